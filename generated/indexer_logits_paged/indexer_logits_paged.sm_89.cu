//
// indexer_logits_paged: tilewright, for sm_89
//   H = 64, D = 128
//   pages = 32, stages = 3, warps = 2
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

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
static __device__ __forceinline__ void cp_async_cg_shared_global(u32 a, const void* b, u32 e) {
  asm volatile("cp.async.cg.shared.global [%0], [%1], %2, %3;" : : "r"(a), "l"(__cvta_generic_to_global(b)), "n"(C), "r"(e) : "memory");
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

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// ldmatrix.sync.aligned.m8n8.x4.shared.b16: a warp reads 8x8 matrices of 16-bit elements from shared memory, each lane giving the address of one row
static __device__ __forceinline__ void ldmatrix_sync_aligned_m8n8_x4_shared_b16(u32& d0, u32& d1, u32& d2, u32& d3, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0), "=r"(d1), "=r"(d2), "=r"(d3) : "r"(a) : "memory");
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(float& d0, float& d1, float& d2, float& d3, u32 a0, u32 a1, u32 a2, u32 a3, u32 b0, u32 b1, float c0, float c1, float c2, float c3) {
  asm volatile("mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0), "=f"(d1), "=f"(d2), "=f"(d3) : "r"(a0), "r"(a1), "r"(a2), "r"(a3), "r"(b0), "r"(b1), "f"(c0), "f"(c1), "f"(c2), "f"(c3));
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
  __shared__ __align__(128) u8 smem[32768];
  const u32 Q = shared_address(smem);            // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 K = shared_address(smem) + 8192u;    // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages

  // indexer_logits_paged.ts:33  export const indexerLogitsPaged = kernel(
  const int indexerLogitsPaged = (u32)dim_M << 6;

  // indexer_logits_paged.ts:59  const b = idiv(row, N);
  const int r0 = div_s32(blockIdx.x, dim_N);

  // indexer_logits_paged.ts:60  const n = row - b * N;
  const u32 r1 = blockIdx.x - (u32)r0 * dim_N;

  // indexer_logits_paged.ts:62  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool p0 = (u32)r0 < (u32)dim_B;
  const bool p1 = p0 && r1 < (u32)dim_N;
  const char* const d0 = context_lens + (s64)((u64)((s64)r0 * dim_N) << 2) + 4ll * (int)r1;
  u32 r2 = 0u;
  if (p1) r2 = __ldg((const u32*)d0);
  const int r3 = min(max((int)r2, 0), indexerLogitsPaged);

  // indexer_logits_paged.ts:64  const used = min(max(ceilDiv(length, PAGE) - first, 0), pages);
  const u32 r4 = r3 / 64;
  const u32 r5 = r3 - (r4 << 6);
  const u32 r6 = r4 + (r5 != 0u && (int)(r5 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 r7 = blockIdx.y << 5;
  const int r8 = min(max((int)(r6 - r7), 0), 32);

  // indexer_logits_paged.ts:67  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const u32 r9 = threadIdx.x & 7u;
  const u32 r10 = (threadIdx.x >> 3) & 3u;
  const u32 r11 = threadIdx.x >> 5;
  const u32 r12 = (r10 << 7) + (r11 << 12) + (r9 << 4);
  const u32 r13 = r12 ^ ((r12 >> 3) & 0x70u);
  const u32 r14 = Q + r13;
  const char* const d1 = q + (s64)((s64)r0 * ((s64)dim_N * 8192ull)) + 8192ll * (int)r1;
  const char* const d2 = d1 + 128ll * (int)r10 + 4096ll * (int)r11 + 16ll * (int)r9;
  const u32 r15 = r13 ^ 0x40u;
  const u32 r16 = Q + r15;
  if (p1) {
    cp_async_cg_shared_global<16>(r14, d2);
    cp_async_cg_shared_global<16>(r16 + 512u, d2 + 512);
    cp_async_cg_shared_global<16>(r14 + 1024u, d2 + 1024);
    cp_async_cg_shared_global<16>(r16 + 1536u, d2 + 1536);
    cp_async_cg_shared_global<16>(r14 + 2048u, d2 + 2048);
    cp_async_cg_shared_global<16>(r16 + 2560u, d2 + 2560);
    cp_async_cg_shared_global<16>(r14 + 3072u, d2 + 3072);
    cp_async_cg_shared_global<16>(r16 + 3584u, d2 + 3584);
  } else {
    const u32 r17 = p1 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r14, d2, r17);
    cp_async_cg_shared_global<16>(r16 + 512u, d2 + 512, r17);
    cp_async_cg_shared_global<16>(r14 + 1024u, d2 + 1024, r17);
    cp_async_cg_shared_global<16>(r16 + 1536u, d2 + 1536, r17);
    cp_async_cg_shared_global<16>(r14 + 2048u, d2 + 2048, r17);
    cp_async_cg_shared_global<16>(r16 + 2560u, d2 + 2560, r17);
    cp_async_cg_shared_global<16>(r14 + 3072u, d2 + 3072, r17);
    cp_async_cg_shared_global<16>(r16 + 3584u, d2 + 3584, r17);
  }
  cp_async_commit_group();

  // indexer_logits_paged.ts:70  const page = block_table.at(b, first + p);
  const int r18 = dim_M - r7;
  const char* const d3 = block_table + (s64)((u64)((s64)r0 * dim_M) << 2) + 128ll * (int)blockIdx.y;

  // indexer_logits_paged.ts:72  copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
  const u32 r19 = K + r13;
  const char* const d4 = cache + 128ll * (int)r10 + 4096ll * (int)r11 + 16ll * (int)r9;
  const u32 r20 = K + r15;

  // indexer_logits_paged.ts:68  for (const p of pipelined(0, used, { stages })) {
  if (r8 > 0) {
    u32 r21 = 0u;
    if (p0 && r18 > 0) r21 = __ldg((const u32*)d3);
    const bool p2 = r21 < (u32)dim_P;
    const char* const d5 = d4 + 8448ll * (int)r21;
    if (p2) {
      cp_async_cg_shared_global<16>(r19, d5);
      cp_async_cg_shared_global<16>(r20 + 512u, d5 + 512);
      cp_async_cg_shared_global<16>(r19 + 1024u, d5 + 1024);
      cp_async_cg_shared_global<16>(r20 + 1536u, d5 + 1536);
      cp_async_cg_shared_global<16>(r19 + 2048u, d5 + 2048);
      cp_async_cg_shared_global<16>(r20 + 2560u, d5 + 2560);
      cp_async_cg_shared_global<16>(r19 + 3072u, d5 + 3072);
      cp_async_cg_shared_global<16>(r20 + 3584u, d5 + 3584);
    } else {
      const u32 r22 = p2 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r19, d5, r22);
      cp_async_cg_shared_global<16>(r20 + 512u, d5 + 512, r22);
      cp_async_cg_shared_global<16>(r19 + 1024u, d5 + 1024, r22);
      cp_async_cg_shared_global<16>(r20 + 1536u, d5 + 1536, r22);
      cp_async_cg_shared_global<16>(r19 + 2048u, d5 + 2048, r22);
      cp_async_cg_shared_global<16>(r20 + 2560u, d5 + 2560, r22);
      cp_async_cg_shared_global<16>(r19 + 3072u, d5 + 3072, r22);
      cp_async_cg_shared_global<16>(r20 + 3584u, d5 + 3584, r22);
    }
  }
  cp_async_commit_group();
  if (r8 > 1) {
    u32 r23 = 0u;
    if (p0 && r18 > 1) r23 = __ldg((const u32*)(d3 + 4));
    const bool p3 = r23 < (u32)dim_P;
    const char* const d6 = d4 + 8448ll * (int)r23;
    if (p3) {
      cp_async_cg_shared_global<16>(r19 + 8192u, d6);
      cp_async_cg_shared_global<16>(r20 + 8704u, d6 + 512);
      cp_async_cg_shared_global<16>(r19 + 9216u, d6 + 1024);
      cp_async_cg_shared_global<16>(r20 + 9728u, d6 + 1536);
      cp_async_cg_shared_global<16>(r19 + 10240u, d6 + 2048);
      cp_async_cg_shared_global<16>(r20 + 10752u, d6 + 2560);
      cp_async_cg_shared_global<16>(r19 + 11264u, d6 + 3072);
      cp_async_cg_shared_global<16>(r20 + 11776u, d6 + 3584);
    } else {
      const u32 r24 = p3 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r19 + 8192u, d6, r24);
      cp_async_cg_shared_global<16>(r20 + 8704u, d6 + 512, r24);
      cp_async_cg_shared_global<16>(r19 + 9216u, d6 + 1024, r24);
      cp_async_cg_shared_global<16>(r20 + 9728u, d6 + 1536, r24);
      cp_async_cg_shared_global<16>(r19 + 10240u, d6 + 2048, r24);
      cp_async_cg_shared_global<16>(r20 + 10752u, d6 + 2560, r24);
      cp_async_cg_shared_global<16>(r19 + 11264u, d6 + 3072, r24);
      cp_async_cg_shared_global<16>(r20 + 11776u, d6 + 3584, r24);
    }
  }
  cp_async_commit_group();
  u32 r25 = 0u;
  u32 r26 = 16384u;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 sum_0 = threadIdx.x & 0x1fu;
  const u32 sum_1 = (sum_0 >> 3) & 1u;
  const u32 sum_2 = (sum_0 >> 4) & 1u;
  const u32 sum_3 = (sum_0 & 7u) << 7;
  const u32 sum_4 = (r11 << 11) + (sum_1 << 10) + sum_3 + (sum_2 << 4);
  const u32 sum_5 = sum_4 ^ ((sum_4 >> 3) & 0x70u);
  const u32 sum_6 = K + sum_5;
  const u32 sum_7 = (sum_2 << 10) + sum_3 + (sum_1 << 4);
  const u32 sum_8 = sum_7 ^ ((sum_7 >> 3) & 0x70u);
  const u32 sum_9 = Q + sum_8;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 sum_10, sum_11, sum_12, sum_13;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_10, sum_11, sum_12, sum_13, sum_9);
  u32 sum_14, sum_15, sum_16, sum_17;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_14, sum_15, sum_16, sum_17, sum_9 + 2048u);
  u32 sum_18, sum_19, sum_20, sum_21;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_18, sum_19, sum_20, sum_21, sum_9 + 4096u);
  u32 sum_22, sum_23, sum_24, sum_25;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_22, sum_23, sum_24, sum_25, sum_9 + 6144u);
  const u32 sum_26 = K + (sum_5 ^ 0x20u);
  const u32 sum_27 = Q + (sum_8 ^ 0x20u);
  u32 sum_28, sum_29, sum_30, sum_31;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_28, sum_29, sum_30, sum_31, sum_27);
  u32 sum_32, sum_33, sum_34, sum_35;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_32, sum_33, sum_34, sum_35, sum_27 + 2048u);
  u32 sum_36, sum_37, sum_38, sum_39;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_36, sum_37, sum_38, sum_39, sum_27 + 4096u);
  u32 sum_40, sum_41, sum_42, sum_43;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_40, sum_41, sum_42, sum_43, sum_27 + 6144u);
  const u32 sum_44 = K + (sum_5 ^ 0x40u);
  const u32 sum_45 = Q + (sum_8 ^ 0x40u);
  u32 sum_46, sum_47, sum_48, sum_49;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_46, sum_47, sum_48, sum_49, sum_45);
  u32 sum_50, sum_51, sum_52, sum_53;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_50, sum_51, sum_52, sum_53, sum_45 + 2048u);
  u32 sum_54, sum_55, sum_56, sum_57;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_54, sum_55, sum_56, sum_57, sum_45 + 4096u);
  u32 sum_58, sum_59, sum_60, sum_61;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_58, sum_59, sum_60, sum_61, sum_45 + 6144u);
  const u32 sum_62 = K + (sum_5 ^ 0x60u);
  const u32 sum_63 = Q + (sum_8 ^ 0x60u);
  u32 sum_64, sum_65, sum_66, sum_67;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_64, sum_65, sum_66, sum_67, sum_63);
  u32 sum_68, sum_69, sum_70, sum_71;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_68, sum_69, sum_70, sum_71, sum_63 + 2048u);
  u32 sum_72, sum_73, sum_74, sum_75;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_72, sum_73, sum_74, sum_75, sum_63 + 4096u);
  u32 sum_76, sum_77, sum_78, sum_79;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_76, sum_77, sum_78, sum_79, sum_63 + 6144u);

  // indexer.ts:28  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
  const u32 sum_80 = threadIdx.x & 3u;
  const int sum_81 = (threadIdx.x >> 2) & 7u;
  const bool sum_if = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const sum_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sum_80;
  float sum_82 = 0.0f;
  if (sum_if) sum_82 = __ldg((const float*)sum_at);
  float sum_83 = 0.0f;
  if (sum_if) sum_83 = __ldg((const float*)(sum_at + 4));
  float sum_84 = 0.0f;
  if (sum_if) sum_84 = __ldg((const float*)(sum_at + 32));
  float sum_85 = 0.0f;
  if (sum_if) sum_85 = __ldg((const float*)(sum_at + 36));
  float sum_86 = 0.0f;
  if (sum_if) sum_86 = __ldg((const float*)(sum_at + 64));
  float sum_87 = 0.0f;
  if (sum_if) sum_87 = __ldg((const float*)(sum_at + 68));
  float sum_88 = 0.0f;
  if (sum_if) sum_88 = __ldg((const float*)(sum_at + 96));
  float sum_89 = 0.0f;
  if (sum_if) sum_89 = __ldg((const float*)(sum_at + 100));
  float sum_90 = 0.0f;
  if (sum_if) sum_90 = __ldg((const float*)(sum_at + 128));
  float sum_91 = 0.0f;
  if (sum_if) sum_91 = __ldg((const float*)(sum_at + 132));
  float sum_92 = 0.0f;
  if (sum_if) sum_92 = __ldg((const float*)(sum_at + 160));
  float sum_93 = 0.0f;
  if (sum_if) sum_93 = __ldg((const float*)(sum_at + 164));
  float sum_94 = 0.0f;
  if (sum_if) sum_94 = __ldg((const float*)(sum_at + 192));
  float sum_95 = 0.0f;
  if (sum_if) sum_95 = __ldg((const float*)(sum_at + 196));
  float sum_96 = 0.0f;
  if (sum_if) sum_96 = __ldg((const float*)(sum_at + 224));
  float sum_97 = 0.0f;
  if (sum_if) sum_97 = __ldg((const float*)(sum_at + 228));

  // indexer_logits_paged.ts:74  const end = page >= 0 && page < P ? length - s : 0;
  const u32 r27 = blockIdx.y << 11;

  // indexer_logits_paged.ts:75  store(logits.tile([row, s], [1, PAGE]), sum, (x, i) => (i < end ? x * scales.at(page, 16 * D + ...
  const u32 r28 = r11 << 4;
  const u32 r29 = sum_81 + r28;
  const char* const d7 = cache + 4ll * sum_81 + 64ll * (int)r11;
  const u32 r30 = r29 + 8u;
  const u32 r31 = r29 + 32u;
  const u32 r32 = r29 + 40u;
  const bool p4 = sum_80 == 0u;
  char* const d8 = logits + (s64)((u64)((s64)(int)blockIdx.x * indexerLogitsPaged) << 2);
  char* const d9 = d8 + 8192ll * (int)blockIdx.y;
  char* const d10 = d9 + 4ll * sum_81 + 64ll * (int)r11;
  #pragma unroll 1
  for (int p = 0; p < r8; p++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const int r33 = p + 2u;
    const u32 r34 = r19 + r26;
    const u32 r35 = r20 + r26;
    if (r33 < r8) {
      u32 r36 = 0u;
      if (p0 && (int)(dim_M - (r7 + r33)) > 0) r36 = __ldg((const u32*)(d3 + 4ll * r33));
      const bool p5 = r36 < (u32)dim_P;
      const char* const d11 = d4 + 8448ll * (int)r36;
      if (p5) {
        cp_async_cg_shared_global<16>(r34, d11);
        cp_async_cg_shared_global<16>(r35 + 512u, d11 + 512);
        cp_async_cg_shared_global<16>(r34 + 1024u, d11 + 1024);
        cp_async_cg_shared_global<16>(r35 + 1536u, d11 + 1536);
        cp_async_cg_shared_global<16>(r34 + 2048u, d11 + 2048);
        cp_async_cg_shared_global<16>(r35 + 2560u, d11 + 2560);
        cp_async_cg_shared_global<16>(r34 + 3072u, d11 + 3072);
        cp_async_cg_shared_global<16>(r35 + 3584u, d11 + 3584);
      } else {
        const u32 r37 = p5 ? 16u : 0u;
        cp_async_cg_shared_global<16>(r34, d11, r37);
        cp_async_cg_shared_global<16>(r35 + 512u, d11 + 512, r37);
        cp_async_cg_shared_global<16>(r34 + 1024u, d11 + 1024, r37);
        cp_async_cg_shared_global<16>(r35 + 1536u, d11 + 1536, r37);
        cp_async_cg_shared_global<16>(r34 + 2048u, d11 + 2048, r37);
        cp_async_cg_shared_global<16>(r35 + 2560u, d11 + 2560, r37);
        cp_async_cg_shared_global<16>(r34 + 3072u, d11 + 3072, r37);
        cp_async_cg_shared_global<16>(r35 + 3584u, d11 + 3584, r37);
      }
    }
    cp_async_commit_group();
    u32 r38 = 0u;
    if (p0 && (int)(dim_M - (r7 + p)) > 0) r38 = __ldg((const u32*)(d3 + 4ll * p));
    const u32 sum_98 = sum_6 + r25;
    u32 sum_99, sum_100, sum_101, sum_102;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_99, sum_100, sum_101, sum_102, sum_98);
    float sum_103, sum_104, sum_105, sum_106;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_103, sum_104, sum_105, sum_106, sum_99, sum_100, sum_101, sum_102, sum_10, sum_11, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_107, sum_108, sum_109, sum_110;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_107, sum_108, sum_109, sum_110, sum_99, sum_100, sum_101, sum_102, sum_12, sum_13, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_111, sum_112, sum_113, sum_114;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_111, sum_112, sum_113, sum_114, sum_99, sum_100, sum_101, sum_102, sum_14, sum_15, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_115, sum_116, sum_117, sum_118;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_115, sum_116, sum_117, sum_118, sum_99, sum_100, sum_101, sum_102, sum_16, sum_17, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_119, sum_120, sum_121, sum_122;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_119, sum_120, sum_121, sum_122, sum_99, sum_100, sum_101, sum_102, sum_18, sum_19, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_123, sum_124, sum_125, sum_126;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_123, sum_124, sum_125, sum_126, sum_99, sum_100, sum_101, sum_102, sum_20, sum_21, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_127, sum_128, sum_129, sum_130;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_127, sum_128, sum_129, sum_130, sum_99, sum_100, sum_101, sum_102, sum_22, sum_23, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_131, sum_132, sum_133, sum_134;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_131, sum_132, sum_133, sum_134, sum_99, sum_100, sum_101, sum_102, sum_24, sum_25, 0.0f, 0.0f, 0.0f, 0.0f);
    u32 sum_135, sum_136, sum_137, sum_138;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_135, sum_136, sum_137, sum_138, sum_98 + 4096u);
    float sum_139, sum_140, sum_141, sum_142;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_135, sum_136, sum_137, sum_138, sum_10, sum_11, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_143, sum_144, sum_145, sum_146;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_135, sum_136, sum_137, sum_138, sum_12, sum_13, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_147, sum_148, sum_149, sum_150;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_135, sum_136, sum_137, sum_138, sum_14, sum_15, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_151, sum_152, sum_153, sum_154;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_135, sum_136, sum_137, sum_138, sum_16, sum_17, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_155, sum_156, sum_157, sum_158;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_135, sum_136, sum_137, sum_138, sum_18, sum_19, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_159, sum_160, sum_161, sum_162;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_135, sum_136, sum_137, sum_138, sum_20, sum_21, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_163, sum_164, sum_165, sum_166;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_135, sum_136, sum_137, sum_138, sum_22, sum_23, 0.0f, 0.0f, 0.0f, 0.0f);
    float sum_167, sum_168, sum_169, sum_170;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_135, sum_136, sum_137, sum_138, sum_24, sum_25, 0.0f, 0.0f, 0.0f, 0.0f);
    __syncwarp();
    const u32 sum_171 = sum_26 + r25;
    u32 sum_172, sum_173, sum_174, sum_175;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_172, sum_173, sum_174, sum_175, sum_171);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_103, sum_104, sum_105, sum_106, sum_172, sum_173, sum_174, sum_175, sum_28, sum_29, sum_103, sum_104, sum_105, sum_106);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_107, sum_108, sum_109, sum_110, sum_172, sum_173, sum_174, sum_175, sum_30, sum_31, sum_107, sum_108, sum_109, sum_110);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_111, sum_112, sum_113, sum_114, sum_172, sum_173, sum_174, sum_175, sum_32, sum_33, sum_111, sum_112, sum_113, sum_114);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_115, sum_116, sum_117, sum_118, sum_172, sum_173, sum_174, sum_175, sum_34, sum_35, sum_115, sum_116, sum_117, sum_118);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_119, sum_120, sum_121, sum_122, sum_172, sum_173, sum_174, sum_175, sum_36, sum_37, sum_119, sum_120, sum_121, sum_122);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_123, sum_124, sum_125, sum_126, sum_172, sum_173, sum_174, sum_175, sum_38, sum_39, sum_123, sum_124, sum_125, sum_126);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_127, sum_128, sum_129, sum_130, sum_172, sum_173, sum_174, sum_175, sum_40, sum_41, sum_127, sum_128, sum_129, sum_130);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_131, sum_132, sum_133, sum_134, sum_172, sum_173, sum_174, sum_175, sum_42, sum_43, sum_131, sum_132, sum_133, sum_134);
    u32 sum_176, sum_177, sum_178, sum_179;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_176, sum_177, sum_178, sum_179, sum_171 + 4096u);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_176, sum_177, sum_178, sum_179, sum_28, sum_29, sum_139, sum_140, sum_141, sum_142);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_176, sum_177, sum_178, sum_179, sum_30, sum_31, sum_143, sum_144, sum_145, sum_146);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_176, sum_177, sum_178, sum_179, sum_32, sum_33, sum_147, sum_148, sum_149, sum_150);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_176, sum_177, sum_178, sum_179, sum_34, sum_35, sum_151, sum_152, sum_153, sum_154);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_176, sum_177, sum_178, sum_179, sum_36, sum_37, sum_155, sum_156, sum_157, sum_158);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_176, sum_177, sum_178, sum_179, sum_38, sum_39, sum_159, sum_160, sum_161, sum_162);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_176, sum_177, sum_178, sum_179, sum_40, sum_41, sum_163, sum_164, sum_165, sum_166);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_176, sum_177, sum_178, sum_179, sum_42, sum_43, sum_167, sum_168, sum_169, sum_170);
    __syncwarp();
    const u32 sum_180 = sum_44 + r25;
    u32 sum_181, sum_182, sum_183, sum_184;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_181, sum_182, sum_183, sum_184, sum_180);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_103, sum_104, sum_105, sum_106, sum_181, sum_182, sum_183, sum_184, sum_46, sum_47, sum_103, sum_104, sum_105, sum_106);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_107, sum_108, sum_109, sum_110, sum_181, sum_182, sum_183, sum_184, sum_48, sum_49, sum_107, sum_108, sum_109, sum_110);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_111, sum_112, sum_113, sum_114, sum_181, sum_182, sum_183, sum_184, sum_50, sum_51, sum_111, sum_112, sum_113, sum_114);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_115, sum_116, sum_117, sum_118, sum_181, sum_182, sum_183, sum_184, sum_52, sum_53, sum_115, sum_116, sum_117, sum_118);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_119, sum_120, sum_121, sum_122, sum_181, sum_182, sum_183, sum_184, sum_54, sum_55, sum_119, sum_120, sum_121, sum_122);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_123, sum_124, sum_125, sum_126, sum_181, sum_182, sum_183, sum_184, sum_56, sum_57, sum_123, sum_124, sum_125, sum_126);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_127, sum_128, sum_129, sum_130, sum_181, sum_182, sum_183, sum_184, sum_58, sum_59, sum_127, sum_128, sum_129, sum_130);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_131, sum_132, sum_133, sum_134, sum_181, sum_182, sum_183, sum_184, sum_60, sum_61, sum_131, sum_132, sum_133, sum_134);
    u32 sum_185, sum_186, sum_187, sum_188;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_185, sum_186, sum_187, sum_188, sum_180 + 4096u);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_185, sum_186, sum_187, sum_188, sum_46, sum_47, sum_139, sum_140, sum_141, sum_142);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_185, sum_186, sum_187, sum_188, sum_48, sum_49, sum_143, sum_144, sum_145, sum_146);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_185, sum_186, sum_187, sum_188, sum_50, sum_51, sum_147, sum_148, sum_149, sum_150);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_185, sum_186, sum_187, sum_188, sum_52, sum_53, sum_151, sum_152, sum_153, sum_154);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_185, sum_186, sum_187, sum_188, sum_54, sum_55, sum_155, sum_156, sum_157, sum_158);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_185, sum_186, sum_187, sum_188, sum_56, sum_57, sum_159, sum_160, sum_161, sum_162);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_185, sum_186, sum_187, sum_188, sum_58, sum_59, sum_163, sum_164, sum_165, sum_166);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_185, sum_186, sum_187, sum_188, sum_60, sum_61, sum_167, sum_168, sum_169, sum_170);
    __syncwarp();
    const u32 sum_189 = sum_62 + r25;
    u32 sum_190, sum_191, sum_192, sum_193;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_190, sum_191, sum_192, sum_193, sum_189);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_103, sum_104, sum_105, sum_106, sum_190, sum_191, sum_192, sum_193, sum_64, sum_65, sum_103, sum_104, sum_105, sum_106);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_107, sum_108, sum_109, sum_110, sum_190, sum_191, sum_192, sum_193, sum_66, sum_67, sum_107, sum_108, sum_109, sum_110);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_111, sum_112, sum_113, sum_114, sum_190, sum_191, sum_192, sum_193, sum_68, sum_69, sum_111, sum_112, sum_113, sum_114);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_115, sum_116, sum_117, sum_118, sum_190, sum_191, sum_192, sum_193, sum_70, sum_71, sum_115, sum_116, sum_117, sum_118);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_119, sum_120, sum_121, sum_122, sum_190, sum_191, sum_192, sum_193, sum_72, sum_73, sum_119, sum_120, sum_121, sum_122);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_123, sum_124, sum_125, sum_126, sum_190, sum_191, sum_192, sum_193, sum_74, sum_75, sum_123, sum_124, sum_125, sum_126);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_127, sum_128, sum_129, sum_130, sum_190, sum_191, sum_192, sum_193, sum_76, sum_77, sum_127, sum_128, sum_129, sum_130);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_131, sum_132, sum_133, sum_134, sum_190, sum_191, sum_192, sum_193, sum_78, sum_79, sum_131, sum_132, sum_133, sum_134);
    u32 sum_194, sum_195, sum_196, sum_197;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_194, sum_195, sum_196, sum_197, sum_189 + 4096u);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_194, sum_195, sum_196, sum_197, sum_64, sum_65, sum_139, sum_140, sum_141, sum_142);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_194, sum_195, sum_196, sum_197, sum_66, sum_67, sum_143, sum_144, sum_145, sum_146);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_194, sum_195, sum_196, sum_197, sum_68, sum_69, sum_147, sum_148, sum_149, sum_150);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_194, sum_195, sum_196, sum_197, sum_70, sum_71, sum_151, sum_152, sum_153, sum_154);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_194, sum_195, sum_196, sum_197, sum_72, sum_73, sum_155, sum_156, sum_157, sum_158);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_194, sum_195, sum_196, sum_197, sum_74, sum_75, sum_159, sum_160, sum_161, sum_162);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_194, sum_195, sum_196, sum_197, sum_76, sum_77, sum_163, sum_164, sum_165, sum_166);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_194, sum_195, sum_196, sum_197, sum_78, sum_79, sum_167, sum_168, sum_169, sum_170);
    const float sum_198 = __fmaf_rn(max_NaN_f32(sum_104, 0.0f), sum_83, __fmul_rn(max_NaN_f32(sum_103, 0.0f), sum_82));
    const float sum_199 = __fmaf_rn(max_NaN_f32(sum_106, 0.0f), sum_83, __fmul_rn(max_NaN_f32(sum_105, 0.0f), sum_82));
    const float sum_200 = __fmaf_rn(max_NaN_f32(sum_140, 0.0f), sum_83, __fmul_rn(max_NaN_f32(sum_139, 0.0f), sum_82));
    const float sum_201 = __fmaf_rn(max_NaN_f32(sum_142, 0.0f), sum_83, __fmul_rn(max_NaN_f32(sum_141, 0.0f), sum_82));
    const float sum_202 = __fmaf_rn(max_NaN_f32(sum_108, 0.0f), sum_85, __fmaf_rn(max_NaN_f32(sum_107, 0.0f), sum_84, sum_198));
    const float sum_203 = __fmaf_rn(max_NaN_f32(sum_110, 0.0f), sum_85, __fmaf_rn(max_NaN_f32(sum_109, 0.0f), sum_84, sum_199));
    const float sum_204 = __fmaf_rn(max_NaN_f32(sum_144, 0.0f), sum_85, __fmaf_rn(max_NaN_f32(sum_143, 0.0f), sum_84, sum_200));
    const float sum_205 = __fmaf_rn(max_NaN_f32(sum_146, 0.0f), sum_85, __fmaf_rn(max_NaN_f32(sum_145, 0.0f), sum_84, sum_201));
    const float sum_206 = __fmaf_rn(max_NaN_f32(sum_112, 0.0f), sum_87, __fmaf_rn(max_NaN_f32(sum_111, 0.0f), sum_86, sum_202));
    const float sum_207 = __fmaf_rn(max_NaN_f32(sum_114, 0.0f), sum_87, __fmaf_rn(max_NaN_f32(sum_113, 0.0f), sum_86, sum_203));
    const float sum_208 = __fmaf_rn(max_NaN_f32(sum_148, 0.0f), sum_87, __fmaf_rn(max_NaN_f32(sum_147, 0.0f), sum_86, sum_204));
    const float sum_209 = __fmaf_rn(max_NaN_f32(sum_150, 0.0f), sum_87, __fmaf_rn(max_NaN_f32(sum_149, 0.0f), sum_86, sum_205));
    const float sum_210 = __fmaf_rn(max_NaN_f32(sum_116, 0.0f), sum_89, __fmaf_rn(max_NaN_f32(sum_115, 0.0f), sum_88, sum_206));
    const float sum_211 = __fmaf_rn(max_NaN_f32(sum_118, 0.0f), sum_89, __fmaf_rn(max_NaN_f32(sum_117, 0.0f), sum_88, sum_207));
    const float sum_212 = __fmaf_rn(max_NaN_f32(sum_152, 0.0f), sum_89, __fmaf_rn(max_NaN_f32(sum_151, 0.0f), sum_88, sum_208));
    const float sum_213 = __fmaf_rn(max_NaN_f32(sum_154, 0.0f), sum_89, __fmaf_rn(max_NaN_f32(sum_153, 0.0f), sum_88, sum_209));
    const float sum_214 = __fmaf_rn(max_NaN_f32(sum_120, 0.0f), sum_91, __fmaf_rn(max_NaN_f32(sum_119, 0.0f), sum_90, sum_210));
    const float sum_215 = __fmaf_rn(max_NaN_f32(sum_122, 0.0f), sum_91, __fmaf_rn(max_NaN_f32(sum_121, 0.0f), sum_90, sum_211));
    const float sum_216 = __fmaf_rn(max_NaN_f32(sum_156, 0.0f), sum_91, __fmaf_rn(max_NaN_f32(sum_155, 0.0f), sum_90, sum_212));
    const float sum_217 = __fmaf_rn(max_NaN_f32(sum_158, 0.0f), sum_91, __fmaf_rn(max_NaN_f32(sum_157, 0.0f), sum_90, sum_213));
    const float sum_218 = __fmaf_rn(max_NaN_f32(sum_124, 0.0f), sum_93, __fmaf_rn(max_NaN_f32(sum_123, 0.0f), sum_92, sum_214));
    const float sum_219 = __fmaf_rn(max_NaN_f32(sum_126, 0.0f), sum_93, __fmaf_rn(max_NaN_f32(sum_125, 0.0f), sum_92, sum_215));
    const float sum_220 = __fmaf_rn(max_NaN_f32(sum_160, 0.0f), sum_93, __fmaf_rn(max_NaN_f32(sum_159, 0.0f), sum_92, sum_216));
    const float sum_221 = __fmaf_rn(max_NaN_f32(sum_162, 0.0f), sum_93, __fmaf_rn(max_NaN_f32(sum_161, 0.0f), sum_92, sum_217));
    const float sum_222 = __fmaf_rn(max_NaN_f32(sum_128, 0.0f), sum_95, __fmaf_rn(max_NaN_f32(sum_127, 0.0f), sum_94, sum_218));
    const float sum_223 = __fmaf_rn(max_NaN_f32(sum_130, 0.0f), sum_95, __fmaf_rn(max_NaN_f32(sum_129, 0.0f), sum_94, sum_219));
    const float sum_224 = __fmaf_rn(max_NaN_f32(sum_164, 0.0f), sum_95, __fmaf_rn(max_NaN_f32(sum_163, 0.0f), sum_94, sum_220));
    const float sum_225 = __fmaf_rn(max_NaN_f32(sum_166, 0.0f), sum_95, __fmaf_rn(max_NaN_f32(sum_165, 0.0f), sum_94, sum_221));
    const float sum_226 = __fmaf_rn(max_NaN_f32(sum_132, 0.0f), sum_97, __fmaf_rn(max_NaN_f32(sum_131, 0.0f), sum_96, sum_222));
    const float sum_227 = __fmaf_rn(max_NaN_f32(sum_134, 0.0f), sum_97, __fmaf_rn(max_NaN_f32(sum_133, 0.0f), sum_96, sum_223));
    const float sum_228 = __fmaf_rn(max_NaN_f32(sum_168, 0.0f), sum_97, __fmaf_rn(max_NaN_f32(sum_167, 0.0f), sum_96, sum_224));
    const float sum_229 = __fmaf_rn(max_NaN_f32(sum_170, 0.0f), sum_97, __fmaf_rn(max_NaN_f32(sum_169, 0.0f), sum_96, sum_225));
    const float sum_230 = __shfl_xor_sync(0xffffffffu, sum_226, 1);
    const float sum_231 = __fadd_rn(sum_226, sum_230);
    const float sum_232 = __shfl_xor_sync(0xffffffffu, sum_227, 1);
    const float sum_233 = __fadd_rn(sum_227, sum_232);
    const float sum_234 = __shfl_xor_sync(0xffffffffu, sum_228, 1);
    const float sum_235 = __fadd_rn(sum_228, sum_234);
    const float sum_236 = __shfl_xor_sync(0xffffffffu, sum_229, 1);
    const float sum_237 = __fadd_rn(sum_229, sum_236);
    const float sum_238 = __shfl_xor_sync(0xffffffffu, sum_231, 2);
    const float sum_239 = __shfl_xor_sync(0xffffffffu, sum_233, 2);
    const float sum_240 = __shfl_xor_sync(0xffffffffu, sum_235, 2);
    const float sum_241 = __shfl_xor_sync(0xffffffffu, sum_237, 2);
    const u32 r39 = (u32)p << 6;
    const u32 r40 = r27 + r39;
    const int r41 = (int)r38 >= 0 && (int)r38 < dim_P ? r3 - r40 : 0u;
    const bool p6 = r38 < (u32)dim_P;
    const char* const d12 = d7 + 8448ll * (int)r38;
    float f0 = 0.0f;
    if (p6) f0 = __ldg((const float*)(d12 + 8192));
    const float f1 = (int)r29 < r41 ? __fmul_rn(__fadd_rn(sum_231, sum_238), f0) : __uint_as_float(0xff800000u);
    float f2 = 0.0f;
    if (p6) f2 = __ldg((const float*)(d12 + 8224));
    const float f3 = (int)r30 < r41 ? __fmul_rn(__fadd_rn(sum_233, sum_239), f2) : __uint_as_float(0xff800000u);
    float f4 = 0.0f;
    if (p6) f4 = __ldg((const float*)(d12 + 8320));
    const float f5 = (int)r31 < r41 ? __fmul_rn(__fadd_rn(sum_235, sum_240), f4) : __uint_as_float(0xff800000u);
    float f6 = 0.0f;
    if (p6) f6 = __ldg((const float*)(d12 + 8352));
    const float f7 = (int)r32 < r41 ? __fmul_rn(__fadd_rn(sum_237, sum_241), f6) : __uint_as_float(0xff800000u);
    char* const d13 = d10 + 256ll * p;
    if (sum_if && (int)(indexerLogitsPaged - r40) > 63) {
      if (p4) *(float*)d13 = f1;
      if (p4) *(float*)(d13 + 32) = f3;
      if (p4) *(float*)(d13 + 128) = f5;
      if (p4) *(float*)(d13 + 160) = f7;
    } else {
      const int r42 = indexerLogitsPaged - (r27 + sum_81 + r28 + r39);
      if (p4 && (sum_if && r42 > 0)) *(float*)d13 = f1;
      if (p4 && (sum_if && r42 > 8)) *(float*)(d13 + 32) = f3;
      if (p4 && (sum_if && r42 > 32)) *(float*)(d13 + 128) = f5;
      if (p4 && (sum_if && r42 > 40)) *(float*)(d13 + 160) = f7;
    }
    r26 = r25;
    const u32 r43 = r25 + 8192u;
    r25 = (int)r43 >= 24576 ? 0u : r43;
  }

  // indexer_logits_paged.ts:78  for (const p of range(used, pages)) store(logits.tile([row, (first + p) * PAGE], [1, PAGE]), ou...
  const u32 r44 = r27 + threadIdx.x;
  char* const d14 = d9 + 4ll * (int)threadIdx.x;
  #pragma unroll 1
  for (int p7 = r8; p7 < 32; p7++) {
    const bool p7_ = sum_if && (int)(indexerLogitsPaged - (r44 + ((u32)p7 << 6))) > 0;
    __syncthreads();
    if (p7_) *(float*)(d14 + 256ll * p7) = __uint_as_float(0xff800000u);
  }
}
