//! Perturbed approximate functions: inside the bounds of the PTX manual, a function of seed and operands, exact in the corners.

mod common;
use common::*;
use tilewright_vgpu::numerics::approx::perturb::{Function, draw};
use tilewright_vgpu::numerics::approx;
use tilewright_vgpu::numerics::cvt::{bf16_to_f32, f16_to_f32};

const TWO_PI: f64 = 2.0 * std::f64::consts::PI;

/// The greatest error that the manual admits at an exact value; `neighbour` is the distance from the correctly rounded result to
/// the next value towards zero. None where it admits none or says nothing.
type Error = fn(x: f64, y: f64, exact: f64, neighbour: f64) -> Option<f64>;

/// A function of f32: how it is computed, exactly and undisturbed, and its bound.
struct Row {
    function: Function,
    exact: fn(f64, f64) -> f64,
    plain: fn(f32, f32, bool) -> f32,
    error: Error,
    /// The least share of operands that must change, in percent, where there is a bound.
    changed: usize,
}

const ROWS: [Row; 10] = [
    Row { function: Function::Ex2, exact: |x, _| x.exp2(), plain: |x, _, ftz| approx::ex2(x, ftz), error: |_, _, _, ulp| Some(2.0 * ulp), changed: 60 },
    Row { function: Function::Lg2, exact: |x, _| x.log2(), plain: |x, _, ftz| approx::lg2(x, ftz), error: |x, _, exact, _| Some(2f64.powi(-22) * if x > 0.5 && x < 2.0 { 1.0 } else { exact.abs() }), changed: 60 },
    Row { function: Function::Rcp, exact: |x, _| 1.0 / x, plain: |x, _, ftz| approx::rcp(x, ftz), error: |_, _, _, ulp| Some(ulp), changed: 30 },
    Row { function: Function::Rsqrt, exact: |x, _| 1.0 / x.sqrt(), plain: |x, _, ftz| approx::rsqrt(x, ftz), error: |_, _, exact, _| Some(2f64.powf(-22.9) * exact), changed: 40 },
    Row { function: Function::Sqrt, exact: |x, _| x.sqrt(), plain: |x, _, ftz| approx::sqrt(x, ftz), error: |_, _, exact, _| Some(2f64.powi(-23) * exact), changed: 40 },
    Row { function: Function::Sin, exact: |x, _| x.sin(), plain: |x, _, ftz| approx::sin(x, ftz), error: trigonometric, changed: 90 },
    Row { function: Function::Cos, exact: |x, _| x.cos(), plain: |x, _, ftz| approx::cos(x, ftz), error: trigonometric, changed: 80 },
    Row { function: Function::Tanh, exact: |x, _| x.tanh(), plain: |x, _, ftz| approx::tanh(x, ftz), error: |_, _, exact, _| Some(2f64.powi(-11) * exact.abs()), changed: 90 },
    Row { function: Function::DivApprox, exact: |x, y| x / y, plain: approx::div_approx, error: |_, y, _, ulp| (2f64.powi(-126)..=2f64.powi(126)).contains(&y.abs()).then_some(2.0 * ulp), changed: 60 },
    Row { function: Function::DivFull, exact: |x, y| x / y, plain: approx::div_full, error: |_, _, _, ulp| Some(2.0 * ulp), changed: 60 },
];

fn trigonometric(x: f64, _: f64, _: f64, _: f64) -> Option<f64> {
    match x.abs() {
        x if x <= TWO_PI => Some(2f64.powf(-20.5)),
        x if x <= 50.0 * TWO_PI => Some(2f64.powf(-14.7)),
        _ => None,
    }
}

/// All exponents and signs, with subnormals; around one; the reach of exponentials and angles; small subnormals; integers.
fn operands() -> Vec<(f32, f32)> {
    let everywhere = (0..60_000u32).map(|i| f32::from_bits(i.wrapping_mul(71_583)));
    let near_one = (0..20_000u32).map(|i| f32::from_bits(0x3f80_0000 - 10_000 + i));
    let within = |limit: f32, n: u32| (0..n).map(move |i| limit * (i as f32 / (n / 2) as f32 - 1.0));
    let tiny = (0..10_000u32).map(|i| f32::from_bits(i * 838));
    let whole = (-2000..2000).map(|i| i as f32);
    let first: Vec<f32> = everywhere.chain(near_one).chain(within(150.0, 30_000)).chain(within(320.0, 10_000)).chain(within(7.0, 10_000)).chain(tiny).chain(whole).collect();
    // The divisors: the same values in another order.
    let n = first.len();
    (0..n).map(|i| (first[i], first[(i * 7919 + 5) % n])).collect()
}

#[test]
fn single_precision_stays_inside_the_bounds() {
    let operands = operands();
    assert!(operands.len() >= 100_000);
    for Row { function, exact, plain, error, changed } in ROWS {
        for ftz in [false, true] {
            if ftz && function == Function::Tanh {
                continue;
            }
            let flush = |x: f32| if ftz && x.is_subnormal() { 0.0f32.copysign(x) } else { x };
            let (mut moved, mut bounded, mut otherwise) = (0, 0, 0);
            // How far results go, of what they may.
            let mut furthest = 0f64;
            for &(x, y) in &operands {
                let undisturbed = plain(x, y, ftz);
                let result = f32::from_bits(draw(function, x.to_bits(), y.to_bits(), ftz, 1));
                let (x, y) = (flush(x), flush(y));
                let what = || format!("{function:?}{} of {x:e}, {y:e}: {result:e}, undisturbed {undisturbed:e}", if ftz { ".ftz" } else { "" });
                if !undisturbed.is_finite() || undisturbed == 0.0 {
                    assert_eq!(result.to_bits(), undisturbed.to_bits(), "{}", what());
                    continue;
                }
                let neighbour = f64::from(undisturbed.abs()) - f64::from(f32::from_bits(undisturbed.abs().to_bits() - 1));
                let value = exact(f64::from(x), f64::from(y));
                let Some(most) = error(f64::from(x), f64::from(y), value, neighbour) else {
                    assert_eq!(result.to_bits(), undisturbed.to_bits(), "{}", what());
                    continue;
                };
                assert!(result.is_finite() && !(ftz && result.is_subnormal()), "{}", what());
                let centre = if function == Function::Ex2 { f64::from(undisturbed) } else { value };
                let error = (f64::from(result) - centre).abs() / most;
                // Below half a unit of the format no result need be within the bound.
                if result.to_bits() != undisturbed.to_bits() {
                    // f64 itself is off by 2^-52 of the value.
                    assert!(error <= 1.0 + 2f64.powi(-27), "{}: {error} of the bound", what());
                    furthest = furthest.max(error);
                    moved += 1;
                }
                bounded += 1;
                otherwise += usize::from(draw(function, x.to_bits(), y.to_bits(), ftz, 2) != result.to_bits());
                assert_eq!(draw(function, x.to_bits(), y.to_bits(), ftz, 1), result.to_bits());
            }
            println!("{function:?} ftz {ftz}: {bounded} bounded, {moved} moved, {otherwise} otherwise for another seed, furthest {furthest:.3}");
            assert!(moved * 100 >= bounded * changed, "{function:?}: {moved} of {bounded} moved");
            assert!(otherwise * 100 >= bounded * changed, "{function:?}: {otherwise} of {bounded} depend on the seed");
            assert!(furthest > 0.98, "{function:?}: no result goes beyond {furthest} of the bound");
        }
    }
}

#[test]
fn halves_stay_inside_the_bounds() {
    type Half = (Function, fn(u16) -> u16, fn(u16) -> f32, fn(f64) -> f64, fn(f64) -> f64, bool);
    let table: [Half; 4] = [
        (Function::Ex2F16, approx::ex2_f16, f16_to_f32, f64::exp2, |exact| 2f64.powf(-9.9) * exact, false),
        (Function::Ex2Bf16, approx::ex2_ftz_bf16, bf16_to_f32, f64::exp2, |exact| 2f64.powi(-7) * exact, true),
        (Function::TanhF16, approx::tanh_f16, f16_to_f32, f64::tanh, |_| 2f64.powf(-10.987), false),
        (Function::TanhBf16, approx::tanh_bf16, bf16_to_f32, f64::tanh, |_| 2f64.powi(-8), false),
    ];
    for (function, plain, value, exact, bound, ftz) in table {
        let (mut moved, mut bounded) = (0, 0);
        // Four seeds for each of the 2^16 operands.
        for index in 0..4 << 16 {
            let (bits, seed) = (index as u16, index >> 16);
            let (undisturbed, result) = (plain(bits), draw(function, u32::from(bits), 0, ftz, seed) as u16);
            let (x, y) = (f64::from(value(bits)), f64::from(value(result)));
            let corner = !x.is_finite() || x == 0.0 || ftz && x.abs() < f64::from(f32::MIN_POSITIVE);
            if corner || undisturbed & 0x7fff == 0 || !value(undisturbed).is_finite() {
                assert_eq!(result, undisturbed, "{function:?} of {x:e}");
                continue;
            }
            bounded += 1;
            if result != undisturbed {
                moved += 1;
                let (exact, most) = (exact(x), bound(exact(x)));
                assert!((y - exact).abs() <= most * (1.0 + 2f64.powi(-40)), "{function:?} of {x:e}: {y:e}, not {exact:e}");
                assert!(!ftz || y >= f64::from(f32::MIN_POSITIVE), "{function:?} of {x:e}: {y:e}");
            }
        }
        println!("{function:?}: {bounded} bounded, {moved} moved");
        assert!(moved * 100 >= bounded * 25, "{function:?}: {moved} of {bounded} moved");
    }
}

#[test]
fn corners_stay_exact() {
    let inf = f32::INFINITY;
    let table = [
        (Function::Ex2, &[-inf, -0.0, 0.0, inf, f32::NAN, 200.0, -200.0][..]),
        (Function::Lg2, &[-inf, -1.0, -0.0, 0.0, inf, f32::NAN]),
        (Function::Rcp, &[-inf, -0.0, 0.0, inf, f32::NAN, 1e-45]),
        (Function::Rsqrt, &[-inf, -1.0, -0.0, 0.0, inf, f32::NAN]),
        (Function::Sqrt, &[-inf, -1.0, -0.0, 0.0, inf, f32::NAN]),
        (Function::Sin, &[-inf, -0.0, 0.0, inf, f32::NAN, 315.0]),
        (Function::Cos, &[-inf, -0.0, 0.0, inf, f32::NAN, -1e9]),
        (Function::Tanh, &[-inf, -0.0, 0.0, inf, f32::NAN, 1e-40]),
    ];
    for (function, points) in table {
        let row = ROWS.iter().find(|row| row.function == function).unwrap();
        for (&x, seed) in points.iter().flat_map(|x| (0..50).map(move |seed| (x, seed))) {
            for ftz in [false, function != Function::Tanh] {
                let want = (row.plain)(x, 0.0, ftz).to_bits();
                assert_eq!(draw(function, x.to_bits(), 0, ftz, seed), want, "{function:?} of {x:e}");
            }
        }
    }
    let big = 2f32.powi(127);
    for (a, b) in [(1.0, big), (inf, big), (inf, 2.0), (0.0, 3.0), (-0.0, 3.0), (1.0, 0.0), (0.0, 0.0), (3.0, f32::NAN), (3.0, -inf)] {
        for (function, plain) in [(Function::DivApprox, approx::div_approx as fn(f32, f32, bool) -> f32), (Function::DivFull, approx::div_full)] {
            if function == Function::DivFull && b == big {
                continue;
            }
            for seed in 0..50 {
                assert_eq!(draw(function, a.to_bits(), b.to_bits(), false, seed), plain(a, b, false).to_bits(), "{function:?} of {a:e}, {b:e}");
            }
        }
    }
}

/// Every form, at operands that depend on the lane only.
const FORMS: &str = "mov.u32 %r1, %tid.x; mov.u32 %r7, %ctaid.x; mov.u32 %r8, %ntid.x; mad.lo.u32 %r9, %r7, %r8, %r1; and.b32 %r2, %r1, 31; cvt.rn.f32.u32 %f1, %r2; fma.rn.f32 %f1, %f1, 0f3D9D4952, 0f3E99999A;
    ld.param.u64 %rd1, [p0]; mul.wide.u32 %rd2, %r9, 64; add.u64 %rd1, %rd1, %rd2;
    ex2.approx.ftz.f32 %f2, %f1; st.global.f32 [%rd1], %f2; lg2.approx.f32 %f2, %f1; st.global.f32 [%rd1+4], %f2; rcp.approx.ftz.f32 %f2, %f1; st.global.f32 [%rd1+8], %f2;
    rsqrt.approx.f32 %f2, %f1; st.global.f32 [%rd1+12], %f2; sqrt.approx.f32 %f2, %f1; st.global.f32 [%rd1+16], %f2; sin.approx.f32 %f2, %f1; st.global.f32 [%rd1+20], %f2;
    cos.approx.ftz.f32 %f2, %f1; st.global.f32 [%rd1+24], %f2; tanh.approx.f32 %f2, %f1; st.global.f32 [%rd1+28], %f2; div.approx.f32 %f2, 0f40490FDB, %f1; st.global.f32 [%rd1+32], %f2;
    div.full.ftz.f32 %f2, 0f40490FDB, %f1; st.global.f32 [%rd1+36], %f2; cvt.rn.f16x2.f32 %r3, %f1, %f2; ex2.approx.f16x2 %r4, %r3; st.global.b32 [%rd1+40], %r4; tanh.approx.f16x2 %r4, %r3; st.global.b32 [%rd1+44], %r4;
    cvt.rn.bf16x2.f32 %r3, %f1, %f2; ex2.approx.ftz.bf16x2 %r4, %r3; st.global.b32 [%rd1+48], %r4; tanh.approx.bf16x2 %r4, %r3; st.global.b32 [%rd1+52], %r4;
    sqrt.rn.f32 %f2, %f1; st.global.f32 [%rd1+56], %f2; div.rn.f32 %f2, 0f40490FDB, %f1; st.global.f32 [%rd1+60], %f2;";
/// The words of [`FORMS`] that are approximations.
const APPROXIMATE: usize = 14;

fn run(code: &str, perturb: Option<u64>, threads: usize, schedule: Option<u64>) -> Vec<u32> {
    let mut gpu = Gpu::of(tilewright_vgpu::Arch::Sm90a);
    (gpu.options.perturb, gpu.options.threads, gpu.options.seed) = (perturb, threads, schedule);
    gpu.cluster_words(code, 4, 64, 1, 4 * 64 * 16, &[]).unwrap()
}

#[test]
fn launches_are_perturbed_by_their_seed_alone() {
    let plain = run(FORMS, None, 1, None);
    let first = run(FORMS, Some(1), 1, None);
    assert_eq!(first, run(FORMS, Some(1), 1, None));
    assert_eq!(first, run(FORMS, Some(1), 3, None), "host threads");
    assert_eq!(first, run(FORMS, Some(1), 1, Some(9)), "the schedule");
    let second = run(FORMS, Some(2), 1, None);
    for form in 0..16 {
        let column = |words: &[u32]| -> Vec<u32> { words.iter().skip(form).step_by(16).copied().collect() };
        let (plain, first, second) = (column(&plain), column(&first), column(&second));
        // The operands repeat every 32 threads, and so do the results.
        assert!(first.iter().enumerate().all(|(i, word)| *word == first[i % 32]), "form {form}: the thread matters");
        assert_eq!(form < APPROXIMATE, first != plain, "form {form}");
        assert_eq!(form < APPROXIMATE, first != second, "form {form}: two seeds");
    }
    // A lane alone gets what it gets in company.
    let alone = run(&FORMS.replace("%r1, 31;", "%r1, 31; setp.ne.u32 %p1, %r2, 11; @%p1 ret;"), Some(1), 1, None);
    assert_eq!(alone[11 * 16..12 * 16], first[11 * 16..12 * 16]);
}
