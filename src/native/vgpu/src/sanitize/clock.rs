//! Vector clocks: what a thread knows to have happened before it.
//!
//! Time is kept per actor: a warp's own accesses, or one kind of asynchronous work that it issued. An access is stamped with its
//! actor, its lane and the actor's time; it happened before a thread whose clock holds a later time for that actor and lane. A
//! warp's lanes mostly know the same, so an entry is one number (the floor) unless lanes differ.
//!
//! Beside what a thread knows by the memory model a clock holds what it knows *weakly*: by what orders execution and not memory (a
//! shuffle, a relaxed ticket). That makes no two accesses ordered; it tells how bad it is that they are not.

use std::rc::Rc;

/// Kinds of actors a warp has.
pub mod kind {
    /// Its loads, stores and atomics.
    pub const THREADS: u32 = 0;
    /// Its `cp.async`, by group.
    pub const COPIES: u32 = 1;
    /// Its bulk operations that complete on mbarriers; for lanes stand those barriers, by their place.
    pub const LOADS: u32 = 2;
    /// What its other bulk operations read, and what they write, by lane and bulk group.
    pub const READS: u32 = 3;
    pub const WRITES: u32 = 4;
    /// Accesses of its threads that a proxy fence has made known to asynchronous operations.
    pub const FENCED: u32 = 5;
    /// What the `wgmma` products of a warpgroup read in shared memory, by their number: its first warp's.
    pub const PRODUCTS: u32 = 6;
    /// As [`FENCED`], of its `cp.async`.
    pub const FENCED_COPIES: u32 = 7;
    pub const COUNT: u32 = 8;

    /// The actor behind a proxy fence, for one whose writes asynchronous operations see only then.
    pub fn fenced(actor: u32) -> Option<u32> {
        match actor % COUNT {
            THREADS => Some(actor + FENCED - THREADS),
            COPIES => Some(actor + FENCED_COPIES - COPIES),
            _ => None,
        }
    }
}

/// Entries for the actors of one block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    floor: Vec<u32>,
    /// Actors whose lanes differ, above the floor.
    exact: Vec<(u32, [u32; 32])>,
}

impl Part {
    #[inline(always)]
    pub fn knows(&self, actor: u32, lane: u32, time: u32) -> bool {
        self.floor.get(actor as usize).is_some_and(|floor| time < *floor) || self.knows_exactly(actor, lane, time)
    }

    /// The time before which all that `actor` did is known.
    pub fn floor(&self, actor: u32) -> u32 {
        self.floor.get(actor as usize).copied().unwrap_or(0)
    }

    #[inline]
    fn knows_exactly(&self, actor: u32, lane: u32, time: u32) -> bool {
        self.exact.iter().any(|(known, lanes)| *known == actor && time < lanes[lane as usize & 31])
    }

    /// All lanes of `actor` are known up to `time`.
    pub fn raise(&mut self, actor: u32, time: u32) {
        let i = actor as usize;
        if self.floor.len() <= i {
            self.floor.resize(i + 1, 0);
        }
        if self.floor[i] < time {
            self.floor[i] = time;
            self.exact.retain(|(known, lanes)| *known != actor || lanes.iter().any(|t| *t > time));
        }
    }

    /// The lanes in `mask` of `actor` are known up to `time`.
    pub fn raise_lanes(&mut self, actor: u32, mask: u32, time: u32) {
        if mask == !0 {
            return self.raise(actor, time);
        }
        if self.floor.get(actor as usize).is_some_and(|floor| *floor >= time) {
            return;
        }
        let at = self.exact.iter().position(|(known, _)| *known == actor).unwrap_or_else(|| {
            self.exact.push((actor, [0; 32]));
            self.exact.len() - 1
        });
        let lanes = &mut self.exact[at].1;
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            lanes[lane] = lanes[lane].max(time);
        }
    }

    /// A proxy fence: whatever is known of threads and their copies is known to asynchronous operations, too.
    fn fence_proxy(&mut self) {
        for actor in 0..self.floor.len() as u32 {
            if let Some(fenced) = kind::fenced(actor) {
                self.raise(fenced, self.floor[actor as usize]);
            }
        }
        for i in 0..self.exact.len() {
            let (actor, lanes) = self.exact[i];
            if let Some(fenced) = kind::fenced(actor) {
                for lane in (0..32).filter(|lane| lanes[*lane] != 0) {
                    self.raise_lanes(fenced, 1 << lane, lanes[lane]);
                }
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.floor.iter().all(|time| *time == 0)
    }

    /// Whether all that `other` knows is known here.
    fn covers(&self, other: &Part) -> bool {
        let knows = |actor: u32, lane: usize, time: u32| time == 0 || self.knows(actor, lane as u32, time - 1);
        let all = |(actor, time): (usize, &u32)| {
            *time <= self.floor(actor as u32) || (0..32).all(|lane| knows(actor as u32, lane, *time))
        };
        other.floor.iter().enumerate().all(all)
            && other.exact.iter().all(|(actor, lanes)| lanes.iter().enumerate().all(|(lane, time)| knows(*actor, lane, *time)))
    }

    fn join(&mut self, other: &Part) {
        if self.floor.len() < other.floor.len() {
            self.floor.resize(other.floor.len(), 0);
        }
        for (mine, theirs) in self.floor.iter_mut().zip(&other.floor) {
            *mine = (*mine).max(*theirs);
        }
        for (actor, lanes) in &other.exact {
            for lane in 0..32 {
                if lanes[lane] != 0 {
                    self.raise_lanes(*actor, 1 << lane, lanes[lane]);
                }
            }
        }
        if !self.exact.is_empty() {
            let floor = std::mem::take(&mut self.floor);
            self.exact.retain(|(actor, lanes)| {
                let known = floor.get(*actor as usize).copied().unwrap_or(0);
                lanes.iter().any(|t| *t > known)
            });
            self.floor = floor;
        }
    }
}

/// What one thread knows: of its own block, and of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    pub block: u32,
    pub own: Part,
    /// Sorted by block.
    foreign: Vec<(u32, Rc<Part>)>,
    /// What is known weakly: a clock of the same block that holds none itself. Mostly there is nothing.
    weak: Option<Rc<Clock>>,
}

impl Clock {
    pub fn new(block: u32) -> Clock {
        Clock { block, ..Clock::default() }
    }

    pub fn knows_foreign(&self, block: u32, actor: u32, lane: u32, time: u32) -> bool {
        let found = self.foreign.binary_search_by_key(&block, |(known, _)| *known);
        found.is_ok_and(|i| self.foreign[i].1.knows(actor, lane, time))
    }

    /// Likewise of another block's actor.
    pub fn floor_foreign(&self, block: u32, actor: u32) -> u32 {
        let found = self.foreign.binary_search_by_key(&block, |(known, _)| *known);
        found.map_or(0, |i| self.foreign[i].1.floor(actor))
    }

    fn join_part(&mut self, block: u32, part: &Rc<Part>) {
        if block == self.block {
            return self.own.join(part);
        }
        match self.foreign.binary_search_by_key(&block, |(known, _)| *known) {
            Ok(i) if Rc::ptr_eq(&self.foreign[i].1, part) => {}
            Ok(i) => Rc::make_mut(&mut self.foreign[i].1).join(part),
            Err(i) => self.foreign.insert(i, (block, part.clone())),
        }
    }

    /// A proxy fence.
    pub fn fence_proxy(&mut self) {
        self.own.fence_proxy();
        for (_, part) in &mut self.foreign {
            Rc::make_mut(part).fence_proxy();
        }
        if let Some(weak) = &mut self.weak {
            Rc::make_mut(weak).fence_proxy();
        }
    }

    /// Learns all that `other` knows.
    pub fn join(&mut self, other: &Clock) {
        self.join_parts(other);
        if let Some(weak) = &other.weak {
            match &mut self.weak {
                None if weak.block == self.block => self.weak = Some(weak.clone()),
                None => {
                    let mut mine = Clock::new(self.block);
                    mine.join_parts(weak);
                    self.weak = Some(Rc::new(mine));
                }
                Some(mine) if Rc::ptr_eq(mine, weak) => {}
                Some(mine) => Rc::make_mut(mine).join_parts(weak),
            }
        }
        if self.weak.as_ref().is_some_and(|weak| self.covers(weak)) {
            self.weak = None;
        }
    }

    /// Learns what `other` knows in whatever way, as if by the memory model.
    pub fn gather(&mut self, other: &Clock) {
        self.join_parts(other);
        if let Some(weak) = &other.weak {
            self.join_parts(weak);
        }
    }

    /// Learns weakly what `other` knows in whatever way.
    pub fn weaken(&mut self, other: &Clock) {
        if self.weak.is_none() && other.weak.is_none() && self.covers(other) {
            return;
        }
        let block = self.block;
        Rc::make_mut(self.weak.get_or_insert_with(|| Rc::new(Clock::new(block)))).gather(other);
    }

    /// Knows weakly of the lanes of one of the own block's actors up to `time`.
    pub fn weaken_own(&mut self, actor: u32, time: u32) {
        if self.own.floor(actor) < time {
            let block = self.block;
            Rc::make_mut(self.weak.get_or_insert_with(|| Rc::new(Clock::new(block)))).own.raise(actor, time);
        }
    }

    /// Whether it is known, in whatever way.
    pub fn knows_weakly(&self, block: u32, actor: u32, lane: u32, time: u32) -> bool {
        self.knows(block, actor, lane, time) || self.weak.as_ref().is_some_and(|weak| weak.knows(block, actor, lane, time))
    }

    pub fn knows(&self, block: u32, actor: u32, lane: u32, time: u32) -> bool {
        if block == self.block { self.own.knows(actor, lane, time) } else { self.knows_foreign(block, actor, lane, time) }
    }

    /// Whether all that `other` knows by the memory model is known, too.
    pub fn covers(&self, other: &Clock) -> bool {
        let part = |block: u32| {
            let found = self.foreign.binary_search_by_key(&block, |(known, _)| *known);
            if block == self.block { Some(&self.own) } else { found.ok().map(|i| &*self.foreign[i].1) }
        };
        let covered = |block: u32, theirs: &Part| match part(block) {
            Some(mine) => mine.covers(theirs),
            None => theirs.is_empty(),
        };
        covered(other.block, &other.own) && other.foreign.iter().all(|(block, theirs)| covered(*block, theirs))
    }

    fn join_parts(&mut self, other: &Clock) {
        if other.block == self.block {
            self.own.join(&other.own);
        } else {
            self.join_part(other.block, &Rc::new(other.own.clone()));
        }
        for (block, part) in &other.foreign {
            self.join_part(*block, part);
        }
    }

    /// `self` after learning what `other` knows; no copy where that is nothing new.
    pub fn joined(mine: &Rc<Clock>, other: &Rc<Clock>) -> Rc<Clock> {
        if Rc::ptr_eq(mine, other) {
            return mine.clone();
        }
        let mut new = (**mine).clone();
        new.join(other);
        if new == **mine { mine.clone() } else { Rc::new(new) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_and_floors() {
        let mut a = Clock::new(1);
        a.own.raise_lanes(3, 0b10, 5);
        assert!(a.own.knows(3, 1, 4) && !a.own.knows(3, 1, 5) && !a.own.knows(3, 0, 0));
        let mut b = Clock::new(1);
        b.own.raise(3, 4);
        b.join(&a);
        assert!(b.own.knows(3, 0, 3) && b.own.knows(3, 1, 4) && !b.own.knows(3, 0, 4));
        b.own.raise(3, 9);
        assert_eq!(b.own.exact.len(), 0);
    }

    #[test]
    fn what_is_known_weakly_stays_apart() {
        let (mut a, mut b) = (Clock::new(1), Clock::new(2));
        a.own.raise(0, 7);
        b.weaken(&a);
        assert!(b.knows_weakly(1, 0, 3, 6) && !b.knows(1, 0, 3, 6));
        // Handed on, it is no better known; what is known better needs no weak knowledge.
        let mut c = Clock::new(3);
        c.join(&b);
        c.weaken_own(5, 2);
        assert!(c.knows_weakly(1, 0, 3, 6) && !c.knows(1, 0, 3, 6));
        assert!(c.knows_weakly(3, 5, 0, 1) && !c.knows_weakly(2, 5, 0, 1));
        b.join(&a);
        assert!(b.knows(1, 0, 3, 6) && b.weak.is_none());
    }

    #[test]
    fn blocks_learn_of_each_other() {
        let mut a = Clock::new(1);
        a.own.raise(0, 7);
        let mut b = Clock::new(2);
        b.join(&a);
        assert!(b.knows_foreign(1, 0, 5, 6) && !b.knows_foreign(1, 0, 5, 7) && !b.own.knows(0, 5, 6));
        let mut c = Clock::new(1);
        c.join(&b);
        assert!(c.own.knows(0, 5, 6));
    }
}
