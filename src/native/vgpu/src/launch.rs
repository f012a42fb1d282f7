//! Launching a kernel: what the caller gives, what it gets back, and what may go wrong.

use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, Mutex};

use crate::counters::{Counters, LineCount};
use crate::exec::block::Shape;
use crate::memory::Memory;
use crate::module::Kernel;
use crate::sanitize::{Finding, Tools};
pub use crate::numerics::MatrixMode;

/// One launch. `params` is the kernel's parameter block, laid out by [`Kernel::params`].
pub struct Launch<'a> {
    pub kernel: &'a Arc<Kernel>,
    pub grid: [u32; 3],
    pub block: [u32; 3],
    /// Blocks per cluster; [0, 0, 0] when the launch names none: then `.reqnctapercluster` counts.
    pub cluster: [u32; 3],
    /// Bytes of dynamic shared memory.
    pub dynamic_shared: u32,
    pub params: &'a [u8],
    pub options: &'a Options,
    pub control: &'a Control,
}

/// How to run a launch.
#[derive(Clone, Debug)]
pub struct Options {
    pub matrix: MatrixMode,
    /// None: the deterministic schedule. Some: a legal schedule picked by this seed: which cluster, warp and group of lanes goes
    /// next and for how many instructions, when asynchronous copies land, whether `try_wait` fails without need, whom `elect`
    /// picks, which lanes `activemask` finds together. It runs on one host thread whatever `threads` says, so that a seed always
    /// gives the same run.
    pub seed: Option<u64>,
    /// Most warp instructions before the launch fails with [`FaultKind::Timeout`].
    pub budget: u64,
    /// Host threads; 0 means all of them.
    pub threads: usize,
    /// What to look for besides; such a launch runs on one host thread.
    pub sanitize: Tools,
    pub counters: bool,
    /// All blocks run at a time, and the kernel may wait for all of them (`grid.sync()`): the launch has a workspace for that.
    pub cooperative: bool,
    /// Counts by line of the text, too.
    pub lines: bool,
    /// The driver checks a launch and ends it where it is issued, without running it: what a call of the driver costs by itself.
    /// [`launch`](crate::launch) runs whatever it is given.
    pub noop: bool,
    /// None: approximate functions (`ex2.approx`, `div.full`, …) are rounded correctly. Some: each result is off by an amount
    /// inside the bound that PTX documents, picked by this seed, the function and its operands.
    pub perturb: Option<u64>,
}

impl Default for Options {
    fn default() -> Self {
        Options { matrix: MatrixMode::Model, seed: None, budget: 10_000_000_000, threads: 0, sanitize: Tools::NONE, counters: false, cooperative: false, lines: false, noop: false, perturb: None }
    }
}

/// Shared with other threads while a launch runs: they may cancel it and watch it.
#[derive(Debug, Default)]
pub struct Control {
    pub cancel: AtomicBool,
    pub blocks_done: AtomicU64,
    pub blocks_total: AtomicU64,
    /// Warp instructions so far, a little behind.
    pub instructions: AtomicU64,
    /// What the kernel printed (`printf`), also when the launch fails.
    pub output: Mutex<String>,
    /// What the sanitizers found, also when the launch fails.
    pub findings: Mutex<Vec<Finding>>,
}

/// What a launch that succeeded gives back.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Some when [`Options::counters`] was set.
    pub counters: Option<Counters>,
    /// Some when [`Options::lines`] was set: the lines that were executed, in order.
    pub lines: Option<Vec<LineCount>>,
    /// Warp instructions executed.
    pub instructions: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultKind {
    OutOfBounds,
    UseAfterFree,
    Misaligned,
    InvalidSpace,
    StackOverflow,
    DivergentBarrier,
    BarrierMismatch,
    BadMask,
    MbarrierMisuse,
    WgmmaMisuse,
    Timeout,
    Deadlock,
    Trap,
    Assert,
    Cancelled,
    InvalidLaunch,
    /// A tensor map that is none, breaks a documented rule, or does not fit the instruction.
    InvalidTensorMap,
    /// The host refuses memory that running the launch takes.
    OutOfMemory,
}

impl FaultKind {
    /// The kind as sanitizer reports spell it.
    pub fn name(self) -> &'static str {
        match self {
            FaultKind::OutOfBounds => "out-of-bounds",
            FaultKind::UseAfterFree => "use-after-free",
            FaultKind::Misaligned => "misaligned",
            FaultKind::InvalidSpace => "invalid-space",
            FaultKind::StackOverflow => "stack-overflow",
            FaultKind::DivergentBarrier => "divergent-barrier",
            FaultKind::BarrierMismatch => "barrier-mismatch",
            FaultKind::BadMask => "bad-mask",
            FaultKind::MbarrierMisuse => "mbarrier-misuse",
            FaultKind::WgmmaMisuse => "wgmma-misuse",
            FaultKind::Timeout => "timeout",
            FaultKind::Deadlock => "deadlock",
            FaultKind::Trap => "trap",
            FaultKind::Assert => "assert",
            FaultKind::Cancelled => "cancelled",
            FaultKind::InvalidLaunch => "invalid-launch",
            FaultKind::InvalidTensorMap => "invalid-tensor-map",
            FaultKind::OutOfMemory => "out-of-memory",
        }
    }
}

/// Why a launch failed, and where.
#[derive(Clone, Debug)]
pub struct Fault {
    pub kind: FaultKind,
    pub message: String,
    pub kernel: String,
    /// 1-based line in the loaded PTX text; 0 where none applies.
    pub ptx_line: u32,
    /// File and line of the source the PTX came from (`.loc`), where known.
    pub source: Option<(String, u32)>,
    /// State space of the access: "global", "shared", "local", "param", "const", "generic", or "".
    pub space: &'static str,
    pub block: [u32; 3],
    pub thread: [u32; 3],
    pub address: u64,
    pub bytes: u32,
    pub hint: String,
}

impl Fault {
    /// Of a launch as a whole: no place in it.
    pub fn of_launch(kind: FaultKind, kernel: &str, message: String, hint: &str) -> Fault {
        Fault {
            kind,
            message,
            kernel: kernel.to_string(),
            ptx_line: 0,
            source: None,
            space: "",
            block: [0; 3],
            thread: [0; 3],
            address: 0,
            bytes: 0,
            hint: hint.to_string(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} (kernel {}", self.kind.name(), self.message, self.kernel)?;
        if self.ptx_line != 0 {
            write!(f, ", PTX line {}", self.ptx_line)?;
        }
        if let Some((file, line)) = &self.source {
            write!(f, ", {file}:{line}")?;
        }
        if !matches!(self.kind, FaultKind::InvalidLaunch | FaultKind::OutOfMemory) {
            write!(f, ", block {:?}, thread {:?}", self.block, self.thread)?;
        }
        write!(f, ")")?;
        if !self.hint.is_empty() {
            write!(f, "; {}", self.hint)?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

/// Most blocks a cluster may have, with the kernel's leave to go beyond the portable eight.
const MAX_CLUSTER: u64 = 16;

/// The cluster a launch runs with, and its grid in blocks; or why it may not (message, hint).
fn cluster_of(launch: &Launch) -> Result<([u32; 3], [u32; 3]), (String, &'static str)> {
    let rule = &launch.kernel.cluster;
    let asked = (launch.cluster != [0; 3]).then_some(launch.cluster);
    if let (Some(asked), Some(required)) = (asked, rule.required)
        && asked != required
    {
        return Err((format!("cluster {asked:?} is not the required {required:?}"), "see '.reqnctapercluster' of the kernel"));
    }
    let Some(cluster) = asked.or(rule.required) else {
        if rule.explicit {
            return Err((
                "the kernel is to be launched with a cluster, and none is given".to_string(),
                "see '.explicitcluster' of the kernel",
            ));
        }
        return Ok(([1; 3], launch.grid));
    };
    let blocks = cluster.iter().map(|n| u64::from(*n)).product::<u64>();
    if blocks == 0 || blocks > MAX_CLUSTER {
        return Err((format!("cluster {cluster:?} does not have 1 to {MAX_CLUSTER} blocks"), "use a smaller cluster"));
    }
    if let Some(most) = rule.max_rank.filter(|most| *most != 0 && blocks > u64::from(*most)) {
        return Err((
            format!("cluster {cluster:?} has {blocks} blocks, the kernel admits {most}"),
            "see '.maxclusterrank' of the kernel",
        ));
    }
    if blocks > 1 && launch.kernel.arch.number() < 90 {
        return Err((format!("{} has no clusters", launch.kernel.arch), "clusters need sm_90"));
    }
    let mut grid = launch.grid;
    if rule.blocks_are_clusters {
        for (extent, blocks) in grid.iter_mut().zip(cluster) {
            *extent = extent.saturating_mul(blocks);
        }
    }
    if (0..3).any(|i| grid[i] % cluster[i] != 0) {
        return Err((
            format!("grid {grid:?} is not made of whole clusters {cluster:?}"),
            "make the grid a multiple of the cluster",
        ));
    }
    Ok((cluster, grid))
}

/// Runs a kernel to its end on the calling thread and `options.threads - 1` more.
///
/// A launch that the device does not admit (too many threads, too much shared memory, a parameter block of the wrong size) is
/// refused with [`FaultKind::InvalidLaunch`] before anything runs.
pub fn launch(mem: &Memory, launch: Launch) -> Result<Report, Fault> {
    let kernel = launch.kernel;
    let device = crate::arch::props(kernel.arch);
    let invalid = |message: String, hint: &str| Fault::of_launch(FaultKind::InvalidLaunch, &kernel.name, message, hint);
    let (grid, block) = (launch.grid, launch.block);
    if grid.contains(&0) || grid[0] > 0x7fff_ffff || grid[1] > 65535 || grid[2] > 65535 {
        return Err(invalid(format!("grid {grid:?} is outside 1..=[2147483647, 65535, 65535]"), "check the grid"));
    }
    let threads: u64 = block.iter().map(|n| u64::from(*n)).product();
    if threads == 0 || block[0] > 1024 || block[1] > 1024 || block[2] > 64 || threads > u64::from(device.max_threads_per_block) {
        let message =
            format!("block {block:?} is outside 1..=[1024, 1024, 64], at most {} threads", device.max_threads_per_block);
        return Err(invalid(message, "use a smaller block"));
    }
    if threads > u64::from(kernel.max_threads) {
        let message = format!("block {block:?} has {threads} threads, the kernel admits {}", kernel.max_threads);
        return Err(invalid(message, "see '.maxntid' of the kernel"));
    }
    if kernel.required_block.is_some_and(|required| required != block) {
        return Err(invalid(
            format!("block {block:?} is not the required {:?}", kernel.required_block),
            "see '.reqntid' of the kernel",
        ));
    }
    let (cluster, grid) = cluster_of(&launch).map_err(|(message, hint)| invalid(message, hint))?;
    let explicit = launch.cluster != [0; 3] || kernel.cluster.required.is_some();
    let launch = Launch { cluster, grid, ..launch };
    let shared = u64::from(if launch.dynamic_shared == 0 { kernel.static_shared } else { kernel.dynamic_base })
        + u64::from(launch.dynamic_shared);
    if shared > u64::from(device.shared_per_block_optin) {
        let message = format!("{shared} bytes of shared memory per block, the device has {}", device.shared_per_block_optin);
        return Err(invalid(message, "use smaller tiles or fewer stages"));
    }
    if launch.params.len() < kernel.param_bytes as usize {
        let message = format!("{} bytes of parameters, the kernel takes {}", launch.params.len(), kernel.param_bytes);
        return Err(invalid(message, "give every parameter"));
    }
    let code = &kernel.code;
    // CUDA's own scratch lies behind the block's memory, and does not count against its limit.
    let (shared, reserved_shared) = if code.reserved_shared {
        let base = (shared as u32).next_multiple_of(128);
        (base + crate::exec::control::RESERVED_SHARED, base)
    } else {
        (shared as u32, 0)
    };
    let shape = Shape {
        block,
        threads: threads as u32,
        entry: code.functions[kernel.function as usize].entry,
        function: kernel.function,
        local_bytes: kernel.local_bytes,
        shared_bytes: shared,
        reserved_shared,
        registers: kernel.entry_registers,
    };
    let wanted = match launch.options.threads {
        0 => std::thread::available_parallelism().map_or(1, |n| n.get()),
        n => n,
    };
    if launch.options.sanitize.initcheck {
        mem.track();
    } else {
        // What this launch writes is not kept track of.
        mem.assume_written();
    }
    // A seeded schedule includes the order of blocks, which only one host thread can keep.
    let one = kernel.order_sensitive || launch.options.seed.is_some() || launch.options.sanitize.any();
    let threads = if one { 1 } else { wanted.min(256) };
    // A defect of this engine must not take the host process down.
    let run = || crate::exec::grid::run(mem, &launch, code, shape, device, threads, explicit);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    outcome.unwrap_or_else(|_| {
        Err(Fault {
            kind: FaultKind::Trap,
            ..invalid("a defect of the virtual GPU stopped the launch; please report it".to_string(), "")
        })
    })
}
