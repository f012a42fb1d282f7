//! What recording an event and waiting for one do in a stream.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crate::context::Context;
use crate::error::{Code, Outcome, fail};
use crate::objects::{Event, EventState, Stream};

/// Opens when dropped: also for a recording that is never reached since its context went first.
struct Opener(Arc<AtomicBool>);

impl Drop for Opener {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

/// Records `event` at the end of a stream.
pub fn record(context: &Arc<Context>, stream: Option<&Stream>, event: &Arc<Event>) -> Outcome {
    if event.context_handle != context.handle {
        return Err(fail(Code::INVALID_HANDLE, "the event belongs to another context than the stream"));
    }
    let target = event.clone();
    // Held over the enqueue: the worker must not reach the record before its ticket is known.
    let mut state = event.lock();
    let recording = state.recording + 1;
    if let Some(ticket) = context.pass(stream) {
        let gate = Arc::new(AtomicBool::new(true));
        *state = EventState { ticket, recording, reached: Some(Instant::now()), gate, captured: None };
        return Ok(());
    }
    let gate = Arc::new(AtomicBool::new(false));
    let opener = Opener(gate.clone());
    let ticket = context.enqueue(stream, move || {
        let opener = opener;
        let mut state = target.lock();
        // An event recorded again meanwhile stands for the later place only.
        if state.recording == recording {
            state.reached = Some(Instant::now());
        }
        drop(opener);
    })?;
    *state = EventState { ticket, recording, reached: None, gate, captured: None };
    Ok(())
}

/// Makes a stream wait for what `event` was last recorded after. One that was never recorded holds nothing back.
pub fn wait(context: &Arc<Context>, stream: Option<&Stream>, event: &Event) -> Outcome {
    let (ticket, gate) = {
        let state = event.lock();
        (state.ticket, state.gate.clone())
    };
    if ticket != 0 && !gate.load(Ordering::Acquire) {
        context.hold(stream, move || gate.load(Ordering::Acquire))?;
    }
    Ok(())
}
