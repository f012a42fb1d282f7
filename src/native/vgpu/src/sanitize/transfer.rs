//! What mbarriers, the cluster's barrier and bulk operations order; what the latter read and write: [`crate::sanitize::bulk`].
//!
//! An mbarrier hands on what those who arrive in a phase know, and the operations that complete in it, to those who see the phase
//! complete, see [`Phased`]. A bulk operation is an actor of its own: nobody knows it to be done before its mbarrier or its bulk
//! group says so.

use std::rc::Rc;

use crate::exec::context::Cx;
use crate::exec::effect::Scope;
use crate::exec::mbarrier_op::what;
use crate::exec::op::Op;
use crate::exec::peer::RELAXED;
use crate::exec::transfer::{Completion, Kind, Plan};
use crate::sanitize::access::lanes;
use crate::sanitize::bits::Bits;
use crate::sanitize::bulk::Operation;
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::mbarrier;
use crate::sanitize::phase::{Audience, Phased};
use crate::sanitize::watch::{Session, Watch};

impl Session {
    /// The linear number of the block of `rank` in the cluster of block `linear`.
    pub fn peer(&self, linear: u32, rank: u32) -> u32 {
        let (block, size) = (self.block_of(linear), self.cluster_dim.map(|n| n.max(1)));
        let mut rest = rank;
        let index = [0, 1, 2].map(|i| {
            let at = rest % size[i];
            rest /= size[i];
            block[i] / size[i] * size[i] + at
        });
        self.linear_of(index)
    }

    /// The rank of block `linear` in its cluster.
    pub fn rank_of(&self, linear: u32) -> u32 {
        let (block, size) = (self.block_of(linear), self.cluster_dim.map(|n| n.max(1)));
        let [x, y, z] = [0, 1, 2].map(|i| block[i] % size[i]);
        x + size[0] * (y + size[1] * z)
    }
}

/// The scope an mbarrier operation names.
fn scope_of(op: &Op) -> Scope {
    if op.aux & what::CLUSTER != 0 { Scope::Cluster } else { Scope::Cta }
}

/// `lane` arrives at an mbarrier of the block of `rank`; called before the arrival counts.
#[cold]
pub fn arrived(cx: &mut Cx, op: &Op, lane: u32, rank: u32, offset: u32) {
    let relaxed = op.aux & what::RELAXED != 0;
    if rank != cx.rank && !relaxed && scope_of(op) == Scope::Cta {
        mbarrier::narrow(cx, op, lane, rank);
    }
    mbarrier::unseen(cx, op, lane, rank, offset);
    let phase = cx.link().phases_of(rank, offset);
    // SAFETY: the running warp is alive.
    let (warp, live) = unsafe { ((*cx.warp).index, (*cx.warp).live) };
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let sync = &mut watch.warps[warp as usize].sync;
    let clock = Rc::new(if relaxed { sync.released(warp, 1 << lane, live) } else { sync.past_of_lane(warp, lane) });
    let (linear, session) = (watch.linear, watch.session());
    let block = session.peer(linear, rank);
    let from = Audience::Threads { block: linear, scope: scope_of(op) };
    session.mbarriers.entry((block, offset)).or_default().bring(phase, from, &clock);
}

/// The lanes in `mask` have seen a phase of an mbarrier complete, which they named by its parity or by a state.
#[cold]
pub fn seen(cx: &mut Cx, op: &Op, mask: u32, rank: u32, offset: u32) {
    let (relaxed, scope) = (op.aux & what::RELAXED != 0, scope_of(op));
    let phase = cx.link().phases_of(rank, offset);
    // SAFETY: the running warp is alive.
    let (warp, live) = unsafe { ((*cx.warp).index, (*cx.warp).live) };
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let (linear, session) = (watch.linear, watch.session);
    // SAFETY: see `Watch::session`; the warp's knowledge is not reached through it.
    let session = unsafe { &mut *session };
    let block = session.peer(linear, rank);
    let phased = session.mbarriers.entry((block, offset)).or_default();
    let sync = &mut watch.warps[warp as usize].sync;
    phased.enter(phase);
    let overrun = phased.overrun((linear, warp), mask, op.aux & what::PARITY != 0, sync);
    for (audience, clock) in phased.seen() {
        let reaches = match audience {
            Audience::All => true,
            Audience::Threads { block, scope: theirs } => {
                let reaches = |scope: Scope| scope != Scope::Cta || *block == linear;
                reaches(*theirs) && reaches(scope)
            }
        };
        if relaxed && reaches {
            sync.saw(mask, clock);
        }
        if relaxed || !reaches {
            sync.learn_weakly(mask, clock);
        } else {
            sync.learn_all(mask, live, clock);
        }
    }
    if let Some((lane, phases)) = overrun {
        mbarrier::overrun(cx, op, lane, offset, phases);
    }
}

/// An mbarrier is made: its bytes are written, and it knows of nothing.
#[cold]
pub fn made(cx: &mut Cx, op: &Op, lane: u32, rank: u32, offset: u32) {
    let valid = cx.link().mbarrier_valid(rank, offset);
    let pc = cx.code().pc_of(op);
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let (linear, session) = (watch.linear, watch.session());
    let block = session.peer(linear, rank);
    let before = session.mbarriers.insert((block, offset), Phased::made((warp, lane, pc)));
    if valid && watch.tolerates() {
        mbarrier::again(watch, (warp, lane, pc), before.and_then(|before| before.made), offset);
    }
    watch.mark_shared(block, u64::from(offset), 8, true);
}

/// `cp.async.bulk.wait_group keep`, of the reads alone or of all: by number of groups committed.
#[cold]
pub fn waited(cx: &mut Cx, mask: u32, keep: u32, read: bool) {
    // SAFETY: the running warp is alive.
    let (warp, groups) = unsafe { ((*cx.warp).index, (*cx.warp).bulk_groups) };
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let sync = &mut watch.warps[warp as usize].sync;
    for lane in lanes(mask) {
        let known = groups[lane as usize].saturating_sub(keep);
        sync.waited_reads[lane as usize] = sync.waited_reads[lane as usize].max(known);
        if !read {
            sync.waited_writes[lane as usize] = sync.waited_writes[lane as usize].max(known);
        }
    }
}

/// `lane` starts a bulk operation at op `pc`.
#[cold]
pub fn issued(cx: &mut Cx, lane: u32, pc: u32, plan: &Plan) {
    // SAFETY: the running warp is alive.
    let (warp, groups) = unsafe { ((*cx.warp).index, (*cx.warp).bulk_groups) };
    let told = match plan.completion {
        Completion::Mbarrier { ranks, offset, .. } => Some((ranks, offset)),
        _ => None,
    };
    let phases: Vec<(u32, u32, u64)> = told.map_or_else(Vec::new, |(ranks, offset)| {
        lanes(u32::from(ranks)).map(|rank| (rank, offset, cx.link().phases_of(rank, offset))).collect()
    });
    // Lanes that all start one operation bring the same bytes to the same place.
    let issuer = (cx.rank, warp, pc);
    let repeated = cx.link().flight.iter().any(|other| {
        let theirs = (other.issuer.rank, other.issuer.warp, other.issuer.pc);
        theirs == issuer && other.plan.kind == plan.kind && other.plan.swizzle == plan.swizzle && other.plan.runs == plan.runs
    });
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let linear = watch.linear;
    let slot = told.map_or(lane, |(_, offset)| offset / 8 % 32);
    let sync = &mut watch.warps[warp as usize].sync;
    let time = match told {
        Some(_) => {
            sync.started[slot as usize] += 1;
            sync.started[slot as usize]
        }
        None => groups[lane as usize],
    };
    let first = warp * kind::COUNT;
    // What becomes known with the phase: the operation itself, nothing else of its thread.
    let mut clock = Clock::new(linear);
    match plan.kind {
        Kind::Arrive { lanes: copying, .. } => {
            for lane in lanes(copying) {
                clock.own.raise_lanes(first + kind::COPIES, 1 << lane, sync.group[lane as usize] + 1);
            }
        }
        _ => clock.own.raise_lanes(first + kind::LOADS, 1 << slot, time + 1),
    }
    let clock = Rc::new(clock);
    for (rank, offset, phase) in phases {
        let session = watch.session();
        let block = session.peer(linear, rank);
        session.mbarriers.entry((block, offset)).or_default().bring(phase, Audience::All, &clock);
    }
    let (reader, writer) = if told.is_some() { (kind::LOADS, kind::LOADS) } else { (kind::READS, kind::WRITES) };
    watch.moves(&Operation { pc, warp, lane, reader, writer, slot, time, repeated }, plan);
}

/// A warp arrives at, or has passed, the cluster's barrier (op `pc`) in its phase `phase`.
#[cold]
pub fn cluster(cx: &mut Cx, w: usize, pc: u32, live: u32, arrives: bool, phase: u64) {
    // SAFETY: the code outlives the launch.
    let code = unsafe { &*cx.code };
    let Some(watch) = cx.watch.as_deref_mut() else { return };
    let (linear, session) = (watch.linear, watch.session());
    let key = session.peer(linear, 0);
    if arrives {
        let sync = &mut watch.warps[w].sync;
        // An arrival that is `.relaxed` brings along what fences before it have released.
        let relaxed = code.ops.get(pc as usize).is_some_and(|op| op.flags & RELAXED != 0);
        let clock = Rc::new(if relaxed { sync.released(w as u32, live, live) } else { sync.past(w as u32, live) });
        watch.session().clusters.entry(key).or_default().bring(phase, Audience::All, &clock);
    } else {
        let phased = session.clusters.entry(key).or_default();
        phased.enter(phase);
        for (_, clock) in phased.seen().to_vec() {
            watch.warps[w].sync.learn_all(live, live, &clock);
        }
    }
}

impl Watch {
    /// Bytes of a block's shared memory are written: something defined or not.
    pub fn mark_shared(&mut self, block: u32, at: u64, n: u64, defined: bool) {
        if !self.tools.initcheck {
            return;
        }
        let mark = |bits: &Bits| if defined { bits.set(at, n) } else { bits.clear(at, n) };
        if block == self.linear {
            return mark(&self.shared);
        }
        if let Some(other) = self.session().blocks.get(&block) {
            // SAFETY: blocks enter themselves while they run, and leave before they go.
            mark(unsafe { &(**other).shared });
        }
    }
}
