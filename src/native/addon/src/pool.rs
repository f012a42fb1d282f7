//! Work that blocks, off JavaScript's thread: compilation by NVRTC, and giving back what some work may still use. Threads of our own, not
//! libuv's pool: four such jobs there would stop all file reads of the process. Nothing here waits for the promises of launches and copies:
//! the driver's callbacks settle those (`watch`).

use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use napi::Env;
use napi::bindgen_prelude::{Object, ToNapiValue};

use crate::failure::{Outcome, argument};
use crate::promise;

type Job = Box<dyn FnOnce() + Send>;

/// More jobs than this at once wait for one another.
const MOST_THREADS: usize = 128;
const IDLE: Duration = Duration::from_secs(5);

struct Pool {
    jobs: VecDeque<Job>,
    idle: usize,
    threads: usize,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { jobs: VecDeque::new(), idle: 0, threads: 0 });
static WAKE: Condvar = Condvar::new();

/// A job that the host had no thread for.
pub struct Refused(Job);

/// Runs `work` on another thread; the promise settles with its value.
pub fn promise<'env, T>(env: &'env Env, work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<Object<'env>>
where
    T: ToNapiValue + Send + 'static,
{
    let (pending, promise) = promise::create(env, |_, result: Outcome<T>| result)?;
    let job = move || {
        pending.settle(catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(argument("internal error of the addon"))));
    };
    // A host without threads waits here instead: slow, and no worse.
    spawn(Box::new(job)).unwrap_or_else(Refused::run);
    Ok(promise)
}

impl Refused {
    /// Does the job after all, on the calling thread.
    pub fn run(self) {
        let _ = catch_unwind(AssertUnwindSafe(self.0));
    }
}

/// Runs a job on another thread.
pub fn spawn(job: Job) -> Result<(), Refused> {
    let mut pool = POOL.lock().unwrap_or_else(|e| e.into_inner());
    if pool.jobs.len() >= pool.idle && pool.threads < MOST_THREADS {
        let started = thread::Builder::new().name("tilewright-pool".into()).spawn(work);
        match started {
            Ok(_) => pool.threads += 1,
            Err(_) if pool.threads == 0 => return Err(Refused(job)),
            // Others will get to it.
            Err(_) => {}
        }
    }
    pool.jobs.push_back(job);
    WAKE.notify_one();
    Ok(())
}

/// Drops something on another thread: what may not go on this one.
pub fn discard(what: Box<dyn Any + Send>) {
    if let Err(refused) = spawn(Box::new(move || drop(what))) {
        // Neither here nor elsewhere: it stays.
        std::mem::forget(refused);
    }
}

fn work() {
    let mut pool = POOL.lock().unwrap_or_else(|e| e.into_inner());
    loop {
        if let Some(job) = pool.jobs.pop_front() {
            drop(pool);
            let _ = catch_unwind(AssertUnwindSafe(job));
            pool = POOL.lock().unwrap_or_else(|e| e.into_inner());
            continue;
        }
        pool.idle += 1;
        let (woken, timeout) = WAKE.wait_timeout(pool, IDLE).unwrap_or_else(|e| e.into_inner());
        pool = woken;
        pool.idle -= 1;
        if timeout.timed_out() && pool.jobs.is_empty() {
            pool.threads -= 1;
            return;
        }
    }
}
