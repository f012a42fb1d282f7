//! Graphs and their edges.

use std::ffi::{c_char, c_int, c_uint, c_void};
use std::fmt::Write;
use std::sync::Arc;

use super::text;
use crate::abi::{EdgeData, Handle, HostFunction};
use crate::error::{Code, Outcome, fail};
use crate::graph::{Edge, Graph, Node};
use crate::guard::{exports, put};
use crate::handles::{self, Object};
use crate::objects::UserObject;
use crate::work::{Carried, Work};

exports! {
    fn cuGraphCreate(out: *mut Handle, flags: c_uint) {
        if flags != 0 || out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "cuGraphCreate takes no flags, and a place for the graph"));
        }
        unsafe { put(out, Graph::create(false).handle as Handle) }
    }

    fn cuGraphDestroy(graph: Handle) {
        let graph = handles::graph(graph)?;
        if graph.inner {
            return Err(fail(Code::INVALID_VALUE, "the graph belongs to another graph's node"));
        }
        graph.destroy();
        Ok(())
    }

    fn cuGraphClone(out: *mut Handle, graph: Handle) {
        if out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
        }
        unsafe { put(out, handles::graph(graph)?.copy(false)?.handle as Handle) }
    }

    fn cuGraphNodeFindInClone(out: *mut Handle, node: Handle, clone: Handle) {
        handles::node(node)?;
        let found = handles::graph(clone)?.lock().nodes.iter().find(|n| n.original == node as usize).map(|n| n.handle);
        unsafe { put(out, found.ok_or_else(|| fail(Code::INVALID_VALUE, "the graph has no copy of the node"))? as Handle) }
    }

    fn cuGraphGetId(graph: Handle, out: *mut c_uint) { unsafe { put(out, handles::graph(graph)?.id) } }

    fn cuGraphGetNodes(graph: Handle, out: *mut Handle, count: *mut usize) {
        let nodes: Vec<_> = handles::graph(graph)?.lock().nodes.iter().map(|node| node.handle as Handle).collect();
        unsafe { put_list(&nodes, out, count) }
    }

    fn cuGraphGetRootNodes(graph: Handle, out: *mut Handle, count: *mut usize) {
        let graph = handles::graph(graph)?;
        let state = graph.lock();
        let root = |node: &&Arc<Node>| !state.edges.iter().any(|edge| edge.to == node.handle);
        let nodes: Vec<_> = state.nodes.iter().filter(root).map(|node| node.handle as Handle).collect();
        unsafe { put_list(&nodes, out, count) }
    }

    fn cuGraphGetEdges(graph: Handle, from: *mut Handle, to: *mut Handle, count: *mut usize) {
        unsafe { put_edges(&handles::graph(graph)?.lock().edges, from, to, std::ptr::null_mut(), count) }
    }

    fn cuGraphGetEdges_v2(graph: Handle, from: *mut Handle, to: *mut Handle, data: *mut EdgeData, count: *mut usize) {
        unsafe { put_edges(&handles::graph(graph)?.lock().edges, from, to, data, count) }
    }

    fn cuGraphAddDependencies(graph: Handle, from: *const Handle, to: *const Handle, count: usize) {
        let edges = unsafe { edges(from, to, std::ptr::null(), count)? };
        handles::graph(graph)?.lock().connect(&edges)
    }

    fn cuGraphAddDependencies_v2(graph: Handle, from: *const Handle, to: *const Handle, data: *const EdgeData, count: usize) {
        let edges = unsafe { edges(from, to, data, count)? };
        handles::graph(graph)?.lock().connect(&edges)
    }

    fn cuGraphRemoveDependencies(graph: Handle, from: *const Handle, to: *const Handle, count: usize) {
        let edges = unsafe { edges(from, to, std::ptr::null(), count)? };
        handles::graph(graph)?.lock().disconnect(&edges)
    }

    fn cuGraphRemoveDependencies_v2(graph: Handle, from: *const Handle, to: *const Handle, data: *const EdgeData, count: usize) {
        let edges = unsafe { edges(from, to, data, count)? };
        handles::graph(graph)?.lock().disconnect(&edges)
    }

    fn cuGraphNodeGetDependencies(node: Handle, out: *mut Handle, count: *mut usize) {
        unsafe { put_ends(node, |edge, node| edge.to == node, |edge| edge.from, out, std::ptr::null_mut(), count) }
    }

    fn cuGraphNodeGetDependencies_v2(node: Handle, out: *mut Handle, data: *mut EdgeData, count: *mut usize) {
        unsafe { put_ends(node, |edge, node| edge.to == node, |edge| edge.from, out, data, count) }
    }

    fn cuGraphNodeGetDependentNodes(node: Handle, out: *mut Handle, count: *mut usize) {
        unsafe { put_ends(node, |edge, node| edge.from == node, |edge| edge.to, out, std::ptr::null_mut(), count) }
    }

    fn cuGraphNodeGetDependentNodes_v2(node: Handle, out: *mut Handle, data: *mut EdgeData, count: *mut usize) {
        unsafe { put_ends(node, |edge, node| edge.from == node, |edge| edge.to, out, data, count) }
    }

    fn cuGraphNodeGetType(node: Handle, out: *mut c_int) { unsafe { put(out, handles::node(node)?.lock().kind()) } }

    fn cuGraphNodeGetLocalId(node: Handle, out: *mut c_uint) { unsafe { put(out, handles::node(node)?.local_id) } }

    fn cuGraphNodeGetToolsId(node: Handle, out: *mut u64) { unsafe { put(out, handles::node(node)?.tools_id) } }

    fn cuGraphNodeGetContainingGraph(node: Handle, out: *mut Handle) { unsafe { put(out, containing(&*handles::node(node)?)?.handle as Handle) } }

    fn cuGraphDestroyNode(node: Handle) {
        let found = handles::node(node)?;
        containing(&found)?.lock().remove(found.handle);
        handles::remove(node);
        if let Work::Child(child) = found.work() {
            child.destroy();
        }
        Ok(())
    }

    fn cuGraphDebugDotPrint(graph: Handle, path: *const c_char, flags: c_uint) {
        let path = unsafe { text(path)? };
        let drawn = dot(&*handles::graph(graph)?);
        std::fs::write(path, drawn).map_err(|e| fail(Code::OPERATING_SYSTEM, format!("{path}: {e}")))
    }

    fn cuUserObjectCreate(out: *mut Handle, data: *mut c_void, destroy: Option<HostFunction>, references: c_uint, flags: c_uint) {
        let destroy = destroy.ok_or_else(|| fail(Code::INVALID_VALUE, "the destructor is null"))?;
        if references == 0 || references > i32::MAX as c_uint || flags != 1 || out.is_null() {
            return Err(fail(Code::INVALID_VALUE, "a user object has references, a place for its handle, and the flag NO_DESTRUCTOR_SYNC"));
        }
        let handle = handles::reserve();
        let object = UserObject::new(handle, references, destroy, Carried(data));
        handles::bind(handle, Object::UserObject(Arc::new(object)));
        unsafe { put(out, handle as Handle) }
    }

    fn cuUserObjectRetain(object: Handle, count: c_uint) {
        let object = handles::user_object(object)?;
        check_count(count)?;
        object.retain(count);
        Ok(())
    }

    fn cuUserObjectRelease(object: Handle, count: c_uint) {
        let object = handles::user_object(object)?;
        check_count(count)?;
        object.release(count);
        Ok(())
    }

    fn cuGraphRetainUserObject(graph: Handle, object: Handle, count: c_uint, flags: c_uint) {
        let (graph, object) = (handles::graph(graph)?, handles::user_object(object)?);
        check_count(count)?;
        if flags & !1 != 0 {
            return Err(fail(Code::INVALID_VALUE, "unknown flags"));
        }
        if flags == 0 {
            object.retain(count);
        }
        graph.lock().kept.push((object, count));
        Ok(())
    }

    fn cuGraphReleaseUserObject(graph: Handle, object: Handle, count: c_uint) {
        let (graph, object) = (handles::graph(graph)?, handles::user_object(object)?);
        check_count(count)?;
        let mut state = graph.lock();
        let held: u64 = state.kept.iter().filter(|kept| Arc::ptr_eq(&kept.0, &object)).map(|kept| u64::from(kept.1)).sum();
        if held < u64::from(count) {
            return Err(fail(Code::INVALID_VALUE, "the graph has fewer references to the object"));
        }
        let mut left = count;
        for kept in state.kept.iter_mut().filter(|kept| Arc::ptr_eq(&kept.0, &object)) {
            let taken = left.min(kept.1);
            kept.1 -= taken;
            left -= taken;
        }
        state.kept.retain(|kept| kept.1 != 0);
        drop(state);
        object.release(count);
        Ok(())
    }
}

fn check_count(count: c_uint) -> Outcome {
    if count == 0 || count > i32::MAX as c_uint {
        return Err(fail(Code::INVALID_VALUE, "a number of references is at least 1"));
    }
    Ok(())
}

/// The graph a node is in.
pub fn containing(node: &Node) -> Outcome<Arc<Graph>> {
    node.graph.upgrade().ok_or_else(|| fail(Code::INVALID_HANDLE, "the node's graph is gone"))
}

/// Answers a question for a list as the graph functions do: without a place for it the count is stored, else as many entries as
/// fit, places too many are cleared, and the count is what was written.
///
/// # Safety
/// `count` must be null or valid, `out` null or valid for `*count` entries.
pub unsafe fn put_list<T: Copy + Blank>(list: &[T], out: *mut T, count: *mut usize) -> Outcome {
    if count.is_null() {
        return Err(fail(Code::INVALID_VALUE, "the count is null"));
    }
    if !out.is_null() {
        // SAFETY: the caller's promise.
        let room = unsafe { *count };
        for i in 0..room {
            // SAFETY: as above.
            unsafe { out.add(i).write_unaligned(list.get(i).copied().unwrap_or(T::NONE)) };
        }
        if room < list.len() {
            return Ok(());
        }
    }
    unsafe { put(count, list.len()) }
}

/// What a place without an entry holds.
pub trait Blank {
    const NONE: Self;
}

impl Blank for Handle {
    const NONE: Handle = std::ptr::null_mut();
}

impl Blank for EdgeData {
    const NONE: EdgeData = EdgeData { from_port: 0, to_port: 0, kind: 0, reserved: [0; 5] };
}

/// Edges whose data a client did not ask for must have none.
fn lossless(edges: &[Edge], data: *const EdgeData, out: *const Handle) -> Outcome {
    let loses = data.is_null() && !out.is_null() && edges.iter().any(|edge| edge.data != EdgeData::default());
    if loses { Err(fail(Code::LOSSY_QUERY, "an edge has data, and there is no place for it")) } else { Ok(()) }
}

unsafe fn put_edges(edges: &[Edge], from: *mut Handle, to: *mut Handle, data: *mut EdgeData, count: *mut usize) -> Outcome {
    lossless(edges, data, from)?;
    let (mut first, mut second) = (usize::MAX, usize::MAX);
    if !count.is_null() {
        // SAFETY: the client's promise.
        first = unsafe { *count };
        second = first;
    }
    let column = |end: fn(&Edge) -> usize| -> Vec<Handle> { edges.iter().map(|edge| end(edge) as Handle).collect() };
    unsafe {
        if !to.is_null() && !count.is_null() {
            put_list(&column(|edge| edge.to), to, &mut first)?;
        }
        if !data.is_null() && !count.is_null() {
            let list: Vec<_> = edges.iter().map(|edge| edge.data).collect();
            put_list(&list, data, &mut second)?;
        }
        put_list(&column(|edge| edge.from), from, count)
    }
}

unsafe fn put_ends(
    node: Handle,
    here: fn(&Edge, usize) -> bool,
    end: fn(&Edge) -> usize,
    out: *mut Handle,
    data: *mut EdgeData,
    count: *mut usize,
) -> Outcome {
    let node = handles::node(node)?;
    let graph = containing(&node)?;
    let edges: Vec<Edge> = graph.lock().edges.iter().filter(|edge| here(edge, node.handle)).copied().collect();
    lossless(&edges, data, out)?;
    if !data.is_null() && !count.is_null() {
        let list: Vec<_> = edges.iter().map(|edge| edge.data).collect();
        // SAFETY: the client's promise.
        let mut room = unsafe { *count };
        unsafe { put_list(&list, data, &mut room)? };
    }
    let ends: Vec<_> = edges.iter().map(|edge| end(edge) as Handle).collect();
    unsafe { put_list(&ends, out, count) }
}

unsafe fn edges(from: *const Handle, to: *const Handle, data: *const EdgeData, count: usize) -> Outcome<Vec<Edge>> {
    if count != 0 && (from.is_null() || to.is_null()) {
        return Err(fail(Code::INVALID_VALUE, "a list of nodes is null"));
    }
    // SAFETY: the client's promise of `count` entries.
    let data_of = |i| if data.is_null() { EdgeData::default() } else { unsafe { data.add(i).read_unaligned() } };
    Ok((0..count).map(|i| unsafe { Edge { from: *from.add(i) as usize, to: *to.add(i) as usize, data: data_of(i) } }).collect())
}

/// A graph in Graphviz's language.
fn dot(graph: &Graph) -> String {
    let state = graph.lock();
    let mut out = format!("digraph dot {{\nsubgraph cluster_{0} {{\nlabel=\"graph_{0}\" graph[style=\"dashed\"];\n", graph.id);
    for node in &state.nodes {
        let what = match &*node.lock() {
            Work::Kernel(kernel) => kernel.function.name.to_string_lossy().into_owned(),
            Work::Copy(copy) => format!("MEMCPY\\n{} x {} x {} bytes", copy.width, copy.height, copy.depth),
            Work::Fill(fill) => format!("MEMSET\\n{:#x} x {} x {}", fill.value, fill.width, fill.height),
            Work::Host(_) => "HOST".into(),
            Work::Child(child) => format!("CHILD GRAPH {}", child.id),
            Work::Empty => "EMPTY".into(),
            Work::Wait(_) => "EVENT WAIT".into(),
            Work::Record(_) => "EVENT RECORD".into(),
            Work::Alloc(allocation) => format!("MEM ALLOC\\n{:#x}, {} bytes", allocation.address, allocation.bytes),
            Work::Free(address) => format!("MEM FREE\\n{address:#x}"),
            Work::Ops(ops) => format!("BATCH MEM OP\\n{} operations", ops.len()),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "\"graph_{0}_node_{1}\"[shape=\"octagon\" label=\"{1}\\n{2}\"];",
            graph.id,
            node.local_id,
            what.replace('"', "'")
        );
    }
    let id = |handle: usize| state.nodes.iter().find(|node| node.handle == handle).map_or(0, |node| node.local_id);
    for edge in &state.edges {
        let _ = writeln!(out, "\"graph_{0}_node_{1}\" -> \"graph_{0}_node_{2}\";", graph.id, id(edge.from), id(edge.to));
    }
    out + "}\n}\n"
}
