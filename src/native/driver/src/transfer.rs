//! Copies of boxes of bytes: every copy of the API is one. And fills.

use std::ffi::{c_uint, c_void};
use std::sync::Arc;

use tilewright_vgpu::{MemError, Memory};

use crate::abi::{Handle, MEMORY_ARRAY, MEMORY_DEVICE, MEMORY_HOST, MEMORY_UNIFIED, Memcpy3D, MemsetNodeParams};
use crate::context::{Context, owner};
use crate::error::{Code, Outcome, fail};
use crate::objects::Stream;

/// Host bytes up to here are taken along by an asynchronous copy; more are copied while the caller waits.
const STAGED: u64 = 64 << 20;
/// A copy between contexts is made in pieces of this many bytes.
const PIECE: usize = 1 << 20;

/// Copies up to here that have nothing before them are done where they are issued.
const AT_ONCE: u64 = 64 << 10;

/// One side of a copy: where its first row starts.
#[derive(Clone)]
struct Side {
    /// The memory it lies in; None for plain host memory.
    mem: Option<Arc<Memory>>,
    start: u64,
    pitch: u64,
    slice: u64,
}

/// A checked copy.
#[derive(Clone)]
pub struct Transfer {
    src: Side,
    dst: Side,
    width: u64,
    height: u64,
    depth: u64,
}

fn invalid(error: MemError) -> Code {
    fail(Code::INVALID_VALUE, error.to_string())
}

fn overflow() -> Code {
    fail(Code::INVALID_VALUE, "the size overflows")
}

/// Whether `bytes` bytes at `address` lie in one live allocation.
pub fn check_range(mem: &Memory, address: u64, bytes: u64) -> Outcome {
    let fits = bytes == 0 || mem.range_of(address).is_some_and(|(base, size)| bytes <= size - (address - base));
    if fits { Ok(()) } else { Err(invalid(MemError::OutOfBounds { address, bytes })) }
}

/// The parameters of a copy of `bytes` bytes in a row, with the sides' kinds of memory.
pub fn linear(dst: u64, dst_kind: c_uint, src: u64, src_kind: c_uint, bytes: usize) -> Memcpy3D {
    Memcpy3D {
        src_x: 0,
        src_y: 0,
        src_z: 0,
        src_lod: 0,
        src_memory_type: src_kind,
        src_host: if src_kind == MEMORY_HOST { src as *const c_void } else { std::ptr::null() },
        src_device: if src_kind == MEMORY_HOST { 0 } else { src },
        src_array: std::ptr::null_mut(),
        src_context: std::ptr::null_mut(),
        src_pitch: 0,
        src_height: 0,
        dst_x: 0,
        dst_y: 0,
        dst_z: 0,
        dst_lod: 0,
        dst_memory_type: dst_kind,
        dst_host: if dst_kind == MEMORY_HOST { dst as *mut c_void } else { std::ptr::null_mut() },
        dst_device: if dst_kind == MEMORY_HOST { 0 } else { dst },
        dst_array: std::ptr::null_mut(),
        dst_context: std::ptr::null_mut(),
        dst_pitch: 0,
        dst_height: 0,
        width: bytes,
        height: 1,
        depth: 1,
    }
}

/// Whether both sides of a copy are kinds of memory that this device has.
pub fn check_kinds(c: &Memcpy3D) -> Outcome {
    for kind in [c.src_memory_type, c.dst_memory_type] {
        match kind {
            MEMORY_HOST | MEMORY_DEVICE | MEMORY_UNIFIED => {}
            MEMORY_ARRAY => return Err(fail(Code::NOT_SUPPORTED, "a copy of a CUDA array: the virtual GPU has no CUDA arrays")),
            _ => return Err(fail(Code::INVALID_VALUE, format!("{kind} is no kind of memory"))),
        }
    }
    Ok(())
}

struct Shape {
    x: usize,
    y: usize,
    z: usize,
    pitch: usize,
    rows: usize,
}

fn side(kind: c_uint, host: u64, device: u64, context: Handle, shape: Shape, c: &Memcpy3D) -> Outcome<Side> {
    let base = match kind {
        MEMORY_HOST => host,
        MEMORY_DEVICE | MEMORY_UNIFIED => device,
        MEMORY_ARRAY => return Err(fail(Code::NOT_SUPPORTED, "a copy of a CUDA array: the virtual GPU has no CUDA arrays")),
        _ => return Err(fail(Code::INVALID_VALUE, format!("{kind} is no kind of memory"))),
    };
    let pitch = if shape.pitch == 0 { c.width } else { shape.pitch };
    let rows = if shape.rows == 0 { c.height } else { shape.rows };
    let several_rows = c.height > 1 || c.depth > 1;
    if base == 0 || (several_rows && pitch < c.width) || (c.depth > 1 && rows < c.height) {
        return Err(fail(Code::INVALID_VALUE, "a copy from or to nowhere, or with a pitch less than its width"));
    }
    let slice = pitch.checked_mul(rows);
    let slice = if c.depth > 1 || shape.z != 0 { slice.ok_or_else(overflow)? } else { slice.unwrap_or(0) };
    let before =
        shape.z.checked_mul(slice).zip(shape.y.checked_mul(pitch)).and_then(|(z, y)| z.checked_add(y)?.checked_add(shape.x));
    let start = before.and_then(|before| base.checked_add(before as u64)).ok_or_else(overflow)?;
    let last = (c.depth as u64 - 1).checked_mul(slice as u64).zip((c.height as u64 - 1).checked_mul(pitch as u64));
    let extent = last.and_then(|(z, y)| z.checked_add(y)?.checked_add(c.width as u64)).ok_or_else(overflow)?;
    if start.checked_add(extent).is_none_or(|end| end > i64::MAX as u64) {
        return Err(overflow());
    }
    let found = owner(start);
    match &found {
        Some((owner, ..)) => {
            if !context.is_null() && owner.handle != context as usize {
                return Err(fail(Code::INVALID_VALUE, format!("{start:#x} is not memory of the context that was named for it")));
            }
            check_range(&owner.mem, start, extent)?;
        }
        None if kind == MEMORY_DEVICE => return Err(invalid(MemError::OutOfBounds { address: start, bytes: extent })),
        None => {}
    }
    Ok(Side { mem: found.map(|found| found.0.mem.clone()), start, pitch: pitch as u64, slice: slice as u64 })
}

impl Transfer {
    /// Checks a copy's parameters. None if there is nothing to copy.
    pub fn of(c: &Memcpy3D) -> Outcome<Option<Transfer>> {
        if c.width == 0 || c.height == 0 || c.depth == 0 {
            return Ok(None);
        }
        let from = Shape { x: c.src_x, y: c.src_y, z: c.src_z, pitch: c.src_pitch, rows: c.src_height };
        let to = Shape { x: c.dst_x, y: c.dst_y, z: c.dst_z, pitch: c.dst_pitch, rows: c.dst_height };
        let src = side(c.src_memory_type, c.src_host as u64, c.src_device, c.src_context, from, c)?;
        let dst = side(c.dst_memory_type, c.dst_host as u64, c.dst_device, c.dst_context, to, c)?;
        Ok(Some(Transfer { src, dst, width: c.width as u64, height: c.height as u64, depth: c.depth as u64 }))
    }

    fn bytes(&self) -> u64 {
        self.width.saturating_mul(self.height).saturating_mul(self.depth)
    }

    fn rows(&self) -> impl Iterator<Item = (u64, u64)> {
        (0..self.depth).flat_map(move |z| (0..self.height).map(move |y| (z, y)))
    }

    /// Does the copy, on whichever thread.
    ///
    /// # Safety
    /// Plain host memory on either side must be valid, as the client promised.
    pub unsafe fn perform(&self) -> Result<(), MemError> {
        let width = self.width as usize;
        for (z, y) in self.rows() {
            let from = self.src.start + z * self.src.slice + y * self.src.pitch;
            let to = self.dst.start + z * self.dst.slice + y * self.dst.pitch;
            match (&self.src.mem, &self.dst.mem) {
                (Some(a), Some(b)) if Arc::ptr_eq(a, b) => a.copy(to, from, self.width)?,
                (Some(a), Some(b)) => {
                    let mut staged = vec![0; width.min(PIECE)];
                    for at in (0..width).step_by(PIECE) {
                        let piece = &mut staged[..(width - at).min(PIECE)];
                        a.read(from + at as u64, piece)?;
                        b.write(to + at as u64, piece)?;
                    }
                }
                // SAFETY (all three): the caller's promise.
                (None, Some(b)) => b.write(to, unsafe { std::slice::from_raw_parts(from as *const u8, width) })?,
                (Some(a), None) => a.read(from, unsafe { std::slice::from_raw_parts_mut(to as *mut u8, width) })?,
                (None, None) => unsafe { std::ptr::copy(from as *const u8, to as *mut u8, width) },
            }
        }
        Ok(())
    }

    /// The source's host bytes, gathered row after row, and the copy that takes them from there.
    ///
    /// # Safety
    /// As [`Transfer::perform`].
    unsafe fn staged(&self) -> (Vec<u8>, Transfer) {
        let mut bytes = Vec::with_capacity(self.bytes() as usize);
        for (z, y) in self.rows() {
            let from = self.src.start + z * self.src.slice + y * self.src.pitch;
            // SAFETY: the caller's promise.
            bytes.extend_from_slice(unsafe { std::slice::from_raw_parts(from as *const u8, self.width as usize) });
        }
        let start = bytes.as_ptr() as u64;
        let src = Side { mem: None, start, pitch: self.width, slice: self.width * self.height };
        (bytes, Transfer { src, ..self.clone() })
    }

    /// Does the copy while the caller waits, after the work of the default stream.
    ///
    /// # Safety
    /// As [`Transfer::perform`].
    pub unsafe fn now(&self) -> Outcome {
        // SAFETY: the caller's promise.
        unsafe { self.perform() }.map_err(invalid)
    }

    /// Queues the copy on a stream. Host bytes are read before this returns, so that the client may free them at once; bytes
    /// for the host are written before it returns, unless they go to memory of our own.
    ///
    /// # Safety
    /// As [`Transfer::perform`].
    pub unsafe fn on_stream(self, context: &Arc<Context>, stream: Option<&Stream>) -> Outcome {
        if self.dst.mem.is_none() || (self.src.mem.is_none() && self.bytes() > STAGED) {
            context.synchronize_stream(stream)?;
            // SAFETY: the caller's promise.
            return unsafe { self.now() };
        }
        // Less work than waking the worker for it.
        if self.bytes() <= AT_ONCE && context.pass(stream).is_some() {
            // SAFETY: the caller's promise.
            return unsafe { self.now() };
        }
        if self.src.mem.is_some() {
            return queue(context, stream, move || unsafe { self.perform() });
        }
        let (bytes, copy) = unsafe { self.staged() };
        queue(context, stream, move || {
            let _alive = &bytes;
            // SAFETY: the source is `bytes` now.
            unsafe { copy.perform() }
        })
    }

    /// Queues the copy as a graph does it: host memory is touched when its turn comes, as the manual says of graphs.
    ///
    /// # Safety
    /// As [`Transfer::perform`], when the copy runs.
    pub unsafe fn in_graph(self, context: &Arc<Context>, stream: Option<&Stream>) -> Outcome {
        queue(context, stream, move || unsafe { self.perform() })
    }
}

/// Queues work that was checked; should it fail all the same (memory freed meanwhile), the next synchronisation says so.
pub fn queue(
    context: &Arc<Context>,
    stream: Option<&Stream>,
    work: impl FnOnce() -> Result<(), MemError> + Send + 'static,
) -> Outcome {
    let weak = Arc::downgrade(context);
    context.enqueue(stream, move || {
        if let Some(context) = weak.upgrade()
            && context.check().is_ok()
            && work().is_err()
        {
            context.leave_error(Code::INVALID_VALUE);
        }
    })?;
    Ok(())
}

/// Queues a fill of `height` rows of `width` elements, `pitch` bytes apart.
pub fn fill(context: &Arc<Context>, stream: Option<&Stream>, fill: &MemsetNodeParams) -> Outcome {
    let MemsetNodeParams { dst, pitch, value, element_size, width, height } = *fill;
    let size = element_size as usize;
    if !matches!(size, 1 | 2 | 4) || dst % size as u64 != 0 {
        return Err(fail(Code::INVALID_VALUE, "elements are 1, 2 or 4 bytes, and the address is aligned to them"));
    }
    let row = width.checked_mul(size).ok_or_else(overflow)?;
    if width == 0 || height == 0 {
        return Ok(());
    }
    if height > 1 && (pitch < row || pitch % size != 0) {
        return Err(fail(Code::INVALID_VALUE, "the pitch is less than a row, or not whole elements"));
    }
    let last = (height - 1).checked_mul(pitch).ok_or_else(overflow)?;
    let extent = last.checked_add(row).ok_or_else(overflow)? as u64;
    let mem = match owner(dst) {
        Some((owner, ..)) => owner.mem.clone(),
        None => return Err(invalid(MemError::OutOfBounds { address: dst, bytes: extent })),
    };
    check_range(&mem, dst, extent)?;
    let pattern = value.to_le_bytes();
    queue(context, stream, move || {
        (0..height as u64).try_for_each(|y| mem.fill(dst + y * pitch as u64, &pattern[..size], width as u64))
    })
}
