//! One op before it executes: what it does to undefined values, to memory, and to what threads know of each other.

use crate::exec::code::{Code, Place};
use crate::exec::collective;
use crate::exec::context::{Cx, LOCAL_WINDOW, PARAM_WINDOW, SHARED_WINDOW, SpaceName};
use crate::exec::effect::{Access, Action, Effect, Order as MemoryOrder};
use crate::exec::link::RANK_SHIFT;
use crate::exec::mem::{addresses, flag};
use crate::exec::op::{Class, Op, pred, row};
use crate::exec::warp::{Fragment, Warp};
use crate::launch::FaultKind;
use crate::sanitize::cells::{Cells, Conflict, Order, Pools, Stamp, Visit, strength_of, tag, width_of};
use crate::sanitize::clock::{Clock, kind};
use crate::sanitize::poison::{Origin, start};
use crate::sanitize::report::Side;
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

/// The first lane whose access leaves the variable that its address is derived from.
unsafe fn outside(at: &At) -> Option<(u32, SpaceName, u64, u32, String)> {
    let variable = at.code.variables.get(usize::from(at.effect.variable) - 1)?;
    let (space, bytes, mask) = match at.effect.action {
        Action::Load(access) | Action::Store(access) | Action::Atomic(access) => {
            (access.space?, u32::from(access.bytes) * u32::from(access.elements), at.active)
        }
        Action::CopyAsync => (SpaceName::Shared, 1 << (at.op.flags >> flag::VECTOR_SHIFT), at.active),
        Action::LoadMatrix | Action::StoreMatrix => {
            let n = u32::from(at.op.flags >> flag::VECTOR_SHIFT);
            (SpaceName::Shared, 16, if n == 4 { !0 } else { (1 << (8 * n)) - 1 })
        }
        _ => return None,
    };
    let wide = at.op.flags & flag::WIDE_ADDRESS != 0;
    // SAFETY: by the caller's contract.
    let places = Places::new(space, unsafe { addresses(at.base, at.op.a, wide, at.op.imm, mask) }, mask);
    // Another block's variable has the same bounds.
    let here = if variable.local { places.local } else { places.shared | places.remote };
    let own = |lane: u32| places.at[lane as usize] & if variable.local { !0 } else { (1 << RANK_SHIFT) - 1 };
    let start = u64::from(variable.start) + if variable.local { u64::from(at.local_base) } else { 0 };
    let lane = lanes(here & at.active).find(|lane| {
        let offset = own(*lane).wrapping_sub(start);
        offset >> 32 != 0 || offset + u64::from(bytes) > u64::from(variable.bytes)
    })?;
    let address = own(lane);
    let away = address.wrapping_sub(start) as i64;
    let (space, of) = if variable.local { (SpaceName::Local, "local") } else { (SpaceName::Shared, "shared") };
    let message = format!(
        "access of {bytes} bytes at offset {away} of '{}', which has {} bytes of {of} memory",
        variable.name, variable.bytes
    );
    Some((lane, space, address, bytes, message))
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

/// How a thread's accesses relate to earlier ones: see [`Order`].
struct Knowledge<'a> {
    session: &'a Session,
    clock: &'a Clock,
    linear: u32,
    first_actor: u32,
    /// The warp's threads, and its copies.
    threads: u32,
    copies: u32,
    lane: u32,
    /// Groups of copies, of bulk reads and of bulk writes that are complete.
    waited: [u32; 3],
    /// It is an asynchronous operation through the async proxy that accesses.
    proxied: bool,
    strength: u32,
    width: u32,
    values: Option<At<'a>>,
}

impl Order for Knowledge<'_> {
    #[inline(always)]
    fn before(&self, stamp: &Stamp, lane: u32) -> bool {
        let actor = stamp.actor.wrapping_sub(self.first_actor);
        if actor < self.session.actors {
            if lane == self.lane && self.own(stamp) {
                return !self.proxied || stamp.actor != self.threads || self.fenced(actor, stamp, lane);
            }
            return self.clock.own.knows(actor, lane, stamp.time) && (!self.proxied || self.fenced(actor, stamp, lane));
        }
        self.foreign(stamp, lane)
    }

    fn strong(&self, stamp: &Stamp) -> bool {
        let theirs = strength_of(stamp.tag);
        if self.strength == 0 || theirs == 0 || width_of(stamp.tag) != self.width {
            return false;
        }
        let block = stamp.actor.wrapping_sub(1) / self.session.actors;
        let least = self.strength.min(theirs);
        block == self.linear || least == 3 || least == 2 && self.session.same_cluster(block, self.linear)
    }

    fn same_value(&self, other: u32) -> bool {
        let Some(at) = &self.values else { return false };
        let (a, b) = (self.lane as usize & 31, other as usize & 31);
        // SAFETY: slots of a store lie in its frame.
        store_slots(at).all(|slot| unsafe {
            if at.op.flags & flag::WIDE_VALUE != 0 {
                let v: &[u64; 32] = &*row(at.base, slot);
                v[a] == v[b]
            } else {
                let v: &[u32; 32] = &*row(at.base, slot);
                v[a] == v[b]
            }
        })
    }
}

impl Knowledge<'_> {
    /// Whether the thread itself did it, or waited for it.
    #[inline(always)]
    fn own(&self, stamp: &Stamp) -> bool {
        if stamp.actor == self.threads {
            return true;
        }
        let [copies, reads, writes] = self.waited;
        let first = self.copies - kind::COPIES;
        stamp.actor == self.copies && stamp.time < copies
            || stamp.actor == first + kind::READS && stamp.time < reads
            || stamp.actor == first + kind::WRITES && stamp.time < writes
    }

    /// Writes of threads that a bulk operation follows need a proxy fence between; reads need only the order.
    fn fenced(&self, actor: u32, stamp: &Stamp, lane: u32) -> bool {
        let read = stamp.lanes != lane;
        actor % kind::COUNT != kind::THREADS || read || self.clock.own.knows(actor + kind::FENCED, lane, stamp.time)
    }

    #[cold]
    fn foreign(&self, stamp: &Stamp, lane: u32) -> bool {
        let actor = stamp.actor.wrapping_sub(1);
        self.clock.knows_foreign(actor / self.session.actors, actor % self.session.actors, lane, stamp.time)
    }
}

/// Registers a store takes its values from.
fn store_slots<'a>(at: &At<'a>) -> impl Iterator<Item = u16> + use<'a> {
    let elements = 1usize << (at.op.flags >> flag::VECTOR_SHIFT & 7);
    let (op, pool) = (at.op, &at.code.pool);
    (0..elements).map(move |i| if elements == 1 { op.b } else { pool[op.aux as usize + i] })
}

/// Lanes by the memory they access, and their offsets in it (addresses, for global memory).
pub struct Places {
    pub at: [u64; 32],
    pub shared: u32,
    pub global: u32,
    pub local: u32,
    /// In other blocks' shared memory.
    pub remote: u32,
}

impl Places {
    pub fn new(space: SpaceName, mut at: [u64; 32], active: u32) -> Places {
        let mut places = Places { at, shared: 0, global: 0, local: 0, remote: 0 };
        match space {
            SpaceName::Global => places.global = active,
            SpaceName::Shared | SpaceName::Cluster => places.shared = active,
            SpaceName::Local => places.local = active,
            SpaceName::Generic => {
                for lane in lanes(active) {
                    match at[lane as usize] & !0xffff_ffff {
                        SHARED_WINDOW => places.shared |= 1 << lane,
                        LOCAL_WINDOW => places.local |= 1 << lane,
                        PARAM_WINDOW => {}
                        _ => places.global |= 1 << lane,
                    }
                }
            }
            _ => {}
        }
        for lane in lanes(places.shared | places.local) {
            at[lane as usize] &= 0xffff_ffff;
        }
        // Another block's shared memory is not this block's.
        places.remote =
            lanes(places.shared).filter(|lane| at[*lane as usize] >> RANK_SHIFT != 0).fold(0, |mask, lane| mask | 1 << lane);
        places.shared &= !places.remote;
        places.at = at;
        places
    }
}

/// One warp's access for the race checker.
pub struct Race<'a> {
    pub pc: u32,
    pub warp: u32,
    pub space: SpaceName,
    pub bytes: u32,
    /// Of one element: what has to agree for two atomics.
    pub width: u32,
    pub write: bool,
    pub strength: u32,
    pub what: &'static str,
    /// Who does it: the warp's threads, or one kind of its asynchronous work …
    pub actor: u32,
    /// … and then its lane and time, where those are not a thread's.
    pub slot: u32,
    pub time: u32,
    pub values: Option<At<'a>>,
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
    fn reads(&self, at: &At, range: std::ops::Range<u32>) -> u32 {
        let poison = &self.warps[at.warp as usize].poison;
        let (first, end) = at.effect.reads;
        let list = &at.code.operands[(first + range.start).min(end) as usize..first.saturating_add(range.end).min(end) as usize];
        list.iter().fold(0, |all, number| all | poison[at.frame + *number as usize])
    }

    fn operand(&self, at: &At, i: u32) -> usize {
        at.frame + at.code.operands[(at.effect.reads.0 + i) as usize] as usize
    }

    /// Makes every destination undefined in `bad`, defined in the other active lanes.
    fn define(&mut self, at: &At, bad: u32) {
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

    /// Lanes whose `n` bytes, `skip` after their place, are not all written.
    fn undefined(&mut self, at: &At, places: &Places, skip: u64, n: u64) -> u32 {
        if !self.tools.initcheck {
            return 0;
        }
        let mut bad = 0;
        for lane in lanes(places.shared) {
            bad |= u32::from(!self.shared.all(places.at[lane as usize] + skip, n)) << lane;
        }
        let local = &self.warps[at.warp as usize].local;
        for lane in lanes(places.local) {
            bad |= u32::from(!local.all(u64::from(lane) * at.local_stride + places.at[lane as usize] + skip, n)) << lane;
        }
        if places.global != 0 {
            let session = self.session();
            // SAFETY: see `Session::mem`.
            let mem = unsafe { &*session.mem };
            for lane in lanes(places.global) {
                let address = places.at[lane as usize] + skip;
                if let Some((area, _)) = session.global.area(mem, address, n)
                    && let Some(bits) = &area.bits
                {
                    bad |= u32::from(!bits.all(address - area.base, n)) << lane;
                }
            }
        }
        bad
    }

    /// `n` bytes per lane are written now: undefined ones, in the lanes of `bad`.
    fn written(&mut self, at: &At, places: &Places, skip: u64, n: u64, bad: u32) {
        if !self.tools.initcheck {
            return;
        }
        for lane in lanes(places.shared) {
            let to = places.at[lane as usize] + skip;
            if bad >> lane & 1 == 0 { self.shared.set(to, n) } else { self.shared.clear(to, n) }
        }
        for lane in lanes(places.remote) {
            let (block, offset) = self.remote(places, lane);
            self.mark_shared(block, offset + skip, n);
        }
        let local = &self.warps[at.warp as usize].local;
        for lane in lanes(places.local) {
            let to = u64::from(lane) * at.local_stride + places.at[lane as usize] + skip;
            if bad >> lane & 1 == 0 { local.set(to, n) } else { local.clear(to, n) }
        }
        if places.global != 0 {
            let session = self.session();
            // SAFETY: see `Session::mem`.
            let mem = unsafe { &*session.mem };
            for lane in lanes(places.global) {
                let address = places.at[lane as usize] + skip;
                if let Some((area, _)) = session.global.area(mem, address, n)
                    && let Some(bits) = &area.bits
                {
                    bits.set(address - area.base, n);
                }
            }
        }
    }

    /// The block and offset that a lane's address in another block's shared memory means.
    fn remote(&mut self, places: &Places, lane: u32) -> (u32, u64) {
        let address = places.at[lane as usize & 31];
        let (rank, linear) = ((address >> RANK_SHIFT) as u32 - 1, self.linear);
        (self.session().peer(linear, rank), address & ((1 << RANK_SHIFT) - 1))
    }

    /// A new origin: memory that `lane` reads here.
    fn origin(&mut self, at: &At, places: &Places, lane: u32, skip: u64, bytes: u32) -> u32 {
        let space = match 1 << lane {
            bit if places.shared & bit != 0 => SpaceName::Shared,
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
            let mut bad = 0;
            for lane in lanes(reading) {
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

    /// `ldmatrix` and `stmatrix`: rows of 16 bytes, each word of a row one lane's (or two lanes' halves, transposed).
    unsafe fn matrix_rows(&mut self, at: &At, store: bool) {
        if at.active != at.live {
            return;
        }
        let n = u32::from(at.op.flags >> flag::VECTOR_SHIFT);
        let mask = if n == 4 { !0 } else { (1u32 << (8 * n)) - 1 };
        let number = self.operand(at, 0);
        self.used(at.warp, at.pc, number, mask & at.active, "an address");
        let wide = at.op.flags & flag::WIDE_ADDRESS != 0;
        // SAFETY: by the caller's contract.
        let places = Places::new(SpaceName::Generic, unsafe { addresses(at.base, at.op.a, wide, at.op.imm, mask) }, mask);
        // Offsets of `.shared` have no window.
        let shared = if places.shared == 0 && places.at.iter().all(|a| *a >> 32 == 0) { mask } else { places.shared };
        let trans = at.op.flags & flag::SIGNED != 0;
        let first = if store { at.effect.reads.0 + 1 } else { at.effect.writes.0 };
        for m in 0..n {
            let Some(number) = at.code.operands.get((first + m) as usize) else {
                break;
            };
            let register = at.frame + *number as usize;
            let (held, mut bad) = (self.warps[at.warp as usize].poison[register], 0u32);
            let mut origin = 0;
            for r in 0..8u32 {
                let lane = 8 * m + r;
                if shared >> lane & 1 == 0 {
                    continue;
                }
                let from = places.at[lane as usize] & 0xffff_ffff;
                if !store && self.tools.initcheck && self.shared.all(from, 16) {
                    continue;
                }
                for c in 0..4u32 {
                    let owners = if trans { 1 << (8 * c + r / 2) | 1 << (8 * c + 4 + r / 2) } else { 1u32 << (4 * r + c) };
                    let word = from + u64::from(4 * c);
                    if store {
                        if self.tools.initcheck && held & owners != 0 {
                            self.shared.clear(word, 4)
                        } else {
                            self.shared.set(word, 4)
                        }
                    } else if self.tools.initcheck && !self.shared.all(word, 4) {
                        bad |= owners;
                        origin = lane + 1;
                    }
                }
            }
            if !store {
                let origin = if origin == 0 {
                    0
                } else {
                    let read = Places { at: places.at, shared: mask, global: 0, local: 0, remote: 0 };
                    self.origin(at, &read, origin - 1, 0, 16)
                };
                let warp = &mut self.warps[at.warp as usize];
                warp.poison[register] = bad;
                warp.origin[register] = origin;
            }
        }
        if !self.tools.racecheck {
            return;
        }
        let what = if store { "the write" } else { "the read" };
        let race = Race {
            pc: at.pc,
            warp: at.warp,
            space: SpaceName::Shared,
            bytes: if trans { 2 } else { 4 },
            width: 4,
            write: store,
            strength: 0,
            what,
            actor: kind::THREADS,
            slot: 0,
            time: 0,
            values: None,
        };
        // Word by word, as accesses of the lanes that hold it.
        for c in 0..4u32 {
            for m in 0..n {
                let mut words = [0u64; 32];
                for half in 0..if trans { 2 } else { 1u32 } {
                    let mut owners = 0u32;
                    for r in 0..8u32 {
                        let from = places.at[(8 * m + r) as usize] & 0xffff_ffff;
                        let owner = if trans { 8 * c + 4 * half + r / 2 } else { 4 * r + c };
                        let at = from + u64::from(4 * c + 2 * half);
                        if trans {
                            // Two rows share an owner: one at a time.
                            let mut one = [0u64; 32];
                            one[owner as usize] = at;
                            self.race_shared(&race, 1 << owner, &one);
                        } else {
                            words[owner as usize] = at;
                            owners |= 1 << owner;
                        }
                    }
                    if owners != 0 {
                        self.race_shared(&race, owners, &words);
                    }
                }
            }
        }
    }

    unsafe fn shuffle(&mut self, at: &At, members: u32) {
        // SAFETY: by the caller's contract.
        unsafe {
            let value = self.operand(at, 0);
            let held = self.warps[at.warp as usize].poison[value];
            let control = self.reads(at, 1..u32::MAX) & at.active;
            let there = at.active & members;
            if held & at.active == 0 && control == 0 && there == !0 {
                return self.define(at, 0);
            }
            let (b, c): ([u32; 32], [u32; 32]) = (*row(at.base, at.op.b), *row(at.base, at.op.c));
            let (mut bad, mut absent) = (control, 0u32);
            for lane in lanes(at.active) {
                let source = collective::source(at.op.flags & 3, lane, b[lane as usize], c[lane as usize]).0;
                bad |= ((held & there) >> source & 1) << lane;
                absent |= u32::from(there >> source & 1 == 0) << lane;
            }
            let origin = self.warps[at.warp as usize].origin[value];
            let origin = if bad == 0 && absent != 0 { self.origin_of_shuffle(at, absent.trailing_zeros()) } else { origin };
            let warp = &mut self.warps[at.warp as usize];
            for (k, number) in at.code.operands[at.effect.writes.0 as usize..at.effect.writes.1 as usize].iter().enumerate() {
                let i = at.frame + *number as usize;
                // The predicate only tells whether the source lane is in range.
                let undefined = if !self.tools.initcheck {
                    0
                } else if k == 0 {
                    bad | absent
                } else {
                    control
                };
                warp.poison[i] = warp.poison[i] & !at.active | undefined & at.active;
                warp.origin[i] = origin;
            }
        }
    }

    /// Lanes at different instructions have met and done one exchange together.
    pub fn met(&mut self, warp: &Warp, code: &Code, fragments: &[Fragment], all: u32) {
        for fragment in fragments {
            let at = At {
                op: &code.ops[fragment.pc as usize],
                effect: &code.effects[fragment.pc as usize],
                code,
                base: std::ptr::null_mut(),
                frame: start(fragment.base),
                pc: fragment.pc,
                warp: warp.index,
                active: fragment.mask & all,
                live: warp.live,
                local_stride: 0,
                local_base: 0,
            };
            if at.effect.action == Action::WarpSync {
                return self.warps[at.warp as usize].sync.meet(at.warp, all, at.live);
            }
            let any = self.reads(&at, 0..1) & at.active != 0;
            self.define(&at, if any { at.active } else { 0 });
        }
    }

    fn origin_of_shuffle(&mut self, at: &At, lane: u32) -> u32 {
        let block = self.linear;
        let origin = Origin { load: at.pc + 1, space: None, block, warp: at.warp, lane, address: 0, bytes: 4 };
        let session = self.session();
        session.origins.push(origin);
        (session.origins.len() - 1) as u32
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

    fn races(&mut self, at: &At, places: &Places, access: Access, write: bool, what: &'static str, values: Option<At>) {
        let race = Race {
            pc: at.pc,
            warp: at.warp,
            space: SpaceName::Shared,
            bytes: u32::from(access.bytes) * u32::from(access.elements),
            width: u32::from(access.bytes),
            write,
            strength: if access.order.strong() { access.scope as u32 + 1 } else { 0 },
            what,
            actor: kind::THREADS,
            slot: 0,
            time: 0,
            values,
        };
        if places.shared != 0 {
            self.race_shared(&race, places.shared, &places.at);
        }
        if places.global != 0 {
            self.race_global(&Race { space: SpaceName::Global, ..race }, places.global, &places.at);
        }
        // Loads and stores to other blocks' shared memory are not compared yet: only what orders them is followed.
    }

    /// In the shared memory of some block of the cluster.
    pub fn race_shared_of(&mut self, block: u32, race: &Race, mask: u32, at: &[u64; 32]) {
        if block == self.linear {
            return self.race_shared(race, mask, at);
        }
        let session = self.session;
        // SAFETY: see `Watch::session`; another running block's watch is another object.
        let (facts, other) = unsafe {
            let Some(other) = (*session).blocks.get(&block).copied() else { return };
            (&*session, &mut *other)
        };
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        let (cells, pools) = (&mut other.cells, &mut other.pools);
        visit_all(facts, self.linear, self.first_actor, sync, race, mask, at, pools, cells, &mut found);
        self.tell_races(race, &found, at);
    }

    fn race_shared(&mut self, race: &Race, mask: u32, at: &[u64; 32]) {
        // SAFETY: see `Watch::session`; only its plain facts are read here.
        let session = unsafe { &*self.session };
        let (cells, pools) = (&mut self.cells, &mut self.pools);
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        visit_all(session, self.linear, self.first_actor, sync, race, mask, at, pools, cells, &mut found);
        self.tell_races(race, &found, at);
    }

    pub fn race_global(&mut self, race: &Race, mask: u32, at: &[u64; 32]) {
        let session = self.session;
        let sync = &self.warps[race.warp as usize].sync;
        let mut found = Vec::new();
        let mut rest = mask;
        while rest != 0 {
            let first = at[rest.trailing_zeros() as usize & 31];
            // SAFETY: see `Watch::session`; the shadow of global memory is not reached by the facts read beside it.
            let (facts, global, mem) = unsafe { (&*session, &mut (*session).global, &*(*session).mem) };
            let Some((area, pools)) = global.area(mem, first, u64::from(race.bytes)) else {
                rest &= rest - 1;
                continue;
            };
            let (base, size, cells) = (area.base, area.size, &mut area.cells);
            let here =
                lanes(rest).filter(|lane| at[*lane as usize].wrapping_sub(base) < size).fold(0, |mask, lane| mask | 1 << lane);
            let offsets = at.map(|address| address.wrapping_sub(base));
            rest &= !here;
            visit_all(facts, self.linear, self.first_actor, sync, race, here, &offsets, pools, cells, &mut found);
        }
        self.tell_races(race, &found, at);
    }

    #[inline]
    pub fn tell_races(&mut self, race: &Race, found: &[(u32, Conflict)], at: &[u64; 32]) {
        for (lane, conflict) in found {
            let side = Side {
                warp: race.warp,
                lane: *lane,
                pc: race.pc,
                space: race.space,
                address: at[*lane as usize & 31],
                bytes: race.bytes,
                what: race.what,
                strength: race.strength,
                copied: race.actor != kind::THREADS,
                bulk: race.actor > kind::COPIES,
            };
            self.race(side, *conflict);
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
        if writes && order.releases() {
            sync.now += 1;
        }
    }
}

/// Shows every word of a warp's access to the cells.
#[allow(clippy::too_many_arguments, reason = "borrowed from two owners, field by field")]
#[inline(always)]
pub fn visit_all(
    session: &Session,
    linear: u32,
    first_actor: u32,
    sync: &crate::sanitize::sync::WarpSync,
    race: &Race,
    mask: u32,
    at: &[u64; 32],
    pools: &mut Pools,
    cells: &mut Cells,
    found: &mut Vec<(u32, Conflict)>,
) {
    let threads = first_actor + race.warp * kind::COUNT + kind::THREADS;
    let copies = first_actor + race.warp * kind::COUNT + kind::COPIES;
    let mut order = Knowledge {
        session,
        clock: sync.clock(0),
        linear,
        first_actor,
        threads,
        copies,
        lane: 0,
        waited: [0; 3],
        proxied: race.actor > kind::COPIES,
        strength: race.strength,
        width: race.width,
        values: race.values,
    };
    let actor = (first_actor + race.warp * kind::COUNT).wrapping_add(race.actor);
    let tag = tag(race.pc, race.strength, race.width);
    for lane in lanes(mask) {
        let i = lane as usize & 31;
        if !sync.uniform() {
            order.clock = sync.clock(lane);
        }
        (order.lane, order.waited) = (lane, [sync.waited[i], sync.waited_reads[i], sync.waited_writes[i]]);
        let (slot, time) = match race.actor {
            kind::THREADS => (lane, sync.now),
            kind::COPIES => (lane, sync.group[i]),
            _ => (race.slot, race.time),
        };
        let stamp = Stamp { actor, time, tag, lanes: if race.write { slot } else { 1 << slot } };
        let (mut from, end) = (at[i], at[i] + u64::from(race.bytes));
        let mut visit = Visit { pools: &mut *pools, order: &order, stamp, write: race.write };
        let mut first = None;
        while from < end {
            let next = (from / 4 * 4 + 4).min(end);
            let bytes = ((1u32 << (next - from)) - 1) << (from % 4);
            let Some(cell) = cells.at(from) else { break };
            first = first.or(visit.cell(cell, bytes));
            from = next;
        }
        if let Some(conflict) = first {
            found.push((lane, conflict));
        }
    }
}
