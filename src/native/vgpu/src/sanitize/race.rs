//! Races: shows every word that a warp's access touches to the cells, and tells the conflicts.

use std::cell::Cell;

use crate::exec::context::SpaceName;
use crate::exec::effect::Access;
use crate::exec::mem::flag;
use crate::exec::op::row;
use crate::sanitize::access::{At, lanes};
use crate::sanitize::cells::{Cells, Conflict, Order, Pools, Row, Stamp, Visit, pc_of, strength_of, tag, varied, width_of};
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::finding::Severity;
use crate::sanitize::places::{Places, span};
use crate::sanitize::report::Side;
use crate::sanitize::sync::WarpSync;
use crate::sanitize::watch::{Session, Watch};

/// How a thread's accesses relate to earlier ones: see [`Order`].
struct Knowledge<'a> {
    session: &'a Session,
    clock: &'a Clock,
    linear: u32,
    first_actor: u32,
    /// The warp's threads, and its copies.
    threads: u32,
    copies: u32,
    lane: u32,
    /// Groups of copies, of bulk reads and of bulk writes that are complete.
    waited: [u32; 3],
    /// It is an asynchronous operation through the async proxy that accesses.
    proxied: bool,
    strength: u32,
    width: u32,
    values: Option<At<'a>>,
    /// The warp's actor and the op that write the same, too.
    repeated: Option<(u32, u32)>,
    sync: &'a WarpSync,
    /// The bytes that the cells stand for, as they are before the access, and where the lane's access starts in them.
    memory: Bytes,
    start: u64,
    /// Actors asked about, each in the place its number gives, and the times before which all that their lanes did is known.
    floors: [Cell<(u32, u32)>; 4],
}

impl Order for Knowledge<'_> {
    #[inline(always)]
    fn before(&self, stamp: &Stamp, lane: u32) -> bool {
        let mine = stamp.actor == self.threads && lane == self.lane && !self.proxied;
        mine || stamp.time < self.floor(stamp.actor) || self.one_before(stamp, lane)
    }

    #[inline(always)]
    fn floor(&self, actor: u32) -> u32 {
        let (known, floor) = self.floors[place_of(actor)].get();
        match known == actor {
            // Asynchronous operations need a proxy fence, too.
            _ if self.proxied => 0,
            true => floor,
            false => self.look_up(actor),
        }
    }

    fn strong(&self, stamp: &Stamp) -> bool {
        let theirs = strength_of(stamp.tag);
        if self.strength == 0 || theirs == 0 || width_of(stamp.tag) != self.width {
            return false;
        }
        let block = stamp.actor.wrapping_sub(1) / self.session.actors;
        let least = self.strength.min(theirs);
        block == self.linear || least == 3 || least == 2 && self.session.same_cluster(block, self.linear)
    }

    fn same_value(&self, other: u32) -> bool {
        let Some(at) = &self.values else { return false };
        let (a, b) = (self.lane as usize & 31, other as usize & 31);
        // SAFETY: slots of a store lie in its frame.
        store_slots(at).all(|slot| unsafe {
            if at.op.flags & flag::WIDE_VALUE != 0 {
                let v: &[u64; 32] = &*row(at.base, slot);
                v[a] == v[b]
            } else {
                let v: &[u32; 32] = &*row(at.base, slot);
                v[a] == v[b]
            }
        })
    }

    #[cold]
    fn kept(&self, at: u64, bytes: u32) -> bool {
        let Some(store) = &self.values else { return false };
        let (first, lane) = (at & !3, self.lane as usize & 31);
        let width = u64::from(self.width).max(1);
        (0..4).filter(|i| bytes >> i & 1 != 0).all(|i| {
            let Some(offset) = (first + i).checked_sub(self.start) else { return false };
            let Some(slot) = store_slots(store).nth((offset / width) as usize) else { return false };
            // SAFETY: slots of a store lie in its frame.
            let value = unsafe {
                if store.op.flags & flag::WIDE_VALUE != 0 {
                    (*row::<u64>(store.base, slot))[lane]
                } else {
                    u64::from((*row::<u32>(store.base, slot))[lane])
                }
            };
            let byte = value.to_le_bytes().get((offset % width) as usize).copied();
            byte.is_some() && byte == self.memory.at(first + i)
        })
    }

    #[cold]
    fn severity(&self, stamp: &Stamp, lane: u32, wrote: bool, at: u64, bytes: u32) -> Severity {
        let actor = stamp.actor.wrapping_sub(1);
        let (block, of_block) = (actor / self.session.actors, actor % self.session.actors);
        let weak = strength_of(stamp.tag) == 0 && self.strength == 0;
        if wrote && weak && of_block % kind::COUNT == kind::THREADS && !varied(stamp.tag) && self.kept(at, bytes) {
            return Severity::Info;
        }
        if wrote && self.repeated == Some((stamp.actor, pc_of(stamp.tag))) {
            return Severity::Info;
        }
        let same = stamp.actor == self.threads;
        let knows = |actor: u32| self.sync.weakly(self.lane, same, block, actor, lane, stamp.time);
        // What was made known to asynchronous operations is what a fence covered; of `cp.async` it was enough to be done.
        let fenced = !self.proxied || !wrote || of_block % kind::COUNT != kind::THREADS || {
            self.sync.weakly(self.lane, false, block, of_block + kind::FENCED - kind::THREADS, lane, stamp.time)
        };
        if knows(of_block) && fenced { Severity::Warning } else { Severity::Error }
    }
}

impl Knowledge<'_> {
    /// See [`Order::before`], by the exact clocks.
    #[inline(never)]
    fn one_before(&self, stamp: &Stamp, lane: u32) -> bool {
        let actor = stamp.actor.wrapping_sub(self.first_actor);
        if actor < self.session.actors {
            let known = lane == self.lane && self.own(stamp) || self.clock.own.knows(actor, lane, stamp.time);
            return known && (!self.proxied || self.fenced(self.linear, actor, stamp, lane));
        }
        self.foreign(stamp, lane)
    }

    #[inline(never)]
    fn look_up(&self, actor: u32) -> u32 {
        let own = actor.wrapping_sub(self.first_actor);
        let floor = if own < self.session.actors {
            self.clock.own.floor(own)
        } else {
            let foreign = actor.wrapping_sub(1);
            self.clock.floor_foreign(foreign / self.session.actors, foreign % self.session.actors)
        };
        self.floors[place_of(actor)].set((actor, floor));
        floor
    }

    /// Whether the thread itself did it, or waited for it.
    #[inline(always)]
    fn own(&self, stamp: &Stamp) -> bool {
        if stamp.actor == self.threads {
            return true;
        }
        let [copies, reads, writes] = self.waited;
        let first = self.copies - kind::COPIES;
        stamp.actor == self.copies && stamp.time < copies
            || stamp.actor == first + kind::READS && stamp.time < reads
            || stamp.actor == first + kind::WRITES && stamp.time < writes
    }

    /// Writes of threads that an asynchronous operation follows need a proxy fence between; reads need only the order.
    fn fenced(&self, block: u32, actor: u32, stamp: &Stamp, lane: u32) -> bool {
        let read = stamp.lanes != lane;
        read || kind::fenced(actor).is_none_or(|fenced| self.clock.knows(block, fenced, lane, stamp.time))
    }

    #[cold]
    fn foreign(&self, stamp: &Stamp, lane: u32) -> bool {
        let actor = stamp.actor.wrapping_sub(1);
        let (block, actor) = (actor / self.session.actors, actor % self.session.actors);
        let known = self.clock.knows_foreign(block, actor, lane, stamp.time);
        known && (!self.proxied || self.fenced(block, actor, stamp, lane))
    }
}

/// Memory that cells stand for.
#[derive(Clone, Copy)]
pub struct Bytes {
    /// Host address of the first byte.
    pub start: u64,
    pub size: u64,
}

impl Bytes {
    /// Bytes nobody can look at.
    pub const NONE: Bytes = Bytes { start: 0, size: 0 };

    fn at(self, offset: u64) -> Option<u8> {
        // SAFETY: whoever made this vouches for `size` bytes; they stay for as long as the block or the allocation does.
        (offset < self.size).then(|| unsafe { ((self.start + offset) as *const u8).read() })
    }
}

/// Spreads actors over the places of [`Knowledge::floors`].
#[inline(always)]
fn place_of(actor: u32) -> usize {
    (actor.wrapping_mul(0x9e37_79b1) >> 30) as usize
}

/// Registers a store takes its values from.
fn store_slots<'a>(at: &At<'a>) -> impl Iterator<Item = u16> + use<'a> {
    let elements = 1usize << (at.op.flags >> flag::VECTOR_SHIFT & 7);
    let (op, pool) = (at.op, &at.code.pool);
    (0..elements).map(move |i| if elements == 1 { op.b } else { pool[op.aux as usize + i] })
}

/// One warp's access for the race checker.
pub struct Race<'a> {
    pub pc: u32,
    pub warp: u32,
    pub space: SpaceName,
    pub bytes: u32,
    /// Of one element: what has to agree for two atomics.
    pub width: u32,
    pub write: bool,
    pub strength: u32,
    pub what: &'static str,
    /// Who does it: the warp's threads, or one kind of its asynchronous work …
    pub actor: u32,
    /// … and then its lane and time, where those are not a thread's.
    pub slot: u32,
    pub time: u32,
    pub values: Option<At<'a>>,
    /// It writes again what the same instruction writes for another lane.
    pub repeated: bool,
}

impl Watch {
    pub(super) fn races(
        &mut self,
        at: &At,
        places: &Places,
        access: Access,
        write: bool,
        what: &'static str,
        values: Option<At>,
    ) {
        let race = Race {
            pc: at.pc,
            warp: at.warp,
            space: SpaceName::Shared,
            bytes: u32::from(access.bytes) * u32::from(access.elements),
            width: u32::from(access.bytes),
            write,
            strength: if access.order.strong() { access.scope as u32 + 1 } else { 0 },
            what,
            actor: kind::THREADS,
            slot: 0,
            time: 0,
            values,
            repeated: false,
        };
        if places.shared != 0 {
            self.race_shared(&race, places.shared, &places.at);
        }
        if places.global != 0 {
            self.race_global(&Race { space: SpaceName::Global, ..race }, places.global, &places.at);
        }
        if places.remote != 0 {
            self.races_far(&race, places);
        }
    }

    /// In the shared memory of some block of the cluster.
    pub fn race_shared_of(&mut self, block: u32, race: &Race, mask: u32, at: &[u64; 32]) {
        if block == self.linear {
            return self.race_shared(race, mask, at);
        }
        let session = self.session;
        // SAFETY: see `Watch::session`; another running block's watch is another object.
        let (facts, other) = unsafe {
            let Some(other) = (*session).blocks.get(&block).copied() else {
                return;
            };
            (&*session, &mut *other)
        };
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        let memory = other.memory;
        let (cells, pools) = (&mut other.cells, &mut other.pools);
        visit_all(facts, self.linear, self.first_actor, sync, race, mask, at, pools, cells, memory, &mut found);
        self.tell_races(race, &found, at);
    }

    pub(super) fn race_shared(&mut self, race: &Race, mask: u32, at: &[u64; 32]) {
        // SAFETY: see `Watch::session`; only its plain facts are read here.
        let session = unsafe { &*self.session };
        let (cells, pools) = (&mut self.cells, &mut self.pools);
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        visit_all(session, self.linear, self.first_actor, sync, race, mask, at, pools, cells, self.memory, &mut found);
        self.tell_races(race, &found, at);
    }

    pub fn race_global(&mut self, race: &Race, mask: u32, at: &[u64; 32]) {
        let session = self.session;
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        let mut rest = mask;
        while rest != 0 {
            let first = at[rest.trailing_zeros() as usize & 31];
            // SAFETY: see `Watch::session`; the shadow of global memory is not reached by the facts read beside it.
            let (facts, global, mem) = unsafe { (&*session, &mut (*session).global, &*(*session).mem) };
            let Some((area, pools)) = global.area(mem, first, u64::from(race.bytes)) else {
                rest &= rest - 1;
                continue;
            };
            let (base, size, cells) = (area.base, area.size, &mut area.cells);
            let (low, high) = span(at, rest);
            let mut here = rest;
            if low < base || high - base >= size {
                for lane in lanes(rest).filter(|lane| at[*lane as usize].wrapping_sub(base) >= size) {
                    here &= !(1 << lane);
                }
            }
            let mut offsets = *at;
            for offset in &mut offsets {
                *offset = offset.wrapping_sub(base);
            }
            rest &= !here;
            // Device addresses are the host's.
            let memory = Bytes { start: base, size };
            visit_all(facts, self.linear, self.first_actor, sync, race, here, &offsets, pools, cells, memory, &mut found);
        }
        self.tell_races(race, &found, at);
    }

    #[inline]
    pub fn tell_races(&mut self, race: &Race, found: &[(u32, Conflict)], at: &[u64; 32]) {
        for (lane, conflict) in found {
            let side = Side {
                warp: race.warp,
                lane: *lane,
                pc: race.pc,
                space: race.space,
                address: at[*lane as usize & 31],
                bytes: race.bytes,
                what: race.what,
                strength: race.strength,
                copied: race.actor != kind::THREADS,
                bulk: race.actor > kind::COPIES,
            };
            self.race(side, *conflict);
        }
    }
}

/// Shows every word of a warp's access to the cells.
#[allow(clippy::too_many_arguments, reason = "borrowed from two owners, field by field")]
#[inline(always)]
pub fn visit_all(
    session: &Session,
    linear: u32,
    first_actor: u32,
    sync: &WarpSync,
    race: &Race,
    mask: u32,
    at: &[u64; 32],
    pools: &mut Pools,
    cells: &mut Cells,
    memory: Bytes,
    found: &mut Vec<(u32, Conflict)>,
) {
    let threads = first_actor + race.warp * kind::COUNT + kind::THREADS;
    let copies = first_actor + race.warp * kind::COUNT + kind::COPIES;
    let actor = (first_actor + race.warp * kind::COUNT).wrapping_add(race.actor);
    let mut order = Knowledge {
        session,
        clock: sync.clock(0),
        linear,
        first_actor,
        threads,
        copies,
        lane: 0,
        waited: [0; 3],
        proxied: race.actor > kind::COPIES,
        strength: race.strength,
        width: race.width,
        values: race.values,
        repeated: race.repeated.then_some((actor, race.pc)),
        sync,
        memory,
        start: 0,
        floors: Default::default(),
    };
    let tag = tag(race.pc, race.strength, race.width);
    if mask & mask.wrapping_sub(1) != 0
        && !race.write
        && race.actor == kind::THREADS
        && sync.uniform()
        && read_together(&mut order, race, mask, at, Stamp { actor, time: sync.now, tag, lanes: mask }, pools, cells)
    {
        return;
    }
    let mut left = mask;
    if mask == !0 && sync.uniform() {
        left = rows(&order, race, actor, tag, sync, at, cells);
    }
    for lane in lanes(left) {
        let i = lane as usize & 31;
        if !sync.uniform() {
            order.clock = sync.clock(lane);
            order.floors = Default::default();
        }
        (order.lane, order.waited) = (lane, [sync.waited[i], sync.waited_reads[i], sync.waited_writes[i]]);
        order.start = at[i];
        let (slot, time) = match race.actor {
            kind::THREADS => (lane, sync.now),
            kind::COPIES => (lane, sync.group[i]),
            _ => (race.slot, race.time),
        };
        let stamp = Stamp { actor, time, tag, lanes: if race.write { slot } else { 1 << slot } };
        let (mut from, end) = (at[i], at[i].saturating_add(u64::from(race.bytes)));
        let mut visit = Visit { pools: &mut *pools, order: &order, stamp, write: race.write };
        let mut worst = None;
        if let Some(run) = cells.run(from, race.bytes) {
            for cell in run {
                if let Some(conflict) = visit.cell(cell, from, 15) {
                    worst = Conflict::worse(worst, Some(conflict));
                }
                from += 4;
            }
            from = end;
        }
        while from < end {
            let next = (from / 4 * 4 + 4).min(end);
            let bytes = ((1u32 << (next - from)) - 1) << (from % 4);
            let Some(cell) = cells.at(from) else { break };
            worst = Conflict::worse(worst, visit.cell(cell, from, bytes));
            from = next;
        }
        if let Some(conflict) = worst {
            found.push((lane, conflict));
        }
    }
}

/// Lanes that all read one place, which they know the last write of: once for all. False, and nothing is done, if it is not so.
#[inline]
fn read_together(
    order: &mut Knowledge,
    race: &Race,
    mask: u32,
    at: &[u64; 32],
    stamp: Stamp,
    pools: &mut Pools,
    cells: &mut Cells,
) -> bool {
    let lane = mask.trailing_zeros() & 31;
    let from = at[lane as usize];
    if lanes(mask).any(|other| at[other as usize] != from) {
        return false;
    }
    let Some(run) = cells.run(from, race.bytes) else {
        return false;
    };
    if !run.iter().all(|cell| cell.written_before(order)) {
        return false;
    }
    // What later lanes would do after the first is no more than to add themselves.
    order.lane = lane;
    let mut visit = Visit { pools, order, stamp, write: false };
    for cell in run {
        visit.cell(cell, from, 15);
    }
    true
}

/// A warp whose lanes access words side by side, all together or at least by fours. Gives the lanes that still have to be looked
/// at one by one.
#[inline]
fn rows(order: &Knowledge, race: &Race, actor: u32, tag: u32, sync: &WarpSync, at: &[u64; 32], cells: &mut Cells) -> u32 {
    let n = u64::from(race.bytes);
    let (mut apart, mut parted) = (0, 0);
    for (i, place) in at.iter().enumerate() {
        apart |= place ^ at[0].wrapping_add(i as u64 * n);
        parted |= place ^ at[i & !3].wrapping_add((i as u64 & 3) * n);
    }
    let time = match race.actor {
        kind::THREADS => sync.now,
        kind::COPIES if sync.group == [sync.group[0]; 32] => sync.group[0],
        _ => return !0,
    };
    if parted != 0 || n < 4 || !n.is_power_of_two() {
        return !0;
    }
    let stamp = Stamp { actor, time, tag, lanes: 0 };
    let mut row = Row { stamp, write: race.write, threads: order.threads, lane: 0, shift: n.trailing_zeros() - 2 };
    if apart == 0
        && let Some(run) = cells.run(at[0], 32 * race.bytes)
    {
        return if row.settle(run, order) { 0 } else { !0 };
    }
    let mut left = 0;
    for lane in (0..32).step_by(4) {
        row.lane = lane;
        let settled = cells.run(at[lane as usize], 4 * race.bytes).is_some_and(|run| row.settle(run, order));
        left |= if settled { 0 } else { 15 << lane };
    }
    left
}
