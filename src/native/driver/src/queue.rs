//! A context's work queue: one worker runs every operation in the order of issue.
//!
//! Running the streams of a context one after another is a schedule NVIDIA's rules allow for any program, since work may only
//! wait for work issued before it; and a launch uses every host core by itself, so overlapping two would win nothing.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};

pub type Job = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    issued: u64,
    completed: u64,
    stopped: bool,
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
}

/// See the module. Tickets count operations from 1, in order of issue.
#[derive(Default)]
pub struct Queue {
    shared: Arc<Shared>,
    worker: Mutex<Option<JoinHandle<()>>>,
}

impl Queue {
    /// Adds an operation; returns its ticket, or None once the queue is stopped or the host gives no thread to run it.
    pub fn push(&self, job: Job) -> Option<u64> {
        let mut worker = self.worker.lock().unwrap_or_else(|e| e.into_inner());
        if worker.is_none() {
            if self.shared.lock().stopped {
                return None;
            }
            let shared = self.shared.clone();
            *worker = Some(thread::Builder::new().name("vgpu-queue".into()).spawn(move || run(&shared)).ok()?);
        }
        let mut state = self.shared.lock();
        if state.stopped {
            return None;
        }
        state.jobs.push_back(job);
        state.issued += 1;
        self.shared.wake.notify_one();
        Some(state.issued)
    }

    /// The ticket of the last operation issued; 0 if there was none.
    pub fn issued(&self) -> u64 {
        self.shared.lock().issued
    }

    /// Whether the operation with this ticket has ended.
    pub fn is_done(&self, ticket: u64) -> bool {
        self.shared.lock().completed >= ticket
    }

    /// Waits until the operation with this ticket has ended.
    pub fn wait(&self, ticket: u64) {
        let mut state = self.shared.lock();
        while state.completed < ticket {
            state = self.shared.done.wait(state).unwrap_or_else(|e| e.into_inner());
        }
    }

    /// Waits for everything issued so far.
    pub fn drain(&self) {
        let issued = self.issued();
        self.wait(issued);
    }

    /// Whether the calling thread is the worker, which must never wait for itself.
    pub fn on_worker(&self) -> bool {
        let worker = self.worker.lock().unwrap_or_else(|e| e.into_inner());
        worker.as_ref().is_some_and(|worker| worker.thread().id() == thread::current().id())
    }

    /// Drops what has not started, waits for what has, and ends the worker. Later pushes are refused.
    pub fn stop(&self) {
        let dropped = {
            let mut state = self.shared.lock();
            state.stopped = true;
            self.shared.wake.notify_all();
            std::mem::take(&mut state.jobs)
        };
        drop(dropped);
        let worker = self.worker.lock().unwrap_or_else(|e| e.into_inner()).take();
        if let Some(worker) = worker {
            // The worker catches panics, so a failed join has nothing to tell.
            let _ = worker.join();
        }
        let mut state = self.shared.lock();
        state.completed = state.issued;
        self.shared.done.notify_all();
    }
}

fn run(shared: &Shared) {
    let mut state = shared.lock();
    loop {
        if state.stopped {
            return;
        }
        let Some(job) = state.jobs.pop_front() else {
            state = shared.wake.wait(state).unwrap_or_else(|e| e.into_inner());
            continue;
        };
        drop(state);
        // A panicking operation must not end the worker: everyone waiting would wait for ever.
        let _ = catch_unwind(AssertUnwindSafe(job));
        state = shared.lock();
        state.completed += 1;
        shared.done.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn runs_in_order_and_survives_a_panic() {
        let queue = Queue::default();
        let seen = Arc::new(AtomicU64::new(0));
        for i in 0..100 {
            let seen = seen.clone();
            let ticket = queue.push(Box::new(move || {
                assert_ne!(i, 50, "planted");
                seen.fetch_add(1, Ordering::Relaxed);
            }));
            assert_eq!(ticket, Some(i + 1));
        }
        queue.drain();
        assert_eq!(seen.load(Ordering::Relaxed), 99);
        assert!(queue.is_done(100));
        queue.stop();
        assert_eq!(queue.push(Box::new(|| {})), None);
    }

    #[test]
    fn stopping_releases_those_who_wait() {
        let queue = Arc::new(Queue::default());
        let started = Arc::new((Mutex::new(false), Condvar::new()));
        let signal = started.clone();
        queue.push(Box::new(move || {
            *signal.0.lock().unwrap() = true;
            signal.1.notify_all();
            thread::sleep(std::time::Duration::from_millis(50));
        }));
        let last = queue.push(Box::new(|| panic!("never started"))).unwrap();
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
