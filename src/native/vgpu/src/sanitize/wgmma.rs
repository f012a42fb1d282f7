//! `wgmma` under sanitizers: whose its registers are, and what its products read in shared memory.
//!
//! Registers of a product belong to it from its issue until a `wgmma.wait_group` covers it, and what other instructions did to
//! them before needs a `wgmma.fence`. What products read through descriptors is read by an actor of its own, of the warpgroup:
//! it knows what the issuing warp knows, through the async proxy, and nobody knows it to be done before a wait has said so.

use std::collections::HashMap;
use std::rc::Rc;

use crate::exec::code::Code;
use crate::exec::context::{Cx, SpaceName};
use crate::exec::descriptor::Operand;
use crate::exec::effect::Effect;
use crate::exec::op::Op;
use crate::exec::warp::Warp;
use crate::exec::wgmma::{A_REGISTERS, Issue};
use crate::launch::FaultKind;
use crate::sanitize::access::At;
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::poison::{Origin, start};
use crate::sanitize::race::{Bytes, Race, visit_all};
use crate::sanitize::sync::WarpSync;
use crate::sanitize::watch::Watch;

/// Of one warp.
#[derive(Default)]
pub struct ProductWatch {
    /// It has executed a `wgmma.fence`.
    fenced: bool,
    /// Registers of products that other instructions wrote since the last one, by shadow number, and the ops that did.
    written: HashMap<usize, u32>,
    /// What it knew when it issued the products that other warps of the warpgroup have not issued yet, by number.
    issued: Vec<(u64, Rc<Clock>)>,
}

/// Shadow numbers of registers of a product.
fn numbers<'c>(code: &'c Code, issue: &Issue, slots: &'c [u16]) -> impl Iterator<Item = usize> + use<'c> {
    let frame = start(issue.frame());
    slots.iter().map(move |slot| frame + Effect::row(code.pred_rows, u32::from(*slot)) as usize)
}

/// What would make the access to a pending product's register right.
fn missing(warp: &Warp, issue: &Issue) -> String {
    match issue.group() {
        None => {
            "commit the product (wgmma.commit_group) and wait for it (wgmma.wait_group) before its registers are used".into()
        }
        Some(group) => {
            let newer = warp.products.committed() - 1 - group;
            format!("wgmma.wait_group {newer} (or less) before the access: {newer} newer groups are committed by then")
        }
    }
}

impl Watch {
    /// An instruction other than `wgmma` uses registers of products.
    #[cold]
    pub fn touched(&mut self, warp: &Warp, at: &At) {
        if !self.tools.synccheck {
            return;
        }
        let list = |(from, to): (u32, u32)| &at.code.operands[from as usize..to as usize];
        let used = list(at.effect.reads).iter().map(|n| (false, n)).chain(list(at.effect.writes).iter().map(|n| (true, n)));
        for (write, number) in used {
            let number = at.frame + *number as usize;
            for issue in warp.products.pending() {
                let d = numbers(at.code, issue, issue.d(at.code)).any(|n| n == number);
                if !d && !numbers(at.code, issue, issue.a(at.code)).any(|n| n == number) {
                    continue;
                }
                let message = format!(
                    "a register of {} of a wgmma that is not done is {}",
                    if d { "the accumulator" } else { "operand A" },
                    if write { "written" } else { "read" },
                );
                let hint = missing(warp, issue);
                let lane = at.active.trailing_zeros();
                let other = Some((at.warp, lane, issue.pc));
                self.misuse(FaultKind::WgmmaMisuse, at.warp, lane, at.pc, other, message, &hint);
            }
            if write {
                self.warps[at.warp as usize].products.written.insert(number, at.pc);
            }
        }
    }

    /// The fence that has to stand between other accesses to the registers of `issue`, the newest product, and the product.
    fn fences(&mut self, warp: &Warp, code: &Code, issue: &Issue, older: &[Issue]) {
        let (index, pc) = (warp.index, issue.pc);
        let mut tell = |other: Option<u32>, message: &str, hint: &str| {
            let other = other.map(|pc| (index, 0, pc));
            self.misuse(FaultKind::WgmmaMisuse, index, 0, pc, other, message.to_string(), hint);
        };
        let fence = "wgmma.fence.sync.aligned before the product, by all warps of the warpgroup";
        let (d, a) = (issue.d(code), issue.a(code));
        for earlier in older {
            let theirs = earlier.d(code);
            let meets =
                |slots: &[u16]| numbers(code, issue, slots).any(|n| numbers(code, earlier, theirs).any(|other| other == n));
            if meets(a) {
                let message = "a register of operand A is an accumulator of a wgmma that is not done";
                tell(Some(earlier.pc), message, &missing(warp, earlier));
            }
            // Products of one shape may go on with the same accumulators.
            if (earlier.frame() != issue.frame() || theirs != d) && meets(d) {
                let message = "the accumulators overlap those of a wgmma of another shape that is not done";
                tell(Some(earlier.pc), message, &missing(warp, earlier));
            }
        }
        // `tell` borrows the watch.
        let products = std::mem::take(&mut self.warps[index as usize].products);
        let mut tell = |other: Option<u32>, message: &str| {
            let other = other.map(|pc| (index, 0, pc));
            self.misuse(FaultKind::WgmmaMisuse, index, 0, pc, other, message.to_string(), fence);
        };
        if !products.fenced {
            tell(None, "no wgmma.fence precedes the first wgmma.mma_async of the warp");
        } else if !products.written.is_empty() {
            for n in numbers(code, issue, d).chain(numbers(code, issue, a)) {
                if let Some(pc) = products.written.get(&n) {
                    tell(Some(*pc), "no wgmma.fence lies between the write of a register and the wgmma that uses it");
                }
            }
        }
        self.warps[index as usize].products = products;
    }

    /// Reads of an operand in shared memory.
    fn reads_operand(
        &mut self,
        issue: &Issue,
        warp: &Warp,
        sync: &WarpSync,
        pieces: impl Iterator<Item = u32>,
        what: &'static str,
    ) {
        let (index, pc) = (warp.index, issue.pc);
        let behind = index % 4 * kind::COUNT;
        let race = Race {
            pc,
            warp: index,
            space: SpaceName::Shared,
            bytes: 16,
            width: 16,
            write: false,
            strength: 0,
            what,
            // The first warp's: it stands for the warpgroup.
            actor: kind::PRODUCTS.wrapping_sub(behind),
            slot: 0,
            time: issue.number() as u32,
            values: None,
            repeated: false,
        };
        let (mut at, mut n) = ([0u64; 32], 0);
        let (mut found, mut unwritten) = (Vec::new(), None);
        for piece in pieces.map(Some).chain([None]) {
            if let Some(piece) = piece {
                if self.tools.initcheck && unwritten.is_none() && !self.shared.all(u64::from(piece), 16) {
                    unwritten = Some(piece);
                }
                at[n] = u64::from(piece);
                n += 1;
            }
            if self.tools.racecheck && (n == 32 || piece.is_none()) {
                let mask = if n == 32 { !0 } else { (1 << n) - 1 };
                // SAFETY: see `Watch::session`; only its plain facts are read here.
                let session = unsafe { &*self.session };
                let (cells, pools) = (&mut self.cells, &mut self.pools);
                visit_all(session, self.linear, self.first_actor, sync, &race, mask, &at, pools, cells, Bytes::NONE, &mut found);
                // It is the warp that reads, no lane of it.
                self.tell_races(&race, &found, &at);
                found.clear();
            }
            n %= 32;
        }
        if let Some(address) = unwritten {
            let block = self.linear;
            let space = Some(SpaceName::Shared);
            let origin = Origin { load: pc + 1, space, block, warp: index, lane: 0, address: u64::from(address), bytes: 16 };
            self.session().uninitialized(origin, block, index, 0, pc, "a matrix operand");
        }
    }
}

/// The running warp has issued a product, its newest: A lies in shared memory at `a`, or in registers; B in `blocks` blocks at `b`.
#[cold]
pub fn multiplied(cx: &mut Cx, op: &Op, a: Option<&Operand>, b: &Operand, blocks: u32) {
    // SAFETY: the code outlives the launch, the running warp is alive.
    let (code, warp) = unsafe { (&*cx.code, &*cx.warp) };
    let Some(watch) = cx.watch.as_deref_mut() else {
        return;
    };
    let Some((issue, older)) = warp.products.pending().split_last() else {
        return;
    };
    let (index, pc) = (warp.index, issue.pc);
    let descriptor = |slot: u16| start(issue.frame()) + Effect::row(code.pred_rows, u32::from(slot)) as usize;
    watch.used(index, pc, descriptor(op.b), !0, "a matrix descriptor");
    if op.flags & A_REGISTERS == 0 {
        watch.used(index, pc, descriptor(op.a), !0, "a matrix descriptor");
    }
    for number in numbers(code, issue, issue.a(code)) {
        watch.used(index, pc, number, !0, "a matrix operand");
    }
    for number in numbers(code, issue, issue.d(code)) {
        if issue.accumulates() {
            watch.used(index, pc, number, !0, "a matrix operand");
        }
        watch.warps[index as usize].poison[number] = 0;
    }
    if watch.tools.synccheck {
        watch.fences(warp, code, issue, older);
    }
    if !watch.tools.racecheck && !watch.tools.initcheck {
        return;
    }
    // What all lanes know and did: they issue it together. It starts when the last warp has issued it.
    let clock = Rc::new(watch.warps[index as usize].sync.past(index, warp.live));
    watch.warps[index as usize].products.issued.push((issue.number(), clock));
    let first = index / 4 * 4;
    let of = |warp: u32| watch.warps[warp as usize].products.issued.iter().position(|(number, _)| *number == issue.number());
    let [Some(at0), Some(at1), Some(at2), Some(at3)] = [0, 1, 2, 3].map(|rank| of(first + rank)) else { return };
    let mut clock = Clock::new(watch.linear);
    for (rank, at) in (0..).zip([at0, at1, at2, at3]) {
        clock.join(&watch.warps[(first + rank) as usize].products.issued.remove(at).1);
    }
    // Older products only read, too.
    clock.own.raise(first * kind::COUNT + kind::PRODUCTS, issue.number() as u32);
    let sync = WarpSync::new(Rc::new(clock));
    if let Some(a) = a {
        watch.reads_operand(issue, warp, &sync, a.pieces(0, 8), "the read of operand A by a wgmma");
    }
    watch.reads_operand(issue, warp, &sync, b.pieces(0, blocks), "the read of operand B by a wgmma");
}

/// The running warp has waited: the products that are done have read their operands, for all warps of the warpgroup.
#[cold]
pub fn awaited(cx: &mut Cx) {
    // SAFETY: the running warp is alive.
    let (index, live, done) = unsafe { ((*cx.warp).index, (*cx.warp).live, (*cx.warp).products.done()) };
    let Some(watch) = cx.watch.as_deref_mut() else {
        return;
    };
    let mut clock = Clock::new(watch.linear);
    clock.own.raise(index / 4 * 4 * kind::COUNT + kind::PRODUCTS, done as u32);
    let sync = &mut watch.warps[index as usize].sync;
    sync.learn_all(live, live, &Rc::new(clock));
    // All lanes execute it together.
    sync.step(index, live, live);
}

/// The running warp executes `wgmma.fence`.
#[cold]
pub fn fenced(cx: &mut Cx) {
    // SAFETY: the running warp is alive.
    let (index, live) = unsafe { ((*cx.warp).index, (*cx.warp).live) };
    let Some(watch) = cx.watch.as_deref_mut() else {
        return;
    };
    watch.warps[index as usize].sync.step(index, live, live);
    let products = &mut watch.warps[index as usize].products;
    products.fenced = true;
    products.written.clear();
}
