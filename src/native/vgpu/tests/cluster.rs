//! Clusters: registers, directives, the cluster barrier, and shared memory of other blocks.
mod common;
use common::*;
use tilewright_vgpu::*;

fn gpu() -> Gpu {
    Gpu::of(Arch::Sm90a)
}

/// Code that stores %r0 at p0 + 4 · (global thread number).
const STORE_ALL: &str = "{ .reg .b64 %a<3>; .reg .b32 %t<4>; ld.param.u64 %a0, [p0]; mov.u32 %t0, %ctaid.x; mov.u32 %t1, %ntid.x; mov.u32 %t2, %tid.x;
mad.lo.u32 %t3, %t0, %t1, %t2; mul.wide.u32 %a1, %t3, 4; add.s64 %a2, %a0, %a1; st.global.u32 [%a2], %r0; }";

const SYNC: &str = "barrier.cluster.arrive.aligned; barrier.cluster.wait.aligned;";

/// Runs `code` on a grid of clusters of blocks of 32; the words of all threads.
fn words(code: &str, grid: u32, cluster: u32) -> Vec<u32> {
    let code = format!("mov.u32 %r1, %tid.x; mov.u32 %r2, %cluster_ctarank; mov.u32 %r0, 0; {code} {STORE_ALL}");
    gpu().cluster_words(&code, grid, 32, cluster, (grid * 32) as usize, &[]).unwrap_or_else(|fault| panic!("{fault}\n{code}"))
}

fn fault(code: &str, grid: u32, cluster: u32) -> Fault {
    let code = format!("mov.u32 %r1, %tid.x; mov.u32 %r2, %cluster_ctarank; {code}");
    gpu().cluster_words(&code, grid, 32, cluster, 1, &[]).expect_err(&code)
}

#[test]
fn special_registers() {
    let register = |name: &str, grid: [u32; 3], cluster: [u32; 3]| {
        let gpu = gpu();
        let blocks = grid.iter().product::<u32>() as usize;
        let out = gpu.buffer(&vec![0u32; blocks]);
        let code = format!("mov.u32 %r0, {name}; ld.param.u64 %rd1, [p0]; mov.u32 %r1, %ctaid.z; mov.u32 %r2, %nctaid.y; mov.u32 %r3, %ctaid.y;
            mad.lo.u32 %r1, %r1, %r2, %r3; mov.u32 %r2, %nctaid.x; mov.u32 %r3, %ctaid.x; mad.lo.u32 %r1, %r1, %r2, %r3;
            mul.wide.u32 %rd2, %r1, 4; add.u64 %rd1, %rd1, %rd2; st.global.u32 [%rd1], %r0;");
        gpu.launch_clusters(&gpu.load(&module("sm_90a", 80, 1, &code)), grid, 1, cluster, &[out]).unwrap();
        gpu.read::<u32>(out, blocks)
    };
    assert_eq!(register("%cluster_ctarank", [8, 1, 1], [4, 1, 1]), [0, 1, 2, 3, 0, 1, 2, 3]);
    assert_eq!(register("%clusterid.x", [8, 1, 1], [4, 1, 1]), [0, 0, 0, 0, 1, 1, 1, 1]);
    assert_eq!(register("%cluster_ctarank", [4, 2, 1], [2, 2, 1]), [0, 1, 0, 1, 2, 3, 2, 3]);
    assert_eq!(register("%cluster_ctaid.y", [2, 4, 1], [1, 2, 1]), [0, 0, 1, 1, 0, 0, 1, 1]);
    assert_eq!(register("%clusterid.y", [2, 4, 1], [1, 2, 1]), [0, 0, 0, 0, 1, 1, 1, 1]);
    assert_eq!(register("%cluster_ctarank", [2, 1, 3], [2, 1, 3]), [0, 1, 2, 3, 4, 5]);
    assert_eq!(register("%nclusterid.x", [8, 1, 1], [4, 1, 1]), [2; 8]);
    assert_eq!(register("%cluster_nctaid.x", [8, 1, 1], [4, 1, 1]), [4; 8]);
    assert_eq!(register("%cluster_nctarank", [8, 2, 1], [4, 2, 1]), [8; 16]);
    assert_eq!(register("%cluster_nctarank", [2, 1, 1], [0; 3]), [1; 2]);
}

#[test]
fn directives_meet_the_launch() {
    let gpu = gpu();
    let kernel = |directive: &str| {
        let text = format!(".version 9.0\n.target sm_90a\n.address_size 64\n.visible .entry k(.param .u64 p0) {directive}\n{{ .reg .b64 %a; .reg .b32 %r<3>; .reg .pred %p;
            ld.param.u64 %a, [p0]; mov.u32 %r0, %cluster_nctarank; mov.pred %p, %is_explicit_cluster; @%p add.u32 %r0, %r0, 100; st.global.u32 [%a], %r0; mov.u32 %r1, %nctaid.x; st.global.u32 [%a+4], %r1; ret; }}");
        gpu.load(&text)
    };
    let run = |directive: &str, grid: u32, cluster: [u32; 3]| {
        let out = gpu.buffer(&[0u32; 2]);
        gpu.launch_clusters(&kernel(directive), [grid, 1, 1], 32, cluster, &[out]).map(|_| gpu.read::<u32>(out, 2)).map_err(|fault| (fault.kind, fault.message))
    };
    assert_eq!(run("", 4, [0; 3]).unwrap(), [1, 4]);
    assert_eq!(run("", 4, [1; 3]).unwrap(), [101, 4]);
    assert_eq!(run("", 16, [16, 1, 1]).unwrap(), [116, 16]);
    assert_eq!(run(".reqnctapercluster 2", 4, [0; 3]).unwrap(), [102, 4]);
    assert_eq!(run(".reqnctapercluster 2", 4, [2, 1, 1]).unwrap(), [102, 4]);
    assert_eq!(run(".maxclusterrank 4", 4, [4, 1, 1]).unwrap(), [104, 4]);
    assert_eq!(run(".explicitcluster", 4, [2, 1, 1]).unwrap(), [102, 4]);
    assert_eq!(run(".reqntid 32 .reqnctapercluster 2 .blocksareclusters", 3, [0; 3]).unwrap(), [102, 6]);
    for (directive, grid, cluster) in [("", 4, [3, 1, 1]), ("", 17, [17, 1, 1]), (".reqnctapercluster 2", 4, [4, 1, 1]), (".reqnctapercluster 2", 3, [0; 3]), (".maxclusterrank 2", 4, [4, 1, 1]), (".explicitcluster", 4, [0; 3])] {
        assert_eq!(run(directive, grid, cluster).unwrap_err().0, FaultKind::InvalidLaunch, "{directive} {cluster:?}");
    }
    let refused = |target: &str, head: &str| Module::load(format!(".version 9.0\n.target {target}\n.address_size 64\n{head} {{ ret; }}").as_bytes(), Arch::Sm90a, &gpu.mem).is_err();
    assert!(!refused("sm_90", ".entry k() .reqnctapercluster 2, 2"));
    assert!(refused("sm_80", ".entry k() .reqnctapercluster 2"));
    assert!(refused("sm_80", ".entry k() .explicitcluster"));
    assert!(refused("sm_90", ".entry k() .reqnctapercluster 2 .maxclusterrank 4"));
    assert!(refused("sm_90", ".entry k() .blocksareclusters"));
}

/// Every block writes a word into the next block's shared memory, by every way to address it.
#[test]
fn memory_of_other_blocks() {
    let start = ".shared .align 16 .b32 cell[256]; mov.u32 %r3, %cluster_nctarank; add.u32 %r4, %r2, 1; rem.u32 %r4, %r4, %r3; shl.b32 %r5, %r1, 4;
        mov.u32 %r6, cell; add.u32 %r6, %r6, %r5; mapa.shared::cluster.u32 %r7, %r6, %r4; cvta.shared.u64 %rd1, %rd9; cvt.u64.u32 %rd2, %r6;
        cvta.shared.u64 %rd2, %rd2; mapa.u64 %rd3, %rd2, %r4; cvta.to.shared.u64 %rd4, %rd3; mad.lo.u32 %r8, %r2, 1000, %r1; cvt.u64.u32 %rd8, %r8;";
    let want: Vec<u32> = (0..4u32).flat_map(|block| (0..32).map(move |lane| ((block + 3) % 4) * 1000 + lane)).collect();
    for store in [
        "st.shared::cluster.u32 [%r7], %r8;", "st.u32 [%rd3], %r8;", "st.shared::cluster.u32 [%rd4], %r8;", "st.weak.shared::cluster.v2.b32 [%r7], {%r8,%r8};",
        "st.release.cluster.shared::cluster.u32 [%r7], %r8;", "st.volatile.shared::cluster.u32 [%r7], %r8;", "st.shared::cluster.v4.u32 [%r7], {%r8,%r8,%r8,%r8};",
        "st.shared::cluster.u64 [%r7], %rd8;", "st.shared::cluster.u16 [%r7], %r8; shr.u32 %r9, %r8, 16; st.shared::cluster.u16 [%r7+2], %r9;",
        "atom.shared::cluster.exch.b32 %r9, [%r7], %r8;", "red.shared::cluster.add.u32 [%r7], %r8;", "atom.add.u32 %r9, [%rd3], %r8;",
        "red.relaxed.cluster.shared::cluster.or.b32 [%r7], %r8;", "atom.acq_rel.cluster.shared::cluster.cas.b32 %r9, [%r7], 0, %r8;", "atom.shared::cluster.add.u64 %rd7, [%r7], %rd8;",
    ] {
        let code = format!("{start} mov.u64 %rd9, 0; st.shared.u64 [%r6], %rd9; {SYNC} {store} {SYNC} ld.shared.u32 %r0, [%r6];");
        assert_eq!(words(&code, 4, 4), want, "{store}");
    }
    let got: Vec<u32> = (0..4u32).flat_map(|block| (0..32).map(move |lane| ((block + 1) % 4) * 1000 + lane)).collect();
    for load in [
        "ld.shared::cluster.u32 %r0, [%r7];", "ld.u32 %r0, [%rd3];", "ld.acquire.cluster.shared::cluster.u32 %r0, [%r7];", "ld.volatile.shared::cluster.u32 %r0, [%r7];",
        "ld.shared::cluster.v2.u32 {%r0, %r9}, [%r7];", "ld.shared::cluster.v4.u32 {%r0, %r9, %r11, %r12}, [%rd4];", "ld.weak.shared::cluster.u64 %rd7, [%r7]; cvt.u32.u64 %r0, %rd7;",
        "ld.shared::cluster.u16 %r0, [%r7];", "atom.shared::cluster.or.b32 %r0, [%r7], 0;",
    ] {
        let code = format!("{start} mov.u64 %rd9, 0; st.shared.u64 [%r6], %rd8; {SYNC} {load} {SYNC}");
        assert_eq!(words(&code, 4, 4), got, "{load}");
    }
}

#[test]
fn addresses_know_their_block() {
    let code = "mov.u32 %r3, 2; .shared .b32 cell; mapa.shared::cluster.u32 %r4, cell, %r3; getctarank.shared::cluster.u32 %r5, %r4; getctarank.shared::cluster.u32 %r6, cell;
        cvta.shared.u64 %rd1, cell; mapa.u64 %rd2, %rd1, 1; getctarank.u64 %r7, %rd2; mapa.shared::cluster.u64 %rd3, cell+4, 3; getctarank.shared::cluster.u64 %r8, %rd3;
        shl.b32 %r0, %r5, 12; shl.b32 %r6, %r6, 8; or.b32 %r0, %r0, %r6; shl.b32 %r7, %r7, 4; or.b32 %r0, %r0, %r7; or.b32 %r0, %r0, %r8;";
    assert_eq!(words(code, 4, 4).iter().step_by(32).copied().collect::<Vec<_>>(), [0x2013, 0x2113, 0x2213, 0x2313]);
    let code = ".shared .b32 cell; cvta.shared.u64 %rd1, cell; mapa.u64 %rd2, %rd1, 1; isspacep.shared::cta %p1, %rd2; isspacep.shared::cluster %p2, %rd2; isspacep.shared %p3, %rd1;
        isspacep.global %p4, %rd2; selp.u32 %r3, 1, 0, %p1; selp.u32 %r4, 2, 0, %p2; selp.u32 %r5, 4, 0, %p3; selp.u32 %r6, 8, 0, %p4; or.b32 %r0, %r3, %r4; or.b32 %r0, %r0, %r5; or.b32 %r0, %r0, %r6;";
    assert_eq!(words(code, 2, 2).iter().step_by(32).copied().collect::<Vec<_>>(), [6, 7]);
}

/// A histogram spread over the cluster's blocks.
#[test]
fn a_histogram_over_a_cluster() {
    let code = format!(".shared .b32 bins[16]; mov.u32 %r3, bins; setp.lt.u32 %p1, %r1, 16; shl.b32 %r4, %r1, 2; add.u32 %r4, %r4, %r3; @%p1 st.shared.u32 [%r4], 0; {SYNC}
        mad.lo.u32 %r5, %r2, 32, %r1; mul.lo.u32 %r6, %r5, 7; and.b32 %r7, %r6, 63; shr.u32 %r8, %r7, 4; and.b32 %r9, %r7, 15; shl.b32 %r9, %r9, 2; add.u32 %r9, %r9, %r3;
        mapa.shared::cluster.u32 %r9, %r9, %r8; red.shared::cluster.add.u32 [%r9], 1; {SYNC} @%p1 ld.shared.u32 %r0, [%r4];");
    let mut bins = [0u32; 64];
    (0..128).for_each(|i| bins[i * 7 & 63] += 1);
    let got = words(&code, 4, 4);
    for (block, chunk) in got.chunks(32).enumerate() {
        assert_eq!(chunk[..16], bins[16 * block..][..16]);
    }
}

/// Arriving and waiting apart, in every spelling; many rounds; warps that have exited are not waited for.
#[test]
fn control() {
    for (arrive, wait) in [("", ""), (".aligned", ".aligned"), (".release", ".acquire"), (".release.aligned", ".acquire.aligned"), (".relaxed", ""), (".relaxed.aligned", ".acquire")] {
        let code = format!(".shared .b32 cell; mov.u32 %r3, 0; xor.b32 %r4, %r2, 1; mapa.shared::cluster.u32 %r5, cell, %r4; setp.eq.u32 %p1, %r1, 0;
            NEXT: mad.lo.u32 %r6, %r3, 10, %r2; @%p1 st.shared::cluster.u32 [%r5], %r6; fence.acq_rel.cluster; barrier.cluster.arrive{arrive}; add.u32 %r7, %r3, 1; barrier.cluster.wait{wait};
            ld.shared.u32 %r8, [cell]; mad.lo.u32 %r0, %r0, 5, %r8; barrier.cluster.arrive{arrive}; barrier.cluster.wait{wait}; mov.u32 %r3, %r7; setp.lt.u32 %p2, %r3, 6; @%p2 bra NEXT;");
        let want = |block: u32| (0..6u32).fold(0u32, |sum, i| sum.wrapping_mul(5).wrapping_add(i * 10 + (block ^ 1)));
        let got = words(&code, 2, 2);
        assert_eq!((got[0], got[63]), (want(0), want(1)), "{arrive} {wait}");
    }
    // Block 1 is gone after its arrival; block 0 still gets through.
    let code = "setp.eq.u32 %p1, %r2, 1; barrier.cluster.arrive; @%p1 exit; barrier.cluster.wait; barrier.cluster.arrive; barrier.cluster.wait; mov.u32 %r0, 3;";
    assert_eq!(words(code, 2, 2)[..32], [3; 32]);
    // One warp alone, and without a cluster.
    let code = format!("{SYNC} {SYNC} mov.u32 %r0, 4;");
    assert_eq!(words(&code, 2, 1), vec![4; 64]);
    // Lanes of a warp arrive from different instructions.
    let code = "setp.lt.u32 %p1, %r1, 7; @%p1 bra L; barrier.cluster.arrive; barrier.cluster.wait; bra E; L: barrier.cluster.arrive; barrier.cluster.wait; E: mov.u32 %r0, 9;";
    assert_eq!(words(code, 2, 2), vec![9; 64]);
    // What has no effect on values.
    let code = "griddepcontrol.wait; griddepcontrol.launch_dependents; setmaxnreg.dec.sync.aligned.u32 24; setmaxnreg.inc.sync.aligned.u32 240; fence.mbarrier_init.release.cluster; fence.proxy.async;
        fence.proxy.async.global; fence.proxy.async.shared::cta; fence.proxy.async.shared::cluster; fence.proxy.alias; fence.acquire.sync_restrict::shared::cluster.cluster; fence.release.sync_restrict::shared::cta.cluster;
        fence.proxy.tensormap::generic.release.gpu; membar.proxy.alias; fence.sc.cluster; nanosleep.u32 20; mov.u32 %r0, 6;";
    assert_eq!(words(code, 2, 2), vec![6; 64]);
}

#[test]
fn misuse_is_a_fault() {
    let kind = |code: &str| fault(code, 2, 2).kind;
    assert_eq!(kind("barrier.cluster.wait;"), FaultKind::BarrierMismatch);
    assert_eq!(kind("barrier.cluster.arrive; barrier.cluster.arrive;"), FaultKind::BarrierMismatch);
    let stray = ".shared .b32 cell[4]; mapa.shared::cluster.u32 %r3, cell, 2; st.shared::cluster.u32 [%r3], %r1;";
    assert_eq!(kind(stray), FaultKind::OutOfBounds);
    assert_eq!(kind(".shared .b32 cell[4]; xor.b32 %r4, %r2, 1; mapa.shared::cluster.u32 %r3, cell, %r4; ld.shared.u32 %r5, [%r3];"), FaultKind::InvalidSpace);
    assert_eq!(kind(".shared .b32 cell[4]; mapa.shared::cluster.u32 %r3, cell, 1; ld.shared::cluster.u32 %r5, [%r3+64];"), FaultKind::OutOfBounds);
    assert_eq!(kind(".shared .b32 cell[4]; mapa.shared::cluster.u32 %r3, cell, 1; ld.shared::cluster.u32 %r5, [%r3+2];"), FaultKind::Misaligned);
    assert_eq!(kind("mov.u64 %rd1, 4096; mapa.u64 %rd2, %rd1, 1;"), FaultKind::InvalidSpace);
    // A block that has exited has no shared memory.
    let late = fault(".shared .b32 cell; .shared .b32 flag; setp.eq.u32 %p1, %r2, 1; @%p1 exit; mov.u32 %r5, 0; L: ld.volatile.shared.u32 %r4, [flag]; add.u32 %r5, %r5, 1; setp.lt.u32 %p2, %r5, 20000; @%p2 bra L;\n mapa.shared::cluster.u32 %r3, cell, 1;\nld.shared::cluster.u32 %r4, [%r3];", 2, 2);
    assert_eq!(late.kind, FaultKind::UseAfterFree);
    assert!(late.message.contains("rank 1 has exited") && late.block == [0, 0, 0], "{late}");
}

#[test]
fn deadlocks_name_the_blocks() {
    let fault = fault("setp.eq.u32 %p1, %r2, 1; @%p1 bra L; barrier.cluster.arrive; barrier.cluster.wait; bra E; L: bar.sync 1, 64; E:", 2, 2);
    assert_eq!(fault.kind, FaultKind::Deadlock);
    assert!(fault.message.contains("block 0 warp 0") && fault.message.contains("the cluster barrier (1 warps have not arrived)") && fault.message.contains("block 1 warp 0") && fault.message.contains("barrier 1"), "{fault}");
}

/// Blocks of a cluster run side by side: each waits for a flag the other sets later.
#[test]
fn blocks_of_a_cluster_take_turns() {
    let code = format!(".shared .b32 flag; st.shared.u32 [flag], 0; xor.b32 %r4, %r2, 1; mapa.shared::cluster.u32 %r5, flag, %r4; {SYNC} mov.u32 %r3, 1; setp.eq.u32 %p3, %r2, 0;
        NEXT: @%p3 st.release.cluster.shared::cluster.u32 [%r5], %r3;
        W: ld.acquire.cluster.shared::cluster.u32 %r6, [flag]; setp.ne.u32 %p1, %r6, %r3; @%p1 bra W; @!%p3 st.release.cluster.shared::cluster.u32 [%r5], %r3;
        add.u32 %r3, %r3, 1; setp.le.u32 %p2, %r3, 10; @%p2 bra NEXT; {SYNC} mov.u32 %r0, %r3;");
    assert_eq!(words(&code, 2, 2), vec![11; 64]);
}

/// An mbarrier that other blocks arrive at, with and without bytes.
#[test]
fn other_blocks_arrive_at_an_mbarrier() {
    for (form, count) in [("mbarrier.arrive.release.cluster.shared::cluster.b64 _, [%r4];", 128), ("mbarrier.arrive.shared::cluster.b64 _, [%r4], 2;", 256), ("mbarrier.arrive.relaxed.cluster.b64 _, [%rd2];", 128),
        ("mbarrier.arrive_drop.shared::cluster.b64 _, [%r4];", 128), ("mbarrier.arrive.expect_tx.shared::cluster.b64 _, [%r4], 8; mbarrier.complete_tx.shared::cluster.b64 [%r4], 8;", 128),
        ("mbarrier.expect_tx.relaxed.cluster.shared::cluster.b64 [%r4], 8; mbarrier.arrive.b64 _, [%rd2]; mbarrier.complete_tx.b64 [%rd2], 8;", 128)] {
        let code = format!(".shared .align 8 .b64 bar; mov.u32 %r3, bar; mapa.shared::cluster.u32 %r4, %r3, 0; cvt.u64.u32 %rd1, %r3; cvta.shared.u64 %rd1, %rd1; mapa.u64 %rd2, %rd1, 0; setp.eq.u32 %p1, %r1, 0;
            @%p1 mbarrier.init.shared.b64 [bar], {count}; fence.mbarrier_init.release.cluster; {SYNC} {form} setp.ne.u32 %p2, %r2, 0; @%p2 bra OUT;
            W: mbarrier.try_wait.parity.acquire.cluster.shared::cta.b64 %p3, [bar], 0; @!%p3 bra W; mov.u32 %r0, 7; OUT: {SYNC}");
        let got = words(&code, 4, 4);
        assert_eq!((&got[..32], got[32]), (&[7; 32][..], 0), "{form}");
    }
    let kind = |code: &str| fault(&format!(".shared .align 8 .b64 bar; setp.eq.u32 %p1, %r1, 0; @%p1 mbarrier.init.shared.b64 [bar], 64; {SYNC} cvta.shared.u64 %rd1, bar; xor.b32 %r5, %r2, 1; mapa.u64 %rd2, %rd1, %r5; mapa.shared::cluster.u32 %r4, bar, %r5; {code} {SYNC}"), 2, 2).kind;
    assert_eq!(kind("mbarrier.arrive.b64 %rd3, [%rd2];"), FaultKind::MbarrierMisuse);
    assert_eq!(kind("mbarrier.try_wait.parity.b64 %p2, [%rd2], 0;"), FaultKind::InvalidSpace);
    assert_eq!(kind("mbarrier.inval.b64 [%rd2];"), FaultKind::InvalidSpace);
    assert_eq!(kind("mbarrier.init.shared.b64 [%r4], 1;"), FaultKind::InvalidSpace);
}
