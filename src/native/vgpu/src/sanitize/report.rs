//! Putting what was found into words.

use crate::exec::context::SpaceName;
use crate::sanitize::cells::{Conflict, pc_of, strength_of, width_of};
use crate::sanitize::clock::kind;
use crate::sanitize::finding::{Finding, Severity, Site, place};
use crate::sanitize::poison::Origin;
use crate::sanitize::watch::{Session, Watch};

/// One side of a race, as the checker met it.
#[derive(Clone, Copy)]
pub struct Side {
    pub warp: u32,
    pub lane: u32,
    pub pc: u32,
    pub space: SpaceName,
    pub address: u64,
    pub bytes: u32,
    pub what: &'static str,
    pub strength: u32,
    /// Done by an asynchronous copy, not by the thread.
    pub copied: bool,
    /// By a bulk operation.
    pub bulk: bool,
}

fn who(thread: [u32; 3], block: [u32; 3]) -> String {
    format!("thread {thread:?} of block {block:?}")
}

impl Session {
    pub fn site(&self, block: u32, warp: u32, lane: u32, pc: u32) -> Site {
        let (ptx_line, source) = place(self.code(), pc);
        let (block, thread) = (self.block_of(block), self.thread_of(warp, lane));
        Site { ptx_line, source, block, thread, ..Site::default() }
    }

    /// Adds a finding at an op.
    #[allow(clippy::too_many_arguments, reason = "the fields of one record")]
    pub fn tell(
        &mut self,
        tool: &'static str,
        kind: &'static str,
        severity: Severity,
        site: Site,
        other: Option<Site>,
        message: impl FnOnce(&Site, Option<&Site>) -> (String, String),
    ) {
        if !self.findings.count(kind, site.ptx_line, other.as_ref().map_or(0, |site| site.ptx_line), severity) {
            return;
        }
        let (message, hint) = message(&site, other.as_ref());
        let kernel = self.kernel.clone();
        self.findings.add(Finding { tool, kind, severity, kernel, site, other, message, hint, count: 1 });
    }

    /// An undefined value from `origin` was used by `lane` at `pc`, as `what`.
    #[allow(clippy::too_many_arguments, reason = "the fields of one record")]
    pub fn uninitialized(&mut self, origin: Origin, block: u32, warp: u32, lane: u32, pc: u32, what: &str) {
        let mut used = self.site(block, warp, lane, pc);
        if origin.load == 0 {
            self.tell("initcheck", "uninitialized", Severity::Error, used, None, |_, _| {
                (
                    format!("a register that was never written is used as {what}"),
                    "write the register on every path to here".to_string(),
                )
            });
            return;
        }
        let mut read = self.site(origin.block, origin.warp, origin.lane, origin.load - 1);
        let space = origin.space.map_or("", SpaceName::text);
        (read.space, read.address, read.bytes) = (space, origin.address, origin.bytes);
        (used.space, used.address, used.bytes) = ("", 0, 0);
        self.tell("initcheck", "uninitialized", Severity::Error, read, Some(used), |read, used| {
            let line = used.map_or(0, |site| site.ptx_line);
            let message = format!(
                "{} bytes read at {:#x} of {space} memory were never written; PTX line {line} uses them as {what}",
                read.bytes, read.address
            );
            (message, "write the memory before it is read, or do not use what was not written".to_string())
        });
    }
}

impl Watch {
    /// Reports a race between `mine` and the other side of `conflict`.
    pub fn race(&mut self, mine: Side, conflict: Conflict) {
        let linear = self.linear;
        let session = self.session();
        let actor = conflict.stamp.actor.wrapping_sub(1);
        let (block, of_block) = (actor / session.actors, actor % session.actors);
        let (warp, other_kind) = (of_block / kind::COUNT, of_block % kind::COUNT);
        let tag = conflict.stamp.tag;
        let mut site = session.site(linear, mine.warp, mine.lane, mine.pc);
        (site.space, site.address, site.bytes) = (mine.space.text(), mine.address, mine.bytes);
        let mut other = session.site(block, warp, conflict.lane, pc_of(tag));
        (other.space, other.address, other.bytes) = (site.space, mine.address, width_of(tag));
        let other_copied = other_kind != kind::THREADS;
        let (kind, copied) = if mine.copied || other_copied { ("async-race", true) } else { ("race", false) };
        let (same_block, same_warp) = (block == linear, block == linear && warp == mine.warp);
        let both_strong = mine.strength != 0 && strength_of(tag) != 0;
        let unfenced = other_kind == kind::COPIES && conflict.severity == Severity::Warning;
        let hint = if mine.bulk && unfenced {
            "fence.proxy.async behind the wait for the copy: what cp.async writes is not seen by asynchronous operations without it"
        } else if mine.bulk && !other_copied && conflict.wrote {
            "order the two, and put fence.proxy.async between: what threads write is not seen by asynchronous operations without it"
        } else if other_kind == kind::PRODUCTS {
            "wait for the product (wgmma.wait_group) before its operands are overwritten, and let the writer know: by a barrier, or by an arrival on an mbarrier behind the wait"
        } else if mine.bulk && other_kind != kind::COPIES || other_kind > kind::COPIES {
            "wait for the operation: on its mbarrier, or for its bulk group, by every thread that uses the memory (or a barrier behind that)"
        } else if copied {
            "wait for the copy (cp.async.wait_group or wait_all by the thread that issued it), then a barrier for the other threads"
        } else if both_strong && width_of(tag) != mine.bytes {
            "atomic accesses to one place must have one width"
        } else if both_strong {
            "the scopes do not include each other's thread: use .gpu scope on both sides"
        } else if same_warp {
            "bar.warp.sync (__syncwarp) between the two, or a block barrier"
        } else if same_block {
            "bar.sync (__syncthreads) between the two"
        } else {
            "order the blocks: a fence of .gpu scope and an atomic (release) on one side, an atomic and a fence (acquire) on the other; or atomics for both"
        };
        let theirs = match (conflict.wrote, other_copied) {
            (_, true) if other_kind == kind::PRODUCTS => "the read of an operand by a wgmma",
            (_, true) => "an asynchronous copy",
            (true, _) => "a write",
            _ => "a read",
        };
        session.tell("racecheck", kind, conflict.severity, site, Some(other), |site, other| {
            let Some(other) = other else { return Default::default() };
            let message = format!(
                "{} of {} bytes at {:#x} of {} memory by {} and {theirs} by {} at PTX line {} are not ordered{}",
                mine.what,
                site.bytes,
                site.address,
                site.space,
                who(site.thread, site.block),
                who(other.thread, other.block),
                other.ptx_line,
                match conflict.severity {
                    Severity::Info => "; both write the same value",
                    Severity::Warning => " in memory, though in execution",
                    Severity::Error => "",
                },
            );
            (message, hint.to_string())
        });
    }
}
