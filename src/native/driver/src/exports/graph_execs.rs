//! Instantiated graphs: making, launching and changing them.

use std::ffi::{c_char, c_int, c_uint};
use std::sync::Arc;

use super::copies::given;
use super::graph_nodes::{any, child, copy, host, kernel, kernel_v1, marker, operations};
use crate::abi::{
    BatchMemOpNodeParams, GraphNodeParams, Handle, HostNodeParams, InstantiateParams, KernelNodeParams, KernelNodeParamsV1,
    Memcpy3D, MemsetNodeParams, UpdateResult,
};
use crate::capture;
use crate::context::of_stream;
use crate::error::{Code, Outcome, fail};
use crate::graph_exec::{GraphExec, UPDATE_ERROR};
use crate::guard::{exports, put, put_if};
use crate::handles::{self, Object};
use crate::work::Work;

exports! {
    fn cuGraphInstantiate | cuGraphInstantiate_v2(out: *mut Handle, graph: Handle, error_node: *mut Handle, log: *mut c_char, bytes: usize) {
        unsafe {
            put_if(error_node, std::ptr::null_mut());
            if bytes != 0 {
                put_if(log, 0);
            }
            instantiate(out, graph, 0)
        }
    }

    fn cuGraphInstantiateWithFlags(out: *mut Handle, graph: Handle, flags: u64) { unsafe { instantiate(out, graph, flags) } }

    fn cuGraphInstantiateWithParams | cuGraphInstantiateWithParams_ptsz(out: *mut Handle, graph: Handle, params: *mut InstantiateParams) {
        if params.is_null() {
            return Err(fail(Code::INVALID_VALUE, "the parameters are null"));
        }
        let made = unsafe { instantiate(out, graph, (*params).flags) };
        unsafe {
            (*params).error_node = std::ptr::null_mut();
            (*params).result = if made.is_ok() { 0 } else { 1 };
        }
        made
    }

    fn cuGraphExecDestroy(exec: Handle) {
        handles::graph_exec(exec)?;
        // What was launched goes on.
        handles::remove(exec);
        Ok(())
    }

    fn cuGraphExecGetFlags(exec: Handle, out: *mut u64) { unsafe { put(out, handles::graph_exec(exec)?.flags) } }

    fn cuGraphExecGetId(exec: Handle, out: *mut c_uint) { unsafe { put(out, handles::graph_exec(exec)?.id) } }

    fn cuGraphLaunch | cuGraphLaunch_ptsz(exec: Handle, stream: Handle) {
        let exec = handles::graph_exec(exec)?;
        let (context, stream) = of_stream(stream)?;
        if let Some((capture, stream)) = stream.as_ref().and_then(|stream| Some((capture::of(stream)?, stream))) {
            return capture.add(stream.id as usize, Work::Child(exec.as_graph()?));
        }
        if stream.is_none() {
            context.captures.refuse_default_stream()?;
        }
        exec.launch(&context, stream.as_ref())
    }

    fn cuGraphUpload | cuGraphUpload_ptsz(exec: Handle, stream: Handle) {
        handles::graph_exec(exec)?;
        of_stream(stream).map(|_| ())
    }

    fn cuGraphExecUpdate(exec: Handle, graph: Handle, error_node: *mut Handle, result: *mut c_int) {
        let (outcome, code, node) = update(exec, graph)?;
        unsafe {
            put_if(error_node, node);
            put(result, code)?;
        }
        outcome
    }

    fn cuGraphExecUpdate_v2(exec: Handle, graph: Handle, info: *mut UpdateResult) {
        let (outcome, result, error_node) = update(exec, graph)?;
        unsafe { put(info, UpdateResult { result, error_node, error_from_node: std::ptr::null_mut() })? };
        outcome
    }

    fn cuGraphNodeGetEnabled(exec: Handle, node: Handle, out: *mut c_uint) {
        unsafe { put(out, handles::graph_exec(exec)?.is_enabled(node as usize)? as c_uint) }
    }

    fn cuGraphNodeSetEnabled(exec: Handle, node: Handle, enabled: c_uint) { handles::graph_exec(exec)?.set_enabled(node as usize, enabled != 0) }

    fn cuGraphExecKernelNodeSetParams(exec: Handle, node: Handle, params: *const KernelNodeParamsV1) { set(exec, node, unsafe { kernel_v1(params)? }) }

    fn cuGraphExecKernelNodeSetParams_v2(exec: Handle, node: Handle, params: *const KernelNodeParams) { set(exec, node, unsafe { kernel(&given(params)?)? }) }

    fn cuGraphExecMemcpyNodeSetParams(exec: Handle, node: Handle, params: *const Memcpy3D, context: Handle) { set(exec, node, copy(unsafe { given(params)? })) }

    fn cuGraphExecMemsetNodeSetParams(exec: Handle, node: Handle, params: *const MemsetNodeParams, context: Handle) { set(exec, node, Work::Fill(unsafe { given(params)? })) }

    fn cuGraphExecHostNodeSetParams(exec: Handle, node: Handle, params: *const HostNodeParams) { set(exec, node, host(&unsafe { given(params)? })?) }

    fn cuGraphExecChildGraphNodeSetParams(exec: Handle, node: Handle, graph: Handle) {
        let work = child(graph)?;
        let done = set(exec, node, work.clone());
        if let Work::Child(copied) = work {
            // Its nodes were taken over.
            copied.destroy();
        }
        done
    }

    fn cuGraphExecEventRecordNodeSetEvent(exec: Handle, node: Handle, event: Handle) { set(exec, node, Work::Record(marker(event)?)) }

    fn cuGraphExecEventWaitNodeSetEvent(exec: Handle, node: Handle, event: Handle) { set(exec, node, Work::Wait(marker(event)?)) }

    fn cuGraphExecBatchMemOpNodeSetParams(exec: Handle, node: Handle, params: *const BatchMemOpNodeParams) { set(exec, node, unsafe { operations(&given(params)?)? }) }

    fn cuGraphExecNodeSetParams(exec: Handle, node: Handle, params: *mut GraphNodeParams) { set(exec, node, unsafe { any(&mut given(params)?)? }) }
}

fn set(exec: Handle, node: Handle, work: Work) -> Outcome {
    handles::graph_exec(exec)?.set(node as usize, work)
}

unsafe fn instantiate(out: *mut Handle, graph: Handle, flags: u64) -> Outcome {
    let exec = GraphExec::new(&*handles::graph(graph)?, flags)?;
    if out.is_null() {
        return Err(fail(Code::INVALID_VALUE, "an output pointer is null"));
    }
    unsafe { put(out, handles::add(Object::GraphExec(Arc::new(exec)))) }
}

/// The call's outcome, and what it tells.
fn update(exec: Handle, graph: Handle) -> Outcome<(Outcome, c_int, Handle)> {
    let exec = handles::graph_exec(exec)?;
    let failed = |why: &str| Err(fail(Code::GRAPH_EXEC_UPDATE_FAILURE, why));
    Ok(match exec.update(&*handles::graph(graph)?) {
        Ok(Ok(())) => (Ok(()), 0, std::ptr::null_mut()),
        Ok(Err((result, node))) => (failed("the graph differs in more than parameters"), result, node as Handle),
        Err(_) => (failed("the graph cannot be instantiated"), UPDATE_ERROR, std::ptr::null_mut()),
    })
}
