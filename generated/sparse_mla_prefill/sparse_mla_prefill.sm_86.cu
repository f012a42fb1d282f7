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

  // softmax.ts:102  if (isHuge(sm_scale)) store(q, load(q), (x) => bf16(f32(x) * 4.0));
  const bool p2 = sm_scale > 2e38f;
  const u32 r8 = threadIdx.x & 0x1fu;
  const u32 r9 = threadIdx.x >> 5;
  if (p2) {
    const u32 r10 = r8 << 4;
    const u32 r11 = r9 * 9216u;
    const u32 r12 = staged + (r11 + r10);
    const u32 r13 = r10 + 512u;
    const u32 r14 = staged + (r11 + r13);
    const bool p3 = (int)(r8 << 3) < 64;
    const u32 r15 = r10 + 1024u;
    const u32 r16 = staged + (r11 + r15);
    const u32 r17 = staged + (r11 + (r10 ^ 0x10u));
    const u32 r18 = staged + (r11 + (r13 ^ 0x10u));
    const u32 r19 = staged + (r11 + (r15 ^ 0x10u));
    const u32 r20 = staged + (r11 + (r10 ^ 0x20u));
    const u32 r21 = staged + (r11 + (r13 ^ 0x20u));
    const u32 r22 = staged + (r11 + (r15 ^ 0x20u));
    const u32 r23 = staged + (r11 + (r10 ^ 0x30u));
    const u32 r24 = staged + (r11 + (r13 ^ 0x30u));
    const u32 r25 = staged + (r11 + (r15 ^ 0x30u));
    const u32 r26 = staged + (r11 + (r10 ^ 0x40u));
    const u32 r27 = staged + (r11 + (r13 ^ 0x40u));
    const u32 r28 = staged + (r11 + (r15 ^ 0x40u));
    const u32 r29 = staged + (r11 + (r10 ^ 0x50u));
    const u32 r30 = staged + (r11 + (r13 ^ 0x50u));
    const u32 r31 = staged + (r11 + (r15 ^ 0x50u));
    const u32 r32 = staged + (r11 + (r10 ^ 0x60u));
    const u32 r33 = staged + (r11 + (r13 ^ 0x60u));
    const u32 r34 = staged + (r11 + (r15 ^ 0x60u));
    const u32 r35 = staged + (r11 + (r10 ^ 0x70u));
    const u32 r36 = staged + (r11 + (r13 ^ 0x70u));
    const u32 r37 = staged + (r11 + (r15 ^ 0x70u));
    cp_async_wait_group<0>();
    __syncthreads();
    const uint4 v0 = shared<uint4>(r12);
    const uint4 v1 = shared<uint4>(r14);
    u32 r38 = 0u;
    u32 r39 = 0u;
    u32 r40 = 0u;
    u32 r41 = 0u;
    if (p3) {
      const uint4 v2 = shared<uint4>(r16);
      r38 = v2.x;
      r39 = v2.y;
      r40 = v2.z;
      r41 = v2.w;
    }
    const uint4 v3 = shared<uint4>(r17 + 1152u);
    const uint4 v4 = shared<uint4>(r18 + 1152u);
    u32 r42 = 0u;
    u32 r43 = 0u;
    u32 r44 = 0u;
    u32 r45 = 0u;
    if (p3) {
      const uint4 v5 = shared<uint4>(r19 + 1152u);
      r42 = v5.x;
      r43 = v5.y;
      r44 = v5.z;
      r45 = v5.w;
    }
    const uint4 v6 = shared<uint4>(r20 + 2304u);
    const uint4 v7 = shared<uint4>(r21 + 2304u);
    u32 r46 = 0u;
    u32 r47 = 0u;
    u32 r48 = 0u;
    u32 r49 = 0u;
    if (p3) {
      const uint4 v8 = shared<uint4>(r22 + 2304u);
      r46 = v8.x;
      r47 = v8.y;
      r48 = v8.z;
      r49 = v8.w;
    }
    const uint4 v9 = shared<uint4>(r23 + 3456u);
    const uint4 v10 = shared<uint4>(r24 + 3456u);
    u32 r50 = 0u;
    u32 r51 = 0u;
    u32 r52 = 0u;
    u32 r53 = 0u;
    if (p3) {
      const uint4 v11 = shared<uint4>(r25 + 3456u);
      r50 = v11.x;
      r51 = v11.y;
      r52 = v11.z;
      r53 = v11.w;
    }
    const uint4 v12 = shared<uint4>(r26 + 4608u);
    const uint4 v13 = shared<uint4>(r27 + 4608u);
    u32 r54 = 0u;
    u32 r55 = 0u;
    u32 r56 = 0u;
    u32 r57 = 0u;
    if (p3) {
      const uint4 v14 = shared<uint4>(r28 + 4608u);
      r54 = v14.x;
      r55 = v14.y;
      r56 = v14.z;
      r57 = v14.w;
    }
    const uint4 v15 = shared<uint4>(r29 + 5760u);
    const uint4 v16 = shared<uint4>(r30 + 5760u);
    u32 r58 = 0u;
    u32 r59 = 0u;
    u32 r60 = 0u;
    u32 r61 = 0u;
    if (p3) {
      const uint4 v17 = shared<uint4>(r31 + 5760u);
      r58 = v17.x;
      r59 = v17.y;
      r60 = v17.z;
      r61 = v17.w;
    }
    const uint4 v18 = shared<uint4>(r32 + 6912u);
    const uint4 v19 = shared<uint4>(r33 + 6912u);
    u32 r62 = 0u;
    u32 r63 = 0u;
    u32 r64 = 0u;
    u32 r65 = 0u;
    if (p3) {
      const uint4 v20 = shared<uint4>(r34 + 6912u);
      r62 = v20.x;
      r63 = v20.y;
      r64 = v20.z;
      r65 = v20.w;
    }
    const uint4 v21 = shared<uint4>(r35 + 8064u);
    const uint4 v22 = shared<uint4>(r36 + 8064u);
    u32 r66 = 0u;
    u32 r67 = 0u;
    u32 r68 = 0u;
    u32 r69 = 0u;
    if (p3) {
      const uint4 v23 = shared<uint4>(r37 + 8064u);
      r66 = v23.x;
      r67 = v23.y;
      r68 = v23.z;
      r69 = v23.w;
    }
    const u32 r70 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.x << 16), 4.0f));
    const u32 r71 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.y << 16), 4.0f));
    const u32 r72 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.z << 16), 4.0f));
    const u32 r73 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v0.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v0.w << 16), 4.0f));
    const u32 r74 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.x << 16), 4.0f));
    const u32 r75 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.y << 16), 4.0f));
    const u32 r76 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.z << 16), 4.0f));
    const u32 r77 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v1.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v1.w << 16), 4.0f));
    const u32 r78 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r38 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r38 << 16), 4.0f));
    const u32 r79 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r39 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r39 << 16), 4.0f));
    const u32 r80 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r40 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r40 << 16), 4.0f));
    const u32 r81 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r41 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r41 << 16), 4.0f));
    const u32 r82 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.x << 16), 4.0f));
    const u32 r83 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.y << 16), 4.0f));
    const u32 r84 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.z << 16), 4.0f));
    const u32 r85 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v3.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v3.w << 16), 4.0f));
    const u32 r86 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.x << 16), 4.0f));
    const u32 r87 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.y << 16), 4.0f));
    const u32 r88 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.z << 16), 4.0f));
    const u32 r89 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v4.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v4.w << 16), 4.0f));
    const u32 r90 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r42 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r42 << 16), 4.0f));
    const u32 r91 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r43 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r43 << 16), 4.0f));
    const u32 r92 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r44 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r44 << 16), 4.0f));
    const u32 r93 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r45 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r45 << 16), 4.0f));
    const u32 r94 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.x << 16), 4.0f));
    const u32 r95 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.y << 16), 4.0f));
    const u32 r96 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.z << 16), 4.0f));
    const u32 r97 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v6.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v6.w << 16), 4.0f));
    const u32 r98 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.x << 16), 4.0f));
    const u32 r99 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.y << 16), 4.0f));
    const u32 r100 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.z << 16), 4.0f));
    const u32 r101 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v7.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v7.w << 16), 4.0f));
    const u32 r102 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r46 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r46 << 16), 4.0f));
    const u32 r103 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r47 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r47 << 16), 4.0f));
    const u32 r104 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r48 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r48 << 16), 4.0f));
    const u32 r105 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r49 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r49 << 16), 4.0f));
    const u32 r106 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.x << 16), 4.0f));
    const u32 r107 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.y << 16), 4.0f));
    const u32 r108 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.z << 16), 4.0f));
    const u32 r109 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v9.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v9.w << 16), 4.0f));
    const u32 r110 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.x << 16), 4.0f));
    const u32 r111 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.y << 16), 4.0f));
    const u32 r112 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.z << 16), 4.0f));
    const u32 r113 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v10.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v10.w << 16), 4.0f));
    const u32 r114 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r50 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r50 << 16), 4.0f));
    const u32 r115 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r51 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r51 << 16), 4.0f));
    const u32 r116 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r52 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r52 << 16), 4.0f));
    const u32 r117 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r53 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r53 << 16), 4.0f));
    const u32 r118 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.x << 16), 4.0f));
    const u32 r119 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.y << 16), 4.0f));
    const u32 r120 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.z << 16), 4.0f));
    const u32 r121 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v12.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v12.w << 16), 4.0f));
    const u32 r122 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.x << 16), 4.0f));
    const u32 r123 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.y << 16), 4.0f));
    const u32 r124 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.z << 16), 4.0f));
    const u32 r125 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v13.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v13.w << 16), 4.0f));
    const u32 r126 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r54 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r54 << 16), 4.0f));
    const u32 r127 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r55 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r55 << 16), 4.0f));
    const u32 r128 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r56 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r56 << 16), 4.0f));
    const u32 r129 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r57 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r57 << 16), 4.0f));
    const u32 r130 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.x << 16), 4.0f));
    const u32 r131 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.y << 16), 4.0f));
    const u32 r132 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.z << 16), 4.0f));
    const u32 r133 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v15.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v15.w << 16), 4.0f));
    const u32 r134 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.x << 16), 4.0f));
    const u32 r135 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.y << 16), 4.0f));
    const u32 r136 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.z << 16), 4.0f));
    const u32 r137 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v16.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v16.w << 16), 4.0f));
    const u32 r138 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r58 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r58 << 16), 4.0f));
    const u32 r139 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r59 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r59 << 16), 4.0f));
    const u32 r140 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r60 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r60 << 16), 4.0f));
    const u32 r141 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r61 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r61 << 16), 4.0f));
    const u32 r142 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.x << 16), 4.0f));
    const u32 r143 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.y << 16), 4.0f));
    const u32 r144 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.z << 16), 4.0f));
    const u32 r145 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v18.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v18.w << 16), 4.0f));
    const u32 r146 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.x << 16), 4.0f));
    const u32 r147 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.y << 16), 4.0f));
    const u32 r148 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.z << 16), 4.0f));
    const u32 r149 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v19.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v19.w << 16), 4.0f));
    const u32 r150 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r62 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r62 << 16), 4.0f));
    const u32 r151 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r63 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r63 << 16), 4.0f));
    const u32 r152 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r64 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r64 << 16), 4.0f));
    const u32 r153 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r65 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r65 << 16), 4.0f));
    const u32 r154 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.x << 16), 4.0f));
    const u32 r155 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.y << 16), 4.0f));
    const u32 r156 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.z << 16), 4.0f));
    const u32 r157 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v21.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v21.w << 16), 4.0f));
    const u32 r158 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.x & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.x << 16), 4.0f));
    const u32 r159 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.y & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.y << 16), 4.0f));
    const u32 r160 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.z & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.z << 16), 4.0f));
    const u32 r161 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(v22.w & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(v22.w << 16), 4.0f));
    const u32 r162 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r66 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r66 << 16), 4.0f));
    const u32 r163 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r67 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r67 << 16), 4.0f));
    const u32 r164 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r68 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r68 << 16), 4.0f));
    const u32 r165 = cvt_rn_bf16x2_f32(__fmul_rn(__uint_as_float(r69 & 0xffff0000u), 4.0f), __fmul_rn(__uint_as_float(r69 << 16), 4.0f));
    __syncthreads();
    shared<uint4>(r12) = make_uint4(r70, r71, r72, r73);
    shared<uint4>(r14) = make_uint4(r74, r75, r76, r77);
    if (p3) shared<uint4>(r16) = make_uint4(r78, r79, r80, r81);
    shared<uint4>(r17 + 1152u) = make_uint4(r82, r83, r84, r85);
    shared<uint4>(r18 + 1152u) = make_uint4(r86, r87, r88, r89);
    if (p3) shared<uint4>(r19 + 1152u) = make_uint4(r90, r91, r92, r93);
    shared<uint4>(r20 + 2304u) = make_uint4(r94, r95, r96, r97);
    shared<uint4>(r21 + 2304u) = make_uint4(r98, r99, r100, r101);
    if (p3) shared<uint4>(r22 + 2304u) = make_uint4(r102, r103, r104, r105);
    shared<uint4>(r23 + 3456u) = make_uint4(r106, r107, r108, r109);
    shared<uint4>(r24 + 3456u) = make_uint4(r110, r111, r112, r113);
    if (p3) shared<uint4>(r25 + 3456u) = make_uint4(r114, r115, r116, r117);
    shared<uint4>(r26 + 4608u) = make_uint4(r118, r119, r120, r121);
    shared<uint4>(r27 + 4608u) = make_uint4(r122, r123, r124, r125);
    if (p3) shared<uint4>(r28 + 4608u) = make_uint4(r126, r127, r128, r129);
    shared<uint4>(r29 + 5760u) = make_uint4(r130, r131, r132, r133);
    shared<uint4>(r30 + 5760u) = make_uint4(r134, r135, r136, r137);
    if (p3) shared<uint4>(r31 + 5760u) = make_uint4(r138, r139, r140, r141);
    shared<uint4>(r32 + 6912u) = make_uint4(r142, r143, r144, r145);
    shared<uint4>(r33 + 6912u) = make_uint4(r146, r147, r148, r149);
    if (p3) shared<uint4>(r34 + 6912u) = make_uint4(r150, r151, r152, r153);
    shared<uint4>(r35 + 8064u) = make_uint4(r154, r155, r156, r157);
    shared<uint4>(r36 + 8064u) = make_uint4(r158, r159, r160, r161);
    if (p3) shared<uint4>(r37 + 8064u) = make_uint4(r162, r163, r164, r165);
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
  const float f0 = __fmul_rn(p2 ? __fmul_rn(sm_scale, 0.25f) : sm_scale, 1.442695f);

  // mla.ts:103  for (const tile of pipelined(ceilDiv(count, keys), { stages })) {
  const int r166 = ((u32)dim_K >> 5) + ((dim_K & 0x1fu) != 0u ? 1u : 0u);

  // mla.ts:109  copy(rows, K);
  const char* const d2 = indices + (s64)((u64)((s64)r0 * dim_K) << 2);
  const char* const d3 = d2 + 4ll * (int)r8;
  const u32 r167 = K_1 + r5;
  const char* const d4 = kv + 16ll * r2;
  if (r166 > 0) {
    u32 r168 = 0u;
    if (p0 && (int)((u32)dim_K - r3) > 0) r168 = __ldg((const u32*)(d2 + 4ll * r3));
    const u32 r169 = r3 < dim_K ? r168 : -1u;
    const char* const d5 = d4 + 1152ll * (int)r169;
    const bool p4 = r169 >= (u32)dim_S;
    __syncthreads();
    cp_async_cg_shared_global<16>(r167, d5, p4);
    cp_async_cg_shared_global<16>(r167 + 128u, d5 + 128, p4);
    cp_async_cg_shared_global<16>(r167 + 256u, d5 + 256, p4);
    cp_async_cg_shared_global<16>(r167 + 384u, d5 + 384, p4);
    cp_async_cg_shared_global<16>(r167 + 512u, d5 + 512, p4);
    cp_async_cg_shared_global<16>(r167 + 640u, d5 + 640, p4);
    cp_async_cg_shared_global<16>(r167 + 768u, d5 + 768, p4);
    cp_async_cg_shared_global<16>(r167 + 896u, d5 + 896, p4);
    cp_async_cg_shared_global<16>(r167 + 1024u, d5 + 1024, p4);
  }
  cp_async_commit_group();
  u32 r170 = 0u;
  u32 r171 = 0u;
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
  u32 r172 = 0u;

  // mla.ts:111  mma(product, K, transpose(Q), { split: "N" });
  const u32 r173 = r8 & 7u;
  const u32 r174 = (r8 >> 3) & 1u;
  const u32 r175 = (r8 >> 4) & 1u;
  const u32 r176 = (r175 << 4) ^ ((r173 & 7u) << 4);
  const u32 r177 = r174 * 9216u + r173 * 1152u;
  const u32 r178 = K_1 + (r177 + r176);

  // softmax.ts:107  copy(map(x, fn), x);
  const char* const d6 = d2 + 4ll * (int)Q_2;

  // softmax.ts:134  copy(factor, factors);
  const bool p5 = (threadIdx.x & 0x1cu) == 0u;
  const u32 r179 = factors + (Q_0 << 3) + (r9 << 5);
  const u32 r180 = Q_2 * 4u + factors;

  // mla.ts:117  store(P.tile([0, 0], [keys, heads]), p, (x) => bf16(x));
  const u32 r181 = P + Q_2 * 144u + Q_3 + (r9 << 4);

  // mla.ts:118  mma(sum, transpose(P.tile([0, 0], [keys, heads])), K.tile([0, 0], [keys, LATENT]), { split: "N"...
  const u32 r182 = P + r175 * 1152u + r173 * 144u + (r174 << 4);
  const u32 r183 = K_1 + (r177 + (r9 << 7) + r176);
  #pragma unroll 1
  for (int tile = 0; tile < r166; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r184 = tile + 1u;
    if ((int)r184 < r166) {
      const u32 r185 = (r184 << 5) + r3;
      const u32 r186 = r167 + (36864u - r172);
      u32 r187 = 0u;
      if (p0 && r185 < (u32)dim_K) r187 = __ldg((const u32*)(d2 + 4ll * (int)r185));
      const u32 r188 = (int)r185 < dim_K ? r187 : -1u;
      const char* const d7 = d4 + 1152ll * (int)r188;
      const bool p6 = r188 >= (u32)dim_S;
      cp_async_cg_shared_global<16>(r186, d7, p6);
      cp_async_cg_shared_global<16>(r186 + 128u, d7 + 128, p6);
      cp_async_cg_shared_global<16>(r186 + 256u, d7 + 256, p6);
      cp_async_cg_shared_global<16>(r186 + 384u, d7 + 384, p6);
      cp_async_cg_shared_global<16>(r186 + 512u, d7 + 512, p6);
      cp_async_cg_shared_global<16>(r186 + 640u, d7 + 640, p6);
      cp_async_cg_shared_global<16>(r186 + 768u, d7 + 768, p6);
      cp_async_cg_shared_global<16>(r186 + 896u, d7 + 896, p6);
      cp_async_cg_shared_global<16>(r186 + 1024u, d7 + 1024, p6);
    }
    cp_async_commit_group();
    const u32 r189 = r178 + r172;
    u32 K_1_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_0, r189);
    float product_0[4];
    const u32 v24[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_0, v24, zeros);
    u32 K_1_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_1, r189 + 18432u);
    float product_1[4];
    const u32 v25[2] = {Q_5, Q_7};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_1, v25, zeros);
    const u32 r190 = r189 ^ 0x20u;
    u32 K_1_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_2, r190);
    const u32 v26[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_2, v26, product_0);
    u32 K_1_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_3, r190 + 18432u);
    const u32 v27[2] = {Q_9, Q_11};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_3, v27, product_1);
    __syncwarp();
    const u32 r191 = r189 ^ 0x40u;
    u32 K_1_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_4, r191);
    const u32 v28[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_4, v28, product_0);
    u32 K_1_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_5, r191 + 18432u);
    const u32 v29[2] = {Q_13, Q_15};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_5, v29, product_1);
    const u32 r192 = r189 ^ 0x60u;
    u32 K_1_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_6, r192);
    const u32 v30[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_6, v30, product_0);
    u32 K_1_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_7, r192 + 18432u);
    const u32 v31[2] = {Q_17, Q_19};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_7, v31, product_1);
    __syncwarp();
    u32 K_1_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_8, r189 + 128u);
    const u32 v32[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_8, v32, product_0);
    u32 K_1_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_9, r189 + 18560u);
    const u32 v33[2] = {Q_20, Q_21};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_9, v33, product_1);
    u32 K_1_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_10, r190 + 128u);
    const u32 v34[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_10, v34, product_0);
    u32 K_1_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_11, r190 + 18560u);
    const u32 v35[2] = {Q_22, Q_23};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_11, v35, product_1);
    __syncwarp();
    u32 K_1_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_12, r191 + 128u);
    const u32 v36[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_12, v36, product_0);
    u32 K_1_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_13, r191 + 18560u);
    const u32 v37[2] = {Q_24, Q_25};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_13, v37, product_1);
    u32 K_1_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_14, r192 + 128u);
    const u32 v38[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_14, v38, product_0);
    u32 K_1_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_15, r192 + 18560u);
    const u32 v39[2] = {Q_26, Q_27};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_15, v39, product_1);
    __syncwarp();
    u32 K_1_part_16[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_16, r189 + 256u);
    const u32 v40[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_16, v40, product_0);
    u32 K_1_part_17[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_17, r189 + 18688u);
    const u32 v41[2] = {Q_28, Q_29};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_17, v41, product_1);
    u32 K_1_part_18[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_18, r190 + 256u);
    const u32 v42[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_18, v42, product_0);
    u32 K_1_part_19[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_19, r190 + 18688u);
    const u32 v43[2] = {Q_30, Q_31};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_19, v43, product_1);
    __syncwarp();
    u32 K_1_part_20[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_20, r191 + 256u);
    const u32 v44[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_20, v44, product_0);
    u32 K_1_part_21[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_21, r191 + 18688u);
    const u32 v45[2] = {Q_32, Q_33};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_21, v45, product_1);
    u32 K_1_part_22[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_22, r192 + 256u);
    const u32 v46[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_22, v46, product_0);
    u32 K_1_part_23[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_23, r192 + 18688u);
    const u32 v47[2] = {Q_34, Q_35};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_23, v47, product_1);
    __syncwarp();
    u32 K_1_part_24[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_24, r189 + 384u);
    const u32 v48[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_24, v48, product_0);
    u32 K_1_part_25[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_25, r189 + 18816u);
    const u32 v49[2] = {Q_36, Q_37};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_25, v49, product_1);
    u32 K_1_part_26[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_26, r190 + 384u);
    const u32 v50[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_26, v50, product_0);
    u32 K_1_part_27[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_27, r190 + 18816u);
    const u32 v51[2] = {Q_38, Q_39};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_27, v51, product_1);
    __syncwarp();
    u32 K_1_part_28[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_28, r191 + 384u);
    const u32 v52[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_28, v52, product_0);
    u32 K_1_part_29[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_29, r191 + 18816u);
    const u32 v53[2] = {Q_40, Q_41};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_29, v53, product_1);
    u32 K_1_part_30[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_30, r192 + 384u);
    const u32 v54[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_30, v54, product_0);
    u32 K_1_part_31[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_31, r192 + 18816u);
    const u32 v55[2] = {Q_42, Q_43};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_31, v55, product_1);
    __syncwarp();
    u32 K_1_part_32[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_32, r189 + 512u);
    const u32 v56[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_32, v56, product_0);
    u32 K_1_part_33[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_33, r189 + 18944u);
    const u32 v57[2] = {Q_44, Q_45};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_33, v57, product_1);
    u32 K_1_part_34[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_34, r190 + 512u);
    const u32 v58[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_34, v58, product_0);
    u32 K_1_part_35[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_35, r190 + 18944u);
    const u32 v59[2] = {Q_46, Q_47};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_35, v59, product_1);
    __syncwarp();
    u32 K_1_part_36[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_36, r191 + 512u);
    const u32 v60[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_36, v60, product_0);
    u32 K_1_part_37[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_37, r191 + 18944u);
    const u32 v61[2] = {Q_48, Q_49};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_37, v61, product_1);
    u32 K_1_part_38[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_38, r192 + 512u);
    const u32 v62[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_38, v62, product_0);
    u32 K_1_part_39[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_39, r192 + 18944u);
    const u32 v63[2] = {Q_50, Q_51};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_39, v63, product_1);
    __syncwarp();
    u32 K_1_part_40[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_40, r189 + 640u);
    const u32 v64[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_40, v64, product_0);
    u32 K_1_part_41[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_41, r189 + 19072u);
    const u32 v65[2] = {Q_52, Q_53};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_41, v65, product_1);
    u32 K_1_part_42[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_42, r190 + 640u);
    const u32 v66[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_42, v66, product_0);
    u32 K_1_part_43[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_43, r190 + 19072u);
    const u32 v67[2] = {Q_54, Q_55};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_43, v67, product_1);
    __syncwarp();
    u32 K_1_part_44[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_44, r191 + 640u);
    const u32 v68[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_44, v68, product_0);
    u32 K_1_part_45[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_45, r191 + 19072u);
    const u32 v69[2] = {Q_56, Q_57};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_45, v69, product_1);
    u32 K_1_part_46[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_46, r192 + 640u);
    const u32 v70[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_46, v70, product_0);
    u32 K_1_part_47[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_47, r192 + 19072u);
    const u32 v71[2] = {Q_58, Q_59};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_47, v71, product_1);
    __syncwarp();
    u32 K_1_part_48[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_48, r189 + 768u);
    const u32 v72[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_48, v72, product_0);
    u32 K_1_part_49[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_49, r189 + 19200u);
    const u32 v73[2] = {Q_60, Q_61};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_49, v73, product_1);
    u32 K_1_part_50[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_50, r190 + 768u);
    const u32 v74[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_50, v74, product_0);
    u32 K_1_part_51[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_51, r190 + 19200u);
    const u32 v75[2] = {Q_62, Q_63};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_51, v75, product_1);
    __syncwarp();
    u32 K_1_part_52[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_52, r191 + 768u);
    const u32 v76[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_52, v76, product_0);
    u32 K_1_part_53[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_53, r191 + 19200u);
    const u32 v77[2] = {Q_64, Q_65};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_53, v77, product_1);
    u32 K_1_part_54[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_54, r192 + 768u);
    const u32 v78[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_54, v78, product_0);
    u32 K_1_part_55[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_55, r192 + 19200u);
    const u32 v79[2] = {Q_66, Q_67};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_55, v79, product_1);
    __syncwarp();
    u32 K_1_part_56[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_56, r189 + 896u);
    const u32 v80[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_56, v80, product_0);
    u32 K_1_part_57[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_57, r189 + 19328u);
    const u32 v81[2] = {Q_68, Q_69};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_57, v81, product_1);
    u32 K_1_part_58[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_58, r190 + 896u);
    const u32 v82[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_58, v82, product_0);
    u32 K_1_part_59[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_59, r190 + 19328u);
    const u32 v83[2] = {Q_70, Q_71};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_59, v83, product_1);
    __syncwarp();
    u32 K_1_part_60[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_60, r191 + 896u);
    const u32 v84[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_60, v84, product_0);
    u32 K_1_part_61[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_61, r191 + 19328u);
    const u32 v85[2] = {Q_72, Q_73};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_61, v85, product_1);
    u32 K_1_part_62[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_62, r192 + 896u);
    const u32 v86[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_62, v86, product_0);
    u32 K_1_part_63[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_63, r192 + 19328u);
    const u32 v87[2] = {Q_74, Q_75};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_63, v87, product_1);
    __syncwarp();
    u32 K_1_part_64[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_64, r189 + 1024u);
    const u32 v88[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_64, v88, product_0);
    u32 K_1_part_65[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_65, r189 + 19456u);
    const u32 v89[2] = {Q_76, Q_77};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_65, v89, product_1);
    u32 K_1_part_66[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_66, r190 + 1024u);
    const u32 v90[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_66, v90, product_0);
    u32 K_1_part_67[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_67, r190 + 19456u);
    const u32 v91[2] = {Q_78, Q_79};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_67, v91, product_1);
    __syncwarp();
    u32 K_1_part_68[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_68, r191 + 1024u);
    const u32 v92[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_68, v92, product_0);
    u32 K_1_part_69[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_69, r191 + 19456u);
    const u32 v93[2] = {Q_80, Q_81};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_69, v93, product_1);
    u32 K_1_part_70[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_70, r192 + 1024u);
    const u32 v94[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_0, K_1_part_70, v94, product_0);
    u32 K_1_part_71[4];
    ldmatrix_m8n8_x4_shared_b16(K_1_part_71, r192 + 19456u);
    const u32 v95[2] = {Q_82, Q_83};
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(product_1, K_1_part_71, v95, product_1);

    // mla.ts:112  if (!reduceAll(tabulate(bool, [keys], listed), 0)) update(product, (s, i) => (listed(i) ? s : -...
    const u32 r193 = (u32)tile << 5;
    const u32 r194 = r8 + r193;
    u32 r195 = 0u;
    if (p0 && (int)(dim_K - r194) > 0) r195 = __ldg((const u32*)(d3 + 128ll * tile));
    const bool p7 = __syncthreads_and(((int)r194 < dim_K ? r195 : -1u) < (u32)dim_S) != 0;
    if (!p7) {
      const u32 r196 = Q_2 + r193;
      const int r197 = dim_K - r196;
      const char* const d8 = d6 + 128ll * tile;
      u32 r198 = 0u;
      if (p0 && r197 > 0) r198 = __ldg((const u32*)d8);
      const bool p8 = ((int)r196 < dim_K ? r198 : -1u) < (u32)dim_S;
      product_0[0] = p8 ? product_0[0] : __uint_as_float(0xff800000u);
      product_0[1] = p8 ? product_0[1] : __uint_as_float(0xff800000u);
      u32 r199 = 0u;
      if (p0 && r197 > 8) r199 = __ldg((const u32*)(d8 + 32));
      const bool p9 = ((int)(r196 + 8u) < dim_K ? r199 : -1u) < (u32)dim_S;
      product_0[2] = p9 ? product_0[2] : __uint_as_float(0xff800000u);
      product_0[3] = p9 ? product_0[3] : __uint_as_float(0xff800000u);
      u32 r200 = 0u;
      if (p0 && r197 > 16) r200 = __ldg((const u32*)(d8 + 64));
      const bool p10 = ((int)(r196 + 16u) < dim_K ? r200 : -1u) < (u32)dim_S;
      product_1[0] = p10 ? product_1[0] : __uint_as_float(0xff800000u);
      product_1[1] = p10 ? product_1[1] : __uint_as_float(0xff800000u);
      u32 r201 = 0u;
      if (p0 && r197 > 24) r201 = __ldg((const u32*)(d8 + 96));
      const bool p11 = ((int)(r196 + 24u) < dim_K ? r201 : -1u) < (u32)dim_S;
      product_1[2] = p11 ? product_1[2] : __uint_as_float(0xff800000u);
      product_1[3] = p11 ? product_1[3] : __uint_as_float(0xff800000u);
    }

    // softmax.ts:124  const highest = reduceMax(scores, 0);
    const float highest_0 = max_NaN_f32(max_NaN_f32(product_0[0], product_0[2]), product_1[0]);
    const float highest_1 = max_NaN_f32(max_NaN_f32(product_0[1], product_0[3]), product_1[1]);
    const float highest_2 = max_NaN_f32(highest_0, product_1[2]);
    const float highest_3 = max_NaN_f32(highest_1, product_1[3]);

    // softmax.ts:126  const rows = reduceMax(row, 0);
    const u32 rows_0 = product_1[0] == highest_2 ? 16u : (product_0[2] == highest_2 ? 8u : 0u);
    const u32 rows_1 = product_1[1] == highest_3 ? 16u : (product_0[3] == highest_3 ? 8u : 0u);
    r170 = highest_2 > f1 ? r193 + (product_1[2] == highest_2 ? 24u : rows_0) : r170;
    r171 = highest_3 > f2 ? r193 + (product_1[3] == highest_3 ? 24u : rows_1) : r171;
    f1 = max_NaN_f32(f1, highest_2);
    f2 = max_NaN_f32(f2, highest_3);

    // softmax.ts:130  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const bool p12 = __fmul_rn(__fsub_rn(highest_2, f3), f0) > 16.0f || __fmul_rn(__fsub_rn(highest_3, f4), f0) > 16.0f;
    const bool p13 = __syncthreads_or(p12) != 0;
    if (p13) {
      // softmax.ts:131  const most = reduceMax(highest, 0);
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

      // softmax.ts:132  const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
      const float next_0 = __fmul_rn(__fsub_rn(most_9, f3), f0) > 16.0f ? most_9 : f3;
      const float next_1 = __fmul_rn(__fsub_rn(most_11, f4), f0) > 16.0f ? most_11 : f4;

      // softmax.ts:133  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
      const float factor_0 = ex2_approx_f32(__fmul_rn(__fsub_rn(f3, next_0), f0));
      const float factor_1 = ex2_approx_f32(__fmul_rn(__fsub_rn(f4, next_1), f0));
      if (p5) shared<float2>(r179) = make_float2(factor_0, factor_1);

      // softmax.ts:135  copy(next, pivot);
      f3 = next_0;
      f4 = next_1;
      f5 = __fmul_rn(f5, factor_0);
      f6 = __fmul_rn(f6, factor_1);
      __syncthreads();
      const float f7 = shared<float>(r180);
      sum_0[0] = __fmul_rn(sum_0[0], f7);
      sum_0[1] = __fmul_rn(sum_0[1], f7);
      const float f8 = shared<float>(r180 + 32u);
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
      const float f9 = shared<float>(r180 + 64u);
      sum_8[0] = __fmul_rn(sum_8[0], f9);
      sum_8[1] = __fmul_rn(sum_8[1], f9);
      const float f10 = shared<float>(r180 + 96u);
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
      const float f11 = shared<float>(r180 + 128u);
      sum_16[0] = __fmul_rn(sum_16[0], f11);
      sum_16[1] = __fmul_rn(sum_16[1], f11);
      const float f12 = shared<float>(r180 + 160u);
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
      const float f13 = shared<float>(r180 + 192u);
      sum_24[0] = __fmul_rn(sum_24[0], f13);
      sum_24[1] = __fmul_rn(sum_24[1], f13);
      const float f14 = shared<float>(r180 + 224u);
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
    f5 = __fadd_rn(f5, __fadd_rn(__fadd_rn(__fadd_rn(f15, f17), f19), f21));
    f6 = __fadd_rn(f6, __fadd_rn(__fadd_rn(__fadd_rn(f16, f18), f20), f22));
    shared<u32>(r181) = cvt_rn_bf16x2_f32(f16, f15);
    shared<u32>(r181 + 1152u) = cvt_rn_bf16x2_f32(f18, f17);
    shared<u32>(r181 + 2304u) = cvt_rn_bf16x2_f32(f20, f19);
    shared<u32>(r181 + 3456u) = cvt_rn_bf16x2_f32(f22, f21);
    __syncthreads();
    u32 P_part_0[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_0, r182);
    const u32 r202 = r183 + r172;
    u32 K_1_part_72[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_72, r202);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_0, K_1_part_72, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_0, K_1_part_72 + 2, sum_1);
    const u32 r203 = r202 ^ 0x20u;
    u32 K_1_part_73[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_73, r203);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_0, K_1_part_73, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_0, K_1_part_73 + 2, sum_3);
    const u32 r204 = r202 ^ 0x40u;
    u32 K_1_part_74[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_74, r204);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_0, K_1_part_74, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_0, K_1_part_74 + 2, sum_5);
    const u32 r205 = r202 ^ 0x60u;
    u32 K_1_part_75[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_75, r205);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_0, K_1_part_75, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_0, K_1_part_75 + 2, sum_7);
    u32 P_part_1[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_1, r182 + 32u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_1, K_1_part_72, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_1, K_1_part_72 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_1, K_1_part_73, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_1, K_1_part_73 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_1, K_1_part_74, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_1, K_1_part_74 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_1, K_1_part_75, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_1, K_1_part_75 + 2, sum_15);
    u32 P_part_2[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_2, r182 + 64u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_2, K_1_part_72, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_2, K_1_part_72 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_2, K_1_part_73, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_2, K_1_part_73 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_2, K_1_part_74, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_2, K_1_part_74 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_2, K_1_part_75, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_2, K_1_part_75 + 2, sum_23);
    u32 P_part_3[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_3, r182 + 96u);
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
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_4, r182 + 2304u);
    u32 K_1_part_76[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_76, r202 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_0, P_part_4, K_1_part_76, sum_0);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_1, P_part_4, K_1_part_76 + 2, sum_1);
    u32 K_1_part_77[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_77, r203 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_2, P_part_4, K_1_part_77, sum_2);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_3, P_part_4, K_1_part_77 + 2, sum_3);
    u32 K_1_part_78[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_78, r204 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_4, P_part_4, K_1_part_78, sum_4);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_5, P_part_4, K_1_part_78 + 2, sum_5);
    u32 K_1_part_79[4];
    ldmatrix_m8n8_x4_trans_shared_b16(K_1_part_79, r205 + 18432u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_6, P_part_4, K_1_part_79, sum_6);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_7, P_part_4, K_1_part_79 + 2, sum_7);
    u32 P_part_5[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_5, r182 + 2336u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_8, P_part_5, K_1_part_76, sum_8);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_9, P_part_5, K_1_part_76 + 2, sum_9);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_10, P_part_5, K_1_part_77, sum_10);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_11, P_part_5, K_1_part_77 + 2, sum_11);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_12, P_part_5, K_1_part_78, sum_12);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_13, P_part_5, K_1_part_78 + 2, sum_13);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_14, P_part_5, K_1_part_79, sum_14);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_15, P_part_5, K_1_part_79 + 2, sum_15);
    u32 P_part_6[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_6, r182 + 2368u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_16, P_part_6, K_1_part_76, sum_16);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_17, P_part_6, K_1_part_76 + 2, sum_17);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_18, P_part_6, K_1_part_77, sum_18);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_19, P_part_6, K_1_part_77 + 2, sum_19);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_20, P_part_6, K_1_part_78, sum_20);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_21, P_part_6, K_1_part_78 + 2, sum_21);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_22, P_part_6, K_1_part_79, sum_22);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_23, P_part_6, K_1_part_79 + 2, sum_23);
    u32 P_part_7[4];
    ldmatrix_m8n8_x4_trans_shared_b16(P_part_7, r182 + 2400u);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_24, P_part_7, K_1_part_76, sum_24);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_25, P_part_7, K_1_part_76 + 2, sum_25);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_26, P_part_7, K_1_part_77, sum_26);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_27, P_part_7, K_1_part_77 + 2, sum_27);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_28, P_part_7, K_1_part_78, sum_28);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_29, P_part_7, K_1_part_78 + 2, sum_29);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_30, P_part_7, K_1_part_79, sum_30);
    mma_m16n8k16_row_col_f32_bf16_bf16_f32(sum_31, P_part_7, K_1_part_79 + 2, sum_31);
    const u32 r206 = r172 + 36864u;
    r172 = (int)r206 >= 73728 ? 0u : r206;
  }

  // mla.ts:121  store(max_logits.tile([query, head], [1, heads]), reduceMax(softmax.top, 0), (m) => m * scaleOf...
  const u32 r207 = threadIdx.x & 3u;
  const u32 r208 = (threadIdx.x >> 2) & 7u;
  const u32 r209 = threadIdx.x >> 5;
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
  const float f33 = sm_scale > 2e38f ? __fmul_rn(sm_scale, 0.25f) : sm_scale;
  const bool p14 = (threadIdx.x & 0x1cu) == 0u;
  const bool p15 = (int)((u32)dim_T - r0) > 0;
  const bool p16 = p14 && p15;
  char* const d9 = max_logits + 512ll * r0 + 256ll * r1 + 8ll * (int)r207 + 32ll * (int)r209;
  if (p16) *(float2*)d9 = make_float2(__fmul_rn(max_NaN_f32(f28, f31), f33), __fmul_rn(max_NaN_f32(f30, f32), f33));

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
  const bool p17 = __syncthreads_or(lacks_if_0 || lacks_if_1) != 0;

  // softmax.ts:192  tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
  const char* const d10 = indices + (s64)((u64)((s64)r0 * dim_K) << 2);
  if (p17) {
    // softmax.ts:190  for (const slot of range(from, to, 256)) {
    #pragma unroll 1
    for (int slot = 0; slot < dim_K; slot = step_to(slot, 256u, dim_K)) {
      // mla.ts:123  const all = totals(softmax, 0, count, (slot) => u32(rowOf(slot)) < u32(S));
      const u32 r210 = slot + threadIdx.x;
      u32 r211 = 0u;
      if (p15 && r210 < (u32)dim_K) r211 = __ldg((const u32*)(d10 + 4ll * (int)r210));

      // softmax.ts:191  const any = reduceAny(
      const bool any_if = __syncthreads_or((int)r210 < dim_K && r211 < (u32)dim_S) != 0;

      // softmax.ts:195  if (any) none = f32(NaN);
      if (any_if) {
        none = __uint_as_float(0x7fc00000u);
      }
    }
  }

  // softmax.ts:197  return { total, none };
  const float all = none;

  // softmax.ts:215  store(factors, total, (w, h) => {
  const u32 r212 = r207 << 3;
  const u32 r213 = r209 << 5;
  if (p14) shared<float2>(factors + r212 + r213) = make_float2(lacks_if_0 ? all : __fdiv_rn(1.0f, total_9), lacks_if_1 ? all : __fdiv_rn(1.0f, total_11));

  // softmax.ts:221  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  const u32 r214 = r208 * 4u + factors;
  __syncthreads();
  const float f34 = shared<float>(r214);
  const u32 r215 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[1], f34), __fmul_rn(sum_0[0], f34));
  const float f35 = shared<float>(r214 + 32u);
  const u32 r216 = cvt_rn_bf16x2_f32(__fmul_rn(sum_0[3], f35), __fmul_rn(sum_0[2], f35));
  const u32 r217 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[1], f34), __fmul_rn(sum_1[0], f34));
  const u32 r218 = cvt_rn_bf16x2_f32(__fmul_rn(sum_1[3], f35), __fmul_rn(sum_1[2], f35));
  const u32 r219 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[1], f34), __fmul_rn(sum_2[0], f34));
  const u32 r220 = cvt_rn_bf16x2_f32(__fmul_rn(sum_2[3], f35), __fmul_rn(sum_2[2], f35));
  const u32 r221 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[1], f34), __fmul_rn(sum_3[0], f34));
  const u32 r222 = cvt_rn_bf16x2_f32(__fmul_rn(sum_3[3], f35), __fmul_rn(sum_3[2], f35));
  const u32 r223 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[1], f34), __fmul_rn(sum_4[0], f34));
  const u32 r224 = cvt_rn_bf16x2_f32(__fmul_rn(sum_4[3], f35), __fmul_rn(sum_4[2], f35));
  const u32 r225 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[1], f34), __fmul_rn(sum_5[0], f34));
  const u32 r226 = cvt_rn_bf16x2_f32(__fmul_rn(sum_5[3], f35), __fmul_rn(sum_5[2], f35));
  const u32 r227 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[1], f34), __fmul_rn(sum_6[0], f34));
  const u32 r228 = cvt_rn_bf16x2_f32(__fmul_rn(sum_6[3], f35), __fmul_rn(sum_6[2], f35));
  const u32 r229 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[1], f34), __fmul_rn(sum_7[0], f34));
  const u32 r230 = cvt_rn_bf16x2_f32(__fmul_rn(sum_7[3], f35), __fmul_rn(sum_7[2], f35));
  const float f36 = shared<float>(r214 + 64u);
  const u32 r231 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[1], f36), __fmul_rn(sum_8[0], f36));
  const float f37 = shared<float>(r214 + 96u);
  const u32 r232 = cvt_rn_bf16x2_f32(__fmul_rn(sum_8[3], f37), __fmul_rn(sum_8[2], f37));
  const u32 r233 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[1], f36), __fmul_rn(sum_9[0], f36));
  const u32 r234 = cvt_rn_bf16x2_f32(__fmul_rn(sum_9[3], f37), __fmul_rn(sum_9[2], f37));
  const u32 r235 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[1], f36), __fmul_rn(sum_10[0], f36));
  const u32 r236 = cvt_rn_bf16x2_f32(__fmul_rn(sum_10[3], f37), __fmul_rn(sum_10[2], f37));
  const u32 r237 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[1], f36), __fmul_rn(sum_11[0], f36));
  const u32 r238 = cvt_rn_bf16x2_f32(__fmul_rn(sum_11[3], f37), __fmul_rn(sum_11[2], f37));
  const u32 r239 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[1], f36), __fmul_rn(sum_12[0], f36));
  const u32 r240 = cvt_rn_bf16x2_f32(__fmul_rn(sum_12[3], f37), __fmul_rn(sum_12[2], f37));
  const u32 r241 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[1], f36), __fmul_rn(sum_13[0], f36));
  const u32 r242 = cvt_rn_bf16x2_f32(__fmul_rn(sum_13[3], f37), __fmul_rn(sum_13[2], f37));
  const u32 r243 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[1], f36), __fmul_rn(sum_14[0], f36));
  const u32 r244 = cvt_rn_bf16x2_f32(__fmul_rn(sum_14[3], f37), __fmul_rn(sum_14[2], f37));
  const u32 r245 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[1], f36), __fmul_rn(sum_15[0], f36));
  const u32 r246 = cvt_rn_bf16x2_f32(__fmul_rn(sum_15[3], f37), __fmul_rn(sum_15[2], f37));
  const float f38 = shared<float>(r214 + 128u);
  const u32 r247 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[1], f38), __fmul_rn(sum_16[0], f38));
  const float f39 = shared<float>(r214 + 160u);
  const u32 r248 = cvt_rn_bf16x2_f32(__fmul_rn(sum_16[3], f39), __fmul_rn(sum_16[2], f39));
  const u32 r249 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[1], f38), __fmul_rn(sum_17[0], f38));
  const u32 r250 = cvt_rn_bf16x2_f32(__fmul_rn(sum_17[3], f39), __fmul_rn(sum_17[2], f39));
  const u32 r251 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[1], f38), __fmul_rn(sum_18[0], f38));
  const u32 r252 = cvt_rn_bf16x2_f32(__fmul_rn(sum_18[3], f39), __fmul_rn(sum_18[2], f39));
  const u32 r253 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[1], f38), __fmul_rn(sum_19[0], f38));
  const u32 r254 = cvt_rn_bf16x2_f32(__fmul_rn(sum_19[3], f39), __fmul_rn(sum_19[2], f39));
  const u32 r255 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[1], f38), __fmul_rn(sum_20[0], f38));
  const u32 r256 = cvt_rn_bf16x2_f32(__fmul_rn(sum_20[3], f39), __fmul_rn(sum_20[2], f39));
  const u32 r257 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[1], f38), __fmul_rn(sum_21[0], f38));
  const u32 r258 = cvt_rn_bf16x2_f32(__fmul_rn(sum_21[3], f39), __fmul_rn(sum_21[2], f39));
  const u32 r259 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[1], f38), __fmul_rn(sum_22[0], f38));
  const u32 r260 = cvt_rn_bf16x2_f32(__fmul_rn(sum_22[3], f39), __fmul_rn(sum_22[2], f39));
  const u32 r261 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[1], f38), __fmul_rn(sum_23[0], f38));
  const u32 r262 = cvt_rn_bf16x2_f32(__fmul_rn(sum_23[3], f39), __fmul_rn(sum_23[2], f39));
  const float f40 = shared<float>(r214 + 192u);
  const u32 r263 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[1], f40), __fmul_rn(sum_24[0], f40));
  const float f41 = shared<float>(r214 + 224u);
  const u32 r264 = cvt_rn_bf16x2_f32(__fmul_rn(sum_24[3], f41), __fmul_rn(sum_24[2], f41));
  const u32 r265 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[1], f40), __fmul_rn(sum_25[0], f40));
  const u32 r266 = cvt_rn_bf16x2_f32(__fmul_rn(sum_25[3], f41), __fmul_rn(sum_25[2], f41));
  const u32 r267 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[1], f40), __fmul_rn(sum_26[0], f40));
  const u32 r268 = cvt_rn_bf16x2_f32(__fmul_rn(sum_26[3], f41), __fmul_rn(sum_26[2], f41));
  const u32 r269 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[1], f40), __fmul_rn(sum_27[0], f40));
  const u32 r270 = cvt_rn_bf16x2_f32(__fmul_rn(sum_27[3], f41), __fmul_rn(sum_27[2], f41));
  const u32 r271 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[1], f40), __fmul_rn(sum_28[0], f40));
  const u32 r272 = cvt_rn_bf16x2_f32(__fmul_rn(sum_28[3], f41), __fmul_rn(sum_28[2], f41));
  const u32 r273 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[1], f40), __fmul_rn(sum_29[0], f40));
  const u32 r274 = cvt_rn_bf16x2_f32(__fmul_rn(sum_29[3], f41), __fmul_rn(sum_29[2], f41));
  const u32 r275 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[1], f40), __fmul_rn(sum_30[0], f40));
  const u32 r276 = cvt_rn_bf16x2_f32(__fmul_rn(sum_30[3], f41), __fmul_rn(sum_30[2], f41));
  const u32 r277 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[1], f40), __fmul_rn(sum_31[0], f40));
  const u32 r278 = cvt_rn_bf16x2_f32(__fmul_rn(sum_31[3], f41), __fmul_rn(sum_31[2], f41));
  const u32 r279 = (r208 << 10) + (r207 << 2) + (r209 << 7);
  const u32 r280 = r279 ^ ((r279 >> 6) & 0x70u);
  const u32 r281 = result + r280;
  cp_async_wait_group<0>();
  __syncthreads();
  shared<u32>(r281) = r215;
  shared<u32>(r281 + 8192u) = r216;
  const u32 r282 = result + (r280 ^ 0x10u);
  shared<u32>(r282) = r217;
  shared<u32>(r282 + 8192u) = r218;
  const u32 r283 = result + (r280 ^ 0x20u);
  shared<u32>(r283) = r219;
  shared<u32>(r283 + 8192u) = r220;
  const u32 r284 = result + (r280 ^ 0x30u);
  shared<u32>(r284) = r221;
  shared<u32>(r284 + 8192u) = r222;
  const u32 r285 = result + (r280 ^ 0x40u);
  shared<u32>(r285) = r223;
  shared<u32>(r285 + 8192u) = r224;
  const u32 r286 = result + (r280 ^ 0x50u);
  shared<u32>(r286) = r225;
  shared<u32>(r286 + 8192u) = r226;
  const u32 r287 = result + (r280 ^ 0x60u);
  shared<u32>(r287) = r227;
  shared<u32>(r287 + 8192u) = r228;
  const u32 r288 = result + (r280 ^ 0x70u);
  shared<u32>(r288) = r229;
  shared<u32>(r288 + 8192u) = r230;
  shared<u32>(r281 + 16384u) = r231;
  shared<u32>(r281 + 24576u) = r232;
  shared<u32>(r282 + 16384u) = r233;
  shared<u32>(r282 + 24576u) = r234;
  shared<u32>(r283 + 16384u) = r235;
  shared<u32>(r283 + 24576u) = r236;
  shared<u32>(r284 + 16384u) = r237;
  shared<u32>(r284 + 24576u) = r238;
  shared<u32>(r285 + 16384u) = r239;
  shared<u32>(r285 + 24576u) = r240;
  shared<u32>(r286 + 16384u) = r241;
  shared<u32>(r286 + 24576u) = r242;
  shared<u32>(r287 + 16384u) = r243;
  shared<u32>(r287 + 24576u) = r244;
  shared<u32>(r288 + 16384u) = r245;
  shared<u32>(r288 + 24576u) = r246;
  shared<u32>(r281 + 32768u) = r247;
  shared<u32>(r281 + 40960u) = r248;
  shared<u32>(r282 + 32768u) = r249;
  shared<u32>(r282 + 40960u) = r250;
  shared<u32>(r283 + 32768u) = r251;
  shared<u32>(r283 + 40960u) = r252;
  shared<u32>(r284 + 32768u) = r253;
  shared<u32>(r284 + 40960u) = r254;
  shared<u32>(r285 + 32768u) = r255;
  shared<u32>(r285 + 40960u) = r256;
  shared<u32>(r286 + 32768u) = r257;
  shared<u32>(r286 + 40960u) = r258;
  shared<u32>(r287 + 32768u) = r259;
  shared<u32>(r287 + 40960u) = r260;
  shared<u32>(r288 + 32768u) = r261;
  shared<u32>(r288 + 40960u) = r262;
  shared<u32>(r281 + 49152u) = r263;
  shared<u32>(r281 + 57344u) = r264;
  shared<u32>(r282 + 49152u) = r265;
  shared<u32>(r282 + 57344u) = r266;
  shared<u32>(r283 + 49152u) = r267;
  shared<u32>(r283 + 57344u) = r268;
  shared<u32>(r284 + 49152u) = r269;
  shared<u32>(r284 + 57344u) = r270;
  shared<u32>(r285 + 49152u) = r271;
  shared<u32>(r285 + 57344u) = r272;
  shared<u32>(r286 + 49152u) = r273;
  shared<u32>(r286 + 57344u) = r274;
  shared<u32>(r287 + 49152u) = r275;
  shared<u32>(r287 + 57344u) = r276;
  shared<u32>(r288 + 49152u) = r277;
  shared<u32>(r288 + 57344u) = r278;
  const float f42 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f1, f3), f0, -24.0f));
  const float f43 = ex2_approx_f32(__fmaf_rn(__fsub_rn(f2, f4), f0, -24.0f));

  // softmax.ts:164  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const float p_0 = __fsub_rn(f42, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f42) << 16));
  const float p_1 = fabsf(p_0) > __fmul_rn(total_9, 0.0003f) ? f42 : 0.0f;
  const float p_2 = __fsub_rn(f43, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(f43) << 16));
  const float p_3 = fabsf(p_2) > __fmul_rn(total_11, 0.0003f) ? f43 : 0.0f;

  // softmax.ts:166  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
  const bool p18 = __syncthreads_or(p_1 > 0.0f || p_3 > 0.0f) != 0;
  if (p18) {
    // softmax.ts:170  store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    const u32 r289 = r207 * 96u;
    const u32 r290 = r209 * 384u;
    const u32 r291 = r208 << 2;
    const u32 r292 = slots + r289 + r290 + r291;

    // softmax.ts:171  store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const u32 r293 = weights + r289 + r290 + r291;
    shared<u32>(r292) = r170 + r208;
    shared<u32>(r292 + 48u) = r171 + r208;
    shared<float>(r293) = p_1;
    shared<float>(r293 + 48u) = p_3;

    // softmax.ts:173  store(most, reduceMax(p, 0));
    const float f44 = __shfl_xor_sync(0xffffffffu, p_1, 4);
    const float f45 = max_NaN_f32(p_1, f44);
    const float f46 = __shfl_xor_sync(0xffffffffu, p_3, 4);
    const float f47 = max_NaN_f32(p_3, f46);
    const float f48 = __shfl_xor_sync(0xffffffffu, f45, 8);
    const float f49 = max_NaN_f32(f45, f48);
    const float f50 = __shfl_xor_sync(0xffffffffu, f47, 8);
    const float f51 = max_NaN_f32(f47, f50);
    const float f52 = __shfl_xor_sync(0xffffffffu, f49, 16);
    const float f53 = __shfl_xor_sync(0xffffffffu, f51, 16);
    if (p14) shared<float2>(most_1 + r212 + r213) = make_float2(max_NaN_f32(f49, f52), max_NaN_f32(f51, f53));

    // softmax.ts:174  parallel([heads, 32], (h, lane) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < 2048; i += 256) {
      const u32 r294 = (u32)i >> 5;

      // softmax.ts:175  if (most.at(h) > 0)
      const float f54 = shared<float>(r294 * 4u + most_1);
      if (f54 > 0.0f) {
        const u32 r295 = i & 0x1fu;

        // softmax.ts:223  result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
        const u32 r296 = r294 * 4u + factors;
        const u32 r297 = r294 << 10;

        // softmax.ts:176  for (const i of range(apart)) {
        #pragma unroll 1
        for (int i2 = 0; i2 < 8; i2++) {
          // softmax.ts:177  const weight = weights.at(h, i);
          const u32 weight_0 = r294 * 48u;
          const u32 weight_1 = (u32)i2 << 2;
          const float weight = shared<float>(weights + weight_0 + weight_1);

          // softmax.ts:178  if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
          if (weight > 0.0f) {
            const float f55 = __fsub_rn(weight, __uint_as_float((u32)(u16)cvt_rn_bf16_f32(weight) << 16));

            // softmax.ts:222  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
            const u32 r298 = shared<u32>(slots + weight_0 + weight_1);
            u32 r299 = 0u;
            if (p15 && r298 < (u32)dim_K) r299 = __ldg((const u32*)(d10 + 4ll * (int)r298));
            const bool p19 = r299 < (u32)dim_S;
            const char* const d11 = kv + 1152ll * (int)r299;
            const float f56 = shared<float>(r296);
            #pragma unroll 1
            for (int c = (int)r295; c < 512; c += 32) {
              u32 r300 = 0u;
              if (p19) r300 = __ldg((const u16*)(d11 + 2ll * c));
              const u32 r301 = r297 + ((u32)c << 1);
              const u32 r302 = result + (r301 ^ ((r301 >> 6) & 0x70u));
              const u32 r303 = shared<u16>(r302);
              const float f57 = __fmaf_rn(__fmul_rn(f55, __uint_as_float(r300 << 16)), f56, __uint_as_float(r303 << 16));
              shared<u16>(r302) = (u16)(u32)(u16)cvt_rn_bf16_f32(f57);
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
  const u32 r304 = threadIdx.x & 0x1fu;
  const u32 r305 = (r209 << 10) + (r304 << 4);
  const u32 r306 = (u32)r1 << 6;
  char* const d12 = out + 131072ll * r0 + 65536ll * r1 + 1024ll * (int)r209 + 16ll * (int)r304;
  __syncthreads();
  #pragma unroll 1
  for (int i3 = 0; i3 < 64; i3 += 8) {
    const u32 r307 = r305 + ((u32)i3 << 10);
    const u32 r308 = result + (r307 ^ ((r307 >> 6) & 0x70u));
    const uint4 v96 = shared<uint4>(r308);
    const uint4 v97 = shared<uint4>(r308 + 512u);
    if (p15 && (int)(r306 + i3) < 121) {
      char* const d13 = d12 + 1024ll * i3;
      *(uint4*)d13 = make_uint4(v96.x, v96.y, v96.z, v96.w);
      *(uint4*)(d13 + 512) = make_uint4(v97.x, v97.y, v97.z, v97.w);
    } else {
      char* const d14 = d12 + 1024ll * i3;
      const bool p20 = p15 && (int)(r306 + r209 + i3) < 128;
      if (p20) *(uint4*)d14 = make_uint4(v96.x, v96.y, v96.z, v96.w);
      if (p20) *(uint4*)(d14 + 512) = make_uint4(v97.x, v97.y, v97.z, v97.w);
    }
  }

  // mla.ts:127  store(lse.tile([query, head], [1, heads]), outputs.lse);
  char* const d15 = lse + 512ll * r0 + 256ll * r1 + 8ll * (int)r207 + 32ll * (int)r209;
  if (p16) *(float2*)d15 = make_float2(lacks_if_0 ? outputs_0 : __fmaf_rn(f3, f33, outputs_1), lacks_if_1 ? outputs_0 : __fmaf_rn(f4, f33, outputs_2));
}
