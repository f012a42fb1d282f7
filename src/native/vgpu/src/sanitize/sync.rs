//! What orders threads: barriers, fences, and atomics that release and acquire. Each is an exchange of clocks.
//!
//! What orders execution alone (warp-level exchanges, relaxed reads of what was released) makes knowledge of the weak kind, which
//! is kept beside the clocks, so that lanes which know the same otherwise still do.

use std::collections::HashMap;
use std::rc::Rc;

use crate::exec::effect::{Order, Scope};
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::watch::{Session, Watch};

/// What was published at an address: by which block, for whom, and what is learned by observing it.
#[derive(Default)]
pub struct Location {
    published: Vec<(u32, Scope, Rc<Clock>)>,
}

/// By address (global) or offset (shared memory).
pub type Locations = HashMap<u64, Location>;

/// A fence's work that is not complete: what a later write will publish, what an earlier read has seen.
#[derive(Clone, Default)]
pub struct Fences {
    /// Known at the last fence, and the own time it covers.
    release: [Option<(Rc<Clock>, u32)>; 2],
    /// Seen by relaxed reads since: for a fence of any scope, and for one wider than the block.
    seen: [Option<Rc<Clock>>; 2],
}

fn merge(into: &mut Option<Rc<Clock>>, other: &Rc<Clock>) {
    *into = Some(match into {
        Some(mine) => Clock::joined(mine, other),
        None => other.clone(),
    });
}

/// Of a warp's lanes: what they know, and where they are in time.
pub struct WarpSync {
    /// What all lanes know …
    common: Rc<Clock>,
    /// … or each of them.
    lanes: Option<Box<[Rc<Clock>; 32]>>,
    /// The warp's time; grows whenever a lane makes its past known.
    pub now: u32,
    /// What the lanes know weakly beyond that …
    weak: Option<Box<[Rc<Clock>; 32]>>,
    /// … and the time before which they all know weakly what any of them did.
    stepped: u32,
    /// Lanes' knowledge has changed since the last exchange among all.
    changed: bool,
    fences: Option<Box<[Fences; 32]>>,
    /// `cp.async` group each lane fills now.
    pub group: [u32; 32],
    /// Groups below are complete, as far as the lane itself is concerned.
    pub waited: [u32; 32],
    /// Bulk groups below are complete likewise: have read, and have written.
    pub waited_reads: [u32; 32],
    pub waited_writes: [u32; 32],
    /// Bulk operations started, by the place of their mbarrier.
    pub started: [u32; 32],
}

impl WarpSync {
    pub fn new(clock: Rc<Clock>) -> WarpSync {
        WarpSync {
            common: clock,
            lanes: None,
            now: 0,
            weak: None,
            stepped: 0,
            changed: false,
            fences: None,
            group: [0; 32],
            waited: [0; 32],
            waited_reads: [0; 32],
            waited_writes: [0; 32],
            started: [0; 32],
        }
    }

    #[inline(always)]
    pub fn clock(&self, lane: u32) -> &Rc<Clock> {
        match &self.lanes {
            Some(lanes) => &lanes[lane as usize & 31],
            None => &self.common,
        }
    }

    /// Whether all lanes know the same.
    pub fn uniform(&self) -> bool {
        self.lanes.is_none()
    }

    fn lanes_mut(&mut self) -> &mut [Rc<Clock>; 32] {
        self.changed = true;
        self.lanes.get_or_insert_with(|| Box::new(std::array::from_fn(|_| self.common.clone())))
    }

    /// `lane` learns what `other` knows.
    fn learn(&mut self, lane: u32, other: &Rc<Clock>) {
        let new = Clock::joined(self.clock(lane), other);
        if !Rc::ptr_eq(&new, self.clock(lane)) {
            self.lanes_mut()[lane as usize & 31] = new;
        }
    }

    /// Whether a lane knows, weakly at least, what `actor` of `block` did; `same`: its own warp's threads did it.
    pub fn weakly(&self, lane: u32, same: bool, block: u32, actor: u32, of: u32, time: u32) -> bool {
        let knows = |clock: &Clock| clock.knows_weakly(block, actor, of, time);
        same && time < self.stepped
            || knows(self.clock(lane))
            || self.weak.as_ref().is_some_and(|weak| knows(&weak[lane as usize & 31]))
    }

    /// Whether a lane knows, weakly at least, all that `clock` knows.
    pub fn knows_all(&self, lane: u32, clock: &Clock) -> bool {
        let mut mine = Clock::new(self.common.block);
        mine.gather(self.clock(lane));
        if let Some(weak) = &self.weak {
            mine.gather(&weak[lane as usize & 31]);
        }
        mine.covers(clock)
    }

    /// The lanes in `mask` learn weakly what `clock` knows.
    pub fn learn_weakly(&mut self, mask: u32, clock: &Clock) {
        self.changed = true;
        let block = self.common.block;
        let weak = self.weak.get_or_insert_with(|| {
            let nothing = Rc::new(Clock::new(block));
            Box::new(std::array::from_fn(|_| nothing.clone()))
        });
        // Mostly lanes that learn together know the same.
        let mut last: Option<(Rc<Clock>, Rc<Clock>)> = None;
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            if let Some((_, after)) = last.as_ref().filter(|(before, _)| Rc::ptr_eq(before, &weak[lane])) {
                weak[lane] = after.clone();
                continue;
            }
            let before = weak[lane].clone();
            let mut new = (*before).clone();
            new.weaken(clock);
            weak[lane] = Rc::new(new);
            last = Some((before, weak[lane].clone()));
        }
    }

    /// Adds to `clock` what the lanes in `mask` know weakly. `all`: they are all lanes that are left.
    fn add_weak(&self, clock: &mut Clock, warp: u32, mask: u32, all: bool) {
        if self.stepped != 0 && !all {
            clock.weaken_own(warp * kind::COUNT + kind::THREADS, self.stepped);
        }
        if let Some(weak) = &self.weak {
            let mut last: Option<&Rc<Clock>> = None;
            for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                if !last.is_some_and(|last| Rc::ptr_eq(last, &weak[lane])) {
                    clock.weaken(&weak[lane]);
                    last = Some(&weak[lane]);
                }
            }
        }
    }

    /// The lanes in `mask` have executed a warp-level exchange together: each comes after all that the others did before.
    pub fn step(&mut self, warp: u32, mask: u32, live: u32) {
        let all = live & !mask == 0;
        if !all || self.changed && (self.lanes.is_some() || self.weak.is_some()) {
            let clock = self.together(warp, mask, live);
            self.learn_weakly(mask, &clock);
            self.changed = !all;
        }
        self.now += 1;
        if all {
            self.stepped = self.now;
        }
    }

    /// Adds what the lanes in `mask` did themselves so far to `clock`.
    fn add_own(&self, clock: &mut Clock, warp: u32, mask: u32, until: u32) {
        let first = warp * kind::COUNT;
        clock.own.raise_lanes(first + kind::THREADS, mask, until);
        let waits = [(kind::COPIES, &self.waited), (kind::READS, &self.waited_reads), (kind::WRITES, &self.waited_writes)];
        for (actor, waited) in waits.into_iter().filter(|(_, waited)| **waited != [0; 32]) {
            for lane in (0..32).filter(|lane| mask >> lane & 1 != 0 && waited[*lane] != 0) {
                clock.own.raise_lanes(first + actor, 1 << lane, waited[lane]);
            }
        }
    }

    /// All that the lanes in `mask` know and did, together. `live`: lanes that have not exited.
    pub fn together(&self, warp: u32, mask: u32, live: u32) -> Clock {
        let mut clock = (**self.clock(mask.trailing_zeros())).clone();
        if let Some(lanes) = &self.lanes {
            for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                clock.join(&lanes[lane]);
            }
        }
        // Lanes that have exited, or never were, did nothing that is not known with the last of the others.
        let all = live & !mask == 0;
        self.add_own(&mut clock, warp, if all { !0 } else { mask }, self.now + 1);
        self.add_weak(&mut clock, warp, mask, all);
        clock
    }

    /// All that the live lanes know and did; what they do next is later.
    pub fn past(&mut self, warp: u32, live: u32) -> Clock {
        let clock = self.together(warp, live, live);
        self.now += 1;
        clock
    }

    /// What fences of cluster scope or wider have made the lanes in `mask` ready to release; weakly, all that they know and did.
    pub fn released(&mut self, warp: u32, mask: u32, live: u32) -> Clock {
        let mut clock = Clock::new(self.common.block);
        for (lane, own) in self.fences.iter().flat_map(|fences| fences.iter().enumerate()) {
            if mask >> lane & 1 != 0
                && let Some((known, until)) = &own.release[1]
            {
                clock.join(known);
                self.add_own(&mut clock, warp, 1 << lane, *until);
            }
        }
        clock.weaken(&self.together(warp, mask, live));
        self.now += 1;
        clock
    }

    /// The same of one lane.
    pub fn past_of_lane(&mut self, warp: u32, lane: u32) -> Clock {
        let mut clock = (**self.clock(lane)).clone();
        self.add_own(&mut clock, warp, 1 << lane, self.now + 1);
        self.add_weak(&mut clock, warp, 1 << lane, false);
        self.now += 1;
        clock
    }

    /// The lanes in `mask` learn what `clock` knows.
    pub fn learn_all(&mut self, mask: u32, live: u32, clock: &Rc<Clock>) {
        if live & !mask == 0 && self.lanes.is_none() {
            self.common = Clock::joined(&self.common, clock);
        } else {
            (0..32).filter(|lane| mask >> lane & 1 != 0).for_each(|lane| self.learn(lane, clock));
        }
    }

    /// The lanes in `mask` have seen what `clock` knows by relaxed means: a fence makes them know it.
    pub fn saw(&mut self, mask: u32, clock: &Rc<Clock>) {
        let fences = self.fences.get_or_insert_with(Default::default);
        (0..32).filter(|lane| mask >> lane & 1 != 0).for_each(|lane| merge(&mut fences[lane].seen[0], clock));
    }

    /// `fence.proxy.async` by the lanes in `mask`.
    pub fn fence_proxy(&mut self, warp: u32, mask: u32, live: u32) {
        let (own, copies) = (warp * kind::COUNT + kind::FENCED, warp * kind::COUNT + kind::FENCED_COPIES);
        let (until, waited) = (self.now + 1, self.waited);
        let copied = waited != [0; 32];
        if live & !mask == 0 && self.lanes.is_none() && (!copied || waited == [waited[0]; 32]) {
            let clock = Rc::make_mut(&mut self.common);
            clock.fence_proxy();
            clock.own.raise(own, until);
            if copied {
                clock.own.raise(copies, waited[0]);
            }
        } else {
            let lanes = self.lanes_mut();
            for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                let clock = Rc::make_mut(&mut lanes[lane]);
                clock.fence_proxy();
                clock.own.raise_lanes(own, 1 << lane, until);
                clock.own.raise_lanes(copies, 1 << lane, waited[lane]);
            }
        }
        if let Some(weak) = &mut self.weak {
            (0..32).filter(|lane| mask >> lane & 1 != 0).for_each(|lane| Rc::make_mut(&mut weak[lane]).fence_proxy());
        }
        self.now += 1;
    }

    /// The lanes in `mask` meet at `bar.warp.sync`.
    pub fn meet(&mut self, warp: u32, mask: u32, live: u32) {
        let clock = Rc::new(self.together(warp, mask, live));
        self.now += 1;
        if live & !mask == 0 {
            (self.common, self.lanes, self.weak) = (clock, None, None);
        } else {
            let lanes = self.lanes_mut();
            (0..32).filter(|lane| mask >> lane & 1 != 0).for_each(|lane| lanes[lane] = clock.clone());
        }
    }

    /// A fence by the lanes in `mask`.
    pub fn fence(&mut self, mask: u32, scope: Scope) {
        let mut fences = self.fences.take().unwrap_or_default();
        for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
            let own = &mut fences[lane as usize];
            let wide = scope != Scope::Cta;
            for i in 0..=usize::from(wide) {
                if let Some(seen) = own.seen[i].take() {
                    self.learn(lane, &seen);
                }
            }
            let now = Some((self.clock(lane).clone(), self.now + 1));
            own.release[0] = now.clone();
            if wide {
                own.release[1] = now;
            }
        }
        self.fences = Some(fences);
        self.now += 1;
    }

    pub fn has_fences(&self) -> bool {
        self.fences.is_some()
    }

    /// `cp.async.commit_group`
    pub fn commit(&mut self, mask: u32) {
        (0..32).filter(|lane| mask >> lane & 1 != 0).for_each(|lane| self.group[lane] += 1);
    }

    /// `cp.async.wait_group keep`, or of everything.
    pub fn wait(&mut self, mask: u32, keep: Option<u32>) {
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            match keep {
                Some(keep) => self.waited[lane] = self.waited[lane].max(self.group[lane].saturating_sub(keep)),
                None => {
                    self.group[lane] += 1;
                    self.waited[lane] = self.group[lane];
                }
            }
        }
    }
}

/// What those who arrived at a block barrier bring along.
#[derive(Default)]
pub struct BarrierWatch {
    clock: Option<Rc<Clock>>,
    release: [Option<Rc<Clock>>; 2],
    seen: [Option<Rc<Clock>>; 2],
}

impl Watch {
    /// Warp `w` arrives at barrier `id`.
    pub fn arrive(&mut self, id: u32, w: u32, live: u32) {
        let Some(barrier) = self.barriers.get_mut(id as usize) else {
            return;
        };
        let sync = &mut self.warps[w as usize].sync;
        let clock = Rc::new(sync.together(w, live, live));
        merge(&mut barrier.clock, &clock);
        // A fence before the barrier orders what its thread publishes through the others, and the other way round.
        if let Some(fences) = &sync.fences {
            for (lane, own) in fences.iter().enumerate().filter(|(lane, _)| live >> lane & 1 != 0) {
                for i in 0..2 {
                    if let Some((known, until)) = &own.release[i] {
                        let mut clock = (**known).clone();
                        sync.add_own(&mut clock, w, 1 << lane, *until);
                        merge(&mut barrier.release[i], &Rc::new(clock));
                    }
                    if let Some(seen) = &own.seen[i] {
                        merge(&mut barrier.seen[i], seen);
                    }
                }
            }
        }
        sync.now += 1;
    }

    /// Barrier `id` opens for the warps that wait at it.
    pub fn open(&mut self, id: u32, waiting: &[u32]) {
        let barrier = std::mem::take(&mut self.barriers[id as usize]);
        let Some(clock) = barrier.clock else { return };
        let fenced = barrier.release.iter().any(Option::is_some) || barrier.seen.iter().any(Option::is_some);
        for w in waiting {
            let sync = &mut self.warps[*w as usize].sync;
            (sync.common, sync.lanes, sync.weak) = (clock.clone(), None, None);
            if fenced {
                let mut fences = sync.fences.take().unwrap_or_default();
                for own in fences.iter_mut() {
                    for i in 0..2 {
                        if let Some(known) = &barrier.release[i] {
                            own.release[i] = Some((known.clone(), 0));
                        }
                        if let Some(seen) = &barrier.seen[i] {
                            merge(&mut own.seen[i], seen);
                        }
                    }
                }
                sync.fences = Some(fences);
            }
        }
    }
}

/// A strong access by one lane to an address.
pub struct StrongAccess {
    pub warp: u32,
    pub lane: u32,
    pub reads: bool,
    pub writes: bool,
    /// It ends the chain of what was published: a store, no atomic.
    pub replaces: bool,
    pub order: Order,
    pub scope: Scope,
}

impl StrongAccess {
    /// Exchanges clocks through the address: a read learns what was published for it, a write publishes.
    pub fn through(&self, session: &Session, block: u32, sync: &mut WarpSync, locations: &mut Locations, address: u64) {
        let lane = self.lane as usize & 31;
        if self.reads
            && let Some(location) = locations.get(&address)
        {
            for (from, scope, clock) in &location.published {
                let reaches = |scope: Scope| match scope {
                    Scope::Cta => *from == block,
                    Scope::Cluster => session.same_cluster(*from, block),
                    Scope::Gpu => true,
                };
                if !reaches(*scope) || !reaches(self.scope) {
                    continue;
                }
                if self.order.acquires() {
                    sync.learn(self.lane, clock);
                } else {
                    let fences = sync.fences.get_or_insert_with(Default::default);
                    merge(&mut fences[lane].seen[usize::from(*from != block)], clock);
                    sync.learn_weakly(1 << self.lane, clock);
                }
            }
        }
        if !self.writes {
            return;
        }
        if self.replaces
            && let Some(location) = locations.get_mut(&address)
        {
            // A store ends the chain of what was published here.
            location.published.clear();
        }
        let mut publish = |scope: Scope, known: Rc<Clock>, until: u32| {
            let mut clock = (*known).clone();
            if until != 0 {
                sync.add_own(&mut clock, self.warp, 1 << lane, until);
            }
            sync.add_weak(&mut clock, self.warp, 1 << lane, false);
            let list = &mut locations.entry(address).or_default().published;
            match list.iter_mut().find(|(from, s, _)| *from == block && *s == scope) {
                Some((_, _, known)) => Rc::make_mut(known).join(&clock),
                None => list.push((block, scope, Rc::new(clock))),
            }
        };
        if self.order.releases() {
            return publish(self.scope, sync.clock(self.lane).clone(), sync.now + 1);
        }
        let Some(fences) = &sync.fences else { return };
        let [narrow, wide] = fences[lane].release.clone();
        if self.scope != Scope::Cta
            && let Some((known, until)) = wide
        {
            publish(self.scope, known, until);
        }
        if let Some((known, until)) = narrow {
            publish(Scope::Cta, known, until);
        }
    }
}
