//! One op before it executes: what it does to undefined values, to memory, and to what threads know of each other.

use crate::exec::code::{Code, Place};
use crate::exec::context::{Cx, SpaceName};
use crate::exec::effect::{Access, Action, Effect, Order as MemoryOrder};
use crate::exec::mem::{addresses, flag};
use crate::exec::op::{Class, Op, pred, row};
use crate::launch::FaultKind;
use crate::sanitize::clock::kind;
use crate::sanitize::places::{Places, outside};
use crate::sanitize::poison::{Origin, start};
use crate::sanitize::race::Race;
use crate::sanitize::sync::StrongAccess;
use crate::sanitize::watch::{Session, Watch};

/// The op a warp is about to execute, and for whom.
#[derive(Clone, Copy)]
pub struct At<'a> {
    pub op: &'a Op,
    pub effect: &'a Effect,
    pub code: &'a Code,
    pub base: *mut u8,
    /// First shadow number of the frame.
    pub frame: usize,
    pub pc: u32,
    pub warp: u32,
    pub active: u32,
    pub live: u32,
    pub local_stride: u64,
    pub local_base: u32,
}

/// Lanes of a mask.
pub fn lanes(mask: u32) -> impl Iterator<Item = u32> {
    let mut rest = mask;
    std::iter::from_fn(move || {
        if rest == 0 {
            return None;
        }
        let lane = rest.trailing_zeros();
        rest &= rest - 1;
        Some(lane)
    })
}

/// Shows an op to the sanitizers before it executes for the lanes in `active`. Returns 0, or the signal of a fault.
///
/// # Safety
/// As for [`crate::exec::op::OpFn`]; `frame` is the row `base` points to, `pc` the op's number.
#[inline(never)]
pub unsafe fn step(cx: &mut Cx, base: *mut u8, frame: u32, pc: u32, active: u32) -> u32 {
    let Some(watch) = cx.watch.as_deref_mut() else {
        return 0;
    };
    // SAFETY: the code outlives the launch, the running warp is alive.
    let (code, warp) = unsafe { (&*cx.code, &*cx.warp) };
    let at = At {
        op: &code.ops[pc as usize],
        effect: &code.effects[pc as usize],
        code,
        base,
        frame: start(frame),
        pc,
        warp: warp.index,
        active,
        live: warp.live,
        local_stride: u64::from(cx.local_stride),
        local_base: cx.local_base,
    };
    if at.effect.variable != 0 && watch.tools.memcheck {
        // SAFETY: by contract.
        if let Some((lane, space, address, bytes, message)) = unsafe { outside(&at) } {
            let hint = "check the index against the variable's size".to_string();
            return cx.fail_at(FaultKind::OutOfBounds, lane, space, address, bytes, message, hint);
        }
    }
    if at.effect.fragment {
        watch.touched(warp, &at);
    }
    // SAFETY: by contract.
    unsafe { watch.step(&at) };
    0
}

/// The predicate `word` of a guarded op is undefined in some lanes of `mask`.
#[cold]
pub fn guard(cx: &mut Cx, frame: u32, pc: u32, word: u16, mask: u32) {
    let Some(watch) = cx.watch.as_deref_mut() else {
        return;
    };
    // SAFETY: the running warp is alive.
    let (warp, at) = unsafe { ((*cx.warp).index, start(frame) + word as usize) };
    watch.used(warp, pc, at, mask, "a condition");
}

impl Watch {
    unsafe fn step(&mut self, at: &At) {
        if matches!(at.effect.action, Action::Store(_) | Action::Atomic(_) | Action::CopyAsync | Action::StoreMatrix) {
            let warp = &mut self.warps[at.warp as usize];
            if warp.acted == 0 {
                warp.acted_pc = at.pc;
            }
            warp.acted |= at.active;
        }
        // SAFETY: by the caller's contract.
        unsafe {
            match at.effect.action {
                Action::Compute => self.compute(at),
                Action::Load(access) => self.load(at, access),
                Action::Store(access) => self.store(at, access),
                Action::Atomic(access) => self.atomic(at, access),
                Action::CopyAsync => self.copy_async(at),
                Action::CopyCommit => self.warps[at.warp as usize].sync.commit(at.active),
                Action::CopyWait => {
                    let keep = if at.op.flags & 1 != 0 { None } else { Some(at.op.imm) };
                    self.warps[at.warp as usize].sync.wait(at.active, keep);
                }
                Action::Matrix => self.matrix(at),
                Action::LoadMatrix => self.matrix_rows(at, false),
                Action::StoreMatrix => self.matrix_rows(at, true),
                Action::Fence { scope } => self.warps[at.warp as usize].sync.fence(at.active, scope),
                Action::ProxyFence => self.warps[at.warp as usize].sync.fence_proxy(at.warp, at.active, at.live),
                Action::Product => {}
                Action::Defines => self.define(at, 0),
                Action::WarpSync | Action::Shuffle | Action::Collective => {
                    let members: [u32; 32] = *row(at.base, at.op.imm as u16);
                    let mut rest = at.active;
                    while rest != 0 {
                        // Groups that are incomplete wait, and come back.
                        let mask = members[rest.trailing_zeros() as usize & 31];
                        let group =
                            lanes(rest).filter(|lane| members[*lane as usize] == mask).fold(0, |all, lane| all | 1 << lane);
                        rest &= !group;
                        if mask & at.live & !group == 0 {
                            self.exchanges(&At { active: group, ..*at }, mask);
                        }
                    }
                }
                Action::Unseen => self.unseen(at),
                Action::SystemCall => {
                    self.define(at, 0);
                    self.system_call(at);
                }
            }
        }
    }

    /// A warp-level exchange among `members`, all that can come being there.
    unsafe fn exchanges(&mut self, at: &At, members: u32) {
        if self.tools.racecheck && at.effect.action != Action::WarpSync {
            self.warps[at.warp as usize].sync.step(at.warp, at.active, at.live);
        }
        match at.effect.action {
            Action::WarpSync => self.warps[at.warp as usize].sync.meet(at.warp, at.active, at.live),
            // SAFETY: by the caller's contract.
            Action::Shuffle => unsafe { self.shuffle(at, members) },
            _ => {
                let any = self.reads(at, 0..1) & at.active != 0;
                self.define(at, if any { at.active } else { 0 });
            }
        }
    }

    /// Undefined lanes of the operands it reads, of those numbered in `range`.
    pub(super) fn reads(&self, at: &At, range: std::ops::Range<u32>) -> u32 {
        let poison = &self.warps[at.warp as usize].poison;
        let (first, end) = at.effect.reads;
        let list =
            &at.code.operands[(first + range.start).min(end) as usize..first.saturating_add(range.end).min(end) as usize];
        list.iter().fold(0, |all, number| all | poison[at.frame + *number as usize])
    }

    pub(super) fn operand(&self, at: &At, i: u32) -> usize {
        at.frame + at.code.operands[(at.effect.reads.0 + i) as usize] as usize
    }

    /// Makes every destination undefined in `bad`, defined in the other active lanes.
    pub(super) fn define(&mut self, at: &At, bad: u32) {
        let origin = if bad != 0 { self.origin_of_reads(at) } else { 0 };
        let warp = &mut self.warps[at.warp as usize];
        for number in &at.code.operands[at.effect.writes.0 as usize..at.effect.writes.1 as usize] {
            let i = at.frame + *number as usize;
            warp.poison[i] = warp.poison[i] & !at.active | bad & at.active;
            if bad != 0 {
                warp.origin[i] = origin;
            }
        }
    }

    /// Where the first undefined operand comes from.
    fn origin_of_reads(&self, at: &At) -> u32 {
        let warp = &self.warps[at.warp as usize];
        let list = if at.effect.simple {
            &at.effect.from[..]
        } else {
            &at.code.operands[at.effect.reads.0 as usize..at.effect.reads.1 as usize]
        };
        let bad = list.iter().map(|number| at.frame + *number as usize).find(|i| warp.poison[*i] & at.active != 0);
        bad.map_or(0, |i| warp.origin[i])
    }

    /// Reports the use of an operand (by shadow number) where it is undefined in `mask`, once.
    pub fn used(&mut self, warp: u32, pc: u32, number: usize, mask: u32, what: &str) {
        let watch = &mut self.warps[warp as usize];
        let bad = watch.poison[number] & mask;
        if bad == 0 || !self.tools.initcheck {
            return;
        }
        watch.poison[number] &= !bad;
        let origin = watch.origin[number];
        let linear = self.linear;
        let session = self.session();
        let origin = session.origins[origin as usize];
        session.uninitialized(origin, linear, warp, bad.trailing_zeros(), pc, what);
    }

    fn compute(&mut self, at: &At) {
        if at.effect.simple {
            // Inline code has done it, but for the origin.
            let origin = self.origin_of_reads(at);
            self.warps[at.warp as usize].origin[at.frame + at.effect.to as usize] = origin;
            return;
        }
        if at.op.class == Class::Control && at.effect.reads.0 != at.effect.reads.1 {
            let number = self.operand(at, 0);
            self.used(at.warp, at.pc, number, at.active, "a branch's index");
            return;
        }
        let bad = self.reads(at, 0..u32::MAX) & at.active;
        self.define(at, bad);
    }

    /// The addresses of a memory op, reported where they are undefined.
    unsafe fn places(&mut self, at: &At, space: SpaceName) -> Places {
        let number = self.operand(at, 0);
        self.used(at.warp, at.pc, number, at.active, "an address");
        let wide = at.op.flags & flag::WIDE_ADDRESS != 0;
        // SAFETY: by the caller's contract.
        Places::new(space, unsafe { addresses(at.base, at.op.a, wide, at.op.imm, at.active) }, at.active)
    }

    /// A new origin: memory that `lane` reads here.
    pub(super) fn origin(&mut self, at: &At, places: &Places, lane: u32, skip: u64, bytes: u32) -> u32 {
        let space = match 1 << lane {
            bit if (places.shared | places.remote) & bit != 0 => SpaceName::Shared,
            bit if places.local & bit != 0 => SpaceName::Local,
            _ => SpaceName::Global,
        };
        let (address, block) = (places.at[lane as usize & 31] + skip, self.linear);
        let origin = Origin { load: at.pc + 1, space: Some(space), block, warp: at.warp, lane, address, bytes };
        let session = self.session();
        // A loop that reads the same undefined memory again needs no other entry.
        let last = session.origins.len().saturating_sub(64);
        if let Some(i) = session.origins[last..].iter().position(|known| known.load == origin.load && known.block == block) {
            return (last + i) as u32;
        }
        session.origins.push(origin);
        (session.origins.len() - 1) as u32
    }

    unsafe fn load(&mut self, at: &At, access: Access) {
        let space = access.space.unwrap_or(SpaceName::Generic);
        // SAFETY: by the caller's contract.
        let places = unsafe { self.places(at, space) };
        let (bytes, elements) = (u64::from(access.bytes), u64::from(access.elements));
        let bad = self.undefined(at, &places, 0, bytes * elements);
        if bad == 0 {
            self.define(at, 0);
        } else {
            let count = u64::from(at.effect.writes.1 - at.effect.writes.0).max(1);
            let size = bytes * elements / count;
            for i in 0..count {
                let bad = self.undefined(at, &places, i * size, size);
                let origin = if bad == 0 { 0 } else { self.origin(at, &places, bad.trailing_zeros(), i * size, size as u32) };
                let Some(number) = at.code.operands.get(at.effect.writes.0 as usize + i as usize) else {
                    break;
                };
                let warp = &mut self.warps[at.warp as usize];
                let to = at.frame + *number as usize;
                warp.poison[to] = warp.poison[to] & !at.active | bad & at.active;
                warp.origin[to] = origin;
            }
        }
        if self.tools.racecheck {
            self.races(at, &places, access, false, "the read", None);
            self.exchange(at, &places, access, true, false);
        }
    }

    unsafe fn store(&mut self, at: &At, access: Access) {
        let space = access.space.unwrap_or(SpaceName::Generic);
        // SAFETY: by the caller's contract.
        let places = unsafe { self.places(at, space) };
        let count = (at.effect.reads.1 - at.effect.reads.0).saturating_sub(1).max(1);
        let size = u64::from(access.bytes) * u64::from(access.elements) / u64::from(count);
        if self.reads(at, 1..u32::MAX) & at.active == 0 {
            self.written(at, &places, 0, size * u64::from(count), 0);
        } else {
            for i in 0..count {
                let number = self.operand(at, 1 + i);
                self.used(at.warp, at.pc, number, places.global, "a value stored to global memory");
                let bad = self.warps[at.warp as usize].poison[number];
                self.written(at, &places, u64::from(i) * size, size, bad);
            }
        }
        if self.tools.racecheck {
            self.races(at, &places, access, true, "the write", Some(*at));
            self.exchange(at, &places, access, false, true);
        }
    }

    unsafe fn atomic(&mut self, at: &At, access: Access) {
        let space = access.space.unwrap_or(SpaceName::Generic);
        // SAFETY: by the caller's contract.
        let places = unsafe { self.places(at, space) };
        let bytes = u64::from(access.bytes);
        let mut bad = self.undefined(at, &places, 0, bytes);
        for i in 1..at.effect.reads.1 - at.effect.reads.0 {
            let number = self.operand(at, i);
            self.used(at.warp, at.pc, number, at.active, "an operand of an atomic");
        }
        // An exchange only hands the old value on.
        if bad != 0 && at.op.aux & 0xff != 8 {
            let lane = bad.trailing_zeros();
            let origin = self.origin(at, &places, lane, 0, bytes as u32);
            let linear = self.linear;
            let session = self.session();
            let origin = session.origins[origin as usize];
            session.uninitialized(origin, linear, at.warp, lane, at.pc, "an operand of an atomic");
            bad = 0;
        }
        self.define(at, bad);
        self.written(at, &places, 0, bytes, 0);
        if self.tools.racecheck {
            self.races(at, &places, access, true, "the atomic", None);
            self.exchange(at, &places, access, true, true);
        }
    }

    unsafe fn copy_async(&mut self, at: &At) {
        use crate::exec::async_copy::{IGNORE, SOURCE_SIZE};
        let bytes = 1u32 << (at.op.flags >> flag::VECTOR_SHIFT);
        // SAFETY: by the caller's contract.
        let (to, from, read) = unsafe {
            let to = self.places(at, SpaceName::Shared);
            let number = self.operand(at, 1);
            self.used(at.warp, at.pc, number, at.active, "an address");
            let mut read = [bytes; 32];
            if at.op.flags & SOURCE_SIZE != 0 {
                read = (*row::<u32>(at.base, at.op.c)).map(|n| n.min(bytes));
            } else if at.op.flags & IGNORE != 0 {
                let ignore = *pred(at.base, at.op.c);
                read = std::array::from_fn(|i| if ignore >> i & 1 != 0 { 0 } else { bytes });
            }
            (to, addresses(at.base, at.op.b, true, at.op.aux, at.active), read)
        };
        let reading = lanes(at.active).filter(|lane| read[*lane as usize] != 0).fold(0, |mask, lane| mask | 1 << lane);
        let source = Places { at: from, shared: 0, local: 0, remote: 0, global: reading };
        if self.tools.initcheck {
            let same = lanes(reading).all(|lane| read[lane as usize] == bytes);
            let mut bad = if same { self.undefined(at, &source, 0, u64::from(bytes)) } else { 0 };
            for lane in lanes(if same { 0 } else { reading }) {
                let one = Places { at: from, shared: 0, local: 0, remote: 0, global: 1 << lane };
                bad |= self.undefined(at, &one, 0, u64::from(read[lane as usize]));
            }
            self.written(at, &to, 0, u64::from(bytes), bad);
        }
        if self.tools.racecheck {
            let race = Race {
                pc: at.pc,
                warp: at.warp,
                space: SpaceName::Global,
                bytes,
                width: bytes,
                write: false,
                strength: 0,
                what: "the asynchronous copy's read",
                actor: kind::COPIES,
                slot: 0,
                time: 0,
                values: None,
                repeated: false,
            };
            self.race_global(&race, reading, &source.at);
            let race = Race { space: SpaceName::Shared, write: true, what: "the asynchronous copy's write", ..race };
            self.race_shared(&race, to.shared, &to.at);
        }
    }

    fn matrix(&mut self, at: &At) {
        if at.active != at.live {
            return;
        }
        if self.reads(at, 0..u32::MAX) & at.active != 0 {
            for i in 0..at.effect.reads.1 - at.effect.reads.0 {
                let number = self.operand(at, i);
                self.used(at.warp, at.pc, number, at.active, "a matrix operand");
            }
        }
        self.define(at, 0);
    }

    unsafe fn unseen(&mut self, at: &At) {
        // SAFETY: by the caller's contract.
        let places = unsafe { self.places(at, SpaceName::Generic) };
        let first = places.at[at.active.trailing_zeros() as usize & 31];
        self.shared.set(0, u64::MAX >> 1);
        let session = self.session();
        // SAFETY: see `Session::mem`.
        let mem = unsafe { &*session.mem };
        if let Some((area, _)) = session.global.area(mem, first, 1)
            && let Some(bits) = &area.bits
        {
            bits.set(0, area.size);
        }
    }

    /// Results of printf, malloc and the like that go to local memory are defined.
    fn system_call(&mut self, at: &At) {
        for place in &at.code.calls[at.op.imm as usize].returns {
            if let Place::Local { offset, bytes } = place {
                let local = &self.warps[at.warp as usize].local;
                for lane in lanes(at.active) {
                    let frame = u64::from(lane) * at.local_stride + u64::from(at.local_base);
                    local.set(frame + u64::from(*offset), u64::from(*bytes));
                }
            }
        }
    }

    /// What strong accesses tell threads of each other. All lanes read before any publishes: their order is not defined.
    fn exchange(&mut self, at: &At, places: &Places, access: Access, reads: bool, writes: bool) {
        if access.order == MemoryOrder::Weak {
            return;
        }
        let session: *mut Session = self.session;
        // SAFETY: see `Watch::session`; locations are not reached by the facts read beside them.
        let (facts, global) = unsafe { (&*session, &mut (*session).locations) };
        let sync = &mut self.warps[at.warp as usize].sync;
        let publishes = writes && (access.order.releases() || sync.has_fences() || !reads);
        let (order, scope) = (access.order, access.scope);
        for (mask, locations) in [(places.shared, &mut self.locations), (places.global, global)] {
            if mask == 0 || locations.is_empty() && !publishes {
                continue;
            }
            let one = |lane, reads, writes| StrongAccess { warp: at.warp, lane, reads, writes, replaces: false, order, scope };
            if reads && !locations.is_empty() {
                for lane in lanes(mask) {
                    one(lane, true, false).through(facts, self.linear, sync, locations, places.at[lane as usize]);
                }
            }
            if publishes {
                for lane in lanes(mask) {
                    let access = StrongAccess { replaces: !reads, ..one(lane, false, true) };
                    access.through(facts, self.linear, sync, locations, places.at[lane as usize]);
                }
            }
        }
        if places.remote != 0 {
            self.exchange_far(at, places, access, reads, writes);
        }
        if writes && order.releases() {
            self.warps[at.warp as usize].sync.now += 1;
        }
    }
}
