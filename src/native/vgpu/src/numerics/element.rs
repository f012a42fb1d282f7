//! Multiplicand formats: every one converts to f32 without loss.

use super::Elem;
use super::cvt::{e4m3_to_f32, e5m2_to_f32, f16_to_f32};

/// Exponent the tensor-core model gives to a zero factor and to a zero accumulator: below every non-zero fp8 and f16 value.
pub const ZERO_EXPONENT: i32 = -126;

/// A floating-point multiplicand format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    F16,
    Bf16,
    Tf32,
    E4m3,
    E5m2,
    E3m2,
    E2m3,
    E2m1,
}

impl Factor {
    pub const fn of(elem: Elem) -> Option<Factor> {
        match elem {
            Elem::F16 => Some(Factor::F16),
            Elem::BF16 => Some(Factor::Bf16),
            Elem::TF32 => Some(Factor::Tf32),
            Elem::E4M3 => Some(Factor::E4m3),
            Elem::E5M2 => Some(Factor::E5m2),
            Elem::E3M2 => Some(Factor::E3m2),
            Elem::E2M3 => Some(Factor::E2m3),
            Elem::E2M1 => Some(Factor::E2m1),
            _ => None,
        }
    }

    /// Width in bits of an element in its register.
    #[inline(always)]
    pub const fn bits(self) -> u32 {
        match self {
            Factor::F16 | Factor::Bf16 => 16,
            Factor::Tf32 => 32,
            Factor::E4m3 | Factor::E5m2 | Factor::E3m2 | Factor::E2m3 | Factor::E2m1 => 8,
        }
    }

    /// Elements in a 32-bit register.
    #[inline(always)]
    pub const fn per_word(self) -> usize {
        32 / self.bits() as usize
    }

    /// Exponent of the smallest normal number, which its subnormals share.
    #[inline(always)]
    pub const fn min_exponent(self) -> i32 {
        match self {
            Factor::F16 | Factor::E5m2 => -14,
            Factor::Bf16 | Factor::Tf32 => -126,
            Factor::E4m3 => -6,
            Factor::E3m2 => -2,
            Factor::E2m3 | Factor::E2m1 => 0,
        }
    }

    /// Element `index` of a 32-bit register, as f32. Of tf32 the low 13 bits are dropped, as the hardware does.
    pub fn element(self, word: u32, index: u32) -> f32 {
        let raw = (word >> (index * self.bits())) & (u32::MAX >> (32 - self.bits()));
        match self {
            Factor::F16 => f16_to_f32(raw as u16),
            Factor::Bf16 => f32::from_bits(raw << 16),
            Factor::Tf32 => f32::from_bits(raw & !0x1FFF),
            Factor::E4m3 => e4m3_to_f32(raw as u8),
            Factor::E5m2 => e5m2_to_f32(raw as u8),
            // Six bits in the low ones of a byte, four in the middle; all values are finite.
            Factor::E3m2 => small(raw, 3, 2),
            Factor::E2m3 => small(raw, 2, 3),
            Factor::E2m1 => small(raw >> 2 << 2, 2, 3),
        }
    }
}

/// Unbiased exponent of a finite `value` in a format whose smallest normal exponent is `min`.
pub const fn exponent_of(value: f32, min: i32) -> i32 {
    if value == 0.0 {
        return ZERO_EXPONENT;
    }
    let own = ((value.to_bits() >> 23) & 0xFF) as i32 - 127;
    if own < min { min } else { own }
}

/// A number of one sign, `exponent` exponent and `fraction` fraction bits, five in all, without infinities and NaNs.
const fn small(raw: u32, exponent: u32, fraction: u32) -> f32 {
    let bias = (1 << (exponent - 1)) - 1;
    let magnitude = raw & 0x1F;
    // Exponent and fraction in the places of f32's, its bias corrected by an exact multiplication.
    let unscaled = f32::from_bits(magnitude << (23 - fraction));
    let value = unscaled * f32::from_bits((254 - bias) << 23);
    if raw & 0x20 != 0 { -value } else { value }
}

/// A nibble of e2m1.
pub const fn e2m1_nibble(nibble: u32) -> f32 {
    small(nibble << 2, 2, 3)
}
