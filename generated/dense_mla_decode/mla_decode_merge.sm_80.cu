//
// mla_decode_merge: tilewright, for sm_80
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Attention of every query over all keys of its request in the paged FP8 cache, up to context_lens: the baseline of `sparse_mla_decode`, and the
// teacher of the dense warm-up. A page id outside [0, P) holds no keys.

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

// The next value of a loop's counter: i + step, or the bound where that is not below it (so that nothing overflows).
static __device__ __forceinline__ int step_to(int i, u32 step, int bound) {
  return (u32)bound - (u32)i > step ? (int)((u32)i + step) : bound;
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
  float sm_scale,                        // scalar sm_scale
  char* out,                             // tensor out
  char* lse,                             // tensor lse
  int dim_N,                             // dim N
  int dim_splits,                        // dim splits
  int dim_H                              // dim H
) {
  __shared__ __align__(128) u8 smem[512];
  const u32 factors = shared_address(smem);      // 512 bytes: f32[128]

  // mla_decode_merge.ts:35  export const mlaDecodeMerge = kernel(
  const s64 mlaDecodeMerge_0 = (s64)dim_H;
  const u64 mlaDecodeMerge_1 = mlaDecodeMerge_0 * 512ull;
  const s64 mlaDecodeMerge_2 = (s64)dim_splits;
  const u64 mlaDecodeMerge_3 = mlaDecodeMerge_1 * mlaDecodeMerge_2;
  const s64 mlaDecodeMerge_4 = (s64)dim_N;
  const u64 mlaDecodeMerge_5 = (u64)mlaDecodeMerge_0 * mlaDecodeMerge_2;

  // mla_decode_merge.ts:52  const scale = exponentScale(sm_scale);
  const float scale_0 = sm_scale > 2e38f ? __fmul_rn(sm_scale, 0.25f) : sm_scale;
  const float scale = __fmul_rn(scale_0, 1.442695f);

  // mla_decode_merge.ts:57  let top = f32(EMPTY);
  float top = -3.4028235e38f;

  // mla_decode_merge.ts:59  const pivot = tabulate(f32, [WARP], (s) => (first + s < splits ? pivots.at(b, n, first + s, h) ...
  const s64 pivot_0 = (s64)(int)blockIdx.x;
  const s64 pivot_1 = pivot_0 * (mlaDecodeMerge_5 * mlaDecodeMerge_4) << 2;
  const s64 pivot_2 = (s64)(int)blockIdx.z;
  const s64 pivot_3 = pivot_2 * mlaDecodeMerge_5 << 2;
  const char* const pivot_at_0 = pivots + pivot_1 + pivot_3;

  // mla_decode_merge.ts:58  for (const first of range(0, splits, WARP)) {
  #pragma unroll 1
  for (int first = 0; first < dim_splits; first = step_to(first, 32u, dim_splits)) {
    const u32 pivot_4 = first + threadIdx.x;
    const char* const pivot_at_1 = pivot_at_0 + (s64)((u64)((s64)(int)pivot_4 * dim_H) << 2) + 4ll * (int)blockIdx.y;
    float pivot_5 = 0.0f;
    if (pivot_4 < (u32)dim_splits) pivot_5 = __ldg((const float*)pivot_at_1);
    const float pivot_6 = (int)pivot_4 < dim_splits ? pivot_5 : -3.4028235e38f;

    // mla_decode_merge.ts:60  top = max(top, reduceMax(pivot, 0));
    const float f0 = __shfl_xor_sync(0xffffffffu, pivot_6, 1);
    const float f1 = max_NaN_f32(pivot_6, f0);
    const float f2 = __shfl_xor_sync(0xffffffffu, f1, 2);
    const float f3 = max_NaN_f32(f1, f2);
    const float f4 = __shfl_xor_sync(0xffffffffu, f3, 4);
    const float f5 = max_NaN_f32(f3, f4);
    const float f6 = __shfl_xor_sync(0xffffffffu, f5, 8);
    const float f7 = max_NaN_f32(f5, f6);
    const float f8 = __shfl_xor_sync(0xffffffffu, f7, 16);
    top = max_NaN_f32(top, max_NaN_f32(f7, f8));
  }

  // mla_decode_merge.ts:62  let total = f32(0);
  float total = 0.0f;

  // mla_decode_merge.ts:68  store(factors.tile([first], [WARP]), factor);
  const u32 r0 = factors + (threadIdx.x << 2);

  // mla_decode_merge.ts:69  total = total + reduceSum(factor, 0, (f, s) => (first + s < splits ? f * weights.at(b, n, first...
  const char* const d0 = weights + pivot_1 + pivot_3;

  // mla_decode_merge.ts:64  for (const first of range(0, splits, WARP)) {
  #pragma unroll 1
  for (int first2 = 0; first2 < dim_splits; first2 = step_to(first2, 32u, dim_splits)) {
    // mla_decode_merge.ts:65  const factor = tabulate(f32, [WARP], (s) =>
    const u32 factor_0 = first2 + threadIdx.x;
    const bool factor_if_0 = (int)factor_0 < dim_splits;
    const bool factor_if_1 = factor_0 < (u32)dim_splits;
    const s64 factor_1 = (u64)((s64)(int)factor_0 * dim_H) << 2;
    float factor_2 = 0.0f;
    if (factor_if_1) factor_2 = __ldg((const float*)(pivot_at_0 + factor_1 + 4ll * (int)blockIdx.y));
    const float factor_3 = factor_if_0 ? ex2_approx_f32(__fmul_rn(__fsub_rn(factor_2, top), scale)) : 0.0f;
    __syncthreads();
    shared<float>(r0 + ((u32)first2 << 2)) = factor_3;
    float f9 = 0.0f;
    if (factor_if_1) f9 = __ldg((const float*)(d0 + factor_1 + 4ll * (int)blockIdx.y));
    const float f10 = factor_if_0 ? __fmul_rn(factor_3, f9) : 0.0f;
    const float f11 = __shfl_xor_sync(0xffffffffu, f10, 1);
    const float f12 = __fadd_rn(f10, f11);
    const float f13 = __shfl_xor_sync(0xffffffffu, f12, 2);
    const float f14 = __fadd_rn(f12, f13);
    const float f15 = __shfl_xor_sync(0xffffffffu, f14, 4);
    const float f16 = __fadd_rn(f14, f15);
    const float f17 = __shfl_xor_sync(0xffffffffu, f16, 8);
    const float f18 = __fadd_rn(f16, f17);
    const float f19 = __shfl_xor_sync(0xffffffffu, f18, 16);
    total = __fadd_rn(total, __fadd_rn(f18, f19));
  }

  // mla_decode_merge.ts:73  for (const s of range(splits)) {
  float f20 = 0.0f;
  float f21 = 0.0f;
  float f22 = 0.0f;
  float f23 = 0.0f;
  float f24 = 0.0f;
  float f25 = 0.0f;
  float f26 = 0.0f;
  float f27 = 0.0f;
  float f28 = 0.0f;
  float f29 = 0.0f;
  float f30 = 0.0f;
  float f31 = 0.0f;
  float f32 = 0.0f;
  float f33 = 0.0f;
  float f34 = 0.0f;
  float f35 = 0.0f;

  // mla_decode_merge.ts:76  copy(partial.tile([b, n, s, h, 0], [1, 1, 1, 1, LATENT]), part);
  const char* const d1 = partial + (s64)(pivot_0 * (mlaDecodeMerge_3 * mlaDecodeMerge_4) << 2);
  const char* const d2 = d1 + (s64)(pivot_2 * mlaDecodeMerge_3 << 2);
  #pragma unroll 1
  for (int s = 0; s < dim_splits; s++) {
    // mla_decode_merge.ts:74  const f = factors.at(s);
    __syncthreads();
    const float f = shared<float>(s * 4u + factors);
    const char* const d3 = d2 + (s64)((s64)s * mlaDecodeMerge_1 << 2) + 2048ll * (int)blockIdx.y;
    const char* const d4 = d3 + 16ll * (int)threadIdx.x;
    const float4 v0 = __ldg((const float4*)d4);
    const float4 v1 = __ldg((const float4*)(d4 + 512));
    const float4 v2 = __ldg((const float4*)(d4 + 1024));
    const float4 v3 = __ldg((const float4*)(d4 + 1536));

    // softmax.ts:107  copy(map(x, fn), x);
    f20 = __fmaf_rn(f, v0.x, f20);
    f21 = __fmaf_rn(f, v0.y, f21);
    f22 = __fmaf_rn(f, v0.z, f22);
    f23 = __fmaf_rn(f, v0.w, f23);
    f24 = __fmaf_rn(f, v1.x, f24);
    f25 = __fmaf_rn(f, v1.y, f25);
    f26 = __fmaf_rn(f, v1.z, f26);
    f27 = __fmaf_rn(f, v1.w, f27);
    f28 = __fmaf_rn(f, v2.x, f28);
    f29 = __fmaf_rn(f, v2.y, f29);
    f30 = __fmaf_rn(f, v2.z, f30);
    f31 = __fmaf_rn(f, v2.w, f31);
    f32 = __fmaf_rn(f, v3.x, f32);
    f33 = __fmaf_rn(f, v3.y, f33);
    f34 = __fmaf_rn(f, v3.z, f34);
    f35 = __fmaf_rn(f, v3.w, f35);
  }

  // mla_decode_merge.ts:82  const none = top < UNSET ? f32(0) : f32(NaN);
  const float none = top < -3.4e38f ? 0.0f : __uint_as_float(0x7fc00000u);

  // mla_decode_merge.ts:83  const share = total === 0 ? none : 1 / all;
  const float share = total == 0.0f ? none : __fdiv_rn(1.0f, total);

  // mla_decode_merge.ts:84  store(out.tile([b, n, h, 0], [1, 1, 1, LATENT]), sum, (x) => bf16(x * share));
  char* const d5 = out + (s64)(pivot_0 * (mlaDecodeMerge_1 * mlaDecodeMerge_4) << 1);
  char* const d6 = d5 + (s64)(pivot_2 * mlaDecodeMerge_1 << 1) + 1024ll * (int)blockIdx.y;
  char* const d7 = d6 + 8ll * (int)threadIdx.x;
  *(uint2*)d7 = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f21, share), __fmul_rn(f20, share)), cvt_rn_bf16x2_f32(__fmul_rn(f23, share), __fmul_rn(f22, share)));
  *(uint2*)(d7 + 256) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f25, share), __fmul_rn(f24, share)), cvt_rn_bf16x2_f32(__fmul_rn(f27, share), __fmul_rn(f26, share)));
  *(uint2*)(d7 + 512) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f29, share), __fmul_rn(f28, share)), cvt_rn_bf16x2_f32(__fmul_rn(f31, share), __fmul_rn(f30, share)));
  *(uint2*)(d7 + 768) = make_uint2(cvt_rn_bf16x2_f32(__fmul_rn(f33, share), __fmul_rn(f32, share)), cvt_rn_bf16x2_f32(__fmul_rn(f35, share), __fmul_rn(f34, share)));

  // softmax.ts:72  export const logSum = (weight: number, pivot: number, sm_scale: number, none: number): number =>
  const float f36 = total;

  // mla_decode_merge.ts:85  lse.set(b, h, n, logSum(total, top, sm_scale, none));
  const float f37 = __fmul_rn(lg2_approx_f32(__fmul_rn(f36, 16777216.0f)), 0.6931472f);
  const float f38 = f36 == 0.0f ? __fadd_rn(none, __uint_as_float(0x7f800000u)) : __fmaf_rn(top, scale_0, f37);
  char* const d8 = lse + (s64)(pivot_0 * ((u64)mlaDecodeMerge_4 * mlaDecodeMerge_0) << 2);
  char* const d9 = d8 + (s64)((u64)((s64)(int)blockIdx.y * dim_N) << 2) + 4ll * (int)blockIdx.z;
  if (threadIdx.x == 0u) *(float*)d9 = f38;
}
