//! `wgmma`: products of four warps, asynchronous.
//!
//! Each warp of a warpgroup issues its part: sixteen rows. The product is done when a warp waits for it and all four have issued
//! it; only then do the D registers change, so that code which does not wait sees the old ones. Registers of A are read when a
//! warp issues its part; operands in shared memory when the product is done, or, where a seeded schedule says so, as soon as the
//! last of the four has issued it: both are legal, and a kernel that overwrites an operand too early sees the difference. Nothing
//! in shared memory is read before that: the manual has one operation of the warpgroup, which all its threads execute
//! (`.aligned`), and `sanitize::wgmma` holds to the same. It is done for all four warps with the first wait, as far as shared
//! memory goes: one thread may then release the operands for the warpgroup, as pipelines do.
//!
//! Warps that stand at waits covering a product have it done together, which decodes B once for all of them.

use crate::exec::code::{Code, GroupForm, MatrixForm};
use crate::exec::context::{Cx, SpaceName};
use crate::exec::descriptor::{Operand, Row};
use crate::exec::op::{Body, Op, Sel, pred, row, sel_plain, signal};
use crate::exec::warp::Warp;
use crate::launch::FaultKind;
use crate::numerics::Slab;
use crate::sanitize;

/// Warps in a warpgroup.
const WARPS: u32 = 4;
/// Registers of the largest D.
const MAX_D: usize = 128;
/// A loop that never waits would fill the host's memory before its budget is spent.
const MOST_PENDING: usize = 1 << 16;
/// Not yet in a group.
const OPEN: u32 = u32::MAX;

/// One warp's part of a product that was issued and is not done.
pub struct Issue {
    /// Position in the warp's sequence of products: the same in all warps of a warpgroup.
    number: u64,
    pub pc: u32,
    /// Its form: an index into the code's matrix operations.
    matrix: u32,
    /// First row of the frame its registers are in.
    base: u32,
    /// Its D registers: slots in the code's pool.
    pool: u32,
    group: u32,
    accumulate: bool,
    /// A's fragment where it comes from registers.
    a: Option<Box<[Row; 4]>>,
    descriptors: [u64; 2],
    /// Operands read before the product is done.
    early: Option<Box<Early>>,
}

struct Early {
    a: [Row; 4],
    b: Vec<[Row; 2]>,
}

/// A warp's products in flight, oldest first.
#[derive(Default)]
pub struct Products {
    pending: Vec<Issue>,
    issued: u64,
    committed: u32,
    /// It stands at a wait that leaves this many groups.
    waiting: Option<u32>,
}

impl Products {
    pub fn reset(&mut self) {
        *self = Products::default();
    }

    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Products whose D registers must not be touched, oldest first.
    pub fn pending(&self) -> &[Issue] {
        &self.pending
    }

    /// Groups committed so far.
    pub fn committed(&self) -> u32 {
        self.committed
    }

    /// Number of the oldest product that is not done.
    pub fn done(&self) -> u64 {
        self.pending.first().map_or(self.issued, Issue::number)
    }

    /// Drops the products of a frame that ends: nobody can see their results.
    pub fn forget(&mut self, base: u32) {
        self.pending.retain(|issue| issue.base < base);
    }

    /// Product `number`, if it is pending: numbers ascend.
    fn find(&mut self, number: u64) -> Option<&mut Issue> {
        let at = self.pending.binary_search_by_key(&number, Issue::number).ok()?;
        self.pending.get_mut(at)
    }

    /// How many of the oldest products a wait for all but `keep` groups covers.
    fn due(&self, keep: u32) -> usize {
        self.pending.iter().take_while(|issue| issue.group != OPEN && issue.group.saturating_add(keep) < self.committed).count()
    }
}

impl Issue {
    /// The frame its registers are in: its first row.
    pub fn frame(&self) -> u32 {
        self.base
    }

    /// Its group, once it is committed.
    pub fn group(&self) -> Option<u32> {
        (self.group != OPEN).then_some(self.group)
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    /// Slots of D's registers in the frame.
    pub fn d<'c>(&self, code: &'c Code) -> &'c [u16] {
        let count = form(code, self.matrix).map_or(0, |form| usize::from(form.registers));
        &code.pool[self.pool as usize..][..count]
    }

    /// Slots of A's registers, where A comes from registers.
    pub fn a<'c>(&self, code: &'c Code) -> &'c [u16] {
        let count = self.d(code).len();
        &code.pool[self.pool as usize + count..][..if self.a.is_some() { 4 } else { 0 }]
    }

    /// D is read, too.
    pub fn accumulates(&self) -> bool {
        self.accumulate
    }
}

fn form(code: &Code, matrix: u32) -> Option<&GroupForm> {
    match code.matrices.get(matrix as usize).map(|op| &op.form) {
        Some(MatrixForm::Group(form)) => Some(form),
        _ => None,
    }
}

/// The running warp and the warpgroup's first, and the lane that speaks for it in faults.
struct Team {
    first: *mut Warp,
    me: usize,
}

impl Team {
    /// Err: the signal to return.
    fn of(mask: u32, cx: &mut Cx) -> Result<Team, u32> {
        // SAFETY: the running warp is alive; the block's warps lie at `siblings`, `kernel_warps` of them.
        let (index, live) = unsafe { ((*cx.warp).index, (*cx.warp).live) };
        if live != !0 {
            let lane = live.trailing_zeros();
            return Err(misuse(cx, lane, "lanes of the warp have exited (or never were): all 32 must execute it".to_string()));
        }
        if mask != live {
            return Err(signal::WAIT);
        }
        let first = index & !(WARPS - 1);
        if first + WARPS > cx.kernel_warps {
            let message = format!("warp {index} belongs to no whole warpgroup: the block has {} warps", cx.kernel_warps);
            return Err(misuse(cx, 0, message));
        }
        let me = (index - first) as usize;
        Ok(Team { first: cx.siblings.wrapping_add(first as usize), me })
    }

    /// # Safety
    /// `rank` < 4, and no other reference to that warp is in use.
    #[allow(clippy::mut_from_ref, reason = "one instruction runs at a time")]
    unsafe fn warp(&self, rank: usize) -> &mut Warp {
        // SAFETY: `of` checked that the block has all four.
        unsafe { &mut *self.first.add(rank) }
    }
}

#[cold]
fn misuse(cx: &mut Cx, lane: u32, message: String) -> u32 {
    let hint =
        "all four warps of a warpgroup execute the same wgmma instructions, converged, with the same descriptors".to_string();
    cx.fail_at(FaultKind::WgmmaMisuse, lane, SpaceName::None, 0, 0, message, hint)
}

/// Op flag: scale-d is negated.
pub const NEGATED: u8 = 1;
/// Op flag: A comes from registers, which follow D's in the pool.
pub const A_REGISTERS: u8 = 2;

/// `wgmma.mma_async`: form `imm`; descriptors a and b; scale-d predicate c; pool: D's registers, A's.
pub struct MmaAsync;
impl Body for MmaAsync {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe { issue(base, op, mask, cx).err().unwrap_or(0) }
    }
}

/// The value all lanes of a 64-bit register have.
unsafe fn uniform(base: *mut u8, slot: u16, cx: &mut Cx) -> Result<u64, u32> {
    // SAFETY: the slot lies in the frame.
    let values: [u64; 32] = unsafe { *row(base, slot) };
    match (0..32).find(|lane| values[*lane] != values[0]) {
        Some(lane) => Err(misuse(cx, lane as u32, "the matrix descriptor differs between lanes".to_string())),
        None => Ok(values[0]),
    }
}

unsafe fn issue(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> Result<(), u32> {
    let team = Team::of(mask, cx)?;
    // SAFETY: by `OpFn`'s contract; the team's warps are alive.
    unsafe {
        let code: &Code = &*cx.code;
        let Some(form) = form(code, op.imm) else { return Err(misuse(cx, 0, "not a warpgroup product".to_string())) };
        let pc = code.pc_of(op);
        let scale = *pred(base, op.c) ^ if op.flags & NEGATED != 0 { !0 } else { 0 };
        if scale != 0 && scale != !0 {
            let lane = if scale & 1 != 0 { scale.trailing_ones() } else { scale.trailing_zeros() };
            return Err(misuse(cx, lane, "scale-d differs between lanes".to_string()));
        }
        let from_registers = op.flags & A_REGISTERS != 0;
        let descriptors = [if from_registers { 0 } else { uniform(base, op.a, cx)? }, uniform(base, op.b, cx)?];
        let slots = &code.pool[op.aux as usize..];
        let a = from_registers.then(|| {
            let at = &slots[usize::from(form.registers)..];
            Box::new(std::array::from_fn(|i| *row::<u32>(base, at[i])))
        });
        let [a_matrix, b_matrix] = operands(form, descriptors);
        if !from_registers && let Some(at) = a_matrix.beyond(2 * team.me as u32, 2, cx.shared_size) {
            return Err(outside(cx, 'A', at));
        }
        if let Some(at) = b_matrix.beyond(0, form.shape.n / 8, cx.shared_size) {
            return Err(outside(cx, 'B', at));
        }
        let number = team.warp(team.me).products.issued;
        if team.warp(team.me).products.pending.len() >= MOST_PENDING {
            return Err(misuse(cx, 0, format!("{MOST_PENDING} products are in flight and none is waited for")));
        }
        for rank in (0..WARPS as usize).filter(|rank| *rank != team.me) {
            let other = &mut *team.warp(rank);
            let Some(same) = other.products.find(number) else { continue };
            if same.pc != pc {
                let message = format!("the warps of a warpgroup issue different products: another one is at PTX line {}", {
                    code.lines.get(same.pc as usize).copied().unwrap_or(0)
                });
                return Err(misuse(cx, 0, message));
            }
            if same.descriptors != descriptors {
                return Err(misuse(cx, 0, "the matrix descriptor differs between the warps of a warpgroup".to_string()));
            }
            // It may be waiting for this warp to issue.
            if other.products.waiting.is_some() {
                other.wake();
            }
        }
        if let Some(count) = &mut cx.count {
            if team.me == 0 {
                count.matrices[op.imm as usize] += 1;
                count.totals.wgmma_shared_bytes += u64::from(form.shape.n) * 32;
            }
            if !from_registers {
                count.totals.wgmma_shared_bytes += 16 * 32;
            }
        }
        let warp = team.warp(team.me);
        let frame = (base as usize - warp.registers.as_ptr() as usize) / size_of::<Row>();
        warp.products.issued += 1;
        warp.products.pending.push(Issue {
            number,
            pc,
            matrix: op.imm,
            base: frame as u32,
            pool: op.aux,
            group: OPEN,
            accumulate: scale != 0,
            a,
            descriptors,
            early: None,
        });
        if (0..WARPS as usize).all(|rank| team.warp(rank).products.issued > number) && cx.reads_early() {
            let (shared, mut b) = (cx.shared.cast_const(), Vec::new());
            columns(&b_matrix, shared, form.shape.n, &mut b);
            read_now(&team, number, &a_matrix, &b, shared);
        }
        if cx.watch.is_some() {
            let a = if from_registers { None } else { Some(&a_matrix) };
            sanitize::multiplied(cx, op, a, &b_matrix, form.shape.n / 8);
        }
    }
    Ok(())
}

/// Product `number` reads its operands now, for all warps that have it pending; B is in `b`.
///
/// # Safety
/// The team's warps are alive and not borrowed; A lies in shared memory, as `issue` checked.
unsafe fn read_now(team: &Team, number: u64, a_matrix: &Operand, b: &[[Row; 2]], shared: *const u8) {
    for rank in 0..WARPS as usize {
        // SAFETY: by contract.
        let products = unsafe { &mut team.warp(rank).products };
        let Some(issue) = products.find(number) else { continue };
        let a = match &issue.a {
            Some(a) => **a,
            // SAFETY: by contract.
            None => unsafe { slab(a_matrix, shared, rank) },
        };
        issue.early = Some(Box::new(Early { a, b: b.to_vec() }));
    }
}

fn operands(form: &GroupForm, descriptors: [u64; 2]) -> [Operand; 2] {
    [Operand::decode(descriptors[0], form.transposed[0]), Operand::decode(descriptors[1], form.transposed[1])]
}

#[cold]
fn outside(cx: &mut Cx, which: char, at: u32) -> u32 {
    let message = format!("operand {which} of wgmma reaches offset {at:#x} of shared memory, which has {} bytes", cx.shared_size);
    let hint = "check the descriptor's start and offsets, and the dynamic shared memory the launch gives".to_string();
    cx.fail_at(FaultKind::OutOfBounds, 0, SpaceName::Shared, u64::from(at), 16, message, hint)
}

/// A warp's sixteen rows of A.
///
/// # Safety
/// As for [`Operand::tile`].
unsafe fn slab(a: &Operand, shared: *const u8, rank: usize) -> [Row; 4] {
    // SAFETY: by contract. Registers: rows 0–7 and 8–15 of the first chunk, then of the second.
    std::array::from_fn(|i| unsafe { a.tile(shared, (2 * rank + i % 2) as u32, (i / 2) as u32) })
}

/// B by eights of columns.
///
/// # Safety
/// As for [`Operand::tile`].
unsafe fn columns(b: &Operand, shared: *const u8, n: u32, out: &mut Vec<[Row; 2]>) {
    out.clear();
    // SAFETY: by contract.
    out.extend((0..n / 8).map(|block| unsafe { [b.tile(shared, block, 0), b.tile(shared, block, 1)] }));
}

/// `wgmma.wait_group imm`
pub struct WaitGroup;
impl Body for WaitGroup {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe { wait(op.imm, mask, cx).err().unwrap_or(0) }
    }
}

unsafe fn wait(keep: u32, mask: u32, cx: &mut Cx) -> Result<(), u32> {
    let team = Team::of(mask, cx)?;
    // SAFETY: the team's warps are alive, and only this instruction runs.
    unsafe {
        let products = &mut team.warp(team.me).products;
        products.waiting = None;
        let due = products.due(keep);
        let Some(last) = due.checked_sub(1) else {
            // Perhaps another warp has done them for this one.
            if cx.watch.is_some() {
                sanitize::awaited(cx);
            }
            return Ok(());
        };
        let last = products.pending[last].number;
        for rank in 0..WARPS as usize {
            let other = team.warp(rank);
            if other.products.issued > last {
                continue;
            }
            if other.live == 0 {
                let message =
                    format!("warp {} of the warpgroup exited without issuing a product the others wait for", other.index);
                return Err(misuse(cx, 0, message));
            }
            team.warp(team.me).products.waiting = Some(keep);
            return Err(signal::WAIT);
        }
        let mut b = std::mem::take(&mut cx.wgmma_columns);
        for _ in 0..due {
            let done = perform(&team, cx, &mut b);
            if let Err(signal) = done {
                cx.wgmma_columns = b;
                return Err(signal);
            }
        }
        cx.wgmma_columns = b;
        if cx.watch.is_some() {
            sanitize::awaited(cx);
        }
        for rank in (0..WARPS as usize).filter(|rank| *rank != team.me) {
            let other = team.warp(rank);
            if other.products.waiting.is_some_and(|keep| other.products.due(keep) == 0) {
                other.wake();
            }
        }
    }
    Ok(())
}

/// Does the oldest product of the running warp, and the same one of all warps that wait for it.
unsafe fn perform(team: &Team, cx: &mut Cx, b: &mut Vec<[Row; 2]>) -> Result<(), u32> {
    // SAFETY: as in `wait`; slots lie in the issuing frames, and the operands in shared memory, as `issue` checked.
    unsafe {
        let code: &Code = &*cx.code;
        let mine = team.warp(team.me).products.pending.remove(0);
        let Some(form) = form(code, mine.matrix) else { return Ok(()) };
        let Some(function) = form.functions[cx.matrix_mode] else {
            return Err(misuse(cx, 0, "this product has no arithmetic in this mode".to_string()));
        };
        let [a_matrix, b_matrix] = operands(form, mine.descriptors);
        let shared = cx.shared.cast_const();
        let slots = &code.pool[mine.pool as usize..][..usize::from(form.registers)];
        let mut pointers = [[std::ptr::null_mut::<Row>(); MAX_D]; WARPS as usize];
        let mut fragments = [[[0u32; 32]; 4]; WARPS as usize];
        let mut count = 0;
        let accumulate = mine.accumulate;
        let mut add = |rank: usize, issue: &Issue| {
            let warp = team.warp(rank);
            let frame = warp.registers.as_mut_ptr().add(issue.base as usize).cast::<Row>();
            for (pointer, slot) in pointers[count].iter_mut().zip(slots) {
                *pointer = frame.add(usize::from(*slot));
            }
            fragments[count] = match (&issue.early, &issue.a) {
                (Some(early), _) => early.a,
                (None, Some(a)) => **a,
                (None, None) => slab(&a_matrix, shared, rank),
            };
            if form.flip != 0 {
                fragments[count].as_flattened_mut().iter_mut().for_each(|word| *word ^= form.flip);
            }
            count += 1;
        };
        add(team.me, &mine);
        for rank in (0..WARPS as usize).filter(|rank| *rank != team.me) {
            let products = &mut team.warp(rank).products;
            let Some(keep) = products.waiting else { continue };
            // The others' frames may be elsewhere, but the instruction, so the slots, are the same.
            let same = |issue: &Issue| issue.number == mine.number && issue.accumulate == accumulate && issue.early.is_none();
            if mine.early.is_none() && products.due(keep) > 0 && products.pending.first().is_some_and(same) {
                let issue = products.pending.remove(0);
                add(rank, &issue);
            }
        }
        let b = match &mine.early {
            Some(early) => &early.b,
            None => {
                columns(&b_matrix, shared, form.shape.n, b);
                &*b
            }
        };
        let slabs: [Slab; WARPS as usize] =
            std::array::from_fn(|i| Slab { a: fragments[i], d: &pointers[i][..usize::from(form.registers)] });
        function(&slabs[..count], b, accumulate);
        // It is one operation: whoever saw it done may overwrite its operands, though other warps have not waited yet.
        if mine.early.is_none() {
            read_now(team, mine.number, &a_matrix, b, shared);
        }
    }
    Ok(())
}

/// `wgmma.commit_group`
pub struct Commit;
impl Body for Commit {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, mask: u32, cx: &mut Cx) -> u32 {
        let team = match Team::of(mask, cx) {
            Ok(team) => team,
            Err(signal) => return signal,
        };
        // SAFETY: the running warp is alive.
        let products = unsafe { &mut team.warp(team.me).products };
        for issue in products.pending.iter_mut().rev().take_while(|issue| issue.group == OPEN) {
            issue.group = products.committed;
        }
        products.committed += 1;
        0
    }
}

/// `wgmma.fence`: products here see all register accesses before it anyway; checkers ask where it is.
pub struct Fence;
impl Body for Fence {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, mask: u32, cx: &mut Cx) -> u32 {
        match Team::of(mask, cx) {
            Ok(_) if cx.watch.is_some() => sanitize::fenced(cx),
            Ok(_) => {}
            Err(signal) => return signal,
        }
        0
    }
}

pub fn mma_async() -> Sel {
    sel_plain::<MmaAsync>()
}

pub fn wait_group() -> Sel {
    sel_plain::<WaitGroup>()
}

pub fn commit_group() -> Sel {
    sel_plain::<Commit>()
}

pub fn fence() -> Sel {
    sel_plain::<Fence>()
}
