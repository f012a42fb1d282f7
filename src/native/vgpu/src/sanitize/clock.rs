//! Vector clocks: what a thread knows to have happened before it.
//!
//! Time is kept per actor: a warp's own accesses, or one kind of asynchronous work that it issued. An access is stamped with its
//! actor, its lane and the actor's time; it happened before a thread whose clock holds a later time for that actor and lane. A
//! warp's lanes mostly know the same, so an entry is one number (the floor) unless lanes differ.

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
    pub const COUNT: u32 = 7;
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

    /// A proxy fence: whatever is known of threads is known to asynchronous operations, too.
    pub fn fence_proxy(&mut self) {
        for first in (0..self.floor.len() as u32).step_by(kind::COUNT as usize) {
            self.raise(first + kind::FENCED, self.floor[(first + kind::THREADS) as usize]);
        }
        for (actor, lanes) in self.exact.clone() {
            if actor % kind::COUNT == kind::THREADS {
                for lane in (0..32).filter(|lane| lanes[*lane] != 0) {
                    self.raise_lanes(actor + kind::FENCED - kind::THREADS, 1 << lane, lanes[lane]);
                }
            }
        }
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

    /// Learns all that `other` knows.
    pub fn join(&mut self, other: &Clock) {
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
