//! What Linux and macOS share: POSIX mappings and descriptors.

use std::ffi::{c_int, c_void};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use super::{PAGE, Refused, nameless};

/// Freed memory whose addresses are not given out again: at most this many bytes. They cost no memory.
pub const FREED_BYTES: u64 = 16 << 30;

const USABLE: c_int = libc::PROT_READ | libc::PROT_WRITE;
const PRIVATE: c_int = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;

/// # Safety
/// With `MAP_FIXED`, the pages must be the caller's.
unsafe fn map(at: u64, bytes: u64, access: c_int, flags: c_int, fd: c_int, offset: u64) -> Result<u64, Refused> {
    let (bytes, offset) = (usize::try_from(bytes).map_err(|_| Refused)?, libc::off_t::try_from(offset).map_err(|_| Refused)?);
    // SAFETY: the caller's.
    let mapped = unsafe { libc::mmap(at as *mut c_void, bytes, access, flags, fd, offset) };
    if mapped == libc::MAP_FAILED { Err(Refused) } else { Ok(mapped as u64) }
}

/// Pages of zeroes in place of what is there. Whoever still uses it sees one or the other.
///
/// # Safety
/// The pages must be the caller's.
pub unsafe fn renew(at: u64, bytes: u64) -> Result<(), Refused> {
    // SAFETY: the caller's.
    unsafe { map(at, bytes, USABLE, PRIVATE | libc::MAP_FIXED, -1, 0) }.map(|_| ())
}

/// Address space in which nothing can be read or written, at `hint` if the host has room there.
pub fn reserve(hint: u64, bytes: u64) -> Result<u64, Refused> {
    // SAFETY: an inaccessible mapping at a hinted address touches no existing memory.
    unsafe { map(hint, bytes, libc::PROT_NONE, PRIVATE, -1, 0) }
}

/// Gives back what [`reserve`] gave.
///
/// # Safety
/// Nobody may use it any more.
pub unsafe fn release(at: u64, bytes: u64) {
    // SAFETY: the caller's.
    unsafe { libc::munmap(at as *mut c_void, bytes as usize) };
}

/// Makes pages readable and writable. All from `open_below` on, which nobody uses, are opened with them, so that no further mapping
/// of the process comes into being.
///
/// # Safety
/// The pages must be of one [`reserve`].
pub unsafe fn open(open_below: u64, at: u64, bytes: u64) -> Result<(), Refused> {
    let end = at + bytes;
    if end <= open_below {
        return Ok(());
    }
    // SAFETY: the caller's.
    let done = unsafe { libc::mprotect(open_below as *mut c_void, (end - open_below) as usize, USABLE) };
    if done == 0 { Ok(()) } else { Err(Refused) }
}

/// Before the addresses are handed out again: nothing to do, since discarded pages are zeroes already.
///
/// # Safety
/// None, here.
pub unsafe fn retire(_at: u64, _bytes: u64) {}

/// What another owner of [`Shared`] memory is given.
pub type Export = c_int;
/// The `CUmemAllocationHandleType` of that.
pub const EXPORT_KIND: c_int = 1;
/// What it is called.
pub const EXPORT_NAME: &str = "a file descriptor";

/// Memory without an address, which can be mapped at several.
pub struct Shared {
    file: OwnedFd,
    bytes: u64,
}

/// A descriptor of the same file.
fn duplicate(fd: c_int) -> Option<OwnedFd> {
    // SAFETY: any number may be asked about.
    let copy = unsafe { libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 0) };
    // SAFETY: a descriptor that was just opened for us.
    (copy >= 0).then(|| unsafe { OwnedFd::from_raw_fd(copy) })
}

impl Shared {
    pub fn create(bytes: u64) -> Result<Shared, Refused> {
        let file = nameless().ok_or(Refused)?;
        let length = libc::off_t::try_from(bytes).map_err(|_| Refused)?;
        // SAFETY: a live descriptor.
        if unsafe { libc::ftruncate(file.as_raw_fd(), length) } != 0 {
            return Err(Refused);
        }
        Ok(Shared { file, bytes })
    }

    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The same memory for another owner, here or in another process, who closes it.
    pub fn export(&self) -> Option<Export> {
        duplicate(self.file.as_raw_fd()).map(std::os::fd::IntoRawFd::into_raw_fd)
    }

    /// The memory behind what [`Shared::export`] gave, which stays its owner's.
    pub fn import(from: Export) -> Option<Shared> {
        let file = duplicate(from)?;
        // SAFETY: a live descriptor.
        let end = unsafe { libc::lseek(file.as_raw_fd(), 0, libc::SEEK_END) };
        Some(Shared { file, bytes: u64::try_from(end).ok()? })
    }
}

/// Address space in which memory comes and goes.
pub struct Range {
    /// All that was reserved for it.
    base: u64,
    span: u64,
    /// The first address that is aligned as was wanted.
    at: u64,
}

impl Range {
    /// `bytes` bytes, a multiple of a page, aligned to `align`, a power of two.
    pub fn reserve(hint: u64, bytes: u64, align: u64) -> Result<Range, Refused> {
        let align = align.max(PAGE);
        let span = bytes.checked_add(align).ok_or(Refused)?;
        let base = reserve(hint, span)?;
        Ok(Range { base, span, at: base.next_multiple_of(align) })
    }

    pub fn at(&self) -> u64 {
        self.at
    }

    /// Start and end of all of it.
    pub fn extent(&self) -> (u64, u64) {
        (self.base, self.base + self.span)
    }

    /// Zeroed memory at addresses where nothing is mapped.
    pub fn fresh(&mut self, at: u64, bytes: u64) -> Result<(), Refused> {
        debug_assert!(at >= self.base && at + bytes <= self.base + self.span);
        // SAFETY: inside what is ours; a kernel that still reads there sees the new pages.
        unsafe { renew(at, bytes) }
    }

    /// Bytes of `memory` from `offset` on at addresses where nothing is mapped.
    pub fn share(&mut self, at: u64, bytes: u64, memory: &Shared, offset: u64) -> Result<(), Refused> {
        debug_assert!(at >= self.base && at + bytes <= self.base + self.span);
        let fd = memory.file.as_raw_fd();
        // SAFETY: as in `fresh`.
        unsafe { map(at, bytes, USABLE, libc::MAP_SHARED | libc::MAP_FIXED, fd, offset) }.map(|_| ())
    }

    /// Lets go of what is mapped. Reads that come late see zeroes.
    pub fn unmap(&mut self, at: u64, bytes: u64) {
        // Should the host refuse, the old memory stays there until the range goes.
        let _ = self.fresh(at, bytes);
    }
}

impl Drop for Range {
    fn drop(&mut self) {
        // SAFETY: ours, and the memory's table knows it no more.
        unsafe { release(self.base, self.span) };
    }
}
