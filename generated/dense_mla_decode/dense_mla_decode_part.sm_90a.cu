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

  // mla_decode.ts:139  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:140  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // dense_mla_decode.ts:14  count: min(max(context_lens.at(b, n), 0), M * page),
  const bool p0 = r2 < (u32)dim_B;
  const char* const d0 = context_lens + (s64)((u64)((s64)(int)r2 * dim_N) << 2) + 4ll * (int)r3;
  u32 r4 = 0u;
  if (p0 && r3 < (u32)dim_N) r4 = __ldg((const u32*)d0);
  const int r5 = min(max((int)r4, 0), (int)((u32)dim_M * dim_page));

  // mla_decode.ts:156  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = div_s32(r5, dim_splits);
  const u32 share_1 = r5 - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // mla_decode.ts:157  const from = min(part * share, count);
  const int from = min((int)(blockIdx.y * share), r5);

  // mla_decode.ts:158  const to = min(from + share, count);
  const int to = min((int)(from + share), r5);

  // mla_decode.ts:160  const rows = placed(cache, u8);
  const u32 rows_0 = (u32)dim_P * dim_page;

  // mla_decode.ts:163  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r6 = threadIdx.x & 0x1fu;
  const u32 r7 = threadIdx.x >> 5;
  const int r8 = (u32)dim_B * dim_N - r0;
  const bool p1 = r8 > 0;
  const u32 r9 = r6 << 4;
  const u32 r10 = staged + r7 * 4224u + r9;
  const char* const d1 = q + 147456ll * (int)r0 + 73728ll * r1;
  if (p1) {
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
    const char* const d3 = d1 + 9216ll * (int)r7 + 16ll * (int)r6;
    const bool p2 = r8 <= 0;
    cp_async_cg_shared_global<16>(r10, d3, p2);
    cp_async_cg_shared_global<16>(r10 + 528u, d3 + 1152, p2);
    cp_async_cg_shared_global<16>(r10 + 1056u, d3 + 2304, p2);
    cp_async_cg_shared_global<16>(r10 + 1584u, d3 + 3456, p2);
    cp_async_cg_shared_global<16>(r10 + 2112u, d3 + 4608, p2);
    cp_async_cg_shared_global<16>(r10 + 2640u, d3 + 5760, p2);
    cp_async_cg_shared_global<16>(r10 + 3168u, d3 + 6912, p2);
    cp_async_cg_shared_global<16>(r10 + 3696u, d3 + 8064, p2);
  }
  cp_async_commit_group();

  // softmax.ts:102  if (isHuge(sm_scale)) store(q, load(q), (x) => bf16(f32(x) * 4.0));
  const bool p3 = sm_scale > 2e38f;
  if (p3) {
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v0 = shared<uint4>(r10);
    const uint4 v1 = shared<uint4>(r10 + 528u);
    const uint4 v2 = shared<uint4>(r10 + 1056u);
    const uint4 v3 = shared<uint4>(r10 + 1584u);
    const uint4 v4 = shared<uint4>(r10 + 2112u);
    const uint4 v5 = shared<uint4>(r10 + 2640u);
    const uint4 v6 = shared<uint4>(r10 + 3168u);
    const uint4 v7 = shared<uint4>(r10 + 3696u);
    const u32 r11 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.x << 16), 4.0f));
    const u32 r12 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.y << 16), 4.0f));
    const u32 r13 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.z << 16), 4.0f));
    const u32 r14 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.w << 16), 4.0f));
    const u32 r15 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.x << 16), 4.0f));
    const u32 r16 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.y << 16), 4.0f));
    const u32 r17 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.z << 16), 4.0f));
    const u32 r18 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.w << 16), 4.0f));
    const u32 r19 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.x << 16), 4.0f));
    const u32 r20 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.y << 16), 4.0f));
    const u32 r21 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.z << 16), 4.0f));
    const u32 r22 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.w << 16), 4.0f));
    const u32 r23 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.x << 16), 4.0f));
    const u32 r24 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.y << 16), 4.0f));
    const u32 r25 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.z << 16), 4.0f));
    const u32 r26 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.w << 16), 4.0f));
    const u32 r27 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r28 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r29 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r30 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r31 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.x << 16), 4.0f));
    const u32 r32 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.y << 16), 4.0f));
    const u32 r33 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.z << 16), 4.0f));
    const u32 r34 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.w << 16), 4.0f));
    const u32 r35 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r36 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r37 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r38 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r39 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.x << 16), 4.0f));
    const u32 r40 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.y << 16), 4.0f));
    const u32 r41 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.z << 16), 4.0f));
    const u32 r42 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.w << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r10) = make_uint4(r11, r12, r13, r14);
    shared<uint4>(r10 + 528u) = make_uint4(r15, r16, r17, r18);
    shared<uint4>(r10 + 1056u) = make_uint4(r19, r20, r21, r22);
    shared<uint4>(r10 + 1584u) = make_uint4(r23, r24, r25, r26);
    shared<uint4>(r10 + 2112u) = make_uint4(r27, r28, r29, r30);
    shared<uint4>(r10 + 2640u) = make_uint4(r31, r32, r33, r34);
    shared<uint4>(r10 + 3168u) = make_uint4(r35, r36, r37, r38);
    shared<uint4>(r10 + 3696u) = make_uint4(r39, r40, r41, r42);
  }

  // mla_decode.ts:165  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:166  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:169  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p1) {
    const u32 r43 = threadIdx.x & 7u;
    const u32 r44 = threadIdx.x >> 3;
    const u32 r45 = rest + r44 * 656u + (r43 << 4);
    const char* const d4 = d1 + 1152ll * (int)r44 + 16ll * (int)r43;
    cp_async_cg_shared_global<16>(r45, d4 + 512);
    cp_async_cg_shared_global<16>(r45 + 128u, d4 + 640);
    cp_async_cg_shared_global<16>(r45 + 256u, d4 + 768);
    cp_async_cg_shared_global<16>(r45 + 384u, d4 + 896);
    cp_async_cg_shared_global<16>(r45 + 512u, d4 + 1024);
    cp_async_cg_shared_global<16>(r45 + 20992u, d4 + 37376);
    cp_async_cg_shared_global<16>(r45 + 21120u, d4 + 37504);
    cp_async_cg_shared_global<16>(r45 + 21248u, d4 + 37632);
    cp_async_cg_shared_global<16>(r45 + 21376u, d4 + 37760);
    cp_async_cg_shared_global<16>(r45 + 21504u, d4 + 37888);
  } else {
    const u32 r46 = threadIdx.x & 7u;
    const u32 r47 = threadIdx.x >> 3;
    const u32 r48 = rest + r47 * 656u + (r46 << 4);
    const char* const d5 = d1 + 1152ll * (int)r47 + 16ll * (int)r46;
    const bool p4 = r8 <= 0;
    cp_async_cg_shared_global<16>(r48, d5 + 512, p4);
    cp_async_cg_shared_global<16>(r48 + 128u, d5 + 640, p4);
    cp_async_cg_shared_global<16>(r48 + 256u, d5 + 768, p4);
    cp_async_cg_shared_global<16>(r48 + 384u, d5 + 896, p4);
    cp_async_cg_shared_global<16>(r48 + 512u, d5 + 1024, p4);
    cp_async_cg_shared_global<16>(r48 + 20992u, d5 + 37376, p4);
    cp_async_cg_shared_global<16>(r48 + 21120u, d5 + 37504, p4);
    cp_async_cg_shared_global<16>(r48 + 21248u, d5 + 37632, p4);
    cp_async_cg_shared_global<16>(r48 + 21376u, d5 + 37760, p4);
    cp_async_cg_shared_global<16>(r48 + 21504u, d5 + 37888, p4);
  }
  cp_async_commit_group();
  const u32 r49 = rest + r7 * 5248u;
  const u32 r50 = r6 << 3;
  if (p3) {
    const u32 r51 = r49 + r9;
    const bool p5 = (int)r50 < 64;
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v8 = shared<uint4>(r51);
    u32 r52 = 0u;
    u32 r53 = 0u;
    u32 r54 = 0u;
    u32 r55 = 0u;
    if (p5) {
      const uint4 v9 = shared<uint4>(r51 + 512u);
      r52 = v9.x;
      r53 = v9.y;
      r54 = v9.z;
      r55 = v9.w;
    }
    const uint4 v10 = shared<uint4>(r51 + 656u);
    u32 r56 = 0u;
    u32 r57 = 0u;
    u32 r58 = 0u;
    u32 r59 = 0u;
    if (p5) {
      const uint4 v11 = shared<uint4>(r51 + 1168u);
      r56 = v11.x;
      r57 = v11.y;
      r58 = v11.z;
      r59 = v11.w;
    }
    const uint4 v12 = shared<uint4>(r51 + 1312u);
    u32 r60 = 0u;
    u32 r61 = 0u;
    u32 r62 = 0u;
    u32 r63 = 0u;
    if (p5) {
      const uint4 v13 = shared<uint4>(r51 + 1824u);
      r60 = v13.x;
      r61 = v13.y;
      r62 = v13.z;
      r63 = v13.w;
    }
    const uint4 v14 = shared<uint4>(r51 + 1968u);
    u32 r64 = 0u;
    u32 r65 = 0u;
    u32 r66 = 0u;
    u32 r67 = 0u;
    if (p5) {
      const uint4 v15 = shared<uint4>(r51 + 2480u);
      r64 = v15.x;
      r65 = v15.y;
      r66 = v15.z;
      r67 = v15.w;
    }
    const uint4 v16 = shared<uint4>(r51 + 2624u);
    u32 r68 = 0u;
    u32 r69 = 0u;
    u32 r70 = 0u;
    u32 r71 = 0u;
    if (p5) {
      const uint4 v17 = shared<uint4>(r51 + 3136u);
      r68 = v17.x;
      r69 = v17.y;
      r70 = v17.z;
      r71 = v17.w;
    }
    const uint4 v18 = shared<uint4>(r51 + 3280u);
    u32 r72 = 0u;
    u32 r73 = 0u;
    u32 r74 = 0u;
    u32 r75 = 0u;
    if (p5) {
      const uint4 v19 = shared<uint4>(r51 + 3792u);
      r72 = v19.x;
      r73 = v19.y;
      r74 = v19.z;
      r75 = v19.w;
    }
    const uint4 v20 = shared<uint4>(r51 + 3936u);
    u32 r76 = 0u;
    u32 r77 = 0u;
    u32 r78 = 0u;
    u32 r79 = 0u;
    if (p5) {
      const uint4 v21 = shared<uint4>(r51 + 4448u);
      r76 = v21.x;
      r77 = v21.y;
      r78 = v21.z;
      r79 = v21.w;
    }
    const uint4 v22 = shared<uint4>(r51 + 4592u);
    u32 r80 = 0u;
    u32 r81 = 0u;
    u32 r82 = 0u;
    u32 r83 = 0u;
    if (p5) {
      const uint4 v23 = shared<uint4>(r51 + 5104u);
      r80 = v23.x;
      r81 = v23.y;
      r82 = v23.z;
      r83 = v23.w;
    }
    const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.x << 16), 4.0f));
    const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.y << 16), 4.0f));
    const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.z << 16), 4.0f));
    const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.w << 16), 4.0f));
    const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r52 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r52 << 16), 4.0f));
    const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r53 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r53 << 16), 4.0f));
    const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r54 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r54 << 16), 4.0f));
    const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r55 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r55 << 16), 4.0f));
    const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r56 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r56 << 16), 4.0f));
    const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r57 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r57 << 16), 4.0f));
    const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r58 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r58 << 16), 4.0f));
    const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r59 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r59 << 16), 4.0f));
    const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.x << 16), 4.0f));
    const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.y << 16), 4.0f));
    const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.z << 16), 4.0f));
    const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.w << 16), 4.0f));
    const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r60 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r60 << 16), 4.0f));
    const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r61 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r61 << 16), 4.0f));
    const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r62 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r62 << 16), 4.0f));
    const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r63 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r63 << 16), 4.0f));
    const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.x << 16), 4.0f));
    const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.y << 16), 4.0f));
    const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.z << 16), 4.0f));
    const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.w << 16), 4.0f));
    const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r64 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r64 << 16), 4.0f));
    const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r65 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r65 << 16), 4.0f));
    const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r66 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r66 << 16), 4.0f));
    const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r67 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r67 << 16), 4.0f));
    const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.x << 16), 4.0f));
    const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.y << 16), 4.0f));
    const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.z << 16), 4.0f));
    const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.w << 16), 4.0f));
    const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r68 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r68 << 16), 4.0f));
    const u32 r121 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r69 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r69 << 16), 4.0f));
    const u32 r122 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r70 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r70 << 16), 4.0f));
    const u32 r123 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r71 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r71 << 16), 4.0f));
    const u32 r124 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.x << 16), 4.0f));
    const u32 r125 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.y << 16), 4.0f));
    const u32 r126 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.z << 16), 4.0f));
    const u32 r127 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.w << 16), 4.0f));
    const u32 r128 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r72 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r72 << 16), 4.0f));
    const u32 r129 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r73 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r73 << 16), 4.0f));
    const u32 r130 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r74 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r74 << 16), 4.0f));
    const u32 r131 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r75 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r75 << 16), 4.0f));
    const u32 r132 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.x << 16), 4.0f));
    const u32 r133 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.y << 16), 4.0f));
    const u32 r134 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.z << 16), 4.0f));
    const u32 r135 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.w << 16), 4.0f));
    const u32 r136 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r76 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r76 << 16), 4.0f));
    const u32 r137 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r77 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r77 << 16), 4.0f));
    const u32 r138 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r78 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r78 << 16), 4.0f));
    const u32 r139 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r79 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r79 << 16), 4.0f));
    const u32 r140 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.x << 16), 4.0f));
    const u32 r141 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.y << 16), 4.0f));
    const u32 r142 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.z << 16), 4.0f));
    const u32 r143 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.w << 16), 4.0f));
    const u32 r144 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r80 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r80 << 16), 4.0f));
    const u32 r145 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r81 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r81 << 16), 4.0f));
    const u32 r146 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r82 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r82 << 16), 4.0f));
    const u32 r147 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r83 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r83 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r51) = make_uint4(r84, r85, r86, r87);
    if (p5) shared<uint4>(r51 + 512u) = make_uint4(r88, r89, r90, r91);
    shared<uint4>(r51 + 656u) = make_uint4(r92, r93, r94, r95);
    if (p5) shared<uint4>(r51 + 1168u) = make_uint4(r96, r97, r98, r99);
    shared<uint4>(r51 + 1312u) = make_uint4(r100, r101, r102, r103);
    if (p5) shared<uint4>(r51 + 1824u) = make_uint4(r104, r105, r106, r107);
    shared<uint4>(r51 + 1968u) = make_uint4(r108, r109, r110, r111);
    if (p5) shared<uint4>(r51 + 2480u) = make_uint4(r112, r113, r114, r115);
    shared<uint4>(r51 + 2624u) = make_uint4(r116, r117, r118, r119);
    if (p5) shared<uint4>(r51 + 3136u) = make_uint4(r120, r121, r122, r123);
    shared<uint4>(r51 + 3280u) = make_uint4(r124, r125, r126, r127);
    if (p5) shared<uint4>(r51 + 3792u) = make_uint4(r128, r129, r130, r131);
    shared<uint4>(r51 + 3936u) = make_uint4(r132, r133, r134, r135);
    if (p5) shared<uint4>(r51 + 4448u) = make_uint4(r136, r137, r138, r139);
    shared<uint4>(r51 + 4592u) = make_uint4(r140, r141, r142, r143);
    if (p5) shared<uint4>(r51 + 5104u) = make_uint4(r144, r145, r146, r147);
  }

  // softmax.ts:87  scale: exponentScale(sm_scale),
  const float f0 = __fmul_rn(p3 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla_decode.ts:175  for (const chunk of range(from, to, LIST)) {
  u32 r148 = 0u;
  u32 r149 = 0u;
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

  // mla_decode.ts:187  copy(
  const int r150 = 31u - r6;
  const int r151 = 23u - r6;
  const u32 r152 = bytes + r7 * 2624u + r9;
  const char* const d6 = cache + 16ll * (int)r6;
  const u32 r153 = r7 << 4;
  const u32 r154 = places + r153;

  // mla_decode.ts:196  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r155 = bytes + r7 * 656u + r50;
  const u32 r156 = K + r7 * 1040u + r9;

  // mla_decode.ts:198  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r157 = r6 & 7u;
  const u32 r158 = (r6 >> 3) & 1u;
  const u32 r159 = (r6 >> 4) & 1u;
  const u32 r160 = r157 * 656u;
  const u32 r161 = r159 << 4;
  const u32 r162 = bytes + r158 * 5248u + r160 + r161;
  const u32 r163 = r158 << 4;
  const u32 r164 = r49 + r160 + r163 + (r159 << 5);

  // mla_decode.ts:130  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r165 = K + r158 * 8320u + r157 * 1040u;
  const u32 r166 = r165 + r161;

  // mla_decode.ts:131  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = q0_1 & 7u;
  const u32 s1_1 = bytes + s1_0 * 656u;

  // softmax.ts:107  copy(map(x, fn), x);
  const u32 r167 = places + (s1_0 << 2);

  // softmax.ts:134  copy(factor, factors);
  const bool p6 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r168 = factors + (q0_0 << 3) + (r7 << 5);
  const u32 r169 = s1_0 * 4u + factors;

  // mla_decode.ts:212  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r170 = weights_1 + s1_0 * 144u + q0_2 + r153;

  // mla_decode.ts:213  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r171 = weights_1 + (threadIdx.x >> 6) * 4608u + r159 * 1152u + r157 * 144u;
  const u32 r172 = r171 + r163;
  const u32 r173 = r165 + (r7 << 7) + r161;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
    const u32 r174 = threadIdx.x << 1;

    // mla_decode.ts:177  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r175 = r7 * 16u + places;
    const u32 r176 = chunk + r174;
    const u32 listed_0 = div_s32(r176, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r176, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r176 < to ? listed_3 : -1u;
    const u32 r177 = chunk + (r174 + 1u);
    const u32 listed_5 = div_s32(r177, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r177, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r177 < to ? listed_8 : -1u;

    // mla_decode.ts:179  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_4, listed_9);

    // mla_decode.ts:182  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r178 = min((int)listed_4, (int)listed_9);
    const u32 r179 = __shfl_xor_sync(0xffffffffu, (u32)r178, 1);
    const int r180 = min(r178, (int)r179);
    const u32 r181 = __shfl_xor_sync(0xffffffffu, (u32)r180, 2);
    const int r182 = min(r180, (int)r181);
    const u32 r183 = __shfl_xor_sync(0xffffffffu, (u32)r182, 4);
    const int r184 = min(r182, (int)r183);
    const u32 r185 = __shfl_xor_sync(0xffffffffu, (u32)r184, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r184, (int)r185);

    // mla_decode.ts:183  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r186 = (u32)to - chunk;
    const u32 r187 = (int)r186 / 32;
    const u32 r188 = r186 - (r187 << 5);
    const u32 r189 = r187 + (r188 != 0u && (int)(r188 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r190 = min((int)r189, 16);
    if (r190 > 0) {
      __syncthreads();
      const u32 r191 = shared<u32>(r175);
      const int r192 = r191 & 1u;
      const u32 r193 = shared<u32>(r175 + 4u);
      const int r194 = r193 & 1u;
      const u32 r195 = shared<u32>(r175 + 8u);
      const int r196 = r195 & 1u;
      const u32 r197 = shared<u32>(r175 + 12u);
      const int r198 = r197 & 1u;
      const char* const d7 = d6 + 656ll * (int)r191;
      const bool p7 = r191 >= rows_0;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r192 <= r150) cp_async_cg_shared_global<16>(r152, d7, p7);
      if (r192 >= r151) cp_async_cg_shared_global<16>(r152 + 144u, d7 + 144, p7);
      const char* const d8 = d6 + 656ll * (int)r193;
      const bool p8 = r193 >= rows_0;
      if (r194 <= r150) cp_async_cg_shared_global<16>(r152 + 656u, d8, p8);
      if (r194 >= r151) cp_async_cg_shared_global<16>(r152 + 800u, d8 + 144, p8);
      const char* const d9 = d6 + 656ll * (int)r195;
      const bool p9 = r195 >= rows_0;
      if (r196 <= r150) cp_async_cg_shared_global<16>(r152 + 1312u, d9, p9);
      if (r196 >= r151) cp_async_cg_shared_global<16>(r152 + 1456u, d9 + 144, p9);
      const char* const d10 = d6 + 656ll * (int)r197;
      const bool p10 = r197 >= rows_0;
      if (r198 <= r150) cp_async_cg_shared_global<16>(r152 + 1968u, d10, p10);
      if (r198 >= r151) cp_async_cg_shared_global<16>(r152 + 2112u, d10 + 144, p10);
    }
    cp_async_commit_group();
    if (r190 > 1) {
      __syncthreads();
      const u32 r199 = shared<u32>(r175 + 128u);
      const int r200 = r199 & 1u;
      const u32 r201 = shared<u32>(r175 + 132u);
      const int r202 = r201 & 1u;
      const u32 r203 = shared<u32>(r175 + 136u);
      const int r204 = r203 & 1u;
      const u32 r205 = shared<u32>(r175 + 140u);
      const int r206 = r205 & 1u;
      const char* const d11 = d6 + 656ll * (int)r199;
      const bool p11 = r199 >= rows_0;
      cp_async_wait_group<1>();
      __syncthreads();
      if (r200 <= r150) cp_async_cg_shared_global<16>(r152 + 20992u, d11, p11);
      if (r200 >= r151) cp_async_cg_shared_global<16>(r152 + 21136u, d11 + 144, p11);
      const char* const d12 = d6 + 656ll * (int)r201;
      const bool p12 = r201 >= rows_0;
      if (r202 <= r150) cp_async_cg_shared_global<16>(r152 + 21648u, d12, p12);
      if (r202 >= r151) cp_async_cg_shared_global<16>(r152 + 21792u, d12 + 144, p12);
      const char* const d13 = d6 + 656ll * (int)r203;
      const bool p13 = r203 >= rows_0;
      if (r204 <= r150) cp_async_cg_shared_global<16>(r152 + 22304u, d13, p13);
      if (r204 >= r151) cp_async_cg_shared_global<16>(r152 + 22448u, d13 + 144, p13);
      const char* const d14 = d6 + 656ll * (int)r205;
      const bool p14 = r205 >= rows_0;
      if (r206 <= r150) cp_async_cg_shared_global<16>(r152 + 22960u, d14, p14);
      if (r206 >= r151) cp_async_cg_shared_global<16>(r152 + 23104u, d14 + 144, p14);
    }
    cp_async_commit_group();
    u32 r207 = 0u;
    u32 r208 = 41984u;
    #pragma unroll 1
    for (int tile = 0; tile < r190; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r209 = tile + 2u;
      const u32 r210 = r152 + r208;
      if ((int)r209 < r190) {
        const u32 r211 = r154 + (r209 << 7);
        const u32 r212 = shared<u32>(r211);
        const int r213 = r212 & 1u;
        const u32 r214 = shared<u32>(r211 + 4u);
        const int r215 = r214 & 1u;
        const u32 r216 = shared<u32>(r211 + 8u);
        const int r217 = r216 & 1u;
        const u32 r218 = shared<u32>(r211 + 12u);
        const int r219 = r218 & 1u;
        const char* const d15 = d6 + 656ll * (int)r212;
        const bool p15 = r212 >= rows_0;
        if (r213 <= r150) cp_async_cg_shared_global<16>(r210, d15, p15);
        if (r213 >= r151) cp_async_cg_shared_global<16>(r210 + 144u, d15 + 144, p15);
        const char* const d16 = d6 + 656ll * (int)r214;
        const bool p16 = r214 >= rows_0;
        if (r215 <= r150) cp_async_cg_shared_global<16>(r210 + 656u, d16, p16);
        if (r215 >= r151) cp_async_cg_shared_global<16>(r210 + 800u, d16 + 144, p16);
        const char* const d17 = d6 + 656ll * (int)r216;
        const bool p17 = r216 >= rows_0;
        if (r217 <= r150) cp_async_cg_shared_global<16>(r210 + 1312u, d17, p17);
        if (r217 >= r151) cp_async_cg_shared_global<16>(r210 + 1456u, d17 + 144, p17);
        const char* const d18 = d6 + 656ll * (int)r218;
        const bool p18 = r218 >= rows_0;
        if (r219 <= r150) cp_async_cg_shared_global<16>(r210 + 1968u, d18, p18);
        if (r219 >= r151) cp_async_cg_shared_global<16>(r210 + 2112u, d18 + 144, p18);
      }
      cp_async_commit_group();
      const u32 r220 = r155 + r207;
      const uint2 v24 = shared<uint2>(r220);
      const uint2 v25 = shared<uint2>(r220 + 256u);
      const uint2 v26 = shared<uint2>(r220 + 5248u);
      const uint2 v27 = shared<uint2>(r220 + 5504u);
      const u32 r221 = lop3_b32<246>((v24.x + 16843009u) ^ v24.x, v24.y + 16843009u, v24.y);
      const u32 r222 = fma_rn_bf16x2((prmt_b32(v24.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r223 = fma_rn_bf16x2((prmt_b32(v24.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r224 = fma_rn_bf16x2((prmt_b32(v24.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r225 = fma_rn_bf16x2((prmt_b32(v24.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156) = make_uint4(r222, r223, r224, r225);
      const u32 r226 = lop3_b32<246>(lop3_b32<246>(r221, v25.x + 16843009u, v25.x), v25.y + 16843009u, v25.y);
      const u32 r227 = fma_rn_bf16x2((prmt_b32(v25.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r228 = fma_rn_bf16x2((prmt_b32(v25.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r229 = fma_rn_bf16x2((prmt_b32(v25.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r230 = fma_rn_bf16x2((prmt_b32(v25.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 512u) = make_uint4(r227, r228, r229, r230);
      const u32 r231 = lop3_b32<246>(lop3_b32<246>(r226, v26.x + 16843009u, v26.x), v26.y + 16843009u, v26.y);
      const u32 r232 = fma_rn_bf16x2((prmt_b32(v26.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r233 = fma_rn_bf16x2((prmt_b32(v26.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r234 = fma_rn_bf16x2((prmt_b32(v26.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r235 = fma_rn_bf16x2((prmt_b32(v26.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 8320u) = make_uint4(r232, r233, r234, r235);
      const u32 r236 = lop3_b32<246>(lop3_b32<246>(r231, v27.x + 16843009u, v27.x), v27.y + 16843009u, v27.y);
      const u32 r237 = fma_rn_bf16x2((prmt_b32(v27.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r238 = fma_rn_bf16x2((prmt_b32(v27.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r239 = fma_rn_bf16x2((prmt_b32(v27.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r240 = fma_rn_bf16x2((prmt_b32(v27.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 8832u) = make_uint4(r237, r238, r239, r240);
      const uint2 v28 = shared<uint2>(r220 + 10496u);
      const uint2 v29 = shared<uint2>(r220 + 10752u);
      const uint2 v30 = shared<uint2>(r220 + 15744u);
      const uint2 v31 = shared<uint2>(r220 + 16000u);
      const u32 r241 = lop3_b32<246>(lop3_b32<246>(r236, v28.x + 16843009u, v28.x), v28.y + 16843009u, v28.y);
      const u32 r242 = fma_rn_bf16x2((prmt_b32(v28.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r243 = fma_rn_bf16x2((prmt_b32(v28.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r244 = fma_rn_bf16x2((prmt_b32(v28.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r245 = fma_rn_bf16x2((prmt_b32(v28.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 16640u) = make_uint4(r242, r243, r244, r245);
      const u32 r246 = lop3_b32<246>(lop3_b32<246>(r241, v29.x + 16843009u, v29.x), v29.y + 16843009u, v29.y);
      const u32 r247 = fma_rn_bf16x2((prmt_b32(v29.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r248 = fma_rn_bf16x2((prmt_b32(v29.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r249 = fma_rn_bf16x2((prmt_b32(v29.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r250 = fma_rn_bf16x2((prmt_b32(v29.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 17152u) = make_uint4(r247, r248, r249, r250);
      const u32 r251 = lop3_b32<246>(lop3_b32<246>(r246, v30.x + 16843009u, v30.x), v30.y + 16843009u, v30.y);
      const u32 r252 = fma_rn_bf16x2((prmt_b32(v30.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r253 = fma_rn_bf16x2((prmt_b32(v30.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r254 = fma_rn_bf16x2((prmt_b32(v30.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r255 = fma_rn_bf16x2((prmt_b32(v30.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 24960u) = make_uint4(r252, r253, r254, r255);
      const u32 r256 = lop3_b32<246>(lop3_b32<246>(r251, v31.x + 16843009u, v31.x), v31.y + 16843009u, v31.y);
      const u32 r257 = fma_rn_bf16x2((prmt_b32(v31.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r258 = fma_rn_bf16x2((prmt_b32(v31.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r259 = fma_rn_bf16x2((prmt_b32(v31.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r260 = fma_rn_bf16x2((prmt_b32(v31.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r156 + 25472u) = make_uint4(r257, r258, r259, r260);
      if ((r256 & 0x80808080u) != 0u) {
        const uint2 v32 = shared<uint2>(r220);
        const u32 r261 = __byte_perm(v32.x, 0u, 0x1404u);
        const u32 r262 = fma_rn_bf16x2((r261 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r263 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r262, 2064218889u, 0u), 0u, r262), r261, 0x80008000u);
        const u32 r264 = __byte_perm(v32.x, 0u, 0x3424u);
        const u32 r265 = fma_rn_bf16x2((r264 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r266 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r265, 2064218889u, 0u), 0u, r265), r264, 0x80008000u);
        const u32 r267 = __byte_perm(v32.y, 0u, 0x1404u);
        const u32 r268 = fma_rn_bf16x2((r267 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r269 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r268, 2064218889u, 0u), 0u, r268), r267, 0x80008000u);
        const u32 r270 = __byte_perm(v32.y, 0u, 0x3424u);
        const u32 r271 = fma_rn_bf16x2((r270 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r272 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r271, 2064218889u, 0u), 0u, r271), r270, 0x80008000u);
        shared<uint4>(r156) = make_uint4(r263, r266, r269, r272);
        const uint2 v33 = shared<uint2>(r220 + 256u);
        const u32 r273 = __byte_perm(v33.x, 0u, 0x1404u);
        const u32 r274 = fma_rn_bf16x2((r273 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r275 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r274, 2064218889u, 0u), 0u, r274), r273, 0x80008000u);
        const u32 r276 = __byte_perm(v33.x, 0u, 0x3424u);
        const u32 r277 = fma_rn_bf16x2((r276 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r278 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r277, 2064218889u, 0u), 0u, r277), r276, 0x80008000u);
        const u32 r279 = __byte_perm(v33.y, 0u, 0x1404u);
        const u32 r280 = fma_rn_bf16x2((r279 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r281 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r280, 2064218889u, 0u), 0u, r280), r279, 0x80008000u);
        const u32 r282 = __byte_perm(v33.y, 0u, 0x3424u);
        const u32 r283 = fma_rn_bf16x2((r282 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r284 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r283, 2064218889u, 0u), 0u, r283), r282, 0x80008000u);
        shared<uint4>(r156 + 512u) = make_uint4(r275, r278, r281, r284);
        const uint2 v34 = shared<uint2>(r220 + 5248u);
        const u32 r285 = __byte_perm(v34.x, 0u, 0x1404u);
        const u32 r286 = fma_rn_bf16x2((r285 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r287 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r286, 2064218889u, 0u), 0u, r286), r285, 0x80008000u);
        const u32 r288 = __byte_perm(v34.x, 0u, 0x3424u);
        const u32 r289 = fma_rn_bf16x2((r288 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r290 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r289, 2064218889u, 0u), 0u, r289), r288, 0x80008000u);
        const u32 r291 = __byte_perm(v34.y, 0u, 0x1404u);
        const u32 r292 = fma_rn_bf16x2((r291 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r293 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r292, 2064218889u, 0u), 0u, r292), r291, 0x80008000u);
        const u32 r294 = __byte_perm(v34.y, 0u, 0x3424u);
        const u32 r295 = fma_rn_bf16x2((r294 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r296 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r295, 2064218889u, 0u), 0u, r295), r294, 0x80008000u);
        shared<uint4>(r156 + 8320u) = make_uint4(r287, r290, r293, r296);
        const uint2 v35 = shared<uint2>(r220 + 5504u);
        const u32 r297 = __byte_perm(v35.x, 0u, 0x1404u);
        const u32 r298 = fma_rn_bf16x2((r297 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r299 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r298, 2064218889u, 0u), 0u, r298), r297, 0x80008000u);
        const u32 r300 = __byte_perm(v35.x, 0u, 0x3424u);
        const u32 r301 = fma_rn_bf16x2((r300 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r302 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r301, 2064218889u, 0u), 0u, r301), r300, 0x80008000u);
        const u32 r303 = __byte_perm(v35.y, 0u, 0x1404u);
        const u32 r304 = fma_rn_bf16x2((r303 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r305 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r304, 2064218889u, 0u), 0u, r304), r303, 0x80008000u);
        const u32 r306 = __byte_perm(v35.y, 0u, 0x3424u);
        const u32 r307 = fma_rn_bf16x2((r306 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r308 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r307, 2064218889u, 0u), 0u, r307), r306, 0x80008000u);
        shared<uint4>(r156 + 8832u) = make_uint4(r299, r302, r305, r308);
        const uint2 v36 = shared<uint2>(r220 + 10496u);
        const u32 r309 = __byte_perm(v36.x, 0u, 0x1404u);
        const u32 r310 = fma_rn_bf16x2((r309 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r311 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r310, 2064218889u, 0u), 0u, r310), r309, 0x80008000u);
        const u32 r312 = __byte_perm(v36.x, 0u, 0x3424u);
        const u32 r313 = fma_rn_bf16x2((r312 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r314 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r313, 2064218889u, 0u), 0u, r313), r312, 0x80008000u);
        const u32 r315 = __byte_perm(v36.y, 0u, 0x1404u);
        const u32 r316 = fma_rn_bf16x2((r315 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r317 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r316, 2064218889u, 0u), 0u, r316), r315, 0x80008000u);
        const u32 r318 = __byte_perm(v36.y, 0u, 0x3424u);
        const u32 r319 = fma_rn_bf16x2((r318 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r320 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r319, 2064218889u, 0u), 0u, r319), r318, 0x80008000u);
        shared<uint4>(r156 + 16640u) = make_uint4(r311, r314, r317, r320);
        const uint2 v37 = shared<uint2>(r220 + 10752u);
        const u32 r321 = __byte_perm(v37.x, 0u, 0x1404u);
        const u32 r322 = fma_rn_bf16x2((r321 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r323 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r322, 2064218889u, 0u), 0u, r322), r321, 0x80008000u);
        const u32 r324 = __byte_perm(v37.x, 0u, 0x3424u);
        const u32 r325 = fma_rn_bf16x2((r324 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r326 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r325, 2064218889u, 0u), 0u, r325), r324, 0x80008000u);
        const u32 r327 = __byte_perm(v37.y, 0u, 0x1404u);
        const u32 r328 = fma_rn_bf16x2((r327 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r329 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r328, 2064218889u, 0u), 0u, r328), r327, 0x80008000u);
        const u32 r330 = __byte_perm(v37.y, 0u, 0x3424u);
        const u32 r331 = fma_rn_bf16x2((r330 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r332 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r331, 2064218889u, 0u), 0u, r331), r330, 0x80008000u);
        shared<uint4>(r156 + 17152u) = make_uint4(r323, r326, r329, r332);
        const uint2 v38 = shared<uint2>(r220 + 15744u);
        const u32 r333 = __byte_perm(v38.x, 0u, 0x1404u);
        const u32 r334 = fma_rn_bf16x2((r333 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r335 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r334, 2064218889u, 0u), 0u, r334), r333, 0x80008000u);
        const u32 r336 = __byte_perm(v38.x, 0u, 0x3424u);
        const u32 r337 = fma_rn_bf16x2((r336 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r338 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r337, 2064218889u, 0u), 0u, r337), r336, 0x80008000u);
        const u32 r339 = __byte_perm(v38.y, 0u, 0x1404u);
        const u32 r340 = fma_rn_bf16x2((r339 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r341 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r340, 2064218889u, 0u), 0u, r340), r339, 0x80008000u);
        const u32 r342 = __byte_perm(v38.y, 0u, 0x3424u);
        const u32 r343 = fma_rn_bf16x2((r342 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r344 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r343, 2064218889u, 0u), 0u, r343), r342, 0x80008000u);
        shared<uint4>(r156 + 24960u) = make_uint4(r335, r338, r341, r344);
        const uint2 v39 = shared<uint2>(r220 + 16000u);
        const u32 r345 = __byte_perm(v39.x, 0u, 0x1404u);
        const u32 r346 = fma_rn_bf16x2((r345 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r347 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r346, 2064218889u, 0u), 0u, r346), r345, 0x80008000u);
        const u32 r348 = __byte_perm(v39.x, 0u, 0x3424u);
        const u32 r349 = fma_rn_bf16x2((r348 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r350 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r349, 2064218889u, 0u), 0u, r349), r348, 0x80008000u);
        const u32 r351 = __byte_perm(v39.y, 0u, 0x1404u);
        const u32 r352 = fma_rn_bf16x2((r351 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r353 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r352, 2064218889u, 0u), 0u, r352), r351, 0x80008000u);
        const u32 r354 = __byte_perm(v39.y, 0u, 0x3424u);
        const u32 r355 = fma_rn_bf16x2((r354 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r356 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r355, 2064218889u, 0u), 0u, r355), r354, 0x80008000u);
        shared<uint4>(r156 + 25472u) = make_uint4(r347, r350, r353, r356);
      }
      const u32 r357 = r162 + r207;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r357 + 528u);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r164 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r357 + 11024u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_1, rest_part_0, zeros);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r357 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_2, rest_part_0 + 2, s0_0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r357 + 11056u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      u32 bytes_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_4, r357 + 592u);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r164 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_4, rest_part_1, s0_0);
      u32 bytes_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_5, r357 + 11088u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_5, rest_part_1, s0_1);
      __syncwarp();
      u32 bytes_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_6, r357 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_6, rest_part_1 + 2, s0_0);
      u32 bytes_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_7, r357 + 11120u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r166);
      float product_0[4];
      const u32 v40[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v40, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r166 + 16640u);
      float product_1[4];
      const u32 v41[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_1, v41, zeros);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r166 + 32u);
      const u32 v42[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v42, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r166 + 16672u);
      const u32 v43[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_3, v43, product_1);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r166 + 64u);
      const u32 v44[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v44, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r166 + 16704u);
      const u32 v45[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_5, v45, product_1);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r166 + 96u);
      const u32 v46[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v46, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r166 + 16736u);
      const u32 v47[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_7, v47, product_1);
      __syncwarp();
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r166 + 128u);
      const u32 v48[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_8, v48, product_0);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r166 + 16768u);
      const u32 v49[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v49, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r166 + 160u);
      const u32 v50[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_10, v50, product_0);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r166 + 16800u);
      const u32 v51[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v51, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r166 + 192u);
      const u32 v52[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_12, v52, product_0);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r166 + 16832u);
      const u32 v53[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v53, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r166 + 224u);
      const u32 v54[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_14, v54, product_0);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r166 + 16864u);
      const u32 v55[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v55, product_1);
      const u32 s1_2 = s1_1 + r207;
      const float s1_3 = shared<float>(s1_2 + 512u);
      const float s1_4 = shared<float>(s1_2 + 5760u);
      const float s1_5 = shared<float>(s1_2 + 11008u);
      const float s1_6 = shared<float>(s1_2 + 16256u);
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r166 + 256u);
      float product_2[4];
      const u32 v56[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, v56, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r166 + 16896u);
      float product_3[4];
      const u32 v57[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_17, v57, zeros);
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r166 + 288u);
      const u32 v58[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, v58, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r166 + 16928u);
      const u32 v59[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_19, v59, product_3);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r166 + 320u);
      const u32 v60[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, v60, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r166 + 16960u);
      const u32 v61[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_21, v61, product_3);
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r166 + 352u);
      const u32 v62[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, v62, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r166 + 16992u);
      const u32 v63[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_23, v63, product_3);
      __syncwarp();
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r166 + 384u);
      const u32 v64[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_24, v64, product_2);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r166 + 17024u);
      const u32 v65[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, v65, product_3);
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r166 + 416u);
      const u32 v66[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_26, v66, product_2);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r166 + 17056u);
      const u32 v67[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, v67, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r166 + 448u);
      const u32 v68[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_28, v68, product_2);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r166 + 17088u);
      const u32 v69[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, v69, product_3);
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r166 + 480u);
      const u32 v70[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_30, v70, product_2);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r166 + 17120u);
      const u32 v71[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, v71, product_3);
      const u32 s2_0 = s1_1 + r207;
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
      ldmatrix_m8n8_x4_shared_b16(K_part_32, r166 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r164);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_32, rest_part_2, zeros);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_33, r166 + 17152u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_34, r166 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_34, rest_part_2 + 2, product_4);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_35, r166 + 17184u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_36, r166 + 576u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r164 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_36, rest_part_3, product_4);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_37, r166 + 17216u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_38, r166 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_38, rest_part_3 + 2, product_4);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_39, r166 + 17248u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_40, r166 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r164 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_40, rest_part_4, product_4);
      u32 K_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_41, r166 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_42, r166 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_42, rest_part_4 + 2, product_4);
      u32 K_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_43, r166 + 17312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_44, r166 + 704u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r164 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_44, rest_part_5, product_4);
      u32 K_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_45, r166 + 17344u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_46, r166 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_part_46, rest_part_5 + 2, product_4);
      u32 K_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_47, r166 + 17376u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_part_47, rest_part_5 + 2, product_5);
      const u32 s3_0 = s1_1 + r207;
      const float s3_1 = shared<float>(s3_0 + 520u);
      const float s3_2 = shared<float>(s3_0 + 5768u);
      const float s3_3 = shared<float>(s3_0 + 11016u);
      const float s3_4 = shared<float>(s3_0 + 16264u);
      u32 K_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_48, r166 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r164 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_48, rest_part_6, zeros);
      u32 K_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_49, r166 + 17408u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_50, r166 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_50, rest_part_6 + 2, product_6);
      u32 K_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_51, r166 + 17440u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_52, r166 + 832u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r164 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_52, rest_part_7, product_6);
      u32 K_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_53, r166 + 17472u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_54, r166 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_54, rest_part_7 + 2, product_6);
      u32 K_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_55, r166 + 17504u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_56, r166 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r164 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_56, rest_part_8, product_6);
      u32 K_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_57, r166 + 17536u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_58, r166 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_58, rest_part_8 + 2, product_6);
      u32 K_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_59, r166 + 17568u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_60, r166 + 960u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r164 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_60, rest_part_9, product_6);
      u32 K_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_61, r166 + 17600u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_62, r166 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_part_62, rest_part_9 + 2, product_6);
      u32 K_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_63, r166 + 17632u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_1 + r207;
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

      // mla_decode.ts:205  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r358 = shared<u32>(tile * 4u + lowest);
      if ((int)r358 < 0) {
        const u32 r359 = r167 + ((u32)tile << 7);
        const u32 r360 = shared<u32>(r359);
        const bool p19 = (int)r360 >= 0;
        score_2 = p19 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p19 ? score_3 : __uint_as_float(0xff800000u);
        const u32 r361 = shared<u32>(r359 + 32u);
        const bool p20 = (int)r361 >= 0;
        score_5 = p20 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p20 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r362 = shared<u32>(r359 + 64u);
        const bool p21 = (int)r362 >= 0;
        score_8 = p21 ? score_8 : __uint_as_float(0xff800000u);
        score_9 = p21 ? score_9 : __uint_as_float(0xff800000u);
        const u32 r363 = shared<u32>(r359 + 96u);
        const bool p22 = (int)r363 >= 0;
        score_11 = p22 ? score_11 : __uint_as_float(0xff800000u);
        score_12 = p22 ? score_12 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:121  export function weigh(softmax: Softmax, score: Fragment<"f32", 2>, first: number, moved: () => ...
      const u32 r364 = chunk + ((u32)tile << 5);

      // softmax.ts:124  const highest = reduceMax(scores, 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);

      // softmax.ts:126  const rows = reduceMax(row, 0);
      const u32 rows_1 = score_11 == highest_0 ? 24u : (score_8 == highest_0 ? 16u : (score_5 == highest_0 ? 8u : 0u));
      const u32 rows_2 = score_12 == highest_1 ? 24u : (score_9 == highest_1 ? 16u : (score_6 == highest_1 ? 8u : 0u));
      r148 = highest_0 > f1 ? r364 + rows_1 : r148;
      r149 = highest_1 > f2 ? r364 + rows_2 : r149;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);

      // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p23 = __fmul_rn(__fsub_rn(highest_0, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f4), f0) > 16.0f;
      const bool p24 = __syncthreads_or(p23) != 0;
      if (p24) {
        // softmax.ts:131  const most = reduceMax(highest, 0);
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

        // softmax.ts:132  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(most_9, f3), f0) > 16.0f ? most_9 : f3;
        const float next_1 = __fmul_rn(__fsub_rn(most_11, f4), f0) > 16.0f ? most_11 : f4;

        // softmax.ts:133  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f3, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f4, next_1), f0));
        if (p6) shared<float2>(r168) = make_float2(factor_0, factor_1);

        // softmax.ts:135  copy(next, pivot);
        f3 = next_0;
        f4 = next_1;
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:208  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r364 > from) {
          __syncthreads();
          const float f7 = shared<float>(r169);
          sum_0[0] = __fmul_rn(sum_0[0], f7);
          sum_0[1] = __fmul_rn(sum_0[1], f7);
          const float f8 = shared<float>(r169 + 32u);
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
          const float f9 = shared<float>(r169 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f9);
          sum_8[1] = __fmul_rn(sum_8[1], f9);
          const float f10 = shared<float>(r169 + 96u);
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
          const float f11 = shared<float>(r169 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f11);
          sum_16[1] = __fmul_rn(sum_16[1], f11);
          const float f12 = shared<float>(r169 + 160u);
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
          const float f13 = shared<float>(r169 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f13);
          sum_24[1] = __fmul_rn(sum_24[1], f13);
          const float f14 = shared<float>(r169 + 224u);
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

      // softmax.ts:111  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
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

      // mla_decode.ts:118  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const float f23 = shared<float>(score_0 + 512u);
      const float f24 = shared<float>(score_0 + 5760u);
      const float f25 = shared<float>(score_0 + 11008u);
      const float f26 = shared<float>(score_0 + 16256u);
      shared<u32>(r170) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f23), __fmul_rn(f15, f23));
      shared<u32>(r170 + 1152u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f24), __fmul_rn(f17, f24));
      shared<u32>(r170 + 2304u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f25), __fmul_rn(f19, f25));
      shared<u32>(r170 + 3456u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f26), __fmul_rn(f21, f26));
      const float f27 = shared<float>(score_0 + 516u);
      const float f28 = shared<float>(score_0 + 5764u);
      const float f29 = shared<float>(score_0 + 11012u);
      const float f30 = shared<float>(score_0 + 16260u);
      __syncthreads();
      shared<u32>(r170 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f27), __fmul_rn(f15, f27));
      shared<u32>(r170 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f28), __fmul_rn(f17, f28));
      shared<u32>(r170 + 6912u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f29), __fmul_rn(f19, f29));
      shared<u32>(r170 + 8064u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f30), __fmul_rn(f21, f30));
      const float f31 = shared<float>(score_0 + 520u);
      const float f32 = shared<float>(score_0 + 5768u);
      const float f33 = shared<float>(score_0 + 11016u);
      const float f34 = shared<float>(score_0 + 16264u);
      __syncthreads();
      shared<u32>(r170 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f31), __fmul_rn(f15, f31));
      shared<u32>(r170 + 10368u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f32), __fmul_rn(f17, f32));
      shared<u32>(r170 + 11520u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f33), __fmul_rn(f19, f33));
      shared<u32>(r170 + 12672u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f34), __fmul_rn(f21, f34));
      const u32 r365 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_1), __fmul_rn(f15, score_1));
      const u32 r366 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_4), __fmul_rn(f17, score_4));
      const u32 r367 = cvt_rn_bf16x2_f32(__fmul_rn(f20, score_7), __fmul_rn(f19, score_7));
      const u32 r368 = cvt_rn_bf16x2_f32(__fmul_rn(f22, score_10), __fmul_rn(f21, score_10));
      __syncthreads();
      shared<u32>(r170 + 13824u) = r365;
      shared<u32>(r170 + 14976u) = r366;
      shared<u32>(r170 + 16128u) = r367;
      shared<u32>(r170 + 17280u) = r368;
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r172);
      u32 K_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_64, r173);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_part_64 + 2, sum_1);
      u32 K_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_65, r173 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_part_65 + 2, sum_3);
      u32 K_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_66, r173 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_part_66 + 2, sum_5);
      u32 K_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_67, r173 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_part_67 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r172 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_1, K_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_1, K_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_1, K_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_1, K_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_1, K_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_1, K_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_1, K_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_1, K_part_67 + 2, sum_15);
      u32 weights_1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r172 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_2, K_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_2, K_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_2, K_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_2, K_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_2, K_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_2, K_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_2, K_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_2, K_part_67 + 2, sum_23);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r172 + 96u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_4, r172 + 2304u);
      u32 K_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_68, r173 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_4, K_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_4, K_part_68 + 2, sum_1);
      u32 K_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_69, r173 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_4, K_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_4, K_part_69 + 2, sum_3);
      u32 K_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_70, r173 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_4, K_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_4, K_part_70 + 2, sum_5);
      u32 K_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_71, r173 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_4, K_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_4, K_part_71 + 2, sum_7);
      u32 weights_1_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_5, r172 + 2336u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_5, K_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_5, K_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_5, K_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_5, K_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_5, K_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_5, K_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_5, K_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_5, K_part_71 + 2, sum_15);
      u32 weights_1_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_6, r172 + 2368u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_1_part_6, K_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_1_part_6, K_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_1_part_6, K_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_1_part_6, K_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_1_part_6, K_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_1_part_6, K_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_1_part_6, K_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_1_part_6, K_part_71 + 2, sum_23);
      u32 weights_1_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_7, r172 + 2400u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_1_part_7, K_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_1_part_7, K_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_1_part_7, K_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_1_part_7, K_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_1_part_7, K_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_1_part_7, K_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_1_part_7, K_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_1_part_7, K_part_71 + 2, sum_31);
      r208 = r207;
      const u32 r369 = r207 + 20992u;
      r207 = (int)r369 >= 62976 ? 0u : r369;
    }
  }

  // softmax.ts:186  const total = reduceSum(weight, 0);
  const int total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const int total_2 = threadIdx.x >> 5;
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

  // softmax.ts:187  let none = f32(0);
  float none = 0.0f;

  // softmax.ts:188  const lacks = map(total, (w) => w === 0, bool);
  const bool lacks_if_0 = total_12 == 0.0f;
  const bool lacks_if_1 = total_14 == 0.0f;

  // softmax.ts:189  if (reduceAny(lacks, 0))
  const bool p25 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;

  // softmax.ts:192  tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
  const bool p26 = r2 < (u32)dim_B;
  const char* const d19 = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
  if (p25) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = from; slot < to; slot = step_to(slot, 256u, to)) {
      // mla_decode.ts:224  return { query, head, softmax, all: totals(softmax, from, to, (slot) => rowOf(slot) >= 0), sum,...
      const u32 r370 = slot + threadIdx.x;
      const u32 r371 = div_s32(r370, dim_page);
      u32 r372 = 0u;
      if (p26 && r371 < (u32)dim_M) r372 = __ldg((const u32*)(d19 + 4ll * (int)r371));
      const u32 r373 = rem_s32(r370, dim_page);
      const u32 r374 = r372 < (u32)dim_P && r373 < (u32)dim_page ? r372 * dim_page + r373 : -1u;

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r370 < to && (int)r374 >= 0) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }
  const u32 r375 = div_s32(r0, dim_N);
  const u32 r376 = r0 - r375 * dim_N;

  // mla_decode.ts:251  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  const bool p27 = r375 < (u32)dim_B && r376 < (u32)dim_N;
  const s64 d20 = (s64)(int)r375;
  char* const d21 = partial + (s64)(d20 * (denseMlaDecodePart_2 * denseMlaDecodePart_0) << 2);
  const s64 d22 = (s64)(int)r376;
  char* const d23 = d21 + (s64)(d22 * denseMlaDecodePart_2 << 2) + 262144ll * (int)blockIdx.y;
  char* const d24 = d23 + 131072ll * r1;
  if (p27) {
    char* const d25 = d24 + 2048ll * (int)total_1 + 8ll * total_0 + 256ll * total_2;
    *(float2*)d25 = make_float2(sum_0[0], sum_0[1]);
    *(float2*)(d25 + 16384) = make_float2(sum_0[2], sum_0[3]);
    *(float2*)(d25 + 32) = make_float2(sum_1[0], sum_1[1]);
    *(float2*)(d25 + 16416) = make_float2(sum_1[2], sum_1[3]);
    *(float2*)(d25 + 64) = make_float2(sum_2[0], sum_2[1]);
    *(float2*)(d25 + 16448) = make_float2(sum_2[2], sum_2[3]);
    *(float2*)(d25 + 96) = make_float2(sum_3[0], sum_3[1]);
    *(float2*)(d25 + 16480) = make_float2(sum_3[2], sum_3[3]);
    *(float2*)(d25 + 128) = make_float2(sum_4[0], sum_4[1]);
    *(float2*)(d25 + 16512) = make_float2(sum_4[2], sum_4[3]);
    *(float2*)(d25 + 160) = make_float2(sum_5[0], sum_5[1]);
    *(float2*)(d25 + 16544) = make_float2(sum_5[2], sum_5[3]);
    *(float2*)(d25 + 192) = make_float2(sum_6[0], sum_6[1]);
    *(float2*)(d25 + 16576) = make_float2(sum_6[2], sum_6[3]);
    *(float2*)(d25 + 224) = make_float2(sum_7[0], sum_7[1]);
    *(float2*)(d25 + 16608) = make_float2(sum_7[2], sum_7[3]);
    *(float2*)(d25 + 32768) = make_float2(sum_8[0], sum_8[1]);
    *(float2*)(d25 + 49152) = make_float2(sum_8[2], sum_8[3]);
    *(float2*)(d25 + 32800) = make_float2(sum_9[0], sum_9[1]);
    *(float2*)(d25 + 49184) = make_float2(sum_9[2], sum_9[3]);
    *(float2*)(d25 + 32832) = make_float2(sum_10[0], sum_10[1]);
    *(float2*)(d25 + 49216) = make_float2(sum_10[2], sum_10[3]);
    *(float2*)(d25 + 32864) = make_float2(sum_11[0], sum_11[1]);
    *(float2*)(d25 + 49248) = make_float2(sum_11[2], sum_11[3]);
    *(float2*)(d25 + 32896) = make_float2(sum_12[0], sum_12[1]);
    *(float2*)(d25 + 49280) = make_float2(sum_12[2], sum_12[3]);
    *(float2*)(d25 + 32928) = make_float2(sum_13[0], sum_13[1]);
    *(float2*)(d25 + 49312) = make_float2(sum_13[2], sum_13[3]);
    *(float2*)(d25 + 32960) = make_float2(sum_14[0], sum_14[1]);
    *(float2*)(d25 + 49344) = make_float2(sum_14[2], sum_14[3]);
    *(float2*)(d25 + 32992) = make_float2(sum_15[0], sum_15[1]);
    *(float2*)(d25 + 49376) = make_float2(sum_15[2], sum_15[3]);
    *(float2*)(d25 + 65536) = make_float2(sum_16[0], sum_16[1]);
    *(float2*)(d25 + 81920) = make_float2(sum_16[2], sum_16[3]);
    *(float2*)(d25 + 65568) = make_float2(sum_17[0], sum_17[1]);
    *(float2*)(d25 + 81952) = make_float2(sum_17[2], sum_17[3]);
    *(float2*)(d25 + 65600) = make_float2(sum_18[0], sum_18[1]);
    *(float2*)(d25 + 81984) = make_float2(sum_18[2], sum_18[3]);
    *(float2*)(d25 + 65632) = make_float2(sum_19[0], sum_19[1]);
    *(float2*)(d25 + 82016) = make_float2(sum_19[2], sum_19[3]);
    *(float2*)(d25 + 65664) = make_float2(sum_20[0], sum_20[1]);
    *(float2*)(d25 + 82048) = make_float2(sum_20[2], sum_20[3]);
    *(float2*)(d25 + 65696) = make_float2(sum_21[0], sum_21[1]);
    *(float2*)(d25 + 82080) = make_float2(sum_21[2], sum_21[3]);
    *(float2*)(d25 + 65728) = make_float2(sum_22[0], sum_22[1]);
    *(float2*)(d25 + 82112) = make_float2(sum_22[2], sum_22[3]);
    *(float2*)(d25 + 65760) = make_float2(sum_23[0], sum_23[1]);
    *(float2*)(d25 + 82144) = make_float2(sum_23[2], sum_23[3]);
    *(float2*)(d25 + 98304) = make_float2(sum_24[0], sum_24[1]);
    *(float2*)(d25 + 114688) = make_float2(sum_24[2], sum_24[3]);
    *(float2*)(d25 + 98336) = make_float2(sum_25[0], sum_25[1]);
    *(float2*)(d25 + 114720) = make_float2(sum_25[2], sum_25[3]);
    *(float2*)(d25 + 98368) = make_float2(sum_26[0], sum_26[1]);
    *(float2*)(d25 + 114752) = make_float2(sum_26[2], sum_26[3]);
    *(float2*)(d25 + 98400) = make_float2(sum_27[0], sum_27[1]);
    *(float2*)(d25 + 114784) = make_float2(sum_27[2], sum_27[3]);
    *(float2*)(d25 + 98432) = make_float2(sum_28[0], sum_28[1]);
    *(float2*)(d25 + 114816) = make_float2(sum_28[2], sum_28[3]);
    *(float2*)(d25 + 98464) = make_float2(sum_29[0], sum_29[1]);
    *(float2*)(d25 + 114848) = make_float2(sum_29[2], sum_29[3]);
    *(float2*)(d25 + 98496) = make_float2(sum_30[0], sum_30[1]);
    *(float2*)(d25 + 114880) = make_float2(sum_30[2], sum_30[3]);
    *(float2*)(d25 + 98528) = make_float2(sum_31[0], sum_31[1]);
    *(float2*)(d25 + 114912) = make_float2(sum_31[2], sum_31[3]);
  } else {
    char* const d26 = d24 + 2048ll * (int)total_1 + 8ll * total_0 + 256ll * total_2;
    if (p27) *(float2*)d26 = make_float2(sum_0[0], sum_0[1]);
    if (p27) *(float2*)(d26 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p27) *(float2*)(d26 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p27) *(float2*)(d26 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p27) *(float2*)(d26 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p27) *(float2*)(d26 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p27) *(float2*)(d26 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p27) *(float2*)(d26 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p27) *(float2*)(d26 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p27) *(float2*)(d26 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p27) *(float2*)(d26 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p27) *(float2*)(d26 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p27) *(float2*)(d26 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p27) *(float2*)(d26 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p27) *(float2*)(d26 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p27) *(float2*)(d26 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p27) *(float2*)(d26 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p27) *(float2*)(d26 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p27) *(float2*)(d26 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p27) *(float2*)(d26 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p27) *(float2*)(d26 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p27) *(float2*)(d26 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p27) *(float2*)(d26 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p27) *(float2*)(d26 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p27) *(float2*)(d26 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p27) *(float2*)(d26 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p27) *(float2*)(d26 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p27) *(float2*)(d26 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p27) *(float2*)(d26 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p27) *(float2*)(d26 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p27) *(float2*)(d26 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p27) *(float2*)(d26 + 49376) = make_float2(sum_15[2], sum_15[3]);
    if (p27) *(float2*)(d26 + 65536) = make_float2(sum_16[0], sum_16[1]);
    if (p27) *(float2*)(d26 + 81920) = make_float2(sum_16[2], sum_16[3]);
    if (p27) *(float2*)(d26 + 65568) = make_float2(sum_17[0], sum_17[1]);
    if (p27) *(float2*)(d26 + 81952) = make_float2(sum_17[2], sum_17[3]);
    if (p27) *(float2*)(d26 + 65600) = make_float2(sum_18[0], sum_18[1]);
    if (p27) *(float2*)(d26 + 81984) = make_float2(sum_18[2], sum_18[3]);
    if (p27) *(float2*)(d26 + 65632) = make_float2(sum_19[0], sum_19[1]);
    if (p27) *(float2*)(d26 + 82016) = make_float2(sum_19[2], sum_19[3]);
    if (p27) *(float2*)(d26 + 65664) = make_float2(sum_20[0], sum_20[1]);
    if (p27) *(float2*)(d26 + 82048) = make_float2(sum_20[2], sum_20[3]);
    if (p27) *(float2*)(d26 + 65696) = make_float2(sum_21[0], sum_21[1]);
    if (p27) *(float2*)(d26 + 82080) = make_float2(sum_21[2], sum_21[3]);
    if (p27) *(float2*)(d26 + 65728) = make_float2(sum_22[0], sum_22[1]);
    if (p27) *(float2*)(d26 + 82112) = make_float2(sum_22[2], sum_22[3]);
    if (p27) *(float2*)(d26 + 65760) = make_float2(sum_23[0], sum_23[1]);
    if (p27) *(float2*)(d26 + 82144) = make_float2(sum_23[2], sum_23[3]);
    if (p27) *(float2*)(d26 + 98304) = make_float2(sum_24[0], sum_24[1]);
    if (p27) *(float2*)(d26 + 114688) = make_float2(sum_24[2], sum_24[3]);
    if (p27) *(float2*)(d26 + 98336) = make_float2(sum_25[0], sum_25[1]);
    if (p27) *(float2*)(d26 + 114720) = make_float2(sum_25[2], sum_25[3]);
    if (p27) *(float2*)(d26 + 98368) = make_float2(sum_26[0], sum_26[1]);
    if (p27) *(float2*)(d26 + 114752) = make_float2(sum_26[2], sum_26[3]);
    if (p27) *(float2*)(d26 + 98400) = make_float2(sum_27[0], sum_27[1]);
    if (p27) *(float2*)(d26 + 114784) = make_float2(sum_27[2], sum_27[3]);
    if (p27) *(float2*)(d26 + 98432) = make_float2(sum_28[0], sum_28[1]);
    if (p27) *(float2*)(d26 + 114816) = make_float2(sum_28[2], sum_28[3]);
    if (p27) *(float2*)(d26 + 98464) = make_float2(sum_29[0], sum_29[1]);
    if (p27) *(float2*)(d26 + 114848) = make_float2(sum_29[2], sum_29[3]);
    if (p27) *(float2*)(d26 + 98496) = make_float2(sum_30[0], sum_30[1]);
    if (p27) *(float2*)(d26 + 114880) = make_float2(sum_30[2], sum_30[3]);
    if (p27) *(float2*)(d26 + 98528) = make_float2(sum_31[0], sum_31[1]);
    if (p27) *(float2*)(d26 + 114912) = make_float2(sum_31[2], sum_31[3]);
  }

  // mla_decode.ts:253  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot, (m, h) =>
  const bool p28 = none == 0.0f;
  const bool p29 = (threadIdx.x & 0x1cu) == 0u;
  const bool p30 = p29 && p27;
  const s64 d27 = d20 * (denseMlaDecodePart_3 * denseMlaDecodePart_0) << 2;
  const s64 d28 = d22 * denseMlaDecodePart_3 << 2;
  char* const d29 = pivots + d27 + d28 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * total_0;
  if (p30) *(float2*)(d29 + 32ll * total_2) = make_float2(lacks_if_0 && p28 ? -3.4028235e38f : f3, lacks_if_1 && p28 ? -3.4028235e38f : f4);

  // mla_decode.ts:256  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), total);
  char* const d30 = weights + d27 + d28 + 512ll * (int)blockIdx.y + 256ll * r1 + 8ll * total_0;
  if (p30) *(float2*)(d30 + 32ll * total_2) = make_float2(total_12, total_14);
  const float f35 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f36 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = f35 > __fmul_rn(total_12, 0.2f) ? f35 : 0.0f;
  const float p_1 = f36 > __fmul_rn(total_14, 0.2f) ? f36 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p31 = __syncthreads_or(p_0 > 0.0f || p_1 > 0.0f) != 0;
  if (p31) {
    // mla_decode.ts:220  const scales = placed(cache, f32);
    const u32 scales = (u32)dim_P * dim_page;

    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r377 = total_0 * 96u;
    const u32 r378 = total_2 * 384u;
    const u32 r379 = total_1 << 2;
    const u32 r380 = slots + r377 + r378 + r379;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r381 = weights_2 + r377 + r378 + r379;
    cp_async_wait_group<0>();
    __syncthreads();
    shared<u32>(r380) = r148 + total_1;
    shared<u32>(r380 + 48u) = r149 + total_1;
    shared<float>(r381) = p_0;
    shared<float>(r381 + 48u) = p_1;

    // softmax.ts:173  store(most, reduceMax(p, 0));
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
    if (p29) shared<float2>(most_1 + ((u32)total_0 << 3) + ((u32)total_2 << 5)) = make_float2(max_NaN_f32(f42, f45), max_NaN_f32(f44, f46));

    // softmax.ts:174  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r382 = (u32)i >> 5;

      // softmax.ts:175  if (most.at(h) > 0)
      const float f47 = shared<float>(r382 * 4u + most_1);
      if (f47 > 0.0f) {
        const u32 r383 = i & 0x1fu;

        // mla_decode.ts:258  partial.set(b, n, part, head + h, c, partial.at(b, n, part, head + h, c) + lost(slot, p, c)),
        char* const d31 = d24 + 2048ll * (int)r382;

        // softmax.ts:176  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:177  const weight = weights.at(h, i);
          const u32 weight_0 = r382 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights_2 + weight_0 + weight_1);

          // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            // mla_decode.ts:257  restore(softmax, total, isHeavy, LATENT, (h, slot, p, c) =>
            const u32 r384 = shared<u32>(slots + weight_0 + weight_1);

            // softmax.ts:146  export const lossOf = (p: number): number => p - f32(bf16(p));
            const u32 r385 = div_s32(r384, dim_page);
            u32 r386 = 0u;
            if (p26 && r385 < (u32)dim_M) r386 = __ldg((const u32*)(d19 + 4ll * (int)r385));
            const u32 r387 = rem_s32(r384, dim_page);
            const u32 r388 = r386 < (u32)dim_P && r387 < (u32)dim_page ? r386 * dim_page + r387 : -1u;
            const bool p32 = r388 < scales;
            const char* const d32 = cache + 656ll * (int)r388;
            #pragma unroll 1
            for (int c = (int)r383; c < 512; c += 32) {
              float f48 = 0.0f;
              if (p32) f48 = __ldg((const float*)(d32 + 4ll * (int)((u32)c >> 7) + 512));
              const float f49 = __fmul_rn(weight, f48);
              char* const d33 = d31 + 4ll * c;
              float f50 = 0.0f;
              if (p27) f50 = *(float*)d33;
              const float f51 = __fsub_rn(f49, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f49) << 16));
              u32 r389 = 0u;
              if (p32) r389 = __ldg((const u8*)(d32 + 1ll * c));
              const u16 h0 = (u16)r389;
              const u16 h1 = (u16)cvt_rn_f16x2_e4m3x2(h0);
              if (p27) *(float*)d33 = __fadd_rn(f50, __fmul_rn(f51, cvt_f32_f16(h1)));
            }
          }
        }
      }
    }
  }
}
