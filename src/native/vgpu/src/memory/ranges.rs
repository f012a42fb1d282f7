//! Reserved address ranges: what `cuMemAddressReserve` and the nodes of a graph that allocate ask for. The host has them back soon
//! after they are given back.

use std::collections::{BTreeMap, VecDeque};

use super::os::{Range, Refused};
use super::slot::Slot;

/// Ranges given back whose addresses the host does not have yet, so that a kernel that is only just using them does no harm.
const LINGERING: usize = 16;

/// See the module.
#[derive(Default)]
pub struct Ranges {
    /// By where they start.
    live: BTreeMap<u64, Range>,
    /// In the order they were given back in.
    lingering: VecDeque<Range>,
    slot: Slot,
    /// Nothing is free below, from the slot's start on.
    full_below: u64,
}

impl Ranges {
    /// `bytes` bytes aligned to `align`: their address.
    pub fn take(&mut self, bytes: u64, align: u64) -> Result<u64, Refused> {
        let low = self.slot.start().max(self.full_below);
        let hint = self.room(low, bytes.saturating_add(align));
        let range = Range::reserve(hint, bytes, align).or_else(|Refused| {
            while self.let_go() {}
            Range::reserve(hint, bytes, align)
        })?;
        let (start, end) = range.extent();
        if start == low {
            self.full_below = end;
        }
        let at = range.at();
        self.live.insert(start, range);
        Ok(at)
    }

    /// Takes back what was handed out at `at`, with what is mapped there.
    pub fn give(&mut self, at: u64) {
        let found = self.live.range(..=at).next_back().filter(|(_, range)| range.at() == at).map(|(start, _)| *start);
        let Some(mut range) = found.and_then(|start| self.live.remove(&start)) else { return };
        let (start, end) = range.extent();
        range.unmap(start, end - start);
        self.lingering.push_back(range);
        if self.lingering.len() > LINGERING {
            self.let_go();
        }
    }

    /// Gives the addresses of the range that lingers longest to the host.
    fn let_go(&mut self) -> bool {
        let Some(range) = self.lingering.pop_front() else { return false };
        self.full_below = self.full_below.min(range.extent().0);
        true
    }

    /// The range that all of [at, at + bytes) is in.
    pub fn holding(&mut self, at: u64, bytes: u64) -> Option<&mut Range> {
        let (_, range) = self.live.range_mut(..=at).next_back()?;
        let (start, end) = range.extent();
        (at >= start && at <= end && bytes <= end - at).then_some(range)
    }

    /// Whether any of [at, end) is in a range.
    pub fn touches(&self, at: u64, end: u64) -> bool {
        self.touched(at, end).next().is_some()
    }

    /// The ranges that any of [at, end) is in. Of the live ones, which do not overlap, the last below `end` is enough.
    fn touched(&self, at: u64, end: u64) -> impl Iterator<Item = &Range> {
        let below = self.live.range(..end).next_back().map(|(_, range)| range);
        below.into_iter().chain(&self.lingering).filter(move |range| range.touches(at, end))
    }

    /// The lowest address from `at` on that nothing is behind for `span` bytes.
    fn room(&self, mut at: u64, span: u64) -> u64 {
        loop {
            let end = at.saturating_add(span);
            match self.touched(at, end).map(|range| range.extent().1).max() {
                Some(end) if at != 0 => at = end,
                _ => return at,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_given_back_are_used_again() {
        let mut ranges = Ranges::default();
        let kept = ranges.take(1 << 30, 1 << 21).unwrap();
        let mut seen = Vec::new();
        for _ in 0..8000 {
            let at = ranges.take(1 << 35, 1 << 21).unwrap();
            ranges.holding(at, 1 << 16).unwrap().fresh(at, 1 << 16).unwrap();
            // SAFETY: mapped just now.
            unsafe { (at as *mut u8).write_volatile(1) };
            ranges.give(at);
            assert!(ranges.holding(at, 1).is_none() && ranges.touches(at, at + 1));
            seen.push(at);
        }
        // 256 TiB in turn are more than a process can address; those in use and lingering are few, and fit into the slot, beyond which
        // another test's addresses may lie.
        seen.sort_unstable();
        seen.dedup();
        assert!(seen.len() <= LINGERING + 1, "{}", seen.len());
        assert!(ranges.holding(kept, 1 << 30).is_some() && ranges.holding(kept, 1 << 40).is_none());
        assert!(ranges.take(1 << 60, 1).is_err() && ranges.take(u64::MAX, 1 << 63).is_err());
    }
}
