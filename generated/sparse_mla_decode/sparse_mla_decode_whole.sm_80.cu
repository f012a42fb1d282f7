//
// sparse_mla_decode_whole: tilewright, for sm_80
//   H = 128
//   heads = 64, keys = 32, stages = 3, warps = 8
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

// 156736 bytes
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
  const u32 rest = shared_address(smem) + 49152u; // 41984 bytes: bf16[64, 328]
  const u32 K_1 = shared_address(smem) + 91136u; // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 weights = shared_address(smem) + 123904u; // 16384 bytes: bf16[128, 64] swizzle<3,4,3>
  const u32 R = shared_address(smem) + 140288u;  // 12288 bytes: bf16[32, 64] swizzle<3,4,3> x 3 stages
  const u32 rows = shared_address(smem) + 152576u; // 2048 bytes: i32[512]
  const u32 scales = shared_address(smem) + 154624u; // 1536 bytes: f32[32, 4] x 3 stages
  const u32 factors = shared_address(smem) + 156160u; // 256 bytes: f32[64]
  const u32 factors_1 = shared_address(smem) + 156416u; // 256 bytes: f32[64]
  const u32 lowest = shared_address(smem) + 156672u; // 64 bytes: i32[16]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:25  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole = (s64)dim_N;

  // sparse_mla_decode.ts:49  const row = idiv(blockIdx.x, parts);
  const u32 row = blockIdx.x >> 1;

  // sparse_mla_decode.ts:50  const head = (blockIdx.x % parts) * heads;
  const u32 head = blockIdx.x & 1u;

  // sparse_mla_decode.ts:51  const b = idiv(row, N);
  const u32 b_0 = div_s32(row, dim_N);

  // sparse_mla_decode.ts:52  const n = row - b * N;
  const u32 n_0 = row - b_0 * dim_N;

  // mla_decode.ts:113  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:116  const scale = sm_scale * f32(LOG2E);
  const float scale_0 = __fmul_rn(sm_scale, 1.442695f);

  // mla_decode.ts:119  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const u32 r0 = threadIdx.x & 7u;
  const u32 r1 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - row) > 0;
  const u32 r2 = r0 << 4;
  const char* const d0 = q + 147456ll * (int)row + 73728ll * (int)head + 1152ll * (int)r1 + 16ll * (int)r0;
  if (p0) {
    const u32 r3 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r3, d0);
    cp_async_cg_shared_global<16>(r3 + 128u, d0 + 128);
    cp_async_cg_shared_global<16>(r3 + 256u, d0 + 256);
    cp_async_cg_shared_global<16>(r3 + 384u, d0 + 384);
    cp_async_cg_shared_global<16>(r3 + 512u, d0 + 512);
    cp_async_cg_shared_global<16>(r3 + 640u, d0 + 640);
    cp_async_cg_shared_global<16>(r3 + 768u, d0 + 768);
    cp_async_cg_shared_global<16>(r3 + 896u, d0 + 896);
    cp_async_cg_shared_global<16>(r3 + 1024u, d0 + 1024);
    cp_async_cg_shared_global<16>(r3 + 36864u, d0 + 36864);
    cp_async_cg_shared_global<16>(r3 + 36992u, d0 + 36992);
    cp_async_cg_shared_global<16>(r3 + 37120u, d0 + 37120);
    cp_async_cg_shared_global<16>(r3 + 37248u, d0 + 37248);
    cp_async_cg_shared_global<16>(r3 + 37376u, d0 + 37376);
    cp_async_cg_shared_global<16>(r3 + 37504u, d0 + 37504);
    cp_async_cg_shared_global<16>(r3 + 37632u, d0 + 37632);
    cp_async_cg_shared_global<16>(r3 + 37760u, d0 + 37760);
    cp_async_cg_shared_global<16>(r3 + 37888u, d0 + 37888);
  } else {
    const u32 r4 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    const u32 r5 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r4, d0, r5);
    cp_async_cg_shared_global<16>(r4 + 128u, d0 + 128, r5);
    cp_async_cg_shared_global<16>(r4 + 256u, d0 + 256, r5);
    cp_async_cg_shared_global<16>(r4 + 384u, d0 + 384, r5);
    cp_async_cg_shared_global<16>(r4 + 512u, d0 + 512, r5);
    cp_async_cg_shared_global<16>(r4 + 640u, d0 + 640, r5);
    cp_async_cg_shared_global<16>(r4 + 768u, d0 + 768, r5);
    cp_async_cg_shared_global<16>(r4 + 896u, d0 + 896, r5);
    cp_async_cg_shared_global<16>(r4 + 1024u, d0 + 1024, r5);
    cp_async_cg_shared_global<16>(r4 + 36864u, d0 + 36864, r5);
    cp_async_cg_shared_global<16>(r4 + 36992u, d0 + 36992, r5);
    cp_async_cg_shared_global<16>(r4 + 37120u, d0 + 37120, r5);
    cp_async_cg_shared_global<16>(r4 + 37248u, d0 + 37248, r5);
    cp_async_cg_shared_global<16>(r4 + 37376u, d0 + 37376, r5);
    cp_async_cg_shared_global<16>(r4 + 37504u, d0 + 37504, r5);
    cp_async_cg_shared_global<16>(r4 + 37632u, d0 + 37632, r5);
    cp_async_cg_shared_global<16>(r4 + 37760u, d0 + 37760, r5);
    cp_async_cg_shared_global<16>(r4 + 37888u, d0 + 37888, r5);
  }
  cp_async_commit_group();

  // mla_decode.ts:120  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:121  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:124  copy(q.tile([n, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW - KEPT]));
  if (p0) {
    const u32 r6 = rest + (r1 * 656u + r2);
    __syncthreads();
    cp_async_cg_shared_global<16>(r6, d0 + 512);
    cp_async_cg_shared_global<16>(r6 + 128u, d0 + 640);
    cp_async_cg_shared_global<16>(r6 + 256u, d0 + 768);
    cp_async_cg_shared_global<16>(r6 + 384u, d0 + 896);
    cp_async_cg_shared_global<16>(r6 + 512u, d0 + 1024);
    cp_async_cg_shared_global<16>(r6 + 20992u, d0 + 37376);
    cp_async_cg_shared_global<16>(r6 + 21120u, d0 + 37504);
    cp_async_cg_shared_global<16>(r6 + 21248u, d0 + 37632);
    cp_async_cg_shared_global<16>(r6 + 21376u, d0 + 37760);
    cp_async_cg_shared_global<16>(r6 + 21504u, d0 + 37888);
  } else {
    const u32 r7 = rest + (r1 * 656u + r2);
    const u32 r8 = p0 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r7, d0 + 512, r8);
    cp_async_cg_shared_global<16>(r7 + 128u, d0 + 640, r8);
    cp_async_cg_shared_global<16>(r7 + 256u, d0 + 768, r8);
    cp_async_cg_shared_global<16>(r7 + 384u, d0 + 896, r8);
    cp_async_cg_shared_global<16>(r7 + 512u, d0 + 1024, r8);
    cp_async_cg_shared_global<16>(r7 + 20992u, d0 + 37376, r8);
    cp_async_cg_shared_global<16>(r7 + 21120u, d0 + 37504, r8);
    cp_async_cg_shared_global<16>(r7 + 21248u, d0 + 37632, r8);
    cp_async_cg_shared_global<16>(r7 + 21376u, d0 + 37760, r8);
    cp_async_cg_shared_global<16>(r7 + 21504u, d0 + 37888, r8);
  }
  cp_async_commit_group();

  // mla_decode.ts:132  for (const chunk of range(from, to, LIST)) {
  float f0 = -3.4e38f;
  float f1 = -3.4e38f;
  float f2 = 0.0f;
  float f3 = 0.0f;
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
  float sum_16[4];
  sum_16[0] = 0.0f;
  sum_16[1] = 0.0f;
  sum_16[2] = 0.0f;
  sum_16[3] = 0.0f;
  float sum_17[4];
  sum_17[0] = 0.0f;
  sum_17[1] = 0.0f;
  sum_17[2] = 0.0f;
  sum_17[3] = 0.0f;
  float sum_18[4];
  sum_18[0] = 0.0f;
  sum_18[1] = 0.0f;
  sum_18[2] = 0.0f;
  sum_18[3] = 0.0f;
  float sum_19[4];
  sum_19[0] = 0.0f;
  sum_19[1] = 0.0f;
  sum_19[2] = 0.0f;
  sum_19[3] = 0.0f;
  float sum_20[4];
  sum_20[0] = 0.0f;
  sum_20[1] = 0.0f;
  sum_20[2] = 0.0f;
  sum_20[3] = 0.0f;
  float sum_21[4];
  sum_21[0] = 0.0f;
  sum_21[1] = 0.0f;
  sum_21[2] = 0.0f;
  sum_21[3] = 0.0f;
  float sum_22[4];
  sum_22[0] = 0.0f;
  sum_22[1] = 0.0f;
  sum_22[2] = 0.0f;
  sum_22[3] = 0.0f;
  float sum_23[4];
  sum_23[0] = 0.0f;
  sum_23[1] = 0.0f;
  sum_23[2] = 0.0f;
  sum_23[3] = 0.0f;
  float sum_24[4];
  sum_24[0] = 0.0f;
  sum_24[1] = 0.0f;
  sum_24[2] = 0.0f;
  sum_24[3] = 0.0f;
  float sum_25[4];
  sum_25[0] = 0.0f;
  sum_25[1] = 0.0f;
  sum_25[2] = 0.0f;
  sum_25[3] = 0.0f;
  float sum_26[4];
  sum_26[0] = 0.0f;
  sum_26[1] = 0.0f;
  sum_26[2] = 0.0f;
  sum_26[3] = 0.0f;
  float sum_27[4];
  sum_27[0] = 0.0f;
  sum_27[1] = 0.0f;
  sum_27[2] = 0.0f;
  sum_27[3] = 0.0f;
  float sum_28[4];
  sum_28[0] = 0.0f;
  sum_28[1] = 0.0f;
  sum_28[2] = 0.0f;
  sum_28[3] = 0.0f;
  float sum_29[4];
  sum_29[0] = 0.0f;
  sum_29[1] = 0.0f;
  sum_29[2] = 0.0f;
  sum_29[3] = 0.0f;
  float sum_30[4];
  sum_30[0] = 0.0f;
  sum_30[1] = 0.0f;
  sum_30[2] = 0.0f;
  sum_30[3] = 0.0f;
  float sum_31[4];
  sum_31[0] = 0.0f;
  sum_31[1] = 0.0f;
  sum_31[2] = 0.0f;
  sum_31[3] = 0.0f;

  // sparse_mla_decode.ts:66  (slot) => cache.place(indices.at(b, n, slot)),
  const u32 r9 = threadIdx.x << 1;

  // mla_decode.ts:134  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? placeOf(chunk + i) : -1));
  const bool listed_if = b_0 < (u32)dim_B && n_0 < (u32)dim_N;
  const char* const listed_at_0 = indices + (s64)((s64)(int)b_0 * ((u64)(s64)dim_K * sparseMlaDecodeWhole) << 2);
  const char* const listed_at_1 = listed_at_0 + (s64)((u64)((s64)(int)n_0 * dim_K) << 2);
  const u32 r10 = r9 + 1u;

  // mla_decode.ts:136  store(rows, listed);
  const u32 r11 = threadIdx.x * 8u + rows;

  // mla_decode.ts:139  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
  const bool p1 = (threadIdx.x & 0xfu) == 0u;
  const u32 r12 = (threadIdx.x >> 4) * 4u + lowest;

  // mla_decode.ts:143  copy(
  const u32 r13 = threadIdx.x & 0x1fu;
  const u32 r14 = r13 * 4u + rows;
  const u32 r15 = threadIdx.x >> 5;
  const u32 r16 = r15 * 16u + rows;
  const u32 r17 = r13 << 4;
  const u32 r18 = C + ((r15 << 11) + r17);
  const char* const d1 = cache + 16ll * (int)r13;

  // mla_decode.ts:148  copy(
  const u32 r19 = r1 * 4u + rows;
  const u32 r20 = (r1 << 7) + r2;
  const u32 r21 = R + (r20 ^ ((r20 >> 3) & 0x70u));
  const char* const d2 = cache + 16ll * (int)r0;

  // mla_decode.ts:153  copy(
  const bool p2 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r22 = scales + r17;
  const u32 r23 = r13 << 2;
  const u32 r24 = r15 << 4;
  const u32 r25 = r1 << 2;

  // mla_decode.ts:159  store(K, load(C), (x) => bf16(x));
  const u32 r26 = C + ((r15 << 9) + (r13 << 3));
  const u32 r27 = (r15 << 10) + r17;
  const u32 r28 = K_1 + (r27 ^ ((r27 >> 6) & 0x70u));

  // mla_decode.ts:161  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r29 = r13 & 7u;
  const u32 r30 = (r13 >> 3) & 1u;
  const u32 r31 = (r13 >> 4) & 1u;
  const u32 r32 = r29 << 7;
  const u32 r33 = r31 << 4;
  const u32 r34 = (r30 << 10) + r32 + r33;
  const u32 r35 = r34 ^ ((r34 >> 3) & 0x70u);
  const u32 r36 = R + r35;
  const u32 r37 = r30 << 4;
  const u32 r38 = rest + (r15 * 5248u + r29 * 656u + r37 + (r31 << 5));
  const u32 r39 = R + (r35 ^ 0x20u);
  const u32 r40 = R + (r35 ^ 0x40u);
  const u32 r41 = R + (r35 ^ 0x60u);

  // mla_decode.ts:90  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r42 = (r30 << 13) + (r29 << 10);
  const u32 r43 = r42 + r33;
  const u32 r44 = r43 ^ ((r43 >> 6) & 0x70u);
  const u32 r45 = K_1 + r44;
  const u32 r46 = K_1 + (r44 ^ 0x20u);
  const u32 r47 = K_1 + (r44 ^ 0x40u);
  const u32 r48 = K_1 + (r44 ^ 0x60u);

  // mla_decode.ts:91  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + q0_4;

  // mla_decode.ts:168  map(score, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity)),
  const u32 r49 = q0_2 << 2;

  // softmax.ts:100  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r50 = factors + ((q0_0 << 3) + (r15 << 5));

  // softmax.ts:121  map(o, (x, h) => x * factors.at(h)),
  const u32 r51 = q0_2 * 4u + factors;

  // mla_decode.ts:177  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r52 = (q0_2 << 7) + q0_3 + r24;
  const u32 r53 = weights + (r52 ^ ((r52 >> 3) & 0x70u));

  // mla_decode.ts:178  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r54 = ((threadIdx.x >> 6) << 12) + (r31 << 10) + r32 + r37;
  const u32 r55 = r54 ^ ((r54 >> 3) & 0x70u);
  const u32 r56 = weights + r55;
  const u32 r57 = r42 + (r15 << 7) + r33;
  const u32 r58 = r57 ^ ((r57 >> 6) & 0x70u);
  const u32 r59 = K_1 + r58;
  const u32 r60 = K_1 + (r58 ^ 0x20u);
  const u32 r61 = K_1 + (r58 ^ 0x40u);
  const u32 r62 = K_1 + (r58 ^ 0x60u);
  const u32 r63 = weights + (r55 ^ 0x20u);
  const u32 r64 = weights + (r55 ^ 0x40u);
  const u32 r65 = weights + (r55 ^ 0x60u);
  #pragma unroll 1
  for (int chunk = 0; chunk < dim_K; chunk = step_to(chunk, 512u, dim_K)) {
    const u32 r66 = chunk + r9;
    u32 listed_0 = 0u;
    if (listed_if && r66 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r66));
    const u32 listed_1 = (int)r66 < dim_K ? (listed_0 < codes ? listed_0 : -1u) : -1u;
    const u32 r67 = chunk + r10;
    u32 listed_2 = 0u;
    if (listed_if && r67 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r67));
    const u32 listed_3 = (int)r67 < dim_K ? (listed_2 < codes ? listed_2 : -1u) : -1u;
    __syncthreads();
    shared<uint2>(r11) = make_uint2(listed_1, listed_3);
    const int r68 = min((int)listed_1, (int)listed_3);
    const u32 r69 = __shfl_xor_sync(0xffffffffu, (u32)r68, 1);
    const int r70 = min(r68, (int)r69);
    const u32 r71 = __shfl_xor_sync(0xffffffffu, (u32)r70, 2);
    const int r72 = min(r70, (int)r71);
    const u32 r73 = __shfl_xor_sync(0xffffffffu, (u32)r72, 4);
    const int r74 = min(r72, (int)r73);
    const u32 r75 = __shfl_xor_sync(0xffffffffu, (u32)r74, 8);
    if (p1) shared<u32>(r12) = (u32)min(r74, (int)r75);

    // mla_decode.ts:140  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r76 = (u32)dim_K - chunk;
    const u32 r77 = (int)r76 / 32;
    const u32 r78 = r76 - (r77 << 5);
    const u32 r79 = r77 + (r78 != 0u && (int)(r78 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r80 = min((int)r79, 16);
    if (r80 > 0) {
      __syncthreads();
      const u32 r81 = shared<u32>(r14);
      const u32 r82 = shared<u32>(r16);
      const u32 r83 = shared<u32>(r16 + 4u);
      const u32 r84 = shared<u32>(r16 + 8u);
      const u32 r85 = shared<u32>(r16 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r18, d1 + 656ll * (int)r82, r82 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 512u, d1 + 656ll * (int)r83, r83 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1024u, d1 + 656ll * (int)r84, r84 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1536u, d1 + 656ll * (int)r85, r85 < codes ? 16u : 0u);
      const u32 r86 = shared<u32>(r19);
      cp_async_cg_shared_global<16>(r21, d2 + 656ll * (int)r86 + 528, r86 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r22, cache + 656ll * (int)r81 + 512, r81 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    if (r80 > 1) {
      __syncthreads();
      const u32 r87 = shared<u32>(r14 + 128u);
      const u32 r88 = shared<u32>(r16 + 128u);
      const u32 r89 = shared<u32>(r16 + 132u);
      const u32 r90 = shared<u32>(r16 + 136u);
      const u32 r91 = shared<u32>(r16 + 140u);
      cp_async_wait_group<1>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r18 + 16384u, d1 + 656ll * (int)r88, r88 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 16896u, d1 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 17408u, d1 + 656ll * (int)r90, r90 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 17920u, d1 + 656ll * (int)r91, r91 < codes ? 16u : 0u);
      const u32 r92 = shared<u32>(r19 + 128u);
      cp_async_cg_shared_global<16>(r21 + 4096u, d2 + 656ll * (int)r92 + 528, r92 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r22 + 512u, cache + 656ll * (int)r87 + 512, r87 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r93 = 0u;
    u32 r94 = 1024u;
    #pragma unroll 1
    for (int tile = 0; tile < r80; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r95 = tile + 2u;
      if ((int)r95 < r80) {
        const u32 r96 = r95 << 7;
        const u32 r97 = rows + (r24 + r96);
        const u32 r98 = r18 + (r94 << 5);
        const u32 r99 = shared<u32>(rows + (r23 + r96));
        const u32 r100 = shared<u32>(r97);
        const u32 r101 = shared<u32>(r97 + 4u);
        const u32 r102 = shared<u32>(r97 + 8u);
        const u32 r103 = shared<u32>(r97 + 12u);
        cp_async_cg_shared_global<16>(r98, d1 + 656ll * (int)r100, r100 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 512u, d1 + 656ll * (int)r101, r101 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 1024u, d1 + 656ll * (int)r102, r102 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 1536u, d1 + 656ll * (int)r103, r103 < codes ? 16u : 0u);
        const u32 r104 = shared<u32>(rows + (r25 + r96));
        cp_async_cg_shared_global<16>(r21 + (r94 << 3), d2 + 656ll * (int)r104 + 528, r104 < codes ? 16u : 0u);
        if (p2) cp_async_cg_shared_global<16>(r22 + r94, cache + 656ll * (int)r99 + 512, r99 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r105 = r93 << 3;
      const u32 r106 = r26 + (r93 << 5);
      const uint2 v0 = shared<uint2>(r106);
      const uint2 v1 = shared<uint2>(r106 + 256u);
      const uint2 v2 = shared<uint2>(r106 + 4096u);
      const uint2 v3 = shared<uint2>(r106 + 4352u);
      const u32 r107 = lop3_b32<248>((v0.x >> 4) & 0x7070707u, v0.x, 0x80808080u);
      const u32 r108 = (v0.x << 4) & 0xf0f0f0f0u;
      const u32 r109 = fma_rn_bf16x2(__byte_perm(r108, r107, 0x5140u), 2072017792u, 2147516416u);
      const u32 r110 = fma_rn_bf16x2(__byte_perm(r108, r107, 0x7362u), 2072017792u, 2147516416u);
      const u32 r111 = lop3_b32<248>((v0.y >> 4) & 0x7070707u, v0.y, 0x80808080u);
      const u32 r112 = (v0.y << 4) & 0xf0f0f0f0u;
      const u32 r113 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x5140u), 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28) = make_uint4(r109, r110, r113, r114);
      const u32 r115 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r116 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r117 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r118 = fma_rn_bf16x2(__byte_perm(r117, r116, 0x5140u), 2072017792u, 2147516416u);
      const u32 r119 = fma_rn_bf16x2(__byte_perm(r117, r116, 0x7362u), 2072017792u, 2147516416u);
      const u32 r120 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r121 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r122 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x5140u), 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 512u) = make_uint4(r118, r119, r122, r123);
      const u32 r124 = lop3_b32<246>(lop3_b32<246>(r115, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r125 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r126 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r127 = fma_rn_bf16x2(__byte_perm(r126, r125, 0x5140u), 2072017792u, 2147516416u);
      const u32 r128 = fma_rn_bf16x2(__byte_perm(r126, r125, 0x7362u), 2072017792u, 2147516416u);
      const u32 r129 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r130 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r131 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x5140u), 2072017792u, 2147516416u);
      const u32 r132 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 8192u) = make_uint4(r127, r128, r131, r132);
      const u32 r133 = lop3_b32<246>(lop3_b32<246>(r124, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r134 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r135 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r136 = fma_rn_bf16x2(__byte_perm(r135, r134, 0x5140u), 2072017792u, 2147516416u);
      const u32 r137 = fma_rn_bf16x2(__byte_perm(r135, r134, 0x7362u), 2072017792u, 2147516416u);
      const u32 r138 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r139 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r140 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x5140u), 2072017792u, 2147516416u);
      const u32 r141 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 8704u) = make_uint4(r136, r137, r140, r141);
      const uint2 v4 = shared<uint2>(r106 + 8192u);
      const uint2 v5 = shared<uint2>(r106 + 8448u);
      const uint2 v6 = shared<uint2>(r106 + 12288u);
      const uint2 v7 = shared<uint2>(r106 + 12544u);
      const u32 r142 = lop3_b32<246>(lop3_b32<246>(r133, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r143 = lop3_b32<248>((v4.x >> 4) & 0x7070707u, v4.x, 0x80808080u);
      const u32 r144 = (v4.x << 4) & 0xf0f0f0f0u;
      const u32 r145 = fma_rn_bf16x2(__byte_perm(r144, r143, 0x5140u), 2072017792u, 2147516416u);
      const u32 r146 = fma_rn_bf16x2(__byte_perm(r144, r143, 0x7362u), 2072017792u, 2147516416u);
      const u32 r147 = lop3_b32<248>((v4.y >> 4) & 0x7070707u, v4.y, 0x80808080u);
      const u32 r148 = (v4.y << 4) & 0xf0f0f0f0u;
      const u32 r149 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x5140u), 2072017792u, 2147516416u);
      const u32 r150 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 16384u) = make_uint4(r145, r146, r149, r150);
      const u32 r151 = lop3_b32<246>(lop3_b32<246>(r142, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r152 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r153 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r154 = fma_rn_bf16x2(__byte_perm(r153, r152, 0x5140u), 2072017792u, 2147516416u);
      const u32 r155 = fma_rn_bf16x2(__byte_perm(r153, r152, 0x7362u), 2072017792u, 2147516416u);
      const u32 r156 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r157 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r158 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x5140u), 2072017792u, 2147516416u);
      const u32 r159 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 16896u) = make_uint4(r154, r155, r158, r159);
      const u32 r160 = lop3_b32<246>(lop3_b32<246>(r151, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r161 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r162 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r163 = fma_rn_bf16x2(__byte_perm(r162, r161, 0x5140u), 2072017792u, 2147516416u);
      const u32 r164 = fma_rn_bf16x2(__byte_perm(r162, r161, 0x7362u), 2072017792u, 2147516416u);
      const u32 r165 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r166 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r167 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x5140u), 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 24576u) = make_uint4(r163, r164, r167, r168);
      const u32 r169 = lop3_b32<246>(lop3_b32<246>(r160, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r170 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r171 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r172 = fma_rn_bf16x2(__byte_perm(r171, r170, 0x5140u), 2072017792u, 2147516416u);
      const u32 r173 = fma_rn_bf16x2(__byte_perm(r171, r170, 0x7362u), 2072017792u, 2147516416u);
      const u32 r174 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r175 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r176 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x5140u), 2072017792u, 2147516416u);
      const u32 r177 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 25088u) = make_uint4(r172, r173, r176, r177);
      const bool p4 = (lop3_b32<246>(r169, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p4) {
        const uint2 v8 = shared<uint2>(r106);
        const u32 r178 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r179 = fma_rn_bf16x2((r178 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r180 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r179, 2064218889u, 0u), 0u, r179), r178, 0x80008000u);
        const u32 r181 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r182 = fma_rn_bf16x2((r181 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r183 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r182, 2064218889u, 0u), 0u, r182), r181, 0x80008000u);
        const u32 r184 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r185 = fma_rn_bf16x2((r184 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r186 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r185, 2064218889u, 0u), 0u, r185), r184, 0x80008000u);
        const u32 r187 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r188 = fma_rn_bf16x2((r187 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r189 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r188, 2064218889u, 0u), 0u, r188), r187, 0x80008000u);
        shared<uint4>(r28) = make_uint4(r180, r183, r186, r189);
        const uint2 v9 = shared<uint2>(r106 + 256u);
        const u32 r190 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r191 = fma_rn_bf16x2((r190 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r192 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r191, 2064218889u, 0u), 0u, r191), r190, 0x80008000u);
        const u32 r193 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r194 = fma_rn_bf16x2((r193 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r195 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r194, 2064218889u, 0u), 0u, r194), r193, 0x80008000u);
        const u32 r196 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r197 = fma_rn_bf16x2((r196 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r198 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r197, 2064218889u, 0u), 0u, r197), r196, 0x80008000u);
        const u32 r199 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r200 = fma_rn_bf16x2((r199 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r201 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r200, 2064218889u, 0u), 0u, r200), r199, 0x80008000u);
        shared<uint4>(r28 + 512u) = make_uint4(r192, r195, r198, r201);
        const uint2 v10 = shared<uint2>(r106 + 4096u);
        const u32 r202 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r203 = fma_rn_bf16x2((r202 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r204 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r203, 2064218889u, 0u), 0u, r203), r202, 0x80008000u);
        const u32 r205 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r206 = fma_rn_bf16x2((r205 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r207 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r206, 2064218889u, 0u), 0u, r206), r205, 0x80008000u);
        const u32 r208 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r209 = fma_rn_bf16x2((r208 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r210 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r209, 2064218889u, 0u), 0u, r209), r208, 0x80008000u);
        const u32 r211 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r212 = fma_rn_bf16x2((r211 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r213 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r212, 2064218889u, 0u), 0u, r212), r211, 0x80008000u);
        shared<uint4>(r28 + 8192u) = make_uint4(r204, r207, r210, r213);
        const uint2 v11 = shared<uint2>(r106 + 4352u);
        const u32 r214 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r215 = fma_rn_bf16x2((r214 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r216 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r215, 2064218889u, 0u), 0u, r215), r214, 0x80008000u);
        const u32 r217 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r218 = fma_rn_bf16x2((r217 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r219 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r218, 2064218889u, 0u), 0u, r218), r217, 0x80008000u);
        const u32 r220 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r221 = fma_rn_bf16x2((r220 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r222 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r221, 2064218889u, 0u), 0u, r221), r220, 0x80008000u);
        const u32 r223 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r224 = fma_rn_bf16x2((r223 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r225 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r224, 2064218889u, 0u), 0u, r224), r223, 0x80008000u);
        shared<uint4>(r28 + 8704u) = make_uint4(r216, r219, r222, r225);
        const uint2 v12 = shared<uint2>(r106 + 8192u);
        const u32 r226 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r227 = fma_rn_bf16x2((r226 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r228 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r227, 2064218889u, 0u), 0u, r227), r226, 0x80008000u);
        const u32 r229 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r230 = fma_rn_bf16x2((r229 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r231 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r230, 2064218889u, 0u), 0u, r230), r229, 0x80008000u);
        const u32 r232 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r233 = fma_rn_bf16x2((r232 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r234 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r233, 2064218889u, 0u), 0u, r233), r232, 0x80008000u);
        const u32 r235 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r236 = fma_rn_bf16x2((r235 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r237 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r236, 2064218889u, 0u), 0u, r236), r235, 0x80008000u);
        shared<uint4>(r28 + 16384u) = make_uint4(r228, r231, r234, r237);
        const uint2 v13 = shared<uint2>(r106 + 8448u);
        const u32 r238 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r239 = fma_rn_bf16x2((r238 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r240 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r239, 2064218889u, 0u), 0u, r239), r238, 0x80008000u);
        const u32 r241 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r242 = fma_rn_bf16x2((r241 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r243 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r242, 2064218889u, 0u), 0u, r242), r241, 0x80008000u);
        const u32 r244 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r245 = fma_rn_bf16x2((r244 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r246 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r245, 2064218889u, 0u), 0u, r245), r244, 0x80008000u);
        const u32 r247 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r248 = fma_rn_bf16x2((r247 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r249 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r248, 2064218889u, 0u), 0u, r248), r247, 0x80008000u);
        shared<uint4>(r28 + 16896u) = make_uint4(r240, r243, r246, r249);
        const uint2 v14 = shared<uint2>(r106 + 12288u);
        const u32 r250 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r251 = fma_rn_bf16x2((r250 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r252 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r251, 2064218889u, 0u), 0u, r251), r250, 0x80008000u);
        const u32 r253 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r254 = fma_rn_bf16x2((r253 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r255 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r254, 2064218889u, 0u), 0u, r254), r253, 0x80008000u);
        const u32 r256 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r257 = fma_rn_bf16x2((r256 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r258 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r257, 2064218889u, 0u), 0u, r257), r256, 0x80008000u);
        const u32 r259 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r260 = fma_rn_bf16x2((r259 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r261 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r260, 2064218889u, 0u), 0u, r260), r259, 0x80008000u);
        shared<uint4>(r28 + 24576u) = make_uint4(r252, r255, r258, r261);
        const uint2 v15 = shared<uint2>(r106 + 12544u);
        const u32 r262 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r263 = fma_rn_bf16x2((r262 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r264 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r263, 2064218889u, 0u), 0u, r263), r262, 0x80008000u);
        const u32 r265 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r266 = fma_rn_bf16x2((r265 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r267 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r266, 2064218889u, 0u), 0u, r266), r265, 0x80008000u);
        const u32 r268 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r269 = fma_rn_bf16x2((r268 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r270 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r269, 2064218889u, 0u), 0u, r269), r268, 0x80008000u);
        const u32 r271 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r272 = fma_rn_bf16x2((r271 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r273 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r272, 2064218889u, 0u), 0u, r272), r271, 0x80008000u);
        shared<uint4>(r28 + 25088u) = make_uint4(r264, r267, r270, r273);
      }
      const u32 r274 = r36 + r105;
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r274);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r38 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r274 + 2048u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_1, rest_part_0, zeros);
      __syncwarp();
      const u32 r275 = r39 + r105;
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r275);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_2, rest_part_0 + 2, s0_0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r275 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      const u32 r276 = r40 + r105;
      u32 R_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_4, r276);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r38 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_4, rest_part_1, s0_0);
      u32 R_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_5, r276 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_5, rest_part_1, s0_1);
      __syncwarp();
      const u32 r277 = r41 + r105;
      u32 R_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_6, r277);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_6, rest_part_1 + 2, s0_0);
      u32 R_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_7, r277 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r45);
      float product_0[4];
      const u32 v16[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r45 + 16384u);
      float product_1[4];
      const u32 v17[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v17, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r46);
      const u32 v18[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r46 + 16384u);
      const u32 v19[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v19, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r47);
      const u32 v20[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r47 + 16384u);
      const u32 v21[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v21, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r48);
      const u32 v22[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r48 + 16384u);
      const u32 v23[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v23, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r45 + 128u);
      const u32 v24[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v24, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r45 + 16512u);
      const u32 v25[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v25, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r46 + 128u);
      const u32 v26[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v26, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r46 + 16512u);
      const u32 v27[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v27, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r47 + 128u);
      const u32 v28[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v28, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r47 + 16512u);
      const u32 v29[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v29, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r48 + 128u);
      const u32 v30[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v30, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r48 + 16512u);
      const u32 v31[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v31, product_1);
      const u32 s1_1 = s1_0 + r93;
      const float4 v32 = shared<float4>(s1_1);
      const float4 v33 = shared<float4>(s1_1 + 128u);
      const float4 v34 = shared<float4>(s1_1 + 256u);
      const float4 v35 = shared<float4>(s1_1 + 384u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r45 + 256u);
      float product_2[4];
      const u32 v36[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v36, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r45 + 16640u);
      float product_3[4];
      const u32 v37[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v37, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r46 + 256u);
      const u32 v38[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v38, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r46 + 16640u);
      const u32 v39[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v39, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r47 + 256u);
      const u32 v40[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v40, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r47 + 16640u);
      const u32 v41[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v41, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r48 + 256u);
      const u32 v42[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v42, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r48 + 16640u);
      const u32 v43[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v43, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r45 + 384u);
      const u32 v44[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v44, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r45 + 16768u);
      const u32 v45[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v45, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r46 + 384u);
      const u32 v46[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v46, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r46 + 16768u);
      const u32 v47[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v47, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r47 + 384u);
      const u32 v48[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v48, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r47 + 16768u);
      const u32 v49[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v49, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r48 + 384u);
      const u32 v50[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v50, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r48 + 16768u);
      const u32 v51[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v51, product_3);
      const u32 s2_0 = s1_0 + r93;
      const float4 v52 = shared<float4>(s2_0);
      const float s2_1 = __fmaf_rn(product_2[0], v52.y, __fmaf_rn(product_0[0], v32.x, s0_0[0]));
      const float s2_2 = __fmaf_rn(product_2[1], v52.y, __fmaf_rn(product_0[1], v32.x, s0_0[1]));
      const float4 v53 = shared<float4>(s2_0 + 128u);
      const float s2_3 = __fmaf_rn(product_2[2], v53.y, __fmaf_rn(product_0[2], v33.x, s0_0[2]));
      const float s2_4 = __fmaf_rn(product_2[3], v53.y, __fmaf_rn(product_0[3], v33.x, s0_0[3]));
      const float4 v54 = shared<float4>(s2_0 + 256u);
      const float s2_5 = __fmaf_rn(product_3[0], v54.y, __fmaf_rn(product_1[0], v34.x, s0_1[0]));
      const float s2_6 = __fmaf_rn(product_3[1], v54.y, __fmaf_rn(product_1[1], v34.x, s0_1[1]));
      const float4 v55 = shared<float4>(s2_0 + 384u);
      const float s2_7 = __fmaf_rn(product_3[2], v55.y, __fmaf_rn(product_1[2], v35.x, s0_1[2]));
      const float s2_8 = __fmaf_rn(product_3[3], v55.y, __fmaf_rn(product_1[3], v35.x, s0_1[3]));
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r45 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r38);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, rest_part_2, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r45 + 16896u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r46 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, rest_part_2 + 2, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r46 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r47 + 512u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r38 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, rest_part_3, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r47 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r48 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, rest_part_3 + 2, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r48 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r45 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r38 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, rest_part_4, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r45 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r46 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, rest_part_4 + 2, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r46 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r47 + 640u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r38 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, rest_part_5, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r47 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r48 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, rest_part_5 + 2, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r48 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, rest_part_5 + 2, product_5);
      const u32 s3 = s1_0 + r93;
      const float4 v56 = shared<float4>(s3);
      const float4 v57 = shared<float4>(s3 + 128u);
      const float4 v58 = shared<float4>(s3 + 256u);
      const float4 v59 = shared<float4>(s3 + 384u);
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r45 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r38 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_48, rest_part_6, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r45 + 17152u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r46 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_50, rest_part_6 + 2, product_6);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r46 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r47 + 768u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r38 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_52, rest_part_7, product_6);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r47 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r48 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_54, rest_part_7 + 2, product_6);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r48 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r45 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r38 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_56, rest_part_8, product_6);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r45 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r46 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_58, rest_part_8 + 2, product_6);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r46 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r47 + 896u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r38 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_60, rest_part_9, product_6);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r47 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r48 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_62, rest_part_9 + 2, product_6);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r48 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_0 + r93;
      const float4 v60 = shared<float4>(score_0);
      float score_1 = __fmaf_rn(product_6[0], v60.w, __fmaf_rn(product_4[0], v56.z, s2_1));
      float score_2 = __fmaf_rn(product_6[1], v60.w, __fmaf_rn(product_4[1], v56.z, s2_2));
      const float4 v61 = shared<float4>(score_0 + 128u);
      float score_3 = __fmaf_rn(product_6[2], v61.w, __fmaf_rn(product_4[2], v57.z, s2_3));
      float score_4 = __fmaf_rn(product_6[3], v61.w, __fmaf_rn(product_4[3], v57.z, s2_4));
      const float4 v62 = shared<float4>(score_0 + 256u);
      float score_5 = __fmaf_rn(product_7[0], v62.w, __fmaf_rn(product_5[0], v58.z, s2_5));
      float score_6 = __fmaf_rn(product_7[1], v62.w, __fmaf_rn(product_5[1], v58.z, s2_6));
      const float4 v63 = shared<float4>(score_0 + 384u);
      float score_7 = __fmaf_rn(product_7[2], v63.w, __fmaf_rn(product_5[2], v59.z, s2_7));
      float score_8 = __fmaf_rn(product_7[3], v63.w, __fmaf_rn(product_5[3], v59.z, s2_8));

      // mla_decode.ts:166  if (lowest.at(tile) < 0)
      const u32 r278 = shared<u32>(tile * 4u + lowest);
      if ((int)r278 < 0) {
        const u32 r279 = rows + (r49 + ((u32)tile << 7));
        const u32 r280 = shared<u32>(r279);
        const bool p5 = (int)r280 >= 0;
        score_1 = p5 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p5 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r281 = shared<u32>(r279 + 32u);
        const bool p6 = (int)r281 >= 0;
        score_3 = p6 ? score_3 : __uint_as_float(0xff800000u);
        score_4 = p6 ? score_4 : __uint_as_float(0xff800000u);
        const u32 r282 = shared<u32>(r279 + 64u);
        const bool p7 = (int)r282 >= 0;
        score_5 = p7 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p7 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r283 = shared<u32>(r279 + 96u);
        const bool p8 = (int)r283 >= 0;
        score_7 = p8 ? score_7 : __uint_as_float(0xff800000u);
        score_8 = p8 ? score_8 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:77  return reduceMax(reshape(score, [idiv(keys, apart), apart, heads]), 0);
      const float f4 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_1, score_3), score_5), score_7);
      const float f5 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_4), score_6), score_8);

      // softmax.ts:96  if (reduceAny(reshape(over, [rowsApart(keys, heads) * heads]), 0)) {
      const u32 r284 = (__fmul_rn(__fsub_rn(f4, f0), scale_0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f5, f1), scale_0) > 16.0f ? 1u : 0u);
      const bool p9 = __syncthreads_or(r284 != 0u) != 0;
      if (p9) {
        // softmax.ts:97  const top = reduceMax(highest, 0);
        const float top_0 = __shfl_xor_sync(0xffffffffu, f4, 4);
        const float top_1 = max_NaN_f32(f4, top_0);
        const float top_2 = __shfl_xor_sync(0xffffffffu, f5, 4);
        const float top_3 = max_NaN_f32(f5, top_2);
        const float top_4 = __shfl_xor_sync(0xffffffffu, top_1, 8);
        const float top_5 = max_NaN_f32(top_1, top_4);
        const float top_6 = __shfl_xor_sync(0xffffffffu, top_3, 8);
        const float top_7 = max_NaN_f32(top_3, top_6);
        const float top_8 = __shfl_xor_sync(0xffffffffu, top_5, 16);
        const float top_9 = max_NaN_f32(top_5, top_8);
        const float top_10 = __shfl_xor_sync(0xffffffffu, top_7, 16);
        const float top_11 = max_NaN_f32(top_7, top_10);

        // softmax.ts:98  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_9, f0), scale_0) > 16.0f ? top_9 : f0;
        const float next_1 = __fmul_rn(__fsub_rn(top_11, f1), scale_0) > 16.0f ? top_11 : f1;

        // softmax.ts:99  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f0, next_0), scale_0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_1), scale_0));
        if (p3) shared<float2>(r50) = make_float2(factor_0, factor_1);

        // softmax.ts:101  copy(next, pivot);
        f0 = next_0;
        f1 = next_1;

        // softmax.ts:103  map(weight, (w, _i, h) => w * factor.at(h)),
        f2 = __fmul_rn(f2, factor_0);
        f3 = __fmul_rn(f3, factor_1);

        // mla_decode.ts:173  if (chunk + first > from) multiply(sum, factors);
        if ((int)(chunk + ((u32)tile << 5)) > 0) {
          __syncthreads();
          const float f6 = shared<float>(r51);
          sum_0[0] = __fmul_rn(sum_0[0], f6);
          sum_0[1] = __fmul_rn(sum_0[1], f6);
          const float f7 = shared<float>(r51 + 32u);
          sum_0[2] = __fmul_rn(sum_0[2], f7);
          sum_0[3] = __fmul_rn(sum_0[3], f7);
          sum_1[0] = __fmul_rn(sum_1[0], f6);
          sum_1[1] = __fmul_rn(sum_1[1], f6);
          sum_1[2] = __fmul_rn(sum_1[2], f7);
          sum_1[3] = __fmul_rn(sum_1[3], f7);
          sum_2[0] = __fmul_rn(sum_2[0], f6);
          sum_2[1] = __fmul_rn(sum_2[1], f6);
          sum_2[2] = __fmul_rn(sum_2[2], f7);
          sum_2[3] = __fmul_rn(sum_2[3], f7);
          sum_3[0] = __fmul_rn(sum_3[0], f6);
          sum_3[1] = __fmul_rn(sum_3[1], f6);
          sum_3[2] = __fmul_rn(sum_3[2], f7);
          sum_3[3] = __fmul_rn(sum_3[3], f7);
          sum_4[0] = __fmul_rn(sum_4[0], f6);
          sum_4[1] = __fmul_rn(sum_4[1], f6);
          sum_4[2] = __fmul_rn(sum_4[2], f7);
          sum_4[3] = __fmul_rn(sum_4[3], f7);
          sum_5[0] = __fmul_rn(sum_5[0], f6);
          sum_5[1] = __fmul_rn(sum_5[1], f6);
          sum_5[2] = __fmul_rn(sum_5[2], f7);
          sum_5[3] = __fmul_rn(sum_5[3], f7);
          sum_6[0] = __fmul_rn(sum_6[0], f6);
          sum_6[1] = __fmul_rn(sum_6[1], f6);
          sum_6[2] = __fmul_rn(sum_6[2], f7);
          sum_6[3] = __fmul_rn(sum_6[3], f7);
          sum_7[0] = __fmul_rn(sum_7[0], f6);
          sum_7[1] = __fmul_rn(sum_7[1], f6);
          sum_7[2] = __fmul_rn(sum_7[2], f7);
          sum_7[3] = __fmul_rn(sum_7[3], f7);
          const float f8 = shared<float>(r51 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f8);
          sum_8[1] = __fmul_rn(sum_8[1], f8);
          const float f9 = shared<float>(r51 + 96u);
          sum_8[2] = __fmul_rn(sum_8[2], f9);
          sum_8[3] = __fmul_rn(sum_8[3], f9);
          sum_9[0] = __fmul_rn(sum_9[0], f8);
          sum_9[1] = __fmul_rn(sum_9[1], f8);
          sum_9[2] = __fmul_rn(sum_9[2], f9);
          sum_9[3] = __fmul_rn(sum_9[3], f9);
          sum_10[0] = __fmul_rn(sum_10[0], f8);
          sum_10[1] = __fmul_rn(sum_10[1], f8);
          sum_10[2] = __fmul_rn(sum_10[2], f9);
          sum_10[3] = __fmul_rn(sum_10[3], f9);
          sum_11[0] = __fmul_rn(sum_11[0], f8);
          sum_11[1] = __fmul_rn(sum_11[1], f8);
          sum_11[2] = __fmul_rn(sum_11[2], f9);
          sum_11[3] = __fmul_rn(sum_11[3], f9);
          sum_12[0] = __fmul_rn(sum_12[0], f8);
          sum_12[1] = __fmul_rn(sum_12[1], f8);
          sum_12[2] = __fmul_rn(sum_12[2], f9);
          sum_12[3] = __fmul_rn(sum_12[3], f9);
          sum_13[0] = __fmul_rn(sum_13[0], f8);
          sum_13[1] = __fmul_rn(sum_13[1], f8);
          sum_13[2] = __fmul_rn(sum_13[2], f9);
          sum_13[3] = __fmul_rn(sum_13[3], f9);
          sum_14[0] = __fmul_rn(sum_14[0], f8);
          sum_14[1] = __fmul_rn(sum_14[1], f8);
          sum_14[2] = __fmul_rn(sum_14[2], f9);
          sum_14[3] = __fmul_rn(sum_14[3], f9);
          sum_15[0] = __fmul_rn(sum_15[0], f8);
          sum_15[1] = __fmul_rn(sum_15[1], f8);
          sum_15[2] = __fmul_rn(sum_15[2], f9);
          sum_15[3] = __fmul_rn(sum_15[3], f9);
          const float f10 = shared<float>(r51 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f10);
          sum_16[1] = __fmul_rn(sum_16[1], f10);
          const float f11 = shared<float>(r51 + 160u);
          sum_16[2] = __fmul_rn(sum_16[2], f11);
          sum_16[3] = __fmul_rn(sum_16[3], f11);
          sum_17[0] = __fmul_rn(sum_17[0], f10);
          sum_17[1] = __fmul_rn(sum_17[1], f10);
          sum_17[2] = __fmul_rn(sum_17[2], f11);
          sum_17[3] = __fmul_rn(sum_17[3], f11);
          sum_18[0] = __fmul_rn(sum_18[0], f10);
          sum_18[1] = __fmul_rn(sum_18[1], f10);
          sum_18[2] = __fmul_rn(sum_18[2], f11);
          sum_18[3] = __fmul_rn(sum_18[3], f11);
          sum_19[0] = __fmul_rn(sum_19[0], f10);
          sum_19[1] = __fmul_rn(sum_19[1], f10);
          sum_19[2] = __fmul_rn(sum_19[2], f11);
          sum_19[3] = __fmul_rn(sum_19[3], f11);
          sum_20[0] = __fmul_rn(sum_20[0], f10);
          sum_20[1] = __fmul_rn(sum_20[1], f10);
          sum_20[2] = __fmul_rn(sum_20[2], f11);
          sum_20[3] = __fmul_rn(sum_20[3], f11);
          sum_21[0] = __fmul_rn(sum_21[0], f10);
          sum_21[1] = __fmul_rn(sum_21[1], f10);
          sum_21[2] = __fmul_rn(sum_21[2], f11);
          sum_21[3] = __fmul_rn(sum_21[3], f11);
          sum_22[0] = __fmul_rn(sum_22[0], f10);
          sum_22[1] = __fmul_rn(sum_22[1], f10);
          sum_22[2] = __fmul_rn(sum_22[2], f11);
          sum_22[3] = __fmul_rn(sum_22[3], f11);
          sum_23[0] = __fmul_rn(sum_23[0], f10);
          sum_23[1] = __fmul_rn(sum_23[1], f10);
          sum_23[2] = __fmul_rn(sum_23[2], f11);
          sum_23[3] = __fmul_rn(sum_23[3], f11);
          const float f12 = shared<float>(r51 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f12);
          sum_24[1] = __fmul_rn(sum_24[1], f12);
          const float f13 = shared<float>(r51 + 224u);
          sum_24[2] = __fmul_rn(sum_24[2], f13);
          sum_24[3] = __fmul_rn(sum_24[3], f13);
          sum_25[0] = __fmul_rn(sum_25[0], f12);
          sum_25[1] = __fmul_rn(sum_25[1], f12);
          sum_25[2] = __fmul_rn(sum_25[2], f13);
          sum_25[3] = __fmul_rn(sum_25[3], f13);
          sum_26[0] = __fmul_rn(sum_26[0], f12);
          sum_26[1] = __fmul_rn(sum_26[1], f12);
          sum_26[2] = __fmul_rn(sum_26[2], f13);
          sum_26[3] = __fmul_rn(sum_26[3], f13);
          sum_27[0] = __fmul_rn(sum_27[0], f12);
          sum_27[1] = __fmul_rn(sum_27[1], f12);
          sum_27[2] = __fmul_rn(sum_27[2], f13);
          sum_27[3] = __fmul_rn(sum_27[3], f13);
          sum_28[0] = __fmul_rn(sum_28[0], f12);
          sum_28[1] = __fmul_rn(sum_28[1], f12);
          sum_28[2] = __fmul_rn(sum_28[2], f13);
          sum_28[3] = __fmul_rn(sum_28[3], f13);
          sum_29[0] = __fmul_rn(sum_29[0], f12);
          sum_29[1] = __fmul_rn(sum_29[1], f12);
          sum_29[2] = __fmul_rn(sum_29[2], f13);
          sum_29[3] = __fmul_rn(sum_29[3], f13);
          sum_30[0] = __fmul_rn(sum_30[0], f12);
          sum_30[1] = __fmul_rn(sum_30[1], f12);
          sum_30[2] = __fmul_rn(sum_30[2], f13);
          sum_30[3] = __fmul_rn(sum_30[3], f13);
          sum_31[0] = __fmul_rn(sum_31[0], f12);
          sum_31[1] = __fmul_rn(sum_31[1], f12);
          sum_31[2] = __fmul_rn(sum_31[2], f13);
          sum_31[3] = __fmul_rn(sum_31[3], f13);
        }
      }

      // softmax.ts:108  const p = map(score, (s, _i, h) => exp2((s - pivot.at(h)) * scale));
      const float p_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_1, f0), scale_0));
      const float p_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_2, f1), scale_0));
      const float p_2 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_3, f0), scale_0));
      const float p_3 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_4, f1), scale_0));
      const float p_4 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_5, f0), scale_0));
      const float p_5 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_6, f1), scale_0));
      const float p_6 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_7, f0), scale_0));
      const float p_7 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_8, f1), scale_0));

      // softmax.ts:112  map(weight, (w, i, h) => w + own.at(i, h)),
      f2 = __fadd_rn(f2, __fadd_rn(__fadd_rn(__fadd_rn(p_0, p_2), p_4), p_6));
      f3 = __fadd_rn(f3, __fadd_rn(__fadd_rn(__fadd_rn(p_1, p_3), p_5), p_7));
      shared<u32>(r53) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v60.x), __fmul_rn(p_0, v60.x));
      shared<u32>(r53 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v61.x), __fmul_rn(p_2, v61.x));
      shared<u32>(r53 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v62.x), __fmul_rn(p_4, v62.x));
      shared<u32>(r53 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v63.x), __fmul_rn(p_6, v63.x));
      __syncthreads();
      shared<u32>(r53 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v60.y), __fmul_rn(p_0, v60.y));
      shared<u32>(r53 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v61.y), __fmul_rn(p_2, v61.y));
      shared<u32>(r53 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v62.y), __fmul_rn(p_4, v62.y));
      shared<u32>(r53 + 7168u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v63.y), __fmul_rn(p_6, v63.y));
      __syncthreads();
      shared<u32>(r53 + 8192u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v60.z), __fmul_rn(p_0, v60.z));
      shared<u32>(r53 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v61.z), __fmul_rn(p_2, v61.z));
      shared<u32>(r53 + 10240u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v62.z), __fmul_rn(p_4, v62.z));
      shared<u32>(r53 + 11264u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v63.z), __fmul_rn(p_6, v63.z));
      __syncthreads();
      shared<u32>(r53 + 12288u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v60.w), __fmul_rn(p_0, v60.w));
      shared<u32>(r53 + 13312u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v61.w), __fmul_rn(p_2, v61.w));
      shared<u32>(r53 + 14336u) = cvt_rn_bf16x2_f32(__fmul_rn(p_5, v62.w), __fmul_rn(p_4, v62.w));
      shared<u32>(r53 + 15360u) = cvt_rn_bf16x2_f32(__fmul_rn(p_7, v63.w), __fmul_rn(p_6, v63.w));
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r56);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r59);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_64 + 2, sum_1);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r60);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_65 + 2, sum_3);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r61);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_66 + 2, sum_5);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r62);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_67 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r63);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_1_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_1_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_1_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_1_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_1_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_1_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_1_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_1_part_67 + 2, sum_15);
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r64);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_2, K_1_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_2, K_1_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_2, K_1_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_2, K_1_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_2, K_1_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_2, K_1_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_2, K_1_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_2, K_1_part_67 + 2, sum_23);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_part_3, K_1_part_64, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_part_3, K_1_part_64 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_part_3, K_1_part_65, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_part_3, K_1_part_65 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_part_3, K_1_part_66, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_part_3, K_1_part_66 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_part_3, K_1_part_67, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_part_3, K_1_part_67 + 2, sum_31);
      __syncwarp();
      u32 weights_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_4, r56 + 2048u);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r59 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_4, K_1_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_4, K_1_part_68 + 2, sum_1);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r60 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_4, K_1_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_4, K_1_part_69 + 2, sum_3);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r61 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_4, K_1_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_4, K_1_part_70 + 2, sum_5);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r62 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_4, K_1_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_4, K_1_part_71 + 2, sum_7);
      u32 weights_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_5, r63 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_5, K_1_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_5, K_1_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_5, K_1_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_5, K_1_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_5, K_1_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_5, K_1_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_5, K_1_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_5, K_1_part_71 + 2, sum_15);
      u32 weights_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_6, r64 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_6, K_1_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_6, K_1_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_6, K_1_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_6, K_1_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_6, K_1_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_6, K_1_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_6, K_1_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_6, K_1_part_71 + 2, sum_23);
      u32 weights_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_7, r65 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_part_7, K_1_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_part_7, K_1_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_part_7, K_1_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_part_7, K_1_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_part_7, K_1_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_part_7, K_1_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_part_7, K_1_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_part_7, K_1_part_71 + 2, sum_31);
      r94 = r93;
      const u32 r285 = r93 + 512u;
      r93 = (int)r285 >= 1536 ? 0u : r285;
    }
  }

  // mla_decode.ts:182  finish(pivot, reduceSum(weight, 0), sum);
  const u32 r286 = threadIdx.x & 3u;
  const u32 r287 = (threadIdx.x >> 2) & 7u;
  const u32 r288 = threadIdx.x >> 5;
  const float f14 = __shfl_xor_sync(0xffffffffu, f2, 4);
  const float f15 = __fadd_rn(f2, f14);
  const float f16 = __shfl_xor_sync(0xffffffffu, f3, 4);
  const float f17 = __fadd_rn(f3, f16);
  const float f18 = __shfl_xor_sync(0xffffffffu, f15, 8);
  const float f19 = __fadd_rn(f15, f18);
  const float f20 = __shfl_xor_sync(0xffffffffu, f17, 8);
  const float f21 = __fadd_rn(f17, f20);
  const float f22 = __shfl_xor_sync(0xffffffffu, f19, 16);
  const float f23 = __fadd_rn(f19, f22);
  const float f24 = __shfl_xor_sync(0xffffffffu, f21, 16);
  const float f25 = __fadd_rn(f21, f24);

  // mla_decode.ts:202  const b = idiv(row, N);
  const u32 b = div_s32(row, dim_N);

  // mla_decode.ts:203  const n = row - b * N;
  const int n = row - b * dim_N;

  // mla_decode.ts:204  const scale = sm_scale * f32(LOG2E);
  const float scale = __fmul_rn(sm_scale, 1.442695f);

  // softmax.ts:138  store(factors, total, (w, h) =>
  const bool p10 = f23 == 0.0f;
  const float f26 = __fmaf_rn(__uint_as_float(0xff800000u), 1.442695f, -__fmul_rn(f0, scale));
  const float f27 = p10 ? 0.0f : __fdiv_rn(1.0f, __fadd_rn(f23, ex2_approx_f32(f26)));
  const bool p11 = f25 == 0.0f;
  const float f28 = __fmaf_rn(__uint_as_float(0xff800000u), 1.442695f, -__fmul_rn(f1, scale));
  const float f29 = p11 ? 0.0f : __fdiv_rn(1.0f, __fadd_rn(f25, ex2_approx_f32(f28)));
  const bool p12 = (threadIdx.x & 0x1cu) == 0u;
  if (p12) shared<float2>(factors_1 + ((r286 << 3) + (r288 << 5))) = make_float2(f27, f29);

  // softmax.ts:150  store(lse, total, (w, h) => (w === 0 ? Infinity : fma(pivot.at(h), scale, log2(w)) * f32(LN2)));
  const float f30 = p10 ? __uint_as_float(0x7f800000u) : __fmul_rn(__fmaf_rn(f0, scale, lg2_approx_f32(f23)), 0.6931472f);
  const float f31 = p11 ? __uint_as_float(0x7f800000u) : __fmul_rn(__fmaf_rn(f1, scale, lg2_approx_f32(f25)), 0.6931472f);
  const bool p13 = b < (u32)dim_B && (u32)n < (u32)dim_N;
  const s64 d3 = (s64)(int)b;
  const u32 r289 = head << 6;
  if (p13) {
    char* const d4 = lse + (s64)(d3 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r290 = r289 + (r286 << 1) + (r288 << 3);
    char* const d5 = d4 + (s64)((u64)((s64)(int)(r290 + 1u) * dim_N) << 2) + 4ll * n;
    if (p12) *(float*)(d4 + (s64)((u64)((s64)(int)r290 * dim_N) << 2) + 4ll * n) = f30;
    if (p12) *(float*)d5 = f31;
  } else {
    char* const d6 = lse + (s64)(d3 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r291 = r289 + (r286 << 1) + (r288 << 3);
    char* const d7 = d6 + (s64)((u64)((s64)(int)(r291 + 1u) * dim_N) << 2) + 4ll * n;
    const bool p14 = p12 && p13;
    if (p14) *(float*)(d6 + (s64)((u64)((s64)(int)r291 * dim_N) << 2) + 4ll * n) = f30;
    if (p14) *(float*)d7 = f31;
  }

  // mla_decode.ts:209  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r292 = r287 * 4u + factors_1;
  __syncthreads();
  const float f32 = shared<float>(r292);
  const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f32), __fmul_rn(sum_0[0], f32));
  const float f33 = shared<float>(r292 + 32u);
  const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f33), __fmul_rn(sum_0[2], f33));
  const u32 r295 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f32), __fmul_rn(sum_1[0], f32));
  const u32 r296 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f33), __fmul_rn(sum_1[2], f33));
  const u32 r297 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f32), __fmul_rn(sum_2[0], f32));
  const u32 r298 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f33), __fmul_rn(sum_2[2], f33));
  const u32 r299 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f32), __fmul_rn(sum_3[0], f32));
  const u32 r300 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f33), __fmul_rn(sum_3[2], f33));
  const u32 r301 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f32), __fmul_rn(sum_4[0], f32));
  const u32 r302 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f33), __fmul_rn(sum_4[2], f33));
  const u32 r303 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f32), __fmul_rn(sum_5[0], f32));
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f33), __fmul_rn(sum_5[2], f33));
  const u32 r305 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f32), __fmul_rn(sum_6[0], f32));
  const u32 r306 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f33), __fmul_rn(sum_6[2], f33));
  const u32 r307 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f32), __fmul_rn(sum_7[0], f32));
  const u32 r308 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f33), __fmul_rn(sum_7[2], f33));
  const float f34 = shared<float>(r292 + 64u);
  const u32 r309 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f34), __fmul_rn(sum_8[0], f34));
  const float f35 = shared<float>(r292 + 96u);
  const u32 r310 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f35), __fmul_rn(sum_8[2], f35));
  const u32 r311 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f34), __fmul_rn(sum_9[0], f34));
  const u32 r312 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f35), __fmul_rn(sum_9[2], f35));
  const u32 r313 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f34), __fmul_rn(sum_10[0], f34));
  const u32 r314 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f35), __fmul_rn(sum_10[2], f35));
  const u32 r315 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f34), __fmul_rn(sum_11[0], f34));
  const u32 r316 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f35), __fmul_rn(sum_11[2], f35));
  const u32 r317 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f34), __fmul_rn(sum_12[0], f34));
  const u32 r318 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f35), __fmul_rn(sum_12[2], f35));
  const u32 r319 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f34), __fmul_rn(sum_13[0], f34));
  const u32 r320 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f35), __fmul_rn(sum_13[2], f35));
  const u32 r321 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f34), __fmul_rn(sum_14[0], f34));
  const u32 r322 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f35), __fmul_rn(sum_14[2], f35));
  const u32 r323 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f34), __fmul_rn(sum_15[0], f34));
  const u32 r324 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f35), __fmul_rn(sum_15[2], f35));
  const float f36 = shared<float>(r292 + 128u);
  const u32 r325 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f36), __fmul_rn(sum_16[0], f36));
  const float f37 = shared<float>(r292 + 160u);
  const u32 r326 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f37), __fmul_rn(sum_16[2], f37));
  const u32 r327 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f36), __fmul_rn(sum_17[0], f36));
  const u32 r328 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f37), __fmul_rn(sum_17[2], f37));
  const u32 r329 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f36), __fmul_rn(sum_18[0], f36));
  const u32 r330 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f37), __fmul_rn(sum_18[2], f37));
  const u32 r331 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f36), __fmul_rn(sum_19[0], f36));
  const u32 r332 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f37), __fmul_rn(sum_19[2], f37));
  const u32 r333 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f36), __fmul_rn(sum_20[0], f36));
  const u32 r334 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f37), __fmul_rn(sum_20[2], f37));
  const u32 r335 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f36), __fmul_rn(sum_21[0], f36));
  const u32 r336 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f37), __fmul_rn(sum_21[2], f37));
  const u32 r337 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f36), __fmul_rn(sum_22[0], f36));
  const u32 r338 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f37), __fmul_rn(sum_22[2], f37));
  const u32 r339 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f36), __fmul_rn(sum_23[0], f36));
  const u32 r340 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f37), __fmul_rn(sum_23[2], f37));
  const float f38 = shared<float>(r292 + 192u);
  const u32 r341 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f38), __fmul_rn(sum_24[0], f38));
  const float f39 = shared<float>(r292 + 224u);
  const u32 r342 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f39), __fmul_rn(sum_24[2], f39));
  const u32 r343 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f38), __fmul_rn(sum_25[0], f38));
  const u32 r344 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f39), __fmul_rn(sum_25[2], f39));
  const u32 r345 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f38), __fmul_rn(sum_26[0], f38));
  const u32 r346 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f39), __fmul_rn(sum_26[2], f39));
  const u32 r347 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f38), __fmul_rn(sum_27[0], f38));
  const u32 r348 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f39), __fmul_rn(sum_27[2], f39));
  const u32 r349 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f38), __fmul_rn(sum_28[0], f38));
  const u32 r350 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f39), __fmul_rn(sum_28[2], f39));
  const u32 r351 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f38), __fmul_rn(sum_29[0], f38));
  const u32 r352 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f39), __fmul_rn(sum_29[2], f39));
  const u32 r353 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f38), __fmul_rn(sum_30[0], f38));
  const u32 r354 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f39), __fmul_rn(sum_30[2], f39));
  const u32 r355 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f38), __fmul_rn(sum_31[0], f38));
  const u32 r356 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f39), __fmul_rn(sum_31[2], f39));
  const u32 r357 = (r287 << 10) + (r286 << 2) + (r288 << 7);
  const u32 r358 = r357 ^ ((r357 >> 6) & 0x70u);
  const u32 r359 = result + r358;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r359) = r293;
  shared<u32>(r359 + 8192u) = r294;
  const u32 r360 = result + (r358 ^ 0x10u);
  shared<u32>(r360) = r295;
  shared<u32>(r360 + 8192u) = r296;
  const u32 r361 = result + (r358 ^ 0x20u);
  shared<u32>(r361) = r297;
  shared<u32>(r361 + 8192u) = r298;
  const u32 r362 = result + (r358 ^ 0x30u);
  shared<u32>(r362) = r299;
  shared<u32>(r362 + 8192u) = r300;
  const u32 r363 = result + (r358 ^ 0x40u);
  shared<u32>(r363) = r301;
  shared<u32>(r363 + 8192u) = r302;
  const u32 r364 = result + (r358 ^ 0x50u);
  shared<u32>(r364) = r303;
  shared<u32>(r364 + 8192u) = r304;
  const u32 r365 = result + (r358 ^ 0x60u);
  shared<u32>(r365) = r305;
  shared<u32>(r365 + 8192u) = r306;
  const u32 r366 = result + (r358 ^ 0x70u);
  shared<u32>(r366) = r307;
  shared<u32>(r366 + 8192u) = r308;
  shared<u32>(r359 + 16384u) = r309;
  shared<u32>(r359 + 24576u) = r310;
  shared<u32>(r360 + 16384u) = r311;
  shared<u32>(r360 + 24576u) = r312;
  shared<u32>(r361 + 16384u) = r313;
  shared<u32>(r361 + 24576u) = r314;
  shared<u32>(r362 + 16384u) = r315;
  shared<u32>(r362 + 24576u) = r316;
  shared<u32>(r363 + 16384u) = r317;
  shared<u32>(r363 + 24576u) = r318;
  shared<u32>(r364 + 16384u) = r319;
  shared<u32>(r364 + 24576u) = r320;
  shared<u32>(r365 + 16384u) = r321;
  shared<u32>(r365 + 24576u) = r322;
  shared<u32>(r366 + 16384u) = r323;
  shared<u32>(r366 + 24576u) = r324;
  shared<u32>(r359 + 32768u) = r325;
  shared<u32>(r359 + 40960u) = r326;
  shared<u32>(r360 + 32768u) = r327;
  shared<u32>(r360 + 40960u) = r328;
  shared<u32>(r361 + 32768u) = r329;
  shared<u32>(r361 + 40960u) = r330;
  shared<u32>(r362 + 32768u) = r331;
  shared<u32>(r362 + 40960u) = r332;
  shared<u32>(r363 + 32768u) = r333;
  shared<u32>(r363 + 40960u) = r334;
  shared<u32>(r364 + 32768u) = r335;
  shared<u32>(r364 + 40960u) = r336;
  shared<u32>(r365 + 32768u) = r337;
  shared<u32>(r365 + 40960u) = r338;
  shared<u32>(r366 + 32768u) = r339;
  shared<u32>(r366 + 40960u) = r340;
  shared<u32>(r359 + 49152u) = r341;
  shared<u32>(r359 + 57344u) = r342;
  shared<u32>(r360 + 49152u) = r343;
  shared<u32>(r360 + 57344u) = r344;
  shared<u32>(r361 + 49152u) = r345;
  shared<u32>(r361 + 57344u) = r346;
  shared<u32>(r362 + 49152u) = r347;
  shared<u32>(r362 + 57344u) = r348;
  shared<u32>(r363 + 49152u) = r349;
  shared<u32>(r363 + 57344u) = r350;
  shared<u32>(r364 + 49152u) = r351;
  shared<u32>(r364 + 57344u) = r352;
  shared<u32>(r365 + 49152u) = r353;
  shared<u32>(r365 + 57344u) = r354;
  shared<u32>(r366 + 49152u) = r355;
  shared<u32>(r366 + 57344u) = r356;

  // mla_decode.ts:210  copy(result, out.tile([b, n, head, 0], [1, 1, heads, LATENT]));
  const u32 r367 = threadIdx.x & 0x1fu;
  const u32 r368 = (r288 << 10) + (r367 << 4);
  char* const d8 = out + (s64)(d3 * (sparseMlaDecodeWhole * 65536ull) << 1) + 131072ll * n;
  char* const d9 = d8 + 65536ll * (int)head + 1024ll * (int)r288 + 16ll * (int)r367;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 64; i += 8) {
    const u32 r369 = r368 + ((u32)i << 10);
    const u32 r370 = result + (r369 ^ ((r369 >> 6) & 0x70u));
    const uint4 v64 = shared<uint4>(r370);
    const uint4 v65 = shared<uint4>(r370 + 512u);
    if (p13 && (int)(r289 + i) < 121) {
      char* const d10 = d9 + 1024ll * i;
      *(uint4*)d10 = make_uint4(v64.x, v64.y, v64.z, v64.w);
      *(uint4*)(d10 + 512) = make_uint4(v65.x, v65.y, v65.z, v65.w);
    } else {
      char* const d11 = d9 + 1024ll * i;
      const bool p15 = p13 && (int)(r289 + r288 + i) < 128;
      if (p15) *(uint4*)d11 = make_uint4(v64.x, v64.y, v64.z, v64.w);
      if (p15) *(uint4*)(d11 + 512) = make_uint4(v65.x, v65.y, v65.z, v65.w);
    }
  }
}
