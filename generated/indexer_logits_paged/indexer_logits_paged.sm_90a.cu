//
// indexer_logits_paged: tilewright, for sm_90a
//   H = 64, D = 128
//   pages = 32, stages = 3, warps = 2
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
//
// `indexer_logits` over a paged cache: key j of a request lies at row j % 64 of page block_table[b, j / 64]. A page holds 64 rows of D
// e4m3 codes, then 64 f32 scales. -inf from context_lens[b, n] on, and for a page id outside [0, P).
//
// A block scores `pages` pages for one query. The matrix product is that of `indexer_logits`, and so are a logit's bits.

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

// ldmatrix.sync.aligned.m8n8.x4.shared.b16: a warp reads 8x8 matrices of 16-bit elements from shared memory, each lane giving the address of one row
static __device__ __forceinline__ void ldmatrix_m8n8_x4_shared_b16(u32* d0, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0[0]), "=r"(d0[1]), "=r"(d0[2]), "=r"(d0[3]) : "r"(a) : "memory");
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_m16n8k16_row_col_f32_f16_f16_f32(float* d0, const u32* a, const u32* b, const float* c) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0[0]), "=f"(d0[1]), "=f"(d0[2]), "=f"(d0[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]), "f"(c[0]), "f"(c[1]), "f"(c[2]), "f"(c[3]));
}

extern "C" __global__ void __launch_bounds__(64, 1) indexer_logits_paged(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  const char* __restrict__ weights,      // tensor weights
  char* logits,                          // tensor logits
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_M                              // dim M
) {
  __shared__ __align__(128) u8 smem[32776];
  const u32 K = shared_address(smem);            // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages
  const u32 Q = shared_address(smem) + 24576u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 scratch0 = shared_address(smem) + 32768u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_logits_paged.ts:33  export const indexerLogitsPaged = kernel(
  const int indexerLogitsPaged = (u32)dim_M << 6;

  // indexer_logits_paged.ts:59  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_logits_paged.ts:60  const n = row - b * N;
  const int n = blockIdx.x - (u32)b * dim_N;

  // indexer_logits_paged.ts:62  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && (u32)n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * n));
  const int length = min(max((int)length_0, 0), indexerLogitsPaged);

  // indexer_logits_paged.ts:64  const used = min(max(ceilDiv(length, PAGE) - first, 0), pages);
  const u32 used_0 = length / 64;
  const u32 used_1 = length - (used_0 << 6);
  const u32 used_2 = used_0 + (used_1 != 0u && (int)(used_1 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 used_3 = blockIdx.y << 5;
  const int used = min(max((int)(used_2 - used_3), 0), 32);

  // indexer_logits_paged.ts:67  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const int r0 = threadIdx.x & 7u;
  const int r1 = (threadIdx.x >> 3) & 3u;
  const int r2 = threadIdx.x >> 5;
  const u32 r3 = ((u32)r1 << 7) + ((u32)r2 << 12) + ((u32)r0 << 4);
  const u32 r4 = r3 ^ ((r3 >> 3) & 0x70u);
  const u32 r5 = r4 ^ 0x40u;
  if (length_if) {
    const u32 r6 = Q + r4;
    const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d1 = d0 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
    const u32 r7 = Q + r5;
    cp_async_cg_shared_global<16>(r6, d1);
    cp_async_cg_shared_global<16>(r7 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r6 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r7 + 1536u, d1 + 1536);
    cp_async_cg_shared_global<16>(r6 + 2048u, d1 + 2048);
    cp_async_cg_shared_global<16>(r7 + 2560u, d1 + 2560);
    cp_async_cg_shared_global<16>(r6 + 3072u, d1 + 3072);
    cp_async_cg_shared_global<16>(r7 + 3584u, d1 + 3584);
  } else {
    const u32 r8 = Q + r4;
    const char* const d2 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d3 = d2 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
    const u32 r9 = Q + r5;
    const bool p0 = !length_if;
    cp_async_cg_shared_global<16>(r8, d3, p0);
    cp_async_cg_shared_global<16>(r9 + 512u, d3 + 512, p0);
    cp_async_cg_shared_global<16>(r8 + 1024u, d3 + 1024, p0);
    cp_async_cg_shared_global<16>(r9 + 1536u, d3 + 1536, p0);
    cp_async_cg_shared_global<16>(r8 + 2048u, d3 + 2048, p0);
    cp_async_cg_shared_global<16>(r9 + 2560u, d3 + 2560, p0);
    cp_async_cg_shared_global<16>(r8 + 3072u, d3 + 3072, p0);
    cp_async_cg_shared_global<16>(r9 + 3584u, d3 + 3584, p0);
  }
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const bool p1 = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const d4 = weights + 256ll * (int)blockIdx.x;
  float f0 = 0.0f;
  if (p1) f0 = __ldg((const float*)(d4 + 4ll * (int)threadIdx.x));
  const float f1 = fabsf(f0);

  // indexer.ts:30  const largest = reduceMax(
  const float largest_0 = __shfl_xor_sync(0xffffffffu, f1, 1);
  const float largest_1 = max_NaN_f32(f1, largest_0);
  const float largest_2 = __shfl_xor_sync(0xffffffffu, largest_1, 2);
  const float largest_3 = max_NaN_f32(largest_1, largest_2);
  const float largest_4 = __shfl_xor_sync(0xffffffffu, largest_3, 4);
  const float largest_5 = max_NaN_f32(largest_3, largest_4);
  const float largest_6 = __shfl_xor_sync(0xffffffffu, largest_5, 8);
  const float largest_7 = max_NaN_f32(largest_5, largest_6);
  const float largest_8 = __shfl_xor_sync(0xffffffffu, largest_7, 16);
  const u32 largest_9 = threadIdx.x & 0x1fu;
  if (largest_9 == 0u) shared<float>((r2 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_10 = shared<float>(scratch0);
  const float largest_11 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p2 = max_NaN_f32(largest_10, largest_11) >= 7.9228163e28f;
  const float f2 = p2 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p2 ? 4.2949673e9f : 1.0f;

  // indexer_logits_paged.ts:71  const page = block_table.at(b, first + p);
  const int page_0 = dim_M - used_3;
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2) + 128ll * (int)blockIdx.y;

  // indexer_logits_paged.ts:73  copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
  const u32 r10 = K + r4;
  const char* const d5 = cache + 128ll * r1 + 4096ll * r2 + 16ll * r0;
  const u32 r11 = K + r5;

  // indexer_logits_paged.ts:69  for (const p of pipelined(0, used, { stages })) {
  if (used > 0) {
    u32 page_1 = 0u;
    if (length_if_0 && page_0 > 0) page_1 = __ldg((const u32*)page_at);
    const char* const d6 = d5 + 8448ll * (int)page_1;
    if (page_1 < (u32)dim_P) {
      cp_async_cg_shared_global<16>(r10, d6);
      cp_async_cg_shared_global<16>(r11 + 512u, d6 + 512);
      cp_async_cg_shared_global<16>(r10 + 1024u, d6 + 1024);
      cp_async_cg_shared_global<16>(r11 + 1536u, d6 + 1536);
      cp_async_cg_shared_global<16>(r10 + 2048u, d6 + 2048);
      cp_async_cg_shared_global<16>(r11 + 2560u, d6 + 2560);
      cp_async_cg_shared_global<16>(r10 + 3072u, d6 + 3072);
      cp_async_cg_shared_global<16>(r11 + 3584u, d6 + 3584);
    } else {
      const bool p3 = page_1 >= (u32)dim_P;
      cp_async_cg_shared_global<16>(r10, d6, p3);
      cp_async_cg_shared_global<16>(r11 + 512u, d6 + 512, p3);
      cp_async_cg_shared_global<16>(r10 + 1024u, d6 + 1024, p3);
      cp_async_cg_shared_global<16>(r11 + 1536u, d6 + 1536, p3);
      cp_async_cg_shared_global<16>(r10 + 2048u, d6 + 2048, p3);
      cp_async_cg_shared_global<16>(r11 + 2560u, d6 + 2560, p3);
      cp_async_cg_shared_global<16>(r10 + 3072u, d6 + 3072, p3);
      cp_async_cg_shared_global<16>(r11 + 3584u, d6 + 3584, p3);
    }
  }
  cp_async_commit_group();
  if (used > 1) {
    u32 page_2 = 0u;
    if (length_if_0 && page_0 > 1) page_2 = __ldg((const u32*)(page_at + 4));
    const char* const d7 = d5 + 8448ll * (int)page_2;
    if (page_2 < (u32)dim_P) {
      cp_async_cg_shared_global<16>(r10 + 8192u, d7);
      cp_async_cg_shared_global<16>(r11 + 8704u, d7 + 512);
      cp_async_cg_shared_global<16>(r10 + 9216u, d7 + 1024);
      cp_async_cg_shared_global<16>(r11 + 9728u, d7 + 1536);
      cp_async_cg_shared_global<16>(r10 + 10240u, d7 + 2048);
      cp_async_cg_shared_global<16>(r11 + 10752u, d7 + 2560);
      cp_async_cg_shared_global<16>(r10 + 11264u, d7 + 3072);
      cp_async_cg_shared_global<16>(r11 + 11776u, d7 + 3584);
    } else {
      const bool p4 = page_2 >= (u32)dim_P;
      cp_async_cg_shared_global<16>(r10 + 8192u, d7, p4);
      cp_async_cg_shared_global<16>(r11 + 8704u, d7 + 512, p4);
      cp_async_cg_shared_global<16>(r10 + 9216u, d7 + 1024, p4);
      cp_async_cg_shared_global<16>(r11 + 9728u, d7 + 1536, p4);
      cp_async_cg_shared_global<16>(r10 + 10240u, d7 + 2048, p4);
      cp_async_cg_shared_global<16>(r11 + 10752u, d7 + 2560, p4);
      cp_async_cg_shared_global<16>(r10 + 11264u, d7 + 3072, p4);
      cp_async_cg_shared_global<16>(r11 + 11776u, d7 + 3584, p4);
    }
  }
  cp_async_commit_group();
  u32 r12 = 0u;
  u32 r13 = 16384u;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r14 = (largest_9 >> 3) & 1u;
  const u32 r15 = (largest_9 >> 4) & 1u;
  const u32 r16 = (largest_9 & 7u) << 7;
  const u32 r17 = ((u32)r2 << 11) + (r14 << 10) + r16 + (r15 << 4);
  const u32 r18 = r17 ^ ((r17 >> 3) & 0x70u);
  const u32 r19 = K + r18;
  const u32 r20 = (r15 << 10) + r16 + (r14 << 4);
  const u32 r21 = r20 ^ ((r20 >> 3) & 0x70u);
  const u32 r22 = Q + r21;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r22);
  const u32 v0 = Q_part_0[0];
  const u16 h0 = (u16)v0;
  const u16 h1 = (u16)(v0 >> 16);
  const u32 r23 = cvt_rn_f16x2_e4m3x2(h0);
  const u32 r24 = cvt_rn_f16x2_e4m3x2(h1);
  const u32 v1 = Q_part_0[1];
  const u16 h2 = (u16)v1;
  const u16 h3 = (u16)(v1 >> 16);
  const u32 r25 = cvt_rn_f16x2_e4m3x2(h2);
  const u32 r26 = cvt_rn_f16x2_e4m3x2(h3);
  const u32 v2 = Q_part_0[2];
  const u16 h4 = (u16)v2;
  const u16 h5 = (u16)(v2 >> 16);
  const u32 r27 = cvt_rn_f16x2_e4m3x2(h4);
  const u32 r28 = cvt_rn_f16x2_e4m3x2(h5);
  const u32 v3 = Q_part_0[3];
  const u16 h6 = (u16)v3;
  const u16 h7 = (u16)(v3 >> 16);
  const u32 r29 = cvt_rn_f16x2_e4m3x2(h6);
  const u32 r30 = cvt_rn_f16x2_e4m3x2(h7);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r22 + 2048u);
  const u32 v4 = Q_part_1[0];
  const u16 h8 = (u16)v4;
  const u16 h9 = (u16)(v4 >> 16);
  const u32 r31 = cvt_rn_f16x2_e4m3x2(h8);
  const u32 r32 = cvt_rn_f16x2_e4m3x2(h9);
  const u32 v5 = Q_part_1[1];
  const u16 h10 = (u16)v5;
  const u16 h11 = (u16)(v5 >> 16);
  const u32 r33 = cvt_rn_f16x2_e4m3x2(h10);
  const u32 r34 = cvt_rn_f16x2_e4m3x2(h11);
  const u32 v6 = Q_part_1[2];
  const u16 h12 = (u16)v6;
  const u16 h13 = (u16)(v6 >> 16);
  const u32 r35 = cvt_rn_f16x2_e4m3x2(h12);
  const u32 r36 = cvt_rn_f16x2_e4m3x2(h13);
  const u32 v7 = Q_part_1[3];
  const u16 h14 = (u16)v7;
  const u16 h15 = (u16)(v7 >> 16);
  const u32 r37 = cvt_rn_f16x2_e4m3x2(h14);
  const u32 r38 = cvt_rn_f16x2_e4m3x2(h15);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r22 + 4096u);
  const u32 v8 = Q_part_2[0];
  const u16 h16 = (u16)v8;
  const u16 h17 = (u16)(v8 >> 16);
  const u32 r39 = cvt_rn_f16x2_e4m3x2(h16);
  const u32 r40 = cvt_rn_f16x2_e4m3x2(h17);
  const u32 v9 = Q_part_2[1];
  const u16 h18 = (u16)v9;
  const u16 h19 = (u16)(v9 >> 16);
  const u32 r41 = cvt_rn_f16x2_e4m3x2(h18);
  const u32 r42 = cvt_rn_f16x2_e4m3x2(h19);
  const u32 v10 = Q_part_2[2];
  const u16 h20 = (u16)v10;
  const u16 h21 = (u16)(v10 >> 16);
  const u32 r43 = cvt_rn_f16x2_e4m3x2(h20);
  const u32 r44 = cvt_rn_f16x2_e4m3x2(h21);
  const u32 v11 = Q_part_2[3];
  const u16 h22 = (u16)v11;
  const u16 h23 = (u16)(v11 >> 16);
  const u32 r45 = cvt_rn_f16x2_e4m3x2(h22);
  const u32 r46 = cvt_rn_f16x2_e4m3x2(h23);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r22 + 6144u);
  const u32 v12 = Q_part_3[0];
  const u16 h24 = (u16)v12;
  const u16 h25 = (u16)(v12 >> 16);
  const u32 r47 = cvt_rn_f16x2_e4m3x2(h24);
  const u32 r48 = cvt_rn_f16x2_e4m3x2(h25);
  const u32 v13 = Q_part_3[1];
  const u16 h26 = (u16)v13;
  const u16 h27 = (u16)(v13 >> 16);
  const u32 r49 = cvt_rn_f16x2_e4m3x2(h26);
  const u32 r50 = cvt_rn_f16x2_e4m3x2(h27);
  const u32 v14 = Q_part_3[2];
  const u16 h28 = (u16)v14;
  const u16 h29 = (u16)(v14 >> 16);
  const u32 r51 = cvt_rn_f16x2_e4m3x2(h28);
  const u32 r52 = cvt_rn_f16x2_e4m3x2(h29);
  const u32 v15 = Q_part_3[3];
  const u16 h30 = (u16)v15;
  const u16 h31 = (u16)(v15 >> 16);
  const u32 r53 = cvt_rn_f16x2_e4m3x2(h30);
  const u32 r54 = cvt_rn_f16x2_e4m3x2(h31);
  const u32 r55 = K + (r18 ^ 0x20u);
  const u32 r56 = Q + (r21 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r56);
  const u32 v16 = Q_part_4[0];
  const u16 h32 = (u16)v16;
  const u16 h33 = (u16)(v16 >> 16);
  const u32 r57 = cvt_rn_f16x2_e4m3x2(h32);
  const u32 r58 = cvt_rn_f16x2_e4m3x2(h33);
  const u32 v17 = Q_part_4[1];
  const u16 h34 = (u16)v17;
  const u16 h35 = (u16)(v17 >> 16);
  const u32 r59 = cvt_rn_f16x2_e4m3x2(h34);
  const u32 r60 = cvt_rn_f16x2_e4m3x2(h35);
  const u32 v18 = Q_part_4[2];
  const u16 h36 = (u16)v18;
  const u16 h37 = (u16)(v18 >> 16);
  const u32 r61 = cvt_rn_f16x2_e4m3x2(h36);
  const u32 r62 = cvt_rn_f16x2_e4m3x2(h37);
  const u32 v19 = Q_part_4[3];
  const u16 h38 = (u16)v19;
  const u16 h39 = (u16)(v19 >> 16);
  const u32 r63 = cvt_rn_f16x2_e4m3x2(h38);
  const u32 r64 = cvt_rn_f16x2_e4m3x2(h39);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r56 + 2048u);
  const u32 v20 = Q_part_5[0];
  const u16 h40 = (u16)v20;
  const u16 h41 = (u16)(v20 >> 16);
  const u32 r65 = cvt_rn_f16x2_e4m3x2(h40);
  const u32 r66 = cvt_rn_f16x2_e4m3x2(h41);
  const u32 v21 = Q_part_5[1];
  const u16 h42 = (u16)v21;
  const u16 h43 = (u16)(v21 >> 16);
  const u32 r67 = cvt_rn_f16x2_e4m3x2(h42);
  const u32 r68 = cvt_rn_f16x2_e4m3x2(h43);
  const u32 v22 = Q_part_5[2];
  const u16 h44 = (u16)v22;
  const u16 h45 = (u16)(v22 >> 16);
  const u32 r69 = cvt_rn_f16x2_e4m3x2(h44);
  const u32 r70 = cvt_rn_f16x2_e4m3x2(h45);
  const u32 v23 = Q_part_5[3];
  const u16 h46 = (u16)v23;
  const u16 h47 = (u16)(v23 >> 16);
  const u32 r71 = cvt_rn_f16x2_e4m3x2(h46);
  const u32 r72 = cvt_rn_f16x2_e4m3x2(h47);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r56 + 4096u);
  const u32 v24 = Q_part_6[0];
  const u16 h48 = (u16)v24;
  const u16 h49 = (u16)(v24 >> 16);
  const u32 r73 = cvt_rn_f16x2_e4m3x2(h48);
  const u32 r74 = cvt_rn_f16x2_e4m3x2(h49);
  const u32 v25 = Q_part_6[1];
  const u16 h50 = (u16)v25;
  const u16 h51 = (u16)(v25 >> 16);
  const u32 r75 = cvt_rn_f16x2_e4m3x2(h50);
  const u32 r76 = cvt_rn_f16x2_e4m3x2(h51);
  const u32 v26 = Q_part_6[2];
  const u16 h52 = (u16)v26;
  const u16 h53 = (u16)(v26 >> 16);
  const u32 r77 = cvt_rn_f16x2_e4m3x2(h52);
  const u32 r78 = cvt_rn_f16x2_e4m3x2(h53);
  const u32 v27 = Q_part_6[3];
  const u16 h54 = (u16)v27;
  const u16 h55 = (u16)(v27 >> 16);
  const u32 r79 = cvt_rn_f16x2_e4m3x2(h54);
  const u32 r80 = cvt_rn_f16x2_e4m3x2(h55);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r56 + 6144u);
  const u32 v28 = Q_part_7[0];
  const u16 h56 = (u16)v28;
  const u16 h57 = (u16)(v28 >> 16);
  const u32 r81 = cvt_rn_f16x2_e4m3x2(h56);
  const u32 r82 = cvt_rn_f16x2_e4m3x2(h57);
  const u32 v29 = Q_part_7[1];
  const u16 h58 = (u16)v29;
  const u16 h59 = (u16)(v29 >> 16);
  const u32 r83 = cvt_rn_f16x2_e4m3x2(h58);
  const u32 r84 = cvt_rn_f16x2_e4m3x2(h59);
  const u32 v30 = Q_part_7[2];
  const u16 h60 = (u16)v30;
  const u16 h61 = (u16)(v30 >> 16);
  const u32 r85 = cvt_rn_f16x2_e4m3x2(h60);
  const u32 r86 = cvt_rn_f16x2_e4m3x2(h61);
  const u32 v31 = Q_part_7[3];
  const u16 h62 = (u16)v31;
  const u16 h63 = (u16)(v31 >> 16);
  const u32 r87 = cvt_rn_f16x2_e4m3x2(h62);
  const u32 r88 = cvt_rn_f16x2_e4m3x2(h63);
  const u32 r89 = K + (r18 ^ 0x40u);
  const u32 r90 = Q + (r21 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r90);
  const u32 v32 = Q_part_8[0];
  const u16 h64 = (u16)v32;
  const u16 h65 = (u16)(v32 >> 16);
  const u32 r91 = cvt_rn_f16x2_e4m3x2(h64);
  const u32 r92 = cvt_rn_f16x2_e4m3x2(h65);
  const u32 v33 = Q_part_8[1];
  const u16 h66 = (u16)v33;
  const u16 h67 = (u16)(v33 >> 16);
  const u32 r93 = cvt_rn_f16x2_e4m3x2(h66);
  const u32 r94 = cvt_rn_f16x2_e4m3x2(h67);
  const u32 v34 = Q_part_8[2];
  const u16 h68 = (u16)v34;
  const u16 h69 = (u16)(v34 >> 16);
  const u32 r95 = cvt_rn_f16x2_e4m3x2(h68);
  const u32 r96 = cvt_rn_f16x2_e4m3x2(h69);
  const u32 v35 = Q_part_8[3];
  const u16 h70 = (u16)v35;
  const u16 h71 = (u16)(v35 >> 16);
  const u32 r97 = cvt_rn_f16x2_e4m3x2(h70);
  const u32 r98 = cvt_rn_f16x2_e4m3x2(h71);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r90 + 2048u);
  const u32 v36 = Q_part_9[0];
  const u16 h72 = (u16)v36;
  const u16 h73 = (u16)(v36 >> 16);
  const u32 r99 = cvt_rn_f16x2_e4m3x2(h72);
  const u32 r100 = cvt_rn_f16x2_e4m3x2(h73);
  const u32 v37 = Q_part_9[1];
  const u16 h74 = (u16)v37;
  const u16 h75 = (u16)(v37 >> 16);
  const u32 r101 = cvt_rn_f16x2_e4m3x2(h74);
  const u32 r102 = cvt_rn_f16x2_e4m3x2(h75);
  const u32 v38 = Q_part_9[2];
  const u16 h76 = (u16)v38;
  const u16 h77 = (u16)(v38 >> 16);
  const u32 r103 = cvt_rn_f16x2_e4m3x2(h76);
  const u32 r104 = cvt_rn_f16x2_e4m3x2(h77);
  const u32 v39 = Q_part_9[3];
  const u16 h78 = (u16)v39;
  const u16 h79 = (u16)(v39 >> 16);
  const u32 r105 = cvt_rn_f16x2_e4m3x2(h78);
  const u32 r106 = cvt_rn_f16x2_e4m3x2(h79);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r90 + 4096u);
  const u32 v40 = Q_part_10[0];
  const u16 h80 = (u16)v40;
  const u16 h81 = (u16)(v40 >> 16);
  const u32 r107 = cvt_rn_f16x2_e4m3x2(h80);
  const u32 r108 = cvt_rn_f16x2_e4m3x2(h81);
  const u32 v41 = Q_part_10[1];
  const u16 h82 = (u16)v41;
  const u16 h83 = (u16)(v41 >> 16);
  const u32 r109 = cvt_rn_f16x2_e4m3x2(h82);
  const u32 r110 = cvt_rn_f16x2_e4m3x2(h83);
  const u32 v42 = Q_part_10[2];
  const u16 h84 = (u16)v42;
  const u16 h85 = (u16)(v42 >> 16);
  const u32 r111 = cvt_rn_f16x2_e4m3x2(h84);
  const u32 r112 = cvt_rn_f16x2_e4m3x2(h85);
  const u32 v43 = Q_part_10[3];
  const u16 h86 = (u16)v43;
  const u16 h87 = (u16)(v43 >> 16);
  const u32 r113 = cvt_rn_f16x2_e4m3x2(h86);
  const u32 r114 = cvt_rn_f16x2_e4m3x2(h87);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r90 + 6144u);
  const u32 v44 = Q_part_11[0];
  const u16 h88 = (u16)v44;
  const u16 h89 = (u16)(v44 >> 16);
  const u32 r115 = cvt_rn_f16x2_e4m3x2(h88);
  const u32 r116 = cvt_rn_f16x2_e4m3x2(h89);
  const u32 v45 = Q_part_11[1];
  const u16 h90 = (u16)v45;
  const u16 h91 = (u16)(v45 >> 16);
  const u32 r117 = cvt_rn_f16x2_e4m3x2(h90);
  const u32 r118 = cvt_rn_f16x2_e4m3x2(h91);
  const u32 v46 = Q_part_11[2];
  const u16 h92 = (u16)v46;
  const u16 h93 = (u16)(v46 >> 16);
  const u32 r119 = cvt_rn_f16x2_e4m3x2(h92);
  const u32 r120 = cvt_rn_f16x2_e4m3x2(h93);
  const u32 v47 = Q_part_11[3];
  const u16 h94 = (u16)v47;
  const u16 h95 = (u16)(v47 >> 16);
  const u32 r121 = cvt_rn_f16x2_e4m3x2(h94);
  const u32 r122 = cvt_rn_f16x2_e4m3x2(h95);
  const u32 r123 = K + (r18 ^ 0x60u);
  const u32 r124 = Q + (r21 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r124);
  const u32 v48 = Q_part_12[0];
  const u16 h96 = (u16)v48;
  const u16 h97 = (u16)(v48 >> 16);
  const u32 r125 = cvt_rn_f16x2_e4m3x2(h96);
  const u32 r126 = cvt_rn_f16x2_e4m3x2(h97);
  const u32 v49 = Q_part_12[1];
  const u16 h98 = (u16)v49;
  const u16 h99 = (u16)(v49 >> 16);
  const u32 r127 = cvt_rn_f16x2_e4m3x2(h98);
  const u32 r128 = cvt_rn_f16x2_e4m3x2(h99);
  const u32 v50 = Q_part_12[2];
  const u16 h100 = (u16)v50;
  const u16 h101 = (u16)(v50 >> 16);
  const u32 r129 = cvt_rn_f16x2_e4m3x2(h100);
  const u32 r130 = cvt_rn_f16x2_e4m3x2(h101);
  const u32 v51 = Q_part_12[3];
  const u16 h102 = (u16)v51;
  const u16 h103 = (u16)(v51 >> 16);
  const u32 r131 = cvt_rn_f16x2_e4m3x2(h102);
  const u32 r132 = cvt_rn_f16x2_e4m3x2(h103);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r124 + 2048u);
  const u32 v52 = Q_part_13[0];
  const u16 h104 = (u16)v52;
  const u16 h105 = (u16)(v52 >> 16);
  const u32 r133 = cvt_rn_f16x2_e4m3x2(h104);
  const u32 r134 = cvt_rn_f16x2_e4m3x2(h105);
  const u32 v53 = Q_part_13[1];
  const u16 h106 = (u16)v53;
  const u16 h107 = (u16)(v53 >> 16);
  const u32 r135 = cvt_rn_f16x2_e4m3x2(h106);
  const u32 r136 = cvt_rn_f16x2_e4m3x2(h107);
  const u32 v54 = Q_part_13[2];
  const u16 h108 = (u16)v54;
  const u16 h109 = (u16)(v54 >> 16);
  const u32 r137 = cvt_rn_f16x2_e4m3x2(h108);
  const u32 r138 = cvt_rn_f16x2_e4m3x2(h109);
  const u32 v55 = Q_part_13[3];
  const u16 h110 = (u16)v55;
  const u16 h111 = (u16)(v55 >> 16);
  const u32 r139 = cvt_rn_f16x2_e4m3x2(h110);
  const u32 r140 = cvt_rn_f16x2_e4m3x2(h111);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r124 + 4096u);
  const u32 v56 = Q_part_14[0];
  const u16 h112 = (u16)v56;
  const u16 h113 = (u16)(v56 >> 16);
  const u32 r141 = cvt_rn_f16x2_e4m3x2(h112);
  const u32 r142 = cvt_rn_f16x2_e4m3x2(h113);
  const u32 v57 = Q_part_14[1];
  const u16 h114 = (u16)v57;
  const u16 h115 = (u16)(v57 >> 16);
  const u32 r143 = cvt_rn_f16x2_e4m3x2(h114);
  const u32 r144 = cvt_rn_f16x2_e4m3x2(h115);
  const u32 v58 = Q_part_14[2];
  const u16 h116 = (u16)v58;
  const u16 h117 = (u16)(v58 >> 16);
  const u32 r145 = cvt_rn_f16x2_e4m3x2(h116);
  const u32 r146 = cvt_rn_f16x2_e4m3x2(h117);
  const u32 v59 = Q_part_14[3];
  const u16 h118 = (u16)v59;
  const u16 h119 = (u16)(v59 >> 16);
  const u32 r147 = cvt_rn_f16x2_e4m3x2(h118);
  const u32 r148 = cvt_rn_f16x2_e4m3x2(h119);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r124 + 6144u);
  const u32 v60 = Q_part_15[0];
  const u16 h120 = (u16)v60;
  const u16 h121 = (u16)(v60 >> 16);
  const u32 r149 = cvt_rn_f16x2_e4m3x2(h120);
  const u32 r150 = cvt_rn_f16x2_e4m3x2(h121);
  const u32 v61 = Q_part_15[1];
  const u16 h122 = (u16)v61;
  const u16 h123 = (u16)(v61 >> 16);
  const u32 r151 = cvt_rn_f16x2_e4m3x2(h122);
  const u32 r152 = cvt_rn_f16x2_e4m3x2(h123);
  const u32 v62 = Q_part_15[2];
  const u16 h124 = (u16)v62;
  const u16 h125 = (u16)(v62 >> 16);
  const u32 r153 = cvt_rn_f16x2_e4m3x2(h124);
  const u32 r154 = cvt_rn_f16x2_e4m3x2(h125);
  const u32 v63 = Q_part_15[3];
  const u16 h126 = (u16)v63;
  const u16 h127 = (u16)(v63 >> 16);
  const u32 r155 = cvt_rn_f16x2_e4m3x2(h126);
  const u32 r156 = cvt_rn_f16x2_e4m3x2(h127);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sum_0 = threadIdx.x & 3u;
  const int sum_1 = (threadIdx.x >> 2) & 7u;
  const char* const sum_at = d4 + 8ll * (int)sum_0;
  float sum_2 = 0.0f;
  if (p1) sum_2 = __ldg((const float*)sum_at);
  const float sum_3 = __fmul_rn(sum_2, f2);
  float sum_4 = 0.0f;
  if (p1) sum_4 = __ldg((const float*)(sum_at + 4));
  const float sum_5 = __fmul_rn(sum_4, f2);
  float sum_6 = 0.0f;
  if (p1) sum_6 = __ldg((const float*)(sum_at + 32));
  const float sum_7 = __fmul_rn(sum_6, f2);
  float sum_8 = 0.0f;
  if (p1) sum_8 = __ldg((const float*)(sum_at + 36));
  const float sum_9 = __fmul_rn(sum_8, f2);
  float sum_10 = 0.0f;
  if (p1) sum_10 = __ldg((const float*)(sum_at + 64));
  const float sum_11 = __fmul_rn(sum_10, f2);
  float sum_12 = 0.0f;
  if (p1) sum_12 = __ldg((const float*)(sum_at + 68));
  const float sum_13 = __fmul_rn(sum_12, f2);
  float sum_14 = 0.0f;
  if (p1) sum_14 = __ldg((const float*)(sum_at + 96));
  const float sum_15 = __fmul_rn(sum_14, f2);
  float sum_16 = 0.0f;
  if (p1) sum_16 = __ldg((const float*)(sum_at + 100));
  const float sum_17 = __fmul_rn(sum_16, f2);
  float sum_18 = 0.0f;
  if (p1) sum_18 = __ldg((const float*)(sum_at + 128));
  const float sum_19 = __fmul_rn(sum_18, f2);
  float sum_20 = 0.0f;
  if (p1) sum_20 = __ldg((const float*)(sum_at + 132));
  const float sum_21 = __fmul_rn(sum_20, f2);
  float sum_22 = 0.0f;
  if (p1) sum_22 = __ldg((const float*)(sum_at + 160));
  const float sum_23 = __fmul_rn(sum_22, f2);
  float sum_24 = 0.0f;
  if (p1) sum_24 = __ldg((const float*)(sum_at + 164));
  const float sum_25 = __fmul_rn(sum_24, f2);
  float sum_26 = 0.0f;
  if (p1) sum_26 = __ldg((const float*)(sum_at + 192));
  const float sum_27 = __fmul_rn(sum_26, f2);
  float sum_28 = 0.0f;
  if (p1) sum_28 = __ldg((const float*)(sum_at + 196));
  const float sum_29 = __fmul_rn(sum_28, f2);
  float sum_30 = 0.0f;
  if (p1) sum_30 = __ldg((const float*)(sum_at + 224));
  const float sum_31 = __fmul_rn(sum_30, f2);
  float sum_32 = 0.0f;
  if (p1) sum_32 = __ldg((const float*)(sum_at + 228));
  const float sum_33 = __fmul_rn(sum_32, f2);

  // indexer_logits_paged.ts:75  const end = page >= 0 && page < P ? length - s : 0;
  const u32 end_0 = blockIdx.y << 11;

  // indexer_logits_paged.ts:76  store(logits.tile([row, s], [1, PAGE]), sum, (x, i) =>
  const u32 r157 = (u32)r2 << 4;
  const u32 r158 = sum_1 + r157;
  const char* const d8 = cache + 4ll * sum_1 + 64ll * r2;
  const u32 r159 = r158 + 8u;
  const u32 r160 = r158 + 32u;
  const u32 r161 = r158 + 40u;
  const bool p5 = sum_0 == 0u;
  char* const d9 = logits + (s64)((u64)((s64)(int)blockIdx.x * indexerLogitsPaged) << 2);
  char* const d10 = d9 + 8192ll * (int)blockIdx.y;
  char* const d11 = d10 + 4ll * sum_1 + 64ll * r2;
  #pragma unroll 1
  for (int p = 0; p < used; p++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const int r162 = p + 2u;
    const u32 r163 = r10 + r13;
    const u32 r164 = r11 + r13;
    if (r162 < used) {
      u32 page_3 = 0u;
      if (length_if_0 && (int)(dim_M - (used_3 + r162)) > 0) page_3 = __ldg((const u32*)(page_at + 4ll * r162));
      const char* const d12 = d5 + 8448ll * (int)page_3;
      if (page_3 < (u32)dim_P) {
        cp_async_cg_shared_global<16>(r163, d12);
        cp_async_cg_shared_global<16>(r164 + 512u, d12 + 512);
        cp_async_cg_shared_global<16>(r163 + 1024u, d12 + 1024);
        cp_async_cg_shared_global<16>(r164 + 1536u, d12 + 1536);
        cp_async_cg_shared_global<16>(r163 + 2048u, d12 + 2048);
        cp_async_cg_shared_global<16>(r164 + 2560u, d12 + 2560);
        cp_async_cg_shared_global<16>(r163 + 3072u, d12 + 3072);
        cp_async_cg_shared_global<16>(r164 + 3584u, d12 + 3584);
      } else {
        const bool p6 = page_3 >= (u32)dim_P;
        cp_async_cg_shared_global<16>(r163, d12, p6);
        cp_async_cg_shared_global<16>(r164 + 512u, d12 + 512, p6);
        cp_async_cg_shared_global<16>(r163 + 1024u, d12 + 1024, p6);
        cp_async_cg_shared_global<16>(r164 + 1536u, d12 + 1536, p6);
        cp_async_cg_shared_global<16>(r163 + 2048u, d12 + 2048, p6);
        cp_async_cg_shared_global<16>(r164 + 2560u, d12 + 2560, p6);
        cp_async_cg_shared_global<16>(r163 + 3072u, d12 + 3072, p6);
        cp_async_cg_shared_global<16>(r164 + 3584u, d12 + 3584, p6);
      }
    }
    cp_async_commit_group();
    u32 page = 0u;
    if (length_if_0 && (int)(dim_M - (used_3 + p)) > 0) page = __ldg((const u32*)(page_at + 4ll * p));
    const u32 r165 = r19 + r12;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r165);
    const u32 v64 = K_part_0[0];
    const u16 h128 = (u16)v64;
    const u16 h129 = (u16)(v64 >> 16);
    const u32 r166 = cvt_rn_f16x2_e4m3x2(h128);
    const u32 r167 = cvt_rn_f16x2_e4m3x2(h129);
    const u32 v65 = K_part_0[1];
    const u16 h130 = (u16)v65;
    const u16 h131 = (u16)(v65 >> 16);
    const u32 r168 = cvt_rn_f16x2_e4m3x2(h130);
    const u32 r169 = cvt_rn_f16x2_e4m3x2(h131);
    const u32 v66 = K_part_0[2];
    const u16 h132 = (u16)v66;
    const u16 h133 = (u16)(v66 >> 16);
    const u32 r170 = cvt_rn_f16x2_e4m3x2(h132);
    const u32 r171 = cvt_rn_f16x2_e4m3x2(h133);
    const u32 v67 = K_part_0[3];
    const u16 h134 = (u16)v67;
    const u16 h135 = (u16)(v67 >> 16);
    const u32 r172 = cvt_rn_f16x2_e4m3x2(h134);
    const u32 r173 = cvt_rn_f16x2_e4m3x2(h135);
    float products_0[4];
    const u32 v68[4] = {r166, r168, r167, r169};
    const u32 v69[2] = {r23, r24};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v68, v69, zeros);
    const u32 v70[4] = {r170, r172, r171, r173};
    const u32 v71[2] = {r25, r26};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v70, v71, products_0);
    float products_1[4];
    const u32 v72[4] = {r166, r168, r167, r169};
    const u32 v73[2] = {r27, r28};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v72, v73, zeros);
    const u32 v74[4] = {r170, r172, r171, r173};
    const u32 v75[2] = {r29, r30};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v74, v75, products_1);
    float products_2[4];
    const u32 v76[4] = {r166, r168, r167, r169};
    const u32 v77[2] = {r31, r32};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v76, v77, zeros);
    const u32 v78[4] = {r170, r172, r171, r173};
    const u32 v79[2] = {r33, r34};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v78, v79, products_2);
    float products_3[4];
    const u32 v80[4] = {r166, r168, r167, r169};
    const u32 v81[2] = {r35, r36};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v80, v81, zeros);
    const u32 v82[4] = {r170, r172, r171, r173};
    const u32 v83[2] = {r37, r38};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v82, v83, products_3);
    float products_4[4];
    const u32 v84[4] = {r166, r168, r167, r169};
    const u32 v85[2] = {r39, r40};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v84, v85, zeros);
    const u32 v86[4] = {r170, r172, r171, r173};
    const u32 v87[2] = {r41, r42};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v86, v87, products_4);
    float products_5[4];
    const u32 v88[4] = {r166, r168, r167, r169};
    const u32 v89[2] = {r43, r44};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v88, v89, zeros);
    const u32 v90[4] = {r170, r172, r171, r173};
    const u32 v91[2] = {r45, r46};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v90, v91, products_5);
    float products_6[4];
    const u32 v92[4] = {r166, r168, r167, r169};
    const u32 v93[2] = {r47, r48};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v92, v93, zeros);
    const u32 v94[4] = {r170, r172, r171, r173};
    const u32 v95[2] = {r49, r50};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v94, v95, products_6);
    float products_7[4];
    const u32 v96[4] = {r166, r168, r167, r169};
    const u32 v97[2] = {r51, r52};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v96, v97, zeros);
    const u32 v98[4] = {r170, r172, r171, r173};
    const u32 v99[2] = {r53, r54};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v98, v99, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r165 + 4096u);
    const u32 v100 = K_part_1[0];
    const u16 h136 = (u16)v100;
    const u16 h137 = (u16)(v100 >> 16);
    const u32 r174 = cvt_rn_f16x2_e4m3x2(h136);
    const u32 r175 = cvt_rn_f16x2_e4m3x2(h137);
    const u32 v101 = K_part_1[1];
    const u16 h138 = (u16)v101;
    const u16 h139 = (u16)(v101 >> 16);
    const u32 r176 = cvt_rn_f16x2_e4m3x2(h138);
    const u32 r177 = cvt_rn_f16x2_e4m3x2(h139);
    const u32 v102 = K_part_1[2];
    const u16 h140 = (u16)v102;
    const u16 h141 = (u16)(v102 >> 16);
    const u32 r178 = cvt_rn_f16x2_e4m3x2(h140);
    const u32 r179 = cvt_rn_f16x2_e4m3x2(h141);
    const u32 v103 = K_part_1[3];
    const u16 h142 = (u16)v103;
    const u16 h143 = (u16)(v103 >> 16);
    const u32 r180 = cvt_rn_f16x2_e4m3x2(h142);
    const u32 r181 = cvt_rn_f16x2_e4m3x2(h143);
    float products_8[4];
    const u32 v104[4] = {r174, r176, r175, r177};
    const u32 v105[2] = {r23, r24};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v104, v105, zeros);
    const u32 v106[4] = {r178, r180, r179, r181};
    const u32 v107[2] = {r25, r26};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v106, v107, products_8);
    float products_9[4];
    const u32 v108[4] = {r174, r176, r175, r177};
    const u32 v109[2] = {r27, r28};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v108, v109, zeros);
    const u32 v110[4] = {r178, r180, r179, r181};
    const u32 v111[2] = {r29, r30};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v110, v111, products_9);
    float products_10[4];
    const u32 v112[4] = {r174, r176, r175, r177};
    const u32 v113[2] = {r31, r32};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v112, v113, zeros);
    const u32 v114[4] = {r178, r180, r179, r181};
    const u32 v115[2] = {r33, r34};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v114, v115, products_10);
    float products_11[4];
    const u32 v116[4] = {r174, r176, r175, r177};
    const u32 v117[2] = {r35, r36};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v116, v117, zeros);
    const u32 v118[4] = {r178, r180, r179, r181};
    const u32 v119[2] = {r37, r38};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v118, v119, products_11);
    float products_12[4];
    const u32 v120[4] = {r174, r176, r175, r177};
    const u32 v121[2] = {r39, r40};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v120, v121, zeros);
    const u32 v122[4] = {r178, r180, r179, r181};
    const u32 v123[2] = {r41, r42};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v122, v123, products_12);
    float products_13[4];
    const u32 v124[4] = {r174, r176, r175, r177};
    const u32 v125[2] = {r43, r44};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v124, v125, zeros);
    const u32 v126[4] = {r178, r180, r179, r181};
    const u32 v127[2] = {r45, r46};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v126, v127, products_13);
    float products_14[4];
    const u32 v128[4] = {r174, r176, r175, r177};
    const u32 v129[2] = {r47, r48};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v128, v129, zeros);
    const u32 v130[4] = {r178, r180, r179, r181};
    const u32 v131[2] = {r49, r50};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v130, v131, products_14);
    float products_15[4];
    const u32 v132[4] = {r174, r176, r175, r177};
    const u32 v133[2] = {r51, r52};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v132, v133, zeros);
    const u32 v134[4] = {r178, r180, r179, r181};
    const u32 v135[2] = {r53, r54};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v134, v135, products_15);
    const u32 r182 = r55 + r12;
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r182);
    const u32 v136 = K_part_2[0];
    const u16 h144 = (u16)v136;
    const u16 h145 = (u16)(v136 >> 16);
    const u32 r183 = cvt_rn_f16x2_e4m3x2(h144);
    const u32 r184 = cvt_rn_f16x2_e4m3x2(h145);
    const u32 v137 = K_part_2[1];
    const u16 h146 = (u16)v137;
    const u16 h147 = (u16)(v137 >> 16);
    const u32 r185 = cvt_rn_f16x2_e4m3x2(h146);
    const u32 r186 = cvt_rn_f16x2_e4m3x2(h147);
    const u32 v138 = K_part_2[2];
    const u16 h148 = (u16)v138;
    const u16 h149 = (u16)(v138 >> 16);
    const u32 r187 = cvt_rn_f16x2_e4m3x2(h148);
    const u32 r188 = cvt_rn_f16x2_e4m3x2(h149);
    const u32 v139 = K_part_2[3];
    const u16 h150 = (u16)v139;
    const u16 h151 = (u16)(v139 >> 16);
    const u32 r189 = cvt_rn_f16x2_e4m3x2(h150);
    const u32 r190 = cvt_rn_f16x2_e4m3x2(h151);
    const u32 v140[4] = {r183, r185, r184, r186};
    const u32 v141[2] = {r57, r58};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v140, v141, products_0);
    const u32 v142[4] = {r187, r189, r188, r190};
    const u32 v143[2] = {r59, r60};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v142, v143, products_0);
    const u32 v144[4] = {r183, r185, r184, r186};
    const u32 v145[2] = {r61, r62};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v144, v145, products_1);
    const u32 v146[4] = {r187, r189, r188, r190};
    const u32 v147[2] = {r63, r64};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v146, v147, products_1);
    const u32 v148[4] = {r183, r185, r184, r186};
    const u32 v149[2] = {r65, r66};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v148, v149, products_2);
    const u32 v150[4] = {r187, r189, r188, r190};
    const u32 v151[2] = {r67, r68};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v150, v151, products_2);
    const u32 v152[4] = {r183, r185, r184, r186};
    const u32 v153[2] = {r69, r70};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v152, v153, products_3);
    const u32 v154[4] = {r187, r189, r188, r190};
    const u32 v155[2] = {r71, r72};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v154, v155, products_3);
    const u32 v156[4] = {r183, r185, r184, r186};
    const u32 v157[2] = {r73, r74};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v156, v157, products_4);
    const u32 v158[4] = {r187, r189, r188, r190};
    const u32 v159[2] = {r75, r76};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v158, v159, products_4);
    const u32 v160[4] = {r183, r185, r184, r186};
    const u32 v161[2] = {r77, r78};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v160, v161, products_5);
    const u32 v162[4] = {r187, r189, r188, r190};
    const u32 v163[2] = {r79, r80};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v162, v163, products_5);
    const u32 v164[4] = {r183, r185, r184, r186};
    const u32 v165[2] = {r81, r82};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v164, v165, products_6);
    const u32 v166[4] = {r187, r189, r188, r190};
    const u32 v167[2] = {r83, r84};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v166, v167, products_6);
    const u32 v168[4] = {r183, r185, r184, r186};
    const u32 v169[2] = {r85, r86};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v168, v169, products_7);
    const u32 v170[4] = {r187, r189, r188, r190};
    const u32 v171[2] = {r87, r88};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v170, v171, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r182 + 4096u);
    const u32 v172 = K_part_3[0];
    const u16 h152 = (u16)v172;
    const u16 h153 = (u16)(v172 >> 16);
    const u32 r191 = cvt_rn_f16x2_e4m3x2(h152);
    const u32 r192 = cvt_rn_f16x2_e4m3x2(h153);
    const u32 v173 = K_part_3[1];
    const u16 h154 = (u16)v173;
    const u16 h155 = (u16)(v173 >> 16);
    const u32 r193 = cvt_rn_f16x2_e4m3x2(h154);
    const u32 r194 = cvt_rn_f16x2_e4m3x2(h155);
    const u32 v174 = K_part_3[2];
    const u16 h156 = (u16)v174;
    const u16 h157 = (u16)(v174 >> 16);
    const u32 r195 = cvt_rn_f16x2_e4m3x2(h156);
    const u32 r196 = cvt_rn_f16x2_e4m3x2(h157);
    const u32 v175 = K_part_3[3];
    const u16 h158 = (u16)v175;
    const u16 h159 = (u16)(v175 >> 16);
    const u32 r197 = cvt_rn_f16x2_e4m3x2(h158);
    const u32 r198 = cvt_rn_f16x2_e4m3x2(h159);
    const u32 v176[4] = {r191, r193, r192, r194};
    const u32 v177[2] = {r57, r58};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v176, v177, products_8);
    const u32 v178[4] = {r195, r197, r196, r198};
    const u32 v179[2] = {r59, r60};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v178, v179, products_8);
    const u32 v180[4] = {r191, r193, r192, r194};
    const u32 v181[2] = {r61, r62};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v180, v181, products_9);
    const u32 v182[4] = {r195, r197, r196, r198};
    const u32 v183[2] = {r63, r64};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v182, v183, products_9);
    const u32 v184[4] = {r191, r193, r192, r194};
    const u32 v185[2] = {r65, r66};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v184, v185, products_10);
    const u32 v186[4] = {r195, r197, r196, r198};
    const u32 v187[2] = {r67, r68};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v186, v187, products_10);
    const u32 v188[4] = {r191, r193, r192, r194};
    const u32 v189[2] = {r69, r70};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v188, v189, products_11);
    const u32 v190[4] = {r195, r197, r196, r198};
    const u32 v191[2] = {r71, r72};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v190, v191, products_11);
    const u32 v192[4] = {r191, r193, r192, r194};
    const u32 v193[2] = {r73, r74};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v192, v193, products_12);
    const u32 v194[4] = {r195, r197, r196, r198};
    const u32 v195[2] = {r75, r76};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v194, v195, products_12);
    const u32 v196[4] = {r191, r193, r192, r194};
    const u32 v197[2] = {r77, r78};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v196, v197, products_13);
    const u32 v198[4] = {r195, r197, r196, r198};
    const u32 v199[2] = {r79, r80};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v198, v199, products_13);
    const u32 v200[4] = {r191, r193, r192, r194};
    const u32 v201[2] = {r81, r82};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v200, v201, products_14);
    const u32 v202[4] = {r195, r197, r196, r198};
    const u32 v203[2] = {r83, r84};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v202, v203, products_14);
    const u32 v204[4] = {r191, r193, r192, r194};
    const u32 v205[2] = {r85, r86};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v204, v205, products_15);
    const u32 v206[4] = {r195, r197, r196, r198};
    const u32 v207[2] = {r87, r88};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v206, v207, products_15);
    const u32 r199 = r89 + r12;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r199);
    const u32 v208 = K_part_4[0];
    const u16 h160 = (u16)v208;
    const u16 h161 = (u16)(v208 >> 16);
    const u32 r200 = cvt_rn_f16x2_e4m3x2(h160);
    const u32 r201 = cvt_rn_f16x2_e4m3x2(h161);
    const u32 v209 = K_part_4[1];
    const u16 h162 = (u16)v209;
    const u16 h163 = (u16)(v209 >> 16);
    const u32 r202 = cvt_rn_f16x2_e4m3x2(h162);
    const u32 r203 = cvt_rn_f16x2_e4m3x2(h163);
    const u32 v210 = K_part_4[2];
    const u16 h164 = (u16)v210;
    const u16 h165 = (u16)(v210 >> 16);
    const u32 r204 = cvt_rn_f16x2_e4m3x2(h164);
    const u32 r205 = cvt_rn_f16x2_e4m3x2(h165);
    const u32 v211 = K_part_4[3];
    const u16 h166 = (u16)v211;
    const u16 h167 = (u16)(v211 >> 16);
    const u32 r206 = cvt_rn_f16x2_e4m3x2(h166);
    const u32 r207 = cvt_rn_f16x2_e4m3x2(h167);
    const u32 v212[4] = {r200, r202, r201, r203};
    const u32 v213[2] = {r91, r92};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v212, v213, products_0);
    const u32 v214[4] = {r204, r206, r205, r207};
    const u32 v215[2] = {r93, r94};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v214, v215, products_0);
    const u32 v216[4] = {r200, r202, r201, r203};
    const u32 v217[2] = {r95, r96};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v216, v217, products_1);
    const u32 v218[4] = {r204, r206, r205, r207};
    const u32 v219[2] = {r97, r98};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v218, v219, products_1);
    const u32 v220[4] = {r200, r202, r201, r203};
    const u32 v221[2] = {r99, r100};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v220, v221, products_2);
    const u32 v222[4] = {r204, r206, r205, r207};
    const u32 v223[2] = {r101, r102};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v222, v223, products_2);
    const u32 v224[4] = {r200, r202, r201, r203};
    const u32 v225[2] = {r103, r104};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v224, v225, products_3);
    const u32 v226[4] = {r204, r206, r205, r207};
    const u32 v227[2] = {r105, r106};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v226, v227, products_3);
    const u32 v228[4] = {r200, r202, r201, r203};
    const u32 v229[2] = {r107, r108};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v228, v229, products_4);
    const u32 v230[4] = {r204, r206, r205, r207};
    const u32 v231[2] = {r109, r110};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v230, v231, products_4);
    const u32 v232[4] = {r200, r202, r201, r203};
    const u32 v233[2] = {r111, r112};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v232, v233, products_5);
    const u32 v234[4] = {r204, r206, r205, r207};
    const u32 v235[2] = {r113, r114};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v234, v235, products_5);
    const u32 v236[4] = {r200, r202, r201, r203};
    const u32 v237[2] = {r115, r116};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v236, v237, products_6);
    const u32 v238[4] = {r204, r206, r205, r207};
    const u32 v239[2] = {r117, r118};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v238, v239, products_6);
    const u32 v240[4] = {r200, r202, r201, r203};
    const u32 v241[2] = {r119, r120};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v240, v241, products_7);
    const u32 v242[4] = {r204, r206, r205, r207};
    const u32 v243[2] = {r121, r122};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v242, v243, products_7);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r199 + 4096u);
    const u32 v244 = K_part_5[0];
    const u16 h168 = (u16)v244;
    const u16 h169 = (u16)(v244 >> 16);
    const u32 r208 = cvt_rn_f16x2_e4m3x2(h168);
    const u32 r209 = cvt_rn_f16x2_e4m3x2(h169);
    const u32 v245 = K_part_5[1];
    const u16 h170 = (u16)v245;
    const u16 h171 = (u16)(v245 >> 16);
    const u32 r210 = cvt_rn_f16x2_e4m3x2(h170);
    const u32 r211 = cvt_rn_f16x2_e4m3x2(h171);
    const u32 v246 = K_part_5[2];
    const u16 h172 = (u16)v246;
    const u16 h173 = (u16)(v246 >> 16);
    const u32 r212 = cvt_rn_f16x2_e4m3x2(h172);
    const u32 r213 = cvt_rn_f16x2_e4m3x2(h173);
    const u32 v247 = K_part_5[3];
    const u16 h174 = (u16)v247;
    const u16 h175 = (u16)(v247 >> 16);
    const u32 r214 = cvt_rn_f16x2_e4m3x2(h174);
    const u32 r215 = cvt_rn_f16x2_e4m3x2(h175);
    const u32 v248[4] = {r208, r210, r209, r211};
    const u32 v249[2] = {r91, r92};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v248, v249, products_8);
    const u32 v250[4] = {r212, r214, r213, r215};
    const u32 v251[2] = {r93, r94};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v250, v251, products_8);
    const u32 v252[4] = {r208, r210, r209, r211};
    const u32 v253[2] = {r95, r96};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v252, v253, products_9);
    const u32 v254[4] = {r212, r214, r213, r215};
    const u32 v255[2] = {r97, r98};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v254, v255, products_9);
    const u32 v256[4] = {r208, r210, r209, r211};
    const u32 v257[2] = {r99, r100};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v256, v257, products_10);
    const u32 v258[4] = {r212, r214, r213, r215};
    const u32 v259[2] = {r101, r102};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v258, v259, products_10);
    const u32 v260[4] = {r208, r210, r209, r211};
    const u32 v261[2] = {r103, r104};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v260, v261, products_11);
    const u32 v262[4] = {r212, r214, r213, r215};
    const u32 v263[2] = {r105, r106};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v262, v263, products_11);
    const u32 v264[4] = {r208, r210, r209, r211};
    const u32 v265[2] = {r107, r108};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v264, v265, products_12);
    const u32 v266[4] = {r212, r214, r213, r215};
    const u32 v267[2] = {r109, r110};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v266, v267, products_12);
    const u32 v268[4] = {r208, r210, r209, r211};
    const u32 v269[2] = {r111, r112};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v268, v269, products_13);
    const u32 v270[4] = {r212, r214, r213, r215};
    const u32 v271[2] = {r113, r114};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v270, v271, products_13);
    const u32 v272[4] = {r208, r210, r209, r211};
    const u32 v273[2] = {r115, r116};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v272, v273, products_14);
    const u32 v274[4] = {r212, r214, r213, r215};
    const u32 v275[2] = {r117, r118};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v274, v275, products_14);
    const u32 v276[4] = {r208, r210, r209, r211};
    const u32 v277[2] = {r119, r120};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v276, v277, products_15);
    const u32 v278[4] = {r212, r214, r213, r215};
    const u32 v279[2] = {r121, r122};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v278, v279, products_15);
    const u32 r216 = r123 + r12;
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r216);
    const u32 v280 = K_part_6[0];
    const u16 h176 = (u16)v280;
    const u16 h177 = (u16)(v280 >> 16);
    const u32 r217 = cvt_rn_f16x2_e4m3x2(h176);
    const u32 r218 = cvt_rn_f16x2_e4m3x2(h177);
    const u32 v281 = K_part_6[1];
    const u16 h178 = (u16)v281;
    const u16 h179 = (u16)(v281 >> 16);
    const u32 r219 = cvt_rn_f16x2_e4m3x2(h178);
    const u32 r220 = cvt_rn_f16x2_e4m3x2(h179);
    const u32 v282 = K_part_6[2];
    const u16 h180 = (u16)v282;
    const u16 h181 = (u16)(v282 >> 16);
    const u32 r221 = cvt_rn_f16x2_e4m3x2(h180);
    const u32 r222 = cvt_rn_f16x2_e4m3x2(h181);
    const u32 v283 = K_part_6[3];
    const u16 h182 = (u16)v283;
    const u16 h183 = (u16)(v283 >> 16);
    const u32 r223 = cvt_rn_f16x2_e4m3x2(h182);
    const u32 r224 = cvt_rn_f16x2_e4m3x2(h183);
    const u32 v284[4] = {r217, r219, r218, r220};
    const u32 v285[2] = {r125, r126};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v284, v285, products_0);
    const u32 v286[4] = {r221, r223, r222, r224};
    const u32 v287[2] = {r127, r128};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v286, v287, products_0);
    const u32 v288[4] = {r217, r219, r218, r220};
    const u32 v289[2] = {r129, r130};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v288, v289, products_1);
    const u32 v290[4] = {r221, r223, r222, r224};
    const u32 v291[2] = {r131, r132};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v290, v291, products_1);
    const u32 v292[4] = {r217, r219, r218, r220};
    const u32 v293[2] = {r133, r134};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v292, v293, products_2);
    const u32 v294[4] = {r221, r223, r222, r224};
    const u32 v295[2] = {r135, r136};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v294, v295, products_2);
    const u32 v296[4] = {r217, r219, r218, r220};
    const u32 v297[2] = {r137, r138};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v296, v297, products_3);
    const u32 v298[4] = {r221, r223, r222, r224};
    const u32 v299[2] = {r139, r140};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v298, v299, products_3);
    const u32 v300[4] = {r217, r219, r218, r220};
    const u32 v301[2] = {r141, r142};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v300, v301, products_4);
    const u32 v302[4] = {r221, r223, r222, r224};
    const u32 v303[2] = {r143, r144};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v302, v303, products_4);
    const u32 v304[4] = {r217, r219, r218, r220};
    const u32 v305[2] = {r145, r146};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v304, v305, products_5);
    const u32 v306[4] = {r221, r223, r222, r224};
    const u32 v307[2] = {r147, r148};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v306, v307, products_5);
    const u32 v308[4] = {r217, r219, r218, r220};
    const u32 v309[2] = {r149, r150};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v308, v309, products_6);
    const u32 v310[4] = {r221, r223, r222, r224};
    const u32 v311[2] = {r151, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v310, v311, products_6);
    const u32 v312[4] = {r217, r219, r218, r220};
    const u32 v313[2] = {r153, r154};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v312, v313, products_7);
    const u32 v314[4] = {r221, r223, r222, r224};
    const u32 v315[2] = {r155, r156};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v314, v315, products_7);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r216 + 4096u);
    const u32 v316 = K_part_7[0];
    const u16 h184 = (u16)v316;
    const u16 h185 = (u16)(v316 >> 16);
    const u32 r225 = cvt_rn_f16x2_e4m3x2(h184);
    const u32 r226 = cvt_rn_f16x2_e4m3x2(h185);
    const u32 v317 = K_part_7[1];
    const u16 h186 = (u16)v317;
    const u16 h187 = (u16)(v317 >> 16);
    const u32 r227 = cvt_rn_f16x2_e4m3x2(h186);
    const u32 r228 = cvt_rn_f16x2_e4m3x2(h187);
    const u32 v318 = K_part_7[2];
    const u16 h188 = (u16)v318;
    const u16 h189 = (u16)(v318 >> 16);
    const u32 r229 = cvt_rn_f16x2_e4m3x2(h188);
    const u32 r230 = cvt_rn_f16x2_e4m3x2(h189);
    const u32 v319 = K_part_7[3];
    const u16 h190 = (u16)v319;
    const u16 h191 = (u16)(v319 >> 16);
    const u32 r231 = cvt_rn_f16x2_e4m3x2(h190);
    const u32 r232 = cvt_rn_f16x2_e4m3x2(h191);
    const u32 v320[4] = {r225, r227, r226, r228};
    const u32 v321[2] = {r125, r126};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v320, v321, products_8);
    const u32 v322[4] = {r229, r231, r230, r232};
    const u32 v323[2] = {r127, r128};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_8, v322, v323, products_8);
    const u32 v324[4] = {r225, r227, r226, r228};
    const u32 v325[2] = {r129, r130};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v324, v325, products_9);
    const u32 v326[4] = {r229, r231, r230, r232};
    const u32 v327[2] = {r131, r132};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_9, v326, v327, products_9);
    const u32 v328[4] = {r225, r227, r226, r228};
    const u32 v329[2] = {r133, r134};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v328, v329, products_10);
    const u32 v330[4] = {r229, r231, r230, r232};
    const u32 v331[2] = {r135, r136};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_10, v330, v331, products_10);
    const u32 v332[4] = {r225, r227, r226, r228};
    const u32 v333[2] = {r137, r138};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v332, v333, products_11);
    const u32 v334[4] = {r229, r231, r230, r232};
    const u32 v335[2] = {r139, r140};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_11, v334, v335, products_11);
    const u32 v336[4] = {r225, r227, r226, r228};
    const u32 v337[2] = {r141, r142};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v336, v337, products_12);
    const u32 v338[4] = {r229, r231, r230, r232};
    const u32 v339[2] = {r143, r144};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_12, v338, v339, products_12);
    const u32 v340[4] = {r225, r227, r226, r228};
    const u32 v341[2] = {r145, r146};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v340, v341, products_13);
    const u32 v342[4] = {r229, r231, r230, r232};
    const u32 v343[2] = {r147, r148};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_13, v342, v343, products_13);
    const u32 v344[4] = {r225, r227, r226, r228};
    const u32 v345[2] = {r149, r150};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v344, v345, products_14);
    const u32 v346[4] = {r229, r231, r230, r232};
    const u32 v347[2] = {r151, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_14, v346, v347, products_14);
    const u32 v348[4] = {r225, r227, r226, r228};
    const u32 v349[2] = {r153, r154};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v348, v349, products_15);
    const u32 v350[4] = {r229, r231, r230, r232};
    const u32 v351[2] = {r155, r156};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_15, v350, v351, products_15);
    const float sum_34 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sum_3));
    const float sum_35 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sum_3));
    const float sum_36 = __fmaf_rn(max_NaN_f32(products_8[1], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_8[0], 0.0f), sum_3));
    const float sum_37 = __fmaf_rn(max_NaN_f32(products_8[3], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_8[2], 0.0f), sum_3));
    const float sum_38 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sum_7, sum_34));
    const float sum_39 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sum_7, sum_35));
    const float sum_40 = __fmaf_rn(max_NaN_f32(products_9[1], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_9[0], 0.0f), sum_7, sum_36));
    const float sum_41 = __fmaf_rn(max_NaN_f32(products_9[3], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_9[2], 0.0f), sum_7, sum_37));
    const float sum_42 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sum_11, sum_38));
    const float sum_43 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sum_11, sum_39));
    const float sum_44 = __fmaf_rn(max_NaN_f32(products_10[1], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_10[0], 0.0f), sum_11, sum_40));
    const float sum_45 = __fmaf_rn(max_NaN_f32(products_10[3], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_10[2], 0.0f), sum_11, sum_41));
    const float sum_46 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sum_15, sum_42));
    const float sum_47 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sum_15, sum_43));
    const float sum_48 = __fmaf_rn(max_NaN_f32(products_11[1], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_11[0], 0.0f), sum_15, sum_44));
    const float sum_49 = __fmaf_rn(max_NaN_f32(products_11[3], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_11[2], 0.0f), sum_15, sum_45));
    const float sum_50 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sum_19, sum_46));
    const float sum_51 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sum_19, sum_47));
    const float sum_52 = __fmaf_rn(max_NaN_f32(products_12[1], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_12[0], 0.0f), sum_19, sum_48));
    const float sum_53 = __fmaf_rn(max_NaN_f32(products_12[3], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_12[2], 0.0f), sum_19, sum_49));
    const float sum_54 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sum_23, sum_50));
    const float sum_55 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sum_23, sum_51));
    const float sum_56 = __fmaf_rn(max_NaN_f32(products_13[1], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_13[0], 0.0f), sum_23, sum_52));
    const float sum_57 = __fmaf_rn(max_NaN_f32(products_13[3], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_13[2], 0.0f), sum_23, sum_53));
    const float sum_58 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sum_27, sum_54));
    const float sum_59 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sum_27, sum_55));
    const float sum_60 = __fmaf_rn(max_NaN_f32(products_14[1], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_14[0], 0.0f), sum_27, sum_56));
    const float sum_61 = __fmaf_rn(max_NaN_f32(products_14[3], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_14[2], 0.0f), sum_27, sum_57));
    const float sum_62 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sum_31, sum_58));
    const float sum_63 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sum_31, sum_59));
    const float sum_64 = __fmaf_rn(max_NaN_f32(products_15[1], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_15[0], 0.0f), sum_31, sum_60));
    const float sum_65 = __fmaf_rn(max_NaN_f32(products_15[3], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_15[2], 0.0f), sum_31, sum_61));
    const float sum_66 = __shfl_xor_sync(0xffffffffu, sum_62, 1);
    const float sum_67 = __fadd_rn(sum_62, sum_66);
    const float sum_68 = __shfl_xor_sync(0xffffffffu, sum_63, 1);
    const float sum_69 = __fadd_rn(sum_63, sum_68);
    const float sum_70 = __shfl_xor_sync(0xffffffffu, sum_64, 1);
    const float sum_71 = __fadd_rn(sum_64, sum_70);
    const float sum_72 = __shfl_xor_sync(0xffffffffu, sum_65, 1);
    const float sum_73 = __fadd_rn(sum_65, sum_72);
    const float sum_74 = __shfl_xor_sync(0xffffffffu, sum_67, 2);
    const float sum_75 = __shfl_xor_sync(0xffffffffu, sum_69, 2);
    const float sum_76 = __shfl_xor_sync(0xffffffffu, sum_71, 2);
    const float sum_77 = __shfl_xor_sync(0xffffffffu, sum_73, 2);
    const u32 end_1 = (u32)p << 6;
    const u32 end_2 = end_0 + end_1;
    const int end = (int)page >= 0 && (int)page < dim_P ? length - end_2 : 0u;
    const bool p7 = page < (u32)dim_P;
    const char* const d13 = d8 + 8448ll * (int)page;
    float f4 = 0.0f;
    if (p7) f4 = __ldg((const float*)(d13 + 8192));
    const float f5 = (int)r158 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_67, sum_74), f4), f3) : __uint_as_float(0xff800000u);
    float f6 = 0.0f;
    if (p7) f6 = __ldg((const float*)(d13 + 8224));
    const float f7 = (int)r159 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_69, sum_75), f6), f3) : __uint_as_float(0xff800000u);
    float f8 = 0.0f;
    if (p7) f8 = __ldg((const float*)(d13 + 8320));
    const float f9 = (int)r160 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_71, sum_76), f8), f3) : __uint_as_float(0xff800000u);
    float f10 = 0.0f;
    if (p7) f10 = __ldg((const float*)(d13 + 8352));
    const float f11 = (int)r161 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_73, sum_77), f10), f3) : __uint_as_float(0xff800000u);
    if (p1 && (int)(indexerLogitsPaged - end_2) > 63) {
      char* const d14 = d11 + 256ll * p;
      if (p5) *(float*)d14 = f5;
      if (p5) *(float*)(d14 + 32) = f7;
      if (p5) *(float*)(d14 + 128) = f9;
      if (p5) *(float*)(d14 + 160) = f11;
    } else {
      char* const d15 = d11 + 256ll * p;
      const int r233 = indexerLogitsPaged - (end_0 + sum_1 + r157 + end_1);
      if (p5 && (p1 && r233 > 0)) *(float*)d15 = f5;
      if (p5 && (p1 && r233 > 8)) *(float*)(d15 + 32) = f7;
      if (p5 && (p1 && r233 > 32)) *(float*)(d15 + 128) = f9;
      if (p5 && (p1 && r233 > 40)) *(float*)(d15 + 160) = f11;
    }
    r13 = r12;
    const u32 r234 = r12 + 8192u;
    r12 = (int)r234 >= 24576 ? 0u : r234;
  }

  // indexer_logits_paged.ts:81  for (const p of range(used, pages)) store(logits.tile([row, (first + p) * PAGE], [1, PAGE]), ou...
  const u32 r235 = end_0 + threadIdx.x;
  char* const d16 = d10 + 4ll * (int)threadIdx.x;
  #pragma unroll 1
  for (int p8 = used; p8 < 32; p8++) {
    const bool p8_ = p1 && (int)(indexerLogitsPaged - (r235 + ((u32)p8 << 6))) > 0;
    __syncthreads();
    if (p8_) *(float*)(d16 + 256ll * p8) = __uint_as_float(0xff800000u);
  }
}
