//! Control ops (they only ask the loop), moves, selections, special registers, clocks.

use crate::exec::context::{Cx, LOCAL_WINDOW, PARAM_WINDOW, SHARED_WINDOW};
use crate::exec::op::{Body, Op, Sel, pred, put, put_pred, row, sel, sel_plain, signal};
use crate::launch::FaultKind;

macro_rules! signals {
    ($($name:ident $fun:ident $signal:ident;)*) => {$(
        pub struct $name;
        impl Body for $name {
            #[inline(always)]
            unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, _: u32, _: &mut Cx) -> u32 { signal::$signal }
        }
        pub fn $fun() -> Sel { sel_plain::<$name>() }
    )*};
}

signals! {
    Branch branch BRANCH;
    BranchIndexed branch_indexed BRANCH_INDEXED;
    Call call CALL;
    Return ret RETURN;
    Exit exit EXIT;
    Yield nanosleep YIELD;
}

/// Nothing to do: fences and hints in an engine that keeps every access in order.
pub struct Nothing;
impl Body for Nothing {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, _: u32, _: &mut Cx) -> u32 {
        0
    }
}
pub fn nothing() -> Sel {
    sel_plain::<Nothing>()
}

/// A host fence: other host threads run other blocks.
pub struct HostFence;
impl Body for HostFence {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, _: u32, _: &mut Cx) -> u32 {
        std::sync::atomic::fence(std::sync::atomic::Ordering::SeqCst);
        0
    }
}
pub fn fence() -> Sel {
    sel_plain::<HostFence>()
}

pub struct Trap;
impl Body for Trap {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let what = if op.flags == 0 { "trap" } else { "brkpt" };
        cx.fail(FaultKind::Trap, mask.trailing_zeros(), format!("the kernel executed '{what}'"))
    }
}
pub fn trap() -> Sel {
    sel_plain::<Trap>()
}

/// `bar`: the loop learns the barrier's number through `cx.polls`, which it resets.
pub struct Bar;
impl Body for Bar {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        let ids: [u32; 32] = unsafe { *row(base, op.a) };
        let lane = mask.trailing_zeros();
        let id = ids[lane as usize];
        if id >= crate::exec::block::BARRIERS as u32 {
            return cx.fail(FaultKind::BarrierMismatch, lane, format!("barrier {id} does not exist; there are 16"));
        }
        if (0..32).any(|i| mask >> i & 1 != 0 && ids[i] != id) {
            // Lanes that go on apart cannot be told from one another here: this ends the launch with or without synccheck.
            return cx.fail(FaultKind::BarrierMismatch, lane, "lanes of one warp name different barriers".to_string());
        }
        cx.polls = id;
        signal::BARRIER
    }
}
pub fn bar() -> Sel {
    sel_plain::<Bar>()
}

macro_rules! moves {
    ($($name:ident $fun:ident $t:ty;)*) => {$(
        pub struct $name;
        impl Body for $name {
            #[inline(always)]
            unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
                // SAFETY: by `OpFn`'s contract.
                unsafe {
                    let a: [$t; 32] = *row(base, op.a);
                    put(row(base, op.d), &a, mask);
                }
                0
            }
        }
        pub fn $fun() -> Sel { sel::<$name>() }
    )*};
}
moves! { Move32 mov32 u32; Move64 mov64 u64; }

/// A 128-bit move: two 64-bit rows.
pub struct Move128;
impl Body for Move128 {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (low, high): ([u64; 32], [u64; 32]) = (*row(base, op.a), *row(base, op.a + 2));
            put(row(base, op.d), &low, mask);
            put(row(base, op.d + 2), &high, mask);
        }
        0
    }
}
pub fn mov128() -> Sel {
    sel_plain::<Move128>()
}

/// Predicate logic: `flags` is a truth table over (a, b): bit (a << 1 | b).
pub struct PredLogic;
impl Body for PredLogic {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, b) = (*pred(base, op.a), *pred(base, op.b));
            let m = |i: u8| 0u32.wrapping_sub(u32::from(op.flags >> i & 1));
            let bits = (m(0) & !a & !b) | (m(1) & !a & b) | (m(2) & a & !b) | (m(3) & a & b);
            put_pred(base, op.d, bits, mask);
        }
        0
    }
}
pub fn pred_logic() -> Sel {
    sel_plain::<PredLogic>()
}

macro_rules! selections {
    ($($name:ident $fun:ident $t:ty;)*) => {$(
        /// `selp`: a where predicate c holds, else b.
        pub struct $name;
        impl Body for $name {
            #[inline(always)]
            unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
                // SAFETY: by `OpFn`'s contract.
                unsafe {
                    let (a, b): ([$t; 32], [$t; 32]) = (*row(base, op.a), *row(base, op.b));
                    let p = *pred(base, op.c) ^ 0u32.wrapping_sub(u32::from(op.flags));
                    let mut out = [0; 32];
                    for i in 0..32 {
                        out[i] = if (p >> i) & 1 != 0 { a[i] } else { b[i] };
                    }
                    put(row(base, op.d), &out, mask);
                }
                0
            }
        }
        pub fn $fun() -> Sel { sel::<$name>() }
    )*};
}
selections! { Select32 selp32 u32; Select64 selp64 u64; }

/// What a special-register move reads, in `imm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Special {
    TidX,
    TidY,
    TidZ,
    NtidX,
    NtidY,
    NtidZ,
    CtaidX,
    CtaidY,
    CtaidZ,
    NctaidX,
    NctaidY,
    NctaidZ,
    LaneId,
    WarpId,
    NWarpId,
    SmId,
    NSmId,
    GridId,
    LaneMaskEq,
    LaneMaskLe,
    LaneMaskLt,
    LaneMaskGe,
    LaneMaskGt,
    Clock,
    ClockHi,
    Clock64,
    GlobalTimer,
    GlobalTimerLo,
    GlobalTimerHi,
    DynamicSmem,
    TotalSmem,
    AggregateSmem,
    ClusterIdX,
    ClusterIdY,
    ClusterIdZ,
    NClusterIdX,
    NClusterIdY,
    NClusterIdZ,
    ClusterCtaidX,
    ClusterCtaidY,
    ClusterCtaidZ,
    ClusterNctaidX,
    ClusterNctaidY,
    ClusterNctaidZ,
    ClusterCtaRank,
    ClusterNctaRank,
    EnvReg1,
    EnvReg2,
    ReservedBegin,
    ReservedSecond,
    ReservedEnd,
    ReservedCap,
    Zero,
}

/// Bytes of shared memory behind a block's own that CUDA's library (`cooperative_groups`) uses as scratch; in modules that ask
/// where it is.
pub const RESERVED_SHARED: u32 = 1024;

impl Special {
    /// Of the shared memory kept for CUDA's own library.
    pub fn is_reserved_shared(self) -> bool {
        matches!(self, Special::ReservedBegin | Special::ReservedSecond | Special::ReservedEnd | Special::ReservedCap)
    }

    /// By name (`tid`) and component; the flag tells 64-bit registers.
    pub fn parse(name: &str, part: Option<&str>) -> Option<(Special, bool)> {
        use Special::*;
        let axis = |list: [Special; 3]| match part {
            Some("x") => Some(list[0]),
            Some("y") => Some(list[1]),
            Some("z") => Some(list[2]),
            Some("w") => Some(Zero),
            _ => None,
        };
        let vector = match name {
            "%tid" => axis([TidX, TidY, TidZ]),
            "%ntid" => axis([NtidX, NtidY, NtidZ]),
            "%ctaid" => axis([CtaidX, CtaidY, CtaidZ]),
            "%nctaid" => axis([NctaidX, NctaidY, NctaidZ]),
            "%clusterid" => axis([ClusterIdX, ClusterIdY, ClusterIdZ]),
            "%nclusterid" => axis([NClusterIdX, NClusterIdY, NClusterIdZ]),
            "%cluster_ctaid" => axis([ClusterCtaidX, ClusterCtaidY, ClusterCtaidZ]),
            "%cluster_nctaid" => axis([ClusterNctaidX, ClusterNctaidY, ClusterNctaidZ]),
            _ => None,
        };
        if let Some(found) = vector {
            return Some((found, false));
        }
        if part.is_some() {
            return None;
        }
        Some(match name {
            "%laneid" => (LaneId, false),
            "%warpid" => (WarpId, false),
            "%nwarpid" => (NWarpId, false),
            "%smid" => (SmId, false),
            "%nsmid" => (NSmId, false),
            "%gridid" => (GridId, true),
            "%lanemask_eq" => (LaneMaskEq, false),
            "%lanemask_le" => (LaneMaskLe, false),
            "%lanemask_lt" => (LaneMaskLt, false),
            "%lanemask_ge" => (LaneMaskGe, false),
            "%lanemask_gt" => (LaneMaskGt, false),
            "%clock" => (Clock, false),
            "%clock_hi" => (ClockHi, false),
            "%clock64" => (Clock64, true),
            "%globaltimer" => (GlobalTimer, true),
            "%globaltimer_lo" => (GlobalTimerLo, false),
            "%globaltimer_hi" => (GlobalTimerHi, false),
            "%dynamic_smem_size" => (DynamicSmem, false),
            "%total_smem_size" => (TotalSmem, false),
            "%aggr_smem_size" => (AggregateSmem, false),
            "%cluster_ctarank" => (ClusterCtaRank, false),
            "%cluster_nctarank" => (ClusterNctaRank, false),
            "%reserved_smem_offset_begin" | "%reserved_smem_offset_0" => (ReservedBegin, false),
            "%reserved_smem_offset_1" => (ReservedSecond, false),
            "%reserved_smem_offset_end" => (ReservedEnd, false),
            "%reserved_smem_offset_cap" => (ReservedCap, false),
            // The driver's registers: two hold the workspace of a cooperative launch, where CUDA's grid barrier looks for it.
            "%envreg1" => (EnvReg1, false),
            "%envreg2" => (EnvReg2, false),
            _ if name.strip_prefix("%envreg").and_then(|n| n.parse::<u32>().ok()).is_some_and(|n| n < 32) => (Zero, false),
            // No performance monitor runs, and no graph launches itself.
            "%pm0" | "%pm1" | "%pm2" | "%pm3" | "%pm4" | "%pm5" | "%pm6" | "%pm7" => (Zero, false),
            "%pm0_64" | "%pm1_64" | "%pm2_64" | "%pm3_64" | "%pm4_64" | "%pm5_64" | "%pm6_64" | "%pm7_64" => (Zero, true),
            "%current_graph_exec" => (Zero, true),
            _ => return None,
        })
    }
}

/// Reads a special register; `flags` 1: into a 64-bit row.
pub struct ReadSpecial;
impl Body for ReadSpecial {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // What every kernel starts with: thread, block and their dimensions.
        let (kind, axis) = (op.imm / 3, (op.imm % 3) as usize);
        // SAFETY: by `OpFn`'s contract; the running warp is alive while its op runs.
        unsafe {
            let same = match kind {
                0 => {
                    put(row(base, op.d), &(&(*cx.warp).thread_index)[axis], mask);
                    return 0;
                }
                1 => cx.block_dim[axis],
                2 => cx.block[axis],
                3 => cx.grid_dim[axis],
                _ => {
                    return crate::exec::op::outline::<ReadOther, { crate::exec::op::PORTABLE }>(base, op, mask, cx);
                }
            };
            put(row(base, op.d), &[same; 32], mask);
        }
        0
    }
}

/// The less usual ones.
struct ReadOther;
impl Body for ReadOther {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let values = special(cx, op.imm);
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if op.flags & 1 != 0 {
                put(row(base, op.d), &values, mask);
            } else {
                let mut narrow = [0u32; 32];
                for i in 0..32 {
                    narrow[i] = values[i] as u32;
                }
                put(row(base, op.d), &narrow, mask);
            }
        }
        0
    }
}
const _: () = assert!(Special::NtidX as u32 == 3 && Special::CtaidX as u32 == 6 && Special::NctaidX as u32 == 9);
pub fn read_special() -> Sel {
    sel::<ReadSpecial>()
}

/// Discriminants are used as plain numbers in ops; `Zero` is the last.
fn special(cx: &mut Cx, which: u32) -> [u64; 32] {
    // SAFETY: the running warp is alive while its op runs.
    let warp = unsafe { &*cx.warp };
    fn lanes(f: impl Fn(u64) -> u64) -> [u64; 32] {
        let mut out = [0; 32];
        for i in 0..32 {
            out[i] = f(i as u64);
        }
        out
    }
    let same = |v: u32| [u64::from(v); 32];
    let axis = |first: Special| (which - first as u32) as usize;
    let cluster = |i: usize| cx.cluster_dim[i].max(1);
    let in_range = |first: Special, last: Special| (first as u32..=last as u32).contains(&which);
    let is = |s: Special| which == s as u32;
    if in_range(Special::ClusterIdX, Special::ClusterIdZ) {
        let i = axis(Special::ClusterIdX);
        return same(cx.block[i] / cluster(i));
    }
    if in_range(Special::NClusterIdX, Special::NClusterIdZ) {
        let i = axis(Special::NClusterIdX);
        return same(cx.grid_dim[i] / cluster(i));
    }
    if in_range(Special::ClusterCtaidX, Special::ClusterCtaidZ) {
        let i = axis(Special::ClusterCtaidX);
        return same(cx.block[i] % cluster(i));
    }
    if in_range(Special::ClusterNctaidX, Special::ClusterNctaidZ) {
        return same(cluster(axis(Special::ClusterNctaidX)));
    }
    if is(Special::LaneId) {
        return lanes(|i| i);
    }
    if in_range(Special::LaneMaskEq, Special::LaneMaskGt) {
        return match which - Special::LaneMaskEq as u32 {
            0 => lanes(|i| 1 << i),
            1 => lanes(|i| (2 << i) - 1),
            2 => lanes(|i| (1 << i) - 1),
            3 => lanes(|i| u64::from(!((1u32 << i) - 1))),
            _ => lanes(|i| u64::from(!(((2u64 << i) - 1) as u32))),
        };
    }
    let block = u64::from(cx.block[0])
        + u64::from(cx.grid_dim[0]) * (u64::from(cx.block[1]) + u64::from(cx.grid_dim[1]) * u64::from(cx.block[2]));
    // Clocks advance with every read, so that loops which wait for time to pass end; they do not depend on the host's speed.
    let now = |cx: &mut Cx| {
        cx.clock += 64;
        cx.polls += 1;
        cx.clock
    };
    if is(Special::Clock) || is(Special::Clock64) || is(Special::GlobalTimer) || is(Special::GlobalTimerLo) {
        return [now(cx); 32];
    }
    if is(Special::ClockHi) || is(Special::GlobalTimerHi) {
        return [now(cx) >> 32; 32];
    }
    let rank = |i: usize| u64::from(cx.block[i] % cluster(i));
    match which {
        w if w == Special::WarpId as u32 => same(warp.index),
        w if w == Special::NWarpId as u32 => same(cx.kernel_warps),
        w if w == Special::SmId as u32 => [block % u64::from(cx.sm_count); 32],
        w if w == Special::NSmId as u32 => same(cx.sm_count),
        w if w == Special::GridId as u32 => [1; 32],
        w if w == Special::DynamicSmem as u32 => same(cx.dynamic_shared),
        w if w == Special::TotalSmem as u32 || w == Special::AggregateSmem as u32 => same(cx.shared_size),
        w if w == Special::ClusterCtaRank as u32 => {
            [rank(0) + u64::from(cluster(0)) * (rank(1) + u64::from(cluster(1)) * rank(2)); 32]
        }
        w if w == Special::ClusterNctaRank as u32 => same(cluster(0) * cluster(1) * cluster(2)),
        w if w == Special::EnvReg1 as u32 => same((cx.workspace >> 32) as u32),
        w if w == Special::EnvReg2 as u32 => same(cx.workspace as u32),
        w if w == Special::ReservedBegin as u32 => same(cx.reserved_shared),
        w if w == Special::ReservedSecond as u32 => same(cx.reserved_shared + RESERVED_SHARED / 2),
        w if w == Special::ReservedEnd as u32 => same(cx.reserved_shared + RESERVED_SHARED),
        w if w == Special::ReservedCap as u32 => same(RESERVED_SHARED),
        _ => [0; 32],
    }
}

/// Address of something in the running frame's local memory: base + `imm`; `flags` 1: 64 bits.
pub struct LocalAddress;
impl Body for LocalAddress {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let offset = cx.local_base + op.imm;
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if op.flags & 1 != 0 {
                put(row(base, op.d), &[u64::from(offset); 32], mask);
            } else {
                put(row(base, op.d), &[offset; 32], mask);
            }
        }
        0
    }
}
pub fn local_address() -> Sel {
    sel_plain::<LocalAddress>()
}

/// `isspacep`: `imm` is the window; 0 stands for global.
pub struct IsSpace;
impl Body for IsSpace {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let a: [u64; 32] = *row(base, op.a);
            let window = u64::from(op.imm) << 32;
            let mut bits = 0;
            for (i, address) in a.iter().enumerate() {
                let high = address & !0xffff_ffff;
                let hit = if window == 0 { !matches!(high, SHARED_WINDOW | LOCAL_WINDOW | PARAM_WINDOW) } else { high == window };
                bits |= u32::from(hit) << i;
            }
            put_pred(base, op.d, bits, mask);
        }
        0
    }
}
pub fn is_space() -> Sel {
    sel_plain::<IsSpace>()
}

/// Offset of dynamic shared memory plus `imm`, into a 64-bit row.
pub struct DynamicShared;
impl Body for DynamicShared {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe { put(row(base, op.d), &[u64::from(cx.dynamic_base.wrapping_add(op.imm)); 32], mask) };
        0
    }
}
pub fn dynamic_shared() -> Sel {
    sel_plain::<DynamicShared>()
}
