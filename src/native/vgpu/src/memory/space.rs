//! Address space for device memory: asked of the host in growing stretches, handed out in ranges, taken back and joined.
//!
//! Linux counts a process's mappings (65530 by default), and a process out of them cannot even start a thread or grow a heap. So
//! what one allocation opens joins the mapping of those before it: a stretch is at most two mappings, however many ranges it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

/// Pages of the host.
pub const PAGE: u64 = 4096;
/// Where the first memory's stretches are asked for, and how far those of the next are from them: addresses that are equal from
/// run to run make findings comparable.
const HINT: u64 = 0x2000_0000_0000;
const SLOT: u64 = 1 << 40;
/// The first stretch; each further one is as large as all before it.
const FIRST: u64 = 64 << 20;

/// Which multiples of `SLOT` from `HINT` on are some space's; beyond 64 the host chooses.
static SLOTS: AtomicU64 = AtomicU64::new(0);

/// The host's refusal.
#[derive(Debug)]
pub struct Refused;

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
    /// Which multiple of `SLOT` is this space's.
    slot: Option<u32>,
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

    /// Takes back what [`Space::take`] handed out.
    pub fn give(&mut self, at: u64, bytes: u64) {
        let (mut start, mut end) = (at, at + bytes);
        if let Some((&below, &size)) = self.free.range(..at).next_back()
            && below + size == at
        {
            self.forget(below, size);
            start = below;
        }
        if let Some(&size) = self.free.get(&end) {
            self.forget(end, size);
            end += size;
        }
        self.keep(start, end - start);
    }

    /// Makes pages readable and writable, which they stay. Everything below them is opened with them, so that no second mapping
    /// comes into being.
    pub fn open(&mut self, at: u64, bytes: u64) -> Result<(), Refused> {
        let stretch = self.stretches.iter_mut().find(|s| at >= s.base && at < s.end).ok_or(Refused)?;
        let end = at + bytes;
        if end <= stretch.open {
            return Ok(());
        }
        let (from, length) = (stretch.open as *mut libc::c_void, (end - stretch.open) as usize);
        // SAFETY: the pages are inside a stretch of ours, and nobody uses them yet.
        if unsafe { libc::mprotect(from, length, libc::PROT_READ | libc::PROT_WRITE) } != 0 {
            return Err(Refused);
        }
        stretch.open = end;
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
    #[cfg(test)]
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
        match self.stretches.last_mut() {
            Some(last) if last.end == base => last.end += size,
            last => {
                let rest = last.map(|last| (std::mem::replace(&mut last.next, last.end), last.end));
                if let Some((next, end)) = rest.filter(|(next, end)| next < end) {
                    self.keep(next, end - next);
                }
                self.stretches.push(Stretch { base, end: base + size, next: base, open: base });
            }
        }
        Ok(())
    }

    /// Inaccessible address space, behind the last stretch if the host has room there.
    fn map(&mut self, bytes: u64) -> Option<u64> {
        self.slot = self.slot.or_else(claim_slot);
        let first = self.slot.map_or(0, |slot| HINT + u64::from(slot) * SLOT);
        let hint = self.stretches.last().map_or(first, |last| last.end);
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: an anonymous, inaccessible mapping at a hinted address touches no existing memory.
        let at = unsafe { libc::mmap(hint as *mut libc::c_void, usize::try_from(bytes).ok()?, libc::PROT_NONE, flags, -1, 0) };
        (at != libc::MAP_FAILED).then_some(at as u64)
    }
}

/// The lowest slot that is nobody's.
fn claim_slot() -> Option<u32> {
    let claim = |taken: u64| (taken != u64::MAX).then(|| taken | 1 << taken.trailing_ones());
    SLOTS.fetch_update(Ordering::AcqRel, Ordering::Acquire, claim).ok().map(u64::trailing_ones)
}

impl Drop for Space {
    fn drop(&mut self) {
        for stretch in &self.stretches {
            // SAFETY: unmaps exactly what is ours.
            unsafe { libc::munmap(stretch.base as *mut libc::c_void, (stretch.end - stretch.base) as usize) };
        }
        if let Some(slot) = self.slot {
            SLOTS.fetch_and(!(1 << slot), Ordering::AcqRel);
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
