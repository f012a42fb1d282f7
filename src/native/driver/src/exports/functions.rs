//! Attributes of kernels, and occupancy.

use std::ffi::{c_char, c_int, c_uint};
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use super::libraries::kernel_function;
use crate::abi::{Handle, LaunchConfig};
use crate::context::{Context, current};
use crate::device;
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::objects::Function;

type BlockToShared = unsafe extern "C" fn(c_int) -> usize;

exports! {
    fn cuFuncGetAttribute(out: *mut c_int, attribute: c_int, function: Handle) {
        unsafe { put(out, attribute_of(&*find(function)?, &*current()?, attribute)?) }
    }

    fn cuFuncSetAttribute(function: Handle, attribute: c_int, value: c_int) { set_attribute(&*find(function)?, &*current()?, attribute, value) }

    fn cuKernelGetAttribute(out: *mut c_int, attribute: c_int, kernel: Handle, dev: c_int) {
        device::get(dev)?;
        unsafe { put(out, attribute_of(&*find(kernel)?, &*current()?, attribute)?) }
    }

    fn cuKernelSetAttribute(attribute: c_int, value: c_int, kernel: Handle, dev: c_int) {
        device::get(dev)?;
        set_attribute(&*find(kernel)?, &*current()?, attribute, value)
    }

    fn cuFuncSetCacheConfig | cuKernelSetCacheConfig(function: Handle, config: c_int) { find(function).map(|_| ()) }

    fn cuFuncSetSharedMemConfig(function: Handle, config: c_int) { find(function).map(|_| ()) }

    fn cuFuncGetModule(out: *mut Handle, function: Handle) { unsafe { put(out, find(function)?.module_handle as Handle) } }

    fn cuFuncGetName(out: *mut *const c_char, function: Handle) { unsafe { put(out, find(function)?.name.as_ptr()) } }

    fn cuFuncGetParamInfo | cuKernelGetParamInfo(function: Handle, index: usize, offset: *mut usize, size: *mut usize) {
        let function = find(function)?;
        let param = function.kernel.params.get(index).ok_or_else(|| {
            fail(Code::INVALID_VALUE, format!("the kernel has {} parameters", function.kernel.params.len()))
        })?;
        unsafe {
            put(offset, param.offset as usize)?;
            put_if(size, param.size as usize);
        }
        Ok(())
    }

    fn cuFuncGetParamCount | cuKernelGetParamCount(function: Handle, out: *mut usize) { unsafe { put(out, find(function)?.kernel.params.len()) } }

    fn cuFuncIsLoaded(out: *mut c_int, function: Handle) {
        find(function)?;
        unsafe { put(out, 1) }
    }

    fn cuFuncLoad(function: Handle) { find(function).map(|_| ()) }

    fn cuOccupancyMaxActiveBlocksPerMultiprocessor(out: *mut c_int, function: Handle, block: c_int, shared: usize) {
        unsafe { put(out, occupancy(&*find(function)?, &*current()?, block, shared)?) }
    }

    fn cuOccupancyMaxActiveBlocksPerMultiprocessorWithFlags(out: *mut c_int, function: Handle, block: c_int, shared: usize, flags: c_uint) {
        unsafe { put(out, occupancy(&*find(function)?, &*current()?, block, shared)?) }
    }

    fn cuOccupancyMaxPotentialBlockSize(grid: *mut c_int, block: *mut c_int, function: Handle, shared_of: Option<BlockToShared>, shared: usize, limit: c_int) {
        unsafe { best_block(grid, block, function, shared_of, shared, limit) }
    }

    fn cuOccupancyMaxPotentialBlockSizeWithFlags(grid: *mut c_int, block: *mut c_int, function: Handle, shared_of: Option<BlockToShared>, shared: usize, limit: c_int, flags: c_uint) {
        unsafe { best_block(grid, block, function, shared_of, shared, limit) }
    }

    fn cuOccupancyAvailableDynamicSMemPerBlock(out: *mut usize, function: Handle, blocks: c_int, block: c_int) {
        let (function, context) = (find(function)?, current()?);
        if blocks <= 0 || block <= 0 {
            return Err(fail(Code::INVALID_VALUE, "blocks and threads must be positive"));
        }
        let p = &context.device.props;
        let each = (p.shared_per_sm / blocks as u32).saturating_sub(p.shared_reserved_per_block).min(p.shared_per_block_optin);
        unsafe { put(out, each.saturating_sub(function.kernel.static_shared) as usize) }
    }

    fn cuOccupancyMaxPotentialClusterSize(out: *mut c_int, function: Handle, config: *const LaunchConfig) {
        let (function, context) = (find(function)?, current()?);
        let widest = if function.non_portable_cluster.load(Ordering::Relaxed) != 0 { 16 } else { 8 };
        unsafe { put(out, if context.device.props.arch.cc().0 >= 9 { widest } else { 1 }) }
    }

    fn cuOccupancyMaxActiveClusters(out: *mut c_int, function: Handle, config: *const LaunchConfig) {
        let (function, context) = (find(function)?, current()?);
        if config.is_null() {
            return Err(fail(Code::INVALID_VALUE, "the launch configuration is null"));
        }
        let config = unsafe { config.read_unaligned() };
        let cluster = unsafe { super::launches::cluster_of(&config)? };
        let threads = config.block.iter().fold(1_u32, |a, b| a.saturating_mul(*b)).min(c_int::MAX as u32);
        let blocks = occupancy(&function, &context, threads as c_int, config.shared_bytes as usize)?;
        let size = cluster.iter().product::<u32>().max(1);
        unsafe { put(out, (context.device.props.sm_count * blocks as u32 / size) as c_int) }
    }
}

/// The function a handle stands for; a library's kernel stands for its function in the current context.
pub fn find(handle: Handle) -> Outcome<Arc<Function>> {
    let object = match handles::find(handle) {
        Some(Object::LibraryKernel(_)) => handles::find(kernel_function(handle)? as Handle),
        other => other,
    };
    match object {
        Some(Object::Function(function)) => Ok(function),
        _ => Err(fail(Code::INVALID_HANDLE, format!("{:#x} is not a live kernel", handle as usize))),
    }
}

/// Dynamic shared memory a launch may ask for: what the client opted in to, else what fits beside the static part in 48 KB.
pub fn dynamic_shared_limit(function: &Function, context: &Context) -> u32 {
    match function.max_dynamic_shared.load(Ordering::Relaxed) {
        set if set >= 0 => set as u32,
        _ => context.device.props.shared_per_block.saturating_sub(function.kernel.static_shared),
    }
}

fn attribute_of(function: &Function, context: &Context, attribute: c_int) -> Outcome<c_int> {
    let (kernel, major_minor) = (&function.kernel, context.device.props.arch.number() as c_int);
    Ok(match attribute {
        0 => kernel.max_threads as c_int,
        1 => kernel.static_shared as c_int,
        2 => 0, // constant bytes: constants live in global memory here
        3 => kernel.local_bytes as c_int,
        4 => kernel.num_regs as c_int,
        5 | 6 => major_minor, // PTX and binary version
        7 => 0,
        8 => dynamic_shared_limit(function, context) as c_int,
        9 => function.carveout.load(Ordering::Relaxed),
        10..=13 => 0, // no cluster size is compiled in
        14 => function.non_portable_cluster.load(Ordering::Relaxed),
        15 => 0,
        _ => return Err(fail(Code::INVALID_VALUE, format!("{attribute} is no function attribute"))),
    })
}

fn set_attribute(function: &Function, context: &Context, attribute: c_int, value: c_int) -> Outcome {
    let set = |slot: &AtomicI32, legal: bool| {
        if !legal {
            return Err(fail(Code::INVALID_VALUE, format!("{value} is out of range for function attribute {attribute}")));
        }
        slot.store(value, Ordering::Relaxed);
        Ok(())
    };
    match attribute {
        8 => {
            let most = context.device.props.shared_per_block_optin.saturating_sub(function.kernel.static_shared);
            set(&function.max_dynamic_shared, (0..=most as c_int).contains(&value))
        }
        9 => set(&function.carveout, (-1..=100).contains(&value)),
        14 => set(&function.non_portable_cluster, matches!(value, 0 | 1)),
        _ => Err(fail(Code::INVALID_VALUE, format!("function attribute {attribute} cannot be set"))),
    }
}

/// Blocks of `block` threads that fit one multiprocessor at once.
pub fn occupancy(function: &Function, context: &Context, block: c_int, shared: usize) -> Outcome<c_int> {
    let (kernel, p) = (&function.kernel, &context.device.props);
    if block <= 0 {
        return Err(fail(Code::INVALID_VALUE, "a block has at least one thread"));
    }
    let threads = (block as u32).next_multiple_of(32);
    let shared = u64::from(kernel.static_shared) + shared as u64;
    if threads > p.max_threads_per_block.min(kernel.max_threads.next_multiple_of(32)) || shared > u64::from(p.shared_per_block_optin) {
        return Ok(0);
    }
    let by_threads = p.max_threads_per_sm / threads;
    let by_shared = u64::from(p.shared_per_sm) / (shared + u64::from(p.shared_reserved_per_block));
    // Registers are given out to warps in units of 256, and no thread has more than 255.
    let warp_regs = (kernel.num_regs.clamp(1, 255) * 32).next_multiple_of(256);
    let by_regs = p.regs_per_block / (warp_regs * (threads / 32));
    Ok(by_threads.min(by_shared as u32).min(by_regs).min(p.max_blocks_per_sm) as c_int)
}

unsafe fn best_block(grid: *mut c_int, block: *mut c_int, function: Handle, shared_of: Option<BlockToShared>, shared: usize, limit: c_int) -> Outcome {
    let (function, context) = (find(function)?, current()?);
    let most = function.kernel.max_threads.min(context.device.props.max_threads_per_block) as c_int;
    let most = if limit > 0 { most.min(limit) } else { most };
    let mut best = (0, 0, 0);
    let mut size = if most < 32 { most } else { most / 32 * 32 };
    while size > 0 {
        // SAFETY: the client's function.
        let dynamic = shared_of.map_or(shared, |of| unsafe { of(size) });
        let blocks = occupancy(&function, &context, size, dynamic)?;
        if blocks * size > best.0 {
            best = (blocks * size, size, blocks);
        }
        size -= 32;
    }
    unsafe {
        put(grid, best.2 * context.device.props.sm_count as c_int)?;
        put(block, best.1)
    }
}
