//
// mla_cache_write: tilewright, for sm_89
//   rows = 8, warps = 4
//   scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// Latent rows and their RoPE parts into the paged cache of MLA. A token's 656 bytes: 512 e4m3 codes, 4 f32 scales (one per 128 dims), 64
// bf16 RoPE dims. scale = max(amax/448, 1e-4), `scale_fmt` as in `act_quant`; slot = page*page_size + offset, one outside of the cache
// is skipped.

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

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// rem.s32
static __device__ __forceinline__ u32 rem_s32(u32 a, u32 b) {
  u32 d;
  asm("rem.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) mla_cache_write(
  const char* __restrict__ latent,       // tensor latent
  const char* __restrict__ rope,         // tensor rope
  const char* __restrict__ slots,        // tensor slots
  char* cache,                           // tensor cache
  int dim_M,                             // dim M
  int dim_P,                             // dim P
  int dim_page                           // dim page
) {
  // mla_cache_write.ts:33  export const mlaCacheWrite = kernel(
  const s64 mlaCacheWrite_0 = (s64)dim_page;
  const u64 mlaCacheWrite_1 = mlaCacheWrite_0 * 656ull;

  // mla_cache_write.ts:48  const words = reinterpret(cache, f32, [P, page, 164]);
  const u64 words = mlaCacheWrite_0 * 164ull;

  // mla_cache_write.ts:54  const values = reshape(f32(load(latent.tile([row, 0], [rows, GROUPS * GROUP]))), [rows, GROUPS,...
  const int r0 = threadIdx.x & 0x1fu;
  const u32 r1 = threadIdx.x >> 5;
  const u32 r2 = blockIdx.x << 3;
  const u32 r3 = r2 + (r1 << 1);
  const int r4 = dim_M - r3;
  const bool p0 = r4 > 0;
  const char* const d0 = latent + 8192ll * (int)blockIdx.x + 2048ll * (int)r1 + 16ll * r0;
  u32 r5 = 0u;
  u32 r6 = 0u;
  u32 r7 = 0u;
  u32 r8 = 0u;
  if (p0) {
    const uint4 v0 = __ldg((const uint4*)d0);
    r5 = v0.x;
    r6 = v0.y;
    r7 = v0.z;
    r8 = v0.w;
  }
  u32 r9 = 0u;
  u32 r10 = 0u;
  u32 r11 = 0u;
  u32 r12 = 0u;
  if (p0) {
    const uint4 v1 = __ldg((const uint4*)(d0 + 512));
    r9 = v1.x;
    r10 = v1.y;
    r11 = v1.z;
    r12 = v1.w;
  }
  const bool p1 = r4 > 1;
  u32 r13 = 0u;
  u32 r14 = 0u;
  u32 r15 = 0u;
  u32 r16 = 0u;
  if (p1) {
    const uint4 v2 = __ldg((const uint4*)(d0 + 1024));
    r13 = v2.x;
    r14 = v2.y;
    r15 = v2.z;
    r16 = v2.w;
  }
  u32 r17 = 0u;
  u32 r18 = 0u;
  u32 r19 = 0u;
  u32 r20 = 0u;
  if (p1) {
    const uint4 v3 = __ldg((const uint4*)(d0 + 1536));
    r17 = v3.x;
    r18 = v3.y;
    r19 = v3.z;
    r20 = v3.w;
  }
  const float f0 = __uint_as_float(r5 << 16);
  const float f1 = __uint_as_float(r5 & 0xffff0000u);
  const float f2 = __uint_as_float(r6 << 16);
  const float f3 = __uint_as_float(r6 & 0xffff0000u);
  const float f4 = __uint_as_float(r7 << 16);
  const float f5 = __uint_as_float(r7 & 0xffff0000u);
  const float f6 = __uint_as_float(r8 << 16);
  const float f7 = __uint_as_float(r8 & 0xffff0000u);
  const float f8 = __uint_as_float(r9 << 16);
  const float f9 = __uint_as_float(r9 & 0xffff0000u);
  const float f10 = __uint_as_float(r10 << 16);
  const float f11 = __uint_as_float(r10 & 0xffff0000u);
  const float f12 = __uint_as_float(r11 << 16);
  const float f13 = __uint_as_float(r11 & 0xffff0000u);
  const float f14 = __uint_as_float(r12 << 16);
  const float f15 = __uint_as_float(r12 & 0xffff0000u);
  const float f16 = __uint_as_float(r13 << 16);
  const float f17 = __uint_as_float(r13 & 0xffff0000u);
  const float f18 = __uint_as_float(r14 << 16);
  const float f19 = __uint_as_float(r14 & 0xffff0000u);
  const float f20 = __uint_as_float(r15 << 16);
  const float f21 = __uint_as_float(r15 & 0xffff0000u);
  const float f22 = __uint_as_float(r16 << 16);
  const float f23 = __uint_as_float(r16 & 0xffff0000u);
  const float f24 = __uint_as_float(r17 << 16);
  const float f25 = __uint_as_float(r17 & 0xffff0000u);
  const float f26 = __uint_as_float(r18 << 16);
  const float f27 = __uint_as_float(r18 & 0xffff0000u);
  const float f28 = __uint_as_float(r19 << 16);
  const float f29 = __uint_as_float(r19 & 0xffff0000u);
  const float f30 = __uint_as_float(r20 << 16);
  const float f31 = __uint_as_float(r20 & 0xffff0000u);

  // mla_cache_write.ts:56  reduceMax(values, 2, (v) => abs(v)),
  const int r21 = threadIdx.x & 0xfu;
  const int r22 = threadIdx.x >> 4;
  const int r23 = r22 & 1u;
  const float f32 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f0), fabsf(f1)), fabsf(f2)), fabsf(f3));
  const float f33 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f8), fabsf(f9)), fabsf(f10)), fabsf(f11));
  const float f34 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f16), fabsf(f17)), fabsf(f18)), fabsf(f19));
  const float f35 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f24), fabsf(f25)), fabsf(f26)), fabsf(f27));
  const float f36 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f32, fabsf(f4)), fabsf(f5)), fabsf(f6));
  const float f37 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f33, fabsf(f12)), fabsf(f13)), fabsf(f14));
  const float f38 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f34, fabsf(f20)), fabsf(f21)), fabsf(f22));
  const float f39 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f35, fabsf(f28)), fabsf(f29)), fabsf(f30));
  const float f40 = max_NaN_f32(f36, fabsf(f7));
  const float f41 = max_NaN_f32(f37, fabsf(f15));
  const float f42 = max_NaN_f32(f38, fabsf(f23));
  const float f43 = max_NaN_f32(f39, fabsf(f31));
  const float f44 = __shfl_xor_sync(0xffffffffu, f40, 1);
  const float f45 = max_NaN_f32(f40, f44);
  const float f46 = __shfl_xor_sync(0xffffffffu, f41, 1);
  const float f47 = max_NaN_f32(f41, f46);
  const float f48 = __shfl_xor_sync(0xffffffffu, f42, 1);
  const float f49 = max_NaN_f32(f42, f48);
  const float f50 = __shfl_xor_sync(0xffffffffu, f43, 1);
  const float f51 = max_NaN_f32(f43, f50);
  const float f52 = __shfl_xor_sync(0xffffffffu, f45, 2);
  const float f53 = max_NaN_f32(f45, f52);
  const float f54 = __shfl_xor_sync(0xffffffffu, f47, 2);
  const float f55 = max_NaN_f32(f47, f54);
  const float f56 = __shfl_xor_sync(0xffffffffu, f49, 2);
  const float f57 = max_NaN_f32(f49, f56);
  const float f58 = __shfl_xor_sync(0xffffffffu, f51, 2);
  const float f59 = max_NaN_f32(f51, f58);
  const float f60 = __shfl_xor_sync(0xffffffffu, f53, 4);
  const float f61 = max_NaN_f32(f53, f60);
  const float f62 = __shfl_xor_sync(0xffffffffu, f55, 4);
  const float f63 = max_NaN_f32(f55, f62);
  const float f64 = __shfl_xor_sync(0xffffffffu, f57, 4);
  const float f65 = max_NaN_f32(f57, f64);
  const float f66 = __shfl_xor_sync(0xffffffffu, f59, 4);
  const float f67 = max_NaN_f32(f59, f66);
  const float f68 = __shfl_xor_sync(0xffffffffu, f61, 8);
  const float f69 = max_NaN_f32(f61, f68);
  const float f70 = __shfl_xor_sync(0xffffffffu, f63, 8);
  const float f71 = max_NaN_f32(f63, f70);
  const float f72 = __shfl_xor_sync(0xffffffffu, f65, 8);
  const float f73 = max_NaN_f32(f65, f72);
  const float f74 = __shfl_xor_sync(0xffffffffu, f67, 8);
  const float f75 = max_NaN_f32(f67, f74);

  // mla_cache_write.ts:55  const scales = map(
  const u32 scales_0 = __float_as_uint(max_NaN_f32(__fdiv_rn(f69, 448.0f), 0.0001f)) + 8388607u;
  const float scales_1 = f69 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_2 = __float_as_uint(max_NaN_f32(__fdiv_rn(f71, 448.0f), 0.0001f)) + 8388607u;
  const float scales_3 = f71 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_2 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_4 = __float_as_uint(max_NaN_f32(__fdiv_rn(f73, 448.0f), 0.0001f)) + 8388607u;
  const float scales_5 = f73 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_4 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_6 = __float_as_uint(max_NaN_f32(__fdiv_rn(f75, 448.0f), 0.0001f)) + 8388607u;
  const float scales_7 = f75 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_6 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // mla_cache_write.ts:62  const quotients = map(values, (v, i, g) => e4m3(v / scales.at(i, g)), e4m3);
  const u16 quotients_0 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f1, scales_1), __fdiv_rn(f0, scales_1));
  const u16 quotients_1 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f3, scales_1), __fdiv_rn(f2, scales_1));
  const u16 quotients_2 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f5, scales_1), __fdiv_rn(f4, scales_1));
  const u16 quotients_3 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f7, scales_1), __fdiv_rn(f6, scales_1));
  const u16 quotients_4 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f9, scales_3), __fdiv_rn(f8, scales_3));
  const u16 quotients_5 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f11, scales_3), __fdiv_rn(f10, scales_3));
  const u16 quotients_6 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f13, scales_3), __fdiv_rn(f12, scales_3));
  const u16 quotients_7 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f15, scales_3), __fdiv_rn(f14, scales_3));
  const u16 quotients_8 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f17, scales_5), __fdiv_rn(f16, scales_5));
  const u16 quotients_9 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f19, scales_5), __fdiv_rn(f18, scales_5));
  const u16 quotients_10 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f21, scales_5), __fdiv_rn(f20, scales_5));
  const u16 quotients_11 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f23, scales_5), __fdiv_rn(f22, scales_5));
  const u16 quotients_12 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f25, scales_7), __fdiv_rn(f24, scales_7));
  const u16 quotients_13 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f27, scales_7), __fdiv_rn(f26, scales_7));
  const u16 quotients_14 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f29, scales_7), __fdiv_rn(f28, scales_7));
  const u16 quotients_15 = cvt_rn_satfinite_e4m3x2_f32(__fdiv_rn(f31, scales_7), __fdiv_rn(f30, scales_7));

  // mla_cache_write.ts:63  store(
  const char* const d1 = slots + 32ll * (int)blockIdx.x;
  const char* const d2 = d1 + 8ll * (int)r1;
  u32 r24 = 0u;
  if (p0) r24 = __ldg((const u32*)d2);
  const u32 r25 = (int)r3 < dim_M ? r24 : -1u;
  const u32 r26 = (int)r25 < 0 ? -1u : div_s32(r25, dim_page);
  const u32 r27 = rem_s32(r25, dim_page);
  u32 r28 = 0u;
  if (p1) r28 = __ldg((const u32*)(d2 + 4));
  const u32 r29 = (int)(r3 + 1u) < dim_M ? r28 : -1u;
  const u32 r30 = (int)r29 < 0 ? -1u : div_s32(r29, dim_page);
  const u32 r31 = rem_s32(r29, dim_page);
  const bool p2 = r26 < (u32)dim_P && r27 < (u32)dim_page;
  const s64 d3 = (s64)(int)r26;
  char* const d4 = cache + (s64)(d3 * mlaCacheWrite_1) + 656ll * (int)r27 + 8ll * r0;
  if (p2) *(uint2*)d4 = make_uint2(join16(quotients_0, quotients_1), join16(quotients_2, quotients_3));
  if (p2) *(uint2*)(d4 + 256) = make_uint2(join16(quotients_4, quotients_5), join16(quotients_6, quotients_7));
  const bool p3 = r30 < (u32)dim_P && r31 < (u32)dim_page;
  const s64 d5 = (s64)(int)r30;
  char* const d6 = cache + (s64)(d5 * mlaCacheWrite_1) + 656ll * (int)r31 + 8ll * r0;
  if (p3) *(uint2*)d6 = make_uint2(join16(quotients_8, quotients_9), join16(quotients_10, quotients_11));
  if (p3) *(uint2*)(d6 + 256) = make_uint2(join16(quotients_12, quotients_13), join16(quotients_14, quotients_15));

  // mla_cache_write.ts:67  store(
  const bool p4 = r21 == 0;
  const bool p5 = p4 && p2;
  char* const d7 = cache + (s64)(d3 * words << 2) + 656ll * (int)r27 + 4ll * r23;
  __syncthreads();
  if (p5) *(float*)(d7 + 512) = scales_1;
  if (p5) *(float*)(d7 + 520) = scales_3;
  const bool p6 = p4 && p3;
  char* const d8 = cache + (s64)(d5 * words << 2) + 656ll * (int)r31 + 4ll * r23;
  if (p6) *(float*)(d8 + 512) = scales_5;
  if (p6) *(float*)(d8 + 520) = scales_7;

  // mla_cache_write.ts:73  load(rope.tile([row, 0], [rows, 64])),
  const u32 r32 = r2 + r22;
  const bool p7 = (int)(dim_M - r32) > 0;
  u32 r33 = 0u;
  u32 r34 = 0u;
  if (p7) {
    const uint2 v4 = __ldg((const uint2*)(rope + 1024ll * (int)blockIdx.x + 128ll * r22 + 8ll * r21));
    r33 = v4.x;
    r34 = v4.y;
  }

  // mla_cache_write.ts:71  store(
  u32 r35 = 0u;
  if (p7) r35 = __ldg((const u32*)(d1 + 4ll * r22));
  const u32 r36 = (int)r32 < dim_M ? r35 : -1u;
  const u32 r37 = (int)r36 < 0 ? -1u : div_s32(r36, dim_page);
  const u32 r38 = rem_s32(r36, dim_page);
  char* const d9 = cache + (s64)((s64)(int)r37 * (mlaCacheWrite_0 * 328ull) << 1) + 656ll * (int)r38;
  __syncthreads();
  if (r37 < (u32)dim_P && r38 < (u32)dim_page) *(uint2*)(d9 + 8ll * r21 + 528) = make_uint2(r33, r34);
}
