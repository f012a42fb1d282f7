//! Lanes apart: in different functions at once, under a guard that the instruction itself writes; and results beside the edges
//! that the reference interpreter (`test/vgpu/reference`) found wrong.
mod common;
use common::*;
use tilewright_vgpu::{Arch, VectorUnit};

fn each(f: impl Fn(u32) -> u32) -> Vec<u32> {
    (0..32).map(f).collect()
}

/// Runs a kernel `k` of one warp whose module has functions of its own before it.
fn with_functions(functions: &str, code: &str) -> Vec<u32> {
    let gpu = Gpu::new();
    let out = gpu.buffer(&[0u32; 32]);
    let kernel = kernel(1, &format!("mov.u32 %r1, %laneid; {code} {STORE}"));
    let text = kernel.replace(".visible .entry", &format!("{functions}\n.visible .entry"));
    let module = gpu.load(&text);
    gpu.launch(&module, [1, 1, 1], [32, 1, 1], &[out]).unwrap();
    gpu.read(out, 32)
}

/// A function's 64-bit constants reach the lanes that call it, whichever those are.
#[test]
fn constants_of_a_function_that_some_lanes_call() {
    let functions = ".func (.reg .b64 %d) big (.reg .b64 %a) { mul.lo.u64 %d, %a, 0x100000003; ret; }";
    let code = "mov.u32 %r0, 0; mov.u64 %rd2, 5; setp.gt.u32 %p1, %r1, 20;
        @%p1 call (%rd1), big, (%rd2); @%p1 shr.u64 %rd1, %rd1, 32; @%p1 cvt.u32.u64 %r0, %rd1;";
    assert_eq!(with_functions(functions, code), each(|i| if i > 20 { 5 } else { 0 }));
}

/// Two functions that run at once in one warp: one holds 32-bit registers where the other holds 64-bit ones.
#[test]
fn registers_of_functions_that_lanes_run_at_once() {
    let functions = ".func (.reg .b32 %d) narrow (.reg .b32 %a, .reg .b32 %m) {
            .reg .b32 %x<6>; add.u32 %x0, %a, 1; add.u32 %x1, %a, 2; add.u32 %x2, %a, 3; add.u32 %x3, %a, 4;
            bar.warp.sync %m; // the others run meanwhile
            add.u32 %d, %x0, %x1; add.u32 %d, %d, %x2; add.u32 %d, %d, %x3; ret; }
        .func (.reg .b64 %d) wide (.reg .b64 %a) {
            .reg .b64 %y<6>; mul.lo.u64 %y0, %a, -1; mul.lo.u64 %y1, %a, -2; mul.lo.u64 %y2, %a, -3; mul.lo.u64 %y3, %a, -4;
            add.u64 %d, %y0, %y1; add.u64 %d, %d, %y2; add.u64 %d, %d, %y3; ret; }";
    let code = "and.b32 %r2, %r1, 1; setp.eq.u32 %p1, %r2, 0; setp.lt.u32 %p2, %r1, 16;
        @!%p1 bra WIDE;
        call (%r0), narrow, (%r1, 0xffffffff);
        bra DONE;
        WIDE: cvt.u64.u32 %rd2, %r1; call (%rd1), wide, (%rd2); cvt.u32.u64 %r0, %rd1; bar.warp.sync -1;
        DONE:";
    let want = each(|i| if i % 2 == 0 { 4 * i + 10 } else { (10 * i).wrapping_neg() });
    assert_eq!(with_functions(functions, code), want);
}

/// The guard of `setp` on halves may be what it writes.
#[test]
fn a_guard_that_is_also_written() {
    for (p, q) in [("%p1", "%p2"), ("%p2", "%p1")] {
        let code = format!(
            "mov.u32 %r2, 0x3c000000; mov.u32 %r3, 0; setp.lt.u32 %p1, %r1, 8; setp.ne.u32 %p2, %r1, %r1;
            @!%p1 setp.eq.f16x2 {p}|{q}, %r2, %r3; selp.u32 %r0, 1, 0, %p1; selp.u32 %r4, 2, 0, %p2; or.b32 %r0, %r0, %r4;"
        );
        // The low halves are equal, the high ones are not: p becomes true, q false.
        let got = Gpu::new().words(&format!("mov.u32 %r1, %laneid; {code} {STORE}"), 32, 32, &[]);
        assert_eq!(got, each(|i| if i < 8 { 1 } else if p == "%p1" { 1 } else { 2 }), "{p}|{q}");
    }
}

#[test]
fn edges_of_floats() {
    let run = |code: &str| Gpu::of(Arch::Sm90a).words(&format!("{code} {STORE}"), 1, 1, &[])[0];
    // Every vector unit: the compiler must not take one NaN for another.
    for unit in [VectorUnit::Portable, VectorUnit::Avx2, VectorUnit::Avx512] {
        unit.limit();
        assert_eq!(run("mov.f32 %f1, 0fBF800000; sqrt.rn.f32 %f2, %f1; mov.b32 %r0, %f2;"), 0x7fff_ffff);
        assert_eq!(run("mov.f64 %fd1, 0dBFF0000000000000; sqrt.rz.f64 %fd2, %fd1; mov.b64 {%r1, %r0}, %fd2;"), 0xfff8_0000);
    }
    let class = |what: &str| run(&format!("mov.f64 %fd1, 0d8000000000000000; testp.{what}.f64 %p1, %fd1; selp.u32 %r0, 1, 0, %p1;"));
    assert_eq!((class("normal"), class("subnormal")), (1, 0));
    assert_eq!(run("mov.f64 %fd1, 0d7FF8000000000000; cvt.rni.s16.f64 %r0, %fd1;"), 0xffff_8000);
    // 3 · 2^-1074 · 0.5, toward zero and up.
    for (mode, want) in [("rz", 1), ("rp", 2)] {
        let code = format!("mov.f64 %fd1, 0d0000000000000003; mov.f64 %fd2, 0d3FE0000000000000; mul.{mode}.f64 %fd3, %fd1, %fd2;");
        assert_eq!(run(&format!("{code} mov.b64 {{%r0, %r1}}, %fd3;")), want);
    }
}
