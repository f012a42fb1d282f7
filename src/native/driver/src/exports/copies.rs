//! Copies and fills: see [`crate::transfer`].

use std::ffi::{c_int, c_uchar, c_uint, c_ushort, c_void};

use crate::abi::{
    CopyBatchOp, CopyOperand, DevicePtr, Handle, MEMORY_DEVICE, MEMORY_HOST, MEMORY_UNIFIED, Memcpy2D, Memcpy3D, MemcpyAttributes,
    MemsetNodeParams,
};
use crate::context::{current, find};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put_if};
use crate::transfer::{Transfer, linear};
use crate::work::{Work, submit};

exports! {
    fn cuMemcpyHtoD_v2 | cuMemcpyHtoD_v2_ptds(dst: DevicePtr, src: *const c_void, bytes: usize) {
        unsafe { now(&linear(dst, MEMORY_DEVICE, src as u64, MEMORY_HOST, bytes)) }
    }

    fn cuMemcpyDtoH_v2 | cuMemcpyDtoH_v2_ptds(dst: *mut c_void, src: DevicePtr, bytes: usize) {
        unsafe { now(&linear(dst as u64, MEMORY_HOST, src, MEMORY_DEVICE, bytes)) }
    }

    fn cuMemcpyDtoD_v2 | cuMemcpyDtoD_v2_ptds(dst: DevicePtr, src: DevicePtr, bytes: usize) {
        unsafe { now(&linear(dst, MEMORY_DEVICE, src, MEMORY_DEVICE, bytes)) }
    }

    fn cuMemcpy | cuMemcpy_ptds(dst: DevicePtr, src: DevicePtr, bytes: usize) {
        unsafe { now(&linear(dst, MEMORY_UNIFIED, src, MEMORY_UNIFIED, bytes)) }
    }

    fn cuMemcpyPeer | cuMemcpyPeer_ptds(dst: DevicePtr, to: Handle, src: DevicePtr, from: Handle, bytes: usize) {
        unsafe { now(&peer(dst, to, src, from, bytes)?) }
    }

    fn cuMemcpyHtoDAsync_v2 | cuMemcpyHtoDAsync_v2_ptsz(dst: DevicePtr, src: *const c_void, bytes: usize, stream: Handle) {
        submit(stream, Work::Copy(linear(dst, MEMORY_DEVICE, src as u64, MEMORY_HOST, bytes)))
    }

    fn cuMemcpyDtoHAsync_v2 | cuMemcpyDtoHAsync_v2_ptsz(dst: *mut c_void, src: DevicePtr, bytes: usize, stream: Handle) {
        submit(stream, Work::Copy(linear(dst as u64, MEMORY_HOST, src, MEMORY_DEVICE, bytes)))
    }

    fn cuMemcpyDtoDAsync_v2 | cuMemcpyDtoDAsync_v2_ptsz(dst: DevicePtr, src: DevicePtr, bytes: usize, stream: Handle) {
        submit(stream, Work::Copy(linear(dst, MEMORY_DEVICE, src, MEMORY_DEVICE, bytes)))
    }

    fn cuMemcpyAsync | cuMemcpyAsync_ptsz(dst: DevicePtr, src: DevicePtr, bytes: usize, stream: Handle) {
        submit(stream, Work::Copy(linear(dst, MEMORY_UNIFIED, src, MEMORY_UNIFIED, bytes)))
    }

    fn cuMemcpyWithAttributesAsync | cuMemcpyWithAttributesAsync_ptsz(dst: DevicePtr, src: DevicePtr, bytes: usize, attributes: *const MemcpyAttributes, stream: Handle) {
        submit(stream, Work::Copy(linear(dst, MEMORY_UNIFIED, src, MEMORY_UNIFIED, bytes)))
    }

    fn cuMemcpyPeerAsync | cuMemcpyPeerAsync_ptsz(dst: DevicePtr, to: Handle, src: DevicePtr, from: Handle, bytes: usize, stream: Handle) {
        submit(stream, Work::Copy(peer(dst, to, src, from, bytes)?))
    }

    fn cuMemcpy2D_v2 | cuMemcpy2D_v2_ptds | cuMemcpy2DUnaligned_v2 | cuMemcpy2DUnaligned_v2_ptds(copy: *const Memcpy2D) {
        unsafe { now(&flat(copy)?) }
    }

    fn cuMemcpy2DAsync_v2 | cuMemcpy2DAsync_v2_ptsz(copy: *const Memcpy2D, stream: Handle) { submit(stream, Work::Copy(unsafe { flat(copy)? })) }

    fn cuMemcpy3D_v2 | cuMemcpy3D_v2_ptds(copy: *const Memcpy3D) { unsafe { now(&solid(copy)?) } }

    fn cuMemcpy3DAsync_v2 | cuMemcpy3DAsync_v2_ptsz(copy: *const Memcpy3D, stream: Handle) { submit(stream, Work::Copy(unsafe { solid(copy)? })) }

    fn cuMemcpy3DPeer | cuMemcpy3DPeer_ptds(copy: *const Memcpy3D) { unsafe { now(&solid_peer(copy)?) } }

    fn cuMemcpy3DPeerAsync | cuMemcpy3DPeerAsync_ptsz(copy: *const Memcpy3D, stream: Handle) { submit(stream, Work::Copy(unsafe { solid_peer(copy)? })) }

    fn cuMemcpyBatchAsync | cuMemcpyBatchAsync_ptsz(
        dsts: *const DevicePtr, srcs: *const DevicePtr, sizes: *const usize, count: usize, attributes: *const MemcpyAttributes,
        attribute_starts: *const usize, attribute_count: usize, failed: *mut usize, stream: Handle,
    ) { unsafe { batch(dsts, srcs, sizes, count, failed, stream) } }

    fn cuMemcpyBatchAsync_v2 | cuMemcpyBatchAsync_v2_ptsz(
        dsts: *const DevicePtr, srcs: *const DevicePtr, sizes: *const usize, count: usize, attributes: *const MemcpyAttributes,
        attribute_starts: *const usize, attribute_count: usize, stream: Handle,
    ) { unsafe { batch(dsts, srcs, sizes, count, std::ptr::null_mut(), stream) } }

    fn cuMemcpy3DBatchAsync | cuMemcpy3DBatchAsync_ptsz(count: usize, ops: *const CopyBatchOp, failed: *mut usize, flags: u64, stream: Handle) {
        unsafe { batch_3d(count, ops, failed, stream) }
    }

    fn cuMemcpy3DBatchAsync_v2 | cuMemcpy3DBatchAsync_v2_ptsz(count: usize, ops: *const CopyBatchOp, flags: u64, stream: Handle) {
        unsafe { batch_3d(count, ops, std::ptr::null_mut(), stream) }
    }

    fn cuMemcpy3DWithAttributesAsync | cuMemcpy3DWithAttributesAsync_ptsz(op: *const CopyBatchOp, flags: u64, stream: Handle) {
        unsafe { batch_3d(1, op, std::ptr::null_mut(), stream) }
    }

    fn cuMemsetD8_v2 | cuMemsetD8_v2_ptds(dst: DevicePtr, value: c_uchar, count: usize) { set(dst, value.into(), 1, 0, count, 1) }
    fn cuMemsetD16_v2 | cuMemsetD16_v2_ptds(dst: DevicePtr, value: c_ushort, count: usize) { set(dst, value.into(), 2, 0, count, 1) }
    fn cuMemsetD32_v2 | cuMemsetD32_v2_ptds(dst: DevicePtr, value: c_uint, count: usize) { set(dst, value, 4, 0, count, 1) }
    fn cuMemsetD8Async | cuMemsetD8Async_ptsz(dst: DevicePtr, value: c_uchar, count: usize, stream: Handle) { submit(stream, fill(dst, value.into(), 1, 0, count, 1)) }
    fn cuMemsetD16Async | cuMemsetD16Async_ptsz(dst: DevicePtr, value: c_ushort, count: usize, stream: Handle) { submit(stream, fill(dst, value.into(), 2, 0, count, 1)) }
    fn cuMemsetD32Async | cuMemsetD32Async_ptsz(dst: DevicePtr, value: c_uint, count: usize, stream: Handle) { submit(stream, fill(dst, value, 4, 0, count, 1)) }
    fn cuMemsetD2D8_v2 | cuMemsetD2D8_v2_ptds(dst: DevicePtr, pitch: usize, value: c_uchar, width: usize, height: usize) { set(dst, value.into(), 1, pitch, width, height) }
    fn cuMemsetD2D16_v2 | cuMemsetD2D16_v2_ptds(dst: DevicePtr, pitch: usize, value: c_ushort, width: usize, height: usize) { set(dst, value.into(), 2, pitch, width, height) }
    fn cuMemsetD2D32_v2 | cuMemsetD2D32_v2_ptds(dst: DevicePtr, pitch: usize, value: c_uint, width: usize, height: usize) { set(dst, value, 4, pitch, width, height) }
    fn cuMemsetD2D8Async | cuMemsetD2D8Async_ptsz(dst: DevicePtr, pitch: usize, value: c_uchar, width: usize, height: usize, stream: Handle) { submit(stream, fill(dst, value.into(), 1, pitch, width, height)) }
    fn cuMemsetD2D16Async | cuMemsetD2D16Async_ptsz(dst: DevicePtr, pitch: usize, value: c_ushort, width: usize, height: usize, stream: Handle) { submit(stream, fill(dst, value.into(), 2, pitch, width, height)) }
    fn cuMemsetD2D32Async | cuMemsetD2D32Async_ptsz(dst: DevicePtr, pitch: usize, value: c_uint, width: usize, height: usize, stream: Handle) { submit(stream, fill(dst, value, 4, pitch, width, height)) }
}

/// A copy that is done when the call returns, in the order of the default stream.
///
/// # Safety
/// Host memory named must be valid for the bytes to copy.
unsafe fn now(copy: &Memcpy3D) -> Outcome {
    let context = current()?;
    context.synchronize_default()?;
    match Transfer::of(copy)? {
        Some(transfer) => unsafe { transfer.now() },
        None => Ok(()),
    }
}

/// The parameters of a copy between contexts, whose other work it comes after.
fn peer(dst: u64, to: Handle, src: u64, from: Handle, bytes: usize) -> Outcome<Memcpy3D> {
    find(from)?.synchronize_default()?;
    find(to)?.synchronize_default()?;
    Ok(Memcpy3D { src_context: from, dst_context: to, ..linear(dst, MEMORY_DEVICE, src, MEMORY_DEVICE, bytes) })
}

/// # Safety
/// Null or a valid structure.
unsafe fn flat(copy: *const Memcpy2D) -> Outcome<Memcpy3D> {
    let c = unsafe { given(copy)? };
    Ok(Memcpy3D {
        src_x: c.src_x,
        src_y: c.src_y,
        src_memory_type: c.src_memory_type,
        src_host: c.src_host,
        src_device: c.src_device,
        src_pitch: c.src_pitch,
        dst_x: c.dst_x,
        dst_y: c.dst_y,
        dst_memory_type: c.dst_memory_type,
        dst_host: c.dst_host,
        dst_device: c.dst_device,
        dst_pitch: c.dst_pitch,
        width: c.width,
        height: c.height,
        ..linear(0, MEMORY_DEVICE, 0, MEMORY_DEVICE, 0)
    })
}

/// # Safety
/// Null or a valid structure.
unsafe fn solid(copy: *const Memcpy3D) -> Outcome<Memcpy3D> {
    let c = unsafe { given(copy)? };
    // Reserved in this structure, and not every client clears it.
    Ok(Memcpy3D { src_context: std::ptr::null_mut(), dst_context: std::ptr::null_mut(), ..c })
}

/// # Safety
/// Null or a valid structure.
unsafe fn solid_peer(copy: *const Memcpy3D) -> Outcome<Memcpy3D> {
    let c = unsafe { given(copy)? };
    for context in [c.src_context, c.dst_context] {
        if !context.is_null() {
            find(context)?.synchronize_default()?;
        }
    }
    Ok(c)
}

/// # Safety
/// Null or a valid structure.
pub unsafe fn given<T: Copy>(pointer: *const T) -> Outcome<T> {
    if pointer.is_null() {
        return Err(fail(Code::INVALID_VALUE, "a structure is null"));
    }
    // SAFETY: the caller's promise.
    Ok(unsafe { pointer.read_unaligned() })
}

unsafe fn batch(
    dsts: *const DevicePtr,
    srcs: *const DevicePtr,
    sizes: *const usize,
    count: usize,
    failed: *mut usize,
    stream: Handle,
) -> Outcome {
    unsafe { put_if(failed, usize::MAX) };
    if count == 0 || dsts.is_null() || srcs.is_null() || sizes.is_null() || (stream as usize) < 2 {
        return Err(fail(Code::INVALID_VALUE, "a batch of copies needs lists, and a stream that is not the default one"));
    }
    for i in 0..count {
        // SAFETY: the client's promise of `count` entries.
        let (dst, src, size) = unsafe { (*dsts.add(i), *srcs.add(i), *sizes.add(i)) };
        submit(stream, Work::Copy(linear(dst, MEMORY_UNIFIED, src, MEMORY_UNIFIED, size)))
            .inspect_err(|_| unsafe { put_if(failed, i) })?;
    }
    Ok(())
}

/// `CU_MEMCPY_OPERAND_TYPE_POINTER`.
const OPERAND_POINTER: c_int = 1;

unsafe fn batch_3d(count: usize, ops: *const CopyBatchOp, failed: *mut usize, stream: Handle) -> Outcome {
    unsafe { put_if(failed, usize::MAX) };
    if count == 0 || ops.is_null() || (stream as usize) < 2 {
        return Err(fail(Code::INVALID_VALUE, "a batch of copies needs a list, and a stream that is not the default one"));
    }
    for i in 0..count {
        // SAFETY: the client's promise of `count` entries.
        let op = unsafe { ops.add(i).read_unaligned() };
        let one = || {
            let sides: [&CopyOperand; 2] = [&op.src, &op.dst];
            if sides.iter().any(|side| side.kind != OPERAND_POINTER) {
                return Err(fail(Code::NOT_SUPPORTED, "a copy of a CUDA array: the virtual GPU has no CUDA arrays"));
            }
            let [width, height, depth] = op.extent;
            let copy = Memcpy3D {
                src_pitch: op.src.row_length,
                src_height: op.src.layer_height,
                dst_pitch: op.dst.row_length,
                dst_height: op.dst.layer_height,
                height,
                depth,
                ..linear(op.dst.pointer, MEMORY_UNIFIED, op.src.pointer, MEMORY_UNIFIED, width)
            };
            submit(stream, Work::Copy(copy))
        };
        one().inspect_err(|_| unsafe { put_if(failed, i) })?;
    }
    Ok(())
}

fn fill(dst: u64, value: u32, element_size: u32, pitch: usize, width: usize, height: usize) -> Work {
    Work::Fill(MemsetNodeParams { dst, pitch, value, element_size, width, height })
}

/// A fill that is done when the call returns.
fn set(dst: u64, value: u32, element_size: u32, pitch: usize, width: usize, height: usize) -> Outcome {
    submit(std::ptr::null_mut(), fill(dst, value, element_size, pitch, width, height))?;
    current()?.synchronize_default()
}
