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

// rem.s32
static __device__ __forceinline__ u32 rem_s32(u32 a, u32 b) {
  u32 d;
  asm("rem.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// 88256 bytes
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
  const u32 bytes = shared_address(smem);        // 41984 bytes: u8[32, 656] x 2 stages
  const u32 K = shared_address(smem) + 41984u;   // 33280 bytes: bf16[32, 520]
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

  // dense_mla_decode.ts:19  export const denseMlaDecodeWhole = kernel(
  const s64 denseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 2;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 3u;

  // mla_decode.ts:124  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:125  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // dense_mla_decode.ts:14  count: min(max(context_lens.at(b, n), 0), M * page),
  const bool p0 = r2 < (u32)dim_B;
  const char* const d0 = context_lens + (s64)((u64)((s64)(int)r2 * dim_N) << 2) + 4ll * (int)r3;
  u32 r4 = 0u;
  if (p0 && r3 < (u32)dim_N) r4 = __ldg((const u32*)d0);
  const int r5 = min(max((int)r4, 0), (int)((u32)dim_M * dim_page));

  // mla_decode.ts:140  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = (u32)r5 - r5;
  const u32 share_1 = r5 + (share_0 != 0u && (int)(share_0 ^ 1u) >= 0 ? 1u : 0u);
  const u32 share_2 = (int)share_1 / 32;
  const u32 share_3 = share_1 - (share_2 << 5);
  const u32 share = share_2 + (share_3 != 0u && (int)(share_3 ^ 0x20u) >= 0 ? 1u : 0u);

  // mla_decode.ts:141  const from = min(part * share, count);
  const int from = min(r5, 0);

  // mla_decode.ts:142  const to = min(from + share, count);
  const int to = min((int)(from + (share << 5)), r5);

  // mla_decode.ts:144  const rows = placed(cache, u8);
  const u32 rows = (u32)dim_P * dim_page;

  // mla_decode.ts:147  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r6 = threadIdx.x & 0x1fu;
  const u32 r7 = threadIdx.x >> 5;
  const int r8 = (u32)dim_B * dim_N - r0;
  const bool p1 = r8 > 0;
  const u32 r9 = r6 << 4;
  const char* const d1 = q + 147456ll * (int)r0 + 36864ll * (int)r1;
  if (p1) {
    const u32 r10 = staged + r7 * 2112u + r9;
    const char* const d2 = d1 + 4608ll * (int)r7 + 16ll * (int)r6;
    cp_async_cg_shared_global<16>(r10, d2);
    cp_async_cg_shared_global<16>(r10 + 528u, d2 + 1152);
    cp_async_cg_shared_global<16>(r10 + 1056u, d2 + 2304);
    cp_async_cg_shared_global<16>(r10 + 1584u, d2 + 3456);
  } else {
    const u32 r11 = staged + r7 * 2112u + r9;
    const char* const d3 = d1 + 4608ll * (int)r7 + 16ll * (int)r6;
    const bool p2 = r8 <= 0;
    cp_async_cg_shared_global<16>(r11, d3, p2);
    cp_async_cg_shared_global<16>(r11 + 528u, d3 + 1152, p2);
    cp_async_cg_shared_global<16>(r11 + 1056u, d3 + 2304, p2);
    cp_async_cg_shared_global<16>(r11 + 1584u, d3 + 3456, p2);
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
  if (p1) {
    const u32 r12 = threadIdx.x & 7u;
    const u32 r13 = threadIdx.x >> 3;
    const u32 r14 = rest + r13 * 656u + (r12 << 4);
    const char* const d4 = d1 + 1152ll * (int)r13 + 16ll * (int)r12;
    __syncthreads();
    cp_async_cg_shared_global<16>(r14, d4 + 512);
    cp_async_cg_shared_global<16>(r14 + 128u, d4 + 640);
    cp_async_cg_shared_global<16>(r14 + 256u, d4 + 768);
    cp_async_cg_shared_global<16>(r14 + 384u, d4 + 896);
    cp_async_cg_shared_global<16>(r14 + 512u, d4 + 1024);
  } else {
    const u32 r15 = threadIdx.x & 7u;
    const u32 r16 = threadIdx.x >> 3;
    const u32 r17 = rest + r16 * 656u + (r15 << 4);
    const char* const d5 = d1 + 1152ll * (int)r16 + 16ll * (int)r15;
    const bool p3 = r8 <= 0;
    __syncthreads();
    cp_async_cg_shared_global<16>(r17, d5 + 512, p3);
    cp_async_cg_shared_global<16>(r17 + 128u, d5 + 640, p3);
    cp_async_cg_shared_global<16>(r17 + 256u, d5 + 768, p3);
    cp_async_cg_shared_global<16>(r17 + 384u, d5 + 896, p3);
    cp_async_cg_shared_global<16>(r17 + 512u, d5 + 1024, p3);
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
  const int r18 = 31u - r6;
  const int r19 = 23u - r6;
  const u32 r20 = bytes + r7 * 2624u + r9;
  const char* const d6 = cache + 16ll * (int)r6;
  const u32 r21 = places + (r7 << 4);

  // mla_decode.ts:179  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r22 = bytes + r7 * 656u + (r6 << 3);
  const u32 r23 = K + r7 * 1040u + r9;

  // mla_decode.ts:181  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r24 = r6 & 7u;
  const u32 r25 = r7 & 1u;
  const u32 r26 = (r6 >> 3) & 1u;
  const u32 r27 = (r6 >> 4) & 1u;
  const u32 r28 = r25 * 10496u;
  const u32 r29 = r24 * 656u;
  const u32 r30 = r27 << 4;
  const u32 r31 = bytes + r28 + r26 * 5248u + r29 + r30;
  const u32 r32 = r26 << 4;
  const u32 r33 = rest + q0_2 * 5248u + r29 + r32 + (r27 << 5);
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r33 + 512u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r33 + 576u);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r34 = r26 * 8320u;
  const u32 r35 = r24 * 1040u;
  const u32 r36 = K + r25 * 16640u + r34 + r35 + r30;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = bytes + q0_1 * 656u + r28;
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r33);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r33 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r33 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r33 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r33 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r33 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r33 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r33 + 448u);

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r37 = places + (q0_1 << 2) + (r25 << 6);

  // softmax.ts:122  const top = reduceMax(highest, 0);
  const bool top_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 top_0 = q0_0 << 3;
  const u32 top_1 = q0_2 << 5;
  const u32 top_2 = scratch0 + (r25 << 7) + top_0 + top_1;
  const u32 top_3 = scratch0 + top_0 + top_1;

  // softmax.ts:125  copy(factor, factors);
  const bool p4 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r38 = factors + top_0 + top_1;
  const u32 r39 = q0_1 * 4u + factors;

  // mla_decode.ts:195  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r40 = weights + q0_1 * 80u + r25 * 1280u + q0_3 + (q0_2 << 4);

  // mla_decode.ts:196  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r41 = weights + q0_2 * 2560u + r27 * 640u + r24 * 80u + r32;
  const u32 r42 = K + r34 + r35 + (r7 << 7) + r30;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
    const u32 r43 = threadIdx.x << 1;

    // mla_decode.ts:160  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r44 = chunk + r43;
    const u32 listed_0 = div_s32(r44, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r44, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r44 < to ? listed_3 : -1u;
    const u32 r45 = chunk + (r43 + 1u);
    const u32 listed_5 = div_s32(r45, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r45, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r45 < to ? listed_8 : -1u;

    // mla_decode.ts:162  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_4, listed_9);

    // mla_decode.ts:165  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r46 = min((int)listed_4, (int)listed_9);
    const u32 r47 = __shfl_xor_sync(0xffffffffu, (u32)r46, 1);
    const int r48 = min(r46, (int)r47);
    const u32 r49 = __shfl_xor_sync(0xffffffffu, (u32)r48, 2);
    const int r50 = min(r48, (int)r49);
    const u32 r51 = __shfl_xor_sync(0xffffffffu, (u32)r50, 4);
    const int r52 = min(r50, (int)r51);
    const u32 r53 = __shfl_xor_sync(0xffffffffu, (u32)r52, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r52, (int)r53);

    // mla_decode.ts:166  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r54 = (u32)to - chunk;
    const u32 r55 = (int)r54 / 32;
    const u32 r56 = r54 - (r55 << 5);
    const u32 r57 = r55 + (r56 != 0u && (int)(r56 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r58 = min((int)r57, 16);
    if (r58 > 0) {
      const u32 r59 = r7 * 16u + places;
      __syncthreads();
      const u32 r60 = shared<u32>(r59);
      const int r61 = r60 & 1u;
      const u32 r62 = shared<u32>(r59 + 4u);
      const int r63 = r62 & 1u;
      const u32 r64 = shared<u32>(r59 + 8u);
      const int r65 = r64 & 1u;
      const u32 r66 = shared<u32>(r59 + 12u);
      const int r67 = r66 & 1u;
      const char* const d7 = d6 + 656ll * (int)r60;
      const bool p5 = r60 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r61 <= r18) cp_async_cg_shared_global<16>(r20, d7, p5);
      if (r61 >= r19) cp_async_cg_shared_global<16>(r20 + 144u, d7 + 144, p5);
      const char* const d8 = d6 + 656ll * (int)r62;
      const bool p6 = r62 >= rows;
      if (r63 <= r18) cp_async_cg_shared_global<16>(r20 + 656u, d8, p6);
      if (r63 >= r19) cp_async_cg_shared_global<16>(r20 + 800u, d8 + 144, p6);
      const char* const d9 = d6 + 656ll * (int)r64;
      const bool p7 = r64 >= rows;
      if (r65 <= r18) cp_async_cg_shared_global<16>(r20 + 1312u, d9, p7);
      if (r65 >= r19) cp_async_cg_shared_global<16>(r20 + 1456u, d9 + 144, p7);
      const char* const d10 = d6 + 656ll * (int)r66;
      const bool p8 = r66 >= rows;
      if (r67 <= r18) cp_async_cg_shared_global<16>(r20 + 1968u, d10, p8);
      if (r67 >= r19) cp_async_cg_shared_global<16>(r20 + 2112u, d10 + 144, p8);
    }
    cp_async_commit_group();
    u32 r68 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r58; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r69 = tile + 1u;
      if ((int)r69 < r58) {
        const u32 r70 = r21 + (r69 << 7);
        const u32 r71 = r20 + (20992u - r68);
        const u32 r72 = shared<u32>(r70);
        const int r73 = r72 & 1u;
        const u32 r74 = shared<u32>(r70 + 4u);
        const int r75 = r74 & 1u;
        const u32 r76 = shared<u32>(r70 + 8u);
        const int r77 = r76 & 1u;
        const u32 r78 = shared<u32>(r70 + 12u);
        const int r79 = r78 & 1u;
        const char* const d11 = d6 + 656ll * (int)r72;
        const bool p9 = r72 >= rows;
        if (r73 <= r18) cp_async_cg_shared_global<16>(r71, d11, p9);
        if (r73 >= r19) cp_async_cg_shared_global<16>(r71 + 144u, d11 + 144, p9);
        const char* const d12 = d6 + 656ll * (int)r74;
        const bool p10 = r74 >= rows;
        if (r75 <= r18) cp_async_cg_shared_global<16>(r71 + 656u, d12, p10);
        if (r75 >= r19) cp_async_cg_shared_global<16>(r71 + 800u, d12 + 144, p10);
        const char* const d13 = d6 + 656ll * (int)r76;
        const bool p11 = r76 >= rows;
        if (r77 <= r18) cp_async_cg_shared_global<16>(r71 + 1312u, d13, p11);
        if (r77 >= r19) cp_async_cg_shared_global<16>(r71 + 1456u, d13 + 144, p11);
        const char* const d14 = d6 + 656ll * (int)r78;
        const bool p12 = r78 >= rows;
        if (r79 <= r18) cp_async_cg_shared_global<16>(r71 + 1968u, d14, p12);
        if (r79 >= r19) cp_async_cg_shared_global<16>(r71 + 2112u, d14 + 144, p12);
      }
      cp_async_commit_group();
      const u32 r80 = r22 + r68;
      const uint2 v0 = shared<uint2>(r80);
      const uint2 v1 = shared<uint2>(r80 + 256u);
      const uint2 v2 = shared<uint2>(r80 + 5248u);
      const uint2 v3 = shared<uint2>(r80 + 5504u);
      const u32 r81 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r82 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r83 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r84 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23) = make_uint4(r81, r82, r83, r84);
      const u32 r85 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r86 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r87 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r88 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r89 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 512u) = make_uint4(r86, r87, r88, r89);
      const u32 r90 = lop3_b32<246>(lop3_b32<246>(r85, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r91 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r93 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r94 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 8320u) = make_uint4(r91, r92, r93, r94);
      const u32 r95 = lop3_b32<246>(lop3_b32<246>(r90, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r96 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r98 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r99 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 8832u) = make_uint4(r96, r97, r98, r99);
      const uint2 v4 = shared<uint2>(r80 + 10496u);
      const uint2 v5 = shared<uint2>(r80 + 10752u);
      const uint2 v6 = shared<uint2>(r80 + 15744u);
      const uint2 v7 = shared<uint2>(r80 + 16000u);
      const u32 r100 = lop3_b32<246>(lop3_b32<246>(r95, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r101 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r103 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r104 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 16640u) = make_uint4(r101, r102, r103, r104);
      const u32 r105 = lop3_b32<246>(lop3_b32<246>(r100, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r106 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r108 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r109 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 17152u) = make_uint4(r106, r107, r108, r109);
      const u32 r110 = lop3_b32<246>(lop3_b32<246>(r105, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r111 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r113 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 24960u) = make_uint4(r111, r112, r113, r114);
      const u32 r115 = lop3_b32<246>(lop3_b32<246>(r110, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r116 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r119 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r23 + 25472u) = make_uint4(r116, r117, r118, r119);
      const bool p13 = (lop3_b32<246>(r115, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p13) {
        const uint2 v8 = shared<uint2>(r80);
        const u32 r120 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r121 = fma_rn_bf16x2((r120 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r122 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r121, 2064218889u, 0u), 0u, r121), r120, 0x80008000u);
        const u32 r123 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r124 = fma_rn_bf16x2((r123 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r125 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r124, 2064218889u, 0u), 0u, r124), r123, 0x80008000u);
        const u32 r126 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r127 = fma_rn_bf16x2((r126 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r128 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r127, 2064218889u, 0u), 0u, r127), r126, 0x80008000u);
        const u32 r129 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r130 = fma_rn_bf16x2((r129 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r131 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r130, 2064218889u, 0u), 0u, r130), r129, 0x80008000u);
        shared<uint4>(r23) = make_uint4(r122, r125, r128, r131);
        const uint2 v9 = shared<uint2>(r80 + 256u);
        const u32 r132 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r133 = fma_rn_bf16x2((r132 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r134 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r133, 2064218889u, 0u), 0u, r133), r132, 0x80008000u);
        const u32 r135 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r136 = fma_rn_bf16x2((r135 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r137 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r136, 2064218889u, 0u), 0u, r136), r135, 0x80008000u);
        const u32 r138 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r139 = fma_rn_bf16x2((r138 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r140 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r139, 2064218889u, 0u), 0u, r139), r138, 0x80008000u);
        const u32 r141 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r142 = fma_rn_bf16x2((r141 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r143 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r142, 2064218889u, 0u), 0u, r142), r141, 0x80008000u);
        shared<uint4>(r23 + 512u) = make_uint4(r134, r137, r140, r143);
        const uint2 v10 = shared<uint2>(r80 + 5248u);
        const u32 r144 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r145 = fma_rn_bf16x2((r144 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r146 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r145, 2064218889u, 0u), 0u, r145), r144, 0x80008000u);
        const u32 r147 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r148 = fma_rn_bf16x2((r147 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r149 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r148, 2064218889u, 0u), 0u, r148), r147, 0x80008000u);
        const u32 r150 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r151 = fma_rn_bf16x2((r150 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r152 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r151, 2064218889u, 0u), 0u, r151), r150, 0x80008000u);
        const u32 r153 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r154 = fma_rn_bf16x2((r153 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r155 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r154, 2064218889u, 0u), 0u, r154), r153, 0x80008000u);
        shared<uint4>(r23 + 8320u) = make_uint4(r146, r149, r152, r155);
        const uint2 v11 = shared<uint2>(r80 + 5504u);
        const u32 r156 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r157 = fma_rn_bf16x2((r156 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r158 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r157, 2064218889u, 0u), 0u, r157), r156, 0x80008000u);
        const u32 r159 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r160 = fma_rn_bf16x2((r159 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r161 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r160, 2064218889u, 0u), 0u, r160), r159, 0x80008000u);
        const u32 r162 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r163 = fma_rn_bf16x2((r162 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r164 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r163, 2064218889u, 0u), 0u, r163), r162, 0x80008000u);
        const u32 r165 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r166 = fma_rn_bf16x2((r165 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r167 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r166, 2064218889u, 0u), 0u, r166), r165, 0x80008000u);
        shared<uint4>(r23 + 8832u) = make_uint4(r158, r161, r164, r167);
        const uint2 v12 = shared<uint2>(r80 + 10496u);
        const u32 r168 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r169 = fma_rn_bf16x2((r168 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r170 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r169, 2064218889u, 0u), 0u, r169), r168, 0x80008000u);
        const u32 r171 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r172 = fma_rn_bf16x2((r171 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r173 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r172, 2064218889u, 0u), 0u, r172), r171, 0x80008000u);
        const u32 r174 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r175 = fma_rn_bf16x2((r174 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r176 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r175, 2064218889u, 0u), 0u, r175), r174, 0x80008000u);
        const u32 r177 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r178 = fma_rn_bf16x2((r177 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r179 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r178, 2064218889u, 0u), 0u, r178), r177, 0x80008000u);
        shared<uint4>(r23 + 16640u) = make_uint4(r170, r173, r176, r179);
        const uint2 v13 = shared<uint2>(r80 + 10752u);
        const u32 r180 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r181 = fma_rn_bf16x2((r180 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r182 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r181, 2064218889u, 0u), 0u, r181), r180, 0x80008000u);
        const u32 r183 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r184 = fma_rn_bf16x2((r183 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r185 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r184, 2064218889u, 0u), 0u, r184), r183, 0x80008000u);
        const u32 r186 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r187 = fma_rn_bf16x2((r186 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r188 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r187, 2064218889u, 0u), 0u, r187), r186, 0x80008000u);
        const u32 r189 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r190 = fma_rn_bf16x2((r189 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r191 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r190, 2064218889u, 0u), 0u, r190), r189, 0x80008000u);
        shared<uint4>(r23 + 17152u) = make_uint4(r182, r185, r188, r191);
        const uint2 v14 = shared<uint2>(r80 + 15744u);
        const u32 r192 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r193 = fma_rn_bf16x2((r192 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r194 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r193, 2064218889u, 0u), 0u, r193), r192, 0x80008000u);
        const u32 r195 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r196 = fma_rn_bf16x2((r195 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r197 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r196, 2064218889u, 0u), 0u, r196), r195, 0x80008000u);
        const u32 r198 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r199 = fma_rn_bf16x2((r198 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r200 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r199, 2064218889u, 0u), 0u, r199), r198, 0x80008000u);
        const u32 r201 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r202 = fma_rn_bf16x2((r201 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r203 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r202, 2064218889u, 0u), 0u, r202), r201, 0x80008000u);
        shared<uint4>(r23 + 24960u) = make_uint4(r194, r197, r200, r203);
        const uint2 v15 = shared<uint2>(r80 + 16000u);
        const u32 r204 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r205 = fma_rn_bf16x2((r204 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r206 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r205, 2064218889u, 0u), 0u, r205), r204, 0x80008000u);
        const u32 r207 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r208 = fma_rn_bf16x2((r207 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r209 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r208, 2064218889u, 0u), 0u, r208), r207, 0x80008000u);
        const u32 r210 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r211 = fma_rn_bf16x2((r210 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r212 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r211, 2064218889u, 0u), 0u, r211), r210, 0x80008000u);
        const u32 r213 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r214 = fma_rn_bf16x2((r213 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r215 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r214, 2064218889u, 0u), 0u, r214), r213, 0x80008000u);
        shared<uint4>(r23 + 25472u) = make_uint4(r206, r209, r212, r215);
      }
      const u32 r216 = r31 + r68;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r216 + 528u);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r216 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r216 + 592u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_2, rest_part_1, s0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r216 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r36);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_6};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r36 + 32u);
      const u32 v17[2] = {q0_7, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v17, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r36 + 64u);
      const u32 v18[2] = {q0_9, q0_10};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r36 + 96u);
      const u32 v19[2] = {q0_11, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v19, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r36 + 128u);
      const u32 v20[2] = {q0_13, q0_14};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r36 + 160u);
      const u32 v21[2] = {q0_15, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v21, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r36 + 192u);
      const u32 v22[2] = {q0_17, q0_18};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r36 + 224u);
      const u32 v23[2] = {q0_19, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r68;
      const float s1_2 = shared<float>(s1_1 + 512u);
      const float s1_3 = shared<float>(s1_1 + 5760u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r36 + 256u);
      float product_1[4];
      const u32 v24[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v24, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r36 + 288u);
      const u32 v25[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v25, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r36 + 320u);
      const u32 v26[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v26, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r36 + 352u);
      const u32 v27[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v27, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r36 + 384u);
      const u32 v28[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v28, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r36 + 416u);
      const u32 v29[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v29, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r36 + 448u);
      const u32 v30[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v30, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r36 + 480u);
      const u32 v31[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v31, product_1);
      const float s2_0 = shared<float>(s1_1 + 516u);
      const float s2_1 = __fmaf_rn(product_1[0], s2_0, __fmaf_rn(product_0[0], s1_2, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], s2_0, __fmaf_rn(product_0[1], s1_2, s0[1]));
      const float s2_3 = shared<float>(s1_1 + 5764u);
      const float s2_4 = __fmaf_rn(product_1[2], s2_3, __fmaf_rn(product_0[2], s1_3, s0[2]));
      const float s2_5 = __fmaf_rn(product_1[3], s2_3, __fmaf_rn(product_0[3], s1_3, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r36 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r36 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r36 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r36 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r36 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r36 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r36 + 704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r36 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      const float s3_0 = shared<float>(s1_1 + 520u);
      const float s3_1 = shared<float>(s1_1 + 5768u);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r36 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r36 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r36 + 832u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r36 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r36 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r36 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r36 + 960u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r36 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      const float score_0 = shared<float>(s1_1 + 524u);
      float score_1 = __fmaf_rn(product_3[0], score_0, __fmaf_rn(product_2[0], s3_0, s2_1));
      float score_2 = __fmaf_rn(product_3[1], score_0, __fmaf_rn(product_2[1], s3_0, s2_2));
      const float score_3 = shared<float>(s1_1 + 5772u);
      float score_4 = __fmaf_rn(product_3[2], score_3, __fmaf_rn(product_2[2], s3_1, s2_4));
      float score_5 = __fmaf_rn(product_3[3], score_3, __fmaf_rn(product_2[3], s3_1, s2_5));

      // mla_decode.ts:188  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r217 = shared<u32>(tile * 4u + lowest);
      if ((int)r217 < 0) {
        const u32 r218 = r37 + ((u32)tile << 7);
        const u32 r219 = shared<u32>(r218);
        const bool p14 = (int)r219 >= 0;
        score_1 = p14 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p14 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r220 = shared<u32>(r218 + 32u);
        const bool p15 = (int)r220 >= 0;
        score_4 = p15 ? score_4 : __uint_as_float(0xff800000u);
        score_5 = p15 ? score_5 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:90  reshape(x, [idiv(keys, apart), apart, heads]);
      const float f7 = score_1;
      const float f8 = score_2;
      const float f9 = score_4;
      const float f10 = score_5;

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r221 = (__fmul_rn(__fsub_rn(f7, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(f8, f2), f0) > 16.0f ? 1u : 0u);
      const u32 r222 = r221 | (__fmul_rn(__fsub_rn(f9, f1), f0) > 16.0f ? 1u : 0u);
      const u32 r223 = r222 | (__fmul_rn(__fsub_rn(f10, f2), f0) > 16.0f ? 1u : 0u);
      const bool p16 = __syncthreads_or(r223 != 0u) != 0;
      if (p16) {
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
        if (p4) shared<float2>(r38) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:191  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > from) {
          __syncthreads();
          const float f11 = shared<float>(r39);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r39 + 32u);
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
          const float f13 = shared<float>(r39 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r39 + 96u);
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
      shared<u32>(r40) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s1_2), __fmul_rn(f15, s1_2));
      shared<u32>(r40 + 640u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s1_3), __fmul_rn(f17, s1_3));
      __syncthreads();
      shared<u32>(r40 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s2_0), __fmul_rn(f15, s2_0));
      shared<u32>(r40 + 3200u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s2_3), __fmul_rn(f17, s2_3));
      __syncthreads();
      shared<u32>(r40 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s3_0), __fmul_rn(f15, s3_0));
      shared<u32>(r40 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s3_1), __fmul_rn(f17, s3_1));

      // mla_decode.ts:106  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const u32 r224 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_0), __fmul_rn(f15, score_0));
      const u32 r225 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_3), __fmul_rn(f17, score_3));
      __syncthreads();
      shared<u32>(r40 + 7680u) = r224;
      shared<u32>(r40 + 8320u) = r225;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r41);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r42);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r42 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r42 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r42 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r41 + 32u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r41 + 1280u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r42 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r42 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r42 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r42 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r41 + 1312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_part_39 + 2, sum_15);
      const u32 r226 = r68 + 20992u;
      r68 = (int)r226 >= 41984 ? 0u : r226;
    }
  }
  const u32 r227 = div_s32(r0, dim_N);
  const int r228 = r0 - r227 * dim_N;

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
  const bool p17 = total_22 == 0.0f;
  const bool p18 = total_25 == 0.0f;
  const bool p19 = (threadIdx.x & 0x3cu) == 0u;
  if (p19) shared<float2>(factors + total_16 + total_17) = make_float2(p17 ? 0.0f : __fdiv_rn(1.0f, total_22), p18 ? 0.0f : __fdiv_rn(1.0f, total_25));

  // softmax.ts:159  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f19 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_22, 16777216.0f)), 0.6931472f);
  const float f20 = p17 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f1, sm_scale, f19);
  const float f21 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_25, 16777216.0f)), 0.6931472f);
  const float f22 = p18 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f2, sm_scale, f21);
  const bool p20 = r227 < (u32)dim_B && (u32)r228 < (u32)dim_N;
  const s64 d15 = (s64)(int)r227;
  const u32 r229 = r1 << 5;
  if (p20) {
    char* const d16 = lse + (s64)(d15 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r230 = r229 + (total_0 << 1) + (total_3 << 3);
    char* const d17 = d16 + (s64)((u64)((s64)(int)(r230 + 1u) * dim_N) << 2) + 4ll * r228;
    if (p19) *(float*)(d16 + (s64)((u64)((s64)(int)r230 * dim_N) << 2) + 4ll * r228) = f20;
    if (p19) *(float*)d17 = f22;
  } else {
    char* const d18 = lse + (s64)(d15 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r231 = r229 + (total_0 << 1) + (total_3 << 3);
    char* const d19 = d18 + (s64)((u64)((s64)(int)(r231 + 1u) * dim_N) << 2) + 4ll * r228;
    const bool p21 = p19 && p20;
    if (p21) *(float*)(d18 + (s64)((u64)((s64)(int)r231 * dim_N) << 2) + 4ll * r228) = f20;
    if (p21) *(float*)d19 = f22;
  }

  // softmax.ts:161  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r232 = total_1 * 4u + factors;
  __syncthreads();
  const float f23 = shared<float>(r232);
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f23), __fmul_rn(sum_0[0], f23));
  const float f24 = shared<float>(r232 + 32u);
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f24), __fmul_rn(sum_0[2], f24));
  const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f23), __fmul_rn(sum_1[0], f23));
  const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f24), __fmul_rn(sum_1[2], f24));
  const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f23), __fmul_rn(sum_2[0], f23));
  const u32 r238 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f24), __fmul_rn(sum_2[2], f24));
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f23), __fmul_rn(sum_3[0], f23));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f24), __fmul_rn(sum_3[2], f24));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f23), __fmul_rn(sum_4[0], f23));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f24), __fmul_rn(sum_4[2], f24));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f23), __fmul_rn(sum_5[0], f23));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f24), __fmul_rn(sum_5[2], f24));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f23), __fmul_rn(sum_6[0], f23));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f24), __fmul_rn(sum_6[2], f24));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f23), __fmul_rn(sum_7[0], f23));
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f24), __fmul_rn(sum_7[2], f24));
  const float f25 = shared<float>(r232 + 64u);
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f25), __fmul_rn(sum_8[0], f25));
  const float f26 = shared<float>(r232 + 96u);
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f26), __fmul_rn(sum_8[2], f26));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f25), __fmul_rn(sum_9[0], f25));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f26), __fmul_rn(sum_9[2], f26));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f25), __fmul_rn(sum_10[0], f25));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f26), __fmul_rn(sum_10[2], f26));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f25), __fmul_rn(sum_11[0], f25));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f26), __fmul_rn(sum_11[2], f26));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f25), __fmul_rn(sum_12[0], f25));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f26), __fmul_rn(sum_12[2], f26));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f25), __fmul_rn(sum_13[0], f25));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f26), __fmul_rn(sum_13[2], f26));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f25), __fmul_rn(sum_14[0], f25));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f26), __fmul_rn(sum_14[2], f26));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f25), __fmul_rn(sum_15[0], f25));
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f26), __fmul_rn(sum_15[2], f26));
  const u32 r265 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r266 = r265 ^ ((r265 >> 6) & 0x70u);
  const u32 r267 = result + r266;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r267) = r233;
  shared<u32>(r267 + 8192u) = r234;
  const u32 r268 = result + (r266 ^ 0x10u);
  shared<u32>(r268) = r235;
  shared<u32>(r268 + 8192u) = r236;
  const u32 r269 = result + (r266 ^ 0x20u);
  shared<u32>(r269) = r237;
  shared<u32>(r269 + 8192u) = r238;
  const u32 r270 = result + (r266 ^ 0x30u);
  shared<u32>(r270) = r239;
  shared<u32>(r270 + 8192u) = r240;
  const u32 r271 = result + (r266 ^ 0x40u);
  shared<u32>(r271) = r241;
  shared<u32>(r271 + 8192u) = r242;
  const u32 r272 = result + (r266 ^ 0x50u);
  shared<u32>(r272) = r243;
  shared<u32>(r272 + 8192u) = r244;
  const u32 r273 = result + (r266 ^ 0x60u);
  shared<u32>(r273) = r245;
  shared<u32>(r273 + 8192u) = r246;
  const u32 r274 = result + (r266 ^ 0x70u);
  shared<u32>(r274) = r247;
  shared<u32>(r274 + 8192u) = r248;
  shared<u32>(r267 + 16384u) = r249;
  shared<u32>(r267 + 24576u) = r250;
  shared<u32>(r268 + 16384u) = r251;
  shared<u32>(r268 + 24576u) = r252;
  shared<u32>(r269 + 16384u) = r253;
  shared<u32>(r269 + 24576u) = r254;
  shared<u32>(r270 + 16384u) = r255;
  shared<u32>(r270 + 24576u) = r256;
  shared<u32>(r271 + 16384u) = r257;
  shared<u32>(r271 + 24576u) = r258;
  shared<u32>(r272 + 16384u) = r259;
  shared<u32>(r272 + 24576u) = r260;
  shared<u32>(r273 + 16384u) = r261;
  shared<u32>(r273 + 24576u) = r262;
  shared<u32>(r274 + 16384u) = r263;
  shared<u32>(r274 + 24576u) = r264;

  // softmax.ts:162  copy(result, out);
  const u32 r275 = threadIdx.x & 0x1fu;
  const u32 r276 = (total_2 << 10) + (r275 << 4);
  char* const d20 = out + (s64)(d15 * (denseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r228;
  char* const d21 = d20 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r275;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 32; i += 8) {
    const u32 r277 = r276 + ((u32)i << 10);
    const u32 r278 = result + (r277 ^ ((r277 >> 6) & 0x70u));
    const uint4 v32 = shared<uint4>(r278);
    const uint4 v33 = shared<uint4>(r278 + 512u);
    if (p20 && (int)(r229 + i) < 121) {
      char* const d22 = d21 + 1024ll * i;
      *(uint4*)d22 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      *(uint4*)(d22 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    } else {
      char* const d23 = d21 + 1024ll * i;
      const bool p22 = p20 && (int)(r229 + total_2 + i) < 128;
      if (p22) *(uint4*)d23 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      if (p22) *(uint4*)(d23 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    }
  }
}
