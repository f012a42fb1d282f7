//! From registers of multiplicands to vectors of f32 values and of exponents.

use super::lanes::Lanes;
use crate::numerics::element::{Factor, ZERO_EXPONENT};

const SIGN: i32 = i32::MIN;
const MAGNITUDE: i32 = i32::MAX;

/// Where [`decode`] puts what it finds in four words of sixteen lanes.
pub struct Decoded<L: Lanes> {
    /// One vector per element, in order of k; aligned to 64 bytes.
    pub values: *mut f32,
    /// One vector per four elements, a byte each, if wanted. Which four is up to the format, the same for A and B.
    pub exponents: Option<*mut u32>,
    /// Largest encoded magnitude so far.
    pub largest: L::I,
}

/// Smallest magnitude, as encoded, that is not finite.
pub const fn first_special(format: Factor) -> u32 {
    match format {
        Factor::E4m3 => 0x7F,
        Factor::E5m2 => 0x7C,
        Factor::F16 => 0x7C00,
        Factor::Bf16 | Factor::Tf32 => 0x7F80_0000,
    }
}

/// One element of each lane's word.
pub struct Element<L: Lanes> {
    /// Encoded magnitude.
    pub encoded: L::I,
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
        let (encoded, magnitude, sign) = match format {
            // Exponent and fraction in the places of f32's; the multiplication corrects the bias and normalises subnormals.
            Factor::E4m3 => {
                let encoded = L::and(x, L::splat_int(0x7F));
                (encoded, rebias::<L>(L::shl::<20>(encoded), 127 - 7), L::shl::<24>(x))
            }
            Factor::E5m2 => {
                let encoded = L::and(x, L::splat_int(0x7F));
                (encoded, rebias::<L>(L::shl::<21>(encoded), 127 - 15), L::shl::<24>(x))
            }
            Factor::F16 => {
                let encoded = L::and(x, L::splat_int(0x7FFF));
                (encoded, rebias::<L>(L::shl::<13>(encoded), 127 - 15), L::shl::<16>(x))
            }
            Factor::Bf16 => {
                let bits = L::shl::<16>(x);
                let magnitude = L::and(bits, L::splat_int(MAGNITUDE));
                (magnitude, magnitude, bits)
            }
            Factor::Tf32 => {
                let magnitude = L::and(x, L::splat_int(MAGNITUDE & !0x1FFF));
                (magnitude, magnitude, x)
            }
        };
        let value = L::from_bits(L::or(magnitude, L::and(sign, L::splat_int(SIGN))));
        Element { encoded, magnitude, value }
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

/// Decodes four consecutive words along k of `format`, whose smallest normal exponent counts as `min`.
///
/// # Safety
/// The host has the instructions of `L`; `out` has room for 4 · (elements per word) vectors of values and a fourth as many of
/// exponents.
#[inline(always)]
pub unsafe fn decode<L: Lanes>(format: Factor, min: i32, words: &[L::I; 4], out: &mut Decoded<L>) {
    unsafe {
        // Each arm sees a constant format: the element code is compiled for it alone.
        match (format, min) {
            _ if L::decode_fp8(format, min, words, out) => {}
            (Factor::E4m3, _) => decode_as::<L>(Factor::E4m3, min, words, out),
            (Factor::E5m2, _) => decode_as::<L>(Factor::E5m2, -14, words, out),
            (Factor::F16, _) => decode_as::<L>(Factor::F16, -14, words, out),
            (Factor::Bf16, _) => decode_as::<L>(Factor::Bf16, -126, words, out),
            (Factor::Tf32, _) => decode_as::<L>(Factor::Tf32, -126, words, out),
        }
    }
}

#[inline(always)]
unsafe fn decode_as<L: Lanes>(format: Factor, min: i32, words: &[L::I; 4], out: &mut Decoded<L>) {
    let per_word = 32 / format.bits() as usize;
    unsafe {
        let byte = L::splat_int(0xFF);
        for quad in 0..per_word {
            let mut packed = L::splat_int(0);
            for element_index in 4 * quad..4 * quad + 4 {
                let x = element::<L>(format, words[element_index / per_word], element_index % per_word);
                out.largest = L::max(out.largest, x.encoded);
                L::store(out.values.add(16 * element_index), x.value);
                if out.exponents.is_some() {
                    packed = L::or(L::shl::<8>(packed), L::and(exponents::<L>(x.magnitude, min), byte));
                }
            }
            if let Some(exponents) = out.exponents {
                L::store_int(exponents.add(16 * quad), packed);
            }
        }
    }
}
