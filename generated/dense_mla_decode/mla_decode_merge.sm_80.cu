//
// mla_decode_merge: tilewright, for sm_80
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// What lies at an address of the block's shared memory.
template <class T>
static __device__ __forceinline__ T& shared(u32 address) {
  return *(T*)__cvta_shared_to_generic(address);
}

// Where an array lies in the block's shared memory.
static __device__ __forceinline__ u32 shared_address(const void* array) {
  return (u32)__cvta_generic_to_shared(array);
}

// cvt.rn.bf16x2.f32: conversion between formats
static __device__ __forceinline__ u32 cvt_rn_bf16x2_f32(float a, float b) {
  u32 d;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(d) : "f"(a), "f"(b));
  return d;
}

// ex2.approx.f32: 2 to the power of a
static __device__ __forceinline__ float ex2_approx_f32(float a) {
  float d;
  asm("ex2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
  return d;
}

// lg2.approx.f32: logarithm to base 2
static __device__ __forceinline__ float lg2_approx_f32(float a) {
  float d;
  asm("lg2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(32, 1) mla_decode_merge(
  const char* __restrict__ partial,      // tensor partial
  const char* __restrict__ pivots,       // tensor pivots
  const char* __restrict__ weights,      // tensor weights
  const char* __restrict__ attn_sink,    // tensor attn_sink
  char* out,                             // tensor out
  char* lse,                             // tensor lse
  int dim_N,                             // dim N
  int dim_splits,                        // dim splits
  int dim_H                              // dim H
) {
  __shared__ __align__(128) u8 smem[512];
  const u32 factors = shared_address(smem);      // 512 bytes: f32[128]

  // mla_decode_merge.ts:33  export const mlaDecodeMerge = kernel(
  const s64 mlaDecodeMerge_0 = (s64)dim_H;
  const u64 mlaDecodeMerge_1 = mlaDecodeMerge_0 * 512ull;
  const s64 mlaDecodeMerge_2 = (s64)dim_splits;
  const u64 mlaDecodeMerge_3 = mlaDecodeMerge_1 * mlaDecodeMerge_2;
  const s64 mlaDecodeMerge_4 = (s64)dim_N;
  const u64 mlaDecodeMerge_5 = (u64)mlaDecodeMerge_0 * mlaDecodeMerge_2;

  // mla_decode_merge.ts:52  const pivot = tabulate(f32, [MOST], (s) => (s < splits ? pivots.at(b, n, s, h) : -UNSET));
  const int pivot_0 = threadIdx.x << 2;
  const bool pivot_if_0 = pivot_0 < dim_splits;
  const int pivot_1 = (u32)dim_splits - pivot_0;
  const bool pivot_if_1 = pivot_1 > 0;
  const s64 pivot_2 = (s64)(int)blockIdx.x;
  const s64 pivot_3 = pivot_2 * (mlaDecodeMerge_5 * mlaDecodeMerge_4) << 2;
  const s64 pivot_4 = (s64)(int)blockIdx.z;
  const s64 pivot_5 = pivot_4 * mlaDecodeMerge_5 << 2;
  const char* const pivot_at = pivots + pivot_3 + pivot_5;
  const s64 pivot_6 = (u64)((s64)pivot_0 * dim_H) << 2;
  float pivot_7 = 0.0f;
  if (pivot_if_1) pivot_7 = __ldg((const float*)(pivot_at + pivot_6 + 4ll * (int)blockIdx.y));
  const float pivot_8 = pivot_if_0 ? pivot_7 : -3e38f;
  const int pivot_9 = pivot_0 + 1u;
  const bool pivot_if_2 = pivot_9 < dim_splits;
  const bool pivot_if_3 = pivot_1 > 1;
  const s64 pivot_10 = (u64)((s64)pivot_9 * dim_H) << 2;
  float pivot_11 = 0.0f;
  if (pivot_if_3) pivot_11 = __ldg((const float*)(pivot_at + pivot_10 + 4ll * (int)blockIdx.y));
  const float pivot_12 = pivot_if_2 ? pivot_11 : -3e38f;
  const int pivot_13 = pivot_0 + 2u;
  const bool pivot_if_4 = pivot_13 < dim_splits;
  const bool pivot_if_5 = pivot_1 > 2;
  const s64 pivot_14 = (u64)((s64)pivot_13 * dim_H) << 2;
  float pivot_15 = 0.0f;
  if (pivot_if_5) pivot_15 = __ldg((const float*)(pivot_at + pivot_14 + 4ll * (int)blockIdx.y));
  const float pivot_16 = pivot_if_4 ? pivot_15 : -3e38f;
  const int pivot_17 = pivot_0 + 3u;
  const bool pivot_if_6 = pivot_17 < dim_splits;
  const bool pivot_if_7 = pivot_1 > 3;
  const s64 pivot_18 = (u64)((s64)pivot_17 * dim_H) << 2;
  float pivot_19 = 0.0f;
  if (pivot_if_7) pivot_19 = __ldg((const float*)(pivot_at + pivot_18 + 4ll * (int)blockIdx.y));
  const float pivot_20 = pivot_if_6 ? pivot_19 : -3e38f;

  // mla_decode_merge.ts:53  const top = reduceMax(pivot, 0);
  const float top_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(pivot_8, pivot_12), pivot_16), pivot_20);
  const float top_1 = __shfl_xor_sync(0xffffffffu, top_0, 1);
  const float top_2 = max_NaN_f32(top_0, top_1);
  const float top_3 = __shfl_xor_sync(0xffffffffu, top_2, 2);
  const float top_4 = max_NaN_f32(top_2, top_3);
  const float top_5 = __shfl_xor_sync(0xffffffffu, top_4, 4);
  const float top_6 = max_NaN_f32(top_4, top_5);
  const float top_7 = __shfl_xor_sync(0xffffffffu, top_6, 8);
  const float top_8 = max_NaN_f32(top_6, top_7);
  const float top_9 = __shfl_xor_sync(0xffffffffu, top_8, 16);
  const float top_10 = max_NaN_f32(top_8, top_9);

  // mla_decode_merge.ts:54  const factor = map(pivot, (p) => exp2(p - top));
  const float factor_0 = ex2_approx_f32(__fsub_rn(pivot_8, top_10));
  const float factor_1 = ex2_approx_f32(__fsub_rn(pivot_12, top_10));
  const float factor_2 = ex2_approx_f32(__fsub_rn(pivot_16, top_10));
  const float factor_3 = ex2_approx_f32(__fsub_rn(pivot_20, top_10));

  // mla_decode_merge.ts:55  const total = reduceSum(factor, 0, (f, s) => (s < splits ? f * weights.at(b, n, s, h) : 0));
  const char* const total_at = weights + pivot_3 + pivot_5;
  float total_0 = 0.0f;
  if (pivot_if_1) total_0 = __ldg((const float*)(total_at + pivot_6 + 4ll * (int)blockIdx.y));
  float total_1 = 0.0f;
  if (pivot_if_3) total_1 = __ldg((const float*)(total_at + pivot_10 + 4ll * (int)blockIdx.y));
  const float total_2 = __fadd_rn(pivot_if_0 ? __fmul_rn(factor_0, total_0) : 0.0f, pivot_if_2 ? __fmul_rn(factor_1, total_1) : 0.0f);
  float total_3 = 0.0f;
  if (pivot_if_5) total_3 = __ldg((const float*)(total_at + pivot_14 + 4ll * (int)blockIdx.y));
  const float total_4 = __fadd_rn(total_2, pivot_if_4 ? __fmul_rn(factor_2, total_3) : 0.0f);
  float total_5 = 0.0f;
  if (pivot_if_7) total_5 = __ldg((const float*)(total_at + pivot_18 + 4ll * (int)blockIdx.y));
  const float total_6 = __fadd_rn(total_4, pivot_if_6 ? __fmul_rn(factor_3, total_5) : 0.0f);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_6, 1);
  const float total_8 = __fadd_rn(total_6, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_8, 2);
  const float total_10 = __fadd_rn(total_8, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_10, 4);
  const float total_12 = __fadd_rn(total_10, total_11);
  const float total_13 = __shfl_xor_sync(0xffffffffu, total_12, 8);
  const float total_14 = __fadd_rn(total_12, total_13);
  const float total_15 = __shfl_xor_sync(0xffffffffu, total_14, 16);
  const float total_16 = __fadd_rn(total_14, total_15);

  // mla_decode_merge.ts:57  copy(factor, factors);
  shared<float4>(threadIdx.x * 16u + factors) = make_float4(factor_0, factor_1, factor_2, factor_3);

  // mla_decode_merge.ts:60  for (const s of range(splits)) {
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

  // mla_decode_merge.ts:63  copy(partial.tile([b, n, s, h, 0], [1, 1, 1, 1, LATENT]), part);
  const char* const d0 = partial + (s64)(pivot_2 * (mlaDecodeMerge_3 * mlaDecodeMerge_4) << 2);
  const char* const d1 = d0 + (s64)(pivot_4 * mlaDecodeMerge_3 << 2);
  #pragma unroll 1
  for (int s = 0; s < dim_splits; s++) {
    // mla_decode_merge.ts:61  const f = factors.at(s);
    __syncthreads();
    const float f = shared<float>(s * 4u + factors);
    const char* const d2 = d1 + (s64)((s64)s * mlaDecodeMerge_1 << 2) + 2048ll * (int)blockIdx.y;
    const char* const d3 = d2 + 16ll * (int)threadIdx.x;
    const float4 v0 = __ldg((const float4*)d3);
    const float4 v1 = __ldg((const float4*)(d3 + 512));
    const float4 v2 = __ldg((const float4*)(d3 + 1024));
    const float4 v3 = __ldg((const float4*)(d3 + 1536));

    // mla_decode_merge.ts:65  map(sum, (x, c) => fma(f, part.at(c), x)),
    f0 = __fmaf_rn(f, v0.x, f0);
    f1 = __fmaf_rn(f, v0.y, f1);
    f2 = __fmaf_rn(f, v0.z, f2);
    f3 = __fmaf_rn(f, v0.w, f3);
    f4 = __fmaf_rn(f, v1.x, f4);
    f5 = __fmaf_rn(f, v1.y, f5);
    f6 = __fmaf_rn(f, v1.z, f6);
    f7 = __fmaf_rn(f, v1.w, f7);
    f8 = __fmaf_rn(f, v2.x, f8);
    f9 = __fmaf_rn(f, v2.y, f9);
    f10 = __fmaf_rn(f, v2.z, f10);
    f11 = __fmaf_rn(f, v2.w, f11);
    f12 = __fmaf_rn(f, v3.x, f12);
    f13 = __fmaf_rn(f, v3.y, f13);
    f14 = __fmaf_rn(f, v3.z, f14);
    f15 = __fmaf_rn(f, v3.w, f15);
  }

  // mla_decode_merge.ts:70  const scale = total === 0 ? 0 : 1 / (total + sink);
  const bool scale_if = total_16 == 0.0f;
  const float scale = scale_if ? 0.0f : __fdiv_rn(1.0f, __fadd_rn(total_16, 0.0f));

  // mla_decode_merge.ts:71  store(out.tile([b, n, h, 0], [1, 1, 1, LATENT]), sum, (x) => bf16(x * scale));
  char* const d4 = out + (s64)(pivot_2 * (mlaDecodeMerge_1 * mlaDecodeMerge_4) << 1);
  char* const d5 = d4 + (s64)(pivot_4 * mlaDecodeMerge_1 << 1) + 1024ll * (int)blockIdx.y;
  char* const d6 = d5 + 8ll * (int)threadIdx.x;
  *(uint2*)d6 = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f1, scale), __fmul_rn(f0, scale)), cvt_rn_bf16x2_f32(__fmul_rn(f3, scale), __fmul_rn(f2, scale)));
  *(uint2*)(d6 + 256) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f5, scale), __fmul_rn(f4, scale)), cvt_rn_bf16x2_f32(__fmul_rn(f7, scale), __fmul_rn(f6, scale)));
  *(uint2*)(d6 + 512) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f9, scale), __fmul_rn(f8, scale)), cvt_rn_bf16x2_f32(__fmul_rn(f11, scale), __fmul_rn(f10, scale)));
  *(uint2*)(d6 + 768) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f13, scale), __fmul_rn(f12, scale)), cvt_rn_bf16x2_f32(__fmul_rn(f15, scale), __fmul_rn(f14, scale)));

  // mla_decode_merge.ts:72  lse.set(b, h, n, total === 0 ? Infinity : (log2(total) + top) * f32(LN2));
  const float f16 = __fmul_rn(__fadd_rn(lg2_approx_f32(total_16), top_10), 0.6931472f);
  char* const d7 = lse + (s64)(pivot_2 * ((u64)mlaDecodeMerge_4 * mlaDecodeMerge_0) << 2);
  char* const d8 = d7 + (s64)((u64)((s64)(int)blockIdx.y * dim_N) << 2) + 4ll * (int)blockIdx.z;
  if (threadIdx.x == 0u) *(float*)d8 = scale_if ? __uint_as_float(0x7f800000u) : f16;
}
