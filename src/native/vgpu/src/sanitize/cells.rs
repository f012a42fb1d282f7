//! Who last wrote and who last read each word of memory, and whether an access conflicts with that.
//!
//! A cell stands for four bytes; one that was ever accessed in parts is split into four of one byte. It keeps the last write and
//! the reads since: a read that happened before another adds nothing, so only unordered ones are kept apart.

use crate::sanitize::access::lanes;
use crate::sanitize::finding::Severity;
use crate::sanitize::refusal;

/// Accesses of one kind by one instruction: who, when, where, how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Actor, from 1; 0 for none.
    pub actor: u32,
    pub time: u32,
    /// See [`tag`].
    pub tag: u32,
    /// A write's lane, a read's mask of lanes.
    pub lanes: u32,
}

/// Packs an op, the strength of its accesses (0 weak, else the scope plus one) and log2 of their width.
pub fn tag(pc: u32, strength: u32, width: u32) -> u32 {
    (pc & (VARIED - 1)) | strength << 27 | width.trailing_zeros() << 29
}

/// Set in a write's tag: another value was written there by the same warp at the same time, so that whoever does not know of this
/// write does not know of that one.
const VARIED: u32 = 1 << 26;

pub fn varied(tag: u32) -> bool {
    tag & VARIED != 0
}

pub fn pc_of(tag: u32) -> u32 {
    tag & (VARIED - 1)
}

pub fn strength_of(tag: u32) -> u32 {
    tag >> 27 & 3
}

pub fn width_of(tag: u32) -> u32 {
    1 << (tag >> 29)
}

impl Stamp {
    /// Whether both are of one actor, at one time.
    #[inline(always)]
    fn is_of(&self, other: &Stamp) -> bool {
        self.actor == other.actor && self.time == other.time
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    write: Stamp,
    read: Stamp,
}

impl Cell {
    /// Whether it is whole, and its last write known to every thread that knows what `order` does.
    #[inline(always)]
    pub fn written_before(&self, order: &impl Order) -> bool {
        self.write.actor == 0 || self.write.actor != SPLIT && self.write.time < order.floor(self.write.actor)
    }
}

/// Actor number of a split cell's write: its time is the index of the parts.
const SPLIT: u32 = u32::MAX;
/// Actor number of a read that stands for several: its time is the index of the set.
const SET: u32 = u32::MAX - 1;

/// Reads that are looked through at every read beside them.
const FEW: usize = 16;

/// The parts of split cells, and sets of reads.
#[derive(Default)]
pub struct Pools {
    splits: Vec<[Cell; 4]>,
    sets: Vec<Vec<Stamp>>,
    free: Vec<u32>,
}

impl Pools {
    pub fn clear(&mut self) {
        self.splits.clear();
        // Sets keep their room.
        self.free.clear();
        self.free.extend(0..self.sets.len() as u32);
        for set in &mut self.sets {
            set.clear();
        }
    }
}

/// The other side of a conflict: one access, one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub stamp: Stamp,
    pub lane: u32,
    pub wrote: bool,
    pub severity: Severity,
}

impl Conflict {
    /// The worse of two, the first of equals.
    pub fn worse(first: Option<Conflict>, second: Option<Conflict>) -> Option<Conflict> {
        match (&first, &second) {
            (Some(a), Some(b)) if a.severity < b.severity => second,
            (Some(_), _) => first,
            (None, _) => second,
        }
    }
}

/// How accesses relate: by what the accessing thread knows.
pub trait Order {
    /// Whether `lane` of `stamp` happened before, or is the accessing thread itself.
    fn before(&self, stamp: &Stamp, lane: u32) -> bool;
    /// The time before which all is known that `actor`'s lanes did. What is not before it may be known of some lanes.
    fn floor(&self, actor: u32) -> u32;
    /// Whether both are strong, in each other's scopes, and of one width.
    fn strong(&self, stamp: &Stamp) -> bool;
    /// Whether lane `other` of the same instruction writes the same value to the same place.
    fn same_value(&self, other: u32) -> bool;
    /// Whether it is a store of what the bytes `bytes` (four bits) of the cell at `at` hold.
    fn kept(&self, at: u64, bytes: u32) -> bool;
    /// How bad a conflict is: with `lane` of `stamp`, which `wrote` or read, in the bytes `bytes` (four bits) of the cell at `at`.
    fn severity(&self, stamp: &Stamp, lane: u32, wrote: bool, at: u64, bytes: u32) -> Severity;
}

/// One lane's access to one cell.
pub struct Visit<'a, O> {
    pub pools: &'a mut Pools,
    pub order: &'a O,
    /// With this lane in `lanes`: as a number for a write, as a mask for a read.
    pub stamp: Stamp,
    pub write: bool,
}

impl<O: Order> Visit<'_, O> {
    /// Accesses the bytes in `bytes` (four bits) of a cell, which is that of byte `at`. Gives the worst conflict, if there is one,
    /// and remembers the access.
    #[inline]
    pub fn cell(&mut self, cell: &mut Cell, at: u64, bytes: u32) -> Option<Conflict> {
        if cell.write.actor == SPLIT || bytes != 15 {
            return self.parts(cell, at, bytes);
        }
        self.whole(cell, at, bytes)
    }

    #[cold]
    fn parts(&mut self, cell: &mut Cell, at: u64, bytes: u32) -> Option<Conflict> {
        if cell.write.actor != SPLIT {
            let index = self.pools.splits.len() as u32;
            if cell.read.actor == SET {
                // Every part needs a set of its own.
                let set = self.pools.sets[cell.read.time as usize].clone();
                let mut parts = [*cell; 4];
                for part in &mut parts[1..] {
                    part.read.time = self.pools.sets.len() as u32;
                    self.pools.sets.push(set.clone());
                }
                self.pools.splits.push(parts);
            } else {
                self.pools.splits.push([*cell; 4]);
            }
            cell.write = Stamp { actor: SPLIT, time: index, ..Stamp::default() };
        }
        let index = cell.write.time as usize;
        let mut conflict = None;
        for i in (0..4).filter(|i| bytes >> i & 1 != 0) {
            let mut part = self.pools.splits[index][i];
            conflict = Conflict::worse(conflict, self.whole(&mut part, at, 1 << i));
            self.pools.splits[index][i] = part;
        }
        conflict
    }

    #[inline(always)]
    fn whole(&mut self, cell: &mut Cell, at: u64, bytes: u32) -> Option<Conflict> {
        let (mut conflict, mut same) = (None, false);
        let last = cell.write;
        if last.actor != 0 && !self.order.before(&last, last.lanes) && !self.order.strong(&last) {
            let together =
                self.write && last.is_of(&self.stamp) && last.tag & !VARIED == self.stamp.tag;
            // Of lanes that write one value in one instruction it does not matter which is last.
            same = together && self.order.same_value(last.lanes);
            if !same {
                let severity = self.order.severity(&last, last.lanes, true, at, bytes);
                conflict = Some(Conflict { stamp: last, lane: last.lanes, wrote: true, severity });
            }
        }
        let read = cell.read;
        if self.write {
            if read.actor != 0 {
                conflict = Conflict::worse(conflict, self.unordered_read(&read, at, bytes));
                self.forget(&read);
                cell.read = Stamp::default();
            }
            cell.write = self.stamp;
            if last.is_of(&self.stamp) && (varied(last.tag) || !same && !self.order.kept(at, bytes)) {
                cell.write.tag |= VARIED;
            }
            return conflict;
        }
        if read.actor == self.stamp.actor && read.time == self.stamp.time && read.tag == self.stamp.tag {
            cell.read.lanes |= self.stamp.lanes;
        } else if read.actor == 0 {
            cell.read = self.stamp;
        } else {
            self.remember(cell);
        }
        conflict
    }

    /// The first lane of a read that is not known.
    fn unknown(&self, read: &Stamp) -> Option<u32> {
        if read.time < self.order.floor(read.actor) {
            return None;
        }
        lanes(read.lanes).find(|lane| !self.order.before(read, *lane))
    }

    /// The worst conflict with the lanes of a read.
    fn unordered_read(&self, read: &Stamp, at: u64, bytes: u32) -> Option<Conflict> {
        let one = |read: &Stamp| {
            let first = self.unknown(read)?;
            if self.order.strong(read) {
                return None;
            }
            let unordered = lanes(read.lanes).filter(|lane| *lane >= first && !self.order.before(read, *lane));
            unordered
                .map(|lane| (lane, self.order.severity(read, lane, false, at, bytes)))
                .fold(None, |worst, (lane, severity)| {
                    Conflict::worse(worst, Some(Conflict { stamp: *read, lane, wrote: false, severity }))
                })
        };
        match read.actor {
            SET => self.pools.sets[read.time as usize].iter().map(one).fold(None, Conflict::worse),
            _ => one(read),
        }
    }

    fn forget(&mut self, read: &Stamp) {
        if read.actor == SET {
            self.pools.sets[read.time as usize].clear();
            self.pools.free.push(read.time);
        }
    }

    /// Adds a read beside others.
    fn remember(&mut self, cell: &mut Cell) {
        let read = cell.read;
        if read.actor != SET {
            if self.unknown(&read).is_none() {
                cell.read = self.stamp;
                return;
            }
            let index = self.pools.free.pop().unwrap_or_else(|| {
                self.pools.sets.push(Vec::new());
                self.pools.sets.len() as u32 - 1
            });
            self.pools.sets[index as usize].extend([read, self.stamp]);
            cell.read = Stamp { actor: SET, time: index, ..Stamp::default() };
            return;
        }
        let at = read.time as usize;
        let stamp = self.stamp;
        let same = |s: &&mut Stamp| s.actor == stamp.actor && s.time == stamp.time && s.tag == stamp.tag;
        // The lanes of one read come one after the other.
        if let Some(found) = self.pools.sets[at].iter_mut().rev().find(same) {
            found.lanes |= stamp.lanes;
            return;
        }
        let mut set = std::mem::take(&mut self.pools.sets[at]);
        // What many blocks read is only gone through now and then.
        if set.len() < FEW || set.len().is_power_of_two() {
            set.retain(|old| self.unknown(old).is_some());
        }
        set.push(stamp);
        self.pools.sets[at] = set;
    }
}

/// An access of neighbouring words by neighbouring lanes, and what its threads all know.
pub struct Row {
    /// `lanes` is filled in per lane.
    pub stamp: Stamp,
    pub write: bool,
    /// The actor of the lanes' own accesses.
    pub threads: u32,
    /// The first word's lane, and log2 of words per lane.
    pub lane: u32,
    pub shift: u32,
}

impl Row {
    /// Accesses cells that this can be told of at a glance: each was last accessed by the lane itself, or at a time before which
    /// all is known. False, and nothing is done, if it is not so of all.
    pub fn settle(&self, cells: &mut [Cell], order: &impl Order) -> bool {
        let Some(first) = cells.first() else { return true };
        let (writer, reader) = (first.write.actor, first.read.actor);
        let (written, read) = (order.floor(writer), order.floor(reader));
        let again = |seen: &Stamp| !self.write && seen.is_of(&self.stamp) && seen.tag == self.stamp.tag;
        let mut all = true;
        for (k, cell) in cells.iter().enumerate() {
            let lane = self.lane + (k as u32 >> self.shift);
            let (last, seen) = (&cell.write, &cell.read);
            all &= last.actor == 0
                || last.actor == writer && last.time < written
                || last.actor == self.threads && last.lanes == lane;
            all &= again(seen)
                || seen.actor == 0
                || seen.actor == reader && seen.time < read
                || seen.actor == self.threads && seen.lanes == 1 << lane;
        }
        if !all {
            return false;
        }
        for (k, cell) in cells.iter_mut().enumerate() {
            let lane = self.lane + (k as u32 >> self.shift);
            if self.write {
                // Values are not looked at here.
                let tag = self.stamp.tag | if cell.write.is_of(&self.stamp) { VARIED } else { 0 };
                *cell = Cell { write: Stamp { lanes: lane, tag, ..self.stamp }, read: Stamp::default() };
            } else if again(&cell.read) {
                cell.read.lanes |= 1 << lane;
            } else {
                cell.read = Stamp { lanes: 1 << lane, ..self.stamp };
            }
        }
        true
    }
}

/// Cells of one stretch of memory, made as they are needed.
#[derive(Default)]
pub struct Cells {
    pages: Vec<Option<Box<[Cell; PAGE]>>>,
    /// Of earlier blocks, to be used again.
    spare: Vec<Box<[Cell; PAGE]>>,
}

/// Cells per page: 4 KiB of memory.
const PAGE: usize = 1024;

impl Cells {
    pub fn reset(&mut self, bytes: u64) {
        self.spare.extend(self.pages.drain(..).flatten());
        let pages = (bytes as usize).div_ceil(4 * PAGE);
        if self.pages.try_reserve_exact(pages).is_ok() {
            self.pages.resize_with(pages, || None);
        } else {
            refusal::note();
        }
    }

    /// The cell of the word at byte `at`.
    #[inline(always)]
    pub fn at(&mut self, at: u64) -> Option<&mut Cell> {
        let word = at as usize / 4;
        Some(&mut self.page(word / PAGE)?[word % PAGE])
    }

    /// The cells of `bytes` bytes at byte `at`, where these are whole words of one page.
    #[inline(always)]
    pub fn run(&mut self, at: u64, bytes: u32) -> Option<&mut [Cell]> {
        if (at | u64::from(bytes)) & 3 != 0 {
            return None;
        }
        let (word, words) = ((at / 4) as usize, bytes as usize / 4);
        self.page(word / PAGE)?.get_mut(word % PAGE..word % PAGE + words)
    }

    #[inline(always)]
    fn page(&mut self, number: usize) -> Option<&mut [Cell; PAGE]> {
        let page = self.pages.get_mut(number)?;
        if page.is_none() {
            *page = fresh(&mut self.spare);
        }
        page.as_deref_mut()
    }
}

#[cold]
#[inline(never)]
fn fresh(spare: &mut Vec<Box<[Cell; PAGE]>>) -> Option<Box<[Cell; PAGE]>> {
    if let Some(mut page) = spare.pop() {
        page.fill(Cell::default());
        return Some(page);
    }
    // Straight to the heap: a page is 32 KiB.
    let mut cells = Vec::new();
    if cells.try_reserve_exact(PAGE).is_err() {
        refusal::note();
        return None;
    }
    cells.resize(PAGE, Cell::default());
    cells.into_boxed_slice().try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Threads that know themselves, and of every actor what it did before some time.
    struct Known {
        threads: u32,
        lane: u32,
        floors: [u32; 4],
    }

    impl Order for Known {
        fn before(&self, stamp: &Stamp, lane: u32) -> bool {
            stamp.actor == self.threads && lane == self.lane || stamp.time < self.floor(stamp.actor)
        }

        fn floor(&self, actor: u32) -> u32 {
            self.floors.get(actor as usize).copied().unwrap_or(0)
        }

        fn strong(&self, _: &Stamp) -> bool {
            false
        }

        fn same_value(&self, _: u32) -> bool {
            false
        }

        fn kept(&self, _: u64, _: u32) -> bool {
            false
        }

        fn severity(&self, _: &Stamp, _: u32, _: bool, _: u64, _: u32) -> Severity {
            Severity::Error
        }
    }

    #[test]
    fn rows_settle_as_single_accesses_do() {
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut random = |n: u32| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 33) as u32 % n
        };
        let (mut settled, mut conflicts) = (0, 0);
        for round in 0..300 {
            let mut sides = [(vec![Cell::default(); 160], Pools::default()), (vec![Cell::default(); 160], Pools::default())];
            for step in 0..24 {
                let (threads, write, shift) = (1 + random(3), random(3) == 0, random(3));
                let mut order = Known { threads, lane: 0, floors: [0, random(7), random(7), random(7)] };
                // Some accesses are no rows: they leave cells that a row cannot be told of at a glance.
                let (row, first) = (random(4) != 0, random(32) as usize);
                let bytes = if row || random(2) == 0 { 15 } else { 3 };
                let stamp = Stamp { actor: threads, time: random(6), tag: random(2), lanes: 0 };
                let found = sides.each_mut().map(|(cells, pools)| {
                    let run = &mut cells[first..first + (32 << shift)];
                    (run, pools)
                });
                let [(alone, alone_pools), (together, pools)] = found;
                let glance = Row { stamp, write, threads, lane: 0, shift };
                let done = row && glance.settle(together, &order);
                settled += u32::from(done);
                for lane in 0..32u32 {
                    order.lane = lane;
                    let stamp = Stamp { lanes: if write { lane } else { 1 << lane }, ..stamp };
                    for i in (lane as usize) << shift..(lane as usize + 1) << shift {
                        let one = Visit { pools: &mut *alone_pools, order: &order, stamp, write }.cell(&mut alone[i], 0, bytes);
                        conflicts += u32::from(one.is_some());
                        let other = if done {
                            None
                        } else {
                            Visit { pools: &mut *pools, order: &order, stamp, write }.cell(&mut together[i], 0, bytes)
                        };
                        assert_eq!(one, other, "round {round}, step {step}, lane {lane}, word {i}");
                        assert_eq!(alone[i], together[i], "round {round}, step {step}, lane {lane}, word {i}");
                    }
                }
            }
        }
        assert!(settled > 200 && conflicts > 200, "{settled} rows settled, {conflicts} conflicts");
    }
}
