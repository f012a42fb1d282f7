//
// indexer_topk_paged: tilewright, for sm_89
//   H = 64, D = 128, topk = 2048
//   spare = 2048, stages = 3, warps = 4
//   order = index, out = logical
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

// 77952 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(128, 1) indexer_topk_paged(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  const char* __restrict__ weights,      // tensor weights
  char* indices,                         // tensor indices
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_M                              // dim M
) {
  const u32 candidates = shared_address(smem);   // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 16384u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 32768u; // 8192 bytes: i32[2048]
  const u32 state = shared_address(smem) + 40960u; // 28 bytes: i32[7]
  const u32 Q = shared_address(smem) + 41088u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 K = shared_address(smem) + 49280u;   // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages
  const u32 scratch0 = shared_address(smem) + 73856u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 74368u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 74880u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch3 = shared_address(smem) + 75392u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 75904u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch5 = shared_address(smem) + 76416u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch6 = shared_address(smem) + 76928u; // 512 bytes: i32[1, 128]: upTo.3 across warps
  const u32 scratch7 = shared_address(smem) + 77440u; // 512 bytes: i32[1, 128]: upTo.3 across warps

  // indexer_topk_paged.ts:66  const b = idiv(row, N);
  const int r0 = div_s32(blockIdx.x, dim_N);

  // indexer_topk_paged.ts:67  const n = row - b * N;
  const u32 r1 = blockIdx.x - (u32)r0 * dim_N;

  // indexer_topk_paged.ts:68  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool p0 = (u32)r0 < (u32)dim_B;
  const bool p1 = p0 && r1 < (u32)dim_N;
  const char* const d0 = context_lens + (s64)((u64)((s64)r0 * dim_N) << 2) + 4ll * (int)r1;
  u32 r2 = 0u;
  if (p1) r2 = __ldg((const u32*)d0);
  const int r3 = min(max((int)r2, 0), (int)((u32)dim_M << 6));

  // indexer_topk_paged.ts:74  state.set(KEPT, 0);
  const bool p2 = threadIdx.x == 0u;
  if (p2) shared<u32>(state + 24u) = 0u;

  // indexer_topk_paged.ts:75  let bar = -Infinity;
  float f0 = __uint_as_float(0xff800000u);

  // indexer_topk_paged.ts:78  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const u32 r4 = threadIdx.x & 7u;
  const u32 r5 = (threadIdx.x >> 3) & 3u;
  const u32 r6 = threadIdx.x >> 5;
  const u32 r7 = r6 << 11;
  const u32 r8 = (r5 << 7) + r7 + (r4 << 4);
  const u32 r9 = r8 ^ ((r8 >> 3) & 0x70u);
  const u32 r10 = Q + r9;
  const char* const d1 = q + (s64)((s64)r0 * ((s64)dim_N * 8192ull)) + 8192ll * (int)r1;
  const char* const d2 = d1 + 128ll * (int)r5 + 2048ll * (int)r6 + 16ll * (int)r4;
  const u32 r11 = r9 ^ 0x40u;
  const u32 r12 = Q + r11;
  if (p1) {
    cp_async_cg_shared_global<16>(r10, d2);
    cp_async_cg_shared_global<16>(r12 + 512u, d2 + 512);
    cp_async_cg_shared_global<16>(r10 + 1024u, d2 + 1024);
    cp_async_cg_shared_global<16>(r12 + 1536u, d2 + 1536);
  } else {
    const u32 r13 = p1 ? 16u : 0u;
    cp_async_cg_shared_global<16>(r10, d2, r13);
    cp_async_cg_shared_global<16>(r12 + 512u, d2 + 512, r13);
    cp_async_cg_shared_global<16>(r10 + 1024u, d2 + 1024, r13);
    cp_async_cg_shared_global<16>(r12 + 1536u, d2 + 1536, r13);
  }
  cp_async_commit_group();

  // indexer_topk_paged.ts:79  for (const p of pipelined(ceilDiv(length, PAGE), { stages })) {
  const u32 r14 = r3 / 64;
  const u32 r15 = r3 - (r14 << 6);
  const int r16 = r14 + (r15 != 0u && (int)(r15 ^ 0x40u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:81  const page = block_table.at(b, p);
  const char* const d3 = block_table + (s64)((u64)((s64)r0 * dim_M) << 2);

  // indexer_topk_paged.ts:83  copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
  const u32 r17 = K + r9;
  const char* const d4 = cache + 128ll * (int)r5 + 2048ll * (int)r6 + 16ll * (int)r4;
  const u32 r18 = K + r11;
  if (r16 > 0) {
    u32 r19 = 0u;
    if (p0 && dim_M > 0) r19 = __ldg((const u32*)d3);
    const bool p3 = r19 < (u32)dim_P;
    const char* const d5 = d4 + 8448ll * (int)r19;
    if (p3) {
      cp_async_cg_shared_global<16>(r17, d5);
      cp_async_cg_shared_global<16>(r18 + 512u, d5 + 512);
      cp_async_cg_shared_global<16>(r17 + 1024u, d5 + 1024);
      cp_async_cg_shared_global<16>(r18 + 1536u, d5 + 1536);
    } else {
      const u32 r20 = p3 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r17, d5, r20);
      cp_async_cg_shared_global<16>(r18 + 512u, d5 + 512, r20);
      cp_async_cg_shared_global<16>(r17 + 1024u, d5 + 1024, r20);
      cp_async_cg_shared_global<16>(r18 + 1536u, d5 + 1536, r20);
    }
  }
  cp_async_commit_group();
  if (r16 > 1) {
    u32 r21 = 0u;
    if (p0 && dim_M > 1) r21 = __ldg((const u32*)(d3 + 4));
    const bool p4 = r21 < (u32)dim_P;
    const char* const d6 = d4 + 8448ll * (int)r21;
    if (p4) {
      cp_async_cg_shared_global<16>(r17 + 8192u, d6);
      cp_async_cg_shared_global<16>(r18 + 8704u, d6 + 512);
      cp_async_cg_shared_global<16>(r17 + 9216u, d6 + 1024);
      cp_async_cg_shared_global<16>(r18 + 9728u, d6 + 1536);
    } else {
      const u32 r22 = p4 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r17 + 8192u, d6, r22);
      cp_async_cg_shared_global<16>(r18 + 8704u, d6 + 512, r22);
      cp_async_cg_shared_global<16>(r17 + 9216u, d6 + 1024, r22);
      cp_async_cg_shared_global<16>(r18 + 9728u, d6 + 1536, r22);
    }
  }
  cp_async_commit_group();
  u32 r23 = 0u;
  u32 r24 = 16384u;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 sums_0 = threadIdx.x & 0x1fu;
  const u32 sums_1 = (sums_0 >> 3) & 1u;
  const u32 sums_2 = (sums_0 >> 4) & 1u;
  const u32 sums_3 = (sums_0 & 7u) << 7;
  const u32 sums_4 = r7 + (sums_1 << 10) + sums_3 + (sums_2 << 4);
  const u32 sums_5 = sums_4 ^ ((sums_4 >> 3) & 0x70u);
  const u32 sums_6 = K + sums_5;
  const u32 sums_7 = (sums_2 << 10) + sums_3 + (sums_1 << 4);
  const u32 sums_8 = sums_7 ^ ((sums_7 >> 3) & 0x70u);
  const u32 sums_9 = Q + sums_8;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 sums_10, sums_11, sums_12, sums_13;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_10, sums_11, sums_12, sums_13, sums_9);
  u32 sums_14, sums_15, sums_16, sums_17;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_14, sums_15, sums_16, sums_17, sums_9 + 2048u);
  u32 sums_18, sums_19, sums_20, sums_21;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_18, sums_19, sums_20, sums_21, sums_9 + 4096u);
  u32 sums_22, sums_23, sums_24, sums_25;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_22, sums_23, sums_24, sums_25, sums_9 + 6144u);
  const u32 sums_26 = K + (sums_5 ^ 0x20u);
  const u32 sums_27 = Q + (sums_8 ^ 0x20u);
  u32 sums_28, sums_29, sums_30, sums_31;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_28, sums_29, sums_30, sums_31, sums_27);
  u32 sums_32, sums_33, sums_34, sums_35;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_32, sums_33, sums_34, sums_35, sums_27 + 2048u);
  u32 sums_36, sums_37, sums_38, sums_39;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_36, sums_37, sums_38, sums_39, sums_27 + 4096u);
  u32 sums_40, sums_41, sums_42, sums_43;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_40, sums_41, sums_42, sums_43, sums_27 + 6144u);
  const u32 sums_44 = K + (sums_5 ^ 0x40u);
  const u32 sums_45 = Q + (sums_8 ^ 0x40u);
  u32 sums_46, sums_47, sums_48, sums_49;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_46, sums_47, sums_48, sums_49, sums_45);
  u32 sums_50, sums_51, sums_52, sums_53;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_50, sums_51, sums_52, sums_53, sums_45 + 2048u);
  u32 sums_54, sums_55, sums_56, sums_57;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_54, sums_55, sums_56, sums_57, sums_45 + 4096u);
  u32 sums_58, sums_59, sums_60, sums_61;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_58, sums_59, sums_60, sums_61, sums_45 + 6144u);
  const u32 sums_62 = K + (sums_5 ^ 0x60u);
  const u32 sums_63 = Q + (sums_8 ^ 0x60u);
  u32 sums_64, sums_65, sums_66, sums_67;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_64, sums_65, sums_66, sums_67, sums_63);
  u32 sums_68, sums_69, sums_70, sums_71;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_68, sums_69, sums_70, sums_71, sums_63 + 2048u);
  u32 sums_72, sums_73, sums_74, sums_75;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_72, sums_73, sums_74, sums_75, sums_63 + 4096u);
  u32 sums_76, sums_77, sums_78, sums_79;
  ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_76, sums_77, sums_78, sums_79, sums_63 + 6144u);

  // indexer.ts:28  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
  const u32 sums_80 = threadIdx.x & 3u;
  const u32 sums_81 = (threadIdx.x >> 2) & 7u;
  const bool sums_if = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_80;
  float sums_82 = 0.0f;
  if (sums_if) sums_82 = __ldg((const float*)sums_at);
  float sums_83 = 0.0f;
  if (sums_if) sums_83 = __ldg((const float*)(sums_at + 4));
  float sums_84 = 0.0f;
  if (sums_if) sums_84 = __ldg((const float*)(sums_at + 32));
  float sums_85 = 0.0f;
  if (sums_if) sums_85 = __ldg((const float*)(sums_at + 36));
  float sums_86 = 0.0f;
  if (sums_if) sums_86 = __ldg((const float*)(sums_at + 64));
  float sums_87 = 0.0f;
  if (sums_if) sums_87 = __ldg((const float*)(sums_at + 68));
  float sums_88 = 0.0f;
  if (sums_if) sums_88 = __ldg((const float*)(sums_at + 96));
  float sums_89 = 0.0f;
  if (sums_if) sums_89 = __ldg((const float*)(sums_at + 100));
  float sums_90 = 0.0f;
  if (sums_if) sums_90 = __ldg((const float*)(sums_at + 128));
  float sums_91 = 0.0f;
  if (sums_if) sums_91 = __ldg((const float*)(sums_at + 132));
  float sums_92 = 0.0f;
  if (sums_if) sums_92 = __ldg((const float*)(sums_at + 160));
  float sums_93 = 0.0f;
  if (sums_if) sums_93 = __ldg((const float*)(sums_at + 164));
  float sums_94 = 0.0f;
  if (sums_if) sums_94 = __ldg((const float*)(sums_at + 192));
  float sums_95 = 0.0f;
  if (sums_if) sums_95 = __ldg((const float*)(sums_at + 196));
  float sums_96 = 0.0f;
  if (sums_if) sums_96 = __ldg((const float*)(sums_at + 224));
  float sums_97 = 0.0f;
  if (sums_if) sums_97 = __ldg((const float*)(sums_at + 228));

  // indexer_topk_paged.ts:87  parallel([PAGE], (i) => {
  const bool p5 = sums_80 == 0u;

  // indexer_topk_paged.ts:88  const logit = f32(sums.at(i) * scales.at(page, 16 * D + i));
  const char* const d7 = cache + 4ll * (int)sums_81 + 64ll * (int)r6;

  // indexer_topk_paged.ts:89  if (logit > least && i < end) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
  const u32 r25 = sums_81 + (r6 << 4);
  const u32 r26 = r25 + 8u;

  // select.ts:71  state.set(BITS, 32 - clz(columns));
  const u32 bar_0 = 32u - __clz(r3);

  // select.ts:134  fill(bins, 0);
  const u32 bar_1 = sums_0 << 4;
  const u32 bar_2 = bins + (bar_1 + r7);

  // select.ts:89  const upTo = scanSum(counts, 0);
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_0 = threadIdx.x << 2;
  const u32 upTo_1 = scratch0 + upTo_0;
  const u32 upTo_2 = (threadIdx.x ^ 0x20u) << 2;
  const u32 upTo_3 = scratch0 + upTo_2;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_4 = scratch1 + upTo_0;
  const u32 upTo_5 = (threadIdx.x ^ 0x40u) << 2;
  const u32 upTo_6 = scratch1 + upTo_5;

  // select.ts:102  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 bar_3 = sums_0 * 4294967292u + r6 * 4294966784u;
  const u32 bar_4 = bar_3 + 2047u;
  const u32 bar_5 = bar_3 + 2046u;
  const u32 bar_6 = bar_3 + 2045u;
  const u32 bar_7 = bar_3 + 2044u;
  const u32 bar_8 = bar_3 + 1919u;
  const u32 bar_9 = bar_3 + 1918u;
  const u32 bar_10 = bar_3 + 1917u;
  const u32 bar_11 = bar_3 + 1916u;
  const u32 bar_12 = bar_3 + 1791u;
  const u32 bar_13 = bar_3 + 1790u;
  const u32 bar_14 = bar_3 + 1789u;
  const u32 bar_15 = bar_3 + 1788u;
  const u32 bar_16 = bar_3 + 1663u;
  const u32 bar_17 = bar_3 + 1662u;
  const u32 bar_18 = bar_3 + 1661u;
  const u32 bar_19 = bar_3 + 1660u;
  const u32 upTo_7 = scratch2 + upTo_0;
  const u32 upTo_8 = scratch2 + upTo_2;
  const u32 upTo_9 = scratch3 + upTo_0;
  const u32 upTo_10 = scratch3 + upTo_5;

  // select.ts:145  state.set(FROM, from + (bin << shift));
  const u32 bar_20 = sums_0 << 2;
  const u32 bar_21 = bar_20 + (r6 << 9);
  const u32 bar_22 = bar_21 + 1u;
  const u32 bar_23 = bar_21 + 2u;
  const u32 bar_24 = bar_21 + 3u;
  const u32 bar_25 = bar_21 + 128u;
  const u32 bar_26 = bar_21 + 129u;
  const u32 bar_27 = bar_21 + 130u;
  const u32 bar_28 = bar_21 + 131u;
  const u32 bar_29 = bar_21 + 256u;
  const u32 bar_30 = bar_21 + 257u;
  const u32 bar_31 = bar_21 + 258u;
  const u32 bar_32 = bar_21 + 259u;
  const u32 bar_33 = bar_21 + 384u;
  const u32 bar_34 = bar_21 + 385u;
  const u32 bar_35 = bar_21 + 386u;
  const u32 bar_36 = bar_21 + 387u;

  // select.ts:191  const key = tabulate(i32, [capacity], (i) => (i < kept ? keys.at(i) : 0));
  const int bar_37 = bar_20 + (r6 << 10);
  const u32 bar_38 = bar_1 + (r6 << 12);
  const u32 bar_39 = candidates + bar_38;
  const int bar_40 = bar_37 + 1u;
  const int bar_41 = bar_37 + 2u;
  const int bar_42 = bar_37 + 3u;
  const int bar_43 = bar_37 + 128u;
  const int bar_44 = bar_37 + 129u;
  const int bar_45 = bar_37 + 130u;
  const int bar_46 = bar_37 + 131u;
  const int bar_47 = bar_37 + 256u;
  const int bar_48 = bar_37 + 257u;
  const int bar_49 = bar_37 + 258u;
  const int bar_50 = bar_37 + 259u;
  const int bar_51 = bar_37 + 384u;
  const int bar_52 = bar_37 + 385u;
  const int bar_53 = bar_37 + 386u;
  const int bar_54 = bar_37 + 387u;
  const int bar_55 = bar_37 + 512u;
  const int bar_56 = bar_37 + 513u;
  const int bar_57 = bar_37 + 514u;
  const int bar_58 = bar_37 + 515u;
  const int bar_59 = bar_37 + 640u;
  const int bar_60 = bar_37 + 641u;
  const int bar_61 = bar_37 + 642u;
  const int bar_62 = bar_37 + 643u;
  const int bar_63 = bar_37 + 768u;
  const int bar_64 = bar_37 + 769u;
  const int bar_65 = bar_37 + 770u;
  const int bar_66 = bar_37 + 771u;
  const int bar_67 = bar_37 + 896u;
  const int bar_68 = bar_37 + 897u;
  const int bar_69 = bar_37 + 898u;
  const int bar_70 = bar_37 + 899u;

  // select.ts:192  const column = tabulate(i32, [capacity], (i) => (i < kept ? columns.at(i) : 0));
  const u32 bar_71 = columns + bar_38;
  #pragma unroll 1
  for (int p = 0; p < r16; p++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r27 = p + 2u;
    const u32 r28 = r17 + r24;
    const u32 r29 = r18 + r24;
    if ((int)r27 < r16) {
      u32 r30 = 0u;
      if (p0 && r27 < (u32)dim_M) r30 = __ldg((const u32*)(d3 + 4ll * (int)r27));
      const bool p6 = r30 < (u32)dim_P;
      const char* const d8 = d4 + 8448ll * (int)r30;
      if (p6) {
        cp_async_cg_shared_global<16>(r28, d8);
        cp_async_cg_shared_global<16>(r29 + 512u, d8 + 512);
        cp_async_cg_shared_global<16>(r28 + 1024u, d8 + 1024);
        cp_async_cg_shared_global<16>(r29 + 1536u, d8 + 1536);
      } else {
        const u32 r31 = p6 ? 16u : 0u;
        cp_async_cg_shared_global<16>(r28, d8, r31);
        cp_async_cg_shared_global<16>(r29 + 512u, d8 + 512, r31);
        cp_async_cg_shared_global<16>(r28 + 1024u, d8 + 1024, r31);
        cp_async_cg_shared_global<16>(r29 + 1536u, d8 + 1536, r31);
      }
    }
    cp_async_commit_group();

    // indexer_topk_paged.ts:80  const s = p * PAGE;
    const u32 r32 = (u32)p << 6;
    u32 r33 = 0u;
    if (p0 && (int)((u32)dim_M - p) > 0) r33 = __ldg((const u32*)(d3 + 4ll * p));
    u32 sums_98, sums_99, sums_100, sums_101;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_98, sums_99, sums_100, sums_101, sums_6 + r23);
    float sums_102, sums_103, sums_104, sums_105;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_102, sums_103, sums_104, sums_105, sums_98, sums_99, sums_100, sums_101, sums_10, sums_11, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_106, sums_107, sums_108, sums_109;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_106, sums_107, sums_108, sums_109, sums_98, sums_99, sums_100, sums_101, sums_12, sums_13, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_110, sums_111, sums_112, sums_113;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_110, sums_111, sums_112, sums_113, sums_98, sums_99, sums_100, sums_101, sums_14, sums_15, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_114, sums_115, sums_116, sums_117;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_114, sums_115, sums_116, sums_117, sums_98, sums_99, sums_100, sums_101, sums_16, sums_17, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_118, sums_119, sums_120, sums_121;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_118, sums_119, sums_120, sums_121, sums_98, sums_99, sums_100, sums_101, sums_18, sums_19, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_122, sums_123, sums_124, sums_125;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_122, sums_123, sums_124, sums_125, sums_98, sums_99, sums_100, sums_101, sums_20, sums_21, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_126, sums_127, sums_128, sums_129;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_126, sums_127, sums_128, sums_129, sums_98, sums_99, sums_100, sums_101, sums_22, sums_23, 0.0f, 0.0f, 0.0f, 0.0f);
    float sums_130, sums_131, sums_132, sums_133;
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_130, sums_131, sums_132, sums_133, sums_98, sums_99, sums_100, sums_101, sums_24, sums_25, 0.0f, 0.0f, 0.0f, 0.0f);
    __syncwarp();
    u32 sums_134, sums_135, sums_136, sums_137;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_134, sums_135, sums_136, sums_137, sums_26 + r23);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_102, sums_103, sums_104, sums_105, sums_134, sums_135, sums_136, sums_137, sums_28, sums_29, sums_102, sums_103, sums_104, sums_105);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_106, sums_107, sums_108, sums_109, sums_134, sums_135, sums_136, sums_137, sums_30, sums_31, sums_106, sums_107, sums_108, sums_109);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_110, sums_111, sums_112, sums_113, sums_134, sums_135, sums_136, sums_137, sums_32, sums_33, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_114, sums_115, sums_116, sums_117, sums_134, sums_135, sums_136, sums_137, sums_34, sums_35, sums_114, sums_115, sums_116, sums_117);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_118, sums_119, sums_120, sums_121, sums_134, sums_135, sums_136, sums_137, sums_36, sums_37, sums_118, sums_119, sums_120, sums_121);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_122, sums_123, sums_124, sums_125, sums_134, sums_135, sums_136, sums_137, sums_38, sums_39, sums_122, sums_123, sums_124, sums_125);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_126, sums_127, sums_128, sums_129, sums_134, sums_135, sums_136, sums_137, sums_40, sums_41, sums_126, sums_127, sums_128, sums_129);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_130, sums_131, sums_132, sums_133, sums_134, sums_135, sums_136, sums_137, sums_42, sums_43, sums_130, sums_131, sums_132, sums_133);
    __syncwarp();
    u32 sums_138, sums_139, sums_140, sums_141;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_138, sums_139, sums_140, sums_141, sums_44 + r23);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_102, sums_103, sums_104, sums_105, sums_138, sums_139, sums_140, sums_141, sums_46, sums_47, sums_102, sums_103, sums_104, sums_105);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_106, sums_107, sums_108, sums_109, sums_138, sums_139, sums_140, sums_141, sums_48, sums_49, sums_106, sums_107, sums_108, sums_109);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_110, sums_111, sums_112, sums_113, sums_138, sums_139, sums_140, sums_141, sums_50, sums_51, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_114, sums_115, sums_116, sums_117, sums_138, sums_139, sums_140, sums_141, sums_52, sums_53, sums_114, sums_115, sums_116, sums_117);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_118, sums_119, sums_120, sums_121, sums_138, sums_139, sums_140, sums_141, sums_54, sums_55, sums_118, sums_119, sums_120, sums_121);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_122, sums_123, sums_124, sums_125, sums_138, sums_139, sums_140, sums_141, sums_56, sums_57, sums_122, sums_123, sums_124, sums_125);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_126, sums_127, sums_128, sums_129, sums_138, sums_139, sums_140, sums_141, sums_58, sums_59, sums_126, sums_127, sums_128, sums_129);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_130, sums_131, sums_132, sums_133, sums_138, sums_139, sums_140, sums_141, sums_60, sums_61, sums_130, sums_131, sums_132, sums_133);
    __syncwarp();
    u32 sums_142, sums_143, sums_144, sums_145;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_142, sums_143, sums_144, sums_145, sums_62 + r23);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_102, sums_103, sums_104, sums_105, sums_142, sums_143, sums_144, sums_145, sums_64, sums_65, sums_102, sums_103, sums_104, sums_105);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_106, sums_107, sums_108, sums_109, sums_142, sums_143, sums_144, sums_145, sums_66, sums_67, sums_106, sums_107, sums_108, sums_109);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_110, sums_111, sums_112, sums_113, sums_142, sums_143, sums_144, sums_145, sums_68, sums_69, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_114, sums_115, sums_116, sums_117, sums_142, sums_143, sums_144, sums_145, sums_70, sums_71, sums_114, sums_115, sums_116, sums_117);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_118, sums_119, sums_120, sums_121, sums_142, sums_143, sums_144, sums_145, sums_72, sums_73, sums_118, sums_119, sums_120, sums_121);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_122, sums_123, sums_124, sums_125, sums_142, sums_143, sums_144, sums_145, sums_74, sums_75, sums_122, sums_123, sums_124, sums_125);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_126, sums_127, sums_128, sums_129, sums_142, sums_143, sums_144, sums_145, sums_76, sums_77, sums_126, sums_127, sums_128, sums_129);
    mma_sync_aligned_m16n8k32_row_col_f32_e4m3_e4m3_f32(sums_130, sums_131, sums_132, sums_133, sums_142, sums_143, sums_144, sums_145, sums_78, sums_79, sums_130, sums_131, sums_132, sums_133);
    const float sums_146 = __fmaf_rn(max_NaN_f32(sums_103, 0.0f), sums_83, __fmul_rn(max_NaN_f32(sums_102, 0.0f), sums_82));
    const float sums_147 = __fmaf_rn(max_NaN_f32(sums_105, 0.0f), sums_83, __fmul_rn(max_NaN_f32(sums_104, 0.0f), sums_82));
    const float sums_148 = __fmaf_rn(max_NaN_f32(sums_107, 0.0f), sums_85, __fmaf_rn(max_NaN_f32(sums_106, 0.0f), sums_84, sums_146));
    const float sums_149 = __fmaf_rn(max_NaN_f32(sums_109, 0.0f), sums_85, __fmaf_rn(max_NaN_f32(sums_108, 0.0f), sums_84, sums_147));
    const float sums_150 = __fmaf_rn(max_NaN_f32(sums_111, 0.0f), sums_87, __fmaf_rn(max_NaN_f32(sums_110, 0.0f), sums_86, sums_148));
    const float sums_151 = __fmaf_rn(max_NaN_f32(sums_113, 0.0f), sums_87, __fmaf_rn(max_NaN_f32(sums_112, 0.0f), sums_86, sums_149));
    const float sums_152 = __fmaf_rn(max_NaN_f32(sums_115, 0.0f), sums_89, __fmaf_rn(max_NaN_f32(sums_114, 0.0f), sums_88, sums_150));
    const float sums_153 = __fmaf_rn(max_NaN_f32(sums_117, 0.0f), sums_89, __fmaf_rn(max_NaN_f32(sums_116, 0.0f), sums_88, sums_151));
    const float sums_154 = __fmaf_rn(max_NaN_f32(sums_119, 0.0f), sums_91, __fmaf_rn(max_NaN_f32(sums_118, 0.0f), sums_90, sums_152));
    const float sums_155 = __fmaf_rn(max_NaN_f32(sums_121, 0.0f), sums_91, __fmaf_rn(max_NaN_f32(sums_120, 0.0f), sums_90, sums_153));
    const float sums_156 = __fmaf_rn(max_NaN_f32(sums_123, 0.0f), sums_93, __fmaf_rn(max_NaN_f32(sums_122, 0.0f), sums_92, sums_154));
    const float sums_157 = __fmaf_rn(max_NaN_f32(sums_125, 0.0f), sums_93, __fmaf_rn(max_NaN_f32(sums_124, 0.0f), sums_92, sums_155));
    const float sums_158 = __fmaf_rn(max_NaN_f32(sums_127, 0.0f), sums_95, __fmaf_rn(max_NaN_f32(sums_126, 0.0f), sums_94, sums_156));
    const float sums_159 = __fmaf_rn(max_NaN_f32(sums_129, 0.0f), sums_95, __fmaf_rn(max_NaN_f32(sums_128, 0.0f), sums_94, sums_157));
    const float sums_160 = __fmaf_rn(max_NaN_f32(sums_131, 0.0f), sums_97, __fmaf_rn(max_NaN_f32(sums_130, 0.0f), sums_96, sums_158));
    const float sums_161 = __fmaf_rn(max_NaN_f32(sums_133, 0.0f), sums_97, __fmaf_rn(max_NaN_f32(sums_132, 0.0f), sums_96, sums_159));
    const float sums_162 = __shfl_xor_sync(0xffffffffu, sums_160, 1);
    const float sums_163 = __fadd_rn(sums_160, sums_162);
    const float sums_164 = __shfl_xor_sync(0xffffffffu, sums_161, 1);
    const float sums_165 = __fadd_rn(sums_161, sums_164);
    const float sums_166 = __shfl_xor_sync(0xffffffffu, sums_163, 2);
    const float sums_167 = __shfl_xor_sync(0xffffffffu, sums_165, 2);

    // indexer_topk_paged.ts:85  const end = page >= 0 && page < P ? length - s : 0;
    const int r34 = (int)r33 >= 0 && (int)r33 < dim_P ? r3 - r32 : 0u;

    // indexer_topk_paged.ts:86  const least = bar;
    const float f1 = f0;
    const bool p7 = r33 < (u32)dim_P;
    const char* const d9 = d7 + 8448ll * (int)r33;
    if (p5) {
      float f2 = 0.0f;
      if (p7) f2 = __ldg((const float*)(d9 + 8192));
      const float f3 = __fmul_rn(__fadd_rn(sums_163, sums_166), f2);

      // select.ts:57  const bits = bitcast(x + 0, i32);
      const int r35 = __float_as_int(__fadd_rn(f3, 0.0f));
      if (f3 > f1 && (int)r25 < r34) {
        // select.ts:158  const at = atomicAdd(state, [KEPT], 1);
        const u32 at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_1 = at_0;

        // select.ts:160  keys.set(at, key);
        const u32 r36 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r36) = r35 ^ ((r35 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r36) = r32 + r25;
        }
      }
    }
    if (p5) {
      float f4 = 0.0f;
      if (p7) f4 = __ldg((const float*)(d9 + 8224));
      const float f5 = __fmul_rn(__fadd_rn(sums_165, sums_167), f4);
      const int r37 = __float_as_int(__fadd_rn(f5, 0.0f));
      if (f5 > f1 && (int)r26 < r34) {
        const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_3 = at_2;
        const u32 r38 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r38) = r37 ^ ((r37 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r38) = r32 + r26;
        }
      }
    }

    // indexer_topk_paged.ts:91  if (state.at(KEPT) > capacity - PAGE) bar = cut(candidates, columns, capacity, topk, 0, length,...
    __syncthreads();
    const u32 r39 = shared<u32>(state + 24u);
    if ((int)r39 > 4032) {
      // select.ts:215  let next = bar;
      float bar_72 = f1;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 bar_73 = shared<u32>(state + 24u);

      // select.ts:68  state.set(FLOOR, -BITS_31 - 1);
      __syncthreads();
      if (p2) shared<u32>(state) = 2147483648u;

      // select.ts:69  state.set(OPEN, 32);
      __syncthreads();
      if (p2) shared<u32>(state + 4u) = 32u;

      // select.ts:70  state.set(FROM, first);
      __syncthreads();
      if (p2) shared<u32>(state + 8u) = 0u;
      __syncthreads();
      if (p2) shared<u32>(state + 12u) = bar_0;

      // select.ts:72  state.set(ABOVE, 0);
      __syncthreads();
      if (p2) shared<u32>(state + 16u) = 0u;

      // select.ts:73  state.set(INSIDE, count);
      __syncthreads();
      if (p2) shared<u32>(state + 20u) = bar_73;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 bar_74 = shared<u32>(state + 24u);
      if ((int)bar_74 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int bar_75 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 bar_76 = shared<u32>(state + 4u);
        bool bar_if_0 = (int)bar_76 > 0;
        if (bar_if_0) {
          const u32 bar_77 = shared<u32>(state + 16u);
          const u32 bar_78 = shared<u32>(state + 20u);
          bar_if_0 = (int)(bar_77 + bar_78) > 2048;
        }
        bool bar_if_1 = bar_if_0;
        for (;;) {
          if (!bar_if_1) break;

          // select.ts:131  const floor = state.at(FLOOR);
          const u32 bar_79 = shared<u32>(state);

          // select.ts:132  const open = state.at(OPEN);
          const u32 bar_80 = shared<u32>(state + 4u);

          // select.ts:133  const shift = max(open - DIGIT, 0);
          const u32 bar_81 = max((int)(bar_80 - 11u), 0);
          shared<uint4>(bar_2) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 512u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:109  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
          const u32 bar_82 = shift_right(4294967295u, (32u - bar_80) & 0x1fu);
          const u32 bar_83 = bar_81 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < bar_75; i = step_to(i, 128u, bar_75)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 bar_84 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 bar_85 = bar_84 ^ bar_79;
            if (bar_85 <= bar_82) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(bar_85, bar_83)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v0 = shared<uint4>(bar_2);
          const uint4 v1 = shared<uint4>(bar_2 + 512u);
          const uint4 v2 = shared<uint4>(bar_2 + 1024u);
          const uint4 v3 = shared<uint4>(bar_2 + 1536u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 bar_86 = shared<u32>(state + 16u);
          const u32 upTo_11 = v0.x + v0.y;
          const u32 upTo_12 = v1.x + v1.y;
          const u32 upTo_13 = v2.x + v2.y;
          const u32 upTo_14 = v3.x + v3.y;
          const u32 upTo_15 = upTo_11 + v0.z;
          const u32 upTo_16 = upTo_11 + (v0.z + v0.w);
          const u32 upTo_17 = upTo_12 + v1.z;
          const u32 upTo_18 = upTo_12 + (v1.z + v1.w);
          const u32 upTo_19 = upTo_13 + v2.z;
          const u32 upTo_20 = upTo_13 + (v2.z + v2.w);
          const u32 upTo_21 = upTo_14 + v3.z;
          const u32 upTo_22 = upTo_14 + (v3.z + v3.w);
          const u32 upTo_23 = __shfl_xor_sync(0xffffffffu, upTo_16, 1);
          const u32 upTo_24 = upTo_if_0 ? upTo_23 + v0.x : v0.x;
          const u32 upTo_25 = upTo_if_0 ? upTo_23 + upTo_11 : upTo_11;
          const u32 upTo_26 = upTo_if_0 ? upTo_23 + upTo_15 : upTo_15;
          const u32 upTo_27 = upTo_if_0 ? upTo_23 + upTo_16 : upTo_16;
          const u32 upTo_28 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
          const u32 upTo_29 = upTo_if_0 ? upTo_28 + v1.x : v1.x;
          const u32 upTo_30 = upTo_if_0 ? upTo_28 + upTo_12 : upTo_12;
          const u32 upTo_31 = upTo_if_0 ? upTo_28 + upTo_17 : upTo_17;
          const u32 upTo_32 = upTo_if_0 ? upTo_28 + upTo_18 : upTo_18;
          const u32 upTo_33 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
          const u32 upTo_34 = upTo_if_0 ? upTo_33 + v2.x : v2.x;
          const u32 upTo_35 = upTo_if_0 ? upTo_33 + upTo_13 : upTo_13;
          const u32 upTo_36 = upTo_if_0 ? upTo_33 + upTo_19 : upTo_19;
          const u32 upTo_37 = upTo_if_0 ? upTo_33 + upTo_20 : upTo_20;
          const u32 upTo_38 = __shfl_xor_sync(0xffffffffu, upTo_22, 1);
          const u32 upTo_39 = upTo_if_0 ? upTo_38 + v3.x : v3.x;
          const u32 upTo_40 = upTo_if_0 ? upTo_38 + upTo_14 : upTo_14;
          const u32 upTo_41 = upTo_if_0 ? upTo_38 + upTo_21 : upTo_21;
          const u32 upTo_42 = upTo_if_0 ? upTo_38 + upTo_22 : upTo_22;
          const u32 upTo_43 = upTo_16 + upTo_23;
          const u32 upTo_44 = upTo_18 + upTo_28;
          const u32 upTo_45 = upTo_20 + upTo_33;
          const u32 upTo_46 = upTo_22 + upTo_38;
          const u32 upTo_47 = __shfl_xor_sync(0xffffffffu, upTo_43, 2);
          const u32 upTo_48 = upTo_if_1 ? upTo_47 + upTo_24 : upTo_24;
          const u32 upTo_49 = upTo_if_1 ? upTo_47 + upTo_25 : upTo_25;
          const u32 upTo_50 = upTo_if_1 ? upTo_47 + upTo_26 : upTo_26;
          const u32 upTo_51 = upTo_if_1 ? upTo_47 + upTo_27 : upTo_27;
          const u32 upTo_52 = __shfl_xor_sync(0xffffffffu, upTo_44, 2);
          const u32 upTo_53 = upTo_if_1 ? upTo_52 + upTo_29 : upTo_29;
          const u32 upTo_54 = upTo_if_1 ? upTo_52 + upTo_30 : upTo_30;
          const u32 upTo_55 = upTo_if_1 ? upTo_52 + upTo_31 : upTo_31;
          const u32 upTo_56 = upTo_if_1 ? upTo_52 + upTo_32 : upTo_32;
          const u32 upTo_57 = __shfl_xor_sync(0xffffffffu, upTo_45, 2);
          const u32 upTo_58 = upTo_if_1 ? upTo_57 + upTo_34 : upTo_34;
          const u32 upTo_59 = upTo_if_1 ? upTo_57 + upTo_35 : upTo_35;
          const u32 upTo_60 = upTo_if_1 ? upTo_57 + upTo_36 : upTo_36;
          const u32 upTo_61 = upTo_if_1 ? upTo_57 + upTo_37 : upTo_37;
          const u32 upTo_62 = __shfl_xor_sync(0xffffffffu, upTo_46, 2);
          const u32 upTo_63 = upTo_if_1 ? upTo_62 + upTo_39 : upTo_39;
          const u32 upTo_64 = upTo_if_1 ? upTo_62 + upTo_40 : upTo_40;
          const u32 upTo_65 = upTo_if_1 ? upTo_62 + upTo_41 : upTo_41;
          const u32 upTo_66 = upTo_if_1 ? upTo_62 + upTo_42 : upTo_42;
          const u32 upTo_67 = upTo_43 + upTo_47;
          const u32 upTo_68 = upTo_44 + upTo_52;
          const u32 upTo_69 = upTo_45 + upTo_57;
          const u32 upTo_70 = upTo_46 + upTo_62;
          const u32 upTo_71 = __shfl_xor_sync(0xffffffffu, upTo_67, 4);
          const u32 upTo_72 = upTo_if_2 ? upTo_71 + upTo_48 : upTo_48;
          const u32 upTo_73 = upTo_if_2 ? upTo_71 + upTo_49 : upTo_49;
          const u32 upTo_74 = upTo_if_2 ? upTo_71 + upTo_50 : upTo_50;
          const u32 upTo_75 = upTo_if_2 ? upTo_71 + upTo_51 : upTo_51;
          const u32 upTo_76 = __shfl_xor_sync(0xffffffffu, upTo_68, 4);
          const u32 upTo_77 = upTo_if_2 ? upTo_76 + upTo_53 : upTo_53;
          const u32 upTo_78 = upTo_if_2 ? upTo_76 + upTo_54 : upTo_54;
          const u32 upTo_79 = upTo_if_2 ? upTo_76 + upTo_55 : upTo_55;
          const u32 upTo_80 = upTo_if_2 ? upTo_76 + upTo_56 : upTo_56;
          const u32 upTo_81 = __shfl_xor_sync(0xffffffffu, upTo_69, 4);
          const u32 upTo_82 = upTo_if_2 ? upTo_81 + upTo_58 : upTo_58;
          const u32 upTo_83 = upTo_if_2 ? upTo_81 + upTo_59 : upTo_59;
          const u32 upTo_84 = upTo_if_2 ? upTo_81 + upTo_60 : upTo_60;
          const u32 upTo_85 = upTo_if_2 ? upTo_81 + upTo_61 : upTo_61;
          const u32 upTo_86 = __shfl_xor_sync(0xffffffffu, upTo_70, 4);
          const u32 upTo_87 = upTo_if_2 ? upTo_86 + upTo_63 : upTo_63;
          const u32 upTo_88 = upTo_if_2 ? upTo_86 + upTo_64 : upTo_64;
          const u32 upTo_89 = upTo_if_2 ? upTo_86 + upTo_65 : upTo_65;
          const u32 upTo_90 = upTo_if_2 ? upTo_86 + upTo_66 : upTo_66;
          const u32 upTo_91 = upTo_67 + upTo_71;
          const u32 upTo_92 = upTo_68 + upTo_76;
          const u32 upTo_93 = upTo_69 + upTo_81;
          const u32 upTo_94 = upTo_70 + upTo_86;
          const u32 upTo_95 = __shfl_xor_sync(0xffffffffu, upTo_91, 8);
          const u32 upTo_96 = upTo_if_3 ? upTo_95 + upTo_72 : upTo_72;
          const u32 upTo_97 = upTo_if_3 ? upTo_95 + upTo_73 : upTo_73;
          const u32 upTo_98 = upTo_if_3 ? upTo_95 + upTo_74 : upTo_74;
          const u32 upTo_99 = upTo_if_3 ? upTo_95 + upTo_75 : upTo_75;
          const u32 upTo_100 = __shfl_xor_sync(0xffffffffu, upTo_92, 8);
          const u32 upTo_101 = upTo_if_3 ? upTo_100 + upTo_77 : upTo_77;
          const u32 upTo_102 = upTo_if_3 ? upTo_100 + upTo_78 : upTo_78;
          const u32 upTo_103 = upTo_if_3 ? upTo_100 + upTo_79 : upTo_79;
          const u32 upTo_104 = upTo_if_3 ? upTo_100 + upTo_80 : upTo_80;
          const u32 upTo_105 = __shfl_xor_sync(0xffffffffu, upTo_93, 8);
          const u32 upTo_106 = upTo_if_3 ? upTo_105 + upTo_82 : upTo_82;
          const u32 upTo_107 = upTo_if_3 ? upTo_105 + upTo_83 : upTo_83;
          const u32 upTo_108 = upTo_if_3 ? upTo_105 + upTo_84 : upTo_84;
          const u32 upTo_109 = upTo_if_3 ? upTo_105 + upTo_85 : upTo_85;
          const u32 upTo_110 = __shfl_xor_sync(0xffffffffu, upTo_94, 8);
          const u32 upTo_111 = upTo_if_3 ? upTo_110 + upTo_87 : upTo_87;
          const u32 upTo_112 = upTo_if_3 ? upTo_110 + upTo_88 : upTo_88;
          const u32 upTo_113 = upTo_if_3 ? upTo_110 + upTo_89 : upTo_89;
          const u32 upTo_114 = upTo_if_3 ? upTo_110 + upTo_90 : upTo_90;
          const u32 upTo_115 = upTo_91 + upTo_95;
          const u32 upTo_116 = upTo_92 + upTo_100;
          const u32 upTo_117 = upTo_93 + upTo_105;
          const u32 upTo_118 = upTo_94 + upTo_110;
          const u32 upTo_119 = __shfl_xor_sync(0xffffffffu, upTo_115, 16);
          const u32 upTo_120 = upTo_if_4 ? upTo_119 + upTo_96 : upTo_96;
          const u32 upTo_121 = upTo_if_4 ? upTo_119 + upTo_97 : upTo_97;
          const u32 upTo_122 = upTo_if_4 ? upTo_119 + upTo_98 : upTo_98;
          const u32 upTo_123 = upTo_if_4 ? upTo_119 + upTo_99 : upTo_99;
          const u32 upTo_124 = __shfl_xor_sync(0xffffffffu, upTo_116, 16);
          const u32 upTo_125 = __shfl_xor_sync(0xffffffffu, upTo_117, 16);
          const u32 upTo_126 = __shfl_xor_sync(0xffffffffu, upTo_118, 16);
          const u32 upTo_127 = upTo_115 + upTo_119;
          const u32 upTo_128 = upTo_117 + upTo_125;
          const u32 upTo_129 = upTo_127 + (upTo_if_4 ? upTo_124 + upTo_101 : upTo_101);
          const u32 upTo_130 = upTo_127 + (upTo_if_4 ? upTo_124 + upTo_102 : upTo_102);
          const u32 upTo_131 = upTo_127 + (upTo_if_4 ? upTo_124 + upTo_103 : upTo_103);
          const u32 upTo_132 = upTo_127 + (upTo_if_4 ? upTo_124 + upTo_104 : upTo_104);
          const u32 upTo_133 = upTo_127 + (upTo_116 + upTo_124);
          const u32 upTo_134 = upTo_133 + (upTo_if_4 ? upTo_125 + upTo_106 : upTo_106);
          const u32 upTo_135 = upTo_133 + (upTo_if_4 ? upTo_125 + upTo_107 : upTo_107);
          const u32 upTo_136 = upTo_133 + (upTo_if_4 ? upTo_125 + upTo_108 : upTo_108);
          const u32 upTo_137 = upTo_133 + (upTo_if_4 ? upTo_125 + upTo_109 : upTo_109);
          const u32 upTo_138 = upTo_133 + (upTo_128 + (upTo_if_4 ? upTo_126 + upTo_111 : upTo_111));
          const u32 upTo_139 = upTo_133 + (upTo_128 + (upTo_if_4 ? upTo_126 + upTo_112 : upTo_112));
          const u32 upTo_140 = upTo_133 + (upTo_128 + (upTo_if_4 ? upTo_126 + upTo_113 : upTo_113));
          const u32 upTo_141 = upTo_133 + (upTo_128 + (upTo_if_4 ? upTo_126 + upTo_114 : upTo_114));
          const u32 upTo_142 = upTo_133 + (upTo_128 + (upTo_118 + upTo_126));
          shared<u32>(upTo_1) = upTo_142;
          __syncthreads();
          const u32 upTo_143 = shared<u32>(upTo_3);
          const u32 upTo_144 = upTo_if_5 ? upTo_143 + upTo_120 : upTo_120;
          const u32 upTo_145 = upTo_if_5 ? upTo_143 + upTo_121 : upTo_121;
          const u32 upTo_146 = upTo_if_5 ? upTo_143 + upTo_122 : upTo_122;
          const u32 upTo_147 = upTo_if_5 ? upTo_143 + upTo_123 : upTo_123;
          const u32 upTo_148 = upTo_if_5 ? upTo_143 + upTo_129 : upTo_129;
          const u32 upTo_149 = upTo_if_5 ? upTo_143 + upTo_130 : upTo_130;
          const u32 upTo_150 = upTo_if_5 ? upTo_143 + upTo_131 : upTo_131;
          const u32 upTo_151 = upTo_if_5 ? upTo_143 + upTo_132 : upTo_132;
          const u32 upTo_152 = upTo_if_5 ? upTo_143 + upTo_134 : upTo_134;
          const u32 upTo_153 = upTo_if_5 ? upTo_143 + upTo_135 : upTo_135;
          const u32 upTo_154 = upTo_if_5 ? upTo_143 + upTo_136 : upTo_136;
          const u32 upTo_155 = upTo_if_5 ? upTo_143 + upTo_137 : upTo_137;
          const u32 upTo_156 = upTo_if_5 ? upTo_143 + upTo_138 : upTo_138;
          const u32 upTo_157 = upTo_if_5 ? upTo_143 + upTo_139 : upTo_139;
          const u32 upTo_158 = upTo_if_5 ? upTo_143 + upTo_140 : upTo_140;
          const u32 upTo_159 = upTo_if_5 ? upTo_143 + upTo_141 : upTo_141;
          shared<u32>(upTo_4) = upTo_142 + upTo_143;
          __syncthreads();
          const u32 upTo_160 = shared<u32>(upTo_6);

          // select.ts:91  const before = above + upTo.at(bin) - counts.at(bin);
          const u32 bar_87 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_144 : upTo_144);
          const u32 bar_88 = bar_87 - v0.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)bar_88 < 2048 && (int)bar_87 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = bar_88;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v0.x;
            shared<u32>(state) = bar_79 ^ shift_left(bar_4, bar_83);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_89 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_145 : upTo_145);
          const u32 bar_90 = bar_89 - v0.y;
          if ((int)bar_90 < 2048 && (int)bar_89 >= 2048) {
            shared<u32>(state + 16u) = bar_90;
            shared<u32>(state + 20u) = v0.y;
            shared<u32>(state) = bar_79 ^ shift_left(bar_5, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_91 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_146 : upTo_146);
          const u32 bar_92 = bar_91 - v0.z;
          if ((int)bar_92 < 2048 && (int)bar_91 >= 2048) {
            shared<u32>(state + 16u) = bar_92;
            shared<u32>(state + 20u) = v0.z;
            shared<u32>(state) = bar_79 ^ shift_left(bar_6, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_93 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_147 : upTo_147);
          const u32 bar_94 = bar_93 - v0.w;
          if ((int)bar_94 < 2048 && (int)bar_93 >= 2048) {
            shared<u32>(state + 16u) = bar_94;
            shared<u32>(state + 20u) = v0.w;
            shared<u32>(state) = bar_79 ^ shift_left(bar_7, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_95 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_148 : upTo_148);
          const u32 bar_96 = bar_95 - v1.x;
          if ((int)bar_96 < 2048 && (int)bar_95 >= 2048) {
            shared<u32>(state + 16u) = bar_96;
            shared<u32>(state + 20u) = v1.x;
            shared<u32>(state) = bar_79 ^ shift_left(bar_8, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_97 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_149 : upTo_149);
          const u32 bar_98 = bar_97 - v1.y;
          if ((int)bar_98 < 2048 && (int)bar_97 >= 2048) {
            shared<u32>(state + 16u) = bar_98;
            shared<u32>(state + 20u) = v1.y;
            shared<u32>(state) = bar_79 ^ shift_left(bar_9, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_99 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_150 : upTo_150);
          const u32 bar_100 = bar_99 - v1.z;
          if ((int)bar_100 < 2048 && (int)bar_99 >= 2048) {
            shared<u32>(state + 16u) = bar_100;
            shared<u32>(state + 20u) = v1.z;
            shared<u32>(state) = bar_79 ^ shift_left(bar_10, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_101 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_151 : upTo_151);
          const u32 bar_102 = bar_101 - v1.w;
          if ((int)bar_102 < 2048 && (int)bar_101 >= 2048) {
            shared<u32>(state + 16u) = bar_102;
            shared<u32>(state + 20u) = v1.w;
            shared<u32>(state) = bar_79 ^ shift_left(bar_11, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_103 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_152 : upTo_152);
          const u32 bar_104 = bar_103 - v2.x;
          if ((int)bar_104 < 2048 && (int)bar_103 >= 2048) {
            shared<u32>(state + 16u) = bar_104;
            shared<u32>(state + 20u) = v2.x;
            shared<u32>(state) = bar_79 ^ shift_left(bar_12, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_105 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_153 : upTo_153);
          const u32 bar_106 = bar_105 - v2.y;
          if ((int)bar_106 < 2048 && (int)bar_105 >= 2048) {
            shared<u32>(state + 16u) = bar_106;
            shared<u32>(state + 20u) = v2.y;
            shared<u32>(state) = bar_79 ^ shift_left(bar_13, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_107 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_154 : upTo_154);
          const u32 bar_108 = bar_107 - v2.z;
          if ((int)bar_108 < 2048 && (int)bar_107 >= 2048) {
            shared<u32>(state + 16u) = bar_108;
            shared<u32>(state + 20u) = v2.z;
            shared<u32>(state) = bar_79 ^ shift_left(bar_14, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_109 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_155 : upTo_155);
          const u32 bar_110 = bar_109 - v2.w;
          if ((int)bar_110 < 2048 && (int)bar_109 >= 2048) {
            shared<u32>(state + 16u) = bar_110;
            shared<u32>(state + 20u) = v2.w;
            shared<u32>(state) = bar_79 ^ shift_left(bar_15, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_111 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_156 : upTo_156);
          const u32 bar_112 = bar_111 - v3.x;
          if ((int)bar_112 < 2048 && (int)bar_111 >= 2048) {
            shared<u32>(state + 16u) = bar_112;
            shared<u32>(state + 20u) = v3.x;
            shared<u32>(state) = bar_79 ^ shift_left(bar_16, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_113 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_157 : upTo_157);
          const u32 bar_114 = bar_113 - v3.y;
          if ((int)bar_114 < 2048 && (int)bar_113 >= 2048) {
            shared<u32>(state + 16u) = bar_114;
            shared<u32>(state + 20u) = v3.y;
            shared<u32>(state) = bar_79 ^ shift_left(bar_17, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_115 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_158 : upTo_158);
          const u32 bar_116 = bar_115 - v3.z;
          if ((int)bar_116 < 2048 && (int)bar_115 >= 2048) {
            shared<u32>(state + 16u) = bar_116;
            shared<u32>(state + 20u) = v3.z;
            shared<u32>(state) = bar_79 ^ shift_left(bar_18, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          const u32 bar_117 = bar_86 + (upTo_if_6 ? upTo_160 + upTo_159 : upTo_159);
          const u32 bar_118 = bar_117 - v3.w;
          if ((int)bar_118 < 2048 && (int)bar_117 >= 2048) {
            shared<u32>(state + 16u) = bar_118;
            shared<u32>(state + 20u) = v3.w;
            shared<u32>(state) = bar_79 ^ shift_left(bar_19, bar_83);
            shared<u32>(state + 4u) = bar_81;
          }
          __syncthreads();
          const u32 bar_119 = shared<u32>(state + 4u);
          bool bar_if_2 = (int)bar_119 > 0;
          if (bar_if_2) {
            const u32 bar_120 = shared<u32>(state + 16u);
            const u32 bar_121 = shared<u32>(state + 20u);
            bar_if_2 = (int)(bar_120 + bar_121) > 2048;
          }
          bar_if_1 = bar_if_2;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 bar_122 = shared<u32>(state + 12u);
        bool bar_if_3 = (int)bar_122 > 0;
        if (bar_if_3) {
          const u32 bar_123 = shared<u32>(state + 16u);
          const u32 bar_124 = shared<u32>(state + 20u);
          bar_if_3 = (int)(bar_123 + bar_124) > 2048;
        }
        bool bar_if_4 = bar_if_3;
        for (;;) {
          if (!bar_if_4) break;

          // select.ts:139  const from = state.at(FROM);
          const u32 bar_125 = shared<u32>(state + 8u);

          // select.ts:140  const bits = state.at(BITS);
          const u32 bar_126 = shared<u32>(state + 12u);

          // select.ts:141  const shift = max(bits - DIGIT, 0);
          const u32 bar_127 = max((int)(bar_126 - 11u), 0);

          // select.ts:142  fill(bins, 0);
          shared<uint4>(bar_2) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 512u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_2 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:174  (floor, from, bits, shift) =>
          const u32 bar_128 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 bar_129 = shift_right(2147483647u, (31u - bar_126) & 0x1fu);
          const u32 bar_130 = bar_127 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < bar_75; i2 = step_to(i2, 128u, bar_75)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 bar_131 = (u32)i2 << 2;
            const u32 bar_132 = shared<u32>(candidates + bar_131);
            if (bar_132 == bar_128) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 bar_133 = shared<u32>(columns + bar_131);

              // select.ts:114  const offset = u32(column - from);
              const u32 bar_134 = bar_133 - bar_125;
              if (bar_134 <= bar_129) {
                atomicAdd_block(&shared<int>(bins + (shift_right(bar_134, bar_130) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v4 = shared<uint4>(bar_2);
          const uint4 v5 = shared<uint4>(bar_2 + 512u);
          const uint4 v6 = shared<uint4>(bar_2 + 1024u);
          const uint4 v7 = shared<uint4>(bar_2 + 1536u);
          const u32 bar_135 = shared<u32>(state + 16u);
          const u32 upTo_161 = v4.x + v4.y;
          const u32 upTo_162 = v5.x + v5.y;
          const u32 upTo_163 = v6.x + v6.y;
          const u32 upTo_164 = v7.x + v7.y;
          const u32 upTo_165 = upTo_161 + v4.z;
          const u32 upTo_166 = upTo_161 + (v4.z + v4.w);
          const u32 upTo_167 = upTo_162 + v5.z;
          const u32 upTo_168 = upTo_162 + (v5.z + v5.w);
          const u32 upTo_169 = upTo_163 + v6.z;
          const u32 upTo_170 = upTo_163 + (v6.z + v6.w);
          const u32 upTo_171 = upTo_164 + v7.z;
          const u32 upTo_172 = upTo_164 + (v7.z + v7.w);
          const u32 upTo_173 = __shfl_xor_sync(0xffffffffu, upTo_166, 1);
          const u32 upTo_174 = upTo_if_0 ? upTo_173 + v4.x : v4.x;
          const u32 upTo_175 = upTo_if_0 ? upTo_173 + upTo_161 : upTo_161;
          const u32 upTo_176 = upTo_if_0 ? upTo_173 + upTo_165 : upTo_165;
          const u32 upTo_177 = upTo_if_0 ? upTo_173 + upTo_166 : upTo_166;
          const u32 upTo_178 = __shfl_xor_sync(0xffffffffu, upTo_168, 1);
          const u32 upTo_179 = upTo_if_0 ? upTo_178 + v5.x : v5.x;
          const u32 upTo_180 = upTo_if_0 ? upTo_178 + upTo_162 : upTo_162;
          const u32 upTo_181 = upTo_if_0 ? upTo_178 + upTo_167 : upTo_167;
          const u32 upTo_182 = upTo_if_0 ? upTo_178 + upTo_168 : upTo_168;
          const u32 upTo_183 = __shfl_xor_sync(0xffffffffu, upTo_170, 1);
          const u32 upTo_184 = upTo_if_0 ? upTo_183 + v6.x : v6.x;
          const u32 upTo_185 = upTo_if_0 ? upTo_183 + upTo_163 : upTo_163;
          const u32 upTo_186 = upTo_if_0 ? upTo_183 + upTo_169 : upTo_169;
          const u32 upTo_187 = upTo_if_0 ? upTo_183 + upTo_170 : upTo_170;
          const u32 upTo_188 = __shfl_xor_sync(0xffffffffu, upTo_172, 1);
          const u32 upTo_189 = upTo_if_0 ? upTo_188 + v7.x : v7.x;
          const u32 upTo_190 = upTo_if_0 ? upTo_188 + upTo_164 : upTo_164;
          const u32 upTo_191 = upTo_if_0 ? upTo_188 + upTo_171 : upTo_171;
          const u32 upTo_192 = upTo_if_0 ? upTo_188 + upTo_172 : upTo_172;
          const u32 upTo_193 = upTo_166 + upTo_173;
          const u32 upTo_194 = upTo_168 + upTo_178;
          const u32 upTo_195 = upTo_170 + upTo_183;
          const u32 upTo_196 = upTo_172 + upTo_188;
          const u32 upTo_197 = __shfl_xor_sync(0xffffffffu, upTo_193, 2);
          const u32 upTo_198 = upTo_if_1 ? upTo_197 + upTo_174 : upTo_174;
          const u32 upTo_199 = upTo_if_1 ? upTo_197 + upTo_175 : upTo_175;
          const u32 upTo_200 = upTo_if_1 ? upTo_197 + upTo_176 : upTo_176;
          const u32 upTo_201 = upTo_if_1 ? upTo_197 + upTo_177 : upTo_177;
          const u32 upTo_202 = __shfl_xor_sync(0xffffffffu, upTo_194, 2);
          const u32 upTo_203 = upTo_if_1 ? upTo_202 + upTo_179 : upTo_179;
          const u32 upTo_204 = upTo_if_1 ? upTo_202 + upTo_180 : upTo_180;
          const u32 upTo_205 = upTo_if_1 ? upTo_202 + upTo_181 : upTo_181;
          const u32 upTo_206 = upTo_if_1 ? upTo_202 + upTo_182 : upTo_182;
          const u32 upTo_207 = __shfl_xor_sync(0xffffffffu, upTo_195, 2);
          const u32 upTo_208 = upTo_if_1 ? upTo_207 + upTo_184 : upTo_184;
          const u32 upTo_209 = upTo_if_1 ? upTo_207 + upTo_185 : upTo_185;
          const u32 upTo_210 = upTo_if_1 ? upTo_207 + upTo_186 : upTo_186;
          const u32 upTo_211 = upTo_if_1 ? upTo_207 + upTo_187 : upTo_187;
          const u32 upTo_212 = __shfl_xor_sync(0xffffffffu, upTo_196, 2);
          const u32 upTo_213 = upTo_if_1 ? upTo_212 + upTo_189 : upTo_189;
          const u32 upTo_214 = upTo_if_1 ? upTo_212 + upTo_190 : upTo_190;
          const u32 upTo_215 = upTo_if_1 ? upTo_212 + upTo_191 : upTo_191;
          const u32 upTo_216 = upTo_if_1 ? upTo_212 + upTo_192 : upTo_192;
          const u32 upTo_217 = upTo_193 + upTo_197;
          const u32 upTo_218 = upTo_194 + upTo_202;
          const u32 upTo_219 = upTo_195 + upTo_207;
          const u32 upTo_220 = upTo_196 + upTo_212;
          const u32 upTo_221 = __shfl_xor_sync(0xffffffffu, upTo_217, 4);
          const u32 upTo_222 = upTo_if_2 ? upTo_221 + upTo_198 : upTo_198;
          const u32 upTo_223 = upTo_if_2 ? upTo_221 + upTo_199 : upTo_199;
          const u32 upTo_224 = upTo_if_2 ? upTo_221 + upTo_200 : upTo_200;
          const u32 upTo_225 = upTo_if_2 ? upTo_221 + upTo_201 : upTo_201;
          const u32 upTo_226 = __shfl_xor_sync(0xffffffffu, upTo_218, 4);
          const u32 upTo_227 = upTo_if_2 ? upTo_226 + upTo_203 : upTo_203;
          const u32 upTo_228 = upTo_if_2 ? upTo_226 + upTo_204 : upTo_204;
          const u32 upTo_229 = upTo_if_2 ? upTo_226 + upTo_205 : upTo_205;
          const u32 upTo_230 = upTo_if_2 ? upTo_226 + upTo_206 : upTo_206;
          const u32 upTo_231 = __shfl_xor_sync(0xffffffffu, upTo_219, 4);
          const u32 upTo_232 = upTo_if_2 ? upTo_231 + upTo_208 : upTo_208;
          const u32 upTo_233 = upTo_if_2 ? upTo_231 + upTo_209 : upTo_209;
          const u32 upTo_234 = upTo_if_2 ? upTo_231 + upTo_210 : upTo_210;
          const u32 upTo_235 = upTo_if_2 ? upTo_231 + upTo_211 : upTo_211;
          const u32 upTo_236 = __shfl_xor_sync(0xffffffffu, upTo_220, 4);
          const u32 upTo_237 = upTo_if_2 ? upTo_236 + upTo_213 : upTo_213;
          const u32 upTo_238 = upTo_if_2 ? upTo_236 + upTo_214 : upTo_214;
          const u32 upTo_239 = upTo_if_2 ? upTo_236 + upTo_215 : upTo_215;
          const u32 upTo_240 = upTo_if_2 ? upTo_236 + upTo_216 : upTo_216;
          const u32 upTo_241 = upTo_217 + upTo_221;
          const u32 upTo_242 = upTo_218 + upTo_226;
          const u32 upTo_243 = upTo_219 + upTo_231;
          const u32 upTo_244 = upTo_220 + upTo_236;
          const u32 upTo_245 = __shfl_xor_sync(0xffffffffu, upTo_241, 8);
          const u32 upTo_246 = upTo_if_3 ? upTo_245 + upTo_222 : upTo_222;
          const u32 upTo_247 = upTo_if_3 ? upTo_245 + upTo_223 : upTo_223;
          const u32 upTo_248 = upTo_if_3 ? upTo_245 + upTo_224 : upTo_224;
          const u32 upTo_249 = upTo_if_3 ? upTo_245 + upTo_225 : upTo_225;
          const u32 upTo_250 = __shfl_xor_sync(0xffffffffu, upTo_242, 8);
          const u32 upTo_251 = upTo_if_3 ? upTo_250 + upTo_227 : upTo_227;
          const u32 upTo_252 = upTo_if_3 ? upTo_250 + upTo_228 : upTo_228;
          const u32 upTo_253 = upTo_if_3 ? upTo_250 + upTo_229 : upTo_229;
          const u32 upTo_254 = upTo_if_3 ? upTo_250 + upTo_230 : upTo_230;
          const u32 upTo_255 = __shfl_xor_sync(0xffffffffu, upTo_243, 8);
          const u32 upTo_256 = upTo_if_3 ? upTo_255 + upTo_232 : upTo_232;
          const u32 upTo_257 = upTo_if_3 ? upTo_255 + upTo_233 : upTo_233;
          const u32 upTo_258 = upTo_if_3 ? upTo_255 + upTo_234 : upTo_234;
          const u32 upTo_259 = upTo_if_3 ? upTo_255 + upTo_235 : upTo_235;
          const u32 upTo_260 = __shfl_xor_sync(0xffffffffu, upTo_244, 8);
          const u32 upTo_261 = upTo_if_3 ? upTo_260 + upTo_237 : upTo_237;
          const u32 upTo_262 = upTo_if_3 ? upTo_260 + upTo_238 : upTo_238;
          const u32 upTo_263 = upTo_if_3 ? upTo_260 + upTo_239 : upTo_239;
          const u32 upTo_264 = upTo_if_3 ? upTo_260 + upTo_240 : upTo_240;
          const u32 upTo_265 = upTo_241 + upTo_245;
          const u32 upTo_266 = upTo_242 + upTo_250;
          const u32 upTo_267 = upTo_243 + upTo_255;
          const u32 upTo_268 = upTo_244 + upTo_260;
          const u32 upTo_269 = __shfl_xor_sync(0xffffffffu, upTo_265, 16);
          const u32 upTo_270 = upTo_if_4 ? upTo_269 + upTo_246 : upTo_246;
          const u32 upTo_271 = upTo_if_4 ? upTo_269 + upTo_247 : upTo_247;
          const u32 upTo_272 = upTo_if_4 ? upTo_269 + upTo_248 : upTo_248;
          const u32 upTo_273 = upTo_if_4 ? upTo_269 + upTo_249 : upTo_249;
          const u32 upTo_274 = __shfl_xor_sync(0xffffffffu, upTo_266, 16);
          const u32 upTo_275 = __shfl_xor_sync(0xffffffffu, upTo_267, 16);
          const u32 upTo_276 = __shfl_xor_sync(0xffffffffu, upTo_268, 16);
          const u32 upTo_277 = upTo_265 + upTo_269;
          const u32 upTo_278 = upTo_267 + upTo_275;
          const u32 upTo_279 = upTo_277 + (upTo_if_4 ? upTo_274 + upTo_251 : upTo_251);
          const u32 upTo_280 = upTo_277 + (upTo_if_4 ? upTo_274 + upTo_252 : upTo_252);
          const u32 upTo_281 = upTo_277 + (upTo_if_4 ? upTo_274 + upTo_253 : upTo_253);
          const u32 upTo_282 = upTo_277 + (upTo_if_4 ? upTo_274 + upTo_254 : upTo_254);
          const u32 upTo_283 = upTo_277 + (upTo_266 + upTo_274);
          const u32 upTo_284 = upTo_283 + (upTo_if_4 ? upTo_275 + upTo_256 : upTo_256);
          const u32 upTo_285 = upTo_283 + (upTo_if_4 ? upTo_275 + upTo_257 : upTo_257);
          const u32 upTo_286 = upTo_283 + (upTo_if_4 ? upTo_275 + upTo_258 : upTo_258);
          const u32 upTo_287 = upTo_283 + (upTo_if_4 ? upTo_275 + upTo_259 : upTo_259);
          const u32 upTo_288 = upTo_283 + (upTo_278 + (upTo_if_4 ? upTo_276 + upTo_261 : upTo_261));
          const u32 upTo_289 = upTo_283 + (upTo_278 + (upTo_if_4 ? upTo_276 + upTo_262 : upTo_262));
          const u32 upTo_290 = upTo_283 + (upTo_278 + (upTo_if_4 ? upTo_276 + upTo_263 : upTo_263));
          const u32 upTo_291 = upTo_283 + (upTo_278 + (upTo_if_4 ? upTo_276 + upTo_264 : upTo_264));
          const u32 upTo_292 = upTo_283 + (upTo_278 + (upTo_268 + upTo_276));
          shared<u32>(upTo_7) = upTo_292;
          __syncthreads();
          const u32 upTo_293 = shared<u32>(upTo_8);
          const u32 upTo_294 = upTo_if_5 ? upTo_293 + upTo_270 : upTo_270;
          const u32 upTo_295 = upTo_if_5 ? upTo_293 + upTo_271 : upTo_271;
          const u32 upTo_296 = upTo_if_5 ? upTo_293 + upTo_272 : upTo_272;
          const u32 upTo_297 = upTo_if_5 ? upTo_293 + upTo_273 : upTo_273;
          const u32 upTo_298 = upTo_if_5 ? upTo_293 + upTo_279 : upTo_279;
          const u32 upTo_299 = upTo_if_5 ? upTo_293 + upTo_280 : upTo_280;
          const u32 upTo_300 = upTo_if_5 ? upTo_293 + upTo_281 : upTo_281;
          const u32 upTo_301 = upTo_if_5 ? upTo_293 + upTo_282 : upTo_282;
          const u32 upTo_302 = upTo_if_5 ? upTo_293 + upTo_284 : upTo_284;
          const u32 upTo_303 = upTo_if_5 ? upTo_293 + upTo_285 : upTo_285;
          const u32 upTo_304 = upTo_if_5 ? upTo_293 + upTo_286 : upTo_286;
          const u32 upTo_305 = upTo_if_5 ? upTo_293 + upTo_287 : upTo_287;
          const u32 upTo_306 = upTo_if_5 ? upTo_293 + upTo_288 : upTo_288;
          const u32 upTo_307 = upTo_if_5 ? upTo_293 + upTo_289 : upTo_289;
          const u32 upTo_308 = upTo_if_5 ? upTo_293 + upTo_290 : upTo_290;
          const u32 upTo_309 = upTo_if_5 ? upTo_293 + upTo_291 : upTo_291;
          shared<u32>(upTo_9) = upTo_292 + upTo_293;
          __syncthreads();
          const u32 upTo_310 = shared<u32>(upTo_10);
          const u32 bar_136 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_294 : upTo_294);
          const u32 bar_137 = bar_136 - v4.x;
          if ((int)bar_137 < 2048 && (int)bar_136 >= 2048) {
            shared<u32>(state + 16u) = bar_137;
            shared<u32>(state + 20u) = v4.x;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_21, bar_130);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_138 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_295 : upTo_295);
          const u32 bar_139 = bar_138 - v4.y;
          if ((int)bar_139 < 2048 && (int)bar_138 >= 2048) {
            shared<u32>(state + 16u) = bar_139;
            shared<u32>(state + 20u) = v4.y;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_22, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_140 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_296 : upTo_296);
          const u32 bar_141 = bar_140 - v4.z;
          if ((int)bar_141 < 2048 && (int)bar_140 >= 2048) {
            shared<u32>(state + 16u) = bar_141;
            shared<u32>(state + 20u) = v4.z;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_23, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_142 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_297 : upTo_297);
          const u32 bar_143 = bar_142 - v4.w;
          if ((int)bar_143 < 2048 && (int)bar_142 >= 2048) {
            shared<u32>(state + 16u) = bar_143;
            shared<u32>(state + 20u) = v4.w;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_24, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_144 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_298 : upTo_298);
          const u32 bar_145 = bar_144 - v5.x;
          if ((int)bar_145 < 2048 && (int)bar_144 >= 2048) {
            shared<u32>(state + 16u) = bar_145;
            shared<u32>(state + 20u) = v5.x;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_25, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_146 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_299 : upTo_299);
          const u32 bar_147 = bar_146 - v5.y;
          if ((int)bar_147 < 2048 && (int)bar_146 >= 2048) {
            shared<u32>(state + 16u) = bar_147;
            shared<u32>(state + 20u) = v5.y;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_26, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_148 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_300 : upTo_300);
          const u32 bar_149 = bar_148 - v5.z;
          if ((int)bar_149 < 2048 && (int)bar_148 >= 2048) {
            shared<u32>(state + 16u) = bar_149;
            shared<u32>(state + 20u) = v5.z;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_27, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_150 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_301 : upTo_301);
          const u32 bar_151 = bar_150 - v5.w;
          if ((int)bar_151 < 2048 && (int)bar_150 >= 2048) {
            shared<u32>(state + 16u) = bar_151;
            shared<u32>(state + 20u) = v5.w;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_28, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_152 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_302 : upTo_302);
          const u32 bar_153 = bar_152 - v6.x;
          if ((int)bar_153 < 2048 && (int)bar_152 >= 2048) {
            shared<u32>(state + 16u) = bar_153;
            shared<u32>(state + 20u) = v6.x;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_29, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_154 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_303 : upTo_303);
          const u32 bar_155 = bar_154 - v6.y;
          if ((int)bar_155 < 2048 && (int)bar_154 >= 2048) {
            shared<u32>(state + 16u) = bar_155;
            shared<u32>(state + 20u) = v6.y;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_30, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_156 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_304 : upTo_304);
          const u32 bar_157 = bar_156 - v6.z;
          if ((int)bar_157 < 2048 && (int)bar_156 >= 2048) {
            shared<u32>(state + 16u) = bar_157;
            shared<u32>(state + 20u) = v6.z;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_31, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_158 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_305 : upTo_305);
          const u32 bar_159 = bar_158 - v6.w;
          if ((int)bar_159 < 2048 && (int)bar_158 >= 2048) {
            shared<u32>(state + 16u) = bar_159;
            shared<u32>(state + 20u) = v6.w;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_32, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_160 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_306 : upTo_306);
          const u32 bar_161 = bar_160 - v7.x;
          if ((int)bar_161 < 2048 && (int)bar_160 >= 2048) {
            shared<u32>(state + 16u) = bar_161;
            shared<u32>(state + 20u) = v7.x;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_33, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_162 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_307 : upTo_307);
          const u32 bar_163 = bar_162 - v7.y;
          if ((int)bar_163 < 2048 && (int)bar_162 >= 2048) {
            shared<u32>(state + 16u) = bar_163;
            shared<u32>(state + 20u) = v7.y;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_34, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_164 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_308 : upTo_308);
          const u32 bar_165 = bar_164 - v7.z;
          if ((int)bar_165 < 2048 && (int)bar_164 >= 2048) {
            shared<u32>(state + 16u) = bar_165;
            shared<u32>(state + 20u) = v7.z;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_35, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          const u32 bar_166 = bar_135 + (upTo_if_6 ? upTo_310 + upTo_309 : upTo_309);
          const u32 bar_167 = bar_166 - v7.w;
          if ((int)bar_167 < 2048 && (int)bar_166 >= 2048) {
            shared<u32>(state + 16u) = bar_167;
            shared<u32>(state + 20u) = v7.w;
            shared<u32>(state + 8u) = bar_125 + shift_left(bar_36, bar_130);
            shared<u32>(state + 12u) = bar_127;
          }
          __syncthreads();
          const u32 bar_168 = shared<u32>(state + 12u);
          bool bar_if_5 = (int)bar_168 > 0;
          if (bar_if_5) {
            const u32 bar_169 = shared<u32>(state + 16u);
            const u32 bar_170 = shared<u32>(state + 20u);
            bar_if_5 = (int)(bar_169 + bar_170) > 2048;
          }
          bar_if_4 = bar_if_5;
        }

        // select.ts:188  const kept = state.at(KEPT);
        const int bar_171 = (int)shared<u32>(state + 24u);

        // select.ts:189  const floor = state.at(FLOOR);
        const int bar_172 = (int)shared<u32>(state);

        // select.ts:190  const last = lastColumn(state);
        const u32 bar_173 = shared<u32>(state + 8u);
        const u32 bar_174 = shared<u32>(state + 12u);
        const int bar_175 = bar_173 + shift_right(2147483647u, (31u - bar_174) & 0x1fu);
        u32 bar_176 = 0u;
        const bool bar_if_6 = bar_37 < bar_171;
        if (bar_if_6) {
          const u32 bar_177 = shared<u32>(bar_39);
          bar_176 = bar_177;
        } else {
          bar_176 = 0u;
        }
        u32 bar_178 = 0u;
        const bool bar_if_7 = bar_40 < bar_171;
        if (bar_if_7) {
          const u32 bar_179 = shared<u32>(bar_39 + 4u);
          bar_178 = bar_179;
        } else {
          bar_178 = 0u;
        }
        u32 bar_180 = 0u;
        const bool bar_if_8 = bar_41 < bar_171;
        if (bar_if_8) {
          const u32 bar_181 = shared<u32>(bar_39 + 8u);
          bar_180 = bar_181;
        } else {
          bar_180 = 0u;
        }
        u32 bar_182 = 0u;
        const bool bar_if_9 = bar_42 < bar_171;
        if (bar_if_9) {
          const u32 bar_183 = shared<u32>(bar_39 + 12u);
          bar_182 = bar_183;
        } else {
          bar_182 = 0u;
        }
        u32 bar_184 = 0u;
        const bool bar_if_10 = bar_43 < bar_171;
        if (bar_if_10) {
          const u32 bar_185 = shared<u32>(bar_39 + 512u);
          bar_184 = bar_185;
        } else {
          bar_184 = 0u;
        }
        u32 bar_186 = 0u;
        const bool bar_if_11 = bar_44 < bar_171;
        if (bar_if_11) {
          const u32 bar_187 = shared<u32>(bar_39 + 516u);
          bar_186 = bar_187;
        } else {
          bar_186 = 0u;
        }
        u32 bar_188 = 0u;
        const bool bar_if_12 = bar_45 < bar_171;
        if (bar_if_12) {
          const u32 bar_189 = shared<u32>(bar_39 + 520u);
          bar_188 = bar_189;
        } else {
          bar_188 = 0u;
        }
        u32 bar_190 = 0u;
        const bool bar_if_13 = bar_46 < bar_171;
        if (bar_if_13) {
          const u32 bar_191 = shared<u32>(bar_39 + 524u);
          bar_190 = bar_191;
        } else {
          bar_190 = 0u;
        }
        u32 bar_192 = 0u;
        const bool bar_if_14 = bar_47 < bar_171;
        if (bar_if_14) {
          const u32 bar_193 = shared<u32>(bar_39 + 1024u);
          bar_192 = bar_193;
        } else {
          bar_192 = 0u;
        }
        u32 bar_194 = 0u;
        const bool bar_if_15 = bar_48 < bar_171;
        if (bar_if_15) {
          const u32 bar_195 = shared<u32>(bar_39 + 1028u);
          bar_194 = bar_195;
        } else {
          bar_194 = 0u;
        }
        u32 bar_196 = 0u;
        const bool bar_if_16 = bar_49 < bar_171;
        if (bar_if_16) {
          const u32 bar_197 = shared<u32>(bar_39 + 1032u);
          bar_196 = bar_197;
        } else {
          bar_196 = 0u;
        }
        u32 bar_198 = 0u;
        const bool bar_if_17 = bar_50 < bar_171;
        if (bar_if_17) {
          const u32 bar_199 = shared<u32>(bar_39 + 1036u);
          bar_198 = bar_199;
        } else {
          bar_198 = 0u;
        }
        u32 bar_200 = 0u;
        const bool bar_if_18 = bar_51 < bar_171;
        if (bar_if_18) {
          const u32 bar_201 = shared<u32>(bar_39 + 1536u);
          bar_200 = bar_201;
        } else {
          bar_200 = 0u;
        }
        u32 bar_202 = 0u;
        const bool bar_if_19 = bar_52 < bar_171;
        if (bar_if_19) {
          const u32 bar_203 = shared<u32>(bar_39 + 1540u);
          bar_202 = bar_203;
        } else {
          bar_202 = 0u;
        }
        u32 bar_204 = 0u;
        const bool bar_if_20 = bar_53 < bar_171;
        if (bar_if_20) {
          const u32 bar_205 = shared<u32>(bar_39 + 1544u);
          bar_204 = bar_205;
        } else {
          bar_204 = 0u;
        }
        u32 bar_206 = 0u;
        const bool bar_if_21 = bar_54 < bar_171;
        if (bar_if_21) {
          const u32 bar_207 = shared<u32>(bar_39 + 1548u);
          bar_206 = bar_207;
        } else {
          bar_206 = 0u;
        }
        u32 bar_208 = 0u;
        const bool bar_if_22 = bar_55 < bar_171;
        if (bar_if_22) {
          const u32 bar_209 = shared<u32>(bar_39 + 2048u);
          bar_208 = bar_209;
        } else {
          bar_208 = 0u;
        }
        u32 bar_210 = 0u;
        const bool bar_if_23 = bar_56 < bar_171;
        if (bar_if_23) {
          const u32 bar_211 = shared<u32>(bar_39 + 2052u);
          bar_210 = bar_211;
        } else {
          bar_210 = 0u;
        }
        u32 bar_212 = 0u;
        const bool bar_if_24 = bar_57 < bar_171;
        if (bar_if_24) {
          const u32 bar_213 = shared<u32>(bar_39 + 2056u);
          bar_212 = bar_213;
        } else {
          bar_212 = 0u;
        }
        u32 bar_214 = 0u;
        const bool bar_if_25 = bar_58 < bar_171;
        if (bar_if_25) {
          const u32 bar_215 = shared<u32>(bar_39 + 2060u);
          bar_214 = bar_215;
        } else {
          bar_214 = 0u;
        }
        u32 bar_216 = 0u;
        const bool bar_if_26 = bar_59 < bar_171;
        if (bar_if_26) {
          const u32 bar_217 = shared<u32>(bar_39 + 2560u);
          bar_216 = bar_217;
        } else {
          bar_216 = 0u;
        }
        u32 bar_218 = 0u;
        const bool bar_if_27 = bar_60 < bar_171;
        if (bar_if_27) {
          const u32 bar_219 = shared<u32>(bar_39 + 2564u);
          bar_218 = bar_219;
        } else {
          bar_218 = 0u;
        }
        u32 bar_220 = 0u;
        const bool bar_if_28 = bar_61 < bar_171;
        if (bar_if_28) {
          const u32 bar_221 = shared<u32>(bar_39 + 2568u);
          bar_220 = bar_221;
        } else {
          bar_220 = 0u;
        }
        u32 bar_222 = 0u;
        const bool bar_if_29 = bar_62 < bar_171;
        if (bar_if_29) {
          const u32 bar_223 = shared<u32>(bar_39 + 2572u);
          bar_222 = bar_223;
        } else {
          bar_222 = 0u;
        }
        u32 bar_224 = 0u;
        const bool bar_if_30 = bar_63 < bar_171;
        if (bar_if_30) {
          const u32 bar_225 = shared<u32>(bar_39 + 3072u);
          bar_224 = bar_225;
        } else {
          bar_224 = 0u;
        }
        u32 bar_226 = 0u;
        const bool bar_if_31 = bar_64 < bar_171;
        if (bar_if_31) {
          const u32 bar_227 = shared<u32>(bar_39 + 3076u);
          bar_226 = bar_227;
        } else {
          bar_226 = 0u;
        }
        u32 bar_228 = 0u;
        const bool bar_if_32 = bar_65 < bar_171;
        if (bar_if_32) {
          const u32 bar_229 = shared<u32>(bar_39 + 3080u);
          bar_228 = bar_229;
        } else {
          bar_228 = 0u;
        }
        u32 bar_230 = 0u;
        const bool bar_if_33 = bar_66 < bar_171;
        if (bar_if_33) {
          const u32 bar_231 = shared<u32>(bar_39 + 3084u);
          bar_230 = bar_231;
        } else {
          bar_230 = 0u;
        }
        u32 bar_232 = 0u;
        const bool bar_if_34 = bar_67 < bar_171;
        if (bar_if_34) {
          const u32 bar_233 = shared<u32>(bar_39 + 3584u);
          bar_232 = bar_233;
        } else {
          bar_232 = 0u;
        }
        u32 bar_234 = 0u;
        const bool bar_if_35 = bar_68 < bar_171;
        if (bar_if_35) {
          const u32 bar_235 = shared<u32>(bar_39 + 3588u);
          bar_234 = bar_235;
        } else {
          bar_234 = 0u;
        }
        u32 bar_236 = 0u;
        const bool bar_if_36 = bar_69 < bar_171;
        if (bar_if_36) {
          const u32 bar_237 = shared<u32>(bar_39 + 3592u);
          bar_236 = bar_237;
        } else {
          bar_236 = 0u;
        }
        u32 bar_238 = 0u;
        const bool bar_if_37 = bar_70 < bar_171;
        if (bar_if_37) {
          const u32 bar_239 = shared<u32>(bar_39 + 3596u);
          bar_238 = bar_239;
        } else {
          bar_238 = 0u;
        }
        const u32 key_0 = bar_176;
        const u32 key_1 = bar_178;
        const u32 key_2 = bar_180;
        const u32 key_3 = bar_182;
        const u32 key_4 = bar_184;
        const u32 key_5 = bar_186;
        const u32 key_6 = bar_188;
        const u32 key_7 = bar_190;
        const u32 key_8 = bar_192;
        const u32 key_9 = bar_194;
        const u32 key_10 = bar_196;
        const u32 key_11 = bar_198;
        const u32 key_12 = bar_200;
        const u32 key_13 = bar_202;
        const u32 key_14 = bar_204;
        const u32 key_15 = bar_206;
        const u32 key_16 = bar_208;
        const u32 key_17 = bar_210;
        const u32 key_18 = bar_212;
        const u32 key_19 = bar_214;
        const u32 key_20 = bar_216;
        const u32 key_21 = bar_218;
        const u32 key_22 = bar_220;
        const u32 key_23 = bar_222;
        const u32 key_24 = bar_224;
        const u32 key_25 = bar_226;
        const u32 key_26 = bar_228;
        const u32 key_27 = bar_230;
        const u32 key_28 = bar_232;
        const u32 key_29 = bar_234;
        const u32 key_30 = bar_236;
        const u32 key_31 = bar_238;
        u32 bar_240 = 0u;
        if (bar_if_6) {
          const u32 bar_241 = shared<u32>(bar_71);
          bar_240 = bar_241;
        } else {
          bar_240 = 0u;
        }
        u32 bar_242 = 0u;
        if (bar_if_7) {
          const u32 bar_243 = shared<u32>(bar_71 + 4u);
          bar_242 = bar_243;
        } else {
          bar_242 = 0u;
        }
        u32 bar_244 = 0u;
        if (bar_if_8) {
          const u32 bar_245 = shared<u32>(bar_71 + 8u);
          bar_244 = bar_245;
        } else {
          bar_244 = 0u;
        }
        u32 bar_246 = 0u;
        if (bar_if_9) {
          const u32 bar_247 = shared<u32>(bar_71 + 12u);
          bar_246 = bar_247;
        } else {
          bar_246 = 0u;
        }
        u32 bar_248 = 0u;
        if (bar_if_10) {
          const u32 bar_249 = shared<u32>(bar_71 + 512u);
          bar_248 = bar_249;
        } else {
          bar_248 = 0u;
        }
        u32 bar_250 = 0u;
        if (bar_if_11) {
          const u32 bar_251 = shared<u32>(bar_71 + 516u);
          bar_250 = bar_251;
        } else {
          bar_250 = 0u;
        }
        u32 bar_252 = 0u;
        if (bar_if_12) {
          const u32 bar_253 = shared<u32>(bar_71 + 520u);
          bar_252 = bar_253;
        } else {
          bar_252 = 0u;
        }
        u32 bar_254 = 0u;
        if (bar_if_13) {
          const u32 bar_255 = shared<u32>(bar_71 + 524u);
          bar_254 = bar_255;
        } else {
          bar_254 = 0u;
        }
        u32 bar_256 = 0u;
        if (bar_if_14) {
          const u32 bar_257 = shared<u32>(bar_71 + 1024u);
          bar_256 = bar_257;
        } else {
          bar_256 = 0u;
        }
        u32 bar_258 = 0u;
        if (bar_if_15) {
          const u32 bar_259 = shared<u32>(bar_71 + 1028u);
          bar_258 = bar_259;
        } else {
          bar_258 = 0u;
        }
        u32 bar_260 = 0u;
        if (bar_if_16) {
          const u32 bar_261 = shared<u32>(bar_71 + 1032u);
          bar_260 = bar_261;
        } else {
          bar_260 = 0u;
        }
        u32 bar_262 = 0u;
        if (bar_if_17) {
          const u32 bar_263 = shared<u32>(bar_71 + 1036u);
          bar_262 = bar_263;
        } else {
          bar_262 = 0u;
        }
        u32 bar_264 = 0u;
        if (bar_if_18) {
          const u32 bar_265 = shared<u32>(bar_71 + 1536u);
          bar_264 = bar_265;
        } else {
          bar_264 = 0u;
        }
        u32 bar_266 = 0u;
        if (bar_if_19) {
          const u32 bar_267 = shared<u32>(bar_71 + 1540u);
          bar_266 = bar_267;
        } else {
          bar_266 = 0u;
        }
        u32 bar_268 = 0u;
        if (bar_if_20) {
          const u32 bar_269 = shared<u32>(bar_71 + 1544u);
          bar_268 = bar_269;
        } else {
          bar_268 = 0u;
        }
        u32 bar_270 = 0u;
        if (bar_if_21) {
          const u32 bar_271 = shared<u32>(bar_71 + 1548u);
          bar_270 = bar_271;
        } else {
          bar_270 = 0u;
        }
        u32 bar_272 = 0u;
        if (bar_if_22) {
          const u32 bar_273 = shared<u32>(bar_71 + 2048u);
          bar_272 = bar_273;
        } else {
          bar_272 = 0u;
        }
        u32 bar_274 = 0u;
        if (bar_if_23) {
          const u32 bar_275 = shared<u32>(bar_71 + 2052u);
          bar_274 = bar_275;
        } else {
          bar_274 = 0u;
        }
        u32 bar_276 = 0u;
        if (bar_if_24) {
          const u32 bar_277 = shared<u32>(bar_71 + 2056u);
          bar_276 = bar_277;
        } else {
          bar_276 = 0u;
        }
        u32 bar_278 = 0u;
        if (bar_if_25) {
          const u32 bar_279 = shared<u32>(bar_71 + 2060u);
          bar_278 = bar_279;
        } else {
          bar_278 = 0u;
        }
        u32 bar_280 = 0u;
        if (bar_if_26) {
          const u32 bar_281 = shared<u32>(bar_71 + 2560u);
          bar_280 = bar_281;
        } else {
          bar_280 = 0u;
        }
        u32 bar_282 = 0u;
        if (bar_if_27) {
          const u32 bar_283 = shared<u32>(bar_71 + 2564u);
          bar_282 = bar_283;
        } else {
          bar_282 = 0u;
        }
        u32 bar_284 = 0u;
        if (bar_if_28) {
          const u32 bar_285 = shared<u32>(bar_71 + 2568u);
          bar_284 = bar_285;
        } else {
          bar_284 = 0u;
        }
        u32 bar_286 = 0u;
        if (bar_if_29) {
          const u32 bar_287 = shared<u32>(bar_71 + 2572u);
          bar_286 = bar_287;
        } else {
          bar_286 = 0u;
        }
        u32 bar_288 = 0u;
        if (bar_if_30) {
          const u32 bar_289 = shared<u32>(bar_71 + 3072u);
          bar_288 = bar_289;
        } else {
          bar_288 = 0u;
        }
        u32 bar_290 = 0u;
        if (bar_if_31) {
          const u32 bar_291 = shared<u32>(bar_71 + 3076u);
          bar_290 = bar_291;
        } else {
          bar_290 = 0u;
        }
        u32 bar_292 = 0u;
        if (bar_if_32) {
          const u32 bar_293 = shared<u32>(bar_71 + 3080u);
          bar_292 = bar_293;
        } else {
          bar_292 = 0u;
        }
        u32 bar_294 = 0u;
        if (bar_if_33) {
          const u32 bar_295 = shared<u32>(bar_71 + 3084u);
          bar_294 = bar_295;
        } else {
          bar_294 = 0u;
        }
        u32 bar_296 = 0u;
        if (bar_if_34) {
          const u32 bar_297 = shared<u32>(bar_71 + 3584u);
          bar_296 = bar_297;
        } else {
          bar_296 = 0u;
        }
        u32 bar_298 = 0u;
        if (bar_if_35) {
          const u32 bar_299 = shared<u32>(bar_71 + 3588u);
          bar_298 = bar_299;
        } else {
          bar_298 = 0u;
        }
        u32 bar_300 = 0u;
        if (bar_if_36) {
          const u32 bar_301 = shared<u32>(bar_71 + 3592u);
          bar_300 = bar_301;
        } else {
          bar_300 = 0u;
        }
        u32 bar_302 = 0u;
        if (bar_if_37) {
          const u32 bar_303 = shared<u32>(bar_71 + 3596u);
          bar_302 = bar_303;
        } else {
          bar_302 = 0u;
        }
        const u32 column_0 = bar_240;
        const u32 column_1 = bar_242;
        const u32 column_2 = bar_244;
        const u32 column_3 = bar_246;
        const u32 column_4 = bar_248;
        const u32 column_5 = bar_250;
        const u32 column_6 = bar_252;
        const u32 column_7 = bar_254;
        const u32 column_8 = bar_256;
        const u32 column_9 = bar_258;
        const u32 column_10 = bar_260;
        const u32 column_11 = bar_262;
        const u32 column_12 = bar_264;
        const u32 column_13 = bar_266;
        const u32 column_14 = bar_268;
        const u32 column_15 = bar_270;
        const u32 column_16 = bar_272;
        const u32 column_17 = bar_274;
        const u32 column_18 = bar_276;
        const u32 column_19 = bar_278;
        const u32 column_20 = bar_280;
        const u32 column_21 = bar_282;
        const u32 column_22 = bar_284;
        const u32 column_23 = bar_286;
        const u32 column_24 = bar_288;
        const u32 column_25 = bar_290;
        const u32 column_26 = bar_292;
        const u32 column_27 = bar_294;
        const u32 column_28 = bar_296;
        const u32 column_29 = bar_298;
        const u32 column_30 = bar_300;
        const u32 column_31 = bar_302;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p2) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool bar_if_38 = (int)key_0 > bar_172 || ((int)key_0 == bar_172 && (int)column_0 <= bar_175);
        __syncthreads();
        if (bar_if_6 && bar_if_38) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 bar_304 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + bar_304) = key_0;
            shared<u32>(columns + bar_304) = column_0;
          }
        }
        const bool bar_if_39 = (int)key_1 > bar_172 || ((int)key_1 == bar_172 && (int)column_1 <= bar_175);
        if (bar_if_7 && bar_if_39) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 bar_305 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + bar_305) = key_1;
            shared<u32>(columns + bar_305) = column_1;
          }
        }
        const bool bar_if_40 = (int)key_2 > bar_172 || ((int)key_2 == bar_172 && (int)column_2 <= bar_175);
        if (bar_if_8 && bar_if_40) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 bar_306 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + bar_306) = key_2;
            shared<u32>(columns + bar_306) = column_2;
          }
        }
        const bool bar_if_41 = (int)key_3 > bar_172 || ((int)key_3 == bar_172 && (int)column_3 <= bar_175);
        if (bar_if_9 && bar_if_41) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 bar_307 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + bar_307) = key_3;
            shared<u32>(columns + bar_307) = column_3;
          }
        }
        const bool bar_if_42 = (int)key_4 > bar_172 || ((int)key_4 == bar_172 && (int)column_4 <= bar_175);
        if (bar_if_10 && bar_if_42) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 bar_308 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + bar_308) = key_4;
            shared<u32>(columns + bar_308) = column_4;
          }
        }
        const bool bar_if_43 = (int)key_5 > bar_172 || ((int)key_5 == bar_172 && (int)column_5 <= bar_175);
        if (bar_if_11 && bar_if_43) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 bar_309 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + bar_309) = key_5;
            shared<u32>(columns + bar_309) = column_5;
          }
        }
        const bool bar_if_44 = (int)key_6 > bar_172 || ((int)key_6 == bar_172 && (int)column_6 <= bar_175);
        if (bar_if_12 && bar_if_44) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 bar_310 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + bar_310) = key_6;
            shared<u32>(columns + bar_310) = column_6;
          }
        }
        const bool bar_if_45 = (int)key_7 > bar_172 || ((int)key_7 == bar_172 && (int)column_7 <= bar_175);
        if (bar_if_13 && bar_if_45) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 bar_311 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + bar_311) = key_7;
            shared<u32>(columns + bar_311) = column_7;
          }
        }
        const bool bar_if_46 = (int)key_8 > bar_172 || ((int)key_8 == bar_172 && (int)column_8 <= bar_175);
        if (bar_if_14 && bar_if_46) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 bar_312 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + bar_312) = key_8;
            shared<u32>(columns + bar_312) = column_8;
          }
        }
        const bool bar_if_47 = (int)key_9 > bar_172 || ((int)key_9 == bar_172 && (int)column_9 <= bar_175);
        if (bar_if_15 && bar_if_47) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 bar_313 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + bar_313) = key_9;
            shared<u32>(columns + bar_313) = column_9;
          }
        }
        const bool bar_if_48 = (int)key_10 > bar_172 || ((int)key_10 == bar_172 && (int)column_10 <= bar_175);
        if (bar_if_16 && bar_if_48) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 bar_314 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + bar_314) = key_10;
            shared<u32>(columns + bar_314) = column_10;
          }
        }
        const bool bar_if_49 = (int)key_11 > bar_172 || ((int)key_11 == bar_172 && (int)column_11 <= bar_175);
        if (bar_if_17 && bar_if_49) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 bar_315 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + bar_315) = key_11;
            shared<u32>(columns + bar_315) = column_11;
          }
        }
        const bool bar_if_50 = (int)key_12 > bar_172 || ((int)key_12 == bar_172 && (int)column_12 <= bar_175);
        if (bar_if_18 && bar_if_50) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 bar_316 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + bar_316) = key_12;
            shared<u32>(columns + bar_316) = column_12;
          }
        }
        const bool bar_if_51 = (int)key_13 > bar_172 || ((int)key_13 == bar_172 && (int)column_13 <= bar_175);
        if (bar_if_19 && bar_if_51) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 bar_317 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + bar_317) = key_13;
            shared<u32>(columns + bar_317) = column_13;
          }
        }
        const bool bar_if_52 = (int)key_14 > bar_172 || ((int)key_14 == bar_172 && (int)column_14 <= bar_175);
        if (bar_if_20 && bar_if_52) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 bar_318 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + bar_318) = key_14;
            shared<u32>(columns + bar_318) = column_14;
          }
        }
        const bool bar_if_53 = (int)key_15 > bar_172 || ((int)key_15 == bar_172 && (int)column_15 <= bar_175);
        if (bar_if_21 && bar_if_53) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 bar_319 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + bar_319) = key_15;
            shared<u32>(columns + bar_319) = column_15;
          }
        }
        const bool bar_if_54 = (int)key_16 > bar_172 || ((int)key_16 == bar_172 && (int)column_16 <= bar_175);
        if (bar_if_22 && bar_if_54) {
          const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_37 = at_36;
          const u32 bar_320 = at_37 << 2;
          if ((int)at_37 < 4096) {
            shared<u32>(candidates + bar_320) = key_16;
            shared<u32>(columns + bar_320) = column_16;
          }
        }
        const bool bar_if_55 = (int)key_17 > bar_172 || ((int)key_17 == bar_172 && (int)column_17 <= bar_175);
        if (bar_if_23 && bar_if_55) {
          const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_39 = at_38;
          const u32 bar_321 = at_39 << 2;
          if ((int)at_39 < 4096) {
            shared<u32>(candidates + bar_321) = key_17;
            shared<u32>(columns + bar_321) = column_17;
          }
        }
        const bool bar_if_56 = (int)key_18 > bar_172 || ((int)key_18 == bar_172 && (int)column_18 <= bar_175);
        if (bar_if_24 && bar_if_56) {
          const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_41 = at_40;
          const u32 bar_322 = at_41 << 2;
          if ((int)at_41 < 4096) {
            shared<u32>(candidates + bar_322) = key_18;
            shared<u32>(columns + bar_322) = column_18;
          }
        }
        const bool bar_if_57 = (int)key_19 > bar_172 || ((int)key_19 == bar_172 && (int)column_19 <= bar_175);
        if (bar_if_25 && bar_if_57) {
          const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_43 = at_42;
          const u32 bar_323 = at_43 << 2;
          if ((int)at_43 < 4096) {
            shared<u32>(candidates + bar_323) = key_19;
            shared<u32>(columns + bar_323) = column_19;
          }
        }
        const bool bar_if_58 = (int)key_20 > bar_172 || ((int)key_20 == bar_172 && (int)column_20 <= bar_175);
        if (bar_if_26 && bar_if_58) {
          const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_45 = at_44;
          const u32 bar_324 = at_45 << 2;
          if ((int)at_45 < 4096) {
            shared<u32>(candidates + bar_324) = key_20;
            shared<u32>(columns + bar_324) = column_20;
          }
        }
        const bool bar_if_59 = (int)key_21 > bar_172 || ((int)key_21 == bar_172 && (int)column_21 <= bar_175);
        if (bar_if_27 && bar_if_59) {
          const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_47 = at_46;
          const u32 bar_325 = at_47 << 2;
          if ((int)at_47 < 4096) {
            shared<u32>(candidates + bar_325) = key_21;
            shared<u32>(columns + bar_325) = column_21;
          }
        }
        const bool bar_if_60 = (int)key_22 > bar_172 || ((int)key_22 == bar_172 && (int)column_22 <= bar_175);
        if (bar_if_28 && bar_if_60) {
          const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_49 = at_48;
          const u32 bar_326 = at_49 << 2;
          if ((int)at_49 < 4096) {
            shared<u32>(candidates + bar_326) = key_22;
            shared<u32>(columns + bar_326) = column_22;
          }
        }
        const bool bar_if_61 = (int)key_23 > bar_172 || ((int)key_23 == bar_172 && (int)column_23 <= bar_175);
        if (bar_if_29 && bar_if_61) {
          const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_51 = at_50;
          const u32 bar_327 = at_51 << 2;
          if ((int)at_51 < 4096) {
            shared<u32>(candidates + bar_327) = key_23;
            shared<u32>(columns + bar_327) = column_23;
          }
        }
        const bool bar_if_62 = (int)key_24 > bar_172 || ((int)key_24 == bar_172 && (int)column_24 <= bar_175);
        if (bar_if_30 && bar_if_62) {
          const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_53 = at_52;
          const u32 bar_328 = at_53 << 2;
          if ((int)at_53 < 4096) {
            shared<u32>(candidates + bar_328) = key_24;
            shared<u32>(columns + bar_328) = column_24;
          }
        }
        const bool bar_if_63 = (int)key_25 > bar_172 || ((int)key_25 == bar_172 && (int)column_25 <= bar_175);
        if (bar_if_31 && bar_if_63) {
          const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_55 = at_54;
          const u32 bar_329 = at_55 << 2;
          if ((int)at_55 < 4096) {
            shared<u32>(candidates + bar_329) = key_25;
            shared<u32>(columns + bar_329) = column_25;
          }
        }
        const bool bar_if_64 = (int)key_26 > bar_172 || ((int)key_26 == bar_172 && (int)column_26 <= bar_175);
        if (bar_if_32 && bar_if_64) {
          const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_57 = at_56;
          const u32 bar_330 = at_57 << 2;
          if ((int)at_57 < 4096) {
            shared<u32>(candidates + bar_330) = key_26;
            shared<u32>(columns + bar_330) = column_26;
          }
        }
        const bool bar_if_65 = (int)key_27 > bar_172 || ((int)key_27 == bar_172 && (int)column_27 <= bar_175);
        if (bar_if_33 && bar_if_65) {
          const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_59 = at_58;
          const u32 bar_331 = at_59 << 2;
          if ((int)at_59 < 4096) {
            shared<u32>(candidates + bar_331) = key_27;
            shared<u32>(columns + bar_331) = column_27;
          }
        }
        const bool bar_if_66 = (int)key_28 > bar_172 || ((int)key_28 == bar_172 && (int)column_28 <= bar_175);
        if (bar_if_34 && bar_if_66) {
          const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_61 = at_60;
          const u32 bar_332 = at_61 << 2;
          if ((int)at_61 < 4096) {
            shared<u32>(candidates + bar_332) = key_28;
            shared<u32>(columns + bar_332) = column_28;
          }
        }
        const bool bar_if_67 = (int)key_29 > bar_172 || ((int)key_29 == bar_172 && (int)column_29 <= bar_175);
        if (bar_if_35 && bar_if_67) {
          const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_63 = at_62;
          const u32 bar_333 = at_63 << 2;
          if ((int)at_63 < 4096) {
            shared<u32>(candidates + bar_333) = key_29;
            shared<u32>(columns + bar_333) = column_29;
          }
        }
        const bool bar_if_68 = (int)key_30 > bar_172 || ((int)key_30 == bar_172 && (int)column_30 <= bar_175);
        if (bar_if_36 && bar_if_68) {
          const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_65 = at_64;
          const u32 bar_334 = at_65 << 2;
          if ((int)at_65 < 4096) {
            shared<u32>(candidates + bar_334) = key_30;
            shared<u32>(columns + bar_334) = column_30;
          }
        }
        const bool bar_if_69 = (int)key_31 > bar_172 || ((int)key_31 == bar_172 && (int)column_31 <= bar_175);
        if (bar_if_37 && bar_if_69) {
          const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_67 = at_66;
          const u32 bar_335 = at_67 << 2;
          if ((int)at_67 < 4096) {
            shared<u32>(candidates + bar_335) = key_31;
            shared<u32>(columns + bar_335) = column_31;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 next = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        bar_72 = __uint_as_float(next ^ (((int)next >> 31) & 0x7fffffffu));
      }
      f0 = bar_72;
    }
    r24 = r23;
    const u32 r40 = r23 + 8192u;
    r23 = (int)r40 >= 24576 ? 0u : r40;
  }
  const u32 r41 = shared<u32>(state + 24u);
  __syncthreads();
  if (p2) shared<u32>(state) = 2147483648u;
  __syncthreads();
  if (p2) shared<u32>(state + 4u) = 32u;
  __syncthreads();
  if (p2) shared<u32>(state + 8u) = 0u;
  __syncthreads();
  if (p2) shared<u32>(state + 12u) = bar_0;
  __syncthreads();
  if (p2) shared<u32>(state + 16u) = 0u;
  __syncthreads();
  if (p2) shared<u32>(state + 20u) = r41;
  __syncthreads();
  const u32 r42 = shared<u32>(state + 24u);
  const u32 upTo_311 = scratch4 + upTo_0;
  const u32 upTo_312 = scratch4 + upTo_2;
  const u32 upTo_313 = scratch5 + upTo_0;
  const u32 upTo_314 = scratch5 + upTo_5;
  const u32 upTo_315 = scratch6 + upTo_0;
  const u32 upTo_316 = scratch6 + upTo_2;
  const u32 upTo_317 = scratch7 + upTo_0;
  const u32 upTo_318 = scratch7 + upTo_5;
  if ((int)r42 > 2048) {
    const int r43 = (int)shared<u32>(state + 24u);
    const u32 r44 = shared<u32>(state + 4u);
    bool p8 = (int)r44 > 0;
    if (p8) {
      const u32 r45 = shared<u32>(state + 16u);
      const u32 r46 = shared<u32>(state + 20u);
      p8 = (int)(r45 + r46) > 2048;
    }
    bool p9 = p8;
    for (;;) {
      if (!p9) break;
      const u32 r47 = shared<u32>(state);
      const u32 r48 = shared<u32>(state + 4u);
      const u32 r49 = max((int)(r48 - 11u), 0);
      shared<uint4>(bar_2) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r50 = shift_right(4294967295u, (32u - r48) & 0x1fu);
      const u32 r51 = r49 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < r43; i3 = step_to(i3, 128u, r43)) {
        const u32 r52 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 r53 = r52 ^ r47;
        if (r53 <= r50) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(r53, r51)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v8 = shared<uint4>(bar_2);
      const uint4 v9 = shared<uint4>(bar_2 + 512u);
      const uint4 v10 = shared<uint4>(bar_2 + 1024u);
      const uint4 v11 = shared<uint4>(bar_2 + 1536u);
      const u32 r54 = shared<u32>(state + 16u);
      const u32 upTo_319 = v8.x + v8.y;
      const u32 upTo_320 = v9.x + v9.y;
      const u32 upTo_321 = v10.x + v10.y;
      const u32 upTo_322 = v11.x + v11.y;
      const u32 upTo_323 = upTo_319 + v8.z;
      const u32 upTo_324 = upTo_319 + (v8.z + v8.w);
      const u32 upTo_325 = upTo_320 + v9.z;
      const u32 upTo_326 = upTo_320 + (v9.z + v9.w);
      const u32 upTo_327 = upTo_321 + v10.z;
      const u32 upTo_328 = upTo_321 + (v10.z + v10.w);
      const u32 upTo_329 = upTo_322 + v11.z;
      const u32 upTo_330 = upTo_322 + (v11.z + v11.w);
      const u32 upTo_331 = __shfl_xor_sync(0xffffffffu, upTo_324, 1);
      const u32 upTo_332 = upTo_if_0 ? upTo_331 + v8.x : v8.x;
      const u32 upTo_333 = upTo_if_0 ? upTo_331 + upTo_319 : upTo_319;
      const u32 upTo_334 = upTo_if_0 ? upTo_331 + upTo_323 : upTo_323;
      const u32 upTo_335 = upTo_if_0 ? upTo_331 + upTo_324 : upTo_324;
      const u32 upTo_336 = __shfl_xor_sync(0xffffffffu, upTo_326, 1);
      const u32 upTo_337 = upTo_if_0 ? upTo_336 + v9.x : v9.x;
      const u32 upTo_338 = upTo_if_0 ? upTo_336 + upTo_320 : upTo_320;
      const u32 upTo_339 = upTo_if_0 ? upTo_336 + upTo_325 : upTo_325;
      const u32 upTo_340 = upTo_if_0 ? upTo_336 + upTo_326 : upTo_326;
      const u32 upTo_341 = __shfl_xor_sync(0xffffffffu, upTo_328, 1);
      const u32 upTo_342 = upTo_if_0 ? upTo_341 + v10.x : v10.x;
      const u32 upTo_343 = upTo_if_0 ? upTo_341 + upTo_321 : upTo_321;
      const u32 upTo_344 = upTo_if_0 ? upTo_341 + upTo_327 : upTo_327;
      const u32 upTo_345 = upTo_if_0 ? upTo_341 + upTo_328 : upTo_328;
      const u32 upTo_346 = __shfl_xor_sync(0xffffffffu, upTo_330, 1);
      const u32 upTo_347 = upTo_if_0 ? upTo_346 + v11.x : v11.x;
      const u32 upTo_348 = upTo_if_0 ? upTo_346 + upTo_322 : upTo_322;
      const u32 upTo_349 = upTo_if_0 ? upTo_346 + upTo_329 : upTo_329;
      const u32 upTo_350 = upTo_if_0 ? upTo_346 + upTo_330 : upTo_330;
      const u32 upTo_351 = upTo_324 + upTo_331;
      const u32 upTo_352 = upTo_326 + upTo_336;
      const u32 upTo_353 = upTo_328 + upTo_341;
      const u32 upTo_354 = upTo_330 + upTo_346;
      const u32 upTo_355 = __shfl_xor_sync(0xffffffffu, upTo_351, 2);
      const u32 upTo_356 = upTo_if_1 ? upTo_355 + upTo_332 : upTo_332;
      const u32 upTo_357 = upTo_if_1 ? upTo_355 + upTo_333 : upTo_333;
      const u32 upTo_358 = upTo_if_1 ? upTo_355 + upTo_334 : upTo_334;
      const u32 upTo_359 = upTo_if_1 ? upTo_355 + upTo_335 : upTo_335;
      const u32 upTo_360 = __shfl_xor_sync(0xffffffffu, upTo_352, 2);
      const u32 upTo_361 = upTo_if_1 ? upTo_360 + upTo_337 : upTo_337;
      const u32 upTo_362 = upTo_if_1 ? upTo_360 + upTo_338 : upTo_338;
      const u32 upTo_363 = upTo_if_1 ? upTo_360 + upTo_339 : upTo_339;
      const u32 upTo_364 = upTo_if_1 ? upTo_360 + upTo_340 : upTo_340;
      const u32 upTo_365 = __shfl_xor_sync(0xffffffffu, upTo_353, 2);
      const u32 upTo_366 = upTo_if_1 ? upTo_365 + upTo_342 : upTo_342;
      const u32 upTo_367 = upTo_if_1 ? upTo_365 + upTo_343 : upTo_343;
      const u32 upTo_368 = upTo_if_1 ? upTo_365 + upTo_344 : upTo_344;
      const u32 upTo_369 = upTo_if_1 ? upTo_365 + upTo_345 : upTo_345;
      const u32 upTo_370 = __shfl_xor_sync(0xffffffffu, upTo_354, 2);
      const u32 upTo_371 = upTo_if_1 ? upTo_370 + upTo_347 : upTo_347;
      const u32 upTo_372 = upTo_if_1 ? upTo_370 + upTo_348 : upTo_348;
      const u32 upTo_373 = upTo_if_1 ? upTo_370 + upTo_349 : upTo_349;
      const u32 upTo_374 = upTo_if_1 ? upTo_370 + upTo_350 : upTo_350;
      const u32 upTo_375 = upTo_351 + upTo_355;
      const u32 upTo_376 = upTo_352 + upTo_360;
      const u32 upTo_377 = upTo_353 + upTo_365;
      const u32 upTo_378 = upTo_354 + upTo_370;
      const u32 upTo_379 = __shfl_xor_sync(0xffffffffu, upTo_375, 4);
      const u32 upTo_380 = upTo_if_2 ? upTo_379 + upTo_356 : upTo_356;
      const u32 upTo_381 = upTo_if_2 ? upTo_379 + upTo_357 : upTo_357;
      const u32 upTo_382 = upTo_if_2 ? upTo_379 + upTo_358 : upTo_358;
      const u32 upTo_383 = upTo_if_2 ? upTo_379 + upTo_359 : upTo_359;
      const u32 upTo_384 = __shfl_xor_sync(0xffffffffu, upTo_376, 4);
      const u32 upTo_385 = upTo_if_2 ? upTo_384 + upTo_361 : upTo_361;
      const u32 upTo_386 = upTo_if_2 ? upTo_384 + upTo_362 : upTo_362;
      const u32 upTo_387 = upTo_if_2 ? upTo_384 + upTo_363 : upTo_363;
      const u32 upTo_388 = upTo_if_2 ? upTo_384 + upTo_364 : upTo_364;
      const u32 upTo_389 = __shfl_xor_sync(0xffffffffu, upTo_377, 4);
      const u32 upTo_390 = upTo_if_2 ? upTo_389 + upTo_366 : upTo_366;
      const u32 upTo_391 = upTo_if_2 ? upTo_389 + upTo_367 : upTo_367;
      const u32 upTo_392 = upTo_if_2 ? upTo_389 + upTo_368 : upTo_368;
      const u32 upTo_393 = upTo_if_2 ? upTo_389 + upTo_369 : upTo_369;
      const u32 upTo_394 = __shfl_xor_sync(0xffffffffu, upTo_378, 4);
      const u32 upTo_395 = upTo_if_2 ? upTo_394 + upTo_371 : upTo_371;
      const u32 upTo_396 = upTo_if_2 ? upTo_394 + upTo_372 : upTo_372;
      const u32 upTo_397 = upTo_if_2 ? upTo_394 + upTo_373 : upTo_373;
      const u32 upTo_398 = upTo_if_2 ? upTo_394 + upTo_374 : upTo_374;
      const u32 upTo_399 = upTo_375 + upTo_379;
      const u32 upTo_400 = upTo_376 + upTo_384;
      const u32 upTo_401 = upTo_377 + upTo_389;
      const u32 upTo_402 = upTo_378 + upTo_394;
      const u32 upTo_403 = __shfl_xor_sync(0xffffffffu, upTo_399, 8);
      const u32 upTo_404 = upTo_if_3 ? upTo_403 + upTo_380 : upTo_380;
      const u32 upTo_405 = upTo_if_3 ? upTo_403 + upTo_381 : upTo_381;
      const u32 upTo_406 = upTo_if_3 ? upTo_403 + upTo_382 : upTo_382;
      const u32 upTo_407 = upTo_if_3 ? upTo_403 + upTo_383 : upTo_383;
      const u32 upTo_408 = __shfl_xor_sync(0xffffffffu, upTo_400, 8);
      const u32 upTo_409 = upTo_if_3 ? upTo_408 + upTo_385 : upTo_385;
      const u32 upTo_410 = upTo_if_3 ? upTo_408 + upTo_386 : upTo_386;
      const u32 upTo_411 = upTo_if_3 ? upTo_408 + upTo_387 : upTo_387;
      const u32 upTo_412 = upTo_if_3 ? upTo_408 + upTo_388 : upTo_388;
      const u32 upTo_413 = __shfl_xor_sync(0xffffffffu, upTo_401, 8);
      const u32 upTo_414 = upTo_if_3 ? upTo_413 + upTo_390 : upTo_390;
      const u32 upTo_415 = upTo_if_3 ? upTo_413 + upTo_391 : upTo_391;
      const u32 upTo_416 = upTo_if_3 ? upTo_413 + upTo_392 : upTo_392;
      const u32 upTo_417 = upTo_if_3 ? upTo_413 + upTo_393 : upTo_393;
      const u32 upTo_418 = __shfl_xor_sync(0xffffffffu, upTo_402, 8);
      const u32 upTo_419 = upTo_if_3 ? upTo_418 + upTo_395 : upTo_395;
      const u32 upTo_420 = upTo_if_3 ? upTo_418 + upTo_396 : upTo_396;
      const u32 upTo_421 = upTo_if_3 ? upTo_418 + upTo_397 : upTo_397;
      const u32 upTo_422 = upTo_if_3 ? upTo_418 + upTo_398 : upTo_398;
      const u32 upTo_423 = upTo_399 + upTo_403;
      const u32 upTo_424 = upTo_400 + upTo_408;
      const u32 upTo_425 = upTo_401 + upTo_413;
      const u32 upTo_426 = upTo_402 + upTo_418;
      const u32 upTo_427 = __shfl_xor_sync(0xffffffffu, upTo_423, 16);
      const u32 upTo_428 = upTo_if_4 ? upTo_427 + upTo_404 : upTo_404;
      const u32 upTo_429 = upTo_if_4 ? upTo_427 + upTo_405 : upTo_405;
      const u32 upTo_430 = upTo_if_4 ? upTo_427 + upTo_406 : upTo_406;
      const u32 upTo_431 = upTo_if_4 ? upTo_427 + upTo_407 : upTo_407;
      const u32 upTo_432 = __shfl_xor_sync(0xffffffffu, upTo_424, 16);
      const u32 upTo_433 = __shfl_xor_sync(0xffffffffu, upTo_425, 16);
      const u32 upTo_434 = __shfl_xor_sync(0xffffffffu, upTo_426, 16);
      const u32 upTo_435 = upTo_423 + upTo_427;
      const u32 upTo_436 = upTo_425 + upTo_433;
      const u32 upTo_437 = upTo_435 + (upTo_if_4 ? upTo_432 + upTo_409 : upTo_409);
      const u32 upTo_438 = upTo_435 + (upTo_if_4 ? upTo_432 + upTo_410 : upTo_410);
      const u32 upTo_439 = upTo_435 + (upTo_if_4 ? upTo_432 + upTo_411 : upTo_411);
      const u32 upTo_440 = upTo_435 + (upTo_if_4 ? upTo_432 + upTo_412 : upTo_412);
      const u32 upTo_441 = upTo_435 + (upTo_424 + upTo_432);
      const u32 upTo_442 = upTo_441 + (upTo_if_4 ? upTo_433 + upTo_414 : upTo_414);
      const u32 upTo_443 = upTo_441 + (upTo_if_4 ? upTo_433 + upTo_415 : upTo_415);
      const u32 upTo_444 = upTo_441 + (upTo_if_4 ? upTo_433 + upTo_416 : upTo_416);
      const u32 upTo_445 = upTo_441 + (upTo_if_4 ? upTo_433 + upTo_417 : upTo_417);
      const u32 upTo_446 = upTo_441 + (upTo_436 + (upTo_if_4 ? upTo_434 + upTo_419 : upTo_419));
      const u32 upTo_447 = upTo_441 + (upTo_436 + (upTo_if_4 ? upTo_434 + upTo_420 : upTo_420));
      const u32 upTo_448 = upTo_441 + (upTo_436 + (upTo_if_4 ? upTo_434 + upTo_421 : upTo_421));
      const u32 upTo_449 = upTo_441 + (upTo_436 + (upTo_if_4 ? upTo_434 + upTo_422 : upTo_422));
      const u32 upTo_450 = upTo_441 + (upTo_436 + (upTo_426 + upTo_434));
      shared<u32>(upTo_311) = upTo_450;
      __syncthreads();
      const u32 upTo_451 = shared<u32>(upTo_312);
      const u32 upTo_452 = upTo_if_5 ? upTo_451 + upTo_428 : upTo_428;
      const u32 upTo_453 = upTo_if_5 ? upTo_451 + upTo_429 : upTo_429;
      const u32 upTo_454 = upTo_if_5 ? upTo_451 + upTo_430 : upTo_430;
      const u32 upTo_455 = upTo_if_5 ? upTo_451 + upTo_431 : upTo_431;
      const u32 upTo_456 = upTo_if_5 ? upTo_451 + upTo_437 : upTo_437;
      const u32 upTo_457 = upTo_if_5 ? upTo_451 + upTo_438 : upTo_438;
      const u32 upTo_458 = upTo_if_5 ? upTo_451 + upTo_439 : upTo_439;
      const u32 upTo_459 = upTo_if_5 ? upTo_451 + upTo_440 : upTo_440;
      const u32 upTo_460 = upTo_if_5 ? upTo_451 + upTo_442 : upTo_442;
      const u32 upTo_461 = upTo_if_5 ? upTo_451 + upTo_443 : upTo_443;
      const u32 upTo_462 = upTo_if_5 ? upTo_451 + upTo_444 : upTo_444;
      const u32 upTo_463 = upTo_if_5 ? upTo_451 + upTo_445 : upTo_445;
      const u32 upTo_464 = upTo_if_5 ? upTo_451 + upTo_446 : upTo_446;
      const u32 upTo_465 = upTo_if_5 ? upTo_451 + upTo_447 : upTo_447;
      const u32 upTo_466 = upTo_if_5 ? upTo_451 + upTo_448 : upTo_448;
      const u32 upTo_467 = upTo_if_5 ? upTo_451 + upTo_449 : upTo_449;
      shared<u32>(upTo_313) = upTo_450 + upTo_451;
      __syncthreads();
      const u32 upTo_468 = shared<u32>(upTo_314);
      const u32 r55 = r54 + (upTo_if_6 ? upTo_468 + upTo_452 : upTo_452);
      const u32 r56 = r55 - v8.x;
      if ((int)r56 < 2048 && (int)r55 >= 2048) {
        shared<u32>(state + 16u) = r56;
        shared<u32>(state + 20u) = v8.x;
        shared<u32>(state) = r47 ^ shift_left(bar_4, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r57 = r54 + (upTo_if_6 ? upTo_468 + upTo_453 : upTo_453);
      const u32 r58 = r57 - v8.y;
      if ((int)r58 < 2048 && (int)r57 >= 2048) {
        shared<u32>(state + 16u) = r58;
        shared<u32>(state + 20u) = v8.y;
        shared<u32>(state) = r47 ^ shift_left(bar_5, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r59 = r54 + (upTo_if_6 ? upTo_468 + upTo_454 : upTo_454);
      const u32 r60 = r59 - v8.z;
      if ((int)r60 < 2048 && (int)r59 >= 2048) {
        shared<u32>(state + 16u) = r60;
        shared<u32>(state + 20u) = v8.z;
        shared<u32>(state) = r47 ^ shift_left(bar_6, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r61 = r54 + (upTo_if_6 ? upTo_468 + upTo_455 : upTo_455);
      const u32 r62 = r61 - v8.w;
      if ((int)r62 < 2048 && (int)r61 >= 2048) {
        shared<u32>(state + 16u) = r62;
        shared<u32>(state + 20u) = v8.w;
        shared<u32>(state) = r47 ^ shift_left(bar_7, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r63 = r54 + (upTo_if_6 ? upTo_468 + upTo_456 : upTo_456);
      const u32 r64 = r63 - v9.x;
      if ((int)r64 < 2048 && (int)r63 >= 2048) {
        shared<u32>(state + 16u) = r64;
        shared<u32>(state + 20u) = v9.x;
        shared<u32>(state) = r47 ^ shift_left(bar_8, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r65 = r54 + (upTo_if_6 ? upTo_468 + upTo_457 : upTo_457);
      const u32 r66 = r65 - v9.y;
      if ((int)r66 < 2048 && (int)r65 >= 2048) {
        shared<u32>(state + 16u) = r66;
        shared<u32>(state + 20u) = v9.y;
        shared<u32>(state) = r47 ^ shift_left(bar_9, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r67 = r54 + (upTo_if_6 ? upTo_468 + upTo_458 : upTo_458);
      const u32 r68 = r67 - v9.z;
      if ((int)r68 < 2048 && (int)r67 >= 2048) {
        shared<u32>(state + 16u) = r68;
        shared<u32>(state + 20u) = v9.z;
        shared<u32>(state) = r47 ^ shift_left(bar_10, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r69 = r54 + (upTo_if_6 ? upTo_468 + upTo_459 : upTo_459);
      const u32 r70 = r69 - v9.w;
      if ((int)r70 < 2048 && (int)r69 >= 2048) {
        shared<u32>(state + 16u) = r70;
        shared<u32>(state + 20u) = v9.w;
        shared<u32>(state) = r47 ^ shift_left(bar_11, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r71 = r54 + (upTo_if_6 ? upTo_468 + upTo_460 : upTo_460);
      const u32 r72 = r71 - v10.x;
      if ((int)r72 < 2048 && (int)r71 >= 2048) {
        shared<u32>(state + 16u) = r72;
        shared<u32>(state + 20u) = v10.x;
        shared<u32>(state) = r47 ^ shift_left(bar_12, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r73 = r54 + (upTo_if_6 ? upTo_468 + upTo_461 : upTo_461);
      const u32 r74 = r73 - v10.y;
      if ((int)r74 < 2048 && (int)r73 >= 2048) {
        shared<u32>(state + 16u) = r74;
        shared<u32>(state + 20u) = v10.y;
        shared<u32>(state) = r47 ^ shift_left(bar_13, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r75 = r54 + (upTo_if_6 ? upTo_468 + upTo_462 : upTo_462);
      const u32 r76 = r75 - v10.z;
      if ((int)r76 < 2048 && (int)r75 >= 2048) {
        shared<u32>(state + 16u) = r76;
        shared<u32>(state + 20u) = v10.z;
        shared<u32>(state) = r47 ^ shift_left(bar_14, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r77 = r54 + (upTo_if_6 ? upTo_468 + upTo_463 : upTo_463);
      const u32 r78 = r77 - v10.w;
      if ((int)r78 < 2048 && (int)r77 >= 2048) {
        shared<u32>(state + 16u) = r78;
        shared<u32>(state + 20u) = v10.w;
        shared<u32>(state) = r47 ^ shift_left(bar_15, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r79 = r54 + (upTo_if_6 ? upTo_468 + upTo_464 : upTo_464);
      const u32 r80 = r79 - v11.x;
      if ((int)r80 < 2048 && (int)r79 >= 2048) {
        shared<u32>(state + 16u) = r80;
        shared<u32>(state + 20u) = v11.x;
        shared<u32>(state) = r47 ^ shift_left(bar_16, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r81 = r54 + (upTo_if_6 ? upTo_468 + upTo_465 : upTo_465);
      const u32 r82 = r81 - v11.y;
      if ((int)r82 < 2048 && (int)r81 >= 2048) {
        shared<u32>(state + 16u) = r82;
        shared<u32>(state + 20u) = v11.y;
        shared<u32>(state) = r47 ^ shift_left(bar_17, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r83 = r54 + (upTo_if_6 ? upTo_468 + upTo_466 : upTo_466);
      const u32 r84 = r83 - v11.z;
      if ((int)r84 < 2048 && (int)r83 >= 2048) {
        shared<u32>(state + 16u) = r84;
        shared<u32>(state + 20u) = v11.z;
        shared<u32>(state) = r47 ^ shift_left(bar_18, r51);
        shared<u32>(state + 4u) = r49;
      }
      const u32 r85 = r54 + (upTo_if_6 ? upTo_468 + upTo_467 : upTo_467);
      const u32 r86 = r85 - v11.w;
      if ((int)r86 < 2048 && (int)r85 >= 2048) {
        shared<u32>(state + 16u) = r86;
        shared<u32>(state + 20u) = v11.w;
        shared<u32>(state) = r47 ^ shift_left(bar_19, r51);
        shared<u32>(state + 4u) = r49;
      }
      __syncthreads();
      const u32 r87 = shared<u32>(state + 4u);
      bool p10 = (int)r87 > 0;
      if (p10) {
        const u32 r88 = shared<u32>(state + 16u);
        const u32 r89 = shared<u32>(state + 20u);
        p10 = (int)(r88 + r89) > 2048;
      }
      p9 = p10;
    }
    const u32 r90 = shared<u32>(state + 12u);
    bool p11 = (int)r90 > 0;
    if (p11) {
      const u32 r91 = shared<u32>(state + 16u);
      const u32 r92 = shared<u32>(state + 20u);
      p11 = (int)(r91 + r92) > 2048;
    }
    bool p12 = p11;
    for (;;) {
      if (!p12) break;
      const u32 r93 = shared<u32>(state + 8u);
      const u32 r94 = shared<u32>(state + 12u);
      const u32 r95 = max((int)(r94 - 11u), 0);
      shared<uint4>(bar_2) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_2 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r96 = shared<u32>(state);
      const u32 r97 = shift_right(2147483647u, (31u - r94) & 0x1fu);
      const u32 r98 = r95 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < r43; i4 = step_to(i4, 128u, r43)) {
        const u32 r99 = (u32)i4 << 2;
        const u32 r100 = shared<u32>(candidates + r99);
        if (r100 == r96) {
          const u32 r101 = shared<u32>(columns + r99);
          const u32 r102 = r101 - r93;
          if (r102 <= r97) {
            atomicAdd_block(&shared<int>(bins + (shift_right(r102, r98) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v12 = shared<uint4>(bar_2);
      const uint4 v13 = shared<uint4>(bar_2 + 512u);
      const uint4 v14 = shared<uint4>(bar_2 + 1024u);
      const uint4 v15 = shared<uint4>(bar_2 + 1536u);
      const u32 r103 = shared<u32>(state + 16u);
      const u32 upTo_469 = v12.x + v12.y;
      const u32 upTo_470 = v13.x + v13.y;
      const u32 upTo_471 = v14.x + v14.y;
      const u32 upTo_472 = v15.x + v15.y;
      const u32 upTo_473 = upTo_469 + v12.z;
      const u32 upTo_474 = upTo_469 + (v12.z + v12.w);
      const u32 upTo_475 = upTo_470 + v13.z;
      const u32 upTo_476 = upTo_470 + (v13.z + v13.w);
      const u32 upTo_477 = upTo_471 + v14.z;
      const u32 upTo_478 = upTo_471 + (v14.z + v14.w);
      const u32 upTo_479 = upTo_472 + v15.z;
      const u32 upTo_480 = upTo_472 + (v15.z + v15.w);
      const u32 upTo_481 = __shfl_xor_sync(0xffffffffu, upTo_474, 1);
      const u32 upTo_482 = upTo_if_0 ? upTo_481 + v12.x : v12.x;
      const u32 upTo_483 = upTo_if_0 ? upTo_481 + upTo_469 : upTo_469;
      const u32 upTo_484 = upTo_if_0 ? upTo_481 + upTo_473 : upTo_473;
      const u32 upTo_485 = upTo_if_0 ? upTo_481 + upTo_474 : upTo_474;
      const u32 upTo_486 = __shfl_xor_sync(0xffffffffu, upTo_476, 1);
      const u32 upTo_487 = upTo_if_0 ? upTo_486 + v13.x : v13.x;
      const u32 upTo_488 = upTo_if_0 ? upTo_486 + upTo_470 : upTo_470;
      const u32 upTo_489 = upTo_if_0 ? upTo_486 + upTo_475 : upTo_475;
      const u32 upTo_490 = upTo_if_0 ? upTo_486 + upTo_476 : upTo_476;
      const u32 upTo_491 = __shfl_xor_sync(0xffffffffu, upTo_478, 1);
      const u32 upTo_492 = upTo_if_0 ? upTo_491 + v14.x : v14.x;
      const u32 upTo_493 = upTo_if_0 ? upTo_491 + upTo_471 : upTo_471;
      const u32 upTo_494 = upTo_if_0 ? upTo_491 + upTo_477 : upTo_477;
      const u32 upTo_495 = upTo_if_0 ? upTo_491 + upTo_478 : upTo_478;
      const u32 upTo_496 = __shfl_xor_sync(0xffffffffu, upTo_480, 1);
      const u32 upTo_497 = upTo_if_0 ? upTo_496 + v15.x : v15.x;
      const u32 upTo_498 = upTo_if_0 ? upTo_496 + upTo_472 : upTo_472;
      const u32 upTo_499 = upTo_if_0 ? upTo_496 + upTo_479 : upTo_479;
      const u32 upTo_500 = upTo_if_0 ? upTo_496 + upTo_480 : upTo_480;
      const u32 upTo_501 = upTo_474 + upTo_481;
      const u32 upTo_502 = upTo_476 + upTo_486;
      const u32 upTo_503 = upTo_478 + upTo_491;
      const u32 upTo_504 = upTo_480 + upTo_496;
      const u32 upTo_505 = __shfl_xor_sync(0xffffffffu, upTo_501, 2);
      const u32 upTo_506 = upTo_if_1 ? upTo_505 + upTo_482 : upTo_482;
      const u32 upTo_507 = upTo_if_1 ? upTo_505 + upTo_483 : upTo_483;
      const u32 upTo_508 = upTo_if_1 ? upTo_505 + upTo_484 : upTo_484;
      const u32 upTo_509 = upTo_if_1 ? upTo_505 + upTo_485 : upTo_485;
      const u32 upTo_510 = __shfl_xor_sync(0xffffffffu, upTo_502, 2);
      const u32 upTo_511 = upTo_if_1 ? upTo_510 + upTo_487 : upTo_487;
      const u32 upTo_512 = upTo_if_1 ? upTo_510 + upTo_488 : upTo_488;
      const u32 upTo_513 = upTo_if_1 ? upTo_510 + upTo_489 : upTo_489;
      const u32 upTo_514 = upTo_if_1 ? upTo_510 + upTo_490 : upTo_490;
      const u32 upTo_515 = __shfl_xor_sync(0xffffffffu, upTo_503, 2);
      const u32 upTo_516 = upTo_if_1 ? upTo_515 + upTo_492 : upTo_492;
      const u32 upTo_517 = upTo_if_1 ? upTo_515 + upTo_493 : upTo_493;
      const u32 upTo_518 = upTo_if_1 ? upTo_515 + upTo_494 : upTo_494;
      const u32 upTo_519 = upTo_if_1 ? upTo_515 + upTo_495 : upTo_495;
      const u32 upTo_520 = __shfl_xor_sync(0xffffffffu, upTo_504, 2);
      const u32 upTo_521 = upTo_if_1 ? upTo_520 + upTo_497 : upTo_497;
      const u32 upTo_522 = upTo_if_1 ? upTo_520 + upTo_498 : upTo_498;
      const u32 upTo_523 = upTo_if_1 ? upTo_520 + upTo_499 : upTo_499;
      const u32 upTo_524 = upTo_if_1 ? upTo_520 + upTo_500 : upTo_500;
      const u32 upTo_525 = upTo_501 + upTo_505;
      const u32 upTo_526 = upTo_502 + upTo_510;
      const u32 upTo_527 = upTo_503 + upTo_515;
      const u32 upTo_528 = upTo_504 + upTo_520;
      const u32 upTo_529 = __shfl_xor_sync(0xffffffffu, upTo_525, 4);
      const u32 upTo_530 = upTo_if_2 ? upTo_529 + upTo_506 : upTo_506;
      const u32 upTo_531 = upTo_if_2 ? upTo_529 + upTo_507 : upTo_507;
      const u32 upTo_532 = upTo_if_2 ? upTo_529 + upTo_508 : upTo_508;
      const u32 upTo_533 = upTo_if_2 ? upTo_529 + upTo_509 : upTo_509;
      const u32 upTo_534 = __shfl_xor_sync(0xffffffffu, upTo_526, 4);
      const u32 upTo_535 = upTo_if_2 ? upTo_534 + upTo_511 : upTo_511;
      const u32 upTo_536 = upTo_if_2 ? upTo_534 + upTo_512 : upTo_512;
      const u32 upTo_537 = upTo_if_2 ? upTo_534 + upTo_513 : upTo_513;
      const u32 upTo_538 = upTo_if_2 ? upTo_534 + upTo_514 : upTo_514;
      const u32 upTo_539 = __shfl_xor_sync(0xffffffffu, upTo_527, 4);
      const u32 upTo_540 = upTo_if_2 ? upTo_539 + upTo_516 : upTo_516;
      const u32 upTo_541 = upTo_if_2 ? upTo_539 + upTo_517 : upTo_517;
      const u32 upTo_542 = upTo_if_2 ? upTo_539 + upTo_518 : upTo_518;
      const u32 upTo_543 = upTo_if_2 ? upTo_539 + upTo_519 : upTo_519;
      const u32 upTo_544 = __shfl_xor_sync(0xffffffffu, upTo_528, 4);
      const u32 upTo_545 = upTo_if_2 ? upTo_544 + upTo_521 : upTo_521;
      const u32 upTo_546 = upTo_if_2 ? upTo_544 + upTo_522 : upTo_522;
      const u32 upTo_547 = upTo_if_2 ? upTo_544 + upTo_523 : upTo_523;
      const u32 upTo_548 = upTo_if_2 ? upTo_544 + upTo_524 : upTo_524;
      const u32 upTo_549 = upTo_525 + upTo_529;
      const u32 upTo_550 = upTo_526 + upTo_534;
      const u32 upTo_551 = upTo_527 + upTo_539;
      const u32 upTo_552 = upTo_528 + upTo_544;
      const u32 upTo_553 = __shfl_xor_sync(0xffffffffu, upTo_549, 8);
      const u32 upTo_554 = upTo_if_3 ? upTo_553 + upTo_530 : upTo_530;
      const u32 upTo_555 = upTo_if_3 ? upTo_553 + upTo_531 : upTo_531;
      const u32 upTo_556 = upTo_if_3 ? upTo_553 + upTo_532 : upTo_532;
      const u32 upTo_557 = upTo_if_3 ? upTo_553 + upTo_533 : upTo_533;
      const u32 upTo_558 = __shfl_xor_sync(0xffffffffu, upTo_550, 8);
      const u32 upTo_559 = upTo_if_3 ? upTo_558 + upTo_535 : upTo_535;
      const u32 upTo_560 = upTo_if_3 ? upTo_558 + upTo_536 : upTo_536;
      const u32 upTo_561 = upTo_if_3 ? upTo_558 + upTo_537 : upTo_537;
      const u32 upTo_562 = upTo_if_3 ? upTo_558 + upTo_538 : upTo_538;
      const u32 upTo_563 = __shfl_xor_sync(0xffffffffu, upTo_551, 8);
      const u32 upTo_564 = upTo_if_3 ? upTo_563 + upTo_540 : upTo_540;
      const u32 upTo_565 = upTo_if_3 ? upTo_563 + upTo_541 : upTo_541;
      const u32 upTo_566 = upTo_if_3 ? upTo_563 + upTo_542 : upTo_542;
      const u32 upTo_567 = upTo_if_3 ? upTo_563 + upTo_543 : upTo_543;
      const u32 upTo_568 = __shfl_xor_sync(0xffffffffu, upTo_552, 8);
      const u32 upTo_569 = upTo_if_3 ? upTo_568 + upTo_545 : upTo_545;
      const u32 upTo_570 = upTo_if_3 ? upTo_568 + upTo_546 : upTo_546;
      const u32 upTo_571 = upTo_if_3 ? upTo_568 + upTo_547 : upTo_547;
      const u32 upTo_572 = upTo_if_3 ? upTo_568 + upTo_548 : upTo_548;
      const u32 upTo_573 = upTo_549 + upTo_553;
      const u32 upTo_574 = upTo_550 + upTo_558;
      const u32 upTo_575 = upTo_551 + upTo_563;
      const u32 upTo_576 = upTo_552 + upTo_568;
      const u32 upTo_577 = __shfl_xor_sync(0xffffffffu, upTo_573, 16);
      const u32 upTo_578 = upTo_if_4 ? upTo_577 + upTo_554 : upTo_554;
      const u32 upTo_579 = upTo_if_4 ? upTo_577 + upTo_555 : upTo_555;
      const u32 upTo_580 = upTo_if_4 ? upTo_577 + upTo_556 : upTo_556;
      const u32 upTo_581 = upTo_if_4 ? upTo_577 + upTo_557 : upTo_557;
      const u32 upTo_582 = __shfl_xor_sync(0xffffffffu, upTo_574, 16);
      const u32 upTo_583 = __shfl_xor_sync(0xffffffffu, upTo_575, 16);
      const u32 upTo_584 = __shfl_xor_sync(0xffffffffu, upTo_576, 16);
      const u32 upTo_585 = upTo_573 + upTo_577;
      const u32 upTo_586 = upTo_575 + upTo_583;
      const u32 upTo_587 = upTo_585 + (upTo_if_4 ? upTo_582 + upTo_559 : upTo_559);
      const u32 upTo_588 = upTo_585 + (upTo_if_4 ? upTo_582 + upTo_560 : upTo_560);
      const u32 upTo_589 = upTo_585 + (upTo_if_4 ? upTo_582 + upTo_561 : upTo_561);
      const u32 upTo_590 = upTo_585 + (upTo_if_4 ? upTo_582 + upTo_562 : upTo_562);
      const u32 upTo_591 = upTo_585 + (upTo_574 + upTo_582);
      const u32 upTo_592 = upTo_591 + (upTo_if_4 ? upTo_583 + upTo_564 : upTo_564);
      const u32 upTo_593 = upTo_591 + (upTo_if_4 ? upTo_583 + upTo_565 : upTo_565);
      const u32 upTo_594 = upTo_591 + (upTo_if_4 ? upTo_583 + upTo_566 : upTo_566);
      const u32 upTo_595 = upTo_591 + (upTo_if_4 ? upTo_583 + upTo_567 : upTo_567);
      const u32 upTo_596 = upTo_591 + (upTo_586 + (upTo_if_4 ? upTo_584 + upTo_569 : upTo_569));
      const u32 upTo_597 = upTo_591 + (upTo_586 + (upTo_if_4 ? upTo_584 + upTo_570 : upTo_570));
      const u32 upTo_598 = upTo_591 + (upTo_586 + (upTo_if_4 ? upTo_584 + upTo_571 : upTo_571));
      const u32 upTo_599 = upTo_591 + (upTo_586 + (upTo_if_4 ? upTo_584 + upTo_572 : upTo_572));
      const u32 upTo_600 = upTo_591 + (upTo_586 + (upTo_576 + upTo_584));
      shared<u32>(upTo_315) = upTo_600;
      __syncthreads();
      const u32 upTo_601 = shared<u32>(upTo_316);
      const u32 upTo_602 = upTo_if_5 ? upTo_601 + upTo_578 : upTo_578;
      const u32 upTo_603 = upTo_if_5 ? upTo_601 + upTo_579 : upTo_579;
      const u32 upTo_604 = upTo_if_5 ? upTo_601 + upTo_580 : upTo_580;
      const u32 upTo_605 = upTo_if_5 ? upTo_601 + upTo_581 : upTo_581;
      const u32 upTo_606 = upTo_if_5 ? upTo_601 + upTo_587 : upTo_587;
      const u32 upTo_607 = upTo_if_5 ? upTo_601 + upTo_588 : upTo_588;
      const u32 upTo_608 = upTo_if_5 ? upTo_601 + upTo_589 : upTo_589;
      const u32 upTo_609 = upTo_if_5 ? upTo_601 + upTo_590 : upTo_590;
      const u32 upTo_610 = upTo_if_5 ? upTo_601 + upTo_592 : upTo_592;
      const u32 upTo_611 = upTo_if_5 ? upTo_601 + upTo_593 : upTo_593;
      const u32 upTo_612 = upTo_if_5 ? upTo_601 + upTo_594 : upTo_594;
      const u32 upTo_613 = upTo_if_5 ? upTo_601 + upTo_595 : upTo_595;
      const u32 upTo_614 = upTo_if_5 ? upTo_601 + upTo_596 : upTo_596;
      const u32 upTo_615 = upTo_if_5 ? upTo_601 + upTo_597 : upTo_597;
      const u32 upTo_616 = upTo_if_5 ? upTo_601 + upTo_598 : upTo_598;
      const u32 upTo_617 = upTo_if_5 ? upTo_601 + upTo_599 : upTo_599;
      shared<u32>(upTo_317) = upTo_600 + upTo_601;
      __syncthreads();
      const u32 upTo_618 = shared<u32>(upTo_318);
      const u32 r104 = r103 + (upTo_if_6 ? upTo_618 + upTo_602 : upTo_602);
      const u32 r105 = r104 - v12.x;
      if ((int)r105 < 2048 && (int)r104 >= 2048) {
        shared<u32>(state + 16u) = r105;
        shared<u32>(state + 20u) = v12.x;
        shared<u32>(state + 8u) = r93 + shift_left(bar_21, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r106 = r103 + (upTo_if_6 ? upTo_618 + upTo_603 : upTo_603);
      const u32 r107 = r106 - v12.y;
      if ((int)r107 < 2048 && (int)r106 >= 2048) {
        shared<u32>(state + 16u) = r107;
        shared<u32>(state + 20u) = v12.y;
        shared<u32>(state + 8u) = r93 + shift_left(bar_22, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r108 = r103 + (upTo_if_6 ? upTo_618 + upTo_604 : upTo_604);
      const u32 r109 = r108 - v12.z;
      if ((int)r109 < 2048 && (int)r108 >= 2048) {
        shared<u32>(state + 16u) = r109;
        shared<u32>(state + 20u) = v12.z;
        shared<u32>(state + 8u) = r93 + shift_left(bar_23, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r110 = r103 + (upTo_if_6 ? upTo_618 + upTo_605 : upTo_605);
      const u32 r111 = r110 - v12.w;
      if ((int)r111 < 2048 && (int)r110 >= 2048) {
        shared<u32>(state + 16u) = r111;
        shared<u32>(state + 20u) = v12.w;
        shared<u32>(state + 8u) = r93 + shift_left(bar_24, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r112 = r103 + (upTo_if_6 ? upTo_618 + upTo_606 : upTo_606);
      const u32 r113 = r112 - v13.x;
      if ((int)r113 < 2048 && (int)r112 >= 2048) {
        shared<u32>(state + 16u) = r113;
        shared<u32>(state + 20u) = v13.x;
        shared<u32>(state + 8u) = r93 + shift_left(bar_25, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r114 = r103 + (upTo_if_6 ? upTo_618 + upTo_607 : upTo_607);
      const u32 r115 = r114 - v13.y;
      if ((int)r115 < 2048 && (int)r114 >= 2048) {
        shared<u32>(state + 16u) = r115;
        shared<u32>(state + 20u) = v13.y;
        shared<u32>(state + 8u) = r93 + shift_left(bar_26, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r116 = r103 + (upTo_if_6 ? upTo_618 + upTo_608 : upTo_608);
      const u32 r117 = r116 - v13.z;
      if ((int)r117 < 2048 && (int)r116 >= 2048) {
        shared<u32>(state + 16u) = r117;
        shared<u32>(state + 20u) = v13.z;
        shared<u32>(state + 8u) = r93 + shift_left(bar_27, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r118 = r103 + (upTo_if_6 ? upTo_618 + upTo_609 : upTo_609);
      const u32 r119 = r118 - v13.w;
      if ((int)r119 < 2048 && (int)r118 >= 2048) {
        shared<u32>(state + 16u) = r119;
        shared<u32>(state + 20u) = v13.w;
        shared<u32>(state + 8u) = r93 + shift_left(bar_28, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r120 = r103 + (upTo_if_6 ? upTo_618 + upTo_610 : upTo_610);
      const u32 r121 = r120 - v14.x;
      if ((int)r121 < 2048 && (int)r120 >= 2048) {
        shared<u32>(state + 16u) = r121;
        shared<u32>(state + 20u) = v14.x;
        shared<u32>(state + 8u) = r93 + shift_left(bar_29, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r122 = r103 + (upTo_if_6 ? upTo_618 + upTo_611 : upTo_611);
      const u32 r123 = r122 - v14.y;
      if ((int)r123 < 2048 && (int)r122 >= 2048) {
        shared<u32>(state + 16u) = r123;
        shared<u32>(state + 20u) = v14.y;
        shared<u32>(state + 8u) = r93 + shift_left(bar_30, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r124 = r103 + (upTo_if_6 ? upTo_618 + upTo_612 : upTo_612);
      const u32 r125 = r124 - v14.z;
      if ((int)r125 < 2048 && (int)r124 >= 2048) {
        shared<u32>(state + 16u) = r125;
        shared<u32>(state + 20u) = v14.z;
        shared<u32>(state + 8u) = r93 + shift_left(bar_31, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r126 = r103 + (upTo_if_6 ? upTo_618 + upTo_613 : upTo_613);
      const u32 r127 = r126 - v14.w;
      if ((int)r127 < 2048 && (int)r126 >= 2048) {
        shared<u32>(state + 16u) = r127;
        shared<u32>(state + 20u) = v14.w;
        shared<u32>(state + 8u) = r93 + shift_left(bar_32, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r128 = r103 + (upTo_if_6 ? upTo_618 + upTo_614 : upTo_614);
      const u32 r129 = r128 - v15.x;
      if ((int)r129 < 2048 && (int)r128 >= 2048) {
        shared<u32>(state + 16u) = r129;
        shared<u32>(state + 20u) = v15.x;
        shared<u32>(state + 8u) = r93 + shift_left(bar_33, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r130 = r103 + (upTo_if_6 ? upTo_618 + upTo_615 : upTo_615);
      const u32 r131 = r130 - v15.y;
      if ((int)r131 < 2048 && (int)r130 >= 2048) {
        shared<u32>(state + 16u) = r131;
        shared<u32>(state + 20u) = v15.y;
        shared<u32>(state + 8u) = r93 + shift_left(bar_34, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r132 = r103 + (upTo_if_6 ? upTo_618 + upTo_616 : upTo_616);
      const u32 r133 = r132 - v15.z;
      if ((int)r133 < 2048 && (int)r132 >= 2048) {
        shared<u32>(state + 16u) = r133;
        shared<u32>(state + 20u) = v15.z;
        shared<u32>(state + 8u) = r93 + shift_left(bar_35, r98);
        shared<u32>(state + 12u) = r95;
      }
      const u32 r134 = r103 + (upTo_if_6 ? upTo_618 + upTo_617 : upTo_617);
      const u32 r135 = r134 - v15.w;
      if ((int)r135 < 2048 && (int)r134 >= 2048) {
        shared<u32>(state + 16u) = r135;
        shared<u32>(state + 20u) = v15.w;
        shared<u32>(state + 8u) = r93 + shift_left(bar_36, r98);
        shared<u32>(state + 12u) = r95;
      }
      __syncthreads();
      const u32 r136 = shared<u32>(state + 12u);
      bool p13 = (int)r136 > 0;
      if (p13) {
        const u32 r137 = shared<u32>(state + 16u);
        const u32 r138 = shared<u32>(state + 20u);
        p13 = (int)(r137 + r138) > 2048;
      }
      p12 = p13;
    }
    const int r139 = (int)shared<u32>(state + 24u);
    const int r140 = (int)shared<u32>(state);
    const u32 r141 = shared<u32>(state + 8u);
    const u32 r142 = shared<u32>(state + 12u);
    const int r143 = r141 + shift_right(2147483647u, (31u - r142) & 0x1fu);
    u32 r144 = 0u;
    const bool p14 = bar_37 < r139;
    if (p14) {
      const u32 r145 = shared<u32>(bar_39);
      r144 = r145;
    } else {
      r144 = 0u;
    }
    u32 r146 = 0u;
    const bool p15 = bar_40 < r139;
    if (p15) {
      const u32 r147 = shared<u32>(bar_39 + 4u);
      r146 = r147;
    } else {
      r146 = 0u;
    }
    u32 r148 = 0u;
    const bool p16 = bar_41 < r139;
    if (p16) {
      const u32 r149 = shared<u32>(bar_39 + 8u);
      r148 = r149;
    } else {
      r148 = 0u;
    }
    u32 r150 = 0u;
    const bool p17 = bar_42 < r139;
    if (p17) {
      const u32 r151 = shared<u32>(bar_39 + 12u);
      r150 = r151;
    } else {
      r150 = 0u;
    }
    u32 r152 = 0u;
    const bool p18 = bar_43 < r139;
    if (p18) {
      const u32 r153 = shared<u32>(bar_39 + 512u);
      r152 = r153;
    } else {
      r152 = 0u;
    }
    u32 r154 = 0u;
    const bool p19 = bar_44 < r139;
    if (p19) {
      const u32 r155 = shared<u32>(bar_39 + 516u);
      r154 = r155;
    } else {
      r154 = 0u;
    }
    u32 r156 = 0u;
    const bool p20 = bar_45 < r139;
    if (p20) {
      const u32 r157 = shared<u32>(bar_39 + 520u);
      r156 = r157;
    } else {
      r156 = 0u;
    }
    u32 r158 = 0u;
    const bool p21 = bar_46 < r139;
    if (p21) {
      const u32 r159 = shared<u32>(bar_39 + 524u);
      r158 = r159;
    } else {
      r158 = 0u;
    }
    u32 r160 = 0u;
    const bool p22 = bar_47 < r139;
    if (p22) {
      const u32 r161 = shared<u32>(bar_39 + 1024u);
      r160 = r161;
    } else {
      r160 = 0u;
    }
    u32 r162 = 0u;
    const bool p23 = bar_48 < r139;
    if (p23) {
      const u32 r163 = shared<u32>(bar_39 + 1028u);
      r162 = r163;
    } else {
      r162 = 0u;
    }
    u32 r164 = 0u;
    const bool p24 = bar_49 < r139;
    if (p24) {
      const u32 r165 = shared<u32>(bar_39 + 1032u);
      r164 = r165;
    } else {
      r164 = 0u;
    }
    u32 r166 = 0u;
    const bool p25 = bar_50 < r139;
    if (p25) {
      const u32 r167 = shared<u32>(bar_39 + 1036u);
      r166 = r167;
    } else {
      r166 = 0u;
    }
    u32 r168 = 0u;
    const bool p26 = bar_51 < r139;
    if (p26) {
      const u32 r169 = shared<u32>(bar_39 + 1536u);
      r168 = r169;
    } else {
      r168 = 0u;
    }
    u32 r170 = 0u;
    const bool p27 = bar_52 < r139;
    if (p27) {
      const u32 r171 = shared<u32>(bar_39 + 1540u);
      r170 = r171;
    } else {
      r170 = 0u;
    }
    u32 r172 = 0u;
    const bool p28 = bar_53 < r139;
    if (p28) {
      const u32 r173 = shared<u32>(bar_39 + 1544u);
      r172 = r173;
    } else {
      r172 = 0u;
    }
    u32 r174 = 0u;
    const bool p29 = bar_54 < r139;
    if (p29) {
      const u32 r175 = shared<u32>(bar_39 + 1548u);
      r174 = r175;
    } else {
      r174 = 0u;
    }
    u32 r176 = 0u;
    const bool p30 = bar_55 < r139;
    if (p30) {
      const u32 r177 = shared<u32>(bar_39 + 2048u);
      r176 = r177;
    } else {
      r176 = 0u;
    }
    u32 r178 = 0u;
    const bool p31 = bar_56 < r139;
    if (p31) {
      const u32 r179 = shared<u32>(bar_39 + 2052u);
      r178 = r179;
    } else {
      r178 = 0u;
    }
    u32 r180 = 0u;
    const bool p32 = bar_57 < r139;
    if (p32) {
      const u32 r181 = shared<u32>(bar_39 + 2056u);
      r180 = r181;
    } else {
      r180 = 0u;
    }
    u32 r182 = 0u;
    const bool p33 = bar_58 < r139;
    if (p33) {
      const u32 r183 = shared<u32>(bar_39 + 2060u);
      r182 = r183;
    } else {
      r182 = 0u;
    }
    u32 r184 = 0u;
    const bool p34 = bar_59 < r139;
    if (p34) {
      const u32 r185 = shared<u32>(bar_39 + 2560u);
      r184 = r185;
    } else {
      r184 = 0u;
    }
    u32 r186 = 0u;
    const bool p35 = bar_60 < r139;
    if (p35) {
      const u32 r187 = shared<u32>(bar_39 + 2564u);
      r186 = r187;
    } else {
      r186 = 0u;
    }
    u32 r188 = 0u;
    const bool p36 = bar_61 < r139;
    if (p36) {
      const u32 r189 = shared<u32>(bar_39 + 2568u);
      r188 = r189;
    } else {
      r188 = 0u;
    }
    u32 r190 = 0u;
    const bool p37 = bar_62 < r139;
    if (p37) {
      const u32 r191 = shared<u32>(bar_39 + 2572u);
      r190 = r191;
    } else {
      r190 = 0u;
    }
    u32 r192 = 0u;
    const bool p38 = bar_63 < r139;
    if (p38) {
      const u32 r193 = shared<u32>(bar_39 + 3072u);
      r192 = r193;
    } else {
      r192 = 0u;
    }
    u32 r194 = 0u;
    const bool p39 = bar_64 < r139;
    if (p39) {
      const u32 r195 = shared<u32>(bar_39 + 3076u);
      r194 = r195;
    } else {
      r194 = 0u;
    }
    u32 r196 = 0u;
    const bool p40 = bar_65 < r139;
    if (p40) {
      const u32 r197 = shared<u32>(bar_39 + 3080u);
      r196 = r197;
    } else {
      r196 = 0u;
    }
    u32 r198 = 0u;
    const bool p41 = bar_66 < r139;
    if (p41) {
      const u32 r199 = shared<u32>(bar_39 + 3084u);
      r198 = r199;
    } else {
      r198 = 0u;
    }
    u32 r200 = 0u;
    const bool p42 = bar_67 < r139;
    if (p42) {
      const u32 r201 = shared<u32>(bar_39 + 3584u);
      r200 = r201;
    } else {
      r200 = 0u;
    }
    u32 r202 = 0u;
    const bool p43 = bar_68 < r139;
    if (p43) {
      const u32 r203 = shared<u32>(bar_39 + 3588u);
      r202 = r203;
    } else {
      r202 = 0u;
    }
    u32 r204 = 0u;
    const bool p44 = bar_69 < r139;
    if (p44) {
      const u32 r205 = shared<u32>(bar_39 + 3592u);
      r204 = r205;
    } else {
      r204 = 0u;
    }
    u32 r206 = 0u;
    const bool p45 = bar_70 < r139;
    if (p45) {
      const u32 r207 = shared<u32>(bar_39 + 3596u);
      r206 = r207;
    } else {
      r206 = 0u;
    }
    const u32 key_32 = r144;
    const u32 key_33 = r146;
    const u32 key_34 = r148;
    const u32 key_35 = r150;
    const u32 key_36 = r152;
    const u32 key_37 = r154;
    const u32 key_38 = r156;
    const u32 key_39 = r158;
    const u32 key_40 = r160;
    const u32 key_41 = r162;
    const u32 key_42 = r164;
    const u32 key_43 = r166;
    const u32 key_44 = r168;
    const u32 key_45 = r170;
    const u32 key_46 = r172;
    const u32 key_47 = r174;
    const u32 key_48 = r176;
    const u32 key_49 = r178;
    const u32 key_50 = r180;
    const u32 key_51 = r182;
    const u32 key_52 = r184;
    const u32 key_53 = r186;
    const u32 key_54 = r188;
    const u32 key_55 = r190;
    const u32 key_56 = r192;
    const u32 key_57 = r194;
    const u32 key_58 = r196;
    const u32 key_59 = r198;
    const u32 key_60 = r200;
    const u32 key_61 = r202;
    const u32 key_62 = r204;
    const u32 key_63 = r206;
    u32 r208 = 0u;
    if (p14) {
      const u32 r209 = shared<u32>(bar_71);
      r208 = r209;
    } else {
      r208 = 0u;
    }
    u32 r210 = 0u;
    if (p15) {
      const u32 r211 = shared<u32>(bar_71 + 4u);
      r210 = r211;
    } else {
      r210 = 0u;
    }
    u32 r212 = 0u;
    if (p16) {
      const u32 r213 = shared<u32>(bar_71 + 8u);
      r212 = r213;
    } else {
      r212 = 0u;
    }
    u32 r214 = 0u;
    if (p17) {
      const u32 r215 = shared<u32>(bar_71 + 12u);
      r214 = r215;
    } else {
      r214 = 0u;
    }
    u32 r216 = 0u;
    if (p18) {
      const u32 r217 = shared<u32>(bar_71 + 512u);
      r216 = r217;
    } else {
      r216 = 0u;
    }
    u32 r218 = 0u;
    if (p19) {
      const u32 r219 = shared<u32>(bar_71 + 516u);
      r218 = r219;
    } else {
      r218 = 0u;
    }
    u32 r220 = 0u;
    if (p20) {
      const u32 r221 = shared<u32>(bar_71 + 520u);
      r220 = r221;
    } else {
      r220 = 0u;
    }
    u32 r222 = 0u;
    if (p21) {
      const u32 r223 = shared<u32>(bar_71 + 524u);
      r222 = r223;
    } else {
      r222 = 0u;
    }
    u32 r224 = 0u;
    if (p22) {
      const u32 r225 = shared<u32>(bar_71 + 1024u);
      r224 = r225;
    } else {
      r224 = 0u;
    }
    u32 r226 = 0u;
    if (p23) {
      const u32 r227 = shared<u32>(bar_71 + 1028u);
      r226 = r227;
    } else {
      r226 = 0u;
    }
    u32 r228 = 0u;
    if (p24) {
      const u32 r229 = shared<u32>(bar_71 + 1032u);
      r228 = r229;
    } else {
      r228 = 0u;
    }
    u32 r230 = 0u;
    if (p25) {
      const u32 r231 = shared<u32>(bar_71 + 1036u);
      r230 = r231;
    } else {
      r230 = 0u;
    }
    u32 r232 = 0u;
    if (p26) {
      const u32 r233 = shared<u32>(bar_71 + 1536u);
      r232 = r233;
    } else {
      r232 = 0u;
    }
    u32 r234 = 0u;
    if (p27) {
      const u32 r235 = shared<u32>(bar_71 + 1540u);
      r234 = r235;
    } else {
      r234 = 0u;
    }
    u32 r236 = 0u;
    if (p28) {
      const u32 r237 = shared<u32>(bar_71 + 1544u);
      r236 = r237;
    } else {
      r236 = 0u;
    }
    u32 r238 = 0u;
    if (p29) {
      const u32 r239 = shared<u32>(bar_71 + 1548u);
      r238 = r239;
    } else {
      r238 = 0u;
    }
    u32 r240 = 0u;
    if (p30) {
      const u32 r241 = shared<u32>(bar_71 + 2048u);
      r240 = r241;
    } else {
      r240 = 0u;
    }
    u32 r242 = 0u;
    if (p31) {
      const u32 r243 = shared<u32>(bar_71 + 2052u);
      r242 = r243;
    } else {
      r242 = 0u;
    }
    u32 r244 = 0u;
    if (p32) {
      const u32 r245 = shared<u32>(bar_71 + 2056u);
      r244 = r245;
    } else {
      r244 = 0u;
    }
    u32 r246 = 0u;
    if (p33) {
      const u32 r247 = shared<u32>(bar_71 + 2060u);
      r246 = r247;
    } else {
      r246 = 0u;
    }
    u32 r248 = 0u;
    if (p34) {
      const u32 r249 = shared<u32>(bar_71 + 2560u);
      r248 = r249;
    } else {
      r248 = 0u;
    }
    u32 r250 = 0u;
    if (p35) {
      const u32 r251 = shared<u32>(bar_71 + 2564u);
      r250 = r251;
    } else {
      r250 = 0u;
    }
    u32 r252 = 0u;
    if (p36) {
      const u32 r253 = shared<u32>(bar_71 + 2568u);
      r252 = r253;
    } else {
      r252 = 0u;
    }
    u32 r254 = 0u;
    if (p37) {
      const u32 r255 = shared<u32>(bar_71 + 2572u);
      r254 = r255;
    } else {
      r254 = 0u;
    }
    u32 r256 = 0u;
    if (p38) {
      const u32 r257 = shared<u32>(bar_71 + 3072u);
      r256 = r257;
    } else {
      r256 = 0u;
    }
    u32 r258 = 0u;
    if (p39) {
      const u32 r259 = shared<u32>(bar_71 + 3076u);
      r258 = r259;
    } else {
      r258 = 0u;
    }
    u32 r260 = 0u;
    if (p40) {
      const u32 r261 = shared<u32>(bar_71 + 3080u);
      r260 = r261;
    } else {
      r260 = 0u;
    }
    u32 r262 = 0u;
    if (p41) {
      const u32 r263 = shared<u32>(bar_71 + 3084u);
      r262 = r263;
    } else {
      r262 = 0u;
    }
    u32 r264 = 0u;
    if (p42) {
      const u32 r265 = shared<u32>(bar_71 + 3584u);
      r264 = r265;
    } else {
      r264 = 0u;
    }
    u32 r266 = 0u;
    if (p43) {
      const u32 r267 = shared<u32>(bar_71 + 3588u);
      r266 = r267;
    } else {
      r266 = 0u;
    }
    u32 r268 = 0u;
    if (p44) {
      const u32 r269 = shared<u32>(bar_71 + 3592u);
      r268 = r269;
    } else {
      r268 = 0u;
    }
    u32 r270 = 0u;
    if (p45) {
      const u32 r271 = shared<u32>(bar_71 + 3596u);
      r270 = r271;
    } else {
      r270 = 0u;
    }
    const u32 column_32 = r208;
    const u32 column_33 = r210;
    const u32 column_34 = r212;
    const u32 column_35 = r214;
    const u32 column_36 = r216;
    const u32 column_37 = r218;
    const u32 column_38 = r220;
    const u32 column_39 = r222;
    const u32 column_40 = r224;
    const u32 column_41 = r226;
    const u32 column_42 = r228;
    const u32 column_43 = r230;
    const u32 column_44 = r232;
    const u32 column_45 = r234;
    const u32 column_46 = r236;
    const u32 column_47 = r238;
    const u32 column_48 = r240;
    const u32 column_49 = r242;
    const u32 column_50 = r244;
    const u32 column_51 = r246;
    const u32 column_52 = r248;
    const u32 column_53 = r250;
    const u32 column_54 = r252;
    const u32 column_55 = r254;
    const u32 column_56 = r256;
    const u32 column_57 = r258;
    const u32 column_58 = r260;
    const u32 column_59 = r262;
    const u32 column_60 = r264;
    const u32 column_61 = r266;
    const u32 column_62 = r268;
    const u32 column_63 = r270;
    __syncthreads();
    if (p2) shared<u32>(state + 24u) = 0u;
    const bool p46 = (int)key_32 > r140 || ((int)key_32 == r140 && (int)column_32 <= r143);
    __syncthreads();
    if (p14 && p46) {
      const u32 at_68 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_69 = at_68;
      const u32 r272 = at_69 << 2;
      if ((int)at_69 < 4096) {
        shared<u32>(candidates + r272) = key_32;
        shared<u32>(columns + r272) = column_32;
      }
    }
    const bool p47 = (int)key_33 > r140 || ((int)key_33 == r140 && (int)column_33 <= r143);
    if (p15 && p47) {
      const u32 at_70 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_71 = at_70;
      const u32 r273 = at_71 << 2;
      if ((int)at_71 < 4096) {
        shared<u32>(candidates + r273) = key_33;
        shared<u32>(columns + r273) = column_33;
      }
    }
    const bool p48 = (int)key_34 > r140 || ((int)key_34 == r140 && (int)column_34 <= r143);
    if (p16 && p48) {
      const u32 at_72 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_73 = at_72;
      const u32 r274 = at_73 << 2;
      if ((int)at_73 < 4096) {
        shared<u32>(candidates + r274) = key_34;
        shared<u32>(columns + r274) = column_34;
      }
    }
    const bool p49 = (int)key_35 > r140 || ((int)key_35 == r140 && (int)column_35 <= r143);
    if (p17 && p49) {
      const u32 at_74 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_75 = at_74;
      const u32 r275 = at_75 << 2;
      if ((int)at_75 < 4096) {
        shared<u32>(candidates + r275) = key_35;
        shared<u32>(columns + r275) = column_35;
      }
    }
    const bool p50 = (int)key_36 > r140 || ((int)key_36 == r140 && (int)column_36 <= r143);
    if (p18 && p50) {
      const u32 at_76 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_77 = at_76;
      const u32 r276 = at_77 << 2;
      if ((int)at_77 < 4096) {
        shared<u32>(candidates + r276) = key_36;
        shared<u32>(columns + r276) = column_36;
      }
    }
    const bool p51 = (int)key_37 > r140 || ((int)key_37 == r140 && (int)column_37 <= r143);
    if (p19 && p51) {
      const u32 at_78 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_79 = at_78;
      const u32 r277 = at_79 << 2;
      if ((int)at_79 < 4096) {
        shared<u32>(candidates + r277) = key_37;
        shared<u32>(columns + r277) = column_37;
      }
    }
    const bool p52 = (int)key_38 > r140 || ((int)key_38 == r140 && (int)column_38 <= r143);
    if (p20 && p52) {
      const u32 at_80 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_81 = at_80;
      const u32 r278 = at_81 << 2;
      if ((int)at_81 < 4096) {
        shared<u32>(candidates + r278) = key_38;
        shared<u32>(columns + r278) = column_38;
      }
    }
    const bool p53 = (int)key_39 > r140 || ((int)key_39 == r140 && (int)column_39 <= r143);
    if (p21 && p53) {
      const u32 at_82 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_83 = at_82;
      const u32 r279 = at_83 << 2;
      if ((int)at_83 < 4096) {
        shared<u32>(candidates + r279) = key_39;
        shared<u32>(columns + r279) = column_39;
      }
    }
    const bool p54 = (int)key_40 > r140 || ((int)key_40 == r140 && (int)column_40 <= r143);
    if (p22 && p54) {
      const u32 at_84 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_85 = at_84;
      const u32 r280 = at_85 << 2;
      if ((int)at_85 < 4096) {
        shared<u32>(candidates + r280) = key_40;
        shared<u32>(columns + r280) = column_40;
      }
    }
    const bool p55 = (int)key_41 > r140 || ((int)key_41 == r140 && (int)column_41 <= r143);
    if (p23 && p55) {
      const u32 at_86 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_87 = at_86;
      const u32 r281 = at_87 << 2;
      if ((int)at_87 < 4096) {
        shared<u32>(candidates + r281) = key_41;
        shared<u32>(columns + r281) = column_41;
      }
    }
    const bool p56 = (int)key_42 > r140 || ((int)key_42 == r140 && (int)column_42 <= r143);
    if (p24 && p56) {
      const u32 at_88 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_89 = at_88;
      const u32 r282 = at_89 << 2;
      if ((int)at_89 < 4096) {
        shared<u32>(candidates + r282) = key_42;
        shared<u32>(columns + r282) = column_42;
      }
    }
    const bool p57 = (int)key_43 > r140 || ((int)key_43 == r140 && (int)column_43 <= r143);
    if (p25 && p57) {
      const u32 at_90 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_91 = at_90;
      const u32 r283 = at_91 << 2;
      if ((int)at_91 < 4096) {
        shared<u32>(candidates + r283) = key_43;
        shared<u32>(columns + r283) = column_43;
      }
    }
    const bool p58 = (int)key_44 > r140 || ((int)key_44 == r140 && (int)column_44 <= r143);
    if (p26 && p58) {
      const u32 at_92 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_93 = at_92;
      const u32 r284 = at_93 << 2;
      if ((int)at_93 < 4096) {
        shared<u32>(candidates + r284) = key_44;
        shared<u32>(columns + r284) = column_44;
      }
    }
    const bool p59 = (int)key_45 > r140 || ((int)key_45 == r140 && (int)column_45 <= r143);
    if (p27 && p59) {
      const u32 at_94 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_95 = at_94;
      const u32 r285 = at_95 << 2;
      if ((int)at_95 < 4096) {
        shared<u32>(candidates + r285) = key_45;
        shared<u32>(columns + r285) = column_45;
      }
    }
    const bool p60 = (int)key_46 > r140 || ((int)key_46 == r140 && (int)column_46 <= r143);
    if (p28 && p60) {
      const u32 at_96 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_97 = at_96;
      const u32 r286 = at_97 << 2;
      if ((int)at_97 < 4096) {
        shared<u32>(candidates + r286) = key_46;
        shared<u32>(columns + r286) = column_46;
      }
    }
    const bool p61 = (int)key_47 > r140 || ((int)key_47 == r140 && (int)column_47 <= r143);
    if (p29 && p61) {
      const u32 at_98 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_99 = at_98;
      const u32 r287 = at_99 << 2;
      if ((int)at_99 < 4096) {
        shared<u32>(candidates + r287) = key_47;
        shared<u32>(columns + r287) = column_47;
      }
    }
    const bool p62 = (int)key_48 > r140 || ((int)key_48 == r140 && (int)column_48 <= r143);
    if (p30 && p62) {
      const u32 at_100 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_101 = at_100;
      const u32 r288 = at_101 << 2;
      if ((int)at_101 < 4096) {
        shared<u32>(candidates + r288) = key_48;
        shared<u32>(columns + r288) = column_48;
      }
    }
    const bool p63 = (int)key_49 > r140 || ((int)key_49 == r140 && (int)column_49 <= r143);
    if (p31 && p63) {
      const u32 at_102 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_103 = at_102;
      const u32 r289 = at_103 << 2;
      if ((int)at_103 < 4096) {
        shared<u32>(candidates + r289) = key_49;
        shared<u32>(columns + r289) = column_49;
      }
    }
    const bool p64 = (int)key_50 > r140 || ((int)key_50 == r140 && (int)column_50 <= r143);
    if (p32 && p64) {
      const u32 at_104 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_105 = at_104;
      const u32 r290 = at_105 << 2;
      if ((int)at_105 < 4096) {
        shared<u32>(candidates + r290) = key_50;
        shared<u32>(columns + r290) = column_50;
      }
    }
    const bool p65 = (int)key_51 > r140 || ((int)key_51 == r140 && (int)column_51 <= r143);
    if (p33 && p65) {
      const u32 at_106 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_107 = at_106;
      const u32 r291 = at_107 << 2;
      if ((int)at_107 < 4096) {
        shared<u32>(candidates + r291) = key_51;
        shared<u32>(columns + r291) = column_51;
      }
    }
    const bool p66 = (int)key_52 > r140 || ((int)key_52 == r140 && (int)column_52 <= r143);
    if (p34 && p66) {
      const u32 at_108 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_109 = at_108;
      const u32 r292 = at_109 << 2;
      if ((int)at_109 < 4096) {
        shared<u32>(candidates + r292) = key_52;
        shared<u32>(columns + r292) = column_52;
      }
    }
    const bool p67 = (int)key_53 > r140 || ((int)key_53 == r140 && (int)column_53 <= r143);
    if (p35 && p67) {
      const u32 at_110 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_111 = at_110;
      const u32 r293 = at_111 << 2;
      if ((int)at_111 < 4096) {
        shared<u32>(candidates + r293) = key_53;
        shared<u32>(columns + r293) = column_53;
      }
    }
    const bool p68 = (int)key_54 > r140 || ((int)key_54 == r140 && (int)column_54 <= r143);
    if (p36 && p68) {
      const u32 at_112 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_113 = at_112;
      const u32 r294 = at_113 << 2;
      if ((int)at_113 < 4096) {
        shared<u32>(candidates + r294) = key_54;
        shared<u32>(columns + r294) = column_54;
      }
    }
    const bool p69 = (int)key_55 > r140 || ((int)key_55 == r140 && (int)column_55 <= r143);
    if (p37 && p69) {
      const u32 at_114 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_115 = at_114;
      const u32 r295 = at_115 << 2;
      if ((int)at_115 < 4096) {
        shared<u32>(candidates + r295) = key_55;
        shared<u32>(columns + r295) = column_55;
      }
    }
    const bool p70 = (int)key_56 > r140 || ((int)key_56 == r140 && (int)column_56 <= r143);
    if (p38 && p70) {
      const u32 at_116 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_117 = at_116;
      const u32 r296 = at_117 << 2;
      if ((int)at_117 < 4096) {
        shared<u32>(candidates + r296) = key_56;
        shared<u32>(columns + r296) = column_56;
      }
    }
    const bool p71 = (int)key_57 > r140 || ((int)key_57 == r140 && (int)column_57 <= r143);
    if (p39 && p71) {
      const u32 at_118 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_119 = at_118;
      const u32 r297 = at_119 << 2;
      if ((int)at_119 < 4096) {
        shared<u32>(candidates + r297) = key_57;
        shared<u32>(columns + r297) = column_57;
      }
    }
    const bool p72 = (int)key_58 > r140 || ((int)key_58 == r140 && (int)column_58 <= r143);
    if (p40 && p72) {
      const u32 at_120 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_121 = at_120;
      const u32 r298 = at_121 << 2;
      if ((int)at_121 < 4096) {
        shared<u32>(candidates + r298) = key_58;
        shared<u32>(columns + r298) = column_58;
      }
    }
    const bool p73 = (int)key_59 > r140 || ((int)key_59 == r140 && (int)column_59 <= r143);
    if (p41 && p73) {
      const u32 at_122 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_123 = at_122;
      const u32 r299 = at_123 << 2;
      if ((int)at_123 < 4096) {
        shared<u32>(candidates + r299) = key_59;
        shared<u32>(columns + r299) = column_59;
      }
    }
    const bool p74 = (int)key_60 > r140 || ((int)key_60 == r140 && (int)column_60 <= r143);
    if (p42 && p74) {
      const u32 at_124 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_125 = at_124;
      const u32 r300 = at_125 << 2;
      if ((int)at_125 < 4096) {
        shared<u32>(candidates + r300) = key_60;
        shared<u32>(columns + r300) = column_60;
      }
    }
    const bool p75 = (int)key_61 > r140 || ((int)key_61 == r140 && (int)column_61 <= r143);
    if (p43 && p75) {
      const u32 at_126 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_127 = at_126;
      const u32 r301 = at_127 << 2;
      if ((int)at_127 < 4096) {
        shared<u32>(candidates + r301) = key_61;
        shared<u32>(columns + r301) = column_61;
      }
    }
    const bool p76 = (int)key_62 > r140 || ((int)key_62 == r140 && (int)column_62 <= r143);
    if (p44 && p76) {
      const u32 at_128 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_129 = at_128;
      const u32 r302 = at_129 << 2;
      if ((int)at_129 < 4096) {
        shared<u32>(candidates + r302) = key_62;
        shared<u32>(columns + r302) = column_62;
      }
    }
    const bool p77 = (int)key_63 > r140 || ((int)key_63 == r140 && (int)column_63 <= r143);
    if (p45 && p77) {
      const u32 at_130 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_131 = at_130;
      const u32 r303 = at_131 << 2;
      if ((int)at_131 < 4096) {
        shared<u32>(candidates + r303) = key_63;
        shared<u32>(columns + r303) = column_63;
      }
    }
    __syncthreads();
  }

  // select.ts:268  const kept = state.at(KEPT);
  const u32 selected_0 = shared<u32>(state + 24u);

  // select.ts:269  const floor = state.at(FLOOR);
  const u32 selected_1 = shared<u32>(state);

  // select.ts:270  const last = lastColumn(state);
  const u32 selected_2 = shared<u32>(state + 8u);
  const u32 selected_3 = shared<u32>(state + 12u);
  const u32 selected_4 = selected_2 + shift_right(2147483647u, (31u - selected_3) & 0x1fu);

  // select.ts:271  let total = 0;
  u32 selected_5 = 0u;

  // select.ts:273  for (const window of range(ceilDiv(size, 32 * BINS))) {
  const u32 selected_6 = r3 / 65536;
  const u32 selected_7 = r3 - (selected_6 << 16);
  const u32 selected_8 = selected_6 + (selected_7 != 0u && (int)(selected_7 ^ 0x10000u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:94  writeSelection(candidates, columns, capacity, topk, 0, length, bins, state, order, (rank, colum...
  const u32 selected_9 = (sums_0 << 7) + (r6 << 14);

  // indexer_topk_paged.ts:96  indices.set(row, rank, column < 0 ? -1 : slot);
  char* const selected_at = indices + 8192ll * (int)blockIdx.x;
  const u32 selected_10 = selected_9 + 32u;
  const u32 selected_11 = selected_9 + 64u;
  const u32 selected_12 = selected_9 + 96u;
  const u32 selected_13 = selected_9 + 4096u;
  const u32 selected_14 = selected_9 + 4128u;
  const u32 selected_15 = selected_9 + 4160u;
  const u32 selected_16 = selected_9 + 4192u;
  const u32 selected_17 = selected_9 + 8192u;
  const u32 selected_18 = selected_9 + 8224u;
  const u32 selected_19 = selected_9 + 8256u;
  const u32 selected_20 = selected_9 + 8288u;
  const u32 selected_21 = selected_9 + 12288u;
  const u32 selected_22 = selected_9 + 12320u;
  const u32 selected_23 = selected_9 + 12352u;
  const u32 selected_24 = selected_9 + 12384u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool selected_if_0 = sums_0 == 0u;
  const u32 selected_25 = scratch2 + (((r6 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3));
  #pragma unroll 1
  for (int window = 0; window < (int)selected_8; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 selected_26 = (u32)window << 16;

    // select.ts:275  const rank = total;
    const u32 selected_27 = selected_5;

    // select.ts:276  fill(bins, 0);
    shared<uint4>(bar_2) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(bar_2 + 512u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(bar_2 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(bar_2 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:277  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i5 = (int)threadIdx.x; i5 < (int)selected_0; i5 = step_to(i5, 128u, (int)selected_0)) {
      // select.ts:278  const at = columns.at(i) - start;
      const u32 selected_28 = (u32)i5 << 2;
      const u32 selected_29 = shared<u32>(columns + selected_28);
      const u32 selected_30 = selected_29 - selected_26;

      // select.ts:279  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool selected_if_1 = selected_30 < 65536u;
      if (selected_if_1) {
        // select.ts:182  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 selected_31 = shared<u32>(candidates + selected_28);
        const bool selected_if_2 = (int)selected_31 > (int)selected_1 || (selected_31 == selected_1 && (int)selected_29 <= (int)selected_4);
        selected_if_1 = selected_if_2;
      }
      if (selected_if_1) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)selected_30 >> 5) << 2)), shift_left(1u, selected_30 & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v16 = shared<uint4>(bar_2);
    const uint4 v17 = shared<uint4>(bar_2 + 512u);
    const uint4 v18 = shared<uint4>(bar_2 + 1024u);
    const uint4 v19 = shared<uint4>(bar_2 + 1536u);

    // select.ts:283  const counts = map(words, (word) => popcount(word));
    const int counts_0 = __popc(v16.x);
    const int counts_1 = __popc(v16.y);
    const int counts_2 = __popc(v16.z);
    const int counts_3 = __popc(v16.w);
    const int counts_4 = __popc(v17.x);
    const int counts_5 = __popc(v17.y);
    const int counts_6 = __popc(v17.z);
    const int counts_7 = __popc(v17.w);
    const int counts_8 = __popc(v18.x);
    const int counts_9 = __popc(v18.y);
    const int counts_10 = __popc(v18.z);
    const int counts_11 = __popc(v18.w);
    const int counts_12 = __popc(v19.x);
    const int counts_13 = __popc(v19.y);
    const int counts_14 = __popc(v19.z);
    const int counts_15 = __popc(v19.w);

    // select.ts:284  const upTo = scanSum(counts, 0);
    const u32 upTo_619 = (u32)counts_0 + counts_1;
    const u32 upTo_620 = (u32)counts_4 + counts_5;
    const u32 upTo_621 = (u32)counts_8 + counts_9;
    const u32 upTo_622 = (u32)counts_12 + counts_13;
    const u32 upTo_623 = upTo_619 + counts_2;
    const u32 upTo_624 = upTo_619 + ((u32)counts_2 + counts_3);
    const u32 upTo_625 = upTo_620 + counts_6;
    const u32 upTo_626 = upTo_620 + ((u32)counts_6 + counts_7);
    const u32 upTo_627 = upTo_621 + counts_10;
    const u32 upTo_628 = upTo_621 + ((u32)counts_10 + counts_11);
    const u32 upTo_629 = upTo_622 + counts_14;
    const u32 upTo_630 = upTo_622 + ((u32)counts_14 + counts_15);
    const u32 upTo_631 = __shfl_xor_sync(0xffffffffu, upTo_624, 1);
    const u32 upTo_632 = upTo_if_0 ? upTo_631 + counts_0 : (u32)counts_0;
    const u32 upTo_633 = upTo_if_0 ? upTo_631 + upTo_619 : upTo_619;
    const u32 upTo_634 = upTo_if_0 ? upTo_631 + upTo_623 : upTo_623;
    const u32 upTo_635 = upTo_if_0 ? upTo_631 + upTo_624 : upTo_624;
    const u32 upTo_636 = __shfl_xor_sync(0xffffffffu, upTo_626, 1);
    const u32 upTo_637 = upTo_if_0 ? upTo_636 + counts_4 : (u32)counts_4;
    const u32 upTo_638 = upTo_if_0 ? upTo_636 + upTo_620 : upTo_620;
    const u32 upTo_639 = upTo_if_0 ? upTo_636 + upTo_625 : upTo_625;
    const u32 upTo_640 = upTo_if_0 ? upTo_636 + upTo_626 : upTo_626;
    const u32 upTo_641 = __shfl_xor_sync(0xffffffffu, upTo_628, 1);
    const u32 upTo_642 = upTo_if_0 ? upTo_641 + counts_8 : (u32)counts_8;
    const u32 upTo_643 = upTo_if_0 ? upTo_641 + upTo_621 : upTo_621;
    const u32 upTo_644 = upTo_if_0 ? upTo_641 + upTo_627 : upTo_627;
    const u32 upTo_645 = upTo_if_0 ? upTo_641 + upTo_628 : upTo_628;
    const u32 upTo_646 = __shfl_xor_sync(0xffffffffu, upTo_630, 1);
    const u32 upTo_647 = upTo_if_0 ? upTo_646 + counts_12 : (u32)counts_12;
    const u32 upTo_648 = upTo_if_0 ? upTo_646 + upTo_622 : upTo_622;
    const u32 upTo_649 = upTo_if_0 ? upTo_646 + upTo_629 : upTo_629;
    const u32 upTo_650 = upTo_if_0 ? upTo_646 + upTo_630 : upTo_630;
    const u32 upTo_651 = upTo_624 + upTo_631;
    const u32 upTo_652 = upTo_626 + upTo_636;
    const u32 upTo_653 = upTo_628 + upTo_641;
    const u32 upTo_654 = upTo_630 + upTo_646;
    const u32 upTo_655 = __shfl_xor_sync(0xffffffffu, upTo_651, 2);
    const u32 upTo_656 = upTo_if_1 ? upTo_655 + upTo_632 : upTo_632;
    const u32 upTo_657 = upTo_if_1 ? upTo_655 + upTo_633 : upTo_633;
    const u32 upTo_658 = upTo_if_1 ? upTo_655 + upTo_634 : upTo_634;
    const u32 upTo_659 = upTo_if_1 ? upTo_655 + upTo_635 : upTo_635;
    const u32 upTo_660 = __shfl_xor_sync(0xffffffffu, upTo_652, 2);
    const u32 upTo_661 = upTo_if_1 ? upTo_660 + upTo_637 : upTo_637;
    const u32 upTo_662 = upTo_if_1 ? upTo_660 + upTo_638 : upTo_638;
    const u32 upTo_663 = upTo_if_1 ? upTo_660 + upTo_639 : upTo_639;
    const u32 upTo_664 = upTo_if_1 ? upTo_660 + upTo_640 : upTo_640;
    const u32 upTo_665 = __shfl_xor_sync(0xffffffffu, upTo_653, 2);
    const u32 upTo_666 = upTo_if_1 ? upTo_665 + upTo_642 : upTo_642;
    const u32 upTo_667 = upTo_if_1 ? upTo_665 + upTo_643 : upTo_643;
    const u32 upTo_668 = upTo_if_1 ? upTo_665 + upTo_644 : upTo_644;
    const u32 upTo_669 = upTo_if_1 ? upTo_665 + upTo_645 : upTo_645;
    const u32 upTo_670 = __shfl_xor_sync(0xffffffffu, upTo_654, 2);
    const u32 upTo_671 = upTo_if_1 ? upTo_670 + upTo_647 : upTo_647;
    const u32 upTo_672 = upTo_if_1 ? upTo_670 + upTo_648 : upTo_648;
    const u32 upTo_673 = upTo_if_1 ? upTo_670 + upTo_649 : upTo_649;
    const u32 upTo_674 = upTo_if_1 ? upTo_670 + upTo_650 : upTo_650;
    const u32 upTo_675 = upTo_651 + upTo_655;
    const u32 upTo_676 = upTo_652 + upTo_660;
    const u32 upTo_677 = upTo_653 + upTo_665;
    const u32 upTo_678 = upTo_654 + upTo_670;
    const u32 upTo_679 = __shfl_xor_sync(0xffffffffu, upTo_675, 4);
    const u32 upTo_680 = upTo_if_2 ? upTo_679 + upTo_656 : upTo_656;
    const u32 upTo_681 = upTo_if_2 ? upTo_679 + upTo_657 : upTo_657;
    const u32 upTo_682 = upTo_if_2 ? upTo_679 + upTo_658 : upTo_658;
    const u32 upTo_683 = upTo_if_2 ? upTo_679 + upTo_659 : upTo_659;
    const u32 upTo_684 = __shfl_xor_sync(0xffffffffu, upTo_676, 4);
    const u32 upTo_685 = upTo_if_2 ? upTo_684 + upTo_661 : upTo_661;
    const u32 upTo_686 = upTo_if_2 ? upTo_684 + upTo_662 : upTo_662;
    const u32 upTo_687 = upTo_if_2 ? upTo_684 + upTo_663 : upTo_663;
    const u32 upTo_688 = upTo_if_2 ? upTo_684 + upTo_664 : upTo_664;
    const u32 upTo_689 = __shfl_xor_sync(0xffffffffu, upTo_677, 4);
    const u32 upTo_690 = upTo_if_2 ? upTo_689 + upTo_666 : upTo_666;
    const u32 upTo_691 = upTo_if_2 ? upTo_689 + upTo_667 : upTo_667;
    const u32 upTo_692 = upTo_if_2 ? upTo_689 + upTo_668 : upTo_668;
    const u32 upTo_693 = upTo_if_2 ? upTo_689 + upTo_669 : upTo_669;
    const u32 upTo_694 = __shfl_xor_sync(0xffffffffu, upTo_678, 4);
    const u32 upTo_695 = upTo_if_2 ? upTo_694 + upTo_671 : upTo_671;
    const u32 upTo_696 = upTo_if_2 ? upTo_694 + upTo_672 : upTo_672;
    const u32 upTo_697 = upTo_if_2 ? upTo_694 + upTo_673 : upTo_673;
    const u32 upTo_698 = upTo_if_2 ? upTo_694 + upTo_674 : upTo_674;
    const u32 upTo_699 = upTo_675 + upTo_679;
    const u32 upTo_700 = upTo_676 + upTo_684;
    const u32 upTo_701 = upTo_677 + upTo_689;
    const u32 upTo_702 = upTo_678 + upTo_694;
    const u32 upTo_703 = __shfl_xor_sync(0xffffffffu, upTo_699, 8);
    const u32 upTo_704 = upTo_if_3 ? upTo_703 + upTo_680 : upTo_680;
    const u32 upTo_705 = upTo_if_3 ? upTo_703 + upTo_681 : upTo_681;
    const u32 upTo_706 = upTo_if_3 ? upTo_703 + upTo_682 : upTo_682;
    const u32 upTo_707 = upTo_if_3 ? upTo_703 + upTo_683 : upTo_683;
    const u32 upTo_708 = __shfl_xor_sync(0xffffffffu, upTo_700, 8);
    const u32 upTo_709 = upTo_if_3 ? upTo_708 + upTo_685 : upTo_685;
    const u32 upTo_710 = upTo_if_3 ? upTo_708 + upTo_686 : upTo_686;
    const u32 upTo_711 = upTo_if_3 ? upTo_708 + upTo_687 : upTo_687;
    const u32 upTo_712 = upTo_if_3 ? upTo_708 + upTo_688 : upTo_688;
    const u32 upTo_713 = __shfl_xor_sync(0xffffffffu, upTo_701, 8);
    const u32 upTo_714 = upTo_if_3 ? upTo_713 + upTo_690 : upTo_690;
    const u32 upTo_715 = upTo_if_3 ? upTo_713 + upTo_691 : upTo_691;
    const u32 upTo_716 = upTo_if_3 ? upTo_713 + upTo_692 : upTo_692;
    const u32 upTo_717 = upTo_if_3 ? upTo_713 + upTo_693 : upTo_693;
    const u32 upTo_718 = __shfl_xor_sync(0xffffffffu, upTo_702, 8);
    const u32 upTo_719 = upTo_if_3 ? upTo_718 + upTo_695 : upTo_695;
    const u32 upTo_720 = upTo_if_3 ? upTo_718 + upTo_696 : upTo_696;
    const u32 upTo_721 = upTo_if_3 ? upTo_718 + upTo_697 : upTo_697;
    const u32 upTo_722 = upTo_if_3 ? upTo_718 + upTo_698 : upTo_698;
    const u32 upTo_723 = upTo_699 + upTo_703;
    const u32 upTo_724 = upTo_700 + upTo_708;
    const u32 upTo_725 = upTo_701 + upTo_713;
    const u32 upTo_726 = upTo_702 + upTo_718;
    const u32 upTo_727 = __shfl_xor_sync(0xffffffffu, upTo_723, 16);
    const u32 upTo_728 = upTo_if_4 ? upTo_727 + upTo_704 : upTo_704;
    const u32 upTo_729 = upTo_if_4 ? upTo_727 + upTo_705 : upTo_705;
    const u32 upTo_730 = upTo_if_4 ? upTo_727 + upTo_706 : upTo_706;
    const u32 upTo_731 = upTo_if_4 ? upTo_727 + upTo_707 : upTo_707;
    const u32 upTo_732 = __shfl_xor_sync(0xffffffffu, upTo_724, 16);
    const u32 upTo_733 = __shfl_xor_sync(0xffffffffu, upTo_725, 16);
    const u32 upTo_734 = __shfl_xor_sync(0xffffffffu, upTo_726, 16);
    const u32 upTo_735 = upTo_723 + upTo_727;
    const u32 upTo_736 = upTo_725 + upTo_733;
    const u32 upTo_737 = upTo_735 + (upTo_if_4 ? upTo_732 + upTo_709 : upTo_709);
    const u32 upTo_738 = upTo_735 + (upTo_if_4 ? upTo_732 + upTo_710 : upTo_710);
    const u32 upTo_739 = upTo_735 + (upTo_if_4 ? upTo_732 + upTo_711 : upTo_711);
    const u32 upTo_740 = upTo_735 + (upTo_if_4 ? upTo_732 + upTo_712 : upTo_712);
    const u32 upTo_741 = upTo_735 + (upTo_724 + upTo_732);
    const u32 upTo_742 = upTo_741 + (upTo_if_4 ? upTo_733 + upTo_714 : upTo_714);
    const u32 upTo_743 = upTo_741 + (upTo_if_4 ? upTo_733 + upTo_715 : upTo_715);
    const u32 upTo_744 = upTo_741 + (upTo_if_4 ? upTo_733 + upTo_716 : upTo_716);
    const u32 upTo_745 = upTo_741 + (upTo_if_4 ? upTo_733 + upTo_717 : upTo_717);
    const u32 upTo_746 = upTo_741 + (upTo_736 + (upTo_if_4 ? upTo_734 + upTo_719 : upTo_719));
    const u32 upTo_747 = upTo_741 + (upTo_736 + (upTo_if_4 ? upTo_734 + upTo_720 : upTo_720));
    const u32 upTo_748 = upTo_741 + (upTo_736 + (upTo_if_4 ? upTo_734 + upTo_721 : upTo_721));
    const u32 upTo_749 = upTo_741 + (upTo_736 + (upTo_if_4 ? upTo_734 + upTo_722 : upTo_722));
    const u32 upTo_750 = upTo_741 + (upTo_736 + (upTo_726 + upTo_734));
    shared<u32>(upTo_1) = upTo_750;
    __syncthreads();
    const u32 upTo_751 = shared<u32>(upTo_3);
    const u32 upTo_752 = upTo_if_5 ? upTo_751 + upTo_728 : upTo_728;
    const u32 upTo_753 = upTo_if_5 ? upTo_751 + upTo_729 : upTo_729;
    const u32 upTo_754 = upTo_if_5 ? upTo_751 + upTo_730 : upTo_730;
    const u32 upTo_755 = upTo_if_5 ? upTo_751 + upTo_731 : upTo_731;
    const u32 upTo_756 = upTo_if_5 ? upTo_751 + upTo_737 : upTo_737;
    const u32 upTo_757 = upTo_if_5 ? upTo_751 + upTo_738 : upTo_738;
    const u32 upTo_758 = upTo_if_5 ? upTo_751 + upTo_739 : upTo_739;
    const u32 upTo_759 = upTo_if_5 ? upTo_751 + upTo_740 : upTo_740;
    const u32 upTo_760 = upTo_if_5 ? upTo_751 + upTo_742 : upTo_742;
    const u32 upTo_761 = upTo_if_5 ? upTo_751 + upTo_743 : upTo_743;
    const u32 upTo_762 = upTo_if_5 ? upTo_751 + upTo_744 : upTo_744;
    const u32 upTo_763 = upTo_if_5 ? upTo_751 + upTo_745 : upTo_745;
    const u32 upTo_764 = upTo_if_5 ? upTo_751 + upTo_746 : upTo_746;
    const u32 upTo_765 = upTo_if_5 ? upTo_751 + upTo_747 : upTo_747;
    const u32 upTo_766 = upTo_if_5 ? upTo_751 + upTo_748 : upTo_748;
    const u32 upTo_767 = upTo_if_5 ? upTo_751 + upTo_749 : upTo_749;
    shared<u32>(upTo_4) = upTo_750 + upTo_751;
    __syncthreads();
    const u32 upTo_768 = shared<u32>(upTo_6);

    // select.ts:286  let word = words.at(w);
    u32 selected_32 = v16.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 selected_33 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_752 : upTo_752) - counts_0;
    const u32 selected_34 = selected_26 + selected_9 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n = 0; n < counts_0; n++) {
      const u32 selected_35 = selected_33 + n;
      const u32 selected_36 = selected_34 - __clz((int)(selected_32 & (selected_32 * 4294967295u)));
      if (sums_if && selected_35 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_35) = (int)selected_36 < 0 ? 4294967295u : selected_36;

      // select.ts:291  word = word & (word - 1);
      selected_32 = selected_32 & (selected_32 - 1u);
    }
    u32 selected_37 = v16.y;
    const u32 selected_38 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_753 : upTo_753) - counts_1;
    const u32 selected_39 = selected_26 + selected_10 + 31u;
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_1; n2++) {
      const u32 selected_40 = selected_38 + n2;
      const u32 selected_41 = selected_39 - __clz((int)(selected_37 & (selected_37 * 4294967295u)));
      if (sums_if && selected_40 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_40) = (int)selected_41 < 0 ? 4294967295u : selected_41;
      selected_37 = selected_37 & (selected_37 - 1u);
    }
    u32 selected_42 = v16.z;
    const u32 selected_43 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_754 : upTo_754) - counts_2;
    const u32 selected_44 = selected_26 + selected_11 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_2; n3++) {
      const u32 selected_45 = selected_43 + n3;
      const u32 selected_46 = selected_44 - __clz((int)(selected_42 & (selected_42 * 4294967295u)));
      if (sums_if && selected_45 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_45) = (int)selected_46 < 0 ? 4294967295u : selected_46;
      selected_42 = selected_42 & (selected_42 - 1u);
    }
    u32 selected_47 = v16.w;
    const u32 selected_48 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_755 : upTo_755) - counts_3;
    const u32 selected_49 = selected_26 + selected_12 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_3; n4++) {
      const u32 selected_50 = selected_48 + n4;
      const u32 selected_51 = selected_49 - __clz((int)(selected_47 & (selected_47 * 4294967295u)));
      if (sums_if && selected_50 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_50) = (int)selected_51 < 0 ? 4294967295u : selected_51;
      selected_47 = selected_47 & (selected_47 - 1u);
    }
    u32 selected_52 = v17.x;
    const u32 selected_53 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_756 : upTo_756) - counts_4;
    const u32 selected_54 = selected_26 + selected_13 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 selected_55 = selected_53 + n5;
      const u32 selected_56 = selected_54 - __clz((int)(selected_52 & (selected_52 * 4294967295u)));
      if (sums_if && selected_55 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_55) = (int)selected_56 < 0 ? 4294967295u : selected_56;
      selected_52 = selected_52 & (selected_52 - 1u);
    }
    u32 selected_57 = v17.y;
    const u32 selected_58 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_757 : upTo_757) - counts_5;
    const u32 selected_59 = selected_26 + selected_14 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 selected_60 = selected_58 + n6;
      const u32 selected_61 = selected_59 - __clz((int)(selected_57 & (selected_57 * 4294967295u)));
      if (sums_if && selected_60 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_60) = (int)selected_61 < 0 ? 4294967295u : selected_61;
      selected_57 = selected_57 & (selected_57 - 1u);
    }
    u32 selected_62 = v17.z;
    const u32 selected_63 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_758 : upTo_758) - counts_6;
    const u32 selected_64 = selected_26 + selected_15 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 selected_65 = selected_63 + n7;
      const u32 selected_66 = selected_64 - __clz((int)(selected_62 & (selected_62 * 4294967295u)));
      if (sums_if && selected_65 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_65) = (int)selected_66 < 0 ? 4294967295u : selected_66;
      selected_62 = selected_62 & (selected_62 - 1u);
    }
    u32 selected_67 = v17.w;
    const u32 selected_68 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_759 : upTo_759) - counts_7;
    const u32 selected_69 = selected_26 + selected_16 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 selected_70 = selected_68 + n8;
      const u32 selected_71 = selected_69 - __clz((int)(selected_67 & (selected_67 * 4294967295u)));
      if (sums_if && selected_70 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_70) = (int)selected_71 < 0 ? 4294967295u : selected_71;
      selected_67 = selected_67 & (selected_67 - 1u);
    }
    u32 selected_72 = v18.x;
    const u32 selected_73 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_760 : upTo_760) - counts_8;
    const u32 selected_74 = selected_26 + selected_17 + 31u;
    #pragma unroll 1
    for (int n9 = 0; n9 < counts_8; n9++) {
      const u32 selected_75 = selected_73 + n9;
      const u32 selected_76 = selected_74 - __clz((int)(selected_72 & (selected_72 * 4294967295u)));
      if (sums_if && selected_75 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_75) = (int)selected_76 < 0 ? 4294967295u : selected_76;
      selected_72 = selected_72 & (selected_72 - 1u);
    }
    u32 selected_77 = v18.y;
    const u32 selected_78 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_761 : upTo_761) - counts_9;
    const u32 selected_79 = selected_26 + selected_18 + 31u;
    #pragma unroll 1
    for (int n10 = 0; n10 < counts_9; n10++) {
      const u32 selected_80 = selected_78 + n10;
      const u32 selected_81 = selected_79 - __clz((int)(selected_77 & (selected_77 * 4294967295u)));
      if (sums_if && selected_80 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_80) = (int)selected_81 < 0 ? 4294967295u : selected_81;
      selected_77 = selected_77 & (selected_77 - 1u);
    }
    u32 selected_82 = v18.z;
    const u32 selected_83 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_762 : upTo_762) - counts_10;
    const u32 selected_84 = selected_26 + selected_19 + 31u;
    #pragma unroll 1
    for (int n11 = 0; n11 < counts_10; n11++) {
      const u32 selected_85 = selected_83 + n11;
      const u32 selected_86 = selected_84 - __clz((int)(selected_82 & (selected_82 * 4294967295u)));
      if (sums_if && selected_85 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_85) = (int)selected_86 < 0 ? 4294967295u : selected_86;
      selected_82 = selected_82 & (selected_82 - 1u);
    }
    u32 selected_87 = v18.w;
    const u32 selected_88 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_763 : upTo_763) - counts_11;
    const u32 selected_89 = selected_26 + selected_20 + 31u;
    #pragma unroll 1
    for (int n12 = 0; n12 < counts_11; n12++) {
      const u32 selected_90 = selected_88 + n12;
      const u32 selected_91 = selected_89 - __clz((int)(selected_87 & (selected_87 * 4294967295u)));
      if (sums_if && selected_90 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_90) = (int)selected_91 < 0 ? 4294967295u : selected_91;
      selected_87 = selected_87 & (selected_87 - 1u);
    }
    u32 selected_92 = v19.x;
    const u32 selected_93 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_764 : upTo_764) - counts_12;
    const u32 selected_94 = selected_26 + selected_21 + 31u;
    #pragma unroll 1
    for (int n13 = 0; n13 < counts_12; n13++) {
      const u32 selected_95 = selected_93 + n13;
      const u32 selected_96 = selected_94 - __clz((int)(selected_92 & (selected_92 * 4294967295u)));
      if (sums_if && selected_95 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_95) = (int)selected_96 < 0 ? 4294967295u : selected_96;
      selected_92 = selected_92 & (selected_92 - 1u);
    }
    u32 selected_97 = v19.y;
    const u32 selected_98 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_765 : upTo_765) - counts_13;
    const u32 selected_99 = selected_26 + selected_22 + 31u;
    #pragma unroll 1
    for (int n14 = 0; n14 < counts_13; n14++) {
      const u32 selected_100 = selected_98 + n14;
      const u32 selected_101 = selected_99 - __clz((int)(selected_97 & (selected_97 * 4294967295u)));
      if (sums_if && selected_100 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_100) = (int)selected_101 < 0 ? 4294967295u : selected_101;
      selected_97 = selected_97 & (selected_97 - 1u);
    }
    u32 selected_102 = v19.z;
    const u32 selected_103 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_766 : upTo_766) - counts_14;
    const u32 selected_104 = selected_26 + selected_23 + 31u;
    #pragma unroll 1
    for (int n15 = 0; n15 < counts_14; n15++) {
      const u32 selected_105 = selected_103 + n15;
      const u32 selected_106 = selected_104 - __clz((int)(selected_102 & (selected_102 * 4294967295u)));
      if (sums_if && selected_105 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_105) = (int)selected_106 < 0 ? 4294967295u : selected_106;
      selected_102 = selected_102 & (selected_102 - 1u);
    }
    u32 selected_107 = v19.w;
    const u32 selected_108 = selected_27 + (upTo_if_6 ? upTo_768 + upTo_767 : upTo_767) - counts_15;
    const u32 selected_109 = selected_26 + selected_24 + 31u;
    #pragma unroll 1
    for (int n16 = 0; n16 < counts_15; n16++) {
      const u32 selected_110 = selected_108 + n16;
      const u32 selected_111 = selected_109 - __clz((int)(selected_107 & (selected_107 * 4294967295u)));
      if (sums_if && selected_110 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_110) = (int)selected_111 < 0 ? 4294967295u : selected_111;
      selected_107 = selected_107 & (selected_107 - 1u);
    }
    const u32 selected_112 = upTo_623 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 selected_113 = selected_112 + counts_8 + counts_9 + counts_10 + counts_11 + counts_12;
    const u32 selected_114 = selected_113 + counts_13 + counts_14 + counts_15;
    const u32 selected_115 = __shfl_xor_sync(0xffffffffu, selected_114, 1);
    const u32 selected_116 = selected_114 + selected_115;
    const u32 selected_117 = __shfl_xor_sync(0xffffffffu, selected_116, 2);
    const u32 selected_118 = selected_116 + selected_117;
    const u32 selected_119 = __shfl_xor_sync(0xffffffffu, selected_118, 4);
    const u32 selected_120 = selected_118 + selected_119;
    const u32 selected_121 = __shfl_xor_sync(0xffffffffu, selected_120, 8);
    const u32 selected_122 = selected_120 + selected_121;
    const u32 selected_123 = __shfl_xor_sync(0xffffffffu, selected_122, 16);
    if (selected_if_0) shared<u32>(selected_25) = selected_122 + selected_123;
    __syncthreads();
    const u32 selected_124 = shared<u32>(scratch2);
    const u32 selected_125 = shared<u32>(scratch2 + 4u);
    const u32 selected_126 = shared<u32>(scratch2 + 8u);
    const u32 selected_127 = shared<u32>(scratch2 + 12u);
    const u32 selected_128 = selected_27 + (selected_124 + selected_125 + selected_126 + selected_127);
    selected_5 = selected_128;
  }

  // select.ts:316  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const u32 r304 = selected_5;

  // select.ts:317  parallel([topk], (rank) => {
  #pragma unroll 1
  for (int rank = (int)threadIdx.x; rank < 2048; rank += 128) {
    // select.ts:318  if (rank >= selected) write(rank, -1);
    if (rank >= (int)r304) {
      if (sums_if) *(u32*)(selected_at + 4ll * rank) = 4294967295u;
    }
  }
}
