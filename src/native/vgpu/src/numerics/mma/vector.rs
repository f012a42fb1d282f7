//! m16n8 floating-point `mma`, and the products of a warpgroup, with sixteen rows in the sixteen lanes.

use core::mem::MaybeUninit;

use super::accumulator::{load_accumulator, store_accumulator};
use super::float::{Plan, redo};
use super::fragment::Row;
use super::lanes::{Lanes, Task};
use super::operands::{Block, Operands, Panel, read_block, read_panel};
use super::scalar::{Accumulator, Sum};
use super::sums::{Special, sum_aligned, sum_chain, sum_ideal, sum_widened};
use crate::numerics::Slab;
use crate::numerics::element::Factor;

const IDEAL: u8 = 0;
const CHAIN: u8 = 1;
const ALIGNED: u8 = 2;
const WIDENED: u8 = 3;

/// What to do with the decoded arithmetic: one small product, or a warpgroup's.
trait Work {
    /// # Safety
    /// The host has the instructions of `L`.
    unsafe fn run<L: Lanes, const SUM: u8>(&mut self, plan: &Plan);
}

/// Executes `plan`.
///
/// # Safety
/// The host has the instructions of `L`. (Slice bounds are checked.)
pub unsafe fn run<L: Lanes>(plan: &Plan, d: &mut [Row], a: &[Row], b: &[Row], c: &[Row]) {
    unsafe { dispatch::<L, _>(plan, &mut Single { d, a, b, c }) }
}

/// D (+)= A · B for up to four slabs of sixteen rows and the columns of `b`, eight at a time.
///
/// # Safety
/// The host has the instructions of `L`; the slabs name different registers, as many as `b` has columns for.
pub unsafe fn run_group<L: Lanes>(plan: &Plan, slabs: &[Slab], b: &[[Row; 2]], accumulate: bool) {
    unsafe { dispatch::<L, _>(plan, &mut Group { slabs, b, accumulate }) }
}

unsafe fn dispatch<L: Lanes, W: Work>(plan: &Plan, work: &mut W) {
    unsafe {
        match plan.rule.sum {
            Sum::Ideal => L::apart(Apart::<W, IDEAL, ANY> { plan, work }),
            Sum::Chain => for_format::<L, W, CHAIN>(plan, work),
            Sum::Aligned { .. } => for_format::<L, W, ALIGNED>(plan, work),
            Sum::Widened => for_format::<L, W, WIDENED>(plan, work),
        }
    }
}

unsafe fn for_format<L: Lanes, W: Work, const SUM: u8>(plan: &Plan, work: &mut W) {
    unsafe {
        match plan.a {
            _ if !L::SPECIALISED => L::apart(Apart::<W, SUM, ANY> { plan, work }),
            Factor::F16 => L::apart(Apart::<W, SUM, F16> { plan, work }),
            Factor::Bf16 => L::apart(Apart::<W, SUM, BF16> { plan, work }),
            Factor::Tf32 => L::apart(Apart::<W, SUM, TF32> { plan, work }),
            Factor::E4m3 => L::apart(Apart::<W, SUM, E4M3> { plan, work }),
            Factor::E5m2 => L::apart(Apart::<W, SUM, E5M2> { plan, work }),
            Factor::E3m2 | Factor::E2m3 | Factor::E2m1 => L::apart(Apart::<W, SUM, ANY> { plan, work }),
        }
    }
}

/// Formats of A that have a function of their own.
const ANY: u8 = 0;
const F16: u8 = 1;
const BF16: u8 = 2;
const TF32: u8 = 3;
const E4M3: u8 = 4;
const E5M2: u8 = 5;

/// Work with a constant kind of sum and format of A: decoding is compiled for it alone, and the loops over a word's elements
/// unroll. One function for all of them would have a stack frame of megabytes where nothing is optimised.
struct Apart<'w, W, const SUM: u8, const FORMAT: u8> {
    plan: &'w Plan,
    work: &'w mut W,
}

impl<W: Work, const SUM: u8, const FORMAT: u8> Task for Apart<'_, W, SUM, FORMAT> {
    #[inline(always)]
    unsafe fn run<L: Lanes>(self) {
        let plan = *self.plan;
        let plan = match FORMAT {
            F16 => Plan { a: Factor::F16, b: Factor::F16, ..plan },
            BF16 => Plan { a: Factor::Bf16, b: Factor::Bf16, ..plan },
            TF32 => Plan { a: Factor::Tf32, b: Factor::Tf32, ..plan },
            E4M3 => Plan { a: Factor::E4m3, ..plan },
            E5M2 => Plan { a: Factor::E5m2, ..plan },
            _ => plan,
        };
        unsafe { self.work.run::<L, SUM>(&plan) }
    }
}

#[inline(always)]
unsafe fn sum<L: Lanes, const SUM: u8>(plan: &Plan, operands: Operands<L>, columns: &mut [L::I; 8]) -> Special {
    unsafe {
        let mut special = operands.special();
        match SUM {
            IDEAL => sum_ideal::<L>(plan, operands, columns, &mut special),
            CHAIN => sum_chain::<L>(plan, operands, columns, &mut special),
            WIDENED => sum_widened::<L>(plan, operands, columns, &mut special),
            _ => sum_aligned::<L>(plan, operands, columns, &mut special),
        }
        special
    }
}

struct Single<'r> {
    d: &'r mut [Row],
    a: &'r [Row],
    b: &'r [Row],
    c: &'r [Row],
}

impl Work for Single<'_> {
    #[inline(always)]
    unsafe fn run<L: Lanes, const SUM: u8>(&mut self, plan: &Plan) {
        let chunks = plan.chunks();
        let (a, b) = (&self.a[..2 * chunks], &self.b[..chunks]);
        let (mut panel, mut block) = (MaybeUninit::<Panel<L>>::uninit(), MaybeUninit::<Block>::uninit());
        unsafe {
            read_panel::<L>(plan, panel.as_mut_ptr(), a, SUM >= ALIGNED);
            read_block::<L>(plan, block.as_mut_ptr(), b, SUM >= ALIGNED);
            let operands = Operands::<L> { a: panel.as_ptr(), b: block.as_ptr() };
            let c: [*const Row; 4] = pointers(self.c, plan.rule.c);
            let mut columns = load_accumulator::<L>(plan.rule.c, &c);
            let special = sum::<L, SUM>(plan, operands, &mut columns);
            let registers = plan.rule.d.registers();
            let first = self.d[..registers].as_mut_ptr();
            let d: [*mut Row; 4] = [first, first.wrapping_add(1), first.wrapping_add(2), first.wrapping_add(3)];
            store_accumulator::<L>(plan.rule.d, columns, &d);
            for (col, rows) in special.into_iter().enumerate() {
                if rows != 0 {
                    redo(plan, self.d, a, b, self.c, col, rows);
                }
            }
        }
    }
}

/// The registers of an accumulator; those it does not have repeat the last.
#[inline(always)]
fn pointers(rows: &[Row], format: Accumulator) -> [*const Row; 4] {
    let rows = &rows[..format.registers()];
    let mut out = [&raw const rows[0]; 4];
    for i in 1..rows.len().min(4) {
        out[i] = &raw const rows[i];
    }
    out
}

struct Group<'r> {
    slabs: &'r [Slab<'r>],
    b: &'r [[Row; 2]],
    accumulate: bool,
}

impl Work for Group<'_> {
    #[inline(always)]
    unsafe fn run<L: Lanes, const SUM: u8>(&mut self, plan: &Plan) {
        let registers = plan.rule.d.registers();
        let mut panels: [MaybeUninit<Panel<L>>; 4] = [const { MaybeUninit::uninit() }; 4];
        let mut block = MaybeUninit::<Block>::uninit();
        let slabs = &self.slabs[..self.slabs.len().min(4)];
        unsafe {
            for (slab, panel) in slabs.iter().zip(&mut panels) {
                read_panel::<L>(plan, panel.as_mut_ptr(), &slab.a, SUM >= ALIGNED);
            }
            for (index, b) in self.b.iter().enumerate() {
                read_block::<L>(plan, block.as_mut_ptr(), b, SUM >= ALIGNED);
                for (slab, panel) in slabs.iter().zip(&panels) {
                    let d = &slab.d[index * registers..][..registers];
                    let operands = Operands::<L> { a: panel.as_ptr(), b: block.as_ptr() };
                    let mut columns = start::<L>(plan, d, self.accumulate);
                    let special = sum::<L, SUM>(plan, operands, &mut columns);
                    if special != [0; 8] {
                        // A copy: the columns themselves stay in registers.
                        let mut again = columns;
                        redo_columns::<L>(plan, slab, b, (index, self.accumulate), &mut again, &special);
                        columns = again;
                    }
                    store_accumulator::<L>(plan.rule.d, columns, d);
                }
            }
        }
    }
}

/// The accumulator of a slab's columns in the registers at `d`, or zeros.
#[inline(always)]
unsafe fn start<L: Lanes>(plan: &Plan, d: &[*mut Row], accumulate: bool) -> [L::I; 8] {
    unsafe {
        if !accumulate {
            return [L::splat_int(0); 8];
        }
        let mut from = [d[0].cast_const(); 4];
        for (from, row) in from.iter_mut().zip(d) {
            *from = *row;
        }
        load_accumulator::<L>(plan.rule.c, &from)
    }
}

/// Does the `special` rows of eight columns one element at a time; D still holds the accumulator.
#[cold]
#[inline(never)]
unsafe fn redo_columns<L: Lanes>(
    plan: &Plan,
    slab: &Slab,
    b: &[Row; 2],
    (index, accumulate): (usize, bool),
    columns: &mut [L::I; 8],
    special: &Special,
) {
    let registers = plan.rule.d.registers();
    let mut c = [[0u32; 32]; 4];
    let mut d = [[0u32; 32]; 4];
    unsafe {
        if accumulate {
            for (to, from) in c.iter_mut().zip(&slab.d[index * registers..][..registers]) {
                *to = **from;
            }
        }
        let [d0, d1, d2, d3] = &mut d;
        store_accumulator::<L>(plan.rule.d, *columns, &[d0, d1, d2, d3]);
        for (col, &rows) in special.iter().enumerate() {
            if rows != 0 {
                redo(plan, &mut d, &slab.a, b, &c, col, rows);
            }
        }
        *columns = load_accumulator::<L>(plan.rule.d, &pointers(&d, plan.rule.d));
    }
}
