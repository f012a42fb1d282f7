//! synccheck: misuse of mbarriers that changes no value here, or only sometimes. What can have no meaning at all (an arrival too
//! many, a place without an object) is a fault in every launch.

use crate::exec::context::Cx;
use crate::exec::mbarrier::Word;
use crate::exec::op::Op;
use crate::launch::FaultKind;
use crate::sanitize::finding::Severity;
use crate::sanitize::watch::Watch;

fn report(cx: &mut Cx, op: &Op, lane: u32, severity: Severity, message: String, hint: &str) {
    let pc = cx.code().pc_of(op);
    // SAFETY: the running warp is alive.
    let warp = unsafe { (*cx.warp).index };
    if let Some(watch) = cx.watch.as_deref_mut().filter(|watch| watch.tolerates()) {
        match severity {
            Severity::Error => watch.misuse(FaultKind::MbarrierMisuse, warp, lane, pc, None, message, hint),
            _ => watch.suspicion(FaultKind::MbarrierMisuse, warp, lane, pc, message, hint),
        }
    }
}

/// An object is made where one is: by whom (warp, lane, op), now and before.
pub fn again(watch: &mut Watch, by: (u32, u32, u32), before: Option<(u32, u32, u32)>, offset: u32) {
    let message = format!("mbarrier.init at shared offset {offset:#x}, where a valid mbarrier is");
    let hint = "mbarrier.inval the old object first, after all who use it are done; or initialise once, by one thread";
    let (warp, lane, pc) = by;
    watch.misuse(FaultKind::MbarrierMisuse, warp, lane, pc, before, message, hint);
}

/// An arrival of block scope at an mbarrier of the block of `rank`, which is another.
#[cold]
pub fn narrow(cx: &mut Cx, op: &Op, lane: u32, rank: u32) {
    let message = format!(
        "an arrival of .cta scope (the default) on the mbarrier of the block of rank {rank}: those who wait there learn nothing of \
         this thread's accesses"
    );
    let hint = "mbarrier.arrive.release.cluster, and waits with .acquire.cluster; .relaxed where nothing is to be ordered";
    report(cx, op, lane, Severity::Warning, message, hint);
}

/// A wait names the phase of `state`, and the object is `now` in another.
#[cold]
pub fn behind(cx: &mut Cx, op: &Op, lane: u32, state: Word, now: Word) {
    let phases = now.phase().wrapping_sub(state.phase()) & 7;
    if phases > 1 {
        let message = format!("a wait for a phase that ended {phases} phases ago: only the current and the one before can be waited for");
        report(cx, op, lane, Severity::Error, message, "wait for each phase before the next one can complete, with the state of the last arrival");
    }
}

/// A wait by parity was answered by a later phase than the first it can have meant: of `phases`, seen by the lane and complete.
#[cold]
pub fn overrun(cx: &mut Cx, op: &Op, lane: u32, offset: u32, phases: [u64; 2]) {
    let [known, complete] = phases;
    let message = format!(
        "a wait by parity at shared offset {offset:#x} by a thread that knows of {known} complete phases, when {complete} are: the \
         parity means the latest phase as well as an earlier one, and nothing tells the thread which it waits for"
    );
    let hint = "let no phase begin before every thread has waited for the last: arrive at an \"empty\" mbarrier behind the wait, and \
                wait for that before the refill";
    report(cx, op, lane, Severity::Error, message, hint);
}

/// An arrival in a phase when nobody has seen the one before complete.
#[cold]
pub fn unseen(cx: &mut Cx, op: &Op, lane: u32, rank: u32, offset: u32) {
    let Some(object) = cx.link().mbarrier_at(rank, offset) else { return };
    if object.phase == 0 || object.observed == Some(object.phase - 1) {
        return;
    }
    let message = format!(
        "an arrival in phase {} of the mbarrier at shared offset {offset:#x}, and no wait has seen phase {} complete",
        object.phase,
        object.phase - 1
    );
    let hint = "some thread has to see each phase complete (test_wait or try_wait) before an arrival in the next";
    report(cx, op, lane, Severity::Warning, message, hint);
}
