//! Where the lanes of a memory op access, and which of those bytes hold something that was written.

use crate::exec::context::{LOCAL_WINDOW, PARAM_WINDOW, SHARED_WINDOW, SpaceName};
use crate::exec::effect::Action;
use crate::exec::link::RANK_SHIFT;
use crate::exec::mem::{addresses, flag};
use crate::exec::op::row;
use crate::sanitize::access::{At, lanes};
use crate::sanitize::bits::Bits;
use crate::sanitize::watch::Watch;

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
    #[inline(always)]
    pub fn new(space: SpaceName, at: [u64; 32], active: u32) -> Places {
        let mut places = Places { at, shared: 0, global: 0, local: 0, remote: 0 };
        match space {
            SpaceName::Global => {
                places.global = active;
                return places;
            }
            SpaceName::Shared | SpaceName::Cluster => places.shared = active,
            SpaceName::Local => places.local = active,
            SpaceName::Generic => places.classify(active),
            _ => {}
        }
        let windowed = places.shared | places.local;
        if windowed == 0 {
            return places;
        }
        let mut high = 0;
        for i in 0..32 {
            if windowed >> i & 1 != 0 {
                places.at[i] &= 0xffff_ffff;
                high |= places.at[i] >> RANK_SHIFT;
            }
        }
        if high != 0 {
            // Another block's shared memory is not this block's.
            for lane in lanes(places.shared) {
                places.remote |= u32::from(places.at[lane as usize] >> RANK_SHIFT != 0) << lane;
            }
            places.shared &= !places.remote;
        }
        places
    }

    /// By the windows of generic addresses; mostly all lanes are in one.
    fn classify(&mut self, active: u32) {
        let first = self.at[active.trailing_zeros() as usize & 31];
        let mut differ = 0;
        for at in &self.at {
            differ |= at ^ first;
        }
        let mut add = |window: u64, mask: u32| match window & !0xffff_ffff {
            SHARED_WINDOW => self.shared |= mask,
            LOCAL_WINDOW => self.local |= mask,
            PARAM_WINDOW => {}
            _ => self.global |= mask,
        };
        if differ >> 32 == 0 {
            return add(first, active);
        }
        for lane in lanes(active) {
            add(self.at[lane as usize], 1 << lane);
        }
    }
}

/// The lowest and the highest of the places of the lanes in `mask`.
#[inline]
pub fn span(at: &[u64; 32], mask: u32) -> (u64, u64) {
    let first = at[mask.trailing_zeros() as usize & 31];
    if mask == !0 {
        // Mostly they are evenly spaced.
        let step = at[1].wrapping_sub(at[0]);
        let (mut expected, mut differ) = (first, 0);
        for at in at {
            differ |= at ^ expected;
            expected = expected.wrapping_add(step);
        }
        if differ == 0 && at[31] >= first && step <= at[31] - first {
            return (first, at[31]);
        }
    }
    let (mut low, mut high) = (first, first);
    for (i, at) in at.iter().enumerate() {
        let at = if mask >> i & 1 != 0 { *at } else { first };
        (low, high) = (low.min(at), high.max(at));
    }
    (low, high)
}

/// Whether all 32 lanes access one stretch of memory in their order, `n` bytes each.
#[inline]
pub fn consecutive(at: &[u64; 32], mask: u32, n: u64) -> bool {
    let mut differ = 0;
    for (i, place) in at.iter().enumerate() {
        differ |= place ^ at[0].wrapping_add(i as u64 * n);
    }
    mask == !0 && differ == 0
}

/// Lanes of `mask` whose `n` bytes at `offset` after their place are not all written.
#[inline]
fn missing(bits: &Bits, at: &[u64; 32], mask: u32, offset: u64, n: u64) -> u32 {
    if mask == 0 {
        return 0;
    }
    let (low, high) = span(at, mask);
    // Mostly everything between the lanes' places is written, too.
    if high - low <= 64 * n && bits.all(low.wrapping_add(offset), high - low + n) {
        return 0;
    }
    let mut bad = 0;
    for lane in lanes(mask) {
        bad |= u32::from(!bits.all(at[lane as usize].wrapping_add(offset), n)) << lane;
    }
    bad
}

/// Each lane of `mask` writes its `n` bytes: something undefined, where it is in `bad`.
#[inline]
fn mark(bits: &Bits, at: &[u64; 32], mask: u32, offset: u64, n: u64, bad: u32) {
    if bad & mask == 0 && consecutive(at, mask, n) {
        return bits.set(at[0].wrapping_add(offset), 32 * n);
    }
    for lane in lanes(mask) {
        let to = at[lane as usize].wrapping_add(offset);
        if bad >> lane & 1 == 0 { bits.set(to, n) } else { bits.clear(to, n) }
    }
}

/// The first lane whose access leaves the variable that its address is derived from.
pub unsafe fn outside(at: &At) -> Option<(u32, SpaceName, u64, u32, String)> {
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
    let start = u64::from(variable.start) + if variable.local { u64::from(at.local_base) } else { 0 };
    if !wide {
        // Offsets of 32 bits, at a glance.
        // SAFETY: by the caller's contract.
        let a: &[u32; 32] = unsafe { &*row(at.base, at.op.a) };
        let from = at.op.imm.wrapping_sub(start as u32);
        let room = u64::from(variable.bytes).checked_sub(u64::from(bytes));
        let mut beyond = 0u32;
        for (i, a) in a.iter().enumerate() {
            beyond |= u32::from(room.is_none_or(|room| u64::from(a.wrapping_add(from)) > room)) << i;
        }
        if beyond & mask & at.active == 0 {
            return None;
        }
    }
    // SAFETY: by the caller's contract.
    let places = Places::new(space, unsafe { addresses(at.base, at.op.a, wide, at.op.imm, mask) }, mask);
    // Another block's variable has the same bounds.
    let here = at.active & if variable.local { places.local } else { places.shared | places.remote };
    if here == 0 {
        return None;
    }
    let start = u64::from(variable.start) + if variable.local { u64::from(at.local_base) } else { 0 };
    let end = start + u64::from(variable.bytes);
    let (low, high) = span(&places.at, here);
    if low >= start && high + u64::from(bytes) <= end {
        return None;
    }
    let own = |lane: u32| places.at[lane as usize] & if variable.local { !0 } else { (1 << RANK_SHIFT) - 1 };
    let lane = lanes(here).find(|lane| {
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

impl Watch {
    /// Lanes whose `n` bytes, `skip` after their place, are not all written.
    pub(super) fn undefined(&mut self, at: &At, places: &Places, skip: u64, n: u64) -> u32 {
        if !self.tools.initcheck {
            return 0;
        }
        let mut bad = missing(&self.shared, &places.at, places.shared, skip, n);
        if places.local != 0 {
            let own = local_places(at, places);
            bad |= missing(&self.warps[at.warp as usize].local, &own, places.local, skip, n);
        }
        if places.remote != 0 {
            bad |= self.undefined_far(places, skip, n);
        }
        self.global_parts(places, skip, n, |bits, mask, offset| bad |= missing(bits, &places.at, mask, offset, n));
        bad
    }

    /// `n` bytes per lane are written now: undefined ones, in the lanes of `bad`.
    pub(super) fn written(&mut self, at: &At, places: &Places, skip: u64, n: u64, bad: u32) {
        if !self.tools.initcheck {
            return;
        }
        if places.shared != 0 {
            mark(&self.shared, &places.at, places.shared, skip, n, bad);
        }
        for lane in lanes(places.remote) {
            let (block, offset) = self.remote(places, lane);
            self.mark_shared(block, offset + skip, n, bad >> lane & 1 == 0);
        }
        if places.local != 0 {
            mark(&self.warps[at.warp as usize].local, &local_places(at, places), places.local, skip, n, bad);
        }
        self.global_parts(places, skip, n, |bits, mask, offset| mark(bits, &places.at, mask, offset, n, 0));
    }

    /// Calls `f` with the bits of each allocation that is followed, the lanes whose `n` bytes lie in it, and what to add to
    /// their addresses.
    #[inline]
    fn global_parts(&mut self, places: &Places, skip: u64, n: u64, mut f: impl FnMut(&Bits, u32, u64)) {
        if places.global == 0 {
            return;
        }
        let session = self.session();
        // SAFETY: see `Session::mem`.
        let mem = unsafe { &*session.mem };
        let (low, high) = span(&places.at, places.global);
        if let Some((area, _)) = session.global.area(mem, low.wrapping_add(skip), (high - low).saturating_add(n)) {
            if let Some(bits) = &area.bits {
                f(bits, places.global, skip.wrapping_sub(area.base));
            }
            return;
        }
        for lane in lanes(places.global) {
            let address = places.at[lane as usize].wrapping_add(skip);
            if let Some((area, _)) = session.global.area(mem, address, n)
                && let Some(bits) = &area.bits
            {
                f(bits, 1 << lane, skip.wrapping_sub(area.base));
            }
        }
    }
}

/// Places in the warp's local memory, where each lane's is a stretch of its own.
fn local_places(at: &At, places: &Places) -> [u64; 32] {
    let mut own = places.at;
    for (lane, place) in own.iter_mut().enumerate() {
        *place = place.wrapping_add(lane as u64 * at.local_stride);
    }
    own
}
