//
// dense_mla_decode_part: tilewright, for sm_86
//   H = 128
//   heads = 32, keys = 32, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
//
// One of `splits` parts of a query's keys.

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

// rem.s32
static __device__ __forceinline__ u32 rem_s32(u32 a, u32 b) {
  u32 d;
  asm("rem.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// 85696 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) dense_mla_decode_part(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  float sm_scale,                        // scalar sm_scale
  char* partial,                         // tensor partial
  char* pivots,                          // tensor pivots
  char* weights,                         // tensor weights
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_page,                          // dim page
  int dim_M,                             // dim M
  int dim_splits                         // dim splits
) {
  const u32 staged = shared_address(smem);       // 36864 bytes: bf16[32, 576] swizzle<rows>
  const u32 C = shared_address(smem);            // 32768 bytes: e4m3[32, 512] x 2 stages
  const u32 K = shared_address(smem) + 32768u;   // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 rest = shared_address(smem);         // 20992 bytes: bf16[32, 328]
  const u32 R = shared_address(smem) + 65536u;   // 8192 bytes: bf16[32, 64] swizzle<3,4,3> x 2 stages
  const u32 weights_1 = shared_address(smem) + 73728u; // 8192 bytes: bf16[128, 32] swizzle<3,4,3>
  const u32 rows = shared_address(smem) + 81920u; // 2048 bytes: i32[512]
  const u32 scales = shared_address(smem) + 83968u; // 1024 bytes: f32[32, 4] x 2 stages
  const u32 factors = shared_address(smem) + 84992u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 85120u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 85184u; // 256 bytes: f32[2, 32]: top across warps
  const u32 scratch1 = shared_address(smem) + 85440u; // 256 bytes: f32[2, 32]: sum.1 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // dense_mla_decode.ts:77  export const denseMlaDecodePart = kernel(
  const s64 denseMlaDecodePart_0 = (s64)dim_N;
  const s64 denseMlaDecodePart_1 = (s64)dim_splits;
  const u64 denseMlaDecodePart_2 = denseMlaDecodePart_1 * 128ull;

  // dense_mla_decode.ts:101  const row = idiv(blockIdx.x, parts);
  const u32 row = blockIdx.x >> 2;

  // dense_mla_decode.ts:102  const head = (blockIdx.x % parts) * heads;
  const int head = blockIdx.x & 3u;

  // dense_mla_decode.ts:103  const b = idiv(row, N);
  const u32 b_0 = div_s32(row, dim_N);

  // dense_mla_decode.ts:104  const n = row - b * N;
  const u32 n_0 = row - b_0 * dim_N;

  // dense_mla_decode.ts:105  const slots = min(max(context_lens.at(b, n), 0), M * page);
  const bool slots_if = b_0 < (u32)dim_B;
  const char* const slots_at = context_lens + (s64)((u64)((s64)(int)b_0 * dim_N) << 2) + 4ll * (int)n_0;
  u32 slots_0 = 0u;
  if (slots_if && n_0 < (u32)dim_N) slots_0 = __ldg((const u32*)slots_at);
  const int slots = min(max((int)slots_0, 0), (int)((u32)dim_M * dim_page));

  // dense_mla_decode.ts:106  const share = ceilDiv(ceilDiv(slots, splits), keys) * keys;
  const u32 share_0 = div_s32(slots, dim_splits);
  const u32 share_1 = slots - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // dense_mla_decode.ts:107  const from = min(blockIdx.y * share, slots);
  const int from = min((int)(blockIdx.y * share), slots);

  // dense_mla_decode.ts:108  const to = min(from + share, slots);
  const int to = min((int)(from + share), slots);

  // mla_decode.ts:113  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:116  const scale = sm_scale * f32(LOG2E);
  const float scale = __fmul_rn(sm_scale, 1.442695f);

  // mla_decode.ts:119  copy(q.tile([n, head, 0], [1, heads, ROW]), staged);
  const u32 r0 = threadIdx.x & 7u;
  const u32 r1 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - row) > 0;
  const u32 r2 = r0 << 4;
  const char* const d0 = q + 147456ll * (int)row + 36864ll * head + 1152ll * (int)r1 + 16ll * (int)r0;
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
  }
  cp_async_commit_group();

  // mla_decode.ts:120  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:121  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:124  copy(q.tile([n, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW - KEPT]));
  if (p0) {
    const u32 r6 = rest + (r1 * 656u + r2);
    __syncthreads();
    cp_async_cg_shared_global<16>(r6, d0 + 512);
    cp_async_cg_shared_global<16>(r6 + 128u, d0 + 640);
    cp_async_cg_shared_global<16>(r6 + 256u, d0 + 768);
    cp_async_cg_shared_global<16>(r6 + 384u, d0 + 896);
    cp_async_cg_shared_global<16>(r6 + 512u, d0 + 1024);
  } else {
    const u32 r7 = rest + (r1 * 656u + r2);
    const u32 r8 = p0 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r7, d0 + 512, r8);
    cp_async_cg_shared_global<16>(r7 + 128u, d0 + 640, r8);
    cp_async_cg_shared_global<16>(r7 + 256u, d0 + 768, r8);
    cp_async_cg_shared_global<16>(r7 + 384u, d0 + 896, r8);
    cp_async_cg_shared_global<16>(r7 + 512u, d0 + 1024, r8);
  }
  cp_async_commit_group();

  // mla_decode.ts:132  for (const chunk of range(from, to, LIST)) {
  float f0 = -3.4e38f;
  float f1 = -3.4e38f;
  float f2 = 0.0f;
  float f3 = 0.0f;
  float f4 = 0.0f;
  float f5 = 0.0f;
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

  // dense_mla_decode.ts:120  (slot) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
  const u32 r9 = threadIdx.x << 1;

  // mla_decode.ts:134  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? placeOf(chunk + i) : -1));
  const char* const listed_at = block_table + (s64)((u64)((s64)(int)b_0 * dim_M) << 2);
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
  const u32 r28 = K + (r27 ^ ((r27 >> 6) & 0x70u));

  // mla_decode.ts:161  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r29 = r13 & 7u;
  const u32 r30 = r15 & 1u;
  const u32 r31 = (r13 >> 3) & 1u;
  const u32 r32 = (r13 >> 4) & 1u;
  const u32 r33 = r32 << 4;
  const u32 r34 = (r30 << 11) + (r31 << 10) + (r29 << 7) + r33;
  const u32 r35 = r34 ^ ((r34 >> 3) & 0x70u);
  const u32 r36 = R + r35;
  const u32 r37 = r31 << 4;
  const u32 r38 = rest + (q0_2 * 5248u + r29 * 656u + r37 + (r32 << 5));
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r38 + 512u);
  const u32 r39 = R + (r35 ^ 0x20u);
  const u32 r40 = R + (r35 ^ 0x40u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r38 + 576u);
  const u32 r41 = R + (r35 ^ 0x60u);

  // mla_decode.ts:90  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r42 = r31 << 13;
  const u32 r43 = r29 << 10;
  const u32 r44 = (r30 << 14) + r42 + r43 + r33;
  const u32 r45 = r44 ^ ((r44 >> 6) & 0x70u);
  const u32 r46 = K + r45;
  const u32 r47 = K + (r45 ^ 0x20u);
  const u32 r48 = K + (r45 ^ 0x40u);
  const u32 r49 = K + (r45 ^ 0x60u);

  // mla_decode.ts:91  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + ((q0_1 << 4) + (r30 << 8));
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r38);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r38 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r38 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r38 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r38 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r38 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r38 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r38 + 448u);

  // mla_decode.ts:168  map(score, (x, i) => (rows.at(first + i) >= 0 ? x : -Infinity)),
  const u32 r50 = (q0_1 << 2) + (r30 << 6);

  // softmax.ts:97  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + ((r30 << 7) + top_0 + top_1);
  const u32 top_3 = top_0 + top_1;
  const u32 top_4 = scratch0 + top_3;

  // softmax.ts:100  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r51 = factors + top_3;

  // softmax.ts:121  map(o, (x, h) => x * factors.at(h)),
  const u32 r52 = q0_1 * 4u + factors;

  // mla_decode.ts:177  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r53 = (q0_1 << 6) + (r30 << 10) + q0_3 + (q0_2 << 4);
  const u32 r54 = r53 ^ ((r53 >> 3) & 0x70u);
  const u32 r55 = weights_1 + r54;
  const u32 r56 = weights_1 + (r54 ^ 0x40u);

  // mla_decode.ts:178  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r57 = (q0_2 << 11) + (r32 << 9) + (r29 << 6) + r37;
  const u32 r58 = r57 ^ ((r57 >> 3) & 0x70u);
  const u32 r59 = weights_1 + r58;
  const u32 r60 = r42 + r43 + (r15 << 7) + r33;
  const u32 r61 = r60 ^ ((r60 >> 6) & 0x70u);
  const u32 r62 = K + r61;
  const u32 r63 = K + (r61 ^ 0x20u);
  const u32 r64 = K + (r61 ^ 0x40u);
  const u32 r65 = K + (r61 ^ 0x60u);
  const u32 r66 = weights_1 + (r58 ^ 0x20u);
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    const u32 r67 = chunk + r9;
    const u32 listed_0 = div_s32(r67, dim_page);
    u32 listed_1 = 0u;
    if (slots_if && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r67, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r67 < to ? listed_3 : -1u;
    const u32 r68 = chunk + r10;
    const u32 listed_5 = div_s32(r68, dim_page);
    u32 listed_6 = 0u;
    if (slots_if && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r68, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r68 < to ? listed_8 : -1u;
    __syncthreads();
    shared<uint2>(r11) = make_uint2(listed_4, listed_9);
    const int r69 = min((int)listed_4, (int)listed_9);
    const u32 r70 = __shfl_xor_sync(0xffffffffu, (u32)r69, 1);
    const int r71 = min(r69, (int)r70);
    const u32 r72 = __shfl_xor_sync(0xffffffffu, (u32)r71, 2);
    const int r73 = min(r71, (int)r72);
    const u32 r74 = __shfl_xor_sync(0xffffffffu, (u32)r73, 4);
    const int r75 = min(r73, (int)r74);
    const u32 r76 = __shfl_xor_sync(0xffffffffu, (u32)r75, 8);
    if (p1) shared<u32>(r12) = (u32)min(r75, (int)r76);

    // mla_decode.ts:140  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r77 = (u32)to - chunk;
    const u32 r78 = (int)r77 / 32;
    const u32 r79 = r77 - (r78 << 5);
    const u32 r80 = r78 + (r79 != 0u && (int)(r79 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r81 = min((int)r80, 16);
    if (r81 > 0) {
      __syncthreads();
      const u32 r82 = shared<u32>(r14);
      const u32 r83 = shared<u32>(r16);
      const u32 r84 = shared<u32>(r16 + 4u);
      const u32 r85 = shared<u32>(r16 + 8u);
      const u32 r86 = shared<u32>(r16 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r18, d1 + 656ll * (int)r83, r83 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 512u, d1 + 656ll * (int)r84, r84 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1024u, d1 + 656ll * (int)r85, r85 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1536u, d1 + 656ll * (int)r86, r86 < codes ? 16u : 0u);
      const u32 r87 = shared<u32>(r19);
      cp_async_cg_shared_global<16>(r21, d2 + 656ll * (int)r87 + 528, r87 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r22, cache + 656ll * (int)r82 + 512, r82 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r88 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r81; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r89 = 512u - r88;
      const u32 r90 = tile + 1u;
      if ((int)r90 < r81) {
        const u32 r91 = r90 << 7;
        const u32 r92 = rows + (r24 + r91);
        const u32 r93 = r18 + (r89 << 5);
        const u32 r94 = shared<u32>(rows + (r23 + r91));
        const u32 r95 = shared<u32>(r92);
        const u32 r96 = shared<u32>(r92 + 4u);
        const u32 r97 = shared<u32>(r92 + 8u);
        const u32 r98 = shared<u32>(r92 + 12u);
        cp_async_cg_shared_global<16>(r93, d1 + 656ll * (int)r95, r95 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r93 + 512u, d1 + 656ll * (int)r96, r96 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r93 + 1024u, d1 + 656ll * (int)r97, r97 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r93 + 1536u, d1 + 656ll * (int)r98, r98 < codes ? 16u : 0u);
        const u32 r99 = shared<u32>(rows + (r25 + r91));
        cp_async_cg_shared_global<16>(r21 + (r89 << 3), d2 + 656ll * (int)r99 + 528, r99 < codes ? 16u : 0u);
        if (p2) cp_async_cg_shared_global<16>(r22 + r89, cache + 656ll * (int)r94 + 512, r94 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r100 = r88 << 3;
      const u32 r101 = r26 + (r88 << 5);
      const uint2 v0 = shared<uint2>(r101);
      const uint2 v1 = shared<uint2>(r101 + 256u);
      const uint2 v2 = shared<uint2>(r101 + 4096u);
      const uint2 v3 = shared<uint2>(r101 + 4352u);
      const u32 r102 = lop3_b32<248>((v0.x >> 4) & 0x7070707u, v0.x, 0x80808080u);
      const u32 r103 = (v0.x << 4) & 0xf0f0f0f0u;
      const u32 r104 = fma_rn_bf16x2(__byte_perm(r103, r102, 0x5140u), 2072017792u, 2147516416u);
      const u32 r105 = fma_rn_bf16x2(__byte_perm(r103, r102, 0x7362u), 2072017792u, 2147516416u);
      const u32 r106 = lop3_b32<248>((v0.y >> 4) & 0x7070707u, v0.y, 0x80808080u);
      const u32 r107 = (v0.y << 4) & 0xf0f0f0f0u;
      const u32 r108 = fma_rn_bf16x2(__byte_perm(r107, r106, 0x5140u), 2072017792u, 2147516416u);
      const u32 r109 = fma_rn_bf16x2(__byte_perm(r107, r106, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28) = make_uint4(r104, r105, r108, r109);
      const u32 r110 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r111 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r112 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r113 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x5140u), 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x7362u), 2072017792u, 2147516416u);
      const u32 r115 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r116 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r117 = fma_rn_bf16x2(__byte_perm(r116, r115, 0x5140u), 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2(__byte_perm(r116, r115, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 512u) = make_uint4(r113, r114, r117, r118);
      const u32 r119 = lop3_b32<246>(lop3_b32<246>(r110, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r120 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r121 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r122 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x5140u), 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x7362u), 2072017792u, 2147516416u);
      const u32 r124 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r125 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r126 = fma_rn_bf16x2(__byte_perm(r125, r124, 0x5140u), 2072017792u, 2147516416u);
      const u32 r127 = fma_rn_bf16x2(__byte_perm(r125, r124, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 8192u) = make_uint4(r122, r123, r126, r127);
      const u32 r128 = lop3_b32<246>(lop3_b32<246>(r119, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r129 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r130 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r131 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x5140u), 2072017792u, 2147516416u);
      const u32 r132 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x7362u), 2072017792u, 2147516416u);
      const u32 r133 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r134 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r135 = fma_rn_bf16x2(__byte_perm(r134, r133, 0x5140u), 2072017792u, 2147516416u);
      const u32 r136 = fma_rn_bf16x2(__byte_perm(r134, r133, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 8704u) = make_uint4(r131, r132, r135, r136);
      const uint2 v4 = shared<uint2>(r101 + 8192u);
      const uint2 v5 = shared<uint2>(r101 + 8448u);
      const uint2 v6 = shared<uint2>(r101 + 12288u);
      const uint2 v7 = shared<uint2>(r101 + 12544u);
      const u32 r137 = lop3_b32<246>(lop3_b32<246>(r128, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r138 = lop3_b32<248>((v4.x >> 4) & 0x7070707u, v4.x, 0x80808080u);
      const u32 r139 = (v4.x << 4) & 0xf0f0f0f0u;
      const u32 r140 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x5140u), 2072017792u, 2147516416u);
      const u32 r141 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x7362u), 2072017792u, 2147516416u);
      const u32 r142 = lop3_b32<248>((v4.y >> 4) & 0x7070707u, v4.y, 0x80808080u);
      const u32 r143 = (v4.y << 4) & 0xf0f0f0f0u;
      const u32 r144 = fma_rn_bf16x2(__byte_perm(r143, r142, 0x5140u), 2072017792u, 2147516416u);
      const u32 r145 = fma_rn_bf16x2(__byte_perm(r143, r142, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 16384u) = make_uint4(r140, r141, r144, r145);
      const u32 r146 = lop3_b32<246>(lop3_b32<246>(r137, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r147 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r148 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r149 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x5140u), 2072017792u, 2147516416u);
      const u32 r150 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x7362u), 2072017792u, 2147516416u);
      const u32 r151 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r152 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r153 = fma_rn_bf16x2(__byte_perm(r152, r151, 0x5140u), 2072017792u, 2147516416u);
      const u32 r154 = fma_rn_bf16x2(__byte_perm(r152, r151, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 16896u) = make_uint4(r149, r150, r153, r154);
      const u32 r155 = lop3_b32<246>(lop3_b32<246>(r146, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r156 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r157 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r158 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x5140u), 2072017792u, 2147516416u);
      const u32 r159 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x7362u), 2072017792u, 2147516416u);
      const u32 r160 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r161 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r162 = fma_rn_bf16x2(__byte_perm(r161, r160, 0x5140u), 2072017792u, 2147516416u);
      const u32 r163 = fma_rn_bf16x2(__byte_perm(r161, r160, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 24576u) = make_uint4(r158, r159, r162, r163);
      const u32 r164 = lop3_b32<246>(lop3_b32<246>(r155, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r165 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r166 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r167 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x5140u), 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x7362u), 2072017792u, 2147516416u);
      const u32 r169 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r170 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r171 = fma_rn_bf16x2(__byte_perm(r170, r169, 0x5140u), 2072017792u, 2147516416u);
      const u32 r172 = fma_rn_bf16x2(__byte_perm(r170, r169, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r28 + 25088u) = make_uint4(r167, r168, r171, r172);
      const bool p4 = (lop3_b32<246>(r164, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p4) {
        const uint2 v8 = shared<uint2>(r101);
        const u32 r173 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r174 = fma_rn_bf16x2((r173 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r175 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r174, 2064218889u, 0u), 0u, r174), r173, 0x80008000u);
        const u32 r176 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r177 = fma_rn_bf16x2((r176 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r178 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r177, 2064218889u, 0u), 0u, r177), r176, 0x80008000u);
        const u32 r179 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r180 = fma_rn_bf16x2((r179 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r181 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r180, 2064218889u, 0u), 0u, r180), r179, 0x80008000u);
        const u32 r182 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
        shared<uint4>(r28) = make_uint4(r175, r178, r181, r184);
        const uint2 v9 = shared<uint2>(r101 + 256u);
        const u32 r185 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
        const u32 r188 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
        const u32 r191 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        const u32 r194 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        shared<uint4>(r28 + 512u) = make_uint4(r187, r190, r193, r196);
        const uint2 v10 = shared<uint2>(r101 + 4096u);
        const u32 r197 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        const u32 r200 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        const u32 r203 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        const u32 r206 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        shared<uint4>(r28 + 8192u) = make_uint4(r199, r202, r205, r208);
        const uint2 v11 = shared<uint2>(r101 + 4352u);
        const u32 r209 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        const u32 r212 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        const u32 r215 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        const u32 r218 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        shared<uint4>(r28 + 8704u) = make_uint4(r211, r214, r217, r220);
        const uint2 v12 = shared<uint2>(r101 + 8192u);
        const u32 r221 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        const u32 r224 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r225 = fma_rn_bf16x2((r224 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r226 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r225, 2064218889u, 0u), 0u, r225), r224, 0x80008000u);
        const u32 r227 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r228 = fma_rn_bf16x2((r227 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r229 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r228, 2064218889u, 0u), 0u, r228), r227, 0x80008000u);
        const u32 r230 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r231 = fma_rn_bf16x2((r230 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r232 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r231, 2064218889u, 0u), 0u, r231), r230, 0x80008000u);
        shared<uint4>(r28 + 16384u) = make_uint4(r223, r226, r229, r232);
        const uint2 v13 = shared<uint2>(r101 + 8448u);
        const u32 r233 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r234 = fma_rn_bf16x2((r233 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r235 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r234, 2064218889u, 0u), 0u, r234), r233, 0x80008000u);
        const u32 r236 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r237 = fma_rn_bf16x2((r236 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r238 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r237, 2064218889u, 0u), 0u, r237), r236, 0x80008000u);
        const u32 r239 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r240 = fma_rn_bf16x2((r239 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r241 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r240, 2064218889u, 0u), 0u, r240), r239, 0x80008000u);
        const u32 r242 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r243 = fma_rn_bf16x2((r242 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r244 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r243, 2064218889u, 0u), 0u, r243), r242, 0x80008000u);
        shared<uint4>(r28 + 16896u) = make_uint4(r235, r238, r241, r244);
        const uint2 v14 = shared<uint2>(r101 + 12288u);
        const u32 r245 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r246 = fma_rn_bf16x2((r245 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r247 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r246, 2064218889u, 0u), 0u, r246), r245, 0x80008000u);
        const u32 r248 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r249 = fma_rn_bf16x2((r248 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r250 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r249, 2064218889u, 0u), 0u, r249), r248, 0x80008000u);
        const u32 r251 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r252 = fma_rn_bf16x2((r251 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r253 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r252, 2064218889u, 0u), 0u, r252), r251, 0x80008000u);
        const u32 r254 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r255 = fma_rn_bf16x2((r254 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r256 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r255, 2064218889u, 0u), 0u, r255), r254, 0x80008000u);
        shared<uint4>(r28 + 24576u) = make_uint4(r247, r250, r253, r256);
        const uint2 v15 = shared<uint2>(r101 + 12544u);
        const u32 r257 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r258 = fma_rn_bf16x2((r257 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r259 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r258, 2064218889u, 0u), 0u, r258), r257, 0x80008000u);
        const u32 r260 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r261 = fma_rn_bf16x2((r260 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r262 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r261, 2064218889u, 0u), 0u, r261), r260, 0x80008000u);
        const u32 r263 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r264 = fma_rn_bf16x2((r263 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r265 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r264, 2064218889u, 0u), 0u, r264), r263, 0x80008000u);
        const u32 r266 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r267 = fma_rn_bf16x2((r266 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r268 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r267, 2064218889u, 0u), 0u, r267), r266, 0x80008000u);
        shared<uint4>(r28 + 25088u) = make_uint4(r259, r262, r265, r268);
      }
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r36 + r100);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r39 + r100);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r40 + r100);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_2, rest_part_1, s0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r41 + r100);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r46);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r47);
      const u32 v17[2] = {q0_9, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v17, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r48);
      const u32 v18[2] = {q0_13, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r49);
      const u32 v19[2] = {q0_17, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v19, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r46 + 128u);
      const u32 v20[2] = {q0_20, q0_21};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r47 + 128u);
      const u32 v21[2] = {q0_22, q0_23};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v21, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r48 + 128u);
      const u32 v22[2] = {q0_24, q0_25};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r49 + 128u);
      const u32 v23[2] = {q0_26, q0_27};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r88;
      const float4 v24 = shared<float4>(s1_1);
      const float4 v25 = shared<float4>(s1_1 + 128u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r46 + 256u);
      float product_1[4];
      const u32 v26[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v26, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r47 + 256u);
      const u32 v27[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v27, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r48 + 256u);
      const u32 v28[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v28, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r49 + 256u);
      const u32 v29[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v29, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r46 + 384u);
      const u32 v30[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v30, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r47 + 384u);
      const u32 v31[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v31, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r48 + 384u);
      const u32 v32[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v32, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r49 + 384u);
      const u32 v33[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v33, product_1);
      const float s2_0 = __fmaf_rn(product_1[0], v24.y, __fmaf_rn(product_0[0], v24.x, s0[0]));
      const float s2_1 = __fmaf_rn(product_1[1], v24.y, __fmaf_rn(product_0[1], v24.x, s0[1]));
      const float s2_2 = __fmaf_rn(product_1[2], v25.y, __fmaf_rn(product_0[2], v25.x, s0[2]));
      const float s2_3 = __fmaf_rn(product_1[3], v25.y, __fmaf_rn(product_0[3], v25.x, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r46 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r47 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r48 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r49 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r46 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r47 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r48 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r49 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r46 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r47 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r48 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r49 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r46 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r47 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r48 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r49 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      float score_0 = __fmaf_rn(product_3[0], v24.w, __fmaf_rn(product_2[0], v24.z, s2_0));
      float score_1 = __fmaf_rn(product_3[1], v24.w, __fmaf_rn(product_2[1], v24.z, s2_1));
      float score_2 = __fmaf_rn(product_3[2], v25.w, __fmaf_rn(product_2[2], v25.z, s2_2));
      float score_3 = __fmaf_rn(product_3[3], v25.w, __fmaf_rn(product_2[3], v25.z, s2_3));

      // mla_decode.ts:166  if (lowest.at(tile) < 0)
      const u32 r269 = shared<u32>(tile * 4u + lowest);
      if ((int)r269 < 0) {
        const u32 r270 = rows + (r50 + ((u32)tile << 7));
        const u32 r271 = shared<u32>(r270);
        const bool p5 = (int)r271 >= 0;
        score_0 = p5 ? score_0 : __uint_as_float(0xff800000u);
        score_1 = p5 ? score_1 : __uint_as_float(0xff800000u);
        const u32 r272 = shared<u32>(r270 + 32u);
        const bool p6 = (int)r272 >= 0;
        score_2 = p6 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p6 ? score_3 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:77  return reduceMax(reshape(score, [idiv(keys, apart), apart, heads]), 0);
      const float f6 = score_0;
      const float f7 = score_1;
      const float f8 = score_2;
      const float f9 = score_3;

      // softmax.ts:96  if (reduceAny(reshape(over, [rowsApart(keys, heads) * heads]), 0)) {
      const u32 r273 = (__fmul_rn(__fsub_rn(f6, f0), scale) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f7, f1), scale) > 16.0f ? 1u : 0u);
      const u32 r274 = r273 | (__fmul_rn(__fsub_rn(f8, f0), scale) > 16.0f ? 1u : 0u);
      const u32 r275 = r274 | (__fmul_rn(__fsub_rn(f9, f1), scale) > 16.0f ? 1u : 0u);
      const bool p7 = __syncthreads_or(r275 != 0u) != 0;
      if (p7) {
        const float top_5 = max_NaN_f32(f6, f8);
        const float top_6 = max_NaN_f32(f7, f9);
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

        // softmax.ts:98  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_19, f0), scale) > 16.0f ? top_19 : f0;
        const float next_1 = __fmul_rn(__fsub_rn(top_22, f1), scale) > 16.0f ? top_22 : f1;

        // softmax.ts:99  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f0, next_0), scale));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_1), scale));
        if (p3) shared<float2>(r51) = make_float2(factor_0, factor_1);

        // softmax.ts:101  copy(next, pivot);
        f0 = next_0;
        f1 = next_1;

        // softmax.ts:103  map(weight, (w, _i, h) => w * factor.at(h)),
        f2 = __fmul_rn(f2, factor_0);
        f3 = __fmul_rn(f3, factor_1);
        f4 = __fmul_rn(f4, factor_0);
        f5 = __fmul_rn(f5, factor_1);

        // mla_decode.ts:173  if (chunk + first > from) multiply(sum, factors);
        if ((int)(chunk + ((u32)tile << 5)) > from) {
          __syncthreads();
          const float f10 = shared<float>(r52);
          sum_0[0] = __fmul_rn(sum_0[0], f10);
          sum_0[1] = __fmul_rn(sum_0[1], f10);
          const float f11 = shared<float>(r52 + 32u);
          sum_0[2] = __fmul_rn(sum_0[2], f11);
          sum_0[3] = __fmul_rn(sum_0[3], f11);
          sum_1[0] = __fmul_rn(sum_1[0], f10);
          sum_1[1] = __fmul_rn(sum_1[1], f10);
          sum_1[2] = __fmul_rn(sum_1[2], f11);
          sum_1[3] = __fmul_rn(sum_1[3], f11);
          sum_2[0] = __fmul_rn(sum_2[0], f10);
          sum_2[1] = __fmul_rn(sum_2[1], f10);
          sum_2[2] = __fmul_rn(sum_2[2], f11);
          sum_2[3] = __fmul_rn(sum_2[3], f11);
          sum_3[0] = __fmul_rn(sum_3[0], f10);
          sum_3[1] = __fmul_rn(sum_3[1], f10);
          sum_3[2] = __fmul_rn(sum_3[2], f11);
          sum_3[3] = __fmul_rn(sum_3[3], f11);
          sum_4[0] = __fmul_rn(sum_4[0], f10);
          sum_4[1] = __fmul_rn(sum_4[1], f10);
          sum_4[2] = __fmul_rn(sum_4[2], f11);
          sum_4[3] = __fmul_rn(sum_4[3], f11);
          sum_5[0] = __fmul_rn(sum_5[0], f10);
          sum_5[1] = __fmul_rn(sum_5[1], f10);
          sum_5[2] = __fmul_rn(sum_5[2], f11);
          sum_5[3] = __fmul_rn(sum_5[3], f11);
          sum_6[0] = __fmul_rn(sum_6[0], f10);
          sum_6[1] = __fmul_rn(sum_6[1], f10);
          sum_6[2] = __fmul_rn(sum_6[2], f11);
          sum_6[3] = __fmul_rn(sum_6[3], f11);
          sum_7[0] = __fmul_rn(sum_7[0], f10);
          sum_7[1] = __fmul_rn(sum_7[1], f10);
          sum_7[2] = __fmul_rn(sum_7[2], f11);
          sum_7[3] = __fmul_rn(sum_7[3], f11);
          const float f12 = shared<float>(r52 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f12);
          sum_8[1] = __fmul_rn(sum_8[1], f12);
          const float f13 = shared<float>(r52 + 96u);
          sum_8[2] = __fmul_rn(sum_8[2], f13);
          sum_8[3] = __fmul_rn(sum_8[3], f13);
          sum_9[0] = __fmul_rn(sum_9[0], f12);
          sum_9[1] = __fmul_rn(sum_9[1], f12);
          sum_9[2] = __fmul_rn(sum_9[2], f13);
          sum_9[3] = __fmul_rn(sum_9[3], f13);
          sum_10[0] = __fmul_rn(sum_10[0], f12);
          sum_10[1] = __fmul_rn(sum_10[1], f12);
          sum_10[2] = __fmul_rn(sum_10[2], f13);
          sum_10[3] = __fmul_rn(sum_10[3], f13);
          sum_11[0] = __fmul_rn(sum_11[0], f12);
          sum_11[1] = __fmul_rn(sum_11[1], f12);
          sum_11[2] = __fmul_rn(sum_11[2], f13);
          sum_11[3] = __fmul_rn(sum_11[3], f13);
          sum_12[0] = __fmul_rn(sum_12[0], f12);
          sum_12[1] = __fmul_rn(sum_12[1], f12);
          sum_12[2] = __fmul_rn(sum_12[2], f13);
          sum_12[3] = __fmul_rn(sum_12[3], f13);
          sum_13[0] = __fmul_rn(sum_13[0], f12);
          sum_13[1] = __fmul_rn(sum_13[1], f12);
          sum_13[2] = __fmul_rn(sum_13[2], f13);
          sum_13[3] = __fmul_rn(sum_13[3], f13);
          sum_14[0] = __fmul_rn(sum_14[0], f12);
          sum_14[1] = __fmul_rn(sum_14[1], f12);
          sum_14[2] = __fmul_rn(sum_14[2], f13);
          sum_14[3] = __fmul_rn(sum_14[3], f13);
          sum_15[0] = __fmul_rn(sum_15[0], f12);
          sum_15[1] = __fmul_rn(sum_15[1], f12);
          sum_15[2] = __fmul_rn(sum_15[2], f13);
          sum_15[3] = __fmul_rn(sum_15[3], f13);
        }
      }

      // softmax.ts:108  const p = map(score, (s, _i, h) => exp2((s - pivot.at(h)) * scale));
      const float p_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_0, f0), scale));
      const float p_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_1, f1), scale));
      const float p_2 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_2, f0), scale));
      const float p_3 = ex2_approx_f32(__fmul_rn(__fsub_rn(score_3, f1), scale));

      // softmax.ts:112  map(weight, (w, i, h) => w + own.at(i, h)),
      f2 = __fadd_rn(f2, p_0);
      f3 = __fadd_rn(f3, p_1);
      f4 = __fadd_rn(f4, p_2);
      f5 = __fadd_rn(f5, p_3);
      shared<u32>(r55) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.x), __fmul_rn(p_0, v24.x));
      shared<u32>(r56 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.x), __fmul_rn(p_2, v25.x));
      __syncthreads();
      shared<u32>(r55 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.y), __fmul_rn(p_0, v24.y));
      shared<u32>(r56 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.y), __fmul_rn(p_2, v25.y));
      __syncthreads();
      shared<u32>(r55 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.z), __fmul_rn(p_0, v24.z));
      shared<u32>(r56 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.z), __fmul_rn(p_2, v25.z));
      __syncthreads();
      shared<u32>(r55 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.w), __fmul_rn(p_0, v24.w));
      shared<u32>(r56 + 6656u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.w), __fmul_rn(p_2, v25.w));
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r59);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r62);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r63);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r64);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_part_35 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r66);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_1, K_part_32, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_1, K_part_32 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_1, K_part_33, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_1, K_part_33 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_1, K_part_34, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_1, K_part_34 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_1, K_part_35, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_1, K_part_35 + 2, sum_15);
      __syncwarp();
      u32 weights_1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r59 + 1024u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r62 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r63 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r64 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r65 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_2, K_part_39 + 2, sum_7);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r66 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_3, K_part_39 + 2, sum_15);
      const u32 r276 = r88 + 512u;
      r88 = (int)r276 >= 1024 ? 0u : r276;
    }
  }

  // mla_decode.ts:182  finish(pivot, reduceSum(weight, 0), sum);
  const int r277 = threadIdx.x & 3u;
  const int r278 = threadIdx.x >> 5;
  const u32 r279 = threadIdx.x >> 6;
  const float f14 = __fadd_rn(f2, f4);
  const float f15 = __fadd_rn(f3, f5);
  const float f16 = __shfl_xor_sync(0xffffffffu, f14, 4);
  const float f17 = __fadd_rn(f14, f16);
  const float f18 = __shfl_xor_sync(0xffffffffu, f15, 4);
  const float f19 = __fadd_rn(f15, f18);
  const float f20 = __shfl_xor_sync(0xffffffffu, f17, 8);
  const float f21 = __fadd_rn(f17, f20);
  const float f22 = __shfl_xor_sync(0xffffffffu, f19, 8);
  const float f23 = __fadd_rn(f19, f22);
  const float f24 = __shfl_xor_sync(0xffffffffu, f21, 16);
  const float f25 = __shfl_xor_sync(0xffffffffu, f23, 16);
  const bool p8 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r280 = (u32)r277 << 3;
  const u32 r281 = r279 << 5;
  const u32 r282 = scratch1 + (((r278 & 1u) << 7) + r280 + r281);
  if (p8) shared<float>(r282) = __fadd_rn(f21, f24);
  if (p8) shared<float>(r282 + 4u) = __fadd_rn(f23, f25);
  const u32 r283 = scratch1 + (r280 + r281);
  __syncthreads();
  const float f26 = shared<float>(r283);
  const float f27 = shared<float>(r283 + 128u);
  const float f28 = shared<float>(r283 + 4u);
  const float f29 = shared<float>(r283 + 132u);

  // mla_decode.ts:227  const b = idiv(row, N);
  const u32 b = div_s32(row, dim_N);

  // mla_decode.ts:228  const n = row - b * N;
  const u32 n = row - b * dim_N;

  // mla_decode.ts:229  store(pivots.tile([b, n, part, head], [1, 1, 1, heads]), pivot);
  const bool p9 = b < (u32)dim_B && n < (u32)dim_N;
  const bool p10 = (threadIdx.x & 0x3cu) == 0u && p9;
  const s64 d3 = (s64)(int)b;
  const s64 d4 = d3 * (denseMlaDecodePart_2 * denseMlaDecodePart_0) << 2;
  const s64 d5 = (s64)(int)n;
  const s64 d6 = d5 * denseMlaDecodePart_2 << 2;
  char* const d7 = pivots + d4 + d6 + 512ll * (int)blockIdx.y + 128ll * head + 8ll * r277;
  if (p10) *(float2*)(d7 + 32ll * (int)r279) = make_float2(f0, f1);

  // mla_decode.ts:230  store(weights.tile([b, n, part, head], [1, 1, 1, heads]), weight);
  char* const d8 = weights + d4 + d6 + 512ll * (int)blockIdx.y + 128ll * head + 8ll * r277;
  if (p10) *(float2*)(d8 + 32ll * (int)r279) = make_float2(__fadd_rn(f26, f27), __fadd_rn(f28, f29));

  // mla_decode.ts:231  store(partial.tile([b, n, part, head, 0], [1, 1, 1, heads, LATENT]), sum);
  if (p9) {
    const u64 denseMlaDecodePart_3 = denseMlaDecodePart_1 * 65536ull;
    char* const d9 = partial + (s64)(d3 * (denseMlaDecodePart_3 * denseMlaDecodePart_0) << 2);
    char* const d10 = d9 + (s64)(d5 * denseMlaDecodePart_3 << 2) + 262144ll * (int)blockIdx.y;
    char* const d11 = d10 + 65536ll * head + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * r277;
    char* const d12 = d11 + 256ll * r278;
    *(float2*)d12 = make_float2(sum_0[0], sum_0[1]);
    *(float2*)(d12 + 16384) = make_float2(sum_0[2], sum_0[3]);
    *(float2*)(d12 + 32) = make_float2(sum_1[0], sum_1[1]);
    *(float2*)(d12 + 16416) = make_float2(sum_1[2], sum_1[3]);
    *(float2*)(d12 + 64) = make_float2(sum_2[0], sum_2[1]);
    *(float2*)(d12 + 16448) = make_float2(sum_2[2], sum_2[3]);
    *(float2*)(d12 + 96) = make_float2(sum_3[0], sum_3[1]);
    *(float2*)(d12 + 16480) = make_float2(sum_3[2], sum_3[3]);
    *(float2*)(d12 + 128) = make_float2(sum_4[0], sum_4[1]);
    *(float2*)(d12 + 16512) = make_float2(sum_4[2], sum_4[3]);
    *(float2*)(d12 + 160) = make_float2(sum_5[0], sum_5[1]);
    *(float2*)(d12 + 16544) = make_float2(sum_5[2], sum_5[3]);
    *(float2*)(d12 + 192) = make_float2(sum_6[0], sum_6[1]);
    *(float2*)(d12 + 16576) = make_float2(sum_6[2], sum_6[3]);
    *(float2*)(d12 + 224) = make_float2(sum_7[0], sum_7[1]);
    *(float2*)(d12 + 16608) = make_float2(sum_7[2], sum_7[3]);
    *(float2*)(d12 + 32768) = make_float2(sum_8[0], sum_8[1]);
    *(float2*)(d12 + 49152) = make_float2(sum_8[2], sum_8[3]);
    *(float2*)(d12 + 32800) = make_float2(sum_9[0], sum_9[1]);
    *(float2*)(d12 + 49184) = make_float2(sum_9[2], sum_9[3]);
    *(float2*)(d12 + 32832) = make_float2(sum_10[0], sum_10[1]);
    *(float2*)(d12 + 49216) = make_float2(sum_10[2], sum_10[3]);
    *(float2*)(d12 + 32864) = make_float2(sum_11[0], sum_11[1]);
    *(float2*)(d12 + 49248) = make_float2(sum_11[2], sum_11[3]);
    *(float2*)(d12 + 32896) = make_float2(sum_12[0], sum_12[1]);
    *(float2*)(d12 + 49280) = make_float2(sum_12[2], sum_12[3]);
    *(float2*)(d12 + 32928) = make_float2(sum_13[0], sum_13[1]);
    *(float2*)(d12 + 49312) = make_float2(sum_13[2], sum_13[3]);
    *(float2*)(d12 + 32960) = make_float2(sum_14[0], sum_14[1]);
    *(float2*)(d12 + 49344) = make_float2(sum_14[2], sum_14[3]);
    *(float2*)(d12 + 32992) = make_float2(sum_15[0], sum_15[1]);
    *(float2*)(d12 + 49376) = make_float2(sum_15[2], sum_15[3]);
  } else {
    const u64 denseMlaDecodePart_4 = denseMlaDecodePart_1 * 65536ull;
    char* const d13 = partial + (s64)(d3 * (denseMlaDecodePart_4 * denseMlaDecodePart_0) << 2);
    char* const d14 = d13 + (s64)(d5 * denseMlaDecodePart_4 << 2) + 262144ll * (int)blockIdx.y;
    char* const d15 = d14 + 65536ll * head + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * r277;
    char* const d16 = d15 + 256ll * r278;
    if (p9) *(float2*)d16 = make_float2(sum_0[0], sum_0[1]);
    if (p9) *(float2*)(d16 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p9) *(float2*)(d16 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p9) *(float2*)(d16 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p9) *(float2*)(d16 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p9) *(float2*)(d16 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p9) *(float2*)(d16 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p9) *(float2*)(d16 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p9) *(float2*)(d16 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p9) *(float2*)(d16 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p9) *(float2*)(d16 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p9) *(float2*)(d16 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p9) *(float2*)(d16 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p9) *(float2*)(d16 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p9) *(float2*)(d16 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p9) *(float2*)(d16 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p9) *(float2*)(d16 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p9) *(float2*)(d16 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p9) *(float2*)(d16 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p9) *(float2*)(d16 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p9) *(float2*)(d16 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p9) *(float2*)(d16 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p9) *(float2*)(d16 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p9) *(float2*)(d16 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p9) *(float2*)(d16 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p9) *(float2*)(d16 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p9) *(float2*)(d16 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p9) *(float2*)(d16 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p9) *(float2*)(d16 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p9) *(float2*)(d16 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p9) *(float2*)(d16 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p9) *(float2*)(d16 + 49376) = make_float2(sum_15[2], sum_15[3]);
  }
}
