//! synccheck: `setmaxnreg`, which all warps of a warpgroup execute alike, and after which they meet before the next.

use crate::exec::context::Cx;
use crate::exec::op::Op;
use crate::exec::registers::INCREASE;
use crate::launch::FaultKind;
use crate::sanitize::watch::Watch;

/// The running warp has changed its registers from `owned` a thread to what `op` says.
#[cold]
pub fn resized(cx: &mut Cx, op: &Op, active: u32, owned: u32) {
    let pc = cx.code().pc_of(op);
    // SAFETY: the running warp is alive.
    let (index, live) = unsafe { ((*cx.warp).index, (*cx.warp).live) };
    let lane = active.trailing_zeros();
    let Some(watch) = cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) else { return };
    let mut tell = |other: Option<(u32, u32, u32)>, message: String, hint: &str| {
        watch.misuse(FaultKind::WgmmaMisuse, index, lane, pc, other, message, hint);
    };
    if active != live {
        let message = format!("setmaxnreg by part of a warp, lanes {active:#x}");
        tell(None, message, "move it out of divergent code: all threads of the warpgroup execute it together");
    }
    let (up, count) = (op.flags & INCREASE != 0, op.imm);
    if if up { count < owned } else { count > owned } {
        let name = if up { "inc" } else { "dec" };
        let message = format!("setmaxnreg.{name} to {count} registers a thread by a warp that owns {owned}");
        tell(None, message, "dec goes down and inc goes up, from what .maxnreg, or .maxntid with .minnctapersm, give at the start");
    }
    watch.resizes(index, lane, pc);
}

impl Watch {
    /// Warp `index` has executed one more `setmaxnreg`, op `pc`: compares with its warpgroup.
    fn resizes(&mut self, index: u32, lane: u32, pc: u32) {
        self.warps[index as usize].resized.push(pc);
        let at = self.warps[index as usize].resized.len() - 1;
        let first = index / 4 * 4;
        let hint = "all warps of a warpgroup execute the same setmaxnreg, and meet at a barrier before the next";
        for other in (first..first + 4).filter(|other| *other != index) {
            let Some(theirs) = self.warps.get(other as usize).map(|warp| warp.resized.as_slice()) else { continue };
            let (message, place) = match theirs.get(at) {
                Some(known) if *known != pc => {
                    (format!("warps {other} and {index} of one warpgroup execute different setmaxnreg"), Some(*known))
                }
                None if theirs.len() < at => {
                    (format!("warp {index} executes another setmaxnreg, and warp {other} has not come to the last"), None)
                }
                _ => continue,
            };
            let place = place.map(|pc| (other, 0, pc));
            self.misuse(FaultKind::WgmmaMisuse, index, lane, pc, place, message, hint);
            return;
        }
    }

    /// A warp has ended: all of its warpgroup execute as many `setmaxnreg`.
    pub fn ended(&mut self, index: u32) {
        let first = index / 4 * 4;
        self.warps[index as usize].over = true;
        let count = |warp: u32| self.warps.get(warp as usize).map(|warp| (warp.resized.len(), warp.over));
        let mine = self.warps[index as usize].resized.len();
        let fewer = (first..first + 4).find_map(|other| match count(other)? {
            (theirs, _) if theirs > mine => Some((index, other)),
            (theirs, true) if theirs < mine => Some((other, index)),
            _ => None,
        });
        let Some((without, with)) = fewer.filter(|_| self.tolerates()) else { return };
        let at = self.warps[without as usize].resized.len();
        let pc = self.warps[with as usize].resized[at];
        let message = format!("warp {with} executes a setmaxnreg that warp {without} of its warpgroup exits without");
        let hint = "all warps of a warpgroup execute the same setmaxnreg";
        self.misuse(FaultKind::WgmmaMisuse, with, 0, pc, None, message, hint);
    }
}
