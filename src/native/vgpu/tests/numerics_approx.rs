//! Approximate functions: PTX's corner tables, and everywhere else the correctly rounded value or, rarely, its neighbour.

use tilewright_vgpu::numerics::approx::{self, row};

const NAN: u32 = 0x7FFF_FFFF;
const INF: f32 = f32::INFINITY;

fn assert_corner(name: &str, function: fn(f32, bool) -> f32, table: &[(f32, f32)]) {
    for &(x, want) in table {
        let got = function(x, false).to_bits();
        let want = if want.is_nan() { NAN } else { want.to_bits() };
        assert_eq!(got, want, "{name}({x:e}): {:e}", f32::from_bits(got));
    }
    assert_eq!(function(f32::NAN, false).to_bits(), NAN, "{name}(NaN)");
    assert_eq!(function(-f32::NAN, true).to_bits(), NAN, "{name}(-NaN)");
}

#[test]
fn corner_tables() {
    let nan = f32::NAN;
    assert_corner("ex2", approx::ex2, &[(-INF, 0.0), (-0.0, 1.0), (0.0, 1.0), (INF, INF), (1.0, 2.0), (-149.0, 1e-45), (-151.0, 0.0), (128.0, INF), (-126.0, f32::MIN_POSITIVE), (10.0, 1024.0), (f32::MAX, INF), (-f32::MAX, 0.0)]);
    assert_corner("lg2", approx::lg2, &[(-INF, nan), (-1.0, nan), (-1e-45, nan), (-0.0, -INF), (0.0, -INF), (INF, INF), (1.0, 0.0), (8.0, 3.0), (1e-45, -149.0), (0.5, -1.0), (f32::MIN_POSITIVE, -126.0)]);
    assert_corner("rcp", approx::rcp, &[(-INF, -0.0), (-0.0, -INF), (0.0, INF), (INF, 0.0), (4.0, 0.25), (1e-45, INF)]);
    assert_corner("rsqrt", approx::rsqrt, &[(-INF, nan), (-1.0, nan), (-0.0, -INF), (0.0, INF), (INF, 0.0), (4.0, 0.5)]);
    assert_corner("sqrt", approx::sqrt, &[(-INF, nan), (-1.0, nan), (-0.0, -0.0), (0.0, 0.0), (INF, INF), (9.0, 3.0)]);
    assert_corner("sin", approx::sin, &[(-INF, nan), (-0.0, -0.0), (0.0, 0.0), (INF, nan), (1e-45, 1e-45)]);
    assert_corner("cos", approx::cos, &[(-INF, nan), (-0.0, 1.0), (0.0, 1.0), (INF, nan)]);
    assert_corner("tanh", approx::tanh, &[(-INF, -1.0), (-0.0, -0.0), (0.0, 0.0), (INF, 1.0), (1e-45, 1e-45), (-1e-40, -1e-40), (30.0, 1.0)]);
}

#[test]
fn flushing_keeps_signs() {
    let tiny = 1e-40f32;
    assert_eq!(approx::ex2(-127.0, false), 2f32.powi(-127));
    assert_eq!(approx::ex2(-127.0, true).to_bits(), 0);
    assert_eq!(approx::lg2(tiny, true), -INF);
    assert_eq!(approx::rcp(-tiny, true), -INF);
    assert_eq!(approx::rcp(-f32::MAX, true).to_bits(), 0x8000_0000);
    assert_ne!(approx::rcp(-f32::MAX, false), 0.0);
    assert_eq!(approx::rsqrt(-tiny, true), -INF);
    assert_eq!(approx::sqrt(-tiny, true).to_bits(), 0x8000_0000);
    assert_eq!(approx::sin(-tiny, true).to_bits(), 0x8000_0000);
}

#[test]
fn division() {
    let big = 2f32.powi(127);
    assert_eq!(approx::div_approx(1.0, 3.0, false), 1.0 / 3.0);
    assert_eq!(approx::div_approx(-big, big, false).to_bits(), 0x8000_0000);
    assert_eq!(approx::div_approx(INF, big, false).to_bits(), NAN);
    assert_eq!(approx::div_approx(big, 2f32.powi(126), false), 2.0);
    assert_eq!(approx::div_full(big, big, false), 1.0);
    assert_eq!(approx::div_full(0.0, 0.0, false).to_bits(), NAN);
    assert_eq!(approx::div_approx(-1.0, 0.0, false), -INF);
    assert_eq!(approx::div_approx(1.0, INF, false).to_bits(), 0);
    assert_eq!(approx::div_full(1.0, -1e-40, true), -INF);
    assert_eq!(approx::div_full(1e-38, -4.0, true).to_bits(), 0x8000_0000);
}

/// How many of the probes miss the rounding of the host's f64 function; none by more than one place.
fn misses(name: &str, function: fn(f32, bool) -> f32, exact: fn(f64) -> f64, probes: impl Iterator<Item = f32>) -> (u32, u32) {
    let (mut missed, mut all) = (0, 0);
    for x in probes {
        let (got, want) = (function(x, false), exact(x as f64) as f32);
        all += 1;
        if got != want && !(got.is_nan() && want.is_nan()) {
            let places = (got.to_bits() as i64 - want.to_bits() as i64).abs();
            assert!(places <= 1, "{name}({x:e}) = {got:e}, not {want:e}");
            missed += 1;
        }
    }
    (missed, all)
}

#[test]
fn values_are_rounded_to_nearest() {
    let all = || (0..3_000_000u32).map(|index| f32::from_bits(index.wrapping_mul(1431)));
    let within = |limit: f32| (0..1_000_000).map(move |index| limit * (index as f32 / 500_000.0 - 1.0));
    let near_one = || (0..1_000_000u32).map(|index| f32::from_bits(0x3F80_0000 - 500_000 + index));
    for (name, function, exact) in [
        ("ex2", approx::ex2 as fn(f32, bool) -> f32, f64::exp2 as fn(f64) -> f64),
        ("lg2", approx::lg2, f64::log2),
        ("rsqrt", approx::rsqrt, |x| 1.0 / x.sqrt()),
        ("sqrt", approx::sqrt, f64::sqrt),
        ("rcp", approx::rcp, |x| 1.0 / x),
        ("tanh", approx::tanh, f64::tanh),
        ("sin", approx::sin, f64::sin),
        ("cos", approx::cos, f64::cos),
    ] {
        // Far from zero PTX promises nothing of sin and cos.
        let far = |x: &f32| !matches!(name, "sin" | "cos") || x.abs() < 1e6;
        let probes = all().filter(far).chain(within(150.0)).chain(within(1.0)).chain(near_one());
        let (missed, all) = misses(name, function, exact, probes);
        assert!(missed <= all / 1_000_000 + 1, "{name}: {missed} of {all} are not the nearest");
    }
}

#[test]
fn halves_over_all_encodings() {
    use tilewright_vgpu::numerics::cvt::{Clamp, Round, bf16_to_f32, f16_to_f32, f64_to_bf16, f64_to_f16};
    for half in 0..=u16::MAX {
        let (x, y) = (f16_to_f32(half) as f64, bf16_to_f32(half) as f64);
        let f16 = |value| f64_to_f16(value, Round::Nearest, Clamp::default());
        let bf16 = |value| f64_to_bf16(value, Round::Nearest, Clamp::default());
        assert_eq!(approx::ex2_f16(half), f16(x.exp2()), "ex2.f16 {half:#x}");
        assert_eq!(approx::tanh_f16(half), f16(x.tanh()), "tanh.f16 {half:#x}");
        assert_eq!(approx::tanh_bf16(half), bf16(y.tanh()), "tanh.bf16 {half:#x}");
        let ex2 = bf16(y.exp2());
        assert_eq!(approx::ex2_ftz_bf16(half), if ex2 < 0x80 { 0 } else { ex2 }, "ex2.bf16 {half:#x}");
    }
    assert_eq!(approx::packed(approx::ex2_f16, 0x3C00_0000), 0x4000_3C00);
}

#[test]
fn rows_do_what_the_scalars_do() {
    let a: [u32; 32] = std::array::from_fn(|lane| (lane as f32 * 1.7 - 20.0).to_bits());
    let mut d = [0; 32];
    row::ex2(&mut d, &a, true);
    assert!((0..32).all(|lane| d[lane] == approx::ex2(f32::from_bits(a[lane]), true).to_bits()));
    row::div_approx(&mut d, &a, &a, false);
    assert!(d.iter().all(|&x| x == 1.0f32.to_bits() || x == NAN));
}

#[test]
fn doubles_keep_the_high_word() {
    assert_eq!(approx::rcp_ftz_f64(4.0), 0.25);
    assert_eq!(approx::rcp_ftz_f64(3.0).to_bits() & 0xFFFF_FFFF, 0);
    assert!((approx::rcp_ftz_f64(3.0) * 3.0 - 1.0).abs() < 2f64.powi(-19));
    assert_eq!(approx::rcp_ftz_f64(-0.0), f64::NEG_INFINITY);
    assert_eq!(approx::rsqrt_ftz_f64(f64::from_bits(1)), f64::INFINITY);
    assert_eq!(approx::rsqrt_ftz_f64(-1.0).to_bits(), 0x7FFF_FFFF_0000_0000);
    assert_eq!(approx::rsqrt_f64(16.0), 0.25);
    assert!(approx::rsqrt_f64(-1.0).is_nan());
}
