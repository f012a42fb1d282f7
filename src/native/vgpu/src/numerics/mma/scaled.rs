//! Block-scaled `mma` of sm_120: D = (A · scale-A) · (B · scale-B) + C. One element at a time.
//!
//! Unverified: each product with its scales is one term of the aligned sum, of 25 fraction bits, or 35 for packed e2m1.

use super::fragment::{Row, a_word, b_word, c_place};
use crate::numerics::cvt::{Round, e4m3_to_f32, f64_to_f32};
use crate::numerics::element::{Factor, e2m1_nibble, exponent_of};
use crate::numerics::{Elem, MatrixMode, ScaledFn, ScaledShape, Scales};

const NAN: u32 = 0x7FFF_FFFF;

/// The function that executes `shape`, or `None` where PTX has no such form.
pub fn kernel(shape: &ScaledShape, mode: MatrixMode) -> Option<ScaledFn> {
    let packed = shape.k == 64 && (shape.a, shape.b) == (Elem::E2M1, Elem::E2M1);
    let fits = match (shape.scales, shape.fraction) {
        (1, false) => shape.k == 32 && shape.a.is_narrow() && shape.b.is_narrow(),
        (2, false) | (4, _) => packed,
        _ => false,
    };
    fits.then_some(match mode {
        MatrixMode::Model => run::<0>,
        MatrixMode::Ideal => run::<1>,
        MatrixMode::F32 => run::<2>,
    })
}

/// Element `index` along k of a row of words.
fn element(elem: Elem, packed: bool, word: impl Fn(usize) -> u32, index: usize) -> f32 {
    if packed {
        return e2m1_nibble(word(index / 8) >> (index % 8 * 4) & 15);
    }
    Factor::of(elem).map_or(0.0, |factor| factor.element(word(index / 4), (index % 4) as u32))
}

/// A scale's value; ue8m0 reaches below f32's normal range.
fn scale(shape: &ScaledShape, encoded: u8) -> f64 {
    match (shape.fraction, encoded) {
        (true, _) => f64::from(e4m3_to_f32(encoded & 0x7F)),
        (false, 0xFF) => f64::NAN,
        (false, _) => f64::from_bits((u64::from(encoded) + 1023 - 127) << 52),
    }
}

fn run<const MODE: u8>(shape: &ScaledShape, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row], scales: &Scales) {
    let k = shape.k as usize;
    let packed = k == 64;
    let per_scale = k / shape.scales as usize;
    for row in 0..16 {
        for col in 0..8 {
            let (register, lane) = c_place(row, col);
            let start = f32::from_bits(c[register][lane]);
            // Products of values and scales are exact in f64: at most 4 · 4 bits, exponents within ±300.
            let mut terms = [Term { value: 0.0, exponent: 0 }; 64];
            for (index, term) in terms[..k].iter_mut().enumerate() {
                let x = element(shape.a, packed, |word| a_word(a, 16, row, word), index);
                let y = element(shape.b, packed, |word| b_word(b, col, word), index);
                let (p, q) = (scales.a[row][index / per_scale], scales.b[col][index / per_scale]);
                let value = f64::from(x) * f64::from(y) * scale(shape, p) * scale(shape, q);
                let exponent = least(shape.a, x) + least(shape.b, y) + scale_exponent(shape, p) + scale_exponent(shape, q);
                *term = Term { value, exponent };
            }
            let terms = &terms[..k];
            d[register][lane] = match MODE {
                0 => aligned(terms, start, if packed { 35 } else { 25 }),
                1 => canonical(terms.iter().fold(f64::from(start), |sum, term| sum + term.value) as f32),
                _ => canonical(terms.iter().fold(start, |sum, term| (f64::from(sum) + term.value) as f32)),
            };
        }
    }
}

/// A scaled product, and the sum of its four factors' exponents.
#[derive(Clone, Copy)]
struct Term {
    value: f64,
    exponent: i32,
}

/// A factor's exponent, subnormals having that of the smallest normal number.
fn least(elem: Elem, x: f32) -> i32 {
    exponent_of(x, Factor::of(elem).map_or(0, Factor::min_exponent))
}

fn scale_exponent(shape: &ScaledShape, encoded: u8) -> i32 {
    if shape.fraction { exponent_of(e4m3_to_f32(encoded & 0x7F), -6) } else { i32::from(encoded) - 127 }
}

fn canonical(x: f32) -> u32 {
    if x.is_nan() { NAN } else { x.to_bits() }
}

/// The aligned sum: terms cut toward zero to `fraction` bits below the largest one's exponent; the result cut to f32.
fn aligned(terms: &[Term], start: f32, fraction: i32) -> u32 {
    let c = Term { value: f64::from(start), exponent: exponent_of(start, -126) };
    let all = || terms.iter().copied().chain([c]);
    let special: f64 = all().map(|term| term.value).sum();
    if !special.is_finite() {
        return canonical(special as f32);
    }
    let Some(top) = all().filter(|term| term.value != 0.0).map(|term| term.exponent).max() else { return 0 };
    let sum: i128 = all().map(|term| units(term.value, top - fraction)).sum();
    // At most 35 + 4 + 7 bits: exact in f64 but for the range.
    let exact = sum as f64 * power(top - fraction);
    let bits = f64_to_f32(exact, Round::Zero).to_bits();
    let bits = if exact.abs() >= 2f64.powi(128) { bits & 0x8000_0000 | 0x7F80_0000 } else { bits };
    if bits == 0x8000_0000 { 0 } else { bits }
}

fn power(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023).clamp(1, 2046) as u64) << 52)
}

/// Of a normal number.
fn exponent(x: f64) -> i32 {
    ((x.to_bits() >> 52) & 0x7FF) as i32 - 1023
}

/// x in units of 2^unit, toward zero.
fn units(x: f64, unit: i32) -> i128 {
    if x == 0.0 {
        return 0;
    }
    let significand = (x.to_bits() & ((1 << 52) - 1) | 1 << 52) as i128;
    let shift = exponent(x) - 52 - unit;
    let kept = if shift >= 0 { significand << shift.min(70) } else { significand >> (-shift).min(127) };
    if x < 0.0 { -kept } else { kept }
}
