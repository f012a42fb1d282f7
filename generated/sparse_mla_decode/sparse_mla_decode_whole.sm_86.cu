//
// sparse_mla_decode_whole: tilewright, for sm_86
//   H = 128
//   heads = 32, keys = 32, stages = 2, warps = 8
//   topk_length = absent, attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
//
// A query's list in one go.

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

// cp.async.cg.shared.global: starts a copy from global to shared memory; bytes beyond the last operand are filled with zeros
template <int C>
static __device__ __forceinline__ void cp_async_cg_shared_global(u32 a, const void* b) {
  asm volatile("cp.async.cg.shared.global [%0], [%1], %2;" : : "r"(a), "l"(__cvta_generic_to_global(b)), "n"(C) : "memory");
}

// cp.async.cg.shared.global: starts a copy from global to shared memory; bytes beyond the last operand are filled with zeros
template <int C>
static __device__ __forceinline__ void cp_async_cg_shared_global(u32 a, const void* b, u32 e) {
  asm volatile("cp.async.cg.shared.global [%0], [%1], %2, %3;" : : "r"(a), "l"(__cvta_generic_to_global(b)), "n"(C), "r"(e) : "memory");
}

// cp.async.commit_group: closes a group of copies
static __device__ __forceinline__ void cp_async_commit_group() {
  asm volatile("cp.async.commit_group;" : : : "memory");
}

// cp.async.wait_group: waits until at most this many groups of copies are still under way
template <int A>
static __device__ __forceinline__ void cp_async_wait_group() {
  asm volatile("cp.async.wait_group %0;" : : "n"(A) : "memory");
}

// cvt.rn.bf16x2.f32: conversion between formats
static __device__ __forceinline__ u32 cvt_rn_bf16x2_f32(float a, float b) {
  u32 d;
  asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(d) : "f"(a), "f"(b));
  return d;
}

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// ex2.approx.f32: 2 to the power of a
static __device__ __forceinline__ float ex2_approx_f32(float a) {
  float d;
  asm("ex2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
  return d;
}

// fma.rn.bf16x2
static __device__ __forceinline__ u32 fma_rn_bf16x2(u32 a, u32 b, u32 c) {
  u32 d;
  asm("fma.rn.bf16x2 %0, %1, %2, %3;" : "=r"(d) : "r"(a), "r"(b), "r"(c));
  return d;
}

// ldmatrix.sync.aligned.m8n8.x4.shared.b16: a warp reads 8x8 matrices of 16-bit elements from shared memory, each lane giving the address of one row
static __device__ __forceinline__ void ldmatrix_m8n8_x4_shared_b16(u32* d0, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0[0]), "=r"(d0[1]), "=r"(d0[2]), "=r"(d0[3]) : "r"(a) : "memory");
}

// ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16: a warp reads 8x8 matrices of 16-bit elements from shared memory, each lane giving the address of one row
static __device__ __forceinline__ void ldmatrix_m8n8_x4_trans_shared_b16(u32* d0, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0[0]), "=r"(d0[1]), "=r"(d0[2]), "=r"(d0[3]) : "r"(a) : "memory");
}

// lg2.approx.f32: logarithm to base 2
static __device__ __forceinline__ float lg2_approx_f32(float a) {
  float d;
  asm("lg2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
  return d;
}

// lop3.b32: any function of three bits, by its table
template <int E>
static __device__ __forceinline__ u32 lop3_b32(u32 a, u32 b, u32 c) {
  u32 d;
  asm("lop3.b32 %0, %1, %2, %3, %4;" : "=r"(d) : "r"(a), "r"(b), "r"(c), "n"(E));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// min.NaN.f32: the smaller; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float min_NaN_f32(float a, float b) {
  float d;
  asm("min.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_m16n8k16_row_col_f32_bf16_bf16_f32(float* d0, const u32* a, const u32* b, const float* c) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0[0]), "=f"(d0[1]), "=f"(d0[2]), "=f"(d0[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]), "f"(c[0]), "f"(c[1]), "f"(c[2]), "f"(c[3]));
}

// 85696 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) sparse_mla_decode_whole(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ indices,      // tensor indices
  const char* __restrict__ topk_length,  // tensor topk_length
  const char* __restrict__ attn_sink,    // tensor attn_sink
  float sm_scale,                        // scalar sm_scale
  char* out,                             // tensor out
  char* lse,                             // tensor lse
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_page,                          // dim page
  int dim_K                              // dim K
) {
  const u32 staged = shared_address(smem);       // 36864 bytes: bf16[32, 576] swizzle<rows>
  const u32 C = shared_address(smem);            // 32768 bytes: e4m3[32, 512] x 2 stages
  const u32 K_1 = shared_address(smem) + 32768u; // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 result = shared_address(smem);       // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 rest = shared_address(smem);         // 20992 bytes: bf16[32, 328]
  const u32 R = shared_address(smem) + 65536u;   // 8192 bytes: bf16[32, 64] swizzle<3,4,3> x 2 stages
  const u32 weights = shared_address(smem) + 73728u; // 8192 bytes: bf16[128, 32] swizzle<3,4,3>
  const u32 places = shared_address(smem) + 81920u; // 2048 bytes: i32[512]
  const u32 scales = shared_address(smem) + 83968u; // 1024 bytes: f32[32, 4] x 2 stages
  const u32 factors = shared_address(smem) + 84992u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 85120u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 85184u; // 256 bytes: f32[2, 32]: top across warps
  const u32 scratch1 = shared_address(smem) + 85440u; // 256 bytes: f32[2, 32]: total across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:17  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:61  return { query: idiv(blockIdx.x, parts), head: (blockIdx.x % parts) * heads };
  const u32 r0 = blockIdx.x >> 2;
  const u32 r1 = blockIdx.x & 3u;

  // mla_decode.ts:126  const b = idiv(query, N);
  const u32 b_0 = div_s32(r0, dim_N);

  // mla_decode.ts:127  return { b, n: query - b * N };
  const u32 r2 = r0 - b_0 * dim_N;

  // mla_decode.ts:142  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share = (((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u)) << 5;

  // mla_decode.ts:144  const to = min(from + share, count);
  const int to = min((int)share, dim_K);

  // mla_decode.ts:146  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:152  copy(queries.tile([query, head, 0], [1, heads, ROW]), staged);
  const u32 r3 = threadIdx.x & 7u;
  const u32 r4 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - r0) > 0;
  const u32 r5 = r3 << 4;
  const char* const d0 = q + 147456ll * (int)r0 + 36864ll * (int)r1 + 1152ll * (int)r4 + 16ll * (int)r3;
  if (p0) {
    const u32 r6 = staged + (r4 * 1152u + (r5 ^ ((r4 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r6, d0);
    cp_async_cg_shared_global<16>(r6 + 128u, d0 + 128);
    cp_async_cg_shared_global<16>(r6 + 256u, d0 + 256);
    cp_async_cg_shared_global<16>(r6 + 384u, d0 + 384);
    cp_async_cg_shared_global<16>(r6 + 512u, d0 + 512);
    cp_async_cg_shared_global<16>(r6 + 640u, d0 + 640);
    cp_async_cg_shared_global<16>(r6 + 768u, d0 + 768);
    cp_async_cg_shared_global<16>(r6 + 896u, d0 + 896);
    cp_async_cg_shared_global<16>(r6 + 1024u, d0 + 1024);
  } else {
    const u32 r7 = staged + (r4 * 1152u + (r5 ^ ((r4 & 7u) << 4)));
    const u32 r8 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r7, d0, r8);
    cp_async_cg_shared_global<16>(r7 + 128u, d0 + 128, r8);
    cp_async_cg_shared_global<16>(r7 + 256u, d0 + 256, r8);
    cp_async_cg_shared_global<16>(r7 + 384u, d0 + 384, r8);
    cp_async_cg_shared_global<16>(r7 + 512u, d0 + 512, r8);
    cp_async_cg_shared_global<16>(r7 + 640u, d0 + 640, r8);
    cp_async_cg_shared_global<16>(r7 + 768u, d0 + 768, r8);
    cp_async_cg_shared_global<16>(r7 + 896u, d0 + 896, r8);
    cp_async_cg_shared_global<16>(r7 + 1024u, d0 + 1024, r8);
  }
  cp_async_commit_group();

  // mla_decode.ts:153  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const u32 q0_0 = threadIdx.x & 3u;
  const u32 q0_1 = (threadIdx.x >> 2) & 7u;
  const u32 q0_2 = threadIdx.x >> 6;
  const u32 q0_3 = q0_0 << 2;
  const u32 q0_4 = staged + (q0_1 * 1152u + q0_2 * 9216u + (q0_3 ^ ((q0_1 & 7u) << 4)));
  cp_async_wait_group<0>();
  __syncthreads();
  const u32 q0_5 = shared<u32>(q0_4);
  const u32 q0_6 = q0_4 ^ 0x10u;
  const u32 q0_7 = shared<u32>(q0_6);
  const u32 q0_8 = q0_4 ^ 0x20u;
  const u32 q0_9 = shared<u32>(q0_8);
  const u32 q0_10 = q0_4 ^ 0x30u;
  const u32 q0_11 = shared<u32>(q0_10);
  const u32 q0_12 = q0_4 ^ 0x40u;
  const u32 q0_13 = shared<u32>(q0_12);
  const u32 q0_14 = q0_4 ^ 0x50u;
  const u32 q0_15 = shared<u32>(q0_14);
  const u32 q0_16 = q0_4 ^ 0x60u;
  const u32 q0_17 = shared<u32>(q0_16);
  const u32 q0_18 = q0_4 ^ 0x70u;
  const u32 q0_19 = shared<u32>(q0_18);
  const u32 q0_20 = shared<u32>(q0_4 + 128u);
  const u32 q0_21 = shared<u32>(q0_6 + 128u);
  const u32 q0_22 = shared<u32>(q0_8 + 128u);
  const u32 q0_23 = shared<u32>(q0_10 + 128u);
  const u32 q0_24 = shared<u32>(q0_12 + 128u);
  const u32 q0_25 = shared<u32>(q0_14 + 128u);
  const u32 q0_26 = shared<u32>(q0_16 + 128u);
  const u32 q0_27 = shared<u32>(q0_18 + 128u);

  // mla_decode.ts:154  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  const u32 q1_0 = shared<u32>(q0_4 + 256u);
  const u32 q1_1 = shared<u32>(q0_6 + 256u);
  const u32 q1_2 = shared<u32>(q0_8 + 256u);
  const u32 q1_3 = shared<u32>(q0_10 + 256u);
  const u32 q1_4 = shared<u32>(q0_12 + 256u);
  const u32 q1_5 = shared<u32>(q0_14 + 256u);
  const u32 q1_6 = shared<u32>(q0_16 + 256u);
  const u32 q1_7 = shared<u32>(q0_18 + 256u);
  const u32 q1_8 = shared<u32>(q0_4 + 384u);
  const u32 q1_9 = shared<u32>(q0_6 + 384u);
  const u32 q1_10 = shared<u32>(q0_8 + 384u);
  const u32 q1_11 = shared<u32>(q0_10 + 384u);
  const u32 q1_12 = shared<u32>(q0_12 + 384u);
  const u32 q1_13 = shared<u32>(q0_14 + 384u);
  const u32 q1_14 = shared<u32>(q0_16 + 384u);
  const u32 q1_15 = shared<u32>(q0_18 + 384u);

  // mla_decode.ts:157  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r9 = rest + (r4 * 656u + r5);
    __syncthreads();
    cp_async_cg_shared_global<16>(r9, d0 + 512);
    cp_async_cg_shared_global<16>(r9 + 128u, d0 + 640);
    cp_async_cg_shared_global<16>(r9 + 256u, d0 + 768);
    cp_async_cg_shared_global<16>(r9 + 384u, d0 + 896);
    cp_async_cg_shared_global<16>(r9 + 512u, d0 + 1024);
  } else {
    const u32 r10 = rest + (r4 * 656u + r5);
    const u32 r11 = p0 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r10, d0 + 512, r11);
    cp_async_cg_shared_global<16>(r10 + 128u, d0 + 640, r11);
    cp_async_cg_shared_global<16>(r10 + 256u, d0 + 768, r11);
    cp_async_cg_shared_global<16>(r10 + 384u, d0 + 896, r11);
    cp_async_cg_shared_global<16>(r10 + 512u, d0 + 1024, r11);
  }
  cp_async_commit_group();

  // softmax.ts:73  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4028235e38f);

  // mla_decode.ts:163  for (const chunk of range(from, to, LIST)) {
  float f1 = -3.4e38f;
  float f2 = -3.4e38f;
  float f3 = 0.0f;
  float f4 = 0.0f;
  float f5 = 0.0f;
  float f6 = 0.0f;
  float sum_0[4];
  sum_0[0] = 0.0f;
  sum_0[1] = 0.0f;
  sum_0[2] = 0.0f;
  sum_0[3] = 0.0f;
  float sum_1[4];
  sum_1[0] = 0.0f;
  sum_1[1] = 0.0f;
  sum_1[2] = 0.0f;
  sum_1[3] = 0.0f;
  float sum_2[4];
  sum_2[0] = 0.0f;
  sum_2[1] = 0.0f;
  sum_2[2] = 0.0f;
  sum_2[3] = 0.0f;
  float sum_3[4];
  sum_3[0] = 0.0f;
  sum_3[1] = 0.0f;
  sum_3[2] = 0.0f;
  sum_3[3] = 0.0f;
  float sum_4[4];
  sum_4[0] = 0.0f;
  sum_4[1] = 0.0f;
  sum_4[2] = 0.0f;
  sum_4[3] = 0.0f;
  float sum_5[4];
  sum_5[0] = 0.0f;
  sum_5[1] = 0.0f;
  sum_5[2] = 0.0f;
  sum_5[3] = 0.0f;
  float sum_6[4];
  sum_6[0] = 0.0f;
  sum_6[1] = 0.0f;
  sum_6[2] = 0.0f;
  sum_6[3] = 0.0f;
  float sum_7[4];
  sum_7[0] = 0.0f;
  sum_7[1] = 0.0f;
  sum_7[2] = 0.0f;
  sum_7[3] = 0.0f;
  float sum_8[4];
  sum_8[0] = 0.0f;
  sum_8[1] = 0.0f;
  sum_8[2] = 0.0f;
  sum_8[3] = 0.0f;
  float sum_9[4];
  sum_9[0] = 0.0f;
  sum_9[1] = 0.0f;
  sum_9[2] = 0.0f;
  sum_9[3] = 0.0f;
  float sum_10[4];
  sum_10[0] = 0.0f;
  sum_10[1] = 0.0f;
  sum_10[2] = 0.0f;
  sum_10[3] = 0.0f;
  float sum_11[4];
  sum_11[0] = 0.0f;
  sum_11[1] = 0.0f;
  sum_11[2] = 0.0f;
  sum_11[3] = 0.0f;
  float sum_12[4];
  sum_12[0] = 0.0f;
  sum_12[1] = 0.0f;
  sum_12[2] = 0.0f;
  sum_12[3] = 0.0f;
  float sum_13[4];
  sum_13[0] = 0.0f;
  sum_13[1] = 0.0f;
  sum_13[2] = 0.0f;
  sum_13[3] = 0.0f;
  float sum_14[4];
  sum_14[0] = 0.0f;
  sum_14[1] = 0.0f;
  sum_14[2] = 0.0f;
  sum_14[3] = 0.0f;
  float sum_15[4];
  sum_15[0] = 0.0f;
  sum_15[1] = 0.0f;
  sum_15[2] = 0.0f;
  sum_15[3] = 0.0f;

  // sparse_mla_decode.ts:13  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
  const u32 r12 = threadIdx.x << 1;

  // mla_decode.ts:165  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
  const bool listed_if = b_0 < (u32)dim_B && r2 < (u32)dim_N;
  const char* const listed_at_0 = indices + (s64)((s64)(int)b_0 * ((u64)(s64)dim_K * sparseMlaDecodeWhole) << 2);
  const char* const listed_at_1 = listed_at_0 + (s64)((u64)((s64)(int)r2 * dim_K) << 2);
  const u32 r13 = r12 + 1u;

  // mla_decode.ts:167  store(places, listed);
  const u32 r14 = threadIdx.x * 8u + places;

  // mla_decode.ts:170  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
  const bool p1 = (threadIdx.x & 0xfu) == 0u;
  const u32 r15 = (threadIdx.x >> 4) * 4u + lowest;

  // mla_decode.ts:176  copy(columns(codes, 0, LATENT), C);
  const u32 r16 = threadIdx.x & 0x1fu;
  const u32 r17 = r16 * 4u + places;
  const u32 r18 = threadIdx.x >> 5;
  const u32 r19 = r18 * 16u + places;
  const u32 r20 = r16 << 4;
  const u32 r21 = C + ((r18 << 11) + r20);
  const char* const d1 = cache + 16ll * (int)r16;

  // mla_decode.ts:178  copy(columns(halves, ROPE_AT, ROPE), R);
  const u32 r22 = r4 * 4u + places;
  const u32 r23 = (r4 << 7) + r5;
  const u32 r24 = R + (r23 ^ ((r23 >> 3) & 0x70u));
  const char* const d2 = cache + 16ll * (int)r3;

  // mla_decode.ts:180  copy(columns(words, SCALES_AT, 4), scales);
  const bool p2 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r25 = scales + r20;
  const u32 r26 = r16 << 2;
  const u32 r27 = r18 << 4;
  const u32 r28 = r4 << 2;

  // mla_decode.ts:183  store(K, load(C), (x) => bf16(x));
  const u32 r29 = C + ((r18 << 9) + (r16 << 3));
  const u32 r30 = (r18 << 10) + r20;
  const u32 r31 = K_1 + (r30 ^ ((r30 >> 6) & 0x70u));

  // mla_decode.ts:185  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r32 = r16 & 7u;
  const u32 r33 = r18 & 1u;
  const u32 r34 = (r16 >> 3) & 1u;
  const u32 r35 = (r16 >> 4) & 1u;
  const u32 r36 = r35 << 4;
  const u32 r37 = (r33 << 11) + (r34 << 10) + (r32 << 7) + r36;
  const u32 r38 = r37 ^ ((r37 >> 3) & 0x70u);
  const u32 r39 = R + r38;
  const u32 r40 = r34 << 4;
  const u32 r41 = rest + (q0_2 * 5248u + r32 * 656u + r40 + (r35 << 5));
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r41 + 512u);
  const u32 r42 = R + (r38 ^ 0x20u);
  const u32 r43 = R + (r38 ^ 0x40u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r41 + 576u);
  const u32 r44 = R + (r38 ^ 0x60u);

  // mla_decode.ts:120  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r45 = r34 << 13;
  const u32 r46 = r32 << 10;
  const u32 r47 = (r33 << 14) + r45 + r46 + r36;
  const u32 r48 = r47 ^ ((r47 >> 6) & 0x70u);
  const u32 r49 = K_1 + r48;
  const u32 r50 = K_1 + (r48 ^ 0x20u);
  const u32 r51 = K_1 + (r48 ^ 0x40u);
  const u32 r52 = K_1 + (r48 ^ 0x60u);

  // mla_decode.ts:121  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + ((q0_1 << 4) + (r33 << 8));
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r41);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r41 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r41 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r41 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r41 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r41 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r41 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r41 + 448u);

  // softmax.ts:86  copy(map(x, fn), x);
  const u32 r53 = (q0_1 << 2) + (r33 << 6);

  // softmax.ts:129  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + ((r33 << 7) + top_0 + top_1);
  const u32 top_3 = top_0 + top_1;
  const u32 top_4 = scratch0 + top_3;

  // softmax.ts:132  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r54 = factors + top_3;
  const u32 r55 = q0_1 * 4u + factors;

  // mla_decode.ts:197  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r56 = (q0_1 << 6) + (r33 << 10) + q0_3 + (q0_2 << 4);
  const u32 r57 = r56 ^ ((r56 >> 3) & 0x70u);
  const u32 r58 = weights + r57;
  const u32 r59 = weights + (r57 ^ 0x40u);

  // mla_decode.ts:198  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r60 = (q0_2 << 11) + (r35 << 9) + (r32 << 6) + r40;
  const u32 r61 = r60 ^ ((r60 >> 3) & 0x70u);
  const u32 r62 = weights + r61;
  const u32 r63 = r45 + r46 + (r18 << 7) + r36;
  const u32 r64 = r63 ^ ((r63 >> 6) & 0x70u);
  const u32 r65 = K_1 + r64;
  const u32 r66 = K_1 + (r64 ^ 0x20u);
  const u32 r67 = K_1 + (r64 ^ 0x40u);
  const u32 r68 = K_1 + (r64 ^ 0x60u);
  const u32 r69 = weights + (r61 ^ 0x20u);
  #pragma unroll 1
  for (int chunk = 0; chunk < to; chunk = step_to(chunk, 512u, to)) {
    const u32 r70 = chunk + r12;
    u32 listed_0 = 0u;
    if (listed_if && r70 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r70));
    const u32 listed_1 = (int)r70 < to ? (listed_0 < codes ? listed_0 : -1u) : -1u;
    const u32 r71 = chunk + r13;
    u32 listed_2 = 0u;
    if (listed_if && r71 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r71));
    const u32 listed_3 = (int)r71 < to ? (listed_2 < codes ? listed_2 : -1u) : -1u;
    __syncthreads();
    shared<uint2>(r14) = make_uint2(listed_1, listed_3);
    const int r72 = min((int)listed_1, (int)listed_3);
    const u32 r73 = __shfl_xor_sync(0xffffffffu, (u32)r72, 1);
    const int r74 = min(r72, (int)r73);
    const u32 r75 = __shfl_xor_sync(0xffffffffu, (u32)r74, 2);
    const int r76 = min(r74, (int)r75);
    const u32 r77 = __shfl_xor_sync(0xffffffffu, (u32)r76, 4);
    const int r78 = min(r76, (int)r77);
    const u32 r79 = __shfl_xor_sync(0xffffffffu, (u32)r78, 8);
    if (p1) shared<u32>(r15) = (u32)min(r78, (int)r79);

    // mla_decode.ts:171  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r80 = (u32)to - chunk;
    const u32 r81 = (int)r80 / 32;
    const u32 r82 = r80 - (r81 << 5);
    const u32 r83 = r81 + (r82 != 0u && (int)(r82 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r84 = min((int)r83, 16);
    if (r84 > 0) {
      __syncthreads();
      const u32 r85 = shared<u32>(r17);
      const u32 r86 = shared<u32>(r19);
      const u32 r87 = shared<u32>(r19 + 4u);
      const u32 r88 = shared<u32>(r19 + 8u);
      const u32 r89 = shared<u32>(r19 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r21, d1 + 656ll * (int)r86, r86 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r21 + 512u, d1 + 656ll * (int)r87, r87 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r21 + 1024u, d1 + 656ll * (int)r88, r88 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r21 + 1536u, d1 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      const u32 r90 = shared<u32>(r22);
      cp_async_cg_shared_global<16>(r24, d2 + 656ll * (int)r90 + 528, r90 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r25, cache + 656ll * (int)r85 + 512, r85 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r91 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r84; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r92 = 512u - r91;
      const u32 r93 = tile + 1u;
      if ((int)r93 < r84) {
        const u32 r94 = r93 << 7;
        const u32 r95 = places + (r27 + r94);
        const u32 r96 = r21 + (r92 << 5);
        const u32 r97 = shared<u32>(places + (r26 + r94));
        const u32 r98 = shared<u32>(r95);
        const u32 r99 = shared<u32>(r95 + 4u);
        const u32 r100 = shared<u32>(r95 + 8u);
        const u32 r101 = shared<u32>(r95 + 12u);
        cp_async_cg_shared_global<16>(r96, d1 + 656ll * (int)r98, r98 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r96 + 512u, d1 + 656ll * (int)r99, r99 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r96 + 1024u, d1 + 656ll * (int)r100, r100 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r96 + 1536u, d1 + 656ll * (int)r101, r101 < codes ? 16u : 0u);
        const u32 r102 = shared<u32>(places + (r28 + r94));
        cp_async_cg_shared_global<16>(r24 + (r92 << 3), d2 + 656ll * (int)r102 + 528, r102 < codes ? 16u : 0u);
        if (p2) cp_async_cg_shared_global<16>(r25 + r92, cache + 656ll * (int)r97 + 512, r97 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r103 = r91 << 3;
      const u32 r104 = r29 + (r91 << 5);
      const uint2 v0 = shared<uint2>(r104);
      const uint2 v1 = shared<uint2>(r104 + 256u);
      const uint2 v2 = shared<uint2>(r104 + 4096u);
      const uint2 v3 = shared<uint2>(r104 + 4352u);
      const u32 r105 = lop3_b32<248>((v0.x >> 4) & 0x7070707u, v0.x, 0x80808080u);
      const u32 r106 = (v0.x << 4) & 0xf0f0f0f0u;
      const u32 r107 = fma_rn_bf16x2(__byte_perm(r106, r105, 0x5140u), 2072017792u, 2147516416u);
      const u32 r108 = fma_rn_bf16x2(__byte_perm(r106, r105, 0x7362u), 2072017792u, 2147516416u);
      const u32 r109 = lop3_b32<248>((v0.y >> 4) & 0x7070707u, v0.y, 0x80808080u);
      const u32 r110 = (v0.y << 4) & 0xf0f0f0f0u;
      const u32 r111 = fma_rn_bf16x2(__byte_perm(r110, r109, 0x5140u), 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2(__byte_perm(r110, r109, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31) = make_uint4(r107, r108, r111, r112);
      const u32 r113 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r114 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r115 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r116 = fma_rn_bf16x2(__byte_perm(r115, r114, 0x5140u), 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2(__byte_perm(r115, r114, 0x7362u), 2072017792u, 2147516416u);
      const u32 r118 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r119 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r120 = fma_rn_bf16x2(__byte_perm(r119, r118, 0x5140u), 2072017792u, 2147516416u);
      const u32 r121 = fma_rn_bf16x2(__byte_perm(r119, r118, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 512u) = make_uint4(r116, r117, r120, r121);
      const u32 r122 = lop3_b32<246>(lop3_b32<246>(r113, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r123 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r124 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r125 = fma_rn_bf16x2(__byte_perm(r124, r123, 0x5140u), 2072017792u, 2147516416u);
      const u32 r126 = fma_rn_bf16x2(__byte_perm(r124, r123, 0x7362u), 2072017792u, 2147516416u);
      const u32 r127 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r128 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r129 = fma_rn_bf16x2(__byte_perm(r128, r127, 0x5140u), 2072017792u, 2147516416u);
      const u32 r130 = fma_rn_bf16x2(__byte_perm(r128, r127, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 8192u) = make_uint4(r125, r126, r129, r130);
      const u32 r131 = lop3_b32<246>(lop3_b32<246>(r122, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r132 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r133 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r134 = fma_rn_bf16x2(__byte_perm(r133, r132, 0x5140u), 2072017792u, 2147516416u);
      const u32 r135 = fma_rn_bf16x2(__byte_perm(r133, r132, 0x7362u), 2072017792u, 2147516416u);
      const u32 r136 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r137 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r138 = fma_rn_bf16x2(__byte_perm(r137, r136, 0x5140u), 2072017792u, 2147516416u);
      const u32 r139 = fma_rn_bf16x2(__byte_perm(r137, r136, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 8704u) = make_uint4(r134, r135, r138, r139);
      const uint2 v4 = shared<uint2>(r104 + 8192u);
      const uint2 v5 = shared<uint2>(r104 + 8448u);
      const uint2 v6 = shared<uint2>(r104 + 12288u);
      const uint2 v7 = shared<uint2>(r104 + 12544u);
      const u32 r140 = lop3_b32<246>(lop3_b32<246>(r131, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r141 = lop3_b32<248>((v4.x >> 4) & 0x7070707u, v4.x, 0x80808080u);
      const u32 r142 = (v4.x << 4) & 0xf0f0f0f0u;
      const u32 r143 = fma_rn_bf16x2(__byte_perm(r142, r141, 0x5140u), 2072017792u, 2147516416u);
      const u32 r144 = fma_rn_bf16x2(__byte_perm(r142, r141, 0x7362u), 2072017792u, 2147516416u);
      const u32 r145 = lop3_b32<248>((v4.y >> 4) & 0x7070707u, v4.y, 0x80808080u);
      const u32 r146 = (v4.y << 4) & 0xf0f0f0f0u;
      const u32 r147 = fma_rn_bf16x2(__byte_perm(r146, r145, 0x5140u), 2072017792u, 2147516416u);
      const u32 r148 = fma_rn_bf16x2(__byte_perm(r146, r145, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 16384u) = make_uint4(r143, r144, r147, r148);
      const u32 r149 = lop3_b32<246>(lop3_b32<246>(r140, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r150 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r151 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r152 = fma_rn_bf16x2(__byte_perm(r151, r150, 0x5140u), 2072017792u, 2147516416u);
      const u32 r153 = fma_rn_bf16x2(__byte_perm(r151, r150, 0x7362u), 2072017792u, 2147516416u);
      const u32 r154 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r155 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r156 = fma_rn_bf16x2(__byte_perm(r155, r154, 0x5140u), 2072017792u, 2147516416u);
      const u32 r157 = fma_rn_bf16x2(__byte_perm(r155, r154, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 16896u) = make_uint4(r152, r153, r156, r157);
      const u32 r158 = lop3_b32<246>(lop3_b32<246>(r149, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r159 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r160 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r161 = fma_rn_bf16x2(__byte_perm(r160, r159, 0x5140u), 2072017792u, 2147516416u);
      const u32 r162 = fma_rn_bf16x2(__byte_perm(r160, r159, 0x7362u), 2072017792u, 2147516416u);
      const u32 r163 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r164 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r165 = fma_rn_bf16x2(__byte_perm(r164, r163, 0x5140u), 2072017792u, 2147516416u);
      const u32 r166 = fma_rn_bf16x2(__byte_perm(r164, r163, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 24576u) = make_uint4(r161, r162, r165, r166);
      const u32 r167 = lop3_b32<246>(lop3_b32<246>(r158, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r168 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r169 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r170 = fma_rn_bf16x2(__byte_perm(r169, r168, 0x5140u), 2072017792u, 2147516416u);
      const u32 r171 = fma_rn_bf16x2(__byte_perm(r169, r168, 0x7362u), 2072017792u, 2147516416u);
      const u32 r172 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r173 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r174 = fma_rn_bf16x2(__byte_perm(r173, r172, 0x5140u), 2072017792u, 2147516416u);
      const u32 r175 = fma_rn_bf16x2(__byte_perm(r173, r172, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r31 + 25088u) = make_uint4(r170, r171, r174, r175);
      const bool p4 = (lop3_b32<246>(r167, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p4) {
        const uint2 v8 = shared<uint2>(r104);
        const u32 r176 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r177 = fma_rn_bf16x2((r176 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r178 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r177, 2064218889u, 0u), 0u, r177), r176, 0x80008000u);
        const u32 r179 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r180 = fma_rn_bf16x2((r179 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r181 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r180, 2064218889u, 0u), 0u, r180), r179, 0x80008000u);
        const u32 r182 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
        const u32 r185 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
        shared<uint4>(r31) = make_uint4(r178, r181, r184, r187);
        const uint2 v9 = shared<uint2>(r104 + 256u);
        const u32 r188 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
        const u32 r191 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        const u32 r194 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        const u32 r197 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        shared<uint4>(r31 + 512u) = make_uint4(r190, r193, r196, r199);
        const uint2 v10 = shared<uint2>(r104 + 4096u);
        const u32 r200 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        const u32 r203 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        const u32 r206 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        const u32 r209 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        shared<uint4>(r31 + 8192u) = make_uint4(r202, r205, r208, r211);
        const uint2 v11 = shared<uint2>(r104 + 4352u);
        const u32 r212 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        const u32 r215 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        const u32 r218 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        const u32 r221 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        shared<uint4>(r31 + 8704u) = make_uint4(r214, r217, r220, r223);
        const uint2 v12 = shared<uint2>(r104 + 8192u);
        const u32 r224 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r225 = fma_rn_bf16x2((r224 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r226 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r225, 2064218889u, 0u), 0u, r225), r224, 0x80008000u);
        const u32 r227 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r228 = fma_rn_bf16x2((r227 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r229 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r228, 2064218889u, 0u), 0u, r228), r227, 0x80008000u);
        const u32 r230 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r231 = fma_rn_bf16x2((r230 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r232 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r231, 2064218889u, 0u), 0u, r231), r230, 0x80008000u);
        const u32 r233 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r234 = fma_rn_bf16x2((r233 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r235 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r234, 2064218889u, 0u), 0u, r234), r233, 0x80008000u);
        shared<uint4>(r31 + 16384u) = make_uint4(r226, r229, r232, r235);
        const uint2 v13 = shared<uint2>(r104 + 8448u);
        const u32 r236 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r237 = fma_rn_bf16x2((r236 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r238 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r237, 2064218889u, 0u), 0u, r237), r236, 0x80008000u);
        const u32 r239 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r240 = fma_rn_bf16x2((r239 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r241 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r240, 2064218889u, 0u), 0u, r240), r239, 0x80008000u);
        const u32 r242 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r243 = fma_rn_bf16x2((r242 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r244 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r243, 2064218889u, 0u), 0u, r243), r242, 0x80008000u);
        const u32 r245 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r246 = fma_rn_bf16x2((r245 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r247 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r246, 2064218889u, 0u), 0u, r246), r245, 0x80008000u);
        shared<uint4>(r31 + 16896u) = make_uint4(r238, r241, r244, r247);
        const uint2 v14 = shared<uint2>(r104 + 12288u);
        const u32 r248 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r249 = fma_rn_bf16x2((r248 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r250 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r249, 2064218889u, 0u), 0u, r249), r248, 0x80008000u);
        const u32 r251 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r252 = fma_rn_bf16x2((r251 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r253 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r252, 2064218889u, 0u), 0u, r252), r251, 0x80008000u);
        const u32 r254 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r255 = fma_rn_bf16x2((r254 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r256 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r255, 2064218889u, 0u), 0u, r255), r254, 0x80008000u);
        const u32 r257 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r258 = fma_rn_bf16x2((r257 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r259 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r258, 2064218889u, 0u), 0u, r258), r257, 0x80008000u);
        shared<uint4>(r31 + 24576u) = make_uint4(r250, r253, r256, r259);
        const uint2 v15 = shared<uint2>(r104 + 12544u);
        const u32 r260 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r261 = fma_rn_bf16x2((r260 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r262 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r261, 2064218889u, 0u), 0u, r261), r260, 0x80008000u);
        const u32 r263 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r264 = fma_rn_bf16x2((r263 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r265 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r264, 2064218889u, 0u), 0u, r264), r263, 0x80008000u);
        const u32 r266 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r267 = fma_rn_bf16x2((r266 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r268 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r267, 2064218889u, 0u), 0u, r267), r266, 0x80008000u);
        const u32 r269 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r270 = fma_rn_bf16x2((r269 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r271 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r270, 2064218889u, 0u), 0u, r270), r269, 0x80008000u);
        shared<uint4>(r31 + 25088u) = make_uint4(r262, r265, r268, r271);
      }
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r39 + r103);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r42 + r103);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r43 + r103);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_2, rest_part_1, s0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r44 + r103);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r49);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r50);
      const u32 v17[2] = {q0_9, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_1, v17, product_0);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r51);
      const u32 v18[2] = {q0_13, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r52);
      const u32 v19[2] = {q0_17, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_3, v19, product_0);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r49 + 128u);
      const u32 v20[2] = {q0_20, q0_21};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r50 + 128u);
      const u32 v21[2] = {q0_22, q0_23};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_5, v21, product_0);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r51 + 128u);
      const u32 v22[2] = {q0_24, q0_25};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r52 + 128u);
      const u32 v23[2] = {q0_26, q0_27};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r91;
      const float4 v24 = shared<float4>(s1_1);
      const float4 v25 = shared<float4>(s1_1 + 128u);
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r49 + 256u);
      float product_1[4];
      const u32 v26[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_8, v26, zeros);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r50 + 256u);
      const u32 v27[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v27, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r51 + 256u);
      const u32 v28[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_10, v28, product_1);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r52 + 256u);
      const u32 v29[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v29, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r49 + 384u);
      const u32 v30[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_12, v30, product_1);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r50 + 384u);
      const u32 v31[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v31, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r51 + 384u);
      const u32 v32[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_14, v32, product_1);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r52 + 384u);
      const u32 v33[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v33, product_1);
      const float s2_0 = __fmaf_rn(product_1[0], v24.y, __fmaf_rn(product_0[0], v24.x, s0[0]));
      const float s2_1 = __fmaf_rn(product_1[1], v24.y, __fmaf_rn(product_0[1], v24.x, s0[1]));
      const float s2_2 = __fmaf_rn(product_1[2], v25.y, __fmaf_rn(product_0[2], v25.x, s0[2]));
      const float s2_3 = __fmaf_rn(product_1[3], v25.y, __fmaf_rn(product_0[3], v25.x, s0[3]));
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r49 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, rest_part_2, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r50 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r51 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, rest_part_3, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r52 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r49 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, rest_part_4, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r50 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r51 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, rest_part_5, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r52 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_23, rest_part_5 + 2, product_2);
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r49 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_24, rest_part_6, zeros);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r50 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r51 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_26, rest_part_7, product_3);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r52 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r49 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_28, rest_part_8, product_3);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r50 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r51 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_30, rest_part_9, product_3);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r52 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, rest_part_9 + 2, product_3);
      float score_0 = __fmaf_rn(product_3[0], v24.w, __fmaf_rn(product_2[0], v24.z, s2_0));
      float score_1 = __fmaf_rn(product_3[1], v24.w, __fmaf_rn(product_2[1], v24.z, s2_1));
      float score_2 = __fmaf_rn(product_3[2], v25.w, __fmaf_rn(product_2[2], v25.z, s2_2));
      float score_3 = __fmaf_rn(product_3[3], v25.w, __fmaf_rn(product_2[3], v25.z, s2_3));

      // mla_decode.ts:190  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r272 = shared<u32>(tile * 4u + lowest);
      if ((int)r272 < 0) {
        const u32 r273 = places + (r53 + ((u32)tile << 7));
        const u32 r274 = shared<u32>(r273);
        const bool p5 = (int)r274 >= 0;
        score_0 = p5 ? score_0 : __uint_as_float(0xff800000u);
        score_1 = p5 ? score_1 : __uint_as_float(0xff800000u);
        const u32 r275 = shared<u32>(r273 + 32u);
        const bool p6 = (int)r275 >= 0;
        score_2 = p6 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p6 ? score_3 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:96  return reshape(x, [idiv(keys, apart), apart, heads]);
      const float f7 = score_0;
      const float f8 = score_1;
      const float f9 = score_2;
      const float f10 = score_3;

      // softmax.ts:128  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r276 = (__fmul_rn(__fsub_rn(f7, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f8, f2), f0) > 16.0f ? 1u : 0u);
      const u32 r277 = r276 | (__fmul_rn(__fsub_rn(f9, f1), f0) > 16.0f ? 1u : 0u);
      const u32 r278 = r277 | (__fmul_rn(__fsub_rn(f10, f2), f0) > 16.0f ? 1u : 0u);
      const bool p7 = __syncthreads_or(r278 != 0u) != 0;
      if (p7) {
        const float top_5 = max_NaN_f32(f7, f9);
        const float top_6 = max_NaN_f32(f8, f10);
        const float top_7 = __shfl_xor_sync(0xffffffffu, top_5, 4);
        const float top_8 = max_NaN_f32(top_5, top_7);
        const float top_9 = __shfl_xor_sync(0xffffffffu, top_6, 4);
        const float top_10 = max_NaN_f32(top_6, top_9);
        const float top_11 = __shfl_xor_sync(0xffffffffu, top_8, 8);
        const float top_12 = max_NaN_f32(top_8, top_11);
        const float top_13 = __shfl_xor_sync(0xffffffffu, top_10, 8);
        const float top_14 = max_NaN_f32(top_10, top_13);
        const float top_15 = __shfl_xor_sync(0xffffffffu, top_12, 16);
        const float top_16 = __shfl_xor_sync(0xffffffffu, top_14, 16);
        if (top_if) shared<float>(top_2) = max_NaN_f32(top_12, top_15);
        if (top_if) shared<float>(top_2 + 4u) = max_NaN_f32(top_14, top_16);
        __syncthreads();
        const float top_17 = shared<float>(top_4);
        const float top_18 = shared<float>(top_4 + 128u);
        const float top_19 = max_NaN_f32(top_17, top_18);
        const float top_20 = shared<float>(top_4 + 4u);
        const float top_21 = shared<float>(top_4 + 132u);
        const float top_22 = max_NaN_f32(top_20, top_21);

        // softmax.ts:130  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_19, f1), f0) > 16.0f ? top_19 : f1;
        const float next_1 = __fmul_rn(__fsub_rn(top_22, f2), f0) > 16.0f ? top_22 : f2;

        // softmax.ts:131  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f2, next_1), f0));
        if (p3) shared<float2>(r54) = make_float2(factor_0, factor_1);

        // softmax.ts:133  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:193  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > 0) {
          __syncthreads();
          const float f11 = shared<float>(r55);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r55 + 32u);
          sum_0[2] = __fmul_rn(sum_0[2], f12);
          sum_0[3] = __fmul_rn(sum_0[3], f12);
          sum_1[0] = __fmul_rn(sum_1[0], f11);
          sum_1[1] = __fmul_rn(sum_1[1], f11);
          sum_1[2] = __fmul_rn(sum_1[2], f12);
          sum_1[3] = __fmul_rn(sum_1[3], f12);
          sum_2[0] = __fmul_rn(sum_2[0], f11);
          sum_2[1] = __fmul_rn(sum_2[1], f11);
          sum_2[2] = __fmul_rn(sum_2[2], f12);
          sum_2[3] = __fmul_rn(sum_2[3], f12);
          sum_3[0] = __fmul_rn(sum_3[0], f11);
          sum_3[1] = __fmul_rn(sum_3[1], f11);
          sum_3[2] = __fmul_rn(sum_3[2], f12);
          sum_3[3] = __fmul_rn(sum_3[3], f12);
          sum_4[0] = __fmul_rn(sum_4[0], f11);
          sum_4[1] = __fmul_rn(sum_4[1], f11);
          sum_4[2] = __fmul_rn(sum_4[2], f12);
          sum_4[3] = __fmul_rn(sum_4[3], f12);
          sum_5[0] = __fmul_rn(sum_5[0], f11);
          sum_5[1] = __fmul_rn(sum_5[1], f11);
          sum_5[2] = __fmul_rn(sum_5[2], f12);
          sum_5[3] = __fmul_rn(sum_5[3], f12);
          sum_6[0] = __fmul_rn(sum_6[0], f11);
          sum_6[1] = __fmul_rn(sum_6[1], f11);
          sum_6[2] = __fmul_rn(sum_6[2], f12);
          sum_6[3] = __fmul_rn(sum_6[3], f12);
          sum_7[0] = __fmul_rn(sum_7[0], f11);
          sum_7[1] = __fmul_rn(sum_7[1], f11);
          sum_7[2] = __fmul_rn(sum_7[2], f12);
          sum_7[3] = __fmul_rn(sum_7[3], f12);
          const float f13 = shared<float>(r55 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r55 + 96u);
          sum_8[2] = __fmul_rn(sum_8[2], f14);
          sum_8[3] = __fmul_rn(sum_8[3], f14);
          sum_9[0] = __fmul_rn(sum_9[0], f13);
          sum_9[1] = __fmul_rn(sum_9[1], f13);
          sum_9[2] = __fmul_rn(sum_9[2], f14);
          sum_9[3] = __fmul_rn(sum_9[3], f14);
          sum_10[0] = __fmul_rn(sum_10[0], f13);
          sum_10[1] = __fmul_rn(sum_10[1], f13);
          sum_10[2] = __fmul_rn(sum_10[2], f14);
          sum_10[3] = __fmul_rn(sum_10[3], f14);
          sum_11[0] = __fmul_rn(sum_11[0], f13);
          sum_11[1] = __fmul_rn(sum_11[1], f13);
          sum_11[2] = __fmul_rn(sum_11[2], f14);
          sum_11[3] = __fmul_rn(sum_11[3], f14);
          sum_12[0] = __fmul_rn(sum_12[0], f13);
          sum_12[1] = __fmul_rn(sum_12[1], f13);
          sum_12[2] = __fmul_rn(sum_12[2], f14);
          sum_12[3] = __fmul_rn(sum_12[3], f14);
          sum_13[0] = __fmul_rn(sum_13[0], f13);
          sum_13[1] = __fmul_rn(sum_13[1], f13);
          sum_13[2] = __fmul_rn(sum_13[2], f14);
          sum_13[3] = __fmul_rn(sum_13[3], f14);
          sum_14[0] = __fmul_rn(sum_14[0], f13);
          sum_14[1] = __fmul_rn(sum_14[1], f13);
          sum_14[2] = __fmul_rn(sum_14[2], f14);
          sum_14[3] = __fmul_rn(sum_14[3], f14);
          sum_15[0] = __fmul_rn(sum_15[0], f13);
          sum_15[1] = __fmul_rn(sum_15[1], f13);
          sum_15[2] = __fmul_rn(sum_15[2], f14);
          sum_15[3] = __fmul_rn(sum_15[3], f14);
        }
      }

      // softmax.ts:91  return map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float p_0 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_0, f1), f0, -24.0f));
      const float p_1 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f2), f0, -24.0f));
      const float p_2 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f1), f0, -24.0f));
      const float p_3 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f2), f0, -24.0f));
      f3 = __fadd_rn(f3, p_0);
      f4 = __fadd_rn(f4, p_1);
      f5 = __fadd_rn(f5, p_2);
      f6 = __fadd_rn(f6, p_3);
      shared<u32>(r58) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.x), __fmul_rn(p_0, v24.x));
      shared<u32>(r59 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.x), __fmul_rn(p_2, v25.x));
      __syncthreads();
      shared<u32>(r58 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.y), __fmul_rn(p_0, v24.y));
      shared<u32>(r59 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.y), __fmul_rn(p_2, v25.y));
      __syncthreads();
      shared<u32>(r58 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.z), __fmul_rn(p_0, v24.z));
      shared<u32>(r59 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.z), __fmul_rn(p_2, v25.z));
      __syncthreads();
      shared<u32>(r58 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.w), __fmul_rn(p_0, v24.w));
      shared<u32>(r59 + 6656u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.w), __fmul_rn(p_2, v25.w));
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r62);
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_32, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_32 + 2, sum_1);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_33, r66);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_33 + 2, sum_3);
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_34, r67);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_34 + 2, sum_5);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_35, r68);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_1_part_32, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_1_part_32 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_1_part_33, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_1_part_33 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_1_part_34, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_1_part_34 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_1_part_35, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_1_part_35 + 2, sum_15);
      __syncwarp();
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r62 + 1024u);
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_36, r65 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_1_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_1_part_36 + 2, sum_1);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_37, r66 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_1_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_1_part_37 + 2, sum_3);
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_38, r67 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_1_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_1_part_38 + 2, sum_5);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_39, r68 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_1_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_1_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r69 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_1_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_1_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_1_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_1_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_1_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_1_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_1_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_1_part_39 + 2, sum_15);
      const u32 r279 = r91 + 512u;
      r91 = (int)r279 >= 1024 ? 0u : r279;
    }
  }
  const u32 b = div_s32(r0, dim_N);
  const int r280 = r0 - b * dim_N;

  // softmax.ts:161  const total = reduceSum(weight, 0);
  const u32 total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const u32 total_2 = threadIdx.x >> 5;
  const u32 total_3 = threadIdx.x >> 6;
  const float total_4 = __fadd_rn(f3, f5);
  const float total_5 = __fadd_rn(f4, f6);
  const float total_6 = __shfl_xor_sync(0xffffffffu, total_4, 4);
  const float total_7 = __fadd_rn(total_4, total_6);
  const float total_8 = __shfl_xor_sync(0xffffffffu, total_5, 4);
  const float total_9 = __fadd_rn(total_5, total_8);
  const float total_10 = __shfl_xor_sync(0xffffffffu, total_7, 8);
  const float total_11 = __fadd_rn(total_7, total_10);
  const float total_12 = __shfl_xor_sync(0xffffffffu, total_9, 8);
  const float total_13 = __fadd_rn(total_9, total_12);
  const float total_14 = __shfl_xor_sync(0xffffffffu, total_11, 16);
  const float total_15 = __shfl_xor_sync(0xffffffffu, total_13, 16);
  const bool total_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 total_16 = total_0 << 3;
  const u32 total_17 = total_3 << 5;
  const u32 total_18 = scratch1 + (((total_2 & 1u) << 7) + total_16 + total_17);
  if (total_if) shared<float>(total_18) = __fadd_rn(total_11, total_14);
  if (total_if) shared<float>(total_18 + 4u) = __fadd_rn(total_13, total_15);
  const u32 total_19 = total_16 + total_17;
  const u32 total_20 = scratch1 + total_19;
  __syncthreads();
  const float total_21 = shared<float>(total_20);
  const float total_22 = shared<float>(total_20 + 128u);
  const float total_23 = __fadd_rn(total_21, total_22);
  const float total_24 = shared<float>(total_20 + 4u);
  const float total_25 = shared<float>(total_20 + 132u);
  const float total_26 = __fadd_rn(total_24, total_25);

  // softmax.ts:162  store(factors, total, (w, h) => {
  const bool p8 = total_23 == 0.0f;
  const bool p9 = total_26 == 0.0f;
  const bool p10 = (threadIdx.x & 0x3cu) == 0u;
  if (p10) shared<float2>(factors + total_19) = make_float2(p8 ? 0.0f : __fdiv_rn(1.0f, total_23), p9 ? 0.0f : __fdiv_rn(1.0f, total_26));

  // softmax.ts:167  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f15 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_23, 16777216.0f)), 0.6931472f);
  const float f16 = p8 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f1, sm_scale, f15);
  const float f17 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_26, 16777216.0f)), 0.6931472f);
  const float f18 = p9 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f2, sm_scale, f17);
  const bool p11 = b < (u32)dim_B && (u32)r280 < (u32)dim_N;
  const s64 d3 = (s64)(int)b;
  const u32 r281 = r1 << 5;
  if (p11) {
    char* const d4 = lse + (s64)(d3 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r282 = r281 + (total_0 << 1) + (total_3 << 3);
    char* const d5 = d4 + (s64)((u64)((s64)(int)(r282 + 1u) * dim_N) << 2) + 4ll * r280;
    if (p10) *(float*)(d4 + (s64)((u64)((s64)(int)r282 * dim_N) << 2) + 4ll * r280) = f16;
    if (p10) *(float*)d5 = f18;
  } else {
    char* const d6 = lse + (s64)(d3 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r283 = r281 + (total_0 << 1) + (total_3 << 3);
    char* const d7 = d6 + (s64)((u64)((s64)(int)(r283 + 1u) * dim_N) << 2) + 4ll * r280;
    const bool p12 = p10 && p11;
    if (p12) *(float*)(d6 + (s64)((u64)((s64)(int)r283 * dim_N) << 2) + 4ll * r280) = f16;
    if (p12) *(float*)d7 = f18;
  }

  // softmax.ts:169  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r284 = total_1 * 4u + factors;
  __syncthreads();
  const float f19 = shared<float>(r284);
  const u32 r285 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f19), __fmul_rn(sum_0[0], f19));
  const float f20 = shared<float>(r284 + 32u);
  const u32 r286 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f20), __fmul_rn(sum_0[2], f20));
  const u32 r287 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f19), __fmul_rn(sum_1[0], f19));
  const u32 r288 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f20), __fmul_rn(sum_1[2], f20));
  const u32 r289 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f19), __fmul_rn(sum_2[0], f19));
  const u32 r290 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f20), __fmul_rn(sum_2[2], f20));
  const u32 r291 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f19), __fmul_rn(sum_3[0], f19));
  const u32 r292 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f20), __fmul_rn(sum_3[2], f20));
  const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f19), __fmul_rn(sum_4[0], f19));
  const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f20), __fmul_rn(sum_4[2], f20));
  const u32 r295 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f19), __fmul_rn(sum_5[0], f19));
  const u32 r296 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f20), __fmul_rn(sum_5[2], f20));
  const u32 r297 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f19), __fmul_rn(sum_6[0], f19));
  const u32 r298 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f20), __fmul_rn(sum_6[2], f20));
  const u32 r299 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f19), __fmul_rn(sum_7[0], f19));
  const u32 r300 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f20), __fmul_rn(sum_7[2], f20));
  const float f21 = shared<float>(r284 + 64u);
  const u32 r301 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f21), __fmul_rn(sum_8[0], f21));
  const float f22 = shared<float>(r284 + 96u);
  const u32 r302 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f22), __fmul_rn(sum_8[2], f22));
  const u32 r303 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f21), __fmul_rn(sum_9[0], f21));
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f22), __fmul_rn(sum_9[2], f22));
  const u32 r305 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f21), __fmul_rn(sum_10[0], f21));
  const u32 r306 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f22), __fmul_rn(sum_10[2], f22));
  const u32 r307 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f21), __fmul_rn(sum_11[0], f21));
  const u32 r308 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f22), __fmul_rn(sum_11[2], f22));
  const u32 r309 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f21), __fmul_rn(sum_12[0], f21));
  const u32 r310 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f22), __fmul_rn(sum_12[2], f22));
  const u32 r311 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f21), __fmul_rn(sum_13[0], f21));
  const u32 r312 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f22), __fmul_rn(sum_13[2], f22));
  const u32 r313 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f21), __fmul_rn(sum_14[0], f21));
  const u32 r314 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f22), __fmul_rn(sum_14[2], f22));
  const u32 r315 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f21), __fmul_rn(sum_15[0], f21));
  const u32 r316 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f22), __fmul_rn(sum_15[2], f22));
  const u32 r317 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r318 = r317 ^ ((r317 >> 6) & 0x70u);
  const u32 r319 = result + r318;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r319) = r285;
  shared<u32>(r319 + 8192u) = r286;
  const u32 r320 = result + (r318 ^ 0x10u);
  shared<u32>(r320) = r287;
  shared<u32>(r320 + 8192u) = r288;
  const u32 r321 = result + (r318 ^ 0x20u);
  shared<u32>(r321) = r289;
  shared<u32>(r321 + 8192u) = r290;
  const u32 r322 = result + (r318 ^ 0x30u);
  shared<u32>(r322) = r291;
  shared<u32>(r322 + 8192u) = r292;
  const u32 r323 = result + (r318 ^ 0x40u);
  shared<u32>(r323) = r293;
  shared<u32>(r323 + 8192u) = r294;
  const u32 r324 = result + (r318 ^ 0x50u);
  shared<u32>(r324) = r295;
  shared<u32>(r324 + 8192u) = r296;
  const u32 r325 = result + (r318 ^ 0x60u);
  shared<u32>(r325) = r297;
  shared<u32>(r325 + 8192u) = r298;
  const u32 r326 = result + (r318 ^ 0x70u);
  shared<u32>(r326) = r299;
  shared<u32>(r326 + 8192u) = r300;
  shared<u32>(r319 + 16384u) = r301;
  shared<u32>(r319 + 24576u) = r302;
  shared<u32>(r320 + 16384u) = r303;
  shared<u32>(r320 + 24576u) = r304;
  shared<u32>(r321 + 16384u) = r305;
  shared<u32>(r321 + 24576u) = r306;
  shared<u32>(r322 + 16384u) = r307;
  shared<u32>(r322 + 24576u) = r308;
  shared<u32>(r323 + 16384u) = r309;
  shared<u32>(r323 + 24576u) = r310;
  shared<u32>(r324 + 16384u) = r311;
  shared<u32>(r324 + 24576u) = r312;
  shared<u32>(r325 + 16384u) = r313;
  shared<u32>(r325 + 24576u) = r314;
  shared<u32>(r326 + 16384u) = r315;
  shared<u32>(r326 + 24576u) = r316;

  // softmax.ts:170  copy(result, out);
  const u32 r327 = threadIdx.x & 0x1fu;
  const u32 r328 = (total_2 << 10) + (r327 << 4);
  char* const d8 = out + (s64)(d3 * (sparseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r280;
  char* const d9 = d8 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r327;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 32; i += 8) {
    const u32 r329 = r328 + ((u32)i << 10);
    const u32 r330 = result + (r329 ^ ((r329 >> 6) & 0x70u));
    const uint4 v34 = shared<uint4>(r330);
    const uint4 v35 = shared<uint4>(r330 + 512u);
    if (p11 && (int)(r281 + i) < 121) {
      char* const d10 = d9 + 1024ll * i;
      *(uint4*)d10 = make_uint4(v34.x, v34.y, v34.z, v34.w);
      *(uint4*)(d10 + 512) = make_uint4(v35.x, v35.y, v35.z, v35.w);
    } else {
      char* const d11 = d9 + 1024ll * i;
      const bool p13 = p11 && (int)(r281 + total_2 + i) < 128;
      if (p13) *(uint4*)d11 = make_uint4(v34.x, v34.y, v34.z, v34.w);
      if (p13) *(uint4*)(d11 + 512) = make_uint4(v35.x, v35.y, v35.z, v35.w);
    }
  }
}
