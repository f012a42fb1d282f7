//! Shared addresses across a cluster: `mapa`, `getctarank`, and how instructions on mbarriers and bulk copies find their block.

use crate::exec::block::{CLUSTER_ARRIVE, CLUSTER_WAIT};
use crate::exec::context::{Cx, SHARED_WINDOW, SpaceName};
use crate::exec::link::RANK_SHIFT;
use crate::exec::op::{Body, Op, Sel, put, put_pred, row, sel_plain, signal};
use crate::launch::FaultKind;

/// Op flags.
pub mod flag {
    /// Registers are 64 bits wide.
    pub const WIDE: u8 = 1;
    /// The address is generic.
    pub const GENERIC: u8 = 2;
}

const OFFSET_MASK: u64 = (1 << RANK_SHIFT) - 1;

/// Where a lane's shared address leads.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub rank: u32,
    pub offset: u32,
}

/// Which addresses an operand accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The block's own shared memory.
    Own,
    /// Any block of the cluster.
    Cluster,
}

/// Splits a shared (or generic) address, checks that `bytes` bytes are there, aligned to `align`. Err: the fault signal.
pub fn locate(cx: &mut Cx, lane: u32, address: u64, generic: bool, reach: Reach, bytes: u32, align: u32) -> Result<Place, u32> {
    let window = address & !0xffff_ffff;
    if window != SHARED_WINDOW && (generic || window != 0) {
        let message = format!("{address:#x} is not an address of shared memory");
        let hint =
            if generic { "a generic address of shared memory is needed: see 'cvta.shared'".to_string() } else { String::new() };
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, SpaceName::Shared, address, bytes, message, hint));
    }
    let (rank, offset) = cx.place(address as u32);
    if offset % align != 0 {
        let message = format!("shared address {address:#x} is not a multiple of {align}");
        let hint = format!("align the variable to {align} bytes");
        return Err(cx.fail_at(FaultKind::Misaligned, lane, SpaceName::Shared, address, bytes, message, hint));
    }
    if reach == Reach::Own && rank != cx.rank {
        let message = format!(
            "{address:#x} lies in the shared memory of the block of rank {rank}; this instruction works on the own block's"
        );
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, SpaceName::Shared, address, bytes, message, String::new()));
    }
    crate::exec::transfer::shared_range(cx, lane, rank, offset, bytes)?;
    Ok(Place { rank, offset })
}

/// `mapa`: address a, rank b.
pub struct MapAddress;
impl Body for MapAddress {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let ranks: [u32; 32] = *row(base, op.b);
            // A rank that does not exist gives an address that faults when used.
            let mapped = |address: u64, i: usize| {
                (address & !0xffff_ffff) | (address & OFFSET_MASK) | u64::from(ranks[i].min(126) + 1) << (RANK_SHIFT + 1)
            };
            if op.flags & flag::WIDE != 0 {
                let a: [u64; 32] = *row(base, op.a);
                if op.flags & flag::GENERIC != 0 {
                    for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                        if a[lane as usize] & !0xffff_ffff != SHARED_WINDOW {
                            let message = format!("{:#x} is not a generic address of shared memory", a[lane as usize]);
                            return cx.fail_at(
                                FaultKind::InvalidSpace,
                                lane,
                                SpaceName::Generic,
                                a[lane as usize],
                                0,
                                message,
                                String::new(),
                            );
                        }
                    }
                }
                put(row(base, op.d), &std::array::from_fn(|i| mapped(a[i], i)), mask);
            } else {
                let a: [u32; 32] = *row(base, op.a);
                put(row(base, op.d), &std::array::from_fn(|i| mapped(u64::from(a[i]), i) as u32), mask);
            }
        }
        0
    }
}
pub fn map_address() -> Sel {
    sel_plain::<MapAddress>()
}

/// `getctarank`: the rank of the block that address a belongs to.
pub struct RankOf;
impl Body for RankOf {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [u32; 32] = if op.flags & flag::WIDE != 0 {
                let wide: [u64; 32] = *row(base, op.a);
                wide.map(|address| address as u32)
            } else {
                *row(base, op.a)
            };
            put(row(base, op.d), &a.map(|address| cx.place(address).0), mask);
        }
        0
    }
}
pub fn rank_of() -> Sel {
    sel_plain::<RankOf>()
}

/// `isspacep.shared::cta`: whether a generic address lies in the own block's shared memory.
pub struct IsOwn;
impl Body for IsOwn {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [u64; 32] = *row(base, op.a);
            let own = |address: u64| address & !0xffff_ffff == SHARED_WINDOW && cx.place(address as u32).0 == cx.rank;
            let bits = (0..32).filter(|i| own(a[*i])).fold(0u32, |bits, i| bits | 1 << i);
            put_pred(base, op.d, bits, mask);
        }
        0
    }
}
pub fn is_own() -> Sel {
    sel_plain::<IsOwn>()
}

/// Op flag of `barrier.cluster.arrive`: it orders nothing.
pub const RELAXED: u8 = 2;

/// `barrier.cluster.arrive`, or `.wait` (flags 1).
pub struct ClusterBarrier;
impl Body for ClusterBarrier {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, _: u32, cx: &mut Cx) -> u32 {
        cx.polls = if op.flags & 1 != 0 { CLUSTER_WAIT } else { CLUSTER_ARRIVE };
        signal::BARRIER
    }
}
pub fn cluster_barrier() -> Sel {
    sel_plain::<ClusterBarrier>()
}

/// `%is_explicit_cluster`, into a predicate.
pub struct IsExplicit;
impl Body for IsExplicit {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe { put_pred(base, op.d, if cx.explicit_cluster { !0 } else { 0 }, mask) };
        0
    }
}
pub fn is_explicit() -> Sel {
    sel_plain::<IsExplicit>()
}

/// An address operand as one 64-bit value: register a (`flags` 1: 64 bits wide) plus `imm`.
pub struct Address;
impl Body for Address {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let out = crate::exec::mem::addresses(base, op.a, op.flags & flag::WIDE != 0, op.imm, !0);
            put(row(base, op.d), &out, mask);
        }
        0
    }
}
pub fn address() -> Sel {
    sel_plain::<Address>()
}
