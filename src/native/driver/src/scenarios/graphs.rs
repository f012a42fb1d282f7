//! Graphs built node by node.

use std::ffi::c_void;
use std::ptr::{null, null_mut};
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Bench, ok};
use crate::abi::{
    AllocNodeParams, GraphNodeParams, Handle, HostNodeParams, KernelNodeParams, MEMORY_DEVICE, MEMORY_HOST, MemLocation, MemPoolProps,
    MemsetNodeParams,
};
use crate::exports::contexts::cuCtxSynchronize;
use crate::exports::{graph_execs::*, graph_nodes::*, graphs::*, pools::cuMemFreeAsync};
use crate::transfer::linear;

unsafe extern "C" fn count(data: *mut c_void) {
    // SAFETY: the test passes an AtomicU32 that outlives the graph.
    unsafe { (*data.cast::<AtomicU32>()).fetch_add(1, Ordering::SeqCst) };
}

fn kernel(function: Handle, params: &mut [*mut c_void]) -> KernelNodeParams {
    KernelNodeParams {
        function,
        grid: [1; 3],
        block: [32, 1, 1],
        shared_bytes: 0,
        params: params.as_mut_ptr(),
        extra: null_mut(),
        kernel: null_mut(),
        context: null_mut(),
    }
}

#[test]
fn nodes_run_in_the_order_of_their_edges() {
    let bench = Bench::new();
    let (mut graph, mut exec) = (null_mut(), null_mut());
    let (mut fill, mut inc, mut scale, mut copy, mut host) = (null_mut(), null_mut(), null_mut(), null_mut(), null_mut());
    let mut words = bench.words;
    let mut three = Box::new(3_u32);
    let (mut out, calls) = ([0_u32; 32], AtomicU32::new(0));
    let mut inc_params: [*mut c_void; 2] = [(&raw mut words).cast(), (&raw mut *three).cast()];
    let mut scale_params: [*mut c_void; 1] = [(&raw mut words).cast()];
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuGraphCreate(&mut graph, 0));
        let set = MemsetNodeParams { dst: bench.words, pitch: 0, value: 5, element_size: 4, width: 32, height: 1 };
        // Created against the order they run in.
        let to_host = linear(out.as_mut_ptr() as u64, MEMORY_HOST, bench.words, MEMORY_DEVICE, 128);
        ok(cuGraphAddMemcpyNode(&mut copy, graph, null(), 0, &to_host, bench.context));
        ok(cuGraphAddKernelNode_v2(&mut scale, graph, null(), 0, &kernel(bench.scale, &mut scale_params)));
        ok(cuGraphAddKernelNode_v2(&mut inc, graph, null(), 0, &kernel(bench.inc, &mut inc_params)));
        ok(cuGraphAddMemsetNode(&mut fill, graph, null(), 0, &set, bench.context));
        ok(cuGraphAddHostNode(&mut host, graph, &copy, 1, &HostNodeParams { function: Some(count), data: (&raw const calls).cast_mut().cast() }));
        let (from, to) = ([fill, inc, scale], [inc, scale, copy]);
        ok(cuGraphAddDependencies(graph, from.as_ptr(), to.as_ptr(), 3));
        assert_eq!(cuGraphAddDependencies(graph, from.as_ptr(), to.as_ptr(), 1), 1, "the edge exists");
        assert_eq!(cuGraphAddDependencies(graph, from.as_ptr(), from.as_ptr(), 1), 1, "from a node to itself");
        // The parameters are the graph's own from now on.
        *three = 100;
        ok(cuGraphInstantiateWithFlags(&mut exec, graph, 0));
        ok(cuGraphLaunch(exec, null_mut()));
        ok(cuGraphLaunch(exec, null_mut()));
        ok(cuCtxSynchronize());
        assert_eq!((out[0], out[31], calls.load(Ordering::SeqCst)), (16, 16, 2));

        // Questions about it.
        let mut number = 0;
        ok(cuGraphGetNodes(graph, null_mut(), &mut number));
        let mut roots = [null_mut(); 3];
        let mut room = 3;
        ok(cuGraphGetRootNodes(graph, roots.as_mut_ptr(), &mut room));
        assert_eq!((number, room, roots), (5, 1, [fill, null_mut(), null_mut()]));
        let (mut froms, mut tos, mut edges) = ([null_mut(); 4], [null_mut(); 4], 4);
        ok(cuGraphGetEdges(graph, froms.as_mut_ptr(), tos.as_mut_ptr(), &mut edges));
        assert!(edges == 4 && (0..4).any(|i| froms[i] == scale && tos[i] == copy));
        let mut asked = std::mem::zeroed::<KernelNodeParams>();
        ok(cuGraphKernelNodeGetParams_v2(inc, &mut asked));
        assert_eq!(*(*asked.params.add(1)).cast::<u32>(), 3);

        // Changes of what was instantiated.
        *three = 7;
        ok(cuGraphExecKernelNodeSetParams_v2(exec, inc, &kernel(bench.inc, &mut inc_params)));
        ok(cuGraphNodeSetEnabled(exec, scale, 0));
        ok(cuGraphLaunch(exec, null_mut()));
        ok(cuCtxSynchronize());
        assert_eq!(out[0], 12);
        let (mut result, mut clone) = (crate::abi::UpdateResult { result: -1, error_node: null_mut(), error_from_node: null_mut() }, null_mut());
        ok(cuGraphClone(&mut clone, graph));
        let mut twin = null_mut();
        ok(cuGraphNodeFindInClone(&mut twin, inc, clone));
        ok(cuGraphKernelNodeSetParams_v2(twin, &kernel(bench.inc, &mut inc_params)));
        ok(cuGraphExecUpdate_v2(exec, clone, &mut result));
        assert_eq!(result.result, 0);
        ok(cuGraphDestroyNode(twin));
        assert_eq!(cuGraphExecUpdate_v2(exec, clone, &mut result), 910);
        assert_eq!(result.result, crate::graph_exec::TOPOLOGY_CHANGED);

        // A cycle is found when it is instantiated.
        ok(cuGraphAddDependencies(graph, &copy, &fill, 1));
        let mut none = null_mut();
        assert_eq!(cuGraphInstantiateWithFlags(&mut none, graph, 0), 1);
        ok(cuGraphDestroy(graph));
        ok(cuGraphDestroy(clone));
        assert_eq!(cuGraphDestroy(graph), 400);
        // The executable graph stands alone.
        ok(cuGraphLaunch(exec, null_mut()));
        ok(cuCtxSynchronize());
        ok(cuGraphExecDestroy(exec));
        assert_eq!(cuGraphLaunch(exec, null_mut()), 400);
    }
}

/// Memory of the device for a node to allocate.
fn allocating(bytes: usize) -> AllocNodeParams {
    let pool = MemPoolProps {
        alloc_type: 1,
        handle_types: 0,
        location: MemLocation { kind: 1, id: 0 },
        security: null_mut(),
        max_size: 0,
        usage: 0,
        rdma_capable: 0,
        reserved: [0; 53],
    };
    AllocNodeParams { pool, access: null(), access_count: 0, bytes, address: 0 }
}

#[test]
fn child_graphs_and_memory_of_graphs() {
    let bench = Bench::new();
    let (mut inner, mut outer, mut exec) = (null_mut(), null_mut(), null_mut());
    let (mut alloc, mut fill, mut copy, mut free, mut child, mut node) = (null_mut(), null_mut(), null_mut(), null_mut(), null_mut(), null_mut());
    // SAFETY: pointers to live locals.
    unsafe {
        ok(cuGraphCreate(&mut inner, 0));
        ok(cuGraphCreate(&mut outer, 0));
        let mut params = allocating(128);
        ok(cuGraphAddMemAllocNode(&mut alloc, inner, null(), 0, &mut params));
        let at = params.address;
        assert_ne!(at, 0);
        assert_eq!(super::cuMemsetD8_v2(at, 1, 1), 1, "not before the node's turn");
        let set = MemsetNodeParams { dst: at, pitch: 0, value: 9, element_size: 4, width: 32, height: 1 };
        ok(cuGraphAddMemsetNode(&mut fill, inner, &alloc, 1, &set, bench.context));
        // A copy from memory that is not there yet: described in the form that all kinds of nodes share.
        let mut any = GraphNodeParams { kind: 2, reserved: [0; 3], value: [0; 29], reserved2: 0 };
        (&raw mut any.value).cast::<MemsetNodeParams>().write(MemsetNodeParams { dst: bench.words, value: 4, ..set });
        ok(cuGraphAddNode(&mut copy, inner, &fill, 1, &mut any));
        ok(cuGraphAddMemFreeNode(&mut free, inner, &copy, 1, at));
        ok(cuGraphAddChildGraphNode(&mut child, outer, null(), 0, inner));
        ok(cuGraphAddEmptyNode(&mut node, outer, &child, 1));
        let mut held = null_mut();
        ok(cuGraphChildGraphNodeGetGraph(child, &mut held));
        assert!(held != inner && cuGraphDestroy(held) == 1);
        ok(cuGraphInstantiateWithFlags(&mut exec, outer, 0));
        bench.set(0);
        for _ in 0..3 {
            ok(cuGraphLaunch(exec, null_mut()));
        }
        assert_eq!(bench.word(), 4);
        assert_eq!(super::cuMemsetD8_v2(at, 1, 1), 1, "freed by the last node");
        ok(cuGraphDestroy(inner));
        ok(cuGraphDestroy(outer));
        ok(cuGraphExecDestroy(exec));
    }
}

#[test]
fn memory_of_a_graph_outlives_it_until_it_is_freed() {
    let _bench = Bench::new();
    let mut seen = std::collections::HashSet::new();
    for stream_ordered in (0..100).map(|round| round % 2 == 0) {
        let (mut graph, mut exec, mut node, mut word) = (null_mut(), null_mut(), null_mut(), 1_u32);
        let mut params = allocating(5000);
        // SAFETY: pointers to live locals.
        unsafe {
            ok(cuGraphCreate(&mut graph, 0));
            ok(cuGraphAddMemAllocNode(&mut node, graph, null(), 0, &mut params));
            let at = params.address;
            ok(cuGraphInstantiateWithFlags(&mut exec, graph, 0));
            ok(cuGraphLaunch(exec, null_mut()));
            assert_eq!(cuGraphLaunch(exec, null_mut()), 1, "the first launch's memory is not freed");
            ok(cuGraphExecDestroy(exec));
            ok(cuGraphDestroy(graph));
            ok(super::cuMemcpyDtoH_v2((&raw mut word).cast(), at + 4996, 4));
            assert_eq!(word, 0, "fresh memory is zeroed");
            ok(super::cuMemsetD8_v2(at, 7, 5000));
            ok(if stream_ordered { cuMemFreeAsync(at, null_mut()) } else { super::cuMemFree_v2(at) });
            ok(cuCtxSynchronize());
            assert_eq!(super::cuMemsetD8_v2(at, 7, 1), 1, "freed");
            seen.insert(at);
        }
    }
    assert!(seen.len() < 50, "{} addresses for one allocation at a time", seen.len());
}
