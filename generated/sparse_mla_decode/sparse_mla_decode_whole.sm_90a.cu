//
// sparse_mla_decode_whole: tilewright, for sm_90a
//   H = 128
//   heads = 64, keys = 32, stages = 3, warps = 8
//   topk_length = absent, attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
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

// cvt.rn.f16x2.e4m3x2: conversion between formats
static __device__ __forceinline__ u32 cvt_rn_f16x2_e4m3x2(u16 a) {
  u32 d;
  asm("cvt.rn.f16x2.e4m3x2 %0, %1;" : "=r"(d) : "h"(a));
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

// 159296 bytes
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
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 bytes = shared_address(smem);        // 62976 bytes: u8[32, 656] x 3 stages
  const u32 rest = shared_address(smem) + 62976u; // 41984 bytes: bf16[64, 328]
  const u32 staged = shared_address(smem);       // 33792 bytes: bf16[64, 264]
  const u32 K_1 = shared_address(smem) + 104960u; // 33280 bytes: bf16[32, 520]
  const u32 weights = shared_address(smem) + 138240u; // 18432 bytes: bf16[128, 72]
  const u32 slots = shared_address(smem) + 65536u; // 3072 bytes: i32[64, 12]
  const u32 weights_1 = shared_address(smem) + 68608u; // 3072 bytes: f32[64, 12]
  const u32 places = shared_address(smem) + 156672u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 158720u; // 256 bytes: f32[64]
  const u32 most_1 = shared_address(smem) + 158976u; // 256 bytes: f32[64]
  const u32 lowest = shared_address(smem) + 159232u; // 64 bytes: i32[16]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:16  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole_0 = (s64)dim_N;
  const u64 sparseMlaDecodeWhole_1 = (u64)(s64)dim_K * sparseMlaDecodeWhole_0;

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 1;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 1u;

  // mla_decode.ts:127  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:128  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // mla_decode.ts:144  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share = (((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u)) << 5;

  // mla_decode.ts:146  const to = min(from + share, count);
  const int to = min((int)share, dim_K);

  // mla_decode.ts:148  const rows = placed(cache, u8);
  const u32 rows_0 = (u32)dim_P * dim_page;

  // mla_decode.ts:151  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r4 = threadIdx.x & 0x1fu;
  const u32 r5 = threadIdx.x >> 5;
  const int r6 = (u32)dim_B * dim_N - r0;
  const bool p0 = r6 > 0;
  const u32 r7 = r4 << 4;
  const char* const d0 = q + 147456ll * (int)r0 + 73728ll * (int)r1;
  if (p0) {
    const u32 r8 = staged + r5 * 4224u + r7;
    const char* const d1 = d0 + 9216ll * (int)r5 + 16ll * (int)r4;
    cp_async_cg_shared_global<16>(r8, d1);
    cp_async_cg_shared_global<16>(r8 + 528u, d1 + 1152);
    cp_async_cg_shared_global<16>(r8 + 1056u, d1 + 2304);
    cp_async_cg_shared_global<16>(r8 + 1584u, d1 + 3456);
    cp_async_cg_shared_global<16>(r8 + 2112u, d1 + 4608);
    cp_async_cg_shared_global<16>(r8 + 2640u, d1 + 5760);
    cp_async_cg_shared_global<16>(r8 + 3168u, d1 + 6912);
    cp_async_cg_shared_global<16>(r8 + 3696u, d1 + 8064);
  } else {
    const u32 r9 = staged + r5 * 4224u + r7;
    const char* const d2 = d0 + 9216ll * (int)r5 + 16ll * (int)r4;
    const bool p1 = r6 <= 0;
    cp_async_cg_shared_global<16>(r9, d2, p1);
    cp_async_cg_shared_global<16>(r9 + 528u, d2 + 1152, p1);
    cp_async_cg_shared_global<16>(r9 + 1056u, d2 + 2304, p1);
    cp_async_cg_shared_global<16>(r9 + 1584u, d2 + 3456, p1);
    cp_async_cg_shared_global<16>(r9 + 2112u, d2 + 4608, p1);
    cp_async_cg_shared_global<16>(r9 + 2640u, d2 + 5760, p1);
    cp_async_cg_shared_global<16>(r9 + 3168u, d2 + 6912, p1);
    cp_async_cg_shared_global<16>(r9 + 3696u, d2 + 8064, p1);
  }
  cp_async_commit_group();

  // mla_decode.ts:152  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
  const u32 q0_0 = threadIdx.x & 3u;
  const u32 q0_1 = threadIdx.x >> 2;
  const u32 q0_2 = q0_0 << 2;
  const u32 q0_3 = staged + q0_1 * 528u + q0_2;
  cp_async_wait_group<0>();
  __syncthreads();
  const u32 q0_4 = shared<u32>(q0_3);
  const u32 q0_5 = shared<u32>(q0_3 + 16u);
  const u32 q0_6 = shared<u32>(q0_3 + 32u);
  const u32 q0_7 = shared<u32>(q0_3 + 48u);
  const u32 q0_8 = shared<u32>(q0_3 + 64u);
  const u32 q0_9 = shared<u32>(q0_3 + 80u);
  const u32 q0_10 = shared<u32>(q0_3 + 96u);
  const u32 q0_11 = shared<u32>(q0_3 + 112u);
  const u32 q0_12 = shared<u32>(q0_3 + 128u);
  const u32 q0_13 = shared<u32>(q0_3 + 144u);
  const u32 q0_14 = shared<u32>(q0_3 + 160u);
  const u32 q0_15 = shared<u32>(q0_3 + 176u);
  const u32 q0_16 = shared<u32>(q0_3 + 192u);
  const u32 q0_17 = shared<u32>(q0_3 + 208u);
  const u32 q0_18 = shared<u32>(q0_3 + 224u);
  const u32 q0_19 = shared<u32>(q0_3 + 240u);

  // mla_decode.ts:153  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
  const u32 q1_0 = shared<u32>(q0_3 + 256u);
  const u32 q1_1 = shared<u32>(q0_3 + 272u);
  const u32 q1_2 = shared<u32>(q0_3 + 288u);
  const u32 q1_3 = shared<u32>(q0_3 + 304u);
  const u32 q1_4 = shared<u32>(q0_3 + 320u);
  const u32 q1_5 = shared<u32>(q0_3 + 336u);
  const u32 q1_6 = shared<u32>(q0_3 + 352u);
  const u32 q1_7 = shared<u32>(q0_3 + 368u);
  const u32 q1_8 = shared<u32>(q0_3 + 384u);
  const u32 q1_9 = shared<u32>(q0_3 + 400u);
  const u32 q1_10 = shared<u32>(q0_3 + 416u);
  const u32 q1_11 = shared<u32>(q0_3 + 432u);
  const u32 q1_12 = shared<u32>(q0_3 + 448u);
  const u32 q1_13 = shared<u32>(q0_3 + 464u);
  const u32 q1_14 = shared<u32>(q0_3 + 480u);
  const u32 q1_15 = shared<u32>(q0_3 + 496u);

  // mla_decode.ts:156  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r10 = threadIdx.x & 7u;
    const u32 r11 = threadIdx.x >> 3;
    const u32 r12 = rest + r11 * 656u + (r10 << 4);
    const char* const d3 = d0 + 1152ll * (int)r11 + 16ll * (int)r10;
    cp_async_cg_shared_global<16>(r12, d3 + 512);
    cp_async_cg_shared_global<16>(r12 + 128u, d3 + 640);
    cp_async_cg_shared_global<16>(r12 + 256u, d3 + 768);
    cp_async_cg_shared_global<16>(r12 + 384u, d3 + 896);
    cp_async_cg_shared_global<16>(r12 + 512u, d3 + 1024);
    cp_async_cg_shared_global<16>(r12 + 20992u, d3 + 37376);
    cp_async_cg_shared_global<16>(r12 + 21120u, d3 + 37504);
    cp_async_cg_shared_global<16>(r12 + 21248u, d3 + 37632);
    cp_async_cg_shared_global<16>(r12 + 21376u, d3 + 37760);
    cp_async_cg_shared_global<16>(r12 + 21504u, d3 + 37888);
  } else {
    const u32 r13 = threadIdx.x & 7u;
    const u32 r14 = threadIdx.x >> 3;
    const u32 r15 = rest + r14 * 656u + (r13 << 4);
    const char* const d4 = d0 + 1152ll * (int)r14 + 16ll * (int)r13;
    const bool p2 = r6 <= 0;
    cp_async_cg_shared_global<16>(r15, d4 + 512, p2);
    cp_async_cg_shared_global<16>(r15 + 128u, d4 + 640, p2);
    cp_async_cg_shared_global<16>(r15 + 256u, d4 + 768, p2);
    cp_async_cg_shared_global<16>(r15 + 384u, d4 + 896, p2);
    cp_async_cg_shared_global<16>(r15 + 512u, d4 + 1024, p2);
    cp_async_cg_shared_global<16>(r15 + 20992u, d4 + 37376, p2);
    cp_async_cg_shared_global<16>(r15 + 21120u, d4 + 37504, p2);
    cp_async_cg_shared_global<16>(r15 + 21248u, d4 + 37632, p2);
    cp_async_cg_shared_global<16>(r15 + 21376u, d4 + 37760, p2);
    cp_async_cg_shared_global<16>(r15 + 21504u, d4 + 37888, p2);
  }
  cp_async_commit_group();

  // softmax.ts:74  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:161  for (const chunk of range(from, to, LIST)) {
  u32 r16 = 0u;
  u32 r17 = 0u;
  float f1 = __uint_as_float(0xff800000u);
  float f2 = __uint_as_float(0xff800000u);
  float f3 = -3.4e38f;
  float f4 = -3.4e38f;
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

  // mla_decode.ts:173  copy(
  const int r18 = 31u - r4;
  const int r19 = 23u - r4;
  const u32 r20 = bytes + r5 * 2624u + r7;
  const char* const d5 = cache + 16ll * (int)r4;
  const u32 r21 = r5 << 4;
  const u32 r22 = places + r21;

  // mla_decode.ts:182  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r23 = bytes + r5 * 656u + (r4 << 3);
  const u32 r24 = K_1 + r5 * 1040u + r7;

  // mla_decode.ts:184  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r25 = r4 & 7u;
  const u32 r26 = (r4 >> 3) & 1u;
  const u32 r27 = (r4 >> 4) & 1u;
  const u32 r28 = r25 * 656u;
  const u32 r29 = r27 << 4;
  const u32 r30 = bytes + r26 * 5248u + r28 + r29;
  const u32 r31 = r26 << 4;
  const u32 r32 = rest + r5 * 5248u + r28 + r31 + (r27 << 5);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r33 = K_1 + r26 * 8320u + r25 * 1040u;
  const u32 r34 = r33 + r29;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = q0_1 & 7u;
  const u32 s1_1 = bytes + s1_0 * 656u;

  // softmax.ts:90  copy(map(x, fn), x);
  const u32 r35 = places + (s1_0 << 2);

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r36 = factors + (q0_0 << 3) + (r5 << 5);
  const u32 r37 = s1_0 * 4u + factors;

  // mla_decode.ts:198  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r38 = weights + s1_0 * 144u + q0_2 + r21;

  // mla_decode.ts:199  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r39 = weights + (threadIdx.x >> 6) * 4608u + r27 * 1152u + r25 * 144u;
  const u32 r40 = r39 + r31;
  const u32 r41 = r33 + (r5 << 7) + r29;
  #pragma unroll 1
  for (int chunk = 0; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
    const u32 r42 = threadIdx.x << 1;

    // mla_decode.ts:163  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const bool listed_if = r2 < (u32)dim_B && r3 < (u32)dim_N;
    const char* const listed_at = indices + (s64)((s64)(int)r2 * sparseMlaDecodeWhole_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
    const u32 r43 = r5 * 16u + places;
    const u32 r44 = chunk + r42;
    u32 listed_0 = 0u;
    if (listed_if && r44 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at + 4ll * (int)r44));
    const u32 listed_1 = (int)r44 < to ? (listed_0 < rows_0 ? listed_0 : -1u) : -1u;
    const u32 r45 = chunk + (r42 + 1u);
    u32 listed_2 = 0u;
    if (listed_if && r45 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at + 4ll * (int)r45));
    const u32 listed_3 = (int)r45 < to ? (listed_2 < rows_0 ? listed_2 : -1u) : -1u;

    // mla_decode.ts:165  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_1, listed_3);

    // mla_decode.ts:168  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r46 = min((int)listed_1, (int)listed_3);
    const u32 r47 = __shfl_xor_sync(0xffffffffu, (u32)r46, 1);
    const int r48 = min(r46, (int)r47);
    const u32 r49 = __shfl_xor_sync(0xffffffffu, (u32)r48, 2);
    const int r50 = min(r48, (int)r49);
    const u32 r51 = __shfl_xor_sync(0xffffffffu, (u32)r50, 4);
    const int r52 = min(r50, (int)r51);
    const u32 r53 = __shfl_xor_sync(0xffffffffu, (u32)r52, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r52, (int)r53);

    // mla_decode.ts:169  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r54 = (u32)to - chunk;
    const u32 r55 = (int)r54 / 32;
    const u32 r56 = r54 - (r55 << 5);
    const u32 r57 = r55 + (r56 != 0u && (int)(r56 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r58 = min((int)r57, 16);
    if (r58 > 0) {
      __syncthreads();
      const u32 r59 = shared<u32>(r43);
      const int r60 = r59 & 1u;
      const u32 r61 = shared<u32>(r43 + 4u);
      const int r62 = r61 & 1u;
      const u32 r63 = shared<u32>(r43 + 8u);
      const int r64 = r63 & 1u;
      const u32 r65 = shared<u32>(r43 + 12u);
      const int r66 = r65 & 1u;
      const char* const d6 = d5 + 656ll * (int)r59;
      const bool p4 = r59 >= rows_0;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r60 <= r18) cp_async_cg_shared_global<16>(r20, d6, p4);
      if (r60 >= r19) cp_async_cg_shared_global<16>(r20 + 144u, d6 + 144, p4);
      const char* const d7 = d5 + 656ll * (int)r61;
      const bool p5 = r61 >= rows_0;
      if (r62 <= r18) cp_async_cg_shared_global<16>(r20 + 656u, d7, p5);
      if (r62 >= r19) cp_async_cg_shared_global<16>(r20 + 800u, d7 + 144, p5);
      const char* const d8 = d5 + 656ll * (int)r63;
      const bool p6 = r63 >= rows_0;
      if (r64 <= r18) cp_async_cg_shared_global<16>(r20 + 1312u, d8, p6);
      if (r64 >= r19) cp_async_cg_shared_global<16>(r20 + 1456u, d8 + 144, p6);
      const char* const d9 = d5 + 656ll * (int)r65;
      const bool p7 = r65 >= rows_0;
      if (r66 <= r18) cp_async_cg_shared_global<16>(r20 + 1968u, d9, p7);
      if (r66 >= r19) cp_async_cg_shared_global<16>(r20 + 2112u, d9 + 144, p7);
    }
    cp_async_commit_group();
    if (r58 > 1) {
      __syncthreads();
      const u32 r67 = shared<u32>(r43 + 128u);
      const int r68 = r67 & 1u;
      const u32 r69 = shared<u32>(r43 + 132u);
      const int r70 = r69 & 1u;
      const u32 r71 = shared<u32>(r43 + 136u);
      const int r72 = r71 & 1u;
      const u32 r73 = shared<u32>(r43 + 140u);
      const int r74 = r73 & 1u;
      const char* const d10 = d5 + 656ll * (int)r67;
      const bool p8 = r67 >= rows_0;
      cp_async_wait_group<1>();
      __syncthreads();
      if (r68 <= r18) cp_async_cg_shared_global<16>(r20 + 20992u, d10, p8);
      if (r68 >= r19) cp_async_cg_shared_global<16>(r20 + 21136u, d10 + 144, p8);
      const char* const d11 = d5 + 656ll * (int)r69;
      const bool p9 = r69 >= rows_0;
      if (r70 <= r18) cp_async_cg_shared_global<16>(r20 + 21648u, d11, p9);
      if (r70 >= r19) cp_async_cg_shared_global<16>(r20 + 21792u, d11 + 144, p9);
      const char* const d12 = d5 + 656ll * (int)r71;
      const bool p10 = r71 >= rows_0;
      if (r72 <= r18) cp_async_cg_shared_global<16>(r20 + 22304u, d12, p10);
      if (r72 >= r19) cp_async_cg_shared_global<16>(r20 + 22448u, d12 + 144, p10);
      const char* const d13 = d5 + 656ll * (int)r73;
      const bool p11 = r73 >= rows_0;
      if (r74 <= r18) cp_async_cg_shared_global<16>(r20 + 22960u, d13, p11);
      if (r74 >= r19) cp_async_cg_shared_global<16>(r20 + 23104u, d13 + 144, p11);
    }
    cp_async_commit_group();
    u32 r75 = 0u;
    u32 r76 = 41984u;
    #pragma unroll 1
    for (int tile = 0; tile < r58; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r77 = tile + 2u;
      const u32 r78 = r20 + r76;
      if ((int)r77 < r58) {
        const u32 r79 = r22 + (r77 << 7);
        const u32 r80 = shared<u32>(r79);
        const int r81 = r80 & 1u;
        const u32 r82 = shared<u32>(r79 + 4u);
        const int r83 = r82 & 1u;
        const u32 r84 = shared<u32>(r79 + 8u);
        const int r85 = r84 & 1u;
        const u32 r86 = shared<u32>(r79 + 12u);
        const int r87 = r86 & 1u;
        const char* const d14 = d5 + 656ll * (int)r80;
        const bool p12 = r80 >= rows_0;
        if (r81 <= r18) cp_async_cg_shared_global<16>(r78, d14, p12);
        if (r81 >= r19) cp_async_cg_shared_global<16>(r78 + 144u, d14 + 144, p12);
        const char* const d15 = d5 + 656ll * (int)r82;
        const bool p13 = r82 >= rows_0;
        if (r83 <= r18) cp_async_cg_shared_global<16>(r78 + 656u, d15, p13);
        if (r83 >= r19) cp_async_cg_shared_global<16>(r78 + 800u, d15 + 144, p13);
        const char* const d16 = d5 + 656ll * (int)r84;
        const bool p14 = r84 >= rows_0;
        if (r85 <= r18) cp_async_cg_shared_global<16>(r78 + 1312u, d16, p14);
        if (r85 >= r19) cp_async_cg_shared_global<16>(r78 + 1456u, d16 + 144, p14);
        const char* const d17 = d5 + 656ll * (int)r86;
        const bool p15 = r86 >= rows_0;
        if (r87 <= r18) cp_async_cg_shared_global<16>(r78 + 1968u, d17, p15);
        if (r87 >= r19) cp_async_cg_shared_global<16>(r78 + 2112u, d17 + 144, p15);
      }
      cp_async_commit_group();
      const u32 r88 = r23 + r75;
      const uint2 v0 = shared<uint2>(r88);
      const uint2 v1 = shared<uint2>(r88 + 256u);
      const uint2 v2 = shared<uint2>(r88 + 5248u);
      const uint2 v3 = shared<uint2>(r88 + 5504u);
      const u32 r89 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r90 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r91 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24) = make_uint4(r89, r90, r91, r92);
      const u32 r93 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r94 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r95 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r96 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 512u) = make_uint4(r94, r95, r96, r97);
      const u32 r98 = lop3_b32<246>(lop3_b32<246>(r93, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r99 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r100 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r101 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 8320u) = make_uint4(r99, r100, r101, r102);
      const u32 r103 = lop3_b32<246>(lop3_b32<246>(r98, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r104 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r105 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r106 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 8832u) = make_uint4(r104, r105, r106, r107);
      const uint2 v4 = shared<uint2>(r88 + 10496u);
      const uint2 v5 = shared<uint2>(r88 + 10752u);
      const uint2 v6 = shared<uint2>(r88 + 15744u);
      const uint2 v7 = shared<uint2>(r88 + 16000u);
      const u32 r108 = lop3_b32<246>(lop3_b32<246>(r103, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r109 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r110 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r111 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 16640u) = make_uint4(r109, r110, r111, r112);
      const u32 r113 = lop3_b32<246>(lop3_b32<246>(r108, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r114 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r115 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r116 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 17152u) = make_uint4(r114, r115, r116, r117);
      const u32 r118 = lop3_b32<246>(lop3_b32<246>(r113, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r119 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r120 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r121 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r122 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 24960u) = make_uint4(r119, r120, r121, r122);
      const u32 r123 = lop3_b32<246>(lop3_b32<246>(r118, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r124 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r125 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r126 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r127 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r24 + 25472u) = make_uint4(r124, r125, r126, r127);
      const bool p16 = (lop3_b32<246>(r123, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p16) {
        const uint2 v8 = shared<uint2>(r88);
        const u32 r128 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r129 = fma_rn_bf16x2((r128 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r130 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r129, 2064218889u, 0u), 0u, r129), r128, 0x80008000u);
        const u32 r131 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r132 = fma_rn_bf16x2((r131 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r133 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r132, 2064218889u, 0u), 0u, r132), r131, 0x80008000u);
        const u32 r134 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r135 = fma_rn_bf16x2((r134 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r136 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r135, 2064218889u, 0u), 0u, r135), r134, 0x80008000u);
        const u32 r137 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r138 = fma_rn_bf16x2((r137 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r139 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r138, 2064218889u, 0u), 0u, r138), r137, 0x80008000u);
        shared<uint4>(r24) = make_uint4(r130, r133, r136, r139);
        const uint2 v9 = shared<uint2>(r88 + 256u);
        const u32 r140 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r141 = fma_rn_bf16x2((r140 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r142 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r141, 2064218889u, 0u), 0u, r141), r140, 0x80008000u);
        const u32 r143 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r144 = fma_rn_bf16x2((r143 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r145 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r144, 2064218889u, 0u), 0u, r144), r143, 0x80008000u);
        const u32 r146 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r147 = fma_rn_bf16x2((r146 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r148 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r147, 2064218889u, 0u), 0u, r147), r146, 0x80008000u);
        const u32 r149 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r150 = fma_rn_bf16x2((r149 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r151 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r150, 2064218889u, 0u), 0u, r150), r149, 0x80008000u);
        shared<uint4>(r24 + 512u) = make_uint4(r142, r145, r148, r151);
        const uint2 v10 = shared<uint2>(r88 + 5248u);
        const u32 r152 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r153 = fma_rn_bf16x2((r152 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r154 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r153, 2064218889u, 0u), 0u, r153), r152, 0x80008000u);
        const u32 r155 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r156 = fma_rn_bf16x2((r155 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r157 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r156, 2064218889u, 0u), 0u, r156), r155, 0x80008000u);
        const u32 r158 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r159 = fma_rn_bf16x2((r158 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r160 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r159, 2064218889u, 0u), 0u, r159), r158, 0x80008000u);
        const u32 r161 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r162 = fma_rn_bf16x2((r161 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r163 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r162, 2064218889u, 0u), 0u, r162), r161, 0x80008000u);
        shared<uint4>(r24 + 8320u) = make_uint4(r154, r157, r160, r163);
        const uint2 v11 = shared<uint2>(r88 + 5504u);
        const u32 r164 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r165 = fma_rn_bf16x2((r164 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r166 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r165, 2064218889u, 0u), 0u, r165), r164, 0x80008000u);
        const u32 r167 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r168 = fma_rn_bf16x2((r167 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r169 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r168, 2064218889u, 0u), 0u, r168), r167, 0x80008000u);
        const u32 r170 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r171 = fma_rn_bf16x2((r170 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r172 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r171, 2064218889u, 0u), 0u, r171), r170, 0x80008000u);
        const u32 r173 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r174 = fma_rn_bf16x2((r173 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r175 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r174, 2064218889u, 0u), 0u, r174), r173, 0x80008000u);
        shared<uint4>(r24 + 8832u) = make_uint4(r166, r169, r172, r175);
        const uint2 v12 = shared<uint2>(r88 + 10496u);
        const u32 r176 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r177 = fma_rn_bf16x2((r176 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r178 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r177, 2064218889u, 0u), 0u, r177), r176, 0x80008000u);
        const u32 r179 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r180 = fma_rn_bf16x2((r179 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r181 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r180, 2064218889u, 0u), 0u, r180), r179, 0x80008000u);
        const u32 r182 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r183 = fma_rn_bf16x2((r182 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r184 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r183, 2064218889u, 0u), 0u, r183), r182, 0x80008000u);
        const u32 r185 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r186 = fma_rn_bf16x2((r185 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r187 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r186, 2064218889u, 0u), 0u, r186), r185, 0x80008000u);
        shared<uint4>(r24 + 16640u) = make_uint4(r178, r181, r184, r187);
        const uint2 v13 = shared<uint2>(r88 + 10752u);
        const u32 r188 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r189 = fma_rn_bf16x2((r188 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r190 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r189, 2064218889u, 0u), 0u, r189), r188, 0x80008000u);
        const u32 r191 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        const u32 r194 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        const u32 r197 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        shared<uint4>(r24 + 17152u) = make_uint4(r190, r193, r196, r199);
        const uint2 v14 = shared<uint2>(r88 + 15744u);
        const u32 r200 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        const u32 r203 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        const u32 r206 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        const u32 r209 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        shared<uint4>(r24 + 24960u) = make_uint4(r202, r205, r208, r211);
        const uint2 v15 = shared<uint2>(r88 + 16000u);
        const u32 r212 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        const u32 r215 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        const u32 r218 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        const u32 r221 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        shared<uint4>(r24 + 25472u) = make_uint4(r214, r217, r220, r223);
      }
      const u32 r224 = r30 + r75;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r224 + 528u);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r32 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r224 + 11024u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_1, rest_part_0, zeros);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r224 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_2, rest_part_0 + 2, s0_0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r224 + 11056u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      u32 bytes_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_4, r224 + 592u);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r32 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_4, rest_part_1, s0_0);
      u32 bytes_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_5, r224 + 11088u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_5, rest_part_1, s0_1);
      __syncwarp();
      u32 bytes_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_6, r224 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_6, rest_part_1 + 2, s0_0);
      u32 bytes_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_7, r224 + 11120u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r34);
      float product_0[4];
      const u32 v16[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r34 + 16640u);
      float product_1[4];
      const u32 v17[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v17, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r34 + 32u);
      const u32 v18[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r34 + 16672u);
      const u32 v19[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v19, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r34 + 64u);
      const u32 v20[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r34 + 16704u);
      const u32 v21[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v21, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r34 + 96u);
      const u32 v22[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r34 + 16736u);
      const u32 v23[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v23, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r34 + 128u);
      const u32 v24[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v24, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r34 + 16768u);
      const u32 v25[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v25, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r34 + 160u);
      const u32 v26[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v26, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r34 + 16800u);
      const u32 v27[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v27, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r34 + 192u);
      const u32 v28[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v28, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r34 + 16832u);
      const u32 v29[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v29, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r34 + 224u);
      const u32 v30[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v30, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r34 + 16864u);
      const u32 v31[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v31, product_1);
      const u32 s1_2 = s1_1 + r75;
      const float s1_3 = shared<float>(s1_2 + 512u);
      const float s1_4 = shared<float>(s1_2 + 5760u);
      const float s1_5 = shared<float>(s1_2 + 11008u);
      const float s1_6 = shared<float>(s1_2 + 16256u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r34 + 256u);
      float product_2[4];
      const u32 v32[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v32, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r34 + 16896u);
      float product_3[4];
      const u32 v33[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v33, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r34 + 288u);
      const u32 v34[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v34, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r34 + 16928u);
      const u32 v35[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v35, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r34 + 320u);
      const u32 v36[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v36, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r34 + 16960u);
      const u32 v37[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v37, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r34 + 352u);
      const u32 v38[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v38, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r34 + 16992u);
      const u32 v39[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v39, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r34 + 384u);
      const u32 v40[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v40, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r34 + 17024u);
      const u32 v41[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v41, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r34 + 416u);
      const u32 v42[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v42, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r34 + 17056u);
      const u32 v43[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v43, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r34 + 448u);
      const u32 v44[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v44, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r34 + 17088u);
      const u32 v45[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v45, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r34 + 480u);
      const u32 v46[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v46, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r34 + 17120u);
      const u32 v47[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v47, product_3);
      const u32 s2_0 = s1_1 + r75;
      const float s2_1 = shared<float>(s2_0 + 516u);
      const float s2_2 = __fmaf_rn(product_2[0], s2_1, __fmaf_rn(product_0[0], s1_3, s0_0[0]));
      const float s2_3 = __fmaf_rn(product_2[1], s2_1, __fmaf_rn(product_0[1], s1_3, s0_0[1]));
      const float s2_4 = shared<float>(s2_0 + 5764u);
      const float s2_5 = __fmaf_rn(product_2[2], s2_4, __fmaf_rn(product_0[2], s1_4, s0_0[2]));
      const float s2_6 = __fmaf_rn(product_2[3], s2_4, __fmaf_rn(product_0[3], s1_4, s0_0[3]));
      const float s2_7 = shared<float>(s2_0 + 11012u);
      const float s2_8 = __fmaf_rn(product_3[0], s2_7, __fmaf_rn(product_1[0], s1_5, s0_1[0]));
      const float s2_9 = __fmaf_rn(product_3[1], s2_7, __fmaf_rn(product_1[1], s1_5, s0_1[1]));
      const float s2_10 = shared<float>(s2_0 + 16260u);
      const float s2_11 = __fmaf_rn(product_3[2], s2_10, __fmaf_rn(product_1[2], s1_6, s0_1[2]));
      const float s2_12 = __fmaf_rn(product_3[3], s2_10, __fmaf_rn(product_1[3], s1_6, s0_1[3]));
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r34 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r32);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, rest_part_2, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r34 + 17152u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r34 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, rest_part_2 + 2, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r34 + 17184u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r34 + 576u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r32 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, rest_part_3, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r34 + 17216u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r34 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, rest_part_3 + 2, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r34 + 17248u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r34 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r32 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, rest_part_4, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r34 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r34 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, rest_part_4 + 2, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r34 + 17312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r34 + 704u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r32 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, rest_part_5, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r34 + 17344u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r34 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, rest_part_5 + 2, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r34 + 17376u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, rest_part_5 + 2, product_5);
      const u32 s3_0 = s1_1 + r75;
      const float s3_1 = shared<float>(s3_0 + 520u);
      const float s3_2 = shared<float>(s3_0 + 5768u);
      const float s3_3 = shared<float>(s3_0 + 11016u);
      const float s3_4 = shared<float>(s3_0 + 16264u);
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r34 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r32 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_48, rest_part_6, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r34 + 17408u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r34 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_50, rest_part_6 + 2, product_6);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r34 + 17440u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r34 + 832u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r32 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_52, rest_part_7, product_6);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r34 + 17472u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r34 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_54, rest_part_7 + 2, product_6);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r34 + 17504u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r34 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r32 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_56, rest_part_8, product_6);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r34 + 17536u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r34 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_58, rest_part_8 + 2, product_6);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r34 + 17568u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r34 + 960u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r32 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_60, rest_part_9, product_6);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r34 + 17600u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r34 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_62, rest_part_9 + 2, product_6);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r34 + 17632u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_1 + r75;
      const float score_1 = shared<float>(score_0 + 524u);
      float score_2 = __fmaf_rn(product_6[0], score_1, __fmaf_rn(product_4[0], s3_1, s2_2));
      float score_3 = __fmaf_rn(product_6[1], score_1, __fmaf_rn(product_4[1], s3_1, s2_3));
      const float score_4 = shared<float>(score_0 + 5772u);
      float score_5 = __fmaf_rn(product_6[2], score_4, __fmaf_rn(product_4[2], s3_2, s2_5));
      float score_6 = __fmaf_rn(product_6[3], score_4, __fmaf_rn(product_4[3], s3_2, s2_6));
      const float score_7 = shared<float>(score_0 + 11020u);
      float score_8 = __fmaf_rn(product_7[0], score_7, __fmaf_rn(product_5[0], s3_3, s2_8));
      float score_9 = __fmaf_rn(product_7[1], score_7, __fmaf_rn(product_5[1], s3_3, s2_9));
      const float score_10 = shared<float>(score_0 + 16268u);
      float score_11 = __fmaf_rn(product_7[2], score_10, __fmaf_rn(product_5[2], s3_4, s2_11));
      float score_12 = __fmaf_rn(product_7[3], score_10, __fmaf_rn(product_5[3], s3_4, s2_12));

      // mla_decode.ts:191  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r225 = shared<u32>(tile * 4u + lowest);
      if ((int)r225 < 0) {
        const u32 r226 = r35 + ((u32)tile << 7);
        const u32 r227 = shared<u32>(r226);
        const bool p17 = (int)r227 >= 0;
        score_2 = p17 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p17 ? score_3 : __uint_as_float(0xff800000u);
        const u32 r228 = shared<u32>(r226 + 32u);
        const bool p18 = (int)r228 >= 0;
        score_5 = p18 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p18 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r229 = shared<u32>(r226 + 64u);
        const bool p19 = (int)r229 >= 0;
        score_8 = p19 ? score_8 : __uint_as_float(0xff800000u);
        score_9 = p19 ? score_9 : __uint_as_float(0xff800000u);
        const u32 r230 = shared<u32>(r226 + 96u);
        const bool p20 = (int)r230 >= 0;
        score_11 = p20 ? score_11 : __uint_as_float(0xff800000u);
        score_12 = p20 ? score_12 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:107  first: number,
      const u32 r231 = chunk + ((u32)tile << 5);

      // softmax.ts:112  const highest = reduceMax(scores, 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);

      // softmax.ts:114  const rows = reduceMax(row, 0);
      const u32 rows_1 = score_11 == highest_0 ? 24u : (score_8 == highest_0 ? 16u : (score_5 == highest_0 ? 8u : 0u));
      const u32 rows_2 = score_12 == highest_1 ? 24u : (score_9 == highest_1 ? 16u : (score_6 == highest_1 ? 8u : 0u));

      // softmax.ts:116  map(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old)),
      r16 = highest_0 > f1 ? r231 + rows_1 : r16;
      r17 = highest_1 > f2 ? r231 + rows_2 : r17;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p21 = __fmul_rn(__fsub_rn(highest_0, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f4), f0) > 16.0f;
      const bool p22 = __syncthreads_or(p21) != 0;
      if (p22) {
        // softmax.ts:122  const most = reduceMax(highest, 0);
        const float most_0 = __shfl_xor_sync(0xffffffffu, highest_0, 4);
        const float most_1_ = max_NaN_f32(highest_0, most_0);
        const float most_2 = __shfl_xor_sync(0xffffffffu, highest_1, 4);
        const float most_3 = max_NaN_f32(highest_1, most_2);
        const float most_4 = __shfl_xor_sync(0xffffffffu, most_1_, 8);
        const float most_5 = max_NaN_f32(most_1_, most_4);
        const float most_6 = __shfl_xor_sync(0xffffffffu, most_3, 8);
        const float most_7 = max_NaN_f32(most_3, most_6);
        const float most_8 = __shfl_xor_sync(0xffffffffu, most_5, 16);
        const float most_9 = max_NaN_f32(most_5, most_8);
        const float most_10 = __shfl_xor_sync(0xffffffffu, most_7, 16);
        const float most_11 = max_NaN_f32(most_7, most_10);

        // softmax.ts:123  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(most_9, f3), f0) > 16.0f ? most_9 : f3;
        const float next_1 = __fmul_rn(__fsub_rn(most_11, f4), f0) > 16.0f ? most_11 : f4;

        // softmax.ts:124  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f3, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f4, next_1), f0));
        if (p3) shared<float2>(r36) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f3 = next_0;
        f4 = next_1;
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:194  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r231 > 0) {
          __syncthreads();
          const float f7 = shared<float>(r37);
          sum_0[0] = __fmul_rn(sum_0[0], f7);
          sum_0[1] = __fmul_rn(sum_0[1], f7);
          const float f8 = shared<float>(r37 + 32u);
          sum_0[2] = __fmul_rn(sum_0[2], f8);
          sum_0[3] = __fmul_rn(sum_0[3], f8);
          sum_1[0] = __fmul_rn(sum_1[0], f7);
          sum_1[1] = __fmul_rn(sum_1[1], f7);
          sum_1[2] = __fmul_rn(sum_1[2], f8);
          sum_1[3] = __fmul_rn(sum_1[3], f8);
          sum_2[0] = __fmul_rn(sum_2[0], f7);
          sum_2[1] = __fmul_rn(sum_2[1], f7);
          sum_2[2] = __fmul_rn(sum_2[2], f8);
          sum_2[3] = __fmul_rn(sum_2[3], f8);
          sum_3[0] = __fmul_rn(sum_3[0], f7);
          sum_3[1] = __fmul_rn(sum_3[1], f7);
          sum_3[2] = __fmul_rn(sum_3[2], f8);
          sum_3[3] = __fmul_rn(sum_3[3], f8);
          sum_4[0] = __fmul_rn(sum_4[0], f7);
          sum_4[1] = __fmul_rn(sum_4[1], f7);
          sum_4[2] = __fmul_rn(sum_4[2], f8);
          sum_4[3] = __fmul_rn(sum_4[3], f8);
          sum_5[0] = __fmul_rn(sum_5[0], f7);
          sum_5[1] = __fmul_rn(sum_5[1], f7);
          sum_5[2] = __fmul_rn(sum_5[2], f8);
          sum_5[3] = __fmul_rn(sum_5[3], f8);
          sum_6[0] = __fmul_rn(sum_6[0], f7);
          sum_6[1] = __fmul_rn(sum_6[1], f7);
          sum_6[2] = __fmul_rn(sum_6[2], f8);
          sum_6[3] = __fmul_rn(sum_6[3], f8);
          sum_7[0] = __fmul_rn(sum_7[0], f7);
          sum_7[1] = __fmul_rn(sum_7[1], f7);
          sum_7[2] = __fmul_rn(sum_7[2], f8);
          sum_7[3] = __fmul_rn(sum_7[3], f8);
          const float f9 = shared<float>(r37 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f9);
          sum_8[1] = __fmul_rn(sum_8[1], f9);
          const float f10 = shared<float>(r37 + 96u);
          sum_8[2] = __fmul_rn(sum_8[2], f10);
          sum_8[3] = __fmul_rn(sum_8[3], f10);
          sum_9[0] = __fmul_rn(sum_9[0], f9);
          sum_9[1] = __fmul_rn(sum_9[1], f9);
          sum_9[2] = __fmul_rn(sum_9[2], f10);
          sum_9[3] = __fmul_rn(sum_9[3], f10);
          sum_10[0] = __fmul_rn(sum_10[0], f9);
          sum_10[1] = __fmul_rn(sum_10[1], f9);
          sum_10[2] = __fmul_rn(sum_10[2], f10);
          sum_10[3] = __fmul_rn(sum_10[3], f10);
          sum_11[0] = __fmul_rn(sum_11[0], f9);
          sum_11[1] = __fmul_rn(sum_11[1], f9);
          sum_11[2] = __fmul_rn(sum_11[2], f10);
          sum_11[3] = __fmul_rn(sum_11[3], f10);
          sum_12[0] = __fmul_rn(sum_12[0], f9);
          sum_12[1] = __fmul_rn(sum_12[1], f9);
          sum_12[2] = __fmul_rn(sum_12[2], f10);
          sum_12[3] = __fmul_rn(sum_12[3], f10);
          sum_13[0] = __fmul_rn(sum_13[0], f9);
          sum_13[1] = __fmul_rn(sum_13[1], f9);
          sum_13[2] = __fmul_rn(sum_13[2], f10);
          sum_13[3] = __fmul_rn(sum_13[3], f10);
          sum_14[0] = __fmul_rn(sum_14[0], f9);
          sum_14[1] = __fmul_rn(sum_14[1], f9);
          sum_14[2] = __fmul_rn(sum_14[2], f10);
          sum_14[3] = __fmul_rn(sum_14[3], f10);
          sum_15[0] = __fmul_rn(sum_15[0], f9);
          sum_15[1] = __fmul_rn(sum_15[1], f9);
          sum_15[2] = __fmul_rn(sum_15[2], f10);
          sum_15[3] = __fmul_rn(sum_15[3], f10);
          const float f11 = shared<float>(r37 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f11);
          sum_16[1] = __fmul_rn(sum_16[1], f11);
          const float f12 = shared<float>(r37 + 160u);
          sum_16[2] = __fmul_rn(sum_16[2], f12);
          sum_16[3] = __fmul_rn(sum_16[3], f12);
          sum_17[0] = __fmul_rn(sum_17[0], f11);
          sum_17[1] = __fmul_rn(sum_17[1], f11);
          sum_17[2] = __fmul_rn(sum_17[2], f12);
          sum_17[3] = __fmul_rn(sum_17[3], f12);
          sum_18[0] = __fmul_rn(sum_18[0], f11);
          sum_18[1] = __fmul_rn(sum_18[1], f11);
          sum_18[2] = __fmul_rn(sum_18[2], f12);
          sum_18[3] = __fmul_rn(sum_18[3], f12);
          sum_19[0] = __fmul_rn(sum_19[0], f11);
          sum_19[1] = __fmul_rn(sum_19[1], f11);
          sum_19[2] = __fmul_rn(sum_19[2], f12);
          sum_19[3] = __fmul_rn(sum_19[3], f12);
          sum_20[0] = __fmul_rn(sum_20[0], f11);
          sum_20[1] = __fmul_rn(sum_20[1], f11);
          sum_20[2] = __fmul_rn(sum_20[2], f12);
          sum_20[3] = __fmul_rn(sum_20[3], f12);
          sum_21[0] = __fmul_rn(sum_21[0], f11);
          sum_21[1] = __fmul_rn(sum_21[1], f11);
          sum_21[2] = __fmul_rn(sum_21[2], f12);
          sum_21[3] = __fmul_rn(sum_21[3], f12);
          sum_22[0] = __fmul_rn(sum_22[0], f11);
          sum_22[1] = __fmul_rn(sum_22[1], f11);
          sum_22[2] = __fmul_rn(sum_22[2], f12);
          sum_22[3] = __fmul_rn(sum_22[3], f12);
          sum_23[0] = __fmul_rn(sum_23[0], f11);
          sum_23[1] = __fmul_rn(sum_23[1], f11);
          sum_23[2] = __fmul_rn(sum_23[2], f12);
          sum_23[3] = __fmul_rn(sum_23[3], f12);
          const float f13 = shared<float>(r37 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f13);
          sum_24[1] = __fmul_rn(sum_24[1], f13);
          const float f14 = shared<float>(r37 + 224u);
          sum_24[2] = __fmul_rn(sum_24[2], f14);
          sum_24[3] = __fmul_rn(sum_24[3], f14);
          sum_25[0] = __fmul_rn(sum_25[0], f13);
          sum_25[1] = __fmul_rn(sum_25[1], f13);
          sum_25[2] = __fmul_rn(sum_25[2], f14);
          sum_25[3] = __fmul_rn(sum_25[3], f14);
          sum_26[0] = __fmul_rn(sum_26[0], f13);
          sum_26[1] = __fmul_rn(sum_26[1], f13);
          sum_26[2] = __fmul_rn(sum_26[2], f14);
          sum_26[3] = __fmul_rn(sum_26[3], f14);
          sum_27[0] = __fmul_rn(sum_27[0], f13);
          sum_27[1] = __fmul_rn(sum_27[1], f13);
          sum_27[2] = __fmul_rn(sum_27[2], f14);
          sum_27[3] = __fmul_rn(sum_27[3], f14);
          sum_28[0] = __fmul_rn(sum_28[0], f13);
          sum_28[1] = __fmul_rn(sum_28[1], f13);
          sum_28[2] = __fmul_rn(sum_28[2], f14);
          sum_28[3] = __fmul_rn(sum_28[3], f14);
          sum_29[0] = __fmul_rn(sum_29[0], f13);
          sum_29[1] = __fmul_rn(sum_29[1], f13);
          sum_29[2] = __fmul_rn(sum_29[2], f14);
          sum_29[3] = __fmul_rn(sum_29[3], f14);
          sum_30[0] = __fmul_rn(sum_30[0], f13);
          sum_30[1] = __fmul_rn(sum_30[1], f13);
          sum_30[2] = __fmul_rn(sum_30[2], f14);
          sum_30[3] = __fmul_rn(sum_30[3], f14);
          sum_31[0] = __fmul_rn(sum_31[0], f13);
          sum_31[1] = __fmul_rn(sum_31[1], f13);
          sum_31[2] = __fmul_rn(sum_31[2], f14);
          sum_31[3] = __fmul_rn(sum_31[3], f14);
        }
      }

      // softmax.ts:94  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f3), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f4), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f3), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_6, f4), f0, -24.0f));
      const float f19 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_8, f3), f0, -24.0f));
      const float f20 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_9, f4), f0, -24.0f));
      const float f21 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_11, f3), f0, -24.0f));
      const float f22 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_12, f4), f0, -24.0f));
      f5 = __fadd_rn(f5, __fadd_rn(__fadd_rn(__fadd_rn(f15, f17), f19), f21));
      f6 = __fadd_rn(f6, __fadd_rn(__fadd_rn(__fadd_rn(f16, f18), f20), f22));

      // mla_decode.ts:106  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const float f23 = shared<float>(score_0 + 512u);
      const float f24 = shared<float>(score_0 + 5760u);
      const float f25 = shared<float>(score_0 + 11008u);
      const float f26 = shared<float>(score_0 + 16256u);
      shared<u32>(r38) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f23), __fmul_rn(f15, f23));
      shared<u32>(r38 + 1152u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f24), __fmul_rn(f17, f24));
      shared<u32>(r38 + 2304u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f25), __fmul_rn(f19, f25));
      shared<u32>(r38 + 3456u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f26), __fmul_rn(f21, f26));
      const float f27 = shared<float>(score_0 + 516u);
      const float f28 = shared<float>(score_0 + 5764u);
      const float f29 = shared<float>(score_0 + 11012u);
      const float f30 = shared<float>(score_0 + 16260u);
      __syncthreads();
      shared<u32>(r38 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f27), __fmul_rn(f15, f27));
      shared<u32>(r38 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f28), __fmul_rn(f17, f28));
      shared<u32>(r38 + 6912u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f29), __fmul_rn(f19, f29));
      shared<u32>(r38 + 8064u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f30), __fmul_rn(f21, f30));
      const float f31 = shared<float>(score_0 + 520u);
      const float f32 = shared<float>(score_0 + 5768u);
      const float f33 = shared<float>(score_0 + 11016u);
      const float f34 = shared<float>(score_0 + 16264u);
      __syncthreads();
      shared<u32>(r38 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f31), __fmul_rn(f15, f31));
      shared<u32>(r38 + 10368u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f32), __fmul_rn(f17, f32));
      shared<u32>(r38 + 11520u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f33), __fmul_rn(f19, f33));
      shared<u32>(r38 + 12672u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f34), __fmul_rn(f21, f34));
      const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_1), __fmul_rn(f15, score_1));
      const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_4), __fmul_rn(f17, score_4));
      const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(f20, score_7), __fmul_rn(f19, score_7));
      const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(f22, score_10), __fmul_rn(f21, score_10));
      __syncthreads();
      shared<u32>(r38 + 13824u) = r232;
      shared<u32>(r38 + 14976u) = r233;
      shared<u32>(r38 + 16128u) = r234;
      shared<u32>(r38 + 17280u) = r235;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r40);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r41);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_64 + 2, sum_1);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r41 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_65 + 2, sum_3);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r41 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_66 + 2, sum_5);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r41 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_67 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r40 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_1_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_1_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_1_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_1_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_1_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_1_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_1_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_1_part_67 + 2, sum_15);
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r40 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_2, K_1_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_2, K_1_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_2, K_1_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_2, K_1_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_2, K_1_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_2, K_1_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_2, K_1_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_2, K_1_part_67 + 2, sum_23);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r40 + 96u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_4, r40 + 2304u);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r41 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_4, K_1_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_4, K_1_part_68 + 2, sum_1);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r41 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_4, K_1_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_4, K_1_part_69 + 2, sum_3);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r41 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_4, K_1_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_4, K_1_part_70 + 2, sum_5);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r41 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_4, K_1_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_4, K_1_part_71 + 2, sum_7);
      u32 weights_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_5, r40 + 2336u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_5, K_1_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_5, K_1_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_5, K_1_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_5, K_1_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_5, K_1_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_5, K_1_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_5, K_1_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_5, K_1_part_71 + 2, sum_15);
      u32 weights_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_6, r40 + 2368u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_6, K_1_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_6, K_1_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_6, K_1_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_6, K_1_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_6, K_1_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_6, K_1_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_6, K_1_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_6, K_1_part_71 + 2, sum_23);
      u32 weights_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_7, r40 + 2400u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_part_7, K_1_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_part_7, K_1_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_part_7, K_1_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_part_7, K_1_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_part_7, K_1_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_part_7, K_1_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_part_7, K_1_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_part_7, K_1_part_71 + 2, sum_31);
      r76 = r75;
      const u32 r236 = r75 + 20992u;
      r75 = (int)r236 >= 62976 ? 0u : r236;
    }
  }
  const u32 r237 = div_s32(r0, dim_N);
  const int r238 = r0 - r237 * dim_N;

  // softmax.ts:189  const total = reduceSum(weight, 0);
  const u32 total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const u32 total_2 = threadIdx.x >> 5;
  const float total_3 = __shfl_xor_sync(0xffffffffu, f5, 4);
  const float total_4 = __fadd_rn(f5, total_3);
  const float total_5 = __shfl_xor_sync(0xffffffffu, f6, 4);
  const float total_6 = __fadd_rn(f6, total_5);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_4, 8);
  const float total_8 = __fadd_rn(total_4, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_6, 8);
  const float total_10 = __fadd_rn(total_6, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_8, 16);
  const float total_12 = __fadd_rn(total_8, total_11);
  const float total_13 = __shfl_xor_sync(0xffffffffu, total_10, 16);
  const float total_14 = __fadd_rn(total_10, total_13);

  // softmax.ts:190  store(factors, total, (w, h) => {
  const bool p23 = total_12 == 0.0f;
  const bool p24 = total_14 == 0.0f;
  const bool p25 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r239 = total_0 << 3;
  const u32 r240 = total_2 << 5;
  if (p25) shared<float2>(factors + r239 + r240) = make_float2(p23 ? 0.0f : __fdiv_rn(1.0f, total_12), p24 ? 0.0f : __fdiv_rn(1.0f, total_14));

  // softmax.ts:196  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r241 = total_1 * 4u + factors;
  __syncthreads();
  const float f35 = shared<float>(r241);
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f35), __fmul_rn(sum_0[0], f35));
  const float f36 = shared<float>(r241 + 32u);
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f36), __fmul_rn(sum_0[2], f36));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f35), __fmul_rn(sum_1[0], f35));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f36), __fmul_rn(sum_1[2], f36));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f35), __fmul_rn(sum_2[0], f35));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f36), __fmul_rn(sum_2[2], f36));
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f35), __fmul_rn(sum_3[0], f35));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f36), __fmul_rn(sum_3[2], f36));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f35), __fmul_rn(sum_4[0], f35));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f36), __fmul_rn(sum_4[2], f36));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f35), __fmul_rn(sum_5[0], f35));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f36), __fmul_rn(sum_5[2], f36));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f35), __fmul_rn(sum_6[0], f35));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f36), __fmul_rn(sum_6[2], f36));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f35), __fmul_rn(sum_7[0], f35));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f36), __fmul_rn(sum_7[2], f36));
  const float f37 = shared<float>(r241 + 64u);
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f37), __fmul_rn(sum_8[0], f37));
  const float f38 = shared<float>(r241 + 96u);
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f38), __fmul_rn(sum_8[2], f38));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f37), __fmul_rn(sum_9[0], f37));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f38), __fmul_rn(sum_9[2], f38));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f37), __fmul_rn(sum_10[0], f37));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f38), __fmul_rn(sum_10[2], f38));
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f37), __fmul_rn(sum_11[0], f37));
  const u32 r265 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f38), __fmul_rn(sum_11[2], f38));
  const u32 r266 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f37), __fmul_rn(sum_12[0], f37));
  const u32 r267 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f38), __fmul_rn(sum_12[2], f38));
  const u32 r268 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f37), __fmul_rn(sum_13[0], f37));
  const u32 r269 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f38), __fmul_rn(sum_13[2], f38));
  const u32 r270 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f37), __fmul_rn(sum_14[0], f37));
  const u32 r271 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f38), __fmul_rn(sum_14[2], f38));
  const u32 r272 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f37), __fmul_rn(sum_15[0], f37));
  const u32 r273 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f38), __fmul_rn(sum_15[2], f38));
  const float f39 = shared<float>(r241 + 128u);
  const u32 r274 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f39), __fmul_rn(sum_16[0], f39));
  const float f40 = shared<float>(r241 + 160u);
  const u32 r275 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f40), __fmul_rn(sum_16[2], f40));
  const u32 r276 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f39), __fmul_rn(sum_17[0], f39));
  const u32 r277 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f40), __fmul_rn(sum_17[2], f40));
  const u32 r278 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f39), __fmul_rn(sum_18[0], f39));
  const u32 r279 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f40), __fmul_rn(sum_18[2], f40));
  const u32 r280 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f39), __fmul_rn(sum_19[0], f39));
  const u32 r281 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f40), __fmul_rn(sum_19[2], f40));
  const u32 r282 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f39), __fmul_rn(sum_20[0], f39));
  const u32 r283 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f40), __fmul_rn(sum_20[2], f40));
  const u32 r284 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f39), __fmul_rn(sum_21[0], f39));
  const u32 r285 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f40), __fmul_rn(sum_21[2], f40));
  const u32 r286 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f39), __fmul_rn(sum_22[0], f39));
  const u32 r287 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f40), __fmul_rn(sum_22[2], f40));
  const u32 r288 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f39), __fmul_rn(sum_23[0], f39));
  const u32 r289 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f40), __fmul_rn(sum_23[2], f40));
  const float f41 = shared<float>(r241 + 192u);
  const u32 r290 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f41), __fmul_rn(sum_24[0], f41));
  const float f42 = shared<float>(r241 + 224u);
  const u32 r291 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f42), __fmul_rn(sum_24[2], f42));
  const u32 r292 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f41), __fmul_rn(sum_25[0], f41));
  const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f42), __fmul_rn(sum_25[2], f42));
  const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f41), __fmul_rn(sum_26[0], f41));
  const u32 r295 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f42), __fmul_rn(sum_26[2], f42));
  const u32 r296 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f41), __fmul_rn(sum_27[0], f41));
  const u32 r297 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f42), __fmul_rn(sum_27[2], f42));
  const u32 r298 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f41), __fmul_rn(sum_28[0], f41));
  const u32 r299 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f42), __fmul_rn(sum_28[2], f42));
  const u32 r300 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f41), __fmul_rn(sum_29[0], f41));
  const u32 r301 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f42), __fmul_rn(sum_29[2], f42));
  const u32 r302 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f41), __fmul_rn(sum_30[0], f41));
  const u32 r303 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f42), __fmul_rn(sum_30[2], f42));
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f41), __fmul_rn(sum_31[0], f41));
  const u32 r305 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f42), __fmul_rn(sum_31[2], f42));
  const u32 r306 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r307 = r306 ^ ((r306 >> 6) & 0x70u);
  const u32 r308 = result + r307;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r308) = r242;
  shared<u32>(r308 + 8192u) = r243;
  const u32 r309 = result + (r307 ^ 0x10u);
  shared<u32>(r309) = r244;
  shared<u32>(r309 + 8192u) = r245;
  const u32 r310 = result + (r307 ^ 0x20u);
  shared<u32>(r310) = r246;
  shared<u32>(r310 + 8192u) = r247;
  const u32 r311 = result + (r307 ^ 0x30u);
  shared<u32>(r311) = r248;
  shared<u32>(r311 + 8192u) = r249;
  const u32 r312 = result + (r307 ^ 0x40u);
  shared<u32>(r312) = r250;
  shared<u32>(r312 + 8192u) = r251;
  const u32 r313 = result + (r307 ^ 0x50u);
  shared<u32>(r313) = r252;
  shared<u32>(r313 + 8192u) = r253;
  const u32 r314 = result + (r307 ^ 0x60u);
  shared<u32>(r314) = r254;
  shared<u32>(r314 + 8192u) = r255;
  const u32 r315 = result + (r307 ^ 0x70u);
  shared<u32>(r315) = r256;
  shared<u32>(r315 + 8192u) = r257;
  shared<u32>(r308 + 16384u) = r258;
  shared<u32>(r308 + 24576u) = r259;
  shared<u32>(r309 + 16384u) = r260;
  shared<u32>(r309 + 24576u) = r261;
  shared<u32>(r310 + 16384u) = r262;
  shared<u32>(r310 + 24576u) = r263;
  shared<u32>(r311 + 16384u) = r264;
  shared<u32>(r311 + 24576u) = r265;
  shared<u32>(r312 + 16384u) = r266;
  shared<u32>(r312 + 24576u) = r267;
  shared<u32>(r313 + 16384u) = r268;
  shared<u32>(r313 + 24576u) = r269;
  shared<u32>(r314 + 16384u) = r270;
  shared<u32>(r314 + 24576u) = r271;
  shared<u32>(r315 + 16384u) = r272;
  shared<u32>(r315 + 24576u) = r273;
  shared<u32>(r308 + 32768u) = r274;
  shared<u32>(r308 + 40960u) = r275;
  shared<u32>(r309 + 32768u) = r276;
  shared<u32>(r309 + 40960u) = r277;
  shared<u32>(r310 + 32768u) = r278;
  shared<u32>(r310 + 40960u) = r279;
  shared<u32>(r311 + 32768u) = r280;
  shared<u32>(r311 + 40960u) = r281;
  shared<u32>(r312 + 32768u) = r282;
  shared<u32>(r312 + 40960u) = r283;
  shared<u32>(r313 + 32768u) = r284;
  shared<u32>(r313 + 40960u) = r285;
  shared<u32>(r314 + 32768u) = r286;
  shared<u32>(r314 + 40960u) = r287;
  shared<u32>(r315 + 32768u) = r288;
  shared<u32>(r315 + 40960u) = r289;
  shared<u32>(r308 + 49152u) = r290;
  shared<u32>(r308 + 57344u) = r291;
  shared<u32>(r309 + 49152u) = r292;
  shared<u32>(r309 + 57344u) = r293;
  shared<u32>(r310 + 49152u) = r294;
  shared<u32>(r310 + 57344u) = r295;
  shared<u32>(r311 + 49152u) = r296;
  shared<u32>(r311 + 57344u) = r297;
  shared<u32>(r312 + 49152u) = r298;
  shared<u32>(r312 + 57344u) = r299;
  shared<u32>(r313 + 49152u) = r300;
  shared<u32>(r313 + 57344u) = r301;
  shared<u32>(r314 + 49152u) = r302;
  shared<u32>(r314 + 57344u) = r303;
  shared<u32>(r315 + 49152u) = r304;
  shared<u32>(r315 + 57344u) = r305;
  const float f43 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f44 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:155  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = f43 > __fmul_rn(total_12, 0.2f) ? f43 : 0.0f;
  const float p_1 = f44 > __fmul_rn(total_14, 0.2f) ? f44 : 0.0f;

  // softmax.ts:157  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p26 = __syncthreads_or(p_0 > 0.0f || p_1 > 0.0f) != 0;
  if (p26) {
    // mla_decode.ts:206  const scales = placed(cache, f32);
    const u32 scales = (u32)dim_P * dim_page;

    // softmax.ts:161  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r316 = total_0 * 96u;
    const u32 r317 = total_2 * 384u;
    const u32 r318 = total_1 << 2;
    const u32 r319 = slots + r316 + r317 + r318;

    // softmax.ts:162  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r320 = weights_1 + r316 + r317 + r318;

    // softmax.ts:137  export const lossOf = (p: number): number => p - f32(bf16(p));
    const bool p27 = r2 < (u32)dim_B && r3 < (u32)dim_N;
    const char* const d18 = indices + (s64)((s64)(int)r2 * sparseMlaDecodeWhole_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
    shared<u32>(r319) = r16 + total_1;
    shared<u32>(r319 + 48u) = r17 + total_1;
    shared<float>(r320) = p_0;
    shared<float>(r320 + 48u) = p_1;

    // softmax.ts:164  store(most, reduceMax(p, 0));
    const float f45 = __shfl_xor_sync(0xffffffffu, p_0, 4);
    const float f46 = max_NaN_f32(p_0, f45);
    const float f47 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f48 = max_NaN_f32(p_1, f47);
    const float f49 = __shfl_xor_sync(0xffffffffu, f46, 8);
    const float f50 = max_NaN_f32(f46, f49);
    const float f51 = __shfl_xor_sync(0xffffffffu, f48, 8);
    const float f52 = max_NaN_f32(f48, f51);
    const float f53 = __shfl_xor_sync(0xffffffffu, f50, 16);
    const float f54 = __shfl_xor_sync(0xffffffffu, f52, 16);
    if (p25) shared<float2>(most_1 + r239 + r240) = make_float2(max_NaN_f32(f50, f53), max_NaN_f32(f52, f54));

    // softmax.ts:165  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r321 = (u32)i >> 5;

      // softmax.ts:166  if (most.at(h) > 0)
      const float f55 = shared<float>(r321 * 4u + most_1);
      if (f55 > 0.0f) {
        const u32 r322 = i & 0x1fu;

        // softmax.ts:198  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
        const u32 r323 = r321 * 4u + factors;
        const u32 r324 = r321 << 10;

        // softmax.ts:167  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:168  const weight = weights.at(h, i);
          const u32 weight_0 = r321 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights_1 + weight_0 + weight_1);

          // softmax.ts:169  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            // softmax.ts:197  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r325 = shared<u32>(slots + weight_0 + weight_1);
            u32 r326 = 0u;
            if (p27 && r325 < (u32)dim_K) r326 = __ldg((const u32*)(d18 + 4ll * (int)r325));
            const u32 r327 = r326 < scales ? r326 : -1u;
            const bool p28 = r327 < scales;
            const char* const d19 = cache + 656ll * (int)r327;
            const float f56 = shared<float>(r323);
            #pragma unroll 1
            for (int c = (int)r322; c < 512; c += 32) {
              float f57 = 0.0f;
              if (p28) f57 = __ldg((const float*)(d19 + 4ll * (int)((u32)c >> 7) + 512));
              const float f58 = __fmul_rn(weight, f57);
              const float f59 = __fsub_rn(f58, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f58) << 16));
              u32 r328 = 0u;
              if (p28) r328 = __ldg((const u8*)(d19 + 1ll * c));
              const u16 h0 = (u16)r328;
              const u16 h1 = (u16)cvt_rn_f16x2_e4m3x2(h0);
              const u32 r329 = r324 + ((u32)c << 1);
              const u32 r330 = result + (r329 ^ ((r329 >> 6) & 0x70u));
              const u32 r331 = shared<u16>(r330);
              const float f60 = __fmaf_rn(__fmul_rn(f59, cvt_f32_f16(h1)), f56, __uint_as_float(r331 << 16));
              shared<u16>(r330) = (u16)(u32)(u16)cvt_rn_bf16_f32(f60);
            }
          }
        }
      }
    }
  }

  // softmax.ts:200  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), softmax.sm_scale)) };
  const float outputs_0 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_12, 16777216.0f)), 0.6931472f);
  const float outputs_1 = p23 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f3, sm_scale, outputs_0);
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_14, 16777216.0f)), 0.6931472f);
  const float outputs_3 = p24 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f4, sm_scale, outputs_2);

  // mla_decode.ts:223  copy(outputs.result, out.tile([b, n, head, 0], [1, 1, tune.heads, LATENT]));
  const u32 r332 = threadIdx.x & 0x1fu;
  const u32 r333 = (total_2 << 10) + (r332 << 4);
  const bool p29 = r237 < (u32)dim_B && (u32)r238 < (u32)dim_N;
  const u32 r334 = r1 << 6;
  const s64 d20 = (s64)(int)r237;
  char* const d21 = out + (s64)(d20 * (sparseMlaDecodeWhole_0 * 65536ull) << 1) + 131072ll * r238;
  char* const d22 = d21 + 65536ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r332;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r335 = r333 + ((u32)i3 << 10);
    const u32 r336 = result + (r335 ^ ((r335 >> 6) & 0x70u));
    const uint4 v48 = shared<uint4>(r336);
    const uint4 v49 = shared<uint4>(r336 + 512u);
    if (p29 && (int)(r334 + i3) < 121) {
      char* const d23 = d22 + 1024ll * i3;
      *(uint4*)d23 = make_uint4(v48.x, v48.y, v48.z, v48.w);
      *(uint4*)(d23 + 512) = make_uint4(v49.x, v49.y, v49.z, v49.w);
    } else {
      char* const d24 = d22 + 1024ll * i3;
      const bool p30 = p29 && (int)(r334 + total_2 + i3) < 128;
      if (p30) *(uint4*)d24 = make_uint4(v48.x, v48.y, v48.z, v48.w);
      if (p30) *(uint4*)(d24 + 512) = make_uint4(v49.x, v49.y, v49.z, v49.w);
    }
  }

  // mla_decode.ts:224  store(lse.tile([b, head, n], [1, tune.heads, 1]), outputs.lse);
  if (p29) {
    char* const d25 = lse + (s64)(d20 * (sparseMlaDecodeWhole_0 * 128ull) << 2);
    const u32 r337 = r334 + (total_0 << 1) + (total_2 << 3);
    char* const d26 = d25 + (s64)((u64)((s64)(int)(r337 + 1u) * dim_N) << 2) + 4ll * r238;
    if (p25) *(float*)(d25 + (s64)((u64)((s64)(int)r337 * dim_N) << 2) + 4ll * r238) = outputs_1;
    if (p25) *(float*)d26 = outputs_3;
  } else {
    char* const d27 = lse + (s64)(d20 * (sparseMlaDecodeWhole_0 * 128ull) << 2);
    const u32 r338 = r334 + (total_0 << 1) + (total_2 << 3);
    char* const d28 = d27 + (s64)((u64)((s64)(int)(r338 + 1u) * dim_N) << 2) + 4ll * r238;
    const bool p31 = p25 && p29;
    if (p31) *(float*)(d27 + (s64)((u64)((s64)(int)r338 * dim_N) << 2) + 4ll * r238) = outputs_1;
    if (p31) *(float*)d28 = outputs_3;
  }
}
