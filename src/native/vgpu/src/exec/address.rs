//! Where accesses go: 32 addresses at a time as PTX sees them, checked and turned into host addresses; the lane at fault is named.

use crate::exec::context::{Cx, LOCAL_WINDOW, PARAM_WINDOW, SHARED_WINDOW, SpaceName};
use crate::exec::link::RANK_SHIFT;
use crate::exec::op::row;
use crate::launch::FaultKind;

/// Addresses of one access, resolved to host bytes.
pub struct Access {
    /// Host addresses per lane; inactive lanes repeat an active one.
    pub at: [u64; 32],
    pub pattern: Pattern,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Lane i is at lane 0 + i * size; all lanes active.
    Consecutive,
    /// All lanes at one place.
    Same,
    Any,
}

/// A state space an access names.
pub trait Space {
    const NAME: SpaceName;
}
pub struct Global;
pub struct Shared;
pub struct Cluster;
pub struct Local;
pub struct Generic;
impl Space for Global {
    const NAME: SpaceName = SpaceName::Global;
}
impl Space for Shared {
    const NAME: SpaceName = SpaceName::Shared;
}
impl Space for Cluster {
    const NAME: SpaceName = SpaceName::Cluster;
}
impl Space for Local {
    const NAME: SpaceName = SpaceName::Local;
}
impl Space for Generic {
    const NAME: SpaceName = SpaceName::Generic;
}

/// The lanes' addresses as PTX sees them: register plus immediate.
///
/// # Safety
/// `slot` lies in the frame.
#[inline(always)]
pub unsafe fn addresses(base: *mut u8, slot: u16, wide: bool, offset: u32, mask: u32) -> [u64; 32] {
    let mut out = [0u64; 32];
    // SAFETY: by contract.
    unsafe {
        if wide {
            let a: [u64; 32] = *row(base, slot);
            let offset = i64::from(offset as i32) as u64;
            for i in 0..32 {
                out[i] = a[i].wrapping_add(offset);
            }
        } else {
            let a: [u32; 32] = *row(base, slot);
            for i in 0..32 {
                out[i] = u64::from(a[i].wrapping_add(offset));
            }
        }
    }
    if mask != !0 {
        let first = out[mask.trailing_zeros() as usize & 31];
        for i in 0..32 {
            out[i] = if (mask >> i) & 1 != 0 { out[i] } else { first };
        }
    }
    out
}

#[inline(always)]
fn pattern(a: &[u64; 32], size: u64, mask: u32) -> Pattern {
    let (mut step, mut same) = (0u64, 0u64);
    for i in 0..32 {
        step |= a[i] ^ a[0].wrapping_add(i as u64 * size);
        same |= a[i] ^ a[0];
    }
    if step == 0 && mask == !0 {
        Pattern::Consecutive
    } else if same == 0 {
        Pattern::Same
    } else {
        Pattern::Any
    }
}

/// Resolves and checks an access of `size` bytes per lane, aligned to `size` (a power of two). Err: the fault signal.
#[inline(always)]
pub fn resolve<S: Space>(cx: &mut Cx, mut a: [u64; 32], size: u32, mask: u32) -> Result<Access, u32> {
    let kind = pattern(&a, u64::from(size), mask);
    let (mut low, mut high, mut bits) = (a[0], a[0], a[0]);
    match kind {
        Pattern::Consecutive => high = a[31],
        Pattern::Same => {}
        Pattern::Any => {
            for i in 1..32 {
                low = if a[i] < low { a[i] } else { low };
                high = if a[i] > high { a[i] } else { high };
                bits |= a[i];
            }
        }
    }
    // A consecutive run that wraps around the address space is not in order.
    if high < low || bits & u64::from(size - 1) != 0 {
        return resolve_slow::<S>(cx, a, size, mask);
    }
    let span = high - low + u64::from(size);
    match S::NAME {
        SpaceName::Shared | SpaceName::Cluster => {
            // Both offsets and addresses of the shared window are accepted.
            if high >> 32 == 0 {
                if high + u64::from(size) > u64::from(cx.shared_size) {
                    return resolve_slow::<S>(cx, a, size, mask);
                }
                let host = cx.shared as u64;
                for i in 0..32 {
                    a[i] += host;
                }
                return Ok(Access { at: a, pattern: kind });
            }
            resolve_slow::<S>(cx, a, size, mask)
        }
        SpaceName::Global => {
            if cx.global_ok(low, span) {
                return Ok(Access { at: a, pattern: kind });
            }
            resolve_slow::<S>(cx, a, size, mask)
        }
        SpaceName::Generic => {
            if low < SHARED_WINDOW {
                if cx.global_ok(low, span) {
                    return Ok(Access { at: a, pattern: kind });
                }
            } else if low < LOCAL_WINDOW && high - SHARED_WINDOW + u64::from(size) <= u64::from(cx.shared_size) {
                let host = (cx.shared as u64).wrapping_sub(SHARED_WINDOW);
                for i in 0..32 {
                    a[i] = a[i].wrapping_add(host);
                }
                return Ok(Access { at: a, pattern: kind });
            } else if low >= LOCAL_WINDOW && high - LOCAL_WINDOW + u64::from(size) <= u64::from(cx.local_stride) {
                return Ok(own(cx, a, LOCAL_WINDOW));
            }
            resolve_slow::<S>(cx, a, size, mask)
        }
        SpaceName::Local if high >> 32 == 0 && high + u64::from(size) <= u64::from(cx.local_stride) => Ok(own(cx, a, 0)),
        _ => resolve_slow::<S>(cx, a, size, mask),
    }
}

/// Each lane's own stretch of the warp's local memory; `window` is what addresses start with.
#[inline(always)]
fn own(cx: &Cx, mut a: [u64; 32], window: u64) -> Access {
    let (host, stride) = ((cx.local as u64).wrapping_sub(window), u64::from(cx.local_stride));
    for i in 0..32 {
        a[i] = a[i].wrapping_add(host + i as u64 * stride);
    }
    Access { at: a, pattern: Pattern::Any }
}

/// Lane by lane; names the lane at fault.
#[cold]
#[inline(never)]
fn resolve_slow<S: Space>(cx: &mut Cx, a: [u64; 32], size: u32, mask: u32) -> Result<Access, u32> {
    let mut at = [0u64; 32];
    let mut first = None;
    for lane in 0..32u32 {
        if mask >> lane & 1 == 0 {
            continue;
        }
        let address = a[lane as usize];
        if address & u64::from(size - 1) != 0 {
            let message = format!("access of {size} bytes at {address:#x} is not aligned to its size");
            let hint = format!("make the address a multiple of {size}");
            return Err(cx.fail_at(FaultKind::Misaligned, lane, S::NAME, address, size, message, hint));
        }
        let host = host_address(cx, S::NAME, address, size, lane)?;
        first.get_or_insert(host);
        at[lane as usize] = host;
    }
    let fill = first.unwrap_or(0);
    for lane in 0..32 {
        if mask >> lane & 1 == 0 {
            at[lane] = fill;
        }
    }
    let pattern = if at.iter().all(|x| *x == at[0]) { Pattern::Same } else { Pattern::Any };
    Ok(Access { at, pattern })
}

/// The host address of one lane's access, or the fault signal.
pub fn host_address(cx: &mut Cx, space: SpaceName, address: u64, size: u32, lane: u32) -> Result<u64, u32> {
    let bytes = u64::from(size);
    let (low, window) = (address & 0xffff_ffff, address & !0xffff_ffff);
    let actual = match (space, window) {
        (SpaceName::Generic, SHARED_WINDOW) => SpaceName::Shared,
        (SpaceName::Generic, LOCAL_WINDOW) => SpaceName::Local,
        (SpaceName::Generic | SpaceName::Param, PARAM_WINDOW) => SpaceName::Param,
        (SpaceName::Generic, _) => SpaceName::Global,
        (SpaceName::Shared | SpaceName::Cluster, 0 | SHARED_WINDOW) => SpaceName::Shared,
        (SpaceName::Local, 0 | LOCAL_WINDOW) => SpaceName::Local,
        (SpaceName::Param, 0) => SpaceName::Param,
        (SpaceName::Global, _) => SpaceName::Global,
        _ => {
            let message = format!("{address:#x} is not an address of {} memory", space.text());
            return Err(cx.fail_at(FaultKind::InvalidSpace, lane, space, address, size, message, String::new()));
        }
    };
    // Far beyond any block's memory, and the cluster's: simply out of bounds, below.
    let in_cluster = low >> RANK_SHIFT != 0 && (cx.place(low as u32).0 as usize) < cx.link().members.len();
    if actual == SpaceName::Shared && in_cluster {
        return peer_address(cx, space, low as u32, size, lane);
    }
    let (ok, host, room) = match actual {
        SpaceName::Shared => (low + bytes <= u64::from(cx.shared_size), cx.shared as u64 + low, u64::from(cx.shared_size)),
        SpaceName::Local => {
            let stride = u64::from(cx.local_stride);
            (low + bytes <= stride, cx.local as u64 + u64::from(lane) * stride + low, stride)
        }
        SpaceName::Param => (low + bytes <= u64::from(cx.params_size), cx.params as u64 + low, u64::from(cx.params_size)),
        _ => (cx.global_ok(address, bytes), address, 0),
    };
    if ok {
        return Ok(host);
    }
    if actual != SpaceName::Global {
        let message = format!("access of {size} bytes at offset {low:#x} of {} memory, which has {room} bytes", actual.text());
        let hint = if actual == SpaceName::Shared {
            "check the index, and the dynamic shared memory the launch gives".to_string()
        } else {
            "check the index".to_string()
        };
        return Err(cx.fail_at(FaultKind::OutOfBounds, lane, actual, address, size, message, hint));
    }
    let mem = cx.memory();
    if window == SHARED_WINDOW || window == LOCAL_WINDOW || window == PARAM_WINDOW {
        let message = format!("{address:#x} is an address of another state space, used as a global one");
        return Err(cx.fail_at(
            FaultKind::InvalidSpace,
            lane,
            actual,
            address,
            size,
            message,
            "use a generic access".to_string(),
        ));
    }
    let (kind, message, hint) = if mem.was_freed(address) {
        let message = format!("access of {size} bytes at {address:#x}, in memory that was freed");
        (FaultKind::UseAfterFree, message, "keep the buffer alive until the kernel has ended".to_string())
    } else {
        let near = match mem.nearest(address) {
            Some((base, length)) if address >= base => {
                format!("; {} bytes into the nearest allocation, {base:#x}, of {length} bytes", address - base)
            }
            Some((base, length)) => {
                format!("; {} bytes before the nearest allocation, {base:#x}, of {length} bytes", base - address)
            }
            None => String::new(),
        };
        let message = format!("access of {size} bytes at {address:#x} lies in no allocation{near}");
        (FaultKind::OutOfBounds, message, "check the index against the buffer's length".to_string())
    };
    Err(cx.fail_at(kind, lane, SpaceName::Global, address, size, message, hint))
}

/// The host address of an access whose shared address names a block of the cluster.
fn peer_address(cx: &mut Cx, space: SpaceName, address: u32, size: u32, lane: u32) -> Result<u64, u32> {
    let (rank, offset) = cx.place(address);
    if space == SpaceName::Shared && rank != cx.rank {
        let message = format!("{address:#x} lies in the shared memory of the block of rank {rank}, not of the own block");
        let hint = "use .shared::cluster".to_string();
        return Err(cx.fail_at(FaultKind::InvalidSpace, lane, space, u64::from(address), size, message, hint));
    }
    crate::exec::transfer::shared_range(cx, lane, rank, offset, size)?;
    Ok(cx.link().host(rank, offset) as u64)
}
