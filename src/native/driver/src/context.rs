//! Contexts: each has device memory and a queue of its own, so a fault in one harms no other.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use tilewright_vgpu::{Memory, Options};

use crate::abi::{Handle, MemLocation};
use crate::capture;
use crate::device::{self, Device};
use crate::error::{Code, Outcome, fail};
use crate::flight::Flights;
use crate::graph_memory;
use crate::handles::{self, Object};
use crate::objects::Stream;
use crate::queue::{Lane, Queue};
use crate::virtual_memory::Range;

/// What an allocation was made by, which is all that tells host, managed and device memory apart here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllocKind {
    Device,
    Host,
    /// The client's own memory, made known by `cuMemHostRegister`.
    Registered,
    Managed,
    /// From the pool with this handle.
    Pool(usize),
    /// A graph's: its address is the graph's for good, its memory comes and goes with launches.
    Graph,
    /// Mapped by `cuMemMap`.
    Mapped,
}

/// What a client advised about a managed allocation.
#[derive(Clone, Default)]
pub struct Advice {
    pub read_mostly: bool,
    pub preferred: Option<MemLocation>,
    pub accessed_by: Vec<c_int>,
    pub prefetched: Option<MemLocation>,
}

pub struct Context {
    pub handle: usize,
    /// Never reused, unlike a primary context's handle.
    pub id: u64,
    pub device: Arc<Device>,
    pub flags: AtomicU32,
    pub mem: Arc<Memory>,
    pub queue: Queue,
    pub flights: Flights,
    /// How launches run, unless said otherwise.
    pub options: Mutex<Options>,
    /// Start → kind, of every allocation but modules' variables.
    pub allocations: Mutex<HashMap<u64, AllocKind>>,
    /// Address ranges from `cuMemAddressReserve`.
    ranges: Mutex<Vec<Range>>,
    pub graph_memory: graph_memory::Open,
    /// Start → advice, of managed allocations.
    pub advice: Mutex<HashMap<u64, Advice>>,
    /// `CUlimit` values that were set; they are remembered, and change nothing here.
    pub limits: Mutex<HashMap<c_int, usize>>,
    pub cache_config: AtomicI32,
    /// Captures going on in streams of this context.
    pub captures: capture::Running,
    /// The code every call returns since a kernel faulted; 0 while none has.
    sticky: AtomicI32,
    /// A failure of queued work that does not end the context, for the next synchronisation to return.
    pending: AtomicI32,
    dead: AtomicBool,
}

static NEXT_ID: AtomicU64 = AtomicU64::new(1);

impl Context {
    /// Makes a context under `handle` and enters it in the handle table.
    pub fn create(device: Arc<Device>, handle: usize, flags: u32) -> Outcome<Arc<Context>> {
        let options = device::config()?.options.clone();
        let mem = Memory::new();
        if options.sanitize.initcheck {
            mem.track();
        }
        let context = Arc::new(Context {
            handle,
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
            device,
            flags: AtomicU32::new(flags),
            mem: Arc::new(mem),
            queue: Queue::default(),
            flights: Flights::default(),
            options: Mutex::new(options),
            allocations: Mutex::default(),
            ranges: Mutex::default(),
            graph_memory: graph_memory::Open::default(),
            advice: Mutex::default(),
            limits: Mutex::default(),
            cache_config: AtomicI32::new(0),
            captures: capture::Running::default(),
            sticky: AtomicI32::new(0),
            pending: AtomicI32::new(0),
            dead: AtomicBool::new(false),
        });
        handles::bind(handle, Object::Context(context.clone()));
        Ok(context)
    }

    /// Cancels what runs, drops what waits, and forgets every handle that belongs to this context.
    pub fn destroy(&self) -> Outcome {
        self.refuse_worker()?;
        if self.dead.swap(true, Ordering::AcqRel) {
            return Err(fail(Code::CONTEXT_IS_DESTROYED, "the context is being destroyed already"));
        }
        self.flights.cancel_all();
        self.queue.stop();
        let handle = self.handle;
        handles::sweep(|object| match object {
            Object::Context(context) => context.handle == handle,
            Object::Module(module) => module.context_handle == handle,
            Object::Function(function) => function.context_handle == handle,
            Object::Stream(stream) => stream.context_handle == handle,
            Object::Event(event) => event.context_handle == handle,
            // A graph outlives the contexts of its nodes; what it launches then fails.
            _ => false,
        });
        Ok(())
    }

    pub fn lock_ranges(&self) -> MutexGuard<'_, Vec<Range>> {
        self.ranges.lock().unwrap_or_else(|e| e.into_inner())
    }

    pub fn lock_allocations(&self) -> MutexGuard<'_, HashMap<u64, AllocKind>> {
        self.allocations.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// Every call on the context returns this from now on. The first fault stays.
    pub fn poison(&self, code: Code) {
        let _ = self.sticky.compare_exchange(0, code.0, Ordering::AcqRel, Ordering::Acquire);
    }

    /// Leaves a failure for the next synchronisation.
    pub fn leave_error(&self, code: Code) {
        self.pending.store(code.0, Ordering::Release);
    }

    /// The sticky fault as an error, if there is one.
    pub fn check(&self) -> Outcome {
        match self.sticky.load(Ordering::Acquire) {
            0 => Ok(()),
            code => {
                let why = self.flights.last_fault().map(|fault| fault.to_string());
                Err(fail(Code(code), why.unwrap_or_else(|| "an earlier kernel faulted".into())))
            }
        }
    }

    /// Waits for `ticket`, then returns the errors that surfaced, as a synchronising call does.
    pub fn synchronize(&self, ticket: u64) -> Outcome {
        self.refuse_worker()?;
        self.queue.wait(ticket);
        self.outcome()
    }

    /// The errors that have surfaced, as one who has waited learns of them: the fault, else what queued work has left.
    pub fn outcome(&self) -> Outcome {
        self.check()?;
        match self.pending.swap(0, Ordering::AcqRel) {
            0 => Ok(()),
            code => Err(fail(Code(code), self.flights.last_fault().map(|f| f.to_string()).unwrap_or_default())),
        }
    }

    /// As [`Context::synchronize`], for everything issued so far.
    pub fn synchronize_all(&self) -> Outcome {
        self.captures.refuse_waiting()?;
        self.synchronize_where(|_| true)
    }

    /// Waits for everything issued so far. What queued work has left stays, for one who asks about that work.
    pub fn wait_all(&self) -> Outcome {
        self.captures.refuse_waiting()?;
        self.wait_where(|_| true)?;
        self.check()
    }

    /// As [`Context::synchronize`], for the default stream and those that are ordered against it: what a copy without a stream
    /// waits for.
    pub fn synchronize_default(&self) -> Outcome {
        self.captures.refuse_default_stream()?;
        self.synchronize_where(|lane| lane.blocking)
    }

    fn synchronize_where(&self, of: impl Fn(Lane) -> bool) -> Outcome {
        self.wait_where(of)?;
        self.outcome()
    }

    fn wait_where(&self, of: impl Fn(Lane) -> bool) -> Outcome {
        self.refuse_worker()?;
        self.queue.wait_for(of);
        Ok(())
    }

    fn refuse_worker(&self) -> Outcome {
        match self.queue.on_worker() {
            true => Err(fail(Code::NOT_PERMITTED, "a host function on a stream must not call the driver")),
            false => Ok(()),
        }
    }

    /// Waits for a stream (None: the default stream), then returns the errors that surfaced.
    pub fn synchronize_stream(&self, stream: Option<&Stream>) -> Outcome {
        match stream {
            Some(stream) => {
                capture::refuse(stream)?;
                self.synchronize(stream.last.load(Ordering::Acquire))
            }
            None => self.synchronize_default(),
        }
    }

    /// Queues work of `stream` (None: the default stream); returns its ticket.
    pub fn enqueue(&self, stream: Option<&Stream>, job: impl FnOnce() + Send + 'static) -> Outcome<u64> {
        self.issued(stream, self.queue.push(lane(stream), Box::new(job)))
    }

    /// Queues a function of the client's.
    pub fn enqueue_host(&self, stream: Option<&Stream>, job: impl FnOnce() + Send + 'static) -> Outcome<u64> {
        self.issued(stream, self.queue.push_host(lane(stream), Box::new(job)))
    }

    /// The ticket of an operation of `stream` that takes no time, where nothing is before it; None where it has to be queued.
    pub fn pass(&self, stream: Option<&Stream>) -> Option<u64> {
        let ticket = self.queue.pass(lane(stream))?;
        self.issued(stream, Some(ticket)).ok()
    }

    /// Holds back what comes later on `stream` until `gate` says true.
    pub fn hold(&self, stream: Option<&Stream>, gate: impl FnMut() -> bool + Send + 'static) -> Outcome<u64> {
        self.issued(stream, self.queue.hold(lane(stream), Box::new(gate)))
    }

    fn issued(&self, stream: Option<&Stream>, ticket: Option<u64>) -> Outcome<u64> {
        let ticket = ticket.ok_or_else(|| match self.queue.is_stopped() {
            true => fail(Code::CONTEXT_IS_DESTROYED, "the context is gone"),
            false => fail(Code::OPERATING_SYSTEM, "the host gives the virtual GPU no thread for its work"),
        })?;
        if let Some(stream) = stream {
            stream.last.fetch_max(ticket, Ordering::AcqRel);
        }
        Ok(ticket)
    }
}

fn lane(stream: Option<&Stream>) -> Lane {
    stream.map_or(Lane::LEGACY, |stream| Lane { stream: stream.id, blocking: stream.flags & 1 == 0 })
}

impl Drop for Context {
    fn drop(&mut self) {
        self.flights.cancel_all();
        // The last owner may be the worker's own job; it then ends by itself, once the queue is stopped.
        if !self.queue.on_worker() {
            self.queue.stop();
        }
    }
}

thread_local! {
    /// This thread's stack of current contexts, as handles; the last is current. 0 stands for none.
    static STACK: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// The current context's handle; null if there is none.
pub fn current_handle() -> usize {
    STACK.with(|stack| stack.borrow().last().copied().unwrap_or(0))
}

/// Replaces the top of the stack; null pops it.
pub fn set_current(handle: usize) {
    STACK.with(|stack| {
        let mut stack = stack.borrow_mut();
        stack.pop();
        if handle != 0 {
            stack.push(handle);
        }
    });
}

pub fn push_current(handle: usize) {
    STACK.with(|stack| stack.borrow_mut().push(handle));
}

pub fn pop_current() -> Option<usize> {
    STACK.with(|stack| stack.borrow_mut().pop())
}

/// The context whose memory an address is in, and that allocation.
pub fn owner(address: u64) -> Option<(Arc<Context>, u64, u64)> {
    handles::contexts().into_iter().find_map(|context| {
        let (base, size) = context.mem.range_of(address)?;
        Some((context, base, size))
    })
}

/// The context a handle stands for. A primary context that was reset is `CUDA_ERROR_CONTEXT_IS_DESTROYED`.
pub fn find(handle: Handle) -> Outcome<Arc<Context>> {
    match handles::find(handle) {
        Some(Object::Context(context)) => Ok(context),
        _ => Err(fail(Code::INVALID_CONTEXT, format!("{:#x} is not a live context", handle as usize))),
    }
}

/// The current context, faulted or not.
pub fn current_any() -> Outcome<Arc<Context>> {
    device::config()?;
    match current_handle() {
        0 => Err(fail(Code::INVALID_CONTEXT, "no context is current on this thread")),
        handle => match handles::find(handle as Handle) {
            Some(Object::Context(context)) => Ok(context),
            _ => Err(fail(Code::CONTEXT_IS_DESTROYED, "the current context was destroyed")),
        },
    }
}

/// The current context; its fault, if it has faulted.
pub fn current() -> Outcome<Arc<Context>> {
    let context = current_any()?;
    context.check()?;
    Ok(context)
}

/// `handle`'s context, or the current one where it is null.
pub fn given_or_current(handle: Handle) -> Outcome<Arc<Context>> {
    if handle.is_null() { current() } else { find(handle) }
}

thread_local! {
    /// This thread's default stream of each context (by id) that it asked for.
    static OWN_STREAMS: RefCell<Vec<(u64, Arc<Stream>)>> = const { RefCell::new(Vec::new()) };
}

/// The stream that handle 2 stands for on this thread.
fn own_stream(context: &Arc<Context>) -> Arc<Stream> {
    OWN_STREAMS.with(|streams| {
        let mut streams = streams.borrow_mut();
        streams.retain(|(_, stream)| stream.context.strong_count() != 0);
        if let Some((_, stream)) = streams.iter().find(|(id, _)| *id == context.id) {
            return stream.clone();
        }
        let stream = Arc::new(Stream::new(context, handles::reserve(), 0, 0));
        streams.push((context.id, stream.clone()));
        stream
    })
}

/// A stream argument: its context, and the stream unless it is the legacy default one (0 and 1).
pub fn of_stream(handle: Handle) -> Outcome<(Arc<Context>, Option<Arc<Stream>>)> {
    match handle as usize {
        0 | 1 => return Ok((current()?, None)),
        2 => {
            let context = current()?;
            let stream = own_stream(&context);
            return Ok((context, Some(stream)));
        }
        _ => {}
    }
    let stream = handles::stream_object(handle)?;
    let context = stream.context.upgrade().ok_or_else(|| fail(Code::CONTEXT_IS_DESTROYED, "the stream's context is gone"))?;
    context.check()?;
    Ok((context, Some(stream)))
}
