//
// dense_mla_prefill: tilewright, for sm_80
//   H = 128
//   heads = 64, keys = 64, stages = 2, warps = 8
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Attention of every query over all latent rows in [max(0, k_start), min(S, k_end)): the baseline, and the teacher of the dense warm-up.

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

// 157184 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) dense_mla_prefill(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ kv,           // tensor kv
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  const char* __restrict__ attn_sink,    // tensor attn_sink
  float sm_scale,                        // scalar sm_scale
  char* out,                             // tensor out
  char* max_logits,                      // tensor max_logits
  char* lse,                             // tensor lse
  int dim_T,                             // dim T
  int dim_S                              // dim S
) {
  const u32 K = shared_address(smem);            // 147456 bytes: bf16[64, 576] swizzle<rows> x 2 stages
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 P = shared_address(smem) + 147456u;  // 9216 bytes: bf16[64, 72]
  const u32 slots = shared_address(smem) + 65536u; // 3072 bytes: i32[64, 12]
  const u32 weights = shared_address(smem) + 68608u; // 3072 bytes: f32[64, 12]
  const u32 factors = shared_address(smem) + 156672u; // 256 bytes: f32[64]
  const u32 most_1 = shared_address(smem) + 156928u; // 256 bytes: f32[64]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // mla.ts:64  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const int r0 = blockIdx.x >> 1;

  // mla.ts:65  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 1u;

  // dense_mla_prefill.ts:11  const first = max(k_start.at(t), 0);
  const int first_0 = (u32)dim_T - r0;
  const bool first_if = first_0 > 0;
  u32 first_1 = 0u;
  if (first_if) first_1 = __ldg((const u32*)(k_start + 4ll * r0));
  const int first_2 = max((int)first_1, 0);

  // dense_mla_prefill.ts:13  const count = max(max(min(k_end.at(t), S), 0) - min(first, S), 0);
  u32 count_0 = 0u;
  if (first_if) count_0 = __ldg((const u32*)(k_end + 4ll * r0));
  const int count = max((int)((u32)max(min((int)count_0, dim_S), 0) - min(first_2, dim_S)), 0);

  // mla.ts:96  copy(q.tile([query, head, 0], [1, heads, ROW]), staged);
  const int r2 = threadIdx.x & 7u;
  const int r3 = threadIdx.x >> 3;
  const u32 r4 = r3 * 1152u + (((u32)r2 << 4) ^ ((r3 & 7u) << 4));
  if (first_if) {
    const u32 r5 = staged + r4;
    const char* const d0 = q + 147456ll * r0 + 73728ll * r1 + 1152ll * r3 + 16ll * r2;
    cp_async_cg_shared_global<16>(r5, d0);
    cp_async_cg_shared_global<16>(r5 + 128u, d0 + 128);
    cp_async_cg_shared_global<16>(r5 + 256u, d0 + 256);
    cp_async_cg_shared_global<16>(r5 + 384u, d0 + 384);
    cp_async_cg_shared_global<16>(r5 + 512u, d0 + 512);
    cp_async_cg_shared_global<16>(r5 + 640u, d0 + 640);
    cp_async_cg_shared_global<16>(r5 + 768u, d0 + 768);
    cp_async_cg_shared_global<16>(r5 + 896u, d0 + 896);
    cp_async_cg_shared_global<16>(r5 + 1024u, d0 + 1024);
    cp_async_cg_shared_global<16>(r5 + 36864u, d0 + 36864);
    cp_async_cg_shared_global<16>(r5 + 36992u, d0 + 36992);
    cp_async_cg_shared_global<16>(r5 + 37120u, d0 + 37120);
    cp_async_cg_shared_global<16>(r5 + 37248u, d0 + 37248);
    cp_async_cg_shared_global<16>(r5 + 37376u, d0 + 37376);
    cp_async_cg_shared_global<16>(r5 + 37504u, d0 + 37504);
    cp_async_cg_shared_global<16>(r5 + 37632u, d0 + 37632);
    cp_async_cg_shared_global<16>(r5 + 37760u, d0 + 37760);
    cp_async_cg_shared_global<16>(r5 + 37888u, d0 + 37888);
  } else {
    const u32 r6 = staged + r4;
    const char* const d1 = q + 147456ll * r0 + 73728ll * r1 + 1152ll * r3 + 16ll * r2;
    const bool p0 = first_0 <= 0;
    cp_async_cg_shared_global<16>(r6, d1, p0);
    cp_async_cg_shared_global<16>(r6 + 128u, d1 + 128, p0);
    cp_async_cg_shared_global<16>(r6 + 256u, d1 + 256, p0);
    cp_async_cg_shared_global<16>(r6 + 384u, d1 + 384, p0);
    cp_async_cg_shared_global<16>(r6 + 512u, d1 + 512, p0);
    cp_async_cg_shared_global<16>(r6 + 640u, d1 + 640, p0);
    cp_async_cg_shared_global<16>(r6 + 768u, d1 + 768, p0);
    cp_async_cg_shared_global<16>(r6 + 896u, d1 + 896, p0);
    cp_async_cg_shared_global<16>(r6 + 1024u, d1 + 1024, p0);
    cp_async_cg_shared_global<16>(r6 + 36864u, d1 + 36864, p0);
    cp_async_cg_shared_global<16>(r6 + 36992u, d1 + 36992, p0);
    cp_async_cg_shared_global<16>(r6 + 37120u, d1 + 37120, p0);
    cp_async_cg_shared_global<16>(r6 + 37248u, d1 + 37248, p0);
    cp_async_cg_shared_global<16>(r6 + 37376u, d1 + 37376, p0);
    cp_async_cg_shared_global<16>(r6 + 37504u, d1 + 37504, p0);
    cp_async_cg_shared_global<16>(r6 + 37632u, d1 + 37632, p0);
    cp_async_cg_shared_global<16>(r6 + 37760u, d1 + 37760, p0);
    cp_async_cg_shared_global<16>(r6 + 37888u, d1 + 37888, p0);
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
  const int r7 = ((u32)count >> 6) + ((count & 0x3fu) != 0u ? 1u : 0u);

  // mla.ts:108  copy(rows, K);
  const u32 r8 = threadIdx.x & 0x3fu;
  const u32 r9 = r3 + 32u;
  const u32 r10 = K + r4;
  if (r7 > 0) {
    const u32 r11 = r3 < count ? (u32)first_2 + r3 : -1u;
    const u32 r12 = (int)r9 < count ? first_2 + r9 : -1u;
    const char* const d2 = kv + 1152ll * (int)r11 + 16ll * r2;
    const bool p1 = r11 >= (u32)dim_S;
    const char* const d3 = kv + 1152ll * (int)r12 + 16ll * r2;
    const bool p2 = r12 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r10, d2, p1);
    cp_async_cg_shared_global<16>(r10 + 128u, d2 + 128, p1);
    cp_async_cg_shared_global<16>(r10 + 256u, d2 + 256, p1);
    cp_async_cg_shared_global<16>(r10 + 384u, d2 + 384, p1);
    cp_async_cg_shared_global<16>(r10 + 512u, d2 + 512, p1);
    cp_async_cg_shared_global<16>(r10 + 640u, d2 + 640, p1);
    cp_async_cg_shared_global<16>(r10 + 768u, d2 + 768, p1);
    cp_async_cg_shared_global<16>(r10 + 896u, d2 + 896, p1);
    cp_async_cg_shared_global<16>(r10 + 1024u, d2 + 1024, p1);
    cp_async_cg_shared_global<16>(r10 + 36864u, d3, p2);
    cp_async_cg_shared_global<16>(r10 + 36992u, d3 + 128, p2);
    cp_async_cg_shared_global<16>(r10 + 37120u, d3 + 256, p2);
    cp_async_cg_shared_global<16>(r10 + 37248u, d3 + 384, p2);
    cp_async_cg_shared_global<16>(r10 + 37376u, d3 + 512, p2);
    cp_async_cg_shared_global<16>(r10 + 37504u, d3 + 640, p2);
    cp_async_cg_shared_global<16>(r10 + 37632u, d3 + 768, p2);
    cp_async_cg_shared_global<16>(r10 + 37760u, d3 + 896, p2);
    cp_async_cg_shared_global<16>(r10 + 37888u, d3 + 1024, p2);
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
  const char* const d4 = kv + 16ll * r2;

  // mla.ts:110  mma(product, K, transpose(Q), { split: "N" });
  const u32 r16 = threadIdx.x & 0x1fu;
  const u32 r17 = r16 & 7u;
  const u32 r18 = (r16 >> 3) & 1u;
  const u32 r19 = (r16 >> 4) & 1u;
  const u32 r20 = (r19 << 4) ^ ((r17 & 7u) << 4);
  const u32 r21 = r18 * 9216u + r17 * 1152u;
  const u32 r22 = K + (r21 + r20);

  // softmax.ts:90  copy(map(x, fn), x);
  const u32 r23 = threadIdx.x >> 5;

  // softmax.ts:125  copy(factor, factors);
  const bool p3 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r24 = factors + (Q_0 << 3) + (r23 << 5);
  const u32 r25 = Q_2 * 4u + factors;

  // mla.ts:116  store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
  const u32 r26 = P + Q_2 * 144u + Q_3 + (r23 << 4);

  // mla.ts:117  mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N"...
  const u32 r27 = P + r19 * 1152u + r17 * 144u + (r18 << 4);
  const u32 r28 = K + (r21 + (r23 << 7) + r20);
  #pragma unroll 1
  for (int tile = 0; tile < r7; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r29 = tile + 1u;
    if ((int)r29 < r7) {
      // mla.ts:103  const first = tile * keys;
      const u32 first = r29 << 6;
      const u32 r30 = first + r3;
      const u32 r31 = (int)r30 < count ? first_2 + r30 : -1u;
      const u32 r32 = first + r9;
      const u32 r33 = (int)r32 < count ? first_2 + r32 : -1u;
      const u32 r34 = r10 + (73728u - r15);
      const char* const d5 = d4 + 1152ll * (int)r31;
      const bool p4 = r31 >= (u32)dim_S;
      const char* const d6 = d4 + 1152ll * (int)r33;
      const bool p5 = r33 >= (u32)dim_S;
      cp_async_cg_shared_global<16>(r34, d5, p4);
      cp_async_cg_shared_global<16>(r34 + 128u, d5 + 128, p4);
      cp_async_cg_shared_global<16>(r34 + 256u, d5 + 256, p4);
      cp_async_cg_shared_global<16>(r34 + 384u, d5 + 384, p4);
      cp_async_cg_shared_global<16>(r34 + 512u, d5 + 512, p4);
      cp_async_cg_shared_global<16>(r34 + 640u, d5 + 640, p4);
      cp_async_cg_shared_global<16>(r34 + 768u, d5 + 768, p4);
      cp_async_cg_shared_global<16>(r34 + 896u, d5 + 896, p4);
      cp_async_cg_shared_global<16>(r34 + 1024u, d5 + 1024, p4);
      cp_async_cg_shared_global<16>(r34 + 36864u, d6, p5);
      cp_async_cg_shared_global<16>(r34 + 36992u, d6 + 128, p5);
      cp_async_cg_shared_global<16>(r34 + 37120u, d6 + 256, p5);
      cp_async_cg_shared_global<16>(r34 + 37248u, d6 + 384, p5);
      cp_async_cg_shared_global<16>(r34 + 37376u, d6 + 512, p5);
      cp_async_cg_shared_global<16>(r34 + 37504u, d6 + 640, p5);
      cp_async_cg_shared_global<16>(r34 + 37632u, d6 + 768, p5);
      cp_async_cg_shared_global<16>(r34 + 37760u, d6 + 896, p5);
      cp_async_cg_shared_global<16>(r34 + 37888u, d6 + 1024, p5);
    }
    cp_async_commit_group();
    const u32 r35 = r22 + r15;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r35);
    float product_0[4];
    const u32 v0[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v0, zeros);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r35 + 18432u);
    float product_1[4];
    const u32 v1[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_1, v1, zeros);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r35 + 36864u);
    float product_2[4];
    const u32 v2[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_2, v2, zeros);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r35 + 55296u);
    float product_3[4];
    const u32 v3[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_3, v3, zeros);
    __syncwarp();
    const u32 r36 = r35 ^ 0x20u;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r36);
    const u32 v4[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v4, product_0);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r36 + 18432u);
    const u32 v5[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_5, v5, product_1);
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r36 + 36864u);
    const u32 v6[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_6, v6, product_2);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r36 + 55296u);
    const u32 v7[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_7, v7, product_3);
    __syncwarp();
    const u32 r37 = r35 ^ 0x40u;
    u32 K_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_8, r37);
    const u32 v8[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_8, v8, product_0);
    u32 K_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_9, r37 + 18432u);
    const u32 v9[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v9, product_1);
    u32 K_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_10, r37 + 36864u);
    const u32 v10[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_10, v10, product_2);
    u32 K_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_11, r37 + 55296u);
    const u32 v11[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_11, v11, product_3);
    __syncwarp();
    const u32 r38 = r35 ^ 0x60u;
    u32 K_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_12, r38);
    const u32 v12[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_12, v12, product_0);
    u32 K_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_13, r38 + 18432u);
    const u32 v13[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v13, product_1);
    u32 K_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_14, r38 + 36864u);
    const u32 v14[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_14, v14, product_2);
    u32 K_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_15, r38 + 55296u);
    const u32 v15[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_15, v15, product_3);
    __syncwarp();
    u32 K_part_16[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_16, r35 + 128u);
    const u32 v16[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_16, v16, product_0);
    u32 K_part_17[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_17, r35 + 18560u);
    const u32 v17[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_17, v17, product_1);
    u32 K_part_18[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_18, r35 + 36992u);
    const u32 v18[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, v18, product_2);
    u32 K_part_19[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_19, r35 + 55424u);
    const u32 v19[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_19, v19, product_3);
    __syncwarp();
    u32 K_part_20[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_20, r36 + 128u);
    const u32 v20[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_20, v20, product_0);
    u32 K_part_21[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_21, r36 + 18560u);
    const u32 v21[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_21, v21, product_1);
    u32 K_part_22[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_22, r36 + 36992u);
    const u32 v22[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, v22, product_2);
    u32 K_part_23[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_23, r36 + 55424u);
    const u32 v23[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_23, v23, product_3);
    __syncwarp();
    u32 K_part_24[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_24, r37 + 128u);
    const u32 v24[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_24, v24, product_0);
    u32 K_part_25[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_25, r37 + 18560u);
    const u32 v25[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_25, v25, product_1);
    u32 K_part_26[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_26, r37 + 36992u);
    const u32 v26[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_26, v26, product_2);
    u32 K_part_27[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_27, r37 + 55424u);
    const u32 v27[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, v27, product_3);
    __syncwarp();
    u32 K_part_28[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_28, r38 + 128u);
    const u32 v28[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_28, v28, product_0);
    u32 K_part_29[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_29, r38 + 18560u);
    const u32 v29[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_29, v29, product_1);
    u32 K_part_30[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_30, r38 + 36992u);
    const u32 v30[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_30, v30, product_2);
    u32 K_part_31[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_31, r38 + 55424u);
    const u32 v31[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, v31, product_3);
    __syncwarp();
    u32 K_part_32[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_32, r35 + 256u);
    const u32 v32[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_32, v32, product_0);
    u32 K_part_33[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_33, r35 + 18688u);
    const u32 v33[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_33, v33, product_1);
    u32 K_part_34[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_34, r35 + 37120u);
    const u32 v34[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_34, v34, product_2);
    u32 K_part_35[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_35, r35 + 55552u);
    const u32 v35[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_35, v35, product_3);
    __syncwarp();
    u32 K_part_36[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_36, r36 + 256u);
    const u32 v36[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_36, v36, product_0);
    u32 K_part_37[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_37, r36 + 18688u);
    const u32 v37[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_37, v37, product_1);
    u32 K_part_38[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_38, r36 + 37120u);
    const u32 v38[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_38, v38, product_2);
    u32 K_part_39[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_39, r36 + 55552u);
    const u32 v39[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_39, v39, product_3);
    __syncwarp();
    u32 K_part_40[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_40, r37 + 256u);
    const u32 v40[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_40, v40, product_0);
    u32 K_part_41[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_41, r37 + 18688u);
    const u32 v41[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_41, v41, product_1);
    u32 K_part_42[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_42, r37 + 37120u);
    const u32 v42[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_42, v42, product_2);
    u32 K_part_43[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_43, r37 + 55552u);
    const u32 v43[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_43, v43, product_3);
    __syncwarp();
    u32 K_part_44[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_44, r38 + 256u);
    const u32 v44[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_44, v44, product_0);
    u32 K_part_45[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_45, r38 + 18688u);
    const u32 v45[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_45, v45, product_1);
    u32 K_part_46[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_46, r38 + 37120u);
    const u32 v46[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_46, v46, product_2);
    u32 K_part_47[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_47, r38 + 55552u);
    const u32 v47[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_47, v47, product_3);
    __syncwarp();
    u32 K_part_48[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_48, r35 + 384u);
    const u32 v48[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_48, v48, product_0);
    u32 K_part_49[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_49, r35 + 18816u);
    const u32 v49[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_49, v49, product_1);
    u32 K_part_50[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_50, r35 + 37248u);
    const u32 v50[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_50, v50, product_2);
    u32 K_part_51[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_51, r35 + 55680u);
    const u32 v51[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_51, v51, product_3);
    __syncwarp();
    u32 K_part_52[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_52, r36 + 384u);
    const u32 v52[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_52, v52, product_0);
    u32 K_part_53[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_53, r36 + 18816u);
    const u32 v53[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_53, v53, product_1);
    u32 K_part_54[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_54, r36 + 37248u);
    const u32 v54[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_54, v54, product_2);
    u32 K_part_55[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_55, r36 + 55680u);
    const u32 v55[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_55, v55, product_3);
    __syncwarp();
    u32 K_part_56[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_56, r37 + 384u);
    const u32 v56[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_56, v56, product_0);
    u32 K_part_57[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_57, r37 + 18816u);
    const u32 v57[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_57, v57, product_1);
    u32 K_part_58[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_58, r37 + 37248u);
    const u32 v58[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_58, v58, product_2);
    u32 K_part_59[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_59, r37 + 55680u);
    const u32 v59[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_59, v59, product_3);
    __syncwarp();
    u32 K_part_60[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_60, r38 + 384u);
    const u32 v60[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_60, v60, product_0);
    u32 K_part_61[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_61, r38 + 18816u);
    const u32 v61[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_61, v61, product_1);
    u32 K_part_62[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_62, r38 + 37248u);
    const u32 v62[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_62, v62, product_2);
    u32 K_part_63[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_63, r38 + 55680u);
    const u32 v63[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_63, v63, product_3);
    __syncwarp();
    u32 K_part_64[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_64, r35 + 512u);
    const u32 v64[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_64, v64, product_0);
    u32 K_part_65[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_65, r35 + 18944u);
    const u32 v65[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_65, v65, product_1);
    u32 K_part_66[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_66, r35 + 37376u);
    const u32 v66[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_66, v66, product_2);
    u32 K_part_67[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_67, r35 + 55808u);
    const u32 v67[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_67, v67, product_3);
    __syncwarp();
    u32 K_part_68[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_68, r36 + 512u);
    const u32 v68[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_68, v68, product_0);
    u32 K_part_69[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_69, r36 + 18944u);
    const u32 v69[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_69, v69, product_1);
    u32 K_part_70[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_70, r36 + 37376u);
    const u32 v70[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_70, v70, product_2);
    u32 K_part_71[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_71, r36 + 55808u);
    const u32 v71[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_71, v71, product_3);
    __syncwarp();
    u32 K_part_72[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_72, r37 + 512u);
    const u32 v72[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_72, v72, product_0);
    u32 K_part_73[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_73, r37 + 18944u);
    const u32 v73[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_73, v73, product_1);
    u32 K_part_74[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_74, r37 + 37376u);
    const u32 v74[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_74, v74, product_2);
    u32 K_part_75[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_75, r37 + 55808u);
    const u32 v75[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_75, v75, product_3);
    __syncwarp();
    u32 K_part_76[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_76, r38 + 512u);
    const u32 v76[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_76, v76, product_0);
    u32 K_part_77[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_77, r38 + 18944u);
    const u32 v77[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_77, v77, product_1);
    u32 K_part_78[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_78, r38 + 37376u);
    const u32 v78[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_78, v78, product_2);
    u32 K_part_79[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_79, r38 + 55808u);
    const u32 v79[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_79, v79, product_3);
    __syncwarp();
    u32 K_part_80[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_80, r35 + 640u);
    const u32 v80[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_80, v80, product_0);
    u32 K_part_81[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_81, r35 + 19072u);
    const u32 v81[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_81, v81, product_1);
    u32 K_part_82[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_82, r35 + 37504u);
    const u32 v82[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_82, v82, product_2);
    u32 K_part_83[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_83, r35 + 55936u);
    const u32 v83[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_83, v83, product_3);
    __syncwarp();
    u32 K_part_84[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_84, r36 + 640u);
    const u32 v84[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_84, v84, product_0);
    u32 K_part_85[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_85, r36 + 19072u);
    const u32 v85[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_85, v85, product_1);
    u32 K_part_86[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_86, r36 + 37504u);
    const u32 v86[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_86, v86, product_2);
    u32 K_part_87[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_87, r36 + 55936u);
    const u32 v87[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_87, v87, product_3);
    __syncwarp();
    u32 K_part_88[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_88, r37 + 640u);
    const u32 v88[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_88, v88, product_0);
    u32 K_part_89[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_89, r37 + 19072u);
    const u32 v89[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_89, v89, product_1);
    u32 K_part_90[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_90, r37 + 37504u);
    const u32 v90[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_90, v90, product_2);
    u32 K_part_91[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_91, r37 + 55936u);
    const u32 v91[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_91, v91, product_3);
    __syncwarp();
    u32 K_part_92[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_92, r38 + 640u);
    const u32 v92[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_92, v92, product_0);
    u32 K_part_93[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_93, r38 + 19072u);
    const u32 v93[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_93, v93, product_1);
    u32 K_part_94[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_94, r38 + 37504u);
    const u32 v94[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_94, v94, product_2);
    u32 K_part_95[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_95, r38 + 55936u);
    const u32 v95[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_95, v95, product_3);
    __syncwarp();
    u32 K_part_96[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_96, r35 + 768u);
    const u32 v96[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_96, v96, product_0);
    u32 K_part_97[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_97, r35 + 19200u);
    const u32 v97[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_97, v97, product_1);
    u32 K_part_98[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_98, r35 + 37632u);
    const u32 v98[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_98, v98, product_2);
    u32 K_part_99[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_99, r35 + 56064u);
    const u32 v99[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_99, v99, product_3);
    __syncwarp();
    u32 K_part_100[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_100, r36 + 768u);
    const u32 v100[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_100, v100, product_0);
    u32 K_part_101[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_101, r36 + 19200u);
    const u32 v101[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_101, v101, product_1);
    u32 K_part_102[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_102, r36 + 37632u);
    const u32 v102[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_102, v102, product_2);
    u32 K_part_103[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_103, r36 + 56064u);
    const u32 v103[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_103, v103, product_3);
    __syncwarp();
    u32 K_part_104[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_104, r37 + 768u);
    const u32 v104[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_104, v104, product_0);
    u32 K_part_105[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_105, r37 + 19200u);
    const u32 v105[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_105, v105, product_1);
    u32 K_part_106[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_106, r37 + 37632u);
    const u32 v106[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_106, v106, product_2);
    u32 K_part_107[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_107, r37 + 56064u);
    const u32 v107[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_107, v107, product_3);
    __syncwarp();
    u32 K_part_108[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_108, r38 + 768u);
    const u32 v108[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_108, v108, product_0);
    u32 K_part_109[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_109, r38 + 19200u);
    const u32 v109[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_109, v109, product_1);
    u32 K_part_110[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_110, r38 + 37632u);
    const u32 v110[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_110, v110, product_2);
    u32 K_part_111[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_111, r38 + 56064u);
    const u32 v111[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_111, v111, product_3);
    __syncwarp();
    u32 K_part_112[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_112, r35 + 896u);
    const u32 v112[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_112, v112, product_0);
    u32 K_part_113[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_113, r35 + 19328u);
    const u32 v113[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_113, v113, product_1);
    u32 K_part_114[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_114, r35 + 37760u);
    const u32 v114[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_114, v114, product_2);
    u32 K_part_115[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_115, r35 + 56192u);
    const u32 v115[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_115, v115, product_3);
    __syncwarp();
    u32 K_part_116[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_116, r36 + 896u);
    const u32 v116[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_116, v116, product_0);
    u32 K_part_117[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_117, r36 + 19328u);
    const u32 v117[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_117, v117, product_1);
    u32 K_part_118[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_118, r36 + 37760u);
    const u32 v118[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_118, v118, product_2);
    u32 K_part_119[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_119, r36 + 56192u);
    const u32 v119[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_119, v119, product_3);
    __syncwarp();
    u32 K_part_120[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_120, r37 + 896u);
    const u32 v120[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_120, v120, product_0);
    u32 K_part_121[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_121, r37 + 19328u);
    const u32 v121[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_121, v121, product_1);
    u32 K_part_122[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_122, r37 + 37760u);
    const u32 v122[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_122, v122, product_2);
    u32 K_part_123[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_123, r37 + 56192u);
    const u32 v123[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_123, v123, product_3);
    __syncwarp();
    u32 K_part_124[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_124, r38 + 896u);
    const u32 v124[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_124, v124, product_0);
    u32 K_part_125[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_125, r38 + 19328u);
    const u32 v125[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_125, v125, product_1);
    u32 K_part_126[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_126, r38 + 37760u);
    const u32 v126[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_126, v126, product_2);
    u32 K_part_127[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_127, r38 + 56192u);
    const u32 v127[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_127, v127, product_3);
    __syncwarp();
    u32 K_part_128[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_128, r35 + 1024u);
    const u32 v128[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_128, v128, product_0);
    u32 K_part_129[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_129, r35 + 19456u);
    const u32 v129[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_129, v129, product_1);
    u32 K_part_130[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_130, r35 + 37888u);
    const u32 v130[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_130, v130, product_2);
    u32 K_part_131[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_131, r35 + 56320u);
    const u32 v131[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_131, v131, product_3);
    __syncwarp();
    u32 K_part_132[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_132, r36 + 1024u);
    const u32 v132[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_132, v132, product_0);
    u32 K_part_133[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_133, r36 + 19456u);
    const u32 v133[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_133, v133, product_1);
    u32 K_part_134[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_134, r36 + 37888u);
    const u32 v134[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_134, v134, product_2);
    u32 K_part_135[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_135, r36 + 56320u);
    const u32 v135[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_135, v135, product_3);
    __syncwarp();
    u32 K_part_136[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_136, r37 + 1024u);
    const u32 v136[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_136, v136, product_0);
    u32 K_part_137[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_137, r37 + 19456u);
    const u32 v137[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_137, v137, product_1);
    u32 K_part_138[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_138, r37 + 37888u);
    const u32 v138[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_138, v138, product_2);
    u32 K_part_139[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_139, r37 + 56320u);
    const u32 v139[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_139, v139, product_3);
    __syncwarp();
    u32 K_part_140[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_140, r38 + 1024u);
    const u32 v140[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_140, v140, product_0);
    u32 K_part_141[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_141, r38 + 19456u);
    const u32 v141[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_141, v141, product_1);
    u32 K_part_142[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_142, r38 + 37888u);
    const u32 v142[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_142, v142, product_2);
    u32 K_part_143[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_143, r38 + 56320u);
    const u32 v143[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_143, v143, product_3);

    // mla.ts:111  if (!reduceAll(tabulate(bool, [keys], listed), 0)) update(product, (s, i) => (listed(i) ? s : -...
    const u32 r39 = (u32)tile << 6;
    const u32 r40 = r8 + r39;
    const bool p6 = __syncthreads_and(((int)r40 < count ? first_2 + r40 : -1u) < (u32)dim_S) != 0;
    const u32 r41 = Q_2 + r39;
    const bool p7 = ((int)r41 < count ? first_2 + r41 : -1u) < (u32)dim_S;
    const u32 r42 = r41 + 8u;
    const bool p8 = ((int)r42 < count ? first_2 + r42 : -1u) < (u32)dim_S;
    const u32 r43 = r41 + 16u;
    const bool p9 = ((int)r43 < count ? first_2 + r43 : -1u) < (u32)dim_S;
    const u32 r44 = r41 + 24u;
    const bool p10 = ((int)r44 < count ? first_2 + r44 : -1u) < (u32)dim_S;
    const u32 r45 = r41 + 32u;
    const bool p11 = ((int)r45 < count ? first_2 + r45 : -1u) < (u32)dim_S;
    const u32 r46 = r41 + 40u;
    const bool p12 = ((int)r46 < count ? first_2 + r46 : -1u) < (u32)dim_S;
    const u32 r47 = r41 + 48u;
    const bool p13 = ((int)r47 < count ? first_2 + r47 : -1u) < (u32)dim_S;
    const u32 r48 = r41 + 56u;
    const bool p14 = ((int)r48 < count ? first_2 + r48 : -1u) < (u32)dim_S;
    if (!p6) {
      product_0[0] = p7 ? product_0[0] : __uint_as_float(0xff800000u);
      product_0[1] = p7 ? product_0[1] : __uint_as_float(0xff800000u);
      product_0[2] = p8 ? product_0[2] : __uint_as_float(0xff800000u);
      product_0[3] = p8 ? product_0[3] : __uint_as_float(0xff800000u);
      product_1[0] = p9 ? product_1[0] : __uint_as_float(0xff800000u);
      product_1[1] = p9 ? product_1[1] : __uint_as_float(0xff800000u);
      product_1[2] = p10 ? product_1[2] : __uint_as_float(0xff800000u);
      product_1[3] = p10 ? product_1[3] : __uint_as_float(0xff800000u);
      product_2[0] = p11 ? product_2[0] : __uint_as_float(0xff800000u);
      product_2[1] = p11 ? product_2[1] : __uint_as_float(0xff800000u);
      product_2[2] = p12 ? product_2[2] : __uint_as_float(0xff800000u);
      product_2[3] = p12 ? product_2[3] : __uint_as_float(0xff800000u);
      product_3[0] = p13 ? product_3[0] : __uint_as_float(0xff800000u);
      product_3[1] = p13 ? product_3[1] : __uint_as_float(0xff800000u);
      product_3[2] = p14 ? product_3[2] : __uint_as_float(0xff800000u);
      product_3[3] = p14 ? product_3[3] : __uint_as_float(0xff800000u);
    }

    // softmax.ts:112  const highest = reduceMax(scores, 0);
    const float highest_0 = max_NaN_f32(max_NaN_f32(product_0[0], product_0[2]), product_1[0]);
    const float highest_1 = max_NaN_f32(max_NaN_f32(product_0[1], product_0[3]), product_1[1]);
    const float highest_2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(highest_0, product_1[2]), product_2[0]), product_2[2]);
    const float highest_3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(highest_1, product_1[3]), product_2[1]), product_2[3]);
    const float highest_4 = max_NaN_f32(max_NaN_f32(highest_2, product_3[0]), product_3[2]);
    const float highest_5 = max_NaN_f32(max_NaN_f32(highest_3, product_3[1]), product_3[3]);

    // softmax.ts:114  const rows = reduceMax(row, 0);
    const u32 rows_0 = product_1[0] == highest_4 ? 16u : (product_0[2] == highest_4 ? 8u : 0u);
    const u32 rows_1 = product_1[1] == highest_5 ? 16u : (product_0[3] == highest_5 ? 8u : 0u);
    const u32 rows_2 = product_2[0] == highest_4 ? 32u : (product_1[2] == highest_4 ? 24u : rows_0);
    const u32 rows_3 = product_2[1] == highest_5 ? 32u : (product_1[3] == highest_5 ? 24u : rows_1);
    const u32 rows_4 = product_3[0] == highest_4 ? 48u : (product_2[2] == highest_4 ? 40u : rows_2);
    const u32 rows_5 = product_3[1] == highest_5 ? 48u : (product_2[3] == highest_5 ? 40u : rows_3);

    // softmax.ts:116  map(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old)),
    r13 = highest_4 > f1 ? r39 + (product_3[2] == highest_4 ? 56u : rows_4) : r13;
    r14 = highest_5 > f2 ? r39 + (product_3[3] == highest_5 ? 56u : rows_5) : r14;
    f1 = max_NaN_f32(f1, highest_4);
    f2 = max_NaN_f32(f2, highest_5);

    // softmax.ts:121  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const bool p15 = __fmul_rn(__fsub_rn(highest_4, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_5, f4), f0) > 16.0f;
    const bool p16 = __syncthreads_or(p15) != 0;
    if (p16) {
      // softmax.ts:122  const most = reduceMax(highest, 0);
      const float most_0 = __shfl_xor_sync(0xffffffffu, highest_4, 4);
      const float most_1_ = max_NaN_f32(highest_4, most_0);
      const float most_2 = __shfl_xor_sync(0xffffffffu, highest_5, 4);
      const float most_3 = max_NaN_f32(highest_5, most_2);
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
      if (p3) shared<float2>(r24) = make_float2(factor_0, factor_1);

      // softmax.ts:126  copy(next, pivot);
      f3 = next_0;
      f4 = next_1;
      f5 = __fmul_rn(f5, factor_0);
      f6 = __fmul_rn(f6, factor_1);
      __syncthreads();
      const float f7 = shared<float>(r25);
      sum_0[0] = __fmul_rn(sum_0[0], f7);
      sum_0[1] = __fmul_rn(sum_0[1], f7);
      const float f8 = shared<float>(r25 + 32u);
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
      const float f9 = shared<float>(r25 + 64u);
      sum_8[0] = __fmul_rn(sum_8[0], f9);
      sum_8[1] = __fmul_rn(sum_8[1], f9);
      const float f10 = shared<float>(r25 + 96u);
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
      const float f11 = shared<float>(r25 + 128u);
      sum_16[0] = __fmul_rn(sum_16[0], f11);
      sum_16[1] = __fmul_rn(sum_16[1], f11);
      const float f12 = shared<float>(r25 + 160u);
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
      const float f13 = shared<float>(r25 + 192u);
      sum_24[0] = __fmul_rn(sum_24[0], f13);
      sum_24[1] = __fmul_rn(sum_24[1], f13);
      const float f14 = shared<float>(r25 + 224u);
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
    const float f23 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_2[0], f3), f0, -24.0f));
    const float f24 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_2[1], f4), f0, -24.0f));
    const float f25 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_2[2], f3), f0, -24.0f));
    const float f26 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_2[3], f4), f0, -24.0f));
    const float f27 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_3[0], f3), f0, -24.0f));
    const float f28 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_3[1], f4), f0, -24.0f));
    const float f29 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_3[2], f3), f0, -24.0f));
    const float f30 = ex2_approx_f32(__fmaf_rn(__fsub_rn(product_3[3], f4), f0, -24.0f));

    // softmax.ts:131  const own = reduceSum(byThread(softmax, p), 0);
    const float own_0 = __fadd_rn(__fadd_rn(__fadd_rn(__fadd_rn(f15, f17), f19), f21), f23);
    const float own_1 = __fadd_rn(__fadd_rn(__fadd_rn(__fadd_rn(f16, f18), f20), f22), f24);
    f5 = __fadd_rn(f5, __fadd_rn(__fadd_rn(__fadd_rn(own_0, f25), f27), f29));
    f6 = __fadd_rn(f6, __fadd_rn(__fadd_rn(__fadd_rn(own_1, f26), f28), f30));
    shared<u32>(r26) = cvt_rn_bf16x2_f32(f16, f15);
    shared<u32>(r26 + 1152u) = cvt_rn_bf16x2_f32(f18, f17);
    shared<u32>(r26 + 2304u) = cvt_rn_bf16x2_f32(f20, f19);
    shared<u32>(r26 + 3456u) = cvt_rn_bf16x2_f32(f22, f21);
    shared<u32>(r26 + 4608u) = cvt_rn_bf16x2_f32(f24, f23);
    shared<u32>(r26 + 5760u) = cvt_rn_bf16x2_f32(f26, f25);
    shared<u32>(r26 + 6912u) = cvt_rn_bf16x2_f32(f28, f27);
    shared<u32>(r26 + 8064u) = cvt_rn_bf16x2_f32(f30, f29);
    __syncthreads();
    u32 P_part_0[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_0, r27);
    const u32 r49 = r28 + r15;
    u32 K_part_144[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_144, r49);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_0, K_part_144, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_0, K_part_144 + 2, sum_1);
    const u32 r50 = r49 ^ 0x20u;
    u32 K_part_145[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_145, r50);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_0, K_part_145, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_0, K_part_145 + 2, sum_3);
    const u32 r51 = r49 ^ 0x40u;
    u32 K_part_146[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_146, r51);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_0, K_part_146, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_0, K_part_146 + 2, sum_5);
    const u32 r52 = r49 ^ 0x60u;
    u32 K_part_147[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_147, r52);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_0, K_part_147, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_0, K_part_147 + 2, sum_7);
    u32 P_part_1[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_1, r27 + 32u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_1, K_part_144, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_1, K_part_144 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_1, K_part_145, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_1, K_part_145 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_1, K_part_146, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_1, K_part_146 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_1, K_part_147, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_1, K_part_147 + 2, sum_15);
    u32 P_part_2[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_2, r27 + 64u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_2, K_part_144, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_2, K_part_144 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_2, K_part_145, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_2, K_part_145 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_2, K_part_146, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_2, K_part_146 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_2, K_part_147, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_2, K_part_147 + 2, sum_23);
    u32 P_part_3[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_3, r27 + 96u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_3, K_part_144, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_3, K_part_144 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_3, K_part_145, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_3, K_part_145 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_3, K_part_146, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_3, K_part_146 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_3, K_part_147, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_3, K_part_147 + 2, sum_31);
    __syncwarp();
    u32 P_part_4[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_4, r27 + 2304u);
    u32 K_part_148[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_148, r49 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_4, K_part_148, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_4, K_part_148 + 2, sum_1);
    u32 K_part_149[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_149, r50 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_4, K_part_149, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_4, K_part_149 + 2, sum_3);
    u32 K_part_150[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_150, r51 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_4, K_part_150, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_4, K_part_150 + 2, sum_5);
    u32 K_part_151[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_151, r52 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_4, K_part_151, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_4, K_part_151 + 2, sum_7);
    u32 P_part_5[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_5, r27 + 2336u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_5, K_part_148, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_5, K_part_148 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_5, K_part_149, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_5, K_part_149 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_5, K_part_150, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_5, K_part_150 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_5, K_part_151, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_5, K_part_151 + 2, sum_15);
    u32 P_part_6[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_6, r27 + 2368u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_6, K_part_148, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_6, K_part_148 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_6, K_part_149, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_6, K_part_149 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_6, K_part_150, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_6, K_part_150 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_6, K_part_151, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_6, K_part_151 + 2, sum_23);
    u32 P_part_7[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_7, r27 + 2400u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_7, K_part_148, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_7, K_part_148 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_7, K_part_149, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_7, K_part_149 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_7, K_part_150, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_7, K_part_150 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_7, K_part_151, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_7, K_part_151 + 2, sum_31);
    __syncwarp();
    u32 P_part_8[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_8, r27 + 4608u);
    u32 K_part_152[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_152, r49 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_8, K_part_152, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_8, K_part_152 + 2, sum_1);
    u32 K_part_153[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_153, r50 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_8, K_part_153, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_8, K_part_153 + 2, sum_3);
    u32 K_part_154[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_154, r51 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_8, K_part_154, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_8, K_part_154 + 2, sum_5);
    u32 K_part_155[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_155, r52 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_8, K_part_155, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_8, K_part_155 + 2, sum_7);
    u32 P_part_9[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_9, r27 + 4640u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_9, K_part_152, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_9, K_part_152 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_9, K_part_153, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_9, K_part_153 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_9, K_part_154, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_9, K_part_154 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_9, K_part_155, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_9, K_part_155 + 2, sum_15);
    u32 P_part_10[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_10, r27 + 4672u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_10, K_part_152, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_10, K_part_152 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_10, K_part_153, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_10, K_part_153 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_10, K_part_154, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_10, K_part_154 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_10, K_part_155, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_10, K_part_155 + 2, sum_23);
    u32 P_part_11[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_11, r27 + 4704u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_11, K_part_152, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_11, K_part_152 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_11, K_part_153, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_11, K_part_153 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_11, K_part_154, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_11, K_part_154 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_11, K_part_155, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_11, K_part_155 + 2, sum_31);
    __syncwarp();
    u32 P_part_12[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_12, r27 + 6912u);
    u32 K_part_156[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_156, r49 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_12, K_part_156, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_12, K_part_156 + 2, sum_1);
    u32 K_part_157[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_157, r50 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_12, K_part_157, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_12, K_part_157 + 2, sum_3);
    u32 K_part_158[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_158, r51 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_12, K_part_158, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_12, K_part_158 + 2, sum_5);
    u32 K_part_159[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_159, r52 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_12, K_part_159, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_12, K_part_159 + 2, sum_7);
    u32 P_part_13[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_13, r27 + 6944u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_13, K_part_156, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_13, K_part_156 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_13, K_part_157, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_13, K_part_157 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_13, K_part_158, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_13, K_part_158 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_13, K_part_159, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_13, K_part_159 + 2, sum_15);
    u32 P_part_14[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_14, r27 + 6976u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_14, K_part_156, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_14, K_part_156 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_14, K_part_157, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_14, K_part_157 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_14, K_part_158, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_14, K_part_158 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_14, K_part_159, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_14, K_part_159 + 2, sum_23);
    u32 P_part_15[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_15, r27 + 7008u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_15, K_part_156, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_15, K_part_156 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_15, K_part_157, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_15, K_part_157 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_15, K_part_158, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_15, K_part_158 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_15, K_part_159, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_15, K_part_159 + 2, sum_31);
    const u32 r53 = r15 + 73728u;
    r15 = (int)r53 >= 147456 ? 0u : r53;
  }

  // mla.ts:120  store(max_logits.tile([query, head], [1, heads]), reduceMax(softmax.top, 0), (m) => m * sm_scal...
  const u32 r54 = threadIdx.x & 3u;
  const u32 r55 = (threadIdx.x >> 2) & 7u;
  const u32 r56 = threadIdx.x >> 5;
  const float f31 = __shfl_xor_sync(0xffffffffu, f1, 4);
  const float f32 = max_NaN_f32(f1, f31);
  const float f33 = __shfl_xor_sync(0xffffffffu, f2, 4);
  const float f34 = max_NaN_f32(f2, f33);
  const float f35 = __shfl_xor_sync(0xffffffffu, f32, 8);
  const float f36 = max_NaN_f32(f32, f35);
  const float f37 = __shfl_xor_sync(0xffffffffu, f34, 8);
  const float f38 = max_NaN_f32(f34, f37);
  const float f39 = __shfl_xor_sync(0xffffffffu, f36, 16);
  const float f40 = __shfl_xor_sync(0xffffffffu, f38, 16);
  const bool p17 = (threadIdx.x & 0x1cu) == 0u;
  const bool p18 = (int)((u32)dim_T - r0) > 0;
  const bool p19 = p17 && p18;
  char* const d7 = max_logits + 512ll * r0 + 256ll * r1 + 8ll * (int)r54 + 32ll * (int)r56;
  if (p19) *(float2*)d7 = make_float2(__fmul_rn(max_NaN_f32(f36, f39), sm_scale), __fmul_rn(max_NaN_f32(f38, f40), sm_scale));

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
  const bool p20 = total_9 == 0.0f;
  const bool p21 = total_11 == 0.0f;
  const u32 r57 = r54 << 3;
  const u32 r58 = r56 << 5;
  if (p17) shared<float2>(factors + r57 + r58) = make_float2(p20 ? 0.0f : __fdiv_rn(1.0f, total_9), p21 ? 0.0f : __fdiv_rn(1.0f, total_11));

  // softmax.ts:196  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r59 = r55 * 4u + factors;
  __syncthreads();
  const float f41 = shared<float>(r59);
  const u32 r60 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f41), __fmul_rn(sum_0[0], f41));
  const float f42 = shared<float>(r59 + 32u);
  const u32 r61 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f42), __fmul_rn(sum_0[2], f42));
  const u32 r62 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f41), __fmul_rn(sum_1[0], f41));
  const u32 r63 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f42), __fmul_rn(sum_1[2], f42));
  const u32 r64 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f41), __fmul_rn(sum_2[0], f41));
  const u32 r65 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f42), __fmul_rn(sum_2[2], f42));
  const u32 r66 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f41), __fmul_rn(sum_3[0], f41));
  const u32 r67 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f42), __fmul_rn(sum_3[2], f42));
  const u32 r68 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f41), __fmul_rn(sum_4[0], f41));
  const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f42), __fmul_rn(sum_4[2], f42));
  const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f41), __fmul_rn(sum_5[0], f41));
  const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f42), __fmul_rn(sum_5[2], f42));
  const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f41), __fmul_rn(sum_6[0], f41));
  const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f42), __fmul_rn(sum_6[2], f42));
  const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f41), __fmul_rn(sum_7[0], f41));
  const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f42), __fmul_rn(sum_7[2], f42));
  const float f43 = shared<float>(r59 + 64u);
  const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f43), __fmul_rn(sum_8[0], f43));
  const float f44 = shared<float>(r59 + 96u);
  const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f44), __fmul_rn(sum_8[2], f44));
  const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f43), __fmul_rn(sum_9[0], f43));
  const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f44), __fmul_rn(sum_9[2], f44));
  const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f43), __fmul_rn(sum_10[0], f43));
  const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f44), __fmul_rn(sum_10[2], f44));
  const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f43), __fmul_rn(sum_11[0], f43));
  const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f44), __fmul_rn(sum_11[2], f44));
  const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f43), __fmul_rn(sum_12[0], f43));
  const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f44), __fmul_rn(sum_12[2], f44));
  const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f43), __fmul_rn(sum_13[0], f43));
  const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f44), __fmul_rn(sum_13[2], f44));
  const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f43), __fmul_rn(sum_14[0], f43));
  const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f44), __fmul_rn(sum_14[2], f44));
  const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f43), __fmul_rn(sum_15[0], f43));
  const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f44), __fmul_rn(sum_15[2], f44));
  const float f45 = shared<float>(r59 + 128u);
  const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f45), __fmul_rn(sum_16[0], f45));
  const float f46 = shared<float>(r59 + 160u);
  const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f46), __fmul_rn(sum_16[2], f46));
  const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f45), __fmul_rn(sum_17[0], f45));
  const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f46), __fmul_rn(sum_17[2], f46));
  const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f45), __fmul_rn(sum_18[0], f45));
  const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f46), __fmul_rn(sum_18[2], f46));
  const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f45), __fmul_rn(sum_19[0], f45));
  const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f46), __fmul_rn(sum_19[2], f46));
  const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f45), __fmul_rn(sum_20[0], f45));
  const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f46), __fmul_rn(sum_20[2], f46));
  const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f45), __fmul_rn(sum_21[0], f45));
  const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f46), __fmul_rn(sum_21[2], f46));
  const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f45), __fmul_rn(sum_22[0], f45));
  const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f46), __fmul_rn(sum_22[2], f46));
  const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f45), __fmul_rn(sum_23[0], f45));
  const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f46), __fmul_rn(sum_23[2], f46));
  const float f47 = shared<float>(r59 + 192u);
  const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f47), __fmul_rn(sum_24[0], f47));
  const float f48 = shared<float>(r59 + 224u);
  const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f48), __fmul_rn(sum_24[2], f48));
  const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f47), __fmul_rn(sum_25[0], f47));
  const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f48), __fmul_rn(sum_25[2], f48));
  const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f47), __fmul_rn(sum_26[0], f47));
  const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f48), __fmul_rn(sum_26[2], f48));
  const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f47), __fmul_rn(sum_27[0], f47));
  const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f48), __fmul_rn(sum_27[2], f48));
  const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f47), __fmul_rn(sum_28[0], f47));
  const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f48), __fmul_rn(sum_28[2], f48));
  const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f47), __fmul_rn(sum_29[0], f47));
  const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f48), __fmul_rn(sum_29[2], f48));
  const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f47), __fmul_rn(sum_30[0], f47));
  const u32 r121 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f48), __fmul_rn(sum_30[2], f48));
  const u32 r122 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f47), __fmul_rn(sum_31[0], f47));
  const u32 r123 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f48), __fmul_rn(sum_31[2], f48));
  const u32 r124 = (r55 << 10) + (r54 << 2) + (r56 << 7);
  const u32 r125 = r124 ^ ((r124 >> 6) & 0x70u);
  const u32 r126 = result + r125;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r126) = r60;
  shared<u32>(r126 + 8192u) = r61;
  const u32 r127 = result + (r125 ^ 0x10u);
  shared<u32>(r127) = r62;
  shared<u32>(r127 + 8192u) = r63;
  const u32 r128 = result + (r125 ^ 0x20u);
  shared<u32>(r128) = r64;
  shared<u32>(r128 + 8192u) = r65;
  const u32 r129 = result + (r125 ^ 0x30u);
  shared<u32>(r129) = r66;
  shared<u32>(r129 + 8192u) = r67;
  const u32 r130 = result + (r125 ^ 0x40u);
  shared<u32>(r130) = r68;
  shared<u32>(r130 + 8192u) = r69;
  const u32 r131 = result + (r125 ^ 0x50u);
  shared<u32>(r131) = r70;
  shared<u32>(r131 + 8192u) = r71;
  const u32 r132 = result + (r125 ^ 0x60u);
  shared<u32>(r132) = r72;
  shared<u32>(r132 + 8192u) = r73;
  const u32 r133 = result + (r125 ^ 0x70u);
  shared<u32>(r133) = r74;
  shared<u32>(r133 + 8192u) = r75;
  shared<u32>(r126 + 16384u) = r76;
  shared<u32>(r126 + 24576u) = r77;
  shared<u32>(r127 + 16384u) = r78;
  shared<u32>(r127 + 24576u) = r79;
  shared<u32>(r128 + 16384u) = r80;
  shared<u32>(r128 + 24576u) = r81;
  shared<u32>(r129 + 16384u) = r82;
  shared<u32>(r129 + 24576u) = r83;
  shared<u32>(r130 + 16384u) = r84;
  shared<u32>(r130 + 24576u) = r85;
  shared<u32>(r131 + 16384u) = r86;
  shared<u32>(r131 + 24576u) = r87;
  shared<u32>(r132 + 16384u) = r88;
  shared<u32>(r132 + 24576u) = r89;
  shared<u32>(r133 + 16384u) = r90;
  shared<u32>(r133 + 24576u) = r91;
  shared<u32>(r126 + 32768u) = r92;
  shared<u32>(r126 + 40960u) = r93;
  shared<u32>(r127 + 32768u) = r94;
  shared<u32>(r127 + 40960u) = r95;
  shared<u32>(r128 + 32768u) = r96;
  shared<u32>(r128 + 40960u) = r97;
  shared<u32>(r129 + 32768u) = r98;
  shared<u32>(r129 + 40960u) = r99;
  shared<u32>(r130 + 32768u) = r100;
  shared<u32>(r130 + 40960u) = r101;
  shared<u32>(r131 + 32768u) = r102;
  shared<u32>(r131 + 40960u) = r103;
  shared<u32>(r132 + 32768u) = r104;
  shared<u32>(r132 + 40960u) = r105;
  shared<u32>(r133 + 32768u) = r106;
  shared<u32>(r133 + 40960u) = r107;
  shared<u32>(r126 + 49152u) = r108;
  shared<u32>(r126 + 57344u) = r109;
  shared<u32>(r127 + 49152u) = r110;
  shared<u32>(r127 + 57344u) = r111;
  shared<u32>(r128 + 49152u) = r112;
  shared<u32>(r128 + 57344u) = r113;
  shared<u32>(r129 + 49152u) = r114;
  shared<u32>(r129 + 57344u) = r115;
  shared<u32>(r130 + 49152u) = r116;
  shared<u32>(r130 + 57344u) = r117;
  shared<u32>(r131 + 49152u) = r118;
  shared<u32>(r131 + 57344u) = r119;
  shared<u32>(r132 + 49152u) = r120;
  shared<u32>(r132 + 57344u) = r121;
  shared<u32>(r133 + 49152u) = r122;
  shared<u32>(r133 + 57344u) = r123;
  const float f49 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f50 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:155  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fsub_rn(f49, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f49) << 16));
  const float p_1 = fabsf(p_0) > __fmul_rn(total_9, 0.0003f) ? f49 : 0.0f;
  const float p_2 = __fsub_rn(f50, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f50) << 16));
  const float p_3 = fabsf(p_2) > __fmul_rn(total_11, 0.0003f) ? f50 : 0.0f;

  // softmax.ts:157  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p22 = __syncthreads_or(p_1 > 0.0f || p_3 > 0.0f) != 0;
  if (p22) {
    // softmax.ts:161  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r134 = r54 * 96u;
    const u32 r135 = r56 * 384u;
    const u32 r136 = r55 << 2;
    const u32 r137 = slots + r134 + r135 + r136;

    // softmax.ts:162  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r138 = weights + r134 + r135 + r136;
    shared<u32>(r137) = r13 + r55;
    shared<u32>(r137 + 48u) = r14 + r55;
    shared<float>(r138) = p_1;
    shared<float>(r138 + 48u) = p_3;

    // softmax.ts:164  store(most, reduceMax(p, 0));
    const float f51 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f52 = max_NaN_f32(p_1, f51);
    const float f53 = __shfl_xor_sync(0xffffffffu, p_3, 4);
    const float f54 = max_NaN_f32(p_3, f53);
    const float f55 = __shfl_xor_sync(0xffffffffu, f52, 8);
    const float f56 = max_NaN_f32(f52, f55);
    const float f57 = __shfl_xor_sync(0xffffffffu, f54, 8);
    const float f58 = max_NaN_f32(f54, f57);
    const float f59 = __shfl_xor_sync(0xffffffffu, f56, 16);
    const float f60 = __shfl_xor_sync(0xffffffffu, f58, 16);
    if (p17) shared<float2>(most_1 + r57 + r58) = make_float2(max_NaN_f32(f56, f59), max_NaN_f32(f58, f60));

    // softmax.ts:165  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r139 = (u32)i >> 5;

      // softmax.ts:166  if (most.at(h) > 0)
      const float f61 = shared<float>(r139 * 4u + most_1);
      if (f61 > 0.0f) {
        const u32 r140 = i & 0x1fu;

        // softmax.ts:198  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
        const u32 r141 = r139 * 4u + factors;
        const u32 r142 = r139 << 10;

        // softmax.ts:167  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:168  const weight = weights.at(h, i);
          const u32 weight_0 = r139 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights + weight_0 + weight_1);

          // softmax.ts:169  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            const float f62 = __fsub_rn(weight, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(weight) << 16));

            // softmax.ts:197  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r143 = shared<u32>(slots + weight_0 + weight_1);
            const u32 r144 = first_2 + r143;
            const bool p23 = r144 < (u32)dim_S;
            const char* const d8 = kv + 1152ll * (int)r144;
            const float f63 = shared<float>(r141);
            #pragma unroll 1
            for (int c = (int)r140; c < 512; c += 32) {
              u32 r145 = 0u;
              if (p23) r145 = __ldg((const u16*)(d8 + 2ll * c));
              const u32 r146 = r142 + ((u32)c << 1);
              const u32 r147 = result + (r146 ^ ((r146 >> 6) & 0x70u));
              const u32 r148 = shared<u16>(r147);
              const float f64 = __fmaf_rn(__fmul_rn(f62, __uint_as_float(r145 << 16)), f63, __uint_as_float(r148 << 16));
              shared<u16>(r147) = (u16)(u32)(u16)cvt_rn_bf16_f32(f64);
            }
          }
        }
      }
    }
  }

  // softmax.ts:200  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), softmax.sm_scale)) };
  const float outputs_0 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_9, 16777216.0f)), 0.6931472f);
  const float outputs_1 = p20 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f3, sm_scale, outputs_0);
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_11, 16777216.0f)), 0.6931472f);
  const float outputs_3 = p21 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f4, sm_scale, outputs_2);

  // mla.ts:123  copy(outputs.result, out.tile([query, head, 0], [1, heads, LATENT]));
  const u32 r149 = threadIdx.x & 0x1fu;
  const u32 r150 = (r56 << 10) + (r149 << 4);
  const u32 r151 = (u32)r1 << 6;
  char* const d9 = out + 131072ll * r0 + 65536ll * r1 + 1024ll * (int)r56 + 16ll * (int)r149;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r152 = r150 + ((u32)i3 << 10);
    const u32 r153 = result + (r152 ^ ((r152 >> 6) & 0x70u));
    const uint4 v144 = shared<uint4>(r153);
    const uint4 v145 = shared<uint4>(r153 + 512u);
    if (p18 && (int)(r151 + i3) < 121) {
      char* const d10 = d9 + 1024ll * i3;
      *(uint4*)d10 = make_uint4(v144.x, v144.y, v144.z, v144.w);
      *(uint4*)(d10 + 512) = make_uint4(v145.x, v145.y, v145.z, v145.w);
    } else {
      char* const d11 = d9 + 1024ll * i3;
      const bool p24 = p18 && (int)(r151 + r56 + i3) < 128;
      if (p24) *(uint4*)d11 = make_uint4(v144.x, v144.y, v144.z, v144.w);
      if (p24) *(uint4*)(d11 + 512) = make_uint4(v145.x, v145.y, v145.z, v145.w);
    }
  }

  // mla.ts:124  store(lse.tile([query, head], [1, heads]), outputs.lse);
  if (p19) *(float2*)(lse + 512ll * r0 + 256ll * r1 + 8ll * (int)r54 + 32ll * (int)r56) = make_float2(outputs_1, outputs_3);
}
