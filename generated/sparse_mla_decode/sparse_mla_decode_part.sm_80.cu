//
// sparse_mla_decode_part: tilewright, for sm_80
//   H = 128
//   heads = 64, keys = 32, stages = 3, warps = 8
//   topk_length = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// 156480 bytes
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
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 C = shared_address(smem);            // 49152 bytes: e4m3[32, 512] x 3 stages
  const u32 rest = shared_address(smem) + 49152u; // 41984 bytes: bf16[64, 328]
  const u32 K_1 = shared_address(smem) + 91136u; // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 weights_1 = shared_address(smem) + 123904u; // 16384 bytes: bf16[128, 64] swizzle<3,4,3>
  const u32 R = shared_address(smem) + 140288u;  // 12288 bytes: bf16[32, 64] swizzle<3,4,3> x 3 stages
  const u32 places = shared_address(smem) + 152576u; // 2048 bytes: i32[512]
  const u32 scales = shared_address(smem) + 154624u; // 1536 bytes: f32[32, 4] x 3 stages
  const u32 factors = shared_address(smem) + 156160u; // 256 bytes: f32[64]
  const u32 lowest = shared_address(smem) + 156416u; // 64 bytes: i32[16]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:23  export const sparseMlaDecodePart = kernel(
  const s64 sparseMlaDecodePart_0 = (s64)dim_N;
  const s64 sparseMlaDecodePart_1 = (s64)dim_splits;
  const u64 sparseMlaDecodePart_2 = sparseMlaDecodePart_1 * 128ull;

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 1;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 1u;

  // mla_decode.ts:126  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:127  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // mla_decode.ts:142  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = div_s32(dim_K, dim_splits);
  const u32 share_1 = dim_K - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // mla_decode.ts:143  const from = min(part * share, count);
  const int from = min((int)(blockIdx.y * share), dim_K);

  // mla_decode.ts:144  const to = min(from + share, count);
  const int to = min((int)(from + share), dim_K);

  // mla_decode.ts:146  const codes = placed(cache, e4m3);
  const u32 codes = (u32)dim_P * dim_page;

  // mla_decode.ts:152  copy(queries.tile([query, head, 0], [1, heads, ROW]), staged);
  const u32 r4 = threadIdx.x & 7u;
  const u32 r5 = threadIdx.x >> 3;
  const bool p0 = (int)((u32)dim_B * dim_N - r0) > 0;
  const u32 r6 = r4 << 4;
  const char* const d0 = q + 147456ll * (int)r0 + 73728ll * r1 + 1152ll * (int)r5 + 16ll * (int)r4;
  if (p0) {
    const u32 r7 = staged + (r5 * 1152u + (r6 ^ ((r5 & 7u) << 4)));
    cp_async_cg_shared_global<16>(r7, d0);
    cp_async_cg_shared_global<16>(r7 + 128u, d0 + 128);
    cp_async_cg_shared_global<16>(r7 + 256u, d0 + 256);
    cp_async_cg_shared_global<16>(r7 + 384u, d0 + 384);
    cp_async_cg_shared_global<16>(r7 + 512u, d0 + 512);
    cp_async_cg_shared_global<16>(r7 + 640u, d0 + 640);
    cp_async_cg_shared_global<16>(r7 + 768u, d0 + 768);
    cp_async_cg_shared_global<16>(r7 + 896u, d0 + 896);
    cp_async_cg_shared_global<16>(r7 + 1024u, d0 + 1024);
    cp_async_cg_shared_global<16>(r7 + 36864u, d0 + 36864);
    cp_async_cg_shared_global<16>(r7 + 36992u, d0 + 36992);
    cp_async_cg_shared_global<16>(r7 + 37120u, d0 + 37120);
    cp_async_cg_shared_global<16>(r7 + 37248u, d0 + 37248);
    cp_async_cg_shared_global<16>(r7 + 37376u, d0 + 37376);
    cp_async_cg_shared_global<16>(r7 + 37504u, d0 + 37504);
    cp_async_cg_shared_global<16>(r7 + 37632u, d0 + 37632);
    cp_async_cg_shared_global<16>(r7 + 37760u, d0 + 37760);
    cp_async_cg_shared_global<16>(r7 + 37888u, d0 + 37888);
  } else {
    const u32 r8 = staged + (r5 * 1152u + (r6 ^ ((r5 & 7u) << 4)));
    const u32 r9 = p0 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r8, d0, r9);
    cp_async_cg_shared_global<16>(r8 + 128u, d0 + 128, r9);
    cp_async_cg_shared_global<16>(r8 + 256u, d0 + 256, r9);
    cp_async_cg_shared_global<16>(r8 + 384u, d0 + 384, r9);
    cp_async_cg_shared_global<16>(r8 + 512u, d0 + 512, r9);
    cp_async_cg_shared_global<16>(r8 + 640u, d0 + 640, r9);
    cp_async_cg_shared_global<16>(r8 + 768u, d0 + 768, r9);
    cp_async_cg_shared_global<16>(r8 + 896u, d0 + 896, r9);
    cp_async_cg_shared_global<16>(r8 + 1024u, d0 + 1024, r9);
    cp_async_cg_shared_global<16>(r8 + 36864u, d0 + 36864, r9);
    cp_async_cg_shared_global<16>(r8 + 36992u, d0 + 36992, r9);
    cp_async_cg_shared_global<16>(r8 + 37120u, d0 + 37120, r9);
    cp_async_cg_shared_global<16>(r8 + 37248u, d0 + 37248, r9);
    cp_async_cg_shared_global<16>(r8 + 37376u, d0 + 37376, r9);
    cp_async_cg_shared_global<16>(r8 + 37504u, d0 + 37504, r9);
    cp_async_cg_shared_global<16>(r8 + 37632u, d0 + 37632, r9);
    cp_async_cg_shared_global<16>(r8 + 37760u, d0 + 37760, r9);
    cp_async_cg_shared_global<16>(r8 + 37888u, d0 + 37888, r9);
  }
  cp_async_commit_group();

  // mla_decode.ts:153  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:154  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:157  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r10 = rest + (r5 * 656u + r6);
    __syncthreads();
    cp_async_cg_shared_global<16>(r10, d0 + 512);
    cp_async_cg_shared_global<16>(r10 + 128u, d0 + 640);
    cp_async_cg_shared_global<16>(r10 + 256u, d0 + 768);
    cp_async_cg_shared_global<16>(r10 + 384u, d0 + 896);
    cp_async_cg_shared_global<16>(r10 + 512u, d0 + 1024);
    cp_async_cg_shared_global<16>(r10 + 20992u, d0 + 37376);
    cp_async_cg_shared_global<16>(r10 + 21120u, d0 + 37504);
    cp_async_cg_shared_global<16>(r10 + 21248u, d0 + 37632);
    cp_async_cg_shared_global<16>(r10 + 21376u, d0 + 37760);
    cp_async_cg_shared_global<16>(r10 + 21504u, d0 + 37888);
  } else {
    const u32 r11 = rest + (r5 * 656u + r6);
    const u32 r12 = p0 ? 16u : 0u;
    __syncthreads();
    cp_async_cg_shared_global<16>(r11, d0 + 512, r12);
    cp_async_cg_shared_global<16>(r11 + 128u, d0 + 640, r12);
    cp_async_cg_shared_global<16>(r11 + 256u, d0 + 768, r12);
    cp_async_cg_shared_global<16>(r11 + 384u, d0 + 896, r12);
    cp_async_cg_shared_global<16>(r11 + 512u, d0 + 1024, r12);
    cp_async_cg_shared_global<16>(r11 + 20992u, d0 + 37376, r12);
    cp_async_cg_shared_global<16>(r11 + 21120u, d0 + 37504, r12);
    cp_async_cg_shared_global<16>(r11 + 21248u, d0 + 37632, r12);
    cp_async_cg_shared_global<16>(r11 + 21376u, d0 + 37760, r12);
    cp_async_cg_shared_global<16>(r11 + 21504u, d0 + 37888, r12);
  }
  cp_async_commit_group();

  // softmax.ts:69  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:163  for (const chunk of range(from, to, LIST)) {
  float f1 = -3.4e38f;
  float f2 = -3.4e38f;
  float f3 = 0.0f;
  float f4 = 0.0f;
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

  // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
  const u32 r13 = threadIdx.x << 1;

  // mla_decode.ts:165  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
  const bool listed_if = r2 < (u32)dim_B && r3 < (u32)dim_N;
  const char* const listed_at_0 = indices + (s64)((s64)(int)r2 * ((u64)(s64)dim_K * sparseMlaDecodePart_0) << 2);
  const char* const listed_at_1 = listed_at_0 + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
  const u32 r14 = r13 + 1u;

  // mla_decode.ts:167  store(places, listed);
  const u32 r15 = threadIdx.x * 8u + places;

  // mla_decode.ts:170  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
  const bool p1 = (threadIdx.x & 0xfu) == 0u;
  const u32 r16 = (threadIdx.x >> 4) * 4u + lowest;

  // mla_decode.ts:176  copy(columns(codes, 0, LATENT), C);
  const u32 r17 = threadIdx.x & 0x1fu;
  const u32 r18 = r17 * 4u + places;
  const u32 r19 = threadIdx.x >> 5;
  const u32 r20 = r19 * 16u + places;
  const u32 r21 = r17 << 4;
  const u32 r22 = C + ((r19 << 11) + r21);
  const char* const d1 = cache + 16ll * (int)r17;

  // mla_decode.ts:178  copy(columns(halves, ROPE_AT, ROPE), R);
  const u32 r23 = r5 * 4u + places;
  const u32 r24 = (r5 << 7) + r6;
  const u32 r25 = R + (r24 ^ ((r24 >> 3) & 0x70u));
  const char* const d2 = cache + 16ll * (int)r4;

  // mla_decode.ts:180  copy(columns(words, SCALES_AT, 4), scales);
  const bool p2 = (threadIdx.x & 0xe0u) == 0u;
  const u32 r26 = scales + r21;
  const u32 r27 = r17 << 2;
  const u32 r28 = r19 << 4;
  const u32 r29 = r5 << 2;

  // mla_decode.ts:183  store(K, load(C), (x) => bf16(x));
  const u32 r30 = C + ((r19 << 9) + (r17 << 3));
  const u32 r31 = (r19 << 10) + r21;
  const u32 r32 = K_1 + (r31 ^ ((r31 >> 6) & 0x70u));

  // mla_decode.ts:185  mma(s0, R, transpose(rest.tile([0, 2 * GROUP], [heads, ROPE])), { split: "N" });
  const u32 r33 = r17 & 7u;
  const u32 r34 = (r17 >> 3) & 1u;
  const u32 r35 = (r17 >> 4) & 1u;
  const u32 r36 = r33 << 7;
  const u32 r37 = r35 << 4;
  const u32 r38 = (r34 << 10) + r36 + r37;
  const u32 r39 = r38 ^ ((r38 >> 3) & 0x70u);
  const u32 r40 = R + r39;
  const u32 r41 = r34 << 4;
  const u32 r42 = rest + (r19 * 5248u + r33 * 656u + r41 + (r35 << 5));
  const u32 r43 = R + (r39 ^ 0x20u);
  const u32 r44 = R + (r39 ^ 0x40u);
  const u32 r45 = R + (r39 ^ 0x60u);

  // mla_decode.ts:120  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r46 = (r34 << 13) + (r33 << 10);
  const u32 r47 = r46 + r37;
  const u32 r48 = r47 ^ ((r47 >> 6) & 0x70u);
  const u32 r49 = K_1 + r48;
  const u32 r50 = K_1 + (r48 ^ 0x20u);
  const u32 r51 = K_1 + (r48 ^ 0x40u);
  const u32 r52 = K_1 + (r48 ^ 0x60u);

  // mla_decode.ts:121  return map(product, (x, i, h) => fma(x, scales.at(i, g), scores.at(i, h)));
  const u32 s1_0 = scales + q0_4;

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r53 = q0_2 << 2;

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r54 = factors + ((q0_0 << 3) + (r19 << 5));
  const u32 r55 = q0_2 * 4u + factors;

  // mla_decode.ts:197  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, scales...
  const u32 r56 = (q0_2 << 7) + q0_3 + r28;
  const u32 r57 = weights_1 + (r56 ^ ((r56 >> 3) & 0x70u));

  // mla_decode.ts:198  mma(sum, transpose(weights), K, { split: "N", groups: 4 });
  const u32 r58 = ((threadIdx.x >> 6) << 12) + (r35 << 10) + r36 + r41;
  const u32 r59 = r58 ^ ((r58 >> 3) & 0x70u);
  const u32 r60 = weights_1 + r59;
  const u32 r61 = r46 + (r19 << 7) + r37;
  const u32 r62 = r61 ^ ((r61 >> 6) & 0x70u);
  const u32 r63 = K_1 + r62;
  const u32 r64 = K_1 + (r62 ^ 0x20u);
  const u32 r65 = K_1 + (r62 ^ 0x40u);
  const u32 r66 = K_1 + (r62 ^ 0x60u);
  const u32 r67 = weights_1 + (r59 ^ 0x20u);
  const u32 r68 = weights_1 + (r59 ^ 0x40u);
  const u32 r69 = weights_1 + (r59 ^ 0x60u);
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    const u32 r70 = chunk + r13;
    u32 listed_0 = 0u;
    if (listed_if && r70 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r70));
    const u32 listed_1 = (int)r70 < to ? (listed_0 < codes ? listed_0 : -1u) : -1u;
    const u32 r71 = chunk + r14;
    u32 listed_2 = 0u;
    if (listed_if && r71 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r71));
    const u32 listed_3 = (int)r71 < to ? (listed_2 < codes ? listed_2 : -1u) : -1u;
    __syncthreads();
    shared<uint2>(r15) = make_uint2(listed_1, listed_3);
    const int r72 = min((int)listed_1, (int)listed_3);
    const u32 r73 = __shfl_xor_sync(0xffffffffu, (u32)r72, 1);
    const int r74 = min(r72, (int)r73);
    const u32 r75 = __shfl_xor_sync(0xffffffffu, (u32)r74, 2);
    const int r76 = min(r74, (int)r75);
    const u32 r77 = __shfl_xor_sync(0xffffffffu, (u32)r76, 4);
    const int r78 = min(r76, (int)r77);
    const u32 r79 = __shfl_xor_sync(0xffffffffu, (u32)r78, 8);
    if (p1) shared<u32>(r16) = (u32)min(r78, (int)r79);

    // mla_decode.ts:171  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r80 = (u32)to - chunk;
    const u32 r81 = (int)r80 / 32;
    const u32 r82 = r80 - (r81 << 5);
    const u32 r83 = r81 + (r82 != 0u && (int)(r82 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r84 = min((int)r83, 16);
    if (r84 > 0) {
      __syncthreads();
      const u32 r85 = shared<u32>(r18);
      const u32 r86 = shared<u32>(r20);
      const u32 r87 = shared<u32>(r20 + 4u);
      const u32 r88 = shared<u32>(r20 + 8u);
      const u32 r89 = shared<u32>(r20 + 12u);
      cp_async_wait_group<0>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r22, d1 + 656ll * (int)r86, r86 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 512u, d1 + 656ll * (int)r87, r87 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 1024u, d1 + 656ll * (int)r88, r88 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 1536u, d1 + 656ll * (int)r89, r89 < codes ? 16u : 0u);
      const u32 r90 = shared<u32>(r23);
      cp_async_cg_shared_global<16>(r25, d2 + 656ll * (int)r90 + 528, r90 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r26, cache + 656ll * (int)r85 + 512, r85 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    if (r84 > 1) {
      __syncthreads();
      const u32 r91 = shared<u32>(r18 + 128u);
      const u32 r92 = shared<u32>(r20 + 128u);
      const u32 r93 = shared<u32>(r20 + 132u);
      const u32 r94 = shared<u32>(r20 + 136u);
      const u32 r95 = shared<u32>(r20 + 140u);
      cp_async_wait_group<1>();
      __syncthreads();
      cp_async_cg_shared_global<16>(r22 + 16384u, d1 + 656ll * (int)r92, r92 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 16896u, d1 + 656ll * (int)r93, r93 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 17408u, d1 + 656ll * (int)r94, r94 < codes ? 16u : 0u);
      cp_async_cg_shared_global<16>(r22 + 17920u, d1 + 656ll * (int)r95, r95 < codes ? 16u : 0u);
      const u32 r96 = shared<u32>(r23 + 128u);
      cp_async_cg_shared_global<16>(r25 + 4096u, d2 + 656ll * (int)r96 + 528, r96 < codes ? 16u : 0u);
      if (p2) cp_async_cg_shared_global<16>(r26 + 512u, cache + 656ll * (int)r91 + 512, r91 < codes ? 16u : 0u);
    }
    cp_async_commit_group();
    u32 r97 = 0u;
    u32 r98 = 1024u;
    #pragma unroll 1
    for (int tile = 0; tile < r84; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r99 = tile + 2u;
      if ((int)r99 < r84) {
        const u32 r100 = r99 << 7;
        const u32 r101 = places + (r28 + r100);
        const u32 r102 = r22 + (r98 << 5);
        const u32 r103 = shared<u32>(places + (r27 + r100));
        const u32 r104 = shared<u32>(r101);
        const u32 r105 = shared<u32>(r101 + 4u);
        const u32 r106 = shared<u32>(r101 + 8u);
        const u32 r107 = shared<u32>(r101 + 12u);
        cp_async_cg_shared_global<16>(r102, d1 + 656ll * (int)r104, r104 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r102 + 512u, d1 + 656ll * (int)r105, r105 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r102 + 1024u, d1 + 656ll * (int)r106, r106 < codes ? 16u : 0u);
        cp_async_cg_shared_global<16>(r102 + 1536u, d1 + 656ll * (int)r107, r107 < codes ? 16u : 0u);
        const u32 r108 = shared<u32>(places + (r29 + r100));
        cp_async_cg_shared_global<16>(r25 + (r98 << 3), d2 + 656ll * (int)r108 + 528, r108 < codes ? 16u : 0u);
        if (p2) cp_async_cg_shared_global<16>(r26 + r98, cache + 656ll * (int)r103 + 512, r103 < codes ? 16u : 0u);
      }
      cp_async_commit_group();
      const u32 r109 = r97 << 3;
      const u32 r110 = r30 + (r97 << 5);
      const uint2 v0 = shared<uint2>(r110);
      const uint2 v1 = shared<uint2>(r110 + 256u);
      const uint2 v2 = shared<uint2>(r110 + 4096u);
      const uint2 v3 = shared<uint2>(r110 + 4352u);
      const u32 r111 = lop3_b32<248>((v0.x >> 4) & 0x7070707u, v0.x, 0x80808080u);
      const u32 r112 = (v0.x << 4) & 0xf0f0f0f0u;
      const u32 r113 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x5140u), 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2(__byte_perm(r112, r111, 0x7362u), 2072017792u, 2147516416u);
      const u32 r115 = lop3_b32<248>((v0.y >> 4) & 0x7070707u, v0.y, 0x80808080u);
      const u32 r116 = (v0.y << 4) & 0xf0f0f0f0u;
      const u32 r117 = fma_rn_bf16x2(__byte_perm(r116, r115, 0x5140u), 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2(__byte_perm(r116, r115, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32) = make_uint4(r113, r114, r117, r118);
      const u32 r119 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r120 = lop3_b32<248>((v1.x >> 4) & 0x7070707u, v1.x, 0x80808080u);
      const u32 r121 = (v1.x << 4) & 0xf0f0f0f0u;
      const u32 r122 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x5140u), 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2(__byte_perm(r121, r120, 0x7362u), 2072017792u, 2147516416u);
      const u32 r124 = lop3_b32<248>((v1.y >> 4) & 0x7070707u, v1.y, 0x80808080u);
      const u32 r125 = (v1.y << 4) & 0xf0f0f0f0u;
      const u32 r126 = fma_rn_bf16x2(__byte_perm(r125, r124, 0x5140u), 2072017792u, 2147516416u);
      const u32 r127 = fma_rn_bf16x2(__byte_perm(r125, r124, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 512u) = make_uint4(r122, r123, r126, r127);
      const u32 r128 = lop3_b32<246>(lop3_b32<246>(r119, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r129 = lop3_b32<248>((v2.x >> 4) & 0x7070707u, v2.x, 0x80808080u);
      const u32 r130 = (v2.x << 4) & 0xf0f0f0f0u;
      const u32 r131 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x5140u), 2072017792u, 2147516416u);
      const u32 r132 = fma_rn_bf16x2(__byte_perm(r130, r129, 0x7362u), 2072017792u, 2147516416u);
      const u32 r133 = lop3_b32<248>((v2.y >> 4) & 0x7070707u, v2.y, 0x80808080u);
      const u32 r134 = (v2.y << 4) & 0xf0f0f0f0u;
      const u32 r135 = fma_rn_bf16x2(__byte_perm(r134, r133, 0x5140u), 2072017792u, 2147516416u);
      const u32 r136 = fma_rn_bf16x2(__byte_perm(r134, r133, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 8192u) = make_uint4(r131, r132, r135, r136);
      const u32 r137 = lop3_b32<246>(lop3_b32<246>(r128, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r138 = lop3_b32<248>((v3.x >> 4) & 0x7070707u, v3.x, 0x80808080u);
      const u32 r139 = (v3.x << 4) & 0xf0f0f0f0u;
      const u32 r140 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x5140u), 2072017792u, 2147516416u);
      const u32 r141 = fma_rn_bf16x2(__byte_perm(r139, r138, 0x7362u), 2072017792u, 2147516416u);
      const u32 r142 = lop3_b32<248>((v3.y >> 4) & 0x7070707u, v3.y, 0x80808080u);
      const u32 r143 = (v3.y << 4) & 0xf0f0f0f0u;
      const u32 r144 = fma_rn_bf16x2(__byte_perm(r143, r142, 0x5140u), 2072017792u, 2147516416u);
      const u32 r145 = fma_rn_bf16x2(__byte_perm(r143, r142, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 8704u) = make_uint4(r140, r141, r144, r145);
      const uint2 v4 = shared<uint2>(r110 + 8192u);
      const uint2 v5 = shared<uint2>(r110 + 8448u);
      const uint2 v6 = shared<uint2>(r110 + 12288u);
      const uint2 v7 = shared<uint2>(r110 + 12544u);
      const u32 r146 = lop3_b32<246>(lop3_b32<246>(r137, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r147 = lop3_b32<248>((v4.x >> 4) & 0x7070707u, v4.x, 0x80808080u);
      const u32 r148 = (v4.x << 4) & 0xf0f0f0f0u;
      const u32 r149 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x5140u), 2072017792u, 2147516416u);
      const u32 r150 = fma_rn_bf16x2(__byte_perm(r148, r147, 0x7362u), 2072017792u, 2147516416u);
      const u32 r151 = lop3_b32<248>((v4.y >> 4) & 0x7070707u, v4.y, 0x80808080u);
      const u32 r152 = (v4.y << 4) & 0xf0f0f0f0u;
      const u32 r153 = fma_rn_bf16x2(__byte_perm(r152, r151, 0x5140u), 2072017792u, 2147516416u);
      const u32 r154 = fma_rn_bf16x2(__byte_perm(r152, r151, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 16384u) = make_uint4(r149, r150, r153, r154);
      const u32 r155 = lop3_b32<246>(lop3_b32<246>(r146, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r156 = lop3_b32<248>((v5.x >> 4) & 0x7070707u, v5.x, 0x80808080u);
      const u32 r157 = (v5.x << 4) & 0xf0f0f0f0u;
      const u32 r158 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x5140u), 2072017792u, 2147516416u);
      const u32 r159 = fma_rn_bf16x2(__byte_perm(r157, r156, 0x7362u), 2072017792u, 2147516416u);
      const u32 r160 = lop3_b32<248>((v5.y >> 4) & 0x7070707u, v5.y, 0x80808080u);
      const u32 r161 = (v5.y << 4) & 0xf0f0f0f0u;
      const u32 r162 = fma_rn_bf16x2(__byte_perm(r161, r160, 0x5140u), 2072017792u, 2147516416u);
      const u32 r163 = fma_rn_bf16x2(__byte_perm(r161, r160, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 16896u) = make_uint4(r158, r159, r162, r163);
      const u32 r164 = lop3_b32<246>(lop3_b32<246>(r155, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r165 = lop3_b32<248>((v6.x >> 4) & 0x7070707u, v6.x, 0x80808080u);
      const u32 r166 = (v6.x << 4) & 0xf0f0f0f0u;
      const u32 r167 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x5140u), 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2(__byte_perm(r166, r165, 0x7362u), 2072017792u, 2147516416u);
      const u32 r169 = lop3_b32<248>((v6.y >> 4) & 0x7070707u, v6.y, 0x80808080u);
      const u32 r170 = (v6.y << 4) & 0xf0f0f0f0u;
      const u32 r171 = fma_rn_bf16x2(__byte_perm(r170, r169, 0x5140u), 2072017792u, 2147516416u);
      const u32 r172 = fma_rn_bf16x2(__byte_perm(r170, r169, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 24576u) = make_uint4(r167, r168, r171, r172);
      const u32 r173 = lop3_b32<246>(lop3_b32<246>(r164, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r174 = lop3_b32<248>((v7.x >> 4) & 0x7070707u, v7.x, 0x80808080u);
      const u32 r175 = (v7.x << 4) & 0xf0f0f0f0u;
      const u32 r176 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x5140u), 2072017792u, 2147516416u);
      const u32 r177 = fma_rn_bf16x2(__byte_perm(r175, r174, 0x7362u), 2072017792u, 2147516416u);
      const u32 r178 = lop3_b32<248>((v7.y >> 4) & 0x7070707u, v7.y, 0x80808080u);
      const u32 r179 = (v7.y << 4) & 0xf0f0f0f0u;
      const u32 r180 = fma_rn_bf16x2(__byte_perm(r179, r178, 0x5140u), 2072017792u, 2147516416u);
      const u32 r181 = fma_rn_bf16x2(__byte_perm(r179, r178, 0x7362u), 2072017792u, 2147516416u);
      shared<uint4>(r32 + 25088u) = make_uint4(r176, r177, r180, r181);
      const bool p4 = (lop3_b32<246>(r173, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p4) {
        const uint2 v8 = shared<uint2>(r110);
        const u32 r182 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
        const u32 r185 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
        const u32 r188 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
        const u32 r191 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        shared<uint4>(r32) = make_uint4(r184, r187, r190, r193);
        const uint2 v9 = shared<uint2>(r110 + 256u);
        const u32 r194 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        const u32 r197 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        const u32 r200 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        const u32 r203 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        shared<uint4>(r32 + 512u) = make_uint4(r196, r199, r202, r205);
        const uint2 v10 = shared<uint2>(r110 + 4096u);
        const u32 r206 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        const u32 r209 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        const u32 r212 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        const u32 r215 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        shared<uint4>(r32 + 8192u) = make_uint4(r208, r211, r214, r217);
        const uint2 v11 = shared<uint2>(r110 + 4352u);
        const u32 r218 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        const u32 r221 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        const u32 r224 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r225 = fma_rn_bf16x2((r224 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r226 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r225, 2064218889u, 0u), 0u, r225), r224, 0x80008000u);
        const u32 r227 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r228 = fma_rn_bf16x2((r227 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r229 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r228, 2064218889u, 0u), 0u, r228), r227, 0x80008000u);
        shared<uint4>(r32 + 8704u) = make_uint4(r220, r223, r226, r229);
        const uint2 v12 = shared<uint2>(r110 + 8192u);
        const u32 r230 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r231 = fma_rn_bf16x2((r230 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r232 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r231, 2064218889u, 0u), 0u, r231), r230, 0x80008000u);
        const u32 r233 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r234 = fma_rn_bf16x2((r233 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r235 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r234, 2064218889u, 0u), 0u, r234), r233, 0x80008000u);
        const u32 r236 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r237 = fma_rn_bf16x2((r236 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r238 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r237, 2064218889u, 0u), 0u, r237), r236, 0x80008000u);
        const u32 r239 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r240 = fma_rn_bf16x2((r239 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r241 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r240, 2064218889u, 0u), 0u, r240), r239, 0x80008000u);
        shared<uint4>(r32 + 16384u) = make_uint4(r232, r235, r238, r241);
        const uint2 v13 = shared<uint2>(r110 + 8448u);
        const u32 r242 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r243 = fma_rn_bf16x2((r242 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r244 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r243, 2064218889u, 0u), 0u, r243), r242, 0x80008000u);
        const u32 r245 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r246 = fma_rn_bf16x2((r245 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r247 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r246, 2064218889u, 0u), 0u, r246), r245, 0x80008000u);
        const u32 r248 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r249 = fma_rn_bf16x2((r248 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r250 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r249, 2064218889u, 0u), 0u, r249), r248, 0x80008000u);
        const u32 r251 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r252 = fma_rn_bf16x2((r251 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r253 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r252, 2064218889u, 0u), 0u, r252), r251, 0x80008000u);
        shared<uint4>(r32 + 16896u) = make_uint4(r244, r247, r250, r253);
        const uint2 v14 = shared<uint2>(r110 + 12288u);
        const u32 r254 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r255 = fma_rn_bf16x2((r254 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r256 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r255, 2064218889u, 0u), 0u, r255), r254, 0x80008000u);
        const u32 r257 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r258 = fma_rn_bf16x2((r257 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r259 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r258, 2064218889u, 0u), 0u, r258), r257, 0x80008000u);
        const u32 r260 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r261 = fma_rn_bf16x2((r260 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r262 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r261, 2064218889u, 0u), 0u, r261), r260, 0x80008000u);
        const u32 r263 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r264 = fma_rn_bf16x2((r263 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r265 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r264, 2064218889u, 0u), 0u, r264), r263, 0x80008000u);
        shared<uint4>(r32 + 24576u) = make_uint4(r256, r259, r262, r265);
        const uint2 v15 = shared<uint2>(r110 + 12544u);
        const u32 r266 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r267 = fma_rn_bf16x2((r266 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r268 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r267, 2064218889u, 0u), 0u, r267), r266, 0x80008000u);
        const u32 r269 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r270 = fma_rn_bf16x2((r269 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r271 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r270, 2064218889u, 0u), 0u, r270), r269, 0x80008000u);
        const u32 r272 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r273 = fma_rn_bf16x2((r272 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r274 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r273, 2064218889u, 0u), 0u, r273), r272, 0x80008000u);
        const u32 r275 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r276 = fma_rn_bf16x2((r275 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r277 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r276, 2064218889u, 0u), 0u, r276), r275, 0x80008000u);
        shared<uint4>(r32 + 25088u) = make_uint4(r268, r271, r274, r277);
      }
      const u32 r278 = r40 + r109;
      u32 R_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_0, r278);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r42 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_0, rest_part_0, zeros);
      u32 R_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_1, r278 + 2048u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_1, rest_part_0, zeros);
      __syncwarp();
      const u32 r279 = r43 + r109;
      u32 R_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_2, r279);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_2, rest_part_0 + 2, s0_0);
      u32 R_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_3, r279 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      const u32 r280 = r44 + r109;
      u32 R_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_4, r280);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r42 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_4, rest_part_1, s0_0);
      u32 R_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_5, r280 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_5, rest_part_1, s0_1);
      __syncwarp();
      const u32 r281 = r45 + r109;
      u32 R_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_6, r281);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, R_part_6, rest_part_1 + 2, s0_0);
      u32 R_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(R_part_7, r281 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, R_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r49);
      float product_0[4];
      const u32 v16[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r49 + 16384u);
      float product_1[4];
      const u32 v17[2] = {q0_6, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v17, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r50);
      const u32 v18[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r50 + 16384u);
      const u32 v19[2] = {q0_10, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v19, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r51);
      const u32 v20[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r51 + 16384u);
      const u32 v21[2] = {q0_14, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v21, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r52);
      const u32 v22[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r52 + 16384u);
      const u32 v23[2] = {q0_18, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v23, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r49 + 128u);
      const u32 v24[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v24, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r49 + 16512u);
      const u32 v25[2] = {q0_21, q0_22};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v25, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r50 + 128u);
      const u32 v26[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v26, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r50 + 16512u);
      const u32 v27[2] = {q0_23, q0_24};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v27, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r51 + 128u);
      const u32 v28[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v28, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r51 + 16512u);
      const u32 v29[2] = {q0_25, q0_26};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v29, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r52 + 128u);
      const u32 v30[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v30, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r52 + 16512u);
      const u32 v31[2] = {q0_27, q0_28};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v31, product_1);
      const u32 s1_1 = s1_0 + r97;
      const float4 v32 = shared<float4>(s1_1);
      const float4 v33 = shared<float4>(s1_1 + 128u);
      const float4 v34 = shared<float4>(s1_1 + 256u);
      const float4 v35 = shared<float4>(s1_1 + 384u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r49 + 256u);
      float product_2[4];
      const u32 v36[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v36, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r49 + 16640u);
      float product_3[4];
      const u32 v37[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v37, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r50 + 256u);
      const u32 v38[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v38, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r50 + 16640u);
      const u32 v39[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v39, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r51 + 256u);
      const u32 v40[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v40, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r51 + 16640u);
      const u32 v41[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v41, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r52 + 256u);
      const u32 v42[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v42, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r52 + 16640u);
      const u32 v43[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v43, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r49 + 384u);
      const u32 v44[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v44, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r49 + 16768u);
      const u32 v45[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v45, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r50 + 384u);
      const u32 v46[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v46, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r50 + 16768u);
      const u32 v47[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v47, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r51 + 384u);
      const u32 v48[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v48, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r51 + 16768u);
      const u32 v49[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v49, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r52 + 384u);
      const u32 v50[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v50, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r52 + 16768u);
      const u32 v51[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v51, product_3);
      const u32 s2_0 = s1_0 + r97;
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
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r49 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r42);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, rest_part_2, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r49 + 16896u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r50 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, rest_part_2 + 2, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r50 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r51 + 512u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r42 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, rest_part_3, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r51 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r52 + 512u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, rest_part_3 + 2, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r52 + 16896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r49 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r42 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, rest_part_4, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r49 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r50 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, rest_part_4 + 2, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r50 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r51 + 640u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r42 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, rest_part_5, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r51 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r52 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, rest_part_5 + 2, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r52 + 17024u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, rest_part_5 + 2, product_5);
      const u32 s3 = s1_0 + r97;
      const float4 v56 = shared<float4>(s3);
      const float4 v57 = shared<float4>(s3 + 128u);
      const float4 v58 = shared<float4>(s3 + 256u);
      const float4 v59 = shared<float4>(s3 + 384u);
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r49 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r42 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_48, rest_part_6, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r49 + 17152u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r50 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_50, rest_part_6 + 2, product_6);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r50 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r51 + 768u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r42 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_52, rest_part_7, product_6);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r51 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r52 + 768u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_54, rest_part_7 + 2, product_6);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r52 + 17152u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r49 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r42 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_56, rest_part_8, product_6);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r49 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r50 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_58, rest_part_8 + 2, product_6);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r50 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r51 + 896u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r42 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_60, rest_part_9, product_6);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r51 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r52 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_62, rest_part_9 + 2, product_6);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r52 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_0 + r97;
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

      // mla_decode.ts:190  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r282 = shared<u32>(tile * 4u + lowest);
      if ((int)r282 < 0) {
        const u32 r283 = places + (r53 + ((u32)tile << 7));
        const u32 r284 = shared<u32>(r283);
        const bool p5 = (int)r284 >= 0;
        score_1 = p5 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p5 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r285 = shared<u32>(r283 + 32u);
        const bool p6 = (int)r285 >= 0;
        score_3 = p6 ? score_3 : __uint_as_float(0xff800000u);
        score_4 = p6 ? score_4 : __uint_as_float(0xff800000u);
        const u32 r286 = shared<u32>(r283 + 64u);
        const bool p7 = (int)r286 >= 0;
        score_5 = p7 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p7 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r287 = shared<u32>(r283 + 96u);
        const bool p8 = (int)r287 >= 0;
        score_7 = p8 ? score_7 : __uint_as_float(0xff800000u);
        score_8 = p8 ? score_8 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:119  const highest = reduceMax(byThread(softmax, score), 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_1, score_3), score_5), score_7);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_4), score_6), score_8);

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r288 = (__fmul_rn(__fsub_rn(highest_0, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(highest_1, f2), f0) > 16.0f ? 1u : 0u);
      const bool p9 = __syncthreads_or(r288 != 0u) != 0;
      if (p9) {
        // softmax.ts:122  const top = reduceMax(highest, 0);
        const float top_0 = __shfl_xor_sync(0xffffffffu, highest_0, 4);
        const float top_1 = max_NaN_f32(highest_0, top_0);
        const float top_2 = __shfl_xor_sync(0xffffffffu, highest_1, 4);
        const float top_3 = max_NaN_f32(highest_1, top_2);
        const float top_4 = __shfl_xor_sync(0xffffffffu, top_1, 8);
        const float top_5 = max_NaN_f32(top_1, top_4);
        const float top_6 = __shfl_xor_sync(0xffffffffu, top_3, 8);
        const float top_7 = max_NaN_f32(top_3, top_6);
        const float top_8 = __shfl_xor_sync(0xffffffffu, top_5, 16);
        const float top_9 = max_NaN_f32(top_5, top_8);
        const float top_10 = __shfl_xor_sync(0xffffffffu, top_7, 16);
        const float top_11 = max_NaN_f32(top_7, top_10);

        // softmax.ts:123  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_9, f1), f0) > 16.0f ? top_9 : f1;
        const float next_1 = __fmul_rn(__fsub_rn(top_11, f2), f0) > 16.0f ? top_11 : f2;

        // softmax.ts:124  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f2, next_1), f0));
        if (p3) shared<float2>(r54) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);

        // mla_decode.ts:193  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > from) {
          __syncthreads();
          const float f5 = shared<float>(r55);
          sum_0[0] = __fmul_rn(sum_0[0], f5);
          sum_0[1] = __fmul_rn(sum_0[1], f5);
          const float f6 = shared<float>(r55 + 32u);
          sum_0[2] = __fmul_rn(sum_0[2], f6);
          sum_0[3] = __fmul_rn(sum_0[3], f6);
          sum_1[0] = __fmul_rn(sum_1[0], f5);
          sum_1[1] = __fmul_rn(sum_1[1], f5);
          sum_1[2] = __fmul_rn(sum_1[2], f6);
          sum_1[3] = __fmul_rn(sum_1[3], f6);
          sum_2[0] = __fmul_rn(sum_2[0], f5);
          sum_2[1] = __fmul_rn(sum_2[1], f5);
          sum_2[2] = __fmul_rn(sum_2[2], f6);
          sum_2[3] = __fmul_rn(sum_2[3], f6);
          sum_3[0] = __fmul_rn(sum_3[0], f5);
          sum_3[1] = __fmul_rn(sum_3[1], f5);
          sum_3[2] = __fmul_rn(sum_3[2], f6);
          sum_3[3] = __fmul_rn(sum_3[3], f6);
          sum_4[0] = __fmul_rn(sum_4[0], f5);
          sum_4[1] = __fmul_rn(sum_4[1], f5);
          sum_4[2] = __fmul_rn(sum_4[2], f6);
          sum_4[3] = __fmul_rn(sum_4[3], f6);
          sum_5[0] = __fmul_rn(sum_5[0], f5);
          sum_5[1] = __fmul_rn(sum_5[1], f5);
          sum_5[2] = __fmul_rn(sum_5[2], f6);
          sum_5[3] = __fmul_rn(sum_5[3], f6);
          sum_6[0] = __fmul_rn(sum_6[0], f5);
          sum_6[1] = __fmul_rn(sum_6[1], f5);
          sum_6[2] = __fmul_rn(sum_6[2], f6);
          sum_6[3] = __fmul_rn(sum_6[3], f6);
          sum_7[0] = __fmul_rn(sum_7[0], f5);
          sum_7[1] = __fmul_rn(sum_7[1], f5);
          sum_7[2] = __fmul_rn(sum_7[2], f6);
          sum_7[3] = __fmul_rn(sum_7[3], f6);
          const float f7 = shared<float>(r55 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f7);
          sum_8[1] = __fmul_rn(sum_8[1], f7);
          const float f8 = shared<float>(r55 + 96u);
          sum_8[2] = __fmul_rn(sum_8[2], f8);
          sum_8[3] = __fmul_rn(sum_8[3], f8);
          sum_9[0] = __fmul_rn(sum_9[0], f7);
          sum_9[1] = __fmul_rn(sum_9[1], f7);
          sum_9[2] = __fmul_rn(sum_9[2], f8);
          sum_9[3] = __fmul_rn(sum_9[3], f8);
          sum_10[0] = __fmul_rn(sum_10[0], f7);
          sum_10[1] = __fmul_rn(sum_10[1], f7);
          sum_10[2] = __fmul_rn(sum_10[2], f8);
          sum_10[3] = __fmul_rn(sum_10[3], f8);
          sum_11[0] = __fmul_rn(sum_11[0], f7);
          sum_11[1] = __fmul_rn(sum_11[1], f7);
          sum_11[2] = __fmul_rn(sum_11[2], f8);
          sum_11[3] = __fmul_rn(sum_11[3], f8);
          sum_12[0] = __fmul_rn(sum_12[0], f7);
          sum_12[1] = __fmul_rn(sum_12[1], f7);
          sum_12[2] = __fmul_rn(sum_12[2], f8);
          sum_12[3] = __fmul_rn(sum_12[3], f8);
          sum_13[0] = __fmul_rn(sum_13[0], f7);
          sum_13[1] = __fmul_rn(sum_13[1], f7);
          sum_13[2] = __fmul_rn(sum_13[2], f8);
          sum_13[3] = __fmul_rn(sum_13[3], f8);
          sum_14[0] = __fmul_rn(sum_14[0], f7);
          sum_14[1] = __fmul_rn(sum_14[1], f7);
          sum_14[2] = __fmul_rn(sum_14[2], f8);
          sum_14[3] = __fmul_rn(sum_14[3], f8);
          sum_15[0] = __fmul_rn(sum_15[0], f7);
          sum_15[1] = __fmul_rn(sum_15[1], f7);
          sum_15[2] = __fmul_rn(sum_15[2], f8);
          sum_15[3] = __fmul_rn(sum_15[3], f8);
          const float f9 = shared<float>(r55 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f9);
          sum_16[1] = __fmul_rn(sum_16[1], f9);
          const float f10 = shared<float>(r55 + 160u);
          sum_16[2] = __fmul_rn(sum_16[2], f10);
          sum_16[3] = __fmul_rn(sum_16[3], f10);
          sum_17[0] = __fmul_rn(sum_17[0], f9);
          sum_17[1] = __fmul_rn(sum_17[1], f9);
          sum_17[2] = __fmul_rn(sum_17[2], f10);
          sum_17[3] = __fmul_rn(sum_17[3], f10);
          sum_18[0] = __fmul_rn(sum_18[0], f9);
          sum_18[1] = __fmul_rn(sum_18[1], f9);
          sum_18[2] = __fmul_rn(sum_18[2], f10);
          sum_18[3] = __fmul_rn(sum_18[3], f10);
          sum_19[0] = __fmul_rn(sum_19[0], f9);
          sum_19[1] = __fmul_rn(sum_19[1], f9);
          sum_19[2] = __fmul_rn(sum_19[2], f10);
          sum_19[3] = __fmul_rn(sum_19[3], f10);
          sum_20[0] = __fmul_rn(sum_20[0], f9);
          sum_20[1] = __fmul_rn(sum_20[1], f9);
          sum_20[2] = __fmul_rn(sum_20[2], f10);
          sum_20[3] = __fmul_rn(sum_20[3], f10);
          sum_21[0] = __fmul_rn(sum_21[0], f9);
          sum_21[1] = __fmul_rn(sum_21[1], f9);
          sum_21[2] = __fmul_rn(sum_21[2], f10);
          sum_21[3] = __fmul_rn(sum_21[3], f10);
          sum_22[0] = __fmul_rn(sum_22[0], f9);
          sum_22[1] = __fmul_rn(sum_22[1], f9);
          sum_22[2] = __fmul_rn(sum_22[2], f10);
          sum_22[3] = __fmul_rn(sum_22[3], f10);
          sum_23[0] = __fmul_rn(sum_23[0], f9);
          sum_23[1] = __fmul_rn(sum_23[1], f9);
          sum_23[2] = __fmul_rn(sum_23[2], f10);
          sum_23[3] = __fmul_rn(sum_23[3], f10);
          const float f11 = shared<float>(r55 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f11);
          sum_24[1] = __fmul_rn(sum_24[1], f11);
          const float f12 = shared<float>(r55 + 224u);
          sum_24[2] = __fmul_rn(sum_24[2], f12);
          sum_24[3] = __fmul_rn(sum_24[3], f12);
          sum_25[0] = __fmul_rn(sum_25[0], f11);
          sum_25[1] = __fmul_rn(sum_25[1], f11);
          sum_25[2] = __fmul_rn(sum_25[2], f12);
          sum_25[3] = __fmul_rn(sum_25[3], f12);
          sum_26[0] = __fmul_rn(sum_26[0], f11);
          sum_26[1] = __fmul_rn(sum_26[1], f11);
          sum_26[2] = __fmul_rn(sum_26[2], f12);
          sum_26[3] = __fmul_rn(sum_26[3], f12);
          sum_27[0] = __fmul_rn(sum_27[0], f11);
          sum_27[1] = __fmul_rn(sum_27[1], f11);
          sum_27[2] = __fmul_rn(sum_27[2], f12);
          sum_27[3] = __fmul_rn(sum_27[3], f12);
          sum_28[0] = __fmul_rn(sum_28[0], f11);
          sum_28[1] = __fmul_rn(sum_28[1], f11);
          sum_28[2] = __fmul_rn(sum_28[2], f12);
          sum_28[3] = __fmul_rn(sum_28[3], f12);
          sum_29[0] = __fmul_rn(sum_29[0], f11);
          sum_29[1] = __fmul_rn(sum_29[1], f11);
          sum_29[2] = __fmul_rn(sum_29[2], f12);
          sum_29[3] = __fmul_rn(sum_29[3], f12);
          sum_30[0] = __fmul_rn(sum_30[0], f11);
          sum_30[1] = __fmul_rn(sum_30[1], f11);
          sum_30[2] = __fmul_rn(sum_30[2], f12);
          sum_30[3] = __fmul_rn(sum_30[3], f12);
          sum_31[0] = __fmul_rn(sum_31[0], f11);
          sum_31[1] = __fmul_rn(sum_31[1], f11);
          sum_31[2] = __fmul_rn(sum_31[2], f12);
          sum_31[3] = __fmul_rn(sum_31[3], f12);
        }
      }

      // softmax.ts:86  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float f13 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f1), f0, -24.0f));
      const float f14 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f2), f0, -24.0f));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f1), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_4, f2), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f1), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_6, f2), f0, -24.0f));
      const float f19 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_7, f1), f0, -24.0f));
      const float f20 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_8, f2), f0, -24.0f));
      f3 = __fadd_rn(f3, __fadd_rn(__fadd_rn(__fadd_rn(f13, f15), f17), f19));
      f4 = __fadd_rn(f4, __fadd_rn(__fadd_rn(__fadd_rn(f14, f16), f18), f20));
      shared<u32>(r57) = cvt_rn_bf16x2_f32(__fmul_rn(f14, v60.x), __fmul_rn(f13, v60.x));
      shared<u32>(r57 + 1024u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v61.x), __fmul_rn(f15, v61.x));
      shared<u32>(r57 + 2048u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v62.x), __fmul_rn(f17, v62.x));
      shared<u32>(r57 + 3072u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, v63.x), __fmul_rn(f19, v63.x));
      __syncthreads();
      shared<u32>(r57 + 4096u) = cvt_rn_bf16x2_f32(__fmul_rn(f14, v60.y), __fmul_rn(f13, v60.y));
      shared<u32>(r57 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v61.y), __fmul_rn(f15, v61.y));
      shared<u32>(r57 + 6144u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v62.y), __fmul_rn(f17, v62.y));
      shared<u32>(r57 + 7168u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, v63.y), __fmul_rn(f19, v63.y));
      __syncthreads();
      shared<u32>(r57 + 8192u) = cvt_rn_bf16x2_f32(__fmul_rn(f14, v60.z), __fmul_rn(f13, v60.z));
      shared<u32>(r57 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v61.z), __fmul_rn(f15, v61.z));
      shared<u32>(r57 + 10240u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v62.z), __fmul_rn(f17, v62.z));
      shared<u32>(r57 + 11264u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, v63.z), __fmul_rn(f19, v63.z));
      __syncthreads();
      shared<u32>(r57 + 12288u) = cvt_rn_bf16x2_f32(__fmul_rn(f14, v60.w), __fmul_rn(f13, v60.w));
      shared<u32>(r57 + 13312u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, v61.w), __fmul_rn(f15, v61.w));
      shared<u32>(r57 + 14336u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, v62.w), __fmul_rn(f17, v62.w));
      shared<u32>(r57 + 15360u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, v63.w), __fmul_rn(f19, v63.w));
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r60);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r63);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_1_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_1_part_64 + 2, sum_1);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r64);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_1_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_1_part_65 + 2, sum_3);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r65);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_1_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_1_part_66 + 2, sum_5);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r66);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_1_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_1_part_67 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r67);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_1, K_1_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_1, K_1_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_1, K_1_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_1, K_1_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_1, K_1_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_1, K_1_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_1, K_1_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_1, K_1_part_67 + 2, sum_15);
      u32 weights_1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r68);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_2, K_1_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_2, K_1_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_2, K_1_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_2, K_1_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_2, K_1_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_2, K_1_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_2, K_1_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_2, K_1_part_67 + 2, sum_23);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r69);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_1_part_3, K_1_part_64, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_1_part_3, K_1_part_64 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_1_part_3, K_1_part_65, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_1_part_3, K_1_part_65 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_1_part_3, K_1_part_66, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_1_part_3, K_1_part_66 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_1_part_3, K_1_part_67, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_1_part_3, K_1_part_67 + 2, sum_31);
      __syncwarp();
      u32 weights_1_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_4, r60 + 2048u);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r63 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_4, K_1_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_4, K_1_part_68 + 2, sum_1);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r64 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_4, K_1_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_4, K_1_part_69 + 2, sum_3);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r65 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_4, K_1_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_4, K_1_part_70 + 2, sum_5);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r66 + 16384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_4, K_1_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_4, K_1_part_71 + 2, sum_7);
      u32 weights_1_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_5, r67 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_5, K_1_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_5, K_1_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_5, K_1_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_5, K_1_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_5, K_1_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_5, K_1_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_5, K_1_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_5, K_1_part_71 + 2, sum_15);
      u32 weights_1_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_6, r68 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_6, K_1_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_6, K_1_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_6, K_1_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_6, K_1_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_6, K_1_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_6, K_1_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_6, K_1_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_6, K_1_part_71 + 2, sum_23);
      u32 weights_1_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_7, r69 + 2048u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_1_part_7, K_1_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_1_part_7, K_1_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_1_part_7, K_1_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_1_part_7, K_1_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_1_part_7, K_1_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_1_part_7, K_1_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_1_part_7, K_1_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_1_part_7, K_1_part_71 + 2, sum_31);
      r98 = r97;
      const u32 r289 = r97 + 512u;
      r97 = (int)r289 >= 1536 ? 0u : r289;
    }
  }

  // mla_decode.ts:226  const weight = reduceSum(softmax.weight, 0);
  const int weight_0 = threadIdx.x & 3u;
  const int weight_1 = threadIdx.x >> 5;
  const float weight_2 = __shfl_xor_sync(0xffffffffu, f3, 4);
  const float weight_3 = __fadd_rn(f3, weight_2);
  const float weight_4 = __shfl_xor_sync(0xffffffffu, f4, 4);
  const float weight_5 = __fadd_rn(f4, weight_4);
  const float weight_6 = __shfl_xor_sync(0xffffffffu, weight_3, 8);
  const float weight_7 = __fadd_rn(weight_3, weight_6);
  const float weight_8 = __shfl_xor_sync(0xffffffffu, weight_5, 8);
  const float weight_9 = __fadd_rn(weight_5, weight_8);
  const float weight_10 = __shfl_xor_sync(0xffffffffu, weight_7, 16);
  const float weight_11 = __shfl_xor_sync(0xffffffffu, weight_9, 16);
  const u32 r290 = div_s32(r0, dim_N);
  const u32 r291 = r0 - r290 * dim_N;

  // mla_decode.ts:228  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot);
  const bool p10 = r290 < (u32)dim_B && r291 < (u32)dim_N;
  const bool p11 = (threadIdx.x & 0x1cu) == 0u && p10;
  const s64 d3 = (s64)(int)r290;
  const s64 d4 = d3 * (sparseMlaDecodePart_2 * sparseMlaDecodePart_0) << 2;
  const s64 d5 = (s64)(int)r291;
  const s64 d6 = d5 * sparseMlaDecodePart_2 << 2;
  char* const d7 = pivots + d4 + d6 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * weight_0;
  if (p11) *(float2*)(d7 + 32ll * weight_1) = make_float2(f1, f2);

  // mla_decode.ts:229  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), weight);
  char* const d8 = weights + d4 + d6 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * weight_0;
  if (p11) *(float2*)(d8 + 32ll * weight_1) = make_float2(__fadd_rn(weight_7, weight_10), __fadd_rn(weight_9, weight_11));

  // mla_decode.ts:230  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  if (p10) {
    const u64 sparseMlaDecodePart_3 = sparseMlaDecodePart_1 * 65536ull;
    char* const d9 = partial + (s64)(d3 * (sparseMlaDecodePart_3 * sparseMlaDecodePart_0) << 2);
    char* const d10 = d9 + (s64)(d5 * sparseMlaDecodePart_3 << 2) + 262144ll * (int)blockIdx.y;
    char* const d11 = d10 + 131072ll * r1 + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * weight_0;
    char* const d12 = d11 + 256ll * weight_1;
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
    *(float2*)(d12 + 65536) = make_float2(sum_16[0], sum_16[1]);
    *(float2*)(d12 + 81920) = make_float2(sum_16[2], sum_16[3]);
    *(float2*)(d12 + 65568) = make_float2(sum_17[0], sum_17[1]);
    *(float2*)(d12 + 81952) = make_float2(sum_17[2], sum_17[3]);
    *(float2*)(d12 + 65600) = make_float2(sum_18[0], sum_18[1]);
    *(float2*)(d12 + 81984) = make_float2(sum_18[2], sum_18[3]);
    *(float2*)(d12 + 65632) = make_float2(sum_19[0], sum_19[1]);
    *(float2*)(d12 + 82016) = make_float2(sum_19[2], sum_19[3]);
    *(float2*)(d12 + 65664) = make_float2(sum_20[0], sum_20[1]);
    *(float2*)(d12 + 82048) = make_float2(sum_20[2], sum_20[3]);
    *(float2*)(d12 + 65696) = make_float2(sum_21[0], sum_21[1]);
    *(float2*)(d12 + 82080) = make_float2(sum_21[2], sum_21[3]);
    *(float2*)(d12 + 65728) = make_float2(sum_22[0], sum_22[1]);
    *(float2*)(d12 + 82112) = make_float2(sum_22[2], sum_22[3]);
    *(float2*)(d12 + 65760) = make_float2(sum_23[0], sum_23[1]);
    *(float2*)(d12 + 82144) = make_float2(sum_23[2], sum_23[3]);
    *(float2*)(d12 + 98304) = make_float2(sum_24[0], sum_24[1]);
    *(float2*)(d12 + 114688) = make_float2(sum_24[2], sum_24[3]);
    *(float2*)(d12 + 98336) = make_float2(sum_25[0], sum_25[1]);
    *(float2*)(d12 + 114720) = make_float2(sum_25[2], sum_25[3]);
    *(float2*)(d12 + 98368) = make_float2(sum_26[0], sum_26[1]);
    *(float2*)(d12 + 114752) = make_float2(sum_26[2], sum_26[3]);
    *(float2*)(d12 + 98400) = make_float2(sum_27[0], sum_27[1]);
    *(float2*)(d12 + 114784) = make_float2(sum_27[2], sum_27[3]);
    *(float2*)(d12 + 98432) = make_float2(sum_28[0], sum_28[1]);
    *(float2*)(d12 + 114816) = make_float2(sum_28[2], sum_28[3]);
    *(float2*)(d12 + 98464) = make_float2(sum_29[0], sum_29[1]);
    *(float2*)(d12 + 114848) = make_float2(sum_29[2], sum_29[3]);
    *(float2*)(d12 + 98496) = make_float2(sum_30[0], sum_30[1]);
    *(float2*)(d12 + 114880) = make_float2(sum_30[2], sum_30[3]);
    *(float2*)(d12 + 98528) = make_float2(sum_31[0], sum_31[1]);
    *(float2*)(d12 + 114912) = make_float2(sum_31[2], sum_31[3]);
  } else {
    const u64 sparseMlaDecodePart_4 = sparseMlaDecodePart_1 * 65536ull;
    char* const d13 = partial + (s64)(d3 * (sparseMlaDecodePart_4 * sparseMlaDecodePart_0) << 2);
    char* const d14 = d13 + (s64)(d5 * sparseMlaDecodePart_4 << 2) + 262144ll * (int)blockIdx.y;
    char* const d15 = d14 + 131072ll * r1 + 2048ll * (int)((threadIdx.x >> 2) & 7u) + 8ll * weight_0;
    char* const d16 = d15 + 256ll * weight_1;
    if (p10) *(float2*)d16 = make_float2(sum_0[0], sum_0[1]);
    if (p10) *(float2*)(d16 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p10) *(float2*)(d16 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p10) *(float2*)(d16 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p10) *(float2*)(d16 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p10) *(float2*)(d16 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p10) *(float2*)(d16 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p10) *(float2*)(d16 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p10) *(float2*)(d16 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p10) *(float2*)(d16 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p10) *(float2*)(d16 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p10) *(float2*)(d16 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p10) *(float2*)(d16 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p10) *(float2*)(d16 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p10) *(float2*)(d16 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p10) *(float2*)(d16 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p10) *(float2*)(d16 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p10) *(float2*)(d16 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p10) *(float2*)(d16 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p10) *(float2*)(d16 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p10) *(float2*)(d16 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p10) *(float2*)(d16 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p10) *(float2*)(d16 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p10) *(float2*)(d16 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p10) *(float2*)(d16 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p10) *(float2*)(d16 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p10) *(float2*)(d16 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p10) *(float2*)(d16 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p10) *(float2*)(d16 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p10) *(float2*)(d16 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p10) *(float2*)(d16 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p10) *(float2*)(d16 + 49376) = make_float2(sum_15[2], sum_15[3]);
    if (p10) *(float2*)(d16 + 65536) = make_float2(sum_16[0], sum_16[1]);
    if (p10) *(float2*)(d16 + 81920) = make_float2(sum_16[2], sum_16[3]);
    if (p10) *(float2*)(d16 + 65568) = make_float2(sum_17[0], sum_17[1]);
    if (p10) *(float2*)(d16 + 81952) = make_float2(sum_17[2], sum_17[3]);
    if (p10) *(float2*)(d16 + 65600) = make_float2(sum_18[0], sum_18[1]);
    if (p10) *(float2*)(d16 + 81984) = make_float2(sum_18[2], sum_18[3]);
    if (p10) *(float2*)(d16 + 65632) = make_float2(sum_19[0], sum_19[1]);
    if (p10) *(float2*)(d16 + 82016) = make_float2(sum_19[2], sum_19[3]);
    if (p10) *(float2*)(d16 + 65664) = make_float2(sum_20[0], sum_20[1]);
    if (p10) *(float2*)(d16 + 82048) = make_float2(sum_20[2], sum_20[3]);
    if (p10) *(float2*)(d16 + 65696) = make_float2(sum_21[0], sum_21[1]);
    if (p10) *(float2*)(d16 + 82080) = make_float2(sum_21[2], sum_21[3]);
    if (p10) *(float2*)(d16 + 65728) = make_float2(sum_22[0], sum_22[1]);
    if (p10) *(float2*)(d16 + 82112) = make_float2(sum_22[2], sum_22[3]);
    if (p10) *(float2*)(d16 + 65760) = make_float2(sum_23[0], sum_23[1]);
    if (p10) *(float2*)(d16 + 82144) = make_float2(sum_23[2], sum_23[3]);
    if (p10) *(float2*)(d16 + 98304) = make_float2(sum_24[0], sum_24[1]);
    if (p10) *(float2*)(d16 + 114688) = make_float2(sum_24[2], sum_24[3]);
    if (p10) *(float2*)(d16 + 98336) = make_float2(sum_25[0], sum_25[1]);
    if (p10) *(float2*)(d16 + 114720) = make_float2(sum_25[2], sum_25[3]);
    if (p10) *(float2*)(d16 + 98368) = make_float2(sum_26[0], sum_26[1]);
    if (p10) *(float2*)(d16 + 114752) = make_float2(sum_26[2], sum_26[3]);
    if (p10) *(float2*)(d16 + 98400) = make_float2(sum_27[0], sum_27[1]);
    if (p10) *(float2*)(d16 + 114784) = make_float2(sum_27[2], sum_27[3]);
    if (p10) *(float2*)(d16 + 98432) = make_float2(sum_28[0], sum_28[1]);
    if (p10) *(float2*)(d16 + 114816) = make_float2(sum_28[2], sum_28[3]);
    if (p10) *(float2*)(d16 + 98464) = make_float2(sum_29[0], sum_29[1]);
    if (p10) *(float2*)(d16 + 114848) = make_float2(sum_29[2], sum_29[3]);
    if (p10) *(float2*)(d16 + 98496) = make_float2(sum_30[0], sum_30[1]);
    if (p10) *(float2*)(d16 + 114880) = make_float2(sum_30[2], sum_30[3]);
    if (p10) *(float2*)(d16 + 98528) = make_float2(sum_31[0], sum_31[1]);
    if (p10) *(float2*)(d16 + 114912) = make_float2(sum_31[2], sum_31[3]);
  }
}
