//! Events.

use std::ffi::{c_float, c_uint};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use crate::abi::Handle;
use crate::capture;
use crate::context::{Context, current, find, of_stream};
use crate::error::{Code, Outcome, fail};
use crate::guard::{exports, put};
use crate::handles::{self, Object};
use crate::objects::{Event, EventState};
use crate::work::{Marker, Work};

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

    fn cuEventRecord | cuEventRecord_ptsz(event: Handle, stream: Handle) { record(event, stream, 0) }

    fn cuEventRecordWithFlags | cuEventRecordWithFlags_ptsz(event: Handle, stream: Handle, flags: c_uint) { record(event, stream, flags) }

    fn cuCtxRecordEvent(ctx: Handle, event: Handle) {
        // One queue serves the context, so what was issued to any stream comes before.
        let (context, event) = (find(ctx)?, handles::event(event)?);
        context.captures.refuse_waiting()?;
        crate::events::record(&context, None, &event)
    }

    fn cuCtxWaitEvent(ctx: Handle, event: Handle) {
        let (context, event) = (find(ctx)?, handles::event(event)?);
        context.captures.refuse_waiting()?;
        crate::events::wait(&context, None, &event)
    }

    fn cuEventQuery(handle: Handle) {
        let (event, context) = event_of(handle)?;
        let ticket = ticket_of(&event)?;
        if context.queue.is_done(ticket) { context.check() } else { Err(Code::NOT_READY) }
    }

    fn cuEventSynchronize(handle: Handle) {
        let (event, context) = event_of(handle)?;
        let ticket = ticket_of(&event)?;
        context.synchronize(ticket)
    }

    fn cuEventElapsedTime | cuEventElapsedTime_v2(milliseconds: *mut c_float, start: Handle, end: Handle) {
        let (start, context) = event_of(start)?;
        let (end, _) = event_of(end)?;
        context.check()?;
        if !start.timing || !end.timing {
            return Err(fail(Code::INVALID_HANDLE, "an event without timing"));
        }
        ticket_of(&start)?;
        ticket_of(&end)?;
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

/// The ticket to wait for; an event last recorded in a capture has none.
fn ticket_of(event: &Event) -> Outcome<u64> {
    let state = event.lock();
    match &state.captured {
        None => Ok(state.ticket),
        Some((capture, _)) => {
            capture.invalidate();
            Err(fail(Code::CAPTURED_EVENT, "the event was last recorded in a stream that was being captured"))
        }
    }
}

/// `CU_EVENT_RECORD_EXTERNAL`.
const EXTERNAL: c_uint = 1;

fn record(handle: Handle, stream: Handle, flags: c_uint) -> Outcome {
    let event = handles::event(handle)?;
    let (context, stream) = of_stream(stream)?;
    if flags & !EXTERNAL != 0 {
        return Err(fail(Code::INVALID_VALUE, "unknown flags"));
    }
    if event.context_handle != context.handle || find(context.handle as Handle).is_err() {
        return Err(fail(Code::INVALID_HANDLE, "the event belongs to another context than the stream"));
    }
    let capturing = stream.as_ref().and_then(|stream| Some((capture::of(stream)?, stream.id as usize)));
    match capturing {
        Some((capture, stream)) if flags == EXTERNAL => capture.add(stream, Work::Record(Marker { handle: handle as usize, event })),
        Some((capture, stream)) => {
            let heads = capture.heads(stream);
            event.lock().captured = Some((capture, heads));
            Ok(())
        }
        None => {
            if stream.is_none() {
                context.captures.refuse_default_stream()?;
            }
            crate::events::record(&context, stream.as_deref(), &event)
        }
    }
}

fn reached(event: &Event) -> Outcome<Instant> {
    let state = event.lock();
    if state.ticket == 0 {
        return Err(fail(Code::INVALID_HANDLE, "an event that was never recorded"));
    }
    state.reached.ok_or(Code::NOT_READY)
}
