//! `cp.async.bulk`, `cp.reduce.async.bulk`, their groups, `st.async`, `red.async` and `st.bulk`: they only make plans
//! ([`crate::exec::transfer`]).

use crate::exec::atomic;
use crate::exec::context::{Cx, SpaceName};
use crate::exec::count::Traffic;
use crate::exec::mem::pool;
use crate::exec::op::{Body, Op, Sel, row, sel_plain};
use crate::exec::peer::{Place, Reach, locate};
use crate::exec::transfer::{self, Completion, Kind, Plan, Reduction, Run};
use crate::launch::FaultKind;

/// Bits of an op's `imm`.
pub mod form {
    /// global → own shared memory; with [`CLUSTER`]: → shared memory of the cluster.
    pub const LOAD: u32 = 0;
    /// own shared memory → shared memory of the cluster
    pub const PUSH: u32 = 1;
    /// own shared memory → global
    pub const STORE: u32 = 2;
    pub const DIRECTION: u32 = 3;
    pub const CLUSTER: u32 = 1 << 2;
    pub const MULTICAST: u32 = 1 << 3;
    pub const BYTE_MASK: u32 = 1 << 4;
    /// The bits from [`REDUCTION_SHIFT`] on are an operation ([`crate::exec::atomic::encode`]).
    pub const REDUCE: u32 = 1 << 5;
    /// `st.async`, `red.async`: the address is generic.
    pub const GENERIC: u32 = 1 << 6;
    /// `st.async`: values are in 64-bit registers.
    pub const WIDE: u32 = 1 << 7;
    pub const REDUCTION_SHIFT: u32 = 12;
    /// `st.async`: log2 of an element's bytes, number of elements.
    pub const ELEMENT_SHIFT: u32 = 8;
    pub const COUNT_SHIFT: u32 = 12;
}

/// A bulk operation's sizes and addresses are multiples of this.
const GRAIN: u32 = 16;

fn reduction(imm: u32) -> Option<Reduction> {
    (imm & form::REDUCE != 0).then(|| {
        let (action, ty) = atomic::decode(imm >> form::REDUCTION_SHIFT);
        Reduction { action, ty }
    })
}

fn misaligned(cx: &mut Cx, lane: u32, space: SpaceName, address: u64, what: &str) -> u32 {
    let message = format!("{what} of a bulk operation is {address:#x}, which is no multiple of {GRAIN}");
    let hint = format!("make addresses and sizes multiples of {GRAIN}");
    cx.fail_at(FaultKind::Misaligned, lane, space, address, GRAIN, message, hint)
}

/// `cp.async.bulk` and `cp.reduce.async.bulk`: pool: destination, source, size, then mbarrier, block mask and byte mask as far
/// as the form has them.
pub struct Bulk;
impl Body for Bulk {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
                if let Err(signal) = bulk(base, op, lane, cx) {
                    return signal;
                }
            }
        }
        0
    }
}
pub fn bulk_copy() -> Sel {
    sel_plain::<Bulk>()
}

/// # Safety
/// As for [`crate::exec::op::OpFn`].
unsafe fn bulk(base: *mut u8, op: &Op, lane: u32, cx: &mut Cx) -> Result<(), u32> {
    // SAFETY: the pool's slots lie in the frame.
    let wide = |cx: &Cx, i: usize| unsafe { (*row::<u64>(base, pool(cx, op, i)))[lane as usize] };
    // SAFETY: as above.
    let narrow = |cx: &Cx, i: usize| unsafe { (*row::<u32>(base, pool(cx, op, i)))[lane as usize] };
    let (to, from, size) = (wide(cx, 0), wide(cx, 1), narrow(cx, 2));
    if size % GRAIN != 0 {
        return Err(misaligned(cx, lane, SpaceName::None, u64::from(size), "the size"));
    }
    let grain = u64::from(GRAIN);
    let reduction = reduction(op.imm);
    let plan = match op.imm & form::DIRECTION {
        form::STORE => {
            if to % grain != 0 {
                return Err(misaligned(cx, lane, SpaceName::Global, to, "the destination"));
            }
            not_null(cx, lane, to, size)?;
            let source = locate(cx, lane, from, false, Reach::Own, size, GRAIN)?;
            let mask = if op.imm & form::BYTE_MASK != 0 { narrow(cx, 3) as u16 } else { !0 };
            count(cx, to, source.offset, size);
            Plan {
                kind: reduction.map_or(Kind::Store { mask }, Kind::Reduce),
                runs: vec![Run { far: to, near: source.offset, bytes: size }],
                completion: Completion::Group,
                ..Plan::default()
            }
        }
        direction => {
            let reach = if op.imm & form::CLUSTER != 0 { Reach::Cluster } else { Reach::Own };
            let Place { rank, offset } = locate(cx, lane, to, false, reach, size, GRAIN)?;
            let barrier = wide(cx, 3);
            let barrier = locate(cx, lane, barrier, false, reach, 8, 8)?;
            let (mut targets, mut ranks) = (1u16 << rank, 1u16 << barrier.rank);
            if op.imm & form::MULTICAST != 0 {
                targets = narrow(cx, 4) as u16;
                ranks = targets;
            }
            let (kind, far) = if direction == form::PUSH {
                let source = locate(cx, lane, from, false, Reach::Own, size, GRAIN)?;
                (reduction.map_or(Kind::Push, Kind::PushReduce), u64::from(source.offset))
            } else {
                if from % grain != 0 {
                    return Err(misaligned(cx, lane, SpaceName::Global, from, "the source"));
                }
                not_null(cx, lane, from, size)?;
                count(cx, from, offset, size);
                (Kind::Load, from)
            };
            Plan {
                kind,
                runs: vec![Run { far, near: offset, bytes: size }],
                targets,
                completion: Completion::Mbarrier { ranks, offset: barrier.offset, bytes: size },
                ..Plan::default()
            }
        }
    };
    transfer::issue(cx, op, lane, plan)
}

/// Refuses address 0, which stands for "out of range" in a plan: here it is an address like any other.
fn not_null(cx: &mut Cx, lane: u32, address: u64, size: u32) -> Result<(), u32> {
    if address == 0 && size != 0 {
        crate::exec::mem::host_address(cx, SpaceName::Global, address, size, lane)?;
    }
    Ok(())
}

/// Counts the traffic of a bulk copy between global and shared memory, 16 bytes at a time.
fn count(cx: &mut Cx, global: u64, shared: u32, size: u32) {
    let Some(count) = &mut cx.count else { return };
    let chunks = size / GRAIN;
    for first in (0..chunks).step_by(32) {
        let n = (chunks - first).min(32);
        let mask = if n == 32 { !0 } else { (1 << n) - 1 };
        let at = |start: u64| std::array::from_fn(|i| start + u64::from((first + i as u32) * GRAIN));
        count.request(Traffic::CopyGlobal, &at(global), mask, GRAIN);
        count.request(Traffic::CopyShared, &at(u64::from(shared)), mask, GRAIN);
    }
}

/// `cp.async.bulk.commit_group`
pub struct Commit;
impl Body for Commit {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, mask: u32, cx: &mut Cx) -> u32 {
        transfer::commit(cx, mask);
        0
    }
}
pub fn commit() -> Sel {
    sel_plain::<Commit>()
}

/// `cp.async.bulk.wait_group imm`; flags 1: `.read`.
pub struct WaitGroup;
impl Body for WaitGroup {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        if cx.watch.is_some() {
            crate::sanitize::waited(cx, mask, op.imm, op.flags & 1 != 0);
        }
        transfer::wait(cx, mask, op.imm, op.flags & 1 != 0).err().unwrap_or(0)
    }
}
pub fn wait_group() -> Sel {
    sel_plain::<WaitGroup>()
}

/// `st.async` and `red.async`: pool: destination, mbarrier, values.
pub struct ValueAsync;
impl Body for ValueAsync {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
                if let Err(signal) = value(base, op, lane, cx) {
                    return signal;
                }
            }
        }
        0
    }
}
pub fn value_async() -> Sel {
    sel_plain::<ValueAsync>()
}

/// # Safety
/// As for [`crate::exec::op::OpFn`].
unsafe fn value(base: *mut u8, op: &Op, lane: u32, cx: &mut Cx) -> Result<(), u32> {
    let reduction = reduction(op.imm);
    let (element, count) = match reduction {
        Some(r) => (r.ty.bytes(), 1),
        None => (1 << (op.imm >> form::ELEMENT_SHIFT & 15), op.imm >> form::COUNT_SHIFT & 15),
    };
    let bytes = element * count;
    let generic = op.imm & form::GENERIC != 0;
    let mut payload = Vec::with_capacity(bytes as usize);
    // SAFETY: the pool's slots lie in the frame.
    let (to, barrier) = unsafe {
        for i in 0..count as usize {
            let slot = pool(cx, op, 2 + i);
            let value = if op.imm & form::WIDE != 0 {
                (*row::<u64>(base, slot))[lane as usize]
            } else {
                u64::from((*row::<u32>(base, slot))[lane as usize])
            };
            payload.extend_from_slice(&value.to_le_bytes()[..element as usize]);
        }
        let wide = |i: usize| (*row::<u64>(base, pool(cx, op, i)))[lane as usize];
        (wide(0), wide(1))
    };
    let to = locate(cx, lane, to, generic, Reach::Cluster, bytes, bytes)?;
    let barrier = locate(cx, lane, barrier, generic, Reach::Cluster, 8, 8)?;
    if to.rank != barrier.rank {
        let message =
            format!("data goes to the block of rank {}, its mbarrier belongs to the one of rank {}", to.rank, barrier.rank);
        return Err(cx.fail(FaultKind::MbarrierMisuse, lane, message));
    }
    let plan = Plan {
        kind: reduction.map_or(Kind::Value, Kind::ValueReduce),
        runs: vec![Run { far: 0, near: to.offset, bytes }],
        targets: 1 << to.rank,
        completion: Completion::Mbarrier { ranks: 1 << barrier.rank, offset: barrier.offset, bytes },
        payload,
        ..Plan::default()
    };
    transfer::issue(cx, op, lane, plan)
}

/// `st.bulk`: zeros b bytes of the own block's shared memory at pool: destination, size (64 bits).
pub struct StoreBulk;
impl Body for StoreBulk {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; `locate` checks the range.
        unsafe {
            for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
                let wide = |i: usize| (*row::<u64>(base, pool(cx, op, i)))[lane as usize];
                let (to, size) = (wide(0), wide(1));
                if size % 8 != 0 || size > 1 << 24 {
                    let message = format!("'st.bulk' of {size} bytes: the size is a multiple of 8, at most 16777216");
                    return cx.fail_at(FaultKind::Misaligned, lane, SpaceName::Shared, to, 8, message, String::new());
                }
                match locate(cx, lane, to, op.imm & form::GENERIC != 0, Reach::Own, size as u32, 8) {
                    Ok(place) => std::ptr::write_bytes(cx.link().host(place.rank, place.offset), 0, size as usize),
                    Err(signal) => return signal,
                }
            }
        }
        0
    }
}
pub fn store_bulk() -> Sel {
    sel_plain::<StoreBulk>()
}
