//! Instantiated graphs: the nodes as they were then, in the order they will run.

use std::ffi::c_int;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::abi::EdgeData;
use crate::context::Context;
use crate::error::{Code, Outcome, fail};
use crate::graph::{Graph, Node};
use crate::graph_memory;
use crate::objects::Stream;
use crate::work::Work;

pub const AUTO_FREE_ON_LAUNCH: u64 = 1;
pub const DEVICE_LAUNCH: u64 = 4;
const ALL_FLAGS: u64 = 15;

/// `CUgraphExecUpdateResult`.
pub const UPDATE_ERROR: c_int = 1;
pub const TOPOLOGY_CHANGED: c_int = 2;
pub const NODE_TYPE_CHANGED: c_int = 3;
pub const PARAMETERS_CHANGED: c_int = 5;

#[derive(Clone)]
enum Body {
    One(Work),
    Inner(Vec<Step>),
}

/// A node as it was when the graph was instantiated.
#[derive(Clone)]
pub struct Step {
    /// The node's handle.
    source: usize,
    enabled: bool,
    /// Places of the steps it waits for.
    after: Vec<usize>,
    body: Body,
}

pub struct GraphExec {
    pub id: u32,
    pub flags: u64,
    steps: Mutex<Vec<Step>>,
}

static NEXT_ID: AtomicU32 = AtomicU32::new(1);

fn steps_of(graph: &Graph) -> Outcome<Vec<Step>> {
    let nodes = graph.nodes_in_order()?;
    let edges = graph.lock().edges.clone();
    let place = |handle: usize| nodes.iter().position(|node| node.handle == handle);
    let step = |node: &Arc<Node>| {
        let mut after: Vec<usize> =
            edges.iter().filter(|edge| edge.to == node.handle).filter_map(|edge| place(edge.from)).collect();
        after.sort_unstable();
        let body = match node.work() {
            Work::Child(child) => Body::Inner(steps_of(&child)?),
            other => Body::One(other),
        };
        Ok(Step { source: node.handle, enabled: true, after, body })
    };
    nodes.iter().map(step).collect()
}

fn find(steps: &mut [Step], node: usize) -> Option<&mut Step> {
    for step in steps {
        if step.source == node {
            return Some(step);
        }
        if let Body::Inner(inner) = &mut step.body
            && let Some(found) = find(inner, node)
        {
            return Some(found);
        }
    }
    None
}

impl GraphExec {
    pub fn new(graph: &Graph, flags: u64) -> Outcome<GraphExec> {
        if flags & !ALL_FLAGS != 0 {
            return Err(fail(Code::INVALID_VALUE, format!("{flags:#x} are no instantiation flags")));
        }
        if flags & DEVICE_LAUNCH != 0 {
            return Err(crate::exports::lacking::refused("launching graphs from kernels"));
        }
        let steps = Mutex::new(steps_of(graph)?);
        Ok(GraphExec { id: NEXT_ID.fetch_add(1, Ordering::Relaxed), flags, steps })
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Step>> {
        self.steps.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// Queues every step on a stream.
    pub fn launch(&self, context: &Arc<Context>, stream: Option<&Arc<Stream>>) -> Outcome {
        let steps = self.lock().clone();
        self.check_memory(&steps, context, stream)?;
        issue(&steps, context, stream)
    }

    /// What an earlier launch allocated and nothing freed: an error, unless the graph was made to free it.
    fn check_memory(&self, steps: &[Step], context: &Arc<Context>, stream: Option<&Arc<Stream>>) -> Outcome {
        for step in steps {
            match &step.body {
                Body::Inner(inner) => self.check_memory(inner, context, stream)?,
                Body::One(Work::Alloc(allocation)) => {
                    context.queue.drain();
                    if graph_memory::is_open(allocation) {
                        if self.flags & AUTO_FREE_ON_LAUNCH == 0 {
                            return Err(fail(
                                Code::INVALID_VALUE,
                                "memory that the graph's last launch allocated is not freed yet",
                            ));
                        }
                        graph_memory::close(context, stream.map(|stream| stream.as_ref()), allocation.address)?;
                    }
                }
                Body::One(_) => {}
            }
        }
        Ok(())
    }

    /// The steps as a graph again, for a launch into a stream that is being captured.
    pub fn as_graph(&self) -> Outcome<Arc<Graph>> {
        rebuilt(&self.lock())
    }

    /// Changes what a node does from the next launch on; its kind stays.
    pub fn set(&self, node: usize, work: Work) -> Outcome {
        work.check()?;
        let mut steps = self.lock();
        let step = find(&mut steps, node).ok_or_else(not_in)?;
        match (&mut step.body, work) {
            (Body::Inner(inner), Work::Child(child)) => {
                let new = steps_of(&child)?;
                if inner.len() != new.len()
                    || inner.iter().zip(&new).any(|(a, b)| kind(&a.body) != kind(&b.body) || a.after != b.after)
                {
                    return Err(fail(Code::INVALID_VALUE, "the child graph has another shape"));
                }
                for (a, b) in inner.iter_mut().zip(new) {
                    a.body = b.body;
                }
                Ok(())
            }
            (Body::One(old), new) if old.kind() == new.kind() => {
                *old = new;
                Ok(())
            }
            _ => Err(fail(Code::INVALID_VALUE, "the node is of another kind")),
        }
    }

    pub fn is_enabled(&self, node: usize) -> Outcome<bool> {
        let mut steps = self.lock();
        Ok(find(&mut steps, node).ok_or_else(not_in)?.enabled)
    }

    pub fn set_enabled(&self, node: usize, enabled: bool) -> Outcome {
        let mut steps = self.lock();
        let step = find(&mut steps, node).ok_or_else(not_in)?;
        if !matches!(&step.body, Body::One(Work::Kernel(_) | Work::Copy(_) | Work::Fill(_))) {
            return Err(fail(Code::INVALID_VALUE, "only kernels, copies and fills can be disabled"));
        }
        step.enabled = enabled;
        Ok(())
    }

    /// Takes over the parameters of a graph of the same shape. Err: what differs, and the nodes.
    pub fn update(&self, graph: &Graph) -> Outcome<Result<(), (c_int, usize)>> {
        let new = steps_of(graph)?;
        let mut steps = self.lock();
        if let Err(why) = same_shape(&steps, &new) {
            return Ok(Err(why));
        }
        for (old, new) in steps.iter_mut().zip(new) {
            old.body = new.body;
        }
        Ok(Ok(()))
    }
}

fn not_in() -> Code {
    fail(Code::INVALID_VALUE, "the node was not in the graph when it was instantiated")
}

fn kind(body: &Body) -> c_int {
    match body {
        Body::One(work) => work.kind(),
        Body::Inner(_) => 4,
    }
}

fn same_shape(old: &[Step], new: &[Step]) -> Result<(), (c_int, usize)> {
    if old.len() != new.len() {
        return Err((TOPOLOGY_CHANGED, new.last().map_or(0, |step| step.source)));
    }
    for (a, b) in old.iter().zip(new) {
        if kind(&a.body) != kind(&b.body) {
            return Err((NODE_TYPE_CHANGED, b.source));
        }
        if a.after != b.after {
            return Err((TOPOLOGY_CHANGED, b.source));
        }
        match (&a.body, &b.body) {
            (Body::Inner(a), Body::Inner(b)) => same_shape(a, b)?,
            (Body::One(Work::Copy(x)), Body::One(Work::Copy(y)))
                if x.src_memory_type != y.src_memory_type || x.dst_memory_type != y.dst_memory_type =>
            {
                return Err((PARAMETERS_CHANGED, b.source));
            }
            _ => {}
        }
    }
    Ok(())
}

fn issue(steps: &[Step], context: &Arc<Context>, stream: Option<&Arc<Stream>>) -> Outcome {
    for step in steps.iter().filter(|step| step.enabled) {
        match &step.body {
            Body::One(work) => work.issue(context, stream, true)?,
            Body::Inner(inner) => issue(inner, context, stream)?,
        }
    }
    Ok(())
}

fn rebuilt(steps: &[Step]) -> Outcome<Arc<Graph>> {
    let graph = Graph::create(true);
    let mut nodes = Vec::new();
    for step in steps {
        let work = match &step.body {
            Body::One(_) if !step.enabled => Work::Empty,
            Body::One(work) => work.clone(),
            Body::Inner(inner) => Work::Child(rebuilt(inner)?),
        };
        let after: Vec<_> = step.after.iter().map(|i| (nodes[*i], EdgeData::default())).collect();
        nodes.push(graph.add(work, &after)?.handle);
    }
    Ok(graph)
}
