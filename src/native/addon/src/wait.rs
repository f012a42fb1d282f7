//! Work off JavaScript's thread, as promises. Threads of our own, not libuv's pool: a launch may run for minutes, and four of
//! them there would stop all file reads of the process.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

use napi::bindgen_prelude::{Object, ToNapiValue};
use napi::{Env, JsDeferred};

use crate::failure::{Outcome, argument};

type Job = Box<dyn FnOnce() + Send>;
type Resolver<T> = Box<dyn FnOnce(Env) -> Outcome<T> + Send>;

/// More waits than this at once wait for one another.
const MOST_THREADS: usize = 128;
const IDLE: Duration = Duration::from_secs(5);

struct Pool {
    jobs: VecDeque<Job>,
    idle: usize,
    threads: usize,
}

static POOL: Mutex<Pool> = Mutex::new(Pool { jobs: VecDeque::new(), idle: 0, threads: 0 });
static WAKE: Condvar = Condvar::new();

/// Runs `work` on another thread; the promise settles with what `convert` makes of its value on JavaScript's thread.
pub fn promise<'env, T, J>(
    env: &'env Env,
    work: impl FnOnce() -> Outcome<T> + Send + 'static,
    convert: impl FnOnce(T) -> J + Send + 'static,
) -> Outcome<Object<'env>>
where
    T: Send + 'static,
    J: ToNapiValue + 'static,
{
    let (deferred, promise): (JsDeferred<J, Resolver<J>>, _) = env.create_deferred()?;
    spawn(Box::new(move || {
        let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(argument("internal error of the addon")));
        match result {
            Ok(value) => deferred.resolve(Box::new(move |_| Ok(convert(value)))),
            Err(error) => deferred.reject(error),
        }
    }))?;
    Ok(promise)
}

/// Runs a job on another thread.
pub fn spawn(job: Job) -> Outcome<()> {
    let mut pool = POOL.lock().unwrap_or_else(|e| e.into_inner());
    if pool.jobs.len() >= pool.idle && pool.threads < MOST_THREADS {
        let started = thread::Builder::new().name("tilewright-wait".into()).spawn(work);
        match started {
            Ok(_) => pool.threads += 1,
            Err(e) if pool.threads == 0 => {
                return Err(argument(format!("the host gives no thread: {e}")));
            }
            // Others will get to it.
            Err(_) => {}
        }
    }
    pool.jobs.push_back(job);
    WAKE.notify_one();
    Ok(())
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
