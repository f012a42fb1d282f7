//! Loads and stores whose lanes are anywhere, with AVX-512: all lanes are checked at once, against the allocation the op used
//! last or the block's shared memory, and reach their bytes by 32-bit offsets. What does not fit that (memory of several
//! allocations, of peers, counted launches) is left to the general way, as is every fault.

use std::arch::x86_64::*;
use std::marker::PhantomData;

use crate::exec::context::{Cx, SpaceName};
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
            SpaceName::Global | SpaceName::Generic if wide => {
                let a: *const __m512i = row::<u64>(base, op.a).cast();
                let imm = i64::from(op.imm as i32);
                for again in [true, false] {
                    let range = cx.hint(op);
                    if range.size >= BYTES as u64 && range.size <= i32::MAX as u64 && range.base % BYTES as u64 == 0 {
                        let shift = _mm512_set1_epi64(imm.wrapping_sub(range.base as i64));
                        let limit = _mm512_set1_epi64((range.size - BYTES as u64) as i64);
                        let low = _mm512_set1_epi64(BYTES as i64 - 1);
                        let mut all = 0;
                        let mut narrow = [_mm256_setzero_si256(); 4];
                        for i in 0..4 {
                            let offsets = _mm512_add_epi64(_mm512_loadu_si512(a.add(i)), shift);
                            let fits = _mm512_mask_testn_epi64_mask(_mm512_cmple_epu64_mask(offsets, limit), offsets, low);
                            all |= u32::from(fits) << (8 * i);
                            narrow[i] = _mm512_cvtepi64_epi32(offsets);
                        }
                        if all & mask == mask {
                            let offsets = [join(narrow[0], narrow[1]), join(narrow[2], narrow[3])];
                            return Some(Places { base: range.base as *mut u8, offsets });
                        }
                    }
                    let lane = mask.trailing_zeros() as usize & 31;
                    let first = (*row::<u64>(base, op.a))[lane].wrapping_add(imm as u64);
                    if !again || range.holds(first, BYTES as u64) || !cx.take_hint(op, first, BYTES as u64) {
                        return None;
                    }
                }
                None
            }
            _ => None,
        }
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
                let first = _mm512_castsi512_si128(low);
                let same = _mm512_broadcastd_epi32(first);
                let apart = _mm512_cmpneq_epi32_mask(low, same) | _mm512_cmpneq_epi32_mask(high, same);
                let (x, y) = if apart == 0 {
                    let value = from.add(_mm_cvtsi128_si32(first) as usize).cast::<i32>().read_unaligned();
                    (_mm512_set1_epi32(value), _mm512_set1_epi32(value))
                } else {
                    (_mm512_i32gather_epi32::<1>(low, from.cast()), _mm512_i32gather_epi32::<1>(high, from.cast()))
                };
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
                _mm512_mask_i32scatter_epi32::<1>(to.cast(), mask as u16, low, _mm512_loadu_si512(from));
                _mm512_mask_i32scatter_epi32::<1>(to.cast(), (mask >> 16) as u16, high, _mm512_loadu_si512(from.add(1)));
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
