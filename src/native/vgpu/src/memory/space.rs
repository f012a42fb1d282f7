//! Address space for device memory: asked of the host in growing stretches, handed out in ranges, taken back and joined.
//!
//! Linux counts a process's mappings (65530 by default), and a process out of them cannot even start a thread or grow a heap. So
//! what one allocation opens joins the mapping of those before it: a stretch is at most two mappings, however many ranges it holds.

use std::collections::{BTreeMap, BTreeSet};

use super::os::{self, PAGE, Refused};
use super::slot::Slot;

/// The first stretch; each further one is as large as all before it.
const FIRST: u64 = 64 << 20;

struct Stretch {
    base: u64,
    end: u64,
    /// From here on nothing was ever handed out.
    next: u64,
    /// Up to here pages may be read and written.
    open: u64,
}

/// See the module.
#[derive(Default)]
pub struct Space {
    stretches: Vec<Stretch>,
    /// Start → bytes, of what was taken back; no two touch.
    free: BTreeMap<u64, u64>,
    /// The same as (bytes, start), to find the smallest that fits.
    by_size: BTreeSet<(u64, u64)>,
    slot: Slot,
}

impl Space {
    /// Whether all of [at, at + bytes) is this space's.
    pub fn holds(&self, at: u64, bytes: u64) -> bool {
        self.stretches.iter().any(|s| at >= s.base && at <= s.end && bytes <= s.end - at)
    }

    /// Whether any of [at, end) is this space's.
    pub fn touches(&self, at: u64, end: u64) -> bool {
        self.stretches.iter().any(|s| at < s.end && s.base < end)
    }

    /// Hands out `bytes` bytes, a multiple of a page: the smallest range that was taken back and fits, or fresh ones.
    pub fn take(&mut self, bytes: u64) -> Result<u64, Refused> {
        if let Some(&(size, at)) = self.by_size.range((bytes, 0)..).next() {
            self.forget(at, size);
            if size > bytes {
                self.keep(at + bytes, size - bytes);
            }
            return Ok(at);
        }
        if self.stretches.last().is_none_or(|last| last.end - last.next < bytes) {
            self.grow(bytes)?;
        }
        let last = self.stretches.last_mut().ok_or(Refused)?;
        let at = last.next;
        last.next += bytes;
        Ok(at)
    }

    /// Takes back what [`Space::take`] handed out. It is joined to what is free beside it, but not beyond its stretch: each is a
    /// reservation of its own, and some hosts let nothing reach over two.
    pub fn give(&mut self, at: u64, bytes: u64) {
        let (mut start, mut end) = (at, at + bytes);
        let border = |at: u64| self.stretches.iter().any(|s| s.base == at);
        let (join_below, join_above) = (!border(start), !border(end));
        if let Some((&below, &size)) = self.free.range(..at).next_back()
            && below + size == at
            && join_below
        {
            self.forget(below, size);
            start = below;
        }
        if let Some(&size) = self.free.get(&end).filter(|_| join_above) {
            self.forget(end, size);
            end += size;
        }
        self.keep(start, end - start);
    }

    /// Makes pages readable and writable, and zeroes.
    pub fn open(&mut self, at: u64, bytes: u64) -> Result<(), Refused> {
        let stretch = self.stretches.iter_mut().find(|s| at >= s.base && at < s.end).ok_or(Refused)?;
        // SAFETY: the pages are inside a stretch of ours, and nobody uses them yet, nor those above `open`.
        unsafe { os::open(stretch.open, at, bytes)? };
        stretch.open = stretch.open.max(at + bytes);
        Ok(())
    }

    /// Stretches, and mappings of the process in them.
    #[cfg(all(test, target_os = "linux"))]
    pub fn mappings(&self) -> (usize, usize) {
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let starts = maps.lines().filter_map(|line| u64::from_str_radix(line.split('-').next()?, 16).ok());
        (self.stretches.len(), starts.filter(|at| self.holds(*at, 1)).count())
    }

    /// Bytes asked of the host.
    #[cfg(all(test, unix))]
    pub fn bytes(&self) -> u64 {
        self.stretches.iter().map(|s| s.end - s.base).sum()
    }

    fn keep(&mut self, at: u64, bytes: u64) {
        self.free.insert(at, bytes);
        self.by_size.insert((bytes, at));
    }

    fn forget(&mut self, at: u64, bytes: u64) {
        self.free.remove(&at);
        self.by_size.remove(&(bytes, at));
    }

    /// Asks the host for room for `bytes` more: as much again as there is, or just enough where that is refused.
    fn grow(&mut self, bytes: u64) -> Result<(), Refused> {
        let least = bytes.checked_next_multiple_of(PAGE).ok_or(Refused)?;
        let all: u64 = self.stretches.iter().map(|s| s.end - s.base).sum();
        let (size, base) =
            [all.max(FIRST).max(least), least].into_iter().find_map(|size| Some((size, self.map(size)?))).ok_or(Refused)?;
        if let Some(last) = self.stretches.last_mut() {
            let (next, end) = (std::mem::replace(&mut last.next, last.end), last.end);
            if next < end {
                self.give(next, end - next);
            }
        }
        self.stretches.push(Stretch { base, end: base + size, next: base, open: base });
        Ok(())
    }

    /// Inaccessible address space, behind the last stretch if the host has room there.
    fn map(&mut self, bytes: u64) -> Option<u64> {
        let hint = self.stretches.last().map_or_else(|| self.slot.start(), |last| last.end);
        os::reserve(hint, bytes).ok()
    }
}

impl Drop for Space {
    fn drop(&mut self) {
        for stretch in &self.stretches {
            // SAFETY: exactly what is ours, and nobody has it any more.
            unsafe { os::release(stretch.base, stretch.end - stretch.base) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_come_back_are_one_range_again() {
        let mut space = Space::default();
        let at: Vec<u64> = (0..4).map(|_| space.take(2 * PAGE).unwrap()).collect();
        assert!(at.windows(2).all(|pair| pair[1] == pair[0] + 2 * PAGE));
        for i in [0, 2, 1] {
            space.give(at[i], 2 * PAGE);
        }
        assert_eq!(space.free.iter().collect::<Vec<_>>(), [(&at[0], &(6 * PAGE))]);
        assert_eq!(space.take(5 * PAGE).unwrap(), at[0]);
        assert_eq!(space.take(PAGE).unwrap(), at[0] + 5 * PAGE);
        assert!(space.free.is_empty() && space.by_size.is_empty());
    }

    #[test]
    fn room_is_asked_for_as_it_is_needed() {
        let mut space = Space::default();
        assert!(space.stretches.is_empty());
        let small = space.take(PAGE).unwrap();
        let large = space.take(3 * FIRST).unwrap();
        assert!(space.holds(small, PAGE) && space.holds(large, 3 * FIRST) && !space.holds(large, 1 << 40));
        assert!(space.open(large, PAGE).is_ok());
        assert!(space.take(u64::MAX & !(PAGE - 1)).is_err() && space.take(1 << 60).is_err());
    }
}
