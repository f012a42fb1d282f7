//
// sparse_mla_decode_part: tilewright, for sm_86
//   H = 128
//   heads = 32, keys = 32, groups = 4, stages = 2, warps = 8
//   topk_length = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
//
// One of `splits` parts of a query's list.

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

// 93056 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) sparse_mla_decode_part(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ indices,      // tensor indices
  const char* __restrict__ topk_length,  // tensor topk_length
  float sm_scale,                        // scalar sm_scale
  char* partial,                         // tensor partial
  char* pivots,                          // tensor pivots
  char* weights,                         // tensor weights
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_page,                          // dim page
  int dim_K,                             // dim K
  int dim_splits                         // dim splits
) {
  const u32 staged = shared_address(smem);       // 36864 bytes: bf16[32, 576] swizzle<rows>
  const u32 C = shared_address(smem);            // 32768 bytes: e4m3[32, 512] x 2 stages
  const u32 K_1 = shared_address(smem) + 32768u; // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 R = shared_address(smem) + 65536u;   // 8192 bytes: bf16[32, 64] swizzle<3,4,3> x 2 stages
  const u32 rest = shared_address(smem) + 73728u; // 6656 bytes: bf16[32, 104]
  const u32 P0 = shared_address(smem) + 80384u;  // 2048 bytes: bf16[32, 32] swizzle<3,4,3>
  const u32 P1 = shared_address(smem) + 82432u;  // 2048 bytes: bf16[32, 32] swizzle<3,4,3>
  const u32 P2 = shared_address(smem) + 84480u;  // 2048 bytes: bf16[32, 32] swizzle<3,4,3>
  const u32 P3 = shared_address(smem) + 86528u;  // 2048 bytes: bf16[32, 32] swizzle<3,4,3>
  const u32 rows = shared_address(smem) + 88576u; // 1024 bytes: i32[256]
  const u32 scales = shared_address(smem) + 89600u; // 1024 bytes: f32[32, 4] x 2 stages
  const u32 factors = shared_address(smem) + 90624u; // 128 bytes: f32[32]
  const u32 scratch1 = shared_address(smem) + 90752u; // 2048 bytes: f32[2, 8, 32]: own across warps
  const u32 scratch0 = shared_address(smem) + 92800u; // 256 bytes: f32[2, 32]: highest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:81  export const sparseMlaDecodePart = kernel(
  const s64 sparseMlaDecodePart_0 = (s64)dim_N;
  const s64 sparseMlaDecodePart_1 = (s64)dim_splits;
  const u64 sparseMlaDecodePart_2 = sparseMlaDecodePart_1 * 65536ull;
  const u64 sparseMlaDecodePart_3 = sparseMlaDecodePart_1 * 128ull;

  // sparse_mla_decode.ts:105  const row = idiv(blockIdx.x, parts);
  const u32 row_0 = blockIdx.x >> 2;

  // sparse_mla_decode.ts:106  const head = (blockIdx.x % parts) * heads;
  const int head = blockIdx.x & 3u;

  // sparse_mla_decode.ts:107  const b = idiv(row, N);
  const u32 b = div_s32(row_0, dim_N);

  // sparse_mla_decode.ts:108  const n = row - b * N;
  const u32 n = row_0 - b * dim_N;

  // sparse_mla_decode.ts:110  const share = ceilDiv(ceilDiv(slots, splits), keys) * keys;
  const u32 share_0 = div_s32(dim_K, dim_splits);
  const u32 share_1 = dim_K - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // sparse_mla_decode.ts:111  const from = min(blockIdx.y * share, slots);
  const int from = min((int)(blockIdx.y * share), dim_K);

  // sparse_mla_decode.ts:112  const to = min(from + share, slots);
  const int to = min((int)(from + share), dim_K);

  // mla_decode.ts:128  const codes = reinterpret(cache, e4m3, [P * page, BYTES]);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:131  const scale = sm_scale * f32(LOG2E);
  const float scale = __fmul_rn(sm_scale, 1.442695f);

  // mla_decode.ts:134  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const u32 r0 = threadIdx.x & 7u;
  const u32 r1 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - row_0) > 0;
  const u32 r2 = r0 << 4;
  const char* const d0 = q + 147456ll * (int)row_0 + 36864ll * head;
  const char* const d1 = d0 + 1152ll * (int)r1 + 16ll * (int)r0;
  if (p0) {
    const u32 r3 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r3, d1);
    cp_async_cg_shared_global<16>(r3 + 128u, d1 + 128);
    cp_async_cg_shared_global<16>(r3 + 256u, d1 + 256);
    cp_async_cg_shared_global<16>(r3 + 384u, d1 + 384);
    cp_async_cg_shared_global<16>(r3 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r3 + 640u, d1 + 640);
    cp_async_cg_shared_global<16>(r3 + 768u, d1 + 768);
    cp_async_cg_shared_global<16>(r3 + 896u, d1 + 896);
    cp_async_cg_shared_global<16>(r3 + 1024u, d1 + 1024);
  } else {
    const u32 r4 = staged + (r1 * 1152u + (r2 ^ ((r1 & 7u) << 4)));
    const u32 r5 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r4, d1, r5);
    cp_async_cg_shared_global<16>(r4 + 128u, d1 + 128, r5);
    cp_async_cg_shared_global<16>(r4 + 256u, d1 + 256, r5);
    cp_async_cg_shared_global<16>(r4 + 384u, d1 + 384, r5);
    cp_async_cg_shared_global<16>(r4 + 512u, d1 + 512, r5);
    cp_async_cg_shared_global<16>(r4 + 640u, d1 + 640, r5);
    cp_async_cg_shared_global<16>(r4 + 768u, d1 + 768, r5);
    cp_async_cg_shared_global<16>(r4 + 896u, d1 + 896, r5);
    cp_async_cg_shared_global<16>(r4 + 1024u, d1 + 1024, r5);
  }
  cp_async_commit_group();

  // mla_decode.ts:135  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const u32 q0_0 = threadIdx.x & 3u;
  const u32 q0_1 = threadIdx.x >> 2;
  const u32 q0_2 = q0_1 & 7u;
  const u32 q0_3 = threadIdx.x >> 6;
  const u32 q0_4 = q0_0 << 2;
  const u32 q0_5 = staged + (q0_2 * 1152u + q0_3 * 9216u + (q0_4 ^ ((q0_2 & 7u) << 4)));
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
  const u32 r6 = p0 ? 16u : 0u;
  cp_async_cg_shared_global<16>(rest + (r1 * 208u + r2), d1 + 1024, r6);
  cp_async_commit_group();

  // mla_decode.ts:142  copy(q.tile([n, head, KEPT], [1, heads, LATENT - KEPT]), rest.tile([0, ROPE], [heads, LATENT - ...
  const u32 r7 = q0_1 & 0x1fu;
  cp_async_wait_group<0>();
  __syncthreads();
  if ((threadIdx.x & 0x80u) == 0u) cp_async_cg_shared_global<16>(rest + (r7 * 208u + (q0_0 << 4)) + 128u, d0 + 1152ll * (int)r7 + 16ll * (int)q0_0 + 960, r6);
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

  // mla_decode.ts:159  const row = chunk + i < to ? rowOf(chunk + i) : -1;
  const bool row_if = b < (u32)dim_B && n < (u32)dim_N;
  const s64 row_1 = (s64)(int)b;
  const char* const row_at_0 = indices + (s64)(row_1 * ((u64)(s64)dim_K * sparseMlaDecodePart_0) << 2);
  const char* const row_at = row_at_0 + (s64)((u64)((s64)(int)n * dim_K) << 2);

  // mla_decode.ts:156  store(
  const u32 r8 = threadIdx.x * 4u + rows;

  // mla_decode.ts:166  copy(
  const u32 r9 = threadIdx.x & 0x1fu;
  const u32 r10 = r9 * 4u + rows;
  const u32 r11 = threadIdx.x >> 5;
  const u32 r12 = r11 * 16u + rows;
  const u32 r13 = r9 << 4;
  const u32 r14 = C + ((r11 << 11) + r13);
  const char* const d2 = cache + 16ll * (int)r9;

  // mla_decode.ts:171  copy(
  const u32 r15 = r1 * 4u + rows;
  const u32 r16 = (r1 << 7) + r2;
  const u32 r17 = R + (r16 ^ ((r16 >> 3) & 0x70u));
  const char* const d3 = cache + 16ll * (int)r0;

  // mla_decode.ts:176  copy(
  const bool p1 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r18 = scales + r13;
  const u32 r19 = r9 << 2;
  const u32 r20 = r11 << 4;
  const u32 r21 = r1 << 2;

  // mla_decode.ts:184  store(K.tile([part * 8, 0], [8, LATENT]), load(C.tile([part * 8, 0], [8, LATENT])), (x) => bf16...
  const u32 r22 = C + ((r11 << 9) + (r9 << 3));
  const u32 r23 = (r11 << 10) + r13;
  const u32 r24 = K_1 + (r23 ^ ((r23 >> 6) & 0x70u));

  // mla_decode.ts:186  mma(s0, R, transpose(rest.tile([0, 0], [heads, ROPE])), { split: "N" });
  const u32 r25 = r9 & 7u;
  const u32 r26 = r11 & 1u;
  const u32 r27 = (r9 >> 3) & 1u;
  const u32 r28 = (r9 >> 4) & 1u;
  const u32 r29 = r28 << 4;
  const u32 r30 = (r26 << 11) + (r27 << 10) + (r25 << 7) + r29;
  const u32 r31 = r30 ^ ((r30 >> 3) & 0x70u);
  const u32 r32 = R + r31;
  const u32 r33 = r27 << 4;
  const u32 r34 = rest + (q0_3 * 1664u + r25 * 208u + r33);
  const u32 r35 = R + (r31 ^ 0x20u);
  const u32 r36 = R + (r31 ^ 0x40u);
  const u32 r37 = R + (r31 ^ 0x60u);

  // mla_decode.ts:95  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), transpose(q), { split: "N" });
  const u32 r38 = r27 << 13;
  const u32 r39 = r25 << 10;
  const u32 r40 = (r26 << 14) + r38 + r39 + r29;
  const u32 r41 = r40 ^ ((r40 >> 6) & 0x70u);
  const u32 r42 = K_1 + r41;
  const u32 r43 = K_1 + (r41 ^ 0x20u);
  const u32 r44 = K_1 + (r41 ^ 0x40u);
  const u32 r45 = K_1 + (r41 ^ 0x60u);

  // mla_decode.ts:96  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + ((q0_2 << 4) + (r26 << 8));

  // mla_decode.ts:196  const score = map(s4, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity));
  const u32 score_0 = (q0_2 << 2) + (r26 << 6);

  // mla_decode.ts:198  const highest = reduceMax(score, 0);
  const bool highest_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 highest_0 = q0_0 << 3;
  const u32 highest_1 = q0_3 << 5;
  const u32 highest_2 = scratch0 + ((r26 << 7) + highest_0 + highest_1);
  const u32 highest_3 = highest_0 + highest_1;
  const u32 highest_4 = scratch0 + highest_3;

  // softmax.ts:52  copy(factor, factors);
  const bool p2 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r46 = factors + highest_3;

  // softmax.ts:55  const own = reduceSum(reshape(p, [idiv(keys, 8), 8, heads]), 0);
  const u32 own_0 = r26 << 10;
  const u32 own_1 = q0_2 << 7;
  const u32 own_2 = scratch1 + (own_0 + own_1 + highest_0 + highest_1);
  const u32 own_3 = scratch1 + (own_1 + highest_0 + highest_1);

  // mla_decode.ts:214  store(P0, scaled(tile, scales, 0));
  const u32 r47 = (q0_2 << 6) + own_0 + q0_4 + (q0_3 << 4);
  const u32 r48 = r47 ^ ((r47 >> 3) & 0x70u);
  const u32 r49 = P0 + r48;
  const u32 r50 = r48 ^ 0x40u;
  const u32 r51 = P0 + r50;

  // mla_decode.ts:215  store(P1, scaled(tile, scales, 1));
  const u32 r52 = P1 + r48;
  const u32 r53 = P1 + r50;

  // mla_decode.ts:217  store(P2, scaled(tile, scales, 2));
  const u32 r54 = P2 + r48;
  const u32 r55 = P2 + r50;

  // mla_decode.ts:218  store(P3, scaled(tile, scales, 3));
  const u32 r56 = P3 + r48;
  const u32 r57 = P3 + r50;

  // softmax.ts:68  map(o, (x, h) => x * factors.at(h)),
  const u32 r58 = q0_2 * 4u + factors;

  // mla_decode.ts:228  mma(o0, transpose(P0), K.tile([0, 0], [keys, GROUP]), { split: "N" });
  const u32 r59 = (r28 << 9) + (r25 << 6) + r33;
  const u32 r60 = r59 ^ ((r59 >> 3) & 0x70u);
  const u32 r61 = P0 + r60;
  const u32 r62 = r38 + r39 + (r11 << 5) + r29;
  const u32 r63 = K_1 + (r62 ^ ((r62 >> 6) & 0x70u));
  const u32 r64 = r60 ^ 0x20u;
  const u32 r65 = P0 + r64;

  // mla_decode.ts:229  mma(o1, transpose(P1), K.tile([0, GROUP], [keys, GROUP]), { split: "N" });
  const u32 r66 = P1 + r60;
  const u32 r67 = P1 + r64;

  // mla_decode.ts:231  mma(o2, transpose(P2), K.tile([0, 2 * GROUP], [keys, GROUP]), { split: "N" });
  const u32 r68 = P2 + r60;
  const u32 r69 = P2 + r64;

  // mla_decode.ts:232  mma(o3, transpose(P3), K.tile([0, 3 * GROUP], [keys, GROUP]), { split: "N" });
  const u32 r70 = P3 + r60;
  const u32 r71 = P3 + r64;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 256u, to)) {
    // sparse_mla_decode.ts:127  (slot) => indices.at(b, n, slot),
    const u32 r72 = chunk + threadIdx.x;
    u32 row_2 = 0u;
    if (row_if && r72 < (u32)dim_K) row_2 = __ldg((const u32*)(row_at + 4ll * (int)r72));
    const u32 row = (int)r72 < to ? row_2 : -1u;
    __syncthreads();
    shared<u32>(r8) = row < codes ? row : -1u;

    // mla_decode.ts:163  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r73 = (u32)to - chunk;
    const u32 r74 = (int)r73 / 32;
    const u32 r75 = r73 - (r74 << 5);
    const u32 r76 = r74 + (r75 != 0u && (int)(r75 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r77 = min((int)r76, 8);
    if (r77 > 0) {
      __syncthreads();
      const u32 r78 = shared<u32>(r10);
      const u32 r79 = shared<u32>(r12);
      const u32 r80 = shared<u32>(r12 + 4u);
      const u32 r81 = shared<u32>(r12 + 8u);
      const u32 r82 = shared<u32>(r12 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r14, d2 + 656ll * (int)r79, r79 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r14 + 512u, d2 + 656ll * (int)r80, r80 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r14 + 1024u, d2 + 656ll * (int)r81, r81 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r14 + 1536u, d2 + 656ll * (int)r82, r82 < codes ? 16u : 0u);
      const u32 r83 = shared<u32>(r15);
      cp_async_cg_shared_global<16>(r17, d3 + 656ll * (int)r83 + 528, r83 < codes ? 16u : 0u);
      if (p1) cp_async_cg_shared_global<16>(r18, cache + 656ll * (int)r78 + 512, r78 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r84 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r77; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r85 = 512u - r84;
      const u32 r86 = tile + 1u;
      if ((int)r86 < r77) {
        const u32 r87 = r86 << 7;
        const u32 r88 = rows + (r20 + r87);
        const u32 r89 = r14 + (r85 << 5);
        const u32 r90 = shared<u32>(rows + (r19 + r87));
        const u32 r91 = shared<u32>(r88);
        const u32 r92 = shared<u32>(r88 + 4u);
        const u32 r93 = shared<u32>(r88 + 8u);
        const u32 r94 = shared<u32>(r88 + 12u);
        cp_async_cg_shared_global<16>(r89, d2 + 656ll * (int)r91, r91 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r89 + 512u, d2 + 656ll * (int)r92, r92 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r89 + 1024u, d2 + 656ll * (int)r93, r93 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r89 + 1536u, d2 + 656ll * (int)r94, r94 < codes ? 16u : 0u);
        const u32 r95 = shared<u32>(rows + (r21 + r87));
        cp_async_cg_shared_global<16>(r17 + (r85 << 3), d3 + 656ll * (int)r95 + 528, r95 < codes ? 16u : 0u);
        if (p1) cp_async_cg_shared_global<16>(r18 + r85, cache + 656ll * (int)r90 + 512, r90 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r96 = r84 << 3;
      const u32 r97 = r22 + (r84 << 5);
      const uint2 v0 = shared<uint2>(r97);
      const uint2 v1 = shared<uint2>(r97 + 256u);
      const u32 r98 = __byte_perm(v0.x, 0u, 0x1404u);
      const u32 r99 = fma_rn_bf16x2((r98 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r100 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r99, 2064218889u, 0u), 0u, r99), r98, 0x80008000u);
      const u32 r101 = __byte_perm(v0.x, 0u, 0x3424u);
      const u32 r102 = fma_rn_bf16x2((r101 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r103 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r102, 2064218889u, 0u), 0u, r102), r101, 0x80008000u);
      const u32 r104 = __byte_perm(v0.y, 0u, 0x1404u);
      const u32 r105 = fma_rn_bf16x2((r104 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r106 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r105, 2064218889u, 0u), 0u, r105), r104, 0x80008000u);
      const u32 r107 = __byte_perm(v0.y, 0u, 0x3424u);
      const u32 r108 = fma_rn_bf16x2((r107 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r109 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r108, 2064218889u, 0u), 0u, r108), r107, 0x80008000u);
      const u32 r110 = __byte_perm(v1.x, 0u, 0x1404u);
      const u32 r111 = fma_rn_bf16x2((r110 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r112 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r111, 2064218889u, 0u), 0u, r111), r110, 0x80008000u);
      const u32 r113 = __byte_perm(v1.x, 0u, 0x3424u);
      const u32 r114 = fma_rn_bf16x2((r113 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r115 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r114, 2064218889u, 0u), 0u, r114), r113, 0x80008000u);
      const u32 r116 = __byte_perm(v1.y, 0u, 0x1404u);
      const u32 r117 = fma_rn_bf16x2((r116 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r118 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r117, 2064218889u, 0u), 0u, r117), r116, 0x80008000u);
      const u32 r119 = __byte_perm(v1.y, 0u, 0x3424u);
      const u32 r120 = fma_rn_bf16x2((r119 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r121 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r120, 2064218889u, 0u), 0u, r120), r119, 0x80008000u);
      shared<uint4>(r24) = make_uint4(r100, r103, r106, r109);
      shared<uint4>(r24 + 512u) = make_uint4(r112, r115, r118, r121);
      const uint2 v2 = shared<uint2>(r97 + 4096u);
      const uint2 v3 = shared<uint2>(r97 + 4352u);
      const u32 r122 = __byte_perm(v2.x, 0u, 0x1404u);
      const u32 r123 = fma_rn_bf16x2((r122 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r124 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r123, 2064218889u, 0u), 0u, r123), r122, 0x80008000u);
      const u32 r125 = __byte_perm(v2.x, 0u, 0x3424u);
      const u32 r126 = fma_rn_bf16x2((r125 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r127 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r126, 2064218889u, 0u), 0u, r126), r125, 0x80008000u);
      const u32 r128 = __byte_perm(v2.y, 0u, 0x1404u);
      const u32 r129 = fma_rn_bf16x2((r128 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r130 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r129, 2064218889u, 0u), 0u, r129), r128, 0x80008000u);
      const u32 r131 = __byte_perm(v2.y, 0u, 0x3424u);
      const u32 r132 = fma_rn_bf16x2((r131 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r133 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r132, 2064218889u, 0u), 0u, r132), r131, 0x80008000u);
      const u32 r134 = __byte_perm(v3.x, 0u, 0x1404u);
      const u32 r135 = fma_rn_bf16x2((r134 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r136 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r135, 2064218889u, 0u), 0u, r135), r134, 0x80008000u);
      const u32 r137 = __byte_perm(v3.x, 0u, 0x3424u);
      const u32 r138 = fma_rn_bf16x2((r137 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r139 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r138, 2064218889u, 0u), 0u, r138), r137, 0x80008000u);
      const u32 r140 = __byte_perm(v3.y, 0u, 0x1404u);
      const u32 r141 = fma_rn_bf16x2((r140 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r142 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r141, 2064218889u, 0u), 0u, r141), r140, 0x80008000u);
      const u32 r143 = __byte_perm(v3.y, 0u, 0x3424u);
      const u32 r144 = fma_rn_bf16x2((r143 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r145 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r144, 2064218889u, 0u), 0u, r144), r143, 0x80008000u);
      __syncthreads();
      shared<uint4>(r24 + 8192u) = make_uint4(r124, r127, r130, r133);
      shared<uint4>(r24 + 8704u) = make_uint4(r136, r139, r142, r145);
      const uint2 v4 = shared<uint2>(r97 + 8192u);
      const uint2 v5 = shared<uint2>(r97 + 8448u);
      const u32 r146 = __byte_perm(v4.x, 0u, 0x1404u);
      const u32 r147 = fma_rn_bf16x2((r146 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r148 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r147, 2064218889u, 0u), 0u, r147), r146, 0x80008000u);
      const u32 r149 = __byte_perm(v4.x, 0u, 0x3424u);
      const u32 r150 = fma_rn_bf16x2((r149 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r151 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r150, 2064218889u, 0u), 0u, r150), r149, 0x80008000u);
      const u32 r152 = __byte_perm(v4.y, 0u, 0x1404u);
      const u32 r153 = fma_rn_bf16x2((r152 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r154 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r153, 2064218889u, 0u), 0u, r153), r152, 0x80008000u);
      const u32 r155 = __byte_perm(v4.y, 0u, 0x3424u);
      const u32 r156 = fma_rn_bf16x2((r155 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r157 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r156, 2064218889u, 0u), 0u, r156), r155, 0x80008000u);
      const u32 r158 = __byte_perm(v5.x, 0u, 0x1404u);
      const u32 r159 = fma_rn_bf16x2((r158 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r160 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r159, 2064218889u, 0u), 0u, r159), r158, 0x80008000u);
      const u32 r161 = __byte_perm(v5.x, 0u, 0x3424u);
      const u32 r162 = fma_rn_bf16x2((r161 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r163 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r162, 2064218889u, 0u), 0u, r162), r161, 0x80008000u);
      const u32 r164 = __byte_perm(v5.y, 0u, 0x1404u);
      const u32 r165 = fma_rn_bf16x2((r164 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r166 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r165, 2064218889u, 0u), 0u, r165), r164, 0x80008000u);
      const u32 r167 = __byte_perm(v5.y, 0u, 0x3424u);
      const u32 r168 = fma_rn_bf16x2((r167 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r169 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r168, 2064218889u, 0u), 0u, r168), r167, 0x80008000u);
      __syncthreads();
      shared<uint4>(r24 + 16384u) = make_uint4(r148, r151, r154, r157);
      shared<uint4>(r24 + 16896u) = make_uint4(r160, r163, r166, r169);
      const uint2 v6 = shared<uint2>(r97 + 12288u);
      const uint2 v7 = shared<uint2>(r97 + 12544u);
      const u32 r170 = __byte_perm(v6.x, 0u, 0x1404u);
      const u32 r171 = fma_rn_bf16x2((r170 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r172 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r171, 2064218889u, 0u), 0u, r171), r170, 0x80008000u);
      const u32 r173 = __byte_perm(v6.x, 0u, 0x3424u);
      const u32 r174 = fma_rn_bf16x2((r173 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r175 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r174, 2064218889u, 0u), 0u, r174), r173, 0x80008000u);
      const u32 r176 = __byte_perm(v6.y, 0u, 0x1404u);
      const u32 r177 = fma_rn_bf16x2((r176 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r178 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r177, 2064218889u, 0u), 0u, r177), r176, 0x80008000u);
      const u32 r179 = __byte_perm(v6.y, 0u, 0x3424u);
      const u32 r180 = fma_rn_bf16x2((r179 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r181 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r180, 2064218889u, 0u), 0u, r180), r179, 0x80008000u);
      const u32 r182 = __byte_perm(v7.x, 0u, 0x1404u);
      const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
      const u32 r185 = __byte_perm(v7.x, 0u, 0x3424u);
      const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
      const u32 r188 = __byte_perm(v7.y, 0u, 0x1404u);
      const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
      const u32 r191 = __byte_perm(v7.y, 0u, 0x3424u);
      const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
      const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
      __syncthreads();
      shared<uint4>(r24 + 24576u) = make_uint4(r172, r175, r178, r181);
      shared<uint4>(r24 + 25088u) = make_uint4(r184, r187, r190, r193);
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r32 + r96);
      u32 rest_part_0[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_0, r34);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r35 + r96);
      u32 rest_part_1[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_1, r34 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_1, rest_part_1, s0);
      __syncwarp();
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r36 + r96);
      u32 rest_part_2[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_2, r34 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_2, rest_part_2, s0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r37 + r96);
      u32 rest_part_3[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_3, r34 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_3, rest_part_3, s0);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r42);
      float product_0[4];
      const u32 v8[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v8, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r43);
      const u32 v9[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_1, v9, product_0);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r44);
      const u32 v10[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v10, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r45);
      const u32 v11[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_3, v11, product_0);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r42 + 128u);
      const u32 v12[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v12, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r43 + 128u);
      const u32 v13[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_5, v13, product_0);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r44 + 128u);
      const u32 v14[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v14, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r45 + 128u);
      const u32 v15[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_7, v15, product_0);
      const u32 s1_1 = s1_0 + r84;
      const float4 v16 = shared<float4>(s1_1);
      const float4 v17 = shared<float4>(s1_1 + 128u);
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r42 + 256u);
      float product_1[4];
      const u32 v18[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_8, v18, zeros);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r43 + 256u);
      const u32 v19[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v19, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r44 + 256u);
      const u32 v20[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_10, v20, product_1);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r45 + 256u);
      const u32 v21[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v21, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r42 + 384u);
      const u32 v22[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_12, v22, product_1);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r43 + 384u);
      const u32 v23[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v23, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r44 + 384u);
      const u32 v24[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_14, v24, product_1);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r45 + 384u);
      const u32 v25[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v25, product_1);
      const u32 s2_0 = s1_0 + r84;
      const float4 v26 = shared<float4>(s2_0);
      const float s2_1 = __fmaf_rn(product_1[0], v26.y, __fmaf_rn(product_0[0], v16.x, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], v26.y, __fmaf_rn(product_0[1], v16.x, s0[1]));
      const float4 v27 = shared<float4>(s2_0 + 128u);
      const float s2_3 = __fmaf_rn(product_1[2], v27.y, __fmaf_rn(product_0[2], v17.x, s0[2]));
      const float s2_4 = __fmaf_rn(product_1[3], v27.y, __fmaf_rn(product_0[3], v17.x, s0[3]));
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r42 + 512u);
      float product_2[4];
      const u32 v28[2] = {q2_0, q2_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v28, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r43 + 512u);
      const u32 v29[2] = {q2_2, q2_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_17, v29, product_2);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r44 + 512u);
      const u32 v30[2] = {q2_4, q2_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v30, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r45 + 512u);
      const u32 v31[2] = {q2_6, q2_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_19, v31, product_2);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r42 + 640u);
      const u32 v32[2] = {q2_8, q2_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v32, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r43 + 640u);
      const u32 v33[2] = {q2_10, q2_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_21, v33, product_2);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r44 + 640u);
      const u32 v34[2] = {q2_12, q2_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v34, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r45 + 640u);
      const u32 v35[2] = {q2_14, q2_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_23, v35, product_2);
      const u32 s3 = s1_0 + r84;
      const float4 v36 = shared<float4>(s3);
      const float4 v37 = shared<float4>(s3 + 128u);

      // mla_decode.ts:191  mma(last, K.tile([0, 3 * GROUP], [keys, KEPT - 3 * GROUP]), transpose(q3), { split: "N" });
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r42 + 768u);
      float last[4];
      const u32 v38[2] = {q3_0, q3_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_24, v38, zeros);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r43 + 768u);
      const u32 v39[2] = {q3_2, q3_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_25, v39, last);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r44 + 768u);
      const u32 v40[2] = {q3_4, q3_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_26, v40, last);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r45 + 768u);
      const u32 v41[2] = {q3_6, q3_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_27, v41, last);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r42 + 896u);
      const u32 v42[2] = {q3_8, q3_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_28, v42, last);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r43 + 896u);
      const u32 v43[2] = {q3_10, q3_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_29, v43, last);

      // mla_decode.ts:192  mma(last, K.tile([0, KEPT], [keys, LATENT - KEPT]), transpose(rest.tile([0, ROPE], [heads, LATE...
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r44 + 896u);
      u32 rest_part_4[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_4, r34 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_30, rest_part_4, last);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r45 + 896u);
      u32 rest_part_5[2];
      ldmatrix_m8n8_x2_shared_b16(rest_part_5, r34 + 160u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(last, K_1_part_31, rest_part_5, last);

      // mla_decode.ts:195  const s4 = map(last, (x, i, h) => fma(x, scales.at(i, 3), s3.at(i, h)));
      const u32 s4_0 = s1_0 + r84;
      const float4 v44 = shared<float4>(s4_0);
      const float4 v45 = shared<float4>(s4_0 + 128u);
      const u32 score_1 = rows + (score_0 + ((u32)tile << 7));
      const u32 score_2 = shared<u32>(score_1);
      const bool score_if_0 = (int)score_2 >= 0;
      const float score_3 = score_if_0 ? __fmaf_rn(last[0], v44.w, __fmaf_rn(product_2[0], v36.z, s2_1)) : __uint_as_float(0xff800000u);
      const float score_4 = score_if_0 ? __fmaf_rn(last[1], v44.w, __fmaf_rn(product_2[1], v36.z, s2_2)) : __uint_as_float(0xff800000u);
      const u32 score_5 = shared<u32>(score_1 + 32u);
      const bool score_if_1 = (int)score_5 >= 0;
      const float score_6 = score_if_1 ? __fmaf_rn(last[2], v45.w, __fmaf_rn(product_2[2], v37.z, s2_3)) : __uint_as_float(0xff800000u);
      const float score_7 = score_if_1 ? __fmaf_rn(last[3], v45.w, __fmaf_rn(product_2[3], v37.z, s2_4)) : __uint_as_float(0xff800000u);
      const float highest_5 = max_NaN_f32(score_3, score_6);
      const float highest_6 = max_NaN_f32(score_4, score_7);
      const float highest_7 = __shfl_xor_sync(0xffffffffu, highest_5, 4);
      const float highest_8 = max_NaN_f32(highest_5, highest_7);
      const float highest_9 = __shfl_xor_sync(0xffffffffu, highest_6, 4);
      const float highest_10 = max_NaN_f32(highest_6, highest_9);
      const float highest_11 = __shfl_xor_sync(0xffffffffu, highest_8, 8);
      const float highest_12 = max_NaN_f32(highest_8, highest_11);
      const float highest_13 = __shfl_xor_sync(0xffffffffu, highest_10, 8);
      const float highest_14 = max_NaN_f32(highest_10, highest_13);
      const float highest_15 = __shfl_xor_sync(0xffffffffu, highest_12, 16);
      const float highest_16 = __shfl_xor_sync(0xffffffffu, highest_14, 16);
      if (highest_if) shared<float>(highest_2) = max_NaN_f32(highest_12, highest_15);
      if (highest_if) shared<float>(highest_2 + 4u) = max_NaN_f32(highest_14, highest_16);
      __syncthreads();
      const float highest_17 = shared<float>(highest_4);
      const float highest_18 = shared<float>(highest_4 + 128u);
      const float highest_19 = max_NaN_f32(highest_17, highest_18);
      const float highest_20 = shared<float>(highest_4 + 4u);
      const float highest_21 = shared<float>(highest_4 + 132u);
      const float highest_22 = max_NaN_f32(highest_20, highest_21);

      // softmax.ts:49  const next = map(shift, (c, h) => (fma(highest.at(h), scale, c) > SLACK ? -(highest.at(h) * sca...
      const float next_0 = __fmaf_rn(highest_19, scale, f0) > 16.0f ? -__fmul_rn(highest_19, scale) : f0;
      const float next_1 = __fmaf_rn(highest_22, scale, f1) > 16.0f ? -__fmul_rn(highest_22, scale) : f1;

      // softmax.ts:50  const factor = map(next, (c, h) => exp2(c - shift.at(h)));
      const float factor_0 = ex2_approx_f32(__fsub_rn(next_0, f0));
      const float factor_1 = ex2_approx_f32(__fsub_rn(next_1, f1));

      // softmax.ts:51  const moved = map(next, (c, h) => c !== shift.at(h), bool);
      const bool moved_if_0 = next_0 != f0;
      const bool moved_if_1 = next_1 != f1;
      if (p2) shared<float2>(r46) = make_float2(factor_0, factor_1);

      // softmax.ts:53  copy(next, shift);
      f0 = next_0;
      f1 = next_1;

      // softmax.ts:54  const p = map(score, (s, _i, h) => exp2(fma(s, scale, shift.at(h))));
      const float p_0 = ex2_approx_f32(__fmaf_rn(score_3, scale, f0));
      const float p_1 = ex2_approx_f32(__fmaf_rn(score_4, scale, f1));
      const float p_2 = ex2_approx_f32(__fmaf_rn(score_6, scale, f0));
      const float p_3 = ex2_approx_f32(__fmaf_rn(score_7, scale, f1));
      shared<float>(own_2) = __fadd_rn(p_0, p_2);
      shared<float>(own_2 + 4u) = __fadd_rn(p_1, p_3);
      __syncthreads();
      const float own_4 = shared<float>(own_3);
      const float own_5 = shared<float>(own_3 + 1024u);
      const float own_6 = shared<float>(own_3 + 4u);
      const float own_7 = shared<float>(own_3 + 1028u);

      // softmax.ts:57  map(weight, (w, i, h) => fma(w, factor.at(h), own.at(i, h))),
      f2 = __fmaf_rn(f2, factor_0, __fadd_rn(own_4, own_5));
      f3 = __fmaf_rn(f3, factor_1, __fadd_rn(own_6, own_7));
      shared<u32>(r49) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v44.x), __fmul_rn(p_0, v44.x));
      shared<u32>(r51 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v45.x), __fmul_rn(p_2, v45.x));
      shared<u32>(r52) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v44.y), __fmul_rn(p_0, v44.y));
      shared<u32>(r53 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v45.y), __fmul_rn(p_2, v45.y));
      shared<u32>(r54) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v44.z), __fmul_rn(p_0, v44.z));
      shared<u32>(r55 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v45.z), __fmul_rn(p_2, v45.z));
      shared<u32>(r56) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v44.w), __fmul_rn(p_0, v44.w));
      shared<u32>(r57 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v45.w), __fmul_rn(p_2, v45.w));

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
      }
      u32 P0_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_0, r61);
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_32, r63);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_0, P0_part_0, K_1_part_32, o0_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_1, P0_part_0, K_1_part_32 + 2, o0_1);
      u32 P0_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_1, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_2, P0_part_1, K_1_part_32, o0_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_3, P0_part_1, K_1_part_32 + 2, o0_3);
      __syncwarp();
      u32 P0_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_2, r61 + 1024u);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_33, r63 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_0, P0_part_2, K_1_part_33, o0_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_1, P0_part_2, K_1_part_33 + 2, o0_1);
      u32 P0_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P0_part_3, r65 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_2, P0_part_3, K_1_part_33, o0_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o0_3, P0_part_3, K_1_part_33 + 2, o0_3);
      u32 P1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_0, r66);
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_34, r63 + 256u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_0, P1_part_0, K_1_part_34, o1_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_1, P1_part_0, K_1_part_34 + 2, o1_1);
      u32 P1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_1, r67);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_2, P1_part_1, K_1_part_34, o1_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_3, P1_part_1, K_1_part_34 + 2, o1_3);
      __syncwarp();
      u32 P1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_2, r66 + 1024u);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_35, r63 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_0, P1_part_2, K_1_part_35, o1_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_1, P1_part_2, K_1_part_35 + 2, o1_1);
      u32 P1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P1_part_3, r67 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_2, P1_part_3, K_1_part_35, o1_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o1_3, P1_part_3, K_1_part_35 + 2, o1_3);
      u32 P2_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_0, r68);
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_36, r63 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_0, P2_part_0, K_1_part_36, o2_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_1, P2_part_0, K_1_part_36 + 2, o2_1);
      u32 P2_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_1, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_2, P2_part_1, K_1_part_36, o2_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_3, P2_part_1, K_1_part_36 + 2, o2_3);
      __syncwarp();
      u32 P2_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_2, r68 + 1024u);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_37, r63 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_0, P2_part_2, K_1_part_37, o2_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_1, P2_part_2, K_1_part_37 + 2, o2_1);
      u32 P2_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P2_part_3, r69 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_2, P2_part_3, K_1_part_37, o2_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o2_3, P2_part_3, K_1_part_37 + 2, o2_3);
      u32 P3_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_0, r70);
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_38, r63 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_0, P3_part_0, K_1_part_38, o3_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_1, P3_part_0, K_1_part_38 + 2, o3_1);
      u32 P3_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_1, r71);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_2, P3_part_1, K_1_part_38, o3_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_3, P3_part_1, K_1_part_38 + 2, o3_3);
      __syncwarp();
      u32 P3_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_2, r70 + 1024u);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_39, r63 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_0, P3_part_2, K_1_part_39, o3_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_1, P3_part_2, K_1_part_39 + 2, o3_1);
      u32 P3_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(P3_part_3, r71 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_2, P3_part_3, K_1_part_39, o3_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(o3_3, P3_part_3, K_1_part_39 + 2, o3_3);
      const u32 r194 = r84 + 512u;
      r84 = (int)r194 >= 1024 ? 0u : r194;
    }
  }

  // mla_decode.ts:242  finish(shift, reduceSum(weight, 0), o0, o1, o2, o3);
  const float f8 = __shfl_xor_sync(0xffffffffu, f2, 4);
  const float f9 = __fadd_rn(f2, f8);
  const float f10 = __shfl_xor_sync(0xffffffffu, f3, 4);
  const float f11 = __fadd_rn(f3, f10);
  const float f12 = __shfl_xor_sync(0xffffffffu, f9, 8);
  const float f13 = __fadd_rn(f9, f12);
  const float f14 = __shfl_xor_sync(0xffffffffu, f11, 8);
  const float f15 = __fadd_rn(f11, f14);
  const float f16 = __shfl_xor_sync(0xffffffffu, f13, 16);
  const float f17 = __shfl_xor_sync(0xffffffffu, f15, 16);

  // mla_decode.ts:299  store(pivots.tile([b, n, part, head], [1, 1, 1, heads]), shift, (c) => -c);
  const bool p4 = p2 && row_if;
  const s64 d4 = row_1 * (sparseMlaDecodePart_3 * sparseMlaDecodePart_0) << 2;
  const s64 d5 = (s64)(int)n;
  const s64 d6 = d5 * sparseMlaDecodePart_3 << 2;
  char* const d7 = pivots + d4 + d6 + 512ll * (int)blockIdx.y + 128ll * head + 8ll * (int)q0_0;
  if (p4) *(float2*)(d7 + 32ll * (int)q0_3) = make_float2(-f0, -f1);

  // mla_decode.ts:300  store(weights.tile([b, n, part, head], [1, 1, 1, heads]), weight);
  char* const d8 = weights + d4 + d6 + 512ll * (int)blockIdx.y + 128ll * head + 8ll * (int)q0_0;
  if (p4) *(float2*)(d8 + 32ll * (int)q0_3) = make_float2(__fadd_rn(f13, f16), __fadd_rn(f15, f17));

  // mla_decode.ts:301  store(partial.tile([b, n, part, head, 0], [1, 1, 1, heads, GROUP]), o0);
  char* const d9 = partial + (s64)(row_1 * (sparseMlaDecodePart_2 * sparseMlaDecodePart_0) << 2);
  char* const d10 = d9 + (s64)(d5 * sparseMlaDecodePart_2 << 2) + 262144ll * (int)blockIdx.y;
  char* const d11 = d10 + 65536ll * head + 2048ll * (int)q0_2 + 8ll * (int)q0_0 + 64ll * (int)r11;
  if (row_if) {
    *(float2*)d11 = make_float2(o0_0[0], o0_0[1]);
    *(float2*)(d11 + 16384) = make_float2(o0_0[2], o0_0[3]);
    *(float2*)(d11 + 32) = make_float2(o0_1[0], o0_1[1]);
    *(float2*)(d11 + 16416) = make_float2(o0_1[2], o0_1[3]);
    *(float2*)(d11 + 32768) = make_float2(o0_2[0], o0_2[1]);
    *(float2*)(d11 + 49152) = make_float2(o0_2[2], o0_2[3]);
    *(float2*)(d11 + 32800) = make_float2(o0_3[0], o0_3[1]);
    *(float2*)(d11 + 49184) = make_float2(o0_3[2], o0_3[3]);
  } else {
    if (row_if) *(float2*)d11 = make_float2(o0_0[0], o0_0[1]);
    if (row_if) *(float2*)(d11 + 16384) = make_float2(o0_0[2], o0_0[3]);
    if (row_if) *(float2*)(d11 + 32) = make_float2(o0_1[0], o0_1[1]);
    if (row_if) *(float2*)(d11 + 16416) = make_float2(o0_1[2], o0_1[3]);
    if (row_if) *(float2*)(d11 + 32768) = make_float2(o0_2[0], o0_2[1]);
    if (row_if) *(float2*)(d11 + 49152) = make_float2(o0_2[2], o0_2[3]);
    if (row_if) *(float2*)(d11 + 32800) = make_float2(o0_3[0], o0_3[1]);
    if (row_if) *(float2*)(d11 + 49184) = make_float2(o0_3[2], o0_3[3]);
  }

  // mla_decode.ts:302  store(partial.tile([b, n, part, head, GROUP], [1, 1, 1, heads, GROUP]), o1);
  if (row_if) {
    __syncthreads();
    *(float2*)(d11 + 512) = make_float2(o1_0[0], o1_0[1]);
    *(float2*)(d11 + 16896) = make_float2(o1_0[2], o1_0[3]);
    *(float2*)(d11 + 544) = make_float2(o1_1[0], o1_1[1]);
    *(float2*)(d11 + 16928) = make_float2(o1_1[2], o1_1[3]);
    *(float2*)(d11 + 33280) = make_float2(o1_2[0], o1_2[1]);
    *(float2*)(d11 + 49664) = make_float2(o1_2[2], o1_2[3]);
    *(float2*)(d11 + 33312) = make_float2(o1_3[0], o1_3[1]);
    *(float2*)(d11 + 49696) = make_float2(o1_3[2], o1_3[3]);
  } else {
    __syncthreads();
    if (row_if) *(float2*)(d11 + 512) = make_float2(o1_0[0], o1_0[1]);
    if (row_if) *(float2*)(d11 + 16896) = make_float2(o1_0[2], o1_0[3]);
    if (row_if) *(float2*)(d11 + 544) = make_float2(o1_1[0], o1_1[1]);
    if (row_if) *(float2*)(d11 + 16928) = make_float2(o1_1[2], o1_1[3]);
    if (row_if) *(float2*)(d11 + 33280) = make_float2(o1_2[0], o1_2[1]);
    if (row_if) *(float2*)(d11 + 49664) = make_float2(o1_2[2], o1_2[3]);
    if (row_if) *(float2*)(d11 + 33312) = make_float2(o1_3[0], o1_3[1]);
    if (row_if) *(float2*)(d11 + 49696) = make_float2(o1_3[2], o1_3[3]);
  }

  // mla_decode.ts:303  store(partial.tile([b, n, part, head, 2 * GROUP], [1, 1, 1, heads, GROUP]), o2);
  if (row_if) {
    __syncthreads();
    *(float2*)(d11 + 1024) = make_float2(o2_0[0], o2_0[1]);
    *(float2*)(d11 + 17408) = make_float2(o2_0[2], o2_0[3]);
    *(float2*)(d11 + 1056) = make_float2(o2_1[0], o2_1[1]);
    *(float2*)(d11 + 17440) = make_float2(o2_1[2], o2_1[3]);
    *(float2*)(d11 + 33792) = make_float2(o2_2[0], o2_2[1]);
    *(float2*)(d11 + 50176) = make_float2(o2_2[2], o2_2[3]);
    *(float2*)(d11 + 33824) = make_float2(o2_3[0], o2_3[1]);
    *(float2*)(d11 + 50208) = make_float2(o2_3[2], o2_3[3]);
  } else {
    __syncthreads();
    if (row_if) *(float2*)(d11 + 1024) = make_float2(o2_0[0], o2_0[1]);
    if (row_if) *(float2*)(d11 + 17408) = make_float2(o2_0[2], o2_0[3]);
    if (row_if) *(float2*)(d11 + 1056) = make_float2(o2_1[0], o2_1[1]);
    if (row_if) *(float2*)(d11 + 17440) = make_float2(o2_1[2], o2_1[3]);
    if (row_if) *(float2*)(d11 + 33792) = make_float2(o2_2[0], o2_2[1]);
    if (row_if) *(float2*)(d11 + 50176) = make_float2(o2_2[2], o2_2[3]);
    if (row_if) *(float2*)(d11 + 33824) = make_float2(o2_3[0], o2_3[1]);
    if (row_if) *(float2*)(d11 + 50208) = make_float2(o2_3[2], o2_3[3]);
  }

  // mla_decode.ts:304  store(partial.tile([b, n, part, head, 3 * GROUP], [1, 1, 1, heads, GROUP]), o3);
  if (row_if) {
    __syncthreads();
    *(float2*)(d11 + 1536) = make_float2(o3_0[0], o3_0[1]);
    *(float2*)(d11 + 17920) = make_float2(o3_0[2], o3_0[3]);
    *(float2*)(d11 + 1568) = make_float2(o3_1[0], o3_1[1]);
    *(float2*)(d11 + 17952) = make_float2(o3_1[2], o3_1[3]);
    *(float2*)(d11 + 34304) = make_float2(o3_2[0], o3_2[1]);
    *(float2*)(d11 + 50688) = make_float2(o3_2[2], o3_2[3]);
    *(float2*)(d11 + 34336) = make_float2(o3_3[0], o3_3[1]);
    *(float2*)(d11 + 50720) = make_float2(o3_3[2], o3_3[3]);
  } else {
    __syncthreads();
    if (row_if) *(float2*)(d11 + 1536) = make_float2(o3_0[0], o3_0[1]);
    if (row_if) *(float2*)(d11 + 17920) = make_float2(o3_0[2], o3_0[3]);
    if (row_if) *(float2*)(d11 + 1568) = make_float2(o3_1[0], o3_1[1]);
    if (row_if) *(float2*)(d11 + 17952) = make_float2(o3_1[2], o3_1[3]);
    if (row_if) *(float2*)(d11 + 34304) = make_float2(o3_2[0], o3_2[1]);
    if (row_if) *(float2*)(d11 + 50688) = make_float2(o3_2[2], o3_2[3]);
    if (row_if) *(float2*)(d11 + 34336) = make_float2(o3_3[0], o3_3[1]);
    if (row_if) *(float2*)(d11 + 50720) = make_float2(o3_3[2], o3_3[3]);
  }
}
