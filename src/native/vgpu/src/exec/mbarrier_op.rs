//! The mbarrier instructions, lane by lane, lowest lane first.

use crate::exec::context::{Cx, SpaceName};
use crate::exec::mbarrier::{Arrival, Checked, Phase, Word};
use crate::exec::mem::{addresses, flag};
use crate::exec::op::{Body, Op, Sel, put, put_pred, row, sel_plain, signal};
use crate::exec::peer::{Reach, locate};
use crate::exec::transfer::{Completion, Kind, Plan, issue};
use crate::exec::warp::State;
use crate::launch::FaultKind;
use crate::sanitize;

/// What an op's `aux` says.
pub mod what {
    pub const INIT: u32 = 0;
    pub const INVAL: u32 = 1;
    pub const EXPECT_TX: u32 = 2;
    pub const COMPLETE_TX: u32 = 3;
    pub const ARRIVE: u32 = 4;
    /// Row b is a transaction count, not an arrival count.
    pub const WITH_TX: u32 = 1 << 8;
    pub const DROP: u32 = 1 << 9;
    pub const NO_COMPLETE: u32 = 1 << 10;
    /// The address is generic.
    pub const GENERIC: u32 = 1 << 11;
    /// The mbarrier may be another block's.
    pub const REMOTE: u32 = 1 << 12;
    /// There is a destination for the state.
    pub const STATE: u32 = 1 << 13;
    /// A wait names a parity, not a state.
    pub const PARITY: u32 = 1 << 14;
    /// `try_wait`
    pub const TRY: u32 = 1 << 15;
    /// `cp.async.mbarrier.arrive.noinc`
    pub const NO_INCREMENT: u32 = 1 << 16;
    /// `.relaxed`: it orders no memory.
    pub const RELAXED: u32 = 1 << 17;
    /// `.cluster` scope, else `.cta`.
    pub const CLUSTER: u32 = 1 << 18;
}

/// Turns misuse into a fault of the lane.
#[cold]
pub fn misuse(cx: &mut Cx, lane: u32, address: u64, message: String) -> u32 {
    let hint = "see the initial count, and who arrives or expects bytes in each phase".to_string();
    cx.fail_at(FaultKind::MbarrierMisuse, lane, SpaceName::Shared, address, 8, message, hint)
}

/// The lanes' addresses and where they lead.
unsafe fn operands(base: *mut u8, op: &Op, mask: u32) -> ([u64; 32], bool, Reach) {
    // SAFETY: by the caller's contract.
    let a = unsafe { addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask) };
    (a, op.aux & what::GENERIC != 0, if op.aux & what::REMOTE != 0 { Reach::Cluster } else { Reach::Own })
}

/// init, inval, expect_tx, complete_tx, arrive, arrive_drop: address a + imm, count b, state d.
pub struct Change;
impl Body for Change {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, generic, reach) = operands(base, op, mask);
            let counts: [u32; 32] = *row(base, op.b);
            let mut states = [0u64; 32];
            for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
                let (i, address) = (lane as usize, a[lane as usize]);
                let place = match locate(cx, lane, address, generic, reach, 8, 8) {
                    Ok(place) => place,
                    Err(signal) => return signal,
                };
                if op.aux & what::STATE != 0 && place.rank != cx.rank {
                    let message = "an arrival on another block's mbarrier gives back no state; its destination must be '_'";
                    return misuse(cx, lane, address, message.to_string());
                }
                if cx.watch.is_some() {
                    match op.aux & 0xff {
                        what::INIT => sanitize::made(cx, op, lane, place.rank, place.offset),
                        what::ARRIVE => sanitize::arrived(cx, op, lane, place.rank, place.offset),
                        _ => {}
                    }
                }
                let (link, count) = (cx.link(), counts[i]);
                let done: Checked<Word> = match op.aux & 0xff {
                    what::INIT => link.mbarrier_init(place.rank, place.offset, count).map(|()| Word(0)),
                    what::INVAL => link.mbarrier_inval(place.rank, place.offset).map(|()| Word(0)),
                    what::EXPECT_TX => link.mbarrier_expect_tx(place.rank, place.offset, count).map(|()| Word(0)),
                    what::COMPLETE_TX => link.mbarrier_complete_tx(place.rank, place.offset, count).map(|()| Word(0)),
                    _ => {
                        let with_tx = op.aux & what::WITH_TX != 0;
                        let arrival = Arrival {
                            count: if with_tx { 1 } else { count },
                            expect: if with_tx { count } else { 0 },
                            drop: op.aux & what::DROP != 0,
                            no_complete: op.aux & what::NO_COMPLETE != 0,
                        };
                        link.mbarrier_arrive(place.rank, place.offset, arrival)
                    }
                };
                match done {
                    Ok(word) => states[i] = word.0,
                    Err(message) => return misuse(cx, lane, address, message),
                }
            }
            if op.aux & what::STATE != 0 {
                put(row(base, op.d), &states, mask);
            }
        }
        0
    }
}
pub fn change() -> Sel {
    sel_plain::<Change>()
}

/// test_wait and try_wait: address a + imm, state or parity b, result predicate d.
///
/// A wait that fails suspends its lanes until the phase is complete, or until nothing else in the cluster gets on: only then
/// does it report failure. That is legal for both instructions (any instruction may take its time), lets producers have their
/// turn, and tells a deadlock from a loop.
pub struct Wait;
impl Body for Wait {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let expired = std::mem::take(&mut cx.expired);
            let (a, generic, reach) = operands(base, op, mask);
            let (mut done, mut awaited, mut alike) = (0u32, None, true);
            for lane in (0..32u32).filter(|lane| mask >> lane & 1 != 0) {
                let (i, address) = (lane as usize, a[lane as usize]);
                let place = match locate(cx, lane, address, generic, reach, 8, 8) {
                    Ok(place) => place,
                    Err(signal) => return signal,
                };
                let phase = if op.aux & what::PARITY != 0 {
                    Phase::Parity((*row::<u32>(base, op.b))[i])
                } else {
                    Phase::Of(Word((*row::<u64>(base, op.b))[i]))
                };
                match cx.link().mbarrier_test(place.rank, place.offset, phase) {
                    Ok((true, now)) => {
                        done |= 1 << lane;
                        if let (Phase::Of(state), true) = (phase, cx.watch.is_some()) {
                            sanitize::behind(cx, op, lane, state, now);
                        }
                    }
                    Ok((false, word)) => {
                        let this = (place.offset, word.phase());
                        alike &= awaited.is_none_or(|other| other == this);
                        awaited = Some(this);
                    }
                    Err(message) => return misuse(cx, lane, address, message),
                }
            }
            // Time may run out although the phase is complete.
            if op.aux & what::TRY != 0 && done != 0 && cx.link().chooser.as_mut().is_some_and(|c| c.once_in(8)) {
                done = 0;
                awaited = None;
            }
            if let (0, Some(awaited), true, false) = (done, awaited, alike, expired) {
                cx.awaited = State::Suspended { offset: awaited.0, phase: awaited.1 };
                return signal::SUSPEND;
            }
            if done != 0 && cx.watch.is_some() {
                let mut rest = done;
                while rest != 0 {
                    let lane = rest.trailing_zeros();
                    let address = a[lane as usize];
                    let alike = (0..32).filter(|i| rest >> i & 1 != 0 && a[*i] == address).fold(0u32, |m, i| m | 1 << i);
                    rest &= !alike;
                    if let Ok(place) = locate(cx, lane, address, generic, reach, 8, 8) {
                        sanitize::seen(cx, op, alike, place.rank, place.offset);
                    }
                }
            }
            if !expired {
                cx.polls += u32::from(done != mask);
            }
            put_pred(base, op.d, done, mask);
        }
        0
    }
}
pub fn wait() -> Sel {
    sel_plain::<Wait>()
}

/// `mbarrier.pending_count`: of state a.
pub struct PendingCount;
impl Body for PendingCount {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, _: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let states: [u64; 32] = *row(base, op.a);
            put(row(base, op.d), &states.map(|state| Word(state).pending()), mask);
        }
        0
    }
}
pub fn pending_count() -> Sel {
    sel_plain::<PendingCount>()
}

/// `cp.async.mbarrier.arrive`: the lane arrives at a + imm when its copies so far have landed.
pub struct CopyArrive;
impl Body for CopyArrive {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let (a, generic, reach) = operands(base, op, mask);
            let copies = cx.copies().issued();
            let mut rest = mask;
            while rest != 0 {
                let lane = rest.trailing_zeros();
                let address = a[lane as usize];
                let lanes = (0..32).filter(|i| rest >> i & 1 != 0 && a[*i] == address).fold(0u32, |m, i| m | 1 << i);
                rest &= !lanes;
                let place = match locate(cx, lane, address, generic, reach, 8, 8) {
                    Ok(place) => place,
                    Err(signal) => return signal,
                };
                if op.aux & what::NO_INCREMENT == 0 {
                    for _ in 0..lanes.count_ones() {
                        if let Err(message) = cx.link().mbarrier_expect_arrival(place.rank, place.offset) {
                            return misuse(cx, lane, address, message);
                        }
                    }
                }
                let plan = Plan {
                    kind: Kind::Arrive { lanes, copies },
                    completion: Completion::Mbarrier { ranks: 1 << place.rank, offset: place.offset, bytes: 0 },
                    ..Plan::default()
                };
                if let Err(signal) = issue(cx, op, lane, plan) {
                    return signal;
                }
            }
        }
        0
    }
}
pub fn copy_arrive() -> Sel {
    sel_plain::<CopyArrive>()
}
