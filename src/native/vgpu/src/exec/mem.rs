//! Loads and stores of a warp, with fast paths for consecutive and for equal addresses.

use std::marker::PhantomData;

pub use crate::exec::address::{
    Access, Cluster, Generic, Global, Local, Pattern, Shared, Space, addresses, host_address, resolve,
};
use crate::exec::context::{Cx, SpaceName};
use crate::exec::count::Traffic;
#[cfg(target_arch = "x86_64")]
use crate::exec::gather;
#[cfg(target_arch = "x86_64")]
use crate::exec::op::AVX512;
use crate::exec::op::{Body, Op, Sel, outline, put, row, sel, sel_plain};
use crate::launch::FaultKind;

/// Op flags of memory ops.
pub mod flag {
    /// The address register is 64 bits wide.
    pub const WIDE_ADDRESS: u8 = 1;
    /// Destination or source registers are 64 bits wide.
    pub const WIDE_VALUE: u8 = 2;
    /// Narrow values are sign-extended.
    pub const SIGNED: u8 = 4;
    /// Others may write this location meanwhile (volatile, relaxed, acquire): a loop of these polls.
    pub const POLL: u8 = 8;
    /// Vector of 1 << (flags >> 4) elements.
    pub const VECTOR_SHIFT: u8 = 4;
}

/// Counts a resolved access; which memory it hit is known by its host address.
#[cold]
#[inline(never)]
pub fn count(cx: &mut Cx, access: &Access, size: u32, mask: u32, store: bool) {
    let shared = cx.shared as u64;
    let mut at = access.at;
    let lane = mask.trailing_zeros() as usize;
    let in_shared = at[lane].wrapping_sub(shared) < u64::from(cx.shared_size);
    let in_global = cx.memory().range_of(at[lane]).is_some();
    let in_peer = !in_shared && !in_global && cx.link().owns(at[lane]);
    if in_peer {
        for address in &mut at {
            *address = cx.link().offset_of(*address).unwrap_or(0);
        }
    }
    let Some(count) = &mut cx.count else { return };
    if in_peer {
        count.request(if store { Traffic::SharedStore } else { Traffic::SharedLoad }, &at, mask, size);
    } else if in_shared {
        for address in &mut at {
            *address = address.wrapping_sub(shared);
        }
        count.request(if store { Traffic::SharedStore } else { Traffic::SharedLoad }, &at, mask, size);
    } else if in_global {
        count.request(if store { Traffic::GlobalStore } else { Traffic::GlobalLoad }, &at, mask, size);
    }
}

#[inline(always)]
unsafe fn read<const BYTES: usize>(at: u64) -> u64 {
    // SAFETY: the caller resolved `at` for at least BYTES bytes.
    unsafe {
        match BYTES {
            1 => u64::from((at as *const u8).read()),
            2 => u64::from((at as *const u16).read_unaligned()),
            4 => u64::from((at as *const u32).read_unaligned()),
            _ => (at as *const u64).read_unaligned(),
        }
    }
}

#[inline(always)]
fn extend<const BYTES: usize>(value: u64, signed: bool) -> u64 {
    if !signed {
        return value;
    }
    match BYTES {
        1 => value as u8 as i8 as i64 as u64,
        2 => value as u16 as i16 as i64 as u64,
        4 => value as u32 as i32 as i64 as u64,
        _ => value,
    }
}

/// Whether a row holds `first + i * step` in lane i.
///
/// # Safety
/// `row` is readable; `ISA` is what the caller was compiled for.
#[inline(always)]
unsafe fn in_steps32<const ISA: u8>(row: *const [u32; 32], step: u32) -> bool {
    // SAFETY: by contract.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        if ISA == AVX512 {
            use std::arch::x86_64::*;
            let at = row.cast::<__m512i>();
            let (low, high) = (_mm512_loadu_si512(at), _mm512_loadu_si512(at.add(1)));
            let lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
            let ramp = _mm512_mullo_epi32(lane, _mm512_set1_epi32(step as i32));
            let want = _mm512_add_epi32(_mm512_set1_epi32((*row)[0] as i32), ramp);
            let next = _mm512_add_epi32(want, _mm512_set1_epi32(16 * step as i32));
            return _mm512_cmpneq_epi32_mask(low, want) | _mm512_cmpneq_epi32_mask(high, next) == 0;
        }
        let a = &*row;
        let mut off = 0;
        for i in 0..32 {
            off |= a[i] ^ a[0].wrapping_add(i as u32 * step);
        }
        off == 0
    }
}

/// As [`in_steps32`], for 64-bit rows.
///
/// # Safety
/// As there.
#[inline(always)]
unsafe fn in_steps64<const ISA: u8>(row: *const [u64; 32], step: u64) -> bool {
    // SAFETY: by contract.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        if ISA == AVX512 {
            use std::arch::x86_64::*;
            let at = row.cast::<__m512i>();
            let ramp = _mm512_mullo_epi64(_mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7), _mm512_set1_epi64(step as i64));
            let mut want = _mm512_add_epi64(_mm512_set1_epi64((*row)[0] as i64), ramp);
            let stride = _mm512_set1_epi64(8 * step as i64);
            let mut off = 0;
            for i in 0..4 {
                off |= _mm512_cmpneq_epi64_mask(_mm512_loadu_si512(at.add(i)), want);
                want = _mm512_add_epi64(want, stride);
            }
            return off == 0;
        }
        let a = &*row;
        let mut off = 0;
        for i in 0..32 {
            off |= a[i] ^ a[0].wrapping_add(i as u64 * step);
        }
        off == 0
    }
}

/// The host address of a full warp's consecutive accesses of `size` bytes, if this is one and it is in bounds.
///
/// # Safety
/// As for [`crate::exec::op::OpFn`].
#[inline(always)]
unsafe fn consecutive<S: Space, const ISA: u8>(base: *mut u8, op: &Op, cx: &mut Cx, size: u32) -> Option<u64> {
    // SAFETY: by contract.
    unsafe {
        if op.flags & flag::WIDE_ADDRESS != 0 {
            let a: *const [u64; 32] = row(base, op.a);
            if S::NAME == SpaceName::Shared || S::NAME == SpaceName::Local || !in_steps64::<ISA>(a, u64::from(size)) {
                return None;
            }
            let first = (*a)[0].wrapping_add(i64::from(op.imm as i32) as u64);
            if first & u64::from(size - 1) == 0 && cx.global_ok_for(op, first, 32 * u64::from(size)) { Some(first) } else { None }
        } else {
            let a: *const [u32; 32] = row(base, op.a);
            if S::NAME != SpaceName::Shared || !in_steps32::<ISA>(a, size) {
                return None;
            }
            let first = (*a)[0].wrapping_add(op.imm);
            let fits = u64::from(first) + 32 * u64::from(size) <= u64::from(cx.shared_size);
            if first & (size - 1) == 0 && fits { Some(cx.shared as u64 + u64::from(first)) } else { None }
        }
    }
}

/// `ld`: address register `a`, offset `imm`, destinations `d` or the pool at `aux`.
pub struct Load<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for Load<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; `consecutive` checked the whole stretch.
        unsafe {
            let simple = op.flags & !flag::WIDE_ADDRESS == if BYTES == 8 { flag::WIDE_VALUE } else { 0 };
            if BYTES >= 4 && simple && mask == !0 {
                if let Some(from) = consecutive::<S, ISA>(base, op, cx, BYTES as u32) {
                    if let Some(count) = &mut cx.count {
                        count.consecutive(S::NAME == SpaceName::Shared, false, from, BYTES as u64);
                    }
                    if BYTES == 4 {
                        *row(base, op.d) = (from as *const [u32; 32]).read_unaligned();
                    } else {
                        *row(base, op.d) = (from as *const [u64; 32]).read_unaligned();
                    }
                    return 0;
                }
            }
            #[cfg(target_arch = "x86_64")]
            if ISA == AVX512 && BYTES >= 4 && simple {
                return outline::<gather::Load<S, BYTES>, ISA>(base, op, mask, cx);
            }
            outline::<LoadAny<S, BYTES>, ISA>(base, op, mask, cx)
        }
    }
}

/// How many elements a load or store has per lane, and where, counted. Err: the fault signal.
///
/// # Safety
/// As for [`crate::exec::op::OpFn`].
#[inline(always)]
unsafe fn access<S: Space, const BYTES: usize>(
    base: *mut u8,
    op: &Op,
    mask: u32,
    cx: &mut Cx,
    store: bool,
) -> Result<(usize, Access), u32> {
    let elements = 1usize << (op.flags >> flag::VECTOR_SHIFT);
    let size = (BYTES * elements) as u32;
    // SAFETY: by contract.
    let a = unsafe { addresses(base, op.a, op.flags & flag::WIDE_ADDRESS != 0, op.imm, mask) };
    let access = resolve::<S>(cx, a, size, mask)?;
    if store && S::NAME == SpaceName::Generic {
        let lane = mask.trailing_zeros();
        if access.at[lane as usize & 31].wrapping_sub(cx.params as u64) < u64::from(cx.params_size) {
            let message = "store to a kernel parameter, which is read-only".to_string();
            return Err(cx.fail(FaultKind::InvalidSpace, lane, message));
        }
    }
    if cx.count.is_some() {
        count(cx, &access, size, mask, store);
    }
    Ok((elements, access))
}

/// The general load.
pub struct LoadAny<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for LoadAny<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; host addresses come from `resolve`.
        unsafe {
            let (elements, access) = match access::<S, BYTES>(base, op, mask, cx, false) {
                Ok(found) => found,
                Err(signal) => return signal,
            };
            if op.flags & flag::POLL != 0 {
                cx.polls += 1;
            }
            let (wide, signed) = (op.flags & flag::WIDE_VALUE != 0, op.flags & flag::SIGNED != 0);
            if elements == 1 && !wide && !signed {
                let mut out = [0u32; 32];
                match access.pattern {
                    Pattern::Consecutive => {
                        let from = access.at[0];
                        if BYTES == 4 {
                            out = (from as *const [u32; 32]).read_unaligned();
                        } else {
                            for i in 0..32 {
                                out[i] = read::<BYTES>(from + (i * BYTES) as u64) as u32;
                            }
                        }
                    }
                    Pattern::Same => out = [read::<BYTES>(access.at[0]) as u32; 32],
                    Pattern::Any => {
                        for i in 0..32 {
                            out[i] = read::<BYTES>(access.at[i]) as u32;
                        }
                    }
                }
                put(row(base, op.d), &out, mask);
                return 0;
            }
            if elements == 4 && BYTES == 4 && !wide {
                // 16 bytes per lane, four registers: the usual wide load.
                let mut out = [[0u32; 32]; 4];
                for i in 0..32 {
                    let v = (access.at[i] as *const [u32; 4]).read_unaligned();
                    for e in 0..4 {
                        out[e][i] = v[e];
                    }
                }
                for e in 0..4 {
                    put(row(base, pool(cx, op, e)), &out[e], mask);
                }
                return 0;
            }
            // Destinations are written after all are read: one may share its row with the address register.
            let mut out = [[0u64; 32]; 8];
            for e in 0..elements {
                for i in 0..32 {
                    out[e][i] = extend::<BYTES>(read::<BYTES>(access.at[i] + (e * BYTES) as u64), signed);
                }
            }
            for e in 0..elements {
                let slot = if elements == 1 { op.d } else { pool(cx, op, e) };
                if slot == 0 {
                    continue;
                }
                if wide {
                    put(row(base, slot), &out[e], mask);
                } else {
                    let narrow: [u32; 32] = std::array::from_fn(|i| out[e][i] as u32);
                    put(row(base, slot), &narrow, mask);
                }
            }
        }
        0
    }
}

/// Slot `i` of an op's pool entries.
#[inline(always)]
pub fn pool(cx: &Cx, op: &Op, i: usize) -> u16 {
    cx.code().pool[op.aux as usize + i]
}

/// `st`: address register `a`, offset `imm`, sources `b` or the pool at `aux`.
pub struct Store<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for Store<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; `consecutive` checked the whole stretch.
        unsafe {
            let simple = op.flags & !flag::WIDE_ADDRESS == if BYTES == 8 { flag::WIDE_VALUE } else { 0 };
            if BYTES >= 4 && simple && mask == !0 {
                if let Some(to) = consecutive::<S, ISA>(base, op, cx, BYTES as u32) {
                    if let Some(count) = &mut cx.count {
                        count.consecutive(S::NAME == SpaceName::Shared, true, to, BYTES as u64);
                    }
                    if BYTES == 4 {
                        (to as *mut [u32; 32]).write_unaligned(*row(base, op.b));
                    } else {
                        (to as *mut [u64; 32]).write_unaligned(*row(base, op.b));
                    }
                    return 0;
                }
            }
            #[cfg(target_arch = "x86_64")]
            if ISA == AVX512 && BYTES >= 4 && simple {
                return outline::<gather::Store<S, BYTES>, ISA>(base, op, mask, cx);
            }
            outline::<StoreAny<S, BYTES>, ISA>(base, op, mask, cx)
        }
    }
}

/// The general store.
pub struct StoreAny<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for StoreAny<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; host addresses come from `resolve`.
        unsafe {
            let (elements, access) = match access::<S, BYTES>(base, op, mask, cx, true) {
                Ok(found) => found,
                Err(signal) => return signal,
            };
            let wide = op.flags & flag::WIDE_VALUE != 0;
            for e in 0..elements {
                let slot = if elements == 1 { op.b } else { pool(cx, op, e) };
                let shift = (e * BYTES) as u64;
                if wide {
                    let v: &[u64; 32] = &*row(base, slot);
                    store_lanes::<BYTES>(&access, shift, mask, |i| v[i]);
                } else {
                    let v: &[u32; 32] = &*row(base, slot);
                    if BYTES == 4 && elements == 1 && access.pattern == Pattern::Consecutive {
                        (access.at[0] as *mut [u32; 32]).write_unaligned(*v);
                        return 0;
                    }
                    store_lanes::<BYTES>(&access, shift, mask, |i| u64::from(v[i]));
                }
            }
        }
        0
    }
}

#[inline(always)]
unsafe fn store_lanes<const BYTES: usize>(access: &Access, shift: u64, mask: u32, value: impl Fn(usize) -> u64) {
    for i in 0..32 {
        if (mask >> i) & 1 == 0 {
            continue;
        }
        let (at, v) = (access.at[i] + shift, value(i));
        // SAFETY: the caller resolved the access.
        unsafe {
            match BYTES {
                1 => (at as *mut u8).write(v as u8),
                2 => (at as *mut u16).write_unaligned(v as u16),
                4 => (at as *mut u32).write_unaligned(v as u32),
                _ => (at as *mut u64).write_unaligned(v),
            }
        }
    }
}

/// `ld.param` of a kernel at a constant offset: one value for all lanes.
pub struct LoadParam;
impl Body for LoadParam {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // flags' upper bits: log2 of the element size; c: elements.
        let bytes = 1u32 << (op.flags >> flag::VECTOR_SHIFT);
        let elements = u32::from(op.c);
        if u64::from(op.imm) + u64::from(bytes * elements) > u64::from(cx.params_size) {
            let message =
                format!("parameter bytes {}..{} are beyond the block of {}", op.imm, op.imm + bytes * elements, cx.params_size);
            return cx.fail_at(
                FaultKind::OutOfBounds,
                mask.trailing_zeros(),
                SpaceName::Param,
                u64::from(op.imm),
                bytes,
                message,
                String::new(),
            );
        }
        for e in 0..elements {
            // SAFETY: inside the parameter block, as just checked; slots lie in the frame.
            unsafe {
                let at = cx.params as u64 + u64::from(op.imm + e * bytes);
                let signed = op.flags & flag::SIGNED != 0;
                let value = match bytes {
                    1 => extend::<1>(read::<1>(at), signed),
                    2 => extend::<2>(read::<2>(at), signed),
                    4 => extend::<4>(read::<4>(at), signed),
                    _ => read::<8>(at),
                };
                let slot = if elements == 1 { op.d } else { pool(cx, op, e as usize) };
                if op.flags & flag::WIDE_VALUE != 0 {
                    put(row(base, slot), &[value; 32], mask);
                } else {
                    put(row(base, slot), &[value as u32; 32], mask);
                }
            }
        }
        0
    }
}

macro_rules! by_size_plain {
    ($body:ident, $space:ty, $bytes:expr) => {
        match $bytes {
            1 => sel_plain::<$body<$space, 1>>(),
            2 => sel_plain::<$body<$space, 2>>(),
            4 => sel_plain::<$body<$space, 4>>(),
            _ => sel_plain::<$body<$space, 8>>(),
        }
    };
}

macro_rules! by_size {
    ($body:ident, $space:ty, $bytes:expr) => {
        match $bytes {
            1 => sel::<$body<$space, 1>>(),
            2 => sel::<$body<$space, 2>>(),
            4 => sel::<$body<$space, 4>>(),
            _ => sel::<$body<$space, 8>>(),
        }
    };
}

/// The load of a space and element size in bytes (1, 2, 4, 8).
pub fn load(space: SpaceName, bytes: u32) -> Sel {
    match space {
        SpaceName::Global => by_size!(Load, Global, bytes),
        SpaceName::Shared => by_size!(Load, Shared, bytes),
        SpaceName::Cluster => by_size_plain!(LoadAny, Cluster, bytes),
        SpaceName::Local => by_size!(Load, Local, bytes),
        _ => by_size!(Load, Generic, bytes),
    }
}

/// The store of a space and element size in bytes.
pub fn store(space: SpaceName, bytes: u32) -> Sel {
    match space {
        SpaceName::Global => by_size!(Store, Global, bytes),
        SpaceName::Shared => by_size!(Store, Shared, bytes),
        SpaceName::Cluster => by_size_plain!(StoreAny, Cluster, bytes),
        SpaceName::Local => by_size!(Store, Local, bytes),
        _ => by_size!(Store, Generic, bytes),
    }
}

pub fn load_param() -> Sel {
    sel::<LoadParam>()
}
