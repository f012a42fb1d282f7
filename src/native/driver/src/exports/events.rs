//! Events.

use std::ffi::{c_float, c_uint};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use crate::abi::Handle;
use crate::context::{Context, current, find, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put};
use crate::handles::{self, Object};
use crate::objects::{Event, EventState};

const DISABLE_TIMING: c_uint = 2;
const INTERPROCESS: c_uint = 4;

exports! {
    fn cuEventCreate(out: *mut Handle, flags: c_uint) {
        let context = current()?;
        if flags & !7 != 0 || flags & INTERPROCESS != 0 {
            return Err(fail(Code::INVALID_VALUE, "unknown event flags, or an inter-process event"));
        }
        let event = Event {
            context: Arc::downgrade(&context),
            context_handle: context.handle,
            timing: flags & DISABLE_TIMING == 0,
            state: Mutex::new(EventState::default()),
        };
        let handle = handles::reserve();
        unsafe { put(out, handle as Handle)? };
        handles::bind(handle, Object::Event(Arc::new(event)));
        Ok(())
    }

    fn cuEventDestroy_v2(event: Handle) {
        handles::event(event)?;
        handles::remove(event);
        Ok(())
    }

    fn cuEventRecord | cuEventRecord_ptsz(event: Handle, stream: Handle) { record(event, stream) }

    fn cuEventRecordWithFlags | cuEventRecordWithFlags_ptsz(event: Handle, stream: Handle, flags: c_uint) { record(event, stream) }

    fn cuEventQuery(handle: Handle) {
        let (event, context) = event_of(handle)?;
        let ticket = event.state.lock().unwrap_or_else(|e| e.into_inner()).ticket;
        if context.queue.is_done(ticket) { context.check() } else { Err(Code::NOT_READY) }
    }

    fn cuEventSynchronize(handle: Handle) {
        let (event, context) = event_of(handle)?;
        let ticket = event.state.lock().unwrap_or_else(|e| e.into_inner()).ticket;
        context.synchronize(ticket)
    }

    fn cuEventElapsedTime | cuEventElapsedTime_v2(milliseconds: *mut c_float, start: Handle, end: Handle) {
        let (start, context) = event_of(start)?;
        let (end, _) = event_of(end)?;
        context.check()?;
        if !start.timing || !end.timing {
            return Err(fail(Code::INVALID_HANDLE, "an event without timing"));
        }
        let (from, to) = (reached(&start)?, reached(&end)?);
        let seconds = if to >= from { (to - from).as_secs_f64() } else { -(from - to).as_secs_f64() };
        unsafe { put(milliseconds, (seconds * 1e3) as c_float) }
    }
}

fn event_of(handle: Handle) -> Outcome<(Arc<Event>, Arc<Context>)> {
    let event = handles::event(handle)?;
    let context = event.context.upgrade().ok_or_else(|| fail(Code::CONTEXT_IS_DESTROYED, "the event's context is gone"))?;
    Ok((event, context))
}

fn record(handle: Handle, stream: Handle) -> Outcome {
    let event = handles::event(handle)?;
    let (context, stream) = of_stream(stream)?;
    if event.context_handle != context.handle || find(context.handle as Handle).is_err() {
        return Err(fail(Code::INVALID_HANDLE, "the event belongs to another context than the stream"));
    }
    let target = event.clone();
    // Held over the enqueue: the worker must not reach the record before its ticket is known.
    let mut state = event.state.lock().unwrap_or_else(|e| e.into_inner());
    let recording = state.recording + 1;
    let ticket = context.enqueue(stream.as_deref(), move || {
        let mut state = target.state.lock().unwrap_or_else(|e| e.into_inner());
        // An event recorded again meanwhile stands for the later place only.
        if state.recording == recording {
            state.reached = Some(Instant::now());
        }
    })?;
    *state = EventState { ticket, recording, reached: None };
    Ok(())
}

fn reached(event: &Event) -> Outcome<Instant> {
    let state = event.state.lock().unwrap_or_else(|e| e.into_inner());
    if state.ticket == 0 {
        return Err(fail(Code::INVALID_HANDLE, "an event that was never recorded"));
    }
    state.reached.ok_or(Code::NOT_READY)
}
