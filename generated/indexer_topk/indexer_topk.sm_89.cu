//
// indexer_topk: tilewright, for sm_89
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//   order = index
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// The topk keys that `indexer_logits` scores highest, exactly as `topk_select` of it would choose, without ever storing the logits: a block
// scores the keys of one query tile by tile and keeps, in shared memory, those that are better than the topk best so far; when these
// leave no room for another tile they are cut to the topk best.

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

extern "C" __global__ void __launch_bounds__(256, 1) indexer_topk(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ k_scale,      // tensor k_scale
  const char* __restrict__ weights,      // tensor weights
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  char* indices,                         // tensor indices
  int dim_S                              // dim S
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
  const u32 scratch6 = shared_address(smem);     // 1024 bytes: i32[1, 256]: upTo.2 across warps
  const u32 scratch7 = shared_address(smem) + 1024u; // 1024 bytes: i32[1, 256]: upTo.2 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk.ts:57  const lo = max(k_start.at(t), 0);
  const u32 lo_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int lo = max((int)lo_0, 0);

  // indexer_topk.ts:58  const hi = max(min(k_end.at(t), S), lo);
  const u32 hi_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int hi = max(min((int)hi_0, dim_S), lo);

  // indexer_topk.ts:64  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk.ts:65  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // indexer_topk.ts:68  copy(q.tile([t, 0, 0], [1, H, D]), Q);
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

  // indexer_topk.ts:69  for (const tile of pipelined(idiv(lo, keys), ceilDiv(hi, keys), { stages })) {
  const int r8 = (u32)lo >> 7;
  const int r9 = ((u32)hi >> 7) + ((hi & 0x7fu) != 0u ? 1u : 0u);

  // indexer_topk.ts:72  copy(k.tile([s, 0], [keys, D]), K);
  const u32 r10 = (u32)r8 << 7;
  const u32 r11 = r2 << 11;
  const u32 r12 = r3 + r11 + r5;
  const u32 r13 = r12 ^ ((r12 >> 3) & 0x70u);
  const u32 r14 = K + r13;
  const char* const d1 = k + 16384ll * r8 + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
  const u32 r15 = K + (r13 ^ 0x40u);
  if (r8 < r9) {
    if ((int)(dim_S - r10) > 127) {
      cp_async_cg_shared_global<16>(r14, d1);
      cp_async_cg_shared_global<16>(r15 + 512u, d1 + 512);
      cp_async_cg_shared_global<16>(r14 + 1024u, d1 + 1024);
      cp_async_cg_shared_global<16>(r15 + 1536u, d1 + 1536);
    } else {
      const int r16 = dim_S - (r10 + r1 + (r2 << 4));
      cp_async_cg_shared_global<16>(r14, d1, r16 > 0 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r15 + 512u, d1 + 512, r16 > 4 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r14 + 1024u, d1 + 1024, r16 > 8 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r15 + 1536u, d1 + 1536, r16 > 12 ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  u32 r17 = 0u;
  u32 r18 = 16384u;
  const char* const d2 = k + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 r19 = threadIdx.x & 0x1fu;
  const u32 r20 = (r19 >> 3) & 1u;
  const u32 r21 = (r19 >> 4) & 1u;
  const u32 r22 = (r19 & 7u) << 7;
  const u32 r23 = r11 + (r20 << 10) + r22 + (r21 << 4);
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
  const u32 sums_1 = (threadIdx.x >> 2) & 7u;
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_0;
  const float sums_2 = __ldg((const float*)sums_at);
  const float sums_3 = __ldg((const float*)(sums_at + 4));
  const float sums_4 = __ldg((const float*)(sums_at + 32));
  const float sums_5 = __ldg((const float*)(sums_at + 36));
  const float sums_6 = __ldg((const float*)(sums_at + 64));
  const float sums_7 = __ldg((const float*)(sums_at + 68));
  const float sums_8 = __ldg((const float*)(sums_at + 96));
  const float sums_9 = __ldg((const float*)(sums_at + 100));
  const float sums_10 = __ldg((const float*)(sums_at + 128));
  const float sums_11 = __ldg((const float*)(sums_at + 132));
  const float sums_12 = __ldg((const float*)(sums_at + 160));
  const float sums_13 = __ldg((const float*)(sums_at + 164));
  const float sums_14 = __ldg((const float*)(sums_at + 192));
  const float sums_15 = __ldg((const float*)(sums_at + 196));
  const float sums_16 = __ldg((const float*)(sums_at + 224));
  const float sums_17 = __ldg((const float*)(sums_at + 228));

  // indexer_topk.ts:75  parallel([keys], (i) => {
  const bool p1 = sums_0 == 0u;

  // indexer_topk.ts:76  const logit = f32(sums.at(i) * k_scale.at(s + i));
  const u32 logit_0 = sums_1 + (r2 << 4);
  const char* const logit_at_0 = k_scale + 4ll * (int)sums_1 + 64ll * (int)r2;

  // select.ts:71  state.set(BITS, 32 - clz(columns));
  const int r35 = (u32)hi - lo;
  const u32 r36 = 32u - __clz(r35);

  // select.ts:134  fill(bins, 0);
  const u32 r37 = r19 << 4;
  const u32 r38 = bins + (r37 + r4);

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
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  const u32 upTo_7 = scratch2 + upTo_0;
  const u32 upTo_8 = (threadIdx.x ^ 0x80u) << 2;
  const u32 upTo_9 = scratch2 + upTo_8;

  // select.ts:102  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 r39 = r19 * -4u + r2 * -256u;
  const u32 r40 = r39 + 2047u;
  const u32 r41 = r39 + 2046u;
  const u32 r42 = r39 + 2045u;
  const u32 r43 = r39 + 2044u;
  const u32 r44 = r39 + 1919u;
  const u32 r45 = r39 + 1918u;
  const u32 r46 = r39 + 1917u;
  const u32 r47 = r39 + 1916u;
  const u32 upTo_10 = scratch3 + upTo_0;
  const u32 upTo_11 = scratch3 + upTo_2;
  const u32 upTo_12 = scratch4 + upTo_0;
  const u32 upTo_13 = scratch4 + upTo_5;
  const u32 upTo_14 = scratch5 + upTo_0;
  const u32 upTo_15 = scratch5 + upTo_8;

  // select.ts:145  state.set(FROM, from + (bin << shift));
  const u32 r48 = r19 << 2;
  const u32 r49 = r48 + (r2 << 8);
  const u32 r50 = r49 + 1u;
  const u32 r51 = r49 + 2u;
  const u32 r52 = r49 + 3u;
  const u32 r53 = r49 + 128u;
  const u32 r54 = r49 + 129u;
  const u32 r55 = r49 + 130u;
  const u32 r56 = r49 + 131u;

  // select.ts:191  const key = tabulate(i32, [capacity], (i) => (i < kept ? keys.at(i) : 0));
  const int r57 = r48 + (r2 << 9);
  const u32 r58 = r37 + r11;
  const u32 r59 = candidates + r58;
  const int r60 = r57 + 1u;
  const int r61 = r57 + 2u;
  const int r62 = r57 + 3u;
  const int r63 = r57 + 128u;
  const int r64 = r57 + 129u;
  const int r65 = r57 + 130u;
  const int r66 = r57 + 131u;
  const int r67 = r57 + 256u;
  const int r68 = r57 + 257u;
  const int r69 = r57 + 258u;
  const int r70 = r57 + 259u;
  const int r71 = r57 + 384u;
  const int r72 = r57 + 385u;
  const int r73 = r57 + 386u;
  const int r74 = r57 + 387u;

  // select.ts:192  const column = tabulate(i32, [capacity], (i) => (i < kept ? columns.at(i) : 0));
  const u32 r75 = columns + r58;
  #pragma unroll 1
  for (int tile = r8; tile < r9; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r76 = tile + 1u;

    // indexer_topk.ts:70  const s = tile * keys;
    const u32 s = r76 << 7;
    const u32 r77 = r14 + r18;
    const char* const d3 = d2 + 128ll * (int)s;
    const u32 r78 = r15 + r18;
    if ((int)r76 < r9) {
      if (s < (u32)dim_S && s + 127u < (u32)dim_S) {
        cp_async_cg_shared_global<16>(r77, d3);
        cp_async_cg_shared_global<16>(r78 + 512u, d3 + 512);
        cp_async_cg_shared_global<16>(r77 + 1024u, d3 + 1024);
        cp_async_cg_shared_global<16>(r78 + 1536u, d3 + 1536);
      } else {
        const u32 r79 = r1 + (r2 << 4) + s;
        cp_async_cg_shared_global<16>(r77, d3, r79 < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r78 + 512u, d3 + 512, r79 + 4u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r77 + 1024u, d3 + 1024, r79 + 8u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r78 + 1536u, d3 + 1536, r79 + 12u < (u32)dim_S ? 16u : 0u);
      }
    }
    cp_async_commit_group();
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

    // indexer_topk.ts:74  const least = bar;
    const float least = bar;
    const u32 logit_1 = logit_0 + ((u32)tile << 7);
    const int logit_2 = dim_S - logit_1;
    const char* const logit_at = logit_at_0 + 512ll * tile;
    if (p1) {
      float logit_3 = 0.0f;
      if (logit_2 > 0) logit_3 = __ldg((const float*)logit_at);
      const float logit_4 = __fmul_rn(__fadd_rn(sums_35, sums_38), logit_3);

      // select.ts:57  const bits = bitcast(x + 0, i32);
      const int bits_0 = __float_as_int(__fadd_rn(logit_4, 0.0f));

      // indexer_topk.ts:77  if (logit > least && s + i >= lo && s + i < hi) keep(candidates, columns, state, capacity, keyO...
      if (logit_4 > least && (int)logit_1 >= lo && (int)logit_1 < hi) {
        // select.ts:158  const at = atomicAdd(state, [KEPT], 1);
        const u32 at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_1 = at_0;

        // select.ts:160  keys.set(at, key);
        const u32 r80 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r80) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r80) = logit_1;
        }
      }
    }
    const u32 r81 = logit_1 + 8u;
    if (p1) {
      float logit_5 = 0.0f;
      if (logit_2 > 8) logit_5 = __ldg((const float*)(logit_at + 32));
      const float logit = __fmul_rn(__fadd_rn(sums_37, sums_39), logit_5);
      const int bits_1 = __float_as_int(__fadd_rn(logit, 0.0f));
      if (logit > least && (int)r81 >= lo && (int)r81 < hi) {
        const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_3 = at_2;
        const u32 r82 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r82) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r82) = r81;
        }
      }
    }

    // indexer_topk.ts:79  if (state.at(KEPT) > capacity - keys)
    __syncthreads();
    const u32 r83 = shared<u32>(state + 24u);
    if ((int)r83 > 3968) {
      // select.ts:215  let next = bar;
      float next = least;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r84 = shared<u32>(state + 24u);

      // select.ts:68  state.set(FLOOR, -BITS_31 - 1);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483648u;

      // select.ts:69  state.set(OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;

      // select.ts:70  state.set(FROM, first);
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = (u32)lo;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r36;

      // select.ts:72  state.set(ABOVE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:73  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r84;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 r85 = shared<u32>(state + 24u);
      if ((int)r85 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int kept_0 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r86 = shared<u32>(state + 4u);
        bool p2 = (int)r86 > 0;
        if (p2) {
          const u32 r87 = shared<u32>(state + 16u);
          const u32 r88 = shared<u32>(state + 20u);
          p2 = (int)(r87 + r88) > 2048;
        }
        bool p3 = p2;
        for (;;) {
          if (!p3) break;

          // select.ts:131  const floor = state.at(FLOOR);
          const u32 floor_0 = shared<u32>(state);

          // select.ts:132  const open = state.at(OPEN);
          const u32 open_0 = shared<u32>(state + 4u);

          // select.ts:133  const shift = max(open - DIGIT, 0);
          const u32 shift_0 = max((int)(open_0 - 11u), 0);
          shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:109  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
          const u32 r89 = shift_right(-1u, (32u - open_0) & 0x1fu);
          const u32 r90 = shift_0 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 256u, kept_0)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 r91 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 offset_0 = r91 ^ floor_0;
            if (offset_0 <= r89) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_0, r90)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v0 = shared<uint4>(r38);
          const uint4 v1 = shared<uint4>(r38 + 512u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 above_0 = shared<u32>(state + 16u);
          const u32 upTo_16 = v0.x + v0.y;
          const u32 upTo_17 = v1.x + v1.y;
          const u32 upTo_18 = upTo_16 + v0.z;
          const u32 upTo_19 = upTo_16 + (v0.z + v0.w);
          const u32 upTo_20 = upTo_17 + v1.z;
          const u32 upTo_21 = upTo_17 + (v1.z + v1.w);
          const u32 upTo_22 = __shfl_xor_sync(0xffffffffu, upTo_19, 1);
          const u32 upTo_23 = upTo_if_0 ? upTo_22 + v0.x : v0.x;
          const u32 upTo_24 = upTo_if_0 ? upTo_22 + upTo_16 : upTo_16;
          const u32 upTo_25 = upTo_if_0 ? upTo_22 + upTo_18 : upTo_18;
          const u32 upTo_26 = upTo_if_0 ? upTo_22 + upTo_19 : upTo_19;
          const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_21, 1);
          const u32 upTo_28 = upTo_if_0 ? upTo_27 + v1.x : v1.x;
          const u32 upTo_29 = upTo_if_0 ? upTo_27 + upTo_17 : upTo_17;
          const u32 upTo_30 = upTo_if_0 ? upTo_27 + upTo_20 : upTo_20;
          const u32 upTo_31 = upTo_if_0 ? upTo_27 + upTo_21 : upTo_21;
          const u32 upTo_32 = upTo_19 + upTo_22;
          const u32 upTo_33 = upTo_21 + upTo_27;
          const u32 upTo_34 = __shfl_xor_sync(0xffffffffu, upTo_32, 2);
          const u32 upTo_35 = upTo_if_1 ? upTo_34 + upTo_23 : upTo_23;
          const u32 upTo_36 = upTo_if_1 ? upTo_34 + upTo_24 : upTo_24;
          const u32 upTo_37 = upTo_if_1 ? upTo_34 + upTo_25 : upTo_25;
          const u32 upTo_38 = upTo_if_1 ? upTo_34 + upTo_26 : upTo_26;
          const u32 upTo_39 = __shfl_xor_sync(0xffffffffu, upTo_33, 2);
          const u32 upTo_40 = upTo_if_1 ? upTo_39 + upTo_28 : upTo_28;
          const u32 upTo_41 = upTo_if_1 ? upTo_39 + upTo_29 : upTo_29;
          const u32 upTo_42 = upTo_if_1 ? upTo_39 + upTo_30 : upTo_30;
          const u32 upTo_43 = upTo_if_1 ? upTo_39 + upTo_31 : upTo_31;
          const u32 upTo_44 = upTo_32 + upTo_34;
          const u32 upTo_45 = upTo_33 + upTo_39;
          const u32 upTo_46 = __shfl_xor_sync(0xffffffffu, upTo_44, 4);
          const u32 upTo_47 = upTo_if_2 ? upTo_46 + upTo_35 : upTo_35;
          const u32 upTo_48 = upTo_if_2 ? upTo_46 + upTo_36 : upTo_36;
          const u32 upTo_49 = upTo_if_2 ? upTo_46 + upTo_37 : upTo_37;
          const u32 upTo_50 = upTo_if_2 ? upTo_46 + upTo_38 : upTo_38;
          const u32 upTo_51 = __shfl_xor_sync(0xffffffffu, upTo_45, 4);
          const u32 upTo_52 = upTo_if_2 ? upTo_51 + upTo_40 : upTo_40;
          const u32 upTo_53 = upTo_if_2 ? upTo_51 + upTo_41 : upTo_41;
          const u32 upTo_54 = upTo_if_2 ? upTo_51 + upTo_42 : upTo_42;
          const u32 upTo_55 = upTo_if_2 ? upTo_51 + upTo_43 : upTo_43;
          const u32 upTo_56 = upTo_44 + upTo_46;
          const u32 upTo_57 = upTo_45 + upTo_51;
          const u32 upTo_58 = __shfl_xor_sync(0xffffffffu, upTo_56, 8);
          const u32 upTo_59 = upTo_if_3 ? upTo_58 + upTo_47 : upTo_47;
          const u32 upTo_60 = upTo_if_3 ? upTo_58 + upTo_48 : upTo_48;
          const u32 upTo_61 = upTo_if_3 ? upTo_58 + upTo_49 : upTo_49;
          const u32 upTo_62 = upTo_if_3 ? upTo_58 + upTo_50 : upTo_50;
          const u32 upTo_63 = __shfl_xor_sync(0xffffffffu, upTo_57, 8);
          const u32 upTo_64 = upTo_if_3 ? upTo_63 + upTo_52 : upTo_52;
          const u32 upTo_65 = upTo_if_3 ? upTo_63 + upTo_53 : upTo_53;
          const u32 upTo_66 = upTo_if_3 ? upTo_63 + upTo_54 : upTo_54;
          const u32 upTo_67 = upTo_if_3 ? upTo_63 + upTo_55 : upTo_55;
          const u32 upTo_68 = upTo_56 + upTo_58;
          const u32 upTo_69 = upTo_57 + upTo_63;
          const u32 upTo_70 = __shfl_xor_sync(0xffffffffu, upTo_68, 16);
          const u32 upTo_71 = upTo_if_4 ? upTo_70 + upTo_59 : upTo_59;
          const u32 upTo_72 = upTo_if_4 ? upTo_70 + upTo_60 : upTo_60;
          const u32 upTo_73 = upTo_if_4 ? upTo_70 + upTo_61 : upTo_61;
          const u32 upTo_74 = upTo_if_4 ? upTo_70 + upTo_62 : upTo_62;
          const u32 upTo_75 = __shfl_xor_sync(0xffffffffu, upTo_69, 16);
          const u32 upTo_76 = upTo_68 + upTo_70;
          const u32 upTo_77 = upTo_76 + (upTo_if_4 ? upTo_75 + upTo_64 : upTo_64);
          const u32 upTo_78 = upTo_76 + (upTo_if_4 ? upTo_75 + upTo_65 : upTo_65);
          const u32 upTo_79 = upTo_76 + (upTo_if_4 ? upTo_75 + upTo_66 : upTo_66);
          const u32 upTo_80 = upTo_76 + (upTo_if_4 ? upTo_75 + upTo_67 : upTo_67);
          const u32 upTo_81 = upTo_76 + (upTo_69 + upTo_75);
          shared<u32>(upTo_1) = upTo_81;
          __syncthreads();
          const u32 upTo_82 = shared<u32>(upTo_3);
          const u32 upTo_83 = upTo_if_5 ? upTo_82 + upTo_71 : upTo_71;
          const u32 upTo_84 = upTo_if_5 ? upTo_82 + upTo_72 : upTo_72;
          const u32 upTo_85 = upTo_if_5 ? upTo_82 + upTo_73 : upTo_73;
          const u32 upTo_86 = upTo_if_5 ? upTo_82 + upTo_74 : upTo_74;
          const u32 upTo_87 = upTo_if_5 ? upTo_82 + upTo_77 : upTo_77;
          const u32 upTo_88 = upTo_if_5 ? upTo_82 + upTo_78 : upTo_78;
          const u32 upTo_89 = upTo_if_5 ? upTo_82 + upTo_79 : upTo_79;
          const u32 upTo_90 = upTo_if_5 ? upTo_82 + upTo_80 : upTo_80;
          const u32 upTo_91 = upTo_81 + upTo_82;
          shared<u32>(upTo_4) = upTo_91;
          __syncthreads();
          const u32 upTo_92 = shared<u32>(upTo_6);
          const u32 upTo_93 = upTo_if_6 ? upTo_92 + upTo_83 : upTo_83;
          const u32 upTo_94 = upTo_if_6 ? upTo_92 + upTo_84 : upTo_84;
          const u32 upTo_95 = upTo_if_6 ? upTo_92 + upTo_85 : upTo_85;
          const u32 upTo_96 = upTo_if_6 ? upTo_92 + upTo_86 : upTo_86;
          const u32 upTo_97 = upTo_if_6 ? upTo_92 + upTo_87 : upTo_87;
          const u32 upTo_98 = upTo_if_6 ? upTo_92 + upTo_88 : upTo_88;
          const u32 upTo_99 = upTo_if_6 ? upTo_92 + upTo_89 : upTo_89;
          const u32 upTo_100 = upTo_if_6 ? upTo_92 + upTo_90 : upTo_90;
          shared<u32>(upTo_7) = upTo_91 + upTo_92;
          __syncthreads();
          const u32 upTo_101 = shared<u32>(upTo_9);

          // select.ts:91  const before = above + upTo.at(bin) - counts.at(bin);
          const u32 before_0 = above_0 + (upTo_if_7 ? upTo_101 + upTo_93 : upTo_93);
          const u32 before_1 = before_0 - v0.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = before_1;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v0.x;
            shared<u32>(state) = floor_0 ^ shift_left(r40, r90);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_2 = above_0 + (upTo_if_7 ? upTo_101 + upTo_94 : upTo_94);
          const u32 before_3 = before_2 - v0.y;
          if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
            shared<u32>(state + 16u) = before_3;
            shared<u32>(state + 20u) = v0.y;
            shared<u32>(state) = floor_0 ^ shift_left(r41, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_4 = above_0 + (upTo_if_7 ? upTo_101 + upTo_95 : upTo_95);
          const u32 before_5 = before_4 - v0.z;
          if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
            shared<u32>(state + 16u) = before_5;
            shared<u32>(state + 20u) = v0.z;
            shared<u32>(state) = floor_0 ^ shift_left(r42, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_6 = above_0 + (upTo_if_7 ? upTo_101 + upTo_96 : upTo_96);
          const u32 before_7 = before_6 - v0.w;
          if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
            shared<u32>(state + 16u) = before_7;
            shared<u32>(state + 20u) = v0.w;
            shared<u32>(state) = floor_0 ^ shift_left(r43, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_8 = above_0 + (upTo_if_7 ? upTo_101 + upTo_97 : upTo_97);
          const u32 before_9 = before_8 - v1.x;
          if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
            shared<u32>(state + 16u) = before_9;
            shared<u32>(state + 20u) = v1.x;
            shared<u32>(state) = floor_0 ^ shift_left(r44, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_10 = above_0 + (upTo_if_7 ? upTo_101 + upTo_98 : upTo_98);
          const u32 before_11 = before_10 - v1.y;
          if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
            shared<u32>(state + 16u) = before_11;
            shared<u32>(state + 20u) = v1.y;
            shared<u32>(state) = floor_0 ^ shift_left(r45, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_12 = above_0 + (upTo_if_7 ? upTo_101 + upTo_99 : upTo_99);
          const u32 before_13 = before_12 - v1.z;
          if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
            shared<u32>(state + 16u) = before_13;
            shared<u32>(state + 20u) = v1.z;
            shared<u32>(state) = floor_0 ^ shift_left(r46, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_14 = above_0 + (upTo_if_7 ? upTo_101 + upTo_100 : upTo_100);
          const u32 before_15 = before_14 - v1.w;
          if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
            shared<u32>(state + 16u) = before_15;
            shared<u32>(state + 20u) = v1.w;
            shared<u32>(state) = floor_0 ^ shift_left(r47, r90);
            shared<u32>(state + 4u) = shift_0;
          }
          __syncthreads();
          const u32 r92 = shared<u32>(state + 4u);
          bool p4 = (int)r92 > 0;
          if (p4) {
            const u32 r93 = shared<u32>(state + 16u);
            const u32 r94 = shared<u32>(state + 20u);
            p4 = (int)(r93 + r94) > 2048;
          }
          p3 = p4;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r95 = shared<u32>(state + 12u);
        bool p5 = (int)r95 > 0;
        if (p5) {
          const u32 r96 = shared<u32>(state + 16u);
          const u32 r97 = shared<u32>(state + 20u);
          p5 = (int)(r96 + r97) > 2048;
        }
        bool p6 = p5;
        for (;;) {
          if (!p6) break;

          // select.ts:139  const from = state.at(FROM);
          const u32 from_0 = shared<u32>(state + 8u);

          // select.ts:140  const bits = state.at(BITS);
          const u32 bits_2 = shared<u32>(state + 12u);

          // select.ts:141  const shift = max(bits - DIGIT, 0);
          const u32 shift_1 = max((int)(bits_2 - 11u), 0);

          // select.ts:142  fill(bins, 0);
          shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:174  (floor, from, bits, shift) =>
          const u32 r98 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 r99 = shift_right(2147483647u, (31u - bits_2) & 0x1fu);
          const u32 r100 = shift_1 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 256u, kept_0)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 r101 = (u32)i2 << 2;
            const u32 r102 = shared<u32>(candidates + r101);
            if (r102 == r98) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 r103 = shared<u32>(columns + r101);

              // select.ts:114  const offset = u32(column - from);
              const u32 offset_1 = r103 - from_0;
              if (offset_1 <= r99) {
                atomicAdd_block(&shared<int>(bins + (shift_right(offset_1, r100) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v2 = shared<uint4>(r38);
          const uint4 v3 = shared<uint4>(r38 + 512u);
          const u32 above_1 = shared<u32>(state + 16u);
          const u32 upTo_102 = v2.x + v2.y;
          const u32 upTo_103 = v3.x + v3.y;
          const u32 upTo_104 = upTo_102 + v2.z;
          const u32 upTo_105 = upTo_102 + (v2.z + v2.w);
          const u32 upTo_106 = upTo_103 + v3.z;
          const u32 upTo_107 = upTo_103 + (v3.z + v3.w);
          const u32 upTo_108 = __shfl_xor_sync(0xffffffffu, upTo_105, 1);
          const u32 upTo_109 = upTo_if_0 ? upTo_108 + v2.x : v2.x;
          const u32 upTo_110 = upTo_if_0 ? upTo_108 + upTo_102 : upTo_102;
          const u32 upTo_111 = upTo_if_0 ? upTo_108 + upTo_104 : upTo_104;
          const u32 upTo_112 = upTo_if_0 ? upTo_108 + upTo_105 : upTo_105;
          const u32 upTo_113 = __shfl_xor_sync(0xffffffffu, upTo_107, 1);
          const u32 upTo_114 = upTo_if_0 ? upTo_113 + v3.x : v3.x;
          const u32 upTo_115 = upTo_if_0 ? upTo_113 + upTo_103 : upTo_103;
          const u32 upTo_116 = upTo_if_0 ? upTo_113 + upTo_106 : upTo_106;
          const u32 upTo_117 = upTo_if_0 ? upTo_113 + upTo_107 : upTo_107;
          const u32 upTo_118 = upTo_105 + upTo_108;
          const u32 upTo_119 = upTo_107 + upTo_113;
          const u32 upTo_120 = __shfl_xor_sync(0xffffffffu, upTo_118, 2);
          const u32 upTo_121 = upTo_if_1 ? upTo_120 + upTo_109 : upTo_109;
          const u32 upTo_122 = upTo_if_1 ? upTo_120 + upTo_110 : upTo_110;
          const u32 upTo_123 = upTo_if_1 ? upTo_120 + upTo_111 : upTo_111;
          const u32 upTo_124 = upTo_if_1 ? upTo_120 + upTo_112 : upTo_112;
          const u32 upTo_125 = __shfl_xor_sync(0xffffffffu, upTo_119, 2);
          const u32 upTo_126 = upTo_if_1 ? upTo_125 + upTo_114 : upTo_114;
          const u32 upTo_127 = upTo_if_1 ? upTo_125 + upTo_115 : upTo_115;
          const u32 upTo_128 = upTo_if_1 ? upTo_125 + upTo_116 : upTo_116;
          const u32 upTo_129 = upTo_if_1 ? upTo_125 + upTo_117 : upTo_117;
          const u32 upTo_130 = upTo_118 + upTo_120;
          const u32 upTo_131 = upTo_119 + upTo_125;
          const u32 upTo_132 = __shfl_xor_sync(0xffffffffu, upTo_130, 4);
          const u32 upTo_133 = upTo_if_2 ? upTo_132 + upTo_121 : upTo_121;
          const u32 upTo_134 = upTo_if_2 ? upTo_132 + upTo_122 : upTo_122;
          const u32 upTo_135 = upTo_if_2 ? upTo_132 + upTo_123 : upTo_123;
          const u32 upTo_136 = upTo_if_2 ? upTo_132 + upTo_124 : upTo_124;
          const u32 upTo_137 = __shfl_xor_sync(0xffffffffu, upTo_131, 4);
          const u32 upTo_138 = upTo_if_2 ? upTo_137 + upTo_126 : upTo_126;
          const u32 upTo_139 = upTo_if_2 ? upTo_137 + upTo_127 : upTo_127;
          const u32 upTo_140 = upTo_if_2 ? upTo_137 + upTo_128 : upTo_128;
          const u32 upTo_141 = upTo_if_2 ? upTo_137 + upTo_129 : upTo_129;
          const u32 upTo_142 = upTo_130 + upTo_132;
          const u32 upTo_143 = upTo_131 + upTo_137;
          const u32 upTo_144 = __shfl_xor_sync(0xffffffffu, upTo_142, 8);
          const u32 upTo_145 = upTo_if_3 ? upTo_144 + upTo_133 : upTo_133;
          const u32 upTo_146 = upTo_if_3 ? upTo_144 + upTo_134 : upTo_134;
          const u32 upTo_147 = upTo_if_3 ? upTo_144 + upTo_135 : upTo_135;
          const u32 upTo_148 = upTo_if_3 ? upTo_144 + upTo_136 : upTo_136;
          const u32 upTo_149 = __shfl_xor_sync(0xffffffffu, upTo_143, 8);
          const u32 upTo_150 = upTo_if_3 ? upTo_149 + upTo_138 : upTo_138;
          const u32 upTo_151 = upTo_if_3 ? upTo_149 + upTo_139 : upTo_139;
          const u32 upTo_152 = upTo_if_3 ? upTo_149 + upTo_140 : upTo_140;
          const u32 upTo_153 = upTo_if_3 ? upTo_149 + upTo_141 : upTo_141;
          const u32 upTo_154 = upTo_142 + upTo_144;
          const u32 upTo_155 = upTo_143 + upTo_149;
          const u32 upTo_156 = __shfl_xor_sync(0xffffffffu, upTo_154, 16);
          const u32 upTo_157 = upTo_if_4 ? upTo_156 + upTo_145 : upTo_145;
          const u32 upTo_158 = upTo_if_4 ? upTo_156 + upTo_146 : upTo_146;
          const u32 upTo_159 = upTo_if_4 ? upTo_156 + upTo_147 : upTo_147;
          const u32 upTo_160 = upTo_if_4 ? upTo_156 + upTo_148 : upTo_148;
          const u32 upTo_161 = __shfl_xor_sync(0xffffffffu, upTo_155, 16);
          const u32 upTo_162 = upTo_154 + upTo_156;
          const u32 upTo_163 = upTo_162 + (upTo_if_4 ? upTo_161 + upTo_150 : upTo_150);
          const u32 upTo_164 = upTo_162 + (upTo_if_4 ? upTo_161 + upTo_151 : upTo_151);
          const u32 upTo_165 = upTo_162 + (upTo_if_4 ? upTo_161 + upTo_152 : upTo_152);
          const u32 upTo_166 = upTo_162 + (upTo_if_4 ? upTo_161 + upTo_153 : upTo_153);
          const u32 upTo_167 = upTo_162 + (upTo_155 + upTo_161);
          shared<u32>(upTo_10) = upTo_167;
          __syncthreads();
          const u32 upTo_168 = shared<u32>(upTo_11);
          const u32 upTo_169 = upTo_if_5 ? upTo_168 + upTo_157 : upTo_157;
          const u32 upTo_170 = upTo_if_5 ? upTo_168 + upTo_158 : upTo_158;
          const u32 upTo_171 = upTo_if_5 ? upTo_168 + upTo_159 : upTo_159;
          const u32 upTo_172 = upTo_if_5 ? upTo_168 + upTo_160 : upTo_160;
          const u32 upTo_173 = upTo_if_5 ? upTo_168 + upTo_163 : upTo_163;
          const u32 upTo_174 = upTo_if_5 ? upTo_168 + upTo_164 : upTo_164;
          const u32 upTo_175 = upTo_if_5 ? upTo_168 + upTo_165 : upTo_165;
          const u32 upTo_176 = upTo_if_5 ? upTo_168 + upTo_166 : upTo_166;
          const u32 upTo_177 = upTo_167 + upTo_168;
          shared<u32>(upTo_12) = upTo_177;
          __syncthreads();
          const u32 upTo_178 = shared<u32>(upTo_13);
          const u32 upTo_179 = upTo_if_6 ? upTo_178 + upTo_169 : upTo_169;
          const u32 upTo_180 = upTo_if_6 ? upTo_178 + upTo_170 : upTo_170;
          const u32 upTo_181 = upTo_if_6 ? upTo_178 + upTo_171 : upTo_171;
          const u32 upTo_182 = upTo_if_6 ? upTo_178 + upTo_172 : upTo_172;
          const u32 upTo_183 = upTo_if_6 ? upTo_178 + upTo_173 : upTo_173;
          const u32 upTo_184 = upTo_if_6 ? upTo_178 + upTo_174 : upTo_174;
          const u32 upTo_185 = upTo_if_6 ? upTo_178 + upTo_175 : upTo_175;
          const u32 upTo_186 = upTo_if_6 ? upTo_178 + upTo_176 : upTo_176;
          shared<u32>(upTo_14) = upTo_177 + upTo_178;
          __syncthreads();
          const u32 upTo_187 = shared<u32>(upTo_15);
          const u32 before_16 = above_1 + (upTo_if_7 ? upTo_187 + upTo_179 : upTo_179);
          const u32 before_17 = before_16 - v2.x;
          if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
            shared<u32>(state + 16u) = before_17;
            shared<u32>(state + 20u) = v2.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r49, r100);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_18 = above_1 + (upTo_if_7 ? upTo_187 + upTo_180 : upTo_180);
          const u32 before_19 = before_18 - v2.y;
          if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
            shared<u32>(state + 16u) = before_19;
            shared<u32>(state + 20u) = v2.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r50, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_20 = above_1 + (upTo_if_7 ? upTo_187 + upTo_181 : upTo_181);
          const u32 before_21 = before_20 - v2.z;
          if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
            shared<u32>(state + 16u) = before_21;
            shared<u32>(state + 20u) = v2.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r51, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_22 = above_1 + (upTo_if_7 ? upTo_187 + upTo_182 : upTo_182);
          const u32 before_23 = before_22 - v2.w;
          if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
            shared<u32>(state + 16u) = before_23;
            shared<u32>(state + 20u) = v2.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r52, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_24 = above_1 + (upTo_if_7 ? upTo_187 + upTo_183 : upTo_183);
          const u32 before_25 = before_24 - v3.x;
          if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
            shared<u32>(state + 16u) = before_25;
            shared<u32>(state + 20u) = v3.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r53, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_26 = above_1 + (upTo_if_7 ? upTo_187 + upTo_184 : upTo_184);
          const u32 before_27 = before_26 - v3.y;
          if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
            shared<u32>(state + 16u) = before_27;
            shared<u32>(state + 20u) = v3.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r54, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_28 = above_1 + (upTo_if_7 ? upTo_187 + upTo_185 : upTo_185);
          const u32 before_29 = before_28 - v3.z;
          if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
            shared<u32>(state + 16u) = before_29;
            shared<u32>(state + 20u) = v3.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r55, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_30 = above_1 + (upTo_if_7 ? upTo_187 + upTo_186 : upTo_186);
          const u32 before_31 = before_30 - v3.w;
          if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
            shared<u32>(state + 16u) = before_31;
            shared<u32>(state + 20u) = v3.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r56, r100);
            shared<u32>(state + 12u) = shift_1;
          }
          __syncthreads();
          const u32 r104 = shared<u32>(state + 12u);
          bool p7 = (int)r104 > 0;
          if (p7) {
            const u32 r105 = shared<u32>(state + 16u);
            const u32 r106 = shared<u32>(state + 20u);
            p7 = (int)(r105 + r106) > 2048;
          }
          p6 = p7;
        }

        // select.ts:188  const kept = state.at(KEPT);
        const int kept_1 = (int)shared<u32>(state + 24u);

        // select.ts:189  const floor = state.at(FLOOR);
        const int floor_1 = (int)shared<u32>(state);

        // select.ts:190  const last = lastColumn(state);
        const u32 last_0 = shared<u32>(state + 8u);
        const u32 last_1 = shared<u32>(state + 12u);
        const int last_2 = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);
        u32 r107 = 0u;
        const bool p8 = r57 < kept_1;
        if (p8) {
          const u32 r108 = shared<u32>(r59);
          r107 = r108;
        } else {
          r107 = 0u;
        }
        u32 r109 = 0u;
        const bool p9 = r60 < kept_1;
        if (p9) {
          const u32 r110 = shared<u32>(r59 + 4u);
          r109 = r110;
        } else {
          r109 = 0u;
        }
        u32 r111 = 0u;
        const bool p10 = r61 < kept_1;
        if (p10) {
          const u32 r112 = shared<u32>(r59 + 8u);
          r111 = r112;
        } else {
          r111 = 0u;
        }
        u32 r113 = 0u;
        const bool p11 = r62 < kept_1;
        if (p11) {
          const u32 r114 = shared<u32>(r59 + 12u);
          r113 = r114;
        } else {
          r113 = 0u;
        }
        u32 r115 = 0u;
        const bool p12 = r63 < kept_1;
        if (p12) {
          const u32 r116 = shared<u32>(r59 + 512u);
          r115 = r116;
        } else {
          r115 = 0u;
        }
        u32 r117 = 0u;
        const bool p13 = r64 < kept_1;
        if (p13) {
          const u32 r118 = shared<u32>(r59 + 516u);
          r117 = r118;
        } else {
          r117 = 0u;
        }
        u32 r119 = 0u;
        const bool p14 = r65 < kept_1;
        if (p14) {
          const u32 r120 = shared<u32>(r59 + 520u);
          r119 = r120;
        } else {
          r119 = 0u;
        }
        u32 r121 = 0u;
        const bool p15 = r66 < kept_1;
        if (p15) {
          const u32 r122 = shared<u32>(r59 + 524u);
          r121 = r122;
        } else {
          r121 = 0u;
        }
        u32 r123 = 0u;
        const bool p16 = r67 < kept_1;
        if (p16) {
          const u32 r124 = shared<u32>(r59 + 1024u);
          r123 = r124;
        } else {
          r123 = 0u;
        }
        u32 r125 = 0u;
        const bool p17 = r68 < kept_1;
        if (p17) {
          const u32 r126 = shared<u32>(r59 + 1028u);
          r125 = r126;
        } else {
          r125 = 0u;
        }
        u32 r127 = 0u;
        const bool p18 = r69 < kept_1;
        if (p18) {
          const u32 r128 = shared<u32>(r59 + 1032u);
          r127 = r128;
        } else {
          r127 = 0u;
        }
        u32 r129 = 0u;
        const bool p19 = r70 < kept_1;
        if (p19) {
          const u32 r130 = shared<u32>(r59 + 1036u);
          r129 = r130;
        } else {
          r129 = 0u;
        }
        u32 r131 = 0u;
        const bool p20 = r71 < kept_1;
        if (p20) {
          const u32 r132 = shared<u32>(r59 + 1536u);
          r131 = r132;
        } else {
          r131 = 0u;
        }
        u32 r133 = 0u;
        const bool p21 = r72 < kept_1;
        if (p21) {
          const u32 r134 = shared<u32>(r59 + 1540u);
          r133 = r134;
        } else {
          r133 = 0u;
        }
        u32 r135 = 0u;
        const bool p22 = r73 < kept_1;
        if (p22) {
          const u32 r136 = shared<u32>(r59 + 1544u);
          r135 = r136;
        } else {
          r135 = 0u;
        }
        u32 r137 = 0u;
        const bool p23 = r74 < kept_1;
        if (p23) {
          const u32 r138 = shared<u32>(r59 + 1548u);
          r137 = r138;
        } else {
          r137 = 0u;
        }
        const u32 key_0 = r107;
        const u32 key_1 = r109;
        const u32 key_2 = r111;
        const u32 key_3 = r113;
        const u32 key_4 = r115;
        const u32 key_5 = r117;
        const u32 key_6 = r119;
        const u32 key_7 = r121;
        const u32 key_8 = r123;
        const u32 key_9 = r125;
        const u32 key_10 = r127;
        const u32 key_11 = r129;
        const u32 key_12 = r131;
        const u32 key_13 = r133;
        const u32 key_14 = r135;
        const u32 key_15 = r137;
        u32 r139 = 0u;
        if (p8) {
          const u32 r140 = shared<u32>(r75);
          r139 = r140;
        } else {
          r139 = 0u;
        }
        u32 r141 = 0u;
        if (p9) {
          const u32 r142 = shared<u32>(r75 + 4u);
          r141 = r142;
        } else {
          r141 = 0u;
        }
        u32 r143 = 0u;
        if (p10) {
          const u32 r144 = shared<u32>(r75 + 8u);
          r143 = r144;
        } else {
          r143 = 0u;
        }
        u32 r145 = 0u;
        if (p11) {
          const u32 r146 = shared<u32>(r75 + 12u);
          r145 = r146;
        } else {
          r145 = 0u;
        }
        u32 r147 = 0u;
        if (p12) {
          const u32 r148 = shared<u32>(r75 + 512u);
          r147 = r148;
        } else {
          r147 = 0u;
        }
        u32 r149 = 0u;
        if (p13) {
          const u32 r150 = shared<u32>(r75 + 516u);
          r149 = r150;
        } else {
          r149 = 0u;
        }
        u32 r151 = 0u;
        if (p14) {
          const u32 r152 = shared<u32>(r75 + 520u);
          r151 = r152;
        } else {
          r151 = 0u;
        }
        u32 r153 = 0u;
        if (p15) {
          const u32 r154 = shared<u32>(r75 + 524u);
          r153 = r154;
        } else {
          r153 = 0u;
        }
        u32 r155 = 0u;
        if (p16) {
          const u32 r156 = shared<u32>(r75 + 1024u);
          r155 = r156;
        } else {
          r155 = 0u;
        }
        u32 r157 = 0u;
        if (p17) {
          const u32 r158 = shared<u32>(r75 + 1028u);
          r157 = r158;
        } else {
          r157 = 0u;
        }
        u32 r159 = 0u;
        if (p18) {
          const u32 r160 = shared<u32>(r75 + 1032u);
          r159 = r160;
        } else {
          r159 = 0u;
        }
        u32 r161 = 0u;
        if (p19) {
          const u32 r162 = shared<u32>(r75 + 1036u);
          r161 = r162;
        } else {
          r161 = 0u;
        }
        u32 r163 = 0u;
        if (p20) {
          const u32 r164 = shared<u32>(r75 + 1536u);
          r163 = r164;
        } else {
          r163 = 0u;
        }
        u32 r165 = 0u;
        if (p21) {
          const u32 r166 = shared<u32>(r75 + 1540u);
          r165 = r166;
        } else {
          r165 = 0u;
        }
        u32 r167 = 0u;
        if (p22) {
          const u32 r168 = shared<u32>(r75 + 1544u);
          r167 = r168;
        } else {
          r167 = 0u;
        }
        u32 r169 = 0u;
        if (p23) {
          const u32 r170 = shared<u32>(r75 + 1548u);
          r169 = r170;
        } else {
          r169 = 0u;
        }
        const u32 column_0 = r139;
        const u32 column_1 = r141;
        const u32 column_2 = r143;
        const u32 column_3 = r145;
        const u32 column_4 = r147;
        const u32 column_5 = r149;
        const u32 column_6 = r151;
        const u32 column_7 = r153;
        const u32 column_8 = r155;
        const u32 column_9 = r157;
        const u32 column_10 = r159;
        const u32 column_11 = r161;
        const u32 column_12 = r163;
        const u32 column_13 = r165;
        const u32 column_14 = r167;
        const u32 column_15 = r169;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p0) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p24 = (int)key_0 > floor_1 || ((int)key_0 == floor_1 && (int)column_0 <= last_2);
        __syncthreads();
        if (p8 && p24) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 r171 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + r171) = key_0;
            shared<u32>(columns + r171) = column_0;
          }
        }
        const bool p25 = (int)key_1 > floor_1 || ((int)key_1 == floor_1 && (int)column_1 <= last_2);
        if (p9 && p25) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 r172 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + r172) = key_1;
            shared<u32>(columns + r172) = column_1;
          }
        }
        const bool p26 = (int)key_2 > floor_1 || ((int)key_2 == floor_1 && (int)column_2 <= last_2);
        if (p10 && p26) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 r173 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + r173) = key_2;
            shared<u32>(columns + r173) = column_2;
          }
        }
        const bool p27 = (int)key_3 > floor_1 || ((int)key_3 == floor_1 && (int)column_3 <= last_2);
        if (p11 && p27) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 r174 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + r174) = key_3;
            shared<u32>(columns + r174) = column_3;
          }
        }
        const bool p28 = (int)key_4 > floor_1 || ((int)key_4 == floor_1 && (int)column_4 <= last_2);
        if (p12 && p28) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 r175 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + r175) = key_4;
            shared<u32>(columns + r175) = column_4;
          }
        }
        const bool p29 = (int)key_5 > floor_1 || ((int)key_5 == floor_1 && (int)column_5 <= last_2);
        if (p13 && p29) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 r176 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + r176) = key_5;
            shared<u32>(columns + r176) = column_5;
          }
        }
        const bool p30 = (int)key_6 > floor_1 || ((int)key_6 == floor_1 && (int)column_6 <= last_2);
        if (p14 && p30) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 r177 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + r177) = key_6;
            shared<u32>(columns + r177) = column_6;
          }
        }
        const bool p31 = (int)key_7 > floor_1 || ((int)key_7 == floor_1 && (int)column_7 <= last_2);
        if (p15 && p31) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 r178 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + r178) = key_7;
            shared<u32>(columns + r178) = column_7;
          }
        }
        const bool p32 = (int)key_8 > floor_1 || ((int)key_8 == floor_1 && (int)column_8 <= last_2);
        if (p16 && p32) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 r179 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + r179) = key_8;
            shared<u32>(columns + r179) = column_8;
          }
        }
        const bool p33 = (int)key_9 > floor_1 || ((int)key_9 == floor_1 && (int)column_9 <= last_2);
        if (p17 && p33) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 r180 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + r180) = key_9;
            shared<u32>(columns + r180) = column_9;
          }
        }
        const bool p34 = (int)key_10 > floor_1 || ((int)key_10 == floor_1 && (int)column_10 <= last_2);
        if (p18 && p34) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 r181 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + r181) = key_10;
            shared<u32>(columns + r181) = column_10;
          }
        }
        const bool p35 = (int)key_11 > floor_1 || ((int)key_11 == floor_1 && (int)column_11 <= last_2);
        if (p19 && p35) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 r182 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + r182) = key_11;
            shared<u32>(columns + r182) = column_11;
          }
        }
        const bool p36 = (int)key_12 > floor_1 || ((int)key_12 == floor_1 && (int)column_12 <= last_2);
        if (p20 && p36) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 r183 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + r183) = key_12;
            shared<u32>(columns + r183) = column_12;
          }
        }
        const bool p37 = (int)key_13 > floor_1 || ((int)key_13 == floor_1 && (int)column_13 <= last_2);
        if (p21 && p37) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 r184 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + r184) = key_13;
            shared<u32>(columns + r184) = column_13;
          }
        }
        const bool p38 = (int)key_14 > floor_1 || ((int)key_14 == floor_1 && (int)column_14 <= last_2);
        if (p22 && p38) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 r185 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + r185) = key_14;
            shared<u32>(columns + r185) = column_14;
          }
        }
        const bool p39 = (int)key_15 > floor_1 || ((int)key_15 == floor_1 && (int)column_15 <= last_2);
        if (p23 && p39) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 r186 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + r186) = key_15;
            shared<u32>(columns + r186) = column_15;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 r187 = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        next = __uint_as_float(r187 ^ (((int)r187 >> 31) & 0x7fffffffu));
      }

      // indexer_topk.ts:80  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state, bar);
      bar = next;
    }
    r18 = r17;
    const u32 r188 = r17 + 16384u;
    r17 = (int)r188 >= 32768 ? 0u : r188;
  }
  const u32 r189 = shared<u32>(state + 24u);
  __syncthreads();
  if (p0) shared<u32>(state) = 2147483648u;
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = (u32)lo;
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = r36;
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = r189;
  __syncthreads();
  const u32 r190 = shared<u32>(state + 24u);
  const u32 upTo_188 = scratch6 + upTo_0;
  const u32 upTo_189 = scratch6 + upTo_2;
  const u32 upTo_190 = scratch7 + upTo_0;
  const u32 upTo_191 = scratch7 + upTo_5;
  const u32 upTo_192 = scratch0 + upTo_8;
  const u32 upTo_193 = scratch1 + upTo_2;
  const u32 upTo_194 = scratch2 + upTo_5;
  const u32 upTo_195 = scratch3 + upTo_8;
  if ((int)r190 > 2048) {
    const int kept_2 = (int)shared<u32>(state + 24u);
    const u32 r191 = shared<u32>(state + 4u);
    bool p40 = (int)r191 > 0;
    if (p40) {
      const u32 r192 = shared<u32>(state + 16u);
      const u32 r193 = shared<u32>(state + 20u);
      p40 = (int)(r192 + r193) > 2048;
    }
    bool p41 = p40;
    for (;;) {
      if (!p41) break;
      const u32 floor_2 = shared<u32>(state);
      const u32 open = shared<u32>(state + 4u);
      const u32 shift_2 = max((int)(open - 11u), 0);
      shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r194 = shift_right(-1u, (32u - open) & 0x1fu);
      const u32 r195 = shift_2 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < kept_2; i3 = step_to(i3, 256u, kept_2)) {
        const u32 r196 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 offset_2 = r196 ^ floor_2;
        if (offset_2 <= r194) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_2, r195)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v4 = shared<uint4>(r38);
      const uint4 v5 = shared<uint4>(r38 + 512u);
      const u32 above_2 = shared<u32>(state + 16u);
      const u32 upTo_196 = v4.x + v4.y;
      const u32 upTo_197 = v5.x + v5.y;
      const u32 upTo_198 = upTo_196 + v4.z;
      const u32 upTo_199 = upTo_196 + (v4.z + v4.w);
      const u32 upTo_200 = upTo_197 + v5.z;
      const u32 upTo_201 = upTo_197 + (v5.z + v5.w);
      const u32 upTo_202 = __shfl_xor_sync(0xffffffffu, upTo_199, 1);
      const u32 upTo_203 = upTo_if_0 ? upTo_202 + v4.x : v4.x;
      const u32 upTo_204 = upTo_if_0 ? upTo_202 + upTo_196 : upTo_196;
      const u32 upTo_205 = upTo_if_0 ? upTo_202 + upTo_198 : upTo_198;
      const u32 upTo_206 = upTo_if_0 ? upTo_202 + upTo_199 : upTo_199;
      const u32 upTo_207 = __shfl_xor_sync(0xffffffffu, upTo_201, 1);
      const u32 upTo_208 = upTo_if_0 ? upTo_207 + v5.x : v5.x;
      const u32 upTo_209 = upTo_if_0 ? upTo_207 + upTo_197 : upTo_197;
      const u32 upTo_210 = upTo_if_0 ? upTo_207 + upTo_200 : upTo_200;
      const u32 upTo_211 = upTo_if_0 ? upTo_207 + upTo_201 : upTo_201;
      const u32 upTo_212 = upTo_199 + upTo_202;
      const u32 upTo_213 = upTo_201 + upTo_207;
      const u32 upTo_214 = __shfl_xor_sync(0xffffffffu, upTo_212, 2);
      const u32 upTo_215 = upTo_if_1 ? upTo_214 + upTo_203 : upTo_203;
      const u32 upTo_216 = upTo_if_1 ? upTo_214 + upTo_204 : upTo_204;
      const u32 upTo_217 = upTo_if_1 ? upTo_214 + upTo_205 : upTo_205;
      const u32 upTo_218 = upTo_if_1 ? upTo_214 + upTo_206 : upTo_206;
      const u32 upTo_219 = __shfl_xor_sync(0xffffffffu, upTo_213, 2);
      const u32 upTo_220 = upTo_if_1 ? upTo_219 + upTo_208 : upTo_208;
      const u32 upTo_221 = upTo_if_1 ? upTo_219 + upTo_209 : upTo_209;
      const u32 upTo_222 = upTo_if_1 ? upTo_219 + upTo_210 : upTo_210;
      const u32 upTo_223 = upTo_if_1 ? upTo_219 + upTo_211 : upTo_211;
      const u32 upTo_224 = upTo_212 + upTo_214;
      const u32 upTo_225 = upTo_213 + upTo_219;
      const u32 upTo_226 = __shfl_xor_sync(0xffffffffu, upTo_224, 4);
      const u32 upTo_227 = upTo_if_2 ? upTo_226 + upTo_215 : upTo_215;
      const u32 upTo_228 = upTo_if_2 ? upTo_226 + upTo_216 : upTo_216;
      const u32 upTo_229 = upTo_if_2 ? upTo_226 + upTo_217 : upTo_217;
      const u32 upTo_230 = upTo_if_2 ? upTo_226 + upTo_218 : upTo_218;
      const u32 upTo_231 = __shfl_xor_sync(0xffffffffu, upTo_225, 4);
      const u32 upTo_232 = upTo_if_2 ? upTo_231 + upTo_220 : upTo_220;
      const u32 upTo_233 = upTo_if_2 ? upTo_231 + upTo_221 : upTo_221;
      const u32 upTo_234 = upTo_if_2 ? upTo_231 + upTo_222 : upTo_222;
      const u32 upTo_235 = upTo_if_2 ? upTo_231 + upTo_223 : upTo_223;
      const u32 upTo_236 = upTo_224 + upTo_226;
      const u32 upTo_237 = upTo_225 + upTo_231;
      const u32 upTo_238 = __shfl_xor_sync(0xffffffffu, upTo_236, 8);
      const u32 upTo_239 = upTo_if_3 ? upTo_238 + upTo_227 : upTo_227;
      const u32 upTo_240 = upTo_if_3 ? upTo_238 + upTo_228 : upTo_228;
      const u32 upTo_241 = upTo_if_3 ? upTo_238 + upTo_229 : upTo_229;
      const u32 upTo_242 = upTo_if_3 ? upTo_238 + upTo_230 : upTo_230;
      const u32 upTo_243 = __shfl_xor_sync(0xffffffffu, upTo_237, 8);
      const u32 upTo_244 = upTo_if_3 ? upTo_243 + upTo_232 : upTo_232;
      const u32 upTo_245 = upTo_if_3 ? upTo_243 + upTo_233 : upTo_233;
      const u32 upTo_246 = upTo_if_3 ? upTo_243 + upTo_234 : upTo_234;
      const u32 upTo_247 = upTo_if_3 ? upTo_243 + upTo_235 : upTo_235;
      const u32 upTo_248 = upTo_236 + upTo_238;
      const u32 upTo_249 = upTo_237 + upTo_243;
      const u32 upTo_250 = __shfl_xor_sync(0xffffffffu, upTo_248, 16);
      const u32 upTo_251 = upTo_if_4 ? upTo_250 + upTo_239 : upTo_239;
      const u32 upTo_252 = upTo_if_4 ? upTo_250 + upTo_240 : upTo_240;
      const u32 upTo_253 = upTo_if_4 ? upTo_250 + upTo_241 : upTo_241;
      const u32 upTo_254 = upTo_if_4 ? upTo_250 + upTo_242 : upTo_242;
      const u32 upTo_255 = __shfl_xor_sync(0xffffffffu, upTo_249, 16);
      const u32 upTo_256 = upTo_248 + upTo_250;
      const u32 upTo_257 = upTo_256 + (upTo_if_4 ? upTo_255 + upTo_244 : upTo_244);
      const u32 upTo_258 = upTo_256 + (upTo_if_4 ? upTo_255 + upTo_245 : upTo_245);
      const u32 upTo_259 = upTo_256 + (upTo_if_4 ? upTo_255 + upTo_246 : upTo_246);
      const u32 upTo_260 = upTo_256 + (upTo_if_4 ? upTo_255 + upTo_247 : upTo_247);
      const u32 upTo_261 = upTo_256 + (upTo_249 + upTo_255);
      cp_async_wait_group<0>();
      __syncthreads();
      shared<u32>(upTo_188) = upTo_261;
      __syncthreads();
      const u32 upTo_262 = shared<u32>(upTo_189);
      const u32 upTo_263 = upTo_if_5 ? upTo_262 + upTo_251 : upTo_251;
      const u32 upTo_264 = upTo_if_5 ? upTo_262 + upTo_252 : upTo_252;
      const u32 upTo_265 = upTo_if_5 ? upTo_262 + upTo_253 : upTo_253;
      const u32 upTo_266 = upTo_if_5 ? upTo_262 + upTo_254 : upTo_254;
      const u32 upTo_267 = upTo_if_5 ? upTo_262 + upTo_257 : upTo_257;
      const u32 upTo_268 = upTo_if_5 ? upTo_262 + upTo_258 : upTo_258;
      const u32 upTo_269 = upTo_if_5 ? upTo_262 + upTo_259 : upTo_259;
      const u32 upTo_270 = upTo_if_5 ? upTo_262 + upTo_260 : upTo_260;
      const u32 upTo_271 = upTo_261 + upTo_262;
      shared<u32>(upTo_190) = upTo_271;
      __syncthreads();
      const u32 upTo_272 = shared<u32>(upTo_191);
      const u32 upTo_273 = upTo_if_6 ? upTo_272 + upTo_263 : upTo_263;
      const u32 upTo_274 = upTo_if_6 ? upTo_272 + upTo_264 : upTo_264;
      const u32 upTo_275 = upTo_if_6 ? upTo_272 + upTo_265 : upTo_265;
      const u32 upTo_276 = upTo_if_6 ? upTo_272 + upTo_266 : upTo_266;
      const u32 upTo_277 = upTo_if_6 ? upTo_272 + upTo_267 : upTo_267;
      const u32 upTo_278 = upTo_if_6 ? upTo_272 + upTo_268 : upTo_268;
      const u32 upTo_279 = upTo_if_6 ? upTo_272 + upTo_269 : upTo_269;
      const u32 upTo_280 = upTo_if_6 ? upTo_272 + upTo_270 : upTo_270;
      shared<u32>(upTo_1) = upTo_271 + upTo_272;
      __syncthreads();
      const u32 upTo_281 = shared<u32>(upTo_192);
      const u32 before_32 = above_2 + (upTo_if_7 ? upTo_281 + upTo_273 : upTo_273);
      const u32 before_33 = before_32 - v4.x;
      if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
        shared<u32>(state + 16u) = before_33;
        shared<u32>(state + 20u) = v4.x;
        shared<u32>(state) = floor_2 ^ shift_left(r40, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_34 = above_2 + (upTo_if_7 ? upTo_281 + upTo_274 : upTo_274);
      const u32 before_35 = before_34 - v4.y;
      if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
        shared<u32>(state + 16u) = before_35;
        shared<u32>(state + 20u) = v4.y;
        shared<u32>(state) = floor_2 ^ shift_left(r41, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_36 = above_2 + (upTo_if_7 ? upTo_281 + upTo_275 : upTo_275);
      const u32 before_37 = before_36 - v4.z;
      if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
        shared<u32>(state + 16u) = before_37;
        shared<u32>(state + 20u) = v4.z;
        shared<u32>(state) = floor_2 ^ shift_left(r42, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_38 = above_2 + (upTo_if_7 ? upTo_281 + upTo_276 : upTo_276);
      const u32 before_39 = before_38 - v4.w;
      if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
        shared<u32>(state + 16u) = before_39;
        shared<u32>(state + 20u) = v4.w;
        shared<u32>(state) = floor_2 ^ shift_left(r43, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_40 = above_2 + (upTo_if_7 ? upTo_281 + upTo_277 : upTo_277);
      const u32 before_41 = before_40 - v5.x;
      if ((int)before_41 < 2048 && (int)before_40 >= 2048) {
        shared<u32>(state + 16u) = before_41;
        shared<u32>(state + 20u) = v5.x;
        shared<u32>(state) = floor_2 ^ shift_left(r44, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_42 = above_2 + (upTo_if_7 ? upTo_281 + upTo_278 : upTo_278);
      const u32 before_43 = before_42 - v5.y;
      if ((int)before_43 < 2048 && (int)before_42 >= 2048) {
        shared<u32>(state + 16u) = before_43;
        shared<u32>(state + 20u) = v5.y;
        shared<u32>(state) = floor_2 ^ shift_left(r45, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_44 = above_2 + (upTo_if_7 ? upTo_281 + upTo_279 : upTo_279);
      const u32 before_45 = before_44 - v5.z;
      if ((int)before_45 < 2048 && (int)before_44 >= 2048) {
        shared<u32>(state + 16u) = before_45;
        shared<u32>(state + 20u) = v5.z;
        shared<u32>(state) = floor_2 ^ shift_left(r46, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_46 = above_2 + (upTo_if_7 ? upTo_281 + upTo_280 : upTo_280);
      const u32 before_47 = before_46 - v5.w;
      if ((int)before_47 < 2048 && (int)before_46 >= 2048) {
        shared<u32>(state + 16u) = before_47;
        shared<u32>(state + 20u) = v5.w;
        shared<u32>(state) = floor_2 ^ shift_left(r47, r195);
        shared<u32>(state + 4u) = shift_2;
      }
      __syncthreads();
      const u32 r197 = shared<u32>(state + 4u);
      bool p42 = (int)r197 > 0;
      if (p42) {
        const u32 r198 = shared<u32>(state + 16u);
        const u32 r199 = shared<u32>(state + 20u);
        p42 = (int)(r198 + r199) > 2048;
      }
      p41 = p42;
    }
    const u32 r200 = shared<u32>(state + 12u);
    bool p43 = (int)r200 > 0;
    if (p43) {
      const u32 r201 = shared<u32>(state + 16u);
      const u32 r202 = shared<u32>(state + 20u);
      p43 = (int)(r201 + r202) > 2048;
    }
    bool p44 = p43;
    for (;;) {
      if (!p44) break;
      const u32 from = shared<u32>(state + 8u);
      const u32 bits = shared<u32>(state + 12u);
      const u32 shift = max((int)(bits - 11u), 0);
      shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r203 = shared<u32>(state);
      const u32 r204 = shift_right(2147483647u, (31u - bits) & 0x1fu);
      const u32 r205 = shift & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < kept_2; i4 = step_to(i4, 256u, kept_2)) {
        const u32 r206 = (u32)i4 << 2;
        const u32 r207 = shared<u32>(candidates + r206);
        if (r207 == r203) {
          const u32 r208 = shared<u32>(columns + r206);
          const u32 offset = r208 - from;
          if (offset <= r204) {
            atomicAdd_block(&shared<int>(bins + (shift_right(offset, r205) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v6 = shared<uint4>(r38);
      const uint4 v7 = shared<uint4>(r38 + 512u);
      const u32 above = shared<u32>(state + 16u);
      const u32 upTo_282 = v6.x + v6.y;
      const u32 upTo_283 = v7.x + v7.y;
      const u32 upTo_284 = upTo_282 + v6.z;
      const u32 upTo_285 = upTo_282 + (v6.z + v6.w);
      const u32 upTo_286 = upTo_283 + v7.z;
      const u32 upTo_287 = upTo_283 + (v7.z + v7.w);
      const u32 upTo_288 = __shfl_xor_sync(0xffffffffu, upTo_285, 1);
      const u32 upTo_289 = upTo_if_0 ? upTo_288 + v6.x : v6.x;
      const u32 upTo_290 = upTo_if_0 ? upTo_288 + upTo_282 : upTo_282;
      const u32 upTo_291 = upTo_if_0 ? upTo_288 + upTo_284 : upTo_284;
      const u32 upTo_292 = upTo_if_0 ? upTo_288 + upTo_285 : upTo_285;
      const u32 upTo_293 = __shfl_xor_sync(0xffffffffu, upTo_287, 1);
      const u32 upTo_294 = upTo_if_0 ? upTo_293 + v7.x : v7.x;
      const u32 upTo_295 = upTo_if_0 ? upTo_293 + upTo_283 : upTo_283;
      const u32 upTo_296 = upTo_if_0 ? upTo_293 + upTo_286 : upTo_286;
      const u32 upTo_297 = upTo_if_0 ? upTo_293 + upTo_287 : upTo_287;
      const u32 upTo_298 = upTo_285 + upTo_288;
      const u32 upTo_299 = upTo_287 + upTo_293;
      const u32 upTo_300 = __shfl_xor_sync(0xffffffffu, upTo_298, 2);
      const u32 upTo_301 = upTo_if_1 ? upTo_300 + upTo_289 : upTo_289;
      const u32 upTo_302 = upTo_if_1 ? upTo_300 + upTo_290 : upTo_290;
      const u32 upTo_303 = upTo_if_1 ? upTo_300 + upTo_291 : upTo_291;
      const u32 upTo_304 = upTo_if_1 ? upTo_300 + upTo_292 : upTo_292;
      const u32 upTo_305 = __shfl_xor_sync(0xffffffffu, upTo_299, 2);
      const u32 upTo_306 = upTo_if_1 ? upTo_305 + upTo_294 : upTo_294;
      const u32 upTo_307 = upTo_if_1 ? upTo_305 + upTo_295 : upTo_295;
      const u32 upTo_308 = upTo_if_1 ? upTo_305 + upTo_296 : upTo_296;
      const u32 upTo_309 = upTo_if_1 ? upTo_305 + upTo_297 : upTo_297;
      const u32 upTo_310 = upTo_298 + upTo_300;
      const u32 upTo_311 = upTo_299 + upTo_305;
      const u32 upTo_312 = __shfl_xor_sync(0xffffffffu, upTo_310, 4);
      const u32 upTo_313 = upTo_if_2 ? upTo_312 + upTo_301 : upTo_301;
      const u32 upTo_314 = upTo_if_2 ? upTo_312 + upTo_302 : upTo_302;
      const u32 upTo_315 = upTo_if_2 ? upTo_312 + upTo_303 : upTo_303;
      const u32 upTo_316 = upTo_if_2 ? upTo_312 + upTo_304 : upTo_304;
      const u32 upTo_317 = __shfl_xor_sync(0xffffffffu, upTo_311, 4);
      const u32 upTo_318 = upTo_if_2 ? upTo_317 + upTo_306 : upTo_306;
      const u32 upTo_319 = upTo_if_2 ? upTo_317 + upTo_307 : upTo_307;
      const u32 upTo_320 = upTo_if_2 ? upTo_317 + upTo_308 : upTo_308;
      const u32 upTo_321 = upTo_if_2 ? upTo_317 + upTo_309 : upTo_309;
      const u32 upTo_322 = upTo_310 + upTo_312;
      const u32 upTo_323 = upTo_311 + upTo_317;
      const u32 upTo_324 = __shfl_xor_sync(0xffffffffu, upTo_322, 8);
      const u32 upTo_325 = upTo_if_3 ? upTo_324 + upTo_313 : upTo_313;
      const u32 upTo_326 = upTo_if_3 ? upTo_324 + upTo_314 : upTo_314;
      const u32 upTo_327 = upTo_if_3 ? upTo_324 + upTo_315 : upTo_315;
      const u32 upTo_328 = upTo_if_3 ? upTo_324 + upTo_316 : upTo_316;
      const u32 upTo_329 = __shfl_xor_sync(0xffffffffu, upTo_323, 8);
      const u32 upTo_330 = upTo_if_3 ? upTo_329 + upTo_318 : upTo_318;
      const u32 upTo_331 = upTo_if_3 ? upTo_329 + upTo_319 : upTo_319;
      const u32 upTo_332 = upTo_if_3 ? upTo_329 + upTo_320 : upTo_320;
      const u32 upTo_333 = upTo_if_3 ? upTo_329 + upTo_321 : upTo_321;
      const u32 upTo_334 = upTo_322 + upTo_324;
      const u32 upTo_335 = upTo_323 + upTo_329;
      const u32 upTo_336 = __shfl_xor_sync(0xffffffffu, upTo_334, 16);
      const u32 upTo_337 = upTo_if_4 ? upTo_336 + upTo_325 : upTo_325;
      const u32 upTo_338 = upTo_if_4 ? upTo_336 + upTo_326 : upTo_326;
      const u32 upTo_339 = upTo_if_4 ? upTo_336 + upTo_327 : upTo_327;
      const u32 upTo_340 = upTo_if_4 ? upTo_336 + upTo_328 : upTo_328;
      const u32 upTo_341 = __shfl_xor_sync(0xffffffffu, upTo_335, 16);
      const u32 upTo_342 = upTo_334 + upTo_336;
      const u32 upTo_343 = upTo_342 + (upTo_if_4 ? upTo_341 + upTo_330 : upTo_330);
      const u32 upTo_344 = upTo_342 + (upTo_if_4 ? upTo_341 + upTo_331 : upTo_331);
      const u32 upTo_345 = upTo_342 + (upTo_if_4 ? upTo_341 + upTo_332 : upTo_332);
      const u32 upTo_346 = upTo_342 + (upTo_if_4 ? upTo_341 + upTo_333 : upTo_333);
      const u32 upTo_347 = upTo_342 + (upTo_335 + upTo_341);
      shared<u32>(upTo_4) = upTo_347;
      __syncthreads();
      const u32 upTo_348 = shared<u32>(upTo_193);
      const u32 upTo_349 = upTo_if_5 ? upTo_348 + upTo_337 : upTo_337;
      const u32 upTo_350 = upTo_if_5 ? upTo_348 + upTo_338 : upTo_338;
      const u32 upTo_351 = upTo_if_5 ? upTo_348 + upTo_339 : upTo_339;
      const u32 upTo_352 = upTo_if_5 ? upTo_348 + upTo_340 : upTo_340;
      const u32 upTo_353 = upTo_if_5 ? upTo_348 + upTo_343 : upTo_343;
      const u32 upTo_354 = upTo_if_5 ? upTo_348 + upTo_344 : upTo_344;
      const u32 upTo_355 = upTo_if_5 ? upTo_348 + upTo_345 : upTo_345;
      const u32 upTo_356 = upTo_if_5 ? upTo_348 + upTo_346 : upTo_346;
      const u32 upTo_357 = upTo_347 + upTo_348;
      shared<u32>(upTo_7) = upTo_357;
      __syncthreads();
      const u32 upTo_358 = shared<u32>(upTo_194);
      const u32 upTo_359 = upTo_if_6 ? upTo_358 + upTo_349 : upTo_349;
      const u32 upTo_360 = upTo_if_6 ? upTo_358 + upTo_350 : upTo_350;
      const u32 upTo_361 = upTo_if_6 ? upTo_358 + upTo_351 : upTo_351;
      const u32 upTo_362 = upTo_if_6 ? upTo_358 + upTo_352 : upTo_352;
      const u32 upTo_363 = upTo_if_6 ? upTo_358 + upTo_353 : upTo_353;
      const u32 upTo_364 = upTo_if_6 ? upTo_358 + upTo_354 : upTo_354;
      const u32 upTo_365 = upTo_if_6 ? upTo_358 + upTo_355 : upTo_355;
      const u32 upTo_366 = upTo_if_6 ? upTo_358 + upTo_356 : upTo_356;
      shared<u32>(upTo_10) = upTo_357 + upTo_358;
      __syncthreads();
      const u32 upTo_367 = shared<u32>(upTo_195);
      const u32 before_48 = above + (upTo_if_7 ? upTo_367 + upTo_359 : upTo_359);
      const u32 before_49 = before_48 - v6.x;
      if ((int)before_49 < 2048 && (int)before_48 >= 2048) {
        shared<u32>(state + 16u) = before_49;
        shared<u32>(state + 20u) = v6.x;
        shared<u32>(state + 8u) = from + shift_left(r49, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_50 = above + (upTo_if_7 ? upTo_367 + upTo_360 : upTo_360);
      const u32 before_51 = before_50 - v6.y;
      if ((int)before_51 < 2048 && (int)before_50 >= 2048) {
        shared<u32>(state + 16u) = before_51;
        shared<u32>(state + 20u) = v6.y;
        shared<u32>(state + 8u) = from + shift_left(r50, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_52 = above + (upTo_if_7 ? upTo_367 + upTo_361 : upTo_361);
      const u32 before_53 = before_52 - v6.z;
      if ((int)before_53 < 2048 && (int)before_52 >= 2048) {
        shared<u32>(state + 16u) = before_53;
        shared<u32>(state + 20u) = v6.z;
        shared<u32>(state + 8u) = from + shift_left(r51, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_54 = above + (upTo_if_7 ? upTo_367 + upTo_362 : upTo_362);
      const u32 before_55 = before_54 - v6.w;
      if ((int)before_55 < 2048 && (int)before_54 >= 2048) {
        shared<u32>(state + 16u) = before_55;
        shared<u32>(state + 20u) = v6.w;
        shared<u32>(state + 8u) = from + shift_left(r52, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_56 = above + (upTo_if_7 ? upTo_367 + upTo_363 : upTo_363);
      const u32 before_57 = before_56 - v7.x;
      if ((int)before_57 < 2048 && (int)before_56 >= 2048) {
        shared<u32>(state + 16u) = before_57;
        shared<u32>(state + 20u) = v7.x;
        shared<u32>(state + 8u) = from + shift_left(r53, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_58 = above + (upTo_if_7 ? upTo_367 + upTo_364 : upTo_364);
      const u32 before_59 = before_58 - v7.y;
      if ((int)before_59 < 2048 && (int)before_58 >= 2048) {
        shared<u32>(state + 16u) = before_59;
        shared<u32>(state + 20u) = v7.y;
        shared<u32>(state + 8u) = from + shift_left(r54, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_60 = above + (upTo_if_7 ? upTo_367 + upTo_365 : upTo_365);
      const u32 before_61 = before_60 - v7.z;
      if ((int)before_61 < 2048 && (int)before_60 >= 2048) {
        shared<u32>(state + 16u) = before_61;
        shared<u32>(state + 20u) = v7.z;
        shared<u32>(state + 8u) = from + shift_left(r55, r205);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_62 = above + (upTo_if_7 ? upTo_367 + upTo_366 : upTo_366);
      const u32 before_63 = before_62 - v7.w;
      if ((int)before_63 < 2048 && (int)before_62 >= 2048) {
        shared<u32>(state + 16u) = before_63;
        shared<u32>(state + 20u) = v7.w;
        shared<u32>(state + 8u) = from + shift_left(r56, r205);
        shared<u32>(state + 12u) = shift;
      }
      __syncthreads();
      const u32 r209 = shared<u32>(state + 12u);
      bool p45 = (int)r209 > 0;
      if (p45) {
        const u32 r210 = shared<u32>(state + 16u);
        const u32 r211 = shared<u32>(state + 20u);
        p45 = (int)(r210 + r211) > 2048;
      }
      p44 = p45;
    }
    const int kept_3 = (int)shared<u32>(state + 24u);
    const int floor_3 = (int)shared<u32>(state);
    const u32 last_3 = shared<u32>(state + 8u);
    const u32 last_4 = shared<u32>(state + 12u);
    const int last_5 = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);
    u32 r212 = 0u;
    const bool p46 = r57 < kept_3;
    if (p46) {
      const u32 r213 = shared<u32>(r59);
      r212 = r213;
    } else {
      r212 = 0u;
    }
    u32 r214 = 0u;
    const bool p47 = r60 < kept_3;
    if (p47) {
      const u32 r215 = shared<u32>(r59 + 4u);
      r214 = r215;
    } else {
      r214 = 0u;
    }
    u32 r216 = 0u;
    const bool p48 = r61 < kept_3;
    if (p48) {
      const u32 r217 = shared<u32>(r59 + 8u);
      r216 = r217;
    } else {
      r216 = 0u;
    }
    u32 r218 = 0u;
    const bool p49 = r62 < kept_3;
    if (p49) {
      const u32 r219 = shared<u32>(r59 + 12u);
      r218 = r219;
    } else {
      r218 = 0u;
    }
    u32 r220 = 0u;
    const bool p50 = r63 < kept_3;
    if (p50) {
      const u32 r221 = shared<u32>(r59 + 512u);
      r220 = r221;
    } else {
      r220 = 0u;
    }
    u32 r222 = 0u;
    const bool p51 = r64 < kept_3;
    if (p51) {
      const u32 r223 = shared<u32>(r59 + 516u);
      r222 = r223;
    } else {
      r222 = 0u;
    }
    u32 r224 = 0u;
    const bool p52 = r65 < kept_3;
    if (p52) {
      const u32 r225 = shared<u32>(r59 + 520u);
      r224 = r225;
    } else {
      r224 = 0u;
    }
    u32 r226 = 0u;
    const bool p53 = r66 < kept_3;
    if (p53) {
      const u32 r227 = shared<u32>(r59 + 524u);
      r226 = r227;
    } else {
      r226 = 0u;
    }
    u32 r228 = 0u;
    const bool p54 = r67 < kept_3;
    if (p54) {
      const u32 r229 = shared<u32>(r59 + 1024u);
      r228 = r229;
    } else {
      r228 = 0u;
    }
    u32 r230 = 0u;
    const bool p55 = r68 < kept_3;
    if (p55) {
      const u32 r231 = shared<u32>(r59 + 1028u);
      r230 = r231;
    } else {
      r230 = 0u;
    }
    u32 r232 = 0u;
    const bool p56 = r69 < kept_3;
    if (p56) {
      const u32 r233 = shared<u32>(r59 + 1032u);
      r232 = r233;
    } else {
      r232 = 0u;
    }
    u32 r234 = 0u;
    const bool p57 = r70 < kept_3;
    if (p57) {
      const u32 r235 = shared<u32>(r59 + 1036u);
      r234 = r235;
    } else {
      r234 = 0u;
    }
    u32 r236 = 0u;
    const bool p58 = r71 < kept_3;
    if (p58) {
      const u32 r237 = shared<u32>(r59 + 1536u);
      r236 = r237;
    } else {
      r236 = 0u;
    }
    u32 r238 = 0u;
    const bool p59 = r72 < kept_3;
    if (p59) {
      const u32 r239 = shared<u32>(r59 + 1540u);
      r238 = r239;
    } else {
      r238 = 0u;
    }
    u32 r240 = 0u;
    const bool p60 = r73 < kept_3;
    if (p60) {
      const u32 r241 = shared<u32>(r59 + 1544u);
      r240 = r241;
    } else {
      r240 = 0u;
    }
    u32 r242 = 0u;
    const bool p61 = r74 < kept_3;
    if (p61) {
      const u32 r243 = shared<u32>(r59 + 1548u);
      r242 = r243;
    } else {
      r242 = 0u;
    }
    const u32 key_16 = r212;
    const u32 key_17 = r214;
    const u32 key_18 = r216;
    const u32 key_19 = r218;
    const u32 key_20 = r220;
    const u32 key_21 = r222;
    const u32 key_22 = r224;
    const u32 key_23 = r226;
    const u32 key_24 = r228;
    const u32 key_25 = r230;
    const u32 key_26 = r232;
    const u32 key_27 = r234;
    const u32 key_28 = r236;
    const u32 key_29 = r238;
    const u32 key_30 = r240;
    const u32 key_31 = r242;
    u32 r244 = 0u;
    if (p46) {
      const u32 r245 = shared<u32>(r75);
      r244 = r245;
    } else {
      r244 = 0u;
    }
    u32 r246 = 0u;
    if (p47) {
      const u32 r247 = shared<u32>(r75 + 4u);
      r246 = r247;
    } else {
      r246 = 0u;
    }
    u32 r248 = 0u;
    if (p48) {
      const u32 r249 = shared<u32>(r75 + 8u);
      r248 = r249;
    } else {
      r248 = 0u;
    }
    u32 r250 = 0u;
    if (p49) {
      const u32 r251 = shared<u32>(r75 + 12u);
      r250 = r251;
    } else {
      r250 = 0u;
    }
    u32 r252 = 0u;
    if (p50) {
      const u32 r253 = shared<u32>(r75 + 512u);
      r252 = r253;
    } else {
      r252 = 0u;
    }
    u32 r254 = 0u;
    if (p51) {
      const u32 r255 = shared<u32>(r75 + 516u);
      r254 = r255;
    } else {
      r254 = 0u;
    }
    u32 r256 = 0u;
    if (p52) {
      const u32 r257 = shared<u32>(r75 + 520u);
      r256 = r257;
    } else {
      r256 = 0u;
    }
    u32 r258 = 0u;
    if (p53) {
      const u32 r259 = shared<u32>(r75 + 524u);
      r258 = r259;
    } else {
      r258 = 0u;
    }
    u32 r260 = 0u;
    if (p54) {
      const u32 r261 = shared<u32>(r75 + 1024u);
      r260 = r261;
    } else {
      r260 = 0u;
    }
    u32 r262 = 0u;
    if (p55) {
      const u32 r263 = shared<u32>(r75 + 1028u);
      r262 = r263;
    } else {
      r262 = 0u;
    }
    u32 r264 = 0u;
    if (p56) {
      const u32 r265 = shared<u32>(r75 + 1032u);
      r264 = r265;
    } else {
      r264 = 0u;
    }
    u32 r266 = 0u;
    if (p57) {
      const u32 r267 = shared<u32>(r75 + 1036u);
      r266 = r267;
    } else {
      r266 = 0u;
    }
    u32 r268 = 0u;
    if (p58) {
      const u32 r269 = shared<u32>(r75 + 1536u);
      r268 = r269;
    } else {
      r268 = 0u;
    }
    u32 r270 = 0u;
    if (p59) {
      const u32 r271 = shared<u32>(r75 + 1540u);
      r270 = r271;
    } else {
      r270 = 0u;
    }
    u32 r272 = 0u;
    if (p60) {
      const u32 r273 = shared<u32>(r75 + 1544u);
      r272 = r273;
    } else {
      r272 = 0u;
    }
    u32 r274 = 0u;
    if (p61) {
      const u32 r275 = shared<u32>(r75 + 1548u);
      r274 = r275;
    } else {
      r274 = 0u;
    }
    const u32 column_16 = r244;
    const u32 column_17 = r246;
    const u32 column_18 = r248;
    const u32 column_19 = r250;
    const u32 column_20 = r252;
    const u32 column_21 = r254;
    const u32 column_22 = r256;
    const u32 column_23 = r258;
    const u32 column_24 = r260;
    const u32 column_25 = r262;
    const u32 column_26 = r264;
    const u32 column_27 = r266;
    const u32 column_28 = r268;
    const u32 column_29 = r270;
    const u32 column_30 = r272;
    const u32 column_31 = r274;
    __syncthreads();
    if (p0) shared<u32>(state + 24u) = 0u;
    const bool p62 = (int)key_16 > floor_3 || ((int)key_16 == floor_3 && (int)column_16 <= last_5);
    __syncthreads();
    if (p46 && p62) {
      const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_37 = at_36;
      const u32 r276 = at_37 << 2;
      if ((int)at_37 < 4096) {
        shared<u32>(candidates + r276) = key_16;
        shared<u32>(columns + r276) = column_16;
      }
    }
    const bool p63 = (int)key_17 > floor_3 || ((int)key_17 == floor_3 && (int)column_17 <= last_5);
    if (p47 && p63) {
      const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_39 = at_38;
      const u32 r277 = at_39 << 2;
      if ((int)at_39 < 4096) {
        shared<u32>(candidates + r277) = key_17;
        shared<u32>(columns + r277) = column_17;
      }
    }
    const bool p64 = (int)key_18 > floor_3 || ((int)key_18 == floor_3 && (int)column_18 <= last_5);
    if (p48 && p64) {
      const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_41 = at_40;
      const u32 r278 = at_41 << 2;
      if ((int)at_41 < 4096) {
        shared<u32>(candidates + r278) = key_18;
        shared<u32>(columns + r278) = column_18;
      }
    }
    const bool p65 = (int)key_19 > floor_3 || ((int)key_19 == floor_3 && (int)column_19 <= last_5);
    if (p49 && p65) {
      const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_43 = at_42;
      const u32 r279 = at_43 << 2;
      if ((int)at_43 < 4096) {
        shared<u32>(candidates + r279) = key_19;
        shared<u32>(columns + r279) = column_19;
      }
    }
    const bool p66 = (int)key_20 > floor_3 || ((int)key_20 == floor_3 && (int)column_20 <= last_5);
    if (p50 && p66) {
      const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_45 = at_44;
      const u32 r280 = at_45 << 2;
      if ((int)at_45 < 4096) {
        shared<u32>(candidates + r280) = key_20;
        shared<u32>(columns + r280) = column_20;
      }
    }
    const bool p67 = (int)key_21 > floor_3 || ((int)key_21 == floor_3 && (int)column_21 <= last_5);
    if (p51 && p67) {
      const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_47 = at_46;
      const u32 r281 = at_47 << 2;
      if ((int)at_47 < 4096) {
        shared<u32>(candidates + r281) = key_21;
        shared<u32>(columns + r281) = column_21;
      }
    }
    const bool p68 = (int)key_22 > floor_3 || ((int)key_22 == floor_3 && (int)column_22 <= last_5);
    if (p52 && p68) {
      const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_49 = at_48;
      const u32 r282 = at_49 << 2;
      if ((int)at_49 < 4096) {
        shared<u32>(candidates + r282) = key_22;
        shared<u32>(columns + r282) = column_22;
      }
    }
    const bool p69 = (int)key_23 > floor_3 || ((int)key_23 == floor_3 && (int)column_23 <= last_5);
    if (p53 && p69) {
      const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_51 = at_50;
      const u32 r283 = at_51 << 2;
      if ((int)at_51 < 4096) {
        shared<u32>(candidates + r283) = key_23;
        shared<u32>(columns + r283) = column_23;
      }
    }
    const bool p70 = (int)key_24 > floor_3 || ((int)key_24 == floor_3 && (int)column_24 <= last_5);
    if (p54 && p70) {
      const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_53 = at_52;
      const u32 r284 = at_53 << 2;
      if ((int)at_53 < 4096) {
        shared<u32>(candidates + r284) = key_24;
        shared<u32>(columns + r284) = column_24;
      }
    }
    const bool p71 = (int)key_25 > floor_3 || ((int)key_25 == floor_3 && (int)column_25 <= last_5);
    if (p55 && p71) {
      const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_55 = at_54;
      const u32 r285 = at_55 << 2;
      if ((int)at_55 < 4096) {
        shared<u32>(candidates + r285) = key_25;
        shared<u32>(columns + r285) = column_25;
      }
    }
    const bool p72 = (int)key_26 > floor_3 || ((int)key_26 == floor_3 && (int)column_26 <= last_5);
    if (p56 && p72) {
      const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_57 = at_56;
      const u32 r286 = at_57 << 2;
      if ((int)at_57 < 4096) {
        shared<u32>(candidates + r286) = key_26;
        shared<u32>(columns + r286) = column_26;
      }
    }
    const bool p73 = (int)key_27 > floor_3 || ((int)key_27 == floor_3 && (int)column_27 <= last_5);
    if (p57 && p73) {
      const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_59 = at_58;
      const u32 r287 = at_59 << 2;
      if ((int)at_59 < 4096) {
        shared<u32>(candidates + r287) = key_27;
        shared<u32>(columns + r287) = column_27;
      }
    }
    const bool p74 = (int)key_28 > floor_3 || ((int)key_28 == floor_3 && (int)column_28 <= last_5);
    if (p58 && p74) {
      const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_61 = at_60;
      const u32 r288 = at_61 << 2;
      if ((int)at_61 < 4096) {
        shared<u32>(candidates + r288) = key_28;
        shared<u32>(columns + r288) = column_28;
      }
    }
    const bool p75 = (int)key_29 > floor_3 || ((int)key_29 == floor_3 && (int)column_29 <= last_5);
    if (p59 && p75) {
      const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_63 = at_62;
      const u32 r289 = at_63 << 2;
      if ((int)at_63 < 4096) {
        shared<u32>(candidates + r289) = key_29;
        shared<u32>(columns + r289) = column_29;
      }
    }
    const bool p76 = (int)key_30 > floor_3 || ((int)key_30 == floor_3 && (int)column_30 <= last_5);
    if (p60 && p76) {
      const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_65 = at_64;
      const u32 r290 = at_65 << 2;
      if ((int)at_65 < 4096) {
        shared<u32>(candidates + r290) = key_30;
        shared<u32>(columns + r290) = column_30;
      }
    }
    const bool p77 = (int)key_31 > floor_3 || ((int)key_31 == floor_3 && (int)column_31 <= last_5);
    if (p61 && p77) {
      const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_67 = at_66;
      const u32 r291 = at_67 << 2;
      if ((int)at_67 < 4096) {
        shared<u32>(candidates + r291) = key_31;
        shared<u32>(columns + r291) = column_31;
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
  const u32 r292 = r35 / 65536;
  const u32 r293 = r35 - (r292 << 16);
  const u32 r294 = r292 + (r293 != 0u && (int)(r293 ^ 0x10000u) >= 0 ? 1u : 0u);

  // select.ts:284  const upTo = scanSum(counts, 0);
  const u32 upTo_368 = scratch4 + upTo_2;
  const u32 upTo_369 = scratch5 + upTo_5;
  const u32 upTo_370 = scratch6 + upTo_8;

  // indexer_topk.ts:83  writeSelection(candidates, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, col...
  const u32 r295 = (r19 << 7) + (r2 << 13);

  // indexer_topk.ts:84  indices.set(t, rank, column),
  char* const d4 = indices + 8192ll * (int)blockIdx.x;
  const u32 r296 = r295 + 32u;
  const u32 r297 = r295 + 64u;
  const u32 r298 = r295 + 96u;
  const u32 r299 = r295 + 4096u;
  const u32 r300 = r295 + 4128u;
  const u32 r301 = r295 + 4160u;
  const u32 r302 = r295 + 4192u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool p78 = r19 == 0u;
  const u32 r303 = ((r2 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r304 = scratch7 + r303;
  #pragma unroll 1
  for (int window = 0; window < (int)r294; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 start = lo + ((u32)window << 16);

    // select.ts:275  const rank = total;
    const u32 rank = total;

    // select.ts:276  fill(bins, 0);
    shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:277  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i5 = (int)threadIdx.x; i5 < (int)kept; i5 = step_to(i5, 256u, (int)kept)) {
      // select.ts:278  const at = columns.at(i) - start;
      const u32 at_68 = (u32)i5 << 2;
      const u32 at_69 = shared<u32>(columns + at_68);
      const u32 at = at_69 - start;

      // select.ts:279  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool p79 = at < 65536u;
      if (p79) {
        // select.ts:182  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 r305 = shared<u32>(candidates + at_68);
        const bool p80 = (int)r305 > (int)floor || (r305 == floor && (int)at_69 <= (int)last);
        p79 = p80;
      }
      if (p79) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)at >> 5) << 2)), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v8 = shared<uint4>(r38);
    const uint4 v9 = shared<uint4>(r38 + 512u);

    // select.ts:283  const counts = map(words, (word) => popcount(word));
    const int counts_0 = __popc(v8.x);
    const int counts_1 = __popc(v8.y);
    const int counts_2 = __popc(v8.z);
    const int counts_3 = __popc(v8.w);
    const int counts_4 = __popc(v9.x);
    const int counts_5 = __popc(v9.y);
    const int counts_6 = __popc(v9.z);
    const int counts_7 = __popc(v9.w);
    const u32 upTo_371 = (u32)counts_0 + counts_1;
    const u32 upTo_372 = (u32)counts_4 + counts_5;
    const u32 upTo_373 = upTo_371 + counts_2;
    const u32 upTo_374 = upTo_371 + ((u32)counts_2 + counts_3);
    const u32 upTo_375 = upTo_372 + counts_6;
    const u32 upTo_376 = upTo_372 + ((u32)counts_6 + counts_7);
    const u32 upTo_377 = __shfl_xor_sync(0xffffffffu, upTo_374, 1);
    const u32 upTo_378 = upTo_if_0 ? upTo_377 + counts_0 : (u32)counts_0;
    const u32 upTo_379 = upTo_if_0 ? upTo_377 + upTo_371 : upTo_371;
    const u32 upTo_380 = upTo_if_0 ? upTo_377 + upTo_373 : upTo_373;
    const u32 upTo_381 = upTo_if_0 ? upTo_377 + upTo_374 : upTo_374;
    const u32 upTo_382 = __shfl_xor_sync(0xffffffffu, upTo_376, 1);
    const u32 upTo_383 = upTo_if_0 ? upTo_382 + counts_4 : (u32)counts_4;
    const u32 upTo_384 = upTo_if_0 ? upTo_382 + upTo_372 : upTo_372;
    const u32 upTo_385 = upTo_if_0 ? upTo_382 + upTo_375 : upTo_375;
    const u32 upTo_386 = upTo_if_0 ? upTo_382 + upTo_376 : upTo_376;
    const u32 upTo_387 = upTo_374 + upTo_377;
    const u32 upTo_388 = upTo_376 + upTo_382;
    const u32 upTo_389 = __shfl_xor_sync(0xffffffffu, upTo_387, 2);
    const u32 upTo_390 = upTo_if_1 ? upTo_389 + upTo_378 : upTo_378;
    const u32 upTo_391 = upTo_if_1 ? upTo_389 + upTo_379 : upTo_379;
    const u32 upTo_392 = upTo_if_1 ? upTo_389 + upTo_380 : upTo_380;
    const u32 upTo_393 = upTo_if_1 ? upTo_389 + upTo_381 : upTo_381;
    const u32 upTo_394 = __shfl_xor_sync(0xffffffffu, upTo_388, 2);
    const u32 upTo_395 = upTo_if_1 ? upTo_394 + upTo_383 : upTo_383;
    const u32 upTo_396 = upTo_if_1 ? upTo_394 + upTo_384 : upTo_384;
    const u32 upTo_397 = upTo_if_1 ? upTo_394 + upTo_385 : upTo_385;
    const u32 upTo_398 = upTo_if_1 ? upTo_394 + upTo_386 : upTo_386;
    const u32 upTo_399 = upTo_387 + upTo_389;
    const u32 upTo_400 = upTo_388 + upTo_394;
    const u32 upTo_401 = __shfl_xor_sync(0xffffffffu, upTo_399, 4);
    const u32 upTo_402 = upTo_if_2 ? upTo_401 + upTo_390 : upTo_390;
    const u32 upTo_403 = upTo_if_2 ? upTo_401 + upTo_391 : upTo_391;
    const u32 upTo_404 = upTo_if_2 ? upTo_401 + upTo_392 : upTo_392;
    const u32 upTo_405 = upTo_if_2 ? upTo_401 + upTo_393 : upTo_393;
    const u32 upTo_406 = __shfl_xor_sync(0xffffffffu, upTo_400, 4);
    const u32 upTo_407 = upTo_if_2 ? upTo_406 + upTo_395 : upTo_395;
    const u32 upTo_408 = upTo_if_2 ? upTo_406 + upTo_396 : upTo_396;
    const u32 upTo_409 = upTo_if_2 ? upTo_406 + upTo_397 : upTo_397;
    const u32 upTo_410 = upTo_if_2 ? upTo_406 + upTo_398 : upTo_398;
    const u32 upTo_411 = upTo_399 + upTo_401;
    const u32 upTo_412 = upTo_400 + upTo_406;
    const u32 upTo_413 = __shfl_xor_sync(0xffffffffu, upTo_411, 8);
    const u32 upTo_414 = upTo_if_3 ? upTo_413 + upTo_402 : upTo_402;
    const u32 upTo_415 = upTo_if_3 ? upTo_413 + upTo_403 : upTo_403;
    const u32 upTo_416 = upTo_if_3 ? upTo_413 + upTo_404 : upTo_404;
    const u32 upTo_417 = upTo_if_3 ? upTo_413 + upTo_405 : upTo_405;
    const u32 upTo_418 = __shfl_xor_sync(0xffffffffu, upTo_412, 8);
    const u32 upTo_419 = upTo_if_3 ? upTo_418 + upTo_407 : upTo_407;
    const u32 upTo_420 = upTo_if_3 ? upTo_418 + upTo_408 : upTo_408;
    const u32 upTo_421 = upTo_if_3 ? upTo_418 + upTo_409 : upTo_409;
    const u32 upTo_422 = upTo_if_3 ? upTo_418 + upTo_410 : upTo_410;
    const u32 upTo_423 = upTo_411 + upTo_413;
    const u32 upTo_424 = upTo_412 + upTo_418;
    const u32 upTo_425 = __shfl_xor_sync(0xffffffffu, upTo_423, 16);
    const u32 upTo_426 = upTo_if_4 ? upTo_425 + upTo_414 : upTo_414;
    const u32 upTo_427 = upTo_if_4 ? upTo_425 + upTo_415 : upTo_415;
    const u32 upTo_428 = upTo_if_4 ? upTo_425 + upTo_416 : upTo_416;
    const u32 upTo_429 = upTo_if_4 ? upTo_425 + upTo_417 : upTo_417;
    const u32 upTo_430 = __shfl_xor_sync(0xffffffffu, upTo_424, 16);
    const u32 upTo_431 = upTo_423 + upTo_425;
    const u32 upTo_432 = upTo_431 + (upTo_if_4 ? upTo_430 + upTo_419 : upTo_419);
    const u32 upTo_433 = upTo_431 + (upTo_if_4 ? upTo_430 + upTo_420 : upTo_420);
    const u32 upTo_434 = upTo_431 + (upTo_if_4 ? upTo_430 + upTo_421 : upTo_421);
    const u32 upTo_435 = upTo_431 + (upTo_if_4 ? upTo_430 + upTo_422 : upTo_422);
    const u32 upTo_436 = upTo_431 + (upTo_424 + upTo_430);
    shared<u32>(upTo_12) = upTo_436;
    __syncthreads();
    const u32 upTo_437 = shared<u32>(upTo_368);
    const u32 upTo_438 = upTo_if_5 ? upTo_437 + upTo_426 : upTo_426;
    const u32 upTo_439 = upTo_if_5 ? upTo_437 + upTo_427 : upTo_427;
    const u32 upTo_440 = upTo_if_5 ? upTo_437 + upTo_428 : upTo_428;
    const u32 upTo_441 = upTo_if_5 ? upTo_437 + upTo_429 : upTo_429;
    const u32 upTo_442 = upTo_if_5 ? upTo_437 + upTo_432 : upTo_432;
    const u32 upTo_443 = upTo_if_5 ? upTo_437 + upTo_433 : upTo_433;
    const u32 upTo_444 = upTo_if_5 ? upTo_437 + upTo_434 : upTo_434;
    const u32 upTo_445 = upTo_if_5 ? upTo_437 + upTo_435 : upTo_435;
    const u32 upTo_446 = upTo_436 + upTo_437;
    shared<u32>(upTo_14) = upTo_446;
    __syncthreads();
    const u32 upTo_447 = shared<u32>(upTo_369);
    const u32 upTo_448 = upTo_if_6 ? upTo_447 + upTo_438 : upTo_438;
    const u32 upTo_449 = upTo_if_6 ? upTo_447 + upTo_439 : upTo_439;
    const u32 upTo_450 = upTo_if_6 ? upTo_447 + upTo_440 : upTo_440;
    const u32 upTo_451 = upTo_if_6 ? upTo_447 + upTo_441 : upTo_441;
    const u32 upTo_452 = upTo_if_6 ? upTo_447 + upTo_442 : upTo_442;
    const u32 upTo_453 = upTo_if_6 ? upTo_447 + upTo_443 : upTo_443;
    const u32 upTo_454 = upTo_if_6 ? upTo_447 + upTo_444 : upTo_444;
    const u32 upTo_455 = upTo_if_6 ? upTo_447 + upTo_445 : upTo_445;
    cp_async_wait_group<0>();
    __syncthreads();
    shared<u32>(upTo_188) = upTo_446 + upTo_447;
    __syncthreads();
    const u32 upTo_456 = shared<u32>(upTo_370);

    // select.ts:286  let word = words.at(w);
    u32 word_0 = v8.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 before_64 = rank + (upTo_if_7 ? upTo_456 + upTo_448 : upTo_448) - counts_0;
    const u32 r306 = start + r295 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n = 0; n < counts_0; n++) {
      const u32 r307 = before_64 + n;
      if (r307 < 2048u) *(u32*)(d4 + 4ll * (int)r307) = r306 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:291  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v8.y;
    const u32 before_65 = rank + (upTo_if_7 ? upTo_456 + upTo_449 : upTo_449) - counts_1;
    const u32 r308 = start + r296 + 31u;
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_1; n2++) {
      const u32 r309 = before_65 + n2;
      if (r309 < 2048u) *(u32*)(d4 + 4ll * (int)r309) = r308 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v8.z;
    const u32 before_66 = rank + (upTo_if_7 ? upTo_456 + upTo_450 : upTo_450) - counts_2;
    const u32 r310 = start + r297 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_2; n3++) {
      const u32 r311 = before_66 + n3;
      if (r311 < 2048u) *(u32*)(d4 + 4ll * (int)r311) = r310 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word_3 = v8.w;
    const u32 before_67 = rank + (upTo_if_7 ? upTo_456 + upTo_451 : upTo_451) - counts_3;
    const u32 r312 = start + r298 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_3; n4++) {
      const u32 r313 = before_67 + n4;
      if (r313 < 2048u) *(u32*)(d4 + 4ll * (int)r313) = r312 - __clz((int)(word_3 & (word_3 * -1u)));
      word_3 = word_3 & (word_3 - 1u);
    }
    u32 word_4 = v9.x;
    const u32 before_68 = rank + (upTo_if_7 ? upTo_456 + upTo_452 : upTo_452) - counts_4;
    const u32 r314 = start + r299 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 r315 = before_68 + n5;
      if (r315 < 2048u) *(u32*)(d4 + 4ll * (int)r315) = r314 - __clz((int)(word_4 & (word_4 * -1u)));
      word_4 = word_4 & (word_4 - 1u);
    }
    u32 word_5 = v9.y;
    const u32 before_69 = rank + (upTo_if_7 ? upTo_456 + upTo_453 : upTo_453) - counts_5;
    const u32 r316 = start + r300 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 r317 = before_69 + n6;
      if (r317 < 2048u) *(u32*)(d4 + 4ll * (int)r317) = r316 - __clz((int)(word_5 & (word_5 * -1u)));
      word_5 = word_5 & (word_5 - 1u);
    }
    u32 word_6 = v9.z;
    const u32 before_70 = rank + (upTo_if_7 ? upTo_456 + upTo_454 : upTo_454) - counts_6;
    const u32 r318 = start + r301 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 r319 = before_70 + n7;
      if (r319 < 2048u) *(u32*)(d4 + 4ll * (int)r319) = r318 - __clz((int)(word_6 & (word_6 * -1u)));
      word_6 = word_6 & (word_6 - 1u);
    }
    u32 word = v9.w;
    const u32 before = rank + (upTo_if_7 ? upTo_456 + upTo_455 : upTo_455) - counts_7;
    const u32 r320 = start + r302 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 r321 = before + n8;
      if (r321 < 2048u) *(u32*)(d4 + 4ll * (int)r321) = r320 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r322 = upTo_373 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 r323 = __shfl_xor_sync(0xffffffffu, r322, 1);
    const u32 r324 = r322 + r323;
    const u32 r325 = __shfl_xor_sync(0xffffffffu, r324, 2);
    const u32 r326 = r324 + r325;
    const u32 r327 = __shfl_xor_sync(0xffffffffu, r326, 4);
    const u32 r328 = r326 + r327;
    const u32 r329 = __shfl_xor_sync(0xffffffffu, r328, 8);
    const u32 r330 = r328 + r329;
    const u32 r331 = __shfl_xor_sync(0xffffffffu, r330, 16);
    if (p78) shared<u32>(r304) = r330 + r331;
    __syncthreads();
    const u32 r332 = shared<u32>(scratch7);
    const u32 r333 = shared<u32>(scratch7 + 4u);
    const u32 r334 = shared<u32>(scratch7 + 8u);
    const u32 r335 = shared<u32>(scratch7 + 12u);
    const u32 r336 = shared<u32>(scratch7 + 16u);
    const u32 r337 = shared<u32>(scratch7 + 20u);
    const u32 r338 = r332 + r333 + r334 + r335 + r336 + r337;
    const u32 r339 = shared<u32>(scratch7 + 24u);
    const u32 r340 = shared<u32>(scratch7 + 28u);
    total = rank + (r338 + r339 + r340);
  }

  // select.ts:316  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const u32 selected = total;

  // select.ts:317  parallel([topk], (rank) => {
  #pragma unroll 1
  for (int rank2 = (int)threadIdx.x; rank2 < 2048; rank2 += 256) {
    // select.ts:318  if (rank >= selected) write(rank, -1);
    if (rank2 >= (int)selected) {
      *(u32*)(d4 + 4ll * rank2) = -1u;
    }
  }
}
