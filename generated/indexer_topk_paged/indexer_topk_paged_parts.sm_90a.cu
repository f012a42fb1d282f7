//
// indexer_topk_paged_parts: tilewright, for sm_90a
//   H = 64, D = 128, topk = 2048
//   keys = 64, spare = 2048, stages = 3, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
//
// The topk best keys of each of a query's `splits` parts, as in `indexer_topk`; a tile of keys lies in one page.

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

// As GPUs shift: by more than the width gives 0.
static __device__ __forceinline__ u32 shift_left(u32 a, u32 n) {
  return n < 32u ? a << n : 0u;
}

// As GPUs shift: by more than the width gives 0.
static __device__ __forceinline__ u32 shift_right(u32 a, u32 n) {
  return n < 32u ? a >> n : 0u;
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

// 67624 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(128, 1) indexer_topk_paged_parts(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  const char* __restrict__ weights,      // tensor weights
  char* part_values,                     // tensor part_values
  char* part_columns,                    // tensor part_columns
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_M,                             // dim M
  int dim_splits                         // dim splits
) {
  const u32 K = shared_address(smem);            // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages
  const u32 ranks = shared_address(smem) + 24576u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 40960u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 57344u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 24576u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 65536u; // 28 bytes: i32[7]
  const u32 scratch1 = shared_address(smem) + 65568u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 66080u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 66592u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 67104u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch0 = shared_address(smem) + 67616u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk_paged.ts:52  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_topk_paged.ts:53  const n = row - b * N;
  const int n = blockIdx.x - (u32)b * dim_N;

  // indexer_topk_paged.ts:54  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && (u32)n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * n));
  const int length = min(max((int)length_0, 0), (int)((u32)dim_M << 6));

  // indexer_topk_paged.ts:55  const each = ceilDiv(ceilDiv(length, splits), PAGE) * PAGE;
  const u32 each_0 = div_s32(length, dim_splits);
  const u32 each_1 = length - each_0 * dim_splits;
  const u32 each_2 = each_0 + (each_1 != 0u && (int)(each_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_3 = (int)each_2 / 64;
  const u32 each_4 = each_2 - (each_3 << 6);
  const u32 each_5 = each_3 + (each_4 != 0u && (int)(each_4 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 each = each_5 << 6;

  // indexer_topk_paged.ts:56  const lo = min(blockIdx.y * each, length);
  const int lo = min((int)(blockIdx.y * each), length);

  // indexer_topk_paged.ts:57  const hi = min(lo + each, length);
  const int hi = min((int)(lo + each), length);

  // select.ts:53  export function candidates(wanted: number, spare: number, first: number, size: number) {
  const int r0 = (u32)hi - lo;

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk_paged.ts:60  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const int r1 = threadIdx.x & 7u;
  const int r2 = (threadIdx.x >> 3) & 3u;
  const u32 r3 = threadIdx.x >> 5;
  const u32 r4 = r3 << 11;
  const u32 r5 = ((u32)r2 << 7) + r4 + ((u32)r1 << 4);
  const u32 r6 = r5 ^ ((r5 >> 3) & 0x70u);
  const u32 r7 = r6 ^ 0x40u;
  if (length_if) {
    const u32 r8 = Q + r6;
    const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d1 = d0 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    const u32 r9 = Q + r7;
    cp_async_cg_shared_global<16>(r8, d1);
    cp_async_cg_shared_global<16>(r9 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r8 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r9 + 1536u, d1 + 1536);
  } else {
    const u32 r10 = Q + r6;
    const char* const d2 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d3 = d2 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    const u32 r11 = Q + r7;
    const bool p1 = !length_if;
    cp_async_cg_shared_global<16>(r10, d3, p1);
    cp_async_cg_shared_global<16>(r11 + 512u, d3 + 512, p1);
    cp_async_cg_shared_global<16>(r10 + 1024u, d3 + 1024, p1);
    cp_async_cg_shared_global<16>(r11 + 1536u, d3 + 1536, p1);
  }
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const bool p2 = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const d4 = weights + 256ll * (int)blockIdx.x;
  float f0 = 0.0f;
  if (p2) f0 = __ldg((const float*)(d4 + 4ll * (int)(threadIdx.x & 0x3fu)));
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
  if ((threadIdx.x & 0x5fu) == 0u) shared<float>((r3 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_9 = shared<float>(scratch0);
  const float largest_10 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p3 = max_NaN_f32(largest_9, largest_10) >= 7.9228163e28f;
  const float f2 = p3 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p3 ? 4.2949673e9f : 1.0f;

  // select-keys.ts:66  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // select-keys.ts:67  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const u32 r12 = r0 / 64;
  const u32 r13 = r0 - (r12 << 6);
  const int r14 = r12 + (r13 != 0u && (int)(r13 ^ 0x40u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:62  const page = block_table.at(b, idiv(s, PAGE));
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2);

  // select-keys.ts:71  copy(codes, K);
  const u32 r15 = K + r6;
  const u32 r16 = K + r7;
  if (r14 > 0) {
    const int page_0 = lo / 64;

    // indexer_topk_paged.ts:63  const offset = s % PAGE;
    const int offset_0 = lo % 64;
    const char* const d5 = cache + 128ll * offset_0 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    u32 page_1 = 0u;
    if (length_if_0 && (u32)page_0 < (u32)dim_M) page_1 = __ldg((const u32*)(page_at + 4ll * page_0));
    const bool p4 = page_1 < (u32)dim_P;
    const char* const d6 = d5 + 8448ll * (int)page_1;
    if (p4 && ((u32)offset_0 < 66u && offset_0 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r15, d6);
      cp_async_cg_shared_global<16>(r16 + 512u, d6 + 512);
      cp_async_cg_shared_global<16>(r15 + 1024u, d6 + 1024);
      cp_async_cg_shared_global<16>(r16 + 1536u, d6 + 1536);
    } else {
      const u32 r17 = (u32)offset_0 + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15, d6, !(p4 && r17 < 66u));
      cp_async_cg_shared_global<16>(r16 + 512u, d6 + 512, !(p4 && r17 + 4u < 66u));
      cp_async_cg_shared_global<16>(r15 + 1024u, d6 + 1024, !(p4 && r17 + 8u < 66u));
      cp_async_cg_shared_global<16>(r16 + 1536u, d6 + 1536, !(p4 && r17 + 12u < 66u));
    }
  }
  cp_async_commit_group();
  if (r14 > 1) {
    // select-keys.ts:68  const s = lo + tile * keys;
    const int s_0 = lo + 64u;
    const int page_2 = s_0 / 64;
    const int offset_1 = s_0 % 64;
    const char* const d7 = cache + 128ll * offset_1 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    u32 page_3 = 0u;
    if (length_if_0 && (u32)page_2 < (u32)dim_M) page_3 = __ldg((const u32*)(page_at + 4ll * page_2));
    const bool p5 = page_3 < (u32)dim_P;
    const char* const d8 = d7 + 8448ll * (int)page_3;
    if (p5 && ((u32)offset_1 < 66u && offset_1 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r15 + 8192u, d8);
      cp_async_cg_shared_global<16>(r16 + 8704u, d8 + 512);
      cp_async_cg_shared_global<16>(r15 + 9216u, d8 + 1024);
      cp_async_cg_shared_global<16>(r16 + 9728u, d8 + 1536);
    } else {
      const u32 r18 = (u32)offset_1 + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15 + 8192u, d8, !(p5 && r18 < 66u));
      cp_async_cg_shared_global<16>(r16 + 8704u, d8 + 512, !(p5 && r18 + 4u < 66u));
      cp_async_cg_shared_global<16>(r15 + 9216u, d8 + 1024, !(p5 && r18 + 8u < 66u));
      cp_async_cg_shared_global<16>(r16 + 9728u, d8 + 1536, !(p5 && r18 + 12u < 66u));
    }
  }
  cp_async_commit_group();
  u32 r19 = 0u;
  u32 r20 = 16384u;
  const char* const d9 = cache + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r21 = threadIdx.x & 0x1fu;
  const u32 r22 = (r21 >> 3) & 1u;
  const u32 r23 = (r21 >> 4) & 1u;
  const u32 r24 = (r21 & 7u) << 7;
  const u32 r25 = r4 + (r22 << 10) + r24 + (r23 << 4);
  const u32 r26 = r25 ^ ((r25 >> 3) & 0x70u);
  const u32 r27 = K + r26;
  const u32 r28 = (r23 << 10) + r24 + (r22 << 4);
  const u32 r29 = r28 ^ ((r28 >> 3) & 0x70u);
  const u32 r30 = Q + r29;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r30);
  const u32 v0 = Q_part_0[0];
  const u16 h0 = (u16)v0;
  const u16 h1 = (u16)(v0 >> 16);
  const u32 r31 = cvt_rn_f16x2_e4m3x2(h0);
  const u32 r32 = cvt_rn_f16x2_e4m3x2(h1);
  const u32 v1 = Q_part_0[1];
  const u16 h2 = (u16)v1;
  const u16 h3 = (u16)(v1 >> 16);
  const u32 r33 = cvt_rn_f16x2_e4m3x2(h2);
  const u32 r34 = cvt_rn_f16x2_e4m3x2(h3);
  const u32 v2 = Q_part_0[2];
  const u16 h4 = (u16)v2;
  const u16 h5 = (u16)(v2 >> 16);
  const u32 r35 = cvt_rn_f16x2_e4m3x2(h4);
  const u32 r36 = cvt_rn_f16x2_e4m3x2(h5);
  const u32 v3 = Q_part_0[3];
  const u16 h6 = (u16)v3;
  const u16 h7 = (u16)(v3 >> 16);
  const u32 r37 = cvt_rn_f16x2_e4m3x2(h6);
  const u32 r38 = cvt_rn_f16x2_e4m3x2(h7);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r30 + 2048u);
  const u32 v4 = Q_part_1[0];
  const u16 h8 = (u16)v4;
  const u16 h9 = (u16)(v4 >> 16);
  const u32 r39 = cvt_rn_f16x2_e4m3x2(h8);
  const u32 r40 = cvt_rn_f16x2_e4m3x2(h9);
  const u32 v5 = Q_part_1[1];
  const u16 h10 = (u16)v5;
  const u16 h11 = (u16)(v5 >> 16);
  const u32 r41 = cvt_rn_f16x2_e4m3x2(h10);
  const u32 r42 = cvt_rn_f16x2_e4m3x2(h11);
  const u32 v6 = Q_part_1[2];
  const u16 h12 = (u16)v6;
  const u16 h13 = (u16)(v6 >> 16);
  const u32 r43 = cvt_rn_f16x2_e4m3x2(h12);
  const u32 r44 = cvt_rn_f16x2_e4m3x2(h13);
  const u32 v7 = Q_part_1[3];
  const u16 h14 = (u16)v7;
  const u16 h15 = (u16)(v7 >> 16);
  const u32 r45 = cvt_rn_f16x2_e4m3x2(h14);
  const u32 r46 = cvt_rn_f16x2_e4m3x2(h15);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r30 + 4096u);
  const u32 v8 = Q_part_2[0];
  const u16 h16 = (u16)v8;
  const u16 h17 = (u16)(v8 >> 16);
  const u32 r47 = cvt_rn_f16x2_e4m3x2(h16);
  const u32 r48 = cvt_rn_f16x2_e4m3x2(h17);
  const u32 v9 = Q_part_2[1];
  const u16 h18 = (u16)v9;
  const u16 h19 = (u16)(v9 >> 16);
  const u32 r49 = cvt_rn_f16x2_e4m3x2(h18);
  const u32 r50 = cvt_rn_f16x2_e4m3x2(h19);
  const u32 v10 = Q_part_2[2];
  const u16 h20 = (u16)v10;
  const u16 h21 = (u16)(v10 >> 16);
  const u32 r51 = cvt_rn_f16x2_e4m3x2(h20);
  const u32 r52 = cvt_rn_f16x2_e4m3x2(h21);
  const u32 v11 = Q_part_2[3];
  const u16 h22 = (u16)v11;
  const u16 h23 = (u16)(v11 >> 16);
  const u32 r53 = cvt_rn_f16x2_e4m3x2(h22);
  const u32 r54 = cvt_rn_f16x2_e4m3x2(h23);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r30 + 6144u);
  const u32 v12 = Q_part_3[0];
  const u16 h24 = (u16)v12;
  const u16 h25 = (u16)(v12 >> 16);
  const u32 r55 = cvt_rn_f16x2_e4m3x2(h24);
  const u32 r56 = cvt_rn_f16x2_e4m3x2(h25);
  const u32 v13 = Q_part_3[1];
  const u16 h26 = (u16)v13;
  const u16 h27 = (u16)(v13 >> 16);
  const u32 r57 = cvt_rn_f16x2_e4m3x2(h26);
  const u32 r58 = cvt_rn_f16x2_e4m3x2(h27);
  const u32 v14 = Q_part_3[2];
  const u16 h28 = (u16)v14;
  const u16 h29 = (u16)(v14 >> 16);
  const u32 r59 = cvt_rn_f16x2_e4m3x2(h28);
  const u32 r60 = cvt_rn_f16x2_e4m3x2(h29);
  const u32 v15 = Q_part_3[3];
  const u16 h30 = (u16)v15;
  const u16 h31 = (u16)(v15 >> 16);
  const u32 r61 = cvt_rn_f16x2_e4m3x2(h30);
  const u32 r62 = cvt_rn_f16x2_e4m3x2(h31);
  const u32 r63 = K + (r26 ^ 0x20u);
  const u32 r64 = Q + (r29 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r64);
  const u32 v16 = Q_part_4[0];
  const u16 h32 = (u16)v16;
  const u16 h33 = (u16)(v16 >> 16);
  const u32 r65 = cvt_rn_f16x2_e4m3x2(h32);
  const u32 r66 = cvt_rn_f16x2_e4m3x2(h33);
  const u32 v17 = Q_part_4[1];
  const u16 h34 = (u16)v17;
  const u16 h35 = (u16)(v17 >> 16);
  const u32 r67 = cvt_rn_f16x2_e4m3x2(h34);
  const u32 r68 = cvt_rn_f16x2_e4m3x2(h35);
  const u32 v18 = Q_part_4[2];
  const u16 h36 = (u16)v18;
  const u16 h37 = (u16)(v18 >> 16);
  const u32 r69 = cvt_rn_f16x2_e4m3x2(h36);
  const u32 r70 = cvt_rn_f16x2_e4m3x2(h37);
  const u32 v19 = Q_part_4[3];
  const u16 h38 = (u16)v19;
  const u16 h39 = (u16)(v19 >> 16);
  const u32 r71 = cvt_rn_f16x2_e4m3x2(h38);
  const u32 r72 = cvt_rn_f16x2_e4m3x2(h39);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r64 + 2048u);
  const u32 v20 = Q_part_5[0];
  const u16 h40 = (u16)v20;
  const u16 h41 = (u16)(v20 >> 16);
  const u32 r73 = cvt_rn_f16x2_e4m3x2(h40);
  const u32 r74 = cvt_rn_f16x2_e4m3x2(h41);
  const u32 v21 = Q_part_5[1];
  const u16 h42 = (u16)v21;
  const u16 h43 = (u16)(v21 >> 16);
  const u32 r75 = cvt_rn_f16x2_e4m3x2(h42);
  const u32 r76 = cvt_rn_f16x2_e4m3x2(h43);
  const u32 v22 = Q_part_5[2];
  const u16 h44 = (u16)v22;
  const u16 h45 = (u16)(v22 >> 16);
  const u32 r77 = cvt_rn_f16x2_e4m3x2(h44);
  const u32 r78 = cvt_rn_f16x2_e4m3x2(h45);
  const u32 v23 = Q_part_5[3];
  const u16 h46 = (u16)v23;
  const u16 h47 = (u16)(v23 >> 16);
  const u32 r79 = cvt_rn_f16x2_e4m3x2(h46);
  const u32 r80 = cvt_rn_f16x2_e4m3x2(h47);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r64 + 4096u);
  const u32 v24 = Q_part_6[0];
  const u16 h48 = (u16)v24;
  const u16 h49 = (u16)(v24 >> 16);
  const u32 r81 = cvt_rn_f16x2_e4m3x2(h48);
  const u32 r82 = cvt_rn_f16x2_e4m3x2(h49);
  const u32 v25 = Q_part_6[1];
  const u16 h50 = (u16)v25;
  const u16 h51 = (u16)(v25 >> 16);
  const u32 r83 = cvt_rn_f16x2_e4m3x2(h50);
  const u32 r84 = cvt_rn_f16x2_e4m3x2(h51);
  const u32 v26 = Q_part_6[2];
  const u16 h52 = (u16)v26;
  const u16 h53 = (u16)(v26 >> 16);
  const u32 r85 = cvt_rn_f16x2_e4m3x2(h52);
  const u32 r86 = cvt_rn_f16x2_e4m3x2(h53);
  const u32 v27 = Q_part_6[3];
  const u16 h54 = (u16)v27;
  const u16 h55 = (u16)(v27 >> 16);
  const u32 r87 = cvt_rn_f16x2_e4m3x2(h54);
  const u32 r88 = cvt_rn_f16x2_e4m3x2(h55);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r64 + 6144u);
  const u32 v28 = Q_part_7[0];
  const u16 h56 = (u16)v28;
  const u16 h57 = (u16)(v28 >> 16);
  const u32 r89 = cvt_rn_f16x2_e4m3x2(h56);
  const u32 r90 = cvt_rn_f16x2_e4m3x2(h57);
  const u32 v29 = Q_part_7[1];
  const u16 h58 = (u16)v29;
  const u16 h59 = (u16)(v29 >> 16);
  const u32 r91 = cvt_rn_f16x2_e4m3x2(h58);
  const u32 r92 = cvt_rn_f16x2_e4m3x2(h59);
  const u32 v30 = Q_part_7[2];
  const u16 h60 = (u16)v30;
  const u16 h61 = (u16)(v30 >> 16);
  const u32 r93 = cvt_rn_f16x2_e4m3x2(h60);
  const u32 r94 = cvt_rn_f16x2_e4m3x2(h61);
  const u32 v31 = Q_part_7[3];
  const u16 h62 = (u16)v31;
  const u16 h63 = (u16)(v31 >> 16);
  const u32 r95 = cvt_rn_f16x2_e4m3x2(h62);
  const u32 r96 = cvt_rn_f16x2_e4m3x2(h63);
  const u32 r97 = K + (r26 ^ 0x40u);
  const u32 r98 = Q + (r29 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r98);
  const u32 v32 = Q_part_8[0];
  const u16 h64 = (u16)v32;
  const u16 h65 = (u16)(v32 >> 16);
  const u32 r99 = cvt_rn_f16x2_e4m3x2(h64);
  const u32 r100 = cvt_rn_f16x2_e4m3x2(h65);
  const u32 v33 = Q_part_8[1];
  const u16 h66 = (u16)v33;
  const u16 h67 = (u16)(v33 >> 16);
  const u32 r101 = cvt_rn_f16x2_e4m3x2(h66);
  const u32 r102 = cvt_rn_f16x2_e4m3x2(h67);
  const u32 v34 = Q_part_8[2];
  const u16 h68 = (u16)v34;
  const u16 h69 = (u16)(v34 >> 16);
  const u32 r103 = cvt_rn_f16x2_e4m3x2(h68);
  const u32 r104 = cvt_rn_f16x2_e4m3x2(h69);
  const u32 v35 = Q_part_8[3];
  const u16 h70 = (u16)v35;
  const u16 h71 = (u16)(v35 >> 16);
  const u32 r105 = cvt_rn_f16x2_e4m3x2(h70);
  const u32 r106 = cvt_rn_f16x2_e4m3x2(h71);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r98 + 2048u);
  const u32 v36 = Q_part_9[0];
  const u16 h72 = (u16)v36;
  const u16 h73 = (u16)(v36 >> 16);
  const u32 r107 = cvt_rn_f16x2_e4m3x2(h72);
  const u32 r108 = cvt_rn_f16x2_e4m3x2(h73);
  const u32 v37 = Q_part_9[1];
  const u16 h74 = (u16)v37;
  const u16 h75 = (u16)(v37 >> 16);
  const u32 r109 = cvt_rn_f16x2_e4m3x2(h74);
  const u32 r110 = cvt_rn_f16x2_e4m3x2(h75);
  const u32 v38 = Q_part_9[2];
  const u16 h76 = (u16)v38;
  const u16 h77 = (u16)(v38 >> 16);
  const u32 r111 = cvt_rn_f16x2_e4m3x2(h76);
  const u32 r112 = cvt_rn_f16x2_e4m3x2(h77);
  const u32 v39 = Q_part_9[3];
  const u16 h78 = (u16)v39;
  const u16 h79 = (u16)(v39 >> 16);
  const u32 r113 = cvt_rn_f16x2_e4m3x2(h78);
  const u32 r114 = cvt_rn_f16x2_e4m3x2(h79);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r98 + 4096u);
  const u32 v40 = Q_part_10[0];
  const u16 h80 = (u16)v40;
  const u16 h81 = (u16)(v40 >> 16);
  const u32 r115 = cvt_rn_f16x2_e4m3x2(h80);
  const u32 r116 = cvt_rn_f16x2_e4m3x2(h81);
  const u32 v41 = Q_part_10[1];
  const u16 h82 = (u16)v41;
  const u16 h83 = (u16)(v41 >> 16);
  const u32 r117 = cvt_rn_f16x2_e4m3x2(h82);
  const u32 r118 = cvt_rn_f16x2_e4m3x2(h83);
  const u32 v42 = Q_part_10[2];
  const u16 h84 = (u16)v42;
  const u16 h85 = (u16)(v42 >> 16);
  const u32 r119 = cvt_rn_f16x2_e4m3x2(h84);
  const u32 r120 = cvt_rn_f16x2_e4m3x2(h85);
  const u32 v43 = Q_part_10[3];
  const u16 h86 = (u16)v43;
  const u16 h87 = (u16)(v43 >> 16);
  const u32 r121 = cvt_rn_f16x2_e4m3x2(h86);
  const u32 r122 = cvt_rn_f16x2_e4m3x2(h87);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r98 + 6144u);
  const u32 v44 = Q_part_11[0];
  const u16 h88 = (u16)v44;
  const u16 h89 = (u16)(v44 >> 16);
  const u32 r123 = cvt_rn_f16x2_e4m3x2(h88);
  const u32 r124 = cvt_rn_f16x2_e4m3x2(h89);
  const u32 v45 = Q_part_11[1];
  const u16 h90 = (u16)v45;
  const u16 h91 = (u16)(v45 >> 16);
  const u32 r125 = cvt_rn_f16x2_e4m3x2(h90);
  const u32 r126 = cvt_rn_f16x2_e4m3x2(h91);
  const u32 v46 = Q_part_11[2];
  const u16 h92 = (u16)v46;
  const u16 h93 = (u16)(v46 >> 16);
  const u32 r127 = cvt_rn_f16x2_e4m3x2(h92);
  const u32 r128 = cvt_rn_f16x2_e4m3x2(h93);
  const u32 v47 = Q_part_11[3];
  const u16 h94 = (u16)v47;
  const u16 h95 = (u16)(v47 >> 16);
  const u32 r129 = cvt_rn_f16x2_e4m3x2(h94);
  const u32 r130 = cvt_rn_f16x2_e4m3x2(h95);
  const u32 r131 = K + (r26 ^ 0x60u);
  const u32 r132 = Q + (r29 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r132);
  const u32 v48 = Q_part_12[0];
  const u16 h96 = (u16)v48;
  const u16 h97 = (u16)(v48 >> 16);
  const u32 r133 = cvt_rn_f16x2_e4m3x2(h96);
  const u32 r134 = cvt_rn_f16x2_e4m3x2(h97);
  const u32 v49 = Q_part_12[1];
  const u16 h98 = (u16)v49;
  const u16 h99 = (u16)(v49 >> 16);
  const u32 r135 = cvt_rn_f16x2_e4m3x2(h98);
  const u32 r136 = cvt_rn_f16x2_e4m3x2(h99);
  const u32 v50 = Q_part_12[2];
  const u16 h100 = (u16)v50;
  const u16 h101 = (u16)(v50 >> 16);
  const u32 r137 = cvt_rn_f16x2_e4m3x2(h100);
  const u32 r138 = cvt_rn_f16x2_e4m3x2(h101);
  const u32 v51 = Q_part_12[3];
  const u16 h102 = (u16)v51;
  const u16 h103 = (u16)(v51 >> 16);
  const u32 r139 = cvt_rn_f16x2_e4m3x2(h102);
  const u32 r140 = cvt_rn_f16x2_e4m3x2(h103);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r132 + 2048u);
  const u32 v52 = Q_part_13[0];
  const u16 h104 = (u16)v52;
  const u16 h105 = (u16)(v52 >> 16);
  const u32 r141 = cvt_rn_f16x2_e4m3x2(h104);
  const u32 r142 = cvt_rn_f16x2_e4m3x2(h105);
  const u32 v53 = Q_part_13[1];
  const u16 h106 = (u16)v53;
  const u16 h107 = (u16)(v53 >> 16);
  const u32 r143 = cvt_rn_f16x2_e4m3x2(h106);
  const u32 r144 = cvt_rn_f16x2_e4m3x2(h107);
  const u32 v54 = Q_part_13[2];
  const u16 h108 = (u16)v54;
  const u16 h109 = (u16)(v54 >> 16);
  const u32 r145 = cvt_rn_f16x2_e4m3x2(h108);
  const u32 r146 = cvt_rn_f16x2_e4m3x2(h109);
  const u32 v55 = Q_part_13[3];
  const u16 h110 = (u16)v55;
  const u16 h111 = (u16)(v55 >> 16);
  const u32 r147 = cvt_rn_f16x2_e4m3x2(h110);
  const u32 r148 = cvt_rn_f16x2_e4m3x2(h111);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r132 + 4096u);
  const u32 v56 = Q_part_14[0];
  const u16 h112 = (u16)v56;
  const u16 h113 = (u16)(v56 >> 16);
  const u32 r149 = cvt_rn_f16x2_e4m3x2(h112);
  const u32 r150 = cvt_rn_f16x2_e4m3x2(h113);
  const u32 v57 = Q_part_14[1];
  const u16 h114 = (u16)v57;
  const u16 h115 = (u16)(v57 >> 16);
  const u32 r151 = cvt_rn_f16x2_e4m3x2(h114);
  const u32 r152 = cvt_rn_f16x2_e4m3x2(h115);
  const u32 v58 = Q_part_14[2];
  const u16 h116 = (u16)v58;
  const u16 h117 = (u16)(v58 >> 16);
  const u32 r153 = cvt_rn_f16x2_e4m3x2(h116);
  const u32 r154 = cvt_rn_f16x2_e4m3x2(h117);
  const u32 v59 = Q_part_14[3];
  const u16 h118 = (u16)v59;
  const u16 h119 = (u16)(v59 >> 16);
  const u32 r155 = cvt_rn_f16x2_e4m3x2(h118);
  const u32 r156 = cvt_rn_f16x2_e4m3x2(h119);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r132 + 6144u);
  const u32 v60 = Q_part_15[0];
  const u16 h120 = (u16)v60;
  const u16 h121 = (u16)(v60 >> 16);
  const u32 r157 = cvt_rn_f16x2_e4m3x2(h120);
  const u32 r158 = cvt_rn_f16x2_e4m3x2(h121);
  const u32 v61 = Q_part_15[1];
  const u16 h122 = (u16)v61;
  const u16 h123 = (u16)(v61 >> 16);
  const u32 r159 = cvt_rn_f16x2_e4m3x2(h122);
  const u32 r160 = cvt_rn_f16x2_e4m3x2(h123);
  const u32 v62 = Q_part_15[2];
  const u16 h124 = (u16)v62;
  const u16 h125 = (u16)(v62 >> 16);
  const u32 r161 = cvt_rn_f16x2_e4m3x2(h124);
  const u32 r162 = cvt_rn_f16x2_e4m3x2(h125);
  const u32 v63 = Q_part_15[3];
  const u16 h126 = (u16)v63;
  const u16 h127 = (u16)(v63 >> 16);
  const u32 r163 = cvt_rn_f16x2_e4m3x2(h126);
  const u32 r164 = cvt_rn_f16x2_e4m3x2(h127);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sums_0 = threadIdx.x & 3u;
  const char* const sums_at = d4 + 8ll * (int)sums_0;
  float sums_1 = 0.0f;
  if (p2) sums_1 = __ldg((const float*)sums_at);
  const float sums_2 = __fmul_rn(sums_1, f2);
  float sums_3 = 0.0f;
  if (p2) sums_3 = __ldg((const float*)(sums_at + 4));
  const float sums_4 = __fmul_rn(sums_3, f2);
  float sums_5 = 0.0f;
  if (p2) sums_5 = __ldg((const float*)(sums_at + 32));
  const float sums_6 = __fmul_rn(sums_5, f2);
  float sums_7 = 0.0f;
  if (p2) sums_7 = __ldg((const float*)(sums_at + 36));
  const float sums_8 = __fmul_rn(sums_7, f2);
  float sums_9 = 0.0f;
  if (p2) sums_9 = __ldg((const float*)(sums_at + 64));
  const float sums_10 = __fmul_rn(sums_9, f2);
  float sums_11 = 0.0f;
  if (p2) sums_11 = __ldg((const float*)(sums_at + 68));
  const float sums_12 = __fmul_rn(sums_11, f2);
  float sums_13 = 0.0f;
  if (p2) sums_13 = __ldg((const float*)(sums_at + 96));
  const float sums_14 = __fmul_rn(sums_13, f2);
  float sums_15 = 0.0f;
  if (p2) sums_15 = __ldg((const float*)(sums_at + 100));
  const float sums_16 = __fmul_rn(sums_15, f2);
  float sums_17 = 0.0f;
  if (p2) sums_17 = __ldg((const float*)(sums_at + 128));
  const float sums_18 = __fmul_rn(sums_17, f2);
  float sums_19 = 0.0f;
  if (p2) sums_19 = __ldg((const float*)(sums_at + 132));
  const float sums_20 = __fmul_rn(sums_19, f2);
  float sums_21 = 0.0f;
  if (p2) sums_21 = __ldg((const float*)(sums_at + 160));
  const float sums_22 = __fmul_rn(sums_21, f2);
  float sums_23 = 0.0f;
  if (p2) sums_23 = __ldg((const float*)(sums_at + 164));
  const float sums_24 = __fmul_rn(sums_23, f2);
  float sums_25 = 0.0f;
  if (p2) sums_25 = __ldg((const float*)(sums_at + 192));
  const float sums_26 = __fmul_rn(sums_25, f2);
  float sums_27 = 0.0f;
  if (p2) sums_27 = __ldg((const float*)(sums_at + 196));
  const float sums_28 = __fmul_rn(sums_27, f2);
  float sums_29 = 0.0f;
  if (p2) sums_29 = __ldg((const float*)(sums_at + 224));
  const float sums_30 = __fmul_rn(sums_29, f2);
  float sums_31 = 0.0f;
  if (p2) sums_31 = __ldg((const float*)(sums_at + 228));
  const float sums_32 = __fmul_rn(sums_31, f2);

  // select-keys.ts:74  parallel([keys], (i) => {
  const bool p6 = sums_0 == 0u;

  // select-keys.ts:75  const logit = f32(sums.at(i) * scaleOf(i) * headWeights.inverse);
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r3 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  const u32 r165 = (u32)lo + r0 - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  const u32 r166 = 32u - __clz(r0);

  // select.ts:129  fill(bins, 0);
  const u32 r167 = bins + (r21 << 4) + r4;

  // select.ts:133  const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
  const u32 counts_0 = bins + r21 * -16u + r3 * -2048u;

  // select.ts:104  const upTo = scanSum(counts, 0);
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_0 = threadIdx.x * 4u + scratch1;
  const u32 upTo_1 = threadIdx.x ^ 0x20u;
  const u32 upTo_2 = upTo_1 * 4u + scratch1;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_3 = threadIdx.x * 4u + scratch2;
  const u32 upTo_4 = threadIdx.x ^ 0x40u;
  const u32 upTo_5 = upTo_4 * 4u + scratch2;

  // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
  const u32 r168 = r21 * -4u + r3 * -512u;
  const u32 r169 = r168 + 2047u;
  const u32 r170 = r168 + 2046u;
  const u32 r171 = r168 + 2045u;
  const u32 r172 = r168 + 2044u;
  const u32 r173 = r168 + 1919u;
  const u32 r174 = r168 + 1918u;
  const u32 r175 = r168 + 1917u;
  const u32 r176 = r168 + 1916u;
  const u32 r177 = r168 + 1791u;
  const u32 r178 = r168 + 1790u;
  const u32 r179 = r168 + 1789u;
  const u32 r180 = r168 + 1788u;
  const u32 r181 = r168 + 1663u;
  const u32 r182 = r168 + 1662u;
  const u32 r183 = r168 + 1661u;
  const u32 r184 = r168 + 1660u;
  const u32 upTo_6 = threadIdx.x * 4u + scratch3;
  const u32 upTo_7 = upTo_1 * 4u + scratch3;
  const u32 upTo_8 = threadIdx.x * 4u + scratch4;
  const u32 upTo_9 = upTo_4 * 4u + scratch4;

  // select.ts:175  const rank = tabulate(i32, [CHUNK], (i) => (start + i < kept ? ranks.at(start + i) : 0));
  const u32 r185 = (r21 << 2) + (r3 << 8);
  const u32 r186 = r185 + 1u;
  const u32 r187 = r185 + 2u;
  const u32 r188 = r185 + 3u;
  const u32 r189 = r185 + 128u;
  const u32 r190 = r185 + 129u;
  const u32 r191 = r185 + 130u;
  const u32 r192 = r185 + 131u;
  #pragma unroll 1
  for (int tile = 0; tile < r14; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r193 = tile + 2u;
    const u32 r194 = r15 + r20;
    const u32 r195 = r16 + r20;
    if ((int)r193 < r14) {
      const int s_1 = lo + (r193 << 6);
      const int page_4 = s_1 / 64;
      const int offset = s_1 % 64;
      u32 page_5 = 0u;
      if (length_if_0 && (u32)page_4 < (u32)dim_M) page_5 = __ldg((const u32*)(page_at + 4ll * page_4));
      const bool p7 = page_5 < (u32)dim_P;
      const char* const d10 = d9 + 128ll * offset + 8448ll * (int)page_5;
      if (p7 && ((u32)offset < 66u && offset + 63u < 66u)) {
        cp_async_cg_shared_global<16>(r194, d10);
        cp_async_cg_shared_global<16>(r195 + 512u, d10 + 512);
        cp_async_cg_shared_global<16>(r194 + 1024u, d10 + 1024);
        cp_async_cg_shared_global<16>(r195 + 1536u, d10 + 1536);
      } else {
        const u32 r196 = r2 + (r3 << 4) + offset;
        cp_async_cg_shared_global<16>(r194, d10, !(p7 && r196 < 66u));
        cp_async_cg_shared_global<16>(r195 + 512u, d10 + 512, !(p7 && r196 + 4u < 66u));
        cp_async_cg_shared_global<16>(r194 + 1024u, d10 + 1024, !(p7 && r196 + 8u < 66u));
        cp_async_cg_shared_global<16>(r195 + 1536u, d10 + 1536, !(p7 && r196 + 12u < 66u));
      }
    }
    cp_async_commit_group();
    const int s = lo + ((u32)tile << 6);
    const int page_6 = s / 64;
    u32 page = 0u;
    if (length_if_0 && (u32)page_6 < (u32)dim_M) page = __ldg((const u32*)(page_at + 4ll * page_6));

    // indexer_topk_paged.ts:66  count: page >= 0 && page < P ? hi - s : 0,
    const int r197 = (int)page >= 0 && (int)page < dim_P ? (u32)hi - s : 0u;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r27 + r19);
    const u32 v64 = K_part_0[0];
    const u16 h128 = (u16)v64;
    const u16 h129 = (u16)(v64 >> 16);
    const u32 r198 = cvt_rn_f16x2_e4m3x2(h128);
    const u32 r199 = cvt_rn_f16x2_e4m3x2(h129);
    const u32 v65 = K_part_0[1];
    const u16 h130 = (u16)v65;
    const u16 h131 = (u16)(v65 >> 16);
    const u32 r200 = cvt_rn_f16x2_e4m3x2(h130);
    const u32 r201 = cvt_rn_f16x2_e4m3x2(h131);
    const u32 v66 = K_part_0[2];
    const u16 h132 = (u16)v66;
    const u16 h133 = (u16)(v66 >> 16);
    const u32 r202 = cvt_rn_f16x2_e4m3x2(h132);
    const u32 r203 = cvt_rn_f16x2_e4m3x2(h133);
    const u32 v67 = K_part_0[3];
    const u16 h134 = (u16)v67;
    const u16 h135 = (u16)(v67 >> 16);
    const u32 r204 = cvt_rn_f16x2_e4m3x2(h134);
    const u32 r205 = cvt_rn_f16x2_e4m3x2(h135);
    float products_0[4];
    const u32 v68[4] = {r198, r200, r199, r201};
    const u32 v69[2] = {r31, r32};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v68, v69, zeros);
    const u32 v70[4] = {r202, r204, r203, r205};
    const u32 v71[2] = {r33, r34};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v70, v71, products_0);
    float products_1[4];
    const u32 v72[4] = {r198, r200, r199, r201};
    const u32 v73[2] = {r35, r36};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v72, v73, zeros);
    const u32 v74[4] = {r202, r204, r203, r205};
    const u32 v75[2] = {r37, r38};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v74, v75, products_1);
    float products_2[4];
    const u32 v76[4] = {r198, r200, r199, r201};
    const u32 v77[2] = {r39, r40};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v76, v77, zeros);
    const u32 v78[4] = {r202, r204, r203, r205};
    const u32 v79[2] = {r41, r42};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v78, v79, products_2);
    float products_3[4];
    const u32 v80[4] = {r198, r200, r199, r201};
    const u32 v81[2] = {r43, r44};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v80, v81, zeros);
    const u32 v82[4] = {r202, r204, r203, r205};
    const u32 v83[2] = {r45, r46};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v82, v83, products_3);
    float products_4[4];
    const u32 v84[4] = {r198, r200, r199, r201};
    const u32 v85[2] = {r47, r48};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v84, v85, zeros);
    const u32 v86[4] = {r202, r204, r203, r205};
    const u32 v87[2] = {r49, r50};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v86, v87, products_4);
    float products_5[4];
    const u32 v88[4] = {r198, r200, r199, r201};
    const u32 v89[2] = {r51, r52};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v88, v89, zeros);
    const u32 v90[4] = {r202, r204, r203, r205};
    const u32 v91[2] = {r53, r54};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v90, v91, products_5);
    float products_6[4];
    const u32 v92[4] = {r198, r200, r199, r201};
    const u32 v93[2] = {r55, r56};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v92, v93, zeros);
    const u32 v94[4] = {r202, r204, r203, r205};
    const u32 v95[2] = {r57, r58};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v94, v95, products_6);
    float products_7[4];
    const u32 v96[4] = {r198, r200, r199, r201};
    const u32 v97[2] = {r59, r60};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v96, v97, zeros);
    const u32 v98[4] = {r202, r204, r203, r205};
    const u32 v99[2] = {r61, r62};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v98, v99, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r63 + r19);
    const u32 v100 = K_part_1[0];
    const u16 h136 = (u16)v100;
    const u16 h137 = (u16)(v100 >> 16);
    const u32 r206 = cvt_rn_f16x2_e4m3x2(h136);
    const u32 r207 = cvt_rn_f16x2_e4m3x2(h137);
    const u32 v101 = K_part_1[1];
    const u16 h138 = (u16)v101;
    const u16 h139 = (u16)(v101 >> 16);
    const u32 r208 = cvt_rn_f16x2_e4m3x2(h138);
    const u32 r209 = cvt_rn_f16x2_e4m3x2(h139);
    const u32 v102 = K_part_1[2];
    const u16 h140 = (u16)v102;
    const u16 h141 = (u16)(v102 >> 16);
    const u32 r210 = cvt_rn_f16x2_e4m3x2(h140);
    const u32 r211 = cvt_rn_f16x2_e4m3x2(h141);
    const u32 v103 = K_part_1[3];
    const u16 h142 = (u16)v103;
    const u16 h143 = (u16)(v103 >> 16);
    const u32 r212 = cvt_rn_f16x2_e4m3x2(h142);
    const u32 r213 = cvt_rn_f16x2_e4m3x2(h143);
    const u32 v104[4] = {r206, r208, r207, r209};
    const u32 v105[2] = {r65, r66};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v104, v105, products_0);
    const u32 v106[4] = {r210, r212, r211, r213};
    const u32 v107[2] = {r67, r68};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v106, v107, products_0);
    const u32 v108[4] = {r206, r208, r207, r209};
    const u32 v109[2] = {r69, r70};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v108, v109, products_1);
    const u32 v110[4] = {r210, r212, r211, r213};
    const u32 v111[2] = {r71, r72};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v110, v111, products_1);
    const u32 v112[4] = {r206, r208, r207, r209};
    const u32 v113[2] = {r73, r74};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v112, v113, products_2);
    const u32 v114[4] = {r210, r212, r211, r213};
    const u32 v115[2] = {r75, r76};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v114, v115, products_2);
    const u32 v116[4] = {r206, r208, r207, r209};
    const u32 v117[2] = {r77, r78};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v116, v117, products_3);
    const u32 v118[4] = {r210, r212, r211, r213};
    const u32 v119[2] = {r79, r80};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v118, v119, products_3);
    const u32 v120[4] = {r206, r208, r207, r209};
    const u32 v121[2] = {r81, r82};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v120, v121, products_4);
    const u32 v122[4] = {r210, r212, r211, r213};
    const u32 v123[2] = {r83, r84};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v122, v123, products_4);
    const u32 v124[4] = {r206, r208, r207, r209};
    const u32 v125[2] = {r85, r86};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v124, v125, products_5);
    const u32 v126[4] = {r210, r212, r211, r213};
    const u32 v127[2] = {r87, r88};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v126, v127, products_5);
    const u32 v128[4] = {r206, r208, r207, r209};
    const u32 v129[2] = {r89, r90};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v128, v129, products_6);
    const u32 v130[4] = {r210, r212, r211, r213};
    const u32 v131[2] = {r91, r92};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v130, v131, products_6);
    const u32 v132[4] = {r206, r208, r207, r209};
    const u32 v133[2] = {r93, r94};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v132, v133, products_7);
    const u32 v134[4] = {r210, r212, r211, r213};
    const u32 v135[2] = {r95, r96};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v134, v135, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r97 + r19);
    const u32 v136 = K_part_2[0];
    const u16 h144 = (u16)v136;
    const u16 h145 = (u16)(v136 >> 16);
    const u32 r214 = cvt_rn_f16x2_e4m3x2(h144);
    const u32 r215 = cvt_rn_f16x2_e4m3x2(h145);
    const u32 v137 = K_part_2[1];
    const u16 h146 = (u16)v137;
    const u16 h147 = (u16)(v137 >> 16);
    const u32 r216 = cvt_rn_f16x2_e4m3x2(h146);
    const u32 r217 = cvt_rn_f16x2_e4m3x2(h147);
    const u32 v138 = K_part_2[2];
    const u16 h148 = (u16)v138;
    const u16 h149 = (u16)(v138 >> 16);
    const u32 r218 = cvt_rn_f16x2_e4m3x2(h148);
    const u32 r219 = cvt_rn_f16x2_e4m3x2(h149);
    const u32 v139 = K_part_2[3];
    const u16 h150 = (u16)v139;
    const u16 h151 = (u16)(v139 >> 16);
    const u32 r220 = cvt_rn_f16x2_e4m3x2(h150);
    const u32 r221 = cvt_rn_f16x2_e4m3x2(h151);
    const u32 v140[4] = {r214, r216, r215, r217};
    const u32 v141[2] = {r99, r100};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v140, v141, products_0);
    const u32 v142[4] = {r218, r220, r219, r221};
    const u32 v143[2] = {r101, r102};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v142, v143, products_0);
    const u32 v144[4] = {r214, r216, r215, r217};
    const u32 v145[2] = {r103, r104};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v144, v145, products_1);
    const u32 v146[4] = {r218, r220, r219, r221};
    const u32 v147[2] = {r105, r106};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v146, v147, products_1);
    const u32 v148[4] = {r214, r216, r215, r217};
    const u32 v149[2] = {r107, r108};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v148, v149, products_2);
    const u32 v150[4] = {r218, r220, r219, r221};
    const u32 v151[2] = {r109, r110};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v150, v151, products_2);
    const u32 v152[4] = {r214, r216, r215, r217};
    const u32 v153[2] = {r111, r112};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v152, v153, products_3);
    const u32 v154[4] = {r218, r220, r219, r221};
    const u32 v155[2] = {r113, r114};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v154, v155, products_3);
    const u32 v156[4] = {r214, r216, r215, r217};
    const u32 v157[2] = {r115, r116};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v156, v157, products_4);
    const u32 v158[4] = {r218, r220, r219, r221};
    const u32 v159[2] = {r117, r118};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v158, v159, products_4);
    const u32 v160[4] = {r214, r216, r215, r217};
    const u32 v161[2] = {r119, r120};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v160, v161, products_5);
    const u32 v162[4] = {r218, r220, r219, r221};
    const u32 v163[2] = {r121, r122};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v162, v163, products_5);
    const u32 v164[4] = {r214, r216, r215, r217};
    const u32 v165[2] = {r123, r124};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v164, v165, products_6);
    const u32 v166[4] = {r218, r220, r219, r221};
    const u32 v167[2] = {r125, r126};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v166, v167, products_6);
    const u32 v168[4] = {r214, r216, r215, r217};
    const u32 v169[2] = {r127, r128};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v168, v169, products_7);
    const u32 v170[4] = {r218, r220, r219, r221};
    const u32 v171[2] = {r129, r130};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v170, v171, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r131 + r19);
    const u32 v172 = K_part_3[0];
    const u16 h152 = (u16)v172;
    const u16 h153 = (u16)(v172 >> 16);
    const u32 r222 = cvt_rn_f16x2_e4m3x2(h152);
    const u32 r223 = cvt_rn_f16x2_e4m3x2(h153);
    const u32 v173 = K_part_3[1];
    const u16 h154 = (u16)v173;
    const u16 h155 = (u16)(v173 >> 16);
    const u32 r224 = cvt_rn_f16x2_e4m3x2(h154);
    const u32 r225 = cvt_rn_f16x2_e4m3x2(h155);
    const u32 v174 = K_part_3[2];
    const u16 h156 = (u16)v174;
    const u16 h157 = (u16)(v174 >> 16);
    const u32 r226 = cvt_rn_f16x2_e4m3x2(h156);
    const u32 r227 = cvt_rn_f16x2_e4m3x2(h157);
    const u32 v175 = K_part_3[3];
    const u16 h158 = (u16)v175;
    const u16 h159 = (u16)(v175 >> 16);
    const u32 r228 = cvt_rn_f16x2_e4m3x2(h158);
    const u32 r229 = cvt_rn_f16x2_e4m3x2(h159);
    const u32 v176[4] = {r222, r224, r223, r225};
    const u32 v177[2] = {r133, r134};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v176, v177, products_0);
    const u32 v178[4] = {r226, r228, r227, r229};
    const u32 v179[2] = {r135, r136};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v178, v179, products_0);
    const u32 v180[4] = {r222, r224, r223, r225};
    const u32 v181[2] = {r137, r138};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v180, v181, products_1);
    const u32 v182[4] = {r226, r228, r227, r229};
    const u32 v183[2] = {r139, r140};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v182, v183, products_1);
    const u32 v184[4] = {r222, r224, r223, r225};
    const u32 v185[2] = {r141, r142};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v184, v185, products_2);
    const u32 v186[4] = {r226, r228, r227, r229};
    const u32 v187[2] = {r143, r144};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v186, v187, products_2);
    const u32 v188[4] = {r222, r224, r223, r225};
    const u32 v189[2] = {r145, r146};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v188, v189, products_3);
    const u32 v190[4] = {r226, r228, r227, r229};
    const u32 v191[2] = {r147, r148};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v190, v191, products_3);
    const u32 v192[4] = {r222, r224, r223, r225};
    const u32 v193[2] = {r149, r150};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v192, v193, products_4);
    const u32 v194[4] = {r226, r228, r227, r229};
    const u32 v195[2] = {r151, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v194, v195, products_4);
    const u32 v196[4] = {r222, r224, r223, r225};
    const u32 v197[2] = {r153, r154};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v196, v197, products_5);
    const u32 v198[4] = {r226, r228, r227, r229};
    const u32 v199[2] = {r155, r156};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v198, v199, products_5);
    const u32 v200[4] = {r222, r224, r223, r225};
    const u32 v201[2] = {r157, r158};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v200, v201, products_6);
    const u32 v202[4] = {r226, r228, r227, r229};
    const u32 v203[2] = {r159, r160};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v202, v203, products_6);
    const u32 v204[4] = {r222, r224, r223, r225};
    const u32 v205[2] = {r161, r162};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v204, v205, products_7);
    const u32 v206[4] = {r226, r228, r227, r229};
    const u32 v207[2] = {r163, r164};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v206, v207, products_7);
    const float sums_33 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sums_4, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sums_2));
    const float sums_34 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sums_4, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sums_2));
    const float sums_35 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sums_6, sums_33));
    const float sums_36 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sums_6, sums_34));
    const float sums_37 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sums_10, sums_35));
    const float sums_38 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sums_10, sums_36));
    const float sums_39 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sums_14, sums_37));
    const float sums_40 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sums_14, sums_38));
    const float sums_41 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sums_20, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sums_18, sums_39));
    const float sums_42 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sums_20, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sums_18, sums_40));
    const float sums_43 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sums_24, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sums_22, sums_41));
    const float sums_44 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sums_24, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sums_22, sums_42));
    const float sums_45 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sums_28, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sums_26, sums_43));
    const float sums_46 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sums_28, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sums_26, sums_44));
    const float sums_47 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sums_32, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sums_30, sums_45));
    const float sums_48 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sums_32, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sums_30, sums_46));
    const float sums_49 = __shfl_xor_sync(0xffffffffu, sums_47, 1);
    const float sums_50 = __fadd_rn(sums_47, sums_49);
    const float sums_51 = __shfl_xor_sync(0xffffffffu, sums_48, 1);
    const float sums_52 = __fadd_rn(sums_48, sums_51);
    const float sums_53 = __shfl_xor_sync(0xffffffffu, sums_50, 2);
    const float sums_54 = __shfl_xor_sync(0xffffffffu, sums_52, 2);

    // select-keys.ts:73  const least = bar;
    const float least = bar;
    const u32 logit_2 = s % 64 + 2048u;
    const bool logit_if = page < (u32)dim_P;
    const char* const logit_at = cache + 8448ll * (int)page;
    if (p6) {
      const u32 logit_3 = logit_2 + logit_0;
      float logit_4 = 0.0f;
      if (logit_if && logit_3 < 2112u) logit_4 = __ldg((const float*)(logit_at + 4ll * (int)logit_3));
      const float logit_5 = __fmul_rn(__fmul_rn(__fadd_rn(sums_50, sums_53), logit_4), f3);

      // select-keys.ts:76  if (logit > least && i < count) keep(c, rankOf(logit), s + i);
      if (logit_5 > least && (int)logit_0 < r197) {
        // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:89  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:67  const bits = bitcast(0 - x, i32);
          const int bits_0 = __float_as_int(__fsub_rn(0.0f, logit_5));

          // select.ts:90  ranks.set(at, rank);
          shared<u32>(at_0 * 4u + ranks) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:91  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = s + logit_0;
        }
      }
    }
    if (p6) {
      const u32 logit_6 = logit_2 + logit_1;
      float logit_7 = 0.0f;
      if (logit_if && logit_6 < 2112u) logit_7 = __ldg((const float*)(logit_at + 4ll * (int)logit_6));
      const float logit = __fmul_rn(__fmul_rn(__fadd_rn(sums_52, sums_54), logit_7), f3);
      if (logit > least && (int)logit_1 < r197) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits = __float_as_int(__fsub_rn(0.0f, logit));
          shared<u32>(at_1 * 4u + ranks) = bits ^ ((bits >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = s + logit_1;
        }
      }
    }

    // select-keys.ts:79  if (c.state.at(KEPT) > (s + keys < hi ? c.capacity - keys : c.wanted)) bar = cut(c);
    __syncthreads();
    const u32 r230 = shared<u32>(state + 24u);
    if ((int)r230 > (int)((int)(s + 64u) < hi ? 4032u : 2048u)) {
      // select.ts:77  export function begin({ state, first, size }: Candidates, count: number): void {
      const u32 r231 = shared<u32>(state + 24u);

      // select.ts:78  state.set(RANK, BITS_31);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483647u;

      // select.ts:79  state.set(RANK + OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = r165;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r166;

      // select.ts:82  state.set(BEFORE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:83  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r231;

      // select.ts:155  const kept = c.state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
      const u32 r232 = shared<u32>(state + 4u);
      bool p8 = (int)r232 > 0;
      if (p8) {
        const u32 r233 = shared<u32>(state + 16u);
        const u32 r234 = shared<u32>(state + 20u);
        p8 = (int)(r233 + r234) > 2048;
      }
      bool p9 = p8;
      for (;;) {
        if (!p9) break;

        // select.ts:126  const last = state.at(digits);
        const u32 last_0 = shared<u32>(state);

        // select.ts:127  const open = state.at(digits + OPEN);
        const u32 open_0 = shared<u32>(state + 4u);

        // select.ts:128  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open_0 - 11u), 0);
        shared<uint4>(r167) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
        const u32 r235 = shift_right(-1u, (32u - open_0) & 0x1fu);
        const u32 r236 = shift_0 & 0x1fu;

        // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
        __syncthreads();
        #pragma unroll 1
        for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 128u, kept_0)) {
          // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
          const u32 r237 = shared<u32>(visit * 4u + ranks);

          // select.ts:130  each(last, (distance) => {
          const u32 r238 = r237 ^ last_0;
          if (r238 <= r235) {
            atomicAdd_block(&shared<int>(shift_right(r238, r236) * 4u + bins), 1);
          }
        }
        __syncthreads();
        const u32 counts_1 = shared<u32>(counts_0 + 8188u);
        const u32 counts_2 = shared<u32>(counts_0 + 8184u);
        const u32 counts_3 = shared<u32>(counts_0 + 8180u);
        const u32 counts_4 = shared<u32>(counts_0 + 8176u);
        const u32 counts_5 = shared<u32>(counts_0 + 7676u);
        const u32 counts_6 = shared<u32>(counts_0 + 7672u);
        const u32 counts_7 = shared<u32>(counts_0 + 7668u);
        const u32 counts_8 = shared<u32>(counts_0 + 7664u);
        const u32 counts_9 = shared<u32>(counts_0 + 7164u);
        const u32 counts_10 = shared<u32>(counts_0 + 7160u);
        const u32 counts_11 = shared<u32>(counts_0 + 7156u);
        const u32 counts_12 = shared<u32>(counts_0 + 7152u);
        const u32 counts_13 = shared<u32>(counts_0 + 6652u);
        const u32 counts_14 = shared<u32>(counts_0 + 6648u);
        const u32 counts_15 = shared<u32>(counts_0 + 6644u);
        const u32 counts_16 = shared<u32>(counts_0 + 6640u);

        // select.ts:103  const before = state.at(BEFORE);
        const u32 before_0 = shared<u32>(state + 16u);
        const u32 upTo_10 = counts_1 + counts_2;
        const u32 upTo_11 = counts_5 + counts_6;
        const u32 upTo_12 = counts_9 + counts_10;
        const u32 upTo_13 = counts_13 + counts_14;
        const u32 upTo_14 = upTo_10 + counts_3;
        const u32 upTo_15 = upTo_10 + (counts_3 + counts_4);
        const u32 upTo_16 = upTo_11 + counts_7;
        const u32 upTo_17 = upTo_11 + (counts_7 + counts_8);
        const u32 upTo_18 = upTo_12 + counts_11;
        const u32 upTo_19 = upTo_12 + (counts_11 + counts_12);
        const u32 upTo_20 = upTo_13 + counts_15;
        const u32 upTo_21 = upTo_13 + (counts_15 + counts_16);
        const u32 upTo_22 = __shfl_xor_sync(0xffffffffu, upTo_15, 1);
        const u32 upTo_23 = upTo_if_0 ? upTo_22 + counts_1 : counts_1;
        const u32 upTo_24 = upTo_if_0 ? upTo_22 + upTo_10 : upTo_10;
        const u32 upTo_25 = upTo_if_0 ? upTo_22 + upTo_14 : upTo_14;
        const u32 upTo_26 = upTo_if_0 ? upTo_22 + upTo_15 : upTo_15;
        const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_17, 1);
        const u32 upTo_28 = upTo_if_0 ? upTo_27 + counts_5 : counts_5;
        const u32 upTo_29 = upTo_if_0 ? upTo_27 + upTo_11 : upTo_11;
        const u32 upTo_30 = upTo_if_0 ? upTo_27 + upTo_16 : upTo_16;
        const u32 upTo_31 = upTo_if_0 ? upTo_27 + upTo_17 : upTo_17;
        const u32 upTo_32 = __shfl_xor_sync(0xffffffffu, upTo_19, 1);
        const u32 upTo_33 = upTo_if_0 ? upTo_32 + counts_9 : counts_9;
        const u32 upTo_34 = upTo_if_0 ? upTo_32 + upTo_12 : upTo_12;
        const u32 upTo_35 = upTo_if_0 ? upTo_32 + upTo_18 : upTo_18;
        const u32 upTo_36 = upTo_if_0 ? upTo_32 + upTo_19 : upTo_19;
        const u32 upTo_37 = __shfl_xor_sync(0xffffffffu, upTo_21, 1);
        const u32 upTo_38 = upTo_if_0 ? upTo_37 + counts_13 : counts_13;
        const u32 upTo_39 = upTo_if_0 ? upTo_37 + upTo_13 : upTo_13;
        const u32 upTo_40 = upTo_if_0 ? upTo_37 + upTo_20 : upTo_20;
        const u32 upTo_41 = upTo_if_0 ? upTo_37 + upTo_21 : upTo_21;
        const u32 upTo_42 = upTo_15 + upTo_22;
        const u32 upTo_43 = upTo_17 + upTo_27;
        const u32 upTo_44 = upTo_19 + upTo_32;
        const u32 upTo_45 = upTo_21 + upTo_37;
        const u32 upTo_46 = __shfl_xor_sync(0xffffffffu, upTo_42, 2);
        const u32 upTo_47 = upTo_if_1 ? upTo_46 + upTo_23 : upTo_23;
        const u32 upTo_48 = upTo_if_1 ? upTo_46 + upTo_24 : upTo_24;
        const u32 upTo_49 = upTo_if_1 ? upTo_46 + upTo_25 : upTo_25;
        const u32 upTo_50 = upTo_if_1 ? upTo_46 + upTo_26 : upTo_26;
        const u32 upTo_51 = __shfl_xor_sync(0xffffffffu, upTo_43, 2);
        const u32 upTo_52 = upTo_if_1 ? upTo_51 + upTo_28 : upTo_28;
        const u32 upTo_53 = upTo_if_1 ? upTo_51 + upTo_29 : upTo_29;
        const u32 upTo_54 = upTo_if_1 ? upTo_51 + upTo_30 : upTo_30;
        const u32 upTo_55 = upTo_if_1 ? upTo_51 + upTo_31 : upTo_31;
        const u32 upTo_56 = __shfl_xor_sync(0xffffffffu, upTo_44, 2);
        const u32 upTo_57 = upTo_if_1 ? upTo_56 + upTo_33 : upTo_33;
        const u32 upTo_58 = upTo_if_1 ? upTo_56 + upTo_34 : upTo_34;
        const u32 upTo_59 = upTo_if_1 ? upTo_56 + upTo_35 : upTo_35;
        const u32 upTo_60 = upTo_if_1 ? upTo_56 + upTo_36 : upTo_36;
        const u32 upTo_61 = __shfl_xor_sync(0xffffffffu, upTo_45, 2);
        const u32 upTo_62 = upTo_if_1 ? upTo_61 + upTo_38 : upTo_38;
        const u32 upTo_63 = upTo_if_1 ? upTo_61 + upTo_39 : upTo_39;
        const u32 upTo_64 = upTo_if_1 ? upTo_61 + upTo_40 : upTo_40;
        const u32 upTo_65 = upTo_if_1 ? upTo_61 + upTo_41 : upTo_41;
        const u32 upTo_66 = upTo_42 + upTo_46;
        const u32 upTo_67 = upTo_43 + upTo_51;
        const u32 upTo_68 = upTo_44 + upTo_56;
        const u32 upTo_69 = upTo_45 + upTo_61;
        const u32 upTo_70 = __shfl_xor_sync(0xffffffffu, upTo_66, 4);
        const u32 upTo_71 = upTo_if_2 ? upTo_70 + upTo_47 : upTo_47;
        const u32 upTo_72 = upTo_if_2 ? upTo_70 + upTo_48 : upTo_48;
        const u32 upTo_73 = upTo_if_2 ? upTo_70 + upTo_49 : upTo_49;
        const u32 upTo_74 = upTo_if_2 ? upTo_70 + upTo_50 : upTo_50;
        const u32 upTo_75 = __shfl_xor_sync(0xffffffffu, upTo_67, 4);
        const u32 upTo_76 = upTo_if_2 ? upTo_75 + upTo_52 : upTo_52;
        const u32 upTo_77 = upTo_if_2 ? upTo_75 + upTo_53 : upTo_53;
        const u32 upTo_78 = upTo_if_2 ? upTo_75 + upTo_54 : upTo_54;
        const u32 upTo_79 = upTo_if_2 ? upTo_75 + upTo_55 : upTo_55;
        const u32 upTo_80 = __shfl_xor_sync(0xffffffffu, upTo_68, 4);
        const u32 upTo_81 = upTo_if_2 ? upTo_80 + upTo_57 : upTo_57;
        const u32 upTo_82 = upTo_if_2 ? upTo_80 + upTo_58 : upTo_58;
        const u32 upTo_83 = upTo_if_2 ? upTo_80 + upTo_59 : upTo_59;
        const u32 upTo_84 = upTo_if_2 ? upTo_80 + upTo_60 : upTo_60;
        const u32 upTo_85 = __shfl_xor_sync(0xffffffffu, upTo_69, 4);
        const u32 upTo_86 = upTo_if_2 ? upTo_85 + upTo_62 : upTo_62;
        const u32 upTo_87 = upTo_if_2 ? upTo_85 + upTo_63 : upTo_63;
        const u32 upTo_88 = upTo_if_2 ? upTo_85 + upTo_64 : upTo_64;
        const u32 upTo_89 = upTo_if_2 ? upTo_85 + upTo_65 : upTo_65;
        const u32 upTo_90 = upTo_66 + upTo_70;
        const u32 upTo_91 = upTo_67 + upTo_75;
        const u32 upTo_92 = upTo_68 + upTo_80;
        const u32 upTo_93 = upTo_69 + upTo_85;
        const u32 upTo_94 = __shfl_xor_sync(0xffffffffu, upTo_90, 8);
        const u32 upTo_95 = upTo_if_3 ? upTo_94 + upTo_71 : upTo_71;
        const u32 upTo_96 = upTo_if_3 ? upTo_94 + upTo_72 : upTo_72;
        const u32 upTo_97 = upTo_if_3 ? upTo_94 + upTo_73 : upTo_73;
        const u32 upTo_98 = upTo_if_3 ? upTo_94 + upTo_74 : upTo_74;
        const u32 upTo_99 = __shfl_xor_sync(0xffffffffu, upTo_91, 8);
        const u32 upTo_100 = upTo_if_3 ? upTo_99 + upTo_76 : upTo_76;
        const u32 upTo_101 = upTo_if_3 ? upTo_99 + upTo_77 : upTo_77;
        const u32 upTo_102 = upTo_if_3 ? upTo_99 + upTo_78 : upTo_78;
        const u32 upTo_103 = upTo_if_3 ? upTo_99 + upTo_79 : upTo_79;
        const u32 upTo_104 = __shfl_xor_sync(0xffffffffu, upTo_92, 8);
        const u32 upTo_105 = upTo_if_3 ? upTo_104 + upTo_81 : upTo_81;
        const u32 upTo_106 = upTo_if_3 ? upTo_104 + upTo_82 : upTo_82;
        const u32 upTo_107 = upTo_if_3 ? upTo_104 + upTo_83 : upTo_83;
        const u32 upTo_108 = upTo_if_3 ? upTo_104 + upTo_84 : upTo_84;
        const u32 upTo_109 = __shfl_xor_sync(0xffffffffu, upTo_93, 8);
        const u32 upTo_110 = upTo_if_3 ? upTo_109 + upTo_86 : upTo_86;
        const u32 upTo_111 = upTo_if_3 ? upTo_109 + upTo_87 : upTo_87;
        const u32 upTo_112 = upTo_if_3 ? upTo_109 + upTo_88 : upTo_88;
        const u32 upTo_113 = upTo_if_3 ? upTo_109 + upTo_89 : upTo_89;
        const u32 upTo_114 = upTo_90 + upTo_94;
        const u32 upTo_115 = upTo_91 + upTo_99;
        const u32 upTo_116 = upTo_92 + upTo_104;
        const u32 upTo_117 = upTo_93 + upTo_109;
        const u32 upTo_118 = __shfl_xor_sync(0xffffffffu, upTo_114, 16);
        const u32 upTo_119 = upTo_if_4 ? upTo_118 + upTo_95 : upTo_95;
        const u32 upTo_120 = upTo_if_4 ? upTo_118 + upTo_96 : upTo_96;
        const u32 upTo_121 = upTo_if_4 ? upTo_118 + upTo_97 : upTo_97;
        const u32 upTo_122 = upTo_if_4 ? upTo_118 + upTo_98 : upTo_98;
        const u32 upTo_123 = __shfl_xor_sync(0xffffffffu, upTo_115, 16);
        const u32 upTo_124 = __shfl_xor_sync(0xffffffffu, upTo_116, 16);
        const u32 upTo_125 = __shfl_xor_sync(0xffffffffu, upTo_117, 16);
        const u32 upTo_126 = upTo_114 + upTo_118;
        const u32 upTo_127 = upTo_116 + upTo_124;
        const u32 upTo_128 = upTo_126 + (upTo_if_4 ? upTo_123 + upTo_100 : upTo_100);
        const u32 upTo_129 = upTo_126 + (upTo_if_4 ? upTo_123 + upTo_101 : upTo_101);
        const u32 upTo_130 = upTo_126 + (upTo_if_4 ? upTo_123 + upTo_102 : upTo_102);
        const u32 upTo_131 = upTo_126 + (upTo_if_4 ? upTo_123 + upTo_103 : upTo_103);
        const u32 upTo_132 = upTo_126 + (upTo_115 + upTo_123);
        const u32 upTo_133 = upTo_132 + (upTo_if_4 ? upTo_124 + upTo_105 : upTo_105);
        const u32 upTo_134 = upTo_132 + (upTo_if_4 ? upTo_124 + upTo_106 : upTo_106);
        const u32 upTo_135 = upTo_132 + (upTo_if_4 ? upTo_124 + upTo_107 : upTo_107);
        const u32 upTo_136 = upTo_132 + (upTo_if_4 ? upTo_124 + upTo_108 : upTo_108);
        const u32 upTo_137 = upTo_132 + (upTo_127 + (upTo_if_4 ? upTo_125 + upTo_110 : upTo_110));
        const u32 upTo_138 = upTo_132 + (upTo_127 + (upTo_if_4 ? upTo_125 + upTo_111 : upTo_111));
        const u32 upTo_139 = upTo_132 + (upTo_127 + (upTo_if_4 ? upTo_125 + upTo_112 : upTo_112));
        const u32 upTo_140 = upTo_132 + (upTo_127 + (upTo_if_4 ? upTo_125 + upTo_113 : upTo_113));
        const u32 upTo_141 = upTo_132 + (upTo_127 + (upTo_117 + upTo_125));
        shared<u32>(upTo_0) = upTo_141;
        __syncthreads();
        const u32 upTo_142 = shared<u32>(upTo_2);
        const u32 upTo_143 = upTo_if_5 ? upTo_142 + upTo_119 : upTo_119;
        const u32 upTo_144 = upTo_if_5 ? upTo_142 + upTo_120 : upTo_120;
        const u32 upTo_145 = upTo_if_5 ? upTo_142 + upTo_121 : upTo_121;
        const u32 upTo_146 = upTo_if_5 ? upTo_142 + upTo_122 : upTo_122;
        const u32 upTo_147 = upTo_if_5 ? upTo_142 + upTo_128 : upTo_128;
        const u32 upTo_148 = upTo_if_5 ? upTo_142 + upTo_129 : upTo_129;
        const u32 upTo_149 = upTo_if_5 ? upTo_142 + upTo_130 : upTo_130;
        const u32 upTo_150 = upTo_if_5 ? upTo_142 + upTo_131 : upTo_131;
        const u32 upTo_151 = upTo_if_5 ? upTo_142 + upTo_133 : upTo_133;
        const u32 upTo_152 = upTo_if_5 ? upTo_142 + upTo_134 : upTo_134;
        const u32 upTo_153 = upTo_if_5 ? upTo_142 + upTo_135 : upTo_135;
        const u32 upTo_154 = upTo_if_5 ? upTo_142 + upTo_136 : upTo_136;
        const u32 upTo_155 = upTo_if_5 ? upTo_142 + upTo_137 : upTo_137;
        const u32 upTo_156 = upTo_if_5 ? upTo_142 + upTo_138 : upTo_138;
        const u32 upTo_157 = upTo_if_5 ? upTo_142 + upTo_139 : upTo_139;
        const u32 upTo_158 = upTo_if_5 ? upTo_142 + upTo_140 : upTo_140;
        shared<u32>(upTo_3) = upTo_141 + upTo_142;
        __syncthreads();
        const u32 upTo_159 = shared<u32>(upTo_5);

        // select.ts:106  const end = before + upTo.at(bin);
        const u32 end_0 = before_0 + (upTo_if_6 ? upTo_159 + upTo_143 : upTo_143);

        // select.ts:107  const start = end - counts.at(bin);
        const u32 start_0 = end_0 - counts_1;

        // select.ts:108  if (start < wanted && wanted <= end) {
        if ((int)start_0 < 2048 && (int)end_0 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r169, r236);

          // select.ts:110  state.set(digits + OPEN, shift);
          shared<u32>(state + 4u) = shift_0;

          // select.ts:111  state.set(BEFORE, start);
          shared<u32>(state + 16u) = start_0;

          // select.ts:112  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = counts_1;
        }
        const u32 end_1 = before_0 + (upTo_if_6 ? upTo_159 + upTo_144 : upTo_144);
        const u32 start_1 = end_1 - counts_2;
        if ((int)start_1 < 2048 && (int)end_1 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r170, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_1;
          shared<u32>(state + 20u) = counts_2;
        }
        const u32 end_2 = before_0 + (upTo_if_6 ? upTo_159 + upTo_145 : upTo_145);
        const u32 start_2 = end_2 - counts_3;
        if ((int)start_2 < 2048 && (int)end_2 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r171, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_2;
          shared<u32>(state + 20u) = counts_3;
        }
        const u32 end_3 = before_0 + (upTo_if_6 ? upTo_159 + upTo_146 : upTo_146);
        const u32 start_3 = end_3 - counts_4;
        if ((int)start_3 < 2048 && (int)end_3 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r172, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_3;
          shared<u32>(state + 20u) = counts_4;
        }
        const u32 end_4 = before_0 + (upTo_if_6 ? upTo_159 + upTo_147 : upTo_147);
        const u32 start_4 = end_4 - counts_5;
        if ((int)start_4 < 2048 && (int)end_4 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r173, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_4;
          shared<u32>(state + 20u) = counts_5;
        }
        const u32 end_5 = before_0 + (upTo_if_6 ? upTo_159 + upTo_148 : upTo_148);
        const u32 start_5 = end_5 - counts_6;
        if ((int)start_5 < 2048 && (int)end_5 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r174, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_5;
          shared<u32>(state + 20u) = counts_6;
        }
        const u32 end_6 = before_0 + (upTo_if_6 ? upTo_159 + upTo_149 : upTo_149);
        const u32 start_6 = end_6 - counts_7;
        if ((int)start_6 < 2048 && (int)end_6 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r175, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_6;
          shared<u32>(state + 20u) = counts_7;
        }
        const u32 end_7 = before_0 + (upTo_if_6 ? upTo_159 + upTo_150 : upTo_150);
        const u32 start_7 = end_7 - counts_8;
        if ((int)start_7 < 2048 && (int)end_7 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r176, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_7;
          shared<u32>(state + 20u) = counts_8;
        }
        const u32 end_8 = before_0 + (upTo_if_6 ? upTo_159 + upTo_151 : upTo_151);
        const u32 start_8 = end_8 - counts_9;
        if ((int)start_8 < 2048 && (int)end_8 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r177, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_8;
          shared<u32>(state + 20u) = counts_9;
        }
        const u32 end_9 = before_0 + (upTo_if_6 ? upTo_159 + upTo_152 : upTo_152);
        const u32 start_9 = end_9 - counts_10;
        if ((int)start_9 < 2048 && (int)end_9 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r178, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_9;
          shared<u32>(state + 20u) = counts_10;
        }
        const u32 end_10 = before_0 + (upTo_if_6 ? upTo_159 + upTo_153 : upTo_153);
        const u32 start_10 = end_10 - counts_11;
        if ((int)start_10 < 2048 && (int)end_10 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r179, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_10;
          shared<u32>(state + 20u) = counts_11;
        }
        const u32 end_11 = before_0 + (upTo_if_6 ? upTo_159 + upTo_154 : upTo_154);
        const u32 start_11 = end_11 - counts_12;
        if ((int)start_11 < 2048 && (int)end_11 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r180, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_11;
          shared<u32>(state + 20u) = counts_12;
        }
        const u32 end_12 = before_0 + (upTo_if_6 ? upTo_159 + upTo_155 : upTo_155);
        const u32 start_12 = end_12 - counts_13;
        if ((int)start_12 < 2048 && (int)end_12 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r181, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_12;
          shared<u32>(state + 20u) = counts_13;
        }
        const u32 end_13 = before_0 + (upTo_if_6 ? upTo_159 + upTo_156 : upTo_156);
        const u32 start_13 = end_13 - counts_14;
        if ((int)start_13 < 2048 && (int)end_13 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r182, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_13;
          shared<u32>(state + 20u) = counts_14;
        }
        const u32 end_14 = before_0 + (upTo_if_6 ? upTo_159 + upTo_157 : upTo_157);
        const u32 start_14 = end_14 - counts_15;
        if ((int)start_14 < 2048 && (int)end_14 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r183, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_14;
          shared<u32>(state + 20u) = counts_15;
        }
        const u32 end_15 = before_0 + (upTo_if_6 ? upTo_159 + upTo_158 : upTo_158);
        const u32 start_15 = end_15 - counts_16;
        if ((int)start_15 < 2048 && (int)end_15 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r184, r236);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_15;
          shared<u32>(state + 20u) = counts_16;
        }
        __syncthreads();
        const u32 r239 = shared<u32>(state + 4u);
        bool p10 = (int)r239 > 0;
        if (p10) {
          const u32 r240 = shared<u32>(state + 16u);
          const u32 r241 = shared<u32>(state + 20u);
          p10 = (int)(r240 + r241) > 2048;
        }
        p9 = p10;
      }

      // select.ts:145  const only = c.state.at(RANK);
      const u32 only = shared<u32>(state);
      const u32 r242 = shared<u32>(state + 12u);
      bool p11 = (int)r242 > 0;
      if (p11) {
        const u32 r243 = shared<u32>(state + 16u);
        const u32 r244 = shared<u32>(state + 20u);
        p11 = (int)(r243 + r244) > 2048;
      }
      bool p12 = p11;
      for (;;) {
        if (!p12) break;
        const u32 last_1 = shared<u32>(state + 8u);
        const u32 open = shared<u32>(state + 12u);
        const u32 shift = max((int)(open - 11u), 0);
        shared<uint4>(r167) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r167 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
        const u32 r245 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r246 = shift & 0x1fu;
        __syncthreads();
        #pragma unroll 1
        for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 128u, kept_0)) {
          // select.ts:147  each((rank, column) => {
          const u32 r247 = shared<u32>(visit2 * 4u + ranks);
          const u32 r248 = shared<u32>(visit2 * 4u + columns);

          // select.ts:148  if (rank === only) count(u32(last - column));
          if (r247 == only) {
            const u32 r249 = last_1 - r248;
            if (r249 <= r245) {
              atomicAdd_block(&shared<int>(shift_right(r249, r246) * 4u + bins), 1);
            }
          }
        }
        __syncthreads();
        const u32 counts_17 = shared<u32>(counts_0 + 8188u);
        const u32 counts_18 = shared<u32>(counts_0 + 8184u);
        const u32 counts_19 = shared<u32>(counts_0 + 8180u);
        const u32 counts_20 = shared<u32>(counts_0 + 8176u);
        const u32 counts_21 = shared<u32>(counts_0 + 7676u);
        const u32 counts_22 = shared<u32>(counts_0 + 7672u);
        const u32 counts_23 = shared<u32>(counts_0 + 7668u);
        const u32 counts_24 = shared<u32>(counts_0 + 7664u);
        const u32 counts_25 = shared<u32>(counts_0 + 7164u);
        const u32 counts_26 = shared<u32>(counts_0 + 7160u);
        const u32 counts_27 = shared<u32>(counts_0 + 7156u);
        const u32 counts_28 = shared<u32>(counts_0 + 7152u);
        const u32 counts_29 = shared<u32>(counts_0 + 6652u);
        const u32 counts_30 = shared<u32>(counts_0 + 6648u);
        const u32 counts_31 = shared<u32>(counts_0 + 6644u);
        const u32 counts_32 = shared<u32>(counts_0 + 6640u);
        const u32 before = shared<u32>(state + 16u);
        const u32 upTo_160 = counts_17 + counts_18;
        const u32 upTo_161 = counts_21 + counts_22;
        const u32 upTo_162 = counts_25 + counts_26;
        const u32 upTo_163 = counts_29 + counts_30;
        const u32 upTo_164 = upTo_160 + counts_19;
        const u32 upTo_165 = upTo_160 + (counts_19 + counts_20);
        const u32 upTo_166 = upTo_161 + counts_23;
        const u32 upTo_167 = upTo_161 + (counts_23 + counts_24);
        const u32 upTo_168 = upTo_162 + counts_27;
        const u32 upTo_169 = upTo_162 + (counts_27 + counts_28);
        const u32 upTo_170 = upTo_163 + counts_31;
        const u32 upTo_171 = upTo_163 + (counts_31 + counts_32);
        const u32 upTo_172 = __shfl_xor_sync(0xffffffffu, upTo_165, 1);
        const u32 upTo_173 = upTo_if_0 ? upTo_172 + counts_17 : counts_17;
        const u32 upTo_174 = upTo_if_0 ? upTo_172 + upTo_160 : upTo_160;
        const u32 upTo_175 = upTo_if_0 ? upTo_172 + upTo_164 : upTo_164;
        const u32 upTo_176 = upTo_if_0 ? upTo_172 + upTo_165 : upTo_165;
        const u32 upTo_177 = __shfl_xor_sync(0xffffffffu, upTo_167, 1);
        const u32 upTo_178 = upTo_if_0 ? upTo_177 + counts_21 : counts_21;
        const u32 upTo_179 = upTo_if_0 ? upTo_177 + upTo_161 : upTo_161;
        const u32 upTo_180 = upTo_if_0 ? upTo_177 + upTo_166 : upTo_166;
        const u32 upTo_181 = upTo_if_0 ? upTo_177 + upTo_167 : upTo_167;
        const u32 upTo_182 = __shfl_xor_sync(0xffffffffu, upTo_169, 1);
        const u32 upTo_183 = upTo_if_0 ? upTo_182 + counts_25 : counts_25;
        const u32 upTo_184 = upTo_if_0 ? upTo_182 + upTo_162 : upTo_162;
        const u32 upTo_185 = upTo_if_0 ? upTo_182 + upTo_168 : upTo_168;
        const u32 upTo_186 = upTo_if_0 ? upTo_182 + upTo_169 : upTo_169;
        const u32 upTo_187 = __shfl_xor_sync(0xffffffffu, upTo_171, 1);
        const u32 upTo_188 = upTo_if_0 ? upTo_187 + counts_29 : counts_29;
        const u32 upTo_189 = upTo_if_0 ? upTo_187 + upTo_163 : upTo_163;
        const u32 upTo_190 = upTo_if_0 ? upTo_187 + upTo_170 : upTo_170;
        const u32 upTo_191 = upTo_if_0 ? upTo_187 + upTo_171 : upTo_171;
        const u32 upTo_192 = upTo_165 + upTo_172;
        const u32 upTo_193 = upTo_167 + upTo_177;
        const u32 upTo_194 = upTo_169 + upTo_182;
        const u32 upTo_195 = upTo_171 + upTo_187;
        const u32 upTo_196 = __shfl_xor_sync(0xffffffffu, upTo_192, 2);
        const u32 upTo_197 = upTo_if_1 ? upTo_196 + upTo_173 : upTo_173;
        const u32 upTo_198 = upTo_if_1 ? upTo_196 + upTo_174 : upTo_174;
        const u32 upTo_199 = upTo_if_1 ? upTo_196 + upTo_175 : upTo_175;
        const u32 upTo_200 = upTo_if_1 ? upTo_196 + upTo_176 : upTo_176;
        const u32 upTo_201 = __shfl_xor_sync(0xffffffffu, upTo_193, 2);
        const u32 upTo_202 = upTo_if_1 ? upTo_201 + upTo_178 : upTo_178;
        const u32 upTo_203 = upTo_if_1 ? upTo_201 + upTo_179 : upTo_179;
        const u32 upTo_204 = upTo_if_1 ? upTo_201 + upTo_180 : upTo_180;
        const u32 upTo_205 = upTo_if_1 ? upTo_201 + upTo_181 : upTo_181;
        const u32 upTo_206 = __shfl_xor_sync(0xffffffffu, upTo_194, 2);
        const u32 upTo_207 = upTo_if_1 ? upTo_206 + upTo_183 : upTo_183;
        const u32 upTo_208 = upTo_if_1 ? upTo_206 + upTo_184 : upTo_184;
        const u32 upTo_209 = upTo_if_1 ? upTo_206 + upTo_185 : upTo_185;
        const u32 upTo_210 = upTo_if_1 ? upTo_206 + upTo_186 : upTo_186;
        const u32 upTo_211 = __shfl_xor_sync(0xffffffffu, upTo_195, 2);
        const u32 upTo_212 = upTo_if_1 ? upTo_211 + upTo_188 : upTo_188;
        const u32 upTo_213 = upTo_if_1 ? upTo_211 + upTo_189 : upTo_189;
        const u32 upTo_214 = upTo_if_1 ? upTo_211 + upTo_190 : upTo_190;
        const u32 upTo_215 = upTo_if_1 ? upTo_211 + upTo_191 : upTo_191;
        const u32 upTo_216 = upTo_192 + upTo_196;
        const u32 upTo_217 = upTo_193 + upTo_201;
        const u32 upTo_218 = upTo_194 + upTo_206;
        const u32 upTo_219 = upTo_195 + upTo_211;
        const u32 upTo_220 = __shfl_xor_sync(0xffffffffu, upTo_216, 4);
        const u32 upTo_221 = upTo_if_2 ? upTo_220 + upTo_197 : upTo_197;
        const u32 upTo_222 = upTo_if_2 ? upTo_220 + upTo_198 : upTo_198;
        const u32 upTo_223 = upTo_if_2 ? upTo_220 + upTo_199 : upTo_199;
        const u32 upTo_224 = upTo_if_2 ? upTo_220 + upTo_200 : upTo_200;
        const u32 upTo_225 = __shfl_xor_sync(0xffffffffu, upTo_217, 4);
        const u32 upTo_226 = upTo_if_2 ? upTo_225 + upTo_202 : upTo_202;
        const u32 upTo_227 = upTo_if_2 ? upTo_225 + upTo_203 : upTo_203;
        const u32 upTo_228 = upTo_if_2 ? upTo_225 + upTo_204 : upTo_204;
        const u32 upTo_229 = upTo_if_2 ? upTo_225 + upTo_205 : upTo_205;
        const u32 upTo_230 = __shfl_xor_sync(0xffffffffu, upTo_218, 4);
        const u32 upTo_231 = upTo_if_2 ? upTo_230 + upTo_207 : upTo_207;
        const u32 upTo_232 = upTo_if_2 ? upTo_230 + upTo_208 : upTo_208;
        const u32 upTo_233 = upTo_if_2 ? upTo_230 + upTo_209 : upTo_209;
        const u32 upTo_234 = upTo_if_2 ? upTo_230 + upTo_210 : upTo_210;
        const u32 upTo_235 = __shfl_xor_sync(0xffffffffu, upTo_219, 4);
        const u32 upTo_236 = upTo_if_2 ? upTo_235 + upTo_212 : upTo_212;
        const u32 upTo_237 = upTo_if_2 ? upTo_235 + upTo_213 : upTo_213;
        const u32 upTo_238 = upTo_if_2 ? upTo_235 + upTo_214 : upTo_214;
        const u32 upTo_239 = upTo_if_2 ? upTo_235 + upTo_215 : upTo_215;
        const u32 upTo_240 = upTo_216 + upTo_220;
        const u32 upTo_241 = upTo_217 + upTo_225;
        const u32 upTo_242 = upTo_218 + upTo_230;
        const u32 upTo_243 = upTo_219 + upTo_235;
        const u32 upTo_244 = __shfl_xor_sync(0xffffffffu, upTo_240, 8);
        const u32 upTo_245 = upTo_if_3 ? upTo_244 + upTo_221 : upTo_221;
        const u32 upTo_246 = upTo_if_3 ? upTo_244 + upTo_222 : upTo_222;
        const u32 upTo_247 = upTo_if_3 ? upTo_244 + upTo_223 : upTo_223;
        const u32 upTo_248 = upTo_if_3 ? upTo_244 + upTo_224 : upTo_224;
        const u32 upTo_249 = __shfl_xor_sync(0xffffffffu, upTo_241, 8);
        const u32 upTo_250 = upTo_if_3 ? upTo_249 + upTo_226 : upTo_226;
        const u32 upTo_251 = upTo_if_3 ? upTo_249 + upTo_227 : upTo_227;
        const u32 upTo_252 = upTo_if_3 ? upTo_249 + upTo_228 : upTo_228;
        const u32 upTo_253 = upTo_if_3 ? upTo_249 + upTo_229 : upTo_229;
        const u32 upTo_254 = __shfl_xor_sync(0xffffffffu, upTo_242, 8);
        const u32 upTo_255 = upTo_if_3 ? upTo_254 + upTo_231 : upTo_231;
        const u32 upTo_256 = upTo_if_3 ? upTo_254 + upTo_232 : upTo_232;
        const u32 upTo_257 = upTo_if_3 ? upTo_254 + upTo_233 : upTo_233;
        const u32 upTo_258 = upTo_if_3 ? upTo_254 + upTo_234 : upTo_234;
        const u32 upTo_259 = __shfl_xor_sync(0xffffffffu, upTo_243, 8);
        const u32 upTo_260 = upTo_if_3 ? upTo_259 + upTo_236 : upTo_236;
        const u32 upTo_261 = upTo_if_3 ? upTo_259 + upTo_237 : upTo_237;
        const u32 upTo_262 = upTo_if_3 ? upTo_259 + upTo_238 : upTo_238;
        const u32 upTo_263 = upTo_if_3 ? upTo_259 + upTo_239 : upTo_239;
        const u32 upTo_264 = upTo_240 + upTo_244;
        const u32 upTo_265 = upTo_241 + upTo_249;
        const u32 upTo_266 = upTo_242 + upTo_254;
        const u32 upTo_267 = upTo_243 + upTo_259;
        const u32 upTo_268 = __shfl_xor_sync(0xffffffffu, upTo_264, 16);
        const u32 upTo_269 = upTo_if_4 ? upTo_268 + upTo_245 : upTo_245;
        const u32 upTo_270 = upTo_if_4 ? upTo_268 + upTo_246 : upTo_246;
        const u32 upTo_271 = upTo_if_4 ? upTo_268 + upTo_247 : upTo_247;
        const u32 upTo_272 = upTo_if_4 ? upTo_268 + upTo_248 : upTo_248;
        const u32 upTo_273 = __shfl_xor_sync(0xffffffffu, upTo_265, 16);
        const u32 upTo_274 = __shfl_xor_sync(0xffffffffu, upTo_266, 16);
        const u32 upTo_275 = __shfl_xor_sync(0xffffffffu, upTo_267, 16);
        const u32 upTo_276 = upTo_264 + upTo_268;
        const u32 upTo_277 = upTo_266 + upTo_274;
        const u32 upTo_278 = upTo_276 + (upTo_if_4 ? upTo_273 + upTo_250 : upTo_250);
        const u32 upTo_279 = upTo_276 + (upTo_if_4 ? upTo_273 + upTo_251 : upTo_251);
        const u32 upTo_280 = upTo_276 + (upTo_if_4 ? upTo_273 + upTo_252 : upTo_252);
        const u32 upTo_281 = upTo_276 + (upTo_if_4 ? upTo_273 + upTo_253 : upTo_253);
        const u32 upTo_282 = upTo_276 + (upTo_265 + upTo_273);
        const u32 upTo_283 = upTo_282 + (upTo_if_4 ? upTo_274 + upTo_255 : upTo_255);
        const u32 upTo_284 = upTo_282 + (upTo_if_4 ? upTo_274 + upTo_256 : upTo_256);
        const u32 upTo_285 = upTo_282 + (upTo_if_4 ? upTo_274 + upTo_257 : upTo_257);
        const u32 upTo_286 = upTo_282 + (upTo_if_4 ? upTo_274 + upTo_258 : upTo_258);
        const u32 upTo_287 = upTo_282 + (upTo_277 + (upTo_if_4 ? upTo_275 + upTo_260 : upTo_260));
        const u32 upTo_288 = upTo_282 + (upTo_277 + (upTo_if_4 ? upTo_275 + upTo_261 : upTo_261));
        const u32 upTo_289 = upTo_282 + (upTo_277 + (upTo_if_4 ? upTo_275 + upTo_262 : upTo_262));
        const u32 upTo_290 = upTo_282 + (upTo_277 + (upTo_if_4 ? upTo_275 + upTo_263 : upTo_263));
        const u32 upTo_291 = upTo_282 + (upTo_277 + (upTo_267 + upTo_275));
        shared<u32>(upTo_6) = upTo_291;
        __syncthreads();
        const u32 upTo_292 = shared<u32>(upTo_7);
        const u32 upTo_293 = upTo_if_5 ? upTo_292 + upTo_269 : upTo_269;
        const u32 upTo_294 = upTo_if_5 ? upTo_292 + upTo_270 : upTo_270;
        const u32 upTo_295 = upTo_if_5 ? upTo_292 + upTo_271 : upTo_271;
        const u32 upTo_296 = upTo_if_5 ? upTo_292 + upTo_272 : upTo_272;
        const u32 upTo_297 = upTo_if_5 ? upTo_292 + upTo_278 : upTo_278;
        const u32 upTo_298 = upTo_if_5 ? upTo_292 + upTo_279 : upTo_279;
        const u32 upTo_299 = upTo_if_5 ? upTo_292 + upTo_280 : upTo_280;
        const u32 upTo_300 = upTo_if_5 ? upTo_292 + upTo_281 : upTo_281;
        const u32 upTo_301 = upTo_if_5 ? upTo_292 + upTo_283 : upTo_283;
        const u32 upTo_302 = upTo_if_5 ? upTo_292 + upTo_284 : upTo_284;
        const u32 upTo_303 = upTo_if_5 ? upTo_292 + upTo_285 : upTo_285;
        const u32 upTo_304 = upTo_if_5 ? upTo_292 + upTo_286 : upTo_286;
        const u32 upTo_305 = upTo_if_5 ? upTo_292 + upTo_287 : upTo_287;
        const u32 upTo_306 = upTo_if_5 ? upTo_292 + upTo_288 : upTo_288;
        const u32 upTo_307 = upTo_if_5 ? upTo_292 + upTo_289 : upTo_289;
        const u32 upTo_308 = upTo_if_5 ? upTo_292 + upTo_290 : upTo_290;
        shared<u32>(upTo_8) = upTo_291 + upTo_292;
        __syncthreads();
        const u32 upTo_309 = shared<u32>(upTo_9);
        const u32 end_16 = before + (upTo_if_6 ? upTo_309 + upTo_293 : upTo_293);
        const u32 start_16 = end_16 - counts_17;
        if ((int)start_16 < 2048 && (int)end_16 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r169, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_16;
          shared<u32>(state + 20u) = counts_17;
        }
        const u32 end_17 = before + (upTo_if_6 ? upTo_309 + upTo_294 : upTo_294);
        const u32 start_17 = end_17 - counts_18;
        if ((int)start_17 < 2048 && (int)end_17 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r170, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_17;
          shared<u32>(state + 20u) = counts_18;
        }
        const u32 end_18 = before + (upTo_if_6 ? upTo_309 + upTo_295 : upTo_295);
        const u32 start_18 = end_18 - counts_19;
        if ((int)start_18 < 2048 && (int)end_18 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r171, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_18;
          shared<u32>(state + 20u) = counts_19;
        }
        const u32 end_19 = before + (upTo_if_6 ? upTo_309 + upTo_296 : upTo_296);
        const u32 start_19 = end_19 - counts_20;
        if ((int)start_19 < 2048 && (int)end_19 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r172, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_19;
          shared<u32>(state + 20u) = counts_20;
        }
        const u32 end_20 = before + (upTo_if_6 ? upTo_309 + upTo_297 : upTo_297);
        const u32 start_20 = end_20 - counts_21;
        if ((int)start_20 < 2048 && (int)end_20 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r173, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_20;
          shared<u32>(state + 20u) = counts_21;
        }
        const u32 end_21 = before + (upTo_if_6 ? upTo_309 + upTo_298 : upTo_298);
        const u32 start_21 = end_21 - counts_22;
        if ((int)start_21 < 2048 && (int)end_21 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r174, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_21;
          shared<u32>(state + 20u) = counts_22;
        }
        const u32 end_22 = before + (upTo_if_6 ? upTo_309 + upTo_299 : upTo_299);
        const u32 start_22 = end_22 - counts_23;
        if ((int)start_22 < 2048 && (int)end_22 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r175, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_22;
          shared<u32>(state + 20u) = counts_23;
        }
        const u32 end_23 = before + (upTo_if_6 ? upTo_309 + upTo_300 : upTo_300);
        const u32 start_23 = end_23 - counts_24;
        if ((int)start_23 < 2048 && (int)end_23 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r176, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_23;
          shared<u32>(state + 20u) = counts_24;
        }
        const u32 end_24 = before + (upTo_if_6 ? upTo_309 + upTo_301 : upTo_301);
        const u32 start_24 = end_24 - counts_25;
        if ((int)start_24 < 2048 && (int)end_24 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r177, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_24;
          shared<u32>(state + 20u) = counts_25;
        }
        const u32 end_25 = before + (upTo_if_6 ? upTo_309 + upTo_302 : upTo_302);
        const u32 start_25 = end_25 - counts_26;
        if ((int)start_25 < 2048 && (int)end_25 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r178, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_25;
          shared<u32>(state + 20u) = counts_26;
        }
        const u32 end_26 = before + (upTo_if_6 ? upTo_309 + upTo_303 : upTo_303);
        const u32 start_26 = end_26 - counts_27;
        if ((int)start_26 < 2048 && (int)end_26 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r179, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_26;
          shared<u32>(state + 20u) = counts_27;
        }
        const u32 end_27 = before + (upTo_if_6 ? upTo_309 + upTo_304 : upTo_304);
        const u32 start_27 = end_27 - counts_28;
        if ((int)start_27 < 2048 && (int)end_27 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r180, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_27;
          shared<u32>(state + 20u) = counts_28;
        }
        const u32 end_28 = before + (upTo_if_6 ? upTo_309 + upTo_305 : upTo_305);
        const u32 start_28 = end_28 - counts_29;
        if ((int)start_28 < 2048 && (int)end_28 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r181, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_28;
          shared<u32>(state + 20u) = counts_29;
        }
        const u32 end_29 = before + (upTo_if_6 ? upTo_309 + upTo_306 : upTo_306);
        const u32 start_29 = end_29 - counts_30;
        if ((int)start_29 < 2048 && (int)end_29 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r182, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_29;
          shared<u32>(state + 20u) = counts_30;
        }
        const u32 end_30 = before + (upTo_if_6 ? upTo_309 + upTo_307 : upTo_307);
        const u32 start_30 = end_30 - counts_31;
        if ((int)start_30 < 2048 && (int)end_30 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r183, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_30;
          shared<u32>(state + 20u) = counts_31;
        }
        const u32 end_31 = before + (upTo_if_6 ? upTo_309 + upTo_308 : upTo_308);
        const u32 start_31 = end_31 - counts_32;
        if ((int)start_31 < 2048 && (int)end_31 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r184, r246);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_31;
          shared<u32>(state + 20u) = counts_32;
        }
        __syncthreads();
        const u32 r250 = shared<u32>(state + 12u);
        bool p13 = (int)r250 > 0;
        if (p13) {
          const u32 r251 = shared<u32>(state + 16u);
          const u32 r252 = shared<u32>(state + 20u);
          p13 = (int)(r251 + r252) > 2048;
        }
        p12 = p13;
      }

      // select.ts:169  const kept = state.at(KEPT);
      const int kept_1 = (int)shared<u32>(state + 24u);

      // select.ts:161  const last = state.at(RANK);
      const int last = (int)shared<u32>(state);

      // select.ts:162  const end = state.at(COLUMN);
      const int end = (int)shared<u32>(state + 8u);

      // select.ts:171  state.set(KEPT, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 24u) = 0u;

      // select.ts:173  for (const chunk of range(ceilDiv(kept, CHUNK))) {
      const u32 r253 = kept_1 / 1024;
      const u32 r254 = kept_1 - (r253 << 10);
      const u32 r255 = r253 + (r254 != 0u && (int)(r254 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r255; chunk++) {
        // select.ts:174  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r256 = 0u;
        const u32 r257 = start + r185;
        const bool p14 = (int)r257 < kept_1;
        __syncthreads();
        if (p14) {
          r256 = shared<u32>(r257 * 4u + ranks);
        } else {
          r256 = 0u;
        }
        u32 r258 = 0u;
        const u32 r259 = start + r186;
        const bool p15 = (int)r259 < kept_1;
        if (p15) {
          r258 = shared<u32>(r259 * 4u + ranks);
        } else {
          r258 = 0u;
        }
        u32 r260 = 0u;
        const u32 r261 = start + r187;
        const bool p16 = (int)r261 < kept_1;
        if (p16) {
          r260 = shared<u32>(r261 * 4u + ranks);
        } else {
          r260 = 0u;
        }
        u32 r262 = 0u;
        const u32 r263 = start + r188;
        const bool p17 = (int)r263 < kept_1;
        if (p17) {
          r262 = shared<u32>(r263 * 4u + ranks);
        } else {
          r262 = 0u;
        }
        u32 r264 = 0u;
        const u32 r265 = start + r189;
        const bool p18 = (int)r265 < kept_1;
        if (p18) {
          r264 = shared<u32>(r265 * 4u + ranks);
        } else {
          r264 = 0u;
        }
        u32 r266 = 0u;
        const u32 r267 = start + r190;
        const bool p19 = (int)r267 < kept_1;
        if (p19) {
          r266 = shared<u32>(r267 * 4u + ranks);
        } else {
          r266 = 0u;
        }
        u32 r268 = 0u;
        const u32 r269 = start + r191;
        const bool p20 = (int)r269 < kept_1;
        if (p20) {
          r268 = shared<u32>(r269 * 4u + ranks);
        } else {
          r268 = 0u;
        }
        u32 r270 = 0u;
        const u32 r271 = start + r192;
        const bool p21 = (int)r271 < kept_1;
        if (p21) {
          r270 = shared<u32>(r271 * 4u + ranks);
        } else {
          r270 = 0u;
        }
        const u32 rank_0 = r256;
        const u32 rank_1 = r258;
        const u32 rank_2 = r260;
        const u32 rank_3 = r262;
        const u32 rank_4 = r264;
        const u32 rank_5 = r266;
        const u32 rank_6 = r268;
        const u32 rank_7 = r270;

        // select.ts:176  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r272 = 0u;
        if (p14) {
          r272 = shared<u32>(r257 * 4u + columns);
        } else {
          r272 = 0u;
        }
        u32 r273 = 0u;
        if (p15) {
          r273 = shared<u32>(r259 * 4u + columns);
        } else {
          r273 = 0u;
        }
        u32 r274 = 0u;
        if (p16) {
          r274 = shared<u32>(r261 * 4u + columns);
        } else {
          r274 = 0u;
        }
        u32 r275 = 0u;
        if (p17) {
          r275 = shared<u32>(r263 * 4u + columns);
        } else {
          r275 = 0u;
        }
        u32 r276 = 0u;
        if (p18) {
          r276 = shared<u32>(r265 * 4u + columns);
        } else {
          r276 = 0u;
        }
        u32 r277 = 0u;
        if (p19) {
          r277 = shared<u32>(r267 * 4u + columns);
        } else {
          r277 = 0u;
        }
        u32 r278 = 0u;
        if (p20) {
          r278 = shared<u32>(r269 * 4u + columns);
        } else {
          r278 = 0u;
        }
        u32 r279 = 0u;
        if (p21) {
          r279 = shared<u32>(r271 * 4u + columns);
        } else {
          r279 = 0u;
        }
        const u32 column_0 = r272;
        const u32 column_1 = r273;
        const u32 column_2 = r274;
        const u32 column_3 = r275;
        const u32 column_4 = r276;
        const u32 column_5 = r277;
        const u32 column_6 = r278;
        const u32 column_7 = r279;

        // select.ts:178  if (start + i < kept && isChosen(rank.at(i), column.at(i))) keep(c, rank.at(i), column.at(i));
        const bool p22 = (int)rank_0 < last || ((int)rank_0 == last && (int)column_0 <= end);
        __syncthreads();
        if (p14 && p22) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p23 = (int)rank_1 < last || ((int)rank_1 == last && (int)column_1 <= end);
        if (p15 && p23) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p24 = (int)rank_2 < last || ((int)rank_2 == last && (int)column_2 <= end);
        if (p16 && p24) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p25 = (int)rank_3 < last || ((int)rank_3 == last && (int)column_3 <= end);
        if (p17 && p25) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
        const bool p26 = (int)rank_4 < last || ((int)rank_4 == last && (int)column_4 <= end);
        if (p18 && p26) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + ranks) = rank_4;
            shared<u32>(at_6 * 4u + columns) = column_4;
          }
        }
        const bool p27 = (int)rank_5 < last || ((int)rank_5 == last && (int)column_5 <= end);
        if (p19 && p27) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + ranks) = rank_5;
            shared<u32>(at_7 * 4u + columns) = column_5;
          }
        }
        const bool p28 = (int)rank_6 < last || ((int)rank_6 == last && (int)column_6 <= end);
        if (p20 && p28) {
          const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_8 < 4096) {
            shared<u32>(at_8 * 4u + ranks) = rank_6;
            shared<u32>(at_8 * 4u + columns) = column_6;
          }
        }
        const bool p29 = (int)rank_7 < last || ((int)rank_7 == last && (int)column_7 <= end);
        if (p21 && p29) {
          const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_9 < 4096) {
            shared<u32>(at_9 * 4u + ranks) = rank_7;
            shared<u32>(at_9 * 4u + columns) = column_7;
          }
        }
      }

      // select.ts:72  export function valueAt(rank: number): number {
      __syncthreads();
      const u32 r280 = shared<u32>(state);
      bar = __fsub_rn(0.0f, __uint_as_float(r280 ^ (((int)r280 >> 31) & 0x7fffffffu)));
    }
    r20 = r19;
    const u32 r281 = r19 + 8192u;
    r19 = (int)r281 >= 24576 ? 0u : r281;
  }

  // select-row.ts:111  const kept = c.state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:113  values.set(row, part, i, i < kept ? valueAt(c.ranks.at(i)) : -Infinity);
  const s64 d11 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d12 = part_values + d11 + 8192ll * (int)blockIdx.y;

  // select-row.ts:114  places.set(row, part, i, i < kept ? c.columns.at(i) : -1);
  char* const d13 = part_columns + d11 + 8192ll * (int)blockIdx.y;

  // select-row.ts:112  parallel([c.wanted], (i) => {
  #pragma unroll 1
  for (int i = (int)threadIdx.x; i < 2048; i += 128) {
    float f4 = 0.0f;
    const bool p30 = i < (int)kept;
    if (p30) {
      const u32 r282 = shared<u32>(i * 4u + ranks);
      f4 = __fsub_rn(0.0f, __uint_as_float(r282 ^ (((int)r282 >> 31) & 0x7fffffffu)));
    } else {
      f4 = __uint_as_float(0xff800000u);
    }
    if (p2) *(float*)(d12 + 4ll * i) = f4;
    u32 r283 = 0u;
    if (p30) {
      r283 = shared<u32>(i * 4u + columns);
    } else {
      r283 = -1u;
    }
    if (p2) *(u32*)(d13 + 4ll * i) = r283;
  }
}
