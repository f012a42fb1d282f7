//! What handles stand for, besides contexts.

use std::collections::HashMap;
use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64};
use std::sync::{Arc, Mutex, Weak};
use std::time::Instant;

use tilewright_vgpu::{Kernel, Module};

use crate::capture::Capture;
use crate::context::Context;

/// A module loaded into a context.
pub struct Loaded {
    pub context: Weak<Context>,
    pub context_handle: usize,
    pub module: Module,
    /// Functions already given out: asking twice for a name gives the same handle, as with NVIDIA's driver.
    pub functions: Mutex<HashMap<String, usize>>,
}

/// A kernel of a loaded module, with the attributes a client may set on it.
pub struct Function {
    pub module: Weak<Loaded>,
    pub module_handle: usize,
    pub context_handle: usize,
    pub kernel: Arc<Kernel>,
    /// Dynamic shared memory the client opted in to, in bytes; −1 while untouched.
    pub max_dynamic_shared: AtomicI32,
    pub carveout: AtomicI32,
    pub non_portable_cluster: AtomicI32,
    pub name: std::ffi::CString,
}

/// A stream: a place in the context's one queue.
pub struct Stream {
    pub context: Weak<Context>,
    pub context_handle: usize,
    pub id: u64,
    pub flags: u32,
    pub priority: i32,
    /// Ticket of the last operation enqueued here.
    pub last: AtomicU64,
    /// Set while what is issued here becomes nodes of a graph.
    pub capture: Mutex<Option<Arc<Capture>>>,
    /// `CUlaunchAttributeValue`s set by `cuStreamSetAttribute`; hints, all of them.
    pub attributes: Mutex<HashMap<c_int, [u64; 8]>>,
}

impl Stream {
    pub fn new(context: &Arc<Context>, handle: usize, flags: u32, priority: i32) -> Stream {
        Stream {
            context: Arc::downgrade(context),
            context_handle: context.handle,
            id: handle as u64,
            flags,
            priority,
            last: AtomicU64::new(0),
            capture: Mutex::default(),
            attributes: Mutex::default(),
        }
    }
}

/// An event: the ticket it was last recorded at, and when that was reached.
pub struct Event {
    pub context: Weak<Context>,
    pub context_handle: usize,
    pub timing: bool,
    pub state: Mutex<EventState>,
}

#[derive(Default)]
pub struct EventState {
    /// 0 while never recorded.
    pub ticket: u64,
    /// How often it was recorded.
    pub recording: u64,
    pub reached: Option<Instant>,
    /// Opens when the recording is reached; for streams of other contexts.
    pub gate: Arc<AtomicBool>,
    /// The capture it was last recorded in, and the nodes that came before.
    pub captured: Option<(Arc<Capture>, Vec<usize>)>,
}

/// Code that belongs to no context until a kernel of it is wanted in one.
pub struct Library {
    pub text: Vec<u8>,
    /// context handle → module handle.
    pub loaded: Mutex<HashMap<usize, usize>>,
    /// kernel name → its handle.
    pub kernels: Mutex<HashMap<String, usize>>,
}

/// A kernel of a library, in whichever context is current when it is used.
pub struct LibraryKernel {
    pub library: Weak<Library>,
    pub library_handle: usize,
    pub name: std::ffi::CString,
}

/// `cuLink*`: PTX gathered to be loaded as one module. `image` is what `cuLinkComplete` gave out and must keep alive.
#[derive(Default)]
pub struct Linker {
    pub inputs: Mutex<Vec<Vec<u8>>>,
    pub image: Mutex<Option<Vec<u8>>>,
}
