//! m16n8 floating-point `mma` with the sixteen rows in the sixteen lanes.
//!
//! Operands are decoded once: A to one vector per k, B to scalars that are broadcast. Four neighbouring *words* of a row (one
//! lane group of a fragment register) with the same element index form a block; values are kept block by block, which is how
//! they come out of the registers. A chunk is the `32 / bits` blocks of one register: 4 words along k.
//!
//! In the aligned sum a term is x · y · 2^(fraction − top), converted to an integer toward zero: products are exact in f32, so
//! this is the model's shift and truncation. It holds while `top` stays inside [`LOWEST`, `HIGHEST`]; elements outside, and those
//! that meet infinities or NaNs, are done again by [`scalar`](super::scalar).

use core::mem::MaybeUninit;

use super::float::{Plan, redo};
use super::fragment::Row;
use super::lanes::Lanes;
use super::scalar::{Accumulator, Sum};
use crate::numerics::cvt::{Clamp, Round, f64_to_f16};
use crate::numerics::element::{Factor, ZERO_EXPONENT};

/// Largest exponents for which the scaling factor, every term and the result are normal f32 numbers.
const LOWEST: i32 = -80;
const HIGHEST: i32 = 100;

const SIGN: i32 = i32::MIN;
const MAGNITUDE: i32 = i32::MAX;

#[repr(C, align(64))]
struct Operands {
    /// \[block\]\[word of the chunk\]\[row\]
    a: [f32; 32 * 16],
    /// \[block\]\[column\]\[word of the chunk\]
    b: [f32; 8 * 32],
    a_exponents: [i8; 32 * 16],
    b_exponents: [i8; 8 * 32],
    /// Largest encoded magnitude per row, and per column and word.
    a_largest: [u32; 16],
    b_largest: [u32; 32],
}

/// Smallest magnitude, as encoded, that is not finite.
const fn first_special(format: Factor) -> u32 {
    match format {
        Factor::E4m3 => 0x7F,
        Factor::E5m2 => 0x7C,
        Factor::F16 => 0x7C00,
        Factor::Bf16 | Factor::Tf32 => 0x7F80_0000,
    }
}

/// One element of each lane's word.
struct Element<L: Lanes> {
    /// Encoded magnitude.
    encoded: L::I,
    /// Bits of |value|.
    magnitude: L::I,
    value: L::F,
}

/// Element `index` of the words. Infinities and NaNs of fp8 and f16 come out as some finite number.
#[inline(always)]
unsafe fn element<L: Lanes>(format: Factor, words: L::I, index: usize) -> Element<L> {
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
unsafe fn exponents<L: Lanes>(magnitude: L::I, min: i32) -> L::I {
    unsafe {
        let own = L::max(L::sub(L::shr::<23>(magnitude), L::splat_int(127)), L::splat_int(min));
        if min == ZERO_EXPONENT { own } else { L::where_zero(magnitude, L::splat_int(ZERO_EXPONENT), own) }
    }
}

#[inline(always)]
unsafe fn decode_a<L: Lanes>(format: Factor, min: i32, to: *mut Operands, a: &[Row], chunks: usize) {
    unsafe {
        let per_word = 32 / format.bits() as usize;
        let mut largest = L::splat_int(0);
        for chunk in 0..chunks {
            let words = L::gather(&a[2 * chunk], &a[2 * chunk + 1]);
            for index in 0..per_word {
                for (word, &each) in words.iter().enumerate() {
                    let x = element::<L>(format, each, index);
                    let at = 16 * (4 * (chunk * per_word + index) + word);
                    largest = L::max(largest, x.encoded);
                    L::store((&raw mut (*to).a).cast::<f32>().add(at), x.value);
                    L::store_bytes((&raw mut (*to).a_exponents).cast::<i8>().add(at), exponents::<L>(x.magnitude, min));
                }
            }
        }
        L::store_int((&raw mut (*to).a_largest).cast(), largest);
    }
}

#[inline(always)]
unsafe fn decode_b<L: Lanes>(format: Factor, min: i32, to: *mut Operands, b: &[Row], chunks: usize) {
    unsafe {
        let per_word = 32 / format.bits() as usize;
        for half in [0, 16] {
            let mut largest = L::splat_int(0);
            for (chunk, words) in b[..chunks].iter().enumerate() {
                let words = L::load_int(words.as_ptr().add(half));
                for index in 0..per_word {
                    let x = element::<L>(format, words, index);
                    let at = 32 * (chunk * per_word + index) + half;
                    largest = L::max(largest, x.encoded);
                    L::store((&raw mut (*to).b).cast::<f32>().add(at), x.value);
                    L::store_bytes((&raw mut (*to).b_exponents).cast::<i8>().add(at), exponents::<L>(x.magnitude, min));
                }
            }
            L::store_int((&raw mut (*to).b_largest).cast::<u32>().add(half), largest);
        }
    }
}

/// Decodes both operands. The match hands `decode_a` a constant format, so that each arm is compiled for one.
#[inline(always)]
unsafe fn decode<L: Lanes>(plan: &Plan, to: *mut Operands, a: &[Row], b: &[Row]) {
    let chunks = plan.chunks();
    unsafe {
        macro_rules! each_format {
            ($decode:ident, $format:expr, $min:expr, $from:expr) => {
                match ($format, $min) {
                    (Factor::E4m3, -6) => $decode::<L>(Factor::E4m3, -6, to, $from, chunks),
                    (Factor::E4m3, _) => $decode::<L>(Factor::E4m3, -14, to, $from, chunks),
                    (Factor::E5m2, _) => $decode::<L>(Factor::E5m2, -14, to, $from, chunks),
                    (Factor::F16, _) => $decode::<L>(Factor::F16, -14, to, $from, chunks),
                    (Factor::Bf16, _) => $decode::<L>(Factor::Bf16, -126, to, $from, chunks),
                    (Factor::Tf32, _) => $decode::<L>(Factor::Tf32, -126, to, $from, chunks),
                }
            };
        }
        each_format!(decode_a, plan.a, plan.rule.a_min, a);
        each_format!(decode_b, plan.b, plan.rule.b_min, b);
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

/// Executes `plan`.
///
/// # Safety
/// The host has the instructions of `L`. (Slice bounds are checked.)
#[inline(always)]
pub unsafe fn run<L: Lanes>(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    let chunks = plan.chunks();
    let (a, b) = (&a[..2 * chunks], &b[..chunks]);
    let mut operands = MaybeUninit::<Operands>::uninit();
    unsafe {
        // Writes what the sums read: the first `chunks * per_word` blocks.
        decode::<L>(plan, operands.as_mut_ptr(), a, b);
        let operands = operands.as_ptr();
        let mut special = special_factors(plan, &(*operands).a_largest, &(*operands).b_largest);
        let mut columns = load_accumulator::<L>(plan.rule.c, c);
        match plan.rule.sum {
            Sum::Ideal => ideal::<L>(plan, operands, &mut columns, &mut special),
            Sum::Chain => chain::<L>(plan, operands, &mut columns, &mut special),
            Sum::Aligned { fraction: 13, .. } => aligned::<L, 13>(plan, operands, &mut columns, &mut special),
            Sum::Aligned { fraction: 24, .. } => aligned::<L, 24>(plan, operands, &mut columns, &mut special),
            Sum::Aligned { .. } => aligned::<L, 25>(plan, operands, &mut columns, &mut special),
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
fn special_factors(plan: &Plan, a_largest: &[u32; 16], b_largest: &[u32; 32]) -> Special {
    let rows = a_largest.iter().enumerate().fold(0, |rows, (row, &x)| rows | ((x >= first_special(plan.a)) as u16) << row);
    let mut special = [rows; 8];
    if b_largest.iter().fold(0, |largest, &x| x.max(largest)) >= first_special(plan.b) {
        for (col, rows) in special.iter_mut().enumerate() {
            if b_largest[4 * col..4 * col + 4].iter().any(|&x| x >= first_special(plan.b)) {
                *rows = u16::MAX;
            }
        }
    }
    special
}

/// Rows of each column whose f16 accumulator is infinite or NaN.
#[inline(always)]
unsafe fn special_halves<L: Lanes>(x: L::I) -> u16 {
    unsafe { L::greater(L::and(x, L::splat_int(0x7FFF)), L::splat_int(0x7BFF)) }
}

#[inline(always)]
unsafe fn chain<L: Lanes>(plan: &Plan, operands: *const Operands, columns: &mut [L::I; 8], special: &mut Special) {
    let per_word = plan.per_word();
    // Products of narrow formats fit in f32.
    let exact = !matches!(plan.a, Factor::Bf16 | Factor::Tf32);
    unsafe {
        let (a, b) = ((&raw const (*operands).a).cast::<f32>(), (&raw const (*operands).b).cast::<f32>());
        if plan.rule.c == Accumulator::F16 {
            for (column, rows) in columns.iter().zip(special.iter_mut()) {
                *rows |= special_halves::<L>(*column);
            }
        }
        let mut sums = columns.map(|column| accumulator_value::<L>(plan.rule.c, column));
        for chunk in 0..plan.chunks() {
            for word in 0..4 {
                for index in 0..per_word {
                    let block = chunk * per_word + index;
                    let x = L::load(a.add(16 * (4 * block + word)));
                    let terms = b.add(32 * block + word);
                    for (col, sum) in sums.iter_mut().enumerate() {
                        *sum = L::mul_add(x, L::splat(*terms.add(4 * col)), *sum, exact);
                    }
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
        let half = L::to_half(x);
        let is_number = L::and(L::bits(L::canonical(x)), L::splat_int(MAGNITUDE));
        L::where_zero(L::sub(is_number, L::splat_int(0x7FFF_FFFF)), L::splat_int(0x7FFF), half)
    }
}

/// f64 sums, lane by lane: the compiler makes vectors of these loops.
#[inline(always)]
unsafe fn ideal<L: Lanes>(plan: &Plan, operands: *const Operands, columns: &mut [L::I; 8], special: &mut Special) {
    let per_word = plan.per_word();
    unsafe {
        let (a, b) = (&(*operands).a, &(*operands).b);
        for (col, column) in columns.iter_mut().enumerate() {
            if plan.rule.c == Accumulator::F16 {
                special[col] |= special_halves::<L>(*column);
            }
            let mut start = [0f32; 16];
            L::store(start.as_mut_ptr(), accumulator_value::<L>(plan.rule.c, *column));
            let mut sum = start.map(f64::from);
            for word in 0..4 * plan.chunks() {
                for index in 0..per_word {
                    let block = word / 4 * per_word + index;
                    let term = b[32 * block + 4 * col + word % 4] as f64;
                    for (sum, &x) in sum.iter_mut().zip(&a[16 * (4 * block + word % 4)..][..16]) {
                        *sum += x as f64 * term;
                    }
                }
            }
            let rounded = sum.map(|sum| match plan.rule.d {
                Accumulator::F16 => f64_to_f16(sum, Round::Nearest, Clamp::default()) as u32,
                Accumulator::F32 if sum.is_nan() => 0x7FFF_FFFF,
                Accumulator::F32 => (sum as f32).to_bits(),
            });
            *column = L::load_int(rounded.as_ptr());
        }
    }
}

#[inline(always)]
unsafe fn aligned<L: Lanes, const FRACTION: i32>(
    plan: &Plan,
    operands: *const Operands,
    columns: &mut [L::I; 8],
    special: &mut Special,
) {
    let Sum::Aligned { groups, short, .. } = plan.rule.sum else { unreachable!("aligned sums only") };
    let blocks = plan.chunks() * plan.per_word();
    let size = blocks / groups;
    unsafe {
        for col in 0..8 {
            let mut column = columns[col];
            match (plan.rule.c, plan.rule.d) {
                (Accumulator::F16, _) => special[col] |= special_halves::<L>(column),
                (Accumulator::F32, Accumulator::F16) => {
                    special[col] |= L::greater(L::and(column, L::splat_int(MAGNITUDE)), L::splat_int(0x7F7F_FFFF));
                }
                _ => {} // exponent 128 shows in the sum
            }
            match (plan.rule.c, plan.rule.d) {
                (Accumulator::F32, Accumulator::F16) => column = L::to_half(L::from_bits(column)),
                (Accumulator::F16, Accumulator::F32) => column = L::bits(accumulator_value::<L>(Accumulator::F16, column)),
                _ => {}
            }
            for group in 0..groups {
                let (next, rows) = match (plan.rule.d, size) {
                    (Accumulator::F32, 1) => aligned_group::<L, FRACTION, 1, false>(plan, operands, col, group, column, short),
                    (Accumulator::F32, 2) => aligned_group::<L, FRACTION, 2, false>(plan, operands, col, 2 * group, column, short),
                    (Accumulator::F32, 4) => aligned_group::<L, FRACTION, 4, false>(plan, operands, col, 4 * group, column, short),
                    (Accumulator::F32, _) => aligned_group::<L, FRACTION, 8, false>(plan, operands, col, 8 * group, column, short),
                    (Accumulator::F16, 1) => aligned_group::<L, FRACTION, 1, true>(plan, operands, col, group, column, short),
                    (Accumulator::F16, 2) => aligned_group::<L, FRACTION, 2, true>(plan, operands, col, 2 * group, column, short),
                    (Accumulator::F16, 4) => aligned_group::<L, FRACTION, 4, true>(plan, operands, col, 4 * group, column, short),
                    (Accumulator::F16, _) => aligned_group::<L, FRACTION, 8, true>(plan, operands, col, 8 * group, column, short),
                };
                column = next;
                special[col] |= rows;
            }
            columns[col] = column;
        }
    }
}

/// One group of `BLOCKS` blocks from block `first` of column `col`: the new accumulator, and the rows it is wrong for.
#[inline(always)]
unsafe fn aligned_group<L: Lanes, const FRACTION: i32, const BLOCKS: usize, const HALF: bool>(
    plan: &Plan,
    operands: *const Operands,
    col: usize,
    first: usize,
    c: L::I,
    short: bool,
) -> (L::I, u16) {
    unsafe {
        let (c_value, c_magnitude, c_min) = if HALF {
            let x = element::<L>(Factor::F16, c, 0);
            (x.value, x.magnitude, -14)
        } else {
            (L::from_bits(c), L::and(c, L::splat_int(MAGNITUDE)), -126)
        };
        let c_exponent = exponents::<L>(c_magnitude, c_min);
        let a_exponents = (&raw const (*operands).a_exponents).cast::<i8>().add(64 * first);
        let b_exponents = (&raw const (*operands).b_exponents).cast::<i8>().add(32 * first + 4 * col);
        let top = L::max(c_exponent, L::largest_sum(a_exponents, b_exponents, BLOCKS));
        let inside = L::max(L::min(top, L::splat_int(HIGHEST)), L::splat_int(LOWEST));
        let scale = L::from_bits(L::shl::<23>(L::sub(L::splat_int(FRACTION + 127), inside)));

        // Two sums: of k16 f16 products or k32 fp8 products with 25 fraction bits one would overflow.
        let mut sums = [L::truncate(L::mul(c_value, scale)), L::splat_int(0)];
        let a = (&raw const (*operands).a).cast::<f32>().add(64 * first);
        let b = (&raw const (*operands).b).cast::<f32>().add(32 * first + 4 * col);
        for block in 0..BLOCKS {
            for word in 0..4 {
                let product = L::mul(L::load(a.add(16 * (4 * block + word))), L::splat(*b.add(32 * block + word)));
                sums[word % 2] = L::add(sums[word % 2], L::truncate(L::mul(product, scale)));
            }
        }

        let unscale = L::from_bits(L::shl::<23>(L::add(inside, L::splat_int(127 - FRACTION))));
        let total = L::add(sums[0], sums[1]);
        let sum = match (FRACTION, HALF) {
            (13, _) => L::to_float(total),
            (_, true) => L::sum_to_odd(sums[0], sums[1]),
            (24, false) => L::to_float_toward_zero(total),
            _ => L::sum_toward_zero(sums[0], sums[1]),
        };
        let value = L::mul(sum, unscale);
        let result = if HALF {
            L::to_half(value)
        } else if short {
            L::and(L::bits(value), L::splat_int(!0x3FF))
        } else {
            L::bits(value)
        };

        let above = L::greater(top, L::splat_int(HIGHEST));
        let below = L::greater(L::splat_int(LOWEST), top);
        let mut rows = above;
        if below != 0 {
            // Zeros lie below too, and their sum is right: with narrow formats every product down here is one.
            let zero_products = match plan.a {
                Factor::Bf16 | Factor::Tf32 => zero_rows(&(*operands).a_largest, &(*operands).b_largest, col),
                _ => u16::MAX,
            };
            let nonzero_c = L::greater(c_magnitude, L::splat_int(0));
            rows |= below & (nonzero_c | !zero_products);
        }
        (result, rows)
    }
}

/// Rows whose products with column `col` are all zero because the row, or the column, is.
fn zero_rows(a_largest: &[u32; 16], b_largest: &[u32; 32], col: usize) -> u16 {
    if b_largest[4 * col..4 * col + 4].iter().all(|&x| x == 0) {
        return u16::MAX;
    }
    a_largest.iter().enumerate().fold(0, |rows, (row, &x)| rows | ((x == 0) as u16) << row)
}
