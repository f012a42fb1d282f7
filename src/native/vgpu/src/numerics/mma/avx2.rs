//! [`Lanes`] in two AVX2 registers, with FMA and F16C.

use super::fragment::Row;
use super::lanes::{Lanes, Task};
use core::arch::x86_64::*;

pub struct Avx2;

type Pair<T> = (T, T);

/// The sums x + y of four lanes as f64, toward zero to f32; with `ODD`, inexact results get their last bit set.
#[inline(always)]
unsafe fn narrow_quarter<const ODD: bool>(x: __m128i, y: __m128i) -> __m128 {
    unsafe {
        let dropped = _mm256_set1_epi64x(0x1FFF_FFFF);
        let sum = _mm256_castpd_si256(_mm256_add_pd(_mm256_cvtepi32_pd(x), _mm256_cvtepi32_pd(y)));
        let cut = _mm256_cvtpd_ps(_mm256_castsi256_pd(_mm256_andnot_si256(dropped, sum)));
        if !ODD {
            return cut;
        }
        let exact = _mm256_cmpeq_epi64(_mm256_and_si256(sum, dropped), _mm256_setzero_si256());
        let inexact = _mm256_andnot_si256(exact, _mm256_set1_epi64x(1));
        // The low words of four 64-bit lanes.
        let packed = _mm256_permutevar8x32_epi32(inexact, _mm256_set_epi32(0, 0, 0, 0, 6, 4, 2, 0));
        _mm_or_ps(cut, _mm_castsi128_ps(_mm256_castsi256_si128(packed)))
    }
}

/// [`narrow_quarter`] of eight lanes.
#[inline(always)]
unsafe fn narrow_sum<const ODD: bool>(x: __m256i, y: __m256i) -> __m256 {
    unsafe {
        let low = narrow_quarter::<ODD>(_mm256_castsi256_si128(x), _mm256_castsi256_si128(y));
        let high = narrow_quarter::<ODD>(_mm256_extracti128_si256::<1>(x), _mm256_extracti128_si256::<1>(y));
        _mm256_set_m128(high, low)
    }
}

impl Lanes for Avx2 {
    type F = Pair<__m256>;
    type I = Pair<__m256i>;

    unsafe fn apart<T: Task>(task: T) {
        #[inline(never)]
        #[target_feature(enable = "avx2,fma,f16c")]
        unsafe fn function<T: Task>(task: T) {
            unsafe { task.run::<Avx2>() }
        }
        unsafe { function(task) }
    }

    #[inline(always)]
    unsafe fn store(to: *mut f32, value: Self::F) {
        unsafe {
            _mm256_storeu_ps(to, value.0);
            _mm256_storeu_ps(to.add(8), value.1);
        }
    }
    #[inline(always)]
    unsafe fn store_int(to: *mut u32, value: Self::I) {
        unsafe {
            _mm256_storeu_si256(to.cast(), value.0);
            _mm256_storeu_si256(to.add(8).cast(), value.1);
        }
    }
    #[inline(always)]
    unsafe fn splat(value: f32) -> Self::F {
        let all = unsafe { _mm256_set1_ps(value) };
        (all, all)
    }
    #[inline(always)]
    unsafe fn splat_int(value: i32) -> Self::I {
        let all = unsafe { _mm256_set1_epi32(value) };
        (all, all)
    }
    #[inline(always)]
    unsafe fn mul(x: Self::F, y: Self::F) -> Self::F {
        unsafe { (_mm256_mul_ps(x.0, y.0), _mm256_mul_ps(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn mul_add(x: Self::F, y: Self::F, z: Self::F, _exact: bool) -> Self::F {
        unsafe { (_mm256_fmadd_ps(x.0, y.0, z.0), _mm256_fmadd_ps(x.1, y.1, z.1)) }
    }
    #[inline(always)]
    unsafe fn bits(x: Self::F) -> Self::I {
        unsafe { (_mm256_castps_si256(x.0), _mm256_castps_si256(x.1)) }
    }
    #[inline(always)]
    unsafe fn from_bits(x: Self::I) -> Self::F {
        unsafe { (_mm256_castsi256_ps(x.0), _mm256_castsi256_ps(x.1)) }
    }
    #[inline(always)]
    unsafe fn canonical(x: Self::F) -> Self::F {
        unsafe {
            let nan = _mm256_castsi256_ps(_mm256_set1_epi32(0x7FFF_FFFF));
            let fix = |x| _mm256_blendv_ps(x, nan, _mm256_cmp_ps::<_CMP_UNORD_Q>(x, x));
            (fix(x.0), fix(x.1))
        }
    }
    #[inline(always)]
    unsafe fn load_int(from: *const u32) -> Self::I {
        unsafe { (_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(8).cast())) }
    }
    #[inline(always)]
    unsafe fn add(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_add_epi32(x.0, y.0), _mm256_add_epi32(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn sub(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_sub_epi32(x.0, y.0), _mm256_sub_epi32(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn and(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_and_si256(x.0, y.0), _mm256_and_si256(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn or(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_or_si256(x.0, y.0), _mm256_or_si256(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn max(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_max_epi32(x.0, y.0), _mm256_max_epi32(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn min(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_min_epi32(x.0, y.0), _mm256_min_epi32(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn shl<const BY: u32>(x: Self::I) -> Self::I {
        unsafe {
            let by = _mm_cvtsi32_si128(BY as i32);
            (_mm256_sll_epi32(x.0, by), _mm256_sll_epi32(x.1, by))
        }
    }
    #[inline(always)]
    unsafe fn shr<const BY: u32>(x: Self::I) -> Self::I {
        unsafe {
            let by = _mm_cvtsi32_si128(BY as i32);
            (_mm256_srl_epi32(x.0, by), _mm256_srl_epi32(x.1, by))
        }
    }
    #[inline(always)]
    unsafe fn where_zero(test: Self::I, value: Self::I, other: Self::I) -> Self::I {
        unsafe {
            let pick = |test, value, other| _mm256_blendv_epi8(other, value, _mm256_cmpeq_epi32(test, _mm256_setzero_si256()));
            (pick(test.0, value.0, other.0), pick(test.1, value.1, other.1))
        }
    }
    #[inline(always)]
    unsafe fn greater(x: Self::I, y: Self::I) -> u16 {
        unsafe {
            let mask = |x, y| _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(x, y))) as u16;
            mask(x.0, y.0) | mask(x.1, y.1) << 8
        }
    }
    #[inline(always)]
    unsafe fn differ(x: Self::I, y: Self::I) -> bool {
        unsafe {
            let same = _mm256_and_si256(_mm256_cmpeq_epi32(x.0, y.0), _mm256_cmpeq_epi32(x.1, y.1));
            _mm256_movemask_epi8(same) != -1
        }
    }
    #[inline(always)]
    unsafe fn truncate(x: Self::F) -> Self::I {
        unsafe { (_mm256_cvttps_epi32(x.0), _mm256_cvttps_epi32(x.1)) }
    }
    #[inline(always)]
    unsafe fn to_float(x: Self::I) -> Self::F {
        unsafe { (_mm256_cvtepi32_ps(x.0), _mm256_cvtepi32_ps(x.1)) }
    }
    #[inline(always)]
    unsafe fn to_float_toward_zero(x: Self::I) -> Self::F {
        unsafe { Self::sum_toward_zero(x, Self::splat_int(0)) }
    }
    #[inline(always)]
    unsafe fn sum_toward_zero(x: Self::I, y: Self::I) -> Self::F {
        unsafe { (narrow_sum::<false>(x.0, y.0), narrow_sum::<false>(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn sum_to_odd(x: Self::I, y: Self::I) -> Self::F {
        unsafe { (narrow_sum::<true>(x.0, y.0), narrow_sum::<true>(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn to_half(x: Self::F) -> Self::I {
        unsafe {
            let half = |x| _mm256_cvtepu16_epi32(_mm256_cvtps_ph::<_MM_FROUND_TO_NEAREST_INT>(x));
            (half(x.0), half(x.1))
        }
    }
    #[inline(always)]
    unsafe fn max_byte_sums(top: Self::I, x: Self::I, y: Self::I) -> Self::I {
        unsafe {
            let (low, high) = (_mm256_adds_epi8(x.0, y.0), _mm256_adds_epi8(x.1, y.1));
            (_mm256_max_epi8(top.0, low), _mm256_max_epi8(top.1, high))
        }
    }
    #[inline(always)]
    unsafe fn largest_byte(x: Self::I) -> Self::I {
        unsafe { (largest_byte(x.0), largest_byte(x.1)) }
    }
    #[inline(always)]
    unsafe fn max_bytes(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_max_epu8(x.0, y.0), _mm256_max_epu8(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn max_halves(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_max_epu16(x.0, y.0), _mm256_max_epu16(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn min_halves(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_min_epu16(x.0, y.0), _mm256_min_epu16(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn add_bytes(x: Self::I, y: Self::I) -> Self::I {
        unsafe { (_mm256_add_epi8(x.0, y.0), _mm256_add_epi8(x.1, y.1)) }
    }
    #[inline(always)]
    unsafe fn gather(low: &Row, high: &Row) -> [Self::I; 4] {
        unsafe {
            let (l, h) = (transpose_in(low), transpose_in(high));
            [(l[0], h[0]), (l[1], h[1]), (l[2], h[2]), (l[3], h[3])]
        }
    }
    #[inline(always)]
    unsafe fn scatter(values: [Self::I; 4], low: &mut Row, high: &mut Row) {
        unsafe {
            transpose_out([values[0].0, values[1].0, values[2].0, values[3].0], low);
            transpose_out([values[0].1, values[1].1, values[2].1, values[3].1], high);
        }
    }
}

/// The largest of each lane's four signed bytes.
#[inline(always)]
unsafe fn largest_byte(x: __m256i) -> __m256i {
    unsafe {
        // Byte pairs, then the pairs' other byte: the top byte ends as the largest.
        let pairs = _mm256_max_epi8(x, _mm256_slli_epi32::<16>(x));
        let swapped = _mm256_slli_epi32::<8>(pairs);
        _mm256_srai_epi32::<24>(_mm256_max_epi8(pairs, swapped))
    }
}

/// 4×4 transposes in both 128-bit halves.
#[inline(always)]
unsafe fn transpose(x: [__m256i; 4]) -> [__m256i; 4] {
    unsafe {
        let (a, b) = (_mm256_unpacklo_epi32(x[0], x[1]), _mm256_unpackhi_epi32(x[0], x[1]));
        let (c, d) = (_mm256_unpacklo_epi32(x[2], x[3]), _mm256_unpackhi_epi32(x[2], x[3]));
        [_mm256_unpacklo_epi64(a, c), _mm256_unpackhi_epi64(a, c), _mm256_unpacklo_epi64(b, d), _mm256_unpackhi_epi64(b, d)]
    }
}

/// Eight rows of four words to four vectors of eight lanes.
#[inline(always)]
unsafe fn transpose_in(rows: &Row) -> [__m256i; 4] {
    unsafe {
        // Row r beside row r + 4, so that the in-lane transposes end in row order.
        let row = |r: usize| {
            let at = rows.as_ptr().add(4 * r).cast::<__m128i>();
            _mm256_set_m128i(_mm_loadu_si128(at.add(4)), _mm_loadu_si128(at))
        };
        transpose([row(0), row(1), row(2), row(3)])
    }
}

#[inline(always)]
unsafe fn transpose_out(values: [__m256i; 4], rows: &mut Row) {
    unsafe {
        for (r, pair) in transpose(values).into_iter().enumerate() {
            let at = rows.as_mut_ptr().add(4 * r).cast::<__m128i>();
            _mm_storeu_si128(at, _mm256_castsi256_si128(pair));
            _mm_storeu_si128(at.add(4), _mm256_extracti128_si256::<1>(pair));
        }
    }
}
