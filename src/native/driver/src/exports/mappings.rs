//! Virtual memory management: see [`crate::virtual_memory`].

use std::ffi::{c_int, c_void};
use std::sync::Arc;

use tilewright_vgpu::memory::{EXPORT_KIND, EXPORT_NAME, Export};

use super::copies::given;
use super::lacking::refused;
use crate::abi::{DevicePtr, Handle, LOCATION_DEVICE, MemAccessDesc, MemAllocationProp, MemLocation};
use crate::context::{Context, current};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put};
use crate::handles::{self, Object};
use crate::virtual_memory::{GRANULARITY, Physical, Range};
use crate::{capacity, device};

exports! {
    fn cuMemGetAllocationGranularity(out: *mut usize, prop: *const MemAllocationProp, option: c_int) {
        check(&unsafe { given(prop)? })?;
        if !matches!(option, 0 | 1) {
            return Err(fail(Code::INVALID_VALUE, "the granularity is the minimum or the recommended one"));
        }
        unsafe { put(out, GRANULARITY as usize) }
    }

    fn cuMemAddressReserve(out: *mut DevicePtr, bytes: usize, alignment: usize, wanted: DevicePtr, flags: u64) {
        let context = current()?;
        let alignment = if alignment == 0 { GRANULARITY } else { alignment as u64 };
        if bytes == 0 || bytes as u64 % GRANULARITY != 0 || !alignment.is_power_of_two() || flags != 0 || out.is_null() {
            return Err(fail(Code::INVALID_VALUE, format!("sizes of address ranges are multiples of {GRANULARITY}, alignments powers of two")));
        }
        // The wanted address is a hint, which is not followed.
        let base = context.mem.reserve(bytes as u64, alignment.max(GRANULARITY)).map_err(|e| fail(Code::OUT_OF_MEMORY, e.to_string()))?;
        context.lock_ranges().push(Range::new(base, bytes as u64));
        unsafe { put(out, base) }
    }

    fn cuMemAddressFree(address: DevicePtr, bytes: usize) {
        let context = current()?;
        let mut ranges = context.lock_ranges();
        let place = ranges.iter().position(|range| range.base == address && range.bytes == bytes as u64);
        let place = place.ok_or_else(|| fail(Code::INVALID_VALUE, "not an address range from cuMemAddressReserve"))?;
        if !ranges[place].is_empty() {
            return Err(fail(Code::INVALID_VALUE, "memory is still mapped in the range"));
        }
        ranges.remove(place);
        context.mem.give_back(address, bytes as u64);
        Ok(())
    }

    fn cuMemCreate(out: *mut Handle, bytes: usize, prop: *const MemAllocationProp, flags: u64) {
        let context = current()?;
        let prop = unsafe { given(prop)? };
        check(&prop)?;
        if bytes == 0 || bytes as u64 % GRANULARITY != 0 || flags != 0 || out.is_null() {
            return Err(fail(Code::INVALID_VALUE, format!("sizes of physical memory are multiples of {GRANULARITY}")));
        }
        capacity::check(&context, bytes as u64)?;
        unsafe { put(out, handles::add(Object::Physical(Arc::new(Physical::create(bytes as u64, prop)?)))) }
    }

    fn cuMemRelease(handle: Handle) {
        handles::physical(handle)?;
        // What is mapped stays until it is unmapped.
        handles::remove(handle);
        Ok(())
    }

    fn cuMemMap(address: DevicePtr, bytes: usize, offset: usize, handle: Handle, flags: u64) {
        let context = current()?;
        let physical = handles::physical(handle)?;
        if [address, bytes as u64, offset as u64].iter().any(|n| n % GRANULARITY != 0) || flags != 0 {
            return Err(fail(Code::INVALID_VALUE, format!("addresses, sizes and offsets of mappings are multiples of {GRANULARITY}")));
        }
        within(&context, address, bytes, |range| range.map(&context, address, bytes as u64, offset as u64, physical))
    }

    fn cuMemUnmap(address: DevicePtr, bytes: usize) {
        let context = current()?;
        context.synchronize_all()?;
        within(&context, address, bytes, |range| range.unmap(&context, address, bytes as u64))
    }

    fn cuMemSetAccess(address: DevicePtr, bytes: usize, list: *const MemAccessDesc, count: usize) {
        let context = current()?;
        for i in 0..count {
            let entry = unsafe { given(list.wrapping_add(i))? };
            if !matches!(entry.flags, 0 | 1 | 3) {
                return Err(fail(Code::INVALID_VALUE, "access is none, read, or read and write"));
            }
            if entry.location.kind == LOCATION_DEVICE && device::get(entry.location.id)?.index == context.device.index {
                within(&context, address, bytes, |range| range.set_access(&context, address, bytes as u64, entry.flags))?;
            }
        }
        Ok(())
    }

    fn cuMemGetAccess(out: *mut u64, location: *const MemLocation, address: DevicePtr) {
        let context = current()?;
        let location = unsafe { given(location)? };
        let found = mapped(&context, address)?;
        let here = location.kind == LOCATION_DEVICE && location.id == context.device.index;
        unsafe { put(out, if here { found.1 as u64 } else { 0 }) }
    }

    fn cuMemRetainAllocationHandle(out: *mut Handle, address: *const c_void) {
        let physical = mapped(&*current()?, address as u64)?.0;
        if out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
        }
        unsafe { put(out, handles::add(Object::Physical(physical))) }
    }

    fn cuMemGetAllocationPropertiesFromHandle(out: *mut MemAllocationProp, handle: Handle) { unsafe { put(out, handles::physical(handle)?.prop) } }

    fn cuMemExportToShareableHandle(out: *mut c_void, handle: Handle, kind: c_int, flags: u64) {
        let physical = handles::physical(handle)?;
        if kind != EXPORT_KIND || physical.prop.handle_types & EXPORT_KIND == 0 {
            return Err(fail(Code::NOT_SUPPORTED, format!("memory is shared as {EXPORT_NAME}, if it was made for that")));
        }
        if out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
        }
        unsafe { put(out.cast::<Export>(), physical.share()?) }
    }

    fn cuMemImportFromShareableHandle(out: *mut Handle, shared: *mut c_void, kind: c_int) {
        let context = current()?;
        if kind != EXPORT_KIND {
            return Err(refused("importing memory as this system does not share it"));
        }
        let location = MemLocation { kind: LOCATION_DEVICE, id: context.device.index };
        let prop = MemAllocationProp { alloc_type: 1, handle_types: EXPORT_KIND, location, win32: std::ptr::null_mut(), flags: [0; 8] };
        // The descriptor or handle itself is given in the pointer's place.
        let physical = Physical::import(shared as usize as Export, prop)?;
        unsafe { put(out, handles::add(Object::Physical(Arc::new(physical)))) }
    }
}

fn check(prop: &MemAllocationProp) -> Outcome {
    let place = match prop.location.kind {
        LOCATION_DEVICE => device::get(prop.location.id).is_ok(),
        2..=4 => true,
        _ => false,
    };
    if prop.alloc_type != 1 || !place {
        return Err(fail(Code::INVALID_VALUE, "physical memory is pinned, and of a device or of the host"));
    }
    if prop.handle_types & !EXPORT_KIND != 0 {
        return Err(fail(Code::NOT_SUPPORTED, format!("memory is shared as {EXPORT_NAME} only")));
    }
    Ok(())
}

fn within(context: &Context, address: u64, bytes: usize, then: impl FnOnce(&mut Range) -> Outcome) -> Outcome {
    let mut ranges = context.lock_ranges();
    let range = ranges.iter_mut().find(|range| bytes != 0 && range.contains(address, bytes as u64));
    then(range.ok_or_else(|| fail(Code::INVALID_VALUE, "not inside an address range from cuMemAddressReserve"))?)
}

fn mapped(context: &Context, address: u64) -> Outcome<(Arc<Physical>, c_int)> {
    let ranges = context.lock_ranges();
    let found = ranges.iter().find_map(|range| range.physical_at(address));
    found.ok_or_else(|| fail(Code::INVALID_VALUE, format!("nothing is mapped at {address:#x}")))
}
