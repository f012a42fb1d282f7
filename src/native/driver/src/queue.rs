//! A context's work queue: one worker runs the operations of all its streams, in the order of issue where it can.
//!
//! Running streams one after another is a schedule NVIDIA's rules allow, and a launch uses every host core by itself, so
//! overlapping two would win nothing. Only where the first operation in line waits for something outside (a value in memory, a
//! host function, another context) is it passed over for later ones of other streams, which may be what it waits for.
//!
//! What has nothing before it and takes no time needs no worker: an event is reached where it is recorded, a host function goes to its thread.
//!
//! A host that gives no thread for the worker has none: operations then run as they are issued, on the thread that issues them.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, mpsc};
use std::thread::{self, JoinHandle, ThreadId};
use std::time::Duration;

pub type Job = Box<dyn FnOnce() + Send>;
/// Whether an operation may pass. Asked under the queue's lock, so it must not call the queue.
pub type Gate = Box<dyn FnMut() -> bool + Send>;

/// How often a gate nobody announces (a word of memory, another queue) is asked again.
const POLL: Duration = Duration::from_micros(200);

/// The stream an operation belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lane {
    /// 0 for the legacy default stream.
    pub stream: u64,
    /// Ordered against the legacy default stream.
    pub blocking: bool,
}

impl Lane {
    pub const LEGACY: Lane = Lane { stream: 0, blocking: true };
}

enum Step {
    Run(Job),
    Wait(Gate),
}

struct Entry {
    ticket: u64,
    lane: Lane,
    step: Step,
}

#[derive(Default)]
struct State {
    /// In order of ticket.
    entries: VecDeque<Entry>,
    running: Option<(u64, Lane)>,
    issued: u64,
    stopped: bool,
}

impl State {
    /// Whether an operation of this lane would have to wait for one before it.
    fn is_behind(&self, lane: Lane) -> bool {
        let before = |other: Lane| match (lane.stream, other.stream) {
            (0, 0) => true,
            (0, _) => other.blocking,
            (_, 0) => lane.blocking,
            (mine, theirs) => mine == theirs,
        };
        self.running.is_some_and(|running| before(running.1)) || self.entries.iter().any(|entry| before(entry.lane))
    }

    fn ticket(&mut self) -> u64 {
        self.issued += 1;
        self.issued
    }

    fn is_done(&self, ticket: u64) -> bool {
        self.running.is_none_or(|running| running.0 != ticket) && self.entries.binary_search_by_key(&ticket, |e| e.ticket).is_err()
    }

    /// Takes the first operation that nothing holds back. Gates that are open are dropped on the way.
    fn pick(&mut self) -> Pick {
        let (mut held, mut i) = (Vec::new(), 0);
        let (mut legacy_held, mut blocking_held) = (false, false);
        while i < self.entries.len() {
            let entry = &mut self.entries[i];
            let lane = entry.lane;
            let behind = match lane.stream {
                0 => legacy_held || blocking_held,
                stream => held.contains(&stream) || lane.blocking && legacy_held,
            };
            let open = match &mut entry.step {
                Step::Wait(gate) if !behind => catch_unwind(AssertUnwindSafe(&mut *gate)).unwrap_or(true),
                _ => false,
            };
            if open {
                self.entries.remove(i);
                return Pick::Passed;
            }
            if !behind && matches!(entry.step, Step::Run(_)) {
                return match self.entries.remove(i) {
                    Some(Entry { ticket, lane, step: Step::Run(job) }) => {
                        self.running = Some((ticket, lane));
                        Pick::Job(job)
                    }
                    _ => Pick::Passed,
                };
            }
            legacy_held |= lane.stream == 0;
            blocking_held |= lane.blocking;
            if lane.stream != 0 && !held.contains(&lane.stream) {
                held.push(lane.stream);
            }
            i += 1;
        }
        if self.entries.is_empty() { Pick::Empty } else { Pick::Held }
    }
}

enum Pick {
    Job(Job),
    /// A gate was open.
    Passed,
    Held,
    Empty,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    wake: Condvar,
    done: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// A host function has returned: its gate is open.
    fn host_done(&self) {
        let mut state = self.lock();
        // Where it is the first in line, the worker need not come to take it away.
        if let Some(Entry { step: Step::Wait(gate), .. }) = state.entries.front_mut()
            && catch_unwind(AssertUnwindSafe(gate)).unwrap_or(true)
        {
            state.entries.pop_front();
            self.done.notify_all();
        }
        if !state.entries.is_empty() {
            self.wake.notify_one();
        }
    }
}

/// A thread for the client's host functions: one that waits for another stream must not stop that stream.
struct HostThread {
    jobs: mpsc::Sender<Job>,
    id: ThreadId,
    handle: JoinHandle<()>,
}

/// See the module. Tickets count operations from 1, in order of issue.
#[derive(Default)]
pub struct Queue {
    shared: Arc<Shared>,
    worker: Mutex<Option<JoinHandle<()>>>,
    host: Mutex<Option<HostThread>>,
    /// Held by who starts the worker, or runs an operation in its stead.
    turn: Mutex<()>,
    /// The thread that does.
    stand_in: Mutex<Option<ThreadId>>,
}

/// Another thread, or why the host gives none.
fn start(name: &str, body: impl FnOnce() + Send + 'static) -> std::io::Result<JoinHandle<()>> {
    #[cfg(test)]
    if tests::REFUSE.get() {
        return Err(std::io::ErrorKind::WouldBlock.into());
    }
    thread::Builder::new().name(name.into()).spawn(body)
}

impl Queue {
    /// Adds an operation; returns its ticket, or None once the queue is stopped.
    pub fn push(&self, lane: Lane, job: Job) -> Option<u64> {
        self.add(lane, Step::Run(job))
    }

    /// Holds back what comes later on `lane` until `gate` says true. None, too, where that is not now and there is no worker.
    pub fn hold(&self, lane: Lane, gate: Gate) -> Option<u64> {
        self.add(lane, Step::Wait(gate))
    }

    /// The ticket of an operation that is done as soon as what was issued before: now, if that is so.
    pub fn pass(&self, lane: Lane) -> Option<u64> {
        let mut state = self.shared.lock();
        if state.stopped || state.is_behind(lane) { None } else { Some(state.ticket()) }
    }

    /// Adds a function of the client's, which runs on a thread of its own; later operations of the lane wait for it.
    pub fn push_host(&self, lane: Lane, job: Job) -> Option<u64> {
        let Some(jobs) = self.host_thread() else {
            return self.push(lane, job);
        };
        if self.start_worker()?.is_some() {
            return self.push(lane, job);
        }
        let done = Arc::new(AtomicBool::new(false));
        let (flag, shared) = (done.clone(), Arc::downgrade(&self.shared));
        let wrapped: Job = Box::new(move || {
            // A panic must not leave the stream waiting for ever.
            let _ = catch_unwind(AssertUnwindSafe(job));
            flag.store(true, Ordering::Release);
            if let Some(shared) = shared.upgrade() {
                shared.host_done();
            }
        });
        let opened = done.clone();
        let gate: Gate = Box::new(move || opened.load(Ordering::Acquire));
        let mut state = self.shared.lock();
        if !state.stopped && !state.is_behind(lane) {
            // Its turn is now. The gate is announced, so that the worker need not be woken for it.
            let ticket = state.ticket();
            state.entries.push_back(Entry { ticket, lane, step: Step::Wait(gate) });
            // Under the lock, so that no later one overtakes it.
            if jobs.send(wrapped).is_err() {
                done.store(true, Ordering::Release);
            }
            return Some(ticket);
        }
        drop(state);
        let flag = done;
        self.push(
            lane,
            Box::new(move || {
                if jobs.send(wrapped).is_err() {
                    flag.store(true, Ordering::Release);
                }
            }),
        )?;
        self.hold(lane, gate)
    }

    fn host_thread(&self) -> Option<mpsc::Sender<Job>> {
        let mut host = self.host.lock().unwrap_or_else(|e| e.into_inner());
        if host.is_none() {
            let (jobs, received) = mpsc::channel::<Job>();
            let run = move || received.into_iter().for_each(|job| job());
            let handle = start("vgpu-host", run).ok()?;
            *host = Some(HostThread { jobs, id: handle.thread().id(), handle });
        }
        host.as_ref().map(|host| host.jobs.clone())
    }

    /// Starts the worker where there is none yet. None once the queue is stopped, and for what runs in the worker's stead; the turn to
    /// do so where the host gives no thread.
    fn start_worker(&self) -> Option<Option<MutexGuard<'_, ()>>> {
        if self.worker.lock().unwrap_or_else(|e| e.into_inner()).is_some() {
            return Some(None);
        }
        if self.stands_in() {
            return None;
        }
        let turn = self.turn.lock().unwrap_or_else(|e| e.into_inner());
        let mut worker = self.worker.lock().unwrap_or_else(|e| e.into_inner());
        if self.shared.lock().stopped {
            return None;
        }
        if worker.is_none() {
            let shared = self.shared.clone();
            match start("vgpu-queue", move || run(&shared)) {
                Ok(handle) => *worker = Some(handle),
                Err(_) => return Some(Some(turn)),
            }
        }
        Some(None)
    }

    fn add(&self, lane: Lane, step: Step) -> Option<u64> {
        if let Some(_turn) = self.start_worker()? {
            return self.run_here(lane, step);
        }
        let mut state = self.shared.lock();
        if state.stopped {
            return None;
        }
        let ticket = state.ticket();
        state.entries.push_back(Entry { ticket, lane, step });
        self.shared.wake.notify_one();
        Some(ticket)
    }

    /// Whether this thread is running an operation in the worker's stead.
    fn stands_in(&self) -> bool {
        *self.stand_in.lock().unwrap_or_else(|e| e.into_inner()) == Some(thread::current().id())
    }

    /// Does an operation at once, with the turn held.
    fn run_here(&self, lane: Lane, step: Step) -> Option<u64> {
        let job = match step {
            Step::Run(job) => job,
            // Nobody would ask a closed gate again.
            Step::Wait(mut gate) => catch_unwind(AssertUnwindSafe(&mut gate)).unwrap_or(true).then(|| Box::new(|| {}) as Job)?,
        };
        let ticket = {
            let mut state = self.shared.lock();
            let ticket = state.ticket();
            state.running = Some((ticket, lane));
            ticket
        };
        *self.stand_in.lock().unwrap_or_else(|e| e.into_inner()) = Some(thread::current().id());
        let _ = catch_unwind(AssertUnwindSafe(job));
        *self.stand_in.lock().unwrap_or_else(|e| e.into_inner()) = None;
        self.shared.lock().running = None;
        self.shared.done.notify_all();
        Some(ticket)
    }

    /// Whether nothing more is taken.
    pub fn is_stopped(&self) -> bool {
        self.shared.lock().stopped
    }

    /// The ticket of the last operation issued; 0 if there was none.
    pub fn issued(&self) -> u64 {
        self.shared.lock().issued
    }

    /// Whether the operation with this ticket has ended.
    pub fn is_done(&self, ticket: u64) -> bool {
        self.shared.lock().is_done(ticket)
    }

    /// Waits until the operation with this ticket has ended.
    pub fn wait(&self, ticket: u64) {
        let mut state = self.shared.lock();
        while !state.is_done(ticket) {
            state = self.shared.done.wait(state).unwrap_or_else(|e| e.into_inner());
        }
    }

    /// Whether every operation issued so far on the lanes that `of` picks has ended.
    pub fn is_idle(&self, of: impl Fn(Lane) -> bool) -> bool {
        let state = self.shared.lock();
        state.running.iter().all(|running| !of(running.1)) && state.entries.iter().all(|entry| !of(entry.lane))
    }

    /// Waits for everything issued so far on the lanes that `of` picks.
    pub fn wait_for(&self, of: impl Fn(Lane) -> bool) {
        let mut state = self.shared.lock();
        let last = state.issued;
        let busy = |state: &State| {
            let pending = state.entries.iter().map(|entry| (entry.ticket, entry.lane));
            state.running.iter().copied().chain(pending).any(|(ticket, lane)| ticket <= last && of(lane))
        };
        while busy(&state) {
            state = self.shared.done.wait(state).unwrap_or_else(|e| e.into_inner());
        }
    }

    /// Waits for everything issued so far.
    pub fn drain(&self) {
        self.wait_for(|_| true);
    }

    /// Whether the calling thread is one of the queue's own, which must never wait for it.
    pub fn on_worker(&self) -> bool {
        let me = thread::current().id();
        let worker = self.worker.lock().unwrap_or_else(|e| e.into_inner());
        let host = self.host.lock().unwrap_or_else(|e| e.into_inner());
        worker.as_ref().is_some_and(|worker| worker.thread().id() == me)
            || host.as_ref().is_some_and(|host| host.id == me)
            || self.stands_in()
    }

    /// Drops what has not started, waits for what has, and ends the threads. Later pushes are refused.
    pub fn stop(&self) {
        let dropped = {
            let mut state = self.shared.lock();
            state.stopped = true;
            self.shared.wake.notify_all();
            std::mem::take(&mut state.entries)
        };
        drop(dropped);
        let worker = self.worker.lock().unwrap_or_else(|e| e.into_inner()).take();
        if let Some(worker) = worker {
            // The worker catches panics, so a failed join has nothing to tell.
            let _ = worker.join();
        }
        let host = self.host.lock().unwrap_or_else(|e| e.into_inner()).take();
        if let Some(HostThread { jobs, handle, .. }) = host {
            drop(jobs);
            let _ = handle.join();
        }
        self.shared.done.notify_all();
    }
}

fn run(shared: &Shared) {
    let mut state = shared.lock();
    loop {
        if state.stopped {
            return;
        }
        match state.pick() {
            Pick::Passed => shared.done.notify_all(),
            Pick::Empty => state = shared.wake.wait(state).unwrap_or_else(|e| e.into_inner()),
            Pick::Held => state = shared.wake.wait_timeout(state, POLL).unwrap_or_else(|e| e.into_inner()).0,
            Pick::Job(job) => {
                drop(state);
                // A panicking operation must not end the worker: everyone waiting would wait for ever.
                let _ = catch_unwind(AssertUnwindSafe(job));
                state = shared.lock();
                state.running = None;
                shared.done.notify_all();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::sync::atomic::AtomicU64;

    thread_local! {
        /// The host gives this thread no others.
        pub static REFUSE: Cell<bool> = const { Cell::new(false) };
    }

    const A: Lane = Lane { stream: 1, blocking: false };
    const B: Lane = Lane { stream: 2, blocking: false };
    const C: Lane = Lane { stream: 3, blocking: true };

    #[test]
    fn runs_in_order_and_survives_a_panic() {
        let queue = Queue::default();
        let seen = Arc::new(AtomicU64::new(0));
        for i in 0..100 {
            let seen = seen.clone();
            let ticket = queue.push(
                Lane::LEGACY,
                Box::new(move || {
                    assert_ne!(i, 50, "planted");
                    seen.fetch_add(1, Ordering::Relaxed);
                }),
            );
            assert_eq!(ticket, Some(i + 1));
        }
        queue.drain();
        assert_eq!(seen.load(Ordering::Relaxed), 99);
        assert!(queue.is_done(100));
        queue.stop();
        assert_eq!(queue.push(Lane::LEGACY, Box::new(|| {})), None);
    }

    #[test]
    fn a_host_without_threads_runs_operations_as_they_come() {
        REFUSE.set(true);
        let queue = Arc::new(Queue::default());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let note = |name: &'static str| -> Job {
            let seen = seen.clone();
            Box::new(move || seen.lock().unwrap().push(name))
        };
        assert_eq!(queue.push(A, note("first")), Some(1));
        assert_eq!(queue.push(B, Box::new(|| panic!("planted"))), Some(2));
        // What waits may go on or is refused; a function of the client's must still not call the queue.
        assert_eq!(queue.hold(A, Box::new(|| true)), Some(3));
        assert_eq!(queue.hold(A, Box::new(|| false)), None);
        let inner = queue.clone();
        let refused = Arc::new(AtomicBool::new(false));
        let told = refused.clone();
        let ask = move || told.store(inner.on_worker() && inner.push(B, Box::new(|| {})).is_none(), Ordering::Relaxed);
        assert_eq!(queue.push_host(A, Box::new(ask)), Some(4));
        assert!(refused.load(Ordering::Relaxed));
        assert_eq!(queue.push(A, note("second")), Some(5));
        assert!(queue.is_done(5) && queue.is_idle(|_| true) && !queue.on_worker());
        queue.wait(5);
        queue.drain();
        assert_eq!(*seen.lock().unwrap(), ["first", "second"]);
        // Threads that can be had again are.
        REFUSE.set(false);
        let last = queue.push(A, note("third")).unwrap();
        queue.wait(last);
        assert_eq!(seen.lock().unwrap().len(), 3);
        queue.stop();
        REFUSE.set(true);
        assert_eq!(queue.push(A, note("fourth")), None);
        REFUSE.set(false);
    }

    #[test]
    fn a_closed_gate_holds_its_stream_and_no_other() {
        let queue = Queue::default();
        let open = Arc::new(AtomicBool::new(false));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let note = |name: &'static str| -> Job {
            let seen = seen.clone();
            Box::new(move || seen.lock().unwrap().push(name))
        };
        let gate = open.clone();
        queue.hold(A, Box::new(move || gate.load(Ordering::Acquire))).unwrap();
        let last = queue.push(A, note("after the gate")).unwrap();
        let other = queue.push(B, note("other stream")).unwrap();
        let blocking = queue.push(C, note("blocking stream")).unwrap();
        queue.wait(other);
        queue.wait(blocking);
        assert!(!queue.is_done(last) && !queue.is_idle(|lane| lane == A) && queue.is_idle(|lane| lane.blocking));
        open.store(true, Ordering::Release);
        queue.drain();
        assert_eq!(*seen.lock().unwrap(), ["other stream", "blocking stream", "after the gate"]);
    }

    #[test]
    fn the_default_stream_waits_for_blocking_streams_and_they_for_it() {
        let queue = Queue::default();
        let open = Arc::new(AtomicBool::new(false));
        let gate = open.clone();
        queue.hold(C, Box::new(move || gate.load(Ordering::Acquire))).unwrap();
        let default = queue.push(Lane::LEGACY, Box::new(|| {})).unwrap();
        let later = queue.push(Lane { stream: 9, blocking: true }, Box::new(|| {})).unwrap();
        let free = queue.push(A, Box::new(|| {})).unwrap();
        queue.wait(free);
        assert!(!queue.is_done(default) && !queue.is_done(later));
        open.store(true, Ordering::Release);
        queue.wait(later);
        assert!(queue.is_done(default));
    }

    #[test]
    fn a_host_function_may_wait_for_another_stream() {
        let queue = Arc::new(Queue::default());
        let (sent, received) = mpsc::channel::<()>();
        let last = queue.push_host(A, Box::new(move || received.recv().unwrap())).unwrap();
        queue.push(B, Box::new(move || sent.send(()).unwrap())).unwrap();
        queue.wait(last);
    }

    #[test]
    fn stopping_releases_those_who_wait() {
        let queue = Arc::new(Queue::default());
        let started = Arc::new((Mutex::new(false), Condvar::new()));
        let signal = started.clone();
        queue.push(
            A,
            Box::new(move || {
                *signal.0.lock().unwrap() = true;
                signal.1.notify_all();
                thread::sleep(Duration::from_millis(50));
            }),
        );
        queue.hold(A, Box::new(|| false)).unwrap();
        let last = queue.push(A, Box::new(|| panic!("never started"))).unwrap();
        let waiter = thread::spawn({
            let queue = queue.clone();
            move || queue.wait(last)
        });
        let mut running = started.0.lock().unwrap();
        while !*running {
            running = started.1.wait(running).unwrap();
        }
        queue.stop();
        waiter.join().unwrap();
    }
}
