//
// indexer_topk_parts: tilewright, for sm_89
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// The topk best keys of each of a query's `splits` parts. A block scores the keys of one part tile by tile and keeps, in shared memory, those
// that are better than the topk best so far; when these leave no room for another tile they are cut to the topk best.

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

// 79904 bytes
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
  const u32 candidates = shared_address(smem) + 32768u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 49152u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 65536u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 32768u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 73728u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 73760u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 74784u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 75808u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 76832u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 77856u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 78880u; // 1024 bytes: i32[1, 256]: upTo.1 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk.ts:63  const start = max(k_start.at(t), 0);
  const u32 start_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int start_1 = max((int)start_0, 0);

  // indexer_topk.ts:64  const end = max(min(k_end.at(t), S), start);
  const u32 end_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int end = max(min((int)end_0, dim_S), start_1);

  // indexer_topk.ts:65  const each = ceilDiv(ceilDiv(end - start, splits), keys) * keys;
  const u32 each_0 = (u32)end - start_1;
  const u32 each_1 = div_s32(each_0, dim_splits);
  const u32 each_2 = each_0 - each_1 * dim_splits;
  const u32 each_3 = each_1 + (each_2 != 0u && (int)(each_2 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_4 = (int)each_3 / 128;
  const u32 each_5 = each_3 - (each_4 << 7);
  const u32 each_6 = each_4 + (each_5 != 0u && (int)(each_5 ^ 0x80u) >= 0 ? 1u : 0u);
  const u32 each = each_6 << 7;

  // indexer_topk.ts:66  const lo = min(start + blockIdx.y * each, end);
  const int lo = min((int)(start_1 + blockIdx.y * each), end);

  // indexer_topk.ts:67  const hi = min(lo + each, end);
  const int hi = min((int)(lo + each), end);

  // indexer_topk.ts:73  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk.ts:74  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // indexer_topk.ts:77  copy(q.tile([t, 0, 0], [1, H, D]), Q);
  const int r0 = threadIdx.x & 7u;
  const int r1 = (threadIdx.x >> 3) & 3u;
  const u32 r2 = threadIdx.x >> 5;
  const u32 r3 = (u32)r1 << 7;
  const u32 r4 = r2 << 10;
  const u32 r5 = (u32)r0 << 4;
  const u32 r6 = r3 + r4 + r5;
  const u32 r7 = r6 ^ ((r6 >> 3) & 0x70u);
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r1 + 1024ll * (int)r2 + 16ll * r0;
  cp_async_cg_shared_global<16>(Q + r7, d0);
  cp_async_cg_shared_global<16>(Q + (r7 ^ 0x40u) + 512u, d0 + 512);
  cp_async_commit_group();

  // indexer_topk.ts:78  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const int r8 = (u32)hi - lo;
  const u32 r9 = r8 / 128;
  const u32 r10 = r8 - (r9 << 7);
  const int r11 = r9 + (r10 != 0u && (int)(r10 ^ 0x80u) >= 0 ? 1u : 0u);

  // indexer_topk.ts:81  copy(k.tile([s, 0], [keys, D]), K);
  const u32 r12 = r2 << 11;
  const u32 r13 = r3 + r12 + r5;
  const u32 r14 = r13 ^ ((r13 >> 3) & 0x70u);
  const u32 r15 = K + r14;
  const u32 r16 = K + (r14 ^ 0x40u);
  if (r11 > 0) {
    if ((u32)lo < (u32)dim_S && lo + 127u < (u32)dim_S) {
      const char* const d1 = k + 128ll * lo + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
      cp_async_cg_shared_global<16>(r15, d1);
      cp_async_cg_shared_global<16>(r16 + 512u, d1 + 512);
      cp_async_cg_shared_global<16>(r15 + 1024u, d1 + 1024);
      cp_async_cg_shared_global<16>(r16 + 1536u, d1 + 1536);
    } else {
      const char* const d2 = k + 128ll * lo + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
      const u32 r17 = (u32)lo + r1 + (r2 << 4);
      cp_async_cg_shared_global<16>(r15, d2, r17 < (u32)dim_S ? 16u : 0u);
      cp_async_cg_shared_global<16>(r16 + 512u, d2 + 512, r17 + 4u < (u32)dim_S ? 16u : 0u);
      cp_async_cg_shared_global<16>(r15 + 1024u, d2 + 1024, r17 + 8u < (u32)dim_S ? 16u : 0u);
      cp_async_cg_shared_global<16>(r16 + 1536u, d2 + 1536, r17 + 12u < (u32)dim_S ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  u32 r18 = 0u;
  const char* const d3 = k + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;

  // indexer.ts:27  mma(products, K, transpose(Q));
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
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_0;
  const float sums_1 = __ldg((const float*)sums_at);
  const float sums_2 = __ldg((const float*)(sums_at + 4));
  const float sums_3 = __ldg((const float*)(sums_at + 32));
  const float sums_4 = __ldg((const float*)(sums_at + 36));
  const float sums_5 = __ldg((const float*)(sums_at + 64));
  const float sums_6 = __ldg((const float*)(sums_at + 68));
  const float sums_7 = __ldg((const float*)(sums_at + 96));
  const float sums_8 = __ldg((const float*)(sums_at + 100));
  const float sums_9 = __ldg((const float*)(sums_at + 128));
  const float sums_10 = __ldg((const float*)(sums_at + 132));
  const float sums_11 = __ldg((const float*)(sums_at + 160));
  const float sums_12 = __ldg((const float*)(sums_at + 164));
  const float sums_13 = __ldg((const float*)(sums_at + 192));
  const float sums_14 = __ldg((const float*)(sums_at + 196));
  const float sums_15 = __ldg((const float*)(sums_at + 224));
  const float sums_16 = __ldg((const float*)(sums_at + 228));

  // indexer_topk.ts:84  parallel([keys], (i) => {
  const bool p1 = sums_0 == 0u;

  // indexer_topk.ts:85  const logit = f32(sums.at(i) * k_scale.at(s + i));
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r2 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:73  state.set(BITS, 32 - clz(columns));
  const u32 r35 = 32u - __clz(r8);

  // select.ts:136  fill(bins, 0);
  const u32 r36 = bins + ((r19 << 4) + r4);

  // select.ts:91  const upTo = scanSum(counts, 0);
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_0 = threadIdx.x * 4u + scratch0;
  const u32 upTo_1 = threadIdx.x ^ 0x20u;
  const u32 upTo_2 = upTo_1 * 4u + scratch0;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_3 = threadIdx.x * 4u + scratch1;
  const u32 upTo_4 = threadIdx.x ^ 0x40u;
  const u32 upTo_5 = upTo_4 * 4u + scratch1;
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  const u32 upTo_6 = threadIdx.x * 4u + scratch2;
  const u32 upTo_7 = threadIdx.x ^ 0x80u;
  const u32 upTo_8 = upTo_7 * 4u + scratch2;

  // select.ts:104  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 r37 = r19 * -4u + r2 * -256u;
  const u32 r38 = r37 + 2047u;
  const u32 r39 = r37 + 2046u;
  const u32 r40 = r37 + 2045u;
  const u32 r41 = r37 + 2044u;
  const u32 r42 = r37 + 1919u;
  const u32 r43 = r37 + 1918u;
  const u32 r44 = r37 + 1917u;
  const u32 r45 = r37 + 1916u;
  const u32 upTo_9 = threadIdx.x * 4u + scratch3;
  const u32 upTo_10 = upTo_1 * 4u + scratch3;
  const u32 upTo_11 = threadIdx.x * 4u + scratch4;
  const u32 upTo_12 = upTo_4 * 4u + scratch4;
  const u32 upTo_13 = threadIdx.x * 4u + scratch5;
  const u32 upTo_14 = upTo_7 * 4u + scratch5;

  // select.ts:147  state.set(FROM, from + (bin << shift));
  const u32 r46 = (r19 << 2) + (r2 << 8);
  const u32 r47 = r46 + 1u;
  const u32 r48 = r46 + 2u;
  const u32 r49 = r46 + 3u;
  const u32 r50 = r46 + 128u;
  const u32 r51 = r46 + 129u;
  const u32 r52 = r46 + 130u;
  const u32 r53 = r46 + 131u;

  // select.ts:197  const key = tabulate(i32, [CHUNK], (i) => (start + i < kept ? keys.at(start + i) : 0));
  const u32 r54 = threadIdx.x << 2;
  const u32 r55 = r54 + 1u;
  const u32 r56 = r54 + 2u;
  const u32 r57 = r54 + 3u;
  #pragma unroll 1
  for (int tile = 0; tile < r11; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r58 = 16384u - r18;
    const u32 r59 = tile + 1u;
    if ((int)r59 < r11) {
      // indexer_topk.ts:79  const s = lo + tile * keys;
      const u32 s_0 = lo + (r59 << 7);
      if (s_0 < (u32)dim_S && s_0 + 127u < (u32)dim_S) {
        const u32 r60 = r15 + r58;
        const char* const d4 = d3 + 128ll * (int)s_0;
        const u32 r61 = r16 + r58;
        cp_async_cg_shared_global<16>(r60, d4);
        cp_async_cg_shared_global<16>(r61 + 512u, d4 + 512);
        cp_async_cg_shared_global<16>(r60 + 1024u, d4 + 1024);
        cp_async_cg_shared_global<16>(r61 + 1536u, d4 + 1536);
      } else {
        const u32 r62 = r15 + r58;
        const char* const d5 = d3 + 128ll * (int)s_0;
        const u32 r63 = r16 + r58;
        const u32 r64 = r1 + (r2 << 4) + s_0;
        cp_async_cg_shared_global<16>(r62, d5, r64 < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r63 + 512u, d5 + 512, r64 + 4u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r62 + 1024u, d5 + 1024, r64 + 8u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r63 + 1536u, d5 + 1536, r64 + 12u < (u32)dim_S ? 16u : 0u);
      }
    }
    cp_async_commit_group();
    const u32 s = lo + ((u32)tile << 7);
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r25 + r18);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r18);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r18);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r18);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_3, Q_part_12, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_3, Q_part_12 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_3, Q_part_13, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_3, Q_part_13 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_3, Q_part_14, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_3, Q_part_14 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_3, Q_part_15, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_3, Q_part_15 + 2, products_7);
    const float sums_17 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sums_2, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sums_1));
    const float sums_18 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sums_2, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sums_1));
    const float sums_19 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sums_4, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sums_3, sums_17));
    const float sums_20 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sums_4, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sums_3, sums_18));
    const float sums_21 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sums_6, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sums_5, sums_19));
    const float sums_22 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sums_6, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sums_5, sums_20));
    const float sums_23 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sums_7, sums_21));
    const float sums_24 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sums_7, sums_22));
    const float sums_25 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sums_10, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sums_9, sums_23));
    const float sums_26 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sums_10, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sums_9, sums_24));
    const float sums_27 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sums_11, sums_25));
    const float sums_28 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sums_11, sums_26));
    const float sums_29 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sums_14, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sums_13, sums_27));
    const float sums_30 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sums_14, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sums_13, sums_28));
    const float sums_31 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sums_15, sums_29));
    const float sums_32 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sums_15, sums_30));
    const float sums_33 = __shfl_xor_sync(0xffffffffu, sums_31, 1);
    const float sums_34 = __fadd_rn(sums_31, sums_33);
    const float sums_35 = __shfl_xor_sync(0xffffffffu, sums_32, 1);
    const float sums_36 = __fadd_rn(sums_32, sums_35);
    const float sums_37 = __shfl_xor_sync(0xffffffffu, sums_34, 2);
    const float sums_38 = __shfl_xor_sync(0xffffffffu, sums_36, 2);

    // indexer_topk.ts:83  const least = bar;
    const float least = bar;
    if (p1) {
      const u32 logit_2 = s + logit_0;
      float logit_3 = 0.0f;
      if (logit_2 < (u32)dim_S) logit_3 = __ldg((const float*)(k_scale + 4ll * (int)logit_2));
      const float logit_4 = __fmul_rn(__fadd_rn(sums_34, sums_37), logit_3);

      // indexer_topk.ts:86  if (logit > least && s + i < hi) keep(candidates, columns, state, capacity, keyOf(logit), s + i...
      if (logit_4 > least && (int)logit_2 < hi) {
        // select.ts:160  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:161  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:59  const bits = bitcast(x + 0, i32);
          const int bits_0 = __float_as_int(__fadd_rn(logit_4, 0.0f));

          // select.ts:162  keys.set(at, key);
          shared<u32>(at_0 * 4u + candidates) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:163  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = logit_2;
        }
      }
    }
    if (p1) {
      const u32 logit_5 = s + logit_1;
      float logit_6 = 0.0f;
      if (logit_5 < (u32)dim_S) logit_6 = __ldg((const float*)(k_scale + 4ll * (int)logit_5));
      const float logit = __fmul_rn(__fadd_rn(sums_36, sums_38), logit_6);
      if (logit > least && (int)logit_5 < hi) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits_1 = __float_as_int(__fadd_rn(logit, 0.0f));
          shared<u32>(at_1 * 4u + candidates) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = logit_5;
        }
      }
    }

    // indexer_topk.ts:89  if (state.at(KEPT) > (s + keys < hi ? capacity - keys : topk))
    __syncthreads();
    const u32 r65 = shared<u32>(state + 24u);
    if ((int)r65 > (int)((int)(s + 128u) < hi ? 3968u : 2048u)) {
      // select.ts:69  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r66 = shared<u32>(state + 24u);

      // select.ts:70  state.set(FLOOR, -BITS_31 - 1);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483648u;

      // select.ts:71  state.set(OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;

      // select.ts:72  state.set(FROM, first);
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = (u32)lo;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r35;

      // select.ts:74  state.set(ABOVE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:75  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r66;

      // select.ts:169  const kept = state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:132  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r67 = shared<u32>(state + 4u);
      bool p2 = (int)r67 > 0;
      if (p2) {
        const u32 r68 = shared<u32>(state + 16u);
        const u32 r69 = shared<u32>(state + 20u);
        p2 = (int)(r68 + r69) > 2048;
      }
      bool p3 = p2;
      for (;;) {
        if (!p3) break;

        // select.ts:133  const floor = state.at(FLOOR);
        const u32 floor_0 = shared<u32>(state);

        // select.ts:134  const open = state.at(OPEN);
        const u32 open = shared<u32>(state + 4u);

        // select.ts:135  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open - 11u), 0);
        shared<uint4>(r36) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r36 + 512u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:111  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
        const u32 r70 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r71 = shift_0 & 0x1fu;

        // select.ts:175  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
        __syncthreads();
        #pragma unroll 1
        for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 256u, kept_0)) {
          // select.ts:109  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
          const u32 r72 = shared<u32>(i * 4u + candidates);

          // select.ts:110  const offset = u32(key ^ floor);
          const u32 offset_0 = r72 ^ floor_0;
          if (offset_0 <= r70) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_0, r71)) * 4u + bins), 1);
          }
        }

        // select.ts:138  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
        __syncthreads();
        const uint4 v0 = shared<uint4>(r36);
        const uint4 v1 = shared<uint4>(r36 + 512u);

        // select.ts:90  const above = state.at(ABOVE);
        const u32 above_0 = shared<u32>(state + 16u);
        const u32 upTo_15 = v0.x + v0.y;
        const u32 upTo_16 = v1.x + v1.y;
        const u32 upTo_17 = upTo_15 + v0.z;
        const u32 upTo_18 = upTo_15 + (v0.z + v0.w);
        const u32 upTo_19 = upTo_16 + v1.z;
        const u32 upTo_20 = upTo_16 + (v1.z + v1.w);
        const u32 upTo_21 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
        const u32 upTo_22 = upTo_if_0 ? upTo_21 + v0.x : v0.x;
        const u32 upTo_23 = upTo_if_0 ? upTo_21 + upTo_15 : upTo_15;
        const u32 upTo_24 = upTo_if_0 ? upTo_21 + upTo_17 : upTo_17;
        const u32 upTo_25 = upTo_if_0 ? upTo_21 + upTo_18 : upTo_18;
        const u32 upTo_26 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
        const u32 upTo_27 = upTo_if_0 ? upTo_26 + v1.x : v1.x;
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

        // select.ts:93  const before = above + upTo.at(bin) - counts.at(bin);
        const u32 before_0 = above_0 + (upTo_if_7 ? upTo_100 + upTo_92 : upTo_92);
        const u32 before_1 = before_0 - v0.x;

        // select.ts:94  if (before < wanted && wanted <= above + upTo.at(bin)) {
        if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
          // select.ts:95  state.set(ABOVE, before);
          shared<u32>(state + 16u) = before_1;

          // select.ts:96  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = v0.x;
          shared<u32>(state) = floor_0 ^ shift_left(r38, r71);

          // select.ts:105  state.set(OPEN, shift);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_2 = above_0 + (upTo_if_7 ? upTo_100 + upTo_93 : upTo_93);
        const u32 before_3 = before_2 - v0.y;
        if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
          shared<u32>(state + 16u) = before_3;
          shared<u32>(state + 20u) = v0.y;
          shared<u32>(state) = floor_0 ^ shift_left(r39, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_4 = above_0 + (upTo_if_7 ? upTo_100 + upTo_94 : upTo_94);
        const u32 before_5 = before_4 - v0.z;
        if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
          shared<u32>(state + 16u) = before_5;
          shared<u32>(state + 20u) = v0.z;
          shared<u32>(state) = floor_0 ^ shift_left(r40, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_6 = above_0 + (upTo_if_7 ? upTo_100 + upTo_95 : upTo_95);
        const u32 before_7 = before_6 - v0.w;
        if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
          shared<u32>(state + 16u) = before_7;
          shared<u32>(state + 20u) = v0.w;
          shared<u32>(state) = floor_0 ^ shift_left(r41, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_8 = above_0 + (upTo_if_7 ? upTo_100 + upTo_96 : upTo_96);
        const u32 before_9 = before_8 - v1.x;
        if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
          shared<u32>(state + 16u) = before_9;
          shared<u32>(state + 20u) = v1.x;
          shared<u32>(state) = floor_0 ^ shift_left(r42, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_10 = above_0 + (upTo_if_7 ? upTo_100 + upTo_97 : upTo_97);
        const u32 before_11 = before_10 - v1.y;
        if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
          shared<u32>(state + 16u) = before_11;
          shared<u32>(state + 20u) = v1.y;
          shared<u32>(state) = floor_0 ^ shift_left(r43, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_12 = above_0 + (upTo_if_7 ? upTo_100 + upTo_98 : upTo_98);
        const u32 before_13 = before_12 - v1.z;
        if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
          shared<u32>(state + 16u) = before_13;
          shared<u32>(state + 20u) = v1.z;
          shared<u32>(state) = floor_0 ^ shift_left(r44, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_14 = above_0 + (upTo_if_7 ? upTo_100 + upTo_99 : upTo_99);
        const u32 before_15 = before_14 - v1.w;
        if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
          shared<u32>(state + 16u) = before_15;
          shared<u32>(state + 20u) = v1.w;
          shared<u32>(state) = floor_0 ^ shift_left(r45, r71);
          shared<u32>(state + 4u) = shift_0;
        }
        __syncthreads();
        const u32 r73 = shared<u32>(state + 4u);
        bool p4 = (int)r73 > 0;
        if (p4) {
          const u32 r74 = shared<u32>(state + 16u);
          const u32 r75 = shared<u32>(state + 20u);
          p4 = (int)(r74 + r75) > 2048;
        }
        p3 = p4;
      }

      // select.ts:140  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r76 = shared<u32>(state + 12u);
      bool p5 = (int)r76 > 0;
      if (p5) {
        const u32 r77 = shared<u32>(state + 16u);
        const u32 r78 = shared<u32>(state + 20u);
        p5 = (int)(r77 + r78) > 2048;
      }
      bool p6 = p5;
      for (;;) {
        if (!p6) break;

        // select.ts:141  const from = state.at(FROM);
        const u32 from = shared<u32>(state + 8u);

        // select.ts:142  const bits = state.at(BITS);
        const u32 bits = shared<u32>(state + 12u);

        // select.ts:143  const shift = max(bits - DIGIT, 0);
        const u32 shift = max((int)(bits - 11u), 0);

        // select.ts:144  fill(bins, 0);
        shared<uint4>(r36) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r36 + 512u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:176  (floor, from, bits, shift) =>
        const u32 r79 = shared<u32>(state);

        // select.ts:117  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
        const u32 r80 = shift_right(2147483647u, (31u - bits) & 0x1fu);
        const u32 r81 = shift & 0x1fu;

        // select.ts:177  parallel([kept], (i) => {
        __syncthreads();
        #pragma unroll 1
        for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 256u, kept_0)) {
          // select.ts:178  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
          const u32 r82 = shared<u32>(i2 * 4u + candidates);
          if (r82 == r79) {
            // select.ts:115  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
            const u32 r83 = shared<u32>(i2 * 4u + columns);

            // select.ts:116  const offset = u32(column - from);
            const u32 offset = r83 - from;
            if (offset <= r80) {
              atomicAdd_block(&shared<int>(shift_right(offset, r81) * 4u + bins), 1);
            }
          }
        }

        // select.ts:146  enterBin(load(bins), wanted, state, (bin) => {
        __syncthreads();
        const uint4 v2 = shared<uint4>(r36);
        const uint4 v3 = shared<uint4>(r36 + 512u);
        const u32 above = shared<u32>(state + 16u);
        const u32 upTo_101 = v2.x + v2.y;
        const u32 upTo_102 = v3.x + v3.y;
        const u32 upTo_103 = upTo_101 + v2.z;
        const u32 upTo_104 = upTo_101 + (v2.z + v2.w);
        const u32 upTo_105 = upTo_102 + v3.z;
        const u32 upTo_106 = upTo_102 + (v3.z + v3.w);
        const u32 upTo_107 = __shfl_xor_sync(0xffffffffu, upTo_104, 1);
        const u32 upTo_108 = upTo_if_0 ? upTo_107 + v2.x : v2.x;
        const u32 upTo_109 = upTo_if_0 ? upTo_107 + upTo_101 : upTo_101;
        const u32 upTo_110 = upTo_if_0 ? upTo_107 + upTo_103 : upTo_103;
        const u32 upTo_111 = upTo_if_0 ? upTo_107 + upTo_104 : upTo_104;
        const u32 upTo_112 = __shfl_xor_sync(0xffffffffu, upTo_106, 1);
        const u32 upTo_113 = upTo_if_0 ? upTo_112 + v3.x : v3.x;
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
        const u32 before_16 = above + (upTo_if_7 ? upTo_186 + upTo_178 : upTo_178);
        const u32 before_17 = before_16 - v2.x;
        if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
          shared<u32>(state + 16u) = before_17;
          shared<u32>(state + 20u) = v2.x;
          shared<u32>(state + 8u) = from + shift_left(r46, r81);

          // select.ts:148  state.set(BITS, shift);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_18 = above + (upTo_if_7 ? upTo_186 + upTo_179 : upTo_179);
        const u32 before_19 = before_18 - v2.y;
        if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
          shared<u32>(state + 16u) = before_19;
          shared<u32>(state + 20u) = v2.y;
          shared<u32>(state + 8u) = from + shift_left(r47, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_20 = above + (upTo_if_7 ? upTo_186 + upTo_180 : upTo_180);
        const u32 before_21 = before_20 - v2.z;
        if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
          shared<u32>(state + 16u) = before_21;
          shared<u32>(state + 20u) = v2.z;
          shared<u32>(state + 8u) = from + shift_left(r48, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_22 = above + (upTo_if_7 ? upTo_186 + upTo_181 : upTo_181);
        const u32 before_23 = before_22 - v2.w;
        if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
          shared<u32>(state + 16u) = before_23;
          shared<u32>(state + 20u) = v2.w;
          shared<u32>(state + 8u) = from + shift_left(r49, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_24 = above + (upTo_if_7 ? upTo_186 + upTo_182 : upTo_182);
        const u32 before_25 = before_24 - v3.x;
        if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
          shared<u32>(state + 16u) = before_25;
          shared<u32>(state + 20u) = v3.x;
          shared<u32>(state + 8u) = from + shift_left(r50, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_26 = above + (upTo_if_7 ? upTo_186 + upTo_183 : upTo_183);
        const u32 before_27 = before_26 - v3.y;
        if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
          shared<u32>(state + 16u) = before_27;
          shared<u32>(state + 20u) = v3.y;
          shared<u32>(state + 8u) = from + shift_left(r51, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_28 = above + (upTo_if_7 ? upTo_186 + upTo_184 : upTo_184);
        const u32 before_29 = before_28 - v3.z;
        if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
          shared<u32>(state + 16u) = before_29;
          shared<u32>(state + 20u) = v3.z;
          shared<u32>(state + 8u) = from + shift_left(r52, r81);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_30 = above + (upTo_if_7 ? upTo_186 + upTo_185 : upTo_185);
        const u32 before = before_30 - v3.w;
        if ((int)before < 2048 && (int)before_30 >= 2048) {
          shared<u32>(state + 16u) = before;
          shared<u32>(state + 20u) = v3.w;
          shared<u32>(state + 8u) = from + shift_left(r53, r81);
          shared<u32>(state + 12u) = shift;
        }
        __syncthreads();
        const u32 r84 = shared<u32>(state + 12u);
        bool p7 = (int)r84 > 0;
        if (p7) {
          const u32 r85 = shared<u32>(state + 16u);
          const u32 r86 = shared<u32>(state + 20u);
          p7 = (int)(r85 + r86) > 2048;
        }
        p6 = p7;
      }

      // select.ts:190  const kept = state.at(KEPT);
      const int kept_1 = (int)shared<u32>(state + 24u);

      // select.ts:191  const floor = state.at(FLOOR);
      const int floor = (int)shared<u32>(state);

      // select.ts:192  const last = lastColumn(state);
      const u32 last_0 = shared<u32>(state + 8u);
      const u32 last_1 = shared<u32>(state + 12u);
      const int last = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);

      // select.ts:193  state.set(KEPT, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 24u) = 0u;

      // select.ts:195  for (const chunk of range(ceilDiv(kept, CHUNK))) {
      const u32 r87 = kept_1 / 1024;
      const u32 r88 = kept_1 - (r87 << 10);
      const u32 r89 = r87 + (r88 != 0u && (int)(r88 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r89; chunk++) {
        // select.ts:196  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r90 = 0u;
        const u32 r91 = start + r54;
        const bool p8 = (int)r91 < kept_1;
        __syncthreads();
        if (p8) {
          r90 = shared<u32>(r91 * 4u + candidates);
        } else {
          r90 = 0u;
        }
        u32 r92 = 0u;
        const u32 r93 = start + r55;
        const bool p9 = (int)r93 < kept_1;
        if (p9) {
          r92 = shared<u32>(r93 * 4u + candidates);
        } else {
          r92 = 0u;
        }
        u32 r94 = 0u;
        const u32 r95 = start + r56;
        const bool p10 = (int)r95 < kept_1;
        if (p10) {
          r94 = shared<u32>(r95 * 4u + candidates);
        } else {
          r94 = 0u;
        }
        u32 r96 = 0u;
        const u32 r97 = start + r57;
        const bool p11 = (int)r97 < kept_1;
        if (p11) {
          r96 = shared<u32>(r97 * 4u + candidates);
        } else {
          r96 = 0u;
        }
        const u32 key_0 = r90;
        const u32 key_1 = r92;
        const u32 key_2 = r94;
        const u32 key_3 = r96;

        // select.ts:198  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r98 = 0u;
        if (p8) {
          r98 = shared<u32>(r91 * 4u + columns);
        } else {
          r98 = 0u;
        }
        u32 r99 = 0u;
        if (p9) {
          r99 = shared<u32>(r93 * 4u + columns);
        } else {
          r99 = 0u;
        }
        u32 r100 = 0u;
        if (p10) {
          r100 = shared<u32>(r95 * 4u + columns);
        } else {
          r100 = 0u;
        }
        u32 r101 = 0u;
        if (p11) {
          r101 = shared<u32>(r97 * 4u + columns);
        } else {
          r101 = 0u;
        }
        const u32 column_0 = r98;
        const u32 column_1 = r99;
        const u32 column_2 = r100;
        const u32 column_3 = r101;

        // select.ts:200  if (start + i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p12 = (int)key_0 > floor || ((int)key_0 == floor && (int)column_0 <= last);
        __syncthreads();
        if (p8 && p12) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + candidates) = key_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p13 = (int)key_1 > floor || ((int)key_1 == floor && (int)column_1 <= last);
        if (p9 && p13) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + candidates) = key_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p14 = (int)key_2 > floor || ((int)key_2 == floor && (int)column_2 <= last);
        if (p10 && p14) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + candidates) = key_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p15 = (int)key_3 > floor || ((int)key_3 == floor && (int)column_3 <= last);
        if (p11 && p15) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + candidates) = key_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
      }

      // select.ts:64  export function floatOf(key: number): number {
      __syncthreads();
      const u32 r102 = shared<u32>(state);

      // indexer_topk.ts:90  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
      bar = __uint_as_float(r102 ^ (((int)r102 >> 31) & 0x7fffffffu));
    }
    const u32 r103 = r18 + 16384u;
    r18 = (int)r103 >= 32768 ? 0u : r103;
  }

  // select-row.ts:136  const kept = state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:138  values.set(row, part, i, i < kept ? floatOf(keys.at(i)) : -Infinity);
  const s64 d6 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d7 = part_values + d6 + 8192ll * (int)blockIdx.y;

  // select-row.ts:139  places.set(row, part, i, i < kept ? columns.at(i) : -1);
  char* const d8 = part_columns + d6 + 8192ll * (int)blockIdx.y;

  // select-row.ts:137  parallel([topk], (i) => {
  #pragma unroll 1
  for (int i3 = (int)threadIdx.x; i3 < 2048; i3 += 256) {
    float f0 = 0.0f;
    const bool p16 = i3 < (int)kept;
    if (p16) {
      const u32 r104 = shared<u32>(i3 * 4u + candidates);
      f0 = __uint_as_float(r104 ^ (((int)r104 >> 31) & 0x7fffffffu));
    } else {
      f0 = __uint_as_float(0xff800000u);
    }
    *(float*)(d7 + 4ll * i3) = f0;
    u32 r105 = 0u;
    if (p16) {
      r105 = shared<u32>(i3 * 4u + columns);
    } else {
      r105 = -1u;
    }
    *(u32*)(d8 + 4ll * i3) = r105;
  }
}
