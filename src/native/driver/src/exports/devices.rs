//! Initialisation, errors and devices.

use std::ffi::{c_char, c_int, c_uint};

use super::{put_text, text};
use crate::abi::{DRIVER_VERSION, DevProp, Uuid};
use crate::device;
use crate::error::{Code, Outcome, describe, fail};
use crate::guard::{exports, put};

/// `CUmem_range_handle`-like flags have no meaning here; this is the only flag value `cuInit` admits.
const INIT_FLAGS: c_uint = 0;

exports! {
    fn cuInit(flags: c_uint) {
        if flags != INIT_FLAGS {
            return Err(fail(Code::INVALID_VALUE, "cuInit takes no flags"));
        }
        device::init()
    }

    fn cuDriverGetVersion(version: *mut c_int) { unsafe { put(version, DRIVER_VERSION) } }

    fn cuGetErrorName(code: c_int, out: *mut *const c_char) { unsafe { put_description(out, describe(code).map(|d| d.0.as_ptr())) } }

    fn cuGetErrorString(code: c_int, out: *mut *const c_char) { unsafe { put_description(out, describe(code).map(|d| d.1.as_ptr())) } }

    fn cuDeviceGetCount(count: *mut c_int) { unsafe { put(count, device::count()? as c_int) } }

    fn cuDeviceGet(out: *mut c_int, ordinal: c_int) { unsafe { put(out, device::get(ordinal)?.index) } }

    fn cuDeviceGetName(name: *mut c_char, length: c_int, dev: c_int) {
        unsafe { put_text(name, usize::try_from(length).unwrap_or(0), &device::get(dev)?.name()) }
    }

    fn cuDeviceGetUuid | cuDeviceGetUuid_v2(out: *mut Uuid, dev: c_int) { unsafe { put(out, Uuid { bytes: device::get(dev)?.uuid() }) } }

    fn cuDeviceTotalMem_v2(bytes: *mut usize, dev: c_int) { unsafe { put(bytes, device::get(dev)?.props.global_bytes as usize) } }

    fn cuDeviceGetAttribute(out: *mut c_int, attribute: c_int, dev: c_int) {
        let value = device::get(dev)?.attribute(attribute);
        unsafe { put(out, value.ok_or_else(|| fail(Code::INVALID_VALUE, format!("{attribute} is no device attribute")))?) }
    }

    fn cuDeviceComputeCapability(major: *mut c_int, minor: *mut c_int, dev: c_int) {
        let cc = device::get(dev)?.props.arch.cc();
        unsafe { put(major, cc.0 as c_int)?; put(minor, cc.1 as c_int) }
    }

    fn cuDeviceGetProperties(out: *mut DevProp, dev: c_int) {
        let device = device::get(dev)?;
        let of = |attribute| device.attribute(attribute).unwrap_or(0);
        unsafe {
            put(out, DevProp {
                max_threads_per_block: of(1),
                max_threads_dim: [of(2), of(3), of(4)],
                max_grid_size: [of(5), of(6), of(7)],
                shared_mem_per_block: of(8),
                total_constant_memory: of(9),
                simd_width: of(10),
                mem_pitch: of(11),
                regs_per_block: of(12),
                clock_rate: of(13),
                texture_align: of(14),
            })
        }
    }

    fn cuDeviceGetPCIBusId(out: *mut c_char, length: c_int, dev: c_int) {
        unsafe { put_text(out, usize::try_from(length).unwrap_or(0), &device::get(dev)?.pci_bus_id()) }
    }

    fn cuDeviceGetByPCIBusId(out: *mut c_int, id: *const c_char) {
        let wanted = unsafe { text(id)? };
        for index in 0..device::count()? as c_int {
            if device::get(index)?.pci_bus_id().eq_ignore_ascii_case(wanted) {
                return unsafe { put(out, index) };
            }
        }
        Err(fail(Code::INVALID_DEVICE, format!("no device has PCI bus id {wanted}")))
    }

    fn cuDeviceCanAccessPeer(out: *mut c_int, dev: c_int, peer: c_int) {
        device::get(dev)?;
        device::get(peer)?;
        unsafe { put(out, 0) }
    }

    fn cuDeviceGetP2PAttribute(out: *mut c_int, attribute: c_int, dev: c_int, peer: c_int) {
        if device::get(dev)?.index == device::get(peer)?.index {
            return Err(fail(Code::INVALID_DEVICE, "a device is no peer of itself"));
        }
        unsafe { put(out, 0) }
    }

    fn cuDeviceGetLuid(luid: *mut u64, mask: *mut c_uint, dev: c_int) {
        device::get(dev)?;
        Err(fail(Code::NOT_SUPPORTED, "LUIDs are of Windows"))
    }

    fn cuDeviceGetTexture1DLinearMaxWidth(out: *mut usize, format: c_int, channels: c_uint, dev: c_int) {
        device::get(dev)?;
        let bytes = match format { 1 | 8 => 1, 2 | 9 | 0x10 => 2, 3 | 0xa | 0x20 => 4, _ => 0 };
        if bytes == 0 || !matches!(channels, 1 | 2 | 4) {
            return Err(fail(Code::INVALID_VALUE, "not a format and number of channels of a linear texture"));
        }
        unsafe { put(out, 268_435_456) }
    }

    fn cuDeviceGetGraphMemAttribute(dev: c_int, attribute: c_int, out: *mut u64) {
        device::get(dev)?;
        if !(0..=3).contains(&attribute) {
            return Err(fail(Code::INVALID_VALUE, format!("{attribute} is no attribute of graph memory")));
        }
        // Graphs allocate from the context like everybody, and hold nothing in reserve.
        unsafe { put(out, 0) }
    }

    fn cuDeviceSetGraphMemAttribute(dev: c_int, attribute: c_int, value: *const u64) {
        device::get(dev)?;
        if !matches!(attribute, 1 | 3) {
            return Err(fail(Code::INVALID_VALUE, "only the high marks can be set, to 0"));
        }
        Ok(())
    }

    fn cuDeviceGraphMemTrim(dev: c_int) { device::get(dev).map(|_| ()) }

    fn cuFlushGPUDirectRDMAWrites(target: c_int, scope: c_int) { Err(super::lacking::refused("GPUDirect RDMA")) }

    fn cuProfilerStart() { device::config().map(|_| ()) }

    fn cuProfilerStop() { device::config().map(|_| ()) }

    fn cuDeviceGetExecAffinitySupport(out: *mut c_int, kind: c_int, dev: c_int) {
        device::get(dev)?;
        unsafe { put(out, 0) }
    }
}

/// The pointer of an error's name or text; null with `CUDA_ERROR_INVALID_VALUE` for a number that is no code.
unsafe fn put_description(out: *mut *const c_char, found: Option<*const c_char>) -> Outcome {
    unsafe { put(out, found.unwrap_or(std::ptr::null()))? };
    found.map(|_| ()).ok_or_else(|| fail(Code::INVALID_VALUE, "not an error code"))
}
