//! macOS's part; other Unixes get along with it.

use std::ffi::CStr;
use std::os::fd::{FromRawFd, OwnedFd};
use std::sync::atomic::{AtomicU32, Ordering};

use super::{HostMemory, renew};

/// What mappings are multiples of: a page of Apple's processors, four of Intel's.
pub const PAGE: u64 = 16384;

/// What a refusal may come of.
pub const LIMITS: &str = "ulimit -v, its memory and the room for swap files";

/// Drops the content of freed pages, and of the `gap` bytes behind them, which were opened with them. `madvise` would leave them as
/// they are until memory is short.
///
/// # Safety
/// The pages must be the caller's.
pub unsafe fn discard(at: u64, bytes: u64, gap: u64) {
    // SAFETY: the caller's. Where the host refuses, the old pages stay, which nobody may read.
    let _ = unsafe { renew(at, bytes + gap) };
}

/// An empty file in memory that has no name: this system has only shared memory with names, and the name is gone before anybody
/// else could open it by it.
pub fn nameless() -> Option<OwnedFd> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // macOS takes 31 characters.
    let name = format!("/tw-{}-{}\0", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let name = CStr::from_bytes_with_nul(name.as_bytes()).ok()?;
    // SAFETY: a NUL-terminated name; O_EXCL refuses one that is taken.
    let fd = unsafe { libc::shm_open(name.as_ptr(), libc::O_RDWR | libc::O_CREAT | libc::O_EXCL, 0o600) };
    if fd < 0 {
        return None;
    }
    // SAFETY: the name and the descriptor are ours. POSIX closes such a descriptor at exec.
    unsafe {
        libc::shm_unlink(name.as_ptr());
        Some(OwnedFd::from_raw_fd(fd))
    }
}

/// The machine's memory. How much of it is to be had is not told.
pub fn host_memory() -> HostMemory {
    // SAFETY: constants in, numbers out.
    let (pages, size) = unsafe { (libc::sysconf(libc::_SC_PHYS_PAGES), libc::sysconf(libc::_SC_PAGESIZE)) };
    let bytes = u64::try_from(pages).ok().zip(u64::try_from(size).ok()).and_then(|(pages, size)| pages.checked_mul(size));
    let total = bytes.filter(|bytes| *bytes > 0).unwrap_or(u64::MAX);
    HostMemory { total, available: total }
}
