//
// indexer_cache_write: tilewright, for sm_89
//   rows = 16, warps = 4
//   rotate = none, scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// Keys of the indexer into its paged cache, quantised as `act_quant` does, or with `rotate=hadamard` as `hadamard_quant` does. A page
// holds 64 rows of 128 e4m3 codes, then 64 f32 scales; slot = page*64 + row. A slot outside of the cache is skipped, and bytes
// of other slots stay as they are.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// Two halves in one word.
static __device__ __forceinline__ u32 join16(u32 low, u32 high) {
  return low | high << 16;
}

// cvt.rn.satfinite.e4m3x2.f32: conversion between formats
static __device__ __forceinline__ u16 cvt_rn_satfinite_e4m3x2_f32(float a, float b) {
  u16 d;
  asm("cvt.rn.satfinite.e4m3x2.f32 %0, %1, %2;" : "=h"(d) : "f"(a), "f"(b));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) indexer_cache_write(
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ slots,        // tensor slots
  char* cache,                           // tensor cache
  int dim_M,                             // dim M
  int dim_P                              // dim P
) {
  // indexer_cache_write.ts:48  const q0 = load(k.tile([row, 0], [rows, QUARTER]));
  const int q0_0 = threadIdx.x & 7u;
  const int q0_1 = threadIdx.x >> 3;
  const u32 q0_2 = (blockIdx.x << 4) + q0_1;
  const bool q0_if = (int)(dim_M - q0_2) > 0;
  const char* const q0_at = k + 4096ll * (int)blockIdx.x + 256ll * q0_1 + 8ll * q0_0;
  u32 q0_3 = 0u;
  u32 q0_4 = 0u;
  if (q0_if) {
    const uint2 v0 = __ldg((const uint2*)q0_at);
    q0_3 = v0.x;
    q0_4 = v0.y;
  }

  // indexer_cache_write.ts:49  const q1 = load(k.tile([row, 32], [rows, QUARTER]));
  u32 q1_0 = 0u;
  u32 q1_1 = 0u;
  if (q0_if) {
    const uint2 v1 = __ldg((const uint2*)(q0_at + 64));
    q1_0 = v1.x;
    q1_1 = v1.y;
  }

  // indexer_cache_write.ts:50  const q2 = load(k.tile([row, 64], [rows, QUARTER]));
  u32 q2_0 = 0u;
  u32 q2_1 = 0u;
  if (q0_if) {
    const uint2 v2 = __ldg((const uint2*)(q0_at + 128));
    q2_0 = v2.x;
    q2_1 = v2.y;
  }

  // indexer_cache_write.ts:51  const q3 = load(k.tile([row, 96], [rows, QUARTER]));
  u32 q3_0 = 0u;
  u32 q3_1 = 0u;
  if (q0_if) {
    const uint2 v3 = __ldg((const uint2*)(q0_at + 192));
    q3_0 = v3.x;
    q3_1 = v3.y;
  }

  // indexer_cache_write.ts:53  const a = rotated ? transformQuarter(q0) : f32(q0);
  const float f0 = __uint_as_float(q0_3 << 16);
  const float f1 = __uint_as_float(q0_3 & 0xffff0000u);
  const float f2 = __uint_as_float(q0_4 << 16);
  const float f3 = __uint_as_float(q0_4 & 0xffff0000u);

  // indexer_cache_write.ts:54  const b = rotated ? transformQuarter(q1) : f32(q1);
  const float f4 = __uint_as_float(q1_0 << 16);
  const float f5 = __uint_as_float(q1_0 & 0xffff0000u);
  const float f6 = __uint_as_float(q1_1 << 16);
  const float f7 = __uint_as_float(q1_1 & 0xffff0000u);

  // indexer_cache_write.ts:55  const c = rotated ? transformQuarter(q2) : f32(q2);
  const float f8 = __uint_as_float(q2_0 << 16);
  const float f9 = __uint_as_float(q2_0 & 0xffff0000u);
  const float f10 = __uint_as_float(q2_1 << 16);
  const float f11 = __uint_as_float(q2_1 & 0xffff0000u);

  // indexer_cache_write.ts:56  const d = rotated ? transformQuarter(q3) : f32(q3);
  const float f12 = __uint_as_float(q3_0 << 16);
  const float f13 = __uint_as_float(q3_0 & 0xffff0000u);
  const float f14 = __uint_as_float(q3_1 << 16);
  const float f15 = __uint_as_float(q3_1 & 0xffff0000u);

  // quantise.ts:23  return reduceMax(x, 1, (v) => abs(v));
  const float f16 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f0), fabsf(f1)), fabsf(f2)), fabsf(f3));
  const float f17 = __shfl_xor_sync(0xffffffffu, f16, 1);
  const float f18 = max_NaN_f32(f16, f17);
  const float f19 = __shfl_xor_sync(0xffffffffu, f18, 2);
  const float f20 = max_NaN_f32(f18, f19);
  const float f21 = __shfl_xor_sync(0xffffffffu, f20, 4);
  const float f22 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f4), fabsf(f5)), fabsf(f6)), fabsf(f7));
  const float f23 = __shfl_xor_sync(0xffffffffu, f22, 1);
  const float f24 = max_NaN_f32(f22, f23);
  const float f25 = __shfl_xor_sync(0xffffffffu, f24, 2);
  const float f26 = max_NaN_f32(f24, f25);
  const float f27 = __shfl_xor_sync(0xffffffffu, f26, 4);
  const float f28 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f8), fabsf(f9)), fabsf(f10)), fabsf(f11));
  const float f29 = __shfl_xor_sync(0xffffffffu, f28, 1);
  const float f30 = max_NaN_f32(f28, f29);
  const float f31 = __shfl_xor_sync(0xffffffffu, f30, 2);
  const float f32 = max_NaN_f32(f30, f31);
  const float f33 = __shfl_xor_sync(0xffffffffu, f32, 4);
  const float f34 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f12), fabsf(f13)), fabsf(f14)), fabsf(f15));
  const float f35 = __shfl_xor_sync(0xffffffffu, f34, 1);
  const float f36 = max_NaN_f32(f34, f35);
  const float f37 = __shfl_xor_sync(0xffffffffu, f36, 2);
  const float f38 = max_NaN_f32(f36, f37);
  const float f39 = __shfl_xor_sync(0xffffffffu, f38, 4);

  // hadamard.ts:51  return map(a, (v, i) => max(max(v, b.at(i)), max(c.at(i), d.at(i))));
  const float f40 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f20, f21), max_NaN_f32(f26, f27)), max_NaN_f32(max_NaN_f32(f32, f33), max_NaN_f32(f38, f39)));

  // quantise.ts:28  return map(amax, (a) => (a < Infinity ? scaleOf(a, format) : bitcast(0x7fc00000, f32)));
  const u32 scales_0 = __float_as_uint(__fdiv_rn(max_NaN_f32(f40, 0.0001f), 448.0f)) + 8388607u;
  const float scales_1 = f40 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // indexer_cache_write.ts:66  store(scalePlaces, scales);
  u32 r0 = 0u;
  if (q0_if) r0 = __ldg((const u32*)(slots + 64ll * (int)blockIdx.x + 4ll * q0_1));
  const int r1 = (int)q0_2 < dim_M ? r0 : -1u;
  const u32 r2 = r1 < 0 ? -1u : (u32)(r1 / 64);
  const int r3 = r1 % 64;
  const bool p0 = r2 < (u32)dim_P;
  char* const d0 = cache + 8448ll * (int)r2;
  if (q0_0 == 0 && (p0 && (u32)r3 < 64u)) *(float*)(d0 + 4ll * r3 + 8192) = scales_1;

  // indexer_cache_write.ts:69  store(codePlaces, z, (v, i) => e4m3(v / scales.at(i)));
  const u16 h0 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f1, scales_1), __fdiv_rn(f0, scales_1));
  const u16 h1 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f3, scales_1), __fdiv_rn(f2, scales_1));
  const bool p1 = p0 && (u32)r3 < 66u;
  char* const d1 = d0 + 128ll * r3 + 4ll * q0_0;
  __syncthreads();
  if (p1) *(u32*)d1 = join16(h0, h1);
  const u16 h2 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f5, scales_1), __fdiv_rn(f4, scales_1));
  const u16 h3 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f7, scales_1), __fdiv_rn(f6, scales_1));
  __syncthreads();
  if (p1) *(u32*)(d1 + 32) = join16(h2, h3);
  const u16 h4 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f9, scales_1), __fdiv_rn(f8, scales_1));
  const u16 h5 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f11, scales_1), __fdiv_rn(f10, scales_1));
  __syncthreads();
  if (p1) *(u32*)(d1 + 64) = join16(h4, h5);
  const u16 h6 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f13, scales_1), __fdiv_rn(f12, scales_1));
  const u16 h7 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f15, scales_1), __fdiv_rn(f14, scales_1));
  __syncthreads();
  if (p1) *(u32*)(d1 + 96) = join16(h6, h7);
}
