//! [`Lanes`] in one AVX-512 register (F, BW, DQ, VL, VBMI).

use core::arch::x86_64::*;

use super::fragment::Row;
use super::lanes::{Lanes, Task};
use crate::numerics::cvt::{e4m3_to_f32, e5m2_to_f32};
use crate::numerics::element::{Factor, exponent_of};

pub struct Avx512;

/// For each encoded fp8 magnitude: its bf16 image's two bytes (fp8 values are bf16 values) and its exponent.
#[repr(align(64))]
struct Fp8Table {
    high: [u8; 128],
    low: [u8; 128],
    exponent: [u8; 128],
}

static E4M3: Fp8Table = fp8_table(Factor::E4m3, -6);
static E4M3_THROUGH_F16: Fp8Table = fp8_table(Factor::E4m3, -14);
static E5M2: Fp8Table = fp8_table(Factor::E5m2, -14);

const fn fp8_table(format: Factor, min: i32) -> Fp8Table {
    let mut table = Fp8Table { high: [0; 128], low: [0; 128], exponent: [0; 128] };
    let mut encoded = 0;
    while encoded < 128 {
        let value = match format {
            Factor::E4m3 => e4m3_to_f32(encoded as u8),
            _ => e5m2_to_f32(encoded as u8),
        };
        let bits = value.to_bits();
        table.high[encoded] = (bits >> 24) as u8;
        table.low[encoded] = (bits >> 16) as u8;
        table.exponent[encoded] = exponent_of(value, min) as u8;
        encoded += 1;
    }
    table
}

const TOWARD_ZERO: i32 = _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC;

/// The 33-bit sums x + y as two f64 halves.
#[inline(always)]
unsafe fn wide_sum(x: __m512i, y: __m512i) -> (__m512d, __m512d) {
    unsafe {
        let low = _mm512_add_pd(_mm512_cvtepi32_pd(_mm512_castsi512_si256(x)), _mm512_cvtepi32_pd(_mm512_castsi512_si256(y)));
        let (x_high, y_high) = (_mm512_extracti64x4_epi64::<1>(x), _mm512_extracti64x4_epi64::<1>(y));
        (low, _mm512_add_pd(_mm512_cvtepi32_pd(x_high), _mm512_cvtepi32_pd(y_high)))
    }
}

/// The entry of each byte's low seven bits (VBMI).
#[inline(always)]
unsafe fn look_up(table: &[u8; 128], bytes: __m512i) -> __m512i {
    unsafe {
        let (first, second) = (_mm512_loadu_si512(table.as_ptr().cast()), _mm512_loadu_si512(table.as_ptr().add(64).cast()));
        _mm512_permutex2var_epi8(first, bytes, second)
    }
}

#[inline(always)]
unsafe fn join(low: __m256, high: __m256) -> __m512 {
    unsafe { _mm512_insertf32x8::<1>(_mm512_castps256_ps512(low), high) }
}

impl Lanes for Avx512 {
    type F = __m512;
    type I = __m512i;

    unsafe fn apart<T: Task>(task: T) {
        #[inline(never)]
        #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx2,fma,f16c")]
        unsafe fn function<T: Task>(task: T) {
            unsafe { task.run::<Avx512>() }
        }
        unsafe { function(task) }
    }

    #[inline(always)]
    unsafe fn store(to: *mut f32, value: __m512) {
        unsafe { _mm512_storeu_ps(to, value) }
    }
    #[inline(always)]
    unsafe fn store_int(to: *mut u32, value: __m512i) {
        unsafe { _mm512_storeu_si512(to.cast(), value) }
    }
    #[inline(always)]
    unsafe fn splat(value: f32) -> __m512 {
        unsafe { _mm512_set1_ps(value) }
    }
    #[inline(always)]
    unsafe fn splat_int(value: i32) -> __m512i {
        unsafe { _mm512_set1_epi32(value) }
    }
    #[inline(always)]
    unsafe fn mul(x: __m512, y: __m512) -> __m512 {
        unsafe { _mm512_mul_ps(x, y) }
    }
    #[inline(always)]
    unsafe fn mul_add(x: __m512, y: __m512, z: __m512, _exact: bool) -> __m512 {
        unsafe { _mm512_fmadd_ps(x, y, z) }
    }
    #[inline(always)]
    unsafe fn bits(x: __m512) -> __m512i {
        unsafe { _mm512_castps_si512(x) }
    }
    #[inline(always)]
    unsafe fn from_bits(x: __m512i) -> __m512 {
        unsafe { _mm512_castsi512_ps(x) }
    }
    #[inline(always)]
    unsafe fn canonical(x: __m512) -> __m512 {
        unsafe {
            let nan = _mm512_cmp_ps_mask::<_CMP_UNORD_Q>(x, x);
            _mm512_mask_mov_ps(x, nan, _mm512_castsi512_ps(_mm512_set1_epi32(0x7FFF_FFFF)))
        }
    }
    #[inline(always)]
    unsafe fn load_int(from: *const u32) -> __m512i {
        unsafe { _mm512_loadu_si512(from.cast()) }
    }
    #[inline(always)]
    unsafe fn add(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_add_epi32(x, y) }
    }
    #[inline(always)]
    unsafe fn sub(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_sub_epi32(x, y) }
    }
    #[inline(always)]
    unsafe fn and(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_and_si512(x, y) }
    }
    #[inline(always)]
    unsafe fn or(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_or_si512(x, y) }
    }
    #[inline(always)]
    unsafe fn max(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_max_epi32(x, y) }
    }
    #[inline(always)]
    unsafe fn min(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_min_epi32(x, y) }
    }
    #[inline(always)]
    unsafe fn shl<const BY: u32>(x: __m512i) -> __m512i {
        unsafe { _mm512_slli_epi32::<BY>(x) }
    }
    #[inline(always)]
    unsafe fn shr<const BY: u32>(x: __m512i) -> __m512i {
        unsafe { _mm512_srli_epi32::<BY>(x) }
    }
    #[inline(always)]
    unsafe fn where_zero(test: __m512i, value: __m512i, other: __m512i) -> __m512i {
        unsafe { _mm512_mask_mov_epi32(other, _mm512_testn_epi32_mask(test, test), value) }
    }
    #[inline(always)]
    unsafe fn greater(x: __m512i, y: __m512i) -> u16 {
        unsafe { _mm512_cmpgt_epi32_mask(x, y) }
    }
    #[inline(always)]
    unsafe fn differ(x: __m512i, y: __m512i) -> bool {
        unsafe { _mm512_cmpneq_epi32_mask(x, y) != 0 }
    }
    #[inline(always)]
    unsafe fn truncate(x: __m512) -> __m512i {
        unsafe { _mm512_cvttps_epi32(x) }
    }
    #[inline(always)]
    unsafe fn to_float(x: __m512i) -> __m512 {
        unsafe { _mm512_cvtepi32_ps(x) }
    }
    #[inline(always)]
    unsafe fn to_float_toward_zero(x: __m512i) -> __m512 {
        unsafe { _mm512_cvt_roundepi32_ps::<TOWARD_ZERO>(x) }
    }
    #[inline(always)]
    unsafe fn sum_toward_zero(x: __m512i, y: __m512i) -> __m512 {
        unsafe {
            let (low, high) = wide_sum(x, y);
            join(_mm512_cvt_roundpd_ps::<TOWARD_ZERO>(low), _mm512_cvt_roundpd_ps::<TOWARD_ZERO>(high))
        }
    }
    #[inline(always)]
    unsafe fn sum_to_odd(x: __m512i, y: __m512i) -> __m512 {
        unsafe {
            let (low, high) = wide_sum(x, y);
            let (low_cut, high_cut) = (_mm512_cvt_roundpd_ps::<TOWARD_ZERO>(low), _mm512_cvt_roundpd_ps::<TOWARD_ZERO>(high));
            let low_inexact = _mm512_cmp_pd_mask::<_CMP_NEQ_UQ>(_mm512_cvtps_pd(low_cut), low) as u16;
            let high_inexact = _mm512_cmp_pd_mask::<_CMP_NEQ_UQ>(_mm512_cvtps_pd(high_cut), high) as u16;
            let cut = _mm512_castps_si512(join(low_cut, high_cut));
            _mm512_castsi512_ps(_mm512_mask_or_epi32(cut, low_inexact | high_inexact << 8, cut, _mm512_set1_epi32(1)))
        }
    }
    #[inline(always)]
    unsafe fn to_half(x: __m512) -> __m512i {
        unsafe { _mm512_cvtepu16_epi32(_mm512_cvtps_ph::<{ _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC }>(x)) }
    }
    #[inline(always)]
    unsafe fn max_byte_sums(top: __m512i, x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_max_epi8(top, _mm512_adds_epi8(x, y)) }
    }
    #[inline(always)]
    unsafe fn largest_byte(x: __m512i) -> __m512i {
        unsafe {
            let pairs = _mm512_max_epi8(x, _mm512_rol_epi32::<16>(x));
            _mm512_srai_epi32::<24>(_mm512_max_epi8(pairs, _mm512_rol_epi32::<8>(pairs)))
        }
    }
    #[inline(always)]
    unsafe fn max_bytes(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_max_epu8(x, y) }
    }
    #[inline(always)]
    unsafe fn max_halves(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_max_epu16(x, y) }
    }
    #[inline(always)]
    unsafe fn min_halves(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_min_epu16(x, y) }
    }
    #[inline(always)]
    unsafe fn add_bytes(x: __m512i, y: __m512i) -> __m512i {
        unsafe { _mm512_add_epi8(x, y) }
    }
    const CUTS: bool = true;
    #[inline(always)]
    unsafe fn cut_add(x: __m512, y: __m512, sum: __m512, negative: u16) -> __m512 {
        const UP: i32 = _MM_FROUND_TO_POS_INF | _MM_FROUND_NO_EXC;
        const DOWN: i32 = _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC;
        unsafe {
            let sum = _mm512_mask3_fmadd_round_ps::<UP>(x, y, sum, negative);
            _mm512_mask3_fmadd_round_ps::<DOWN>(x, y, sum, !negative)
        }
    }
    #[inline(always)]
    unsafe fn fp8_values(format: Factor, words: __m512i) -> Option<[__m512; 4]> {
        let table = match format {
            Factor::E4m3 => &E4M3,
            Factor::E5m2 => &E5M2,
            _ => return None,
        };
        unsafe {
            // Bytes of four rows by four elements, transposed inside each 128-bit lane: unpacking then leaves the rows in order.
            let transpose = _mm512_broadcast_i32x4(_mm_set_epi8(15, 11, 7, 3, 14, 10, 6, 2, 13, 9, 5, 1, 12, 8, 4, 0));
            let (sign, zero) = (_mm512_set1_epi8(i8::MIN), _mm512_setzero_si512());
            let bytes = _mm512_shuffle_epi8(words, transpose);
            let (low, magnitude) = (look_up(&table.low, bytes), look_up(&table.high, bytes));
            let high = _mm512_ternarylogic_epi32::<0b1111_1000>(magnitude, bytes, sign); // magnitude | (bytes & sign)
            let (first, second) = (_mm512_unpacklo_epi8(low, high), _mm512_unpackhi_epi8(low, high));
            Some([
                _mm512_castsi512_ps(_mm512_unpacklo_epi16(zero, first)),
                _mm512_castsi512_ps(_mm512_unpackhi_epi16(zero, first)),
                _mm512_castsi512_ps(_mm512_unpacklo_epi16(zero, second)),
                _mm512_castsi512_ps(_mm512_unpackhi_epi16(zero, second)),
            ])
        }
    }
    #[inline(always)]
    unsafe fn fp8_exponents(format: Factor, min: i32, words: __m512i) -> Option<__m512i> {
        let table = match (format, min) {
            (Factor::E4m3, -6) => &E4M3,
            (Factor::E4m3, _) => &E4M3_THROUGH_F16,
            (Factor::E5m2, _) => &E5M2,
            _ => return None,
        };
        Some(unsafe { look_up(&table.exponent, words) })
    }
    #[inline(always)]
    unsafe fn gather(low: &Row, high: &Row) -> [__m512i; 4] {
        unsafe {
            // Words j and j + 1 of eight rows at a time, then the two sets of eight rows side by side.
            let first = _mm512_set_epi32(29, 25, 21, 17, 13, 9, 5, 1, 28, 24, 20, 16, 12, 8, 4, 0);
            let second = _mm512_add_epi32(first, _mm512_set1_epi32(2));
            let (l0, l1) = (_mm512_loadu_si512(low.as_ptr().cast()), _mm512_loadu_si512(low.as_ptr().add(16).cast()));
            let (h0, h1) = (_mm512_loadu_si512(high.as_ptr().cast()), _mm512_loadu_si512(high.as_ptr().add(16).cast()));
            let (l01, l23) = (_mm512_permutex2var_epi32(l0, first, l1), _mm512_permutex2var_epi32(l0, second, l1));
            let (h01, h23) = (_mm512_permutex2var_epi32(h0, first, h1), _mm512_permutex2var_epi32(h0, second, h1));
            [
                _mm512_shuffle_i64x2::<0b01_00_01_00>(l01, h01),
                _mm512_shuffle_i64x2::<0b11_10_11_10>(l01, h01),
                _mm512_shuffle_i64x2::<0b01_00_01_00>(l23, h23),
                _mm512_shuffle_i64x2::<0b11_10_11_10>(l23, h23),
            ]
        }
    }
    #[inline(always)]
    unsafe fn scatter(values: [__m512i; 4], low: &mut Row, high: &mut Row) {
        unsafe {
            let l01 = _mm512_shuffle_i64x2::<0b01_00_01_00>(values[0], values[1]);
            let h01 = _mm512_shuffle_i64x2::<0b11_10_11_10>(values[0], values[1]);
            let l23 = _mm512_shuffle_i64x2::<0b01_00_01_00>(values[2], values[3]);
            let h23 = _mm512_shuffle_i64x2::<0b11_10_11_10>(values[2], values[3]);
            let first = _mm512_set_epi32(27, 19, 11, 3, 26, 18, 10, 2, 25, 17, 9, 1, 24, 16, 8, 0);
            let second = _mm512_add_epi32(first, _mm512_set1_epi32(4));
            _mm512_storeu_si512(low.as_mut_ptr().cast(), _mm512_permutex2var_epi32(l01, first, l23));
            _mm512_storeu_si512(low.as_mut_ptr().add(16).cast(), _mm512_permutex2var_epi32(l01, second, l23));
            _mm512_storeu_si512(high.as_mut_ptr().cast(), _mm512_permutex2var_epi32(h01, first, h23));
            _mm512_storeu_si512(high.as_mut_ptr().add(16).cast(), _mm512_permutex2var_epi32(h01, second, h23));
        }
    }
}
