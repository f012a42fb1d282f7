//! mbarrier objects: every form, rings of phases, transaction counts, and what misuse of them gives.
mod common;
use common::*;
use tilewright_vgpu::*;

/// Runs `code` in one block on sm_90a; the words it wrote to p0.
fn words(code: &str, threads: u32, n: usize, more: &[u64]) -> Vec<u32> {
    let code = format!("{START}{code}{STORE}");
    let mut got = Gpu::of(Arch::Sm90a).cluster_words(&code, 1, threads, 1, threads as usize, more).unwrap_or_else(|fault| panic!("{fault}\n{code}"));
    got.truncate(n);
    got
}

fn fault(code: &str, threads: u32, params: &[u64]) -> Fault {
    Gpu::of(Arch::Sm90a).fault_on("sm_90a", &format!("{START}{code}"), threads, params)
}

/// A barrier `bar`, its address in %r10 (shared) and %rd10 (generic); %p1: thread 0.
const START: &str = ".shared .align 8 .b64 bar; .shared .align 8 .b64 two; mov.u32 %r10, bar; cvta.shared.u64 %rd10, bar; mov.u32 %r0, 0;
mov.u32 %r1, %tid.x; setp.eq.u32 %p1, %r1, 0;";

#[test]
fn a_phase_ends_with_its_last_arrival() {
    let code = "@%p1 mbarrier.init.shared.b64 [bar], 64; bar.sync 0;
        mbarrier.arrive.shared.b64 %rd1, [bar];
        W: mbarrier.test_wait.shared.b64 %p2, [bar], %rd1; @!%p2 bra W;
        mbarrier.test_wait.parity.shared.b64 %p3, [bar], 0; selp.u32 %r0, 1, 0, %p3;
        mbarrier.test_wait.parity.shared.b64 %p3, [bar], 1; selp.u32 %r2, 2, 0, %p3; add.u32 %r0, %r0, %r2;";
    assert_eq!(words(code, 64, 64, &[]), vec![1; 64]);
}

/// Each form does what the plain one does: after it, the phase is over (1) or not (0).
#[test]
fn every_form() {
    let both = |form: &str, count: u32, over: u32| {
        let code = format!("@!%p1 bra DONE; mbarrier.init.shared.b64 [bar], {count}; {form}
            mbarrier.test_wait.parity.shared.b64 %p2, [bar], 0; selp.u32 %r0, 1, 0, %p2; DONE:");
        assert_eq!(words(&code, 32, 32, &[])[0], over, "{form}");
    };
    let mut forms = Vec::new();
    for space in ["", ".shared", ".shared::cta"] {
        let address = if space.is_empty() { "[%rd10]" } else { "[%r10]" };
        for order in ["", ".release.cta", ".release.cluster", ".relaxed.cta", ".relaxed.cluster"] {
            for (op, operands) in [("arrive", ""), ("arrive", ", 1"), ("arrive_drop", ""), ("arrive_drop", ", 1"), ("arrive.expect_tx", ", 0"), ("arrive_drop.expect_tx", ", 0")] {
                forms.push(format!("mbarrier.{op}{order}{space}.b64 %rd1, {address}{operands};"));
                forms.push(format!("mbarrier.{op}{order}{space}.b64 _, {address}{operands};"));
            }
        }
        for (op, order) in [("arrive", ""), ("arrive", ".release.cta"), ("arrive_drop", ""), ("arrive_drop", ".release.cta")] {
            both(&format!("mbarrier.{op}.noComplete{order}{space}.b64 %rd1, {address}, 1;"), 2, 0);
        }
        for order in ["", ".relaxed.cta", ".relaxed.cluster"] {
            both(&format!("mbarrier.expect_tx{order}{space}.b64 {address}, 64; mbarrier.arrive.shared.b64 _, [bar];"), 1, 0);
            both(&format!("mbarrier.expect_tx{order}{space}.b64 {address}, 64; mbarrier.arrive.shared.b64 _, [bar]; mbarrier.complete_tx{order}{space}.b64 {address}, 64;"), 1, 1);
        }
        both(&format!("mbarrier.inval{space}.b64 {address}; mbarrier.init{space}.b64 {address}, 1; mbarrier.arrive{space}.b64 _, {address};"), 2, 1);
        for wait in ["test_wait", "try_wait"] {
            for order in ["", ".acquire.cta", ".acquire.cluster", ".relaxed.cta", ".relaxed.cluster"] {
                let hint = if wait == "try_wait" && order.is_empty() { ", 1000" } else { "" };
                for (parity, operand) in [("", "%rd1"), (".parity", "0")] {
                    let code = format!("@!%p1 bra DONE; mbarrier.init.shared.b64 [bar], 2; mbarrier.arrive.shared.b64 %rd1, [bar];
                        mbarrier.{wait}{parity}{order}{space}.b64 %p2, {address}, {operand}{hint}; selp.u32 %r0, 1, 0, %p2; mbarrier.arrive.shared.b64 _, [bar];
                        mbarrier.{wait}{parity}{order}{space}.b64 %p2, {address}, {operand}{hint}; selp.u32 %r2, 2, 0, %p2; or.b32 %r0, %r0, %r2; DONE:");
                    assert_eq!(words(&code, 32, 32, &[])[0], 2, "{wait}{parity}{order}{space}");
                }
            }
        }
    }
    for form in forms {
        both(&form, 1, 1);
        both(&form, 2, 0);
    }
    // Own addresses in the cluster's space.
    for form in ["arrive.shared::cluster.b64 _, [%r10];", "arrive.release.cluster.shared::cluster.b64 _, [%r10], 1;", "arrive_drop.shared::cluster.b64 _, [%r10];",
        "arrive.expect_tx.relaxed.cluster.shared::cluster.b64 _, [%r10], 0;", "arrive_drop.expect_tx.shared::cluster.b64 _, [%r10], 0;"] {
        both(&format!("mbarrier.{form}"), 1, 1);
    }
}

#[test]
fn the_state_tells_the_pending_count() {
    let code = "@!%p1 bra DONE; mbarrier.init.shared.b64 [bar], 9; mbarrier.arrive.shared.b64 _, [bar], 2;
        mbarrier.arrive.noComplete.shared.b64 %rd1, [bar], 3; mbarrier.pending_count.b64 %r0, %rd1; DONE:";
    assert_eq!(words(code, 32, 1, &[]), [7]);
}

/// A dropped thread is not waited for in later phases.
#[test]
fn dropping_lowers_the_count_of_later_phases() {
    let code = "@%p1 mbarrier.init.shared.b64 [bar], 3; bar.sync 0; setp.gt.u32 %p4, %r1, 2; @%p4 bra DONE;
        setp.eq.u32 %p3, %r1, 2; @%p3 mbarrier.arrive_drop.shared.b64 _, [bar]; @%p3 bra DONE;
        mov.u32 %r2, 0;
        NEXT: mbarrier.arrive.shared.b64 %rd1, [bar]; W: mbarrier.try_wait.shared.b64 %p2, [bar], %rd1; @!%p2 bra W;
        add.u32 %r2, %r2, 1; setp.lt.u32 %p2, %r2, 5; @%p2 bra NEXT; mov.u32 %r0, %r2; DONE:";
    assert_eq!(words(code, 32, 3, &[]), [5, 5, 0]);
}

/// A ring of two slots: one warp fills, another empties, each waiting for the other by parity. The fresh "empty" barriers let
/// the first round pass.
#[test]
fn a_ring_of_slots_passes_every_value() {
    let code = ".shared .align 8 .b64 full[2]; .shared .align 8 .b64 empty[2]; .shared .b32 slot[64]; .reg .b32 %slot;
        mov.u32 %r20, full; mov.u32 %r21, empty; mov.u32 %r22, slot; and.b32 %r2, %r1, 31;
        @%p1 mbarrier.init.shared.b64 [full], 32; @%p1 mbarrier.init.shared.b64 [full+8], 32;
        @%p1 mbarrier.init.shared.b64 [empty], 32; @%p1 mbarrier.init.shared.b64 [empty+8], 32;
        bar.sync 0; mov.u32 %r3, 0; setp.ge.u32 %p3, %r1, 32;
        NEXT: and.b32 %r4, %r3, 1; shr.u32 %r5, %r3, 1; and.b32 %r5, %r5, 1; shl.b32 %r6, %r4, 3; add.u32 %r7, %r20, %r6; add.u32 %r8, %r21, %r6;
        shl.b32 %r9, %r4, 7; add.u32 %r9, %r9, %r22; shl.b32 %r11, %r2, 2; add.u32 %r9, %r9, %r11;
        @%p3 bra CONSUME;
        xor.b32 %r12, %r5, 1;
        WE: mbarrier.try_wait.parity.shared.b64 %p2, [%r8], %r12; @!%p2 bra WE;
        mad.lo.u32 %r13, %r3, 100, %r2; st.shared.u32 [%r9], %r13; mbarrier.arrive.shared.b64 _, [%r7]; bra LOOP;
        CONSUME:
        WF: mbarrier.try_wait.parity.shared.b64 %p2, [%r7], %r5; @!%p2 bra WF;
        xor.b32 %r14, %r11, 124; sub.u32 %r15, %r9, %r11; add.u32 %r15, %r15, %r14; ld.shared.u32 %r13, [%r15]; mad.lo.u32 %r0, %r0, 3, %r13;
        mbarrier.arrive.shared.b64 _, [%r8];
        LOOP: add.u32 %r3, %r3, 1; setp.lt.u32 %p2, %r3, 20; @%p2 bra NEXT;";
    let want: Vec<u32> = (0..32).map(|lane| (0..20u32).fold(0u32, |sum, i| sum.wrapping_mul(3).wrapping_add(i * 100 + (31 - lane)))).collect();
    assert_eq!(words(code, 64, 64, &[])[32..], want[..]);
}

#[test]
fn a_missing_arrival_is_a_deadlock_that_says_so() {
    let fault = fault("@%p1 mbarrier.init.shared.b64 [bar], 65; bar.sync 0; mbarrier.arrive.shared.b64 %rd1, [bar];\nW: mbarrier.try_wait.shared.b64 %p2, [bar], %rd1;\n@!%p2 bra W;", 64, &[]);
    assert_eq!(fault.kind, FaultKind::Deadlock);
    assert!(fault.message.contains("phase 0: 1 arrivals and 0 bytes missing"), "{fault}");
    assert!(fault.message.contains("warps 0-1 lanes 0xffffffff"), "{fault}");
}

/// A loop that counts its attempts gets out by itself.
#[test]
fn attempts_that_are_counted_end() {
    let code = "@%p1 mbarrier.init.shared.b64 [bar], 65; bar.sync 0;
        W: mbarrier.try_wait.parity.shared.b64 %p2, [bar], 0; @%p2 bra DONE; add.u32 %r0, %r0, 1; setp.lt.u32 %p3, %r0, 1000; @%p3 bra W; DONE:";
    assert_eq!(words(code, 64, 64, &[]), vec![1000; 64]);
}

#[test]
fn misuse_is_a_fault() {
    let misuse = |code: &str, part: &str| {
        let fault = fault(code, 32, &[]);
        assert_eq!(fault.kind, FaultKind::MbarrierMisuse, "{code}: {fault}");
        assert!(fault.message.contains(part), "{code}: {fault}");
    };
    misuse("mbarrier.arrive.shared.b64 _, [bar];", "not initialised");
    misuse("mbarrier.try_wait.parity.shared.b64 %p2, [bar], 0;", "not initialised");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 0;", "not 0");
    misuse("mov.u32 %r2, 0x100000; @%p1 mbarrier.init.shared.b64 [bar], %r2;", "1048575");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 2; bar.sync 0; @%p1 mbarrier.arrive.shared.b64 _, [bar], 3;", "2 more of 2");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0; @%p1 mbarrier.expect_tx.shared.b64 [bar], 0xfffff; @%p1 mbarrier.expect_tx.shared.b64 [bar], 1;", "tx-count");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0; @%p1 mbarrier.arrive.noComplete.shared.b64 _, [bar], 1;", "noComplete");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0; st.shared.u32 [bar], 7; mbarrier.arrive.shared.b64 _, [bar];", "overwritten");
    misuse("@%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0; @%p1 mbarrier.inval.shared.b64 [bar]; mbarrier.arrive.shared.b64 _, [bar];", "invalidated");
    let kind = |code: &str| fault(code, 32, &[]).kind;
    assert_eq!(kind("mbarrier.init.shared.b64 [bar+4], 1;"), FaultKind::Misaligned);
    assert_eq!(kind("mov.u64 %rd1, 64; mbarrier.init.b64 [%rd1], 1;"), FaultKind::InvalidSpace);
    assert_eq!(kind("mbarrier.init.shared.b64 [%r10+4096], 1;"), FaultKind::OutOfBounds);
}

/// Lanes may wait for different barriers, and for different phases of one.
#[test]
fn lanes_wait_for_different_barriers() {
    let code = "@%p1 mbarrier.init.shared.b64 [bar], 32; @%p1 mbarrier.init.shared.b64 [two], 32; bar.sync 0;
        mov.u32 %r3, two; and.b32 %r2, %r1, 1; setp.eq.u32 %p3, %r2, 0; selp.u32 %r4, %r10, %r3, %p3; setp.ge.u32 %p4, %r1, 32; @%p4 bra ARRIVE;
        W: mbarrier.try_wait.parity.shared.b64 %p2, [%r4], 0; @!%p2 bra W; mov.u32 %r0, 5; bra DONE;
        ARRIVE: mbarrier.arrive.shared.b64 _, [two]; mbarrier.arrive.shared.b64 _, [bar]; DONE:";
    assert_eq!(words(code, 64, 32, &[]), vec![5; 32]);
}
