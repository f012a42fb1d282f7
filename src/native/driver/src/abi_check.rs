//! The ABI as stated in `abi.rs` and `error.rs`, against cudarc's bindings, which are generated from NVIDIA's header.

use std::mem::{align_of, offset_of, size_of};

use cudarc::driver::sys;
use crate::abi::{
    AllocNodeParams, BatchMemOpNodeParams, CopyBatchOp, CopyOperand, DevProp, EdgeData, GraphNodeParams, HostNodeParams,
    InstantiateParams, KernelNodeParams, KernelNodeParamsV1, LaunchAttribute, LaunchConfig, MemAccessDesc, MemAllocationProp,
    MemLocation, MemOp, MemPoolProps, Memcpy2D, Memcpy3D, MemcpyAttributes, MemcpyNodeParams, MemsetNodeParams, UpdateResult, Uuid,
};
use crate::error::{TABLE, describe};

macro_rules! same_layout {
    ($ours:ty, $theirs:ty, { $($our:ident = $their:ident),* $(,)? }) => {
        assert_eq!(size_of::<$ours>(), size_of::<$theirs>(), stringify!($ours));
        assert_eq!(align_of::<$ours>(), align_of::<$theirs>(), stringify!($ours));
        $(assert_eq!(offset_of!($ours, $our), offset_of!($theirs, $their), concat!(stringify!($ours), ".", stringify!($our)));)*
    };
}

#[test]
fn structs_are_laid_out_as_in_the_header() {
    same_layout!(Uuid, sys::CUuuid, { bytes = bytes });
    same_layout!(DevProp, sys::CUdevprop, {
        max_threads_per_block = maxThreadsPerBlock, max_threads_dim = maxThreadsDim, max_grid_size = maxGridSize,
        shared_mem_per_block = sharedMemPerBlock, total_constant_memory = totalConstantMemory, simd_width = SIMDWidth,
        mem_pitch = memPitch, regs_per_block = regsPerBlock, clock_rate = clockRate, texture_align = textureAlign,
    });
    same_layout!(Memcpy2D, sys::CUDA_MEMCPY2D, {
        src_x = srcXInBytes, src_y = srcY, src_memory_type = srcMemoryType, src_host = srcHost, src_device = srcDevice,
        src_array = srcArray, src_pitch = srcPitch, dst_x = dstXInBytes, dst_y = dstY, dst_memory_type = dstMemoryType,
        dst_host = dstHost, dst_device = dstDevice, dst_array = dstArray, dst_pitch = dstPitch, width = WidthInBytes, height = Height,
    });
    same_layout!(LaunchAttribute, sys::CUlaunchAttribute, { id = id, pad = pad, value = value });
    same_layout!(LaunchConfig, sys::CUlaunchConfig, {
        grid = gridDimX, block = blockDimX, shared_bytes = sharedMemBytes, stream = hStream, attrs = attrs, num_attrs = numAttrs,
    });
}

#[test]
fn structs_of_copies_and_memory_are_laid_out_as_in_the_header() {
    same_layout!(Memcpy3D, sys::CUDA_MEMCPY3D, {
        src_x = srcXInBytes, src_y = srcY, src_z = srcZ, src_lod = srcLOD, src_memory_type = srcMemoryType, src_host = srcHost,
        src_device = srcDevice, src_array = srcArray, src_context = reserved0, src_pitch = srcPitch, src_height = srcHeight,
        dst_x = dstXInBytes, dst_y = dstY, dst_z = dstZ, dst_lod = dstLOD, dst_memory_type = dstMemoryType, dst_host = dstHost,
        dst_device = dstDevice, dst_array = dstArray, dst_context = reserved1, dst_pitch = dstPitch, dst_height = dstHeight,
        width = WidthInBytes, height = Height, depth = Depth,
    });
    same_layout!(Memcpy3D, sys::CUDA_MEMCPY3D_PEER, { src_context = srcContext, dst_context = dstContext, depth = Depth });
    same_layout!(MemcpyAttributes, sys::CUmemcpyAttributes, { order = srcAccessOrder, src_hint = srcLocHint, dst_hint = dstLocHint, flags = flags });
    same_layout!(CopyOperand, sys::CUmemcpy3DOperand, { kind = type_, pointer = op });
    same_layout!(CopyBatchOp, sys::CUDA_MEMCPY3D_BATCH_OP, { src = src, dst = dst, extent = extent, order = srcAccessOrder, flags = flags });
    same_layout!(MemLocation, sys::CUmemLocation, { kind = type_ });
    same_layout!(MemAccessDesc, sys::CUmemAccessDesc, { location = location, flags = flags });
    same_layout!(MemAllocationProp, sys::CUmemAllocationProp, {
        alloc_type = type_, handle_types = requestedHandleTypes, location = location, win32 = win32HandleMetaData, flags = allocFlags,
    });
    same_layout!(MemPoolProps, sys::CUmemPoolProps, {
        alloc_type = allocType, handle_types = handleTypes, location = location, security = win32SecurityAttributes, max_size = maxSize,
        usage = usage,
    });
}

#[test]
fn structs_of_graphs_are_laid_out_as_in_the_header() {
    same_layout!(KernelNodeParams, sys::CUDA_KERNEL_NODE_PARAMS, {
        function = func, grid = gridDimX, block = blockDimX, shared_bytes = sharedMemBytes, params = kernelParams, extra = extra,
        kernel = kern, context = ctx,
    });
    same_layout!(KernelNodeParamsV1, sys::CUDA_KERNEL_NODE_PARAMS_v1, {
        function = func, grid = gridDimX, block = blockDimX, shared_bytes = sharedMemBytes, params = kernelParams, extra = extra,
    });
    same_layout!(MemsetNodeParams, sys::CUDA_MEMSET_NODE_PARAMS, {
        dst = dst, pitch = pitch, value = value, element_size = elementSize, width = width, height = height,
    });
    same_layout!(HostNodeParams, sys::CUDA_HOST_NODE_PARAMS, { function = fn_, data = userData });
    same_layout!(MemcpyNodeParams, sys::CUDA_MEMCPY_NODE_PARAMS, { flags = flags, context = copyCtx, copy = copyParams });
    same_layout!(AllocNodeParams, sys::CUDA_MEM_ALLOC_NODE_PARAMS, {
        pool = poolProps, access = accessDescs, access_count = accessDescCount, bytes = bytesize, address = dptr,
    });
    same_layout!(BatchMemOpNodeParams, sys::CUDA_BATCH_MEM_OP_NODE_PARAMS, { context = ctx, count = count, ops = paramArray, flags = flags });
    same_layout!(MemOp, sys::CUstreamBatchMemOpParams, {});
    type Wait = sys::CUstreamBatchMemOpParams_union_CUstreamMemOpWaitValueParams_st;
    assert_eq!((offset_of!(MemOp, address), offset_of!(MemOp, flags)), (offset_of!(Wait, address), offset_of!(Wait, flags)));
    same_layout!(GraphNodeParams, sys::CUgraphNodeParams, { kind = type_, reserved = reserved0, reserved2 = reserved2 });
    same_layout!(EdgeData, sys::CUgraphEdgeData, { from_port = from_port, to_port = to_port, kind = type_ });
    same_layout!(InstantiateParams, sys::CUDA_GRAPH_INSTANTIATE_PARAMS, {
        flags = flags, upload_stream = hUploadStream, error_node = hErrNode_out, result = result_out,
    });
    same_layout!(UpdateResult, sys::CUgraphExecUpdateResultInfo, { result = result, error_node = errorNode, error_from_node = errorFromNode });
}

#[test]
fn error_codes_have_the_headers_numbers() {
    use sys::cudaError_enum as their;
    let pairs = [
        (their::CUDA_ERROR_INVALID_VALUE, "CUDA_ERROR_INVALID_VALUE"),
        (their::CUDA_ERROR_OUT_OF_MEMORY, "CUDA_ERROR_OUT_OF_MEMORY"),
        (their::CUDA_ERROR_NOT_INITIALIZED, "CUDA_ERROR_NOT_INITIALIZED"),
        (their::CUDA_ERROR_INVALID_DEVICE, "CUDA_ERROR_INVALID_DEVICE"),
        (their::CUDA_ERROR_INVALID_CONTEXT, "CUDA_ERROR_INVALID_CONTEXT"),
        (their::CUDA_ERROR_NO_BINARY_FOR_GPU, "CUDA_ERROR_NO_BINARY_FOR_GPU"),
        (their::CUDA_ERROR_UNSUPPORTED_LIMIT, "CUDA_ERROR_UNSUPPORTED_LIMIT"),
        (their::CUDA_ERROR_INVALID_PTX, "CUDA_ERROR_INVALID_PTX"),
        (their::CUDA_ERROR_FILE_NOT_FOUND, "CUDA_ERROR_FILE_NOT_FOUND"),
        (their::CUDA_ERROR_INVALID_HANDLE, "CUDA_ERROR_INVALID_HANDLE"),
        (their::CUDA_ERROR_NOT_FOUND, "CUDA_ERROR_NOT_FOUND"),
        (their::CUDA_ERROR_NOT_READY, "CUDA_ERROR_NOT_READY"),
        (their::CUDA_ERROR_ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS"),
        (their::CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES, "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"),
        (their::CUDA_ERROR_LAUNCH_TIMEOUT, "CUDA_ERROR_LAUNCH_TIMEOUT"),
        (their::CUDA_ERROR_CONTEXT_IS_DESTROYED, "CUDA_ERROR_CONTEXT_IS_DESTROYED"),
        (their::CUDA_ERROR_ASSERT, "CUDA_ERROR_ASSERT"),
        (their::CUDA_ERROR_HARDWARE_STACK_ERROR, "CUDA_ERROR_HARDWARE_STACK_ERROR"),
        (their::CUDA_ERROR_MISALIGNED_ADDRESS, "CUDA_ERROR_MISALIGNED_ADDRESS"),
        (their::CUDA_ERROR_INVALID_ADDRESS_SPACE, "CUDA_ERROR_INVALID_ADDRESS_SPACE"),
        (their::CUDA_ERROR_LAUNCH_FAILED, "CUDA_ERROR_LAUNCH_FAILED"),
        (their::CUDA_ERROR_NOT_PERMITTED, "CUDA_ERROR_NOT_PERMITTED"),
        (their::CUDA_ERROR_NOT_SUPPORTED, "CUDA_ERROR_NOT_SUPPORTED"),
        (their::CUDA_ERROR_INVALID_CLUSTER_SIZE, "CUDA_ERROR_INVALID_CLUSTER_SIZE"),
        (their::CUDA_ERROR_UNKNOWN, "CUDA_ERROR_UNKNOWN"),
    ];
    for (code, name) in pairs {
        let (ours, _) = describe(code as i32).expect(name);
        assert_eq!(ours.to_str(), Ok(name));
    }
    let mut numbers: Vec<_> = TABLE.iter().map(|entry| entry.0).collect();
    numbers.dedup();
    assert!(numbers.is_sorted() && numbers.len() == TABLE.len());
    assert!(describe(12345).is_none());
}

#[test]
fn tensor_maps_have_the_headers_numbers() {
    use sys::{
        CUtensorMapDataType as data, CUtensorMapFloatOOBfill as fill, CUtensorMapInterleave as interleave, CUtensorMapL2promotion as l2,
        CUtensorMapSwizzle as swizzle,
    };
    use tilewright_vgpu::tensormap::{BYTES, Element, Fill, Interleave, L2Promotion, TensorMap};

    assert_eq!(size_of::<sys::CUtensorMap>(), BYTES);
    let types = [
        (data::CU_TENSOR_MAP_DATA_TYPE_UINT8, Element::U8),
        (data::CU_TENSOR_MAP_DATA_TYPE_UINT16, Element::U16),
        (data::CU_TENSOR_MAP_DATA_TYPE_UINT32, Element::U32),
        (data::CU_TENSOR_MAP_DATA_TYPE_INT32, Element::S32),
        (data::CU_TENSOR_MAP_DATA_TYPE_UINT64, Element::U64),
        (data::CU_TENSOR_MAP_DATA_TYPE_INT64, Element::S64),
        (data::CU_TENSOR_MAP_DATA_TYPE_FLOAT16, Element::F16),
        (data::CU_TENSOR_MAP_DATA_TYPE_FLOAT32, Element::F32),
        (data::CU_TENSOR_MAP_DATA_TYPE_FLOAT64, Element::F64),
        (data::CU_TENSOR_MAP_DATA_TYPE_BFLOAT16, Element::BF16),
        (data::CU_TENSOR_MAP_DATA_TYPE_FLOAT32_FTZ, Element::F32Ftz),
        (data::CU_TENSOR_MAP_DATA_TYPE_TFLOAT32, Element::TF32),
        (data::CU_TENSOR_MAP_DATA_TYPE_TFLOAT32_FTZ, Element::TF32Ftz),
        (data::CU_TENSOR_MAP_DATA_TYPE_16U4_ALIGN8B, Element::U4x16),
        (data::CU_TENSOR_MAP_DATA_TYPE_16U4_ALIGN16B, Element::U4x16Padded),
        (data::CU_TENSOR_MAP_DATA_TYPE_16U6_ALIGN16B, Element::U6x16Padded),
    ];
    for (theirs, ours) in types {
        assert_eq!(theirs as u32, ours as u32, "{theirs:?}");
    }
    let swizzles = [
        swizzle::CU_TENSOR_MAP_SWIZZLE_NONE,
        swizzle::CU_TENSOR_MAP_SWIZZLE_32B,
        swizzle::CU_TENSOR_MAP_SWIZZLE_64B,
        swizzle::CU_TENSOR_MAP_SWIZZLE_128B,
        swizzle::CU_TENSOR_MAP_SWIZZLE_128B_ATOM_32B,
        swizzle::CU_TENSOR_MAP_SWIZZLE_128B_ATOM_32B_FLIP_8B,
        swizzle::CU_TENSOR_MAP_SWIZZLE_128B_ATOM_64B,
    ];
    for (number, theirs) in swizzles.into_iter().enumerate() {
        assert_eq!(theirs as usize, number);
        assert!(TensorMap::default().set_driver_swizzle(number as u32));
    }
    assert_eq!(interleave::CU_TENSOR_MAP_INTERLEAVE_32B as u32, Interleave::B32 as u32);
    assert_eq!(l2::CU_TENSOR_MAP_L2_PROMOTION_L2_256B as u32, L2Promotion::B256 as u32);
    assert_eq!(fill::CU_TENSOR_MAP_FLOAT_OOB_FILL_NAN_REQUEST_ZERO_FMA as u32, Fill::Nan as u32);
}
