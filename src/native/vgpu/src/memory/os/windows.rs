//! Windows' part (10 version 1803 and later, for placeholders).
//!
//! Other than elsewhere, memory that may be touched is counted against the machine's memory and paging file when it is opened, so that
//! a refusal comes then. A reservation is an object of its own: two are never one, however close they lie.

use std::collections::BTreeMap;
use std::ffi::{c_int, c_void};
use std::os::windows::io::{AsRawHandle, FromRawHandle, IntoRawHandle, OwnedHandle};
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{DUPLICATE_SAME_ACCESS, DuplicateHandle, HANDLE, INVALID_HANDLE_VALUE};
use windows_sys::Win32::System::Memory::{
    CreateFileMappingW, FILE_MAP_READ, FILE_MAP_WRITE, MEM_COMMIT, MEM_DECOMMIT,
    MEM_PRESERVE_PLACEHOLDER, MEM_RELEASE, MEM_REPLACE_PLACEHOLDER, MEM_RESERVE, MEM_RESERVE_PLACEHOLDER, MEM_RESET,
    MEMORY_BASIC_INFORMATION, MEMORY_MAPPED_VIEW_ADDRESS, MapViewOfFile, MapViewOfFile3, PAGE_NOACCESS, PAGE_READWRITE,
    UnmapViewOfFile, UnmapViewOfFile2, VirtualAlloc, VirtualAlloc2, VirtualFree, VirtualQuery,
};
use windows_sys::Win32::System::SystemInformation::{GlobalMemoryStatusEx, MEMORYSTATUSEX};
use windows_sys::Win32::System::Threading::GetCurrentProcess;

use super::{HostMemory, Refused};

/// What reservations and mappings are multiples of.
pub const PAGE: u64 = 65536;
/// What a refusal may come of.
pub const LIMITS: &str = "memory and the paging file's size";

/// Freed memory whose addresses are not given out again: at most this many bytes. The host counts them as used.
pub const FREED_BYTES: u64 = 1 << 30;

/// `MEM_COALESCE_PLACEHOLDERS`, which windows-sys lacks.
const MEM_COALESCE_PLACEHOLDERS: u32 = 1;

fn refusal(done: bool) -> Result<(), Refused> {
    if done { Ok(()) } else { Err(Refused) }
}

/// Address space in which nothing can be read or written, at `hint` if the host has room there.
pub fn reserve(hint: u64, bytes: u64) -> Result<u64, Refused> {
    let size = usize::try_from(bytes).map_err(|_| Refused)?;
    // SAFETY: reserves what is free; a hint that is not is refused.
    let at = |hint: u64| unsafe { VirtualAlloc(hint as *const c_void, size, MEM_RESERVE, PAGE_NOACCESS) };
    [hint, 0].into_iter().map(at).find(|at| !at.is_null()).map(|at| at as u64).ok_or(Refused)
}

/// Gives back what [`reserve`] gave.
///
/// # Safety
/// Nobody may use it any more.
pub unsafe fn release(at: u64, _bytes: u64) {
    // SAFETY: the caller's.
    unsafe { VirtualFree(at as *mut c_void, 0, MEM_RELEASE) };
}

/// Makes pages readable and writable. Those below them are not opened with them, since that would count as use.
///
/// # Safety
/// The pages must be of one [`reserve`].
pub unsafe fn open(_open_below: u64, at: u64, bytes: u64) -> Result<(), Refused> {
    // SAFETY: the caller's.
    refusal(unsafe { !VirtualAlloc(at as *const c_void, bytes as usize, MEM_COMMIT, PAGE_READWRITE).is_null() })
}

/// Lets the host use freed pages for others. They stay readable, with whatever they hold.
///
/// # Safety
/// The pages must be the caller's.
pub unsafe fn discard(at: u64, bytes: u64, _gap: u64) {
    // SAFETY: the caller's.
    unsafe { VirtualAlloc(at as *const c_void, bytes as usize, MEM_RESET, PAGE_READWRITE) };
}

/// Before the addresses are handed out again: the pages are the host's, who gives zeroed ones when they are opened.
///
/// # Safety
/// Nobody may use them any more.
pub unsafe fn retire(at: u64, bytes: u64) {
    // SAFETY: the caller's.
    unsafe { VirtualFree(at as *mut c_void, bytes as usize, MEM_DECOMMIT) };
}

/// What another owner of [`Shared`] memory is given.
pub type Export = HANDLE;
/// The `CUmemAllocationHandleType` of that.
pub const EXPORT_KIND: c_int = 2;
/// What it is called.
pub const EXPORT_NAME: &str = "a Win32 handle";

/// Memory without an address, which can be mapped at several.
pub struct Shared {
    section: OwnedHandle,
    bytes: u64,
}

/// A handle to the same object.
fn duplicate(handle: HANDLE) -> Option<OwnedHandle> {
    let mut copy = null_mut();
    // SAFETY: any value may be asked about.
    let done = unsafe {
        let own = GetCurrentProcess();
        // The pseudo-handles of the process and the thread would be duplicated, too.
        (handle as isize > 0) && DuplicateHandle(own, handle, own, &mut copy, 0, 0, DUPLICATE_SAME_ACCESS) != 0
    };
    // SAFETY: a handle that was just made for us.
    done.then(|| unsafe { OwnedHandle::from_raw_handle(copy) })
}

/// Bytes of a section: those that a view of all of it has. None: it is no section, or may not be written.
fn length(section: &OwnedHandle) -> Option<u64> {
    // SAFETY: a view at an address of the system's choice, which is unmapped again.
    unsafe {
        let view = MapViewOfFile(section.as_raw_handle(), FILE_MAP_READ | FILE_MAP_WRITE, 0, 0, 0);
        if view.Value.is_null() {
            return None;
        }
        let mut info: MEMORY_BASIC_INFORMATION = std::mem::zeroed();
        let told = VirtualQuery(view.Value, &mut info, size_of::<MEMORY_BASIC_INFORMATION>());
        UnmapViewOfFile(view);
        (told != 0).then_some(info.RegionSize as u64)
    }
}

impl Shared {
    pub fn create(bytes: u64) -> Result<Shared, Refused> {
        // SAFETY: no file, no name.
        let section = unsafe {
            CreateFileMappingW(INVALID_HANDLE_VALUE, null(), PAGE_READWRITE, (bytes >> 32) as u32, bytes as u32, null())
        };
        if section.is_null() {
            return Err(Refused);
        }
        // SAFETY: a handle that was just made for us.
        Ok(Shared { section: unsafe { OwnedHandle::from_raw_handle(section) }, bytes })
    }

    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The same memory for another owner, here or (once duplicated into it) in another process, who closes it.
    pub fn export(&self) -> Option<Export> {
        duplicate(self.section.as_raw_handle()).map(IntoRawHandle::into_raw_handle)
    }

    /// The memory behind what [`Shared::export`] gave, which stays its owner's.
    pub fn import(from: Export) -> Option<Shared> {
        let section = duplicate(from)?;
        let bytes = length(&section)?;
        Some(Shared { section, bytes })
    }
}

/// What is mapped in a range.
enum Piece {
    View,
    Own,
}

/// Address space in which memory comes and goes. What is free between two pieces is always one placeholder.
pub struct Range {
    base: u64,
    span: u64,
    /// The first address that is aligned as was wanted.
    at: u64,
    /// Start → bytes and kind.
    pieces: BTreeMap<u64, (u64, Piece)>,
}

impl Range {
    /// `bytes` bytes, a multiple of a page, aligned to `align`, a power of two.
    pub fn reserve(hint: u64, bytes: u64, align: u64) -> Result<Range, Refused> {
        let align = align.max(PAGE);
        let span = bytes.checked_add(align).ok_or(Refused)?;
        let size = usize::try_from(span).map_err(|_| Refused)?;
        let flags = MEM_RESERVE | MEM_RESERVE_PLACEHOLDER;
        // SAFETY: reserves what is free; a hint that is not is refused.
        let place =
            |hint: u64| unsafe { VirtualAlloc2(null_mut(), hint as *const c_void, size, flags, PAGE_NOACCESS, null_mut(), 0) };
        let base = [hint, 0].into_iter().map(place).find(|at| !at.is_null()).ok_or(Refused)? as u64;
        Ok(Range { base, span, at: base.next_multiple_of(align), pieces: BTreeMap::new() })
    }

    pub fn at(&self) -> u64 {
        self.at
    }

    /// Start and end of all of it.
    pub fn extent(&self) -> (u64, u64) {
        (self.base, self.base + self.span)
    }

    /// The free stretch around [at, end), which is free: start and end.
    fn stretch(&self, at: u64, end: u64) -> (u64, u64) {
        let from = self.pieces.range(..at).next_back().map_or(self.base, |(start, (bytes, _))| start + bytes);
        let to = self.pieces.range(end..).next().map_or(self.base + self.span, |(start, _)| *start);
        (from, to)
    }

    /// Cuts a placeholder of exactly these addresses out of the free stretch that they are in.
    fn cut(&self, at: u64, bytes: u64) -> Result<(), Refused> {
        if self.stretch(at, at + bytes) == (at, at + bytes) {
            return Ok(());
        }
        // SAFETY: part of a placeholder of ours, which becomes two or three.
        refusal(unsafe { VirtualFree(at as *mut c_void, bytes as usize, MEM_RELEASE | MEM_PRESERVE_PLACEHOLDER) } != 0)
    }

    /// Joins the placeholder at these addresses to those beside it.
    fn join(&self, at: u64, bytes: u64) {
        let (from, to) = self.stretch(at, at + bytes);
        if (from, to) != (at, at + bytes) {
            // SAFETY: placeholders of ours.
            unsafe { VirtualFree(from as *mut c_void, (to - from) as usize, MEM_RELEASE | MEM_COALESCE_PLACEHOLDERS) };
        }
    }

    fn put(&mut self, at: u64, bytes: u64, kind: Piece, map: impl FnOnce() -> bool) -> Result<(), Refused> {
        debug_assert!(at >= self.base && at + bytes <= self.base + self.span);
        self.cut(at, bytes)?;
        if !map() {
            self.join(at, bytes);
            return Err(Refused);
        }
        self.pieces.insert(at, (bytes, kind));
        Ok(())
    }

    /// Zeroed memory at addresses where nothing is mapped.
    pub fn fresh(&mut self, at: u64, bytes: u64) -> Result<(), Refused> {
        let flags = MEM_RESERVE | MEM_COMMIT | MEM_REPLACE_PLACEHOLDER;
        // SAFETY: takes the place of a placeholder of ours.
        self.put(at, bytes, Piece::Own, || unsafe {
            !VirtualAlloc2(null_mut(), at as *const c_void, bytes as usize, flags, PAGE_READWRITE, null_mut(), 0).is_null()
        })
    }

    /// Bytes of `memory` from `offset` on at addresses where nothing is mapped.
    pub fn share(&mut self, at: u64, bytes: u64, memory: &Shared, offset: u64) -> Result<(), Refused> {
        let (section, size) = (memory.section.as_raw_handle(), bytes as usize);
        // SAFETY: takes the place of a placeholder of ours.
        self.put(at, bytes, Piece::View, || unsafe {
            let at = at as *const c_void;
            let view =
                MapViewOfFile3(section, null_mut(), at, offset, size, MEM_REPLACE_PLACEHOLDER, PAGE_READWRITE, null_mut(), 0);
            !view.Value.is_null()
        })
    }

    /// Lets go of what is mapped: whole pieces.
    pub fn unmap(&mut self, at: u64, bytes: u64) {
        let inside: Vec<u64> = self.pieces.range(at..at + bytes).map(|(start, _)| *start).collect();
        for start in inside {
            let Some((bytes, kind)) = self.pieces.remove(&start) else { continue };
            // SAFETY: a piece of ours, which becomes a placeholder.
            unsafe {
                let address = start as *mut c_void;
                match kind {
                    Piece::View => {
                        let view = MEMORY_MAPPED_VIEW_ADDRESS { Value: address };
                        UnmapViewOfFile2(GetCurrentProcess(), view, MEM_PRESERVE_PLACEHOLDER)
                    }
                    Piece::Own => VirtualFree(address, bytes as usize, MEM_RELEASE | MEM_PRESERVE_PLACEHOLDER),
                }
            };
            self.join(start, bytes);
        }
    }
}

impl Drop for Range {
    fn drop(&mut self) {
        self.unmap(self.base, self.span);
        // SAFETY: ours, and the memory's table knows it no more.
        unsafe { release(self.base, self.span) };
    }
}

/// The machine's memory.
pub fn host_memory() -> HostMemory {
    // SAFETY: a structure of numbers, whose length says which it is.
    unsafe {
        let mut status: MEMORYSTATUSEX = std::mem::zeroed();
        status.dwLength = size_of::<MEMORYSTATUSEX>() as u32;
        if GlobalMemoryStatusEx(&mut status) == 0 {
            return HostMemory { total: u64::MAX, available: u64::MAX };
        }
        HostMemory { total: status.ullTotalPhys, available: status.ullAvailPhys.min(status.ullAvailPageFile) }
    }
}
