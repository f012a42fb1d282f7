//
// dense_mla_prefill: tilewright, for sm_90a
//   H = 128
//   heads = 64, keys = 64, stages = 3, warps = 8
//   attn_sink = absent
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
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

// mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_m16n8k16_row_col_f32_bf16_bf16_f32(float* d0, const u32* a, const u32* b, const float* c) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0[0]), "=f"(d0[1]), "=f"(d0[2]), "=f"(d0[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]), "f"(c[0]), "f"(c[1]), "f"(c[2]), "f"(c[3]));
}

// 230912 bytes
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
  const u32 K = shared_address(smem);            // 221184 bytes: bf16[64, 576] swizzle<rows> x 3 stages
  const u32 staged = shared_address(smem);       // 73728 bytes: bf16[64, 576] swizzle<rows>
  const u32 result = shared_address(smem);       // 65536 bytes: bf16[64, 512] swizzle<3,4,6>
  const u32 P = shared_address(smem) + 221184u;  // 9216 bytes: bf16[64, 72]
  const u32 slots = shared_address(smem) + 65536u; // 3072 bytes: i32[64, 12]
  const u32 weights = shared_address(smem) + 68608u; // 3072 bytes: f32[64, 12]
  const u32 factors = shared_address(smem) + 230400u; // 256 bytes: f32[64]
  const u32 most_1 = shared_address(smem) + 230656u; // 256 bytes: f32[64]

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

  // softmax.ts:102  if (isHuge(sm_scale)) store(q, load(q), (x) => bf16(f32(x) * 4.0));
  const bool p1 = sm_scale > 2e38f;
  const u32 r7 = threadIdx.x & 0x1fu;
  const u32 r8 = threadIdx.x >> 5;
  if (p1) {
    const u32 r9 = r7 << 4;
    const u32 r10 = r8 * 9216u;
    const u32 r11 = staged + (r10 + r9);
    const u32 r12 = r9 + 512u;
    const u32 r13 = staged + (r10 + r12);
    const bool p2 = (int)(r7 << 3) < 64;
    const u32 r14 = r9 + 1024u;
    const u32 r15 = staged + (r10 + r14);
    const u32 r16 = staged + (r10 + (r9 ^ 0x10u));
    const u32 r17 = staged + (r10 + (r12 ^ 0x10u));
    const u32 r18 = staged + (r10 + (r14 ^ 0x10u));
    const u32 r19 = staged + (r10 + (r9 ^ 0x20u));
    const u32 r20 = staged + (r10 + (r12 ^ 0x20u));
    const u32 r21 = staged + (r10 + (r14 ^ 0x20u));
    const u32 r22 = staged + (r10 + (r9 ^ 0x30u));
    const u32 r23 = staged + (r10 + (r12 ^ 0x30u));
    const u32 r24 = staged + (r10 + (r14 ^ 0x30u));
    const u32 r25 = staged + (r10 + (r9 ^ 0x40u));
    const u32 r26 = staged + (r10 + (r12 ^ 0x40u));
    const u32 r27 = staged + (r10 + (r14 ^ 0x40u));
    const u32 r28 = staged + (r10 + (r9 ^ 0x50u));
    const u32 r29 = staged + (r10 + (r12 ^ 0x50u));
    const u32 r30 = staged + (r10 + (r14 ^ 0x50u));
    const u32 r31 = staged + (r10 + (r9 ^ 0x60u));
    const u32 r32 = staged + (r10 + (r12 ^ 0x60u));
    const u32 r33 = staged + (r10 + (r14 ^ 0x60u));
    const u32 r34 = staged + (r10 + (r9 ^ 0x70u));
    const u32 r35 = staged + (r10 + (r12 ^ 0x70u));
    const u32 r36 = staged + (r10 + (r14 ^ 0x70u));
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v0 = shared<uint4>(r11);
    const uint4 v1 = shared<uint4>(r13);
    u32 r37 = 0u;
    u32 r38 = 0u;
    u32 r39 = 0u;
    u32 r40 = 0u;
    if (p2) {
      const uint4 v2 = shared<uint4>(r15);
      r37 = v2.x;
      r38 = v2.y;
      r39 = v2.z;
      r40 = v2.w;
    }
    const uint4 v3 = shared<uint4>(r16 + 1152u);
    const uint4 v4 = shared<uint4>(r17 + 1152u);
    u32 r41 = 0u;
    u32 r42 = 0u;
    u32 r43 = 0u;
    u32 r44 = 0u;
    if (p2) {
      const uint4 v5 = shared<uint4>(r18 + 1152u);
      r41 = v5.x;
      r42 = v5.y;
      r43 = v5.z;
      r44 = v5.w;
    }
    const uint4 v6 = shared<uint4>(r19 + 2304u);
    const uint4 v7 = shared<uint4>(r20 + 2304u);
    u32 r45 = 0u;
    u32 r46 = 0u;
    u32 r47 = 0u;
    u32 r48 = 0u;
    if (p2) {
      const uint4 v8 = shared<uint4>(r21 + 2304u);
      r45 = v8.x;
      r46 = v8.y;
      r47 = v8.z;
      r48 = v8.w;
    }
    const uint4 v9 = shared<uint4>(r22 + 3456u);
    const uint4 v10 = shared<uint4>(r23 + 3456u);
    u32 r49 = 0u;
    u32 r50 = 0u;
    u32 r51 = 0u;
    u32 r52 = 0u;
    if (p2) {
      const uint4 v11 = shared<uint4>(r24 + 3456u);
      r49 = v11.x;
      r50 = v11.y;
      r51 = v11.z;
      r52 = v11.w;
    }
    const uint4 v12 = shared<uint4>(r25 + 4608u);
    const uint4 v13 = shared<uint4>(r26 + 4608u);
    u32 r53 = 0u;
    u32 r54 = 0u;
    u32 r55 = 0u;
    u32 r56 = 0u;
    if (p2) {
      const uint4 v14 = shared<uint4>(r27 + 4608u);
      r53 = v14.x;
      r54 = v14.y;
      r55 = v14.z;
      r56 = v14.w;
    }
    const uint4 v15 = shared<uint4>(r28 + 5760u);
    const uint4 v16 = shared<uint4>(r29 + 5760u);
    u32 r57 = 0u;
    u32 r58 = 0u;
    u32 r59 = 0u;
    u32 r60 = 0u;
    if (p2) {
      const uint4 v17 = shared<uint4>(r30 + 5760u);
      r57 = v17.x;
      r58 = v17.y;
      r59 = v17.z;
      r60 = v17.w;
    }
    const uint4 v18 = shared<uint4>(r31 + 6912u);
    const uint4 v19 = shared<uint4>(r32 + 6912u);
    u32 r61 = 0u;
    u32 r62 = 0u;
    u32 r63 = 0u;
    u32 r64 = 0u;
    if (p2) {
      const uint4 v20 = shared<uint4>(r33 + 6912u);
      r61 = v20.x;
      r62 = v20.y;
      r63 = v20.z;
      r64 = v20.w;
    }
    const uint4 v21 = shared<uint4>(r34 + 8064u);
    const uint4 v22 = shared<uint4>(r35 + 8064u);
    u32 r65 = 0u;
    u32 r66 = 0u;
    u32 r67 = 0u;
    u32 r68 = 0u;
    if (p2) {
      const uint4 v23 = shared<uint4>(r36 + 8064u);
      r65 = v23.x;
      r66 = v23.y;
      r67 = v23.z;
      r68 = v23.w;
    }
    const u32 r69 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.x << 16), 4.0f));
    const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.y << 16), 4.0f));
    const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.z << 16), 4.0f));
    const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.w << 16), 4.0f));
    const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.x << 16), 4.0f));
    const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.y << 16), 4.0f));
    const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.z << 16), 4.0f));
    const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.w << 16), 4.0f));
    const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r37 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r37 << 16), 4.0f));
    const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r38 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r38 << 16), 4.0f));
    const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r39 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r39 << 16), 4.0f));
    const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r40 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r40 << 16), 4.0f));
    const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.x << 16), 4.0f));
    const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.y << 16), 4.0f));
    const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.z << 16), 4.0f));
    const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.w << 16), 4.0f));
    const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r41 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r41 << 16), 4.0f));
    const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r42 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r42 << 16), 4.0f));
    const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r43 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r43 << 16), 4.0f));
    const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r44 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r44 << 16), 4.0f));
    const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.x << 16), 4.0f));
    const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.y << 16), 4.0f));
    const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.z << 16), 4.0f));
    const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.w << 16), 4.0f));
    const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r45 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r45 << 16), 4.0f));
    const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r46 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r46 << 16), 4.0f));
    const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r47 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r47 << 16), 4.0f));
    const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r48 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r48 << 16), 4.0f));
    const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.x << 16), 4.0f));
    const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.y << 16), 4.0f));
    const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.z << 16), 4.0f));
    const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.w << 16), 4.0f));
    const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r49 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r49 << 16), 4.0f));
    const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r50 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r50 << 16), 4.0f));
    const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r51 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r51 << 16), 4.0f));
    const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r52 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r52 << 16), 4.0f));
    const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.x << 16), 4.0f));
    const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.y << 16), 4.0f));
    const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.z << 16), 4.0f));
    const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.w << 16), 4.0f));
    const u32 r121 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.x << 16), 4.0f));
    const u32 r122 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.y << 16), 4.0f));
    const u32 r123 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.z << 16), 4.0f));
    const u32 r124 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.w << 16), 4.0f));
    const u32 r125 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r53 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r53 << 16), 4.0f));
    const u32 r126 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r54 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r54 << 16), 4.0f));
    const u32 r127 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r55 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r55 << 16), 4.0f));
    const u32 r128 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r56 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r56 << 16), 4.0f));
    const u32 r129 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.x << 16), 4.0f));
    const u32 r130 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.y << 16), 4.0f));
    const u32 r131 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.z << 16), 4.0f));
    const u32 r132 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.w << 16), 4.0f));
    const u32 r133 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.x << 16), 4.0f));
    const u32 r134 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.y << 16), 4.0f));
    const u32 r135 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.z << 16), 4.0f));
    const u32 r136 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.w << 16), 4.0f));
    const u32 r137 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r57 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r57 << 16), 4.0f));
    const u32 r138 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r58 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r58 << 16), 4.0f));
    const u32 r139 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r59 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r59 << 16), 4.0f));
    const u32 r140 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r60 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r60 << 16), 4.0f));
    const u32 r141 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.x << 16), 4.0f));
    const u32 r142 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.y << 16), 4.0f));
    const u32 r143 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.z << 16), 4.0f));
    const u32 r144 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.w << 16), 4.0f));
    const u32 r145 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.x << 16), 4.0f));
    const u32 r146 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.y << 16), 4.0f));
    const u32 r147 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.z << 16), 4.0f));
    const u32 r148 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.w << 16), 4.0f));
    const u32 r149 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r61 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r61 << 16), 4.0f));
    const u32 r150 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r62 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r62 << 16), 4.0f));
    const u32 r151 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r63 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r63 << 16), 4.0f));
    const u32 r152 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r64 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r64 << 16), 4.0f));
    const u32 r153 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.x << 16), 4.0f));
    const u32 r154 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.y << 16), 4.0f));
    const u32 r155 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.z << 16), 4.0f));
    const u32 r156 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.w << 16), 4.0f));
    const u32 r157 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.x << 16), 4.0f));
    const u32 r158 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.y << 16), 4.0f));
    const u32 r159 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.z << 16), 4.0f));
    const u32 r160 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.w << 16), 4.0f));
    const u32 r161 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r65 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r65 << 16), 4.0f));
    const u32 r162 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r66 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r66 << 16), 4.0f));
    const u32 r163 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r67 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r67 << 16), 4.0f));
    const u32 r164 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r68 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r68 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r11) = make_uint4(r69, r70, r71, r72);
    shared<uint4>(r13) = make_uint4(r73, r74, r75, r76);
    if (p2) shared<uint4>(r15) = make_uint4(r77, r78, r79, r80);
    shared<uint4>(r16 + 1152u) = make_uint4(r81, r82, r83, r84);
    shared<uint4>(r17 + 1152u) = make_uint4(r85, r86, r87, r88);
    if (p2) shared<uint4>(r18 + 1152u) = make_uint4(r89, r90, r91, r92);
    shared<uint4>(r19 + 2304u) = make_uint4(r93, r94, r95, r96);
    shared<uint4>(r20 + 2304u) = make_uint4(r97, r98, r99, r100);
    if (p2) shared<uint4>(r21 + 2304u) = make_uint4(r101, r102, r103, r104);
    shared<uint4>(r22 + 3456u) = make_uint4(r105, r106, r107, r108);
    shared<uint4>(r23 + 3456u) = make_uint4(r109, r110, r111, r112);
    if (p2) shared<uint4>(r24 + 3456u) = make_uint4(r113, r114, r115, r116);
    shared<uint4>(r25 + 4608u) = make_uint4(r117, r118, r119, r120);
    shared<uint4>(r26 + 4608u) = make_uint4(r121, r122, r123, r124);
    if (p2) shared<uint4>(r27 + 4608u) = make_uint4(r125, r126, r127, r128);
    shared<uint4>(r28 + 5760u) = make_uint4(r129, r130, r131, r132);
    shared<uint4>(r29 + 5760u) = make_uint4(r133, r134, r135, r136);
    if (p2) shared<uint4>(r30 + 5760u) = make_uint4(r137, r138, r139, r140);
    shared<uint4>(r31 + 6912u) = make_uint4(r141, r142, r143, r144);
    shared<uint4>(r32 + 6912u) = make_uint4(r145, r146, r147, r148);
    if (p2) shared<uint4>(r33 + 6912u) = make_uint4(r149, r150, r151, r152);
    shared<uint4>(r34 + 8064u) = make_uint4(r153, r154, r155, r156);
    shared<uint4>(r35 + 8064u) = make_uint4(r157, r158, r159, r160);
    if (p2) shared<uint4>(r36 + 8064u) = make_uint4(r161, r162, r163, r164);
  }

  // mla.ts:98  const Q = load(staged);
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

  // softmax.ts:87  scale: exponentScale(sm_scale),
  const float f0 = __fmul_rn(p1 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla.ts:103  for (const tile of pipelined(ceilDiv(count, keys), { stages })) {
  const int r165 = ((u32)count >> 6) + ((count & 0x3fu) != 0u ? 1u : 0u);

  // mla.ts:109  copy(rows, K);
  const u32 r166 = threadIdx.x & 0x3fu;
  const u32 r167 = r3 + 32u;
  const u32 r168 = K + r4;
  if (r165 > 0) {
    const u32 r169 = r3 < count ? (u32)first_2 + r3 : -1u;
    const u32 r170 = (int)r167 < count ? first_2 + r167 : -1u;
    const char* const d2 = kv + 1152ll * (int)r169 + 16ll * r2;
    const bool p3 = r169 >= (u32)dim_S;
    const char* const d3 = kv + 1152ll * (int)r170 + 16ll * r2;
    const bool p4 = r170 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r168, d2, p3);
    cp_async_cg_shared_global<16>(r168 + 128u, d2 + 128, p3);
    cp_async_cg_shared_global<16>(r168 + 256u, d2 + 256, p3);
    cp_async_cg_shared_global<16>(r168 + 384u, d2 + 384, p3);
    cp_async_cg_shared_global<16>(r168 + 512u, d2 + 512, p3);
    cp_async_cg_shared_global<16>(r168 + 640u, d2 + 640, p3);
    cp_async_cg_shared_global<16>(r168 + 768u, d2 + 768, p3);
    cp_async_cg_shared_global<16>(r168 + 896u, d2 + 896, p3);
    cp_async_cg_shared_global<16>(r168 + 1024u, d2 + 1024, p3);
    cp_async_cg_shared_global<16>(r168 + 36864u, d3, p4);
    cp_async_cg_shared_global<16>(r168 + 36992u, d3 + 128, p4);
    cp_async_cg_shared_global<16>(r168 + 37120u, d3 + 256, p4);
    cp_async_cg_shared_global<16>(r168 + 37248u, d3 + 384, p4);
    cp_async_cg_shared_global<16>(r168 + 37376u, d3 + 512, p4);
    cp_async_cg_shared_global<16>(r168 + 37504u, d3 + 640, p4);
    cp_async_cg_shared_global<16>(r168 + 37632u, d3 + 768, p4);
    cp_async_cg_shared_global<16>(r168 + 37760u, d3 + 896, p4);
    cp_async_cg_shared_global<16>(r168 + 37888u, d3 + 1024, p4);
  }
  cp_async_commit_group();
  if (r165 > 1) {
    const u32 r171 = r3 + 64u;
    const u32 r172 = (int)r171 < count ? first_2 + r171 : -1u;
    const u32 r173 = r3 + 96u;
    const u32 r174 = (int)r173 < count ? first_2 + r173 : -1u;
    const char* const d4 = kv + 1152ll * (int)r172 + 16ll * r2;
    const bool p5 = r172 >= (u32)dim_S;
    const char* const d5 = kv + 1152ll * (int)r174 + 16ll * r2;
    const bool p6 = r174 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r168 + 73728u, d4, p5);
    cp_async_cg_shared_global<16>(r168 + 73856u, d4 + 128, p5);
    cp_async_cg_shared_global<16>(r168 + 73984u, d4 + 256, p5);
    cp_async_cg_shared_global<16>(r168 + 74112u, d4 + 384, p5);
    cp_async_cg_shared_global<16>(r168 + 74240u, d4 + 512, p5);
    cp_async_cg_shared_global<16>(r168 + 74368u, d4 + 640, p5);
    cp_async_cg_shared_global<16>(r168 + 74496u, d4 + 768, p5);
    cp_async_cg_shared_global<16>(r168 + 74624u, d4 + 896, p5);
    cp_async_cg_shared_global<16>(r168 + 74752u, d4 + 1024, p5);
    cp_async_cg_shared_global<16>(r168 + 110592u, d5, p6);
    cp_async_cg_shared_global<16>(r168 + 110720u, d5 + 128, p6);
    cp_async_cg_shared_global<16>(r168 + 110848u, d5 + 256, p6);
    cp_async_cg_shared_global<16>(r168 + 110976u, d5 + 384, p6);
    cp_async_cg_shared_global<16>(r168 + 111104u, d5 + 512, p6);
    cp_async_cg_shared_global<16>(r168 + 111232u, d5 + 640, p6);
    cp_async_cg_shared_global<16>(r168 + 111360u, d5 + 768, p6);
    cp_async_cg_shared_global<16>(r168 + 111488u, d5 + 896, p6);
    cp_async_cg_shared_global<16>(r168 + 111616u, d5 + 1024, p6);
  }
  cp_async_commit_group();
  u32 r175 = 0u;
  u32 r176 = 0u;
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
  u32 r177 = 0u;
  u32 r178 = 147456u;
  const char* const d6 = kv + 16ll * r2;

  // mla.ts:111  mma(product, K, transpose(Q), { split: "N" });
  const u32 r179 = r7 & 7u;
  const u32 r180 = (r7 >> 3) & 1u;
  const u32 r181 = (r7 >> 4) & 1u;
  const u32 r182 = (r181 << 4) ^ ((r179 & 7u) << 4);
  const u32 r183 = r180 * 9216u + r179 * 1152u;
  const u32 r184 = K + (r183 + r182);

  // softmax.ts:134  copy(factor, factors);
  const bool p7 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r185 = factors + (Q_0 << 3) + (r8 << 5);

  // softmax.ts:107  copy(map(x, fn), x);
  const u32 r186 = Q_2 * 4u + factors;

  // mla.ts:117  store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
  const u32 r187 = P + Q_2 * 144u + Q_3 + (r8 << 4);

  // mla.ts:118  mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N"...
  const u32 r188 = P + r181 * 1152u + r179 * 144u + (r180 << 4);
  const u32 r189 = K + (r183 + (r8 << 7) + r182);
  #pragma unroll 1
  for (int tile = 0; tile < r165; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r190 = tile + 2u;
    const u32 r191 = r168 + r178;
    if ((int)r190 < r165) {
      // mla.ts:104  const first = tile * keys;
      const u32 first = r190 << 6;
      const u32 r192 = first + r3;
      const u32 r193 = (int)r192 < count ? first_2 + r192 : -1u;
      const u32 r194 = first + r167;
      const u32 r195 = (int)r194 < count ? first_2 + r194 : -1u;
      const char* const d7 = d6 + 1152ll * (int)r193;
      const bool p8 = r193 >= (u32)dim_S;
      const char* const d8 = d6 + 1152ll * (int)r195;
      const bool p9 = r195 >= (u32)dim_S;
      cp_async_cg_shared_global<16>(r191, d7, p8);
      cp_async_cg_shared_global<16>(r191 + 128u, d7 + 128, p8);
      cp_async_cg_shared_global<16>(r191 + 256u, d7 + 256, p8);
      cp_async_cg_shared_global<16>(r191 + 384u, d7 + 384, p8);
      cp_async_cg_shared_global<16>(r191 + 512u, d7 + 512, p8);
      cp_async_cg_shared_global<16>(r191 + 640u, d7 + 640, p8);
      cp_async_cg_shared_global<16>(r191 + 768u, d7 + 768, p8);
      cp_async_cg_shared_global<16>(r191 + 896u, d7 + 896, p8);
      cp_async_cg_shared_global<16>(r191 + 1024u, d7 + 1024, p8);
      cp_async_cg_shared_global<16>(r191 + 36864u, d8, p9);
      cp_async_cg_shared_global<16>(r191 + 36992u, d8 + 128, p9);
      cp_async_cg_shared_global<16>(r191 + 37120u, d8 + 256, p9);
      cp_async_cg_shared_global<16>(r191 + 37248u, d8 + 384, p9);
      cp_async_cg_shared_global<16>(r191 + 37376u, d8 + 512, p9);
      cp_async_cg_shared_global<16>(r191 + 37504u, d8 + 640, p9);
      cp_async_cg_shared_global<16>(r191 + 37632u, d8 + 768, p9);
      cp_async_cg_shared_global<16>(r191 + 37760u, d8 + 896, p9);
      cp_async_cg_shared_global<16>(r191 + 37888u, d8 + 1024, p9);
    }
    cp_async_commit_group();
    const u32 r196 = r184 + r177;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r196);
    float product_0[4];
    const u32 v24[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_0, v24, zeros);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r196 + 18432u);
    float product_1[4];
    const u32 v25[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_1, v25, zeros);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r196 + 36864u);
    float product_2[4];
    const u32 v26[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_2, v26, zeros);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r196 + 55296u);
    float product_3[4];
    const u32 v27[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_3, v27, zeros);
    __syncwarp();
    const u32 r197 = r196 ^ 0x20u;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r197);
    const u32 v28[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_4, v28, product_0);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r197 + 18432u);
    const u32 v29[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_5, v29, product_1);
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r197 + 36864u);
    const u32 v30[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_6, v30, product_2);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r197 + 55296u);
    const u32 v31[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_7, v31, product_3);
    __syncwarp();
    const u32 r198 = r196 ^ 0x40u;
    u32 K_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_8, r198);
    const u32 v32[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_8, v32, product_0);
    u32 K_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_9, r198 + 18432u);
    const u32 v33[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_9, v33, product_1);
    u32 K_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_10, r198 + 36864u);
    const u32 v34[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_10, v34, product_2);
    u32 K_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_11, r198 + 55296u);
    const u32 v35[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_11, v35, product_3);
    __syncwarp();
    const u32 r199 = r196 ^ 0x60u;
    u32 K_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_12, r199);
    const u32 v36[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_12, v36, product_0);
    u32 K_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_13, r199 + 18432u);
    const u32 v37[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_13, v37, product_1);
    u32 K_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_14, r199 + 36864u);
    const u32 v38[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_14, v38, product_2);
    u32 K_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_15, r199 + 55296u);
    const u32 v39[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_15, v39, product_3);
    __syncwarp();
    u32 K_part_16[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_16, r196 + 128u);
    const u32 v40[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_16, v40, product_0);
    u32 K_part_17[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_17, r196 + 18560u);
    const u32 v41[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_17, v41, product_1);
    u32 K_part_18[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_18, r196 + 36992u);
    const u32 v42[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_18, v42, product_2);
    u32 K_part_19[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_19, r196 + 55424u);
    const u32 v43[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_19, v43, product_3);
    __syncwarp();
    u32 K_part_20[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_20, r197 + 128u);
    const u32 v44[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_20, v44, product_0);
    u32 K_part_21[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_21, r197 + 18560u);
    const u32 v45[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_21, v45, product_1);
    u32 K_part_22[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_22, r197 + 36992u);
    const u32 v46[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_22, v46, product_2);
    u32 K_part_23[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_23, r197 + 55424u);
    const u32 v47[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_23, v47, product_3);
    __syncwarp();
    u32 K_part_24[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_24, r198 + 128u);
    const u32 v48[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_24, v48, product_0);
    u32 K_part_25[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_25, r198 + 18560u);
    const u32 v49[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_25, v49, product_1);
    u32 K_part_26[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_26, r198 + 36992u);
    const u32 v50[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_26, v50, product_2);
    u32 K_part_27[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_27, r198 + 55424u);
    const u32 v51[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_27, v51, product_3);
    __syncwarp();
    u32 K_part_28[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_28, r199 + 128u);
    const u32 v52[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_28, v52, product_0);
    u32 K_part_29[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_29, r199 + 18560u);
    const u32 v53[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_29, v53, product_1);
    u32 K_part_30[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_30, r199 + 36992u);
    const u32 v54[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_30, v54, product_2);
    u32 K_part_31[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_31, r199 + 55424u);
    const u32 v55[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_31, v55, product_3);
    __syncwarp();
    u32 K_part_32[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_32, r196 + 256u);
    const u32 v56[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_32, v56, product_0);
    u32 K_part_33[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_33, r196 + 18688u);
    const u32 v57[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_33, v57, product_1);
    u32 K_part_34[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_34, r196 + 37120u);
    const u32 v58[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_34, v58, product_2);
    u32 K_part_35[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_35, r196 + 55552u);
    const u32 v59[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_35, v59, product_3);
    __syncwarp();
    u32 K_part_36[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_36, r197 + 256u);
    const u32 v60[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_36, v60, product_0);
    u32 K_part_37[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_37, r197 + 18688u);
    const u32 v61[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_37, v61, product_1);
    u32 K_part_38[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_38, r197 + 37120u);
    const u32 v62[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_38, v62, product_2);
    u32 K_part_39[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_39, r197 + 55552u);
    const u32 v63[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_39, v63, product_3);
    __syncwarp();
    u32 K_part_40[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_40, r198 + 256u);
    const u32 v64[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_40, v64, product_0);
    u32 K_part_41[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_41, r198 + 18688u);
    const u32 v65[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_41, v65, product_1);
    u32 K_part_42[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_42, r198 + 37120u);
    const u32 v66[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_42, v66, product_2);
    u32 K_part_43[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_43, r198 + 55552u);
    const u32 v67[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_43, v67, product_3);
    __syncwarp();
    u32 K_part_44[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_44, r199 + 256u);
    const u32 v68[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_44, v68, product_0);
    u32 K_part_45[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_45, r199 + 18688u);
    const u32 v69[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_45, v69, product_1);
    u32 K_part_46[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_46, r199 + 37120u);
    const u32 v70[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_46, v70, product_2);
    u32 K_part_47[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_47, r199 + 55552u);
    const u32 v71[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_47, v71, product_3);
    __syncwarp();
    u32 K_part_48[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_48, r196 + 384u);
    const u32 v72[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_48, v72, product_0);
    u32 K_part_49[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_49, r196 + 18816u);
    const u32 v73[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_49, v73, product_1);
    u32 K_part_50[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_50, r196 + 37248u);
    const u32 v74[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_50, v74, product_2);
    u32 K_part_51[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_51, r196 + 55680u);
    const u32 v75[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_51, v75, product_3);
    __syncwarp();
    u32 K_part_52[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_52, r197 + 384u);
    const u32 v76[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_52, v76, product_0);
    u32 K_part_53[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_53, r197 + 18816u);
    const u32 v77[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_53, v77, product_1);
    u32 K_part_54[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_54, r197 + 37248u);
    const u32 v78[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_54, v78, product_2);
    u32 K_part_55[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_55, r197 + 55680u);
    const u32 v79[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_55, v79, product_3);
    __syncwarp();
    u32 K_part_56[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_56, r198 + 384u);
    const u32 v80[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_56, v80, product_0);
    u32 K_part_57[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_57, r198 + 18816u);
    const u32 v81[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_57, v81, product_1);
    u32 K_part_58[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_58, r198 + 37248u);
    const u32 v82[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_58, v82, product_2);
    u32 K_part_59[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_59, r198 + 55680u);
    const u32 v83[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_59, v83, product_3);
    __syncwarp();
    u32 K_part_60[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_60, r199 + 384u);
    const u32 v84[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_60, v84, product_0);
    u32 K_part_61[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_61, r199 + 18816u);
    const u32 v85[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_61, v85, product_1);
    u32 K_part_62[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_62, r199 + 37248u);
    const u32 v86[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_62, v86, product_2);
    u32 K_part_63[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_63, r199 + 55680u);
    const u32 v87[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_63, v87, product_3);
    __syncwarp();
    u32 K_part_64[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_64, r196 + 512u);
    const u32 v88[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_64, v88, product_0);
    u32 K_part_65[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_65, r196 + 18944u);
    const u32 v89[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_65, v89, product_1);
    u32 K_part_66[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_66, r196 + 37376u);
    const u32 v90[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_66, v90, product_2);
    u32 K_part_67[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_67, r196 + 55808u);
    const u32 v91[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_67, v91, product_3);
    __syncwarp();
    u32 K_part_68[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_68, r197 + 512u);
    const u32 v92[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_68, v92, product_0);
    u32 K_part_69[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_69, r197 + 18944u);
    const u32 v93[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_69, v93, product_1);
    u32 K_part_70[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_70, r197 + 37376u);
    const u32 v94[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_70, v94, product_2);
    u32 K_part_71[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_71, r197 + 55808u);
    const u32 v95[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_71, v95, product_3);
    __syncwarp();
    u32 K_part_72[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_72, r198 + 512u);
    const u32 v96[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_72, v96, product_0);
    u32 K_part_73[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_73, r198 + 18944u);
    const u32 v97[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_73, v97, product_1);
    u32 K_part_74[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_74, r198 + 37376u);
    const u32 v98[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_74, v98, product_2);
    u32 K_part_75[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_75, r198 + 55808u);
    const u32 v99[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_75, v99, product_3);
    __syncwarp();
    u32 K_part_76[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_76, r199 + 512u);
    const u32 v100[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_76, v100, product_0);
    u32 K_part_77[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_77, r199 + 18944u);
    const u32 v101[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_77, v101, product_1);
    u32 K_part_78[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_78, r199 + 37376u);
    const u32 v102[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_78, v102, product_2);
    u32 K_part_79[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_79, r199 + 55808u);
    const u32 v103[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_79, v103, product_3);
    __syncwarp();
    u32 K_part_80[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_80, r196 + 640u);
    const u32 v104[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_80, v104, product_0);
    u32 K_part_81[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_81, r196 + 19072u);
    const u32 v105[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_81, v105, product_1);
    u32 K_part_82[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_82, r196 + 37504u);
    const u32 v106[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_82, v106, product_2);
    u32 K_part_83[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_83, r196 + 55936u);
    const u32 v107[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_83, v107, product_3);
    __syncwarp();
    u32 K_part_84[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_84, r197 + 640u);
    const u32 v108[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_84, v108, product_0);
    u32 K_part_85[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_85, r197 + 19072u);
    const u32 v109[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_85, v109, product_1);
    u32 K_part_86[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_86, r197 + 37504u);
    const u32 v110[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_86, v110, product_2);
    u32 K_part_87[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_87, r197 + 55936u);
    const u32 v111[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_87, v111, product_3);
    __syncwarp();
    u32 K_part_88[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_88, r198 + 640u);
    const u32 v112[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_88, v112, product_0);
    u32 K_part_89[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_89, r198 + 19072u);
    const u32 v113[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_89, v113, product_1);
    u32 K_part_90[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_90, r198 + 37504u);
    const u32 v114[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_90, v114, product_2);
    u32 K_part_91[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_91, r198 + 55936u);
    const u32 v115[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_91, v115, product_3);
    __syncwarp();
    u32 K_part_92[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_92, r199 + 640u);
    const u32 v116[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_92, v116, product_0);
    u32 K_part_93[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_93, r199 + 19072u);
    const u32 v117[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_93, v117, product_1);
    u32 K_part_94[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_94, r199 + 37504u);
    const u32 v118[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_94, v118, product_2);
    u32 K_part_95[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_95, r199 + 55936u);
    const u32 v119[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_95, v119, product_3);
    __syncwarp();
    u32 K_part_96[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_96, r196 + 768u);
    const u32 v120[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_96, v120, product_0);
    u32 K_part_97[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_97, r196 + 19200u);
    const u32 v121[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_97, v121, product_1);
    u32 K_part_98[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_98, r196 + 37632u);
    const u32 v122[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_98, v122, product_2);
    u32 K_part_99[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_99, r196 + 56064u);
    const u32 v123[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_99, v123, product_3);
    __syncwarp();
    u32 K_part_100[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_100, r197 + 768u);
    const u32 v124[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_100, v124, product_0);
    u32 K_part_101[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_101, r197 + 19200u);
    const u32 v125[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_101, v125, product_1);
    u32 K_part_102[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_102, r197 + 37632u);
    const u32 v126[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_102, v126, product_2);
    u32 K_part_103[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_103, r197 + 56064u);
    const u32 v127[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_103, v127, product_3);
    __syncwarp();
    u32 K_part_104[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_104, r198 + 768u);
    const u32 v128[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_104, v128, product_0);
    u32 K_part_105[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_105, r198 + 19200u);
    const u32 v129[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_105, v129, product_1);
    u32 K_part_106[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_106, r198 + 37632u);
    const u32 v130[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_106, v130, product_2);
    u32 K_part_107[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_107, r198 + 56064u);
    const u32 v131[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_107, v131, product_3);
    __syncwarp();
    u32 K_part_108[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_108, r199 + 768u);
    const u32 v132[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_108, v132, product_0);
    u32 K_part_109[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_109, r199 + 19200u);
    const u32 v133[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_109, v133, product_1);
    u32 K_part_110[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_110, r199 + 37632u);
    const u32 v134[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_110, v134, product_2);
    u32 K_part_111[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_111, r199 + 56064u);
    const u32 v135[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_111, v135, product_3);
    __syncwarp();
    u32 K_part_112[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_112, r196 + 896u);
    const u32 v136[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_112, v136, product_0);
    u32 K_part_113[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_113, r196 + 19328u);
    const u32 v137[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_113, v137, product_1);
    u32 K_part_114[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_114, r196 + 37760u);
    const u32 v138[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_114, v138, product_2);
    u32 K_part_115[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_115, r196 + 56192u);
    const u32 v139[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_115, v139, product_3);
    __syncwarp();
    u32 K_part_116[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_116, r197 + 896u);
    const u32 v140[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_116, v140, product_0);
    u32 K_part_117[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_117, r197 + 19328u);
    const u32 v141[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_117, v141, product_1);
    u32 K_part_118[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_118, r197 + 37760u);
    const u32 v142[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_118, v142, product_2);
    u32 K_part_119[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_119, r197 + 56192u);
    const u32 v143[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_119, v143, product_3);
    __syncwarp();
    u32 K_part_120[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_120, r198 + 896u);
    const u32 v144[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_120, v144, product_0);
    u32 K_part_121[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_121, r198 + 19328u);
    const u32 v145[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_121, v145, product_1);
    u32 K_part_122[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_122, r198 + 37760u);
    const u32 v146[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_122, v146, product_2);
    u32 K_part_123[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_123, r198 + 56192u);
    const u32 v147[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_123, v147, product_3);
    __syncwarp();
    u32 K_part_124[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_124, r199 + 896u);
    const u32 v148[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_124, v148, product_0);
    u32 K_part_125[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_125, r199 + 19328u);
    const u32 v149[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_125, v149, product_1);
    u32 K_part_126[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_126, r199 + 37760u);
    const u32 v150[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_126, v150, product_2);
    u32 K_part_127[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_127, r199 + 56192u);
    const u32 v151[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_127, v151, product_3);
    __syncwarp();
    u32 K_part_128[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_128, r196 + 1024u);
    const u32 v152[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_128, v152, product_0);
    u32 K_part_129[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_129, r196 + 19456u);
    const u32 v153[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_129, v153, product_1);
    u32 K_part_130[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_130, r196 + 37888u);
    const u32 v154[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_130, v154, product_2);
    u32 K_part_131[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_131, r196 + 56320u);
    const u32 v155[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_131, v155, product_3);
    __syncwarp();
    u32 K_part_132[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_132, r197 + 1024u);
    const u32 v156[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_132, v156, product_0);
    u32 K_part_133[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_133, r197 + 19456u);
    const u32 v157[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_133, v157, product_1);
    u32 K_part_134[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_134, r197 + 37888u);
    const u32 v158[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_134, v158, product_2);
    u32 K_part_135[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_135, r197 + 56320u);
    const u32 v159[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_135, v159, product_3);
    __syncwarp();
    u32 K_part_136[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_136, r198 + 1024u);
    const u32 v160[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_136, v160, product_0);
    u32 K_part_137[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_137, r198 + 19456u);
    const u32 v161[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_137, v161, product_1);
    u32 K_part_138[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_138, r198 + 37888u);
    const u32 v162[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_138, v162, product_2);
    u32 K_part_139[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_139, r198 + 56320u);
    const u32 v163[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_139, v163, product_3);
    __syncwarp();
    u32 K_part_140[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_140, r199 + 1024u);
    const u32 v164[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_part_140, v164, product_0);
    u32 K_part_141[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_141, r199 + 19456u);
    const u32 v165[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_part_141, v165, product_1);
    u32 K_part_142[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_142, r199 + 37888u);
    const u32 v166[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_2, K_part_142, v166, product_2);
    u32 K_part_143[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_143, r199 + 56320u);
    const u32 v167[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_3, K_part_143, v167, product_3);

    // mla.ts:112  if (!reduceAll(tabulate(bool, [keys], listed), 0)) update(product, (s, i) => (listed(i) ? s : -...
    const u32 r200 = (u32)tile << 6;
    const u32 r201 = r166 + r200;
    const bool p10 = __syncthreads_and(((int)r201 < count ? first_2 + r201 : -1u) < (u32)dim_S) != 0;
    const u32 r202 = Q_2 + r200;
    const bool p11 = ((int)r202 < count ? first_2 + r202 : -1u) < (u32)dim_S;
    const u32 r203 = r202 + 8u;
    const bool p12 = ((int)r203 < count ? first_2 + r203 : -1u) < (u32)dim_S;
    const u32 r204 = r202 + 16u;
    const bool p13 = ((int)r204 < count ? first_2 + r204 : -1u) < (u32)dim_S;
    const u32 r205 = r202 + 24u;
    const bool p14 = ((int)r205 < count ? first_2 + r205 : -1u) < (u32)dim_S;
    const u32 r206 = r202 + 32u;
    const bool p15 = ((int)r206 < count ? first_2 + r206 : -1u) < (u32)dim_S;
    const u32 r207 = r202 + 40u;
    const bool p16 = ((int)r207 < count ? first_2 + r207 : -1u) < (u32)dim_S;
    const u32 r208 = r202 + 48u;
    const bool p17 = ((int)r208 < count ? first_2 + r208 : -1u) < (u32)dim_S;
    const u32 r209 = r202 + 56u;
    const bool p18 = ((int)r209 < count ? first_2 + r209 : -1u) < (u32)dim_S;
    if (!p10) {
      product_0[0] = p11 ? product_0[0] : __uint_as_float(0xff800000u);
      product_0[1] = p11 ? product_0[1] : __uint_as_float(0xff800000u);
      product_0[2] = p12 ? product_0[2] : __uint_as_float(0xff800000u);
      product_0[3] = p12 ? product_0[3] : __uint_as_float(0xff800000u);
      product_1[0] = p13 ? product_1[0] : __uint_as_float(0xff800000u);
      product_1[1] = p13 ? product_1[1] : __uint_as_float(0xff800000u);
      product_1[2] = p14 ? product_1[2] : __uint_as_float(0xff800000u);
      product_1[3] = p14 ? product_1[3] : __uint_as_float(0xff800000u);
      product_2[0] = p15 ? product_2[0] : __uint_as_float(0xff800000u);
      product_2[1] = p15 ? product_2[1] : __uint_as_float(0xff800000u);
      product_2[2] = p16 ? product_2[2] : __uint_as_float(0xff800000u);
      product_2[3] = p16 ? product_2[3] : __uint_as_float(0xff800000u);
      product_3[0] = p17 ? product_3[0] : __uint_as_float(0xff800000u);
      product_3[1] = p17 ? product_3[1] : __uint_as_float(0xff800000u);
      product_3[2] = p18 ? product_3[2] : __uint_as_float(0xff800000u);
      product_3[3] = p18 ? product_3[3] : __uint_as_float(0xff800000u);
    }

    // softmax.ts:124  const highest = reduceMax(scores, 0);
    const float highest_0 = max_NaN_f32(max_NaN_f32(product_0[0], product_0[2]), product_1[0]);
    const float highest_1 = max_NaN_f32(max_NaN_f32(product_0[1], product_0[3]), product_1[1]);
    const float highest_2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(highest_0, product_1[2]), product_2[0]), product_2[2]);
    const float highest_3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(highest_1, product_1[3]), product_2[1]), product_2[3]);
    const float highest_4 = max_NaN_f32(max_NaN_f32(highest_2, product_3[0]), product_3[2]);
    const float highest_5 = max_NaN_f32(max_NaN_f32(highest_3, product_3[1]), product_3[3]);

    // softmax.ts:126  const rows = reduceMax(row, 0);
    const u32 rows_0 = product_1[0] == highest_4 ? 16u : (product_0[2] == highest_4 ? 8u : 0u);
    const u32 rows_1 = product_1[1] == highest_5 ? 16u : (product_0[3] == highest_5 ? 8u : 0u);
    const u32 rows_2 = product_2[0] == highest_4 ? 32u : (product_1[2] == highest_4 ? 24u : rows_0);
    const u32 rows_3 = product_2[1] == highest_5 ? 32u : (product_1[3] == highest_5 ? 24u : rows_1);
    const u32 rows_4 = product_3[0] == highest_4 ? 48u : (product_2[2] == highest_4 ? 40u : rows_2);
    const u32 rows_5 = product_3[1] == highest_5 ? 48u : (product_2[3] == highest_5 ? 40u : rows_3);
    r175 = highest_4 > f1 ? r200 + (product_3[2] == highest_4 ? 56u : rows_4) : r175;
    r176 = highest_5 > f2 ? r200 + (product_3[3] == highest_5 ? 56u : rows_5) : r176;
    f1 = max_NaN_f32(f1, highest_4);
    f2 = max_NaN_f32(f2, highest_5);

    // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const bool p19 = __fmul_rn(__fsub_rn(highest_4, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_5, f4), f0) > 16.0f;
    const bool p20 = __syncthreads_or(p19) != 0;
    if (p20) {
      // softmax.ts:131  const most = reduceMax(highest, 0);
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

      // softmax.ts:132  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
      const float next_0 = __fmul_rn(__fsub_rn(most_9, f3), f0) > 16.0f ? most_9 : f3;
      const float next_1 = __fmul_rn(__fsub_rn(most_11, f4), f0) > 16.0f ? most_11 : f4;

      // softmax.ts:133  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
      const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f3, next_0), f0));
      const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f4, next_1), f0));
      if (p7) shared<float2>(r185) = make_float2(factor_0, factor_1);

      // softmax.ts:135  copy(next, pivot);
      f3 = next_0;
      f4 = next_1;
      f5 = __fmul_rn(f5, factor_0);
      f6 = __fmul_rn(f6, factor_1);
      __syncthreads();
      const float f7 = shared<float>(r186);
      sum_0[0] = __fmul_rn(sum_0[0], f7);
      sum_0[1] = __fmul_rn(sum_0[1], f7);
      const float f8 = shared<float>(r186 + 32u);
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
      const float f9 = shared<float>(r186 + 64u);
      sum_8[0] = __fmul_rn(sum_8[0], f9);
      sum_8[1] = __fmul_rn(sum_8[1], f9);
      const float f10 = shared<float>(r186 + 96u);
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
      const float f11 = shared<float>(r186 + 128u);
      sum_16[0] = __fmul_rn(sum_16[0], f11);
      sum_16[1] = __fmul_rn(sum_16[1], f11);
      const float f12 = shared<float>(r186 + 160u);
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
      const float f13 = shared<float>(r186 + 192u);
      sum_24[0] = __fmul_rn(sum_24[0], f13);
      sum_24[1] = __fmul_rn(sum_24[1], f13);
      const float f14 = shared<float>(r186 + 224u);
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

    // softmax.ts:111  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));
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

    // softmax.ts:140  const own = reduceSum(byThread(softmax, p), 0);
    const float own_0 = __fadd_rn(__fadd_rn(__fadd_rn(__fadd_rn(f15, f17), f19), f21), f23);
    const float own_1 = __fadd_rn(__fadd_rn(__fadd_rn(__fadd_rn(f16, f18), f20), f22), f24);
    f5 = __fadd_rn(f5, __fadd_rn(__fadd_rn(__fadd_rn(own_0, f25), f27), f29));
    f6 = __fadd_rn(f6, __fadd_rn(__fadd_rn(__fadd_rn(own_1, f26), f28), f30));
    shared<u32>(r187) = cvt_rn_bf16x2_f32(f16, f15);
    shared<u32>(r187 + 1152u) = cvt_rn_bf16x2_f32(f18, f17);
    shared<u32>(r187 + 2304u) = cvt_rn_bf16x2_f32(f20, f19);
    shared<u32>(r187 + 3456u) = cvt_rn_bf16x2_f32(f22, f21);
    shared<u32>(r187 + 4608u) = cvt_rn_bf16x2_f32(f24, f23);
    shared<u32>(r187 + 5760u) = cvt_rn_bf16x2_f32(f26, f25);
    shared<u32>(r187 + 6912u) = cvt_rn_bf16x2_f32(f28, f27);
    shared<u32>(r187 + 8064u) = cvt_rn_bf16x2_f32(f30, f29);
    __syncthreads();
    u32 P_part_0[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_0, r188);
    const u32 r210 = r189 + r177;
    u32 K_part_144[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_144, r210);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_0, K_part_144, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_0, K_part_144 + 2, sum_1);
    const u32 r211 = r210 ^ 0x20u;
    u32 K_part_145[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_145, r211);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_0, K_part_145, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_0, K_part_145 + 2, sum_3);
    const u32 r212 = r210 ^ 0x40u;
    u32 K_part_146[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_146, r212);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_0, K_part_146, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_0, K_part_146 + 2, sum_5);
    const u32 r213 = r210 ^ 0x60u;
    u32 K_part_147[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_147, r213);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_0, K_part_147, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_0, K_part_147 + 2, sum_7);
    u32 P_part_1[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_1, r188 + 32u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_1, K_part_144, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_1, K_part_144 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_1, K_part_145, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_1, K_part_145 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_1, K_part_146, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_1, K_part_146 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_1, K_part_147, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_1, K_part_147 + 2, sum_15);
    u32 P_part_2[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_2, r188 + 64u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_2, K_part_144, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_2, K_part_144 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_2, K_part_145, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_2, K_part_145 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_2, K_part_146, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_2, K_part_146 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_2, K_part_147, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_2, K_part_147 + 2, sum_23);
    u32 P_part_3[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_3, r188 + 96u);
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
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_4, r188 + 2304u);
    u32 K_part_148[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_148, r210 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_4, K_part_148, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_4, K_part_148 + 2, sum_1);
    u32 K_part_149[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_149, r211 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_4, K_part_149, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_4, K_part_149 + 2, sum_3);
    u32 K_part_150[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_150, r212 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_4, K_part_150, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_4, K_part_150 + 2, sum_5);
    u32 K_part_151[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_151, r213 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_4, K_part_151, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_4, K_part_151 + 2, sum_7);
    u32 P_part_5[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_5, r188 + 2336u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_5, K_part_148, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_5, K_part_148 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_5, K_part_149, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_5, K_part_149 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_5, K_part_150, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_5, K_part_150 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_5, K_part_151, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_5, K_part_151 + 2, sum_15);
    u32 P_part_6[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_6, r188 + 2368u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_6, K_part_148, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_6, K_part_148 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_6, K_part_149, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_6, K_part_149 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_6, K_part_150, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_6, K_part_150 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_6, K_part_151, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_6, K_part_151 + 2, sum_23);
    u32 P_part_7[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_7, r188 + 2400u);
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
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_8, r188 + 4608u);
    u32 K_part_152[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_152, r210 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_8, K_part_152, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_8, K_part_152 + 2, sum_1);
    u32 K_part_153[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_153, r211 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_8, K_part_153, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_8, K_part_153 + 2, sum_3);
    u32 K_part_154[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_154, r212 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_8, K_part_154, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_8, K_part_154 + 2, sum_5);
    u32 K_part_155[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_155, r213 + 36864u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_8, K_part_155, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_8, K_part_155 + 2, sum_7);
    u32 P_part_9[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_9, r188 + 4640u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_9, K_part_152, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_9, K_part_152 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_9, K_part_153, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_9, K_part_153 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_9, K_part_154, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_9, K_part_154 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_9, K_part_155, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_9, K_part_155 + 2, sum_15);
    u32 P_part_10[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_10, r188 + 4672u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_10, K_part_152, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_10, K_part_152 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_10, K_part_153, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_10, K_part_153 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_10, K_part_154, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_10, K_part_154 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_10, K_part_155, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_10, K_part_155 + 2, sum_23);
    u32 P_part_11[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_11, r188 + 4704u);
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
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_12, r188 + 6912u);
    u32 K_part_156[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_156, r210 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_12, K_part_156, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_12, K_part_156 + 2, sum_1);
    u32 K_part_157[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_157, r211 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_12, K_part_157, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_12, K_part_157 + 2, sum_3);
    u32 K_part_158[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_158, r212 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_12, K_part_158, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_12, K_part_158 + 2, sum_5);
    u32 K_part_159[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_part_159, r213 + 55296u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_12, K_part_159, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_12, K_part_159 + 2, sum_7);
    u32 P_part_13[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_13, r188 + 6944u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_13, K_part_156, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_13, K_part_156 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_13, K_part_157, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_13, K_part_157 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_13, K_part_158, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_13, K_part_158 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_13, K_part_159, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_13, K_part_159 + 2, sum_15);
    u32 P_part_14[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_14, r188 + 6976u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_14, K_part_156, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_14, K_part_156 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_14, K_part_157, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_14, K_part_157 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_14, K_part_158, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_14, K_part_158 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_14, K_part_159, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_14, K_part_159 + 2, sum_23);
    u32 P_part_15[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_15, r188 + 7008u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_15, K_part_156, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_15, K_part_156 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_15, K_part_157, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_15, K_part_157 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_15, K_part_158, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_15, K_part_158 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_15, K_part_159, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_15, K_part_159 + 2, sum_31);
    r178 = r177;
    const u32 r214 = r177 + 73728u;
    r177 = (int)r214 >= 221184 ? 0u : r214;
  }

  // mla.ts:121  store(max_logits.tile([query, head], [1, heads]), reduceMax(softmax.top, 0), (m) => m * scaleOf...
  const u32 r215 = threadIdx.x & 3u;
  const u32 r216 = (threadIdx.x >> 2) & 7u;
  const u32 r217 = threadIdx.x >> 5;
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
  const float f41 = sm_scale > 2e38f ? __fmul_rn(sm_scale, 0.25f) : sm_scale;
  const bool p21 = (threadIdx.x & 0x1cu) == 0u;
  const bool p22 = (int)((u32)dim_T - r0) > 0;
  const bool p23 = p21 && p22;
  char* const d9 = max_logits + 512ll * r0 + 256ll * r1 + 8ll * (int)r215 + 32ll * (int)r217;
  if (p23) *(float2*)d9 = make_float2(__fmul_rn(max_NaN_f32(f36, f39), f41), __fmul_rn(max_NaN_f32(f38, f40), f41));

  // softmax.ts:186  const total = reduceSum(weight, 0);
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

  // softmax.ts:187  let none = f32(0);
  float none = 0.0f;

  // softmax.ts:188  const lacks = map(total, (w) => w === 0, bool);
  const bool lacks_if_0 = total_9 == 0.0f;
  const bool lacks_if_1 = total_11 == 0.0f;

  // softmax.ts:189  if (reduceAny(lacks, 0))
  const bool p24 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;
  if (p24) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = 0; slot < count; slot = step_to(slot, 256u, count)) {
      // mla.ts:123  const all = totals(softmax, 0, count, (slot) => u32(rowOf(slot)) < u32(S));
      const u32 r218 = slot + threadIdx.x;

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r218 < count && first_2 + r218 < (u32)dim_S) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }

  // softmax.ts:197  return { total, none };
  const float all = none;

  // softmax.ts:215  store(factors, total, (w, h) => {
  const u32 r219 = r215 << 3;
  const u32 r220 = r217 << 5;
  if (p21) shared<float2>(factors + r219 + r220) = make_float2(lacks_if_0 ? all : __fdiv_rn(1.0f, total_9), lacks_if_1 ? all : __fdiv_rn(1.0f, total_11));

  // softmax.ts:221  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r221 = r216 * 4u + factors;
  __syncthreads();
  const float f42 = shared<float>(r221);
  const u32 r222 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f42), __fmul_rn(sum_0[0], f42));
  const float f43 = shared<float>(r221 + 32u);
  const u32 r223 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f43), __fmul_rn(sum_0[2], f43));
  const u32 r224 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f42), __fmul_rn(sum_1[0], f42));
  const u32 r225 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f43), __fmul_rn(sum_1[2], f43));
  const u32 r226 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f42), __fmul_rn(sum_2[0], f42));
  const u32 r227 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f43), __fmul_rn(sum_2[2], f43));
  const u32 r228 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f42), __fmul_rn(sum_3[0], f42));
  const u32 r229 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f43), __fmul_rn(sum_3[2], f43));
  const u32 r230 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f42), __fmul_rn(sum_4[0], f42));
  const u32 r231 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f43), __fmul_rn(sum_4[2], f43));
  const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f42), __fmul_rn(sum_5[0], f42));
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f43), __fmul_rn(sum_5[2], f43));
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f42), __fmul_rn(sum_6[0], f42));
  const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f43), __fmul_rn(sum_6[2], f43));
  const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f42), __fmul_rn(sum_7[0], f42));
  const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f43), __fmul_rn(sum_7[2], f43));
  const float f44 = shared<float>(r221 + 64u);
  const u32 r238 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f44), __fmul_rn(sum_8[0], f44));
  const float f45 = shared<float>(r221 + 96u);
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f45), __fmul_rn(sum_8[2], f45));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f44), __fmul_rn(sum_9[0], f44));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f45), __fmul_rn(sum_9[2], f45));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f44), __fmul_rn(sum_10[0], f44));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f45), __fmul_rn(sum_10[2], f45));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f44), __fmul_rn(sum_11[0], f44));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f45), __fmul_rn(sum_11[2], f45));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f44), __fmul_rn(sum_12[0], f44));
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f45), __fmul_rn(sum_12[2], f45));
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f44), __fmul_rn(sum_13[0], f44));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f45), __fmul_rn(sum_13[2], f45));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f44), __fmul_rn(sum_14[0], f44));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f45), __fmul_rn(sum_14[2], f45));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f44), __fmul_rn(sum_15[0], f44));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f45), __fmul_rn(sum_15[2], f45));
  const float f46 = shared<float>(r221 + 128u);
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f46), __fmul_rn(sum_16[0], f46));
  const float f47 = shared<float>(r221 + 160u);
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f47), __fmul_rn(sum_16[2], f47));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f46), __fmul_rn(sum_17[0], f46));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f47), __fmul_rn(sum_17[2], f47));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f46), __fmul_rn(sum_18[0], f46));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f47), __fmul_rn(sum_18[2], f47));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f46), __fmul_rn(sum_19[0], f46));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f47), __fmul_rn(sum_19[2], f47));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f46), __fmul_rn(sum_20[0], f46));
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f47), __fmul_rn(sum_20[2], f47));
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f46), __fmul_rn(sum_21[0], f46));
  const u32 r265 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f47), __fmul_rn(sum_21[2], f47));
  const u32 r266 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f46), __fmul_rn(sum_22[0], f46));
  const u32 r267 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f47), __fmul_rn(sum_22[2], f47));
  const u32 r268 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f46), __fmul_rn(sum_23[0], f46));
  const u32 r269 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f47), __fmul_rn(sum_23[2], f47));
  const float f48 = shared<float>(r221 + 192u);
  const u32 r270 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f48), __fmul_rn(sum_24[0], f48));
  const float f49 = shared<float>(r221 + 224u);
  const u32 r271 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f49), __fmul_rn(sum_24[2], f49));
  const u32 r272 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f48), __fmul_rn(sum_25[0], f48));
  const u32 r273 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f49), __fmul_rn(sum_25[2], f49));
  const u32 r274 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f48), __fmul_rn(sum_26[0], f48));
  const u32 r275 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f49), __fmul_rn(sum_26[2], f49));
  const u32 r276 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f48), __fmul_rn(sum_27[0], f48));
  const u32 r277 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f49), __fmul_rn(sum_27[2], f49));
  const u32 r278 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f48), __fmul_rn(sum_28[0], f48));
  const u32 r279 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f49), __fmul_rn(sum_28[2], f49));
  const u32 r280 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f48), __fmul_rn(sum_29[0], f48));
  const u32 r281 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f49), __fmul_rn(sum_29[2], f49));
  const u32 r282 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f48), __fmul_rn(sum_30[0], f48));
  const u32 r283 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f49), __fmul_rn(sum_30[2], f49));
  const u32 r284 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f48), __fmul_rn(sum_31[0], f48));
  const u32 r285 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f49), __fmul_rn(sum_31[2], f49));
  const u32 r286 = (r216 << 10) + (r215 << 2) + (r217 << 7);
  const u32 r287 = r286 ^ ((r286 >> 6) & 0x70u);
  const u32 r288 = result + r287;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r288) = r222;
  shared<u32>(r288 + 8192u) = r223;
  const u32 r289 = result + (r287 ^ 0x10u);
  shared<u32>(r289) = r224;
  shared<u32>(r289 + 8192u) = r225;
  const u32 r290 = result + (r287 ^ 0x20u);
  shared<u32>(r290) = r226;
  shared<u32>(r290 + 8192u) = r227;
  const u32 r291 = result + (r287 ^ 0x30u);
  shared<u32>(r291) = r228;
  shared<u32>(r291 + 8192u) = r229;
  const u32 r292 = result + (r287 ^ 0x40u);
  shared<u32>(r292) = r230;
  shared<u32>(r292 + 8192u) = r231;
  const u32 r293 = result + (r287 ^ 0x50u);
  shared<u32>(r293) = r232;
  shared<u32>(r293 + 8192u) = r233;
  const u32 r294 = result + (r287 ^ 0x60u);
  shared<u32>(r294) = r234;
  shared<u32>(r294 + 8192u) = r235;
  const u32 r295 = result + (r287 ^ 0x70u);
  shared<u32>(r295) = r236;
  shared<u32>(r295 + 8192u) = r237;
  shared<u32>(r288 + 16384u) = r238;
  shared<u32>(r288 + 24576u) = r239;
  shared<u32>(r289 + 16384u) = r240;
  shared<u32>(r289 + 24576u) = r241;
  shared<u32>(r290 + 16384u) = r242;
  shared<u32>(r290 + 24576u) = r243;
  shared<u32>(r291 + 16384u) = r244;
  shared<u32>(r291 + 24576u) = r245;
  shared<u32>(r292 + 16384u) = r246;
  shared<u32>(r292 + 24576u) = r247;
  shared<u32>(r293 + 16384u) = r248;
  shared<u32>(r293 + 24576u) = r249;
  shared<u32>(r294 + 16384u) = r250;
  shared<u32>(r294 + 24576u) = r251;
  shared<u32>(r295 + 16384u) = r252;
  shared<u32>(r295 + 24576u) = r253;
  shared<u32>(r288 + 32768u) = r254;
  shared<u32>(r288 + 40960u) = r255;
  shared<u32>(r289 + 32768u) = r256;
  shared<u32>(r289 + 40960u) = r257;
  shared<u32>(r290 + 32768u) = r258;
  shared<u32>(r290 + 40960u) = r259;
  shared<u32>(r291 + 32768u) = r260;
  shared<u32>(r291 + 40960u) = r261;
  shared<u32>(r292 + 32768u) = r262;
  shared<u32>(r292 + 40960u) = r263;
  shared<u32>(r293 + 32768u) = r264;
  shared<u32>(r293 + 40960u) = r265;
  shared<u32>(r294 + 32768u) = r266;
  shared<u32>(r294 + 40960u) = r267;
  shared<u32>(r295 + 32768u) = r268;
  shared<u32>(r295 + 40960u) = r269;
  shared<u32>(r288 + 49152u) = r270;
  shared<u32>(r288 + 57344u) = r271;
  shared<u32>(r289 + 49152u) = r272;
  shared<u32>(r289 + 57344u) = r273;
  shared<u32>(r290 + 49152u) = r274;
  shared<u32>(r290 + 57344u) = r275;
  shared<u32>(r291 + 49152u) = r276;
  shared<u32>(r291 + 57344u) = r277;
  shared<u32>(r292 + 49152u) = r278;
  shared<u32>(r292 + 57344u) = r279;
  shared<u32>(r293 + 49152u) = r280;
  shared<u32>(r293 + 57344u) = r281;
  shared<u32>(r294 + 49152u) = r282;
  shared<u32>(r294 + 57344u) = r283;
  shared<u32>(r295 + 49152u) = r284;
  shared<u32>(r295 + 57344u) = r285;
  const float f50 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f51 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fsub_rn(f50, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f50) << 16));
  const float p_1 = fabsf(p_0) > __fmul_rn(total_9, 0.0003f) ? f50 : 0.0f;
  const float p_2 = __fsub_rn(f51, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f51) << 16));
  const float p_3 = fabsf(p_2) > __fmul_rn(total_11, 0.0003f) ? f51 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p25 = __syncthreads_or(p_1 > 0.0f || p_3 > 0.0f) != 0;
  if (p25) {
    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r296 = r215 * 96u;
    const u32 r297 = r217 * 384u;
    const u32 r298 = r216 << 2;
    const u32 r299 = slots + r296 + r297 + r298;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r300 = weights + r296 + r297 + r298;
    shared<u32>(r299) = r175 + r216;
    shared<u32>(r299 + 48u) = r176 + r216;
    shared<float>(r300) = p_1;
    shared<float>(r300 + 48u) = p_3;

    // softmax.ts:173  store(most, reduceMax(p, 0));
    const float f52 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f53 = max_NaN_f32(p_1, f52);
    const float f54 = __shfl_xor_sync(0xffffffffu, p_3, 4);
    const float f55 = max_NaN_f32(p_3, f54);
    const float f56 = __shfl_xor_sync(0xffffffffu, f53, 8);
    const float f57 = max_NaN_f32(f53, f56);
    const float f58 = __shfl_xor_sync(0xffffffffu, f55, 8);
    const float f59 = max_NaN_f32(f55, f58);
    const float f60 = __shfl_xor_sync(0xffffffffu, f57, 16);
    const float f61 = __shfl_xor_sync(0xffffffffu, f59, 16);
    if (p21) shared<float2>(most_1 + r219 + r220) = make_float2(max_NaN_f32(f57, f60), max_NaN_f32(f59, f61));

    // softmax.ts:174  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r301 = (u32)i >> 5;

      // softmax.ts:175  if (most.at(h) > 0)
      const float f62 = shared<float>(r301 * 4u + most_1);
      if (f62 > 0.0f) {
        const u32 r302 = i & 0x1fu;

        // softmax.ts:223  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
        const u32 r303 = r301 * 4u + factors;
        const u32 r304 = r301 << 10;

        // softmax.ts:176  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:177  const weight = weights.at(h, i);
          const u32 weight_0 = r301 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights + weight_0 + weight_1);

          // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            const float f63 = __fsub_rn(weight, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(weight) << 16));

            // softmax.ts:222  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r305 = shared<u32>(slots + weight_0 + weight_1);
            const u32 r306 = first_2 + r305;
            const bool p26 = r306 < (u32)dim_S;
            const char* const d10 = kv + 1152ll * (int)r306;
            const float f64 = shared<float>(r303);
            #pragma unroll 1
            for (int c = (int)r302; c < 512; c += 32) {
              u32 r307 = 0u;
              if (p26) r307 = __ldg((const u16*)(d10 + 2ll * c));
              const u32 r308 = r304 + ((u32)c << 1);
              const u32 r309 = result + (r308 ^ ((r308 >> 6) & 0x70u));
              const u32 r310 = shared<u16>(r309);
              const float f65 = __fmaf_rn(__fmul_rn(f63, __uint_as_float(r307 << 16)), f64, __uint_as_float(r310 << 16));
              shared<u16>(r309) = (u16)(u32)(u16)cvt_rn_bf16_f32(f65);
            }
          }
        }
      }
    }
  }

  // softmax.ts:225  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), sm_scale, none)) };
  const float outputs_0 = __fadd_rn(all, __uint_as_float(0x7f800000u));
  const float outputs_1 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_9, 16777216.0f)), 0.6931472f);
  const float outputs_2 = __fmul_rn(lg2_approx_f32(__fmul_rn(total_11, 16777216.0f)), 0.6931472f);

  // mla.ts:126  copy(outputs.result, out.tile([query, head, 0], [1, heads, LATENT]));
  const u32 r311 = threadIdx.x & 0x1fu;
  const u32 r312 = (r217 << 10) + (r311 << 4);
  const u32 r313 = (u32)r1 << 6;
  char* const d11 = out + 131072ll * r0 + 65536ll * r1 + 1024ll * (int)r217 + 16ll * (int)r311;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r314 = r312 + ((u32)i3 << 10);
    const u32 r315 = result + (r314 ^ ((r314 >> 6) & 0x70u));
    const uint4 v168 = shared<uint4>(r315);
    const uint4 v169 = shared<uint4>(r315 + 512u);
    if (p22 && (int)(r313 + i3) < 121) {
      char* const d12 = d11 + 1024ll * i3;
      *(uint4*)d12 = make_uint4(v168.x, v168.y, v168.z, v168.w);
      *(uint4*)(d12 + 512) = make_uint4(v169.x, v169.y, v169.z, v169.w);
    } else {
      char* const d13 = d11 + 1024ll * i3;
      const bool p27 = p22 && (int)(r313 + r217 + i3) < 128;
      if (p27) *(uint4*)d13 = make_uint4(v168.x, v168.y, v168.z, v168.w);
      if (p27) *(uint4*)(d13 + 512) = make_uint4(v169.x, v169.y, v169.z, v169.w);
    }
  }

  // mla.ts:127  store(lse.tile([query, head], [1, heads]), outputs.lse);
  char* const d14 = lse + 512ll * r0 + 256ll * r1 + 8ll * (int)r215 + 32ll * (int)r217;
  if (p23) *(float2*)d14 = make_float2(lacks_if_0 ? outputs_0 : __fmaf_rn(f3, f41, outputs_1), lacks_if_1 ? outputs_0 : __fmaf_rn(f4, f41, outputs_2));
}
