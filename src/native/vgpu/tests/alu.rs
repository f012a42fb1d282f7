//! Integer, bit and floating-point instructions against values computed independently.
mod common;
use common::*;

/// Runs `op` on (a, b, c) in lane 0 and returns %r0.
fn u(op: &str, a: u32, b: u32, c: u32) -> u32 {
    let gpu = Gpu::new();
    let code = format!("mov.b32 %r1, {a}; mov.b32 %r2, {b}; mov.b32 %r3, {c}; mov.b32 %f1, %r1; mov.b32 %f2, %r2; mov.b32 %f3, %r3;
        cvt.u16.u32 %h1, %r1; cvt.u16.u32 %h2, %r2; cvt.u16.u32 %h3, %r3; mov.u16 %h0, 0; mov.u32 %r0, 0; {op} {STORE}");
    gpu.words(&code, 32, 32, &[])[7]
}

fn u64op(op: &str, a: u64, b: u64, c: u64) -> u64 {
    let gpu = Gpu::new();
    let code = format!("mov.b64 %rd11, {a}; mov.b64 %rd12, {b}; mov.b64 %rd13, {c}; mov.b64 %fd1, %rd11; mov.b64 %fd2, %rd12; mov.b64 %fd3, %rd13; {op}
        ld.param.u64 %rd1, [p0]; st.global.u64 [%rd1], %rd10;");
    let out = gpu.words(&code, 1, 2, &[]);
    u64::from(out[0]) | u64::from(out[1]) << 32
}

fn f(op: &str, a: f32, b: f32, c: f32) -> f32 {
    f32::from_bits(u(&format!("{op} mov.b32 %r0, %f0;"), a.to_bits(), b.to_bits(), c.to_bits()))
}

fn f16(op: &str, a: u16, b: u16, c: u16) -> u16 {
    u(&format!("{op} cvt.u32.u16 %r0, %h0;"), a.into(), b.into(), c.into()) as u16
}

#[test]
fn integers() {
    assert_eq!(u("add.s32 %r0,%r1,%r2;", !0, 2, 0), 1);
    assert_eq!(u("add.sat.s32 %r0,%r1,%r2;", 0x7fff_ffff, 2, 0), 0x7fff_ffff);
    assert_eq!(u("sub.u32 %r0,%r1,%r2;", 1, 2, 0), !0);
    assert_eq!(u("mul.hi.u32 %r0,%r1,%r2;", !0, !0, 0), 0xffff_fffe);
    assert_eq!(u("mul.hi.s32 %r0,%r1,%r2;", !0, !0, 0), 0);
    assert_eq!(u("mul.wide.s16 %r0,%h1,%h2;", 0xffff, 3, 0), -3i32 as u32);
    assert_eq!(u("mad.lo.s32 %r0,%r1,%r2,%r3;", 7, 6, 5), 47);
    assert_eq!(u("div.s32 %r0,%r1,%r2;", -7i32 as u32, 2, 0), -3i32 as u32);
    assert_eq!(u("rem.s32 %r0,%r1,%r2;", -7i32 as u32, 2, 0), -1i32 as u32);
    assert_eq!(u("div.s32 %r0,%r1,%r2;", 0x8000_0000, !0, 0), 0x8000_0000);
    assert_eq!(u("min.s32 %r0,%r1,%r2;", !0, 2, 0), !0);
    assert_eq!(u("max.u32 %r0,%r1,%r2;", !0, 2, 0), !0);
    assert_eq!(u("sad.u32 %r0,%r1,%r2,%r3;", 3, 10, 1), 8);
    assert_eq!(u("abs.s32 %r0,%r1;", -5i32 as u32, 0, 0), 5);
    assert_eq!(u("add.s16 %h0,%h1,%h2; cvt.s32.s16 %r0,%h0;", 0x7fff, 1, 0), 0xffff_8000);
    assert_eq!(u64op("mul.wide.u32 %rd10, 0xffffffff, 0xffffffff;", 0, 0, 0), 0xffff_fffe_0000_0001);
    assert_eq!(u64op("mul.hi.u64 %rd10,%rd11,%rd12;", !0, !0, 0), !1);
    assert_eq!(u64op("mad.lo.s64 %rd10,%rd11,%rd12,%rd13;", 1 << 40, 1 << 20, 9), (1 << 60) + 9);
    assert_eq!(u64op("rem.u64 %rd10,%rd11,%rd12;", 1000, 7, 0), 6);
    // 128-bit addition by a carry chain.
    let chain = "add.cc.u32 %r0,%r1,%r2; addc.u32 %r0,%r3,%r3;";
    assert_eq!(u(chain, !0, 1, 5), 11);
    assert_eq!(u(chain, 1, 1, 5), 10);
    assert_eq!(u("sub.cc.u32 %r0,%r1,%r2; subc.u32 %r0,%r3,0;", 1, 2, 5), 4);
    assert_eq!(u("mad.lo.cc.u32 %r0,%r1,%r2,%r3; madc.hi.u32 %r0,%r1,%r2,0;", !0, !0, !0), 0xffff_ffff);
    assert_eq!(u("mul24.lo.u32 %r0,%r1,%r2;", 0xff00_0003, 5, 0), 15);
    assert_eq!(u("dp4a.s32.s32 %r0,%r1,%r2,%r3;", 0xff02_03fe, 0x0101_0101, 10), 12);
    assert_eq!(u("dp4a.u32.u32 %r0,%r1,%r2,%r3;", 0x0102_0304, 0x0101_0101, 10), 20);
}

#[test]
fn bits() {
    assert_eq!(u("shl.b32 %r0,%r1,%r2;", 1, 31, 0), 1 << 31);
    assert_eq!(u("shl.b32 %r0,%r1,%r2;", 1, 32, 0), 0);
    assert_eq!(u("shr.s32 %r0,%r1,%r2;", 0x8000_0000, 40, 0), !0);
    assert_eq!(u("shr.u32 %r0,%r1,%r2;", 0x8000_0000, 31, 0), 1);
    assert_eq!(u("shf.l.wrap.b32 %r0,%r1,%r2,%r3;", 0x8000_0000, 1, 1), 3);
    assert_eq!(u("shf.r.clamp.b32 %r0,%r1,%r2,%r3;", 1, 7, 40), 7);
    assert_eq!(u("lop3.b32 %r0,%r1,%r2,%r3,0x96;", 0b1100, 0b1010, 0b0110), 0b1100 ^ 0b1010 ^ 0b0110);
    assert_eq!(u("lop3.b32 %r0,%r1,%r2,%r3,0xE8;", 0b1100, 0b1010, 0b0110), 0b1110);
    assert_eq!(u("prmt.b32 %r0,%r1,%r2,%r3;", 0x3322_1180, 0x7766_5544, 0x8410), 0xff44_1180);
    assert_eq!(u("bfe.u32 %r0,%r1,%r2,%r3;", 0xabcd_1234, 4, 8), 0x23);
    assert_eq!(u("bfe.s32 %r0,%r1,%r2,%r3;", 0xabcd_1234, 24, 4), 0xffff_fffb);
    assert_eq!(u("bfe.s32 %r0,%r1,%r2,%r3;", 0x8000_0000, 31, 8), !0);
    assert_eq!(u("bfi.b32 %r0,%r1,%r2,8,4;", 0xff, 0, 0), 0xf00);
    assert_eq!(u("popc.b32 %r0,%r1;", 0xf0f0, 0, 0), 8);
    assert_eq!(u("clz.b32 %r0,%r1;", 1, 0, 0), 31);
    assert_eq!(u("brev.b32 %r0,%r1;", 1, 0, 0), 1 << 31);
    assert_eq!(u("bfind.u32 %r0,%r1;", 0x100, 0, 0), 8);
    assert_eq!(u("bfind.s32 %r0,%r1;", !0, 0, 0), !0);
    assert_eq!(u("bfind.shiftamt.u32 %r0,%r1;", 0x100, 0, 0), 23);
    assert_eq!(u("bmsk.clamp.b32 %r0,%r1,%r2;", 4, 8, 0), 0xff0);
    assert_eq!(u("szext.wrap.s32 %r0,%r1,%r2;", 0xf, 4, 0), !0);
    assert_eq!(u("fns.b32 %r0,%r1,%r2,2;", 0b10110, 0, 0), 2);
    assert_eq!(u("not.b32 %r0,%r1;", 1, 0, 0), !1);
    assert_eq!(u("cnot.b32 %r0,%r1;", 0, 0, 0), 1);
    assert_eq!(u("mov.b32 %r0,{%h2,%h1};", 0x1111, 0x2222, 0), 0x1111_2222);
    assert_eq!(u("mov.b32 {%h4,%h5},%r1; cvt.u32.u16 %r0,%h5;", 0x1234_5678, 0, 0), 0x1234);
    assert_eq!(u64op("mov.b64 {%r1,%r2},%rd11; mov.b64 %rd10,{%r2,%r1};", 0x1_0000_0002, 0, 0), 0x2_0000_0001);
    assert_eq!(u64op("popc.b64 %r1,%rd11; cvt.u64.u32 %rd10,%r1;", !0, 0, 0), 64);
    assert_eq!(u64op("bfe.u64 %rd10,%rd11,60,4;", 5 << 60, 0, 0), 5);
    assert_eq!(u64op("shr.s64 %rd10,%rd11,63;", 1 << 63, 0, 0), !0);
}

#[test]
fn floats() {
    let nan = f32::from_bits(0x7fff_ffff);
    assert_eq!(f("add.f32 %f0,%f1,%f2;", 1.5, 2.25, 0.0), 3.75);
    assert_eq!(f("add.rn.f32 %f0,%f1,%f2;", f32::INFINITY, f32::NEG_INFINITY, 0.0).to_bits(), nan.to_bits());
    assert_eq!(f("add.rz.f32 %f0,%f1,%f2;", 1.0, 1e-8, 0.0), 1.0);
    assert_eq!(f("add.rp.f32 %f0,%f1,%f2;", 1.0, 1e-8, 0.0), 1.0f32.next_up());
    assert_eq!(f("mul.ftz.f32 %f0,%f1,%f2;", 1e-30, 1e-10, 0.0), 0.0);
    assert_eq!(f("mul.f32 %f0,%f1,%f2;", 1e-30, 1e-10, 0.0), 1e-30f32 * 1e-10);
    assert_eq!(f("fma.rn.f32 %f0,%f1,%f2,%f3;", 1.0 + f32::EPSILON, 1.0 - f32::EPSILON, -1.0), (1.0 + f32::EPSILON).mul_add(1.0 - f32::EPSILON, -1.0));
    assert_eq!(f("fma.rn.sat.f32 %f0,%f1,%f2,%f3;", 3.0, 3.0, 1.0), 1.0);
    assert_eq!(f("add.sat.f32 %f0,%f1,%f2;", f32::NAN, 3.0, 1.0).to_bits(), 0);
    assert_eq!(f("div.rn.f32 %f0,%f1,%f2;", 1.0, 3.0, 0.0), 1.0 / 3.0);
    assert_eq!(f("div.rm.f32 %f0,%f1,%f2;", 1.0, 3.0, 0.0).next_up(), f("div.rp.f32 %f0,%f1,%f2;", 1.0, 3.0, 0.0));
    assert_eq!(f("sqrt.rn.f32 %f0,%f1;", 2.0, 0.0, 0.0), 2f32.sqrt());
    assert_eq!(f("rcp.rn.f32 %f0,%f1;", 3.0, 0.0, 0.0), 1.0 / 3.0);
    assert_eq!(f("min.f32 %f0,%f1,%f2;", f32::NAN, 3.0, 0.0), 3.0);
    assert_eq!(f("min.NaN.f32 %f0,%f1,%f2;", f32::NAN, 3.0, 0.0).to_bits(), nan.to_bits());
    assert_eq!(f("min.f32 %f0,%f1,%f2;", 0.0, -0.0, 0.0).to_bits(), 1 << 31);
    assert_eq!(f("max.f32 %f0,%f1,%f2;", -0.0, 0.0, 0.0).to_bits(), 0);
    assert_eq!(f("max.f32 %f0,%f1,%f2;", f32::NAN, f32::NAN, 0.0).to_bits(), nan.to_bits());
    assert_eq!(f("neg.f32 %f0,%f1;", 2.0, 0.0, 0.0), -2.0);
    assert_eq!(f("abs.ftz.f32 %f0,%f1;", -1e-40, 0.0, 0.0).to_bits(), 0);
    assert_eq!(f("copysign.f32 %f0,%f1,%f2;", -1.0, 3.0, 0.0), -3.0);
    assert!((f("ex2.approx.ftz.f32 %f0,%f1;", 0.5, 0.0, 0.0) - 2f32.sqrt()).abs() < 1e-6);
    assert!((f("lg2.approx.f32 %f0,%f1;", 10.0, 0.0, 0.0) - 10f32.log2()).abs() < 1e-6);
    assert!((f("rsqrt.approx.f32 %f0,%f1;", 4.0, 0.0, 0.0) - 0.5).abs() < 1e-6);
    assert!((f("sin.approx.f32 %f0,%f1;", 1.0, 0.0, 0.0) - 1f32.sin()).abs() < 1e-6);
    assert!((f("tanh.approx.f32 %f0,%f1;", 1.0, 0.0, 0.0) - 1f32.tanh()).abs() < 1e-3);
    let d = |x: f64| x.to_bits();
    assert_eq!(u64op("fma.rn.f64 %fd0,%fd1,%fd2,%fd3; mov.b64 %rd10,%fd0;", d(1.5), d(2.0), d(0.25)), d(3.25));
    assert_eq!(u64op("div.rn.f64 %fd0,%fd1,%fd2; mov.b64 %rd10,%fd0;", d(1.0), d(3.0), 0), d(1.0 / 3.0));
    assert_eq!(u64op("add.rp.f64 %fd0,%fd1,%fd2; mov.b64 %rd10,%fd0;", d(1.0), d(1e-30), 0), d(1f64.next_up()));
    assert_eq!(u("testp.subnormal.f32 %p1,%f1; selp.u32 %r0,1,0,%p1;", 1, 0, 0), 1);
    assert_eq!(u("testp.infinite.f32 %p1,%f1; selp.u32 %r0,1,0,%p1;", 0x7f80_0000, 0, 0), 1);
}

#[test]
fn halves() {
    let (one, two, three, nan) = (0x3c00, 0x4000, 0x4200, 0x7e00);
    assert_eq!(f16("add.f16 %h0,%h1,%h2;", one, two, 0), three);
    assert_eq!(f16("sub.f16 %h0,%h1,%h2;", three, two, 0), one);
    assert_eq!(f16("mul.rn.f16 %h0,%h1,%h2;", three, two, 0), 0x4600);
    assert_eq!(f16("fma.rn.f16 %h0,%h1,%h2,%h3;", three, two, one), 0x4700);
    assert_eq!(f16("fma.rn.relu.f16 %h0,%h1,%h2,%h3;", three, 0xc000, one), 0);
    assert_eq!(f16("add.sat.f16 %h0,%h1,%h2;", three, two, 0), one);
    assert_eq!(f16("min.f16 %h0,%h1,%h2;", nan, two, 0), two);
    assert_eq!(f16("max.NaN.f16 %h0,%h1,%h2;", nan, two, 0), 0x7fff);
    assert_eq!(f16("neg.f16 %h0,%h1;", one, 0, 0), 0xbc00);
    assert_eq!(f16("fma.rn.bf16 %h0,%h1,%h2,%h3;", 0x3f80, 0x4000, 0x3f80), 0x4040);
    assert_eq!(u("add.f16x2 %r0,%r1,%r2;", 0x3c00_4000, 0x3c00_3c00, 0), 0x4000_4200);
    assert_eq!(u("fma.rn.bf16x2 %r0,%r1,%r2,%r3;", 0x3f80_4000, 0x3f80_3f80, 0), 0x3f80_4000);
    assert_eq!(u("setp.gt.f16 %p1,%h1,%h2; selp.u32 %r0,1,0,%p1;", two.into(), one.into(), 0), 1);
    assert_eq!(u("setp.lt.f16x2 %p1|%p2,%r1,%r2; selp.u32 %r0,1,0,%p1; selp.u32 %r4,2,0,%p2; or.b32 %r0,%r0,%r4;", 0x3c00_3c00, 0x3c00_4000, 0), 1);
    assert_eq!(u("ex2.approx.f16 %h0,%h1; cvt.u32.u16 %r0,%h0;", one.into(), 0, 0), two.into());
}

#[test]
fn comparisons_and_selection() {
    let p = |op: &str, a, b| u(&format!("{op} selp.u32 %r0,1,0,%p1;"), a, b, 0);
    assert_eq!(p("setp.lt.s32 %p1,%r1,%r2;", !0, 0), 1);
    assert_eq!(p("setp.lt.u32 %p1,%r1,%r2;", !0, 0), 0);
    assert_eq!(p("setp.hi.u32 %p1,%r1,%r2;", !0, 0), 1);
    let nan = 0x7fc0_0000;
    for (relation, expected) in [("eq", 0), ("ne", 0), ("lt", 0), ("equ", 1), ("neu", 1), ("ltu", 1), ("geu", 1), ("num", 0), ("nan", 1)] {
        assert_eq!(p(&format!("setp.{relation}.f32 %p1,%f1,%f2;"), nan, 0), expected, "{relation}");
    }
    // Two destinations, combined with a predicate.
    let code = "setp.eq.u32 %p3,%r1,%r1; setp.lt.and.s32 %p1|%p2,%r1,%r2,!%p3; selp.u32 %r0,1,0,%p1; selp.u32 %r4,2,0,%p2; or.b32 %r0,%r0,%r4;";
    assert_eq!(u(code, 1, 2, 0), 0);
    assert_eq!(u(&code.replace("!%p3", "%p3"), 1, 2, 0), 1);
    assert_eq!(u(&code.replace("and", "xor"), 1, 2, 0), 1);
    assert_eq!(u("set.gt.u32.f32 %r0,%f1,%f2;", 2f32.to_bits(), 1f32.to_bits(), 0), !0);
    assert_eq!(u("set.le.f32.s32 %f0,%r1,%r2; mov.b32 %r0,%f0;", 1, 1, 0), 1f32.to_bits());
    assert_eq!(u("slct.u32.s32 %r0,%r1,%r2,%r3;", 5, 6, !0), 6);
    assert_eq!(u("slct.u32.f32 %r0,%r1,%r2,%f3;", 5, 6, 0), 5);
    assert_eq!(u("setp.ne.u32 %p1,%r1,0; setp.ne.u32 %p2,%r2,0; and.pred %p3,%p1,%p2; or.pred %p4,%p3,!%p2; not.pred %p5,%p4; selp.u32 %r0,1,0,%p5;", 0, 1, 0), 1);
}

/// Exactly rounded, each way; without a modifier to nearest.
#[test]
fn conversions_between_halves() {
    let gpu = Gpu::of(tilewright_vgpu::Arch::Sm90a);
    let h = |op: &str, a: u32| gpu.words(&format!("mov.b32 %r1, {a}; cvt.u16.u32 %h1,%r1; {op} cvt.u32.u16 %r0,%h0; {STORE}"), 32, 32, &[])[7];
    assert_eq!(h("cvt.rn.f16.bf16 %h0,%h1;", 0x3f81), 0x3c08);
    assert_eq!(h("cvt.rn.f16.bf16 %h0,%h1;", 0x3381), 0x0001);
    assert_eq!(h("cvt.rp.f16.bf16 %h0,%h1;", 0x3381), 0x0002);
    assert_eq!(h("cvt.f16.bf16 %h0,%h1;", 0x4780), 0x7c00);
    assert_eq!(h("cvt.bf16.f16 %h0,%h1;", 0x3c0c), 0x3f82);
    assert_eq!(h("cvt.rz.bf16.f16 %h0,%h1;", 0x3c0c), 0x3f81);
}

#[test]
fn conversions() {
    let c = |op: &str, a: u32| u(op, a, 0, 0);
    assert_eq!(c("cvt.u32.u8 %r0,%r1;", 0x1ff), 0xff);
    assert_eq!(c("cvt.s32.s8 %r0,%r1;", 0x80), 0xffff_ff80);
    // Into a wider register: extended from the destination's type, not from the source's.
    assert_eq!(c("cvt.u16.s8 %r0,%r1;", 0x80), 0xff80);
    assert_eq!(c("cvt.s16.s8 %r0,%r1;", 0x80), 0xffff_ff80);
    assert_eq!(u64op("cvt.u16.s8 %rd10,%rd11;", 0x80, 0, 0), 0xff80);
    assert_eq!(c("cvt.sat.u8.s32 %r0,%r1;", 300), 255);
    assert_eq!(c("cvt.sat.u8.s32 %r0,%r1;", -5i32 as u32), 0);
    assert_eq!(c("cvt.sat.s16.s32 %h0,%r1; cvt.s32.s16 %r0,%h0;", 100_000), 32767);
    assert_eq!(c("cvt.rn.f32.u32 %f0,%r1; mov.b32 %r0,%f0;", !0), 4294967296f32.to_bits());
    assert_eq!(c("cvt.rz.f32.u32 %f0,%r1; mov.b32 %r0,%f0;", !0), 4294967040f32.to_bits());
    assert_eq!(c("cvt.rzi.s32.f32 %r0,%f1;", (-2.7f32).to_bits()), -2i32 as u32);
    assert_eq!(c("cvt.rmi.s32.f32 %r0,%f1;", (-2.2f32).to_bits()), -3i32 as u32);
    assert_eq!(c("cvt.rni.s32.f32 %r0,%f1;", 2.5f32.to_bits()), 2);
    assert_eq!(c("cvt.rpi.u32.f32 %r0,%f1;", 2.1f32.to_bits()), 3);
    assert_eq!(c("cvt.rzi.u32.f32 %r0,%f1;", (-1f32).to_bits()), 0);
    assert_eq!(c("cvt.rzi.s32.f32 %r0,%f1;", f32::NAN.to_bits()), 0);
    assert_eq!(c("cvt.rzi.s32.f32 %r0,%f1;", 1e20f32.to_bits()), i32::MAX as u32);
    assert_eq!(c("cvt.rzi.s64.f32 %rd1,%f1; cvt.u32.u64 %r0,%rd1; shr.u64 %rd1,%rd1,32; cvt.u32.u64 %r0,%rd1;", f32::NAN.to_bits()), 0x8000_0000);
    assert_eq!(c("cvt.rni.f32.f32 %f0,%f1; mov.b32 %r0,%f0;", 3.5f32.to_bits()), 4f32.to_bits());
    assert_eq!(c("cvt.sat.f32.f32 %f0,%f1; mov.b32 %r0,%f0;", 3.5f32.to_bits()), 1f32.to_bits());
    assert_eq!(c("cvt.rn.f16.f32 %h0,%f1; cvt.u32.u16 %r0,%h0;", 1f32.to_bits()), 0x3c00);
    assert_eq!(c("cvt.rz.f16.f32 %h0,%f1; cvt.u32.u16 %r0,%h0;", 65519f32.to_bits()), 0x7bff);
    assert_eq!(c("cvt.rn.f16.f32 %h0,%f1; cvt.u32.u16 %r0,%h0;", 65520f32.to_bits()), 0x7c00);
    assert_eq!(c("cvt.f32.f16 %f0,%h1; mov.b32 %r0,%f0;", 0x3c00), 1f32.to_bits());
    assert_eq!(c("cvt.rn.bf16.f32 %h0,%f1; cvt.u32.u16 %r0,%h0;", 0x3f80_8000), 0x3f80);
    assert_eq!(c("cvt.rn.bf16.f32 %h0,%f1; cvt.u32.u16 %r0,%h0;", 0x3f81_8000), 0x3f82);
    assert_eq!(u("cvt.rn.bf16x2.f32 %r0,%f1,%f2;", 1f32.to_bits(), 2f32.to_bits(), 0), 0x3f80_4000);
    assert_eq!(u("cvt.rn.f16x2.f32 %r0,%f1,%f2;", 1f32.to_bits(), 2f32.to_bits(), 0), 0x3c00_4000);
    assert_eq!(u("cvt.rn.relu.f16x2.f32 %r0,%f1,%f2;", (-1f32).to_bits(), 2f32.to_bits(), 0), 0x4000);
    assert_eq!(u("cvt.rn.satfinite.e4m3x2.f32 %h0,%f1,%f2; cvt.u32.u16 %r0,%h0;", 1000f32.to_bits(), 1f32.to_bits(), 0), 0x7e38);
    assert_eq!(u("cvt.rn.f16x2.e4m3x2 %r0,%h1;", 0x7e38, 0, 0), 0x5f00_3c00);
    assert_eq!(c("cvt.rna.tf32.f32 %r0,%f1;", 0x3f80_1000), 0x3f80_2000);
    assert_eq!(u64op("cvt.rn.f64.u64 %fd0,%rd11; mov.b64 %rd10,%fd0;", !0, 0, 0), 18446744073709551616f64.to_bits());
    assert_eq!(u64op("cvt.rz.f64.u64 %fd0,%rd11; mov.b64 %rd10,%fd0;", !0, 0, 0), 18446744073709549568f64.to_bits());
    assert_eq!(u64op("cvt.f64.f32 %fd0,%f1; mov.b64 %rd10,%fd0;".replace("%f1", "%f1").as_str(), 0, 0, 0), 0);
    assert_eq!(u64op("cvt.rzi.u64.f64 %rd10,%fd1;", 1e19f64.to_bits(), 0, 0), 10_000_000_000_000_000_000);
    assert_eq!(u64op("cvt.u64.u8 %rd10,%rd11;", 0x1234, 0, 0), 0x34);
    assert_eq!(u64op("cvt.s64.s16 %rd10,%rd11;", 0x8000, 0, 0), 0xffff_ffff_ffff_8000);
    assert_eq!(u64op("cvt.rn.f32.f64 %f1,%fd1; cvt.f64.f32 %fd0,%f1; mov.b64 %rd10,%fd0;", 0.1f64.to_bits(), 0, 0), f64::from(0.1f32).to_bits());
}
