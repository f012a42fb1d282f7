//! Shuffles, votes, matrix fragments, asynchronous copies, atomics, barriers with reductions.
mod common;
use common::*;
use tilewright_vgpu::{Arch, Module};

fn lanes(code: &str) -> Vec<u32> {
    Gpu::new().words(&format!("mov.u32 %r1, %laneid; mov.u32 %r0, 0; {code} {STORE}"), 32, 32, &[])
}

fn each(f: impl Fn(u32) -> u32) -> Vec<u32> {
    (0..32).map(f).collect()
}

#[test]
fn shuffles() {
    assert_eq!(lanes("shfl.sync.idx.b32 %r0, %r1, 5, 31, -1;"), each(|_| 5));
    assert_eq!(lanes("shfl.sync.bfly.b32 %r0, %r1, 3, 31, -1;"), each(|i| i ^ 3));
    assert_eq!(lanes("shfl.sync.up.b32 %r0, %r1, 2, 0, -1;"), each(|i| if i < 2 { i } else { i - 2 }));
    assert_eq!(lanes("shfl.sync.down.b32 %r0|%p1, %r1, 2, 31, -1; @!%p1 mov.u32 %r0, 99;"), each(|i| if i > 29 { 99 } else { i + 2 }));
    // Segments of 8 lanes: mask 0b11000 in bits 8..12.
    assert_eq!(lanes("shfl.sync.idx.b32 %r0, %r1, 1, 0x181f, -1;"), each(|i| (i & 24) + 1));
    assert_eq!(lanes("setp.lt.u32 %p1, %r1, 16; @%p1 shfl.sync.idx.b32 %r0, %r1, 3, 31, 0xffff;"), each(|i| if i < 16 { 3 } else { 0 }));
}

#[test]
fn votes_and_reductions() {
    assert_eq!(lanes("setp.lt.u32 %p1, %r1, 5; vote.sync.ballot.b32 %r0, %p1, -1;"), each(|_| 31));
    assert_eq!(lanes("setp.lt.u32 %p1, %r1, 5; vote.ballot.sync.b32 %r0, !%p1, -1;"), each(|_| !31));
    assert_eq!(lanes("setp.lt.u32 %p1, %r1, 5; vote.sync.any.pred %p2, %p1, -1; selp.u32 %r0, 1, 0, %p2;"), each(|_| 1));
    assert_eq!(lanes("setp.lt.u32 %p1, %r1, 5; vote.sync.all.pred %p2, %p1, -1; selp.u32 %r0, 1, 0, %p2;"), each(|_| 0));
    assert_eq!(lanes("redux.sync.add.s32 %r0, %r1, -1;"), each(|_| 496));
    assert_eq!(lanes("redux.sync.max.u32 %r0, %r1, -1;"), each(|_| 31));
    assert_eq!(lanes("and.b32 %r2, %r1, 3; match.any.sync.b32 %r0, %r2, -1;"), each(|i| 0x1111_1111 << (i & 3)));
    assert_eq!(lanes("match.all.sync.b32 %r0|%p1, 7, -1; @%p1 add.u32 %r0, %r0, 1;"), each(|_| 0));
    assert_eq!(lanes("setp.ge.u32 %p1, %r1, 8; @%p1 activemask.b32 %r0;"), each(|i| if i >= 8 { 0xffff_ff00 } else { 0 }));
    assert_eq!(lanes("mov.u32 %r0, %lanemask_lt;"), each(|i| (1 << i) - 1));
    let gpu = Gpu::of(Arch::Sm90a);
    let elect = format!("elect.sync _|%p1, -1; selp.u32 %r0, 1, 0, %p1; {STORE}");
    assert_eq!(gpu.words(&elect, 32, 32, &[]), each(|i| u32::from(i == 0)));
    // What they give is a mask or a lane, no float: ptxas says so, too.
    let loads = |body: &str| Module::load(module("sm_90", 80, 0, body).as_bytes(), Arch::Sm90a, &gpu.mem).is_ok();
    assert!(loads("match.any.sync.b32 %r0, %f0, -1;"));
    for form in ["match.any.sync.b32 %f0, %r0, -1;", "match.all.sync.b32 %f0|%p1, %r0, -1;", "elect.sync %f0|%p1, -1;"] {
        assert!(!loads(form), "{form}");
    }
}

#[test]
fn lanes_of_one_warp_with_member_masks_of_their_own() {
    // Together at one instruction, in groups of equal values: four groups of eight lanes.
    let grouped = "and.b32 %r2, %r1, 3; match.any.sync.b32 %r3, %r2, -1;";
    let sums: Vec<u32> = (0..4).map(|g| (0..8).map(|k| g + 4 * k).sum()).collect();
    assert_eq!(lanes(&format!("{grouped} redux.sync.add.s32 %r0, %r1, %r3;")), each(|i| sums[i as usize & 3]));
    assert_eq!(
        lanes(&format!("{grouped} setp.lt.u32 %p1, %r1, 10; vote.sync.ballot.b32 %r0, %p1, %r3;")),
        each(|i| (0x1111_1111 << (i & 3)) & 0x3ff)
    );
    assert_eq!(lanes(&format!("{grouped} shfl.sync.idx.b32 %r0, %r1, %r2, 31, %r3; bar.warp.sync %r3;")), each(|i| i & 3));
    // One group's members stand at another instruction of the kind: it waits for them, the others need not.
    let apart = "setp.lt.u32 %p1, %r1, 4; mov.u32 %r3, 0xf000000f; @!%p1 mov.u32 %r3, 0x0ffffff0; setp.ge.u32 %p2, %r1, 28;
        @%p2 mov.u32 %r3, 0xf000000f; @%p2 bra LATE; shfl.sync.idx.b32 %r0, %r1, 29, 31, %r3; bra JOIN;
        LATE: shfl.sync.idx.b32 %r0, %r1, 2, 31, %r3; JOIN:";
    // Lanes 4 to 27 read a lane that is no member: any value, so only the others are compared.
    let got = lanes(apart);
    assert_eq!((got[..4].to_vec(), got[28..].to_vec()), (vec![29; 4], vec![2; 4]));
    let gpu = Gpu::new();
    let module = gpu.load(&kernel(0, "mov.u32 %r1, %laneid; and.b32 %r2, %r1, 2; add.u32 %r3, %r2, 1; redux.sync.add.s32 %r0, %r1, %r3;"));
    let fault = gpu.launch(&module, [1; 3], [32, 1, 1], &[]).unwrap_err();
    assert_eq!((fault.kind, fault.thread), (tilewright_vgpu::FaultKind::BadMask, [1, 0, 0]));
}

#[test]
fn block_barriers_with_ids_counts_and_reductions() {
    let gpu = Gpu::new();
    let code = format!("mov.u32 %r1, %tid.x; setp.lt.u32 %p1, %r1, 70; barrier.sync.aligned 1; bar.red.popc.u32 %r2, 2, %p1;
        bar.red.and.pred %p2, 0, %p1; bar.red.or.pred %p3, 0, !%p1; selp.u32 %r3, 1000, 0, %p2; selp.u32 %r4, 500, 0, %p3;
        add.u32 %r0, %r2, %r3; add.u32 %r0, %r0, %r4; {STORE}");
    assert_eq!(gpu.words(&code, 96, 96, &[]), vec![570; 96]);
    // Producer and consumer warps on named barriers.
    let code = format!(".shared .b32 cell; mov.u32 %r1, %tid.x; setp.ge.u32 %p1, %r1, 32; mov.u32 %r0, 0; @%p1 bra CONSUME;
        st.shared.u32 [cell], 42; bar.arrive 3, 64; bra DONE;
        CONSUME: bar.sync 3, 64; ld.shared.u32 %r0, [cell]; DONE: {STORE}");
    assert_eq!(gpu.words(&code, 64, 64, &[])[32..], [42; 32]);
}

#[test]
fn atomics() {
    let gpu = Gpu::new();
    let run = |code: &str, init: &[u32]| {
        let cell = gpu.buffer(init);
        let out = gpu.words(&format!("ld.param.u64 %rd1, [p1]; mov.u32 %r1, %laneid; mov.u32 %r0, 0; {code} {STORE}"), 32, 32, &[cell]);
        (gpu.read::<u32>(cell, init.len()), out)
    };
    assert_eq!(run("atom.global.add.u32 %r0, [%rd1], 2;", &[5]), (vec![69], each(|i| 5 + 2 * i)));
    assert_eq!(run("red.global.max.s32 [%rd1], %r1;", &[-5i32 as u32]).0, [31]);
    assert_eq!(run("atom.global.inc.u32 %r0, [%rd1], 9;", &[0]).0, [2]);
    assert_eq!(run("atom.global.dec.u32 %r0, [%rd1], 9;", &[0]).0, [8]);
    assert_eq!(run("cvt.rn.f32.u32 %f1, %r1; atom.add.f32 %f2, [%rd1], %f1;", &[0]).0, [496f32.to_bits()]);
    assert_eq!(run("red.global.add.noftz.f16x2 [%rd1], %r2;", &[0x3c00_4000]).0, [0x3c00_4000]);
    assert_eq!(run("mov.u32 %r2, 0x3c003c00; red.global.add.noftz.f16x2 [%rd1], %r2;", &[0]).0, [0x5000_5000]);
    assert_eq!(run("cvt.u64.u32 %rd2, %r1; atom.global.add.u64 %rd3, [%rd1], %rd2;", &[!0, 0]).0, [495, 1]);
    assert_eq!(run("atom.global.exch.b32 %r0, [%rd1], %r1;", &[77]), (vec![31], each(|i| if i == 0 { 77 } else { i - 1 })));
    assert_eq!(run("mov.u32 %r2, 0; cvt.rn.f64.u32 %fd1, %r1; atom.global.add.f64 %fd2, [%rd1], %fd1;", &[0, 0]).0, {
        let bits = 496f64.to_bits();
        [bits as u32, (bits >> 32) as u32]
    });
    let shared = ".shared .align 4 .b32 cell; st.shared.u32 [cell], 0; atom.shared.add.u32 %r0, [cell], 1;";
    assert_eq!(run(shared, &[0]).1, each(|i| i));
}

#[test]
fn matrix_rows_move_as_the_manual_draws() {
    // 8x8 tile of 16-bit values v(r, c) = 16 r + c, loaded plain and transposed.
    let setup = ".shared .align 16 .b8 tile[512]; mov.u32 %r2, tile; shl.b32 %r3, %r1, 4; add.u32 %r4, %r2, %r3; and.b32 %r5, %r1, 7; shl.b32 %r5, %r5, 4;
        mov.u32 %r6, 0;
        FILL: add.u32 %r7, %r5, %r6; cvt.u16.u32 %h1, %r7; shl.b32 %r8, %r6, 1; add.u32 %r9, %r4, %r8; st.shared.u16 [%r9], %h1;
        add.u32 %r6, %r6, 1; setp.lt.u32 %p1, %r6, 8; @%p1 bra FILL; bar.warp.sync -1;";
    let pair = |lo: u32, hi: u32| lo | hi << 16;
    let plain = |i: u32| pair(16 * (i / 4) + 2 * (i % 4), 16 * (i / 4) + 2 * (i % 4) + 1);
    let turned = |i: u32| pair(16 * (2 * (i % 4)) + i / 4, 16 * (2 * (i % 4) + 1) + i / 4);
    assert_eq!(lanes(&format!("{setup} ldmatrix.sync.aligned.m8n8.x4.shared.b16 {{%r10,%r11,%r12,%r0}}, [%r4];")), each(plain));
    assert_eq!(lanes(&format!("{setup} ldmatrix.sync.aligned.x1.trans.m8n8.shared::cta.b16 {{%r0}}, [%r4];")), each(turned));
    assert_eq!(lanes(&format!("{setup} ldmatrix.sync.aligned.m8n8.x1.shared.b16 {{%r10}}, [%r4]; movmatrix.sync.aligned.m8n8.trans.b16 %r0, %r10;")), each(turned));
    let gpu = Gpu::of(Arch::Sm90a);
    let code = format!("mov.u32 %r1, %laneid; {setup} ldmatrix.sync.aligned.m8n8.x1.shared.b16 {{%r10}}, [%r4];
        stmatrix.sync.aligned.m8n8.x1.trans.shared.b16 [%r4], {{%r10}}; ldmatrix.sync.aligned.m8n8.x1.shared.b16 {{%r0}}, [%r4]; {STORE}");
    assert_eq!(gpu.words(&code, 32, 32, &[]), each(turned));
}

#[test]
fn mma_on_small_integers_is_exact() {
    // A(i, k) = i + k (mod 8), B(k, j) = k - j (mod 8) as f16, through the fragment layout of m16n8k16.
    let half = |r: &str, x: &str| format!("and.b32 {x}, {x}, 7; cvt.rn.f16.u32 {r}, {x};");
    let mut code = String::from("mov.u32 %r1, %laneid; shr.u32 %r2, %r1, 2; and.b32 %r3, %r1, 3; shl.b32 %r3, %r3, 1;");
    for reg in 0..4 {
        for e in 0..2 {
            code += &format!("add.u32 %r20, %r2, {}; add.u32 %r20, %r20, %r3; add.u32 %r20, %r20, {}; {}", 8 * (reg & 1), 8 * (reg >> 1) + e, half(&format!("%h{e}"), "%r20"));
        }
        code += &format!("mov.b32 %r{}, {{%h0, %h1}};", 10 + reg);
    }
    for reg in 0..2 {
        for e in 0..2 {
            code += &format!("add.u32 %r20, %r3, {}; sub.u32 %r20, %r20, %r2; {}", 8 * reg + e, half(&format!("%h{e}"), "%r20"));
        }
        code += &format!("mov.b32 %r{}, {{%h0, %h1}};", 14 + reg);
    }
    code += "mov.f32 %f9, 0f3F800000; mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%f0,%f1,%f2,%f3}, {%r10,%r11,%r12,%r13}, {%r14,%r15}, {%f9,%f9,%f9,%f9};";
    for d in 0..4 {
        let want = |i: u32| {
            let (row, col) = (i / 4 + 8 * (d >> 1), 2 * (i % 4) + (d & 1));
            let sum: u32 = (0..16u32).map(|k| ((row + k) & 7) * (k.wrapping_sub(col) & 7)).sum();
            (sum as f32 + 1.0).to_bits()
        };
        for arch in [Arch::Sm80, Arch::Sm89, Arch::Sm90a, Arch::Sm120a] {
            let out = Gpu::of(arch).words(&format!("{code} mov.b32 %r0, %f{d}; {STORE}"), 32, 32, &[]);
            assert_eq!(out, each(want), "{arch} d{d}");
        }
    }
}

#[test]
fn asynchronous_copies_land_at_the_wait() {
    let gpu = Gpu::new();
    let source = gpu.buffer(&(0..256).map(|i| i + 1000).collect::<Vec<u32>>());
    let head = ".shared .align 16 .b8 buf[2048]; ld.param.u64 %rd1, [p1]; mov.u32 %r1, %tid.x; mul.lo.u32 %r2, %r1, 16; cvt.u64.u32 %rd2, %r2;
        add.u64 %rd3, %rd1, %rd2; mov.u32 %r3, buf; add.u32 %r4, %r3, %r2; st.shared.v4.u32 [%r4], {7,7,7,7};
        cp.async.cg.shared.global [%r4], [%rd3], 16; cp.async.commit_group; cp.async.ca.shared.global.L2::128B [%r4+1024], [%rd3], 16, 4; cp.async.commit_group;";
    let run = |tail: &str| gpu.words(&format!("{head} {tail} {STORE}"), 32, 32, &[source]);
    // Before any wait the old bytes are there.
    assert_eq!(run("ld.shared.u32 %r0, [%r4];"), vec![7; 32]);
    assert_eq!(run("cp.async.wait_group 1; ld.shared.u32 %r0, [%r4];"), each(|i| 1000 + 4 * i));
    assert_eq!(run("cp.async.wait_group 1; ld.shared.u32 %r0, [%r4+1024];"), vec![0; 32]);
    assert_eq!(run("cp.async.wait_group 0; ld.shared.u32 %r0, [%r4+1024];"), each(|i| 1000 + 4 * i));
    assert_eq!(run("cp.async.wait_all; ld.shared.u32 %r0, [%r4+1028];"), vec![0; 32]);
}

#[test]
fn printf_and_local_memory() {
    let gpu = Gpu::new();
    let text = "
.version 8.0
.target sm_80
.address_size 64
.extern .func (.param .b32 r) vprintf (.param .b64 a, .param .b64 b);
.global .align 1 .b8 fmt[16] = {104, 105, 32, 37, 100, 32, 37, 46, 49, 102, 10, 0};
.visible .entry k()
{
  .local .align 8 .b8 __local_depot0[16];
  .reg .b64 %SP, %SPL; .reg .b32 %r<4>; .reg .b64 %rd<6>; .reg .pred %p<2>;
  mov.u64 %SPL, __local_depot0;
  cvta.local.u64 %SP, %SPL;
  mov.u32 %r1, %tid.x;
  add.u64 %rd1, %SP, 0; add.u64 %rd2, %SPL, 0;
  st.local.u32 [%rd2], %r1;
  mov.b64 %rd5, 0d3FF8000000000000;
  st.local.u64 [%rd2+8], %rd5;
  setp.ne.u32 %p1, %r1, 3;
  @%p1 ret;
  mov.u64 %rd3, fmt; cvta.global.u64 %rd4, %rd3;
  { .param .b64 param0; st.param.b64 [param0], %rd4; .param .b64 param1; st.param.b64 [param1+0], %rd1; .param .b32 retval0;
    call.uni (retval0), vprintf, (param0, param1); ld.param.b32 %r2, [retval0+0]; }
  ret;
}";
    let control = tilewright_vgpu::Control::default();
    gpu.launch_with(&gpu.load(text), [1, 1, 1], [32, 1, 1], 0, &[], &control).unwrap();
    assert_eq!(*control.output.lock().unwrap(), "hi 3 1.5\n");
}
