//! Bulk asynchronous operations as transfer plans.
//!
//! # For those who make plans
//!
//! An instruction that moves memory asynchronously (`cp.async.bulk`, `cp.async.bulk.tensor`, `cp.reduce.async.bulk`, `st.async`,
//! …) describes, lane by lane, *what* is to be moved and *who is told*, and hands it in with [`issue`]:
//!
//! ```text
//! let plan = Plan {
//!     kind: Kind::Load,                                  // what `far` and `near` of each run mean
//!     runs: vec![Run { far: address, near: offset, bytes: 128 }, Run { far: 0, near: offset + 128, bytes: 16 }],
//!     targets: 1 << rank,                                // the blocks (ranks) written to; several for a multicast
//!     completion: Completion::Mbarrier { ranks: 1 << rank, offset: barrier, bytes: 144 },
//!     ..Plan::default()
//! };
//! transfer::issue(cx, op, lane, plan)?;                  // Err: the fault signal, to be returned
//! ```
//!
//! | kind | `far` of a run | `near` of a run |
//! |---|---|---|
//! | [`Kind::Load`] | global address; 0: the bytes are out of range and get [`Plan::fill`] | offset in the shared memory of every target |
//! | [`Kind::Store`] | global address | offset in the issuing block's shared memory |
//! | [`Kind::Reduce`] | global address, the accumulator | offset in the issuing block's shared memory |
//! | [`Kind::Push`] | offset in the issuing block's shared memory | offset in the shared memory of the target |
//! | [`Kind::PushReduce`] | the same | the same |
//! | [`Kind::Value`], [`Kind::ValueReduce`] | position in [`Plan::payload`] | offset in the shared memory of the target |
//!
//! Out-of-range elements of a store or reduction are left out of the list. Runs are moved in order. Offsets are plain offsets
//! into a block's shared memory; [`crate::exec::context::Cx::place`] splits a shared address into rank and offset.
//! `issue` checks every run against allocations, shared memory and (for reductions) element alignment, and reports a fault of
//! the issuing thread at its PTX line. What only shows when the operation lands (an mbarrier that is none, a count out of range)
//! is reported at the issuing instruction, too.
//!
//! # When they land
//!
//! Nothing moves at issue. [`Link::flight`] keeps the operations; both reading the source and writing the destination happen
//! when the operation lands: as late as possible, so that a missing wait shows. That is when the issuing thread waits for its
//! bulk group, when nobody in the cluster can go on without it (operations whose mbarrier somebody waits on first, oldest
//! first), or when a block it touches ends. `wait_group.read` makes the operation read its source, and no more. With a seed,
//! operations also land at random moments and in random order ([`land_some`]).

use crate::exec::atomic::{self, Action};
use crate::exec::context::{Cx, RawFault, SpaceName};
use crate::exec::link::Link;
use crate::exec::mbarrier::Arrival;
use crate::exec::op::Op;
use crate::exec::scatter;
pub use crate::exec::scatter::Conversion;
use crate::launch::FaultKind;
use crate::swizzle::Swizzle;
use crate::syntax::ast::Ty;

/// A contiguous piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub far: u64,
    pub near: u32,
    pub bytes: u32,
}

/// An element-wise reduction: `destination = destination op source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reduction {
    pub action: Action,
    pub ty: Ty,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Load,
    /// Bit i of the mask: byte i of each 16 is written.
    Store {
        mask: u16,
    },
    Reduce(Reduction),
    Push,
    PushReduce(Reduction),
    Value,
    ValueReduce(Reduction),
    /// `cp.async` copies of some lanes of the issuing warp, up to a number, land; then those lanes arrive at the mbarrier.
    Arrive {
        lanes: u32,
        copies: u64,
    },
}

/// Who is told that an operation is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// complete-tx of `bytes` on the mbarrier at `offset` of each block in `ranks`.
    Mbarrier { ranks: u16, offset: u32, bytes: u32 },
    /// The bulk group the issuing thread commits next.
    Group,
    /// Nobody: the end of the block waits for it.
    None,
}

/// One asynchronous operation of one thread.
#[derive(Clone, Debug)]
pub struct Plan {
    pub kind: Kind,
    pub runs: Vec<Run>,
    /// Ranks of the blocks whose shared memory is written.
    pub targets: u16,
    pub completion: Completion,
    /// What out-of-range bytes of a load become, repeated from each run's start: zeros, or a NaN of the element type.
    pub fill: [u8; 8],
    /// How shared offsets of loads, stores and reductions are permuted: see [`crate::exec::scatter::pieces`].
    pub swizzle: Swizzle,
    /// What a load changes in the values.
    pub conversion: Conversion,
    /// The values of a [`Kind::Value`] operation.
    pub payload: Vec<u8>,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan {
            kind: Kind::Load,
            runs: Vec::new(),
            targets: 0,
            completion: Completion::None,
            fill: [0; 8],
            swizzle: Swizzle::None,
            conversion: Conversion::None,
            payload: Vec::new(),
        }
    }
}

/// The instruction and thread an operation comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issuer {
    pub rank: u32,
    pub warp: u32,
    pub lane: u32,
    pub pc: u32,
}

/// A bulk group that is not committed yet.
const OPEN: u32 = u32::MAX;
/// Operations in flight per cluster; beyond, the oldest land.
const MAX_FLIGHT: usize = 4096;

/// An operation in flight.
#[derive(Clone, Debug)]
pub struct Transfer {
    pub plan: Plan,
    pub issuer: Issuer,
    /// Bulk group of the issuing thread.
    group: u32,
    /// The source, once it has been read.
    source: Option<Vec<u8>>,
}

impl Transfer {
    fn is_of(&self, rank: u32, warp: u32, lanes: u32) -> bool {
        self.issuer.rank == rank && self.issuer.warp == warp && lanes >> self.issuer.lane & 1 != 0
    }

    /// Whether it reads or writes a block's memory, or signals there.
    fn touches(&self, rank: u32) -> bool {
        let signalled = match self.plan.completion {
            Completion::Mbarrier { ranks, .. } => ranks,
            _ => 0,
        };
        self.issuer.rank == rank || (self.plan.targets | signalled) >> rank & 1 != 0
    }

    fn total(&self) -> usize {
        self.plan.runs.iter().map(|run| run.bytes as usize).sum()
    }
}

/// Hands in an operation that `op` starts for `lane` of the running warp. Err: the fault signal.
pub fn issue(cx: &mut Cx, op: &Op, lane: u32, plan: Plan) -> Result<(), u32> {
    check(cx, lane, &plan)?;
    let (rank, pc) = (cx.rank, cx.code().pc_of(op));
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    if cx.watch.is_some() {
        crate::sanitize::issued(cx, lane, pc, &plan);
    }
    let link = cx.link();
    link.events += 1;
    link.flight.push(Transfer { plan, issuer: Issuer { rank, warp, lane, pc }, group: OPEN, source: None });
    while cx.link().flight.len() > MAX_FLIGHT {
        land_at(cx, 0)?;
    }
    Ok(())
}

fn check(cx: &mut Cx, lane: u32, plan: &Plan) -> Result<(), u32> {
    let reduction = match plan.kind {
        Kind::Reduce(r) | Kind::PushReduce(r) | Kind::ValueReduce(r) => u64::from(r.ty.bytes()),
        _ => 1,
    };
    let own = 1u16 << cx.rank;
    let (near, far_is_global) = match plan.kind {
        Kind::Load => (plan.targets, true),
        Kind::Store { .. } | Kind::Reduce(_) => (own, true),
        _ => (plan.targets, false),
    };
    let sound = far_is_global && reduction == 1 && together(cx, plan, near);
    for run in plan.runs.iter().filter(|_| !sound) {
        for rank in (0..16).filter(|rank| near >> rank & 1 != 0) {
            shared_range(cx, lane, rank, run.near, run.bytes)?;
        }
        if far_is_global && run.far != 0 && !cx.global_ok(run.far, u64::from(run.bytes)) {
            // Gives the reason, too.
            crate::exec::mem::host_address(cx, SpaceName::Global, run.far, run.bytes, lane)?;
        }
        if matches!(plan.kind, Kind::Push | Kind::PushReduce(_)) {
            let rank = cx.rank;
            shared_range(cx, lane, rank, run.far as u32, run.bytes)?;
        }
        if (run.far | u64::from(run.near) | u64::from(run.bytes)) % reduction != 0 {
            let message = format!("a reduction of {reduction}-byte elements at addresses that are not aligned to them");
            return Err(cx.fail_at(FaultKind::Misaligned, lane, SpaceName::Shared, run.far, run.bytes, message, String::new()));
        }
    }
    if let Completion::Mbarrier { ranks, offset, .. } = plan.completion {
        for rank in (0..16).filter(|rank| ranks >> rank & 1 != 0) {
            shared_range(cx, lane, rank, offset, 8)?;
            if offset % 8 != 0 {
                let message = format!("an mbarrier at shared offset {offset:#x}, which is no multiple of 8");
                let hint = "align it to 8 bytes".to_string();
                return Err(cx.fail_at(FaultKind::Misaligned, lane, SpaceName::Shared, u64::from(offset), 8, message, hint));
            }
        }
    }
    Ok(())
}

/// Whether all runs lie within stretches that are sound as a whole: the rows of a tile, usually.
fn together(cx: &mut Cx, plan: &Plan, near: u16) -> bool {
    let (mut low, mut high) = (u32::MAX, 0u64);
    let (mut first, mut last) = (u64::MAX, 0u64);
    for run in &plan.runs {
        low = low.min(run.near);
        high = high.max(u64::from(run.near) + u64::from(run.bytes));
        if run.far != 0 {
            first = first.min(run.far);
            last = last.max(run.far.saturating_add(u64::from(run.bytes)));
        }
    }
    let bytes = u32::try_from(high.saturating_sub(u64::from(low))).unwrap_or(u32::MAX);
    (0..16).filter(|rank| near >> rank & 1 != 0).all(|rank| cx.link().holds(rank, low, bytes))
        && (first > last || cx.global_ok(first, last - first))
}

/// Whether bytes lie in the shared memory of a block that runs. Err: the fault signal.
pub fn shared_range(cx: &mut Cx, lane: u32, rank: u32, offset: u32, bytes: u32) -> Result<(), u32> {
    if cx.link().holds(rank, offset, bytes) {
        return Ok(());
    }
    let gone = cx.link().members.get(rank as usize).is_some_and(|member| member.live == 0);
    let kind = if gone { FaultKind::UseAfterFree } else { FaultKind::OutOfBounds };
    let message = cx.link().refusal(rank, offset, bytes);
    let hint = "check address, size and block rank".to_string();
    Err(cx.fail_at(kind, lane, SpaceName::Shared, u64::from(offset), bytes, message, hint))
}

/// Closes the open bulk group of `lanes` of the running warp.
pub fn commit(cx: &mut Cx, lanes: u32) {
    let rank = cx.rank;
    // SAFETY: the running warp is alive.
    let warp = unsafe { &mut *cx.warp };
    for transfer in &mut cx.link().flight {
        let bulk = transfer.group == OPEN && transfer.plan.completion == Completion::Group;
        if bulk && transfer.is_of(rank, warp.index, lanes) {
            transfer.group = warp.bulk_groups[transfer.issuer.lane as usize];
        }
    }
    for lane in (0..32).filter(|lane| lanes >> lane & 1 != 0) {
        warp.bulk_groups[lane] += 1;
    }
}

/// Waits of `lanes` of the running warp for all but their `keep` newest bulk groups: to be complete, or (`read`) to have read
/// their sources. Err: the fault signal.
pub fn wait(cx: &mut Cx, lanes: u32, keep: u32, read: bool) -> Result<(), u32> {
    let rank = cx.rank;
    // SAFETY: the running warp is alive.
    let (warp, groups) = unsafe { ((*cx.warp).index, (*cx.warp).bulk_groups) };
    let mut i = 0;
    while i < cx.link().flight.len() {
        let transfer = &cx.link().flight[i];
        let covered = transfer.is_of(rank, warp, lanes)
            && transfer.group != OPEN
            && transfer.group.saturating_add(keep) < groups[transfer.issuer.lane as usize];
        if covered && read {
            let link = cx.link();
            let mut transfer = link.flight.remove(i);
            read_source(link, &mut transfer);
            link.flight.insert(i, transfer);
        } else if covered {
            land_at(cx, i)?;
            continue;
        }
        i += 1;
    }
    Ok(())
}

/// Lands operation `i` on behalf of a running instruction.
fn land_at(cx: &mut Cx, i: usize) -> Result<(), u32> {
    match land(cx.link(), i) {
        Ok(()) => Ok(()),
        Err(fault) => {
            cx.fault = Some(fault);
            Err(crate::exec::op::signal::FAULT)
        }
    }
}

/// Reads the source of a store, reduction or push, if that has not happened.
fn read_source(link: &Link, transfer: &mut Transfer) {
    let near = match transfer.plan.kind {
        Kind::Store { .. } | Kind::Reduce(_) => true,
        Kind::Push | Kind::PushReduce(_) => false,
        _ => return,
    };
    if transfer.source.is_some() {
        return;
    }
    let mut bytes = Vec::with_capacity(transfer.total());
    for run in &transfer.plan.runs {
        let (pattern, offset) = if near { (transfer.plan.swizzle, run.near) } else { (Swizzle::None, run.far as u32) };
        // SAFETY: `check` found the range inside the block's memory, which is there until the block has ended; before that
        // everything that touches it lands.
        unsafe { scatter::read(pattern, link.host(transfer.issuer.rank, 0), offset, run.bytes, &mut bytes) };
    }
    transfer.source = Some(bytes);
}

/// Performs the `i`-th operation in flight and tells who waits for it.
pub fn land(link: &mut Link, i: usize) -> Result<(), Box<RawFault>> {
    let mut transfer = link.flight.remove(i);
    link.events += 1;
    let issuer = transfer.issuer;
    if let Kind::Arrive { lanes, copies } = transfer.plan.kind {
        link.members[issuer.rank as usize].copies[issuer.warp as usize].land_until(lanes, copies);
    }
    read_source(link, &mut transfer);
    perform(link, &transfer);
    let told = match transfer.plan.completion {
        Completion::Mbarrier { ranks, offset, bytes } => {
            (0..16).filter(|rank| ranks >> rank & 1 != 0).try_for_each(|rank| match transfer.plan.kind {
                Kind::Arrive { lanes, .. } => {
                    link.mbarrier_arrive(rank, offset, Arrival { count: lanes.count_ones(), ..Arrival::default() }).map(|_| ())
                }
                _ => link.mbarrier_complete_tx(rank, offset, bytes),
            })
        }
        Completion::Group | Completion::None => Ok(()),
    };
    told.map_err(|message| {
        let hint = "an asynchronous operation completes on it; check its initialisation and expected counts".to_string();
        Box::new(RawFault {
            kind: FaultKind::MbarrierMisuse,
            message,
            lane: issuer.lane,
            space: SpaceName::Shared,
            address: 0,
            bytes: 8,
            hint,
            at: Some(issuer),
        })
    })
}

/// Moves the bytes.
fn perform(link: &mut Link, transfer: &Transfer) {
    let plan = &transfer.plan;
    let targets = || (0..16u32).filter(|rank| plan.targets >> rank & 1 != 0);
    let source = match plan.kind {
        Kind::Value | Kind::ValueReduce(_) => &plan.payload,
        _ => transfer.source.as_ref().unwrap_or(&plan.payload),
    };
    let mut at = 0;
    for run in &plan.runs {
        let n = run.bytes as usize;
        // SAFETY: `check` found all ranges inside allocations (whose pages stay mapped) and blocks' shared memory (which is
        // there until everything that touches it has landed). Values lie in the payload: `get` below says so.
        unsafe {
            match plan.kind {
                Kind::Load => {
                    let mut left = plan.targets;
                    while left != 0 {
                        let to = link.host(left.trailing_zeros(), 0);
                        left &= left - 1;
                        if run.far != 0 {
                            scatter::load(plan.swizzle, plan.conversion, to, run.near, run.far as *const u8, run.bytes);
                        } else {
                            scatter::fill(plan.swizzle, to, run.near, plan.fill, run.bytes);
                        }
                    }
                }
                // Out of range: nothing is written.
                Kind::Store { .. } | Kind::Reduce(_) if run.far == 0 => {}
                Kind::Store { mask: 0xffff } => {
                    std::ptr::copy_nonoverlapping(source[at..at + n].as_ptr(), run.far as *mut u8, n);
                }
                Kind::Store { mask } => {
                    for i in (0..n).filter(|i| mask >> (i % 16) & 1 != 0) {
                        (run.far as *mut u8).add(i).write(source[at + i]);
                    }
                }
                Kind::Reduce(r) => atomic::reduce(r.action, r.ty, true, run.far, &source[at..at + n]),
                Kind::Push | Kind::PushReduce(_) | Kind::Value | Kind::ValueReduce(_) => {
                    let from = if matches!(plan.kind, Kind::Push | Kind::PushReduce(_)) { at } else { run.far as usize };
                    let Some(bytes) = source.get(from..from + n) else {
                        continue;
                    };
                    for rank in targets() {
                        let to = link.host(rank, run.near);
                        match plan.kind {
                            Kind::PushReduce(r) | Kind::ValueReduce(r) => {
                                atomic::reduce(r.action, r.ty, false, to as u64, bytes);
                            }
                            _ => std::ptr::copy_nonoverlapping(bytes.as_ptr(), to, n),
                        }
                    }
                }
                Kind::Arrive { .. } => {}
            }
        }
        at += n;
    }
}

/// The operation that should land when nobody can go on: the oldest one that an awaited mbarrier waits for, else the oldest.
pub fn due(link: &Link, awaited: &[(u32, u32)]) -> Option<usize> {
    let wanted = link.flight.iter().position(|transfer| match transfer.plan.completion {
        Completion::Mbarrier { ranks, offset, .. } => awaited.iter().any(|(rank, at)| *at == offset && ranks >> rank & 1 != 0),
        _ => false,
    });
    wanted.or(if link.flight.is_empty() { None } else { Some(0) })
}

/// Lands everything that touches a block which ends.
pub fn drain(link: &mut Link, rank: u32) -> Result<(), Box<RawFault>> {
    while let Some(i) = link.flight.iter().position(|transfer| transfer.touches(rank)) {
        land(link, i)?;
    }
    Ok(())
}

/// The seeded schedule's moment between two turns: now and then something in flight lands, whatever it is.
pub fn land_some(link: &mut Link) -> Result<(), Box<RawFault>> {
    let Some(mut chooser) = link.chooser.take() else {
        return Ok(());
    };
    let bulk = if !link.flight.is_empty() && chooser.once_in(4) { Some(chooser.below(link.flight.len())) } else { None };
    if chooser.once_in(4) {
        let rank = chooser.below(link.members.len());
        let copies = &mut link.members[rank].copies;
        let warp = chooser.below(copies.len());
        if let Some(copies) = copies.get_mut(warp) {
            copies.land_some(&mut chooser);
        }
    }
    link.chooser = Some(chooser);
    bulk.map_or(Ok(()), |i| land(link, i))
}
