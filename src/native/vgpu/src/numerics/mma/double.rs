//! f64 `mma`: a chain of fused multiply-adds along k, in every mode.

use super::fragment::{Row, a_word, b_word, c_place};
use crate::exec::directed;
use crate::exec::rounding::Mode;
use crate::numerics::{Elem, MmaFn, MmaShape, Round};

pub fn kernel(shape: &MmaShape) -> Option<MmaFn> {
    if shape.n != 8 || shape.c != Elem::F64 || shape.d != Elem::F64 || shape.sat {
        return None;
    }
    match shape.round {
        Round::Nearest => of_size::<0>(shape),
        Round::Zero => of_size::<1>(shape),
        Round::Down => of_size::<2>(shape),
        Round::Up => of_size::<3>(shape),
    }
}

fn of_size<const ROUND: u8>(shape: &MmaShape) -> Option<MmaFn> {
    match (shape.m, shape.k) {
        (8, 4) => Some(run::<8, 4, ROUND>),
        (16, 4) => Some(run::<16, 4, ROUND>),
        (16, 8) => Some(run::<16, 8, ROUND>),
        (16, 16) => Some(run::<16, 16, ROUND>),
        _ => None,
    }
}

/// Rows of the low words (`half` 0) or high words (`half` 1) of a fragment of 64-bit registers.
fn halves(fragment: &[Row], half: usize) -> Vec<Row> {
    fragment.chunks_exact(2).map(|pair| pair[half]).collect()
}

fn join(low: u32, high: u32) -> f64 {
    f64::from_bits((high as u64) << 32 | low as u64)
}

fn run<const M: usize, const K: usize, const ROUND: u8>(d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    let (a_low, a_high, b_low, b_high) = (halves(a, 0), halves(a, 1), halves(b, 0), halves(b, 1));
    for row in 0..M {
        for col in 0..8 {
            let (reg, lane) = c_place(row, col);
            let mut sum = join(c[2 * reg][lane], c[2 * reg + 1][lane]);
            for k in 0..K {
                let x = join(a_word(&a_low, M, row, k), a_word(&a_high, M, row, k));
                let y = join(b_word(&b_low, col, k), b_word(&b_high, col, k));
                sum = match ROUND {
                    0 => x.mul_add(y, sum),
                    1 => directed::fma(x, y, sum, Mode::Zero),
                    2 => directed::fma(x, y, sum, Mode::Down),
                    _ => directed::fma(x, y, sum, Mode::Up),
                };
            }
            let bits = if sum.is_nan() { 0x7FFF_FFFF_FFFF_FFFF } else { sum.to_bits() };
            d[2 * reg][lane] = bits as u32;
            d[2 * reg + 1][lane] = (bits >> 32) as u32;
        }
    }
}
