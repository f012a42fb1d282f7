//! Host memory that the driver has locked in place (pinned), so that copies to and from it run beside everything else.
//!
//! The memory is ours, registered with the driver: a context that goes away takes the registration along, never the bytes, which
//! JavaScript may still see. It is given back when neither its handle nor its ArrayBuffer is left, and no copy is under way.

use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, Weak};

use napi::Env;
use napi::bindgen_prelude::ArrayBuffer;
use napi_derive::napi;

use crate::context::{CONTEXTS, Context};
use crate::failure::{Outcome, argument};
use crate::handles::Table;
use crate::memory::BUFFERS;
use crate::number;
use crate::pool;
use crate::stream::{Event, StreamRef, is_capturing, raw_stream};

/// The bytes, from the start of a page on.
pub struct Pages {
    pub start: *mut u8,
    bytes: usize,
    /// What was allocated: up to a page more.
    block: *mut u8,
    layout: Layout,
}

/// Where all of them are: start → end.
static PAGES: Mutex<BTreeMap<usize, usize>> = Mutex::new(BTreeMap::new());

fn all_pages() -> std::sync::MutexGuard<'static, BTreeMap<usize, usize>> {
    PAGES.lock().unwrap_or_else(|e| e.into_inner())
}

/// Whether some of the bytes are ours, which the driver may know: it then reads them when a stream comes to the copy, not before the
/// call returns, and they may be changed or unregistered by then.
pub fn may_be_registered(bytes: &[u8]) -> bool {
    let start = bytes.as_ptr() as usize;
    all_pages().range(..start + bytes.len()).next_back().is_some_and(|(_, end)| *end > start)
}

// SAFETY: the memory itself belongs to no thread; who reads and writes it when is the caller's to order, as for any shared memory.
unsafe impl Send for Pages {}
unsafe impl Sync for Pages {}

impl Drop for Pages {
    fn drop(&mut self) {
        all_pages().remove(&(self.start as usize));
        // SAFETY: allocated with this layout, and freed once.
        unsafe { dealloc(self.block, self.layout) };
    }
}

impl Pages {
    /// Zeroed pages of our own.
    fn allocate(bytes: usize) -> Option<Pages> {
        // A little more than asked for, aligned by hand: an allocator that is asked for aligned zeros writes them all.
        let layout = Layout::from_size_align(bytes.checked_add(PAGE)?, 16).ok()?;
        // SAFETY: the size is not 0.
        let block = unsafe { alloc_zeroed(layout) };
        let start = block.wrapping_add(block.align_offset(PAGE));
        (!block.is_null()).then(|| {
            all_pages().insert(start as usize, start as usize + bytes);
            Pages { start, bytes, block, layout }
        })
    }

    /// Pages that the driver knows: until they are unregistered, or the context is gone.
    pub fn registered(context: &Context, bytes: usize) -> Outcome<Pages> {
        let pages = Pages::allocate(bytes).ok_or_else(|| argument(format!("the host has no {bytes} bytes to pin")))?;
        // SAFETY: the pages are ours, and stay as long as they are registered.
        context.call("cuMemHostRegister", |api| unsafe { (api.cuMemHostRegister_v2)(pages.start.cast(), bytes, 0) })?;
        Ok(pages)
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

/// A registered piece of host memory.
pub struct Host {
    context: Weak<Context>,
    pub pages: Arc<Pages>,
    /// By stream: an event after the last copy there.
    uses: Mutex<HashMap<usize, Event>>,
}

pub static HOSTS: Table<Host> = Table::new("host buffer");

const PAGE: usize = 4096;

impl Host {
    pub fn register(context: &Arc<Context>, bytes: usize) -> Outcome<Host> {
        let pages = Arc::new(Pages::registered(context, bytes)?);
        Ok(Host { context: Arc::downgrade(context), pages, uses: Mutex::default() })
    }

    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }

    pub fn start(&self) -> *mut u8 {
        self.pages.start
    }

    /// Work may use the memory whose end nobody will hear of: it stays until the context goes.
    pub fn keep(&self) {
        if let Some(context) = self.context.upgrade() {
            context.keep(self.pages.clone());
        }
    }

    /// Work that was just queued on the stream uses the memory.
    pub fn used(&self, context: &Arc<Context>, stream: &StreamRef) -> Outcome<()> {
        let mut uses = self.uses.lock().unwrap_or_else(|e| e.into_inner());
        let marked = match uses.entry(stream.raw() as usize) {
            Entry::Occupied(mark) => mark.get().record(context, stream),
            Entry::Vacant(slot) => Event::create(context).and_then(|event| slot.insert(event).record(context, stream)),
        };
        // What cannot be waited for stays until the context goes.
        marked.inspect_err(|_| context.keep(self.pages.clone()))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Without its context nothing can be under way.
        let Some(context) = self.context.upgrade() else {
            return;
        };
        // A closed context may still be ending work: the pages go after it.
        if context.open().is_err() {
            return context.keep(self.pages.clone());
        }
        let uses = std::mem::take(&mut *self.uses.lock().unwrap_or_else(|e| e.into_inner()));
        let (held, pages) = (context.clone(), self.pages.clone());
        // Copies may be under way: they end first, off JavaScript's thread, and the pages stay until then. By their events, not by waiting for
        // the whole context, which would end a capture that somebody has begun meanwhile.
        let end = move || {
            for event in uses.values() {
                let _ = event.synchronize(&held);
            }
            // SAFETY: registered once, and nothing of this context uses it any more.
            held.outside_captures(|| {
                let _ = held.call("cuMemHostUnregister", |api| unsafe { (api.cuMemHostUnregister)(pages.start.cast()) });
            });
            drop(pages);
        };
        if pool::spawn(Box::new(end)).is_err() {
            context.keep(self.pages.clone());
        }
    }
}

/// What `allocHost` answers.
#[napi(object)]
pub struct HostAllocated<'env> {
    pub handle: f64,
    /// The bytes themselves.
    pub memory: ArrayBuffer<'env>,
}

/// Allocates and registers host memory, zeroed.
#[napi(catch_unwind)]
pub fn alloc_host<'env>(env: &'env Env, context: f64, bytes: f64) -> napi::Result<HostAllocated<'env>> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let bytes = number::whole(bytes, "bytes")? as usize;
    if bytes == 0 {
        return Err(argument("a host buffer has at least 1 byte"));
    }
    let host = Arc::new(Host::register(&context, bytes)?);
    let (start, pages) = (host.start(), host.pages.clone());
    // SAFETY: the pages live as long as the array does; no other array is ever made of them.
    let memory = unsafe { ArrayBuffer::from_external(env, start, bytes, pages, |_, pages| drop(pages)) }?;
    if memory.as_ptr() != start {
        return Err(argument("this JavaScript runtime keeps no memory of others (external array buffers): upload and download instead"));
    }
    Ok(HostAllocated { handle: HOSTS.add(host)?, memory })
}

/// Ends a host buffer for copies; its bytes stay as long as JavaScript sees them. Freeing again does nothing.
#[napi(catch_unwind)]
pub fn free_host(host: f64) -> napi::Result<()> {
    HOSTS.take(host).map(drop)
}

/// Queues a copy between a buffer and a host buffer: to the device, or back.
#[napi(catch_unwind)]
#[allow(clippy::too_many_arguments)]
pub fn copy_host(to_device: bool, buffer: f64, offset: f64, host: f64, host_offset: f64, bytes: f64, stream: f64) -> napi::Result<()> {
    let (buffer, host) = (BUFFERS.get(buffer)?, HOSTS.get(host)?);
    let context = buffer.context()?;
    if !host.belongs_to(&context) {
        return Err(argument("copy: the buffers belong to different contexts"));
    }
    let bytes = number::whole(bytes, "bytes")?;
    let offset = number::range(offset, bytes, buffer.bytes, "copy")?;
    let host_offset = number::range(host_offset, bytes, host.pages.bytes as u64, "copy")? as usize;
    let stream = raw_stream(&context, stream)?;
    if bytes == 0 {
        return Ok(());
    }
    // A graph that is captured keeps the memory, and marks its use when it is launched.
    let captured = is_capturing(&context, &stream)?;
    if captured {
        context.capture_host(host.clone());
    }
    transfer(&context, to_device, buffer.address + offset, host.pages.start.wrapping_add(host_offset), bytes as usize, stream.raw())?;
    if captured { Ok(()) } else { host.used(&context, &stream) }
}

fn transfer(context: &Context, to_device: bool, address: u64, memory: *mut u8, bytes: usize, stream: crate::api::Raw) -> Outcome<()> {
    if to_device {
        // SAFETY: both ranges were checked; the pages stay until the copy has ended (see `Host::drop`).
        context.call("cuMemcpyHtoDAsync", |api| unsafe { (api.cuMemcpyHtoDAsync_v2)(address, memory.cast(), bytes, stream) })
    } else {
        // SAFETY: as above.
        context.call("cuMemcpyDtoHAsync", |api| unsafe { (api.cuMemcpyDtoHAsync_v2)(memory.cast(), address, bytes, stream) })
    }
}
