//! The CUDA driver API's structs and numbers that this driver reads or writes, laid out as in NVIDIA's `cuda.h`.
//!
//! Enumerations cross the border as plain integers: a client may pass any number, and a Rust enum holding an unlisted one is
//! undefined behaviour. `abi_check.rs` compares every layout and number here with an independent binding.

use std::ffi::{c_int, c_uint, c_void};

/// `CUdeviceptr`.
pub type DevicePtr = u64;
/// Any opaque handle (`CUcontext`, `CUmodule`, `CUstream`, …).
pub type Handle = *mut c_void;

/// What `cuDriverGetVersion` answers: the CUDA version whose functions `entry_points.txt` lists.
pub const DRIVER_VERSION: c_int = 13050;

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

/// `CUDA_MEMCPY3D_v2`; `CUDA_MEMCPY3D_PEER` has a context in each reserved place.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Memcpy3D {
    pub src_x: usize,
    pub src_y: usize,
    pub src_z: usize,
    pub src_lod: usize,
    pub src_memory_type: c_uint,
    pub src_host: *const c_void,
    pub src_device: DevicePtr,
    pub src_array: Handle,
    pub src_context: Handle,
    pub src_pitch: usize,
    pub src_height: usize,
    pub dst_x: usize,
    pub dst_y: usize,
    pub dst_z: usize,
    pub dst_lod: usize,
    pub dst_memory_type: c_uint,
    pub dst_host: *mut c_void,
    pub dst_device: DevicePtr,
    pub dst_array: Handle,
    pub dst_context: Handle,
    pub dst_pitch: usize,
    pub dst_height: usize,
    pub width: usize,
    pub height: usize,
    pub depth: usize,
}

// SAFETY: a description; what its pointers point to is only touched under the client's promises.
unsafe impl Send for Memcpy3D {}
unsafe impl Sync for Memcpy3D {}

/// `CUDA_KERNEL_NODE_PARAMS_v2`; version 1 ends before `kernel`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct KernelNodeParams {
    pub function: Handle,
    pub grid: [c_uint; 3],
    pub block: [c_uint; 3],
    pub shared_bytes: c_uint,
    pub params: *mut *mut c_void,
    pub extra: *mut *mut c_void,
    pub kernel: Handle,
    pub context: Handle,
}

/// `CUDA_KERNEL_NODE_PARAMS_v1`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct KernelNodeParamsV1 {
    pub function: Handle,
    pub grid: [c_uint; 3],
    pub block: [c_uint; 3],
    pub shared_bytes: c_uint,
    pub params: *mut *mut c_void,
    pub extra: *mut *mut c_void,
}

/// `CUDA_MEMSET_NODE_PARAMS`; version 2 goes on with a context.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MemsetNodeParams {
    pub dst: DevicePtr,
    pub pitch: usize,
    pub value: c_uint,
    pub element_size: c_uint,
    pub width: usize,
    pub height: usize,
}

/// `CUDA_HOST_NODE_PARAMS`; version 2 goes on with a mode and a context.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct HostNodeParams {
    pub function: Option<HostFunction>,
    pub data: *mut c_void,
}

/// `CUhostFn`.
pub type HostFunction = unsafe extern "C" fn(*mut c_void);

/// `CUgraphNodeParams`: the node's kind, then the parameters of that kind.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct GraphNodeParams {
    pub kind: c_int,
    pub reserved: [c_int; 3],
    pub value: [u64; 29],
    pub reserved2: u64,
}

/// `CUDA_MEMCPY_NODE_PARAMS`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemcpyNodeParams {
    pub flags: c_int,
    pub reserved: c_int,
    pub context: Handle,
    pub copy: Memcpy3D,
}

/// `CUDA_MEM_ALLOC_NODE_PARAMS`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct AllocNodeParams {
    pub pool: MemPoolProps,
    pub access: *const MemAccessDesc,
    pub access_count: usize,
    pub bytes: usize,
    pub address: DevicePtr,
}

/// `CUDA_BATCH_MEM_OP_NODE_PARAMS`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct BatchMemOpNodeParams {
    pub context: Handle,
    pub count: c_uint,
    pub ops: *mut MemOp,
    pub flags: c_uint,
}

/// `CUstreamBatchMemOpParams` of a wait or a write: operation, address, value, flags, alias.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemOp {
    pub operation: c_int,
    pub address: DevicePtr,
    pub value: u64,
    pub flags: c_uint,
    pub alias: DevicePtr,
    pub pad: u64,
}

/// `CUgraphEdgeData`.
#[repr(C)]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct EdgeData {
    pub from_port: u8,
    pub to_port: u8,
    pub kind: u8,
    pub reserved: [u8; 5],
}

/// `CUDA_GRAPH_INSTANTIATE_PARAMS`.
#[repr(C)]
pub struct InstantiateParams {
    pub flags: u64,
    pub upload_stream: Handle,
    pub error_node: Handle,
    pub result: c_int,
}

/// `CUgraphExecUpdateResultInfo`.
#[repr(C)]
pub struct UpdateResult {
    pub result: c_int,
    pub error_node: Handle,
    pub error_from_node: Handle,
}

/// `CUmemLocation`.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MemLocation {
    pub kind: c_int,
    pub id: c_int,
}

pub const LOCATION_DEVICE: c_int = 1;
pub const LOCATION_HOST: c_int = 2;

/// `CUmemAccessDesc`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemAccessDesc {
    pub location: MemLocation,
    /// 0 none, 1 read, 3 read and write.
    pub flags: c_int,
}

/// `CUmemPoolProps`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemPoolProps {
    pub alloc_type: c_int,
    pub handle_types: c_int,
    pub location: MemLocation,
    pub security: *mut c_void,
    pub max_size: usize,
    pub usage: u16,
    pub rdma_capable: u8,
    pub reserved: [u8; 53],
}

/// `CUmemAllocationProp`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemAllocationProp {
    pub alloc_type: c_int,
    pub handle_types: c_int,
    pub location: MemLocation,
    pub win32: *mut c_void,
    pub flags: [u8; 8],
}

// SAFETY: a description whose pointer this driver never follows.
unsafe impl Send for MemAllocationProp {}
unsafe impl Sync for MemAllocationProp {}

/// `CUmemcpyAttributes`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct MemcpyAttributes {
    pub order: c_int,
    pub src_hint: MemLocation,
    pub dst_hint: MemLocation,
    pub flags: c_uint,
}

/// `CUmemcpy3DOperand`: a pointer with its row length and layer height in bytes and rows, or an array.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct CopyOperand {
    pub kind: c_int,
    pub pointer: DevicePtr,
    pub row_length: usize,
    pub layer_height: usize,
    pub hint: MemLocation,
}

/// `CUDA_MEMCPY3D_BATCH_OP`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct CopyBatchOp {
    pub src: CopyOperand,
    pub dst: CopyOperand,
    pub extent: [usize; 3],
    pub order: c_int,
    pub flags: c_uint,
}
