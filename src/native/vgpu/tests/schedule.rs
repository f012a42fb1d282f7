//! Seeded schedules: a seed gives one run; other seeds give other legal runs; correct programs do not notice.
mod common;
use common::*;
use std::collections::BTreeSet;
use tilewright_vgpu::*;

/// Runs blocks of `block` threads in clusters with a seed; the words of p0 (p1: 64 words 1000, 1001, …).
fn run(code: &str, grid: u32, block: u32, cluster: u32, n: usize, seed: Option<u64>, threads: usize) -> Vec<u32> {
    let mut gpu = Gpu::of(Arch::Sm90a);
    (gpu.options.seed, gpu.options.threads) = (seed, threads);
    let source = gpu.buffer(&(1000..1064).collect::<Vec<u32>>());
    gpu.cluster_words(code, grid, block, cluster, n, &[source]).unwrap_or_else(|fault| panic!("seed {seed:?}: {fault}\n{code}"))
}

const START: &str = "mov.u32 %r1, %tid.x; ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; mul.wide.u32 %rd3, %r1, 4; add.u64 %rd4, %rd1, %rd3; setp.eq.u32 %p1, %r1, 0;";

/// The runs of a program that is wrong: more than one result, and each again for its seed, on any number of host threads.
fn differs(name: &str, code: &str, grid: u32, block: u32, n: usize) {
    let code = format!("{START} {code}");
    let one = |seed, threads| run(&code, grid, block, 1, n, Some(seed), threads);
    let all: Vec<Vec<u32>> = (0..40).map(|seed| one(seed, 1)).collect();
    assert!(all.iter().collect::<BTreeSet<_>>().len() > 1, "{name}: 40 seeds give one result");
    for seed in [3, 17, 31] {
        assert_eq!((&one(seed, 1), &one(seed, 4)), (&all[seed as usize], &all[seed as usize]), "{name}: seed {seed} does not replay");
    }
}

/// The runs of a program that is right: one result, the deterministic schedule's.
fn agrees(name: &str, code: &str, grid: u32, block: u32, cluster: u32, n: usize) {
    let code = format!("{START} {code}");
    let want = run(&code, grid, block, cluster, n, None, 1);
    for seed in 0..100 {
        assert_eq!(run(&code, grid, block, cluster, n, Some(seed), 1), want, "{name}: seed {seed}");
    }
}

#[test]
fn races_show() {
    // Read, change, write without atomics, by four warps: turns end between any two instructions.
    differs("lost updates", ".shared .b32 sum; @%p1 st.shared.u32 [sum], 0; bar.sync 0; mov.u32 %r2, 0; L: ld.shared.u32 %r3, [sum]; add.u32 %r3, %r3, 1; st.shared.u32 [sum], %r3; add.u32 %r2, %r2, 1; setp.lt.u32 %p2, %r2, 20; @%p2 bra L;
        bar.sync 0; ld.shared.u32 %r3, [sum]; @%p1 st.global.u32 [%rd1], %r3;", 1, 128, 1);
    differs("a missing barrier", ".shared .b32 box[64]; mov.u32 %r2, box; shl.b32 %r3, %r1, 2; add.u32 %r4, %r2, %r3; st.shared.u32 [%r4], 7; xor.b32 %r5, %r3, 128; add.u32 %r5, %r5, %r2; ld.shared.u32 %r6, [%r5]; st.global.u32 [%rd4], %r6;", 1, 64, 64);
    differs("who comes first", "mov.u32 %r2, %ctaid.x; atom.global.exch.b32 %r3, [%rd1], %r2; mul.wide.u32 %rd5, %r2, 4; add.u64 %rd5, %rd5, %rd1; st.global.u32 [%rd5+4], %r3;", 8, 1, 9);
}

#[test]
fn missing_waits_show() {
    differs("cp.async without a wait", ".shared .align 16 .b32 box[32]; mov.u32 %r2, box; shl.b32 %r3, %r1, 2; add.u32 %r2, %r2, %r3; st.shared.u32 [%r2], 0; add.u64 %rd5, %rd2, %rd3; cp.async.ca.shared.global [%r2], [%rd5], 4;
        cp.async.commit_group; mov.u32 %r4, 0; L: add.u32 %r4, %r4, 1; setp.lt.u32 %p2, %r4, 50; @%p2 bra L; ld.shared.u32 %r5, [%r2]; st.global.u32 [%rd4], %r5;", 1, 32, 32);
    differs("a bulk copy without a wait", ".shared .align 16 .b32 box[32]; .shared .align 8 .b64 bar; mov.u32 %r2, box; mov.u32 %r6, bar; shl.b32 %r3, %r1, 2; add.u32 %r7, %r2, %r3; st.shared.u32 [%r7], 0; @%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0;
        @!%p1 bra N; mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%r2], [%rd2], 128, [%r6]; N: bar.sync 0;
        mov.u32 %r4, 0; L: add.u32 %r4, %r4, 1; setp.lt.u32 %p2, %r4, 50; @%p2 bra L; ld.shared.u32 %r5, [%r7]; st.global.u32 [%rd4], %r5;", 1, 32, 32);
    // The bytes are expected after the arrival: the phase may flip before they are there.
    differs("expected too late", ".shared .align 16 .b32 box[32]; .shared .align 8 .b64 bar; mov.u32 %r2, box; mov.u32 %r6, bar; shl.b32 %r3, %r1, 2; add.u32 %r7, %r2, %r3; st.shared.u32 [%r7], 0; @%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0;
        @!%p1 bra N; cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%r2], [%rd2], 128, [%r6]; mov.u32 %r4, 0; L: add.u32 %r4, %r4, 1; setp.lt.u32 %p2, %r4, 30; @%p2 bra L; mbarrier.arrive.shared.b64 _, [bar]; mbarrier.expect_tx.shared.b64 [bar], 128; N:
        W: mbarrier.try_wait.parity.shared.b64 %p3, [bar], 0; @!%p3 bra W; ld.shared.u32 %r5, [%r7]; st.global.u32 [%rd4], %r5;", 1, 32, 32);
}

#[test]
fn assumptions_about_lanes_show() {
    differs("elect is not lane 0", "elect.sync %r2|%p2, 0xffffffff; selp.u32 %r3, 1, 0, %p2; st.global.u32 [%rd4], %r3;", 1, 32, 32);
    differs("activemask is not all lanes", "activemask.b32 %r2; st.global.u32 [%rd4], %r2;", 1, 32, 32);
    // try_wait may fail although the phase is complete.
    differs("try_wait once", ".shared .align 8 .b64 bar; @%p1 mbarrier.init.shared.b64 [bar], 1; bar.sync 0; mbarrier.try_wait.parity.shared.b64 %p2, [bar], 1; selp.u32 %r2, 1, 0, %p2; st.global.u32 [%rd4], %r2;", 1, 32, 32);
}

#[test]
fn correct_programs_do_not_notice() {
    agrees("atomics", ".shared .b32 sum; @%p1 st.shared.u32 [sum], 0; bar.sync 0; atom.shared.add.u32 %r3, [sum], %r1; bar.sync 0; ld.shared.u32 %r3, [sum]; st.global.u32 [%rd4], %r3;", 1, 128, 1, 128);
    agrees("shuffles in divergent halves", "setp.lt.u32 %p2, %r1, 16; @%p2 bra A; shfl.sync.bfly.b32 %r2, %r1, 1, 31, 0xffff0000; bra E; A: shfl.sync.bfly.b32 %r2, %r1, 3, 31, 0xffff; E: st.global.u32 [%rd4], %r2;", 1, 32, 1, 32);
    agrees("an aggregated counter", "activemask.b32 %r2; mov.u32 %r3, %lanemask_lt; and.b32 %r3, %r3, %r2; popc.b32 %r3, %r3; setp.eq.u32 %p2, %r3, 0; popc.b32 %r4, %r2; @%p2 red.global.add.u32 [%rd1], %r4;", 1, 96, 1, 1);
    agrees("an elected leader", ".shared .b32 box; elect.sync %r2|%p2, 0xffffffff; @%p2 st.shared.u32 [box], 9; bar.warp.sync 0xffffffff; ld.shared.u32 %r3, [box]; st.global.u32 [%rd4], %r3;", 1, 32, 1, 32);
    agrees("a lock within a warp", ".shared .b32 lock; .shared .b32 sum; @%p1 st.shared.u32 [lock], 0; @%p1 st.shared.u32 [sum], 0; bar.sync 0; T: atom.acquire.cta.shared.cas.b32 %r2, [lock], 0, 1; setp.ne.u32 %p2, %r2, 0; @%p2 bra T; ld.volatile.shared.u32 %r3, [sum]; add.u32 %r3, %r3, %r1; st.volatile.shared.u32 [sum], %r3; atom.release.cta.shared.exch.b32 %r4, [lock], 0;
        bar.sync 0; ld.shared.u32 %r3, [sum]; @%p1 st.global.u32 [%rd1], %r3;", 1, 64, 1, 1);
    agrees("a grid that waits for all its blocks", "membar.gl; @%p1 red.release.gpu.global.add.u32 [%rd1], 1; W: ld.acquire.gpu.global.u32 %r2, [%rd1]; setp.lt.u32 %p2, %r2, 12; @%p2 bra W; mov.u32 %r3, %ctaid.x; mul.wide.u32 %rd5, %r3, 4; add.u64 %rd5, %rd5, %rd1; @%p1 st.global.u32 [%rd5+4], %r2;", 12, 64, 1, 13);
}

/// A producer warp fills a ring with bulk copies, a consumer warp adds up; blocks of a cluster exchange sums: no seed may change a bit.
#[test]
fn a_pipeline_gives_the_same_bits_on_any_seed() {
    let code = ".shared .align 128 .b32 ring[64]; .shared .align 8 .b64 full[2]; .shared .align 8 .b64 empty[2]; .shared .b32 sums[4]; mov.u32 %r2, ring; mov.u32 %r3, full; mov.u32 %r4, empty; mov.u32 %r20, %cluster_ctarank; and.b32 %r21, %r1, 31;
        @%p1 mbarrier.init.shared.b64 [full], 1; @%p1 mbarrier.init.shared.b64 [full+8], 1; @%p1 mbarrier.init.shared.b64 [empty], 32; @%p1 mbarrier.init.shared.b64 [empty+8], 32; fence.mbarrier_init.release.cluster;
        barrier.cluster.arrive; barrier.cluster.wait; mov.u32 %r5, 0; mov.u32 %r0, 0; setp.ge.u32 %p3, %r1, 32;
        NEXT: and.b32 %r6, %r5, 1; shr.u32 %r7, %r5, 1; and.b32 %r7, %r7, 1; shl.b32 %r8, %r6, 3; add.u32 %r9, %r3, %r8; add.u32 %r10, %r4, %r8; shl.b32 %r11, %r6, 7; add.u32 %r11, %r11, %r2; @%p3 bra CONSUME;
        elect.sync _|%p4, 0xffffffff; @!%p4 bra STEP; xor.b32 %r12, %r7, 1; WE: mbarrier.try_wait.parity.shared.b64 %p5, [%r10], %r12; @!%p5 bra WE;
        mbarrier.arrive.expect_tx.shared.b64 _, [%r9], 128; and.b32 %r13, %r5, 1; mul.wide.u32 %rd5, %r13, 128; add.u64 %rd5, %rd5, %rd2;
        cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%r11], [%rd5], 64, [%r9]; cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%r11+64], [%rd5+64], 64, [%r9]; bra STEP;
        CONSUME: WF: mbarrier.try_wait.parity.shared.b64 %p5, [%r9], %r7; @!%p5 bra WF; shl.b32 %r14, %r21, 2; add.u32 %r14, %r14, %r11; ld.shared.u32 %r15, [%r14]; mad.lo.u32 %r0, %r0, 3, %r15; mbarrier.arrive.shared.b64 _, [%r10];
        STEP: bar.warp.sync 0xffffffff; add.u32 %r5, %r5, 1; setp.lt.u32 %p6, %r5, 12; @%p6 bra NEXT;
        redux.sync.add.u32 %r16, %r0, 0xffffffff; mov.u32 %r17, sums; shl.b32 %r18, %r20, 2; add.u32 %r17, %r17, %r18; mapa.shared::cluster.u32 %r17, %r17, 0; setp.eq.u32 %p7, %r1, 32; add.u32 %r16, %r16, %r20; @%p7 st.shared::cluster.u32 [%r17], %r16;
        barrier.cluster.arrive; barrier.cluster.wait; setp.eq.u32 %p8, %r20, 0; setp.lt.and.u32 %p8, %r1, 4, %p8; @!%p8 bra END; mov.u32 %r17, sums; shl.b32 %r18, %r1, 2; add.u32 %r17, %r17, %r18; ld.shared.u32 %r19, [%r17]; st.global.u32 [%rd4], %r19; END:";
    agrees("a pipeline", code, 4, 64, 4, 4);
    let lane = |lane: u32| (0..12u32).fold(0u32, |sum, i| sum.wrapping_mul(3).wrapping_add(1000 + (i % 2) * 32 + lane));
    let sum = (0..32).fold(0u32, |sum, i| sum.wrapping_add(lane(i)));
    assert_eq!(run(&format!("{START} {code}"), 4, 64, 4, 4, None, 1), (0..4).map(|rank| sum.wrapping_add(rank)).collect::<Vec<_>>());
}

#[test]
fn deadlocks_are_found_on_any_seed() {
    for seed in 0..4 {
        let mut gpu = Gpu::of(Arch::Sm90a);
        gpu.options.seed = Some(seed);
        let code = ".shared .align 8 .b64 bar; mov.u32 %r1, %tid.x; setp.eq.u32 %p1, %r1, 0; @%p1 mbarrier.init.shared.b64 [bar], 65; bar.sync 0; mbarrier.arrive.shared.b64 _, [bar]; W: mbarrier.try_wait.parity.shared.b64 %p2, [bar], 0; @!%p2 bra W;";
        let fault = gpu.cluster_words(code, 1, 64, 1, 1, &[0]).unwrap_err();
        assert_eq!(fault.kind, FaultKind::Deadlock, "seed {seed}: {fault}");
    }
}
