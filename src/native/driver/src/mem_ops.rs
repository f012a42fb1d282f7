//! Waiting for and writing single words from a stream.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use crate::abi::MemOp;
use crate::context::{Context, owner};
use crate::error::{Code, Outcome, fail};
use crate::objects::Stream;

pub const WAIT_32: i32 = 1;
pub const WRITE_32: i32 = 2;
pub const FLUSH: i32 = 3;
pub const WAIT_64: i32 = 4;
pub const WRITE_64: i32 = 5;
pub const BARRIER: i32 = 6;

/// Bits of a wait's flags that say which comparison, and the flush bit, which means nothing here.
const COMPARISON: u32 = 3;
const WAIT_FLAGS: u32 = COMPARISON | 1 << 30;

/// Checks one operation of a batch.
pub fn check(op: &MemOp) -> Outcome {
    let size = match op.operation {
        WAIT_32 | WRITE_32 => 4,
        WAIT_64 | WRITE_64 => 8,
        FLUSH | BARRIER => return Ok(()),
        other => return Err(fail(Code::NOT_SUPPORTED, format!("memory operation {other} on a stream"))),
    };
    let legal = match op.operation {
        WAIT_32 | WAIT_64 => op.flags & !WAIT_FLAGS == 0,
        _ => op.flags & !1 == 0,
    };
    if !legal || op.address % size != 0 {
        return Err(fail(Code::INVALID_VALUE, "unknown flags of a memory operation, or an address that is not aligned"));
    }
    match owner(op.address) {
        Some((_, base, bytes)) if bytes - (op.address - base) >= size => Ok(()),
        _ => Err(fail(Code::INVALID_VALUE, format!("{:#x} is not {size} bytes of device memory", op.address))),
    }
}

/// Puts one operation on a stream.
pub fn issue(context: &Arc<Context>, stream: Option<&Stream>, op: &MemOp) -> Outcome {
    check(op)?;
    let Some((owner, ..)) = owner(op.address).filter(|_| !matches!(op.operation, FLUSH | BARRIER)) else {
        // The order of a stream is all that a barrier here could add.
        return Ok(());
    };
    let (mem, address, value, flags) = (owner.mem.clone(), op.address, op.value, op.flags);
    let wide = matches!(op.operation, WAIT_64 | WRITE_64);
    if matches!(op.operation, WAIT_32 | WAIT_64) {
        context.hold(stream, move || {
            // Freed meanwhile: nothing can come any more, so the wait ends.
            if mem.range_of(address).is_none() {
                return true;
            }
            // SAFETY: in a live allocation, aligned; the client or a kernel may write it at any time, hence atomic.
            let now = unsafe {
                if wide {
                    (*(address as *const AtomicU64)).load(Ordering::Acquire)
                } else {
                    u64::from((*(address as *const AtomicU32)).load(Ordering::Acquire))
                }
            };
            met(now, value, flags & COMPARISON, wide)
        })?;
        return Ok(());
    }
    crate::transfer::queue(context, stream, move || {
        let bytes = value.to_le_bytes();
        mem.write(address, if wide { &bytes } else { &bytes[..4] })
    })
}

/// Whether a word's value `now` ends a wait for `wanted`.
fn met(now: u64, wanted: u64, comparison: u32, wide: bool) -> bool {
    let (now, wanted, all) = if wide { (now, wanted, u64::MAX) } else { (now, wanted & 0xffff_ffff, 0xffff_ffff) };
    match comparison {
        // Cyclic, so that counters may wrap around.
        0 if wide => now.wrapping_sub(wanted) as i64 >= 0,
        0 => (now as u32).wrapping_sub(wanted as u32) as i32 >= 0,
        1 => now == wanted,
        2 => now & wanted != 0,
        _ => !(now | wanted) & all != 0,
    }
}

#[cfg(test)]
mod tests {
    use super::met;

    #[test]
    fn comparisons() {
        assert!(met(5, 5, 0, false) && met(6, 5, 0, false) && !met(4, 5, 0, false));
        assert!(met(2, 0xffff_fffe, 0, false), "cyclic");
        assert!(met(7, 7, 1, true) && !met(7, 8, 1, true));
        assert!(met(6, 2, 2, true) && !met(4, 2, 2, true));
        assert!(!met(0xffff_ffff, 0, 3, false) && met(0xffff_ffff, 0, 3, true));
    }
}
