//! One output element at a time: the plain statement of each arithmetic, and the fall-back of the vector code for elements
//! whose exponents or special values leave its range.

use crate::numerics::cvt::{Clamp, Round, f16_to_f32, f64_to_f16, f64_to_f32};
use crate::numerics::element::exponent_of;

/// How products and accumulator are summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// f64, in order of k, rounded once.
    Ideal,
    /// f32 fused multiply-adds in order of k.
    Chain,
    /// Tensor-core model: every term is aligned to the largest exponent and truncated toward zero to `fraction` bits.
    Aligned {
        fraction: i32,
        /// k is summed in this many equal groups, one after the other.
        groups: usize,
        /// An f32 result keeps 13 fraction bits only (e8m13).
        short: bool,
    },
    /// fp8 where the matrix unit has none, as `ptxas` compiles it: two products of the factors as f16, of the first two bytes of
    /// every word and then of the last two, each summed with [`WIDENED_FRACTION`] bits; C is added to their sum like any number.
    Widened,
}

/// Fraction bits of the products that [`Sum::Widened`] is made of.
pub const WIDENED_FRACTION: i32 = 25;

/// Format of an accumulator: C or D.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accumulator {
    F16,
    F32,
}

const NAN: u32 = 0x7FFF_FFFF;

/// What one output element is computed with.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub sum: Sum,
    /// Smallest normal exponents of A's and B's formats.
    pub a_min: i32,
    pub b_min: i32,
    pub c: Accumulator,
    pub d: Accumulator,
}

/// Reads an accumulator element (the low 16 bits for f16) as f32, exactly.
#[inline]
pub fn read_accumulator(bits: u32, format: Accumulator) -> f32 {
    match format {
        Accumulator::F16 => f16_to_f32(bits as u16),
        Accumulator::F32 => f32::from_bits(bits),
    }
}

/// Σ a·b + c as the bits of an element of D. `a` and `b` are equally long.
pub fn dot(rule: &Rule, a: &[f32], b: &[f32], c: u32) -> u32 {
    let start = read_accumulator(c, rule.c);
    match rule.sum {
        Sum::Ideal => {
            let sum = a.iter().zip(b).fold(start as f64, |sum, (&x, &y)| sum + x as f64 * y as f64);
            match rule.d {
                Accumulator::F16 => f64_to_f16(sum, Round::Nearest, Clamp::default()) as u32,
                Accumulator::F32 => f64_to_f32(sum, Round::Nearest).to_bits(),
            }
        }
        Sum::Chain => {
            let sum = a.iter().zip(b).fold(start, |sum, (&x, &y)| x.mul_add(y, sum));
            match rule.d {
                Accumulator::F16 => f64_to_f16(sum as f64, Round::Nearest, Clamp::default()) as u32,
                Accumulator::F32 if sum.is_nan() => NAN,
                Accumulator::F32 => sum.to_bits(),
            }
        }
        Sum::Aligned { fraction, groups, short } => {
            // The accumulator takes D's format first, then keeps it from group to group.
            let mut bits = match (rule.c, rule.d) {
                (Accumulator::F32, Accumulator::F16) => f64_to_f16(start as f64, Round::Nearest, Clamp::default()) as u32,
                (Accumulator::F16, Accumulator::F32) => start.to_bits(),
                _ => c,
            };
            let size = a.len() / groups;
            for (x, y) in a.chunks_exact(size).zip(b.chunks_exact(size)) {
                bits = aligned(rule, x, y, bits, fraction, short);
            }
            bits
        }
        Sum::Widened => {
            let mut bits = 0;
            for half in 0..2 {
                let of_half = |all: &[f32]| all.chunks_exact(2).skip(half).step_by(2).flatten().copied().collect::<Vec<_>>();
                bits = aligned(rule, &of_half(a), &of_half(b), bits, WIDENED_FRACTION, false);
            }
            let sum = start + read_accumulator(bits, rule.d);
            match rule.d {
                // Twice rounded as once: f32 has more than twice the digits.
                Accumulator::F16 => f64_to_f16(sum as f64, Round::Nearest, Clamp::default()) as u32,
                Accumulator::F32 if sum.is_nan() => NAN,
                Accumulator::F32 => sum.to_bits(),
            }
        }
    }
}

/// One group of the tensor-core model.
fn aligned(rule: &Rule, a: &[f32], b: &[f32], c: u32, fraction: i32, short: bool) -> u32 {
    let c_value = read_accumulator(c, rule.d);
    // f64 holds every product and cannot overflow, so only infinities and NaNs among the inputs make the sum special.
    let special = a.iter().zip(b).fold(c_value as f64, |sum, (&x, &y)| sum + x as f64 * y as f64);
    if !special.is_finite() {
        return match rule.d {
            Accumulator::F16 => f64_to_f16(special, Round::Nearest, Clamp::default()) as u32,
            Accumulator::F32 => f64_to_f32(special, Round::Nearest).to_bits(),
        };
    }
    let c_min = if rule.d == Accumulator::F16 { -14 } else { -126 };
    let c_exponent = exponent_of(c_value, c_min);
    let product_exponent = |x: f32, y: f32| exponent_of(x, rule.a_min) + exponent_of(y, rule.b_min);
    let top = a.iter().zip(b).map(|(&x, &y)| product_exponent(x, y)).fold(c_exponent, i32::max);
    let mut sum = truncated(c_value, c_exponent, 1.0, 0, fraction - top);
    for (&x, &y) in a.iter().zip(b) {
        sum += truncated(x, exponent_of(x, rule.a_min), y, exponent_of(y, rule.b_min), fraction - top);
    }
    match rule.d {
        // |sum| < 2^32 and the scale is a power of two no smaller than 2^-151: both exact in f64.
        Accumulator::F16 => match f64_to_f16(scaled(sum, top - fraction), Round::Nearest, Clamp::default()) {
            0x8000 => 0,
            half => half as u32,
        },
        Accumulator::F32 => round_to_f32(sum, top - fraction, short),
    }
}

fn scaled(integer: i64, exponent: i32) -> f64 {
    integer as f64 * f64::from_bits(((exponent + 1023) as u64) << 52)
}

/// f32 (or e8m13) by truncation; beyond the range, infinity. A zero is +0, also where a negative sum became it: the sign that
/// hardware gives to such an underflow is not established.
fn round_to_f32(sum: i64, exponent: i32, short: bool) -> u32 {
    let exact = scaled(sum, exponent);
    let truncated = f64_to_f32(exact, Round::Zero).to_bits();
    // Toward-zero conversion stops at the largest finite number; the model's normaliser overflows instead.
    let bits = if exact.abs() >= 2f64.powi(128) { truncated & 0x8000_0000 | 0x7F80_0000 } else { truncated };
    let kept = if short { bits & !0x3FF } else { bits };
    if kept == 0x8000_0000 { 0 } else { kept }
}

/// x · y · 2^shift truncated toward zero, from the 24-bit significands of both.
fn truncated(x: f32, x_exponent: i32, y: f32, y_exponent: i32, shift: i32) -> i64 {
    let (xs, ys) = (significand(x, x_exponent), significand(y, y_exponent));
    let magnitude = xs as i128 * ys as i128;
    // Each significand counts units of 2^(exponent - 23).
    let by = x_exponent + y_exponent - 46 + shift;
    let kept = if by >= 0 { magnitude << by } else { magnitude >> (-by).min(127) };
    let negative = x.is_sign_negative() != y.is_sign_negative();
    (if negative { -kept } else { kept }) as i64
}

/// |value| in units of 2^(exponent − 23), exact because the exponent is at most the value's own plus its format's spare bits.
fn significand(value: f32, exponent: i32) -> u64 {
    let bits = value.to_bits() & 0x7FFF_FFFF;
    if bits == 0 {
        return 0;
    }
    let field = (bits >> 23) as i32;
    let (whole, own) = if field == 0 { (bits & 0x7F_FFFF, -126) } else { (bits & 0x7F_FFFF | 0x80_0000, field - 127) };
    (whole >> (exponent - own)) as u64
}
