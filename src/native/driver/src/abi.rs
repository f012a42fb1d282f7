//! The CUDA driver API's structs and numbers that this driver reads or writes, laid out as in NVIDIA's `cuda.h`.
//!
//! Enumerations cross the border as plain integers: a client may pass any number, and a Rust enum holding an unlisted one is
//! undefined behaviour. `abi_check.rs` compares every layout and number here with an independent binding.

use std::ffi::{c_int, c_uint, c_void};

/// `CUdeviceptr`.
pub type DevicePtr = u64;
/// Any opaque handle (`CUcontext`, `CUmodule`, `CUstream`, …).
pub type Handle = *mut c_void;

/// What `cuDriverGetVersion` answers: CUDA 12.8, the first with every architecture modelled here.
pub const DRIVER_VERSION: c_int = 12080;

/// `CUuuid`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Uuid {
    pub bytes: [u8; 16],
}

/// `CUdevprop`.
#[repr(C)]
pub struct DevProp {
    pub max_threads_per_block: c_int,
    pub max_threads_dim: [c_int; 3],
    pub max_grid_size: [c_int; 3],
    pub shared_mem_per_block: c_int,
    pub total_constant_memory: c_int,
    pub simd_width: c_int,
    pub mem_pitch: c_int,
    pub regs_per_block: c_int,
    pub clock_rate: c_int,
    pub texture_align: c_int,
}

/// `CUmemorytype`.
pub const MEMORY_HOST: c_uint = 1;
pub const MEMORY_DEVICE: c_uint = 2;
pub const MEMORY_ARRAY: c_uint = 3;
pub const MEMORY_UNIFIED: c_uint = 4;

/// `CUDA_MEMCPY2D_v2`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Memcpy2D {
    pub src_x: usize,
    pub src_y: usize,
    pub src_memory_type: c_uint,
    pub src_host: *const c_void,
    pub src_device: DevicePtr,
    pub src_array: Handle,
    pub src_pitch: usize,
    pub dst_x: usize,
    pub dst_y: usize,
    pub dst_memory_type: c_uint,
    pub dst_host: *mut c_void,
    pub dst_device: DevicePtr,
    pub dst_array: Handle,
    pub dst_pitch: usize,
    pub width: usize,
    pub height: usize,
}

/// `CUlaunchAttribute`: an id, then a 64-byte union.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct LaunchAttribute {
    pub id: c_int,
    pub pad: [u8; 4],
    pub value: [u64; 8],
}

/// `CUlaunchConfig`.
#[repr(C)]
pub struct LaunchConfig {
    pub grid: [c_uint; 3],
    pub block: [c_uint; 3],
    pub shared_bytes: c_uint,
    pub stream: Handle,
    pub attrs: *const LaunchAttribute,
    pub num_attrs: c_uint,
}

/// Ids of `CUlaunchAttribute` that change what is executed; the others are hints about time.
pub const LAUNCH_ATTRIBUTE_COOPERATIVE: c_int = 2;
pub const LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION: c_int = 4;

/// Ends of `cuLaunchKernel`'s `extra` list.
pub const LAUNCH_PARAM_END: usize = 0;
pub const LAUNCH_PARAM_BUFFER_POINTER: usize = 1;
pub const LAUNCH_PARAM_BUFFER_SIZE: usize = 2;
