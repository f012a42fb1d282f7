//! mbarrier objects, in every form, and what misuse of them gives.
mod common;
use common::*;
use tilewright_vgpu::*;

/// Runs `code` in one block on sm_90a; the words it wrote to p0.
fn words(code: &str, threads: u32, n: usize, more: &[u64]) -> Vec<u32> {
    Gpu::of(Arch::Sm90a).words(code, threads, n, more)
}

fn fault(code: &str, threads: u32, params: &[u64]) -> Fault {
    Gpu::of(Arch::Sm90a).fault_on("sm_90a", code, threads, params)
}

const INIT: &str = ".shared .align 8 .b64 bar; mov.u32 %r1, %tid.x; setp.eq.u32 %p1, %r1, 0;";

#[test]
fn a_phase_ends_with_its_last_arrival() {
    let code = format!("{INIT}
        @%p1 mbarrier.init.shared.b64 [bar], 64; bar.sync 0;
        mbarrier.arrive.shared.b64 %rd1, [bar];
        W: mbarrier.test_wait.shared.b64 %p2, [bar], %rd1; @!%p2 bra W;
        mbarrier.test_wait.parity.shared.b64 %p3, [bar], 0; selp.u32 %r0, 1, 0, %p3;
        mbarrier.test_wait.parity.shared.b64 %p3, [bar], 1; selp.u32 %r2, 2, 0, %p3; add.u32 %r0, %r0, %r2;
        {STORE}");
    assert_eq!(words(&code, 64, 64, &[]), vec![1; 64]);
}

#[test]
fn a_deadlock_on_an_mbarrier_is_named() {
    let code = format!("{INIT}
        @%p1 mbarrier.init.shared.b64 [bar], 65; bar.sync 0;
        mbarrier.arrive.shared.b64 %rd1, [bar];
        W: mbarrier.try_wait.shared.b64 %p2, [bar], %rd1; @!%p2 bra W;");
    let fault = fault(&code, 64, &[]);
    assert_eq!(fault.kind, FaultKind::Deadlock);
    assert!(fault.message.contains("phase 0: 1 arrivals and 0 bytes missing"), "{fault}");
}
