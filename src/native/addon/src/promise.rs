//! Promises that any thread may settle. A JavaScript environment (the main thread, a worker) has one queue of settlements and one threadsafe
//! function as the bell beside it: what is ready waits in the queue until JavaScript's thread comes for it, once per ring for all that is there.
//!
//! Who settles a promise does next to nothing: a callback of the driver's may not call the driver, so whatever has to be asked of it is asked by
//! `finish`, on JavaScript's thread. An environment that ends closes its queue first; what comes later is dropped, off the thread that brought it.

use std::cell::RefCell;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use napi::bindgen_prelude::{Object, ToNapiValue, retain_current_module_for_unload_safety};
use napi::{Env, Error, sys};

use crate::failure::{Outcome, argument};
use crate::pool;

type Finish<T> = Box<dyn FnOnce(&Env, T) -> Outcome<sys::napi_value> + Send>;

/// A promise that nobody has settled yet.
pub struct Pending<T> {
    home: Arc<Home>,
    promise: Promise,
    finish: Finish<T>,
}

/// JavaScript's promise. Only its own thread settles it.
struct Promise(sys::napi_deferred);

/// Promises that are not settled, in all environments; also those of environments that have ended, which somebody still holds.
static LIVE: AtomicUsize = AtomicUsize::new(0);

/// How many there are, for leak tests.
pub fn live() -> usize {
    LIVE.load(Ordering::Relaxed)
}

impl Promise {
    fn new(raw: sys::napi_deferred) -> Promise {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Promise(raw)
    }
}

impl Drop for Promise {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A promise and how it ends.
struct Settlement {
    promise: Promise,
    finish: Box<dyn FnOnce(&Env) -> Outcome<sys::napi_value> + Send>,
}

// SAFETY (both): on other threads than the environment's, they are only carried and kept.
unsafe impl Send for Promise {}
unsafe impl Send for Door {}

/// Where settlements wait for JavaScript's thread.
struct Home {
    door: Mutex<Door>,
}

struct Door {
    ready: Vec<Settlement>,
    bell: sys::napi_threadsafe_function,
    /// Until the environment ends.
    open: bool,
}

/// What an environment's thread knows about it.
struct Resident {
    env: sys::napi_env,
    home: Arc<Home>,
    /// Promises that are not settled: while there are any, the process waits for them.
    pending: usize,
}

thread_local! {
    /// The environments of this thread: one, where nobody has made more.
    static RESIDENTS: RefCell<Vec<Resident>> = const { RefCell::new(Vec::new()) };
}

/// A new promise. `finish` makes its value of what it is settled with, on JavaScript's thread; an error rejects it.
pub fn create<'env, T, J>(
    env: &'env Env,
    finish: impl FnOnce(&Env, T) -> Outcome<J> + Send + 'static,
) -> Outcome<(Pending<T>, Object<'env>)>
where
    T: Send + 'static,
    J: ToNapiValue + 'static,
{
    create_raw(env, move |env, with| {
        let value = finish(env, with)?;
        // SAFETY: on the environment's thread.
        unsafe { J::to_napi_value(env.raw(), value) }
    })
}

/// As [`create`], where `finish` makes the JavaScript value itself.
pub fn create_raw<'env, T>(
    env: &'env Env,
    finish: impl FnOnce(&Env, T) -> Outcome<sys::napi_value> + Send + 'static,
) -> Outcome<(Pending<T>, Object<'env>)> {
    let home = home_of(env)?;
    let (mut deferred, mut promise) = (std::ptr::null_mut(), std::ptr::null_mut());
    // SAFETY: valid pointers.
    check(unsafe { sys::napi_create_promise(env.raw(), &mut deferred, &mut promise) }, "a promise")?;
    count(env.raw(), |pending| pending + 1);
    Ok((Pending { home, promise: Promise::new(deferred), finish: Box::new(finish) }, Object::from_raw(env.raw(), promise)))
}

impl<T: Send + 'static> Pending<T> {
    /// Hands over what the promise settles with, from any thread. Calls no driver, and waits for nothing.
    pub fn settle(self, with: T) {
        let Pending { home, promise, finish } = self;
        home.deliver(Settlement { promise, finish: Box::new(move |env| finish(env, with)) });
    }
}

impl Home {
    fn lock(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(|e| e.into_inner())
    }

    fn deliver(&self, settlement: Settlement) {
        let mut door = self.lock();
        door.ready.push(settlement);
        if door.open {
            if door.ready.len() > 1 {
                return;
            }
            // SAFETY: the bell lives while the door is open, which the lock keeps it.
            let rung = unsafe {
                sys::napi_call_threadsafe_function(door.bell, std::ptr::null_mut(), sys::ThreadsafeFunctionCallMode::nonblocking)
            };
            if rung == sys::Status::napi_ok {
                return;
            }
            // The environment is ending. It has taken the bell back.
            door.open = false;
        }
        let late = std::mem::take(&mut door.ready);
        drop(door);
        // What they hold may be a context's last user, which ends it: not here, where the driver may not be called.
        pool::discard(Box::new(late));
    }

    /// The environment ends: nobody rings from now on.
    fn close(&self) {
        let mut door = self.lock();
        if std::mem::take(&mut door.open) {
            // SAFETY: the bell is there until this.
            unsafe { sys::napi_release_threadsafe_function(door.bell, sys::ThreadsafeFunctionReleaseMode::abort) };
        }
        let left = std::mem::take(&mut door.ready);
        drop(door);
        drop(left);
    }
}

/// Settles what is ready, on the environment's own thread, without waiting for the bell to be heard.
pub fn settle_ready(env: &Env) {
    let Some(home) = known_home(env) else { return };
    loop {
        let ready = std::mem::take(&mut home.lock().ready);
        if ready.is_empty() {
            return;
        }
        for settlement in ready {
            settle(env, settlement);
        }
    }
}

fn settle(env: &Env, Settlement { promise, finish }: Settlement) {
    let deferred = promise.0;
    let mut scope = std::ptr::null_mut();
    // A status that is not ok means an environment that is ending, where nobody is left to be told.
    // SAFETY (all): the environment's thread, its handles, and a promise that is settled once.
    unsafe {
        sys::napi_open_handle_scope(env.raw(), &mut scope);
        match catch_unwind(AssertUnwindSafe(|| finish(env))).unwrap_or_else(|_| Err(argument("internal error of the addon"))) {
            Ok(value) => drop(sys::napi_resolve_deferred(env.raw(), deferred, value)),
            Err(error) => {
                if let Ok(reason) = Error::to_napi_value(env.raw(), error) {
                    sys::napi_reject_deferred(env.raw(), deferred, reason);
                }
            }
        }
        sys::napi_close_handle_scope(env.raw(), scope);
    }
    count(env.raw(), |pending| pending.saturating_sub(1));
}

/// Changes how many promises of an environment are open; those keep its event loop running.
fn count(env: sys::napi_env, change: impl FnOnce(usize) -> usize) {
    RESIDENTS.with_borrow_mut(|all| {
        let Some(resident) = all.iter_mut().find(|resident| resident.env == env) else {
            return;
        };
        let before = resident.pending;
        resident.pending = change(before);
        let door = resident.home.lock();
        if !door.open || (before == 0) == (resident.pending == 0) {
            return;
        }
        // SAFETY: the environment's thread, and a bell that is there while the door is open.
        unsafe {
            if before == 0 {
                sys::napi_ref_threadsafe_function(env, door.bell);
            } else {
                sys::napi_unref_threadsafe_function(env, door.bell);
            }
        }
    });
}

fn known_home(env: &Env) -> Option<Arc<Home>> {
    RESIDENTS.with_borrow(|all| all.iter().find(|resident| resident.env == env.raw()).map(|resident| resident.home.clone()))
}

fn home_of(env: &Env) -> Outcome<Arc<Home>> {
    if let Some(home) = known_home(env) {
        return Ok(home);
    }
    // Other threads come here when the last environment that had the addon loaded may be gone.
    retain_current_module_for_unload_safety();
    let (mut name, mut bell) = (std::ptr::null_mut(), std::ptr::null_mut());
    const NAME: &str = "tilewright";
    // SAFETY: valid pointers, and a name as long as said.
    unsafe {
        check(sys::napi_create_string_utf8(env.raw(), NAME.as_ptr().cast(), NAME.len() as isize, &mut name), "a name")?;
        let (none, no_data) = (std::ptr::null_mut(), std::ptr::null_mut());
        check(
            sys::napi_create_threadsafe_function(env.raw(), none, none, name, 0, 1, no_data, None, no_data, Some(heard), &mut bell),
            "a threadsafe function",
        )?;
        // It keeps the process running only while promises are open.
        check(sys::napi_unref_threadsafe_function(env.raw(), bell), "a threadsafe function")?;
    }
    let home = Arc::new(Home { door: Mutex::new(Door { ready: Vec::new(), bell, open: true }) });
    // Cleanup runs the newest first, so this comes before the environment ends its threadsafe functions.
    env.add_env_cleanup_hook(home.clone(), |home| {
        let _ = RESIDENTS.try_with(|all| all.borrow_mut().retain(|resident| !Arc::ptr_eq(&resident.home, &home)));
        home.close();
    })?;
    RESIDENTS.with_borrow_mut(|all| all.push(Resident { env: env.raw(), home: home.clone(), pending: 0 }));
    Ok(home)
}

/// The bell, on JavaScript's thread.
unsafe extern "C" fn heard(env: sys::napi_env, _callback: sys::napi_value, _context: *mut c_void, _data: *mut c_void) {
    // Without an environment there is no one to settle for: its door is closed.
    if !env.is_null() {
        let _ = catch_unwind(|| settle_ready(&Env::from_raw(env)));
    }
}

fn check(status: sys::napi_status, what: &str) -> Outcome<()> {
    if status == sys::Status::napi_ok { Ok(()) } else { Err(argument(format!("the JavaScript engine makes no {what} (status {status})"))) }
}
