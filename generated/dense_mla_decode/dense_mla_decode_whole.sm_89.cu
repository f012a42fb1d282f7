//
// dense_mla_decode_whole: tilewright, for sm_89
//   H = 128
//   heads = 32, keys = 32, stages = 2, warps = 8
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
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
  const u32 share_0 = (u32)r5 - r5;
  const u32 share_1 = r5 + (share_0 != 0u && (int)(share_0 ^ 1u) >= 0 ? 1u : 0u);
  const u32 share_2 = (int)share_1 / 32;
  const u32 share_3 = share_1 - (share_2 << 5);
  const u32 share = share_2 + (share_3 != 0u && (int)(share_3 ^ 0x20u) >= 0 ? 1u : 0u);

  // mla_decode.ts:157  const from = min(part * share, count);
  const int from = min(r5, 0);

  // mla_decode.ts:158  const to = min(from + share, count);
  const int to = min((int)(from + (share << 5)), r5);

  // mla_decode.ts:160  const rows = placed(cache, u8);
  const u32 rows = (u32)dim_P * dim_page;

  // mla_decode.ts:163  copy(queries.tile([query, head, 0], [1, heads, KEPT]), staged.tile([0, 0], [heads, KEPT]));
  const u32 r6 = threadIdx.x & 0x1fu;
  const u32 r7 = threadIdx.x >> 5;
  const int r8 = (u32)dim_B * dim_N - r0;
  const bool p1 = r8 > 0;
  const u32 r9 = r6 << 4;
  const u32 r10 = staged + r7 * 2112u + r9;
  const char* const d1 = q + 147456ll * (int)r0 + 36864ll * (int)r1;
  if (p1) {
    const char* const d2 = d1 + 4608ll * (int)r7 + 16ll * (int)r6;
    cp_async_cg_shared_global<16>(r10, d2);
    cp_async_cg_shared_global<16>(r10 + 528u, d2 + 1152);
    cp_async_cg_shared_global<16>(r10 + 1056u, d2 + 2304);
    cp_async_cg_shared_global<16>(r10 + 1584u, d2 + 3456);
  } else {
    const char* const d3 = d1 + 4608ll * (int)r7 + 16ll * (int)r6;
    const bool p2 = r8 <= 0;
    cp_async_cg_shared_global<16>(r10, d3, p2);
    cp_async_cg_shared_global<16>(r10 + 528u, d3 + 1152, p2);
    cp_async_cg_shared_global<16>(r10 + 1056u, d3 + 2304, p2);
    cp_async_cg_shared_global<16>(r10 + 1584u, d3 + 3456, p2);
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
    __syncthreads();
    shared<uint4>(r10) = make_uint4(r11, r12, r13, r14);
    shared<uint4>(r10 + 528u) = make_uint4(r15, r16, r17, r18);
    shared<uint4>(r10 + 1056u) = make_uint4(r19, r20, r21, r22);
    shared<uint4>(r10 + 1584u) = make_uint4(r23, r24, r25, r26);
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
  if (p1) {
    const u32 r27 = threadIdx.x & 7u;
    const u32 r28 = threadIdx.x >> 3;
    const u32 r29 = rest + r28 * 656u + (r27 << 4);
    const char* const d4 = d1 + 1152ll * (int)r28 + 16ll * (int)r27;
    __syncthreads();
    cp_async_cg_shared_global<16>(r29, d4 + 512);
    cp_async_cg_shared_global<16>(r29 + 128u, d4 + 640);
    cp_async_cg_shared_global<16>(r29 + 256u, d4 + 768);
    cp_async_cg_shared_global<16>(r29 + 384u, d4 + 896);
    cp_async_cg_shared_global<16>(r29 + 512u, d4 + 1024);
  } else {
    const u32 r30 = threadIdx.x & 7u;
    const u32 r31 = threadIdx.x >> 3;
    const u32 r32 = rest + r31 * 656u + (r30 << 4);
    const char* const d5 = d1 + 1152ll * (int)r31 + 16ll * (int)r30;
    const bool p4 = r8 <= 0;
    __syncthreads();
    cp_async_cg_shared_global<16>(r32, d5 + 512, p4);
    cp_async_cg_shared_global<16>(r32 + 128u, d5 + 640, p4);
    cp_async_cg_shared_global<16>(r32 + 256u, d5 + 768, p4);
    cp_async_cg_shared_global<16>(r32 + 384u, d5 + 896, p4);
    cp_async_cg_shared_global<16>(r32 + 512u, d5 + 1024, p4);
  }
  cp_async_commit_group();
  const u32 r33 = r7 * 2624u;
  const u32 r34 = r6 << 3;
  if (p3) {
    const u32 r35 = rest + r33 + r9;
    const bool p5 = (int)r34 < 64;
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v4 = shared<uint4>(r35);
    u32 r36 = 0u;
    u32 r37 = 0u;
    u32 r38 = 0u;
    u32 r39 = 0u;
    if (p5) {
      const uint4 v5 = shared<uint4>(r35 + 512u);
      r36 = v5.x;
      r37 = v5.y;
      r38 = v5.z;
      r39 = v5.w;
    }
    const uint4 v6 = shared<uint4>(r35 + 656u);
    u32 r40 = 0u;
    u32 r41 = 0u;
    u32 r42 = 0u;
    u32 r43 = 0u;
    if (p5) {
      const uint4 v7 = shared<uint4>(r35 + 1168u);
      r40 = v7.x;
      r41 = v7.y;
      r42 = v7.z;
      r43 = v7.w;
    }
    const uint4 v8 = shared<uint4>(r35 + 1312u);
    u32 r44 = 0u;
    u32 r45 = 0u;
    u32 r46 = 0u;
    u32 r47 = 0u;
    if (p5) {
      const uint4 v9 = shared<uint4>(r35 + 1824u);
      r44 = v9.x;
      r45 = v9.y;
      r46 = v9.z;
      r47 = v9.w;
    }
    const uint4 v10 = shared<uint4>(r35 + 1968u);
    u32 r48 = 0u;
    u32 r49 = 0u;
    u32 r50 = 0u;
    u32 r51 = 0u;
    if (p5) {
      const uint4 v11 = shared<uint4>(r35 + 2480u);
      r48 = v11.x;
      r49 = v11.y;
      r50 = v11.z;
      r51 = v11.w;
    }
    const u32 r52 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r53 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r54 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r55 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r56 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r36 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r36 << 16), 4.0f));
    const u32 r57 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r37 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r37 << 16), 4.0f));
    const u32 r58 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r38 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r38 << 16), 4.0f));
    const u32 r59 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r39 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r39 << 16), 4.0f));
    const u32 r60 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r61 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r62 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r63 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r64 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r40 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r40 << 16), 4.0f));
    const u32 r65 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r41 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r41 << 16), 4.0f));
    const u32 r66 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r42 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r42 << 16), 4.0f));
    const u32 r67 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r43 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r43 << 16), 4.0f));
    const u32 r68 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.x << 16), 4.0f));
    const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.y << 16), 4.0f));
    const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.z << 16), 4.0f));
    const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v8.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v8.w << 16), 4.0f));
    const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r44 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r44 << 16), 4.0f));
    const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r45 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r45 << 16), 4.0f));
    const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r46 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r46 << 16), 4.0f));
    const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r47 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r47 << 16), 4.0f));
    const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r48 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r48 << 16), 4.0f));
    const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r49 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r49 << 16), 4.0f));
    const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r50 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r50 << 16), 4.0f));
    const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r51 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r51 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r35) = make_uint4(r52, r53, r54, r55);
    if (p5) shared<uint4>(r35 + 512u) = make_uint4(r56, r57, r58, r59);
    shared<uint4>(r35 + 656u) = make_uint4(r60, r61, r62, r63);
    if (p5) shared<uint4>(r35 + 1168u) = make_uint4(r64, r65, r66, r67);
    shared<uint4>(r35 + 1312u) = make_uint4(r68, r69, r70, r71);
    if (p5) shared<uint4>(r35 + 1824u) = make_uint4(r72, r73, r74, r75);
    shared<uint4>(r35 + 1968u) = make_uint4(r76, r77, r78, r79);
    if (p5) shared<uint4>(r35 + 2480u) = make_uint4(r80, r81, r82, r83);
  }

  // softmax.ts:87  scale: exponentScale(sm_scale),
  const float f0 = __fmul_rn(p3 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla_decode.ts:175  for (const chunk of range(from, to, LIST)) {
  u32 r84 = 0u;
  u32 r85 = 0u;
  u32 r86 = 0u;
  u32 r87 = 0u;
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
  const int r88 = 31u - r6;
  const int r89 = 23u - r6;
  const u32 r90 = bytes + r33 + r9;
  const char* const d6 = cache + 16ll * (int)r6;
  const u32 r91 = places + (r7 << 4);

  // mla_decode.ts:196  store(K.tile([0, 0], [keys, LATENT]), load(codes.tile([0, 0], [keys, LATENT])), (x) => bf16(x));
  const u32 r92 = bytes + r7 * 656u + r34;
  const u32 r93 = K + r7 * 1040u + r9;

  // mla_decode.ts:198  mma(s0, halves.tile([0, ROPE_AT], [keys, ROPE]), transpose(rest.tile([0, 2 * GROUP], [heads, RO...
  const u32 r94 = r6 & 7u;
  const u32 r95 = r7 & 1u;
  const u32 r96 = (r6 >> 3) & 1u;
  const u32 r97 = (r6 >> 4) & 1u;
  const u32 r98 = r95 * 10496u;
  const u32 r99 = r94 * 656u;
  const u32 r100 = r97 << 4;
  const u32 r101 = bytes + r98 + r96 * 5248u + r99 + r100;
  const u32 r102 = r96 << 4;
  const u32 r103 = rest + q0_2 * 5248u + r99 + r102 + (r97 << 5);
  cp_async_wait_group<0>();
  __syncthreads();
  u32 rest_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_0, r103 + 512u);
  u32 rest_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_1, r103 + 576u);

  // mla_decode.ts:130  mma(product, K.tile([0, g * GROUP], [keys, GROUP]), q, { split: "N" });
  const u32 r104 = r96 * 8320u;
  const u32 r105 = r94 * 1040u;
  const u32 r106 = K + r95 * 16640u + r104 + r105 + r100;

  // mla_decode.ts:131  return map(product, (x, i, h) => fma(x, words.at(i, SCALES_AT + g), scores.at(i, h)));
  const u32 s1_0 = bytes + q0_1 * 656u + r98;
  u32 rest_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_2, r103);
  u32 rest_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_3, r103 + 64u);
  u32 rest_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_4, r103 + 128u);
  u32 rest_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_5, r103 + 192u);
  u32 rest_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_6, r103 + 256u);
  u32 rest_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_7, r103 + 320u);
  u32 rest_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_8, r103 + 384u);
  u32 rest_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(rest_part_9, r103 + 448u);

  // softmax.ts:107  copy(map(x, fn), x);
  const u32 r107 = places + (q0_1 << 2) + (r95 << 6);

  // softmax.ts:131  const most = reduceMax(highest, 0);
  const bool most_if = (threadIdx.x & 0x1cu) == 0u;
  const u32 most_0 = q0_0 << 3;
  const u32 most_1_ = q0_2 << 5;
  const u32 most_2 = scratch0 + (r95 << 7) + most_0 + most_1_;
  const u32 most_3 = scratch0 + most_0 + most_1_;

  // softmax.ts:134  copy(factor, factors);
  const bool p6 = (threadIdx.x & 0x3cu) == 0u;
  const u32 r108 = factors + most_0 + most_1_;
  const u32 r109 = q0_1 * 4u + factors;

  // mla_decode.ts:212  for (const g of unrolled(4)) store(weights.tile([g * keys, 0], [keys, heads]), scaled(p, words,...
  const u32 r110 = weights + q0_1 * 80u + r95 * 1280u + q0_3 + (q0_2 << 4);

  // mla_decode.ts:213  mma(sum, transpose(weights.tile([0, 0], [4 * keys, heads])), K.tile([0, 0], [keys, LATENT]), {
  const u32 r111 = weights + q0_2 * 2560u + r97 * 640u + r94 * 80u + r102;
  const u32 r112 = K + r104 + r105 + (r7 << 7) + r100;
  #pragma unroll 1
  for (int chunk = from; chunk < to; chunk = step_to(chunk, 512u, to)) {
    // dense_mla_decode.ts:15  rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
    const u32 r113 = threadIdx.x << 1;

    // mla_decode.ts:177  const listed = tabulate(i32, [LIST], (i) => (chunk + i < to ? rowOf(chunk + i) : -1));
    const char* const listed_at = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
    const u32 r114 = chunk + r113;
    const u32 listed_0 = div_s32(r114, dim_page);
    u32 listed_1 = 0u;
    if (p0 && listed_0 < (u32)dim_M) listed_1 = __ldg((const u32*)(listed_at + 4ll * (int)listed_0));
    const u32 listed_2 = rem_s32(r114, dim_page);
    const u32 listed_3 = listed_1 < (u32)dim_P && listed_2 < (u32)dim_page ? listed_1 * dim_page + listed_2 : -1u;
    const u32 listed_4 = (int)r114 < to ? listed_3 : -1u;
    const u32 r115 = chunk + (r113 + 1u);
    const u32 listed_5 = div_s32(r115, dim_page);
    u32 listed_6 = 0u;
    if (p0 && listed_5 < (u32)dim_M) listed_6 = __ldg((const u32*)(listed_at + 4ll * (int)listed_5));
    const u32 listed_7 = rem_s32(r115, dim_page);
    const u32 listed_8 = listed_6 < (u32)dim_P && listed_7 < (u32)dim_page ? listed_6 * dim_page + listed_7 : -1u;
    const u32 listed_9 = (int)r115 < to ? listed_8 : -1u;

    // mla_decode.ts:179  store(places, listed);
    __syncthreads();
    shared<uint2>(threadIdx.x * 8u + places) = make_uint2(listed_4, listed_9);

    // mla_decode.ts:182  store(lowest, reduceMin(reshape(listed, [idiv(LIST, keys), keys]), 1));
    const int r116 = min((int)listed_4, (int)listed_9);
    const u32 r117 = __shfl_xor_sync(0xffffffffu, (u32)r116, 1);
    const int r118 = min(r116, (int)r117);
    const u32 r119 = __shfl_xor_sync(0xffffffffu, (u32)r118, 2);
    const int r120 = min(r118, (int)r119);
    const u32 r121 = __shfl_xor_sync(0xffffffffu, (u32)r120, 4);
    const int r122 = min(r120, (int)r121);
    const u32 r123 = __shfl_xor_sync(0xffffffffu, (u32)r122, 8);
    if ((threadIdx.x & 0xfu) == 0u) shared<u32>((threadIdx.x >> 4) * 4u + lowest) = (u32)min(r122, (int)r123);

    // mla_decode.ts:183  for (const tile of pipelined(min(ceilDiv(to - chunk, keys), idiv(LIST, keys)), { stages })) {
    const u32 r124 = (u32)to - chunk;
    const u32 r125 = (int)r124 / 32;
    const u32 r126 = r124 - (r125 << 5);
    const u32 r127 = r125 + (r126 != 0u && (int)(r126 ^ 0x20u) >= 0 ? 1u : 0u);
    const int r128 = min((int)r127, 16);
    if (r128 > 0) {
      const u32 r129 = r7 * 16u + places;
      __syncthreads();
      const u32 r130 = shared<u32>(r129);
      const int r131 = r130 & 1u;
      const u32 r132 = shared<u32>(r129 + 4u);
      const int r133 = r132 & 1u;
      const u32 r134 = shared<u32>(r129 + 8u);
      const int r135 = r134 & 1u;
      const u32 r136 = shared<u32>(r129 + 12u);
      const int r137 = r136 & 1u;
      const char* const d7 = d6 + 656ll * (int)r130;
      const bool p7 = r130 >= rows;
      cp_async_wait_group<0>();
      __syncthreads();
      if (r131 <= r88) cp_async_cg_shared_global<16>(r90, d7, p7);
      if (r131 >= r89) cp_async_cg_shared_global<16>(r90 + 144u, d7 + 144, p7);
      const char* const d8 = d6 + 656ll * (int)r132;
      const bool p8 = r132 >= rows;
      if (r133 <= r88) cp_async_cg_shared_global<16>(r90 + 656u, d8, p8);
      if (r133 >= r89) cp_async_cg_shared_global<16>(r90 + 800u, d8 + 144, p8);
      const char* const d9 = d6 + 656ll * (int)r134;
      const bool p9 = r134 >= rows;
      if (r135 <= r88) cp_async_cg_shared_global<16>(r90 + 1312u, d9, p9);
      if (r135 >= r89) cp_async_cg_shared_global<16>(r90 + 1456u, d9 + 144, p9);
      const char* const d10 = d6 + 656ll * (int)r136;
      const bool p10 = r136 >= rows;
      if (r137 <= r88) cp_async_cg_shared_global<16>(r90 + 1968u, d10, p10);
      if (r137 >= r89) cp_async_cg_shared_global<16>(r90 + 2112u, d10 + 144, p10);
    }
    cp_async_commit_group();
    u32 r138 = 0u;
    #pragma unroll 1
    for (int tile = 0; tile < r128; tile++) {
      cp_async_wait_group<0>();
      __syncthreads();
      const u32 r139 = tile + 1u;
      if ((int)r139 < r128) {
        const u32 r140 = r91 + (r139 << 7);
        const u32 r141 = r90 + (20992u - r138);
        const u32 r142 = shared<u32>(r140);
        const int r143 = r142 & 1u;
        const u32 r144 = shared<u32>(r140 + 4u);
        const int r145 = r144 & 1u;
        const u32 r146 = shared<u32>(r140 + 8u);
        const int r147 = r146 & 1u;
        const u32 r148 = shared<u32>(r140 + 12u);
        const int r149 = r148 & 1u;
        const char* const d11 = d6 + 656ll * (int)r142;
        const bool p11 = r142 >= rows;
        if (r143 <= r88) cp_async_cg_shared_global<16>(r141, d11, p11);
        if (r143 >= r89) cp_async_cg_shared_global<16>(r141 + 144u, d11 + 144, p11);
        const char* const d12 = d6 + 656ll * (int)r144;
        const bool p12 = r144 >= rows;
        if (r145 <= r88) cp_async_cg_shared_global<16>(r141 + 656u, d12, p12);
        if (r145 >= r89) cp_async_cg_shared_global<16>(r141 + 800u, d12 + 144, p12);
        const char* const d13 = d6 + 656ll * (int)r146;
        const bool p13 = r146 >= rows;
        if (r147 <= r88) cp_async_cg_shared_global<16>(r141 + 1312u, d13, p13);
        if (r147 >= r89) cp_async_cg_shared_global<16>(r141 + 1456u, d13 + 144, p13);
        const char* const d14 = d6 + 656ll * (int)r148;
        const bool p14 = r148 >= rows;
        if (r149 <= r88) cp_async_cg_shared_global<16>(r141 + 1968u, d14, p14);
        if (r149 >= r89) cp_async_cg_shared_global<16>(r141 + 2112u, d14 + 144, p14);
      }
      cp_async_commit_group();
      const u32 r150 = r92 + r138;
      const uint2 v12 = shared<uint2>(r150);
      const uint2 v13 = shared<uint2>(r150 + 256u);
      const uint2 v14 = shared<uint2>(r150 + 5248u);
      const uint2 v15 = shared<uint2>(r150 + 5504u);
      const u32 r151 = lop3_b32<246>((v12.x + 16843009u) ^ v12.x, v12.y + 16843009u, v12.y);
      const u32 r152 = fma_rn_bf16x2((prmt_b32(v12.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r153 = fma_rn_bf16x2((prmt_b32(v12.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r154 = fma_rn_bf16x2((prmt_b32(v12.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r155 = fma_rn_bf16x2((prmt_b32(v12.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93) = make_uint4(r152, r153, r154, r155);
      const u32 r156 = lop3_b32<246>(lop3_b32<246>(r151, v13.x + 16843009u, v13.x), v13.y + 16843009u, v13.y);
      const u32 r157 = fma_rn_bf16x2((prmt_b32(v13.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r158 = fma_rn_bf16x2((prmt_b32(v13.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r159 = fma_rn_bf16x2((prmt_b32(v13.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r160 = fma_rn_bf16x2((prmt_b32(v13.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 512u) = make_uint4(r157, r158, r159, r160);
      const u32 r161 = lop3_b32<246>(lop3_b32<246>(r156, v14.x + 16843009u, v14.x), v14.y + 16843009u, v14.y);
      const u32 r162 = fma_rn_bf16x2((prmt_b32(v14.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r163 = fma_rn_bf16x2((prmt_b32(v14.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r164 = fma_rn_bf16x2((prmt_b32(v14.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r165 = fma_rn_bf16x2((prmt_b32(v14.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 8320u) = make_uint4(r162, r163, r164, r165);
      const u32 r166 = lop3_b32<246>(lop3_b32<246>(r161, v15.x + 16843009u, v15.x), v15.y + 16843009u, v15.y);
      const u32 r167 = fma_rn_bf16x2((prmt_b32(v15.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r168 = fma_rn_bf16x2((prmt_b32(v15.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r169 = fma_rn_bf16x2((prmt_b32(v15.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r170 = fma_rn_bf16x2((prmt_b32(v15.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 8832u) = make_uint4(r167, r168, r169, r170);
      const uint2 v16 = shared<uint2>(r150 + 10496u);
      const uint2 v17 = shared<uint2>(r150 + 10752u);
      const uint2 v18 = shared<uint2>(r150 + 15744u);
      const uint2 v19 = shared<uint2>(r150 + 16000u);
      const u32 r171 = lop3_b32<246>(lop3_b32<246>(r166, v16.x + 16843009u, v16.x), v16.y + 16843009u, v16.y);
      const u32 r172 = fma_rn_bf16x2((prmt_b32(v16.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r173 = fma_rn_bf16x2((prmt_b32(v16.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r174 = fma_rn_bf16x2((prmt_b32(v16.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r175 = fma_rn_bf16x2((prmt_b32(v16.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 16640u) = make_uint4(r172, r173, r174, r175);
      const u32 r176 = lop3_b32<246>(lop3_b32<246>(r171, v17.x + 16843009u, v17.x), v17.y + 16843009u, v17.y);
      const u32 r177 = fma_rn_bf16x2((prmt_b32(v17.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r178 = fma_rn_bf16x2((prmt_b32(v17.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r179 = fma_rn_bf16x2((prmt_b32(v17.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r180 = fma_rn_bf16x2((prmt_b32(v17.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 17152u) = make_uint4(r177, r178, r179, r180);
      const u32 r181 = lop3_b32<246>(lop3_b32<246>(r176, v18.x + 16843009u, v18.x), v18.y + 16843009u, v18.y);
      const u32 r182 = fma_rn_bf16x2((prmt_b32(v18.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r183 = fma_rn_bf16x2((prmt_b32(v18.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r184 = fma_rn_bf16x2((prmt_b32(v18.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r185 = fma_rn_bf16x2((prmt_b32(v18.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 24960u) = make_uint4(r182, r183, r184, r185);
      const u32 r186 = lop3_b32<246>(lop3_b32<246>(r181, v19.x + 16843009u, v19.x), v19.y + 16843009u, v19.y);
      const u32 r187 = fma_rn_bf16x2((prmt_b32(v19.x, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r188 = fma_rn_bf16x2((prmt_b32(v19.x, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r189 = fma_rn_bf16x2((prmt_b32(v19.y, 0u, 37248u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      const u32 r190 = fma_rn_bf16x2((prmt_b32(v19.y, 0u, 45986u) << 4) & 0x87f087f0u, 2072017792u, 2147516416u);
      shared<uint4>(r93 + 25472u) = make_uint4(r187, r188, r189, r190);
      if ((r186 & 0x80808080u) != 0u) {
        const uint2 v20 = shared<uint2>(r150);
        const u32 r191 = __byte_perm(v20.x, 0u, 0x1404u);
        const u32 r192 = fma_rn_bf16x2((r191 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r193 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r192, 2064218889u, 0u), 0u, r192), r191, 0x80008000u);
        const u32 r194 = __byte_perm(v20.x, 0u, 0x3424u);
        const u32 r195 = fma_rn_bf16x2((r194 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r196 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r195, 2064218889u, 0u), 0u, r195), r194, 0x80008000u);
        const u32 r197 = __byte_perm(v20.y, 0u, 0x1404u);
        const u32 r198 = fma_rn_bf16x2((r197 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r199 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r198, 2064218889u, 0u), 0u, r198), r197, 0x80008000u);
        const u32 r200 = __byte_perm(v20.y, 0u, 0x3424u);
        const u32 r201 = fma_rn_bf16x2((r200 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r202 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r201, 2064218889u, 0u), 0u, r201), r200, 0x80008000u);
        shared<uint4>(r93) = make_uint4(r193, r196, r199, r202);
        const uint2 v21 = shared<uint2>(r150 + 256u);
        const u32 r203 = __byte_perm(v21.x, 0u, 0x1404u);
        const u32 r204 = fma_rn_bf16x2((r203 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r205 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r204, 2064218889u, 0u), 0u, r204), r203, 0x80008000u);
        const u32 r206 = __byte_perm(v21.x, 0u, 0x3424u);
        const u32 r207 = fma_rn_bf16x2((r206 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r208 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r207, 2064218889u, 0u), 0u, r207), r206, 0x80008000u);
        const u32 r209 = __byte_perm(v21.y, 0u, 0x1404u);
        const u32 r210 = fma_rn_bf16x2((r209 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r211 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r210, 2064218889u, 0u), 0u, r210), r209, 0x80008000u);
        const u32 r212 = __byte_perm(v21.y, 0u, 0x3424u);
        const u32 r213 = fma_rn_bf16x2((r212 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r214 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r213, 2064218889u, 0u), 0u, r213), r212, 0x80008000u);
        shared<uint4>(r93 + 512u) = make_uint4(r205, r208, r211, r214);
        const uint2 v22 = shared<uint2>(r150 + 5248u);
        const u32 r215 = __byte_perm(v22.x, 0u, 0x1404u);
        const u32 r216 = fma_rn_bf16x2((r215 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r217 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r216, 2064218889u, 0u), 0u, r216), r215, 0x80008000u);
        const u32 r218 = __byte_perm(v22.x, 0u, 0x3424u);
        const u32 r219 = fma_rn_bf16x2((r218 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r220 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r219, 2064218889u, 0u), 0u, r219), r218, 0x80008000u);
        const u32 r221 = __byte_perm(v22.y, 0u, 0x1404u);
        const u32 r222 = fma_rn_bf16x2((r221 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r223 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r222, 2064218889u, 0u), 0u, r222), r221, 0x80008000u);
        const u32 r224 = __byte_perm(v22.y, 0u, 0x3424u);
        const u32 r225 = fma_rn_bf16x2((r224 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r226 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r225, 2064218889u, 0u), 0u, r225), r224, 0x80008000u);
        shared<uint4>(r93 + 8320u) = make_uint4(r217, r220, r223, r226);
        const uint2 v23 = shared<uint2>(r150 + 5504u);
        const u32 r227 = __byte_perm(v23.x, 0u, 0x1404u);
        const u32 r228 = fma_rn_bf16x2((r227 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r229 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r228, 2064218889u, 0u), 0u, r228), r227, 0x80008000u);
        const u32 r230 = __byte_perm(v23.x, 0u, 0x3424u);
        const u32 r231 = fma_rn_bf16x2((r230 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r232 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r231, 2064218889u, 0u), 0u, r231), r230, 0x80008000u);
        const u32 r233 = __byte_perm(v23.y, 0u, 0x1404u);
        const u32 r234 = fma_rn_bf16x2((r233 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r235 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r234, 2064218889u, 0u), 0u, r234), r233, 0x80008000u);
        const u32 r236 = __byte_perm(v23.y, 0u, 0x3424u);
        const u32 r237 = fma_rn_bf16x2((r236 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r238 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r237, 2064218889u, 0u), 0u, r237), r236, 0x80008000u);
        shared<uint4>(r93 + 8832u) = make_uint4(r229, r232, r235, r238);
        const uint2 v24 = shared<uint2>(r150 + 10496u);
        const u32 r239 = __byte_perm(v24.x, 0u, 0x1404u);
        const u32 r240 = fma_rn_bf16x2((r239 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r241 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r240, 2064218889u, 0u), 0u, r240), r239, 0x80008000u);
        const u32 r242 = __byte_perm(v24.x, 0u, 0x3424u);
        const u32 r243 = fma_rn_bf16x2((r242 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r244 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r243, 2064218889u, 0u), 0u, r243), r242, 0x80008000u);
        const u32 r245 = __byte_perm(v24.y, 0u, 0x1404u);
        const u32 r246 = fma_rn_bf16x2((r245 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r247 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r246, 2064218889u, 0u), 0u, r246), r245, 0x80008000u);
        const u32 r248 = __byte_perm(v24.y, 0u, 0x3424u);
        const u32 r249 = fma_rn_bf16x2((r248 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r250 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r249, 2064218889u, 0u), 0u, r249), r248, 0x80008000u);
        shared<uint4>(r93 + 16640u) = make_uint4(r241, r244, r247, r250);
        const uint2 v25 = shared<uint2>(r150 + 10752u);
        const u32 r251 = __byte_perm(v25.x, 0u, 0x1404u);
        const u32 r252 = fma_rn_bf16x2((r251 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r253 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r252, 2064218889u, 0u), 0u, r252), r251, 0x80008000u);
        const u32 r254 = __byte_perm(v25.x, 0u, 0x3424u);
        const u32 r255 = fma_rn_bf16x2((r254 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r256 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r255, 2064218889u, 0u), 0u, r255), r254, 0x80008000u);
        const u32 r257 = __byte_perm(v25.y, 0u, 0x1404u);
        const u32 r258 = fma_rn_bf16x2((r257 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r259 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r258, 2064218889u, 0u), 0u, r258), r257, 0x80008000u);
        const u32 r260 = __byte_perm(v25.y, 0u, 0x3424u);
        const u32 r261 = fma_rn_bf16x2((r260 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r262 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r261, 2064218889u, 0u), 0u, r261), r260, 0x80008000u);
        shared<uint4>(r93 + 17152u) = make_uint4(r253, r256, r259, r262);
        const uint2 v26 = shared<uint2>(r150 + 15744u);
        const u32 r263 = __byte_perm(v26.x, 0u, 0x1404u);
        const u32 r264 = fma_rn_bf16x2((r263 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r265 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r264, 2064218889u, 0u), 0u, r264), r263, 0x80008000u);
        const u32 r266 = __byte_perm(v26.x, 0u, 0x3424u);
        const u32 r267 = fma_rn_bf16x2((r266 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r268 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r267, 2064218889u, 0u), 0u, r267), r266, 0x80008000u);
        const u32 r269 = __byte_perm(v26.y, 0u, 0x1404u);
        const u32 r270 = fma_rn_bf16x2((r269 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r271 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r270, 2064218889u, 0u), 0u, r270), r269, 0x80008000u);
        const u32 r272 = __byte_perm(v26.y, 0u, 0x3424u);
        const u32 r273 = fma_rn_bf16x2((r272 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r274 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r273, 2064218889u, 0u), 0u, r273), r272, 0x80008000u);
        shared<uint4>(r93 + 24960u) = make_uint4(r265, r268, r271, r274);
        const uint2 v27 = shared<uint2>(r150 + 16000u);
        const u32 r275 = __byte_perm(v27.x, 0u, 0x1404u);
        const u32 r276 = fma_rn_bf16x2((r275 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r277 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r276, 2064218889u, 0u), 0u, r276), r275, 0x80008000u);
        const u32 r278 = __byte_perm(v27.x, 0u, 0x3424u);
        const u32 r279 = fma_rn_bf16x2((r278 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r280 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r279, 2064218889u, 0u), 0u, r279), r278, 0x80008000u);
        const u32 r281 = __byte_perm(v27.y, 0u, 0x1404u);
        const u32 r282 = fma_rn_bf16x2((r281 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r283 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r282, 2064218889u, 0u), 0u, r282), r281, 0x80008000u);
        const u32 r284 = __byte_perm(v27.y, 0u, 0x3424u);
        const u32 r285 = fma_rn_bf16x2((r284 >> 4) & 0x7f007f0u, 2072017792u, 0u);
        const u32 r286 = lop3_b32<248>(fma_rn_bf16x2(fma_rn_bf16x2(r285, 2064218889u, 0u), 0u, r285), r284, 0x80008000u);
        shared<uint4>(r93 + 25472u) = make_uint4(r277, r280, r283, r286);
      }
      const u32 r287 = r101 + r138;
      u32 bytes_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_0, r287 + 528u);
      float s0[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_0, rest_part_0, zeros);
      u32 bytes_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_1, r287 + 560u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_1, rest_part_0 + 2, s0);
      __syncwarp();
      u32 bytes_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_2, r287 + 592u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_2, rest_part_1, s0);
      u32 bytes_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(bytes_part_3, r287 + 624u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(s0, bytes_part_3, rest_part_1 + 2, s0);
      __syncthreads();
      u32 K_part_0[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_0, r106);
      float product_0[4];
      const u32 v28[2] = {q0_5, q0_6};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v28, zeros);
      u32 K_part_1[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_1, r106 + 32u);
      const u32 v29[2] = {q0_7, q0_8};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_1, v29, product_0);
      u32 K_part_2[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_2, r106 + 64u);
      const u32 v30[2] = {q0_9, q0_10};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v30, product_0);
      u32 K_part_3[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_3, r106 + 96u);
      const u32 v31[2] = {q0_11, q0_12};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_3, v31, product_0);
      __syncwarp();
      u32 K_part_4[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_4, r106 + 128u);
      const u32 v32[2] = {q0_13, q0_14};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v32, product_0);
      u32 K_part_5[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_5, r106 + 160u);
      const u32 v33[2] = {q0_15, q0_16};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_5, v33, product_0);
      u32 K_part_6[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_6, r106 + 192u);
      const u32 v34[2] = {q0_17, q0_18};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v34, product_0);
      u32 K_part_7[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_7, r106 + 224u);
      const u32 v35[2] = {q0_19, q0_20};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_7, v35, product_0);
      const u32 s1_1 = s1_0 + r138;
      const float s1_2 = shared<float>(s1_1 + 512u);
      const float s1_3 = shared<float>(s1_1 + 5760u);
      u32 K_part_8[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_8, r106 + 256u);
      float product_1[4];
      const u32 v36[2] = {q1_0, q1_1};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_8, v36, zeros);
      u32 K_part_9[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_9, r106 + 288u);
      const u32 v37[2] = {q1_2, q1_3};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v37, product_1);
      u32 K_part_10[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_10, r106 + 320u);
      const u32 v38[2] = {q1_4, q1_5};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_10, v38, product_1);
      u32 K_part_11[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_11, r106 + 352u);
      const u32 v39[2] = {q1_6, q1_7};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v39, product_1);
      __syncwarp();
      u32 K_part_12[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_12, r106 + 384u);
      const u32 v40[2] = {q1_8, q1_9};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_12, v40, product_1);
      u32 K_part_13[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_13, r106 + 416u);
      const u32 v41[2] = {q1_10, q1_11};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v41, product_1);
      u32 K_part_14[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_14, r106 + 448u);
      const u32 v42[2] = {q1_12, q1_13};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_14, v42, product_1);
      u32 K_part_15[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_15, r106 + 480u);
      const u32 v43[2] = {q1_14, q1_15};
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v43, product_1);
      const float s2_0 = shared<float>(s1_1 + 516u);
      const float s2_1 = __fmaf_rn(product_1[0], s2_0, __fmaf_rn(product_0[0], s1_2, s0[0]));
      const float s2_2 = __fmaf_rn(product_1[1], s2_0, __fmaf_rn(product_0[1], s1_2, s0[1]));
      const float s2_3 = shared<float>(s1_1 + 5764u);
      const float s2_4 = __fmaf_rn(product_1[2], s2_3, __fmaf_rn(product_0[2], s1_3, s0[2]));
      const float s2_5 = __fmaf_rn(product_1[3], s2_3, __fmaf_rn(product_0[3], s1_3, s0[3]));
      u32 K_part_16[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_16, r106 + 512u);
      float product_2[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_16, rest_part_2, zeros);
      u32 K_part_17[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_17, r106 + 544u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_17, rest_part_2 + 2, product_2);
      __syncwarp();
      u32 K_part_18[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_18, r106 + 576u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, rest_part_3, product_2);
      u32 K_part_19[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_19, r106 + 608u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_19, rest_part_3 + 2, product_2);
      __syncwarp();
      u32 K_part_20[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_20, r106 + 640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_20, rest_part_4, product_2);
      u32 K_part_21[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_21, r106 + 672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_21, rest_part_4 + 2, product_2);
      __syncwarp();
      u32 K_part_22[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_22, r106 + 704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, rest_part_5, product_2);
      u32 K_part_23[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_23, r106 + 736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_23, rest_part_5 + 2, product_2);
      const float s3_0 = shared<float>(s1_1 + 520u);
      const float s3_1 = shared<float>(s1_1 + 5768u);
      u32 K_part_24[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_24, r106 + 768u);
      float product_3[4];
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_24, rest_part_6, zeros);
      u32 K_part_25[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_25, r106 + 800u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_25, rest_part_6 + 2, product_3);
      __syncwarp();
      u32 K_part_26[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_26, r106 + 832u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_26, rest_part_7, product_3);
      u32 K_part_27[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_27, r106 + 864u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, rest_part_7 + 2, product_3);
      __syncwarp();
      u32 K_part_28[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_28, r106 + 896u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_28, rest_part_8, product_3);
      u32 K_part_29[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_29, r106 + 928u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_29, rest_part_8 + 2, product_3);
      __syncwarp();
      u32 K_part_30[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_30, r106 + 960u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_30, rest_part_9, product_3);
      u32 K_part_31[4];
      ldmatrix_m8n8_x4_shared_b16(K_part_31, r106 + 992u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, rest_part_9 + 2, product_3);
      const float score_0 = shared<float>(s1_1 + 524u);
      float score_1 = __fmaf_rn(product_3[0], score_0, __fmaf_rn(product_2[0], s3_0, s2_1));
      float score_2 = __fmaf_rn(product_3[1], score_0, __fmaf_rn(product_2[1], s3_0, s2_2));
      const float score_3 = shared<float>(s1_1 + 5772u);
      float score_4 = __fmaf_rn(product_3[2], score_3, __fmaf_rn(product_2[2], s3_1, s2_4));
      float score_5 = __fmaf_rn(product_3[3], score_3, __fmaf_rn(product_2[3], s3_1, s2_5));

      // mla_decode.ts:205  if (lowest.at(tile) < 0) update(score, (x, i) => (places.at(first + i) >= 0 ? x : -Infinity));
      const u32 r288 = shared<u32>(tile * 4u + lowest);
      if ((int)r288 < 0) {
        const u32 r289 = r107 + ((u32)tile << 7);
        const u32 r290 = shared<u32>(r289);
        const bool p15 = (int)r290 >= 0;
        score_1 = p15 ? score_1 : __uint_as_float(0xff800000u);
        score_2 = p15 ? score_2 : __uint_as_float(0xff800000u);
        const u32 r291 = shared<u32>(r289 + 32u);
        const bool p16 = (int)r291 >= 0;
        score_4 = p16 ? score_4 : __uint_as_float(0xff800000u);
        score_5 = p16 ? score_5 : __uint_as_float(0xff800000u);
      }

      // softmax.ts:121  export function weigh(softmax: Softmax, score: Fragment<"f32", 2>, first: number, moved: () => ...
      const u32 r292 = chunk + ((u32)tile << 5);

      // softmax.ts:124  const highest = reduceMax(scores, 0);
      const float highest_0 = score_1;
      const float highest_1 = score_2;
      const float highest_2 = score_4;
      const float highest_3 = score_5;
      r84 = highest_0 > f1 ? r292 + (score_1 == highest_0 ? 0u : 0u) : r84;
      r85 = highest_1 > f2 ? r292 + (score_2 == highest_1 ? 0u : 0u) : r85;
      r86 = highest_2 > f3 ? r292 + (score_4 == highest_2 ? 0u : 0u) : r86;
      r87 = highest_3 > f4 ? r292 + (score_5 == highest_3 ? 0u : 0u) : r87;
      f1 = max_NaN_f32(f1, highest_0);
      f2 = max_NaN_f32(f2, highest_1);
      f3 = max_NaN_f32(f3, highest_2);
      f4 = max_NaN_f32(f4, highest_3);

      // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
      const bool p17 = __fmul_rn(__fsub_rn(highest_0, f5), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_1, f6), f0) > 16.0f;
      const bool p18 = (p17 || __fmul_rn(__fsub_rn(highest_2, f5), f0) > 16.0f) || __fmul_rn(__fsub_rn(highest_3, f6), f0) > 16.0f;
      const bool p19 = __syncthreads_or(p18) != 0;
      if (p19) {
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
        if (p6) shared<float2>(r108) = make_float2(factor_0, factor_1);

        // softmax.ts:135  copy(next, pivot);
        f5 = next_0;
        f6 = next_1;
        f7 = __fmul_rn(f7, factor_0);
        f8 = __fmul_rn(f8, factor_1);
        f9 = __fmul_rn(f9, factor_0);
        f10 = __fmul_rn(f10, factor_1);

        // mla_decode.ts:208  if (chunk + first > from) rescale(sum, softmax);
        if ((int)r292 > from) {
          __syncthreads();
          const float f11 = shared<float>(r109);
          sum_0[0] = __fmul_rn(sum_0[0], f11);
          sum_0[1] = __fmul_rn(sum_0[1], f11);
          const float f12 = shared<float>(r109 + 32u);
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
          const float f13 = shared<float>(r109 + 64u);
          sum_8[0] = __fmul_rn(sum_8[0], f13);
          sum_8[1] = __fmul_rn(sum_8[1], f13);
          const float f14 = shared<float>(r109 + 96u);
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
      shared<u32>(r110) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s1_2), __fmul_rn(f15, s1_2));
      shared<u32>(r110 + 640u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s1_3), __fmul_rn(f17, s1_3));
      __syncthreads();
      shared<u32>(r110 + 2560u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s2_0), __fmul_rn(f15, s2_0));
      shared<u32>(r110 + 3200u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s2_3), __fmul_rn(f17, s2_3));
      __syncthreads();
      shared<u32>(r110 + 5120u) = cvt_rn_bf16x2_f32(__fmul_rn(f16, s3_0), __fmul_rn(f15, s3_0));
      shared<u32>(r110 + 5760u) = cvt_rn_bf16x2_f32(__fmul_rn(f18, s3_1), __fmul_rn(f17, s3_1));

      // mla_decode.ts:118  map(p, (x, i) => bf16(x * words.at(i, SCALES_AT + g)), bf16);
      const u32 r293 = cvt_rn_bf16x2_f32(__fmul_rn(f16, score_0), __fmul_rn(f15, score_0));
      const u32 r294 = cvt_rn_bf16x2_f32(__fmul_rn(f18, score_3), __fmul_rn(f17, score_3));
      __syncthreads();
      shared<u32>(r110 + 7680u) = r293;
      shared<u32>(r110 + 8320u) = r294;
      __syncthreads();
      u32 weights_part_0[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_0, r111);
      u32 K_part_32[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_32, r112);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_0, K_part_32, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_0, K_part_32 + 2, sum_1);
      u32 K_part_33[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_33, r112 + 32u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_0, K_part_33, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_0, K_part_33 + 2, sum_3);
      u32 K_part_34[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_34, r112 + 64u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_0, K_part_34, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_0, K_part_34 + 2, sum_5);
      u32 K_part_35[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_35, r112 + 96u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_0, K_part_35, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_0, K_part_35 + 2, sum_7);
      u32 weights_part_1[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_1, r111 + 32u);
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
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_2, r111 + 1280u);
      u32 K_part_36[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_36, r112 + 16640u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, weights_part_2, K_part_36, sum_0);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, weights_part_2, K_part_36 + 2, sum_1);
      u32 K_part_37[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_37, r112 + 16672u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, weights_part_2, K_part_37, sum_2);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, weights_part_2, K_part_37 + 2, sum_3);
      u32 K_part_38[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_38, r112 + 16704u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, weights_part_2, K_part_38, sum_4);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, weights_part_2, K_part_38 + 2, sum_5);
      u32 K_part_39[4];
      ldmatrix_m8n8_x4_trans_shared_b16(K_part_39, r112 + 16736u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, weights_part_2, K_part_39, sum_6);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, weights_part_2, K_part_39 + 2, sum_7);
      u32 weights_part_3[4];
      ldmatrix_m8n8_x4_trans_shared_b16(weights_part_3, r111 + 1312u);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, weights_part_3, K_part_36, sum_8);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, weights_part_3, K_part_36 + 2, sum_9);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, weights_part_3, K_part_37, sum_10);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, weights_part_3, K_part_37 + 2, sum_11);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, weights_part_3, K_part_38, sum_12);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, weights_part_3, K_part_38 + 2, sum_13);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, weights_part_3, K_part_39, sum_14);
      mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, weights_part_3, K_part_39 + 2, sum_15);
      const u32 r295 = r138 + 20992u;
      r138 = (int)r295 >= 41984 ? 0u : r295;
    }
  }

  // softmax.ts:186  const total = reduceSum(weight, 0);
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

  // softmax.ts:187  let none = f32(0);
  float none = 0.0f;

  // softmax.ts:188  const lacks = map(total, (w) => w === 0, bool);
  const bool lacks_if_0 = total_24 == 0.0f;
  const bool lacks_if_1 = total_27 == 0.0f;

  // softmax.ts:189  if (reduceAny(lacks, 0))
  const bool p20 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;

  // softmax.ts:192  tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
  const bool p21 = r2 < (u32)dim_B;
  const char* const d15 = block_table + (s64)((u64)((s64)(int)r2 * dim_M) << 2);
  if (p20) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = from; slot < to; slot = step_to(slot, 256u, to)) {
      // mla_decode.ts:224  return { query, head, softmax, all: totals(softmax, from, to, (slot) => rowOf(slot) >= 0), sum,...
      const u32 r296 = slot + threadIdx.x;
      const u32 r297 = div_s32(r296, dim_page);
      u32 r298 = 0u;
      if (p21 && r297 < (u32)dim_M) r298 = __ldg((const u32*)(d15 + 4ll * (int)r297));
      const u32 r299 = rem_s32(r296, dim_page);
      const u32 r300 = r298 < (u32)dim_P && r299 < (u32)dim_page ? r298 * dim_page + r299 : -1u;

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r296 < to && (int)r300 >= 0) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }

  // softmax.ts:197  return { total, none };
  const float f19 = none;
  const u32 r301 = div_s32(r0, dim_N);
  const int r302 = r0 - r301 * dim_N;

  // softmax.ts:215  store(factors, total, (w, h) => {
  const bool p22 = (threadIdx.x & 0x3cu) == 0u;
  if (p22) shared<float2>(factors + total_18 + total_19) = make_float2(lacks_if_0 ? f19 : __fdiv_rn(1.0f, total_24), lacks_if_1 ? f19 : __fdiv_rn(1.0f, total_27));

  // softmax.ts:221  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r303 = total_1 * 4u + factors;
  __syncthreads();
  const float f20 = shared<float>(r303);
  const u32 r304 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f20), __fmul_rn(sum_0[0], f20));
  const float f21 = shared<float>(r303 + 32u);
  const u32 r305 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f21), __fmul_rn(sum_0[2], f21));
  const u32 r306 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f20), __fmul_rn(sum_1[0], f20));
  const u32 r307 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f21), __fmul_rn(sum_1[2], f21));
  const u32 r308 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f20), __fmul_rn(sum_2[0], f20));
  const u32 r309 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f21), __fmul_rn(sum_2[2], f21));
  const u32 r310 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f20), __fmul_rn(sum_3[0], f20));
  const u32 r311 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f21), __fmul_rn(sum_3[2], f21));
  const u32 r312 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f20), __fmul_rn(sum_4[0], f20));
  const u32 r313 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f21), __fmul_rn(sum_4[2], f21));
  const u32 r314 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f20), __fmul_rn(sum_5[0], f20));
  const u32 r315 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f21), __fmul_rn(sum_5[2], f21));
  const u32 r316 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f20), __fmul_rn(sum_6[0], f20));
  const u32 r317 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f21), __fmul_rn(sum_6[2], f21));
  const u32 r318 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f20), __fmul_rn(sum_7[0], f20));
  const u32 r319 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f21), __fmul_rn(sum_7[2], f21));
  const float f22 = shared<float>(r303 + 64u);
  const u32 r320 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f22), __fmul_rn(sum_8[0], f22));
  const float f23 = shared<float>(r303 + 96u);
  const u32 r321 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f23), __fmul_rn(sum_8[2], f23));
  const u32 r322 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f22), __fmul_rn(sum_9[0], f22));
  const u32 r323 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f23), __fmul_rn(sum_9[2], f23));
  const u32 r324 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f22), __fmul_rn(sum_10[0], f22));
  const u32 r325 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f23), __fmul_rn(sum_10[2], f23));
  const u32 r326 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f22), __fmul_rn(sum_11[0], f22));
  const u32 r327 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f23), __fmul_rn(sum_11[2], f23));
  const u32 r328 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f22), __fmul_rn(sum_12[0], f22));
  const u32 r329 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f23), __fmul_rn(sum_12[2], f23));
  const u32 r330 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f22), __fmul_rn(sum_13[0], f22));
  const u32 r331 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f23), __fmul_rn(sum_13[2], f23));
  const u32 r332 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f22), __fmul_rn(sum_14[0], f22));
  const u32 r333 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f23), __fmul_rn(sum_14[2], f23));
  const u32 r334 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f22), __fmul_rn(sum_15[0], f22));
  const u32 r335 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f23), __fmul_rn(sum_15[2], f23));
  const u32 r336 = (total_1 << 10) + (total_0 << 2) + (total_2 << 7);
  const u32 r337 = r336 ^ ((r336 >> 6) & 0x70u);
  const u32 r338 = result + r337;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r338) = r304;
  shared<u32>(r338 + 8192u) = r305;
  const u32 r339 = result + (r337 ^ 0x10u);
  shared<u32>(r339) = r306;
  shared<u32>(r339 + 8192u) = r307;
  const u32 r340 = result + (r337 ^ 0x20u);
  shared<u32>(r340) = r308;
  shared<u32>(r340 + 8192u) = r309;
  const u32 r341 = result + (r337 ^ 0x30u);
  shared<u32>(r341) = r310;
  shared<u32>(r341 + 8192u) = r311;
  const u32 r342 = result + (r337 ^ 0x40u);
  shared<u32>(r342) = r312;
  shared<u32>(r342 + 8192u) = r313;
  const u32 r343 = result + (r337 ^ 0x50u);
  shared<u32>(r343) = r314;
  shared<u32>(r343 + 8192u) = r315;
  const u32 r344 = result + (r337 ^ 0x60u);
  shared<u32>(r344) = r316;
  shared<u32>(r344 + 8192u) = r317;
  const u32 r345 = result + (r337 ^ 0x70u);
  shared<u32>(r345) = r318;
  shared<u32>(r345 + 8192u) = r319;
  shared<u32>(r338 + 16384u) = r320;
  shared<u32>(r338 + 24576u) = r321;
  shared<u32>(r339 + 16384u) = r322;
  shared<u32>(r339 + 24576u) = r323;
  shared<u32>(r340 + 16384u) = r324;
  shared<u32>(r340 + 24576u) = r325;
  shared<u32>(r341 + 16384u) = r326;
  shared<u32>(r341 + 24576u) = r327;
  shared<u32>(r342 + 16384u) = r328;
  shared<u32>(r342 + 24576u) = r329;
  shared<u32>(r343 + 16384u) = r330;
  shared<u32>(r343 + 24576u) = r331;
  shared<u32>(r344 + 16384u) = r332;
  shared<u32>(r344 + 24576u) = r333;
  shared<u32>(r345 + 16384u) = r334;
  shared<u32>(r345 + 24576u) = r335;
  const float f24 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f5), f0, -24.0f));
  const float f25 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f6), f0, -24.0f));
  const float f26 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f3, f5), f0, -24.0f));
  const float f27 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f4, f6), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fmul_rn(total_24, 0.2f);
  const float p_1 = f24 > p_0 ? f24 : 0.0f;
  const float p_2 = __fmul_rn(total_27, 0.2f);
  const float p_3 = f25 > p_2 ? f25 : 0.0f;
  const float p_4 = f26 > p_0 ? f26 : 0.0f;
  const float p_5 = f27 > p_2 ? f27 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p23 = __syncthreads_or(((p_1 > 0.0f || p_3 > 0.0f) || p_4 > 0.0f) || p_5 > 0.0f) != 0;

  // softmax.ts:174  parallel([heads, 32], (h, lane) => {
  const u32 r346 = threadIdx.x & 0x1fu;

  // softmax.ts:223  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
  const u32 r347 = total_2 << 10;
  if (p23) {
    // mla_decode.ts:220  const scales = placed(cache, f32);
    const u32 scales = (u32)dim_P * dim_page;

    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r348 = total_1 + (total_3 << 4);
    const u32 r349 = r348 + 8u;
    const u32 r350 = total_0 * 288u;
    const u32 r351 = total_4 * 1152u;
    const u32 r352 = total_1 << 2;
    const u32 r353 = total_3 << 6;
    const u32 r354 = slots + r350 + r351 + r352 + r353;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r355 = weights_1 + r350 + r351 + r352 + r353;

    // softmax.ts:173  store(most, reduceMax(p, 0));
    const float f28 = max_NaN_f32(p_1, p_4);
    const float f29 = max_NaN_f32(p_3, p_5);
    const u32 r356 = scratch2 + total_17 + total_18 + total_19;
    const u32 r357 = scratch2 + total_18 + total_19;
    const u32 r358 = threadIdx.x + 256u;
    const u32 r359 = r358 >> 5;
    const u32 r360 = threadIdx.x + 512u;
    const u32 r361 = r360 >> 5;
    const u32 r362 = threadIdx.x + 768u;
    const u32 r363 = r362 >> 5;
    shared<u32>(r354) = r84 + r348;
    shared<u32>(r354 + 144u) = r85 + r348;
    shared<u32>(r354 + 32u) = r86 + r349;
    shared<u32>(r354 + 176u) = r87 + r349;
    shared<float>(r355) = p_1;
    shared<float>(r355 + 144u) = p_3;
    shared<float>(r355 + 32u) = p_4;
    shared<float>(r355 + 176u) = p_5;
    const float f30 = __shfl_xor_sync(0xffffffffu, f28, 4);
    const float f31 = max_NaN_f32(f28, f30);
    const float f32 = __shfl_xor_sync(0xffffffffu, f29, 4);
    const float f33 = max_NaN_f32(f29, f32);
    const float f34 = __shfl_xor_sync(0xffffffffu, f31, 8);
    const float f35 = max_NaN_f32(f31, f34);
    const float f36 = __shfl_xor_sync(0xffffffffu, f33, 8);
    const float f37 = max_NaN_f32(f33, f36);
    const float f38 = __shfl_xor_sync(0xffffffffu, f35, 16);
    const float f39 = __shfl_xor_sync(0xffffffffu, f37, 16);
    if (total_if) shared<float>(r356) = max_NaN_f32(f35, f38);
    if (total_if) shared<float>(r356 + 4u) = max_NaN_f32(f37, f39);
    __syncthreads();
    const float f40 = shared<float>(r357);
    const float f41 = shared<float>(r357 + 128u);
    const float f42 = shared<float>(r357 + 4u);
    const float f43 = shared<float>(r357 + 132u);
    if (p22) shared<float2>(most_1 + total_18 + total_19) = make_float2(max_NaN_f32(f40, f41), max_NaN_f32(f42, f43));

    // softmax.ts:175  if (most.at(h) > 0)
    __syncthreads();
    const float f44 = shared<float>(total_2 * 4u + most_1);
    if (f44 > 0.0f) {
      const u32 r364 = total_2 * 4u + factors;

      // softmax.ts:176  for (const i of range(apart)) {
      #pragma unroll 1
      for (int i = 0; i < 32; i++) {
        // softmax.ts:177  const weight = weights.at(h, i);
        const u32 weight_0 = total_2 * 144u;
        const u32 weight_1 = (u32)i << 2;
        const float weight_2 = shared<float>(weights_1 + weight_0 + weight_1);

        // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
        if (weight_2 > 0.0f) {
          // softmax.ts:222  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
          const u32 r365 = shared<u32>(slots + weight_0 + weight_1);

          // softmax.ts:146  export const lossOf = (p: number): number => p - f32(bf16(p));
          const u32 r366 = div_s32(r365, dim_page);
          u32 r367 = 0u;
          if (p21 && r366 < (u32)dim_M) r367 = __ldg((const u32*)(d15 + 4ll * (int)r366));
          const u32 r368 = rem_s32(r365, dim_page);
          const u32 r369 = r367 < (u32)dim_P && r368 < (u32)dim_page ? r367 * dim_page + r368 : -1u;
          const bool p24 = r369 < scales;
          const char* const d16 = cache + 656ll * (int)r369;
          const float f45 = shared<float>(r364);
          #pragma unroll 1
          for (int c = (int)r346; c < 512; c += 32) {
            float f46 = 0.0f;
            if (p24) f46 = __ldg((const float*)(d16 + 4ll * (int)((u32)c >> 7) + 512));
            const float f47 = __fmul_rn(weight_2, f46);
            const float f48 = __fsub_rn(f47, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f47) << 16));
            u32 r370 = 0u;
            if (p24) r370 = __ldg((const u8*)(d16 + 1ll * c));
            const u16 h0 = (u16)r370;
            const u16 h1 = (u16)cvt_rn_f16x2_e4m3x2(h0);
            const u32 r371 = r347 + ((u32)c << 1);
            const u32 r372 = result + (r371 ^ ((r371 >> 6) & 0x70u));
            const u32 r373 = shared<u16>(r372);
            const float f49 = __fmaf_rn(__fmul_rn(f48, cvt_f32_f16(h1)), f45, __uint_as_float(r373 << 16));
            shared<u16>(r372) = (u16)(u32)(u16)cvt_rn_bf16_f32(f49);
          }
        }
      }
    }
    const float f50 = shared<float>(r359 * 4u + most_1);
    if (f50 > 0.0f) {
      const u32 r374 = r358 & 0x1fu;
      const u32 r375 = r359 * 4u + factors;
      const u32 r376 = r359 << 10;
      #pragma unroll 1
      for (int i2 = 0; i2 < 32; i2++) {
        const u32 weight_3 = r359 * 144u;
        const u32 weight_4 = (u32)i2 << 2;
        const float weight_5 = shared<float>(weights_1 + weight_3 + weight_4);
        if (weight_5 > 0.0f) {
          const u32 r377 = shared<u32>(slots + weight_3 + weight_4);
          const u32 r378 = div_s32(r377, dim_page);
          u32 r379 = 0u;
          if (p21 && r378 < (u32)dim_M) r379 = __ldg((const u32*)(d15 + 4ll * (int)r378));
          const u32 r380 = rem_s32(r377, dim_page);
          const u32 r381 = r379 < (u32)dim_P && r380 < (u32)dim_page ? r379 * dim_page + r380 : -1u;
          const bool p25 = r381 < scales;
          const char* const d17 = cache + 656ll * (int)r381;
          const float f51 = shared<float>(r375);
          #pragma unroll 1
          for (int c2 = (int)r374; c2 < 512; c2 += 32) {
            float f52 = 0.0f;
            if (p25) f52 = __ldg((const float*)(d17 + 4ll * (int)((u32)c2 >> 7) + 512));
            const float f53 = __fmul_rn(weight_5, f52);
            const float f54 = __fsub_rn(f53, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f53) << 16));
            u32 r382 = 0u;
            if (p25) r382 = __ldg((const u8*)(d17 + 1ll * c2));
            const u16 h2 = (u16)r382;
            const u16 h3 = (u16)cvt_rn_f16x2_e4m3x2(h2);
            const u32 r383 = r376 + ((u32)c2 << 1);
            const u32 r384 = result + (r383 ^ ((r383 >> 6) & 0x70u));
            const u32 r385 = shared<u16>(r384);
            const float f55 = __fmaf_rn(__fmul_rn(f54, cvt_f32_f16(h3)), f51, __uint_as_float(r385 << 16));
            shared<u16>(r384) = (u16)(u32)(u16)cvt_rn_bf16_f32(f55);
          }
        }
      }
    }
    const float f56 = shared<float>(r361 * 4u + most_1);
    if (f56 > 0.0f) {
      const u32 r386 = r360 & 0x1fu;
      const u32 r387 = r361 * 4u + factors;
      const u32 r388 = r361 << 10;
      #pragma unroll 1
      for (int i3 = 0; i3 < 32; i3++) {
        const u32 weight_6 = r361 * 144u;
        const u32 weight_7 = (u32)i3 << 2;
        const float weight_8 = shared<float>(weights_1 + weight_6 + weight_7);
        if (weight_8 > 0.0f) {
          const u32 r389 = shared<u32>(slots + weight_6 + weight_7);
          const u32 r390 = div_s32(r389, dim_page);
          u32 r391 = 0u;
          if (p21 && r390 < (u32)dim_M) r391 = __ldg((const u32*)(d15 + 4ll * (int)r390));
          const u32 r392 = rem_s32(r389, dim_page);
          const u32 r393 = r391 < (u32)dim_P && r392 < (u32)dim_page ? r391 * dim_page + r392 : -1u;
          const bool p26 = r393 < scales;
          const char* const d18 = cache + 656ll * (int)r393;
          const float f57 = shared<float>(r387);
          #pragma unroll 1
          for (int c3 = (int)r386; c3 < 512; c3 += 32) {
            float f58 = 0.0f;
            if (p26) f58 = __ldg((const float*)(d18 + 4ll * (int)((u32)c3 >> 7) + 512));
            const float f59 = __fmul_rn(weight_8, f58);
            const float f60 = __fsub_rn(f59, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f59) << 16));
            u32 r394 = 0u;
            if (p26) r394 = __ldg((const u8*)(d18 + 1ll * c3));
            const u16 h4 = (u16)r394;
            const u16 h5 = (u16)cvt_rn_f16x2_e4m3x2(h4);
            const u32 r395 = r388 + ((u32)c3 << 1);
            const u32 r396 = result + (r395 ^ ((r395 >> 6) & 0x70u));
            const u32 r397 = shared<u16>(r396);
            const float f61 = __fmaf_rn(__fmul_rn(f60, cvt_f32_f16(h5)), f57, __uint_as_float(r397 << 16));
            shared<u16>(r396) = (u16)(u32)(u16)cvt_rn_bf16_f32(f61);
          }
        }
      }
    }
    const float f62 = shared<float>(r363 * 4u + most_1);
    if (f62 > 0.0f) {
      const u32 r398 = r362 & 0x1fu;
      const u32 r399 = r363 * 4u + factors;
      const u32 r400 = r363 << 10;
      #pragma unroll 1
      for (int i4 = 0; i4 < 32; i4++) {
        const u32 weight_9 = r363 * 144u;
        const u32 weight_10 = (u32)i4 << 2;
        const float weight = shared<float>(weights_1 + weight_9 + weight_10);
        if (weight > 0.0f) {
          const u32 r401 = shared<u32>(slots + weight_9 + weight_10);
          const u32 r402 = div_s32(r401, dim_page);
          u32 r403 = 0u;
          if (p21 && r402 < (u32)dim_M) r403 = __ldg((const u32*)(d15 + 4ll * (int)r402));
          const u32 r404 = rem_s32(r401, dim_page);
          const u32 r405 = r403 < (u32)dim_P && r404 < (u32)dim_page ? r403 * dim_page + r404 : -1u;
          const bool p27 = r405 < scales;
          const char* const d19 = cache + 656ll * (int)r405;
          const float f63 = shared<float>(r399);
          #pragma unroll 1
          for (int c4 = (int)r398; c4 < 512; c4 += 32) {
            float f64 = 0.0f;
            if (p27) f64 = __ldg((const float*)(d19 + 4ll * (int)((u32)c4 >> 7) + 512));
            const float f65 = __fmul_rn(weight, f64);
            const float f66 = __fsub_rn(f65, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f65) << 16));
            u32 r406 = 0u;
            if (p27) r406 = __ldg((const u8*)(d19 + 1ll * c4));
            const u16 h6 = (u16)r406;
            const u16 h7 = (u16)cvt_rn_f16x2_e4m3x2(h6);
            const u32 r407 = r400 + ((u32)c4 << 1);
            const u32 r408 = result + (r407 ^ ((r407 >> 6) & 0x70u));
            const u32 r409 = shared<u16>(r408);
            const float f67 = __fmaf_rn(__fmul_rn(f66, cvt_f32_f16(h7)), f63, __uint_as_float(r409 << 16));
            shared<u16>(r408) = (u16)(u32)(u16)cvt_rn_bf16_f32(f67);
          }
        }
      }
    }
  }

  // softmax.ts:225  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), sm_scale, none)) };
  const float outputs_0 = __fadd_rn(f19, __uint_as_float(0x7f800000u));
  const float outputs_1 = sm_scale > 2e38f ? __fmul_rn(sm_scale, 0.25f) : sm_scale;
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_24, 16777216.0f)), 0.6931472f);
  const float outputs_3 = lacks_if_0 ? outputs_0 : __fmaf_rn(f5, outputs_1, outputs_2);
  const float outputs_4 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_27, 16777216.0f)), 0.6931472f);
  const float outputs_5 = lacks_if_1 ? outputs_0 : __fmaf_rn(f6, outputs_1, outputs_4);

  // mla_decode.ts:237  copy(outputs.result, out.tile([b, n, head, 0], [1, 1, tune.heads, LATENT]));
  const u32 r410 = r347 + (r346 << 4);
  const bool p28 = r301 < (u32)dim_B && (u32)r302 < (u32)dim_N;
  const u32 r411 = r1 << 5;
  const s64 d20 = (s64)(int)r301;
  char* const d21 = out + (s64)(d20 * (denseMlaDecodeWhole * 65536ull) << 1) + 131072ll * r302;
  char* const d22 = d21 + 32768ll * (int)r1 + 1024ll * (int)total_2 + 16ll * (int)r346;
  __syncthreads();
  #pragma unroll 1
  for (int i5 = 0; i5 < 32; i5 += 8) {
    const u32 r412 = r410 + ((u32)i5 << 10);
    const u32 r413 = result + (r412 ^ ((r412 >> 6) & 0x70u));
    const uint4 v44 = shared<uint4>(r413);
    const uint4 v45 = shared<uint4>(r413 + 512u);
    if (p28 && (int)(r411 + i5) < 121) {
      char* const d23 = d22 + 1024ll * i5;
      *(uint4*)d23 = make_uint4(v44.x, v44.y, v44.z, v44.w);
      *(uint4*)(d23 + 512) = make_uint4(v45.x, v45.y, v45.z, v45.w);
    } else {
      char* const d24 = d22 + 1024ll * i5;
      const bool p29 = p28 && (int)(r411 + total_2 + i5) < 128;
      if (p29) *(uint4*)d24 = make_uint4(v44.x, v44.y, v44.z, v44.w);
      if (p29) *(uint4*)(d24 + 512) = make_uint4(v45.x, v45.y, v45.z, v45.w);
    }
  }

  // mla_decode.ts:238  store(lse.tile([b, head, n], [1, tune.heads, 1]), outputs.lse);
  if (p28) {
    char* const d25 = lse + (s64)(d20 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r414 = r411 + (total_0 << 1) + (total_4 << 3);
    char* const d26 = d25 + (s64)((u64)((s64)(int)(r414 + 1u) * dim_N) << 2) + 4ll * r302;
    if (p22) *(float*)(d25 + (s64)((u64)((s64)(int)r414 * dim_N) << 2) + 4ll * r302) = outputs_3;
    if (p22) *(float*)d26 = outputs_5;
  } else {
    char* const d27 = lse + (s64)(d20 * (denseMlaDecodeWhole * 128ull) << 2);
    const u32 r415 = r411 + (total_0 << 1) + (total_4 << 3);
    char* const d28 = d27 + (s64)((u64)((s64)(int)(r415 + 1u) * dim_N) << 2) + 4ll * r302;
    const bool p30 = p22 && p28;
    if (p30) *(float*)(d27 + (s64)((u64)((s64)(int)r415 * dim_N) << 2) + 4ll * r302) = outputs_3;
    if (p30) *(float*)d28 = outputs_5;
  }
}
