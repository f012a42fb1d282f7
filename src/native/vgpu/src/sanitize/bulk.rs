//! What bulk operations read and write: which bytes are undefined from then on, and races.
//!
//! Copies into shared memory carry undefined bytes along. Bytes that nobody wrote matter where they are stored to global memory, and on
//! both sides of a reduction. Reductions are atomic, element by element, with `.relaxed.gpu`: they do not race with one another, but
//! with everything else.

use crate::exec::context::SpaceName;
use crate::exec::effect::Scope;
use crate::exec::scatter::pieces;
use crate::exec::transfer::{Kind, Plan, Reduction, Run};
use crate::sanitize::access::lanes;
use crate::sanitize::poison::Origin;
use crate::sanitize::race::Race;
use crate::sanitize::watch::Watch;

/// Who started an operation, and whose accesses are its own.
pub struct Operation {
    pub pc: u32,
    pub warp: u32,
    pub lane: u32,
    /// Kinds of actors.
    pub reader: u32,
    pub writer: u32,
    pub slot: u32,
    pub time: u32,
    /// The same operation, by the same instruction, is in flight.
    pub repeated: bool,
}

/// Bytes that an operation reads or writes.
#[derive(Clone, Copy)]
enum Bytes {
    Global { at: u64, n: u32 },
    /// Of a block, by its linear number.
    Shared { block: u32, at: u32, n: u32 },
}

/// Calls `f(at, n)` for stretches of a run whose bytes a mask (of each 16) names.
fn masked(mask: u16, n: u32, mut f: impl FnMut(u32, u32)) {
    if mask == 0xffff {
        return f(0, n);
    }
    let mut at = 0;
    while at < n {
        let named = |i: u32| mask >> (i % 16) & 1 != 0;
        let end = (at..n).find(|i| named(*i) != named(at)).unwrap_or(n);
        if named(at) {
            f(at, end - at);
        }
        at = end;
    }
}

impl Watch {
    /// All that an operation reads and writes, as it is started.
    pub fn moves(&mut self, op: &Operation, plan: &Plan) {
        let linear = self.linear;
        let targets: Vec<u32> = lanes(u32::from(plan.targets)).map(|rank| self.session().peer(linear, rank)).collect();
        for run in &plan.runs {
            match plan.kind {
                Kind::Load => {
                    let from = (run.far != 0).then_some(Bytes::Global { at: run.far, n: run.bytes });
                    if let Some(from) = from {
                        self.bulk(op, from, false, None);
                    }
                    for block in &targets {
                        pieces(plan.swizzle, run.near, run.bytes, |at, skip, n| {
                            let to = Bytes::Shared { block: *block, at, n: n as u32 };
                            self.bulk(op, to, true, None);
                            self.carry(from, skip as u32, to);
                        });
                    }
                }
                Kind::Store { mask } => {
                    pieces(plan.swizzle, run.near, run.bytes, |at, skip, n| {
                        // Of a piece that is not whole the mask's first byte is another.
                        let mask = mask.rotate_right(skip as u32 % 16);
                        masked(mask, n as u32, |first, n| {
                            let from = Bytes::Shared { block: linear, at: at + first, n };
                            self.bulk(op, from, false, None);
                            self.matters(op, from, "a value stored to global memory");
                        });
                    });
                    masked(mask, run.bytes, |first, n| {
                        let to = Bytes::Global { at: run.far + u64::from(first), n };
                        self.bulk(op, to, true, None);
                        self.carry(None, 0, to);
                    });
                }
                Kind::Reduce(reduction) => {
                    pieces(plan.swizzle, run.near, run.bytes, |at, _, n| {
                        let from = Bytes::Shared { block: linear, at, n: n as u32 };
                        self.bulk(op, from, false, None);
                        self.matters(op, from, "an operand of a reduction");
                    });
                    self.reduced(op, Bytes::Global { at: run.far, n: run.bytes }, reduction);
                }
                Kind::Push | Kind::PushReduce(_) => {
                    let from = Bytes::Shared { block: linear, at: run.far as u32, n: run.bytes };
                    self.bulk(op, from, false, None);
                    for block in &targets {
                        let to = Bytes::Shared { block: *block, at: run.near, n: run.bytes };
                        if let Kind::PushReduce(reduction) = plan.kind {
                            self.matters(op, from, "an operand of a reduction");
                            self.reduced(op, to, reduction);
                        } else {
                            self.bulk(op, to, true, None);
                            self.carry(Some(from), 0, to);
                        }
                    }
                }
                Kind::Value | Kind::ValueReduce(_) => self.sent(op, plan, run, &targets),
                Kind::Arrive { .. } => {}
            }
        }
    }

    /// A value from registers, for the shared memory of `targets`.
    fn sent(&mut self, op: &Operation, plan: &Plan, run: &Run, targets: &[u32]) {
        for block in targets {
            let to = Bytes::Shared { block: *block, at: run.near, n: run.bytes };
            if let Kind::ValueReduce(reduction) = plan.kind {
                self.reduced(op, to, reduction);
            } else {
                self.bulk(op, to, true, None);
                self.carry(None, 0, to);
            }
        }
    }

    /// The accumulator of a reduction.
    fn reduced(&mut self, op: &Operation, to: Bytes, reduction: Reduction) {
        self.matters(op, to, "an operand of a reduction");
        self.bulk(op, to, true, Some(reduction));
        self.carry(None, 0, to);
    }

    /// Whether bytes were all written.
    fn defined(&mut self, bytes: Bytes) -> bool {
        match bytes {
            Bytes::Global { at, n } => {
                let session = self.session();
                // SAFETY: see `Session::mem`.
                let mem = unsafe { &*session.mem };
                let area = session.global.area(mem, at, u64::from(n));
                area.is_none_or(|(area, _)| area.bits.as_ref().is_none_or(|bits| bits.all(at - area.base, u64::from(n))))
            }
            Bytes::Shared { block, at, n } if block == self.linear => self.shared.all(u64::from(at), u64::from(n)),
            Bytes::Shared { block, at, n } => self.session().blocks.get(&block).is_none_or(|other| {
                // SAFETY: blocks enter themselves while they run, and leave before they go.
                unsafe { (**other).shared.all(u64::from(at), u64::from(n)) }
            }),
        }
    }

    /// Reports bytes that were never written.
    fn matters(&mut self, op: &Operation, bytes: Bytes, what: &str) {
        if !self.tools.initcheck || self.defined(bytes) {
            return;
        }
        let (space, address, n) = match bytes {
            Bytes::Global { at, n } => (SpaceName::Global, at, n),
            Bytes::Shared { at, n, .. } => (SpaceName::Shared, u64::from(at), n),
        };
        let &Operation { pc, warp, lane, .. } = op;
        let block = self.linear;
        let origin = Origin { load: pc + 1, space: Some(space), block, warp, lane, address, bytes: n };
        self.session().uninitialized(origin, block, warp, lane, pc, what);
    }

    /// `to` becomes as defined as what lies `skip` bytes behind the start of `from`; all of it, where that is nothing.
    fn carry(&mut self, from: Option<Bytes>, skip: u32, to: Bytes) {
        if !self.tools.initcheck {
            return;
        }
        let (Bytes::Global { n, .. } | Bytes::Shared { n, .. }) = to;
        let part = |i: u32, n: u32| {
            from.map(|from| match from {
                Bytes::Global { at, .. } => Bytes::Global { at: at + u64::from(skip + i), n },
                Bytes::Shared { block, at, .. } => Bytes::Shared { block, at: at + skip + i, n },
            })
        };
        if part(0, n).is_none_or(|from| self.defined(from)) {
            return self.mark(to, 0, n, true);
        }
        for i in 0..n {
            let defined = part(i, 1).is_none_or(|from| self.defined(from));
            self.mark(to, i, 1, defined);
        }
    }

    /// `n` bytes, `skip` behind the start of `bytes`, are written: something defined or not.
    fn mark(&mut self, bytes: Bytes, skip: u32, n: u32, defined: bool) {
        let n = u64::from(n);
        match bytes {
            Bytes::Global { at, .. } => {
                let at = at + u64::from(skip);
                let session = self.session();
                // SAFETY: see `Session::mem`.
                let mem = unsafe { &*session.mem };
                if let Some((area, _)) = session.global.area(mem, at, n)
                    && let Some(bits) = &area.bits
                {
                    bits.set(at - area.base, n);
                }
            }
            Bytes::Shared { block, at, .. } => self.mark_shared(block, u64::from(at + skip), n, defined),
        }
    }

    /// One piece of an operation, for the race checker.
    fn bulk(&mut self, op: &Operation, bytes: Bytes, write: bool, reduction: Option<Reduction>) {
        if !self.tools.racecheck {
            return;
        }
        let (Bytes::Global { n, .. } | Bytes::Shared { n, .. }) = bytes;
        let race = Race {
            pc: op.pc,
            warp: op.warp,
            space: if matches!(bytes, Bytes::Global { .. }) { SpaceName::Global } else { SpaceName::Shared },
            bytes: n,
            width: reduction.map_or(n.next_power_of_two().min(16), |reduction| reduction.ty.bytes()),
            write,
            strength: if reduction.is_some() { Scope::Gpu as u32 + 1 } else { 0 },
            what: match (write, reduction) {
                (true, Some(_)) => "the bulk reduction's update",
                (true, None) => "the bulk operation's write",
                (false, _) => "the bulk operation's read",
            },
            actor: if write { op.writer } else { op.reader },
            slot: op.slot,
            time: op.time,
            values: None,
            repeated: op.repeated,
        };
        match bytes {
            Bytes::Global { at, .. } => self.race_global(&race, 1 << op.lane, &[at; 32]),
            Bytes::Shared { block, at, .. } => self.race_shared_of(block, &race, 1 << op.lane, &[u64::from(at); 32]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_name_stretches() {
        let stretches = |mask, n| {
            let mut list = Vec::new();
            masked(mask, n, |at, n| list.push((at, n)));
            list
        };
        assert_eq!(stretches(0xffff, 40), [(0, 40)]);
        assert_eq!(stretches(0x000f, 32), [(0, 4), (16, 4)]);
        assert_eq!(stretches(0xf00f, 20), [(0, 4), (12, 8)]);
        assert_eq!(stretches(0, 16), []);
    }
}
