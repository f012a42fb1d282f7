//! Sixteen lanes of f32 or i32: the operations the vector code needs, and their portable form.
//!
//! Every implementation gives the same bits for the same operands. Lanes whose value the caller will discard (out of the
//! documented range) may differ.

use super::fragment::Row;
use crate::numerics::cvt::f32_to_f16_rn;
use crate::numerics::element::Factor;

/// Work for the lanes of some host.
pub trait Task {
    /// # Safety
    /// The host has the instructions of `L`.
    unsafe fn run<L: Lanes>(self);
}

/// Sixteen-lane host arithmetic.
///
/// # Safety
/// All functions require the instructions of the implementing type; pointers must cover sixteen elements unless stated.
pub trait Lanes {
    type F: Copy;
    type I: Copy;
    /// Whether sums are worth compiling once per format of A.
    const SPECIALISED: bool = true;

    /// Does `task` in a function of its own, compiled for the instructions of these lanes.
    unsafe fn apart<T: Task>(task: T);

    unsafe fn store(to: *mut f32, value: Self::F);
    unsafe fn store_int(to: *mut u32, value: Self::I);
    unsafe fn splat(value: f32) -> Self::F;
    unsafe fn splat_int(value: i32) -> Self::I;
    unsafe fn mul(x: Self::F, y: Self::F) -> Self::F;
    /// x · y + z rounded once. `exact` says that x · y is representable, which lets hosts without FMA add separately.
    unsafe fn mul_add(x: Self::F, y: Self::F, z: Self::F, exact: bool) -> Self::F;
    unsafe fn bits(x: Self::F) -> Self::I;
    unsafe fn from_bits(x: Self::I) -> Self::F;
    /// NaN lanes become `0x7FFFFFFF`.
    unsafe fn canonical(x: Self::F) -> Self::F;

    unsafe fn load_int(from: *const u32) -> Self::I;
    unsafe fn add(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn sub(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn and(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn or(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn max(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn min(x: Self::I, y: Self::I) -> Self::I;
    unsafe fn shl<const BY: u32>(x: Self::I) -> Self::I;
    /// Logical.
    unsafe fn shr<const BY: u32>(x: Self::I) -> Self::I;
    /// `if test == 0 { value } else { other }`.
    unsafe fn where_zero(test: Self::I, value: Self::I, other: Self::I) -> Self::I;
    /// Bit l is set where lane l of x exceeds y (signed).
    unsafe fn greater(x: Self::I, y: Self::I) -> u16;

    /// Whether any lane of x is not that of y.
    unsafe fn differ(x: Self::I, y: Self::I) -> bool;

    /// Toward zero; |x| < 2^31.
    unsafe fn truncate(x: Self::F) -> Self::I;
    /// |x| ≤ 2^24.
    unsafe fn to_float(x: Self::I) -> Self::F;
    /// x to f32 toward zero.
    unsafe fn to_float_toward_zero(x: Self::I) -> Self::F;
    /// The 33-bit sum x + y to f32 toward zero.
    unsafe fn sum_toward_zero(x: Self::I, y: Self::I) -> Self::F;
    /// The 33-bit sum x + y to f32 toward zero, the last bit set when inexact: a later rounding to f16 sees no double rounding.
    unsafe fn sum_to_odd(x: Self::I, y: Self::I) -> Self::F;
    /// f16 bits, to nearest even; x is not NaN.
    unsafe fn to_half(x: Self::F) -> Self::I;

    /// Lanes of four signed bytes each: byte-wise max of `top` and the saturated sum x + y.
    unsafe fn max_byte_sums(top: Self::I, x: Self::I, y: Self::I) -> Self::I;
    /// The largest of each lane's four signed bytes.
    unsafe fn largest_byte(x: Self::I) -> Self::I;
    /// Unsigned, byte by byte.
    unsafe fn max_bytes(x: Self::I, y: Self::I) -> Self::I;
    /// Unsigned, by halves of 16 bits.
    unsafe fn max_halves(x: Self::I, y: Self::I) -> Self::I;
    /// Unsigned, by halves of 16 bits.
    unsafe fn min_halves(x: Self::I, y: Self::I) -> Self::I;
    /// Byte by byte, wrapping.
    unsafe fn add_bytes(x: Self::I, y: Self::I) -> Self::I;

    /// Whether [`Lanes::cut_add`] is there.
    const CUTS: bool = false;
    /// x · y + sum, the product cut toward zero at the last place of the sum, which is positive and stays in its binade.
    /// `negative` has a bit for each lane whose product is negative (or zero).
    #[inline(always)]
    unsafe fn cut_add(_x: Self::F, _y: Self::F, sum: Self::F, _negative: u16) -> Self::F {
        debug_assert!(Self::CUTS);
        sum
    }
    /// A bit for each lane with its sign set.
    #[inline(always)]
    unsafe fn signs(x: Self::F) -> u16 {
        unsafe { Self::greater(Self::splat_int(0), Self::bits(x)) }
    }

    /// Host code of its own for the values of four fp8 bytes per lane, in order; infinities and NaNs included.
    #[inline(always)]
    unsafe fn fp8_values(_format: Factor, _words: Self::I) -> Option<[Self::F; 4]> {
        None
    }
    /// Host code of its own for the exponents of four fp8 bytes per lane, in their places.
    #[inline(always)]
    unsafe fn fp8_exponents(_format: Factor, _min: i32, _words: Self::I) -> Option<Self::I> {
        None
    }

    /// Lane r of result j is word 4r + j of `low` (r < 8) or 4(r − 8) + j of `high`.
    unsafe fn gather(low: &Row, high: &Row) -> [Self::I; 4];
    /// The inverse of [`Lanes::gather`].
    unsafe fn scatter(values: [Self::I; 4], low: &mut Row, high: &mut Row);
}

/// Plain Rust, for hosts without the vector instructions below.
pub struct Portable;

#[inline(always)]
fn map<A: Copy, B: Copy + Default>(x: [A; 16], f: impl Fn(A) -> B) -> [B; 16] {
    let mut out = [B::default(); 16];
    for lane in 0..16 {
        out[lane] = f(x[lane]);
    }
    out
}

#[inline(always)]
fn zip<A: Copy, B: Copy + Default>(x: [A; 16], y: [A; 16], f: impl Fn(A, A) -> B) -> [B; 16] {
    let mut out = [B::default(); 16];
    for lane in 0..16 {
        out[lane] = f(x[lane], y[lane]);
    }
    out
}

/// Toward zero: drop the 29 fraction bits that f32 lacks. |x| is 0 or in f32's normal range.
#[inline(always)]
fn f64_toward_zero(x: f64) -> f32 {
    f64::from_bits(x.to_bits() & !0x1FFF_FFFF) as f32
}

impl Lanes for Portable {
    type F = [f32; 16];
    type I = [i32; 16];
    const SPECIALISED: bool = false;

    #[inline(never)]
    unsafe fn apart<T: Task>(task: T) {
        unsafe { task.run::<Portable>() }
    }

    #[inline(always)]
    unsafe fn store(to: *mut f32, value: Self::F) {
        unsafe { to.cast::<[f32; 16]>().write_unaligned(value) }
    }
    #[inline(always)]
    unsafe fn store_int(to: *mut u32, value: Self::I) {
        unsafe { to.cast::<[i32; 16]>().write_unaligned(value) }
    }
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self::F {
        [value; 16]
    }
    #[inline(always)]
    unsafe fn splat_int(value: i32) -> Self::I {
        [value; 16]
    }
    #[inline(always)]
    unsafe fn mul(x: Self::F, y: Self::F) -> Self::F {
        zip(x, y, |x, y| x * y)
    }
    #[inline(always)]
    unsafe fn mul_add(x: Self::F, y: Self::F, z: Self::F, exact: bool) -> Self::F {
        let mut out = z;
        for lane in 0..16 {
            out[lane] = if exact { x[lane] * y[lane] + z[lane] } else { x[lane].mul_add(y[lane], z[lane]) };
        }
        out
    }
    #[inline(always)]
    unsafe fn bits(x: Self::F) -> Self::I {
        map(x, |x| x.to_bits() as i32)
    }
    #[inline(always)]
    unsafe fn from_bits(x: Self::I) -> Self::F {
        map(x, |x| f32::from_bits(x as u32))
    }
    #[inline(always)]
    unsafe fn canonical(x: Self::F) -> Self::F {
        map(x, |x| if x.is_nan() { f32::from_bits(0x7FFF_FFFF) } else { x })
    }
    #[inline(always)]
    unsafe fn load_int(from: *const u32) -> Self::I {
        unsafe { from.cast::<[i32; 16]>().read_unaligned() }
    }
    #[inline(always)]
    unsafe fn add(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, i32::wrapping_add)
    }
    #[inline(always)]
    unsafe fn sub(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, i32::wrapping_sub)
    }
    #[inline(always)]
    unsafe fn and(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, |x, y| x & y)
    }
    #[inline(always)]
    unsafe fn or(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, |x, y| x | y)
    }
    #[inline(always)]
    unsafe fn max(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, i32::max)
    }
    #[inline(always)]
    unsafe fn min(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, i32::min)
    }
    #[inline(always)]
    unsafe fn shl<const BY: u32>(x: Self::I) -> Self::I {
        map(x, |x| x << BY)
    }
    #[inline(always)]
    unsafe fn shr<const BY: u32>(x: Self::I) -> Self::I {
        map(x, |x| (x as u32 >> BY) as i32)
    }
    #[inline(always)]
    unsafe fn where_zero(test: Self::I, value: Self::I, other: Self::I) -> Self::I {
        let mut out = other;
        for lane in 0..16 {
            out[lane] = if test[lane] == 0 { value[lane] } else { other[lane] };
        }
        out
    }
    #[inline(always)]
    unsafe fn greater(x: Self::I, y: Self::I) -> u16 {
        (0..16).fold(0, |mask, lane| mask | ((x[lane] > y[lane]) as u16) << lane)
    }
    #[inline(always)]
    unsafe fn differ(x: Self::I, y: Self::I) -> bool {
        x != y
    }
    #[inline(always)]
    unsafe fn truncate(x: Self::F) -> Self::I {
        map(x, |x| x as i32)
    }
    #[inline(always)]
    unsafe fn to_float(x: Self::I) -> Self::F {
        map(x, |x| x as f32)
    }
    #[inline(always)]
    unsafe fn to_float_toward_zero(x: Self::I) -> Self::F {
        map(x, |x| f64_toward_zero(x as f64))
    }
    #[inline(always)]
    unsafe fn sum_toward_zero(x: Self::I, y: Self::I) -> Self::F {
        zip(x, y, |x, y| f64_toward_zero(x as f64 + y as f64))
    }
    #[inline(always)]
    unsafe fn sum_to_odd(x: Self::I, y: Self::I) -> Self::F {
        zip(x, y, |x, y| {
            let sum = x as f64 + y as f64;
            let sticky = (sum.to_bits() & 0x1FFF_FFFF != 0) as u32;
            f32::from_bits(f64_toward_zero(sum).to_bits() | sticky)
        })
    }
    #[inline(always)]
    unsafe fn to_half(x: Self::F) -> Self::I {
        map(x, |x| f32_to_f16_rn(x) as i32)
    }
    #[inline(always)]
    unsafe fn max_byte_sums(top: Self::I, x: Self::I, y: Self::I) -> Self::I {
        let mut out = top;
        for lane in 0..16 {
            let (x, y, mut top) = (x[lane].to_ne_bytes(), y[lane].to_ne_bytes(), top[lane].to_ne_bytes());
            for byte in 0..4 {
                top[byte] = (top[byte] as i8).max((x[byte] as i8).saturating_add(y[byte] as i8)) as u8;
            }
            out[lane] = i32::from_ne_bytes(top);
        }
        out
    }
    #[inline(always)]
    unsafe fn largest_byte(x: Self::I) -> Self::I {
        map(x, |x| x.to_ne_bytes().into_iter().fold(i32::MIN, |top, byte| top.max(byte as i8 as i32)))
    }
    #[inline(always)]
    unsafe fn max_bytes(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, |x, y| {
            let (mut x, y) = (x.to_ne_bytes(), y.to_ne_bytes());
            for byte in 0..4 {
                x[byte] = x[byte].max(y[byte]);
            }
            i32::from_ne_bytes(x)
        })
    }
    #[inline(always)]
    unsafe fn max_halves(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, |x, y| {
            let low = (x as u16).max(y as u16) as u32;
            let high = ((x as u32 >> 16) as u16).max((y as u32 >> 16) as u16) as u32;
            (high << 16 | low) as i32
        })
    }
    #[inline(always)]
    unsafe fn min_halves(x: Self::I, y: Self::I) -> Self::I {
        zip(x, y, |x, y| {
            let low = (x as u16).min(y as u16) as u32;
            let high = ((x as u32 >> 16) as u16).min((y as u32 >> 16) as u16) as u32;
            (high << 16 | low) as i32
        })
    }
    #[inline(always)]
    unsafe fn add_bytes(x: Self::I, y: Self::I) -> Self::I {
        // Even and odd bytes apart, so that no carry crosses.
        zip(x, y, |x, y| {
            let even = 0x00FF_00FF;
            let odd = (x as u32 & !even).wrapping_add(y as u32 & !even) & !even;
            (odd | (x as u32 & even).wrapping_add(y as u32 & even) & even) as i32
        })
    }
    #[inline(always)]
    unsafe fn gather(low: &Row, high: &Row) -> [Self::I; 4] {
        let mut out = [[0; 16]; 4];
        for (j, lanes) in out.iter_mut().enumerate() {
            for r in 0..8 {
                lanes[r] = low[4 * r + j] as i32;
                lanes[r + 8] = high[4 * r + j] as i32;
            }
        }
        out
    }
    #[inline(always)]
    unsafe fn scatter(values: [Self::I; 4], low: &mut Row, high: &mut Row) {
        for (j, lanes) in values.iter().enumerate() {
            for r in 0..8 {
                low[4 * r + j] = lanes[r] as u32;
                high[4 * r + j] = lanes[r + 8] as u32;
            }
        }
    }
}
