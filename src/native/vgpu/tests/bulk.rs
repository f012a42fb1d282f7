//! Bulk copies and reductions, their completion by mbarrier and by group, values sent to other blocks: and when they land.
mod common;
use common::*;
use tilewright_vgpu::*;

fn gpu() -> Gpu {
    Gpu::of(Arch::Sm90a)
}

const SYNC: &str = "barrier.cluster.arrive.aligned; barrier.cluster.wait.aligned;";

/// A buffer `tile` of 512 bytes and a barrier, initialised by thread 0 (%p1) for one arrival; %rd1, %rd2: p0, p1.
const START: &str = ".shared .align 128 .b8 tile[512]; .shared .align 8 .b64 bar; mov.u32 %r1, %tid.x; mov.u32 %r2, %cluster_ctarank; setp.eq.u32 %p1, %r1, 0;
ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; mov.u32 %r10, tile; mov.u32 %r11, bar; @%p1 mbarrier.init.shared.b64 [bar], 1; fence.mbarrier_init.release.cluster;
shl.b32 %r12, %r1, 2; add.u32 %r13, %r10, %r12; cvt.u64.u32 %rd3, %r12; add.u64 %rd4, %rd1, %rd3; mov.u32 %r3, 0xaaaaaaaa;
st.shared.u32 [%r13], %r3; st.shared.u32 [%r13+128], %r3; st.shared.u32 [%r13+256], %r3; st.shared.u32 [%r13+384], %r3; fence.proxy.async;";

const WAIT: &str = "W: mbarrier.try_wait.parity.shared.b64 %p2, [bar], 0; @!%p2 bra W;";

/// Runs blocks of 32 in clusters; p0 has `n` words, p1 holds 1000, 1001, …
fn run(gpu: &Gpu, code: &str, cluster: u32, n: usize) -> Result<Vec<u32>, Fault> {
    let source: Vec<u32> = (1000..1128).collect();
    let source = gpu.buffer(&source);
    let code = format!("{START} {SYNC} {code}");
    gpu.cluster_words(&code, cluster, 32, cluster, n, &[source])
}

fn words(code: &str, cluster: u32, n: usize) -> Vec<u32> {
    run(&gpu(), code, cluster, n).unwrap_or_else(|fault| panic!("{fault}\n{code}"))
}

fn fault(code: &str, cluster: u32) -> Fault {
    run(&gpu(), code, cluster, 32).expect_err(code)
}

/// Code that stores the word of the tile at byte `at` + 4 · tid to p0[32 · block + tid].
fn give(at: u32) -> String {
    format!("ld.shared.u32 %r0, [%r13+{at}]; mov.u32 %r4, %ctaid.x; shl.b32 %r4, %r4, 7; cvt.u64.u32 %rd5, %r4; add.u64 %rd5, %rd5, %rd4; st.global.u32 [%rd5], %r0;")
}

const LOAD: &str = "cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes";

#[test]
fn loads_complete_on_an_mbarrier() {
    let want: Vec<u32> = (1000..1032).collect();
    for load in [
        format!("{LOAD} [%r10], [%rd2], 128, [%r11];"), format!("{LOAD} [tile], [%rd2], %r5, [bar];"),
        "cp.async.bulk.shared::cta.global.mbarrier::complete_tx::bytes [%r10], [%rd2], %r5, [%r11];".to_string(),
        format!("{LOAD}.L2::cache_hint [%r10], [%rd2], %r5, [%r11], %rd9;"), format!("{LOAD} [%r10], [%rd2], 64, [%r11]; {LOAD} [%r10+64], [%rd2+64], 64, [%r11];"),
        format!("cp.async.bulk.prefetch.L2.global [%rd2], 64; {LOAD} [%r10], [%rd2], 128, [%r11];"),
    ] {
        // The bytes are expected before, with the arrival, or after the copy was issued.
        for (before, after) in [
            ("mbarrier.expect_tx.shared.b64 [bar], 128;", "mbarrier.arrive.shared.b64 _, [bar];"), ("", "mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128;"),
            ("mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128;", ""),
        ] {
            let code = format!("mov.u32 %r5, 128; @!%p1 bra L; {before} {load} {after} L: {WAIT} {}", give(0));
            assert_eq!(words(&code, 1, 32), want, "{load}");
        }
    }
}

/// What a thread reads before its wait is the old content, although the copy was issued long before.
#[test]
fn nothing_lands_before_a_wait_needs_it() {
    let issue = format!("@!%p1 bra L; mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {LOAD} [%r10], [%rd2], 128, [%r11]; L: bar.sync 0;");
    assert_eq!(words(&format!("{issue} {}", give(0)), 1, 32), vec![0xaaaa_aaaa; 32]);
    assert_eq!(words(&format!("{issue} {WAIT} {}", give(0)), 1, 32), (1000..1032).collect::<Vec<_>>());
    // A store's source is read when the group is waited for.
    let store = "@!%p1 bra L; cp.async.bulk.global.shared::cta.bulk_group [%rd1], [%r10], 128; cp.async.bulk.commit_group;";
    let overwrite = "st.shared.u32 [%r10], 5;";
    assert_eq!(words(&format!("{store} {overwrite} cp.async.bulk.wait_group 0; L:"), 1, 32)[0], 5);
    assert_eq!(words(&format!("{store} cp.async.bulk.wait_group.read 0; {overwrite} L:"), 1, 32)[0], 0xaaaa_aaaa);
    // `.read` says nothing about the destination.
    let look = "ld.global.u32 %r6, [%rd1]; st.global.u32 [%rd1+128], %r6;";
    assert_eq!(words(&format!("{store} cp.async.bulk.wait_group.read 0; {look} L:"), 1, 33)[32], 0);
    assert_eq!(words(&format!("{store} cp.async.bulk.wait_group 0; {look} L:"), 1, 33)[32], 0xaaaa_aaaa);
    // Nobody waits: the block's end does.
    assert_eq!(words(&format!("{store} L:"), 1, 32), vec![0xaaaa_aaaa; 32]);
}

#[test]
fn groups_complete_in_order() {
    let code = "@!%p1 bra L; mov.u32 %r6, 1; mov.u32 %r7, %r10; mov.u64 %rd6, %rd1;
        N: st.shared.u32 [%r7], %r6; cp.async.bulk.global.shared::cta.bulk_group [%rd6], [%r7], 16; cp.async.bulk.commit_group; add.u32 %r7, %r7, 16; add.u64 %rd6, %rd6, 16; add.u32 %r6, %r6, 1; setp.le.u32 %p3, %r6, 4; @%p3 bra N;
        cp.async.bulk.wait_group 2; ld.global.u32 %r5, [%rd1]; ld.global.u32 %r6, [%rd1+16]; ld.global.u32 %r7, [%rd1+32]; ld.global.u32 %r8, [%rd1+48];
        st.global.v4.u32 [%rd1+64], {%r5,%r6,%r7,%r8}; L:";
    assert_eq!(words(code, 1, 20)[16..], [1, 2, 0, 0]);
}

#[test]
fn multicast_reaches_the_blocks_in_the_mask() {
    for (mask, form, hint) in [("5", "", ""), ("%h1", ".L2::cache_hint", ", %rd9")] {
        let code = format!("mov.u16 %h1, 5; @%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {SYNC} setp.eq.u32 %p3, %r2, 1; and.pred %p3, %p3, %p1;
            @%p3 {LOAD}.multicast::cluster{form} [%r10+128], [%rd2], 128, [%r11], {mask}{hint};
            and.b32 %r5, %r2, 1; setp.ne.u32 %p4, %r5, 0; @%p4 bra E; {WAIT} E: {} {SYNC}", give(128));
        let got = words(&code, 4, 128);
        let want: Vec<u32> = (1000..1032).collect();
        assert_eq!((&got[..32], &got[64..96]), (&want[..], &want[..]));
        assert_eq!((got[32], got[96]), (0xaaaa_aaaa, 0xaaaa_aaaa));
    }
    // To another block alone, completing there.
    let code = format!("mapa.shared::cluster.u32 %r5, %r10, 1; mapa.shared::cluster.u32 %r6, %r11, 1; setp.eq.u32 %p3, %r2, 0; and.pred %p3, %p3, %p1; @%p3 {LOAD} [%r5], [%rd2], 128, [%r6];
        setp.eq.u32 %p4, %r2, 0; @%p4 bra E; @%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {WAIT} E: {} {SYNC}", give(0));
    assert_eq!(words(&code, 2, 64)[32..], (1000..1032).collect::<Vec<_>>());
}

#[test]
fn pushes_go_from_block_to_block() {
    let fill = "shl.b32 %r6, %r2, 8; add.u32 %r6, %r6, %r1; st.shared.u32 [%r13], %r6; bar.sync 0; fence.proxy.async; xor.b32 %r7, %r2, 1; mapa.shared::cluster.u32 %r8, %r10, %r7; mapa.shared::cluster.u32 %r9, %r11, %r7;";
    let code = format!("{fill} @%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {SYNC} @%p1 cp.async.bulk.shared::cluster.shared::cta.mbarrier::complete_tx::bytes [%r8+128], [%r10], 128, [%r9]; {WAIT} {} {SYNC}", give(128));
    assert_eq!(words(&code, 2, 64), (256..288).chain(0..32).collect::<Vec<_>>());
    for (form, f) in [("add.u32", (|a, b| a + b) as fn(u32, u32) -> u32), ("add.s32", |a, b| a + b), ("min.u32", u32::min), ("max.s32", |a, b| (a as i32).max(b as i32) as u32), ("and.b32", |a, b| a & b), ("or.b32", |a, b| a | b), ("xor.b32", |a, b| a ^ b), ("inc.u32", |a, b| if a >= b { 0 } else { a + 1 }), ("dec.u32", |a, b| if a == 0 || a > b { b } else { a - 1 })] {
        let code = format!("{fill} mul.lo.u32 %r14, %r1, 9; st.shared.u32 [%r13+128], %r14; bar.sync 0; @%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {SYNC}
            @%p1 cp.reduce.async.bulk.shared::cluster.shared::cta.mbarrier::complete_tx::bytes.{form} [%r8+128], [%r10], 128, [%r9]; {WAIT} {} {SYNC}", give(128));
        assert_eq!(words(&code, 2, 64)[..32], (0..32).map(|i| f(i * 9, 256 + i)).collect::<Vec<_>>(), "{form}");
    }
    let code = format!("{fill} @%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], 128; {SYNC} @%p1 cp.reduce.async.bulk.shared::cluster.shared::cta.mbarrier::complete_tx::bytes.add.u64 [%r8+128], [%r10], 128, [%r9]; {WAIT} {} {SYNC}", give(128));
    let got = words(&code, 2, 64);
    let sum = |i: usize| (0xaaaa_aaaa_aaaa_aaaau64).wrapping_add(256 + 2 * i as u64 | (257 + 2 * i as u64) << 32);
    assert_eq!((0..16).map(|i| u64::from(got[2 * i]) | u64::from(got[2 * i + 1]) << 32).collect::<Vec<_>>(), (0..16).map(sum).collect::<Vec<_>>());
}

/// Every global reduction against the same on the host, on one 16-byte grain per lane of a warp that issues it.
#[test]
fn reductions_into_global_memory() {
    let check = |form: &str, old: u64, new: u64, bytes: usize, want: u64| {
        let gpu = gpu();
        let fill = |value: u64| (0..16 / bytes).flat_map(|_| value.to_le_bytes()[..bytes].to_vec()).collect::<Vec<u8>>();
        let (out, from) = (gpu.buffer(&fill(old)), gpu.buffer(&fill(new)));
        let code = format!(".shared .align 16 .b8 tile[16]; ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.global.v2.u64 {{%rd3,%rd4}}, [%rd2]; st.shared.v2.u64 [tile], {{%rd3,%rd4}}; mov.u32 %r1, tile; fence.proxy.async;
            cp.reduce.async.bulk.global.shared::cta.bulk_group.{form} [%rd1], [%r1], 16{}; cp.async.bulk.commit_group; cp.async.bulk.wait_group 0;", if form.contains("hint") { ", %rd9" } else { "" });
        gpu.launch(&gpu.load(&module("sm_90a", 80, 2, &code)), [1, 1, 1], [1, 1, 1], &[out, from]).unwrap();
        assert_eq!(gpu.read::<u8>(out, 16), fill(want), "{form}");
    };
    let f = |x: f32| u64::from(x.to_bits());
    check("add.u32", 0xffff_ffff, 3, 4, 2);
    check("add.s32", 5, (-9i32) as u32 as u64, 4, (-4i32) as u32 as u64);
    check("add.u64", u64::MAX, 2, 8, 1);
    check("add.f32", f(1.5), f(2.25), 4, f(3.75));
    // Subnormals are flushed, here and in the result.
    check("add.f32", 1, 1, 4, 0);
    check("add.f64", 1.5f64.to_bits(), 0.25f64.to_bits(), 8, 1.75f64.to_bits());
    check("add.noftz.f16", 0x3c00, 0x4000, 2, 0x4200);
    check("add.noftz.bf16", 0x3f80, 0x4000, 2, 0x4040);
    check("min.f16", 0xbc00, 0x4000, 2, 0xbc00);
    check("max.f16", 0x7e00, 0x4000, 2, 0x4000);
    check("min.bf16", 0x8000, 0x0000, 2, 0x8000);
    check("max.bf16", 0x3f80, 0x4000, 2, 0x4000);
    check("min.u32", 5, 3, 4, 3);
    check("max.s32", 0xffff_ffff, 3, 4, 3);
    check("min.s64", 5, u64::MAX, 8, u64::MAX);
    check("max.u64", 5, u64::MAX, 8, u64::MAX);
    check("inc.u32", 7, 7, 4, 0);
    check("dec.u32", 0, 7, 4, 7);
    check("and.b32", 12, 10, 4, 8);
    check("or.b64", 12, 10, 8, 14);
    check("xor.L2::cache_hint.b64", 12, 10, 8, 6);
}

#[test]
fn values_go_to_other_blocks() {
    let start = "xor.b32 %r7, %r2, 1; mapa.shared::cluster.u32 %r8, %r13, %r7; mapa.shared::cluster.u32 %r9, %r11, %r7; cvt.u64.u32 %rd6, %r13; cvta.shared.u64 %rd6, %rd6; mapa.u64 %rd6, %rd6, %r7; cvta.shared.u64 %rd7, bar; mapa.u64 %rd7, %rd7, %r7;
        shl.b32 %r6, %r2, 8; add.u32 %r6, %r6, %r1; mov.b32 %f1, %r6; cvt.u64.u32 %rd8, %r6; shl.b32 %r14, %r12, 1; sub.u32 %r14, %r8, %r12; shl.b32 %r15, %r12, 1; add.u32 %r14, %r14, %r15; shl.b32 %r15, %r12, 2; sub.u32 %r16, %r8, %r12; add.u32 %r15, %r15, %r16;";
    let sync = |bytes: u32| format!("@%p1 mbarrier.arrive.expect_tx.shared.b64 _, [bar], {bytes}; {SYNC}");
    let other = |lane: u32, block: u32| ((block ^ 1) << 8) + lane;
    for (store, bytes, stride, pick) in [
        ("st.async.shared::cluster.mbarrier::complete_tx::bytes.u32 [%r8], %r6, [%r9];", 4, 1, 0), ("st.async.weak.shared::cluster.mbarrier::complete_tx::bytes.f32 [%r8], %f1, [%r9];", 4, 1, 0),
        ("st.async.mbarrier::complete_tx::bytes.b32 [%rd6], %r6, [%rd7];", 4, 1, 0), ("st.async.weak.shared::cluster.mbarrier::complete_tx::bytes.u64 [%r14], %rd8, [%r9];", 8, 2, 0),
        ("st.async.weak.shared::cluster.mbarrier::complete_tx::bytes.v2.s32 [%r14], {%r1, %r6}, [%r9];", 8, 2, 1), ("st.async.cluster.shared::cluster.mbarrier::complete_tx::bytes.v4.u32 [%r15], {%r1,%r1,%r1,%r6}, [%r9];", 16, 4, 3),
        ("st.async.weak.shared::cluster.mbarrier::complete_tx::bytes.v2.s64 [%r15], {%rd9, %rd8}, [%r9];", 16, 4, 2),
    ] {
        let code = format!("mov.u64 %rd9, 7; {start} {} {store} {WAIT} mul.lo.u32 %r17, %r1, {}; add.u32 %r17, %r17, %r10; ld.shared.u32 %r0, [%r17+{}]; mov.u32 %r4, %ctaid.x; shl.b32 %r4, %r4, 7; cvt.u64.u32 %rd5, %r4; add.u64 %rd5, %rd5, %rd4; st.global.u32 [%rd5], %r0; {SYNC}", sync(32 * bytes), 4 * stride, 4 * pick);
        let got = words(&code, 2, 64);
        assert_eq!(got, (0..64).map(|i| other(i % 32, i / 32)).collect::<Vec<_>>(), "{store}");
    }
    for (red, want) in [
        ("inc.u32 [%r8], %r6", 0), ("dec.u32 [%r8], %r6", 5), ("min.u32 [%r8], %r6", 5), ("max.s32 [%r8], %r6", 0xffff), ("and.b32 [%r8], %r6", 1), ("or.b32 [%r8], %r6", 2), ("xor.b32 [%r8], %r6", 3), ("add.u32 [%r8], %r6", 4), ("add.s32 [%r8], %r6", 4),
    ] {
        let code = format!("{start} {} red.async.relaxed.cluster.shared::cluster.mbarrier::complete_tx::bytes.{red}, [%r9]; {WAIT} {} {SYNC}", sync(128), give(0));
        let (old, got) = (0xaaaa_aaaau32, words(&code, 2, 64));
        for (i, got) in got.into_iter().enumerate() {
            let value = other(i as u32 % 32, i as u32 / 32);
            let want = match want {
                0 => 0,
                1 => old & value,
                2 => old | value,
                3 => old ^ value,
                4 => old.wrapping_add(value),
                5 => value,
                _ => value,
            };
            assert_eq!(got, want, "{red}");
        }
    }
    for form in ["add.u64", "add.s64"] {
        let code = format!("{start} {} red.async.relaxed.cluster.mbarrier::complete_tx::bytes.{form} [%rd6], %rd8, [%rd7]; {WAIT} {} {SYNC}", sync(8), give(0)).replace("red.async", "@%p1 red.async");
        assert_eq!(words(&code, 2, 64)[0], 0xaaaa_aaaau32 + 256, "{form}");
    }
}

#[test]
fn copies_of_threads_arrive_at_an_mbarrier() {
    for (noinc, count) in [("", 32), (".noinc", 64)] {
        for space in [".shared", ".shared::cta", ""] {
            let address = if space.is_empty() { "[%rd7]" } else { "[more]" };
            let code = format!(".shared .align 8 .b64 more; cvta.shared.u64 %rd7, more; @%p1 mbarrier.init.shared.b64 [more], {count}; bar.sync 0; add.u64 %rd6, %rd2, %rd3;
                cp.async.ca.shared.global [%r13], [%rd6], 4; cp.async.mbarrier.arrive{noinc}{space}.b64 {address}; cp.async.ca.shared.global [%r13+128], [%rd6], 4; ld.shared.u32 %r5, [%r13];
                mbarrier.arrive.shared.b64 %rd8, [more]; V: mbarrier.try_wait.shared.b64 %p2, [more], %rd8; @!%p2 bra V;
                ld.shared.u32 %r6, [%r13]; ld.shared.u32 %r7, [%r13+128]; setp.ne.u32 %p3, %r5, 0xaaaaaaaa; setp.ne.u32 %p4, %r7, 0xaaaaaaaa; or.pred %p3, %p3, %p4; @%p3 mov.u32 %r6, 1; st.global.u32 [%rd4], %r6;");
            assert_eq!(words(&code, 1, 32), (1000..1032).collect::<Vec<_>>(), "{noinc}{space}");
        }
    }
}

#[test]
fn what_goes_wrong_names_the_issuer() {
    let load = |to: &str, from: &str, size: &str| format!("@!%p1 bra L; mov.u32 %r5, {size}; mbarrier.arrive.expect_tx.shared.b64 _, [bar], 16;\n{LOAD} [{to}], [{from}], %r5, [%r11]; L: {WAIT}");
    let kind = |code: &str| fault(code, 1).kind;
    assert_eq!(kind(&load("%r10", "%rd2", "24")), FaultKind::Misaligned);
    assert_eq!(kind(&load("%r10+8", "%rd2", "16")), FaultKind::Misaligned);
    assert_eq!(kind(&load("%r10", "%rd2+4", "16")), FaultKind::Misaligned);
    assert_eq!(kind(&load("%r10+4096", "%rd2", "16")), FaultKind::OutOfBounds);
    assert_eq!(kind(&load("%r10", "%rd2+448", "128")), FaultKind::OutOfBounds);
    let far = fault(&load("%r10", "%rd2+512", "16"), 1);
    assert_eq!((far.kind, far.thread, far.ptx_line), (FaultKind::OutOfBounds, [0, 0, 0], 16), "{far}");
    // Address 0 is one like any other, whichever way the bytes go.
    for to_null in [
        format!("@%p1 {LOAD} [%r10], [%rd20], 16, [%r11];"),
        "@%p1 cp.async.bulk.global.shared::cta.bulk_group [%rd20], [%r10], 64; cp.async.bulk.commit_group; cp.async.bulk.wait_group 0;".to_string(),
        "@%p1 cp.reduce.async.bulk.global.shared::cta.bulk_group.add.u32 [%rd20], [%r10], 64; cp.async.bulk.commit_group; cp.async.bulk.wait_group 0;".to_string(),
    ] {
        assert_eq!(kind(&format!("mov.u64 %rd20, 0; {to_null}")), FaultKind::OutOfBounds, "{to_null}");
    }
    assert_eq!(kind(&format!("@%p1 {LOAD}.multicast::cluster [%r10], [%rd2], 16, [%r11], 2;")), FaultKind::OutOfBounds);
    // More bytes than the barrier can count: found when the copy lands, told at its line.
    let late = fault(&format!("@!%p1 bra L; mbarrier.inval.shared.b64 [bar];\n{LOAD} [%r10], [%rd2], 16, [%r11]; L:"), 1);
    assert_eq!((late.kind, late.thread, late.ptx_line), (FaultKind::MbarrierMisuse, [0, 0, 0], 16), "{late}");
    // Fewer bytes than expected: nobody gets on.
    let short = fault(&format!("@!%p1 bra L; mbarrier.arrive.expect_tx.shared.b64 _, [bar], 48; {LOAD} [%r10], [%rd2], 16, [%r11]; L: {WAIT}"), 1);
    assert!(short.kind == FaultKind::Deadlock && short.message.contains("0 arrivals and 32 bytes missing"), "{short}");
    let stray = fault(&format!("mapa.shared::cluster.u32 %r5, %r13, 1; @%p1 st.async.shared::cluster.mbarrier::complete_tx::bytes.u32 [%r5], %r1, [%r11]; {SYNC}"), 2);
    assert_eq!(stray.kind, FaultKind::MbarrierMisuse, "{stray}");
}

#[test]
fn blackwell_forms() {
    let gpu = Gpu::of(Arch::Sm100a);
    let code = |body: &str| format!("{START} cvt.u64.u32 %rd6, %r10; cvta.shared.u64 %rd6, %rd6; mov.u64 %rd7, 64; {body} bar.sync 0; {}", give(0));
    let run = |body: &str| {
        let source = gpu.buffer(&(1000..1128).collect::<Vec<u32>>());
        gpu.cluster_words(&code(body), 1, 32, 1, 32, &[source]).unwrap_or_else(|fault| panic!("{fault}\n{body}"))
    };
    for form in ["st.bulk.weak.shared::cta [%r10], 64, 0;", "st.bulk [%rd6], %rd7, 0;"] {
        let got = run(&format!("@%p1 {form}"));
        assert_eq!((&got[..16], &got[16..]), (&[0; 16][..], &[0xaaaa_aaaa; 16][..]), "{form}");
    }
    let loads = |body: &str| {
        let text = common::module("sm_100a", 90, 2, &format!("{START} {body}"));
        Module::load(text.as_bytes(), Arch::Sm100a, &gpu.mem).is_ok()
    };
    assert!(loads("st.bulk [%rd1], 16777216, 0;"));
    for size in ["16777224", "4294967296", "-8", "12", "%fd1", "0d4020000000000000", "%f1"] {
        assert!(!loads(&format!("st.bulk [%rd1], {size}, 0;")), "{size}");
    }
    let words = |body: &str| run(&format!("{body} ld.global.u32 %r3, [%rd4]; st.shared.u32 [%r13], %r3;"));
    assert_eq!(words("st.async.release.gpu.global.u32 [%rd4], %r1;"), (0..32).collect::<Vec<_>>());
    assert_eq!(words("st.async.mmio.release.sys.global.b32 [%rd4], %r1;"), (0..32).collect::<Vec<_>>());
    assert_eq!(words("red.async.release.gpu.global.add.u32 [%rd4], %r1; red.async.release.sys.add.s32 [%rd4], %r1;"), (0..64).step_by(2).collect::<Vec<_>>());
    assert_eq!(words("red.async.release.gpu.global.max.u32 [%rd4], %r1;"), (0..32).collect::<Vec<_>>());
    let masked = "mov.u16 %h1, 0x0f0f; st.shared.u32 [%r13], %r1; bar.sync 0; fence.proxy.async; @!%p1 bra L; cp.async.bulk.global.shared::cta.bulk_group.cp_mask [%rd1], [%r10], 128, %h1; cp.async.bulk.commit_group; cp.async.bulk.wait_group 0; L: bar.sync 0;";
    assert_eq!(words(masked), (0..32).map(|i| if i % 2 == 0 { i } else { 0 }).collect::<Vec<_>>());
}
