//
// sparse_mla_decode_whole: tilewright, for sm_80
//   H = 128
//   heads = 64, keys = 32, groups = 4, stages = 3, warps = 8
//   topk_length = absent, attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// ldmatrix.sync.aligned.m8n8.x2.shared.b16: a warp reads 8x8 matrices of 16-bit elements from shared memory, each lane giving the address of one row
static __device__ __forceinline__ void ldmatrix_m8n8_x2_shared_b16(u32* d0, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x2.shared.b16 {%0, %1}, [%2];" : "=r"(d0[0]), "=r"(d0[1]) : "r"(a) : "memory");
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

// mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_m16n8k16_row_col_f32_bf16_bf16_f32(float* d0, const u32* a, const u32* b, const float* c) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0[0]), "=f"(d0[1]), "=f"(d0[2]), "=f"(d0[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]), "f"(c[0]), "f"(c[1]), "f"(c[2]), "f"(c[3]));
}

// 126976 bytes
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
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 C = shared_address(smem);            // 49152 bytes: e4m3[32, 512] x 3 stages
  const u32 K_1 = shared_address(smem) + 49152u; // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 rest = shared_address(smem) + 81920u; // 13312 bytes: bf16[64, 104]
  const u32 R = shared_address(smem) + 95232u;   // 12288 bytes: bf16[32, 64] swizzle<3,4,3> x 3 stages
  const u32 P0 = shared_address(smem) + 107520u; // 4096 bytes: bf16[32, 64] swizzle<3,4,3>
  const u32 P1 = shared_address(smem) + 111616u; // 4096 bytes: bf16[32, 64] swizzle<3,4,3>
  const u32 P2 = shared_address(smem) + 115712u; // 4096 bytes: bf16[32, 64] swizzle<3,4,3>
  const u32 P3 = shared_address(smem) + 119808u; // 4096 bytes: bf16[32, 64] swizzle<3,4,3>
  const u32 scales = shared_address(smem) + 123904u; // 1536 bytes: f32[32, 4] x 3 stages
  const u32 rows = shared_address(smem) + 125440u; // 1024 bytes: i32[256]
  const u32 factors = shared_address(smem) + 126464u; // 256 bytes: f32[64]
  const u32 factors_1 = shared_address(smem) + 126720u; // 256 bytes: f32[64]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:25  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole = (s64)dim_N;

  // sparse_mla_decode.ts:53  const row = idiv(blockIdx.x, parts);
  const u32 row_0 = blockIdx.x >> 1;

  // sparse_mla_decode.ts:54  const head = (blockIdx.x % parts) * heads;
  const u32 head = blockIdx.x & 1u;

  // sparse_mla_decode.ts:55  const b = idiv(row, N);
  const u32 b = div_s32(row_0, dim_N);

  // sparse_mla_decode.ts:56  const n = row - b * N;
  const int n = row_0 - b * dim_N;

  // mla_decode.ts:128  const codes = reinterpret(cache, e4m3, [P * page, BYTES]);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:131  const scale = sm_scale * f32(LOG2E);
  const float scale = __fmul_rn(sm_scale, 1.442695f);

  // mla_decode.ts:134  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const int r0 = threadIdx.x & 7u;
  const u32 r1 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - row_0) > 0;
  const u32 r2 = (u32)r0 << 4;
  const char* const d0 = q + 147456ll * (int)row_0 + 73728ll * (int)head;
  if (p0) {
    const u32 r3 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    const char* const d1 = d0 + 1152ll * (int)r1 + 16ll * r0;
    cp_async_cg_shared_global<16>(r3, d1);
    cp_async_cg_shared_global<16>(r3 + 128u, d1 + 128);
    cp_async_cg_shared_global<16>(r3 + 256u, d1 + 256);
    cp_async_cg_shared_global<16>(r3 + 384u, d1 + 384);
    cp_async_cg_shared_global<16>(r3 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r3 + 640u, d1 + 640);
    cp_async_cg_shared_global<16>(r3 + 768u, d1 + 768);
    cp_async_cg_shared_global<16>(r3 + 896u, d1 + 896);
    cp_async_cg_shared_global<16>(r3 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r3 + 36864u, d1 + 36864);
    cp_async_cg_shared_global<16>(r3 + 36992u, d1 + 36992);
    cp_async_cg_shared_global<16>(r3 + 37120u, d1 + 37120);
    cp_async_cg_shared_global<16>(r3 + 37248u, d1 + 37248);
    cp_async_cg_shared_global<16>(r3 + 37376u, d1 + 37376);
    cp_async_cg_shared_global<16>(r3 + 37504u, d1 + 37504);
    cp_async_cg_shared_global<16>(r3 + 37632u, d1 + 37632);
    cp_async_cg_shared_global<16>(r3 + 37760u, d1 + 37760);
    cp_async_cg_shared_global<16>(r3 + 37888u, d1 + 37888);
  } else {
    const u32 r4 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    const char* const d2 = d0 + 1152ll * (int)r1 + 16ll * r0;
    const u32 r5 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r4, d2, r5);
    cp_async_cg_shared_global<16>(r4 + 128u, d2 + 128, r5);
    cp_async_cg_shared_global<16>(r4 + 256u, d2 + 256, r5);
    cp_async_cg_shared_global<16>(r4 + 384u, d2 + 384, r5);
    cp_async_cg_shared_global<16>(r4 + 512u, d2 + 512, r5);
    cp_async_cg_shared_global<16>(r4 + 640u, d2 + 640, r5);
    cp_async_cg_shared_global<16>(r4 + 768u, d2 + 768, r5);
    cp_async_cg_shared_global<16>(r4 + 896u, d2 + 896, r5);
    cp_async_cg_shared_global<16>(r4 + 1024u, d2 + 1024, r5);
    cp_async_cg_shared_global<16>(r4 + 36864u, d2 + 36864, r5);
    cp_async_cg_shared_global<16>(r4 + 36992u, d2 + 36992, r5);
    cp_async_cg_shared_global<16>(r4 + 37120u, d2 + 37120, r5);
    cp_async_cg_shared_global<16>(r4 + 37248u, d2 + 37248, r5);
    cp_async_cg_shared_global<16>(r4 + 37376u, d2 + 37376, r5);
    cp_async_cg_shared_global<16>(r4 + 37504u, d2 + 37504, r5);
    cp_async_cg_shared_global<16>(r4 + 37632u, d2 + 37632, r5);
    cp_async_cg_shared_global<16>(r4 + 37760u, d2 + 37760, r5);
    cp_async_cg_shared_global<16>(r4 + 37888u, d2 + 37888, r5);
  }
  cp_async_commit_group();

  // mla_decode.ts:135  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const u32 q0_0 = threadIdx.x & 3u;
  const u32 q0_1 = threadIdx.x >> 2;
  const u32 q0_2 = q0_1 & 7u;
  const u32 q0_3 = q0_0 << 2;
  const u32 q0_4 = q0_2 << 4;
  const u32 q0_5 = staged + (q0_1 * 1152u + (q0_3 ^ q0_4));
  cp_async_wait_group<0>();
  __syncthreads();
  const u32 q0_6 = shared<u32>(q0_5);
  const u32 q0_7 = q0_5 ^ 0x10u;
  const u32 q0_8 = shared<u32>(q0_7);
  const u32 q0_9 = q0_5 ^ 0x20u;
  const u32 q0_10 = shared<u32>(q0_9);
  const u32 q0_11 = q0_5 ^ 0x30u;
  const u32 q0_12 = shared<u32>(q0_11);
  const u32 q0_13 = q0_5 ^ 0x40u;
  const u32 q0_14 = shared<u32>(q0_13);
  const u32 q0_15 = q0_5 ^ 0x50u;
  const u32 q0_16 = shared<u32>(q0_15);
  const u32 q0_17 = q0_5 ^ 0x60u;
  const u32 q0_18 = shared<u32>(q0_17);
  const u32 q0_19 = q0_5 ^ 0x70u;
  const u32 q0_20 = shared<u32>(q0_19);
  const u32 q0_21 = shared<u32>(q0_5 + 128u);
  const u32 q0_22 = shared<u32>(q0_7 + 128u);
  const u32 q0_23 = shared<u32>(q0_9 + 128u);
  const u32 q0_24 = shared<u32>(q0_11 + 128u);
  const u32 q0_25 = shared<u32>(q0_13 + 128u);
  const u32 q0_26 = shared<u32>(q0_15 + 128u);
  const u32 q0_27 = shared<u32>(q0_17 + 128u);
  const u32 q0_28 = shared<u32>(q0_19 + 128u);

  // mla_decode.ts:136  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  const u32 q1_0 = shared<u32>(q0_5 + 256u);
  const u32 q1_1 = shared<u32>(q0_7 + 256u);
  const u32 q1_2 = shared<u32>(q0_9 + 256u);
  const u32 q1_3 = shared<u32>(q0_11 + 256u);
  const u32 q1_4 = shared<u32>(q0_13 + 256u);
  const u32 q1_5 = shared<u32>(q0_15 + 256u);
  const u32 q1_6 = shared<u32>(q0_17 + 256u);
  const u32 q1_7 = shared<u32>(q0_19 + 256u);
  const u32 q1_8 = shared<u32>(q0_5 + 384u);
  const u32 q1_9 = shared<u32>(q0_7 + 384u);
  const u32 q1_10 = shared<u32>(q0_9 + 384u);
  const u32 q1_11 = shared<u32>(q0_11 + 384u);
  const u32 q1_12 = shared<u32>(q0_13 + 384u);
  const u32 q1_13 = shared<u32>(q0_15 + 384u);
  const u32 q1_14 = shared<u32>(q0_17 + 384u);
  const u32 q1_15 = shared<u32>(q0_19 + 384u);

  // mla_decode.ts:137  const q2 = load(staged.tile([0, 2 * GROUP], [heads, GROUP]));
  const u32 q2_0 = shared<u32>(q0_5 + 512u);
  const u32 q2_1 = shared<u32>(q0_7 + 512u);
  const u32 q2_2 = shared<u32>(q0_9 + 512u);
  const u32 q2_3 = shared<u32>(q0_11 + 512u);
  const u32 q2_4 = shared<u32>(q0_13 + 512u);
  const u32 q2_5 = shared<u32>(q0_15 + 512u);
  const u32 q2_6 = shared<u32>(q0_17 + 512u);
  const u32 q2_7 = shared<u32>(q0_19 + 512u);
  const u32 q2_8 = shared<u32>(q0_5 + 640u);
  const u32 q2_9 = shared<u32>(q0_7 + 640u);
  const u32 q2_10 = shared<u32>(q0_9 + 640u);
  const u32 q2_11 = shared<u32>(q0_11 + 640u);
  const u32 q2_12 = shared<u32>(q0_13 + 640u);
  const u32 q2_13 = shared<u32>(q0_15 + 640u);
  const u32 q2_14 = shared<u32>(q0_17 + 640u);
  const u32 q2_15 = shared<u32>(q0_19 + 640u);

  // mla_decode.ts:138  const q3 = load(staged.tile([0, 3 * GROUP], [heads, KEPT - 3 * GROUP]));
  const u32 q3_0 = shared<u32>(q0_5 + 768u);
  const u32 q3_1 = shared<u32>(q0_7 + 768u);
  const u32 q3_2 = shared<u32>(q0_9 + 768u);
  const u32 q3_3 = shared<u32>(q0_11 + 768u);
  const u32 q3_4 = shared<u32>(q0_13 + 768u);
  const u32 q3_5 = shared<u32>(q0_15 + 768u);
  const u32 q3_6 = shared<u32>(q0_17 + 768u);
  const u32 q3_7 = shared<u32>(q0_19 + 768u);
  const u32 q3_8 = shared<u32>(q0_5 + 896u);
  const u32 q3_9 = shared<u32>(q0_7 + 896u);
  const u32 q3_10 = shared<u32>(q0_9 + 896u);
  const u32 q3_11 = shared<u32>(q0_11 + 896u);

  // mla_decode.ts:141  copy(q.tile([n, head, LATENT], [1, heads, ROPE]), rest.tile([0, 0], [heads, ROPE]));
  const u32 r6 = threadIdx.x >> 5;
  const u32 r7 = r6 * 1664u;
  if (p0) {
    const u32 r8 = r1 & 3u;
    const u32 r9 = rest + (r8 * 208u + r7 + r2);
    const char* const d3 = d0 + 1152ll * (int)r8 + 9216ll * (int)r6 + 16ll * r0;
    cp_async_cg_shared_global<16>(r9, d3 + 1024);
    cp_async_cg_shared_global<16>(r9 + 832u, d3 + 5632);
  } else {
    const u32 r10 = r1 & 3u;
    const u32 r11 = rest + (r10 * 208u + r7 + r2);
    const char* const d4 = d0 + 1152ll * (int)r10 + 9216ll * (int)r6 + 16ll * r0;
    const u32 r12 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r11, d4 + 1024, r12);
    cp_async_cg_shared_global<16>(r11 + 832u, d4 + 5632, r12);
  }
  cp_async_commit_group();

  // mla_decode.ts:142  copy(q.tile([n, head, KEPT], [1, heads, LATENT - KEPT]), rest.tile([0, ROPE], [heads, LATENT - ...
  cp_async_wait_group<0>();
  __syncthreads();
  cp_async_cg_shared_global<16>(rest + (q0_1 * 208u + (q0_0 << 4)) + 128u, d0 + 1152ll * (int)q0_1 + 16ll * (int)q0_0 + 960, p0 ? 16u : 0u);
  cp_async_commit_group();

  // mla_decode.ts:153  for (const chunk of range(from, to, LIST)) {
  float f0 = 3e38f;
  float f1 = 3e38f;
  float f2 = 0.0f;
  float f3 = 0.0f;
  float o0_0[4];
  o0_0[0] = 0.0f;
  o0_0[1] = 0.0f;
  o0_0[2] = 0.0f;
  o0_0[3] = 0.0f;
  float o0_1[4];
  o0_1[0] = 0.0f;
  o0_1[1] = 0.0f;
  o0_1[2] = 0.0f;
  o0_1[3] = 0.0f;
  float o0_2[4];
  o0_2[0] = 0.0f;
  o0_2[1] = 0.0f;
  o0_2[2] = 0.0f;
  o0_2[3] = 0.0f;
  float o0_3[4];
  o0_3[0] = 0.0f;
  o0_3[1] = 0.0f;
  o0_3[2] = 0.0f;
  o0_3[3] = 0.0f;
  float o0_4[4];
  o0_4[0] = 0.0f;
  o0_4[1] = 0.0f;
  o0_4[2] = 0.0f;
  o0_4[3] = 0.0f;
  float o0_5[4];
  o0_5[0] = 0.0f;
  o0_5[1] = 0.0f;
  o0_5[2] = 0.0f;
  o0_5[3] = 0.0f;
  float o0_6[4];
  o0_6[0] = 0.0f;
  o0_6[1] = 0.0f;
  o0_6[2] = 0.0f;
  o0_6[3] = 0.0f;
  float o0_7[4];
  o0_7[0] = 0.0f;
  o0_7[1] = 0.0f;
  o0_7[2] = 0.0f;
  o0_7[3] = 0.0f;
  float o1_0[4];
  o1_0[0] = 0.0f;
  o1_0[1] = 0.0f;
  o1_0[2] = 0.0f;
  o1_0[3] = 0.0f;
  float o1_1[4];
  o1_1[0] = 0.0f;
  o1_1[1] = 0.0f;
  o1_1[2] = 0.0f;
  o1_1[3] = 0.0f;
  float o1_2[4];
  o1_2[0] = 0.0f;
  o1_2[1] = 0.0f;
  o1_2[2] = 0.0f;
  o1_2[3] = 0.0f;
  float o1_3[4];
  o1_3[0] = 0.0f;
  o1_3[1] = 0.0f;
  o1_3[2] = 0.0f;
  o1_3[3] = 0.0f;
  float o1_4[4];
  o1_4[0] = 0.0f;
  o1_4[1] = 0.0f;
  o1_4[2] = 0.0f;
  o1_4[3] = 0.0f;
  float o1_5[4];
  o1_5[0] = 0.0f;
  o1_5[1] = 0.0f;
  o1_5[2] = 0.0f;
  o1_5[3] = 0.0f;
  float o1_6[4];
  o1_6[0] = 0.0f;
  o1_6[1] = 0.0f;
  o1_6[2] = 0.0f;
  o1_6[3] = 0.0f;
  float o1_7[4];
  o1_7[0] = 0.0f;
  o1_7[1] = 0.0f;
  o1_7[2] = 0.0f;
  o1_7[3] = 0.0f;
  float o2_0[4];
  o2_0[0] = 0.0f;
  o2_0[1] = 0.0f;
  o2_0[2] = 0.0f;
  o2_0[3] = 0.0f;
  float o2_1[4];
  o2_1[0] = 0.0f;
  o2_1[1] = 0.0f;
  o2_1[2] = 0.0f;
  o2_1[3] = 0.0f;
  float o2_2[4];
  o2_2[0] = 0.0f;
  o2_2[1] = 0.0f;
  o2_2[2] = 0.0f;
  o2_2[3] = 0.0f;
  float o2_3[4];
  o2_3[0] = 0.0f;
  o2_3[1] = 0.0f;
  o2_3[2] = 0.0f;
  o2_3[3] = 0.0f;
  float o2_4[4];
  o2_4[0] = 0.0f;
  o2_4[1] = 0.0f;
  o2_4[2] = 0.0f;
  o2_4[3] = 0.0f;
  float o2_5[4];
  o2_5[0] = 0.0f;
  o2_5[1] = 0.0f;
  o2_5[2] = 0.0f;
  o2_5[3] = 0.0f;
  float o2_6[4];
  o2_6[0] = 0.0f;
  o2_6[1] = 0.0f;
  o2_6[2] = 0.0f;
  o2_6[3] = 0.0f;
  float o2_7[4];
  o2_7[0] = 0.0f;
  o2_7[1] = 0.0f;
  o2_7[2] = 0.0f;
  o2_7[3] = 0.0f;
  float o3_0[4];
  o3_0[0] = 0.0f;
  o3_0[1] = 0.0f;
  o3_0[2] = 0.0f;
  o3_0[3] = 0.0f;
  float o3_1[4];
  o3_1[0] = 0.0f;
  o3_1[1] = 0.0f;
  o3_1[2] = 0.0f;
  o3_1[3] = 0.0f;
  float o3_2[4];
  o3_2[0] = 0.0f;
  o3_2[1] = 0.0f;
  o3_2[2] = 0.0f;
  o3_2[3] = 0.0f;
  float o3_3[4];
  o3_3[0] = 0.0f;
  o3_3[1] = 0.0f;
  o3_3[2] = 0.0f;
  o3_3[3] = 0.0f;
  float o3_4[4];
  o3_4[0] = 0.0f;
  o3_4[1] = 0.0f;
  o3_4[2] = 0.0f;
  o3_4[3] = 0.0f;
  float o3_5[4];
  o3_5[0] = 0.0f;
  o3_5[1] = 0.0f;
  o3_5[2] = 0.0f;
  o3_5[3] = 0.0f;
  float o3_6[4];
  o3_6[0] = 0.0f;
  o3_6[1] = 0.0f;
  o3_6[2] = 0.0f;
  o3_6[3] = 0.0f;
  float o3_7[4];
  o3_7[0] = 0.0f;
  o3_7[1] = 0.0f;
  o3_7[2] = 0.0f;
  o3_7[3] = 0.0f;

  // mla_decode.ts:159  const row = chunk + i < to ? rowOf(chunk + i) : -1;
  const bool row_if = b < (u32)dim_B && (u32)n < (u32)dim_N;
  const s64 row_1 = (s64)(int)b;
  const char* const row_at_0 = indices + (s64)(row_1 * ((u64)(s64)dim_K * sparseMlaDecodeWhole) << 2);
  const char* const row_at = row_at_0 + (s64)((u64)((s64)n * dim_K) << 2);

  // mla_decode.ts:156  store(
  const u32 r13 = threadIdx.x * 4u + rows;

  // mla_decode.ts:166  copy(
  const u32 r14 = threadIdx.x & 0x1fu;
  const u32 r15 = r14 * 4u + rows;
  const u32 r16 = r6 * 16u + rows;
  const u32 r17 = r14 << 4;
  const u32 r18 = C + ((r6 << 11) + r17);
  const char* const d5 = cache + 16ll * (int)r14;

  // mla_decode.ts:171  copy(
  const u32 r19 = r1 * 4u + rows;
  const u32 r20 = (r1 << 7) + r2;
  const u32 r21 = R + (r20 ^ ((r20 >> 3) & 0x70u));
  const char* const d6 = cache + 16ll * r0;

  // mla_decode.ts:176  copy(
  const bool p1 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r22 = scales + r17;
  const u32 r23 = r14 << 2;
  const u32 r24 = r6 << 4;
  const u32 r25 = r1 << 2;

  // mla_decode.ts:184  store(K.tile([part * 8, 0], [8, LATENT]), load(C.tile([part * 8, 0], [8, LATENT])), (x) => bf16...
  const u32 r26 = C + ((r6 << 9) + (r14 << 3));
  const u32 r27 = (r6 << 10) + r17;
  const u32 r28 = K_1 + (r27 ^ ((r27 >> 6) & 0x70u));

  // mla_decode.ts:186  mma(s0, R, transpose(rest.tile([0, 0], [heads, ROPE])), { split: "N" });
  const u32 r29 = r14 & 7u;
  const u32 r30 = (r14 >> 3) & 1u;
  const u32 r31 = (r14 >> 4) & 1u;
  const u32 r32 = r29 << 7;
  const u32 r33 = r31 << 4;
  const u32 r34 = (r30 << 10) + r32 + r33;
  const u32 r35 = r34 ^ ((r34 >> 3) & 0x70u);
  const u32 r36 = R + r35;
  const u32 r37 = r30 << 4;
  const u32 r38 = rest + (r7 + r29 * 208u + r37);
  const u32 r39 = R + (r35 ^ 0x20u);
  const u32 r40 = R + (r35 ^ 0x40u);
  const u32 r41 = R + (r35 ^ 0x60u);

  // mla_decode.ts:95  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), transpose(q), { split: "N" });
  const u32 r42 = (r30 << 13) + (r29 << 10);
  const u32 r43 = r42 + r33;
  const u32 r44 = r43 ^ ((r43 >> 6) & 0x70u);
  const u32 r45 = K_1 + r44;
  const u32 r46 = K_1 + (r44 ^ 0x20u);
  const u32 r47 = K_1 + (r44 ^ 0x40u);
  const u32 r48 = K_1 + (r44 ^ 0x60u);

  // mla_decode.ts:96  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + q0_4;

  // mla_decode.ts:196  const score = map(s4, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity));
  const u32 score_0 = q0_2 << 2;

  // softmax.ts:52  copy(factor, factors);
  const bool p2 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r49 = r6 << 5;
  const u32 r50 = (q0_0 << 3) + r49;
  const u32 r51 = factors + r50;

  // mla_decode.ts:214  store(P0, scaled(tile, scales, 0));
  const u32 r52 = (q0_2 << 7) + q0_3 + r24;
  const u32 r53 = r52 ^ ((r52 >> 3) & 0x70u);
  const u32 r54 = P0 + r53;

  // mla_decode.ts:215  store(P1, scaled(tile, scales, 1));
  const u32 r55 = P1 + r53;

  // mla_decode.ts:217  store(P2, scaled(tile, scales, 2));
  const u32 r56 = P2 + r53;

  // mla_decode.ts:218  store(P3, scaled(tile, scales, 3));
  const u32 r57 = P3 + r53;

  // softmax.ts:68  map(o, (x, h) => x * factors.at(h)),
  const u32 r58 = q0_2 * 4u + factors;

  // mla_decode.ts:228  mma(o0, transpose(P0), K.tile([0, 0], [keys, GROUP]), { split: "N" });
  const u32 r59 = (r31 << 10) + r32 + r37;
  const u32 r60 = r59 ^ ((r59 >> 3) & 0x70u);
  const u32 r61 = P0 + r60;
  const u32 r62 = r42 + r49 + r33;
  const u32 r63 = K_1 + (r62 ^ ((r62 >> 6) & 0x70u));
  const u32 r64 = r60 ^ 0x20u;
  const u32 r65 = P0 + r64;
  const u32 r66 = r60 ^ 0x40u;
  const u32 r67 = P0 + r66;
  const u32 r68 = r60 ^ 0x60u;
  const u32 r69 = P0 + r68;

  // mla_decode.ts:229  mma(o1, transpose(P1), K.tile([0, GROUP], [keys, GROUP]), { split: "N" });
  const u32 r70 = P1 + r60;
  const u32 r71 = P1 + r64;
  const u32 r72 = P1 + r66;
  const u32 r73 = P1 + r68;

  // mla_decode.ts:231  mma(o2, transpose(P2), K.tile([0, 2 * GROUP], [keys, GROUP]), { split: "N" });
  const u32 r74 = P2 + r60;
  const u32 r75 = P2 + r64;
  const u32 r76 = P2 + r66;
  const u32 r77 = P2 + r68;

  // mla_decode.ts:232  mma(o3, transpose(P3), K.tile([0, 3 * GROUP], [keys, GROUP]), { split: "N" });
  const u32 r78 = P3 + r60;
  const u32 r79 = P3 + r64;
  const u32 r80 = P3 + r66;
  const u32 r81 = P3 + r68;
  #pragma unroll 1
  for (int chunk = 0; chunk < dim_K; chunk = step_to(chunk, 256u, dim_K)) {
    // sparse_mla_decode.ts:73  (slot) => indices.at(b, n, slot),
    const u32 r82 = chunk + threadIdx.x;
    u32 row_2 = 0u;
    if (row_if && r82 < (u32)dim_K) row_2 = __ldg((const u32*)(row_at + 4ll * (int)r82));
    const u32 row = (int)r82 < dim_K ? row_2 : -1u;
    __syncthreads();
    shared<u32>(r13) = row < codes ? row : -1u;

    // mla_decode.ts:163  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r83 = (u32)dim_K - chunk;
    const u32 r84 = (int)r83 / 32;
    const u32 r85 = r83 - (r84 << 5);
    const u32 r86 = r84 + (r85 != 0u && (int)(r85 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r87 = min((int)r86, 8);
    if (r87 > 0) {
      __syncthreads();
      const u32 r88 = shared<u32>(r15);
      const u32 r89 = shared<u32>(r16);
      const u32 r90 = shared<u32>(r16 + 4u);
      const u32 r91 = shared<u32>(r16 + 8u);
      const u32 r92 = shared<u32>(r16 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r18, d5 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 512u, d5 + 656ll * (int)r90, r90 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1024u, d5 + 656ll * (int)r91, r91 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1536u, d5 + 656ll * (int)r92, r92 < codes ? 16u : 0u);
      const u32 r93 = shared<u32>(r19);
      cp_async_cg_shared_global<16>(r21, d6 + 656ll * (int)r93 + 528, r93 < codes ? 16u : 0u);
      if (p1) cp_async_cg_shared_global<16>(r22, cache + 656ll * (int)r88 + 512, r88 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    if (r87 > 1) {
      __syncthreads();
      const u32 r94 = shared<u32>(r15 + 128u);
      const u32 r95 = shared<u32>(r16 + 128u);
      const u32 r96 = shared<u32>(r16 + 132u);
      const u32 r97 = shared<u32>(r16 + 136u);
      const u32 r98 = shared<u32>(r16 + 140u);
      cp_async_wait_group<1>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r18 + 16384u, d5 + 656ll * (int)r95, r95 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 16896u, d5 + 656ll * (int)r96, r96 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 17408u, d5 + 656ll * (int)r97, r97 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 17920u, d5 + 656ll * (int)r98, r98 < codes ? 16u : 0u);
      const u32 r99 = shared<u32>(r19 + 128u);
      cp_async_cg_shared_global<16>(r21 + 4096u, d6 + 656ll * (int)r99 + 528, r99 < codes ? 16u : 0u);
      if (p1) cp_async_cg_shared_global<16>(r22 + 512u, cache + 656ll * (int)r94 + 512, r94 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r100 = 0u;
    u32 r101 = 1024u;
    #pragma unroll 1
    for (int tile = 0; tile < r87; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r102 = tile + 2u;
      if ((int)r102 < r87) {
        const u32 r103 = r102 << 7;
        const u32 r104 = rows + (r24 + r103);
        const u32 r105 = r18 + (r101 << 5);
        const u32 r106 = shared<u32>(rows + (r23 + r103));
        const u32 r107 = shared<u32>(r104);
        const u32 r108 = shared<u32>(r104 + 4u);
        const u32 r109 = shared<u32>(r104 + 8u);
        const u32 r110 = shared<u32>(r104 + 12u);
        cp_async_cg_shared_global<16>(r105, d5 + 656ll * (int)r107, r107 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r105 + 512u, d5 + 656ll * (int)r108, r108 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r105 + 1024u, d5 + 656ll * (int)r109, r109 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r105 + 1536u, d5 + 656ll * (int)r110, r110 < codes ? 16u : 0u);
        const u32 r111 = shared<u32>(rows + (r25 + r103));
        cp_async_cg_shared_global<16>(r21 + (r101 << 3), d6 + 656ll * (int)r111 + 528, r111 < codes ? 16u : 0u);
        if (p1) cp_async_cg_shared_global<16>(r22 + r101, cache + 656ll * (int)r106 + 512, r106 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r112 = r100 << 3;
      const u32 r113 = r26 + (r100 << 5);
      const uint2 v0 = shared<uint2>(r113);
      const uint2 v1 = shared<uint2>(r113 + 256u);
      const u32 r114 = __byte_perm(v0.x, 0u, 0x1404u);
      const u32 r115 = fma_rn_bf16x2((r114 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r116 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r115, 2064218889u, 0u), 0u, r115), r114, 0x80008000u);
      const u32 r117 = __byte_perm(v0.x, 0u, 0x3424u);
      const u32 r118 = fma_rn_bf16x2((r117 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r119 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r118, 2064218889u, 0u), 0u, r118), r117, 0x80008000u);
      const u32 r120 = __byte_perm(v0.y, 0u, 0x1404u);
      const u32 r121 = fma_rn_bf16x2((r120 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r122 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r121, 2064218889u, 0u), 0u, r121), r120, 0x80008000u);
      const u32 r123 = __byte_perm(v0.y, 0u, 0x3424u);
      const u32 r124 = fma_rn_bf16x2((r123 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r125 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r124, 2064218889u, 0u), 0u, r124), r123, 0x80008000u);
      const u32 r126 = __byte_perm(v1.x, 0u, 0x1404u);
      const u32 r127 = fma_rn_bf16x2((r126 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r128 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r127, 2064218889u, 0u), 0u, r127), r126, 0x80008000u);
      const u32 r129 = __byte_perm(v1.x, 0u, 0x3424u);
      const u32 r130 = fma_rn_bf16x2((r129 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r131 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r130, 2064218889u, 0u), 0u, r130), r129, 0x80008000u);
      const u32 r132 = __byte_perm(v1.y, 0u, 0x1404u);
      const u32 r133 = fma_rn_bf16x2((r132 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r134 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r133, 2064218889u, 0u), 0u, r133), r132, 0x80008000u);
      const u32 r135 = __byte_perm(v1.y, 0u, 0x3424u);
      const u32 r136 = fma_rn_bf16x2((r135 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r137 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r136, 2064218889u, 0u), 0u, r136), r135, 0x80008000u);
      shared<uint4>(r28) = make_uint4(r116, r119, r122, r125);
      shared<uint4>(r28 + 512u) = make_uint4(r128, r131, r134, r137);
      const uint2 v2 = shared<uint2>(r113 + 4096u);
      const uint2 v3 = shared<uint2>(r113 + 4352u);
      const u32 r138 = __byte_perm(v2.x, 0u, 0x1404u);
      const u32 r139 = fma_rn_bf16x2((r138 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r140 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r139, 2064218889u, 0u), 0u, r139), r138, 0x80008000u);
      const u32 r141 = __byte_perm(v2.x, 0u, 0x3424u);
      const u32 r142 = fma_rn_bf16x2((r141 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r143 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r142, 2064218889u, 0u), 0u, r142), r141, 0x80008000u);
      const u32 r144 = __byte_perm(v2.y, 0u, 0x1404u);
      const u32 r145 = fma_rn_bf16x2((r144 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r146 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r145, 2064218889u, 0u), 0u, r145), r144, 0x80008000u);
      const u32 r147 = __byte_perm(v2.y, 0u, 0x3424u);
      const u32 r148 = fma_rn_bf16x2((r147 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r149 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r148, 2064218889u, 0u), 0u, r148), r147, 0x80008000u);
      const u32 r150 = __byte_perm(v3.x, 0u, 0x1404u);
      const u32 r151 = fma_rn_bf16x2((r150 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r152 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r151, 2064218889u, 0u), 0u, r151), r150, 0x80008000u);
      const u32 r153 = __byte_perm(v3.x, 0u, 0x3424u);
      const u32 r154 = fma_rn_bf16x2((r153 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r155 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r154, 2064218889u, 0u), 0u, r154), r153, 0x80008000u);
      const u32 r156 = __byte_perm(v3.y, 0u, 0x1404u);
      const u32 r157 = fma_rn_bf16x2((r156 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r158 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r157, 2064218889u, 0u), 0u, r157), r156, 0x80008000u);
      const u32 r159 = __byte_perm(v3.y, 0u, 0x3424u);
      const u32 r160 = fma_rn_bf16x2((r159 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r161 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r160, 2064218889u, 0u), 0u, r160), r159, 0x80008000u);
      __syncthreads();
      shared<uint4>(r28 + 8192u) = make_uint4(r140, r143, r146, r149);
      shared<uint4>(r28 + 8704u) = make_uint4(r152, r155, r158, r161);
      const uint2 v4 = shared<uint2>(r113 + 8192u);
      const uint2 v5 = shared<uint2>(r113 + 8448u);
      const u32 r162 = __byte_perm(v4.x, 0u, 0x1404u);
      const u32 r163 = fma_rn_bf16x2((r162 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r164 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r163, 2064218889u, 0u), 0u, r163), r162, 0x80008000u);
      const u32 r165 = __byte_perm(v4.x, 0u, 0x3424u);
      const u32 r166 = fma_rn_bf16x2((r165 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r167 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r166, 2064218889u, 0u), 0u, r166), r165, 0x80008000u);
      const u32 r168 = __byte_perm(v4.y, 0u, 0x1404u);
      const u32 r169 = fma_rn_bf16x2((r168 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r170 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r169, 2064218889u, 0u), 0u, r169), r168, 0x80008000u);
      const u32 r171 = __byte_perm(v4.y, 0u, 0x3424u);
      const u32 r172 = fma_rn_bf16x2((r171 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r173 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r172, 2064218889u, 0u), 0u, r172), r171, 0x80008000u);
      const u32 r174 = __byte_perm(v5.x, 0u, 0x1404u);
      const u32 r175 = fma_rn_bf16x2((r174 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r176 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r175, 2064218889u, 0u), 0u, r175), r174, 0x80008000u);
      const u32 r177 = __byte_perm(v5.x, 0u, 0x3424u);
      const u32 r178 = fma_rn_bf16x2((r177 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r179 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r178, 2064218889u, 0u), 0u, r178), r177, 0x80008000u);
      const u32 r180 = __byte_perm(v5.y, 0u, 0x1404u);
      const u32 r181 = fma_rn_bf16x2((r180 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r182 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r181, 2064218889u, 0u), 0u, r181), r180, 0x80008000u);
      const u32 r183 = __byte_perm(v5.y, 0u, 0x3424u);
      const u32 r184 = fma_rn_bf16x2((r183 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r185 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r184, 2064218889u, 0u), 0u, r184), r183, 0x80008000u);
      __syncthreads();
      shared<uint4>(r28 + 16384u) = make_uint4(r164, r167, r170, r173);
      shared<uint4>(r28 + 16896u) = make_uint4(r176, r179, r182, r185);
      const uint2 v6 = shared<uint2>(r113 + 12288u);
      const uint2 v7 = shared<uint2>(r113 + 12544u);
      const u32 r186 = __byte_perm(v6.x, 0u, 0x1404u);
      const u32 r187 = fma_rn_bf16x2((r186 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r188 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r187, 2064218889u, 0u), 0u, r187), r186, 0x80008000u);
      const u32 r189 = __byte_perm(v6.x, 0u, 0x3424u);
      const u32 r190 = fma_rn_bf16x2((r189 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r191 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r190, 2064218889u, 0u), 0u, r190), r189, 0x80008000u);
      const u32 r192 = __byte_perm(v6.y, 0u, 0x1404u);
      const u32 r193 = fma_rn_bf16x2((r192 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r194 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r193, 2064218889u, 0u), 0u, r193), r192, 0x80008000u);
      const u32 r195 = __byte_perm(v6.y, 0u, 0x3424u);
      const u32 r196 = fma_rn_bf16x2((r195 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r197 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r196, 2064218889u, 0u), 0u, r196), r195, 0x80008000u);
      const u32 r198 = __byte_perm(v7.x, 0u, 0x1404u);
      const u32 r199 = fma_rn_bf16x2((r198 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r200 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r199, 2064218889u, 0u), 0u, r199), r198, 0x80008000u);
      const u32 r201 = __byte_perm(v7.x, 0u, 0x3424u);
      const u32 r202 = fma_rn_bf16x2((r201 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r203 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r202, 2064218889u, 0u), 0u, r202), r201, 0x80008000u);
      const u32 r204 = __byte_perm(v7.y, 0u, 0x1404u);
      const u32 r205 = fma_rn_bf16x2((r204 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r206 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r205, 2064218889u, 0u), 0u, r205), r204, 0x80008000u);
      const u32 r207 = __byte_perm(v7.y, 0u, 0x3424u);
      const u32 r208 = fma_rn_bf16x2((r207 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r209 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r208, 2064218889u, 0u), 0u, r208), r207, 0x80008000u);
      __syncthreads();
      shared<uint4>(r28 + 24576u) = make_uint4(r188, r191, r194, r197);
      shared<uint4>(r28 + 25088u) = make_uint4(r200, r203, r206, r209);
      const u32 r210 = r36 + r112;
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r210);
      u32 rest_part_0[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_0, r38);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r210 + 2048u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_1, rest_part_0, zeros);
      __syncwarp();
      const u32 r211 = r39 + r112;
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r211);
      u32 rest_part_1[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_1, r38 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_2, rest_part_1, s0_0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r211 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_3, rest_part_1, s0_1);
      __syncwarp();
      const u32 r212 = r40 + r112;
      u32 R_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_4, r212);
      u32 rest_part_2[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_2, r38 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_4, rest_part_2, s0_0);
      u32 R_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_5, r212 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_5, rest_part_2, s0_1);
      __syncwarp();
      const u32 r213 = r41 + r112;
      u32 R_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_6, r213);
      u32 rest_part_3[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_3, r38 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_6, rest_part_3, s0_0);
      u32 R_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_7, r213 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_7, rest_part_3, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r45);
      float product_0[4];
      const u32 v8[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v8, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r45 + 16384u);
      float product_1[4];
      const u32 v9[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v9, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r46);
      const u32 v10[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v10, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r46 + 16384u);
      const u32 v11[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v11, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r47);
      const u32 v12[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v12, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r47 + 16384u);
      const u32 v13[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v13, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r48);
      const u32 v14[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v14, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r48 + 16384u);
      const u32 v15[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v15, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r45 + 128u);
      const u32 v16[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v16, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r45 + 16512u);
      const u32 v17[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v17, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r46 + 128u);
      const u32 v18[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v18, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r46 + 16512u);
      const u32 v19[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v19, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r47 + 128u);
      const u32 v20[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v20, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r47 + 16512u);
      const u32 v21[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v21, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r48 + 128u);
      const u32 v22[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v22, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r48 + 16512u);
      const u32 v23[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v23, product_1);
      const u32 s1_1 = s1_0 + r100;
      const float4 v24 = shared<float4>(s1_1);
      const float4 v25 = shared<float4>(s1_1 + 128u);
      const float4 v26 = shared<float4>(s1_1 + 256u);
      const float4 v27 = shared<float4>(s1_1 + 384u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r45 + 256u);
      float product_2[4];
      const u32 v28[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v28, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r45 + 16640u);
      float product_3[4];
      const u32 v29[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v29, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r46 + 256u);
      const u32 v30[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v30, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r46 + 16640u);
      const u32 v31[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v31, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r47 + 256u);
      const u32 v32[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v32, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r47 + 16640u);
      const u32 v33[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v33, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r48 + 256u);
      const u32 v34[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v34, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r48 + 16640u);
      const u32 v35[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v35, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r45 + 384u);
      const u32 v36[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v36, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r45 + 16768u);
      const u32 v37[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v37, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r46 + 384u);
      const u32 v38[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v38, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r46 + 16768u);
      const u32 v39[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v39, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r47 + 384u);
      const u32 v40[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v40, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r47 + 16768u);
      const u32 v41[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v41, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r48 + 384u);
      const u32 v42[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v42, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r48 + 16768u);
      const u32 v43[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v43, product_3);
      const u32 s2_0 = s1_0 + r100;
      const float4 v44 = shared<float4>(s2_0);
      const float s2_1 = __fmaf_rn(product_2[0], v44.y, __fmaf_rn(product_0[0], v24.x, s0_0[0]));
      const float s2_2 = __fmaf_rn(product_2[1], v44.y, __fmaf_rn(product_0[1], v24.x, s0_0[1]));
      const float4 v45 = shared<float4>(s2_0 + 128u);
      const float s2_3 = __fmaf_rn(product_2[2], v45.y, __fmaf_rn(product_0[2], v25.x, s0_0[2]));
      const float s2_4 = __fmaf_rn(product_2[3], v45.y, __fmaf_rn(product_0[3], v25.x, s0_0[3]));
      const float4 v46 = shared<float4>(s2_0 + 256u);
      const float s2_5 = __fmaf_rn(product_3[0], v46.y, __fmaf_rn(product_1[0], v26.x, s0_1[0]));
      const float s2_6 = __fmaf_rn(product_3[1], v46.y, __fmaf_rn(product_1[1], v26.x, s0_1[1]));
      const float4 v47 = shared<float4>(s2_0 + 384u);
      const float s2_7 = __fmaf_rn(product_3[2], v47.y, __fmaf_rn(product_1[2], v27.x, s0_1[2]));
      const float s2_8 = __fmaf_rn(product_3[3], v47.y, __fmaf_rn(product_1[3], v27.x, s0_1[3]));
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r45 + 512u);
      float product_4[4];
      const u32 v48[2] = {q2_0, q2_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, v48, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r45 + 16896u);
      float product_5[4];
      const u32 v49[2] = {q2_0, q2_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, v49, zeros);
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r46 + 512u);
      const u32 v50[2] = {q2_2, q2_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, v50, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r46 + 16896u);
      const u32 v51[2] = {q2_2, q2_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, v51, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r47 + 512u);
      const u32 v52[2] = {q2_4, q2_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, v52, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r47 + 16896u);
      const u32 v53[2] = {q2_4, q2_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, v53, product_5);
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r48 + 512u);
      const u32 v54[2] = {q2_6, q2_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, v54, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r48 + 16896u);
      const u32 v55[2] = {q2_6, q2_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, v55, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r45 + 640u);
      const u32 v56[2] = {q2_8, q2_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, v56, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r45 + 17024u);
      const u32 v57[2] = {q2_8, q2_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, v57, product_5);
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r46 + 640u);
      const u32 v58[2] = {q2_10, q2_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, v58, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r46 + 17024u);
      const u32 v59[2] = {q2_10, q2_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, v59, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r47 + 640u);
      const u32 v60[2] = {q2_12, q2_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, v60, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r47 + 17024u);
      const u32 v61[2] = {q2_12, q2_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, v61, product_5);
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r48 + 640u);
      const u32 v62[2] = {q2_14, q2_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, v62, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r48 + 17024u);
      const u32 v63[2] = {q2_14, q2_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, v63, product_5);
      const u32 s3 = s1_0 + r100;
      const float4 v64 = shared<float4>(s3);
      const float4 v65 = shared<float4>(s3 + 128u);
      const float4 v66 = shared<float4>(s3 + 256u);
      const float4 v67 = shared<float4>(s3 + 384u);

      // mla_decode.ts:191  mma(last, K.tile([0, 3 * GROUP], [keys, KEPT - 3 * GROUP]), transpose(q3), { split: "N" });
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r45 + 768u);
      float last_0[4];
      const u32 v68[2] = {q3_0, q3_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_48, v68, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r45 + 17152u);
      float last_1[4];
      const u32 v69[2] = {q3_0, q3_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_49, v69, zeros);
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r46 + 768u);
      const u32 v70[2] = {q3_2, q3_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_50, v70, last_0);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r46 + 17152u);
      const u32 v71[2] = {q3_2, q3_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_51, v71, last_1);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r47 + 768u);
      const u32 v72[2] = {q3_4, q3_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_52, v72, last_0);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r47 + 17152u);
      const u32 v73[2] = {q3_4, q3_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_53, v73, last_1);
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r48 + 768u);
      const u32 v74[2] = {q3_6, q3_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_54, v74, last_0);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r48 + 17152u);
      const u32 v75[2] = {q3_6, q3_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_55, v75, last_1);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r45 + 896u);
      const u32 v76[2] = {q3_8, q3_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_56, v76, last_0);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r45 + 17280u);
      const u32 v77[2] = {q3_8, q3_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_57, v77, last_1);
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r46 + 896u);
      const u32 v78[2] = {q3_10, q3_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_58, v78, last_0);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r46 + 17280u);
      const u32 v79[2] = {q3_10, q3_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_59, v79, last_1);

      // mla_decode.ts:192  mma(last, K.tile([0, KEPT], [keys, LATENT - KEPT]), transpose(rest.tile([0, ROPE], [heads, LATE...
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r47 + 896u);
      u32 rest_part_4[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_4, r38 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_60, rest_part_4, last_0);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r47 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_61, rest_part_4, last_1);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r48 + 896u);
      u32 rest_part_5[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_5, r38 + 160u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_0, K_1_part_62, rest_part_5, last_0);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r48 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last_1, K_1_part_63, rest_part_5, last_1);

      // mla_decode.ts:195  const s4 = map(last, (x, i, h) => fma(x, scales.at(i, 3), s3.at(i, h)));
      const u32 s4_0 = s1_0 + r100;
      const float4 v80 = shared<float4>(s4_0);
      const float s4_1 = __fmaf_rn(last_0[0], v80.w, __fmaf_rn(product_4[0], v64.z, s2_1));
      const float s4_2 = __fmaf_rn(last_0[1], v80.w, __fmaf_rn(product_4[1], v64.z, s2_2));
      const float4 v81 = shared<float4>(s4_0 + 128u);
      const float s4_3 = __fmaf_rn(last_0[2], v81.w, __fmaf_rn(product_4[2], v65.z, s2_3));
      const float s4_4 = __fmaf_rn(last_0[3], v81.w, __fmaf_rn(product_4[3], v65.z, s2_4));
      const float4 v82 = shared<float4>(s4_0 + 256u);
      const float s4_5 = __fmaf_rn(last_1[0], v82.w, __fmaf_rn(product_5[0], v66.z, s2_5));
      const float s4_6 = __fmaf_rn(last_1[1], v82.w, __fmaf_rn(product_5[1], v66.z, s2_6));
      const float4 v83 = shared<float4>(s4_0 + 384u);
      const float s4_7 = __fmaf_rn(last_1[2], v83.w, __fmaf_rn(product_5[2], v67.z, s2_7));
      const float s4_8 = __fmaf_rn(last_1[3], v83.w, __fmaf_rn(product_5[3], v67.z, s2_8));
      const u32 score_1 = rows + (score_0 + ((u32)tile << 7));
      const u32 score_2 = shared<u32>(score_1);
      const bool score_if_0 = (int)score_2 >= 0;
      const float score_3 = score_if_0 ? s4_1 : __uint_as_float(0xff800000u);
      const float score_4 = score_if_0 ? s4_2 : __uint_as_float(0xff800000u);
      const u32 score_5 = shared<u32>(score_1 + 32u);
      const bool score_if_1 = (int)score_5 >= 0;
      const float score_6 = score_if_1 ? s4_3 : __uint_as_float(0xff800000u);
      const float score_7 = score_if_1 ? s4_4 : __uint_as_float(0xff800000u);
      const u32 score_8 = shared<u32>(score_1 + 64u);
      const bool score_if_2 = (int)score_8 >= 0;
      const float score_9 = score_if_2 ? s4_5 : __uint_as_float(0xff800000u);
      const float score_10 = score_if_2 ? s4_6 : __uint_as_float(0xff800000u);
      const u32 score_11 = shared<u32>(score_1 + 96u);
      const bool score_if_3 = (int)score_11 >= 0;
      const float score_12 = score_if_3 ? s4_7 : __uint_as_float(0xff800000u);
      const float score_13 = score_if_3 ? s4_8 : __uint_as_float(0xff800000u);

      // mla_decode.ts:198  const highest = reduceMax(score, 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_4, score_7), score_10), score_13);
      const float highest_2 = __shfl_xor_sync(0xffffffffu, highest_0, 4);
      const float highest_3 = max_NaN_f32(highest_0, highest_2);
      const float highest_4 = __shfl_xor_sync(0xffffffffu, highest_1, 4);
      const float highest_5 = max_NaN_f32(highest_1, highest_4);
      const float highest_6 = __shfl_xor_sync(0xffffffffu, highest_3, 8);
      const float highest_7 = max_NaN_f32(highest_3, highest_6);
      const float highest_8 = __shfl_xor_sync(0xffffffffu, highest_5, 8);
      const float highest_9 = max_NaN_f32(highest_5, highest_8);
      const float highest_10 = __shfl_xor_sync(0xffffffffu, highest_7, 16);
      const float highest_11 = max_NaN_f32(highest_7, highest_10);
      const float highest_12 = __shfl_xor_sync(0xffffffffu, highest_9, 16);
      const float highest_13 = max_NaN_f32(highest_9, highest_12);

      // softmax.ts:49  const next = map(shift, (c, h) => (fma(highest.at(h), scale, c) > SLACK ? -(highest.at(h) * sca...
      const float next_0 = __fmaf_rn(highest_11, scale, f0) > 16.0f ? -__fmul_rn(highest_11, scale) : f0;
      const float next_1 = __fmaf_rn(highest_13, scale, f1) > 16.0f ? -__fmul_rn(highest_13, scale) : f1;

      // softmax.ts:50  const factor = map(next, (c, h) => exp2(c - shift.at(h)));
      const float factor_0 = ex2_approx_f32(__fsub_rn(next_0, f0));
      const float factor_1 = ex2_approx_f32(__fsub_rn(next_1, f1));

      // softmax.ts:51  const moved = map(next, (c, h) => c !== shift.at(h), bool);
      const bool moved_if_0 = next_0 != f0;
      const bool moved_if_1 = next_1 != f1;
      if (p2) shared<float2>(r51) = make_float2(factor_0, factor_1);

      // softmax.ts:53  copy(next, shift);
      f0 = next_0;
      f1 = next_1;

      // softmax.ts:54  const p = map(score, (s, _i, h) => exp2(fma(s, scale, shift.at(h))));
      const float p_0 = ex2_approx_f32(__fmaf_rn(score_3, scale, f0));
      const float p_1 = ex2_approx_f32(__fmaf_rn(score_4, scale, f1));
      const float p_2 = ex2_approx_f32(__fmaf_rn(score_6, scale, f0));
      const float p_3 = ex2_approx_f32(__fmaf_rn(score_7, scale, f1));
      const float p_4 = ex2_approx_f32(__fmaf_rn(score_9, scale, f0));
      const float p_5 = ex2_approx_f32(__fmaf_rn(score_10, scale, f1));
      const float p_6 = ex2_approx_f32(__fmaf_rn(score_12, scale, f0));
      const float p_7 = ex2_approx_f32(__fmaf_rn(score_13, scale, f1));

      // softmax.ts:57  map(weight, (w, i, h) => fma(w, factor.at(h), own.at(i, h))),
      f2 = __fmaf_rn(f2, factor_0, __fadd_rn(__fadd_rn(__fadd_rn(p_0, p_2), p_4), p_6));
      f3 = __fmaf_rn(f3, factor_1, __fadd_rn(__fadd_rn(__fadd_rn(p_1, p_3), p_5), p_7));
      shared<u32>(r54) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v80.x), __fmul_rn(p_0, v80.x));
      shared<u32>(r54 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v81.x), __fmul_rn(p_2, v81.x));
      shared<u32>(r54 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v82.x), __fmul_rn(p_4, v82.x));
      shared<u32>(r54 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v83.x), __fmul_rn(p_6, v83.x));
      shared<u32>(r55) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v80.y), __fmul_rn(p_0, v80.y));
      shared<u32>(r55 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v81.y), __fmul_rn(p_2, v81.y));
      shared<u32>(r55 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v82.y), __fmul_rn(p_4, v82.y));
      shared<u32>(r55 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v83.y), __fmul_rn(p_6, v83.y));
      shared<u32>(r56) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v80.z), __fmul_rn(p_0, v80.z));
      shared<u32>(r56 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v81.z), __fmul_rn(p_2, v81.z));
      shared<u32>(r56 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v82.z), __fmul_rn(p_4, v82.z));
      shared<u32>(r56 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v83.z), __fmul_rn(p_6, v83.z));
      shared<u32>(r57) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v80.w), __fmul_rn(p_0, v80.w));
      shared<u32>(r57 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v81.w), __fmul_rn(p_2, v81.w));
      shared<u32>(r57 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v82.w), __fmul_rn(p_4, v82.w));
      shared<u32>(r57 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v83.w), __fmul_rn(p_6, v83.w));

      // softmax.ts:61  if (reduceAny(moved, 0)) rescale();
      const bool p3 = __syncthreads_or(((moved_if_0 ? 1u : 0u) | (moved_if_1 ? 1u : 0u)) != 0u) != 0;
      if (p3) {
        const float f4 = shared<float>(r58);
        o0_0[0] = __fmul_rn(o0_0[0], f4);
        o0_0[1] = __fmul_rn(o0_0[1], f4);
        const float f5 = shared<float>(r58 + 32u);
        o0_0[2] = __fmul_rn(o0_0[2], f5);
        o0_0[3] = __fmul_rn(o0_0[3], f5);
        o0_1[0] = __fmul_rn(o0_1[0], f4);
        o0_1[1] = __fmul_rn(o0_1[1], f4);
        o0_1[2] = __fmul_rn(o0_1[2], f5);
        o0_1[3] = __fmul_rn(o0_1[3], f5);
        const float f6 = shared<float>(r58 + 64u);
        o0_2[0] = __fmul_rn(o0_2[0], f6);
        o0_2[1] = __fmul_rn(o0_2[1], f6);
        const float f7 = shared<float>(r58 + 96u);
        o0_2[2] = __fmul_rn(o0_2[2], f7);
        o0_2[3] = __fmul_rn(o0_2[3], f7);
        o0_3[0] = __fmul_rn(o0_3[0], f6);
        o0_3[1] = __fmul_rn(o0_3[1], f6);
        o0_3[2] = __fmul_rn(o0_3[2], f7);
        o0_3[3] = __fmul_rn(o0_3[3], f7);
        const float f8 = shared<float>(r58 + 128u);
        o0_4[0] = __fmul_rn(o0_4[0], f8);
        o0_4[1] = __fmul_rn(o0_4[1], f8);
        const float f9 = shared<float>(r58 + 160u);
        o0_4[2] = __fmul_rn(o0_4[2], f9);
        o0_4[3] = __fmul_rn(o0_4[3], f9);
        o0_5[0] = __fmul_rn(o0_5[0], f8);
        o0_5[1] = __fmul_rn(o0_5[1], f8);
        o0_5[2] = __fmul_rn(o0_5[2], f9);
        o0_5[3] = __fmul_rn(o0_5[3], f9);
        const float f10 = shared<float>(r58 + 192u);
        o0_6[0] = __fmul_rn(o0_6[0], f10);
        o0_6[1] = __fmul_rn(o0_6[1], f10);
        const float f11 = shared<float>(r58 + 224u);
        o0_6[2] = __fmul_rn(o0_6[2], f11);
        o0_6[3] = __fmul_rn(o0_6[3], f11);
        o0_7[0] = __fmul_rn(o0_7[0], f10);
        o0_7[1] = __fmul_rn(o0_7[1], f10);
        o0_7[2] = __fmul_rn(o0_7[2], f11);
        o0_7[3] = __fmul_rn(o0_7[3], f11);
        o1_0[0] = __fmul_rn(o1_0[0], f4);
        o1_0[1] = __fmul_rn(o1_0[1], f4);
        o1_0[2] = __fmul_rn(o1_0[2], f5);
        o1_0[3] = __fmul_rn(o1_0[3], f5);
        o1_1[0] = __fmul_rn(o1_1[0], f4);
        o1_1[1] = __fmul_rn(o1_1[1], f4);
        o1_1[2] = __fmul_rn(o1_1[2], f5);
        o1_1[3] = __fmul_rn(o1_1[3], f5);
        o1_2[0] = __fmul_rn(o1_2[0], f6);
        o1_2[1] = __fmul_rn(o1_2[1], f6);
        o1_2[2] = __fmul_rn(o1_2[2], f7);
        o1_2[3] = __fmul_rn(o1_2[3], f7);
        o1_3[0] = __fmul_rn(o1_3[0], f6);
        o1_3[1] = __fmul_rn(o1_3[1], f6);
        o1_3[2] = __fmul_rn(o1_3[2], f7);
        o1_3[3] = __fmul_rn(o1_3[3], f7);
        o1_4[0] = __fmul_rn(o1_4[0], f8);
        o1_4[1] = __fmul_rn(o1_4[1], f8);
        o1_4[2] = __fmul_rn(o1_4[2], f9);
        o1_4[3] = __fmul_rn(o1_4[3], f9);
        o1_5[0] = __fmul_rn(o1_5[0], f8);
        o1_5[1] = __fmul_rn(o1_5[1], f8);
        o1_5[2] = __fmul_rn(o1_5[2], f9);
        o1_5[3] = __fmul_rn(o1_5[3], f9);
        o1_6[0] = __fmul_rn(o1_6[0], f10);
        o1_6[1] = __fmul_rn(o1_6[1], f10);
        o1_6[2] = __fmul_rn(o1_6[2], f11);
        o1_6[3] = __fmul_rn(o1_6[3], f11);
        o1_7[0] = __fmul_rn(o1_7[0], f10);
        o1_7[1] = __fmul_rn(o1_7[1], f10);
        o1_7[2] = __fmul_rn(o1_7[2], f11);
        o1_7[3] = __fmul_rn(o1_7[3], f11);
        o2_0[0] = __fmul_rn(o2_0[0], f4);
        o2_0[1] = __fmul_rn(o2_0[1], f4);
        o2_0[2] = __fmul_rn(o2_0[2], f5);
        o2_0[3] = __fmul_rn(o2_0[3], f5);
        o2_1[0] = __fmul_rn(o2_1[0], f4);
        o2_1[1] = __fmul_rn(o2_1[1], f4);
        o2_1[2] = __fmul_rn(o2_1[2], f5);
        o2_1[3] = __fmul_rn(o2_1[3], f5);
        o2_2[0] = __fmul_rn(o2_2[0], f6);
        o2_2[1] = __fmul_rn(o2_2[1], f6);
        o2_2[2] = __fmul_rn(o2_2[2], f7);
        o2_2[3] = __fmul_rn(o2_2[3], f7);
        o2_3[0] = __fmul_rn(o2_3[0], f6);
        o2_3[1] = __fmul_rn(o2_3[1], f6);
        o2_3[2] = __fmul_rn(o2_3[2], f7);
        o2_3[3] = __fmul_rn(o2_3[3], f7);
        o2_4[0] = __fmul_rn(o2_4[0], f8);
        o2_4[1] = __fmul_rn(o2_4[1], f8);
        o2_4[2] = __fmul_rn(o2_4[2], f9);
        o2_4[3] = __fmul_rn(o2_4[3], f9);
        o2_5[0] = __fmul_rn(o2_5[0], f8);
        o2_5[1] = __fmul_rn(o2_5[1], f8);
        o2_5[2] = __fmul_rn(o2_5[2], f9);
        o2_5[3] = __fmul_rn(o2_5[3], f9);
        o2_6[0] = __fmul_rn(o2_6[0], f10);
        o2_6[1] = __fmul_rn(o2_6[1], f10);
        o2_6[2] = __fmul_rn(o2_6[2], f11);
        o2_6[3] = __fmul_rn(o2_6[3], f11);
        o2_7[0] = __fmul_rn(o2_7[0], f10);
        o2_7[1] = __fmul_rn(o2_7[1], f10);
        o2_7[2] = __fmul_rn(o2_7[2], f11);
        o2_7[3] = __fmul_rn(o2_7[3], f11);
        o3_0[0] = __fmul_rn(o3_0[0], f4);
        o3_0[1] = __fmul_rn(o3_0[1], f4);
        o3_0[2] = __fmul_rn(o3_0[2], f5);
        o3_0[3] = __fmul_rn(o3_0[3], f5);
        o3_1[0] = __fmul_rn(o3_1[0], f4);
        o3_1[1] = __fmul_rn(o3_1[1], f4);
        o3_1[2] = __fmul_rn(o3_1[2], f5);
        o3_1[3] = __fmul_rn(o3_1[3], f5);
        o3_2[0] = __fmul_rn(o3_2[0], f6);
        o3_2[1] = __fmul_rn(o3_2[1], f6);
        o3_2[2] = __fmul_rn(o3_2[2], f7);
        o3_2[3] = __fmul_rn(o3_2[3], f7);
        o3_3[0] = __fmul_rn(o3_3[0], f6);
        o3_3[1] = __fmul_rn(o3_3[1], f6);
        o3_3[2] = __fmul_rn(o3_3[2], f7);
        o3_3[3] = __fmul_rn(o3_3[3], f7);
        o3_4[0] = __fmul_rn(o3_4[0], f8);
        o3_4[1] = __fmul_rn(o3_4[1], f8);
        o3_4[2] = __fmul_rn(o3_4[2], f9);
        o3_4[3] = __fmul_rn(o3_4[3], f9);
        o3_5[0] = __fmul_rn(o3_5[0], f8);
        o3_5[1] = __fmul_rn(o3_5[1], f8);
        o3_5[2] = __fmul_rn(o3_5[2], f9);
        o3_5[3] = __fmul_rn(o3_5[3], f9);
        o3_6[0] = __fmul_rn(o3_6[0], f10);
        o3_6[1] = __fmul_rn(o3_6[1], f10);
        o3_6[2] = __fmul_rn(o3_6[2], f11);
        o3_6[3] = __fmul_rn(o3_6[3], f11);
        o3_7[0] = __fmul_rn(o3_7[0], f10);
        o3_7[1] = __fmul_rn(o3_7[1], f10);
        o3_7[2] = __fmul_rn(o3_7[2], f11);
        o3_7[3] = __fmul_rn(o3_7[3], f11);
      }
      u32 P0_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_0, r61);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r63);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_0, P0_part_0, K_1_part_64, o0_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_1, P0_part_0, K_1_part_64 + 2, o0_1);
      u32 P0_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_1, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_2, P0_part_1, K_1_part_64, o0_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_3, P0_part_1, K_1_part_64 + 2, o0_3);
      u32 P0_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_2, r67);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_4, P0_part_2, K_1_part_64, o0_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_5, P0_part_2, K_1_part_64 + 2, o0_5);
      u32 P0_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_3, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_6, P0_part_3, K_1_part_64, o0_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_7, P0_part_3, K_1_part_64 + 2, o0_7);
      __syncwarp();
      u32 P0_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_4, r61 + 2048u);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r63 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_0, P0_part_4, K_1_part_65, o0_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_1, P0_part_4, K_1_part_65 + 2, o0_1);
      u32 P0_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_5, r65 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_2, P0_part_5, K_1_part_65, o0_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_3, P0_part_5, K_1_part_65 + 2, o0_3);
      u32 P0_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_6, r67 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_4, P0_part_6, K_1_part_65, o0_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_5, P0_part_6, K_1_part_65 + 2, o0_5);
      u32 P0_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_7, r69 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_6, P0_part_7, K_1_part_65, o0_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_7, P0_part_7, K_1_part_65 + 2, o0_7);
      u32 P1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_0, r70);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r63 + 256u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_0, P1_part_0, K_1_part_66, o1_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_1, P1_part_0, K_1_part_66 + 2, o1_1);
      u32 P1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_1, r71);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_2, P1_part_1, K_1_part_66, o1_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_3, P1_part_1, K_1_part_66 + 2, o1_3);
      u32 P1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_2, r72);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_4, P1_part_2, K_1_part_66, o1_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_5, P1_part_2, K_1_part_66 + 2, o1_5);
      u32 P1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_3, r73);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_6, P1_part_3, K_1_part_66, o1_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_7, P1_part_3, K_1_part_66 + 2, o1_7);
      __syncwarp();
      u32 P1_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_4, r70 + 2048u);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r63 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_0, P1_part_4, K_1_part_67, o1_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_1, P1_part_4, K_1_part_67 + 2, o1_1);
      u32 P1_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_5, r71 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_2, P1_part_5, K_1_part_67, o1_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_3, P1_part_5, K_1_part_67 + 2, o1_3);
      u32 P1_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_6, r72 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_4, P1_part_6, K_1_part_67, o1_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_5, P1_part_6, K_1_part_67 + 2, o1_5);
      u32 P1_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_7, r73 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_6, P1_part_7, K_1_part_67, o1_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_7, P1_part_7, K_1_part_67 + 2, o1_7);
      u32 P2_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_0, r74);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r63 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_0, P2_part_0, K_1_part_68, o2_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_1, P2_part_0, K_1_part_68 + 2, o2_1);
      u32 P2_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_1, r75);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_2, P2_part_1, K_1_part_68, o2_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_3, P2_part_1, K_1_part_68 + 2, o2_3);
      u32 P2_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_2, r76);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_4, P2_part_2, K_1_part_68, o2_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_5, P2_part_2, K_1_part_68 + 2, o2_5);
      u32 P2_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_3, r77);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_6, P2_part_3, K_1_part_68, o2_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_7, P2_part_3, K_1_part_68 + 2, o2_7);
      __syncwarp();
      u32 P2_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_4, r74 + 2048u);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r63 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_0, P2_part_4, K_1_part_69, o2_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_1, P2_part_4, K_1_part_69 + 2, o2_1);
      u32 P2_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_5, r75 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_2, P2_part_5, K_1_part_69, o2_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_3, P2_part_5, K_1_part_69 + 2, o2_3);
      u32 P2_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_6, r76 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_4, P2_part_6, K_1_part_69, o2_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_5, P2_part_6, K_1_part_69 + 2, o2_5);
      u32 P2_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_7, r77 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_6, P2_part_7, K_1_part_69, o2_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_7, P2_part_7, K_1_part_69 + 2, o2_7);
      u32 P3_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_0, r78);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r63 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_0, P3_part_0, K_1_part_70, o3_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_1, P3_part_0, K_1_part_70 + 2, o3_1);
      u32 P3_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_1, r79);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_2, P3_part_1, K_1_part_70, o3_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_3, P3_part_1, K_1_part_70 + 2, o3_3);
      u32 P3_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_2, r80);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_4, P3_part_2, K_1_part_70, o3_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_5, P3_part_2, K_1_part_70 + 2, o3_5);
      u32 P3_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_3, r81);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_6, P3_part_3, K_1_part_70, o3_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_7, P3_part_3, K_1_part_70 + 2, o3_7);
      __syncwarp();
      u32 P3_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_4, r78 + 2048u);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r63 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_0, P3_part_4, K_1_part_71, o3_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_1, P3_part_4, K_1_part_71 + 2, o3_1);
      u32 P3_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_5, r79 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_2, P3_part_5, K_1_part_71, o3_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_3, P3_part_5, K_1_part_71 + 2, o3_3);
      u32 P3_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_6, r80 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_4, P3_part_6, K_1_part_71, o3_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_5, P3_part_6, K_1_part_71 + 2, o3_5);
      u32 P3_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_7, r81 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_6, P3_part_7, K_1_part_71, o3_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_7, P3_part_7, K_1_part_71 + 2, o3_7);
      r101 = r100;
      const u32 r214 = r100 + 512u;
      r100 = (int)r214 >= 1536 ? 0u : r214;
    }
  }

  // mla_decode.ts:242  finish(shift, reduceSum(weight, 0), o0, o1, o2, o3);
  const float f12 = __shfl_xor_sync(0xffffffffu, f2, 4);
  const float f13 = __fadd_rn(f2, f12);
  const float f14 = __shfl_xor_sync(0xffffffffu, f3, 4);
  const float f15 = __fadd_rn(f3, f14);
  const float f16 = __shfl_xor_sync(0xffffffffu, f13, 8);
  const float f17 = __fadd_rn(f13, f16);
  const float f18 = __shfl_xor_sync(0xffffffffu, f15, 8);
  const float f19 = __fadd_rn(f15, f18);
  const float f20 = __shfl_xor_sync(0xffffffffu, f17, 16);
  const float f21 = __fadd_rn(f17, f20);
  const float f22 = __shfl_xor_sync(0xffffffffu, f19, 16);
  const float f23 = __fadd_rn(f19, f22);

  // softmax.ts:84  store(factors, total, (w, h) => (w === 0 ? 0.0 : 1 / (w + exp2(fma(sinkOf(head + h), f32(LOG2E)...
  const bool p4 = f21 == 0.0f;
  const float f24 = ex2_approx_f32(__fmaf_rn(__uint_as_float(0xff800000u), 1.442695f, f0));
  const bool p5 = f23 == 0.0f;
  const float f25 = ex2_approx_f32(__fmaf_rn(__uint_as_float(0xff800000u), 1.442695f, f1));
  if (p2) shared<float2>(factors_1 + r50) = make_float2(p4 ? 0.0f : __fdiv_rn(1.0f, __fadd_rn(f21, f24)), p5 ? 0.0f : __fdiv_rn(1.0f, __fadd_rn(f23, f25)));

  // softmax.ts:93  store(lse, total, (w, h) => (w === 0 ? Infinity : (log2(w) - shift.at(h)) * f32(LN2)));
  const float f26 = p4 ? __uint_as_float(0x7f800000u) : __fmul_rn(__fsub_rn(lg2_approx_f32(f21), f0), 0.6931472f);
  const float f27 = p5 ? __uint_as_float(0x7f800000u) : __fmul_rn(__fsub_rn(lg2_approx_f32(f23), f1), 0.6931472f);
  const u32 r215 = head << 6;
  if (row_if) {
    char* const d7 = lse + (s64)(row_1 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r216 = r215 + (q0_0 << 1) + (r6 << 3);
    char* const d8 = d7 + (s64)((u64)((s64)(int)(r216 + 1u) * dim_N) << 2) + 4ll * n;
    if (p2) *(float*)(d7 + (s64)((u64)((s64)(int)r216 * dim_N) << 2) + 4ll * n) = f26;
    if (p2) *(float*)d8 = f27;
  } else {
    char* const d9 = lse + (s64)(row_1 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r217 = r215 + (q0_0 << 1) + (r6 << 3);
    char* const d10 = d9 + (s64)((u64)((s64)(int)(r217 + 1u) * dim_N) << 2) + 4ll * n;
    const bool p6 = p2 && row_if;
    if (p6) *(float*)(d9 + (s64)((u64)((s64)(int)r217 * dim_N) << 2) + 4ll * n) = f26;
    if (p6) *(float*)d10 = f27;
  }

  // mla_decode.ts:279  store(result.tile([0, g * GROUP], [heads, GROUP]), o, (x, h) => bf16(x * factors.at(h)));
  const u32 r218 = q0_2 * 4u + factors_1;
  __syncthreads();
  const float f28 = shared<float>(r218);
  const u32 r219 = cvt_rn_bf16x2_f32(__fmul_rn(o0_0[1], f28), __fmul_rn(o0_0[0], f28));
  const float f29 = shared<float>(r218 + 32u);
  const u32 r220 = cvt_rn_bf16x2_f32(__fmul_rn(o0_0[3], f29), __fmul_rn(o0_0[2], f29));
  const u32 r221 = cvt_rn_bf16x2_f32(__fmul_rn(o0_1[1], f28), __fmul_rn(o0_1[0], f28));
  const u32 r222 = cvt_rn_bf16x2_f32(__fmul_rn(o0_1[3], f29), __fmul_rn(o0_1[2], f29));
  const float f30 = shared<float>(r218 + 64u);
  const u32 r223 = cvt_rn_bf16x2_f32(__fmul_rn(o0_2[1], f30), __fmul_rn(o0_2[0], f30));
  const float f31 = shared<float>(r218 + 96u);
  const u32 r224 = cvt_rn_bf16x2_f32(__fmul_rn(o0_2[3], f31), __fmul_rn(o0_2[2], f31));
  const u32 r225 = cvt_rn_bf16x2_f32(__fmul_rn(o0_3[1], f30), __fmul_rn(o0_3[0], f30));
  const u32 r226 = cvt_rn_bf16x2_f32(__fmul_rn(o0_3[3], f31), __fmul_rn(o0_3[2], f31));
  const float f32 = shared<float>(r218 + 128u);
  const u32 r227 = cvt_rn_bf16x2_f32(__fmul_rn(o0_4[1], f32), __fmul_rn(o0_4[0], f32));
  const float f33 = shared<float>(r218 + 160u);
  const u32 r228 = cvt_rn_bf16x2_f32(__fmul_rn(o0_4[3], f33), __fmul_rn(o0_4[2], f33));
  const u32 r229 = cvt_rn_bf16x2_f32(__fmul_rn(o0_5[1], f32), __fmul_rn(o0_5[0], f32));
  const u32 r230 = cvt_rn_bf16x2_f32(__fmul_rn(o0_5[3], f33), __fmul_rn(o0_5[2], f33));
  const float f34 = shared<float>(r218 + 192u);
  const u32 r231 = cvt_rn_bf16x2_f32(__fmul_rn(o0_6[1], f34), __fmul_rn(o0_6[0], f34));
  const float f35 = shared<float>(r218 + 224u);
  const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(o0_6[3], f35), __fmul_rn(o0_6[2], f35));
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(o0_7[1], f34), __fmul_rn(o0_7[0], f34));
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(o0_7[3], f35), __fmul_rn(o0_7[2], f35));
  const u32 r235 = (q0_2 << 10) + q0_3 + r49;
  const u32 r236 = r235 ^ ((r235 >> 6) & 0x70u);
  const u32 r237 = result + r236;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r237) = r219;
  shared<u32>(r237 + 8192u) = r220;
  const u32 r238 = result + (r236 ^ 0x10u);
  shared<u32>(r238) = r221;
  shared<u32>(r238 + 8192u) = r222;
  shared<u32>(r237 + 16384u) = r223;
  shared<u32>(r237 + 24576u) = r224;
  shared<u32>(r238 + 16384u) = r225;
  shared<u32>(r238 + 24576u) = r226;
  shared<u32>(r237 + 32768u) = r227;
  shared<u32>(r237 + 40960u) = r228;
  shared<u32>(r238 + 32768u) = r229;
  shared<u32>(r238 + 40960u) = r230;
  shared<u32>(r237 + 49152u) = r231;
  shared<u32>(r237 + 57344u) = r232;
  shared<u32>(r238 + 49152u) = r233;
  shared<u32>(r238 + 57344u) = r234;
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(o1_0[1], f28), __fmul_rn(o1_0[0], f28));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(o1_0[3], f29), __fmul_rn(o1_0[2], f29));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(o1_1[1], f28), __fmul_rn(o1_1[0], f28));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(o1_1[3], f29), __fmul_rn(o1_1[2], f29));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(o1_2[1], f30), __fmul_rn(o1_2[0], f30));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(o1_2[3], f31), __fmul_rn(o1_2[2], f31));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(o1_3[1], f30), __fmul_rn(o1_3[0], f30));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(o1_3[3], f31), __fmul_rn(o1_3[2], f31));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(o1_4[1], f32), __fmul_rn(o1_4[0], f32));
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(o1_4[3], f33), __fmul_rn(o1_4[2], f33));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(o1_5[1], f32), __fmul_rn(o1_5[0], f32));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(o1_5[3], f33), __fmul_rn(o1_5[2], f33));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(o1_6[1], f34), __fmul_rn(o1_6[0], f34));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(o1_6[3], f35), __fmul_rn(o1_6[2], f35));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(o1_7[1], f34), __fmul_rn(o1_7[0], f34));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(o1_7[3], f35), __fmul_rn(o1_7[2], f35));
  __syncthreads();
  shared<u32>(r237 + 256u) = r239;
  shared<u32>(r237 + 8448u) = r240;
  shared<u32>(r238 + 256u) = r241;
  shared<u32>(r238 + 8448u) = r242;
  shared<u32>(r237 + 16640u) = r243;
  shared<u32>(r237 + 24832u) = r244;
  shared<u32>(r238 + 16640u) = r245;
  shared<u32>(r238 + 24832u) = r246;
  shared<u32>(r237 + 33024u) = r247;
  shared<u32>(r237 + 41216u) = r248;
  shared<u32>(r238 + 33024u) = r249;
  shared<u32>(r238 + 41216u) = r250;
  shared<u32>(r237 + 49408u) = r251;
  shared<u32>(r237 + 57600u) = r252;
  shared<u32>(r238 + 49408u) = r253;
  shared<u32>(r238 + 57600u) = r254;
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(o2_0[1], f28), __fmul_rn(o2_0[0], f28));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(o2_0[3], f29), __fmul_rn(o2_0[2], f29));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(o2_1[1], f28), __fmul_rn(o2_1[0], f28));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(o2_1[3], f29), __fmul_rn(o2_1[2], f29));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(o2_2[1], f30), __fmul_rn(o2_2[0], f30));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(o2_2[3], f31), __fmul_rn(o2_2[2], f31));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(o2_3[1], f30), __fmul_rn(o2_3[0], f30));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(o2_3[3], f31), __fmul_rn(o2_3[2], f31));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(o2_4[1], f32), __fmul_rn(o2_4[0], f32));
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(o2_4[3], f33), __fmul_rn(o2_4[2], f33));
  const u32 r265 = cvt_rn_bf16x2_f32(__fmul_rn(o2_5[1], f32), __fmul_rn(o2_5[0], f32));
  const u32 r266 = cvt_rn_bf16x2_f32(__fmul_rn(o2_5[3], f33), __fmul_rn(o2_5[2], f33));
  const u32 r267 = cvt_rn_bf16x2_f32(__fmul_rn(o2_6[1], f34), __fmul_rn(o2_6[0], f34));
  const u32 r268 = cvt_rn_bf16x2_f32(__fmul_rn(o2_6[3], f35), __fmul_rn(o2_6[2], f35));
  const u32 r269 = cvt_rn_bf16x2_f32(__fmul_rn(o2_7[1], f34), __fmul_rn(o2_7[0], f34));
  const u32 r270 = cvt_rn_bf16x2_f32(__fmul_rn(o2_7[3], f35), __fmul_rn(o2_7[2], f35));
  __syncthreads();
  shared<u32>(r237 + 512u) = r255;
  shared<u32>(r237 + 8704u) = r256;
  shared<u32>(r238 + 512u) = r257;
  shared<u32>(r238 + 8704u) = r258;
  shared<u32>(r237 + 16896u) = r259;
  shared<u32>(r237 + 25088u) = r260;
  shared<u32>(r238 + 16896u) = r261;
  shared<u32>(r238 + 25088u) = r262;
  shared<u32>(r237 + 33280u) = r263;
  shared<u32>(r237 + 41472u) = r264;
  shared<u32>(r238 + 33280u) = r265;
  shared<u32>(r238 + 41472u) = r266;
  shared<u32>(r237 + 49664u) = r267;
  shared<u32>(r237 + 57856u) = r268;
  shared<u32>(r238 + 49664u) = r269;
  shared<u32>(r238 + 57856u) = r270;
  const u32 r271 = cvt_rn_bf16x2_f32(__fmul_rn(o3_0[1], f28), __fmul_rn(o3_0[0], f28));
  const u32 r272 = cvt_rn_bf16x2_f32(__fmul_rn(o3_0[3], f29), __fmul_rn(o3_0[2], f29));
  const u32 r273 = cvt_rn_bf16x2_f32(__fmul_rn(o3_1[1], f28), __fmul_rn(o3_1[0], f28));
  const u32 r274 = cvt_rn_bf16x2_f32(__fmul_rn(o3_1[3], f29), __fmul_rn(o3_1[2], f29));
  const u32 r275 = cvt_rn_bf16x2_f32(__fmul_rn(o3_2[1], f30), __fmul_rn(o3_2[0], f30));
  const u32 r276 = cvt_rn_bf16x2_f32(__fmul_rn(o3_2[3], f31), __fmul_rn(o3_2[2], f31));
  const u32 r277 = cvt_rn_bf16x2_f32(__fmul_rn(o3_3[1], f30), __fmul_rn(o3_3[0], f30));
  const u32 r278 = cvt_rn_bf16x2_f32(__fmul_rn(o3_3[3], f31), __fmul_rn(o3_3[2], f31));
  const u32 r279 = cvt_rn_bf16x2_f32(__fmul_rn(o3_4[1], f32), __fmul_rn(o3_4[0], f32));
  const u32 r280 = cvt_rn_bf16x2_f32(__fmul_rn(o3_4[3], f33), __fmul_rn(o3_4[2], f33));
  const u32 r281 = cvt_rn_bf16x2_f32(__fmul_rn(o3_5[1], f32), __fmul_rn(o3_5[0], f32));
  const u32 r282 = cvt_rn_bf16x2_f32(__fmul_rn(o3_5[3], f33), __fmul_rn(o3_5[2], f33));
  const u32 r283 = cvt_rn_bf16x2_f32(__fmul_rn(o3_6[1], f34), __fmul_rn(o3_6[0], f34));
  const u32 r284 = cvt_rn_bf16x2_f32(__fmul_rn(o3_6[3], f35), __fmul_rn(o3_6[2], f35));
  const u32 r285 = cvt_rn_bf16x2_f32(__fmul_rn(o3_7[1], f34), __fmul_rn(o3_7[0], f34));
  const u32 r286 = cvt_rn_bf16x2_f32(__fmul_rn(o3_7[3], f35), __fmul_rn(o3_7[2], f35));
  __syncthreads();
  shared<u32>(r237 + 768u) = r271;
  shared<u32>(r237 + 8960u) = r272;
  shared<u32>(r238 + 768u) = r273;
  shared<u32>(r238 + 8960u) = r274;
  shared<u32>(r237 + 17152u) = r275;
  shared<u32>(r237 + 25344u) = r276;
  shared<u32>(r238 + 17152u) = r277;
  shared<u32>(r238 + 25344u) = r278;
  shared<u32>(r237 + 33536u) = r279;
  shared<u32>(r237 + 41728u) = r280;
  shared<u32>(r238 + 33536u) = r281;
  shared<u32>(r238 + 41728u) = r282;
  shared<u32>(r237 + 49920u) = r283;
  shared<u32>(r237 + 58112u) = r284;
  shared<u32>(r238 + 49920u) = r285;
  shared<u32>(r238 + 58112u) = r286;

  // mla_decode.ts:269  copy(result, out.tile([b, n, head, 0], [1, 1, heads, LATENT]));
  char* const d11 = out + (s64)(row_1 * (sparseMlaDecodeWhole * 65536ull) << 1) + 131072ll * n;
  char* const d12 = d11 + 65536ll * (int)head + 1024ll * (int)r6 + 16ll * (int)r14;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 64; i += 8) {
    const u32 r287 = r27 + ((u32)i << 10);
    const u32 r288 = result + (r287 ^ ((r287 >> 6) & 0x70u));
    const uint4 v84 = shared<uint4>(r288);
    const uint4 v85 = shared<uint4>(r288 + 512u);
    if (row_if && (int)(r215 + i) < 121) {
      char* const d13 = d12 + 1024ll * i;
      *(uint4*)d13 = make_uint4(v84.x, v84.y, v84.z, v84.w);
      *(uint4*)(d13 + 512) = make_uint4(v85.x, v85.y, v85.z, v85.w);
    } else {
      char* const d14 = d12 + 1024ll * i;
      const bool p7 = row_if && (int)(r215 + r6 + i) < 128;
      if (p7) *(uint4*)d14 = make_uint4(v84.x, v84.y, v84.z, v84.w);
      if (p7) *(uint4*)(d14 + 512) = make_uint4(v85.x, v85.y, v85.z, v85.w);
    }
  }
}
