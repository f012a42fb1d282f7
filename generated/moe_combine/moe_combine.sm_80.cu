//
// moe_combine: tilewright, for sm_80
//   columns = 2048, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// What the experts made of each token, weighted and added: out[t] = sum_j weights[t,j] * y[pos[t,j]] in f32, j ascending. A pos outside
// [0, cap) is skipped.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// cvt.rn.bf16x2.f32: conversion between formats
static __device__ __forceinline__ u32 cvt_rn_bf16x2_f32(float a, float b) {
  u32 d;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(d) : "f"(a), "f"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) moe_combine(
  const char* __restrict__ y,            // tensor y
  const char* __restrict__ pos,          // tensor pos
  const char* __restrict__ weights,      // tensor weights
  char* out,                             // tensor out
  int dim_cap,                           // dim cap
  int dim_C,                             // dim C
  int dim_k                              // dim k
) {
  // moe_combine.ts:38  for (const j of range(k)) {
  float f0 = 0.0f;
  float f1 = 0.0f;
  float f2 = 0.0f;
  float f3 = 0.0f;
  float f4 = 0.0f;
  float f5 = 0.0f;
  float f6 = 0.0f;
  float f7 = 0.0f;
  float f8 = 0.0f;
  float f9 = 0.0f;
  float f10 = 0.0f;
  float f11 = 0.0f;
  float f12 = 0.0f;
  float f13 = 0.0f;
  float f14 = 0.0f;
  float f15 = 0.0f;

  // moe_combine.ts:39  const row = pos.at(t, j);
  const s64 row_0 = (u64)((s64)(int)blockIdx.x * dim_k) << 2;
  const char* const row_at = pos + row_0;

  // moe_combine.ts:41  const weight = weights.at(t, j);
  const char* const weight_at = weights + row_0;

  // moe_combine.ts:42  const part = load(y.tile([row, column], [1, columns]));
  const int part_0 = threadIdx.x & 0x1fu;
  const int part_1 = threadIdx.x >> 5;
  const bool part_if_0 = (dim_C & 3u) == 0u;
  const u32 part_2 = blockIdx.y << 11;
  const int part_3 = dim_C - (part_2 + ((u32)part_0 << 2) + ((u32)part_1 << 9));
  const bool part_if_1 = part_3 > 0;
  const bool part_if_2 = part_3 > 128;
  const bool part_if_3 = part_3 > 256;
  const bool part_if_4 = part_3 > 384;
  #pragma unroll 1
  for (int j = 0; j < dim_k; j++) {
    const int row = (int)__ldg((const u32*)(row_at + 4ll * j));

    // moe_combine.ts:40  if (row >= 0 && row < cap) {
    if (row >= 0 && row < dim_cap) {
      const float weight = __ldg((const float*)(weight_at + 4ll * j));
      u32 part_4;
      u32 part_5;
      u32 part_6;
      u32 part_7;
      u32 part_8;
      u32 part_9;
      u32 part_10;
      u32 part_11;
      if (part_if_0) {
        const bool part_if_5 = (u32)row < (u32)dim_cap;
        const char* const part_at_0 = y + (s64)((u64)((s64)row * dim_C) << 1) + 4096ll * (int)blockIdx.y;
        const char* const part_at_1 = part_at_0 + 8ll * part_0 + 1024ll * part_1;
        part_4 = 0u;
        part_5 = 0u;
        if (part_if_5 && part_if_1) {
          const uint2 v0 = __ldg((const uint2*)part_at_1);
          part_4 = v0.x;
          part_5 = v0.y;
        }
        part_6 = 0u;
        part_7 = 0u;
        if (part_if_5 && part_if_2) {
          const uint2 v1 = __ldg((const uint2*)(part_at_1 + 256));
          part_6 = v1.x;
          part_7 = v1.y;
        }
        part_8 = 0u;
        part_9 = 0u;
        if (part_if_5 && part_if_3) {
          const uint2 v2 = __ldg((const uint2*)(part_at_1 + 512));
          part_8 = v2.x;
          part_9 = v2.y;
        }
        part_10 = 0u;
        part_11 = 0u;
        if (part_if_5 && part_if_4) {
          const uint2 v3 = __ldg((const uint2*)(part_at_1 + 768));
          part_10 = v3.x;
          part_11 = v3.y;
        }
      } else {
        const bool part_if_6 = (u32)row < (u32)dim_cap;
        const char* const part_at_2 = y + (s64)((u64)((s64)row * dim_C) << 1) + 4096ll * (int)blockIdx.y;
        const char* const part_at_3 = part_at_2 + 8ll * part_0 + 1024ll * part_1;
        u32 part_12 = 0u;
        if (part_if_6 && part_if_1) part_12 = __ldg((const u16*)part_at_3);
        u32 part_13 = 0u;
        if (part_if_6 && part_3 > 1) part_13 = __ldg((const u16*)(part_at_3 + 2));
        u32 part_14 = 0u;
        if (part_if_6 && part_3 > 2) part_14 = __ldg((const u16*)(part_at_3 + 4));
        u32 part_15 = 0u;
        if (part_if_6 && part_3 > 3) part_15 = __ldg((const u16*)(part_at_3 + 6));
        u32 part_16 = 0u;
        if (part_if_6 && part_if_2) part_16 = __ldg((const u16*)(part_at_3 + 256));
        u32 part_17 = 0u;
        if (part_if_6 && part_3 > 129) part_17 = __ldg((const u16*)(part_at_3 + 258));
        u32 part_18 = 0u;
        if (part_if_6 && part_3 > 130) part_18 = __ldg((const u16*)(part_at_3 + 260));
        u32 part_19 = 0u;
        if (part_if_6 && part_3 > 131) part_19 = __ldg((const u16*)(part_at_3 + 262));
        u32 part_20 = 0u;
        if (part_if_6 && part_if_3) part_20 = __ldg((const u16*)(part_at_3 + 512));
        u32 part_21 = 0u;
        if (part_if_6 && part_3 > 257) part_21 = __ldg((const u16*)(part_at_3 + 514));
        u32 part_22 = 0u;
        if (part_if_6 && part_3 > 258) part_22 = __ldg((const u16*)(part_at_3 + 516));
        u32 part_23 = 0u;
        if (part_if_6 && part_3 > 259) part_23 = __ldg((const u16*)(part_at_3 + 518));
        u32 part_24 = 0u;
        if (part_if_6 && part_if_4) part_24 = __ldg((const u16*)(part_at_3 + 768));
        u32 part_25 = 0u;
        if (part_if_6 && part_3 > 385) part_25 = __ldg((const u16*)(part_at_3 + 770));
        u32 part_26 = 0u;
        if (part_if_6 && part_3 > 386) part_26 = __ldg((const u16*)(part_at_3 + 772));
        u32 part_27 = 0u;
        if (part_if_6 && part_3 > 387) part_27 = __ldg((const u16*)(part_at_3 + 774));
        part_4 = part_12 | (part_13 << 16);
        part_5 = part_14 | (part_15 << 16);
        part_6 = part_16 | (part_17 << 16);
        part_7 = part_18 | (part_19 << 16);
        part_8 = part_20 | (part_21 << 16);
        part_9 = part_22 | (part_23 << 16);
        part_10 = part_24 | (part_25 << 16);
        part_11 = part_26 | (part_27 << 16);
      }

      // moe_combine.ts:43  sum = map(sum, (s, i) => fma(weight, f32(part.at(0, i)), s));
      f0 = __fmaf_rn(weight, __uint_as_float(part_4 << 16), f0);
      f1 = __fmaf_rn(weight, __uint_as_float(part_4 & 0xffff0000u), f1);
      f2 = __fmaf_rn(weight, __uint_as_float(part_5 << 16), f2);
      f3 = __fmaf_rn(weight, __uint_as_float(part_5 & 0xffff0000u), f3);
      f4 = __fmaf_rn(weight, __uint_as_float(part_6 << 16), f4);
      f5 = __fmaf_rn(weight, __uint_as_float(part_6 & 0xffff0000u), f5);
      f6 = __fmaf_rn(weight, __uint_as_float(part_7 << 16), f6);
      f7 = __fmaf_rn(weight, __uint_as_float(part_7 & 0xffff0000u), f7);
      f8 = __fmaf_rn(weight, __uint_as_float(part_8 << 16), f8);
      f9 = __fmaf_rn(weight, __uint_as_float(part_8 & 0xffff0000u), f9);
      f10 = __fmaf_rn(weight, __uint_as_float(part_9 << 16), f10);
      f11 = __fmaf_rn(weight, __uint_as_float(part_9 & 0xffff0000u), f11);
      f12 = __fmaf_rn(weight, __uint_as_float(part_10 << 16), f12);
      f13 = __fmaf_rn(weight, __uint_as_float(part_10 & 0xffff0000u), f13);
      f14 = __fmaf_rn(weight, __uint_as_float(part_11 << 16), f14);
      f15 = __fmaf_rn(weight, __uint_as_float(part_11 & 0xffff0000u), f15);
    }
  }

  // moe_combine.ts:46  store(out.tile([t, column], [1, columns]), sum, (s) => bf16(s));
  const u32 r0 = cvt_rn_bf16x2_f32(f1, f0);
  const u32 r1 = cvt_rn_bf16x2_f32(f3, f2);
  const u32 r2 = cvt_rn_bf16x2_f32(f5, f4);
  const u32 r3 = cvt_rn_bf16x2_f32(f7, f6);
  const u32 r4 = cvt_rn_bf16x2_f32(f9, f8);
  const u32 r5 = cvt_rn_bf16x2_f32(f11, f10);
  const u32 r6 = cvt_rn_bf16x2_f32(f13, f12);
  const u32 r7 = cvt_rn_bf16x2_f32(f15, f14);
  if (part_if_0) {
    if ((int)(dim_C - part_2) > 2047) {
      char* const d0 = out + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
      char* const d1 = d0 + 8ll * part_0 + 1024ll * part_1;
      *(uint2*)d1 = make_uint2(r0, r1);
      *(uint2*)(d1 + 256) = make_uint2(r2, r3);
      *(uint2*)(d1 + 512) = make_uint2(r4, r5);
      *(uint2*)(d1 + 768) = make_uint2(r6, r7);
    } else {
      char* const d2 = out + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
      char* const d3 = d2 + 8ll * part_0 + 1024ll * part_1;
      if (part_if_1) *(uint2*)d3 = make_uint2(r0, r1);
      if (part_if_2) *(uint2*)(d3 + 256) = make_uint2(r2, r3);
      if (part_if_3) *(uint2*)(d3 + 512) = make_uint2(r4, r5);
      if (part_if_4) *(uint2*)(d3 + 768) = make_uint2(r6, r7);
    }
  } else {
    char* const d4 = out + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
    char* const d5 = d4 + 8ll * part_0 + 1024ll * part_1;
    if (part_if_1) *(u16*)d5 = (u16)(r0 & 0xffffu);
    if (part_3 > 1) *(u16*)(d5 + 2) = (u16)(r0 >> 16);
    if (part_3 > 2) *(u16*)(d5 + 4) = (u16)(r1 & 0xffffu);
    if (part_3 > 3) *(u16*)(d5 + 6) = (u16)(r1 >> 16);
    if (part_if_2) *(u16*)(d5 + 256) = (u16)(r2 & 0xffffu);
    if (part_3 > 129) *(u16*)(d5 + 258) = (u16)(r2 >> 16);
    if (part_3 > 130) *(u16*)(d5 + 260) = (u16)(r3 & 0xffffu);
    if (part_3 > 131) *(u16*)(d5 + 262) = (u16)(r3 >> 16);
    if (part_if_3) *(u16*)(d5 + 512) = (u16)(r4 & 0xffffu);
    if (part_3 > 257) *(u16*)(d5 + 514) = (u16)(r4 >> 16);
    if (part_3 > 258) *(u16*)(d5 + 516) = (u16)(r5 & 0xffffu);
    if (part_3 > 259) *(u16*)(d5 + 518) = (u16)(r5 >> 16);
    if (part_if_4) *(u16*)(d5 + 768) = (u16)(r6 & 0xffffu);
    if (part_3 > 385) *(u16*)(d5 + 770) = (u16)(r6 >> 16);
    if (part_3 > 386) *(u16*)(d5 + 772) = (u16)(r7 & 0xffffu);
    if (part_3 > 387) *(u16*)(d5 + 774) = (u16)(r7 >> 16);
  }
}
