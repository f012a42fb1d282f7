//
// indexer_topk_paged_parts: tilewright, for sm_80
//   H = 64, D = 128, topk = 2048
//   keys = 64, spare = 2048, stages = 3, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// lop3.b32: any function of three bits, by its table
template <int E>
static __device__ __forceinline__ u32 lop3_b32(u32 a, u32 b, u32 c) {
  u32 d;
  asm("lop3.b32 %0, %1, %2, %3, %4;" : "=r"(d) : "r"(a), "r"(b), "r"(c), "n"(E));
  return d;
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

// mul.rn.f16x2
static __device__ __forceinline__ u32 mul_rn_f16x2(u32 a, u32 b) {
  u32 d;
  asm("mul.rn.f16x2 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// prmt.b32: chooses four bytes of eight
static __device__ __forceinline__ u32 prmt_b32(u32 a, u32 b, u32 c) {
  u32 d;
  asm("prmt.b32 %0, %1, %2, %3;" : "=r"(d) : "r"(a), "r"(b), "r"(c));
  return d;
}

// 75808 bytes
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
  const u32 candidates = shared_address(smem) + 24576u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 40960u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 57344u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 65536u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 73728u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 73760u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 74272u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 74784u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch3 = shared_address(smem) + 75296u; // 512 bytes: i32[1, 128]: upTo.1 across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk_paged.ts:65  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_topk_paged.ts:66  const n = row - b * N;
  const int n = blockIdx.x - (u32)b * dim_N;

  // indexer_topk_paged.ts:67  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && (u32)n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * n));
  const int length = min(max((int)length_0, 0), (int)((u32)dim_M << 6));

  // indexer_topk_paged.ts:68  const each = ceilDiv(ceilDiv(length, splits), PAGE) * PAGE;
  const u32 each_0 = div_s32(length, dim_splits);
  const u32 each_1 = length - each_0 * dim_splits;
  const u32 each_2 = each_0 + (each_1 != 0u && (int)(each_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_3 = (int)each_2 / 64;
  const u32 each_4 = each_2 - (each_3 << 6);
  const u32 each_5 = each_3 + (each_4 != 0u && (int)(each_4 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 each = each_5 << 6;

  // indexer_topk_paged.ts:69  const lo = min(blockIdx.y * each, length);
  const int lo = min((int)(blockIdx.y * each), length);

  // indexer_topk_paged.ts:70  const hi = min(lo + each, length);
  const int hi = min((int)(lo + each), length);

  // indexer_topk_paged.ts:76  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk_paged.ts:77  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // indexer_topk_paged.ts:80  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const int r0 = threadIdx.x & 7u;
  const int r1 = (threadIdx.x >> 3) & 3u;
  const u32 r2 = threadIdx.x >> 5;
  const u32 r3 = r2 << 11;
  const u32 r4 = ((u32)r1 << 7) + r3 + ((u32)r0 << 4);
  const u32 r5 = r4 ^ ((r4 >> 3) & 0x70u);
  const u32 r6 = r5 ^ 0x40u;
  if (length_if) {
    const u32 r7 = Q + r5;
    const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d1 = d0 + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
    const u32 r8 = Q + r6;
    cp_async_cg_shared_global<16>(r7, d1);
    cp_async_cg_shared_global<16>(r8 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r7 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r8 + 1536u, d1 + 1536);
  } else {
    const u32 r9 = Q + r5;
    const char* const d2 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d3 = d2 + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
    const u32 r10 = Q + r6;
    const u32 r11 = length_if ? 16u : 0u;
    cp_async_cg_shared_global<16>(r9, d3, r11);
    cp_async_cg_shared_global<16>(r10 + 512u, d3 + 512, r11);
    cp_async_cg_shared_global<16>(r9 + 1024u, d3 + 1024, r11);
    cp_async_cg_shared_global<16>(r10 + 1536u, d3 + 1536, r11);
  }
  cp_async_commit_group();

  // indexer_topk_paged.ts:81  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const int r12 = (u32)hi - lo;
  const u32 r13 = r12 / 64;
  const u32 r14 = r12 - (r13 << 6);
  const int r15 = r13 + (r14 != 0u && (int)(r14 ^ 0x40u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:83  const page = block_table.at(b, idiv(s, PAGE));
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2);

  // indexer_topk_paged.ts:86  copy(codes.tile([page, offset, 0], [1, keys, D]), K);
  const u32 r16 = K + r5;
  const u32 r17 = K + r6;
  if (r15 > 0) {
    const int page_0 = lo / 64;

    // indexer_topk_paged.ts:84  const offset = s % PAGE;
    const int offset_0 = lo % 64;
    const char* const d4 = cache + 128ll * offset_0 + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
    u32 page_1 = 0u;
    if (length_if_0 && (u32)page_0 < (u32)dim_M) page_1 = __ldg((const u32*)(page_at + 4ll * page_0));
    const bool p1 = page_1 < (u32)dim_P;
    const char* const d5 = d4 + 8448ll * (int)page_1;
    if (p1 && ((u32)offset_0 < 66u && offset_0 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r16, d5);
      cp_async_cg_shared_global<16>(r17 + 512u, d5 + 512);
      cp_async_cg_shared_global<16>(r16 + 1024u, d5 + 1024);
      cp_async_cg_shared_global<16>(r17 + 1536u, d5 + 1536);
    } else {
      const u32 r18 = (u32)offset_0 + r1 + (r2 << 4);
      cp_async_cg_shared_global<16>(r16, d5, p1 && r18 < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r17 + 512u, d5 + 512, p1 && r18 + 4u < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r16 + 1024u, d5 + 1024, p1 && r18 + 8u < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r17 + 1536u, d5 + 1536, p1 && r18 + 12u < 66u ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  if (r15 > 1) {
    // indexer_topk_paged.ts:82  const s = lo + tile * keys;
    const int s_0 = lo + 64u;
    const int page_2 = s_0 / 64;
    const int offset_1 = s_0 % 64;
    const char* const d6 = cache + 128ll * offset_1 + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;
    u32 page_3 = 0u;
    if (length_if_0 && (u32)page_2 < (u32)dim_M) page_3 = __ldg((const u32*)(page_at + 4ll * page_2));
    const bool p2 = page_3 < (u32)dim_P;
    const char* const d7 = d6 + 8448ll * (int)page_3;
    if (p2 && ((u32)offset_1 < 66u && offset_1 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r16 + 8192u, d7);
      cp_async_cg_shared_global<16>(r17 + 8704u, d7 + 512);
      cp_async_cg_shared_global<16>(r16 + 9216u, d7 + 1024);
      cp_async_cg_shared_global<16>(r17 + 9728u, d7 + 1536);
    } else {
      const u32 r19 = (u32)offset_1 + r1 + (r2 << 4);
      cp_async_cg_shared_global<16>(r16 + 8192u, d7, p2 && r19 < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r17 + 8704u, d7 + 512, p2 && r19 + 4u < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r16 + 9216u, d7 + 1024, p2 && r19 + 8u < 66u ? 16u : 0u);
      cp_async_cg_shared_global<16>(r17 + 9728u, d7 + 1536, p2 && r19 + 12u < 66u ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  u32 r20 = 0u;
  u32 r21 = 16384u;
  const char* const d8 = cache + 128ll * r1 + 2048ll * (int)r2 + 16ll * r0;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 r22 = threadIdx.x & 0x1fu;
  const u32 r23 = (r22 >> 3) & 1u;
  const u32 r24 = (r22 >> 4) & 1u;
  const u32 r25 = (r22 & 7u) << 7;
  const u32 r26 = r3 + (r23 << 10) + r25 + (r24 << 4);
  const u32 r27 = r26 ^ ((r26 >> 3) & 0x70u);
  const u32 r28 = K + r27;
  const u32 r29 = (r24 << 10) + r25 + (r23 << 4);
  const u32 r30 = r29 ^ ((r29 >> 3) & 0x70u);
  const u32 r31 = Q + r30;
  const u32 r32 = K + (r27 ^ 0x20u);
  const u32 r33 = Q + (r30 ^ 0x20u);
  const u32 r34 = K + (r27 ^ 0x40u);
  const u32 r35 = Q + (r30 ^ 0x40u);
  const u32 r36 = K + (r27 ^ 0x60u);
  const u32 r37 = Q + (r30 ^ 0x60u);

  // indexer.ts:28  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
  const u32 sums_0 = threadIdx.x & 3u;
  const bool sums_if = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_0;
  float sums_1 = 0.0f;
  if (sums_if) sums_1 = __ldg((const float*)sums_at);
  float sums_2 = 0.0f;
  if (sums_if) sums_2 = __ldg((const float*)(sums_at + 4));
  float sums_3 = 0.0f;
  if (sums_if) sums_3 = __ldg((const float*)(sums_at + 32));
  float sums_4 = 0.0f;
  if (sums_if) sums_4 = __ldg((const float*)(sums_at + 36));
  float sums_5 = 0.0f;
  if (sums_if) sums_5 = __ldg((const float*)(sums_at + 64));
  float sums_6 = 0.0f;
  if (sums_if) sums_6 = __ldg((const float*)(sums_at + 68));
  float sums_7 = 0.0f;
  if (sums_if) sums_7 = __ldg((const float*)(sums_at + 96));
  float sums_8 = 0.0f;
  if (sums_if) sums_8 = __ldg((const float*)(sums_at + 100));
  float sums_9 = 0.0f;
  if (sums_if) sums_9 = __ldg((const float*)(sums_at + 128));
  float sums_10 = 0.0f;
  if (sums_if) sums_10 = __ldg((const float*)(sums_at + 132));
  float sums_11 = 0.0f;
  if (sums_if) sums_11 = __ldg((const float*)(sums_at + 160));
  float sums_12 = 0.0f;
  if (sums_if) sums_12 = __ldg((const float*)(sums_at + 164));
  float sums_13 = 0.0f;
  if (sums_if) sums_13 = __ldg((const float*)(sums_at + 192));
  float sums_14 = 0.0f;
  if (sums_if) sums_14 = __ldg((const float*)(sums_at + 196));
  float sums_15 = 0.0f;
  if (sums_if) sums_15 = __ldg((const float*)(sums_at + 224));
  float sums_16 = 0.0f;
  if (sums_if) sums_16 = __ldg((const float*)(sums_at + 228));

  // indexer_topk_paged.ts:90  parallel([keys], (i) => {
  const bool p3 = sums_0 == 0u;

  // indexer_topk_paged.ts:91  const logit = f32(sums.at(i) * scales.at(page, 16 * D + offset + i));
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r2 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:73  state.set(BITS, 32 - clz(columns));
  const u32 r38 = 32u - __clz(r12);

  // select.ts:136  fill(bins, 0);
  const u32 r39 = bins + ((r22 << 4) + r3);

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

  // select.ts:104  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 r40 = r22 * -4u + r2 * -512u;
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
  const u32 upTo_6 = threadIdx.x * 4u + scratch2;
  const u32 upTo_7 = upTo_1 * 4u + scratch2;
  const u32 upTo_8 = threadIdx.x * 4u + scratch3;
  const u32 upTo_9 = upTo_4 * 4u + scratch3;

  // select.ts:147  state.set(FROM, from + (bin << shift));
  const u32 r57 = r22 << 2;
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

  // select.ts:197  const key = tabulate(i32, [CHUNK], (i) => (start + i < kept ? keys.at(start + i) : 0));
  const u32 r74 = r57 + (r2 << 8);
  const u32 r75 = r74 + 1u;
  const u32 r76 = r74 + 2u;
  const u32 r77 = r74 + 3u;
  const u32 r78 = r74 + 128u;
  const u32 r79 = r74 + 129u;
  const u32 r80 = r74 + 130u;
  const u32 r81 = r74 + 131u;
  #pragma unroll 1
  for (int tile = 0; tile < r15; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r82 = tile + 2u;
    const u32 r83 = r16 + r21;
    const u32 r84 = r17 + r21;
    if ((int)r82 < r15) {
      const int s_1 = lo + (r82 << 6);
      const int page_4 = s_1 / 64;
      const int offset_2 = s_1 % 64;
      u32 page_5 = 0u;
      if (length_if_0 && (u32)page_4 < (u32)dim_M) page_5 = __ldg((const u32*)(page_at + 4ll * page_4));
      const bool p4 = page_5 < (u32)dim_P;
      const char* const d9 = d8 + 128ll * offset_2 + 8448ll * (int)page_5;
      if (p4 && ((u32)offset_2 < 66u && offset_2 + 63u < 66u)) {
        cp_async_cg_shared_global<16>(r83, d9);
        cp_async_cg_shared_global<16>(r84 + 512u, d9 + 512);
        cp_async_cg_shared_global<16>(r83 + 1024u, d9 + 1024);
        cp_async_cg_shared_global<16>(r84 + 1536u, d9 + 1536);
      } else {
        const u32 r85 = r1 + (r2 << 4) + offset_2;
        cp_async_cg_shared_global<16>(r83, d9, p4 && r85 < 66u ? 16u : 0u);
        cp_async_cg_shared_global<16>(r84 + 512u, d9 + 512, p4 && r85 + 4u < 66u ? 16u : 0u);
        cp_async_cg_shared_global<16>(r83 + 1024u, d9 + 1024, p4 && r85 + 8u < 66u ? 16u : 0u);
        cp_async_cg_shared_global<16>(r84 + 1536u, d9 + 1536, p4 && r85 + 12u < 66u ? 16u : 0u);
      }
    }
    cp_async_commit_group();
    const int s = lo + ((u32)tile << 6);
    const int page_6 = s / 64;
    u32 page = 0u;
    if (length_if_0 && (u32)page_6 < (u32)dim_M) page = __ldg((const u32*)(page_at + 4ll * page_6));
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r28 + r20);
    u32 Q_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_0, r31);
    const u32 r86 = __byte_perm(K_part_0[0], 0u, 0x1404u);
    const u32 r87 = r86 & 0x7f007f00u;
    const u32 r88 = lop3_b32<248>(mul_rn_f16x2(r87 >> 1, 1543527424u), r86, 0x80008000u);
    const u32 r89 = r88 | prmt_b32(r87 + 16777472u, 0u, 48025u);
    const u32 r90 = __byte_perm(K_part_0[0], 0u, 0x3424u);
    const u32 r91 = r90 & 0x7f007f00u;
    const u32 r92 = lop3_b32<248>(mul_rn_f16x2(r91 >> 1, 1543527424u), r90, 0x80008000u);
    const u32 r93 = r92 | prmt_b32(r91 + 16777472u, 0u, 48025u);
    const u32 r94 = __byte_perm(K_part_0[1], 0u, 0x1404u);
    const u32 r95 = r94 & 0x7f007f00u;
    const u32 r96 = lop3_b32<248>(mul_rn_f16x2(r95 >> 1, 1543527424u), r94, 0x80008000u);
    const u32 r97 = r96 | prmt_b32(r95 + 16777472u, 0u, 48025u);
    const u32 r98 = __byte_perm(K_part_0[1], 0u, 0x3424u);
    const u32 r99 = r98 & 0x7f007f00u;
    const u32 r100 = lop3_b32<248>(mul_rn_f16x2(r99 >> 1, 1543527424u), r98, 0x80008000u);
    const u32 r101 = r100 | prmt_b32(r99 + 16777472u, 0u, 48025u);
    const u32 r102 = __byte_perm(K_part_0[2], 0u, 0x1404u);
    const u32 r103 = r102 & 0x7f007f00u;
    const u32 r104 = lop3_b32<248>(mul_rn_f16x2(r103 >> 1, 1543527424u), r102, 0x80008000u);
    const u32 r105 = r104 | prmt_b32(r103 + 16777472u, 0u, 48025u);
    const u32 r106 = __byte_perm(K_part_0[2], 0u, 0x3424u);
    const u32 r107 = r106 & 0x7f007f00u;
    const u32 r108 = lop3_b32<248>(mul_rn_f16x2(r107 >> 1, 1543527424u), r106, 0x80008000u);
    const u32 r109 = r108 | prmt_b32(r107 + 16777472u, 0u, 48025u);
    const u32 r110 = __byte_perm(K_part_0[3], 0u, 0x1404u);
    const u32 r111 = r110 & 0x7f007f00u;
    const u32 r112 = lop3_b32<248>(mul_rn_f16x2(r111 >> 1, 1543527424u), r110, 0x80008000u);
    const u32 r113 = r112 | prmt_b32(r111 + 16777472u, 0u, 48025u);
    const u32 r114 = __byte_perm(K_part_0[3], 0u, 0x3424u);
    const u32 r115 = r114 & 0x7f007f00u;
    const u32 r116 = lop3_b32<248>(mul_rn_f16x2(r115 >> 1, 1543527424u), r114, 0x80008000u);
    const u32 r117 = r116 | prmt_b32(r115 + 16777472u, 0u, 48025u);
    const u32 r118 = __byte_perm(Q_part_0[0], 0u, 0x1404u);
    const u32 r119 = r118 & 0x7f007f00u;
    const u32 r120 = lop3_b32<248>(mul_rn_f16x2(r119 >> 1, 1543527424u), r118, 0x80008000u);
    const u32 r121 = r120 | prmt_b32(r119 + 16777472u, 0u, 48025u);
    const u32 r122 = __byte_perm(Q_part_0[0], 0u, 0x3424u);
    const u32 r123 = r122 & 0x7f007f00u;
    const u32 r124 = lop3_b32<248>(mul_rn_f16x2(r123 >> 1, 1543527424u), r122, 0x80008000u);
    const u32 r125 = r124 | prmt_b32(r123 + 16777472u, 0u, 48025u);
    const u32 r126 = __byte_perm(Q_part_0[1], 0u, 0x1404u);
    const u32 r127 = r126 & 0x7f007f00u;
    const u32 r128 = lop3_b32<248>(mul_rn_f16x2(r127 >> 1, 1543527424u), r126, 0x80008000u);
    const u32 r129 = r128 | prmt_b32(r127 + 16777472u, 0u, 48025u);
    const u32 r130 = __byte_perm(Q_part_0[1], 0u, 0x3424u);
    const u32 r131 = r130 & 0x7f007f00u;
    const u32 r132 = lop3_b32<248>(mul_rn_f16x2(r131 >> 1, 1543527424u), r130, 0x80008000u);
    const u32 r133 = r132 | prmt_b32(r131 + 16777472u, 0u, 48025u);
    float products_0[4];
    const u32 v0[4] = {r89, r97, r93, r101};
    const u32 v1[2] = {r121, r125};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v0, v1, zeros);
    const u32 v2[4] = {r105, r113, r109, r117};
    const u32 v3[2] = {r129, r133};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v2, v3, products_0);
    const u32 r134 = __byte_perm(Q_part_0[2], 0u, 0x1404u);
    const u32 r135 = r134 & 0x7f007f00u;
    const u32 r136 = lop3_b32<248>(mul_rn_f16x2(r135 >> 1, 1543527424u), r134, 0x80008000u);
    const u32 r137 = r136 | prmt_b32(r135 + 16777472u, 0u, 48025u);
    const u32 r138 = __byte_perm(Q_part_0[2], 0u, 0x3424u);
    const u32 r139 = r138 & 0x7f007f00u;
    const u32 r140 = lop3_b32<248>(mul_rn_f16x2(r139 >> 1, 1543527424u), r138, 0x80008000u);
    const u32 r141 = r140 | prmt_b32(r139 + 16777472u, 0u, 48025u);
    const u32 r142 = __byte_perm(Q_part_0[3], 0u, 0x1404u);
    const u32 r143 = r142 & 0x7f007f00u;
    const u32 r144 = lop3_b32<248>(mul_rn_f16x2(r143 >> 1, 1543527424u), r142, 0x80008000u);
    const u32 r145 = r144 | prmt_b32(r143 + 16777472u, 0u, 48025u);
    const u32 r146 = __byte_perm(Q_part_0[3], 0u, 0x3424u);
    const u32 r147 = r146 & 0x7f007f00u;
    const u32 r148 = lop3_b32<248>(mul_rn_f16x2(r147 >> 1, 1543527424u), r146, 0x80008000u);
    const u32 r149 = r148 | prmt_b32(r147 + 16777472u, 0u, 48025u);
    float products_1[4];
    const u32 v4[4] = {r89, r97, r93, r101};
    const u32 v5[2] = {r137, r141};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v4, v5, zeros);
    const u32 v6[4] = {r105, r113, r109, r117};
    const u32 v7[2] = {r145, r149};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v6, v7, products_1);
    u32 Q_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_1, r31 + 2048u);
    const u32 r150 = __byte_perm(Q_part_1[0], 0u, 0x1404u);
    const u32 r151 = r150 & 0x7f007f00u;
    const u32 r152 = lop3_b32<248>(mul_rn_f16x2(r151 >> 1, 1543527424u), r150, 0x80008000u);
    const u32 r153 = r152 | prmt_b32(r151 + 16777472u, 0u, 48025u);
    const u32 r154 = __byte_perm(Q_part_1[0], 0u, 0x3424u);
    const u32 r155 = r154 & 0x7f007f00u;
    const u32 r156 = lop3_b32<248>(mul_rn_f16x2(r155 >> 1, 1543527424u), r154, 0x80008000u);
    const u32 r157 = r156 | prmt_b32(r155 + 16777472u, 0u, 48025u);
    const u32 r158 = __byte_perm(Q_part_1[1], 0u, 0x1404u);
    const u32 r159 = r158 & 0x7f007f00u;
    const u32 r160 = lop3_b32<248>(mul_rn_f16x2(r159 >> 1, 1543527424u), r158, 0x80008000u);
    const u32 r161 = r160 | prmt_b32(r159 + 16777472u, 0u, 48025u);
    const u32 r162 = __byte_perm(Q_part_1[1], 0u, 0x3424u);
    const u32 r163 = r162 & 0x7f007f00u;
    const u32 r164 = lop3_b32<248>(mul_rn_f16x2(r163 >> 1, 1543527424u), r162, 0x80008000u);
    const u32 r165 = r164 | prmt_b32(r163 + 16777472u, 0u, 48025u);
    float products_2[4];
    const u32 v8[4] = {r89, r97, r93, r101};
    const u32 v9[2] = {r153, r157};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v8, v9, zeros);
    const u32 v10[4] = {r105, r113, r109, r117};
    const u32 v11[2] = {r161, r165};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v10, v11, products_2);
    const u32 r166 = __byte_perm(Q_part_1[2], 0u, 0x1404u);
    const u32 r167 = r166 & 0x7f007f00u;
    const u32 r168 = lop3_b32<248>(mul_rn_f16x2(r167 >> 1, 1543527424u), r166, 0x80008000u);
    const u32 r169 = r168 | prmt_b32(r167 + 16777472u, 0u, 48025u);
    const u32 r170 = __byte_perm(Q_part_1[2], 0u, 0x3424u);
    const u32 r171 = r170 & 0x7f007f00u;
    const u32 r172 = lop3_b32<248>(mul_rn_f16x2(r171 >> 1, 1543527424u), r170, 0x80008000u);
    const u32 r173 = r172 | prmt_b32(r171 + 16777472u, 0u, 48025u);
    const u32 r174 = __byte_perm(Q_part_1[3], 0u, 0x1404u);
    const u32 r175 = r174 & 0x7f007f00u;
    const u32 r176 = lop3_b32<248>(mul_rn_f16x2(r175 >> 1, 1543527424u), r174, 0x80008000u);
    const u32 r177 = r176 | prmt_b32(r175 + 16777472u, 0u, 48025u);
    const u32 r178 = __byte_perm(Q_part_1[3], 0u, 0x3424u);
    const u32 r179 = r178 & 0x7f007f00u;
    const u32 r180 = lop3_b32<248>(mul_rn_f16x2(r179 >> 1, 1543527424u), r178, 0x80008000u);
    const u32 r181 = r180 | prmt_b32(r179 + 16777472u, 0u, 48025u);
    float products_3[4];
    const u32 v12[4] = {r89, r97, r93, r101};
    const u32 v13[2] = {r169, r173};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v12, v13, zeros);
    const u32 v14[4] = {r105, r113, r109, r117};
    const u32 v15[2] = {r177, r181};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v14, v15, products_3);
    u32 Q_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_2, r31 + 4096u);
    const u32 r182 = __byte_perm(Q_part_2[0], 0u, 0x1404u);
    const u32 r183 = r182 & 0x7f007f00u;
    const u32 r184 = lop3_b32<248>(mul_rn_f16x2(r183 >> 1, 1543527424u), r182, 0x80008000u);
    const u32 r185 = r184 | prmt_b32(r183 + 16777472u, 0u, 48025u);
    const u32 r186 = __byte_perm(Q_part_2[0], 0u, 0x3424u);
    const u32 r187 = r186 & 0x7f007f00u;
    const u32 r188 = lop3_b32<248>(mul_rn_f16x2(r187 >> 1, 1543527424u), r186, 0x80008000u);
    const u32 r189 = r188 | prmt_b32(r187 + 16777472u, 0u, 48025u);
    const u32 r190 = __byte_perm(Q_part_2[1], 0u, 0x1404u);
    const u32 r191 = r190 & 0x7f007f00u;
    const u32 r192 = lop3_b32<248>(mul_rn_f16x2(r191 >> 1, 1543527424u), r190, 0x80008000u);
    const u32 r193 = r192 | prmt_b32(r191 + 16777472u, 0u, 48025u);
    const u32 r194 = __byte_perm(Q_part_2[1], 0u, 0x3424u);
    const u32 r195 = r194 & 0x7f007f00u;
    const u32 r196 = lop3_b32<248>(mul_rn_f16x2(r195 >> 1, 1543527424u), r194, 0x80008000u);
    const u32 r197 = r196 | prmt_b32(r195 + 16777472u, 0u, 48025u);
    float products_4[4];
    const u32 v16[4] = {r89, r97, r93, r101};
    const u32 v17[2] = {r185, r189};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v16, v17, zeros);
    const u32 v18[4] = {r105, r113, r109, r117};
    const u32 v19[2] = {r193, r197};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v18, v19, products_4);
    const u32 r198 = __byte_perm(Q_part_2[2], 0u, 0x1404u);
    const u32 r199 = r198 & 0x7f007f00u;
    const u32 r200 = lop3_b32<248>(mul_rn_f16x2(r199 >> 1, 1543527424u), r198, 0x80008000u);
    const u32 r201 = r200 | prmt_b32(r199 + 16777472u, 0u, 48025u);
    const u32 r202 = __byte_perm(Q_part_2[2], 0u, 0x3424u);
    const u32 r203 = r202 & 0x7f007f00u;
    const u32 r204 = lop3_b32<248>(mul_rn_f16x2(r203 >> 1, 1543527424u), r202, 0x80008000u);
    const u32 r205 = r204 | prmt_b32(r203 + 16777472u, 0u, 48025u);
    const u32 r206 = __byte_perm(Q_part_2[3], 0u, 0x1404u);
    const u32 r207 = r206 & 0x7f007f00u;
    const u32 r208 = lop3_b32<248>(mul_rn_f16x2(r207 >> 1, 1543527424u), r206, 0x80008000u);
    const u32 r209 = r208 | prmt_b32(r207 + 16777472u, 0u, 48025u);
    const u32 r210 = __byte_perm(Q_part_2[3], 0u, 0x3424u);
    const u32 r211 = r210 & 0x7f007f00u;
    const u32 r212 = lop3_b32<248>(mul_rn_f16x2(r211 >> 1, 1543527424u), r210, 0x80008000u);
    const u32 r213 = r212 | prmt_b32(r211 + 16777472u, 0u, 48025u);
    float products_5[4];
    const u32 v20[4] = {r89, r97, r93, r101};
    const u32 v21[2] = {r201, r205};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v20, v21, zeros);
    const u32 v22[4] = {r105, r113, r109, r117};
    const u32 v23[2] = {r209, r213};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v22, v23, products_5);
    u32 Q_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_3, r31 + 6144u);
    const u32 r214 = __byte_perm(Q_part_3[0], 0u, 0x1404u);
    const u32 r215 = r214 & 0x7f007f00u;
    const u32 r216 = lop3_b32<248>(mul_rn_f16x2(r215 >> 1, 1543527424u), r214, 0x80008000u);
    const u32 r217 = r216 | prmt_b32(r215 + 16777472u, 0u, 48025u);
    const u32 r218 = __byte_perm(Q_part_3[0], 0u, 0x3424u);
    const u32 r219 = r218 & 0x7f007f00u;
    const u32 r220 = lop3_b32<248>(mul_rn_f16x2(r219 >> 1, 1543527424u), r218, 0x80008000u);
    const u32 r221 = r220 | prmt_b32(r219 + 16777472u, 0u, 48025u);
    const u32 r222 = __byte_perm(Q_part_3[1], 0u, 0x1404u);
    const u32 r223 = r222 & 0x7f007f00u;
    const u32 r224 = lop3_b32<248>(mul_rn_f16x2(r223 >> 1, 1543527424u), r222, 0x80008000u);
    const u32 r225 = r224 | prmt_b32(r223 + 16777472u, 0u, 48025u);
    const u32 r226 = __byte_perm(Q_part_3[1], 0u, 0x3424u);
    const u32 r227 = r226 & 0x7f007f00u;
    const u32 r228 = lop3_b32<248>(mul_rn_f16x2(r227 >> 1, 1543527424u), r226, 0x80008000u);
    const u32 r229 = r228 | prmt_b32(r227 + 16777472u, 0u, 48025u);
    float products_6[4];
    const u32 v24[4] = {r89, r97, r93, r101};
    const u32 v25[2] = {r217, r221};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v24, v25, zeros);
    const u32 v26[4] = {r105, r113, r109, r117};
    const u32 v27[2] = {r225, r229};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v26, v27, products_6);
    const u32 r230 = __byte_perm(Q_part_3[2], 0u, 0x1404u);
    const u32 r231 = r230 & 0x7f007f00u;
    const u32 r232 = lop3_b32<248>(mul_rn_f16x2(r231 >> 1, 1543527424u), r230, 0x80008000u);
    const u32 r233 = r232 | prmt_b32(r231 + 16777472u, 0u, 48025u);
    const u32 r234 = __byte_perm(Q_part_3[2], 0u, 0x3424u);
    const u32 r235 = r234 & 0x7f007f00u;
    const u32 r236 = lop3_b32<248>(mul_rn_f16x2(r235 >> 1, 1543527424u), r234, 0x80008000u);
    const u32 r237 = r236 | prmt_b32(r235 + 16777472u, 0u, 48025u);
    const u32 r238 = __byte_perm(Q_part_3[3], 0u, 0x1404u);
    const u32 r239 = r238 & 0x7f007f00u;
    const u32 r240 = lop3_b32<248>(mul_rn_f16x2(r239 >> 1, 1543527424u), r238, 0x80008000u);
    const u32 r241 = r240 | prmt_b32(r239 + 16777472u, 0u, 48025u);
    const u32 r242 = __byte_perm(Q_part_3[3], 0u, 0x3424u);
    const u32 r243 = r242 & 0x7f007f00u;
    const u32 r244 = lop3_b32<248>(mul_rn_f16x2(r243 >> 1, 1543527424u), r242, 0x80008000u);
    const u32 r245 = r244 | prmt_b32(r243 + 16777472u, 0u, 48025u);
    float products_7[4];
    const u32 v28[4] = {r89, r97, r93, r101};
    const u32 v29[2] = {r233, r237};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v28, v29, zeros);
    const u32 v30[4] = {r105, r113, r109, r117};
    const u32 v31[2] = {r241, r245};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v30, v31, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r32 + r20);
    u32 Q_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_4, r33);
    const u32 r246 = __byte_perm(K_part_1[0], 0u, 0x1404u);
    const u32 r247 = r246 & 0x7f007f00u;
    const u32 r248 = lop3_b32<248>(mul_rn_f16x2(r247 >> 1, 1543527424u), r246, 0x80008000u);
    const u32 r249 = r248 | prmt_b32(r247 + 16777472u, 0u, 48025u);
    const u32 r250 = __byte_perm(K_part_1[0], 0u, 0x3424u);
    const u32 r251 = r250 & 0x7f007f00u;
    const u32 r252 = lop3_b32<248>(mul_rn_f16x2(r251 >> 1, 1543527424u), r250, 0x80008000u);
    const u32 r253 = r252 | prmt_b32(r251 + 16777472u, 0u, 48025u);
    const u32 r254 = __byte_perm(K_part_1[1], 0u, 0x1404u);
    const u32 r255 = r254 & 0x7f007f00u;
    const u32 r256 = lop3_b32<248>(mul_rn_f16x2(r255 >> 1, 1543527424u), r254, 0x80008000u);
    const u32 r257 = r256 | prmt_b32(r255 + 16777472u, 0u, 48025u);
    const u32 r258 = __byte_perm(K_part_1[1], 0u, 0x3424u);
    const u32 r259 = r258 & 0x7f007f00u;
    const u32 r260 = lop3_b32<248>(mul_rn_f16x2(r259 >> 1, 1543527424u), r258, 0x80008000u);
    const u32 r261 = r260 | prmt_b32(r259 + 16777472u, 0u, 48025u);
    const u32 r262 = __byte_perm(K_part_1[2], 0u, 0x1404u);
    const u32 r263 = r262 & 0x7f007f00u;
    const u32 r264 = lop3_b32<248>(mul_rn_f16x2(r263 >> 1, 1543527424u), r262, 0x80008000u);
    const u32 r265 = r264 | prmt_b32(r263 + 16777472u, 0u, 48025u);
    const u32 r266 = __byte_perm(K_part_1[2], 0u, 0x3424u);
    const u32 r267 = r266 & 0x7f007f00u;
    const u32 r268 = lop3_b32<248>(mul_rn_f16x2(r267 >> 1, 1543527424u), r266, 0x80008000u);
    const u32 r269 = r268 | prmt_b32(r267 + 16777472u, 0u, 48025u);
    const u32 r270 = __byte_perm(K_part_1[3], 0u, 0x1404u);
    const u32 r271 = r270 & 0x7f007f00u;
    const u32 r272 = lop3_b32<248>(mul_rn_f16x2(r271 >> 1, 1543527424u), r270, 0x80008000u);
    const u32 r273 = r272 | prmt_b32(r271 + 16777472u, 0u, 48025u);
    const u32 r274 = __byte_perm(K_part_1[3], 0u, 0x3424u);
    const u32 r275 = r274 & 0x7f007f00u;
    const u32 r276 = lop3_b32<248>(mul_rn_f16x2(r275 >> 1, 1543527424u), r274, 0x80008000u);
    const u32 r277 = r276 | prmt_b32(r275 + 16777472u, 0u, 48025u);
    const u32 r278 = __byte_perm(Q_part_4[0], 0u, 0x1404u);
    const u32 r279 = r278 & 0x7f007f00u;
    const u32 r280 = lop3_b32<248>(mul_rn_f16x2(r279 >> 1, 1543527424u), r278, 0x80008000u);
    const u32 r281 = r280 | prmt_b32(r279 + 16777472u, 0u, 48025u);
    const u32 r282 = __byte_perm(Q_part_4[0], 0u, 0x3424u);
    const u32 r283 = r282 & 0x7f007f00u;
    const u32 r284 = lop3_b32<248>(mul_rn_f16x2(r283 >> 1, 1543527424u), r282, 0x80008000u);
    const u32 r285 = r284 | prmt_b32(r283 + 16777472u, 0u, 48025u);
    const u32 r286 = __byte_perm(Q_part_4[1], 0u, 0x1404u);
    const u32 r287 = r286 & 0x7f007f00u;
    const u32 r288 = lop3_b32<248>(mul_rn_f16x2(r287 >> 1, 1543527424u), r286, 0x80008000u);
    const u32 r289 = r288 | prmt_b32(r287 + 16777472u, 0u, 48025u);
    const u32 r290 = __byte_perm(Q_part_4[1], 0u, 0x3424u);
    const u32 r291 = r290 & 0x7f007f00u;
    const u32 r292 = lop3_b32<248>(mul_rn_f16x2(r291 >> 1, 1543527424u), r290, 0x80008000u);
    const u32 r293 = r292 | prmt_b32(r291 + 16777472u, 0u, 48025u);
    const u32 v32[4] = {r249, r257, r253, r261};
    const u32 v33[2] = {r281, r285};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v32, v33, products_0);
    const u32 v34[4] = {r265, r273, r269, r277};
    const u32 v35[2] = {r289, r293};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v34, v35, products_0);
    const u32 r294 = __byte_perm(Q_part_4[2], 0u, 0x1404u);
    const u32 r295 = r294 & 0x7f007f00u;
    const u32 r296 = lop3_b32<248>(mul_rn_f16x2(r295 >> 1, 1543527424u), r294, 0x80008000u);
    const u32 r297 = r296 | prmt_b32(r295 + 16777472u, 0u, 48025u);
    const u32 r298 = __byte_perm(Q_part_4[2], 0u, 0x3424u);
    const u32 r299 = r298 & 0x7f007f00u;
    const u32 r300 = lop3_b32<248>(mul_rn_f16x2(r299 >> 1, 1543527424u), r298, 0x80008000u);
    const u32 r301 = r300 | prmt_b32(r299 + 16777472u, 0u, 48025u);
    const u32 r302 = __byte_perm(Q_part_4[3], 0u, 0x1404u);
    const u32 r303 = r302 & 0x7f007f00u;
    const u32 r304 = lop3_b32<248>(mul_rn_f16x2(r303 >> 1, 1543527424u), r302, 0x80008000u);
    const u32 r305 = r304 | prmt_b32(r303 + 16777472u, 0u, 48025u);
    const u32 r306 = __byte_perm(Q_part_4[3], 0u, 0x3424u);
    const u32 r307 = r306 & 0x7f007f00u;
    const u32 r308 = lop3_b32<248>(mul_rn_f16x2(r307 >> 1, 1543527424u), r306, 0x80008000u);
    const u32 r309 = r308 | prmt_b32(r307 + 16777472u, 0u, 48025u);
    const u32 v36[4] = {r249, r257, r253, r261};
    const u32 v37[2] = {r297, r301};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v36, v37, products_1);
    const u32 v38[4] = {r265, r273, r269, r277};
    const u32 v39[2] = {r305, r309};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v38, v39, products_1);
    u32 Q_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_5, r33 + 2048u);
    const u32 r310 = __byte_perm(Q_part_5[0], 0u, 0x1404u);
    const u32 r311 = r310 & 0x7f007f00u;
    const u32 r312 = lop3_b32<248>(mul_rn_f16x2(r311 >> 1, 1543527424u), r310, 0x80008000u);
    const u32 r313 = r312 | prmt_b32(r311 + 16777472u, 0u, 48025u);
    const u32 r314 = __byte_perm(Q_part_5[0], 0u, 0x3424u);
    const u32 r315 = r314 & 0x7f007f00u;
    const u32 r316 = lop3_b32<248>(mul_rn_f16x2(r315 >> 1, 1543527424u), r314, 0x80008000u);
    const u32 r317 = r316 | prmt_b32(r315 + 16777472u, 0u, 48025u);
    const u32 r318 = __byte_perm(Q_part_5[1], 0u, 0x1404u);
    const u32 r319 = r318 & 0x7f007f00u;
    const u32 r320 = lop3_b32<248>(mul_rn_f16x2(r319 >> 1, 1543527424u), r318, 0x80008000u);
    const u32 r321 = r320 | prmt_b32(r319 + 16777472u, 0u, 48025u);
    const u32 r322 = __byte_perm(Q_part_5[1], 0u, 0x3424u);
    const u32 r323 = r322 & 0x7f007f00u;
    const u32 r324 = lop3_b32<248>(mul_rn_f16x2(r323 >> 1, 1543527424u), r322, 0x80008000u);
    const u32 r325 = r324 | prmt_b32(r323 + 16777472u, 0u, 48025u);
    const u32 v40[4] = {r249, r257, r253, r261};
    const u32 v41[2] = {r313, r317};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v40, v41, products_2);
    const u32 v42[4] = {r265, r273, r269, r277};
    const u32 v43[2] = {r321, r325};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v42, v43, products_2);
    const u32 r326 = __byte_perm(Q_part_5[2], 0u, 0x1404u);
    const u32 r327 = r326 & 0x7f007f00u;
    const u32 r328 = lop3_b32<248>(mul_rn_f16x2(r327 >> 1, 1543527424u), r326, 0x80008000u);
    const u32 r329 = r328 | prmt_b32(r327 + 16777472u, 0u, 48025u);
    const u32 r330 = __byte_perm(Q_part_5[2], 0u, 0x3424u);
    const u32 r331 = r330 & 0x7f007f00u;
    const u32 r332 = lop3_b32<248>(mul_rn_f16x2(r331 >> 1, 1543527424u), r330, 0x80008000u);
    const u32 r333 = r332 | prmt_b32(r331 + 16777472u, 0u, 48025u);
    const u32 r334 = __byte_perm(Q_part_5[3], 0u, 0x1404u);
    const u32 r335 = r334 & 0x7f007f00u;
    const u32 r336 = lop3_b32<248>(mul_rn_f16x2(r335 >> 1, 1543527424u), r334, 0x80008000u);
    const u32 r337 = r336 | prmt_b32(r335 + 16777472u, 0u, 48025u);
    const u32 r338 = __byte_perm(Q_part_5[3], 0u, 0x3424u);
    const u32 r339 = r338 & 0x7f007f00u;
    const u32 r340 = lop3_b32<248>(mul_rn_f16x2(r339 >> 1, 1543527424u), r338, 0x80008000u);
    const u32 r341 = r340 | prmt_b32(r339 + 16777472u, 0u, 48025u);
    const u32 v44[4] = {r249, r257, r253, r261};
    const u32 v45[2] = {r329, r333};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v44, v45, products_3);
    const u32 v46[4] = {r265, r273, r269, r277};
    const u32 v47[2] = {r337, r341};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v46, v47, products_3);
    u32 Q_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_6, r33 + 4096u);
    const u32 r342 = __byte_perm(Q_part_6[0], 0u, 0x1404u);
    const u32 r343 = r342 & 0x7f007f00u;
    const u32 r344 = lop3_b32<248>(mul_rn_f16x2(r343 >> 1, 1543527424u), r342, 0x80008000u);
    const u32 r345 = r344 | prmt_b32(r343 + 16777472u, 0u, 48025u);
    const u32 r346 = __byte_perm(Q_part_6[0], 0u, 0x3424u);
    const u32 r347 = r346 & 0x7f007f00u;
    const u32 r348 = lop3_b32<248>(mul_rn_f16x2(r347 >> 1, 1543527424u), r346, 0x80008000u);
    const u32 r349 = r348 | prmt_b32(r347 + 16777472u, 0u, 48025u);
    const u32 r350 = __byte_perm(Q_part_6[1], 0u, 0x1404u);
    const u32 r351 = r350 & 0x7f007f00u;
    const u32 r352 = lop3_b32<248>(mul_rn_f16x2(r351 >> 1, 1543527424u), r350, 0x80008000u);
    const u32 r353 = r352 | prmt_b32(r351 + 16777472u, 0u, 48025u);
    const u32 r354 = __byte_perm(Q_part_6[1], 0u, 0x3424u);
    const u32 r355 = r354 & 0x7f007f00u;
    const u32 r356 = lop3_b32<248>(mul_rn_f16x2(r355 >> 1, 1543527424u), r354, 0x80008000u);
    const u32 r357 = r356 | prmt_b32(r355 + 16777472u, 0u, 48025u);
    const u32 v48[4] = {r249, r257, r253, r261};
    const u32 v49[2] = {r345, r349};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v48, v49, products_4);
    const u32 v50[4] = {r265, r273, r269, r277};
    const u32 v51[2] = {r353, r357};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v50, v51, products_4);
    const u32 r358 = __byte_perm(Q_part_6[2], 0u, 0x1404u);
    const u32 r359 = r358 & 0x7f007f00u;
    const u32 r360 = lop3_b32<248>(mul_rn_f16x2(r359 >> 1, 1543527424u), r358, 0x80008000u);
    const u32 r361 = r360 | prmt_b32(r359 + 16777472u, 0u, 48025u);
    const u32 r362 = __byte_perm(Q_part_6[2], 0u, 0x3424u);
    const u32 r363 = r362 & 0x7f007f00u;
    const u32 r364 = lop3_b32<248>(mul_rn_f16x2(r363 >> 1, 1543527424u), r362, 0x80008000u);
    const u32 r365 = r364 | prmt_b32(r363 + 16777472u, 0u, 48025u);
    const u32 r366 = __byte_perm(Q_part_6[3], 0u, 0x1404u);
    const u32 r367 = r366 & 0x7f007f00u;
    const u32 r368 = lop3_b32<248>(mul_rn_f16x2(r367 >> 1, 1543527424u), r366, 0x80008000u);
    const u32 r369 = r368 | prmt_b32(r367 + 16777472u, 0u, 48025u);
    const u32 r370 = __byte_perm(Q_part_6[3], 0u, 0x3424u);
    const u32 r371 = r370 & 0x7f007f00u;
    const u32 r372 = lop3_b32<248>(mul_rn_f16x2(r371 >> 1, 1543527424u), r370, 0x80008000u);
    const u32 r373 = r372 | prmt_b32(r371 + 16777472u, 0u, 48025u);
    const u32 v52[4] = {r249, r257, r253, r261};
    const u32 v53[2] = {r361, r365};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v52, v53, products_5);
    const u32 v54[4] = {r265, r273, r269, r277};
    const u32 v55[2] = {r369, r373};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v54, v55, products_5);
    u32 Q_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_7, r33 + 6144u);
    const u32 r374 = __byte_perm(Q_part_7[0], 0u, 0x1404u);
    const u32 r375 = r374 & 0x7f007f00u;
    const u32 r376 = lop3_b32<248>(mul_rn_f16x2(r375 >> 1, 1543527424u), r374, 0x80008000u);
    const u32 r377 = r376 | prmt_b32(r375 + 16777472u, 0u, 48025u);
    const u32 r378 = __byte_perm(Q_part_7[0], 0u, 0x3424u);
    const u32 r379 = r378 & 0x7f007f00u;
    const u32 r380 = lop3_b32<248>(mul_rn_f16x2(r379 >> 1, 1543527424u), r378, 0x80008000u);
    const u32 r381 = r380 | prmt_b32(r379 + 16777472u, 0u, 48025u);
    const u32 r382 = __byte_perm(Q_part_7[1], 0u, 0x1404u);
    const u32 r383 = r382 & 0x7f007f00u;
    const u32 r384 = lop3_b32<248>(mul_rn_f16x2(r383 >> 1, 1543527424u), r382, 0x80008000u);
    const u32 r385 = r384 | prmt_b32(r383 + 16777472u, 0u, 48025u);
    const u32 r386 = __byte_perm(Q_part_7[1], 0u, 0x3424u);
    const u32 r387 = r386 & 0x7f007f00u;
    const u32 r388 = lop3_b32<248>(mul_rn_f16x2(r387 >> 1, 1543527424u), r386, 0x80008000u);
    const u32 r389 = r388 | prmt_b32(r387 + 16777472u, 0u, 48025u);
    const u32 v56[4] = {r249, r257, r253, r261};
    const u32 v57[2] = {r377, r381};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v56, v57, products_6);
    const u32 v58[4] = {r265, r273, r269, r277};
    const u32 v59[2] = {r385, r389};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v58, v59, products_6);
    const u32 r390 = __byte_perm(Q_part_7[2], 0u, 0x1404u);
    const u32 r391 = r390 & 0x7f007f00u;
    const u32 r392 = lop3_b32<248>(mul_rn_f16x2(r391 >> 1, 1543527424u), r390, 0x80008000u);
    const u32 r393 = r392 | prmt_b32(r391 + 16777472u, 0u, 48025u);
    const u32 r394 = __byte_perm(Q_part_7[2], 0u, 0x3424u);
    const u32 r395 = r394 & 0x7f007f00u;
    const u32 r396 = lop3_b32<248>(mul_rn_f16x2(r395 >> 1, 1543527424u), r394, 0x80008000u);
    const u32 r397 = r396 | prmt_b32(r395 + 16777472u, 0u, 48025u);
    const u32 r398 = __byte_perm(Q_part_7[3], 0u, 0x1404u);
    const u32 r399 = r398 & 0x7f007f00u;
    const u32 r400 = lop3_b32<248>(mul_rn_f16x2(r399 >> 1, 1543527424u), r398, 0x80008000u);
    const u32 r401 = r400 | prmt_b32(r399 + 16777472u, 0u, 48025u);
    const u32 r402 = __byte_perm(Q_part_7[3], 0u, 0x3424u);
    const u32 r403 = r402 & 0x7f007f00u;
    const u32 r404 = lop3_b32<248>(mul_rn_f16x2(r403 >> 1, 1543527424u), r402, 0x80008000u);
    const u32 r405 = r404 | prmt_b32(r403 + 16777472u, 0u, 48025u);
    const u32 v60[4] = {r249, r257, r253, r261};
    const u32 v61[2] = {r393, r397};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v60, v61, products_7);
    const u32 v62[4] = {r265, r273, r269, r277};
    const u32 v63[2] = {r401, r405};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v62, v63, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r34 + r20);
    u32 Q_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_8, r35);
    const u32 r406 = __byte_perm(K_part_2[0], 0u, 0x1404u);
    const u32 r407 = r406 & 0x7f007f00u;
    const u32 r408 = lop3_b32<248>(mul_rn_f16x2(r407 >> 1, 1543527424u), r406, 0x80008000u);
    const u32 r409 = r408 | prmt_b32(r407 + 16777472u, 0u, 48025u);
    const u32 r410 = __byte_perm(K_part_2[0], 0u, 0x3424u);
    const u32 r411 = r410 & 0x7f007f00u;
    const u32 r412 = lop3_b32<248>(mul_rn_f16x2(r411 >> 1, 1543527424u), r410, 0x80008000u);
    const u32 r413 = r412 | prmt_b32(r411 + 16777472u, 0u, 48025u);
    const u32 r414 = __byte_perm(K_part_2[1], 0u, 0x1404u);
    const u32 r415 = r414 & 0x7f007f00u;
    const u32 r416 = lop3_b32<248>(mul_rn_f16x2(r415 >> 1, 1543527424u), r414, 0x80008000u);
    const u32 r417 = r416 | prmt_b32(r415 + 16777472u, 0u, 48025u);
    const u32 r418 = __byte_perm(K_part_2[1], 0u, 0x3424u);
    const u32 r419 = r418 & 0x7f007f00u;
    const u32 r420 = lop3_b32<248>(mul_rn_f16x2(r419 >> 1, 1543527424u), r418, 0x80008000u);
    const u32 r421 = r420 | prmt_b32(r419 + 16777472u, 0u, 48025u);
    const u32 r422 = __byte_perm(K_part_2[2], 0u, 0x1404u);
    const u32 r423 = r422 & 0x7f007f00u;
    const u32 r424 = lop3_b32<248>(mul_rn_f16x2(r423 >> 1, 1543527424u), r422, 0x80008000u);
    const u32 r425 = r424 | prmt_b32(r423 + 16777472u, 0u, 48025u);
    const u32 r426 = __byte_perm(K_part_2[2], 0u, 0x3424u);
    const u32 r427 = r426 & 0x7f007f00u;
    const u32 r428 = lop3_b32<248>(mul_rn_f16x2(r427 >> 1, 1543527424u), r426, 0x80008000u);
    const u32 r429 = r428 | prmt_b32(r427 + 16777472u, 0u, 48025u);
    const u32 r430 = __byte_perm(K_part_2[3], 0u, 0x1404u);
    const u32 r431 = r430 & 0x7f007f00u;
    const u32 r432 = lop3_b32<248>(mul_rn_f16x2(r431 >> 1, 1543527424u), r430, 0x80008000u);
    const u32 r433 = r432 | prmt_b32(r431 + 16777472u, 0u, 48025u);
    const u32 r434 = __byte_perm(K_part_2[3], 0u, 0x3424u);
    const u32 r435 = r434 & 0x7f007f00u;
    const u32 r436 = lop3_b32<248>(mul_rn_f16x2(r435 >> 1, 1543527424u), r434, 0x80008000u);
    const u32 r437 = r436 | prmt_b32(r435 + 16777472u, 0u, 48025u);
    const u32 r438 = __byte_perm(Q_part_8[0], 0u, 0x1404u);
    const u32 r439 = r438 & 0x7f007f00u;
    const u32 r440 = lop3_b32<248>(mul_rn_f16x2(r439 >> 1, 1543527424u), r438, 0x80008000u);
    const u32 r441 = r440 | prmt_b32(r439 + 16777472u, 0u, 48025u);
    const u32 r442 = __byte_perm(Q_part_8[0], 0u, 0x3424u);
    const u32 r443 = r442 & 0x7f007f00u;
    const u32 r444 = lop3_b32<248>(mul_rn_f16x2(r443 >> 1, 1543527424u), r442, 0x80008000u);
    const u32 r445 = r444 | prmt_b32(r443 + 16777472u, 0u, 48025u);
    const u32 r446 = __byte_perm(Q_part_8[1], 0u, 0x1404u);
    const u32 r447 = r446 & 0x7f007f00u;
    const u32 r448 = lop3_b32<248>(mul_rn_f16x2(r447 >> 1, 1543527424u), r446, 0x80008000u);
    const u32 r449 = r448 | prmt_b32(r447 + 16777472u, 0u, 48025u);
    const u32 r450 = __byte_perm(Q_part_8[1], 0u, 0x3424u);
    const u32 r451 = r450 & 0x7f007f00u;
    const u32 r452 = lop3_b32<248>(mul_rn_f16x2(r451 >> 1, 1543527424u), r450, 0x80008000u);
    const u32 r453 = r452 | prmt_b32(r451 + 16777472u, 0u, 48025u);
    const u32 v64[4] = {r409, r417, r413, r421};
    const u32 v65[2] = {r441, r445};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v64, v65, products_0);
    const u32 v66[4] = {r425, r433, r429, r437};
    const u32 v67[2] = {r449, r453};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v66, v67, products_0);
    const u32 r454 = __byte_perm(Q_part_8[2], 0u, 0x1404u);
    const u32 r455 = r454 & 0x7f007f00u;
    const u32 r456 = lop3_b32<248>(mul_rn_f16x2(r455 >> 1, 1543527424u), r454, 0x80008000u);
    const u32 r457 = r456 | prmt_b32(r455 + 16777472u, 0u, 48025u);
    const u32 r458 = __byte_perm(Q_part_8[2], 0u, 0x3424u);
    const u32 r459 = r458 & 0x7f007f00u;
    const u32 r460 = lop3_b32<248>(mul_rn_f16x2(r459 >> 1, 1543527424u), r458, 0x80008000u);
    const u32 r461 = r460 | prmt_b32(r459 + 16777472u, 0u, 48025u);
    const u32 r462 = __byte_perm(Q_part_8[3], 0u, 0x1404u);
    const u32 r463 = r462 & 0x7f007f00u;
    const u32 r464 = lop3_b32<248>(mul_rn_f16x2(r463 >> 1, 1543527424u), r462, 0x80008000u);
    const u32 r465 = r464 | prmt_b32(r463 + 16777472u, 0u, 48025u);
    const u32 r466 = __byte_perm(Q_part_8[3], 0u, 0x3424u);
    const u32 r467 = r466 & 0x7f007f00u;
    const u32 r468 = lop3_b32<248>(mul_rn_f16x2(r467 >> 1, 1543527424u), r466, 0x80008000u);
    const u32 r469 = r468 | prmt_b32(r467 + 16777472u, 0u, 48025u);
    const u32 v68[4] = {r409, r417, r413, r421};
    const u32 v69[2] = {r457, r461};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v68, v69, products_1);
    const u32 v70[4] = {r425, r433, r429, r437};
    const u32 v71[2] = {r465, r469};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v70, v71, products_1);
    u32 Q_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_9, r35 + 2048u);
    const u32 r470 = __byte_perm(Q_part_9[0], 0u, 0x1404u);
    const u32 r471 = r470 & 0x7f007f00u;
    const u32 r472 = lop3_b32<248>(mul_rn_f16x2(r471 >> 1, 1543527424u), r470, 0x80008000u);
    const u32 r473 = r472 | prmt_b32(r471 + 16777472u, 0u, 48025u);
    const u32 r474 = __byte_perm(Q_part_9[0], 0u, 0x3424u);
    const u32 r475 = r474 & 0x7f007f00u;
    const u32 r476 = lop3_b32<248>(mul_rn_f16x2(r475 >> 1, 1543527424u), r474, 0x80008000u);
    const u32 r477 = r476 | prmt_b32(r475 + 16777472u, 0u, 48025u);
    const u32 r478 = __byte_perm(Q_part_9[1], 0u, 0x1404u);
    const u32 r479 = r478 & 0x7f007f00u;
    const u32 r480 = lop3_b32<248>(mul_rn_f16x2(r479 >> 1, 1543527424u), r478, 0x80008000u);
    const u32 r481 = r480 | prmt_b32(r479 + 16777472u, 0u, 48025u);
    const u32 r482 = __byte_perm(Q_part_9[1], 0u, 0x3424u);
    const u32 r483 = r482 & 0x7f007f00u;
    const u32 r484 = lop3_b32<248>(mul_rn_f16x2(r483 >> 1, 1543527424u), r482, 0x80008000u);
    const u32 r485 = r484 | prmt_b32(r483 + 16777472u, 0u, 48025u);
    const u32 v72[4] = {r409, r417, r413, r421};
    const u32 v73[2] = {r473, r477};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v72, v73, products_2);
    const u32 v74[4] = {r425, r433, r429, r437};
    const u32 v75[2] = {r481, r485};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v74, v75, products_2);
    const u32 r486 = __byte_perm(Q_part_9[2], 0u, 0x1404u);
    const u32 r487 = r486 & 0x7f007f00u;
    const u32 r488 = lop3_b32<248>(mul_rn_f16x2(r487 >> 1, 1543527424u), r486, 0x80008000u);
    const u32 r489 = r488 | prmt_b32(r487 + 16777472u, 0u, 48025u);
    const u32 r490 = __byte_perm(Q_part_9[2], 0u, 0x3424u);
    const u32 r491 = r490 & 0x7f007f00u;
    const u32 r492 = lop3_b32<248>(mul_rn_f16x2(r491 >> 1, 1543527424u), r490, 0x80008000u);
    const u32 r493 = r492 | prmt_b32(r491 + 16777472u, 0u, 48025u);
    const u32 r494 = __byte_perm(Q_part_9[3], 0u, 0x1404u);
    const u32 r495 = r494 & 0x7f007f00u;
    const u32 r496 = lop3_b32<248>(mul_rn_f16x2(r495 >> 1, 1543527424u), r494, 0x80008000u);
    const u32 r497 = r496 | prmt_b32(r495 + 16777472u, 0u, 48025u);
    const u32 r498 = __byte_perm(Q_part_9[3], 0u, 0x3424u);
    const u32 r499 = r498 & 0x7f007f00u;
    const u32 r500 = lop3_b32<248>(mul_rn_f16x2(r499 >> 1, 1543527424u), r498, 0x80008000u);
    const u32 r501 = r500 | prmt_b32(r499 + 16777472u, 0u, 48025u);
    const u32 v76[4] = {r409, r417, r413, r421};
    const u32 v77[2] = {r489, r493};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v76, v77, products_3);
    const u32 v78[4] = {r425, r433, r429, r437};
    const u32 v79[2] = {r497, r501};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v78, v79, products_3);
    u32 Q_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_10, r35 + 4096u);
    const u32 r502 = __byte_perm(Q_part_10[0], 0u, 0x1404u);
    const u32 r503 = r502 & 0x7f007f00u;
    const u32 r504 = lop3_b32<248>(mul_rn_f16x2(r503 >> 1, 1543527424u), r502, 0x80008000u);
    const u32 r505 = r504 | prmt_b32(r503 + 16777472u, 0u, 48025u);
    const u32 r506 = __byte_perm(Q_part_10[0], 0u, 0x3424u);
    const u32 r507 = r506 & 0x7f007f00u;
    const u32 r508 = lop3_b32<248>(mul_rn_f16x2(r507 >> 1, 1543527424u), r506, 0x80008000u);
    const u32 r509 = r508 | prmt_b32(r507 + 16777472u, 0u, 48025u);
    const u32 r510 = __byte_perm(Q_part_10[1], 0u, 0x1404u);
    const u32 r511 = r510 & 0x7f007f00u;
    const u32 r512 = lop3_b32<248>(mul_rn_f16x2(r511 >> 1, 1543527424u), r510, 0x80008000u);
    const u32 r513 = r512 | prmt_b32(r511 + 16777472u, 0u, 48025u);
    const u32 r514 = __byte_perm(Q_part_10[1], 0u, 0x3424u);
    const u32 r515 = r514 & 0x7f007f00u;
    const u32 r516 = lop3_b32<248>(mul_rn_f16x2(r515 >> 1, 1543527424u), r514, 0x80008000u);
    const u32 r517 = r516 | prmt_b32(r515 + 16777472u, 0u, 48025u);
    const u32 v80[4] = {r409, r417, r413, r421};
    const u32 v81[2] = {r505, r509};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v80, v81, products_4);
    const u32 v82[4] = {r425, r433, r429, r437};
    const u32 v83[2] = {r513, r517};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v82, v83, products_4);
    const u32 r518 = __byte_perm(Q_part_10[2], 0u, 0x1404u);
    const u32 r519 = r518 & 0x7f007f00u;
    const u32 r520 = lop3_b32<248>(mul_rn_f16x2(r519 >> 1, 1543527424u), r518, 0x80008000u);
    const u32 r521 = r520 | prmt_b32(r519 + 16777472u, 0u, 48025u);
    const u32 r522 = __byte_perm(Q_part_10[2], 0u, 0x3424u);
    const u32 r523 = r522 & 0x7f007f00u;
    const u32 r524 = lop3_b32<248>(mul_rn_f16x2(r523 >> 1, 1543527424u), r522, 0x80008000u);
    const u32 r525 = r524 | prmt_b32(r523 + 16777472u, 0u, 48025u);
    const u32 r526 = __byte_perm(Q_part_10[3], 0u, 0x1404u);
    const u32 r527 = r526 & 0x7f007f00u;
    const u32 r528 = lop3_b32<248>(mul_rn_f16x2(r527 >> 1, 1543527424u), r526, 0x80008000u);
    const u32 r529 = r528 | prmt_b32(r527 + 16777472u, 0u, 48025u);
    const u32 r530 = __byte_perm(Q_part_10[3], 0u, 0x3424u);
    const u32 r531 = r530 & 0x7f007f00u;
    const u32 r532 = lop3_b32<248>(mul_rn_f16x2(r531 >> 1, 1543527424u), r530, 0x80008000u);
    const u32 r533 = r532 | prmt_b32(r531 + 16777472u, 0u, 48025u);
    const u32 v84[4] = {r409, r417, r413, r421};
    const u32 v85[2] = {r521, r525};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v84, v85, products_5);
    const u32 v86[4] = {r425, r433, r429, r437};
    const u32 v87[2] = {r529, r533};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v86, v87, products_5);
    u32 Q_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_11, r35 + 6144u);
    const u32 r534 = __byte_perm(Q_part_11[0], 0u, 0x1404u);
    const u32 r535 = r534 & 0x7f007f00u;
    const u32 r536 = lop3_b32<248>(mul_rn_f16x2(r535 >> 1, 1543527424u), r534, 0x80008000u);
    const u32 r537 = r536 | prmt_b32(r535 + 16777472u, 0u, 48025u);
    const u32 r538 = __byte_perm(Q_part_11[0], 0u, 0x3424u);
    const u32 r539 = r538 & 0x7f007f00u;
    const u32 r540 = lop3_b32<248>(mul_rn_f16x2(r539 >> 1, 1543527424u), r538, 0x80008000u);
    const u32 r541 = r540 | prmt_b32(r539 + 16777472u, 0u, 48025u);
    const u32 r542 = __byte_perm(Q_part_11[1], 0u, 0x1404u);
    const u32 r543 = r542 & 0x7f007f00u;
    const u32 r544 = lop3_b32<248>(mul_rn_f16x2(r543 >> 1, 1543527424u), r542, 0x80008000u);
    const u32 r545 = r544 | prmt_b32(r543 + 16777472u, 0u, 48025u);
    const u32 r546 = __byte_perm(Q_part_11[1], 0u, 0x3424u);
    const u32 r547 = r546 & 0x7f007f00u;
    const u32 r548 = lop3_b32<248>(mul_rn_f16x2(r547 >> 1, 1543527424u), r546, 0x80008000u);
    const u32 r549 = r548 | prmt_b32(r547 + 16777472u, 0u, 48025u);
    const u32 v88[4] = {r409, r417, r413, r421};
    const u32 v89[2] = {r537, r541};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v88, v89, products_6);
    const u32 v90[4] = {r425, r433, r429, r437};
    const u32 v91[2] = {r545, r549};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v90, v91, products_6);
    const u32 r550 = __byte_perm(Q_part_11[2], 0u, 0x1404u);
    const u32 r551 = r550 & 0x7f007f00u;
    const u32 r552 = lop3_b32<248>(mul_rn_f16x2(r551 >> 1, 1543527424u), r550, 0x80008000u);
    const u32 r553 = r552 | prmt_b32(r551 + 16777472u, 0u, 48025u);
    const u32 r554 = __byte_perm(Q_part_11[2], 0u, 0x3424u);
    const u32 r555 = r554 & 0x7f007f00u;
    const u32 r556 = lop3_b32<248>(mul_rn_f16x2(r555 >> 1, 1543527424u), r554, 0x80008000u);
    const u32 r557 = r556 | prmt_b32(r555 + 16777472u, 0u, 48025u);
    const u32 r558 = __byte_perm(Q_part_11[3], 0u, 0x1404u);
    const u32 r559 = r558 & 0x7f007f00u;
    const u32 r560 = lop3_b32<248>(mul_rn_f16x2(r559 >> 1, 1543527424u), r558, 0x80008000u);
    const u32 r561 = r560 | prmt_b32(r559 + 16777472u, 0u, 48025u);
    const u32 r562 = __byte_perm(Q_part_11[3], 0u, 0x3424u);
    const u32 r563 = r562 & 0x7f007f00u;
    const u32 r564 = lop3_b32<248>(mul_rn_f16x2(r563 >> 1, 1543527424u), r562, 0x80008000u);
    const u32 r565 = r564 | prmt_b32(r563 + 16777472u, 0u, 48025u);
    const u32 v92[4] = {r409, r417, r413, r421};
    const u32 v93[2] = {r553, r557};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v92, v93, products_7);
    const u32 v94[4] = {r425, r433, r429, r437};
    const u32 v95[2] = {r561, r565};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v94, v95, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r36 + r20);
    u32 Q_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_12, r37);
    const u32 r566 = __byte_perm(K_part_3[0], 0u, 0x1404u);
    const u32 r567 = r566 & 0x7f007f00u;
    const u32 r568 = lop3_b32<248>(mul_rn_f16x2(r567 >> 1, 1543527424u), r566, 0x80008000u);
    const u32 r569 = r568 | prmt_b32(r567 + 16777472u, 0u, 48025u);
    const u32 r570 = __byte_perm(K_part_3[0], 0u, 0x3424u);
    const u32 r571 = r570 & 0x7f007f00u;
    const u32 r572 = lop3_b32<248>(mul_rn_f16x2(r571 >> 1, 1543527424u), r570, 0x80008000u);
    const u32 r573 = r572 | prmt_b32(r571 + 16777472u, 0u, 48025u);
    const u32 r574 = __byte_perm(K_part_3[1], 0u, 0x1404u);
    const u32 r575 = r574 & 0x7f007f00u;
    const u32 r576 = lop3_b32<248>(mul_rn_f16x2(r575 >> 1, 1543527424u), r574, 0x80008000u);
    const u32 r577 = r576 | prmt_b32(r575 + 16777472u, 0u, 48025u);
    const u32 r578 = __byte_perm(K_part_3[1], 0u, 0x3424u);
    const u32 r579 = r578 & 0x7f007f00u;
    const u32 r580 = lop3_b32<248>(mul_rn_f16x2(r579 >> 1, 1543527424u), r578, 0x80008000u);
    const u32 r581 = r580 | prmt_b32(r579 + 16777472u, 0u, 48025u);
    const u32 r582 = __byte_perm(K_part_3[2], 0u, 0x1404u);
    const u32 r583 = r582 & 0x7f007f00u;
    const u32 r584 = lop3_b32<248>(mul_rn_f16x2(r583 >> 1, 1543527424u), r582, 0x80008000u);
    const u32 r585 = r584 | prmt_b32(r583 + 16777472u, 0u, 48025u);
    const u32 r586 = __byte_perm(K_part_3[2], 0u, 0x3424u);
    const u32 r587 = r586 & 0x7f007f00u;
    const u32 r588 = lop3_b32<248>(mul_rn_f16x2(r587 >> 1, 1543527424u), r586, 0x80008000u);
    const u32 r589 = r588 | prmt_b32(r587 + 16777472u, 0u, 48025u);
    const u32 r590 = __byte_perm(K_part_3[3], 0u, 0x1404u);
    const u32 r591 = r590 & 0x7f007f00u;
    const u32 r592 = lop3_b32<248>(mul_rn_f16x2(r591 >> 1, 1543527424u), r590, 0x80008000u);
    const u32 r593 = r592 | prmt_b32(r591 + 16777472u, 0u, 48025u);
    const u32 r594 = __byte_perm(K_part_3[3], 0u, 0x3424u);
    const u32 r595 = r594 & 0x7f007f00u;
    const u32 r596 = lop3_b32<248>(mul_rn_f16x2(r595 >> 1, 1543527424u), r594, 0x80008000u);
    const u32 r597 = r596 | prmt_b32(r595 + 16777472u, 0u, 48025u);
    const u32 r598 = __byte_perm(Q_part_12[0], 0u, 0x1404u);
    const u32 r599 = r598 & 0x7f007f00u;
    const u32 r600 = lop3_b32<248>(mul_rn_f16x2(r599 >> 1, 1543527424u), r598, 0x80008000u);
    const u32 r601 = r600 | prmt_b32(r599 + 16777472u, 0u, 48025u);
    const u32 r602 = __byte_perm(Q_part_12[0], 0u, 0x3424u);
    const u32 r603 = r602 & 0x7f007f00u;
    const u32 r604 = lop3_b32<248>(mul_rn_f16x2(r603 >> 1, 1543527424u), r602, 0x80008000u);
    const u32 r605 = r604 | prmt_b32(r603 + 16777472u, 0u, 48025u);
    const u32 r606 = __byte_perm(Q_part_12[1], 0u, 0x1404u);
    const u32 r607 = r606 & 0x7f007f00u;
    const u32 r608 = lop3_b32<248>(mul_rn_f16x2(r607 >> 1, 1543527424u), r606, 0x80008000u);
    const u32 r609 = r608 | prmt_b32(r607 + 16777472u, 0u, 48025u);
    const u32 r610 = __byte_perm(Q_part_12[1], 0u, 0x3424u);
    const u32 r611 = r610 & 0x7f007f00u;
    const u32 r612 = lop3_b32<248>(mul_rn_f16x2(r611 >> 1, 1543527424u), r610, 0x80008000u);
    const u32 r613 = r612 | prmt_b32(r611 + 16777472u, 0u, 48025u);
    const u32 v96[4] = {r569, r577, r573, r581};
    const u32 v97[2] = {r601, r605};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v96, v97, products_0);
    const u32 v98[4] = {r585, r593, r589, r597};
    const u32 v99[2] = {r609, r613};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v98, v99, products_0);
    const u32 r614 = __byte_perm(Q_part_12[2], 0u, 0x1404u);
    const u32 r615 = r614 & 0x7f007f00u;
    const u32 r616 = lop3_b32<248>(mul_rn_f16x2(r615 >> 1, 1543527424u), r614, 0x80008000u);
    const u32 r617 = r616 | prmt_b32(r615 + 16777472u, 0u, 48025u);
    const u32 r618 = __byte_perm(Q_part_12[2], 0u, 0x3424u);
    const u32 r619 = r618 & 0x7f007f00u;
    const u32 r620 = lop3_b32<248>(mul_rn_f16x2(r619 >> 1, 1543527424u), r618, 0x80008000u);
    const u32 r621 = r620 | prmt_b32(r619 + 16777472u, 0u, 48025u);
    const u32 r622 = __byte_perm(Q_part_12[3], 0u, 0x1404u);
    const u32 r623 = r622 & 0x7f007f00u;
    const u32 r624 = lop3_b32<248>(mul_rn_f16x2(r623 >> 1, 1543527424u), r622, 0x80008000u);
    const u32 r625 = r624 | prmt_b32(r623 + 16777472u, 0u, 48025u);
    const u32 r626 = __byte_perm(Q_part_12[3], 0u, 0x3424u);
    const u32 r627 = r626 & 0x7f007f00u;
    const u32 r628 = lop3_b32<248>(mul_rn_f16x2(r627 >> 1, 1543527424u), r626, 0x80008000u);
    const u32 r629 = r628 | prmt_b32(r627 + 16777472u, 0u, 48025u);
    const u32 v100[4] = {r569, r577, r573, r581};
    const u32 v101[2] = {r617, r621};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v100, v101, products_1);
    const u32 v102[4] = {r585, r593, r589, r597};
    const u32 v103[2] = {r625, r629};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v102, v103, products_1);
    u32 Q_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_13, r37 + 2048u);
    const u32 r630 = __byte_perm(Q_part_13[0], 0u, 0x1404u);
    const u32 r631 = r630 & 0x7f007f00u;
    const u32 r632 = lop3_b32<248>(mul_rn_f16x2(r631 >> 1, 1543527424u), r630, 0x80008000u);
    const u32 r633 = r632 | prmt_b32(r631 + 16777472u, 0u, 48025u);
    const u32 r634 = __byte_perm(Q_part_13[0], 0u, 0x3424u);
    const u32 r635 = r634 & 0x7f007f00u;
    const u32 r636 = lop3_b32<248>(mul_rn_f16x2(r635 >> 1, 1543527424u), r634, 0x80008000u);
    const u32 r637 = r636 | prmt_b32(r635 + 16777472u, 0u, 48025u);
    const u32 r638 = __byte_perm(Q_part_13[1], 0u, 0x1404u);
    const u32 r639 = r638 & 0x7f007f00u;
    const u32 r640 = lop3_b32<248>(mul_rn_f16x2(r639 >> 1, 1543527424u), r638, 0x80008000u);
    const u32 r641 = r640 | prmt_b32(r639 + 16777472u, 0u, 48025u);
    const u32 r642 = __byte_perm(Q_part_13[1], 0u, 0x3424u);
    const u32 r643 = r642 & 0x7f007f00u;
    const u32 r644 = lop3_b32<248>(mul_rn_f16x2(r643 >> 1, 1543527424u), r642, 0x80008000u);
    const u32 r645 = r644 | prmt_b32(r643 + 16777472u, 0u, 48025u);
    const u32 v104[4] = {r569, r577, r573, r581};
    const u32 v105[2] = {r633, r637};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v104, v105, products_2);
    const u32 v106[4] = {r585, r593, r589, r597};
    const u32 v107[2] = {r641, r645};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v106, v107, products_2);
    const u32 r646 = __byte_perm(Q_part_13[2], 0u, 0x1404u);
    const u32 r647 = r646 & 0x7f007f00u;
    const u32 r648 = lop3_b32<248>(mul_rn_f16x2(r647 >> 1, 1543527424u), r646, 0x80008000u);
    const u32 r649 = r648 | prmt_b32(r647 + 16777472u, 0u, 48025u);
    const u32 r650 = __byte_perm(Q_part_13[2], 0u, 0x3424u);
    const u32 r651 = r650 & 0x7f007f00u;
    const u32 r652 = lop3_b32<248>(mul_rn_f16x2(r651 >> 1, 1543527424u), r650, 0x80008000u);
    const u32 r653 = r652 | prmt_b32(r651 + 16777472u, 0u, 48025u);
    const u32 r654 = __byte_perm(Q_part_13[3], 0u, 0x1404u);
    const u32 r655 = r654 & 0x7f007f00u;
    const u32 r656 = lop3_b32<248>(mul_rn_f16x2(r655 >> 1, 1543527424u), r654, 0x80008000u);
    const u32 r657 = r656 | prmt_b32(r655 + 16777472u, 0u, 48025u);
    const u32 r658 = __byte_perm(Q_part_13[3], 0u, 0x3424u);
    const u32 r659 = r658 & 0x7f007f00u;
    const u32 r660 = lop3_b32<248>(mul_rn_f16x2(r659 >> 1, 1543527424u), r658, 0x80008000u);
    const u32 r661 = r660 | prmt_b32(r659 + 16777472u, 0u, 48025u);
    const u32 v108[4] = {r569, r577, r573, r581};
    const u32 v109[2] = {r649, r653};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v108, v109, products_3);
    const u32 v110[4] = {r585, r593, r589, r597};
    const u32 v111[2] = {r657, r661};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v110, v111, products_3);
    u32 Q_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_14, r37 + 4096u);
    const u32 r662 = __byte_perm(Q_part_14[0], 0u, 0x1404u);
    const u32 r663 = r662 & 0x7f007f00u;
    const u32 r664 = lop3_b32<248>(mul_rn_f16x2(r663 >> 1, 1543527424u), r662, 0x80008000u);
    const u32 r665 = r664 | prmt_b32(r663 + 16777472u, 0u, 48025u);
    const u32 r666 = __byte_perm(Q_part_14[0], 0u, 0x3424u);
    const u32 r667 = r666 & 0x7f007f00u;
    const u32 r668 = lop3_b32<248>(mul_rn_f16x2(r667 >> 1, 1543527424u), r666, 0x80008000u);
    const u32 r669 = r668 | prmt_b32(r667 + 16777472u, 0u, 48025u);
    const u32 r670 = __byte_perm(Q_part_14[1], 0u, 0x1404u);
    const u32 r671 = r670 & 0x7f007f00u;
    const u32 r672 = lop3_b32<248>(mul_rn_f16x2(r671 >> 1, 1543527424u), r670, 0x80008000u);
    const u32 r673 = r672 | prmt_b32(r671 + 16777472u, 0u, 48025u);
    const u32 r674 = __byte_perm(Q_part_14[1], 0u, 0x3424u);
    const u32 r675 = r674 & 0x7f007f00u;
    const u32 r676 = lop3_b32<248>(mul_rn_f16x2(r675 >> 1, 1543527424u), r674, 0x80008000u);
    const u32 r677 = r676 | prmt_b32(r675 + 16777472u, 0u, 48025u);
    const u32 v112[4] = {r569, r577, r573, r581};
    const u32 v113[2] = {r665, r669};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v112, v113, products_4);
    const u32 v114[4] = {r585, r593, r589, r597};
    const u32 v115[2] = {r673, r677};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v114, v115, products_4);
    const u32 r678 = __byte_perm(Q_part_14[2], 0u, 0x1404u);
    const u32 r679 = r678 & 0x7f007f00u;
    const u32 r680 = lop3_b32<248>(mul_rn_f16x2(r679 >> 1, 1543527424u), r678, 0x80008000u);
    const u32 r681 = r680 | prmt_b32(r679 + 16777472u, 0u, 48025u);
    const u32 r682 = __byte_perm(Q_part_14[2], 0u, 0x3424u);
    const u32 r683 = r682 & 0x7f007f00u;
    const u32 r684 = lop3_b32<248>(mul_rn_f16x2(r683 >> 1, 1543527424u), r682, 0x80008000u);
    const u32 r685 = r684 | prmt_b32(r683 + 16777472u, 0u, 48025u);
    const u32 r686 = __byte_perm(Q_part_14[3], 0u, 0x1404u);
    const u32 r687 = r686 & 0x7f007f00u;
    const u32 r688 = lop3_b32<248>(mul_rn_f16x2(r687 >> 1, 1543527424u), r686, 0x80008000u);
    const u32 r689 = r688 | prmt_b32(r687 + 16777472u, 0u, 48025u);
    const u32 r690 = __byte_perm(Q_part_14[3], 0u, 0x3424u);
    const u32 r691 = r690 & 0x7f007f00u;
    const u32 r692 = lop3_b32<248>(mul_rn_f16x2(r691 >> 1, 1543527424u), r690, 0x80008000u);
    const u32 r693 = r692 | prmt_b32(r691 + 16777472u, 0u, 48025u);
    const u32 v116[4] = {r569, r577, r573, r581};
    const u32 v117[2] = {r681, r685};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v116, v117, products_5);
    const u32 v118[4] = {r585, r593, r589, r597};
    const u32 v119[2] = {r689, r693};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v118, v119, products_5);
    u32 Q_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_15, r37 + 6144u);
    const u32 r694 = __byte_perm(Q_part_15[0], 0u, 0x1404u);
    const u32 r695 = r694 & 0x7f007f00u;
    const u32 r696 = lop3_b32<248>(mul_rn_f16x2(r695 >> 1, 1543527424u), r694, 0x80008000u);
    const u32 r697 = r696 | prmt_b32(r695 + 16777472u, 0u, 48025u);
    const u32 r698 = __byte_perm(Q_part_15[0], 0u, 0x3424u);
    const u32 r699 = r698 & 0x7f007f00u;
    const u32 r700 = lop3_b32<248>(mul_rn_f16x2(r699 >> 1, 1543527424u), r698, 0x80008000u);
    const u32 r701 = r700 | prmt_b32(r699 + 16777472u, 0u, 48025u);
    const u32 r702 = __byte_perm(Q_part_15[1], 0u, 0x1404u);
    const u32 r703 = r702 & 0x7f007f00u;
    const u32 r704 = lop3_b32<248>(mul_rn_f16x2(r703 >> 1, 1543527424u), r702, 0x80008000u);
    const u32 r705 = r704 | prmt_b32(r703 + 16777472u, 0u, 48025u);
    const u32 r706 = __byte_perm(Q_part_15[1], 0u, 0x3424u);
    const u32 r707 = r706 & 0x7f007f00u;
    const u32 r708 = lop3_b32<248>(mul_rn_f16x2(r707 >> 1, 1543527424u), r706, 0x80008000u);
    const u32 r709 = r708 | prmt_b32(r707 + 16777472u, 0u, 48025u);
    const u32 v120[4] = {r569, r577, r573, r581};
    const u32 v121[2] = {r697, r701};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v120, v121, products_6);
    const u32 v122[4] = {r585, r593, r589, r597};
    const u32 v123[2] = {r705, r709};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v122, v123, products_6);
    const u32 r710 = __byte_perm(Q_part_15[2], 0u, 0x1404u);
    const u32 r711 = r710 & 0x7f007f00u;
    const u32 r712 = lop3_b32<248>(mul_rn_f16x2(r711 >> 1, 1543527424u), r710, 0x80008000u);
    const u32 r713 = r712 | prmt_b32(r711 + 16777472u, 0u, 48025u);
    const u32 r714 = __byte_perm(Q_part_15[2], 0u, 0x3424u);
    const u32 r715 = r714 & 0x7f007f00u;
    const u32 r716 = lop3_b32<248>(mul_rn_f16x2(r715 >> 1, 1543527424u), r714, 0x80008000u);
    const u32 r717 = r716 | prmt_b32(r715 + 16777472u, 0u, 48025u);
    const u32 r718 = __byte_perm(Q_part_15[3], 0u, 0x1404u);
    const u32 r719 = r718 & 0x7f007f00u;
    const u32 r720 = lop3_b32<248>(mul_rn_f16x2(r719 >> 1, 1543527424u), r718, 0x80008000u);
    const u32 r721 = r720 | prmt_b32(r719 + 16777472u, 0u, 48025u);
    const u32 r722 = __byte_perm(Q_part_15[3], 0u, 0x3424u);
    const u32 r723 = r722 & 0x7f007f00u;
    const u32 r724 = lop3_b32<248>(mul_rn_f16x2(r723 >> 1, 1543527424u), r722, 0x80008000u);
    const u32 r725 = r724 | prmt_b32(r723 + 16777472u, 0u, 48025u);
    const u32 v124[4] = {r569, r577, r573, r581};
    const u32 v125[2] = {r713, r717};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v124, v125, products_7);
    const u32 v126[4] = {r585, r593, r589, r597};
    const u32 v127[2] = {r721, r725};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v126, v127, products_7);
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

    // indexer_topk_paged.ts:88  const end = page >= 0 && page < P ? hi - s : 0;
    const int end = (int)page >= 0 && (int)page < dim_P ? (u32)hi - s : 0u;

    // indexer_topk_paged.ts:89  const least = bar;
    const float least = bar;
    const u32 logit_2 = s % 64 + 2048u;
    const bool logit_if = page < (u32)dim_P;
    const char* const logit_at = cache + 8448ll * (int)page;
    if (p3) {
      const u32 logit_3 = logit_2 + logit_0;
      float logit_4 = 0.0f;
      if (logit_if && logit_3 < 2112u) logit_4 = __ldg((const float*)(logit_at + 4ll * (int)logit_3));
      const float logit_5 = __fmul_rn(__fadd_rn(sums_34, sums_37), logit_4);

      // indexer_topk_paged.ts:92  if (logit > least && i < end) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
      if (logit_5 > least && (int)logit_0 < end) {
        // select.ts:160  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:161  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:59  const bits = bitcast(x + 0, i32);
          const int bits_0 = __float_as_int(__fadd_rn(logit_5, 0.0f));

          // select.ts:162  keys.set(at, key);
          shared<u32>(at_0 * 4u + candidates) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:163  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = s + logit_0;
        }
      }
    }
    if (p3) {
      const u32 logit_6 = logit_2 + logit_1;
      float logit_7 = 0.0f;
      if (logit_if && logit_6 < 2112u) logit_7 = __ldg((const float*)(logit_at + 4ll * (int)logit_6));
      const float logit = __fmul_rn(__fadd_rn(sums_36, sums_38), logit_7);
      if (logit > least && (int)logit_1 < end) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits_1 = __float_as_int(__fadd_rn(logit, 0.0f));
          shared<u32>(at_1 * 4u + candidates) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = s + logit_1;
        }
      }
    }

    // indexer_topk_paged.ts:95  if (state.at(KEPT) > (s + keys < hi ? capacity - keys : topk))
    __syncthreads();
    const u32 r726 = shared<u32>(state + 24u);
    if ((int)r726 > (int)((int)(s + 64u) < hi ? 4032u : 2048u)) {
      // select.ts:69  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r727 = shared<u32>(state + 24u);

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
      if (p0) shared<u32>(state + 12u) = r38;

      // select.ts:74  state.set(ABOVE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:75  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r727;

      // select.ts:169  const kept = state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:132  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r728 = shared<u32>(state + 4u);
      bool p5 = (int)r728 > 0;
      if (p5) {
        const u32 r729 = shared<u32>(state + 16u);
        const u32 r730 = shared<u32>(state + 20u);
        p5 = (int)(r729 + r730) > 2048;
      }
      bool p6 = p5;
      for (;;) {
        if (!p6) break;

        // select.ts:133  const floor = state.at(FLOOR);
        const u32 floor_0 = shared<u32>(state);

        // select.ts:134  const open = state.at(OPEN);
        const u32 open = shared<u32>(state + 4u);

        // select.ts:135  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open - 11u), 0);
        shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:111  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
        const u32 r731 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r732 = shift_0 & 0x1fu;

        // select.ts:175  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
        __syncthreads();
        #pragma unroll 1
        for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 128u, kept_0)) {
          // select.ts:109  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
          const u32 r733 = shared<u32>(i * 4u + candidates);

          // select.ts:110  const offset = u32(key ^ floor);
          const u32 offset_3 = r733 ^ floor_0;
          if (offset_3 <= r731) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_3, r732)) * 4u + bins), 1);
          }
        }

        // select.ts:138  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
        __syncthreads();
        const uint4 v128 = shared<uint4>(r39);
        const uint4 v129 = shared<uint4>(r39 + 512u);
        const uint4 v130 = shared<uint4>(r39 + 1024u);
        const uint4 v131 = shared<uint4>(r39 + 1536u);

        // select.ts:90  const above = state.at(ABOVE);
        const u32 above_0 = shared<u32>(state + 16u);
        const u32 upTo_10 = v128.x + v128.y;
        const u32 upTo_11 = v129.x + v129.y;
        const u32 upTo_12 = v130.x + v130.y;
        const u32 upTo_13 = v131.x + v131.y;
        const u32 upTo_14 = upTo_10 + v128.z;
        const u32 upTo_15 = upTo_10 + (v128.z + v128.w);
        const u32 upTo_16 = upTo_11 + v129.z;
        const u32 upTo_17 = upTo_11 + (v129.z + v129.w);
        const u32 upTo_18 = upTo_12 + v130.z;
        const u32 upTo_19 = upTo_12 + (v130.z + v130.w);
        const u32 upTo_20 = upTo_13 + v131.z;
        const u32 upTo_21 = upTo_13 + (v131.z + v131.w);
        const u32 upTo_22 = __shfl_xor_sync(0xffffffffu, upTo_15, 1);
        const u32 upTo_23 = upTo_if_0 ? upTo_22 + v128.x : v128.x;
        const u32 upTo_24 = upTo_if_0 ? upTo_22 + upTo_10 : upTo_10;
        const u32 upTo_25 = upTo_if_0 ? upTo_22 + upTo_14 : upTo_14;
        const u32 upTo_26 = upTo_if_0 ? upTo_22 + upTo_15 : upTo_15;
        const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_17, 1);
        const u32 upTo_28 = upTo_if_0 ? upTo_27 + v129.x : v129.x;
        const u32 upTo_29 = upTo_if_0 ? upTo_27 + upTo_11 : upTo_11;
        const u32 upTo_30 = upTo_if_0 ? upTo_27 + upTo_16 : upTo_16;
        const u32 upTo_31 = upTo_if_0 ? upTo_27 + upTo_17 : upTo_17;
        const u32 upTo_32 = __shfl_xor_sync(0xffffffffu, upTo_19, 1);
        const u32 upTo_33 = upTo_if_0 ? upTo_32 + v130.x : v130.x;
        const u32 upTo_34 = upTo_if_0 ? upTo_32 + upTo_12 : upTo_12;
        const u32 upTo_35 = upTo_if_0 ? upTo_32 + upTo_18 : upTo_18;
        const u32 upTo_36 = upTo_if_0 ? upTo_32 + upTo_19 : upTo_19;
        const u32 upTo_37 = __shfl_xor_sync(0xffffffffu, upTo_21, 1);
        const u32 upTo_38 = upTo_if_0 ? upTo_37 + v131.x : v131.x;
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

        // select.ts:93  const before = above + upTo.at(bin) - counts.at(bin);
        const u32 before_0 = above_0 + (upTo_if_6 ? upTo_159 + upTo_143 : upTo_143);
        const u32 before_1 = before_0 - v128.x;

        // select.ts:94  if (before < wanted && wanted <= above + upTo.at(bin)) {
        if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
          // select.ts:95  state.set(ABOVE, before);
          shared<u32>(state + 16u) = before_1;

          // select.ts:96  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = v128.x;
          shared<u32>(state) = floor_0 ^ shift_left(r41, r732);

          // select.ts:105  state.set(OPEN, shift);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_2 = above_0 + (upTo_if_6 ? upTo_159 + upTo_144 : upTo_144);
        const u32 before_3 = before_2 - v128.y;
        if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
          shared<u32>(state + 16u) = before_3;
          shared<u32>(state + 20u) = v128.y;
          shared<u32>(state) = floor_0 ^ shift_left(r42, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_4 = above_0 + (upTo_if_6 ? upTo_159 + upTo_145 : upTo_145);
        const u32 before_5 = before_4 - v128.z;
        if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
          shared<u32>(state + 16u) = before_5;
          shared<u32>(state + 20u) = v128.z;
          shared<u32>(state) = floor_0 ^ shift_left(r43, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_6 = above_0 + (upTo_if_6 ? upTo_159 + upTo_146 : upTo_146);
        const u32 before_7 = before_6 - v128.w;
        if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
          shared<u32>(state + 16u) = before_7;
          shared<u32>(state + 20u) = v128.w;
          shared<u32>(state) = floor_0 ^ shift_left(r44, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_8 = above_0 + (upTo_if_6 ? upTo_159 + upTo_147 : upTo_147);
        const u32 before_9 = before_8 - v129.x;
        if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
          shared<u32>(state + 16u) = before_9;
          shared<u32>(state + 20u) = v129.x;
          shared<u32>(state) = floor_0 ^ shift_left(r45, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_10 = above_0 + (upTo_if_6 ? upTo_159 + upTo_148 : upTo_148);
        const u32 before_11 = before_10 - v129.y;
        if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
          shared<u32>(state + 16u) = before_11;
          shared<u32>(state + 20u) = v129.y;
          shared<u32>(state) = floor_0 ^ shift_left(r46, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_12 = above_0 + (upTo_if_6 ? upTo_159 + upTo_149 : upTo_149);
        const u32 before_13 = before_12 - v129.z;
        if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
          shared<u32>(state + 16u) = before_13;
          shared<u32>(state + 20u) = v129.z;
          shared<u32>(state) = floor_0 ^ shift_left(r47, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_14 = above_0 + (upTo_if_6 ? upTo_159 + upTo_150 : upTo_150);
        const u32 before_15 = before_14 - v129.w;
        if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
          shared<u32>(state + 16u) = before_15;
          shared<u32>(state + 20u) = v129.w;
          shared<u32>(state) = floor_0 ^ shift_left(r48, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_16 = above_0 + (upTo_if_6 ? upTo_159 + upTo_151 : upTo_151);
        const u32 before_17 = before_16 - v130.x;
        if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
          shared<u32>(state + 16u) = before_17;
          shared<u32>(state + 20u) = v130.x;
          shared<u32>(state) = floor_0 ^ shift_left(r49, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_18 = above_0 + (upTo_if_6 ? upTo_159 + upTo_152 : upTo_152);
        const u32 before_19 = before_18 - v130.y;
        if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
          shared<u32>(state + 16u) = before_19;
          shared<u32>(state + 20u) = v130.y;
          shared<u32>(state) = floor_0 ^ shift_left(r50, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_20 = above_0 + (upTo_if_6 ? upTo_159 + upTo_153 : upTo_153);
        const u32 before_21 = before_20 - v130.z;
        if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
          shared<u32>(state + 16u) = before_21;
          shared<u32>(state + 20u) = v130.z;
          shared<u32>(state) = floor_0 ^ shift_left(r51, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_22 = above_0 + (upTo_if_6 ? upTo_159 + upTo_154 : upTo_154);
        const u32 before_23 = before_22 - v130.w;
        if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
          shared<u32>(state + 16u) = before_23;
          shared<u32>(state + 20u) = v130.w;
          shared<u32>(state) = floor_0 ^ shift_left(r52, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_24 = above_0 + (upTo_if_6 ? upTo_159 + upTo_155 : upTo_155);
        const u32 before_25 = before_24 - v131.x;
        if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
          shared<u32>(state + 16u) = before_25;
          shared<u32>(state + 20u) = v131.x;
          shared<u32>(state) = floor_0 ^ shift_left(r53, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_26 = above_0 + (upTo_if_6 ? upTo_159 + upTo_156 : upTo_156);
        const u32 before_27 = before_26 - v131.y;
        if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
          shared<u32>(state + 16u) = before_27;
          shared<u32>(state + 20u) = v131.y;
          shared<u32>(state) = floor_0 ^ shift_left(r54, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_28 = above_0 + (upTo_if_6 ? upTo_159 + upTo_157 : upTo_157);
        const u32 before_29 = before_28 - v131.z;
        if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
          shared<u32>(state + 16u) = before_29;
          shared<u32>(state + 20u) = v131.z;
          shared<u32>(state) = floor_0 ^ shift_left(r55, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_30 = above_0 + (upTo_if_6 ? upTo_159 + upTo_158 : upTo_158);
        const u32 before_31 = before_30 - v131.w;
        if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
          shared<u32>(state + 16u) = before_31;
          shared<u32>(state + 20u) = v131.w;
          shared<u32>(state) = floor_0 ^ shift_left(r56, r732);
          shared<u32>(state + 4u) = shift_0;
        }
        __syncthreads();
        const u32 r734 = shared<u32>(state + 4u);
        bool p7 = (int)r734 > 0;
        if (p7) {
          const u32 r735 = shared<u32>(state + 16u);
          const u32 r736 = shared<u32>(state + 20u);
          p7 = (int)(r735 + r736) > 2048;
        }
        p6 = p7;
      }

      // select.ts:140  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r737 = shared<u32>(state + 12u);
      bool p8 = (int)r737 > 0;
      if (p8) {
        const u32 r738 = shared<u32>(state + 16u);
        const u32 r739 = shared<u32>(state + 20u);
        p8 = (int)(r738 + r739) > 2048;
      }
      bool p9 = p8;
      for (;;) {
        if (!p9) break;

        // select.ts:141  const from = state.at(FROM);
        const u32 from = shared<u32>(state + 8u);

        // select.ts:142  const bits = state.at(BITS);
        const u32 bits = shared<u32>(state + 12u);

        // select.ts:143  const shift = max(bits - DIGIT, 0);
        const u32 shift = max((int)(bits - 11u), 0);

        // select.ts:144  fill(bins, 0);
        shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:176  (floor, from, bits, shift) =>
        const u32 r740 = shared<u32>(state);

        // select.ts:117  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
        const u32 r741 = shift_right(2147483647u, (31u - bits) & 0x1fu);
        const u32 r742 = shift & 0x1fu;

        // select.ts:177  parallel([kept], (i) => {
        __syncthreads();
        #pragma unroll 1
        for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 128u, kept_0)) {
          // select.ts:178  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
          const u32 r743 = shared<u32>(i2 * 4u + candidates);
          if (r743 == r740) {
            // select.ts:115  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
            const u32 r744 = shared<u32>(i2 * 4u + columns);

            // select.ts:116  const offset = u32(column - from);
            const u32 offset = r744 - from;
            if (offset <= r741) {
              atomicAdd_block(&shared<int>(shift_right(offset, r742) * 4u + bins), 1);
            }
          }
        }

        // select.ts:146  enterBin(load(bins), wanted, state, (bin) => {
        __syncthreads();
        const uint4 v132 = shared<uint4>(r39);
        const uint4 v133 = shared<uint4>(r39 + 512u);
        const uint4 v134 = shared<uint4>(r39 + 1024u);
        const uint4 v135 = shared<uint4>(r39 + 1536u);
        const u32 above = shared<u32>(state + 16u);
        const u32 upTo_160 = v132.x + v132.y;
        const u32 upTo_161 = v133.x + v133.y;
        const u32 upTo_162 = v134.x + v134.y;
        const u32 upTo_163 = v135.x + v135.y;
        const u32 upTo_164 = upTo_160 + v132.z;
        const u32 upTo_165 = upTo_160 + (v132.z + v132.w);
        const u32 upTo_166 = upTo_161 + v133.z;
        const u32 upTo_167 = upTo_161 + (v133.z + v133.w);
        const u32 upTo_168 = upTo_162 + v134.z;
        const u32 upTo_169 = upTo_162 + (v134.z + v134.w);
        const u32 upTo_170 = upTo_163 + v135.z;
        const u32 upTo_171 = upTo_163 + (v135.z + v135.w);
        const u32 upTo_172 = __shfl_xor_sync(0xffffffffu, upTo_165, 1);
        const u32 upTo_173 = upTo_if_0 ? upTo_172 + v132.x : v132.x;
        const u32 upTo_174 = upTo_if_0 ? upTo_172 + upTo_160 : upTo_160;
        const u32 upTo_175 = upTo_if_0 ? upTo_172 + upTo_164 : upTo_164;
        const u32 upTo_176 = upTo_if_0 ? upTo_172 + upTo_165 : upTo_165;
        const u32 upTo_177 = __shfl_xor_sync(0xffffffffu, upTo_167, 1);
        const u32 upTo_178 = upTo_if_0 ? upTo_177 + v133.x : v133.x;
        const u32 upTo_179 = upTo_if_0 ? upTo_177 + upTo_161 : upTo_161;
        const u32 upTo_180 = upTo_if_0 ? upTo_177 + upTo_166 : upTo_166;
        const u32 upTo_181 = upTo_if_0 ? upTo_177 + upTo_167 : upTo_167;
        const u32 upTo_182 = __shfl_xor_sync(0xffffffffu, upTo_169, 1);
        const u32 upTo_183 = upTo_if_0 ? upTo_182 + v134.x : v134.x;
        const u32 upTo_184 = upTo_if_0 ? upTo_182 + upTo_162 : upTo_162;
        const u32 upTo_185 = upTo_if_0 ? upTo_182 + upTo_168 : upTo_168;
        const u32 upTo_186 = upTo_if_0 ? upTo_182 + upTo_169 : upTo_169;
        const u32 upTo_187 = __shfl_xor_sync(0xffffffffu, upTo_171, 1);
        const u32 upTo_188 = upTo_if_0 ? upTo_187 + v135.x : v135.x;
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
        const u32 before_32 = above + (upTo_if_6 ? upTo_309 + upTo_293 : upTo_293);
        const u32 before_33 = before_32 - v132.x;
        if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
          shared<u32>(state + 16u) = before_33;
          shared<u32>(state + 20u) = v132.x;
          shared<u32>(state + 8u) = from + shift_left(r58, r742);

          // select.ts:148  state.set(BITS, shift);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_34 = above + (upTo_if_6 ? upTo_309 + upTo_294 : upTo_294);
        const u32 before_35 = before_34 - v132.y;
        if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
          shared<u32>(state + 16u) = before_35;
          shared<u32>(state + 20u) = v132.y;
          shared<u32>(state + 8u) = from + shift_left(r59, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_36 = above + (upTo_if_6 ? upTo_309 + upTo_295 : upTo_295);
        const u32 before_37 = before_36 - v132.z;
        if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
          shared<u32>(state + 16u) = before_37;
          shared<u32>(state + 20u) = v132.z;
          shared<u32>(state + 8u) = from + shift_left(r60, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_38 = above + (upTo_if_6 ? upTo_309 + upTo_296 : upTo_296);
        const u32 before_39 = before_38 - v132.w;
        if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
          shared<u32>(state + 16u) = before_39;
          shared<u32>(state + 20u) = v132.w;
          shared<u32>(state + 8u) = from + shift_left(r61, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_40 = above + (upTo_if_6 ? upTo_309 + upTo_297 : upTo_297);
        const u32 before_41 = before_40 - v133.x;
        if ((int)before_41 < 2048 && (int)before_40 >= 2048) {
          shared<u32>(state + 16u) = before_41;
          shared<u32>(state + 20u) = v133.x;
          shared<u32>(state + 8u) = from + shift_left(r62, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_42 = above + (upTo_if_6 ? upTo_309 + upTo_298 : upTo_298);
        const u32 before_43 = before_42 - v133.y;
        if ((int)before_43 < 2048 && (int)before_42 >= 2048) {
          shared<u32>(state + 16u) = before_43;
          shared<u32>(state + 20u) = v133.y;
          shared<u32>(state + 8u) = from + shift_left(r63, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_44 = above + (upTo_if_6 ? upTo_309 + upTo_299 : upTo_299);
        const u32 before_45 = before_44 - v133.z;
        if ((int)before_45 < 2048 && (int)before_44 >= 2048) {
          shared<u32>(state + 16u) = before_45;
          shared<u32>(state + 20u) = v133.z;
          shared<u32>(state + 8u) = from + shift_left(r64, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_46 = above + (upTo_if_6 ? upTo_309 + upTo_300 : upTo_300);
        const u32 before_47 = before_46 - v133.w;
        if ((int)before_47 < 2048 && (int)before_46 >= 2048) {
          shared<u32>(state + 16u) = before_47;
          shared<u32>(state + 20u) = v133.w;
          shared<u32>(state + 8u) = from + shift_left(r65, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_48 = above + (upTo_if_6 ? upTo_309 + upTo_301 : upTo_301);
        const u32 before_49 = before_48 - v134.x;
        if ((int)before_49 < 2048 && (int)before_48 >= 2048) {
          shared<u32>(state + 16u) = before_49;
          shared<u32>(state + 20u) = v134.x;
          shared<u32>(state + 8u) = from + shift_left(r66, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_50 = above + (upTo_if_6 ? upTo_309 + upTo_302 : upTo_302);
        const u32 before_51 = before_50 - v134.y;
        if ((int)before_51 < 2048 && (int)before_50 >= 2048) {
          shared<u32>(state + 16u) = before_51;
          shared<u32>(state + 20u) = v134.y;
          shared<u32>(state + 8u) = from + shift_left(r67, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_52 = above + (upTo_if_6 ? upTo_309 + upTo_303 : upTo_303);
        const u32 before_53 = before_52 - v134.z;
        if ((int)before_53 < 2048 && (int)before_52 >= 2048) {
          shared<u32>(state + 16u) = before_53;
          shared<u32>(state + 20u) = v134.z;
          shared<u32>(state + 8u) = from + shift_left(r68, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_54 = above + (upTo_if_6 ? upTo_309 + upTo_304 : upTo_304);
        const u32 before_55 = before_54 - v134.w;
        if ((int)before_55 < 2048 && (int)before_54 >= 2048) {
          shared<u32>(state + 16u) = before_55;
          shared<u32>(state + 20u) = v134.w;
          shared<u32>(state + 8u) = from + shift_left(r69, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_56 = above + (upTo_if_6 ? upTo_309 + upTo_305 : upTo_305);
        const u32 before_57 = before_56 - v135.x;
        if ((int)before_57 < 2048 && (int)before_56 >= 2048) {
          shared<u32>(state + 16u) = before_57;
          shared<u32>(state + 20u) = v135.x;
          shared<u32>(state + 8u) = from + shift_left(r70, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_58 = above + (upTo_if_6 ? upTo_309 + upTo_306 : upTo_306);
        const u32 before_59 = before_58 - v135.y;
        if ((int)before_59 < 2048 && (int)before_58 >= 2048) {
          shared<u32>(state + 16u) = before_59;
          shared<u32>(state + 20u) = v135.y;
          shared<u32>(state + 8u) = from + shift_left(r71, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_60 = above + (upTo_if_6 ? upTo_309 + upTo_307 : upTo_307);
        const u32 before_61 = before_60 - v135.z;
        if ((int)before_61 < 2048 && (int)before_60 >= 2048) {
          shared<u32>(state + 16u) = before_61;
          shared<u32>(state + 20u) = v135.z;
          shared<u32>(state + 8u) = from + shift_left(r72, r742);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_62 = above + (upTo_if_6 ? upTo_309 + upTo_308 : upTo_308);
        const u32 before = before_62 - v135.w;
        if ((int)before < 2048 && (int)before_62 >= 2048) {
          shared<u32>(state + 16u) = before;
          shared<u32>(state + 20u) = v135.w;
          shared<u32>(state + 8u) = from + shift_left(r73, r742);
          shared<u32>(state + 12u) = shift;
        }
        __syncthreads();
        const u32 r745 = shared<u32>(state + 12u);
        bool p10 = (int)r745 > 0;
        if (p10) {
          const u32 r746 = shared<u32>(state + 16u);
          const u32 r747 = shared<u32>(state + 20u);
          p10 = (int)(r746 + r747) > 2048;
        }
        p9 = p10;
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
      const u32 r748 = kept_1 / 1024;
      const u32 r749 = kept_1 - (r748 << 10);
      const u32 r750 = r748 + (r749 != 0u && (int)(r749 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r750; chunk++) {
        // select.ts:196  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r751 = 0u;
        const u32 r752 = start + r74;
        const bool p11 = (int)r752 < kept_1;
        __syncthreads();
        if (p11) {
          r751 = shared<u32>(r752 * 4u + candidates);
        } else {
          r751 = 0u;
        }
        u32 r753 = 0u;
        const u32 r754 = start + r75;
        const bool p12 = (int)r754 < kept_1;
        if (p12) {
          r753 = shared<u32>(r754 * 4u + candidates);
        } else {
          r753 = 0u;
        }
        u32 r755 = 0u;
        const u32 r756 = start + r76;
        const bool p13 = (int)r756 < kept_1;
        if (p13) {
          r755 = shared<u32>(r756 * 4u + candidates);
        } else {
          r755 = 0u;
        }
        u32 r757 = 0u;
        const u32 r758 = start + r77;
        const bool p14 = (int)r758 < kept_1;
        if (p14) {
          r757 = shared<u32>(r758 * 4u + candidates);
        } else {
          r757 = 0u;
        }
        u32 r759 = 0u;
        const u32 r760 = start + r78;
        const bool p15 = (int)r760 < kept_1;
        if (p15) {
          r759 = shared<u32>(r760 * 4u + candidates);
        } else {
          r759 = 0u;
        }
        u32 r761 = 0u;
        const u32 r762 = start + r79;
        const bool p16 = (int)r762 < kept_1;
        if (p16) {
          r761 = shared<u32>(r762 * 4u + candidates);
        } else {
          r761 = 0u;
        }
        u32 r763 = 0u;
        const u32 r764 = start + r80;
        const bool p17 = (int)r764 < kept_1;
        if (p17) {
          r763 = shared<u32>(r764 * 4u + candidates);
        } else {
          r763 = 0u;
        }
        u32 r765 = 0u;
        const u32 r766 = start + r81;
        const bool p18 = (int)r766 < kept_1;
        if (p18) {
          r765 = shared<u32>(r766 * 4u + candidates);
        } else {
          r765 = 0u;
        }
        const u32 key_0 = r751;
        const u32 key_1 = r753;
        const u32 key_2 = r755;
        const u32 key_3 = r757;
        const u32 key_4 = r759;
        const u32 key_5 = r761;
        const u32 key_6 = r763;
        const u32 key_7 = r765;

        // select.ts:198  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r767 = 0u;
        if (p11) {
          r767 = shared<u32>(r752 * 4u + columns);
        } else {
          r767 = 0u;
        }
        u32 r768 = 0u;
        if (p12) {
          r768 = shared<u32>(r754 * 4u + columns);
        } else {
          r768 = 0u;
        }
        u32 r769 = 0u;
        if (p13) {
          r769 = shared<u32>(r756 * 4u + columns);
        } else {
          r769 = 0u;
        }
        u32 r770 = 0u;
        if (p14) {
          r770 = shared<u32>(r758 * 4u + columns);
        } else {
          r770 = 0u;
        }
        u32 r771 = 0u;
        if (p15) {
          r771 = shared<u32>(r760 * 4u + columns);
        } else {
          r771 = 0u;
        }
        u32 r772 = 0u;
        if (p16) {
          r772 = shared<u32>(r762 * 4u + columns);
        } else {
          r772 = 0u;
        }
        u32 r773 = 0u;
        if (p17) {
          r773 = shared<u32>(r764 * 4u + columns);
        } else {
          r773 = 0u;
        }
        u32 r774 = 0u;
        if (p18) {
          r774 = shared<u32>(r766 * 4u + columns);
        } else {
          r774 = 0u;
        }
        const u32 column_0 = r767;
        const u32 column_1 = r768;
        const u32 column_2 = r769;
        const u32 column_3 = r770;
        const u32 column_4 = r771;
        const u32 column_5 = r772;
        const u32 column_6 = r773;
        const u32 column_7 = r774;

        // select.ts:200  if (start + i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p19 = (int)key_0 > floor || ((int)key_0 == floor && (int)column_0 <= last);
        __syncthreads();
        if (p11 && p19) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + candidates) = key_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p20 = (int)key_1 > floor || ((int)key_1 == floor && (int)column_1 <= last);
        if (p12 && p20) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + candidates) = key_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p21 = (int)key_2 > floor || ((int)key_2 == floor && (int)column_2 <= last);
        if (p13 && p21) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + candidates) = key_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p22 = (int)key_3 > floor || ((int)key_3 == floor && (int)column_3 <= last);
        if (p14 && p22) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + candidates) = key_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
        const bool p23 = (int)key_4 > floor || ((int)key_4 == floor && (int)column_4 <= last);
        if (p15 && p23) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + candidates) = key_4;
            shared<u32>(at_6 * 4u + columns) = column_4;
          }
        }
        const bool p24 = (int)key_5 > floor || ((int)key_5 == floor && (int)column_5 <= last);
        if (p16 && p24) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + candidates) = key_5;
            shared<u32>(at_7 * 4u + columns) = column_5;
          }
        }
        const bool p25 = (int)key_6 > floor || ((int)key_6 == floor && (int)column_6 <= last);
        if (p17 && p25) {
          const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_8 < 4096) {
            shared<u32>(at_8 * 4u + candidates) = key_6;
            shared<u32>(at_8 * 4u + columns) = column_6;
          }
        }
        const bool p26 = (int)key_7 > floor || ((int)key_7 == floor && (int)column_7 <= last);
        if (p18 && p26) {
          const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_9 < 4096) {
            shared<u32>(at_9 * 4u + candidates) = key_7;
            shared<u32>(at_9 * 4u + columns) = column_7;
          }
        }
      }

      // select.ts:64  export function floatOf(key: number): number {
      __syncthreads();
      const u32 r775 = shared<u32>(state);

      // indexer_topk_paged.ts:96  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
      bar = __uint_as_float(r775 ^ (((int)r775 >> 31) & 0x7fffffffu));
    }
    r21 = r20;
    const u32 r776 = r20 + 8192u;
    r20 = (int)r776 >= 24576 ? 0u : r776;
  }

  // select-row.ts:136  const kept = state.at(KEPT);
  __syncthreads();
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:138  values.set(row, part, i, i < kept ? floatOf(keys.at(i)) : -Infinity);
  const s64 d10 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d11 = part_values + d10 + 8192ll * (int)blockIdx.y;

  // select-row.ts:139  places.set(row, part, i, i < kept ? columns.at(i) : -1);
  char* const d12 = part_columns + d10 + 8192ll * (int)blockIdx.y;

  // select-row.ts:137  parallel([topk], (i) => {
  #pragma unroll 1
  for (int i3 = (int)threadIdx.x; i3 < 2048; i3 += 128) {
    float f0 = 0.0f;
    const bool p27 = i3 < (int)kept;
    if (p27) {
      const u32 r777 = shared<u32>(i3 * 4u + candidates);
      f0 = __uint_as_float(r777 ^ (((int)r777 >> 31) & 0x7fffffffu));
    } else {
      f0 = __uint_as_float(0xff800000u);
    }
    if (sums_if) *(float*)(d11 + 4ll * i3) = f0;
    u32 r778 = 0u;
    if (p27) {
      r778 = shared<u32>(i3 * 4u + columns);
    } else {
      r778 = -1u;
    }
    if (sums_if) *(u32*)(d12 + 4ll * i3) = r778;
  }
}
