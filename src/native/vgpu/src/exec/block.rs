//! One resident block: its warps, its barriers, and the order in which warps take turns.

use std::collections::{HashMap, TryReserveError};

use crate::exec::code::Code;
use crate::exec::context::{Cx, RawFault};
use crate::exec::op::{Class, pred, put, put_pred, row};
use crate::exec::run::{Stop, run_fragment};
use crate::exec::warp::{CallFrame, Fragment, Row, State, Warp, ZERO_ROW};
use crate::launch::FaultKind;
use crate::sanitize::{self, Watch};

/// Named barriers per block.
pub const BARRIERS: usize = 16;

/// Times a warp's fragments may meet or split in one turn.
const MEETINGS: u32 = 4096;

/// Op flag of barriers that demand all lanes of a warp at one instruction.
pub const ALIGNED: u8 = 0x20;

/// What a barrier instruction does, from its op's flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarrierKind {
    Sync,
    Arrive,
    Popc,
    And,
    Or,
}

impl BarrierKind {
    pub fn from_flags(flags: u8) -> BarrierKind {
        match flags & 7 {
            0 => BarrierKind::Sync,
            1 => BarrierKind::Arrive,
            2 => BarrierKind::Popc,
            3 => BarrierKind::And,
            _ => BarrierKind::Or,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Barrier {
    /// Threads arrived, in whole warps.
    arrived: u32,
    /// Thread count given, 0 for "all of the block".
    expected: u32,
    popc: u32,
    all: bool,
    any: bool,
    /// Who came first: warp, lane, op.
    first: (u32, u32, u32),
}

const IDLE: Barrier = Barrier { arrived: 0, expected: 0, popc: 0, all: true, any: false, first: (0, 0, 0) };

/// Stands for the cluster's barrier among a block's: arriving, and waiting.
pub const CLUSTER_ARRIVE: u32 = BARRIERS as u32;
pub const CLUSTER_WAIT: u32 = CLUSTER_ARRIVE + 1;

/// How a block's turn ended.
#[derive(Debug)]
pub enum Turn {
    Done,
    /// Every warp that could run used up its turn waiting for something outside.
    Spinning,
    /// No warp can run.
    Stuck,
    /// Ran for a while; more to do.
    More,
    Fault(Box<Located>),
}

/// A fault with its place.
#[derive(Debug)]
pub struct Located {
    pub raw: RawFault,
    /// Of the block, in its cluster.
    pub rank: u32,
    pub warp: u32,
    pub pc: u32,
}

pub struct Block {
    pub cx: Cx,
    warps: Vec<Warp>,
    shared: Vec<Row>,
    barriers: [Barrier; BARRIERS],
    /// Backward branches at which turns ended, for naming the hottest loop.
    pub hot: HashMap<u32, u64>,
    /// Warp instructions not yet reported.
    pub executed: u64,
    next: usize,
}

/// What every block of a launch has alike.
pub struct Shape {
    pub block: [u32; 3],
    pub threads: u32,
    pub entry: u32,
    pub function: u32,
    pub local_bytes: u32,
    pub shared_bytes: u32,
    /// Where the shared memory starts that is kept for CUDA's library.
    pub reserved_shared: u32,
    /// Registers a thread starts with, where `setmaxnreg` counts them.
    pub registers: Option<u32>,
}

impl Block {
    pub fn new(cx: Cx) -> Block {
        Block { cx, warps: Vec::new(), shared: Vec::new(), barriers: [IDLE; BARRIERS], hot: HashMap::new(), executed: 0, next: 0 }
    }

    /// Makes room for a block's shared memory, and for its warps' registers and local memory; `Err` if the host has none.
    fn make_room(&mut self, shape: &Shape, rows: usize) -> Result<(), TryReserveError> {
        self.shared.clear();
        self.shared.try_reserve_exact((shape.shared_bytes as usize).div_ceil(128) + 1)?;
        for warp in &mut self.warps {
            warp.registers.try_reserve_exact(rows.saturating_sub(warp.registers.len()))?;
            warp.local.clear();
            warp.local.try_reserve_exact(shape.local_bytes as usize * 32)?;
        }
        Ok(())
    }

    /// Makes this the block at `index`, all threads at the entry, memory as a fresh block finds it. The context already says
    /// which cluster it belongs to, as which rank.
    pub fn start(&mut self, code: &Code, shape: &Shape, index: [u32; 3]) -> Result<(), TryReserveError> {
        let info = &code.functions[shape.function as usize];
        let count = shape.threads.div_ceil(32);
        let fresh = self.warps.len() != count as usize;
        if fresh {
            self.warps = (0..count).map(Warp::new).collect();
        }
        self.make_room(shape, info.rows as usize)?;
        self.barriers = [IDLE; BARRIERS];
        self.next = 0;
        self.shared.resize((shape.shared_bytes as usize).div_ceil(128) + 1, ZERO_ROW);
        let cx = &mut self.cx;
        cx.block = index;
        cx.shared = self.shared.as_mut_ptr().cast();
        cx.shared_size = shape.shared_bytes;
        cx.reserved_shared = shape.reserved_shared;
        cx.local_stride = shape.local_bytes;
        cx.kernel_warps = count;
        cx.clock = 0;
        cx.link().enter(cx.rank, cx.shared, cx.shared_size, count);
        if fresh {
            for (w, warp) in self.warps.iter_mut().enumerate() {
                warp.registers.resize(info.rows as usize, ZERO_ROW);
                crate::exec::run::fill(&mut warp.registers, code, info, !0);
                for lane in 0..32 {
                    let thread = w as u32 * 32 + lane as u32;
                    warp.thread_index[0][lane] = thread % shape.block[0];
                    warp.thread_index[1][lane] = thread / shape.block[0] % shape.block[1];
                    warp.thread_index[2][lane] = thread / (shape.block[0] * shape.block[1]);
                }
            }
        }
        for (w, warp) in self.warps.iter_mut().enumerate() {
            let threads = (shape.threads - w as u32 * 32).min(32);
            let mask = if threads == 32 { !0 } else { (1 << threads) - 1 };
            // Frames of calls lie behind; the constants are still there, and of the registers those that may be seen are cleared.
            warp.registers.truncate(info.rows as usize);
            for (first, count) in &info.seen_at_start {
                warp.registers[*first as usize..][..*count as usize].fill(ZERO_ROW);
            }
            warp.registers[0].0[0] = !0;
            warp.local.resize(shape.local_bytes as usize * 32, 0);
            warp.live = mask;
            warp.born = mask;
            warp.arrived = None;
            warp.epoch = 0;
            warp.bulk_groups = [0; 32];
            warp.alloca = [0; 32];
            warp.suspended = false;
            warp.owned = shape.registers.unwrap_or(0);
            warp.products.reset();
            warp.calls.clear();
            warp.calls.push(CallFrame { parent: 0, call_pc: 0, base: 0, local_base: 0, function: shape.function, depth: 0 });
            warp.fragments.clear();
            warp.fragments.push(Fragment {
                pc: shape.entry,
                mask,
                base: 0,
                local_base: 0,
                stack: 0,
                function: shape.function,
                epoch: 0,
                state: State::Run,
            });
        }
        if let Some(watch) = &mut cx.watch {
            watch.start(index, shape.function, (cx.shared, shape.shared_bytes), shape.local_bytes);
            if code.reserved_shared {
                // Its users clear single bits of words that nobody wrote; the other bits never matter.
                watch.shared.set(u64::from(shape.reserved_shared), u64::from(crate::exec::control::RESERVED_SHARED));
            }
        }
        if let Some(counts) = &mut cx.count {
            counts.totals.blocks += 1;
            let grid = cx.grid_dim.map(u64::from);
            counts.block = u64::from(index[0]) + grid[0] * (u64::from(index[1]) + grid[1] * u64::from(index[2]));
            counts.totals.warps += u64::from(count);
        }
        Ok(())
    }

    /// Lets every warp take at most `rounds` turns.
    pub fn turn(&mut self, rounds: u32) -> Turn {
        for round in 0..rounds {
            let (mut ran, mut progressed) = (false, false);
            let order = self.random_order();
            for i in 0..self.warps.len() {
                let w = order.as_ref().map_or(self.next, |order| order[i]);
                self.next = (w + 1) % self.warps.len();
                if self.warps[w].live == 0 || self.warps[w].arrived.is_some() && !self.cluster_released(w) {
                    continue;
                }
                match self.run_warp(w) {
                    Ok(Outcome::Progressed) => (ran, progressed) = (true, true),
                    Ok(Outcome::Polled) => ran = true,
                    Ok(Outcome::Stuck) => {}
                    Err(fault) => return Turn::Fault(fault),
                }
            }
            if self.is_done() {
                return Turn::Done;
            }
            // What happened in earlier rounds may have released other blocks, which are heard first.
            if !progressed && round != 0 {
                return Turn::More;
            }
            if !ran {
                return Turn::Stuck;
            }
            if !progressed {
                return Turn::Spinning;
            }
        }
        Turn::More
    }

    pub fn is_done(&self) -> bool {
        self.warps.iter().all(|warp| warp.live == 0)
    }

    /// The order in which a seeded schedule lets the warps take their turns.
    fn random_order(&mut self) -> Option<Vec<usize>> {
        let chooser = self.cx.link().chooser.as_mut()?;
        let mut order: Vec<usize> = (0..self.warps.len()).collect();
        chooser.shuffle(&mut order);
        Some(order)
    }

    /// Shared offsets of the mbarriers that suspended fragments wait for.
    pub fn awaited(&self) -> impl Iterator<Item = u32> {
        self.warps.iter().filter(|warp| warp.live != 0).flat_map(|warp| &warp.fragments).filter_map(|f| match f.state {
            State::Suspended { offset, .. } => Some(offset),
            _ => None,
        })
    }

    /// Whether some warp waits for registers.
    pub fn lacks_registers(&self) -> bool {
        let waits = |f: &Fragment| matches!(f.state, State::Registers { .. });
        self.warps.iter().any(|warp| warp.live != 0 && warp.fragments.iter().any(waits))
    }

    /// Time is up for all suspended fragments.
    pub fn expire(&mut self) {
        for fragment in self.warps.iter_mut().flat_map(|warp| &mut warp.fragments) {
            if matches!(fragment.state, State::Suspended { .. }) {
                fragment.state = State::Expired;
            }
        }
    }

    fn run_warp(&mut self, w: usize) -> Result<Outcome, Box<Located>> {
        let mut outcome = Outcome::Stuck;
        let polls = self.cx.poll_count;
        self.cx.siblings = self.warps.as_mut_ptr();
        for _ in 0..MEETINGS {
            let warp = &mut self.warps[w];
            if warp.suspended {
                warp.resume(self.cx.link(), self.cx.rank);
            }
            if warp.fragments.len() > 1 {
                warp.merge();
            }
            let (chosen, mut fuel);
            fuel = 0;
            if let Some(chooser) = &mut self.cx.link().chooser {
                let runnable: Vec<usize> = (0..warp.fragments.len()).filter(|i| warp.fragments[*i].state.can_run()).collect();
                chosen = runnable.get(chooser.below(runnable.len())).copied();
                fuel = chooser.fuel();
            } else if let [only] = warp.fragments.as_slice() {
                chosen = only.state.can_run().then_some(0);
            } else {
                let runnable = warp.fragments.iter().enumerate().filter(|(_, f)| f.state.can_run());
                chosen = runnable.min_by_key(|(_, f)| (f.epoch, f.pc)).map(|(index, _)| index);
            }
            let Some(index) = chosen else {
                if self.arrive(w)? || self.rendezvous(w)? {
                    outcome = Outcome::Progressed;
                    if self.warps[w].arrived.is_some() {
                        return Ok(outcome);
                    }
                    continue;
                }
                return Ok(outcome);
            };
            let cx = &mut self.cx;
            cx.warp = warp;
            cx.local = warp.local.as_mut_ptr();
            let pointer: *mut Warp = warp;
            // SAFETY: the warp belongs to this block, whose code the context names.
            let stop = unsafe {
                if cx.watch.is_some() {
                    // Rare enough that one form does for all schedules.
                    let fuel = if fuel == 0 { i64::MAX } else { fuel };
                    if cx.count.is_some() {
                        run_fragment::<true, true, true>(cx, pointer, index, &mut self.executed, fuel)
                    } else {
                        run_fragment::<false, true, true>(cx, pointer, index, &mut self.executed, fuel)
                    }
                } else { match (cx.count.is_some(), fuel != 0) {
                    (false, false) => run_fragment::<false, false, false>(cx, pointer, index, &mut self.executed, 0),
                    (true, false) => run_fragment::<true, false, false>(cx, pointer, index, &mut self.executed, 0),
                    (false, true) => run_fragment::<false, true, false>(cx, pointer, index, &mut self.executed, fuel),
                    (true, true) => run_fragment::<true, true, false>(cx, pointer, index, &mut self.executed, fuel),
                } }
            };
            let warp = &mut self.warps[w];
            match stop {
                Stop::Meet | Stop::Blocked => outcome = Outcome::Progressed,
                Stop::Done => {
                    outcome = Outcome::Progressed;
                    warp.fragments.retain(|f| f.mask != 0);
                    if warp.live == 0 {
                        self.exit_warp(w)?;
                        return Ok(outcome);
                    }
                }
                Stop::Turn { polled } => {
                    let fragment = &mut warp.fragments[index];
                    *self.hot.entry(fragment.pc).or_default() += 1;
                    warp.epoch = warp.epoch.max(fragment.epoch) + 1;
                    fragment.epoch = warp.epoch;
                    return Ok(if polled && outcome == Outcome::Stuck { Outcome::Polled } else { Outcome::Progressed });
                }
                Stop::Fault => {
                    let pc = warp.fragments[index].pc;
                    return Err(self.located(w, pc));
                }
            }
        }
        // Fragments that keep splitting and meeting have had their turn, too.
        if let Some(fragment) = self.warps[w].fragments.first() {
            *self.hot.entry(fragment.pc).or_default() += 1;
        }
        let polled = self.cx.poll_count - polls > u64::from(MEETINGS) / 8;
        Ok(if polled { Outcome::Polled } else { Outcome::Progressed })
    }

    /// A warp's last lanes have exited. The block's last warp waits for everything that still uses the block's memory.
    fn exit_warp(&mut self, w: usize) -> Result<(), Box<Located>> {
        let (link, rank) = (self.cx.link(), self.cx.rank);
        if link.members[rank as usize].live == 1 << w
            && let Err(fault) = crate::exec::transfer::drain(link, rank)
        {
            self.cx.fault = Some(fault);
            return Err(self.located(w, 0));
        }
        if let Some(watch) = &mut self.cx.watch {
            watch.ended(w as u32);
        }
        let owned = std::mem::take(&mut self.warps[w].owned);
        self.cx.link().members[rank as usize].registers += owned;
        self.cx.link().exit(rank, w as u32);
        self.release_all();
        Ok(())
    }

    fn located(&mut self, w: usize, pc: u32) -> Box<Located> {
        let raw = self.cx.fault.take().map(|raw| *raw).unwrap_or(RawFault {
            kind: FaultKind::Trap,
            message: "an instruction failed without saying why".to_string(),
            lane: 0,
            space: crate::exec::context::SpaceName::None,
            address: 0,
            bytes: 0,
            hint: String::new(),
            at: None,
        });
        match raw.at {
            Some(at) => Box::new(Located { raw, rank: at.rank, warp: at.warp, pc: at.pc }),
            None => Box::new(Located { raw, rank: self.cx.rank, warp: w as u32, pc }),
        }
    }

    fn fault(&mut self, w: usize, pc: u32, kind: FaultKind, lane: u32, message: String) -> Box<Located> {
        self.cx.fail(kind, lane, message);
        self.located(w, pc)
    }

    /// All lanes of warp `w` stand at a barrier: the warp arrives. False if they do not.
    fn arrive(&mut self, w: usize) -> Result<bool, Box<Located>> {
        let warp = &self.warps[w];
        let Some(first) = warp.fragments.first().copied() else {
            return Ok(false);
        };
        let State::Barrier { id } = first.state else {
            return Ok(false);
        };
        if warp.fragments.iter().any(|f| f.state != first.state) {
            return Ok(false);
        }
        if id >= CLUSTER_ARRIVE {
            return self.arrive_at_cluster(w, id);
        }
        // SAFETY: the code outlives the launch.
        let code: &Code = unsafe { &*self.cx.code };
        let mut barrier = self.barriers[id as usize];
        let fresh = barrier.arrived == 0;
        let (mut kind, mut count) = (BarrierKind::Sync, 0);
        for fragment in &warp.fragments {
            let op = &code.ops[fragment.pc as usize];
            // SAFETY: slots lie in the fragment's frame.
            unsafe {
                let base: *mut u8 = warp.registers.as_ptr().add(fragment.base as usize).cast_mut().cast();
                kind = BarrierKind::from_flags(op.flags);
                if op.flags & 8 != 0 {
                    let counts: [u32; 32] = *row(base, op.b);
                    count = counts[fragment.mask.trailing_zeros() as usize];
                }
                if matches!(kind, BarrierKind::Popc | BarrierKind::And | BarrierKind::Or) {
                    let bits = *pred(base, op.c) ^ if op.flags & 16 != 0 { !0 } else { 0 };
                    barrier.popc += (bits & fragment.mask).count_ones();
                    barrier.all &= bits & fragment.mask == fragment.mask;
                    barrier.any |= bits & fragment.mask != 0;
                }
            }
        }
        let (pc, lane) = (first.pc, first.mask.trailing_zeros());
        if count % 32 != 0 {
            let message = format!("barrier {id} is given {count} threads, which is no multiple of 32");
            self.misuse(w, first, FaultKind::BarrierMismatch, None, message, "give a multiple of the warp size")?;
            count = count.next_multiple_of(32);
        }
        if !fresh && barrier.expected != count {
            let message = format!("barrier {id} is given {count} threads here, {} elsewhere (0: all)", barrier.expected);
            let other = barrier.first;
            self.misuse(w, first, FaultKind::BarrierMismatch, Some(other), message, "give all who use the barrier one count")?;
            count = barrier.expected;
        }
        if fresh {
            barrier.first = (w as u32, lane, pc);
        }
        let apart = self.warps[w].fragments.iter().find(|f| f.pc != first.pc);
        if let Some(other) = apart.copied()
            && self.cx.watch.as_deref().is_some_and(Watch::tolerates)
            && [first, other].iter().any(|f| code.ops[f.pc as usize].flags & ALIGNED != 0)
        {
            let message = format!("lanes of one warp are at two different instructions of barrier {id}, which demand that the warp is together");
            let place = (w as u32, other.mask.trailing_zeros(), other.pc);
            let hint = "move the barrier out of divergent code, or use barrier.sync without .aligned";
            self.misuse(w, first, FaultKind::DivergentBarrier, Some(place), message, hint)?;
        }
        barrier.expected = count;
        barrier.arrived += 32;
        if let Some(watch) = &mut self.cx.watch {
            watch.arrive(id, w as u32, self.warps[w].live);
        }
        self.barriers[id as usize] = barrier;
        self.count_barrier(w);
        if kind == BarrierKind::Arrive {
            self.go_on(w);
        } else {
            self.warps[w].arrived = Some(id);
        }
        self.release(id as usize);
        Ok(true)
    }

    /// Misuse at the barrier a fragment stands at: reported where synccheck runs, else a fault.
    fn misuse(
        &mut self,
        w: usize,
        at: Fragment,
        kind: FaultKind,
        other: Option<(u32, u32, u32)>,
        message: String,
        hint: &str,
    ) -> Result<(), Box<Located>> {
        let lane = at.mask.trailing_zeros();
        if let Some(watch) = self.cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) {
            watch.misuse(kind, w as u32, lane, at.pc, other, message, hint);
            return Ok(());
        }
        Err(self.fault(w, at.pc, kind, lane, message))
    }

    /// Counts the barrier instruction a whole warp stands at.
    fn count_barrier(&mut self, w: usize) {
        if let Some(counts) = &mut self.cx.count {
            for fragment in &self.warps[w].fragments {
                counts.classes[Class::Barrier as usize] += 1;
                let lanes = u64::from(fragment.mask.count_ones());
                counts.totals.lane_instructions += lanes;
                counts.at(fragment.pc, |op| {
                    op.issued += 1;
                    op.lanes += lanes;
                });
            }
            counts.totals.barrier_waits += 1;
        }
        self.executed += self.warps[w].fragments.len() as u64;
    }

    /// All lanes of warp `w` stand at `barrier.cluster.arrive` or `.wait`.
    fn arrive_at_cluster(&mut self, w: usize, id: u32) -> Result<bool, Box<Located>> {
        let (link, rank) = (self.cx.link(), self.cx.rank);
        let before = link.barrier_phase;
        let opens = if id == CLUSTER_ARRIVE {
            link.cluster_arrive(rank, w as u32).map(|()| true)
        } else {
            link.cluster_wait(rank, w as u32)
        };
        match opens {
            Ok(opens) => {
                self.count_barrier(w);
                let phase = self.cx.link().barrier_phase;
                let arrives = id == CLUSTER_ARRIVE;
                if arrives || opens {
                    let pc = self.warps[w].fragments.first().map_or(0, |f| f.pc);
                    sanitize::cluster(&mut self.cx, w, pc, self.warps[w].live, arrives, if arrives { before } else { phase });
                }
                if opens {
                    self.go_on(w);
                } else {
                    self.warps[w].arrived = Some(id);
                }
                Ok(true)
            }
            Err(message) => {
                let (pc, mask) = self.warps[w].fragments.first().map_or((0, 1), |f| (f.pc, f.mask));
                Err(self.fault(w, pc, FaultKind::BarrierMismatch, mask.trailing_zeros(), message))
            }
        }
    }

    /// Whether a warp that waits at the cluster's barrier can go on; then it does.
    fn cluster_released(&mut self, w: usize) -> bool {
        let released =
            self.warps[w].arrived == Some(CLUSTER_WAIT) && self.cx.link().cluster_wait(self.cx.rank, w as u32) == Ok(true);
        if released {
            let phase = self.cx.link().barrier_phase;
            sanitize::cluster(&mut self.cx, w, 0, self.warps[w].live, false, phase);
            self.warps[w].arrived = None;
            self.go_on(w);
        }
        released
    }

    /// All lanes of a warp leave the barrier instruction they stand at.
    fn go_on(&mut self, w: usize) {
        for fragment in &mut self.warps[w].fragments {
            fragment.state = State::Run;
            fragment.pc += 1;
        }
    }

    fn release_all(&mut self) {
        for id in 0..BARRIERS {
            if self.barriers[id].arrived != 0 {
                self.release(id);
            }
        }
    }

    /// Opens barrier `id` if everyone it waits for has arrived.
    fn release(&mut self, id: usize) {
        let barrier = self.barriers[id];
        if barrier.arrived == 0 {
            return;
        }
        let all = self.warps.iter().filter(|warp| warp.live != 0).count() as u32 * 32;
        if barrier.arrived < if barrier.expected == 0 { all } else { barrier.expected } {
            return;
        }
        // SAFETY: the code outlives the launch.
        let code: &Code = unsafe { &*self.cx.code };
        self.barriers[id] = IDLE;
        if let Some(watch) = &mut self.cx.watch {
            let waiting = self.warps.iter().filter(|warp| warp.arrived == Some(id as u32)).map(|warp| warp.index);
            watch.open(id as u32, &waiting.collect::<Vec<_>>());
        }
        self.cx.link().events += 1;
        for warp in self.warps.iter_mut().filter(|warp| warp.arrived == Some(id as u32)) {
            warp.arrived = None;
            for fragment in &mut warp.fragments {
                let op = &code.ops[fragment.pc as usize];
                // SAFETY: slots lie in the fragment's frame.
                unsafe {
                    let base: *mut u8 = warp.registers.as_mut_ptr().add(fragment.base as usize).cast();
                    let flag = |set: bool| if set { !0 } else { 0 };
                    match BarrierKind::from_flags(op.flags) {
                        BarrierKind::Popc => put(row(base, op.d), &[barrier.popc; 32], fragment.mask),
                        BarrierKind::And => put_pred(base, op.d, flag(barrier.all), fragment.mask),
                        BarrierKind::Or => put_pred(base, op.d, flag(barrier.any), fragment.mask),
                        _ => {}
                    }
                }
                fragment.state = State::Run;
                fragment.pc += 1;
            }
        }
    }

    /// Lanes that stand at *different* warp-level `.sync` instructions of one kind and one mask meet there: the exchange is done
    /// for all of them together. True if some fragment can go on.
    fn rendezvous(&mut self, w: usize) -> Result<bool, Box<Located>> {
        // SAFETY: the code outlives the launch.
        let code: &Code = unsafe { &*self.cx.code };
        let warp = &mut self.warps[w];
        crate::exec::collective::separate(warp, code);
        let waiting: Vec<usize> = (0..warp.fragments.len()).filter(|i| warp.fragments[*i].state == State::Wait).collect();
        for leader in &waiting {
            let lead = warp.fragments[*leader];
            let lead_op = code.ops[lead.pc as usize];
            let Some(mask) = crate::exec::collective::member_mask(warp, &lead, &lead_op) else {
                continue;
            };
            let group: Vec<usize> = waiting
                .iter()
                .copied()
                .filter(|i| {
                    let f = warp.fragments[*i];
                    let op = &code.ops[f.pc as usize];
                    let same_kind = op.class == lead_op.class && (op.class == Class::Shuffle || op.c == lead_op.c);
                    same_kind && op.flags == lead_op.flags && crate::exec::collective::member_mask(warp, &f, op) == Some(mask)
                })
                .collect();
            let union = group.iter().fold(0, |m, i| m | warp.fragments[*i].mask);
            if mask & warp.live & !union != 0 || group.len() < 2 {
                continue;
            }
            // SAFETY: fragments' frames are inside the register file.
            let result = unsafe { crate::exec::collective::exchange(&mut self.cx, warp, &group, union & mask) };
            if result == crate::exec::op::signal::FAULT {
                let pc = lead.pc;
                return Err(self.located(w, pc));
            }
            if let Some(watch) = &mut self.cx.watch {
                let fragments: Vec<Fragment> = group.iter().map(|i| warp.fragments[*i]).collect();
                watch.met(warp, code, &fragments, union & mask);
            }
            for i in group {
                warp.fragments[i].pc += 1;
                warp.fragments[i].state = State::Run;
                self.executed += 1;
            }
            return Ok(true);
        }
        Ok(false)
    }

    pub fn warps(&self) -> &[Warp] {
        &self.warps
    }

    /// Lanes of one warp stand at a barrier that the others do not reach.
    pub fn has_divergent_barrier(&self) -> bool {
        self.warps.iter().any(|warp| {
            warp.live != 0 && warp.arrived.is_none() && warp.fragments.iter().any(|f| matches!(f.state, State::Barrier { .. }))
        })
    }

    /// A fault of the whole cluster, placed in this block.
    pub fn deadlock(&mut self, place: (usize, u32, u32), message: String, hint: &str) -> Box<Located> {
        self.unmet();
        let (w, pc, lane) = place;
        self.cx.fail(FaultKind::Deadlock, lane, message);
        if let Some(fault) = &mut self.cx.fault {
            fault.hint = hint.to_string();
        }
        self.located(w, pc)
    }

    /// Tells synccheck of lanes that wait at a warp-level exchange for lanes that are elsewhere.
    fn unmet(&mut self) {
        let Some(watch) = self.cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) else { return };
        // SAFETY: the code outlives the launch.
        let code: &Code = unsafe { &*self.cx.code };
        for warp in &self.warps {
            for f in warp.fragments.iter().filter(|f| f.state == State::Wait) {
                let op = &code.ops[f.pc as usize];
                let Some(members) = crate::exec::collective::member_mask(warp, f, op) else { continue };
                let missing = members & warp.live & !f.mask;
                let other = warp.fragments.iter().find(|other| other.mask & missing != 0);
                let other = other.map(|other| (warp.index, (other.mask & missing).trailing_zeros(), other.pc));
                let message = format!("member mask {members:#x} names lanes that never arrive: {missing:#x} are elsewhere");
                let hint = "every lane named in the mask must execute the same kind of exchange with the same mask";
                watch.misuse(FaultKind::BadMask, warp.index, f.mask.trailing_zeros(), f.pc, other, message, hint);
            }
        }
    }

    /// A fault that comes from outside (budget, cancellation), placed at the hottest loop.
    pub fn stop(&mut self, kind: FaultKind, message: String) -> Box<Located> {
        let hottest = self.hot.iter().max_by_key(|(pc, n)| (**n, std::cmp::Reverse(**pc))).map(|(pc, _)| *pc);
        let w = self.warps.iter().position(|warp| warp.live != 0).unwrap_or(0);
        let fragment = self.warps.get(w).and_then(|warp| warp.fragments.first().copied());
        let pc = hottest.or(fragment.map(|f| f.pc)).unwrap_or(0);
        let lane = fragment.map_or(0, |f| f.mask.trailing_zeros());
        self.fault(w, pc, kind, lane, message)
    }

    pub fn thread_index(&self, warp: u32, lane: u32) -> [u32; 3] {
        let Some(warp) = self.warps.get(warp as usize) else {
            return [0; 3];
        };
        warp.thread_index.map(|row| row[lane as usize & 31])
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Progressed,
    Polled,
    Stuck,
}
