//! Multiplicands as the sums read them: A one vector of sixteen rows per k, B scalars to broadcast. A chunk is four words along k,
//! one register of B.

use core::mem::MaybeUninit;

use super::decode::{first_special, largest_encoded, quad_exponents, values};
use super::float::Plan;
use super::fragment::Row;
use super::lanes::Lanes;

/// Sixteen rows of A, lane = row.
#[repr(C, align(64))]
pub struct Panel<L: Lanes> {
    /// By k.
    values: [L::F; 32],
    /// Four exponents per lane: \[chunk · quads + quad\].
    exponents: [L::I; 8],
    /// Rows (bits) with a negative value, by k; where sums cut ([`Lanes::CUTS`]).
    signs: [u16; 32],
    /// Largest encoded magnitude per row.
    largest: [u32; 16],
    /// Rows (bits) with an infinity or NaN.
    special: u16,
}

/// Eight columns of B.
#[repr(C, align(64))]
pub struct Block {
    /// \[k of the chunk\]\[chunk\]\[column\].
    values: [f32; 16 * 16],
    /// Four exponents each: \[quad of the chunk\]\[chunk\]\[column\].
    exponents: [u32; 4 * 16],
    /// Largest encoded magnitude per chunk and column.
    largest: [u32; 16],
    /// Columns (bits) with an infinity or NaN.
    special: u8,
}

/// Both, filled as far as the sums read them: elements up to k; exponents only for aligned sums.
pub struct Operands<L: Lanes> {
    pub a: *const Panel<L>,
    pub b: *const Block,
}

impl<L: Lanes> Clone for Operands<L> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<L: Lanes> Copy for Operands<L> {}

/// Decodes a fragment of A; exponents only if `aligned`.
#[inline(always)]
pub unsafe fn read_panel<L: Lanes>(plan: &Plan, to: *mut Panel<L>, a: &[Row], aligned: bool) {
    let (chunks, quads) = (plan.chunks(), plan.a.per_word());
    unsafe {
        let mut words = [MaybeUninit::<L::I>::uninit(); 8];
        for chunk in 0..chunks {
            let gathered = L::gather(&a[2 * chunk], &a[2 * chunk + 1]);
            for (word, &x) in gathered.iter().enumerate() {
                words[4 * chunk + word].write(x);
                let decoded = values::<L>(plan.a, x);
                let at = (&raw mut (*to).values).cast::<L::F>().add((4 * chunk + word) * quads);
                for (index, &value) in decoded[..quads].iter().enumerate() {
                    at.add(index).write(value);
                    if aligned && L::CUTS {
                        (&raw mut (*to).signs).cast::<u16>().add((4 * chunk + word) * quads + index).write(L::signs(value));
                    }
                }
            }
            if aligned {
                for quad in 0..quads {
                    let exponents = quad_exponents::<L>(plan.a, plan.rule.a_min, &gathered, quad);
                    (&raw mut (*to).exponents).cast::<L::I>().add(chunk * quads + quad).write(exponents);
                }
            }
        }
        let largest = largest_encoded::<L>(plan.a, core::slice::from_raw_parts(words.as_ptr().cast(), 4 * chunks));
        L::store_int((&raw mut (*to).largest).cast(), largest);
        (*to).special = L::greater(largest, L::splat_int(first_special(plan.a) as i32 - 1));
    }
}

/// Decodes a fragment of B: one or two registers.
#[inline(always)]
pub unsafe fn read_block<L: Lanes>(plan: &Plan, to: *mut Block, b: &[Row], aligned: bool) {
    let (chunks, quads) = (plan.chunks(), plan.a.per_word());
    unsafe {
        // Columns of chunk 0 beside columns of chunk 1; with one chunk, the same twice.
        let gathered = L::gather(&b[0], &b[chunks - 1]);
        for (word, &x) in gathered.iter().enumerate() {
            let decoded = values::<L>(plan.b, x);
            for (index, &value) in decoded[..quads].iter().enumerate() {
                L::store((&raw mut (*to).values).cast::<f32>().add(16 * (word * quads + index)), value);
            }
        }
        if aligned {
            for quad in 0..quads {
                let exponents = quad_exponents::<L>(plan.b, plan.rule.b_min, &gathered, quad);
                L::store_int((&raw mut (*to).exponents).cast::<u32>().add(16 * quad), exponents);
            }
        }
        let largest = largest_encoded::<L>(plan.b, &gathered);
        L::store_int((&raw mut (*to).largest).cast(), largest);
        let special = L::greater(largest, L::splat_int(first_special(plan.b) as i32 - 1));
        (*to).special = (special | special >> 8) as u8;
    }
}

impl<L: Lanes> Operands<L> {
    /// The values of A at k `k`.
    #[inline(always)]
    pub unsafe fn a_values(self, k: usize) -> L::F {
        unsafe { *(&raw const (*self.a).values).cast::<L::F>().add(k) }
    }

    /// Rows whose value at k `k` is negative.
    #[inline(always)]
    pub unsafe fn a_signs(self, k: usize) -> u16 {
        unsafe { *(&raw const (*self.a).signs).cast::<u16>().add(k) }
    }

    /// The values of B's eight columns at k `k` of word `word`'s chunk.
    #[inline(always)]
    pub unsafe fn b_values(self, word: usize, k: usize) -> *const f32 {
        unsafe { (&raw const (*self.b).values).cast::<f32>().add(16 * k + word / 4 * 8) }
    }

    #[inline(always)]
    pub unsafe fn a_exponents(self, chunk: usize, quads: usize, quad: usize) -> L::I {
        unsafe { *(&raw const (*self.a).exponents).cast::<L::I>().add(chunk * quads + quad) }
    }

    #[inline(always)]
    pub unsafe fn b_exponents(self, chunk: usize, quad: usize, col: usize) -> i32 {
        unsafe { *(&raw const (*self.b).exponents).cast::<i32>().add(16 * quad + 8 * chunk + col) }
    }

    /// Outputs that meet an infinite or NaN factor: rows (bits) by column.
    #[inline(always)]
    pub unsafe fn special(self) -> [u16; 8] {
        let (rows, columns) = unsafe { ((*self.a).special, (*self.b).special) };
        let mut special = [rows; 8];
        if columns != 0 {
            for (col, special) in special.iter_mut().enumerate() {
                if columns >> col & 1 != 0 {
                    *special = u16::MAX;
                }
            }
        }
        special
    }

    /// Rows whose products with column `col` are all zero because the row, or the column, is.
    pub unsafe fn zero_rows(self, col: usize) -> u16 {
        let (a, b) = unsafe { (&(*self.a).largest, &(*self.b).largest) };
        if b[col] == 0 && b[8 + col] == 0 {
            return u16::MAX;
        }
        a.iter().enumerate().fold(0, |rows, (row, &x)| rows | ((x == 0) as u16) << row)
    }
}
