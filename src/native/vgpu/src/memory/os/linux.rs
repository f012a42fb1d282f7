//! Linux's part.

use std::ffi::c_void;
use std::fs;
use std::os::fd::{FromRawFd, OwnedFd};

use super::HostMemory;

/// What mappings are multiples of. Elsewhere than on x86, kernels may be built for pages of up to 64 KiB.
pub const PAGE: u64 = if cfg!(target_arch = "x86_64") { 4096 } else { 65536 };

/// What a refusal may come of.
pub const LIMITS: &str = "ulimit -v, vm.overcommit_memory, vm.max_map_count";

/// Drops the content of freed pages: later reads see zeroes. The `gap` bytes behind them were opened with them, and the host may
/// have filled them where it works in large pages.
///
/// # Safety
/// The pages must be the caller's.
pub unsafe fn discard(at: u64, bytes: u64, gap: u64) {
    // SAFETY: the caller's.
    unsafe { libc::madvise(at as *mut c_void, (bytes + gap) as usize, libc::MADV_DONTNEED) };
}

/// An empty file in memory that has no name.
pub fn nameless() -> Option<OwnedFd> {
    // SAFETY: a constant, NUL-terminated name.
    let fd = unsafe { libc::memfd_create(c"tilewright-vgpu".as_ptr(), libc::MFD_CLOEXEC) };
    // SAFETY: a descriptor that was just opened for us.
    (fd >= 0).then(|| unsafe { OwnedFd::from_raw_fd(fd) })
}

/// The machine's memory, or its control group's if that is less.
pub fn host_memory() -> HostMemory {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let field = |name: &str| -> Option<u64> {
        let line = text.lines().find(|line| line.starts_with(name))?;
        let kib: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kib * 1024)
    };
    let group = fs::read_to_string("/sys/fs/cgroup/memory.max").ok().and_then(|text| text.trim().parse().ok());
    let total = field("MemTotal:").unwrap_or(u64::MAX).min(group.unwrap_or(u64::MAX));
    HostMemory { total, available: field("MemAvailable:").unwrap_or(u64::MAX).min(total) }
}
