//! Opened drivers and contexts.

use std::ffi::{CString, c_int};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use libloading::Library;
use napi::Env;
use napi::bindgen_prelude::BigInt;
use napi_derive::napi;

use crate::api::{Api, Raw};
use crate::failure::{Outcome, Refusal, argument, ask_text};
use crate::handles::Table;
use crate::host::Host;
use crate::number;
use crate::promise;
use crate::staging::Staging;
use crate::watch::{EventWatchers, Watcher};

/// A driver library, opened and initialised.
pub struct Driver {
    pub api: Api,
    pub is_virtual: bool,
    version: c_int,
    path: String,
    plain: bool,
}

pub static DRIVERS: Table<Driver> = Table::new("driver");
/// Libraries are opened once per process and never closed: a driver's threads outlive any handle.
static OPENED: Mutex<Vec<Arc<Driver>>> = Mutex::new(Vec::new());

pub static CONTEXTS: Table<Context> = Table::new("context");

/// A context. It is destroyed when the last user lets go: JavaScript's handle, or a promise that is not settled.
pub struct Context {
    pub driver: Arc<Driver>,
    pub raw: Raw,
    ordinal: c_int,
    primary: bool,
    closed: AtomicBool,
    next_tag: AtomicU64,
    /// What must outlive the driver's context: it goes after `Drop` has ended that.
    kept: Mutex<Vec<Arc<dyn Send + Sync>>>,
    /// Host memory that the capture under way has met.
    captured: Mutex<Vec<Arc<Host>>>,
    /// Captures that have begun and not ended.
    captures: Mutex<usize>,
    capture_ended: Condvar,
    /// For waits for the default stream.
    pub watcher: Watcher,
    pub event_watchers: EventWatchers,
    /// It goes after `Drop` has ended the driver's context.
    pub staging: Staging,
}

// SAFETY: a driver context may be made current on any thread; `raw` is only ever handed back to the driver.
unsafe impl Send for Context {}
unsafe impl Sync for Context {}

impl Driver {
    pub fn check(&self, call: &str, code: c_int) -> Result<(), Refusal> {
        if code == 0 { Ok(()) } else { Err(Refusal::new(&self.api, call, code)) }
    }
}

impl Context {
    /// Refuses work once JavaScript has closed the context.
    pub fn open(&self) -> Outcome<()> {
        if self.closed.load(Ordering::Acquire) { Err(argument("the context is closed")) } else { Ok(()) }
    }

    /// Runs `work` with this context current on the calling thread.
    pub fn current<R>(&self, work: impl FnOnce(&Api) -> Result<R, Refusal>) -> Result<R, Refusal> {
        let api = &self.driver.api;
        // SAFETY: `raw` is live as long as `self`.
        self.driver.check("cuCtxPushCurrent", unsafe { (api.cuCtxPushCurrent_v2)(self.raw) })?;
        let result = work(api);
        let mut popped = std::ptr::null_mut();
        // SAFETY: pops what was pushed. It fails only where the push had, or the context is gone: nothing is left to undo.
        unsafe { (api.cuCtxPopCurrent_v2)(&mut popped) };
        result
    }

    /// One driver call with this context current; its refusal carries the context's fault, if there is one.
    pub fn call(&self, name: &str, call: impl FnOnce(&Api) -> c_int) -> Outcome<()> {
        self.current(|api| self.driver.check(name, call(api))).map_err(|refusal| self.with_fault(refusal).into())
    }

    /// Adds the fault that made every call on this context fail.
    pub fn with_fault(&self, refusal: Refusal) -> Refusal {
        if !refusal.is_fault() {
            return refusal;
        }
        match self.last_fault() {
            Some(fault) => refusal.with("fault", fault),
            None => refusal,
        }
    }

    /// Adds what the virtual GPU knows about a code that a callback was told: the fault, or why work was not done that leaves the context be.
    pub fn explain(&self, refusal: Refusal) -> Refusal {
        if refusal.is_fault() {
            return self.with_fault(refusal);
        }
        match self.last_fault().as_ref().and_then(|fault| fault["message"].as_str()) {
            Some(why) => refusal.with("why", why),
            None => refusal,
        }
    }

    fn last_fault(&self) -> Option<serde_json::Value> {
        let last = self.driver.api.tilewrightVgpuLastFault?;
        // SAFETY: the buffer is as large as said.
        let fault = ask_text(|out, capacity, needed| unsafe { last(self.raw, out, capacity, needed) })?;
        Some(serde_json::from_str(&fault).unwrap_or_default())
    }

    /// Keeps something alive until the driver's context is gone.
    pub fn keep(&self, what: Arc<dyn Send + Sync>) {
        self.kept.lock().unwrap_or_else(|e| e.into_inner()).push(what);
    }

    /// Does, off JavaScript's thread, what would end a capture: once none goes on, and none begins meanwhile.
    pub fn outside_captures<R>(&self, work: impl FnOnce() -> R) -> R {
        let mut captures = self.captures.lock().unwrap_or_else(|e| e.into_inner());
        while *captures > 0 && self.open().is_ok() {
            captures = self.capture_ended.wait(captures).unwrap_or_else(|e| e.into_inner());
        }
        work()
    }

    /// Waits for everything that is queued. A fault ends the wait as well.
    pub fn quiesce(&self) {
        self.outside_captures(|| {
            // SAFETY: no arguments.
            let _ = self.call("cuCtxSynchronize", |api| unsafe { (api.cuCtxSynchronize)() });
        });
    }

    /// Whether a capture goes on: in which stream, the driver knows.
    pub fn has_capture(&self) -> bool {
        *self.captures.lock().unwrap_or_else(|e| e.into_inner()) > 0
    }

    pub fn capture_begins(&self) {
        *self.captures.lock().unwrap_or_else(|e| e.into_inner()) += 1;
    }

    pub fn capture_ends(&self) {
        let mut captures = self.captures.lock().unwrap_or_else(|e| e.into_inner());
        *captures = captures.saturating_sub(1);
        self.capture_ended.notify_all();
    }

    /// Host memory that a graph will use which is being captured.
    pub fn capture_host(&self, host: Arc<Host>) {
        self.captured.lock().unwrap_or_else(|e| e.into_inner()).push(host);
    }

    /// The host memory that was met since this was last asked.
    pub fn captured_hosts(&self) -> Vec<Arc<Host>> {
        std::mem::take(&mut *self.captured.lock().unwrap_or_else(|e| e.into_inner()))
    }

    pub fn new_tag(&self) -> u64 {
        self.next_tag.fetch_add(1, Ordering::Relaxed)
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        let api = &self.driver.api;
        if self.primary {
            // Others may hold the primary context: what is ours in it goes by itself.
            let _ = self.current(|api| {
                self.watcher.destroy(api);
                self.event_watchers.destroy(api);
                self.staging.unregister(api);
                Ok(())
            });
        }
        // SAFETY: nobody else holds the context any more. Nothing can be done about an error here.
        unsafe {
            if self.primary {
                (api.cuDevicePrimaryCtxRelease_v2)(self.ordinal);
            } else {
                (api.cuCtxDestroy_v2)(self.raw);
            }
        }
    }
}

/// What `openDriver` answers.
#[napi(object)]
pub struct OpenedDriver {
    pub handle: f64,
    /// Whether this is tilewright's virtual GPU, wherever it was found.
    pub is_virtual: bool,
    /// As `cuDriverGetVersion`: 13050 for CUDA 13.5.
    pub version: f64,
}

#[napi(object)]
pub struct DeviceInfo {
    pub name: String,
    /// `sm_89`; for the virtual GPU with its suffix, `sm_90a`.
    pub arch: String,
    pub uuid: String,
    pub total_bytes: f64,
}

/// Opens a driver library by its path (or by soname, for the loader to find) and initialises it. Opening it again is cheap.
/// `plain`: as a CUDA driver and nothing more, even where it is the virtual GPU, which then shows what a real GPU's driver shows.
#[napi(catch_unwind)]
pub fn open_driver(path: String, plain: bool) -> napi::Result<OpenedDriver> {
    let mut opened = OPENED.lock().unwrap_or_else(|e| e.into_inner());
    let driver = match opened.iter().find(|driver| driver.path == path && driver.plain == plain) {
        Some(driver) => driver.clone(),
        None => {
            let driver = Arc::new(load(&path, plain)?);
            opened.push(driver.clone());
            driver
        }
    };
    let (is_virtual, version) = (driver.is_virtual, f64::from(driver.version));
    Ok(OpenedDriver { handle: DRIVERS.add(driver)?, is_virtual, version })
}

fn load(path: &str, plain: bool) -> Outcome<Driver> {
    if path.is_empty() || path.contains('\0') {
        return Err(argument("the driver's path is empty or holds a NUL"));
    }
    // SAFETY: loading runs the library's initialisers; that is what opening a driver means.
    let library = unsafe { Library::new(Path::new(path)) }.map_err(|e| argument(format!("cannot load {path}: {e}")))?;
    let api = Api::resolve(library, plain).map_err(|missing| argument(format!("{path} is not a CUDA driver: it has no {missing}")))?;
    let is_virtual = api.tilewrightVgpuConfigure.is_some();
    let mut driver = Driver { api, is_virtual, version: 0, path: path.to_string(), plain };
    let api = &driver.api;
    if let Some(configure) = api.tilewrightVgpuConfigure {
        // SAFETY: a C string.
        driver.check("tilewrightVgpuConfigure", unsafe { configure(c"{\"devices\": \"all\"}".as_ptr()) })?;
    }
    let mut version = 0;
    // SAFETY: plain calls with valid pointers.
    unsafe {
        driver.check("cuInit", (api.cuInit)(0))?;
        driver.check("cuDriverGetVersion", (api.cuDriverGetVersion)(&mut version))?;
    }
    driver.version = version;
    Ok(driver)
}

#[napi(catch_unwind)]
pub fn device_count(driver: f64) -> napi::Result<f64> {
    let driver = DRIVERS.get(driver)?;
    let mut count = 0;
    // SAFETY: a valid pointer.
    driver.check("cuDeviceGetCount", unsafe { (driver.api.cuDeviceGetCount)(&mut count) })?;
    Ok(f64::from(count))
}

fn device(driver: &Driver, ordinal: f64) -> Outcome<c_int> {
    let mut device = 0;
    let ordinal = number::i32(ordinal, "device")?;
    // SAFETY: a valid pointer.
    driver.check("cuDeviceGet", unsafe { (driver.api.cuDeviceGet)(&mut device, ordinal) })?;
    Ok(device)
}

#[napi(catch_unwind)]
pub fn device_attribute(driver: f64, ordinal: f64, attribute: f64) -> napi::Result<f64> {
    let driver = DRIVERS.get(driver)?;
    let device = device(&driver, ordinal)?;
    let attribute = number::i32(attribute, "attribute")?;
    attribute_of(&driver, device, attribute).map(f64::from)
}

fn attribute_of(driver: &Driver, device: c_int, attribute: c_int) -> Outcome<c_int> {
    let mut value = 0;
    // SAFETY: a valid pointer.
    driver.check("cuDeviceGetAttribute", unsafe { (driver.api.cuDeviceGetAttribute)(&mut value, attribute, device) })?;
    Ok(value)
}

#[napi(catch_unwind)]
pub fn device_info(driver: f64, ordinal: f64) -> napi::Result<DeviceInfo> {
    let driver = DRIVERS.get(driver)?;
    let device = device(&driver, ordinal)?;
    let api = &driver.api;
    let mut name = [0_u8; 256];
    let mut uuid = [0; 16];
    let mut total_bytes = 0;
    // SAFETY: buffers as large as said.
    unsafe {
        driver.check("cuDeviceGetName", (api.cuDeviceGetName)(name.as_mut_ptr().cast(), name.len() as c_int - 1, device))?;
        driver.check("cuDeviceGetUuid", (api.cuDeviceGetUuid)(&mut uuid, device))?;
        driver.check("cuDeviceTotalMem", (api.cuDeviceTotalMem_v2)(&mut total_bytes, device))?;
    }
    let arch = match api.tilewrightVgpuDeviceArch {
        Some(ask) => {
            let mut arch = [0_u8; 16];
            // SAFETY: as above.
            driver.check("tilewrightVgpuDeviceArch", unsafe { ask(device, arch.as_mut_ptr().cast(), arch.len()) })?;
            text(&arch)
        }
        None => format!("sm_{}{}", attribute_of(&driver, device, 75)?, attribute_of(&driver, device, 76)?),
    };
    let uuid = uuid.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(DeviceInfo { name: text(&name), arch, uuid, total_bytes: total_bytes as f64 })
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

/// Every context that has not gone yet, closed ones among them that some work in flight still holds.
static HELD: Mutex<Vec<Weak<Context>>> = Mutex::new(Vec::new());

/// How long reopening waits for the work of a closed context to end. It ends at once: its context is lost.
const LONGEST_END: Duration = Duration::from_secs(10);

impl Context {
    fn create(driver: Arc<Driver>, ordinal: c_int) -> Outcome<Arc<Context>> {
        let api = &driver.api;
        let mut raw = std::ptr::null_mut();
        // SAFETY: valid pointers.
        unsafe {
            if driver.is_virtual {
                driver.check("cuCtxCreate", (api.cuCtxCreate_v2)(&mut raw, 0, ordinal))?;
                // Creation makes it current; here every call makes its own context current.
                (api.cuCtxPopCurrent_v2)(&mut raw);
            } else {
                driver.check("cuDevicePrimaryCtxRetain", (api.cuDevicePrimaryCtxRetain)(&mut raw, ordinal))?;
            }
        }
        let context = Arc::new(Context {
            raw,
            ordinal,
            primary: !driver.is_virtual,
            closed: AtomicBool::new(false),
            next_tag: AtomicU64::new(1),
            kept: Mutex::default(),
            captured: Mutex::default(),
            captures: Mutex::default(),
            capture_ended: Condvar::new(),
            watcher: Watcher::default(),
            event_watchers: EventWatchers::default(),
            staging: Staging::default(),
            driver,
        });
        let mut held = HELD.lock().unwrap_or_else(|e| e.into_inner());
        held.retain(|context| context.strong_count() > 0);
        held.push(Arc::downgrade(&context));
        Ok(context)
    }

    /// Refuses a context that a fault has ended.
    fn alive(&self) -> Outcome<()> {
        self.call("cuStreamQuery", |api| {
            // SAFETY: the default stream.
            let code = unsafe { (api.cuStreamQuery)(std::ptr::null_mut()) };
            if code == crate::stream::NOT_READY { 0 } else { code }
        })
    }
}

/// A device's primary context, which all of the process share: one that a fault has ended stays so until everybody has let go of it. Work of
/// contexts that are closed is about to; other open ones are JavaScript's to close.
fn primary(env: &Env, driver: &Arc<Driver>, ordinal: c_int) -> Outcome<Arc<Context>> {
    let since = Instant::now();
    loop {
        let context = Context::create(driver.clone(), ordinal)?;
        let Err(lost) = context.alive() else {
            return Ok(context);
        };
        drop(context);
        let same = |context: &Arc<Context>| Arc::ptr_eq(&context.driver, driver) && context.ordinal == ordinal;
        let held: Vec<_> = HELD.lock().unwrap_or_else(|e| e.into_inner()).iter().filter_map(Weak::upgrade).filter(same).collect();
        if held.is_empty() && since.elapsed() < LONGEST_END {
            // What held it has gone since it was asked.
            let context = Context::create(driver.clone(), ordinal)?;
            return context.alive().map(|()| context).map_err(|_| lost);
        }
        if held.iter().any(|context| context.open().is_ok()) || since.elapsed() > LONGEST_END {
            return Err(argument(
                "the device's context was lost by an earlier fault, and is still held by another user of this process: close or reset that first",
            ));
        }
        drop(held);
        // Among them promises of this thread's that the lost context has ended and nobody has come for.
        promise::settle_ready(env);
        thread::sleep(Duration::from_millis(1));
    }
}

/// Opens a context: one of its own on the virtual GPU, so that its faults stay its own; the primary one on a real GPU.
#[napi(catch_unwind)]
pub fn open_context(env: &Env, driver: f64, ordinal: f64) -> napi::Result<f64> {
    let driver = DRIVERS.get(driver)?;
    let ordinal = device(&driver, ordinal)?;
    let context = if driver.is_virtual { Context::create(driver, ordinal)? } else { primary(env, &driver, ordinal)? };
    let handle = CONTEXTS.add(context)?;
    // A worker thread that ends takes its contexts along: nobody else knows their handles. Closing a closed one does nothing.
    env.add_env_cleanup_hook(handle, |handle| drop(close_context(handle)))?;
    Ok(handle)
}

/// Sets how the virtual GPU runs launches of a context (JSON); refused on a real GPU.
#[napi(catch_unwind)]
pub fn set_context_options(context: f64, json: String) -> napi::Result<()> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let set = context.driver.api.tilewrightVgpuContextOptions.ok_or_else(|| argument("a real GPU has no such options"))?;
    let json = CString::new(json).map_err(|_| argument("the options hold a NUL"))?;
    // SAFETY: a live context and a C string.
    context.driver.check("tilewrightVgpuContextOptions", unsafe { set(context.raw, json.as_ptr()) })?;
    Ok(())
}

/// Closes a context: launches are cancelled where the driver can, memory and modules go. The driver's context goes when promises that wait are settled.
#[napi(catch_unwind)]
pub fn close_context(context: f64) -> napi::Result<()> {
    let Some(context) = CONTEXTS.take(context)? else {
        return Ok(());
    };
    let launches = crate::launch::LAUNCHES.take_where(|launch| Arc::ptr_eq(&launch.context, &context));
    for launch in &launches {
        launch.cancel();
    }
    drop(launches);
    if !context.primary {
        // The context takes everything with it, so the objects below need not be freed one by one.
        context.closed.store(true, Ordering::Release);
    }
    context.capture_ends();
    drop(crate::graph::GRAPHS.take_where(|graph| graph.belongs_to(&context)));
    drop(crate::host::HOSTS.take_where(|host| host.belongs_to(&context)));
    drop(crate::stream::EVENTS.take_where(|event| event.belongs_to(&context)));
    drop(crate::stream::STREAMS.take_where(|stream| stream.belongs_to(&context)));
    drop(crate::module::FUNCTIONS.take_where(|function| function.belongs_to(&context)));
    drop(crate::module::MODULES.take_where(|module| module.belongs_to(&context)));
    drop(crate::memory::BUFFERS.take_where(|buffer| buffer.belongs_to(&context)));
    context.closed.store(true, Ordering::Release);
    Ok(())
}

#[napi(object)]
pub struct MemoryInfo {
    pub free: f64,
    pub total: f64,
}

#[napi(catch_unwind)]
pub fn memory_info(context: f64) -> napi::Result<MemoryInfo> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let (mut free, mut total) = (0, 0);
    // SAFETY: valid pointers.
    context.call("cuMemGetInfo", |api| unsafe { (api.cuMemGetInfo_v2)(&mut free, &mut total) })?;
    Ok(MemoryInfo { free: free as f64, total: total as f64 })
}

/// A limit of the context, a `CUlimit`.
#[napi(catch_unwind)]
pub fn context_limit(context: f64, limit: f64) -> napi::Result<f64> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let limit = number::i32(limit, "limit")?;
    let mut value = 0;
    // SAFETY: a valid pointer.
    context.call("cuCtxGetLimit", |api| unsafe { (api.cuCtxGetLimit)(&mut value, limit) })?;
    Ok(value as f64)
}

/// Sets a limit; the driver may round it.
#[napi(catch_unwind)]
pub fn set_context_limit(context: f64, limit: f64, value: f64) -> napi::Result<()> {
    let context = CONTEXTS.get(context)?;
    context.open()?;
    let limit = number::i32(limit, "limit")?;
    let value = number::whole(value, "value")?;
    // SAFETY: plain values.
    context.call("cuCtxSetLimit", |api| unsafe { (api.cuCtxSetLimit)(limit, value as usize) })
}

/// How many of each kind of object live, for leak tests: drivers' handles, contexts, buffers, modules, functions, streams, events, launches, graphs, host buffers, promises.
#[napi(catch_unwind)]
pub fn live_objects() -> Vec<f64> {
    let counts = [
        CONTEXTS.live(),
        crate::memory::BUFFERS.live(),
        crate::module::MODULES.live(),
        crate::module::FUNCTIONS.live(),
        crate::stream::STREAMS.live(),
        crate::stream::EVENTS.live(),
        crate::launch::LAUNCHES.live(),
        crate::graph::GRAPHS.live(),
        crate::host::HOSTS.live(),
        promise::live(),
    ];
    counts.map(|count| count as f64).to_vec()
}

/// A device address as JavaScript shows it.
pub fn address(value: u64) -> BigInt {
    BigInt::from(value)
}
