//! Graphs: operations and what each must wait for.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::c_void;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};

use crate::abi::{EdgeData, Handle};
use crate::error::{Code, Outcome, fail};
use crate::handles::{self, Object};
use crate::objects::UserObject;
use crate::work::Work;

/// An operation of a graph.
pub struct Node {
    pub handle: usize,
    /// Unique in its graph.
    pub local_id: u32,
    /// Unique in the process.
    pub tools_id: u64,
    pub graph: Weak<Graph>,
    /// The node this one was cloned from; 0 for none.
    pub original: usize,
    work: Mutex<Work>,
    /// The memory behind the pointers that a query for kernel parameters gave out; it lives as long as the node.
    handed: Mutex<Handed>,
}

#[derive(Default)]
struct Handed {
    bytes: Vec<u8>,
    pointers: Vec<usize>,
}

impl Node {
    pub fn work(&self) -> Work {
        self.lock().clone()
    }

    pub fn lock(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// An array of pointers to parameter values, as `cuLaunchKernel` takes it.
    pub fn parameter_pointers(&self, params: &[u8], offsets: impl Iterator<Item = usize>) -> *mut *mut c_void {
        let mut handed = self.handed.lock().unwrap_or_else(|e| e.into_inner());
        if handed.bytes.len() == params.len() {
            // In place: pointers given out before stay good.
            handed.bytes.copy_from_slice(params);
        } else {
            handed.bytes = params.to_vec();
        }
        let base = handed.bytes.as_mut_ptr() as usize;
        let pointers: Vec<usize> = offsets.map(|offset| base + offset).collect();
        if handed.pointers != pointers {
            handed.pointers = pointers;
        }
        handed.pointers.as_mut_ptr().cast()
    }
}

/// An edge by the handles of its ends.
#[derive(Clone, Copy)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
    pub data: EdgeData,
}

#[derive(Default)]
pub struct State {
    /// In order of creation.
    pub nodes: Vec<Arc<Node>>,
    pub edges: Vec<Edge>,
    next_id: u32,
    /// User objects kept by the graph, with how many references.
    pub kept: Vec<(Arc<UserObject>, u32)>,
}

pub struct Graph {
    pub handle: usize,
    pub id: u32,
    /// Whether it is the inside of another graph's child node, which then owns it.
    pub inner: bool,
    state: Mutex<State>,
}

static NEXT_GRAPH: AtomicU32 = AtomicU32::new(1);
static NEXT_NODE: AtomicU64 = AtomicU64::new(1);

fn invalid(why: &str) -> Code {
    fail(Code::INVALID_VALUE, why)
}

impl Graph {
    /// A new, empty graph under a handle of its own.
    pub fn create(inner: bool) -> Arc<Graph> {
        let handle = handles::reserve();
        let id = NEXT_GRAPH.fetch_add(1, Ordering::Relaxed);
        let graph = Arc::new(Graph { handle, id, inner, state: Mutex::default() });
        handles::bind(handle, Object::Graph(graph.clone()));
        graph
    }

    pub fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// Adds a node that waits for those of `dependencies`.
    pub fn add(self: &Arc<Graph>, work: Work, dependencies: &[(usize, EdgeData)]) -> Outcome<Arc<Node>> {
        work.check()?;
        self.add_unchecked(work, dependencies, 0)
    }

    fn add_unchecked(self: &Arc<Graph>, work: Work, dependencies: &[(usize, EdgeData)], original: usize) -> Outcome<Arc<Node>> {
        let mut state = self.lock();
        let mut seen = BTreeSet::new();
        for (from, _) in dependencies {
            if !state.has(*from) || !seen.insert(*from) {
                return Err(invalid("a dependency is no node of the graph, or is named twice"));
            }
        }
        let node = Arc::new(Node {
            handle: handles::reserve(),
            local_id: state.next_id,
            tools_id: NEXT_NODE.fetch_add(1, Ordering::Relaxed),
            graph: Arc::downgrade(self),
            original,
            work: Mutex::new(work),
            handed: Mutex::default(),
        });
        state.next_id += 1;
        handles::bind(node.handle, Object::Node(node.clone()));
        state.edges.extend(dependencies.iter().map(|(from, data)| Edge { from: *from, to: node.handle, data: *data }));
        state.nodes.push(node.clone());
        Ok(node)
    }

    /// A copy with nodes of its own. Child graphs are copied too.
    pub fn copy(&self, inner: bool) -> Outcome<Arc<Graph>> {
        let copy = Graph::create(inner);
        let (nodes, edges, kept) = {
            let state = self.lock();
            (state.nodes.clone(), state.edges.clone(), state.kept.clone())
        };
        let mut names = HashMap::new();
        for node in &nodes {
            let work = match node.work() {
                Work::Child(child) => Work::Child(child.copy(true)?),
                other => other,
            };
            names.insert(node.handle, copy.add_unchecked(work, &[], node.handle)?.handle);
        }
        let mut state = copy.lock();
        let renamed = |handle: &usize| names.get(handle).copied().ok_or_else(|| invalid("an edge of the graph has no end"));
        for edge in &edges {
            state.edges.push(Edge { from: renamed(&edge.from)?, to: renamed(&edge.to)?, data: edge.data });
        }
        for (object, count) in &kept {
            object.retain(*count);
        }
        state.kept = kept;
        drop(state);
        Ok(copy)
    }

    /// Forgets the graph's handle and those of its nodes.
    pub fn destroy(&self) {
        let (nodes, kept) = {
            let mut state = self.lock();
            state.edges.clear();
            (std::mem::take(&mut state.nodes), std::mem::take(&mut state.kept))
        };
        handles::remove(self.handle as Handle);
        for node in nodes {
            handles::remove(node.handle as Handle);
            if let Work::Child(child) = node.work() {
                child.destroy();
            }
        }
        for (object, count) in kept {
            object.release(count);
        }
    }

    /// The nodes in an order that the edges allow: the same one each time, and that of creation where it may be.
    pub fn nodes_in_order(&self) -> Outcome<Vec<Arc<Node>>> {
        self.lock().in_order()
    }
}

impl State {
    pub fn has(&self, node: usize) -> bool {
        self.nodes.iter().any(|n| n.handle == node)
    }

    fn in_order(&self) -> Outcome<Vec<Arc<Node>>> {
        let place: HashMap<usize, usize> = self.nodes.iter().enumerate().map(|(i, node)| (node.handle, i)).collect();
        let mut waits = vec![0_usize; self.nodes.len()];
        let mut after: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for edge in &self.edges {
            let (Some(from), Some(to)) = (place.get(&edge.from), place.get(&edge.to)) else { continue };
            waits[*to] += 1;
            after.entry(*from).or_default().push(*to);
        }
        let mut ready: BTreeSet<usize> = (0..waits.len()).filter(|i| waits[*i] == 0).collect();
        let mut order = Vec::with_capacity(waits.len());
        while let Some(i) = ready.pop_first() {
            order.push(self.nodes[i].clone());
            for next in after.get(&i).into_iter().flatten() {
                waits[*next] -= 1;
                if waits[*next] == 0 {
                    ready.insert(*next);
                }
            }
        }
        if order.len() == self.nodes.len() { Ok(order) } else { Err(invalid("the graph has a cycle")) }
    }

    /// Adds edges, all or none.
    pub fn connect(&mut self, edges: &[Edge]) -> Outcome {
        for (i, edge) in edges.iter().enumerate() {
            let same = |other: &&Edge| other.from == edge.from && other.to == edge.to;
            if edge.from == edge.to || !self.has(edge.from) || !self.has(edge.to) {
                return Err(invalid("an edge from a node to itself, or to another graph"));
            }
            if self.edges.iter().chain(&edges[..i]).any(|other| same(&other)) {
                return Err(invalid("the edge exists already"));
            }
        }
        self.edges.extend_from_slice(edges);
        Ok(())
    }

    /// Removes edges, all or none.
    pub fn disconnect(&mut self, edges: &[Edge]) -> Outcome {
        let same = |a: &Edge, b: &Edge| a.from == b.from && a.to == b.to && a.data == b.data;
        if edges.iter().any(|edge| !self.edges.iter().any(|other| same(other, edge))) {
            return Err(invalid("there is no such edge"));
        }
        self.edges.retain(|other| !edges.iter().any(|edge| same(other, edge)));
        Ok(())
    }

    /// Takes a node out, with its edges.
    pub fn remove(&mut self, node: usize) {
        self.nodes.retain(|n| n.handle != node);
        self.edges.retain(|edge| edge.from != node && edge.to != node);
    }

    /// All nodes that `ends` come after, and `ends` themselves.
    pub fn before(&self, ends: &[usize]) -> BTreeSet<usize> {
        let mut seen: BTreeSet<usize> = ends.iter().copied().collect();
        let mut open: Vec<usize> = ends.to_vec();
        while let Some(node) = open.pop() {
            for edge in self.edges.iter().filter(|edge| edge.to == node) {
                if seen.insert(edge.from) {
                    open.push(edge.from);
                }
            }
        }
        seen
    }
}
