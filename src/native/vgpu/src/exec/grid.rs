//! Running a whole launch: clusters over host threads, each thread with as many resident clusters as it needs. A block that
//! was launched without a cluster is a cluster of its own.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::arch::DeviceProps;
use crate::counters::{Counters, LineCount, OpCount, OpCounts};
use crate::exec::block::{Located, Shape, Turn};
use crate::exec::cluster::{Cluster, Extent};
use crate::exec::code::Code;
use crate::exec::context::Cx;
use crate::exec::count::Count;
use crate::exec::op::Class;
use crate::exec::schedule::{Chooser, Order};
use crate::launch::{Control, Fault, FaultKind, Launch, MatrixMode, Report};
use crate::memory::Memory;
use crate::sanitize::{self, Session, Watch};

/// Turns of each warp before a block's turn ends.
const ROUNDS: u32 = 64;

/// What the workers of one launch share.
struct Shared<'a> {
    mem: &'a Memory,
    launch: &'a Launch<'a>,
    code: &'a Code,
    shape: Shape,
    device: DeviceProps,
    extent: Extent,
    explicit_cluster: bool,
    next: AtomicU64,
    /// Clusters.
    total: u64,
    order: Order,
    stop: AtomicBool,
    executed: AtomicU64,
    /// The fault of the lowest cluster: the same whatever thread met it first, as far as blocks had run.
    fault: Mutex<Option<(u64, Fault)>>,
    counters: Mutex<Counters>,
    /// Counts by op, where lines are counted.
    ops: Mutex<OpCounts>,
    /// Clusters one host thread may hold at a time.
    resident: usize,
    workspace: Workspace<'a>,
}

impl Shared<'_> {
    /// Ends the launch with a fault of cluster `number`.
    fn fail(&self, number: u64, fault: Fault) {
        let mut slot = self.fault.lock().unwrap_or_else(|e| e.into_inner());
        if slot.as_ref().is_none_or(|(other, _)| number < *other) {
            *slot = Some((number, fault));
        }
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn out_of_memory(shared: &Shared, message: String) -> Fault {
    let hint = "use fewer host threads or smaller inputs, or raise the limit of the process's memory";
    Fault::of_launch(FaultKind::OutOfMemory, &shared.launch.kernel.name, message, hint)
}

/// Device memory in which the blocks of a cooperative launch count each other; freed with the launch.
struct Workspace<'a> {
    mem: &'a Memory,
    /// 0: none.
    address: u64,
}

impl<'a> Workspace<'a> {
    /// CUDA's layout: a size, then the barrier's word, which starts at 0.
    const BYTES: u32 = 64;

    fn new(mem: &'a Memory, kernel: &str) -> Result<Workspace<'a>, Fault> {
        let address = mem.alloc(u64::from(Self::BYTES)).unwrap_or(0);
        mem.mark_written(address, u64::from(Self::BYTES));
        let workspace = Workspace { mem, address };
        if mem.fill(address, &[0; 4], u64::from(Self::BYTES / 4)).is_err() {
            let message = "no device memory for the workspace of a cooperative launch".to_string();
            return Err(Fault::of_launch(FaultKind::OutOfMemory, kernel, message, ""));
        }
        Ok(workspace)
    }
}

impl Drop for Workspace<'_> {
    fn drop(&mut self) {
        if self.address != 0 {
            // It was ours and is not given to anyone: freeing it cannot fail.
            let _ = self.mem.free(self.address);
        }
    }
}

/// Runs every block. `threads` host threads, this one included.
pub fn run(
    mem: &Memory,
    launch: &Launch,
    code: &Code,
    shape: Shape,
    device: DeviceProps,
    threads: usize,
    explicit_cluster: bool,
) -> Result<Report, Fault> {
    let extent = Extent { grid: launch.grid, cluster: launch.cluster };
    let (total, size) = (extent.total(), extent.size().max(1));
    let per_sm = (device.max_threads_per_sm / shape.threads.max(1)).clamp(1, device.max_blocks_per_sm);
    let per_sm = per_sm.min((device.shared_per_sm / (shape.shared_bytes + device.shared_reserved_per_block)).max(1));
    // What one resident block takes of the host's memory; beyond a GiB fewer are resident.
    let rows = code.functions[shape.function as usize].rows as usize;
    let warps = shape.threads.div_ceil(32) as usize;
    let block_bytes = warps * 32 * (4 * rows + shape.local_bytes as usize) + shape.shared_bytes as usize + 4096;
    // Blocks that may wait for the whole grid are all resident.
    let resident = if launch.options.cooperative {
        usize::try_from(total).unwrap_or(usize::MAX)
    } else {
        (((per_sm * device.sm_count) as usize).min((1usize << 30) / block_bytes) / size as usize).max(1)
    };
    let workspace = if launch.options.cooperative { Workspace::new(mem, &launch.kernel.name)? } else { Workspace { mem, address: 0 } };
    let shared = Shared {
        mem,
        launch,
        code,
        shape,
        device,
        extent,
        explicit_cluster,
        next: AtomicU64::new(0),
        total,
        order: Order::new(launch.options.seed, total),
        stop: AtomicBool::new(false),
        executed: AtomicU64::new(0),
        fault: Mutex::new(None),
        counters: Mutex::new(Counters::default()),
        ops: Mutex::new(OpCounts::default()),
        resident,
        workspace,
    };
    launch.control.blocks_total.store(total * u64::from(size), Ordering::Relaxed);
    let threads = threads.clamp(1, usize::try_from(total).unwrap_or(usize::MAX).max(1));
    if threads == 1 {
        worker(&shared);
    } else {
        std::thread::scope(|scope| {
            for _ in 1..threads {
                // A host that gives no more threads has fewer workers, at least this one.
                if !start(scope, || worker(&shared)) {
                    break;
                }
            }
            worker(&shared);
        });
    }
    if let Some((_, fault)) = shared.fault.into_inner().unwrap_or_else(|e| e.into_inner()) {
        return Err(fault);
    }
    let ops = shared.ops.into_inner().unwrap_or_else(|e| e.into_inner());
    Ok(Report {
        counters: launch.options.counters.then(|| shared.counters.into_inner().unwrap_or_else(|e| e.into_inner())),
        lines: launch.options.lines.then(|| lines(code, &ops)),
        instructions: shared.executed.into_inner(),
    })
}

/// Runs `work` on another thread; false where the host gives none.
fn start<'s>(scope: &'s std::thread::Scope<'s, '_>, work: impl FnOnce() + Send + 's) -> bool {
    #[cfg(test)]
    if tests::REFUSE.get() {
        return false;
    }
    std::thread::Builder::new().name("vgpu-blocks".into()).spawn_scoped(scope, work).is_ok()
}

/// The counts of ops, summed over the lines they came from; a line is classed as its first op that was issued.
fn lines(code: &Code, ops: &OpCounts) -> Vec<LineCount> {
    let mut by_line: BTreeMap<u32, LineCount> = BTreeMap::new();
    for (pc, count) in ops.counts.iter().enumerate().filter(|(_, count)| count.issued != 0) {
        let op = &code.ops[pc];
        // What the decoder added shares its line with the instruction it is part of: only its traffic counts.
        let count = if op.class == Class::Hidden { OpCount { issued: 0, lanes: 0, ..*count } } else { *count };
        let line = by_line.entry(code.lines[pc]).or_insert_with(|| LineCount {
            ptx_line: code.lines[pc],
            source: code.source_of(pc as u32),
            class: op.class.counter(),
            count: OpCount::default(),
            conflict: None,
        });
        if line.count.issued == 0 {
            line.class = op.class.counter();
        }
        line.count.add(&count);
        if line.conflict.is_none() {
            line.conflict = ops.conflicts.get(&(pc as u32)).cloned();
        }
    }
    by_line.into_values().filter(|line| line.count.issued != 0).collect()
}

fn context(shared: &Shared) -> Cx {
    let (launch, kernel) = (shared.launch, shared.launch.kernel);
    let mut cx = Cx::new(shared.mem, shared.code);
    cx.params = launch.params.as_ptr();
    cx.params_size = launch.params.len() as u32;
    cx.block_dim = launch.block;
    cx.grid_dim = launch.grid;
    cx.cluster_dim = launch.cluster;
    cx.explicit_cluster = shared.explicit_cluster;
    cx.dynamic_shared = launch.dynamic_shared;
    cx.dynamic_base = kernel.dynamic_base;
    cx.sm_count = shared.device.sm_count;
    cx.workspace = shared.workspace.address;
    cx.matrix_mode = match launch.options.matrix {
        MatrixMode::Model => 0,
        MatrixMode::Ideal => 1,
        MatrixMode::F32 => 2,
    };
    cx.perturb = launch.options.perturb;
    cx
}

fn worker(shared: &Shared) {
    let control: &Control = shared.launch.control;
    let options = shared.launch.options;
    let tools = options.sanitize;
    // Only one worker runs a sanitized launch, so that the session is its own.
    let mut session = tools.any().then(|| {
        // Of a launch before this one.
        sanitize::was_refused();
        let Launch { kernel, block, grid, cluster, .. } = shared.launch;
        Box::new(Session::new(tools, &kernel.name, shared.code, shared.mem, *block, *grid, *cluster))
    });
    let mut active: Vec<Box<Cluster>> = Vec::new();
    let mut idle: Vec<Box<Cluster>> = Vec::new();
    let size = shared.extent.size();
    let mut ops = options.lines.then(|| Box::new(OpCounts::new(shared.code.ops.len())));
    let by_op = ops.as_deref_mut().map_or(std::ptr::null_mut(), std::ptr::from_mut);
    let new_count = || (options.counters || options.lines).then(|| Box::new(Count::new(shared.code.matrices.len(), by_op)));
    let mut counts = vec![];
    let mut wants_more = true;
    let mut at = 0;
    // Turns since a cluster ended: what all wait for may be one that has not started, however they wait.
    let mut idle_turns = 0;
    // A seeded schedule has several clusters run at a time, and switches between them at random.
    let mut chooser = options.seed.map(|seed| Chooser::new(seed, u64::MAX - 1));
    loop {
        if let Some(chooser) = &mut chooser {
            wants_more |= active.len() < 4 && chooser.once_in(2);
        }
        if wants_more && active.len() < shared.resident {
            wants_more = false;
            let next = shared.next.fetch_add(1, Ordering::Relaxed);
            if next < shared.total {
                let mut cluster = idle.pop().unwrap_or_else(|| Box::new(Cluster::new(size, || context(shared))));
                for block in &mut cluster.blocks {
                    block.cx.count = counts.pop().or_else(new_count);
                    if let Some(session) = session.as_deref_mut().filter(|_| block.cx.watch.is_none()) {
                        block.cx.watch = Some(Box::new(Watch::new(session)));
                    }
                }
                let number = shared.order.at(next);
                if cluster.start(shared.code, &shared.shape, &shared.extent, number, options.seed).is_err() {
                    let what = format!(
                        "the host refuses memory for a block of {} threads, with {} bytes of shared memory, and {} bytes of local memory a thread",
                        shared.shape.threads, shared.shape.shared_bytes, shared.shape.local_bytes
                    );
                    shared.fail(number, out_of_memory(shared, what));
                    break;
                }
                active.push(cluster);
                at = active.len() - 1;
            }
        }
        if active.is_empty() {
            if shared.next.load(Ordering::Relaxed) < shared.total {
                wants_more = true;
                continue;
            }
            break;
        }
        at = chooser.as_mut().map_or(at % active.len(), |chooser| chooser.below(active.len()));
        let cluster = &mut active[at];
        let turn = cluster.turn(ROUNDS);
        let executed = cluster.take_executed();
        let sum = shared.executed.fetch_add(executed, Ordering::Relaxed) + executed;
        control.instructions.fetch_add(executed, Ordering::Relaxed);
        for block in &mut cluster.blocks {
            if !block.cx.output.is_empty() {
                let text = std::mem::take(&mut block.cx.output);
                control.output.lock().unwrap_or_else(|e| e.into_inner()).push_str(&text);
            }
        }
        if tools.any() && sanitize::was_refused() {
            shared.fail(cluster.number, out_of_memory(shared, "the host refuses memory for what the sanitizers keep".to_string()));
            break;
        }
        let fault = match turn {
            Turn::Fault(fault) => Some(fault),
            _ if sum > options.budget => {
                let message = format!("the launch executed more than its budget of {} warp instructions", options.budget);
                Some(cluster.stop(FaultKind::Timeout, message))
            }
            _ if control.cancel.load(Ordering::Relaxed) => {
                Some(cluster.stop(FaultKind::Cancelled, "the launch was cancelled".to_string()))
            }
            _ if shared.stop.load(Ordering::Relaxed) => break,
            Turn::Done => {
                control.blocks_done.fetch_add(u64::from(size), Ordering::Relaxed);
                let mut cluster = active.swap_remove(at);
                counts.extend(cluster.blocks.iter_mut().filter_map(|block| block.cx.count.take()));
                idle.push(cluster);
                wants_more = true;
                idle_turns = 0;
                continue;
            }
            Turn::Spinning | Turn::Stuck => {
                // What it waits for may be a cluster that has not started.
                wants_more = true;
                at += 1;
                continue;
            }
            Turn::More => {
                idle_turns += 1;
                if idle_turns > 4 * active.len() {
                    (wants_more, idle_turns) = (true, 0);
                }
                at += 1;
                continue;
            }
        };
        if let Some(located) = fault {
            shared.fail(active[at].number, describe(shared, &active[at], *located));
            break;
        }
    }
    if let Some(session) = &mut session {
        control.findings.lock().unwrap_or_else(|e| e.into_inner()).append(&mut session.findings.take());
    }
    for cluster in &mut active {
        counts.extend(cluster.blocks.iter_mut().filter_map(|block| block.cx.count.take()));
    }
    let names: Vec<&str> = shared.code.matrices.iter().map(|m| m.name.as_str()).collect();
    let mut total = shared.counters.lock().unwrap_or_else(|e| e.into_inner());
    for count in counts {
        total.add(&count.finish(&names));
    }
    drop(total);
    if let Some(ops) = ops {
        shared.ops.lock().unwrap_or_else(|e| e.into_inner()).add(*ops);
    }
}

fn describe(shared: &Shared, cluster: &Cluster, located: Located) -> Fault {
    let Located { raw, rank, warp, pc } = located;
    let block = &cluster.blocks[rank as usize % cluster.blocks.len()];
    let code = shared.code;
    Fault {
        kind: raw.kind,
        message: raw.message,
        kernel: shared.launch.kernel.name.clone(),
        ptx_line: code.lines.get(pc as usize).copied().unwrap_or(0),
        source: code.source_of(pc),
        space: raw.space.text(),
        block: block.cx.block,
        thread: block.thread_index(warp, raw.lane),
        address: raw.address,
        bytes: raw.bytes,
        hint: raw.hint,
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::Arc;

    use crate::{Arch, Control, Launch, Memory, Module, Options, launch};

    thread_local! {
        /// The host gives this thread no others.
        pub static REFUSE: Cell<bool> = const { Cell::new(false) };
    }

    const TEXT: &str = ".version 8.4\n.target sm_89\n.address_size 64\n.visible .entry k(.param .u64 p) {
        .reg .b32 %r<4>; .reg .b64 %d<3>;
        ld.param.u64 %d0, [p]; mov.u32 %r0, %ctaid.x; mul.wide.u32 %d1, %r0, 4; add.s64 %d0, %d0, %d1;
        add.u32 %r1, %r0, 7; st.global.u32 [%d0], %r1; ret; }";

    #[test]
    fn blocks_run_where_no_thread_can_be_had() {
        let mem = Arc::new(Memory::new());
        let module = Module::load(TEXT.as_bytes(), Arch::Sm89, &mem).unwrap();
        let options = Options { threads: 4, counters: true, ..Options::default() };
        let mut reports = Vec::new();
        for refuse in [false, true] {
            REFUSE.set(refuse);
            let out = mem.alloc(4 * 1000).unwrap();
            let report = launch(&mem, Launch {
                kernel: &module.kernels()[0],
                grid: [1000, 1, 1],
                block: [1; 3],
                cluster: [1; 3],
                dynamic_shared: 0,
                params: &out.to_le_bytes(),
                options: &options,
                control: &Control::default(),
            });
            reports.push(report.unwrap().instructions);
            let mut bytes = vec![0; 4000];
            mem.read(out, &mut bytes).unwrap();
            for (i, word) in bytes.as_chunks::<4>().0.iter().enumerate() {
                assert_eq!(u32::from_le_bytes(*word), i as u32 + 7);
            }
        }
        REFUSE.set(false);
        assert_eq!(reports[0], reports[1]);
    }
}
