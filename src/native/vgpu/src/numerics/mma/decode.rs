//! From registers of multiplicands to vectors of f32 values and of exponents.

use super::lanes::Lanes;
use crate::numerics::element::{Factor, ZERO_EXPONENT};

const SIGN: i32 = i32::MIN;
const MAGNITUDE: i32 = i32::MAX;

/// Smallest magnitude, as encoded, that is not finite.
#[inline(always)]
pub const fn first_special(format: Factor) -> u32 {
    match format {
        Factor::E4m3 => 0x7F,
        Factor::E5m2 => 0x7C,
        Factor::F16 => 0x7C00,
        Factor::Bf16 => 0x7F80,
        Factor::Tf32 => 0x7F80_0000,
        // All are finite.
        Factor::E3m2 | Factor::E2m3 | Factor::E2m1 => 0x80,
    }
}

/// One element of each lane's word.
pub struct Element<L: Lanes> {
    /// Bits of |value|.
    pub magnitude: L::I,
    pub value: L::F,
}

/// Element `index` of the words. Infinities and NaNs of fp8 and f16 come out as some finite number.
#[inline(always)]
pub unsafe fn element<L: Lanes>(format: Factor, words: L::I, index: usize) -> Element<L> {
    unsafe {
        let x = match (format.bits(), index) {
            (8, 1) => L::shr::<8>(words),
            (8, 2) | (16, 1) => L::shr::<16>(words),
            (8, 3) => L::shr::<24>(words),
            _ => words,
        };
        let (magnitude, sign) = match format {
            // Exponent and fraction in the places of f32's; the multiplication corrects the bias and normalises subnormals.
            Factor::E4m3 => (rebias::<L>(L::shl::<20>(L::and(x, L::splat_int(0x7F))), 127 - 7), L::shl::<24>(x)),
            Factor::E5m2 => (rebias::<L>(L::shl::<21>(L::and(x, L::splat_int(0x7F))), 127 - 15), L::shl::<24>(x)),
            Factor::F16 => (rebias::<L>(L::shl::<13>(L::and(x, L::splat_int(0x7FFF))), 127 - 15), L::shl::<16>(x)),
            Factor::Bf16 => {
                let bits = L::shl::<16>(x);
                (L::and(bits, L::splat_int(MAGNITUDE)), bits)
            }
            Factor::Tf32 => (L::and(x, L::splat_int(MAGNITUDE & !0x1FFF)), x),
            Factor::E3m2 => (rebias::<L>(L::shl::<21>(L::and(x, L::splat_int(0x1F))), 127 - 3), L::shl::<26>(x)),
            Factor::E2m3 => (rebias::<L>(L::shl::<20>(L::and(x, L::splat_int(0x1F))), 127 - 1), L::shl::<26>(x)),
            Factor::E2m1 => (rebias::<L>(L::shl::<20>(L::and(x, L::splat_int(0x1C))), 127 - 1), L::shl::<26>(x)),
        };
        let value = L::from_bits(L::or(magnitude, L::and(sign, L::splat_int(SIGN))));
        Element { magnitude, value }
    }
}

#[inline(always)]
unsafe fn rebias<L: Lanes>(bits: L::I, by: u32) -> L::I {
    unsafe { L::bits(L::mul(L::from_bits(bits), L::splat(f32::from_bits((127 + by) << 23)))) }
}

/// Exponents as the model reads them, from |value|'s bits.
#[inline(always)]
pub unsafe fn exponents<L: Lanes>(magnitude: L::I, min: i32) -> L::I {
    unsafe {
        let own = L::max(L::sub(L::shr::<23>(magnitude), L::splat_int(127)), L::splat_int(min));
        if min == ZERO_EXPONENT { own } else { L::where_zero(magnitude, L::splat_int(ZERO_EXPONENT), own) }
    }
}

/// The values of each lane's word: as many as the format has elements in one.
///
/// # Safety
/// The host has the instructions of `L`.
#[inline(always)]
pub unsafe fn values<L: Lanes>(format: Factor, words: L::I) -> [L::F; 4] {
    unsafe {
        if let Some(values) = L::fp8_values(format, words) {
            return values;
        }
        let mut values = [L::splat(0.0); 4];
        for (index, value) in values[..format.per_word()].iter_mut().enumerate() {
            *value = element::<L>(format, words, index).value;
        }
        values
    }
}

/// Exponents of four elements of each lane, a byte each, from the words of consecutive elements of `format`: quad `quad` of four
/// words. Which four is up to the format, the same for A and B. `min` is the smallest normal exponent the model sees.
#[inline(always)]
pub unsafe fn quad_exponents<L: Lanes>(format: Factor, min: i32, words: &[L::I; 4], quad: usize) -> L::I {
    unsafe {
        let per_word = format.per_word();
        if per_word == 4
            && let Some(exponents) = L::fp8_exponents(format, min, words[quad])
        {
            return exponents;
        }
        if per_word == 2 {
            return half_exponents::<L>(format, words[2 * quad], words[2 * quad + 1]);
        }
        let mut packed = L::splat_int(0);
        // The first in the lowest byte, as host code of its own has them.
        for index in (4 * quad..4 * quad + 4).rev() {
            let magnitude = element::<L>(format, words[index / per_word], index % per_word).magnitude;
            packed = L::or(L::shl::<8>(packed), L::and(exponents::<L>(magnitude, min), L::splat_int(0xFF)));
        }
        packed
    }
}

/// Exponents of two words' f16 or bf16 elements, all four at a time: the second word's go to the odd bytes.
#[inline(always)]
unsafe fn half_exponents<L: Lanes>(format: Factor, first: L::I, second: L::I) -> L::I {
    unsafe {
        let pack = |low: L::I, high: L::I| L::or(low, L::shl::<8>(high));
        let (ones, bias) = (L::splat_int(0x0101_0101), L::splat_int(0x8181_8181_u32 as i32)); // −127 in each byte
        if format == Factor::Bf16 {
            let field = |x: L::I| L::and(L::shr::<7>(x), L::splat_int(0x00FF_00FF));
            return L::add_bytes(L::max_bytes(pack(field(first), field(second)), ones), bias);
        }
        let field = |x: L::I| L::and(L::shr::<10>(x), L::splat_int(0x001F_001F));
        // One in the byte of each element that is not zero.
        let some = |x: L::I| L::min_halves(L::and(x, L::splat_int(0x7FFF_7FFF)), L::splat_int(0x0001_0001));
        let (fields, nonzero) = (L::max_bytes(pack(field(first), field(second)), ones), pack(some(first), some(second)));
        // field − 15, and −126 for zeros, whose field counts as 1: field + 112 · nonzero − 127. No byte carries before the last sum.
        let lift = L::sub(L::shl::<7>(nonzero), L::shl::<4>(nonzero));
        L::add_bytes(L::add(fields, lift), bias)
    }
}

/// Largest encoded magnitude of each lane's words.
#[inline(always)]
pub unsafe fn largest_encoded<L: Lanes>(format: Factor, words: &[L::I]) -> L::I {
    unsafe {
        let mut largest = L::splat_int(0);
        for &word in words {
            largest = match format {
                Factor::E4m3 | Factor::E5m2 => L::max_bytes(largest, L::and(word, L::splat_int(0x7F7F_7F7F))),
                Factor::E3m2 | Factor::E2m3 | Factor::E2m1 => L::max_bytes(largest, L::and(word, L::splat_int(0x1F1F_1F1F))),
                Factor::F16 | Factor::Bf16 => L::max_halves(largest, L::and(word, L::splat_int(0x7FFF_7FFF))),
                Factor::Tf32 => L::max(largest, L::and(word, L::splat_int(MAGNITUDE & !0x1FFF))),
            };
        }
        match format {
            Factor::E4m3 | Factor::E5m2 | Factor::E3m2 | Factor::E2m3 | Factor::E2m1 => {
                let pairs = L::max_bytes(largest, L::shr::<16>(largest));
                L::and(L::max_bytes(pairs, L::shr::<8>(pairs)), L::splat_int(0x7F))
            }
            Factor::F16 | Factor::Bf16 => L::and(L::max_halves(largest, L::shr::<16>(largest)), L::splat_int(0x7FFF)),
            Factor::Tf32 => largest,
        }
    }
}
