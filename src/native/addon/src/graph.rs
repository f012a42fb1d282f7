//! Graphs: work that was captured from a stream, to be queued again by one call.

use std::sync::{Arc, Weak};

use napi_derive::napi;

use crate::api::Raw;
use crate::context::{CONTEXTS, Context};
use crate::failure::{Outcome, argument};
use crate::handles::Table;
use crate::host::Host;
use crate::stream::{is_capturing, raw_stream};

/// An instantiated graph.
pub struct Graph {
    context: Weak<Context>,
    exec: Raw,
    /// Host memory that it copies from or to.
    hosts: Vec<Arc<Host>>,
}

// SAFETY: the raw handle is only ever given back to the driver, which takes it on any thread.
unsafe impl Send for Graph {}
unsafe impl Sync for Graph {}

pub static GRAPHS: Table<Graph> = Table::new("graph");

/// `CU_STREAM_CAPTURE_MODE_THREAD_LOCAL`: this thread must not do meanwhile what a graph cannot hold; other threads may.
const THREAD_LOCAL: i32 = 1;

impl Graph {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }
}

impl Drop for Graph {
    fn drop(&mut self) {
        if let Some(context) = self.context.upgrade().filter(|context| context.open().is_ok()) {
            // SAFETY: ours, destroyed once; the driver keeps what is still running.
            let _ = context.call("cuGraphExecDestroy", |api| unsafe { (api.cuGraphExecDestroy)(self.exec) });
        }
    }
}

/// What is queued on the stream from now on is recorded, not done.
#[napi(catch_unwind)]
pub fn begin_capture(context: f64, stream: f64) -> napi::Result<()> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    if stream == 0.0 {
        return Err(argument("the default stream cannot be captured"));
    }
    let stream = raw_stream(&context, stream)?;
    context.capture_begins();
    // SAFETY: a live handle.
    let begun = context.call("cuStreamBeginCapture", |api| unsafe { (api.cuStreamBeginCapture_v2)(stream.raw(), THREAD_LOCAL) });
    begun.inspect_err(|_| context.capture_ends())
}

/// What `endCapture` answers.
#[napi(object)]
pub struct Captured {
    /// Absent where the capture was given up.
    pub handle: Option<f64>,
    /// Launches, copies and the rest, each counted once.
    pub nodes: f64,
}

/// Ends a capture, and makes what was recorded ready to be launched, or with `keep` false drops it.
#[napi(catch_unwind)]
pub fn end_capture(context: f64, stream: f64, keep: bool) -> napi::Result<Captured> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let stream = raw_stream(&context, stream)?;
    let hosts = context.captured_hosts();
    let mut graph = std::ptr::null_mut();
    // SAFETY: a live handle and a valid pointer.
    let ended = context.call("cuStreamEndCapture", |api| unsafe { (api.cuStreamEndCapture)(stream.raw(), &mut graph) });
    context.capture_ends();
    ended?;
    if graph.is_null() {
        return Ok(Captured { handle: None, nodes: 0.0 });
    }
    let made = if keep { instantiate(&context, graph).map(Some) } else { Ok(None) };
    let mut nodes = 0;
    // SAFETY: the graph is ours, and goes here in any case; what was instantiated does not need it.
    let _ = context.call("cuGraphGetNodes", |api| unsafe { (api.cuGraphGetNodes)(graph, std::ptr::null_mut(), &mut nodes) });
    let _ = context.call("cuGraphDestroy", |api| unsafe { (api.cuGraphDestroy)(graph) });
    let handle = made?.map(|exec| GRAPHS.add(Arc::new(Graph { context: Arc::downgrade(&context), exec, hosts }))).transpose()?;
    Ok(Captured { handle, nodes: nodes as f64 })
}

fn instantiate(context: &Context, graph: Raw) -> Outcome<Raw> {
    let mut exec = std::ptr::null_mut();
    let Some(make) = context.driver.api.cuGraphInstantiateWithFlags else {
        return Err(argument("graphs need a driver of CUDA 11.4 or newer"));
    };
    // SAFETY: a live graph and a valid pointer.
    context.call("cuGraphInstantiateWithFlags", |_| unsafe { make(&mut exec, graph, 0) })?;
    Ok(exec)
}

/// Queues all of a graph on a stream.
#[napi(catch_unwind)]
pub fn launch_graph(graph: f64, stream: f64) -> napi::Result<()> {
    let graph = GRAPHS.get(graph)?;
    let context = graph.context.upgrade().ok_or_else(|| argument("the graph's context is closed"))?;
    context.open()?;
    let stream = raw_stream(&context, stream)?;
    // SAFETY: live handles.
    context.call("cuGraphLaunch", |api| unsafe { (api.cuGraphLaunch)(graph.exec, stream.raw()) })?;
    // Into a capture, the graph's own memory goes along with the outer graph.
    if !graph.hosts.is_empty() && is_capturing(&context, &stream)? {
        graph.hosts.iter().for_each(|host| context.capture_host(host.clone()));
        return Ok(());
    }
    graph.hosts.iter().try_for_each(|host| host.used(&context, &stream))
}

/// Launches queued before go on; destroying again does nothing.
#[napi(catch_unwind)]
pub fn destroy_graph(graph: f64) -> napi::Result<()> {
    GRAPHS.take(graph).map(drop)
}
