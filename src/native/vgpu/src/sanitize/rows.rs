//! Ops whose lanes work together: matrices between registers and rows in shared memory, shuffles, and lanes that have met.

use crate::exec::code::Code;
use crate::exec::collective;
use crate::exec::context::SpaceName;
use crate::exec::effect::Action;
use crate::exec::mem::{addresses, flag};
use crate::exec::op::row;
use crate::exec::warp::{Fragment, Warp};
use crate::sanitize::access::{At, lanes};
use crate::sanitize::clock::kind;
use crate::sanitize::places::Places;
use crate::sanitize::poison::{Origin, start};
use crate::sanitize::race::Race;
use crate::sanitize::watch::Watch;

impl Watch {
    /// `ldmatrix` and `stmatrix`: rows of 16 bytes, each word of a row one lane's (or two lanes' halves, transposed).
    pub(super) unsafe fn matrix_rows(&mut self, at: &At, store: bool) {
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
            repeated: false,
        };
        // As accesses of the lanes that hold the words, or their halves; where two rows share an owner, one after the other.
        for m in 0..n {
            for turn in 0..if trans { 2 } else { 1 } {
                let mut words = [0u64; 32];
                for owner in 0..32u32 {
                    let (r, within) = if trans { (owner % 4 * 2 + turn, owner / 4 * 2) } else { (owner / 4, owner % 4 * 4) };
                    words[owner as usize] = (places.at[(8 * m + r) as usize] & 0xffff_ffff) + u64::from(within);
                }
                self.race_shared(&race, !0, &words);
            }
        }
    }

    pub(super) unsafe fn shuffle(&mut self, at: &At, members: u32) {
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
        if self.tools.racecheck {
            self.warps[warp.index as usize].sync.step(warp.index, all, warp.live);
        }
    }

    fn origin_of_shuffle(&mut self, at: &At, lane: u32) -> u32 {
        let block = self.linear;
        let origin = Origin { load: at.pc + 1, space: None, block, warp: at.warp, lane, address: 0, bytes: 4 };
        let session = self.session();
        session.origins.push(origin);
        (session.origins.len() - 1) as u32
    }
}
