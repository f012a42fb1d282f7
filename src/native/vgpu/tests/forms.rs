//! Rarer scalar forms against values computed independently, 32 random inputs (and the awkward ones) at a time.
mod common;
use common::*;
use tilewright_vgpu::{Arch, FaultKind, Module};

/// Inputs: corners first, then random words.
fn inputs(seed: u64) -> [[u32; 32]; 3] {
    const CORNERS: [u32; 12] = [0, 1, !0, 0x8000_0000, 0x7fff_ffff, 0x80, 0x7f, 0xffff_8000, 0x0000_7fff, 0x8080_8080, 0x7f7f_7f7f, 31];
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as u32
    };
    std::array::from_fn(|k| std::array::from_fn(|i| if i < 12 && next() & 1 == 0 { CORNERS[(i * (k + 1) + k) % 12] } else { next() }))
}

/// Runs `op` on lanes of %r1, %r2, %r3 (also as %f1 … and %h1 …) and gives back %r0 of each.
fn run(arch: Arch, op: &str, s: &[[u32; 32]; 3]) -> Vec<u32> {
    let gpu = Gpu::of(arch);
    let buffers: Vec<u64> = s.iter().map(|row| gpu.buffer(row)).collect();
    let mut code = String::from("mov.u32 %r90, %tid.x; mul.wide.u32 %rd40, %r90, 4;\n");
    for i in 1..=3 {
        code += &format!(
            "ld.param.u64 %rd41, [p{i}]; add.u64 %rd41, %rd41, %rd40; ld.global.b32 %r{i}, [%rd41]; mov.b32 %f{i}, %r{i}; cvt.u16.u32 %h{i}, %r{i};\n"
        );
    }
    code += &format!("mov.u32 %r0, 0; mov.u16 %h0, 0;\n{op}\n{STORE}");
    gpu.words(&code, 32, 32, &buffers)
}

fn check(arch: Arch, op: &str, seed: u64, expected: impl Fn(u32, u32, u32) -> u32) {
    let s = inputs(seed);
    let got = run(arch, op, &s);
    for i in 0..32 {
        let (a, b, c) = (s[0][i], s[1][i], s[2][i]);
        assert_eq!(got[i], expected(a, b, c), "{op} of {a:#x}, {b:#x}, {c:#x}");
    }
}

#[test]
fn carry_chains() {
    let a = Arch::Sm90a;
    check(a, "add.cc.u32 %r4,%r1,%r2; addc.u32 %r0,%r3,0;", 1, |a, b, c| c.wrapping_add(u32::from(a.checked_add(b).is_none())));
    check(a, "sub.cc.s32 %r4,%r1,%r2; subc.u32 %r0,%r3,0;", 2, |a, b, c| c.wrapping_sub(u32::from(a < b)));
    check(a, "mad.lo.cc.u32 %r4,%r1,%r2,%r3; madc.hi.u32 %r0,%r1,%r2,0;", 3, |a, b, c| {
        ((u64::from(a) * u64::from(b) + u64::from(c)) >> 32) as u32
    });
    // 128 bits: the carry passes through a chain of 64-bit words.
    let wide = "mov.b64 %rd1,{%r1,%r2}; mov.b64 %rd2,{%r2,%r3}; add.cc.u64 %rd3,%rd1,%rd2; addc.cc.u64 %rd4,%rd1,%rd2; addc.u64 %rd5,%rd1,0; cvt.u32.u64 %r0,%rd5;";
    check(a, wide, 4, |a, b, c| {
        let (x, y) = (u128::from(a) | u128::from(b) << 32, u128::from(b) | u128::from(c) << 32);
        let second = x + y + ((x + y) >> 64);
        a.wrapping_add((second >> 64) as u32)
    });
}

#[test]
fn mixed_precision() {
    // f16 and bf16 values that f32 holds exactly.
    let half = |bits: u16| {
        let (sign, e, m) = (f32::from(bits >> 15), i32::from(bits >> 10 & 31), f32::from(bits & 1023));
        (1.0 - 2.0 * sign) * if e == 0 { m * 2f32.powi(-24) } else { (1.0 + m / 1024.0) * 2f32.powi(e - 15) }
    };
    let mut s = inputs(5);
    s[0] = std::array::from_fn(|i| 0x3c00 + 37 * i as u32);
    s[1] = std::array::from_fn(|i| 0xb800 + 11 * i as u32);
    s[2] = std::array::from_fn(|i| (0.1f32 * i as f32 - 1.0).to_bits());
    let bits = |i: usize| (half(s[0][i] as u16), half(s[1][i] as u16), f32::from_bits(s[2][i]));
    let add = run(Arch::Sm100a, "add.f32.f16 %f0,%h1,%f3; mov.b32 %r0,%f0;", &s);
    let sub = run(Arch::Sm100a, "sub.rz.sat.f32.f16 %f0,%h1,%f3; mov.b32 %r0,%f0;", &s);
    let fma = run(Arch::Sm100a, "fma.rn.f32.f16 %f0,%h1,%h2,%f3; mov.b32 %r0,%f0;", &s);
    let bf = run(Arch::Sm100a, "add.f32.bf16 %f0,%h1,%f3; mov.b32 %r0,%f0;", &s);
    for i in 0..32 {
        let (a, b, c) = bits(i);
        assert_eq!(f32::from_bits(add[i]), a + c);
        // Truncated: the exact difference fits in f64.
        let exact = f64::from(a) - f64::from(c);
        let near = exact as f32;
        let cut = if f64::from(near.abs()) > exact.abs() { f32::from_bits(near.to_bits() - 1) } else { near };
        assert_eq!(f32::from_bits(sub[i]), cut.clamp(0.0, 1.0));
        assert_eq!(f32::from_bits(fma[i]), a.mul_add(b, c));
        assert_eq!(f32::from_bits(bf[i]), f32::from_bits(s[0][i] << 16) + c);
    }
}

#[test]
fn rarer_arithmetic() {
    let a = Arch::Sm90a;
    let low24 = |x: u32| i64::from((x << 8) as i32 >> 8);
    check(a, "mad24.hi.sat.s32 %r0,%r1,%r2,%r3;", 6, |a, b, c| {
        ((low24(a) * low24(b)) >> 16).wrapping_add(i64::from(c as i32)).clamp(i32::MIN.into(), i32::MAX.into()) as u32
    });
    check(a, "set.gt.u32.f16x2 %r0,%r1,%r2;", 7, |a, b, _| {
        let key = |x: u32| { let x = x & 0xffff; if x & 0x7fff > 0x7c00 { f32::NAN } else if x & 0x8000 != 0 { -((x & 0x7fff) as f32) } else { x as f32 } };
        u32::from(key(a) > key(b)) * 0xffff | u32::from(key(a >> 16) > key(b >> 16)) * 0xffff_0000
    });
    let oob = |x: u32, y: u32, z: u32| [x, y, z].iter().any(|v| v & 0xffff == 0x7fff);
    let mut s = inputs(8);
    s[0] = std::array::from_fn(|i| if i % 3 == 0 { 0x7fff } else { 0x3c00 });
    s[1] = std::array::from_fn(|i| if i % 5 == 0 { 0x7fff } else { 0x4000 });
    s[2] = [0x3c00; 32];
    let got = run(a, "fma.rn.oob.f16 %h0,%h1,%h2,%h3; cvt.u32.u16 %r0,%h0;", &s);
    for i in 0..32 {
        assert_eq!(got[i], if oob(s[0][i], s[1][i], s[2][i]) { 0 } else { 0x4200 });
    }
    let f = f32::from_bits;
    check(Arch::Sm100a, "max.abs.f32 %f0,%f1,%f2,%f3; mov.b32 %r0,%f0;", 9, |a, b, c| {
        let m = [a, b, c].iter().map(|x| f(*x).abs()).filter(|x| !x.is_nan()).fold(f32::NAN, f32::max);
        if m.is_nan() { 0x7fff_ffff } else { m.to_bits() }
    });
    let s = inputs(10);
    let plain = run(Arch::Sm100a, "redux.sync.min.abs.f32 %f0,%f1,-1; mov.b32 %r0,%f0;", &s);
    let least = s[0].iter().map(|x| f(*x).abs()).fold(f32::NAN, f32::min);
    assert!(plain.iter().all(|x| *x == least.to_bits()));
    let nan = run(Arch::Sm100a, "redux.sync.max.NaN.f32 %f0,%f1,-1; mov.b32 %r0,%f0;", &s);
    let any = s[0].iter().any(|x| f(*x).is_nan());
    assert!(any && nan.iter().all(|x| *x == 0x7fff_ffff));
}

/// `vadd` and its like, straight from the definition.
#[test]
fn scalar_video() {
    let pick = |x: u32, part: &str, signed: bool| -> i64 {
        let (raw, bits) = match part {
            "" => (x, 32),
            _ if part.starts_with(".b") => (x >> (8 * part[2..].parse::<u32>().unwrap()) & 0xff, 8),
            _ => (x >> (16 * part[2..].parse::<u32>().unwrap()) & 0xffff, 16),
        };
        if signed && raw >> (bits - 1) & 1 != 0 { i64::from(raw) - (1i64 << bits) } else { i64::from(raw) }
    };
    let clamp = |v: i64, bits: u32, signed: bool| if signed { v.clamp(-(1i64 << (bits - 1)), (1i64 << (bits - 1)) - 1) } else { v.clamp(0, (1i64 << bits) - 1) };
    let parts = ["", ".b0", ".b1", ".b2", ".b3", ".h0", ".h1"];
    let mut seed = 20;
    for op in ["vadd", "vsub", "vabsdiff", "vmin", "vmax", "vshl", "vshr", "vset"] {
        for (n, (ds, a_s, b_s)) in [(false, false, false), (true, true, false), (true, false, true), (false, true, true)].into_iter().enumerate() {
            seed += 1;
            let (pa, pb) = (parts[(seed as usize * 3) % 7], parts[(seed as usize * 5) % 7]);
            let ty = |s: bool| if s { "s32" } else { "u32" };
            let shift = op.starts_with("vsh");
            let b_s = b_s && !shift;
            let sat = if n % 2 == 1 && op != "vset" { ".sat" } else { "" };
            let name = match op {
                "vset" => format!("vset.{}.{}.lt", ty(a_s), ty(b_s)),
                _ if shift => format!("{op}.{}.{}.u32{sat}.{}", ty(ds), ty(a_s), if n < 2 { "clamp" } else { "wrap" }),
                _ => format!("{op}.{}.{}.{}{sat}", ty(ds), ty(a_s), ty(b_s)),
            };
            let ds = ds && op != "vset";
            let value = |a: u32, b: u32| {
                let (x, y) = (pick(a, pa, a_s), pick(b, pb, b_s));
                let by = if n < 2 { y.min(32) } else { y & 31 };
                match op {
                    "vadd" => x + y,
                    "vsub" => x - y,
                    "vabsdiff" => (x - y).abs(),
                    "vmin" => x.min(y),
                    "vmax" => x.max(y),
                    "vshl" => x << by,
                    "vshr" => x >> by,
                    _ => i64::from(x < y),
                }
            };
            let full = |v: i64| if sat.is_empty() { v } else { clamp(v, 32, ds) };
            check(Arch::Sm90a, &format!("{name} %r0,%r1{pa},%r2{pb};"), seed, |a, b, _| full(value(a, b)) as u32);
            let third = |c: u32| if ds { i64::from(c as i32) } else { i64::from(c) };
            check(Arch::Sm90a, &format!("{name}.add %r0,%r1{pa},%r2{pb},%r3;"), seed, |a, b, c| (full(value(a, b)) + third(c)) as u32);
            check(Arch::Sm90a, &format!("{name}.max %r0,%r1{pa},%r2{pb},%r3;"), seed, |a, b, c| full(value(a, b)).max(third(c)) as u32);
            check(Arch::Sm90a, &format!("{name} %r0.b2,%r1{pa},%r2{pb},%r3;"), seed, |a, b, c| {
                let v = if sat.is_empty() { value(a, b) } else { clamp(value(a, b), 8, ds) };
                c & 0xff00_ffff | (v as u32 & 0xff) << 16
            });
        }
    }
    check(Arch::Sm90a, "vmad.u32.u32.u32.shr7 %r0,%r1.h0,%r2.h1,%r3;", 70, |a, b, c| {
        ((u64::from(a & 0xffff) * u64::from(b >> 16) + u64::from(c)) >> 7) as u32
    });
    check(Arch::Sm90a, "vmad.s32.s32.s32.sat.shr15 %r0,-%r1,%r2,%r3;", 71, |a, b, c| {
        let sum = -(i128::from(a as i32) * i128::from(b as i32)) + i128::from(c as i32);
        ((sum >> 15) as i64).clamp(i32::MIN.into(), i32::MAX.into()) as u32
    });
    check(Arch::Sm90a, "vmad.u32.u32.u32.po %r0,%r1,%r2,%r3;", 72, |a, b, c| a.wrapping_mul(b).wrapping_add(c).wrapping_add(1));
    check(Arch::Sm90a, "vmad.s32.u32.s32 %r0,%r1,%r2,-%r3;", 73, |a, b, c| a.wrapping_mul(b).wrapping_sub(c));
}

#[test]
fn simd_video() {
    for lanes in [2usize, 4] {
        let width = 32 / lanes as u32;
        let ones = (1u64 << width) as u32 - 1;
        let element = |a: u32, b: u32, k: usize, signed: bool| -> i64 {
            let raw = ((u64::from(b) << 32 | u64::from(a)) >> (width * k as u32)) as u32 & ones;
            if signed && raw >> (width - 1) != 0 { i64::from(raw) - (1i64 << width) } else { i64::from(raw) }
        };
        for (n, op) in ["vadd", "vsub", "vavrg", "vabsdiff", "vmin", "vmax", "vset"].into_iter().enumerate() {
            let (a_s, b_s, d_s) = (n % 2 == 0, n % 3 == 0, n % 2 == 1);
            let ty = |s: bool| if s { "s32" } else { "u32" };
            let name = if op == "vset" { format!("vset{lanes}.{}.{}.ge", ty(a_s), ty(b_s)) } else { format!("{op}{lanes}.{}.{}.{}", ty(d_s), ty(a_s), ty(b_s)) };
            let value = |a: u32, b: u32, ka: usize, kb: usize| {
                let (x, y) = (element(a, b, ka, a_s), element(a, b, kb, b_s));
                match op {
                    "vadd" => x + y,
                    "vsub" => x - y,
                    "vavrg" => if x + y >= 0 { (x + y + 1) >> 1 } else { (x + y) >> 1 },
                    "vabsdiff" => (x - y).abs(),
                    "vmin" => x.min(y),
                    "vmax" => x.max(y),
                    _ => i64::from(x >= y),
                }
            };
            check(Arch::Sm90a, &format!("{name} %r0,%r1,%r2,%r3;"), 100 + n as u64, |a, b, _| {
                (0..lanes).fold(0, |out, i| out | (value(a, b, i, lanes + i) as u32 & ones) << (width * i as u32))
            });
            check(Arch::Sm90a, &format!("{name}.add %r0,%r1,%r2,%r3;"), 120 + n as u64, |a, b, c| {
                (0..lanes).fold(i64::from(c), |sum, i| sum + value(a, b, i, lanes + i)) as u32
            });
            // One element replaced, from chosen places.
            let (mask, select) = if lanes == 2 { ("h1", "h30") } else { ("b1", "b7410") };
            let (ka, kb) = if lanes == 2 { (3, 3) } else { (1, 5) };
            let sat = if op == "vset" { "" } else { ".sat" };
            check(Arch::Sm90a, &format!("{name}{sat} %r0.{mask},%r1.{select},%r2,%r3;"), 140 + n as u64, |a, b, c| {
                let v = value(a, b, ka, kb);
                let v = if op == "vset" { v } else if d_s { v.clamp(-(1i64 << (width - 1)), (1i64 << (width - 1)) - 1) } else { v.clamp(0, i64::from(ones)) };
                c & !(ones << width) | (v as u32 & ones) << width
            });
        }
    }
}

#[test]
fn cvt_pack() {
    let clamp = |x: u32, bits: u32, signed: bool| {
        let x = i64::from(x as i32);
        (if signed { x.clamp(-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { x.clamp(0, (1 << bits) - 1) }) as u32 & ((1u64 << bits) as u32).wrapping_sub(1)
    };
    for (ty, bits, signed) in [("u16", 16, false), ("s16", 16, true)] {
        check(Arch::Sm90a, &format!("cvt.pack.sat.{ty}.s32 %r0,%r1,%r2;"), 200, |a, b, _| clamp(a, bits, signed) << 16 | clamp(b, bits, signed));
    }
    for (ty, bits, signed) in [("u8", 8, false), ("s8", 8, true), ("u4", 4, false), ("s4", 4, true), ("u2", 2, false), ("s2", 2, true)] {
        check(Arch::Sm90a, &format!("cvt.pack.sat.{ty}.s32.b32 %r0,%r1,%r2,%r3;"), 201, |a, b, c| {
            c << (2 * bits) | clamp(a, bits, signed) << bits | clamp(b, bits, signed)
        });
    }
}

/// Nearest code of a small format by trying all of them; ties to even, beyond the largest the largest.
fn nearest(x: f32, exponent_bits: u32, fraction_bits: u32) -> u32 {
    let total = exponent_bits + fraction_bits;
    let value = |code: u32| {
        let (e, m) = (code >> fraction_bits, (code & ((1 << fraction_bits) - 1)) as f64 / f64::from(1 << fraction_bits));
        let bias = (1i32 << (exponent_bits - 1)) - 1;
        if e == 0 { m * 2f64.powi(1 - bias) } else { (1.0 + m) * 2f64.powi(e as i32 - bias) }
    };
    let codes = 1u32 << total;
    if x.is_nan() {
        return codes - 1;
    }
    if x.is_infinite() {
        return u32::from(x.is_sign_negative()) << total | (codes - 1);
    }
    let target = f64::from(x.abs());
    let best = (0..codes).min_by(|p, q| {
        let distance = |c: u32| (value(c) - target).abs();
        distance(*p).partial_cmp(&distance(*q)).unwrap().then((p & 1).cmp(&(q & 1)))
    });
    u32::from(x.is_sign_negative()) << total | best.unwrap().min(codes - 1)
}

#[test]
fn narrow_conversions() {
    let f = f32::from_bits;
    let mut s = inputs(300);
    s[0] = std::array::from_fn(|i| match i { 0 => f32::NAN.to_bits(), 1 => f32::INFINITY.to_bits(), 2 => 0x8000_0000, _ => (0.07f32 * (i as f32 - 12.0).powi(3) / 9.0).to_bits() });
    s[1] = std::array::from_fn(|i| (0.125f32 * i as f32 + 0.0625).to_bits());
    for (name, e, m, shift, d) in [("e2m3x2", 2, 3, 8, "%h0"), ("e3m2x2", 3, 2, 8, "%h0"), ("e2m1x2", 2, 1, 4, "%c0")] {
        let op = format!(".reg .b8 %c0; cvt.rn.satfinite.{name}.f32 {d},%f1,%f2; cvt.u32.{} %r0,{d};", if d == "%c0" { "u8" } else { "u16" });
        let got = run(Arch::Sm100a, &op, &s);
        let back = format!(".reg .b8 %c0; cvt.rn.satfinite.{name}.f32 {d},%f1,%f2; cvt.rn.f16x2.{name} %r0,{d};");
        let wide = run(Arch::Sm100a, &back, &s);
        for i in 0..32 {
            let (high, low) = (nearest(f(s[0][i]), e, m), nearest(f(s[1][i]), e, m));
            assert_eq!(got[i], high << shift | low, "{name} of {} and {}", f(s[0][i]), f(s[1][i]));
            let half = |code: u32| {
                let (sign, code) = (code >> (e + m), code & ((1 << (e + m)) - 1));
                let (x, frac) = (code >> m, (code & ((1 << m) - 1)) as f32 / (1 << m) as f32);
                let bias = (1i32 << (e - 1)) - 1;
                let v = if x == 0 { frac * 2f32.powi(1 - bias) } else { (1.0 + frac) * 2f32.powi(x as i32 - bias) };
                // Exact in f16: rebias the f32.
                let bits = v.to_bits();
                sign << 15 | if v == 0.0 { 0 } else { ((bits >> 23) - 112) << 10 | bits >> 13 & 0x3ff }
            };
            assert_eq!(wide[i], half(high) << 16 | half(low));
        }
    }
    // A pair of halves lies in an untyped register, never in one of f32.
    let gpu = Gpu::of(Arch::Sm100a);
    let loads = |d: &str| Module::load(module("sm_100a", 86, 0, &format!("cvt.rn.f16x2.e3m2x2 {d}, %h1;")).as_bytes(), gpu.arch, &gpu.mem).is_ok();
    assert_eq!(["%r1", "%f1"].map(loads), [true, false]);
    // Halves are converted as their exact f32 is.
    for (name, d, wide) in [("e2m3x2", "%h0", "u16"), ("e3m2x2", "%h0", "u16"), ("e2m1x2", "%c0", "u8"), ("e4m3x2", "%h0", "u16"), ("e5m2x2", "%h0", "u16")] {
        for (half, widen) in [("bf16x2", "shl.b32 %r4,%r1,16; and.b32 %r5,%r1,0xffff0000; mov.b32 %f4,%r4; mov.b32 %f5,%r5;"), ("f16x2", "mov.b32 {%h4,%h5},%r1; cvt.f32.f16 %f4,%h4; cvt.f32.f16 %f5,%h5;")] {
            let s = inputs(305);
            let direct = run(Arch::Sm100a, &format!(".reg .b8 %c0; cvt.rn.satfinite.relu.{name}.{half} {d},%r1; cvt.u32.{wide} %r0,{d};"), &s);
            let by_f32 = format!(".reg .b8 %c0; {widen} cvt.rn.satfinite.relu.{name}.f32 {d},%f5,%f4; cvt.u32.{wide} %r0,{d};");
            assert_eq!(direct, run(Arch::Sm100a, &by_f32, &s), "{name} of {half}");
        }
    }
    // Fixed-point numbers: 64 to the unit, under scales of 2 and of 1/4.
    let fixed = |x: f32, scale: f32| (f64::from(x) / f64::from(scale) * 64.0).round_ties_even().clamp(-128.0, 127.0) as i32 as u32 & 0xff;
    let mut s = inputs(306);
    s[0] = std::array::from_fn(|i| (0.27f32 * (i as f32 - 16.0)).to_bits());
    s[1] = std::array::from_fn(|i| (0.011f32 * (16.0 - i as f32)).to_bits());
    let scaled = run(Arch::Sm100a, "mov.u16 %h1,0x807d; cvt.rn.satfinite.scaled::n2::ue8m0.s2f6x2.f32 %h0,%f1,%f2,%h1; cvt.u32.u16 %r0,%h0;", &s);
    let plain = run(Arch::Sm100a, "cvt.rn.satfinite.s2f6x2.f32 %h0,%f1,%f2; cvt.u32.u16 %r0,%h0;", &s);
    let halves = "cvt.rn.satfinite.s2f6x2.f32 %h0,%f1,%f2; cvt.rn.bf16x2.s2f6x2 %r0,%h0;";
    let (wide, back) = (run(Arch::Sm100a, halves, &s), run(Arch::Sm100a, &format!("{halves} cvt.rn.satfinite.s2f6x2.bf16x2 %h0,%r0; cvt.u32.u16 %r0,%h0;"), &s));
    let up = run(Arch::Sm100a, "mov.u16 %h1,0x807d; cvt.rn.satfinite.s2f6x2.f32 %h0,%f1,%f2; cvt.rn.relu.scaled::n2::ue8m0.bf16x2.s2f6x2 %r0,%h0,%h1;", &s);
    for i in 0..32 {
        let (high, low) = (f(s[0][i]), f(s[1][i]));
        assert_eq!(scaled[i], fixed(high, 2.0) << 8 | fixed(low, 0.25), "{high} and {low}");
        assert_eq!((plain[i], back[i]), (fixed(high, 1.0) << 8 | fixed(low, 1.0), plain[i]), "{high} and {low}");
        let half = |code: u32, scale: f32| (f32::from(code as i8) / 64.0 * scale).to_bits() >> 16;
        assert_eq!(wide[i], half(plain[i] >> 8, 1.0) << 16 | half(plain[i], 1.0));
        let positive = |half: u32| if half & 0x8000 != 0 { 0 } else { half };
        assert_eq!(up[i], positive(half(plain[i] >> 8, 2.0)) << 16 | positive(half(plain[i], 0.25)));
    }
    // Powers of two, toward zero and up.
    let scale = |x: u32, up: bool| {
        let bits = x & 0x7fff_ffff;
        if bits > 0x7f80_0000 { return 0xff }
        let (e, m) = (bits >> 23, bits & 0x7f_ffff);
        (e + u32::from(up && e != 255 && if e == 0 { m > 0x40_0000 } else { m != 0 })).min(0xfe)
    };
    check(Arch::Sm100a, "cvt.rz.satfinite.ue8m0x2.f32 %h0,%f1,%f2; cvt.u32.u16 %r0,%h0;", 301, |a, b, _| scale(a, false) << 8 | scale(b, false));
    check(Arch::Sm100a, "cvt.rp.satfinite.ue8m0x2.f32 %h0,%f1,%f2; cvt.u32.u16 %r0,%h0;", 302, |a, b, _| scale(a, true) << 8 | scale(b, true));
    check(Arch::Sm100a, "cvt.rn.bf16x2.ue8m0x2 %r0,%h1;", 303, |a, _, _| {
        let one = |c: u32| match c { 0xff => 0x7fff, 0 => 0x40, _ => c << 7 };
        one(a >> 8 & 0xff) << 16 | one(a & 0xff)
    });
    // Stochastic rounding: with no random bits it truncates; with all ones it rounds any remainder (of 16 bits) up.
    let mut s = inputs(304);
    s[0] = std::array::from_fn(|i| 0x3f80_0000 + 0x1357 * i as u32);
    s[2] = [0; 32];
    let down = run(Arch::Sm100a, "cvt.rs.bf16x2.f32 %r0,%f1,%f1,%r3;", &s);
    s[2] = [!0; 32];
    let up = run(Arch::Sm100a, "cvt.rs.bf16x2.f32 %r0,%f1,%f1,%r3;", &s);
    for i in 0..32 {
        let (low, high) = (s[0][i] >> 16, (s[0][i] + 0xffff) >> 16);
        assert_eq!((down[i], up[i]), (low << 16 | low, high << 16 | high));
    }
    s[2] = [0; 32];
    let four = run(Arch::Sm100a, "cvt.rs.satfinite.e4m3x4.f32 %r0,{%f1,%f1,%f1,%f1},%r3;", &s);
    for i in 0..32 {
        let code = 0x38 + (s[0][i] - 0x3f80_0000 >> 20);
        assert_eq!(four[i], code * 0x0101_0101);
    }
}

#[test]
fn accesses() {
    let gpu = Gpu::of(Arch::Sm100a);
    let data: Vec<u32> = (0..64).map(|i| 0x0101_0101u32.wrapping_mul(i) ^ 0x80).collect();
    let from = gpu.buffer(&data);
    let read = |code: &str| gpu.words(&format!("ld.param.u64 %rd1,[p1]; {code} {STORE}"), 32, 32, &[from])[0];
    assert_eq!(read("ld.global.L1::no_allocate.L2::128B.b32 %r0,[%rd1+8];"), data[2]);
    assert_eq!(read("ldu.global.b32 %r0,[%rd1+12];"), data[3]);
    assert_eq!(read("ld.mmio.relaxed.sys.global.u32 %r0,[%rd1+4];"), data[1]);
    assert_eq!(read("ld.acquire.gpu.global.s8 %r0,[%rd1];"), data[0] as u8 as i8 as u32);
    assert_eq!(read("ld.volatile.global.v2.u16 {%h1,%h2},[%rd1+4]; mov.b32 %r0,{%h1,%h2};"), data[1]);
    let eight = "ld.global.v8.b32 {%r10,%r11,%r12,%r13,%r14,%r15,%r16,%r17},[%rd1+32];";
    let folded = "xor.b32 %r0,%r10,%r17; xor.b32 %r0,%r0,%r13;";
    let text = module("sm_100a", 88, 2, &format!("ld.param.u64 %rd1,[p1]; {eight} {folded} {STORE}"));
    let out = gpu.buffer(&[0u32; 32]);
    gpu.launch(&gpu.load(&text), [1; 3], [32, 1, 1], &[out, from]).unwrap();
    assert_eq!(gpu.read::<u32>(out, 1)[0], data[8] ^ data[15] ^ data[11]);
    // Stores of every width, and what they leave alone.
    let target = gpu.buffer(&[0u32; 8]);
    let code = "ld.param.u64 %rd1,[p1]; mov.u32 %r1,0x12345678; st.global.u8 [%rd1+1],%r1; st.release.gpu.global.u16 [%rd1+4],%r1;
        st.global.cs.v2.b32 [%rd1+8],{%r1,%r1}; st.mmio.relaxed.sys.global.u32 [%rd1+16],%r1; st.volatile.global.b32 [%rd1+24],-1;";
    gpu.words(code, 1, 1, &[target]);
    assert_eq!(gpu.read::<u32>(target, 8), [0x7800, 0x5678, 0x1234_5678, 0x1234_5678, 0x1234_5678, 0, !0, 0]);
    // Hints change nothing; the address of anything is of one space.
    let hints = "ld.param.u64 %rd1,[p1]; prefetch.global.L2 [%rd1]; prefetchu.L1 [%rd1]; applypriority.global.L2::evict_normal [%rd1],128;
        createpolicy.fractional.L2::evict_last.b64 %rd2, 0f3F000000; ld.global.L2::cache_hint.b32 %r0,[%rd1+4],%rd2;";
    assert_eq!(read(hints.trim_start_matches("ld.param.u64 %rd1,[p1]; ")), data[1]);
    let spaces = ".shared .b32 sh; cvta.shared.u64 %rd2, sh; isspacep.shared %p1,%rd2; isspacep.global %p2,%rd2; isspacep.global %p3,%rd1;
        selp.u32 %r0,1,0,%p1; @%p2 add.u32 %r0,%r0,2; @%p3 add.u32 %r0,%r0,4;";
    assert_eq!(read(spaces), 5);
}

#[test]
fn wide_and_narrow_atomics() {
    let gpu = Gpu::of(Arch::Sm90a);
    let at = gpu.buffer(&[1u64, 2, 3, 4]);
    let text = |code: &str| module("sm_90a", 84, 2, &format!(".reg .b128 %q<6>; ld.param.u64 %rd1,[p1]; ld.param.u64 %rd9,[p0]; {code}"));
    let out = gpu.buffer(&[0u64; 4]);
    let go = |code: &str| {
        gpu.launch(&gpu.load(&text(code)), [1; 3], [1, 1, 1], &[out, at]).unwrap();
        (gpu.read::<u64>(out, 2), gpu.read::<u64>(at, 4))
    };
    let pair = |name: &str, low: u64, high: u64| format!("mov.b64 %rd2,{low}; mov.b64 %rd3,{high}; mov.b128 {name},{{%rd2,%rd3}};");
    let show = "mov.b128 {%rd4,%rd5},%q0; st.global.v2.b64 [%rd9],{%rd4,%rd5};";
    assert_eq!(go(&format!("{} atom.global.exch.b128 %q0,[%rd1],%q1; {show}", pair("%q1", 7, 8))), (vec![1, 2], vec![7, 8, 3, 4]));
    let cas = |want: (u64, u64)| format!("{} {} atom.global.cas.b128 %q0,[%rd1],%q1,%q2; {show}", pair("%q1", want.0, want.1), pair("%q2", 5, 6));
    assert_eq!(go(&cas((7, 9))), (vec![7, 8], vec![7, 8, 3, 4]));
    assert_eq!(go(&cas((7, 8))), (vec![7, 8], vec![5, 6, 3, 4]));
    // Vectors: each element by itself, old values given back.
    let floats = gpu.buffer(&[1f32, 2.0, 3.0, 4.0]);
    let code = text("mov.f32 %f1,0f3F800000; atom.global.add.v4.f32 {%f2,%f3,%f4,%f5},[%rd1],{%f1,%f1,%f1,%f1}; st.global.v4.f32 [%rd9],{%f2,%f3,%f4,%f5};");
    gpu.launch(&gpu.load(&code), [1; 3], [1, 1, 1], &[out, floats]).unwrap();
    assert_eq!(gpu.read::<f32>(out, 4), [1.0, 2.0, 3.0, 4.0]);
    assert_eq!(gpu.read::<f32>(floats, 4), [2.0, 3.0, 4.0, 5.0]);
    let halves = gpu.buffer(&[0x3c00u16, 0x4000, 0xbc00, 0x7e00]);
    let code = text("mov.u16 %h1,0x3c00; red.global.max.noftz.v4.f16 [%rd1],{%h1,%h1,%h1,%h1};");
    gpu.launch(&gpu.load(&code), [1; 3], [1, 1, 1], &[out, halves]).unwrap();
    assert_eq!(gpu.read::<u16>(halves, 4), [0x3c00, 0x4000, 0x3c00, 0x3c00]);
    // The whole vector must be aligned.
    let fault = gpu.launch(&gpu.load(&text("add.u64 %rd1,%rd1,4; mov.f32 %f1,0f3F800000; red.global.add.v2.f32 [%rd1],{%f1,%f1};")), [1; 3], [1, 1, 1], &[out, floats]);
    assert_eq!(fault.err().map(|f| f.kind), Some(FaultKind::Misaligned));
}

#[test]
fn stack_allocation() {
    // Each lane takes room by its number, twice; a function's own goes when it returns.
    let text = ".version 8.0\n.target sm_80\n.address_size 64
.func (.reg .u64 %out) inner(.reg .u64 %n) { .reg .u64 %p; alloca.u64 %p, %n, 16; st.local.u64 [%p], %n; ld.local.u64 %out, [%p]; ret; }
.visible .entry k(.param .u64 p0) { .reg .u64 %rd<12>; .reg .u32 %r<9>; .reg .pred %q;
    mov.u32 %r1, %tid.x; add.u32 %r1, %r1, 1; mul.wide.u32 %rd1, %r1, 8; stacksave.u64 %rd9;
    alloca.u64 %rd2, %rd1; st.local.u64 [%rd2], %rd1; alloca.u64 %rd3, %rd1; st.local.u64 [%rd3], 77;
    call (%rd4), inner, (%rd1); stacksave.u64 %rd5; setp.eq.u64 %q, %rd5, %rd3; selp.u64 %rd6, 1000, 0, %q;
    ld.local.u64 %rd7, [%rd2]; add.u64 %rd7, %rd7, %rd6; add.u64 %rd7, %rd7, %rd4; stackrestore.u64 %rd9;
    alloca.u64 %rd8, %rd1; setp.eq.u64 %q, %rd8, %rd2; @%q add.u64 %rd7, %rd7, 10000;
    ld.param.u64 %rd10, [p0]; add.u64 %rd10, %rd10, %rd1; st.global.u64 [%rd10+-8], %rd7; ret; }";
    let gpu = Gpu::new();
    let out = gpu.buffer(&[0u64; 32]);
    gpu.launch(&gpu.load(text), [1; 3], [32, 1, 1], &[out]).unwrap();
    let expected: Vec<u64> = (1..=32).map(|n| 11_000 + 16 * n).collect();
    assert_eq!(gpu.read::<u64>(out, 32), expected);
    let fault = gpu.fault("mov.u64 %rd1, 100000; alloca.u64 %rd2, %rd1;", 1, &[]);
    assert_eq!(fault.kind, FaultKind::StackOverflow);
}

/// One block copies in, sends values to itself, reduces into global memory and copies out.
#[test]
fn bulk_copies_and_values() {
    let gpu = Gpu::of(Arch::Sm90a);
    let from = gpu.buffer(&(0..32u32).map(|i| 3 * i + 1).collect::<Vec<_>>());
    let (sums, out) = (gpu.buffer(&[100u32; 32]), gpu.buffer(&[0u32; 40]));
    let text = module("sm_90a", 84, 3, ".shared .align 16 .b32 data[32]; .shared .align 16 .b32 more[8]; .shared .b64 bar;
        mov.u32 %r1, bar; mov.u32 %r2, data; mov.u32 %r3, more; ld.param.u64 %rd1, [p0]; ld.param.u64 %rd2, [p1]; ld.param.u64 %rd3, [p2];
        mbarrier.init.shared.b64 [%r1], 1; fence.mbarrier_init.release.cluster; st.shared.v4.b32 [%r3], {7, 7, 7, 7};
        mbarrier.arrive.expect_tx.shared.b64 %rd4, [%r1], 156;
        cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes [%r2], [%rd1], 128, [%r1];
        mapa.shared::cluster.u32 %r4, %r3, 0; mapa.shared::cluster.u32 %r5, %r1, 0; mov.u32 %r6, 5; mov.u64 %rd5, 0x500000004;
        st.async.shared::cluster.mbarrier::complete_tx::bytes.v2.b64 [%r4+16], {%rd5, %rd5}, [%r5];
        st.async.weak.shared::cluster.mbarrier::complete_tx::bytes.b64 [%r4], %rd5, [%r5];
        red.async.relaxed.cluster.shared::cluster.mbarrier::complete_tx::bytes.add.u32 [%r4+8], %r6, [%r5];
        WAIT: mbarrier.try_wait.parity.shared.b64 %p1, [%r1], 0; @!%p1 bra WAIT;
        fence.proxy.async.shared::cta;
        cp.reduce.async.bulk.global.shared::cta.bulk_group.add.u32 [%rd2], [%r2], 128;
        cp.async.bulk.global.shared::cta.bulk_group [%rd3], [%r2], 128; add.u64 %rd6, %rd3, 128;
        cp.async.bulk.global.shared::cta.bulk_group [%rd6], [%r3], 32; cp.async.bulk.commit_group; cp.async.bulk.wait_group 0;");
    gpu.launch(&gpu.load(&text), [1; 3], [1, 1, 1], &[from, sums, out]).unwrap();
    assert_eq!(gpu.read::<u32>(sums, 32), (0..32u32).map(|i| 3 * i + 101).collect::<Vec<_>>());
    let expected: Vec<u32> = (0..32u32).map(|i| 3 * i + 1).chain([4, 5, 12, 7, 4, 5, 4, 5]).collect();
    assert_eq!(gpu.read::<u32>(out, 40), expected);
}
