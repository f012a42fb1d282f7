//! Address ranges, physical memory and the mappings between them: `cuMemAddressReserve`, `cuMemCreate`, `cuMemMap`.

use std::ffi::c_int;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::sync::Arc;

use crate::abi::MemAllocationProp;
use crate::context::Context;
use crate::error::{Code, Outcome, fail};

/// Sizes and addresses of mappings are multiples of this, as on a GPU.
pub const GRANULARITY: u64 = 2 << 20;

/// Memory without an address: a file of the kernel's that has no name.
pub struct Physical {
    pub bytes: u64,
    pub prop: MemAllocationProp,
    file: OwnedFd,
}

impl Physical {
    pub fn create(bytes: u64, prop: MemAllocationProp) -> Outcome<Physical> {
        let refused = || fail(Code::OUT_OF_MEMORY, "the host gives no memory without an address");
        let file = nameless().ok_or_else(refused)?;
        // SAFETY: a live descriptor.
        if unsafe { libc::ftruncate(file.as_raw_fd(), bytes as libc::off_t) } != 0 {
            return Err(refused());
        }
        Ok(Physical { bytes, prop, file })
    }

    /// A descriptor of the same memory for another owner.
    pub fn share(&self) -> Outcome<c_int> {
        // SAFETY: a live descriptor.
        let fd = unsafe { libc::fcntl(self.file.as_raw_fd(), libc::F_DUPFD_CLOEXEC, 0) };
        if fd < 0 { Err(fail(Code::OPERATING_SYSTEM, "the host gives no further file descriptor")) } else { Ok(fd) }
    }

    /// The memory behind a descriptor that [`Physical::share`] gave, here or in another process. The descriptor stays the client's.
    pub fn import(fd: c_int, prop: MemAllocationProp) -> Outcome<Physical> {
        let bad = || fail(Code::INVALID_VALUE, format!("{fd} is not a descriptor of device memory"));
        // SAFETY: any number may be asked about.
        let (copy, end) = unsafe { (libc::fcntl(fd, libc::F_DUPFD_CLOEXEC, 0), libc::lseek(fd, 0, libc::SEEK_END)) };
        if copy < 0 {
            return Err(bad());
        }
        // SAFETY: a descriptor that was just opened for us.
        let file = unsafe { OwnedFd::from_raw_fd(copy) };
        let bytes = u64::try_from(end).ok().filter(|bytes| *bytes != 0 && bytes % GRANULARITY == 0).ok_or_else(bad)?;
        Ok(Physical { bytes, prop, file })
    }

    pub fn fd(&self) -> c_int {
        self.file.as_raw_fd()
    }
}

/// An empty file in memory that has no name.
#[cfg(target_os = "linux")]
fn nameless() -> Option<OwnedFd> {
    // SAFETY: a constant, NUL-terminated name.
    let fd = unsafe { libc::memfd_create(c"tilewright-vgpu".as_ptr(), libc::MFD_CLOEXEC) };
    // SAFETY: a descriptor that was just opened for us.
    (fd >= 0).then(|| unsafe { OwnedFd::from_raw_fd(fd) })
}

/// The same where the system has only shared memory with names: the name is gone before anybody else could open it by it.
#[cfg(not(target_os = "linux"))]
fn nameless() -> Option<OwnedFd> {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    // macOS takes 31 characters.
    let name = format!("/tw-{}-{}\0", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let name = std::ffi::CStr::from_bytes_with_nul(name.as_bytes()).ok()?;
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

struct Mapping {
    at: u64,
    bytes: u64,
    physical: Arc<Physical>,
    /// `CUmemAccess_flags` of the device: 0 none, 1 read, 3 read and write.
    access: c_int,
}

/// An address range of a context, and what is mapped in it.
pub struct Range {
    pub base: u64,
    pub bytes: u64,
    mappings: Vec<Mapping>,
}

impl Range {
    pub fn new(base: u64, bytes: u64) -> Range {
        Range { base, bytes, mappings: Vec::new() }
    }

    pub fn contains(&self, at: u64, bytes: u64) -> bool {
        at >= self.base && bytes <= self.bytes && at - self.base <= self.bytes - bytes
    }

    pub fn is_empty(&self) -> bool {
        self.mappings.is_empty()
    }

    /// Tells the device which addresses are good: runs of neighbouring mappings that have access.
    fn publish(&self, context: &Context) {
        let mut runs: Vec<(u64, u64)> = Vec::new();
        for mapping in self.mappings.iter().filter(|mapping| mapping.access != 0) {
            match runs.last_mut() {
                Some((at, bytes)) if *at + *bytes == mapping.at => *bytes += mapping.bytes,
                _ => runs.push((mapping.at, mapping.bytes)),
            }
        }
        context.mem.publish(self.base, self.bytes, &runs);
    }

    /// Maps a part of physical memory. Nothing can use it before [`Range::set_access`].
    pub fn map(&mut self, context: &Context, at: u64, bytes: u64, offset: u64, physical: Arc<Physical>) -> Outcome {
        if self.mappings.iter().any(|other| at < other.at + other.bytes && other.at < at + bytes) {
            return Err(fail(Code::INVALID_VALUE, "part of the range is mapped already"));
        }
        if offset.checked_add(bytes).is_none_or(|end| end > physical.bytes) {
            return Err(fail(Code::INVALID_VALUE, "the mapping is larger than the memory"));
        }
        context.mem.back(at, bytes, Some((physical.fd(), offset))).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
        self.mappings.push(Mapping { at, bytes, physical, access: 0 });
        self.mappings.sort_by_key(|mapping| mapping.at);
        Ok(())
    }

    /// Whole mappings inside [at, at + bytes), which they must fill.
    fn covered(&mut self, at: u64, bytes: u64) -> Outcome<impl Iterator<Item = &mut Mapping>> {
        let inside = move |mapping: &Mapping| mapping.at >= at && mapping.at + mapping.bytes <= at + bytes;
        let total: u64 = self.mappings.iter().filter(|mapping| inside(mapping)).map(|mapping| mapping.bytes).sum();
        if total != bytes {
            return Err(fail(Code::INVALID_VALUE, "the range is not made of whole mappings"));
        }
        Ok(self.mappings.iter_mut().filter(move |mapping| inside(mapping)))
    }

    pub fn set_access(&mut self, context: &Context, at: u64, bytes: u64, access: c_int) -> Outcome {
        self.covered(at, bytes)?.for_each(|mapping| mapping.access = access);
        self.publish(context);
        Ok(())
    }

    pub fn unmap(&mut self, context: &Context, at: u64, bytes: u64) -> Outcome {
        self.covered(at, bytes)?.for_each(|mapping| mapping.access = 0);
        self.publish(context);
        // Pages of zeroes take the place of the file's, so that what was mapped is let go.
        context.mem.back(at, bytes, None).map_err(|e| fail(Code::UNKNOWN, e.to_string()))?;
        self.mappings.retain(|mapping| mapping.at < at || mapping.at >= at + bytes);
        Ok(())
    }

    /// The memory mapped at an address.
    pub fn physical_at(&self, address: u64) -> Option<(Arc<Physical>, c_int)> {
        let mapping = self.mappings.iter().find(|mapping| address >= mapping.at && address - mapping.at < mapping.bytes)?;
        Some((mapping.physical.clone(), mapping.access))
    }
}
