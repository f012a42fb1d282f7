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
// `indexer_topk` over a paged cache, a page at a time: exactly what `topk_select` chooses of `indexer_logits_paged`. `out`: positions in the
// request, or slots of the cache (page * 64 + offset), in the order of the positions.

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
static __device__ __forceinline__ void ldmatrix_m8n8_x4_shared_b16(u32* d0, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0[0]), "=r"(d0[1]), "=r"(d0[2]), "=r"(d0[3]) : "r"(a) : "memory");
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32: the 32 lanes of a warp multiply two small matrices that are spread over their registers: d = a * b + c
static __device__ __forceinline__ void mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(float* d0, const u32* a, const u32* b, const float* c) {
  asm volatile("mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e4m3.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0[0]), "=f"(d0[1]), "=f"(d0[2]), "=f"(d0[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b[0]), "r"(b[1]), "f"(c[0]), "f"(c[1]), "f"(c[2]), "f"(c[3]));
}

// 69664 bytes
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
  const u32 K = shared_address(smem);            // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages
  const u32 candidates = shared_address(smem) + 24576u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 40960u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 57344u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 24576u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 65536u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 65568u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 66080u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 66592u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch3 = shared_address(smem) + 67104u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 67616u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch5 = shared_address(smem) + 68128u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch6 = shared_address(smem) + 68640u; // 512 bytes: i32[1, 128]: upTo.3 across warps
  const u32 scratch7 = shared_address(smem) + 69152u; // 512 bytes: i32[1, 128]: upTo.3 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk_paged.ts:30  export const indexerTopkPaged = kernel(
  const u32 indexerTopkPaged = (u32)dim_B * dim_N;

  // indexer_topk_paged.ts:66  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_topk_paged.ts:67  const n = row - b * N;
  const u32 n = blockIdx.x - (u32)b * dim_N;

  // indexer_topk_paged.ts:68  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * (int)n));
  const int length = min(max((int)length_0, 0), (int)((u32)dim_M << 6));

  // indexer_topk_paged.ts:74  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk_paged.ts:75  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // indexer_topk_paged.ts:78  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const u32 r0 = threadIdx.x & 7u;
  const u32 r1 = (threadIdx.x >> 3) & 3u;
  const u32 r2 = threadIdx.x >> 5;
  const u32 r3 = r2 << 11;
  const u32 r4 = (r1 << 7) + r3 + (r0 << 4);
  const u32 r5 = r4 ^ ((r4 >> 3) & 0x70u);
  const u32 r6 = Q + r5;
  const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * (int)n;
  const char* const d1 = d0 + 128ll * (int)r1 + 2048ll * (int)r2 + 16ll * (int)r0;
  const u32 r7 = r5 ^ 0x40u;
  const u32 r8 = Q + r7;
  if (length_if) {
    cp_async_cg_shared_global<16>(r6, d1);
    cp_async_cg_shared_global<16>(r8 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r6 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r8 + 1536u, d1 + 1536);
  } else {
    const u32 r9 = length_if ? 16u : 0u;
    cp_async_cg_shared_global<16>(r6, d1, r9);
    cp_async_cg_shared_global<16>(r8 + 512u, d1 + 512, r9);
    cp_async_cg_shared_global<16>(r6 + 1024u, d1 + 1024, r9);
    cp_async_cg_shared_global<16>(r8 + 1536u, d1 + 1536, r9);
  }
  cp_async_commit_group();

  // indexer_topk_paged.ts:79  for (const p of pipelined(ceilDiv(length, PAGE), { stages })) {
  const u32 r10 = length / 64;
  const u32 r11 = length - (r10 << 6);
  const int r12 = r10 + (r11 != 0u && (int)(r11 ^ 0x40u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:81  const page = block_table.at(b, p);
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2);

  // indexer_topk_paged.ts:83  copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
  const u32 r13 = K + r5;
  const char* const d2 = cache + 128ll * (int)r1 + 2048ll * (int)r2 + 16ll * (int)r0;
  const u32 r14 = K + r7;
  if (r12 > 0) {
    u32 page_0 = 0u;
    if (length_if_0 && dim_M > 0) page_0 = __ldg((const u32*)page_at);
    const bool p1 = page_0 < (u32)dim_P;
    const char* const d3 = d2 + 8448ll * (int)page_0;
    if (p1) {
      cp_async_cg_shared_global<16>(r13, d3);
      cp_async_cg_shared_global<16>(r14 + 512u, d3 + 512);
      cp_async_cg_shared_global<16>(r13 + 1024u, d3 + 1024);
      cp_async_cg_shared_global<16>(r14 + 1536u, d3 + 1536);
    } else {
      const u32 r15 = p1 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r13, d3, r15);
      cp_async_cg_shared_global<16>(r14 + 512u, d3 + 512, r15);
      cp_async_cg_shared_global<16>(r13 + 1024u, d3 + 1024, r15);
      cp_async_cg_shared_global<16>(r14 + 1536u, d3 + 1536, r15);
    }
  }
  cp_async_commit_group();
  if (r12 > 1) {
    u32 page_1 = 0u;
    if (length_if_0 && dim_M > 1) page_1 = __ldg((const u32*)(page_at + 4));
    const bool p2 = page_1 < (u32)dim_P;
    const char* const d4 = d2 + 8448ll * (int)page_1;
    if (p2) {
      cp_async_cg_shared_global<16>(r13 + 8192u, d4);
      cp_async_cg_shared_global<16>(r14 + 8704u, d4 + 512);
      cp_async_cg_shared_global<16>(r13 + 9216u, d4 + 1024);
      cp_async_cg_shared_global<16>(r14 + 9728u, d4 + 1536);
    } else {
      const u32 r16 = p2 ? 16u : 0u;
      cp_async_cg_shared_global<16>(r13 + 8192u, d4, r16);
      cp_async_cg_shared_global<16>(r14 + 8704u, d4 + 512, r16);
      cp_async_cg_shared_global<16>(r13 + 9216u, d4 + 1024, r16);
      cp_async_cg_shared_global<16>(r14 + 9728u, d4 + 1536, r16);
    }
  }
  cp_async_commit_group();
  u32 r17 = 0u;
  u32 r18 = 16384u;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 r19 = threadIdx.x & 0x1fu;
  const u32 r20 = (r19 >> 3) & 1u;
  const u32 r21 = (r19 >> 4) & 1u;
  const u32 r22 = (r19 & 7u) << 7;
  const u32 r23 = r3 + (r20 << 10) + r22 + (r21 << 4);
  const u32 r24 = r23 ^ ((r23 >> 3) & 0x70u);
  const u32 r25 = K + r24;
  const u32 r26 = (r21 << 10) + r22 + (r20 << 4);
  const u32 r27 = r26 ^ ((r26 >> 3) & 0x70u);
  const u32 r28 = Q + r27;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
  const u32 r29 = K + (r24 ^ 0x20u);
  const u32 r30 = Q + (r27 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r30);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r30 + 2048u);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r30 + 4096u);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r30 + 6144u);
  const u32 r31 = K + (r24 ^ 0x40u);
  const u32 r32 = Q + (r27 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r32);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r32 + 2048u);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r32 + 4096u);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r32 + 6144u);
  const u32 r33 = K + (r24 ^ 0x60u);
  const u32 r34 = Q + (r27 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r34);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r34 + 2048u);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r34 + 4096u);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r34 + 6144u);

  // indexer.ts:28  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
  const u32 sums_0 = threadIdx.x & 3u;
  const u32 sums_1 = (threadIdx.x >> 2) & 7u;
  const bool sums_if = (int)(indexerTopkPaged - blockIdx.x) > 0;
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_0;
  float sums_2 = 0.0f;
  if (sums_if) sums_2 = __ldg((const float*)sums_at);
  float sums_3 = 0.0f;
  if (sums_if) sums_3 = __ldg((const float*)(sums_at + 4));
  float sums_4 = 0.0f;
  if (sums_if) sums_4 = __ldg((const float*)(sums_at + 32));
  float sums_5 = 0.0f;
  if (sums_if) sums_5 = __ldg((const float*)(sums_at + 36));
  float sums_6 = 0.0f;
  if (sums_if) sums_6 = __ldg((const float*)(sums_at + 64));
  float sums_7 = 0.0f;
  if (sums_if) sums_7 = __ldg((const float*)(sums_at + 68));
  float sums_8 = 0.0f;
  if (sums_if) sums_8 = __ldg((const float*)(sums_at + 96));
  float sums_9 = 0.0f;
  if (sums_if) sums_9 = __ldg((const float*)(sums_at + 100));
  float sums_10 = 0.0f;
  if (sums_if) sums_10 = __ldg((const float*)(sums_at + 128));
  float sums_11 = 0.0f;
  if (sums_if) sums_11 = __ldg((const float*)(sums_at + 132));
  float sums_12 = 0.0f;
  if (sums_if) sums_12 = __ldg((const float*)(sums_at + 160));
  float sums_13 = 0.0f;
  if (sums_if) sums_13 = __ldg((const float*)(sums_at + 164));
  float sums_14 = 0.0f;
  if (sums_if) sums_14 = __ldg((const float*)(sums_at + 192));
  float sums_15 = 0.0f;
  if (sums_if) sums_15 = __ldg((const float*)(sums_at + 196));
  float sums_16 = 0.0f;
  if (sums_if) sums_16 = __ldg((const float*)(sums_at + 224));
  float sums_17 = 0.0f;
  if (sums_if) sums_17 = __ldg((const float*)(sums_at + 228));

  // indexer_topk_paged.ts:87  parallel([PAGE], (i) => {
  const bool p3 = sums_0 == 0u;

  // indexer_topk_paged.ts:88  const logit = f32(sums.at(i) * scales.at(page, 16 * D + i));
  const char* const logit_at_0 = cache + 4ll * (int)sums_1 + 64ll * (int)r2;

  // indexer_topk_paged.ts:89  if (logit > least && i < end) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
  const u32 r35 = sums_1 + (r2 << 4);
  const u32 r36 = r35 + 8u;

  // select.ts:71  state.set(BITS, 32 - clz(columns));
  const u32 r37 = 32u - __clz(length);

  // select.ts:134  fill(bins, 0);
  const u32 r38 = r19 << 4;
  const u32 r39 = bins + (r38 + r3);

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
  const u32 r40 = r19 * -4u + r2 * -512u;
  const u32 r41 = r40 + 2047u;
  const u32 r42 = r40 + 2046u;
  const u32 r43 = r40 + 2045u;
  const u32 r44 = r40 + 2044u;
  const u32 r45 = r40 + 1919u;
  const u32 r46 = r40 + 1918u;
  const u32 r47 = r40 + 1917u;
  const u32 r48 = r40 + 1916u;
  const u32 r49 = r40 + 1791u;
  const u32 r50 = r40 + 1790u;
  const u32 r51 = r40 + 1789u;
  const u32 r52 = r40 + 1788u;
  const u32 r53 = r40 + 1663u;
  const u32 r54 = r40 + 1662u;
  const u32 r55 = r40 + 1661u;
  const u32 r56 = r40 + 1660u;
  const u32 upTo_7 = scratch2 + upTo_0;
  const u32 upTo_8 = scratch2 + upTo_2;
  const u32 upTo_9 = scratch3 + upTo_0;
  const u32 upTo_10 = scratch3 + upTo_5;

  // select.ts:145  state.set(FROM, from + (bin << shift));
  const u32 r57 = r19 << 2;
  const u32 r58 = r57 + (r2 << 9);
  const u32 r59 = r58 + 1u;
  const u32 r60 = r58 + 2u;
  const u32 r61 = r58 + 3u;
  const u32 r62 = r58 + 128u;
  const u32 r63 = r58 + 129u;
  const u32 r64 = r58 + 130u;
  const u32 r65 = r58 + 131u;
  const u32 r66 = r58 + 256u;
  const u32 r67 = r58 + 257u;
  const u32 r68 = r58 + 258u;
  const u32 r69 = r58 + 259u;
  const u32 r70 = r58 + 384u;
  const u32 r71 = r58 + 385u;
  const u32 r72 = r58 + 386u;
  const u32 r73 = r58 + 387u;

  // select.ts:191  const key = tabulate(i32, [capacity], (i) => (i < kept ? keys.at(i) : 0));
  const u32 r74 = r57 + (r2 << 10);
  const u32 r75 = r38 + (r2 << 12);
  const u32 r76 = candidates + r75;
  const u32 r77 = r74 + 1u;
  const u32 r78 = r74 + 2u;
  const u32 r79 = r74 + 3u;
  const u32 r80 = r74 + 128u;
  const u32 r81 = r74 + 129u;
  const u32 r82 = r74 + 130u;
  const u32 r83 = r74 + 131u;
  const u32 r84 = r74 + 256u;
  const u32 r85 = r74 + 257u;
  const u32 r86 = r74 + 258u;
  const u32 r87 = r74 + 259u;
  const u32 r88 = r74 + 384u;
  const u32 r89 = r74 + 385u;
  const u32 r90 = r74 + 386u;
  const u32 r91 = r74 + 387u;
  const u32 r92 = r74 + 512u;
  const u32 r93 = r74 + 513u;
  const u32 r94 = r74 + 514u;
  const u32 r95 = r74 + 515u;
  const u32 r96 = r74 + 640u;
  const u32 r97 = r74 + 641u;
  const u32 r98 = r74 + 642u;
  const u32 r99 = r74 + 643u;
  const u32 r100 = r74 + 768u;
  const u32 r101 = r74 + 769u;
  const u32 r102 = r74 + 770u;
  const u32 r103 = r74 + 771u;
  const u32 r104 = r74 + 896u;
  const u32 r105 = r74 + 897u;
  const u32 r106 = r74 + 898u;
  const u32 r107 = r74 + 899u;

  // select.ts:192  const column = tabulate(i32, [capacity], (i) => (i < kept ? columns.at(i) : 0));
  const u32 r108 = columns + r75;
  #pragma unroll 1
  for (int p = 0; p < r12; p++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r109 = p + 2u;
    const u32 r110 = r13 + r18;
    const u32 r111 = r14 + r18;
    if ((int)r109 < r12) {
      u32 page_2 = 0u;
      if (length_if_0 && r109 < (u32)dim_M) page_2 = __ldg((const u32*)(page_at + 4ll * (int)r109));
      const bool p4 = page_2 < (u32)dim_P;
      const char* const d5 = d2 + 8448ll * (int)page_2;
      if (p4) {
        cp_async_cg_shared_global<16>(r110, d5);
        cp_async_cg_shared_global<16>(r111 + 512u, d5 + 512);
        cp_async_cg_shared_global<16>(r110 + 1024u, d5 + 1024);
        cp_async_cg_shared_global<16>(r111 + 1536u, d5 + 1536);
      } else {
        const u32 r112 = p4 ? 16u : 0u;
        cp_async_cg_shared_global<16>(r110, d5, r112);
        cp_async_cg_shared_global<16>(r111 + 512u, d5 + 512, r112);
        cp_async_cg_shared_global<16>(r110 + 1024u, d5 + 1024, r112);
        cp_async_cg_shared_global<16>(r111 + 1536u, d5 + 1536, r112);
      }
    }
    cp_async_commit_group();

    // indexer_topk_paged.ts:80  const s = p * PAGE;
    const u32 s = (u32)p << 6;
    u32 page = 0u;
    if (length_if_0 && (int)((u32)dim_M - p) > 0) page = __ldg((const u32*)(page_at + 4ll * p));
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r25 + r17);
    float products_0[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_0, Q_part_0, zeros);
    float products_1[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_0, Q_part_0 + 2, zeros);
    float products_2[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_0, Q_part_1, zeros);
    float products_3[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_0, Q_part_1 + 2, zeros);
    float products_4[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_0, Q_part_2, zeros);
    float products_5[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_0, Q_part_2 + 2, zeros);
    float products_6[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_0, Q_part_3, zeros);
    float products_7[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_0, Q_part_3 + 2, zeros);
    __syncwarp();
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r17);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_1, Q_part_4, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_1, Q_part_4 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_1, Q_part_5, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_1, Q_part_5 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_1, Q_part_6, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_1, Q_part_6 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_1, Q_part_7, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_1, Q_part_7 + 2, products_7);
    __syncwarp();
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r17);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_2, Q_part_8, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_2, Q_part_8 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_2, Q_part_9, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_2, Q_part_9 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_2, Q_part_10, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_2, Q_part_10 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_2, Q_part_11, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_2, Q_part_11 + 2, products_7);
    __syncwarp();
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r17);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_3, Q_part_12, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_3, Q_part_12 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_3, Q_part_13, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_3, Q_part_13 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_3, Q_part_14, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_3, Q_part_14 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_3, Q_part_15, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_3, Q_part_15 + 2, products_7);
    const float sums_18 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sums_3, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sums_2));
    const float sums_19 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sums_3, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sums_2));
    const float sums_20 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sums_5, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sums_4, sums_18));
    const float sums_21 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sums_5, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sums_4, sums_19));
    const float sums_22 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sums_7, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sums_6, sums_20));
    const float sums_23 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sums_7, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sums_6, sums_21));
    const float sums_24 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sums_9, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sums_8, sums_22));
    const float sums_25 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sums_9, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sums_8, sums_23));
    const float sums_26 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sums_11, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sums_10, sums_24));
    const float sums_27 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sums_11, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sums_10, sums_25));
    const float sums_28 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sums_13, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sums_12, sums_26));
    const float sums_29 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sums_13, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sums_12, sums_27));
    const float sums_30 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sums_15, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sums_14, sums_28));
    const float sums_31 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sums_15, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sums_14, sums_29));
    const float sums_32 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sums_17, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sums_16, sums_30));
    const float sums_33 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sums_17, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sums_16, sums_31));
    const float sums_34 = __shfl_xor_sync(0xffffffffu, sums_32, 1);
    const float sums_35 = __fadd_rn(sums_32, sums_34);
    const float sums_36 = __shfl_xor_sync(0xffffffffu, sums_33, 1);
    const float sums_37 = __fadd_rn(sums_33, sums_36);
    const float sums_38 = __shfl_xor_sync(0xffffffffu, sums_35, 2);
    const float sums_39 = __shfl_xor_sync(0xffffffffu, sums_37, 2);

    // indexer_topk_paged.ts:85  const end = page >= 0 && page < P ? length - s : 0;
    const int end = (int)page >= 0 && (int)page < dim_P ? length - s : 0u;

    // indexer_topk_paged.ts:86  const least = bar;
    const float least = bar;
    const bool logit_if = page < (u32)dim_P;
    const char* const logit_at = logit_at_0 + 8448ll * (int)page;
    if (p3) {
      float logit_0 = 0.0f;
      if (logit_if) logit_0 = __ldg((const float*)(logit_at + 8192));
      const float logit_1 = __fmul_rn(__fadd_rn(sums_35, sums_38), logit_0);

      // select.ts:57  const bits = bitcast(x + 0, i32);
      const int bits_0 = __float_as_int(__fadd_rn(logit_1, 0.0f));
      if (logit_1 > least && (int)r35 < end) {
        // select.ts:158  const at = atomicAdd(state, [KEPT], 1);
        const u32 at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_1 = at_0;

        // select.ts:160  keys.set(at, key);
        const u32 r113 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r113) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r113) = s + r35;
        }
      }
    }
    if (p3) {
      float logit_2 = 0.0f;
      if (logit_if) logit_2 = __ldg((const float*)(logit_at + 8224));
      const float logit = __fmul_rn(__fadd_rn(sums_37, sums_39), logit_2);
      const int bits_1 = __float_as_int(__fadd_rn(logit, 0.0f));
      if (logit > least && (int)r36 < end) {
        const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_3 = at_2;
        const u32 r114 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r114) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r114) = s + r36;
        }
      }
    }

    // indexer_topk_paged.ts:91  if (state.at(KEPT) > capacity - PAGE) bar = cut(candidates, columns, capacity, topk, 0, length,...
    __syncthreads();
    const u32 r115 = shared<u32>(state + 24u);
    if ((int)r115 > 4032) {
      // select.ts:215  let next = bar;
      float next = least;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r116 = shared<u32>(state + 24u);

      // select.ts:68  state.set(FLOOR, -BITS_31 - 1);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483648u;

      // select.ts:69  state.set(OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;

      // select.ts:70  state.set(FROM, first);
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = 0u;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r37;

      // select.ts:72  state.set(ABOVE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:73  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r116;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 r117 = shared<u32>(state + 24u);
      if ((int)r117 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int kept_0 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r118 = shared<u32>(state + 4u);
        bool p5 = (int)r118 > 0;
        if (p5) {
          const u32 r119 = shared<u32>(state + 16u);
          const u32 r120 = shared<u32>(state + 20u);
          p5 = (int)(r119 + r120) > 2048;
        }
        bool p6 = p5;
        for (;;) {
          if (!p6) break;

          // select.ts:131  const floor = state.at(FLOOR);
          const u32 floor_0 = shared<u32>(state);

          // select.ts:132  const open = state.at(OPEN);
          const u32 open_0 = shared<u32>(state + 4u);

          // select.ts:133  const shift = max(open - DIGIT, 0);
          const u32 shift_0 = max((int)(open_0 - 11u), 0);
          shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:109  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
          const u32 r121 = shift_right(-1u, (32u - open_0) & 0x1fu);
          const u32 r122 = shift_0 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 128u, kept_0)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 r123 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 offset_0 = r123 ^ floor_0;
            if (offset_0 <= r121) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_0, r122)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v0 = shared<uint4>(r39);
          const uint4 v1 = shared<uint4>(r39 + 512u);
          const uint4 v2 = shared<uint4>(r39 + 1024u);
          const uint4 v3 = shared<uint4>(r39 + 1536u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 above_0 = shared<u32>(state + 16u);
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
          const u32 before_0 = above_0 + (upTo_if_6 ? upTo_160 + upTo_144 : upTo_144);
          const u32 before_1 = before_0 - v0.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = before_1;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v0.x;
            shared<u32>(state) = floor_0 ^ shift_left(r41, r122);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_2 = above_0 + (upTo_if_6 ? upTo_160 + upTo_145 : upTo_145);
          const u32 before_3 = before_2 - v0.y;
          if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
            shared<u32>(state + 16u) = before_3;
            shared<u32>(state + 20u) = v0.y;
            shared<u32>(state) = floor_0 ^ shift_left(r42, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_4 = above_0 + (upTo_if_6 ? upTo_160 + upTo_146 : upTo_146);
          const u32 before_5 = before_4 - v0.z;
          if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
            shared<u32>(state + 16u) = before_5;
            shared<u32>(state + 20u) = v0.z;
            shared<u32>(state) = floor_0 ^ shift_left(r43, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_6 = above_0 + (upTo_if_6 ? upTo_160 + upTo_147 : upTo_147);
          const u32 before_7 = before_6 - v0.w;
          if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
            shared<u32>(state + 16u) = before_7;
            shared<u32>(state + 20u) = v0.w;
            shared<u32>(state) = floor_0 ^ shift_left(r44, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_8 = above_0 + (upTo_if_6 ? upTo_160 + upTo_148 : upTo_148);
          const u32 before_9 = before_8 - v1.x;
          if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
            shared<u32>(state + 16u) = before_9;
            shared<u32>(state + 20u) = v1.x;
            shared<u32>(state) = floor_0 ^ shift_left(r45, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_10 = above_0 + (upTo_if_6 ? upTo_160 + upTo_149 : upTo_149);
          const u32 before_11 = before_10 - v1.y;
          if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
            shared<u32>(state + 16u) = before_11;
            shared<u32>(state + 20u) = v1.y;
            shared<u32>(state) = floor_0 ^ shift_left(r46, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_12 = above_0 + (upTo_if_6 ? upTo_160 + upTo_150 : upTo_150);
          const u32 before_13 = before_12 - v1.z;
          if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
            shared<u32>(state + 16u) = before_13;
            shared<u32>(state + 20u) = v1.z;
            shared<u32>(state) = floor_0 ^ shift_left(r47, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_14 = above_0 + (upTo_if_6 ? upTo_160 + upTo_151 : upTo_151);
          const u32 before_15 = before_14 - v1.w;
          if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
            shared<u32>(state + 16u) = before_15;
            shared<u32>(state + 20u) = v1.w;
            shared<u32>(state) = floor_0 ^ shift_left(r48, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_16 = above_0 + (upTo_if_6 ? upTo_160 + upTo_152 : upTo_152);
          const u32 before_17 = before_16 - v2.x;
          if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
            shared<u32>(state + 16u) = before_17;
            shared<u32>(state + 20u) = v2.x;
            shared<u32>(state) = floor_0 ^ shift_left(r49, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_18 = above_0 + (upTo_if_6 ? upTo_160 + upTo_153 : upTo_153);
          const u32 before_19 = before_18 - v2.y;
          if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
            shared<u32>(state + 16u) = before_19;
            shared<u32>(state + 20u) = v2.y;
            shared<u32>(state) = floor_0 ^ shift_left(r50, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_20 = above_0 + (upTo_if_6 ? upTo_160 + upTo_154 : upTo_154);
          const u32 before_21 = before_20 - v2.z;
          if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
            shared<u32>(state + 16u) = before_21;
            shared<u32>(state + 20u) = v2.z;
            shared<u32>(state) = floor_0 ^ shift_left(r51, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_22 = above_0 + (upTo_if_6 ? upTo_160 + upTo_155 : upTo_155);
          const u32 before_23 = before_22 - v2.w;
          if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
            shared<u32>(state + 16u) = before_23;
            shared<u32>(state + 20u) = v2.w;
            shared<u32>(state) = floor_0 ^ shift_left(r52, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_24 = above_0 + (upTo_if_6 ? upTo_160 + upTo_156 : upTo_156);
          const u32 before_25 = before_24 - v3.x;
          if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
            shared<u32>(state + 16u) = before_25;
            shared<u32>(state + 20u) = v3.x;
            shared<u32>(state) = floor_0 ^ shift_left(r53, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_26 = above_0 + (upTo_if_6 ? upTo_160 + upTo_157 : upTo_157);
          const u32 before_27 = before_26 - v3.y;
          if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
            shared<u32>(state + 16u) = before_27;
            shared<u32>(state + 20u) = v3.y;
            shared<u32>(state) = floor_0 ^ shift_left(r54, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_28 = above_0 + (upTo_if_6 ? upTo_160 + upTo_158 : upTo_158);
          const u32 before_29 = before_28 - v3.z;
          if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
            shared<u32>(state + 16u) = before_29;
            shared<u32>(state + 20u) = v3.z;
            shared<u32>(state) = floor_0 ^ shift_left(r55, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_30 = above_0 + (upTo_if_6 ? upTo_160 + upTo_159 : upTo_159);
          const u32 before_31 = before_30 - v3.w;
          if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
            shared<u32>(state + 16u) = before_31;
            shared<u32>(state + 20u) = v3.w;
            shared<u32>(state) = floor_0 ^ shift_left(r56, r122);
            shared<u32>(state + 4u) = shift_0;
          }
          __syncthreads();
          const u32 r124 = shared<u32>(state + 4u);
          bool p7 = (int)r124 > 0;
          if (p7) {
            const u32 r125 = shared<u32>(state + 16u);
            const u32 r126 = shared<u32>(state + 20u);
            p7 = (int)(r125 + r126) > 2048;
          }
          p6 = p7;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r127 = shared<u32>(state + 12u);
        bool p8 = (int)r127 > 0;
        if (p8) {
          const u32 r128 = shared<u32>(state + 16u);
          const u32 r129 = shared<u32>(state + 20u);
          p8 = (int)(r128 + r129) > 2048;
        }
        bool p9 = p8;
        for (;;) {
          if (!p9) break;

          // select.ts:139  const from = state.at(FROM);
          const u32 from_0 = shared<u32>(state + 8u);

          // select.ts:140  const bits = state.at(BITS);
          const u32 bits_2 = shared<u32>(state + 12u);

          // select.ts:141  const shift = max(bits - DIGIT, 0);
          const u32 shift_1 = max((int)(bits_2 - 11u), 0);

          // select.ts:142  fill(bins, 0);
          shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:174  (floor, from, bits, shift) =>
          const u32 r130 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 r131 = shift_right(2147483647u, (31u - bits_2) & 0x1fu);
          const u32 r132 = shift_1 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 128u, kept_0)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 r133 = (u32)i2 << 2;
            const u32 r134 = shared<u32>(candidates + r133);
            if (r134 == r130) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 r135 = shared<u32>(columns + r133);

              // select.ts:114  const offset = u32(column - from);
              const u32 offset_1 = r135 - from_0;
              if (offset_1 <= r131) {
                atomicAdd_block(&shared<int>(bins + (shift_right(offset_1, r132) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v4 = shared<uint4>(r39);
          const uint4 v5 = shared<uint4>(r39 + 512u);
          const uint4 v6 = shared<uint4>(r39 + 1024u);
          const uint4 v7 = shared<uint4>(r39 + 1536u);
          const u32 above_1 = shared<u32>(state + 16u);
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
          const u32 before_32 = above_1 + (upTo_if_6 ? upTo_310 + upTo_294 : upTo_294);
          const u32 before_33 = before_32 - v4.x;
          if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
            shared<u32>(state + 16u) = before_33;
            shared<u32>(state + 20u) = v4.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r58, r132);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_34 = above_1 + (upTo_if_6 ? upTo_310 + upTo_295 : upTo_295);
          const u32 before_35 = before_34 - v4.y;
          if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
            shared<u32>(state + 16u) = before_35;
            shared<u32>(state + 20u) = v4.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r59, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_36 = above_1 + (upTo_if_6 ? upTo_310 + upTo_296 : upTo_296);
          const u32 before_37 = before_36 - v4.z;
          if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
            shared<u32>(state + 16u) = before_37;
            shared<u32>(state + 20u) = v4.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r60, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_38 = above_1 + (upTo_if_6 ? upTo_310 + upTo_297 : upTo_297);
          const u32 before_39 = before_38 - v4.w;
          if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
            shared<u32>(state + 16u) = before_39;
            shared<u32>(state + 20u) = v4.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r61, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_40 = above_1 + (upTo_if_6 ? upTo_310 + upTo_298 : upTo_298);
          const u32 before_41 = before_40 - v5.x;
          if ((int)before_41 < 2048 && (int)before_40 >= 2048) {
            shared<u32>(state + 16u) = before_41;
            shared<u32>(state + 20u) = v5.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r62, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_42 = above_1 + (upTo_if_6 ? upTo_310 + upTo_299 : upTo_299);
          const u32 before_43 = before_42 - v5.y;
          if ((int)before_43 < 2048 && (int)before_42 >= 2048) {
            shared<u32>(state + 16u) = before_43;
            shared<u32>(state + 20u) = v5.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r63, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_44 = above_1 + (upTo_if_6 ? upTo_310 + upTo_300 : upTo_300);
          const u32 before_45 = before_44 - v5.z;
          if ((int)before_45 < 2048 && (int)before_44 >= 2048) {
            shared<u32>(state + 16u) = before_45;
            shared<u32>(state + 20u) = v5.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r64, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_46 = above_1 + (upTo_if_6 ? upTo_310 + upTo_301 : upTo_301);
          const u32 before_47 = before_46 - v5.w;
          if ((int)before_47 < 2048 && (int)before_46 >= 2048) {
            shared<u32>(state + 16u) = before_47;
            shared<u32>(state + 20u) = v5.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r65, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_48 = above_1 + (upTo_if_6 ? upTo_310 + upTo_302 : upTo_302);
          const u32 before_49 = before_48 - v6.x;
          if ((int)before_49 < 2048 && (int)before_48 >= 2048) {
            shared<u32>(state + 16u) = before_49;
            shared<u32>(state + 20u) = v6.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r66, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_50 = above_1 + (upTo_if_6 ? upTo_310 + upTo_303 : upTo_303);
          const u32 before_51 = before_50 - v6.y;
          if ((int)before_51 < 2048 && (int)before_50 >= 2048) {
            shared<u32>(state + 16u) = before_51;
            shared<u32>(state + 20u) = v6.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r67, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_52 = above_1 + (upTo_if_6 ? upTo_310 + upTo_304 : upTo_304);
          const u32 before_53 = before_52 - v6.z;
          if ((int)before_53 < 2048 && (int)before_52 >= 2048) {
            shared<u32>(state + 16u) = before_53;
            shared<u32>(state + 20u) = v6.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r68, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_54 = above_1 + (upTo_if_6 ? upTo_310 + upTo_305 : upTo_305);
          const u32 before_55 = before_54 - v6.w;
          if ((int)before_55 < 2048 && (int)before_54 >= 2048) {
            shared<u32>(state + 16u) = before_55;
            shared<u32>(state + 20u) = v6.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r69, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_56 = above_1 + (upTo_if_6 ? upTo_310 + upTo_306 : upTo_306);
          const u32 before_57 = before_56 - v7.x;
          if ((int)before_57 < 2048 && (int)before_56 >= 2048) {
            shared<u32>(state + 16u) = before_57;
            shared<u32>(state + 20u) = v7.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r70, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_58 = above_1 + (upTo_if_6 ? upTo_310 + upTo_307 : upTo_307);
          const u32 before_59 = before_58 - v7.y;
          if ((int)before_59 < 2048 && (int)before_58 >= 2048) {
            shared<u32>(state + 16u) = before_59;
            shared<u32>(state + 20u) = v7.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r71, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_60 = above_1 + (upTo_if_6 ? upTo_310 + upTo_308 : upTo_308);
          const u32 before_61 = before_60 - v7.z;
          if ((int)before_61 < 2048 && (int)before_60 >= 2048) {
            shared<u32>(state + 16u) = before_61;
            shared<u32>(state + 20u) = v7.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r72, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_62 = above_1 + (upTo_if_6 ? upTo_310 + upTo_309 : upTo_309);
          const u32 before_63 = before_62 - v7.w;
          if ((int)before_63 < 2048 && (int)before_62 >= 2048) {
            shared<u32>(state + 16u) = before_63;
            shared<u32>(state + 20u) = v7.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r73, r132);
            shared<u32>(state + 12u) = shift_1;
          }
          __syncthreads();
          const u32 r136 = shared<u32>(state + 12u);
          bool p10 = (int)r136 > 0;
          if (p10) {
            const u32 r137 = shared<u32>(state + 16u);
            const u32 r138 = shared<u32>(state + 20u);
            p10 = (int)(r137 + r138) > 2048;
          }
          p9 = p10;
        }

        // select.ts:188  const kept = state.at(KEPT);
        const int kept_1 = (int)shared<u32>(state + 24u);

        // select.ts:189  const floor = state.at(FLOOR);
        const int floor_1 = (int)shared<u32>(state);

        // select.ts:190  const last = lastColumn(state);
        const u32 last_0 = shared<u32>(state + 8u);
        const u32 last_1 = shared<u32>(state + 12u);
        const int last_2 = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);
        u32 r139 = 0u;
        const bool p11 = (int)r74 < kept_1;
        if (p11) {
          const u32 r140 = shared<u32>(r76);
          r139 = r140;
        } else {
          r139 = 0u;
        }
        u32 r141 = 0u;
        const bool p12 = (int)r77 < kept_1;
        if (p12) {
          const u32 r142 = shared<u32>(r76 + 4u);
          r141 = r142;
        } else {
          r141 = 0u;
        }
        u32 r143 = 0u;
        const bool p13 = (int)r78 < kept_1;
        if (p13) {
          const u32 r144 = shared<u32>(r76 + 8u);
          r143 = r144;
        } else {
          r143 = 0u;
        }
        u32 r145 = 0u;
        const bool p14 = (int)r79 < kept_1;
        if (p14) {
          const u32 r146 = shared<u32>(r76 + 12u);
          r145 = r146;
        } else {
          r145 = 0u;
        }
        u32 r147 = 0u;
        const bool p15 = (int)r80 < kept_1;
        if (p15) {
          const u32 r148 = shared<u32>(r76 + 512u);
          r147 = r148;
        } else {
          r147 = 0u;
        }
        u32 r149 = 0u;
        const bool p16 = (int)r81 < kept_1;
        if (p16) {
          const u32 r150 = shared<u32>(r76 + 516u);
          r149 = r150;
        } else {
          r149 = 0u;
        }
        u32 r151 = 0u;
        const bool p17 = (int)r82 < kept_1;
        if (p17) {
          const u32 r152 = shared<u32>(r76 + 520u);
          r151 = r152;
        } else {
          r151 = 0u;
        }
        u32 r153 = 0u;
        const bool p18 = (int)r83 < kept_1;
        if (p18) {
          const u32 r154 = shared<u32>(r76 + 524u);
          r153 = r154;
        } else {
          r153 = 0u;
        }
        u32 r155 = 0u;
        const bool p19 = (int)r84 < kept_1;
        if (p19) {
          const u32 r156 = shared<u32>(r76 + 1024u);
          r155 = r156;
        } else {
          r155 = 0u;
        }
        u32 r157 = 0u;
        const bool p20 = (int)r85 < kept_1;
        if (p20) {
          const u32 r158 = shared<u32>(r76 + 1028u);
          r157 = r158;
        } else {
          r157 = 0u;
        }
        u32 r159 = 0u;
        const bool p21 = (int)r86 < kept_1;
        if (p21) {
          const u32 r160 = shared<u32>(r76 + 1032u);
          r159 = r160;
        } else {
          r159 = 0u;
        }
        u32 r161 = 0u;
        const bool p22 = (int)r87 < kept_1;
        if (p22) {
          const u32 r162 = shared<u32>(r76 + 1036u);
          r161 = r162;
        } else {
          r161 = 0u;
        }
        u32 r163 = 0u;
        const bool p23 = (int)r88 < kept_1;
        if (p23) {
          const u32 r164 = shared<u32>(r76 + 1536u);
          r163 = r164;
        } else {
          r163 = 0u;
        }
        u32 r165 = 0u;
        const bool p24 = (int)r89 < kept_1;
        if (p24) {
          const u32 r166 = shared<u32>(r76 + 1540u);
          r165 = r166;
        } else {
          r165 = 0u;
        }
        u32 r167 = 0u;
        const bool p25 = (int)r90 < kept_1;
        if (p25) {
          const u32 r168 = shared<u32>(r76 + 1544u);
          r167 = r168;
        } else {
          r167 = 0u;
        }
        u32 r169 = 0u;
        const bool p26 = (int)r91 < kept_1;
        if (p26) {
          const u32 r170 = shared<u32>(r76 + 1548u);
          r169 = r170;
        } else {
          r169 = 0u;
        }
        u32 r171 = 0u;
        const bool p27 = (int)r92 < kept_1;
        if (p27) {
          const u32 r172 = shared<u32>(r76 + 2048u);
          r171 = r172;
        } else {
          r171 = 0u;
        }
        u32 r173 = 0u;
        const bool p28 = (int)r93 < kept_1;
        if (p28) {
          const u32 r174 = shared<u32>(r76 + 2052u);
          r173 = r174;
        } else {
          r173 = 0u;
        }
        u32 r175 = 0u;
        const bool p29 = (int)r94 < kept_1;
        if (p29) {
          const u32 r176 = shared<u32>(r76 + 2056u);
          r175 = r176;
        } else {
          r175 = 0u;
        }
        u32 r177 = 0u;
        const bool p30 = (int)r95 < kept_1;
        if (p30) {
          const u32 r178 = shared<u32>(r76 + 2060u);
          r177 = r178;
        } else {
          r177 = 0u;
        }
        u32 r179 = 0u;
        const bool p31 = (int)r96 < kept_1;
        if (p31) {
          const u32 r180 = shared<u32>(r76 + 2560u);
          r179 = r180;
        } else {
          r179 = 0u;
        }
        u32 r181 = 0u;
        const bool p32 = (int)r97 < kept_1;
        if (p32) {
          const u32 r182 = shared<u32>(r76 + 2564u);
          r181 = r182;
        } else {
          r181 = 0u;
        }
        u32 r183 = 0u;
        const bool p33 = (int)r98 < kept_1;
        if (p33) {
          const u32 r184 = shared<u32>(r76 + 2568u);
          r183 = r184;
        } else {
          r183 = 0u;
        }
        u32 r185 = 0u;
        const bool p34 = (int)r99 < kept_1;
        if (p34) {
          const u32 r186 = shared<u32>(r76 + 2572u);
          r185 = r186;
        } else {
          r185 = 0u;
        }
        u32 r187 = 0u;
        const bool p35 = (int)r100 < kept_1;
        if (p35) {
          const u32 r188 = shared<u32>(r76 + 3072u);
          r187 = r188;
        } else {
          r187 = 0u;
        }
        u32 r189 = 0u;
        const bool p36 = (int)r101 < kept_1;
        if (p36) {
          const u32 r190 = shared<u32>(r76 + 3076u);
          r189 = r190;
        } else {
          r189 = 0u;
        }
        u32 r191 = 0u;
        const bool p37 = (int)r102 < kept_1;
        if (p37) {
          const u32 r192 = shared<u32>(r76 + 3080u);
          r191 = r192;
        } else {
          r191 = 0u;
        }
        u32 r193 = 0u;
        const bool p38 = (int)r103 < kept_1;
        if (p38) {
          const u32 r194 = shared<u32>(r76 + 3084u);
          r193 = r194;
        } else {
          r193 = 0u;
        }
        u32 r195 = 0u;
        const bool p39 = (int)r104 < kept_1;
        if (p39) {
          const u32 r196 = shared<u32>(r76 + 3584u);
          r195 = r196;
        } else {
          r195 = 0u;
        }
        u32 r197 = 0u;
        const bool p40 = (int)r105 < kept_1;
        if (p40) {
          const u32 r198 = shared<u32>(r76 + 3588u);
          r197 = r198;
        } else {
          r197 = 0u;
        }
        u32 r199 = 0u;
        const bool p41 = (int)r106 < kept_1;
        if (p41) {
          const u32 r200 = shared<u32>(r76 + 3592u);
          r199 = r200;
        } else {
          r199 = 0u;
        }
        u32 r201 = 0u;
        const bool p42 = (int)r107 < kept_1;
        if (p42) {
          const u32 r202 = shared<u32>(r76 + 3596u);
          r201 = r202;
        } else {
          r201 = 0u;
        }
        const u32 key_0 = r139;
        const u32 key_1 = r141;
        const u32 key_2 = r143;
        const u32 key_3 = r145;
        const u32 key_4 = r147;
        const u32 key_5 = r149;
        const u32 key_6 = r151;
        const u32 key_7 = r153;
        const u32 key_8 = r155;
        const u32 key_9 = r157;
        const u32 key_10 = r159;
        const u32 key_11 = r161;
        const u32 key_12 = r163;
        const u32 key_13 = r165;
        const u32 key_14 = r167;
        const u32 key_15 = r169;
        const u32 key_16 = r171;
        const u32 key_17 = r173;
        const u32 key_18 = r175;
        const u32 key_19 = r177;
        const u32 key_20 = r179;
        const u32 key_21 = r181;
        const u32 key_22 = r183;
        const u32 key_23 = r185;
        const u32 key_24 = r187;
        const u32 key_25 = r189;
        const u32 key_26 = r191;
        const u32 key_27 = r193;
        const u32 key_28 = r195;
        const u32 key_29 = r197;
        const u32 key_30 = r199;
        const u32 key_31 = r201;
        u32 r203 = 0u;
        if (p11) {
          const u32 r204 = shared<u32>(r108);
          r203 = r204;
        } else {
          r203 = 0u;
        }
        u32 r205 = 0u;
        if (p12) {
          const u32 r206 = shared<u32>(r108 + 4u);
          r205 = r206;
        } else {
          r205 = 0u;
        }
        u32 r207 = 0u;
        if (p13) {
          const u32 r208 = shared<u32>(r108 + 8u);
          r207 = r208;
        } else {
          r207 = 0u;
        }
        u32 r209 = 0u;
        if (p14) {
          const u32 r210 = shared<u32>(r108 + 12u);
          r209 = r210;
        } else {
          r209 = 0u;
        }
        u32 r211 = 0u;
        if (p15) {
          const u32 r212 = shared<u32>(r108 + 512u);
          r211 = r212;
        } else {
          r211 = 0u;
        }
        u32 r213 = 0u;
        if (p16) {
          const u32 r214 = shared<u32>(r108 + 516u);
          r213 = r214;
        } else {
          r213 = 0u;
        }
        u32 r215 = 0u;
        if (p17) {
          const u32 r216 = shared<u32>(r108 + 520u);
          r215 = r216;
        } else {
          r215 = 0u;
        }
        u32 r217 = 0u;
        if (p18) {
          const u32 r218 = shared<u32>(r108 + 524u);
          r217 = r218;
        } else {
          r217 = 0u;
        }
        u32 r219 = 0u;
        if (p19) {
          const u32 r220 = shared<u32>(r108 + 1024u);
          r219 = r220;
        } else {
          r219 = 0u;
        }
        u32 r221 = 0u;
        if (p20) {
          const u32 r222 = shared<u32>(r108 + 1028u);
          r221 = r222;
        } else {
          r221 = 0u;
        }
        u32 r223 = 0u;
        if (p21) {
          const u32 r224 = shared<u32>(r108 + 1032u);
          r223 = r224;
        } else {
          r223 = 0u;
        }
        u32 r225 = 0u;
        if (p22) {
          const u32 r226 = shared<u32>(r108 + 1036u);
          r225 = r226;
        } else {
          r225 = 0u;
        }
        u32 r227 = 0u;
        if (p23) {
          const u32 r228 = shared<u32>(r108 + 1536u);
          r227 = r228;
        } else {
          r227 = 0u;
        }
        u32 r229 = 0u;
        if (p24) {
          const u32 r230 = shared<u32>(r108 + 1540u);
          r229 = r230;
        } else {
          r229 = 0u;
        }
        u32 r231 = 0u;
        if (p25) {
          const u32 r232 = shared<u32>(r108 + 1544u);
          r231 = r232;
        } else {
          r231 = 0u;
        }
        u32 r233 = 0u;
        if (p26) {
          const u32 r234 = shared<u32>(r108 + 1548u);
          r233 = r234;
        } else {
          r233 = 0u;
        }
        u32 r235 = 0u;
        if (p27) {
          const u32 r236 = shared<u32>(r108 + 2048u);
          r235 = r236;
        } else {
          r235 = 0u;
        }
        u32 r237 = 0u;
        if (p28) {
          const u32 r238 = shared<u32>(r108 + 2052u);
          r237 = r238;
        } else {
          r237 = 0u;
        }
        u32 r239 = 0u;
        if (p29) {
          const u32 r240 = shared<u32>(r108 + 2056u);
          r239 = r240;
        } else {
          r239 = 0u;
        }
        u32 r241 = 0u;
        if (p30) {
          const u32 r242 = shared<u32>(r108 + 2060u);
          r241 = r242;
        } else {
          r241 = 0u;
        }
        u32 r243 = 0u;
        if (p31) {
          const u32 r244 = shared<u32>(r108 + 2560u);
          r243 = r244;
        } else {
          r243 = 0u;
        }
        u32 r245 = 0u;
        if (p32) {
          const u32 r246 = shared<u32>(r108 + 2564u);
          r245 = r246;
        } else {
          r245 = 0u;
        }
        u32 r247 = 0u;
        if (p33) {
          const u32 r248 = shared<u32>(r108 + 2568u);
          r247 = r248;
        } else {
          r247 = 0u;
        }
        u32 r249 = 0u;
        if (p34) {
          const u32 r250 = shared<u32>(r108 + 2572u);
          r249 = r250;
        } else {
          r249 = 0u;
        }
        u32 r251 = 0u;
        if (p35) {
          const u32 r252 = shared<u32>(r108 + 3072u);
          r251 = r252;
        } else {
          r251 = 0u;
        }
        u32 r253 = 0u;
        if (p36) {
          const u32 r254 = shared<u32>(r108 + 3076u);
          r253 = r254;
        } else {
          r253 = 0u;
        }
        u32 r255 = 0u;
        if (p37) {
          const u32 r256 = shared<u32>(r108 + 3080u);
          r255 = r256;
        } else {
          r255 = 0u;
        }
        u32 r257 = 0u;
        if (p38) {
          const u32 r258 = shared<u32>(r108 + 3084u);
          r257 = r258;
        } else {
          r257 = 0u;
        }
        u32 r259 = 0u;
        if (p39) {
          const u32 r260 = shared<u32>(r108 + 3584u);
          r259 = r260;
        } else {
          r259 = 0u;
        }
        u32 r261 = 0u;
        if (p40) {
          const u32 r262 = shared<u32>(r108 + 3588u);
          r261 = r262;
        } else {
          r261 = 0u;
        }
        u32 r263 = 0u;
        if (p41) {
          const u32 r264 = shared<u32>(r108 + 3592u);
          r263 = r264;
        } else {
          r263 = 0u;
        }
        u32 r265 = 0u;
        if (p42) {
          const u32 r266 = shared<u32>(r108 + 3596u);
          r265 = r266;
        } else {
          r265 = 0u;
        }
        const u32 column_0 = r203;
        const u32 column_1 = r205;
        const u32 column_2 = r207;
        const u32 column_3 = r209;
        const u32 column_4 = r211;
        const u32 column_5 = r213;
        const u32 column_6 = r215;
        const u32 column_7 = r217;
        const u32 column_8 = r219;
        const u32 column_9 = r221;
        const u32 column_10 = r223;
        const u32 column_11 = r225;
        const u32 column_12 = r227;
        const u32 column_13 = r229;
        const u32 column_14 = r231;
        const u32 column_15 = r233;
        const u32 column_16 = r235;
        const u32 column_17 = r237;
        const u32 column_18 = r239;
        const u32 column_19 = r241;
        const u32 column_20 = r243;
        const u32 column_21 = r245;
        const u32 column_22 = r247;
        const u32 column_23 = r249;
        const u32 column_24 = r251;
        const u32 column_25 = r253;
        const u32 column_26 = r255;
        const u32 column_27 = r257;
        const u32 column_28 = r259;
        const u32 column_29 = r261;
        const u32 column_30 = r263;
        const u32 column_31 = r265;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p0) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p43 = (int)key_0 > floor_1 || ((int)key_0 == floor_1 && (int)column_0 <= last_2);
        __syncthreads();
        if (p11 && p43) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 r267 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + r267) = key_0;
            shared<u32>(columns + r267) = column_0;
          }
        }
        const bool p44 = (int)key_1 > floor_1 || ((int)key_1 == floor_1 && (int)column_1 <= last_2);
        if (p12 && p44) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 r268 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + r268) = key_1;
            shared<u32>(columns + r268) = column_1;
          }
        }
        const bool p45 = (int)key_2 > floor_1 || ((int)key_2 == floor_1 && (int)column_2 <= last_2);
        if (p13 && p45) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 r269 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + r269) = key_2;
            shared<u32>(columns + r269) = column_2;
          }
        }
        const bool p46 = (int)key_3 > floor_1 || ((int)key_3 == floor_1 && (int)column_3 <= last_2);
        if (p14 && p46) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 r270 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + r270) = key_3;
            shared<u32>(columns + r270) = column_3;
          }
        }
        const bool p47 = (int)key_4 > floor_1 || ((int)key_4 == floor_1 && (int)column_4 <= last_2);
        if (p15 && p47) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 r271 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + r271) = key_4;
            shared<u32>(columns + r271) = column_4;
          }
        }
        const bool p48 = (int)key_5 > floor_1 || ((int)key_5 == floor_1 && (int)column_5 <= last_2);
        if (p16 && p48) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 r272 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + r272) = key_5;
            shared<u32>(columns + r272) = column_5;
          }
        }
        const bool p49 = (int)key_6 > floor_1 || ((int)key_6 == floor_1 && (int)column_6 <= last_2);
        if (p17 && p49) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 r273 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + r273) = key_6;
            shared<u32>(columns + r273) = column_6;
          }
        }
        const bool p50 = (int)key_7 > floor_1 || ((int)key_7 == floor_1 && (int)column_7 <= last_2);
        if (p18 && p50) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 r274 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + r274) = key_7;
            shared<u32>(columns + r274) = column_7;
          }
        }
        const bool p51 = (int)key_8 > floor_1 || ((int)key_8 == floor_1 && (int)column_8 <= last_2);
        if (p19 && p51) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 r275 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + r275) = key_8;
            shared<u32>(columns + r275) = column_8;
          }
        }
        const bool p52 = (int)key_9 > floor_1 || ((int)key_9 == floor_1 && (int)column_9 <= last_2);
        if (p20 && p52) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 r276 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + r276) = key_9;
            shared<u32>(columns + r276) = column_9;
          }
        }
        const bool p53 = (int)key_10 > floor_1 || ((int)key_10 == floor_1 && (int)column_10 <= last_2);
        if (p21 && p53) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 r277 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + r277) = key_10;
            shared<u32>(columns + r277) = column_10;
          }
        }
        const bool p54 = (int)key_11 > floor_1 || ((int)key_11 == floor_1 && (int)column_11 <= last_2);
        if (p22 && p54) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 r278 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + r278) = key_11;
            shared<u32>(columns + r278) = column_11;
          }
        }
        const bool p55 = (int)key_12 > floor_1 || ((int)key_12 == floor_1 && (int)column_12 <= last_2);
        if (p23 && p55) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 r279 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + r279) = key_12;
            shared<u32>(columns + r279) = column_12;
          }
        }
        const bool p56 = (int)key_13 > floor_1 || ((int)key_13 == floor_1 && (int)column_13 <= last_2);
        if (p24 && p56) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 r280 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + r280) = key_13;
            shared<u32>(columns + r280) = column_13;
          }
        }
        const bool p57 = (int)key_14 > floor_1 || ((int)key_14 == floor_1 && (int)column_14 <= last_2);
        if (p25 && p57) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 r281 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + r281) = key_14;
            shared<u32>(columns + r281) = column_14;
          }
        }
        const bool p58 = (int)key_15 > floor_1 || ((int)key_15 == floor_1 && (int)column_15 <= last_2);
        if (p26 && p58) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 r282 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + r282) = key_15;
            shared<u32>(columns + r282) = column_15;
          }
        }
        const bool p59 = (int)key_16 > floor_1 || ((int)key_16 == floor_1 && (int)column_16 <= last_2);
        if (p27 && p59) {
          const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_37 = at_36;
          const u32 r283 = at_37 << 2;
          if ((int)at_37 < 4096) {
            shared<u32>(candidates + r283) = key_16;
            shared<u32>(columns + r283) = column_16;
          }
        }
        const bool p60 = (int)key_17 > floor_1 || ((int)key_17 == floor_1 && (int)column_17 <= last_2);
        if (p28 && p60) {
          const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_39 = at_38;
          const u32 r284 = at_39 << 2;
          if ((int)at_39 < 4096) {
            shared<u32>(candidates + r284) = key_17;
            shared<u32>(columns + r284) = column_17;
          }
        }
        const bool p61 = (int)key_18 > floor_1 || ((int)key_18 == floor_1 && (int)column_18 <= last_2);
        if (p29 && p61) {
          const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_41 = at_40;
          const u32 r285 = at_41 << 2;
          if ((int)at_41 < 4096) {
            shared<u32>(candidates + r285) = key_18;
            shared<u32>(columns + r285) = column_18;
          }
        }
        const bool p62 = (int)key_19 > floor_1 || ((int)key_19 == floor_1 && (int)column_19 <= last_2);
        if (p30 && p62) {
          const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_43 = at_42;
          const u32 r286 = at_43 << 2;
          if ((int)at_43 < 4096) {
            shared<u32>(candidates + r286) = key_19;
            shared<u32>(columns + r286) = column_19;
          }
        }
        const bool p63 = (int)key_20 > floor_1 || ((int)key_20 == floor_1 && (int)column_20 <= last_2);
        if (p31 && p63) {
          const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_45 = at_44;
          const u32 r287 = at_45 << 2;
          if ((int)at_45 < 4096) {
            shared<u32>(candidates + r287) = key_20;
            shared<u32>(columns + r287) = column_20;
          }
        }
        const bool p64 = (int)key_21 > floor_1 || ((int)key_21 == floor_1 && (int)column_21 <= last_2);
        if (p32 && p64) {
          const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_47 = at_46;
          const u32 r288 = at_47 << 2;
          if ((int)at_47 < 4096) {
            shared<u32>(candidates + r288) = key_21;
            shared<u32>(columns + r288) = column_21;
          }
        }
        const bool p65 = (int)key_22 > floor_1 || ((int)key_22 == floor_1 && (int)column_22 <= last_2);
        if (p33 && p65) {
          const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_49 = at_48;
          const u32 r289 = at_49 << 2;
          if ((int)at_49 < 4096) {
            shared<u32>(candidates + r289) = key_22;
            shared<u32>(columns + r289) = column_22;
          }
        }
        const bool p66 = (int)key_23 > floor_1 || ((int)key_23 == floor_1 && (int)column_23 <= last_2);
        if (p34 && p66) {
          const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_51 = at_50;
          const u32 r290 = at_51 << 2;
          if ((int)at_51 < 4096) {
            shared<u32>(candidates + r290) = key_23;
            shared<u32>(columns + r290) = column_23;
          }
        }
        const bool p67 = (int)key_24 > floor_1 || ((int)key_24 == floor_1 && (int)column_24 <= last_2);
        if (p35 && p67) {
          const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_53 = at_52;
          const u32 r291 = at_53 << 2;
          if ((int)at_53 < 4096) {
            shared<u32>(candidates + r291) = key_24;
            shared<u32>(columns + r291) = column_24;
          }
        }
        const bool p68 = (int)key_25 > floor_1 || ((int)key_25 == floor_1 && (int)column_25 <= last_2);
        if (p36 && p68) {
          const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_55 = at_54;
          const u32 r292 = at_55 << 2;
          if ((int)at_55 < 4096) {
            shared<u32>(candidates + r292) = key_25;
            shared<u32>(columns + r292) = column_25;
          }
        }
        const bool p69 = (int)key_26 > floor_1 || ((int)key_26 == floor_1 && (int)column_26 <= last_2);
        if (p37 && p69) {
          const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_57 = at_56;
          const u32 r293 = at_57 << 2;
          if ((int)at_57 < 4096) {
            shared<u32>(candidates + r293) = key_26;
            shared<u32>(columns + r293) = column_26;
          }
        }
        const bool p70 = (int)key_27 > floor_1 || ((int)key_27 == floor_1 && (int)column_27 <= last_2);
        if (p38 && p70) {
          const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_59 = at_58;
          const u32 r294 = at_59 << 2;
          if ((int)at_59 < 4096) {
            shared<u32>(candidates + r294) = key_27;
            shared<u32>(columns + r294) = column_27;
          }
        }
        const bool p71 = (int)key_28 > floor_1 || ((int)key_28 == floor_1 && (int)column_28 <= last_2);
        if (p39 && p71) {
          const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_61 = at_60;
          const u32 r295 = at_61 << 2;
          if ((int)at_61 < 4096) {
            shared<u32>(candidates + r295) = key_28;
            shared<u32>(columns + r295) = column_28;
          }
        }
        const bool p72 = (int)key_29 > floor_1 || ((int)key_29 == floor_1 && (int)column_29 <= last_2);
        if (p40 && p72) {
          const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_63 = at_62;
          const u32 r296 = at_63 << 2;
          if ((int)at_63 < 4096) {
            shared<u32>(candidates + r296) = key_29;
            shared<u32>(columns + r296) = column_29;
          }
        }
        const bool p73 = (int)key_30 > floor_1 || ((int)key_30 == floor_1 && (int)column_30 <= last_2);
        if (p41 && p73) {
          const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_65 = at_64;
          const u32 r297 = at_65 << 2;
          if ((int)at_65 < 4096) {
            shared<u32>(candidates + r297) = key_30;
            shared<u32>(columns + r297) = column_30;
          }
        }
        const bool p74 = (int)key_31 > floor_1 || ((int)key_31 == floor_1 && (int)column_31 <= last_2);
        if (p42 && p74) {
          const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_67 = at_66;
          const u32 r298 = at_67 << 2;
          if ((int)at_67 < 4096) {
            shared<u32>(candidates + r298) = key_31;
            shared<u32>(columns + r298) = column_31;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 r299 = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        next = __uint_as_float(r299 ^ (((int)r299 >> 31) & 0x7fffffffu));
      }
      bar = next;
    }
    r18 = r17;
    const u32 r300 = r17 + 8192u;
    r17 = (int)r300 >= 24576 ? 0u : r300;
  }
  const u32 r301 = shared<u32>(state + 24u);
  const bool p75 = threadIdx.x == 0u;
  __syncthreads();
  if (p75) shared<u32>(state) = 2147483648u;
  __syncthreads();
  if (p75) shared<u32>(state + 4u) = 32u;
  __syncthreads();
  if (p75) shared<u32>(state + 8u) = 0u;
  __syncthreads();
  if (p75) shared<u32>(state + 12u) = 32u - __clz(length);
  __syncthreads();
  if (p75) shared<u32>(state + 16u) = 0u;
  __syncthreads();
  if (p75) shared<u32>(state + 20u) = r301;
  __syncthreads();
  const u32 r302 = shared<u32>(state + 24u);
  const u32 r303 = threadIdx.x & 0x1fu;
  const u32 r304 = threadIdx.x >> 5;
  const u32 r305 = r303 << 4;
  const u32 r306 = bins + (r305 + (r304 << 11));
  const bool upTo_if_7 = (threadIdx.x & 1u) != 0u;
  const bool upTo_if_8 = (threadIdx.x & 2u) != 0u;
  const bool upTo_if_9 = (threadIdx.x & 4u) != 0u;
  const bool upTo_if_10 = (threadIdx.x & 8u) != 0u;
  const bool upTo_if_11 = (threadIdx.x & 0x10u) != 0u;
  const bool upTo_if_12 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_311 = threadIdx.x << 2;
  const u32 upTo_312 = scratch4 + upTo_311;
  const u32 upTo_313 = (threadIdx.x ^ 0x20u) << 2;
  const u32 upTo_314 = scratch4 + upTo_313;
  const bool upTo_if_13 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_315 = scratch5 + upTo_311;
  const u32 upTo_316 = (threadIdx.x ^ 0x40u) << 2;
  const u32 upTo_317 = scratch5 + upTo_316;
  const u32 r307 = r303 * -4u + r304 * -512u;
  const u32 r308 = r307 + 2047u;
  const u32 r309 = r307 + 2046u;
  const u32 r310 = r307 + 2045u;
  const u32 r311 = r307 + 2044u;
  const u32 r312 = r307 + 1919u;
  const u32 r313 = r307 + 1918u;
  const u32 r314 = r307 + 1917u;
  const u32 r315 = r307 + 1916u;
  const u32 r316 = r307 + 1791u;
  const u32 r317 = r307 + 1790u;
  const u32 r318 = r307 + 1789u;
  const u32 r319 = r307 + 1788u;
  const u32 r320 = r307 + 1663u;
  const u32 r321 = r307 + 1662u;
  const u32 r322 = r307 + 1661u;
  const u32 r323 = r307 + 1660u;
  const u32 upTo_318 = scratch6 + upTo_311;
  const u32 upTo_319 = scratch6 + upTo_313;
  const u32 upTo_320 = scratch7 + upTo_311;
  const u32 upTo_321 = scratch7 + upTo_316;
  const u32 r324 = r303 << 2;
  const u32 r325 = r324 + (r304 << 9);
  const u32 r326 = r325 + 1u;
  const u32 r327 = r325 + 2u;
  const u32 r328 = r325 + 3u;
  const u32 r329 = r325 + 128u;
  const u32 r330 = r325 + 129u;
  const u32 r331 = r325 + 130u;
  const u32 r332 = r325 + 131u;
  const u32 r333 = r325 + 256u;
  const u32 r334 = r325 + 257u;
  const u32 r335 = r325 + 258u;
  const u32 r336 = r325 + 259u;
  const u32 r337 = r325 + 384u;
  const u32 r338 = r325 + 385u;
  const u32 r339 = r325 + 386u;
  const u32 r340 = r325 + 387u;
  const u32 r341 = r324 + (r304 << 10);
  const u32 r342 = r305 + (r304 << 12);
  const u32 r343 = candidates + r342;
  const u32 r344 = columns + r342;
  if ((int)r302 > 2048) {
    const int kept_2 = (int)shared<u32>(state + 24u);
    const u32 r345 = shared<u32>(state + 4u);
    bool p76 = (int)r345 > 0;
    if (p76) {
      const u32 r346 = shared<u32>(state + 16u);
      const u32 r347 = shared<u32>(state + 20u);
      p76 = (int)(r346 + r347) > 2048;
    }
    bool p77 = p76;
    for (;;) {
      if (!p77) break;
      const u32 floor_2 = shared<u32>(state);
      const u32 open = shared<u32>(state + 4u);
      const u32 shift_2 = max((int)(open - 11u), 0);
      shared<uint4>(r306) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r348 = shift_right(-1u, (32u - open) & 0x1fu);
      const u32 r349 = shift_2 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < kept_2; i3 = step_to(i3, 128u, kept_2)) {
        const u32 r350 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 offset_2 = r350 ^ floor_2;
        if (offset_2 <= r348) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_2, r349)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v8 = shared<uint4>(r306);
      const uint4 v9 = shared<uint4>(r306 + 512u);
      const uint4 v10 = shared<uint4>(r306 + 1024u);
      const uint4 v11 = shared<uint4>(r306 + 1536u);
      const u32 above_2 = shared<u32>(state + 16u);
      const u32 upTo_322 = v8.x + v8.y;
      const u32 upTo_323 = v9.x + v9.y;
      const u32 upTo_324 = v10.x + v10.y;
      const u32 upTo_325 = v11.x + v11.y;
      const u32 upTo_326 = upTo_322 + v8.z;
      const u32 upTo_327 = upTo_322 + (v8.z + v8.w);
      const u32 upTo_328 = upTo_323 + v9.z;
      const u32 upTo_329 = upTo_323 + (v9.z + v9.w);
      const u32 upTo_330 = upTo_324 + v10.z;
      const u32 upTo_331 = upTo_324 + (v10.z + v10.w);
      const u32 upTo_332 = upTo_325 + v11.z;
      const u32 upTo_333 = upTo_325 + (v11.z + v11.w);
      const u32 upTo_334 = __shfl_xor_sync(0xffffffffu, upTo_327, 1);
      const u32 upTo_335 = upTo_if_7 ? upTo_334 + v8.x : v8.x;
      const u32 upTo_336 = upTo_if_7 ? upTo_334 + upTo_322 : upTo_322;
      const u32 upTo_337 = upTo_if_7 ? upTo_334 + upTo_326 : upTo_326;
      const u32 upTo_338 = upTo_if_7 ? upTo_334 + upTo_327 : upTo_327;
      const u32 upTo_339 = __shfl_xor_sync(0xffffffffu, upTo_329, 1);
      const u32 upTo_340 = upTo_if_7 ? upTo_339 + v9.x : v9.x;
      const u32 upTo_341 = upTo_if_7 ? upTo_339 + upTo_323 : upTo_323;
      const u32 upTo_342 = upTo_if_7 ? upTo_339 + upTo_328 : upTo_328;
      const u32 upTo_343 = upTo_if_7 ? upTo_339 + upTo_329 : upTo_329;
      const u32 upTo_344 = __shfl_xor_sync(0xffffffffu, upTo_331, 1);
      const u32 upTo_345 = upTo_if_7 ? upTo_344 + v10.x : v10.x;
      const u32 upTo_346 = upTo_if_7 ? upTo_344 + upTo_324 : upTo_324;
      const u32 upTo_347 = upTo_if_7 ? upTo_344 + upTo_330 : upTo_330;
      const u32 upTo_348 = upTo_if_7 ? upTo_344 + upTo_331 : upTo_331;
      const u32 upTo_349 = __shfl_xor_sync(0xffffffffu, upTo_333, 1);
      const u32 upTo_350 = upTo_if_7 ? upTo_349 + v11.x : v11.x;
      const u32 upTo_351 = upTo_if_7 ? upTo_349 + upTo_325 : upTo_325;
      const u32 upTo_352 = upTo_if_7 ? upTo_349 + upTo_332 : upTo_332;
      const u32 upTo_353 = upTo_if_7 ? upTo_349 + upTo_333 : upTo_333;
      const u32 upTo_354 = upTo_327 + upTo_334;
      const u32 upTo_355 = upTo_329 + upTo_339;
      const u32 upTo_356 = upTo_331 + upTo_344;
      const u32 upTo_357 = upTo_333 + upTo_349;
      const u32 upTo_358 = __shfl_xor_sync(0xffffffffu, upTo_354, 2);
      const u32 upTo_359 = upTo_if_8 ? upTo_358 + upTo_335 : upTo_335;
      const u32 upTo_360 = upTo_if_8 ? upTo_358 + upTo_336 : upTo_336;
      const u32 upTo_361 = upTo_if_8 ? upTo_358 + upTo_337 : upTo_337;
      const u32 upTo_362 = upTo_if_8 ? upTo_358 + upTo_338 : upTo_338;
      const u32 upTo_363 = __shfl_xor_sync(0xffffffffu, upTo_355, 2);
      const u32 upTo_364 = upTo_if_8 ? upTo_363 + upTo_340 : upTo_340;
      const u32 upTo_365 = upTo_if_8 ? upTo_363 + upTo_341 : upTo_341;
      const u32 upTo_366 = upTo_if_8 ? upTo_363 + upTo_342 : upTo_342;
      const u32 upTo_367 = upTo_if_8 ? upTo_363 + upTo_343 : upTo_343;
      const u32 upTo_368 = __shfl_xor_sync(0xffffffffu, upTo_356, 2);
      const u32 upTo_369 = upTo_if_8 ? upTo_368 + upTo_345 : upTo_345;
      const u32 upTo_370 = upTo_if_8 ? upTo_368 + upTo_346 : upTo_346;
      const u32 upTo_371 = upTo_if_8 ? upTo_368 + upTo_347 : upTo_347;
      const u32 upTo_372 = upTo_if_8 ? upTo_368 + upTo_348 : upTo_348;
      const u32 upTo_373 = __shfl_xor_sync(0xffffffffu, upTo_357, 2);
      const u32 upTo_374 = upTo_if_8 ? upTo_373 + upTo_350 : upTo_350;
      const u32 upTo_375 = upTo_if_8 ? upTo_373 + upTo_351 : upTo_351;
      const u32 upTo_376 = upTo_if_8 ? upTo_373 + upTo_352 : upTo_352;
      const u32 upTo_377 = upTo_if_8 ? upTo_373 + upTo_353 : upTo_353;
      const u32 upTo_378 = upTo_354 + upTo_358;
      const u32 upTo_379 = upTo_355 + upTo_363;
      const u32 upTo_380 = upTo_356 + upTo_368;
      const u32 upTo_381 = upTo_357 + upTo_373;
      const u32 upTo_382 = __shfl_xor_sync(0xffffffffu, upTo_378, 4);
      const u32 upTo_383 = upTo_if_9 ? upTo_382 + upTo_359 : upTo_359;
      const u32 upTo_384 = upTo_if_9 ? upTo_382 + upTo_360 : upTo_360;
      const u32 upTo_385 = upTo_if_9 ? upTo_382 + upTo_361 : upTo_361;
      const u32 upTo_386 = upTo_if_9 ? upTo_382 + upTo_362 : upTo_362;
      const u32 upTo_387 = __shfl_xor_sync(0xffffffffu, upTo_379, 4);
      const u32 upTo_388 = upTo_if_9 ? upTo_387 + upTo_364 : upTo_364;
      const u32 upTo_389 = upTo_if_9 ? upTo_387 + upTo_365 : upTo_365;
      const u32 upTo_390 = upTo_if_9 ? upTo_387 + upTo_366 : upTo_366;
      const u32 upTo_391 = upTo_if_9 ? upTo_387 + upTo_367 : upTo_367;
      const u32 upTo_392 = __shfl_xor_sync(0xffffffffu, upTo_380, 4);
      const u32 upTo_393 = upTo_if_9 ? upTo_392 + upTo_369 : upTo_369;
      const u32 upTo_394 = upTo_if_9 ? upTo_392 + upTo_370 : upTo_370;
      const u32 upTo_395 = upTo_if_9 ? upTo_392 + upTo_371 : upTo_371;
      const u32 upTo_396 = upTo_if_9 ? upTo_392 + upTo_372 : upTo_372;
      const u32 upTo_397 = __shfl_xor_sync(0xffffffffu, upTo_381, 4);
      const u32 upTo_398 = upTo_if_9 ? upTo_397 + upTo_374 : upTo_374;
      const u32 upTo_399 = upTo_if_9 ? upTo_397 + upTo_375 : upTo_375;
      const u32 upTo_400 = upTo_if_9 ? upTo_397 + upTo_376 : upTo_376;
      const u32 upTo_401 = upTo_if_9 ? upTo_397 + upTo_377 : upTo_377;
      const u32 upTo_402 = upTo_378 + upTo_382;
      const u32 upTo_403 = upTo_379 + upTo_387;
      const u32 upTo_404 = upTo_380 + upTo_392;
      const u32 upTo_405 = upTo_381 + upTo_397;
      const u32 upTo_406 = __shfl_xor_sync(0xffffffffu, upTo_402, 8);
      const u32 upTo_407 = upTo_if_10 ? upTo_406 + upTo_383 : upTo_383;
      const u32 upTo_408 = upTo_if_10 ? upTo_406 + upTo_384 : upTo_384;
      const u32 upTo_409 = upTo_if_10 ? upTo_406 + upTo_385 : upTo_385;
      const u32 upTo_410 = upTo_if_10 ? upTo_406 + upTo_386 : upTo_386;
      const u32 upTo_411 = __shfl_xor_sync(0xffffffffu, upTo_403, 8);
      const u32 upTo_412 = upTo_if_10 ? upTo_411 + upTo_388 : upTo_388;
      const u32 upTo_413 = upTo_if_10 ? upTo_411 + upTo_389 : upTo_389;
      const u32 upTo_414 = upTo_if_10 ? upTo_411 + upTo_390 : upTo_390;
      const u32 upTo_415 = upTo_if_10 ? upTo_411 + upTo_391 : upTo_391;
      const u32 upTo_416 = __shfl_xor_sync(0xffffffffu, upTo_404, 8);
      const u32 upTo_417 = upTo_if_10 ? upTo_416 + upTo_393 : upTo_393;
      const u32 upTo_418 = upTo_if_10 ? upTo_416 + upTo_394 : upTo_394;
      const u32 upTo_419 = upTo_if_10 ? upTo_416 + upTo_395 : upTo_395;
      const u32 upTo_420 = upTo_if_10 ? upTo_416 + upTo_396 : upTo_396;
      const u32 upTo_421 = __shfl_xor_sync(0xffffffffu, upTo_405, 8);
      const u32 upTo_422 = upTo_if_10 ? upTo_421 + upTo_398 : upTo_398;
      const u32 upTo_423 = upTo_if_10 ? upTo_421 + upTo_399 : upTo_399;
      const u32 upTo_424 = upTo_if_10 ? upTo_421 + upTo_400 : upTo_400;
      const u32 upTo_425 = upTo_if_10 ? upTo_421 + upTo_401 : upTo_401;
      const u32 upTo_426 = upTo_402 + upTo_406;
      const u32 upTo_427 = upTo_403 + upTo_411;
      const u32 upTo_428 = upTo_404 + upTo_416;
      const u32 upTo_429 = upTo_405 + upTo_421;
      const u32 upTo_430 = __shfl_xor_sync(0xffffffffu, upTo_426, 16);
      const u32 upTo_431 = upTo_if_11 ? upTo_430 + upTo_407 : upTo_407;
      const u32 upTo_432 = upTo_if_11 ? upTo_430 + upTo_408 : upTo_408;
      const u32 upTo_433 = upTo_if_11 ? upTo_430 + upTo_409 : upTo_409;
      const u32 upTo_434 = upTo_if_11 ? upTo_430 + upTo_410 : upTo_410;
      const u32 upTo_435 = __shfl_xor_sync(0xffffffffu, upTo_427, 16);
      const u32 upTo_436 = __shfl_xor_sync(0xffffffffu, upTo_428, 16);
      const u32 upTo_437 = __shfl_xor_sync(0xffffffffu, upTo_429, 16);
      const u32 upTo_438 = upTo_426 + upTo_430;
      const u32 upTo_439 = upTo_428 + upTo_436;
      const u32 upTo_440 = upTo_438 + (upTo_if_11 ? upTo_435 + upTo_412 : upTo_412);
      const u32 upTo_441 = upTo_438 + (upTo_if_11 ? upTo_435 + upTo_413 : upTo_413);
      const u32 upTo_442 = upTo_438 + (upTo_if_11 ? upTo_435 + upTo_414 : upTo_414);
      const u32 upTo_443 = upTo_438 + (upTo_if_11 ? upTo_435 + upTo_415 : upTo_415);
      const u32 upTo_444 = upTo_438 + (upTo_427 + upTo_435);
      const u32 upTo_445 = upTo_444 + (upTo_if_11 ? upTo_436 + upTo_417 : upTo_417);
      const u32 upTo_446 = upTo_444 + (upTo_if_11 ? upTo_436 + upTo_418 : upTo_418);
      const u32 upTo_447 = upTo_444 + (upTo_if_11 ? upTo_436 + upTo_419 : upTo_419);
      const u32 upTo_448 = upTo_444 + (upTo_if_11 ? upTo_436 + upTo_420 : upTo_420);
      const u32 upTo_449 = upTo_444 + (upTo_439 + (upTo_if_11 ? upTo_437 + upTo_422 : upTo_422));
      const u32 upTo_450 = upTo_444 + (upTo_439 + (upTo_if_11 ? upTo_437 + upTo_423 : upTo_423));
      const u32 upTo_451 = upTo_444 + (upTo_439 + (upTo_if_11 ? upTo_437 + upTo_424 : upTo_424));
      const u32 upTo_452 = upTo_444 + (upTo_439 + (upTo_if_11 ? upTo_437 + upTo_425 : upTo_425));
      const u32 upTo_453 = upTo_444 + (upTo_439 + (upTo_429 + upTo_437));
      shared<u32>(upTo_312) = upTo_453;
      __syncthreads();
      const u32 upTo_454 = shared<u32>(upTo_314);
      const u32 upTo_455 = upTo_if_12 ? upTo_454 + upTo_431 : upTo_431;
      const u32 upTo_456 = upTo_if_12 ? upTo_454 + upTo_432 : upTo_432;
      const u32 upTo_457 = upTo_if_12 ? upTo_454 + upTo_433 : upTo_433;
      const u32 upTo_458 = upTo_if_12 ? upTo_454 + upTo_434 : upTo_434;
      const u32 upTo_459 = upTo_if_12 ? upTo_454 + upTo_440 : upTo_440;
      const u32 upTo_460 = upTo_if_12 ? upTo_454 + upTo_441 : upTo_441;
      const u32 upTo_461 = upTo_if_12 ? upTo_454 + upTo_442 : upTo_442;
      const u32 upTo_462 = upTo_if_12 ? upTo_454 + upTo_443 : upTo_443;
      const u32 upTo_463 = upTo_if_12 ? upTo_454 + upTo_445 : upTo_445;
      const u32 upTo_464 = upTo_if_12 ? upTo_454 + upTo_446 : upTo_446;
      const u32 upTo_465 = upTo_if_12 ? upTo_454 + upTo_447 : upTo_447;
      const u32 upTo_466 = upTo_if_12 ? upTo_454 + upTo_448 : upTo_448;
      const u32 upTo_467 = upTo_if_12 ? upTo_454 + upTo_449 : upTo_449;
      const u32 upTo_468 = upTo_if_12 ? upTo_454 + upTo_450 : upTo_450;
      const u32 upTo_469 = upTo_if_12 ? upTo_454 + upTo_451 : upTo_451;
      const u32 upTo_470 = upTo_if_12 ? upTo_454 + upTo_452 : upTo_452;
      shared<u32>(upTo_315) = upTo_453 + upTo_454;
      __syncthreads();
      const u32 upTo_471 = shared<u32>(upTo_317);
      const u32 before_64 = above_2 + (upTo_if_13 ? upTo_471 + upTo_455 : upTo_455);
      const u32 before_65 = before_64 - v8.x;
      if ((int)before_65 < 2048 && (int)before_64 >= 2048) {
        shared<u32>(state + 16u) = before_65;
        shared<u32>(state + 20u) = v8.x;
        shared<u32>(state) = floor_2 ^ shift_left(r308, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_66 = above_2 + (upTo_if_13 ? upTo_471 + upTo_456 : upTo_456);
      const u32 before_67 = before_66 - v8.y;
      if ((int)before_67 < 2048 && (int)before_66 >= 2048) {
        shared<u32>(state + 16u) = before_67;
        shared<u32>(state + 20u) = v8.y;
        shared<u32>(state) = floor_2 ^ shift_left(r309, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_68 = above_2 + (upTo_if_13 ? upTo_471 + upTo_457 : upTo_457);
      const u32 before_69 = before_68 - v8.z;
      if ((int)before_69 < 2048 && (int)before_68 >= 2048) {
        shared<u32>(state + 16u) = before_69;
        shared<u32>(state + 20u) = v8.z;
        shared<u32>(state) = floor_2 ^ shift_left(r310, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_70 = above_2 + (upTo_if_13 ? upTo_471 + upTo_458 : upTo_458);
      const u32 before_71 = before_70 - v8.w;
      if ((int)before_71 < 2048 && (int)before_70 >= 2048) {
        shared<u32>(state + 16u) = before_71;
        shared<u32>(state + 20u) = v8.w;
        shared<u32>(state) = floor_2 ^ shift_left(r311, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_72 = above_2 + (upTo_if_13 ? upTo_471 + upTo_459 : upTo_459);
      const u32 before_73 = before_72 - v9.x;
      if ((int)before_73 < 2048 && (int)before_72 >= 2048) {
        shared<u32>(state + 16u) = before_73;
        shared<u32>(state + 20u) = v9.x;
        shared<u32>(state) = floor_2 ^ shift_left(r312, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_74 = above_2 + (upTo_if_13 ? upTo_471 + upTo_460 : upTo_460);
      const u32 before_75 = before_74 - v9.y;
      if ((int)before_75 < 2048 && (int)before_74 >= 2048) {
        shared<u32>(state + 16u) = before_75;
        shared<u32>(state + 20u) = v9.y;
        shared<u32>(state) = floor_2 ^ shift_left(r313, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_76 = above_2 + (upTo_if_13 ? upTo_471 + upTo_461 : upTo_461);
      const u32 before_77 = before_76 - v9.z;
      if ((int)before_77 < 2048 && (int)before_76 >= 2048) {
        shared<u32>(state + 16u) = before_77;
        shared<u32>(state + 20u) = v9.z;
        shared<u32>(state) = floor_2 ^ shift_left(r314, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_78 = above_2 + (upTo_if_13 ? upTo_471 + upTo_462 : upTo_462);
      const u32 before_79 = before_78 - v9.w;
      if ((int)before_79 < 2048 && (int)before_78 >= 2048) {
        shared<u32>(state + 16u) = before_79;
        shared<u32>(state + 20u) = v9.w;
        shared<u32>(state) = floor_2 ^ shift_left(r315, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_80 = above_2 + (upTo_if_13 ? upTo_471 + upTo_463 : upTo_463);
      const u32 before_81 = before_80 - v10.x;
      if ((int)before_81 < 2048 && (int)before_80 >= 2048) {
        shared<u32>(state + 16u) = before_81;
        shared<u32>(state + 20u) = v10.x;
        shared<u32>(state) = floor_2 ^ shift_left(r316, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_82 = above_2 + (upTo_if_13 ? upTo_471 + upTo_464 : upTo_464);
      const u32 before_83 = before_82 - v10.y;
      if ((int)before_83 < 2048 && (int)before_82 >= 2048) {
        shared<u32>(state + 16u) = before_83;
        shared<u32>(state + 20u) = v10.y;
        shared<u32>(state) = floor_2 ^ shift_left(r317, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_84 = above_2 + (upTo_if_13 ? upTo_471 + upTo_465 : upTo_465);
      const u32 before_85 = before_84 - v10.z;
      if ((int)before_85 < 2048 && (int)before_84 >= 2048) {
        shared<u32>(state + 16u) = before_85;
        shared<u32>(state + 20u) = v10.z;
        shared<u32>(state) = floor_2 ^ shift_left(r318, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_86 = above_2 + (upTo_if_13 ? upTo_471 + upTo_466 : upTo_466);
      const u32 before_87 = before_86 - v10.w;
      if ((int)before_87 < 2048 && (int)before_86 >= 2048) {
        shared<u32>(state + 16u) = before_87;
        shared<u32>(state + 20u) = v10.w;
        shared<u32>(state) = floor_2 ^ shift_left(r319, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_88 = above_2 + (upTo_if_13 ? upTo_471 + upTo_467 : upTo_467);
      const u32 before_89 = before_88 - v11.x;
      if ((int)before_89 < 2048 && (int)before_88 >= 2048) {
        shared<u32>(state + 16u) = before_89;
        shared<u32>(state + 20u) = v11.x;
        shared<u32>(state) = floor_2 ^ shift_left(r320, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_90 = above_2 + (upTo_if_13 ? upTo_471 + upTo_468 : upTo_468);
      const u32 before_91 = before_90 - v11.y;
      if ((int)before_91 < 2048 && (int)before_90 >= 2048) {
        shared<u32>(state + 16u) = before_91;
        shared<u32>(state + 20u) = v11.y;
        shared<u32>(state) = floor_2 ^ shift_left(r321, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_92 = above_2 + (upTo_if_13 ? upTo_471 + upTo_469 : upTo_469);
      const u32 before_93 = before_92 - v11.z;
      if ((int)before_93 < 2048 && (int)before_92 >= 2048) {
        shared<u32>(state + 16u) = before_93;
        shared<u32>(state + 20u) = v11.z;
        shared<u32>(state) = floor_2 ^ shift_left(r322, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_94 = above_2 + (upTo_if_13 ? upTo_471 + upTo_470 : upTo_470);
      const u32 before_95 = before_94 - v11.w;
      if ((int)before_95 < 2048 && (int)before_94 >= 2048) {
        shared<u32>(state + 16u) = before_95;
        shared<u32>(state + 20u) = v11.w;
        shared<u32>(state) = floor_2 ^ shift_left(r323, r349);
        shared<u32>(state + 4u) = shift_2;
      }
      __syncthreads();
      const u32 r351 = shared<u32>(state + 4u);
      bool p78 = (int)r351 > 0;
      if (p78) {
        const u32 r352 = shared<u32>(state + 16u);
        const u32 r353 = shared<u32>(state + 20u);
        p78 = (int)(r352 + r353) > 2048;
      }
      p77 = p78;
    }
    const u32 r354 = shared<u32>(state + 12u);
    bool p79 = (int)r354 > 0;
    if (p79) {
      const u32 r355 = shared<u32>(state + 16u);
      const u32 r356 = shared<u32>(state + 20u);
      p79 = (int)(r355 + r356) > 2048;
    }
    bool p80 = p79;
    for (;;) {
      if (!p80) break;
      const u32 from = shared<u32>(state + 8u);
      const u32 bits = shared<u32>(state + 12u);
      const u32 shift = max((int)(bits - 11u), 0);
      shared<uint4>(r306) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r306 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r357 = shared<u32>(state);
      const u32 r358 = shift_right(2147483647u, (31u - bits) & 0x1fu);
      const u32 r359 = shift & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < kept_2; i4 = step_to(i4, 128u, kept_2)) {
        const u32 r360 = (u32)i4 << 2;
        const u32 r361 = shared<u32>(candidates + r360);
        if (r361 == r357) {
          const u32 r362 = shared<u32>(columns + r360);
          const u32 offset = r362 - from;
          if (offset <= r358) {
            atomicAdd_block(&shared<int>(bins + (shift_right(offset, r359) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v12 = shared<uint4>(r306);
      const uint4 v13 = shared<uint4>(r306 + 512u);
      const uint4 v14 = shared<uint4>(r306 + 1024u);
      const uint4 v15 = shared<uint4>(r306 + 1536u);
      const u32 above = shared<u32>(state + 16u);
      const u32 upTo_472 = v12.x + v12.y;
      const u32 upTo_473 = v13.x + v13.y;
      const u32 upTo_474 = v14.x + v14.y;
      const u32 upTo_475 = v15.x + v15.y;
      const u32 upTo_476 = upTo_472 + v12.z;
      const u32 upTo_477 = upTo_472 + (v12.z + v12.w);
      const u32 upTo_478 = upTo_473 + v13.z;
      const u32 upTo_479 = upTo_473 + (v13.z + v13.w);
      const u32 upTo_480 = upTo_474 + v14.z;
      const u32 upTo_481 = upTo_474 + (v14.z + v14.w);
      const u32 upTo_482 = upTo_475 + v15.z;
      const u32 upTo_483 = upTo_475 + (v15.z + v15.w);
      const u32 upTo_484 = __shfl_xor_sync(0xffffffffu, upTo_477, 1);
      const u32 upTo_485 = upTo_if_7 ? upTo_484 + v12.x : v12.x;
      const u32 upTo_486 = upTo_if_7 ? upTo_484 + upTo_472 : upTo_472;
      const u32 upTo_487 = upTo_if_7 ? upTo_484 + upTo_476 : upTo_476;
      const u32 upTo_488 = upTo_if_7 ? upTo_484 + upTo_477 : upTo_477;
      const u32 upTo_489 = __shfl_xor_sync(0xffffffffu, upTo_479, 1);
      const u32 upTo_490 = upTo_if_7 ? upTo_489 + v13.x : v13.x;
      const u32 upTo_491 = upTo_if_7 ? upTo_489 + upTo_473 : upTo_473;
      const u32 upTo_492 = upTo_if_7 ? upTo_489 + upTo_478 : upTo_478;
      const u32 upTo_493 = upTo_if_7 ? upTo_489 + upTo_479 : upTo_479;
      const u32 upTo_494 = __shfl_xor_sync(0xffffffffu, upTo_481, 1);
      const u32 upTo_495 = upTo_if_7 ? upTo_494 + v14.x : v14.x;
      const u32 upTo_496 = upTo_if_7 ? upTo_494 + upTo_474 : upTo_474;
      const u32 upTo_497 = upTo_if_7 ? upTo_494 + upTo_480 : upTo_480;
      const u32 upTo_498 = upTo_if_7 ? upTo_494 + upTo_481 : upTo_481;
      const u32 upTo_499 = __shfl_xor_sync(0xffffffffu, upTo_483, 1);
      const u32 upTo_500 = upTo_if_7 ? upTo_499 + v15.x : v15.x;
      const u32 upTo_501 = upTo_if_7 ? upTo_499 + upTo_475 : upTo_475;
      const u32 upTo_502 = upTo_if_7 ? upTo_499 + upTo_482 : upTo_482;
      const u32 upTo_503 = upTo_if_7 ? upTo_499 + upTo_483 : upTo_483;
      const u32 upTo_504 = upTo_477 + upTo_484;
      const u32 upTo_505 = upTo_479 + upTo_489;
      const u32 upTo_506 = upTo_481 + upTo_494;
      const u32 upTo_507 = upTo_483 + upTo_499;
      const u32 upTo_508 = __shfl_xor_sync(0xffffffffu, upTo_504, 2);
      const u32 upTo_509 = upTo_if_8 ? upTo_508 + upTo_485 : upTo_485;
      const u32 upTo_510 = upTo_if_8 ? upTo_508 + upTo_486 : upTo_486;
      const u32 upTo_511 = upTo_if_8 ? upTo_508 + upTo_487 : upTo_487;
      const u32 upTo_512 = upTo_if_8 ? upTo_508 + upTo_488 : upTo_488;
      const u32 upTo_513 = __shfl_xor_sync(0xffffffffu, upTo_505, 2);
      const u32 upTo_514 = upTo_if_8 ? upTo_513 + upTo_490 : upTo_490;
      const u32 upTo_515 = upTo_if_8 ? upTo_513 + upTo_491 : upTo_491;
      const u32 upTo_516 = upTo_if_8 ? upTo_513 + upTo_492 : upTo_492;
      const u32 upTo_517 = upTo_if_8 ? upTo_513 + upTo_493 : upTo_493;
      const u32 upTo_518 = __shfl_xor_sync(0xffffffffu, upTo_506, 2);
      const u32 upTo_519 = upTo_if_8 ? upTo_518 + upTo_495 : upTo_495;
      const u32 upTo_520 = upTo_if_8 ? upTo_518 + upTo_496 : upTo_496;
      const u32 upTo_521 = upTo_if_8 ? upTo_518 + upTo_497 : upTo_497;
      const u32 upTo_522 = upTo_if_8 ? upTo_518 + upTo_498 : upTo_498;
      const u32 upTo_523 = __shfl_xor_sync(0xffffffffu, upTo_507, 2);
      const u32 upTo_524 = upTo_if_8 ? upTo_523 + upTo_500 : upTo_500;
      const u32 upTo_525 = upTo_if_8 ? upTo_523 + upTo_501 : upTo_501;
      const u32 upTo_526 = upTo_if_8 ? upTo_523 + upTo_502 : upTo_502;
      const u32 upTo_527 = upTo_if_8 ? upTo_523 + upTo_503 : upTo_503;
      const u32 upTo_528 = upTo_504 + upTo_508;
      const u32 upTo_529 = upTo_505 + upTo_513;
      const u32 upTo_530 = upTo_506 + upTo_518;
      const u32 upTo_531 = upTo_507 + upTo_523;
      const u32 upTo_532 = __shfl_xor_sync(0xffffffffu, upTo_528, 4);
      const u32 upTo_533 = upTo_if_9 ? upTo_532 + upTo_509 : upTo_509;
      const u32 upTo_534 = upTo_if_9 ? upTo_532 + upTo_510 : upTo_510;
      const u32 upTo_535 = upTo_if_9 ? upTo_532 + upTo_511 : upTo_511;
      const u32 upTo_536 = upTo_if_9 ? upTo_532 + upTo_512 : upTo_512;
      const u32 upTo_537 = __shfl_xor_sync(0xffffffffu, upTo_529, 4);
      const u32 upTo_538 = upTo_if_9 ? upTo_537 + upTo_514 : upTo_514;
      const u32 upTo_539 = upTo_if_9 ? upTo_537 + upTo_515 : upTo_515;
      const u32 upTo_540 = upTo_if_9 ? upTo_537 + upTo_516 : upTo_516;
      const u32 upTo_541 = upTo_if_9 ? upTo_537 + upTo_517 : upTo_517;
      const u32 upTo_542 = __shfl_xor_sync(0xffffffffu, upTo_530, 4);
      const u32 upTo_543 = upTo_if_9 ? upTo_542 + upTo_519 : upTo_519;
      const u32 upTo_544 = upTo_if_9 ? upTo_542 + upTo_520 : upTo_520;
      const u32 upTo_545 = upTo_if_9 ? upTo_542 + upTo_521 : upTo_521;
      const u32 upTo_546 = upTo_if_9 ? upTo_542 + upTo_522 : upTo_522;
      const u32 upTo_547 = __shfl_xor_sync(0xffffffffu, upTo_531, 4);
      const u32 upTo_548 = upTo_if_9 ? upTo_547 + upTo_524 : upTo_524;
      const u32 upTo_549 = upTo_if_9 ? upTo_547 + upTo_525 : upTo_525;
      const u32 upTo_550 = upTo_if_9 ? upTo_547 + upTo_526 : upTo_526;
      const u32 upTo_551 = upTo_if_9 ? upTo_547 + upTo_527 : upTo_527;
      const u32 upTo_552 = upTo_528 + upTo_532;
      const u32 upTo_553 = upTo_529 + upTo_537;
      const u32 upTo_554 = upTo_530 + upTo_542;
      const u32 upTo_555 = upTo_531 + upTo_547;
      const u32 upTo_556 = __shfl_xor_sync(0xffffffffu, upTo_552, 8);
      const u32 upTo_557 = upTo_if_10 ? upTo_556 + upTo_533 : upTo_533;
      const u32 upTo_558 = upTo_if_10 ? upTo_556 + upTo_534 : upTo_534;
      const u32 upTo_559 = upTo_if_10 ? upTo_556 + upTo_535 : upTo_535;
      const u32 upTo_560 = upTo_if_10 ? upTo_556 + upTo_536 : upTo_536;
      const u32 upTo_561 = __shfl_xor_sync(0xffffffffu, upTo_553, 8);
      const u32 upTo_562 = upTo_if_10 ? upTo_561 + upTo_538 : upTo_538;
      const u32 upTo_563 = upTo_if_10 ? upTo_561 + upTo_539 : upTo_539;
      const u32 upTo_564 = upTo_if_10 ? upTo_561 + upTo_540 : upTo_540;
      const u32 upTo_565 = upTo_if_10 ? upTo_561 + upTo_541 : upTo_541;
      const u32 upTo_566 = __shfl_xor_sync(0xffffffffu, upTo_554, 8);
      const u32 upTo_567 = upTo_if_10 ? upTo_566 + upTo_543 : upTo_543;
      const u32 upTo_568 = upTo_if_10 ? upTo_566 + upTo_544 : upTo_544;
      const u32 upTo_569 = upTo_if_10 ? upTo_566 + upTo_545 : upTo_545;
      const u32 upTo_570 = upTo_if_10 ? upTo_566 + upTo_546 : upTo_546;
      const u32 upTo_571 = __shfl_xor_sync(0xffffffffu, upTo_555, 8);
      const u32 upTo_572 = upTo_if_10 ? upTo_571 + upTo_548 : upTo_548;
      const u32 upTo_573 = upTo_if_10 ? upTo_571 + upTo_549 : upTo_549;
      const u32 upTo_574 = upTo_if_10 ? upTo_571 + upTo_550 : upTo_550;
      const u32 upTo_575 = upTo_if_10 ? upTo_571 + upTo_551 : upTo_551;
      const u32 upTo_576 = upTo_552 + upTo_556;
      const u32 upTo_577 = upTo_553 + upTo_561;
      const u32 upTo_578 = upTo_554 + upTo_566;
      const u32 upTo_579 = upTo_555 + upTo_571;
      const u32 upTo_580 = __shfl_xor_sync(0xffffffffu, upTo_576, 16);
      const u32 upTo_581 = upTo_if_11 ? upTo_580 + upTo_557 : upTo_557;
      const u32 upTo_582 = upTo_if_11 ? upTo_580 + upTo_558 : upTo_558;
      const u32 upTo_583 = upTo_if_11 ? upTo_580 + upTo_559 : upTo_559;
      const u32 upTo_584 = upTo_if_11 ? upTo_580 + upTo_560 : upTo_560;
      const u32 upTo_585 = __shfl_xor_sync(0xffffffffu, upTo_577, 16);
      const u32 upTo_586 = __shfl_xor_sync(0xffffffffu, upTo_578, 16);
      const u32 upTo_587 = __shfl_xor_sync(0xffffffffu, upTo_579, 16);
      const u32 upTo_588 = upTo_576 + upTo_580;
      const u32 upTo_589 = upTo_578 + upTo_586;
      const u32 upTo_590 = upTo_588 + (upTo_if_11 ? upTo_585 + upTo_562 : upTo_562);
      const u32 upTo_591 = upTo_588 + (upTo_if_11 ? upTo_585 + upTo_563 : upTo_563);
      const u32 upTo_592 = upTo_588 + (upTo_if_11 ? upTo_585 + upTo_564 : upTo_564);
      const u32 upTo_593 = upTo_588 + (upTo_if_11 ? upTo_585 + upTo_565 : upTo_565);
      const u32 upTo_594 = upTo_588 + (upTo_577 + upTo_585);
      const u32 upTo_595 = upTo_594 + (upTo_if_11 ? upTo_586 + upTo_567 : upTo_567);
      const u32 upTo_596 = upTo_594 + (upTo_if_11 ? upTo_586 + upTo_568 : upTo_568);
      const u32 upTo_597 = upTo_594 + (upTo_if_11 ? upTo_586 + upTo_569 : upTo_569);
      const u32 upTo_598 = upTo_594 + (upTo_if_11 ? upTo_586 + upTo_570 : upTo_570);
      const u32 upTo_599 = upTo_594 + (upTo_589 + (upTo_if_11 ? upTo_587 + upTo_572 : upTo_572));
      const u32 upTo_600 = upTo_594 + (upTo_589 + (upTo_if_11 ? upTo_587 + upTo_573 : upTo_573));
      const u32 upTo_601 = upTo_594 + (upTo_589 + (upTo_if_11 ? upTo_587 + upTo_574 : upTo_574));
      const u32 upTo_602 = upTo_594 + (upTo_589 + (upTo_if_11 ? upTo_587 + upTo_575 : upTo_575));
      const u32 upTo_603 = upTo_594 + (upTo_589 + (upTo_579 + upTo_587));
      shared<u32>(upTo_318) = upTo_603;
      __syncthreads();
      const u32 upTo_604 = shared<u32>(upTo_319);
      const u32 upTo_605 = upTo_if_12 ? upTo_604 + upTo_581 : upTo_581;
      const u32 upTo_606 = upTo_if_12 ? upTo_604 + upTo_582 : upTo_582;
      const u32 upTo_607 = upTo_if_12 ? upTo_604 + upTo_583 : upTo_583;
      const u32 upTo_608 = upTo_if_12 ? upTo_604 + upTo_584 : upTo_584;
      const u32 upTo_609 = upTo_if_12 ? upTo_604 + upTo_590 : upTo_590;
      const u32 upTo_610 = upTo_if_12 ? upTo_604 + upTo_591 : upTo_591;
      const u32 upTo_611 = upTo_if_12 ? upTo_604 + upTo_592 : upTo_592;
      const u32 upTo_612 = upTo_if_12 ? upTo_604 + upTo_593 : upTo_593;
      const u32 upTo_613 = upTo_if_12 ? upTo_604 + upTo_595 : upTo_595;
      const u32 upTo_614 = upTo_if_12 ? upTo_604 + upTo_596 : upTo_596;
      const u32 upTo_615 = upTo_if_12 ? upTo_604 + upTo_597 : upTo_597;
      const u32 upTo_616 = upTo_if_12 ? upTo_604 + upTo_598 : upTo_598;
      const u32 upTo_617 = upTo_if_12 ? upTo_604 + upTo_599 : upTo_599;
      const u32 upTo_618 = upTo_if_12 ? upTo_604 + upTo_600 : upTo_600;
      const u32 upTo_619 = upTo_if_12 ? upTo_604 + upTo_601 : upTo_601;
      const u32 upTo_620 = upTo_if_12 ? upTo_604 + upTo_602 : upTo_602;
      shared<u32>(upTo_320) = upTo_603 + upTo_604;
      __syncthreads();
      const u32 upTo_621 = shared<u32>(upTo_321);
      const u32 before_96 = above + (upTo_if_13 ? upTo_621 + upTo_605 : upTo_605);
      const u32 before_97 = before_96 - v12.x;
      if ((int)before_97 < 2048 && (int)before_96 >= 2048) {
        shared<u32>(state + 16u) = before_97;
        shared<u32>(state + 20u) = v12.x;
        shared<u32>(state + 8u) = from + shift_left(r325, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_98 = above + (upTo_if_13 ? upTo_621 + upTo_606 : upTo_606);
      const u32 before_99 = before_98 - v12.y;
      if ((int)before_99 < 2048 && (int)before_98 >= 2048) {
        shared<u32>(state + 16u) = before_99;
        shared<u32>(state + 20u) = v12.y;
        shared<u32>(state + 8u) = from + shift_left(r326, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_100 = above + (upTo_if_13 ? upTo_621 + upTo_607 : upTo_607);
      const u32 before_101 = before_100 - v12.z;
      if ((int)before_101 < 2048 && (int)before_100 >= 2048) {
        shared<u32>(state + 16u) = before_101;
        shared<u32>(state + 20u) = v12.z;
        shared<u32>(state + 8u) = from + shift_left(r327, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_102 = above + (upTo_if_13 ? upTo_621 + upTo_608 : upTo_608);
      const u32 before_103 = before_102 - v12.w;
      if ((int)before_103 < 2048 && (int)before_102 >= 2048) {
        shared<u32>(state + 16u) = before_103;
        shared<u32>(state + 20u) = v12.w;
        shared<u32>(state + 8u) = from + shift_left(r328, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_104 = above + (upTo_if_13 ? upTo_621 + upTo_609 : upTo_609);
      const u32 before_105 = before_104 - v13.x;
      if ((int)before_105 < 2048 && (int)before_104 >= 2048) {
        shared<u32>(state + 16u) = before_105;
        shared<u32>(state + 20u) = v13.x;
        shared<u32>(state + 8u) = from + shift_left(r329, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_106 = above + (upTo_if_13 ? upTo_621 + upTo_610 : upTo_610);
      const u32 before_107 = before_106 - v13.y;
      if ((int)before_107 < 2048 && (int)before_106 >= 2048) {
        shared<u32>(state + 16u) = before_107;
        shared<u32>(state + 20u) = v13.y;
        shared<u32>(state + 8u) = from + shift_left(r330, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_108 = above + (upTo_if_13 ? upTo_621 + upTo_611 : upTo_611);
      const u32 before_109 = before_108 - v13.z;
      if ((int)before_109 < 2048 && (int)before_108 >= 2048) {
        shared<u32>(state + 16u) = before_109;
        shared<u32>(state + 20u) = v13.z;
        shared<u32>(state + 8u) = from + shift_left(r331, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_110 = above + (upTo_if_13 ? upTo_621 + upTo_612 : upTo_612);
      const u32 before_111 = before_110 - v13.w;
      if ((int)before_111 < 2048 && (int)before_110 >= 2048) {
        shared<u32>(state + 16u) = before_111;
        shared<u32>(state + 20u) = v13.w;
        shared<u32>(state + 8u) = from + shift_left(r332, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_112 = above + (upTo_if_13 ? upTo_621 + upTo_613 : upTo_613);
      const u32 before_113 = before_112 - v14.x;
      if ((int)before_113 < 2048 && (int)before_112 >= 2048) {
        shared<u32>(state + 16u) = before_113;
        shared<u32>(state + 20u) = v14.x;
        shared<u32>(state + 8u) = from + shift_left(r333, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_114 = above + (upTo_if_13 ? upTo_621 + upTo_614 : upTo_614);
      const u32 before_115 = before_114 - v14.y;
      if ((int)before_115 < 2048 && (int)before_114 >= 2048) {
        shared<u32>(state + 16u) = before_115;
        shared<u32>(state + 20u) = v14.y;
        shared<u32>(state + 8u) = from + shift_left(r334, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_116 = above + (upTo_if_13 ? upTo_621 + upTo_615 : upTo_615);
      const u32 before_117 = before_116 - v14.z;
      if ((int)before_117 < 2048 && (int)before_116 >= 2048) {
        shared<u32>(state + 16u) = before_117;
        shared<u32>(state + 20u) = v14.z;
        shared<u32>(state + 8u) = from + shift_left(r335, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_118 = above + (upTo_if_13 ? upTo_621 + upTo_616 : upTo_616);
      const u32 before_119 = before_118 - v14.w;
      if ((int)before_119 < 2048 && (int)before_118 >= 2048) {
        shared<u32>(state + 16u) = before_119;
        shared<u32>(state + 20u) = v14.w;
        shared<u32>(state + 8u) = from + shift_left(r336, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_120 = above + (upTo_if_13 ? upTo_621 + upTo_617 : upTo_617);
      const u32 before_121 = before_120 - v15.x;
      if ((int)before_121 < 2048 && (int)before_120 >= 2048) {
        shared<u32>(state + 16u) = before_121;
        shared<u32>(state + 20u) = v15.x;
        shared<u32>(state + 8u) = from + shift_left(r337, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_122 = above + (upTo_if_13 ? upTo_621 + upTo_618 : upTo_618);
      const u32 before_123 = before_122 - v15.y;
      if ((int)before_123 < 2048 && (int)before_122 >= 2048) {
        shared<u32>(state + 16u) = before_123;
        shared<u32>(state + 20u) = v15.y;
        shared<u32>(state + 8u) = from + shift_left(r338, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_124 = above + (upTo_if_13 ? upTo_621 + upTo_619 : upTo_619);
      const u32 before_125 = before_124 - v15.z;
      if ((int)before_125 < 2048 && (int)before_124 >= 2048) {
        shared<u32>(state + 16u) = before_125;
        shared<u32>(state + 20u) = v15.z;
        shared<u32>(state + 8u) = from + shift_left(r339, r359);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_126 = above + (upTo_if_13 ? upTo_621 + upTo_620 : upTo_620);
      const u32 before_127 = before_126 - v15.w;
      if ((int)before_127 < 2048 && (int)before_126 >= 2048) {
        shared<u32>(state + 16u) = before_127;
        shared<u32>(state + 20u) = v15.w;
        shared<u32>(state + 8u) = from + shift_left(r340, r359);
        shared<u32>(state + 12u) = shift;
      }
      __syncthreads();
      const u32 r363 = shared<u32>(state + 12u);
      bool p81 = (int)r363 > 0;
      if (p81) {
        const u32 r364 = shared<u32>(state + 16u);
        const u32 r365 = shared<u32>(state + 20u);
        p81 = (int)(r364 + r365) > 2048;
      }
      p80 = p81;
    }
    const int kept_3 = (int)shared<u32>(state + 24u);
    const int floor_3 = (int)shared<u32>(state);
    const u32 last_3 = shared<u32>(state + 8u);
    const u32 last_4 = shared<u32>(state + 12u);
    const int last_5 = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);
    u32 r366 = 0u;
    const bool p82 = (int)r341 < kept_3;
    if (p82) {
      const u32 r367 = shared<u32>(r343);
      r366 = r367;
    } else {
      r366 = 0u;
    }
    u32 r368 = 0u;
    const bool p83 = (int)(r341 + 1u) < kept_3;
    if (p83) {
      const u32 r369 = shared<u32>(r343 + 4u);
      r368 = r369;
    } else {
      r368 = 0u;
    }
    u32 r370 = 0u;
    const bool p84 = (int)(r341 + 2u) < kept_3;
    if (p84) {
      const u32 r371 = shared<u32>(r343 + 8u);
      r370 = r371;
    } else {
      r370 = 0u;
    }
    u32 r372 = 0u;
    const bool p85 = (int)(r341 + 3u) < kept_3;
    if (p85) {
      const u32 r373 = shared<u32>(r343 + 12u);
      r372 = r373;
    } else {
      r372 = 0u;
    }
    u32 r374 = 0u;
    const bool p86 = (int)(r341 + 128u) < kept_3;
    if (p86) {
      const u32 r375 = shared<u32>(r343 + 512u);
      r374 = r375;
    } else {
      r374 = 0u;
    }
    u32 r376 = 0u;
    const bool p87 = (int)(r341 + 129u) < kept_3;
    if (p87) {
      const u32 r377 = shared<u32>(r343 + 516u);
      r376 = r377;
    } else {
      r376 = 0u;
    }
    u32 r378 = 0u;
    const bool p88 = (int)(r341 + 130u) < kept_3;
    if (p88) {
      const u32 r379 = shared<u32>(r343 + 520u);
      r378 = r379;
    } else {
      r378 = 0u;
    }
    u32 r380 = 0u;
    const bool p89 = (int)(r341 + 131u) < kept_3;
    if (p89) {
      const u32 r381 = shared<u32>(r343 + 524u);
      r380 = r381;
    } else {
      r380 = 0u;
    }
    u32 r382 = 0u;
    const bool p90 = (int)(r341 + 256u) < kept_3;
    if (p90) {
      const u32 r383 = shared<u32>(r343 + 1024u);
      r382 = r383;
    } else {
      r382 = 0u;
    }
    u32 r384 = 0u;
    const bool p91 = (int)(r341 + 257u) < kept_3;
    if (p91) {
      const u32 r385 = shared<u32>(r343 + 1028u);
      r384 = r385;
    } else {
      r384 = 0u;
    }
    u32 r386 = 0u;
    const bool p92 = (int)(r341 + 258u) < kept_3;
    if (p92) {
      const u32 r387 = shared<u32>(r343 + 1032u);
      r386 = r387;
    } else {
      r386 = 0u;
    }
    u32 r388 = 0u;
    const bool p93 = (int)(r341 + 259u) < kept_3;
    if (p93) {
      const u32 r389 = shared<u32>(r343 + 1036u);
      r388 = r389;
    } else {
      r388 = 0u;
    }
    u32 r390 = 0u;
    const bool p94 = (int)(r341 + 384u) < kept_3;
    if (p94) {
      const u32 r391 = shared<u32>(r343 + 1536u);
      r390 = r391;
    } else {
      r390 = 0u;
    }
    u32 r392 = 0u;
    const bool p95 = (int)(r341 + 385u) < kept_3;
    if (p95) {
      const u32 r393 = shared<u32>(r343 + 1540u);
      r392 = r393;
    } else {
      r392 = 0u;
    }
    u32 r394 = 0u;
    const bool p96 = (int)(r341 + 386u) < kept_3;
    if (p96) {
      const u32 r395 = shared<u32>(r343 + 1544u);
      r394 = r395;
    } else {
      r394 = 0u;
    }
    u32 r396 = 0u;
    const bool p97 = (int)(r341 + 387u) < kept_3;
    if (p97) {
      const u32 r397 = shared<u32>(r343 + 1548u);
      r396 = r397;
    } else {
      r396 = 0u;
    }
    u32 r398 = 0u;
    const bool p98 = (int)(r341 + 512u) < kept_3;
    if (p98) {
      const u32 r399 = shared<u32>(r343 + 2048u);
      r398 = r399;
    } else {
      r398 = 0u;
    }
    u32 r400 = 0u;
    const bool p99 = (int)(r341 + 513u) < kept_3;
    if (p99) {
      const u32 r401 = shared<u32>(r343 + 2052u);
      r400 = r401;
    } else {
      r400 = 0u;
    }
    u32 r402 = 0u;
    const bool p100 = (int)(r341 + 514u) < kept_3;
    if (p100) {
      const u32 r403 = shared<u32>(r343 + 2056u);
      r402 = r403;
    } else {
      r402 = 0u;
    }
    u32 r404 = 0u;
    const bool p101 = (int)(r341 + 515u) < kept_3;
    if (p101) {
      const u32 r405 = shared<u32>(r343 + 2060u);
      r404 = r405;
    } else {
      r404 = 0u;
    }
    u32 r406 = 0u;
    const bool p102 = (int)(r341 + 640u) < kept_3;
    if (p102) {
      const u32 r407 = shared<u32>(r343 + 2560u);
      r406 = r407;
    } else {
      r406 = 0u;
    }
    u32 r408 = 0u;
    const bool p103 = (int)(r341 + 641u) < kept_3;
    if (p103) {
      const u32 r409 = shared<u32>(r343 + 2564u);
      r408 = r409;
    } else {
      r408 = 0u;
    }
    u32 r410 = 0u;
    const bool p104 = (int)(r341 + 642u) < kept_3;
    if (p104) {
      const u32 r411 = shared<u32>(r343 + 2568u);
      r410 = r411;
    } else {
      r410 = 0u;
    }
    u32 r412 = 0u;
    const bool p105 = (int)(r341 + 643u) < kept_3;
    if (p105) {
      const u32 r413 = shared<u32>(r343 + 2572u);
      r412 = r413;
    } else {
      r412 = 0u;
    }
    u32 r414 = 0u;
    const bool p106 = (int)(r341 + 768u) < kept_3;
    if (p106) {
      const u32 r415 = shared<u32>(r343 + 3072u);
      r414 = r415;
    } else {
      r414 = 0u;
    }
    u32 r416 = 0u;
    const bool p107 = (int)(r341 + 769u) < kept_3;
    if (p107) {
      const u32 r417 = shared<u32>(r343 + 3076u);
      r416 = r417;
    } else {
      r416 = 0u;
    }
    u32 r418 = 0u;
    const bool p108 = (int)(r341 + 770u) < kept_3;
    if (p108) {
      const u32 r419 = shared<u32>(r343 + 3080u);
      r418 = r419;
    } else {
      r418 = 0u;
    }
    u32 r420 = 0u;
    const bool p109 = (int)(r341 + 771u) < kept_3;
    if (p109) {
      const u32 r421 = shared<u32>(r343 + 3084u);
      r420 = r421;
    } else {
      r420 = 0u;
    }
    u32 r422 = 0u;
    const bool p110 = (int)(r341 + 896u) < kept_3;
    if (p110) {
      const u32 r423 = shared<u32>(r343 + 3584u);
      r422 = r423;
    } else {
      r422 = 0u;
    }
    u32 r424 = 0u;
    const bool p111 = (int)(r341 + 897u) < kept_3;
    if (p111) {
      const u32 r425 = shared<u32>(r343 + 3588u);
      r424 = r425;
    } else {
      r424 = 0u;
    }
    u32 r426 = 0u;
    const bool p112 = (int)(r341 + 898u) < kept_3;
    if (p112) {
      const u32 r427 = shared<u32>(r343 + 3592u);
      r426 = r427;
    } else {
      r426 = 0u;
    }
    u32 r428 = 0u;
    const bool p113 = (int)(r341 + 899u) < kept_3;
    if (p113) {
      const u32 r429 = shared<u32>(r343 + 3596u);
      r428 = r429;
    } else {
      r428 = 0u;
    }
    const u32 key_32 = r366;
    const u32 key_33 = r368;
    const u32 key_34 = r370;
    const u32 key_35 = r372;
    const u32 key_36 = r374;
    const u32 key_37 = r376;
    const u32 key_38 = r378;
    const u32 key_39 = r380;
    const u32 key_40 = r382;
    const u32 key_41 = r384;
    const u32 key_42 = r386;
    const u32 key_43 = r388;
    const u32 key_44 = r390;
    const u32 key_45 = r392;
    const u32 key_46 = r394;
    const u32 key_47 = r396;
    const u32 key_48 = r398;
    const u32 key_49 = r400;
    const u32 key_50 = r402;
    const u32 key_51 = r404;
    const u32 key_52 = r406;
    const u32 key_53 = r408;
    const u32 key_54 = r410;
    const u32 key_55 = r412;
    const u32 key_56 = r414;
    const u32 key_57 = r416;
    const u32 key_58 = r418;
    const u32 key_59 = r420;
    const u32 key_60 = r422;
    const u32 key_61 = r424;
    const u32 key_62 = r426;
    const u32 key_63 = r428;
    u32 r430 = 0u;
    if (p82) {
      const u32 r431 = shared<u32>(r344);
      r430 = r431;
    } else {
      r430 = 0u;
    }
    u32 r432 = 0u;
    if (p83) {
      const u32 r433 = shared<u32>(r344 + 4u);
      r432 = r433;
    } else {
      r432 = 0u;
    }
    u32 r434 = 0u;
    if (p84) {
      const u32 r435 = shared<u32>(r344 + 8u);
      r434 = r435;
    } else {
      r434 = 0u;
    }
    u32 r436 = 0u;
    if (p85) {
      const u32 r437 = shared<u32>(r344 + 12u);
      r436 = r437;
    } else {
      r436 = 0u;
    }
    u32 r438 = 0u;
    if (p86) {
      const u32 r439 = shared<u32>(r344 + 512u);
      r438 = r439;
    } else {
      r438 = 0u;
    }
    u32 r440 = 0u;
    if (p87) {
      const u32 r441 = shared<u32>(r344 + 516u);
      r440 = r441;
    } else {
      r440 = 0u;
    }
    u32 r442 = 0u;
    if (p88) {
      const u32 r443 = shared<u32>(r344 + 520u);
      r442 = r443;
    } else {
      r442 = 0u;
    }
    u32 r444 = 0u;
    if (p89) {
      const u32 r445 = shared<u32>(r344 + 524u);
      r444 = r445;
    } else {
      r444 = 0u;
    }
    u32 r446 = 0u;
    if (p90) {
      const u32 r447 = shared<u32>(r344 + 1024u);
      r446 = r447;
    } else {
      r446 = 0u;
    }
    u32 r448 = 0u;
    if (p91) {
      const u32 r449 = shared<u32>(r344 + 1028u);
      r448 = r449;
    } else {
      r448 = 0u;
    }
    u32 r450 = 0u;
    if (p92) {
      const u32 r451 = shared<u32>(r344 + 1032u);
      r450 = r451;
    } else {
      r450 = 0u;
    }
    u32 r452 = 0u;
    if (p93) {
      const u32 r453 = shared<u32>(r344 + 1036u);
      r452 = r453;
    } else {
      r452 = 0u;
    }
    u32 r454 = 0u;
    if (p94) {
      const u32 r455 = shared<u32>(r344 + 1536u);
      r454 = r455;
    } else {
      r454 = 0u;
    }
    u32 r456 = 0u;
    if (p95) {
      const u32 r457 = shared<u32>(r344 + 1540u);
      r456 = r457;
    } else {
      r456 = 0u;
    }
    u32 r458 = 0u;
    if (p96) {
      const u32 r459 = shared<u32>(r344 + 1544u);
      r458 = r459;
    } else {
      r458 = 0u;
    }
    u32 r460 = 0u;
    if (p97) {
      const u32 r461 = shared<u32>(r344 + 1548u);
      r460 = r461;
    } else {
      r460 = 0u;
    }
    u32 r462 = 0u;
    if (p98) {
      const u32 r463 = shared<u32>(r344 + 2048u);
      r462 = r463;
    } else {
      r462 = 0u;
    }
    u32 r464 = 0u;
    if (p99) {
      const u32 r465 = shared<u32>(r344 + 2052u);
      r464 = r465;
    } else {
      r464 = 0u;
    }
    u32 r466 = 0u;
    if (p100) {
      const u32 r467 = shared<u32>(r344 + 2056u);
      r466 = r467;
    } else {
      r466 = 0u;
    }
    u32 r468 = 0u;
    if (p101) {
      const u32 r469 = shared<u32>(r344 + 2060u);
      r468 = r469;
    } else {
      r468 = 0u;
    }
    u32 r470 = 0u;
    if (p102) {
      const u32 r471 = shared<u32>(r344 + 2560u);
      r470 = r471;
    } else {
      r470 = 0u;
    }
    u32 r472 = 0u;
    if (p103) {
      const u32 r473 = shared<u32>(r344 + 2564u);
      r472 = r473;
    } else {
      r472 = 0u;
    }
    u32 r474 = 0u;
    if (p104) {
      const u32 r475 = shared<u32>(r344 + 2568u);
      r474 = r475;
    } else {
      r474 = 0u;
    }
    u32 r476 = 0u;
    if (p105) {
      const u32 r477 = shared<u32>(r344 + 2572u);
      r476 = r477;
    } else {
      r476 = 0u;
    }
    u32 r478 = 0u;
    if (p106) {
      const u32 r479 = shared<u32>(r344 + 3072u);
      r478 = r479;
    } else {
      r478 = 0u;
    }
    u32 r480 = 0u;
    if (p107) {
      const u32 r481 = shared<u32>(r344 + 3076u);
      r480 = r481;
    } else {
      r480 = 0u;
    }
    u32 r482 = 0u;
    if (p108) {
      const u32 r483 = shared<u32>(r344 + 3080u);
      r482 = r483;
    } else {
      r482 = 0u;
    }
    u32 r484 = 0u;
    if (p109) {
      const u32 r485 = shared<u32>(r344 + 3084u);
      r484 = r485;
    } else {
      r484 = 0u;
    }
    u32 r486 = 0u;
    if (p110) {
      const u32 r487 = shared<u32>(r344 + 3584u);
      r486 = r487;
    } else {
      r486 = 0u;
    }
    u32 r488 = 0u;
    if (p111) {
      const u32 r489 = shared<u32>(r344 + 3588u);
      r488 = r489;
    } else {
      r488 = 0u;
    }
    u32 r490 = 0u;
    if (p112) {
      const u32 r491 = shared<u32>(r344 + 3592u);
      r490 = r491;
    } else {
      r490 = 0u;
    }
    u32 r492 = 0u;
    if (p113) {
      const u32 r493 = shared<u32>(r344 + 3596u);
      r492 = r493;
    } else {
      r492 = 0u;
    }
    const u32 column_32 = r430;
    const u32 column_33 = r432;
    const u32 column_34 = r434;
    const u32 column_35 = r436;
    const u32 column_36 = r438;
    const u32 column_37 = r440;
    const u32 column_38 = r442;
    const u32 column_39 = r444;
    const u32 column_40 = r446;
    const u32 column_41 = r448;
    const u32 column_42 = r450;
    const u32 column_43 = r452;
    const u32 column_44 = r454;
    const u32 column_45 = r456;
    const u32 column_46 = r458;
    const u32 column_47 = r460;
    const u32 column_48 = r462;
    const u32 column_49 = r464;
    const u32 column_50 = r466;
    const u32 column_51 = r468;
    const u32 column_52 = r470;
    const u32 column_53 = r472;
    const u32 column_54 = r474;
    const u32 column_55 = r476;
    const u32 column_56 = r478;
    const u32 column_57 = r480;
    const u32 column_58 = r482;
    const u32 column_59 = r484;
    const u32 column_60 = r486;
    const u32 column_61 = r488;
    const u32 column_62 = r490;
    const u32 column_63 = r492;
    __syncthreads();
    if (p75) shared<u32>(state + 24u) = 0u;
    const bool p114 = (int)key_32 > floor_3 || ((int)key_32 == floor_3 && (int)column_32 <= last_5);
    __syncthreads();
    if (p82 && p114) {
      const u32 at_68 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_69 = at_68;
      const u32 r494 = at_69 << 2;
      if ((int)at_69 < 4096) {
        shared<u32>(candidates + r494) = key_32;
        shared<u32>(columns + r494) = column_32;
      }
    }
    const bool p115 = (int)key_33 > floor_3 || ((int)key_33 == floor_3 && (int)column_33 <= last_5);
    if (p83 && p115) {
      const u32 at_70 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_71 = at_70;
      const u32 r495 = at_71 << 2;
      if ((int)at_71 < 4096) {
        shared<u32>(candidates + r495) = key_33;
        shared<u32>(columns + r495) = column_33;
      }
    }
    const bool p116 = (int)key_34 > floor_3 || ((int)key_34 == floor_3 && (int)column_34 <= last_5);
    if (p84 && p116) {
      const u32 at_72 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_73 = at_72;
      const u32 r496 = at_73 << 2;
      if ((int)at_73 < 4096) {
        shared<u32>(candidates + r496) = key_34;
        shared<u32>(columns + r496) = column_34;
      }
    }
    const bool p117 = (int)key_35 > floor_3 || ((int)key_35 == floor_3 && (int)column_35 <= last_5);
    if (p85 && p117) {
      const u32 at_74 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_75 = at_74;
      const u32 r497 = at_75 << 2;
      if ((int)at_75 < 4096) {
        shared<u32>(candidates + r497) = key_35;
        shared<u32>(columns + r497) = column_35;
      }
    }
    const bool p118 = (int)key_36 > floor_3 || ((int)key_36 == floor_3 && (int)column_36 <= last_5);
    if (p86 && p118) {
      const u32 at_76 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_77 = at_76;
      const u32 r498 = at_77 << 2;
      if ((int)at_77 < 4096) {
        shared<u32>(candidates + r498) = key_36;
        shared<u32>(columns + r498) = column_36;
      }
    }
    const bool p119 = (int)key_37 > floor_3 || ((int)key_37 == floor_3 && (int)column_37 <= last_5);
    if (p87 && p119) {
      const u32 at_78 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_79 = at_78;
      const u32 r499 = at_79 << 2;
      if ((int)at_79 < 4096) {
        shared<u32>(candidates + r499) = key_37;
        shared<u32>(columns + r499) = column_37;
      }
    }
    const bool p120 = (int)key_38 > floor_3 || ((int)key_38 == floor_3 && (int)column_38 <= last_5);
    if (p88 && p120) {
      const u32 at_80 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_81 = at_80;
      const u32 r500 = at_81 << 2;
      if ((int)at_81 < 4096) {
        shared<u32>(candidates + r500) = key_38;
        shared<u32>(columns + r500) = column_38;
      }
    }
    const bool p121 = (int)key_39 > floor_3 || ((int)key_39 == floor_3 && (int)column_39 <= last_5);
    if (p89 && p121) {
      const u32 at_82 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_83 = at_82;
      const u32 r501 = at_83 << 2;
      if ((int)at_83 < 4096) {
        shared<u32>(candidates + r501) = key_39;
        shared<u32>(columns + r501) = column_39;
      }
    }
    const bool p122 = (int)key_40 > floor_3 || ((int)key_40 == floor_3 && (int)column_40 <= last_5);
    if (p90 && p122) {
      const u32 at_84 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_85 = at_84;
      const u32 r502 = at_85 << 2;
      if ((int)at_85 < 4096) {
        shared<u32>(candidates + r502) = key_40;
        shared<u32>(columns + r502) = column_40;
      }
    }
    const bool p123 = (int)key_41 > floor_3 || ((int)key_41 == floor_3 && (int)column_41 <= last_5);
    if (p91 && p123) {
      const u32 at_86 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_87 = at_86;
      const u32 r503 = at_87 << 2;
      if ((int)at_87 < 4096) {
        shared<u32>(candidates + r503) = key_41;
        shared<u32>(columns + r503) = column_41;
      }
    }
    const bool p124 = (int)key_42 > floor_3 || ((int)key_42 == floor_3 && (int)column_42 <= last_5);
    if (p92 && p124) {
      const u32 at_88 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_89 = at_88;
      const u32 r504 = at_89 << 2;
      if ((int)at_89 < 4096) {
        shared<u32>(candidates + r504) = key_42;
        shared<u32>(columns + r504) = column_42;
      }
    }
    const bool p125 = (int)key_43 > floor_3 || ((int)key_43 == floor_3 && (int)column_43 <= last_5);
    if (p93 && p125) {
      const u32 at_90 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_91 = at_90;
      const u32 r505 = at_91 << 2;
      if ((int)at_91 < 4096) {
        shared<u32>(candidates + r505) = key_43;
        shared<u32>(columns + r505) = column_43;
      }
    }
    const bool p126 = (int)key_44 > floor_3 || ((int)key_44 == floor_3 && (int)column_44 <= last_5);
    if (p94 && p126) {
      const u32 at_92 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_93 = at_92;
      const u32 r506 = at_93 << 2;
      if ((int)at_93 < 4096) {
        shared<u32>(candidates + r506) = key_44;
        shared<u32>(columns + r506) = column_44;
      }
    }
    const bool p127 = (int)key_45 > floor_3 || ((int)key_45 == floor_3 && (int)column_45 <= last_5);
    if (p95 && p127) {
      const u32 at_94 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_95 = at_94;
      const u32 r507 = at_95 << 2;
      if ((int)at_95 < 4096) {
        shared<u32>(candidates + r507) = key_45;
        shared<u32>(columns + r507) = column_45;
      }
    }
    const bool p128 = (int)key_46 > floor_3 || ((int)key_46 == floor_3 && (int)column_46 <= last_5);
    if (p96 && p128) {
      const u32 at_96 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_97 = at_96;
      const u32 r508 = at_97 << 2;
      if ((int)at_97 < 4096) {
        shared<u32>(candidates + r508) = key_46;
        shared<u32>(columns + r508) = column_46;
      }
    }
    const bool p129 = (int)key_47 > floor_3 || ((int)key_47 == floor_3 && (int)column_47 <= last_5);
    if (p97 && p129) {
      const u32 at_98 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_99 = at_98;
      const u32 r509 = at_99 << 2;
      if ((int)at_99 < 4096) {
        shared<u32>(candidates + r509) = key_47;
        shared<u32>(columns + r509) = column_47;
      }
    }
    const bool p130 = (int)key_48 > floor_3 || ((int)key_48 == floor_3 && (int)column_48 <= last_5);
    if (p98 && p130) {
      const u32 at_100 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_101 = at_100;
      const u32 r510 = at_101 << 2;
      if ((int)at_101 < 4096) {
        shared<u32>(candidates + r510) = key_48;
        shared<u32>(columns + r510) = column_48;
      }
    }
    const bool p131 = (int)key_49 > floor_3 || ((int)key_49 == floor_3 && (int)column_49 <= last_5);
    if (p99 && p131) {
      const u32 at_102 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_103 = at_102;
      const u32 r511 = at_103 << 2;
      if ((int)at_103 < 4096) {
        shared<u32>(candidates + r511) = key_49;
        shared<u32>(columns + r511) = column_49;
      }
    }
    const bool p132 = (int)key_50 > floor_3 || ((int)key_50 == floor_3 && (int)column_50 <= last_5);
    if (p100 && p132) {
      const u32 at_104 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_105 = at_104;
      const u32 r512 = at_105 << 2;
      if ((int)at_105 < 4096) {
        shared<u32>(candidates + r512) = key_50;
        shared<u32>(columns + r512) = column_50;
      }
    }
    const bool p133 = (int)key_51 > floor_3 || ((int)key_51 == floor_3 && (int)column_51 <= last_5);
    if (p101 && p133) {
      const u32 at_106 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_107 = at_106;
      const u32 r513 = at_107 << 2;
      if ((int)at_107 < 4096) {
        shared<u32>(candidates + r513) = key_51;
        shared<u32>(columns + r513) = column_51;
      }
    }
    const bool p134 = (int)key_52 > floor_3 || ((int)key_52 == floor_3 && (int)column_52 <= last_5);
    if (p102 && p134) {
      const u32 at_108 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_109 = at_108;
      const u32 r514 = at_109 << 2;
      if ((int)at_109 < 4096) {
        shared<u32>(candidates + r514) = key_52;
        shared<u32>(columns + r514) = column_52;
      }
    }
    const bool p135 = (int)key_53 > floor_3 || ((int)key_53 == floor_3 && (int)column_53 <= last_5);
    if (p103 && p135) {
      const u32 at_110 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_111 = at_110;
      const u32 r515 = at_111 << 2;
      if ((int)at_111 < 4096) {
        shared<u32>(candidates + r515) = key_53;
        shared<u32>(columns + r515) = column_53;
      }
    }
    const bool p136 = (int)key_54 > floor_3 || ((int)key_54 == floor_3 && (int)column_54 <= last_5);
    if (p104 && p136) {
      const u32 at_112 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_113 = at_112;
      const u32 r516 = at_113 << 2;
      if ((int)at_113 < 4096) {
        shared<u32>(candidates + r516) = key_54;
        shared<u32>(columns + r516) = column_54;
      }
    }
    const bool p137 = (int)key_55 > floor_3 || ((int)key_55 == floor_3 && (int)column_55 <= last_5);
    if (p105 && p137) {
      const u32 at_114 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_115 = at_114;
      const u32 r517 = at_115 << 2;
      if ((int)at_115 < 4096) {
        shared<u32>(candidates + r517) = key_55;
        shared<u32>(columns + r517) = column_55;
      }
    }
    const bool p138 = (int)key_56 > floor_3 || ((int)key_56 == floor_3 && (int)column_56 <= last_5);
    if (p106 && p138) {
      const u32 at_116 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_117 = at_116;
      const u32 r518 = at_117 << 2;
      if ((int)at_117 < 4096) {
        shared<u32>(candidates + r518) = key_56;
        shared<u32>(columns + r518) = column_56;
      }
    }
    const bool p139 = (int)key_57 > floor_3 || ((int)key_57 == floor_3 && (int)column_57 <= last_5);
    if (p107 && p139) {
      const u32 at_118 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_119 = at_118;
      const u32 r519 = at_119 << 2;
      if ((int)at_119 < 4096) {
        shared<u32>(candidates + r519) = key_57;
        shared<u32>(columns + r519) = column_57;
      }
    }
    const bool p140 = (int)key_58 > floor_3 || ((int)key_58 == floor_3 && (int)column_58 <= last_5);
    if (p108 && p140) {
      const u32 at_120 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_121 = at_120;
      const u32 r520 = at_121 << 2;
      if ((int)at_121 < 4096) {
        shared<u32>(candidates + r520) = key_58;
        shared<u32>(columns + r520) = column_58;
      }
    }
    const bool p141 = (int)key_59 > floor_3 || ((int)key_59 == floor_3 && (int)column_59 <= last_5);
    if (p109 && p141) {
      const u32 at_122 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_123 = at_122;
      const u32 r521 = at_123 << 2;
      if ((int)at_123 < 4096) {
        shared<u32>(candidates + r521) = key_59;
        shared<u32>(columns + r521) = column_59;
      }
    }
    const bool p142 = (int)key_60 > floor_3 || ((int)key_60 == floor_3 && (int)column_60 <= last_5);
    if (p110 && p142) {
      const u32 at_124 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_125 = at_124;
      const u32 r522 = at_125 << 2;
      if ((int)at_125 < 4096) {
        shared<u32>(candidates + r522) = key_60;
        shared<u32>(columns + r522) = column_60;
      }
    }
    const bool p143 = (int)key_61 > floor_3 || ((int)key_61 == floor_3 && (int)column_61 <= last_5);
    if (p111 && p143) {
      const u32 at_126 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_127 = at_126;
      const u32 r523 = at_127 << 2;
      if ((int)at_127 < 4096) {
        shared<u32>(candidates + r523) = key_61;
        shared<u32>(columns + r523) = column_61;
      }
    }
    const bool p144 = (int)key_62 > floor_3 || ((int)key_62 == floor_3 && (int)column_62 <= last_5);
    if (p112 && p144) {
      const u32 at_128 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_129 = at_128;
      const u32 r524 = at_129 << 2;
      if ((int)at_129 < 4096) {
        shared<u32>(candidates + r524) = key_62;
        shared<u32>(columns + r524) = column_62;
      }
    }
    const bool p145 = (int)key_63 > floor_3 || ((int)key_63 == floor_3 && (int)column_63 <= last_5);
    if (p113 && p145) {
      const u32 at_130 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_131 = at_130;
      const u32 r525 = at_131 << 2;
      if ((int)at_131 < 4096) {
        shared<u32>(candidates + r525) = key_63;
        shared<u32>(columns + r525) = column_63;
      }
    }
    __syncthreads();
  }

  // select.ts:268  const kept = state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select.ts:269  const floor = state.at(FLOOR);
  const u32 floor = shared<u32>(state);

  // select.ts:270  const last = lastColumn(state);
  const u32 last_6 = shared<u32>(state + 8u);
  const u32 last_7 = shared<u32>(state + 12u);
  const u32 last = last_6 + shift_right(2147483647u, (31u - last_7) & 0x1fu);

  // select.ts:271  let total = 0;
  u32 total = 0u;

  // select.ts:273  for (const window of range(ceilDiv(size, 32 * BINS))) {
  const u32 r526 = length / 65536;
  const u32 r527 = length - (r526 << 16);
  const u32 r528 = r526 + (r527 != 0u && (int)(r527 ^ 0x10000u) >= 0 ? 1u : 0u);

  // select.ts:284  const upTo = scanSum(counts, 0);
  const u32 upTo_622 = scratch0 + upTo_311;
  const u32 upTo_623 = scratch0 + upTo_313;
  const u32 upTo_624 = scratch1 + upTo_311;
  const u32 upTo_625 = scratch1 + upTo_316;

  // indexer_topk_paged.ts:94  writeSelection(candidates, columns, capacity, topk, 0, length, bins, state, order, (rank, colum...
  const u32 r529 = (r303 << 7) + (r304 << 14);

  // indexer_topk_paged.ts:96  indices.set(row, rank, column < 0 ? -1 : slot);
  const bool p146 = (int)(indexerTopkPaged - blockIdx.x) > 0;
  char* const d6 = indices + 8192ll * (int)blockIdx.x;
  const u32 r530 = r529 + 32u;
  const u32 r531 = r529 + 64u;
  const u32 r532 = r529 + 96u;
  const u32 r533 = r529 + 4096u;
  const u32 r534 = r529 + 4128u;
  const u32 r535 = r529 + 4160u;
  const u32 r536 = r529 + 4192u;
  const u32 r537 = r529 + 8192u;
  const u32 r538 = r529 + 8224u;
  const u32 r539 = r529 + 8256u;
  const u32 r540 = r529 + 8288u;
  const u32 r541 = r529 + 12288u;
  const u32 r542 = r529 + 12320u;
  const u32 r543 = r529 + 12352u;
  const u32 r544 = r529 + 12384u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool p147 = r303 == 0u;
  const u32 r545 = scratch2 + (((r304 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3));
  #pragma unroll 1
  for (int window = 0; window < (int)r528; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 start = (u32)window << 16;

    // select.ts:275  const rank = total;
    const u32 rank = total;

    // select.ts:276  fill(bins, 0);
    shared<uint4>(r306) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r306 + 512u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r306 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r306 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:277  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i5 = (int)threadIdx.x; i5 < (int)kept; i5 = step_to(i5, 128u, (int)kept)) {
      // select.ts:278  const at = columns.at(i) - start;
      const u32 at_132 = (u32)i5 << 2;
      const u32 at_133 = shared<u32>(columns + at_132);
      const u32 at = at_133 - start;

      // select.ts:279  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool p148 = at < 65536u;
      if (p148) {
        // select.ts:182  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 r546 = shared<u32>(candidates + at_132);
        const bool p149 = (int)r546 > (int)floor || (r546 == floor && (int)at_133 <= (int)last);
        p148 = p149;
      }
      if (p148) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)at >> 5) << 2)), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v16 = shared<uint4>(r306);
    const uint4 v17 = shared<uint4>(r306 + 512u);
    const uint4 v18 = shared<uint4>(r306 + 1024u);
    const uint4 v19 = shared<uint4>(r306 + 1536u);

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
    const u32 upTo_626 = (u32)counts_0 + counts_1;
    const u32 upTo_627 = (u32)counts_4 + counts_5;
    const u32 upTo_628 = (u32)counts_8 + counts_9;
    const u32 upTo_629 = (u32)counts_12 + counts_13;
    const u32 upTo_630 = upTo_626 + counts_2;
    const u32 upTo_631 = upTo_626 + ((u32)counts_2 + counts_3);
    const u32 upTo_632 = upTo_627 + counts_6;
    const u32 upTo_633 = upTo_627 + ((u32)counts_6 + counts_7);
    const u32 upTo_634 = upTo_628 + counts_10;
    const u32 upTo_635 = upTo_628 + ((u32)counts_10 + counts_11);
    const u32 upTo_636 = upTo_629 + counts_14;
    const u32 upTo_637 = upTo_629 + ((u32)counts_14 + counts_15);
    const u32 upTo_638 = __shfl_xor_sync(0xffffffffu, upTo_631, 1);
    const u32 upTo_639 = upTo_if_7 ? upTo_638 + counts_0 : (u32)counts_0;
    const u32 upTo_640 = upTo_if_7 ? upTo_638 + upTo_626 : upTo_626;
    const u32 upTo_641 = upTo_if_7 ? upTo_638 + upTo_630 : upTo_630;
    const u32 upTo_642 = upTo_if_7 ? upTo_638 + upTo_631 : upTo_631;
    const u32 upTo_643 = __shfl_xor_sync(0xffffffffu, upTo_633, 1);
    const u32 upTo_644 = upTo_if_7 ? upTo_643 + counts_4 : (u32)counts_4;
    const u32 upTo_645 = upTo_if_7 ? upTo_643 + upTo_627 : upTo_627;
    const u32 upTo_646 = upTo_if_7 ? upTo_643 + upTo_632 : upTo_632;
    const u32 upTo_647 = upTo_if_7 ? upTo_643 + upTo_633 : upTo_633;
    const u32 upTo_648 = __shfl_xor_sync(0xffffffffu, upTo_635, 1);
    const u32 upTo_649 = upTo_if_7 ? upTo_648 + counts_8 : (u32)counts_8;
    const u32 upTo_650 = upTo_if_7 ? upTo_648 + upTo_628 : upTo_628;
    const u32 upTo_651 = upTo_if_7 ? upTo_648 + upTo_634 : upTo_634;
    const u32 upTo_652 = upTo_if_7 ? upTo_648 + upTo_635 : upTo_635;
    const u32 upTo_653 = __shfl_xor_sync(0xffffffffu, upTo_637, 1);
    const u32 upTo_654 = upTo_if_7 ? upTo_653 + counts_12 : (u32)counts_12;
    const u32 upTo_655 = upTo_if_7 ? upTo_653 + upTo_629 : upTo_629;
    const u32 upTo_656 = upTo_if_7 ? upTo_653 + upTo_636 : upTo_636;
    const u32 upTo_657 = upTo_if_7 ? upTo_653 + upTo_637 : upTo_637;
    const u32 upTo_658 = upTo_631 + upTo_638;
    const u32 upTo_659 = upTo_633 + upTo_643;
    const u32 upTo_660 = upTo_635 + upTo_648;
    const u32 upTo_661 = upTo_637 + upTo_653;
    const u32 upTo_662 = __shfl_xor_sync(0xffffffffu, upTo_658, 2);
    const u32 upTo_663 = upTo_if_8 ? upTo_662 + upTo_639 : upTo_639;
    const u32 upTo_664 = upTo_if_8 ? upTo_662 + upTo_640 : upTo_640;
    const u32 upTo_665 = upTo_if_8 ? upTo_662 + upTo_641 : upTo_641;
    const u32 upTo_666 = upTo_if_8 ? upTo_662 + upTo_642 : upTo_642;
    const u32 upTo_667 = __shfl_xor_sync(0xffffffffu, upTo_659, 2);
    const u32 upTo_668 = upTo_if_8 ? upTo_667 + upTo_644 : upTo_644;
    const u32 upTo_669 = upTo_if_8 ? upTo_667 + upTo_645 : upTo_645;
    const u32 upTo_670 = upTo_if_8 ? upTo_667 + upTo_646 : upTo_646;
    const u32 upTo_671 = upTo_if_8 ? upTo_667 + upTo_647 : upTo_647;
    const u32 upTo_672 = __shfl_xor_sync(0xffffffffu, upTo_660, 2);
    const u32 upTo_673 = upTo_if_8 ? upTo_672 + upTo_649 : upTo_649;
    const u32 upTo_674 = upTo_if_8 ? upTo_672 + upTo_650 : upTo_650;
    const u32 upTo_675 = upTo_if_8 ? upTo_672 + upTo_651 : upTo_651;
    const u32 upTo_676 = upTo_if_8 ? upTo_672 + upTo_652 : upTo_652;
    const u32 upTo_677 = __shfl_xor_sync(0xffffffffu, upTo_661, 2);
    const u32 upTo_678 = upTo_if_8 ? upTo_677 + upTo_654 : upTo_654;
    const u32 upTo_679 = upTo_if_8 ? upTo_677 + upTo_655 : upTo_655;
    const u32 upTo_680 = upTo_if_8 ? upTo_677 + upTo_656 : upTo_656;
    const u32 upTo_681 = upTo_if_8 ? upTo_677 + upTo_657 : upTo_657;
    const u32 upTo_682 = upTo_658 + upTo_662;
    const u32 upTo_683 = upTo_659 + upTo_667;
    const u32 upTo_684 = upTo_660 + upTo_672;
    const u32 upTo_685 = upTo_661 + upTo_677;
    const u32 upTo_686 = __shfl_xor_sync(0xffffffffu, upTo_682, 4);
    const u32 upTo_687 = upTo_if_9 ? upTo_686 + upTo_663 : upTo_663;
    const u32 upTo_688 = upTo_if_9 ? upTo_686 + upTo_664 : upTo_664;
    const u32 upTo_689 = upTo_if_9 ? upTo_686 + upTo_665 : upTo_665;
    const u32 upTo_690 = upTo_if_9 ? upTo_686 + upTo_666 : upTo_666;
    const u32 upTo_691 = __shfl_xor_sync(0xffffffffu, upTo_683, 4);
    const u32 upTo_692 = upTo_if_9 ? upTo_691 + upTo_668 : upTo_668;
    const u32 upTo_693 = upTo_if_9 ? upTo_691 + upTo_669 : upTo_669;
    const u32 upTo_694 = upTo_if_9 ? upTo_691 + upTo_670 : upTo_670;
    const u32 upTo_695 = upTo_if_9 ? upTo_691 + upTo_671 : upTo_671;
    const u32 upTo_696 = __shfl_xor_sync(0xffffffffu, upTo_684, 4);
    const u32 upTo_697 = upTo_if_9 ? upTo_696 + upTo_673 : upTo_673;
    const u32 upTo_698 = upTo_if_9 ? upTo_696 + upTo_674 : upTo_674;
    const u32 upTo_699 = upTo_if_9 ? upTo_696 + upTo_675 : upTo_675;
    const u32 upTo_700 = upTo_if_9 ? upTo_696 + upTo_676 : upTo_676;
    const u32 upTo_701 = __shfl_xor_sync(0xffffffffu, upTo_685, 4);
    const u32 upTo_702 = upTo_if_9 ? upTo_701 + upTo_678 : upTo_678;
    const u32 upTo_703 = upTo_if_9 ? upTo_701 + upTo_679 : upTo_679;
    const u32 upTo_704 = upTo_if_9 ? upTo_701 + upTo_680 : upTo_680;
    const u32 upTo_705 = upTo_if_9 ? upTo_701 + upTo_681 : upTo_681;
    const u32 upTo_706 = upTo_682 + upTo_686;
    const u32 upTo_707 = upTo_683 + upTo_691;
    const u32 upTo_708 = upTo_684 + upTo_696;
    const u32 upTo_709 = upTo_685 + upTo_701;
    const u32 upTo_710 = __shfl_xor_sync(0xffffffffu, upTo_706, 8);
    const u32 upTo_711 = upTo_if_10 ? upTo_710 + upTo_687 : upTo_687;
    const u32 upTo_712 = upTo_if_10 ? upTo_710 + upTo_688 : upTo_688;
    const u32 upTo_713 = upTo_if_10 ? upTo_710 + upTo_689 : upTo_689;
    const u32 upTo_714 = upTo_if_10 ? upTo_710 + upTo_690 : upTo_690;
    const u32 upTo_715 = __shfl_xor_sync(0xffffffffu, upTo_707, 8);
    const u32 upTo_716 = upTo_if_10 ? upTo_715 + upTo_692 : upTo_692;
    const u32 upTo_717 = upTo_if_10 ? upTo_715 + upTo_693 : upTo_693;
    const u32 upTo_718 = upTo_if_10 ? upTo_715 + upTo_694 : upTo_694;
    const u32 upTo_719 = upTo_if_10 ? upTo_715 + upTo_695 : upTo_695;
    const u32 upTo_720 = __shfl_xor_sync(0xffffffffu, upTo_708, 8);
    const u32 upTo_721 = upTo_if_10 ? upTo_720 + upTo_697 : upTo_697;
    const u32 upTo_722 = upTo_if_10 ? upTo_720 + upTo_698 : upTo_698;
    const u32 upTo_723 = upTo_if_10 ? upTo_720 + upTo_699 : upTo_699;
    const u32 upTo_724 = upTo_if_10 ? upTo_720 + upTo_700 : upTo_700;
    const u32 upTo_725 = __shfl_xor_sync(0xffffffffu, upTo_709, 8);
    const u32 upTo_726 = upTo_if_10 ? upTo_725 + upTo_702 : upTo_702;
    const u32 upTo_727 = upTo_if_10 ? upTo_725 + upTo_703 : upTo_703;
    const u32 upTo_728 = upTo_if_10 ? upTo_725 + upTo_704 : upTo_704;
    const u32 upTo_729 = upTo_if_10 ? upTo_725 + upTo_705 : upTo_705;
    const u32 upTo_730 = upTo_706 + upTo_710;
    const u32 upTo_731 = upTo_707 + upTo_715;
    const u32 upTo_732 = upTo_708 + upTo_720;
    const u32 upTo_733 = upTo_709 + upTo_725;
    const u32 upTo_734 = __shfl_xor_sync(0xffffffffu, upTo_730, 16);
    const u32 upTo_735 = upTo_if_11 ? upTo_734 + upTo_711 : upTo_711;
    const u32 upTo_736 = upTo_if_11 ? upTo_734 + upTo_712 : upTo_712;
    const u32 upTo_737 = upTo_if_11 ? upTo_734 + upTo_713 : upTo_713;
    const u32 upTo_738 = upTo_if_11 ? upTo_734 + upTo_714 : upTo_714;
    const u32 upTo_739 = __shfl_xor_sync(0xffffffffu, upTo_731, 16);
    const u32 upTo_740 = __shfl_xor_sync(0xffffffffu, upTo_732, 16);
    const u32 upTo_741 = __shfl_xor_sync(0xffffffffu, upTo_733, 16);
    const u32 upTo_742 = upTo_730 + upTo_734;
    const u32 upTo_743 = upTo_732 + upTo_740;
    const u32 upTo_744 = upTo_742 + (upTo_if_11 ? upTo_739 + upTo_716 : upTo_716);
    const u32 upTo_745 = upTo_742 + (upTo_if_11 ? upTo_739 + upTo_717 : upTo_717);
    const u32 upTo_746 = upTo_742 + (upTo_if_11 ? upTo_739 + upTo_718 : upTo_718);
    const u32 upTo_747 = upTo_742 + (upTo_if_11 ? upTo_739 + upTo_719 : upTo_719);
    const u32 upTo_748 = upTo_742 + (upTo_731 + upTo_739);
    const u32 upTo_749 = upTo_748 + (upTo_if_11 ? upTo_740 + upTo_721 : upTo_721);
    const u32 upTo_750 = upTo_748 + (upTo_if_11 ? upTo_740 + upTo_722 : upTo_722);
    const u32 upTo_751 = upTo_748 + (upTo_if_11 ? upTo_740 + upTo_723 : upTo_723);
    const u32 upTo_752 = upTo_748 + (upTo_if_11 ? upTo_740 + upTo_724 : upTo_724);
    const u32 upTo_753 = upTo_748 + (upTo_743 + (upTo_if_11 ? upTo_741 + upTo_726 : upTo_726));
    const u32 upTo_754 = upTo_748 + (upTo_743 + (upTo_if_11 ? upTo_741 + upTo_727 : upTo_727));
    const u32 upTo_755 = upTo_748 + (upTo_743 + (upTo_if_11 ? upTo_741 + upTo_728 : upTo_728));
    const u32 upTo_756 = upTo_748 + (upTo_743 + (upTo_if_11 ? upTo_741 + upTo_729 : upTo_729));
    const u32 upTo_757 = upTo_748 + (upTo_743 + (upTo_733 + upTo_741));
    shared<u32>(upTo_622) = upTo_757;
    __syncthreads();
    const u32 upTo_758 = shared<u32>(upTo_623);
    const u32 upTo_759 = upTo_if_12 ? upTo_758 + upTo_735 : upTo_735;
    const u32 upTo_760 = upTo_if_12 ? upTo_758 + upTo_736 : upTo_736;
    const u32 upTo_761 = upTo_if_12 ? upTo_758 + upTo_737 : upTo_737;
    const u32 upTo_762 = upTo_if_12 ? upTo_758 + upTo_738 : upTo_738;
    const u32 upTo_763 = upTo_if_12 ? upTo_758 + upTo_744 : upTo_744;
    const u32 upTo_764 = upTo_if_12 ? upTo_758 + upTo_745 : upTo_745;
    const u32 upTo_765 = upTo_if_12 ? upTo_758 + upTo_746 : upTo_746;
    const u32 upTo_766 = upTo_if_12 ? upTo_758 + upTo_747 : upTo_747;
    const u32 upTo_767 = upTo_if_12 ? upTo_758 + upTo_749 : upTo_749;
    const u32 upTo_768 = upTo_if_12 ? upTo_758 + upTo_750 : upTo_750;
    const u32 upTo_769 = upTo_if_12 ? upTo_758 + upTo_751 : upTo_751;
    const u32 upTo_770 = upTo_if_12 ? upTo_758 + upTo_752 : upTo_752;
    const u32 upTo_771 = upTo_if_12 ? upTo_758 + upTo_753 : upTo_753;
    const u32 upTo_772 = upTo_if_12 ? upTo_758 + upTo_754 : upTo_754;
    const u32 upTo_773 = upTo_if_12 ? upTo_758 + upTo_755 : upTo_755;
    const u32 upTo_774 = upTo_if_12 ? upTo_758 + upTo_756 : upTo_756;
    shared<u32>(upTo_624) = upTo_757 + upTo_758;
    __syncthreads();
    const u32 upTo_775 = shared<u32>(upTo_625);

    // select.ts:286  let word = words.at(w);
    u32 word_0 = v16.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 before_128 = rank + (upTo_if_13 ? upTo_775 + upTo_759 : upTo_759) - counts_0;
    const u32 r547 = start + r529 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_0; n2++) {
      const u32 r548 = before_128 + n2;
      const u32 r549 = r547 - __clz((int)(word_0 & (word_0 * -1u)));
      if (p146 && r548 < 2048u) *(u32*)(d6 + 4ll * (int)r548) = (int)r549 < 0 ? -1u : r549;

      // select.ts:291  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v16.y;
    const u32 before_129 = rank + (upTo_if_13 ? upTo_775 + upTo_760 : upTo_760) - counts_1;
    const u32 r550 = start + r530 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_1; n3++) {
      const u32 r551 = before_129 + n3;
      const u32 r552 = r550 - __clz((int)(word_1 & (word_1 * -1u)));
      if (p146 && r551 < 2048u) *(u32*)(d6 + 4ll * (int)r551) = (int)r552 < 0 ? -1u : r552;
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v16.z;
    const u32 before_130 = rank + (upTo_if_13 ? upTo_775 + upTo_761 : upTo_761) - counts_2;
    const u32 r553 = start + r531 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_2; n4++) {
      const u32 r554 = before_130 + n4;
      const u32 r555 = r553 - __clz((int)(word_2 & (word_2 * -1u)));
      if (p146 && r554 < 2048u) *(u32*)(d6 + 4ll * (int)r554) = (int)r555 < 0 ? -1u : r555;
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word_3 = v16.w;
    const u32 before_131 = rank + (upTo_if_13 ? upTo_775 + upTo_762 : upTo_762) - counts_3;
    const u32 r556 = start + r532 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_3; n5++) {
      const u32 r557 = before_131 + n5;
      const u32 r558 = r556 - __clz((int)(word_3 & (word_3 * -1u)));
      if (p146 && r557 < 2048u) *(u32*)(d6 + 4ll * (int)r557) = (int)r558 < 0 ? -1u : r558;
      word_3 = word_3 & (word_3 - 1u);
    }
    u32 word_4 = v17.x;
    const u32 before_132 = rank + (upTo_if_13 ? upTo_775 + upTo_763 : upTo_763) - counts_4;
    const u32 r559 = start + r533 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_4; n6++) {
      const u32 r560 = before_132 + n6;
      const u32 r561 = r559 - __clz((int)(word_4 & (word_4 * -1u)));
      if (p146 && r560 < 2048u) *(u32*)(d6 + 4ll * (int)r560) = (int)r561 < 0 ? -1u : r561;
      word_4 = word_4 & (word_4 - 1u);
    }
    u32 word_5 = v17.y;
    const u32 before_133 = rank + (upTo_if_13 ? upTo_775 + upTo_764 : upTo_764) - counts_5;
    const u32 r562 = start + r534 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_5; n7++) {
      const u32 r563 = before_133 + n7;
      const u32 r564 = r562 - __clz((int)(word_5 & (word_5 * -1u)));
      if (p146 && r563 < 2048u) *(u32*)(d6 + 4ll * (int)r563) = (int)r564 < 0 ? -1u : r564;
      word_5 = word_5 & (word_5 - 1u);
    }
    u32 word_6 = v17.z;
    const u32 before_134 = rank + (upTo_if_13 ? upTo_775 + upTo_765 : upTo_765) - counts_6;
    const u32 r565 = start + r535 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_6; n8++) {
      const u32 r566 = before_134 + n8;
      const u32 r567 = r565 - __clz((int)(word_6 & (word_6 * -1u)));
      if (p146 && r566 < 2048u) *(u32*)(d6 + 4ll * (int)r566) = (int)r567 < 0 ? -1u : r567;
      word_6 = word_6 & (word_6 - 1u);
    }
    u32 word_7 = v17.w;
    const u32 before_135 = rank + (upTo_if_13 ? upTo_775 + upTo_766 : upTo_766) - counts_7;
    const u32 r568 = start + r536 + 31u;
    #pragma unroll 1
    for (int n9 = 0; n9 < counts_7; n9++) {
      const u32 r569 = before_135 + n9;
      const u32 r570 = r568 - __clz((int)(word_7 & (word_7 * -1u)));
      if (p146 && r569 < 2048u) *(u32*)(d6 + 4ll * (int)r569) = (int)r570 < 0 ? -1u : r570;
      word_7 = word_7 & (word_7 - 1u);
    }
    u32 word_8 = v18.x;
    const u32 before_136 = rank + (upTo_if_13 ? upTo_775 + upTo_767 : upTo_767) - counts_8;
    const u32 r571 = start + r537 + 31u;
    #pragma unroll 1
    for (int n10 = 0; n10 < counts_8; n10++) {
      const u32 r572 = before_136 + n10;
      const u32 r573 = r571 - __clz((int)(word_8 & (word_8 * -1u)));
      if (p146 && r572 < 2048u) *(u32*)(d6 + 4ll * (int)r572) = (int)r573 < 0 ? -1u : r573;
      word_8 = word_8 & (word_8 - 1u);
    }
    u32 word_9 = v18.y;
    const u32 before_137 = rank + (upTo_if_13 ? upTo_775 + upTo_768 : upTo_768) - counts_9;
    const u32 r574 = start + r538 + 31u;
    #pragma unroll 1
    for (int n11 = 0; n11 < counts_9; n11++) {
      const u32 r575 = before_137 + n11;
      const u32 r576 = r574 - __clz((int)(word_9 & (word_9 * -1u)));
      if (p146 && r575 < 2048u) *(u32*)(d6 + 4ll * (int)r575) = (int)r576 < 0 ? -1u : r576;
      word_9 = word_9 & (word_9 - 1u);
    }
    u32 word_10 = v18.z;
    const u32 before_138 = rank + (upTo_if_13 ? upTo_775 + upTo_769 : upTo_769) - counts_10;
    const u32 r577 = start + r539 + 31u;
    #pragma unroll 1
    for (int n12 = 0; n12 < counts_10; n12++) {
      const u32 r578 = before_138 + n12;
      const u32 r579 = r577 - __clz((int)(word_10 & (word_10 * -1u)));
      if (p146 && r578 < 2048u) *(u32*)(d6 + 4ll * (int)r578) = (int)r579 < 0 ? -1u : r579;
      word_10 = word_10 & (word_10 - 1u);
    }
    u32 word_11 = v18.w;
    const u32 before_139 = rank + (upTo_if_13 ? upTo_775 + upTo_770 : upTo_770) - counts_11;
    const u32 r580 = start + r540 + 31u;
    #pragma unroll 1
    for (int n13 = 0; n13 < counts_11; n13++) {
      const u32 r581 = before_139 + n13;
      const u32 r582 = r580 - __clz((int)(word_11 & (word_11 * -1u)));
      if (p146 && r581 < 2048u) *(u32*)(d6 + 4ll * (int)r581) = (int)r582 < 0 ? -1u : r582;
      word_11 = word_11 & (word_11 - 1u);
    }
    u32 word_12 = v19.x;
    const u32 before_140 = rank + (upTo_if_13 ? upTo_775 + upTo_771 : upTo_771) - counts_12;
    const u32 r583 = start + r541 + 31u;
    #pragma unroll 1
    for (int n14 = 0; n14 < counts_12; n14++) {
      const u32 r584 = before_140 + n14;
      const u32 r585 = r583 - __clz((int)(word_12 & (word_12 * -1u)));
      if (p146 && r584 < 2048u) *(u32*)(d6 + 4ll * (int)r584) = (int)r585 < 0 ? -1u : r585;
      word_12 = word_12 & (word_12 - 1u);
    }
    u32 word_13 = v19.y;
    const u32 before_141 = rank + (upTo_if_13 ? upTo_775 + upTo_772 : upTo_772) - counts_13;
    const u32 r586 = start + r542 + 31u;
    #pragma unroll 1
    for (int n15 = 0; n15 < counts_13; n15++) {
      const u32 r587 = before_141 + n15;
      const u32 r588 = r586 - __clz((int)(word_13 & (word_13 * -1u)));
      if (p146 && r587 < 2048u) *(u32*)(d6 + 4ll * (int)r587) = (int)r588 < 0 ? -1u : r588;
      word_13 = word_13 & (word_13 - 1u);
    }
    u32 word_14 = v19.z;
    const u32 before_142 = rank + (upTo_if_13 ? upTo_775 + upTo_773 : upTo_773) - counts_14;
    const u32 r589 = start + r543 + 31u;
    #pragma unroll 1
    for (int n16 = 0; n16 < counts_14; n16++) {
      const u32 r590 = before_142 + n16;
      const u32 r591 = r589 - __clz((int)(word_14 & (word_14 * -1u)));
      if (p146 && r590 < 2048u) *(u32*)(d6 + 4ll * (int)r590) = (int)r591 < 0 ? -1u : r591;
      word_14 = word_14 & (word_14 - 1u);
    }
    u32 word = v19.w;
    const u32 before = rank + (upTo_if_13 ? upTo_775 + upTo_774 : upTo_774) - counts_15;
    const u32 r592 = start + r544 + 31u;
    #pragma unroll 1
    for (int n17 = 0; n17 < counts_15; n17++) {
      const u32 r593 = before + n17;
      const u32 r594 = r592 - __clz((int)(word & (word * -1u)));
      if (p146 && r593 < 2048u) *(u32*)(d6 + 4ll * (int)r593) = (int)r594 < 0 ? -1u : r594;
      word = word & (word - 1u);
    }
    const u32 r595 = upTo_630 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 r596 = r595 + counts_8 + counts_9 + counts_10 + counts_11 + counts_12;
    const u32 r597 = r596 + counts_13 + counts_14 + counts_15;
    const u32 r598 = __shfl_xor_sync(0xffffffffu, r597, 1);
    const u32 r599 = r597 + r598;
    const u32 r600 = __shfl_xor_sync(0xffffffffu, r599, 2);
    const u32 r601 = r599 + r600;
    const u32 r602 = __shfl_xor_sync(0xffffffffu, r601, 4);
    const u32 r603 = r601 + r602;
    const u32 r604 = __shfl_xor_sync(0xffffffffu, r603, 8);
    const u32 r605 = r603 + r604;
    const u32 r606 = __shfl_xor_sync(0xffffffffu, r605, 16);
    if (p147) shared<u32>(r545) = r605 + r606;
    __syncthreads();
    const u32 r607 = shared<u32>(scratch2);
    const u32 r608 = shared<u32>(scratch2 + 4u);
    const u32 r609 = shared<u32>(scratch2 + 8u);
    const u32 r610 = shared<u32>(scratch2 + 12u);
    total = rank + (r607 + r608 + r609 + r610);
  }

  // select.ts:316  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const u32 selected = total;

  // select.ts:317  parallel([topk], (rank) => {
  #pragma unroll 1
  for (int rank2 = (int)threadIdx.x; rank2 < 2048; rank2 += 128) {
    // select.ts:318  if (rank >= selected) write(rank, -1);
    if (rank2 >= (int)selected) {
      if (p146) *(u32*)(d6 + 4ll * rank2) = -1u;
    }
  }
}
