//! Device global memory: allocations in a stretch of address space of their own, apart from each other.
//!
//! A device pointer *is* the host address of its byte, so the engine needs no translation; every access is checked against the
//! table of live allocations first. Pages stay readable for a while after they were freed (freeing drops their content only), so
//! a kernel that races with a free can read stale bytes or a fault, never crash the host.

mod marks;
mod os;
mod ranges;
mod slot;
mod space;

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, RwLock};
use std::sync::atomic::{AtomicU64, Ordering};

use self::marks::{Marks, Place};
use self::os::{PAGE, Refused};
use self::ranges::Ranges;
use self::space::Space;
use crate::sanitize::Bits;
pub use self::os::{EXPORT_KIND, EXPORT_NAME, Export, HostMemory, Shared as SharedMemory, host_memory};

/// Least distance between two allocations: strays of up to this many bytes hit nothing.
const GAP: u64 = 64 * 1024;
/// Freed allocations whose addresses are not given out again, so that a use after free is found: at most this many, of at most
/// `os::FREED_BYTES` bytes together. The last one freed is always among them.
const MAX_FREED: usize = 8192;

/// Why a memory operation was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemError {
    /// The host refuses address space or memory for this many bytes.
    OutOfMemory { bytes: u64 },
    /// The address is not the start of a live allocation.
    NotAllocated { address: u64 },
    /// `bytes` bytes at `address` are not all inside one live allocation.
    OutOfBounds { address: u64, bytes: u64 },
    /// A size of zero where one is needed, or an overflowing one.
    InvalidSize { bytes: u64 },
}

impl fmt::Display for MemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MemError::OutOfMemory { bytes } => write!(
                f,
                "the host refuses memory or address space for {bytes} bytes; its limits: {}",
                os::LIMITS
            ),
            MemError::NotAllocated { address } => write!(f, "{address:#x} is not the start of a live allocation"),
            MemError::OutOfBounds { address, bytes } => {
                write!(f, "{bytes} bytes at {address:#x} are not inside one live allocation")
            }
            MemError::InvalidSize { bytes } => write!(f, "invalid size: {bytes} bytes"),
        }
    }
}

impl std::error::Error for MemError {}

#[derive(Default)]
struct Table {
    /// base → exact size in bytes.
    live: BTreeMap<u64, u64>,
    /// base → size of freed allocations whose addresses were not given out again, for use-after-free reports.
    freed: BTreeMap<u64, u64>,
    /// The same in the order they were freed in, and what they take of the address space.
    freed_order: VecDeque<u64>,
    freed_bytes: u64,
    /// Where allocations are.
    space: Space,
    ranges: Ranges,
    in_use: u64,
    /// Which bytes were written. None: nobody wants to know.
    written: Option<Marks>,
}

/// What an allocation takes of the address space: whole pages, and the gap behind them. None: more than there are addresses.
fn slot_of(bytes: u64) -> Option<u64> {
    bytes.checked_next_multiple_of(PAGE)?.checked_add(GAP)
}

impl Table {
    /// Readable, zeroed pages for an allocation.
    fn open(&mut self, bytes: u64) -> Option<u64> {
        let slot = slot_of(bytes)?;
        loop {
            if let Ok(at) = self.space.take(slot) {
                if self.space.open(at, slot - GAP).is_ok() {
                    return Some(at);
                }
                self.space.give(at, slot);
            }
            // Freed memory may be what the host lacks.
            if self.freed.is_empty() {
                return None;
            }
            while self.forget_oldest() {}
        }
    }

    /// The allocation that `addr` is in, or behind, and how far.
    fn place(&self, addr: u64) -> Option<Place> {
        let (base, _) = self.live.range(..=addr).next_back()?;
        Some((*base, addr - base))
    }

    /// Marks bytes as written.
    fn mark(&self, addr: u64, bytes: u64) {
        if let Some((written, place)) = self.written.as_ref().zip(self.place(addr)) {
            written.set(place, bytes);
        }
    }

    /// Remembers an allocation as freed, and gives the addresses of the longest freed back where these are too many.
    fn remember_freed(&mut self, at: u64, bytes: u64) {
        self.freed.insert(at, bytes);
        self.freed_order.push_back(at);
        self.freed_bytes += slot_of(bytes).unwrap_or(0);
        while (self.freed.len() > MAX_FREED || self.freed_bytes > os::FREED_BYTES) && self.freed.len() > 1 {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) -> bool {
        let Some(at) = self.freed_order.pop_front() else { return false };
        let slot = self.freed.remove(&at).and_then(slot_of).unwrap_or(0);
        self.freed_bytes -= slot;
        // SAFETY: freed a while ago, so that nobody who looked it up before then still uses it.
        unsafe { os::retire(at, slot.saturating_sub(GAP)) };
        self.space.give(at, slot);
        true
    }
}

/// A device's global memory. All methods may be called from any thread.
pub struct Memory {
    table: RwLock<Table>,
    /// Changes with every free: cached ranges of an older generation must be looked up again.
    generation: AtomicU64,
}

impl Default for Memory {
    fn default() -> Self {
        Memory::new()
    }
}

impl Memory {
    /// Memory without allocations, which takes nothing of the host yet.
    pub fn new() -> Memory {
        Memory { table: RwLock::default(), generation: AtomicU64::new(1) }
    }

    fn table(&self) -> std::sync::RwLockReadGuard<'_, Table> {
        self.table.read().unwrap_or_else(|e| e.into_inner())
    }

    /// Allocates `bytes` zeroed bytes, aligned to 4096; returns their device address.
    pub fn alloc(&self, bytes: u64) -> Result<u64, MemError> {
        if bytes == 0 {
            return Err(MemError::InvalidSize { bytes });
        }
        let refused = MemError::OutOfMemory { bytes };
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        let fresh = table.written.as_ref().map(|_| Bits::new(bytes).ok_or(refused.clone())).transpose()?;
        let at = table.open(bytes).ok_or(refused)?;
        table.live.insert(at, bytes);
        if let Some((written, fresh)) = table.written.as_mut().zip(fresh) {
            written.begin(at, fresh);
        }
        table.in_use += bytes;
        Ok(at)
    }

    /// Frees the allocation that starts at `ptr`.
    pub fn free(&self, ptr: u64) -> Result<(), MemError> {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        let bytes = table.live.remove(&ptr).ok_or(MemError::NotAllocated { address: ptr })?;
        table.in_use -= bytes;
        if let Some(written) = &mut table.written {
            written.end(ptr);
        }
        self.generation.fetch_add(1, Ordering::Release);
        let pages = slot_of(bytes).unwrap_or(GAP) - GAP;
        // SAFETY: the range is ours, and live no more.
        unsafe { os::discard(ptr, pages, GAP) };
        table.remember_freed(ptr, bytes);
        Ok(())
    }

    /// Sets address space aside, aligned to `align` (a power of two): nothing in it is live until [`Memory::publish`] says so.
    pub fn reserve(&self, bytes: u64, align: u64) -> Result<u64, MemError> {
        if bytes == 0 || !align.is_power_of_two() {
            return Err(MemError::InvalidSize { bytes });
        }
        let refused = MemError::OutOfMemory { bytes };
        let span = slot_of(bytes).ok_or(refused.clone())?;
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        table.ranges.take(span, align).map_err(|Refused| refused)
    }

    /// Gives back what [`Memory::reserve`] gave at `at`, `bytes` bytes, with all that is mapped in it.
    pub fn give_back(&self, at: u64, bytes: u64) {
        self.publish(at, bytes, &[]);
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        table.ranges.give(at);
    }

    /// Works on the reserved range that [at, at + bytes) is in, as whole pages.
    fn range(
        &self,
        at: u64,
        bytes: u64,
        work: impl FnOnce(&mut os::Range, u64) -> Result<(), Refused>,
    ) -> Result<(), MemError> {
        let outside = MemError::OutOfBounds { address: at, bytes };
        let pages = bytes.checked_next_multiple_of(PAGE).filter(|_| at % PAGE == 0 && bytes != 0).ok_or(outside.clone())?;
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        let range = table.ranges.holding(at, pages).ok_or(outside)?;
        work(range, pages).map_err(|Refused| MemError::OutOfMemory { bytes })
    }

    /// Puts fresh zeroes behind reserved addresses where nothing is, in whole pages.
    pub fn back(&self, at: u64, bytes: u64) -> Result<(), MemError> {
        self.range(at, bytes, |range, pages| range.fresh(at, pages))
    }

    /// Puts a part of `memory`, whole pages, behind reserved addresses where nothing is; its other mappings share the bytes.
    pub fn map(&self, at: u64, bytes: u64, memory: &SharedMemory, offset: u64) -> Result<(), MemError> {
        self.range(at, bytes, |range, pages| range.share(at, pages, memory, offset))
    }

    /// Lets go of what [`Memory::back`] or [`Memory::map`] put there: all of it, as it was put. It must not be live.
    pub fn unmap(&self, at: u64, bytes: u64) -> Result<(), MemError> {
        self.range(at, bytes, |range, pages| {
            range.unmap(at, pages);
            Ok(())
        })
    }

    /// Says which parts of a reserved range are live from now on, as (start, bytes). Neighbours should be given as one part: no
    /// access may cross from one allocation to the next.
    pub fn publish(&self, base: u64, span: u64, parts: &[(u64, u64)]) {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        let old: Vec<u64> = table.live.range(base..base.saturating_add(span)).map(|(at, _)| *at).collect();
        for at in old {
            table.in_use -= table.live.remove(&at).unwrap_or(0);
        }
        for (at, bytes) in parts {
            table.live.insert(*at, *bytes);
            table.in_use += bytes;
        }
        self.generation.fetch_add(1, Ordering::Release);
    }

    /// Makes the client's own memory known to kernels, which reach it at its host address.
    ///
    /// # Safety
    /// The bytes must be readable and writable until [`Memory::disown`], and no launch may run then that uses them.
    pub unsafe fn adopt(&self, at: u64, bytes: u64) -> Result<(), MemError> {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        let Some(end) = at.checked_add(bytes).filter(|_| bytes != 0 && at != 0) else {
            return Err(MemError::InvalidSize { bytes });
        };
        let below = table.live.range(..end).next_back().map(|(base, size)| base + size);
        let ours = table.space.touches(at, end) || table.ranges.touches(at, end);
        if below.is_some_and(|live_end| live_end > at) || ours {
            return Err(MemError::OutOfBounds { address: at, bytes });
        }
        table.live.insert(at, bytes);
        self.generation.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// Takes back [`Memory::adopt`].
    pub fn disown(&self, at: u64) {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        if !table.space.holds(at, 1) && !table.ranges.touches(at, at + 1) {
            table.live.remove(&at);
            self.generation.fetch_add(1, Ordering::Release);
        }
    }

    /// The live allocation that contains `addr`: (base, exact size in bytes).
    pub fn range_of(&self, addr: u64) -> Option<(u64, u64)> {
        let table = self.table();
        let (base, size) = table.live.range(..=addr).next_back()?;
        (addr - base < *size).then_some((*base, *size))
    }

    /// The live allocation whose end is nearest below, or whose start is nearest above `addr`: (base, size).
    pub(crate) fn nearest(&self, addr: u64) -> Option<(u64, u64)> {
        let table = self.table();
        let below = table.live.range(..=addr).next_back().map(|(b, s)| (*b, *s));
        let above = table.live.range(addr..).next().map(|(b, s)| (*b, *s));
        match (below, above) {
            (Some(b), Some(a)) => Some(if addr - (b.0 + b.1).min(addr) <= a.0 - addr { b } else { a }),
            (b, a) => b.or(a),
        }
    }

    /// Whether `addr` lies in a range that was freed.
    pub(crate) fn was_freed(&self, addr: u64) -> bool {
        let table = self.table();
        table.freed.range(..=addr).next_back().is_some_and(|(base, size)| addr - base < *size)
    }

    /// From now on remembers which bytes of new allocations were written; what is allocated already counts as written.
    pub fn track(&self) {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        table.written.get_or_insert_default();
    }

    /// All that is allocated counts as written: somebody wrote who does not keep track.
    pub fn assume_written(&self) {
        let mut table = self.table.write().unwrap_or_else(|e| e.into_inner());
        if let Some(written) = &mut table.written {
            written.clear();
        }
    }

    /// `bytes` bytes at `addr` count as written, for instance since the host can write them unseen.
    pub fn mark_written(&self, addr: u64, bytes: u64) {
        self.table().mark(addr, bytes);
    }

    /// Which bytes of the allocation that starts at `base` were written; None: all.
    pub(crate) fn bits_of(&self, base: u64) -> Option<Arc<Bits>> {
        self.table().written.as_ref()?.bits_of(base)
    }

    #[inline(always)]
    pub(crate) fn generation(&self) -> u64 {
        self.generation.load(Ordering::Relaxed)
    }

    /// Bytes in live allocations.
    pub fn in_use(&self) -> u64 {
        self.table().in_use
    }

    /// Checks that `bytes` bytes at `addr` lie in one live allocation, and holds the table while `then` uses them.
    fn within<R>(&self, addr: u64, bytes: u64, then: impl FnOnce(&Table) -> R) -> Result<R, MemError> {
        let table = self.table();
        check(&table, addr, bytes)?;
        Ok(then(&table))
    }

    /// Copies device bytes at `addr` to `out`.
    pub fn read(&self, addr: u64, out: &mut [u8]) -> Result<(), MemError> {
        // SAFETY: the range was just checked and cannot be freed while the table is held.
        self.within(addr, out.len() as u64, |_| unsafe {
            std::ptr::copy_nonoverlapping(addr as *const u8, out.as_mut_ptr(), out.len());
        })
    }

    /// Copies `data` to device bytes at `addr`.
    pub fn write(&self, addr: u64, data: &[u8]) -> Result<(), MemError> {
        // SAFETY: as in `read`.
        self.within(addr, data.len() as u64, |table| unsafe {
            std::ptr::copy_nonoverlapping(data.as_ptr(), addr as *mut u8, data.len());
            table.mark(addr, data.len() as u64);
        })
    }

    /// Writes `pattern` `count` times, one after another, from `addr` on.
    pub fn fill(&self, addr: u64, pattern: &[u8], count: u64) -> Result<(), MemError> {
        let bytes = (pattern.len() as u64).checked_mul(count).ok_or(MemError::InvalidSize { bytes: u64::MAX })?;
        self.within(addr, bytes, |table| {
            table.mark(addr, bytes);
            // SAFETY: as in `read`; chunks are exactly the pattern's length.
            let target = unsafe { std::slice::from_raw_parts_mut(addr as *mut u8, bytes as usize) };
            match pattern {
                [byte] => target.fill(*byte),
                [] => {}
                _ => target.chunks_exact_mut(pattern.len()).for_each(|chunk| chunk.copy_from_slice(pattern)),
            }
        })
    }

    /// Copies `bytes` bytes from `src` to `dst`, both on this device; the ranges may overlap.
    pub fn copy(&self, dst: u64, src: u64, bytes: u64) -> Result<(), MemError> {
        let table = self.table();
        check(&table, dst, bytes)?;
        check(&table, src, bytes)?;
        // SAFETY: both ranges were just checked.
        unsafe { std::ptr::copy(src as *const u8, dst as *mut u8, bytes as usize) };
        if let (Some(written), Some(to), Some(from)) = (&table.written, table.place(dst), table.place(src)) {
            written.copy(to, from, bytes);
        }
        Ok(())
    }
}

fn check(table: &Table, addr: u64, bytes: u64) -> Result<(), MemError> {
    if bytes == 0 {
        return Ok(());
    }
    let fits = table.live.range(..=addr).next_back().is_some_and(|(base, size)| {
        let offset = addr - base;
        offset < *size && bytes <= size - offset
    });
    if fits { Ok(()) } else { Err(MemError::OutOfBounds { address: addr, bytes }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn allocations_are_apart_and_exact() {
        let mem = Memory::new();
        let a = mem.alloc(10).unwrap();
        let b = mem.alloc(5000).unwrap();
        assert!(b - a >= GAP);
        assert_eq!(mem.range_of(a + 9), Some((a, 10)));
        assert_eq!(mem.range_of(a + 10), None);
        assert_eq!(mem.write(a, &[1; 11]), Err(MemError::OutOfBounds { address: a, bytes: 11 }));
        assert_eq!(mem.in_use(), 5010);
        mem.free(a).unwrap();
        assert!(mem.was_freed(a + 3) && !mem.was_freed(b));
        assert_eq!(mem.free(a), Err(MemError::NotAllocated { address: a }));
        assert!(mem.read(a, &mut [0]).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn allocations_take_no_mappings_of_the_process() {
        let mem = Memory::new();
        let write = |at: u64, bytes: u64| {
            let mut out = [1];
            mem.read(at + bytes - 1, &mut out).unwrap();
            assert_eq!(out, [0], "fresh memory is zeroed");
            mem.write(at + bytes - 1, &[7]).unwrap();
        };
        // In turn, of many sizes: freed addresses are used again in the end, with zeroed pages.
        for round in 0..30_000_u64 {
            let bytes = 1 + round * 7919 % 300_000;
            let at = mem.alloc(bytes).unwrap();
            write(at, bytes);
            mem.free(at).unwrap();
        }
        assert_eq!(mem.table().freed.len(), MAX_FREED);
        // All alive at once, every other one freed: still apart, still exact.
        let all: Vec<u64> = (0..40_000).map(|_| mem.alloc(10).unwrap()).collect();
        all.iter().step_by(8).for_each(|&at| write(at, 10));
        all.iter().skip(1).step_by(2).for_each(|&at| mem.free(at).unwrap());
        for &at in all.iter().step_by(2) {
            assert_eq!(mem.range_of(at + 9), Some((at, 10)));
            assert!(mem.write(at, &[1; 11]).is_err());
        }
        assert_eq!(mem.in_use(), 200_000);
        let (stretches, mappings) = mem.table().space.mappings();
        assert!(mappings <= 2 * stretches, "{mappings} mappings in {stretches} stretches of address space");
    }

    // Windows counts what is committed against what the machine has.
    #[cfg(unix)]
    #[test]
    fn large_allocations_in_turn_do_not_use_up_addresses() {
        let mem = Memory::new();
        for round in 0..4000_u64 {
            let at = mem.alloc((1 + round * 31 % 64) << 30).unwrap();
            mem.free(at).unwrap();
            assert!(mem.was_freed(at));
        }
        let bytes = mem.table().space.bytes();
        assert!(bytes <= 1 << 38, "{bytes} bytes of address space");
    }

    #[test]
    fn what_the_host_cannot_give_is_refused() {
        let mem = Memory::new();
        for bytes in [1 << 50, u64::MAX - PAGE, u64::MAX] {
            assert_eq!(mem.alloc(bytes), Err(MemError::OutOfMemory { bytes }));
            assert_eq!(mem.reserve(bytes, PAGE), Err(MemError::OutOfMemory { bytes }));
        }
        assert!(mem.alloc(10).is_ok());
    }

    #[test]
    fn reserved_ranges_come_and_go() {
        let mem = Memory::new();
        let at = mem.reserve(4 * PAGE, 1 << 21).unwrap();
        assert!(at % (1 << 21) == 0 && mem.range_of(at).is_none() && mem.write(at, &[1]).is_err());
        mem.back(at, 2 * PAGE).unwrap();
        mem.publish(at, 4 * PAGE, &[(at, 2 * PAGE)]);
        mem.write(at + PAGE - 1, &[7; 2]).unwrap();
        assert_eq!((mem.range_of(at + PAGE), mem.in_use()), (Some((at, 2 * PAGE)), 2 * PAGE));
        mem.publish(at, 4 * PAGE, &[]);
        assert!(mem.write(at, &[1]).is_err() && mem.in_use() == 0);
        // Backed again, the bytes are new.
        mem.unmap(at, 2 * PAGE).unwrap();
        mem.back(at, 2 * PAGE).unwrap();
        mem.publish(at, 4 * PAGE, &[(at, 2 * PAGE)]);
        let mut out = [1];
        mem.read(at + PAGE, &mut out).unwrap();
        assert_eq!(out, [0]);
        assert!(mem.back(at + 1, PAGE).is_err() && mem.back(PAGE, PAGE).is_err() && mem.back(at, 1 << 40).is_err());
        mem.give_back(at, 4 * PAGE);
        assert!(mem.write(at, &[1]).is_err() && mem.in_use() == 0 && mem.back(at, PAGE).is_err());
        // SAFETY: never read.
        assert!(unsafe { mem.adopt(at, 1) }.is_err(), "ours for a while yet");
        assert!(mem.reserve(u64::MAX, PAGE).is_err() && mem.reserve(PAGE, 3).is_err() && mem.reserve(PAGE, 1 << 63).is_err());
    }

    #[test]
    fn host_memory_can_be_adopted() {
        let mem = Memory::new();
        let mut host = vec![0_u8; 100];
        let at = host.as_mut_ptr() as u64;
        // SAFETY: `host` outlives the adoption.
        unsafe { mem.adopt(at, 100).unwrap() };
        mem.write(at + 98, &[1, 2]).unwrap();
        assert!(mem.write(at + 99, &[1, 2]).is_err());
        assert!(unsafe { mem.adopt(at + 50, 100) }.is_err(), "overlaps");
        mem.disown(at);
        assert!(mem.range_of(at).is_none() && mem.in_use() == 0 && host[98..] == [1, 2]);
        assert!(unsafe { mem.adopt(mem.alloc(8).unwrap(), 8) }.is_err());
    }

    #[test]
    fn fill_and_copy() {
        let mem = Memory::new();
        let a = mem.alloc(64).unwrap();
        mem.fill(a, &[1, 2], 4).unwrap();
        mem.copy(a + 1, a, 8).unwrap();
        let mut out = [0; 10];
        mem.read(a, &mut out).unwrap();
        assert_eq!(out, [1, 1, 2, 1, 2, 1, 2, 1, 2, 0]);
        assert!(mem.fill(a, &[0; 2], u64::MAX).is_err());
        assert!(mem.fill(a, &[0; 4], 17).is_err());
        assert!(mem.alloc(0).is_err() && mem.alloc(u64::MAX).is_err());
    }
}
