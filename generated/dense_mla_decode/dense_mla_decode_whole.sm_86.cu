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

// cvt.f32.f16: conversion between formats
static __device__ __forceinline__ float cvt_f32_f16(u16 a) {
  float d;
  asm("cvt.f32.f16 %0, %1;" : "=f"(d) : "h"(a));
  return d;
}

// cvt.rn.bf16.f32: conversion between formats
static __device__ __forceinline__ u16 cvt_rn_bf16_f32(float a) {
  u16 d;
  asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(d) : "f"(a));
  return d;
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

// mul.rn.f16x2
static __device__ __forceinline__ u32 mul_rn_f16x2(u32 a, u32 b) {
  u32 d;
  asm("mul.rn.f16x2 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
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

// 88640 bytes
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
  const u32 slots = shared_address(smem) + 32768u; // 4608 bytes: i32[32, 36]
  const u32 weights_1 = shared_address(smem) + 37376u; // 4608 bytes: f32[32, 36]
  const u32 places = shared_address(smem) + 85504u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 87552u; // 128 bytes: f32[32]
  const u32 most_1 = shared_address(smem) + 87680u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 87808u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 87872u; // 256 bytes: f32[2, 32]: most across warps
  const u32 scratch1 = shared_address(smem) + 88128u; // 256 bytes: f32[2, 32]: total across warps
  const u32 scratch2 = shared_address(smem) + 88384u; // 256 bytes: f32[2, 32]: max across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // dense_mla_decode.ts:19  export const denseMlaDecodeWhole = kernel(
  const s64 denseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 2;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 3u;

  // mla_decode.ts:127  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:128  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // dense_mla_decode.ts:14  count: min(max(context_lens.at(b, n), 0), M * page),
  const bool p0 = r2 < (u32)dim_B;
  const char* const d0 = context_lens + (s64)((u64)((s64)(int)r2 * dim_N) << 2) + 4ll * (int)r3;
  u32 r4 = 0u;
  if (p0 && r3 < (u32)dim_N) r4 = __ldg((const u32*)d0);
  const int r5 = min(max((int)r4, 0), (int)((u32)dim_M * dim_page));

  // mla_decode.ts:144  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = (u32)r5 - r5;
  const u32 share_1 = r5 + (share_0 != 0u && (int)(share_0 ^ 1u) >= 0 ? 1u : 0u);
  const u32 share_2 = (int)share_1 / 32;
  const u32 share_3 = share_1 - (share_2 << 5);
  const u32 share = share_2 + (share_3 != 0u && (int)(share_3 ^ 0x20u) >= 0 ? 1u : 0u);

  // mla_decode.ts:145  const from = min(part * share, count);
  const int from = min(r5, 0);

  // mla_decode.ts:146  const to = min(from + share, count);
  const int to = min((int)(from + (share << 5)), r5);

  // mla_decode.ts:148  const rows = placed(cache, u8);
  const u32 rows = (u32)dim_P * dim_page;

  // mla_decode.ts:151  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
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

  // mla_decode.ts:152  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:153  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:156  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
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

  // softmax.ts:74  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:161  for (const chunk of range(from, to, LIST)) {
  u32 r18 = 0u;
  u32 r19 = 0u;
  u32 r20 = 0u;
  u32 r21 = 0u;
  float f1 = __uint_as_float(0xff800000u);
  float f2 = __uint_as_float(0xff800000u);
  float f3 = __uint_as_float(0xff800000u);
  float f4 = __uint_as_float(0xff800000u);
  float f5 = -3.4e38f;
  float f6 = -3.4e38f;
  float f7 = 0.0f;
  float f8 = 0.0f;
  float f9 = 0.0f;
  float f10 = 0.0f;
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

  // mla_decode.ts:173  copy(
  const int r22 = 31u - r6;
  const int r23 = 23u - r6;
  const u32 r24 = bytes + r7 * 2624u + r9;
  const char* const d6 = cache + 16ll * (int)r6;
  const u32 r25 = places + (r7 << 4);

  // mla_decode.ts:182  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r26 = bytes + r7 * 656u + (r6 << 3);
  const u32 r27 = K + r7 * 1040u + r9;

  // mla_decode.ts:184  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r28 = r6 & 7u;
  const u32 r29 = r7 & 1u;
  const u32 r30 = (r6 >> 3) & 1u;
  const u32 r31 = (r6 >> 4) & 1u;
  const u32 r32 = r29 * 10496u;
  const u32 r33 = r28 * 656u;
  const u32 r34 = r31 << 4;
  const u32 r35 = bytes + r32 + r30 * 5248u + r33 + r34;
  const u32 r36 = r30 << 4;
  const u32 r37 = rest + q0_2 * 5248u + r33 + r36 + (r31 << 5);
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r37 + 512u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r37 + 576u);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r38 = r30 * 8320u;
  const u32 r39 = r28 * 1040u;
  const u32 r40 = K + r29 * 16640u + r38 + r39 + r34;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = bytes + q0_1 * 656u + r32;
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r37);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r37 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r37 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r37 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r37 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r37 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r37 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r37 + 448u);

  // softmax.ts:90  copy(map(x, fn), x);
  const u32 r41 = places + (q0_1 << 2) + (r29 << 6);

  // softmax.ts:122  const most = reduceMax(highest, 0);
  const bool most_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 most_0 = q0_0 << 3;
  const u32 most_1_ = q0_2 << 5;
  const u32 most_2 = scratch0 + (r29 << 7) + most_0 + most_1_;
  const u32 most_3 = scratch0 + most_0 + most_1_;

  // softmax.ts:125  copy(factor, factors);
  const bool p4 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r42 = factors + most_0 + most_1_;
  const u32 r43 = q0_1 * 4u + factors;

  // mla_decode.ts:198  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r44 = weights + q0_1 * 80u + r29 * 1280u + q0_3 + (q0_2 << 4);

  // mla_decode.ts:199  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r45 = weights + q0_2 * 2560u + r31 * 640u + r28 * 80u + r36;
  const u32 r46 = K + r38 + r39 + (r7 << 7) + r34;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
    const u32 r47 = threadIdx.x << 1;

    // mla_decode.ts:163  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r48 = chunk + r47;
    const u32 listed_0 = div_s32(r48, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r48, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r48 < to ? listed_3 : -1u;
    const u32 r49 = chunk + (r47 + 1u);
    const u32 listed_5 = div_s32(r49, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r49, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r49 < to ? listed_8 : -1u;

    // mla_decode.ts:165  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_4, listed_9);

    // mla_decode.ts:168  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r50 = min((int)listed_4, (int)listed_9);
    const u32 r51 = __shfl_xor_sync(0xffffffffu, (u32)r50, 1);
    const int r52 = min(r50, (int)r51);
    const u32 r53 = __shfl_xor_sync(0xffffffffu, (u32)r52, 2);
    const int r54 = min(r52, (int)r53);
    const u32 r55 = __shfl_xor_sync(0xffffffffu, (u32)r54, 4);
    const int r56 = min(r54, (int)r55);
    const u32 r57 = __shfl_xor_sync(0xffffffffu, (u32)r56, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r56, (int)r57);

    // mla_decode.ts:169  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r58 = (u32)to - chunk;
    const u32 r59 = (int)r58 / 32;
    const u32 r60 = r58 - (r59 << 5);
    const u32 r61 = r59 + (r60 != 0u && (int)(r60 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r62 = min((int)r61, 16);
    if (r62 > 0) {
      const u32 r63 = r7 * 16u + places;
      __syncthreads();
      const u32 r64 = shared<u32>(r63);
      const int r65 = r64 & 1u;
      const u32 r66 = shared<u32>(r63 + 4u);
      const int r67 = r66 & 1u;
      const u32 r68 = shared<u32>(r63 + 8u);
      const int r69 = r68 & 1u;
      const u32 r70 = shared<u32>(r63 + 12u);
      const int r71 = r70 & 1u;
      const char* const d7 = d6 + 656ll * (int)r64;
      const bool p5 = r64 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r65 <= r22) cp_async_cg_shared_global<16>(r24, d7, p5);
      if (r65 >= r23) cp_async_cg_shared_global<16>(r24 + 144u, d7 + 144, p5);
      const char* const d8 = d6 + 656ll * (int)r66;
      const bool p6 = r66 >= rows;
      if (r67 <= r22) cp_async_cg_shared_global<16>(r24 + 656u, d8, p6);
      if (r67 >= r23) cp_async_cg_shared_global<16>(r24 + 800u, d8 + 144, p6);
      const char* const d9 = d6 + 656ll * (int)r68;
      const bool p7 = r68 >= rows;
      if (r69 <= r22) cp_async_cg_shared_global<16>(r24 + 1312u, d9, p7);
      if (r69 >= r23) cp_async_cg_shared_global<16>(r24 + 1456u, d9 + 144, p7);
      const char* const d10 = d6 + 656ll * (int)r70;
      const bool p8 = r70 >= rows;
      if (r71 <= r22) cp_async_cg_shared_global<16>(r24 + 1968u, d10, p8);
      if (r71 >= r23) cp_async_cg_shared_global<16>(r24 + 2112u, d10 + 144, p8);
    }
    cp_async_commit_group();
    u32 r72 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r62; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r73 = tile + 1u;
      if ((int)r73 < r62) {
        const u32 r74 = r25 + (r73 << 7);
        const u32 r75 = r24 + (20992u - r72);
        const u32 r76 = shared<u32>(r74);
        const int r77 = r76 & 1u;
        const u32 r78 = shared<u32>(r74 + 4u);
        const int r79 = r78 & 1u;
        const u32 r80 = shared<u32>(r74 + 8u);
        const int r81 = r80 & 1u;
        const u32 r82 = shared<u32>(r74 + 12u);
        const int r83 = r82 & 1u;
        const char* const d11 = d6 + 656ll * (int)r76;
        const bool p9 = r76 >= rows;
        if (r77 <= r22) cp_async_cg_shared_global<16>(r75, d11, p9);
        if (r77 >= r23) cp_async_cg_shared_global<16>(r75 + 144u, d11 + 144, p9);
        const char* const d12 = d6 + 656ll * (int)r78;
        const bool p10 = r78 >= rows;
        if (r79 <= r22) cp_async_cg_shared_global<16>(r75 + 656u, d12, p10);
        if (r79 >= r23) cp_async_cg_shared_global<16>(r75 + 800u, d12 + 144, p10);
        const char* const d13 = d6 + 656ll * (int)r80;
        const bool p11 = r80 >= rows;
        if (r81 <= r22) cp_async_cg_shared_global<16>(r75 + 1312u, d13, p11);
        if (r81 >= r23) cp_async_cg_shared_global<16>(r75 + 1456u, d13 + 144, p11);
        const char* const d14 = d6 + 656ll * (int)r82;
        const bool p12 = r82 >= rows;
        if (r83 <= r22) cp_async_cg_shared_global<16>(r75 + 1968u, d14, p12);
        if (r83 >= r23) cp_async_cg_shared_global<16>(r75 + 2112u, d14 + 144, p12);
      }
      cp_async_commit_group();
      const u32 r84 = r26 + r72;
      const uint2 v0 = shared<uint2>(r84);
      const uint2 v1 = shared<uint2>(r84 + 256u);
      const uint2 v2 = shared<uint2>(r84 + 5248u);
      const uint2 v3 = shared<uint2>(r84 + 5504u);
      const u32 r85 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r86 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r87 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r88 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27) = make_uint4(r85, r86, r87, r88);
      const u32 r89 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r90 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r91 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r93 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 512u) = make_uint4(r90, r91, r92, r93);
      const u32 r94 = lop3_b32<246>(lop3_b32<246>(r89, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r95 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r96 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r98 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 8320u) = make_uint4(r95, r96, r97, r98);
      const u32 r99 = lop3_b32<246>(lop3_b32<246>(r94, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r100 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r101 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r103 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 8832u) = make_uint4(r100, r101, r102, r103);
      const uint2 v4 = shared<uint2>(r84 + 10496u);
      const uint2 v5 = shared<uint2>(r84 + 10752u);
      const uint2 v6 = shared<uint2>(r84 + 15744u);
      const uint2 v7 = shared<uint2>(r84 + 16000u);
      const u32 r104 = lop3_b32<246>(lop3_b32<246>(r99, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r105 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r106 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r108 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 16640u) = make_uint4(r105, r106, r107, r108);
      const u32 r109 = lop3_b32<246>(lop3_b32<246>(r104, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r110 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r111 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r113 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 17152u) = make_uint4(r110, r111, r112, r113);
      const u32 r114 = lop3_b32<246>(lop3_b32<246>(r109, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r115 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r116 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 24960u) = make_uint4(r115, r116, r117, r118);
      const u32 r119 = lop3_b32<246>(lop3_b32<246>(r114, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r120 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r121 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r122 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r27 + 25472u) = make_uint4(r120, r121, r122, r123);
      const bool p13 = (lop3_b32<246>(r119, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p13) {
        const uint2 v8 = shared<uint2>(r84);
        const u32 r124 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r125 = fma_rn_bf16x2((r124 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r126 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r125, 2064218889u, 0u), 0u, r125), r124, 0x80008000u);
        const u32 r127 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r128 = fma_rn_bf16x2((r127 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r129 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r128, 2064218889u, 0u), 0u, r128), r127, 0x80008000u);
        const u32 r130 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r131 = fma_rn_bf16x2((r130 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r132 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r131, 2064218889u, 0u), 0u, r131), r130, 0x80008000u);
        const u32 r133 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r134 = fma_rn_bf16x2((r133 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r135 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r134, 2064218889u, 0u), 0u, r134), r133, 0x80008000u);
        shared<uint4>(r27) = make_uint4(r126, r129, r132, r135);
        const uint2 v9 = shared<uint2>(r84 + 256u);
        const u32 r136 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r137 = fma_rn_bf16x2((r136 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r138 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r137, 2064218889u, 0u), 0u, r137), r136, 0x80008000u);
        const u32 r139 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r140 = fma_rn_bf16x2((r139 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r141 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r140, 2064218889u, 0u), 0u, r140), r139, 0x80008000u);
        const u32 r142 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r143 = fma_rn_bf16x2((r142 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r144 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r143, 2064218889u, 0u), 0u, r143), r142, 0x80008000u);
        const u32 r145 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r146 = fma_rn_bf16x2((r145 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r147 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r146, 2064218889u, 0u), 0u, r146), r145, 0x80008000u);
        shared<uint4>(r27 + 512u) = make_uint4(r138, r141, r144, r147);
        const uint2 v10 = shared<uint2>(r84 + 5248u);
        const u32 r148 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r149 = fma_rn_bf16x2((r148 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r150 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r149, 2064218889u, 0u), 0u, r149), r148, 0x80008000u);
        const u32 r151 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r152 = fma_rn_bf16x2((r151 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r153 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r152, 2064218889u, 0u), 0u, r152), r151, 0x80008000u);
        const u32 r154 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r155 = fma_rn_bf16x2((r154 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r156 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r155, 2064218889u, 0u), 0u, r155), r154, 0x80008000u);
        const u32 r157 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r158 = fma_rn_bf16x2((r157 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r159 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r158, 2064218889u, 0u), 0u, r158), r157, 0x80008000u);
        shared<uint4>(r27 + 8320u) = make_uint4(r150, r153, r156, r159);
        const uint2 v11 = shared<uint2>(r84 + 5504u);
        const u32 r160 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r161 = fma_rn_bf16x2((r160 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r162 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r161, 2064218889u, 0u), 0u, r161), r160, 0x80008000u);
        const u32 r163 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r164 = fma_rn_bf16x2((r163 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r165 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r164, 2064218889u, 0u), 0u, r164), r163, 0x80008000u);
        const u32 r166 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r167 = fma_rn_bf16x2((r166 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r168 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r167, 2064218889u, 0u), 0u, r167), r166, 0x80008000u);
        const u32 r169 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r170 = fma_rn_bf16x2((r169 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r171 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r170, 2064218889u, 0u), 0u, r170), r169, 0x80008000u);
        shared<uint4>(r27 + 8832u) = make_uint4(r162, r165, r168, r171);
        const uint2 v12 = shared<uint2>(r84 + 10496u);
        const u32 r172 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r173 = fma_rn_bf16x2((r172 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r174 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r173, 2064218889u, 0u), 0u, r173), r172, 0x80008000u);
        const u32 r175 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r176 = fma_rn_bf16x2((r175 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r177 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r176, 2064218889u, 0u), 0u, r176), r175, 0x80008000u);
        const u32 r178 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r179 = fma_rn_bf16x2((r178 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r180 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r179, 2064218889u, 0u), 0u, r179), r178, 0x80008000u);
        const u32 r181 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r182 = fma_rn_bf16x2((r181 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r183 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r182, 2064218889u, 0u), 0u, r182), r181, 0x80008000u);
        shared<uint4>(r27 + 16640u) = make_uint4(r174, r177, r180, r183);
        const uint2 v13 = shared<uint2>(r84 + 10752u);
        const u32 r184 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r185 = fma_rn_bf16x2((r184 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r186 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r185, 2064218889u, 0u), 0u, r185), r184, 0x80008000u);
        const u32 r187 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r188 = fma_rn_bf16x2((r187 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r189 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r188, 2064218889u, 0u), 0u, r188), r187, 0x80008000u);
        const u32 r190 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r191 = fma_rn_bf16x2((r190 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r192 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r191, 2064218889u, 0u), 0u, r191), r190, 0x80008000u);
        const u32 r193 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r194 = fma_rn_bf16x2((r193 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r195 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r194, 2064218889u, 0u), 0u, r194), r193, 0x80008000u);
        shared<uint4>(r27 + 17152u) = make_uint4(r186, r189, r192, r195);
        const uint2 v14 = shared<uint2>(r84 + 15744u);
        const u32 r196 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r197 = fma_rn_bf16x2((r196 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r198 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r197, 2064218889u, 0u), 0u, r197), r196, 0x80008000u);
        const u32 r199 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r200 = fma_rn_bf16x2((r199 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r201 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r200, 2064218889u, 0u), 0u, r200), r199, 0x80008000u);
        const u32 r202 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r203 = fma_rn_bf16x2((r202 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r204 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r203, 2064218889u, 0u), 0u, r203), r202, 0x80008000u);
        const u32 r205 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r206 = fma_rn_bf16x2((r205 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r207 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r206, 2064218889u, 0u), 0u, r206), r205, 0x80008000u);
        shared<uint4>(r27 + 24960u) = make_uint4(r198, r201, r204, r207);
        const uint2 v15 = shared<uint2>(r84 + 16000u);
        const u32 r208 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r209 = fma_rn_bf16x2((r208 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r210 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r209, 2064218889u, 0u), 0u, r209), r208, 0x80008000u);
        const u32 r211 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r212 = fma_rn_bf16x2((r211 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r213 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r212, 2064218889u, 0u), 0u, r212), r211, 0x80008000u);
        const u32 r214 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r215 = fma_rn_bf16x2((r214 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r216 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r215, 2064218889u, 0u), 0u, r215), r214, 0x80008000u);
        const u32 r217 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r218 = fma_rn_bf16x2((r217 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r219 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r218, 2064218889u, 0u), 0u, r218), r217, 0x80008000u);
        shared<uint4>(r27 + 25472u) = make_uint4(r210, r213, r216, r219);
      }
      const u32 r220 = r35 + r72;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r220 + 528u);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r220 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r220 + 592u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_2, rest_part_1, s0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r220 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r40);
      float product_0[4];
      const u32 v16[2] = {q0_5, q0_6};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r40 + 32u);
      const u32 v17[2] = {q0_7, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v17, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r40 + 64u);
      const u32 v18[2] = {q0_9, q0_10};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r40 + 96u);
      const u32 v19[2] = {q0_11, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v19, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r40 + 128u);
      const u32 v20[2] = {q0_13, q0_14};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r40 + 160u);
      const u32 v21[2] = {q0_15, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v21, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r40 + 192u);
      const u32 v22[2] = {q0_17, q0_18};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r40 + 224u);
      const u32 v23[2] = {q0_19, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v23, product_0);
      const u32 s1_1 = s1_0 + r72;
      const float s1_2 = shared<float>(s1_1 + 512u);
      const float s1_3 = shared<float>(s1_1 + 5760u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r40 + 256u);
      float product_1[4];
      const u32 v24[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v24, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r40 + 288u);
      const u32 v25[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v25, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r40 + 320u);
      const u32 v26[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v26, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r40 + 352u);
      const u32 v27[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v27, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r40 + 384u);
      const u32 v28[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v28, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r40 + 416u);
      const u32 v29[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v29, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r40 + 448u);
      const u32 v30[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v30, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r40 + 480u);
      const u32 v31[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v31, product_1);
      const float s2_0 = shared<float>(s1_1 + 516u);
      const float s2_1 = __fmaf_rn(product_1[0], s2_0, __fmaf_rn(product_0[0], s1_2, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], s2_0, __fmaf_rn(product_0[1], s1_2, s0[1]));
      const float s2_3 = shared<float>(s1_1 + 5764u);
      const float s2_4 = __fmaf_rn(product_1[2], s2_3, __fmaf_rn(product_0[2], s1_3, s0[2]));
      const float s2_5 = __fmaf_rn(product_1[3], s2_3, __fmaf_rn(product_0[3], s1_3, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r40 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r40 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r40 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r40 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r40 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r40 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r40 + 704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r40 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      const float s3_0 = shared<float>(s1_1 + 520u);
      const float s3_1 = shared<float>(s1_1 + 5768u);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r40 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r40 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r40 + 832u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r40 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r40 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r40 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r40 + 960u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r40 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      const float score_0 = shared<float>(s1_1 + 524u);
      float score_1 = __fmaf_rn(product_3[0], score_0, __fmaf_rn(product_2[0], s3_0, s2_1));
      float score_2 = __fmaf_rn(product_3[1], score_0, __fmaf_rn(product_2[1], s3_0, s2_2));
      const float score_3 = shared<float>(s1_1 + 5772u);
      float score_4 = __fmaf_rn(product_3[2], score_3, __fmaf_rn(product_2[2], s3_1, s2_4));
      float score_5 = __fmaf_rn(product_3[3], score_3, __fmaf_rn(product_2[3], s3_1, s2_5));

      // mla_decode.ts:191  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r221 = shared<u32>(tile * 4u + lowest);
      if ((int)r221 < 0) {
        const u32 r222 = r41 + ((u32)tile << 7);
        const u32 r223 = shared<u32>(r222);
        const bool p14 = (int)r223 >= 0;
        score_1 = p14 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p14 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r224 = shared<u32>(r222 + 32u);
        const bool p15 = (int)r224 >= 0;
        score_4 = p15 ? score_4 : __uint_as_float(0xff800000u);
        score_5 = p15 ? score_5 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:107  first: number,
      const u32 r225 = chunk + ((u32)tile << 5);

      // softmax.ts:112  const highest = reduceMax(scores, 0);
      const float highest_0 = score_1;
      const float highest_1 = score_2;
      const float highest_2 = score_4;
      const float highest_3 = score_5;

      // softmax.ts:116  map(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old)),
      r18 = highest_0 > f1 ? r225 + (score_1 == highest_0 ? 0u : 0u) : r18;
      r19 = highest_1 > f2 ? r225 + (score_2 == highest_1 ? 0u : 0u) : r19;
      r20 = highest_2 > f3 ? r225 + (score_4 == highest_2 ? 0u : 0u) : r20;
      r21 = highest_3 > f4 ? r225 + (score_5 == highest_3 ? 0u : 0u) : r21;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);
      f3 = max_NaN_f32(f3, highest_2);
      f4 = max_NaN_f32(f4, highest_3);

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p16 = __fmul_rn(__fsub_rn(highest_0, f5), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f6), f0) > 16.0f;
      const bool p17 = (p16 || __fmul_rn(__fsub_rn(highest_2, f5), f0) > 16.0f) || __fmul_rn(__fsub_rn(highest_3, f6), f0) > 16.0f;
      const bool p18 = __syncthreads_or(p17) != 0;
      if (p18) {
        const float most_4 = max_NaN_f32(highest_0, highest_2);
        const float most_5 = max_NaN_f32(highest_1, highest_3);
        const float most_6 = __shfl_xor_sync(0xffffffffu, most_4, 4);
        const float most_7 = max_NaN_f32(most_4, most_6);
        const float most_8 = __shfl_xor_sync(0xffffffffu, most_5, 4);
        const float most_9 = max_NaN_f32(most_5, most_8);
        const float most_10 = __shfl_xor_sync(0xffffffffu, most_7, 8);
        const float most_11 = max_NaN_f32(most_7, most_10);
        const float most_12 = __shfl_xor_sync(0xffffffffu, most_9, 8);
        const float most_13 = max_NaN_f32(most_9, most_12);
        const float most_14 = __shfl_xor_sync(0xffffffffu, most_11, 16);
        const float most_15 = __shfl_xor_sync(0xffffffffu, most_13, 16);
        if (most_if) shared<float>(most_2) = max_NaN_f32(most_11, most_14);
        if (most_if) shared<float>(most_2 + 4u) = max_NaN_f32(most_13, most_15);
        __syncthreads();
        const float most_16 = shared<float>(most_3);
        const float most_17 = shared<float>(most_3 + 128u);
        const float most_18 = max_NaN_f32(most_16, most_17);
        const float most_19 = shared<float>(most_3 + 4u);
        const float most_20 = shared<float>(most_3 + 132u);
        const float most_21 = max_NaN_f32(most_19, most_20);

        // softmax.ts:123  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(most_18, f5), f0) > 16.0f ? most_18 : f5;
        const float next_1 = __fmul_rn(__fsub_rn(most_21, f6), f0) > 16.0f ? most_21 : f6;

        // softmax.ts:124  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f5, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f6, next_1), f0));
        if (p4) shared<float2>(r42) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f5 = next_0;
        f6 = next_1;
        f7 = __fmul_rn(f7, factor_0);
        f8 = __fmul_rn(f8, factor_1);
        f9 = __fmul_rn(f9, factor_0);
        f10 = __fmul_rn(f10, factor_1);

        // mla_decode.ts:194  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r225 > from) {
          __syncthreads();
          const float f11 = shared<float>(r43);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r43 + 32u);
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
          const float f13 = shared<float>(r43 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r43 + 96u);
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

      // softmax.ts:94  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f5), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f6), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_4, f5), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f6), f0, -24.0f));
      f7 = __fadd_rn(f7, f15);
      f8 = __fadd_rn(f8, f16);
      f9 = __fadd_rn(f9, f17);
      f10 = __fadd_rn(f10, f18);
      shared<u32>(r44) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s1_2), __fmul_rn(f15, s1_2));
      shared<u32>(r44 + 640u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s1_3), __fmul_rn(f17, s1_3));
      __syncthreads();
      shared<u32>(r44 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s2_0), __fmul_rn(f15, s2_0));
      shared<u32>(r44 + 3200u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s2_3), __fmul_rn(f17, s2_3));
      __syncthreads();
      shared<u32>(r44 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s3_0), __fmul_rn(f15, s3_0));
      shared<u32>(r44 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s3_1), __fmul_rn(f17, s3_1));

      // mla_decode.ts:106  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const u32 r226 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_0), __fmul_rn(f15, score_0));
      const u32 r227 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_3), __fmul_rn(f17, score_3));
      __syncthreads();
      shared<u32>(r44 + 7680u) = r226;
      shared<u32>(r44 + 8320u) = r227;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r45);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r46);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r46 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r46 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r46 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r45 + 32u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r45 + 1280u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r46 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r46 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r46 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r46 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r45 + 1312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_part_39 + 2, sum_15);
      const u32 r228 = r72 + 20992u;
      r72 = (int)r228 >= 41984 ? 0u : r228;
    }
  }
  const u32 r229 = div_s32(r0, dim_N);
  const int r230 = r0 - r229 * dim_N;

  // softmax.ts:189  const total = reduceSum(weight, 0);
  const u32 total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const u32 total_2 = threadIdx.x >> 5;
  const u32 total_3 = total_2 & 1u;
  const u32 total_4 = threadIdx.x >> 6;
  const float total_5 = __fadd_rn(f7, f9);
  const float total_6 = __fadd_rn(f8, f10);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_5, 4);
  const float total_8 = __fadd_rn(total_5, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_6, 4);
  const float total_10 = __fadd_rn(total_6, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_8, 8);
  const float total_12 = __fadd_rn(total_8, total_11);
  const float total_13 = __shfl_xor_sync(0xffffffffu, total_10, 8);
  const float total_14 = __fadd_rn(total_10, total_13);
  const float total_15 = __shfl_xor_sync(0xffffffffu, total_12, 16);
  const float total_16 = __shfl_xor_sync(0xffffffffu, total_14, 16);
  const bool total_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 total_17 = total_3 << 7;
  const u32 total_18 = total_0 << 3;
  const u32 total_19 = total_4 << 5;
  const u32 total_20 = scratch1 + total_17 + total_18 + total_19;
  if (total_if) shared<float>(total_20) = __fadd_rn(total_12, total_15);
  if (total_if) shared<float>(total_20 + 4u) = __fadd_rn(total_14, total_16);
  const u32 total_21 = scratch1 + total_18 + total_19;
  __syncthreads();
  const float total_22 = shared<float>(total_21);
  const float total_23 = shared<float>(total_21 + 128u);
  const float total_24 = __fadd_rn(total_22, total_23);
  const float total_25 = shared<float>(total_21 + 4u);
  const float total_26 = shared<float>(total_21 + 132u);
  const float total_27 = __fadd_rn(total_25, total_26);

  // softmax.ts:190  store(factors, total, (w, h) => {
  const bool p19 = total_24 == 0.0f;
  const bool p20 = total_27 == 0.0f;
  const bool p21 = (threadIdx.x & 0x3cu) == 0u;
  if (p21) shared<float2>(factors + total_18 + total_19) = make_float2(p19 ? 0.0f : __fdiv_rn(1.0f, total_24), p20 ? 0.0f : __fdiv_rn(1.0f, total_27));

  // softmax.ts:196  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r231 = total_1 * 4u + factors;
  __syncthreads();
  const float f19 = shared<float>(r231);
  const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f19), __fmul_rn(sum_0[0], f19));
  const float f20 = shared<float>(r231 + 32u);
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f20), __fmul_rn(sum_0[2], f20));
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f19), __fmul_rn(sum_1[0], f19));
  const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f20), __fmul_rn(sum_1[2], f20));
  const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f19), __fmul_rn(sum_2[0], f19));
  const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f20), __fmul_rn(sum_2[2], f20));
  const u32 r238 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f19), __fmul_rn(sum_3[0], f19));
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f20), __fmul_rn(sum_3[2], f20));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f19), __fmul_rn(sum_4[0], f19));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f20), __fmul_rn(sum_4[2], f20));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f19), __fmul_rn(sum_5[0], f19));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f20), __fmul_rn(sum_5[2], f20));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f19), __fmul_rn(sum_6[0], f19));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f20), __fmul_rn(sum_6[2], f20));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f19), __fmul_rn(sum_7[0], f19));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f20), __fmul_rn(sum_7[2], f20));
  const float f21 = shared<float>(r231 + 64u);
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f21), __fmul_rn(sum_8[0], f21));
  const float f22 = shared<float>(r231 + 96u);
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f22), __fmul_rn(sum_8[2], f22));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f21), __fmul_rn(sum_9[0], f21));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f22), __fmul_rn(sum_9[2], f22));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f21), __fmul_rn(sum_10[0], f21));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f22), __fmul_rn(sum_10[2], f22));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f21), __fmul_rn(sum_11[0], f21));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f22), __fmul_rn(sum_11[2], f22));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f21), __fmul_rn(sum_12[0], f21));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f22), __fmul_rn(sum_12[2], f22));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f21), __fmul_rn(sum_13[0], f21));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f22), __fmul_rn(sum_13[2], f22));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f21), __fmul_rn(sum_14[0], f21));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f22), __fmul_rn(sum_14[2], f22));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f21), __fmul_rn(sum_15[0], f21));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f22), __fmul_rn(sum_15[2], f22));
  const u32 r264 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r265 = r264 ^ ((r264 >> 6) & 0x70u);
  const u32 r266 = result + r265;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r266) = r232;
  shared<u32>(r266 + 8192u) = r233;
  const u32 r267 = result + (r265 ^ 0x10u);
  shared<u32>(r267) = r234;
  shared<u32>(r267 + 8192u) = r235;
  const u32 r268 = result + (r265 ^ 0x20u);
  shared<u32>(r268) = r236;
  shared<u32>(r268 + 8192u) = r237;
  const u32 r269 = result + (r265 ^ 0x30u);
  shared<u32>(r269) = r238;
  shared<u32>(r269 + 8192u) = r239;
  const u32 r270 = result + (r265 ^ 0x40u);
  shared<u32>(r270) = r240;
  shared<u32>(r270 + 8192u) = r241;
  const u32 r271 = result + (r265 ^ 0x50u);
  shared<u32>(r271) = r242;
  shared<u32>(r271 + 8192u) = r243;
  const u32 r272 = result + (r265 ^ 0x60u);
  shared<u32>(r272) = r244;
  shared<u32>(r272 + 8192u) = r245;
  const u32 r273 = result + (r265 ^ 0x70u);
  shared<u32>(r273) = r246;
  shared<u32>(r273 + 8192u) = r247;
  shared<u32>(r266 + 16384u) = r248;
  shared<u32>(r266 + 24576u) = r249;
  shared<u32>(r267 + 16384u) = r250;
  shared<u32>(r267 + 24576u) = r251;
  shared<u32>(r268 + 16384u) = r252;
  shared<u32>(r268 + 24576u) = r253;
  shared<u32>(r269 + 16384u) = r254;
  shared<u32>(r269 + 24576u) = r255;
  shared<u32>(r270 + 16384u) = r256;
  shared<u32>(r270 + 24576u) = r257;
  shared<u32>(r271 + 16384u) = r258;
  shared<u32>(r271 + 24576u) = r259;
  shared<u32>(r272 + 16384u) = r260;
  shared<u32>(r272 + 24576u) = r261;
  shared<u32>(r273 + 16384u) = r262;
  shared<u32>(r273 + 24576u) = r263;
  const float f23 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f5), f0, -24.0f));
  const float f24 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f6), f0, -24.0f));
  const float f25 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f3, f5), f0, -24.0f));
  const float f26 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f4, f6), f0, -24.0f));

  // softmax.ts:155  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fmul_rn(total_24, 0.2f);
  const float p_1 = f23 > p_0 ? f23 : 0.0f;
  const float p_2 = __fmul_rn(total_27, 0.2f);
  const float p_3 = f24 > p_2 ? f24 : 0.0f;
  const float p_4 = f25 > p_0 ? f25 : 0.0f;
  const float p_5 = f26 > p_2 ? f26 : 0.0f;

  // softmax.ts:157  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p22 = __syncthreads_or(((p_1 > 0.0f || p_3 > 0.0f) || p_4 > 0.0f) || p_5 > 0.0f) != 0;

  // softmax.ts:165  parallel([heads, 32], (h, lane) => {
  const u32 r274 = threadIdx.x & 0x1fu;

  // softmax.ts:198  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
  const u32 r275 = total_2 << 10;
  if (p22) {
    // mla_decode.ts:206  const scales = placed(cache, f32);
    const u32 scales = (u32)dim_P * dim_page;

    // softmax.ts:161  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r276 = total_1 + (total_3 << 4);
    const u32 r277 = r276 + 8u;
    const u32 r278 = total_0 * 288u;
    const u32 r279 = total_4 * 1152u;
    const u32 r280 = total_1 << 2;
    const u32 r281 = total_3 << 6;
    const u32 r282 = slots + r278 + r279 + r280 + r281;

    // softmax.ts:162  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r283 = weights_1 + r278 + r279 + r280 + r281;

    // softmax.ts:164  store(most, reduceMax(p, 0));
    const float f27 = max_NaN_f32(p_1, p_4);
    const float f28 = max_NaN_f32(p_3, p_5);
    const u32 r284 = scratch2 + total_17 + total_18 + total_19;
    const u32 r285 = scratch2 + total_18 + total_19;

    // softmax.ts:137  export const lossOf = (p: number): number => p - f32(bf16(p));
    const bool p23 = r2 < (u32)dim_B;
    const char* const d15 = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r286 = threadIdx.x + 256u;
    const u32 r287 = r286 >> 5;
    const u32 r288 = threadIdx.x + 512u;
    const u32 r289 = r288 >> 5;
    const u32 r290 = threadIdx.x + 768u;
    const u32 r291 = r290 >> 5;
    shared<u32>(r282) = r18 + r276;
    shared<u32>(r282 + 144u) = r19 + r276;
    shared<u32>(r282 + 32u) = r20 + r277;
    shared<u32>(r282 + 176u) = r21 + r277;
    shared<float>(r283) = p_1;
    shared<float>(r283 + 144u) = p_3;
    shared<float>(r283 + 32u) = p_4;
    shared<float>(r283 + 176u) = p_5;
    const float f29 = __shfl_xor_sync(0xffffffffu, f27, 4);
    const float f30 = max_NaN_f32(f27, f29);
    const float f31 = __shfl_xor_sync(0xffffffffu, f28, 4);
    const float f32 = max_NaN_f32(f28, f31);
    const float f33 = __shfl_xor_sync(0xffffffffu, f30, 8);
    const float f34 = max_NaN_f32(f30, f33);
    const float f35 = __shfl_xor_sync(0xffffffffu, f32, 8);
    const float f36 = max_NaN_f32(f32, f35);
    const float f37 = __shfl_xor_sync(0xffffffffu, f34, 16);
    const float f38 = __shfl_xor_sync(0xffffffffu, f36, 16);
    if (total_if) shared<float>(r284) = max_NaN_f32(f34, f37);
    if (total_if) shared<float>(r284 + 4u) = max_NaN_f32(f36, f38);
    __syncthreads();
    const float f39 = shared<float>(r285);
    const float f40 = shared<float>(r285 + 128u);
    const float f41 = shared<float>(r285 + 4u);
    const float f42 = shared<float>(r285 + 132u);
    if (p21) shared<float2>(most_1 + total_18 + total_19) = make_float2(max_NaN_f32(f39, f40), max_NaN_f32(f41, f42));

    // softmax.ts:166  if (most.at(h) > 0)
    __syncthreads();
    const float f43 = shared<float>(total_2 * 4u + most_1);
    if (f43 > 0.0f) {
      const u32 r292 = total_2 * 4u + factors;

      // softmax.ts:167  for (const i of range(apart)) {
      #pragma unroll 1
      for (int i = 0; i < 32; i++) {
        // softmax.ts:168  const weight = weights.at(h, i);
        const u32 weight_0 = total_2 * 144u;
        const u32 weight_1 = (u32)i << 2;
        const float weight_2 = shared<float>(weights_1 + weight_0 + weight_1);

        // softmax.ts:169  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
        if (weight_2 > 0.0f) {
          // softmax.ts:197  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
          const u32 r293 = shared<u32>(slots + weight_0 + weight_1);
          const u32 r294 = div_s32(r293, dim_page);
          u32 r295 = 0u;
          if (p23 && r294 < (u32)dim_M) r295 = __ldg((const u32*)(d15 + 4ll * (int)r294));
          const u32 r296 = rem_s32(r293, dim_page);
          const u32 r297 = r295 < (u32)dim_P && r296 < (u32)dim_page ? r295 * dim_page + r296 : -1u;
          const bool p24 = r297 < scales;
          const char* const d16 = cache + 656ll * (int)r297;
          const float f44 = shared<float>(r292);
          #pragma unroll 1
          for (int c = (int)r274; c < 512; c += 32) {
            float f45 = 0.0f;
            if (p24) f45 = __ldg((const float*)(d16 + 4ll * (int)((u32)c >> 7) + 512));
            const float f46 = __fmul_rn(weight_2, f45);
            const float f47 = __fsub_rn(f46, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f46) << 16));
            u32 r298 = 0u;
            if (p24) r298 = __ldg((const u8*)(d16 + 1ll * c));
            const u32 r299 = __byte_perm(r298, 0u, 0x1404u);
            const u32 r300 = r299 & 0x7f007f00u;
            const u32 r301 = lop3_b32<248>(mul_rn_f16x2(r300 >> 1, 1543527424u), r299, 0x80008000u);
            const u16 h0 = (u16)(r301 | prmt_b32(r300 + 16777472u, 0u, 48025u));
            const u32 r302 = r275 + ((u32)c << 1);
            const u32 r303 = result + (r302 ^ ((r302 >> 6) & 0x70u));
            const u32 r304 = shared<u16>(r303);
            const float f48 = __fmaf_rn(__fmul_rn(f47, cvt_f32_f16(h0)), f44, __uint_as_float(r304 << 16));
            shared<u16>(r303) = (u16)(u32)(u16)cvt_rn_bf16_f32(f48);
          }
        }
      }
    }
    const float f49 = shared<float>(r287 * 4u + most_1);
    if (f49 > 0.0f) {
      const u32 r305 = r286 & 0x1fu;
      const u32 r306 = r287 * 4u + factors;
      const u32 r307 = r287 << 10;
      #pragma unroll 1
      for (int i2 = 0; i2 < 32; i2++) {
        const u32 weight_3 = r287 * 144u;
        const u32 weight_4 = (u32)i2 << 2;
        const float weight_5 = shared<float>(weights_1 + weight_3 + weight_4);
        if (weight_5 > 0.0f) {
          const u32 r308 = shared<u32>(slots + weight_3 + weight_4);
          const u32 r309 = div_s32(r308, dim_page);
          u32 r310 = 0u;
          if (p23 && r309 < (u32)dim_M) r310 = __ldg((const u32*)(d15 + 4ll * (int)r309));
          const u32 r311 = rem_s32(r308, dim_page);
          const u32 r312 = r310 < (u32)dim_P && r311 < (u32)dim_page ? r310 * dim_page + r311 : -1u;
          const bool p25 = r312 < scales;
          const char* const d17 = cache + 656ll * (int)r312;
          const float f50 = shared<float>(r306);
          #pragma unroll 1
          for (int c2 = (int)r305; c2 < 512; c2 += 32) {
            float f51 = 0.0f;
            if (p25) f51 = __ldg((const float*)(d17 + 4ll * (int)((u32)c2 >> 7) + 512));
            const float f52 = __fmul_rn(weight_5, f51);
            const float f53 = __fsub_rn(f52, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f52) << 16));
            u32 r313 = 0u;
            if (p25) r313 = __ldg((const u8*)(d17 + 1ll * c2));
            const u32 r314 = __byte_perm(r313, 0u, 0x1404u);
            const u32 r315 = r314 & 0x7f007f00u;
            const u32 r316 = lop3_b32<248>(mul_rn_f16x2(r315 >> 1, 1543527424u), r314, 0x80008000u);
            const u16 h1 = (u16)(r316 | prmt_b32(r315 + 16777472u, 0u, 48025u));
            const u32 r317 = r307 + ((u32)c2 << 1);
            const u32 r318 = result + (r317 ^ ((r317 >> 6) & 0x70u));
            const u32 r319 = shared<u16>(r318);
            const float f54 = __fmaf_rn(__fmul_rn(f53, cvt_f32_f16(h1)), f50, __uint_as_float(r319 << 16));
            shared<u16>(r318) = (u16)(u32)(u16)cvt_rn_bf16_f32(f54);
          }
        }
      }
    }
    const float f55 = shared<float>(r289 * 4u + most_1);
    if (f55 > 0.0f) {
      const u32 r320 = r288 & 0x1fu;
      const u32 r321 = r289 * 4u + factors;
      const u32 r322 = r289 << 10;
      #pragma unroll 1
      for (int i3 = 0; i3 < 32; i3++) {
        const u32 weight_6 = r289 * 144u;
        const u32 weight_7 = (u32)i3 << 2;
        const float weight_8 = shared<float>(weights_1 + weight_6 + weight_7);
        if (weight_8 > 0.0f) {
          const u32 r323 = shared<u32>(slots + weight_6 + weight_7);
          const u32 r324 = div_s32(r323, dim_page);
          u32 r325 = 0u;
          if (p23 && r324 < (u32)dim_M) r325 = __ldg((const u32*)(d15 + 4ll * (int)r324));
          const u32 r326 = rem_s32(r323, dim_page);
          const u32 r327 = r325 < (u32)dim_P && r326 < (u32)dim_page ? r325 * dim_page + r326 : -1u;
          const bool p26 = r327 < scales;
          const char* const d18 = cache + 656ll * (int)r327;
          const float f56 = shared<float>(r321);
          #pragma unroll 1
          for (int c3 = (int)r320; c3 < 512; c3 += 32) {
            float f57 = 0.0f;
            if (p26) f57 = __ldg((const float*)(d18 + 4ll * (int)((u32)c3 >> 7) + 512));
            const float f58 = __fmul_rn(weight_8, f57);
            const float f59 = __fsub_rn(f58, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f58) << 16));
            u32 r328 = 0u;
            if (p26) r328 = __ldg((const u8*)(d18 + 1ll * c3));
            const u32 r329 = __byte_perm(r328, 0u, 0x1404u);
            const u32 r330 = r329 & 0x7f007f00u;
            const u32 r331 = lop3_b32<248>(mul_rn_f16x2(r330 >> 1, 1543527424u), r329, 0x80008000u);
            const u16 h2 = (u16)(r331 | prmt_b32(r330 + 16777472u, 0u, 48025u));
            const u32 r332 = r322 + ((u32)c3 << 1);
            const u32 r333 = result + (r332 ^ ((r332 >> 6) & 0x70u));
            const u32 r334 = shared<u16>(r333);
            const float f60 = __fmaf_rn(__fmul_rn(f59, cvt_f32_f16(h2)), f56, __uint_as_float(r334 << 16));
            shared<u16>(r333) = (u16)(u32)(u16)cvt_rn_bf16_f32(f60);
          }
        }
      }
    }
    const float f61 = shared<float>(r291 * 4u + most_1);
    if (f61 > 0.0f) {
      const u32 r335 = r290 & 0x1fu;
      const u32 r336 = r291 * 4u + factors;
      const u32 r337 = r291 << 10;
      #pragma unroll 1
      for (int i4 = 0; i4 < 32; i4++) {
        const u32 weight_9 = r291 * 144u;
        const u32 weight_10 = (u32)i4 << 2;
        const float weight = shared<float>(weights_1 + weight_9 + weight_10);
        if (weight > 0.0f) {
          const u32 r338 = shared<u32>(slots + weight_9 + weight_10);
          const u32 r339 = div_s32(r338, dim_page);
          u32 r340 = 0u;
          if (p23 && r339 < (u32)dim_M) r340 = __ldg((const u32*)(d15 + 4ll * (int)r339));
          const u32 r341 = rem_s32(r338, dim_page);
          const u32 r342 = r340 < (u32)dim_P && r341 < (u32)dim_page ? r340 * dim_page + r341 : -1u;
          const bool p27 = r342 < scales;
          const char* const d19 = cache + 656ll * (int)r342;
          const float f62 = shared<float>(r336);
          #pragma unroll 1
          for (int c4 = (int)r335; c4 < 512; c4 += 32) {
            float f63 = 0.0f;
            if (p27) f63 = __ldg((const float*)(d19 + 4ll * (int)((u32)c4 >> 7) + 512));
            const float f64 = __fmul_rn(weight, f63);
            const float f65 = __fsub_rn(f64, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f64) << 16));
            u32 r343 = 0u;
            if (p27) r343 = __ldg((const u8*)(d19 + 1ll * c4));
            const u32 r344 = __byte_perm(r343, 0u, 0x1404u);
            const u32 r345 = r344 & 0x7f007f00u;
            const u32 r346 = lop3_b32<248>(mul_rn_f16x2(r345 >> 1, 1543527424u), r344, 0x80008000u);
            const u16 h3 = (u16)(r346 | prmt_b32(r345 + 16777472u, 0u, 48025u));
            const u32 r347 = r337 + ((u32)c4 << 1);
            const u32 r348 = result + (r347 ^ ((r347 >> 6) & 0x70u));
            const u32 r349 = shared<u16>(r348);
            const float f66 = __fmaf_rn(__fmul_rn(f65, cvt_f32_f16(h3)), f62, __uint_as_float(r349 << 16));
            shared<u16>(r348) = (u16)(u32)(u16)cvt_rn_bf16_f32(f66);
          }
        }
      }
    }
  }

  // softmax.ts:200  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), softmax.sm_scale)) };
  const float outputs_0 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_24, 16777216.0f)), 0.6931472f);
  const float outputs_1 = p19 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f5, sm_scale, outputs_0);
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_27, 16777216.0f)), 0.6931472f);
  const float outputs_3 = p20 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f6, sm_scale, outputs_2);

  // mla_decode.ts:223  copy(outputs.result, out.tile([b, n, head, 0], [1, 1, tune.heads, LATENT]));
  const u32 r350 = r275 + (r274 << 4);
  const bool p28 = r229 < (u32)dim_B && (u32)r230 < (u32)dim_N;
  const u32 r351 = r1 << 5;
  const s64 d20 = (s64)(int)r229;
  char* const d21 = out + (s64)(d20 * (denseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r230;
  char* const d22 = d21 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r274;
  __syncthreads();
  #pragma unroll 1
  for (int i5 = 0; i5 < 32; i5 += 8) {
    const u32 r352 = r350 + ((u32)i5 << 10);
    const u32 r353 = result + (r352 ^ ((r352 >> 6) & 0x70u));
    const uint4 v32 = shared<uint4>(r353);
    const uint4 v33 = shared<uint4>(r353 + 512u);
    if (p28 && (int)(r351 + i5) < 121) {
      char* const d23 = d22 + 1024ll * i5;
      *(uint4*)d23 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      *(uint4*)(d23 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    } else {
      char* const d24 = d22 + 1024ll * i5;
      const bool p29 = p28 && (int)(r351 + total_2 + i5) < 128;
      if (p29) *(uint4*)d24 = make_uint4(v32.x, v32.y, v32.z, v32.w);
      if (p29) *(uint4*)(d24 + 512) = make_uint4(v33.x, v33.y, v33.z, v33.w);
    }
  }

  // mla_decode.ts:224  store(lse.tile([b, head, n], [1, tune.heads, 1]), outputs.lse);
  if (p28) {
    char* const d25 = lse + (s64)(d20 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r354 = r351 + (total_0 << 1) + (total_4 << 3);
    char* const d26 = d25 + (s64)((u64)((s64)(int)(r354 + 1u) * dim_N) << 2) + 4ll * r230;
    if (p21) *(float*)(d25 + (s64)((u64)((s64)(int)r354 * dim_N) << 2) + 4ll * r230) = outputs_1;
    if (p21) *(float*)d26 = outputs_3;
  } else {
    char* const d27 = lse + (s64)(d20 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r355 = r351 + (total_0 << 1) + (total_4 << 3);
    char* const d28 = d27 + (s64)((u64)((s64)(int)(r355 + 1u) * dim_N) << 2) + 4ll * r230;
    const bool p30 = p21 && p28;
    if (p30) *(float*)(d27 + (s64)((u64)((s64)(int)r355 * dim_N) << 2) + 4ll * r230) = outputs_1;
    if (p30) *(float*)d28 = outputs_3;
  }
}
