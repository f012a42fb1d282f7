//! Stream capture: what is issued to a stream becomes nodes of a graph instead.

use std::cell::Cell;
use std::collections::HashMap;
use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::thread::{self, ThreadId};

use crate::abi::{EdgeData, Handle};
use crate::context::Context;
use crate::error::{Code, Outcome, fail};
use crate::graph::Graph;
use crate::objects::{Event, Stream};
use crate::work::Work;

pub const GLOBAL: c_int = 0;
pub const THREAD_LOCAL: c_int = 1;
pub const RELAXED: c_int = 2;

/// One capture, which may spread over several streams of a context.
pub struct Capture {
    pub id: u64,
    pub graph: Arc<Graph>,
    /// Id of the stream it began in, and must end in.
    pub origin: usize,
    mode: c_int,
    thread: ThreadId,
    /// Events that were recorded in it may outlive it.
    ended: AtomicBool,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Stream id → the stream, and the nodes that its next one will wait for.
    heads: HashMap<usize, (Weak<Stream>, Vec<usize>)>,
    /// The arrays that queries gave out pointers to, by stream.
    handed: HashMap<usize, (Vec<usize>, Vec<EdgeData>)>,
    invalidated: bool,
}

/// The captures of a context that have not ended.
#[derive(Default)]
pub struct Running {
    list: Mutex<Vec<Weak<Capture>>>,
}

static NEXT_ID: AtomicU64 = AtomicU64::new(1);

thread_local! {
    /// What this thread lets calls do that captures forbid: `cuThreadExchangeStreamCaptureMode`.
    static MODE: Cell<c_int> = const { Cell::new(GLOBAL) };
}

/// Sets this thread's mode; returns the one before.
pub fn exchange_mode(mode: c_int) -> Outcome<c_int> {
    check_mode(mode)?;
    Ok(MODE.replace(mode))
}

fn check_mode(mode: c_int) -> Outcome {
    if (GLOBAL..=RELAXED).contains(&mode) { Ok(()) } else { Err(fail(Code::INVALID_VALUE, format!("{mode} is no capture mode"))) }
}

impl Running {
    fn live(&self) -> Vec<Arc<Capture>> {
        let mut list = self.list.lock().unwrap_or_else(|e| e.into_inner());
        list.retain(|capture| capture.upgrade().is_some_and(|capture| !capture.ended.load(Ordering::Acquire)));
        list.iter().filter_map(Weak::upgrade).collect()
    }

    /// Waiting for a whole context is an error while one of its streams is captured.
    pub fn refuse_waiting(&self) -> Outcome {
        let live = self.live();
        live.iter().for_each(|capture| capture.invalidate());
        match live.is_empty() {
            true => Ok(()),
            false => Err(fail(Code::STREAM_CAPTURE_UNSUPPORTED, "waiting for a context while one of its streams is captured")),
        }
    }

    /// The default stream would have to wait for a captured stream, which has no work to wait for.
    pub fn refuse_default_stream(&self) -> Outcome {
        let live: Vec<_> = self.live().into_iter().filter(|capture| capture.has_blocking_stream()).collect();
        live.iter().for_each(|capture| capture.invalidate());
        match live.is_empty() {
            true => Ok(()),
            false => Err(fail(
                Code::STREAM_CAPTURE_IMPLICIT,
                "the default stream is used while a stream that orders against it is captured",
            )),
        }
    }

    /// Calls that may disturb a capture, allocation among them, are refused unless this thread's mode lets them.
    pub fn refuse_unsafe(&self) -> Outcome {
        let mode = MODE.get();
        let me = thread::current().id();
        let hit = |capture: &&Arc<Capture>| match (mode, capture.mode) {
            (RELAXED, _) | (_, RELAXED) => false,
            (THREAD_LOCAL, _) | (_, THREAD_LOCAL) => capture.thread == me,
            _ => true,
        };
        let live = self.live();
        let hits: Vec<_> = live.iter().filter(hit).collect();
        hits.iter().for_each(|capture| capture.invalidate());
        match hits.is_empty() {
            true => Ok(()),
            false => Err(fail(Code::STREAM_CAPTURE_UNSUPPORTED, "a call that a running capture's mode forbids")),
        }
    }
}

/// The capture that a stream takes part in.
pub fn of(stream: &Stream) -> Option<Arc<Capture>> {
    stream.capture.lock().unwrap_or_else(|e| e.into_inner()).clone()
}

/// Asking whether a captured stream is done makes no sense, and ends the capture.
pub fn refuse(stream: &Stream) -> Outcome {
    match of(stream) {
        None => Ok(()),
        Some(capture) => {
            capture.invalidate();
            Err(fail(Code::STREAM_CAPTURE_UNSUPPORTED, "the stream is being captured"))
        }
    }
}

/// Begins a capture into `graph`, after the nodes of `heads`.
pub fn begin(context: &Context, stream: &Arc<Stream>, graph: Arc<Graph>, heads: Vec<usize>, mode: c_int) -> Outcome {
    check_mode(mode)?;
    let mut slot = stream.capture.lock().unwrap_or_else(|e| e.into_inner());
    if slot.is_some() {
        return Err(fail(Code::ILLEGAL_STATE, "the stream is being captured already"));
    }
    let origin = stream.id as usize;
    let state = State { heads: HashMap::from([(origin, (Arc::downgrade(stream), heads))]), ..State::default() };
    let capture = Arc::new(Capture {
        id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
        graph,
        origin,
        mode,
        thread: thread::current().id(),
        ended: AtomicBool::new(false),
        state: Mutex::new(state),
    });
    context.captures.list.lock().unwrap_or_else(|e| e.into_inner()).push(Arc::downgrade(&capture));
    *slot = Some(capture);
    Ok(())
}

/// Ends the capture of a stream; returns its graph. The stream is free again, whatever the outcome.
pub fn end(stream: &Stream) -> Outcome<Arc<Graph>> {
    let capture = of(stream).ok_or_else(|| fail(Code::ILLEGAL_STATE, "the stream is not being captured"))?;
    if capture.origin != stream.id as usize {
        capture.invalidate();
        return Err(fail(Code::STREAM_CAPTURE_UNMATCHED, "the capture began in another stream"));
    }
    if capture.mode != RELAXED && capture.thread != thread::current().id() {
        return Err(fail(Code::STREAM_CAPTURE_WRONG_THREAD, "the capture began in another thread, and its mode is not relaxed"));
    }
    capture.ended.store(true, Ordering::Release);
    let state = std::mem::take(&mut *capture.lock());
    for (member, _) in state.heads.values() {
        if let Some(member) = member.upgrade() {
            *member.capture.lock().unwrap_or_else(|e| e.into_inner()) = None;
        }
    }
    if state.invalidated {
        capture.graph.destroy();
        return Err(fail(Code::STREAM_CAPTURE_INVALIDATED, "an earlier call made the capture invalid"));
    }
    let joined = {
        let empty = Vec::new();
        let ends = state.heads.get(&capture.origin).map_or(&empty, |head| &head.1);
        let before = capture.graph.lock().before(ends);
        state.heads.values().flat_map(|head| &head.1).all(|node| before.contains(node))
    };
    if !joined {
        capture.graph.destroy();
        return Err(fail(Code::STREAM_CAPTURE_UNJOINED, "a stream that joined the capture was not joined back into the first"));
    }
    Ok(capture.graph.clone())
}

impl Capture {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// 1 while all is well, 2 once an error has spoiled it: `CUstreamCaptureStatus`.
    pub fn status(&self) -> c_int {
        if self.lock().invalidated { 2 } else { 1 }
    }

    pub fn invalidate(&self) {
        self.lock().invalidated = true;
    }

    fn has_blocking_stream(&self) -> bool {
        self.lock().heads.values().any(|(stream, _)| stream.upgrade().is_some_and(|stream| stream.flags & 1 == 0))
    }

    /// Adds a node at the end of a stream.
    pub fn add(&self, stream: usize, work: Work) -> Outcome {
        let mut state = self.lock();
        if state.invalidated {
            return Err(fail(Code::STREAM_CAPTURE_INVALIDATED, "an earlier call made the capture invalid"));
        }
        let heads = state.heads.get(&stream).map(|head| head.1.clone()).unwrap_or_default();
        let dependencies: Vec<_> = heads.iter().map(|node| (*node, EdgeData::default())).collect();
        match self.graph.add(work, &dependencies) {
            Ok(node) => {
                if let Some(head) = state.heads.get_mut(&stream) {
                    head.1 = vec![node.handle];
                }
                Ok(())
            }
            Err(code) => {
                state.invalidated = true;
                Err(code)
            }
        }
    }

    /// The nodes that the next one of a stream will wait for.
    pub fn heads(&self, stream: usize) -> Vec<usize> {
        self.lock().heads.get(&stream).map(|head| head.1.clone()).unwrap_or_default()
    }

    /// [`Capture::heads`] and their edges' data as arrays that stay good until the next question about this stream.
    pub fn hand_out(&self, stream: usize) -> (*const Handle, *const EdgeData, usize) {
        let heads = self.heads(stream);
        let mut state = self.lock();
        let count = heads.len();
        let slot = state.handed.entry(stream).or_default();
        *slot = (heads, vec![EdgeData::default(); count]);
        (slot.0.as_ptr().cast(), slot.1.as_ptr(), count)
    }

    /// Replaces or extends what the next node of a stream will wait for.
    pub fn set_heads(&self, stream: usize, nodes: &[usize], replace: bool) -> Outcome {
        if nodes.iter().any(|node| !self.graph.lock().has(*node)) {
            return Err(fail(Code::INVALID_VALUE, "a dependency is no node of the captured graph"));
        }
        let mut state = self.lock();
        let Some(head) = state.heads.get_mut(&stream) else { return Ok(()) };
        if replace {
            head.1.clear();
        }
        for node in nodes {
            if !head.1.contains(node) {
                head.1.push(*node);
            }
        }
        Ok(())
    }

    /// Lets a stream take part from now on, after `nodes`.
    fn join(self: &Arc<Capture>, stream: &Arc<Stream>, nodes: Vec<usize>) {
        self.lock().heads.insert(stream.id as usize, (Arc::downgrade(stream), nodes));
        *stream.capture.lock().unwrap_or_else(|e| e.into_inner()) = Some(self.clone());
    }
}

/// Waiting for an event where the stream or the event takes part in a capture. False: neither does.
pub fn wait(stream: Option<&Arc<Stream>>, event: &Event) -> Outcome<bool> {
    let capturing = stream.and_then(|stream| of(stream));
    let captured = event.lock().captured.clone();
    match (capturing, captured, stream) {
        (None, None, _) => Ok(false),
        (None, Some((capture, nodes)), Some(stream)) => {
            capture.join(stream, nodes);
            Ok(true)
        }
        (None, Some((capture, _)), None) => {
            capture.invalidate();
            Err(fail(Code::STREAM_CAPTURE_IMPLICIT, "the default stream cannot wait for a captured event"))
        }
        (Some(capture), Some((other, nodes)), Some(stream)) if Arc::ptr_eq(&capture, &other) => {
            capture.set_heads(stream.id as usize, &nodes, false)?;
            Ok(true)
        }
        (Some(capture), Some((other, _)), _) => {
            capture.invalidate();
            other.invalidate();
            Err(fail(Code::STREAM_CAPTURE_MERGE, "the event belongs to another capture"))
        }
        (Some(capture), None, _) => {
            capture.invalidate();
            Err(fail(Code::STREAM_CAPTURE_ISOLATION, "a captured stream cannot wait for work outside its capture"))
        }
    }
}
