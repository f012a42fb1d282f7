//! Memory pools and stream-ordered allocation.

use std::ffi::{c_int, c_void};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::copies::given;
use super::lacking::refused;
use crate::abi::{DevicePtr, Handle, LOCATION_DEVICE, MemAccessDesc, MemLocation, MemPoolProps};
use crate::capture;
use crate::context::{AllocKind, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put};
use crate::pool::{self, Pool};
use crate::work::{Work, submit_to};
use crate::{capacity, device, graph_memory, handles};

exports! {
    fn cuMemAllocAsync | cuMemAllocAsync_ptsz(out: *mut DevicePtr, bytes: usize, stream: Handle) { unsafe { allocate(out, bytes, None, stream) } }

    fn cuMemAllocFromPoolAsync | cuMemAllocFromPoolAsync_ptsz(out: *mut DevicePtr, bytes: usize, pool: Handle, stream: Handle) {
        unsafe { allocate(out, bytes, Some(handles::pool(pool)?), stream) }
    }

    fn cuMemFreeAsync | cuMemFreeAsync_ptsz(address: DevicePtr, stream: Handle) {
        let (context, stream) = of_stream(stream)?;
        if stream.as_ref().is_some_and(|stream| capture::of(stream).is_some()) {
            return submit_to(&context, stream.as_ref(), Work::Free(address));
        }
        let not_ours = || fail(Code::INVALID_VALUE, format!("{address:#x} is not the start of a live allocation that can be freed in stream order"));
        let kind = context.lock_allocations().get(&address).copied().ok_or_else(not_ours)?;
        match kind {
            AllocKind::Graph => return graph_memory::close(&context, stream.as_deref(), address),
            AllocKind::Device | AllocKind::Pool(_) => {}
            _ => return Err(not_ours()),
        }
        if context.lock_allocations().remove(&address).is_none() {
            return Err(not_ours());
        }
        let (mem, weak) = (context.mem.clone(), Arc::downgrade(&context));
        context.enqueue(stream.as_deref(), move || {
            if let (AllocKind::Pool(pool), Some(context)) = (kind, weak.upgrade()) {
                pool::freed(&context, pool, address);
            }
            // Removed from the table above, so nobody else can have freed it.
            let _ = mem.free(address);
        })?;
        Ok(())
    }

    fn cuDeviceGetDefaultMemPool(out: *mut Handle, dev: c_int) { unsafe { put(out, pool::default_of(&*device::get(dev)?).handle as Handle) } }

    fn cuDeviceGetMemPool(out: *mut Handle, dev: c_int) { unsafe { put(out, pool::current_of(&*device::get(dev)?).handle as Handle) } }

    fn cuDeviceSetMemPool(dev: c_int, pool: Handle) {
        let (device, pool) = (device::get(dev)?, handles::pool(pool)?);
        if pool.location != (MemLocation { kind: LOCATION_DEVICE, id: device.index }) {
            return Err(fail(Code::INVALID_VALUE, "the pool is not the device's"));
        }
        *device.pool.lock().unwrap_or_else(|e| e.into_inner()) = Some(pool.handle);
        Ok(())
    }

    fn cuMemGetDefaultMemPool(out: *mut Handle, location: *const MemLocation, kind: c_int) {
        unsafe { put(out, pool::default_at(checked(given(location)?, kind)?, kind)?.handle as Handle) }
    }

    fn cuMemGetMemPool(out: *mut Handle, location: *const MemLocation, kind: c_int) {
        let location = checked(unsafe { given(location)? }, kind)?;
        let found = if location.kind == LOCATION_DEVICE && kind == 1 { pool::current_of(&*device::get(location.id)?) } else { pool::default_at(location, kind)? };
        unsafe { put(out, found.handle as Handle) }
    }

    fn cuMemSetMemPool(location: *const MemLocation, kind: c_int, pool: Handle) {
        let (location, pool) = (checked(unsafe { given(location)? }, kind)?, handles::pool(pool)?);
        if location.kind != LOCATION_DEVICE || pool.location != location || pool.alloc_type != kind {
            return Err(fail(Code::INVALID_VALUE, "the pool is not of that place and kind"));
        }
        *device::get(location.id)?.pool.lock().unwrap_or_else(|e| e.into_inner()) = Some(pool.handle);
        Ok(())
    }

    fn cuMemPoolCreate(out: *mut Handle, props: *const MemPoolProps) {
        let props = unsafe { given(props)? };
        if props.handle_types != 0 {
            return Err(refused("memory pools shared between processes"));
        }
        let location = checked(props.location, props.alloc_type)?;
        if out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
        }
        unsafe { put(out, Pool::create(location, props.alloc_type, props.max_size as u64, false).handle as Handle) }
    }

    fn cuMemPoolDestroy(pool: Handle) {
        let found = handles::pool(pool)?;
        if found.default {
            return Err(fail(Code::INVALID_VALUE, "a default pool cannot be destroyed"));
        }
        // Its allocations live on until they are freed.
        handles::remove(pool);
        Ok(())
    }

    fn cuMemPoolSetAttribute(pool: Handle, attribute: c_int, value: *const c_void) {
        let pool = handles::pool(pool)?;
        unsafe {
            match attribute {
                1..=3 => pool.reuse[attribute as usize - 1].store(u64::from(given(value.cast::<c_int>())? != 0), Ordering::Release),
                4 => pool.release_threshold.store(given(value.cast::<u64>())?, Ordering::Release),
                // High marks can be reset only.
                6 | 8 if given(value.cast::<u64>())? != 0 => return Err(fail(Code::INVALID_VALUE, "a high mark can only be set to 0")),
                6 | 8 => pool.used_high.store(pool.used.load(Ordering::Acquire), Ordering::Release),
                _ => return Err(fail(Code::INVALID_VALUE, format!("pool attribute {attribute} cannot be set"))),
            }
        }
        Ok(())
    }

    fn cuMemPoolGetAttribute(pool: Handle, attribute: c_int, value: *mut c_void) {
        let pool = handles::pool(pool)?;
        unsafe {
            match attribute {
                1..=3 => put(value.cast::<c_int>(), pool.reuse[attribute as usize - 1].load(Ordering::Acquire) as c_int),
                4 => put(value.cast::<u64>(), pool.release_threshold.load(Ordering::Acquire)),
                // Nothing is held in reserve, so what is reserved is what is used.
                5 | 7 => put(value.cast::<u64>(), pool.used.load(Ordering::Acquire)),
                6 | 8 => put(value.cast::<u64>(), pool.used_high.load(Ordering::Acquire)),
                9 => put(value.cast::<c_int>(), pool.alloc_type),
                10 => put(value.cast::<c_int>(), 0),
                11 => put(value.cast::<c_int>(), pool.location.id),
                12 => put(value.cast::<c_int>(), pool.location.kind),
                13 => put(value.cast::<u64>(), pool.max_bytes),
                14 => put(value.cast::<c_int>(), 0),
                _ => Err(fail(Code::INVALID_VALUE, "no such pool attribute")),
            }
        }
    }

    fn cuMemPoolTrimTo(pool: Handle, bytes: usize) { handles::pool(pool).map(|_| ()) }

    fn cuMemPoolSetAccess(pool: Handle, list: *const MemAccessDesc, count: usize) {
        let pool = handles::pool(pool)?;
        let list: Vec<_> = (0..count).map(|i| unsafe { given(list.wrapping_add(i)) }).collect::<Outcome<_>>()?;
        let mut access = pool.access.lock().unwrap_or_else(|e| e.into_inner());
        for entry in list {
            let id = if entry.location.kind == LOCATION_DEVICE { device::get(entry.location.id)?.index } else { -1 };
            if !matches!(entry.flags, 0 | 1 | 3) {
                return Err(fail(Code::INVALID_VALUE, "access is none, read, or read and write"));
            }
            access.retain(|other| other.0 != id);
            access.push((id, entry.flags));
        }
        Ok(())
    }

    fn cuMemPoolGetAccess(out: *mut c_int, pool: Handle, location: *const MemLocation) {
        let (pool, location) = (handles::pool(pool)?, unsafe { given(location)? });
        let id = if location.kind == LOCATION_DEVICE { device::get(location.id)?.index } else { -1 };
        let set = pool.access.lock().unwrap_or_else(|e| e.into_inner()).iter().find(|entry| entry.0 == id).map(|entry| entry.1);
        // Its own device always has access, and managed memory everybody.
        let own = if pool.location == location || pool.alloc_type == 2 { 3 } else { 0 };
        unsafe { put(out, set.unwrap_or(own)) }
    }
}

/// A place where a pool can be.
fn checked(location: MemLocation, kind: c_int) -> Outcome<MemLocation> {
    match (location.kind, kind) {
        (LOCATION_DEVICE, 1) => {
            device::get(location.id)?;
            Ok(location)
        }
        // The host, a NUMA node of it, or the current one: they are all the same memory here. Managed memory may be nowhere.
        (2..=4, 1 | 2) | (0, 2) => Ok(location),
        (LOCATION_DEVICE, 2) => device::get(location.id).map(|_| location),
        _ => Err(fail(Code::INVALID_VALUE, "a pool is of a device, of the host or of managed memory")),
    }
}

unsafe fn allocate(out: *mut DevicePtr, bytes: usize, pool: Option<Arc<Pool>>, stream: Handle) -> Outcome {
    let (context, stream) = of_stream(stream)?;
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    if stream.as_ref().is_some_and(|stream| capture::of(stream).is_some()) {
        let allocation = graph_memory::reserve(&context, bytes as u64)?;
        let address = allocation.address;
        submit_to(&context, stream.as_ref(), Work::Alloc(allocation))?;
        return unsafe { put(out, address) };
    }
    if stream.is_none() {
        context.captures.refuse_default_stream()?;
    }
    let pool = pool.unwrap_or_else(|| pool::current_of(&context.device));
    if bytes == 0 {
        return Err(fail(Code::INVALID_VALUE, "an allocation of 0 bytes"));
    }
    pool.take(bytes as u64)?;
    let address = capacity::alloc(&context, bytes as u64).inspect_err(|_| pool.give_back(bytes as u64))?;
    context.lock_allocations().insert(address, pool::kind(&pool));
    unsafe { put(out, address) }
}
