//! Launches: issued here; the driver says when they have ended.

use std::ffi::c_void;
use std::sync::Arc;

use napi::Env;
use napi::bindgen_prelude::Object;
use napi_derive::napi;
use serde_json::json;

use crate::api::{LaunchAttribute, LaunchConfig, Raw};
use crate::context::Context;
use crate::failure::{Outcome, argument, ask_text};
use crate::handles::Table;
use crate::module::{FUNCTIONS, Function};
use crate::number;
use crate::promise;
use crate::stream::{Event, StreamRef, not_capturing, raw_stream};
use crate::watch::End;

/// A launch whose promise is not settled.
pub struct Launch {
    pub context: Arc<Context>,
    /// Keeps the kernel's module loaded meanwhile.
    _function: Arc<Function>,
    tag: u64,
    /// Before and after: the time, where the driver gives no report.
    times: Option<(Event, Event)>,
}

pub static LAUNCHES: Table<Launch> = Table::new("launch");

const ATTRIBUTE_CLUSTER_DIMENSION: i32 = 4;

impl Launch {
    /// Asks the driver to end the launch; false where it cannot, or the launch has ended.
    pub fn cancel(&self) -> bool {
        let cancel = self.context.driver.api.tilewrightVgpuCancel;
        // SAFETY: the context is live as long as `self`.
        cancel.is_some_and(|cancel| unsafe { cancel(self.context.raw, self.tag) } == 0)
    }

    /// The report of a launch that has ended: the virtual GPU's, or the time by events on a real one.
    fn report(&self, ended: Outcome<()>) -> Outcome<String> {
        if let Some(ask) = self.context.driver.api.tilewrightVgpuLaunchReport {
            // SAFETY: the buffer is as large as said.
            let report = ask_text(|out, capacity, needed| unsafe { ask(self.context.raw, self.tag, out, capacity, needed) });
            // With a report, the fault of another launch is not this one's error.
            return report.map_or_else(|| ended.and(Err(argument("the launch ended without a report"))), Ok);
        }
        ended?;
        let elapsed = self.times.as_ref().map(|(start, end)| end.since(start, &self.context)).transpose()?;
        Ok(json!({ "elapsed_ms": elapsed }).to_string())
    }
}

/// What `launch` answers.
#[napi(object)]
pub struct Launched<'env> {
    /// Names the launch until it has ended.
    pub handle: f64,
    /// Resolves to its report (JSON) then. A fault is in the report, where there is one.
    #[napi(ts_type = "Promise<string>")]
    pub report: Object<'env>,
}

/// Queues a launch. `params` is the packed parameter block, `cluster` is [1, 1, 1] for none.
#[napi(catch_unwind)]
#[allow(clippy::too_many_arguments)]
pub fn launch<'env>(
    env: &'env Env,
    kernel: f64,
    grid: Vec<f64>,
    block: Vec<f64>,
    cluster: Vec<f64>,
    shared_bytes: f64,
    stream: f64,
    params: &[u8],
) -> napi::Result<Launched<'env>> {
    let function = FUNCTIONS.get(kernel)?;
    let context = function.module.context()?;
    let grid = number::triple(&grid, "grid")?;
    let block = number::triple(&block, "block")?;
    let cluster = number::triple(&cluster, "cluster")?;
    let shared = number::u32(shared_bytes, "sharedBytes")?;
    let stream = raw_stream(&context, stream)?;
    if let Some(bytes) = function.param_bytes.filter(|bytes| *bytes != params.len()) {
        return Err(argument(format!("{} bytes of parameters; the kernel takes {bytes}", params.len())));
    }
    not_capturing(&context, &stream, "queue prepared launches, whose end nobody waits for")?;
    let tag = context.new_tag();
    let times = if context.driver.is_virtual { None } else { Some((Event::create(&context)?, Event::create(&context)?)) };
    if let Some((start, _)) = &times {
        start.record(&context, &stream)?;
    }
    issue(&context, &function, grid, block, cluster, shared, &stream, params, tag)?;
    let launch = Arc::new(Launch { context: context.clone(), _function: function, tag, times });
    let handle = LAUNCHES.add(launch.clone())?;
    let ended = launch.clone();
    let (pending, report) = promise::create(env, move |_, end: End| {
        drop(LAUNCHES.take(handle));
        ended.report(end.outcome(&ended.context))
    })?;
    let watcher = stream.watcher(&context);
    match &launch.times {
        None => watcher.watch(&context, &stream, pending),
        Some((_, end)) => match end.record(&context, &stream) {
            Ok(()) => watcher.watch_event(&context, end, pending),
            Err(error) => pending.settle(End::Refused(error)),
        },
    }
    Ok(Launched { handle, report })
}

/// The driver's call. A tag of 0 names the launch nothing.
#[allow(clippy::too_many_arguments)]
fn issue(
    context: &Context,
    function: &Function,
    grid: [u32; 3],
    block: [u32; 3],
    cluster: [u32; 3],
    shared: u32,
    stream: &StreamRef,
    params: &[u8],
    tag: u64,
) -> Outcome<()> {
    context.call("cuLaunchKernel", |api| {
        let mut bytes = params.len();
        // The driver copies the block before the call returns.
        let mut extra: [Raw; 5] = [1 as Raw, params.as_ptr() as Raw, 2 as Raw, (&raw mut bytes).cast::<c_void>(), std::ptr::null_mut()];
        // SAFETY: live handles; the list is in the documented form.
        unsafe {
            if let Some(name) = api.tilewrightVgpuTagLaunch.filter(|_| tag != 0) {
                name(tag);
            }
            if cluster == [1; 3] {
                let [gx, gy, gz] = grid;
                let [bx, by, bz] = block;
                let none = std::ptr::null_mut();
                return (api.cuLaunchKernel)(function.raw, gx, gy, gz, bx, by, bz, shared, stream.raw(), none, extra.as_mut_ptr());
            }
            let Some(launch_ex) = api.cuLaunchKernelEx else {
                return NOT_SUPPORTED;
            };
            clustered(launch_ex, function, grid, block, cluster, shared, stream, extra.as_mut_ptr())
        }
    })
}

const NOT_SUPPORTED: i32 = 801;

type LaunchEx = unsafe extern "C" fn(*const LaunchConfig, Raw, *mut *mut c_void, *mut *mut c_void) -> i32;

#[allow(clippy::too_many_arguments)]
unsafe fn clustered(
    launch_ex: LaunchEx,
    function: &Function,
    grid: [u32; 3],
    block: [u32; 3],
    cluster: [u32; 3],
    shared_bytes: u32,
    stream: &StreamRef,
    extra: *mut *mut c_void,
) -> i32 {
    let mut value = [0; 16];
    value[..3].copy_from_slice(&cluster);
    let attribute = LaunchAttribute { id: ATTRIBUTE_CLUSTER_DIMENSION, pad: [0; 4], value };
    let config = LaunchConfig { grid, block, shared_bytes, stream: stream.raw(), attrs: &attribute, num_attrs: 1 };
    // SAFETY: the caller's.
    unsafe { launch_ex(&config, function.raw, std::ptr::null_mut(), extra) }
}

/// Bytes before the parameters in what `enqueue` takes: sizes of grid, block and cluster and bytes of dynamic shared memory.
const HEADER: usize = 40;

/// Queues a launch that nobody waits for: no handle, no event, no report. A fault shows at the next synchronisation. `order` is ten
/// 32-bit words (grid, block, cluster, dynamic shared bytes; the machine's byte order), then the parameter block: made once by the
/// caller and used again, so that a launch costs little more than the driver's call.
#[napi(catch_unwind)]
pub fn enqueue(kernel: f64, stream: f64, order: &[u8]) -> napi::Result<()> {
    let function = FUNCTIONS.get(kernel)?;
    let context = function.module.context()?;
    let stream = raw_stream(&context, stream)?;
    let (header, params) = order.split_at_checked(HEADER).ok_or_else(|| argument("a launch begins with ten words"))?;
    if let Some(bytes) = function.param_bytes.filter(|bytes| *bytes != params.len()) {
        return Err(argument(format!("{} bytes of parameters; the kernel takes {bytes}", params.len())));
    }
    let words: [u32; HEADER / 4] = std::array::from_fn(|i| u32::from_ne_bytes(std::array::from_fn(|j| header[4 * i + j])));
    let [gx, gy, gz, bx, by, bz, cx, cy, cz, shared] = words;
    issue(&context, &function, [gx, gy, gz], [bx, by, bz], [cx, cy, cz], shared, &stream, params, 0)
}

/// Blocks done, blocks in all, warp instructions so far; null where the driver does not say, or the launch has ended.
#[napi(catch_unwind)]
pub fn launch_progress(launch: f64) -> napi::Result<Option<Vec<f64>>> {
    let Ok(launch) = LAUNCHES.get(launch) else {
        return Ok(None);
    };
    let Some(ask) = launch.context.driver.api.tilewrightVgpuLaunchProgress else {
        return Ok(None);
    };
    let mut progress = [0; 3];
    // SAFETY: a valid pointer.
    let code = unsafe { ask(launch.context.raw, launch.tag, &mut progress) };
    Ok((code == 0).then(|| progress.map(|count| count as f64).to_vec()))
}

/// Asks the driver to end a launch; false where it cannot, or the launch has ended.
#[napi(catch_unwind)]
pub fn cancel_launch(launch: f64) -> bool {
    LAUNCHES.get(launch).is_ok_and(|launch| launch.cancel())
}
