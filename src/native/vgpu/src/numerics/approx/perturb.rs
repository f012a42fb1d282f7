//! Other results that PTX would admit: each approximate result moved by a seeded amount inside the bound its manual documents.
//!
//! A result depends on the seed, the function and the operands only. Results that are zero, infinite or NaN, the cases of the
//! manual's tables, and operands for which it documents no error stay as they are. Where a bound can be read in two ways, the
//! narrower one counts. The bound is all that is kept: a cosine may come out just above one, a small sine with the other sign.

use super::elementary;
use crate::numerics::cvt::{Clamp, Round, bf16_to_f32, f16_to_f32, f64_to_bf16, f64_to_f16};

/// The functions with a documented error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    Ex2,
    Lg2,
    Rcp,
    Rsqrt,
    Sqrt,
    Sin,
    Cos,
    Tanh,
    DivApprox,
    DivFull,
    Ex2F16,
    Ex2Bf16,
    TanhF16,
    TanhBf16,
}

/// The greatest documented error.
enum Bound {
    Absolute(f64),
    /// Times the exact value.
    Relative(f64),
    /// Times the smaller one of the distances to the neighbours of the result.
    Ulps(f64),
}

// PTX ISA 9.7.3.8, .13, .15, .16, .18 to .22; 9.7.4.9 and .10. Powers of two with fractions, rounded towards zero.
const EXP2_MINUS_22_9: f64 = 1.277_653_5e-7;
const EXP2_MINUS_20_5: f64 = 6.743_495_7e-7;
const EXP2_MINUS_14_7: f64 = 3.757_154_5e-5;
const EXP2_MINUS_9_9: f64 = 1.046_653_7e-3;
const EXP2_MINUS_10_987: f64 = 4.927_009_9e-4;

/// Exact integer powers of two.
const fn power(exponent: i32) -> f64 {
    f64::from_bits(((1023 + exponent) as u64) << 52)
}

/// A format of at most 32 bits, its values ordered by sign and magnitude.
struct Format {
    sign: u32,
    infinity: u32,
    /// The smallest magnitude that is no subnormal.
    normal: u32,
    value: fn(u32) -> f64,
    nearest: fn(f64) -> u32,
}

const F32: Format = Format {
    sign: 1 << 31,
    infinity: 0x7f80_0000,
    normal: 0x0080_0000,
    value: |bits| f64::from(f32::from_bits(bits)),
    nearest: |value| (value as f32).to_bits(),
};
const F16: Format = Format {
    sign: 1 << 15,
    infinity: 0x7c00,
    normal: 0x0400,
    value: |bits| f64::from(f16_to_f32(bits as u16)),
    nearest: |value| u32::from(f64_to_f16(value, Round::Nearest, Clamp::default())),
};
const BF16: Format = Format {
    sign: 1 << 15,
    infinity: 0x7f80,
    normal: 0x0080,
    value: |bits| f64::from(bf16_to_f32(bits as u16)),
    nearest: |value| u32::from(f64_to_bf16(value, Round::Nearest, Clamp::default())),
};

impl Format {
    /// Neighbouring values have neighbouring numbers; both zeros have 0.
    fn number(&self, bits: u32) -> i64 {
        let magnitude = i64::from(bits & (self.sign - 1));
        if bits & self.sign != 0 { -magnitude } else { magnitude }
    }

    fn bits(&self, number: i64) -> u32 {
        number.unsigned_abs() as u32 | if number < 0 { self.sign } else { 0 }
    }

    fn at(&self, number: i64) -> f64 {
        (self.value)(self.bits(number))
    }
}

fn mix(x: u64) -> u64 {
    let x = (x ^ x >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ x >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ x >> 31
}

/// More candidates than this are drawn by value, not by number: among the numbers, tiny values would be most.
const COUNTED: i64 = 64;

/// What to draw from.
struct Case {
    format: &'static Format,
    /// The undisturbed result.
    bits: u32,
    exact: f64,
    bound: Bound,
    ftz: bool,
}

impl Case {
    fn draw(self, random: u64) -> u32 {
        let Case { format, bits, exact, bound, ftz } = self;
        let magnitude = bits & (format.sign - 1);
        if magnitude == 0 || magnitude >= format.infinity {
            return bits;
        }
        let reach = match bound {
            Bound::Absolute(reach) => reach,
            Bound::Relative(share) => share * exact.abs(),
            Bound::Ulps(n) => n * ((format.value)(magnitude) - (format.value)(magnitude - 1)),
        };
        let (from, to) = (exact - reach, exact + reach);
        let mut low = format.number((format.nearest)(from));
        low += i64::from(format.at(low) < from);
        let mut high = format.number((format.nearest)(to));
        high -= i64::from(format.at(high) > to);
        // Finite; and of the result's sign, nor flushed, where errors are in proportion to it.
        let most = i64::from(format.infinity) - 1;
        let least = match bound {
            Bound::Absolute(_) => -most,
            _ if ftz => i64::from(format.normal),
            _ => 1,
        };
        let (floor, ceiling) = if bits & format.sign != 0 && least > 0 { (-most, -least) } else { (least, most) };
        (low, high) = (low.max(floor), high.min(ceiling));
        let picked = match high - low {
            ..0 => return bits,
            distance @ 0..COUNTED => low + ((random >> 32) as i64) % (distance + 1),
            _ => {
                let share = (random >> 11) as f64 * power(-53);
                format.number((format.nearest)(from + (to - from) * share)).clamp(low, high)
            }
        };
        let picked = format.bits(picked);
        if ftz && picked & (format.sign - 1) < format.normal { picked & format.sign } else { picked }
    }
}

/// A result of `function` at `a` (and `b`, of divisions) that PTX admits, picked by `seed`. f16 and bf16 are in the low bits.
pub fn draw(function: Function, a: u32, b: u32, ftz: bool, seed: u64) -> u32 {
    let (a, b) = match function {
        Function::Ex2F16 | Function::TanhF16 | Function::Ex2Bf16 | Function::TanhBf16 => (a & 0xffff, 0),
        Function::DivApprox | Function::DivFull => (flushed(a, ftz), flushed(b, ftz)),
        _ => (flushed(a, ftz), 0),
    };
    let random = mix(mix(seed ^ mix(0x9e37_79b9_7f4a_7c15 + function as u64)) ^ (u64::from(b) << 32 | u64::from(a)));
    match case(function, a, b, ftz) {
        Ok(case) => case.draw(random),
        Err(bits) => bits,
    }
}

fn flushed(bits: u32, ftz: bool) -> u32 {
    super::flush(f32::from_bits(bits), ftz).to_bits()
}

/// The case, or the one result there is.
fn case(function: Function, a: u32, b: u32, ftz: bool) -> Result<Case, u32> {
    let (x, y) = (f32::from_bits(a), f32::from_bits(b));
    let wide = f64::from(x);
    let (result, exact, bound) = match function {
        Function::Ex2F16 | Function::Ex2Bf16 | Function::TanhF16 | Function::TanhBf16 => return half(function, a as u16),
        Function::Ex2 => {
            let result = super::ex2(x, ftz);
            if x == 0.0 {
                return Err(result.to_bits());
            }
            // PTX counts from the correctly rounded result.
            (result, f64::from(result), Bound::Ulps(2.0))
        }
        Function::Lg2 => {
            let bound = if x > 0.5 && x < 2.0 { Bound::Absolute(power(-22)) } else { Bound::Relative(power(-22)) };
            (super::lg2(x, ftz), elementary::log2(wide), bound)
        }
        Function::Rcp => (super::rcp(x, ftz), 1.0 / wide, Bound::Ulps(1.0)),
        Function::Rsqrt => (super::rsqrt(x, ftz), 1.0 / wide.sqrt(), Bound::Relative(EXP2_MINUS_22_9)),
        Function::Sqrt => (super::sqrt(x, ftz), wide.sqrt(), Bound::Relative(power(-23))),
        Function::Sin | Function::Cos => {
            let sine = function == Function::Sin;
            let result = if sine { super::sin(x, ftz) } else { super::cos(x, ftz) };
            let error = match wide.abs() {
                0.0 => return Err(result.to_bits()),
                turns if turns <= 2.0 * std::f64::consts::PI => EXP2_MINUS_20_5,
                turns if turns <= 100.0 * std::f64::consts::PI => EXP2_MINUS_14_7,
                _ => return Err(result.to_bits()),
            };
            (result, if sine { elementary::sin(wide) } else { elementary::cos(wide) }, Bound::Absolute(error))
        }
        Function::Tanh => {
            let result = super::tanh(x, ftz);
            // Subnormal inputs are passed through.
            if x.is_infinite() || x.is_subnormal() {
                return Err(result.to_bits());
            }
            (result, elementary::tanh(wide), Bound::Relative(power(-11)))
        }
        Function::DivApprox => {
            let result = super::div_approx(x, y, ftz);
            if !(f32::MIN_POSITIVE..=f32::from_bits((126 + 127) << 23)).contains(&y.abs()) {
                return Err(result.to_bits());
            }
            (result, wide / f64::from(y), Bound::Ulps(2.0))
        }
        Function::DivFull => (super::div_full(x, y, ftz), wide / f64::from(y), Bound::Ulps(2.0)),
    };
    Ok(Case { format: &F32, bits: result.to_bits(), exact, bound, ftz })
}

fn half(function: Function, a: u16) -> Result<Case, u32> {
    let (format, result, bound, ftz) = match function {
        Function::Ex2F16 => (&F16, super::ex2_f16(a), Bound::Relative(EXP2_MINUS_9_9), false),
        Function::Ex2Bf16 => (&BF16, super::ex2_ftz_bf16(a), Bound::Relative(power(-7)), true),
        Function::TanhF16 => (&F16, super::tanh_f16(a), Bound::Absolute(EXP2_MINUS_10_987), false),
        _ => (&BF16, super::tanh_bf16(a), Bound::Absolute(power(-8)), false),
    };
    let bits = u32::from(result);
    let x = (format.value)(u32::from(a));
    let power = matches!(function, Function::Ex2F16 | Function::Ex2Bf16);
    // Inputs in the tables: zeros, what counts as zero, infinities.
    let magnitude = u32::from(a) & (format.sign - 1);
    if magnitude == 0 || magnitude >= format.infinity || ftz && magnitude < format.normal {
        return Err(bits);
    }
    Ok(Case { format, bits, exact: if power { elementary::exp2(x) } else { elementary::tanh(x) }, bound, ftz })
}
