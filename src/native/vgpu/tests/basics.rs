//! Scalar code, memory and control flow.
mod common;
use common::*;

const VADD: &str = "
.version 8.4
.target sm_80
.address_size 64
.visible .entry vadd(.param .u64 a, .param .u64 b, .param .u64 c, .param .u32 n)
{
  .reg .pred %p<2>; .reg .b32 %r<6>; .reg .f32 %f<4>; .reg .b64 %rd<11>;
  ld.param.u64 %rd1, [a]; ld.param.u64 %rd2, [b]; ld.param.u64 %rd3, [c]; ld.param.u32 %r2, [n];
  mov.u32 %r3, %ctaid.x; mov.u32 %r4, %ntid.x; mov.u32 %r5, %tid.x;
  mad.lo.s32 %r1, %r3, %r4, %r5;
  setp.ge.s32 %p1, %r1, %r2;
  @%p1 bra $L__BB0_2;
  cvta.to.global.u64 %rd4, %rd1; mul.wide.s32 %rd5, %r1, 4; add.s64 %rd6, %rd4, %rd5;
  cvta.to.global.u64 %rd7, %rd2; add.s64 %rd8, %rd7, %rd5;
  ld.global.f32 %f1, [%rd8]; ld.global.f32 %f2, [%rd6]; add.f32 %f3, %f2, %f1;
  cvta.to.global.u64 %rd9, %rd3; add.s64 %rd10, %rd9, %rd5;
  st.global.f32 [%rd10], %f3;
$L__BB0_2:
  ret;
}
";

#[test]
fn vector_add_with_a_ragged_end() {
    let gpu = Gpu::new();
    let n = 1000;
    let a: Vec<f32> = (0..n).map(|i| i as f32).collect();
    let b: Vec<f32> = (0..n).map(|i| 0.5 * i as f32).collect();
    let (pa, pb, pc) = (gpu.buffer(&a), gpu.buffer(&b), gpu.buffer(&vec![0f32; n]));
    let module = gpu.load(VADD);
    let report = gpu.launch(&module, [8, 1, 1], [128, 1, 1], &[pa, pb, pc, n as u64]).unwrap();
    assert_eq!(gpu.read::<f32>(pc, n), a.iter().zip(&b).map(|(x, y)| x + y).collect::<Vec<_>>());
    let counters = report.counters.unwrap();
    assert_eq!((counters.blocks, counters.warps), (8, 32));
    // 1000 threads: 31 full warps of 4 sectors, one of 8 lanes.
    assert_eq!(counters.global_load_sectors, 2 * (31 * 4 + 1));
    assert_eq!(counters.global_load_bytes, 8 * 1000);
    assert_eq!(counters.divergent_branches, 1);
    assert_eq!(counters.branches, 32);
}

#[test]
fn loops_with_a_trip_count_per_lane() {
    let gpu = Gpu::new();
    let code = format!("mov.u32 %r1, %tid.x; mov.u32 %r0, 0; mov.u32 %r2, 0;
        LOOP: setp.ge.u32 %p1, %r2, %r1; @%p1 bra DONE; add.u32 %r0, %r0, %r2; add.u32 %r2, %r2, 1; bra LOOP;
        DONE: {STORE}");
    assert_eq!(gpu.words(&code, 64, 64, &[]), (0..64).map(|i: u32| i * i.wrapping_sub(1) / 2).map(|x| if x > 1 << 30 { 0 } else { x }).collect::<Vec<_>>());
}

#[test]
fn shared_memory_and_barriers_reverse_a_block() {
    let gpu = Gpu::new();
    let code = format!(".shared .align 4 .b8 buf[1024]; mov.u32 %r1, %tid.x; mov.u32 %r2, buf; shl.b32 %r3, %r1, 2; add.u32 %r4, %r2, %r3;
        st.shared.u32 [%r4], %r1; bar.sync 0; sub.u32 %r5, %r2, %r3; ld.shared.u32 %r0, [%r5+1020]; {STORE}");
    assert_eq!(gpu.words(&code, 256, 256, &[]), (0..256).rev().collect::<Vec<u32>>());
}

#[test]
fn spin_lock_inside_a_warp_makes_progress() {
    let gpu = Gpu::new();
    let lock = gpu.buffer(&[0u32, 0]);
    let code = "ld.param.u64 %rd1, [p1];
        SPIN: atom.global.cas.b32 %r1, [%rd1], 0, 1; setp.ne.u32 %p1, %r1, 0; @%p1 bra SPIN;
        ld.volatile.global.u32 %r2, [%rd1+4]; add.u32 %r2, %r2, 1; st.volatile.global.u32 [%rd1+4], %r2;
        membar.gl; atom.global.exch.b32 %r3, [%rd1], 0;";
    gpu.words(code, 64, 1, &[lock]);
    assert_eq!(gpu.read::<u32>(lock, 2), [0, 64]);
}

#[test]
fn threads_that_left_do_not_hold_a_barrier() {
    let gpu = Gpu::new();
    let code = format!("mov.u32 %r1, %tid.x; setp.ge.u32 %p1, %r1, 40; @%p1 ret; mov.u32 %r0, 7; bar.sync 0; add.u32 %r0, %r0, %r1; {STORE}");
    let out = gpu.words(&code, 96, 96, &[]);
    assert_eq!(out[..40], (7..47).collect::<Vec<u32>>()[..]);
    assert!(out[40..].iter().all(|x| *x == 0));
}

#[test]
fn blocks_may_wait_for_later_blocks() {
    // Every block spins until all have arrived: a grid barrier.
    let gpu = Gpu::new();
    let counter = gpu.buffer(&[0u32]);
    let text = kernel(1, "ld.param.u64 %rd1, [p0]; mov.u32 %r1, %tid.x; setp.ne.u32 %p1, %r1, 0; @%p1 bra WAIT;
        atom.global.add.u32 %r2, [%rd1], 1;
        WAIT: ld.acquire.gpu.global.u32 %r3, [%rd1]; mov.u32 %r4, %nctaid.x; setp.lt.u32 %p2, %r3, %r4; @%p2 bra WAIT;");
    let module = gpu.load(&text);
    gpu.launch(&module, [40, 1, 1], [64, 1, 1], &[counter]).unwrap();
    assert_eq!(gpu.read::<u32>(counter, 1), [40]);
}

#[test]
fn device_functions_recursion_and_indirect_calls() {
    let gpu = Gpu::new();
    let text = "
.version 8.0
.target sm_80
.address_size 64
.func (.param .b32 out) fact(.param .b32 n)
{
  .reg .pred %p<2>; .reg .b32 %r<6>;
  ld.param.u32 %r1, [n];
  setp.gt.u32 %p1, %r1, 1;
  @%p1 bra RECURSE;
  st.param.b32 [out], 1;
  ret;
RECURSE:
  sub.u32 %r2, %r1, 1;
  { .param .b32 arg; st.param.b32 [arg+0], %r2; .param .b32 res;
    call.uni (res), fact, (arg);
    ld.param.b32 %r3, [res+0]; }
  mul.lo.u32 %r4, %r3, %r1;
  st.param.b32 [out], %r4;
  ret;
}
.func (.reg .b32 d) twice(.reg .b32 a) { add.u32 d, a, a; ret; }
.visible .entry k(.param .u64 p0)
{
  .reg .pred %p<4>; .reg .b32 %r<8>; .reg .b64 %rd<6>;
  mov.u32 %r1, %tid.x;
  and.b32 %r2, %r1, 7;
  setp.lt.u32 %p1, %r1, 16;
  mov.u64 %rd1, fact;
  @%p1 bra DIRECT;
  { .param .b32 a; st.param.b32 [a], %r2; .param .b32 b;
    proto : .callprototype (.param .b32 _) _ (.param .b32 _);
    call (b), %rd1, (a), proto;
    ld.param.b32 %r3, [b]; }
  bra STORE;
DIRECT:
  { .param .b32 a; st.param.b32 [a], %r2; .param .b32 b; call (b), fact, (a); ld.param.b32 %r3, [b]; }
STORE:
  call (%r4), twice, (%r3);
  ld.param.u64 %rd2, [p0];
  mad.wide.u32 %rd3, %r1, 4, %rd2;
  st.global.u32 [%rd3], %r4;
  ret;
}";
    let module = gpu.load(text);
    let out = gpu.buffer(&[0u32; 32]);
    gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[out]).unwrap();
    let fact = |n: u32| (1..=n).product::<u32>();
    assert_eq!(gpu.read::<u32>(out, 32), (0..32).map(|i| 2 * fact(i & 7)).collect::<Vec<_>>());
}

#[test]
fn lanes_meet_at_a_shuffle_from_different_places() {
    let gpu = Gpu::new();
    let code = format!("mov.u32 %r1, %tid.x; and.b32 %r2, %r1, 1; setp.eq.u32 %p1, %r2, 0; mov.u32 %r0, 0; @%p1 bra EVEN;
        add.u32 %r3, %r1, 100; shfl.sync.bfly.b32 %r0, %r3, 1, 31, 0xffffffff; bra DONE;
        EVEN: add.u32 %r4, %r1, 200; shfl.sync.bfly.b32 %r0, %r4, 1, 31, 0xffffffff;
        DONE: {STORE}");
    let want: Vec<u32> = (0..32).map(|i: u32| (i ^ 1) + if i & 1 == 0 { 100 } else { 200 }).collect();
    assert_eq!(gpu.words(&code, 32, 32, &[]), want);
}

#[test]
fn results_do_not_depend_on_host_threads() {
    let run = |threads| {
        let mut gpu = Gpu::new();
        gpu.options.threads = threads;
        let out = gpu.buffer(&vec![0f32; 64]);
        let text = kernel(1, "ld.param.u64 %rd1, [p0]; mov.u32 %r1, %ctaid.x; and.b32 %r2, %r1, 63; cvt.rn.f32.u32 %f1, %r1; mul.f32 %f1, %f1, 0f3DCCCCCD;
            mul.wide.u32 %rd2, %r2, 4; add.s64 %rd3, %rd1, %rd2; red.global.add.f32 [%rd3], %f1;");
        let module = gpu.load(&text);
        let report = gpu.launch(&module, [1000, 1, 1], [64, 1, 1], &[out]).unwrap();
        (gpu.read::<u32>(out, 64), report.counters.unwrap())
    };
    assert_eq!(run(1), run(4));
}

#[test]
fn one_register_in_braces_is_that_register() {
    let gpu = Gpu::new();
    let code = "ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.global.b32 {%r1}, [ %rd2 + 4 ]; st.global.b32 [%rd1], { %r1 };";
    let input = gpu.buffer(&[5u32, 77]);
    assert_eq!(gpu.words(code, 1, 1, &[input]), [77]);
    // Only where memory is accessed, as ptxas has it.
    gpu.refuse(&kernel(0, "add.u32 {%r1}, %r2, %r3;"));
    gpu.refuse(&kernel(1, "ld.param.u64 %rd1, [p0]; ld.global.v2.b32 {%r1}, [%rd1];"));
}

/// CUDA's grid barrier: the first block adds 2³¹ − (blocks − 1), the others 1, so that the top bit flips when all have come.
#[test]
fn cooperative_launches_have_a_workspace_that_all_blocks_meet_in() {
    let code = ".shared .align 4 .b32 cell; mov.u32 %r1, %envreg2; mov.u32 %r2, %envreg1; mov.b64 %rd2, {%r1, %r2};
        mov.u32 %r3, %ctaid.x; mov.u32 %r4, %nctaid.x; ld.param.u64 %rd1, [p0]; mul.wide.u32 %rd3, %r3, 4; add.u64 %rd3, %rd1, %rd3;
        add.u32 %r5, %r3, 1; st.global.u32 [%rd3], %r5;
        setp.eq.u64 %p3, %rd2, 0; @%p3 bra OUT;
        setp.ne.u32 %p1, %r3, 0; mov.u32 %r6, 1; @!%p1 sub.u32 %r6, 0x80000001, %r4;
        membar.gl; atom.global.add.u32 %r7, [%rd2+4], %r6;
        SPIN: ld.volatile.global.u32 %r8, [%rd2+4]; xor.b32 %r9, %r8, %r7; setp.ge.s32 %p2, %r9, 0; @%p2 bra SPIN; membar.gl;
        sub.u32 %r10, %r4, 1; sub.u32 %r10, %r10, %r3; mul.wide.u32 %rd4, %r10, 4; add.u64 %rd4, %rd1, %rd4; ld.global.u32 %r11, [%rd4];
        mul.wide.u32 %rd5, %r4, 4; add.u64 %rd5, %rd3, %rd5; st.global.u32 [%rd5], %r11; OUT:";
    let mut gpu = Gpu::new();
    let module = gpu.load(&kernel(1, code));
    let blocks = 300usize;
    for threads in [1, 2] {
        let out = gpu.buffer(&vec![0u32; 2 * blocks]);
        gpu.options.threads = threads;
        gpu.options.cooperative = true;
        gpu.launch(&module, [blocks as u32, 1, 1], [1; 3], &[out]).unwrap();
        let got = gpu.read::<u32>(out, 2 * blocks);
        assert!((0..blocks).all(|i| got[blocks + i] as usize == blocks - i), "{got:?}");
        // Without, the kernel finds no workspace.
        gpu.options.cooperative = false;
        gpu.launch(&module, [blocks as u32, 1, 1], [1; 3], &[out]).unwrap();
    }
}

#[test]
fn shared_memory_kept_for_the_cuda_library_lies_behind_the_blocks_own() {
    let code = format!(".shared .align 4 .b8 own[100]; mov.u32 %r1, %reserved_smem_offset_begin; mov.u32 %r2, %reserved_smem_offset_1;
        mov.u32 %r3, %reserved_smem_offset_end; mov.u32 %r4, %reserved_smem_offset_cap; st.shared.u32 [%r1], 5; st.shared.u32 [%r3+-4], 6;
        ld.shared.u32 %r5, [%r1]; ld.shared.u32 %r6, [%r3+-4]; add.u32 %r0, %r5, %r6; sub.u32 %r7, %r3, %r1; sub.u32 %r7, %r7, %r4;
        add.u32 %r0, %r0, %r7; setp.ge.u32 %p1, %r2, %r1; @!%p1 mov.u32 %r0, 99; mov.u32 %r8, own; sub.u32 %r8, %r1, %r8; setp.ge.u32 %p2, %r8, 100;
        @!%p2 mov.u32 %r0, 98; {STORE}");
    assert_eq!(Gpu::new().words(&code, 1, 1, &[]), [11]);
}

/// A row of 64-bit registers is two rows of words: constants of a called function go to the calling lanes, whatever their width.
#[test]
fn constants_of_a_function_that_some_lanes_call() {
    let text = ".version 8.0\n.target sm_80\n.address_size 64
.func (.reg .f64 d) poly(.reg .f64 x) { .reg .f64 a; mul.f64 a, x, 0d400921FB54442D18; add.f64 d, a, 0d4005BF0A8B145769; ret; }
.func (.reg .f64 d) other(.reg .f64 x) { .reg .f64 a; mul.f64 a, x, 0d3FE0000000000000; add.f64 d, a, 0d4024000000000000; ret; }
.visible .entry k(.param .u64 out, .param .u32 first, .param .u32 last) {
  .reg .b32 t, a, b; .reg .b64 p, q; .reg .f64 x, y; .reg .pred in, low;
  mov.u32 t, %tid.x; ld.param.u32 a, [first]; ld.param.u32 b, [last]; ld.param.u64 p, [out]; cvt.rn.f64.u32 x, t;
  setp.ge.u32 low, t, a; setp.lt.and.u32 in, t, b, low; @in bra IN; call (y), other, (x); bra DONE; IN: call (y), poly, (x); DONE:
  mul.wide.u32 q, t, 8; add.u64 p, p, q; st.global.f64 [p], y; ret; }";
    let gpu = Gpu::new();
    let module = gpu.load(text);
    let out = gpu.buffer(&[0f64; 32]);
    for (first, last) in [(0u32, 20u32), (5, 11), (10, 32), (31, 32), (0, 32), (3, 17)] {
        gpu.call(&module, "k", 1, 32, 0, &[&out.to_le_bytes(), &first.to_le_bytes(), &last.to_le_bytes()]).unwrap();
        let want = |i: u32| {
            let x = f64::from(i);
            if (first..last).contains(&i) { x * std::f64::consts::PI + std::f64::consts::E } else { x * 0.5 + 10.0 }
        };
        assert_eq!(gpu.read::<f64>(out, 32), (0..32).map(want).collect::<Vec<_>>(), "lanes {first}..{last}");
    }
}

/// As Triton declares them.
#[test]
fn a_pointers_alignment_is_that_of_what_it_points_to() {
    let text = ".version 8.0\n.target sm_80\n.address_size 64
.visible .entry k(.param .u32 n, .param .u64 .ptr .global .align 1 p, .param .align 16 .b8 s[16]) {
  .reg .b32 r; .reg .b64 q; ld.param.u32 r, [n]; ld.param.b64 q, [p]; st.global.u32 [q], r; ret; }";
    let gpu = Gpu::new();
    let module = gpu.load(text);
    let out = gpu.buffer(&[0u32]);
    gpu.call(&module, "k", 1, 1, 0, &[&7u32.to_le_bytes(), &out.to_le_bytes(), &[0; 16]]).unwrap();
    assert_eq!(gpu.read::<u32>(out, 1), [7]);
    assert_eq!(module.kernels()[0].params.iter().map(|p| p.offset).collect::<Vec<_>>(), [0, 8, 16]);
}

#[test]
fn array_elements_are_operands() {
    let gpu = Gpu::new();
    let out = gpu.buffer(&[0u32; 4]);
    let module = gpu.load(
        "
.version 8.4
.target sm_80
.address_size 64
.global .u32 table[4] = {10, 20, 30, 40};
.visible .entry k(.param .u64 p)
{
  .reg .b32 %r<6>; .reg .b64 %rd<6>;
  .shared .align 4 .b8 bytes[16];
  ld.param.u64 %rd1, [p];
  ld.global.u32 %r1, table[2];
  mov.u64 %rd2, table[3]; ld.global.u32 %r2, [%rd2];
  mov.u64 %rd3, bytes[4]; mov.u64 %rd4, bytes; sub.u64 %rd3, %rd3, %rd4; cvt.u32.u64 %r3, %rd3;
  st.global.u32 [%rd1], %r1; st.global.u32 [%rd1+4], %r2; st.global.u32 [%rd1+8], %r3;
  ret;
}
",
    );
    gpu.launch(&module, [1, 1, 1], [1, 1, 1], &[out]).unwrap();
    assert_eq!(gpu.read::<u32>(out, 3), [30, 40, 4]);
}

/// As tinygrad's renderer writes them: `name[n]` is the n-th element, whatever the vector width of the declaration.
#[test]
fn elements_of_arrays_as_operands() {
    let text = ".version 8.0\n.target sm_80\n.address_size 64
.visible .entry k(.param .u64 out) {
  .reg .b32 a, b, c, t; .reg .b64 p, q; .shared .align 16 .b32 words[8]; .shared .align 16 .v2 .f32 pairs[4]; .shared .align 16 .b8 bytes[16];
  ld.param.u64 p, [out]; mov.u32 a, %tid.x; add.u32 a, a, 40; st.shared.u32 words[3], a; ld.shared.u32 b, [words+12];
  mov.u64 q, words[3]; ld.shared.u32 c, [q]; add.u32 b, b, c; st.global.u32 [p], b;
  mov.u32 a, pairs; mov.u32 b, pairs[1]; sub.u32 a, b, a; st.global.u32 [p+4], a;
  mov.u32 a, bytes; mov.u32 b, bytes[5]; sub.u32 a, b, a; st.global.u32 [p+8], a; ret; }";
    let gpu = Gpu::new();
    let module = gpu.load(text);
    let out = gpu.buffer(&[0u32; 3]);
    gpu.call(&module, "k", 1, 1, 0, &[&out.to_le_bytes()]).unwrap();
    assert_eq!(gpu.read::<u32>(out, 3), [80, 4, 5]);
}

/// What ptxas says of registers that share a width with what an instruction needs.
#[test]
fn registers_agree_with_types_as_in_ptxas() {
    let gpu = Gpu::of(tilewright_vgpu::Arch::Sm90a);
    let text = |line: &str| {
        let more = ".reg .u16 %wa; .reg .f16 %ha; .reg .u32 %u; .reg .s32 %s; .reg .f16x2 %x; .reg .u64 %l;";
        module("sm_90a", 86, 0, &format!("{more}\n{line}"))
    };
    for taken in [
        "cvt.rn.f16x2.f32 %r1, %f1, %f2;",
        "cvt.rn.f16x2.f32 %x, %r1, %f2;",
        "cvt.rn.satfinite.e4m3x2.f32 %h1, %f1, %f2;",
        "cvt.rn.f16x2.e4m3x2 %x, %h1;",
        "cvt.rna.tf32.f32 %r1, %f1;",
        "add.rn.f16x2 %x, %r1, %x;",
        "add.u32 %r1, %x, %u;",
        "add.rn.bf16 %h1, %h2, %h3;",
    ] {
        gpu.load(&text(taken));
    }
    for refused in [
        "cvt.rn.f16x2.f32 %u, %f1, %f2;",
        "cvt.rn.bf16x2.f32 %x, %f1, %f2;",
        "cvt.rn.f16x2.f32 %r1, %x, %f2;",
        "cvt.rn.satfinite.e4m3x2.f32 %wa, %f1, %f2;",
        "cvt.rn.satfinite.e4m3x2.f16x2 %ha, %r1;",
        "cvt.rn.f16x2.e4m3x2 %s, %h1;",
        "cvt.rn.f16x2.e4m3x2 %r1, _;",
        "cvt.rna.tf32.f32 %s, %f1;",
        "add.rn.f16x2 %u, %r1, %r2;",
        "add.f32 %f1, %f2, %x;",
        "add.rn.bf16 %h1, %ha, %h3;",
        "add.u16x2 %r1, %u, %r2;",
        ".reg .bf16 %b;",
        ".reg .bf16x2 %b;",
        ".reg .u16x2 %b;",
        ".shared .pred b;",
        ".shared .v4 .b64 b;",
    ] {
        gpu.refuse(&text(refused));
    }
}
