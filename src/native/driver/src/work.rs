//! One operation of a stream or node of a graph: the same things can be both.

use std::ffi::{c_int, c_void};
use std::sync::Arc;

use crate::abi::{Handle, HostFunction, MemOp, Memcpy3D, MemsetNodeParams};
use crate::context::{Context, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::exports::launches::{self, KernelWork};
use crate::graph::Graph;
use crate::objects::{Event, Stream};
use crate::{capture, events, graph_memory, mem_ops, transfer};

/// A client's pointer on its way to another thread.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Carried(pub *mut c_void);
// SAFETY: only handed back to the client's own function.
unsafe impl Send for Carried {}
unsafe impl Sync for Carried {}

/// A function of the client's and its argument.
#[derive(Clone, Copy)]
pub struct HostWork {
    pub function: HostFunction,
    pub data: Carried,
}

/// An event under the name the client gave.
#[derive(Clone)]
pub struct Marker {
    pub handle: usize,
    pub event: Arc<Event>,
}

/// Memory of a graph: the address is fixed, its bytes exist from the node's turn on.
#[derive(Clone)]
pub struct Allocation {
    pub address: u64,
    pub bytes: u64,
    pub owner: Arc<graph_memory::Reserved>,
}

#[derive(Clone)]
pub enum Work {
    Kernel(KernelWork),
    Copy(Memcpy3D),
    Fill(MemsetNodeParams),
    Host(HostWork),
    Child(Arc<Graph>),
    Empty,
    Wait(Marker),
    Record(Marker),
    Alloc(Allocation),
    Free(u64),
    Ops(Vec<MemOp>),
}

impl Work {
    /// `CUgraphNodeType`.
    pub fn kind(&self) -> c_int {
        match self {
            Work::Kernel(_) => 0,
            Work::Copy(_) => 1,
            Work::Fill(_) => 2,
            Work::Host(_) => 3,
            Work::Child(_) => 4,
            Work::Empty => 5,
            Work::Wait(_) => 6,
            Work::Record(_) => 7,
            Work::Alloc(_) => 10,
            Work::Free(_) => 11,
            Work::Ops(_) => 12,
        }
    }

    /// Checks what can be known before it runs, as adding a node to a graph does.
    pub fn check(&self) -> Outcome {
        match self {
            // Addresses may be a graph's own, which are good when it runs.
            Work::Copy(copy) => transfer::check_kinds(copy),
            Work::Fill(fill) if !matches!(fill.element_size, 1 | 2 | 4) => {
                Err(fail(Code::INVALID_VALUE, "elements are 1, 2 or 4 bytes"))
            }
            _ => Ok(()),
        }
    }

    /// Puts the operation on a stream (None: the default stream). In a graph, host memory is touched when its turn comes.
    pub fn issue(&self, context: &Arc<Context>, stream: Option<&Arc<Stream>>, in_graph: bool) -> Outcome {
        let plain = stream.map(|stream| stream.as_ref());
        match self {
            Work::Kernel(kernel) => launches::issue(context, plain, kernel, 0),
            Work::Copy(copy) => match transfer::Transfer::of(copy)? {
                None => Ok(()),
                // SAFETY: the client promised its host memory in the call that described this copy.
                Some(transfer) if in_graph => unsafe { transfer.in_graph(context, plain) },
                Some(transfer) => unsafe { transfer.on_stream(context, plain) },
            },
            Work::Fill(fill) => transfer::fill(context, plain, fill),
            Work::Host(host) => {
                let (host, weak) = (*host, Arc::downgrade(context));
                context.enqueue_host(plain, move || {
                    let host = host;
                    // As documented: not called once the context has faulted.
                    if weak.upgrade().is_some_and(|context| context.check().is_ok()) {
                        // SAFETY: the client's function with the client's argument.
                        unsafe { (host.function)(host.data.0) }
                    }
                })?;
                Ok(())
            }
            Work::Child(graph) => graph.nodes_in_order()?.iter().try_for_each(|node| node.work().issue(context, stream, true)),
            Work::Empty => Ok(()),
            Work::Wait(marker) => events::wait(context, plain, &marker.event),
            Work::Record(marker) => events::record(context, plain, &marker.event),
            Work::Alloc(allocation) => graph_memory::open(context, allocation),
            Work::Free(address) => graph_memory::close(context, plain, *address),
            Work::Ops(ops) => ops.iter().try_for_each(|op| mem_ops::issue(context, plain, op)),
        }
    }
}

/// An operation for a stream: runs there, or becomes a node of the graph that the stream is being captured into.
pub fn submit(stream: Handle, work: Work) -> Outcome {
    let (context, stream) = of_stream(stream)?;
    submit_to(&context, stream.as_ref(), work)
}

/// As [`submit`].
pub fn submit_to(context: &Arc<Context>, stream: Option<&Arc<Stream>>, work: Work) -> Outcome {
    if let Some(captured) = stream.and_then(|stream| capture::of(stream)) {
        return captured.add(stream.map_or(0, |stream| stream.id as usize), work);
    }
    if stream.is_none() {
        context.captures.refuse_default_stream()?;
    }
    work.issue(context, stream, false)
}
