//
// indexer_topk_parts: tilewright, for sm_90a
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_90a      nvcc: -arch=sm_90a
//
// The topk best keys of each of a query's `splits` parts.

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

// 79912 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(256, 1) indexer_topk_parts(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ k_scale,      // tensor k_scale
  const char* __restrict__ weights,      // tensor weights
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  char* part_values,                     // tensor part_values
  char* part_columns,                    // tensor part_columns
  int dim_S,                             // dim S
  int dim_splits                         // dim splits
) {
  const u32 K = shared_address(smem);            // 32768 bytes: e4m3[128, 128] swizzle<3,4,3> x 2 stages
  const u32 ranks = shared_address(smem) + 32768u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 49152u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 65536u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 32768u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 73728u; // 28 bytes: i32[7]
  const u32 scratch1 = shared_address(smem) + 73760u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 74784u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 75808u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch4 = shared_address(smem) + 76832u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 77856u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch6 = shared_address(smem) + 78880u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch0 = shared_address(smem) + 79904u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk.ts:46  const start = max(k_start.at(row), 0);
  const u32 start_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int start_1 = max((int)start_0, 0);

  // indexer_topk.ts:47  const end = max(min(k_end.at(row), S), start);
  const u32 end_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int end_1 = max(min((int)end_0, dim_S), start_1);

  // indexer_topk.ts:48  const each = ceilDiv(ceilDiv(end - start, splits), keys) * keys;
  const u32 each_0 = (u32)end_1 - start_1;
  const u32 each_1 = div_s32(each_0, dim_splits);
  const u32 each_2 = each_0 - each_1 * dim_splits;
  const u32 each_3 = each_1 + (each_2 != 0u && (int)(each_2 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_4 = (int)each_3 / 128;
  const u32 each_5 = each_3 - (each_4 << 7);
  const u32 each_6 = each_4 + (each_5 != 0u && (int)(each_5 ^ 0x80u) >= 0 ? 1u : 0u);
  const u32 each = each_6 << 7;

  // indexer_topk.ts:49  const lo = min(start + blockIdx.y * each, end);
  const int lo = min((int)(start_1 + blockIdx.y * each), end_1);

  // indexer_topk.ts:50  const hi = min(lo + each, end);
  const int hi = min((int)(lo + each), end_1);

  // select.ts:53  export function candidates(wanted: number, spare: number, first: number, size: number) {
  const int r0 = (u32)hi - lo;

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk.ts:53  copy(q.tile([row, 0, 0], [1, H, D]), Q);
  const int r1 = threadIdx.x & 7u;
  const int r2 = (threadIdx.x >> 3) & 3u;
  const u32 r3 = threadIdx.x >> 5;
  const u32 r4 = (u32)r2 << 7;
  const u32 r5 = r3 << 10;
  const u32 r6 = (u32)r1 << 4;
  const u32 r7 = r4 + r5 + r6;
  const u32 r8 = r7 ^ ((r7 >> 3) & 0x70u);
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r2 + 1024ll * (int)r3 + 16ll * r1;
  cp_async_cg_shared_global<16>(Q + r8, d0);
  cp_async_cg_shared_global<16>(Q + (r8 ^ 0x40u) + 512u, d0 + 512);
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const char* const d1 = weights + 256ll * (int)blockIdx.x;
  const float f0 = __ldg((const float*)(d1 + 4ll * (int)(threadIdx.x & 0x3fu)));
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
  if ((threadIdx.x & 0xdfu) == 0u) shared<float>((r3 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_9 = shared<float>(scratch0);
  const float largest_10 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p1 = max_NaN_f32(largest_9, largest_10) >= 7.9228163e28f;
  const float f2 = p1 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p1 ? 4.2949673e9f : 1.0f;

  // select-keys.ts:66  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // select-keys.ts:67  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const u32 r9 = r0 / 128;
  const u32 r10 = r0 - (r9 << 7);
  const int r11 = r9 + (r10 != 0u && (int)(r10 ^ 0x80u) >= 0 ? 1u : 0u);

  // select-keys.ts:71  copy(codes, K);
  const u32 r12 = r3 << 11;
  const u32 r13 = r4 + r12 + r6;
  const u32 r14 = r13 ^ ((r13 >> 3) & 0x70u);
  const u32 r15 = K + r14;
  const u32 r16 = K + (r14 ^ 0x40u);
  if (r11 > 0) {
    if ((u32)lo < (u32)dim_S && lo + 127u < (u32)dim_S) {
      const char* const d2 = k + 128ll * lo + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
      cp_async_cg_shared_global<16>(r15, d2);
      cp_async_cg_shared_global<16>(r16 + 512u, d2 + 512);
      cp_async_cg_shared_global<16>(r15 + 1024u, d2 + 1024);
      cp_async_cg_shared_global<16>(r16 + 1536u, d2 + 1536);
    } else {
      const char* const d3 = k + 128ll * lo + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
      const u32 r17 = (u32)lo + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15, d3, r17 >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r16 + 512u, d3 + 512, r17 + 4u >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r15 + 1024u, d3 + 1024, r17 + 8u >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r16 + 1536u, d3 + 1536, r17 + 12u >= (u32)dim_S);
    }
  }
  cp_async_commit_group();
  u32 r18 = 0u;
  const char* const d4 = k + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r19 = threadIdx.x & 0x1fu;
  const u32 r20 = (r19 >> 3) & 1u;
  const u32 r21 = (r19 >> 4) & 1u;
  const u32 r22 = (r19 & 7u) << 7;
  const u32 r23 = r12 + (r20 << 10) + r22 + (r21 << 4);
  const u32 r24 = r23 ^ ((r23 >> 3) & 0x70u);
  const u32 r25 = K + r24;
  const u32 r26 = (r21 << 10) + r22 + (r20 << 4);
  const u32 r27 = r26 ^ ((r26 >> 3) & 0x70u);
  const u32 r28 = Q + r27;
  cp_async_wait_group<1>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
  const u32 v0 = Q_part_0[0];
  const u16 h0 = (u16)v0;
  const u16 h1 = (u16)(v0 >> 16);
  const u32 r29 = cvt_rn_f16x2_e4m3x2(h0);
  const u32 r30 = cvt_rn_f16x2_e4m3x2(h1);
  const u32 v1 = Q_part_0[1];
  const u16 h2 = (u16)v1;
  const u16 h3 = (u16)(v1 >> 16);
  const u32 r31 = cvt_rn_f16x2_e4m3x2(h2);
  const u32 r32 = cvt_rn_f16x2_e4m3x2(h3);
  const u32 v2 = Q_part_0[2];
  const u16 h4 = (u16)v2;
  const u16 h5 = (u16)(v2 >> 16);
  const u32 r33 = cvt_rn_f16x2_e4m3x2(h4);
  const u32 r34 = cvt_rn_f16x2_e4m3x2(h5);
  const u32 v3 = Q_part_0[3];
  const u16 h6 = (u16)v3;
  const u16 h7 = (u16)(v3 >> 16);
  const u32 r35 = cvt_rn_f16x2_e4m3x2(h6);
  const u32 r36 = cvt_rn_f16x2_e4m3x2(h7);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
  const u32 v4 = Q_part_1[0];
  const u16 h8 = (u16)v4;
  const u16 h9 = (u16)(v4 >> 16);
  const u32 r37 = cvt_rn_f16x2_e4m3x2(h8);
  const u32 r38 = cvt_rn_f16x2_e4m3x2(h9);
  const u32 v5 = Q_part_1[1];
  const u16 h10 = (u16)v5;
  const u16 h11 = (u16)(v5 >> 16);
  const u32 r39 = cvt_rn_f16x2_e4m3x2(h10);
  const u32 r40 = cvt_rn_f16x2_e4m3x2(h11);
  const u32 v6 = Q_part_1[2];
  const u16 h12 = (u16)v6;
  const u16 h13 = (u16)(v6 >> 16);
  const u32 r41 = cvt_rn_f16x2_e4m3x2(h12);
  const u32 r42 = cvt_rn_f16x2_e4m3x2(h13);
  const u32 v7 = Q_part_1[3];
  const u16 h14 = (u16)v7;
  const u16 h15 = (u16)(v7 >> 16);
  const u32 r43 = cvt_rn_f16x2_e4m3x2(h14);
  const u32 r44 = cvt_rn_f16x2_e4m3x2(h15);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
  const u32 v8 = Q_part_2[0];
  const u16 h16 = (u16)v8;
  const u16 h17 = (u16)(v8 >> 16);
  const u32 r45 = cvt_rn_f16x2_e4m3x2(h16);
  const u32 r46 = cvt_rn_f16x2_e4m3x2(h17);
  const u32 v9 = Q_part_2[1];
  const u16 h18 = (u16)v9;
  const u16 h19 = (u16)(v9 >> 16);
  const u32 r47 = cvt_rn_f16x2_e4m3x2(h18);
  const u32 r48 = cvt_rn_f16x2_e4m3x2(h19);
  const u32 v10 = Q_part_2[2];
  const u16 h20 = (u16)v10;
  const u16 h21 = (u16)(v10 >> 16);
  const u32 r49 = cvt_rn_f16x2_e4m3x2(h20);
  const u32 r50 = cvt_rn_f16x2_e4m3x2(h21);
  const u32 v11 = Q_part_2[3];
  const u16 h22 = (u16)v11;
  const u16 h23 = (u16)(v11 >> 16);
  const u32 r51 = cvt_rn_f16x2_e4m3x2(h22);
  const u32 r52 = cvt_rn_f16x2_e4m3x2(h23);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
  const u32 v12 = Q_part_3[0];
  const u16 h24 = (u16)v12;
  const u16 h25 = (u16)(v12 >> 16);
  const u32 r53 = cvt_rn_f16x2_e4m3x2(h24);
  const u32 r54 = cvt_rn_f16x2_e4m3x2(h25);
  const u32 v13 = Q_part_3[1];
  const u16 h26 = (u16)v13;
  const u16 h27 = (u16)(v13 >> 16);
  const u32 r55 = cvt_rn_f16x2_e4m3x2(h26);
  const u32 r56 = cvt_rn_f16x2_e4m3x2(h27);
  const u32 v14 = Q_part_3[2];
  const u16 h28 = (u16)v14;
  const u16 h29 = (u16)(v14 >> 16);
  const u32 r57 = cvt_rn_f16x2_e4m3x2(h28);
  const u32 r58 = cvt_rn_f16x2_e4m3x2(h29);
  const u32 v15 = Q_part_3[3];
  const u16 h30 = (u16)v15;
  const u16 h31 = (u16)(v15 >> 16);
  const u32 r59 = cvt_rn_f16x2_e4m3x2(h30);
  const u32 r60 = cvt_rn_f16x2_e4m3x2(h31);
  const u32 r61 = K + (r24 ^ 0x20u);
  const u32 r62 = Q + (r27 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r62);
  const u32 v16 = Q_part_4[0];
  const u16 h32 = (u16)v16;
  const u16 h33 = (u16)(v16 >> 16);
  const u32 r63 = cvt_rn_f16x2_e4m3x2(h32);
  const u32 r64 = cvt_rn_f16x2_e4m3x2(h33);
  const u32 v17 = Q_part_4[1];
  const u16 h34 = (u16)v17;
  const u16 h35 = (u16)(v17 >> 16);
  const u32 r65 = cvt_rn_f16x2_e4m3x2(h34);
  const u32 r66 = cvt_rn_f16x2_e4m3x2(h35);
  const u32 v18 = Q_part_4[2];
  const u16 h36 = (u16)v18;
  const u16 h37 = (u16)(v18 >> 16);
  const u32 r67 = cvt_rn_f16x2_e4m3x2(h36);
  const u32 r68 = cvt_rn_f16x2_e4m3x2(h37);
  const u32 v19 = Q_part_4[3];
  const u16 h38 = (u16)v19;
  const u16 h39 = (u16)(v19 >> 16);
  const u32 r69 = cvt_rn_f16x2_e4m3x2(h38);
  const u32 r70 = cvt_rn_f16x2_e4m3x2(h39);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r62 + 2048u);
  const u32 v20 = Q_part_5[0];
  const u16 h40 = (u16)v20;
  const u16 h41 = (u16)(v20 >> 16);
  const u32 r71 = cvt_rn_f16x2_e4m3x2(h40);
  const u32 r72 = cvt_rn_f16x2_e4m3x2(h41);
  const u32 v21 = Q_part_5[1];
  const u16 h42 = (u16)v21;
  const u16 h43 = (u16)(v21 >> 16);
  const u32 r73 = cvt_rn_f16x2_e4m3x2(h42);
  const u32 r74 = cvt_rn_f16x2_e4m3x2(h43);
  const u32 v22 = Q_part_5[2];
  const u16 h44 = (u16)v22;
  const u16 h45 = (u16)(v22 >> 16);
  const u32 r75 = cvt_rn_f16x2_e4m3x2(h44);
  const u32 r76 = cvt_rn_f16x2_e4m3x2(h45);
  const u32 v23 = Q_part_5[3];
  const u16 h46 = (u16)v23;
  const u16 h47 = (u16)(v23 >> 16);
  const u32 r77 = cvt_rn_f16x2_e4m3x2(h46);
  const u32 r78 = cvt_rn_f16x2_e4m3x2(h47);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r62 + 4096u);
  const u32 v24 = Q_part_6[0];
  const u16 h48 = (u16)v24;
  const u16 h49 = (u16)(v24 >> 16);
  const u32 r79 = cvt_rn_f16x2_e4m3x2(h48);
  const u32 r80 = cvt_rn_f16x2_e4m3x2(h49);
  const u32 v25 = Q_part_6[1];
  const u16 h50 = (u16)v25;
  const u16 h51 = (u16)(v25 >> 16);
  const u32 r81 = cvt_rn_f16x2_e4m3x2(h50);
  const u32 r82 = cvt_rn_f16x2_e4m3x2(h51);
  const u32 v26 = Q_part_6[2];
  const u16 h52 = (u16)v26;
  const u16 h53 = (u16)(v26 >> 16);
  const u32 r83 = cvt_rn_f16x2_e4m3x2(h52);
  const u32 r84 = cvt_rn_f16x2_e4m3x2(h53);
  const u32 v27 = Q_part_6[3];
  const u16 h54 = (u16)v27;
  const u16 h55 = (u16)(v27 >> 16);
  const u32 r85 = cvt_rn_f16x2_e4m3x2(h54);
  const u32 r86 = cvt_rn_f16x2_e4m3x2(h55);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r62 + 6144u);
  const u32 v28 = Q_part_7[0];
  const u16 h56 = (u16)v28;
  const u16 h57 = (u16)(v28 >> 16);
  const u32 r87 = cvt_rn_f16x2_e4m3x2(h56);
  const u32 r88 = cvt_rn_f16x2_e4m3x2(h57);
  const u32 v29 = Q_part_7[1];
  const u16 h58 = (u16)v29;
  const u16 h59 = (u16)(v29 >> 16);
  const u32 r89 = cvt_rn_f16x2_e4m3x2(h58);
  const u32 r90 = cvt_rn_f16x2_e4m3x2(h59);
  const u32 v30 = Q_part_7[2];
  const u16 h60 = (u16)v30;
  const u16 h61 = (u16)(v30 >> 16);
  const u32 r91 = cvt_rn_f16x2_e4m3x2(h60);
  const u32 r92 = cvt_rn_f16x2_e4m3x2(h61);
  const u32 v31 = Q_part_7[3];
  const u16 h62 = (u16)v31;
  const u16 h63 = (u16)(v31 >> 16);
  const u32 r93 = cvt_rn_f16x2_e4m3x2(h62);
  const u32 r94 = cvt_rn_f16x2_e4m3x2(h63);
  const u32 r95 = K + (r24 ^ 0x40u);
  const u32 r96 = Q + (r27 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r96);
  const u32 v32 = Q_part_8[0];
  const u16 h64 = (u16)v32;
  const u16 h65 = (u16)(v32 >> 16);
  const u32 r97 = cvt_rn_f16x2_e4m3x2(h64);
  const u32 r98 = cvt_rn_f16x2_e4m3x2(h65);
  const u32 v33 = Q_part_8[1];
  const u16 h66 = (u16)v33;
  const u16 h67 = (u16)(v33 >> 16);
  const u32 r99 = cvt_rn_f16x2_e4m3x2(h66);
  const u32 r100 = cvt_rn_f16x2_e4m3x2(h67);
  const u32 v34 = Q_part_8[2];
  const u16 h68 = (u16)v34;
  const u16 h69 = (u16)(v34 >> 16);
  const u32 r101 = cvt_rn_f16x2_e4m3x2(h68);
  const u32 r102 = cvt_rn_f16x2_e4m3x2(h69);
  const u32 v35 = Q_part_8[3];
  const u16 h70 = (u16)v35;
  const u16 h71 = (u16)(v35 >> 16);
  const u32 r103 = cvt_rn_f16x2_e4m3x2(h70);
  const u32 r104 = cvt_rn_f16x2_e4m3x2(h71);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r96 + 2048u);
  const u32 v36 = Q_part_9[0];
  const u16 h72 = (u16)v36;
  const u16 h73 = (u16)(v36 >> 16);
  const u32 r105 = cvt_rn_f16x2_e4m3x2(h72);
  const u32 r106 = cvt_rn_f16x2_e4m3x2(h73);
  const u32 v37 = Q_part_9[1];
  const u16 h74 = (u16)v37;
  const u16 h75 = (u16)(v37 >> 16);
  const u32 r107 = cvt_rn_f16x2_e4m3x2(h74);
  const u32 r108 = cvt_rn_f16x2_e4m3x2(h75);
  const u32 v38 = Q_part_9[2];
  const u16 h76 = (u16)v38;
  const u16 h77 = (u16)(v38 >> 16);
  const u32 r109 = cvt_rn_f16x2_e4m3x2(h76);
  const u32 r110 = cvt_rn_f16x2_e4m3x2(h77);
  const u32 v39 = Q_part_9[3];
  const u16 h78 = (u16)v39;
  const u16 h79 = (u16)(v39 >> 16);
  const u32 r111 = cvt_rn_f16x2_e4m3x2(h78);
  const u32 r112 = cvt_rn_f16x2_e4m3x2(h79);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r96 + 4096u);
  const u32 v40 = Q_part_10[0];
  const u16 h80 = (u16)v40;
  const u16 h81 = (u16)(v40 >> 16);
  const u32 r113 = cvt_rn_f16x2_e4m3x2(h80);
  const u32 r114 = cvt_rn_f16x2_e4m3x2(h81);
  const u32 v41 = Q_part_10[1];
  const u16 h82 = (u16)v41;
  const u16 h83 = (u16)(v41 >> 16);
  const u32 r115 = cvt_rn_f16x2_e4m3x2(h82);
  const u32 r116 = cvt_rn_f16x2_e4m3x2(h83);
  const u32 v42 = Q_part_10[2];
  const u16 h84 = (u16)v42;
  const u16 h85 = (u16)(v42 >> 16);
  const u32 r117 = cvt_rn_f16x2_e4m3x2(h84);
  const u32 r118 = cvt_rn_f16x2_e4m3x2(h85);
  const u32 v43 = Q_part_10[3];
  const u16 h86 = (u16)v43;
  const u16 h87 = (u16)(v43 >> 16);
  const u32 r119 = cvt_rn_f16x2_e4m3x2(h86);
  const u32 r120 = cvt_rn_f16x2_e4m3x2(h87);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r96 + 6144u);
  const u32 v44 = Q_part_11[0];
  const u16 h88 = (u16)v44;
  const u16 h89 = (u16)(v44 >> 16);
  const u32 r121 = cvt_rn_f16x2_e4m3x2(h88);
  const u32 r122 = cvt_rn_f16x2_e4m3x2(h89);
  const u32 v45 = Q_part_11[1];
  const u16 h90 = (u16)v45;
  const u16 h91 = (u16)(v45 >> 16);
  const u32 r123 = cvt_rn_f16x2_e4m3x2(h90);
  const u32 r124 = cvt_rn_f16x2_e4m3x2(h91);
  const u32 v46 = Q_part_11[2];
  const u16 h92 = (u16)v46;
  const u16 h93 = (u16)(v46 >> 16);
  const u32 r125 = cvt_rn_f16x2_e4m3x2(h92);
  const u32 r126 = cvt_rn_f16x2_e4m3x2(h93);
  const u32 v47 = Q_part_11[3];
  const u16 h94 = (u16)v47;
  const u16 h95 = (u16)(v47 >> 16);
  const u32 r127 = cvt_rn_f16x2_e4m3x2(h94);
  const u32 r128 = cvt_rn_f16x2_e4m3x2(h95);
  const u32 r129 = K + (r24 ^ 0x60u);
  const u32 r130 = Q + (r27 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r130);
  const u32 v48 = Q_part_12[0];
  const u16 h96 = (u16)v48;
  const u16 h97 = (u16)(v48 >> 16);
  const u32 r131 = cvt_rn_f16x2_e4m3x2(h96);
  const u32 r132 = cvt_rn_f16x2_e4m3x2(h97);
  const u32 v49 = Q_part_12[1];
  const u16 h98 = (u16)v49;
  const u16 h99 = (u16)(v49 >> 16);
  const u32 r133 = cvt_rn_f16x2_e4m3x2(h98);
  const u32 r134 = cvt_rn_f16x2_e4m3x2(h99);
  const u32 v50 = Q_part_12[2];
  const u16 h100 = (u16)v50;
  const u16 h101 = (u16)(v50 >> 16);
  const u32 r135 = cvt_rn_f16x2_e4m3x2(h100);
  const u32 r136 = cvt_rn_f16x2_e4m3x2(h101);
  const u32 v51 = Q_part_12[3];
  const u16 h102 = (u16)v51;
  const u16 h103 = (u16)(v51 >> 16);
  const u32 r137 = cvt_rn_f16x2_e4m3x2(h102);
  const u32 r138 = cvt_rn_f16x2_e4m3x2(h103);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r130 + 2048u);
  const u32 v52 = Q_part_13[0];
  const u16 h104 = (u16)v52;
  const u16 h105 = (u16)(v52 >> 16);
  const u32 r139 = cvt_rn_f16x2_e4m3x2(h104);
  const u32 r140 = cvt_rn_f16x2_e4m3x2(h105);
  const u32 v53 = Q_part_13[1];
  const u16 h106 = (u16)v53;
  const u16 h107 = (u16)(v53 >> 16);
  const u32 r141 = cvt_rn_f16x2_e4m3x2(h106);
  const u32 r142 = cvt_rn_f16x2_e4m3x2(h107);
  const u32 v54 = Q_part_13[2];
  const u16 h108 = (u16)v54;
  const u16 h109 = (u16)(v54 >> 16);
  const u32 r143 = cvt_rn_f16x2_e4m3x2(h108);
  const u32 r144 = cvt_rn_f16x2_e4m3x2(h109);
  const u32 v55 = Q_part_13[3];
  const u16 h110 = (u16)v55;
  const u16 h111 = (u16)(v55 >> 16);
  const u32 r145 = cvt_rn_f16x2_e4m3x2(h110);
  const u32 r146 = cvt_rn_f16x2_e4m3x2(h111);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r130 + 4096u);
  const u32 v56 = Q_part_14[0];
  const u16 h112 = (u16)v56;
  const u16 h113 = (u16)(v56 >> 16);
  const u32 r147 = cvt_rn_f16x2_e4m3x2(h112);
  const u32 r148 = cvt_rn_f16x2_e4m3x2(h113);
  const u32 v57 = Q_part_14[1];
  const u16 h114 = (u16)v57;
  const u16 h115 = (u16)(v57 >> 16);
  const u32 r149 = cvt_rn_f16x2_e4m3x2(h114);
  const u32 r150 = cvt_rn_f16x2_e4m3x2(h115);
  const u32 v58 = Q_part_14[2];
  const u16 h116 = (u16)v58;
  const u16 h117 = (u16)(v58 >> 16);
  const u32 r151 = cvt_rn_f16x2_e4m3x2(h116);
  const u32 r152 = cvt_rn_f16x2_e4m3x2(h117);
  const u32 v59 = Q_part_14[3];
  const u16 h118 = (u16)v59;
  const u16 h119 = (u16)(v59 >> 16);
  const u32 r153 = cvt_rn_f16x2_e4m3x2(h118);
  const u32 r154 = cvt_rn_f16x2_e4m3x2(h119);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r130 + 6144u);
  const u32 v60 = Q_part_15[0];
  const u16 h120 = (u16)v60;
  const u16 h121 = (u16)(v60 >> 16);
  const u32 r155 = cvt_rn_f16x2_e4m3x2(h120);
  const u32 r156 = cvt_rn_f16x2_e4m3x2(h121);
  const u32 v61 = Q_part_15[1];
  const u16 h122 = (u16)v61;
  const u16 h123 = (u16)(v61 >> 16);
  const u32 r157 = cvt_rn_f16x2_e4m3x2(h122);
  const u32 r158 = cvt_rn_f16x2_e4m3x2(h123);
  const u32 v62 = Q_part_15[2];
  const u16 h124 = (u16)v62;
  const u16 h125 = (u16)(v62 >> 16);
  const u32 r159 = cvt_rn_f16x2_e4m3x2(h124);
  const u32 r160 = cvt_rn_f16x2_e4m3x2(h125);
  const u32 v63 = Q_part_15[3];
  const u16 h126 = (u16)v63;
  const u16 h127 = (u16)(v63 >> 16);
  const u32 r161 = cvt_rn_f16x2_e4m3x2(h126);
  const u32 r162 = cvt_rn_f16x2_e4m3x2(h127);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sums_0 = threadIdx.x & 3u;
  const char* const sums_at = d1 + 8ll * (int)sums_0;
  const float sums_1 = __ldg((const float*)sums_at);
  const float sums_2 = __fmul_rn(sums_1, f2);
  const float sums_3 = __ldg((const float*)(sums_at + 4));
  const float sums_4 = __fmul_rn(sums_3, f2);
  const float sums_5 = __ldg((const float*)(sums_at + 32));
  const float sums_6 = __fmul_rn(sums_5, f2);
  const float sums_7 = __ldg((const float*)(sums_at + 36));
  const float sums_8 = __fmul_rn(sums_7, f2);
  const float sums_9 = __ldg((const float*)(sums_at + 64));
  const float sums_10 = __fmul_rn(sums_9, f2);
  const float sums_11 = __ldg((const float*)(sums_at + 68));
  const float sums_12 = __fmul_rn(sums_11, f2);
  const float sums_13 = __ldg((const float*)(sums_at + 96));
  const float sums_14 = __fmul_rn(sums_13, f2);
  const float sums_15 = __ldg((const float*)(sums_at + 100));
  const float sums_16 = __fmul_rn(sums_15, f2);
  const float sums_17 = __ldg((const float*)(sums_at + 128));
  const float sums_18 = __fmul_rn(sums_17, f2);
  const float sums_19 = __ldg((const float*)(sums_at + 132));
  const float sums_20 = __fmul_rn(sums_19, f2);
  const float sums_21 = __ldg((const float*)(sums_at + 160));
  const float sums_22 = __fmul_rn(sums_21, f2);
  const float sums_23 = __ldg((const float*)(sums_at + 164));
  const float sums_24 = __fmul_rn(sums_23, f2);
  const float sums_25 = __ldg((const float*)(sums_at + 192));
  const float sums_26 = __fmul_rn(sums_25, f2);
  const float sums_27 = __ldg((const float*)(sums_at + 196));
  const float sums_28 = __fmul_rn(sums_27, f2);
  const float sums_29 = __ldg((const float*)(sums_at + 224));
  const float sums_30 = __fmul_rn(sums_29, f2);
  const float sums_31 = __ldg((const float*)(sums_at + 228));
  const float sums_32 = __fmul_rn(sums_31, f2);

  // select-keys.ts:74  parallel([keys], (i) => {
  const bool p2 = sums_0 == 0u;

  // select-keys.ts:75  const logit = f32(sums.at(i) * scaleOf(i) * headWeights.inverse);
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r3 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  const u32 r163 = (u32)lo + r0 - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  const u32 r164 = 32u - __clz(r0);

  // select.ts:129  fill(bins, 0);
  const u32 r165 = bins + (r19 << 4) + r5;

  // select.ts:133  const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
  const u32 counts_0 = bins + r19 * -16u + r3 * -1024u;

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
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  const u32 upTo_6 = threadIdx.x * 4u + scratch3;
  const u32 upTo_7 = threadIdx.x ^ 0x80u;
  const u32 upTo_8 = upTo_7 * 4u + scratch3;

  // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
  const u32 r166 = r19 * -4u + r3 * -256u;
  const u32 r167 = r166 + 2047u;
  const u32 r168 = r166 + 2046u;
  const u32 r169 = r166 + 2045u;
  const u32 r170 = r166 + 2044u;
  const u32 r171 = r166 + 1919u;
  const u32 r172 = r166 + 1918u;
  const u32 r173 = r166 + 1917u;
  const u32 r174 = r166 + 1916u;
  const u32 upTo_9 = threadIdx.x * 4u + scratch4;
  const u32 upTo_10 = upTo_1 * 4u + scratch4;
  const u32 upTo_11 = threadIdx.x * 4u + scratch5;
  const u32 upTo_12 = upTo_4 * 4u + scratch5;
  const u32 upTo_13 = threadIdx.x * 4u + scratch6;
  const u32 upTo_14 = upTo_7 * 4u + scratch6;

  // select.ts:175  const rank = tabulate(i32, [CHUNK], (i) => (start + i < kept ? ranks.at(start + i) : 0));
  const u32 r175 = threadIdx.x << 2;
  const u32 r176 = r175 + 1u;
  const u32 r177 = r175 + 2u;
  const u32 r178 = r175 + 3u;
  #pragma unroll 1
  for (int tile = 0; tile < r11; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r179 = 16384u - r18;
    const u32 r180 = tile + 1u;
    if ((int)r180 < r11) {
      // select-keys.ts:68  const s = lo + tile * keys;
      const u32 s_0 = lo + (r180 << 7);
      if (s_0 < (u32)dim_S && s_0 + 127u < (u32)dim_S) {
        const u32 r181 = r15 + r179;
        const char* const d5 = d4 + 128ll * (int)s_0;
        const u32 r182 = r16 + r179;
        cp_async_cg_shared_global<16>(r181, d5);
        cp_async_cg_shared_global<16>(r182 + 512u, d5 + 512);
        cp_async_cg_shared_global<16>(r181 + 1024u, d5 + 1024);
        cp_async_cg_shared_global<16>(r182 + 1536u, d5 + 1536);
      } else {
        const u32 r183 = r15 + r179;
        const char* const d6 = d4 + 128ll * (int)s_0;
        const u32 r184 = r16 + r179;
        const u32 r185 = r2 + (r3 << 4) + s_0;
        cp_async_cg_shared_global<16>(r183, d6, r185 >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r184 + 512u, d6 + 512, r185 + 4u >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r183 + 1024u, d6 + 1024, r185 + 8u >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r184 + 1536u, d6 + 1536, r185 + 12u >= (u32)dim_S);
      }
    }
    cp_async_commit_group();
    const u32 s = lo + ((u32)tile << 7);

    // indexer_topk.ts:56  count: hi - s,
    const int r186 = hi - s;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r25 + r18);
    const u32 v64 = K_part_0[0];
    const u16 h128 = (u16)v64;
    const u16 h129 = (u16)(v64 >> 16);
    const u32 r187 = cvt_rn_f16x2_e4m3x2(h128);
    const u32 r188 = cvt_rn_f16x2_e4m3x2(h129);
    const u32 v65 = K_part_0[1];
    const u16 h130 = (u16)v65;
    const u16 h131 = (u16)(v65 >> 16);
    const u32 r189 = cvt_rn_f16x2_e4m3x2(h130);
    const u32 r190 = cvt_rn_f16x2_e4m3x2(h131);
    const u32 v66 = K_part_0[2];
    const u16 h132 = (u16)v66;
    const u16 h133 = (u16)(v66 >> 16);
    const u32 r191 = cvt_rn_f16x2_e4m3x2(h132);
    const u32 r192 = cvt_rn_f16x2_e4m3x2(h133);
    const u32 v67 = K_part_0[3];
    const u16 h134 = (u16)v67;
    const u16 h135 = (u16)(v67 >> 16);
    const u32 r193 = cvt_rn_f16x2_e4m3x2(h134);
    const u32 r194 = cvt_rn_f16x2_e4m3x2(h135);
    float products_0[4];
    const u32 v68[4] = {r187, r189, r188, r190};
    const u32 v69[2] = {r29, r30};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v68, v69, zeros);
    const u32 v70[4] = {r191, r193, r192, r194};
    const u32 v71[2] = {r31, r32};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v70, v71, products_0);
    float products_1[4];
    const u32 v72[4] = {r187, r189, r188, r190};
    const u32 v73[2] = {r33, r34};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v72, v73, zeros);
    const u32 v74[4] = {r191, r193, r192, r194};
    const u32 v75[2] = {r35, r36};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v74, v75, products_1);
    float products_2[4];
    const u32 v76[4] = {r187, r189, r188, r190};
    const u32 v77[2] = {r37, r38};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v76, v77, zeros);
    const u32 v78[4] = {r191, r193, r192, r194};
    const u32 v79[2] = {r39, r40};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v78, v79, products_2);
    float products_3[4];
    const u32 v80[4] = {r187, r189, r188, r190};
    const u32 v81[2] = {r41, r42};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v80, v81, zeros);
    const u32 v82[4] = {r191, r193, r192, r194};
    const u32 v83[2] = {r43, r44};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v82, v83, products_3);
    float products_4[4];
    const u32 v84[4] = {r187, r189, r188, r190};
    const u32 v85[2] = {r45, r46};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v84, v85, zeros);
    const u32 v86[4] = {r191, r193, r192, r194};
    const u32 v87[2] = {r47, r48};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v86, v87, products_4);
    float products_5[4];
    const u32 v88[4] = {r187, r189, r188, r190};
    const u32 v89[2] = {r49, r50};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v88, v89, zeros);
    const u32 v90[4] = {r191, r193, r192, r194};
    const u32 v91[2] = {r51, r52};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v90, v91, products_5);
    float products_6[4];
    const u32 v92[4] = {r187, r189, r188, r190};
    const u32 v93[2] = {r53, r54};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v92, v93, zeros);
    const u32 v94[4] = {r191, r193, r192, r194};
    const u32 v95[2] = {r55, r56};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v94, v95, products_6);
    float products_7[4];
    const u32 v96[4] = {r187, r189, r188, r190};
    const u32 v97[2] = {r57, r58};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v96, v97, zeros);
    const u32 v98[4] = {r191, r193, r192, r194};
    const u32 v99[2] = {r59, r60};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v98, v99, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r61 + r18);
    const u32 v100 = K_part_1[0];
    const u16 h136 = (u16)v100;
    const u16 h137 = (u16)(v100 >> 16);
    const u32 r195 = cvt_rn_f16x2_e4m3x2(h136);
    const u32 r196 = cvt_rn_f16x2_e4m3x2(h137);
    const u32 v101 = K_part_1[1];
    const u16 h138 = (u16)v101;
    const u16 h139 = (u16)(v101 >> 16);
    const u32 r197 = cvt_rn_f16x2_e4m3x2(h138);
    const u32 r198 = cvt_rn_f16x2_e4m3x2(h139);
    const u32 v102 = K_part_1[2];
    const u16 h140 = (u16)v102;
    const u16 h141 = (u16)(v102 >> 16);
    const u32 r199 = cvt_rn_f16x2_e4m3x2(h140);
    const u32 r200 = cvt_rn_f16x2_e4m3x2(h141);
    const u32 v103 = K_part_1[3];
    const u16 h142 = (u16)v103;
    const u16 h143 = (u16)(v103 >> 16);
    const u32 r201 = cvt_rn_f16x2_e4m3x2(h142);
    const u32 r202 = cvt_rn_f16x2_e4m3x2(h143);
    const u32 v104[4] = {r195, r197, r196, r198};
    const u32 v105[2] = {r63, r64};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v104, v105, products_0);
    const u32 v106[4] = {r199, r201, r200, r202};
    const u32 v107[2] = {r65, r66};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v106, v107, products_0);
    const u32 v108[4] = {r195, r197, r196, r198};
    const u32 v109[2] = {r67, r68};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v108, v109, products_1);
    const u32 v110[4] = {r199, r201, r200, r202};
    const u32 v111[2] = {r69, r70};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v110, v111, products_1);
    const u32 v112[4] = {r195, r197, r196, r198};
    const u32 v113[2] = {r71, r72};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v112, v113, products_2);
    const u32 v114[4] = {r199, r201, r200, r202};
    const u32 v115[2] = {r73, r74};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v114, v115, products_2);
    const u32 v116[4] = {r195, r197, r196, r198};
    const u32 v117[2] = {r75, r76};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v116, v117, products_3);
    const u32 v118[4] = {r199, r201, r200, r202};
    const u32 v119[2] = {r77, r78};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v118, v119, products_3);
    const u32 v120[4] = {r195, r197, r196, r198};
    const u32 v121[2] = {r79, r80};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v120, v121, products_4);
    const u32 v122[4] = {r199, r201, r200, r202};
    const u32 v123[2] = {r81, r82};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v122, v123, products_4);
    const u32 v124[4] = {r195, r197, r196, r198};
    const u32 v125[2] = {r83, r84};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v124, v125, products_5);
    const u32 v126[4] = {r199, r201, r200, r202};
    const u32 v127[2] = {r85, r86};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v126, v127, products_5);
    const u32 v128[4] = {r195, r197, r196, r198};
    const u32 v129[2] = {r87, r88};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v128, v129, products_6);
    const u32 v130[4] = {r199, r201, r200, r202};
    const u32 v131[2] = {r89, r90};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v130, v131, products_6);
    const u32 v132[4] = {r195, r197, r196, r198};
    const u32 v133[2] = {r91, r92};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v132, v133, products_7);
    const u32 v134[4] = {r199, r201, r200, r202};
    const u32 v135[2] = {r93, r94};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v134, v135, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r95 + r18);
    const u32 v136 = K_part_2[0];
    const u16 h144 = (u16)v136;
    const u16 h145 = (u16)(v136 >> 16);
    const u32 r203 = cvt_rn_f16x2_e4m3x2(h144);
    const u32 r204 = cvt_rn_f16x2_e4m3x2(h145);
    const u32 v137 = K_part_2[1];
    const u16 h146 = (u16)v137;
    const u16 h147 = (u16)(v137 >> 16);
    const u32 r205 = cvt_rn_f16x2_e4m3x2(h146);
    const u32 r206 = cvt_rn_f16x2_e4m3x2(h147);
    const u32 v138 = K_part_2[2];
    const u16 h148 = (u16)v138;
    const u16 h149 = (u16)(v138 >> 16);
    const u32 r207 = cvt_rn_f16x2_e4m3x2(h148);
    const u32 r208 = cvt_rn_f16x2_e4m3x2(h149);
    const u32 v139 = K_part_2[3];
    const u16 h150 = (u16)v139;
    const u16 h151 = (u16)(v139 >> 16);
    const u32 r209 = cvt_rn_f16x2_e4m3x2(h150);
    const u32 r210 = cvt_rn_f16x2_e4m3x2(h151);
    const u32 v140[4] = {r203, r205, r204, r206};
    const u32 v141[2] = {r97, r98};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v140, v141, products_0);
    const u32 v142[4] = {r207, r209, r208, r210};
    const u32 v143[2] = {r99, r100};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v142, v143, products_0);
    const u32 v144[4] = {r203, r205, r204, r206};
    const u32 v145[2] = {r101, r102};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v144, v145, products_1);
    const u32 v146[4] = {r207, r209, r208, r210};
    const u32 v147[2] = {r103, r104};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v146, v147, products_1);
    const u32 v148[4] = {r203, r205, r204, r206};
    const u32 v149[2] = {r105, r106};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v148, v149, products_2);
    const u32 v150[4] = {r207, r209, r208, r210};
    const u32 v151[2] = {r107, r108};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v150, v151, products_2);
    const u32 v152[4] = {r203, r205, r204, r206};
    const u32 v153[2] = {r109, r110};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v152, v153, products_3);
    const u32 v154[4] = {r207, r209, r208, r210};
    const u32 v155[2] = {r111, r112};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v154, v155, products_3);
    const u32 v156[4] = {r203, r205, r204, r206};
    const u32 v157[2] = {r113, r114};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v156, v157, products_4);
    const u32 v158[4] = {r207, r209, r208, r210};
    const u32 v159[2] = {r115, r116};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v158, v159, products_4);
    const u32 v160[4] = {r203, r205, r204, r206};
    const u32 v161[2] = {r117, r118};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v160, v161, products_5);
    const u32 v162[4] = {r207, r209, r208, r210};
    const u32 v163[2] = {r119, r120};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v162, v163, products_5);
    const u32 v164[4] = {r203, r205, r204, r206};
    const u32 v165[2] = {r121, r122};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v164, v165, products_6);
    const u32 v166[4] = {r207, r209, r208, r210};
    const u32 v167[2] = {r123, r124};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v166, v167, products_6);
    const u32 v168[4] = {r203, r205, r204, r206};
    const u32 v169[2] = {r125, r126};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v168, v169, products_7);
    const u32 v170[4] = {r207, r209, r208, r210};
    const u32 v171[2] = {r127, r128};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v170, v171, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r129 + r18);
    const u32 v172 = K_part_3[0];
    const u16 h152 = (u16)v172;
    const u16 h153 = (u16)(v172 >> 16);
    const u32 r211 = cvt_rn_f16x2_e4m3x2(h152);
    const u32 r212 = cvt_rn_f16x2_e4m3x2(h153);
    const u32 v173 = K_part_3[1];
    const u16 h154 = (u16)v173;
    const u16 h155 = (u16)(v173 >> 16);
    const u32 r213 = cvt_rn_f16x2_e4m3x2(h154);
    const u32 r214 = cvt_rn_f16x2_e4m3x2(h155);
    const u32 v174 = K_part_3[2];
    const u16 h156 = (u16)v174;
    const u16 h157 = (u16)(v174 >> 16);
    const u32 r215 = cvt_rn_f16x2_e4m3x2(h156);
    const u32 r216 = cvt_rn_f16x2_e4m3x2(h157);
    const u32 v175 = K_part_3[3];
    const u16 h158 = (u16)v175;
    const u16 h159 = (u16)(v175 >> 16);
    const u32 r217 = cvt_rn_f16x2_e4m3x2(h158);
    const u32 r218 = cvt_rn_f16x2_e4m3x2(h159);
    const u32 v176[4] = {r211, r213, r212, r214};
    const u32 v177[2] = {r131, r132};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v176, v177, products_0);
    const u32 v178[4] = {r215, r217, r216, r218};
    const u32 v179[2] = {r133, r134};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v178, v179, products_0);
    const u32 v180[4] = {r211, r213, r212, r214};
    const u32 v181[2] = {r135, r136};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v180, v181, products_1);
    const u32 v182[4] = {r215, r217, r216, r218};
    const u32 v183[2] = {r137, r138};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v182, v183, products_1);
    const u32 v184[4] = {r211, r213, r212, r214};
    const u32 v185[2] = {r139, r140};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v184, v185, products_2);
    const u32 v186[4] = {r215, r217, r216, r218};
    const u32 v187[2] = {r141, r142};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v186, v187, products_2);
    const u32 v188[4] = {r211, r213, r212, r214};
    const u32 v189[2] = {r143, r144};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v188, v189, products_3);
    const u32 v190[4] = {r215, r217, r216, r218};
    const u32 v191[2] = {r145, r146};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v190, v191, products_3);
    const u32 v192[4] = {r211, r213, r212, r214};
    const u32 v193[2] = {r147, r148};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v192, v193, products_4);
    const u32 v194[4] = {r215, r217, r216, r218};
    const u32 v195[2] = {r149, r150};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v194, v195, products_4);
    const u32 v196[4] = {r211, r213, r212, r214};
    const u32 v197[2] = {r151, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v196, v197, products_5);
    const u32 v198[4] = {r215, r217, r216, r218};
    const u32 v199[2] = {r153, r154};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v198, v199, products_5);
    const u32 v200[4] = {r211, r213, r212, r214};
    const u32 v201[2] = {r155, r156};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v200, v201, products_6);
    const u32 v202[4] = {r215, r217, r216, r218};
    const u32 v203[2] = {r157, r158};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v202, v203, products_6);
    const u32 v204[4] = {r211, r213, r212, r214};
    const u32 v205[2] = {r159, r160};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v204, v205, products_7);
    const u32 v206[4] = {r215, r217, r216, r218};
    const u32 v207[2] = {r161, r162};
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
    if (p2) {
      const u32 logit_2 = s + logit_0;
      float logit_3 = 0.0f;
      if (logit_2 < (u32)dim_S) logit_3 = __ldg((const float*)(k_scale + 4ll * (int)logit_2));
      const float logit_4 = __fmul_rn(__fmul_rn(__fadd_rn(sums_50, sums_53), logit_3), f3);

      // select-keys.ts:76  if (logit > least && i < count) keep(c, rankOf(logit), s + i);
      if (logit_4 > least && (int)logit_0 < r186) {
        // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:89  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:67  const bits = bitcast(0 - x, i32);
          const int bits_0 = __float_as_int(__fsub_rn(0.0f, logit_4));

          // select.ts:90  ranks.set(at, rank);
          shared<u32>(at_0 * 4u + ranks) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:91  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = logit_2;
        }
      }
    }
    if (p2) {
      const u32 logit_5 = s + logit_1;
      float logit_6 = 0.0f;
      if (logit_5 < (u32)dim_S) logit_6 = __ldg((const float*)(k_scale + 4ll * (int)logit_5));
      const float logit = __fmul_rn(__fmul_rn(__fadd_rn(sums_52, sums_54), logit_6), f3);
      if (logit > least && (int)logit_1 < r186) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits = __float_as_int(__fsub_rn(0.0f, logit));
          shared<u32>(at_1 * 4u + ranks) = bits ^ ((bits >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = logit_5;
        }
      }
    }

    // select-keys.ts:79  if (c.state.at(KEPT) > (s + keys < hi ? c.capacity - keys : c.wanted)) bar = cut(c);
    __syncthreads();
    const u32 r219 = shared<u32>(state + 24u);
    if ((int)r219 > (int)((int)(s + 128u) < hi ? 3968u : 2048u)) {
      // select.ts:77  export function begin({ state, first, size }: Candidates, count: number): void {
      const u32 r220 = shared<u32>(state + 24u);

      // select.ts:78  state.set(RANK, BITS_31);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483647u;

      // select.ts:79  state.set(RANK + OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = r163;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r164;

      // select.ts:82  state.set(BEFORE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:83  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r220;

      // select.ts:155  const kept = c.state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
      const u32 r221 = shared<u32>(state + 4u);
      bool p3 = (int)r221 > 0;
      if (p3) {
        const u32 r222 = shared<u32>(state + 16u);
        const u32 r223 = shared<u32>(state + 20u);
        p3 = (int)(r222 + r223) > 2048;
      }
      bool p4 = p3;
      for (;;) {
        if (!p4) break;

        // select.ts:126  const last = state.at(digits);
        const u32 last_0 = shared<u32>(state);

        // select.ts:127  const open = state.at(digits + OPEN);
        const u32 open_0 = shared<u32>(state + 4u);

        // select.ts:128  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open_0 - 11u), 0);
        shared<uint4>(r165) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r165 + 512u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
        const u32 r224 = shift_right(-1u, (32u - open_0) & 0x1fu);
        const u32 r225 = shift_0 & 0x1fu;

        // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
        __syncthreads();
        #pragma unroll 1
        for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 256u, kept_0)) {
          // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
          const u32 r226 = shared<u32>(visit * 4u + ranks);

          // select.ts:130  each(last, (distance) => {
          const u32 r227 = r226 ^ last_0;
          if (r227 <= r224) {
            atomicAdd_block(&shared<int>(shift_right(r227, r225) * 4u + bins), 1);
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

        // select.ts:103  const before = state.at(BEFORE);
        const u32 before_0 = shared<u32>(state + 16u);
        const u32 upTo_15 = counts_1 + counts_2;
        const u32 upTo_16 = counts_5 + counts_6;
        const u32 upTo_17 = upTo_15 + counts_3;
        const u32 upTo_18 = upTo_15 + (counts_3 + counts_4);
        const u32 upTo_19 = upTo_16 + counts_7;
        const u32 upTo_20 = upTo_16 + (counts_7 + counts_8);
        const u32 upTo_21 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
        const u32 upTo_22 = upTo_if_0 ? upTo_21 + counts_1 : counts_1;
        const u32 upTo_23 = upTo_if_0 ? upTo_21 + upTo_15 : upTo_15;
        const u32 upTo_24 = upTo_if_0 ? upTo_21 + upTo_17 : upTo_17;
        const u32 upTo_25 = upTo_if_0 ? upTo_21 + upTo_18 : upTo_18;
        const u32 upTo_26 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
        const u32 upTo_27 = upTo_if_0 ? upTo_26 + counts_5 : counts_5;
        const u32 upTo_28 = upTo_if_0 ? upTo_26 + upTo_16 : upTo_16;
        const u32 upTo_29 = upTo_if_0 ? upTo_26 + upTo_19 : upTo_19;
        const u32 upTo_30 = upTo_if_0 ? upTo_26 + upTo_20 : upTo_20;
        const u32 upTo_31 = upTo_18 + upTo_21;
        const u32 upTo_32 = upTo_20 + upTo_26;
        const u32 upTo_33 = __shfl_xor_sync(0xffffffffu, upTo_31, 2);
        const u32 upTo_34 = upTo_if_1 ? upTo_33 + upTo_22 : upTo_22;
        const u32 upTo_35 = upTo_if_1 ? upTo_33 + upTo_23 : upTo_23;
        const u32 upTo_36 = upTo_if_1 ? upTo_33 + upTo_24 : upTo_24;
        const u32 upTo_37 = upTo_if_1 ? upTo_33 + upTo_25 : upTo_25;
        const u32 upTo_38 = __shfl_xor_sync(0xffffffffu, upTo_32, 2);
        const u32 upTo_39 = upTo_if_1 ? upTo_38 + upTo_27 : upTo_27;
        const u32 upTo_40 = upTo_if_1 ? upTo_38 + upTo_28 : upTo_28;
        const u32 upTo_41 = upTo_if_1 ? upTo_38 + upTo_29 : upTo_29;
        const u32 upTo_42 = upTo_if_1 ? upTo_38 + upTo_30 : upTo_30;
        const u32 upTo_43 = upTo_31 + upTo_33;
        const u32 upTo_44 = upTo_32 + upTo_38;
        const u32 upTo_45 = __shfl_xor_sync(0xffffffffu, upTo_43, 4);
        const u32 upTo_46 = upTo_if_2 ? upTo_45 + upTo_34 : upTo_34;
        const u32 upTo_47 = upTo_if_2 ? upTo_45 + upTo_35 : upTo_35;
        const u32 upTo_48 = upTo_if_2 ? upTo_45 + upTo_36 : upTo_36;
        const u32 upTo_49 = upTo_if_2 ? upTo_45 + upTo_37 : upTo_37;
        const u32 upTo_50 = __shfl_xor_sync(0xffffffffu, upTo_44, 4);
        const u32 upTo_51 = upTo_if_2 ? upTo_50 + upTo_39 : upTo_39;
        const u32 upTo_52 = upTo_if_2 ? upTo_50 + upTo_40 : upTo_40;
        const u32 upTo_53 = upTo_if_2 ? upTo_50 + upTo_41 : upTo_41;
        const u32 upTo_54 = upTo_if_2 ? upTo_50 + upTo_42 : upTo_42;
        const u32 upTo_55 = upTo_43 + upTo_45;
        const u32 upTo_56 = upTo_44 + upTo_50;
        const u32 upTo_57 = __shfl_xor_sync(0xffffffffu, upTo_55, 8);
        const u32 upTo_58 = upTo_if_3 ? upTo_57 + upTo_46 : upTo_46;
        const u32 upTo_59 = upTo_if_3 ? upTo_57 + upTo_47 : upTo_47;
        const u32 upTo_60 = upTo_if_3 ? upTo_57 + upTo_48 : upTo_48;
        const u32 upTo_61 = upTo_if_3 ? upTo_57 + upTo_49 : upTo_49;
        const u32 upTo_62 = __shfl_xor_sync(0xffffffffu, upTo_56, 8);
        const u32 upTo_63 = upTo_if_3 ? upTo_62 + upTo_51 : upTo_51;
        const u32 upTo_64 = upTo_if_3 ? upTo_62 + upTo_52 : upTo_52;
        const u32 upTo_65 = upTo_if_3 ? upTo_62 + upTo_53 : upTo_53;
        const u32 upTo_66 = upTo_if_3 ? upTo_62 + upTo_54 : upTo_54;
        const u32 upTo_67 = upTo_55 + upTo_57;
        const u32 upTo_68 = upTo_56 + upTo_62;
        const u32 upTo_69 = __shfl_xor_sync(0xffffffffu, upTo_67, 16);
        const u32 upTo_70 = upTo_if_4 ? upTo_69 + upTo_58 : upTo_58;
        const u32 upTo_71 = upTo_if_4 ? upTo_69 + upTo_59 : upTo_59;
        const u32 upTo_72 = upTo_if_4 ? upTo_69 + upTo_60 : upTo_60;
        const u32 upTo_73 = upTo_if_4 ? upTo_69 + upTo_61 : upTo_61;
        const u32 upTo_74 = __shfl_xor_sync(0xffffffffu, upTo_68, 16);
        const u32 upTo_75 = upTo_67 + upTo_69;
        const u32 upTo_76 = upTo_75 + (upTo_if_4 ? upTo_74 + upTo_63 : upTo_63);
        const u32 upTo_77 = upTo_75 + (upTo_if_4 ? upTo_74 + upTo_64 : upTo_64);
        const u32 upTo_78 = upTo_75 + (upTo_if_4 ? upTo_74 + upTo_65 : upTo_65);
        const u32 upTo_79 = upTo_75 + (upTo_if_4 ? upTo_74 + upTo_66 : upTo_66);
        const u32 upTo_80 = upTo_75 + (upTo_68 + upTo_74);
        shared<u32>(upTo_0) = upTo_80;
        __syncthreads();
        const u32 upTo_81 = shared<u32>(upTo_2);
        const u32 upTo_82 = upTo_if_5 ? upTo_81 + upTo_70 : upTo_70;
        const u32 upTo_83 = upTo_if_5 ? upTo_81 + upTo_71 : upTo_71;
        const u32 upTo_84 = upTo_if_5 ? upTo_81 + upTo_72 : upTo_72;
        const u32 upTo_85 = upTo_if_5 ? upTo_81 + upTo_73 : upTo_73;
        const u32 upTo_86 = upTo_if_5 ? upTo_81 + upTo_76 : upTo_76;
        const u32 upTo_87 = upTo_if_5 ? upTo_81 + upTo_77 : upTo_77;
        const u32 upTo_88 = upTo_if_5 ? upTo_81 + upTo_78 : upTo_78;
        const u32 upTo_89 = upTo_if_5 ? upTo_81 + upTo_79 : upTo_79;
        const u32 upTo_90 = upTo_80 + upTo_81;
        shared<u32>(upTo_3) = upTo_90;
        __syncthreads();
        const u32 upTo_91 = shared<u32>(upTo_5);
        const u32 upTo_92 = upTo_if_6 ? upTo_91 + upTo_82 : upTo_82;
        const u32 upTo_93 = upTo_if_6 ? upTo_91 + upTo_83 : upTo_83;
        const u32 upTo_94 = upTo_if_6 ? upTo_91 + upTo_84 : upTo_84;
        const u32 upTo_95 = upTo_if_6 ? upTo_91 + upTo_85 : upTo_85;
        const u32 upTo_96 = upTo_if_6 ? upTo_91 + upTo_86 : upTo_86;
        const u32 upTo_97 = upTo_if_6 ? upTo_91 + upTo_87 : upTo_87;
        const u32 upTo_98 = upTo_if_6 ? upTo_91 + upTo_88 : upTo_88;
        const u32 upTo_99 = upTo_if_6 ? upTo_91 + upTo_89 : upTo_89;
        shared<u32>(upTo_6) = upTo_90 + upTo_91;
        __syncthreads();
        const u32 upTo_100 = shared<u32>(upTo_8);

        // select.ts:106  const end = before + upTo.at(bin);
        const u32 end_2 = before_0 + (upTo_if_7 ? upTo_100 + upTo_92 : upTo_92);

        // select.ts:107  const start = end - counts.at(bin);
        const u32 start_2 = end_2 - counts_1;

        // select.ts:108  if (start < wanted && wanted <= end) {
        if ((int)start_2 < 2048 && (int)end_2 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r167, r225);

          // select.ts:110  state.set(digits + OPEN, shift);
          shared<u32>(state + 4u) = shift_0;

          // select.ts:111  state.set(BEFORE, start);
          shared<u32>(state + 16u) = start_2;

          // select.ts:112  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = counts_1;
        }
        const u32 end_3 = before_0 + (upTo_if_7 ? upTo_100 + upTo_93 : upTo_93);
        const u32 start_3 = end_3 - counts_2;
        if ((int)start_3 < 2048 && (int)end_3 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r168, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_3;
          shared<u32>(state + 20u) = counts_2;
        }
        const u32 end_4 = before_0 + (upTo_if_7 ? upTo_100 + upTo_94 : upTo_94);
        const u32 start_4 = end_4 - counts_3;
        if ((int)start_4 < 2048 && (int)end_4 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r169, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_4;
          shared<u32>(state + 20u) = counts_3;
        }
        const u32 end_5 = before_0 + (upTo_if_7 ? upTo_100 + upTo_95 : upTo_95);
        const u32 start_5 = end_5 - counts_4;
        if ((int)start_5 < 2048 && (int)end_5 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r170, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_5;
          shared<u32>(state + 20u) = counts_4;
        }
        const u32 end_6 = before_0 + (upTo_if_7 ? upTo_100 + upTo_96 : upTo_96);
        const u32 start_6 = end_6 - counts_5;
        if ((int)start_6 < 2048 && (int)end_6 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r171, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_6;
          shared<u32>(state + 20u) = counts_5;
        }
        const u32 end_7 = before_0 + (upTo_if_7 ? upTo_100 + upTo_97 : upTo_97);
        const u32 start_7 = end_7 - counts_6;
        if ((int)start_7 < 2048 && (int)end_7 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r172, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_7;
          shared<u32>(state + 20u) = counts_6;
        }
        const u32 end_8 = before_0 + (upTo_if_7 ? upTo_100 + upTo_98 : upTo_98);
        const u32 start_8 = end_8 - counts_7;
        if ((int)start_8 < 2048 && (int)end_8 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r173, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_8;
          shared<u32>(state + 20u) = counts_7;
        }
        const u32 end_9 = before_0 + (upTo_if_7 ? upTo_100 + upTo_99 : upTo_99);
        const u32 start_9 = end_9 - counts_8;
        if ((int)start_9 < 2048 && (int)end_9 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r174, r225);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_9;
          shared<u32>(state + 20u) = counts_8;
        }
        __syncthreads();
        const u32 r228 = shared<u32>(state + 4u);
        bool p5 = (int)r228 > 0;
        if (p5) {
          const u32 r229 = shared<u32>(state + 16u);
          const u32 r230 = shared<u32>(state + 20u);
          p5 = (int)(r229 + r230) > 2048;
        }
        p4 = p5;
      }

      // select.ts:145  const only = c.state.at(RANK);
      const u32 only = shared<u32>(state);
      const u32 r231 = shared<u32>(state + 12u);
      bool p6 = (int)r231 > 0;
      if (p6) {
        const u32 r232 = shared<u32>(state + 16u);
        const u32 r233 = shared<u32>(state + 20u);
        p6 = (int)(r232 + r233) > 2048;
      }
      bool p7 = p6;
      for (;;) {
        if (!p7) break;
        const u32 last_1 = shared<u32>(state + 8u);
        const u32 open = shared<u32>(state + 12u);
        const u32 shift = max((int)(open - 11u), 0);
        shared<uint4>(r165) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r165 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        const u32 r234 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r235 = shift & 0x1fu;
        __syncthreads();
        #pragma unroll 1
        for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 256u, kept_0)) {
          // select.ts:147  each((rank, column) => {
          const u32 r236 = shared<u32>(visit2 * 4u + ranks);
          const u32 r237 = shared<u32>(visit2 * 4u + columns);

          // select.ts:148  if (rank === only) count(u32(last - column));
          if (r236 == only) {
            const u32 r238 = last_1 - r237;
            if (r238 <= r234) {
              atomicAdd_block(&shared<int>(shift_right(r238, r235) * 4u + bins), 1);
            }
          }
        }
        __syncthreads();
        const u32 counts_9 = shared<u32>(counts_0 + 8188u);
        const u32 counts_10 = shared<u32>(counts_0 + 8184u);
        const u32 counts_11 = shared<u32>(counts_0 + 8180u);
        const u32 counts_12 = shared<u32>(counts_0 + 8176u);
        const u32 counts_13 = shared<u32>(counts_0 + 7676u);
        const u32 counts_14 = shared<u32>(counts_0 + 7672u);
        const u32 counts_15 = shared<u32>(counts_0 + 7668u);
        const u32 counts_16 = shared<u32>(counts_0 + 7664u);
        const u32 before = shared<u32>(state + 16u);
        const u32 upTo_101 = counts_9 + counts_10;
        const u32 upTo_102 = counts_13 + counts_14;
        const u32 upTo_103 = upTo_101 + counts_11;
        const u32 upTo_104 = upTo_101 + (counts_11 + counts_12);
        const u32 upTo_105 = upTo_102 + counts_15;
        const u32 upTo_106 = upTo_102 + (counts_15 + counts_16);
        const u32 upTo_107 = __shfl_xor_sync(0xffffffffu, upTo_104, 1);
        const u32 upTo_108 = upTo_if_0 ? upTo_107 + counts_9 : counts_9;
        const u32 upTo_109 = upTo_if_0 ? upTo_107 + upTo_101 : upTo_101;
        const u32 upTo_110 = upTo_if_0 ? upTo_107 + upTo_103 : upTo_103;
        const u32 upTo_111 = upTo_if_0 ? upTo_107 + upTo_104 : upTo_104;
        const u32 upTo_112 = __shfl_xor_sync(0xffffffffu, upTo_106, 1);
        const u32 upTo_113 = upTo_if_0 ? upTo_112 + counts_13 : counts_13;
        const u32 upTo_114 = upTo_if_0 ? upTo_112 + upTo_102 : upTo_102;
        const u32 upTo_115 = upTo_if_0 ? upTo_112 + upTo_105 : upTo_105;
        const u32 upTo_116 = upTo_if_0 ? upTo_112 + upTo_106 : upTo_106;
        const u32 upTo_117 = upTo_104 + upTo_107;
        const u32 upTo_118 = upTo_106 + upTo_112;
        const u32 upTo_119 = __shfl_xor_sync(0xffffffffu, upTo_117, 2);
        const u32 upTo_120 = upTo_if_1 ? upTo_119 + upTo_108 : upTo_108;
        const u32 upTo_121 = upTo_if_1 ? upTo_119 + upTo_109 : upTo_109;
        const u32 upTo_122 = upTo_if_1 ? upTo_119 + upTo_110 : upTo_110;
        const u32 upTo_123 = upTo_if_1 ? upTo_119 + upTo_111 : upTo_111;
        const u32 upTo_124 = __shfl_xor_sync(0xffffffffu, upTo_118, 2);
        const u32 upTo_125 = upTo_if_1 ? upTo_124 + upTo_113 : upTo_113;
        const u32 upTo_126 = upTo_if_1 ? upTo_124 + upTo_114 : upTo_114;
        const u32 upTo_127 = upTo_if_1 ? upTo_124 + upTo_115 : upTo_115;
        const u32 upTo_128 = upTo_if_1 ? upTo_124 + upTo_116 : upTo_116;
        const u32 upTo_129 = upTo_117 + upTo_119;
        const u32 upTo_130 = upTo_118 + upTo_124;
        const u32 upTo_131 = __shfl_xor_sync(0xffffffffu, upTo_129, 4);
        const u32 upTo_132 = upTo_if_2 ? upTo_131 + upTo_120 : upTo_120;
        const u32 upTo_133 = upTo_if_2 ? upTo_131 + upTo_121 : upTo_121;
        const u32 upTo_134 = upTo_if_2 ? upTo_131 + upTo_122 : upTo_122;
        const u32 upTo_135 = upTo_if_2 ? upTo_131 + upTo_123 : upTo_123;
        const u32 upTo_136 = __shfl_xor_sync(0xffffffffu, upTo_130, 4);
        const u32 upTo_137 = upTo_if_2 ? upTo_136 + upTo_125 : upTo_125;
        const u32 upTo_138 = upTo_if_2 ? upTo_136 + upTo_126 : upTo_126;
        const u32 upTo_139 = upTo_if_2 ? upTo_136 + upTo_127 : upTo_127;
        const u32 upTo_140 = upTo_if_2 ? upTo_136 + upTo_128 : upTo_128;
        const u32 upTo_141 = upTo_129 + upTo_131;
        const u32 upTo_142 = upTo_130 + upTo_136;
        const u32 upTo_143 = __shfl_xor_sync(0xffffffffu, upTo_141, 8);
        const u32 upTo_144 = upTo_if_3 ? upTo_143 + upTo_132 : upTo_132;
        const u32 upTo_145 = upTo_if_3 ? upTo_143 + upTo_133 : upTo_133;
        const u32 upTo_146 = upTo_if_3 ? upTo_143 + upTo_134 : upTo_134;
        const u32 upTo_147 = upTo_if_3 ? upTo_143 + upTo_135 : upTo_135;
        const u32 upTo_148 = __shfl_xor_sync(0xffffffffu, upTo_142, 8);
        const u32 upTo_149 = upTo_if_3 ? upTo_148 + upTo_137 : upTo_137;
        const u32 upTo_150 = upTo_if_3 ? upTo_148 + upTo_138 : upTo_138;
        const u32 upTo_151 = upTo_if_3 ? upTo_148 + upTo_139 : upTo_139;
        const u32 upTo_152 = upTo_if_3 ? upTo_148 + upTo_140 : upTo_140;
        const u32 upTo_153 = upTo_141 + upTo_143;
        const u32 upTo_154 = upTo_142 + upTo_148;
        const u32 upTo_155 = __shfl_xor_sync(0xffffffffu, upTo_153, 16);
        const u32 upTo_156 = upTo_if_4 ? upTo_155 + upTo_144 : upTo_144;
        const u32 upTo_157 = upTo_if_4 ? upTo_155 + upTo_145 : upTo_145;
        const u32 upTo_158 = upTo_if_4 ? upTo_155 + upTo_146 : upTo_146;
        const u32 upTo_159 = upTo_if_4 ? upTo_155 + upTo_147 : upTo_147;
        const u32 upTo_160 = __shfl_xor_sync(0xffffffffu, upTo_154, 16);
        const u32 upTo_161 = upTo_153 + upTo_155;
        const u32 upTo_162 = upTo_161 + (upTo_if_4 ? upTo_160 + upTo_149 : upTo_149);
        const u32 upTo_163 = upTo_161 + (upTo_if_4 ? upTo_160 + upTo_150 : upTo_150);
        const u32 upTo_164 = upTo_161 + (upTo_if_4 ? upTo_160 + upTo_151 : upTo_151);
        const u32 upTo_165 = upTo_161 + (upTo_if_4 ? upTo_160 + upTo_152 : upTo_152);
        const u32 upTo_166 = upTo_161 + (upTo_154 + upTo_160);
        shared<u32>(upTo_9) = upTo_166;
        __syncthreads();
        const u32 upTo_167 = shared<u32>(upTo_10);
        const u32 upTo_168 = upTo_if_5 ? upTo_167 + upTo_156 : upTo_156;
        const u32 upTo_169 = upTo_if_5 ? upTo_167 + upTo_157 : upTo_157;
        const u32 upTo_170 = upTo_if_5 ? upTo_167 + upTo_158 : upTo_158;
        const u32 upTo_171 = upTo_if_5 ? upTo_167 + upTo_159 : upTo_159;
        const u32 upTo_172 = upTo_if_5 ? upTo_167 + upTo_162 : upTo_162;
        const u32 upTo_173 = upTo_if_5 ? upTo_167 + upTo_163 : upTo_163;
        const u32 upTo_174 = upTo_if_5 ? upTo_167 + upTo_164 : upTo_164;
        const u32 upTo_175 = upTo_if_5 ? upTo_167 + upTo_165 : upTo_165;
        const u32 upTo_176 = upTo_166 + upTo_167;
        shared<u32>(upTo_11) = upTo_176;
        __syncthreads();
        const u32 upTo_177 = shared<u32>(upTo_12);
        const u32 upTo_178 = upTo_if_6 ? upTo_177 + upTo_168 : upTo_168;
        const u32 upTo_179 = upTo_if_6 ? upTo_177 + upTo_169 : upTo_169;
        const u32 upTo_180 = upTo_if_6 ? upTo_177 + upTo_170 : upTo_170;
        const u32 upTo_181 = upTo_if_6 ? upTo_177 + upTo_171 : upTo_171;
        const u32 upTo_182 = upTo_if_6 ? upTo_177 + upTo_172 : upTo_172;
        const u32 upTo_183 = upTo_if_6 ? upTo_177 + upTo_173 : upTo_173;
        const u32 upTo_184 = upTo_if_6 ? upTo_177 + upTo_174 : upTo_174;
        const u32 upTo_185 = upTo_if_6 ? upTo_177 + upTo_175 : upTo_175;
        shared<u32>(upTo_13) = upTo_176 + upTo_177;
        __syncthreads();
        const u32 upTo_186 = shared<u32>(upTo_14);
        const u32 end_10 = before + (upTo_if_7 ? upTo_186 + upTo_178 : upTo_178);
        const u32 start_10 = end_10 - counts_9;
        if ((int)start_10 < 2048 && (int)end_10 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r167, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_10;
          shared<u32>(state + 20u) = counts_9;
        }
        const u32 end_11 = before + (upTo_if_7 ? upTo_186 + upTo_179 : upTo_179);
        const u32 start_11 = end_11 - counts_10;
        if ((int)start_11 < 2048 && (int)end_11 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r168, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_11;
          shared<u32>(state + 20u) = counts_10;
        }
        const u32 end_12 = before + (upTo_if_7 ? upTo_186 + upTo_180 : upTo_180);
        const u32 start_12 = end_12 - counts_11;
        if ((int)start_12 < 2048 && (int)end_12 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r169, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_12;
          shared<u32>(state + 20u) = counts_11;
        }
        const u32 end_13 = before + (upTo_if_7 ? upTo_186 + upTo_181 : upTo_181);
        const u32 start_13 = end_13 - counts_12;
        if ((int)start_13 < 2048 && (int)end_13 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r170, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_13;
          shared<u32>(state + 20u) = counts_12;
        }
        const u32 end_14 = before + (upTo_if_7 ? upTo_186 + upTo_182 : upTo_182);
        const u32 start_14 = end_14 - counts_13;
        if ((int)start_14 < 2048 && (int)end_14 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r171, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_14;
          shared<u32>(state + 20u) = counts_13;
        }
        const u32 end_15 = before + (upTo_if_7 ? upTo_186 + upTo_183 : upTo_183);
        const u32 start_15 = end_15 - counts_14;
        if ((int)start_15 < 2048 && (int)end_15 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r172, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_15;
          shared<u32>(state + 20u) = counts_14;
        }
        const u32 end_16 = before + (upTo_if_7 ? upTo_186 + upTo_184 : upTo_184);
        const u32 start_16 = end_16 - counts_15;
        if ((int)start_16 < 2048 && (int)end_16 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r173, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_16;
          shared<u32>(state + 20u) = counts_15;
        }
        const u32 end_17 = before + (upTo_if_7 ? upTo_186 + upTo_185 : upTo_185);
        const u32 start_17 = end_17 - counts_16;
        if ((int)start_17 < 2048 && (int)end_17 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r174, r235);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_17;
          shared<u32>(state + 20u) = counts_16;
        }
        __syncthreads();
        const u32 r239 = shared<u32>(state + 12u);
        bool p8 = (int)r239 > 0;
        if (p8) {
          const u32 r240 = shared<u32>(state + 16u);
          const u32 r241 = shared<u32>(state + 20u);
          p8 = (int)(r240 + r241) > 2048;
        }
        p7 = p8;
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
      const u32 r242 = kept_1 / 1024;
      const u32 r243 = kept_1 - (r242 << 10);
      const u32 r244 = r242 + (r243 != 0u && (int)(r243 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r244; chunk++) {
        // select.ts:174  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r245 = 0u;
        const u32 r246 = start + r175;
        const bool p9 = (int)r246 < kept_1;
        __syncthreads();
        if (p9) {
          r245 = shared<u32>(r246 * 4u + ranks);
        } else {
          r245 = 0u;
        }
        u32 r247 = 0u;
        const u32 r248 = start + r176;
        const bool p10 = (int)r248 < kept_1;
        if (p10) {
          r247 = shared<u32>(r248 * 4u + ranks);
        } else {
          r247 = 0u;
        }
        u32 r249 = 0u;
        const u32 r250 = start + r177;
        const bool p11 = (int)r250 < kept_1;
        if (p11) {
          r249 = shared<u32>(r250 * 4u + ranks);
        } else {
          r249 = 0u;
        }
        u32 r251 = 0u;
        const u32 r252 = start + r178;
        const bool p12 = (int)r252 < kept_1;
        if (p12) {
          r251 = shared<u32>(r252 * 4u + ranks);
        } else {
          r251 = 0u;
        }
        const u32 rank_0 = r245;
        const u32 rank_1 = r247;
        const u32 rank_2 = r249;
        const u32 rank_3 = r251;

        // select.ts:176  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r253 = 0u;
        if (p9) {
          r253 = shared<u32>(r246 * 4u + columns);
        } else {
          r253 = 0u;
        }
        u32 r254 = 0u;
        if (p10) {
          r254 = shared<u32>(r248 * 4u + columns);
        } else {
          r254 = 0u;
        }
        u32 r255 = 0u;
        if (p11) {
          r255 = shared<u32>(r250 * 4u + columns);
        } else {
          r255 = 0u;
        }
        u32 r256 = 0u;
        if (p12) {
          r256 = shared<u32>(r252 * 4u + columns);
        } else {
          r256 = 0u;
        }
        const u32 column_0 = r253;
        const u32 column_1 = r254;
        const u32 column_2 = r255;
        const u32 column_3 = r256;

        // select.ts:178  if (start + i < kept && isChosen(rank.at(i), column.at(i))) keep(c, rank.at(i), column.at(i));
        const bool p13 = (int)rank_0 < last || ((int)rank_0 == last && (int)column_0 <= end);
        __syncthreads();
        if (p9 && p13) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p14 = (int)rank_1 < last || ((int)rank_1 == last && (int)column_1 <= end);
        if (p10 && p14) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p15 = (int)rank_2 < last || ((int)rank_2 == last && (int)column_2 <= end);
        if (p11 && p15) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p16 = (int)rank_3 < last || ((int)rank_3 == last && (int)column_3 <= end);
        if (p12 && p16) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
      }

      // select.ts:72  export function valueAt(rank: number): number {
      __syncthreads();
      const u32 r257 = shared<u32>(state);
      bar = __fsub_rn(0.0f, __uint_as_float(r257 ^ (((int)r257 >> 31) & 0x7fffffffu)));
    }
    const u32 r258 = r18 + 16384u;
    r18 = (int)r258 >= 32768 ? 0u : r258;
  }

  // select-row.ts:111  const kept = c.state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:113  values.set(row, part, i, i < kept ? valueAt(c.ranks.at(i)) : -Infinity);
  const s64 d7 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d8 = part_values + d7 + 8192ll * (int)blockIdx.y;

  // select-row.ts:114  places.set(row, part, i, i < kept ? c.columns.at(i) : -1);
  char* const d9 = part_columns + d7 + 8192ll * (int)blockIdx.y;

  // select-row.ts:112  parallel([c.wanted], (i) => {
  #pragma unroll 1
  for (int i = (int)threadIdx.x; i < 2048; i += 256) {
    float f4 = 0.0f;
    const bool p17 = i < (int)kept;
    if (p17) {
      const u32 r259 = shared<u32>(i * 4u + ranks);
      f4 = __fsub_rn(0.0f, __uint_as_float(r259 ^ (((int)r259 >> 31) & 0x7fffffffu)));
    } else {
      f4 = __uint_as_float(0xff800000u);
    }
    *(float*)(d8 + 4ll * i) = f4;
    u32 r260 = 0u;
    if (p17) {
      r260 = shared<u32>(i * 4u + columns);
    } else {
      r260 = -1u;
    }
    *(u32*)(d9 + 4ll * i) = r260;
  }
}
