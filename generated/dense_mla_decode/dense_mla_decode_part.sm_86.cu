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
  const u32 places = shared_address(smem) + 81920u; // 2048 bytes: i32[512]
  const u32 scales = shared_address(smem) + 83968u; // 1024 bytes: f32[32, 4] x 2 stages
  const u32 factors = shared_address(smem) + 84992u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 85120u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 85184u; // 256 bytes: f32[2, 32]: top across warps
  const u32 scratch1 = shared_address(smem) + 85440u; // 256 bytes: f32[2, 32]: weight.1 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // dense_mla_decode.ts:27  export const denseMlaDecodePart = kernel(
  const s64 denseMlaDecodePart_0 = (s64)dim_N;
  const s64 denseMlaDecodePart_1 = (s64)dim_splits;
  const u64 denseMlaDecodePart_2 = denseMlaDecodePart_1 * 128ull;

  // mla.ts:61  return { query: idiv(blockIdx.x, parts), head: (blockIdx.x % parts) * heads };
  const u32 r0 = blockIdx.x >> 2;
  const int r1 = blockIdx.x & 3u;

  // mla_decode.ts:126  const b = idiv(query, N);
  const u32 b_0 = div_s32(r0, dim_N);

  // mla_decode.ts:127  return { b, n: query - b * N };
  const u32 r2 = r0 - b_0 * dim_N;

  // dense_mla_decode.ts:15  count: min(max(context_lens.at(b, n), 0), M * page),
  const bool p0 = b_0 < (u32)dim_B;
  const char* const d0 = context_lens + (s64)((u64)((s64)(int)b_0 * dim_N) << 2) + 4ll * (int)r2;
  u32 r3 = 0u;
  if (p0 && r2 < (u32)dim_N) r3 = __ldg((const u32*)d0);
  const int r4 = min(max((int)r3, 0), (int)((u32)dim_M * dim_page));

  // mla_decode.ts:142  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = div_s32(r4, dim_splits);
  const u32 share_1 = r4 - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // mla_decode.ts:143  const from = min(part * share, count);
  const int from = min((int)(blockIdx.y * share), r4);

  // mla_decode.ts:144  const to = min(from + share, count);
  const int to = min((int)(from + share), r4);

  // mla_decode.ts:146  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:152  copy(queries.tile([query, head, 0], [1, heads, ROW]), staged);
  const u32 r5 = threadIdx.x & 7u;
  const u32 r6 = threadIdx.x >> 3;
  const bool p1 = (int)((u32)dim_B * dim_N - r0) > 0;
  const u32 r7 = r5 << 4;
  const char* const d1 = q + 147456ll * (int)r0 + 36864ll * r1 + 1152ll * (int)r6 + 16ll * (int)r5;
  if (p1) {
    const u32 r8 = staged + (r6 * 1152u + (r7 ^ ((r6 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r8, d1);
    cp_async_cg_shared_global<16>(r8 + 128u, d1 + 128);
    cp_async_cg_shared_global<16>(r8 + 256u, d1 + 256);
    cp_async_cg_shared_global<16>(r8 + 384u, d1 + 384);
    cp_async_cg_shared_global<16>(r8 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r8 + 640u, d1 + 640);
    cp_async_cg_shared_global<16>(r8 + 768u, d1 + 768);
    cp_async_cg_shared_global<16>(r8 + 896u, d1 + 896);
    cp_async_cg_shared_global<16>(r8 + 1024u, d1 + 1024);
  } else {
    const u32 r9 = staged + (r6 * 1152u + (r7 ^ ((r6 & 7u) << 4)));
    const u32 r10 = p1 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r9, d1, r10);
    cp_async_cg_shared_global<16>(r9 + 128u, d1 + 128, r10);
    cp_async_cg_shared_global<16>(r9 + 256u, d1 + 256, r10);
    cp_async_cg_shared_global<16>(r9 + 384u, d1 + 384, r10);
    cp_async_cg_shared_global<16>(r9 + 512u, d1 + 512, r10);
    cp_async_cg_shared_global<16>(r9 + 640u, d1 + 640, r10);
    cp_async_cg_shared_global<16>(r9 + 768u, d1 + 768, r10);
    cp_async_cg_shared_global<16>(r9 + 896u, d1 + 896, r10);
    cp_async_cg_shared_global<16>(r9 + 1024u, d1 + 1024, r10);
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
  if (p1) {
    const u32 r11 = rest + (r6 * 656u + r7);
    __syncthreads();
    cp_async_cg_shared_global<16>(r11, d1 + 512);
    cp_async_cg_shared_global<16>(r11 + 128u, d1 + 640);
    cp_async_cg_shared_global<16>(r11 + 256u, d1 + 768);
    cp_async_cg_shared_global<16>(r11 + 384u, d1 + 896);
    cp_async_cg_shared_global<16>(r11 + 512u, d1 + 1024);
  } else {
    const u32 r12 = rest + (r6 * 656u + r7);
    const u32 r13 = p1 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r12, d1 + 512, r13);
    cp_async_cg_shared_global<16>(r12 + 128u, d1 + 640, r13);
    cp_async_cg_shared_global<16>(r12 + 256u, d1 + 768, r13);
    cp_async_cg_shared_global<16>(r12 + 384u, d1 + 896, r13);
    cp_async_cg_shared_global<16>(r12 + 512u, d1 + 1024, r13);
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

  // dense_mla_decode.ts:16  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
  const u32 r14 = threadIdx.x << 1;

  // mla_decode.ts:165  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
  const char* const listed_at = block_table + (s64)((u64)((s64)(int)b_0 * dim_M) << 2);
  const u32 r15 = r14 + 1u;

  // mla_decode.ts:167  store(places, listed);
  const u32 r16 = threadIdx.x * 8u + places;

  // mla_decode.ts:170  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
  const bool p2 = (threadIdx.x & 0xfu) == 0u;
  const u32 r17 = (threadIdx.x >> 4) * 4u + lowest;

  // mla_decode.ts:176  copy(columns(codes, 0, LATENT), C);
  const u32 r18 = threadIdx.x & 0x1fu;
  const u32 r19 = r18 * 4u + places;
  const u32 r20 = threadIdx.x >> 5;
  const u32 r21 = r20 * 16u + places;
  const u32 r22 = r18 << 4;
  const u32 r23 = C + ((r20 << 11) + r22);
  const char* const d2 = cache + 16ll * (int)r18;

  // mla_decode.ts:178  copy(columns(halves, ROPE_AT, ROPE), R);
  const u32 r24 = r6 * 4u + places;
  const u32 r25 = (r6 << 7) + r7;
  const u32 r26 = R + (r25 ^ ((r25 >> 3) & 0x70u));
  const char* const d3 = cache + 16ll * (int)r5;

  // mla_decode.ts:180  copy(columns(words, SCALES_AT, 4), scales);
  const bool p3 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r27 = scales + r22;
  const u32 r28 = r18 << 2;
  const u32 r29 = r20 << 4;
  const u32 r30 = r6 << 2;

  // mla_decode.ts:183  store(K, load(C), (x) => bf16(x));
  const u32 r31 = C + ((r20 << 9) + (r18 << 3));
  const u32 r32 = (r20 << 10) + r22;
  const u32 r33 = K + (r32 ^ ((r32 >> 6) & 0x70u));

  // mla_decode.ts:185  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r34 = r18 & 7u;
  const u32 r35 = r20 & 1u;
  const u32 r36 = (r18 >> 3) & 1u;
  const u32 r37 = (r18 >> 4) & 1u;
  const u32 r38 = r37 << 4;
  const u32 r39 = (r35 << 11) + (r36 << 10) + (r34 << 7) + r38;
  const u32 r40 = r39 ^ ((r39 >> 3) & 0x70u);
  const u32 r41 = R + r40;
  const u32 r42 = r36 << 4;
  const u32 r43 = rest + (q0_2 * 5248u + r34 * 656u + r42 + (r37 << 5));
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r43 + 512u);
  const u32 r44 = R + (r40 ^ 0x20u);
  const u32 r45 = R + (r40 ^ 0x40u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r43 + 576u);
  const u32 r46 = R + (r40 ^ 0x60u);

  // mla_decode.ts:120  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r47 = r36 << 13;
  const u32 r48 = r34 << 10;
  const u32 r49 = (r35 << 14) + r47 + r48 + r38;
  const u32 r50 = r49 ^ ((r49 >> 6) & 0x70u);
  const u32 r51 = K + r50;
  const u32 r52 = K + (r50 ^ 0x20u);
  const u32 r53 = K + (r50 ^ 0x40u);
  const u32 r54 = K + (r50 ^ 0x60u);

  // mla_decode.ts:121  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + ((q0_1 << 4) + (r35 << 8));
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r43);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r43 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r43 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r43 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r43 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r43 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r43 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r43 + 448u);

  // softmax.ts:86  copy(map(x, fn), x);
  const u32 r55 = (q0_1 << 2) + (r35 << 6);

  // softmax.ts:129  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + ((r35 << 7) + top_0 + top_1);
  const u32 top_3 = top_0 + top_1;
  const u32 top_4 = scratch0 + top_3;

  // softmax.ts:132  copy(factor, factors);
  const bool p4 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r56 = factors + top_3;
  const u32 r57 = q0_1 * 4u + factors;

  // mla_decode.ts:197  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r58 = (q0_1 << 6) + (r35 << 10) + q0_3 + (q0_2 << 4);
  const u32 r59 = r58 ^ ((r58 >> 3) & 0x70u);
  const u32 r60 = weights_1 + r59;
  const u32 r61 = weights_1 + (r59 ^ 0x40u);

  // mla_decode.ts:198  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r62 = (q0_2 << 11) + (r37 << 9) + (r34 << 6) + r42;
  const u32 r63 = r62 ^ ((r62 >> 3) & 0x70u);
  const u32 r64 = weights_1 + r63;
  const u32 r65 = r47 + r48 + (r20 << 7) + r38;
  const u32 r66 = r65 ^ ((r65 >> 6) & 0x70u);
  const u32 r67 = K + r66;
  const u32 r68 = K + (r66 ^ 0x20u);
  const u32 r69 = K + (r66 ^ 0x40u);
  const u32 r70 = K + (r66 ^ 0x60u);
  const u32 r71 = weights_1 + (r63 ^ 0x20u);
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    const u32 r72 = chunk + r14;
    const u32 listed_0 = div_s32(r72, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r72, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r72 < to ? listed_3 : -1u;
    const u32 r73 = chunk + r15;
    const u32 listed_5 = div_s32(r73, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r73, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r73 < to ? listed_8 : -1u;
    __syncthreads();
    shared<uint2>(r16) = make_uint2(listed_4, listed_9);
    const int r74 = min((int)listed_4, (int)listed_9);
    const u32 r75 = __shfl_xor_sync(0xffffffffu, (u32)r74, 1);
    const int r76 = min(r74, (int)r75);
    const u32 r77 = __shfl_xor_sync(0xffffffffu, (u32)r76, 2);
    const int r78 = min(r76, (int)r77);
    const u32 r79 = __shfl_xor_sync(0xffffffffu, (u32)r78, 4);
    const int r80 = min(r78, (int)r79);
    const u32 r81 = __shfl_xor_sync(0xffffffffu, (u32)r80, 8);
    if (p2) shared<u32>(r17) = (u32)min(r80, (int)r81);

    // mla_decode.ts:171  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r82 = (u32)to - chunk;
    const u32 r83 = (int)r82 / 32;
    const u32 r84 = r82 - (r83 << 5);
    const u32 r85 = r83 + (r84 != 0u && (int)(r84 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r86 = min((int)r85, 16);
    if (r86 > 0) {
      __syncthreads();
      const u32 r87 = shared<u32>(r19);
      const u32 r88 = shared<u32>(r21);
      const u32 r89 = shared<u32>(r21 + 4u);
      const u32 r90 = shared<u32>(r21 + 8u);
      const u32 r91 = shared<u32>(r21 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r23, d2 + 656ll * (int)r88, r88 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r23 + 512u, d2 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r23 + 1024u, d2 + 656ll * (int)r90, r90 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r23 + 1536u, d2 + 656ll * (int)r91, r91 < codes ? 16u : 0u);
      const u32 r92 = shared<u32>(r24);
      cp_async_cg_shared_global<16>(r26, d3 + 656ll * (int)r92 + 528, r92 < codes ? 16u : 0u);
      if (p3) cp_async_cg_shared_global<16>(r27, cache + 656ll * (int)r87 + 512, r87 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r93 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r86; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r94 = 512u - r93;
      const u32 r95 = tile + 1u;
      if ((int)r95 < r86) {
        const u32 r96 = r95 << 7;
        const u32 r97 = places + (r29 + r96);
        const u32 r98 = r23 + (r94 << 5);
        const u32 r99 = shared<u32>(places + (r28 + r96));
        const u32 r100 = shared<u32>(r97);
        const u32 r101 = shared<u32>(r97 + 4u);
        const u32 r102 = shared<u32>(r97 + 8u);
        const u32 r103 = shared<u32>(r97 + 12u);
        cp_async_cg_shared_global<16>(r98, d2 + 656ll * (int)r100, r100 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 512u, d2 + 656ll * (int)r101, r101 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 1024u, d2 + 656ll * (int)r102, r102 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r98 + 1536u, d2 + 656ll * (int)r103, r103 < codes ? 16u : 0u);
        const u32 r104 = shared<u32>(places + (r30 + r96));
        cp_async_cg_shared_global<16>(r26 + (r94 << 3), d3 + 656ll * (int)r104 + 528, r104 < codes ? 16u : 0u);
        if (p3) cp_async_cg_shared_global<16>(r27 + r94, cache + 656ll * (int)r99 + 512, r99 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r105 = r93 << 3;
      const u32 r106 = r31 + (r93 << 5);
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
      shared<uint4>(r33) = make_uint4(r109, r110, r113, r114);
      const u32 r115 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r116 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r117 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r118 = fma_rn_bf16x2(__byte_perm(r117, r116, 0x5140u), 2072017792u, 2147516416u);
      const u32 r119 = fma_rn_bf16x2(__byte_perm(r117, r116, 0x7362u), 2072017792u, 2147516416u);
      const u32 r120 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r121 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r122 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x5140u), 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 512u) = make_uint4(r118, r119, r122, r123);
      const u32 r124 = lop3_b32<246>(lop3_b32<246>(r115, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r125 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r126 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r127 = fma_rn_bf16x2(__byte_perm(r126, r125, 0x5140u), 2072017792u, 2147516416u);
      const u32 r128 = fma_rn_bf16x2(__byte_perm(r126, r125, 0x7362u), 2072017792u, 2147516416u);
      const u32 r129 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r130 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r131 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x5140u), 2072017792u, 2147516416u);
      const u32 r132 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 8192u) = make_uint4(r127, r128, r131, r132);
      const u32 r133 = lop3_b32<246>(lop3_b32<246>(r124, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r134 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r135 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r136 = fma_rn_bf16x2(__byte_perm(r135, r134, 0x5140u), 2072017792u, 2147516416u);
      const u32 r137 = fma_rn_bf16x2(__byte_perm(r135, r134, 0x7362u), 2072017792u, 2147516416u);
      const u32 r138 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r139 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r140 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x5140u), 2072017792u, 2147516416u);
      const u32 r141 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 8704u) = make_uint4(r136, r137, r140, r141);
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
      shared<uint4>(r33 + 16384u) = make_uint4(r145, r146, r149, r150);
      const u32 r151 = lop3_b32<246>(lop3_b32<246>(r142, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r152 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r153 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r154 = fma_rn_bf16x2(__byte_perm(r153, r152, 0x5140u), 2072017792u, 2147516416u);
      const u32 r155 = fma_rn_bf16x2(__byte_perm(r153, r152, 0x7362u), 2072017792u, 2147516416u);
      const u32 r156 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r157 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r158 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x5140u), 2072017792u, 2147516416u);
      const u32 r159 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 16896u) = make_uint4(r154, r155, r158, r159);
      const u32 r160 = lop3_b32<246>(lop3_b32<246>(r151, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r161 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r162 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r163 = fma_rn_bf16x2(__byte_perm(r162, r161, 0x5140u), 2072017792u, 2147516416u);
      const u32 r164 = fma_rn_bf16x2(__byte_perm(r162, r161, 0x7362u), 2072017792u, 2147516416u);
      const u32 r165 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r166 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r167 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x5140u), 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 24576u) = make_uint4(r163, r164, r167, r168);
      const u32 r169 = lop3_b32<246>(lop3_b32<246>(r160, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r170 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r171 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r172 = fma_rn_bf16x2(__byte_perm(r171, r170, 0x5140u), 2072017792u, 2147516416u);
      const u32 r173 = fma_rn_bf16x2(__byte_perm(r171, r170, 0x7362u), 2072017792u, 2147516416u);
      const u32 r174 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r175 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r176 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x5140u), 2072017792u, 2147516416u);
      const u32 r177 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r33 + 25088u) = make_uint4(r172, r173, r176, r177);
      const bool p5 = (lop3_b32<246>(r169, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p5) {
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
        shared<uint4>(r33) = make_uint4(r180, r183, r186, r189);
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
        shared<uint4>(r33 + 512u) = make_uint4(r192, r195, r198, r201);
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
        shared<uint4>(r33 + 8192u) = make_uint4(r204, r207, r210, r213);
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
        shared<uint4>(r33 + 8704u) = make_uint4(r216, r219, r222, r225);
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
        shared<uint4>(r33 + 16384u) = make_uint4(r228, r231, r234, r237);
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
        shared<uint4>(r33 + 16896u) = make_uint4(r240, r243, r246, r249);
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
        shared<uint4>(r33 + 24576u) = make_uint4(r252, r255, r258, r261);
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
        shared<uint4>(r33 + 25088u) = make_uint4(r264, r267, r270, r273);
      }
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r41 + r105);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r44 + r105);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r45 + r105);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_2, rest_part_1, s0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r46 + r105);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r51);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r52);
      const u32 v17[2] = {q0_9, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v17, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r53);
      const u32 v18[2] = {q0_13, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r54);
      const u32 v19[2] = {q0_17, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v19, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r51 + 128u);
      const u32 v20[2] = {q0_20, q0_21};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r52 + 128u);
      const u32 v21[2] = {q0_22, q0_23};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v21, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r53 + 128u);
      const u32 v22[2] = {q0_24, q0_25};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r54 + 128u);
      const u32 v23[2] = {q0_26, q0_27};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r93;
      const float4 v24 = shared<float4>(s1_1);
      const float4 v25 = shared<float4>(s1_1 + 128u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r51 + 256u);
      float product_1[4];
      const u32 v26[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v26, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r52 + 256u);
      const u32 v27[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v27, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r53 + 256u);
      const u32 v28[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v28, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r54 + 256u);
      const u32 v29[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v29, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r51 + 384u);
      const u32 v30[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v30, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r52 + 384u);
      const u32 v31[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v31, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r53 + 384u);
      const u32 v32[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v32, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r54 + 384u);
      const u32 v33[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v33, product_1);
      const float s2_0 = __fmaf_rn(product_1[0], v24.y, __fmaf_rn(product_0[0], v24.x, s0[0]));
      const float s2_1 = __fmaf_rn(product_1[1], v24.y, __fmaf_rn(product_0[1], v24.x, s0[1]));
      const float s2_2 = __fmaf_rn(product_1[2], v25.y, __fmaf_rn(product_0[2], v25.x, s0[2]));
      const float s2_3 = __fmaf_rn(product_1[3], v25.y, __fmaf_rn(product_0[3], v25.x, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r51 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r52 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r53 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r54 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r51 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r52 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r53 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r54 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r51 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r52 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r53 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r54 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r51 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r52 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r53 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r54 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      float score_0 = __fmaf_rn(product_3[0], v24.w, __fmaf_rn(product_2[0], v24.z, s2_0));
      float score_1 = __fmaf_rn(product_3[1], v24.w, __fmaf_rn(product_2[1], v24.z, s2_1));
      float score_2 = __fmaf_rn(product_3[2], v25.w, __fmaf_rn(product_2[2], v25.z, s2_2));
      float score_3 = __fmaf_rn(product_3[3], v25.w, __fmaf_rn(product_2[3], v25.z, s2_3));

      // mla_decode.ts:190  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r274 = shared<u32>(tile * 4u + lowest);
      if ((int)r274 < 0) {
        const u32 r275 = places + (r55 + ((u32)tile << 7));
        const u32 r276 = shared<u32>(r275);
        const bool p6 = (int)r276 >= 0;
        score_0 = p6 ? score_0 : __uint_as_float(0xff800000u);
        score_1 = p6 ? score_1 : __uint_as_float(0xff800000u);
        const u32 r277 = shared<u32>(r275 + 32u);
        const bool p7 = (int)r277 >= 0;
        score_2 = p7 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p7 ? score_3 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:96  return reshape(x, [idiv(keys, apart), apart, heads]);
      const float f7 = score_0;
      const float f8 = score_1;
      const float f9 = score_2;
      const float f10 = score_3;

      // softmax.ts:128  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r278 = (__fmul_rn(__fsub_rn(f7, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f8, f2), f0) > 16.0f ? 1u : 0u);
      const u32 r279 = r278 | (__fmul_rn(__fsub_rn(f9, f1), f0) > 16.0f ? 1u : 0u);
      const u32 r280 = r279 | (__fmul_rn(__fsub_rn(f10, f2), f0) > 16.0f ? 1u : 0u);
      const bool p8 = __syncthreads_or(r280 != 0u) != 0;
      if (p8) {
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
        if (p4) shared<float2>(r56) = make_float2(factor_0, factor_1);

        // softmax.ts:133  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:193  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > from) {
          __syncthreads();
          const float f11 = shared<float>(r57);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r57 + 32u);
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
          const float f13 = shared<float>(r57 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r57 + 96u);
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
      shared<u32>(r60) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.x), __fmul_rn(p_0, v24.x));
      shared<u32>(r61 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.x), __fmul_rn(p_2, v25.x));
      __syncthreads();
      shared<u32>(r60 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.y), __fmul_rn(p_0, v24.y));
      shared<u32>(r61 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.y), __fmul_rn(p_2, v25.y));
      __syncthreads();
      shared<u32>(r60 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.z), __fmul_rn(p_0, v24.z));
      shared<u32>(r61 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.z), __fmul_rn(p_2, v25.z));
      __syncthreads();
      shared<u32>(r60 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(p_1, v24.w), __fmul_rn(p_0, v24.w));
      shared<u32>(r61 + 6656u) = cvt_rn_bf16x2_f32(__fmul_rn(p_3, v25.w), __fmul_rn(p_2, v25.w));
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r64);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r67);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r68);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r70);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_part_35 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r71);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r64 + 1024u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r67 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r68 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r69 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r70 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_2, K_part_39 + 2, sum_7);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r71 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_3, K_part_39 + 2, sum_15);
      const u32 r281 = r93 + 512u;
      r93 = (int)r281 >= 1024 ? 0u : r281;
    }
  }

  // mla_decode.ts:226  const weight = reduceSum(softmax.weight, 0);
  const int weight_0 = threadIdx.x & 3u;
  const int weight_1 = threadIdx.x >> 5;
  const u32 weight_2 = threadIdx.x >> 6;
  const float weight_3 = __fadd_rn(f3, f5);
  const float weight_4 = __fadd_rn(f4, f6);
  const float weight_5 = __shfl_xor_sync(0xffffffffu, weight_3, 4);
  const float weight_6 = __fadd_rn(weight_3, weight_5);
  const float weight_7 = __shfl_xor_sync(0xffffffffu, weight_4, 4);
  const float weight_8 = __fadd_rn(weight_4, weight_7);
  const float weight_9 = __shfl_xor_sync(0xffffffffu, weight_6, 8);
  const float weight_10 = __fadd_rn(weight_6, weight_9);
  const float weight_11 = __shfl_xor_sync(0xffffffffu, weight_8, 8);
  const float weight_12 = __fadd_rn(weight_8, weight_11);
  const float weight_13 = __shfl_xor_sync(0xffffffffu, weight_10, 16);
  const float weight_14 = __shfl_xor_sync(0xffffffffu, weight_12, 16);
  const bool weight_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 weight_15 = (u32)weight_0 << 3;
  const u32 weight_16 = weight_2 << 5;
  const u32 weight_17 = scratch1 + (((weight_1 & 1u) << 7) + weight_15 + weight_16);
  if (weight_if) shared<float>(weight_17) = __fadd_rn(weight_10, weight_13);
  if (weight_if) shared<float>(weight_17 + 4u) = __fadd_rn(weight_12, weight_14);
  const u32 weight_18 = scratch1 + (weight_15 + weight_16);
  __syncthreads();
  const float weight_19 = shared<float>(weight_18);
  const float weight_20 = shared<float>(weight_18 + 128u);
  const float weight_21 = shared<float>(weight_18 + 4u);
  const float weight_22 = shared<float>(weight_18 + 132u);
  const u32 b = div_s32(r0, dim_N);
  const u32 r282 = r0 - b * dim_N;

  // mla_decode.ts:228  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot);
  const bool p9 = b < (u32)dim_B && r282 < (u32)dim_N;
  const bool p10 = (threadIdx.x & 0x3cu) == 0u && p9;
  const s64 d4 = (s64)(int)b;
  const s64 d5 = d4 * (denseMlaDecodePart_2 * denseMlaDecodePart_0) << 2;
  const s64 d6 = (s64)(int)r282;
  const s64 d7 = d6 * denseMlaDecodePart_2 << 2;
  char* const d8 = pivots + d5 + d7 + 512ll * (int)blockIdx.y + 128ll * r1 + 8ll * weight_0;
  if (p10) *(float2*)(d8 + 32ll * (int)weight_2) = make_float2(f1, f2);

  // mla_decode.ts:229  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), weight);
  char* const d9 = weights + d5 + d7 + 512ll * (int)blockIdx.y + 128ll * r1 + 8ll * weight_0;
  if (p10) *(float2*)(d9 + 32ll * (int)weight_2) = make_float2(__fadd_rn(weight_19, weight_20), __fadd_rn(weight_21, weight_22));

  // mla_decode.ts:230  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  if (p9) {
    const u64 denseMlaDecodePart_3 = denseMlaDecodePart_1 * 65536ull;
    char* const d10 = partial + (s64)(d4 * (denseMlaDecodePart_3 * denseMlaDecodePart_0) << 2);
    char* const d11 = d10 + (s64)(d6 * denseMlaDecodePart_3 << 2) + 262144ll * (int)blockIdx.y;
    char* const d12 = d11 + 65536ll * r1 + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * weight_0;
    char* const d13 = d12 + 256ll * weight_1;
    *(float2*)d13 = make_float2(sum_0[0], sum_0[1]);
    *(float2*)(d13 + 16384) = make_float2(sum_0[2], sum_0[3]);
    *(float2*)(d13 + 32) = make_float2(sum_1[0], sum_1[1]);
    *(float2*)(d13 + 16416) = make_float2(sum_1[2], sum_1[3]);
    *(float2*)(d13 + 64) = make_float2(sum_2[0], sum_2[1]);
    *(float2*)(d13 + 16448) = make_float2(sum_2[2], sum_2[3]);
    *(float2*)(d13 + 96) = make_float2(sum_3[0], sum_3[1]);
    *(float2*)(d13 + 16480) = make_float2(sum_3[2], sum_3[3]);
    *(float2*)(d13 + 128) = make_float2(sum_4[0], sum_4[1]);
    *(float2*)(d13 + 16512) = make_float2(sum_4[2], sum_4[3]);
    *(float2*)(d13 + 160) = make_float2(sum_5[0], sum_5[1]);
    *(float2*)(d13 + 16544) = make_float2(sum_5[2], sum_5[3]);
    *(float2*)(d13 + 192) = make_float2(sum_6[0], sum_6[1]);
    *(float2*)(d13 + 16576) = make_float2(sum_6[2], sum_6[3]);
    *(float2*)(d13 + 224) = make_float2(sum_7[0], sum_7[1]);
    *(float2*)(d13 + 16608) = make_float2(sum_7[2], sum_7[3]);
    *(float2*)(d13 + 32768) = make_float2(sum_8[0], sum_8[1]);
    *(float2*)(d13 + 49152) = make_float2(sum_8[2], sum_8[3]);
    *(float2*)(d13 + 32800) = make_float2(sum_9[0], sum_9[1]);
    *(float2*)(d13 + 49184) = make_float2(sum_9[2], sum_9[3]);
    *(float2*)(d13 + 32832) = make_float2(sum_10[0], sum_10[1]);
    *(float2*)(d13 + 49216) = make_float2(sum_10[2], sum_10[3]);
    *(float2*)(d13 + 32864) = make_float2(sum_11[0], sum_11[1]);
    *(float2*)(d13 + 49248) = make_float2(sum_11[2], sum_11[3]);
    *(float2*)(d13 + 32896) = make_float2(sum_12[0], sum_12[1]);
    *(float2*)(d13 + 49280) = make_float2(sum_12[2], sum_12[3]);
    *(float2*)(d13 + 32928) = make_float2(sum_13[0], sum_13[1]);
    *(float2*)(d13 + 49312) = make_float2(sum_13[2], sum_13[3]);
    *(float2*)(d13 + 32960) = make_float2(sum_14[0], sum_14[1]);
    *(float2*)(d13 + 49344) = make_float2(sum_14[2], sum_14[3]);
    *(float2*)(d13 + 32992) = make_float2(sum_15[0], sum_15[1]);
    *(float2*)(d13 + 49376) = make_float2(sum_15[2], sum_15[3]);
  } else {
    const u64 denseMlaDecodePart_4 = denseMlaDecodePart_1 * 65536ull;
    char* const d14 = partial + (s64)(d4 * (denseMlaDecodePart_4 * denseMlaDecodePart_0) << 2);
    char* const d15 = d14 + (s64)(d6 * denseMlaDecodePart_4 << 2) + 262144ll * (int)blockIdx.y;
    char* const d16 = d15 + 65536ll * r1 + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * weight_0;
    char* const d17 = d16 + 256ll * weight_1;
    if (p9) *(float2*)d17 = make_float2(sum_0[0], sum_0[1]);
    if (p9) *(float2*)(d17 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p9) *(float2*)(d17 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p9) *(float2*)(d17 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p9) *(float2*)(d17 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p9) *(float2*)(d17 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p9) *(float2*)(d17 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p9) *(float2*)(d17 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p9) *(float2*)(d17 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p9) *(float2*)(d17 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p9) *(float2*)(d17 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p9) *(float2*)(d17 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p9) *(float2*)(d17 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p9) *(float2*)(d17 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p9) *(float2*)(d17 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p9) *(float2*)(d17 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p9) *(float2*)(d17 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p9) *(float2*)(d17 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p9) *(float2*)(d17 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p9) *(float2*)(d17 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p9) *(float2*)(d17 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p9) *(float2*)(d17 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p9) *(float2*)(d17 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p9) *(float2*)(d17 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p9) *(float2*)(d17 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p9) *(float2*)(d17 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p9) *(float2*)(d17 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p9) *(float2*)(d17 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p9) *(float2*)(d17 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p9) *(float2*)(d17 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p9) *(float2*)(d17 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p9) *(float2*)(d17 + 49376) = make_float2(sum_15[2], sum_15[3]);
  }
}
