//! A resident cluster: its blocks take turns on one host thread, and asynchronous operations land between their turns.

use std::collections::TryReserveError;

use crate::exec::block::{Block, Located, Shape, Turn};
use crate::exec::code::Code;
use crate::exec::context::{Cx, RawFault};
use crate::exec::link::Link;
use crate::exec::schedule::Chooser;
use crate::exec::transfer;
use crate::exec::waiting;
use crate::launch::FaultKind;

/// Times all waits of a cluster may run out in turn without anything else happening before that counts as a deadlock: more
/// than a kernel that counts its attempts makes.
const SILENT: u32 = 1 << 15;
/// Turns after which something in flight lands although warps still run: what they wait for, in whatever way, may be that.
const PATIENCE: u32 = 16;

pub struct Cluster {
    pub blocks: Vec<Block>,
    /// Owned; the blocks' contexts point to it, too.
    link: *mut Link,
    /// Position in the grid's list of clusters.
    pub number: u64,
    next: usize,
    /// The order of its blocks in a turn; kept so that turns need no allocation.
    order: Vec<usize>,
    /// Expiries in a row without an event, and what the counters were then.
    silent: u32,
    mark: (u64, u64),
    /// Turns since something landed.
    turns: u32,
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.blocks.clear();
        // SAFETY: `new` made it from a box, and nobody points to it any more.
        drop(unsafe { Box::from_raw(self.link) });
    }
}

/// What all clusters of a launch have alike.
#[derive(Clone, Copy)]
pub struct Extent {
    pub grid: [u32; 3],
    /// Blocks in each direction.
    pub cluster: [u32; 3],
}

impl Extent {
    pub fn size(&self) -> u32 {
        self.cluster.iter().product()
    }

    /// Clusters of the grid.
    pub fn total(&self) -> u64 {
        (0..3).map(|i| u64::from(self.grid[i] / self.cluster[i].max(1))).product()
    }

    /// The index of the block of `rank` in cluster `number`.
    fn block(&self, number: u64, rank: u32) -> [u32; 3] {
        let (mut c, mut r) = (number, rank);
        std::array::from_fn(|i| {
            let (clusters, blocks) = (u64::from(self.grid[i] / self.cluster[i]), self.cluster[i]);
            let index = (c % clusters) as u32 * blocks + r % blocks;
            (c, r) = (c / clusters, r / blocks);
            index
        })
    }
}

impl Cluster {
    pub fn new(blocks: u32, context: impl Fn() -> Cx) -> Cluster {
        let link = Box::into_raw(Box::new(Link::new(blocks as usize)));
        let blocks = (0..blocks).map(|rank| {
            let mut cx = context();
            cx.rank = rank;
            cx.link = link;
            Block::new(cx)
        });
        let blocks = blocks.collect();
        Cluster { blocks, link, number: 0, next: 0, order: Vec::new(), silent: 0, mark: (0, 0), turns: 0 }
    }

    /// Makes this cluster `number` of the grid; `Err` if the host has no memory for its blocks.
    pub fn start(
        &mut self,
        code: &Code,
        shape: &Shape,
        extent: &Extent,
        number: u64,
        seed: Option<u64>,
    ) -> Result<(), TryReserveError> {
        self.number = number;
        (self.next, self.silent, self.mark, self.turns) = (0, 0, (0, 0), 0);
        self.link().reset(seed.map(|seed| Chooser::new(seed, number)));
        for (rank, block) in self.blocks.iter_mut().enumerate() {
            block.start(code, shape, extent.block(number, rank as u32))?;
        }
        Ok(())
    }

    fn link(&mut self) -> &mut Link {
        // SAFETY: made by `new`, freed by `drop`; no block runs while this is called.
        unsafe { &mut *self.link }
    }

    /// Lets every block take its turn, at most `rounds` rounds of its warps.
    pub fn turn(&mut self, rounds: u32) -> Turn {
        let n = self.blocks.len();
        let mut order = std::mem::take(&mut self.order);
        order.clear();
        order.extend((0..n).map(|i| (self.next + i) % n));
        self.next = (self.next + 1) % n;
        let mut rounds = rounds;
        if let Some(chooser) = &mut self.link().chooser {
            chooser.shuffle(&mut order);
            rounds = 1 + chooser.below(4) as u32;
        }
        let (mut more, mut spinning) = (false, false);
        let before = self.link().events;
        for at in order.iter().copied() {
            if self.blocks[at].is_done() {
                continue;
            }
            match self.blocks[at].turn(rounds) {
                Turn::Done | Turn::More => more = true,
                Turn::Spinning => spinning = true,
                Turn::Stuck => {}
                Turn::Fault(fault) => return Turn::Fault(fault),
            }
            if self.link().chooser.is_some()
                && let Err(fault) = transfer::land_some(self.link())
            {
                return Turn::Fault(self.placed(*fault));
            }
        }
        self.order = order;
        if self.blocks.iter().all(Block::is_done) {
            return Turn::Done;
        }
        // A block that is stuck by now may have freed one whose turn was before: the last to arrive at the cluster's barrier.
        more |= self.link().events != before;
        self.turns += 1;
        if more && self.turns < PATIENCE {
            return Turn::More;
        }
        self.help(more || spinning)
    }

    /// Nobody gets on by himself: something in flight lands, or waits run out.
    fn help(&mut self, running: bool) -> Turn {
        self.turns = 0;
        let mut awaited = Vec::new();
        for (rank, block) in self.blocks.iter().enumerate() {
            awaited.extend(block.awaited().map(|offset| (rank as u32, offset)));
        }
        if let Some(i) = transfer::due(self.link(), &awaited) {
            return match transfer::land(self.link(), i) {
                Ok(()) => Turn::More,
                Err(fault) => Turn::Fault(self.placed(*fault)),
            };
        }
        if awaited.is_empty() {
            return if running { Turn::Spinning } else { Turn::Fault(self.deadlock()) };
        }
        let mark = (self.link().events, self.blocks.iter().map(|block| block.cx.poll_count).sum());
        self.silent = if mark == self.mark && !running { self.silent + 1 } else { 0 };
        self.mark = mark;
        if self.silent > SILENT {
            return Turn::Fault(self.deadlock());
        }
        self.blocks.iter_mut().for_each(Block::expire);
        if running { Turn::Spinning } else { Turn::More }
    }

    /// A fault of an operation in flight, placed where it was issued.
    fn placed(&self, raw: RawFault) -> Box<Located> {
        let (rank, warp, pc) = raw.at.map_or((0, 0, 0), |at| (at.rank, at.warp, at.pc));
        Box::new(Located { raw, rank, warp, pc })
    }

    /// Nobody can run any more: says who waits for what.
    fn deadlock(&mut self) -> Box<Located> {
        let n = self.blocks.len();
        let (who, place) = waiting::waiters(&self.blocks);
        let hint = if self.blocks.iter().any(Block::has_divergent_barrier) {
            "lanes of one warp wait at a barrier that their other lanes do not reach; move the barrier out of divergent code"
        } else if self.blocks.iter().any(Block::lacks_registers) {
            "setmaxnreg.inc waits until other warps have handed back enough by setmaxnreg.dec: see how many the kernel starts with \
             (.maxnreg, or .maxntid with .minnctapersm), and that all dec come before"
        } else if self.blocks.iter().any(|block| block.awaited().next().is_some()) {
            "an mbarrier's phase needs all its arrivals and all bytes it was told to expect; check counts, parity and who arrives"
        } else {
            "every thread of the block (or the count given) must reach the barrier; every lane named in a member mask must reach the .sync"
        };
        let (rank, place) = place.map_or((0, (0, 0, 0)), |at| (at.rank, (at.warp, at.pc, at.lane)));
        let what = if n > 1 { "cluster" } else { "block" };
        let message = format!("no warp of the {what} can go on: {who}");
        self.blocks[rank].deadlock(place, message, hint)
    }

    /// A fault that comes from outside (budget, cancellation), placed at the hottest loop of a block that runs.
    pub fn stop(&mut self, kind: FaultKind, message: String) -> Box<Located> {
        let at = self.blocks.iter().position(|block| !block.is_done()).unwrap_or(0);
        self.blocks[at].stop(kind, message)
    }

    /// Warp instructions not yet reported; they are now.
    pub fn take_executed(&mut self) -> u64 {
        self.blocks.iter_mut().map(|block| std::mem::take(&mut block.executed)).sum()
    }
}
