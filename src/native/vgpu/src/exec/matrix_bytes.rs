//! ldmatrix and stmatrix of 8-bit elements, and of packed 4- and 6-bit ones, which become bytes.
//!
//! Rows are sixteen bytes in memory. Packed elements are contiguous from the first bit on, and padded; in registers each has a byte,
//! in whose low bits it lies (unverified: the manual shows it in pictures only).

use std::marker::PhantomData;

use crate::exec::context::Cx;
use crate::exec::matrix::rows;
use crate::exec::mem::{Generic, Shared, Space, flag, pool};
use crate::exec::op::{Body, Op, Sel, put, row, sel_plain};

/// What a row in memory holds, in `c`.
pub const BYTES: u16 = 1;
pub const SIX_BITS: u16 = 2;
pub const FOUR_BITS: u16 = 3;

/// The sixteen elements of a row.
fn unpack(format: u16, bytes: [u8; 16]) -> [u8; 16] {
    let bits = u128::from_le_bytes(bytes);
    match format {
        SIX_BITS => std::array::from_fn(|i| (bits >> (6 * i) & 0x3F) as u8),
        FOUR_BITS => std::array::from_fn(|i| (bits >> (4 * i) & 0xF) as u8),
        _ => bytes,
    }
}

/// `ldmatrix`: address a + imm, matrices `flags >> 4`, format c; [`flag::SIGNED`] stands for `.trans`, which is for 16×16 matrices
/// (two registers each), not for 8×16 ones; pool: destinations.
pub struct Load<S>(PhantomData<S>);
impl<S: Space> Body for Load<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let tall = op.flags & flag::SIGNED != 0;
        let each = if tall { 16 } else { 8 };
        // SAFETY: by `OpFn`'s contract; `rows` resolved what is read.
        unsafe {
            let (n, at) = match rows::<S>(base, op, mask, cx, each, false) {
                Ok(rows) => rows,
                Err(signal) => return signal,
            };
            let mut out = [[0u32; 32]; 4];
            for m in 0..n {
                let matrix: [[u8; 16]; 16] = std::array::from_fn(|r| {
                    let at = at[each * m + r.min(each - 1)];
                    unpack(op.c, (at as *const [u8; 16]).read_unaligned())
                });
                for l in 0..32 {
                    let (group, first) = (l / 4, 4 * (l % 4));
                    if tall {
                        // Of the transpose: four columns of rows `group` and `group` + 8.
                        for half in 0..2 {
                            let bytes = std::array::from_fn(|j| matrix[first + j][group + 8 * half]);
                            out[2 * m + half][l] = u32::from_le_bytes(bytes);
                        }
                    } else {
                        out[m][l] = u32::from_le_bytes(std::array::from_fn(|j| matrix[group][first + j]));
                    }
                }
            }
            for (i, values) in out.iter().enumerate().take(if tall { 2 * n } else { n }) {
                put(row(base, pool(cx, op, i)), values, mask);
            }
        }
        0
    }
}

/// `stmatrix` of 16×8 matrices by columns: a lane has rows l / 4 and l / 4 + 8 of two columns. As [`Load`]; pool: sources.
pub struct Store<S>(PhantomData<S>);
impl<S: Space> Body for Store<S> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as for loads.
        unsafe {
            let (n, at) = match rows::<S>(base, op, mask, cx, 8, true) {
                Ok(rows) => rows,
                Err(signal) => return signal,
            };
            for m in 0..n {
                let v: &[u32; 32] = &*row(base, pool(cx, op, m));
                for col in 0..8 {
                    let bytes: [u8; 16] = std::array::from_fn(|r| (v[r % 8 * 4 + col / 2] >> (8 * (r / 8 * 2 + col % 2))) as u8);
                    (at[8 * m + col] as *mut [u8; 16]).write_unaligned(bytes);
                }
            }
        }
        0
    }
}

pub fn load(shared: bool) -> Sel {
    if shared { sel_plain::<Load<Shared>>() } else { sel_plain::<Load<Generic>>() }
}

pub fn store(shared: bool) -> Sel {
    if shared { sel_plain::<Store<Shared>>() } else { sel_plain::<Store<Generic>>() }
}
