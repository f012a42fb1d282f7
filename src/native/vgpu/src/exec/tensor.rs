//! `cp.async.bulk.tensor` and its relatives, and the instructions that edit tensor maps.
//!
//! A copy reads its map and checks everything when it is issued, so that a fault names the instruction; the bytes move when the
//! plan lands ([`crate::exec::transfer`]).

use crate::exec::atomic::Action;
use crate::exec::context::{Cx, LOCAL_WINDOW, PARAM_WINDOW, SHARED_WINDOW, SpaceName};
use crate::exec::mem::{host_address, pool};
use crate::exec::op::{Body, Op, Sel, row, sel_plain, signal};
use crate::exec::peer::{Place, Reach, locate};
use crate::exec::transfer::{self, Completion, Conversion, Kind, Plan, Reduction, Run};
use crate::launch::FaultKind;
use crate::syntax::ast::Ty;
use crate::tensormap::{BYTES, Direction, Element, Field, Request, TensorMap, Transfer, Walk};

/// Alignment of a tensor map.
const MAP_ALIGN: u64 = 64;

/// What a tensor copy's `imm` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    pub direction: Direction,
    pub walk: Walk,
    pub dim: u32,
    pub multicast: bool,
    /// `.cta_group::2`
    pub pair: bool,
    /// The destination may be any block of the cluster.
    pub cluster: bool,
    /// What [`Direction::Reduce`] does.
    pub action: Option<Action>,
}

const DIRECTIONS: [Direction; 4] = [Direction::Load, Direction::Store, Direction::Reduce, Direction::Prefetch];
const WALKS: [Walk; 3] = [Walk::Box, Walk::Rows, Walk::Pixels];
/// Reductions of tensor copies.
pub const REDUCTIONS: [Action; 8] =
    [Action::Add, Action::Min, Action::Max, Action::Inc, Action::Dec, Action::And, Action::Or, Action::Xor];

impl Form {
    pub fn encode(self) -> u32 {
        let index = |found: Option<usize>| found.unwrap_or(0) as u32;
        index(DIRECTIONS.iter().position(|d| *d == self.direction))
            | index(WALKS.iter().position(|w| *w == self.walk)) << 2
            | self.dim << 4
            | u32::from(self.multicast) << 7
            | u32::from(self.pair) << 8
            | u32::from(self.cluster) << 9
            | index(REDUCTIONS.iter().position(|a| Some(*a) == self.action)) << 10
    }

    fn decode(imm: u32) -> Form {
        let direction = DIRECTIONS[(imm & 3) as usize];
        Form {
            direction,
            walk: WALKS[(imm >> 2 & 3) as usize % WALKS.len()],
            dim: imm >> 4 & 7,
            multicast: imm >> 7 & 1 != 0,
            pair: imm >> 8 & 1 != 0,
            cluster: imm >> 9 & 1 != 0,
            action: (direction == Direction::Reduce).then(|| REDUCTIONS[(imm >> 10 & 7) as usize]),
        }
    }

    /// Coordinates an instruction gives.
    pub fn coordinates(self) -> usize {
        if self.walk == Walk::Rows { 5 } else { self.dim as usize }
    }

    /// Im2col offsets it gives.
    pub fn offsets(self) -> usize {
        let offsets = self.walk == Walk::Pixels && matches!(self.direction, Direction::Load | Direction::Prefetch);
        if offsets { self.dim as usize - 2 } else { 0 }
    }
}

/// A tensor copy: form `imm`; pool: map, coordinates, offsets, then as far as the form has them: shared address, mbarrier, block
/// mask. Addresses are 64 bits wide.
pub struct TensorCopy;
impl Body for TensorCopy {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
            // SAFETY: by `OpFn`'s contract.
            if let Err(signal) = unsafe { copy(base, op, lane, cx) } {
                return signal;
            }
        }
        0
    }
}
pub fn tensor_copy() -> Sel {
    sel_plain::<TensorCopy>()
}

fn invalid(cx: &mut Cx, lane: u32, address: u64, message: String, hint: &str) -> u32 {
    cx.fail_at(FaultKind::InvalidTensorMap, lane, SpaceName::Generic, address, BYTES as u32, message, hint.to_string())
}

/// The host address of a tensor map's 128 bytes. Err: the fault signal.
fn map_address(cx: &mut Cx, lane: u32, space: SpaceName, address: u64) -> Result<*mut [u8; BYTES], u32> {
    if address % MAP_ALIGN != 0 {
        let message = format!("the tensor map's address {address:#x} is not a multiple of {MAP_ALIGN}");
        let hint = format!("align it: alignas({MAP_ALIGN}), .align {MAP_ALIGN}");
        return Err(cx.fail_at(FaultKind::Misaligned, lane, space, address, BYTES as u32, message, hint));
    }
    host_address(cx, space, address, BYTES as u32, lane).map(|host| host as *mut [u8; BYTES])
}

/// Reads a map that a copy uses. Err: the fault signal.
fn read_map(cx: &mut Cx, lane: u32, address: u64) -> Result<TensorMap, u32> {
    if matches!(address & !0xffff_ffff, SHARED_WINDOW | LOCAL_WINDOW) {
        let message = format!("the tensor map lies at {address:#x}, in shared or local memory");
        let hint = "a copy reads its map from .param (__grid_constant__), .const or .global memory".to_string();
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, SpaceName::Generic, address, BYTES as u32, message, hint));
    }
    let host = map_address(cx, lane, SpaceName::Generic, address)?;
    // SAFETY: 128 bytes that were just resolved.
    let bytes = unsafe { host.read_unaligned() };
    TensorMap::from_bytes(&bytes).map_err(|error| {
        invalid(cx, lane, address, error.to_string(), "encode it with cuTensorMapEncodeTiled or cuTensorMapEncodeIm2col")
    })
}

/// # Safety
/// As for [`crate::exec::op::OpFn`].
unsafe fn copy(base: *mut u8, op: &Op, lane: u32, cx: &mut Cx) -> Result<(), u32> {
    let form = Form::decode(op.imm);
    // SAFETY: the pool's slots lie in the frame.
    let wide = |cx: &Cx, i: usize| unsafe { (*row::<u64>(base, pool(cx, op, i)))[lane as usize] };
    // SAFETY: as above.
    let narrow = |cx: &Cx, i: usize| unsafe { (*row::<u32>(base, pool(cx, op, i)))[lane as usize] };
    let address = wide(cx, 0);
    let mut request =
        Request { direction: form.direction, walk: form.walk, dim: form.dim, coords: [0; 5], offsets: [0; 3], shared: 0 };
    let mut next = 1;
    for i in 0..form.coordinates() {
        request.coords[i] = narrow(cx, next) as i32;
        next += 1;
    }
    for i in 0..form.offsets() {
        request.offsets[i] = narrow(cx, next) & 0xffff;
        next += 1;
    }
    let map = read_map(cx, lane, address)?;
    let near = if form.direction == Direction::Prefetch { 0 } else { wide(cx, next) };
    request.shared = cx.place(near as u32).1;
    let transfer = match Transfer::new(&map, request) {
        Ok(transfer) => transfer,
        Err(why) => return Err(invalid(cx, lane, address, why, "compare the instruction with the map's encoding")),
    };
    if form.direction == Direction::Prefetch {
        if let Some(count) = &mut cx.count {
            count.totals.tma_prefetch_requests += 1;
        }
        return Ok(());
    }
    let reach = u32::try_from(transfer.reach()).unwrap_or(u32::MAX);
    let loads = form.direction == Direction::Load;
    let place = locate(cx, lane, near, false, if form.cluster { Reach::Cluster } else { Reach::Own }, reach, transfer.align())?;
    let kind = match form.action {
        Some(action) => Kind::Reduce(reduction(cx, lane, address, action, map.element)?),
        None if loads => Kind::Load,
        None => Kind::Store { mask: !0 },
    };
    let runs: Vec<Run> = transfer.runs().into_iter().map(|run| Run { far: run.far, near: run.near, bytes: run.bytes }).collect();
    count(cx, form.direction, &runs);
    let plan = Plan {
        kind,
        runs,
        fill: transfer.fill(),
        swizzle: transfer.pattern,
        conversion: if loads { conversion(map.element) } else { Conversion::None },
        completion: Completion::Group,
        ..Plan::default()
    };
    if !loads {
        return transfer::issue(cx, op, lane, plan);
    }
    let barrier = wide(cx, next + 1);
    let targets = if form.multicast { narrow(cx, next + 2) as u16 } else { 1 << place.rank };
    load(cx, op, lane, form, place, barrier, (targets, reach, transfer.bytes() as u32), plan)
}

/// Hands in a load: who gets the bytes, and whose mbarrier is told.
#[allow(clippy::too_many_arguments, reason = "the parts of one instruction")]
fn load(
    cx: &mut Cx,
    op: &Op,
    lane: u32,
    form: Form,
    to: Place,
    barrier: u64,
    (targets, reach, bytes): (u16, u32, u32),
    plan: Plan,
) -> Result<(), u32> {
    let at = locate(cx, lane, barrier, false, if form.cluster || form.pair { Reach::Cluster } else { Reach::Own }, 8, 8)?;
    let near = if form.pair { at.rank & !1 == to.rank & !1 } else { at.rank == to.rank };
    if !near {
        let message =
            format!("the mbarrier lies in the block of rank {}, the destination in the block of rank {}", at.rank, to.rank);
        let hint = if form.pair {
            "with .cta_group::2 both must lie in one pair of blocks"
        } else {
            "without .cta_group::2 both must lie in the same block"
        };
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, SpaceName::Shared, barrier, 8, message, hint.to_string()));
    }
    for rank in (0..16).filter(|rank| targets >> rank & 1 != 0) {
        transfer::shared_range(cx, lane, rank, to.offset, reach)?;
    }
    let told = |ranks: u16, bytes: u32| Completion::Mbarrier { ranks, offset: at.offset, bytes };
    if !form.pair {
        return transfer::issue(cx, op, lane, Plan { targets, completion: told(targets, bytes), ..plan });
    }
    // Each block's bytes are told to the block of its pair that has the mbarrier's parity.
    for pair in (0..16).step_by(2) {
        let part = targets & 3 << pair;
        if part != 0 {
            let completion = told(1 << (pair + (at.rank & 1)), bytes * part.count_ones());
            transfer::issue(cx, op, lane, Plan { targets: part, completion, ..plan.clone() })?;
        }
    }
    Ok(())
}

/// What loading changes in the values.
fn conversion(element: Element) -> Conversion {
    match element {
        Element::F32Ftz => Conversion::Flush,
        Element::TF32 => Conversion::Tf32,
        Element::TF32Ftz => Conversion::FlushTf32,
        _ => Conversion::None,
    }
}

/// The reduction of elements of a map's type. Err: the fault signal.
fn reduction(cx: &mut Cx, lane: u32, address: u64, action: Action, element: Element) -> Result<Reduction, u32> {
    let ty = match (action, element) {
        (Action::Add, Element::U32) => Some(Ty::U32),
        (Action::Add, Element::S32) => Some(Ty::S32),
        (Action::Add, Element::U64) => Some(Ty::U64),
        (Action::Add, Element::F32) => Some(Ty::F32),
        (Action::Add | Action::Min | Action::Max, Element::F16) => Some(Ty::F16),
        (Action::Add | Action::Min | Action::Max, Element::BF16) => Some(Ty::BF16),
        (Action::Min | Action::Max, Element::U32) => Some(Ty::U32),
        (Action::Min | Action::Max, Element::S32) => Some(Ty::S32),
        (Action::Min | Action::Max, Element::U64) => Some(Ty::U64),
        (Action::Min | Action::Max, Element::S64) => Some(Ty::S64),
        (Action::Inc | Action::Dec, Element::U32) => Some(Ty::U32),
        (Action::And | Action::Or | Action::Xor, Element::U32 | Element::S32) => Some(Ty::B32),
        (Action::And | Action::Or | Action::Xor, Element::U64 | Element::S64) => Some(Ty::B64),
        _ => None,
    };
    ty.map(|ty| Reduction { action, ty }).ok_or_else(|| {
        let message = format!("elements of type {} have no reduction .{}", element.name(), format!("{action:?}").to_lowercase());
        invalid(cx, lane, address, message, "see the table of cp.reduce.async.bulk.tensor")
    })
}

/// Counts a request: the sectors of global memory it touches, each once.
fn count(cx: &mut Cx, direction: Direction, runs: &[Run]) {
    let Some(count) = &mut cx.count else { return };
    let inside = || runs.iter().filter(|run| run.far != 0);
    let bytes: u64 = inside().map(|run| u64::from(run.bytes)).sum();
    let mut spans: Vec<(u64, u64)> = inside().map(|run| (run.far >> 5, (run.far + u64::from(run.bytes) - 1) >> 5)).collect();
    spans.sort_unstable();
    let (mut sectors, mut next) = (0, 0);
    for (first, last) in spans {
        let first = first.max(next);
        if last >= first {
            sectors += last - first + 1;
            next = last + 1;
        }
    }
    let t = &mut count.totals;
    let (requests, total, touched) = match direction {
        Direction::Load => (&mut t.tma_load_requests, &mut t.tma_load_bytes, &mut t.tma_load_sectors),
        Direction::Store => (&mut t.tma_store_requests, &mut t.tma_store_bytes, &mut t.tma_store_sectors),
        _ => (&mut t.tma_reduce_requests, &mut t.tma_reduce_bytes, &mut t.tma_reduce_sectors),
    };
    *requests += 1;
    *total += bytes;
    *touched += sectors;
}

/// Fields of `tensormap.replace`, as an op's `imm` numbers them; an ordinal is in the bits from 8 on.
pub const FIELDS: [&str; 11] = [
    "global_address",
    "rank",
    "box_dim",
    "global_dim",
    "global_stride",
    "element_stride",
    "elemtype",
    "interleave_layout",
    "swizzle_mode",
    "swizzle_atomicity",
    "fill_mode",
];

fn field(imm: u32) -> Field {
    let ordinal = (imm >> 8 & 7) as u8;
    match imm & 0xff {
        0 => Field::GlobalAddress,
        1 => Field::Rank,
        2 => Field::BoxDim(ordinal),
        3 => Field::GlobalDim(ordinal),
        4 => Field::GlobalStride(ordinal),
        5 => Field::ElementStride(ordinal),
        6 => Field::ElementType,
        7 => Field::InterleaveLayout,
        8 => Field::SwizzleMode,
        9 => Field::SwizzleAtomicity,
        _ => Field::FillMode,
    }
}

/// Op flags of [`Replace`]: the state space.
pub const SHARED: u8 = 1;
pub const GLOBAL: u8 = 2;
/// The new value is in a 64-bit register.
pub const WIDE_VALUE: u8 = 4;

/// `tensormap.replace`: map a (64 bits), value b, field `imm`.
pub struct Replace;
impl Body for Replace {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
            // SAFETY: by `OpFn`'s contract.
            if let Err(signal) = unsafe { replace(base, op, lane, cx) } {
                return signal;
            }
        }
        0
    }
}
pub fn replace_field() -> Sel {
    sel_plain::<Replace>()
}

/// # Safety
/// As for [`crate::exec::op::OpFn`].
unsafe fn replace(base: *mut u8, op: &Op, lane: u32, cx: &mut Cx) -> Result<(), u32> {
    // SAFETY: the slots lie in the frame.
    let (address, value) = unsafe {
        let address = (*row::<u64>(base, op.a))[lane as usize];
        let value = if op.flags & WIDE_VALUE != 0 {
            (*row::<u64>(base, op.b))[lane as usize]
        } else {
            u64::from((*row::<u32>(base, op.b))[lane as usize])
        };
        (address, value)
    };
    let space = match op.flags & (SHARED | GLOBAL) {
        SHARED => SpaceName::Shared,
        GLOBAL => SpaceName::Global,
        _ => SpaceName::Generic,
    };
    if space == SpaceName::Generic && matches!(address & !0xffff_ffff, LOCAL_WINDOW | PARAM_WINDOW) {
        let message = format!("'tensormap.replace' at {address:#x}: the map must lie in global or shared memory");
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, space, address, BYTES as u32, message, String::new()));
    }
    let host = map_address(cx, lane, space, address)?;
    // SAFETY: 128 bytes that were just resolved.
    let bytes = unsafe { host.read_unaligned() };
    let edited = TensorMap::to_edit(&bytes).map_err(|error| error.to_string()).and_then(|mut map| {
        map.replace(field(op.imm), value)?;
        Ok(map.to_bytes())
    });
    match edited {
        // SAFETY: as above.
        Ok(bytes) => unsafe { host.write_unaligned(bytes) },
        Err(why) => return Err(invalid(cx, lane, address, why, "begin with a map that the driver encoded, or with zeros")),
    }
    Ok(())
}

/// `tensormap.cp_fenceproxy`: 128 bytes from shared address b to global address a (both 64 bits), once for the warp.
pub struct CopyFence;
impl Body for CopyFence {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: the running warp is alive.
        if mask != unsafe { (*cx.warp).live } {
            return signal::WAIT;
        }
        // SAFETY: by `OpFn`'s contract.
        let (to, from): ([u64; 32], [u64; 32]) = unsafe { (*row(base, op.a), *row(base, op.b)) };
        let mut done = None;
        for lane in (0..32usize).filter(|lane| mask >> lane & 1 != 0) {
            // The lanes usually name one map.
            if done == Some((to[lane], from[lane])) {
                continue;
            }
            done = Some((to[lane], from[lane]));
            let source = match map_address(cx, lane as u32, SpaceName::Shared, from[lane]) {
                Ok(host) => host,
                Err(signal) => return signal,
            };
            let target = match map_address(cx, lane as u32, SpaceName::Global, to[lane]) {
                Ok(host) => host,
                Err(signal) => return signal,
            };
            // SAFETY: both were just resolved; shared and global memory do not overlap.
            unsafe { target.write_unaligned(source.read_unaligned()) };
        }
        0
    }
}
pub fn copy_fence() -> Sel {
    sel_plain::<CopyFence>()
}
