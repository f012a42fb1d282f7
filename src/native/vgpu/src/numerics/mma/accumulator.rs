//! Accumulators between registers and columns of sixteen rows.

use super::decode::element;
use super::fragment::Row;
use super::lanes::Lanes;
use super::scalar::Accumulator;
use crate::numerics::element::Factor;

impl Accumulator {
    /// Registers of a 16×8 fragment.
    #[inline(always)]
    pub const fn registers(self) -> usize {
        match self {
            Accumulator::F16 => 2,
            Accumulator::F32 => 4,
        }
    }
}

/// The eight columns of the accumulator fragment in the registers at `c`, one lane per row, as encoded.
///
/// # Safety
/// `c` names [`Accumulator::registers`] readable rows.
#[inline(always)]
pub unsafe fn load_accumulator<L: Lanes>(format: Accumulator, c: &[*const Row]) -> [L::I; 8] {
    unsafe {
        match format {
            Accumulator::F32 => {
                let (even, odd) = (L::gather(&*c[0], &*c[2]), L::gather(&*c[1], &*c[3]));
                [even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3]]
            }
            Accumulator::F16 => {
                let pairs = L::gather(&*c[0], &*c[1]);
                let low = |x| L::and(x, L::splat_int(0xFFFF));
                let high = |x| L::shr::<16>(x);
                let [p, q, r, s] = pairs;
                [low(p), high(p), low(q), high(q), low(r), high(r), low(s), high(s)]
            }
        }
    }
}

/// # Safety
/// `d` names [`Accumulator::registers`] different writable rows.
#[inline(always)]
pub unsafe fn store_accumulator<L: Lanes>(format: Accumulator, x: [L::I; 8], d: &[*mut Row]) {
    unsafe {
        match format {
            Accumulator::F32 => {
                L::scatter([x[0], x[2], x[4], x[6]], &mut *d[0], &mut *d[2]);
                L::scatter([x[1], x[3], x[5], x[7]], &mut *d[1], &mut *d[3]);
            }
            Accumulator::F16 => {
                let pair = |low, high| L::or(low, L::shl::<16>(high));
                L::scatter([pair(x[0], x[1]), pair(x[2], x[3]), pair(x[4], x[5]), pair(x[6], x[7])], &mut *d[0], &mut *d[1]);
            }
        }
    }
}

/// An accumulator column as f32. Infinities and NaNs of f16 come out as some finite number.
#[inline(always)]
pub unsafe fn accumulator_value<L: Lanes>(format: Accumulator, x: L::I) -> L::F {
    unsafe {
        match format {
            Accumulator::F32 => L::from_bits(x),
            Accumulator::F16 => element::<L>(Factor::F16, x, 0).value,
        }
    }
}
