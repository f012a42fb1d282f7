//! Packed moves: `{a, b}` to one register and back. Pool: destinations, then sources.

use crate::exec::context::Cx;
use crate::exec::mem::pool;
use crate::exec::op::{Body, Op, Sel, put, row, sel, sel_plain};

/// N parts of BITS bits to one 32- or 64-bit register.
pub struct Pack<const BITS: usize, const N: usize>;
impl<const BITS: usize, const N: usize> Body for Pack<BITS, N> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let mut out = [0u64; 32];
            for part in 0..N {
                let slot = pool(cx, op, 1 + part);
                if BITS == 64 {
                    out = *row(base, slot);
                } else {
                    let a: [u32; 32] = *row(base, slot);
                    let ones = ((1u64 << BITS) - 1) as u32;
                    for i in 0..32 {
                        out[i] |= u64::from(a[i] & ones) << (part * BITS);
                    }
                }
            }
            let d = pool(cx, op, 0);
            if BITS * N == 64 {
                put(row(base, d), &out, mask);
            } else {
                let narrow: [u32; 32] = std::array::from_fn(|i| out[i] as u32);
                put(row(base, d), &narrow, mask);
            }
        }
        0
    }
}

/// One register to N parts.
pub struct Unpack<const BITS: usize, const N: usize>;
impl<const BITS: usize, const N: usize> Body for Unpack<BITS, N> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let slot = pool(cx, op, N);
            let a: [u64; 32] = if BITS * N == 64 {
                *row(base, slot)
            } else {
                let narrow: [u32; 32] = *row(base, slot);
                std::array::from_fn(|i| u64::from(narrow[i]))
            };
            for part in 0..N {
                let d = pool(cx, op, part);
                if BITS == 64 {
                    put(row(base, d), &a, mask);
                } else {
                    let ones = ((1u64 << BITS) - 1) as u32;
                    let out: [u32; 32] = std::array::from_fn(|i| (a[i] >> (part * BITS)) as u32 & ones);
                    put(row(base, d), &out, mask);
                }
            }
        }
        0
    }
}

/// The packing of `parts` parts of `bits` bits.
pub fn pack(bits: u32, parts: usize) -> Option<Sel> {
    Some(match (bits, parts) {
        (8, 2) => sel_plain::<Pack<8, 2>>(),
        (8, 4) => sel_plain::<Pack<8, 4>>(),
        (8, 8) => sel_plain::<Pack<8, 8>>(),
        (16, 2) => sel::<Pack<16, 2>>(),
        (16, 4) => sel::<Pack<16, 4>>(),
        (32, 2) => sel::<Pack<32, 2>>(),
        (64, 1) => sel::<Pack<64, 1>>(),
        _ => return None,
    })
}

/// The opposite of [`pack`].
pub fn unpack(bits: u32, parts: usize) -> Option<Sel> {
    Some(match (bits, parts) {
        (8, 2) => sel_plain::<Unpack<8, 2>>(),
        (8, 4) => sel_plain::<Unpack<8, 4>>(),
        (8, 8) => sel_plain::<Unpack<8, 8>>(),
        (16, 2) => sel::<Unpack<16, 2>>(),
        (16, 4) => sel::<Unpack<16, 4>>(),
        (32, 2) => sel::<Unpack<32, 2>>(),
        (64, 1) => sel::<Unpack<64, 1>>(),
        _ => return None,
    })
}
