//! Allocation, pools and what pointers are.

use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;

use crate::abi::{DevicePtr, Handle, MEMORY_DEVICE, MEMORY_HOST};
use crate::capacity;
use crate::context::{AllocKind, Context, current, of_stream};
use crate::device;
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles;

exports! {
    fn cuMemGetInfo_v2(free: *mut usize, total: *mut usize) {
        let info = capacity::info(&*current()?);
        unsafe {
            put(free, info.0 as usize)?;
            put(total, info.1 as usize)
        }
    }

    fn cuMemAlloc_v2(out: *mut DevicePtr, bytes: usize) { unsafe { allocate(out, bytes as u64, AllocKind::Device) } }

    fn cuMemAllocManaged(out: *mut DevicePtr, bytes: usize, flags: c_uint) {
        if flags != 1 && flags != 2 {
            return Err(fail(Code::INVALID_VALUE, "managed memory is attached globally or to the host"));
        }
        unsafe { allocate(out, bytes as u64, AllocKind::Managed) }
    }

    fn cuMemAllocHost_v2(out: *mut *mut c_void, bytes: usize) { unsafe { allocate(out.cast(), bytes as u64, AllocKind::Host) } }

    fn cuMemHostAlloc(out: *mut *mut c_void, bytes: usize, flags: c_uint) {
        if flags & !7 != 0 {
            return Err(fail(Code::INVALID_VALUE, "unknown host allocation flags"));
        }
        unsafe { allocate(out.cast(), bytes as u64, AllocKind::Host) }
    }

    fn cuMemAllocPitch_v2(out: *mut DevicePtr, pitch: *mut usize, width: usize, height: usize, element: c_uint) {
        if !matches!(element, 4 | 8 | 16) {
            return Err(fail(Code::INVALID_VALUE, "elements of a pitched allocation are 4, 8 or 16 bytes"));
        }
        let row = width.checked_next_multiple_of(512).filter(|row| *row != 0);
        let row = row.ok_or_else(|| fail(Code::INVALID_VALUE, "an empty or overflowing row"))?;
        let bytes = row.checked_mul(height).ok_or_else(|| fail(Code::OUT_OF_MEMORY, "the size overflows"))?;
        unsafe {
            allocate(out, bytes as u64, AllocKind::Device)?;
            put(pitch, row)
        }
    }

    fn cuMemFree_v2(address: DevicePtr) {
        if address == 0 {
            return Ok(());
        }
        free(&*current()?, address, &[AllocKind::Device, AllocKind::Managed])
    }

    fn cuMemFreeHost(address: *mut c_void) {
        if address.is_null() {
            return Ok(());
        }
        free(&*current()?, address as u64, &[AllocKind::Host])
    }

    fn cuMemAllocAsync | cuMemAllocAsync_ptsz(out: *mut DevicePtr, bytes: usize, stream: Handle) {
        of_stream(stream)?;
        unsafe { allocate(out, bytes as u64, AllocKind::Device) }
    }

    fn cuMemAllocFromPoolAsync | cuMemAllocFromPoolAsync_ptsz(out: *mut DevicePtr, bytes: usize, pool: Handle, stream: Handle) {
        check_pool(pool)?;
        of_stream(stream)?;
        unsafe { allocate(out, bytes as u64, AllocKind::Device) }
    }

    fn cuMemFreeAsync | cuMemFreeAsync_ptsz(address: DevicePtr, stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        if context.allocations.lock().unwrap_or_else(|e| e.into_inner()).remove(&address).is_none() {
            return Err(not_allocated(address));
        }
        let mem = context.mem.clone();
        context.enqueue(stream.as_deref(), move || {
            // Removed from the table above, so nobody else can have freed it.
            let _ = mem.free(address);
        })?;
        Ok(())
    }

    fn cuMemGetAddressRange_v2(base: *mut DevicePtr, size: *mut usize, address: DevicePtr) {
        let context = current()?;
        let (at, bytes) = context.mem.range_of(address).ok_or_else(|| fail(Code::NOT_FOUND, format!("{address:#x} is in no allocation")))?;
        unsafe {
            put_if(base, at);
            put_if(size, bytes as usize);
        }
        Ok(())
    }

    fn cuMemHostGetDevicePointer_v2(out: *mut DevicePtr, host: *mut c_void, flags: c_uint) {
        let context = current()?;
        match context.mem.range_of(host as u64) {
            Some(_) => unsafe { put(out, host as u64) },
            None => Err(fail(Code::INVALID_VALUE, "not memory from cuMemHostAlloc")),
        }
    }

    fn cuMemHostGetFlags(out: *mut c_uint, host: *mut c_void) {
        let known = current()?.allocations.lock().unwrap_or_else(|e| e.into_inner()).get(&(host as u64)) == Some(&AllocKind::Host);
        if !known {
            return Err(fail(Code::INVALID_VALUE, "not memory from cuMemHostAlloc"));
        }
        unsafe { put(out, 2) } // mapped
    }

    fn cuPointerGetAttribute(out: *mut c_void, attribute: c_int, address: DevicePtr) {
        let (context, base, size) = owner(address).ok_or_else(|| fail(Code::INVALID_VALUE, format!("{address:#x} is no device pointer")))?;
        unsafe { put_attribute(out, attribute, address, &context, base, size) }
    }

    fn cuPointerGetAttributes(count: c_uint, attributes: *const c_int, data: *const *mut c_void, address: DevicePtr) {
        if attributes.is_null() || data.is_null() {
            return Err(fail(Code::INVALID_VALUE, "a list is null"));
        }
        let found = owner(address);
        for i in 0..count as usize {
            let (attribute, out) = unsafe { (*attributes.add(i), *data.add(i)) };
            match &found {
                Some((context, base, size)) => unsafe { put_attribute(out, attribute, address, context, *base, *size)? },
                // As documented: for an unknown pointer each answer is zero, which is also "no memory type".
                None => unsafe { put(out.cast::<u32>(), 0)? },
            }
        }
        Ok(())
    }

    fn cuPointerSetAttribute(value: *const c_void, attribute: c_int, address: DevicePtr) {
        owner(address).map(|_| ()).ok_or_else(|| fail(Code::INVALID_VALUE, "no device pointer"))
    }

    fn cuMemPrefetchAsync | cuMemPrefetchAsync_ptsz(address: DevicePtr, bytes: usize, to: c_int, stream: Handle) {
        let (context, _) = of_stream(stream)?;
        advise(&context, address, bytes)
    }

    fn cuMemAdvise(address: DevicePtr, bytes: usize, advice: c_int, dev: c_int) { advise(&*current()?, address, bytes) }

    fn cuDeviceGetDefaultMemPool | cuDeviceGetMemPool(out: *mut Handle, dev: c_int) { unsafe { put(out, pool_of(dev)?) } }

    fn cuDeviceSetMemPool(dev: c_int, pool: Handle) {
        device::get(dev)?;
        check_pool(pool)
    }

    fn cuMemPoolSetAttribute(pool: Handle, attribute: c_int, value: *mut c_void) { check_pool(pool) }

    fn cuMemPoolGetAttribute(pool: Handle, attribute: c_int, value: *mut c_void) {
        check_pool(pool)?;
        match attribute {
            1..=3 => unsafe { put(value.cast::<c_int>(), 1) },
            4..=8 => unsafe { put(value.cast::<u64>(), 0) },
            _ => Err(fail(Code::INVALID_VALUE, "no such pool attribute")),
        }
    }

    fn cuMemPoolTrimTo(pool: Handle, bytes: usize) { check_pool(pool) }
}

/// The default pool of a device: a number beside its primary context's handle.
fn pool_of(dev: c_int) -> Outcome<Handle> {
    Ok((device::get(dev)?.primary_handle + 1) as Handle)
}

fn check_pool(pool: Handle) -> Outcome {
    for index in 0..device::count()? as c_int {
        if pool_of(index)? == pool {
            return Ok(());
        }
    }
    Err(fail(Code::INVALID_VALUE, "not a device's default memory pool, the only kind here"))
}

unsafe fn allocate(out: *mut DevicePtr, bytes: u64, kind: AllocKind) -> Outcome {
    let context = current()?;
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    let address = capacity::alloc(&context, bytes)?;
    context.allocations.lock().unwrap_or_else(|e| e.into_inner()).insert(address, kind);
    unsafe { put(out, address) }
}

/// Frees what was allocated as one of `kinds`, after the work that may use it.
fn free(context: &Context, address: u64, kinds: &[AllocKind]) -> Outcome {
    context.synchronize_all()?;
    let mut allocations = context.allocations.lock().unwrap_or_else(|e| e.into_inner());
    if !allocations.get(&address).is_some_and(|kind| kinds.contains(kind)) {
        return Err(not_allocated(address));
    }
    allocations.remove(&address);
    context.mem.free(address).map_err(|e| fail(Code::INVALID_VALUE, e.to_string()))
}

fn not_allocated(address: u64) -> Code {
    fail(Code::INVALID_VALUE, format!("{address:#x} is not the start of a live allocation of this kind"))
}

/// The context whose memory an address is in, and that allocation.
pub fn owner(address: u64) -> Option<(Arc<Context>, u64, u64)> {
    handles::contexts().into_iter().find_map(|context| {
        let (base, size) = context.mem.range_of(address)?;
        Some((context, base, size))
    })
}

fn advise(context: &Context, address: u64, bytes: usize) -> Outcome {
    match context.mem.range_of(address) {
        Some((base, size)) if bytes as u64 <= size - (address - base) => Ok(()),
        _ => Err(fail(Code::INVALID_VALUE, "the range is not inside one allocation")),
    }
}

/// One `CUpointer_attribute` of a known pointer.
unsafe fn put_attribute(out: *mut c_void, attribute: c_int, address: u64, context: &Context, base: u64, size: u64) -> Outcome {
    let kind = context.allocations.lock().unwrap_or_else(|e| e.into_inner()).get(&base).copied();
    let kind = kind.unwrap_or(AllocKind::Device);
    unsafe {
        match attribute {
            1 => put(out.cast(), context.handle),
            2 => put(out.cast(), if kind == AllocKind::Host { MEMORY_HOST } else { MEMORY_DEVICE }),
            3 => put(out.cast(), address),
            4 if kind == AllocKind::Device => Err(fail(Code::INVALID_VALUE, "device memory has no host pointer")),
            4 => put(out.cast(), address),
            6 => put(out.cast(), 1_u32),  // memory operations synchronise
            7 => put(out.cast(), base),   // an id that is unique while the allocation lives
            8 => put(out.cast(), (kind == AllocKind::Managed) as u8),
            9 => put(out.cast(), context.device.index),
            10 => put(out.cast(), 0_u32), // not for inter-process use
            11 => put(out.cast(), base),
            12 => put(out.cast(), size),
            13 => put(out.cast(), 1_u8),  // mapped
            14 => put(out.cast(), 0_u64), // shareable by no handle type
            15 => put(out.cast(), 0_u32),
            16 => put(out.cast(), 3_u32), // access: read and write
            17 => put(out.cast(), 0_usize),
            _ => Err(fail(Code::INVALID_VALUE, format!("{attribute} is no pointer attribute of the virtual GPU"))),
        }
    }
}
