//
// dense_mla_decode_part: tilewright, for sm_90a
//   H = 128
//   heads = 64, keys = 32, stages = 3, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
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

// 159296 bytes
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
  const u32 bytes = shared_address(smem);        // 62976 bytes: u8[32, 656] x 3 stages
  const u32 rest = shared_address(smem) + 62976u; // 41984 bytes: bf16[64, 328]
  const u32 staged = shared_address(smem);       // 33792 bytes: bf16[64, 264]
  const u32 K = shared_address(smem) + 104960u;  // 33280 bytes: bf16[32, 520]
  const u32 weights_1 = shared_address(smem) + 138240u; // 18432 bytes: bf16[128, 72]
  const u32 slots = shared_address(smem);        // 3072 bytes: i32[64, 12]
  const u32 weights_2 = shared_address(smem) + 3072u; // 3072 bytes: f32[64, 12]
  const u32 places = shared_address(smem) + 156672u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 158720u; // 256 bytes: f32[64]
  const u32 most_1 = shared_address(smem) + 158976u; // 256 bytes: f32[64]
  const u32 lowest = shared_address(smem) + 159232u; // 64 bytes: i32[16]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // dense_mla_decode.ts:26  export const denseMlaDecodePart = kernel(
  const s64 denseMlaDecodePart_0 = (s64)dim_N;
  const s64 denseMlaDecodePart_1 = (s64)dim_splits;
  const u64 denseMlaDecodePart_2 = denseMlaDecodePart_1 * 65536ull;
  const u64 denseMlaDecodePart_3 = denseMlaDecodePart_1 * 128ull;

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 1;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 1u;

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
  const u32 share_0 = div_s32(r5, dim_splits);
  const u32 share_1 = r5 - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // mla_decode.ts:145  const from = min(part * share, count);
  const int from = min((int)(blockIdx.y * share), r5);

  // mla_decode.ts:146  const to = min(from + share, count);
  const int to = min((int)(from + share), r5);

  // mla_decode.ts:148  const rows = placed(cache, u8);
  const u32 rows_0 = (u32)dim_P * dim_page;

  // mla_decode.ts:151  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r6 = threadIdx.x & 0x1fu;
  const u32 r7 = threadIdx.x >> 5;
  const int r8 = (u32)dim_B * dim_N - r0;
  const bool p1 = r8 > 0;
  const u32 r9 = r6 << 4;
  const char* const d1 = q + 147456ll * (int)r0 + 73728ll * r1;
  if (p1) {
    const u32 r10 = staged + r7 * 4224u + r9;
    const char* const d2 = d1 + 9216ll * (int)r7 + 16ll * (int)r6;
    cp_async_cg_shared_global<16>(r10, d2);
    cp_async_cg_shared_global<16>(r10 + 528u, d2 + 1152);
    cp_async_cg_shared_global<16>(r10 + 1056u, d2 + 2304);
    cp_async_cg_shared_global<16>(r10 + 1584u, d2 + 3456);
    cp_async_cg_shared_global<16>(r10 + 2112u, d2 + 4608);
    cp_async_cg_shared_global<16>(r10 + 2640u, d2 + 5760);
    cp_async_cg_shared_global<16>(r10 + 3168u, d2 + 6912);
    cp_async_cg_shared_global<16>(r10 + 3696u, d2 + 8064);
  } else {
    const u32 r11 = staged + r7 * 4224u + r9;
    const char* const d3 = d1 + 9216ll * (int)r7 + 16ll * (int)r6;
    const bool p2 = r8 <= 0;
    cp_async_cg_shared_global<16>(r11, d3, p2);
    cp_async_cg_shared_global<16>(r11 + 528u, d3 + 1152, p2);
    cp_async_cg_shared_global<16>(r11 + 1056u, d3 + 2304, p2);
    cp_async_cg_shared_global<16>(r11 + 1584u, d3 + 3456, p2);
    cp_async_cg_shared_global<16>(r11 + 2112u, d3 + 4608, p2);
    cp_async_cg_shared_global<16>(r11 + 2640u, d3 + 5760, p2);
    cp_async_cg_shared_global<16>(r11 + 3168u, d3 + 6912, p2);
    cp_async_cg_shared_global<16>(r11 + 3696u, d3 + 8064, p2);
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
  if (p1) {
    const u32 r12 = threadIdx.x & 7u;
    const u32 r13 = threadIdx.x >> 3;
    const u32 r14 = rest + r13 * 656u + (r12 << 4);
    const char* const d4 = d1 + 1152ll * (int)r13 + 16ll * (int)r12;
    cp_async_cg_shared_global<16>(r14, d4 + 512);
    cp_async_cg_shared_global<16>(r14 + 128u, d4 + 640);
    cp_async_cg_shared_global<16>(r14 + 256u, d4 + 768);
    cp_async_cg_shared_global<16>(r14 + 384u, d4 + 896);
    cp_async_cg_shared_global<16>(r14 + 512u, d4 + 1024);
    cp_async_cg_shared_global<16>(r14 + 20992u, d4 + 37376);
    cp_async_cg_shared_global<16>(r14 + 21120u, d4 + 37504);
    cp_async_cg_shared_global<16>(r14 + 21248u, d4 + 37632);
    cp_async_cg_shared_global<16>(r14 + 21376u, d4 + 37760);
    cp_async_cg_shared_global<16>(r14 + 21504u, d4 + 37888);
  } else {
    const u32 r15 = threadIdx.x & 7u;
    const u32 r16 = threadIdx.x >> 3;
    const u32 r17 = rest + r16 * 656u + (r15 << 4);
    const char* const d5 = d1 + 1152ll * (int)r16 + 16ll * (int)r15;
    const bool p3 = r8 <= 0;
    cp_async_cg_shared_global<16>(r17, d5 + 512, p3);
    cp_async_cg_shared_global<16>(r17 + 128u, d5 + 640, p3);
    cp_async_cg_shared_global<16>(r17 + 256u, d5 + 768, p3);
    cp_async_cg_shared_global<16>(r17 + 384u, d5 + 896, p3);
    cp_async_cg_shared_global<16>(r17 + 512u, d5 + 1024, p3);
    cp_async_cg_shared_global<16>(r17 + 20992u, d5 + 37376, p3);
    cp_async_cg_shared_global<16>(r17 + 21120u, d5 + 37504, p3);
    cp_async_cg_shared_global<16>(r17 + 21248u, d5 + 37632, p3);
    cp_async_cg_shared_global<16>(r17 + 21376u, d5 + 37760, p3);
    cp_async_cg_shared_global<16>(r17 + 21504u, d5 + 37888, p3);
  }
  cp_async_commit_group();

  // softmax.ts:74  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:161  for (const chunk of range(from, to, LIST)) {
  u32 r18 = 0u;
  u32 r19 = 0u;
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
  const int r20 = 31u - r6;
  const int r21 = 23u - r6;
  const u32 r22 = bytes + r7 * 2624u + r9;
  const char* const d6 = cache + 16ll * (int)r6;
  const u32 r23 = r7 << 4;
  const u32 r24 = places + r23;

  // mla_decode.ts:182  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r25 = bytes + r7 * 656u + (r6 << 3);
  const u32 r26 = K + r7 * 1040u + r9;

  // mla_decode.ts:184  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r27 = r6 & 7u;
  const u32 r28 = (r6 >> 3) & 1u;
  const u32 r29 = (r6 >> 4) & 1u;
  const u32 r30 = r27 * 656u;
  const u32 r31 = r29 << 4;
  const u32 r32 = bytes + r28 * 5248u + r30 + r31;
  const u32 r33 = r28 << 4;
  const u32 r34 = rest + r7 * 5248u + r30 + r33 + (r29 << 5);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r35 = K + r28 * 8320u + r27 * 1040u;
  const u32 r36 = r35 + r31;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = q0_1 & 7u;
  const u32 s1_1 = bytes + s1_0 * 656u;

  // softmax.ts:90  copy(map(x, fn), x);
  const u32 r37 = places + (s1_0 << 2);

  // softmax.ts:125  copy(factor, factors);
  const bool p4 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r38 = factors + (q0_0 << 3) + (r7 << 5);
  const u32 r39 = s1_0 * 4u + factors;

  // mla_decode.ts:198  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r40 = weights_1 + s1_0 * 144u + q0_2 + r23;

  // mla_decode.ts:199  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r41 = weights_1 + (threadIdx.x >> 6) * 4608u + r29 * 1152u + r27 * 144u;
  const u32 r42 = r41 + r33;
  const u32 r43 = r35 + (r7 << 7) + r31;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
    const u32 r44 = threadIdx.x << 1;

    // mla_decode.ts:163  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r45 = r7 * 16u + places;
    const u32 r46 = chunk + r44;
    const u32 listed_0 = div_s32(r46, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r46, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r46 < to ? listed_3 : -1u;
    const u32 r47 = chunk + (r44 + 1u);
    const u32 listed_5 = div_s32(r47, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r47, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r47 < to ? listed_8 : -1u;

    // mla_decode.ts:165  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_4, listed_9);

    // mla_decode.ts:168  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r48 = min((int)listed_4, (int)listed_9);
    const u32 r49 = __shfl_xor_sync(0xffffffffu, (u32)r48, 1);
    const int r50 = min(r48, (int)r49);
    const u32 r51 = __shfl_xor_sync(0xffffffffu, (u32)r50, 2);
    const int r52 = min(r50, (int)r51);
    const u32 r53 = __shfl_xor_sync(0xffffffffu, (u32)r52, 4);
    const int r54 = min(r52, (int)r53);
    const u32 r55 = __shfl_xor_sync(0xffffffffu, (u32)r54, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r54, (int)r55);

    // mla_decode.ts:169  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r56 = (u32)to - chunk;
    const u32 r57 = (int)r56 / 32;
    const u32 r58 = r56 - (r57 << 5);
    const u32 r59 = r57 + (r58 != 0u && (int)(r58 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r60 = min((int)r59, 16);
    if (r60 > 0) {
      __syncthreads();
      const u32 r61 = shared<u32>(r45);
      const int r62 = r61 & 1u;
      const u32 r63 = shared<u32>(r45 + 4u);
      const int r64 = r63 & 1u;
      const u32 r65 = shared<u32>(r45 + 8u);
      const int r66 = r65 & 1u;
      const u32 r67 = shared<u32>(r45 + 12u);
      const int r68 = r67 & 1u;
      const char* const d7 = d6 + 656ll * (int)r61;
      const bool p5 = r61 >= rows_0;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r62 <= r20) cp_async_cg_shared_global<16>(r22, d7, p5);
      if (r62 >= r21) cp_async_cg_shared_global<16>(r22 + 144u, d7 + 144, p5);
      const char* const d8 = d6 + 656ll * (int)r63;
      const bool p6 = r63 >= rows_0;
      if (r64 <= r20) cp_async_cg_shared_global<16>(r22 + 656u, d8, p6);
      if (r64 >= r21) cp_async_cg_shared_global<16>(r22 + 800u, d8 + 144, p6);
      const char* const d9 = d6 + 656ll * (int)r65;
      const bool p7 = r65 >= rows_0;
      if (r66 <= r20) cp_async_cg_shared_global<16>(r22 + 1312u, d9, p7);
      if (r66 >= r21) cp_async_cg_shared_global<16>(r22 + 1456u, d9 + 144, p7);
      const char* const d10 = d6 + 656ll * (int)r67;
      const bool p8 = r67 >= rows_0;
      if (r68 <= r20) cp_async_cg_shared_global<16>(r22 + 1968u, d10, p8);
      if (r68 >= r21) cp_async_cg_shared_global<16>(r22 + 2112u, d10 + 144, p8);
    }
    cp_async_commit_group();
    if (r60 > 1) {
      __syncthreads();
      const u32 r69 = shared<u32>(r45 + 128u);
      const int r70 = r69 & 1u;
      const u32 r71 = shared<u32>(r45 + 132u);
      const int r72 = r71 & 1u;
      const u32 r73 = shared<u32>(r45 + 136u);
      const int r74 = r73 & 1u;
      const u32 r75 = shared<u32>(r45 + 140u);
      const int r76 = r75 & 1u;
      const char* const d11 = d6 + 656ll * (int)r69;
      const bool p9 = r69 >= rows_0;
      cp_async_wait_group<1>();
      __syncthreads();
      if (r70 <= r20) cp_async_cg_shared_global<16>(r22 + 20992u, d11, p9);
      if (r70 >= r21) cp_async_cg_shared_global<16>(r22 + 21136u, d11 + 144, p9);
      const char* const d12 = d6 + 656ll * (int)r71;
      const bool p10 = r71 >= rows_0;
      if (r72 <= r20) cp_async_cg_shared_global<16>(r22 + 21648u, d12, p10);
      if (r72 >= r21) cp_async_cg_shared_global<16>(r22 + 21792u, d12 + 144, p10);
      const char* const d13 = d6 + 656ll * (int)r73;
      const bool p11 = r73 >= rows_0;
      if (r74 <= r20) cp_async_cg_shared_global<16>(r22 + 22304u, d13, p11);
      if (r74 >= r21) cp_async_cg_shared_global<16>(r22 + 22448u, d13 + 144, p11);
      const char* const d14 = d6 + 656ll * (int)r75;
      const bool p12 = r75 >= rows_0;
      if (r76 <= r20) cp_async_cg_shared_global<16>(r22 + 22960u, d14, p12);
      if (r76 >= r21) cp_async_cg_shared_global<16>(r22 + 23104u, d14 + 144, p12);
    }
    cp_async_commit_group();
    u32 r77 = 0u;
    u32 r78 = 41984u;
    #pragma unroll 1
    for (int tile = 0; tile < r60; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r79 = tile + 2u;
      const u32 r80 = r22 + r78;
      if ((int)r79 < r60) {
        const u32 r81 = r24 + (r79 << 7);
        const u32 r82 = shared<u32>(r81);
        const int r83 = r82 & 1u;
        const u32 r84 = shared<u32>(r81 + 4u);
        const int r85 = r84 & 1u;
        const u32 r86 = shared<u32>(r81 + 8u);
        const int r87 = r86 & 1u;
        const u32 r88 = shared<u32>(r81 + 12u);
        const int r89 = r88 & 1u;
        const char* const d15 = d6 + 656ll * (int)r82;
        const bool p13 = r82 >= rows_0;
        if (r83 <= r20) cp_async_cg_shared_global<16>(r80, d15, p13);
        if (r83 >= r21) cp_async_cg_shared_global<16>(r80 + 144u, d15 + 144, p13);
        const char* const d16 = d6 + 656ll * (int)r84;
        const bool p14 = r84 >= rows_0;
        if (r85 <= r20) cp_async_cg_shared_global<16>(r80 + 656u, d16, p14);
        if (r85 >= r21) cp_async_cg_shared_global<16>(r80 + 800u, d16 + 144, p14);
        const char* const d17 = d6 + 656ll * (int)r86;
        const bool p15 = r86 >= rows_0;
        if (r87 <= r20) cp_async_cg_shared_global<16>(r80 + 1312u, d17, p15);
        if (r87 >= r21) cp_async_cg_shared_global<16>(r80 + 1456u, d17 + 144, p15);
        const char* const d18 = d6 + 656ll * (int)r88;
        const bool p16 = r88 >= rows_0;
        if (r89 <= r20) cp_async_cg_shared_global<16>(r80 + 1968u, d18, p16);
        if (r89 >= r21) cp_async_cg_shared_global<16>(r80 + 2112u, d18 + 144, p16);
      }
      cp_async_commit_group();
      const u32 r90 = r25 + r77;
      const uint2 v0 = shared<uint2>(r90);
      const uint2 v1 = shared<uint2>(r90 + 256u);
      const uint2 v2 = shared<uint2>(r90 + 5248u);
      const uint2 v3 = shared<uint2>(r90 + 5504u);
      const u32 r91 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r93 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r94 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26) = make_uint4(r91, r92, r93, r94);
      const u32 r95 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r96 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r98 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r99 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 512u) = make_uint4(r96, r97, r98, r99);
      const u32 r100 = lop3_b32<246>(lop3_b32<246>(r95, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r101 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r103 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r104 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 8320u) = make_uint4(r101, r102, r103, r104);
      const u32 r105 = lop3_b32<246>(lop3_b32<246>(r100, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r106 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r108 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r109 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 8832u) = make_uint4(r106, r107, r108, r109);
      const uint2 v4 = shared<uint2>(r90 + 10496u);
      const uint2 v5 = shared<uint2>(r90 + 10752u);
      const uint2 v6 = shared<uint2>(r90 + 15744u);
      const uint2 v7 = shared<uint2>(r90 + 16000u);
      const u32 r110 = lop3_b32<246>(lop3_b32<246>(r105, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r111 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r113 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 16640u) = make_uint4(r111, r112, r113, r114);
      const u32 r115 = lop3_b32<246>(lop3_b32<246>(r110, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r116 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r119 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 17152u) = make_uint4(r116, r117, r118, r119);
      const u32 r120 = lop3_b32<246>(lop3_b32<246>(r115, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r121 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r122 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r124 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 24960u) = make_uint4(r121, r122, r123, r124);
      const u32 r125 = lop3_b32<246>(lop3_b32<246>(r120, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r126 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r127 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r128 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r129 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r26 + 25472u) = make_uint4(r126, r127, r128, r129);
      const bool p17 = (lop3_b32<246>(r125, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p17) {
        const uint2 v8 = shared<uint2>(r90);
        const u32 r130 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r131 = fma_rn_bf16x2((r130 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r132 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r131, 2064218889u, 0u), 0u, r131), r130, 0x80008000u);
        const u32 r133 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r134 = fma_rn_bf16x2((r133 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r135 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r134, 2064218889u, 0u), 0u, r134), r133, 0x80008000u);
        const u32 r136 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r137 = fma_rn_bf16x2((r136 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r138 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r137, 2064218889u, 0u), 0u, r137), r136, 0x80008000u);
        const u32 r139 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r140 = fma_rn_bf16x2((r139 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r141 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r140, 2064218889u, 0u), 0u, r140), r139, 0x80008000u);
        shared<uint4>(r26) = make_uint4(r132, r135, r138, r141);
        const uint2 v9 = shared<uint2>(r90 + 256u);
        const u32 r142 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r143 = fma_rn_bf16x2((r142 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r144 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r143, 2064218889u, 0u), 0u, r143), r142, 0x80008000u);
        const u32 r145 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r146 = fma_rn_bf16x2((r145 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r147 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r146, 2064218889u, 0u), 0u, r146), r145, 0x80008000u);
        const u32 r148 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r149 = fma_rn_bf16x2((r148 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r150 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r149, 2064218889u, 0u), 0u, r149), r148, 0x80008000u);
        const u32 r151 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r152 = fma_rn_bf16x2((r151 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r153 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r152, 2064218889u, 0u), 0u, r152), r151, 0x80008000u);
        shared<uint4>(r26 + 512u) = make_uint4(r144, r147, r150, r153);
        const uint2 v10 = shared<uint2>(r90 + 5248u);
        const u32 r154 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r155 = fma_rn_bf16x2((r154 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r156 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r155, 2064218889u, 0u), 0u, r155), r154, 0x80008000u);
        const u32 r157 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r158 = fma_rn_bf16x2((r157 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r159 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r158, 2064218889u, 0u), 0u, r158), r157, 0x80008000u);
        const u32 r160 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r161 = fma_rn_bf16x2((r160 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r162 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r161, 2064218889u, 0u), 0u, r161), r160, 0x80008000u);
        const u32 r163 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r164 = fma_rn_bf16x2((r163 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r165 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r164, 2064218889u, 0u), 0u, r164), r163, 0x80008000u);
        shared<uint4>(r26 + 8320u) = make_uint4(r156, r159, r162, r165);
        const uint2 v11 = shared<uint2>(r90 + 5504u);
        const u32 r166 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r167 = fma_rn_bf16x2((r166 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r168 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r167, 2064218889u, 0u), 0u, r167), r166, 0x80008000u);
        const u32 r169 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r170 = fma_rn_bf16x2((r169 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r171 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r170, 2064218889u, 0u), 0u, r170), r169, 0x80008000u);
        const u32 r172 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r173 = fma_rn_bf16x2((r172 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r174 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r173, 2064218889u, 0u), 0u, r173), r172, 0x80008000u);
        const u32 r175 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r176 = fma_rn_bf16x2((r175 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r177 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r176, 2064218889u, 0u), 0u, r176), r175, 0x80008000u);
        shared<uint4>(r26 + 8832u) = make_uint4(r168, r171, r174, r177);
        const uint2 v12 = shared<uint2>(r90 + 10496u);
        const u32 r178 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r179 = fma_rn_bf16x2((r178 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r180 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r179, 2064218889u, 0u), 0u, r179), r178, 0x80008000u);
        const u32 r181 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r182 = fma_rn_bf16x2((r181 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r183 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r182, 2064218889u, 0u), 0u, r182), r181, 0x80008000u);
        const u32 r184 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r185 = fma_rn_bf16x2((r184 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r186 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r185, 2064218889u, 0u), 0u, r185), r184, 0x80008000u);
        const u32 r187 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r188 = fma_rn_bf16x2((r187 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r189 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r188, 2064218889u, 0u), 0u, r188), r187, 0x80008000u);
        shared<uint4>(r26 + 16640u) = make_uint4(r180, r183, r186, r189);
        const uint2 v13 = shared<uint2>(r90 + 10752u);
        const u32 r190 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r191 = fma_rn_bf16x2((r190 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r192 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r191, 2064218889u, 0u), 0u, r191), r190, 0x80008000u);
        const u32 r193 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r194 = fma_rn_bf16x2((r193 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r195 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r194, 2064218889u, 0u), 0u, r194), r193, 0x80008000u);
        const u32 r196 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r197 = fma_rn_bf16x2((r196 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r198 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r197, 2064218889u, 0u), 0u, r197), r196, 0x80008000u);
        const u32 r199 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r200 = fma_rn_bf16x2((r199 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r201 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r200, 2064218889u, 0u), 0u, r200), r199, 0x80008000u);
        shared<uint4>(r26 + 17152u) = make_uint4(r192, r195, r198, r201);
        const uint2 v14 = shared<uint2>(r90 + 15744u);
        const u32 r202 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r203 = fma_rn_bf16x2((r202 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r204 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r203, 2064218889u, 0u), 0u, r203), r202, 0x80008000u);
        const u32 r205 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r206 = fma_rn_bf16x2((r205 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r207 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r206, 2064218889u, 0u), 0u, r206), r205, 0x80008000u);
        const u32 r208 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r209 = fma_rn_bf16x2((r208 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r210 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r209, 2064218889u, 0u), 0u, r209), r208, 0x80008000u);
        const u32 r211 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r212 = fma_rn_bf16x2((r211 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r213 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r212, 2064218889u, 0u), 0u, r212), r211, 0x80008000u);
        shared<uint4>(r26 + 24960u) = make_uint4(r204, r207, r210, r213);
        const uint2 v15 = shared<uint2>(r90 + 16000u);
        const u32 r214 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r215 = fma_rn_bf16x2((r214 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r216 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r215, 2064218889u, 0u), 0u, r215), r214, 0x80008000u);
        const u32 r217 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r218 = fma_rn_bf16x2((r217 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r219 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r218, 2064218889u, 0u), 0u, r218), r217, 0x80008000u);
        const u32 r220 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r221 = fma_rn_bf16x2((r220 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r222 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r221, 2064218889u, 0u), 0u, r221), r220, 0x80008000u);
        const u32 r223 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r224 = fma_rn_bf16x2((r223 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r225 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r224, 2064218889u, 0u), 0u, r224), r223, 0x80008000u);
        shared<uint4>(r26 + 25472u) = make_uint4(r216, r219, r222, r225);
      }
      const u32 r226 = r32 + r77;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r226 + 528u);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r34 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r226 + 11024u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_1, rest_part_0, zeros);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r226 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_2, rest_part_0 + 2, s0_0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r226 + 11056u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      u32 bytes_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_4, r226 + 592u);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r34 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_4, rest_part_1, s0_0);
      u32 bytes_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_5, r226 + 11088u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_5, rest_part_1, s0_1);
      __syncwarp();
      u32 bytes_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_6, r226 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_6, rest_part_1 + 2, s0_0);
      u32 bytes_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_7, r226 + 11120u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r36);
      float product_0[4];
      const u32 v16[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v16, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r36 + 16640u);
      float product_1[4];
      const u32 v17[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_1, v17, zeros);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r36 + 32u);
      const u32 v18[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v18, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r36 + 16672u);
      const u32 v19[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_3, v19, product_1);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r36 + 64u);
      const u32 v20[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v20, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r36 + 16704u);
      const u32 v21[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_5, v21, product_1);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r36 + 96u);
      const u32 v22[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v22, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r36 + 16736u);
      const u32 v23[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_7, v23, product_1);
      __syncwarp();
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r36 + 128u);
      const u32 v24[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_8, v24, product_0);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r36 + 16768u);
      const u32 v25[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v25, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r36 + 160u);
      const u32 v26[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_10, v26, product_0);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r36 + 16800u);
      const u32 v27[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v27, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r36 + 192u);
      const u32 v28[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_12, v28, product_0);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r36 + 16832u);
      const u32 v29[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v29, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r36 + 224u);
      const u32 v30[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_14, v30, product_0);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r36 + 16864u);
      const u32 v31[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v31, product_1);
      const u32 s1_2 = s1_1 + r77;
      const float s1_3 = shared<float>(s1_2 + 512u);
      const float s1_4 = shared<float>(s1_2 + 5760u);
      const float s1_5 = shared<float>(s1_2 + 11008u);
      const float s1_6 = shared<float>(s1_2 + 16256u);
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r36 + 256u);
      float product_2[4];
      const u32 v32[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, v32, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r36 + 16896u);
      float product_3[4];
      const u32 v33[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_17, v33, zeros);
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r36 + 288u);
      const u32 v34[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, v34, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r36 + 16928u);
      const u32 v35[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_19, v35, product_3);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r36 + 320u);
      const u32 v36[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, v36, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r36 + 16960u);
      const u32 v37[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_21, v37, product_3);
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r36 + 352u);
      const u32 v38[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, v38, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r36 + 16992u);
      const u32 v39[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_23, v39, product_3);
      __syncwarp();
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r36 + 384u);
      const u32 v40[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_24, v40, product_2);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r36 + 17024u);
      const u32 v41[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, v41, product_3);
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r36 + 416u);
      const u32 v42[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_26, v42, product_2);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r36 + 17056u);
      const u32 v43[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, v43, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r36 + 448u);
      const u32 v44[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_28, v44, product_2);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r36 + 17088u);
      const u32 v45[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, v45, product_3);
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r36 + 480u);
      const u32 v46[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_30, v46, product_2);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r36 + 17120u);
      const u32 v47[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, v47, product_3);
      const u32 s2_0 = s1_1 + r77;
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
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_32, r36 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r34);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_32, rest_part_2, zeros);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_33, r36 + 17152u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_34, r36 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_34, rest_part_2 + 2, product_4);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_35, r36 + 17184u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_36, r36 + 576u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r34 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_36, rest_part_3, product_4);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_37, r36 + 17216u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_38, r36 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_38, rest_part_3 + 2, product_4);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_39, r36 + 17248u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_40, r36 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r34 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_40, rest_part_4, product_4);
      u32 K_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_41, r36 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_42, r36 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_42, rest_part_4 + 2, product_4);
      u32 K_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_43, r36 + 17312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_44, r36 + 704u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r34 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_44, rest_part_5, product_4);
      u32 K_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_45, r36 + 17344u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_46, r36 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_46, rest_part_5 + 2, product_4);
      u32 K_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_47, r36 + 17376u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_47, rest_part_5 + 2, product_5);
      const u32 s3_0 = s1_1 + r77;
      const float s3_1 = shared<float>(s3_0 + 520u);
      const float s3_2 = shared<float>(s3_0 + 5768u);
      const float s3_3 = shared<float>(s3_0 + 11016u);
      const float s3_4 = shared<float>(s3_0 + 16264u);
      u32 K_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_48, r36 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r34 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_48, rest_part_6, zeros);
      u32 K_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_49, r36 + 17408u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_50, r36 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_50, rest_part_6 + 2, product_6);
      u32 K_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_51, r36 + 17440u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_52, r36 + 832u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r34 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_52, rest_part_7, product_6);
      u32 K_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_53, r36 + 17472u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_54, r36 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_54, rest_part_7 + 2, product_6);
      u32 K_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_55, r36 + 17504u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_56, r36 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r34 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_56, rest_part_8, product_6);
      u32 K_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_57, r36 + 17536u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_58, r36 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_58, rest_part_8 + 2, product_6);
      u32 K_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_59, r36 + 17568u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_60, r36 + 960u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r34 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_60, rest_part_9, product_6);
      u32 K_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_61, r36 + 17600u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_62, r36 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_62, rest_part_9 + 2, product_6);
      u32 K_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_63, r36 + 17632u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_1 + r77;
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
      const u32 r227 = shared<u32>(tile * 4u + lowest);
      if ((int)r227 < 0) {
        const u32 r228 = r37 + ((u32)tile << 7);
        const u32 r229 = shared<u32>(r228);
        const bool p18 = (int)r229 >= 0;
        score_2 = p18 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p18 ? score_3 : __uint_as_float(0xff800000u);
        const u32 r230 = shared<u32>(r228 + 32u);
        const bool p19 = (int)r230 >= 0;
        score_5 = p19 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p19 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r231 = shared<u32>(r228 + 64u);
        const bool p20 = (int)r231 >= 0;
        score_8 = p20 ? score_8 : __uint_as_float(0xff800000u);
        score_9 = p20 ? score_9 : __uint_as_float(0xff800000u);
        const u32 r232 = shared<u32>(r228 + 96u);
        const bool p21 = (int)r232 >= 0;
        score_11 = p21 ? score_11 : __uint_as_float(0xff800000u);
        score_12 = p21 ? score_12 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:107  first: number,
      const u32 r233 = chunk + ((u32)tile << 5);

      // softmax.ts:112  const highest = reduceMax(scores, 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);

      // softmax.ts:114  const rows = reduceMax(row, 0);
      const u32 rows_1 = score_11 == highest_0 ? 24u : (score_8 == highest_0 ? 16u : (score_5 == highest_0 ? 8u : 0u));
      const u32 rows_2 = score_12 == highest_1 ? 24u : (score_9 == highest_1 ? 16u : (score_6 == highest_1 ? 8u : 0u));

      // softmax.ts:116  map(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old)),
      r18 = highest_0 > f1 ? r233 + rows_1 : r18;
      r19 = highest_1 > f2 ? r233 + rows_2 : r19;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p22 = __fmul_rn(__fsub_rn(highest_0, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f4), f0) > 16.0f;
      const bool p23 = __syncthreads_or(p22) != 0;
      if (p23) {
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
        if (p4) shared<float2>(r38) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f3 = next_0;
        f4 = next_1;
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:194  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r233 > from) {
          __syncthreads();
          const float f7 = shared<float>(r39);
          sum_0[0] = __fmul_rn(sum_0[0], f7);
          sum_0[1] = __fmul_rn(sum_0[1], f7);
          const float f8 = shared<float>(r39 + 32u);
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
          const float f9 = shared<float>(r39 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f9);
          sum_8[1] = __fmul_rn(sum_8[1], f9);
          const float f10 = shared<float>(r39 + 96u);
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
          const float f11 = shared<float>(r39 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f11);
          sum_16[1] = __fmul_rn(sum_16[1], f11);
          const float f12 = shared<float>(r39 + 160u);
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
          const float f13 = shared<float>(r39 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f13);
          sum_24[1] = __fmul_rn(sum_24[1], f13);
          const float f14 = shared<float>(r39 + 224u);
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
      shared<u32>(r40) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f23), __fmul_rn(f15, f23));
      shared<u32>(r40 + 1152u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f24), __fmul_rn(f17, f24));
      shared<u32>(r40 + 2304u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f25), __fmul_rn(f19, f25));
      shared<u32>(r40 + 3456u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f26), __fmul_rn(f21, f26));
      const float f27 = shared<float>(score_0 + 516u);
      const float f28 = shared<float>(score_0 + 5764u);
      const float f29 = shared<float>(score_0 + 11012u);
      const float f30 = shared<float>(score_0 + 16260u);
      __syncthreads();
      shared<u32>(r40 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f27), __fmul_rn(f15, f27));
      shared<u32>(r40 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f28), __fmul_rn(f17, f28));
      shared<u32>(r40 + 6912u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f29), __fmul_rn(f19, f29));
      shared<u32>(r40 + 8064u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f30), __fmul_rn(f21, f30));
      const float f31 = shared<float>(score_0 + 520u);
      const float f32 = shared<float>(score_0 + 5768u);
      const float f33 = shared<float>(score_0 + 11016u);
      const float f34 = shared<float>(score_0 + 16264u);
      __syncthreads();
      shared<u32>(r40 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f31), __fmul_rn(f15, f31));
      shared<u32>(r40 + 10368u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f32), __fmul_rn(f17, f32));
      shared<u32>(r40 + 11520u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f33), __fmul_rn(f19, f33));
      shared<u32>(r40 + 12672u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f34), __fmul_rn(f21, f34));
      const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_1), __fmul_rn(f15, score_1));
      const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_4), __fmul_rn(f17, score_4));
      const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(f20, score_7), __fmul_rn(f19, score_7));
      const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(f22, score_10), __fmul_rn(f21, score_10));
      __syncthreads();
      shared<u32>(r40 + 13824u) = r234;
      shared<u32>(r40 + 14976u) = r235;
      shared<u32>(r40 + 16128u) = r236;
      shared<u32>(r40 + 17280u) = r237;
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r42);
      u32 K_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_64, r43);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_part_64 + 2, sum_1);
      u32 K_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_65, r43 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_part_65 + 2, sum_3);
      u32 K_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_66, r43 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_part_66 + 2, sum_5);
      u32 K_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_67, r43 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_part_67 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r42 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_1, K_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_1, K_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_1, K_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_1, K_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_1, K_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_1, K_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_1, K_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_1, K_part_67 + 2, sum_15);
      u32 weights_1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r42 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_2, K_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_2, K_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_2, K_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_2, K_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_2, K_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_2, K_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_2, K_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_2, K_part_67 + 2, sum_23);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r42 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_1_part_3, K_part_64, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_1_part_3, K_part_64 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_1_part_3, K_part_65, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_1_part_3, K_part_65 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_1_part_3, K_part_66, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_1_part_3, K_part_66 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_1_part_3, K_part_67, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_1_part_3, K_part_67 + 2, sum_31);
      __syncwarp();
      u32 weights_1_part_4[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_4, r42 + 2304u);
      u32 K_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_68, r43 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_4, K_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_4, K_part_68 + 2, sum_1);
      u32 K_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_69, r43 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_4, K_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_4, K_part_69 + 2, sum_3);
      u32 K_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_70, r43 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_4, K_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_4, K_part_70 + 2, sum_5);
      u32 K_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_71, r43 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_4, K_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_4, K_part_71 + 2, sum_7);
      u32 weights_1_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_5, r42 + 2336u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_5, K_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_5, K_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_5, K_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_5, K_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_5, K_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_5, K_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_5, K_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_5, K_part_71 + 2, sum_15);
      u32 weights_1_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_6, r42 + 2368u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_6, K_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_6, K_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_6, K_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_6, K_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_6, K_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_6, K_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_6, K_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_6, K_part_71 + 2, sum_23);
      u32 weights_1_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_7, r42 + 2400u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_1_part_7, K_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_1_part_7, K_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_1_part_7, K_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_1_part_7, K_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_1_part_7, K_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_1_part_7, K_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_1_part_7, K_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_1_part_7, K_part_71 + 2, sum_31);
      r78 = r77;
      const u32 r238 = r77 + 20992u;
      r77 = (int)r238 >= 62976 ? 0u : r238;
    }
  }
  const u32 r239 = div_s32(r0, dim_N);
  const u32 r240 = r0 - r239 * dim_N;

  // mla_decode.ts:237  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  const int r241 = threadIdx.x & 3u;
  const u32 r242 = (threadIdx.x >> 2) & 7u;
  const int r243 = threadIdx.x >> 5;
  const bool p24 = r239 < (u32)dim_B && r240 < (u32)dim_N;
  const s64 d19 = (s64)(int)r239;
  char* const d20 = partial + (s64)(d19 * (denseMlaDecodePart_2 * denseMlaDecodePart_0) << 2);
  const s64 d21 = (s64)(int)r240;
  char* const d22 = d20 + (s64)(d21 * denseMlaDecodePart_2 << 2) + 262144ll * (int)blockIdx.y;
  char* const d23 = d22 + 131072ll * r1;
  if (p24) {
    char* const d24 = d23 + 2048ll * (int)r242 + 8ll * r241 + 256ll * r243;
    *(float2*)d24 = make_float2(sum_0[0], sum_0[1]);
    *(float2*)(d24 + 16384) = make_float2(sum_0[2], sum_0[3]);
    *(float2*)(d24 + 32) = make_float2(sum_1[0], sum_1[1]);
    *(float2*)(d24 + 16416) = make_float2(sum_1[2], sum_1[3]);
    *(float2*)(d24 + 64) = make_float2(sum_2[0], sum_2[1]);
    *(float2*)(d24 + 16448) = make_float2(sum_2[2], sum_2[3]);
    *(float2*)(d24 + 96) = make_float2(sum_3[0], sum_3[1]);
    *(float2*)(d24 + 16480) = make_float2(sum_3[2], sum_3[3]);
    *(float2*)(d24 + 128) = make_float2(sum_4[0], sum_4[1]);
    *(float2*)(d24 + 16512) = make_float2(sum_4[2], sum_4[3]);
    *(float2*)(d24 + 160) = make_float2(sum_5[0], sum_5[1]);
    *(float2*)(d24 + 16544) = make_float2(sum_5[2], sum_5[3]);
    *(float2*)(d24 + 192) = make_float2(sum_6[0], sum_6[1]);
    *(float2*)(d24 + 16576) = make_float2(sum_6[2], sum_6[3]);
    *(float2*)(d24 + 224) = make_float2(sum_7[0], sum_7[1]);
    *(float2*)(d24 + 16608) = make_float2(sum_7[2], sum_7[3]);
    *(float2*)(d24 + 32768) = make_float2(sum_8[0], sum_8[1]);
    *(float2*)(d24 + 49152) = make_float2(sum_8[2], sum_8[3]);
    *(float2*)(d24 + 32800) = make_float2(sum_9[0], sum_9[1]);
    *(float2*)(d24 + 49184) = make_float2(sum_9[2], sum_9[3]);
    *(float2*)(d24 + 32832) = make_float2(sum_10[0], sum_10[1]);
    *(float2*)(d24 + 49216) = make_float2(sum_10[2], sum_10[3]);
    *(float2*)(d24 + 32864) = make_float2(sum_11[0], sum_11[1]);
    *(float2*)(d24 + 49248) = make_float2(sum_11[2], sum_11[3]);
    *(float2*)(d24 + 32896) = make_float2(sum_12[0], sum_12[1]);
    *(float2*)(d24 + 49280) = make_float2(sum_12[2], sum_12[3]);
    *(float2*)(d24 + 32928) = make_float2(sum_13[0], sum_13[1]);
    *(float2*)(d24 + 49312) = make_float2(sum_13[2], sum_13[3]);
    *(float2*)(d24 + 32960) = make_float2(sum_14[0], sum_14[1]);
    *(float2*)(d24 + 49344) = make_float2(sum_14[2], sum_14[3]);
    *(float2*)(d24 + 32992) = make_float2(sum_15[0], sum_15[1]);
    *(float2*)(d24 + 49376) = make_float2(sum_15[2], sum_15[3]);
    *(float2*)(d24 + 65536) = make_float2(sum_16[0], sum_16[1]);
    *(float2*)(d24 + 81920) = make_float2(sum_16[2], sum_16[3]);
    *(float2*)(d24 + 65568) = make_float2(sum_17[0], sum_17[1]);
    *(float2*)(d24 + 81952) = make_float2(sum_17[2], sum_17[3]);
    *(float2*)(d24 + 65600) = make_float2(sum_18[0], sum_18[1]);
    *(float2*)(d24 + 81984) = make_float2(sum_18[2], sum_18[3]);
    *(float2*)(d24 + 65632) = make_float2(sum_19[0], sum_19[1]);
    *(float2*)(d24 + 82016) = make_float2(sum_19[2], sum_19[3]);
    *(float2*)(d24 + 65664) = make_float2(sum_20[0], sum_20[1]);
    *(float2*)(d24 + 82048) = make_float2(sum_20[2], sum_20[3]);
    *(float2*)(d24 + 65696) = make_float2(sum_21[0], sum_21[1]);
    *(float2*)(d24 + 82080) = make_float2(sum_21[2], sum_21[3]);
    *(float2*)(d24 + 65728) = make_float2(sum_22[0], sum_22[1]);
    *(float2*)(d24 + 82112) = make_float2(sum_22[2], sum_22[3]);
    *(float2*)(d24 + 65760) = make_float2(sum_23[0], sum_23[1]);
    *(float2*)(d24 + 82144) = make_float2(sum_23[2], sum_23[3]);
    *(float2*)(d24 + 98304) = make_float2(sum_24[0], sum_24[1]);
    *(float2*)(d24 + 114688) = make_float2(sum_24[2], sum_24[3]);
    *(float2*)(d24 + 98336) = make_float2(sum_25[0], sum_25[1]);
    *(float2*)(d24 + 114720) = make_float2(sum_25[2], sum_25[3]);
    *(float2*)(d24 + 98368) = make_float2(sum_26[0], sum_26[1]);
    *(float2*)(d24 + 114752) = make_float2(sum_26[2], sum_26[3]);
    *(float2*)(d24 + 98400) = make_float2(sum_27[0], sum_27[1]);
    *(float2*)(d24 + 114784) = make_float2(sum_27[2], sum_27[3]);
    *(float2*)(d24 + 98432) = make_float2(sum_28[0], sum_28[1]);
    *(float2*)(d24 + 114816) = make_float2(sum_28[2], sum_28[3]);
    *(float2*)(d24 + 98464) = make_float2(sum_29[0], sum_29[1]);
    *(float2*)(d24 + 114848) = make_float2(sum_29[2], sum_29[3]);
    *(float2*)(d24 + 98496) = make_float2(sum_30[0], sum_30[1]);
    *(float2*)(d24 + 114880) = make_float2(sum_30[2], sum_30[3]);
    *(float2*)(d24 + 98528) = make_float2(sum_31[0], sum_31[1]);
    *(float2*)(d24 + 114912) = make_float2(sum_31[2], sum_31[3]);
  } else {
    char* const d25 = d23 + 2048ll * (int)r242 + 8ll * r241 + 256ll * r243;
    if (p24) *(float2*)d25 = make_float2(sum_0[0], sum_0[1]);
    if (p24) *(float2*)(d25 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p24) *(float2*)(d25 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p24) *(float2*)(d25 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p24) *(float2*)(d25 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p24) *(float2*)(d25 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p24) *(float2*)(d25 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p24) *(float2*)(d25 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p24) *(float2*)(d25 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p24) *(float2*)(d25 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p24) *(float2*)(d25 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p24) *(float2*)(d25 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p24) *(float2*)(d25 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p24) *(float2*)(d25 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p24) *(float2*)(d25 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p24) *(float2*)(d25 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p24) *(float2*)(d25 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p24) *(float2*)(d25 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p24) *(float2*)(d25 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p24) *(float2*)(d25 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p24) *(float2*)(d25 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p24) *(float2*)(d25 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p24) *(float2*)(d25 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p24) *(float2*)(d25 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p24) *(float2*)(d25 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p24) *(float2*)(d25 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p24) *(float2*)(d25 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p24) *(float2*)(d25 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p24) *(float2*)(d25 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p24) *(float2*)(d25 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p24) *(float2*)(d25 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p24) *(float2*)(d25 + 49376) = make_float2(sum_15[2], sum_15[3]);
    if (p24) *(float2*)(d25 + 65536) = make_float2(sum_16[0], sum_16[1]);
    if (p24) *(float2*)(d25 + 81920) = make_float2(sum_16[2], sum_16[3]);
    if (p24) *(float2*)(d25 + 65568) = make_float2(sum_17[0], sum_17[1]);
    if (p24) *(float2*)(d25 + 81952) = make_float2(sum_17[2], sum_17[3]);
    if (p24) *(float2*)(d25 + 65600) = make_float2(sum_18[0], sum_18[1]);
    if (p24) *(float2*)(d25 + 81984) = make_float2(sum_18[2], sum_18[3]);
    if (p24) *(float2*)(d25 + 65632) = make_float2(sum_19[0], sum_19[1]);
    if (p24) *(float2*)(d25 + 82016) = make_float2(sum_19[2], sum_19[3]);
    if (p24) *(float2*)(d25 + 65664) = make_float2(sum_20[0], sum_20[1]);
    if (p24) *(float2*)(d25 + 82048) = make_float2(sum_20[2], sum_20[3]);
    if (p24) *(float2*)(d25 + 65696) = make_float2(sum_21[0], sum_21[1]);
    if (p24) *(float2*)(d25 + 82080) = make_float2(sum_21[2], sum_21[3]);
    if (p24) *(float2*)(d25 + 65728) = make_float2(sum_22[0], sum_22[1]);
    if (p24) *(float2*)(d25 + 82112) = make_float2(sum_22[2], sum_22[3]);
    if (p24) *(float2*)(d25 + 65760) = make_float2(sum_23[0], sum_23[1]);
    if (p24) *(float2*)(d25 + 82144) = make_float2(sum_23[2], sum_23[3]);
    if (p24) *(float2*)(d25 + 98304) = make_float2(sum_24[0], sum_24[1]);
    if (p24) *(float2*)(d25 + 114688) = make_float2(sum_24[2], sum_24[3]);
    if (p24) *(float2*)(d25 + 98336) = make_float2(sum_25[0], sum_25[1]);
    if (p24) *(float2*)(d25 + 114720) = make_float2(sum_25[2], sum_25[3]);
    if (p24) *(float2*)(d25 + 98368) = make_float2(sum_26[0], sum_26[1]);
    if (p24) *(float2*)(d25 + 114752) = make_float2(sum_26[2], sum_26[3]);
    if (p24) *(float2*)(d25 + 98400) = make_float2(sum_27[0], sum_27[1]);
    if (p24) *(float2*)(d25 + 114784) = make_float2(sum_27[2], sum_27[3]);
    if (p24) *(float2*)(d25 + 98432) = make_float2(sum_28[0], sum_28[1]);
    if (p24) *(float2*)(d25 + 114816) = make_float2(sum_28[2], sum_28[3]);
    if (p24) *(float2*)(d25 + 98464) = make_float2(sum_29[0], sum_29[1]);
    if (p24) *(float2*)(d25 + 114848) = make_float2(sum_29[2], sum_29[3]);
    if (p24) *(float2*)(d25 + 98496) = make_float2(sum_30[0], sum_30[1]);
    if (p24) *(float2*)(d25 + 114880) = make_float2(sum_30[2], sum_30[3]);
    if (p24) *(float2*)(d25 + 98528) = make_float2(sum_31[0], sum_31[1]);
    if (p24) *(float2*)(d25 + 114912) = make_float2(sum_31[2], sum_31[3]);
  }

  // mla_decode.ts:238  const weight = reduceSum(softmax.weight, 0);
  const float weight_0 = __shfl_xor_sync(0xffffffffu, f5, 4);
  const float weight_1 = __fadd_rn(f5, weight_0);
  const float weight_2 = __shfl_xor_sync(0xffffffffu, f6, 4);
  const float weight_3 = __fadd_rn(f6, weight_2);
  const float weight_4 = __shfl_xor_sync(0xffffffffu, weight_1, 8);
  const float weight_5 = __fadd_rn(weight_1, weight_4);
  const float weight_6 = __shfl_xor_sync(0xffffffffu, weight_3, 8);
  const float weight_7 = __fadd_rn(weight_3, weight_6);
  const float weight_8 = __shfl_xor_sync(0xffffffffu, weight_5, 16);
  const float weight_9 = __fadd_rn(weight_5, weight_8);
  const float weight_10 = __shfl_xor_sync(0xffffffffu, weight_7, 16);
  const float weight_11 = __fadd_rn(weight_7, weight_10);

  // mla_decode.ts:239  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot);
  const bool p25 = (threadIdx.x & 0x1cu) == 0u;
  const bool p26 = p25 && p24;
  const s64 d26 = d19 * (denseMlaDecodePart_3 * denseMlaDecodePart_0) << 2;
  const s64 d27 = d21 * denseMlaDecodePart_3 << 2;
  char* const d28 = pivots + d26 + d27 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * r241;
  if (p26) *(float2*)(d28 + 32ll * r243) = make_float2(f3, f4);

  // mla_decode.ts:240  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), weight);
  char* const d29 = weights + d26 + d27 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * r241;
  if (p26) *(float2*)(d29 + 32ll * r243) = make_float2(weight_9, weight_11);
  const float f35 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f36 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:155  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = f35 > __fmul_rn(weight_9, 0.2f) ? f35 : 0.0f;
  const float p_1 = f36 > __fmul_rn(weight_11, 0.2f) ? f36 : 0.0f;

  // softmax.ts:157  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p27 = __syncthreads_or(p_0 > 0.0f || p_1 > 0.0f) != 0;
  if (p27) {
    // mla_decode.ts:206  const scales = placed(cache, f32);
    const u32 scales = (u32)dim_P * dim_page;

    // softmax.ts:161  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r244 = r241 * 96u;
    const u32 r245 = r243 * 384u;
    const u32 r246 = r242 << 2;
    const u32 r247 = slots + r244 + r245 + r246;

    // softmax.ts:162  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r248 = weights_2 + r244 + r245 + r246;

    // softmax.ts:137  export const lossOf = (p: number): number => p - f32(bf16(p));
    const bool p28 = r2 < (u32)dim_B;
    const char* const d30 = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    cp_async_wait_group<0>();
    __syncthreads();
    shared<u32>(r247) = r18 + r242;
    shared<u32>(r247 + 48u) = r19 + r242;
    shared<float>(r248) = p_0;
    shared<float>(r248 + 48u) = p_1;

    // softmax.ts:164  store(most, reduceMax(p, 0));
    const float f37 = __shfl_xor_sync(0xffffffffu, p_0, 4);
    const float f38 = max_NaN_f32(p_0, f37);
    const float f39 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f40 = max_NaN_f32(p_1, f39);
    const float f41 = __shfl_xor_sync(0xffffffffu, f38, 8);
    const float f42 = max_NaN_f32(f38, f41);
    const float f43 = __shfl_xor_sync(0xffffffffu, f40, 8);
    const float f44 = max_NaN_f32(f40, f43);
    const float f45 = __shfl_xor_sync(0xffffffffu, f42, 16);
    const float f46 = __shfl_xor_sync(0xffffffffu, f44, 16);
    if (p25) shared<float2>(most_1 + ((u32)r241 << 3) + ((u32)r243 << 5)) = make_float2(max_NaN_f32(f42, f45), max_NaN_f32(f44, f46));

    // softmax.ts:165  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r249 = (u32)i >> 5;

      // softmax.ts:166  if (most.at(h) > 0)
      const float f47 = shared<float>(r249 * 4u + most_1);
      if (f47 > 0.0f) {
        const u32 r250 = i & 0x1fu;

        // mla_decode.ts:242  partial.set(b, n, part, head + h, c, partial.at(b, n, part, head + h, c) + lost(slot, p, c)),
        char* const d31 = d23 + 2048ll * (int)r249;

        // softmax.ts:167  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:168  const weight = weights.at(h, i);
          const u32 weight_12 = r249 * 48u;
          const u32 weight_13 = (u32)i2 << 2;
          const float weight = shared<float>(weights_2 + weight_12 + weight_13);

          // softmax.ts:169  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            // mla_decode.ts:241  restore(softmax, weight, isHeavy, LATENT, (h, slot, p, c) =>
            const u32 r251 = shared<u32>(slots + weight_12 + weight_13);
            const u32 r252 = div_s32(r251, dim_page);
            u32 r253 = 0u;
            if (p28 && r252 < (u32)dim_M) r253 = __ldg((const u32*)(d30 + 4ll * (int)r252));
            const u32 r254 = rem_s32(r251, dim_page);
            const u32 r255 = r253 < (u32)dim_P && r254 < (u32)dim_page ? r253 * dim_page + r254 : -1u;
            const bool p29 = r255 < scales;
            const char* const d32 = cache + 656ll * (int)r255;
            #pragma unroll 1
            for (int c = (int)r250; c < 512; c += 32) {
              float f48 = 0.0f;
              if (p29) f48 = __ldg((const float*)(d32 + 4ll * (int)((u32)c >> 7) + 512));
              const float f49 = __fmul_rn(weight, f48);
              char* const d33 = d31 + 4ll * c;
              float f50 = 0.0f;
              if (p24) f50 = *(float*)d33;
              const float f51 = __fsub_rn(f49, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f49) << 16));
              u32 r256 = 0u;
              if (p29) r256 = __ldg((const u8*)(d32 + 1ll * c));
              const u16 h0 = (u16)r256;
              const u16 h1 = (u16)cvt_rn_f16x2_e4m3x2(h0);
              if (p24) *(float*)d33 = __fadd_rn(f50, __fmul_rn(f51, cvt_f32_f16(h1)));
            }
          }
        }
      }
    }
  }
}
