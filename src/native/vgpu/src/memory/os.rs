//! What device memory asks of the operating system: address space, pages behind it, memory that can be mapped at several addresses,
//! and how much the host has. Each system has a file of its own; nothing else in the engine calls the system for memory.
//!
//! An allocation's pages go through `open` (readable, zeroes), `discard` (freed: the content goes, a kernel that reads on reads
//! something or other) and `retire` (its addresses may be handed out again). What [`Range`] holds comes and goes by itself.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(all(unix, not(target_os = "linux")))]
mod macos;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::*;
#[cfg(all(unix, not(target_os = "linux")))]
pub use macos::*;
#[cfg(unix)]
pub use unix::*;
#[cfg(windows)]
pub use windows::*;

/// The host's refusal.
#[derive(Debug)]
pub struct Refused;

/// Bytes of memory that this process may use, and those of them that are to be had now; as many as can be where the host does not say.
#[derive(Clone, Copy, Debug)]
pub struct HostMemory {
    pub total: u64,
    pub available: u64,
}

impl Range {
    /// Whether any of [at, end) is in it.
    pub fn touches(&self, at: u64, end: u64) -> bool {
        let (start, own_end) = self.extent();
        at < own_end && start < end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(at: u64, byte: u8) {
        // SAFETY: the tests write where memory is mapped.
        unsafe { (at as *mut u8).write_volatile(byte) };
    }

    fn read(at: u64) -> u8 {
        // SAFETY: as above.
        unsafe { (at as *const u8).read_volatile() }
    }

    #[test]
    fn pages_are_zeroes_each_time_they_are_opened() {
        let at = reserve(0, 4 * PAGE).unwrap();
        // SAFETY: all of it is ours.
        unsafe {
            for _ in 0..2 {
                open(at, at + PAGE, 2 * PAGE).unwrap();
                assert_eq!((read(at + PAGE), read(at + 3 * PAGE - 1)), (0, 0));
                write(at + PAGE, 7);
                write(at + 3 * PAGE - 1, 7);
                discard(at + PAGE, 2 * PAGE, 0);
                // Still there for one that comes late.
                read(at + PAGE);
                retire(at + PAGE, 2 * PAGE);
            }
            release(at, 4 * PAGE);
        }
        assert!(reserve(0, 1 << 60).is_err());
    }

    #[test]
    fn ranges_take_pieces_in_any_order() {
        const PIECE: u64 = 1 << 16;
        let file = Shared::create(4 * PIECE).unwrap();
        let mut range = Range::reserve(0, 8 * PIECE, 1 << 21).unwrap();
        let at = range.at();
        assert!(at % (1 << 21) == 0 && range.touches(at + 8 * PIECE - 1, at + 9 * PIECE) && !range.touches(0, at - (1 << 21)));
        // The same memory twice, and fresh memory between.
        range.share(at + 6 * PIECE, 2 * PIECE, &file, PIECE).unwrap();
        range.fresh(at + PIECE, 3 * PIECE).unwrap();
        range.share(at + 4 * PIECE, 2 * PIECE, &file, 2 * PIECE).unwrap();
        write(at + 7 * PIECE, 5);
        write(at + 2 * PIECE, 6);
        assert_eq!((read(at + 4 * PIECE), read(at + 2 * PIECE), read(at + PIECE)), (5, 6, 0));
        // Gone, joined, and mapped anew over the border of what was there.
        range.unmap(at + PIECE, 3 * PIECE);
        range.unmap(at + 4 * PIECE, 2 * PIECE);
        range.fresh(at + 2 * PIECE, 3 * PIECE).unwrap();
        assert_eq!((read(at + 2 * PIECE), read(at + 4 * PIECE), read(at + 7 * PIECE)), (0, 0, 5));
        drop(range);
        // The file outlives its mappings, and its owner.
        let copy = Shared::import(file.export().unwrap()).unwrap();
        drop(file);
        let mut range = Range::reserve(0, 2 * PIECE, PAGE).unwrap();
        range.share(range.at(), PIECE, &copy, 2 * PIECE).unwrap();
        assert_eq!((read(range.at()), copy.bytes()), (5, 4 * PIECE));
    }

    #[test]
    fn what_is_no_memory_is_not_imported() {
        for number in [-1_isize, 0x7fff_0000] {
            assert!(Shared::import(number as Export).is_none());
        }
    }

    #[test]
    fn the_host_has_memory() {
        let host = host_memory();
        assert!(host.total > 1 << 26 && host.available > 0 && host.available <= host.total, "{host:?}");
    }
}
