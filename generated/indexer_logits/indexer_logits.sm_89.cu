//
// indexer_logits: tilewright, for sm_89
//   H = 64, D = 128
//   keys = 128, tiles = 16, stages = 3, warps = 4
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

// 57344 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(128, 1) indexer_logits(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ k_scale,      // tensor k_scale
  const char* __restrict__ weights,      // tensor weights
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  char* logits,                          // tensor logits
  int dim_S                              // dim S
) {
  const u32 Q = shared_address(smem);            // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 K = shared_address(smem) + 8192u;    // 49152 bytes: e4m3[128, 128] swizzle<3,4,3> x 3 stages

  // indexer_logits.ts:60  const lo = max(k_start.at(t), 0);
  const u32 r0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int r1 = max((int)r0, 0);

  // indexer_logits.ts:61  const hi = max(min(k_end.at(t), S), 0);
  const u32 r2 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int r3 = max(min((int)r2, dim_S), 0);

  // indexer_logits.ts:63  const inRange = u32(max(hi - lo, 0));
  const u32 r4 = max((int)((u32)r3 - r1), 0);

  // indexer_logits.ts:65  const from = min(idiv(max(lo - first, 0), keys), tiles);
  const u32 r5 = blockIdx.y * 4294965248u;
  const int r6 = min((int)((u32)max((int)(r1 + r5), 0) >> 7), 16);

  // indexer_logits.ts:66  const to = max(min(ceilDiv(max(hi - first, 0), keys), tiles), from);
  const u32 r7 = max((int)(r3 + r5), 0);
  const int r8 = min((int)((r7 >> 7) + ((r7 & 0x7fu) != 0u ? 1u : 0u)), 16);
  const int r9 = max(r8, r6);

  // indexer_logits.ts:69  copy(q.tile([t, 0, 0], [1, H, D]), Q);
  const int r10 = threadIdx.x & 7u;
  const int r11 = (threadIdx.x >> 3) & 3u;
  const u32 r12 = threadIdx.x >> 5;
  const u32 r13 = (u32)r11 << 7;
  const u32 r14 = r12 << 11;
  const u32 r15 = (u32)r10 << 4;
  const u32 r16 = r13 + r14 + r15;
  const u32 r17 = r16 ^ ((r16 >> 3) & 0x70u);
  const u32 r18 = Q + r17;
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r11 + 2048ll * (int)r12 + 16ll * r10;
  cp_async_cg_shared_global<16>(r18, d0);
  const u32 r19 = Q + (r17 ^ 0x40u);
  cp_async_cg_shared_global<16>(r19 + 512u, d0 + 512);
  cp_async_cg_shared_global<16>(r18 + 1024u, d0 + 1024);
  cp_async_cg_shared_global<16>(r19 + 1536u, d0 + 1536);
  cp_async_commit_group();

  // indexer_logits.ts:73  copy(k.tile([s, 0], [keys, D]), K);
  const u32 r20 = blockIdx.y << 11;
  const u32 r21 = r20 + ((u32)r6 << 7);
  const u32 r22 = r13 + (r12 << 12) + r15;
  const u32 r23 = r22 ^ ((r22 >> 3) & 0x70u);
  const u32 r24 = K + r23;
  const char* const d1 = k + 262144ll * (int)blockIdx.y;
  const char* const d2 = d1 + 16384ll * r6 + 128ll * r11 + 4096ll * (int)r12 + 16ll * r10;
  const u32 r25 = K + (r23 ^ 0x40u);

  // indexer_logits.ts:70  for (const tile of pipelined(from, to, { stages })) {
  if (r6 < r9) {
    if ((int)(dim_S - r21) > 127) {
      cp_async_cg_shared_global<16>(r24, d2);
      cp_async_cg_shared_global<16>(r25 + 512u, d2 + 512);
      cp_async_cg_shared_global<16>(r24 + 1024u, d2 + 1024);
      cp_async_cg_shared_global<16>(r25 + 1536u, d2 + 1536);
      cp_async_cg_shared_global<16>(r24 + 2048u, d2 + 2048);
      cp_async_cg_shared_global<16>(r25 + 2560u, d2 + 2560);
      cp_async_cg_shared_global<16>(r24 + 3072u, d2 + 3072);
      cp_async_cg_shared_global<16>(r25 + 3584u, d2 + 3584);
    } else {
      const int r26 = dim_S - (r21 + r11 + (r12 << 5));
      cp_async_cg_shared_global<16>(r24, d2, r26 > 0 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 512u, d2 + 512, r26 > 4 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 1024u, d2 + 1024, r26 > 8 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 1536u, d2 + 1536, r26 > 12 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 2048u, d2 + 2048, r26 > 16 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 2560u, d2 + 2560, r26 > 20 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 3072u, d2 + 3072, r26 > 24 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 3584u, d2 + 3584, r26 > 28 ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  const u32 r27 = r6 + 1u;
  const u32 r28 = r20 + (r27 << 7);
  const char* const d3 = d1 + 16384ll * (int)r27 + 128ll * r11 + 4096ll * (int)r12 + 16ll * r10;
  if ((int)r27 < r9) {
    if ((int)(dim_S - r28) > 127) {
      cp_async_cg_shared_global<16>(r24 + 16384u, d3);
      cp_async_cg_shared_global<16>(r25 + 16896u, d3 + 512);
      cp_async_cg_shared_global<16>(r24 + 17408u, d3 + 1024);
      cp_async_cg_shared_global<16>(r25 + 17920u, d3 + 1536);
      cp_async_cg_shared_global<16>(r24 + 18432u, d3 + 2048);
      cp_async_cg_shared_global<16>(r25 + 18944u, d3 + 2560);
      cp_async_cg_shared_global<16>(r24 + 19456u, d3 + 3072);
      cp_async_cg_shared_global<16>(r25 + 19968u, d3 + 3584);
    } else {
      const int r29 = dim_S - (r28 + r11 + (r12 << 5));
      cp_async_cg_shared_global<16>(r24 + 16384u, d3, r29 > 0 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 16896u, d3 + 512, r29 > 4 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 17408u, d3 + 1024, r29 > 8 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 17920u, d3 + 1536, r29 > 12 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 18432u, d3 + 2048, r29 > 16 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 18944u, d3 + 2560, r29 > 20 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r24 + 19456u, d3 + 3072, r29 > 24 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r25 + 19968u, d3 + 3584, r29 > 28 ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  u32 r30 = 0u;
  u32 r31 = 32768u;
  const char* const d4 = d1 + 128ll * r11 + 4096ll * (int)r12 + 16ll * r10;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 sum_0 = threadIdx.x & 0x1fu;
  const u32 sum_1 = (sum_0 >> 3) & 1u;
  const u32 sum_2 = (sum_0 >> 4) & 1u;
  const u32 sum_3 = (sum_0 & 7u) << 7;
  const u32 sum_4 = r14 + (sum_1 << 10) + sum_3 + (sum_2 << 4);
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
  const char* const sum_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sum_80;
  const float sum_82 = __ldg((const float*)sum_at);
  const float sum_83 = __ldg((const float*)(sum_at + 4));
  const float sum_84 = __ldg((const float*)(sum_at + 32));
  const float sum_85 = __ldg((const float*)(sum_at + 36));
  const float sum_86 = __ldg((const float*)(sum_at + 64));
  const float sum_87 = __ldg((const float*)(sum_at + 68));
  const float sum_88 = __ldg((const float*)(sum_at + 96));
  const float sum_89 = __ldg((const float*)(sum_at + 100));
  const float sum_90 = __ldg((const float*)(sum_at + 128));
  const float sum_91 = __ldg((const float*)(sum_at + 132));
  const float sum_92 = __ldg((const float*)(sum_at + 160));
  const float sum_93 = __ldg((const float*)(sum_at + 164));
  const float sum_94 = __ldg((const float*)(sum_at + 192));
  const float sum_95 = __ldg((const float*)(sum_at + 196));
  const float sum_96 = __ldg((const float*)(sum_at + 224));
  const float sum_97 = __ldg((const float*)(sum_at + 228));

  // indexer_logits.ts:75  store(logits.tile([t, s], [1, keys]), sum, (x, i) =>
  const u32 r32 = r20 + sum_81 + (r12 << 4);
  const u32 r33 = r32 - r1;
  const char* const d5 = k_scale + 8192ll * (int)blockIdx.y + 4ll * sum_81 + 64ll * (int)r12;
  const bool p0 = sum_80 == 0u;
  char* const d6 = logits + (s64)((u64)((s64)(int)blockIdx.x * dim_S) << 2) + 8192ll * (int)blockIdx.y;
  char* const d7 = d6 + 4ll * sum_81 + 64ll * (int)r12;
  #pragma unroll 1
  for (int tile = r6; tile < r9; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r34 = tile + 2u;
    const u32 r35 = r34 << 7;
    const u32 r36 = r24 + r31;
    const char* const d8 = d4 + 16384ll * (int)r34;
    const u32 r37 = r25 + r31;
    if ((int)r34 < r9) {
      if ((int)(dim_S - (r20 + r35)) > 127) {
        cp_async_cg_shared_global<16>(r36, d8);
        cp_async_cg_shared_global<16>(r37 + 512u, d8 + 512);
        cp_async_cg_shared_global<16>(r36 + 1024u, d8 + 1024);
        cp_async_cg_shared_global<16>(r37 + 1536u, d8 + 1536);
        cp_async_cg_shared_global<16>(r36 + 2048u, d8 + 2048);
        cp_async_cg_shared_global<16>(r37 + 2560u, d8 + 2560);
        cp_async_cg_shared_global<16>(r36 + 3072u, d8 + 3072);
        cp_async_cg_shared_global<16>(r37 + 3584u, d8 + 3584);
      } else {
        const int r38 = dim_S - (r20 + r11 + (r12 << 5) + r35);
        cp_async_cg_shared_global<16>(r36, d8, r38 > 0 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r37 + 512u, d8 + 512, r38 > 4 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r36 + 1024u, d8 + 1024, r38 > 8 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r37 + 1536u, d8 + 1536, r38 > 12 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r36 + 2048u, d8 + 2048, r38 > 16 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r37 + 2560u, d8 + 2560, r38 > 20 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r36 + 3072u, d8 + 3072, r38 > 24 ? 16u : 0u);
        cp_async_cg_shared_global<16>(r37 + 3584u, d8 + 3584, r38 > 28 ? 16u : 0u);
      }
    }
    cp_async_commit_group();
    const u32 sum_98 = sum_6 + r30;
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
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_135, sum_136, sum_137, sum_138, sum_98 + 8192u);
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
    const u32 sum_171 = sum_26 + r30;
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
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_176, sum_177, sum_178, sum_179, sum_171 + 8192u);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_176, sum_177, sum_178, sum_179, sum_28, sum_29, sum_139, sum_140, sum_141, sum_142);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_176, sum_177, sum_178, sum_179, sum_30, sum_31, sum_143, sum_144, sum_145, sum_146);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_176, sum_177, sum_178, sum_179, sum_32, sum_33, sum_147, sum_148, sum_149, sum_150);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_176, sum_177, sum_178, sum_179, sum_34, sum_35, sum_151, sum_152, sum_153, sum_154);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_176, sum_177, sum_178, sum_179, sum_36, sum_37, sum_155, sum_156, sum_157, sum_158);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_176, sum_177, sum_178, sum_179, sum_38, sum_39, sum_159, sum_160, sum_161, sum_162);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_176, sum_177, sum_178, sum_179, sum_40, sum_41, sum_163, sum_164, sum_165, sum_166);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_176, sum_177, sum_178, sum_179, sum_42, sum_43, sum_167, sum_168, sum_169, sum_170);
    __syncwarp();
    const u32 sum_180 = sum_44 + r30;
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
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_185, sum_186, sum_187, sum_188, sum_180 + 8192u);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_139, sum_140, sum_141, sum_142, sum_185, sum_186, sum_187, sum_188, sum_46, sum_47, sum_139, sum_140, sum_141, sum_142);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_143, sum_144, sum_145, sum_146, sum_185, sum_186, sum_187, sum_188, sum_48, sum_49, sum_143, sum_144, sum_145, sum_146);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_147, sum_148, sum_149, sum_150, sum_185, sum_186, sum_187, sum_188, sum_50, sum_51, sum_147, sum_148, sum_149, sum_150);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_151, sum_152, sum_153, sum_154, sum_185, sum_186, sum_187, sum_188, sum_52, sum_53, sum_151, sum_152, sum_153, sum_154);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_155, sum_156, sum_157, sum_158, sum_185, sum_186, sum_187, sum_188, sum_54, sum_55, sum_155, sum_156, sum_157, sum_158);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_159, sum_160, sum_161, sum_162, sum_185, sum_186, sum_187, sum_188, sum_56, sum_57, sum_159, sum_160, sum_161, sum_162);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_163, sum_164, sum_165, sum_166, sum_185, sum_186, sum_187, sum_188, sum_58, sum_59, sum_163, sum_164, sum_165, sum_166);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sum_167, sum_168, sum_169, sum_170, sum_185, sum_186, sum_187, sum_188, sum_60, sum_61, sum_167, sum_168, sum_169, sum_170);
    __syncwarp();
    const u32 sum_189 = sum_62 + r30;
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
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sum_194, sum_195, sum_196, sum_197, sum_189 + 8192u);
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
    const u32 r39 = (u32)tile << 7;
    const u32 r40 = r33 + r39;
    const int r41 = dim_S - (r32 + r39);
    const bool p1 = r41 > 0;
    const char* const d9 = d5 + 512ll * tile;
    float f0 = 0.0f;
    if (p1) f0 = __ldg((const float*)d9);
    const float f1 = r40 < r4 ? __fmul_rn(__fadd_rn(sum_231, sum_238), f0) : __uint_as_float(0xff800000u);
    const bool p2 = r41 > 8;
    float f2 = 0.0f;
    if (p2) f2 = __ldg((const float*)(d9 + 32));
    const float f3 = r40 + 8u < r4 ? __fmul_rn(__fadd_rn(sum_233, sum_239), f2) : __uint_as_float(0xff800000u);
    const bool p3 = r41 > 64;
    float f4 = 0.0f;
    if (p3) f4 = __ldg((const float*)(d9 + 256));
    const float f5 = r40 + 64u < r4 ? __fmul_rn(__fadd_rn(sum_235, sum_240), f4) : __uint_as_float(0xff800000u);
    const bool p4 = r41 > 72;
    float f6 = 0.0f;
    if (p4) f6 = __ldg((const float*)(d9 + 288));
    const float f7 = r40 + 72u < r4 ? __fmul_rn(__fadd_rn(sum_237, sum_241), f6) : __uint_as_float(0xff800000u);
    char* const d10 = d7 + 512ll * tile;
    if ((int)(dim_S - (r20 + r39)) > 127) {
      if (p0) *(float*)d10 = f1;
      if (p0) *(float*)(d10 + 32) = f3;
      if (p0) *(float*)(d10 + 256) = f5;
      if (p0) *(float*)(d10 + 288) = f7;
    } else {
      if (p0 && p1) *(float*)d10 = f1;
      if (p0 && p2) *(float*)(d10 + 32) = f3;
      if (p0 && p3) *(float*)(d10 + 256) = f5;
      if (p0 && p4) *(float*)(d10 + 288) = f7;
    }
    r31 = r30;
    const u32 r42 = r30 + 16384u;
    r30 = (int)r42 >= 49152 ? 0u : r42;
  }

  // indexer_logits.ts:81  for (const tile of range(0, from)) store(logits.tile([t, first + tile * keys], [1, keys]), outs...
  const u32 r43 = r20 + threadIdx.x;
  char* const d11 = d6 + 4ll * (int)threadIdx.x;
  #pragma unroll 1
  for (int tile2 = 0; tile2 < r6; tile2++) {
    __syncthreads();
    if ((int)(dim_S - (r43 + ((u32)tile2 << 7))) > 0) *(float*)(d11 + 512ll * tile2) = __uint_as_float(0xff800000u);
  }

  // indexer_logits.ts:82  for (const tile of range(to, tiles)) store(logits.tile([t, first + tile * keys], [1, keys]), ou...
  #pragma unroll 1
  for (int tile3 = r9; tile3 < 16; tile3++) {
    __syncthreads();
    if ((int)(dim_S - (r43 + ((u32)tile3 << 7))) > 0) *(float*)(d11 + 512ll * tile3) = __uint_as_float(0xff800000u);
  }
}
