//! Pools, mappings and registered memory.

use std::ptr::null_mut;

use tilewright_vgpu::memory::{EXPORT_KIND, Export};

use super::{Bench, ok};
use crate::abi::{LOCATION_DEVICE, MemAccessDesc, MemAllocationProp, MemLocation, MemPoolProps};
use crate::exports::{contexts::cuCtxSynchronize, copies::*, mappings::*, memory::*, pools::*};

const HERE: MemLocation = MemLocation { kind: LOCATION_DEVICE, id: 0 };
const MB2: usize = 2 << 20;

#[test]
fn physical_memory_can_be_mapped_twice_and_moved() {
    let _bench = Bench::new();
    let prop = MemAllocationProp { alloc_type: 1, handle_types: EXPORT_KIND, location: HERE, win32: null_mut(), flags: [0; 8] };
    let all = MemAccessDesc { location: HERE, flags: 3 };
    let (mut range, mut memory, mut word, mut granularity) = (0, null_mut(), 0_u32, 0);
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuMemGetAllocationGranularity(&mut granularity, &prop, 0));
        assert_eq!(granularity, MB2);
        ok(cuMemAddressReserve(&mut range, 4 * MB2, 0, 0, 0));
        ok(cuMemCreate(&mut memory, 2 * MB2, &prop, 0));
        let (first, second) = (range, range + 2 * MB2 as u64);
        for at in [first, second] {
            ok(cuMemMap(at, 2 * MB2, 0, memory, 0));
        }
        assert_eq!(cuMemMap(first, 2 * MB2, 0, memory, 0), 1, "mapped already");
        assert_eq!(cuMemsetD32_v2(first, 7, 1), 1, "no access yet");
        ok(cuMemSetAccess(range, 4 * MB2, &all, 1));
        ok(cuMemsetD32_v2(first + 8, 7, 1));
        ok(cuMemcpyDtoH_v2((&raw mut word).cast(), second + 8, 4));
        assert_eq!(word, 7, "one memory at two addresses");
        // Across the border of two mappings.
        ok(cuMemsetD8_v2(second - 2, 3, 4));
        let mut shared: Export = std::mem::zeroed();
        ok(cuMemExportToShareableHandle((&raw mut shared).cast(), memory, EXPORT_KIND, 0));
        ok(cuMemRelease(memory));
        assert_eq!(cuMemRelease(memory), 400);
        let mut again = null_mut();
        ok(cuMemRetainAllocationHandle(&mut again, first as *const _));
        ok(cuMemUnmap(range, 4 * MB2));
        assert_eq!(cuMemsetD32_v2(first, 7, 1), 1, "unmapped");
        let mut imported = null_mut();
        ok(cuMemImportFromShareableHandle(&mut imported, shared as usize as *mut _, EXPORT_KIND));
        close(shared);
        ok(cuMemMap(second, 2 * MB2, 0, imported, 0));
        ok(cuMemSetAccess(second, 2 * MB2, &all, 1));
        ok(cuMemcpyDtoH_v2((&raw mut word).cast(), second + 8, 4));
        assert_eq!(word, 7, "what was written is still there");
        assert_eq!(cuMemAddressFree(range, 4 * MB2), 1, "still mapped");
        ok(cuMemUnmap(second, 2 * MB2));
        ok(cuMemAddressFree(range, 4 * MB2));
        assert_eq!(cuMemImportFromShareableHandle(&mut imported, usize::MAX as *mut _, EXPORT_KIND), 1);
        assert_eq!(cuMemImportFromShareableHandle(&mut imported, null_mut(), 3 - EXPORT_KIND), 801, "the other system's");
    }
}

/// Closes the client's own handle to shared memory.
unsafe fn close(shared: Export) {
    // SAFETY: the caller's.
    #[cfg(unix)]
    drop(unsafe { <std::os::fd::OwnedFd as std::os::fd::FromRawFd>::from_raw_fd(shared) });
    #[cfg(windows)]
    drop(unsafe { <std::os::windows::io::OwnedHandle as std::os::windows::io::FromRawHandle>::from_raw_handle(shared) });
}

#[test]
fn address_space_is_given_back() {
    let _bench = Bench::new();
    let prop = MemAllocationProp { alloc_type: 1, handle_types: 0, location: HERE, win32: null_mut(), flags: [0; 8] };
    let all = MemAccessDesc { location: HERE, flags: 3 };
    let (mut memory, mut word) = (null_mut(), 0_u32);
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuMemCreate(&mut memory, MB2, &prop, 0));
        // Together more than a process can address.
        for round in 0..4000_u32 {
            let mut range = 0;
            ok(cuMemAddressReserve(&mut range, 64 << 30, 0, 0, 0));
            ok(cuMemMap(range, MB2, 0, memory, 0));
            ok(cuMemSetAccess(range, MB2, &all, 1));
            ok(cuMemcpyDtoH_v2((&raw mut word).cast(), range, 4));
            assert_eq!(word, round, "the memory is the same each time");
            ok(cuMemsetD32_v2(range, round + 1, 1));
            ok(cuMemUnmap(range, MB2));
            ok(cuMemAddressFree(range, 64 << 30));
            assert_eq!(cuMemsetD32_v2(range, 0, 1), 1);
        }
        ok(cuMemRelease(memory));
    }
}

#[test]
fn pools_count_and_limit() {
    let _bench = Bench::new();
    let props = MemPoolProps {
        alloc_type: 1,
        handle_types: 0,
        location: HERE,
        security: null_mut(),
        max_size: 1000,
        usage: 0,
        rdma_capable: 0,
        reserved: [0; 53],
    };
    let (mut pool, mut at, mut more, mut used) = (null_mut(), 0, 0, 0_u64);
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuMemPoolCreate(&mut pool, &props));
        ok(cuMemAllocFromPoolAsync(&mut at, 600, pool, null_mut()));
        assert_eq!(cuMemAllocFromPoolAsync(&mut more, 600, pool, null_mut()), 2);
        ok(cuMemPoolGetAttribute(pool, 7, (&raw mut used).cast()));
        assert_eq!(used, 600);
        let mut owner = null_mut::<std::ffi::c_void>();
        ok(cuPointerGetAttribute((&raw mut owner).cast(), 17, at));
        assert_eq!(owner, pool);
        ok(cuMemFreeAsync(at, null_mut()));
        assert_eq!(cuMemFreeAsync(at, null_mut()), 1);
        ok(cuCtxSynchronize());
        ok(cuMemPoolGetAttribute(pool, 7, (&raw mut used).cast()));
        assert_eq!(used, 0);
        ok(cuMemPoolGetAttribute(pool, 8, (&raw mut used).cast()));
        assert_eq!(used, 600);
        let mut default = null_mut();
        ok(cuDeviceGetDefaultMemPool(&mut default, 0));
        assert_eq!((cuMemPoolDestroy(default), cuMemPoolDestroy(pool), cuMemPoolDestroy(pool)), (1, 0, 400));
    }
}

#[test]
fn registered_host_memory_is_the_kernels_too() {
    let bench = Bench::new();
    let mut host = vec![1_u32; 64];
    let (at, mut device) = (host.as_mut_ptr().cast(), 0);
    // SAFETY: `host` outlives its registration.
    unsafe {
        ok(cuMemHostRegister_v2(at, 256, 0));
        assert_eq!(cuMemHostRegister_v2(at, 16, 0), 712);
        ok(cuMemHostGetDevicePointer_v2(&mut device, at, 0));
        let mut here = bench;
        here.words = device;
        ok(here.inc(41, null_mut()));
        ok(cuCtxSynchronize());
        ok(cuMemHostUnregister(at));
        assert_eq!(cuMemHostUnregister(at), 713);
        assert_eq!((host[0], host[31], host[32]), (42, 42, 1));
        assert_eq!(cuMemsetD8_v2(device, 1, 1), 1);
    }
}
