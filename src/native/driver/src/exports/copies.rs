//! Copies and fills. Host bytes are read before an asynchronous call returns, so that a client may free them at once; bytes for
//! the host are written before it returns, unless they go to memory of our own.

use std::ffi::{c_uchar, c_uint, c_ushort, c_void};
use std::sync::Arc;

use tilewright_vgpu::{MemError, Memory};

use super::memory::owner;
use crate::abi::{DevicePtr, Handle, MEMORY_DEVICE, MEMORY_HOST, MEMORY_UNIFIED, Memcpy2D};
use crate::context::{Context, current, find, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::exports;
use crate::objects::Stream;

/// Host bytes up to here are taken along by an asynchronous copy; more are copied while the caller waits.
const STAGED: usize = 64 << 20;

exports! {
    fn cuMemcpyHtoD_v2 | cuMemcpyHtoD_v2_ptds(dst: DevicePtr, src: *const c_void, bytes: usize) {
        let context = current()?;
        context.synchronize_all()?;
        unsafe { upload(&context, dst, src, bytes) }
    }

    fn cuMemcpyDtoH_v2 | cuMemcpyDtoH_v2_ptds(dst: *mut c_void, src: DevicePtr, bytes: usize) {
        let context = current()?;
        context.synchronize_all()?;
        unsafe { download(&context, dst, src, bytes) }
    }

    fn cuMemcpyDtoD_v2 | cuMemcpyDtoD_v2_ptds(dst: DevicePtr, src: DevicePtr, bytes: usize) {
        let context = current()?;
        context.synchronize_all()?;
        between(&context, dst, src, bytes)
    }

    fn cuMemcpy | cuMemcpy_ptds(dst: DevicePtr, src: DevicePtr, bytes: usize) {
        let context = current()?;
        context.synchronize_all()?;
        unsafe { unified(&context, dst, src, bytes) }
    }

    fn cuMemcpyPeer | cuMemcpyPeer_ptds(dst: DevicePtr, to: Handle, src: DevicePtr, from: Handle, bytes: usize) {
        find(from)?.synchronize_all()?;
        let context = find(to)?;
        context.synchronize_all()?;
        between(&context, dst, src, bytes)
    }

    fn cuMemcpyHtoDAsync_v2 | cuMemcpyHtoDAsync_v2_ptsz(dst: DevicePtr, src: *const c_void, bytes: usize, stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        if bytes > STAGED {
            context.synchronize_all()?;
            return unsafe { upload(&context, dst, src, bytes) };
        }
        check_range(&context.mem, dst, bytes as u64)?;
        let data = unsafe { host_bytes(src, bytes)? }.to_vec();
        queue(&context, stream.as_deref(), move |mem| mem.write(dst, &data))
    }

    fn cuMemcpyDtoHAsync_v2 | cuMemcpyDtoHAsync_v2_ptsz(dst: *mut c_void, src: DevicePtr, bytes: usize, stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        check_range(&context.mem, src, bytes as u64)?;
        if context.mem.range_of(dst as u64).is_some() {
            let dst = dst as u64;
            check_range(&context.mem, dst, bytes as u64)?;
            return queue(&context, stream.as_deref(), move |mem| mem.copy(dst, src, bytes as u64));
        }
        context.synchronize_all()?;
        unsafe { download(&context, dst, src, bytes) }
    }

    fn cuMemcpyDtoDAsync_v2 | cuMemcpyDtoDAsync_v2_ptsz(dst: DevicePtr, src: DevicePtr, bytes: usize, stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        check_range(&context.mem, dst, bytes as u64)?;
        check_range(&context.mem, src, bytes as u64)?;
        queue(&context, stream.as_deref(), move |mem| mem.copy(dst, src, bytes as u64))
    }

    fn cuMemcpyAsync | cuMemcpyAsync_ptsz(dst: DevicePtr, src: DevicePtr, bytes: usize, stream: Handle) {
        let (context, _) = of_stream(stream)?;
        context.synchronize_all()?;
        unsafe { unified(&context, dst, src, bytes) }
    }

    fn cuMemcpyPeerAsync | cuMemcpyPeerAsync_ptsz(dst: DevicePtr, to: Handle, src: DevicePtr, from: Handle, bytes: usize, stream: Handle) {
        of_stream(stream)?;
        find(from)?.synchronize_all()?;
        let context = find(to)?;
        context.synchronize_all()?;
        between(&context, dst, src, bytes)
    }

    fn cuMemcpy2D_v2 | cuMemcpy2D_v2_ptds | cuMemcpy2DUnaligned_v2 | cuMemcpy2DUnaligned_v2_ptds(copy: *const Memcpy2D) {
        let context = current()?;
        context.synchronize_all()?;
        unsafe { copy_2d(&context, copy) }
    }

    fn cuMemcpy2DAsync_v2 | cuMemcpy2DAsync_v2_ptsz(copy: *const Memcpy2D, stream: Handle) {
        let (context, _) = of_stream(stream)?;
        context.synchronize_all()?;
        unsafe { copy_2d(&context, copy) }
    }

    fn cuMemsetD8_v2 | cuMemsetD8_v2_ptds(dst: DevicePtr, value: c_uchar, count: usize) { fill(dst, &[value], 0, count, 1, NOW) }
    fn cuMemsetD16_v2 | cuMemsetD16_v2_ptds(dst: DevicePtr, value: c_ushort, count: usize) { fill(dst, &value.to_le_bytes(), 0, count, 1, NOW) }
    fn cuMemsetD32_v2 | cuMemsetD32_v2_ptds(dst: DevicePtr, value: c_uint, count: usize) { fill(dst, &value.to_le_bytes(), 0, count, 1, NOW) }
    fn cuMemsetD8Async | cuMemsetD8Async_ptsz(dst: DevicePtr, value: c_uchar, count: usize, stream: Handle) { fill(dst, &[value], 0, count, 1, Some(stream)) }
    fn cuMemsetD16Async | cuMemsetD16Async_ptsz(dst: DevicePtr, value: c_ushort, count: usize, stream: Handle) { fill(dst, &value.to_le_bytes(), 0, count, 1, Some(stream)) }
    fn cuMemsetD32Async | cuMemsetD32Async_ptsz(dst: DevicePtr, value: c_uint, count: usize, stream: Handle) { fill(dst, &value.to_le_bytes(), 0, count, 1, Some(stream)) }
    fn cuMemsetD2D8_v2 | cuMemsetD2D8_v2_ptds(dst: DevicePtr, pitch: usize, value: c_uchar, width: usize, height: usize) { fill(dst, &[value], pitch, width, height, NOW) }
    fn cuMemsetD2D16_v2 | cuMemsetD2D16_v2_ptds(dst: DevicePtr, pitch: usize, value: c_ushort, width: usize, height: usize) { fill(dst, &value.to_le_bytes(), pitch, width, height, NOW) }
    fn cuMemsetD2D32_v2 | cuMemsetD2D32_v2_ptds(dst: DevicePtr, pitch: usize, value: c_uint, width: usize, height: usize) { fill(dst, &value.to_le_bytes(), pitch, width, height, NOW) }
    fn cuMemsetD2D8Async | cuMemsetD2D8Async_ptsz(dst: DevicePtr, pitch: usize, value: c_uchar, width: usize, height: usize, stream: Handle) { fill(dst, &[value], pitch, width, height, Some(stream)) }
    fn cuMemsetD2D16Async | cuMemsetD2D16Async_ptsz(dst: DevicePtr, pitch: usize, value: c_ushort, width: usize, height: usize, stream: Handle) { fill(dst, &value.to_le_bytes(), pitch, width, height, Some(stream)) }
    fn cuMemsetD2D32Async | cuMemsetD2D32Async_ptsz(dst: DevicePtr, pitch: usize, value: c_uint, width: usize, height: usize, stream: Handle) { fill(dst, &value.to_le_bytes(), pitch, width, height, Some(stream)) }
}

/// No stream: the call returns when the work is done.
const NOW: Option<Handle> = None;

fn invalid(error: MemError) -> Code {
    fail(Code::INVALID_VALUE, error.to_string())
}

fn check_range(mem: &Memory, address: u64, bytes: u64) -> Outcome {
    let fits = bytes == 0 || mem.range_of(address).is_some_and(|(base, size)| bytes <= size - (address - base));
    if fits { Ok(()) } else { Err(invalid(MemError::OutOfBounds { address, bytes })) }
}

unsafe fn host_bytes<'a>(src: *const c_void, bytes: usize) -> Outcome<&'a [u8]> {
    if bytes == 0 {
        return Ok(&[]);
    }
    if src.is_null() || isize::try_from(bytes).is_err() {
        return Err(fail(Code::INVALID_VALUE, "a host pointer is null, or the size is absurd"));
    }
    // SAFETY: the client's promise that the bytes exist.
    Ok(unsafe { std::slice::from_raw_parts(src.cast(), bytes) })
}

unsafe fn upload(context: &Context, dst: u64, src: *const c_void, bytes: usize) -> Outcome {
    // Checked first, so that a wrong size is refused before the host bytes are touched.
    check_range(&context.mem, dst, bytes as u64)?;
    context.mem.write(dst, unsafe { host_bytes(src, bytes)? }).map_err(invalid)
}

unsafe fn download(context: &Context, dst: *mut c_void, src: u64, bytes: usize) -> Outcome {
    check_range(&context.mem, src, bytes as u64)?;
    unsafe { host_bytes(dst, bytes)? };
    if bytes == 0 {
        return Ok(());
    }
    // SAFETY: checked as above; written as bytes.
    context.mem.read(src, unsafe { std::slice::from_raw_parts_mut(dst.cast(), bytes) }).map_err(invalid)
}

/// A copy between device addresses, which may belong to different contexts.
fn between(context: &Context, dst: u64, src: u64, bytes: usize) -> Outcome {
    if bytes == 0 {
        return Ok(());
    }
    let (from, _, _) = owner(src).ok_or_else(|| invalid(MemError::OutOfBounds { address: src, bytes: bytes as u64 }))?;
    let (to, _, _) = owner(dst).ok_or_else(|| invalid(MemError::OutOfBounds { address: dst, bytes: bytes as u64 }))?;
    if Arc::ptr_eq(&from.mem, &to.mem) {
        return to.mem.copy(dst, src, bytes as u64).map_err(invalid);
    }
    check_range(&to.mem, dst, bytes as u64)?;
    check_range(&from.mem, src, bytes as u64)?;
    if to.id != context.id && from.id != context.id {
        return Err(fail(Code::INVALID_CONTEXT, "neither address belongs to the context"));
    }
    let mut staged = vec![0; bytes];
    from.mem.read(src, &mut staged).map_err(invalid)?;
    to.mem.write(dst, &staged).map_err(invalid)
}

/// A copy whose pointers say themselves whether they are the device's: the host's are all others.
unsafe fn unified(context: &Context, dst: u64, src: u64, bytes: usize) -> Outcome {
    match (owner(dst).is_some(), owner(src).is_some()) {
        (true, true) => between(context, dst, src, bytes),
        (true, false) => unsafe { upload(context, dst, src as *const c_void, bytes) },
        (false, true) => unsafe { download(context, dst as *mut c_void, src, bytes) },
        (false, false) if bytes == 0 => Ok(()),
        (false, false) => Err(fail(Code::INVALID_VALUE, "neither pointer is device memory")),
    }
}

/// Queues work that was checked; should it fail all the same (memory freed meanwhile), the next synchronisation says so.
fn queue(context: &Arc<Context>, stream: Option<&Stream>, work: impl FnOnce(&Memory) -> Result<(), MemError> + Send + 'static) -> Outcome {
    let weak = Arc::downgrade(context);
    context.enqueue(stream, move || {
        if let Some(context) = weak.upgrade()
            && context.check().is_ok()
            && work(&context.mem).is_err()
        {
            context.leave_error(Code::INVALID_VALUE);
        }
    })?;
    Ok(())
}

/// Fills `height` rows of `width` elements, `pitch` bytes apart.
fn fill(dst: u64, pattern: &[u8], pitch: usize, width: usize, height: usize, stream: Option<Handle>) -> Outcome {
    let (context, stream_object) = match stream {
        Some(stream) => of_stream(stream)?,
        None => (current()?, None),
    };
    let overflow = || fail(Code::INVALID_VALUE, "the size overflows");
    if dst % pattern.len() as u64 != 0 {
        return Err(fail(Code::INVALID_VALUE, "the address is not aligned to the element"));
    }
    let row = width.checked_mul(pattern.len()).ok_or_else(overflow)?;
    if width == 0 || height == 0 {
        return Ok(());
    }
    if height > 1 && pitch < row {
        return Err(fail(Code::INVALID_VALUE, "the pitch is less than a row"));
    }
    let last = (height - 1).checked_mul(pitch).ok_or_else(overflow)?;
    check_range(&context.mem, dst, last.checked_add(row).ok_or_else(overflow)? as u64)?;
    let pattern = pattern.to_vec();
    queue(&context, stream_object.as_deref(), move |mem| {
        (0..height as u64).try_for_each(|y| mem.fill(dst + y * pitch as u64, &pattern, width as u64))
    })?;
    if stream.is_none() { context.synchronize_all() } else { Ok(()) }
}

/// One side of a 2D copy: where row `y` starts.
#[derive(Clone, Copy)]
struct Side {
    device: bool,
    start: u64,
    pitch: u64,
}

fn side(kind: c_uint, host: u64, device: u64, x: usize, y: usize, pitch: usize, width: usize, height: usize) -> Outcome<Side> {
    let (device, base) = match kind {
        MEMORY_HOST => (false, host),
        MEMORY_DEVICE => (true, device),
        MEMORY_UNIFIED => (owner(device).is_some(), device),
        _ => return Err(fail(Code::NOT_SUPPORTED, "the virtual GPU has no CUDA arrays")),
    };
    let pitch = if pitch == 0 { width } else { pitch };
    if base == 0 || (height > 1 && pitch < width) {
        return Err(fail(Code::INVALID_VALUE, "a 2D copy from nowhere, or with a pitch less than its width"));
    }
    let offset = y.checked_mul(pitch).and_then(|o| o.checked_add(x)).ok_or_else(|| fail(Code::INVALID_VALUE, "the offset overflows"))?;
    let start = base.checked_add(offset as u64).ok_or_else(|| fail(Code::INVALID_VALUE, "the offset overflows"))?;
    Ok(Side { device, start, pitch: pitch as u64 })
}

unsafe fn copy_2d(context: &Context, copy: *const Memcpy2D) -> Outcome {
    if copy.is_null() {
        return Err(fail(Code::INVALID_VALUE, "the copy is null"));
    }
    let c = unsafe { *copy };
    if c.width == 0 || c.height == 0 {
        return Ok(());
    }
    let src = side(c.src_memory_type, c.src_host as u64, c.src_device, c.src_x, c.src_y, c.src_pitch, c.width, c.height)?;
    let dst = side(c.dst_memory_type, c.dst_host as u64, c.dst_device, c.dst_x, c.dst_y, c.dst_pitch, c.width, c.height)?;
    // The whole extent first, so that a refused copy has written nothing.
    for side in [src, dst].iter().filter(|side| side.device) {
        let last = (c.height as u64 - 1).checked_mul(side.pitch).and_then(|o| o.checked_add(c.width as u64));
        let extent = last.ok_or_else(|| fail(Code::INVALID_VALUE, "the size overflows"))?;
        check_range(&context.mem, side.start, extent)?;
    }
    for y in 0..c.height as u64 {
        let (from, to) = (src.start + y * src.pitch, dst.start + y * dst.pitch);
        match (src.device, dst.device) {
            (true, true) => between(context, to, from, c.width)?,
            (false, true) => unsafe { upload(context, to, from as *const c_void, c.width)? },
            (true, false) => unsafe { download(context, to as *mut c_void, from, c.width)? },
            // SAFETY: the client's promise for host memory; the rows may overlap.
            (false, false) => unsafe { std::ptr::copy(from as *const u8, to as *mut u8, c.width) },
        }
    }
    Ok(())
}

