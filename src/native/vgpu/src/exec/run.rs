//! The interpreter loop: runs one fragment of a warp until it ends, waits, meets another fragment, or has had its turn.

use crate::exec::code::{Callee, Code, FunctionInfo, Place};
use crate::exec::context::Cx;
use crate::exec::count::Count;
use crate::exec::effect::Effect;
use crate::exec::op::{Class, Op, pred, row, signal};
use crate::exec::warp::{CallFrame, Fragment, Row, State, Warp, ZERO_ROW};
use crate::launch::FaultKind;
use crate::sanitize;

/// Why a fragment stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// All its lanes exited.
    Done,
    /// Another fragment stands at or before its program counter.
    Meet,
    /// It waits (state says for what).
    Blocked,
    /// It had its turn; `polled` when it mostly looked at memory others write.
    Turn {
        polled: bool,
    },
    Fault,
}

/// Backward branches and calls per turn.
const TURN: i64 = 16384;
/// What one polling instruction costs of a turn.
const POLL: i64 = TURN / 64;
/// Rows a warp's register file may grow to by calls; beyond is a stack overflow.
const MAX_ROWS: usize = 1 << 18;
const MAX_DEPTH: u32 = 4096;
/// Op flag of branches, so that those not taken can be counted.
pub const BRANCH: u8 = 0x80;

/// Runs fragment `index` of `warp`. `executed` grows by the warp instructions issued. With `FUEL` (seeded schedules) it stops
/// after `fuel` instructions, wherever that is.
///
/// # Safety
/// `cx.code` is the code the warp runs, `warp` is exclusively ours and `cx.warp` points to it.
pub unsafe fn run_fragment<const COUNT: bool, const FUEL: bool, const WATCH: bool>(
    cx: &mut Cx,
    warp: *mut Warp,
    index: usize,
    executed: &mut u64,
    mut fuel: i64,
) -> Stop {
    // SAFETY: by contract; every slot of an op lies in its function's frame, which `registers` holds (`enter` grows it).
    // COUNT is true only when `cx.count` is there.
    unsafe {
        let code: &Code = &*cx.code;
        let ops: *const Op = code.ops.as_ptr();
        let mut me: Fragment = (&(*warp).fragments)[index];
        let mut base: *mut u8 = (&mut (*warp).registers).as_mut_ptr().add(me.base as usize).cast();
        let mut limit = meeting_point(&*warp, index, me.pc);
        let mut turn = TURN;
        let mut issued = 0u64;
        cx.local_base = me.local_base;
        cx.polls = 0;
        cx.expired = me.state == State::Expired;
        me.state = State::Run;
        let (mut pc, mut mask) = (me.pc, me.mask);
        // The collector is only there in counted launches, which alone run with COUNT.
        let counts: *mut Count = cx.count.as_deref_mut().map_or(std::ptr::null_mut(), std::ptr::from_mut);
        let mut lanes = 0u64;
        // Likewise for the shadow of the frame's registers, in sanitized launches.
        let effects: *const Effect = code.effects.as_ptr();
        let mut shadow: *mut u32 = if WATCH { sanitize::shadow(cx, &me) } else { std::ptr::null_mut() };
        let stop = loop {
            if pc >= limit {
                break Stop::Meet;
            }
            if FUEL {
                fuel -= 1;
                if fuel < 0 {
                    break Stop::Turn { polled: cx.polls > 0 };
                }
            }
            let op = &*ops.add(pc as usize);
            let guard = *pred(base, op.guard >> 1) ^ 0u32.wrapping_sub(u32::from(op.guard & 1));
            let active = mask & guard;
            if WATCH && *shadow.add(usize::from(op.guard >> 1)) & mask != 0 {
                sanitize::guard(cx, me.base, pc, op.guard >> 1, mask);
            }
            if active == 0 {
                // Nobody takes this branch: nothing is issued, but it was decided on.
                if COUNT && op.class == Class::Control && op.flags & BRANCH != 0 {
                    (*counts).totals.branches += 1;
                }
                pc += 1;
                continue;
            }
            issued += 1;
            if COUNT {
                let count = &mut *counts;
                count.classes[op.class as usize] += 1;
                lanes += if op.class == Class::Hidden { 0 } else { u64::from(active.count_ones()) };
                if !count.ops.is_null() {
                    count.current = pc;
                    count.at(pc, |op| {
                        op.issued += 1;
                        op.lanes += u64::from(active.count_ones());
                    });
                }
            }
            if WATCH {
                let effect = &*effects.add(pc as usize);
                let mut all = !effect.simple;
                if effect.simple {
                    let [a, b, c] = effect.from;
                    let to = shadow.add(effect.to as usize);
                    let bad = (*shadow.add(a as usize) | *shadow.add(b as usize) | *shadow.add(c as usize)) & active;
                    *to = *to & !active | bad;
                    all = bad != 0;
                }
                if all && sanitize::step(cx, base, me.base, pc, active) != 0 {
                    (me.pc, me.mask) = (pc, mask);
                    break Stop::Fault;
                }
            }
            let result = (op.f)(base, op, active, cx);
            if result == 0 {
                pc += 1;
                continue;
            }
            if result == signal::BRANCH && active == mask {
                if COUNT {
                    let count = &mut *counts;
                    count.totals.branches += 1;
                }
                let target = op.aux;
                if target <= pc {
                    turn -= 1 + i64::from(cx.polls) * POLL;
                    cx.poll_count += u64::from(cx.polls);
                    if turn <= 0 {
                        let polled = cx.polls > 0;
                        pc = target;
                        break Stop::Turn { polled };
                    }
                    cx.polls = 0;
                }
                pc = target;
                continue;
            }
            // Everything else changes the fragment itself.
            (me.pc, me.mask) = (pc, mask);
            let stop = 'slow: {
                match result {
                    signal::BRANCH => {
                        let target = op.aux;
                        if COUNT {
                            let count = &mut *counts;
                            count.totals.branches += 1;
                            count.totals.divergent_branches += 1;
                            count.at(me.pc, |op| op.divergent += 1);
                        }
                        // Divergence: the lower address goes on here, the other waits as a fragment of its own.
                        let (stay, go) = (me.pc + 1, target);
                        turn -= i64::from(target <= me.pc) * (1 + i64::from(cx.polls) * POLL);
                        let polled = cx.polls > 0;
                        cx.poll_count += u64::from(cx.polls);
                        cx.polls = 0;
                        let (mine, other) = if go < stay {
                            ((go, active), (stay, me.mask & !active))
                        } else {
                            ((stay, me.mask & !active), (go, active))
                        };
                        (&mut (*warp).fragments)[index] = Fragment { pc: mine.0, mask: mine.1, ..me };
                        join(&mut *warp, Fragment { pc: other.0, mask: other.1, ..me });
                        me = (&(*warp).fragments)[index];
                        limit = meeting_point(&*warp, index, me.pc);
                        if turn <= 0 {
                            break 'slow Some(Stop::Turn { polled });
                        }
                    }
                    signal::BRANCH_INDEXED => {
                        let table = &code.branch_tables[op.imm as usize];
                        let indices: [u32; 32] = *row(base, op.a);
                        let lane = active.trailing_zeros() as usize;
                        let chosen = indices[lane];
                        let same =
                            (0..32).filter(|i| active >> i & 1 != 0 && indices[*i] == chosen).fold(0u32, |m, i| m | 1 << i);
                        let Some(target) = table.get(chosen as usize) else {
                            cx.fail(
                                FaultKind::Trap,
                                lane as u32,
                                format!("brx.idx index {chosen} is beyond its {} targets", table.len()),
                            );
                            break 'slow Some(Stop::Fault);
                        };
                        if COUNT {
                            let count = &mut *counts;
                            count.totals.branches += 1;
                            let divergent = u64::from(same != me.mask);
                            count.totals.divergent_branches += divergent;
                            count.at(me.pc, |op| op.divergent += divergent);
                        }
                        turn -= 1;
                        if same == me.mask {
                            me.pc = *target;
                            if turn <= 0 {
                                break 'slow Some(Stop::Turn { polled: false });
                            }
                        } else {
                            // One target at a time: the rest comes back to this op.
                            (&mut (*warp).fragments)[index] = Fragment { pc: me.pc, mask: me.mask & !same, ..me };
                            if active != me.mask {
                                (&mut (*warp).fragments)[index].mask = active & !same;
                                join(&mut *warp, Fragment { pc: me.pc + 1, mask: me.mask & !active, ..me });
                            }
                            join(&mut *warp, Fragment { pc: *target, mask: same, ..me });
                            (&mut (*warp).fragments).retain(|f| f.mask != 0);
                            cx.clock += issued;
                            *executed += issued;
                            return Stop::Meet;
                        }
                    }
                    signal::CALL => {
                        let split = active != me.mask;
                        if split {
                            join(&mut *warp, Fragment { pc: me.pc + 1, mask: me.mask & !active, ..me });
                            me.mask = active;
                        }
                        turn -= 1;
                        if !enter(cx, &mut *warp, &mut me, op.imm as usize) {
                            break 'slow Some(Stop::Fault);
                        }
                        (&mut (*warp).fragments)[index] = me;
                        base = (&mut (*warp).registers).as_mut_ptr().add(me.base as usize).cast();
                        cx.local_base = me.local_base;
                        if WATCH {
                            shadow = sanitize::shadow(cx, &me);
                        }
                        limit = meeting_point(&*warp, index, me.pc);
                        if turn <= 0 {
                            break 'slow Some(Stop::Turn { polled: false });
                        }
                    }
                    signal::RETURN if me.stack != 0 => {
                        if active != me.mask {
                            join(&mut *warp, Fragment { pc: me.pc + 1, mask: me.mask & !active, ..me });
                            me.mask = active;
                        }
                        leave(cx, &mut *warp, &mut me);
                        (&mut (*warp).fragments)[index] = me;
                        base = (&mut (*warp).registers).as_mut_ptr().add(me.base as usize).cast();
                        cx.local_base = me.local_base;
                        if WATCH {
                            shadow = sanitize::shadow(cx, &me);
                        }
                        limit = meeting_point(&*warp, index, me.pc);
                    }
                    signal::EXIT | signal::RETURN => {
                        if WATCH {
                            sanitize::leaving(cx, active);
                        }
                        (*warp).live &= !active;
                        crate::exec::async_copy::drain(cx, active);
                        me.mask &= !active;
                        (*warp).wake();
                        if me.mask == 0 {
                            break 'slow Some(Stop::Done);
                        }
                        me.pc += 1;
                    }
                    signal::WAIT | signal::BARRIER | signal::SUSPEND => {
                        // It is issued again when the lanes are together.
                        issued -= 1;
                        if COUNT {
                            unissue(&mut *counts, op, me.pc, active, &mut lanes);
                        }
                        if active != me.mask {
                            join(&mut *warp, Fragment { pc: me.pc + 1, mask: me.mask & !active, ..me });
                            me.mask = active;
                        }
                        me.state = match result {
                            signal::WAIT => State::Wait,
                            signal::BARRIER => {
                                if WATCH {
                                    sanitize::stopping(cx);
                                }
                                State::Barrier { id: cx.polls }
                            }
                            _ => {
                                (*warp).suspended = true;
                                cx.awaited
                            }
                        };
                        cx.polls = 0;
                        break 'slow Some(Stop::Blocked);
                    }
                    signal::YIELD => {
                        me.pc += 1;
                        cx.polls += 1;
                    }
                    signal::SPLIT => {
                        // The lanes named try again at once, the others when it is their turn.
                        issued -= 1;
                        if COUNT {
                            unissue(&mut *counts, op, me.pc, active, &mut lanes);
                        }
                        let chosen = cx.polls & active;
                        cx.polls = 0;
                        (&mut (*warp).fragments)[index].mask = 0;
                        join(&mut *warp, Fragment { pc: me.pc + 1, mask: me.mask & !active, ..me });
                        // Apart from `join`: fragments at one place would become one again.
                        (&mut (*warp).fragments).push(Fragment { mask: active & !chosen, ..me });
                        me.mask = chosen;
                        (&mut (*warp).fragments)[index] = me;
                        limit = meeting_point(&*warp, index, me.pc);
                    }
                    _ => break 'slow Some(Stop::Fault),
                }
                None
            };
            (pc, mask) = (me.pc, me.mask);
            if let Some(stop) = stop {
                break stop;
            }
        };
        (me.pc, me.mask) = (pc, mask);
        cx.clock += issued;
        *executed += issued;
        if COUNT {
            (*counts).totals.lane_instructions += lanes;
        }
        (&mut (*warp).fragments)[index] = me;
        stop
    }
}

/// Takes back the counts of an op that will be issued again.
fn unissue(count: &mut Count, op: &Op, pc: u32, active: u32, lanes: &mut u64) {
    count.classes[op.class as usize] -= 1;
    let waiting = u64::from(active.count_ones());
    *lanes -= waiting;
    count.at(pc, |op| {
        op.issued -= 1;
        op.lanes -= waiting;
    });
}

/// Adds a fragment, or merges it into one that stands at the same place.
fn join(warp: &mut Warp, new: Fragment) {
    if new.mask == 0 {
        return;
    }
    let here = warp.fragments.iter_mut().find(|f| f.pc == new.pc && f.stack == new.stack && f.mask & new.mask == 0);
    match here {
        Some(found) => {
            found.mask |= new.mask;
            found.state = State::Run;
        }
        None => warp.fragments.push(Fragment { state: State::Run, ..new }),
    }
}

/// The nearest program counter above `pc` where another fragment stands.
fn meeting_point(warp: &Warp, index: usize, pc: u32) -> u32 {
    let others = warp.fragments.iter().enumerate().filter(|(i, f)| *i != index && f.pc > pc);
    others.map(|(_, f)| f.pc).min().unwrap_or(u32::MAX)
}

/// Copies one argument or result between two frames.
///
/// # Safety
/// Both places lie in their frames.
unsafe fn pass(warp: &mut Warp, mask: u32, stride: usize, from: (Place, &Fragment), to: (Place, &Fragment)) {
    let base = warp.registers.as_mut_ptr().cast::<u8>();
    let (source, target) = (base.wrapping_add(from.1.base as usize * 128), base.wrapping_add(to.1.base as usize * 128));
    // SAFETY: by contract; rows of 64-bit registers are [u64; 32], so lanes are copied whole rows at a time per width.
    unsafe {
        match (from.0, to.0) {
            (Place::Rows { slot: a, rows: 1 }, Place::Rows { slot: b, rows: 1 }) => {
                let values: [u32; 32] = *row(source, a);
                crate::exec::op::put(row(target, b), &values, mask);
            }
            (Place::Rows { slot: a, rows }, Place::Rows { slot: b, rows: same }) if rows == same => {
                for part in 0..rows / 2 {
                    let values: [u64; 32] = *row(source, a + 2 * part);
                    crate::exec::op::put(row(target, b + 2 * part), &values, mask);
                }
            }
            (Place::Pred { slot: a }, Place::Pred { slot: b }) => {
                let bits = *pred(source, a);
                crate::exec::op::put_pred(target, b, bits, mask);
            }
            (Place::Local { offset: a, bytes }, Place::Local { offset: b, bytes: room }) => {
                let n = bytes.min(room) as usize;
                let (a, b) = ((from.1.local_base + a) as usize, (to.1.local_base + b) as usize);
                for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
                    let at = lane * stride;
                    if a + n <= stride && b + n <= stride && at + stride <= warp.local.len() {
                        warp.local.copy_within(at + a..at + a + n, at + b);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Starts a call for the lanes of `me`: a new frame behind the caller's. False: a fault was recorded.
fn enter(cx: &mut Cx, warp: &mut Warp, me: &mut Fragment, call: usize) -> bool {
    // SAFETY: the code outlives the launch.
    let code: &Code = unsafe { &*cx.code };
    let info = &code.calls[call];
    let lane = me.mask.trailing_zeros();
    let target = match info.callee {
        Callee::Function(number) => number,
        Callee::Indirect { slot } => {
            // SAFETY: the slot lies in the caller's frame.
            let handles: [u64; 32] = unsafe { *row(warp.registers.as_mut_ptr().add(me.base as usize).cast(), slot) };
            let first = handles[lane as usize];
            let same = (0..32).filter(|i| me.mask >> i & 1 != 0 && handles[*i] == first).fold(0u32, |m, i| m | 1 << i);
            if same != me.mask {
                // The other targets' lanes call when this fragment is through.
                let rest = Fragment { mask: me.mask & !same, ..*me };
                warp.fragments.push(rest);
                me.mask = same;
            }
            let number = first.wrapping_sub(crate::exec::code::FUNCTION_HANDLE);
            if number >= code.functions.len() as u64 {
                cx.fail(FaultKind::Trap, lane, format!("indirect call to {first:#x}, which is no function"));
                return false;
            }
            number as u32
        }
        _ => return false,
    };
    let callee = &code.functions[target as usize];
    let caller = &code.functions[me.function as usize];
    let depth = warp.calls.get(me.stack as usize).map_or(0, |frame| frame.depth) + 1;
    // Frames of one depth start at one row whoever called, so that different functions' predicate words (which hold all
    // lanes' bits) never lie over another's registers.
    let base = me.base + if me.stack == 0 { caller.rows } else { code.frame_pitch };
    let local_base = me.local_base + caller.local_bytes;
    let rows = (base + callee.rows.max(code.frame_pitch)) as usize;
    if callee.entry == u32::MAX {
        cx.fail(FaultKind::Trap, lane, format!("call of '{}', which has no body", callee.name));
        return false;
    }
    let taken = warp.alloca.iter().copied().max().unwrap_or(0);
    if rows > MAX_ROWS || depth > MAX_DEPTH || local_base + callee.local_bytes + taken > cx.local_stride {
        let message = format!("call of '{}' at depth {depth} exceeds the stack", callee.name);
        cx.fail(FaultKind::StackOverflow, lane, message);
        return false;
    }
    if warp.registers.len() < rows {
        warp.registers.resize(rows, ZERO_ROW);
    }
    let stack = warp.intern(CallFrame {
        parent: me.stack,
        call_pc: me.pc,
        base: me.base,
        local_base: me.local_base,
        function: me.function,
        depth,
    });
    let callee_view = Fragment { base, local_base, ..*me };
    warp.registers[base as usize].0[0] = !0;
    fill(&mut warp.registers[base as usize..], code, callee, me.mask);
    sanitize::entered(cx, warp.index, &Fragment { function: target, ..callee_view });
    for (actual, formal) in info.args.iter().zip(&callee.params) {
        // SAFETY: lowering made both places inside their frames.
        unsafe { pass(warp, me.mask, cx.local_stride as usize, (*actual, me), (*formal, &callee_view)) };
        sanitize::passed(cx, warp.index, me.mask, (*actual, me), (*formal, &callee_view));
    }
    me.base = base;
    me.local_base = local_base;
    me.stack = stack;
    me.function = target;
    me.pc = callee.entry;
    true
}

/// Writes the constants of a function into its frame, for the lanes that run it only: others may be in another function whose
/// registers lie in the same rows.
pub fn fill(frame: &mut [Row], code: &Code, function: &FunctionInfo, mask: u32) {
    let (narrow, wide) = frame.split_at_mut(function.wide_start as usize);
    for (to, value) in narrow[code.pred_rows as usize..].iter_mut().zip(&function.narrow_constants) {
        // SAFETY: a reference to one row.
        unsafe { crate::exec::op::put(&mut to.0, &[*value; 32], mask) };
    }
    for (pair, value) in wide.chunks_exact_mut(2).zip(&function.wide_constants) {
        // SAFETY: two rows are 32 values of 64 bits, and aligned for them.
        unsafe { crate::exec::op::put(pair.as_mut_ptr().cast::<[u64; 32]>(), &[*value; 32], mask) };
    }
}

/// Returns from the innermost call.
fn leave(cx: &mut Cx, warp: &mut Warp, me: &mut Fragment) {
    // SAFETY: the code outlives the launch.
    let code: &Code = unsafe { &*cx.code };
    let frame = warp.calls[me.stack as usize];
    let callee = &code.functions[me.function as usize];
    let op = &code.ops[frame.call_pc as usize];
    let info = &code.calls[op.imm as usize];
    let caller = Fragment { base: frame.base, local_base: frame.local_base, ..*me };
    for (actual, formal) in info.returns.iter().zip(&callee.returns) {
        // SAFETY: as for arguments.
        unsafe { pass(warp, me.mask, cx.local_stride as usize, (*formal, me), (*actual, &caller)) };
        sanitize::passed(cx, warp.index, me.mask, (*formal, me), (*actual, &caller));
    }
    warp.products.forget(me.base);
    me.base = frame.base;
    me.local_base = frame.local_base;
    me.stack = frame.parent;
    me.function = frame.function;
    me.pc = frame.call_pc + 1;
}
