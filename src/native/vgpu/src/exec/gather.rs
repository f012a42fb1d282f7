//! Loads and stores whose lanes are anywhere, with AVX-512: all lanes are checked at once, against the allocation the op used
//! last, the block's shared memory or the lanes' local memory, and reach their bytes by 32-bit offsets. What does not fit that (memory of several
//! allocations, of peers, counted launches) is left to the general way, as is every fault.

use std::arch::x86_64::*;
use std::marker::PhantomData;

use crate::exec::context::{Cx, LOCAL_WINDOW, Range, SHARED_WINDOW, SpaceName};
use crate::exec::mem::{LoadAny, Space, StoreAny, flag};
use crate::exec::op::{Body, Op, outline, row};

/// The lanes' places: offsets from a host address. Those of inactive lanes mean nothing.
struct Places {
    base: *mut u8,
    offsets: [__m512i; 2],
}

/// Resolves an access of `BYTES` bytes per lane; None if the general way must.
///
/// # Safety
/// As for [`crate::exec::op::OpFn`], on a host with AVX-512.
#[inline(always)]
unsafe fn places<S: Space, const BYTES: usize>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> Option<Places> {
    // SAFETY: by contract.
    unsafe {
        if cx.count.is_some() {
            return None;
        }
        let wide = op.flags & flag::WIDE_ADDRESS != 0;
        match S::NAME {
            SpaceName::Shared if !wide => {
                let a: *const __m512i = row::<u32>(base, op.a).cast();
                let limit = _mm512_set1_epi32(cx.shared_size.checked_sub(BYTES as u32)? as i32);
                let (shift, low) = (_mm512_set1_epi32(op.imm as i32), _mm512_set1_epi32(BYTES as i32 - 1));
                let offsets =
                    [_mm512_add_epi32(_mm512_loadu_si512(a), shift), _mm512_add_epi32(_mm512_loadu_si512(a.add(1)), shift)];
                let all = u32::from(fit32(offsets[0], limit, low)) | u32::from(fit32(offsets[1], limit, low)) << 16;
                if all & mask == mask { Some(Places { base: cx.shared, offsets }) } else { None }
            }
            SpaceName::Local if wide => {
                let a: *const __m512i = row::<u64>(base, op.a).cast();
                let offsets = within::<BYTES>(a, op.imm, Range { base: 0, size: u64::from(cx.local_stride) }, mask)?;
                Some(own(offsets, cx))
            }
            SpaceName::Global | SpaceName::Generic if wide => {
                let a: *const __m512i = row::<u64>(base, op.a).cast();
                let range = cx.hint(op);
                if let Some(offsets) = within::<BYTES>(a, op.imm, range, mask) {
                    return Some(Places { base: range.base as *mut u8, offsets });
                }
                let lane = mask.trailing_zeros() as usize & 31;
                let first = (*row::<u64>(base, op.a))[lane].wrapping_add(i64::from(op.imm as i32) as u64);
                if S::NAME == SpaceName::Generic && first >= SHARED_WINDOW {
                    let shared = Range { base: SHARED_WINDOW, size: u64::from(cx.shared_size) };
                    if let Some(offsets) = within::<BYTES>(a, op.imm, shared, mask) {
                        return Some(Places { base: cx.shared, offsets });
                    }
                    let local = Range { base: LOCAL_WINDOW, size: u64::from(cx.local_stride) };
                    return Some(own(within::<BYTES>(a, op.imm, local, mask)?, cx));
                }
                if range.holds(first, BYTES as u64) || !cx.take_hint(op, first, BYTES as u64) {
                    return None;
                }
                let range = cx.hint(op);
                let offsets = within::<BYTES>(a, op.imm, range, mask)?;
                Some(Places { base: range.base as *mut u8, offsets })
            }
            _ => None,
        }
    }
}

/// Offsets in `range` of the lanes' addresses plus `imm`, if all active lanes are inside it, aligned, and near enough.
///
/// # Safety
/// `a` is a row of 64-bit registers; the host has AVX-512.
#[inline(always)]
unsafe fn within<const BYTES: usize>(a: *const __m512i, imm: u32, range: Range, mask: u32) -> Option<[__m512i; 2]> {
    let bytes = BYTES as u64;
    if range.size < bytes || range.size > i32::MAX as u64 || range.base % bytes != 0 {
        return None;
    }
    // SAFETY: by contract.
    unsafe {
        let shift = _mm512_set1_epi64(i64::from(imm as i32).wrapping_sub(range.base as i64));
        let limit = _mm512_set1_epi64((range.size - bytes) as i64);
        let low = _mm512_set1_epi64(BYTES as i64 - 1);
        let mut all = 0;
        let mut narrow = [_mm256_setzero_si256(); 4];
        for i in 0..4 {
            let offsets = _mm512_add_epi64(_mm512_loadu_si512(a.add(i)), shift);
            let fits = _mm512_mask_testn_epi64_mask(_mm512_cmple_epu64_mask(offsets, limit), offsets, low);
            all |= u32::from(fits) << (8 * i);
            narrow[i] = _mm512_cvtepi64_epi32(offsets);
        }
        if all & mask == mask { Some([join(narrow[0], narrow[1]), join(narrow[2], narrow[3])]) } else { None }
    }
}

/// Places in the running warp's local memory, of which each lane has a stretch of its own.
///
/// # Safety
/// As [`within`]; the offsets were checked against the stretch.
#[inline(always)]
unsafe fn own(offsets: [__m512i; 2], cx: &Cx) -> Places {
    // SAFETY: by contract.
    unsafe {
        let stride = cx.local_stride as i32;
        let lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        let low = _mm512_mullo_epi32(lane, _mm512_set1_epi32(stride));
        let high = _mm512_add_epi32(low, _mm512_set1_epi32(16 * stride));
        Places { base: cx.local, offsets: [_mm512_add_epi32(offsets[0], low), _mm512_add_epi32(offsets[1], high)] }
    }
}

// No closures: those are compiled without the caller's vector unit.

#[inline(always)]
unsafe fn fit32(offsets: __m512i, limit: __m512i, low: __m512i) -> u16 {
    // SAFETY: the host has AVX-512.
    unsafe { _mm512_mask_testn_epi32_mask(_mm512_cmple_epu32_mask(offsets, limit), offsets, low) }
}

#[inline(always)]
unsafe fn join(low: __m256i, high: __m256i) -> __m512i {
    // SAFETY: the host has AVX-512.
    unsafe { _mm512_inserti64x4::<1>(_mm512_castsi256_si512(low), high) }
}

/// Puts the place of one active lane into the inactive ones: gathers with a partial mask are slow.
///
/// # Safety
/// As [`places`].
#[inline(always)]
unsafe fn filled(offsets: [__m512i; 2], mask: u32) -> [__m512i; 2] {
    // SAFETY: by contract.
    unsafe {
        let lane = mask.trailing_zeros();
        let at = _mm512_set1_epi32(lane as i32);
        let from = if lane < 16 { offsets[0] } else { offsets[1] };
        // Index bits above the fourth do not count.
        let one = _mm512_permutexvar_epi32(at, from);
        let [low, high] = offsets;
        [_mm512_mask_mov_epi32(one, mask as u16, low), _mm512_mask_mov_epi32(one, (mask >> 16) as u16, high)]
    }
}

/// A load of one element of 4 or 8 bytes into a register of that width.
pub struct Load<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for Load<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: by `OpFn`'s contract; chosen for AVX-512 only. `places` checked every active lane, and inactive ones take the
        // place of an active one.
        unsafe {
            let Some(Places { base: from, offsets }) = places::<S, BYTES>(base, op, mask, cx) else {
                return outline::<LoadAny<S, BYTES>, ISA>(base, op, mask, cx);
            };
            let [low, high] = if mask == !0 { offsets } else { filled(offsets, mask) };
            if BYTES == 4 {
                let to: *mut __m512i = row::<u32>(base, op.d).cast();
                let x = sixteen(low, from);
                let y = if _mm512_cmpneq_epi32_mask(low, high) == 0 { x } else { sixteen(high, from) };
                _mm512_mask_storeu_epi32(to.cast(), mask as u16, x);
                _mm512_mask_storeu_epi32(to.add(1).cast(), (mask >> 16) as u16, y);
            } else {
                let to: *mut __m512i = row::<u64>(base, op.d).cast();
                let [w, x] = quarters(low, from);
                let [y, z] = quarters(high, from);
                for (i, value) in [w, x, y, z].into_iter().enumerate() {
                    _mm512_mask_storeu_epi64(to.add(i).cast(), (mask >> (8 * i)) as u8, value);
                }
            }
        }
        0
    }
}

/// 0, 4, 8, …: places of lanes side by side.
#[inline(always)]
unsafe fn ramp() -> __m512i {
    // SAFETY: the host has AVX-512.
    unsafe { _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60) }
}

/// Sixteen lanes' values of 32 bits: blocks are often 16 threads wide, and half a warp at one place, or side by side.
///
/// # Safety
/// As [`places`]; every offset leads to 4 readable bytes.
#[inline(always)]
unsafe fn sixteen(offsets: __m512i, from: *mut u8) -> __m512i {
    // SAFETY: by contract.
    unsafe {
        let lane = _mm512_castsi512_si128(offsets);
        let first = from.add(_mm_cvtsi128_si32(lane) as usize);
        let apart = _mm512_sub_epi32(offsets, _mm512_broadcastd_epi32(lane));
        if _mm512_test_epi32_mask(apart, apart) == 0 {
            _mm512_set1_epi32(first.cast::<i32>().read_unaligned())
        } else if _mm512_cmpneq_epi32_mask(apart, ramp()) == 0 {
            _mm512_loadu_si512(first.cast())
        } else {
            _mm512_i32gather_epi32::<1>(offsets, from.cast())
        }
    }
}

/// Stores sixteen lanes' values of 32 bits; of lanes at one place the highest wins.
///
/// # Safety
/// As [`places`]; the offsets of lanes in `mask` lead to 4 writable bytes.
#[inline(always)]
unsafe fn spread(offsets: __m512i, to: *mut u8, mask: u16, values: __m512i) {
    // SAFETY: by contract.
    unsafe {
        let lane = _mm512_castsi512_si128(offsets);
        let apart = _mm512_sub_epi32(offsets, _mm512_broadcastd_epi32(lane));
        if mask == !0 && _mm512_cmpneq_epi32_mask(apart, ramp()) == 0 {
            _mm512_storeu_si512(to.add(_mm_cvtsi128_si32(lane) as usize).cast(), values);
        } else {
            _mm512_mask_i32scatter_epi32::<1>(to.cast(), mask, offsets, values);
        }
    }
}

/// Sixteen lanes' values of 64 bits.
///
/// # Safety
/// As [`places`]; every offset leads to 8 readable bytes.
#[inline(always)]
unsafe fn quarters(offsets: __m512i, from: *mut u8) -> [__m512i; 2] {
    // SAFETY: by contract.
    unsafe {
        let (low, high) = (_mm512_castsi512_si256(offsets), _mm512_extracti64x4_epi64::<1>(offsets));
        [_mm512_i32gather_epi64::<1>(low, from.cast()), _mm512_i32gather_epi64::<1>(high, from.cast())]
    }
}

/// A store of one element of 4 or 8 bytes from a register of that width.
pub struct Store<S, const BYTES: usize>(PhantomData<S>);
impl<S: Space, const BYTES: usize> Body for Store<S, BYTES> {
    #[inline(always)]
    unsafe fn run<const ISA: u8>(base: *mut u8, op: &Op, mask: u32, cx: &mut Cx) -> u32 {
        // SAFETY: as `Load`. Where lanes meet the highest one wins, as in the general way.
        unsafe {
            let Some(Places { base: to, offsets: [low, high] }) = places::<S, BYTES>(base, op, mask, cx) else {
                return outline::<StoreAny<S, BYTES>, ISA>(base, op, mask, cx);
            };
            if BYTES == 4 {
                let from: *const __m512i = row::<u32>(base, op.b).cast();
                spread(low, to, mask as u16, _mm512_loadu_si512(from));
                spread(high, to, (mask >> 16) as u16, _mm512_loadu_si512(from.add(1)));
            } else {
                let from: *const __m512i = row::<u64>(base, op.b).cast();
                let parts = [
                    _mm512_castsi512_si256(low),
                    _mm512_extracti64x4_epi64::<1>(low),
                    _mm512_castsi512_si256(high),
                    _mm512_extracti64x4_epi64::<1>(high),
                ];
                for (i, part) in parts.into_iter().enumerate() {
                    _mm512_mask_i32scatter_epi64::<1>(to.cast(), (mask >> (8 * i)) as u8, part, _mm512_loadu_si512(from.add(i)));
                }
            }
        }
        0
    }
}
