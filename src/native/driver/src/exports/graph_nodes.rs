//! Nodes of graphs: adding them, and their parameters.

use std::ffi::{c_int, c_uint, c_void};

use super::copies::given;
use super::graphs::containing;
use super::launches::{KernelWork, Shape, prepare};
use super::libraries::kernel_function;
use super::{functions, lacking};
use crate::abi::{
    AllocNodeParams, BatchMemOpNodeParams, DevicePtr, EdgeData, GraphNodeParams, Handle, HostNodeParams, KernelNodeParams,
    KernelNodeParamsV1, LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION, LAUNCH_ATTRIBUTE_COOPERATIVE, LaunchAttribute, MemLocation, MemPoolProps, Memcpy3D, MemcpyNodeParams,
    MemsetNodeParams,
};
use crate::context::current;
use crate::error::{Code, Outcome, fail};
use crate::graph::Node;
use crate::guard::{exports, put};
use crate::handles::{self, Object};
use crate::work::{Allocation, Carried, HostWork, Marker, Work};
use crate::{graph_memory, mem_ops};

exports! {
    fn cuGraphAddKernelNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const KernelNodeParamsV1) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, kernel_v1(params)?) }
    }

    fn cuGraphAddKernelNode_v2(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const KernelNodeParams) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, kernel(&given(params)?)?) }
    }

    fn cuGraphAddMemcpyNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const Memcpy3D, context: Handle) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, copy(given(params)?)) }
    }

    fn cuGraphAddMemsetNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const MemsetNodeParams, context: Handle) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, Work::Fill(given(params)?)) }
    }

    fn cuGraphAddHostNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const HostNodeParams) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, host(&given(params)?)?) }
    }

    fn cuGraphAddChildGraphNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, child: Handle) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, self::child(child)?) }
    }

    fn cuGraphAddEmptyNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, Work::Empty) }
    }

    fn cuGraphAddEventRecordNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, event: Handle) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, Work::Record(marker(event)?)) }
    }

    fn cuGraphAddEventWaitNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, event: Handle) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, Work::Wait(marker(event)?)) }
    }

    fn cuGraphAddMemAllocNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *mut AllocNodeParams) {
        unsafe {
            let mut filled = given(params)?;
            let work = allocation(&mut filled)?;
            add(out, graph, dependencies, std::ptr::null(), count, work)?;
            put(params, filled)
        }
    }

    fn cuGraphAddMemFreeNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, address: DevicePtr) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, free(address)?) }
    }

    fn cuGraphAddBatchMemOpNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *const BatchMemOpNodeParams) {
        unsafe { add(out, graph, dependencies, std::ptr::null(), count, operations(&given(params)?)?) }
    }

    fn cuGraphAddNode(out: *mut Handle, graph: Handle, dependencies: *const Handle, count: usize, params: *mut GraphNodeParams) {
        unsafe { add_any(out, graph, dependencies, std::ptr::null(), count, params) }
    }

    fn cuGraphAddNode_v2 | cuGraphAddNode_v3(out: *mut Handle, graph: Handle, dependencies: *const Handle, data: *const EdgeData, count: usize, params: *mut GraphNodeParams) {
        unsafe { add_any(out, graph, dependencies, data, count, params) }
    }

    fn cuGraphNodeSetParams | cuGraphNodeSetParams_v2(node: Handle, params: *mut GraphNodeParams) {
        set(node, unsafe { any(&mut given(params)?)? })
    }

    fn cuGraphNodeGetParams(node: Handle, out: *mut GraphNodeParams) { unsafe { put(out, params_of(&*handles::node(node)?)?) } }

    fn cuGraphKernelNodeGetParams(node: Handle, out: *mut KernelNodeParamsV1) {
        let p = kernel_params(&*handles::node(node)?)?;
        let KernelNodeParams { function, grid, block, shared_bytes, params, extra, .. } = p;
        unsafe { put(out, KernelNodeParamsV1 { function, grid, block, shared_bytes, params, extra }) }
    }

    fn cuGraphKernelNodeGetParams_v2(node: Handle, out: *mut KernelNodeParams) { unsafe { put(out, kernel_params(&*handles::node(node)?)?) } }

    fn cuGraphKernelNodeSetParams(node: Handle, params: *const KernelNodeParamsV1) { set(node, unsafe { kernel_v1(params)? }) }

    fn cuGraphKernelNodeSetParams_v2(node: Handle, params: *const KernelNodeParams) { set(node, unsafe { kernel(&given(params)?)? }) }

    fn cuGraphKernelNodeGetAttribute(node: Handle, attribute: c_int, out: *mut [u64; 8]) {
        let value = with_kernel(node, |kernel| kernel.attributes.iter().find(|a| a.id == attribute).map(|a| a.value))?;
        unsafe { put(out, value.unwrap_or([0; 8])) }
    }

    fn cuGraphKernelNodeSetAttribute(node: Handle, attribute: c_int, value: *const [u64; 8]) {
        let value = unsafe { given(value)? };
        with_kernel(node, |kernel| set_attribute(kernel, LaunchAttribute { id: attribute, pad: [0; 4], value }))
    }

    fn cuGraphKernelNodeCopyAttributes(dst: Handle, src: Handle) {
        let attributes = with_kernel(src, |kernel| kernel.attributes.clone())?;
        with_kernel(dst, |kernel| attributes.iter().for_each(|attribute| set_attribute(kernel, *attribute)))
    }

    fn cuGraphMemcpyNodeGetParams(node: Handle, out: *mut Memcpy3D) {
        match handles::node(node)?.work() {
            Work::Copy(copy) => unsafe { put(out, copy) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphMemcpyNodeSetParams(node: Handle, params: *const Memcpy3D) { set(node, copy(unsafe { given(params)? })) }

    fn cuGraphMemsetNodeGetParams(node: Handle, out: *mut MemsetNodeParams) {
        match handles::node(node)?.work() {
            Work::Fill(fill) => unsafe { put(out, fill) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphMemsetNodeSetParams(node: Handle, params: *const MemsetNodeParams) { set(node, Work::Fill(unsafe { given(params)? })) }

    fn cuGraphHostNodeGetParams(node: Handle, out: *mut HostNodeParams) {
        match handles::node(node)?.work() {
            Work::Host(host) => unsafe { put(out, HostNodeParams { function: Some(host.function), data: host.data.0 }) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphHostNodeSetParams(node: Handle, params: *const HostNodeParams) { set(node, host(&unsafe { given(params)? })?) }

    fn cuGraphChildGraphNodeGetGraph(node: Handle, out: *mut Handle) {
        match handles::node(node)?.work() {
            Work::Child(child) => unsafe { put(out, child.handle as Handle) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphEventRecordNodeGetEvent(node: Handle, out: *mut Handle) {
        match handles::node(node)?.work() {
            Work::Record(marker) => unsafe { put(out, marker.handle as Handle) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphEventRecordNodeSetEvent(node: Handle, event: Handle) { set(node, Work::Record(marker(event)?)) }

    fn cuGraphEventWaitNodeGetEvent(node: Handle, out: *mut Handle) {
        match handles::node(node)?.work() {
            Work::Wait(marker) => unsafe { put(out, marker.handle as Handle) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphEventWaitNodeSetEvent(node: Handle, event: Handle) { set(node, Work::Wait(marker(event)?)) }

    fn cuGraphMemAllocNodeGetParams(node: Handle, out: *mut AllocNodeParams) {
        match handles::node(node)?.work() {
            Work::Alloc(allocation) => unsafe { put(out, alloc_params(&allocation)) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphMemFreeNodeGetParams(node: Handle, out: *mut DevicePtr) {
        match handles::node(node)?.work() {
            Work::Free(address) => unsafe { put(out, address) },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphBatchMemOpNodeGetParams(node: Handle, out: *mut BatchMemOpNodeParams) {
        let node = handles::node(node)?;
        match &mut *node.lock() {
            Work::Ops(ops) => unsafe {
                put(out, BatchMemOpNodeParams { context: std::ptr::null_mut(), count: ops.len() as c_uint, ops: ops.as_mut_ptr(), flags: 0 })
            },
            _ => Err(other_kind()),
        }
    }

    fn cuGraphBatchMemOpNodeSetParams(node: Handle, params: *const BatchMemOpNodeParams) { set(node, unsafe { operations(&given(params)?)? }) }
}

fn other_kind() -> Code {
    fail(Code::INVALID_VALUE, "the node is of another kind")
}

unsafe fn add(
    out: *mut Handle,
    graph: Handle,
    dependencies: *const Handle,
    data: *const EdgeData,
    count: usize,
    work: Work,
) -> Outcome {
    let graph = handles::graph(graph)?;
    if out.is_null() || (count != 0 && dependencies.is_null()) {
        return Err(fail(Code::INVALID_VALUE, "an output pointer or the list of dependencies is null"));
    }
    // SAFETY: the client's promise of `count` entries.
    let data_of = |i| if data.is_null() { EdgeData::default() } else { unsafe { data.add(i).read_unaligned() } };
    let after: Vec<_> = (0..count).map(|i| (unsafe { *dependencies.add(i) } as usize, data_of(i))).collect();
    let node = graph.add(work, &after)?;
    unsafe { put(out, node.handle as Handle) }
}

unsafe fn add_any(
    out: *mut Handle,
    graph: Handle,
    dependencies: *const Handle,
    data: *const EdgeData,
    count: usize,
    params: *mut GraphNodeParams,
) -> Outcome {
    let mut filled = unsafe { given(params)? };
    let work = unsafe { any(&mut filled)? };
    let child = if let Work::Child(child) = &work { Some(child.handle) } else { None };
    unsafe { add(out, graph, dependencies, data, count, work)? };
    if let Some(child) = child {
        filled.value[0] = child as u64;
    }
    unsafe { put(params, filled) }
}

/// Changes what a node does; its kind stays.
fn set(node: Handle, work: Work) -> Outcome {
    let node = handles::node(node)?;
    work.check()?;
    let mut held = node.lock();
    if held.kind() != work.kind() {
        return Err(other_kind());
    }
    *held = match (&*held, work) {
        // Attributes were set by calls of their own, and stay.
        (Work::Kernel(old), Work::Kernel(new)) => {
            let mut new = new;
            old.attributes.iter().for_each(|attribute| set_attribute(&mut new, *attribute));
            Work::Kernel(new)
        }
        (_, work) => work,
    };
    Ok(())
}

fn set_attribute(kernel: &mut KernelWork, attribute: LaunchAttribute) {
    if attribute.id == LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION {
        let [xy, z] = [attribute.value[0], attribute.value[1]];
        kernel.shape.cluster = [xy as u32, (xy >> 32) as u32, z as u32];
    }
    if attribute.id == LAUNCH_ATTRIBUTE_COOPERATIVE {
        kernel.shape.cooperative = attribute.value[0] as u32 != 0;
    }
    kernel.attributes.retain(|other| other.id != attribute.id);
    kernel.attributes.push(attribute);
}

fn with_kernel<R>(node: Handle, then: impl FnOnce(&mut KernelWork) -> R) -> Outcome<R> {
    match &mut *handles::node(node)?.lock() {
        Work::Kernel(kernel) => Ok(then(kernel)),
        _ => Err(other_kind()),
    }
}

/// # Safety
/// The pointers in `p` must be as the manual says.
pub unsafe fn kernel(p: &KernelNodeParams) -> Outcome<Work> {
    let handle = if p.function.is_null() { p.kernel } else { p.function };
    let shape = Shape { grid: p.grid, block: p.block, cluster: [0; 3], shared: p.shared_bytes, cooperative: false };
    Ok(Work::Kernel(unsafe { prepare(handle, shape, p.params, p.extra)? }))
}

/// # Safety
/// As [`kernel`].
pub unsafe fn kernel_v1(params: *const KernelNodeParamsV1) -> Outcome<Work> {
    let KernelNodeParamsV1 { function, grid, block, shared_bytes, params, extra } = unsafe { given(params)? };
    let none = std::ptr::null_mut();
    unsafe { kernel(&KernelNodeParams { function, grid, block, shared_bytes, params, extra, kernel: none, context: none }) }
}

pub fn copy(c: Memcpy3D) -> Work {
    // Reserved in this structure, and not every client clears it.
    Work::Copy(Memcpy3D { src_context: std::ptr::null_mut(), dst_context: std::ptr::null_mut(), ..c })
}

pub fn host(p: &HostNodeParams) -> Outcome<Work> {
    let function = p.function.ok_or_else(|| fail(Code::INVALID_VALUE, "the function is null"))?;
    Ok(Work::Host(HostWork { function, data: Carried(p.data) }))
}

pub fn child(graph: Handle) -> Outcome<Work> {
    Ok(Work::Child(handles::graph(graph)?.copy(true)?))
}

pub fn marker(event: Handle) -> Outcome<Marker> {
    Ok(Marker { handle: event as usize, event: handles::event(event)? })
}

fn allocation(p: &mut AllocNodeParams) -> Outcome<Work> {
    if p.pool.alloc_type != 1 || p.pool.handle_types != 0 {
        return Err(fail(Code::INVALID_VALUE, "a graph allocates pinned device memory that is not shared"));
    }
    let allocation = graph_memory::reserve(&*current()?, p.bytes as u64)?;
    p.address = allocation.address;
    Ok(Work::Alloc(allocation))
}

fn free(address: DevicePtr) -> Outcome<Work> {
    if address == 0 {
        return Err(fail(Code::INVALID_VALUE, "the address is null"));
    }
    Ok(Work::Free(address))
}

/// # Safety
/// The list must be as long as it says.
pub unsafe fn operations(p: &BatchMemOpNodeParams) -> Outcome<Work> {
    if p.ops.is_null() && p.count != 0 {
        return Err(fail(Code::INVALID_VALUE, "the list of operations is null"));
    }
    // SAFETY: the caller's promise.
    let ops: Vec<_> = (0..p.count as usize).map(|i| unsafe { p.ops.add(i).read_unaligned() }).collect();
    ops.iter().try_for_each(mem_ops::check)?;
    Ok(Work::Ops(ops))
}

/// A node of any kind from the parameters all kinds share.
///
/// # Safety
/// The pointers in `p` must be as the manual says.
pub unsafe fn any(p: &mut GraphNodeParams) -> Outcome<Work> {
    let value: *mut c_void = (&raw mut p.value).cast();
    // SAFETY: each structure fits the 232 bytes of the union.
    unsafe {
        match p.kind {
            0 => kernel(&value.cast::<KernelNodeParams>().read()),
            1 => Ok(copy(value.cast::<MemcpyNodeParams>().read().copy)),
            2 => Ok(Work::Fill(value.cast::<MemsetNodeParams>().read())),
            3 => host(&value.cast::<HostNodeParams>().read()),
            4 => child(value.cast::<Handle>().read()),
            5 => Ok(Work::Empty),
            6 => Ok(Work::Wait(marker(value.cast::<Handle>().read())?)),
            7 => Ok(Work::Record(marker(value.cast::<Handle>().read())?)),
            10 => {
                let params = value.cast::<AllocNodeParams>();
                let mut filled = params.read();
                let work = allocation(&mut filled)?;
                params.write(filled);
                Ok(work)
            }
            11 => free(value.cast::<DevicePtr>().read()),
            12 => operations(&value.cast::<BatchMemOpNodeParams>().read()),
            8 | 9 => Err(lacking::refused("external semaphores")),
            13 => Err(lacking::refused("conditional nodes of graphs")),
            other => Err(fail(Code::NOT_SUPPORTED, format!("graph nodes of kind {other}"))),
        }
    }
}

fn kernel_params(node: &Node) -> Outcome<KernelNodeParams> {
    containing(node)?;
    let Work::Kernel(kernel) = node.work() else { return Err(other_kind()) };
    let library = matches!(handles::find(kernel.handle as Handle), Some(Object::LibraryKernel(_)));
    let function = if library { kernel_function(kernel.handle as Handle).unwrap_or(0) } else { kernel.handle };
    // A module that was unloaded meanwhile is an error here, too.
    functions::find(function as Handle)?;
    let offsets = kernel.function.kernel.params.iter().map(|param| param.offset as usize);
    Ok(KernelNodeParams {
        function: function as Handle,
        grid: kernel.shape.grid,
        block: kernel.shape.block,
        shared_bytes: kernel.shape.shared,
        params: node.parameter_pointers(&kernel.params, offsets),
        extra: std::ptr::null_mut(),
        kernel: if library { kernel.handle as Handle } else { std::ptr::null_mut() },
        context: kernel.function.context_handle as Handle,
    })
}

/// A node's parameters in the form that all kinds share.
fn params_of(node: &Node) -> Outcome<GraphNodeParams> {
    let work = node.work();
    let mut out = GraphNodeParams { kind: work.kind(), reserved: [0; 3], value: [0; 29], reserved2: 0 };
    let value: *mut c_void = (&raw mut out.value).cast();
    let none = std::ptr::null_mut();
    // SAFETY: each structure fits the 232 bytes of the union.
    unsafe {
        match work {
            Work::Kernel(_) => value.cast::<KernelNodeParams>().write(kernel_params(node)?),
            Work::Copy(copy) => {
                value.cast::<MemcpyNodeParams>().write(MemcpyNodeParams { flags: 0, reserved: 0, context: none, copy })
            }
            Work::Fill(fill) => value.cast::<MemsetNodeParams>().write(fill),
            Work::Host(host) => {
                value.cast::<HostNodeParams>().write(HostNodeParams { function: Some(host.function), data: host.data.0 })
            }
            Work::Child(child) => value.cast::<usize>().write(child.handle),
            Work::Wait(marker) | Work::Record(marker) => value.cast::<usize>().write(marker.handle),
            Work::Alloc(allocation) => value.cast::<AllocNodeParams>().write(alloc_params(&allocation)),
            Work::Free(address) => value.cast::<DevicePtr>().write(address),
            Work::Ops(ops) => out.value[1] = ops.len() as u64,
            Work::Empty => {}
        }
    }
    Ok(out)
}

fn alloc_params(allocation: &Allocation) -> AllocNodeParams {
    let location = MemLocation { kind: crate::abi::LOCATION_DEVICE, id: 0 };
    let pool = MemPoolProps {
        alloc_type: 1,
        handle_types: 0,
        location,
        security: std::ptr::null_mut(),
        max_size: 0,
        usage: 0,
        rdma_capable: 0,
        reserved: [0; 53],
    };
    AllocNodeParams {
        pool,
        access: std::ptr::null(),
        access_count: 0,
        bytes: allocation.bytes as usize,
        address: allocation.address,
    }
}
