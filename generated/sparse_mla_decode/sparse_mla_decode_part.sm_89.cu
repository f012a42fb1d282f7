//
// sparse_mla_decode_part: tilewright, for sm_89
//   H = 128
//   heads = 32, keys = 32, stages = 2, warps = 8
//   topk_length = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
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

// 88640 bytes
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
  const u32 bytes = shared_address(smem);        // 41984 bytes: u8[32, 656] x 2 stages
  const u32 K_1 = shared_address(smem) + 41984u; // 33280 bytes: bf16[32, 520]
  const u32 rest = shared_address(smem);         // 20992 bytes: bf16[32, 328]
  const u32 staged = shared_address(smem);       // 16896 bytes: bf16[32, 264]
  const u32 weights_1 = shared_address(smem) + 75264u; // 10240 bytes: bf16[128, 40]
  const u32 slots = shared_address(smem);        // 4608 bytes: i32[32, 36]
  const u32 weights_2 = shared_address(smem) + 4608u; // 4608 bytes: f32[32, 36]
  const u32 places = shared_address(smem) + 85504u; // 2048 bytes: i32[512]
  const u32 factors = shared_address(smem) + 87552u; // 128 bytes: f32[32]
  const u32 most_1 = shared_address(smem) + 87680u; // 128 bytes: f32[32]
  const u32 lowest = shared_address(smem) + 87808u; // 64 bytes: i32[16]
  const u32 scratch0 = shared_address(smem) + 87872u; // 256 bytes: f32[2, 32]: most across warps
  const u32 scratch1 = shared_address(smem) + 88128u; // 256 bytes: f32[2, 32]: total across warps
  const u32 scratch2 = shared_address(smem) + 88384u; // 256 bytes: f32[2, 32]: max across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // sparse_mla_decode.ts:23  export const sparseMlaDecodePart = kernel(
  const s64 sparseMlaDecodePart_0 = (s64)dim_N;
  const u64 sparseMlaDecodePart_1 = (u64)(s64)dim_K * sparseMlaDecodePart_0;
  const s64 sparseMlaDecodePart_2 = (s64)dim_splits;
  const u64 sparseMlaDecodePart_3 = sparseMlaDecodePart_2 * 65536ull;
  const u64 sparseMlaDecodePart_4 = sparseMlaDecodePart_2 * 128ull;

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const u32 r0 = blockIdx.x >> 2;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 3u;

  // mla_decode.ts:139  b: idiv(query, N),
  const u32 r2 = div_s32(r0, dim_N);

  // mla_decode.ts:140  n: query - idiv(query, N) * N,
  const u32 r3 = r0 - r2 * dim_N;

  // mla_decode.ts:156  const share = ceilDiv(ceilDiv(count, parts), keys) * keys;
  const u32 share_0 = div_s32(dim_K, dim_splits);
  const u32 share_1 = dim_K - share_0 * dim_splits;
  const u32 share_2 = share_0 + (share_1 != 0u && (int)(share_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 share_3 = (int)share_2 / 32;
  const u32 share_4 = share_2 - (share_3 << 5);
  const u32 share_5 = share_3 + (share_4 != 0u && (int)(share_4 ^ 0x20u) >= 0 ? 1u : 0u);
  const u32 share = share_5 << 5;

  // mla_decode.ts:157  const from = min(part * share, count);
  const int from = min((int)(blockIdx.y * share), dim_K);

  // mla_decode.ts:158  const to = min(from + share, count);
  const int to = min((int)(from + share), dim_K);

  // mla_decode.ts:160  const rows = placed(cache, u8);
  const u32 rows = (u32)dim_P * dim_page;

  // mla_decode.ts:163  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r4 = threadIdx.x & 0x1fu;
  const u32 r5 = threadIdx.x >> 5;
  const int r6 = (u32)dim_B * dim_N - r0;
  const bool p0 = r6 > 0;
  const u32 r7 = r4 << 4;
  const u32 r8 = staged + r5 * 2112u + r7;
  const char* const d0 = q + 147456ll * (int)r0 + 36864ll * r1;
  if (p0) {
    const char* const d1 = d0 + 4608ll * (int)r5 + 16ll * (int)r4;
    cp_async_cg_shared_global<16>(r8, d1);
    cp_async_cg_shared_global<16>(r8 + 528u, d1 + 1152);
    cp_async_cg_shared_global<16>(r8 + 1056u, d1 + 2304);
    cp_async_cg_shared_global<16>(r8 + 1584u, d1 + 3456);
  } else {
    const char* const d2 = d0 + 4608ll * (int)r5 + 16ll * (int)r4;
    const bool p1 = r6 <= 0;
    cp_async_cg_shared_global<16>(r8, d2, p1);
    cp_async_cg_shared_global<16>(r8 + 528u, d2 + 1152, p1);
    cp_async_cg_shared_global<16>(r8 + 1056u, d2 + 2304, p1);
    cp_async_cg_shared_global<16>(r8 + 1584u, d2 + 3456, p1);
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
    __syncthreads();
    shared<uint4>(r8) = make_uint4(r9, r10, r11, r12);
    shared<uint4>(r8 + 528u) = make_uint4(r13, r14, r15, r16);
    shared<uint4>(r8 + 1056u) = make_uint4(r17, r18, r19, r20);
    shared<uint4>(r8 + 1584u) = make_uint4(r21, r22, r23, r24);
  }

  // mla_decode.ts:165  const q0 = load(staged.tile([0, 0], [heads, GROUP]));
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

  // mla_decode.ts:166  const q1 = load(staged.tile([0, GROUP], [heads, GROUP]));
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

  // mla_decode.ts:169  copy(queries.tile([query, head, KEPT], [1, heads, ROW - KEPT]), rest.tile([0, 0], [heads, ROW -...
  if (p0) {
    const u32 r25 = threadIdx.x & 7u;
    const u32 r26 = threadIdx.x >> 3;
    const u32 r27 = rest + r26 * 656u + (r25 << 4);
    const char* const d3 = d0 + 1152ll * (int)r26 + 16ll * (int)r25;
    __syncthreads();
    cp_async_cg_shared_global<16>(r27, d3 + 512);
    cp_async_cg_shared_global<16>(r27 + 128u, d3 + 640);
    cp_async_cg_shared_global<16>(r27 + 256u, d3 + 768);
    cp_async_cg_shared_global<16>(r27 + 384u, d3 + 896);
    cp_async_cg_shared_global<16>(r27 + 512u, d3 + 1024);
  } else {
    const u32 r28 = threadIdx.x & 7u;
    const u32 r29 = threadIdx.x >> 3;
    const u32 r30 = rest + r29 * 656u + (r28 << 4);
    const char* const d4 = d0 + 1152ll * (int)r29 + 16ll * (int)r28;
    const bool p3 = r6 <= 0;
    __syncthreads();
    cp_async_cg_shared_global<16>(r30, d4 + 512, p3);
    cp_async_cg_shared_global<16>(r30 + 128u, d4 + 640, p3);
    cp_async_cg_shared_global<16>(r30 + 256u, d4 + 768, p3);
    cp_async_cg_shared_global<16>(r30 + 384u, d4 + 896, p3);
    cp_async_cg_shared_global<16>(r30 + 512u, d4 + 1024, p3);
  }
  cp_async_commit_group();
  const u32 r31 = r5 * 2624u;
  const u32 r32 = r4 << 3;
  if (p2) {
    const u32 r33 = rest + r31 + r7;
    const bool p4 = (int)r32 < 64;
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v4 = shared<uint4>(r33);
    u32 r34 = 0u;
    u32 r35 = 0u;
    u32 r36 = 0u;
    u32 r37 = 0u;
    if (p4) {
      const uint4 v5 = shared<uint4>(r33 + 512u);
      r34 = v5.x;
      r35 = v5.y;
      r36 = v5.z;
      r37 = v5.w;
    }
    const uint4 v6 = shared<uint4>(r33 + 656u);
    u32 r38 = 0u;
    u32 r39 = 0u;
    u32 r40 = 0u;
    u32 r41 = 0u;
    if (p4) {
      const uint4 v7 = shared<uint4>(r33 + 1168u);
      r38 = v7.x;
      r39 = v7.y;
      r40 = v7.z;
      r41 = v7.w;
    }
    const uint4 v8 = shared<uint4>(r33 + 1312u);
    u32 r42 = 0u;
    u32 r43 = 0u;
    u32 r44 = 0u;
    u32 r45 = 0u;
    if (p4) {
      const uint4 v9 = shared<uint4>(r33 + 1824u);
      r42 = v9.x;
      r43 = v9.y;
      r44 = v9.z;
      r45 = v9.w;
    }
    const uint4 v10 = shared<uint4>(r33 + 1968u);
    u32 r46 = 0u;
    u32 r47 = 0u;
    u32 r48 = 0u;
    u32 r49 = 0u;
    if (p4) {
      const uint4 v11 = shared<uint4>(r33 + 2480u);
      r46 = v11.x;
      r47 = v11.y;
      r48 = v11.z;
      r49 = v11.w;
    }
    const u32 r50 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r51 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r52 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r53 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r54 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r34 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r34 << 16), 4.0f));
    const u32 r55 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r35 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r35 << 16), 4.0f));
    const u32 r56 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r36 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r36 << 16), 4.0f));
    const u32 r57 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r37 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r37 << 16), 4.0f));
    const u32 r58 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r59 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r60 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r61 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r62 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r38 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r38 << 16), 4.0f));
    const u32 r63 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r39 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r39 << 16), 4.0f));
    const u32 r64 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r40 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r40 << 16), 4.0f));
    const u32 r65 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r41 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r41 << 16), 4.0f));
    const u32 r66 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.x << 16), 4.0f));
    const u32 r67 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.y << 16), 4.0f));
    const u32 r68 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.z << 16), 4.0f));
    const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.w << 16), 4.0f));
    const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r42 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r42 << 16), 4.0f));
    const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r43 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r43 << 16), 4.0f));
    const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r44 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r44 << 16), 4.0f));
    const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r45 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r45 << 16), 4.0f));
    const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r46 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r46 << 16), 4.0f));
    const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r47 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r47 << 16), 4.0f));
    const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r48 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r48 << 16), 4.0f));
    const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r49 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r49 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r33) = make_uint4(r50, r51, r52, r53);
    if (p4) shared<uint4>(r33 + 512u) = make_uint4(r54, r55, r56, r57);
    shared<uint4>(r33 + 656u) = make_uint4(r58, r59, r60, r61);
    if (p4) shared<uint4>(r33 + 1168u) = make_uint4(r62, r63, r64, r65);
    shared<uint4>(r33 + 1312u) = make_uint4(r66, r67, r68, r69);
    if (p4) shared<uint4>(r33 + 1824u) = make_uint4(r70, r71, r72, r73);
    shared<uint4>(r33 + 1968u) = make_uint4(r74, r75, r76, r77);
    if (p4) shared<uint4>(r33 + 2480u) = make_uint4(r78, r79, r80, r81);
  }

  // softmax.ts:87  scale: exponentScale(sm_scale),
  const float f0 = __fmul_rn(p2 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla_decode.ts:175  for (const chunk of range(from, to, LIST)) {
  u32 r82 = 0u;
  u32 r83 = 0u;
  u32 r84 = 0u;
  u32 r85 = 0u;
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

  // mla_decode.ts:187  copy(
  const int r86 = 31u - r4;
  const int r87 = 23u - r4;
  const u32 r88 = bytes + r31 + r7;
  const char* const d5 = cache + 16ll * (int)r4;
  const u32 r89 = places + (r5 << 4);

  // mla_decode.ts:196  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r90 = bytes + r5 * 656u + r32;
  const u32 r91 = K_1 + r5 * 1040u + r7;

  // mla_decode.ts:198  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r92 = r4 & 7u;
  const u32 r93 = r5 & 1u;
  const u32 r94 = (r4 >> 3) & 1u;
  const u32 r95 = (r4 >> 4) & 1u;
  const u32 r96 = r93 * 10496u;
  const u32 r97 = r92 * 656u;
  const u32 r98 = r95 << 4;
  const u32 r99 = bytes + r96 + r94 * 5248u + r97 + r98;
  const u32 r100 = r94 << 4;
  const u32 r101 = rest + q0_2 * 5248u + r97 + r100 + (r95 << 5);
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r101 + 512u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r101 + 576u);

  // mla_decode.ts:130  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r102 = r94 * 8320u;
  const u32 r103 = r92 * 1040u;
  const u32 r104 = K_1 + r93 * 16640u + r102 + r103 + r98;

  // mla_decode.ts:131  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = bytes + q0_1 * 656u + r96;
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r101);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r101 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r101 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r101 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r101 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r101 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r101 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r101 + 448u);

  // softmax.ts:107  copy(map(x, fn), x);
  const u32 r105 = places + (q0_1 << 2) + (r93 << 6);

  // softmax.ts:131  const most = reduceMax(highest, 0);
  const bool most_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 most_0 = q0_0 << 3;
  const u32 most_1_ = q0_2 << 5;
  const u32 most_2 = scratch0 + (r93 << 7) + most_0 + most_1_;
  const u32 most_3 = scratch0 + most_0 + most_1_;

  // softmax.ts:134  copy(factor, factors);
  const bool p5 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r106 = factors + most_0 + most_1_;
  const u32 r107 = q0_1 * 4u + factors;

  // mla_decode.ts:212  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r108 = weights_1 + q0_1 * 80u + r93 * 1280u + q0_3 + (q0_2 << 4);

  // mla_decode.ts:213  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r109 = weights_1 + q0_2 * 2560u + r95 * 640u + r92 * 80u + r100;
  const u32 r110 = K_1 + r102 + r103 + (r5 << 7) + r98;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // sparse_mla_decode.ts:12  rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
    const u32 r111 = threadIdx.x << 1;

    // mla_decode.ts:177  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const bool listed_if = r2 < (u32)dim_B && r3 < (u32)dim_N;
    const char* const listed_at = indices + (s64)((s64)(int)r2 * sparseMlaDecodePart_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
    const u32 r112 = chunk + r111;
    u32 listed_0 = 0u;
    if (listed_if && r112 < (u32)dim_K) listed_0 = __ldg((const u32*)(listed_at + 4ll * (int)r112));
    const u32 listed_1 = (int)r112 < to ? (listed_0 < rows ? listed_0 : -1u) : -1u;
    const u32 r113 = chunk + (r111 + 1u);
    u32 listed_2 = 0u;
    if (listed_if && r113 < (u32)dim_K) listed_2 = __ldg((const u32*)(listed_at + 4ll * (int)r113));
    const u32 listed_3 = (int)r113 < to ? (listed_2 < rows ? listed_2 : -1u) : -1u;

    // mla_decode.ts:179  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_1, listed_3);

    // mla_decode.ts:182  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r114 = min((int)listed_1, (int)listed_3);
    const u32 r115 = __shfl_xor_sync(0xffffffffu, (u32)r114, 1);
    const int r116 = min(r114, (int)r115);
    const u32 r117 = __shfl_xor_sync(0xffffffffu, (u32)r116, 2);
    const int r118 = min(r116, (int)r117);
    const u32 r119 = __shfl_xor_sync(0xffffffffu, (u32)r118, 4);
    const int r120 = min(r118, (int)r119);
    const u32 r121 = __shfl_xor_sync(0xffffffffu, (u32)r120, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r120, (int)r121);

    // mla_decode.ts:183  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r122 = (u32)to - chunk;
    const u32 r123 = (int)r122 / 32;
    const u32 r124 = r122 - (r123 << 5);
    const u32 r125 = r123 + (r124 != 0u && (int)(r124 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r126 = min((int)r125, 16);
    if (r126 > 0) {
      const u32 r127 = r5 * 16u + places;
      __syncthreads();
      const u32 r128 = shared<u32>(r127);
      const int r129 = r128 & 1u;
      const u32 r130 = shared<u32>(r127 + 4u);
      const int r131 = r130 & 1u;
      const u32 r132 = shared<u32>(r127 + 8u);
      const int r133 = r132 & 1u;
      const u32 r134 = shared<u32>(r127 + 12u);
      const int r135 = r134 & 1u;
      const char* const d6 = d5 + 656ll * (int)r128;
      const bool p6 = r128 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r129 <= r86) cp_async_cg_shared_global<16>(r88, d6, p6);
      if (r129 >= r87) cp_async_cg_shared_global<16>(r88 + 144u, d6 + 144, p6);
      const char* const d7 = d5 + 656ll * (int)r130;
      const bool p7 = r130 >= rows;
      if (r131 <= r86) cp_async_cg_shared_global<16>(r88 + 656u, d7, p7);
      if (r131 >= r87) cp_async_cg_shared_global<16>(r88 + 800u, d7 + 144, p7);
      const char* const d8 = d5 + 656ll * (int)r132;
      const bool p8 = r132 >= rows;
      if (r133 <= r86) cp_async_cg_shared_global<16>(r88 + 1312u, d8, p8);
      if (r133 >= r87) cp_async_cg_shared_global<16>(r88 + 1456u, d8 + 144, p8);
      const char* const d9 = d5 + 656ll * (int)r134;
      const bool p9 = r134 >= rows;
      if (r135 <= r86) cp_async_cg_shared_global<16>(r88 + 1968u, d9, p9);
      if (r135 >= r87) cp_async_cg_shared_global<16>(r88 + 2112u, d9 + 144, p9);
    }
    cp_async_commit_group();
    u32 r136 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r126; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r137 = tile + 1u;
      if ((int)r137 < r126) {
        const u32 r138 = r89 + (r137 << 7);
        const u32 r139 = r88 + (20992u - r136);
        const u32 r140 = shared<u32>(r138);
        const int r141 = r140 & 1u;
        const u32 r142 = shared<u32>(r138 + 4u);
        const int r143 = r142 & 1u;
        const u32 r144 = shared<u32>(r138 + 8u);
        const int r145 = r144 & 1u;
        const u32 r146 = shared<u32>(r138 + 12u);
        const int r147 = r146 & 1u;
        const char* const d10 = d5 + 656ll * (int)r140;
        const bool p10 = r140 >= rows;
        if (r141 <= r86) cp_async_cg_shared_global<16>(r139, d10, p10);
        if (r141 >= r87) cp_async_cg_shared_global<16>(r139 + 144u, d10 + 144, p10);
        const char* const d11 = d5 + 656ll * (int)r142;
        const bool p11 = r142 >= rows;
        if (r143 <= r86) cp_async_cg_shared_global<16>(r139 + 656u, d11, p11);
        if (r143 >= r87) cp_async_cg_shared_global<16>(r139 + 800u, d11 + 144, p11);
        const char* const d12 = d5 + 656ll * (int)r144;
        const bool p12 = r144 >= rows;
        if (r145 <= r86) cp_async_cg_shared_global<16>(r139 + 1312u, d12, p12);
        if (r145 >= r87) cp_async_cg_shared_global<16>(r139 + 1456u, d12 + 144, p12);
        const char* const d13 = d5 + 656ll * (int)r146;
        const bool p13 = r146 >= rows;
        if (r147 <= r86) cp_async_cg_shared_global<16>(r139 + 1968u, d13, p13);
        if (r147 >= r87) cp_async_cg_shared_global<16>(r139 + 2112u, d13 + 144, p13);
      }
      cp_async_commit_group();
      const u32 r148 = r90 + r136;
      const uint2 v12 = shared<uint2>(r148);
      const uint2 v13 = shared<uint2>(r148 + 256u);
      const uint2 v14 = shared<uint2>(r148 + 5248u);
      const uint2 v15 = shared<uint2>(r148 + 5504u);
      const u32 r149 = lop3_b32<246>((v12.x + 16843009u) ^ v12.x, v12.y + 16843009u, v12.y);
      const u32 r150 = fma_rn_bf16x2((prmt_b32(v12.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r151 = fma_rn_bf16x2((prmt_b32(v12.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r152 = fma_rn_bf16x2((prmt_b32(v12.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r153 = fma_rn_bf16x2((prmt_b32(v12.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91) = make_uint4(r150, r151, r152, r153);
      const u32 r154 = lop3_b32<246>(lop3_b32<246>(r149, v13.x + 16843009u, v13.x), v13.y + 16843009u, v13.y);
      const u32 r155 = fma_rn_bf16x2((prmt_b32(v13.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r156 = fma_rn_bf16x2((prmt_b32(v13.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r157 = fma_rn_bf16x2((prmt_b32(v13.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r158 = fma_rn_bf16x2((prmt_b32(v13.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 512u) = make_uint4(r155, r156, r157, r158);
      const u32 r159 = lop3_b32<246>(lop3_b32<246>(r154, v14.x + 16843009u, v14.x), v14.y + 16843009u, v14.y);
      const u32 r160 = fma_rn_bf16x2((prmt_b32(v14.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r161 = fma_rn_bf16x2((prmt_b32(v14.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r162 = fma_rn_bf16x2((prmt_b32(v14.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r163 = fma_rn_bf16x2((prmt_b32(v14.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 8320u) = make_uint4(r160, r161, r162, r163);
      const u32 r164 = lop3_b32<246>(lop3_b32<246>(r159, v15.x + 16843009u, v15.x), v15.y + 16843009u, v15.y);
      const u32 r165 = fma_rn_bf16x2((prmt_b32(v15.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r166 = fma_rn_bf16x2((prmt_b32(v15.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r167 = fma_rn_bf16x2((prmt_b32(v15.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2((prmt_b32(v15.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 8832u) = make_uint4(r165, r166, r167, r168);
      const uint2 v16 = shared<uint2>(r148 + 10496u);
      const uint2 v17 = shared<uint2>(r148 + 10752u);
      const uint2 v18 = shared<uint2>(r148 + 15744u);
      const uint2 v19 = shared<uint2>(r148 + 16000u);
      const u32 r169 = lop3_b32<246>(lop3_b32<246>(r164, v16.x + 16843009u, v16.x), v16.y + 16843009u, v16.y);
      const u32 r170 = fma_rn_bf16x2((prmt_b32(v16.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r171 = fma_rn_bf16x2((prmt_b32(v16.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r172 = fma_rn_bf16x2((prmt_b32(v16.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r173 = fma_rn_bf16x2((prmt_b32(v16.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 16640u) = make_uint4(r170, r171, r172, r173);
      const u32 r174 = lop3_b32<246>(lop3_b32<246>(r169, v17.x + 16843009u, v17.x), v17.y + 16843009u, v17.y);
      const u32 r175 = fma_rn_bf16x2((prmt_b32(v17.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r176 = fma_rn_bf16x2((prmt_b32(v17.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r177 = fma_rn_bf16x2((prmt_b32(v17.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r178 = fma_rn_bf16x2((prmt_b32(v17.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 17152u) = make_uint4(r175, r176, r177, r178);
      const u32 r179 = lop3_b32<246>(lop3_b32<246>(r174, v18.x + 16843009u, v18.x), v18.y + 16843009u, v18.y);
      const u32 r180 = fma_rn_bf16x2((prmt_b32(v18.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r181 = fma_rn_bf16x2((prmt_b32(v18.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r182 = fma_rn_bf16x2((prmt_b32(v18.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r183 = fma_rn_bf16x2((prmt_b32(v18.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 24960u) = make_uint4(r180, r181, r182, r183);
      const u32 r184 = lop3_b32<246>(lop3_b32<246>(r179, v19.x + 16843009u, v19.x), v19.y + 16843009u, v19.y);
      const u32 r185 = fma_rn_bf16x2((prmt_b32(v19.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r186 = fma_rn_bf16x2((prmt_b32(v19.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r187 = fma_rn_bf16x2((prmt_b32(v19.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r188 = fma_rn_bf16x2((prmt_b32(v19.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r91 + 25472u) = make_uint4(r185, r186, r187, r188);
      if ((r184 & 0x80808080u) != 0u) {
        const uint2 v20 = shared<uint2>(r148);
        const u32 r189 = __byte_perm(v20.x, 0u, 0x1404u);
        const u32 r190 = fma_rn_bf16x2((r189 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r191 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r190, 2064218889u, 0u), 0u, r190), r189, 0x80008000u);
        const u32 r192 = __byte_perm(v20.x, 0u, 0x3424u);
        const u32 r193 = fma_rn_bf16x2((r192 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r194 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r193, 2064218889u, 0u), 0u, r193), r192, 0x80008000u);
        const u32 r195 = __byte_perm(v20.y, 0u, 0x1404u);
        const u32 r196 = fma_rn_bf16x2((r195 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r197 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r196, 2064218889u, 0u), 0u, r196), r195, 0x80008000u);
        const u32 r198 = __byte_perm(v20.y, 0u, 0x3424u);
        const u32 r199 = fma_rn_bf16x2((r198 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r200 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r199, 2064218889u, 0u), 0u, r199), r198, 0x80008000u);
        shared<uint4>(r91) = make_uint4(r191, r194, r197, r200);
        const uint2 v21 = shared<uint2>(r148 + 256u);
        const u32 r201 = __byte_perm(v21.x, 0u, 0x1404u);
        const u32 r202 = fma_rn_bf16x2((r201 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r203 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r202, 2064218889u, 0u), 0u, r202), r201, 0x80008000u);
        const u32 r204 = __byte_perm(v21.x, 0u, 0x3424u);
        const u32 r205 = fma_rn_bf16x2((r204 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r206 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r205, 2064218889u, 0u), 0u, r205), r204, 0x80008000u);
        const u32 r207 = __byte_perm(v21.y, 0u, 0x1404u);
        const u32 r208 = fma_rn_bf16x2((r207 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r209 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r208, 2064218889u, 0u), 0u, r208), r207, 0x80008000u);
        const u32 r210 = __byte_perm(v21.y, 0u, 0x3424u);
        const u32 r211 = fma_rn_bf16x2((r210 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r212 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r211, 2064218889u, 0u), 0u, r211), r210, 0x80008000u);
        shared<uint4>(r91 + 512u) = make_uint4(r203, r206, r209, r212);
        const uint2 v22 = shared<uint2>(r148 + 5248u);
        const u32 r213 = __byte_perm(v22.x, 0u, 0x1404u);
        const u32 r214 = fma_rn_bf16x2((r213 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r215 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r214, 2064218889u, 0u), 0u, r214), r213, 0x80008000u);
        const u32 r216 = __byte_perm(v22.x, 0u, 0x3424u);
        const u32 r217 = fma_rn_bf16x2((r216 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r218 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r217, 2064218889u, 0u), 0u, r217), r216, 0x80008000u);
        const u32 r219 = __byte_perm(v22.y, 0u, 0x1404u);
        const u32 r220 = fma_rn_bf16x2((r219 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r221 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r220, 2064218889u, 0u), 0u, r220), r219, 0x80008000u);
        const u32 r222 = __byte_perm(v22.y, 0u, 0x3424u);
        const u32 r223 = fma_rn_bf16x2((r222 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r224 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r223, 2064218889u, 0u), 0u, r223), r222, 0x80008000u);
        shared<uint4>(r91 + 8320u) = make_uint4(r215, r218, r221, r224);
        const uint2 v23 = shared<uint2>(r148 + 5504u);
        const u32 r225 = __byte_perm(v23.x, 0u, 0x1404u);
        const u32 r226 = fma_rn_bf16x2((r225 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r227 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r226, 2064218889u, 0u), 0u, r226), r225, 0x80008000u);
        const u32 r228 = __byte_perm(v23.x, 0u, 0x3424u);
        const u32 r229 = fma_rn_bf16x2((r228 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r230 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r229, 2064218889u, 0u), 0u, r229), r228, 0x80008000u);
        const u32 r231 = __byte_perm(v23.y, 0u, 0x1404u);
        const u32 r232 = fma_rn_bf16x2((r231 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r233 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r232, 2064218889u, 0u), 0u, r232), r231, 0x80008000u);
        const u32 r234 = __byte_perm(v23.y, 0u, 0x3424u);
        const u32 r235 = fma_rn_bf16x2((r234 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r236 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r235, 2064218889u, 0u), 0u, r235), r234, 0x80008000u);
        shared<uint4>(r91 + 8832u) = make_uint4(r227, r230, r233, r236);
        const uint2 v24 = shared<uint2>(r148 + 10496u);
        const u32 r237 = __byte_perm(v24.x, 0u, 0x1404u);
        const u32 r238 = fma_rn_bf16x2((r237 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r239 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r238, 2064218889u, 0u), 0u, r238), r237, 0x80008000u);
        const u32 r240 = __byte_perm(v24.x, 0u, 0x3424u);
        const u32 r241 = fma_rn_bf16x2((r240 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r242 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r241, 2064218889u, 0u), 0u, r241), r240, 0x80008000u);
        const u32 r243 = __byte_perm(v24.y, 0u, 0x1404u);
        const u32 r244 = fma_rn_bf16x2((r243 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r245 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r244, 2064218889u, 0u), 0u, r244), r243, 0x80008000u);
        const u32 r246 = __byte_perm(v24.y, 0u, 0x3424u);
        const u32 r247 = fma_rn_bf16x2((r246 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r248 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r247, 2064218889u, 0u), 0u, r247), r246, 0x80008000u);
        shared<uint4>(r91 + 16640u) = make_uint4(r239, r242, r245, r248);
        const uint2 v25 = shared<uint2>(r148 + 10752u);
        const u32 r249 = __byte_perm(v25.x, 0u, 0x1404u);
        const u32 r250 = fma_rn_bf16x2((r249 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r251 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r250, 2064218889u, 0u), 0u, r250), r249, 0x80008000u);
        const u32 r252 = __byte_perm(v25.x, 0u, 0x3424u);
        const u32 r253 = fma_rn_bf16x2((r252 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r254 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r253, 2064218889u, 0u), 0u, r253), r252, 0x80008000u);
        const u32 r255 = __byte_perm(v25.y, 0u, 0x1404u);
        const u32 r256 = fma_rn_bf16x2((r255 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r257 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r256, 2064218889u, 0u), 0u, r256), r255, 0x80008000u);
        const u32 r258 = __byte_perm(v25.y, 0u, 0x3424u);
        const u32 r259 = fma_rn_bf16x2((r258 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r260 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r259, 2064218889u, 0u), 0u, r259), r258, 0x80008000u);
        shared<uint4>(r91 + 17152u) = make_uint4(r251, r254, r257, r260);
        const uint2 v26 = shared<uint2>(r148 + 15744u);
        const u32 r261 = __byte_perm(v26.x, 0u, 0x1404u);
        const u32 r262 = fma_rn_bf16x2((r261 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r263 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r262, 2064218889u, 0u), 0u, r262), r261, 0x80008000u);
        const u32 r264 = __byte_perm(v26.x, 0u, 0x3424u);
        const u32 r265 = fma_rn_bf16x2((r264 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r266 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r265, 2064218889u, 0u), 0u, r265), r264, 0x80008000u);
        const u32 r267 = __byte_perm(v26.y, 0u, 0x1404u);
        const u32 r268 = fma_rn_bf16x2((r267 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r269 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r268, 2064218889u, 0u), 0u, r268), r267, 0x80008000u);
        const u32 r270 = __byte_perm(v26.y, 0u, 0x3424u);
        const u32 r271 = fma_rn_bf16x2((r270 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r272 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r271, 2064218889u, 0u), 0u, r271), r270, 0x80008000u);
        shared<uint4>(r91 + 24960u) = make_uint4(r263, r266, r269, r272);
        const uint2 v27 = shared<uint2>(r148 + 16000u);
        const u32 r273 = __byte_perm(v27.x, 0u, 0x1404u);
        const u32 r274 = fma_rn_bf16x2((r273 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r275 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r274, 2064218889u, 0u), 0u, r274), r273, 0x80008000u);
        const u32 r276 = __byte_perm(v27.x, 0u, 0x3424u);
        const u32 r277 = fma_rn_bf16x2((r276 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r278 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r277, 2064218889u, 0u), 0u, r277), r276, 0x80008000u);
        const u32 r279 = __byte_perm(v27.y, 0u, 0x1404u);
        const u32 r280 = fma_rn_bf16x2((r279 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r281 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r280, 2064218889u, 0u), 0u, r280), r279, 0x80008000u);
        const u32 r282 = __byte_perm(v27.y, 0u, 0x3424u);
        const u32 r283 = fma_rn_bf16x2((r282 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r284 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r283, 2064218889u, 0u), 0u, r283), r282, 0x80008000u);
        shared<uint4>(r91 + 25472u) = make_uint4(r275, r278, r281, r284);
      }
      const u32 r285 = r99 + r136;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r285 + 528u);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r285 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r285 + 592u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_2, rest_part_1, s0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r285 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_1_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r104);
      float product_0[4];
      const u32 v28[2] = {q0_5, q0_6};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v28, zeros);
      u32 K_1_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r104 + 32u);
      const u32 v29[2] = {q0_7, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_1, v29, product_0);
      u32 K_1_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r104 + 64u);
      const u32 v30[2] = {q0_9, q0_10};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v30, product_0);
      u32 K_1_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r104 + 96u);
      const u32 v31[2] = {q0_11, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_3, v31, product_0);
      __syncwarp();
      u32 K_1_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r104 + 128u);
      const u32 v32[2] = {q0_13, q0_14};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v32, product_0);
      u32 K_1_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r104 + 160u);
      const u32 v33[2] = {q0_15, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_5, v33, product_0);
      u32 K_1_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r104 + 192u);
      const u32 v34[2] = {q0_17, q0_18};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v34, product_0);
      u32 K_1_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r104 + 224u);
      const u32 v35[2] = {q0_19, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_7, v35, product_0);
      const u32 s1_1 = s1_0 + r136;
      const float s1_2 = shared<float>(s1_1 + 512u);
      const float s1_3 = shared<float>(s1_1 + 5760u);
      u32 K_1_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r104 + 256u);
      float product_1[4];
      const u32 v36[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_8, v36, zeros);
      u32 K_1_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r104 + 288u);
      const u32 v37[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v37, product_1);
      u32 K_1_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r104 + 320u);
      const u32 v38[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_10, v38, product_1);
      u32 K_1_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r104 + 352u);
      const u32 v39[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v39, product_1);
      __syncwarp();
      u32 K_1_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r104 + 384u);
      const u32 v40[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_12, v40, product_1);
      u32 K_1_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r104 + 416u);
      const u32 v41[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v41, product_1);
      u32 K_1_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r104 + 448u);
      const u32 v42[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_14, v42, product_1);
      u32 K_1_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r104 + 480u);
      const u32 v43[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v43, product_1);
      const float s2_0 = shared<float>(s1_1 + 516u);
      const float s2_1 = __fmaf_rn(product_1[0], s2_0, __fmaf_rn(product_0[0], s1_2, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], s2_0, __fmaf_rn(product_0[1], s1_2, s0[1]));
      const float s2_3 = shared<float>(s1_1 + 5764u);
      const float s2_4 = __fmaf_rn(product_1[2], s2_3, __fmaf_rn(product_0[2], s1_3, s0[2]));
      const float s2_5 = __fmaf_rn(product_1[3], s2_3, __fmaf_rn(product_0[3], s1_3, s0[3]));
      u32 K_1_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r104 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_16, rest_part_2, zeros);
      u32 K_1_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r104 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_1_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r104 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_18, rest_part_3, product_2);
      u32 K_1_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r104 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_1_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r104 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_20, rest_part_4, product_2);
      u32 K_1_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r104 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_1_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r104 + 704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_22, rest_part_5, product_2);
      u32 K_1_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r104 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_1_part_23, rest_part_5 + 2, product_2);
      const float s3_0 = shared<float>(s1_1 + 520u);
      const float s3_1 = shared<float>(s1_1 + 5768u);
      u32 K_1_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r104 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_24, rest_part_6, zeros);
      u32 K_1_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r104 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_1_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r104 + 832u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_26, rest_part_7, product_3);
      u32 K_1_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r104 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_1_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r104 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_28, rest_part_8, product_3);
      u32 K_1_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r104 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_1_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r104 + 960u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_30, rest_part_9, product_3);
      u32 K_1_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r104 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_1_part_31, rest_part_9 + 2, product_3);
      const float score_0 = shared<float>(s1_1 + 524u);
      float score_1 = __fmaf_rn(product_3[0], score_0, __fmaf_rn(product_2[0], s3_0, s2_1));
      float score_2 = __fmaf_rn(product_3[1], score_0, __fmaf_rn(product_2[1], s3_0, s2_2));
      const float score_3 = shared<float>(s1_1 + 5772u);
      float score_4 = __fmaf_rn(product_3[2], score_3, __fmaf_rn(product_2[2], s3_1, s2_4));
      float score_5 = __fmaf_rn(product_3[3], score_3, __fmaf_rn(product_2[3], s3_1, s2_5));

      // mla_decode.ts:205  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r286 = shared<u32>(tile * 4u + lowest);
      if ((int)r286 < 0) {
        const u32 r287 = r105 + ((u32)tile << 7);
        const u32 r288 = shared<u32>(r287);
        const bool p14 = (int)r288 >= 0;
        score_1 = p14 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p14 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r289 = shared<u32>(r287 + 32u);
        const bool p15 = (int)r289 >= 0;
        score_4 = p15 ? score_4 : __uint_as_float(0xff800000u);
        score_5 = p15 ? score_5 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:121  export function weigh(softmax: Softmax, score: Fragment<"f32", 2>, first: number, moved: () => ...
      const u32 r290 = chunk + ((u32)tile << 5);

      // softmax.ts:124  const highest = reduceMax(scores, 0);
      const float highest_0 = score_1;
      const float highest_1 = score_2;
      const float highest_2 = score_4;
      const float highest_3 = score_5;
      r82 = highest_0 > f1 ? r290 + (score_1 == highest_0 ? 0u : 0u) : r82;
      r83 = highest_1 > f2 ? r290 + (score_2 == highest_1 ? 0u : 0u) : r83;
      r84 = highest_2 > f3 ? r290 + (score_4 == highest_2 ? 0u : 0u) : r84;
      r85 = highest_3 > f4 ? r290 + (score_5 == highest_3 ? 0u : 0u) : r85;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);
      f3 = max_NaN_f32(f3, highest_2);
      f4 = max_NaN_f32(f4, highest_3);

      // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
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

        // softmax.ts:132  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
        const float next_0 = __fmul_rn(__fsub_rn(most_18, f5), f0) > 16.0f ? most_18 : f5;
        const float next_1 = __fmul_rn(__fsub_rn(most_21, f6), f0) > 16.0f ? most_21 : f6;

        // softmax.ts:133  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
        const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f5, next_0), f0));
        const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f6, next_1), f0));
        if (p5) shared<float2>(r106) = make_float2(factor_0, factor_1);

        // softmax.ts:135  copy(next, pivot);
        f5 = next_0;
        f6 = next_1;
        f7 = __fmul_rn(f7, factor_0);
        f8 = __fmul_rn(f8, factor_1);
        f9 = __fmul_rn(f9, factor_0);
        f10 = __fmul_rn(f10, factor_1);

        // mla_decode.ts:208  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r290 > from) {
          __syncthreads();
          const float f11 = shared<float>(r107);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r107 + 32u);
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
          const float f13 = shared<float>(r107 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r107 + 96u);
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

      // softmax.ts:111  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
      const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_1, f5), f0, -24.0f));
      const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f6), f0, -24.0f));
      const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_4, f5), f0, -24.0f));
      const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f6), f0, -24.0f));
      f7 = __fadd_rn(f7, f15);
      f8 = __fadd_rn(f8, f16);
      f9 = __fadd_rn(f9, f17);
      f10 = __fadd_rn(f10, f18);
      shared<u32>(r108) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s1_2), __fmul_rn(f15, s1_2));
      shared<u32>(r108 + 640u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s1_3), __fmul_rn(f17, s1_3));
      __syncthreads();
      shared<u32>(r108 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s2_0), __fmul_rn(f15, s2_0));
      shared<u32>(r108 + 3200u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s2_3), __fmul_rn(f17, s2_3));
      __syncthreads();
      shared<u32>(r108 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s3_0), __fmul_rn(f15, s3_0));
      shared<u32>(r108 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s3_1), __fmul_rn(f17, s3_1));

      // mla_decode.ts:118  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const u32 r291 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_0), __fmul_rn(f15, score_0));
      const u32 r292 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_3), __fmul_rn(f17, score_3));
      __syncthreads();
      shared<u32>(r108 + 7680u) = r291;
      shared<u32>(r108 + 8320u) = r292;
      __syncthreads();
      u32 weights_1_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_0, r109);
      u32 K_1_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_32, r110);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_0, K_1_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_0, K_1_part_32 + 2, sum_1);
      u32 K_1_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_33, r110 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_0, K_1_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_0, K_1_part_33 + 2, sum_3);
      u32 K_1_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_34, r110 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_0, K_1_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_0, K_1_part_34 + 2, sum_5);
      u32 K_1_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_35, r110 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_0, K_1_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_0, K_1_part_35 + 2, sum_7);
      u32 weights_1_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_1, r109 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_1, K_1_part_32, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_1, K_1_part_32 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_1, K_1_part_33, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_1, K_1_part_33 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_1, K_1_part_34, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_1, K_1_part_34 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_1, K_1_part_35, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_1, K_1_part_35 + 2, sum_15);
      __syncwarp();
      u32 weights_1_part_2[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_2, r109 + 1280u);
      u32 K_1_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_36, r110 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_1_part_2, K_1_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_1_part_2, K_1_part_36 + 2, sum_1);
      u32 K_1_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_37, r110 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_1_part_2, K_1_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_1_part_2, K_1_part_37 + 2, sum_3);
      u32 K_1_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_38, r110 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_1_part_2, K_1_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_1_part_2, K_1_part_38 + 2, sum_5);
      u32 K_1_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_39, r110 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_1_part_2, K_1_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_1_part_2, K_1_part_39 + 2, sum_7);
      u32 weights_1_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_1_part_3, r109 + 1312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_1_part_3, K_1_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_1_part_3, K_1_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_1_part_3, K_1_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_1_part_3, K_1_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_1_part_3, K_1_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_1_part_3, K_1_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_1_part_3, K_1_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_1_part_3, K_1_part_39 + 2, sum_15);
      const u32 r293 = r136 + 20992u;
      r136 = (int)r293 >= 41984 ? 0u : r293;
    }
  }

  // mla_decode.ts:220  const scales = placed(cache, f32);
  const u32 scales = (u32)dim_P * dim_page;

  // softmax.ts:186  const total = reduceSum(weight, 0);
  const int total_0 = threadIdx.x & 3u;
  const u32 total_1 = (threadIdx.x >> 2) & 7u;
  const int total_2 = threadIdx.x >> 5;
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
  const u32 total_18 = (u32)total_0 << 3;
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

  // softmax.ts:187  let none = f32(0);
  float none = 0.0f;

  // softmax.ts:188  const lacks = map(total, (w) => w === 0, bool);
  const bool lacks_if_0 = total_24 == 0.0f;
  const bool lacks_if_1 = total_27 == 0.0f;

  // softmax.ts:189  if (reduceAny(lacks, 0))
  const bool p19 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;

  // softmax.ts:192  tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
  const bool p20 = r2 < (u32)dim_B && r3 < (u32)dim_N;
  const char* const d14 = indices + (s64)((s64)(int)r2 * sparseMlaDecodePart_1 << 2) + (s64)((u64)((s64)(int)r3 * dim_K) << 2);
  if (p19) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = from; slot < to; slot = step_to(slot, 256u, to)) {
      // mla_decode.ts:224  return { query, head, softmax, all: totals(softmax, from, to, (slot) => rowOf(slot) >= 0), sum,...
      const u32 r294 = slot + threadIdx.x;
      u32 r295 = 0u;
      if (p20 && r294 < (u32)dim_K) r295 = __ldg((const u32*)(d14 + 4ll * (int)r294));

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r294 < to && (int)(r295 < scales ? r295 : -1u) >= 0) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }
  const u32 r296 = div_s32(r0, dim_N);
  const u32 r297 = r0 - r296 * dim_N;

  // mla_decode.ts:251  store(partial.tile([b, n, part, head, 0], [1, 1, 1, tune.heads, LATENT]), sum);
  const bool p21 = r296 < (u32)dim_B && r297 < (u32)dim_N;
  const s64 d15 = (s64)(int)r296;
  char* const d16 = partial + (s64)(d15 * (sparseMlaDecodePart_3 * sparseMlaDecodePart_0) << 2);
  const s64 d17 = (s64)(int)r297;
  char* const d18 = d16 + (s64)(d17 * sparseMlaDecodePart_3 << 2) + 262144ll * (int)blockIdx.y;
  char* const d19 = d18 + 65536ll * r1;
  if (p21) {
    char* const d20 = d19 + 2048ll * (int)total_1 + 8ll * total_0 + 256ll * total_2;
    *(float2*)d20 = make_float2(sum_0[0], sum_0[1]);
    *(float2*)(d20 + 16384) = make_float2(sum_0[2], sum_0[3]);
    *(float2*)(d20 + 32) = make_float2(sum_1[0], sum_1[1]);
    *(float2*)(d20 + 16416) = make_float2(sum_1[2], sum_1[3]);
    *(float2*)(d20 + 64) = make_float2(sum_2[0], sum_2[1]);
    *(float2*)(d20 + 16448) = make_float2(sum_2[2], sum_2[3]);
    *(float2*)(d20 + 96) = make_float2(sum_3[0], sum_3[1]);
    *(float2*)(d20 + 16480) = make_float2(sum_3[2], sum_3[3]);
    *(float2*)(d20 + 128) = make_float2(sum_4[0], sum_4[1]);
    *(float2*)(d20 + 16512) = make_float2(sum_4[2], sum_4[3]);
    *(float2*)(d20 + 160) = make_float2(sum_5[0], sum_5[1]);
    *(float2*)(d20 + 16544) = make_float2(sum_5[2], sum_5[3]);
    *(float2*)(d20 + 192) = make_float2(sum_6[0], sum_6[1]);
    *(float2*)(d20 + 16576) = make_float2(sum_6[2], sum_6[3]);
    *(float2*)(d20 + 224) = make_float2(sum_7[0], sum_7[1]);
    *(float2*)(d20 + 16608) = make_float2(sum_7[2], sum_7[3]);
    *(float2*)(d20 + 32768) = make_float2(sum_8[0], sum_8[1]);
    *(float2*)(d20 + 49152) = make_float2(sum_8[2], sum_8[3]);
    *(float2*)(d20 + 32800) = make_float2(sum_9[0], sum_9[1]);
    *(float2*)(d20 + 49184) = make_float2(sum_9[2], sum_9[3]);
    *(float2*)(d20 + 32832) = make_float2(sum_10[0], sum_10[1]);
    *(float2*)(d20 + 49216) = make_float2(sum_10[2], sum_10[3]);
    *(float2*)(d20 + 32864) = make_float2(sum_11[0], sum_11[1]);
    *(float2*)(d20 + 49248) = make_float2(sum_11[2], sum_11[3]);
    *(float2*)(d20 + 32896) = make_float2(sum_12[0], sum_12[1]);
    *(float2*)(d20 + 49280) = make_float2(sum_12[2], sum_12[3]);
    *(float2*)(d20 + 32928) = make_float2(sum_13[0], sum_13[1]);
    *(float2*)(d20 + 49312) = make_float2(sum_13[2], sum_13[3]);
    *(float2*)(d20 + 32960) = make_float2(sum_14[0], sum_14[1]);
    *(float2*)(d20 + 49344) = make_float2(sum_14[2], sum_14[3]);
    *(float2*)(d20 + 32992) = make_float2(sum_15[0], sum_15[1]);
    *(float2*)(d20 + 49376) = make_float2(sum_15[2], sum_15[3]);
  } else {
    char* const d21 = d19 + 2048ll * (int)total_1 + 8ll * total_0 + 256ll * total_2;
    if (p21) *(float2*)d21 = make_float2(sum_0[0], sum_0[1]);
    if (p21) *(float2*)(d21 + 16384) = make_float2(sum_0[2], sum_0[3]);
    if (p21) *(float2*)(d21 + 32) = make_float2(sum_1[0], sum_1[1]);
    if (p21) *(float2*)(d21 + 16416) = make_float2(sum_1[2], sum_1[3]);
    if (p21) *(float2*)(d21 + 64) = make_float2(sum_2[0], sum_2[1]);
    if (p21) *(float2*)(d21 + 16448) = make_float2(sum_2[2], sum_2[3]);
    if (p21) *(float2*)(d21 + 96) = make_float2(sum_3[0], sum_3[1]);
    if (p21) *(float2*)(d21 + 16480) = make_float2(sum_3[2], sum_3[3]);
    if (p21) *(float2*)(d21 + 128) = make_float2(sum_4[0], sum_4[1]);
    if (p21) *(float2*)(d21 + 16512) = make_float2(sum_4[2], sum_4[3]);
    if (p21) *(float2*)(d21 + 160) = make_float2(sum_5[0], sum_5[1]);
    if (p21) *(float2*)(d21 + 16544) = make_float2(sum_5[2], sum_5[3]);
    if (p21) *(float2*)(d21 + 192) = make_float2(sum_6[0], sum_6[1]);
    if (p21) *(float2*)(d21 + 16576) = make_float2(sum_6[2], sum_6[3]);
    if (p21) *(float2*)(d21 + 224) = make_float2(sum_7[0], sum_7[1]);
    if (p21) *(float2*)(d21 + 16608) = make_float2(sum_7[2], sum_7[3]);
    if (p21) *(float2*)(d21 + 32768) = make_float2(sum_8[0], sum_8[1]);
    if (p21) *(float2*)(d21 + 49152) = make_float2(sum_8[2], sum_8[3]);
    if (p21) *(float2*)(d21 + 32800) = make_float2(sum_9[0], sum_9[1]);
    if (p21) *(float2*)(d21 + 49184) = make_float2(sum_9[2], sum_9[3]);
    if (p21) *(float2*)(d21 + 32832) = make_float2(sum_10[0], sum_10[1]);
    if (p21) *(float2*)(d21 + 49216) = make_float2(sum_10[2], sum_10[3]);
    if (p21) *(float2*)(d21 + 32864) = make_float2(sum_11[0], sum_11[1]);
    if (p21) *(float2*)(d21 + 49248) = make_float2(sum_11[2], sum_11[3]);
    if (p21) *(float2*)(d21 + 32896) = make_float2(sum_12[0], sum_12[1]);
    if (p21) *(float2*)(d21 + 49280) = make_float2(sum_12[2], sum_12[3]);
    if (p21) *(float2*)(d21 + 32928) = make_float2(sum_13[0], sum_13[1]);
    if (p21) *(float2*)(d21 + 49312) = make_float2(sum_13[2], sum_13[3]);
    if (p21) *(float2*)(d21 + 32960) = make_float2(sum_14[0], sum_14[1]);
    if (p21) *(float2*)(d21 + 49344) = make_float2(sum_14[2], sum_14[3]);
    if (p21) *(float2*)(d21 + 32992) = make_float2(sum_15[0], sum_15[1]);
    if (p21) *(float2*)(d21 + 49376) = make_float2(sum_15[2], sum_15[3]);
  }

  // mla_decode.ts:253  store(pivots.tile([b, n, part, head], [1, 1, 1, tune.heads]), softmax.pivot, (m, h) =>
  const bool p22 = none == 0.0f;
  const bool p23 = (threadIdx.x & 0x3cu) == 0u;
  const bool p24 = p23 && p21;
  const s64 d22 = d15 * (sparseMlaDecodePart_4 * sparseMlaDecodePart_0) << 2;
  const s64 d23 = d17 * sparseMlaDecodePart_4 << 2;
  char* const d24 = pivots + d22 + d23 + 512ll * (int)blockIdx.y + 128ll * r1 + 8ll * total_0;
  if (p24) *(float2*)(d24 + 32ll * (int)total_4) = make_float2(lacks_if_0 && p22 ? -3.4028235e38f : f5, lacks_if_1 && p22 ? -3.4028235e38f : f6);

  // mla_decode.ts:256  store(weights.tile([b, n, part, head], [1, 1, 1, tune.heads]), total);
  char* const d25 = weights + d22 + d23 + 512ll * (int)blockIdx.y + 128ll * r1 + 8ll * total_0;
  if (p24) *(float2*)(d25 + 32ll * (int)total_4) = make_float2(total_24, total_27);
  const float f19 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f5), f0, -24.0f));
  const float f20 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f6), f0, -24.0f));
  const float f21 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f3, f5), f0, -24.0f));
  const float f22 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f4, f6), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fmul_rn(total_24, 0.2f);
  const float p_1 = f19 > p_0 ? f19 : 0.0f;
  const float p_2 = __fmul_rn(total_27, 0.2f);
  const float p_3 = f20 > p_2 ? f20 : 0.0f;
  const float p_4 = f21 > p_0 ? f21 : 0.0f;
  const float p_5 = f22 > p_2 ? f22 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p25 = __syncthreads_or(((p_1 > 0.0f || p_3 > 0.0f) || p_4 > 0.0f) || p_5 > 0.0f) != 0;
  if (p25) {
    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r298 = total_1 + (total_3 << 4);
    const u32 r299 = r298 + 8u;
    const u32 r300 = total_0 * 288u;
    const u32 r301 = total_4 * 1152u;
    const u32 r302 = total_1 << 2;
    const u32 r303 = total_3 << 6;
    const u32 r304 = slots + r300 + r301 + r302 + r303;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r305 = weights_2 + r300 + r301 + r302 + r303;

    // softmax.ts:173  store(most, reduceMax(p, 0));
    const float f23 = max_NaN_f32(p_1, p_4);
    const float f24 = max_NaN_f32(p_3, p_5);
    const u32 r306 = scratch2 + total_17 + total_18 + total_19;
    const u32 r307 = scratch2 + total_18 + total_19;

    // softmax.ts:174  parallel([heads, 32], (h, lane) => {
    const u32 r308 = threadIdx.x + 256u;
    const u32 r309 = r308 >> 5;
    const u32 r310 = threadIdx.x + 512u;
    const u32 r311 = r310 >> 5;
    const u32 r312 = threadIdx.x + 768u;
    const u32 r313 = r312 >> 5;
    cp_async_wait_group<0>();
    __syncthreads();
    shared<u32>(r304) = r82 + r298;
    shared<u32>(r304 + 144u) = r83 + r298;
    shared<u32>(r304 + 32u) = r84 + r299;
    shared<u32>(r304 + 176u) = r85 + r299;
    shared<float>(r305) = p_1;
    shared<float>(r305 + 144u) = p_3;
    shared<float>(r305 + 32u) = p_4;
    shared<float>(r305 + 176u) = p_5;
    const float f25 = __shfl_xor_sync(0xffffffffu, f23, 4);
    const float f26 = max_NaN_f32(f23, f25);
    const float f27 = __shfl_xor_sync(0xffffffffu, f24, 4);
    const float f28 = max_NaN_f32(f24, f27);
    const float f29 = __shfl_xor_sync(0xffffffffu, f26, 8);
    const float f30 = max_NaN_f32(f26, f29);
    const float f31 = __shfl_xor_sync(0xffffffffu, f28, 8);
    const float f32 = max_NaN_f32(f28, f31);
    const float f33 = __shfl_xor_sync(0xffffffffu, f30, 16);
    const float f34 = __shfl_xor_sync(0xffffffffu, f32, 16);
    if (total_if) shared<float>(r306) = max_NaN_f32(f30, f33);
    if (total_if) shared<float>(r306 + 4u) = max_NaN_f32(f32, f34);
    __syncthreads();
    const float f35 = shared<float>(r307);
    const float f36 = shared<float>(r307 + 128u);
    const float f37 = shared<float>(r307 + 4u);
    const float f38 = shared<float>(r307 + 132u);
    if (p23) shared<float2>(most_1 + total_18 + total_19) = make_float2(max_NaN_f32(f35, f36), max_NaN_f32(f37, f38));

    // softmax.ts:175  if (most.at(h) > 0)
    __syncthreads();
    const float f39 = shared<float>(total_2 * 4u + most_1);
    if (f39 > 0.0f) {
      const u32 r314 = threadIdx.x & 0x1fu;

      // mla_decode.ts:258  partial.set(b, n, part, head + h, c, partial.at(b, n, part, head + h, c) + lost(slot, p, c)),
      char* const d26 = d19 + 2048ll * total_2;

      // softmax.ts:176  for (const i of range(apart)) {
      #pragma unroll 1
      for (int i = 0; i < 32; i++) {
        // softmax.ts:177  const weight = weights.at(h, i);
        const u32 weight_0 = total_2 * 144u;
        const u32 weight_1 = (u32)i << 2;
        const float weight_2 = shared<float>(weights_2 + weight_0 + weight_1);

        // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
        if (weight_2 > 0.0f) {
          // mla_decode.ts:257  restore(softmax, total, isHeavy, LATENT, (h, slot, p, c) =>
          const u32 r315 = shared<u32>(slots + weight_0 + weight_1);

          // softmax.ts:146  export const lossOf = (p: number): number => p - f32(bf16(p));
          u32 r316 = 0u;
          if (p20 && r315 < (u32)dim_K) r316 = __ldg((const u32*)(d14 + 4ll * (int)r315));
          const u32 r317 = r316 < scales ? r316 : -1u;
          const bool p26 = r317 < scales;
          const char* const d27 = cache + 656ll * (int)r317;
          #pragma unroll 1
          for (int c = (int)r314; c < 512; c += 32) {
            float f40 = 0.0f;
            if (p26) f40 = __ldg((const float*)(d27 + 4ll * (int)((u32)c >> 7) + 512));
            const float f41 = __fmul_rn(weight_2, f40);
            char* const d28 = d26 + 4ll * c;
            float f42 = 0.0f;
            if (p21) f42 = *(float*)d28;
            const float f43 = __fsub_rn(f41, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f41) << 16));
            u32 r318 = 0u;
            if (p26) r318 = __ldg((const u8*)(d27 + 1ll * c));
            const u16 h0 = (u16)r318;
            const u16 h1 = (u16)cvt_rn_f16x2_e4m3x2(h0);
            if (p21) *(float*)d28 = __fadd_rn(f42, __fmul_rn(f43, cvt_f32_f16(h1)));
          }
        }
      }
    }
    const float f44 = shared<float>(r309 * 4u + most_1);
    if (f44 > 0.0f) {
      const u32 r319 = r308 & 0x1fu;
      char* const d29 = d19 + 2048ll * (int)r309;
      #pragma unroll 1
      for (int i2 = 0; i2 < 32; i2++) {
        const u32 weight_3 = r309 * 144u;
        const u32 weight_4 = (u32)i2 << 2;
        const float weight_5 = shared<float>(weights_2 + weight_3 + weight_4);
        if (weight_5 > 0.0f) {
          const u32 r320 = shared<u32>(slots + weight_3 + weight_4);
          u32 r321 = 0u;
          if (p20 && r320 < (u32)dim_K) r321 = __ldg((const u32*)(d14 + 4ll * (int)r320));
          const u32 r322 = r321 < scales ? r321 : -1u;
          const bool p27 = r322 < scales;
          const char* const d30 = cache + 656ll * (int)r322;
          #pragma unroll 1
          for (int c2 = (int)r319; c2 < 512; c2 += 32) {
            float f45 = 0.0f;
            if (p27) f45 = __ldg((const float*)(d30 + 4ll * (int)((u32)c2 >> 7) + 512));
            const float f46 = __fmul_rn(weight_5, f45);
            char* const d31 = d29 + 4ll * c2;
            float f47 = 0.0f;
            if (p21) f47 = *(float*)d31;
            const float f48 = __fsub_rn(f46, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f46) << 16));
            u32 r323 = 0u;
            if (p27) r323 = __ldg((const u8*)(d30 + 1ll * c2));
            const u16 h2 = (u16)r323;
            const u16 h3 = (u16)cvt_rn_f16x2_e4m3x2(h2);
            if (p21) *(float*)d31 = __fadd_rn(f47, __fmul_rn(f48, cvt_f32_f16(h3)));
          }
        }
      }
    }
    const float f49 = shared<float>(r311 * 4u + most_1);
    if (f49 > 0.0f) {
      const u32 r324 = r310 & 0x1fu;
      char* const d32 = d19 + 2048ll * (int)r311;
      #pragma unroll 1
      for (int i3 = 0; i3 < 32; i3++) {
        const u32 weight_6 = r311 * 144u;
        const u32 weight_7 = (u32)i3 << 2;
        const float weight_8 = shared<float>(weights_2 + weight_6 + weight_7);
        if (weight_8 > 0.0f) {
          const u32 r325 = shared<u32>(slots + weight_6 + weight_7);
          u32 r326 = 0u;
          if (p20 && r325 < (u32)dim_K) r326 = __ldg((const u32*)(d14 + 4ll * (int)r325));
          const u32 r327 = r326 < scales ? r326 : -1u;
          const bool p28 = r327 < scales;
          const char* const d33 = cache + 656ll * (int)r327;
          #pragma unroll 1
          for (int c3 = (int)r324; c3 < 512; c3 += 32) {
            float f50 = 0.0f;
            if (p28) f50 = __ldg((const float*)(d33 + 4ll * (int)((u32)c3 >> 7) + 512));
            const float f51 = __fmul_rn(weight_8, f50);
            char* const d34 = d32 + 4ll * c3;
            float f52 = 0.0f;
            if (p21) f52 = *(float*)d34;
            const float f53 = __fsub_rn(f51, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f51) << 16));
            u32 r328 = 0u;
            if (p28) r328 = __ldg((const u8*)(d33 + 1ll * c3));
            const u16 h4 = (u16)r328;
            const u16 h5 = (u16)cvt_rn_f16x2_e4m3x2(h4);
            if (p21) *(float*)d34 = __fadd_rn(f52, __fmul_rn(f53, cvt_f32_f16(h5)));
          }
        }
      }
    }
    const float f54 = shared<float>(r313 * 4u + most_1);
    if (f54 > 0.0f) {
      const u32 r329 = r312 & 0x1fu;
      char* const d35 = d19 + 2048ll * (int)r313;
      #pragma unroll 1
      for (int i4 = 0; i4 < 32; i4++) {
        const u32 weight_9 = r313 * 144u;
        const u32 weight_10 = (u32)i4 << 2;
        const float weight = shared<float>(weights_2 + weight_9 + weight_10);
        if (weight > 0.0f) {
          const u32 r330 = shared<u32>(slots + weight_9 + weight_10);
          u32 r331 = 0u;
          if (p20 && r330 < (u32)dim_K) r331 = __ldg((const u32*)(d14 + 4ll * (int)r330));
          const u32 r332 = r331 < scales ? r331 : -1u;
          const bool p29 = r332 < scales;
          const char* const d36 = cache + 656ll * (int)r332;
          #pragma unroll 1
          for (int c4 = (int)r329; c4 < 512; c4 += 32) {
            float f55 = 0.0f;
            if (p29) f55 = __ldg((const float*)(d36 + 4ll * (int)((u32)c4 >> 7) + 512));
            const float f56 = __fmul_rn(weight, f55);
            char* const d37 = d35 + 4ll * c4;
            float f57 = 0.0f;
            if (p21) f57 = *(float*)d37;
            const float f58 = __fsub_rn(f56, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f56) << 16));
            u32 r333 = 0u;
            if (p29) r333 = __ldg((const u8*)(d36 + 1ll * c4));
            const u16 h6 = (u16)r333;
            const u16 h7 = (u16)cvt_rn_f16x2_e4m3x2(h6);
            if (p21) *(float*)d37 = __fadd_rn(f57, __fmul_rn(f58, cvt_f32_f16(h7)));
          }
        }
      }
    }
  }
}
