//! `cp.async`: copies are queued per thread and land when a wait covers them, never earlier.

use crate::exec::context::{Cx, SpaceName};
use crate::exec::count::Traffic;
use crate::exec::mem::{Global, Shared, addresses, flag, host_address, resolve};
use crate::exec::op::{Body, Op, Sel, row, sel, sel_plain};
use crate::exec::schedule::Chooser;

/// One `cp.async` of a warp.
struct Copy {
    mask: u32,
    /// Position in the warp's sequence of copies.
    number: u64,
    /// Commit group, or [`OPEN`].
    group: u32,
    bytes: u32,
    /// Host addresses.
    to: [u64; 32],
    from: [u64; 32],
    /// Bytes to read; the rest of `bytes` is zero-filled.
    read: [u32; 32],
}

const OPEN: u32 = u32::MAX;

/// A warp's outstanding copies, oldest first.
#[derive(Default)]
pub struct Copies {
    pending: Vec<Copy>,
    /// Groups each lane has committed.
    committed: [u32; 32],
    issued: u64,
}

impl Copies {
    pub fn reset(&mut self) {
        self.pending.clear();
        self.committed = [0; 32];
        self.issued = 0;
    }

    /// Copies issued so far, for [`Copies::land_until`].
    pub fn issued(&self) -> u64 {
        self.issued
    }

    /// Lands the first `count` copies the warp issued, as far as they are of `lanes`.
    pub fn land_until(&mut self, lanes: u32, count: u64) {
        for copy in self.pending.iter_mut().filter(|copy| copy.number < count) {
            perform(copy, copy.mask & lanes);
            copy.mask &= !lanes;
        }
        self.pending.retain(|copy| copy.mask != 0);
    }

    /// Lands some lanes of some copy.
    pub fn land_some(&mut self, chooser: &mut Chooser) {
        if self.pending.is_empty() {
            return;
        }
        let i = chooser.below(self.pending.len());
        let lanes = chooser.next() as u32;
        let copy = &mut self.pending[i];
        perform(copy, copy.mask & lanes);
        copy.mask &= !lanes;
        self.pending.retain(|copy| copy.mask != 0);
    }

    /// Closes the open group of the lanes in `mask`.
    fn commit(&mut self, mask: u32) {
        let mut split = Vec::new();
        for copy in self.pending.iter_mut().filter(|copy| copy.group == OPEN && copy.mask & mask != 0) {
            let mut rest = copy.mask & mask;
            let stay = copy.mask & !mask;
            let mut first = true;
            while rest != 0 {
                let number = self.committed[rest.trailing_zeros() as usize];
                let same = (0..32).filter(|i| rest >> i & 1 != 0 && self.committed[*i] == number).fold(0u32, |m, i| m | 1 << i);
                rest &= !same;
                let part = Copy { mask: same, group: number, ..*copy };
                if first && stay == 0 && rest == 0 {
                    *copy = part;
                } else {
                    split.push(part);
                }
                first = false;
            }
            if stay != 0 || !split.is_empty() && copy.group == OPEN {
                copy.mask = stay;
            }
        }
        self.pending.extend(split);
        self.pending.retain(|copy| copy.mask != 0);
        for lane in (0..32).filter(|lane| mask >> lane & 1 != 0) {
            self.committed[lane] += 1;
        }
    }

    /// Lands what the lanes in `mask` wait for: all but the `keep` newest groups, or everything.
    fn land(&mut self, mask: u32, keep: Option<u32>) {
        if self.pending.is_empty() {
            return;
        }
        let committed = self.committed;
        for copy in &mut self.pending {
            let mut due = copy.mask & mask;
            if let Some(keep) = keep {
                if copy.group == OPEN {
                    continue;
                }
                let group = copy.group;
                due = (0..32).filter(|i| due >> i & 1 != 0 && group + keep < committed[*i]).fold(0u32, |m, i| m | 1 << i);
            }
            perform(copy, due);
            copy.mask &= !due;
        }
        self.pending.retain(|copy| copy.mask != 0);
    }
}

fn perform(copy: &Copy, lanes: u32) {
    for lane in (0..32).filter(|lane| lanes >> lane & 1 != 0) {
        let (to, from, read, bytes) = (copy.to[lane], copy.from[lane], copy.read[lane] as usize, copy.bytes as usize);
        // SAFETY: both ranges were resolved when the copy was issued; device pages stay mapped after a free.
        unsafe {
            if read == 16 {
                (to as *mut [u64; 2]).write_unaligned((from as *const [u64; 2]).read_unaligned());
            } else {
                let mut buffer = [0u8; 16];
                std::ptr::copy_nonoverlapping(from as *const u8, buffer.as_mut_ptr(), read.min(16));
                std::ptr::copy_nonoverlapping(buffer.as_ptr(), to as *mut u8, bytes.min(16));
            }
        }
    }
}

/// Lands everything the exiting lanes still have in flight.
pub fn drain(cx: &mut Cx, lanes: u32) {
    cx.copies().land(lanes, None);
}

/// Op flag beside [`flag::WIDE_ADDRESS`] (of the shared address): row c holds the source size. The upper bits are log2 of the
/// bytes.
pub const SOURCE_SIZE: u8 = 2;
/// Op flag: predicate word c says whose source to ignore.
pub const IGNORE: u8 = 4;

/// `cp.async`: destination a + imm, source b + aux (a displacement).
pub struct CopyAsync;
impl Body for CopyAsync {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract.
        unsafe {
            let bytes = 1u32 << (op.flags >> flag::VECTOR_SHIFT);
            let mut read = [bytes; 32];
            if op.flags & SOURCE_SIZE != 0 {
                let sizes: [u32; 32] = *row(base, op.c);
                read = sizes.map(|n| n.min(bytes));
            } else if op.flags & IGNORE != 0 {
                let ignore = *crate::exec::op::pred(base, op.c);
                read = std::array::from_fn(|i| if ignore >> i & 1 != 0 { 0 } else { bytes });
            }
            let a = addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask);
            let to = match resolve::<Shared>(cx, a, bytes, mask) {
                Ok(access) => access.at,
                Err(signal) => return signal,
            };
            let b = addresses(base, op.b, true, op.aux, mask);
            let full = (0..32).filter(|i| mask >> i & 1 != 0 && read[*i] == bytes).fold(0u32, |m, i| m | 1 << i);
            let mut from = [0u64; 32];
            if full != 0 {
                let b = addresses(base, op.b, true, op.aux, full);
                from = match resolve::<Global>(cx, b, bytes, full) {
                    Ok(access) => access.at,
                    Err(signal) => return signal,
                };
            }
            for lane in (0..32u32).filter(|lane| (mask & !full) >> lane & 1 != 0) {
                let i = lane as usize;
                // Nothing is read where the size is zero: any address will do.
                from[i] = if read[i] == 0 {
                    0
                } else {
                    match host_address(cx, SpaceName::Global, b[i], read[i], lane) {
                        Ok(host) => host,
                        Err(signal) => return signal,
                    }
                };
            }
            if cx.count.is_some() {
                let shared = cx.shared as u64;
                let offsets = to.map(|at| at.wrapping_sub(shared));
                if let Some(count) = &mut cx.count {
                    let reading = (0..32).filter(|i| mask >> i & 1 != 0 && read[*i] != 0).fold(0u32, |m, i| m | 1 << i);
                    count.request(Traffic::CopyGlobal, &from, reading, bytes);
                    count.request(Traffic::CopyShared, &offsets, mask, bytes);
                }
            }
            // A zero-byte read must not touch address 0.
            for i in 0..32 {
                if read[i] == 0 {
                    from[i] = to[i];
                }
            }
            let copies = cx.copies();
            copies.pending.push(Copy { mask, number: copies.issued, group: OPEN, bytes, to, from, read });
            copies.issued += 1;
        }
        0
    }
}
pub fn copy() -> Sel {
    sel::<CopyAsync>()
}

pub struct Commit;
impl Body for Commit {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, _: &Op, mask: u32, cx: &mut Cx) -> u32 {
        cx.copies().commit(mask);
        0
    }
}
pub fn commit() -> Sel {
    sel_plain::<Commit>()
}

/// `cp.async.wait_group imm`, or `wait_all` (flags 1).
pub struct WaitGroup;
impl Body for WaitGroup {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(_: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        cx.copies().land(mask, if op.flags & 1 != 0 { None } else { Some(op.imm) });
        0
    }
}
pub fn wait() -> Sel {
    sel_plain::<WaitGroup>()
}
