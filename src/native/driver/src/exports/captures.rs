//! Stream capture: see [`crate::capture`].

use std::ffi::{c_int, c_uint};
use std::sync::Arc;

use super::lacking::refused;
use crate::abi::{EdgeData, Handle};
use crate::capture::{self, GLOBAL};
use crate::context::of_stream;
use crate::error::{Code, Outcome, fail};
use crate::graph::Graph;
use crate::guard::{exports, put, put_if};
use crate::handles;

exports! {
    fn cuStreamBeginCapture | cuStreamBeginCapture_ptsz(stream: Handle) { begin(stream, Graph::create(false), Vec::new(), GLOBAL) }

    fn cuStreamBeginCapture_v2 | cuStreamBeginCapture_v2_ptsz(stream: Handle, mode: c_int) { begin(stream, Graph::create(false), Vec::new(), mode) }

    fn cuStreamBeginCaptureToGraph | cuStreamBeginCaptureToGraph_ptsz(
        stream: Handle, graph: Handle, dependencies: *const Handle, data: *const EdgeData, count: usize, mode: c_int,
    ) {
        let graph = handles::graph(graph)?;
        let heads = unsafe { nodes(dependencies, count)? };
        if heads.iter().any(|node| !graph.lock().has(*node)) {
            return Err(fail(Code::INVALID_VALUE, "a dependency is no node of the graph"));
        }
        begin(stream, graph, heads, mode)
    }

    fn cuStreamBeginRecaptureToGraph | cuStreamBeginRecaptureToGraph_ptsz(stream: Handle, mode: c_int, graph: Handle) {
        Err(refused("recapturing into a graph"))
    }

    fn cuStreamEndCapture | cuStreamEndCapture_ptsz(stream: Handle, out: *mut Handle) {
        unsafe { put_if(out, std::ptr::null_mut()) };
        let (_, stream) = of_stream(stream)?;
        let stream = stream.ok_or_else(|| fail(Code::ILLEGAL_STATE, "the default stream is never captured"))?;
        let graph = capture::end(&stream)?;
        unsafe { put(out, graph.handle as Handle) }
    }

    fn cuStreamIsCapturing | cuStreamIsCapturing_ptsz(stream: Handle, out: *mut c_int) {
        unsafe { put(out, info(stream)?.map_or(0, |(capture, _)| capture.status())) }
    }

    fn cuStreamGetCaptureInfo | cuStreamGetCaptureInfo_ptsz(stream: Handle, status: *mut c_int, id: *mut u64) {
        unsafe { put_info(stream, status, id, std::ptr::null_mut(), std::ptr::null_mut(), std::ptr::null_mut(), std::ptr::null_mut()) }
    }

    fn cuStreamGetCaptureInfo_v2 | cuStreamGetCaptureInfo_v2_ptsz(
        stream: Handle, status: *mut c_int, id: *mut u64, graph: *mut Handle, dependencies: *mut *const Handle, count: *mut usize,
    ) { unsafe { put_info(stream, status, id, graph, dependencies, std::ptr::null_mut(), count) } }

    fn cuStreamGetCaptureInfo_v3 | cuStreamGetCaptureInfo_v3_ptsz(
        stream: Handle, status: *mut c_int, id: *mut u64, graph: *mut Handle, dependencies: *mut *const Handle, data: *mut *const EdgeData, count: *mut usize,
    ) { unsafe { put_info(stream, status, id, graph, dependencies, data, count) } }

    fn cuStreamUpdateCaptureDependencies | cuStreamUpdateCaptureDependencies_ptsz(stream: Handle, dependencies: *const Handle, count: usize, flags: c_uint) {
        unsafe { update(stream, dependencies, count, flags) }
    }

    fn cuStreamUpdateCaptureDependencies_v2 | cuStreamUpdateCaptureDependencies_v2_ptsz(
        stream: Handle, dependencies: *const Handle, data: *const EdgeData, count: usize, flags: c_uint,
    ) { unsafe { update(stream, dependencies, count, flags) } }

    fn cuThreadExchangeStreamCaptureMode(mode: *mut c_int) {
        if mode.is_null() {
            return Err(fail(Code::INVALID_VALUE, "the mode is null"));
        }
        let before = capture::exchange_mode(unsafe { mode.read_unaligned() })?;
        unsafe { put(mode, before) }
    }
}

fn begin(stream: Handle, graph: Arc<Graph>, heads: Vec<usize>, mode: c_int) -> Outcome {
    let begun = of_stream(stream).and_then(|(context, stream)| {
        let stream = stream.ok_or_else(|| fail(Code::STREAM_CAPTURE_UNSUPPORTED, "the default stream cannot be captured"))?;
        capture::begin(&context, &stream, graph.clone(), heads, mode)
    });
    if begun.is_err() && graph.lock().nodes.is_empty() && Arc::strong_count(&graph) <= 2 {
        // Made for this call, in the forms that take no graph.
        handles::remove(graph.handle as Handle);
    }
    begun
}

fn info(stream: Handle) -> Outcome<Option<(Arc<capture::Capture>, usize)>> {
    let (context, stream) = of_stream(stream)?;
    match stream {
        Some(stream) => Ok(capture::of(&stream).map(|capture| (capture, stream.id as usize))),
        None => context.captures.refuse_default_stream().map(|()| None),
    }
}

unsafe fn put_info(
    stream: Handle,
    status: *mut c_int,
    id: *mut u64,
    graph: *mut Handle,
    dependencies: *mut *const Handle,
    data: *mut *const EdgeData,
    count: *mut usize,
) -> Outcome {
    let found = info(stream)?;
    unsafe {
        let Some((capture, stream)) = found else {
            put_if(id, 0);
            put_if(count, 0);
            return put(status, 0);
        };
        put(status, capture.status())?;
        put_if(id, capture.id);
        put_if(graph, capture.graph.handle as Handle);
        if !dependencies.is_null() || !data.is_null() || !count.is_null() {
            let (nodes, edges, number) = capture.hand_out(stream);
            put_if(dependencies, nodes);
            put_if(data, edges);
            put_if(count, number);
        }
    }
    Ok(())
}

unsafe fn nodes(list: *const Handle, count: usize) -> Outcome<Vec<usize>> {
    if list.is_null() && count != 0 {
        return Err(fail(Code::INVALID_VALUE, "the list of nodes is null"));
    }
    // SAFETY: the client's promise of `count` entries.
    Ok((0..count).map(|i| unsafe { *list.add(i) } as usize).collect())
}

unsafe fn update(stream: Handle, dependencies: *const Handle, count: usize, flags: c_uint) -> Outcome {
    let (capture, stream) = info(stream)?.ok_or_else(|| fail(Code::ILLEGAL_STATE, "the stream is not being captured"))?;
    if flags > 1 {
        return Err(fail(Code::INVALID_VALUE, "dependencies are added or set"));
    }
    capture.set_heads(stream, &unsafe { nodes(dependencies, count)? }, flags == 1)
}
