//! m16n8 floating-point `mma` with the sixteen rows in the sixteen lanes.
//!
//! Operands are decoded once: A to one vector of rows per k, B to scalars that are broadcast. A chunk is four words along k, one
//! register of B.
//!
//! In the aligned sum a term is x · y · 2^(fraction − top), converted to an integer toward zero: products are exact in f32, so
//! this is the model's shift and truncation. It holds while `top` stays inside [`LOWEST`, `HIGHEST`]; elements outside, and those
//! that meet infinities or NaNs, are done again by [`scalar`](super::scalar).

use core::mem::MaybeUninit;
use core::ops::Range;

use super::decode::{element, exponents, first_special, largest_encoded, quad_exponents, values};
use super::float::{Plan, redo};
use super::fragment::Row;
use super::lanes::Lanes;
use super::scalar::{Accumulator, Sum};
use crate::numerics::cvt::{Clamp, Round, f64_to_f16};
use crate::numerics::element::Factor;

/// Largest exponents for which the scaling factor, every term and the result are normal f32 numbers.
const LOWEST: i32 = -80;
const HIGHEST: i32 = 100;

const MAGNITUDE: i32 = i32::MAX;

/// Operands as the sums read them.
#[repr(C, align(64))]
struct Operands<L: Lanes> {
    /// A's words, lane = row: \[chunk · 4 + word\].
    a: [L::I; 8],
    /// Values of B: \[k of the chunk\]\[chunk\]\[column\].
    b: [f32; 16 * 16],
    /// Four exponents per lane: \[chunk · quads + quad\], lane = row.
    a_exponents: [L::I; 8],
    /// Four exponents each: \[quad of the chunk\]\[chunk\]\[column\].
    b_exponents: [u32; 4 * 16],
    /// Largest encoded magnitude per row, and per chunk and column.
    a_largest: [u32; 16],
    b_largest: [u32; 16],
}

/// Gathers A's words and decodes B; exponents of both only if `aligned`.
#[inline(always)]
unsafe fn read_operands<L: Lanes>(plan: &Plan, to: *mut Operands<L>, a: &[Row], b: &[Row], aligned: bool) {
    let (chunks, quads) = (plan.chunks(), plan.a.per_word());
    unsafe {
        let words = (&raw mut (*to).a).cast::<L::I>();
        for chunk in 0..chunks {
            let gathered = L::gather(&a[2 * chunk], &a[2 * chunk + 1]);
            words.add(4 * chunk).cast::<[L::I; 4]>().write(gathered);
            if aligned {
                for quad in 0..quads {
                    let exponents = quad_exponents::<L>(plan.a, plan.rule.a_min, &gathered, quad);
                    (&raw mut (*to).a_exponents).cast::<L::I>().add(chunk * quads + quad).write(exponents);
                }
            }
        }
        let largest = largest_encoded::<L>(plan.a, core::slice::from_raw_parts(words, 4 * chunks));
        L::store_int((&raw mut (*to).a_largest).cast(), largest);

        // Columns of chunk 0 beside columns of chunk 1; with one chunk, the same twice.
        let gathered = L::gather(&b[0], &b[chunks - 1]);
        for (word, &x) in gathered.iter().enumerate() {
            let decoded = values::<L>(plan.b, x);
            for (index, &value) in decoded[..quads].iter().enumerate() {
                L::store((&raw mut (*to).b).cast::<f32>().add(16 * (word * quads + index)), value);
            }
        }
        if aligned {
            for quad in 0..quads {
                let exponents = quad_exponents::<L>(plan.b, plan.rule.b_min, &gathered, quad);
                L::store_int((&raw mut (*to).b_exponents).cast::<u32>().add(16 * quad), exponents);
            }
        }
        L::store_int((&raw mut (*to).b_largest).cast(), largest_encoded::<L>(plan.b, &gathered));
    }
}

/// The eight columns of an accumulator fragment, one lane per row, as encoded.
#[inline(always)]
unsafe fn load_accumulator<L: Lanes>(format: Accumulator, c: &[Row]) -> [L::I; 8] {
    unsafe {
        match format {
            Accumulator::F32 => {
                let (even, odd) = (L::gather(&c[0], &c[2]), L::gather(&c[1], &c[3]));
                [even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3]]
            }
            Accumulator::F16 => {
                let pairs = L::gather(&c[0], &c[1]);
                let low = |x| L::and(x, L::splat_int(0xFFFF));
                let high = |x| L::shr::<16>(x);
                let [p, q, r, s] = pairs;
                [low(p), high(p), low(q), high(q), low(r), high(r), low(s), high(s)]
            }
        }
    }
}

#[inline(always)]
unsafe fn store_accumulator<L: Lanes>(format: Accumulator, x: [L::I; 8], d: &mut [Row]) {
    unsafe {
        match format {
            Accumulator::F32 => {
                let [d0, d1, d2, d3] = &mut d[..4] else { unreachable!("four registers") };
                L::scatter([x[0], x[2], x[4], x[6]], d0, d2);
                L::scatter([x[1], x[3], x[5], x[7]], d1, d3);
            }
            Accumulator::F16 => {
                let pair = |low, high| L::or(low, L::shl::<16>(high));
                let [d0, d1] = &mut d[..2] else { unreachable!("two registers") };
                L::scatter([pair(x[0], x[1]), pair(x[2], x[3]), pair(x[4], x[5]), pair(x[6], x[7])], d0, d1);
            }
        }
    }
}

/// An accumulator column as f32. Infinities and NaNs of f16 come out as some finite number.
#[inline(always)]
unsafe fn accumulator_value<L: Lanes>(format: Accumulator, x: L::I) -> L::F {
    unsafe {
        match format {
            Accumulator::F32 => L::from_bits(x),
            Accumulator::F16 => element::<L>(Factor::F16, x, 0).value,
        }
    }
}

/// Rows (bits) of each column that the vector code cannot do.
type Special = [u16; 8];

const IDEAL: u8 = 0;
const CHAIN: u8 = 1;
const ALIGNED: u8 = 2;

/// Executes `plan`.
///
/// # Safety
/// The host has the instructions of `L`. (Slice bounds are checked.)
#[inline(always)]
pub unsafe fn run<L: Lanes>(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    unsafe {
        match plan.rule.sum {
            Sum::Ideal => run_as::<L, IDEAL>(plan, d, a, b, c),
            Sum::Chain => run_for_format::<L, CHAIN>(plan, d, a, b, c),
            Sum::Aligned { .. } => run_for_format::<L, ALIGNED>(plan, d, a, b, c),
        }
    }
}

/// Each arm sees a constant format of A: decoding is compiled for it alone, and the loops over a word's elements unroll.
#[inline(always)]
unsafe fn run_for_format<L: Lanes, const SUM: u8>(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    unsafe {
        match plan.a {
            _ if !L::SPECIALISED => run_as::<L, SUM>(plan, d, a, b, c),
            Factor::F16 => run_as::<L, SUM>(&Plan { a: Factor::F16, b: Factor::F16, ..*plan }, d, a, b, c),
            Factor::Bf16 => run_as::<L, SUM>(&Plan { a: Factor::Bf16, b: Factor::Bf16, ..*plan }, d, a, b, c),
            Factor::Tf32 => run_as::<L, SUM>(&Plan { a: Factor::Tf32, b: Factor::Tf32, ..*plan }, d, a, b, c),
            Factor::E4m3 => run_as::<L, SUM>(&Plan { a: Factor::E4m3, ..*plan }, d, a, b, c),
            Factor::E5m2 => run_as::<L, SUM>(&Plan { a: Factor::E5m2, ..*plan }, d, a, b, c),
        }
    }
}

#[inline(always)]
unsafe fn run_as<L: Lanes, const SUM: u8>(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    let chunks = plan.chunks();
    let (a, b) = (&a[..2 * chunks], &b[..chunks]);
    let mut operands = MaybeUninit::<Operands<L>>::uninit();
    unsafe {
        // Fills what the sums read: the elements up to k, exponents for aligned sums, `largest`.
        read_operands::<L>(plan, operands.as_mut_ptr(), a, b, SUM == ALIGNED);
        let operands = operands.as_ptr();
        let mut special = special_factors(plan, &(*operands).a_largest, &(*operands).b_largest);
        let mut columns = load_accumulator::<L>(plan.rule.c, c);
        match SUM {
            IDEAL => sum_ideal::<L>(plan, operands, &mut columns, &mut special),
            CHAIN => sum_chain::<L>(plan, operands, &mut columns, &mut special),
            _ => sum_aligned::<L>(plan, operands, &mut columns, &mut special),
        }
        store_accumulator::<L>(plan.rule.d, columns, d);
        for (col, rows) in special.into_iter().enumerate() {
            if rows != 0 {
                redo(plan, d, a, b, c, col, rows);
            }
        }
    }
}

/// Outputs that meet an infinite or NaN factor.
#[inline(always)]
fn special_factors(plan: &Plan, a_largest: &[u32; 16], b_largest: &[u32; 16]) -> Special {
    let mut rows = 0;
    for (row, &x) in a_largest.iter().enumerate() {
        rows |= ((x >= first_special(plan.a)) as u16) << row;
    }
    let mut special = [rows; 8];
    for (lane, &x) in b_largest.iter().enumerate() {
        if x >= first_special(plan.b) {
            special[lane % 8] = u16::MAX;
        }
    }
    special
}

/// Rows of a column whose f16 accumulator is infinite or NaN.
#[inline(always)]
unsafe fn special_halves<L: Lanes>(x: L::I) -> u16 {
    unsafe { L::greater(L::and(x, L::splat_int(0x7FFF)), L::splat_int(0x7BFF)) }
}

#[inline(always)]
unsafe fn sum_chain<L: Lanes>(plan: &Plan, operands: *const Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
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
            let decoded = values::<L>(plan.a, a_word(operands, word));
            for (index, &x) in decoded[..per_word].iter().enumerate() {
                let terms = b_terms(operands, word, word % 4 * per_word + index);
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

/// Word `word` along k of A.
#[inline(always)]
unsafe fn a_word<L: Lanes>(operands: *const Operands<L>, word: usize) -> L::I {
    unsafe { *(&raw const (*operands).a).cast::<L::I>().add(word) }
}

/// The values of B's eight columns at k `k` of word `word`'s chunk.
#[inline(always)]
unsafe fn b_terms<L: Lanes>(operands: *const Operands<L>, word: usize, k: usize) -> *const f32 {
    unsafe { (&raw const (*operands).b).cast::<f32>().add(16 * k + word / 4 * 8) }
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
unsafe fn sum_ideal<L: Lanes>(plan: &Plan, operands: *const Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
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
            let decoded = values::<L>(plan.a, a_word(operands, word));
            for (index, &value) in decoded[..per_word].iter().enumerate() {
                let mut x = [0f32; 16];
                L::store(x.as_mut_ptr(), value);
                let terms = b_terms(operands, word, word % 4 * per_word + index);
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
unsafe fn sum_aligned<L: Lanes>(plan: &Plan, operands: *const Operands<L>, columns: &mut [L::I; 8], special: &mut Special) {
    let Sum::Aligned { groups, .. } = plan.rule.sum else { unreachable!("aligned sums only") };
    let chunks = plan.chunks() / groups;
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
            if matches!(plan.rule.sum, Sum::Aligned { fraction: 25, .. }) {
                sum_group::<L, true>(plan, operands, range, columns, special);
            } else {
                sum_group::<L, false>(plan, operands, range, columns, special);
            }
        }
    }
}

/// Adds some chunks of the products to the accumulators `columns` (in D's format); `special` gets the rows this is wrong for.
///
/// In three passes over the columns: each is a long chain of dependent operations, and the host overlaps them. With `WIDE`, 25
/// fraction bits, a sum is kept as two integers: of k16 f16 products or k32 fp8 products one would overflow.
#[inline(always)]
unsafe fn sum_group<L: Lanes, const WIDE: bool>(
    plan: &Plan,
    operands: *const Operands<L>,
    chunks: Range<usize>,
    columns: &mut [L::I; 8],
    special: &mut Special,
) {
    let Sum::Aligned { fraction, short, .. } = plan.rule.sum else { unreachable!("aligned sums only") };
    let half = plan.rule.d == Accumulator::F16;
    let quads = plan.a.per_word();
    unsafe {
        // Scales that bring the sums to `fraction`, and the accumulators as integers.
        let mut scales = [MaybeUninit::<L::F>::uninit(); 8];
        let mut starts = [MaybeUninit::<L::I>::uninit(); 8];
        for col in 0..8 {
            let c = columns[col];
            let (c_value, c_magnitude, c_exponent) = if half {
                let x = element::<L>(Factor::F16, c, 0);
                special[col] |= special_halves::<L>(c);
                (x.value, x.magnitude, exponents::<L>(x.magnitude, -14))
            } else {
                // An infinity or NaN has an exponent out of range, and so has a subnormal, whatever its exponent.
                let own = L::sub(L::shr::<24>(L::shl::<1>(c)), L::splat_int(127));
                (L::from_bits(c), L::and(c, L::splat_int(MAGNITUDE)), own)
            };
            let mut tops = L::splat_int(0x8080_8080_u32 as i32);
            for chunk in chunks.clone() {
                for quad in 0..quads {
                    let rows = *(&raw const (*operands).a_exponents).cast::<L::I>().add(chunk * quads + quad);
                    let terms = *(&raw const (*operands).b_exponents).cast::<i32>().add(16 * quad + 8 * chunk + col);
                    tops = L::max_byte_sums(tops, rows, L::splat_int(terms));
                }
            }
            let top = L::max(c_exponent, L::largest_byte(tops));
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
            let decoded = values::<L>(plan.a, a_word(operands, word));
            for (index, &x) in decoded[..quads].iter().enumerate() {
                let terms = b_terms(operands, word, word % 4 * quads + index);
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
unsafe fn outside<L: Lanes>(plan: &Plan, operands: *const Operands<L>, col: usize, top: L::I, c_magnitude: L::I) -> u16 {
    unsafe {
        let above = L::greater(top, L::splat_int(HIGHEST));
        let below = L::greater(L::splat_int(LOWEST), top);
        // Zeros lie below too, and their sum is right: with narrow formats every product down here is one.
        let zero_products = match plan.a {
            Factor::Bf16 | Factor::Tf32 => zero_rows(&(*operands).a_largest, &(*operands).b_largest, col),
            _ => u16::MAX,
        };
        above | below & (L::greater(c_magnitude, L::splat_int(0)) | !zero_products)
    }
}

/// Rows whose products with column `col` are all zero because the row, or the column, is.
fn zero_rows(a_largest: &[u32; 16], b_largest: &[u32; 16], col: usize) -> u16 {
    if b_largest[col] == 0 && b_largest[8 + col] == 0 {
        return u16::MAX;
    }
    a_largest.iter().enumerate().fold(0, |rows, (row, &x)| rows | ((x == 0) as u16) << row)
}
