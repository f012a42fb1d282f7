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
static __device__ __forceinline__ void cp_async_cg_shared_global(u32 a, const void* b, bool e) {
  asm volatile("{\n"
      "  .reg .pred p0;\n"
      "  setp.ne.u32 p0, %3, 0;\n"
      "  cp.async.cg.shared.global [%0], [%1], %2, p0;\n"
      "}"
      :
      : "r"(a), "l"(__cvta_generic_to_global(b)), "n"(C), "r"((u32)e) : "memory");
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

// prmt.b32: chooses four bytes of eight
static __device__ __forceinline__ u32 prmt_b32(u32 a, u32 b, u32 c) {
  u32 d;
  asm("prmt.b32 %0, %1, %2, %3;" : "=r"(d) : "r"(a), "r"(b), "r"(c));
  return d;
}

// 88256 bytes
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
  const u32 bytes = shared_address(smem);        // 41984 bytes: u8[32, 656] x 2 stages
  const u32 K_1 = shared_address(smem) + 41984u; // 33280 bytes: bf16[32, 520]
  const u32 result = shared_address(smem);       // 32768 bytes: bf16[32, 512] swizzle<3,4,6>
  const u32 rest = shared_address(smem);         // 20992 bytes: bf16[32, 328]
  const u32 staged = shared_address(smem);       // 16896 bytes: bf16[32, 264]
  const u32 weights = shared_address(smem) + 75264u; // 10240 bytes: bf16[128, 40]
  const u32 places = shared_address(smem) + 85504u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 87552u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 87680u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 87744u; // 256 bytes: f32[2, 32]: top across warps
  const u32 scratch1 = shared_address(smem) + 88000u; // 256 bytes: f32[2, 32]: total across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:16  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 2;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 3u;

  // mla_decode.ts:140  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share = (((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u)) << 5;

  // mla_decode.ts:142  const to = min(from + share, count);
  const int to = min((int)share, dim_K);

  // mla_decode.ts:144  const rows = placed(cache, u8);
  const u32 rows = (u32)dim_P * dim_page;

  // mla_decode.ts:147  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r2 = threadIdx.x & 0x1fu;
  const u32 r3 = threadIdx.x >> 5;
  const int r4 = (u32)dim_B * dim_N - r0;
  const bool p0 = r4 > 0;
  const u32 r5 = r2 << 4;
  const char* const d0 = q + 147456ll * (int)r0 + 36864ll * (int)r1;
  if (p0) {
    const u32 r6 = staged + r3 * 2112u + r5;
    const char* const d1 = d0 + 4608ll * (int)r3 + 16ll * (int)r2;
    cp_async_cg_shared_global<16>(r6, d1);
    cp_async_cg_shared_global<16>(r6 + 528u, d1 + 1152);
    cp_async_cg_shared_global<16>(r6 + 1056u, d1 + 2304);
    cp_async_cg_shared_global<16>(r6 + 1584u, d1 + 3456);
  } else {
    const u32 r7 = staged + r3 * 2112u + r5;
    const char* const d2 = d0 + 4608ll * (int)r3 + 16ll * (int)r2;
    const bool p1 = r4 <= 0;
    cp_async_cg_shared_global<16>(r7, d2, p1);
    cp_async_cg_shared_global<16>(r7 + 528u, d2 + 1152, p1);
    cp_async_cg_shared_global<16>(r7 + 1056u, d2 + 2304, p1);
    cp_async_cg_shared_global<16>(r7 + 1584u, d2 + 3456, p1);
  }
  cp_async_commit_group();

  // mla_decode.ts:148  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const u32 q0_0 = threadIdx.x & 3u;
  const u32 q0_1 = (threadIdx.x >> 2) & 7u;
  const u32 q0_2 = threadIdx.x >> 6;
  const u32 q0_3 = q0_0 << 2;
  const u32 q0_4 = staged + q0_1 * 528u + q0_2 * 4224u + q0_3;
  cp_async_wait_group<0>();
  __syncthreads();
  const u32 q0_5 = shared<u32>(q0_4);
  const u32 q0_6 = shared<u32>(q0_4 + 16u);
  const u32 q0_7 = shared<u32>(q0_4 + 32u);
  const u32 q0_8 = shared<u32>(q0_4 + 48u);
  const u32 q0_9 = shared<u32>(q0_4 + 64u);
  const u32 q0_10 = shared<u32>(q0_4 + 80u);
  const u32 q0_11 = shared<u32>(q0_4 + 96u);
  const u32 q0_12 = shared<u32>(q0_4 + 112u);
  const u32 q0_13 = shared<u32>(q0_4 + 128u);
  const u32 q0_14 = shared<u32>(q0_4 + 144u);
  const u32 q0_15 = shared<u32>(q0_4 + 160u);
  const u32 q0_16 = shared<u32>(q0_4 + 176u);
  const u32 q0_17 = shared<u32>(q0_4 + 192u);
  const u32 q0_18 = shared<u32>(q0_4 + 208u);
  const u32 q0_19 = shared<u32>(q0_4 + 224u);
  const u32 q0_20 = shared<u32>(q0_4 + 240u);

  // mla_decode.ts:149  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  const u32 q1_0 = shared<u32>(q0_4 + 256u);
  const u32 q1_1 = shared<u32>(q0_4 + 272u);
  const u32 q1_2 = shared<u32>(q0_4 + 288u);
  const u32 q1_3 = shared<u32>(q0_4 + 304u);
  const u32 q1_4 = shared<u32>(q0_4 + 320u);
  const u32 q1_5 = shared<u32>(q0_4 + 336u);
  const u32 q1_6 = shared<u32>(q0_4 + 352u);
  const u32 q1_7 = shared<u32>(q0_4 + 368u);
  const u32 q1_8 = shared<u32>(q0_4 + 384u);
  const u32 q1_9 = shared<u32>(q0_4 + 400u);
  const u32 q1_10 = shared<u32>(q0_4 + 416u);
  const u32 q1_11 = shared<u32>(q0_4 + 432u);
  const u32 q1_12 = shared<u32>(q0_4 + 448u);
  const u32 q1_13 = shared<u32>(q0_4 + 464u);
  const u32 q1_14 = shared<u32>(q0_4 + 480u);
  const u32 q1_15 = shared<u32>(q0_4 + 496u);

  // mla_decode.ts:152  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r8 = threadIdx.x & 7u;
    const u32 r9 = threadIdx.x >> 3;
    const u32 r10 = rest + r9 * 656u + (r8 << 4);
    const char* const d3 = d0 + 1152ll * (int)r9 + 16ll * (int)r8;
    __syncthreads();
    cp_async_cg_shared_global<16>(r10, d3 + 512);
    cp_async_cg_shared_global<16>(r10 + 128u, d3 + 640);
    cp_async_cg_shared_global<16>(r10 + 256u, d3 + 768);
    cp_async_cg_shared_global<16>(r10 + 384u, d3 + 896);
    cp_async_cg_shared_global<16>(r10 + 512u, d3 + 1024);
  } else {
    const u32 r11 = threadIdx.x & 7u;
    const u32 r12 = threadIdx.x >> 3;
    const u32 r13 = rest + r12 * 656u + (r11 << 4);
    const char* const d4 = d0 + 1152ll * (int)r12 + 16ll * (int)r11;
    const bool p2 = r4 <= 0;
    __syncthreads();
    cp_async_cg_shared_global<16>(r13, d4 + 512, p2);
    cp_async_cg_shared_global<16>(r13 + 128u, d4 + 640, p2);
    cp_async_cg_shared_global<16>(r13 + 256u, d4 + 768, p2);
    cp_async_cg_shared_global<16>(r13 + 384u, d4 + 896, p2);
    cp_async_cg_shared_global<16>(r13 + 512u, d4 + 1024, p2);
  }
  cp_async_commit_group();

  // softmax.ts:69  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:158  for (const chunk of range(from, to, LIST)) {
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

  // mla_decode.ts:170  copy(
  const int r14 = 31u - r2;
  const int r15 = 23u - r2;
  const u32 r16 = bytes + r3 * 2624u + r5;
  const char* const d5 = cache + 16ll * (int)r2;
  const u32 r17 = places + (r3 << 4);

  // mla_decode.ts:179  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r18 = bytes + r3 * 656u + (r2 << 3);
  const u32 r19 = K_1 + r3 * 1040u + r5;

  // mla_decode.ts:181  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r20 = r2 & 7u;
  const u32 r21 = r3 & 1u;
  const u32 r22 = (r2 >> 3) & 1u;
  const u32 r23 = (r2 >> 4) & 1u;
  const u32 r24 = r21 * 10496u;
  const u32 r25 = r20 * 656u;
  const u32 r26 = r23 << 4;
  const u32 r27 = bytes + r24 + r22 * 5248u + r25 + r26;
  const u32 r28 = r22 << 4;
  const u32 r29 = rest + q0_2 * 5248u + r25 + r28 + (r23 << 5);
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r29 + 512u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r29 + 576u);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r30 = r22 * 8320u;
  const u32 r31 = r20 * 1040u;
  const u32 r32 = K_1 + r21 * 16640u + r30 + r31 + r26;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = bytes + q0_1 * 656u + r24;
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r29);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r29 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r29 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r29 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r29 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r29 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r29 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r29 + 448u);

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r33 = places + (q0_1 << 2) + (r21 << 6);

  // softmax.ts:122  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + (r21 << 7) + top_0 + top_1;
  const u32 top_3 = scratch0 + top_0 + top_1;

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r34 = factors + top_0 + top_1;
  const u32 r35 = q0_1 * 4u + factors;

  // mla_decode.ts:195  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r36 = weights + q0_1 * 80u + r21 * 1280u + q0_3 + (q0_2 << 4);

  // mla_decode.ts:196  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r37 = weights + q0_2 * 2560u + r23 * 640u + r20 * 80u + r28;
  const u32 r38 = K_1 + r30 + r31 + (r3 << 7) + r26;
  #pragma unroll 1
  for (int chunk = 0; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // mla_decode.ts:124  b: idiv(query, N),
    const u32 r39 = div_s32(r0, dim_N);

    // mla_decode.ts:125  n: query - idiv(query, N) * N,
    const u32 r40 = r0 - r39 * dim_N;

    // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
    const u32 r41 = threadIdx.x << 1;

    // mla_decode.ts:160  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const bool listed_if = r39 < (u32)dim_B && r40 < (u32)dim_N;
    const char* const listed_at_0 = indices + (s64)((s64)(int)r39 * ((u64)(s64)dim_K * sparseMlaDecodeWhole) << 2);
    const char* const listed_at_1 = listed_at_0 + (s64)((u64)((s64)(int)r40 * dim_K) << 2);
    const u32 r42 = chunk + r41;
    u32 listed_0 = 0u;
    if (listed_if && r42 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r42));
    const u32 listed_1 = (int)r42 < to ? (listed_0 < rows ? listed_0 : -1u) : -1u;
    const u32 r43 = chunk + (r41 + 1u);
    u32 listed_2 = 0u;
    if (listed_if && r43 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r43));
    const u32 listed_3 = (int)r43 < to ? (listed_2 < rows ? listed_2 : -1u) : -1u;

    // mla_decode.ts:162  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_1, listed_3);

    // mla_decode.ts:165  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r44 = min((int)listed_1, (int)listed_3);
    const u32 r45 = __shfl_xor_sync(0xffffffffu, (u32)r44, 1);
    const int r46 = min(r44, (int)r45);
    const u32 r47 = __shfl_xor_sync(0xffffffffu, (u32)r46, 2);
    const int r48 = min(r46, (int)r47);
    const u32 r49 = __shfl_xor_sync(0xffffffffu, (u32)r48, 4);
    const int r50 = min(r48, (int)r49);
    const u32 r51 = __shfl_xor_sync(0xffffffffu, (u32)r50, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r50, (int)r51);

    // mla_decode.ts:166  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r52 = (u32)to - chunk;
    const u32 r53 = (int)r52 / 32;
    const u32 r54 = r52 - (r53 << 5);
    const u32 r55 = r53 + (r54 != 0u && (int)(r54 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r56 = min((int)r55, 16);
    if (r56 > 0) {
      const u32 r57 = r3 * 16u + places;
      __syncthreads();
      const u32 r58 = shared<u32>(r57);
      const int r59 = r58 & 1u;
      const u32 r60 = shared<u32>(r57 + 4u);
      const int r61 = r60 & 1u;
      const u32 r62 = shared<u32>(r57 + 8u);
      const int r63 = r62 & 1u;
      const u32 r64 = shared<u32>(r57 + 12u);
      const int r65 = r64 & 1u;
      const char* const d6 = d5 + 656ll * (int)r58;
      const bool p4 = r58 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r59 <= r14) cp_async_cg_shared_global<16>(r16, d6, p4);
      if (r59 >= r15) cp_async_cg_shared_global<16>(r16 + 144u, d6 + 144, p4);
      const char* const d7 = d5 + 656ll * (int)r60;
      const bool p5 = r60 >= rows;
      if (r61 <= r14) cp_async_cg_shared_global<16>(r16 + 656u, d7, p5);
      if (r61 >= r15) cp_async_cg_shared_global<16>(r16 + 800u, d7 + 144, p5);
      const char* const d8 = d5 + 656ll * (int)r62;
      const bool p6 = r62 >= rows;
      if (r63 <= r14) cp_async_cg_shared_global<16>(r16 + 1312u, d8, p6);
      if (r63 >= r15) cp_async_cg_shared_global<16>(r16 + 1456u, d8 + 144, p6);
      const char* const d9 = d5 + 656ll * (int)r64;
      const bool p7 = r64 >= rows;
      if (r65 <= r14) cp_async_cg_shared_global<16>(r16 + 1968u, d9, p7);
      if (r65 >= r15) cp_async_cg_shared_global<16>(r16 + 2112u, d9 + 144, p7);
    }
    cp_async_commit_group();
    u32 r66 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r56; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r67 = tile + 1u;
      if ((int)r67 < r56) {
        const u32 r68 = r17 + (r67 << 7);
        const u32 r69 = r16 + (20992u - r66);
        const u32 r70 = shared<u32>(r68);
        const int r71 = r70 & 1u;
        const u32 r72 = shared<u32>(r68 + 4u);
        const int r73 = r72 & 1u;
        const u32 r74 = shared<u32>(r68 + 8u);
        const int r75 = r74 & 1u;
        const u32 r76 = shared<u32>(r68 + 12u);
        const int r77 = r76 & 1u;
        const char* const d10 = d5 + 656ll * (int)r70;
        const bool p8 = r70 >= rows;
        if (r71 <= r14) cp_async_cg_shared_global<16>(r69, d10, p8);
        if (r71 >= r15) cp_async_cg_shared_global<16>(r69 + 144u, d10 + 144, p8);
        const char* const d11 = d5 + 656ll * (int)r72;
        const bool p9 = r72 >= rows;
        if (r73 <= r14) cp_async_cg_shared_global<16>(r69 + 656u, d11, p9);
        if (r73 >= r15) cp_async_cg_shared_global<16>(r69 + 800u, d11 + 144, p9);
        const char* const d12 = d5 + 656ll * (int)r74;
        const bool p10 = r74 >= rows;
        if (r75 <= r14) cp_async_cg_shared_global<16>(r69 + 1312u, d12, p10);
        if (r75 >= r15) cp_async_cg_shared_global<16>(r69 + 1456u, d12 + 144, p10);
        const char* const d13 = d5 + 656ll * (int)r76;
        const bool p11 = r76 >= rows;
        if (r77 <= r14) cp_async_cg_shared_global<16>(r69 + 1968u, d13, p11);
        if (r77 >= r15) cp_async_cg_shared_global<16>(r69 + 2112u, d13 + 144, p11);
      }
      cp_async_commit_group();
      const u32 r78 = r18 + r66;
      const uint2 v0 = shared<uint2>(r78);
      const uint2 v1 = shared<uint2>(r78 + 256u);
      const uint2 v2 = shared<uint2>(r78 + 5248u);
      const uint2 v3 = shared<uint2>(r78 + 5504u);
      const u32 r79 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r80 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r81 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r82 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19) = make_uint4(r79, r80, r81, r82);
      const u32 r83 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r84 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r85 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r86 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r87 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 512u) = make_uint4(r84, r85, r86, r87);
      const u32 r88 = lop3_b32<246>(lop3_b32<246>(r83, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r89 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r90 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r91 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 8320u) = make_uint4(r89, r90, r91, r92);
      const u32 r93 = lop3_b32<246>(lop3_b32<246>(r88, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r94 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r95 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r96 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 8832u) = make_uint4(r94, r95, r96, r97);
      const uint2 v4 = shared<uint2>(r78 + 10496u);
      const uint2 v5 = shared<uint2>(r78 + 10752u);
      const uint2 v6 = shared<uint2>(r78 + 15744u);
      const uint2 v7 = shared<uint2>(r78 + 16000u);
      const u32 r98 = lop3_b32<246>(lop3_b32<246>(r93, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r99 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r100 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r101 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 16640u) = make_uint4(r99, r100, r101, r102);
      const u32 r103 = lop3_b32<246>(lop3_b32<246>(r98, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r104 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r105 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r106 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 17152u) = make_uint4(r104, r105, r106, r107);
      const u32 r108 = lop3_b32<246>(lop3_b32<246>(r103, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r109 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r110 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r111 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 24960u) = make_uint4(r109, r110, r111, r112);
      const u32 r113 = lop3_b32<246>(lop3_b32<246>(r108, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r114 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r115 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r116 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r19 + 25472u) = make_uint4(r114, r115, r116, r117);
      const bool p12 = (lop3_b32<246>(r113, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p12) {
        const uint2 v8 = shared<uint2>(r78);
        const u32 r118 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r119 = fma_rn_bf16x2((r118 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r120 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r119, 2064218889u, 0u), 0u, r119), r118, 0x80008000u);
        const u32 r121 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r122 = fma_rn_bf16x2((r121 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r123 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r122, 2064218889u, 0u), 0u, r122), r121, 0x80008000u);
        const u32 r124 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r125 = fma_rn_bf16x2((r124 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r126 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r125, 2064218889u, 0u), 0u, r125), r124, 0x80008000u);
        const u32 r127 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r128 = fma_rn_bf16x2((r127 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r129 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r128, 2064218889u, 0u), 0u, r128), r127, 0x80008000u);
        shared<uint4>(r19) = make_uint4(r120, r123, r126, r129);
        const uint2 v9 = shared<uint2>(r78 + 256u);
        const u32 r130 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r131 = fma_rn_bf16x2((r130 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r132 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r131, 2064218889u, 0u), 0u, r131), r130, 0x80008000u);
        const u32 r133 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r134 = fma_rn_bf16x2((r133 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r135 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r134, 2064218889u, 0u), 0u, r134), r133, 0x80008000u);
        const u32 r136 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r137 = fma_rn_bf16x2((r136 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r138 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r137, 2064218889u, 0u), 0u, r137), r136, 0x80008000u);
        const u32 r139 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r140 = fma_rn_bf16x2((r139 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r141 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r140, 2064218889u, 0u), 0u, r140), r139, 0x80008000u);
        shared<uint4>(r19 + 512u) = make_uint4(r132, r135, r138, r141);
        const uint2 v10 = shared<uint2>(r78 + 5248u);
        const u32 r142 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r143 = fma_rn_bf16x2((r142 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r144 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r143, 2064218889u, 0u), 0u, r143), r142, 0x80008000u);
        const u32 r145 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r146 = fma_rn_bf16x2((r145 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r147 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r146, 2064218889u, 0u), 0u, r146), r145, 0x80008000u);
        const u32 r148 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r149 = fma_rn_bf16x2((r148 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r150 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r149, 2064218889u, 0u), 0u, r149), r148, 0x80008000u);
        const u32 r151 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r152 = fma_rn_bf16x2((r151 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r153 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r152, 2064218889u, 0u), 0u, r152), r151, 0x80008000u);
        shared<uint4>(r19 + 8320u) = make_uint4(r144, r147, r150, r153);
        const uint2 v11 = shared<uint2>(r78 + 5504u);
        const u32 r154 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r155 = fma_rn_bf16x2((r154 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r156 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r155, 2064218889u, 0u), 0u, r155), r154, 0x80008000u);
        const u32 r157 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r158 = fma_rn_bf16x2((r157 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r159 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r158, 2064218889u, 0u), 0u, r158), r157, 0x80008000u);
        const u32 r160 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r161 = fma_rn_bf16x2((r160 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r162 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r161, 2064218889u, 0u), 0u, r161), r160, 0x80008000u);
        const u32 r163 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r164 = fma_rn_bf16x2((r163 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r165 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r164, 2064218889u, 0u), 0u, r164), r163, 0x80008000u);
        shared<uint4>(r19 + 8832u) = make_uint4(r156, r159, r162, r165);
        const uint2 v12 = shared<uint2>(r78 + 10496u);
        const u32 r166 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r167 = fma_rn_bf16x2((r166 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r168 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r167, 2064218889u, 0u), 0u, r167), r166, 0x80008000u);
        const u32 r169 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r170 = fma_rn_bf16x2((r169 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r171 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r170, 2064218889u, 0u), 0u, r170), r169, 0x80008000u);
        const u32 r172 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r173 = fma_rn_bf16x2((r172 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r174 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r173, 2064218889u, 0u), 0u, r173), r172, 0x80008000u);
        const u32 r175 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r176 = fma_rn_bf16x2((r175 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r177 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r176, 2064218889u, 0u), 0u, r176), r175, 0x80008000u);
        shared<uint4>(r19 + 16640u) = make_uint4(r168, r171, r174, r177);
        const uint2 v13 = shared<uint2>(r78 + 10752u);
        const u32 r178 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r179 = fma_rn_bf16x2((r178 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r180 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r179, 2064218889u, 0u), 0u, r179), r178, 0x80008000u);
        const u32 r181 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r182 = fma_rn_bf16x2((r181 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r183 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r182, 2064218889u, 0u), 0u, r182), r181, 0x80008000u);
        const u32 r184 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r185 = fma_rn_bf16x2((r184 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r186 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r185, 2064218889u, 0u), 0u, r185), r184, 0x80008000u);
        const u32 r187 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r188 = fma_rn_bf16x2((r187 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r189 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r188, 2064218889u, 0u), 0u, r188), r187, 0x80008000u);
        shared<uint4>(r19 + 17152u) = make_uint4(r180, r183, r186, r189);
        const uint2 v14 = shared<uint2>(r78 + 15744u);
        const u32 r190 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r191 = fma_rn_bf16x2((r190 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r192 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r191, 2064218889u, 0u), 0u, r191), r190, 0x80008000u);
        const u32 r193 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r194 = fma_rn_bf16x2((r193 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r195 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r194, 2064218889u, 0u), 0u, r194), r193, 0x80008000u);
        const u32 r196 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r197 = fma_rn_bf16x2((r196 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r198 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r197, 2064218889u, 0u), 0u, r197), r196, 0x80008000u);
        const u32 r199 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r200 = fma_rn_bf16x2((r199 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r201 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r200, 2064218889u, 0u), 0u, r200), r199, 0x80008000u);
        shared<uint4>(r19 + 24960u) = make_uint4(r192, r195, r198, r201);
        const uint2 v15 = shared<uint2>(r78 + 16000u);
        const u32 r202 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r203 = fma_rn_bf16x2((r202 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r204 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r203, 2064218889u, 0u), 0u, r203), r202, 0x80008000u);
        const u32 r205 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r206 = fma_rn_bf16x2((r205 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r207 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r206, 2064218889u, 0u), 0u, r206), r205, 0x80008000u);
        const u32 r208 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r209 = fma_rn_bf16x2((r208 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r210 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r209, 2064218889u, 0u), 0u, r209), r208, 0x80008000u);
        const u32 r211 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r212 = fma_rn_bf16x2((r211 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r213 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r212, 2064218889u, 0u), 0u, r212), r211, 0x80008000u);
        shared<uint4>(r19 + 25472u) = make_uint4(r204, r207, r210, r213);
      }
      const u32 r214 = r27 + r66;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r214 + 528u);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r214 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r214 + 592u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_2, rest_part_1, s0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r214 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r32);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_6};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r32 + 32u);
      const u32 v17[2] = {q0_7, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_1, v17, product_0);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r32 + 64u);
      const u32 v18[2] = {q0_9, q0_10};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r32 + 96u);
      const u32 v19[2] = {q0_11, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_3, v19, product_0);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r32 + 128u);
      const u32 v20[2] = {q0_13, q0_14};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r32 + 160u);
      const u32 v21[2] = {q0_15, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_5, v21, product_0);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r32 + 192u);
      const u32 v22[2] = {q0_17, q0_18};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r32 + 224u);
      const u32 v23[2] = {q0_19, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r66;
      const float s1_2 = shared<float>(s1_1 + 512u);
      const float s1_3 = shared<float>(s1_1 + 5760u);
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r32 + 256u);
      float product_1[4];
      const u32 v24[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_8, v24, zeros);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r32 + 288u);
      const u32 v25[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v25, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r32 + 320u);
      const u32 v26[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_10, v26, product_1);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r32 + 352u);
      const u32 v27[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v27, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r32 + 384u);
      const u32 v28[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_12, v28, product_1);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r32 + 416u);
      const u32 v29[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v29, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r32 + 448u);
      const u32 v30[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_14, v30, product_1);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r32 + 480u);
      const u32 v31[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v31, product_1);
      const float s2_0 = shared<float>(s1_1 + 516u);
      const float s2_1 = __fmaf_rn(product_1[0], s2_0, __fmaf_rn(product_0[0], s1_2, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], s2_0, __fmaf_rn(product_0[1], s1_2, s0[1]));
      const float s2_3 = shared<float>(s1_1 + 5764u);
      const float s2_4 = __fmaf_rn(product_1[2], s2_3, __fmaf_rn(product_0[2], s1_3, s0[2]));
      const float s2_5 = __fmaf_rn(product_1[3], s2_3, __fmaf_rn(product_0[3], s1_3, s0[3]));
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r32 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, rest_part_2, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r32 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r32 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, rest_part_3, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r32 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r32 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, rest_part_4, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r32 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r32 + 704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, rest_part_5, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r32 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_23, rest_part_5 + 2, product_2);
      const float s3_0 = shared<float>(s1_1 + 520u);
      const float s3_1 = shared<float>(s1_1 + 5768u);
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r32 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_24, rest_part_6, zeros);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r32 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r32 + 832u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_26, rest_part_7, product_3);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r32 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r32 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_28, rest_part_8, product_3);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r32 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r32 + 960u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_30, rest_part_9, product_3);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r32 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, rest_part_9 + 2, product_3);
      const float score_0 = shared<float>(s1_1 + 524u);
      float score_1 = __fmaf_rn(product_3[0], score_0, __fmaf_rn(product_2[0], s3_0, s2_1));
      float score_2 = __fmaf_rn(product_3[1], score_0, __fmaf_rn(product_2[1], s3_0, s2_2));
      const float score_3 = shared<float>(s1_1 + 5772u);
      float score_4 = __fmaf_rn(product_3[2], score_3, __fmaf_rn(product_2[2], s3_1, s2_4));
      float score_5 = __fmaf_rn(product_3[3], score_3, __fmaf_rn(product_2[3], s3_1, s2_5));

      // mla_decode.ts:188  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r215 = shared<u32>(tile * 4u + lowest);
      if ((int)r215 < 0) {
        const u32 r216 = r33 + ((u32)tile << 7);
        const u32 r217 = shared<u32>(r216);
        const bool p13 = (int)r217 >= 0;
        score_1 = p13 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p13 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r218 = shared<u32>(r216 + 32u);
        const bool p14 = (int)r218 >= 0;
        score_4 = p14 ? score_4 : __uint_as_float(0xff800000u);
        score_5 = p14 ? score_5 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:90  reshape(x, [idiv(keys, apart), apart, heads]);
      const float f7 = score_1;
      const float f8 = score_2;
      const float f9 = score_4;
      const float f10 = score_5;

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r219 = (__fmul_rn(__fsub_rn(f7, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f8, f2), f0) > 16.0f ? 1u : 0u);
      const u32 r220 = r219 | (__fmul_rn(__fsub_rn(f9, f1), f0) > 16.0f ? 1u : 0u);
      const u32 r221 = r220 | (__fmul_rn(__fsub_rn(f10, f2), f0) > 16.0f ? 1u : 0u);
      const bool p15 = __syncthreads_or(r221 != 0u) != 0;
      if (p15) {
        const float top_4 = max_NaN_f32(f7, f9);
        const float top_5 = max_NaN_f32(f8, f10);
        const float top_6 = __shfl_xor_sync(0xffffffffu, top_4, 4);
        const float top_7 = max_NaN_f32(top_4, top_6);
        const float top_8 = __shfl_xor_sync(0xffffffffu, top_5, 4);
        const float top_9 = max_NaN_f32(top_5, top_8);
        const float top_10 = __shfl_xor_sync(0xffffffffu, top_7, 8);
        const float top_11 = max_NaN_f32(top_7, top_10);
        const float top_12 = __shfl_xor_sync(0xffffffffu, top_9, 8);
        const float top_13 = max_NaN_f32(top_9, top_12);
        const float top_14 = __shfl_xor_sync(0xffffffffu, top_11, 16);
        const float top_15 = __shfl_xor_sync(0xffffffffu, top_13, 16);
        if (top_if) shared<float>(top_2) = max_NaN_f32(top_11, top_14);
        if (top_if) shared<float>(top_2 + 4u) = max_NaN_f32(top_13, top_15);
        __syncthreads();
        const float top_16 = shared<float>(top_3);
        const float top_17 = shared<float>(top_3 + 128u);
        const float top_18 = max_NaN_f32(top_16, top_17);
        const float top_19 = shared<float>(top_3 + 4u);
        const float top_20 = shared<float>(top_3 + 132u);
        const float top_21 = max_NaN_f32(top_19, top_20);

        // softmax.ts:123  const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(top_18, f1), f0) > 16.0f ? top_18 : f1;
        const float next_1 = __fmul_rn(__fsub_rn(top_21, f2), f0) > 16.0f ? top_21 : f2;

        // softmax.ts:124  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f1, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f2, next_1), f0));
        if (p3) shared<float2>(r34) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:191  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > 0) {
          __syncthreads();
          const float f11 = shared<float>(r35);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r35 + 32u);
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
          const float f13 = shared<float>(r35 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r35 + 96u);
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
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f1), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f2), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_4, f1), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f2), f0, -24.0f));
      f3 = __fadd_rn(f3, f15);
      f4 = __fadd_rn(f4, f16);
      f5 = __fadd_rn(f5, f17);
      f6 = __fadd_rn(f6, f18);
      shared<u32>(r36) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s1_2), __fmul_rn(f15, s1_2));
      shared<u32>(r36 + 640u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s1_3), __fmul_rn(f17, s1_3));
      __syncthreads();
      shared<u32>(r36 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s2_0), __fmul_rn(f15, s2_0));
      shared<u32>(r36 + 3200u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s2_3), __fmul_rn(f17, s2_3));
      __syncthreads();
      shared<u32>(r36 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s3_0), __fmul_rn(f15, s3_0));
      shared<u32>(r36 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s3_1), __fmul_rn(f17, s3_1));

      // mla_decode.ts:106  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const u32 r222 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_0), __fmul_rn(f15, score_0));
      const u32 r223 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_3), __fmul_rn(f17, score_3));
      __syncthreads();
      shared<u32>(r36 + 7680u) = r222;
      shared<u32>(r36 + 8320u) = r223;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r37);
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_32, r38);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_32 + 2, sum_1);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_33, r38 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_33 + 2, sum_3);
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_34, r38 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_34 + 2, sum_5);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_35, r38 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r37 + 32u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r37 + 1280u);
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_36, r38 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_1_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_1_part_36 + 2, sum_1);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_37, r38 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_1_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_1_part_37 + 2, sum_3);
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_38, r38 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_1_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_1_part_38 + 2, sum_5);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_39, r38 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_1_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_1_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r37 + 1312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_1_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_1_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_1_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_1_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_1_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_1_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_1_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_1_part_39 + 2, sum_15);
      const u32 r224 = r66 + 20992u;
      r66 = (int)r224 >= 41984 ? 0u : r224;
    }
  }
  const u32 r225 = div_s32(r0, dim_N);
  const int r226 = r0 - r225 * dim_N;

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
  const u32 total_18 = scratch1 + ((total_2 & 1u) << 7) + total_16 + total_17;
  if (total_if) shared<float>(total_18) = __fadd_rn(total_11, total_14);
  if (total_if) shared<float>(total_18 + 4u) = __fadd_rn(total_13, total_15);
  const u32 total_19 = scratch1 + total_16 + total_17;
  __syncthreads();
  const float total_20 = shared<float>(total_19);
  const float total_21 = shared<float>(total_19 + 128u);
  const float total_22 = __fadd_rn(total_20, total_21);
  const float total_23 = shared<float>(total_19 + 4u);
  const float total_24 = shared<float>(total_19 + 132u);
  const float total_25 = __fadd_rn(total_23, total_24);

  // softmax.ts:154  store(factors, total, (w, h) => {
  const bool p16 = total_22 == 0.0f;
  const bool p17 = total_25 == 0.0f;
  const bool p18 = (threadIdx.x & 0x3cu) == 0u;
  if (p18) shared<float2>(factors + total_16 + total_17) = make_float2(p16 ? 0.0f : __fdiv_rn(1.0f, total_22), p17 ? 0.0f : __fdiv_rn(1.0f, total_25));

  // softmax.ts:159  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f19 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_22, 16777216.0f)), 0.6931472f);
  const float f20 = p16 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f1, sm_scale, f19);
  const float f21 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_25, 16777216.0f)), 0.6931472f);
  const float f22 = p17 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f2, sm_scale, f21);
  const bool p19 = r225 < (u32)dim_B && (u32)r226 < (u32)dim_N;
  const s64 d14 = (s64)(int)r225;
  const u32 r227 = r1 << 5;
  if (p19) {
    char* const d15 = lse + (s64)(d14 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r228 = r227 + (total_0 << 1) + (total_3 << 3);
    char* const d16 = d15 + (s64)((u64)((s64)(int)(r228 + 1u) * dim_N) << 2) + 4ll * r226;
    if (p18) *(float*)(d15 + (s64)((u64)((s64)(int)r228 * dim_N) << 2) + 4ll * r226) = f20;
    if (p18) *(float*)d16 = f22;
  } else {
    char* const d17 = lse + (s64)(d14 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r229 = r227 + (total_0 << 1) + (total_3 << 3);
    char* const d18 = d17 + (s64)((u64)((s64)(int)(r229 + 1u) * dim_N) << 2) + 4ll * r226;
    const bool p20 = p18 && p19;
    if (p20) *(float*)(d17 + (s64)((u64)((s64)(int)r229 * dim_N) << 2) + 4ll * r226) = f20;
    if (p20) *(float*)d18 = f22;
  }

  // softmax.ts:161  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r230 = total_1 * 4u + factors;
  __syncthreads();
  const float f23 = shared<float>(r230);
  const u32 r231 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f23), __fmul_rn(sum_0[0], f23));
  const float f24 = shared<float>(r230 + 32u);
  const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f24), __fmul_rn(sum_0[2], f24));
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f23), __fmul_rn(sum_1[0], f23));
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f24), __fmul_rn(sum_1[2], f24));
  const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f23), __fmul_rn(sum_2[0], f23));
  const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f24), __fmul_rn(sum_2[2], f24));
  const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f23), __fmul_rn(sum_3[0], f23));
  const u32 r238 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f24), __fmul_rn(sum_3[2], f24));
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f23), __fmul_rn(sum_4[0], f23));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f24), __fmul_rn(sum_4[2], f24));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f23), __fmul_rn(sum_5[0], f23));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f24), __fmul_rn(sum_5[2], f24));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f23), __fmul_rn(sum_6[0], f23));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f24), __fmul_rn(sum_6[2], f24));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f23), __fmul_rn(sum_7[0], f23));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f24), __fmul_rn(sum_7[2], f24));
  const float f25 = shared<float>(r230 + 64u);
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f25), __fmul_rn(sum_8[0], f25));
  const float f26 = shared<float>(r230 + 96u);
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f26), __fmul_rn(sum_8[2], f26));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f25), __fmul_rn(sum_9[0], f25));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f26), __fmul_rn(sum_9[2], f26));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f25), __fmul_rn(sum_10[0], f25));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f26), __fmul_rn(sum_10[2], f26));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f25), __fmul_rn(sum_11[0], f25));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f26), __fmul_rn(sum_11[2], f26));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f25), __fmul_rn(sum_12[0], f25));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f26), __fmul_rn(sum_12[2], f26));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f25), __fmul_rn(sum_13[0], f25));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f26), __fmul_rn(sum_13[2], f26));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f25), __fmul_rn(sum_14[0], f25));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f26), __fmul_rn(sum_14[2], f26));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f25), __fmul_rn(sum_15[0], f25));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f26), __fmul_rn(sum_15[2], f26));
  const u32 r263 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r264 = r263 ^ ((r263 >> 6) & 0x70u);
  const u32 r265 = result + r264;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r265) = r231;
  shared<u32>(r265 + 8192u) = r232;
  const u32 r266 = result + (r264 ^ 0x10u);
  shared<u32>(r266) = r233;
  shared<u32>(r266 + 8192u) = r234;
  const u32 r267 = result + (r264 ^ 0x20u);
  shared<u32>(r267) = r235;
  shared<u32>(r267 + 8192u) = r236;
  const u32 r268 = result + (r264 ^ 0x30u);
  shared<u32>(r268) = r237;
  shared<u32>(r268 + 8192u) = r238;
  const u32 r269 = result + (r264 ^ 0x40u);
  shared<u32>(r269) = r239;
  shared<u32>(r269 + 8192u) = r240;
  const u32 r270 = result + (r264 ^ 0x50u);
  shared<u32>(r270) = r241;
  shared<u32>(r270 + 8192u) = r242;
  const u32 r271 = result + (r264 ^ 0x60u);
  shared<u32>(r271) = r243;
  shared<u32>(r271 + 8192u) = r244;
  const u32 r272 = result + (r264 ^ 0x70u);
  shared<u32>(r272) = r245;
  shared<u32>(r272 + 8192u) = r246;
  shared<u32>(r265 + 16384u) = r247;
  shared<u32>(r265 + 24576u) = r248;
  shared<u32>(r266 + 16384u) = r249;
  shared<u32>(r266 + 24576u) = r250;
  shared<u32>(r267 + 16384u) = r251;
  shared<u32>(r267 + 24576u) = r252;
  shared<u32>(r268 + 16384u) = r253;
  shared<u32>(r268 + 24576u) = r254;
  shared<u32>(r269 + 16384u) = r255;
  shared<u32>(r269 + 24576u) = r256;
  shared<u32>(r270 + 16384u) = r257;
  shared<u32>(r270 + 24576u) = r258;
  shared<u32>(r271 + 16384u) = r259;
  shared<u32>(r271 + 24576u) = r260;
  shared<u32>(r272 + 16384u) = r261;
  shared<u32>(r272 + 24576u) = r262;

  // softmax.ts:162  copy(result, out);
  const u32 r273 = threadIdx.x & 0x1fu;
  const u32 r274 = (total_2 << 10) + (r273 << 4);
  char* const d19 = out + (s64)(d14 * (sparseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r226;
  char* const d20 = d19 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r273;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 32; i += 8) {
    const u32 r275 = r274 + ((u32)i << 10);
    const u32 r276 = result + (r275 ^ ((r275 >> 6) & 0x70u));
    const uint4 v32 = shared<uint4>(r276);
    const uint4 v33 = shared<uint4>(r276 + 512u);
    if (p19 && (int)(r227 + i) < 121) {
      char* const d21 = d20 + 1024ll * i;
      *(uint4*)d21 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      *(uint4*)(d21 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    } else {
      char* const d22 = d20 + 1024ll * i;
      const bool p21 = p19 && (int)(r227 + total_2 + i) < 128;
      if (p21) *(uint4*)d22 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      if (p21) *(uint4*)(d22 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    }
  }
}
