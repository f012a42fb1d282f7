//
// dense_mla_prefill: tilewright, for sm_86
//   H = 128
//   heads = 64, keys = 32, stages = 2, warps = 8
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_86      nvcc: -arch=sm_86
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

// 78592 bytes
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
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 K = shared_address(smem);            // 73728 bytes: bf16[32, 576] swizzle<rows> x 2 stages
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 P = shared_address(smem) + 73728u;   // 4608 bytes: bf16[32, 72]
  const u32 factors = shared_address(smem) + 78336u; // 256 bytes: f32[64]

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // mla.ts:59  query: idiv(blockIdx.x, ceilDiv(H, heads)),
  const int r0 = blockIdx.x >> 1;

  // mla.ts:60  head: (blockIdx.x % ceilDiv(H, heads)) * heads,
  const int r1 = blockIdx.x & 1u;

  // dense_mla_prefill.ts:11  const first = max(k_start.at(t), 0);
  const int first_0 = (u32)dim_T - r0;
  const bool first_if = first_0 > 0;
  u32 first_1 = 0u;
  if (first_if) first_1 = __ldg((const u32*)(k_start + 4ll * r0));
  const int first = max((int)first_1, 0);

  // dense_mla_prefill.ts:13  const count = max(max(min(k_end.at(t), S), 0) - min(first, S), 0);
  u32 count_0 = 0u;
  if (first_if) count_0 = __ldg((const u32*)(k_end + 4ll * r0));
  const int count = max((int)((u32)max(min((int)count_0, dim_S), 0) - min(first, dim_S)), 0);

  // mla.ts:90  copy(q.tile([query, head, 0], [1, heads, ROW]), staged);
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

  // mla.ts:91  const Q = load(staged);
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

  // softmax.ts:69  scale: exponentScale(sm_scale),
  const float f0 = min_NaN_f32(__fmul_rn(sm_scale, 1.442695f), 3.4e38f);

  // mla.ts:97  for (const tile of pipelined(ceilDiv(count, keys), { stages })) {
  const int r7 = ((u32)count >> 5) + ((count & 0x1fu) != 0u ? 1u : 0u);

  // mla.ts:102  copy(rows, K);
  const u32 r8 = threadIdx.x & 0x1fu;
  const u32 r9 = K + r4;
  if (r7 > 0) {
    const u32 r10 = r3 < count ? (u32)first + r3 : -1u;
    const char* const d2 = kv + 1152ll * (int)r10 + 16ll * r2;
    const bool p1 = r10 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r9, d2, p1);
    cp_async_cg_shared_global<16>(r9 + 128u, d2 + 128, p1);
    cp_async_cg_shared_global<16>(r9 + 256u, d2 + 256, p1);
    cp_async_cg_shared_global<16>(r9 + 384u, d2 + 384, p1);
    cp_async_cg_shared_global<16>(r9 + 512u, d2 + 512, p1);
    cp_async_cg_shared_global<16>(r9 + 640u, d2 + 640, p1);
    cp_async_cg_shared_global<16>(r9 + 768u, d2 + 768, p1);
    cp_async_cg_shared_global<16>(r9 + 896u, d2 + 896, p1);
    cp_async_cg_shared_global<16>(r9 + 1024u, d2 + 1024, p1);
  }
  cp_async_commit_group();
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
  u32 r11 = 0u;
  const char* const d3 = kv + 16ll * r2;

  // mla.ts:104  mma(product, K, transpose(Q), { split: "N" });
  const u32 r12 = r8 & 7u;
  const u32 r13 = (r8 >> 3) & 1u;
  const u32 r14 = (r8 >> 4) & 1u;
  const u32 r15 = (r14 << 4) ^ ((r12 & 7u) << 4);
  const u32 r16 = r13 * 9216u + r12 * 1152u;
  const u32 r17 = K + (r16 + r15);

  // mla.ts:105  const score = map(product, (s, i) => (u32(row(i)) < u32(S) ? s : -Infinity));
  const u32 score_0 = threadIdx.x >> 5;

  // softmax.ts:107  copy(factor, factors);
  const bool p2 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r18 = factors + (Q_0 << 3) + (score_0 << 5);

  // mla.ts:115  (p) => store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x)),
  const u32 r19 = P + Q_2 * 144u + Q_3 + (score_0 << 4);

  // softmax.ts:82  copy(map(x, fn), x);
  const u32 r20 = Q_2 * 4u + factors;

  // mla.ts:118  mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N"...
  const u32 r21 = P + r14 * 1152u + r12 * 144u + (r13 << 4);
  const u32 r22 = K + (r16 + (score_0 << 7) + r15);
  #pragma unroll 1
  for (int tile = 0; tile < r7; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r23 = tile + 1u;
    if ((int)r23 < r7) {
      const u32 r24 = (r23 << 5) + r3;
      const u32 r25 = (int)r24 < count ? first + r24 : -1u;
      const u32 r26 = r9 + (36864u - r11);
      const char* const d4 = d3 + 1152ll * (int)r25;
      const bool p3 = r25 >= (u32)dim_S;
      cp_async_cg_shared_global<16>(r26, d4, p3);
      cp_async_cg_shared_global<16>(r26 + 128u, d4 + 128, p3);
      cp_async_cg_shared_global<16>(r26 + 256u, d4 + 256, p3);
      cp_async_cg_shared_global<16>(r26 + 384u, d4 + 384, p3);
      cp_async_cg_shared_global<16>(r26 + 512u, d4 + 512, p3);
      cp_async_cg_shared_global<16>(r26 + 640u, d4 + 640, p3);
      cp_async_cg_shared_global<16>(r26 + 768u, d4 + 768, p3);
      cp_async_cg_shared_global<16>(r26 + 896u, d4 + 896, p3);
      cp_async_cg_shared_global<16>(r26 + 1024u, d4 + 1024, p3);
    }
    cp_async_commit_group();
    const u32 r27 = r17 + r11;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r27);
    float product_0[4];
    const u32 v0[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v0, zeros);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r27 + 18432u);
    float product_1[4];
    const u32 v1[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_1, v1, zeros);
    const u32 r28 = r27 ^ 0x20u;
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r28);
    const u32 v2[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_2, v2, product_0);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r28 + 18432u);
    const u32 v3[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_3, v3, product_1);
    __syncwarp();
    const u32 r29 = r27 ^ 0x40u;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r29);
    const u32 v4[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v4, product_0);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r29 + 18432u);
    const u32 v5[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_5, v5, product_1);
    const u32 r30 = r27 ^ 0x60u;
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r30);
    const u32 v6[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_6, v6, product_0);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r30 + 18432u);
    const u32 v7[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_7, v7, product_1);
    __syncwarp();
    u32 K_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_8, r27 + 128u);
    const u32 v8[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_8, v8, product_0);
    u32 K_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_9, r27 + 18560u);
    const u32 v9[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v9, product_1);
    u32 K_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_10, r28 + 128u);
    const u32 v10[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_10, v10, product_0);
    u32 K_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_11, r28 + 18560u);
    const u32 v11[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_11, v11, product_1);
    __syncwarp();
    u32 K_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_12, r29 + 128u);
    const u32 v12[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_12, v12, product_0);
    u32 K_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_13, r29 + 18560u);
    const u32 v13[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v13, product_1);
    u32 K_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_14, r30 + 128u);
    const u32 v14[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_14, v14, product_0);
    u32 K_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_15, r30 + 18560u);
    const u32 v15[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_15, v15, product_1);
    __syncwarp();
    u32 K_part_16[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_16, r27 + 256u);
    const u32 v16[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_16, v16, product_0);
    u32 K_part_17[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_17, r27 + 18688u);
    const u32 v17[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_17, v17, product_1);
    u32 K_part_18[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_18, r28 + 256u);
    const u32 v18[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_18, v18, product_0);
    u32 K_part_19[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_19, r28 + 18688u);
    const u32 v19[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_19, v19, product_1);
    __syncwarp();
    u32 K_part_20[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_20, r29 + 256u);
    const u32 v20[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_20, v20, product_0);
    u32 K_part_21[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_21, r29 + 18688u);
    const u32 v21[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_21, v21, product_1);
    u32 K_part_22[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_22, r30 + 256u);
    const u32 v22[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_22, v22, product_0);
    u32 K_part_23[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_23, r30 + 18688u);
    const u32 v23[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_23, v23, product_1);
    __syncwarp();
    u32 K_part_24[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_24, r27 + 384u);
    const u32 v24[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_24, v24, product_0);
    u32 K_part_25[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_25, r27 + 18816u);
    const u32 v25[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_25, v25, product_1);
    u32 K_part_26[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_26, r28 + 384u);
    const u32 v26[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_26, v26, product_0);
    u32 K_part_27[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_27, r28 + 18816u);
    const u32 v27[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_27, v27, product_1);
    __syncwarp();
    u32 K_part_28[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_28, r29 + 384u);
    const u32 v28[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_28, v28, product_0);
    u32 K_part_29[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_29, r29 + 18816u);
    const u32 v29[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_29, v29, product_1);
    u32 K_part_30[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_30, r30 + 384u);
    const u32 v30[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_30, v30, product_0);
    u32 K_part_31[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_31, r30 + 18816u);
    const u32 v31[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_31, v31, product_1);
    __syncwarp();
    u32 K_part_32[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_32, r27 + 512u);
    const u32 v32[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_32, v32, product_0);
    u32 K_part_33[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_33, r27 + 18944u);
    const u32 v33[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_33, v33, product_1);
    u32 K_part_34[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_34, r28 + 512u);
    const u32 v34[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_34, v34, product_0);
    u32 K_part_35[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_35, r28 + 18944u);
    const u32 v35[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_35, v35, product_1);
    __syncwarp();
    u32 K_part_36[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_36, r29 + 512u);
    const u32 v36[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_36, v36, product_0);
    u32 K_part_37[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_37, r29 + 18944u);
    const u32 v37[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_37, v37, product_1);
    u32 K_part_38[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_38, r30 + 512u);
    const u32 v38[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_38, v38, product_0);
    u32 K_part_39[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_39, r30 + 18944u);
    const u32 v39[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_39, v39, product_1);
    __syncwarp();
    u32 K_part_40[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_40, r27 + 640u);
    const u32 v40[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_40, v40, product_0);
    u32 K_part_41[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_41, r27 + 19072u);
    const u32 v41[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_41, v41, product_1);
    u32 K_part_42[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_42, r28 + 640u);
    const u32 v42[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_42, v42, product_0);
    u32 K_part_43[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_43, r28 + 19072u);
    const u32 v43[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_43, v43, product_1);
    __syncwarp();
    u32 K_part_44[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_44, r29 + 640u);
    const u32 v44[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_44, v44, product_0);
    u32 K_part_45[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_45, r29 + 19072u);
    const u32 v45[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_45, v45, product_1);
    u32 K_part_46[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_46, r30 + 640u);
    const u32 v46[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_46, v46, product_0);
    u32 K_part_47[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_47, r30 + 19072u);
    const u32 v47[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_47, v47, product_1);
    __syncwarp();
    u32 K_part_48[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_48, r27 + 768u);
    const u32 v48[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_48, v48, product_0);
    u32 K_part_49[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_49, r27 + 19200u);
    const u32 v49[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_49, v49, product_1);
    u32 K_part_50[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_50, r28 + 768u);
    const u32 v50[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_50, v50, product_0);
    u32 K_part_51[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_51, r28 + 19200u);
    const u32 v51[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_51, v51, product_1);
    __syncwarp();
    u32 K_part_52[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_52, r29 + 768u);
    const u32 v52[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_52, v52, product_0);
    u32 K_part_53[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_53, r29 + 19200u);
    const u32 v53[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_53, v53, product_1);
    u32 K_part_54[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_54, r30 + 768u);
    const u32 v54[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_54, v54, product_0);
    u32 K_part_55[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_55, r30 + 19200u);
    const u32 v55[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_55, v55, product_1);
    __syncwarp();
    u32 K_part_56[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_56, r27 + 896u);
    const u32 v56[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_56, v56, product_0);
    u32 K_part_57[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_57, r27 + 19328u);
    const u32 v57[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_57, v57, product_1);
    u32 K_part_58[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_58, r28 + 896u);
    const u32 v58[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_58, v58, product_0);
    u32 K_part_59[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_59, r28 + 19328u);
    const u32 v59[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_59, v59, product_1);
    __syncwarp();
    u32 K_part_60[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_60, r29 + 896u);
    const u32 v60[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_60, v60, product_0);
    u32 K_part_61[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_61, r29 + 19328u);
    const u32 v61[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_61, v61, product_1);
    u32 K_part_62[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_62, r30 + 896u);
    const u32 v62[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_62, v62, product_0);
    u32 K_part_63[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_63, r30 + 19328u);
    const u32 v63[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_63, v63, product_1);
    __syncwarp();
    u32 K_part_64[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_64, r27 + 1024u);
    const u32 v64[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_64, v64, product_0);
    u32 K_part_65[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_65, r27 + 19456u);
    const u32 v65[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_65, v65, product_1);
    u32 K_part_66[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_66, r28 + 1024u);
    const u32 v66[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_66, v66, product_0);
    u32 K_part_67[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_67, r28 + 19456u);
    const u32 v67[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_67, v67, product_1);
    __syncwarp();
    u32 K_part_68[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_68, r29 + 1024u);
    const u32 v68[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_68, v68, product_0);
    u32 K_part_69[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_69, r29 + 19456u);
    const u32 v69[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_69, v69, product_1);
    u32 K_part_70[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_70, r30 + 1024u);
    const u32 v70[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_70, v70, product_0);
    u32 K_part_71[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_71, r30 + 19456u);
    const u32 v71[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_71, v71, product_1);
    const u32 score_1 = Q_2 + ((u32)tile << 5);
    const bool score_if_0 = ((int)score_1 < count ? first + score_1 : -1u) < (u32)dim_S;
    const float score_2 = score_if_0 ? product_0[0] : __uint_as_float(0xff800000u);
    const float score_3 = score_if_0 ? product_0[1] : __uint_as_float(0xff800000u);
    const u32 score_4 = score_1 + 8u;
    const bool score_if_1 = ((int)score_4 < count ? first + score_4 : -1u) < (u32)dim_S;
    const float score_5 = score_if_1 ? product_0[2] : __uint_as_float(0xff800000u);
    const float score_6 = score_if_1 ? product_0[3] : __uint_as_float(0xff800000u);
    const u32 score_7 = score_1 + 16u;
    const bool score_if_2 = ((int)score_7 < count ? first + score_7 : -1u) < (u32)dim_S;
    const float score_8 = score_if_2 ? product_1[0] : __uint_as_float(0xff800000u);
    const float score_9 = score_if_2 ? product_1[1] : __uint_as_float(0xff800000u);
    const u32 score_10 = score_1 + 24u;
    const bool score_if_3 = ((int)score_10 < count ? first + score_10 : -1u) < (u32)dim_S;
    const float score_11 = score_if_3 ? product_1[2] : __uint_as_float(0xff800000u);
    const float score_12 = score_if_3 ? product_1[3] : __uint_as_float(0xff800000u);

    // mla.ts:106  const highest = reduceMax(score, 0);
    const float highest_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_2, score_5), score_8), score_11);
    const float highest_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(score_3, score_6), score_9), score_12);
    const float highest_2 = __shfl_xor_sync(0xffffffffu, highest_0, 4);
    const float highest_3 = max_NaN_f32(highest_0, highest_2);
    const float highest_4 = __shfl_xor_sync(0xffffffffu, highest_1, 4);
    const float highest_5 = max_NaN_f32(highest_1, highest_4);
    const float highest_6 = __shfl_xor_sync(0xffffffffu, highest_3, 8);
    const float highest_7 = max_NaN_f32(highest_3, highest_6);
    const float highest_8 = __shfl_xor_sync(0xffffffffu, highest_5, 8);
    const float highest_9 = max_NaN_f32(highest_5, highest_8);
    const float highest_10 = __shfl_xor_sync(0xffffffffu, highest_7, 16);
    const float highest_11 = max_NaN_f32(highest_7, highest_10);
    const float highest_12 = __shfl_xor_sync(0xffffffffu, highest_9, 16);
    const float highest_13 = max_NaN_f32(highest_9, highest_12);
    f1 = max_NaN_f32(f1, highest_11);
    f2 = max_NaN_f32(f2, highest_13);

    // softmax.ts:104  const next = map(pivot, (m, h) => ((highest.at(h) - m) * scale > SLACK ? highest.at(h) : m));
    const float next_0 = __fmul_rn(__fsub_rn(highest_11, f3), f0) > 16.0f ? highest_11 : f3;
    const float next_1 = __fmul_rn(__fsub_rn(highest_13, f4), f0) > 16.0f ? highest_13 : f4;

    // softmax.ts:105  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
    const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f3, next_0), f0));
    const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f4, next_1), f0));

    // softmax.ts:106  const moves = map(next, (m, h) => m !== pivot.at(h), bool);
    const bool moves_if_0 = next_0 != f3;
    const bool moves_if_1 = next_1 != f4;
    if (p2) shared<float2>(r18) = make_float2(factor_0, factor_1);

    // softmax.ts:108  copy(next, pivot);
    f3 = next_0;
    f4 = next_1;

    // softmax.ts:86  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
    const float f7 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_2, f3), f0, -24.0f));
    const float f8 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_3, f4), f0, -24.0f));
    const float f9 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_5, f3), f0, -24.0f));
    const float f10 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_6, f4), f0, -24.0f));
    const float f11 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_8, f3), f0, -24.0f));
    const float f12 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_9, f4), f0, -24.0f));
    const float f13 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_11, f3), f0, -24.0f));
    const float f14 = ex2_approx_f32(__fmaf_rn(__fsub_rn(score_12, f4), f0, -24.0f));
    f5 = __fmaf_rn(f5, factor_0, __fadd_rn(__fadd_rn(__fadd_rn(f7, f9), f11), f13));
    f6 = __fmaf_rn(f6, factor_1, __fadd_rn(__fadd_rn(__fadd_rn(f8, f10), f12), f14));
    shared<u32>(r19) = cvt_rn_bf16x2_f32(f8, f7);
    shared<u32>(r19 + 1152u) = cvt_rn_bf16x2_f32(f10, f9);
    shared<u32>(r19 + 2304u) = cvt_rn_bf16x2_f32(f12, f11);
    shared<u32>(r19 + 3456u) = cvt_rn_bf16x2_f32(f14, f13);

    // softmax.ts:113  if (reduceAny(moves, 0)) moved();
    const bool p4 = __syncthreads_or(((moves_if_0 ? 1u : 0u) | (moves_if_1 ? 1u : 0u)) != 0u) != 0;
    if (p4) {
      const float f15 = shared<float>(r20);
      sum_0[0] = __fmul_rn(sum_0[0], f15);
      sum_0[1] = __fmul_rn(sum_0[1], f15);
      const float f16 = shared<float>(r20 + 32u);
      sum_0[2] = __fmul_rn(sum_0[2], f16);
      sum_0[3] = __fmul_rn(sum_0[3], f16);
      sum_1[0] = __fmul_rn(sum_1[0], f15);
      sum_1[1] = __fmul_rn(sum_1[1], f15);
      sum_1[2] = __fmul_rn(sum_1[2], f16);
      sum_1[3] = __fmul_rn(sum_1[3], f16);
      sum_2[0] = __fmul_rn(sum_2[0], f15);
      sum_2[1] = __fmul_rn(sum_2[1], f15);
      sum_2[2] = __fmul_rn(sum_2[2], f16);
      sum_2[3] = __fmul_rn(sum_2[3], f16);
      sum_3[0] = __fmul_rn(sum_3[0], f15);
      sum_3[1] = __fmul_rn(sum_3[1], f15);
      sum_3[2] = __fmul_rn(sum_3[2], f16);
      sum_3[3] = __fmul_rn(sum_3[3], f16);
      sum_4[0] = __fmul_rn(sum_4[0], f15);
      sum_4[1] = __fmul_rn(sum_4[1], f15);
      sum_4[2] = __fmul_rn(sum_4[2], f16);
      sum_4[3] = __fmul_rn(sum_4[3], f16);
      sum_5[0] = __fmul_rn(sum_5[0], f15);
      sum_5[1] = __fmul_rn(sum_5[1], f15);
      sum_5[2] = __fmul_rn(sum_5[2], f16);
      sum_5[3] = __fmul_rn(sum_5[3], f16);
      sum_6[0] = __fmul_rn(sum_6[0], f15);
      sum_6[1] = __fmul_rn(sum_6[1], f15);
      sum_6[2] = __fmul_rn(sum_6[2], f16);
      sum_6[3] = __fmul_rn(sum_6[3], f16);
      sum_7[0] = __fmul_rn(sum_7[0], f15);
      sum_7[1] = __fmul_rn(sum_7[1], f15);
      sum_7[2] = __fmul_rn(sum_7[2], f16);
      sum_7[3] = __fmul_rn(sum_7[3], f16);
      const float f17 = shared<float>(r20 + 64u);
      sum_8[0] = __fmul_rn(sum_8[0], f17);
      sum_8[1] = __fmul_rn(sum_8[1], f17);
      const float f18 = shared<float>(r20 + 96u);
      sum_8[2] = __fmul_rn(sum_8[2], f18);
      sum_8[3] = __fmul_rn(sum_8[3], f18);
      sum_9[0] = __fmul_rn(sum_9[0], f17);
      sum_9[1] = __fmul_rn(sum_9[1], f17);
      sum_9[2] = __fmul_rn(sum_9[2], f18);
      sum_9[3] = __fmul_rn(sum_9[3], f18);
      sum_10[0] = __fmul_rn(sum_10[0], f17);
      sum_10[1] = __fmul_rn(sum_10[1], f17);
      sum_10[2] = __fmul_rn(sum_10[2], f18);
      sum_10[3] = __fmul_rn(sum_10[3], f18);
      sum_11[0] = __fmul_rn(sum_11[0], f17);
      sum_11[1] = __fmul_rn(sum_11[1], f17);
      sum_11[2] = __fmul_rn(sum_11[2], f18);
      sum_11[3] = __fmul_rn(sum_11[3], f18);
      sum_12[0] = __fmul_rn(sum_12[0], f17);
      sum_12[1] = __fmul_rn(sum_12[1], f17);
      sum_12[2] = __fmul_rn(sum_12[2], f18);
      sum_12[3] = __fmul_rn(sum_12[3], f18);
      sum_13[0] = __fmul_rn(sum_13[0], f17);
      sum_13[1] = __fmul_rn(sum_13[1], f17);
      sum_13[2] = __fmul_rn(sum_13[2], f18);
      sum_13[3] = __fmul_rn(sum_13[3], f18);
      sum_14[0] = __fmul_rn(sum_14[0], f17);
      sum_14[1] = __fmul_rn(sum_14[1], f17);
      sum_14[2] = __fmul_rn(sum_14[2], f18);
      sum_14[3] = __fmul_rn(sum_14[3], f18);
      sum_15[0] = __fmul_rn(sum_15[0], f17);
      sum_15[1] = __fmul_rn(sum_15[1], f17);
      sum_15[2] = __fmul_rn(sum_15[2], f18);
      sum_15[3] = __fmul_rn(sum_15[3], f18);
      const float f19 = shared<float>(r20 + 128u);
      sum_16[0] = __fmul_rn(sum_16[0], f19);
      sum_16[1] = __fmul_rn(sum_16[1], f19);
      const float f20 = shared<float>(r20 + 160u);
      sum_16[2] = __fmul_rn(sum_16[2], f20);
      sum_16[3] = __fmul_rn(sum_16[3], f20);
      sum_17[0] = __fmul_rn(sum_17[0], f19);
      sum_17[1] = __fmul_rn(sum_17[1], f19);
      sum_17[2] = __fmul_rn(sum_17[2], f20);
      sum_17[3] = __fmul_rn(sum_17[3], f20);
      sum_18[0] = __fmul_rn(sum_18[0], f19);
      sum_18[1] = __fmul_rn(sum_18[1], f19);
      sum_18[2] = __fmul_rn(sum_18[2], f20);
      sum_18[3] = __fmul_rn(sum_18[3], f20);
      sum_19[0] = __fmul_rn(sum_19[0], f19);
      sum_19[1] = __fmul_rn(sum_19[1], f19);
      sum_19[2] = __fmul_rn(sum_19[2], f20);
      sum_19[3] = __fmul_rn(sum_19[3], f20);
      sum_20[0] = __fmul_rn(sum_20[0], f19);
      sum_20[1] = __fmul_rn(sum_20[1], f19);
      sum_20[2] = __fmul_rn(sum_20[2], f20);
      sum_20[3] = __fmul_rn(sum_20[3], f20);
      sum_21[0] = __fmul_rn(sum_21[0], f19);
      sum_21[1] = __fmul_rn(sum_21[1], f19);
      sum_21[2] = __fmul_rn(sum_21[2], f20);
      sum_21[3] = __fmul_rn(sum_21[3], f20);
      sum_22[0] = __fmul_rn(sum_22[0], f19);
      sum_22[1] = __fmul_rn(sum_22[1], f19);
      sum_22[2] = __fmul_rn(sum_22[2], f20);
      sum_22[3] = __fmul_rn(sum_22[3], f20);
      sum_23[0] = __fmul_rn(sum_23[0], f19);
      sum_23[1] = __fmul_rn(sum_23[1], f19);
      sum_23[2] = __fmul_rn(sum_23[2], f20);
      sum_23[3] = __fmul_rn(sum_23[3], f20);
      const float f21 = shared<float>(r20 + 192u);
      sum_24[0] = __fmul_rn(sum_24[0], f21);
      sum_24[1] = __fmul_rn(sum_24[1], f21);
      const float f22 = shared<float>(r20 + 224u);
      sum_24[2] = __fmul_rn(sum_24[2], f22);
      sum_24[3] = __fmul_rn(sum_24[3], f22);
      sum_25[0] = __fmul_rn(sum_25[0], f21);
      sum_25[1] = __fmul_rn(sum_25[1], f21);
      sum_25[2] = __fmul_rn(sum_25[2], f22);
      sum_25[3] = __fmul_rn(sum_25[3], f22);
      sum_26[0] = __fmul_rn(sum_26[0], f21);
      sum_26[1] = __fmul_rn(sum_26[1], f21);
      sum_26[2] = __fmul_rn(sum_26[2], f22);
      sum_26[3] = __fmul_rn(sum_26[3], f22);
      sum_27[0] = __fmul_rn(sum_27[0], f21);
      sum_27[1] = __fmul_rn(sum_27[1], f21);
      sum_27[2] = __fmul_rn(sum_27[2], f22);
      sum_27[3] = __fmul_rn(sum_27[3], f22);
      sum_28[0] = __fmul_rn(sum_28[0], f21);
      sum_28[1] = __fmul_rn(sum_28[1], f21);
      sum_28[2] = __fmul_rn(sum_28[2], f22);
      sum_28[3] = __fmul_rn(sum_28[3], f22);
      sum_29[0] = __fmul_rn(sum_29[0], f21);
      sum_29[1] = __fmul_rn(sum_29[1], f21);
      sum_29[2] = __fmul_rn(sum_29[2], f22);
      sum_29[3] = __fmul_rn(sum_29[3], f22);
      sum_30[0] = __fmul_rn(sum_30[0], f21);
      sum_30[1] = __fmul_rn(sum_30[1], f21);
      sum_30[2] = __fmul_rn(sum_30[2], f22);
      sum_30[3] = __fmul_rn(sum_30[3], f22);
      sum_31[0] = __fmul_rn(sum_31[0], f21);
      sum_31[1] = __fmul_rn(sum_31[1], f21);
      sum_31[2] = __fmul_rn(sum_31[2], f22);
      sum_31[3] = __fmul_rn(sum_31[3], f22);
    }
    u32 P_part_0[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_0, r21);
    const u32 r31 = r22 + r11;
    u32 K_part_72[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_72, r31);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_0, K_part_72, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_0, K_part_72 + 2, sum_1);
    const u32 r32 = r31 ^ 0x20u;
    u32 K_part_73[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_73, r32);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_0, K_part_73, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_0, K_part_73 + 2, sum_3);
    const u32 r33 = r31 ^ 0x40u;
    u32 K_part_74[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_74, r33);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_0, K_part_74, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_0, K_part_74 + 2, sum_5);
    const u32 r34 = r31 ^ 0x60u;
    u32 K_part_75[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_75, r34);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_0, K_part_75, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_0, K_part_75 + 2, sum_7);
    u32 P_part_1[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_1, r21 + 32u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_1, K_part_72, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_1, K_part_72 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_1, K_part_73, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_1, K_part_73 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_1, K_part_74, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_1, K_part_74 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_1, K_part_75, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_1, K_part_75 + 2, sum_15);
    u32 P_part_2[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_2, r21 + 64u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_2, K_part_72, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_2, K_part_72 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_2, K_part_73, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_2, K_part_73 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_2, K_part_74, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_2, K_part_74 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_2, K_part_75, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_2, K_part_75 + 2, sum_23);
    u32 P_part_3[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_3, r21 + 96u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_3, K_part_72, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_3, K_part_72 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_3, K_part_73, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_3, K_part_73 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_3, K_part_74, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_3, K_part_74 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_3, K_part_75, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_3, K_part_75 + 2, sum_31);
    __syncwarp();
    u32 P_part_4[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_4, r21 + 2304u);
    u32 K_part_76[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_76, r31 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_4, K_part_76, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_4, K_part_76 + 2, sum_1);
    u32 K_part_77[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_77, r32 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_4, K_part_77, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_4, K_part_77 + 2, sum_3);
    u32 K_part_78[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_78, r33 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_4, K_part_78, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_4, K_part_78 + 2, sum_5);
    u32 K_part_79[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_79, r34 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_4, K_part_79, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_4, K_part_79 + 2, sum_7);
    u32 P_part_5[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_5, r21 + 2336u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_5, K_part_76, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_5, K_part_76 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_5, K_part_77, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_5, K_part_77 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_5, K_part_78, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_5, K_part_78 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_5, K_part_79, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_5, K_part_79 + 2, sum_15);
    u32 P_part_6[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_6, r21 + 2368u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_6, K_part_76, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_6, K_part_76 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_6, K_part_77, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_6, K_part_77 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_6, K_part_78, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_6, K_part_78 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_6, K_part_79, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_6, K_part_79 + 2, sum_23);
    u32 P_part_7[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_7, r21 + 2400u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_7, K_part_76, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_7, K_part_76 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_7, K_part_77, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_7, K_part_77 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_7, K_part_78, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_7, K_part_78 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_7, K_part_79, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_7, K_part_79 + 2, sum_31);
    const u32 r35 = r11 + 36864u;
    r11 = (int)r35 >= 73728 ? 0u : r35;
  }

  // mla.ts:121  store(max_logits.tile([query, head], [1, heads]), top, (m) => m * sm_scale);
  const u32 r36 = threadIdx.x & 3u;
  const u32 r37 = threadIdx.x >> 5;
  const bool p5 = (threadIdx.x & 0x1cu) == 0u;
  const bool p6 = (int)((u32)dim_T - r0) > 0;
  const bool p7 = p5 && p6;
  char* const d5 = max_logits + 512ll * r0 + 256ll * r1 + 8ll * (int)r36 + 32ll * (int)r37;
  if (p7) *(float2*)d5 = make_float2(__fmul_rn(f1, sm_scale), __fmul_rn(f2, sm_scale));

  // softmax.ts:153  const total = reduceSum(weight, 0);
  const u32 total_0 = (threadIdx.x >> 2) & 7u;
  const float total_1 = __shfl_xor_sync(0xffffffffu, f5, 4);
  const float total_2 = __fadd_rn(f5, total_1);
  const float total_3 = __shfl_xor_sync(0xffffffffu, f6, 4);
  const float total_4 = __fadd_rn(f6, total_3);
  const float total_5 = __shfl_xor_sync(0xffffffffu, total_2, 8);
  const float total_6 = __fadd_rn(total_2, total_5);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_4, 8);
  const float total_8 = __fadd_rn(total_4, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_6, 16);
  const float total_10 = __fadd_rn(total_6, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_8, 16);
  const float total_12 = __fadd_rn(total_8, total_11);

  // softmax.ts:154  store(factors, total, (w, h) => {
  const bool p8 = total_10 == 0.0f;
  const bool p9 = total_12 == 0.0f;
  __syncthreads();
  if (p5) shared<float2>(factors + (r36 << 3) + (r37 << 5)) = make_float2(p8 ? 0.0f : __fdiv_rn(1.0f, total_10), p9 ? 0.0f : __fdiv_rn(1.0f, total_12));

  // softmax.ts:159  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const float f23 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_10, 16777216.0f)), 0.6931472f);
  const float f24 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_12, 16777216.0f)), 0.6931472f);
  if (p7) *(float2*)(lse + 512ll * r0 + 256ll * r1 + 8ll * (int)r36 + 32ll * (int)r37) = make_float2(p8 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f3, sm_scale, f23), p9 ? __uint_as_float(0x7f800000u) : __fmaf_rn(f4, sm_scale, f24));

  // softmax.ts:161  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r38 = total_0 * 4u + factors;
  __syncthreads();
  const float f25 = shared<float>(r38);
  const u32 r39 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f25), __fmul_rn(sum_0[0], f25));
  const float f26 = shared<float>(r38 + 32u);
  const u32 r40 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f26), __fmul_rn(sum_0[2], f26));
  const u32 r41 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f25), __fmul_rn(sum_1[0], f25));
  const u32 r42 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f26), __fmul_rn(sum_1[2], f26));
  const u32 r43 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f25), __fmul_rn(sum_2[0], f25));
  const u32 r44 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f26), __fmul_rn(sum_2[2], f26));
  const u32 r45 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f25), __fmul_rn(sum_3[0], f25));
  const u32 r46 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f26), __fmul_rn(sum_3[2], f26));
  const u32 r47 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f25), __fmul_rn(sum_4[0], f25));
  const u32 r48 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f26), __fmul_rn(sum_4[2], f26));
  const u32 r49 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f25), __fmul_rn(sum_5[0], f25));
  const u32 r50 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f26), __fmul_rn(sum_5[2], f26));
  const u32 r51 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f25), __fmul_rn(sum_6[0], f25));
  const u32 r52 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f26), __fmul_rn(sum_6[2], f26));
  const u32 r53 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f25), __fmul_rn(sum_7[0], f25));
  const u32 r54 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f26), __fmul_rn(sum_7[2], f26));
  const float f27 = shared<float>(r38 + 64u);
  const u32 r55 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f27), __fmul_rn(sum_8[0], f27));
  const float f28 = shared<float>(r38 + 96u);
  const u32 r56 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f28), __fmul_rn(sum_8[2], f28));
  const u32 r57 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f27), __fmul_rn(sum_9[0], f27));
  const u32 r58 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f28), __fmul_rn(sum_9[2], f28));
  const u32 r59 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f27), __fmul_rn(sum_10[0], f27));
  const u32 r60 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f28), __fmul_rn(sum_10[2], f28));
  const u32 r61 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f27), __fmul_rn(sum_11[0], f27));
  const u32 r62 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f28), __fmul_rn(sum_11[2], f28));
  const u32 r63 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f27), __fmul_rn(sum_12[0], f27));
  const u32 r64 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f28), __fmul_rn(sum_12[2], f28));
  const u32 r65 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f27), __fmul_rn(sum_13[0], f27));
  const u32 r66 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f28), __fmul_rn(sum_13[2], f28));
  const u32 r67 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f27), __fmul_rn(sum_14[0], f27));
  const u32 r68 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f28), __fmul_rn(sum_14[2], f28));
  const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f27), __fmul_rn(sum_15[0], f27));
  const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f28), __fmul_rn(sum_15[2], f28));
  const float f29 = shared<float>(r38 + 128u);
  const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f29), __fmul_rn(sum_16[0], f29));
  const float f30 = shared<float>(r38 + 160u);
  const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f30), __fmul_rn(sum_16[2], f30));
  const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f29), __fmul_rn(sum_17[0], f29));
  const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f30), __fmul_rn(sum_17[2], f30));
  const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f29), __fmul_rn(sum_18[0], f29));
  const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f30), __fmul_rn(sum_18[2], f30));
  const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f29), __fmul_rn(sum_19[0], f29));
  const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f30), __fmul_rn(sum_19[2], f30));
  const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f29), __fmul_rn(sum_20[0], f29));
  const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f30), __fmul_rn(sum_20[2], f30));
  const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f29), __fmul_rn(sum_21[0], f29));
  const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f30), __fmul_rn(sum_21[2], f30));
  const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f29), __fmul_rn(sum_22[0], f29));
  const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f30), __fmul_rn(sum_22[2], f30));
  const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f29), __fmul_rn(sum_23[0], f29));
  const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f30), __fmul_rn(sum_23[2], f30));
  const float f31 = shared<float>(r38 + 192u);
  const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f31), __fmul_rn(sum_24[0], f31));
  const float f32 = shared<float>(r38 + 224u);
  const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f32), __fmul_rn(sum_24[2], f32));
  const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f31), __fmul_rn(sum_25[0], f31));
  const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f32), __fmul_rn(sum_25[2], f32));
  const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f31), __fmul_rn(sum_26[0], f31));
  const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f32), __fmul_rn(sum_26[2], f32));
  const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f31), __fmul_rn(sum_27[0], f31));
  const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f32), __fmul_rn(sum_27[2], f32));
  const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f31), __fmul_rn(sum_28[0], f31));
  const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f32), __fmul_rn(sum_28[2], f32));
  const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f31), __fmul_rn(sum_29[0], f31));
  const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f32), __fmul_rn(sum_29[2], f32));
  const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f31), __fmul_rn(sum_30[0], f31));
  const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f32), __fmul_rn(sum_30[2], f32));
  const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f31), __fmul_rn(sum_31[0], f31));
  const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f32), __fmul_rn(sum_31[2], f32));
  const u32 r103 = (total_0 << 10) + (r36 << 2) + (r37 << 7);
  const u32 r104 = r103 ^ ((r103 >> 6) & 0x70u);
  const u32 r105 = result + r104;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r105) = r39;
  shared<u32>(r105 + 8192u) = r40;
  const u32 r106 = result + (r104 ^ 0x10u);
  shared<u32>(r106) = r41;
  shared<u32>(r106 + 8192u) = r42;
  const u32 r107 = result + (r104 ^ 0x20u);
  shared<u32>(r107) = r43;
  shared<u32>(r107 + 8192u) = r44;
  const u32 r108 = result + (r104 ^ 0x30u);
  shared<u32>(r108) = r45;
  shared<u32>(r108 + 8192u) = r46;
  const u32 r109 = result + (r104 ^ 0x40u);
  shared<u32>(r109) = r47;
  shared<u32>(r109 + 8192u) = r48;
  const u32 r110 = result + (r104 ^ 0x50u);
  shared<u32>(r110) = r49;
  shared<u32>(r110 + 8192u) = r50;
  const u32 r111 = result + (r104 ^ 0x60u);
  shared<u32>(r111) = r51;
  shared<u32>(r111 + 8192u) = r52;
  const u32 r112 = result + (r104 ^ 0x70u);
  shared<u32>(r112) = r53;
  shared<u32>(r112 + 8192u) = r54;
  shared<u32>(r105 + 16384u) = r55;
  shared<u32>(r105 + 24576u) = r56;
  shared<u32>(r106 + 16384u) = r57;
  shared<u32>(r106 + 24576u) = r58;
  shared<u32>(r107 + 16384u) = r59;
  shared<u32>(r107 + 24576u) = r60;
  shared<u32>(r108 + 16384u) = r61;
  shared<u32>(r108 + 24576u) = r62;
  shared<u32>(r109 + 16384u) = r63;
  shared<u32>(r109 + 24576u) = r64;
  shared<u32>(r110 + 16384u) = r65;
  shared<u32>(r110 + 24576u) = r66;
  shared<u32>(r111 + 16384u) = r67;
  shared<u32>(r111 + 24576u) = r68;
  shared<u32>(r112 + 16384u) = r69;
  shared<u32>(r112 + 24576u) = r70;
  shared<u32>(r105 + 32768u) = r71;
  shared<u32>(r105 + 40960u) = r72;
  shared<u32>(r106 + 32768u) = r73;
  shared<u32>(r106 + 40960u) = r74;
  shared<u32>(r107 + 32768u) = r75;
  shared<u32>(r107 + 40960u) = r76;
  shared<u32>(r108 + 32768u) = r77;
  shared<u32>(r108 + 40960u) = r78;
  shared<u32>(r109 + 32768u) = r79;
  shared<u32>(r109 + 40960u) = r80;
  shared<u32>(r110 + 32768u) = r81;
  shared<u32>(r110 + 40960u) = r82;
  shared<u32>(r111 + 32768u) = r83;
  shared<u32>(r111 + 40960u) = r84;
  shared<u32>(r112 + 32768u) = r85;
  shared<u32>(r112 + 40960u) = r86;
  shared<u32>(r105 + 49152u) = r87;
  shared<u32>(r105 + 57344u) = r88;
  shared<u32>(r106 + 49152u) = r89;
  shared<u32>(r106 + 57344u) = r90;
  shared<u32>(r107 + 49152u) = r91;
  shared<u32>(r107 + 57344u) = r92;
  shared<u32>(r108 + 49152u) = r93;
  shared<u32>(r108 + 57344u) = r94;
  shared<u32>(r109 + 49152u) = r95;
  shared<u32>(r109 + 57344u) = r96;
  shared<u32>(r110 + 49152u) = r97;
  shared<u32>(r110 + 57344u) = r98;
  shared<u32>(r111 + 49152u) = r99;
  shared<u32>(r111 + 57344u) = r100;
  shared<u32>(r112 + 49152u) = r101;
  shared<u32>(r112 + 57344u) = r102;

  // softmax.ts:162  copy(result, out);
  const u32 r113 = threadIdx.x & 0x1fu;
  const u32 r114 = (r37 << 10) + (r113 << 4);
  const u32 r115 = (u32)r1 << 6;
  char* const d6 = out + 131072ll * r0 + 65536ll * r1 + 1024ll * (int)r37 + 16ll * (int)r113;
  __syncthreads();
  #pragma unroll 1
  for (int i = 0; i < 64; i += 8) {
    const u32 r116 = r114 + ((u32)i << 10);
    const u32 r117 = result + (r116 ^ ((r116 >> 6) & 0x70u));
    const uint4 v72 = shared<uint4>(r117);
    const uint4 v73 = shared<uint4>(r117 + 512u);
    if (p6 && (int)(r115 + i) < 121) {
      char* const d7 = d6 + 1024ll * i;
      *(uint4*)d7 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      *(uint4*)(d7 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    } else {
      char* const d8 = d6 + 1024ll * i;
      const bool p10 = p6 && (int)(r115 + r37 + i) < 128;
      if (p10) *(uint4*)d8 = make_uint4(v72.x, v72.y, v72.z, v72.w);
      if (p10) *(uint4*)(d8 + 512) = make_uint4(v73.x, v73.y, v73.z, v73.w);
    }
  }
}
