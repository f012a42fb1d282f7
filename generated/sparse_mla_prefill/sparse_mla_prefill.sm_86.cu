//
// sparse_mla_prefill: tilewright, for sm_86
//   H = 128
//   heads = 64, keys = 32, stages = 2, warps = 8
//   topk_length = absent, attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
//
// Attention of every query over the latent rows that its list names: softmax(sm_scale * q * kv[idx]) * kv[idx][0:512]. A slot counts if its index
// is in [0, S) and its position below topk_length; a row that is listed twice counts twice.

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

// ex2.approx.f32: 2 to the power of a
static __device__ __forceinline__ float ex2_approx_f32(float a) {
  float d;
  asm("ex2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
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

// 78848 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) sparse_mla_prefill(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ kv,           // tensor kv
  const char* __restrict__ indices,      // tensor indices
  const char* __restrict__ topk_length,  // tensor topk_length
  const char* __restrict__ attn_sink,    // tensor attn_sink
  float sm_scale,                        // scalar sm_scale
  char* out,                             // tensor out
  char* max_logits,                      // tensor max_logits
  char* lse,                             // tensor lse
  int dim_T,                             // dim T
  int dim_S,                             // dim S
  int dim_K                              // dim K
) {
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 K_1 = shared_address(smem);          // 73728 bytes: bf16[32, 576] swizzle<rows> x 2 stages
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 P = shared_address(smem) + 73728u;   // 4608 bytes: bf16[32, 72]
  const u32 slots = shared_address(smem) + 65536u; // 3072 bytes: i32[64, 12]
  const u32 weights = shared_address(smem) + 68608u; // 3072 bytes: f32[64, 12]
  const u32 factors = shared_address(smem) + 78336u; // 256 bytes: f32[64]
  const u32 most_1 = shared_address(smem) + 78592u; // 256 bytes: f32[64]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const int r0 = blockIdx.x >> 1;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 1u;

  // mla.ts:96  copy(q.tile([query, head, 0], [1, heads, ROW]), staged);
  const int r2 = threadIdx.x & 7u;
  const int r3 = threadIdx.x >> 3;
  const int r4 = (u32)dim_T - r0;
  const bool p0 = r4 > 0;
  const u32 r5 = r3 * 1152u + (((u32)r2 << 4) ^ ((r3 & 7u) << 4));
  if (p0) {
    const u32 r6 = staged + r5;
    const char* const d0 = q + 147456ll * r0 + 73728ll * r1 + 1152ll * r3 + 16ll * r2;
    cp_async_cg_shared_global<16>(r6, d0);
    cp_async_cg_shared_global<16>(r6 + 128u, d0 + 128);
    cp_async_cg_shared_global<16>(r6 + 256u, d0 + 256);
    cp_async_cg_shared_global<16>(r6 + 384u, d0 + 384);
    cp_async_cg_shared_global<16>(r6 + 512u, d0 + 512);
    cp_async_cg_shared_global<16>(r6 + 640u, d0 + 640);
    cp_async_cg_shared_global<16>(r6 + 768u, d0 + 768);
    cp_async_cg_shared_global<16>(r6 + 896u, d0 + 896);
    cp_async_cg_shared_global<16>(r6 + 1024u, d0 + 1024);
    cp_async_cg_shared_global<16>(r6 + 36864u, d0 + 36864);
    cp_async_cg_shared_global<16>(r6 + 36992u, d0 + 36992);
    cp_async_cg_shared_global<16>(r6 + 37120u, d0 + 37120);
    cp_async_cg_shared_global<16>(r6 + 37248u, d0 + 37248);
    cp_async_cg_shared_global<16>(r6 + 37376u, d0 + 37376);
    cp_async_cg_shared_global<16>(r6 + 37504u, d0 + 37504);
    cp_async_cg_shared_global<16>(r6 + 37632u, d0 + 37632);
    cp_async_cg_shared_global<16>(r6 + 37760u, d0 + 37760);
    cp_async_cg_shared_global<16>(r6 + 37888u, d0 + 37888);
  } else {
    const u32 r7 = staged + r5;
    const char* const d1 = q + 147456ll * r0 + 73728ll * r1 + 1152ll * r3 + 16ll * r2;
    const bool p1 = r4 <= 0;
    cp_async_cg_shared_global<16>(r7, d1, p1);
    cp_async_cg_shared_global<16>(r7 + 128u, d1 + 128, p1);
    cp_async_cg_shared_global<16>(r7 + 256u, d1 + 256, p1);
    cp_async_cg_shared_global<16>(r7 + 384u, d1 + 384, p1);
    cp_async_cg_shared_global<16>(r7 + 512u, d1 + 512, p1);
    cp_async_cg_shared_global<16>(r7 + 640u, d1 + 640, p1);
    cp_async_cg_shared_global<16>(r7 + 768u, d1 + 768, p1);
    cp_async_cg_shared_global<16>(r7 + 896u, d1 + 896, p1);
    cp_async_cg_shared_global<16>(r7 + 1024u, d1 + 1024, p1);
    cp_async_cg_shared_global<16>(r7 + 36864u, d1 + 36864, p1);
    cp_async_cg_shared_global<16>(r7 + 36992u, d1 + 36992, p1);
    cp_async_cg_shared_global<16>(r7 + 37120u, d1 + 37120, p1);
    cp_async_cg_shared_global<16>(r7 + 37248u, d1 + 37248, p1);
    cp_async_cg_shared_global<16>(r7 + 37376u, d1 + 37376, p1);
    cp_async_cg_shared_global<16>(r7 + 37504u, d1 + 37504, p1);
    cp_async_cg_shared_global<16>(r7 + 37632u, d1 + 37632, p1);
    cp_async_cg_shared_global<16>(r7 + 37760u, d1 + 37760, p1);
    cp_async_cg_shared_global<16>(r7 + 37888u, d1 + 37888, p1);
  }
  cp_async_commit_group();

  // mla.ts:97  const Q = load(staged);
  const u32 Q_0 = threadIdx.x & 3u;
  const u32 Q_1 = threadIdx.x >> 2;
  const u32 Q_2 = Q_1 & 7u;
  const u32 Q_3 = Q_0 << 2;
  const u32 Q_4 = staged + (Q_1 * 1152u + (Q_3 ^ (Q_2 << 4)));
  cp_async_wait_group<0>();
  __syncthreads();
  const u32 Q_5 = shared<u32>(Q_4);
  const u32 Q_6 = Q_4 ^ 0x10u;
  const u32 Q_7 = shared<u32>(Q_6);
  const u32 Q_8 = Q_4 ^ 0x20u;
  const u32 Q_9 = shared<u32>(Q_8);
  const u32 Q_10 = Q_4 ^ 0x30u;
  const u32 Q_11 = shared<u32>(Q_10);
  const u32 Q_12 = Q_4 ^ 0x40u;
  const u32 Q_13 = shared<u32>(Q_12);
  const u32 Q_14 = Q_4 ^ 0x50u;
  const u32 Q_15 = shared<u32>(Q_14);
  const u32 Q_16 = Q_4 ^ 0x60u;
  const u32 Q_17 = shared<u32>(Q_16);
  const u32 Q_18 = Q_4 ^ 0x70u;
  const u32 Q_19 = shared<u32>(Q_18);
  const u32 Q_20 = shared<u32>(Q_4 + 128u);
  const u32 Q_21 = shared<u32>(Q_6 + 128u);
  const u32 Q_22 = shared<u32>(Q_8 + 128u);
  const u32 Q_23 = shared<u32>(Q_10 + 128u);
  const u32 Q_24 = shared<u32>(Q_12 + 128u);
  const u32 Q_25 = shared<u32>(Q_14 + 128u);
  const u32 Q_26 = shared<u32>(Q_16 + 128u);
  const u32 Q_27 = shared<u32>(Q_18 + 128u);
  const u32 Q_28 = shared<u32>(Q_4 + 256u);
  const u32 Q_29 = shared<u32>(Q_6 + 256u);
  const u32 Q_30 = shared<u32>(Q_8 + 256u);
  const u32 Q_31 = shared<u32>(Q_10 + 256u);
  const u32 Q_32 = shared<u32>(Q_12 + 256u);
  const u32 Q_33 = shared<u32>(Q_14 + 256u);
  const u32 Q_34 = shared<u32>(Q_16 + 256u);
  const u32 Q_35 = shared<u32>(Q_18 + 256u);
  const u32 Q_36 = shared<u32>(Q_4 + 384u);
  const u32 Q_37 = shared<u32>(Q_6 + 384u);
  const u32 Q_38 = shared<u32>(Q_8 + 384u);
  const u32 Q_39 = shared<u32>(Q_10 + 384u);
  const u32 Q_40 = shared<u32>(Q_12 + 384u);
  const u32 Q_41 = shared<u32>(Q_14 + 384u);
  const u32 Q_42 = shared<u32>(Q_16 + 384u);
  const u32 Q_43 = shared<u32>(Q_18 + 384u);
  const u32 Q_44 = shared<u32>(Q_4 + 512u);
  const u32 Q_45 = shared<u32>(Q_6 + 512u);
  const u32 Q_46 = shared<u32>(Q_8 + 512u);
  const u32 Q_47 = shared<u32>(Q_10 + 512u);
  const u32 Q_48 = shared<u32>(Q_12 + 512u);
  const u32 Q_49 = shared<u32>(Q_14 + 512u);
  const u32 Q_50 = shared<u32>(Q_16 + 512u);
  const u32 Q_51 = shared<u32>(Q_18 + 512u);
  const u32 Q_52 = shared<u32>(Q_4 + 640u);
  const u32 Q_53 = shared<u32>(Q_6 + 640u);
  const u32 Q_54 = shared<u32>(Q_8 + 640u);
  const u32 Q_55 = shared<u32>(Q_10 + 640u);
  const u32 Q_56 = shared<u32>(Q_12 + 640u);
  const u32 Q_57 = shared<u32>(Q_14 + 640u);
  const u32 Q_58 = shared<u32>(Q_16 + 640u);
  const u32 Q_59 = shared<u32>(Q_18 + 640u);
  const u32 Q_60 = shared<u32>(Q_4 + 768u);
  const u32 Q_61 = shared<u32>(Q_6 + 768u);
  const u32 Q_62 = shared<u32>(Q_8 + 768u);
  const u32 Q_63 = shared<u32>(Q_10 + 768u);
  const u32 Q_64 = shared<u32>(Q_12 + 768u);
  const u32 Q_65 = shared<u32>(Q_14 + 768u);
  const u32 Q_66 = shared<u32>(Q_16 + 768u);
  const u32 Q_67 = shared<u32>(Q_18 + 768u);
  const u32 Q_68 = shared<u32>(Q_4 + 896u);
  const u32 Q_69 = shared<u32>(Q_6 + 896u);
  const u32 Q_70 = shared<u32>(Q_8 + 896u);
  const u32 Q_71 = shared<u32>(Q_10 + 896u);
  const u32 Q_72 = shared<u32>(Q_12 + 896u);
  const u32 Q_73 = shared<u32>(Q_14 + 896u);
  const u32 Q_74 = shared<u32>(Q_16 + 896u);
  const u32 Q_75 = shared<u32>(Q_18 + 896u);
  const u32 Q_76 = shared<u32>(Q_4 + 1024u);
  const u32 Q_77 = shared<u32>(Q_6 + 1024u);
  const u32 Q_78 = shared<u32>(Q_8 + 1024u);
  const u32 Q_79 = shared<u32>(Q_10 + 1024u);
  const u32 Q_80 = shared<u32>(Q_12 + 1024u);
  const u32 Q_81 = shared<u32>(Q_14 + 1024u);
  const u32 Q_82 = shared<u32>(Q_16 + 1024u);
  const u32 Q_83 = shared<u32>(Q_18 + 1024u);

  // softmax.ts:74  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla.ts:102  for (const tile of pipelined(ceilDiv(count, keys), { stages })) {
  const int r8 = ((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u);

  // mla.ts:108  copy(rows, K);
  const u32 r9 = threadIdx.x & 0x1fu;
  const char* const d2 = indices + (s64)((u64)((s64)r0 * dim_K) << 2);
  const char* const d3 = d2 + 4ll * (int)r9;
  const u32 r10 = K_1 + r5;
  const char* const d4 = kv + 16ll * r2;
  if (r8 > 0) {
    u32 r11 = 0u;
    if (p0 && (int)((u32)dim_K - r3) > 0) r11 = __ldg((const u32*)(d2 + 4ll * r3));
    const u32 r12 = r3 < dim_K ? r11 : -1u;
    const char* const d5 = d4 + 1152ll * (int)r12;
    const bool p2 = r12 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r10, d5, p2);
    cp_async_cg_shared_global<16>(r10 + 128u, d5 + 128, p2);
    cp_async_cg_shared_global<16>(r10 + 256u, d5 + 256, p2);
    cp_async_cg_shared_global<16>(r10 + 384u, d5 + 384, p2);
    cp_async_cg_shared_global<16>(r10 + 512u, d5 + 512, p2);
    cp_async_cg_shared_global<16>(r10 + 640u, d5 + 640, p2);
    cp_async_cg_shared_global<16>(r10 + 768u, d5 + 768, p2);
    cp_async_cg_shared_global<16>(r10 + 896u, d5 + 896, p2);
    cp_async_cg_shared_global<16>(r10 + 1024u, d5 + 1024, p2);
  }
  cp_async_commit_group();
  u32 r13 = 0u;
  u32 r14 = 0u;
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
  u32 r15 = 0u;

  // mla.ts:110  mma(product, K, transpose(Q), { split: "N" });
  const u32 r16 = r9 & 7u;
  const u32 r17 = (r9 >> 3) & 1u;
  const u32 r18 = (r9 >> 4) & 1u;
  const u32 r19 = (r18 << 4) ^ ((r16 & 7u) << 4);
  const u32 r20 = r17 * 9216u + r16 * 1152u;
  const u32 r21 = K_1 + (r20 + r19);

  // softmax.ts:90  copy(map(x, fn), x);
  const u32 r22 = threadIdx.x >> 5;
  const char* const d6 = d2 + 4ll * (int)Q_2;

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r23 = factors + (Q_0 << 3) + (r22 << 5);
  const u32 r24 = Q_2 * 4u + factors;

  // mla.ts:116  store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
  const u32 r25 = P + Q_2 * 144u + Q_3 + (r22 << 4);

  // mla.ts:117  mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N"...
  const u32 r26 = P + r18 * 1152u + r16 * 144u + (r17 << 4);
  const u32 r27 = K_1 + (r20 + (r22 << 7) + r19);
  #pragma unroll 1
  for (int tile = 0; tile < r8; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r28 = tile + 1u;
    if ((int)r28 < r8) {
      const u32 r29 = (r28 << 5) + r3;
      const u32 r30 = r10 + (36864u - r15);
      u32 r31 = 0u;
      if (p0 && r29 < (u32)dim_K) r31 = __ldg((const u32*)(d2 + 4ll * (int)r29));
      const u32 r32 = (int)r29 < dim_K ? r31 : -1u;
      const char* const d7 = d4 + 1152ll * (int)r32;
      const bool p4 = r32 >= (u32)dim_S;
      cp_async_cg_shared_global<16>(r30, d7, p4);
      cp_async_cg_shared_global<16>(r30 + 128u, d7 + 128, p4);
      cp_async_cg_shared_global<16>(r30 + 256u, d7 + 256, p4);
      cp_async_cg_shared_global<16>(r30 + 384u, d7 + 384, p4);
      cp_async_cg_shared_global<16>(r30 + 512u, d7 + 512, p4);
      cp_async_cg_shared_global<16>(r30 + 640u, d7 + 640, p4);
      cp_async_cg_shared_global<16>(r30 + 768u, d7 + 768, p4);
      cp_async_cg_shared_global<16>(r30 + 896u, d7 + 896, p4);
      cp_async_cg_shared_global<16>(r30 + 1024u, d7 + 1024, p4);
    }
    cp_async_commit_group();
    const u32 r33 = r21 + r15;
    u32 K_1_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r33);
    float product_0[4];
    const u32 v0[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v0, zeros);
    u32 K_1_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r33 + 18432u);
    float product_1[4];
    const u32 v1[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v1, zeros);
    const u32 r34 = r33 ^ 0x20u;
    u32 K_1_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r34);
    const u32 v2[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v2, product_0);
    u32 K_1_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r34 + 18432u);
    const u32 v3[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v3, product_1);
    __syncwarp();
    const u32 r35 = r33 ^ 0x40u;
    u32 K_1_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r35);
    const u32 v4[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v4, product_0);
    u32 K_1_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r35 + 18432u);
    const u32 v5[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v5, product_1);
    const u32 r36 = r33 ^ 0x60u;
    u32 K_1_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r36);
    const u32 v6[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v6, product_0);
    u32 K_1_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r36 + 18432u);
    const u32 v7[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v7, product_1);
    __syncwarp();
    u32 K_1_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r33 + 128u);
    const u32 v8[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v8, product_0);
    u32 K_1_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r33 + 18560u);
    const u32 v9[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v9, product_1);
    u32 K_1_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r34 + 128u);
    const u32 v10[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v10, product_0);
    u32 K_1_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r34 + 18560u);
    const u32 v11[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v11, product_1);
    __syncwarp();
    u32 K_1_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r35 + 128u);
    const u32 v12[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v12, product_0);
    u32 K_1_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r35 + 18560u);
    const u32 v13[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v13, product_1);
    u32 K_1_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r36 + 128u);
    const u32 v14[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v14, product_0);
    u32 K_1_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r36 + 18560u);
    const u32 v15[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v15, product_1);
    __syncwarp();
    u32 K_1_part_16[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r33 + 256u);
    const u32 v16[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_16, v16, product_0);
    u32 K_1_part_17[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r33 + 18688u);
    const u32 v17[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_17, v17, product_1);
    u32 K_1_part_18[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r34 + 256u);
    const u32 v18[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_18, v18, product_0);
    u32 K_1_part_19[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r34 + 18688u);
    const u32 v19[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_19, v19, product_1);
    __syncwarp();
    u32 K_1_part_20[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r35 + 256u);
    const u32 v20[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_20, v20, product_0);
    u32 K_1_part_21[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r35 + 18688u);
    const u32 v21[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_21, v21, product_1);
    u32 K_1_part_22[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r36 + 256u);
    const u32 v22[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_22, v22, product_0);
    u32 K_1_part_23[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r36 + 18688u);
    const u32 v23[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_23, v23, product_1);
    __syncwarp();
    u32 K_1_part_24[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r33 + 384u);
    const u32 v24[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_24, v24, product_0);
    u32 K_1_part_25[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r33 + 18816u);
    const u32 v25[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_25, v25, product_1);
    u32 K_1_part_26[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r34 + 384u);
    const u32 v26[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_26, v26, product_0);
    u32 K_1_part_27[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r34 + 18816u);
    const u32 v27[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_27, v27, product_1);
    __syncwarp();
    u32 K_1_part_28[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r35 + 384u);
    const u32 v28[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_28, v28, product_0);
    u32 K_1_part_29[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r35 + 18816u);
    const u32 v29[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_29, v29, product_1);
    u32 K_1_part_30[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r36 + 384u);
    const u32 v30[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_30, v30, product_0);
    u32 K_1_part_31[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r36 + 18816u);
    const u32 v31[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_31, v31, product_1);
    __syncwarp();
    u32 K_1_part_32[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r33 + 512u);
    const u32 v32[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_32, v32, product_0);
    u32 K_1_part_33[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r33 + 18944u);
    const u32 v33[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_33, v33, product_1);
    u32 K_1_part_34[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r34 + 512u);
    const u32 v34[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_34, v34, product_0);
    u32 K_1_part_35[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r34 + 18944u);
    const u32 v35[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_35, v35, product_1);
    __syncwarp();
    u32 K_1_part_36[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r35 + 512u);
    const u32 v36[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_36, v36, product_0);
    u32 K_1_part_37[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r35 + 18944u);
    const u32 v37[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_37, v37, product_1);
    u32 K_1_part_38[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r36 + 512u);
    const u32 v38[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_38, v38, product_0);
    u32 K_1_part_39[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r36 + 18944u);
    const u32 v39[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_39, v39, product_1);
    __syncwarp();
    u32 K_1_part_40[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r33 + 640u);
    const u32 v40[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_40, v40, product_0);
    u32 K_1_part_41[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r33 + 19072u);
    const u32 v41[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_41, v41, product_1);
    u32 K_1_part_42[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r34 + 640u);
    const u32 v42[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_42, v42, product_0);
    u32 K_1_part_43[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r34 + 19072u);
    const u32 v43[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_43, v43, product_1);
    __syncwarp();
    u32 K_1_part_44[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r35 + 640u);
    const u32 v44[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_44, v44, product_0);
    u32 K_1_part_45[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r35 + 19072u);
    const u32 v45[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_45, v45, product_1);
    u32 K_1_part_46[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r36 + 640u);
    const u32 v46[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_46, v46, product_0);
    u32 K_1_part_47[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r36 + 19072u);
    const u32 v47[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_47, v47, product_1);
    __syncwarp();
    u32 K_1_part_48[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r33 + 768u);
    const u32 v48[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_48, v48, product_0);
    u32 K_1_part_49[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r33 + 19200u);
    const u32 v49[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_49, v49, product_1);
    u32 K_1_part_50[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r34 + 768u);
    const u32 v50[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_50, v50, product_0);
    u32 K_1_part_51[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r34 + 19200u);
    const u32 v51[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_51, v51, product_1);
    __syncwarp();
    u32 K_1_part_52[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r35 + 768u);
    const u32 v52[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_52, v52, product_0);
    u32 K_1_part_53[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r35 + 19200u);
    const u32 v53[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_53, v53, product_1);
    u32 K_1_part_54[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r36 + 768u);
    const u32 v54[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_54, v54, product_0);
    u32 K_1_part_55[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r36 + 19200u);
    const u32 v55[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_55, v55, product_1);
    __syncwarp();
    u32 K_1_part_56[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r33 + 896u);
    const u32 v56[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_56, v56, product_0);
    u32 K_1_part_57[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r33 + 19328u);
    const u32 v57[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_57, v57, product_1);
    u32 K_1_part_58[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r34 + 896u);
    const u32 v58[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_58, v58, product_0);
    u32 K_1_part_59[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r34 + 19328u);
    const u32 v59[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_59, v59, product_1);
    __syncwarp();
    u32 K_1_part_60[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r35 + 896u);
    const u32 v60[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_60, v60, product_0);
    u32 K_1_part_61[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r35 + 19328u);
    const u32 v61[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_61, v61, product_1);
    u32 K_1_part_62[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r36 + 896u);
    const u32 v62[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_62, v62, product_0);
    u32 K_1_part_63[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r36 + 19328u);
    const u32 v63[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_63, v63, product_1);
    __syncwarp();
    u32 K_1_part_64[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_64, r33 + 1024u);
    const u32 v64[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_64, v64, product_0);
    u32 K_1_part_65[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_65, r33 + 19456u);
    const u32 v65[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_65, v65, product_1);
    u32 K_1_part_66[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_66, r34 + 1024u);
    const u32 v66[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_66, v66, product_0);
    u32 K_1_part_67[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_67, r34 + 19456u);
    const u32 v67[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_67, v67, product_1);
    __syncwarp();
    u32 K_1_part_68[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_68, r35 + 1024u);
    const u32 v68[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_68, v68, product_0);
    u32 K_1_part_69[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_69, r35 + 19456u);
    const u32 v69[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_69, v69, product_1);
    u32 K_1_part_70[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_70, r36 + 1024u);
    const u32 v70[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_70, v70, product_0);
    u32 K_1_part_71[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_71, r36 + 19456u);
    const u32 v71[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_71, v71, product_1);

    // mla.ts:111  if (!reduceAll(tabulate(bool, [keys], listed), 0)) update(product, (s, i) => (listed(i) ? s : -...
    const u32 r37 = (u32)tile << 5;
    const u32 r38 = r9 + r37;
    u32 r39 = 0u;
    if (p0 && (int)(dim_K - r38) > 0) r39 = __ldg((const u32*)(d3 + 128ll * tile));
    const bool p5 = __syncthreads_and(((int)r38 < dim_K ? r39 : -1u) < (u32)dim_S) != 0;
    if (!p5) {
      const u32 r40 = Q_2 + r37;
      const int r41 = dim_K - r40;
      const char* const d8 = d6 + 128ll * tile;
      u32 r42 = 0u;
      if (p0 && r41 > 0) r42 = __ldg((const u32*)d8);
      const bool p6 = ((int)r40 < dim_K ? r42 : -1u) < (u32)dim_S;
      product_0[0] = p6 ? product_0[0] : __uint_as_float(0xff800000u);
      product_0[1] = p6 ? product_0[1] : __uint_as_float(0xff800000u);
      u32 r43 = 0u;
      if (p0 && r41 > 8) r43 = __ldg((const u32*)(d8 + 32));
      const bool p7 = ((int)(r40 + 8u) < dim_K ? r43 : -1u) < (u32)dim_S;
      product_0[2] = p7 ? product_0[2] : __uint_as_float(0xff800000u);
      product_0[3] = p7 ? product_0[3] : __uint_as_float(0xff800000u);
      u32 r44 = 0u;
      if (p0 && r41 > 16) r44 = __ldg((const u32*)(d8 + 64));
      const bool p8 = ((int)(r40 + 16u) < dim_K ? r44 : -1u) < (u32)dim_S;
      product_1[0] = p8 ? product_1[0] : __uint_as_float(0xff800000u);
      product_1[1] = p8 ? product_1[1] : __uint_as_float(0xff800000u);
      u32 r45 = 0u;
      if (p0 && r41 > 24) r45 = __ldg((const u32*)(d8 + 96));
      const bool p9 = ((int)(r40 + 24u) < dim_K ? r45 : -1u) < (u32)dim_S;
      product_1[2] = p9 ? product_1[2] : __uint_as_float(0xff800000u);
      product_1[3] = p9 ? product_1[3] : __uint_as_float(0xff800000u);
    }

    // softmax.ts:112  const highest = reduceMax(scores, 0);
    const float highest_0 = max_NaN_f32(max_NaN_f32(product_0[0], product_0[2]), product_1[0]);
    const float highest_1 = max_NaN_f32(max_NaN_f32(product_0[1], product_0[3]), product_1[1]);
    const float highest_2 = max_NaN_f32(highest_0, product_1[2]);
    const float highest_3 = max_NaN_f32(highest_1, product_1[3]);

    // softmax.ts:114  const rows = reduceMax(row, 0);
    const u32 rows_0 = product_1[0] == highest_2 ? 16u : (product_0[2] == highest_2 ? 8u : 0u);
    const u32 rows_1 = product_1[1] == highest_3 ? 16u : (product_0[3] == highest_3 ? 8u : 0u);

    // softmax.ts:116  map(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old)),
    r13 = highest_2 > f1 ? r37 + (product_1[2] == highest_2 ? 24u : rows_0) : r13;
    r14 = highest_3 > f2 ? r37 + (product_1[3] == highest_3 ? 24u : rows_1) : r14;
    f1 = max_NaN_f32(f1, highest_2);
    f2 = max_NaN_f32(f2, highest_3);

    // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const bool p10 = __fmul_rn(__fsub_rn(highest_2, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_3, f4), f0) > 16.0f;
    const bool p11 = __syncthreads_or(p10) != 0;
    if (p11) {
      // softmax.ts:122  const most = reduceMax(highest, 0);
      const float most_0 = __shfl_xor_sync(0xffffffffu, highest_2, 4);
      const float most_1_ = max_NaN_f32(highest_2, most_0);
      const float most_2 = __shfl_xor_sync(0xffffffffu, highest_3, 4);
      const float most_3 = max_NaN_f32(highest_3, most_2);
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
      if (p3) shared<float2>(r23) = make_float2(factor_0, factor_1);

      // softmax.ts:126  copy(next, pivot);
      f3 = next_0;
      f4 = next_1;
      f5 = __fmul_rn(f5, factor_0);
      f6 = __fmul_rn(f6, factor_1);
      __syncthreads();
      const float f7 = shared<float>(r24);
      sum_0[0] = __fmul_rn(sum_0[0], f7);
      sum_0[1] = __fmul_rn(sum_0[1], f7);
      const float f8 = shared<float>(r24 + 32u);
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
      const float f9 = shared<float>(r24 + 64u);
      sum_8[0] = __fmul_rn(sum_8[0], f9);
      sum_8[1] = __fmul_rn(sum_8[1], f9);
      const float f10 = shared<float>(r24 + 96u);
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
      const float f11 = shared<float>(r24 + 128u);
      sum_16[0] = __fmul_rn(sum_16[0], f11);
      sum_16[1] = __fmul_rn(sum_16[1], f11);
      const float f12 = shared<float>(r24 + 160u);
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
      const float f13 = shared<float>(r24 + 192u);
      sum_24[0] = __fmul_rn(sum_24[0], f13);
      sum_24[1] = __fmul_rn(sum_24[1], f13);
      const float f14 = shared<float>(r24 + 224u);
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

    // softmax.ts:94  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
    const float f15 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_0[0], f3), f0, -24.0f));
    const float f16 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_0[1], f4), f0, -24.0f));
    const float f17 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_0[2], f3), f0, -24.0f));
    const float f18 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_0[3], f4), f0, -24.0f));
    const float f19 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_1[0], f3), f0, -24.0f));
    const float f20 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_1[1], f4), f0, -24.0f));
    const float f21 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_1[2], f3), f0, -24.0f));
    const float f22 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_1[3], f4), f0, -24.0f));
    f5 = __fadd_rn(f5, __fadd_rn(__fadd_rn(__fadd_rn(f15, f17), f19), f21));
    f6 = __fadd_rn(f6, __fadd_rn(__fadd_rn(__fadd_rn(f16, f18), f20), f22));
    shared<u32>(r25) = cvt_rn_bf16x2_f32(f16, f15);
    shared<u32>(r25 + 1152u) = cvt_rn_bf16x2_f32(f18, f17);
    shared<u32>(r25 + 2304u) = cvt_rn_bf16x2_f32(f20, f19);
    shared<u32>(r25 + 3456u) = cvt_rn_bf16x2_f32(f22, f21);
    __syncthreads();
    u32 P_part_0[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_0, r26);
    const u32 r46 = r27 + r15;
    u32 K_1_part_72[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_72, r46);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_0, K_1_part_72, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_0, K_1_part_72 + 2, sum_1);
    const u32 r47 = r46 ^ 0x20u;
    u32 K_1_part_73[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_73, r47);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_0, K_1_part_73, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_0, K_1_part_73 + 2, sum_3);
    const u32 r48 = r46 ^ 0x40u;
    u32 K_1_part_74[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_74, r48);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_0, K_1_part_74, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_0, K_1_part_74 + 2, sum_5);
    const u32 r49 = r46 ^ 0x60u;
    u32 K_1_part_75[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_75, r49);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_0, K_1_part_75, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_0, K_1_part_75 + 2, sum_7);
    u32 P_part_1[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_1, r26 + 32u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_1, K_1_part_72, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_1, K_1_part_72 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_1, K_1_part_73, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_1, K_1_part_73 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_1, K_1_part_74, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_1, K_1_part_74 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_1, K_1_part_75, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_1, K_1_part_75 + 2, sum_15);
    u32 P_part_2[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_2, r26 + 64u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_2, K_1_part_72, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_2, K_1_part_72 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_2, K_1_part_73, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_2, K_1_part_73 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_2, K_1_part_74, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_2, K_1_part_74 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_2, K_1_part_75, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_2, K_1_part_75 + 2, sum_23);
    u32 P_part_3[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_3, r26 + 96u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_3, K_1_part_72, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_3, K_1_part_72 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_3, K_1_part_73, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_3, K_1_part_73 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_3, K_1_part_74, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_3, K_1_part_74 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_3, K_1_part_75, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_3, K_1_part_75 + 2, sum_31);
    __syncwarp();
    u32 P_part_4[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_4, r26 + 2304u);
    u32 K_1_part_76[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_76, r46 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_4, K_1_part_76, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_4, K_1_part_76 + 2, sum_1);
    u32 K_1_part_77[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_77, r47 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_4, K_1_part_77, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_4, K_1_part_77 + 2, sum_3);
    u32 K_1_part_78[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_78, r48 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_4, K_1_part_78, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_4, K_1_part_78 + 2, sum_5);
    u32 K_1_part_79[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_79, r49 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_4, K_1_part_79, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_4, K_1_part_79 + 2, sum_7);
    u32 P_part_5[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_5, r26 + 2336u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_5, K_1_part_76, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_5, K_1_part_76 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_5, K_1_part_77, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_5, K_1_part_77 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_5, K_1_part_78, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_5, K_1_part_78 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_5, K_1_part_79, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_5, K_1_part_79 + 2, sum_15);
    u32 P_part_6[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_6, r26 + 2368u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_6, K_1_part_76, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_6, K_1_part_76 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_6, K_1_part_77, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_6, K_1_part_77 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_6, K_1_part_78, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_6, K_1_part_78 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_6, K_1_part_79, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_6, K_1_part_79 + 2, sum_23);
    u32 P_part_7[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_7, r26 + 2400u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_7, K_1_part_76, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_7, K_1_part_76 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_7, K_1_part_77, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_7, K_1_part_77 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_7, K_1_part_78, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_7, K_1_part_78 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_7, K_1_part_79, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_7, K_1_part_79 + 2, sum_31);
    const u32 r50 = r15 + 36864u;
    r15 = (int)r50 >= 73728 ? 0u : r50;
  }

  // mla.ts:120  store(max_logits.tile([query, head], [1, heads]), reduceMax(softmax.top, 0), (m) => m * sm_scal...
  const u32 r51 = threadIdx.x & 3u;
  const u32 r52 = (threadIdx.x >> 2) & 7u;
  const u32 r53 = threadIdx.x >> 5;
  const float f23 = __shfl_xor_sync(0xffffffffu, f1, 4);
  const float f24 = max_NaN_f32(f1, f23);
  const float f25 = __shfl_xor_sync(0xffffffffu, f2, 4);
  const float f26 = max_NaN_f32(f2, f25);
  const float f27 = __shfl_xor_sync(0xffffffffu, f24, 8);
  const float f28 = max_NaN_f32(f24, f27);
  const float f29 = __shfl_xor_sync(0xffffffffu, f26, 8);
  const float f30 = max_NaN_f32(f26, f29);
  const float f31 = __shfl_xor_sync(0xffffffffu, f28, 16);
  const float f32 = __shfl_xor_sync(0xffffffffu, f30, 16);
  const bool p12 = (threadIdx.x & 0x1cu) == 0u;
  const bool p13 = (int)((u32)dim_T - r0) > 0;
  const bool p14 = p12 && p13;
  char* const d9 = max_logits + 512ll * r0 + 256ll * r1 + 8ll * (int)r51 + 32ll * (int)r53;
  if (p14) *(float2*)d9 = make_float2(__fmul_rn(max_NaN_f32(f28, f31), sm_scale), __fmul_rn(max_NaN_f32(f30, f32), sm_scale));

  // softmax.ts:189  const total = reduceSum(weight, 0);
  const float total_0 = __shfl_xor_sync(0xffffffffu, f5, 4);
  const float total_1 = __fadd_rn(f5, total_0);
  const float total_2 = __shfl_xor_sync(0xffffffffu, f6, 4);
  const float total_3 = __fadd_rn(f6, total_2);
  const float total_4 = __shfl_xor_sync(0xffffffffu, total_1, 8);
  const float total_5 = __fadd_rn(total_1, total_4);
  const float total_6 = __shfl_xor_sync(0xffffffffu, total_3, 8);
  const float total_7 = __fadd_rn(total_3, total_6);
  const float total_8 = __shfl_xor_sync(0xffffffffu, total_5, 16);
  const float total_9 = __fadd_rn(total_5, total_8);
  const float total_10 = __shfl_xor_sync(0xffffffffu, total_7, 16);
  const float total_11 = __fadd_rn(total_7, total_10);

  // softmax.ts:190  store(factors, total, (w, h) => {
  const bool p15 = total_9 == 0.0f;
  const bool p16 = total_11 == 0.0f;
  const u32 r54 = r51 << 3;
  const u32 r55 = r53 << 5;
  if (p12) shared<float2>(factors + r54 + r55) = make_float2(p15 ? 0.0f : __fdiv_rn(1.0f, total_9), p16 ? 0.0f : __fdiv_rn(1.0f, total_11));

  // softmax.ts:196  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r56 = r52 * 4u + factors;
  __syncthreads();
  const float f33 = shared<float>(r56);
  const u32 r57 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f33), __fmul_rn(sum_0[0], f33));
  const float f34 = shared<float>(r56 + 32u);
  const u32 r58 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f34), __fmul_rn(sum_0[2], f34));
  const u32 r59 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f33), __fmul_rn(sum_1[0], f33));
  const u32 r60 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f34), __fmul_rn(sum_1[2], f34));
  const u32 r61 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f33), __fmul_rn(sum_2[0], f33));
  const u32 r62 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f34), __fmul_rn(sum_2[2], f34));
  const u32 r63 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f33), __fmul_rn(sum_3[0], f33));
  const u32 r64 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f34), __fmul_rn(sum_3[2], f34));
  const u32 r65 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f33), __fmul_rn(sum_4[0], f33));
  const u32 r66 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f34), __fmul_rn(sum_4[2], f34));
  const u32 r67 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f33), __fmul_rn(sum_5[0], f33));
  const u32 r68 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f34), __fmul_rn(sum_5[2], f34));
  const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f33), __fmul_rn(sum_6[0], f33));
  const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f34), __fmul_rn(sum_6[2], f34));
  const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f33), __fmul_rn(sum_7[0], f33));
  const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f34), __fmul_rn(sum_7[2], f34));
  const float f35 = shared<float>(r56 + 64u);
  const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f35), __fmul_rn(sum_8[0], f35));
  const float f36 = shared<float>(r56 + 96u);
  const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f36), __fmul_rn(sum_8[2], f36));
  const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f35), __fmul_rn(sum_9[0], f35));
  const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f36), __fmul_rn(sum_9[2], f36));
  const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f35), __fmul_rn(sum_10[0], f35));
  const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f36), __fmul_rn(sum_10[2], f36));
  const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f35), __fmul_rn(sum_11[0], f35));
  const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f36), __fmul_rn(sum_11[2], f36));
  const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f35), __fmul_rn(sum_12[0], f35));
  const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f36), __fmul_rn(sum_12[2], f36));
  const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f35), __fmul_rn(sum_13[0], f35));
  const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f36), __fmul_rn(sum_13[2], f36));
  const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f35), __fmul_rn(sum_14[0], f35));
  const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f36), __fmul_rn(sum_14[2], f36));
  const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f35), __fmul_rn(sum_15[0], f35));
  const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f36), __fmul_rn(sum_15[2], f36));
  const float f37 = shared<float>(r56 + 128u);
  const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f37), __fmul_rn(sum_16[0], f37));
  const float f38 = shared<float>(r56 + 160u);
  const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f38), __fmul_rn(sum_16[2], f38));
  const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f37), __fmul_rn(sum_17[0], f37));
  const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f38), __fmul_rn(sum_17[2], f38));
  const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f37), __fmul_rn(sum_18[0], f37));
  const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f38), __fmul_rn(sum_18[2], f38));
  const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f37), __fmul_rn(sum_19[0], f37));
  const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f38), __fmul_rn(sum_19[2], f38));
  const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f37), __fmul_rn(sum_20[0], f37));
  const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f38), __fmul_rn(sum_20[2], f38));
  const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f37), __fmul_rn(sum_21[0], f37));
  const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f38), __fmul_rn(sum_21[2], f38));
  const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f37), __fmul_rn(sum_22[0], f37));
  const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f38), __fmul_rn(sum_22[2], f38));
  const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f37), __fmul_rn(sum_23[0], f37));
  const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f38), __fmul_rn(sum_23[2], f38));
  const float f39 = shared<float>(r56 + 192u);
  const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f39), __fmul_rn(sum_24[0], f39));
  const float f40 = shared<float>(r56 + 224u);
  const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f40), __fmul_rn(sum_24[2], f40));
  const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f39), __fmul_rn(sum_25[0], f39));
  const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f40), __fmul_rn(sum_25[2], f40));
  const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f39), __fmul_rn(sum_26[0], f39));
  const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f40), __fmul_rn(sum_26[2], f40));
  const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f39), __fmul_rn(sum_27[0], f39));
  const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f40), __fmul_rn(sum_27[2], f40));
  const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f39), __fmul_rn(sum_28[0], f39));
  const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f40), __fmul_rn(sum_28[2], f40));
  const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f39), __fmul_rn(sum_29[0], f39));
  const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f40), __fmul_rn(sum_29[2], f40));
  const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f39), __fmul_rn(sum_30[0], f39));
  const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f40), __fmul_rn(sum_30[2], f40));
  const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f39), __fmul_rn(sum_31[0], f39));
  const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f40), __fmul_rn(sum_31[2], f40));
  const u32 r121 = (r52 << 10) + (r51 << 2) + (r53 << 7);
  const u32 r122 = r121 ^ ((r121 >> 6) & 0x70u);
  const u32 r123 = result + r122;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r123) = r57;
  shared<u32>(r123 + 8192u) = r58;
  const u32 r124 = result + (r122 ^ 0x10u);
  shared<u32>(r124) = r59;
  shared<u32>(r124 + 8192u) = r60;
  const u32 r125 = result + (r122 ^ 0x20u);
  shared<u32>(r125) = r61;
  shared<u32>(r125 + 8192u) = r62;
  const u32 r126 = result + (r122 ^ 0x30u);
  shared<u32>(r126) = r63;
  shared<u32>(r126 + 8192u) = r64;
  const u32 r127 = result + (r122 ^ 0x40u);
  shared<u32>(r127) = r65;
  shared<u32>(r127 + 8192u) = r66;
  const u32 r128 = result + (r122 ^ 0x50u);
  shared<u32>(r128) = r67;
  shared<u32>(r128 + 8192u) = r68;
  const u32 r129 = result + (r122 ^ 0x60u);
  shared<u32>(r129) = r69;
  shared<u32>(r129 + 8192u) = r70;
  const u32 r130 = result + (r122 ^ 0x70u);
  shared<u32>(r130) = r71;
  shared<u32>(r130 + 8192u) = r72;
  shared<u32>(r123 + 16384u) = r73;
  shared<u32>(r123 + 24576u) = r74;
  shared<u32>(r124 + 16384u) = r75;
  shared<u32>(r124 + 24576u) = r76;
  shared<u32>(r125 + 16384u) = r77;
  shared<u32>(r125 + 24576u) = r78;
  shared<u32>(r126 + 16384u) = r79;
  shared<u32>(r126 + 24576u) = r80;
  shared<u32>(r127 + 16384u) = r81;
  shared<u32>(r127 + 24576u) = r82;
  shared<u32>(r128 + 16384u) = r83;
  shared<u32>(r128 + 24576u) = r84;
  shared<u32>(r129 + 16384u) = r85;
  shared<u32>(r129 + 24576u) = r86;
  shared<u32>(r130 + 16384u) = r87;
  shared<u32>(r130 + 24576u) = r88;
  shared<u32>(r123 + 32768u) = r89;
  shared<u32>(r123 + 40960u) = r90;
  shared<u32>(r124 + 32768u) = r91;
  shared<u32>(r124 + 40960u) = r92;
  shared<u32>(r125 + 32768u) = r93;
  shared<u32>(r125 + 40960u) = r94;
  shared<u32>(r126 + 32768u) = r95;
  shared<u32>(r126 + 40960u) = r96;
  shared<u32>(r127 + 32768u) = r97;
  shared<u32>(r127 + 40960u) = r98;
  shared<u32>(r128 + 32768u) = r99;
  shared<u32>(r128 + 40960u) = r100;
  shared<u32>(r129 + 32768u) = r101;
  shared<u32>(r129 + 40960u) = r102;
  shared<u32>(r130 + 32768u) = r103;
  shared<u32>(r130 + 40960u) = r104;
  shared<u32>(r123 + 49152u) = r105;
  shared<u32>(r123 + 57344u) = r106;
  shared<u32>(r124 + 49152u) = r107;
  shared<u32>(r124 + 57344u) = r108;
  shared<u32>(r125 + 49152u) = r109;
  shared<u32>(r125 + 57344u) = r110;
  shared<u32>(r126 + 49152u) = r111;
  shared<u32>(r126 + 57344u) = r112;
  shared<u32>(r127 + 49152u) = r113;
  shared<u32>(r127 + 57344u) = r114;
  shared<u32>(r128 + 49152u) = r115;
  shared<u32>(r128 + 57344u) = r116;
  shared<u32>(r129 + 49152u) = r117;
  shared<u32>(r129 + 57344u) = r118;
  shared<u32>(r130 + 49152u) = r119;
  shared<u32>(r130 + 57344u) = r120;
  const float f41 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f42 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:155  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fsub_rn(f41, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f41) << 16));
  const float p_1 = fabsf(p_0) > __fmul_rn(total_9, 0.0003f) ? f41 : 0.0f;
  const float p_2 = __fsub_rn(f42, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f42) << 16));
  const float p_3 = fabsf(p_2) > __fmul_rn(total_11, 0.0003f) ? f42 : 0.0f;

  // softmax.ts:157  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p17 = __syncthreads_or(p_1 > 0.0f || p_3 > 0.0f) != 0;
  if (p17) {
    // softmax.ts:161  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r131 = r51 * 96u;
    const u32 r132 = r53 * 384u;
    const u32 r133 = r52 << 2;
    const u32 r134 = slots + r131 + r132 + r133;

    // softmax.ts:162  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r135 = weights + r131 + r132 + r133;

    // softmax.ts:198  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
    const char* const d10 = indices + (s64)((u64)((s64)r0 * dim_K) << 2);
    shared<u32>(r134) = r13 + r52;
    shared<u32>(r134 + 48u) = r14 + r52;
    shared<float>(r135) = p_1;
    shared<float>(r135 + 48u) = p_3;

    // softmax.ts:164  store(most, reduceMax(p, 0));
    const float f43 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f44 = max_NaN_f32(p_1, f43);
    const float f45 = __shfl_xor_sync(0xffffffffu, p_3, 4);
    const float f46 = max_NaN_f32(p_3, f45);
    const float f47 = __shfl_xor_sync(0xffffffffu, f44, 8);
    const float f48 = max_NaN_f32(f44, f47);
    const float f49 = __shfl_xor_sync(0xffffffffu, f46, 8);
    const float f50 = max_NaN_f32(f46, f49);
    const float f51 = __shfl_xor_sync(0xffffffffu, f48, 16);
    const float f52 = __shfl_xor_sync(0xffffffffu, f50, 16);
    if (p12) shared<float2>(most_1 + r54 + r55) = make_float2(max_NaN_f32(f48, f51), max_NaN_f32(f50, f52));

    // softmax.ts:165  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r136 = (u32)i >> 5;

      // softmax.ts:166  if (most.at(h) > 0)
      const float f53 = shared<float>(r136 * 4u + most_1);
      if (f53 > 0.0f) {
        const u32 r137 = i & 0x1fu;
        const u32 r138 = r136 * 4u + factors;
        const u32 r139 = r136 << 10;

        // softmax.ts:167  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:168  const weight = weights.at(h, i);
          const u32 weight_0 = r136 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights + weight_0 + weight_1);

          // softmax.ts:169  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            const float f54 = __fsub_rn(weight, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(weight) << 16));

            // softmax.ts:197  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r140 = shared<u32>(slots + weight_0 + weight_1);
            u32 r141 = 0u;
            if (p13 && r140 < (u32)dim_K) r141 = __ldg((const u32*)(d10 + 4ll * (int)r140));
            const bool p18 = r141 < (u32)dim_S;
            const char* const d11 = kv + 1152ll * (int)r141;
            const float f55 = shared<float>(r138);
            #pragma unroll 1
            for (int c = (int)r137; c < 512; c += 32) {
              u32 r142 = 0u;
              if (p18) r142 = __ldg((const u16*)(d11 + 2ll * c));
              const u32 r143 = r139 + ((u32)c << 1);
              const u32 r144 = result + (r143 ^ ((r143 >> 6) & 0x70u));
              const u32 r145 = shared<u16>(r144);
              const float f56 = __fmaf_rn(__fmul_rn(f54, __uint_as_float(r142 << 16)), f55, __uint_as_float(r145 << 16));
              shared<u16>(r144) = (u16)(u32)(u16)cvt_rn_bf16_f32(f56);
            }
          }
        }
      }
    }
  }

  // softmax.ts:200  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), softmax.sm_scale)) };
  const float outputs_0 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_9, 16777216.0f)), 0.6931472f);
  const float outputs_1 = p15 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f3, sm_scale, outputs_0);
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_11, 16777216.0f)), 0.6931472f);
  const float outputs_3 = p16 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f4, sm_scale, outputs_2);

  // mla.ts:123  copy(outputs.result, out.tile([query, head, 0], [1, heads, LATENT]));
  const u32 r146 = threadIdx.x & 0x1fu;
  const u32 r147 = (r53 << 10) + (r146 << 4);
  const u32 r148 = (u32)r1 << 6;
  char* const d12 = out + 131072ll * r0 + 65536ll * r1 + 1024ll * (int)r53 + 16ll * (int)r146;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r149 = r147 + ((u32)i3 << 10);
    const u32 r150 = result + (r149 ^ ((r149 >> 6) & 0x70u));
    const uint4 v72 = shared<uint4>(r150);
    const uint4 v73 = shared<uint4>(r150 + 512u);
    if (p13 && (int)(r148 + i3) < 121) {
      char* const d13 = d12 + 1024ll * i3;
      *(uint4*)d13 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      *(uint4*)(d13 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    } else {
      char* const d14 = d12 + 1024ll * i3;
      const bool p19 = p13 && (int)(r148 + r53 + i3) < 128;
      if (p19) *(uint4*)d14 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      if (p19) *(uint4*)(d14 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    }
  }

  // mla.ts:124  store(lse.tile([query, head], [1, heads]), outputs.lse);
  if (p14) *(float2*)(lse + 512ll * r0 + 256ll * r1 + 8ll * (int)r51 + 32ll * (int)r53) = make_float2(outputs_1, outputs_3);
}
