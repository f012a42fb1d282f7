//! Launches from issue to report: watching them, cancelling them, and what is kept of them afterwards.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Weak};
use std::time::Instant;

use serde_json::{Value, json};
use tilewright_vgpu::{Control, Fault, FaultKind, Kernel, Launch, Options, Report, launch};

use crate::context::Context;
use crate::device;
use crate::report;

/// One launch, as issued.
pub struct Order {
    pub kernel: Arc<Kernel>,
    pub grid: [u32; 3],
    pub block: [u32; 3],
    pub cluster: [u32; 3],
    pub dynamic_shared: u32,
    pub params: Vec<u8>,
    pub options: Options,
    /// What our addon calls this launch; 0 for a launch nobody asks about later.
    pub tag: u64,
}

struct Flight {
    control: Arc<Control>,
    /// Set when the launch has ended; kept only for tagged launches.
    report: Option<Value>,
}

/// The launches of a context that have not ended, and the reports not yet fetched.
#[derive(Default)]
pub struct Flights {
    table: Mutex<BTreeMap<u64, Flight>>,
    last_report: Mutex<Option<Value>>,
    last_fault: Mutex<Option<Fault>>,
}

/// Numbers for untagged launches: the upper half, which tags may not use.
static NEXT_UNTAGGED: AtomicU64 = AtomicU64::new(1 << 63);

/// Tags are below this.
pub const TAG_LIMIT: u64 = 1 << 63;

impl Flights {
    fn table(&self) -> MutexGuard<'_, BTreeMap<u64, Flight>> {
        self.table.lock().unwrap_or_else(|e| e.into_inner())
    }

    /// Cancels a launch that has not ended, whether it runs or still waits. False if there is none of this tag.
    pub fn cancel(&self, tag: u64) -> bool {
        let table = self.table();
        let found = table.get(&tag);
        if let Some(flight) = found {
            flight.control.cancel.store(true, Ordering::Release);
        }
        found.is_some()
    }

    pub fn cancel_all(&self) {
        self.table().values().for_each(|flight| flight.control.cancel.store(true, Ordering::Release));
    }

    /// Blocks done, blocks in all, warp instructions so far.
    pub fn progress(&self, tag: u64) -> Option<[u64; 3]> {
        let table = self.table();
        let control = &table.get(&tag)?.control;
        Some([&control.blocks_done, &control.blocks_total, &control.instructions].map(|n| n.load(Ordering::Relaxed)))
    }

    /// The report of an ended launch: None for an unknown tag, `Some(None)` while it has not ended.
    pub fn report(&self, tag: u64) -> Option<Option<Value>> {
        Some(self.table().get(&tag)?.report.clone())
    }

    pub fn forget(&self, tag: u64) {
        self.table().remove(&tag);
    }

    pub fn last_report(&self) -> Option<Value> {
        self.last_report.lock().unwrap_or_else(|e| e.into_inner()).clone()
    }

    pub fn last_fault(&self) -> Option<Fault> {
        self.last_fault.lock().unwrap_or_else(|e| e.into_inner()).clone()
    }

    /// Enters a launch and returns the job that will run it on the context's queue.
    pub fn issue(&self, context: &Arc<Context>, order: Order) -> impl FnOnce() + Send + 'static {
        let key = if order.tag != 0 { order.tag } else { NEXT_UNTAGGED.fetch_add(1, Ordering::Relaxed) };
        let control = Arc::new(Control::default());
        let blocks = order.grid.iter().map(|n| u64::from(*n)).product();
        control.blocks_total.store(blocks, Ordering::Relaxed);
        self.table().insert(key, Flight { control: control.clone(), report: None });
        // Weak: a context must be able to go while its jobs wait.
        let context: Weak<Context> = Arc::downgrade(context);
        move || {
            if let Some(context) = context.upgrade() {
                fly(&context, key, &order, &control);
            }
        }
    }

    /// Ends a launch that is not to run (`noop`): one that is tagged leaves a report, since its owner will ask for it.
    pub fn skip(&self, kernel: &str, tag: u64) {
        if tag != 0 {
            let report = json!({ "kernel": kernel, "elapsed_ms": 0, "instructions": 0 });
            self.table().insert(tag, Flight { control: Arc::default(), report: Some(report) });
        }
    }

    fn land(&self, key: u64, tagged: bool, report: Value, fault: Option<Fault>) {
        if let Some(fault) = fault {
            *self.last_fault.lock().unwrap_or_else(|e| e.into_inner()) = Some(fault);
        }
        let mut table = self.table();
        if !tagged {
            table.remove(&key);
        } else if let Some(flight) = table.get_mut(&key) {
            flight.report = Some(report.clone());
        }
        drop(table);
        *self.last_report.lock().unwrap_or_else(|e| e.into_inner()) = Some(report);
    }
}

/// Runs a launch on the queue's worker, and records how it ended.
fn fly(context: &Context, key: u64, order: &Order, control: &Control) {
    let started = Instant::now();
    let result = if context.check().is_err() {
        Err(stopped(order, FaultKind::Cancelled, "not run: an earlier kernel of this context faulted"))
    } else if control.cancel.load(Ordering::Acquire) {
        Err(stopped(order, FaultKind::Cancelled, "cancelled before it started"))
    } else {
        run(context, order, control)
    };
    let elapsed_ms = started.elapsed().as_secs_f64() * 1e3;
    let tagged = order.tag != 0;
    let printed = std::mem::take(&mut *control.output.lock().unwrap_or_else(|e| e.into_inner()));
    if !tagged && !printed.is_empty() {
        // As NVIDIA's driver does; a tagged launch's owner gets the text in the report instead.
        print!("{printed}");
    }
    let mut report = json!({
        "kernel": order.kernel.name,
        "grid": order.grid,
        "block": order.block,
        "cluster": order.cluster,
        "dynamic_shared": order.dynamic_shared,
        "elapsed_ms": elapsed_ms,
    });
    let found = std::mem::take(&mut *control.findings.lock().unwrap_or_else(|e| e.into_inner()));
    let found: Vec<Value> = found.iter().map(report::sanitizer_finding).collect();
    if let Some(file) = device::config().ok().and_then(|config| config.report.as_ref()) {
        found.iter().for_each(|finding| report::append(file, finding));
    }
    if order.options.sanitize.any() {
        report["findings"] = found.into();
    }
    if !printed.is_empty() {
        report["output"] = printed.into();
    }
    let fault = match result {
        Ok(Report { counters, lines, instructions, .. }) => {
            report["instructions"] = instructions.into();
            report["counters"] = counters.as_ref().map(report::counters).into();
            if let Some(lines) = &lines {
                report["lines"] = report::lines(lines);
            }
            None
        }
        Err(fault) => {
            report["fault"] = report::finding(&fault);
            report["code"] = report::code_of(fault.kind).0.into();
            Some(fault)
        }
    };
    if let Some(file) = device::config().ok().and_then(|config| config.stats.as_ref()) {
        report::append(file, &stats_line(&report));
    }
    // A cancelled launch is not a fault of the context, and must not displace the one that was.
    let fault = fault.filter(|fault| fault.kind != FaultKind::Cancelled);
    context.flights.land(key, tagged, report, fault.clone());
    // Last: who is refused because of it finds the report.
    if let Some(fault) = &fault {
        record_fault(context, fault);
    }
}

fn run(context: &Context, order: &Order, control: &Control) -> Result<Report, Fault> {
    let launched = catch_unwind(AssertUnwindSafe(|| {
        launch(
            &context.mem,
            Launch {
                kernel: &order.kernel,
                grid: order.grid,
                block: order.block,
                cluster: order.cluster,
                dynamic_shared: order.dynamic_shared,
                params: &order.params,
                options: &order.options,
                control,
            },
        )
    }));
    launched.unwrap_or_else(|panic| {
        let what = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        let message = format!("internal error of the virtual GPU: {}", what.unwrap_or("a panic without a message"));
        Err(stopped(order, FaultKind::Trap, &message))
    })
}

fn stopped(order: &Order, kind: FaultKind, message: &str) -> Fault {
    Fault::of_launch(kind, &order.kernel.name, message.to_string(), "")
}

/// What a fault does to its context: most kinds end it, as on hardware; a launch refused or cancelled does not, nor
/// one that the host had no memory for.
fn record_fault(context: &Context, fault: &Fault) {
    match fault.kind {
        FaultKind::InvalidLaunch | FaultKind::OutOfMemory => context.leave_error(report::code_of(fault.kind)),
        kind => context.poison(report::code_of(kind)),
    }
    if let Some(file) = device::config().ok().and_then(|config| config.report.as_ref()) {
        report::append(file, &report::finding(fault));
    }
}

/// The fields that `TILEWRIGHT_VGPU_STATS` promises, and the lines if asked for; the time is left out, so that equal launches give equal lines.
fn stats_line(report: &Value) -> Value {
    let mut line = json!({});
    for field in ["kernel", "grid", "block", "counters"] {
        line[field] = report[field].clone();
    }
    if let Some(lines) = report.get("lines") {
        line["lines"] = lines.clone();
    }
    line
}
