//! Integer and single-bit `mma`: exact sums, wrapped or clamped to s32.

use super::fragment::{Row, a_word, b_word, c_place};
use crate::numerics::{B1Op, Elem, GroupFn, GroupShape, MmaFn, MmaShape, Slab};

pub fn kernel(shape: &MmaShape) -> Option<MmaFn> {
    if shape.n != 8 || shape.c != Elem::S32 || shape.d != Elem::S32 {
        return None;
    }
    match (shape.a, shape.b) {
        (Elem::B1, Elem::B1) if !shape.sat => bits_kernel(shape),
        (Elem::S8 | Elem::U8, Elem::S8 | Elem::U8) => match (shape.m, shape.k) {
            (8, 16) => signs::<8, 16, 8>(shape),
            (16, 16) => signs::<16, 16, 8>(shape),
            (16, 32) => signs::<16, 32, 8>(shape),
            _ => None,
        },
        (Elem::S4 | Elem::U4, Elem::S4 | Elem::U4) => match (shape.m, shape.k) {
            (8, 32) => signs::<8, 32, 4>(shape),
            (16, 32) => signs::<16, 32, 4>(shape),
            (16, 64) => signs::<16, 64, 4>(shape),
            _ => None,
        },
        _ => None,
    }
}

fn bits_kernel(shape: &MmaShape) -> Option<MmaFn> {
    match (shape.m, shape.k, shape.b1_op) {
        (8, 128, B1Op::XorPopc) => Some(run_bits::<8, 128, false>),
        (8, 128, B1Op::AndPopc) => Some(run_bits::<8, 128, true>),
        (16, 128, B1Op::XorPopc) => Some(run_bits::<16, 128, false>),
        (16, 128, B1Op::AndPopc) => Some(run_bits::<16, 128, true>),
        (16, 256, B1Op::XorPopc) => Some(run_bits::<16, 256, false>),
        (16, 256, B1Op::AndPopc) => Some(run_bits::<16, 256, true>),
        _ => None,
    }
}

fn signs<const M: usize, const K: usize, const BITS: usize>(shape: &MmaShape) -> Option<MmaFn> {
    let signed = |elem| matches!(elem, Elem::S8 | Elem::S4);
    Some(match (signed(shape.a), signed(shape.b), shape.sat) {
        (false, false, false) => run::<M, K, BITS, false, false, false>,
        (false, false, true) => run::<M, K, BITS, false, false, true>,
        (false, true, false) => run::<M, K, BITS, false, true, false>,
        (false, true, true) => run::<M, K, BITS, false, true, true>,
        (true, false, false) => run::<M, K, BITS, true, false, false>,
        (true, false, true) => run::<M, K, BITS, true, false, true>,
        (true, true, false) => run::<M, K, BITS, true, true, false>,
        (true, true, true) => run::<M, K, BITS, true, true, true>,
    })
}

/// Elements of one word, widened.
#[inline(always)]
fn widen<const BITS: usize, const SIGNED: bool>(word: u32, out: &mut [i16]) {
    for (i, value) in out.iter_mut().enumerate() {
        let top = word << (32 - BITS * (i + 1));
        *value = if SIGNED { (top as i32 >> (32 - BITS)) as i16 } else { (top >> (32 - BITS)) as i16 };
    }
}

fn run<const M: usize, const K: usize, const BITS: usize, const A: bool, const B: bool, const SAT: bool>(
    d: &mut [Row],
    a: &[Row],
    b: &[Row],
    c: &[Row],
) {
    let per_word = 32 / BITS;
    let mut columns = [[0i16; K]; 8];
    for (col, column) in columns.iter_mut().enumerate() {
        for (word, chunk) in column.chunks_exact_mut(per_word).enumerate() {
            widen::<BITS, B>(b_word(b, col, word), chunk);
        }
    }
    for row in 0..M {
        let mut factors = [0i16; K];
        for (word, chunk) in factors.chunks_exact_mut(per_word).enumerate() {
            widen::<BITS, A>(a_word(a, M, row, word), chunk);
        }
        for (col, column) in columns.iter().enumerate() {
            // At most 64 products of at most 2^16: no overflow before the accumulator joins.
            let dot: i32 = factors.iter().zip(column).map(|(&x, &y)| x as i32 * y as i32).sum();
            let (reg, lane) = c_place(row, col);
            let sum = c[reg][lane] as i32;
            d[reg][lane] = (if SAT { sum.saturating_add(dot) } else { sum.wrapping_add(dot) }) as u32;
        }
    }
}

fn run_bits<const M: usize, const K: usize, const AND: bool>(d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    for row in 0..M {
        for col in 0..8 {
            let ones: u32 = (0..K / 32)
                .map(|word| {
                    let (x, y) = (a_word(a, M, row, word), b_word(b, col, word));
                    if AND { x & y } else { x ^ y }.count_ones()
                })
                .sum();
            let (reg, lane) = c_place(row, col);
            d[reg][lane] = c[reg][lane].wrapping_add(ones);
        }
    }
}

pub fn group_kernel(shape: &GroupShape) -> Option<GroupFn> {
    if shape.d != Elem::S32 {
        return None;
    }
    Some(match (shape.a, shape.b, shape.sat) {
        (Elem::B1, Elem::B1, false) => group_bits,
        (Elem::U8, Elem::U8, false) => group::<false, false, false>,
        (Elem::U8, Elem::U8, true) => group::<false, false, true>,
        (Elem::U8, Elem::S8, false) => group::<false, true, false>,
        (Elem::U8, Elem::S8, true) => group::<false, true, true>,
        (Elem::S8, Elem::U8, false) => group::<true, false, false>,
        (Elem::S8, Elem::U8, true) => group::<true, false, true>,
        (Elem::S8, Elem::S8, false) => group::<true, true, false>,
        (Elem::S8, Elem::S8, true) => group::<true, true, true>,
        _ => return None,
    })
}

unsafe fn group<const A: bool, const B: bool, const SAT: bool>(slabs: &[Slab], b: &[[Row; 2]], accumulate: bool) {
    let mut rows = [[[0i16; 32]; 16]; 4];
    for (slab, rows) in slabs.iter().zip(&mut rows) {
        for (row, factors) in rows.iter_mut().enumerate() {
            for (word, chunk) in factors.chunks_exact_mut(4).enumerate() {
                widen::<8, A>(a_word(&slab.a, 16, row, word), chunk);
            }
        }
    }
    for (index, b) in b.iter().enumerate() {
        let mut columns = [[0i16; 32]; 8];
        for (col, column) in columns.iter_mut().enumerate() {
            for (word, chunk) in column.chunks_exact_mut(4).enumerate() {
                widen::<8, B>(b_word(b, col, word), chunk);
            }
        }
        for (slab, rows) in slabs.iter().zip(&rows) {
            for (row, factors) in rows.iter().enumerate() {
                for (col, column) in columns.iter().enumerate() {
                    let dot: i32 = factors.iter().zip(column).map(|(&x, &y)| x as i32 * y as i32).sum();
                    let (reg, lane) = c_place(row, col);
                    // SAFETY: by `GroupFn`'s contract.
                    unsafe {
                        let d = &mut (*slab.d[4 * index + reg])[lane];
                        let start = if accumulate { *d as i32 } else { 0 };
                        *d = (if SAT { start.saturating_add(dot) } else { start.wrapping_add(dot) }) as u32;
                    }
                }
            }
        }
    }
}

/// Single bits: the ones of the conjunction.
unsafe fn group_bits(slabs: &[Slab], b: &[[Row; 2]], accumulate: bool) {
    for (index, b) in b.iter().enumerate() {
        for slab in slabs {
            for row in 0..16 {
                for col in 0..8 {
                    let ones: u32 = (0..8).map(|word| (a_word(&slab.a, 16, row, word) & b_word(b, col, word)).count_ones()).sum();
                    let (reg, lane) = c_place(row, col);
                    // SAFETY: by `GroupFn`'s contract.
                    unsafe {
                        let d = &mut (*slab.d[4 * index + reg])[lane];
                        *d = if accumulate { d.wrapping_add(ones) } else { ones };
                    }
                }
            }
        }
    }
}
