//! Waiting without a thread: the driver itself calls when a stream has come so far, and the call settles a promise.
//!
//! A callback holds up the stream it is in until the host has run it. So it goes to a stream beside the one that is waited for, which waits for an
//! event of it: kernels queued one after another run one after another. Each stream has such a companion of its own, because the callbacks of
//! one come in order, and none must wait for another stream's work.

use std::ffi::{c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard};

use napi::Error;

use crate::api::{Api, Raw};
use crate::context::Context;
use crate::failure::{Outcome, Refusal};
use crate::promise::Pending;
use crate::stream::{Event, StreamRef};

/// How a wait ended.
pub enum End {
    /// The stream came so far, or its context was lost: a `CUresult`.
    Called(c_int),
    /// Nobody was called: the driver refused to be asked.
    Refused(Error),
}

impl End {
    /// The error of a wait that ended badly. Asks the driver about it: on JavaScript's thread only.
    pub fn outcome(self, context: &Context) -> Outcome<()> {
        match self {
            End::Called(0) => Ok(()),
            End::Called(code) => Err(context.explain(Refusal::told(&context.driver.api, ADD_CALLBACK, code)).into()),
            End::Refused(error) => Err(error),
        }
    }
}

const ADD_CALLBACK: &str = "cuStreamAddCallback";
/// `CU_STREAM_NON_BLOCKING`: not ordered against the default stream.
const NON_BLOCKING: u32 = 1;
/// Streams for the waits for events; more waits than this at once come in order.
const MOST: usize = 128;

/// A stream for callbacks.
struct Companion(Raw);

// SAFETY: the handle is only ever given back to the driver, which takes it on any thread.
unsafe impl Send for Companion {}

/// A stream's companion, made when it is first waited for, and the event that ties the two.
#[derive(Default)]
pub struct Watcher(Mutex<Option<(Companion, Event)>>);

impl Watcher {
    /// Settles `pending` when `stream`, whose watcher this is, has done what is queued on it.
    pub fn watch(&self, context: &Arc<Context>, stream: &StreamRef, pending: Pending<End>) {
        let mut slot = lock(&self.0);
        let ready = tied(context, &mut slot).and_then(|(companion, event)| {
            event.record(context, stream)?;
            Ok((companion, event))
        });
        match ready {
            Ok((companion, event)) => companion.call_after(context, event, pending),
            Err(error) => pending.settle(End::Refused(error)),
        }
    }

    /// As [`Watcher::watch`], for an event that was recorded on the stream just now.
    pub fn watch_event(&self, context: &Arc<Context>, event: &Event, pending: Pending<End>) {
        match tied(context, &mut lock(&self.0)) {
            Ok((companion, _)) => companion.call_after(context, event, pending),
            Err(error) => pending.settle(End::Refused(error)),
        }
    }

    /// Ends it; callbacks that are to come still come. The context is current.
    pub fn destroy(&self, api: &Api) {
        if let Some((companion, event)) = lock(&self.0).take() {
            companion.destroy(api);
            event.destroy(api);
        }
    }
}

fn tied<'slot>(context: &Arc<Context>, slot: &'slot mut Option<(Companion, Event)>) -> Outcome<&'slot (Companion, Event)> {
    if slot.is_none() {
        *slot = Some((Companion::create(context)?, Event::create(context)?));
    }
    Ok(slot.as_ref().expect("just made"))
}

impl Companion {
    fn create(context: &Context) -> Outcome<Companion> {
        let mut raw = std::ptr::null_mut();
        // SAFETY: a valid pointer.
        context.call("cuStreamCreate", |api| unsafe { (api.cuStreamCreate)(&mut raw, NON_BLOCKING) })?;
        Ok(Companion(raw))
    }

    /// Settles `pending` once what `event` stands for is done.
    fn call_after(&self, context: &Context, event: &Event, pending: Pending<End>) {
        let data = Box::into_raw(Box::new(pending));
        let asked = event.hold(context, self.0).and_then(|()| {
            // SAFETY: a live stream; the driver calls exactly once, and `called` takes the box then.
            context.call(ADD_CALLBACK, |api| unsafe { (api.cuStreamAddCallback)(self.0, called, data.cast(), 0) })
        });
        if let Err(error) = asked {
            // SAFETY: the driver has not taken it.
            unsafe { Box::from_raw(data) }.settle(End::Refused(error));
        }
    }

    fn destroy(&self, api: &Api) {
        // SAFETY: ours, destroyed once; an error means a faulted context, which takes it along.
        unsafe { (api.cuStreamDestroy_v2)(self.0) };
    }
}

/// What the driver calls, on a thread of its own, where the driver may not be called.
unsafe extern "C" fn called(_stream: Raw, status: c_int, data: *mut c_void) {
    // SAFETY: made by `call_after`, and handed over once.
    let pending = unsafe { Box::from_raw(data.cast::<Pending<End>>()) };
    let _ = catch_unwind(AssertUnwindSafe(|| pending.settle(End::Called(status))));
}

/// Streams to wait for events in. The events come in any order, whatever the order of the waits: an idle stream serves the next wait.
#[derive(Default)]
pub struct EventWatchers(Mutex<Vec<(Companion, usize)>>);

/// A wait's place, given back when the wait is over.
pub struct Place {
    context: Arc<Context>,
    index: usize,
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(place) = lock(&self.context.event_watchers.0).get_mut(self.index) {
            place.1 -= 1;
        }
    }
}

impl EventWatchers {
    /// Takes a place for a wait.
    pub fn place(context: &Arc<Context>) -> Outcome<Place> {
        let mut all = lock(&context.event_watchers.0);
        let least = all.iter().enumerate().min_by_key(|(_, (_, waits))| *waits).map(|(index, (_, waits))| (index, *waits));
        let index = match least {
            Some((index, waits)) if waits == 0 || all.len() >= MOST => index,
            _ => {
                all.push((Companion::create(context)?, 0));
                all.len() - 1
            }
        };
        all[index].1 += 1;
        Ok(Place { context: context.clone(), index })
    }

    /// Settles `pending` once what `event` stands for is done.
    pub fn watch(context: &Context, index: usize, event: &Event, pending: Pending<End>) {
        let all = lock(&context.event_watchers.0);
        all[index].0.call_after(context, event, pending);
    }

    /// Ends them all. The context is current.
    pub fn destroy(&self, api: &Api) {
        lock(&self.0).drain(..).for_each(|(companion, _)| companion.destroy(api));
    }
}

impl Place {
    pub fn index(&self) -> usize {
        self.index
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|e| e.into_inner())
}
