//! What handles stand for, besides contexts.

use std::collections::HashMap;
use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::Instant;

use tilewright_vgpu::{Arch, Kernel, Module};

use crate::abi::{Handle, HostFunction};
use crate::capture::Capture;
use crate::context::Context;
use crate::exports::modules::Logs;
use crate::image::Image;
use crate::work::Carried;

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

impl Event {
    pub fn lock(&self) -> MutexGuard<'_, EventState> {
        self.state.lock().unwrap_or_else(|e| e.into_inner())
    }
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
    pub image: Image,
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
pub struct Linker {
    pub inputs: Mutex<Vec<Vec<u8>>>,
    pub image: Mutex<Option<Vec<u8>>>,
    /// Where the client wants to read what went wrong.
    pub logs: Logs,
    pub arch: Arch,
}

/// `cuUserObject*`: a client's destructor that runs when the last reference goes.
pub struct UserObject {
    pub handle: usize,
    references: AtomicU64,
    destroy: HostFunction,
    data: Carried,
}

impl UserObject {
    pub fn new(handle: usize, references: u32, destroy: HostFunction, data: Carried) -> UserObject {
        UserObject { handle, references: AtomicU64::new(references.into()), destroy, data }
    }

    pub fn retain(&self, count: u32) {
        self.references.fetch_add(count.into(), Ordering::AcqRel);
    }

    /// Gives references back; more than there are count as all.
    pub fn release(&self, count: u32) {
        let before = self.references.fetch_update(Ordering::AcqRel, Ordering::Acquire, |n| Some(n.saturating_sub(count.into())));
        if before.is_ok_and(|before| before != 0 && before <= u64::from(count)) {
            crate::handles::remove(self.handle as Handle);
            // SAFETY: the client's function with the client's argument.
            unsafe { (self.destroy)(self.data.0) }
        }
    }
}
