//! Kernel launches.

use std::cell::Cell;
use std::ffi::{c_int, c_uint, c_void};
use std::sync::Arc;

use tilewright_vgpu::Options;

use super::functions::{dynamic_shared_limit, find, occupancy};
use crate::abi::{
    Handle, LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION, LAUNCH_ATTRIBUTE_COOPERATIVE, LAUNCH_PARAM_BUFFER_POINTER, LAUNCH_PARAM_BUFFER_SIZE,
    LAUNCH_PARAM_END, LaunchAttribute, LaunchConfig,
};
use crate::capture;
use crate::context::{self, Context, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::flight::Order;
use crate::guard::exports;
use crate::objects::{Function, Stream};
use crate::work::{Work, submit_to};

thread_local! {
    /// What `tilewrightVgpuTagLaunch` said the next launch of this thread is called; 0 for nothing.
    pub static NEXT_TAG: Cell<u64> = const { Cell::new(0) };
}

exports! {
    fn cuLaunchKernel | cuLaunchKernel_ptsz(
        function: Handle, grid_x: c_uint, grid_y: c_uint, grid_z: c_uint, block_x: c_uint, block_y: c_uint, block_z: c_uint,
        shared: c_uint, stream: Handle, params: *mut *mut c_void, extra: *mut *mut c_void,
    ) {
        let (grid, block) = ([grid_x, grid_y, grid_z], [block_x, block_y, block_z]);
        let shape = Shape { grid, block, cluster: [0; 3], shared, cooperative: false };
        unsafe { launch(function, shape, stream, params, extra) }
    }

    fn cuLaunchKernelEx | cuLaunchKernelEx_ptsz(config: *const LaunchConfig, function: Handle, params: *mut *mut c_void, extra: *mut *mut c_void) {
        if config.is_null() {
            return Err(fail(Code::INVALID_VALUE, "the launch configuration is null"));
        }
        let config = unsafe { config.read_unaligned() };
        let cluster = unsafe { cluster_of(&config)? };
        let cooperative = unsafe { is_cooperative(&config) };
        let shape = Shape { grid: config.grid, block: config.block, cluster, shared: config.shared_bytes, cooperative };
        unsafe { launch(function, shape, config.stream, params, extra) }
    }

    fn cuLaunchCooperativeKernel | cuLaunchCooperativeKernel_ptsz(
        function: Handle, grid_x: c_uint, grid_y: c_uint, grid_z: c_uint, block_x: c_uint, block_y: c_uint, block_z: c_uint,
        shared: c_uint, stream: Handle, params: *mut *mut c_void,
    ) {
        let (grid, block) = ([grid_x, grid_y, grid_z], [block_x, block_y, block_z]);
        let shape = Shape { grid, block, cluster: [0; 3], shared, cooperative: true };
        unsafe { launch(function, shape, stream, params, std::ptr::null_mut()) }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub grid: [u32; 3],
    pub block: [u32; 3],
    pub cluster: [u32; 3],
    pub shared: u32,
    /// All blocks at a time.
    pub cooperative: bool,
}

/// The cluster dimensions among a configuration's attributes.
///
/// # Safety
/// The attribute list must be null or as long as it says.
pub unsafe fn cluster_of(config: &LaunchConfig) -> Outcome<[u32; 3]> {
    let mut cluster = [0; 3];
    if config.attrs.is_null() && config.num_attrs != 0 {
        return Err(fail(Code::INVALID_VALUE, "launch attributes are counted but null"));
    }
    for i in 0..config.num_attrs as usize {
        // SAFETY: the caller's promise.
        let attribute = unsafe { config.attrs.add(i).read_unaligned() };
        let [low, high] = [attribute.value[0] as u32, (attribute.value[0] >> 32) as u32];
        match attribute.id {
            LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION => cluster = [low, high, attribute.value[1] as u32],
            _ => {}
        }
    }
    Ok(cluster)
}

/// Whether a configuration, whose attributes [`cluster_of`] has found in order, asks for all blocks at a time.
///
/// # Safety
/// As there.
unsafe fn is_cooperative(config: &LaunchConfig) -> bool {
    // SAFETY: the caller's promise.
    let attributes = (0..config.num_attrs as usize).map(|i| unsafe { config.attrs.add(i).read_unaligned() });
    attributes.filter(|attribute| attribute.id == LAUNCH_ATTRIBUTE_COOPERATIVE).any(|attribute| attribute.value[0] as u32 != 0)
}

/// A launch with everything it needs, checked.
#[derive(Clone)]
pub struct KernelWork {
    /// As the client named it: a function or a library's kernel.
    pub handle: usize,
    pub function: Arc<Function>,
    pub shape: Shape,
    pub params: Vec<u8>,
    /// Attributes of a graph's node, given back when asked for.
    pub attributes: Vec<LaunchAttribute>,
}

unsafe fn launch(handle: Handle, shape: Shape, stream: Handle, params: *mut *mut c_void, extra: *mut *mut c_void) -> Outcome {
    // Taken first: a refused launch must not leave its tag to the next one.
    let tag = NEXT_TAG.take();
    let (context, stream) = of_stream(stream)?;
    let work = unsafe { prepare(handle, shape, params, extra)? };
    if work.function.context_handle != context.handle {
        return Err(fail(Code::INVALID_HANDLE, "the kernel belongs to another context than the stream"));
    }
    check(&context, &work)?;
    if tag == 0 || stream.as_ref().is_some_and(|stream| capture::of(stream).is_some()) {
        return submit_to(&context, stream.as_ref(), Work::Kernel(work));
    }
    context.captures.refuse_default_stream()?;
    issue(&context, stream.as_deref(), &work, tag)
}

/// Reads a launch's parameters. Its shape is checked when it is issued: a graph's node may get its real one later.
///
/// # Safety
/// The parameters must be given as the manual says.
pub unsafe fn prepare(handle: Handle, shape: Shape, params: *mut *mut c_void, extra: *mut *mut c_void) -> Outcome<KernelWork> {
    let function = find(handle)?;
    context::find(function.context_handle as Handle)?;
    let params = unsafe { gather(&function, params, extra)? };
    Ok(KernelWork { handle: handle as usize, function, shape, params, attributes: Vec::new() })
}

/// Queues a launch.
pub fn issue(context: &Arc<Context>, stream: Option<&Stream>, work: &KernelWork, tag: u64) -> Outcome {
    if work.function.context_handle != context.handle || work.function.module.strong_count() == 0 {
        return Err(fail(Code::INVALID_HANDLE, "the kernel's module is gone, or in another context than the stream"));
    }
    check(context, work)?;
    let options = Options { cooperative: work.shape.cooperative, ..context.options.lock().unwrap_or_else(|e| e.into_inner()).clone() };
    if options.noop {
        context.check()?;
        context.flights.skip(&work.function.kernel.name, tag);
        return Ok(());
    }
    let order = Order {
        kernel: work.function.kernel.clone(),
        grid: work.shape.grid,
        block: work.shape.block,
        cluster: work.shape.cluster,
        dynamic_shared: work.shape.shared,
        params: work.params.clone(),
        options,
        tag,
    };
    let job = context.flights.issue(context, order);
    context.enqueue(stream, job).map(|_| ())
}

/// Whether the device can launch this.
fn check(context: &Context, work: &KernelWork) -> Outcome {
    let KernelWork { function, shape, .. } = work;
    check_shape(shape, function, context)?;
    if shape.cooperative {
        let blocks = shape.grid.iter().map(|n| u64::from(*n)).product::<u64>();
        let threads = shape.block.iter().product::<u32>();
        let per_sm = occupancy(function, context, threads as c_int, shape.shared as usize)?;
        let most = u64::from(per_sm.max(0) as u32) * u64::from(context.device.props.sm_count);
        if blocks > most {
            let why = format!("{blocks} blocks, of which {most} can be on the device at a time");
            return Err(fail(Code::COOPERATIVE_LAUNCH_TOO_LARGE, why));
        }
    }
    Ok(())
}

fn check_shape(shape: &Shape, function: &Function, context: &Context) -> Outcome {
    let Shape { grid, block, cluster, shared, .. } = shape;
    let p = &context.device.props;
    let bad = |why: String| Err(fail(Code::INVALID_VALUE, why));
    if grid.contains(&0) || grid[0] > i32::MAX as u32 || grid[1] > 65535 || grid[2] > 65535 {
        return bad(format!("grid {grid:?}: each size is at least 1, and at most 2147483647, 65535 and 65535"));
    }
    if block.contains(&0) || block[0] > 1024 || block[1] > 1024 || block[2] > 64 {
        return bad(format!("block {block:?}: each size is at least 1, and at most 1024, 1024 and 64"));
    }
    let threads = block.iter().map(|n| u64::from(*n)).product::<u64>();
    if threads > u64::from(p.max_threads_per_block) {
        return bad(format!("block {block:?} has {threads} threads; the most is {}", p.max_threads_per_block));
    }
    if threads > u64::from(function.kernel.max_threads) {
        let why = format!("block {block:?} has {threads} threads; the kernel was compiled for at most {}", function.kernel.max_threads);
        return Err(fail(Code::LAUNCH_OUT_OF_RESOURCES, why));
    }
    if let Some(required) = function.kernel.required_block
        && required != *block
    {
        return bad(format!("block {block:?}: the kernel requires {required:?}"));
    }
    let limit = dynamic_shared_limit(function, context);
    if *shared > limit {
        return bad(format!(
            "{shared} bytes of dynamic shared memory; the limit is {limit} (up to {} after setting CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES)",
            p.shared_per_block_optin.saturating_sub(function.kernel.static_shared)
        ));
    }
    check_cluster(*cluster, *grid, function, p.arch.cc().0)
}

fn check_cluster(cluster: [u32; 3], grid: [u32; 3], function: &Function, major: u32) -> Outcome {
    if cluster == [0; 3] || cluster == [1; 3] {
        return Ok(());
    }
    let blocks = cluster.iter().map(|n| u64::from(*n)).product::<u64>();
    let widest = if function.non_portable_cluster.load(std::sync::atomic::Ordering::Relaxed) != 0 { 16 } else { 8 };
    let divides = cluster.iter().zip(grid).all(|(c, g)| *c != 0 && g % c == 0);
    if major < 9 || blocks > widest || !divides {
        let why = format!("cluster {cluster:?} of grid {grid:?}: needs sm_90, at most {widest} blocks, and sizes that divide the grid's");
        return Err(fail(Code::INVALID_CLUSTER_SIZE, why));
    }
    Ok(())
}

/// The parameter block, from either of the two ways a client may give it.
unsafe fn gather(function: &Function, params: *mut *mut c_void, extra: *mut *mut c_void) -> Outcome<Vec<u8>> {
    let kernel = &function.kernel;
    let mut block = vec![0; kernel.param_bytes as usize];
    if !extra.is_null() {
        if !params.is_null() {
            return Err(fail(Code::INVALID_VALUE, "parameters are given both ways"));
        }
        let (buffer, size) = unsafe { packed(extra)? };
        if size < block.len() {
            return Err(fail(Code::INVALID_VALUE, format!("{size} bytes of parameters; the kernel takes {}", block.len())));
        }
        // SAFETY: the client says the buffer has `size` bytes.
        unsafe { std::ptr::copy_nonoverlapping(buffer, block.as_mut_ptr(), block.len()) };
        return Ok(block);
    }
    if params.is_null() && !kernel.params.is_empty() {
        return Err(fail(Code::INVALID_VALUE, format!("no parameters; the kernel takes {}", kernel.params.len())));
    }
    for (i, param) in kernel.params.iter().enumerate() {
        // SAFETY: the list has one entry per parameter, as the client promises.
        let value = unsafe { *params.add(i) };
        if value.is_null() {
            return Err(fail(Code::INVALID_VALUE, format!("parameter {i} is a null pointer")));
        }
        let (from, to) = (param.offset as usize, (param.offset + param.size) as usize);
        // SAFETY: each entry points to a value of its parameter's size.
        unsafe { std::ptr::copy_nonoverlapping(value.cast::<u8>(), block[from..to].as_mut_ptr(), to - from) };
    }
    Ok(block)
}

/// The buffer and size in an `extra` list.
unsafe fn packed(extra: *mut *mut c_void) -> Outcome<(*const u8, usize)> {
    let (mut buffer, mut size) = (std::ptr::null(), 0);
    let mut at = 0;
    loop {
        // SAFETY: the list ends in LAUNCH_PARAM_END, as the client promises; an unknown key ends it too.
        let key = unsafe { *extra.add(at) } as usize;
        match key {
            LAUNCH_PARAM_END => break,
            LAUNCH_PARAM_BUFFER_POINTER => buffer = unsafe { *extra.add(at + 1) } as *const u8,
            LAUNCH_PARAM_BUFFER_SIZE => {
                let place = unsafe { *extra.add(at + 1) } as *const usize;
                if place.is_null() {
                    return Err(fail(Code::INVALID_VALUE, "the parameter buffer's size is null"));
                }
                size = unsafe { place.read_unaligned() };
            }
            _ => return Err(fail(Code::INVALID_VALUE, "an unknown key in the launch's extra list")),
        }
        at += 2;
    }
    if buffer.is_null() && size != 0 {
        return Err(fail(Code::INVALID_VALUE, "the parameter buffer is null"));
    }
    Ok((if size == 0 { std::ptr::NonNull::dangling().as_ptr() } else { buffer }, size))
}
