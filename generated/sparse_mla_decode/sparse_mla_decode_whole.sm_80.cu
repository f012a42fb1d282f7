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

  // mla_decode.ts:139  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:140  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // mla_decode.ts:156  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share = (((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u)) << 5;

  // mla_decode.ts:158  const to = min(from + share, count);
  const int to = min((int)share, dim_K);

  // mla_decode.ts:160  const rows = placed(cache, u8);
  const u32 rows_0 = (u32)dim_P * dim_page;

  // mla_decode.ts:163  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r4 = threadIdx.x & 0x1fu;
  const u32 r5 = threadIdx.x >> 5;
  const int r6 = (u32)dim_B * dim_N - r0;
  const bool p0 = r6 > 0;
  const u32 r7 = r4 << 4;
  const u32 r8 = staged + r5 * 4224u + r7;
  const char* const d0 = q + 147456ll * (int)r0 + 73728ll * (int)r1;
  if (p0) {
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
    const char* const d2 = d0 + 9216ll * (int)r5 + 16ll * (int)r4;
    const bool p1 = r6 <= 0;
    cp_async_cg_shared_global<16>(r8, d2, p1);
    cp_async_cg_shared_global<16>(r8 + 528u, d2 + 1152, p1);
    cp_async_cg_shared_global<16>(r8 + 1056u, d2 + 2304, p1);
    cp_async_cg_shared_global<16>(r8 + 1584u, d2 + 3456, p1);
    cp_async_cg_shared_global<16>(r8 + 2112u, d2 + 4608, p1);
    cp_async_cg_shared_global<16>(r8 + 2640u, d2 + 5760, p1);
    cp_async_cg_shared_global<16>(r8 + 3168u, d2 + 6912, p1);
    cp_async_cg_shared_global<16>(r8 + 3696u, d2 + 8064, p1);
  }
  cp_async_commit_group();

  // softmax.ts:102  if (isHuge(sm_scale)) store(q, load(q), (x) => bf16(f32(x) * 4.0));
  const bool p2 = sm_scale > 2e38f;
  if (p2) {
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v0 = shared<uint4>(r8);
    const uint4 v1 = shared<uint4>(r8 + 528u);
    const uint4 v2 = shared<uint4>(r8 + 1056u);
    const uint4 v3 = shared<uint4>(r8 + 1584u);
    const uint4 v4 = shared<uint4>(r8 + 2112u);
    const uint4 v5 = shared<uint4>(r8 + 2640u);
    const uint4 v6 = shared<uint4>(r8 + 3168u);
    const uint4 v7 = shared<uint4>(r8 + 3696u);
    const u32 r9 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.x << 16), 4.0f));
    const u32 r10 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.y << 16), 4.0f));
    const u32 r11 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.z << 16), 4.0f));
    const u32 r12 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.w << 16), 4.0f));
    const u32 r13 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.x << 16), 4.0f));
    const u32 r14 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.y << 16), 4.0f));
    const u32 r15 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.z << 16), 4.0f));
    const u32 r16 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.w << 16), 4.0f));
    const u32 r17 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.x << 16), 4.0f));
    const u32 r18 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.y << 16), 4.0f));
    const u32 r19 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.z << 16), 4.0f));
    const u32 r20 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v2.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v2.w << 16), 4.0f));
    const u32 r21 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.x << 16), 4.0f));
    const u32 r22 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.y << 16), 4.0f));
    const u32 r23 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.z << 16), 4.0f));
    const u32 r24 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.w << 16), 4.0f));
    const u32 r25 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r26 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r27 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r28 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r29 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.x << 16), 4.0f));
    const u32 r30 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.y << 16), 4.0f));
    const u32 r31 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.z << 16), 4.0f));
    const u32 r32 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v5.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v5.w << 16), 4.0f));
    const u32 r33 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r34 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r35 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r36 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r37 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.x << 16), 4.0f));
    const u32 r38 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.y << 16), 4.0f));
    const u32 r39 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.z << 16), 4.0f));
    const u32 r40 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.w << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r8) = make_uint4(r9, r10, r11, r12);
    shared<uint4>(r8 + 528u) = make_uint4(r13, r14, r15, r16);
    shared<uint4>(r8 + 1056u) = make_uint4(r17, r18, r19, r20);
    shared<uint4>(r8 + 1584u) = make_uint4(r21, r22, r23, r24);
    shared<uint4>(r8 + 2112u) = make_uint4(r25, r26, r27, r28);
    shared<uint4>(r8 + 2640u) = make_uint4(r29, r30, r31, r32);
    shared<uint4>(r8 + 3168u) = make_uint4(r33, r34, r35, r36);
    shared<uint4>(r8 + 3696u) = make_uint4(r37, r38, r39, r40);
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
  if (p0) {
    const u32 r41 = threadIdx.x & 7u;
    const u32 r42 = threadIdx.x >> 3;
    const u32 r43 = rest + r42 * 656u + (r41 << 4);
    const char* const d3 = d0 + 1152ll * (int)r42 + 16ll * (int)r41;
    cp_async_cg_shared_global<16>(r43, d3 + 512);
    cp_async_cg_shared_global<16>(r43 + 128u, d3 + 640);
    cp_async_cg_shared_global<16>(r43 + 256u, d3 + 768);
    cp_async_cg_shared_global<16>(r43 + 384u, d3 + 896);
    cp_async_cg_shared_global<16>(r43 + 512u, d3 + 1024);
    cp_async_cg_shared_global<16>(r43 + 20992u, d3 + 37376);
    cp_async_cg_shared_global<16>(r43 + 21120u, d3 + 37504);
    cp_async_cg_shared_global<16>(r43 + 21248u, d3 + 37632);
    cp_async_cg_shared_global<16>(r43 + 21376u, d3 + 37760);
    cp_async_cg_shared_global<16>(r43 + 21504u, d3 + 37888);
  } else {
    const u32 r44 = threadIdx.x & 7u;
    const u32 r45 = threadIdx.x >> 3;
    const u32 r46 = rest + r45 * 656u + (r44 << 4);
    const char* const d4 = d0 + 1152ll * (int)r45 + 16ll * (int)r44;
    const bool p3 = r6 <= 0;
    cp_async_cg_shared_global<16>(r46, d4 + 512, p3);
    cp_async_cg_shared_global<16>(r46 + 128u, d4 + 640, p3);
    cp_async_cg_shared_global<16>(r46 + 256u, d4 + 768, p3);
    cp_async_cg_shared_global<16>(r46 + 384u, d4 + 896, p3);
    cp_async_cg_shared_global<16>(r46 + 512u, d4 + 1024, p3);
    cp_async_cg_shared_global<16>(r46 + 20992u, d4 + 37376, p3);
    cp_async_cg_shared_global<16>(r46 + 21120u, d4 + 37504, p3);
    cp_async_cg_shared_global<16>(r46 + 21248u, d4 + 37632, p3);
    cp_async_cg_shared_global<16>(r46 + 21376u, d4 + 37760, p3);
    cp_async_cg_shared_global<16>(r46 + 21504u, d4 + 37888, p3);
  }
  cp_async_commit_group();
  const u32 r47 = rest + r5 * 5248u;
  const u32 r48 = r4 << 3;
  if (p2) {
    const u32 r49 = r47 + r7;
    const bool p4 = (int)r48 < 64;
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v8 = shared<uint4>(r49);
    u32 r50 = 0u;
    u32 r51 = 0u;
    u32 r52 = 0u;
    u32 r53 = 0u;
    if (p4) {
      const uint4 v9 = shared<uint4>(r49 + 512u);
      r50 = v9.x;
      r51 = v9.y;
      r52 = v9.z;
      r53 = v9.w;
    }
    const uint4 v10 = shared<uint4>(r49 + 656u);
    u32 r54 = 0u;
    u32 r55 = 0u;
    u32 r56 = 0u;
    u32 r57 = 0u;
    if (p4) {
      const uint4 v11 = shared<uint4>(r49 + 1168u);
      r54 = v11.x;
      r55 = v11.y;
      r56 = v11.z;
      r57 = v11.w;
    }
    const uint4 v12 = shared<uint4>(r49 + 1312u);
    u32 r58 = 0u;
    u32 r59 = 0u;
    u32 r60 = 0u;
    u32 r61 = 0u;
    if (p4) {
      const uint4 v13 = shared<uint4>(r49 + 1824u);
      r58 = v13.x;
      r59 = v13.y;
      r60 = v13.z;
      r61 = v13.w;
    }
    const uint4 v14 = shared<uint4>(r49 + 1968u);
    u32 r62 = 0u;
    u32 r63 = 0u;
    u32 r64 = 0u;
    u32 r65 = 0u;
    if (p4) {
      const uint4 v15 = shared<uint4>(r49 + 2480u);
      r62 = v15.x;
      r63 = v15.y;
      r64 = v15.z;
      r65 = v15.w;
    }
    const uint4 v16 = shared<uint4>(r49 + 2624u);
    u32 r66 = 0u;
    u32 r67 = 0u;
    u32 r68 = 0u;
    u32 r69 = 0u;
    if (p4) {
      const uint4 v17 = shared<uint4>(r49 + 3136u);
      r66 = v17.x;
      r67 = v17.y;
      r68 = v17.z;
      r69 = v17.w;
    }
    const uint4 v18 = shared<uint4>(r49 + 3280u);
    u32 r70 = 0u;
    u32 r71 = 0u;
    u32 r72 = 0u;
    u32 r73 = 0u;
    if (p4) {
      const uint4 v19 = shared<uint4>(r49 + 3792u);
      r70 = v19.x;
      r71 = v19.y;
      r72 = v19.z;
      r73 = v19.w;
    }
    const uint4 v20 = shared<uint4>(r49 + 3936u);
    u32 r74 = 0u;
    u32 r75 = 0u;
    u32 r76 = 0u;
    u32 r77 = 0u;
    if (p4) {
      const uint4 v21 = shared<uint4>(r49 + 4448u);
      r74 = v21.x;
      r75 = v21.y;
      r76 = v21.z;
      r77 = v21.w;
    }
    const uint4 v22 = shared<uint4>(r49 + 4592u);
    u32 r78 = 0u;
    u32 r79 = 0u;
    u32 r80 = 0u;
    u32 r81 = 0u;
    if (p4) {
      const uint4 v23 = shared<uint4>(r49 + 5104u);
      r78 = v23.x;
      r79 = v23.y;
      r80 = v23.z;
      r81 = v23.w;
    }
    const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.x << 16), 4.0f));
    const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.y << 16), 4.0f));
    const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.z << 16), 4.0f));
    const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.w << 16), 4.0f));
    const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r50 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r50 << 16), 4.0f));
    const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r51 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r51 << 16), 4.0f));
    const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r52 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r52 << 16), 4.0f));
    const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r53 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r53 << 16), 4.0f));
    const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r54 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r54 << 16), 4.0f));
    const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r55 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r55 << 16), 4.0f));
    const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r56 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r56 << 16), 4.0f));
    const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r57 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r57 << 16), 4.0f));
    const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.x << 16), 4.0f));
    const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.y << 16), 4.0f));
    const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.z << 16), 4.0f));
    const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.w << 16), 4.0f));
    const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r58 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r58 << 16), 4.0f));
    const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r59 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r59 << 16), 4.0f));
    const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r60 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r60 << 16), 4.0f));
    const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r61 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r61 << 16), 4.0f));
    const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.x << 16), 4.0f));
    const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.y << 16), 4.0f));
    const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.z << 16), 4.0f));
    const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v14.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v14.w << 16), 4.0f));
    const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r62 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r62 << 16), 4.0f));
    const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r63 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r63 << 16), 4.0f));
    const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r64 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r64 << 16), 4.0f));
    const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r65 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r65 << 16), 4.0f));
    const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.x << 16), 4.0f));
    const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.y << 16), 4.0f));
    const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.z << 16), 4.0f));
    const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.w << 16), 4.0f));
    const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r66 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r66 << 16), 4.0f));
    const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r67 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r67 << 16), 4.0f));
    const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r68 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r68 << 16), 4.0f));
    const u32 r121 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r69 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r69 << 16), 4.0f));
    const u32 r122 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.x << 16), 4.0f));
    const u32 r123 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.y << 16), 4.0f));
    const u32 r124 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.z << 16), 4.0f));
    const u32 r125 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.w << 16), 4.0f));
    const u32 r126 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r70 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r70 << 16), 4.0f));
    const u32 r127 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r71 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r71 << 16), 4.0f));
    const u32 r128 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r72 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r72 << 16), 4.0f));
    const u32 r129 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r73 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r73 << 16), 4.0f));
    const u32 r130 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.x << 16), 4.0f));
    const u32 r131 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.y << 16), 4.0f));
    const u32 r132 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.z << 16), 4.0f));
    const u32 r133 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v20.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v20.w << 16), 4.0f));
    const u32 r134 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r74 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r74 << 16), 4.0f));
    const u32 r135 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r75 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r75 << 16), 4.0f));
    const u32 r136 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r76 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r76 << 16), 4.0f));
    const u32 r137 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r77 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r77 << 16), 4.0f));
    const u32 r138 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.x << 16), 4.0f));
    const u32 r139 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.y << 16), 4.0f));
    const u32 r140 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.z << 16), 4.0f));
    const u32 r141 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.w << 16), 4.0f));
    const u32 r142 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r78 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r78 << 16), 4.0f));
    const u32 r143 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r79 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r79 << 16), 4.0f));
    const u32 r144 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r80 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r80 << 16), 4.0f));
    const u32 r145 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r81 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r81 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r49) = make_uint4(r82, r83, r84, r85);
    if (p4) shared<uint4>(r49 + 512u) = make_uint4(r86, r87, r88, r89);
    shared<uint4>(r49 + 656u) = make_uint4(r90, r91, r92, r93);
    if (p4) shared<uint4>(r49 + 1168u) = make_uint4(r94, r95, r96, r97);
    shared<uint4>(r49 + 1312u) = make_uint4(r98, r99, r100, r101);
    if (p4) shared<uint4>(r49 + 1824u) = make_uint4(r102, r103, r104, r105);
    shared<uint4>(r49 + 1968u) = make_uint4(r106, r107, r108, r109);
    if (p4) shared<uint4>(r49 + 2480u) = make_uint4(r110, r111, r112, r113);
    shared<uint4>(r49 + 2624u) = make_uint4(r114, r115, r116, r117);
    if (p4) shared<uint4>(r49 + 3136u) = make_uint4(r118, r119, r120, r121);
    shared<uint4>(r49 + 3280u) = make_uint4(r122, r123, r124, r125);
    if (p4) shared<uint4>(r49 + 3792u) = make_uint4(r126, r127, r128, r129);
    shared<uint4>(r49 + 3936u) = make_uint4(r130, r131, r132, r133);
    if (p4) shared<uint4>(r49 + 4448u) = make_uint4(r134, r135, r136, r137);
    shared<uint4>(r49 + 4592u) = make_uint4(r138, r139, r140, r141);
    if (p4) shared<uint4>(r49 + 5104u) = make_uint4(r142, r143, r144, r145);
  }

  // softmax.ts:87  scale: exponentScale(sm_scale),
  const float f0 = __fmul_rn(p2 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla_decode.ts:175  for (const chunk of range(from, to, LIST)) {
  u32 r146 = 0u;
  u32 r147 = 0u;
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
  const int r148 = 31u - r4;
  const int r149 = 23u - r4;
  const u32 r150 = bytes + r5 * 2624u + r7;
  const char* const d5 = cache + 16ll * (int)r4;
  const u32 r151 = r5 << 4;
  const u32 r152 = places + r151;

  // mla_decode.ts:196  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r153 = bytes + r5 * 656u + r48;
  const u32 r154 = K_1 + r5 * 1040u + r7;

  // mla_decode.ts:198  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r155 = r4 & 7u;
  const u32 r156 = (r4 >> 3) & 1u;
  const u32 r157 = (r4 >> 4) & 1u;
  const u32 r158 = r155 * 656u;
  const u32 r159 = r157 << 4;
  const u32 r160 = bytes + r156 * 5248u + r158 + r159;
  const u32 r161 = r156 << 4;
  const u32 r162 = r47 + r158 + r161 + (r157 << 5);

  // mla_decode.ts:130  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r163 = K_1 + r156 * 8320u + r155 * 1040u;
  const u32 r164 = r163 + r159;

  // mla_decode.ts:131  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = q0_1 & 7u;
  const u32 s1_1 = bytes + s1_0 * 656u;

  // softmax.ts:107  copy(map(x, fn), x);
  const u32 r165 = places + (s1_0 << 2);

  // softmax.ts:134  copy(factor, factors);
  const bool p5 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r166 = factors + (q0_0 << 3) + (r5 << 5);
  const u32 r167 = s1_0 * 4u + factors;

  // mla_decode.ts:212  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r168 = weights + s1_0 * 144u + q0_2 + r151;

  // mla_decode.ts:213  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r169 = weights + (threadIdx.x >> 6) * 4608u + r157 * 1152u + r155 * 144u;
  const u32 r170 = r169 + r161;
  const u32 r171 = r163 + (r5 << 7) + r159;
  #pragma unroll 1
  for (int chunk = 0; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
    const u32 r172 = threadIdx.x << 1;

    // mla_decode.ts:177  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const bool listed_if = r2 < (u32)dim_B && r3 < (u32)dim_N;
    const char* const listed_at = indices + (s64)((s64)(int)r2 * sparseMlaDecodeWhole_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
    const u32 r173 = r5 * 16u + places;
    const u32 r174 = chunk + r172;
    u32 listed_0 = 0u;
    if (listed_if && r174 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at + 4ll * (int)r174));
    const u32 listed_1 = (int)r174 < to ? (listed_0 < rows_0 ? listed_0 : -1u) : -1u;
    const u32 r175 = chunk + (r172 + 1u);
    u32 listed_2 = 0u;
    if (listed_if && r175 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at + 4ll * (int)r175));
    const u32 listed_3 = (int)r175 < to ? (listed_2 < rows_0 ? listed_2 : -1u) : -1u;

    // mla_decode.ts:179  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_1, listed_3);

    // mla_decode.ts:182  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r176 = min((int)listed_1, (int)listed_3);
    const u32 r177 = __shfl_xor_sync(0xffffffffu, (u32)r176, 1);
    const int r178 = min(r176, (int)r177);
    const u32 r179 = __shfl_xor_sync(0xffffffffu, (u32)r178, 2);
    const int r180 = min(r178, (int)r179);
    const u32 r181 = __shfl_xor_sync(0xffffffffu, (u32)r180, 4);
    const int r182 = min(r180, (int)r181);
    const u32 r183 = __shfl_xor_sync(0xffffffffu, (u32)r182, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r182, (int)r183);

    // mla_decode.ts:183  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r184 = (u32)to - chunk;
    const u32 r185 = (int)r184 / 32;
    const u32 r186 = r184 - (r185 << 5);
    const u32 r187 = r185 + (r186 != 0u && (int)(r186 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r188 = min((int)r187, 16);
    if (r188 > 0) {
      __syncthreads();
      const u32 r189 = shared<u32>(r173);
      const int r190 = r189 & 1u;
      const u32 r191 = shared<u32>(r173 + 4u);
      const int r192 = r191 & 1u;
      const u32 r193 = shared<u32>(r173 + 8u);
      const int r194 = r193 & 1u;
      const u32 r195 = shared<u32>(r173 + 12u);
      const int r196 = r195 & 1u;
      const char* const d6 = d5 + 656ll * (int)r189;
      const bool p6 = r189 >= rows_0;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r190 <= r148) cp_async_cg_shared_global<16>(r150, d6, p6);
      if (r190 >= r149) cp_async_cg_shared_global<16>(r150 + 144u, d6 + 144, p6);
      const char* const d7 = d5 + 656ll * (int)r191;
      const bool p7 = r191 >= rows_0;
      if (r192 <= r148) cp_async_cg_shared_global<16>(r150 + 656u, d7, p7);
      if (r192 >= r149) cp_async_cg_shared_global<16>(r150 + 800u, d7 + 144, p7);
      const char* const d8 = d5 + 656ll * (int)r193;
      const bool p8 = r193 >= rows_0;
      if (r194 <= r148) cp_async_cg_shared_global<16>(r150 + 1312u, d8, p8);
      if (r194 >= r149) cp_async_cg_shared_global<16>(r150 + 1456u, d8 + 144, p8);
      const char* const d9 = d5 + 656ll * (int)r195;
      const bool p9 = r195 >= rows_0;
      if (r196 <= r148) cp_async_cg_shared_global<16>(r150 + 1968u, d9, p9);
      if (r196 >= r149) cp_async_cg_shared_global<16>(r150 + 2112u, d9 + 144, p9);
    }
    cp_async_commit_group();
    if (r188 > 1) {
      __syncthreads();
      const u32 r197 = shared<u32>(r173 + 128u);
      const int r198 = r197 & 1u;
      const u32 r199 = shared<u32>(r173 + 132u);
      const int r200 = r199 & 1u;
      const u32 r201 = shared<u32>(r173 + 136u);
      const int r202 = r201 & 1u;
      const u32 r203 = shared<u32>(r173 + 140u);
      const int r204 = r203 & 1u;
      const char* const d10 = d5 + 656ll * (int)r197;
      const bool p10 = r197 >= rows_0;
      cp_async_wait_group<1>();
      __syncthreads();
      if (r198 <= r148) cp_async_cg_shared_global<16>(r150 + 20992u, d10, p10);
      if (r198 >= r149) cp_async_cg_shared_global<16>(r150 + 21136u, d10 + 144, p10);
      const char* const d11 = d5 + 656ll * (int)r199;
      const bool p11 = r199 >= rows_0;
      if (r200 <= r148) cp_async_cg_shared_global<16>(r150 + 21648u, d11, p11);
      if (r200 >= r149) cp_async_cg_shared_global<16>(r150 + 21792u, d11 + 144, p11);
      const char* const d12 = d5 + 656ll * (int)r201;
      const bool p12 = r201 >= rows_0;
      if (r202 <= r148) cp_async_cg_shared_global<16>(r150 + 22304u, d12, p12);
      if (r202 >= r149) cp_async_cg_shared_global<16>(r150 + 22448u, d12 + 144, p12);
      const char* const d13 = d5 + 656ll * (int)r203;
      const bool p13 = r203 >= rows_0;
      if (r204 <= r148) cp_async_cg_shared_global<16>(r150 + 22960u, d13, p13);
      if (r204 >= r149) cp_async_cg_shared_global<16>(r150 + 23104u, d13 + 144, p13);
    }
    cp_async_commit_group();
    u32 r205 = 0u;
    u32 r206 = 41984u;
    #pragma unroll 1
    for (int tile = 0; tile < r188; tile++) {
      cp_async_wait_group<1>();
      __syncthreads();
      const u32 r207 = tile + 2u;
      const u32 r208 = r150 + r206;
      if ((int)r207 < r188) {
        const u32 r209 = r152 + (r207 << 7);
        const u32 r210 = shared<u32>(r209);
        const int r211 = r210 & 1u;
        const u32 r212 = shared<u32>(r209 + 4u);
        const int r213 = r212 & 1u;
        const u32 r214 = shared<u32>(r209 + 8u);
        const int r215 = r214 & 1u;
        const u32 r216 = shared<u32>(r209 + 12u);
        const int r217 = r216 & 1u;
        const char* const d14 = d5 + 656ll * (int)r210;
        const bool p14 = r210 >= rows_0;
        if (r211 <= r148) cp_async_cg_shared_global<16>(r208, d14, p14);
        if (r211 >= r149) cp_async_cg_shared_global<16>(r208 + 144u, d14 + 144, p14);
        const char* const d15 = d5 + 656ll * (int)r212;
        const bool p15 = r212 >= rows_0;
        if (r213 <= r148) cp_async_cg_shared_global<16>(r208 + 656u, d15, p15);
        if (r213 >= r149) cp_async_cg_shared_global<16>(r208 + 800u, d15 + 144, p15);
        const char* const d16 = d5 + 656ll * (int)r214;
        const bool p16 = r214 >= rows_0;
        if (r215 <= r148) cp_async_cg_shared_global<16>(r208 + 1312u, d16, p16);
        if (r215 >= r149) cp_async_cg_shared_global<16>(r208 + 1456u, d16 + 144, p16);
        const char* const d17 = d5 + 656ll * (int)r216;
        const bool p17 = r216 >= rows_0;
        if (r217 <= r148) cp_async_cg_shared_global<16>(r208 + 1968u, d17, p17);
        if (r217 >= r149) cp_async_cg_shared_global<16>(r208 + 2112u, d17 + 144, p17);
      }
      cp_async_commit_group();
      const u32 r218 = r153 + r205;
      const uint2 v24 = shared<uint2>(r218);
      const uint2 v25 = shared<uint2>(r218 + 256u);
      const uint2 v26 = shared<uint2>(r218 + 5248u);
      const uint2 v27 = shared<uint2>(r218 + 5504u);
      const u32 r219 = lop3_b32<246>((v24.x + 16843009u) ^ v24.x, v24.y + 16843009u, v24.y);
      const u32 r220 = fma_rn_bf16x2((prmt_b32(v24.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r221 = fma_rn_bf16x2((prmt_b32(v24.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r222 = fma_rn_bf16x2((prmt_b32(v24.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r223 = fma_rn_bf16x2((prmt_b32(v24.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154) = make_uint4(r220, r221, r222, r223);
      const u32 r224 = lop3_b32<246>(lop3_b32<246>(r219, v25.x + 16843009u, v25.x), v25.y + 16843009u, v25.y);
      const u32 r225 = fma_rn_bf16x2((prmt_b32(v25.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r226 = fma_rn_bf16x2((prmt_b32(v25.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r227 = fma_rn_bf16x2((prmt_b32(v25.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r228 = fma_rn_bf16x2((prmt_b32(v25.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 512u) = make_uint4(r225, r226, r227, r228);
      const u32 r229 = lop3_b32<246>(lop3_b32<246>(r224, v26.x + 16843009u, v26.x), v26.y + 16843009u, v26.y);
      const u32 r230 = fma_rn_bf16x2((prmt_b32(v26.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r231 = fma_rn_bf16x2((prmt_b32(v26.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r232 = fma_rn_bf16x2((prmt_b32(v26.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r233 = fma_rn_bf16x2((prmt_b32(v26.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 8320u) = make_uint4(r230, r231, r232, r233);
      const u32 r234 = lop3_b32<246>(lop3_b32<246>(r229, v27.x + 16843009u, v27.x), v27.y + 16843009u, v27.y);
      const u32 r235 = fma_rn_bf16x2((prmt_b32(v27.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r236 = fma_rn_bf16x2((prmt_b32(v27.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r237 = fma_rn_bf16x2((prmt_b32(v27.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r238 = fma_rn_bf16x2((prmt_b32(v27.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 8832u) = make_uint4(r235, r236, r237, r238);
      const uint2 v28 = shared<uint2>(r218 + 10496u);
      const uint2 v29 = shared<uint2>(r218 + 10752u);
      const uint2 v30 = shared<uint2>(r218 + 15744u);
      const uint2 v31 = shared<uint2>(r218 + 16000u);
      const u32 r239 = lop3_b32<246>(lop3_b32<246>(r234, v28.x + 16843009u, v28.x), v28.y + 16843009u, v28.y);
      const u32 r240 = fma_rn_bf16x2((prmt_b32(v28.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r241 = fma_rn_bf16x2((prmt_b32(v28.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r242 = fma_rn_bf16x2((prmt_b32(v28.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r243 = fma_rn_bf16x2((prmt_b32(v28.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 16640u) = make_uint4(r240, r241, r242, r243);
      const u32 r244 = lop3_b32<246>(lop3_b32<246>(r239, v29.x + 16843009u, v29.x), v29.y + 16843009u, v29.y);
      const u32 r245 = fma_rn_bf16x2((prmt_b32(v29.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r246 = fma_rn_bf16x2((prmt_b32(v29.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r247 = fma_rn_bf16x2((prmt_b32(v29.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r248 = fma_rn_bf16x2((prmt_b32(v29.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 17152u) = make_uint4(r245, r246, r247, r248);
      const u32 r249 = lop3_b32<246>(lop3_b32<246>(r244, v30.x + 16843009u, v30.x), v30.y + 16843009u, v30.y);
      const u32 r250 = fma_rn_bf16x2((prmt_b32(v30.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r251 = fma_rn_bf16x2((prmt_b32(v30.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r252 = fma_rn_bf16x2((prmt_b32(v30.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r253 = fma_rn_bf16x2((prmt_b32(v30.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 24960u) = make_uint4(r250, r251, r252, r253);
      const u32 r254 = lop3_b32<246>(lop3_b32<246>(r249, v31.x + 16843009u, v31.x), v31.y + 16843009u, v31.y);
      const u32 r255 = fma_rn_bf16x2((prmt_b32(v31.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r256 = fma_rn_bf16x2((prmt_b32(v31.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r257 = fma_rn_bf16x2((prmt_b32(v31.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r258 = fma_rn_bf16x2((prmt_b32(v31.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r154 + 25472u) = make_uint4(r255, r256, r257, r258);
      if ((r254 & 0x80808080u) != 0u) {
        const uint2 v32 = shared<uint2>(r218);
        const u32 r259 = __byte_perm(v32.x, 0u, 0x1404u);
        const u32 r260 = fma_rn_bf16x2((r259 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r261 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r260, 2064218889u, 0u), 0u, r260), r259, 0x80008000u);
        const u32 r262 = __byte_perm(v32.x, 0u, 0x3424u);
        const u32 r263 = fma_rn_bf16x2((r262 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r264 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r263, 2064218889u, 0u), 0u, r263), r262, 0x80008000u);
        const u32 r265 = __byte_perm(v32.y, 0u, 0x1404u);
        const u32 r266 = fma_rn_bf16x2((r265 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r267 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r266, 2064218889u, 0u), 0u, r266), r265, 0x80008000u);
        const u32 r268 = __byte_perm(v32.y, 0u, 0x3424u);
        const u32 r269 = fma_rn_bf16x2((r268 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r270 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r269, 2064218889u, 0u), 0u, r269), r268, 0x80008000u);
        shared<uint4>(r154) = make_uint4(r261, r264, r267, r270);
        const uint2 v33 = shared<uint2>(r218 + 256u);
        const u32 r271 = __byte_perm(v33.x, 0u, 0x1404u);
        const u32 r272 = fma_rn_bf16x2((r271 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r273 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r272, 2064218889u, 0u), 0u, r272), r271, 0x80008000u);
        const u32 r274 = __byte_perm(v33.x, 0u, 0x3424u);
        const u32 r275 = fma_rn_bf16x2((r274 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r276 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r275, 2064218889u, 0u), 0u, r275), r274, 0x80008000u);
        const u32 r277 = __byte_perm(v33.y, 0u, 0x1404u);
        const u32 r278 = fma_rn_bf16x2((r277 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r279 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r278, 2064218889u, 0u), 0u, r278), r277, 0x80008000u);
        const u32 r280 = __byte_perm(v33.y, 0u, 0x3424u);
        const u32 r281 = fma_rn_bf16x2((r280 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r282 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r281, 2064218889u, 0u), 0u, r281), r280, 0x80008000u);
        shared<uint4>(r154 + 512u) = make_uint4(r273, r276, r279, r282);
        const uint2 v34 = shared<uint2>(r218 + 5248u);
        const u32 r283 = __byte_perm(v34.x, 0u, 0x1404u);
        const u32 r284 = fma_rn_bf16x2((r283 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r285 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r284, 2064218889u, 0u), 0u, r284), r283, 0x80008000u);
        const u32 r286 = __byte_perm(v34.x, 0u, 0x3424u);
        const u32 r287 = fma_rn_bf16x2((r286 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r288 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r287, 2064218889u, 0u), 0u, r287), r286, 0x80008000u);
        const u32 r289 = __byte_perm(v34.y, 0u, 0x1404u);
        const u32 r290 = fma_rn_bf16x2((r289 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r291 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r290, 2064218889u, 0u), 0u, r290), r289, 0x80008000u);
        const u32 r292 = __byte_perm(v34.y, 0u, 0x3424u);
        const u32 r293 = fma_rn_bf16x2((r292 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r294 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r293, 2064218889u, 0u), 0u, r293), r292, 0x80008000u);
        shared<uint4>(r154 + 8320u) = make_uint4(r285, r288, r291, r294);
        const uint2 v35 = shared<uint2>(r218 + 5504u);
        const u32 r295 = __byte_perm(v35.x, 0u, 0x1404u);
        const u32 r296 = fma_rn_bf16x2((r295 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r297 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r296, 2064218889u, 0u), 0u, r296), r295, 0x80008000u);
        const u32 r298 = __byte_perm(v35.x, 0u, 0x3424u);
        const u32 r299 = fma_rn_bf16x2((r298 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r300 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r299, 2064218889u, 0u), 0u, r299), r298, 0x80008000u);
        const u32 r301 = __byte_perm(v35.y, 0u, 0x1404u);
        const u32 r302 = fma_rn_bf16x2((r301 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r303 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r302, 2064218889u, 0u), 0u, r302), r301, 0x80008000u);
        const u32 r304 = __byte_perm(v35.y, 0u, 0x3424u);
        const u32 r305 = fma_rn_bf16x2((r304 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r306 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r305, 2064218889u, 0u), 0u, r305), r304, 0x80008000u);
        shared<uint4>(r154 + 8832u) = make_uint4(r297, r300, r303, r306);
        const uint2 v36 = shared<uint2>(r218 + 10496u);
        const u32 r307 = __byte_perm(v36.x, 0u, 0x1404u);
        const u32 r308 = fma_rn_bf16x2((r307 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r309 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r308, 2064218889u, 0u), 0u, r308), r307, 0x80008000u);
        const u32 r310 = __byte_perm(v36.x, 0u, 0x3424u);
        const u32 r311 = fma_rn_bf16x2((r310 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r312 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r311, 2064218889u, 0u), 0u, r311), r310, 0x80008000u);
        const u32 r313 = __byte_perm(v36.y, 0u, 0x1404u);
        const u32 r314 = fma_rn_bf16x2((r313 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r315 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r314, 2064218889u, 0u), 0u, r314), r313, 0x80008000u);
        const u32 r316 = __byte_perm(v36.y, 0u, 0x3424u);
        const u32 r317 = fma_rn_bf16x2((r316 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r318 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r317, 2064218889u, 0u), 0u, r317), r316, 0x80008000u);
        shared<uint4>(r154 + 16640u) = make_uint4(r309, r312, r315, r318);
        const uint2 v37 = shared<uint2>(r218 + 10752u);
        const u32 r319 = __byte_perm(v37.x, 0u, 0x1404u);
        const u32 r320 = fma_rn_bf16x2((r319 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r321 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r320, 2064218889u, 0u), 0u, r320), r319, 0x80008000u);
        const u32 r322 = __byte_perm(v37.x, 0u, 0x3424u);
        const u32 r323 = fma_rn_bf16x2((r322 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r324 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r323, 2064218889u, 0u), 0u, r323), r322, 0x80008000u);
        const u32 r325 = __byte_perm(v37.y, 0u, 0x1404u);
        const u32 r326 = fma_rn_bf16x2((r325 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r327 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r326, 2064218889u, 0u), 0u, r326), r325, 0x80008000u);
        const u32 r328 = __byte_perm(v37.y, 0u, 0x3424u);
        const u32 r329 = fma_rn_bf16x2((r328 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r330 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r329, 2064218889u, 0u), 0u, r329), r328, 0x80008000u);
        shared<uint4>(r154 + 17152u) = make_uint4(r321, r324, r327, r330);
        const uint2 v38 = shared<uint2>(r218 + 15744u);
        const u32 r331 = __byte_perm(v38.x, 0u, 0x1404u);
        const u32 r332 = fma_rn_bf16x2((r331 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r333 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r332, 2064218889u, 0u), 0u, r332), r331, 0x80008000u);
        const u32 r334 = __byte_perm(v38.x, 0u, 0x3424u);
        const u32 r335 = fma_rn_bf16x2((r334 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r336 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r335, 2064218889u, 0u), 0u, r335), r334, 0x80008000u);
        const u32 r337 = __byte_perm(v38.y, 0u, 0x1404u);
        const u32 r338 = fma_rn_bf16x2((r337 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r339 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r338, 2064218889u, 0u), 0u, r338), r337, 0x80008000u);
        const u32 r340 = __byte_perm(v38.y, 0u, 0x3424u);
        const u32 r341 = fma_rn_bf16x2((r340 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r342 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r341, 2064218889u, 0u), 0u, r341), r340, 0x80008000u);
        shared<uint4>(r154 + 24960u) = make_uint4(r333, r336, r339, r342);
        const uint2 v39 = shared<uint2>(r218 + 16000u);
        const u32 r343 = __byte_perm(v39.x, 0u, 0x1404u);
        const u32 r344 = fma_rn_bf16x2((r343 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r345 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r344, 2064218889u, 0u), 0u, r344), r343, 0x80008000u);
        const u32 r346 = __byte_perm(v39.x, 0u, 0x3424u);
        const u32 r347 = fma_rn_bf16x2((r346 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r348 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r347, 2064218889u, 0u), 0u, r347), r346, 0x80008000u);
        const u32 r349 = __byte_perm(v39.y, 0u, 0x1404u);
        const u32 r350 = fma_rn_bf16x2((r349 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r351 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r350, 2064218889u, 0u), 0u, r350), r349, 0x80008000u);
        const u32 r352 = __byte_perm(v39.y, 0u, 0x3424u);
        const u32 r353 = fma_rn_bf16x2((r352 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r354 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r353, 2064218889u, 0u), 0u, r353), r352, 0x80008000u);
        shared<uint4>(r154 + 25472u) = make_uint4(r345, r348, r351, r354);
      }
      const u32 r355 = r160 + r205;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r355 + 528u);
      u32 rest_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_0, r162 + 512u);
      float s0_0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r355 + 11024u);
      float s0_1[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_1, rest_part_0, zeros);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r355 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_2, rest_part_0 + 2, s0_0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r355 + 11056u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_3, rest_part_0 + 2, s0_1);
      __syncwarp();
      u32 bytes_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_4, r355 + 592u);
      u32 rest_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_1, r162 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_4, rest_part_1, s0_0);
      u32 bytes_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_5, r355 + 11088u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_5, rest_part_1, s0_1);
      __syncwarp();
      u32 bytes_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_6, r355 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_0, bytes_part_6, rest_part_1 + 2, s0_0);
      u32 bytes_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_7, r355 + 11120u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0_1, bytes_part_7, rest_part_1 + 2, s0_1);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r164);
      float product_0[4];
      const u32 v40[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v40, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r164 + 16640u);
      float product_1[4];
      const u32 v41[2] = {q0_4, q0_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v41, zeros);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r164 + 32u);
      const u32 v42[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v42, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r164 + 16672u);
      const u32 v43[2] = {q0_6, q0_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v43, product_1);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r164 + 64u);
      const u32 v44[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v44, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r164 + 16704u);
      const u32 v45[2] = {q0_8, q0_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v45, product_1);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r164 + 96u);
      const u32 v46[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v46, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r164 + 16736u);
      const u32 v47[2] = {q0_10, q0_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v47, product_1);
      __syncwarp();
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r164 + 128u);
      const u32 v48[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v48, product_0);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r164 + 16768u);
      const u32 v49[2] = {q0_12, q0_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v49, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r164 + 160u);
      const u32 v50[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v50, product_0);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r164 + 16800u);
      const u32 v51[2] = {q0_14, q0_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v51, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r164 + 192u);
      const u32 v52[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v52, product_0);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r164 + 16832u);
      const u32 v53[2] = {q0_16, q0_17};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v53, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r164 + 224u);
      const u32 v54[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v54, product_0);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r164 + 16864u);
      const u32 v55[2] = {q0_18, q0_19};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v55, product_1);
      const u32 s1_2 = s1_1 + r205;
      const float s1_3 = shared<float>(s1_2 + 512u);
      const float s1_4 = shared<float>(s1_2 + 5760u);
      const float s1_5 = shared<float>(s1_2 + 11008u);
      const float s1_6 = shared<float>(s1_2 + 16256u);
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r164 + 256u);
      float product_2[4];
      const u32 v56[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, v56, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r164 + 16896u);
      float product_3[4];
      const u32 v57[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_17, v57, zeros);
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r164 + 288u);
      const u32 v58[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, v58, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r164 + 16928u);
      const u32 v59[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_19, v59, product_3);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r164 + 320u);
      const u32 v60[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, v60, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r164 + 16960u);
      const u32 v61[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_21, v61, product_3);
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r164 + 352u);
      const u32 v62[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, v62, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r164 + 16992u);
      const u32 v63[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_23, v63, product_3);
      __syncwarp();
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r164 + 384u);
      const u32 v64[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_24, v64, product_2);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r164 + 17024u);
      const u32 v65[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, v65, product_3);
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r164 + 416u);
      const u32 v66[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_26, v66, product_2);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r164 + 17056u);
      const u32 v67[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, v67, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r164 + 448u);
      const u32 v68[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_28, v68, product_2);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r164 + 17088u);
      const u32 v69[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, v69, product_3);
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r164 + 480u);
      const u32 v70[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_30, v70, product_2);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r164 + 17120u);
      const u32 v71[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, v71, product_3);
      const u32 s2_0 = s1_1 + r205;
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
      ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r164 + 512u);
      u32 rest_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_2, r162);
      float product_4[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_32, rest_part_2, zeros);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r164 + 17152u);
      float product_5[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_33, rest_part_2, zeros);
      __syncwarp();
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r164 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_34, rest_part_2 + 2, product_4);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r164 + 17184u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_35, rest_part_2 + 2, product_5);
      __syncwarp();
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r164 + 576u);
      u32 rest_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_3, r162 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_36, rest_part_3, product_4);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r164 + 17216u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_37, rest_part_3, product_5);
      __syncwarp();
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r164 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_38, rest_part_3 + 2, product_4);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r164 + 17248u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_39, rest_part_3 + 2, product_5);
      __syncwarp();
      u32 K_1_part_40[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r164 + 640u);
      u32 rest_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_4, r162 + 128u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_40, rest_part_4, product_4);
      u32 K_1_part_41[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r164 + 17280u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_41, rest_part_4, product_5);
      __syncwarp();
      u32 K_1_part_42[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r164 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_42, rest_part_4 + 2, product_4);
      u32 K_1_part_43[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r164 + 17312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_43, rest_part_4 + 2, product_5);
      __syncwarp();
      u32 K_1_part_44[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r164 + 704u);
      u32 rest_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_5, r162 + 192u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_44, rest_part_5, product_4);
      u32 K_1_part_45[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r164 + 17344u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_45, rest_part_5, product_5);
      __syncwarp();
      u32 K_1_part_46[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r164 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_4, K_1_part_46, rest_part_5 + 2, product_4);
      u32 K_1_part_47[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r164 + 17376u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_5, K_1_part_47, rest_part_5 + 2, product_5);
      const u32 s3_0 = s1_1 + r205;
      const float s3_1 = shared<float>(s3_0 + 520u);
      const float s3_2 = shared<float>(s3_0 + 5768u);
      const float s3_3 = shared<float>(s3_0 + 11016u);
      const float s3_4 = shared<float>(s3_0 + 16264u);
      u32 K_1_part_48[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r164 + 768u);
      u32 rest_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_6, r162 + 256u);
      float product_6[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_48, rest_part_6, zeros);
      u32 K_1_part_49[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r164 + 17408u);
      float product_7[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_49, rest_part_6, zeros);
      __syncwarp();
      u32 K_1_part_50[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r164 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_50, rest_part_6 + 2, product_6);
      u32 K_1_part_51[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r164 + 17440u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_51, rest_part_6 + 2, product_7);
      __syncwarp();
      u32 K_1_part_52[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r164 + 832u);
      u32 rest_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_7, r162 + 320u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_52, rest_part_7, product_6);
      u32 K_1_part_53[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r164 + 17472u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_53, rest_part_7, product_7);
      __syncwarp();
      u32 K_1_part_54[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r164 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_54, rest_part_7 + 2, product_6);
      u32 K_1_part_55[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r164 + 17504u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_55, rest_part_7 + 2, product_7);
      __syncwarp();
      u32 K_1_part_56[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r164 + 896u);
      u32 rest_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_8, r162 + 384u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_56, rest_part_8, product_6);
      u32 K_1_part_57[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r164 + 17536u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_57, rest_part_8, product_7);
      __syncwarp();
      u32 K_1_part_58[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r164 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_58, rest_part_8 + 2, product_6);
      u32 K_1_part_59[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r164 + 17568u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_59, rest_part_8 + 2, product_7);
      __syncwarp();
      u32 K_1_part_60[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r164 + 960u);
      u32 rest_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(rest_part_9, r162 + 448u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_60, rest_part_9, product_6);
      u32 K_1_part_61[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r164 + 17600u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_61, rest_part_9, product_7);
      __syncwarp();
      u32 K_1_part_62[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r164 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_6, K_1_part_62, rest_part_9 + 2, product_6);
      u32 K_1_part_63[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r164 + 17632u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_7, K_1_part_63, rest_part_9 + 2, product_7);
      const u32 score_0 = s1_1 + r205;
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
      const u32 r356 = shared<u32>(tile * 4u + lowest);
      if ((int)r356 < 0) {
        const u32 r357 = r165 + ((u32)tile << 7);
        const u32 r358 = shared<u32>(r357);
        const bool p18 = (int)r358 >= 0;
        score_2 = p18 ? score_2 : __uint_as_float(0xff800000u);
        score_3 = p18 ? score_3 : __uint_as_float(0xff800000u);
        const u32 r359 = shared<u32>(r357 + 32u);
        const bool p19 = (int)r359 >= 0;
        score_5 = p19 ? score_5 : __uint_as_float(0xff800000u);
        score_6 = p19 ? score_6 : __uint_as_float(0xff800000u);
        const u32 r360 = shared<u32>(r357 + 64u);
        const bool p20 = (int)r360 >= 0;
        score_8 = p20 ? score_8 : __uint_as_float(0xff800000u);
        score_9 = p20 ? score_9 : __uint_as_float(0xff800000u);
        const u32 r361 = shared<u32>(r357 + 96u);
        const bool p21 = (int)r361 >= 0;
        score_11 = p21 ? score_11 : __uint_as_float(0xff800000u);
        score_12 = p21 ? score_12 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:121  export function weigh(softmax: Softmax, score: Fragment<"f32", 2>, first: number, moved: () => ...
      const u32 r362 = chunk + ((u32)tile << 5);

      // softmax.ts:124  const highest = reduceMax(scores, 0);
      const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
      const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);

      // softmax.ts:126  const rows = reduceMax(row, 0);
      const u32 rows_1 = score_11 == highest_0 ? 24u : (score_8 == highest_0 ? 16u : (score_5 == highest_0 ? 8u : 0u));
      const u32 rows_2 = score_12 == highest_1 ? 24u : (score_9 == highest_1 ? 16u : (score_6 == highest_1 ? 8u : 0u));
      r146 = highest_0 > f1 ? r362 + rows_1 : r146;
      r147 = highest_1 > f2 ? r362 + rows_2 : r147;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);

      // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p22 = __fmul_rn(__fsub_rn(highest_0, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f4), f0) > 16.0f;
      const bool p23 = __syncthreads_or(p22) != 0;
      if (p23) {
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
        if (p5) shared<float2>(r166) = make_float2(factor_0, factor_1);

        // softmax.ts:135  copy(next, pivot);
        f3 = next_0;
        f4 = next_1;
        f5 = __fmul_rn(f5, factor_0);
        f6 = __fmul_rn(f6, factor_1);

        // mla_decode.ts:208  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r362 > 0) {
          __syncthreads();
          const float f7 = shared<float>(r167);
          sum_0[0] = __fmul_rn(sum_0[0], f7);
          sum_0[1] = __fmul_rn(sum_0[1], f7);
          const float f8 = shared<float>(r167 + 32u);
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
          const float f9 = shared<float>(r167 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f9);
          sum_8[1] = __fmul_rn(sum_8[1], f9);
          const float f10 = shared<float>(r167 + 96u);
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
          const float f11 = shared<float>(r167 + 128u);
          sum_16[0] = __fmul_rn(sum_16[0], f11);
          sum_16[1] = __fmul_rn(sum_16[1], f11);
          const float f12 = shared<float>(r167 + 160u);
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
          const float f13 = shared<float>(r167 + 192u);
          sum_24[0] = __fmul_rn(sum_24[0], f13);
          sum_24[1] = __fmul_rn(sum_24[1], f13);
          const float f14 = shared<float>(r167 + 224u);
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
      shared<u32>(r168) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f23), __fmul_rn(f15, f23));
      shared<u32>(r168 + 1152u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f24), __fmul_rn(f17, f24));
      shared<u32>(r168 + 2304u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f25), __fmul_rn(f19, f25));
      shared<u32>(r168 + 3456u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f26), __fmul_rn(f21, f26));
      const float f27 = shared<float>(score_0 + 516u);
      const float f28 = shared<float>(score_0 + 5764u);
      const float f29 = shared<float>(score_0 + 11012u);
      const float f30 = shared<float>(score_0 + 16260u);
      __syncthreads();
      shared<u32>(r168 + 4608u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f27), __fmul_rn(f15, f27));
      shared<u32>(r168 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f28), __fmul_rn(f17, f28));
      shared<u32>(r168 + 6912u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f29), __fmul_rn(f19, f29));
      shared<u32>(r168 + 8064u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f30), __fmul_rn(f21, f30));
      const float f31 = shared<float>(score_0 + 520u);
      const float f32 = shared<float>(score_0 + 5768u);
      const float f33 = shared<float>(score_0 + 11016u);
      const float f34 = shared<float>(score_0 + 16264u);
      __syncthreads();
      shared<u32>(r168 + 9216u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, f31), __fmul_rn(f15, f31));
      shared<u32>(r168 + 10368u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, f32), __fmul_rn(f17, f32));
      shared<u32>(r168 + 11520u) = cvt_rn_bf16x2_f32(__fmul_rn(f20, f33), __fmul_rn(f19, f33));
      shared<u32>(r168 + 12672u) = cvt_rn_bf16x2_f32(__fmul_rn(f22, f34), __fmul_rn(f21, f34));
      const u32 r363 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_1), __fmul_rn(f15, score_1));
      const u32 r364 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_4), __fmul_rn(f17, score_4));
      const u32 r365 = cvt_rn_bf16x2_f32(__fmul_rn(f20, score_7), __fmul_rn(f19, score_7));
      const u32 r366 = cvt_rn_bf16x2_f32(__fmul_rn(f22, score_10), __fmul_rn(f21, score_10));
      __syncthreads();
      shared<u32>(r168 + 13824u) = r363;
      shared<u32>(r168 + 14976u) = r364;
      shared<u32>(r168 + 16128u) = r365;
      shared<u32>(r168 + 17280u) = r366;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r170);
      u32 K_1_part_64[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_64, r171);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_1_part_64, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_1_part_64 + 2, sum_1);
      u32 K_1_part_65[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_65, r171 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_1_part_65, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_1_part_65 + 2, sum_3);
      u32 K_1_part_66[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_66, r171 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_1_part_66, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_1_part_66 + 2, sum_5);
      u32 K_1_part_67[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_67, r171 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_1_part_67, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_1_part_67 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r170 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_1, K_1_part_64, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_1, K_1_part_64 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_1, K_1_part_65, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_1, K_1_part_65 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_1, K_1_part_66, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_1, K_1_part_66 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_1, K_1_part_67, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_1, K_1_part_67 + 2, sum_15);
      u32 weights_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r170 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_2, K_1_part_64, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_2, K_1_part_64 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_2, K_1_part_65, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_2, K_1_part_65 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_2, K_1_part_66, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_2, K_1_part_66 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_2, K_1_part_67, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_2, K_1_part_67 + 2, sum_23);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r170 + 96u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_4, r170 + 2304u);
      u32 K_1_part_68[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_68, r171 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_4, K_1_part_68, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_4, K_1_part_68 + 2, sum_1);
      u32 K_1_part_69[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_69, r171 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_4, K_1_part_69, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_4, K_1_part_69 + 2, sum_3);
      u32 K_1_part_70[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_70, r171 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_4, K_1_part_70, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_4, K_1_part_70 + 2, sum_5);
      u32 K_1_part_71[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_71, r171 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_4, K_1_part_71, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_4, K_1_part_71 + 2, sum_7);
      u32 weights_part_5[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_5, r170 + 2336u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_5, K_1_part_68, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_5, K_1_part_68 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_5, K_1_part_69, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_5, K_1_part_69 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_5, K_1_part_70, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_5, K_1_part_70 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_5, K_1_part_71, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_5, K_1_part_71 + 2, sum_15);
      u32 weights_part_6[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_6, r170 + 2368u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, weights_part_6, K_1_part_68, sum_16);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, weights_part_6, K_1_part_68 + 2, sum_17);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, weights_part_6, K_1_part_69, sum_18);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, weights_part_6, K_1_part_69 + 2, sum_19);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, weights_part_6, K_1_part_70, sum_20);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, weights_part_6, K_1_part_70 + 2, sum_21);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, weights_part_6, K_1_part_71, sum_22);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, weights_part_6, K_1_part_71 + 2, sum_23);
      u32 weights_part_7[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_7, r170 + 2400u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, weights_part_7, K_1_part_68, sum_24);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, weights_part_7, K_1_part_68 + 2, sum_25);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, weights_part_7, K_1_part_69, sum_26);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, weights_part_7, K_1_part_69 + 2, sum_27);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, weights_part_7, K_1_part_70, sum_28);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, weights_part_7, K_1_part_70 + 2, sum_29);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, weights_part_7, K_1_part_71, sum_30);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, weights_part_7, K_1_part_71 + 2, sum_31);
      r206 = r205;
      const u32 r367 = r205 + 20992u;
      r205 = (int)r367 >= 62976 ? 0u : r367;
    }
  }

  // mla_decode.ts:220  const scales = placed(cache, f32);
  const u32 scales = (u32)dim_P * dim_page;

  // softmax.ts:186  const total = reduceSum(weight, 0);
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

  // softmax.ts:187  let none = f32(0);
  float none = 0.0f;

  // softmax.ts:188  const lacks = map(total, (w) => w === 0, bool);
  const bool lacks_if_0 = total_12 == 0.0f;
  const bool lacks_if_1 = total_14 == 0.0f;

  // softmax.ts:189  if (reduceAny(lacks, 0))
  const bool p24 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;

  // softmax.ts:192  tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
  const bool p25 = r2 < (u32)dim_B && r3 < (u32)dim_N;
  const char* const d18 = indices + (s64)((s64)(int)r2 * sparseMlaDecodeWhole_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
  if (p24) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = 0; slot < to; slot = step_to(slot, 256u, to)) {
      // mla_decode.ts:224  return { query, head, softmax, all: totals(softmax, from, to, (slot) => rowOf(slot) >= 0), sum,...
      const u32 r368 = slot + threadIdx.x;
      u32 r369 = 0u;
      if (p25 && r368 < (u32)dim_K) r369 = __ldg((const u32*)(d18 + 4ll * (int)r368));

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r368 < to && (int)(r369 < scales ? r369 : -1u) >= 0) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }

  // softmax.ts:197  return { total, none };
  const float f35 = none;
  const u32 r370 = div_s32(r0, dim_N);
  const int r371 = r0 - r370 * dim_N;

  // softmax.ts:215  store(factors, total, (w, h) => {
  const bool p26 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r372 = total_0 << 3;
  const u32 r373 = total_2 << 5;
  if (p26) shared<float2>(factors + r372 + r373) = make_float2(lacks_if_0 ? f35 : __fdiv_rn(1.0f, total_12), lacks_if_1 ? f35 : __fdiv_rn(1.0f, total_14));

  // softmax.ts:221  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r374 = total_1 * 4u + factors;
  __syncthreads();
  const float f36 = shared<float>(r374);
  const u32 r375 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f36), __fmul_rn(sum_0[0], f36));
  const float f37 = shared<float>(r374 + 32u);
  const u32 r376 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f37), __fmul_rn(sum_0[2], f37));
  const u32 r377 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f36), __fmul_rn(sum_1[0], f36));
  const u32 r378 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f37), __fmul_rn(sum_1[2], f37));
  const u32 r379 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f36), __fmul_rn(sum_2[0], f36));
  const u32 r380 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f37), __fmul_rn(sum_2[2], f37));
  const u32 r381 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f36), __fmul_rn(sum_3[0], f36));
  const u32 r382 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f37), __fmul_rn(sum_3[2], f37));
  const u32 r383 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f36), __fmul_rn(sum_4[0], f36));
  const u32 r384 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f37), __fmul_rn(sum_4[2], f37));
  const u32 r385 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f36), __fmul_rn(sum_5[0], f36));
  const u32 r386 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f37), __fmul_rn(sum_5[2], f37));
  const u32 r387 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f36), __fmul_rn(sum_6[0], f36));
  const u32 r388 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f37), __fmul_rn(sum_6[2], f37));
  const u32 r389 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f36), __fmul_rn(sum_7[0], f36));
  const u32 r390 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f37), __fmul_rn(sum_7[2], f37));
  const float f38 = shared<float>(r374 + 64u);
  const u32 r391 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f38), __fmul_rn(sum_8[0], f38));
  const float f39 = shared<float>(r374 + 96u);
  const u32 r392 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f39), __fmul_rn(sum_8[2], f39));
  const u32 r393 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f38), __fmul_rn(sum_9[0], f38));
  const u32 r394 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f39), __fmul_rn(sum_9[2], f39));
  const u32 r395 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f38), __fmul_rn(sum_10[0], f38));
  const u32 r396 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f39), __fmul_rn(sum_10[2], f39));
  const u32 r397 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f38), __fmul_rn(sum_11[0], f38));
  const u32 r398 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f39), __fmul_rn(sum_11[2], f39));
  const u32 r399 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f38), __fmul_rn(sum_12[0], f38));
  const u32 r400 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f39), __fmul_rn(sum_12[2], f39));
  const u32 r401 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f38), __fmul_rn(sum_13[0], f38));
  const u32 r402 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f39), __fmul_rn(sum_13[2], f39));
  const u32 r403 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f38), __fmul_rn(sum_14[0], f38));
  const u32 r404 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f39), __fmul_rn(sum_14[2], f39));
  const u32 r405 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f38), __fmul_rn(sum_15[0], f38));
  const u32 r406 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f39), __fmul_rn(sum_15[2], f39));
  const float f40 = shared<float>(r374 + 128u);
  const u32 r407 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f40), __fmul_rn(sum_16[0], f40));
  const float f41 = shared<float>(r374 + 160u);
  const u32 r408 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f41), __fmul_rn(sum_16[2], f41));
  const u32 r409 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f40), __fmul_rn(sum_17[0], f40));
  const u32 r410 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f41), __fmul_rn(sum_17[2], f41));
  const u32 r411 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f40), __fmul_rn(sum_18[0], f40));
  const u32 r412 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f41), __fmul_rn(sum_18[2], f41));
  const u32 r413 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f40), __fmul_rn(sum_19[0], f40));
  const u32 r414 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f41), __fmul_rn(sum_19[2], f41));
  const u32 r415 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f40), __fmul_rn(sum_20[0], f40));
  const u32 r416 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f41), __fmul_rn(sum_20[2], f41));
  const u32 r417 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f40), __fmul_rn(sum_21[0], f40));
  const u32 r418 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f41), __fmul_rn(sum_21[2], f41));
  const u32 r419 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f40), __fmul_rn(sum_22[0], f40));
  const u32 r420 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f41), __fmul_rn(sum_22[2], f41));
  const u32 r421 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f40), __fmul_rn(sum_23[0], f40));
  const u32 r422 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f41), __fmul_rn(sum_23[2], f41));
  const float f42 = shared<float>(r374 + 192u);
  const u32 r423 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f42), __fmul_rn(sum_24[0], f42));
  const float f43 = shared<float>(r374 + 224u);
  const u32 r424 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f43), __fmul_rn(sum_24[2], f43));
  const u32 r425 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f42), __fmul_rn(sum_25[0], f42));
  const u32 r426 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f43), __fmul_rn(sum_25[2], f43));
  const u32 r427 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f42), __fmul_rn(sum_26[0], f42));
  const u32 r428 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f43), __fmul_rn(sum_26[2], f43));
  const u32 r429 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f42), __fmul_rn(sum_27[0], f42));
  const u32 r430 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f43), __fmul_rn(sum_27[2], f43));
  const u32 r431 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f42), __fmul_rn(sum_28[0], f42));
  const u32 r432 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f43), __fmul_rn(sum_28[2], f43));
  const u32 r433 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f42), __fmul_rn(sum_29[0], f42));
  const u32 r434 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f43), __fmul_rn(sum_29[2], f43));
  const u32 r435 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f42), __fmul_rn(sum_30[0], f42));
  const u32 r436 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f43), __fmul_rn(sum_30[2], f43));
  const u32 r437 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f42), __fmul_rn(sum_31[0], f42));
  const u32 r438 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f43), __fmul_rn(sum_31[2], f43));
  const u32 r439 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r440 = r439 ^ ((r439 >> 6) & 0x70u);
  const u32 r441 = result + r440;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r441) = r375;
  shared<u32>(r441 + 8192u) = r376;
  const u32 r442 = result + (r440 ^ 0x10u);
  shared<u32>(r442) = r377;
  shared<u32>(r442 + 8192u) = r378;
  const u32 r443 = result + (r440 ^ 0x20u);
  shared<u32>(r443) = r379;
  shared<u32>(r443 + 8192u) = r380;
  const u32 r444 = result + (r440 ^ 0x30u);
  shared<u32>(r444) = r381;
  shared<u32>(r444 + 8192u) = r382;
  const u32 r445 = result + (r440 ^ 0x40u);
  shared<u32>(r445) = r383;
  shared<u32>(r445 + 8192u) = r384;
  const u32 r446 = result + (r440 ^ 0x50u);
  shared<u32>(r446) = r385;
  shared<u32>(r446 + 8192u) = r386;
  const u32 r447 = result + (r440 ^ 0x60u);
  shared<u32>(r447) = r387;
  shared<u32>(r447 + 8192u) = r388;
  const u32 r448 = result + (r440 ^ 0x70u);
  shared<u32>(r448) = r389;
  shared<u32>(r448 + 8192u) = r390;
  shared<u32>(r441 + 16384u) = r391;
  shared<u32>(r441 + 24576u) = r392;
  shared<u32>(r442 + 16384u) = r393;
  shared<u32>(r442 + 24576u) = r394;
  shared<u32>(r443 + 16384u) = r395;
  shared<u32>(r443 + 24576u) = r396;
  shared<u32>(r444 + 16384u) = r397;
  shared<u32>(r444 + 24576u) = r398;
  shared<u32>(r445 + 16384u) = r399;
  shared<u32>(r445 + 24576u) = r400;
  shared<u32>(r446 + 16384u) = r401;
  shared<u32>(r446 + 24576u) = r402;
  shared<u32>(r447 + 16384u) = r403;
  shared<u32>(r447 + 24576u) = r404;
  shared<u32>(r448 + 16384u) = r405;
  shared<u32>(r448 + 24576u) = r406;
  shared<u32>(r441 + 32768u) = r407;
  shared<u32>(r441 + 40960u) = r408;
  shared<u32>(r442 + 32768u) = r409;
  shared<u32>(r442 + 40960u) = r410;
  shared<u32>(r443 + 32768u) = r411;
  shared<u32>(r443 + 40960u) = r412;
  shared<u32>(r444 + 32768u) = r413;
  shared<u32>(r444 + 40960u) = r414;
  shared<u32>(r445 + 32768u) = r415;
  shared<u32>(r445 + 40960u) = r416;
  shared<u32>(r446 + 32768u) = r417;
  shared<u32>(r446 + 40960u) = r418;
  shared<u32>(r447 + 32768u) = r419;
  shared<u32>(r447 + 40960u) = r420;
  shared<u32>(r448 + 32768u) = r421;
  shared<u32>(r448 + 40960u) = r422;
  shared<u32>(r441 + 49152u) = r423;
  shared<u32>(r441 + 57344u) = r424;
  shared<u32>(r442 + 49152u) = r425;
  shared<u32>(r442 + 57344u) = r426;
  shared<u32>(r443 + 49152u) = r427;
  shared<u32>(r443 + 57344u) = r428;
  shared<u32>(r444 + 49152u) = r429;
  shared<u32>(r444 + 57344u) = r430;
  shared<u32>(r445 + 49152u) = r431;
  shared<u32>(r445 + 57344u) = r432;
  shared<u32>(r446 + 49152u) = r433;
  shared<u32>(r446 + 57344u) = r434;
  shared<u32>(r447 + 49152u) = r435;
  shared<u32>(r447 + 57344u) = r436;
  shared<u32>(r448 + 49152u) = r437;
  shared<u32>(r448 + 57344u) = r438;
  const float f44 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f45 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = f44 > __fmul_rn(total_12, 0.2f) ? f44 : 0.0f;
  const float p_1 = f45 > __fmul_rn(total_14, 0.2f) ? f45 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p27 = __syncthreads_or(p_0 > 0.0f || p_1 > 0.0f) != 0;
  if (p27) {
    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r449 = total_0 * 96u;
    const u32 r450 = total_2 * 384u;
    const u32 r451 = total_1 << 2;
    const u32 r452 = slots + r449 + r450 + r451;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r453 = weights_1 + r449 + r450 + r451;
    shared<u32>(r452) = r146 + total_1;
    shared<u32>(r452 + 48u) = r147 + total_1;
    shared<float>(r453) = p_0;
    shared<float>(r453 + 48u) = p_1;

    // softmax.ts:173  store(most, reduceMax(p, 0));
    const float f46 = __shfl_xor_sync(0xffffffffu, p_0, 4);
    const float f47 = max_NaN_f32(p_0, f46);
    const float f48 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f49 = max_NaN_f32(p_1, f48);
    const float f50 = __shfl_xor_sync(0xffffffffu, f47, 8);
    const float f51 = max_NaN_f32(f47, f50);
    const float f52 = __shfl_xor_sync(0xffffffffu, f49, 8);
    const float f53 = max_NaN_f32(f49, f52);
    const float f54 = __shfl_xor_sync(0xffffffffu, f51, 16);
    const float f55 = __shfl_xor_sync(0xffffffffu, f53, 16);
    if (p26) shared<float2>(most_1 + r372 + r373) = make_float2(max_NaN_f32(f51, f54), max_NaN_f32(f53, f55));

    // softmax.ts:174  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r454 = (u32)i >> 5;

      // softmax.ts:175  if (most.at(h) > 0)
      const float f56 = shared<float>(r454 * 4u + most_1);
      if (f56 > 0.0f) {
        const u32 r455 = i & 0x1fu;

        // softmax.ts:223  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
        const u32 r456 = r454 * 4u + factors;
        const u32 r457 = r454 << 10;

        // softmax.ts:176  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:177  const weight = weights.at(h, i);
          const u32 weight_0 = r454 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights_1 + weight_0 + weight_1);

          // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            // softmax.ts:222  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r458 = shared<u32>(slots + weight_0 + weight_1);

            // softmax.ts:146  export const lossOf = (p: number): number => p - f32(bf16(p));
            u32 r459 = 0u;
            if (p25 && r458 < (u32)dim_K) r459 = __ldg((const u32*)(d18 + 4ll * (int)r458));
            const u32 r460 = r459 < scales ? r459 : -1u;
            const bool p28 = r460 < scales;
            const char* const d19 = cache + 656ll * (int)r460;
            const float f57 = shared<float>(r456);
            #pragma unroll 1
            for (int c = (int)r455; c < 512; c += 32) {
              float f58 = 0.0f;
              if (p28) f58 = __ldg((const float*)(d19 + 4ll * (int)((u32)c >> 7) + 512));
              const float f59 = __fmul_rn(weight, f58);
              const float f60 = __fsub_rn(f59, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f59) << 16));
              u32 r461 = 0u;
              if (p28) r461 = __ldg((const u8*)(d19 + 1ll * c));
              const u32 r462 = __byte_perm(r461, 0u, 0x1404u);
              const u32 r463 = r462 & 0x7f007f00u;
              const u32 r464 = lop3_b32<248>(mul_rn_f16x2(r463 >> 1, 1543527424u), r462, 0x80008000u);
              const u16 h0 = (u16)(r464 | prmt_b32(r463 + 16777472u, 0u, 48025u));
              const u32 r465 = r457 + ((u32)c << 1);
              const u32 r466 = result + (r465 ^ ((r465 >> 6) & 0x70u));
              const u32 r467 = shared<u16>(r466);
              const float f61 = __fmaf_rn(__fmul_rn(f60, cvt_f32_f16(h0)), f57, __uint_as_float(r467 << 16));
              shared<u16>(r466) = (u16)(u32)(u16)cvt_rn_bf16_f32(f61);
            }
          }
        }
      }
    }
  }

  // softmax.ts:225  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), sm_scale, none)) };
  const float outputs_0 = __fadd_rn(f35, __uint_as_float(0x7f800000u));
  const float outputs_1 = sm_scale > 2e38f ? __fmul_rn(sm_scale, 0.25f) : sm_scale;
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_12, 16777216.0f)), 0.6931472f);
  const float outputs_3 = lacks_if_0 ? outputs_0 : __fmaf_rn(f3, outputs_1, outputs_2);
  const float outputs_4 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_14, 16777216.0f)), 0.6931472f);
  const float outputs_5 = lacks_if_1 ? outputs_0 : __fmaf_rn(f4, outputs_1, outputs_4);

  // mla_decode.ts:237  copy(outputs.result, out.tile([b, n, head, 0], [1, 1, tune.heads, LATENT]));
  const u32 r468 = threadIdx.x & 0x1fu;
  const u32 r469 = (total_2 << 10) + (r468 << 4);
  const bool p29 = r370 < (u32)dim_B && (u32)r371 < (u32)dim_N;
  const u32 r470 = r1 << 6;
  const s64 d20 = (s64)(int)r370;
  char* const d21 = out + (s64)(d20 * (sparseMlaDecodeWhole_0 * 65536ull) << 1) + 131072ll * r371;
  char* const d22 = d21 + 65536ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r468;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r471 = r469 + ((u32)i3 << 10);
    const u32 r472 = result + (r471 ^ ((r471 >> 6) & 0x70u));
    const uint4 v72 = shared<uint4>(r472);
    const uint4 v73 = shared<uint4>(r472 + 512u);
    if (p29 && (int)(r470 + i3) < 121) {
      char* const d23 = d22 + 1024ll * i3;
      *(uint4*)d23 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      *(uint4*)(d23 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    } else {
      char* const d24 = d22 + 1024ll * i3;
      const bool p30 = p29 && (int)(r470 + total_2 + i3) < 128;
      if (p30) *(uint4*)d24 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      if (p30) *(uint4*)(d24 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    }
  }

  // mla_decode.ts:238  store(lse.tile([b, head, n], [1, tune.heads, 1]), outputs.lse);
  if (p29) {
    char* const d25 = lse + (s64)(d20 * (sparseMlaDecodeWhole_0 * 128ull) << 2);
    const u32 r473 = r470 + (total_0 << 1) + (total_2 << 3);
    char* const d26 = d25 + (s64)((u64)((s64)(int)(r473 + 1u) * dim_N) << 2) + 4ll * r371;
    if (p26) *(float*)(d25 + (s64)((u64)((s64)(int)r473 * dim_N) << 2) + 4ll * r371) = outputs_3;
    if (p26) *(float*)d26 = outputs_5;
  } else {
    char* const d27 = lse + (s64)(d20 * (sparseMlaDecodeWhole_0 * 128ull) << 2);
    const u32 r474 = r470 + (total_0 << 1) + (total_2 << 3);
    char* const d28 = d27 + (s64)((u64)((s64)(int)(r474 + 1u) * dim_N) << 2) + 4ll * r371;
    const bool p31 = p26 && p29;
    if (p31) *(float*)(d27 + (s64)((u64)((s64)(int)r474 * dim_N) << 2) + 4ll * r371) = outputs_3;
    if (p31) *(float*)d28 = outputs_5;
  }
}
