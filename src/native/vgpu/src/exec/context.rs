//! What a running instruction can reach: the block's memories, the warp's identity, the counters, and where it reports faults.

use crate::exec::async_copy::Copies;
use crate::exec::code::Code;
use crate::exec::count::Count;
use crate::exec::link::{Link, place_of};
use crate::exec::op::Op;
use crate::exec::transfer::Issuer;
use crate::exec::warp::{State, Warp};
use crate::launch::FaultKind;
use crate::memory::Memory;
use crate::sanitize::Watch;

/// Generic addresses of shared memory: this plus the offset. The low 32 bits of all windows are zero.
///
/// Device memory, and host memory that kernels may see, is where the host maps it: the windows lie above all addresses that a
/// process gets, or now and then an allocation would be in one.
pub const SHARED_WINDOW: u64 = 0x1_7e01_0000_0000;
pub const LOCAL_WINDOW: u64 = 0x1_7e02_0000_0000;
pub const PARAM_WINDOW: u64 = 0x1_7e03_0000_0000;
const _: () = assert!(SHARED_WINDOW >> 48 != 0 && SHARED_WINDOW < 1 << 53, "a host address, or not exact in JSON");

/// A state space, for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceName {
    Global,
    Shared,
    /// Shared memory of the cluster's blocks.
    Cluster,
    Local,
    Param,
    Generic,
    None,
}

impl SpaceName {
    pub fn text(self) -> &'static str {
        match self {
            SpaceName::Global => "global",
            SpaceName::Shared | SpaceName::Cluster => "shared",
            SpaceName::Local => "local",
            SpaceName::Param => "param",
            SpaceName::Generic => "generic",
            SpaceName::None => "",
        }
    }
}

/// A fault as an instruction reports it; the scheduler adds where and who.
#[derive(Clone, Debug)]
pub struct RawFault {
    pub kind: FaultKind,
    pub message: String,
    pub lane: u32,
    pub space: SpaceName,
    pub address: u64,
    pub bytes: u32,
    pub hint: String,
    /// The instruction and thread at fault, when not the running one.
    pub at: Option<Issuer>,
}

/// A cached live allocation.
#[derive(Clone, Copy, Default)]
pub struct Range {
    pub base: u64,
    pub size: u64,
}

impl Range {
    #[inline(always)]
    pub fn holds(self, addr: u64, bytes: u64) -> bool {
        let offset = addr.wrapping_sub(self.base);
        offset < self.size && bytes <= self.size - offset
    }
}

/// Ops whose last allocation is remembered, by their place in the code.
const HINTS: usize = 16;

#[inline(always)]
fn hint_of(op: &Op) -> usize {
    std::ptr::from_ref(op) as usize / std::mem::size_of::<Op>() % HINTS
}

/// The running block's context; one per resident block.
pub struct Cx {
    pub mem: *const Memory,
    generation: u64,
    ranges: [Range; 4],
    /// Where the op of that place in the code found its memory last: an op mostly stays in one buffer, while those around it
    /// are in others.
    hints: [Range; HINTS],
    pub code: *const Code,
    pub shared: *mut u8,
    pub shared_size: u32,
    pub params: *const u8,
    pub params_size: u32,
    /// Local memory of the running warp: 32 stretches of `local_stride` bytes.
    pub local: *mut u8,
    pub local_stride: u32,
    /// Where the running function's frame starts in each lane's local memory.
    pub local_base: u32,
    pub warp: *mut Warp,
    /// What the blocks of the cluster share; null in a context that runs nothing.
    pub link: *mut Link,
    /// This block's rank in its cluster.
    pub rank: u32,
    /// The running fragment's wait has used up its time: it goes on, satisfied or not.
    pub expired: bool,
    /// What a wait that suspends its fragment waits for: shared offset and phase of an mbarrier.
    pub awaited: State,
    /// The block's warps, `kernel_warps` of them.
    pub siblings: *mut Warp,
    pub block: [u32; 3],
    pub block_dim: [u32; 3],
    pub grid_dim: [u32; 3],
    pub cluster_dim: [u32; 3],
    /// The launch (or the kernel) names a cluster.
    pub explicit_cluster: bool,
    pub dynamic_shared: u32,
    /// Where dynamic shared memory starts.
    pub dynamic_base: u32,
    /// Address of a cooperative launch's workspace, else 0.
    pub workspace: u64,
    /// Where the shared memory starts that is kept for CUDA's library.
    pub reserved_shared: u32,
    pub sm_count: u32,
    pub kernel_warps: u32,
    /// 0 model, 1 ideal, 2 f32.
    pub matrix_mode: usize,
    /// Seed of the errors of approximate functions.
    pub perturb: Option<u64>,
    /// Grows with every poll-like instruction; a loop with many of them gives way sooner.
    pub polls: u32,
    /// All of them so far.
    pub poll_count: u64,
    /// Warp instructions this block has executed, for clocks: updated when the loop is left and before a clock is read.
    pub clock: u64,
    pub count: Option<Box<Count>>,
    /// Of a sanitized launch.
    pub watch: Option<Box<Watch>>,
    pub fault: Option<Box<RawFault>>,
    /// Room for the columns of B of a `wgmma` being done.
    pub wgmma_columns: Vec<[[u32; 32]; 2]>,
    pub output: String,
}

impl Cx {
    pub fn new(mem: &Memory, code: &Code) -> Cx {
        Cx {
            mem,
            generation: 0,
            ranges: [Range::default(); 4],
            hints: [Range::default(); HINTS],
            code,
            shared: std::ptr::null_mut(),
            shared_size: 0,
            params: std::ptr::null(),
            params_size: 0,
            local: std::ptr::null_mut(),
            local_stride: 0,
            local_base: 0,
            warp: std::ptr::null_mut(),
            link: std::ptr::null_mut(),
            rank: 0,
            expired: false,
            awaited: State::Run,
            siblings: std::ptr::null_mut(),
            block: [0; 3],
            block_dim: [1; 3],
            grid_dim: [1; 3],
            cluster_dim: [1; 3],
            explicit_cluster: false,
            dynamic_shared: 0,
            dynamic_base: 0,
            workspace: 0,
            reserved_shared: 0,
            sm_count: 1,
            kernel_warps: 1,
            matrix_mode: 0,
            perturb: None,
            polls: 0,
            poll_count: 0,
            clock: 0,
            count: None,
            watch: None,
            fault: None,
            wgmma_columns: Vec::new(),
            output: String::new(),
        }
    }

    #[inline(always)]
    pub fn memory(&self) -> &Memory {
        // SAFETY: a launch borrows its memory for as long as any context lives.
        unsafe { &*self.mem }
    }

    #[inline(always)]
    pub fn code(&self) -> &Code {
        // SAFETY: the kernel being launched keeps its code alive.
        unsafe { &*self.code }
    }

    /// What the cluster shares.
    #[allow(clippy::mut_from_ref, reason = "one instruction of one block runs at a time; no reference outlives it")]
    #[inline(always)]
    pub fn link(&self) -> &mut Link {
        // SAFETY: a block that runs belongs to a cluster, which owns the link and runs one instruction at a time.
        unsafe { &mut *self.link }
    }

    /// The running warp's `cp.async` copies.
    pub fn copies(&mut self) -> &mut Copies {
        // SAFETY: the running warp is alive.
        let warp = unsafe { (*self.warp).index };
        let rank = self.rank as usize;
        &mut self.link().members[rank].copies[warp as usize]
    }

    /// The block (as rank) and offset that a shared address, or the low word of a generic one, names.
    #[inline]
    pub fn place(&self, address: u32) -> (u32, u32) {
        place_of(self.rank, address)
    }

    /// Whether a warpgroup's product reads its operands when all its warps have issued it, rather than when it is waited for.
    pub fn reads_early(&mut self) -> bool {
        self.link().chooser.as_mut().is_some_and(|chooser| chooser.once_in(2))
    }

    /// Whether `bytes` bytes at `addr` lie in one live allocation.
    #[inline(always)]
    pub fn global_ok(&mut self, addr: u64, bytes: u64) -> bool {
        if self.ranges[0].holds(addr, bytes) && self.generation == self.memory().generation() {
            return true;
        }
        self.global_lookup(addr, bytes)
    }

    /// As [`Cx::global_ok`], for an access of `op`.
    #[inline(always)]
    pub fn global_ok_for(&mut self, op: &Op, addr: u64, bytes: u64) -> bool {
        self.hint(op).holds(addr, bytes) || self.take_hint(op, addr, bytes)
    }

    /// The live allocation in which `op` found its memory last; empty if that is not known any more.
    #[inline(always)]
    pub fn hint(&self, op: &Op) -> Range {
        if self.generation == self.memory().generation() { self.hints[hint_of(op)] } else { Range::default() }
    }

    /// Looks up the allocation at `addr` for `op`; false if `bytes` bytes there are not in one.
    #[cold]
    #[inline(never)]
    pub fn take_hint(&mut self, op: &Op, addr: u64, bytes: u64) -> bool {
        let found = self.global_lookup(addr, bytes);
        if found {
            self.hints[hint_of(op)] = self.ranges[0];
        }
        found
    }

    #[cold]
    #[inline(never)]
    fn global_lookup(&mut self, addr: u64, bytes: u64) -> bool {
        let generation = self.memory().generation();
        if self.generation != generation {
            self.generation = generation;
            self.ranges = [Range::default(); 4];
            self.hints = [Range::default(); HINTS];
        }
        for i in 0..self.ranges.len() {
            if self.ranges[i].holds(addr, bytes) {
                self.ranges[..=i].rotate_right(1);
                return true;
            }
        }
        let Some((base, size)) = self.memory().range_of(addr) else {
            return false;
        };
        self.ranges.rotate_right(1);
        self.ranges[0] = Range { base, size };
        self.ranges[0].holds(addr, bytes)
    }

    /// Records a fault and returns the signal for it.
    #[cold]
    pub fn fail(&mut self, kind: FaultKind, lane: u32, message: String) -> u32 {
        self.fail_at(kind, lane, SpaceName::None, 0, 0, message, String::new())
    }

    #[cold]
    #[allow(clippy::too_many_arguments, reason = "the fields of one record")]
    pub fn fail_at(
        &mut self,
        kind: FaultKind,
        lane: u32,
        space: SpaceName,
        address: u64,
        bytes: u32,
        message: String,
        hint: String,
    ) -> u32 {
        self.fault = Some(Box::new(RawFault { kind, message, lane, space, address, bytes, hint, at: None }));
        crate::exec::op::signal::FAULT
    }
}
