//! Streams and events.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};

use napi::Env;
use napi::bindgen_prelude::Object;
use napi_derive::napi;

use crate::api::{Api, Raw};
use crate::context::{CONTEXTS, Context};
use crate::failure::{Outcome, argument};
use crate::handles::Table;
use crate::promise;
use crate::watch::{End, EventWatchers, Watcher};

pub struct Stream {
    context: Weak<Context>,
    raw: Raw,
    watcher: Watcher,
}

pub struct Event {
    context: Weak<Context>,
    raw: Raw,
    /// Last recorded in a capture: it stands for a place in a graph, which nobody can wait for.
    captured: AtomicBool,
}

// SAFETY: the raw handles are only ever given back to the driver, which takes them on any thread.
unsafe impl Send for Stream {}
unsafe impl Sync for Stream {}
unsafe impl Send for Event {}
unsafe impl Sync for Event {}

pub static STREAMS: Table<Stream> = Table::new("stream");
pub static EVENTS: Table<Event> = Table::new("event");

fn alive(context: &Weak<Context>, what: &str) -> Outcome<Arc<Context>> {
    let context = context.upgrade().ok_or_else(|| argument(format!("the {what}'s context is closed")))?;
    context.open()?;
    Ok(context)
}

impl Stream {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }
}

impl Event {
    pub fn belongs_to(&self, context: &Arc<Context>) -> bool {
        std::ptr::eq(self.context.as_ptr(), Arc::as_ptr(context))
    }

    /// A new event of a context.
    pub fn create(context: &Arc<Context>) -> Outcome<Event> {
        let mut raw = std::ptr::null_mut();
        // SAFETY: a valid pointer.
        context.call("cuEventCreate", |api| unsafe { (api.cuEventCreate)(&mut raw, BLOCKING_SYNC) })?;
        Ok(Event { context: Arc::downgrade(context), raw, captured: AtomicBool::new(false) })
    }

    pub fn record(&self, context: &Context, stream: &StreamRef) -> Outcome<()> {
        // SAFETY: live handles.
        context.call("cuEventRecord", |api| unsafe { (api.cuEventRecord)(self.raw, stream.raw()) })
    }

    /// Waits, on a thread that may.
    pub fn synchronize(&self, context: &Context) -> Outcome<()> {
        // SAFETY: a live handle.
        context.call("cuEventSynchronize", |api| unsafe { (api.cuEventSynchronize)(self.raw) })
    }

    /// Makes later work of a stream wait for the event.
    pub fn hold(&self, context: &Context, stream: Raw) -> Outcome<()> {
        // SAFETY: live handles.
        context.call("cuStreamWaitEvent", |api| unsafe { (api.cuStreamWaitEvent)(stream, self.raw, 0) })
    }

    /// Ends the event where `Drop` could not: while its context is going, which is current.
    pub fn destroy(mut self, api: &Api) {
        // SAFETY: ours, destroyed once.
        unsafe { (api.cuEventDestroy_v2)(self.raw) };
        self.context = Weak::new();
    }

    /// Milliseconds from `start` to this event.
    pub fn since(&self, start: &Event, context: &Context) -> Outcome<f64> {
        let mut milliseconds = 0.0;
        // SAFETY: live handles and a valid pointer.
        context.call("cuEventElapsedTime", |api| unsafe { (api.cuEventElapsedTime)(&mut milliseconds, start.raw, self.raw) })?;
        Ok(f64::from(milliseconds))
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if let Some(context) = self.context.upgrade().filter(|context| context.open().is_ok()) {
            // SAFETY: ours, destroyed once; an error means a faulted context, which takes it along.
            let _ = context.call("cuStreamDestroy", |api| unsafe {
                self.watcher.destroy(api);
                (api.cuStreamDestroy_v2)(self.raw)
            });
        }
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        if let Some(context) = self.context.upgrade().filter(|context| context.open().is_ok()) {
            // SAFETY: as above.
            let _ = context.call("cuEventDestroy", |api| unsafe { (api.cuEventDestroy_v2)(self.raw) });
        }
    }
}

/// A stream argument: 0 is the default stream.
#[derive(Clone)]
pub struct StreamRef(Option<Arc<Stream>>);

impl StreamRef {
    pub fn raw(&self) -> Raw {
        self.0.as_ref().map_or(std::ptr::null_mut(), |stream| stream.raw)
    }

    pub fn watcher<'at>(&'at self, context: &'at Context) -> &'at Watcher {
        self.0.as_ref().map_or(&context.watcher, |stream| &stream.watcher)
    }
}

pub fn raw_stream(context: &Arc<Context>, handle: f64) -> Outcome<StreamRef> {
    if handle == 0.0 {
        return Ok(StreamRef(None));
    }
    let stream = STREAMS.get(handle)?;
    if !stream.belongs_to(context) {
        return Err(argument("the stream belongs to another context"));
    }
    Ok(StreamRef(Some(stream)))
}

/// Refuses, on a stream that is being captured, what a graph could not do again: work on memory that only this call sees, or that
/// somebody waits for.
pub fn not_capturing(context: &Context, stream: &StreamRef, instead: &str) -> Outcome<()> {
    if is_capturing(context, stream)? { Err(argument(format!("the stream is being captured: {instead}"))) } else { Ok(()) }
}

/// Whether what is queued on the stream is recorded instead of done.
pub fn is_capturing(context: &Context, stream: &StreamRef) -> Outcome<bool> {
    // The default stream cannot be captured; asking about it would end captures elsewhere. Without a capture no launch or copy need ask.
    let Some(stream) = stream.0.as_ref().filter(|_| context.has_capture()) else {
        return Ok(false);
    };
    let mut status = 0;
    // SAFETY: a live handle and a valid pointer.
    context.call("cuStreamIsCapturing", |api| unsafe { (api.cuStreamIsCapturing)(stream.raw, &mut status) })?;
    Ok(status != 0)
}

#[napi(catch_unwind)]
pub fn create_stream(context: f64) -> napi::Result<f64> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let mut raw = std::ptr::null_mut();
    // SAFETY: a valid pointer.
    context.call("cuStreamCreate", |api| unsafe { (api.cuStreamCreate)(&mut raw, 0) })?;
    STREAMS.add(Arc::new(Stream { context: Arc::downgrade(&context), raw, watcher: Watcher::default() }))
}

/// Work queued on the stream goes on.
#[napi(catch_unwind)]
pub fn destroy_stream(stream: f64) -> napi::Result<()> {
    STREAMS.take(stream).map(drop)
}

/// Whether all work of a stream (0: of the context's default stream) is done.
#[napi(catch_unwind)]
pub fn stream_done(context: f64, stream: f64) -> napi::Result<bool> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let stream = raw_stream(&context, stream)?;
    let mut code = 0;
    context.call("cuStreamQuery", |api| {
        // SAFETY: a live handle.
        code = unsafe { (api.cuStreamQuery)(stream.raw()) };
        if code == NOT_READY { 0 } else { code }
    })?;
    Ok(code == 0)
}

pub const NOT_READY: i32 = 600;
/// `CU_EVENT_BLOCKING_SYNC`: whoever waits sleeps. By default NVIDIA's driver spins, a host core for every launch awaited.
const BLOCKING_SYNC: u32 = 1;

/// Resolves when all work of a stream (0: of every stream of the context) is done.
#[napi(catch_unwind, ts_return_type = "Promise<void>")]
pub fn synchronize<'env>(env: &'env Env, context: f64, stream: f64) -> napi::Result<Object<'env>> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let stream = raw_stream(&context, stream)?;
    const INSTEAD: &str = "wait for the stream that the graph is launched on";
    // Every stream that is made here is ordered against the default one, which thereby stands for all.
    if stream.0.is_none() && context.has_capture() {
        return Err(argument(format!("a stream of the device is being captured: {INSTEAD}")));
    }
    not_capturing(&context, &stream, INSTEAD)?;
    let held = context.clone();
    let (pending, promise) = promise::create(env, move |_, end: End| end.outcome(&held))?;
    stream.watcher(&context).watch(&context, &stream, pending);
    Ok(promise)
}

/// Makes later work of a stream wait for an event.
#[napi(catch_unwind)]
pub fn stream_wait_event(context: f64, stream: f64, event: f64) -> napi::Result<()> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let stream = raw_stream(&context, stream)?;
    let event = EVENTS.get(event)?;
    alive(&event.context, "event")?;
    event.hold(&context, stream.raw())
}

#[napi(catch_unwind)]
pub fn create_event(context: f64) -> napi::Result<f64> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    EVENTS.add(Arc::new(Event::create(&context)?))
}

#[napi(catch_unwind)]
pub fn destroy_event(event: f64) -> napi::Result<()> {
    EVENTS.take(event).map(drop)
}

#[napi(catch_unwind)]
pub fn record_event(event: f64, stream: f64) -> napi::Result<()> {
    let event = EVENTS.get(event)?;
    let context = alive(&event.context, "event")?;
    let stream = raw_stream(&context, stream)?;
    let captured = is_capturing(&context, &stream)?;
    event.record(&context, &stream)?;
    event.captured.store(captured, Ordering::Release);
    Ok(())
}

/// Resolves when the work recorded before the event is done.
#[napi(catch_unwind, ts_return_type = "Promise<void>")]
pub fn synchronize_event<'env>(env: &'env Env, event: f64) -> napi::Result<Object<'env>> {
    let event = EVENTS.get(event)?;
    let context = alive(&event.context, "event")?;
    // It would draw the stream that waits for it into the capture.
    if event.captured.load(Ordering::Acquire) {
        return Err(argument(
            "the event was last recorded in a capture: record it on a stream, or wait for the one that the graph is launched on",
        ));
    }
    let place = EventWatchers::place(&context)?;
    let (index, held) = (place.index(), context.clone());
    let (pending, promise) = promise::create(env, move |_, end: End| {
        let _place = place;
        end.outcome(&held)
    })?;
    EventWatchers::watch(&context, index, &event, pending);
    Ok(promise)
}

#[napi(catch_unwind)]
pub fn event_done(event: f64) -> napi::Result<bool> {
    let event = EVENTS.get(event)?;
    let context = alive(&event.context, "event")?;
    let mut code = 0;
    context.call("cuEventQuery", |api| {
        // SAFETY: a live handle.
        code = unsafe { (api.cuEventQuery)(event.raw) };
        if code == NOT_READY { 0 } else { code }
    })?;
    Ok(code == 0)
}

/// Milliseconds between two events that are done.
#[napi(catch_unwind)]
pub fn event_elapsed(start: f64, end: f64) -> napi::Result<f64> {
    let (start, end) = (EVENTS.get(start)?, EVENTS.get(end)?);
    let context = alive(&end.context, "event")?;
    if !start.belongs_to(&context) {
        return Err(argument("the events belong to different contexts"));
    }
    end.since(&start, &context)
}
