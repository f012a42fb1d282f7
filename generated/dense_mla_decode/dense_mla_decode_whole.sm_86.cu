//
// dense_mla_decode_whole: tilewright, for sm_86
//   H = 128
//   heads = 32, keys = 32, stages = 2, warps = 8
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
//
// A query's keys in one go.

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

// rem.s32
static __device__ __forceinline__ u32 rem_s32(u32 a, u32 b) {
  u32 d;
  asm("rem.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// 85696 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) dense_mla_decode_whole(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  const char* __restrict__ attn_sink,    // tensor attn_sink
  float sm_scale,                        // scalar sm_scale
  char* out,                             // tensor out
  char* lse,                             // tensor lse
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_page,                          // dim page
  int dim_M                              // dim M
) {
  const u32 staged = shared_address(smem);       // 36864 bytes: bf16[32, 576] swizzle<rows>
  const u32 C = shared_address(smem);            // 32768 bytes: e4m3[32, 512] x 2 stages
  const u32 K = shared_address(smem) + 32768u;   // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
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

  // dense_mla_decode.ts:19  export const denseMlaDecodeWhole = kernel(
  const s64 denseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 2;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 3u;

  // mla_decode.ts:126  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:127  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // dense_mla_decode.ts:14  count: min(max(context_lens.at(b, n), 0), M * page),
  const bool p0 = r2 < (u32)dim_B;
  const char* const d0 = context_lens + (s64)((u64)((s64)(int)r2 * dim_N) << 2) + 4ll * (int)r3;
  u32 r4 = 0u;
  if (p0 && r3 < (u32)dim_N) r4 = __ldg((const u32*)d0);
  const int r5 = min(max((int)r4, 0), (int)((u32)dim_M * dim_page));

  // mla_decode.ts:142  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = (u32)r5 - r5;
  const u32 share_1 = r5 + (share_0 != 0u && (int)(share_0 ^ 1u) >= 0 ? 1u : 0u);
  const u32 share_2 = (int)share_1 / 32;
  const u32 share_3 = share_1 - (share_2 << 5);
  const u32 share = share_2 + (share_3 != 0u && (int)(share_3 ^ 0x20u) >= 0 ? 1u : 0u);

  // mla_decode.ts:143  const from = min(part * share, count);
  const int from = min(r5, 0);

  // mla_decode.ts:144  const to = min(from + share, count);
  const int to = min((int)(from + (share << 5)), r5);

  // mla_decode.ts:146  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:152  copy(queries.tile([query, head, 0], [1, heads, ROW]), staged);
  const u32 r6 = threadIdx.x & 7u;
  const u32 r7 = threadIdx.x >> 3;
  const bool p1 = (int)((u32)dim_B * dim_N - r0) > 0;
  const u32 r8 = r6 << 4;
  const char* const d1 = q + 147456ll * (int)r0 + 36864ll * (int)r1 + 1152ll * (int)r7 + 16ll * (int)r6;
  if (p1) {
    const u32 r9 = staged + (r7 * 1152u + (r8 ^ ((r7 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r9, d1);
    cp_async_cg_shared_global<16>(r9 + 128u, d1 + 128);
    cp_async_cg_shared_global<16>(r9 + 256u, d1 + 256);
    cp_async_cg_shared_global<16>(r9 + 384u, d1 + 384);
    cp_async_cg_shared_global<16>(r9 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r9 + 640u, d1 + 640);
    cp_async_cg_shared_global<16>(r9 + 768u, d1 + 768);
    cp_async_cg_shared_global<16>(r9 + 896u, d1 + 896);
    cp_async_cg_shared_global<16>(r9 + 1024u, d1 + 1024);
  } else {
    const u32 r10 = staged + (r7 * 1152u + (r8 ^ ((r7 & 7u) << 4)));
    const u32 r11 = p1 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r10, d1, r11);
    cp_async_cg_shared_global<16>(r10 + 128u, d1 + 128, r11);
    cp_async_cg_shared_global<16>(r10 + 256u, d1 + 256, r11);
    cp_async_cg_shared_global<16>(r10 + 384u, d1 + 384, r11);
    cp_async_cg_shared_global<16>(r10 + 512u, d1 + 512, r11);
    cp_async_cg_shared_global<16>(r10 + 640u, d1 + 640, r11);
    cp_async_cg_shared_global<16>(r10 + 768u, d1 + 768, r11);
    cp_async_cg_shared_global<16>(r10 + 896u, d1 + 896, r11);
    cp_async_cg_shared_global<16>(r10 + 1024u, d1 + 1024, r11);
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
    const u32 r12 = rest + (r7 * 656u + r8);
    __syncthreads();
    cp_async_cg_shared_global<16>(r12, d1 + 512);
    cp_async_cg_shared_global<16>(r12 + 128u, d1 + 640);
    cp_async_cg_shared_global<16>(r12 + 256u, d1 + 768);
    cp_async_cg_shared_global<16>(r12 + 384u, d1 + 896);
    cp_async_cg_shared_global<16>(r12 + 512u, d1 + 1024);
  } else {
    const u32 r13 = rest + (r7 * 656u + r8);
    const u32 r14 = p1 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r13, d1 + 512, r14);
    cp_async_cg_shared_global<16>(r13 + 128u, d1 + 640, r14);
    cp_async_cg_shared_global<16>(r13 + 256u, d1 + 768, r14);
    cp_async_cg_shared_global<16>(r13 + 384u, d1 + 896, r14);
    cp_async_cg_shared_global<16>(r13 + 512u, d1 + 1024, r14);
  }
  cp_async_commit_group();

  // softmax.ts:69  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

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

  // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
  const u32 r15 = threadIdx.x << 1;

  // mla_decode.ts:165  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
  const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
  const u32 r16 = r15 + 1u;

  // mla_decode.ts:167  store(places, listed);
  const u32 r17 = threadIdx.x * 8u + places;

  // mla_decode.ts:170  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
  const bool p2 = (threadIdx.x & 0xfu) == 0u;
  const u32 r18 = (threadIdx.x >> 4) * 4u + lowest;

  // mla_decode.ts:176  copy(columns(codes, 0, LATENT), C);
  const u32 r19 = threadIdx.x & 0x1fu;
  const u32 r20 = r19 * 4u + places;
  const u32 r21 = threadIdx.x >> 5;
  const u32 r22 = r21 * 16u + places;
  const u32 r23 = r19 << 4;
  const u32 r24 = C + ((r21 << 11) + r23);
  const char* const d2 = cache + 16ll * (int)r19;

  // mla_decode.ts:178  copy(columns(halves, ROPE_AT, ROPE), R);
  const u32 r25 = r7 * 4u + places;
  const u32 r26 = (r7 << 7) + r8;
  const u32 r27 = R + (r26 ^ ((r26 >> 3) & 0x70u));
  const char* const d3 = cache + 16ll * (int)r6;

  // mla_decode.ts:180  copy(columns(words, SCALES_AT, 4), scales);
  const bool p3 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r28 = scales + r23;
  const u32 r29 = r19 << 2;
  const u32 r30 = r21 << 4;
  const u32 r31 = r7 << 2;

  // mla_decode.ts:183  store(K, load(C), (x) => bf16(x));
  const u32 r32 = C + ((r21 << 9) + (r19 << 3));
  const u32 r33 = (r21 << 10) + r23;
  const u32 r34 = K + (r33 ^ ((r33 >> 6) & 0x70u));

  // mla_decode.ts:185  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r35 = r19 & 7u;
  const u32 r36 = r21 & 1u;
  const u32 r37 = (r19 >> 3) & 1u;
  const u32 r38 = (r19 >> 4) & 1u;
  const u32 r39 = r38 << 4;
  const u32 r40 = (r36 << 11) + (r37 << 10) + (r35 << 7) + r39;
  const u32 r41 = r40 ^ ((r40 >> 3) & 0x70u);
  const u32 r42 = R + r41;
  const u32 r43 = r37 << 4;
  const u32 r44 = rest + (q0_2 * 5248u + r35 * 656u + r43 + (r38 << 5));
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r44 + 512u);
  const u32 r45 = R + (r41 ^ 0x20u);
  const u32 r46 = R + (r41 ^ 0x40u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r44 + 576u);
  const u32 r47 = R + (r41 ^ 0x60u);

  // mla_decode.ts:120  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r48 = r37 << 13;
  const u32 r49 = r35 << 10;
  const u32 r50 = (r36 << 14) + r48 + r49 + r39;
  const u32 r51 = r50 ^ ((r50 >> 6) & 0x70u);
  const u32 r52 = K + r51;
  const u32 r53 = K + (r51 ^ 0x20u);
  const u32 r54 = K + (r51 ^ 0x40u);
  const u32 r55 = K + (r51 ^ 0x60u);

  // mla_decode.ts:121  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + ((q0_1 << 4) + (r36 << 8));
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r44);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r44 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r44 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r44 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r44 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r44 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r44 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r44 + 448u);

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r56 = (q0_1 << 2) + (r36 << 6);

  // softmax.ts:122  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + ((r36 << 7) + top_0 + top_1);
  const u32 top_3 = top_0 + top_1;
  const u32 top_4 = scratch0 + top_3;

  // softmax.ts:125  copy(factor, factors);
  const bool p4 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r57 = factors + top_3;
  const u32 r58 = q0_1 * 4u + factors;

  // mla_decode.ts:197  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r59 = (q0_1 << 6) + (r36 << 10) + q0_3 + (q0_2 << 4);
  const u32 r60 = r59 ^ ((r59 >> 3) & 0x70u);
  const u32 r61 = weights + r60;
  const u32 r62 = weights + (r60 ^ 0x40u);

  // mla_decode.ts:198  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r63 = (q0_2 << 11) + (r38 << 9) + (r35 << 6) + r43;
  const u32 r64 = r63 ^ ((r63 >> 3) & 0x70u);
  const u32 r65 = weights + r64;
  const u32 r66 = r48 + r49 + (r21 << 7) + r39;
  const u32 r67 = r66 ^ ((r66 >> 6) & 0x70u);
  const u32 r68 = K + r67;
  const u32 r69 = K + (r67 ^ 0x20u);
  const u32 r70 = K + (r67 ^ 0x40u);
  const u32 r71 = K + (r67 ^ 0x60u);
  const u32 r72 = weights + (r64 ^ 0x20u);
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    const u32 r73 = chunk + r15;
    const u32 listed_0 = div_s32(r73, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r73, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r73 < to ? listed_3 : -1u;
    const u32 r74 = chunk + r16;
    const u32 listed_5 = div_s32(r74, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r74, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r74 < to ? listed_8 : -1u;
    __syncthreads();
    shared<uint2>(r17) = make_uint2(listed_4, listed_9);
    const int r75 = min((int)listed_4, (int)listed_9);
    const u32 r76 = __shfl_xor_sync(0xffffffffu, (u32)r75, 1);
    const int r77 = min(r75, (int)r76);
    const u32 r78 = __shfl_xor_sync(0xffffffffu, (u32)r77, 2);
    const int r79 = min(r77, (int)r78);
    const u32 r80 = __shfl_xor_sync(0xffffffffu, (u32)r79, 4);
    const int r81 = min(r79, (int)r80);
    const u32 r82 = __shfl_xor_sync(0xffffffffu, (u32)r81, 8);
    if (p2) shared<u32>(r18) = (u32)min(r81, (int)r82);

    // mla_decode.ts:171  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r83 = (u32)to - chunk;
    const u32 r84 = (int)r83 / 32;
    const u32 r85 = r83 - (r84 << 5);
    const u32 r86 = r84 + (r85 != 0u && (int)(r85 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r87 = min((int)r86, 16);
    if (r87 > 0) {
      __syncthreads();
      const u32 r88 = shared<u32>(r20);
      const u32 r89 = shared<u32>(r22);
      const u32 r90 = shared<u32>(r22 + 4u);
      const u32 r91 = shared<u32>(r22 + 8u);
      const u32 r92 = shared<u32>(r22 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r24, d2 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 512u, d2 + 656ll * (int)r90, r90 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 1024u, d2 + 656ll * (int)r91, r91 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 1536u, d2 + 656ll * (int)r92, r92 < codes ? 16u : 0u);
      const u32 r93 = shared<u32>(r25);
      cp_async_cg_shared_global<16>(r27, d3 + 656ll * (int)r93 + 528, r93 < codes ? 16u : 0u);
      if (p3) cp_async_cg_shared_global<16>(r28, cache + 656ll * (int)r88 + 512, r88 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r94 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r87; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r95 = 512u - r94;
      const u32 r96 = tile + 1u;
      if ((int)r96 < r87) {
        const u32 r97 = r96 << 7;
        const u32 r98 = places + (r30 + r97);
        const u32 r99 = r24 + (r95 << 5);
        const u32 r100 = shared<u32>(places + (r29 + r97));
        const u32 r101 = shared<u32>(r98);
        const u32 r102 = shared<u32>(r98 + 4u);
        const u32 r103 = shared<u32>(r98 + 8u);
        const u32 r104 = shared<u32>(r98 + 12u);
        cp_async_cg_shared_global<16>(r99, d2 + 656ll * (int)r101, r101 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r99 + 512u, d2 + 656ll * (int)r102, r102 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r99 + 1024u, d2 + 656ll * (int)r103, r103 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r99 + 1536u, d2 + 656ll * (int)r104, r104 < codes ? 16u : 0u);
        const u32 r105 = shared<u32>(places + (r31 + r97));
        cp_async_cg_shared_global<16>(r27 + (r95 << 3), d3 + 656ll * (int)r105 + 528, r105 < codes ? 16u : 0u);
        if (p3) cp_async_cg_shared_global<16>(r28 + r95, cache + 656ll * (int)r100 + 512, r100 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r106 = r94 << 3;
      const u32 r107 = r32 + (r94 << 5);
      const uint2 v0 = shared<uint2>(r107);
      const uint2 v1 = shared<uint2>(r107 + 256u);
      const uint2 v2 = shared<uint2>(r107 + 4096u);
      const uint2 v3 = shared<uint2>(r107 + 4352u);
      const u32 r108 = lop3_b32<248>((v0.x >> 4) & 0x7070707u, v0.x, 0x80808080u);
      const u32 r109 = (v0.x << 4) & 0xf0f0f0f0u;
      const u32 r110 = fma_rn_bf16x2(__byte_perm(r109, r108, 0x5140u), 2072017792u, 2147516416u);
      const u32 r111 = fma_rn_bf16x2(__byte_perm(r109, r108, 0x7362u), 2072017792u, 2147516416u);
      const u32 r112 = lop3_b32<248>((v0.y >> 4) & 0x7070707u, v0.y, 0x80808080u);
      const u32 r113 = (v0.y << 4) & 0xf0f0f0f0u;
      const u32 r114 = fma_rn_bf16x2(__byte_perm(r113, r112, 0x5140u), 2072017792u, 2147516416u);
      const u32 r115 = fma_rn_bf16x2(__byte_perm(r113, r112, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34) = make_uint4(r110, r111, r114, r115);
      const u32 r116 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r117 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r118 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r119 = fma_rn_bf16x2(__byte_perm(r118, r117, 0x5140u), 2072017792u, 2147516416u);
      const u32 r120 = fma_rn_bf16x2(__byte_perm(r118, r117, 0x7362u), 2072017792u, 2147516416u);
      const u32 r121 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r122 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r123 = fma_rn_bf16x2(__byte_perm(r122, r121, 0x5140u), 2072017792u, 2147516416u);
      const u32 r124 = fma_rn_bf16x2(__byte_perm(r122, r121, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 512u) = make_uint4(r119, r120, r123, r124);
      const u32 r125 = lop3_b32<246>(lop3_b32<246>(r116, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r126 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r127 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r128 = fma_rn_bf16x2(__byte_perm(r127, r126, 0x5140u), 2072017792u, 2147516416u);
      const u32 r129 = fma_rn_bf16x2(__byte_perm(r127, r126, 0x7362u), 2072017792u, 2147516416u);
      const u32 r130 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r131 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r132 = fma_rn_bf16x2(__byte_perm(r131, r130, 0x5140u), 2072017792u, 2147516416u);
      const u32 r133 = fma_rn_bf16x2(__byte_perm(r131, r130, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 8192u) = make_uint4(r128, r129, r132, r133);
      const u32 r134 = lop3_b32<246>(lop3_b32<246>(r125, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r135 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r136 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r137 = fma_rn_bf16x2(__byte_perm(r136, r135, 0x5140u), 2072017792u, 2147516416u);
      const u32 r138 = fma_rn_bf16x2(__byte_perm(r136, r135, 0x7362u), 2072017792u, 2147516416u);
      const u32 r139 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r140 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r141 = fma_rn_bf16x2(__byte_perm(r140, r139, 0x5140u), 2072017792u, 2147516416u);
      const u32 r142 = fma_rn_bf16x2(__byte_perm(r140, r139, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 8704u) = make_uint4(r137, r138, r141, r142);
      const uint2 v4 = shared<uint2>(r107 + 8192u);
      const uint2 v5 = shared<uint2>(r107 + 8448u);
      const uint2 v6 = shared<uint2>(r107 + 12288u);
      const uint2 v7 = shared<uint2>(r107 + 12544u);
      const u32 r143 = lop3_b32<246>(lop3_b32<246>(r134, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r144 = lop3_b32<248>((v4.x >> 4) & 0x7070707u, v4.x, 0x80808080u);
      const u32 r145 = (v4.x << 4) & 0xf0f0f0f0u;
      const u32 r146 = fma_rn_bf16x2(__byte_perm(r145, r144, 0x5140u), 2072017792u, 2147516416u);
      const u32 r147 = fma_rn_bf16x2(__byte_perm(r145, r144, 0x7362u), 2072017792u, 2147516416u);
      const u32 r148 = lop3_b32<248>((v4.y >> 4) & 0x7070707u, v4.y, 0x80808080u);
      const u32 r149 = (v4.y << 4) & 0xf0f0f0f0u;
      const u32 r150 = fma_rn_bf16x2(__byte_perm(r149, r148, 0x5140u), 2072017792u, 2147516416u);
      const u32 r151 = fma_rn_bf16x2(__byte_perm(r149, r148, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 16384u) = make_uint4(r146, r147, r150, r151);
      const u32 r152 = lop3_b32<246>(lop3_b32<246>(r143, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r153 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r154 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r155 = fma_rn_bf16x2(__byte_perm(r154, r153, 0x5140u), 2072017792u, 2147516416u);
      const u32 r156 = fma_rn_bf16x2(__byte_perm(r154, r153, 0x7362u), 2072017792u, 2147516416u);
      const u32 r157 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r158 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r159 = fma_rn_bf16x2(__byte_perm(r158, r157, 0x5140u), 2072017792u, 2147516416u);
      const u32 r160 = fma_rn_bf16x2(__byte_perm(r158, r157, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 16896u) = make_uint4(r155, r156, r159, r160);
      const u32 r161 = lop3_b32<246>(lop3_b32<246>(r152, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r162 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r163 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r164 = fma_rn_bf16x2(__byte_perm(r163, r162, 0x5140u), 2072017792u, 2147516416u);
      const u32 r165 = fma_rn_bf16x2(__byte_perm(r163, r162, 0x7362u), 2072017792u, 2147516416u);
      const u32 r166 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r167 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r168 = fma_rn_bf16x2(__byte_perm(r167, r166, 0x5140u), 2072017792u, 2147516416u);
      const u32 r169 = fma_rn_bf16x2(__byte_perm(r167, r166, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 24576u) = make_uint4(r164, r165, r168, r169);
      const u32 r170 = lop3_b32<246>(lop3_b32<246>(r161, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r171 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r172 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r173 = fma_rn_bf16x2(__byte_perm(r172, r171, 0x5140u), 2072017792u, 2147516416u);
      const u32 r174 = fma_rn_bf16x2(__byte_perm(r172, r171, 0x7362u), 2072017792u, 2147516416u);
      const u32 r175 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r176 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r177 = fma_rn_bf16x2(__byte_perm(r176, r175, 0x5140u), 2072017792u, 2147516416u);
      const u32 r178 = fma_rn_bf16x2(__byte_perm(r176, r175, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r34 + 25088u) = make_uint4(r173, r174, r177, r178);
      const bool p5 = (lop3_b32<246>(r170, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p5) {
        const uint2 v8 = shared<uint2>(r107);
        const u32 r179 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r180 = fma_rn_bf16x2((r179 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r181 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r180, 2064218889u, 0u), 0u, r180), r179, 0x80008000u);
        const u32 r182 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
        const u32 r185 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
        const u32 r188 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
        shared<uint4>(r34) = make_uint4(r181, r184, r187, r190);
        const uint2 v9 = shared<uint2>(r107 + 256u);
        const u32 r191 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        const u32 r194 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        const u32 r197 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        const u32 r200 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        shared<uint4>(r34 + 512u) = make_uint4(r193, r196, r199, r202);
        const uint2 v10 = shared<uint2>(r107 + 4096u);
        const u32 r203 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        const u32 r206 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        const u32 r209 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        const u32 r212 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        shared<uint4>(r34 + 8192u) = make_uint4(r205, r208, r211, r214);
        const uint2 v11 = shared<uint2>(r107 + 4352u);
        const u32 r215 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        const u32 r218 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        const u32 r221 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        const u32 r224 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r225 = fma_rn_bf16x2((r224 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r226 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r225, 2064218889u, 0u), 0u, r225), r224, 0x80008000u);
        shared<uint4>(r34 + 8704u) = make_uint4(r217, r220, r223, r226);
        const uint2 v12 = shared<uint2>(r107 + 8192u);
        const u32 r227 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r228 = fma_rn_bf16x2((r227 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r229 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r228, 2064218889u, 0u), 0u, r228), r227, 0x80008000u);
        const u32 r230 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r231 = fma_rn_bf16x2((r230 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r232 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r231, 2064218889u, 0u), 0u, r231), r230, 0x80008000u);
        const u32 r233 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r234 = fma_rn_bf16x2((r233 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r235 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r234, 2064218889u, 0u), 0u, r234), r233, 0x80008000u);
        const u32 r236 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r237 = fma_rn_bf16x2((r236 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r238 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r237, 2064218889u, 0u), 0u, r237), r236, 0x80008000u);
        shared<uint4>(r34 + 16384u) = make_uint4(r229, r232, r235, r238);
        const uint2 v13 = shared<uint2>(r107 + 8448u);
        const u32 r239 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r240 = fma_rn_bf16x2((r239 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r241 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r240, 2064218889u, 0u), 0u, r240), r239, 0x80008000u);
        const u32 r242 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r243 = fma_rn_bf16x2((r242 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r244 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r243, 2064218889u, 0u), 0u, r243), r242, 0x80008000u);
        const u32 r245 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r246 = fma_rn_bf16x2((r245 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r247 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r246, 2064218889u, 0u), 0u, r246), r245, 0x80008000u);
        const u32 r248 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r249 = fma_rn_bf16x2((r248 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r250 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r249, 2064218889u, 0u), 0u, r249), r248, 0x80008000u);
        shared<uint4>(r34 + 16896u) = make_uint4(r241, r244, r247, r250);
        const uint2 v14 = shared<uint2>(r107 + 12288u);
        const u32 r251 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r252 = fma_rn_bf16x2((r251 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r253 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r252, 2064218889u, 0u), 0u, r252), r251, 0x80008000u);
        const u32 r254 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r255 = fma_rn_bf16x2((r254 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r256 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r255, 2064218889u, 0u), 0u, r255), r254, 0x80008000u);
        const u32 r257 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r258 = fma_rn_bf16x2((r257 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r259 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r258, 2064218889u, 0u), 0u, r258), r257, 0x80008000u);
        const u32 r260 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r261 = fma_rn_bf16x2((r260 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r262 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r261, 2064218889u, 0u), 0u, r261), r260, 0x80008000u);
        shared<uint4>(r34 + 24576u) = make_uint4(r253, r256, r259, r262);
        const uint2 v15 = shared<uint2>(r107 + 12544u);
        const u32 r263 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r264 = fma_rn_bf16x2((r263 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r265 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r264, 2064218889u, 0u), 0u, r264), r263, 0x80008000u);
        const u32 r266 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r267 = fma_rn_bf16x2((r266 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r268 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r267, 2064218889u, 0u), 0u, r267), r266, 0x80008000u);
        const u32 r269 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r270 = fma_rn_bf16x2((r269 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r271 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r270, 2064218889u, 0u), 0u, r270), r269, 0x80008000u);
        const u32 r272 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r273 = fma_rn_bf16x2((r272 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r274 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r273, 2064218889u, 0u), 0u, r273), r272, 0x80008000u);
        shared<uint4>(r34 + 25088u) = make_uint4(r265, r268, r271, r274);
      }
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r42 + r106);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r45 + r106);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r46 + r106);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_2, rest_part_1, s0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r47 + r106);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, R_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r52);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r53);
      const u32 v17[2] = {q0_9, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v17, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r54);
      const u32 v18[2] = {q0_13, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r55);
      const u32 v19[2] = {q0_17, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v19, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r52 + 128u);
      const u32 v20[2] = {q0_20, q0_21};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r53 + 128u);
      const u32 v21[2] = {q0_22, q0_23};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v21, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r54 + 128u);
      const u32 v22[2] = {q0_24, q0_25};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r55 + 128u);
      const u32 v23[2] = {q0_26, q0_27};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r94;
      const float4 v24 = shared<float4>(s1_1);
      const float4 v25 = shared<float4>(s1_1 + 128u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r52 + 256u);
      float product_1[4];
      const u32 v26[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v26, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r53 + 256u);
      const u32 v27[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v27, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r54 + 256u);
      const u32 v28[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v28, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r55 + 256u);
      const u32 v29[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v29, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r52 + 384u);
      const u32 v30[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v30, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r53 + 384u);
      const u32 v31[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v31, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r54 + 384u);
      const u32 v32[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v32, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r55 + 384u);
      const u32 v33[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v33, product_1);
      const float s2_0 = __fmaf_rn(product_1[0], v24.y, __fmaf_rn(product_0[0], v24.x, s0[0]));
      const float s2_1 = __fmaf_rn(product_1[1], v24.y, __fmaf_rn(product_0[1], v24.x, s0[1]));
      const float s2_2 = __fmaf_rn(product_1[2], v25.y, __fmaf_rn(product_0[2], v25.x, s0[2]));
      const float s2_3 = __fmaf_rn(product_1[3], v25.y, __fmaf_rn(product_0[3], v25.x, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r52 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r53 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r54 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r55 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r52 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r53 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r54 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r55 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r52 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r53 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r54 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r55 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r52 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r53 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r54 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r55 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      float score_0 = __fmaf_rn(product_3[0], v24.w, __fmaf_rn(product_2[0], v24.z, s2_0));
      float score_1 = __fmaf_rn(product_3[1], v24.w, __fmaf_rn(product_2[1], v24.z, s2_1));
      float score_2 = __fmaf_rn(product_3[2], v25.w, __fmaf_rn(product_2[2], v25.z, s2_2));
      float score_3 = __fmaf_rn(product_3[3], v25.w, __fmaf_rn(product_2[3], v25.z, s2_3));

      // mla_decode.ts:190  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r275 = shared<u32>(tile * 4u + lowest);
      if ((int)r275 < 0) {
        const u32 r276 = places + (r56 + ((u32)tile << 7));
        const u32 r277 = shared<u32>(r276);
        const bool p6 = (int)r277 >= 0;
        score_0 = p6 ? score_0 : __uint_as_float(0xff800000u);
        score_1 = p6 ? score_1 : __uint_as_float(0xff800000u);
        const u32 r278 = shared<u32>(r276 + 32u);
        const bool p7 = (int)r278 >= 0;
        score_2 = p7 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p7 ? score_3 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:90  reshape(x, [idiv(keys, apart), apart, heads]);
      const float f7 = score_0;
      const float f8 = score_1;
      const float f9 = score_2;
      const float f10 = score_3;

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r279 = (__fmul_rn(__fsub_rn(f7, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f8, f2), f0) > 16.0f ? 1u : 0u);
      const u32 r280 = r279 | (__fmul_rn(__fsub_rn(f9, f1), f0) > 16.0f ? 1u : 0u);
      const u32 r281 = r280 | (__fmul_rn(__fsub_rn(f10, f2), f0) > 16.0f ? 1u : 0u);
      const bool p8 = __syncthreads_or(r281 != 0u) != 0;
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

        // softmax.ts:123  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_19, f1), f0) > 16.0f ? top_19 : f1;
        const float next_1 = __fmul_rn(__fsub_rn(top_22, f2), f0) > 16.0f ? top_22 : f2;

        // softmax.ts:124  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f2, next_1), f0));
        if (p4) shared<float2>(r57) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:193  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > from) {
          __syncthreads();
          const float f11 = shared<float>(r58);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r58 + 32u);
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
          const float f13 = shared<float>(r58 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r58 + 96u);
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

      // softmax.ts:86  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_0, f1), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f2), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f1), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f2), f0, -24.0f));
      f3 = __fadd_rn(f3, f15);
      f4 = __fadd_rn(f4, f16);
      f5 = __fadd_rn(f5, f17);
      f6 = __fadd_rn(f6, f18);
      shared<u32>(r61) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v24.x), __fmul_rn(f15, v24.x));
      shared<u32>(r62 + 512u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v25.x), __fmul_rn(f17, v25.x));
      __syncthreads();
      shared<u32>(r61 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v24.y), __fmul_rn(f15, v24.y));
      shared<u32>(r62 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v25.y), __fmul_rn(f17, v25.y));
      __syncthreads();
      shared<u32>(r61 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v24.z), __fmul_rn(f15, v24.z));
      shared<u32>(r62 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v25.z), __fmul_rn(f17, v25.z));
      __syncthreads();
      shared<u32>(r61 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v24.w), __fmul_rn(f15, v24.w));
      shared<u32>(r62 + 6656u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v25.w), __fmul_rn(f17, v25.w));
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r65);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r68);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r70);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r71);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r72);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_part_32, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_part_32 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_part_33, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_part_33 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_part_34, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_part_34 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_part_35, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_part_35 + 2, sum_15);
      __syncwarp();
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r65 + 1024u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r68 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r69 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r70 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r71 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r72 + 1024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_part_39 + 2, sum_15);
      const u32 r282 = r94 + 512u;
      r94 = (int)r282 >= 1024 ? 0u : r282;
    }
  }
  const u32 r283 = div_s32(r0, dim_N);
  const int r284 = r0 - r283 * dim_N;

  // softmax.ts:153  const total = reduceSum(weight, 0);
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

  // softmax.ts:154  store(factors, total, (w, h) => {
  const bool p9 = total_23 == 0.0f;
  const bool p10 = total_26 == 0.0f;
  const bool p11 = (threadIdx.x & 0x3cu) == 0u;
  if (p11) shared<float2>(factors + total_19) = make_float2(p9 ? 0.0f : __fdiv_rn(1.0f, total_23), p10 ? 0.0f : __fdiv_rn(1.0f, total_26));

  // softmax.ts:159  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f19 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_23, 16777216.0f)), 0.6931472f);
  const float f20 = p9 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f1, sm_scale, f19);
  const float f21 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_26, 16777216.0f)), 0.6931472f);
  const float f22 = p10 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f2, sm_scale, f21);
  const bool p12 = r283 < (u32)dim_B && (u32)r284 < (u32)dim_N;
  const s64 d4 = (s64)(int)r283;
  const u32 r285 = r1 << 5;
  if (p12) {
    char* const d5 = lse + (s64)(d4 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r286 = r285 + (total_0 << 1) + (total_3 << 3);
    char* const d6 = d5 + (s64)((u64)((s64)(int)(r286 + 1u) * dim_N) << 2) + 4ll * r284;
    if (p11) *(float*)(d5 + (s64)((u64)((s64)(int)r286 * dim_N) << 2) + 4ll * r284) = f20;
    if (p11) *(float*)d6 = f22;
  } else {
    char* const d7 = lse + (s64)(d4 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r287 = r285 + (total_0 << 1) + (total_3 << 3);
    char* const d8 = d7 + (s64)((u64)((s64)(int)(r287 + 1u) * dim_N) << 2) + 4ll * r284;
    const bool p13 = p11 && p12;
    if (p13) *(float*)(d7 + (s64)((u64)((s64)(int)r287 * dim_N) << 2) + 4ll * r284) = f20;
    if (p13) *(float*)d8 = f22;
  }

  // softmax.ts:161  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r288 = total_1 * 4u + factors;
  __syncthreads();
  const float f23 = shared<float>(r288);
  const u32 r289 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f23), __fmul_rn(sum_0[0], f23));
  const float f24 = shared<float>(r288 + 32u);
  const u32 r290 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f24), __fmul_rn(sum_0[2], f24));
  const u32 r291 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f23), __fmul_rn(sum_1[0], f23));
  const u32 r292 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f24), __fmul_rn(sum_1[2], f24));
  const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f23), __fmul_rn(sum_2[0], f23));
  const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f24), __fmul_rn(sum_2[2], f24));
  const u32 r295 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f23), __fmul_rn(sum_3[0], f23));
  const u32 r296 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f24), __fmul_rn(sum_3[2], f24));
  const u32 r297 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f23), __fmul_rn(sum_4[0], f23));
  const u32 r298 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f24), __fmul_rn(sum_4[2], f24));
  const u32 r299 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f23), __fmul_rn(sum_5[0], f23));
  const u32 r300 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f24), __fmul_rn(sum_5[2], f24));
  const u32 r301 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f23), __fmul_rn(sum_6[0], f23));
  const u32 r302 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f24), __fmul_rn(sum_6[2], f24));
  const u32 r303 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f23), __fmul_rn(sum_7[0], f23));
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f24), __fmul_rn(sum_7[2], f24));
  const float f25 = shared<float>(r288 + 64u);
  const u32 r305 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f25), __fmul_rn(sum_8[0], f25));
  const float f26 = shared<float>(r288 + 96u);
  const u32 r306 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f26), __fmul_rn(sum_8[2], f26));
  const u32 r307 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f25), __fmul_rn(sum_9[0], f25));
  const u32 r308 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f26), __fmul_rn(sum_9[2], f26));
  const u32 r309 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f25), __fmul_rn(sum_10[0], f25));
  const u32 r310 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f26), __fmul_rn(sum_10[2], f26));
  const u32 r311 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f25), __fmul_rn(sum_11[0], f25));
  const u32 r312 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f26), __fmul_rn(sum_11[2], f26));
  const u32 r313 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f25), __fmul_rn(sum_12[0], f25));
  const u32 r314 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f26), __fmul_rn(sum_12[2], f26));
  const u32 r315 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f25), __fmul_rn(sum_13[0], f25));
  const u32 r316 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f26), __fmul_rn(sum_13[2], f26));
  const u32 r317 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f25), __fmul_rn(sum_14[0], f25));
  const u32 r318 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f26), __fmul_rn(sum_14[2], f26));
  const u32 r319 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f25), __fmul_rn(sum_15[0], f25));
  const u32 r320 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f26), __fmul_rn(sum_15[2], f26));
  const u32 r321 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r322 = r321 ^ ((r321 >> 6) & 0x70u);
  const u32 r323 = result + r322;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r323) = r289;
  shared<u32>(r323 + 8192u) = r290;
  const u32 r324 = result + (r322 ^ 0x10u);
  shared<u32>(r324) = r291;
  shared<u32>(r324 + 8192u) = r292;
  const u32 r325 = result + (r322 ^ 0x20u);
  shared<u32>(r325) = r293;
  shared<u32>(r325 + 8192u) = r294;
  const u32 r326 = result + (r322 ^ 0x30u);
  shared<u32>(r326) = r295;
  shared<u32>(r326 + 8192u) = r296;
  const u32 r327 = result + (r322 ^ 0x40u);
  shared<u32>(r327) = r297;
  shared<u32>(r327 + 8192u) = r298;
  const u32 r328 = result + (r322 ^ 0x50u);
  shared<u32>(r328) = r299;
  shared<u32>(r328 + 8192u) = r300;
  const u32 r329 = result + (r322 ^ 0x60u);
  shared<u32>(r329) = r301;
  shared<u32>(r329 + 8192u) = r302;
  const u32 r330 = result + (r322 ^ 0x70u);
  shared<u32>(r330) = r303;
  shared<u32>(r330 + 8192u) = r304;
  shared<u32>(r323 + 16384u) = r305;
  shared<u32>(r323 + 24576u) = r306;
  shared<u32>(r324 + 16384u) = r307;
  shared<u32>(r324 + 24576u) = r308;
  shared<u32>(r325 + 16384u) = r309;
  shared<u32>(r325 + 24576u) = r310;
  shared<u32>(r326 + 16384u) = r311;
  shared<u32>(r326 + 24576u) = r312;
  shared<u32>(r327 + 16384u) = r313;
  shared<u32>(r327 + 24576u) = r314;
  shared<u32>(r328 + 16384u) = r315;
  shared<u32>(r328 + 24576u) = r316;
  shared<u32>(r329 + 16384u) = r317;
  shared<u32>(r329 + 24576u) = r318;
  shared<u32>(r330 + 16384u) = r319;
  shared<u32>(r330 + 24576u) = r320;

  // softmax.ts:162  copy(result, out);
  const u32 r331 = threadIdx.x & 0x1fu;
  const u32 r332 = (total_2 << 10) + (r331 << 4);
  char* const d9 = out + (s64)(d4 * (denseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r284;
  char* const d10 = d9 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r331;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 32; i += 8) {
    const u32 r333 = r332 + ((u32)i << 10);
    const u32 r334 = result + (r333 ^ ((r333 >> 6) & 0x70u));
    const uint4 v34 = shared<uint4>(r334);
    const uint4 v35 = shared<uint4>(r334 + 512u);
    if (p12 && (int)(r285 + i) < 121) {
      char* const d11 = d10 + 1024ll * i;
      *(uint4*)d11 = make_uint4(v34.x, v34.y, v34.z, v34.w);
      *(uint4*)(d11 + 512) = make_uint4(v35.x, v35.y, v35.z, v35.w);
    } else {
      char* const d12 = d10 + 1024ll * i;
      const bool p14 = p12 && (int)(r285 + total_2 + i) < 128;
      if (p14) *(uint4*)d12 = make_uint4(v34.x, v34.y, v34.z, v34.w);
      if (p14) *(uint4*)(d12 + 512) = make_uint4(v35.x, v35.y, v35.z, v35.w);
    }
  }
}
