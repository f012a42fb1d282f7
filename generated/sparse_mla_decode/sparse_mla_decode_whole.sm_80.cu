//
// sparse_mla_decode_whole: tilewright, for sm_80
//   H = 128
//   heads = 64, keys = 32, stages = 3, warps = 8
//   topk_length = absent, attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// 159040 bytes
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
  const u32 places = shared_address(smem) + 156672u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 158720u; // 256 bytes: f32[64]
  const u32 lowest = shared_address(smem) + 158976u; // 64 bytes: i32[16]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:16  export const sparseMlaDecodeWhole = kernel(
  const s64 sparseMlaDecodeWhole = (s64)dim_N;

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 1;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const u32 r1 = blockIdx.x & 1u;

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
  const char* const d0 = q + 147456ll * (int)r0 + 73728ll * (int)r1;
  if (p0) {
    const u32 r6 = staged + r3 * 4224u + r5;
    const char* const d1 = d0 + 9216ll * (int)r3 + 16ll * (int)r2;
    cp_async_cg_shared_global<16>(r6, d1);
    cp_async_cg_shared_global<16>(r6 + 528u, d1 + 1152);
    cp_async_cg_shared_global<16>(r6 + 1056u, d1 + 2304);
    cp_async_cg_shared_global<16>(r6 + 1584u, d1 + 3456);
    cp_async_cg_shared_global<16>(r6 + 2112u, d1 + 4608);
    cp_async_cg_shared_global<16>(r6 + 2640u, d1 + 5760);
    cp_async_cg_shared_global<16>(r6 + 3168u, d1 + 6912);
    cp_async_cg_shared_global<16>(r6 + 3696u, d1 + 8064);
  } else {
    const u32 r7 = staged + r3 * 4224u + r5;
    const char* const d2 = d0 + 9216ll * (int)r3 + 16ll * (int)r2;
    const bool p1 = r4 <= 0;
    cp_async_cg_shared_global<16>(r7, d2, p1);
    cp_async_cg_shared_global<16>(r7 + 528u, d2 + 1152, p1);
    cp_async_cg_shared_global<16>(r7 + 1056u, d2 + 2304, p1);
    cp_async_cg_shared_global<16>(r7 + 1584u, d2 + 3456, p1);
    cp_async_cg_shared_global<16>(r7 + 2112u, d2 + 4608, p1);
    cp_async_cg_shared_global<16>(r7 + 2640u, d2 + 5760, p1);
    cp_async_cg_shared_global<16>(r7 + 3168u, d2 + 6912, p1);
    cp_async_cg_shared_global<16>(r7 + 3696u, d2 + 8064, p1);
  }
  cp_async_commit_group();

  // mla_decode.ts:148  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:149  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:152  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r8 = threadIdx.x & 7u;
    const u32 r9 = threadIdx.x >> 3;
    const u32 r10 = rest + r9 * 656u + (r8 << 4);
    const char* const d3 = d0 + 1152ll * (int)r9 + 16ll * (int)r8;
    cp_async_cg_shared_global<16>(r10, d3 + 512);
    cp_async_cg_shared_global<16>(r10 + 128u, d3 + 640);
    cp_async_cg_shared_global<16>(r10 + 256u, d3 + 768);
    cp_async_cg_shared_global<16>(r10 + 384u, d3 + 896);
    cp_async_cg_shared_global<16>(r10 + 512u, d3 + 1024);
    cp_async_cg_shared_global<16>(r10 + 20992u, d3 + 37376);
    cp_async_cg_shared_global<16>(r10 + 21120u, d3 + 37504);
    cp_async_cg_shared_global<16>(r10 + 21248u, d3 + 37632);
    cp_async_cg_shared_global<16>(r10 + 21376u, d3 + 37760);
    cp_async_cg_shared_global<16>(r10 + 21504u, d3 + 37888);
  } else {
    const u32 r11 = threadIdx.x & 7u;
    const u32 r12 = threadIdx.x >> 3;
    const u32 r13 = rest + r12 * 656u + (r11 << 4);
    const char* const d4 = d0 + 1152ll * (int)r12 + 16ll * (int)r11;
    const bool p2 = r4 <= 0;
    cp_async_cg_shared_global<16>(r13, d4 + 512, p2);
    cp_async_cg_shared_global<16>(r13 + 128u, d4 + 640, p2);
    cp_async_cg_shared_global<16>(r13 + 256u, d4 + 768, p2);
    cp_async_cg_shared_global<16>(r13 + 384u, d4 + 896, p2);
    cp_async_cg_shared_global<16>(r13 + 512u, d4 + 1024, p2);
    cp_async_cg_shared_global<16>(r13 + 20992u, d4 + 37376, p2);
    cp_async_cg_shared_global<16>(r13 + 21120u, d4 + 37504, p2);
    cp_async_cg_shared_global<16>(r13 + 21248u, d4 + 37632, p2);
    cp_async_cg_shared_global<16>(r13 + 21376u, d4 + 37760, p2);
    cp_async_cg_shared_global<16>(r13 + 21504u, d4 + 37888, p2);
  }
  cp_async_commit_group();

  // softmax.ts:69  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla_decode.ts:158  for (const chunk of range(from, to, LIST)) {
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

  // mla_decode.ts:170  copy(
  const int r14 = 31u - r2;
  const int r15 = 23u - r2;
  const u32 r16 = bytes + r3 * 2624u + r5;
  const char* const d5 = cache + 16ll * (int)r2;
  const u32 r17 = r3 << 4;
  const u32 r18 = places + r17;

  // mla_decode.ts:179  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r19 = bytes + r3 * 656u + (r2 << 3);
  const u32 r20 = K_1 + r3 * 1040u + r5;

  // mla_decode.ts:181  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r21 = r2 & 7u;
  const u32 r22 = (r2 >> 3) & 1u;
  const u32 r23 = (r2 >> 4) & 1u;
  const u32 r24 = r21 * 656u;
  const u32 r25 = r23 << 4;
  const u32 r26 = bytes + r22 * 5248u + r24 + r25;
  const u32 r27 = r22 << 4;
  const u32 r28 = rest + r3 * 5248u + r24 + r27 + (r23 << 5);

  // mla_decode.ts:118  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r29 = K_1 + r22 * 8320u + r21 * 1040u;
  const u32 r30 = r29 + r25;

  // mla_decode.ts:119  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = q0_1 & 7u;
  const u32 s1_1 = bytes + s1_0 * 656u;

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r31 = places + (s1_0 << 2);

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r32 = factors + (q0_0 << 3) + (r3 << 5);
  const u32 r33 = s1_0 * 4u + factors;

  // mla_decode.ts:195  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r34 = weights + s1_0 * 144u + q0_2 + r17;

  // mla_decode.ts:196  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r35 = weights + (threadIdx.x >> 6) * 4608u + r23 * 1152u + r21 * 144u;
  const u32 r36 = r35 + r27;
  const u32 r37 = r29 + (r3 << 7) + r25;
  #pragma unroll 1
  for (int chunk = 0; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // mla_decode.ts:124  b: idiv(query, N),
    const u32 r38 = div_s32(r0, dim_N);

    // mla_decode.ts:125  n: query - idiv(query, N) * N,
    const u32 r39 = r0 - r38 * dim_N;

    // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
    const u32 r40 = threadIdx.x << 1;

    // mla_decode.ts:160  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const bool listed_if = r38 < (u32)dim_B && r39 < (u32)dim_N;
    const char* const listed_at_0 = indices + (s64)((s64)(int)r38 * ((u64)(s64)dim_K * sparseMlaDecodeWhole) << 2);
    const char* const listed_at_1 = listed_at_0 + (s64)((u64)((s64)(int)r39 * dim_K) << 2);
    const u32 r41 = r3 * 16u + places;
    const u32 r42 = chunk + r40;
    u32 listed_0 = 0u;
    if (listed_if && r42 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at_1 + 4ll * (int)r42));
    const u32 listed_1 = (int)r42 < to ? (listed_0 < rows ? listed_0 : -1u) : -1u;
    const u32 r43 = chunk + (r40 + 1u);
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
      __syncthreads();
      const u32 r57 = shared<u32>(r41);
      const int r58 = r57 & 1u;
      const u32 r59 = shared<u32>(r41 + 4u);
      const int r60 = r59 & 1u;
      const u32 r61 = shared<u32>(r41 + 8u);
      const int r62 = r61 & 1u;
      const u32 r63 = shared<u32>(r41 + 12u);
      const int r64 = r63 & 1u;
      const char* const d6 = d5 + 656ll * (int)r57;
      const bool p4 = r57 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r58 <= r14) cp_async_cg_shared_global<16>(r16, d6, p4);
      if (r58 >= r15) cp_async_cg_shared_global<16>(r16 + 144u, d6 + 144, p4);
      const char* const d7 = d5 + 656ll * (int)r59;
      const bool p5 = r59 >= rows;
      if (r60 <= r14) cp_async_cg_shared_global<16>(r16 + 656u, d7, p5);
      if (r60 >= r15) cp_async_cg_shared_global<16>(r16 + 800u, d7 + 144, p5);
      const char* const d8 = d5 + 656ll * (int)r61;
      const bool p6 = r61 >= rows;
      if (r62 <= r14) cp_async_cg_shared_global<16>(r16 + 1312u, d8, p6);
      if (r62 >= r15) cp_async_cg_shared_global<16>(r16 + 1456u, d8 + 144, p6);
      const char* const d9 = d5 + 656ll * (int)r63;
      const bool p7 = r63 >= rows;
      if (r64 <= r14) cp_async_cg_shared_global<16>(r16 + 1968u, d9, p7);
      if (r64 >= r15) cp_async_cg_shared_global<16>(r16 + 2112u, d9 + 144, p7);
    }
    cp_async_commit_group();
    if (r56 > 1) {
      __syncthreads();
      const u32 r65 = shared<u32>(r41 + 128u);
      const int r66 = r65 & 1u;
      const u32 r67 = shared<u32>(r41 + 132u);
      const int r68 = r67 & 1u;
      const u32 r69 = shared<u32>(r41 + 136u);
      const int r70 = r69 & 1u;
      const u32 r71 = shared<u32>(r41 + 140u);
      const int r72 = r71 & 1u;
      const char* const d10 = d5 + 656ll * (int)r65;
      const bool p8 = r65 >= rows;
      cp_async_wait_group<1>();
      __syncthreads();
      if (r66 <= r14) cp_async_cg_shared_global<16>(r16 + 20992u, d10, p8);
      if (r66 >= r15) cp_async_cg_shared_global<16>(r16 + 21136u, d10 + 144, p8);
      const char* const d11 = d5 + 656ll * (int)r67;
      const bool p9 = r67 >= rows;
      if (r68 <= r14) cp_async_cg_shared_global<16>(r16 + 21648u, d11, p9);
      if (r68 >= r15) cp_async_cg_shared_global<16>(r16 + 21792u, d11 + 144, p9);
      const char* const d12 = d5 + 656ll * (int)r69;
      const bool p10 = r69 >= rows;
      if (r70 <= r14) cp_async_cg_shared_global<16>(r16 + 22304u, d12, p10);
      if (r70 >= r15) cp_async_cg_shared_global<16>(r16 + 22448u, d12 + 144, p10);
      const char* const d13 = d5 + 656ll * (int)r71;
      const bool p11 = r71 >= rows;
      if (r72 <= r14) cp_async_cg_shared_global<16>(r16 + 22960u, d13, p11);
      if (r72 >= r15) cp_async_cg_shared_global<16>(r16 + 23104u, d13 + 144, p11);
    }
    cp_async_commit_group();
    u32 r73 = 0u;
    u32 r74 = 41984u;
    #pragma unroll 1
    for (int tile = 0; tile < r56; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r75 = tile + 2u;
      const u32 r76 = r16 + r74;
      if ((int)r75 < r56) {
        const u32 r77 = r18 + (r75 << 7);
        const u32 r78 = shared<u32>(r77);
        const int r79 = r78 & 1u;
        const u32 r80 = shared<u32>(r77 + 4u);
        const int r81 = r80 & 1u;
        const u32 r82 = shared<u32>(r77 + 8u);
        const int r83 = r82 & 1u;
        const u32 r84 = shared<u32>(r77 + 12u);
        const int r85 = r84 & 1u;
        const char* const d14 = d5 + 656ll * (int)r78;
        const bool p12 = r78 >= rows;
        if (r79 <= r14) cp_async_cg_shared_global<16>(r76, d14, p12);
        if (r79 >= r15) cp_async_cg_shared_global<16>(r76 + 144u, d14 + 144, p12);
        const char* const d15 = d5 + 656ll * (int)r80;
        const bool p13 = r80 >= rows;
        if (r81 <= r14) cp_async_cg_shared_global<16>(r76 + 656u, d15, p13);
        if (r81 >= r15) cp_async_cg_shared_global<16>(r76 + 800u, d15 + 144, p13);
        const char* const d16 = d5 + 656ll * (int)r82;
        const bool p14 = r82 >= rows;
        if (r83 <= r14) cp_async_cg_shared_global<16>(r76 + 1312u, d16, p14);
        if (r83 >= r15) cp_async_cg_shared_global<16>(r76 + 1456u, d16 + 144, p14);
        const char* const d17 = d5 + 656ll * (int)r84;
        const bool p15 = r84 >= rows;
        if (r85 <= r14) cp_async_cg_shared_global<16>(r76 + 1968u, d17, p15);
        if (r85 >= r15) cp_async_cg_shared_global<16>(r76 + 2112u, d17 + 144, p15);
      }
      cp_async_commit_group();
      const u32 r86 = r19 + r73;
      const uint2 v0 = shared<uint2>(r86);
      const uint2 v1 = shared<uint2>(r86 + 256u);
      const uint2 v2 = shared<uint2>(r86 + 5248u);
      const uint2 v3 = shared<uint2>(r86 + 5504u);
      const u32 r87 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r88 = fma_rn_bf16x2((prmt_b32(v0.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r89 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r90 = fma_rn_bf16x2((prmt_b32(v0.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20) = make_uint4(r87, r88, r89, r90);
      const u32 r91 = lop3_b32<246>(lop3_b32<246>((v0.x + 16843009u) ^ v0.x, v0.y + 16843009u, v0.y), v1.x + 16843009u, v1.x);
      const u32 r92 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r93 = fma_rn_bf16x2((prmt_b32(v1.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r94 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r95 = fma_rn_bf16x2((prmt_b32(v1.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 512u) = make_uint4(r92, r93, r94, r95);
      const u32 r96 = lop3_b32<246>(lop3_b32<246>(r91, v1.y + 16843009u, v1.y), v2.x + 16843009u, v2.x);
      const u32 r97 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r98 = fma_rn_bf16x2((prmt_b32(v2.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r99 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r100 = fma_rn_bf16x2((prmt_b32(v2.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 8320u) = make_uint4(r97, r98, r99, r100);
      const u32 r101 = lop3_b32<246>(lop3_b32<246>(r96, v2.y + 16843009u, v2.y), v3.x + 16843009u, v3.x);
      const u32 r102 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r103 = fma_rn_bf16x2((prmt_b32(v3.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r104 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r105 = fma_rn_bf16x2((prmt_b32(v3.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 8832u) = make_uint4(r102, r103, r104, r105);
      const uint2 v4 = shared<uint2>(r86 + 10496u);
      const uint2 v5 = shared<uint2>(r86 + 10752u);
      const uint2 v6 = shared<uint2>(r86 + 15744u);
      const uint2 v7 = shared<uint2>(r86 + 16000u);
      const u32 r106 = lop3_b32<246>(lop3_b32<246>(r101, v3.y + 16843009u, v3.y), v4.x + 16843009u, v4.x);
      const u32 r107 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r108 = fma_rn_bf16x2((prmt_b32(v4.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r109 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r110 = fma_rn_bf16x2((prmt_b32(v4.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 16640u) = make_uint4(r107, r108, r109, r110);
      const u32 r111 = lop3_b32<246>(lop3_b32<246>(r106, v4.y + 16843009u, v4.y), v5.x + 16843009u, v5.x);
      const u32 r112 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r113 = fma_rn_bf16x2((prmt_b32(v5.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r114 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r115 = fma_rn_bf16x2((prmt_b32(v5.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 17152u) = make_uint4(r112, r113, r114, r115);
      const u32 r116 = lop3_b32<246>(lop3_b32<246>(r111, v5.y + 16843009u, v5.y), v6.x + 16843009u, v6.x);
      const u32 r117 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r118 = fma_rn_bf16x2((prmt_b32(v6.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r119 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r120 = fma_rn_bf16x2((prmt_b32(v6.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 24960u) = make_uint4(r117, r118, r119, r120);
      const u32 r121 = lop3_b32<246>(lop3_b32<246>(r116, v6.y + 16843009u, v6.y), v7.x + 16843009u, v7.x);
      const u32 r122 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r123 = fma_rn_bf16x2((prmt_b32(v7.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r124 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r125 = fma_rn_bf16x2((prmt_b32(v7.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r20 + 25472u) = make_uint4(r122, r123, r124, r125);
      const bool p16 = (lop3_b32<246>(r121, v7.y + 16843009u, v7.y) & 0x80808080u) != 0u;
      if (p16) {
        const uint2 v8 = shared<uint2>(r86);
        const u32 r126 = __byte_perm(v8.x, 0u, 0x1404u);
        const u32 r127 = fma_rn_bf16x2((r126 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r128 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r127, 2064218889u, 0u), 0u, r127), r126, 0x80008000u);
        const u32 r129 = __byte_perm(v8.x, 0u, 0x3424u);
        const u32 r130 = fma_rn_bf16x2((r129 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r131 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r130, 2064218889u, 0u), 0u, r130), r129, 0x80008000u);
        const u32 r132 = __byte_perm(v8.y, 0u, 0x1404u);
        const u32 r133 = fma_rn_bf16x2((r132 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r134 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r133, 2064218889u, 0u), 0u, r133), r132, 0x80008000u);
        const u32 r135 = __byte_perm(v8.y, 0u, 0x3424u);
        const u32 r136 = fma_rn_bf16x2((r135 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r137 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r136, 2064218889u, 0u), 0u, r136), r135, 0x80008000u);
        shared<uint4>(r20) = make_uint4(r128, r131, r134, r137);
        const uint2 v9 = shared<uint2>(r86 + 256u);
        const u32 r138 = __byte_perm(v9.x, 0u, 0x1404u);
        const u32 r139 = fma_rn_bf16x2((r138 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r140 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r139, 2064218889u, 0u), 0u, r139), r138, 0x80008000u);
        const u32 r141 = __byte_perm(v9.x, 0u, 0x3424u);
        const u32 r142 = fma_rn_bf16x2((r141 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r143 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r142, 2064218889u, 0u), 0u, r142), r141, 0x80008000u);
        const u32 r144 = __byte_perm(v9.y, 0u, 0x1404u);
        const u32 r145 = fma_rn_bf16x2((r144 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r146 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r145, 2064218889u, 0u), 0u, r145), r144, 0x80008000u);
        const u32 r147 = __byte_perm(v9.y, 0u, 0x3424u);
        const u32 r148 = fma_rn_bf16x2((r147 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r149 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r148, 2064218889u, 0u), 0u, r148), r147, 0x80008000u);
        shared<uint4>(r20 + 512u) = make_uint4(r140, r143, r146, r149);
        const uint2 v10 = shared<uint2>(r86 + 5248u);
        const u32 r150 = __byte_perm(v10.x, 0u, 0x1404u);
        const u32 r151 = fma_rn_bf16x2((r150 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r152 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r151, 2064218889u, 0u), 0u, r151), r150, 0x80008000u);
        const u32 r153 = __byte_perm(v10.x, 0u, 0x3424u);
        const u32 r154 = fma_rn_bf16x2((r153 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r155 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r154, 2064218889u, 0u), 0u, r154), r153, 0x80008000u);
        const u32 r156 = __byte_perm(v10.y, 0u, 0x1404u);
        const u32 r157 = fma_rn_bf16x2((r156 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r158 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r157, 2064218889u, 0u), 0u, r157), r156, 0x80008000u);
        const u32 r159 = __byte_perm(v10.y, 0u, 0x3424u);
        const u32 r160 = fma_rn_bf16x2((r159 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r161 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r160, 2064218889u, 0u), 0u, r160), r159, 0x80008000u);
        shared<uint4>(r20 + 8320u) = make_uint4(r152, r155, r158, r161);
        const uint2 v11 = shared<uint2>(r86 + 5504u);
        const u32 r162 = __byte_perm(v11.x, 0u, 0x1404u);
        const u32 r163 = fma_rn_bf16x2((r162 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r164 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r163, 2064218889u, 0u), 0u, r163), r162, 0x80008000u);
        const u32 r165 = __byte_perm(v11.x, 0u, 0x3424u);
        const u32 r166 = fma_rn_bf16x2((r165 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r167 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r166, 2064218889u, 0u), 0u, r166), r165, 0x80008000u);
        const u32 r168 = __byte_perm(v11.y, 0u, 0x1404u);
        const u32 r169 = fma_rn_bf16x2((r168 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r170 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r169, 2064218889u, 0u), 0u, r169), r168, 0x80008000u);
        const u32 r171 = __byte_perm(v11.y, 0u, 0x3424u);
        const u32 r172 = fma_rn_bf16x2((r171 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r173 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r172, 2064218889u, 0u), 0u, r172), r171, 0x80008000u);
        shared<uint4>(r20 + 8832u) = make_uint4(r164, r167, r170, r173);
        const uint2 v12 = shared<uint2>(r86 + 10496u);
        const u32 r174 = __byte_perm(v12.x, 0u, 0x1404u);
        const u32 r175 = fma_rn_bf16x2((r174 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r176 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r175, 2064218889u, 0u), 0u, r175), r174, 0x80008000u);
        const u32 r177 = __byte_perm(v12.x, 0u, 0x3424u);
        const u32 r178 = fma_rn_bf16x2((r177 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r179 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r178, 2064218889u, 0u), 0u, r178), r177, 0x80008000u);
        const u32 r180 = __byte_perm(v12.y, 0u, 0x1404u);
        const u32 r181 = fma_rn_bf16x2((r180 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r182 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r181, 2064218889u, 0u), 0u, r181), r180, 0x80008000u);
        const u32 r183 = __byte_perm(v12.y, 0u, 0x3424u);
        const u32 r184 = fma_rn_bf16x2((r183 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r185 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r184, 2064218889u, 0u), 0u, r184), r183, 0x80008000u);
        shared<uint4>(r20 + 16640u) = make_uint4(r176, r179, r182, r185);
        const uint2 v13 = shared<uint2>(r86 + 10752u);
        const u32 r186 = __byte_perm(v13.x, 0u, 0x1404u);
        const u32 r187 = fma_rn_bf16x2((r186 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r188 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r187, 2064218889u, 0u), 0u, r187), r186, 0x80008000u);
        const u32 r189 = __byte_perm(v13.x, 0u, 0x3424u);
        const u32 r190 = fma_rn_bf16x2((r189 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r191 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r190, 2064218889u, 0u), 0u, r190), r189, 0x80008000u);
        const u32 r192 = __byte_perm(v13.y, 0u, 0x1404u);
        const u32 r193 = fma_rn_bf16x2((r192 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r194 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r193, 2064218889u, 0u), 0u, r193), r192, 0x80008000u);
        const u32 r195 = __byte_perm(v13.y, 0u, 0x3424u);
        const u32 r196 = fma_rn_bf16x2((r195 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r197 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r196, 2064218889u, 0u), 0u, r196), r195, 0x80008000u);
        shared<uint4>(r20 + 17152u) = make_uint4(r188, r191, r194, r197);
        const uint2 v14 = shared<uint2>(r86 + 15744u);
        const u32 r198 = __byte_perm(v14.x, 0u, 0x1404u);
        const u32 r199 = fma_rn_bf16x2((r198 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r200 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r199, 2064218889u, 0u), 0u, r199), r198, 0x80008000u);
        const u32 r201 = __byte_perm(v14.x, 0u, 0x3424u);
        const u32 r202 = fma_rn_bf16x2((r201 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r203 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r202, 2064218889u, 0u), 0u, r202), r201, 0x80008000u);
        const u32 r204 = __byte_perm(v14.y, 0u, 0x1404u);
        const u32 r205 = fma_rn_bf16x2((r204 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r206 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r205, 2064218889u, 0u), 0u, r205), r204, 0x80008000u);
        const u32 r207 = __byte_perm(v14.y, 0u, 0x3424u);
        const u32 r208 = fma_rn_bf16x2((r207 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r209 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r208, 2064218889u, 0u), 0u, r208), r207, 0x80008000u);
        shared<uint4>(r20 + 24960u) = make_uint4(r200, r203, r206, r209);
        const uint2 v15 = shared<uint2>(r86 + 16000u);
        const u32 r210 = __byte_perm(v15.x, 0u, 0x1404u);
        const u32 r211 = fma_rn_bf16x2((r210 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r212 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r211, 2064218889u, 0u), 0u, r211), r210, 0x80008000u);
        const u32 r213 = __byte_perm(v15.x, 0u, 0x3424u);
        const u32 r214 = fma_rn_bf16x2((r213 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r215 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r214, 2064218889u, 0u), 0u, r214), r213, 0x80008000u);
        const u32 r216 = __byte_perm(v15.y, 0u, 0x1404u);
        const u32 r217 = fma_rn_bf16x2((r216 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r218 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r217, 2064218889u, 0u), 0u, r217), r216, 0x80008000u);
        const u32 r219 = __byte_perm(v15.y, 0u, 0x3424u);
        const u32 r220 = fma_rn_bf16x2((r219 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r221 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r220, 2064218889u, 0u), 0u, r220), r219, 0x80008000u);
        shared<uint4>(r20 + 25472u) = make_uint4(r212, r215, r218, r221);
      }
      const u32 r222 = r26 + r73;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r222 + 528u);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r28 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r222 + 11024u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_1, rest_part_0, zeros);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r222 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_2, rest_part_0 + 2, s0_0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r222 + 11056u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      u32 bytes_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_4, r222 + 592u);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r28 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_4, rest_part_1, s0_0);
      u32 bytes_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_5, r222 + 11088u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_5, rest_part_1, s0_1);
      __syncwarp();
      u32 bytes_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_6, r222 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_6, rest_part_1 + 2, s0_0);
      u32 bytes_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_7, r222 + 11120u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r30);
      float product_0[4];
      const u32 v16[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v16, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r30 + 16640u);
      float product_1[4];
      const u32 v17[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v17, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r30 + 32u);
      const u32 v18[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v18, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r30 + 16672u);
      const u32 v19[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v19, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r30 + 64u);
      const u32 v20[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v20, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r30 + 16704u);
      const u32 v21[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v21, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r30 + 96u);
      const u32 v22[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v22, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r30 + 16736u);
      const u32 v23[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v23, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r30 + 128u);
      const u32 v24[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v24, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r30 + 16768u);
      const u32 v25[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v25, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r30 + 160u);
      const u32 v26[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v26, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r30 + 16800u);
      const u32 v27[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v27, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r30 + 192u);
      const u32 v28[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v28, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r30 + 16832u);
      const u32 v29[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v29, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r30 + 224u);
      const u32 v30[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v30, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r30 + 16864u);
      const u32 v31[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v31, product_1);
      const u32 s1_2 = s1_1 + r73;
      const float s1_3 = shared<float>(s1_2 + 512u);
      const float s1_4 = shared<float>(s1_2 + 5760u);
      const float s1_5 = shared<float>(s1_2 + 11008u);
      const float s1_6 = shared<float>(s1_2 + 16256u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r30 + 256u);
      float product_2[4];
      const u32 v32[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v32, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r30 + 16896u);
      float product_3[4];
      const u32 v33[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v33, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r30 + 288u);
      const u32 v34[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v34, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r30 + 16928u);
      const u32 v35[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v35, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r30 + 320u);
      const u32 v36[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v36, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r30 + 16960u);
      const u32 v37[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v37, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r30 + 352u);
      const u32 v38[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v38, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r30 + 16992u);
      const u32 v39[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v39, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r30 + 384u);
      const u32 v40[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v40, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r30 + 17024u);
      const u32 v41[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v41, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r30 + 416u);
      const u32 v42[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v42, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r30 + 17056u);
      const u32 v43[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v43, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r30 + 448u);
      const u32 v44[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v44, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r30 + 17088u);
      const u32 v45[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v45, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r30 + 480u);
      const u32 v46[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v46, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r30 + 17120u);
      const u32 v47[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v47, product_3);
      const u32 s2_0 = s1_1 + r73;
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
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r30 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r28);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, rest_part_2, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r30 + 17152u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r30 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, rest_part_2 + 2, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r30 + 17184u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r30 + 576u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r28 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, rest_part_3, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r30 + 17216u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r30 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, rest_part_3 + 2, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r30 + 17248u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r30 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r28 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, rest_part_4, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r30 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r30 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, rest_part_4 + 2, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r30 + 17312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r30 + 704u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r28 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, rest_part_5, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r30 + 17344u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r30 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, rest_part_5 + 2, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r30 + 17376u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, rest_part_5 + 2, product_5);
      const u32 s3_0 = s1_1 + r73;
      const float s3_1 = shared<float>(s3_0 + 520u);
      const float s3_2 = shared<float>(s3_0 + 5768u);
      const float s3_3 = shared<float>(s3_0 + 11016u);
      const float s3_4 = shared<float>(s3_0 + 16264u);
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r30 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r28 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_48, rest_part_6, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r30 + 17408u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r30 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_50, rest_part_6 + 2, product_6);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r30 + 17440u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r30 + 832u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r28 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_52, rest_part_7, product_6);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r30 + 17472u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r30 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_54, rest_part_7 + 2, product_6);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r30 + 17504u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r30 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r28 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_56, rest_part_8, product_6);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r30 + 17536u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r30 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_58, rest_part_8 + 2, product_6);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r30 + 17568u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r30 + 960u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r28 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_60, rest_part_9, product_6);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r30 + 17600u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r30 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_62, rest_part_9 + 2, product_6);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r30 + 17632u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_1 + r73;
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

      // mla_decode.ts:188  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r223 = shared<u32>(tile * 4u + lowest);
      if ((int)r223 < 0) {
        const u32 r224 = r31 + ((u32)tile << 7);
        const u32 r225 = shared<u32>(r224);
        const bool p17 = (int)r225 >= 0;
        score_2 = p17 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p17 ? score_3 : __uint_as_float(0xff800000u);
        const u32 r226 = shared<u32>(r224 + 32u);
        const bool p18 = (int)r226 >= 0;
        score_5 = p18 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p18 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r227 = shared<u32>(r224 + 64u);
        const bool p19 = (int)r227 >= 0;
        score_8 = p19 ? score_8 : __uint_as_float(0xff800000u);
        score_9 = p19 ? score_9 : __uint_as_float(0xff800000u);
        const u32 r228 = shared<u32>(r224 + 96u);
        const bool p20 = (int)r228 >= 0;
        score_11 = p20 ? score_11 : __uint_as_float(0xff800000u);
        score_12 = p20 ? score_12 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:119  const highest = reduceMax(byThread(softmax, score), 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);

      // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const u32 r229 = (__fmul_rn(__fsub_rn(highest_0, f1), f0) > 16.0f ? 1u : 0u) | (__fmul_rn(__fsub_rn(highest_1, f2), f0) > 16.0f ? 1u : 0u);
      const bool p21 = __syncthreads_or(r229 != 0u) != 0;
      if (p21) {
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
        if (p3) shared<float2>(r32) = make_float2(factor_0, factor_1);

        // softmax.ts:126  copy(next, pivot);
        f1 = next_0;
        f2 = next_1;
        f3 = __fmul_rn(f3, factor_0);
        f4 = __fmul_rn(f4, factor_1);

        // mla_decode.ts:191  if (chunk + first > from) rescale(sum, softmax);
        if ((int)(chunk + ((u32)tile << 5)) > 0) {
          __syncthreads();
          const float f5 = shared<float>(r33);
          sum_0[0] = __fmul_rn(sum_0[0], f5);
          sum_0[1] = __fmul_rn(sum_0[1], f5);
          const float f6 = shared<float>(r33 + 32u);
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
          const float f7 = shared<float>(r33 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f7);
          sum_8[1] = __fmul_rn(sum_8[1], f7);
          const float f8 = shared<float>(r33 + 96u);
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
          const float f9 = shared<float>(r33 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f9);
          sum_16[1] = __fmul_rn(sum_16[1], f9);
          const float f10 = shared<float>(r33 + 160u);
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
          const float f11 = shared<float>(r33 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f11);
          sum_24[1] = __fmul_rn(sum_24[1], f11);
          const float f12 = shared<float>(r33 + 224u);
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
      const float f13 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f1), f0, -24.0f));
      const float f14 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f2), f0, -24.0f));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f1), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_6, f2), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_8, f1), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_9, f2), f0, -24.0f));
      const float f19 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_11, f1), f0, -24.0f));
      const float f20 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_12, f2), f0, -24.0f));
      f3 = __fadd_rn(f3, __fadd_rn(__fadd_rn(__fadd_rn(f13, f15), f17), f19));
      f4 = __fadd_rn(f4, __fadd_rn(__fadd_rn(__fadd_rn(f14, f16), f18), f20));

      // mla_decode.ts:106  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const float f21 = shared<float>(score_0 + 512u);
      const float f22 = shared<float>(score_0 + 5760u);
      const float f23 = shared<float>(score_0 + 11008u);
      const float f24 = shared<float>(score_0 + 16256u);
      shared<u32>(r34) = cvt_rn_bf16x2_f32(__fmul_rn(f14, f21), __fmul_rn(f13, f21));
      shared<u32>(r34 + 1152u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f22), __fmul_rn(f15, f22));
      shared<u32>(r34 + 2304u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f23), __fmul_rn(f17, f23));
      shared<u32>(r34 + 3456u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f24), __fmul_rn(f19, f24));
      const float f25 = shared<float>(score_0 + 516u);
      const float f26 = shared<float>(score_0 + 5764u);
      const float f27 = shared<float>(score_0 + 11012u);
      const float f28 = shared<float>(score_0 + 16260u);
      __syncthreads();
      shared<u32>(r34 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f14, f25), __fmul_rn(f13, f25));
      shared<u32>(r34 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f26), __fmul_rn(f15, f26));
      shared<u32>(r34 + 6912u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f27), __fmul_rn(f17, f27));
      shared<u32>(r34 + 8064u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f28), __fmul_rn(f19, f28));
      const float f29 = shared<float>(score_0 + 520u);
      const float f30 = shared<float>(score_0 + 5768u);
      const float f31 = shared<float>(score_0 + 11016u);
      const float f32 = shared<float>(score_0 + 16264u);
      __syncthreads();
      shared<u32>(r34 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f14, f29), __fmul_rn(f13, f29));
      shared<u32>(r34 + 10368u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f30), __fmul_rn(f15, f30));
      shared<u32>(r34 + 11520u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f31), __fmul_rn(f17, f31));
      shared<u32>(r34 + 12672u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f32), __fmul_rn(f19, f32));
      const u32 r230 = cvt_rn_bf16x2_f32(__fmul_rn(f14, score_1), __fmul_rn(f13, score_1));
      const u32 r231 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_4), __fmul_rn(f15, score_4));
      const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_7), __fmul_rn(f17, score_7));
      const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(f20, score_10), __fmul_rn(f19, score_10));
      __syncthreads();
      shared<u32>(r34 + 13824u) = r230;
      shared<u32>(r34 + 14976u) = r231;
      shared<u32>(r34 + 16128u) = r232;
      shared<u32>(r34 + 17280u) = r233;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r36);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r37);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_64 + 2, sum_1);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r37 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_65 + 2, sum_3);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r37 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_66 + 2, sum_5);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r37 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_67 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r36 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_1_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_1_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_1_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_1_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_1_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_1_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_1_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_1_part_67 + 2, sum_15);
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r36 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_2, K_1_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_2, K_1_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_2, K_1_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_2, K_1_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_2, K_1_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_2, K_1_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_2, K_1_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_2, K_1_part_67 + 2, sum_23);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r36 + 96u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_4, r36 + 2304u);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r37 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_4, K_1_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_4, K_1_part_68 + 2, sum_1);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r37 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_4, K_1_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_4, K_1_part_69 + 2, sum_3);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r37 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_4, K_1_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_4, K_1_part_70 + 2, sum_5);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r37 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_4, K_1_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_4, K_1_part_71 + 2, sum_7);
      u32 weights_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_5, r36 + 2336u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_5, K_1_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_5, K_1_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_5, K_1_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_5, K_1_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_5, K_1_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_5, K_1_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_5, K_1_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_5, K_1_part_71 + 2, sum_15);
      u32 weights_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_6, r36 + 2368u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_6, K_1_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_6, K_1_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_6, K_1_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_6, K_1_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_6, K_1_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_6, K_1_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_6, K_1_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_6, K_1_part_71 + 2, sum_23);
      u32 weights_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_7, r36 + 2400u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_part_7, K_1_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_part_7, K_1_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_part_7, K_1_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_part_7, K_1_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_part_7, K_1_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_part_7, K_1_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_part_7, K_1_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_part_7, K_1_part_71 + 2, sum_31);
      r74 = r73;
      const u32 r234 = r73 + 20992u;
      r73 = (int)r234 >= 62976 ? 0u : r234;
    }
  }
  const u32 r235 = div_s32(r0, dim_N);
  const int r236 = r0 - r235 * dim_N;

  // softmax.ts:153  const total = reduceSum(weight, 0);
  const u32 total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const u32 total_2 = threadIdx.x >> 5;
  const float total_3 = __shfl_xor_sync(0xffffffffu, f3, 4);
  const float total_4 = __fadd_rn(f3, total_3);
  const float total_5 = __shfl_xor_sync(0xffffffffu, f4, 4);
  const float total_6 = __fadd_rn(f4, total_5);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_4, 8);
  const float total_8 = __fadd_rn(total_4, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_6, 8);
  const float total_10 = __fadd_rn(total_6, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_8, 16);
  const float total_12 = __fadd_rn(total_8, total_11);
  const float total_13 = __shfl_xor_sync(0xffffffffu, total_10, 16);
  const float total_14 = __fadd_rn(total_10, total_13);

  // softmax.ts:154  store(factors, total, (w, h) => {
  const bool p22 = total_12 == 0.0f;
  const bool p23 = total_14 == 0.0f;
  const bool p24 = (threadIdx.x & 0x1cu) == 0u;
  if (p24) shared<float2>(factors + (total_0 << 3) + (total_2 << 5)) = make_float2(p22 ? 0.0f : __fdiv_rn(1.0f, total_12), p23 ? 0.0f : __fdiv_rn(1.0f, total_14));

  // softmax.ts:159  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f33 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_12, 16777216.0f)), 0.6931472f);
  const float f34 = p22 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f1, sm_scale, f33);
  const float f35 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_14, 16777216.0f)), 0.6931472f);
  const float f36 = p23 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f2, sm_scale, f35);
  const bool p25 = r235 < (u32)dim_B && (u32)r236 < (u32)dim_N;
  const s64 d18 = (s64)(int)r235;
  const u32 r237 = r1 << 6;
  if (p25) {
    char* const d19 = lse + (s64)(d18 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r238 = r237 + (total_0 << 1) + (total_2 << 3);
    char* const d20 = d19 + (s64)((u64)((s64)(int)(r238 + 1u) * dim_N) << 2) + 4ll * r236;
    if (p24) *(float*)(d19 + (s64)((u64)((s64)(int)r238 * dim_N) << 2) + 4ll * r236) = f34;
    if (p24) *(float*)d20 = f36;
  } else {
    char* const d21 = lse + (s64)(d18 * (sparseMlaDecodeWhole * 128ull) << 2);
    const u32 r239 = r237 + (total_0 << 1) + (total_2 << 3);
    char* const d22 = d21 + (s64)((u64)((s64)(int)(r239 + 1u) * dim_N) << 2) + 4ll * r236;
    const bool p26 = p24 && p25;
    if (p26) *(float*)(d21 + (s64)((u64)((s64)(int)r239 * dim_N) << 2) + 4ll * r236) = f34;
    if (p26) *(float*)d22 = f36;
  }

  // softmax.ts:161  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r240 = total_1 * 4u + factors;
  __syncthreads();
  const float f37 = shared<float>(r240);
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f37), __fmul_rn(sum_0[0], f37));
  const float f38 = shared<float>(r240 + 32u);
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f38), __fmul_rn(sum_0[2], f38));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f37), __fmul_rn(sum_1[0], f37));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f38), __fmul_rn(sum_1[2], f38));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f37), __fmul_rn(sum_2[0], f37));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f38), __fmul_rn(sum_2[2], f38));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f37), __fmul_rn(sum_3[0], f37));
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f38), __fmul_rn(sum_3[2], f38));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f37), __fmul_rn(sum_4[0], f37));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f38), __fmul_rn(sum_4[2], f38));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f37), __fmul_rn(sum_5[0], f37));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f38), __fmul_rn(sum_5[2], f38));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f37), __fmul_rn(sum_6[0], f37));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f38), __fmul_rn(sum_6[2], f38));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f37), __fmul_rn(sum_7[0], f37));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f38), __fmul_rn(sum_7[2], f38));
  const float f39 = shared<float>(r240 + 64u);
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f39), __fmul_rn(sum_8[0], f39));
  const float f40 = shared<float>(r240 + 96u);
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f40), __fmul_rn(sum_8[2], f40));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f39), __fmul_rn(sum_9[0], f39));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f40), __fmul_rn(sum_9[2], f40));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f39), __fmul_rn(sum_10[0], f39));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f40), __fmul_rn(sum_10[2], f40));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f39), __fmul_rn(sum_11[0], f39));
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f40), __fmul_rn(sum_11[2], f40));
  const u32 r265 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f39), __fmul_rn(sum_12[0], f39));
  const u32 r266 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f40), __fmul_rn(sum_12[2], f40));
  const u32 r267 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f39), __fmul_rn(sum_13[0], f39));
  const u32 r268 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f40), __fmul_rn(sum_13[2], f40));
  const u32 r269 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f39), __fmul_rn(sum_14[0], f39));
  const u32 r270 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f40), __fmul_rn(sum_14[2], f40));
  const u32 r271 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f39), __fmul_rn(sum_15[0], f39));
  const u32 r272 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f40), __fmul_rn(sum_15[2], f40));
  const float f41 = shared<float>(r240 + 128u);
  const u32 r273 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f41), __fmul_rn(sum_16[0], f41));
  const float f42 = shared<float>(r240 + 160u);
  const u32 r274 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f42), __fmul_rn(sum_16[2], f42));
  const u32 r275 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f41), __fmul_rn(sum_17[0], f41));
  const u32 r276 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f42), __fmul_rn(sum_17[2], f42));
  const u32 r277 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f41), __fmul_rn(sum_18[0], f41));
  const u32 r278 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f42), __fmul_rn(sum_18[2], f42));
  const u32 r279 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f41), __fmul_rn(sum_19[0], f41));
  const u32 r280 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f42), __fmul_rn(sum_19[2], f42));
  const u32 r281 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f41), __fmul_rn(sum_20[0], f41));
  const u32 r282 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f42), __fmul_rn(sum_20[2], f42));
  const u32 r283 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f41), __fmul_rn(sum_21[0], f41));
  const u32 r284 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f42), __fmul_rn(sum_21[2], f42));
  const u32 r285 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f41), __fmul_rn(sum_22[0], f41));
  const u32 r286 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f42), __fmul_rn(sum_22[2], f42));
  const u32 r287 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f41), __fmul_rn(sum_23[0], f41));
  const u32 r288 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f42), __fmul_rn(sum_23[2], f42));
  const float f43 = shared<float>(r240 + 192u);
  const u32 r289 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f43), __fmul_rn(sum_24[0], f43));
  const float f44 = shared<float>(r240 + 224u);
  const u32 r290 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f44), __fmul_rn(sum_24[2], f44));
  const u32 r291 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f43), __fmul_rn(sum_25[0], f43));
  const u32 r292 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f44), __fmul_rn(sum_25[2], f44));
  const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f43), __fmul_rn(sum_26[0], f43));
  const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f44), __fmul_rn(sum_26[2], f44));
  const u32 r295 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f43), __fmul_rn(sum_27[0], f43));
  const u32 r296 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f44), __fmul_rn(sum_27[2], f44));
  const u32 r297 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f43), __fmul_rn(sum_28[0], f43));
  const u32 r298 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f44), __fmul_rn(sum_28[2], f44));
  const u32 r299 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f43), __fmul_rn(sum_29[0], f43));
  const u32 r300 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f44), __fmul_rn(sum_29[2], f44));
  const u32 r301 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f43), __fmul_rn(sum_30[0], f43));
  const u32 r302 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f44), __fmul_rn(sum_30[2], f44));
  const u32 r303 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f43), __fmul_rn(sum_31[0], f43));
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f44), __fmul_rn(sum_31[2], f44));
  const u32 r305 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r306 = r305 ^ ((r305 >> 6) & 0x70u);
  const u32 r307 = result + r306;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r307) = r241;
  shared<u32>(r307 + 8192u) = r242;
  const u32 r308 = result + (r306 ^ 0x10u);
  shared<u32>(r308) = r243;
  shared<u32>(r308 + 8192u) = r244;
  const u32 r309 = result + (r306 ^ 0x20u);
  shared<u32>(r309) = r245;
  shared<u32>(r309 + 8192u) = r246;
  const u32 r310 = result + (r306 ^ 0x30u);
  shared<u32>(r310) = r247;
  shared<u32>(r310 + 8192u) = r248;
  const u32 r311 = result + (r306 ^ 0x40u);
  shared<u32>(r311) = r249;
  shared<u32>(r311 + 8192u) = r250;
  const u32 r312 = result + (r306 ^ 0x50u);
  shared<u32>(r312) = r251;
  shared<u32>(r312 + 8192u) = r252;
  const u32 r313 = result + (r306 ^ 0x60u);
  shared<u32>(r313) = r253;
  shared<u32>(r313 + 8192u) = r254;
  const u32 r314 = result + (r306 ^ 0x70u);
  shared<u32>(r314) = r255;
  shared<u32>(r314 + 8192u) = r256;
  shared<u32>(r307 + 16384u) = r257;
  shared<u32>(r307 + 24576u) = r258;
  shared<u32>(r308 + 16384u) = r259;
  shared<u32>(r308 + 24576u) = r260;
  shared<u32>(r309 + 16384u) = r261;
  shared<u32>(r309 + 24576u) = r262;
  shared<u32>(r310 + 16384u) = r263;
  shared<u32>(r310 + 24576u) = r264;
  shared<u32>(r311 + 16384u) = r265;
  shared<u32>(r311 + 24576u) = r266;
  shared<u32>(r312 + 16384u) = r267;
  shared<u32>(r312 + 24576u) = r268;
  shared<u32>(r313 + 16384u) = r269;
  shared<u32>(r313 + 24576u) = r270;
  shared<u32>(r314 + 16384u) = r271;
  shared<u32>(r314 + 24576u) = r272;
  shared<u32>(r307 + 32768u) = r273;
  shared<u32>(r307 + 40960u) = r274;
  shared<u32>(r308 + 32768u) = r275;
  shared<u32>(r308 + 40960u) = r276;
  shared<u32>(r309 + 32768u) = r277;
  shared<u32>(r309 + 40960u) = r278;
  shared<u32>(r310 + 32768u) = r279;
  shared<u32>(r310 + 40960u) = r280;
  shared<u32>(r311 + 32768u) = r281;
  shared<u32>(r311 + 40960u) = r282;
  shared<u32>(r312 + 32768u) = r283;
  shared<u32>(r312 + 40960u) = r284;
  shared<u32>(r313 + 32768u) = r285;
  shared<u32>(r313 + 40960u) = r286;
  shared<u32>(r314 + 32768u) = r287;
  shared<u32>(r314 + 40960u) = r288;
  shared<u32>(r307 + 49152u) = r289;
  shared<u32>(r307 + 57344u) = r290;
  shared<u32>(r308 + 49152u) = r291;
  shared<u32>(r308 + 57344u) = r292;
  shared<u32>(r309 + 49152u) = r293;
  shared<u32>(r309 + 57344u) = r294;
  shared<u32>(r310 + 49152u) = r295;
  shared<u32>(r310 + 57344u) = r296;
  shared<u32>(r311 + 49152u) = r297;
  shared<u32>(r311 + 57344u) = r298;
  shared<u32>(r312 + 49152u) = r299;
  shared<u32>(r312 + 57344u) = r300;
  shared<u32>(r313 + 49152u) = r301;
  shared<u32>(r313 + 57344u) = r302;
  shared<u32>(r314 + 49152u) = r303;
  shared<u32>(r314 + 57344u) = r304;

  // softmax.ts:162  copy(result, out);
  const u32 r315 = threadIdx.x & 0x1fu;
  const u32 r316 = (total_2 << 10) + (r315 << 4);
  char* const d23 = out + (s64)(d18 * (sparseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r236;
  char* const d24 = d23 + 65536ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r315;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 64; i += 8) {
    const u32 r317 = r316 + ((u32)i << 10);
    const u32 r318 = result + (r317 ^ ((r317 >> 6) & 0x70u));
    const uint4 v48 = shared<uint4>(r318);
    const uint4 v49 = shared<uint4>(r318 + 512u);
    if (p25 && (int)(r237 + i) < 121) {
      char* const d25 = d24 + 1024ll * i;
      *(uint4*)d25 = make_uint4(v48.x, v48.y, v48.z, v48.w);
      *(uint4*)(d25 + 512) = make_uint4(v49.x, v49.y, v49.z, v49.w);
    } else {
      char* const d26 = d24 + 1024ll * i;
      const bool p27 = p25 && (int)(r237 + total_2 + i) < 128;
      if (p27) *(uint4*)d26 = make_uint4(v48.x, v48.y, v48.z, v48.w);
      if (p27) *(uint4*)(d26 + 512) = make_uint4(v49.x, v49.y, v49.z, v49.w);
    }
  }
}
