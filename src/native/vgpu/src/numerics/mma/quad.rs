//! `mma.m8n8k4` of f16: four products of 8×8×4, each by eight lanes, one element at a time. No recent hardware has it natively.

use super::float::quad_rule;
use super::fragment::Row;
use super::scalar::{Accumulator, dot};
use crate::numerics::cvt::f16_to_f32;
use crate::numerics::{Elem, MmaFn, MmaShape};

/// Lane of a product's low (`high` 0) or high group.
fn lane(product: usize, high: usize, index: usize) -> usize {
    16 * high + 4 * product + index
}

/// Place of element (`outer`, `k`) of a multiplicand, outer being A's row or B's column: lane and index among its four elements.
/// Along k in a lane, or, `turned`, along the outer dimension.
fn factor_place(product: usize, turned: bool, outer: usize, k: usize) -> (usize, usize) {
    let (within, other) = if turned { (k, outer % 4) } else { (outer % 4, k) };
    (lane(product, outer / 4, within), other)
}

/// Place of an accumulator's element: lane, register and bit.
fn accumulator_place(format: Accumulator, product: usize, row: usize, col: usize) -> (usize, usize, u32) {
    match format {
        Accumulator::F16 => (lane(product, row / 4, row % 4), col / 2, col as u32 % 2 * 16),
        Accumulator::F32 => {
            // Rows alternate between lanes by bit 0, columns by bit 1; a lane has two rows and, in pairs, four columns.
            let (row_low, high) = (row % 4, row / 4);
            (lane(product, high, row_low & 1 | col & 2), col & 4 | row_low & 2 | col & 1, 0)
        }
    }
}

fn run<const A_TURNED: bool, const B_TURNED: bool, const C16: bool, const D16: bool, const ARITHMETIC: usize>(
    d: &mut [Row],
    a: &[Row],
    b: &[Row],
    c: &[Row],
) {
    let format = |half| if half { Accumulator::F16 } else { Accumulator::F32 };
    let (c_format, d_format) = (format(C16), format(D16));
    let rule = quad_rule(ARITHMETIC, c_format, d_format);
    let factor =
        |fragment: &[Row], (lane, index): (usize, usize)| f16_to_f32((fragment[index / 2][lane] >> (index % 2 * 16)) as u16);
    for product in 0..4 {
        for row in 0..8 {
            for col in 0..8 {
                let x: [f32; 4] = std::array::from_fn(|k| factor(a, factor_place(product, A_TURNED, row, k)));
                let y: [f32; 4] = std::array::from_fn(|k| factor(b, factor_place(product, B_TURNED, col, k)));
                let (from, register, bit) = accumulator_place(c_format, product, row, col);
                let result = dot(&rule, &x, &y, c[register][from] >> bit);
                let (to, register, bit) = accumulator_place(d_format, product, row, col);
                let word = &mut d[register][to];
                *word = if D16 { *word & !(0xFFFF << bit) | result << bit } else { result };
            }
        }
    }
}

macro_rules! choose {
    ($shape:ident, $arithmetic:ident, [$(($a:literal, $b:literal)),*], [$($n:literal),*]) => {
        choose!(@ $shape, $arithmetic, [$(($a, $b)),*], $($n)*)
    };
    (@ $shape:ident, $arithmetic:ident, $layouts:tt, $($n:literal)*) => {
        match $arithmetic { $($n => choose!(! $shape, $n, $layouts),)* _ => None }
    };
    (! $shape:ident, $n:literal, [$(($a:literal, $b:literal)),*]) => {
        match ($shape.turned, $shape.c, $shape.d) {
            $(
                ([$a, $b], Elem::F16, Elem::F16) => Some(run::<$a, $b, true, true, $n> as MmaFn),
                ([$a, $b], Elem::F16, Elem::F32) => Some(run::<$a, $b, true, false, $n>),
                ([$a, $b], Elem::F32, Elem::F32) => Some(run::<$a, $b, false, false, $n>),
            )*
            _ => None,
        }
    };
}

pub fn kernel(shape: &MmaShape, arithmetic: usize) -> Option<MmaFn> {
    if (shape.a, shape.b, shape.sat) != (Elem::F16, Elem::F16, false) {
        return None;
    }
    choose!(shape, arithmetic, [(false, false), (false, true), (true, false), (true, true)], [0, 1, 4, 6])
}
