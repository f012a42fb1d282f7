//! Warp-level exchanges: shfl, vote, match, redux, activemask, elect, bar.warp.sync.
//!
//! Each waits for the non-exited lanes its member mask names (slot `imm`), then works on all of them at once.

use crate::exec::code::Code;
use crate::exec::context::Cx;
use crate::exec::op::{Body, Op, Sel, pack, pred, put, put_pred, row, sel, sel_plain, signal};
use crate::exec::warp::{Fragment, Row, State, Warp};
use crate::launch::FaultKind;
use crate::sanitize;

/// The member mask (slot `imm`) as the first active lane gives it.
#[inline(always)]
unsafe fn member(base: *mut u8, op: &Op, mask: u32) -> u32 {
    // SAFETY: the slot lies in the frame.
    let rows: &[u32; 32] = unsafe { &*row(base, op.imm as u16) };
    rows[mask.trailing_zeros() as usize & 31]
}

/// Checks that the lanes are together. Err: the signal to return.
#[inline(always)]
unsafe fn gather(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> Result<u32, u32> {
    // SAFETY: as above; the running warp is alive.
    let (members, live) = unsafe { (member(base, op, mask), (*cx.warp).live) };
    if mask & !members != 0 {
        // SAFETY: as above.
        if let Some(signal) = unsafe { apart(base, op, mask, cx) } {
            return Err(signal);
        }
        let lane = (mask & !members).trailing_zeros();
        let message = format!("lane {lane} executes this with member mask {members:#x}, which leaves it out");
        sanitize::misuse(cx, op, FaultKind::BadMask, lane, message, "every lane that executes it must be in its member mask")?;
    }
    if members & live & !mask != 0 {
        return Err(signal::WAIT);
    }
    Ok(members)
}

/// Lanes that stand at one instruction with different member masks are groups of their own: a group that is complete goes on by
/// itself. None: all give the same mask, or one that leaves its lane out.
#[cold]
unsafe fn apart(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> Option<u32> {
    // SAFETY: the slot lies in the frame; the running warp is alive.
    let (masks, live): ([u32; 32], u32) = unsafe { (*row(base, op.imm as u16), (*cx.warp).live) };
    let mut rest = mask;
    let mut waits = false;
    while rest != 0 {
        let lane = rest.trailing_zeros() as usize;
        let group = (0..32).filter(|i| mask >> i & 1 != 0 && masks[*i] == masks[lane]).fold(0u32, |m, i| m | 1 << i);
        rest &= !group;
        if group == mask || group & !masks[lane] != 0 {
            return None;
        }
        if masks[lane] & live & !group == 0 {
            cx.polls = group;
            return Some(signal::SPLIT);
        }
        waits = true;
    }
    waits.then_some(signal::WAIT)
}

/// The lanes of `mask` whose member mask is `members`.
fn agreeing(rows: &[u32; 32], mask: u32, members: u32) -> u32 {
    (0..32).filter(|i| mask >> i & 1 != 0 && rows[*i] == members).fold(0, |m, i| m | 1 << i)
}

/// The fragments that wait with more than one member mask become one for each, so that each may meet its own members.
pub fn separate(warp: &mut Warp, code: &Code) {
    let mut i = 0;
    while i < warp.fragments.len() {
        let f = warp.fragments[i];
        let op = &code.ops[f.pc as usize];
        if f.state == State::Wait
            && let Some(members) = member_mask(warp, &f, op)
        {
            // SAFETY: the slot lies in the fragment's frame.
            let rows: [u32; 32] = unsafe { *row(warp.registers.as_mut_ptr().add(f.base as usize).cast(), op.imm as u16) };
            let agreed = agreeing(&rows, f.mask, members);
            if agreed != f.mask {
                warp.fragments[i].mask = agreed;
                warp.fragments.push(Fragment { mask: f.mask & !agreed, ..f });
            }
        }
        i += 1;
    }
}

/// Member mask of the op a fragment waits at; None for ops without one (`.aligned` matrix ops).
pub fn member_mask(warp: &Warp, fragment: &Fragment, op: &Op) -> Option<u32> {
    use crate::exec::op::Class;
    if !matches!(op.class, Class::Shuffle | Class::Vote) {
        return None;
    }
    // SAFETY: the slot lies in the fragment's frame.
    let base: *mut u8 = unsafe { warp.registers.as_ptr().add(fragment.base as usize).cast_mut().cast() };
    Some(unsafe { member(base, op, fragment.mask) })
}

/// Does one exchange for fragments that wait at different places: each op sees the sources of all, and writes its own lanes.
///
/// # Safety
/// `group` names fragments of `warp` whose frames lie in its register file.
pub unsafe fn exchange(cx: &mut Cx, warp: &mut Warp, group: &[usize], union: u32) -> u32 {
    // SAFETY: the code outlives the launch; slots lie in frames of `rows` rows.
    unsafe {
        let code: &Code = &*cx.code;
        cx.warp = warp;
        let fragments: Vec<Fragment> = group.iter().map(|i| warp.fragments[*i]).collect();
        let registers = warp.registers.as_mut_ptr();
        // Sources are read before any destination is written.
        let (mut values, mut bits) = ([0u32; 32], 0u32);
        for f in &fragments {
            let op = &code.ops[f.pc as usize];
            let base: *mut u8 = registers.add(f.base as usize).cast();
            let source: [u32; 32] = *row(base, op.a);
            for lane in (0..32).filter(|lane| f.mask >> lane & 1 != 0) {
                values[lane] = source[lane];
            }
            bits |= *pred(base, op.a) & f.mask;
        }
        for f in &fragments {
            let op = &code.ops[f.pc as usize];
            let rows = code.functions[f.function as usize].rows as usize;
            let frame = registers.add(f.base as usize);
            let saved: Vec<Row> = std::slice::from_raw_parts(frame, rows).to_vec();
            let base: *mut u8 = frame.cast();
            if op.flags & flag::PREDICATE_SOURCE != 0 {
                *pred(base, op.a) = bits;
            } else if op.flags & flag::ROW_SOURCE != 0 {
                *row(base, op.a) = values;
            }
            // The member mask row, too, is read by the first active lane of the union.
            let members = (*row::<u32>(base, op.imm as u16))[f.mask.trailing_zeros() as usize];
            *row(base, op.imm as u16) = [members; 32];
            let result = (op.f)(base, op, union, cx);
            let now = std::slice::from_raw_parts_mut(frame, rows);
            let words = code.pred_rows as usize;
            for (r, (Row(new), Row(old))) in now.iter_mut().zip(&saved).enumerate() {
                for lane in 0..32 {
                    if r < words {
                        new[lane] = (new[lane] & f.mask) | (old[lane] & !f.mask);
                    } else if f.mask >> lane & 1 == 0 {
                        new[lane] = old[lane];
                    }
                }
            }
            // Sources keep their own values unless they are the destination.
            if op.flags & flag::PREDICATE_SOURCE == 0 && op.a != op.d && op.flags & flag::ROW_SOURCE != 0 {
                (*row::<u32>(base, op.a)) = saved[op.a as usize].0;
            }
            if result != 0 {
                return result;
            }
        }
        0
    }
}

/// Op flags.
pub mod flag {
    /// Source `a` is a predicate word.
    pub const PREDICATE_SOURCE: u8 = 0x80;
    /// Source `a` is a row.
    pub const ROW_SOURCE: u8 = 0x40;
    /// The predicate source is negated.
    pub const NEGATED: u8 = 0x20;
    /// There is a predicate destination, in the pool at `aux`.
    pub const PREDICATE_RESULT: u8 = 0x10;
}

/// shfl modes, in the low bits of the flags.
pub const UP: u8 = 0;
pub const DOWN: u8 = 1;
pub const BFLY: u8 = 2;
pub const IDX: u8 = 3;

/// The lane that lane `i` reads, and whether it is in range (else it reads itself).
#[inline(always)]
pub fn source(mode: u8, i: u32, b: u32, c: u32) -> (u32, bool) {
    let (bval, cval, segment) = (b & 31, c & 31, c >> 8 & 31);
    let max = (i & segment) | (cval & !segment);
    let min = i & segment;
    let (from, valid) = match mode {
        UP => (i.wrapping_sub(bval), i as i32 - bval as i32 >= max as i32),
        DOWN => (i + bval, i + bval <= max),
        BFLY => (i ^ bval, i ^ bval <= max),
        _ => {
            let j = min | (bval & !segment);
            (j, j <= max)
        }
    };
    (if valid { from & 31 } else { i }, valid)
}

/// `shfl.sync`: a value, b lane, c clamp and segment mask.
pub struct Shuffle;
impl Body for Shuffle {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Err(signal) = gather(base, op, mask, cx) {
                return signal;
            }
            let (a, b, c): ([u32; 32], [u32; 32], [u32; 32]) = (*row(base, op.a), *row(base, op.b), *row(base, op.c));
            let (mut out, mut ok) = ([0u32; 32], [false; 32]);
            let mode = op.flags & 3;
            for i in 0..32u32 {
                let (from, valid) = source(mode, i, b[i as usize], c[i as usize]);
                out[i as usize] = a[from as usize];
                ok[i as usize] = valid;
            }
            put(row(base, op.d), &out, mask);
            if op.flags & flag::PREDICATE_RESULT != 0 {
                put_pred(base, cx.code().pool[op.aux as usize], pack(&ok), mask);
            }
        }
        0
    }
}
pub fn shuffle() -> Sel {
    sel::<Shuffle>()
}

/// vote modes.
pub const ALL: u8 = 0;
pub const ANY: u8 = 1;
pub const UNI: u8 = 2;
pub const BALLOT: u8 = 3;

/// `vote.sync`: predicate a; destination a predicate, or a row for ballot.
pub struct Vote;
impl Body for Vote {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let members = match gather(base, op, mask, cx) {
                Ok(members) => members,
                Err(signal) => return signal,
            };
            let bits = (*pred(base, op.a) ^ if op.flags & flag::NEGATED != 0 { !0 } else { 0 }) & mask & members;
            let flag = |set: bool| if set { !0 } else { 0 };
            match op.flags & 3 {
                ALL => put_pred(base, op.d, flag(bits == mask), mask),
                ANY => put_pred(base, op.d, flag(bits != 0), mask),
                UNI => put_pred(base, op.d, flag(bits == 0 || bits == mask), mask),
                _ => put(row(base, op.d), &[bits; 32], mask),
            }
        }
        0
    }
}
pub fn vote() -> Sel {
    sel_plain::<Vote>()
}

/// `activemask`: the lanes that execute together. A seeded schedule takes them apart now and then.
pub struct ActiveMask;
impl Body for ActiveMask {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        if let Some(chooser) = &mut cx.link().chooser
            && chooser.once_in(3)
        {
            let part = mask & chooser.next() as u32;
            if part != 0 && part != mask {
                cx.polls = part;
                return signal::SPLIT;
            }
        }
        // SAFETY: by `OpFn`'s contract.
        unsafe { put(row(base, op.d), &[mask; 32], mask) };
        0
    }
}
pub fn active_mask() -> Sel {
    sel_plain::<ActiveMask>()
}

/// `bar.warp.sync`
pub struct WarpSync;
impl Body for WarpSync {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        match unsafe { gather(base, op, mask, cx) } {
            Ok(members) => {
                if cx.watch.is_some() {
                    sanitize::absent(cx, op, members, mask);
                }
                0
            }
            Err(signal) => signal,
        }
    }
}
pub fn warp_sync() -> Sel {
    sel_plain::<WarpSync>()
}

/// redux operations, in the low bits of the flags.
pub const REDUX: [(&str, u8); 12] = [
    ("add", 0),
    ("min.u32", 1),
    ("max.u32", 2),
    ("min.s32", 3),
    ("max.s32", 4),
    ("and", 5),
    ("or", 6),
    ("xor", 7),
    ("min.f32", 8),
    ("max.f32", 9),
    ("min.NaN.f32", 10),
    ("max.NaN.f32", 11),
];

/// `redux.sync`
pub struct Redux;
impl Body for Redux {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Err(signal) = gather(base, op, mask, cx) {
                return signal;
            }
            let a: [u32; 32] = *row(base, op.a);
            let values = (0..32).filter(|i| mask >> i & 1 != 0).map(|i| a[i]);
            let float = |max: bool, nan: bool| {
                move |x: u32, y: u32| {
                    let (p, q) = (f32::from_bits(x), f32::from_bits(y));
                    use crate::exec::float::{MinMax, Plain};
                    use crate::exec::op::Bin;
                    match (max, nan) {
                        (true, false) => MinMax::<Plain, true, false, false>::f(p, q),
                        (false, false) => MinMax::<Plain, false, false, false>::f(p, q),
                        (true, true) => MinMax::<Plain, true, true, false>::f(p, q),
                        (false, true) => MinMax::<Plain, false, true, false>::f(p, q),
                    }
                    .to_bits()
                }
            };
            // A single NaN is canonical, too.
            let canonical = |v: u32| crate::exec::float::canon(f32::from_bits(v)).to_bits();
            let result = match op.flags & 15 {
                0 => values.fold(0, u32::wrapping_add),
                1 => values.min().unwrap_or(0),
                2 => values.max().unwrap_or(0),
                3 => values.map(|v| v as i32).min().unwrap_or(0) as u32,
                4 => values.map(|v| v as i32).max().unwrap_or(0) as u32,
                5 => values.fold(!0, |x, y| x & y),
                6 => values.fold(0, |x, y| x | y),
                7 => values.fold(0, |x, y| x ^ y),
                code => canonical(values.reduce(float(code & 1 != 0, code >= 10)).unwrap_or(0)),
            };
            put(row(base, op.d), &[result; 32], mask);
        }
        0
    }
}
pub fn redux() -> Sel {
    sel_plain::<Redux>()
}

/// `match.sync`: flags 1: 64-bit values, 2: `.all`.
pub struct Match;
impl Body for Match {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Err(signal) = gather(base, op, mask, cx) {
                return signal;
            }
            let values: [u64; 32] = if op.flags & 1 != 0 {
                *row(base, op.a)
            } else {
                let narrow: [u32; 32] = *row(base, op.a);
                narrow.map(u64::from)
            };
            let same =
                |lane: usize| (0..32).filter(|i| mask >> i & 1 != 0 && values[*i] == values[lane]).fold(0u32, |m, i| m | 1 << i);
            if op.flags & 2 != 0 {
                let all = same(mask.trailing_zeros() as usize) == mask;
                put(row(base, op.d), &[if all { mask } else { 0 }; 32], mask);
                if op.flags & flag::PREDICATE_RESULT != 0 {
                    put_pred(base, cx.code().pool[op.aux as usize], if all { !0 } else { 0 }, mask);
                }
            } else {
                let out: [u32; 32] = std::array::from_fn(same);
                put(row(base, op.d), &out, mask);
            }
        }
        0
    }
}
pub fn matching() -> Sel {
    sel_plain::<Match>()
}

/// `elect.sync`: the lowest member leads; in a seeded schedule any, but the same one for the same members.
pub struct Elect;
impl Body for Elect {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            if let Err(signal) = gather(base, op, mask, cx) {
                return signal;
            }
            let mut leader = mask.trailing_zeros();
            if let Some(chooser) = &cx.link().chooser {
                let n = chooser.fixed(u64::from(mask), mask.count_ones() as usize);
                leader = (0..32).filter(|lane| mask >> lane & 1 != 0).nth(n).unwrap_or(leader);
            }
            if op.d != 0 {
                put(row(base, op.d), &[leader; 32], mask);
            }
            if op.flags & flag::PREDICATE_RESULT != 0 {
                put_pred(base, cx.code().pool[op.aux as usize], 1 << leader, mask);
            }
        }
        0
    }
}
pub fn elect() -> Sel {
    sel_plain::<Elect>()
}
