//! synccheck: misuse of barriers and warp-level exchanges that a sanitized launch reports and goes on from.

use crate::exec::context::Cx;
use crate::exec::op::Op;
use crate::launch::FaultKind;
use crate::sanitize::access::lanes;
use crate::sanitize::watch::Watch;

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
        session.tell("synccheck", kind.name(), site, other, |_, _| (message, hint.to_string()));
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
        watch.misuse(FaultKind::BadMask, warp, active.trailing_zeros(), pc, None, message, hint);
    }
}
