//! The sums of sixteen rows by eight columns, in each arithmetic.
//!
//! In the aligned sum a term is x · y · 2^(fraction − top), converted to an integer toward zero: products are exact in f32, so
//! this is the model's shift and truncation. It holds while `top` stays inside [`LOWEST`, `HIGHEST`]; elements outside, and those
//! that meet infinities or NaNs, are done again by [`scalar`](super::scalar).

use core::mem::MaybeUninit;
use core::ops::Range;

use super::accumulator::accumulator_value;
use super::decode::{element, exponents};
use super::float::Plan;
use super::lanes::Lanes;
use super::operands::Operands;
use super::scalar::{Accumulator, Sum, WIDENED_FRACTION};
use crate::numerics::cvt::{Clamp, Round, f64_to_f16};
use crate::numerics::element::Factor;

/// Largest exponents for which the scaling factor, every term and the result are normal f32 numbers.
const LOWEST: i32 = -80;
const HIGHEST: i32 = 100;

const MAGNITUDE: i32 = i32::MAX;

/// Rows (bits) of each column that the vector code cannot do.
pub type Special = [u16; 8];

/// Rows of a column whose f16 accumulator is infinite or NaN.
#[inline(always)]
unsafe fn special_halves<L: Lanes>(x: L::I) -> u16 {
    unsafe { L::greater(L::and(x, L::splat_int(0x7FFF)), L::splat_int(0x7BFF)) }
}

#[inline(always)]
pub unsafe fn sum_chain<L: Lanes>(plan: &Plan, operands: Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
    let per_word = plan.a.per_word();
    // Products of narrow formats fit in f32.
    let exact = !matches!(plan.a, Factor::Bf16 | Factor::Tf32);
    unsafe {
        // Loops over the columns rather than `map`: its closure would be compiled without the host's vector instructions.
        let mut sums = [L::splat(0.0); 8];
        for col in 0..8 {
            if plan.rule.c == Accumulator::F16 {
                special[col] |= special_halves::<L>(columns[col]);
            }
            sums[col] = accumulator_value::<L>(plan.rule.c, columns[col]);
        }
        for word in 0..4 * plan.chunks() {
            for index in 0..per_word {
                let x = operands.a_values(word * per_word + index);
                let terms = operands.b_values(word, word % 4 * per_word + index);
                for (col, sum) in sums.iter_mut().enumerate() {
                    *sum = L::mul_add(x, L::splat(*terms.add(col)), *sum, exact);
                }
            }
        }
        for (column, sum) in columns.iter_mut().zip(sums) {
            *column = match plan.rule.d {
                Accumulator::F32 => L::bits(L::canonical(sum)),
                Accumulator::F16 => half_or_nan::<L>(sum),
            };
        }
    }
}

/// f16 bits, NaN as `0x7FFF`.
#[inline(always)]
unsafe fn half_or_nan<L: Lanes>(x: L::F) -> L::I {
    unsafe {
        let nan = L::splat_int(0x7FFF_FFFF);
        L::where_zero(L::sub(L::bits(L::canonical(x)), nan), L::splat_int(0x7FFF), L::to_half(x))
    }
}

/// f64 sums, lane by lane: the compiler makes vectors of these loops.
#[inline(always)]
pub unsafe fn sum_ideal<L: Lanes>(plan: &Plan, operands: Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
    let per_word = plan.a.per_word();
    unsafe {
        let mut sums = [[0f64; 16]; 8];
        for (col, sum) in sums.iter_mut().enumerate() {
            if plan.rule.c == Accumulator::F16 {
                special[col] |= special_halves::<L>(columns[col]);
            }
            let mut start = [0f32; 16];
            L::store(start.as_mut_ptr(), accumulator_value::<L>(plan.rule.c, columns[col]));
            for (sum, &start) in sum.iter_mut().zip(&start) {
                *sum = start as f64;
            }
        }
        for word in 0..4 * plan.chunks() {
            for index in 0..per_word {
                let mut x = [0f32; 16];
                L::store(x.as_mut_ptr(), operands.a_values(word * per_word + index));
                let terms = operands.b_values(word, word % 4 * per_word + index);
                for (col, sum) in sums.iter_mut().enumerate() {
                    let term = *terms.add(col) as f64;
                    for (sum, &x) in sum.iter_mut().zip(&x) {
                        *sum += x as f64 * term;
                    }
                }
            }
        }
        for (column, sum) in columns.iter_mut().zip(&sums) {
            let mut rounded = [0u32; 16];
            for (bits, &sum) in rounded.iter_mut().zip(sum) {
                *bits = match plan.rule.d {
                    Accumulator::F16 => f64_to_f16(sum, Round::Nearest, Clamp::default()) as u32,
                    Accumulator::F32 if sum.is_nan() => 0x7FFF_FFFF,
                    Accumulator::F32 => (sum as f32).to_bits(),
                };
            }
            *column = L::load_int(rounded.as_ptr());
        }
    }
}

#[inline(always)]
pub unsafe fn sum_aligned<L: Lanes>(plan: &Plan, operands: Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
    let Sum::Aligned { groups, .. } = plan.rule.sum else { unreachable!("aligned sums only") };
    let chunks = plan.chunks() / groups;
    let all = 0..plan.a.per_word();
    unsafe {
        for (column, special) in columns.iter_mut().zip(special.iter_mut()) {
            match (plan.rule.c, plan.rule.d) {
                (Accumulator::F32, Accumulator::F32) | (Accumulator::F16, Accumulator::F16) => {}
                (Accumulator::F16, Accumulator::F32) => {
                    *special |= special_halves::<L>(*column);
                    *column = L::bits(accumulator_value::<L>(Accumulator::F16, *column));
                }
                (Accumulator::F32, Accumulator::F16) => {
                    *special |= L::greater(L::and(*column, L::splat_int(MAGNITUDE)), L::splat_int(0x7F7F_FFFF));
                    *column = L::to_half(L::from_bits(*column));
                }
            }
        }
        for group in 0..groups {
            let range = group * chunks..(group + 1) * chunks;
            if L::CUTS && matches!(plan.rule.sum, Sum::Aligned { fraction: 13, .. }) {
                sum_cut::<L>(plan, operands, range, columns, special);
            } else if matches!(plan.rule.sum, Sum::Aligned { fraction: 25, .. }) {
                sum_group::<L, true>(plan, operands, range, all.clone(), columns, special);
            } else {
                sum_group::<L, false>(plan, operands, range, all.clone(), columns, special);
            }
        }
    }
}

/// [`Sum::Widened`], whose factors are fp8.
#[inline(always)]
pub unsafe fn sum_widened<L: Lanes>(plan: &Plan, operands: Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
    let half = plan.rule.d == Accumulator::F16;
    unsafe {
        let mut sums = [L::splat_int(0); 8];
        // Not a loop: its bounds are compiled into each.
        sum_group::<L, true>(plan, operands, 0..plan.chunks(), 0..2, &mut sums, special);
        sum_group::<L, true>(plan, operands, 0..plan.chunks(), 2..4, &mut sums, special);
        for col in 0..8 {
            if half {
                special[col] |= special_halves::<L>(columns[col]) | special_halves::<L>(sums[col]);
            }
            let products = accumulator_value::<L>(plan.rule.d, sums[col]);
            let sum = L::mul_add(products, L::splat(1.0), accumulator_value::<L>(plan.rule.d, columns[col]), true);
            columns[col] = if half { L::to_half(sum) } else { L::bits(L::canonical(sum)) };
        }
    }
}

/// A column's accumulator, as f32, its magnitude and its exponent (out of range for an infinity, a NaN or an f32 subnormal).
#[inline(always)]
unsafe fn start<L: Lanes>(c: L::I, half: bool) -> (L::F, L::I, L::I) {
    unsafe {
        if half {
            let x = element::<L>(Factor::F16, c, 0);
            (x.value, x.magnitude, exponents::<L>(x.magnitude, -14))
        } else {
            let own = L::sub(L::shr::<24>(L::shl::<1>(c)), L::splat_int(127));
            (L::from_bits(c), L::and(c, L::splat_int(MAGNITUDE)), own)
        }
    }
}

/// Largest exponent among a column's products with the rows: all, or those of two bytes of every word.
#[inline(always)]
unsafe fn largest_product<L: Lanes>(
    operands: Operands<L>,
    chunks: &Range<usize>,
    (quads, within): (usize, &Range<usize>),
    col: usize,
) -> L::I {
    unsafe {
        let mut tops = L::splat_int(0x8080_8080_u32 as i32);
        for chunk in chunks.clone() {
            for quad in 0..quads {
                let rows = operands.a_exponents(chunk, quads, quad);
                let terms = operands.b_exponents(chunk, quad, col);
                tops = L::max_byte_sums(tops, rows, L::splat_int(terms));
            }
        }
        if quads == 4 && within.len() == 2 {
            let kept = if within.start == 0 { L::shl::<16>(tops) } else { L::and(tops, L::splat_int(0xFFFF_0000_u32 as i32)) };
            tops = L::or(kept, L::splat_int(0x8080));
        }
        L::largest_byte(tops)
    }
}

/// As [`sum_group`] for 13 fraction bits, on hosts that round each multiply-add as told: the sums are f32 numbers near 1.5 · 2^23
/// units of the last place kept, so that rounding a product toward zero into them is the model's truncation.
#[inline(always)]
unsafe fn sum_cut<L: Lanes>(
    plan: &Plan,
    operands: Operands<L>,
    chunks: Range<usize>,
    columns: &mut [L::I; 8],
    special: &mut Special,
) {
    const FRACTION: i32 = 13;
    const MIDDLE: i32 = 3 << 22;
    let half = plan.rule.d == Accumulator::F16;
    let quads = plan.a.per_word();
    let all = 0..quads;
    unsafe {
        let mut units = [MaybeUninit::<L::F>::uninit(); 8];
        let mut sums = [L::splat(0.0); 8];
        for col in 0..8 {
            let (c_value, c_magnitude, c_exponent) = start::<L>(columns[col], half);
            if half {
                special[col] |= special_halves::<L>(columns[col]);
            }
            let top = L::max(c_exponent, largest_product::<L>(operands, &chunks, (quads, &all), col));
            let inside = L::max(L::min(top, L::splat_int(HIGHEST)), L::splat_int(LOWEST));
            // 2^(fraction − exponent) and its reciprocal.
            let scale = L::from_bits(L::shl::<23>(L::sub(L::splat_int(FRACTION + 127), inside)));
            let unit = L::from_bits(L::shl::<23>(L::add(L::splat_int(127 - FRACTION), inside)));
            units[col].write(unit);
            let from = L::truncate(L::mul(c_value, scale));
            sums[col] = L::mul(L::to_float(L::add(from, L::splat_int(MIDDLE))), unit);
            if L::differ(top, inside) {
                special[col] |= outside::<L>(plan, operands, col, top, c_magnitude);
            }
        }
        for word in 4 * chunks.start..4 * chunks.end {
            for index in 0..quads {
                let x = operands.a_values(word * quads + index);
                let negative = operands.a_signs(word * quads + index);
                let terms = operands.b_values(word, word % 4 * quads + index);
                for (col, sum) in sums.iter_mut().enumerate() {
                    let term = *terms.add(col);
                    *sum = L::cut_add(x, L::splat(term), *sum, negative ^ (term.to_bits() as i32 >> 31) as u16);
                }
            }
        }
        for col in 0..8 {
            let middle = L::mul(L::splat(-MIDDLE as f32), units[col].assume_init());
            let value = L::mul_add(sums[col], L::splat(1.0), middle, true);
            columns[col] =
                if half { unsigned_zero_half::<L>(L::to_half(value)) } else { L::and(L::bits(value), L::splat_int(!0x3FF)) };
        }
    }
}

/// Adds some chunks of the products (the elements `within` each word) to the accumulators `columns` (in D's format); `special` gets
/// the rows this is wrong for.
///
/// In three passes over the columns: each is a long chain of dependent operations, and the host overlaps them. With `WIDE`, 25
/// fraction bits, a sum is kept as two integers: of k16 f16 products or k32 fp8 products one would overflow.
#[inline(always)]
unsafe fn sum_group<L: Lanes, const WIDE: bool>(
    plan: &Plan,
    operands: Operands<L>,
    chunks: Range<usize>,
    within: Range<usize>,
    columns: &mut [L::I; 8],
    special: &mut Special,
) {
    let (fraction, short) = match plan.rule.sum {
        Sum::Aligned { fraction, short, .. } => (fraction, short),
        _ => (WIDENED_FRACTION, false),
    };
    let half = plan.rule.d == Accumulator::F16;
    let quads = plan.a.per_word();
    unsafe {
        // Scales that bring the sums to `fraction`, and the accumulators as integers.
        let mut scales = [MaybeUninit::<L::F>::uninit(); 8];
        let mut starts = [MaybeUninit::<L::I>::uninit(); 8];
        for col in 0..8 {
            let (c_value, c_magnitude, c_exponent) = start::<L>(columns[col], half);
            if half {
                special[col] |= special_halves::<L>(columns[col]);
            }
            let top = L::max(c_exponent, largest_product::<L>(operands, &chunks, (quads, &within), col));
            let inside = L::max(L::min(top, L::splat_int(HIGHEST)), L::splat_int(LOWEST));
            // 2^(fraction − exponent)
            let scale = L::from_bits(L::shl::<23>(L::sub(L::splat_int(fraction + 127), inside)));
            scales[col].write(scale);
            starts[col].write(L::truncate(L::mul(c_value, scale)));
            if L::differ(top, inside) {
                special[col] |= outside::<L>(plan, operands, col, top, c_magnitude);
            }
        }

        let (mut sums, mut others) = ([L::splat_int(0); 8], [L::splat_int(0); 8]);
        for col in 0..8 {
            sums[col] = starts[col].assume_init();
        }
        for word in 4 * chunks.start..4 * chunks.end {
            for index in within.clone() {
                let x = operands.a_values(word * quads + index);
                let terms = operands.b_values(word, word % 4 * quads + index);
                let to = if WIDE && word % 2 == 1 { &mut others } else { &mut sums };
                for (col, sum) in to.iter_mut().enumerate() {
                    let product = L::mul(x, L::splat(*terms.add(col)));
                    *sum = L::add(*sum, L::truncate(L::mul(product, scales[col].assume_init())));
                }
            }
        }

        for col in 0..8 {
            let sum = match (fraction, half) {
                (13, _) => L::to_float(sums[col]),
                (_, true) => L::sum_to_odd(sums[col], others[col]),
                (24, false) => L::to_float_toward_zero(sums[col]),
                _ => L::sum_toward_zero(sums[col], others[col]),
            };
            // The reciprocal of a power of two: the exponent fields add up to 254.
            let unscale = L::from_bits(L::sub(L::splat_int(254 << 23), L::bits(scales[col].assume_init())));
            let value = L::mul(sum, unscale);
            columns[col] = match (half, short) {
                (true, _) => unsigned_zero_half::<L>(L::to_half(value)),
                (false, true) => L::and(L::bits(value), L::splat_int(!0x3FF)),
                (false, false) => L::bits(value),
            };
        }
    }
}

/// Negative sums that round to zero become +0, as in the scalar statement.
#[inline(always)]
unsafe fn unsigned_zero_half<L: Lanes>(x: L::I) -> L::I {
    unsafe { L::where_zero(L::and(x, L::splat_int(0x7FFF)), L::splat_int(0), x) }
}

/// Rows of a column whose sum's exponent `top` the vector code cannot do.
#[inline(always)]
unsafe fn outside<L: Lanes>(plan: &Plan, operands: Operands<L>, col: usize, top: L::I, c_magnitude: L::I) -> u16 {
    unsafe {
        let above = L::greater(top, L::splat_int(HIGHEST));
        let below = L::greater(L::splat_int(LOWEST), top);
        // Zeros lie below too, and their sum is right: with narrow formats every product down here is one.
        let zero_products = match plan.a {
            Factor::Bf16 | Factor::Tf32 => operands.zero_rows(col),
            _ => u16::MAX,
        };
        above | below & (L::greater(c_magnitude, L::splat_int(0)) | !zero_products)
    }
}
