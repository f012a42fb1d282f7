//! The table behind every handle this driver gives out. A handle is a number that is never reused and never dereferenced, so
//! a stale, foreign or made-up one is an error.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, RwLock};

use crate::abi::Handle;
use crate::context::Context;
use crate::error::{Code, Outcome, fail};
use crate::graph::{Graph, Node};
use crate::graph_exec::GraphExec;
use crate::objects::{Event, Function, Library, LibraryKernel, Linker, Loaded, Stream, UserObject};
use crate::pool::Pool;
use crate::virtual_memory::Physical;

/// What a handle stands for.
#[derive(Clone)]
pub enum Object {
    Context(Arc<Context>),
    Module(Arc<Loaded>),
    Function(Arc<Function>),
    Stream(Arc<Stream>),
    Event(Arc<Event>),
    Library(Arc<Library>),
    LibraryKernel(Arc<LibraryKernel>),
    Linker(Arc<Linker>),
    Graph(Arc<Graph>),
    Node(Arc<Node>),
    GraphExec(Arc<GraphExec>),
    UserObject(Arc<UserObject>),
    Pool(Arc<Pool>),
    Physical(Arc<Physical>),
}

static TABLE: LazyLock<RwLock<HashMap<usize, Object>>> = LazyLock::new(Default::default);
/// Far from 0, 1 and 2, which are streams by convention, and aligned like a pointer, which some clients check.
static NEXT: AtomicUsize = AtomicUsize::new(0x7600_0000_0000);

/// A fresh handle value that stands for nothing yet.
pub fn reserve() -> usize {
    NEXT.fetch_add(64, Ordering::Relaxed)
}

/// Makes `handle` stand for `object`.
pub fn bind(handle: usize, object: Object) {
    TABLE.write().unwrap_or_else(|e| e.into_inner()).insert(handle, object);
}

/// Gives `object` a new handle.
pub fn add(object: Object) -> Handle {
    let handle = reserve();
    bind(handle, object);
    handle as Handle
}

pub fn find(handle: Handle) -> Option<Object> {
    TABLE.read().unwrap_or_else(|e| e.into_inner()).get(&(handle as usize)).cloned()
}

/// Forgets a handle and returns what it stood for; that lives on while others hold it.
pub fn remove(handle: Handle) -> Option<Object> {
    TABLE.write().unwrap_or_else(|e| e.into_inner()).remove(&(handle as usize))
}

/// Forgets every handle whose object `gone` says is gone.
pub fn sweep(gone: impl Fn(&Object) -> bool) {
    let mut dropped = Vec::new();
    let mut table = TABLE.write().unwrap_or_else(|e| e.into_inner());
    table.retain(|_, object| {
        let keep = !gone(object);
        if !keep {
            dropped.push(object.clone());
        }
        keep
    });
    // Destructors run after the table is released: they may take other locks.
    drop(table);
    drop(dropped);
}

/// Every live context.
pub fn contexts() -> Vec<Arc<Context>> {
    let table = TABLE.read().unwrap_or_else(|e| e.into_inner());
    table.values().filter_map(|object| if let Object::Context(context) = object { Some(context.clone()) } else { None }).collect()
}

macro_rules! finders {
    ($($name:ident $variant:ident $ty:ty, $what:literal;)*) => {$(
        #[doc = concat!("The ", $what, " a handle stands for, or `CUDA_ERROR_INVALID_HANDLE`.")]
        pub fn $name(handle: Handle) -> Outcome<Arc<$ty>> {
            match find(handle) {
                Some(Object::$variant(object)) => Ok(object),
                _ => Err(fail(Code::INVALID_HANDLE, format!(concat!("{:#x} is not a live ", $what), handle as usize))),
            }
        }
    )*};
}

finders! {
    module Module Loaded, "module";
    stream_object Stream Stream, "stream";
    event Event Event, "event";
    library Library Library, "library";
    linker Linker Linker, "linker state";
    graph Graph Graph, "graph";
    node Node Node, "graph node";
    graph_exec GraphExec GraphExec, "executable graph";
    user_object UserObject UserObject, "user object";
    pool Pool Pool, "memory pool";
    physical Physical Physical, "physical allocation";
}
