//! synccheck: misuse of barriers and warp-level exchanges that a sanitized launch reports and goes on from.

use crate::exec::block::{ALIGNED, CLUSTER_ARRIVE};
use crate::exec::context::Cx;
use crate::exec::op::Op;
use crate::exec::warp::{Fragment, State};
use crate::launch::FaultKind;
use crate::sanitize::access::lanes;
use crate::sanitize::finding::Severity;
use crate::sanitize::watch::{WarpWatch, Watch};

impl Watch {
    /// Reports misuse at an op by a lane; at another place, too, where the two do not go together.
    #[allow(clippy::too_many_arguments, reason = "the fields of one record")]
    pub fn misuse(
        &mut self,
        kind: FaultKind,
        warp: u32,
        lane: u32,
        pc: u32,
        other: Option<(u32, u32, u32)>,
        message: String,
        hint: &str,
    ) {
        let linear = self.linear;
        let session = self.session();
        let site = session.site(linear, warp, lane, pc);
        let other = other.map(|(warp, lane, pc)| session.site(linear, warp, lane, pc));
        session.tell("synccheck", kind.name(), Severity::Error, site, other, |_, _| (message, hint.to_string()));
    }

    /// Likewise of what today's devices put up with.
    pub fn suspicion(&mut self, kind: FaultKind, warp: u32, lane: u32, pc: u32, message: String, hint: &str) {
        let linear = self.linear;
        let session = self.session();
        let site = session.site(linear, warp, lane, pc);
        session.tell("synccheck", kind.name(), Severity::Warning, site, None, |_, _| (message, hint.to_string()));
    }

    /// Whether misuse is reported rather than a fault.
    pub fn tolerates(&self) -> bool {
        self.tools.synccheck
    }
}

/// The number of an op that runs.
fn pc_of(cx: &Cx, op: &Op) -> u32 {
    let first = cx.code().ops.as_ptr();
    // SAFETY: ops that run are the code's.
    unsafe { std::ptr::from_ref(op).offset_from(first) as u32 }
}

/// Misuse of `op` by `lane`: reported, and gone on from where synccheck runs; else a fault, whose signal is returned.
#[cold]
pub fn misuse(cx: &mut Cx, op: &Op, kind: FaultKind, lane: u32, message: String, hint: &str) -> Result<(), u32> {
    let pc = pc_of(cx, op);
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    match cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) {
        Some(watch) => {
            watch.misuse(kind, warp, lane, pc, None, message, hint);
            Ok(())
        }
        None => {
            let signal = cx.fail(kind, lane, message);
            if let Some(fault) = &mut cx.fault {
                fault.hint = hint.to_string();
            }
            Err(signal)
        }
    }
}

/// Lanes of the running warp stop at a barrier: what the others do from now on, they do past it.
pub fn stopping(cx: &mut Cx) {
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    if let Some(watch) = cx.watch.as_deref_mut() {
        watch.warps[warp as usize].acted = 0;
    }
}

/// Lanes of the running warp exit while others wait at a barrier that demands all of the warp. Lanes that leave early and do nothing
/// more do not count; those that went on to write to memory took a way around the barrier.
pub fn leaving(cx: &mut Cx, exiting: u32) {
    // SAFETY: the code outlives the launch, the running warp is alive.
    let (code, warp) = unsafe { (&*cx.code, &*cx.warp) };
    let Some(watch) = cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) else { return };
    let WarpWatch { acted, acted_pc, .. } = watch.warps[warp.index as usize];
    let around = acted & exiting;
    let waits = |f: &&Fragment| {
        matches!(f.state, State::Barrier { id } if id < CLUSTER_ARRIVE) && code.ops[f.pc as usize].flags & ALIGNED != 0
    };
    let Some(waiting) = warp.fragments.iter().find(waits).filter(|_| around != 0) else { return };
    let list: Vec<String> = lanes(around).map(|lane| lane.to_string()).collect();
    let message = format!("lanes {} of the warp go around the barrier at which their other lanes wait, and exit", list.join(", "));
    let other = Some((warp.index, around.trailing_zeros(), acted_pc));
    let hint = "move the barrier out of divergent code: every thread of the block must execute it";
    let (lane, pc) = (waiting.mask.trailing_zeros(), waiting.pc);
    watch.misuse(FaultKind::DivergentBarrier, warp.index, lane, pc, other, message, hint);
}

/// Lanes that a `bar.warp.sync` names and that have exited never arrive: `members` of the lanes in `active`.
pub fn absent(cx: &mut Cx, op: &Op, members: u32, active: u32) {
    // SAFETY: the running warp is alive.
    let (live, born, warp) = unsafe { ((*cx.warp).live, (*cx.warp).born, (*cx.warp).index) };
    let gone = members & born & !live;
    if gone == 0 {
        return;
    }
    let pc = pc_of(cx, op);
    if let Some(watch) = cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) {
        let list: Vec<String> = lanes(gone).map(|lane| lane.to_string()).collect();
        let message = format!("member mask {members:#x} names lanes that have exited and never arrive: {}", list.join(", "));
        let hint = "name only lanes that get here, or let all of them get here before they exit";
        watch.suspicion(FaultKind::BadMask, warp, active.trailing_zeros(), pc, message, hint);
    }
}
