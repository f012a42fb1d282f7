//! Allocation, and what pointers are. Pools and mappings have files of their own.

use std::ffi::{c_int, c_uint, c_void};

use crate::abi::{DevicePtr, Handle, LOCATION_DEVICE, LOCATION_HOST, MEMORY_DEVICE, MEMORY_HOST, MemLocation};
use crate::capacity;
use crate::context::{AllocKind, Context, current, of_stream, owner};
use crate::device;
use crate::error::{Code, Outcome, fail};
use crate::graph_memory;
use crate::guard::{exports, put, put_if};

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
        free(&*current()?, address, |kind| matches!(kind, AllocKind::Device | AllocKind::Managed | AllocKind::Pool(_) | AllocKind::Graph))
    }

    fn cuMemFreeHost(address: *mut c_void) {
        if address.is_null() {
            return Ok(());
        }
        free(&*current()?, address as u64, |kind| kind == AllocKind::Host)
    }

    fn cuMemHostRegister | cuMemHostRegister_v2(host: *mut c_void, bytes: usize, flags: c_uint) {
        let context = current()?;
        if flags & !15 != 0 || host.is_null() || bytes == 0 {
            return Err(fail(Code::INVALID_VALUE, "unknown flags, or no memory to register"));
        }
        if owner(host as u64).is_some() {
            return Err(fail(Code::HOST_MEMORY_ALREADY_REGISTERED, "the memory is known already"));
        }
        // SAFETY: the client promises the bytes until it takes them back, which waits for what runs.
        unsafe { context.mem.adopt(host as u64, bytes as u64) }
            .map_err(|e| fail(Code::HOST_MEMORY_ALREADY_REGISTERED, e.to_string()))?;
        context.lock_allocations().insert(host as u64, AllocKind::Registered);
        Ok(())
    }

    fn cuMemHostUnregister(host: *mut c_void) {
        let context = current()?;
        context.wait_all()?;
        let mut allocations = context.lock_allocations();
        if allocations.get(&(host as u64)) != Some(&AllocKind::Registered) {
            return Err(fail(Code::HOST_MEMORY_NOT_REGISTERED, "not the start of registered memory"));
        }
        allocations.remove(&(host as u64));
        context.mem.disown(host as u64);
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
        let kind = current()?.lock_allocations().get(&(host as u64)).copied();
        if !matches!(kind, Some(AllocKind::Host | AllocKind::Registered)) {
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
        prefetch(address, bytes, MemLocation { kind: if to < 0 { LOCATION_HOST } else { LOCATION_DEVICE }, id: to }, stream)
    }

    fn cuMemPrefetchAsync_v2 | cuMemPrefetchAsync_v2_ptsz(address: DevicePtr, bytes: usize, to: MemLocation, flags: c_uint, stream: Handle) {
        prefetch(address, bytes, to, stream)
    }

    fn cuMemPrefetchBatchAsync | cuMemPrefetchBatchAsync_ptsz | cuMemDiscardAndPrefetchBatchAsync | cuMemDiscardAndPrefetchBatchAsync_ptsz(
        addresses: *const DevicePtr, sizes: *const usize, count: usize, to: *const MemLocation, starts: *const usize, locations: usize, flags: u64, stream: Handle,
    ) {
        // Discarding lets contents be lost; keeping them is allowed.
        unsafe { each_range(addresses, sizes, count, stream) }
    }

    fn cuMemDiscardBatchAsync | cuMemDiscardBatchAsync_ptsz(addresses: *const DevicePtr, sizes: *const usize, count: usize, flags: u64, stream: Handle) {
        unsafe { each_range(addresses, sizes, count, stream) }
    }

    fn cuMemAdvise(address: DevicePtr, bytes: usize, advice: c_int, dev: c_int) {
        advise(&*current()?, address, bytes, advice, MemLocation { kind: if dev < 0 { LOCATION_HOST } else { LOCATION_DEVICE }, id: dev })
    }

    fn cuMemAdvise_v2(address: DevicePtr, bytes: usize, advice: c_int, location: MemLocation) { advise(&*current()?, address, bytes, advice, location) }

    fn cuMemRangeGetAttribute(out: *mut c_void, size: usize, attribute: c_int, address: DevicePtr, bytes: usize) {
        unsafe { range_attribute(&*current()?, out, size, attribute, address, bytes) }
    }

    fn cuMemRangeGetAttributes(outs: *mut *mut c_void, sizes: *mut usize, attributes: *const c_int, count: usize, address: DevicePtr, bytes: usize) {
        if outs.is_null() || sizes.is_null() || attributes.is_null() || count == 0 {
            return Err(fail(Code::INVALID_VALUE, "a list is null or empty"));
        }
        let context = current()?;
        (0..count).try_for_each(|i| unsafe { range_attribute(&context, *outs.add(i), *sizes.add(i), *attributes.add(i), address, bytes) })
    }
}

unsafe fn allocate(out: *mut DevicePtr, bytes: u64, kind: AllocKind) -> Outcome {
    let context = current()?;
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    context.captures.refuse_unsafe()?;
    let address = capacity::alloc(&context, bytes)?;
    if kind != AllocKind::Device {
        // The host writes there unseen.
        context.mem.mark_written(address, bytes);
    }
    context.lock_allocations().insert(address, kind);
    unsafe { put(out, address) }
}

/// Frees what was allocated as a kind that `may` says, after the work that may use it.
fn free(context: &Context, address: u64, may: impl Fn(AllocKind) -> bool) -> Outcome {
    context.captures.refuse_unsafe()?;
    context.synchronize_all()?;
    let mut allocations = context.lock_allocations();
    let kind = allocations.get(&address).copied().filter(|kind| may(*kind));
    let kind = kind.ok_or_else(|| not_allocated(address))?;
    allocations.remove(&address);
    drop(allocations);
    match kind {
        AllocKind::Graph => graph_memory::free(context, address),
        AllocKind::Pool(pool) => crate::pool::freed(context, pool, address),
        _ => {}
    }
    if kind == AllocKind::Graph { Ok(()) } else { context.mem.free(address).map_err(|e| fail(Code::INVALID_VALUE, e.to_string())) }
}

fn not_allocated(address: u64) -> Code {
    fail(Code::INVALID_VALUE, format!("{address:#x} is not the start of a live allocation of this kind"))
}

fn prefetch(address: u64, bytes: usize, to: MemLocation, stream: Handle) -> Outcome {
    let (context, _) = of_stream(stream)?;
    let base = managed(&context, address, bytes)?;
    if to.kind == LOCATION_DEVICE {
        device::get(to.id)?;
    }
    context.advice.lock().unwrap_or_else(|e| e.into_inner()).entry(base).or_default().prefetched = Some(to);
    Ok(())
}

/// The start of the managed allocation that a range lies in.
fn managed(context: &Context, address: u64, bytes: usize) -> Outcome<u64> {
    let outside = || fail(Code::INVALID_VALUE, "the range is not inside one managed allocation");
    let (base, size) = context.mem.range_of(address).ok_or_else(outside)?;
    let fits = bytes != 0 && bytes as u64 <= size - (address - base);
    let known = context.lock_allocations().get(&base) == Some(&AllocKind::Managed) || context.mem.range_of(address).is_some_and(|_| module_variable(context, base));
    if fits && known { Ok(base) } else { Err(outside()) }
}

/// Variables of modules are the allocations that the table does not list.
fn module_variable(context: &Context, base: u64) -> bool {
    !context.lock_allocations().contains_key(&base)
}

unsafe fn each_range(addresses: *const DevicePtr, sizes: *const usize, count: usize, stream: Handle) -> Outcome {
    let (context, _) = of_stream(stream)?;
    if addresses.is_null() || sizes.is_null() || count == 0 {
        return Err(fail(Code::INVALID_VALUE, "a list is null or empty"));
    }
    // SAFETY: the client's promise of `count` entries.
    (0..count).try_for_each(|i| managed(&context, unsafe { *addresses.add(i) }, unsafe { *sizes.add(i) }).map(|_| ()))
}

/// Remembers advice about managed memory, for `cuMemRangeGetAttribute`. It is about speed, so nothing else follows from it.
fn advise(context: &Context, address: u64, bytes: usize, advice: c_int, location: MemLocation) -> Outcome {
    let base = managed(context, address, bytes)?;
    let mut table = context.advice.lock().unwrap_or_else(|e| e.into_inner());
    let entry = table.entry(base).or_default();
    match advice {
        1 => entry.read_mostly = true,
        2 => entry.read_mostly = false,
        3 => entry.preferred = Some(location),
        4 => entry.preferred = None,
        5 if !entry.accessed_by.contains(&location.id) => entry.accessed_by.push(location.id),
        5 => {}
        6 => entry.accessed_by.retain(|id| *id != location.id),
        _ => return Err(fail(Code::INVALID_VALUE, format!("{advice} is no advice"))),
    }
    Ok(())
}

unsafe fn range_attribute(context: &Context, out: *mut c_void, size: usize, attribute: c_int, address: u64, bytes: usize) -> Outcome {
    let base = managed(context, address, bytes)?;
    let advice = context.advice.lock().unwrap_or_else(|e| e.into_inner()).get(&base).cloned().unwrap_or_default();
    // CU_DEVICE_CPU and CU_DEVICE_INVALID.
    let device_of = |location: Option<MemLocation>| location.map_or(-2, |l| if l.kind == LOCATION_DEVICE { l.id } else { -1 });
    let kind_of = |location: Option<MemLocation>| location.map_or(0, |l| l.kind);
    if attribute == 3 {
        if out.is_null() || size == 0 || size % 4 != 0 {
            return Err(fail(Code::INVALID_VALUE, "the list of devices is null, or its size not a multiple of 4"));
        }
        for i in 0..size / 4 {
            unsafe { put(out.cast::<c_int>().add(i), advice.accessed_by.get(i).copied().unwrap_or(-2))? };
        }
        return Ok(());
    }
    if size != 4 {
        return Err(fail(Code::INVALID_VALUE, "the attribute has 4 bytes"));
    }
    let value = match attribute {
        1 => advice.read_mostly as c_int,
        2 => device_of(advice.preferred),
        4 => device_of(advice.prefetched),
        5 => kind_of(advice.preferred),
        6 => advice.preferred.map_or(0, |l| l.id),
        7 => kind_of(advice.prefetched),
        8 => advice.prefetched.map_or(0, |l| l.id),
        _ => return Err(fail(Code::INVALID_VALUE, format!("{attribute} is no range attribute"))),
    };
    unsafe { put(out.cast(), value) }
}

/// One `CUpointer_attribute` of a known pointer.
unsafe fn put_attribute(out: *mut c_void, attribute: c_int, address: u64, context: &Context, base: u64, size: u64) -> Outcome {
    let kind = context.lock_allocations().get(&base).copied().unwrap_or(AllocKind::Device);
    let on_host = matches!(kind, AllocKind::Host | AllocKind::Registered);
    unsafe {
        match attribute {
            1 => put(out.cast(), context.handle),
            2 => put(out.cast(), if on_host { MEMORY_HOST } else { MEMORY_DEVICE }),
            3 => put(out.cast(), address),
            4 if !on_host && kind != AllocKind::Managed => Err(fail(Code::INVALID_VALUE, "device memory has no host pointer")),
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
            17 => put(out.cast(), if let AllocKind::Pool(pool) = kind { pool } else { 0 }),
            18 => put(out.cast(), size),
            19 => put(out.cast(), base),
            20 => put(out.cast(), base),
            21 | 22 => put(out.cast(), 0_u32),
            _ => Err(fail(Code::INVALID_VALUE, format!("{attribute} is no pointer attribute of the virtual GPU"))),
        }
    }
}
