//
// act_quant: tilewright, for sm_89
//   rows = 16, warps = 4
//   scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// FP8 quantisation of activations: per row and group of 128, scale = max(amax, 1e-4)/448 (`scale_fmt`: rounded up to a power of two, or
// as is) and y = e4m3(x / scale). A group that holds a NaN or an infinity gets a NaN scale and NaN codes.

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

extern "C" __global__ void __launch_bounds__(128, 1) act_quant(
  const char* __restrict__ x,            // tensor x
  char* y,                               // tensor y
  char* scale,                           // tensor scale
  int dim_M,                             // dim M
  int dim_K                              // dim K
) {
  // act_quant.ts:8  export const actQuant = kernel(
  const int actQuant = (u32)dim_K >> 7;

  // act_quant.ts:24  const values = f32(load(x.tile([row, group * GROUP], [rows, GROUP])));
  const int r0 = threadIdx.x & 0xfu;
  const u32 r1 = blockIdx.x << 4;
  const int r2 = r1 + ((threadIdx.x >> 4) & 1u) + ((threadIdx.x >> 5) << 2);
  const int r3 = (u32)dim_M - r2;
  const bool p0 = r3 > 0;
  const u32 r4 = blockIdx.y << 7;
  const bool p1 = (int)(dim_K - (r4 + ((u32)r0 << 3))) > 0;
  const bool p2 = p0 && p1;
  const s64 d0 = (s64)r2 * dim_K;
  u32 r5 = 0u;
  u32 r6 = 0u;
  u32 r7 = 0u;
  u32 r8 = 0u;
  if (p2) {
    const uint4 v0 = __ldg((const uint4*)(x + (s64)((u64)d0 << 1) + 256ll * (int)blockIdx.y + 16ll * r0));
    r5 = v0.x;
    r6 = v0.y;
    r7 = v0.z;
    r8 = v0.w;
  }
  const bool p3 = r3 > 2;
  const bool p4 = p3 && p1;
  const int r9 = r2 + 2u;
  const s64 d1 = (s64)r9 * dim_K;
  u32 r10 = 0u;
  u32 r11 = 0u;
  u32 r12 = 0u;
  u32 r13 = 0u;
  if (p4) {
    const uint4 v1 = __ldg((const uint4*)(x + (s64)((u64)d1 << 1) + 256ll * (int)blockIdx.y + 16ll * r0));
    r10 = v1.x;
    r11 = v1.y;
    r12 = v1.z;
    r13 = v1.w;
  }
  const float values_0 = __uint_as_float(r5 << 16);
  const float values_1 = __uint_as_float(r5 & 0xffff0000u);
  const float values_2 = __uint_as_float(r6 << 16);
  const float values_3 = __uint_as_float(r6 & 0xffff0000u);
  const float values_4 = __uint_as_float(r7 << 16);
  const float values_5 = __uint_as_float(r7 & 0xffff0000u);
  const float values_6 = __uint_as_float(r8 << 16);
  const float values_7 = __uint_as_float(r8 & 0xffff0000u);
  const float values_8 = __uint_as_float(r10 << 16);
  const float values_9 = __uint_as_float(r10 & 0xffff0000u);
  const float values_10 = __uint_as_float(r11 << 16);
  const float values_11 = __uint_as_float(r11 & 0xffff0000u);
  const float values_12 = __uint_as_float(r12 << 16);
  const float values_13 = __uint_as_float(r12 & 0xffff0000u);
  const float values_14 = __uint_as_float(r13 << 16);
  const float values_15 = __uint_as_float(r13 & 0xffff0000u);

  // quantise.ts:23  return reduceMax(x, 1, (v) => abs(v));
  const float f0 = max_NaN_f32(max_NaN_f32(fabsf(values_0), fabsf(values_1)), fabsf(values_2));
  const float f1 = max_NaN_f32(max_NaN_f32(fabsf(values_8), fabsf(values_9)), fabsf(values_10));
  const float f2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f0, fabsf(values_3)), fabsf(values_4)), fabsf(values_5));
  const float f3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f1, fabsf(values_11)), fabsf(values_12)), fabsf(values_13));
  const float f4 = max_NaN_f32(max_NaN_f32(f2, fabsf(values_6)), fabsf(values_7));
  const float f5 = max_NaN_f32(max_NaN_f32(f3, fabsf(values_14)), fabsf(values_15));
  const float f6 = __shfl_xor_sync(0xffffffffu, f4, 1);
  const float f7 = max_NaN_f32(f4, f6);
  const float f8 = __shfl_xor_sync(0xffffffffu, f5, 1);
  const float f9 = max_NaN_f32(f5, f8);
  const float f10 = __shfl_xor_sync(0xffffffffu, f7, 2);
  const float f11 = max_NaN_f32(f7, f10);
  const float f12 = __shfl_xor_sync(0xffffffffu, f9, 2);
  const float f13 = max_NaN_f32(f9, f12);
  const float f14 = __shfl_xor_sync(0xffffffffu, f11, 4);
  const float f15 = max_NaN_f32(f11, f14);
  const float f16 = __shfl_xor_sync(0xffffffffu, f13, 4);
  const float f17 = max_NaN_f32(f13, f16);
  const float f18 = __shfl_xor_sync(0xffffffffu, f15, 8);
  const float f19 = max_NaN_f32(f15, f18);
  const float f20 = __shfl_xor_sync(0xffffffffu, f17, 8);
  const float f21 = max_NaN_f32(f17, f20);

  // quantise.ts:28  return map(amax, (a) => (a < Infinity ? scaleOf(a, format) : bitcast(0x7fc00000, f32)));
  const u32 scales_0 = __float_as_uint(__fdiv_rn(max_NaN_f32(f19, 0.0001f), 448.0f)) + 8388607u;
  const float scales_1 = f19 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_2 = __float_as_uint(__fdiv_rn(max_NaN_f32(f21, 0.0001f), 448.0f)) + 8388607u;
  const float scales_3 = f21 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_2 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // act_quant.ts:26  store(scale.tile([row, group], [rows, 1]), scales);
  const bool p5 = (int)(dim_M - r1) > 15;
  const bool p6 = (int)(actQuant - blockIdx.y) > 0;
  if (p5 && p6) {
    const bool p7 = r0 == 0;
    char* const d2 = scale + (s64)((u64)((s64)r2 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    char* const d3 = scale + (s64)((u64)((s64)r9 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    if (p7) *(float*)d2 = scales_1;
    if (p7) *(float*)d3 = scales_3;
  } else {
    const bool p8 = r0 == 0;
    char* const d4 = scale + (s64)((u64)((s64)r2 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    char* const d5 = scale + (s64)((u64)((s64)r9 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    if (p8 && (p0 && p6)) *(float*)d4 = scales_1;
    if (p8 && (p3 && p6)) *(float*)d5 = scales_3;
  }

  // act_quant.ts:27  store(y.tile([row, group * GROUP], [rows, GROUP]), values, (v, i) => e4m3(v / scales.at(i)));
  const u16 h0 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_1, scales_1), __fdiv_rn(values_0, scales_1));
  const u16 h1 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_3, scales_1), __fdiv_rn(values_2, scales_1));
  const u16 h2 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_5, scales_1), __fdiv_rn(values_4, scales_1));
  const u16 h3 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_7, scales_1), __fdiv_rn(values_6, scales_1));
  const u16 h4 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_9, scales_3), __fdiv_rn(values_8, scales_3));
  const u16 h5 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_11, scales_3), __fdiv_rn(values_10, scales_3));
  const u16 h6 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_13, scales_3), __fdiv_rn(values_12, scales_3));
  const u16 h7 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(values_15, scales_3), __fdiv_rn(values_14, scales_3));
  if (p5 && (int)(dim_K - r4) > 127) {
    *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(join16(h0, h1), join16(h2, h3));
    *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(join16(h4, h5), join16(h6, h7));
  } else {
    if (p2) *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(join16(h0, h1), join16(h2, h3));
    if (p4) *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(join16(h4, h5), join16(h6, h7));
  }
}
