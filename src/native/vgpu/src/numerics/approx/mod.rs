//! PTX's approximate functions, computed through f64 and rounded once: inside every bound PTX gives, with its corner cases.
//!
//! NaN results are the canonical `0x7FFFFFFF` (`0x7FFF` for f16 and bf16). `ftz` flushes subnormal inputs and results to zeros of
//! their sign.

mod elementary;
pub mod perturb;

use super::cvt::{Clamp, Round, bf16_to_f32, f16_to_f32, f64_to_bf16, f64_to_f16};

/// The canonical NaN of f32 results.
pub const NAN_F32: f32 = f32::from_bits(0x7FFF_FFFF);

#[inline(always)]
fn flush(value: f32, ftz: bool) -> f32 {
    if ftz && value.abs() < f32::MIN_POSITIVE { f32::from_bits(value.to_bits() & 0x8000_0000) } else { value }
}

#[inline(always)]
fn finish(value: f32, ftz: bool) -> f32 {
    if value.is_nan() { NAN_F32 } else { flush(value, ftz) }
}

macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident($x:ident) = $body:expr;)*) => {
        $(
            $(#[$doc])*
            #[inline(always)]
            pub fn $name(value: f32, ftz: bool) -> f32 {
                let $x = flush(value, ftz);
                finish($body, ftz)
            }
        )*
        /// The same functions over the 32 lanes of a register.
        pub mod row {
            $(
                $(#[$doc])*
                pub fn $name(d: &mut [u32; 32], a: &[u32; 32], ftz: bool) {
                    for (out, &x) in d.iter_mut().zip(a) {
                        *out = super::$name(f32::from_bits(x), ftz).to_bits();
                    }
                }
            )*
            /// `div.approx{.ftz}.f32`.
            pub fn div_approx(d: &mut [u32; 32], a: &[u32; 32], b: &[u32; 32], ftz: bool) {
                for ((out, &x), &y) in d.iter_mut().zip(a).zip(b) {
                    *out = super::div_approx(f32::from_bits(x), f32::from_bits(y), ftz).to_bits();
                }
            }
            /// `div.full{.ftz}.f32`.
            pub fn div_full(d: &mut [u32; 32], a: &[u32; 32], b: &[u32; 32], ftz: bool) {
                for ((out, &x), &y) in d.iter_mut().zip(a).zip(b) {
                    *out = super::div_full(f32::from_bits(x), f32::from_bits(y), ftz).to_bits();
                }
            }
        }
    };
}

functions! {
    /// `ex2.approx{.ftz}.f32`: 2^a.
    ex2(x) = elementary::exp2(x as f64) as f32;
    /// `lg2.approx{.ftz}.f32`: log2 a; ±0 gives −∞, negatives NaN.
    lg2(x) = elementary::log2(x as f64) as f32;
    /// `rcp.approx{.ftz}.f32`: 1/a.
    rcp(x) = 1.0 / x;
    /// `rsqrt.approx{.ftz}.f32`: 1/√a; ±0 gives ±∞, negatives NaN.
    rsqrt(x) = (1.0 / (x as f64).sqrt()) as f32;
    /// `sqrt.approx{.ftz}.f32`: √a; −0 stays −0, negatives NaN.
    sqrt(x) = x.sqrt();
    /// `sin.approx{.ftz}.f32`, a in radians; ±∞ gives NaN.
    sin(x) = elementary::sin(x as f64) as f32;
    /// `cos.approx{.ftz}.f32`, a in radians; ±∞ gives NaN.
    cos(x) = elementary::cos(x as f64) as f32;
    /// `tanh.approx.f32` (PTX has no `.ftz` form: pass false).
    tanh(x) = elementary::tanh(x as f64) as f32;
}

/// `div.approx{.ftz}.f32`: a/b, except that for 2^126 < |b| < 2^128 the reciprocal vanishes: the result is a zero, or NaN when
/// a is infinite.
#[inline]
pub fn div_approx(a: f32, b: f32, ftz: bool) -> f32 {
    const LIMIT: f32 = f32::from_bits((126 + 127) << 23);
    let (a, b) = (flush(a, ftz), flush(b, ftz));
    let quotient = if b.abs() > LIMIT && b.is_finite() { a * 0.0f32.copysign(b) } else { a / b };
    finish(quotient, ftz)
}

/// `div.full{.ftz}.f32`: a/b over the whole range.
#[inline]
pub fn div_full(a: f32, b: f32, ftz: bool) -> f32 {
    finish(flush(a, ftz) / flush(b, ftz), ftz)
}

/// `rsqrt.approx{.ftz}.f64`.
#[inline]
pub fn rsqrt_f64(a: f64) -> f64 {
    let result = 1.0 / a.sqrt();
    if result.is_nan() { f64::from_bits(0x7FFF_FFFF_FFFF_FFFF) } else { result }
}

/// `rcp.approx.ftz.f64`: the high word of 1/a from the high word of `a`; the low word of the result is zero.
#[inline]
pub fn rcp_ftz_f64(a: f64) -> f64 {
    high_word_ftz(a, |x| 1.0 / x)
}

/// `rsqrt.approx.ftz.f64`: the high word of 1/√a from the high word of `a`; the low word of the result is zero.
#[inline]
pub fn rsqrt_ftz_f64(a: f64) -> f64 {
    high_word_ftz(a, |x| 1.0 / x.sqrt())
}

#[inline]
fn high_word_ftz(a: f64, function: impl Fn(f64) -> f64) -> f64 {
    const HIGH: u64 = 0xFFFF_FFFF_0000_0000;
    let flush = |x: f64| if x.abs() < f64::MIN_POSITIVE { 0.0f64.copysign(x) } else { x };
    if a.is_nan() {
        return f64::from_bits(0x7FFF_FFFF_0000_0000);
    }
    let result = function(flush(f64::from_bits(a.to_bits() & HIGH)));
    if result.is_nan() {
        return f64::from_bits(0x7FFF_FFFF_0000_0000);
    }
    f64::from_bits(flush(result).to_bits() & HIGH)
}

/// `ex2.approx.f16`.
#[inline]
pub fn ex2_f16(a: u16) -> u16 {
    f64_to_f16(elementary::exp2(f16_to_f32(a) as f64), Round::Nearest, Clamp::default())
}

/// `tanh.approx.f16`.
#[inline]
pub fn tanh_f16(a: u16) -> u16 {
    f64_to_f16(elementary::tanh(f16_to_f32(a) as f64), Round::Nearest, Clamp::default())
}

/// `ex2.approx.ftz.bf16`: a subnormal result becomes +0.
#[inline]
pub fn ex2_ftz_bf16(a: u16) -> u16 {
    let result = f64_to_bf16(elementary::exp2(bf16_to_f32(a) as f64), Round::Nearest, Clamp::default());
    if result < 0x0080 { 0 } else { result }
}

/// `tanh.approx.bf16`.
#[inline]
pub fn tanh_bf16(a: u16) -> u16 {
    f64_to_bf16(elementary::tanh(bf16_to_f32(a) as f64), Round::Nearest, Clamp::default())
}

/// Applies a 16-bit function to both halves of a packed register (`.f16x2`, `.bf16x2`).
#[inline]
pub fn packed(function: fn(u16) -> u16, pair: u32) -> u32 {
    (function((pair >> 16) as u16) as u32) << 16 | function(pair as u16) as u32
}
