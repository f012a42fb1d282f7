//
// indexer_topk_paged: tilewright, for sm_80
//   H = 64, D = 128, topk = 2048
//   spare = 2048, stages = 3, warps = 4
//   order = index, out = logical
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// 77856 bytes
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
  const u32 Q = shared_address(smem) + 65536u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 73728u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 73760u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 74272u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 74784u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch3 = shared_address(smem) + 75296u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 75808u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch5 = shared_address(smem) + 76320u; // 512 bytes: i32[1, 128]: upTo.2 across warps
  const u32 scratch6 = shared_address(smem) + 76832u; // 512 bytes: i32[1, 128]: upTo.3 across warps
  const u32 scratch7 = shared_address(smem) + 77344u; // 512 bytes: i32[1, 128]: upTo.3 across warps

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
  const u32 r29 = K + (r24 ^ 0x20u);
  const u32 r30 = Q + (r27 ^ 0x20u);
  const u32 r31 = K + (r24 ^ 0x40u);
  const u32 r32 = Q + (r27 ^ 0x40u);
  const u32 r33 = K + (r24 ^ 0x60u);
  const u32 r34 = Q + (r27 ^ 0x60u);

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
    u32 Q_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
    const u32 r113 = __byte_perm(K_part_0[0], 0u, 0x1404u);
    const u32 r114 = r113 & 0x7f007f00u;
    const u32 r115 = lop3_b32<248>(mul_rn_f16x2(r114 >> 1, 1543527424u), r113, 0x80008000u);
    const u32 r116 = r115 | prmt_b32(r114 + 16777472u, 0u, 48025u);
    const u32 r117 = __byte_perm(K_part_0[0] >> 16, 0u, 0x1404u);
    const u32 r118 = r117 & 0x7f007f00u;
    const u32 r119 = lop3_b32<248>(mul_rn_f16x2(r118 >> 1, 1543527424u), r117, 0x80008000u);
    const u32 r120 = r119 | prmt_b32(r118 + 16777472u, 0u, 48025u);
    const u32 r121 = __byte_perm(K_part_0[1], 0u, 0x1404u);
    const u32 r122 = r121 & 0x7f007f00u;
    const u32 r123 = lop3_b32<248>(mul_rn_f16x2(r122 >> 1, 1543527424u), r121, 0x80008000u);
    const u32 r124 = r123 | prmt_b32(r122 + 16777472u, 0u, 48025u);
    const u32 r125 = __byte_perm(K_part_0[1] >> 16, 0u, 0x1404u);
    const u32 r126 = r125 & 0x7f007f00u;
    const u32 r127 = lop3_b32<248>(mul_rn_f16x2(r126 >> 1, 1543527424u), r125, 0x80008000u);
    const u32 r128 = r127 | prmt_b32(r126 + 16777472u, 0u, 48025u);
    const u32 r129 = __byte_perm(K_part_0[2], 0u, 0x1404u);
    const u32 r130 = r129 & 0x7f007f00u;
    const u32 r131 = lop3_b32<248>(mul_rn_f16x2(r130 >> 1, 1543527424u), r129, 0x80008000u);
    const u32 r132 = r131 | prmt_b32(r130 + 16777472u, 0u, 48025u);
    const u32 r133 = __byte_perm(K_part_0[2] >> 16, 0u, 0x1404u);
    const u32 r134 = r133 & 0x7f007f00u;
    const u32 r135 = lop3_b32<248>(mul_rn_f16x2(r134 >> 1, 1543527424u), r133, 0x80008000u);
    const u32 r136 = r135 | prmt_b32(r134 + 16777472u, 0u, 48025u);
    const u32 r137 = __byte_perm(K_part_0[3], 0u, 0x1404u);
    const u32 r138 = r137 & 0x7f007f00u;
    const u32 r139 = lop3_b32<248>(mul_rn_f16x2(r138 >> 1, 1543527424u), r137, 0x80008000u);
    const u32 r140 = r139 | prmt_b32(r138 + 16777472u, 0u, 48025u);
    const u32 r141 = __byte_perm(K_part_0[3] >> 16, 0u, 0x1404u);
    const u32 r142 = r141 & 0x7f007f00u;
    const u32 r143 = lop3_b32<248>(mul_rn_f16x2(r142 >> 1, 1543527424u), r141, 0x80008000u);
    const u32 r144 = r143 | prmt_b32(r142 + 16777472u, 0u, 48025u);
    const u32 r145 = __byte_perm(Q_part_0[0], 0u, 0x1404u);
    const u32 r146 = r145 & 0x7f007f00u;
    const u32 r147 = lop3_b32<248>(mul_rn_f16x2(r146 >> 1, 1543527424u), r145, 0x80008000u);
    const u32 r148 = r147 | prmt_b32(r146 + 16777472u, 0u, 48025u);
    const u32 r149 = __byte_perm(Q_part_0[0] >> 16, 0u, 0x1404u);
    const u32 r150 = r149 & 0x7f007f00u;
    const u32 r151 = lop3_b32<248>(mul_rn_f16x2(r150 >> 1, 1543527424u), r149, 0x80008000u);
    const u32 r152 = r151 | prmt_b32(r150 + 16777472u, 0u, 48025u);
    const u32 r153 = __byte_perm(Q_part_0[1], 0u, 0x1404u);
    const u32 r154 = r153 & 0x7f007f00u;
    const u32 r155 = lop3_b32<248>(mul_rn_f16x2(r154 >> 1, 1543527424u), r153, 0x80008000u);
    const u32 r156 = r155 | prmt_b32(r154 + 16777472u, 0u, 48025u);
    const u32 r157 = __byte_perm(Q_part_0[1] >> 16, 0u, 0x1404u);
    const u32 r158 = r157 & 0x7f007f00u;
    const u32 r159 = lop3_b32<248>(mul_rn_f16x2(r158 >> 1, 1543527424u), r157, 0x80008000u);
    const u32 r160 = r159 | prmt_b32(r158 + 16777472u, 0u, 48025u);
    float products_0[4];
    const u32 v0[4] = {r116, r124, r120, r128};
    const u32 v1[2] = {r148, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v0, v1, zeros);
    const u32 v2[4] = {r132, r140, r136, r144};
    const u32 v3[2] = {r156, r160};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v2, v3, products_0);
    const u32 r161 = __byte_perm(Q_part_0[2], 0u, 0x1404u);
    const u32 r162 = r161 & 0x7f007f00u;
    const u32 r163 = lop3_b32<248>(mul_rn_f16x2(r162 >> 1, 1543527424u), r161, 0x80008000u);
    const u32 r164 = r163 | prmt_b32(r162 + 16777472u, 0u, 48025u);
    const u32 r165 = __byte_perm(Q_part_0[2] >> 16, 0u, 0x1404u);
    const u32 r166 = r165 & 0x7f007f00u;
    const u32 r167 = lop3_b32<248>(mul_rn_f16x2(r166 >> 1, 1543527424u), r165, 0x80008000u);
    const u32 r168 = r167 | prmt_b32(r166 + 16777472u, 0u, 48025u);
    const u32 r169 = __byte_perm(Q_part_0[3], 0u, 0x1404u);
    const u32 r170 = r169 & 0x7f007f00u;
    const u32 r171 = lop3_b32<248>(mul_rn_f16x2(r170 >> 1, 1543527424u), r169, 0x80008000u);
    const u32 r172 = r171 | prmt_b32(r170 + 16777472u, 0u, 48025u);
    const u32 r173 = __byte_perm(Q_part_0[3] >> 16, 0u, 0x1404u);
    const u32 r174 = r173 & 0x7f007f00u;
    const u32 r175 = lop3_b32<248>(mul_rn_f16x2(r174 >> 1, 1543527424u), r173, 0x80008000u);
    const u32 r176 = r175 | prmt_b32(r174 + 16777472u, 0u, 48025u);
    float products_1[4];
    const u32 v4[4] = {r116, r124, r120, r128};
    const u32 v5[2] = {r164, r168};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v4, v5, zeros);
    const u32 v6[4] = {r132, r140, r136, r144};
    const u32 v7[2] = {r172, r176};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v6, v7, products_1);
    u32 Q_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
    const u32 r177 = __byte_perm(Q_part_1[0], 0u, 0x1404u);
    const u32 r178 = r177 & 0x7f007f00u;
    const u32 r179 = lop3_b32<248>(mul_rn_f16x2(r178 >> 1, 1543527424u), r177, 0x80008000u);
    const u32 r180 = r179 | prmt_b32(r178 + 16777472u, 0u, 48025u);
    const u32 r181 = __byte_perm(Q_part_1[0] >> 16, 0u, 0x1404u);
    const u32 r182 = r181 & 0x7f007f00u;
    const u32 r183 = lop3_b32<248>(mul_rn_f16x2(r182 >> 1, 1543527424u), r181, 0x80008000u);
    const u32 r184 = r183 | prmt_b32(r182 + 16777472u, 0u, 48025u);
    const u32 r185 = __byte_perm(Q_part_1[1], 0u, 0x1404u);
    const u32 r186 = r185 & 0x7f007f00u;
    const u32 r187 = lop3_b32<248>(mul_rn_f16x2(r186 >> 1, 1543527424u), r185, 0x80008000u);
    const u32 r188 = r187 | prmt_b32(r186 + 16777472u, 0u, 48025u);
    const u32 r189 = __byte_perm(Q_part_1[1] >> 16, 0u, 0x1404u);
    const u32 r190 = r189 & 0x7f007f00u;
    const u32 r191 = lop3_b32<248>(mul_rn_f16x2(r190 >> 1, 1543527424u), r189, 0x80008000u);
    const u32 r192 = r191 | prmt_b32(r190 + 16777472u, 0u, 48025u);
    float products_2[4];
    const u32 v8[4] = {r116, r124, r120, r128};
    const u32 v9[2] = {r180, r184};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v8, v9, zeros);
    const u32 v10[4] = {r132, r140, r136, r144};
    const u32 v11[2] = {r188, r192};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v10, v11, products_2);
    const u32 r193 = __byte_perm(Q_part_1[2], 0u, 0x1404u);
    const u32 r194 = r193 & 0x7f007f00u;
    const u32 r195 = lop3_b32<248>(mul_rn_f16x2(r194 >> 1, 1543527424u), r193, 0x80008000u);
    const u32 r196 = r195 | prmt_b32(r194 + 16777472u, 0u, 48025u);
    const u32 r197 = __byte_perm(Q_part_1[2] >> 16, 0u, 0x1404u);
    const u32 r198 = r197 & 0x7f007f00u;
    const u32 r199 = lop3_b32<248>(mul_rn_f16x2(r198 >> 1, 1543527424u), r197, 0x80008000u);
    const u32 r200 = r199 | prmt_b32(r198 + 16777472u, 0u, 48025u);
    const u32 r201 = __byte_perm(Q_part_1[3], 0u, 0x1404u);
    const u32 r202 = r201 & 0x7f007f00u;
    const u32 r203 = lop3_b32<248>(mul_rn_f16x2(r202 >> 1, 1543527424u), r201, 0x80008000u);
    const u32 r204 = r203 | prmt_b32(r202 + 16777472u, 0u, 48025u);
    const u32 r205 = __byte_perm(Q_part_1[3] >> 16, 0u, 0x1404u);
    const u32 r206 = r205 & 0x7f007f00u;
    const u32 r207 = lop3_b32<248>(mul_rn_f16x2(r206 >> 1, 1543527424u), r205, 0x80008000u);
    const u32 r208 = r207 | prmt_b32(r206 + 16777472u, 0u, 48025u);
    float products_3[4];
    const u32 v12[4] = {r116, r124, r120, r128};
    const u32 v13[2] = {r196, r200};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v12, v13, zeros);
    const u32 v14[4] = {r132, r140, r136, r144};
    const u32 v15[2] = {r204, r208};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v14, v15, products_3);
    u32 Q_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
    const u32 r209 = __byte_perm(Q_part_2[0], 0u, 0x1404u);
    const u32 r210 = r209 & 0x7f007f00u;
    const u32 r211 = lop3_b32<248>(mul_rn_f16x2(r210 >> 1, 1543527424u), r209, 0x80008000u);
    const u32 r212 = r211 | prmt_b32(r210 + 16777472u, 0u, 48025u);
    const u32 r213 = __byte_perm(Q_part_2[0] >> 16, 0u, 0x1404u);
    const u32 r214 = r213 & 0x7f007f00u;
    const u32 r215 = lop3_b32<248>(mul_rn_f16x2(r214 >> 1, 1543527424u), r213, 0x80008000u);
    const u32 r216 = r215 | prmt_b32(r214 + 16777472u, 0u, 48025u);
    const u32 r217 = __byte_perm(Q_part_2[1], 0u, 0x1404u);
    const u32 r218 = r217 & 0x7f007f00u;
    const u32 r219 = lop3_b32<248>(mul_rn_f16x2(r218 >> 1, 1543527424u), r217, 0x80008000u);
    const u32 r220 = r219 | prmt_b32(r218 + 16777472u, 0u, 48025u);
    const u32 r221 = __byte_perm(Q_part_2[1] >> 16, 0u, 0x1404u);
    const u32 r222 = r221 & 0x7f007f00u;
    const u32 r223 = lop3_b32<248>(mul_rn_f16x2(r222 >> 1, 1543527424u), r221, 0x80008000u);
    const u32 r224 = r223 | prmt_b32(r222 + 16777472u, 0u, 48025u);
    float products_4[4];
    const u32 v16[4] = {r116, r124, r120, r128};
    const u32 v17[2] = {r212, r216};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v16, v17, zeros);
    const u32 v18[4] = {r132, r140, r136, r144};
    const u32 v19[2] = {r220, r224};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v18, v19, products_4);
    const u32 r225 = __byte_perm(Q_part_2[2], 0u, 0x1404u);
    const u32 r226 = r225 & 0x7f007f00u;
    const u32 r227 = lop3_b32<248>(mul_rn_f16x2(r226 >> 1, 1543527424u), r225, 0x80008000u);
    const u32 r228 = r227 | prmt_b32(r226 + 16777472u, 0u, 48025u);
    const u32 r229 = __byte_perm(Q_part_2[2] >> 16, 0u, 0x1404u);
    const u32 r230 = r229 & 0x7f007f00u;
    const u32 r231 = lop3_b32<248>(mul_rn_f16x2(r230 >> 1, 1543527424u), r229, 0x80008000u);
    const u32 r232 = r231 | prmt_b32(r230 + 16777472u, 0u, 48025u);
    const u32 r233 = __byte_perm(Q_part_2[3], 0u, 0x1404u);
    const u32 r234 = r233 & 0x7f007f00u;
    const u32 r235 = lop3_b32<248>(mul_rn_f16x2(r234 >> 1, 1543527424u), r233, 0x80008000u);
    const u32 r236 = r235 | prmt_b32(r234 + 16777472u, 0u, 48025u);
    const u32 r237 = __byte_perm(Q_part_2[3] >> 16, 0u, 0x1404u);
    const u32 r238 = r237 & 0x7f007f00u;
    const u32 r239 = lop3_b32<248>(mul_rn_f16x2(r238 >> 1, 1543527424u), r237, 0x80008000u);
    const u32 r240 = r239 | prmt_b32(r238 + 16777472u, 0u, 48025u);
    float products_5[4];
    const u32 v20[4] = {r116, r124, r120, r128};
    const u32 v21[2] = {r228, r232};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v20, v21, zeros);
    const u32 v22[4] = {r132, r140, r136, r144};
    const u32 v23[2] = {r236, r240};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v22, v23, products_5);
    u32 Q_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
    const u32 r241 = __byte_perm(Q_part_3[0], 0u, 0x1404u);
    const u32 r242 = r241 & 0x7f007f00u;
    const u32 r243 = lop3_b32<248>(mul_rn_f16x2(r242 >> 1, 1543527424u), r241, 0x80008000u);
    const u32 r244 = r243 | prmt_b32(r242 + 16777472u, 0u, 48025u);
    const u32 r245 = __byte_perm(Q_part_3[0] >> 16, 0u, 0x1404u);
    const u32 r246 = r245 & 0x7f007f00u;
    const u32 r247 = lop3_b32<248>(mul_rn_f16x2(r246 >> 1, 1543527424u), r245, 0x80008000u);
    const u32 r248 = r247 | prmt_b32(r246 + 16777472u, 0u, 48025u);
    const u32 r249 = __byte_perm(Q_part_3[1], 0u, 0x1404u);
    const u32 r250 = r249 & 0x7f007f00u;
    const u32 r251 = lop3_b32<248>(mul_rn_f16x2(r250 >> 1, 1543527424u), r249, 0x80008000u);
    const u32 r252 = r251 | prmt_b32(r250 + 16777472u, 0u, 48025u);
    const u32 r253 = __byte_perm(Q_part_3[1] >> 16, 0u, 0x1404u);
    const u32 r254 = r253 & 0x7f007f00u;
    const u32 r255 = lop3_b32<248>(mul_rn_f16x2(r254 >> 1, 1543527424u), r253, 0x80008000u);
    const u32 r256 = r255 | prmt_b32(r254 + 16777472u, 0u, 48025u);
    float products_6[4];
    const u32 v24[4] = {r116, r124, r120, r128};
    const u32 v25[2] = {r244, r248};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v24, v25, zeros);
    const u32 v26[4] = {r132, r140, r136, r144};
    const u32 v27[2] = {r252, r256};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v26, v27, products_6);
    const u32 r257 = __byte_perm(Q_part_3[2], 0u, 0x1404u);
    const u32 r258 = r257 & 0x7f007f00u;
    const u32 r259 = lop3_b32<248>(mul_rn_f16x2(r258 >> 1, 1543527424u), r257, 0x80008000u);
    const u32 r260 = r259 | prmt_b32(r258 + 16777472u, 0u, 48025u);
    const u32 r261 = __byte_perm(Q_part_3[2] >> 16, 0u, 0x1404u);
    const u32 r262 = r261 & 0x7f007f00u;
    const u32 r263 = lop3_b32<248>(mul_rn_f16x2(r262 >> 1, 1543527424u), r261, 0x80008000u);
    const u32 r264 = r263 | prmt_b32(r262 + 16777472u, 0u, 48025u);
    const u32 r265 = __byte_perm(Q_part_3[3], 0u, 0x1404u);
    const u32 r266 = r265 & 0x7f007f00u;
    const u32 r267 = lop3_b32<248>(mul_rn_f16x2(r266 >> 1, 1543527424u), r265, 0x80008000u);
    const u32 r268 = r267 | prmt_b32(r266 + 16777472u, 0u, 48025u);
    const u32 r269 = __byte_perm(Q_part_3[3] >> 16, 0u, 0x1404u);
    const u32 r270 = r269 & 0x7f007f00u;
    const u32 r271 = lop3_b32<248>(mul_rn_f16x2(r270 >> 1, 1543527424u), r269, 0x80008000u);
    const u32 r272 = r271 | prmt_b32(r270 + 16777472u, 0u, 48025u);
    float products_7[4];
    const u32 v28[4] = {r116, r124, r120, r128};
    const u32 v29[2] = {r260, r264};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v28, v29, zeros);
    const u32 v30[4] = {r132, r140, r136, r144};
    const u32 v31[2] = {r268, r272};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v30, v31, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r17);
    u32 Q_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_4, r30);
    const u32 r273 = __byte_perm(K_part_1[0], 0u, 0x1404u);
    const u32 r274 = r273 & 0x7f007f00u;
    const u32 r275 = lop3_b32<248>(mul_rn_f16x2(r274 >> 1, 1543527424u), r273, 0x80008000u);
    const u32 r276 = r275 | prmt_b32(r274 + 16777472u, 0u, 48025u);
    const u32 r277 = __byte_perm(K_part_1[0] >> 16, 0u, 0x1404u);
    const u32 r278 = r277 & 0x7f007f00u;
    const u32 r279 = lop3_b32<248>(mul_rn_f16x2(r278 >> 1, 1543527424u), r277, 0x80008000u);
    const u32 r280 = r279 | prmt_b32(r278 + 16777472u, 0u, 48025u);
    const u32 r281 = __byte_perm(K_part_1[1], 0u, 0x1404u);
    const u32 r282 = r281 & 0x7f007f00u;
    const u32 r283 = lop3_b32<248>(mul_rn_f16x2(r282 >> 1, 1543527424u), r281, 0x80008000u);
    const u32 r284 = r283 | prmt_b32(r282 + 16777472u, 0u, 48025u);
    const u32 r285 = __byte_perm(K_part_1[1] >> 16, 0u, 0x1404u);
    const u32 r286 = r285 & 0x7f007f00u;
    const u32 r287 = lop3_b32<248>(mul_rn_f16x2(r286 >> 1, 1543527424u), r285, 0x80008000u);
    const u32 r288 = r287 | prmt_b32(r286 + 16777472u, 0u, 48025u);
    const u32 r289 = __byte_perm(K_part_1[2], 0u, 0x1404u);
    const u32 r290 = r289 & 0x7f007f00u;
    const u32 r291 = lop3_b32<248>(mul_rn_f16x2(r290 >> 1, 1543527424u), r289, 0x80008000u);
    const u32 r292 = r291 | prmt_b32(r290 + 16777472u, 0u, 48025u);
    const u32 r293 = __byte_perm(K_part_1[2] >> 16, 0u, 0x1404u);
    const u32 r294 = r293 & 0x7f007f00u;
    const u32 r295 = lop3_b32<248>(mul_rn_f16x2(r294 >> 1, 1543527424u), r293, 0x80008000u);
    const u32 r296 = r295 | prmt_b32(r294 + 16777472u, 0u, 48025u);
    const u32 r297 = __byte_perm(K_part_1[3], 0u, 0x1404u);
    const u32 r298 = r297 & 0x7f007f00u;
    const u32 r299 = lop3_b32<248>(mul_rn_f16x2(r298 >> 1, 1543527424u), r297, 0x80008000u);
    const u32 r300 = r299 | prmt_b32(r298 + 16777472u, 0u, 48025u);
    const u32 r301 = __byte_perm(K_part_1[3] >> 16, 0u, 0x1404u);
    const u32 r302 = r301 & 0x7f007f00u;
    const u32 r303 = lop3_b32<248>(mul_rn_f16x2(r302 >> 1, 1543527424u), r301, 0x80008000u);
    const u32 r304 = r303 | prmt_b32(r302 + 16777472u, 0u, 48025u);
    const u32 r305 = __byte_perm(Q_part_4[0], 0u, 0x1404u);
    const u32 r306 = r305 & 0x7f007f00u;
    const u32 r307 = lop3_b32<248>(mul_rn_f16x2(r306 >> 1, 1543527424u), r305, 0x80008000u);
    const u32 r308 = r307 | prmt_b32(r306 + 16777472u, 0u, 48025u);
    const u32 r309 = __byte_perm(Q_part_4[0] >> 16, 0u, 0x1404u);
    const u32 r310 = r309 & 0x7f007f00u;
    const u32 r311 = lop3_b32<248>(mul_rn_f16x2(r310 >> 1, 1543527424u), r309, 0x80008000u);
    const u32 r312 = r311 | prmt_b32(r310 + 16777472u, 0u, 48025u);
    const u32 r313 = __byte_perm(Q_part_4[1], 0u, 0x1404u);
    const u32 r314 = r313 & 0x7f007f00u;
    const u32 r315 = lop3_b32<248>(mul_rn_f16x2(r314 >> 1, 1543527424u), r313, 0x80008000u);
    const u32 r316 = r315 | prmt_b32(r314 + 16777472u, 0u, 48025u);
    const u32 r317 = __byte_perm(Q_part_4[1] >> 16, 0u, 0x1404u);
    const u32 r318 = r317 & 0x7f007f00u;
    const u32 r319 = lop3_b32<248>(mul_rn_f16x2(r318 >> 1, 1543527424u), r317, 0x80008000u);
    const u32 r320 = r319 | prmt_b32(r318 + 16777472u, 0u, 48025u);
    const u32 v32[4] = {r276, r284, r280, r288};
    const u32 v33[2] = {r308, r312};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v32, v33, products_0);
    const u32 v34[4] = {r292, r300, r296, r304};
    const u32 v35[2] = {r316, r320};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v34, v35, products_0);
    const u32 r321 = __byte_perm(Q_part_4[2], 0u, 0x1404u);
    const u32 r322 = r321 & 0x7f007f00u;
    const u32 r323 = lop3_b32<248>(mul_rn_f16x2(r322 >> 1, 1543527424u), r321, 0x80008000u);
    const u32 r324 = r323 | prmt_b32(r322 + 16777472u, 0u, 48025u);
    const u32 r325 = __byte_perm(Q_part_4[2] >> 16, 0u, 0x1404u);
    const u32 r326 = r325 & 0x7f007f00u;
    const u32 r327 = lop3_b32<248>(mul_rn_f16x2(r326 >> 1, 1543527424u), r325, 0x80008000u);
    const u32 r328 = r327 | prmt_b32(r326 + 16777472u, 0u, 48025u);
    const u32 r329 = __byte_perm(Q_part_4[3], 0u, 0x1404u);
    const u32 r330 = r329 & 0x7f007f00u;
    const u32 r331 = lop3_b32<248>(mul_rn_f16x2(r330 >> 1, 1543527424u), r329, 0x80008000u);
    const u32 r332 = r331 | prmt_b32(r330 + 16777472u, 0u, 48025u);
    const u32 r333 = __byte_perm(Q_part_4[3] >> 16, 0u, 0x1404u);
    const u32 r334 = r333 & 0x7f007f00u;
    const u32 r335 = lop3_b32<248>(mul_rn_f16x2(r334 >> 1, 1543527424u), r333, 0x80008000u);
    const u32 r336 = r335 | prmt_b32(r334 + 16777472u, 0u, 48025u);
    const u32 v36[4] = {r276, r284, r280, r288};
    const u32 v37[2] = {r324, r328};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v36, v37, products_1);
    const u32 v38[4] = {r292, r300, r296, r304};
    const u32 v39[2] = {r332, r336};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v38, v39, products_1);
    u32 Q_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_5, r30 + 2048u);
    const u32 r337 = __byte_perm(Q_part_5[0], 0u, 0x1404u);
    const u32 r338 = r337 & 0x7f007f00u;
    const u32 r339 = lop3_b32<248>(mul_rn_f16x2(r338 >> 1, 1543527424u), r337, 0x80008000u);
    const u32 r340 = r339 | prmt_b32(r338 + 16777472u, 0u, 48025u);
    const u32 r341 = __byte_perm(Q_part_5[0] >> 16, 0u, 0x1404u);
    const u32 r342 = r341 & 0x7f007f00u;
    const u32 r343 = lop3_b32<248>(mul_rn_f16x2(r342 >> 1, 1543527424u), r341, 0x80008000u);
    const u32 r344 = r343 | prmt_b32(r342 + 16777472u, 0u, 48025u);
    const u32 r345 = __byte_perm(Q_part_5[1], 0u, 0x1404u);
    const u32 r346 = r345 & 0x7f007f00u;
    const u32 r347 = lop3_b32<248>(mul_rn_f16x2(r346 >> 1, 1543527424u), r345, 0x80008000u);
    const u32 r348 = r347 | prmt_b32(r346 + 16777472u, 0u, 48025u);
    const u32 r349 = __byte_perm(Q_part_5[1] >> 16, 0u, 0x1404u);
    const u32 r350 = r349 & 0x7f007f00u;
    const u32 r351 = lop3_b32<248>(mul_rn_f16x2(r350 >> 1, 1543527424u), r349, 0x80008000u);
    const u32 r352 = r351 | prmt_b32(r350 + 16777472u, 0u, 48025u);
    const u32 v40[4] = {r276, r284, r280, r288};
    const u32 v41[2] = {r340, r344};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v40, v41, products_2);
    const u32 v42[4] = {r292, r300, r296, r304};
    const u32 v43[2] = {r348, r352};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v42, v43, products_2);
    const u32 r353 = __byte_perm(Q_part_5[2], 0u, 0x1404u);
    const u32 r354 = r353 & 0x7f007f00u;
    const u32 r355 = lop3_b32<248>(mul_rn_f16x2(r354 >> 1, 1543527424u), r353, 0x80008000u);
    const u32 r356 = r355 | prmt_b32(r354 + 16777472u, 0u, 48025u);
    const u32 r357 = __byte_perm(Q_part_5[2] >> 16, 0u, 0x1404u);
    const u32 r358 = r357 & 0x7f007f00u;
    const u32 r359 = lop3_b32<248>(mul_rn_f16x2(r358 >> 1, 1543527424u), r357, 0x80008000u);
    const u32 r360 = r359 | prmt_b32(r358 + 16777472u, 0u, 48025u);
    const u32 r361 = __byte_perm(Q_part_5[3], 0u, 0x1404u);
    const u32 r362 = r361 & 0x7f007f00u;
    const u32 r363 = lop3_b32<248>(mul_rn_f16x2(r362 >> 1, 1543527424u), r361, 0x80008000u);
    const u32 r364 = r363 | prmt_b32(r362 + 16777472u, 0u, 48025u);
    const u32 r365 = __byte_perm(Q_part_5[3] >> 16, 0u, 0x1404u);
    const u32 r366 = r365 & 0x7f007f00u;
    const u32 r367 = lop3_b32<248>(mul_rn_f16x2(r366 >> 1, 1543527424u), r365, 0x80008000u);
    const u32 r368 = r367 | prmt_b32(r366 + 16777472u, 0u, 48025u);
    const u32 v44[4] = {r276, r284, r280, r288};
    const u32 v45[2] = {r356, r360};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v44, v45, products_3);
    const u32 v46[4] = {r292, r300, r296, r304};
    const u32 v47[2] = {r364, r368};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v46, v47, products_3);
    u32 Q_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_6, r30 + 4096u);
    const u32 r369 = __byte_perm(Q_part_6[0], 0u, 0x1404u);
    const u32 r370 = r369 & 0x7f007f00u;
    const u32 r371 = lop3_b32<248>(mul_rn_f16x2(r370 >> 1, 1543527424u), r369, 0x80008000u);
    const u32 r372 = r371 | prmt_b32(r370 + 16777472u, 0u, 48025u);
    const u32 r373 = __byte_perm(Q_part_6[0] >> 16, 0u, 0x1404u);
    const u32 r374 = r373 & 0x7f007f00u;
    const u32 r375 = lop3_b32<248>(mul_rn_f16x2(r374 >> 1, 1543527424u), r373, 0x80008000u);
    const u32 r376 = r375 | prmt_b32(r374 + 16777472u, 0u, 48025u);
    const u32 r377 = __byte_perm(Q_part_6[1], 0u, 0x1404u);
    const u32 r378 = r377 & 0x7f007f00u;
    const u32 r379 = lop3_b32<248>(mul_rn_f16x2(r378 >> 1, 1543527424u), r377, 0x80008000u);
    const u32 r380 = r379 | prmt_b32(r378 + 16777472u, 0u, 48025u);
    const u32 r381 = __byte_perm(Q_part_6[1] >> 16, 0u, 0x1404u);
    const u32 r382 = r381 & 0x7f007f00u;
    const u32 r383 = lop3_b32<248>(mul_rn_f16x2(r382 >> 1, 1543527424u), r381, 0x80008000u);
    const u32 r384 = r383 | prmt_b32(r382 + 16777472u, 0u, 48025u);
    const u32 v48[4] = {r276, r284, r280, r288};
    const u32 v49[2] = {r372, r376};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v48, v49, products_4);
    const u32 v50[4] = {r292, r300, r296, r304};
    const u32 v51[2] = {r380, r384};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v50, v51, products_4);
    const u32 r385 = __byte_perm(Q_part_6[2], 0u, 0x1404u);
    const u32 r386 = r385 & 0x7f007f00u;
    const u32 r387 = lop3_b32<248>(mul_rn_f16x2(r386 >> 1, 1543527424u), r385, 0x80008000u);
    const u32 r388 = r387 | prmt_b32(r386 + 16777472u, 0u, 48025u);
    const u32 r389 = __byte_perm(Q_part_6[2] >> 16, 0u, 0x1404u);
    const u32 r390 = r389 & 0x7f007f00u;
    const u32 r391 = lop3_b32<248>(mul_rn_f16x2(r390 >> 1, 1543527424u), r389, 0x80008000u);
    const u32 r392 = r391 | prmt_b32(r390 + 16777472u, 0u, 48025u);
    const u32 r393 = __byte_perm(Q_part_6[3], 0u, 0x1404u);
    const u32 r394 = r393 & 0x7f007f00u;
    const u32 r395 = lop3_b32<248>(mul_rn_f16x2(r394 >> 1, 1543527424u), r393, 0x80008000u);
    const u32 r396 = r395 | prmt_b32(r394 + 16777472u, 0u, 48025u);
    const u32 r397 = __byte_perm(Q_part_6[3] >> 16, 0u, 0x1404u);
    const u32 r398 = r397 & 0x7f007f00u;
    const u32 r399 = lop3_b32<248>(mul_rn_f16x2(r398 >> 1, 1543527424u), r397, 0x80008000u);
    const u32 r400 = r399 | prmt_b32(r398 + 16777472u, 0u, 48025u);
    const u32 v52[4] = {r276, r284, r280, r288};
    const u32 v53[2] = {r388, r392};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v52, v53, products_5);
    const u32 v54[4] = {r292, r300, r296, r304};
    const u32 v55[2] = {r396, r400};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v54, v55, products_5);
    u32 Q_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_7, r30 + 6144u);
    const u32 r401 = __byte_perm(Q_part_7[0], 0u, 0x1404u);
    const u32 r402 = r401 & 0x7f007f00u;
    const u32 r403 = lop3_b32<248>(mul_rn_f16x2(r402 >> 1, 1543527424u), r401, 0x80008000u);
    const u32 r404 = r403 | prmt_b32(r402 + 16777472u, 0u, 48025u);
    const u32 r405 = __byte_perm(Q_part_7[0] >> 16, 0u, 0x1404u);
    const u32 r406 = r405 & 0x7f007f00u;
    const u32 r407 = lop3_b32<248>(mul_rn_f16x2(r406 >> 1, 1543527424u), r405, 0x80008000u);
    const u32 r408 = r407 | prmt_b32(r406 + 16777472u, 0u, 48025u);
    const u32 r409 = __byte_perm(Q_part_7[1], 0u, 0x1404u);
    const u32 r410 = r409 & 0x7f007f00u;
    const u32 r411 = lop3_b32<248>(mul_rn_f16x2(r410 >> 1, 1543527424u), r409, 0x80008000u);
    const u32 r412 = r411 | prmt_b32(r410 + 16777472u, 0u, 48025u);
    const u32 r413 = __byte_perm(Q_part_7[1] >> 16, 0u, 0x1404u);
    const u32 r414 = r413 & 0x7f007f00u;
    const u32 r415 = lop3_b32<248>(mul_rn_f16x2(r414 >> 1, 1543527424u), r413, 0x80008000u);
    const u32 r416 = r415 | prmt_b32(r414 + 16777472u, 0u, 48025u);
    const u32 v56[4] = {r276, r284, r280, r288};
    const u32 v57[2] = {r404, r408};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v56, v57, products_6);
    const u32 v58[4] = {r292, r300, r296, r304};
    const u32 v59[2] = {r412, r416};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v58, v59, products_6);
    const u32 r417 = __byte_perm(Q_part_7[2], 0u, 0x1404u);
    const u32 r418 = r417 & 0x7f007f00u;
    const u32 r419 = lop3_b32<248>(mul_rn_f16x2(r418 >> 1, 1543527424u), r417, 0x80008000u);
    const u32 r420 = r419 | prmt_b32(r418 + 16777472u, 0u, 48025u);
    const u32 r421 = __byte_perm(Q_part_7[2] >> 16, 0u, 0x1404u);
    const u32 r422 = r421 & 0x7f007f00u;
    const u32 r423 = lop3_b32<248>(mul_rn_f16x2(r422 >> 1, 1543527424u), r421, 0x80008000u);
    const u32 r424 = r423 | prmt_b32(r422 + 16777472u, 0u, 48025u);
    const u32 r425 = __byte_perm(Q_part_7[3], 0u, 0x1404u);
    const u32 r426 = r425 & 0x7f007f00u;
    const u32 r427 = lop3_b32<248>(mul_rn_f16x2(r426 >> 1, 1543527424u), r425, 0x80008000u);
    const u32 r428 = r427 | prmt_b32(r426 + 16777472u, 0u, 48025u);
    const u32 r429 = __byte_perm(Q_part_7[3] >> 16, 0u, 0x1404u);
    const u32 r430 = r429 & 0x7f007f00u;
    const u32 r431 = lop3_b32<248>(mul_rn_f16x2(r430 >> 1, 1543527424u), r429, 0x80008000u);
    const u32 r432 = r431 | prmt_b32(r430 + 16777472u, 0u, 48025u);
    const u32 v60[4] = {r276, r284, r280, r288};
    const u32 v61[2] = {r420, r424};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v60, v61, products_7);
    const u32 v62[4] = {r292, r300, r296, r304};
    const u32 v63[2] = {r428, r432};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v62, v63, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r17);
    u32 Q_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_8, r32);
    const u32 r433 = __byte_perm(K_part_2[0], 0u, 0x1404u);
    const u32 r434 = r433 & 0x7f007f00u;
    const u32 r435 = lop3_b32<248>(mul_rn_f16x2(r434 >> 1, 1543527424u), r433, 0x80008000u);
    const u32 r436 = r435 | prmt_b32(r434 + 16777472u, 0u, 48025u);
    const u32 r437 = __byte_perm(K_part_2[0] >> 16, 0u, 0x1404u);
    const u32 r438 = r437 & 0x7f007f00u;
    const u32 r439 = lop3_b32<248>(mul_rn_f16x2(r438 >> 1, 1543527424u), r437, 0x80008000u);
    const u32 r440 = r439 | prmt_b32(r438 + 16777472u, 0u, 48025u);
    const u32 r441 = __byte_perm(K_part_2[1], 0u, 0x1404u);
    const u32 r442 = r441 & 0x7f007f00u;
    const u32 r443 = lop3_b32<248>(mul_rn_f16x2(r442 >> 1, 1543527424u), r441, 0x80008000u);
    const u32 r444 = r443 | prmt_b32(r442 + 16777472u, 0u, 48025u);
    const u32 r445 = __byte_perm(K_part_2[1] >> 16, 0u, 0x1404u);
    const u32 r446 = r445 & 0x7f007f00u;
    const u32 r447 = lop3_b32<248>(mul_rn_f16x2(r446 >> 1, 1543527424u), r445, 0x80008000u);
    const u32 r448 = r447 | prmt_b32(r446 + 16777472u, 0u, 48025u);
    const u32 r449 = __byte_perm(K_part_2[2], 0u, 0x1404u);
    const u32 r450 = r449 & 0x7f007f00u;
    const u32 r451 = lop3_b32<248>(mul_rn_f16x2(r450 >> 1, 1543527424u), r449, 0x80008000u);
    const u32 r452 = r451 | prmt_b32(r450 + 16777472u, 0u, 48025u);
    const u32 r453 = __byte_perm(K_part_2[2] >> 16, 0u, 0x1404u);
    const u32 r454 = r453 & 0x7f007f00u;
    const u32 r455 = lop3_b32<248>(mul_rn_f16x2(r454 >> 1, 1543527424u), r453, 0x80008000u);
    const u32 r456 = r455 | prmt_b32(r454 + 16777472u, 0u, 48025u);
    const u32 r457 = __byte_perm(K_part_2[3], 0u, 0x1404u);
    const u32 r458 = r457 & 0x7f007f00u;
    const u32 r459 = lop3_b32<248>(mul_rn_f16x2(r458 >> 1, 1543527424u), r457, 0x80008000u);
    const u32 r460 = r459 | prmt_b32(r458 + 16777472u, 0u, 48025u);
    const u32 r461 = __byte_perm(K_part_2[3] >> 16, 0u, 0x1404u);
    const u32 r462 = r461 & 0x7f007f00u;
    const u32 r463 = lop3_b32<248>(mul_rn_f16x2(r462 >> 1, 1543527424u), r461, 0x80008000u);
    const u32 r464 = r463 | prmt_b32(r462 + 16777472u, 0u, 48025u);
    const u32 r465 = __byte_perm(Q_part_8[0], 0u, 0x1404u);
    const u32 r466 = r465 & 0x7f007f00u;
    const u32 r467 = lop3_b32<248>(mul_rn_f16x2(r466 >> 1, 1543527424u), r465, 0x80008000u);
    const u32 r468 = r467 | prmt_b32(r466 + 16777472u, 0u, 48025u);
    const u32 r469 = __byte_perm(Q_part_8[0] >> 16, 0u, 0x1404u);
    const u32 r470 = r469 & 0x7f007f00u;
    const u32 r471 = lop3_b32<248>(mul_rn_f16x2(r470 >> 1, 1543527424u), r469, 0x80008000u);
    const u32 r472 = r471 | prmt_b32(r470 + 16777472u, 0u, 48025u);
    const u32 r473 = __byte_perm(Q_part_8[1], 0u, 0x1404u);
    const u32 r474 = r473 & 0x7f007f00u;
    const u32 r475 = lop3_b32<248>(mul_rn_f16x2(r474 >> 1, 1543527424u), r473, 0x80008000u);
    const u32 r476 = r475 | prmt_b32(r474 + 16777472u, 0u, 48025u);
    const u32 r477 = __byte_perm(Q_part_8[1] >> 16, 0u, 0x1404u);
    const u32 r478 = r477 & 0x7f007f00u;
    const u32 r479 = lop3_b32<248>(mul_rn_f16x2(r478 >> 1, 1543527424u), r477, 0x80008000u);
    const u32 r480 = r479 | prmt_b32(r478 + 16777472u, 0u, 48025u);
    const u32 v64[4] = {r436, r444, r440, r448};
    const u32 v65[2] = {r468, r472};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v64, v65, products_0);
    const u32 v66[4] = {r452, r460, r456, r464};
    const u32 v67[2] = {r476, r480};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v66, v67, products_0);
    const u32 r481 = __byte_perm(Q_part_8[2], 0u, 0x1404u);
    const u32 r482 = r481 & 0x7f007f00u;
    const u32 r483 = lop3_b32<248>(mul_rn_f16x2(r482 >> 1, 1543527424u), r481, 0x80008000u);
    const u32 r484 = r483 | prmt_b32(r482 + 16777472u, 0u, 48025u);
    const u32 r485 = __byte_perm(Q_part_8[2] >> 16, 0u, 0x1404u);
    const u32 r486 = r485 & 0x7f007f00u;
    const u32 r487 = lop3_b32<248>(mul_rn_f16x2(r486 >> 1, 1543527424u), r485, 0x80008000u);
    const u32 r488 = r487 | prmt_b32(r486 + 16777472u, 0u, 48025u);
    const u32 r489 = __byte_perm(Q_part_8[3], 0u, 0x1404u);
    const u32 r490 = r489 & 0x7f007f00u;
    const u32 r491 = lop3_b32<248>(mul_rn_f16x2(r490 >> 1, 1543527424u), r489, 0x80008000u);
    const u32 r492 = r491 | prmt_b32(r490 + 16777472u, 0u, 48025u);
    const u32 r493 = __byte_perm(Q_part_8[3] >> 16, 0u, 0x1404u);
    const u32 r494 = r493 & 0x7f007f00u;
    const u32 r495 = lop3_b32<248>(mul_rn_f16x2(r494 >> 1, 1543527424u), r493, 0x80008000u);
    const u32 r496 = r495 | prmt_b32(r494 + 16777472u, 0u, 48025u);
    const u32 v68[4] = {r436, r444, r440, r448};
    const u32 v69[2] = {r484, r488};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v68, v69, products_1);
    const u32 v70[4] = {r452, r460, r456, r464};
    const u32 v71[2] = {r492, r496};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v70, v71, products_1);
    u32 Q_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_9, r32 + 2048u);
    const u32 r497 = __byte_perm(Q_part_9[0], 0u, 0x1404u);
    const u32 r498 = r497 & 0x7f007f00u;
    const u32 r499 = lop3_b32<248>(mul_rn_f16x2(r498 >> 1, 1543527424u), r497, 0x80008000u);
    const u32 r500 = r499 | prmt_b32(r498 + 16777472u, 0u, 48025u);
    const u32 r501 = __byte_perm(Q_part_9[0] >> 16, 0u, 0x1404u);
    const u32 r502 = r501 & 0x7f007f00u;
    const u32 r503 = lop3_b32<248>(mul_rn_f16x2(r502 >> 1, 1543527424u), r501, 0x80008000u);
    const u32 r504 = r503 | prmt_b32(r502 + 16777472u, 0u, 48025u);
    const u32 r505 = __byte_perm(Q_part_9[1], 0u, 0x1404u);
    const u32 r506 = r505 & 0x7f007f00u;
    const u32 r507 = lop3_b32<248>(mul_rn_f16x2(r506 >> 1, 1543527424u), r505, 0x80008000u);
    const u32 r508 = r507 | prmt_b32(r506 + 16777472u, 0u, 48025u);
    const u32 r509 = __byte_perm(Q_part_9[1] >> 16, 0u, 0x1404u);
    const u32 r510 = r509 & 0x7f007f00u;
    const u32 r511 = lop3_b32<248>(mul_rn_f16x2(r510 >> 1, 1543527424u), r509, 0x80008000u);
    const u32 r512 = r511 | prmt_b32(r510 + 16777472u, 0u, 48025u);
    const u32 v72[4] = {r436, r444, r440, r448};
    const u32 v73[2] = {r500, r504};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v72, v73, products_2);
    const u32 v74[4] = {r452, r460, r456, r464};
    const u32 v75[2] = {r508, r512};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v74, v75, products_2);
    const u32 r513 = __byte_perm(Q_part_9[2], 0u, 0x1404u);
    const u32 r514 = r513 & 0x7f007f00u;
    const u32 r515 = lop3_b32<248>(mul_rn_f16x2(r514 >> 1, 1543527424u), r513, 0x80008000u);
    const u32 r516 = r515 | prmt_b32(r514 + 16777472u, 0u, 48025u);
    const u32 r517 = __byte_perm(Q_part_9[2] >> 16, 0u, 0x1404u);
    const u32 r518 = r517 & 0x7f007f00u;
    const u32 r519 = lop3_b32<248>(mul_rn_f16x2(r518 >> 1, 1543527424u), r517, 0x80008000u);
    const u32 r520 = r519 | prmt_b32(r518 + 16777472u, 0u, 48025u);
    const u32 r521 = __byte_perm(Q_part_9[3], 0u, 0x1404u);
    const u32 r522 = r521 & 0x7f007f00u;
    const u32 r523 = lop3_b32<248>(mul_rn_f16x2(r522 >> 1, 1543527424u), r521, 0x80008000u);
    const u32 r524 = r523 | prmt_b32(r522 + 16777472u, 0u, 48025u);
    const u32 r525 = __byte_perm(Q_part_9[3] >> 16, 0u, 0x1404u);
    const u32 r526 = r525 & 0x7f007f00u;
    const u32 r527 = lop3_b32<248>(mul_rn_f16x2(r526 >> 1, 1543527424u), r525, 0x80008000u);
    const u32 r528 = r527 | prmt_b32(r526 + 16777472u, 0u, 48025u);
    const u32 v76[4] = {r436, r444, r440, r448};
    const u32 v77[2] = {r516, r520};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v76, v77, products_3);
    const u32 v78[4] = {r452, r460, r456, r464};
    const u32 v79[2] = {r524, r528};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v78, v79, products_3);
    u32 Q_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_10, r32 + 4096u);
    const u32 r529 = __byte_perm(Q_part_10[0], 0u, 0x1404u);
    const u32 r530 = r529 & 0x7f007f00u;
    const u32 r531 = lop3_b32<248>(mul_rn_f16x2(r530 >> 1, 1543527424u), r529, 0x80008000u);
    const u32 r532 = r531 | prmt_b32(r530 + 16777472u, 0u, 48025u);
    const u32 r533 = __byte_perm(Q_part_10[0] >> 16, 0u, 0x1404u);
    const u32 r534 = r533 & 0x7f007f00u;
    const u32 r535 = lop3_b32<248>(mul_rn_f16x2(r534 >> 1, 1543527424u), r533, 0x80008000u);
    const u32 r536 = r535 | prmt_b32(r534 + 16777472u, 0u, 48025u);
    const u32 r537 = __byte_perm(Q_part_10[1], 0u, 0x1404u);
    const u32 r538 = r537 & 0x7f007f00u;
    const u32 r539 = lop3_b32<248>(mul_rn_f16x2(r538 >> 1, 1543527424u), r537, 0x80008000u);
    const u32 r540 = r539 | prmt_b32(r538 + 16777472u, 0u, 48025u);
    const u32 r541 = __byte_perm(Q_part_10[1] >> 16, 0u, 0x1404u);
    const u32 r542 = r541 & 0x7f007f00u;
    const u32 r543 = lop3_b32<248>(mul_rn_f16x2(r542 >> 1, 1543527424u), r541, 0x80008000u);
    const u32 r544 = r543 | prmt_b32(r542 + 16777472u, 0u, 48025u);
    const u32 v80[4] = {r436, r444, r440, r448};
    const u32 v81[2] = {r532, r536};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v80, v81, products_4);
    const u32 v82[4] = {r452, r460, r456, r464};
    const u32 v83[2] = {r540, r544};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v82, v83, products_4);
    const u32 r545 = __byte_perm(Q_part_10[2], 0u, 0x1404u);
    const u32 r546 = r545 & 0x7f007f00u;
    const u32 r547 = lop3_b32<248>(mul_rn_f16x2(r546 >> 1, 1543527424u), r545, 0x80008000u);
    const u32 r548 = r547 | prmt_b32(r546 + 16777472u, 0u, 48025u);
    const u32 r549 = __byte_perm(Q_part_10[2] >> 16, 0u, 0x1404u);
    const u32 r550 = r549 & 0x7f007f00u;
    const u32 r551 = lop3_b32<248>(mul_rn_f16x2(r550 >> 1, 1543527424u), r549, 0x80008000u);
    const u32 r552 = r551 | prmt_b32(r550 + 16777472u, 0u, 48025u);
    const u32 r553 = __byte_perm(Q_part_10[3], 0u, 0x1404u);
    const u32 r554 = r553 & 0x7f007f00u;
    const u32 r555 = lop3_b32<248>(mul_rn_f16x2(r554 >> 1, 1543527424u), r553, 0x80008000u);
    const u32 r556 = r555 | prmt_b32(r554 + 16777472u, 0u, 48025u);
    const u32 r557 = __byte_perm(Q_part_10[3] >> 16, 0u, 0x1404u);
    const u32 r558 = r557 & 0x7f007f00u;
    const u32 r559 = lop3_b32<248>(mul_rn_f16x2(r558 >> 1, 1543527424u), r557, 0x80008000u);
    const u32 r560 = r559 | prmt_b32(r558 + 16777472u, 0u, 48025u);
    const u32 v84[4] = {r436, r444, r440, r448};
    const u32 v85[2] = {r548, r552};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v84, v85, products_5);
    const u32 v86[4] = {r452, r460, r456, r464};
    const u32 v87[2] = {r556, r560};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v86, v87, products_5);
    u32 Q_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_11, r32 + 6144u);
    const u32 r561 = __byte_perm(Q_part_11[0], 0u, 0x1404u);
    const u32 r562 = r561 & 0x7f007f00u;
    const u32 r563 = lop3_b32<248>(mul_rn_f16x2(r562 >> 1, 1543527424u), r561, 0x80008000u);
    const u32 r564 = r563 | prmt_b32(r562 + 16777472u, 0u, 48025u);
    const u32 r565 = __byte_perm(Q_part_11[0] >> 16, 0u, 0x1404u);
    const u32 r566 = r565 & 0x7f007f00u;
    const u32 r567 = lop3_b32<248>(mul_rn_f16x2(r566 >> 1, 1543527424u), r565, 0x80008000u);
    const u32 r568 = r567 | prmt_b32(r566 + 16777472u, 0u, 48025u);
    const u32 r569 = __byte_perm(Q_part_11[1], 0u, 0x1404u);
    const u32 r570 = r569 & 0x7f007f00u;
    const u32 r571 = lop3_b32<248>(mul_rn_f16x2(r570 >> 1, 1543527424u), r569, 0x80008000u);
    const u32 r572 = r571 | prmt_b32(r570 + 16777472u, 0u, 48025u);
    const u32 r573 = __byte_perm(Q_part_11[1] >> 16, 0u, 0x1404u);
    const u32 r574 = r573 & 0x7f007f00u;
    const u32 r575 = lop3_b32<248>(mul_rn_f16x2(r574 >> 1, 1543527424u), r573, 0x80008000u);
    const u32 r576 = r575 | prmt_b32(r574 + 16777472u, 0u, 48025u);
    const u32 v88[4] = {r436, r444, r440, r448};
    const u32 v89[2] = {r564, r568};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v88, v89, products_6);
    const u32 v90[4] = {r452, r460, r456, r464};
    const u32 v91[2] = {r572, r576};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v90, v91, products_6);
    const u32 r577 = __byte_perm(Q_part_11[2], 0u, 0x1404u);
    const u32 r578 = r577 & 0x7f007f00u;
    const u32 r579 = lop3_b32<248>(mul_rn_f16x2(r578 >> 1, 1543527424u), r577, 0x80008000u);
    const u32 r580 = r579 | prmt_b32(r578 + 16777472u, 0u, 48025u);
    const u32 r581 = __byte_perm(Q_part_11[2] >> 16, 0u, 0x1404u);
    const u32 r582 = r581 & 0x7f007f00u;
    const u32 r583 = lop3_b32<248>(mul_rn_f16x2(r582 >> 1, 1543527424u), r581, 0x80008000u);
    const u32 r584 = r583 | prmt_b32(r582 + 16777472u, 0u, 48025u);
    const u32 r585 = __byte_perm(Q_part_11[3], 0u, 0x1404u);
    const u32 r586 = r585 & 0x7f007f00u;
    const u32 r587 = lop3_b32<248>(mul_rn_f16x2(r586 >> 1, 1543527424u), r585, 0x80008000u);
    const u32 r588 = r587 | prmt_b32(r586 + 16777472u, 0u, 48025u);
    const u32 r589 = __byte_perm(Q_part_11[3] >> 16, 0u, 0x1404u);
    const u32 r590 = r589 & 0x7f007f00u;
    const u32 r591 = lop3_b32<248>(mul_rn_f16x2(r590 >> 1, 1543527424u), r589, 0x80008000u);
    const u32 r592 = r591 | prmt_b32(r590 + 16777472u, 0u, 48025u);
    const u32 v92[4] = {r436, r444, r440, r448};
    const u32 v93[2] = {r580, r584};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v92, v93, products_7);
    const u32 v94[4] = {r452, r460, r456, r464};
    const u32 v95[2] = {r588, r592};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v94, v95, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r17);
    u32 Q_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_12, r34);
    const u32 r593 = __byte_perm(K_part_3[0], 0u, 0x1404u);
    const u32 r594 = r593 & 0x7f007f00u;
    const u32 r595 = lop3_b32<248>(mul_rn_f16x2(r594 >> 1, 1543527424u), r593, 0x80008000u);
    const u32 r596 = r595 | prmt_b32(r594 + 16777472u, 0u, 48025u);
    const u32 r597 = __byte_perm(K_part_3[0] >> 16, 0u, 0x1404u);
    const u32 r598 = r597 & 0x7f007f00u;
    const u32 r599 = lop3_b32<248>(mul_rn_f16x2(r598 >> 1, 1543527424u), r597, 0x80008000u);
    const u32 r600 = r599 | prmt_b32(r598 + 16777472u, 0u, 48025u);
    const u32 r601 = __byte_perm(K_part_3[1], 0u, 0x1404u);
    const u32 r602 = r601 & 0x7f007f00u;
    const u32 r603 = lop3_b32<248>(mul_rn_f16x2(r602 >> 1, 1543527424u), r601, 0x80008000u);
    const u32 r604 = r603 | prmt_b32(r602 + 16777472u, 0u, 48025u);
    const u32 r605 = __byte_perm(K_part_3[1] >> 16, 0u, 0x1404u);
    const u32 r606 = r605 & 0x7f007f00u;
    const u32 r607 = lop3_b32<248>(mul_rn_f16x2(r606 >> 1, 1543527424u), r605, 0x80008000u);
    const u32 r608 = r607 | prmt_b32(r606 + 16777472u, 0u, 48025u);
    const u32 r609 = __byte_perm(K_part_3[2], 0u, 0x1404u);
    const u32 r610 = r609 & 0x7f007f00u;
    const u32 r611 = lop3_b32<248>(mul_rn_f16x2(r610 >> 1, 1543527424u), r609, 0x80008000u);
    const u32 r612 = r611 | prmt_b32(r610 + 16777472u, 0u, 48025u);
    const u32 r613 = __byte_perm(K_part_3[2] >> 16, 0u, 0x1404u);
    const u32 r614 = r613 & 0x7f007f00u;
    const u32 r615 = lop3_b32<248>(mul_rn_f16x2(r614 >> 1, 1543527424u), r613, 0x80008000u);
    const u32 r616 = r615 | prmt_b32(r614 + 16777472u, 0u, 48025u);
    const u32 r617 = __byte_perm(K_part_3[3], 0u, 0x1404u);
    const u32 r618 = r617 & 0x7f007f00u;
    const u32 r619 = lop3_b32<248>(mul_rn_f16x2(r618 >> 1, 1543527424u), r617, 0x80008000u);
    const u32 r620 = r619 | prmt_b32(r618 + 16777472u, 0u, 48025u);
    const u32 r621 = __byte_perm(K_part_3[3] >> 16, 0u, 0x1404u);
    const u32 r622 = r621 & 0x7f007f00u;
    const u32 r623 = lop3_b32<248>(mul_rn_f16x2(r622 >> 1, 1543527424u), r621, 0x80008000u);
    const u32 r624 = r623 | prmt_b32(r622 + 16777472u, 0u, 48025u);
    const u32 r625 = __byte_perm(Q_part_12[0], 0u, 0x1404u);
    const u32 r626 = r625 & 0x7f007f00u;
    const u32 r627 = lop3_b32<248>(mul_rn_f16x2(r626 >> 1, 1543527424u), r625, 0x80008000u);
    const u32 r628 = r627 | prmt_b32(r626 + 16777472u, 0u, 48025u);
    const u32 r629 = __byte_perm(Q_part_12[0] >> 16, 0u, 0x1404u);
    const u32 r630 = r629 & 0x7f007f00u;
    const u32 r631 = lop3_b32<248>(mul_rn_f16x2(r630 >> 1, 1543527424u), r629, 0x80008000u);
    const u32 r632 = r631 | prmt_b32(r630 + 16777472u, 0u, 48025u);
    const u32 r633 = __byte_perm(Q_part_12[1], 0u, 0x1404u);
    const u32 r634 = r633 & 0x7f007f00u;
    const u32 r635 = lop3_b32<248>(mul_rn_f16x2(r634 >> 1, 1543527424u), r633, 0x80008000u);
    const u32 r636 = r635 | prmt_b32(r634 + 16777472u, 0u, 48025u);
    const u32 r637 = __byte_perm(Q_part_12[1] >> 16, 0u, 0x1404u);
    const u32 r638 = r637 & 0x7f007f00u;
    const u32 r639 = lop3_b32<248>(mul_rn_f16x2(r638 >> 1, 1543527424u), r637, 0x80008000u);
    const u32 r640 = r639 | prmt_b32(r638 + 16777472u, 0u, 48025u);
    const u32 v96[4] = {r596, r604, r600, r608};
    const u32 v97[2] = {r628, r632};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v96, v97, products_0);
    const u32 v98[4] = {r612, r620, r616, r624};
    const u32 v99[2] = {r636, r640};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v98, v99, products_0);
    const u32 r641 = __byte_perm(Q_part_12[2], 0u, 0x1404u);
    const u32 r642 = r641 & 0x7f007f00u;
    const u32 r643 = lop3_b32<248>(mul_rn_f16x2(r642 >> 1, 1543527424u), r641, 0x80008000u);
    const u32 r644 = r643 | prmt_b32(r642 + 16777472u, 0u, 48025u);
    const u32 r645 = __byte_perm(Q_part_12[2] >> 16, 0u, 0x1404u);
    const u32 r646 = r645 & 0x7f007f00u;
    const u32 r647 = lop3_b32<248>(mul_rn_f16x2(r646 >> 1, 1543527424u), r645, 0x80008000u);
    const u32 r648 = r647 | prmt_b32(r646 + 16777472u, 0u, 48025u);
    const u32 r649 = __byte_perm(Q_part_12[3], 0u, 0x1404u);
    const u32 r650 = r649 & 0x7f007f00u;
    const u32 r651 = lop3_b32<248>(mul_rn_f16x2(r650 >> 1, 1543527424u), r649, 0x80008000u);
    const u32 r652 = r651 | prmt_b32(r650 + 16777472u, 0u, 48025u);
    const u32 r653 = __byte_perm(Q_part_12[3] >> 16, 0u, 0x1404u);
    const u32 r654 = r653 & 0x7f007f00u;
    const u32 r655 = lop3_b32<248>(mul_rn_f16x2(r654 >> 1, 1543527424u), r653, 0x80008000u);
    const u32 r656 = r655 | prmt_b32(r654 + 16777472u, 0u, 48025u);
    const u32 v100[4] = {r596, r604, r600, r608};
    const u32 v101[2] = {r644, r648};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v100, v101, products_1);
    const u32 v102[4] = {r612, r620, r616, r624};
    const u32 v103[2] = {r652, r656};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v102, v103, products_1);
    u32 Q_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_13, r34 + 2048u);
    const u32 r657 = __byte_perm(Q_part_13[0], 0u, 0x1404u);
    const u32 r658 = r657 & 0x7f007f00u;
    const u32 r659 = lop3_b32<248>(mul_rn_f16x2(r658 >> 1, 1543527424u), r657, 0x80008000u);
    const u32 r660 = r659 | prmt_b32(r658 + 16777472u, 0u, 48025u);
    const u32 r661 = __byte_perm(Q_part_13[0] >> 16, 0u, 0x1404u);
    const u32 r662 = r661 & 0x7f007f00u;
    const u32 r663 = lop3_b32<248>(mul_rn_f16x2(r662 >> 1, 1543527424u), r661, 0x80008000u);
    const u32 r664 = r663 | prmt_b32(r662 + 16777472u, 0u, 48025u);
    const u32 r665 = __byte_perm(Q_part_13[1], 0u, 0x1404u);
    const u32 r666 = r665 & 0x7f007f00u;
    const u32 r667 = lop3_b32<248>(mul_rn_f16x2(r666 >> 1, 1543527424u), r665, 0x80008000u);
    const u32 r668 = r667 | prmt_b32(r666 + 16777472u, 0u, 48025u);
    const u32 r669 = __byte_perm(Q_part_13[1] >> 16, 0u, 0x1404u);
    const u32 r670 = r669 & 0x7f007f00u;
    const u32 r671 = lop3_b32<248>(mul_rn_f16x2(r670 >> 1, 1543527424u), r669, 0x80008000u);
    const u32 r672 = r671 | prmt_b32(r670 + 16777472u, 0u, 48025u);
    const u32 v104[4] = {r596, r604, r600, r608};
    const u32 v105[2] = {r660, r664};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v104, v105, products_2);
    const u32 v106[4] = {r612, r620, r616, r624};
    const u32 v107[2] = {r668, r672};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v106, v107, products_2);
    const u32 r673 = __byte_perm(Q_part_13[2], 0u, 0x1404u);
    const u32 r674 = r673 & 0x7f007f00u;
    const u32 r675 = lop3_b32<248>(mul_rn_f16x2(r674 >> 1, 1543527424u), r673, 0x80008000u);
    const u32 r676 = r675 | prmt_b32(r674 + 16777472u, 0u, 48025u);
    const u32 r677 = __byte_perm(Q_part_13[2] >> 16, 0u, 0x1404u);
    const u32 r678 = r677 & 0x7f007f00u;
    const u32 r679 = lop3_b32<248>(mul_rn_f16x2(r678 >> 1, 1543527424u), r677, 0x80008000u);
    const u32 r680 = r679 | prmt_b32(r678 + 16777472u, 0u, 48025u);
    const u32 r681 = __byte_perm(Q_part_13[3], 0u, 0x1404u);
    const u32 r682 = r681 & 0x7f007f00u;
    const u32 r683 = lop3_b32<248>(mul_rn_f16x2(r682 >> 1, 1543527424u), r681, 0x80008000u);
    const u32 r684 = r683 | prmt_b32(r682 + 16777472u, 0u, 48025u);
    const u32 r685 = __byte_perm(Q_part_13[3] >> 16, 0u, 0x1404u);
    const u32 r686 = r685 & 0x7f007f00u;
    const u32 r687 = lop3_b32<248>(mul_rn_f16x2(r686 >> 1, 1543527424u), r685, 0x80008000u);
    const u32 r688 = r687 | prmt_b32(r686 + 16777472u, 0u, 48025u);
    const u32 v108[4] = {r596, r604, r600, r608};
    const u32 v109[2] = {r676, r680};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v108, v109, products_3);
    const u32 v110[4] = {r612, r620, r616, r624};
    const u32 v111[2] = {r684, r688};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v110, v111, products_3);
    u32 Q_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_14, r34 + 4096u);
    const u32 r689 = __byte_perm(Q_part_14[0], 0u, 0x1404u);
    const u32 r690 = r689 & 0x7f007f00u;
    const u32 r691 = lop3_b32<248>(mul_rn_f16x2(r690 >> 1, 1543527424u), r689, 0x80008000u);
    const u32 r692 = r691 | prmt_b32(r690 + 16777472u, 0u, 48025u);
    const u32 r693 = __byte_perm(Q_part_14[0] >> 16, 0u, 0x1404u);
    const u32 r694 = r693 & 0x7f007f00u;
    const u32 r695 = lop3_b32<248>(mul_rn_f16x2(r694 >> 1, 1543527424u), r693, 0x80008000u);
    const u32 r696 = r695 | prmt_b32(r694 + 16777472u, 0u, 48025u);
    const u32 r697 = __byte_perm(Q_part_14[1], 0u, 0x1404u);
    const u32 r698 = r697 & 0x7f007f00u;
    const u32 r699 = lop3_b32<248>(mul_rn_f16x2(r698 >> 1, 1543527424u), r697, 0x80008000u);
    const u32 r700 = r699 | prmt_b32(r698 + 16777472u, 0u, 48025u);
    const u32 r701 = __byte_perm(Q_part_14[1] >> 16, 0u, 0x1404u);
    const u32 r702 = r701 & 0x7f007f00u;
    const u32 r703 = lop3_b32<248>(mul_rn_f16x2(r702 >> 1, 1543527424u), r701, 0x80008000u);
    const u32 r704 = r703 | prmt_b32(r702 + 16777472u, 0u, 48025u);
    const u32 v112[4] = {r596, r604, r600, r608};
    const u32 v113[2] = {r692, r696};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v112, v113, products_4);
    const u32 v114[4] = {r612, r620, r616, r624};
    const u32 v115[2] = {r700, r704};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v114, v115, products_4);
    const u32 r705 = __byte_perm(Q_part_14[2], 0u, 0x1404u);
    const u32 r706 = r705 & 0x7f007f00u;
    const u32 r707 = lop3_b32<248>(mul_rn_f16x2(r706 >> 1, 1543527424u), r705, 0x80008000u);
    const u32 r708 = r707 | prmt_b32(r706 + 16777472u, 0u, 48025u);
    const u32 r709 = __byte_perm(Q_part_14[2] >> 16, 0u, 0x1404u);
    const u32 r710 = r709 & 0x7f007f00u;
    const u32 r711 = lop3_b32<248>(mul_rn_f16x2(r710 >> 1, 1543527424u), r709, 0x80008000u);
    const u32 r712 = r711 | prmt_b32(r710 + 16777472u, 0u, 48025u);
    const u32 r713 = __byte_perm(Q_part_14[3], 0u, 0x1404u);
    const u32 r714 = r713 & 0x7f007f00u;
    const u32 r715 = lop3_b32<248>(mul_rn_f16x2(r714 >> 1, 1543527424u), r713, 0x80008000u);
    const u32 r716 = r715 | prmt_b32(r714 + 16777472u, 0u, 48025u);
    const u32 r717 = __byte_perm(Q_part_14[3] >> 16, 0u, 0x1404u);
    const u32 r718 = r717 & 0x7f007f00u;
    const u32 r719 = lop3_b32<248>(mul_rn_f16x2(r718 >> 1, 1543527424u), r717, 0x80008000u);
    const u32 r720 = r719 | prmt_b32(r718 + 16777472u, 0u, 48025u);
    const u32 v116[4] = {r596, r604, r600, r608};
    const u32 v117[2] = {r708, r712};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v116, v117, products_5);
    const u32 v118[4] = {r612, r620, r616, r624};
    const u32 v119[2] = {r716, r720};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v118, v119, products_5);
    u32 Q_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_15, r34 + 6144u);
    const u32 r721 = __byte_perm(Q_part_15[0], 0u, 0x1404u);
    const u32 r722 = r721 & 0x7f007f00u;
    const u32 r723 = lop3_b32<248>(mul_rn_f16x2(r722 >> 1, 1543527424u), r721, 0x80008000u);
    const u32 r724 = r723 | prmt_b32(r722 + 16777472u, 0u, 48025u);
    const u32 r725 = __byte_perm(Q_part_15[0] >> 16, 0u, 0x1404u);
    const u32 r726 = r725 & 0x7f007f00u;
    const u32 r727 = lop3_b32<248>(mul_rn_f16x2(r726 >> 1, 1543527424u), r725, 0x80008000u);
    const u32 r728 = r727 | prmt_b32(r726 + 16777472u, 0u, 48025u);
    const u32 r729 = __byte_perm(Q_part_15[1], 0u, 0x1404u);
    const u32 r730 = r729 & 0x7f007f00u;
    const u32 r731 = lop3_b32<248>(mul_rn_f16x2(r730 >> 1, 1543527424u), r729, 0x80008000u);
    const u32 r732 = r731 | prmt_b32(r730 + 16777472u, 0u, 48025u);
    const u32 r733 = __byte_perm(Q_part_15[1] >> 16, 0u, 0x1404u);
    const u32 r734 = r733 & 0x7f007f00u;
    const u32 r735 = lop3_b32<248>(mul_rn_f16x2(r734 >> 1, 1543527424u), r733, 0x80008000u);
    const u32 r736 = r735 | prmt_b32(r734 + 16777472u, 0u, 48025u);
    const u32 v120[4] = {r596, r604, r600, r608};
    const u32 v121[2] = {r724, r728};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v120, v121, products_6);
    const u32 v122[4] = {r612, r620, r616, r624};
    const u32 v123[2] = {r732, r736};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v122, v123, products_6);
    const u32 r737 = __byte_perm(Q_part_15[2], 0u, 0x1404u);
    const u32 r738 = r737 & 0x7f007f00u;
    const u32 r739 = lop3_b32<248>(mul_rn_f16x2(r738 >> 1, 1543527424u), r737, 0x80008000u);
    const u32 r740 = r739 | prmt_b32(r738 + 16777472u, 0u, 48025u);
    const u32 r741 = __byte_perm(Q_part_15[2] >> 16, 0u, 0x1404u);
    const u32 r742 = r741 & 0x7f007f00u;
    const u32 r743 = lop3_b32<248>(mul_rn_f16x2(r742 >> 1, 1543527424u), r741, 0x80008000u);
    const u32 r744 = r743 | prmt_b32(r742 + 16777472u, 0u, 48025u);
    const u32 r745 = __byte_perm(Q_part_15[3], 0u, 0x1404u);
    const u32 r746 = r745 & 0x7f007f00u;
    const u32 r747 = lop3_b32<248>(mul_rn_f16x2(r746 >> 1, 1543527424u), r745, 0x80008000u);
    const u32 r748 = r747 | prmt_b32(r746 + 16777472u, 0u, 48025u);
    const u32 r749 = __byte_perm(Q_part_15[3] >> 16, 0u, 0x1404u);
    const u32 r750 = r749 & 0x7f007f00u;
    const u32 r751 = lop3_b32<248>(mul_rn_f16x2(r750 >> 1, 1543527424u), r749, 0x80008000u);
    const u32 r752 = r751 | prmt_b32(r750 + 16777472u, 0u, 48025u);
    const u32 v124[4] = {r596, r604, r600, r608};
    const u32 v125[2] = {r740, r744};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v124, v125, products_7);
    const u32 v126[4] = {r612, r620, r616, r624};
    const u32 v127[2] = {r748, r752};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v126, v127, products_7);
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
        const u32 r753 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r753) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r753) = s + r35;
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
        const u32 r754 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r754) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r754) = s + r36;
        }
      }
    }

    // indexer_topk_paged.ts:91  if (state.at(KEPT) > capacity - PAGE) bar = cut(candidates, columns, capacity, topk, 0, length,...
    __syncthreads();
    const u32 r755 = shared<u32>(state + 24u);
    if ((int)r755 > 4032) {
      // select.ts:215  let next = bar;
      float next = least;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r756 = shared<u32>(state + 24u);

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
      if (p0) shared<u32>(state + 20u) = r756;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 r757 = shared<u32>(state + 24u);
      if ((int)r757 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int kept_0 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r758 = shared<u32>(state + 4u);
        bool p5 = (int)r758 > 0;
        if (p5) {
          const u32 r759 = shared<u32>(state + 16u);
          const u32 r760 = shared<u32>(state + 20u);
          p5 = (int)(r759 + r760) > 2048;
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
          const u32 r761 = shift_right(-1u, (32u - open_0) & 0x1fu);
          const u32 r762 = shift_0 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 128u, kept_0)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 r763 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 offset_0 = r763 ^ floor_0;
            if (offset_0 <= r761) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_0, r762)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v128 = shared<uint4>(r39);
          const uint4 v129 = shared<uint4>(r39 + 512u);
          const uint4 v130 = shared<uint4>(r39 + 1024u);
          const uint4 v131 = shared<uint4>(r39 + 1536u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 above_0 = shared<u32>(state + 16u);
          const u32 upTo_11 = v128.x + v128.y;
          const u32 upTo_12 = v129.x + v129.y;
          const u32 upTo_13 = v130.x + v130.y;
          const u32 upTo_14 = v131.x + v131.y;
          const u32 upTo_15 = upTo_11 + v128.z;
          const u32 upTo_16 = upTo_11 + (v128.z + v128.w);
          const u32 upTo_17 = upTo_12 + v129.z;
          const u32 upTo_18 = upTo_12 + (v129.z + v129.w);
          const u32 upTo_19 = upTo_13 + v130.z;
          const u32 upTo_20 = upTo_13 + (v130.z + v130.w);
          const u32 upTo_21 = upTo_14 + v131.z;
          const u32 upTo_22 = upTo_14 + (v131.z + v131.w);
          const u32 upTo_23 = __shfl_xor_sync(0xffffffffu, upTo_16, 1);
          const u32 upTo_24 = upTo_if_0 ? upTo_23 + v128.x : v128.x;
          const u32 upTo_25 = upTo_if_0 ? upTo_23 + upTo_11 : upTo_11;
          const u32 upTo_26 = upTo_if_0 ? upTo_23 + upTo_15 : upTo_15;
          const u32 upTo_27 = upTo_if_0 ? upTo_23 + upTo_16 : upTo_16;
          const u32 upTo_28 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
          const u32 upTo_29 = upTo_if_0 ? upTo_28 + v129.x : v129.x;
          const u32 upTo_30 = upTo_if_0 ? upTo_28 + upTo_12 : upTo_12;
          const u32 upTo_31 = upTo_if_0 ? upTo_28 + upTo_17 : upTo_17;
          const u32 upTo_32 = upTo_if_0 ? upTo_28 + upTo_18 : upTo_18;
          const u32 upTo_33 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
          const u32 upTo_34 = upTo_if_0 ? upTo_33 + v130.x : v130.x;
          const u32 upTo_35 = upTo_if_0 ? upTo_33 + upTo_13 : upTo_13;
          const u32 upTo_36 = upTo_if_0 ? upTo_33 + upTo_19 : upTo_19;
          const u32 upTo_37 = upTo_if_0 ? upTo_33 + upTo_20 : upTo_20;
          const u32 upTo_38 = __shfl_xor_sync(0xffffffffu, upTo_22, 1);
          const u32 upTo_39 = upTo_if_0 ? upTo_38 + v131.x : v131.x;
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
          const u32 before_1 = before_0 - v128.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = before_1;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v128.x;
            shared<u32>(state) = floor_0 ^ shift_left(r41, r762);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_2 = above_0 + (upTo_if_6 ? upTo_160 + upTo_145 : upTo_145);
          const u32 before_3 = before_2 - v128.y;
          if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
            shared<u32>(state + 16u) = before_3;
            shared<u32>(state + 20u) = v128.y;
            shared<u32>(state) = floor_0 ^ shift_left(r42, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_4 = above_0 + (upTo_if_6 ? upTo_160 + upTo_146 : upTo_146);
          const u32 before_5 = before_4 - v128.z;
          if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
            shared<u32>(state + 16u) = before_5;
            shared<u32>(state + 20u) = v128.z;
            shared<u32>(state) = floor_0 ^ shift_left(r43, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_6 = above_0 + (upTo_if_6 ? upTo_160 + upTo_147 : upTo_147);
          const u32 before_7 = before_6 - v128.w;
          if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
            shared<u32>(state + 16u) = before_7;
            shared<u32>(state + 20u) = v128.w;
            shared<u32>(state) = floor_0 ^ shift_left(r44, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_8 = above_0 + (upTo_if_6 ? upTo_160 + upTo_148 : upTo_148);
          const u32 before_9 = before_8 - v129.x;
          if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
            shared<u32>(state + 16u) = before_9;
            shared<u32>(state + 20u) = v129.x;
            shared<u32>(state) = floor_0 ^ shift_left(r45, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_10 = above_0 + (upTo_if_6 ? upTo_160 + upTo_149 : upTo_149);
          const u32 before_11 = before_10 - v129.y;
          if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
            shared<u32>(state + 16u) = before_11;
            shared<u32>(state + 20u) = v129.y;
            shared<u32>(state) = floor_0 ^ shift_left(r46, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_12 = above_0 + (upTo_if_6 ? upTo_160 + upTo_150 : upTo_150);
          const u32 before_13 = before_12 - v129.z;
          if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
            shared<u32>(state + 16u) = before_13;
            shared<u32>(state + 20u) = v129.z;
            shared<u32>(state) = floor_0 ^ shift_left(r47, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_14 = above_0 + (upTo_if_6 ? upTo_160 + upTo_151 : upTo_151);
          const u32 before_15 = before_14 - v129.w;
          if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
            shared<u32>(state + 16u) = before_15;
            shared<u32>(state + 20u) = v129.w;
            shared<u32>(state) = floor_0 ^ shift_left(r48, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_16 = above_0 + (upTo_if_6 ? upTo_160 + upTo_152 : upTo_152);
          const u32 before_17 = before_16 - v130.x;
          if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
            shared<u32>(state + 16u) = before_17;
            shared<u32>(state + 20u) = v130.x;
            shared<u32>(state) = floor_0 ^ shift_left(r49, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_18 = above_0 + (upTo_if_6 ? upTo_160 + upTo_153 : upTo_153);
          const u32 before_19 = before_18 - v130.y;
          if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
            shared<u32>(state + 16u) = before_19;
            shared<u32>(state + 20u) = v130.y;
            shared<u32>(state) = floor_0 ^ shift_left(r50, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_20 = above_0 + (upTo_if_6 ? upTo_160 + upTo_154 : upTo_154);
          const u32 before_21 = before_20 - v130.z;
          if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
            shared<u32>(state + 16u) = before_21;
            shared<u32>(state + 20u) = v130.z;
            shared<u32>(state) = floor_0 ^ shift_left(r51, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_22 = above_0 + (upTo_if_6 ? upTo_160 + upTo_155 : upTo_155);
          const u32 before_23 = before_22 - v130.w;
          if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
            shared<u32>(state + 16u) = before_23;
            shared<u32>(state + 20u) = v130.w;
            shared<u32>(state) = floor_0 ^ shift_left(r52, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_24 = above_0 + (upTo_if_6 ? upTo_160 + upTo_156 : upTo_156);
          const u32 before_25 = before_24 - v131.x;
          if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
            shared<u32>(state + 16u) = before_25;
            shared<u32>(state + 20u) = v131.x;
            shared<u32>(state) = floor_0 ^ shift_left(r53, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_26 = above_0 + (upTo_if_6 ? upTo_160 + upTo_157 : upTo_157);
          const u32 before_27 = before_26 - v131.y;
          if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
            shared<u32>(state + 16u) = before_27;
            shared<u32>(state + 20u) = v131.y;
            shared<u32>(state) = floor_0 ^ shift_left(r54, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_28 = above_0 + (upTo_if_6 ? upTo_160 + upTo_158 : upTo_158);
          const u32 before_29 = before_28 - v131.z;
          if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
            shared<u32>(state + 16u) = before_29;
            shared<u32>(state + 20u) = v131.z;
            shared<u32>(state) = floor_0 ^ shift_left(r55, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_30 = above_0 + (upTo_if_6 ? upTo_160 + upTo_159 : upTo_159);
          const u32 before_31 = before_30 - v131.w;
          if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
            shared<u32>(state + 16u) = before_31;
            shared<u32>(state + 20u) = v131.w;
            shared<u32>(state) = floor_0 ^ shift_left(r56, r762);
            shared<u32>(state + 4u) = shift_0;
          }
          __syncthreads();
          const u32 r764 = shared<u32>(state + 4u);
          bool p7 = (int)r764 > 0;
          if (p7) {
            const u32 r765 = shared<u32>(state + 16u);
            const u32 r766 = shared<u32>(state + 20u);
            p7 = (int)(r765 + r766) > 2048;
          }
          p6 = p7;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r767 = shared<u32>(state + 12u);
        bool p8 = (int)r767 > 0;
        if (p8) {
          const u32 r768 = shared<u32>(state + 16u);
          const u32 r769 = shared<u32>(state + 20u);
          p8 = (int)(r768 + r769) > 2048;
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
          const u32 r770 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 r771 = shift_right(2147483647u, (31u - bits_2) & 0x1fu);
          const u32 r772 = shift_1 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 128u, kept_0)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 r773 = (u32)i2 << 2;
            const u32 r774 = shared<u32>(candidates + r773);
            if (r774 == r770) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 r775 = shared<u32>(columns + r773);

              // select.ts:114  const offset = u32(column - from);
              const u32 offset_1 = r775 - from_0;
              if (offset_1 <= r771) {
                atomicAdd_block(&shared<int>(bins + (shift_right(offset_1, r772) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v132 = shared<uint4>(r39);
          const uint4 v133 = shared<uint4>(r39 + 512u);
          const uint4 v134 = shared<uint4>(r39 + 1024u);
          const uint4 v135 = shared<uint4>(r39 + 1536u);
          const u32 above_1 = shared<u32>(state + 16u);
          const u32 upTo_161 = v132.x + v132.y;
          const u32 upTo_162 = v133.x + v133.y;
          const u32 upTo_163 = v134.x + v134.y;
          const u32 upTo_164 = v135.x + v135.y;
          const u32 upTo_165 = upTo_161 + v132.z;
          const u32 upTo_166 = upTo_161 + (v132.z + v132.w);
          const u32 upTo_167 = upTo_162 + v133.z;
          const u32 upTo_168 = upTo_162 + (v133.z + v133.w);
          const u32 upTo_169 = upTo_163 + v134.z;
          const u32 upTo_170 = upTo_163 + (v134.z + v134.w);
          const u32 upTo_171 = upTo_164 + v135.z;
          const u32 upTo_172 = upTo_164 + (v135.z + v135.w);
          const u32 upTo_173 = __shfl_xor_sync(0xffffffffu, upTo_166, 1);
          const u32 upTo_174 = upTo_if_0 ? upTo_173 + v132.x : v132.x;
          const u32 upTo_175 = upTo_if_0 ? upTo_173 + upTo_161 : upTo_161;
          const u32 upTo_176 = upTo_if_0 ? upTo_173 + upTo_165 : upTo_165;
          const u32 upTo_177 = upTo_if_0 ? upTo_173 + upTo_166 : upTo_166;
          const u32 upTo_178 = __shfl_xor_sync(0xffffffffu, upTo_168, 1);
          const u32 upTo_179 = upTo_if_0 ? upTo_178 + v133.x : v133.x;
          const u32 upTo_180 = upTo_if_0 ? upTo_178 + upTo_162 : upTo_162;
          const u32 upTo_181 = upTo_if_0 ? upTo_178 + upTo_167 : upTo_167;
          const u32 upTo_182 = upTo_if_0 ? upTo_178 + upTo_168 : upTo_168;
          const u32 upTo_183 = __shfl_xor_sync(0xffffffffu, upTo_170, 1);
          const u32 upTo_184 = upTo_if_0 ? upTo_183 + v134.x : v134.x;
          const u32 upTo_185 = upTo_if_0 ? upTo_183 + upTo_163 : upTo_163;
          const u32 upTo_186 = upTo_if_0 ? upTo_183 + upTo_169 : upTo_169;
          const u32 upTo_187 = upTo_if_0 ? upTo_183 + upTo_170 : upTo_170;
          const u32 upTo_188 = __shfl_xor_sync(0xffffffffu, upTo_172, 1);
          const u32 upTo_189 = upTo_if_0 ? upTo_188 + v135.x : v135.x;
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
          const u32 before_33 = before_32 - v132.x;
          if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
            shared<u32>(state + 16u) = before_33;
            shared<u32>(state + 20u) = v132.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r58, r772);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_34 = above_1 + (upTo_if_6 ? upTo_310 + upTo_295 : upTo_295);
          const u32 before_35 = before_34 - v132.y;
          if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
            shared<u32>(state + 16u) = before_35;
            shared<u32>(state + 20u) = v132.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r59, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_36 = above_1 + (upTo_if_6 ? upTo_310 + upTo_296 : upTo_296);
          const u32 before_37 = before_36 - v132.z;
          if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
            shared<u32>(state + 16u) = before_37;
            shared<u32>(state + 20u) = v132.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r60, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_38 = above_1 + (upTo_if_6 ? upTo_310 + upTo_297 : upTo_297);
          const u32 before_39 = before_38 - v132.w;
          if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
            shared<u32>(state + 16u) = before_39;
            shared<u32>(state + 20u) = v132.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r61, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_40 = above_1 + (upTo_if_6 ? upTo_310 + upTo_298 : upTo_298);
          const u32 before_41 = before_40 - v133.x;
          if ((int)before_41 < 2048 && (int)before_40 >= 2048) {
            shared<u32>(state + 16u) = before_41;
            shared<u32>(state + 20u) = v133.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r62, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_42 = above_1 + (upTo_if_6 ? upTo_310 + upTo_299 : upTo_299);
          const u32 before_43 = before_42 - v133.y;
          if ((int)before_43 < 2048 && (int)before_42 >= 2048) {
            shared<u32>(state + 16u) = before_43;
            shared<u32>(state + 20u) = v133.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r63, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_44 = above_1 + (upTo_if_6 ? upTo_310 + upTo_300 : upTo_300);
          const u32 before_45 = before_44 - v133.z;
          if ((int)before_45 < 2048 && (int)before_44 >= 2048) {
            shared<u32>(state + 16u) = before_45;
            shared<u32>(state + 20u) = v133.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r64, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_46 = above_1 + (upTo_if_6 ? upTo_310 + upTo_301 : upTo_301);
          const u32 before_47 = before_46 - v133.w;
          if ((int)before_47 < 2048 && (int)before_46 >= 2048) {
            shared<u32>(state + 16u) = before_47;
            shared<u32>(state + 20u) = v133.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r65, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_48 = above_1 + (upTo_if_6 ? upTo_310 + upTo_302 : upTo_302);
          const u32 before_49 = before_48 - v134.x;
          if ((int)before_49 < 2048 && (int)before_48 >= 2048) {
            shared<u32>(state + 16u) = before_49;
            shared<u32>(state + 20u) = v134.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r66, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_50 = above_1 + (upTo_if_6 ? upTo_310 + upTo_303 : upTo_303);
          const u32 before_51 = before_50 - v134.y;
          if ((int)before_51 < 2048 && (int)before_50 >= 2048) {
            shared<u32>(state + 16u) = before_51;
            shared<u32>(state + 20u) = v134.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r67, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_52 = above_1 + (upTo_if_6 ? upTo_310 + upTo_304 : upTo_304);
          const u32 before_53 = before_52 - v134.z;
          if ((int)before_53 < 2048 && (int)before_52 >= 2048) {
            shared<u32>(state + 16u) = before_53;
            shared<u32>(state + 20u) = v134.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r68, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_54 = above_1 + (upTo_if_6 ? upTo_310 + upTo_305 : upTo_305);
          const u32 before_55 = before_54 - v134.w;
          if ((int)before_55 < 2048 && (int)before_54 >= 2048) {
            shared<u32>(state + 16u) = before_55;
            shared<u32>(state + 20u) = v134.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r69, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_56 = above_1 + (upTo_if_6 ? upTo_310 + upTo_306 : upTo_306);
          const u32 before_57 = before_56 - v135.x;
          if ((int)before_57 < 2048 && (int)before_56 >= 2048) {
            shared<u32>(state + 16u) = before_57;
            shared<u32>(state + 20u) = v135.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r70, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_58 = above_1 + (upTo_if_6 ? upTo_310 + upTo_307 : upTo_307);
          const u32 before_59 = before_58 - v135.y;
          if ((int)before_59 < 2048 && (int)before_58 >= 2048) {
            shared<u32>(state + 16u) = before_59;
            shared<u32>(state + 20u) = v135.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r71, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_60 = above_1 + (upTo_if_6 ? upTo_310 + upTo_308 : upTo_308);
          const u32 before_61 = before_60 - v135.z;
          if ((int)before_61 < 2048 && (int)before_60 >= 2048) {
            shared<u32>(state + 16u) = before_61;
            shared<u32>(state + 20u) = v135.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r72, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_62 = above_1 + (upTo_if_6 ? upTo_310 + upTo_309 : upTo_309);
          const u32 before_63 = before_62 - v135.w;
          if ((int)before_63 < 2048 && (int)before_62 >= 2048) {
            shared<u32>(state + 16u) = before_63;
            shared<u32>(state + 20u) = v135.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r73, r772);
            shared<u32>(state + 12u) = shift_1;
          }
          __syncthreads();
          const u32 r776 = shared<u32>(state + 12u);
          bool p10 = (int)r776 > 0;
          if (p10) {
            const u32 r777 = shared<u32>(state + 16u);
            const u32 r778 = shared<u32>(state + 20u);
            p10 = (int)(r777 + r778) > 2048;
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
        u32 r779 = 0u;
        const bool p11 = (int)r74 < kept_1;
        if (p11) {
          const u32 r780 = shared<u32>(r76);
          r779 = r780;
        } else {
          r779 = 0u;
        }
        u32 r781 = 0u;
        const bool p12 = (int)r77 < kept_1;
        if (p12) {
          const u32 r782 = shared<u32>(r76 + 4u);
          r781 = r782;
        } else {
          r781 = 0u;
        }
        u32 r783 = 0u;
        const bool p13 = (int)r78 < kept_1;
        if (p13) {
          const u32 r784 = shared<u32>(r76 + 8u);
          r783 = r784;
        } else {
          r783 = 0u;
        }
        u32 r785 = 0u;
        const bool p14 = (int)r79 < kept_1;
        if (p14) {
          const u32 r786 = shared<u32>(r76 + 12u);
          r785 = r786;
        } else {
          r785 = 0u;
        }
        u32 r787 = 0u;
        const bool p15 = (int)r80 < kept_1;
        if (p15) {
          const u32 r788 = shared<u32>(r76 + 512u);
          r787 = r788;
        } else {
          r787 = 0u;
        }
        u32 r789 = 0u;
        const bool p16 = (int)r81 < kept_1;
        if (p16) {
          const u32 r790 = shared<u32>(r76 + 516u);
          r789 = r790;
        } else {
          r789 = 0u;
        }
        u32 r791 = 0u;
        const bool p17 = (int)r82 < kept_1;
        if (p17) {
          const u32 r792 = shared<u32>(r76 + 520u);
          r791 = r792;
        } else {
          r791 = 0u;
        }
        u32 r793 = 0u;
        const bool p18 = (int)r83 < kept_1;
        if (p18) {
          const u32 r794 = shared<u32>(r76 + 524u);
          r793 = r794;
        } else {
          r793 = 0u;
        }
        u32 r795 = 0u;
        const bool p19 = (int)r84 < kept_1;
        if (p19) {
          const u32 r796 = shared<u32>(r76 + 1024u);
          r795 = r796;
        } else {
          r795 = 0u;
        }
        u32 r797 = 0u;
        const bool p20 = (int)r85 < kept_1;
        if (p20) {
          const u32 r798 = shared<u32>(r76 + 1028u);
          r797 = r798;
        } else {
          r797 = 0u;
        }
        u32 r799 = 0u;
        const bool p21 = (int)r86 < kept_1;
        if (p21) {
          const u32 r800 = shared<u32>(r76 + 1032u);
          r799 = r800;
        } else {
          r799 = 0u;
        }
        u32 r801 = 0u;
        const bool p22 = (int)r87 < kept_1;
        if (p22) {
          const u32 r802 = shared<u32>(r76 + 1036u);
          r801 = r802;
        } else {
          r801 = 0u;
        }
        u32 r803 = 0u;
        const bool p23 = (int)r88 < kept_1;
        if (p23) {
          const u32 r804 = shared<u32>(r76 + 1536u);
          r803 = r804;
        } else {
          r803 = 0u;
        }
        u32 r805 = 0u;
        const bool p24 = (int)r89 < kept_1;
        if (p24) {
          const u32 r806 = shared<u32>(r76 + 1540u);
          r805 = r806;
        } else {
          r805 = 0u;
        }
        u32 r807 = 0u;
        const bool p25 = (int)r90 < kept_1;
        if (p25) {
          const u32 r808 = shared<u32>(r76 + 1544u);
          r807 = r808;
        } else {
          r807 = 0u;
        }
        u32 r809 = 0u;
        const bool p26 = (int)r91 < kept_1;
        if (p26) {
          const u32 r810 = shared<u32>(r76 + 1548u);
          r809 = r810;
        } else {
          r809 = 0u;
        }
        u32 r811 = 0u;
        const bool p27 = (int)r92 < kept_1;
        if (p27) {
          const u32 r812 = shared<u32>(r76 + 2048u);
          r811 = r812;
        } else {
          r811 = 0u;
        }
        u32 r813 = 0u;
        const bool p28 = (int)r93 < kept_1;
        if (p28) {
          const u32 r814 = shared<u32>(r76 + 2052u);
          r813 = r814;
        } else {
          r813 = 0u;
        }
        u32 r815 = 0u;
        const bool p29 = (int)r94 < kept_1;
        if (p29) {
          const u32 r816 = shared<u32>(r76 + 2056u);
          r815 = r816;
        } else {
          r815 = 0u;
        }
        u32 r817 = 0u;
        const bool p30 = (int)r95 < kept_1;
        if (p30) {
          const u32 r818 = shared<u32>(r76 + 2060u);
          r817 = r818;
        } else {
          r817 = 0u;
        }
        u32 r819 = 0u;
        const bool p31 = (int)r96 < kept_1;
        if (p31) {
          const u32 r820 = shared<u32>(r76 + 2560u);
          r819 = r820;
        } else {
          r819 = 0u;
        }
        u32 r821 = 0u;
        const bool p32 = (int)r97 < kept_1;
        if (p32) {
          const u32 r822 = shared<u32>(r76 + 2564u);
          r821 = r822;
        } else {
          r821 = 0u;
        }
        u32 r823 = 0u;
        const bool p33 = (int)r98 < kept_1;
        if (p33) {
          const u32 r824 = shared<u32>(r76 + 2568u);
          r823 = r824;
        } else {
          r823 = 0u;
        }
        u32 r825 = 0u;
        const bool p34 = (int)r99 < kept_1;
        if (p34) {
          const u32 r826 = shared<u32>(r76 + 2572u);
          r825 = r826;
        } else {
          r825 = 0u;
        }
        u32 r827 = 0u;
        const bool p35 = (int)r100 < kept_1;
        if (p35) {
          const u32 r828 = shared<u32>(r76 + 3072u);
          r827 = r828;
        } else {
          r827 = 0u;
        }
        u32 r829 = 0u;
        const bool p36 = (int)r101 < kept_1;
        if (p36) {
          const u32 r830 = shared<u32>(r76 + 3076u);
          r829 = r830;
        } else {
          r829 = 0u;
        }
        u32 r831 = 0u;
        const bool p37 = (int)r102 < kept_1;
        if (p37) {
          const u32 r832 = shared<u32>(r76 + 3080u);
          r831 = r832;
        } else {
          r831 = 0u;
        }
        u32 r833 = 0u;
        const bool p38 = (int)r103 < kept_1;
        if (p38) {
          const u32 r834 = shared<u32>(r76 + 3084u);
          r833 = r834;
        } else {
          r833 = 0u;
        }
        u32 r835 = 0u;
        const bool p39 = (int)r104 < kept_1;
        if (p39) {
          const u32 r836 = shared<u32>(r76 + 3584u);
          r835 = r836;
        } else {
          r835 = 0u;
        }
        u32 r837 = 0u;
        const bool p40 = (int)r105 < kept_1;
        if (p40) {
          const u32 r838 = shared<u32>(r76 + 3588u);
          r837 = r838;
        } else {
          r837 = 0u;
        }
        u32 r839 = 0u;
        const bool p41 = (int)r106 < kept_1;
        if (p41) {
          const u32 r840 = shared<u32>(r76 + 3592u);
          r839 = r840;
        } else {
          r839 = 0u;
        }
        u32 r841 = 0u;
        const bool p42 = (int)r107 < kept_1;
        if (p42) {
          const u32 r842 = shared<u32>(r76 + 3596u);
          r841 = r842;
        } else {
          r841 = 0u;
        }
        const u32 key_0 = r779;
        const u32 key_1 = r781;
        const u32 key_2 = r783;
        const u32 key_3 = r785;
        const u32 key_4 = r787;
        const u32 key_5 = r789;
        const u32 key_6 = r791;
        const u32 key_7 = r793;
        const u32 key_8 = r795;
        const u32 key_9 = r797;
        const u32 key_10 = r799;
        const u32 key_11 = r801;
        const u32 key_12 = r803;
        const u32 key_13 = r805;
        const u32 key_14 = r807;
        const u32 key_15 = r809;
        const u32 key_16 = r811;
        const u32 key_17 = r813;
        const u32 key_18 = r815;
        const u32 key_19 = r817;
        const u32 key_20 = r819;
        const u32 key_21 = r821;
        const u32 key_22 = r823;
        const u32 key_23 = r825;
        const u32 key_24 = r827;
        const u32 key_25 = r829;
        const u32 key_26 = r831;
        const u32 key_27 = r833;
        const u32 key_28 = r835;
        const u32 key_29 = r837;
        const u32 key_30 = r839;
        const u32 key_31 = r841;
        u32 r843 = 0u;
        if (p11) {
          const u32 r844 = shared<u32>(r108);
          r843 = r844;
        } else {
          r843 = 0u;
        }
        u32 r845 = 0u;
        if (p12) {
          const u32 r846 = shared<u32>(r108 + 4u);
          r845 = r846;
        } else {
          r845 = 0u;
        }
        u32 r847 = 0u;
        if (p13) {
          const u32 r848 = shared<u32>(r108 + 8u);
          r847 = r848;
        } else {
          r847 = 0u;
        }
        u32 r849 = 0u;
        if (p14) {
          const u32 r850 = shared<u32>(r108 + 12u);
          r849 = r850;
        } else {
          r849 = 0u;
        }
        u32 r851 = 0u;
        if (p15) {
          const u32 r852 = shared<u32>(r108 + 512u);
          r851 = r852;
        } else {
          r851 = 0u;
        }
        u32 r853 = 0u;
        if (p16) {
          const u32 r854 = shared<u32>(r108 + 516u);
          r853 = r854;
        } else {
          r853 = 0u;
        }
        u32 r855 = 0u;
        if (p17) {
          const u32 r856 = shared<u32>(r108 + 520u);
          r855 = r856;
        } else {
          r855 = 0u;
        }
        u32 r857 = 0u;
        if (p18) {
          const u32 r858 = shared<u32>(r108 + 524u);
          r857 = r858;
        } else {
          r857 = 0u;
        }
        u32 r859 = 0u;
        if (p19) {
          const u32 r860 = shared<u32>(r108 + 1024u);
          r859 = r860;
        } else {
          r859 = 0u;
        }
        u32 r861 = 0u;
        if (p20) {
          const u32 r862 = shared<u32>(r108 + 1028u);
          r861 = r862;
        } else {
          r861 = 0u;
        }
        u32 r863 = 0u;
        if (p21) {
          const u32 r864 = shared<u32>(r108 + 1032u);
          r863 = r864;
        } else {
          r863 = 0u;
        }
        u32 r865 = 0u;
        if (p22) {
          const u32 r866 = shared<u32>(r108 + 1036u);
          r865 = r866;
        } else {
          r865 = 0u;
        }
        u32 r867 = 0u;
        if (p23) {
          const u32 r868 = shared<u32>(r108 + 1536u);
          r867 = r868;
        } else {
          r867 = 0u;
        }
        u32 r869 = 0u;
        if (p24) {
          const u32 r870 = shared<u32>(r108 + 1540u);
          r869 = r870;
        } else {
          r869 = 0u;
        }
        u32 r871 = 0u;
        if (p25) {
          const u32 r872 = shared<u32>(r108 + 1544u);
          r871 = r872;
        } else {
          r871 = 0u;
        }
        u32 r873 = 0u;
        if (p26) {
          const u32 r874 = shared<u32>(r108 + 1548u);
          r873 = r874;
        } else {
          r873 = 0u;
        }
        u32 r875 = 0u;
        if (p27) {
          const u32 r876 = shared<u32>(r108 + 2048u);
          r875 = r876;
        } else {
          r875 = 0u;
        }
        u32 r877 = 0u;
        if (p28) {
          const u32 r878 = shared<u32>(r108 + 2052u);
          r877 = r878;
        } else {
          r877 = 0u;
        }
        u32 r879 = 0u;
        if (p29) {
          const u32 r880 = shared<u32>(r108 + 2056u);
          r879 = r880;
        } else {
          r879 = 0u;
        }
        u32 r881 = 0u;
        if (p30) {
          const u32 r882 = shared<u32>(r108 + 2060u);
          r881 = r882;
        } else {
          r881 = 0u;
        }
        u32 r883 = 0u;
        if (p31) {
          const u32 r884 = shared<u32>(r108 + 2560u);
          r883 = r884;
        } else {
          r883 = 0u;
        }
        u32 r885 = 0u;
        if (p32) {
          const u32 r886 = shared<u32>(r108 + 2564u);
          r885 = r886;
        } else {
          r885 = 0u;
        }
        u32 r887 = 0u;
        if (p33) {
          const u32 r888 = shared<u32>(r108 + 2568u);
          r887 = r888;
        } else {
          r887 = 0u;
        }
        u32 r889 = 0u;
        if (p34) {
          const u32 r890 = shared<u32>(r108 + 2572u);
          r889 = r890;
        } else {
          r889 = 0u;
        }
        u32 r891 = 0u;
        if (p35) {
          const u32 r892 = shared<u32>(r108 + 3072u);
          r891 = r892;
        } else {
          r891 = 0u;
        }
        u32 r893 = 0u;
        if (p36) {
          const u32 r894 = shared<u32>(r108 + 3076u);
          r893 = r894;
        } else {
          r893 = 0u;
        }
        u32 r895 = 0u;
        if (p37) {
          const u32 r896 = shared<u32>(r108 + 3080u);
          r895 = r896;
        } else {
          r895 = 0u;
        }
        u32 r897 = 0u;
        if (p38) {
          const u32 r898 = shared<u32>(r108 + 3084u);
          r897 = r898;
        } else {
          r897 = 0u;
        }
        u32 r899 = 0u;
        if (p39) {
          const u32 r900 = shared<u32>(r108 + 3584u);
          r899 = r900;
        } else {
          r899 = 0u;
        }
        u32 r901 = 0u;
        if (p40) {
          const u32 r902 = shared<u32>(r108 + 3588u);
          r901 = r902;
        } else {
          r901 = 0u;
        }
        u32 r903 = 0u;
        if (p41) {
          const u32 r904 = shared<u32>(r108 + 3592u);
          r903 = r904;
        } else {
          r903 = 0u;
        }
        u32 r905 = 0u;
        if (p42) {
          const u32 r906 = shared<u32>(r108 + 3596u);
          r905 = r906;
        } else {
          r905 = 0u;
        }
        const u32 column_0 = r843;
        const u32 column_1 = r845;
        const u32 column_2 = r847;
        const u32 column_3 = r849;
        const u32 column_4 = r851;
        const u32 column_5 = r853;
        const u32 column_6 = r855;
        const u32 column_7 = r857;
        const u32 column_8 = r859;
        const u32 column_9 = r861;
        const u32 column_10 = r863;
        const u32 column_11 = r865;
        const u32 column_12 = r867;
        const u32 column_13 = r869;
        const u32 column_14 = r871;
        const u32 column_15 = r873;
        const u32 column_16 = r875;
        const u32 column_17 = r877;
        const u32 column_18 = r879;
        const u32 column_19 = r881;
        const u32 column_20 = r883;
        const u32 column_21 = r885;
        const u32 column_22 = r887;
        const u32 column_23 = r889;
        const u32 column_24 = r891;
        const u32 column_25 = r893;
        const u32 column_26 = r895;
        const u32 column_27 = r897;
        const u32 column_28 = r899;
        const u32 column_29 = r901;
        const u32 column_30 = r903;
        const u32 column_31 = r905;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p0) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p43 = (int)key_0 > floor_1 || ((int)key_0 == floor_1 && (int)column_0 <= last_2);
        __syncthreads();
        if (p11 && p43) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 r907 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + r907) = key_0;
            shared<u32>(columns + r907) = column_0;
          }
        }
        const bool p44 = (int)key_1 > floor_1 || ((int)key_1 == floor_1 && (int)column_1 <= last_2);
        if (p12 && p44) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 r908 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + r908) = key_1;
            shared<u32>(columns + r908) = column_1;
          }
        }
        const bool p45 = (int)key_2 > floor_1 || ((int)key_2 == floor_1 && (int)column_2 <= last_2);
        if (p13 && p45) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 r909 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + r909) = key_2;
            shared<u32>(columns + r909) = column_2;
          }
        }
        const bool p46 = (int)key_3 > floor_1 || ((int)key_3 == floor_1 && (int)column_3 <= last_2);
        if (p14 && p46) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 r910 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + r910) = key_3;
            shared<u32>(columns + r910) = column_3;
          }
        }
        const bool p47 = (int)key_4 > floor_1 || ((int)key_4 == floor_1 && (int)column_4 <= last_2);
        if (p15 && p47) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 r911 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + r911) = key_4;
            shared<u32>(columns + r911) = column_4;
          }
        }
        const bool p48 = (int)key_5 > floor_1 || ((int)key_5 == floor_1 && (int)column_5 <= last_2);
        if (p16 && p48) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 r912 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + r912) = key_5;
            shared<u32>(columns + r912) = column_5;
          }
        }
        const bool p49 = (int)key_6 > floor_1 || ((int)key_6 == floor_1 && (int)column_6 <= last_2);
        if (p17 && p49) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 r913 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + r913) = key_6;
            shared<u32>(columns + r913) = column_6;
          }
        }
        const bool p50 = (int)key_7 > floor_1 || ((int)key_7 == floor_1 && (int)column_7 <= last_2);
        if (p18 && p50) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 r914 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + r914) = key_7;
            shared<u32>(columns + r914) = column_7;
          }
        }
        const bool p51 = (int)key_8 > floor_1 || ((int)key_8 == floor_1 && (int)column_8 <= last_2);
        if (p19 && p51) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 r915 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + r915) = key_8;
            shared<u32>(columns + r915) = column_8;
          }
        }
        const bool p52 = (int)key_9 > floor_1 || ((int)key_9 == floor_1 && (int)column_9 <= last_2);
        if (p20 && p52) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 r916 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + r916) = key_9;
            shared<u32>(columns + r916) = column_9;
          }
        }
        const bool p53 = (int)key_10 > floor_1 || ((int)key_10 == floor_1 && (int)column_10 <= last_2);
        if (p21 && p53) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 r917 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + r917) = key_10;
            shared<u32>(columns + r917) = column_10;
          }
        }
        const bool p54 = (int)key_11 > floor_1 || ((int)key_11 == floor_1 && (int)column_11 <= last_2);
        if (p22 && p54) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 r918 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + r918) = key_11;
            shared<u32>(columns + r918) = column_11;
          }
        }
        const bool p55 = (int)key_12 > floor_1 || ((int)key_12 == floor_1 && (int)column_12 <= last_2);
        if (p23 && p55) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 r919 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + r919) = key_12;
            shared<u32>(columns + r919) = column_12;
          }
        }
        const bool p56 = (int)key_13 > floor_1 || ((int)key_13 == floor_1 && (int)column_13 <= last_2);
        if (p24 && p56) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 r920 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + r920) = key_13;
            shared<u32>(columns + r920) = column_13;
          }
        }
        const bool p57 = (int)key_14 > floor_1 || ((int)key_14 == floor_1 && (int)column_14 <= last_2);
        if (p25 && p57) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 r921 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + r921) = key_14;
            shared<u32>(columns + r921) = column_14;
          }
        }
        const bool p58 = (int)key_15 > floor_1 || ((int)key_15 == floor_1 && (int)column_15 <= last_2);
        if (p26 && p58) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 r922 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + r922) = key_15;
            shared<u32>(columns + r922) = column_15;
          }
        }
        const bool p59 = (int)key_16 > floor_1 || ((int)key_16 == floor_1 && (int)column_16 <= last_2);
        if (p27 && p59) {
          const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_37 = at_36;
          const u32 r923 = at_37 << 2;
          if ((int)at_37 < 4096) {
            shared<u32>(candidates + r923) = key_16;
            shared<u32>(columns + r923) = column_16;
          }
        }
        const bool p60 = (int)key_17 > floor_1 || ((int)key_17 == floor_1 && (int)column_17 <= last_2);
        if (p28 && p60) {
          const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_39 = at_38;
          const u32 r924 = at_39 << 2;
          if ((int)at_39 < 4096) {
            shared<u32>(candidates + r924) = key_17;
            shared<u32>(columns + r924) = column_17;
          }
        }
        const bool p61 = (int)key_18 > floor_1 || ((int)key_18 == floor_1 && (int)column_18 <= last_2);
        if (p29 && p61) {
          const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_41 = at_40;
          const u32 r925 = at_41 << 2;
          if ((int)at_41 < 4096) {
            shared<u32>(candidates + r925) = key_18;
            shared<u32>(columns + r925) = column_18;
          }
        }
        const bool p62 = (int)key_19 > floor_1 || ((int)key_19 == floor_1 && (int)column_19 <= last_2);
        if (p30 && p62) {
          const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_43 = at_42;
          const u32 r926 = at_43 << 2;
          if ((int)at_43 < 4096) {
            shared<u32>(candidates + r926) = key_19;
            shared<u32>(columns + r926) = column_19;
          }
        }
        const bool p63 = (int)key_20 > floor_1 || ((int)key_20 == floor_1 && (int)column_20 <= last_2);
        if (p31 && p63) {
          const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_45 = at_44;
          const u32 r927 = at_45 << 2;
          if ((int)at_45 < 4096) {
            shared<u32>(candidates + r927) = key_20;
            shared<u32>(columns + r927) = column_20;
          }
        }
        const bool p64 = (int)key_21 > floor_1 || ((int)key_21 == floor_1 && (int)column_21 <= last_2);
        if (p32 && p64) {
          const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_47 = at_46;
          const u32 r928 = at_47 << 2;
          if ((int)at_47 < 4096) {
            shared<u32>(candidates + r928) = key_21;
            shared<u32>(columns + r928) = column_21;
          }
        }
        const bool p65 = (int)key_22 > floor_1 || ((int)key_22 == floor_1 && (int)column_22 <= last_2);
        if (p33 && p65) {
          const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_49 = at_48;
          const u32 r929 = at_49 << 2;
          if ((int)at_49 < 4096) {
            shared<u32>(candidates + r929) = key_22;
            shared<u32>(columns + r929) = column_22;
          }
        }
        const bool p66 = (int)key_23 > floor_1 || ((int)key_23 == floor_1 && (int)column_23 <= last_2);
        if (p34 && p66) {
          const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_51 = at_50;
          const u32 r930 = at_51 << 2;
          if ((int)at_51 < 4096) {
            shared<u32>(candidates + r930) = key_23;
            shared<u32>(columns + r930) = column_23;
          }
        }
        const bool p67 = (int)key_24 > floor_1 || ((int)key_24 == floor_1 && (int)column_24 <= last_2);
        if (p35 && p67) {
          const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_53 = at_52;
          const u32 r931 = at_53 << 2;
          if ((int)at_53 < 4096) {
            shared<u32>(candidates + r931) = key_24;
            shared<u32>(columns + r931) = column_24;
          }
        }
        const bool p68 = (int)key_25 > floor_1 || ((int)key_25 == floor_1 && (int)column_25 <= last_2);
        if (p36 && p68) {
          const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_55 = at_54;
          const u32 r932 = at_55 << 2;
          if ((int)at_55 < 4096) {
            shared<u32>(candidates + r932) = key_25;
            shared<u32>(columns + r932) = column_25;
          }
        }
        const bool p69 = (int)key_26 > floor_1 || ((int)key_26 == floor_1 && (int)column_26 <= last_2);
        if (p37 && p69) {
          const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_57 = at_56;
          const u32 r933 = at_57 << 2;
          if ((int)at_57 < 4096) {
            shared<u32>(candidates + r933) = key_26;
            shared<u32>(columns + r933) = column_26;
          }
        }
        const bool p70 = (int)key_27 > floor_1 || ((int)key_27 == floor_1 && (int)column_27 <= last_2);
        if (p38 && p70) {
          const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_59 = at_58;
          const u32 r934 = at_59 << 2;
          if ((int)at_59 < 4096) {
            shared<u32>(candidates + r934) = key_27;
            shared<u32>(columns + r934) = column_27;
          }
        }
        const bool p71 = (int)key_28 > floor_1 || ((int)key_28 == floor_1 && (int)column_28 <= last_2);
        if (p39 && p71) {
          const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_61 = at_60;
          const u32 r935 = at_61 << 2;
          if ((int)at_61 < 4096) {
            shared<u32>(candidates + r935) = key_28;
            shared<u32>(columns + r935) = column_28;
          }
        }
        const bool p72 = (int)key_29 > floor_1 || ((int)key_29 == floor_1 && (int)column_29 <= last_2);
        if (p40 && p72) {
          const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_63 = at_62;
          const u32 r936 = at_63 << 2;
          if ((int)at_63 < 4096) {
            shared<u32>(candidates + r936) = key_29;
            shared<u32>(columns + r936) = column_29;
          }
        }
        const bool p73 = (int)key_30 > floor_1 || ((int)key_30 == floor_1 && (int)column_30 <= last_2);
        if (p41 && p73) {
          const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_65 = at_64;
          const u32 r937 = at_65 << 2;
          if ((int)at_65 < 4096) {
            shared<u32>(candidates + r937) = key_30;
            shared<u32>(columns + r937) = column_30;
          }
        }
        const bool p74 = (int)key_31 > floor_1 || ((int)key_31 == floor_1 && (int)column_31 <= last_2);
        if (p42 && p74) {
          const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_67 = at_66;
          const u32 r938 = at_67 << 2;
          if ((int)at_67 < 4096) {
            shared<u32>(candidates + r938) = key_31;
            shared<u32>(columns + r938) = column_31;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 r939 = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        next = __uint_as_float(r939 ^ (((int)r939 >> 31) & 0x7fffffffu));
      }
      bar = next;
    }
    r18 = r17;
    const u32 r940 = r17 + 8192u;
    r17 = (int)r940 >= 24576 ? 0u : r940;
  }
  __syncthreads();
  const u32 r941 = shared<u32>(state + 24u);
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
  if (p75) shared<u32>(state + 20u) = r941;
  __syncthreads();
  const u32 r942 = shared<u32>(state + 24u);
  const u32 r943 = threadIdx.x & 0x1fu;
  const u32 r944 = threadIdx.x >> 5;
  const u32 r945 = r943 << 4;
  const u32 r946 = bins + (r945 + (r944 << 11));
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
  const u32 r947 = r943 * -4u + r944 * -512u;
  const u32 r948 = r947 + 2047u;
  const u32 r949 = r947 + 2046u;
  const u32 r950 = r947 + 2045u;
  const u32 r951 = r947 + 2044u;
  const u32 r952 = r947 + 1919u;
  const u32 r953 = r947 + 1918u;
  const u32 r954 = r947 + 1917u;
  const u32 r955 = r947 + 1916u;
  const u32 r956 = r947 + 1791u;
  const u32 r957 = r947 + 1790u;
  const u32 r958 = r947 + 1789u;
  const u32 r959 = r947 + 1788u;
  const u32 r960 = r947 + 1663u;
  const u32 r961 = r947 + 1662u;
  const u32 r962 = r947 + 1661u;
  const u32 r963 = r947 + 1660u;
  const u32 upTo_318 = scratch6 + upTo_311;
  const u32 upTo_319 = scratch6 + upTo_313;
  const u32 upTo_320 = scratch7 + upTo_311;
  const u32 upTo_321 = scratch7 + upTo_316;
  const u32 r964 = r943 << 2;
  const u32 r965 = r964 + (r944 << 9);
  const u32 r966 = r965 + 1u;
  const u32 r967 = r965 + 2u;
  const u32 r968 = r965 + 3u;
  const u32 r969 = r965 + 128u;
  const u32 r970 = r965 + 129u;
  const u32 r971 = r965 + 130u;
  const u32 r972 = r965 + 131u;
  const u32 r973 = r965 + 256u;
  const u32 r974 = r965 + 257u;
  const u32 r975 = r965 + 258u;
  const u32 r976 = r965 + 259u;
  const u32 r977 = r965 + 384u;
  const u32 r978 = r965 + 385u;
  const u32 r979 = r965 + 386u;
  const u32 r980 = r965 + 387u;
  const u32 r981 = r964 + (r944 << 10);
  const u32 r982 = r945 + (r944 << 12);
  const u32 r983 = candidates + r982;
  const u32 r984 = columns + r982;
  if ((int)r942 > 2048) {
    const int kept_2 = (int)shared<u32>(state + 24u);
    const u32 r985 = shared<u32>(state + 4u);
    bool p76 = (int)r985 > 0;
    if (p76) {
      const u32 r986 = shared<u32>(state + 16u);
      const u32 r987 = shared<u32>(state + 20u);
      p76 = (int)(r986 + r987) > 2048;
    }
    bool p77 = p76;
    for (;;) {
      if (!p77) break;
      const u32 floor_2 = shared<u32>(state);
      const u32 open = shared<u32>(state + 4u);
      const u32 shift_2 = max((int)(open - 11u), 0);
      shared<uint4>(r946) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r988 = shift_right(-1u, (32u - open) & 0x1fu);
      const u32 r989 = shift_2 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < kept_2; i3 = step_to(i3, 128u, kept_2)) {
        const u32 r990 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 offset_2 = r990 ^ floor_2;
        if (offset_2 <= r988) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_2, r989)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v136 = shared<uint4>(r946);
      const uint4 v137 = shared<uint4>(r946 + 512u);
      const uint4 v138 = shared<uint4>(r946 + 1024u);
      const uint4 v139 = shared<uint4>(r946 + 1536u);
      const u32 above_2 = shared<u32>(state + 16u);
      const u32 upTo_322 = v136.x + v136.y;
      const u32 upTo_323 = v137.x + v137.y;
      const u32 upTo_324 = v138.x + v138.y;
      const u32 upTo_325 = v139.x + v139.y;
      const u32 upTo_326 = upTo_322 + v136.z;
      const u32 upTo_327 = upTo_322 + (v136.z + v136.w);
      const u32 upTo_328 = upTo_323 + v137.z;
      const u32 upTo_329 = upTo_323 + (v137.z + v137.w);
      const u32 upTo_330 = upTo_324 + v138.z;
      const u32 upTo_331 = upTo_324 + (v138.z + v138.w);
      const u32 upTo_332 = upTo_325 + v139.z;
      const u32 upTo_333 = upTo_325 + (v139.z + v139.w);
      const u32 upTo_334 = __shfl_xor_sync(0xffffffffu, upTo_327, 1);
      const u32 upTo_335 = upTo_if_7 ? upTo_334 + v136.x : v136.x;
      const u32 upTo_336 = upTo_if_7 ? upTo_334 + upTo_322 : upTo_322;
      const u32 upTo_337 = upTo_if_7 ? upTo_334 + upTo_326 : upTo_326;
      const u32 upTo_338 = upTo_if_7 ? upTo_334 + upTo_327 : upTo_327;
      const u32 upTo_339 = __shfl_xor_sync(0xffffffffu, upTo_329, 1);
      const u32 upTo_340 = upTo_if_7 ? upTo_339 + v137.x : v137.x;
      const u32 upTo_341 = upTo_if_7 ? upTo_339 + upTo_323 : upTo_323;
      const u32 upTo_342 = upTo_if_7 ? upTo_339 + upTo_328 : upTo_328;
      const u32 upTo_343 = upTo_if_7 ? upTo_339 + upTo_329 : upTo_329;
      const u32 upTo_344 = __shfl_xor_sync(0xffffffffu, upTo_331, 1);
      const u32 upTo_345 = upTo_if_7 ? upTo_344 + v138.x : v138.x;
      const u32 upTo_346 = upTo_if_7 ? upTo_344 + upTo_324 : upTo_324;
      const u32 upTo_347 = upTo_if_7 ? upTo_344 + upTo_330 : upTo_330;
      const u32 upTo_348 = upTo_if_7 ? upTo_344 + upTo_331 : upTo_331;
      const u32 upTo_349 = __shfl_xor_sync(0xffffffffu, upTo_333, 1);
      const u32 upTo_350 = upTo_if_7 ? upTo_349 + v139.x : v139.x;
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
      const u32 before_65 = before_64 - v136.x;
      if ((int)before_65 < 2048 && (int)before_64 >= 2048) {
        shared<u32>(state + 16u) = before_65;
        shared<u32>(state + 20u) = v136.x;
        shared<u32>(state) = floor_2 ^ shift_left(r948, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_66 = above_2 + (upTo_if_13 ? upTo_471 + upTo_456 : upTo_456);
      const u32 before_67 = before_66 - v136.y;
      if ((int)before_67 < 2048 && (int)before_66 >= 2048) {
        shared<u32>(state + 16u) = before_67;
        shared<u32>(state + 20u) = v136.y;
        shared<u32>(state) = floor_2 ^ shift_left(r949, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_68 = above_2 + (upTo_if_13 ? upTo_471 + upTo_457 : upTo_457);
      const u32 before_69 = before_68 - v136.z;
      if ((int)before_69 < 2048 && (int)before_68 >= 2048) {
        shared<u32>(state + 16u) = before_69;
        shared<u32>(state + 20u) = v136.z;
        shared<u32>(state) = floor_2 ^ shift_left(r950, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_70 = above_2 + (upTo_if_13 ? upTo_471 + upTo_458 : upTo_458);
      const u32 before_71 = before_70 - v136.w;
      if ((int)before_71 < 2048 && (int)before_70 >= 2048) {
        shared<u32>(state + 16u) = before_71;
        shared<u32>(state + 20u) = v136.w;
        shared<u32>(state) = floor_2 ^ shift_left(r951, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_72 = above_2 + (upTo_if_13 ? upTo_471 + upTo_459 : upTo_459);
      const u32 before_73 = before_72 - v137.x;
      if ((int)before_73 < 2048 && (int)before_72 >= 2048) {
        shared<u32>(state + 16u) = before_73;
        shared<u32>(state + 20u) = v137.x;
        shared<u32>(state) = floor_2 ^ shift_left(r952, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_74 = above_2 + (upTo_if_13 ? upTo_471 + upTo_460 : upTo_460);
      const u32 before_75 = before_74 - v137.y;
      if ((int)before_75 < 2048 && (int)before_74 >= 2048) {
        shared<u32>(state + 16u) = before_75;
        shared<u32>(state + 20u) = v137.y;
        shared<u32>(state) = floor_2 ^ shift_left(r953, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_76 = above_2 + (upTo_if_13 ? upTo_471 + upTo_461 : upTo_461);
      const u32 before_77 = before_76 - v137.z;
      if ((int)before_77 < 2048 && (int)before_76 >= 2048) {
        shared<u32>(state + 16u) = before_77;
        shared<u32>(state + 20u) = v137.z;
        shared<u32>(state) = floor_2 ^ shift_left(r954, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_78 = above_2 + (upTo_if_13 ? upTo_471 + upTo_462 : upTo_462);
      const u32 before_79 = before_78 - v137.w;
      if ((int)before_79 < 2048 && (int)before_78 >= 2048) {
        shared<u32>(state + 16u) = before_79;
        shared<u32>(state + 20u) = v137.w;
        shared<u32>(state) = floor_2 ^ shift_left(r955, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_80 = above_2 + (upTo_if_13 ? upTo_471 + upTo_463 : upTo_463);
      const u32 before_81 = before_80 - v138.x;
      if ((int)before_81 < 2048 && (int)before_80 >= 2048) {
        shared<u32>(state + 16u) = before_81;
        shared<u32>(state + 20u) = v138.x;
        shared<u32>(state) = floor_2 ^ shift_left(r956, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_82 = above_2 + (upTo_if_13 ? upTo_471 + upTo_464 : upTo_464);
      const u32 before_83 = before_82 - v138.y;
      if ((int)before_83 < 2048 && (int)before_82 >= 2048) {
        shared<u32>(state + 16u) = before_83;
        shared<u32>(state + 20u) = v138.y;
        shared<u32>(state) = floor_2 ^ shift_left(r957, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_84 = above_2 + (upTo_if_13 ? upTo_471 + upTo_465 : upTo_465);
      const u32 before_85 = before_84 - v138.z;
      if ((int)before_85 < 2048 && (int)before_84 >= 2048) {
        shared<u32>(state + 16u) = before_85;
        shared<u32>(state + 20u) = v138.z;
        shared<u32>(state) = floor_2 ^ shift_left(r958, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_86 = above_2 + (upTo_if_13 ? upTo_471 + upTo_466 : upTo_466);
      const u32 before_87 = before_86 - v138.w;
      if ((int)before_87 < 2048 && (int)before_86 >= 2048) {
        shared<u32>(state + 16u) = before_87;
        shared<u32>(state + 20u) = v138.w;
        shared<u32>(state) = floor_2 ^ shift_left(r959, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_88 = above_2 + (upTo_if_13 ? upTo_471 + upTo_467 : upTo_467);
      const u32 before_89 = before_88 - v139.x;
      if ((int)before_89 < 2048 && (int)before_88 >= 2048) {
        shared<u32>(state + 16u) = before_89;
        shared<u32>(state + 20u) = v139.x;
        shared<u32>(state) = floor_2 ^ shift_left(r960, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_90 = above_2 + (upTo_if_13 ? upTo_471 + upTo_468 : upTo_468);
      const u32 before_91 = before_90 - v139.y;
      if ((int)before_91 < 2048 && (int)before_90 >= 2048) {
        shared<u32>(state + 16u) = before_91;
        shared<u32>(state + 20u) = v139.y;
        shared<u32>(state) = floor_2 ^ shift_left(r961, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_92 = above_2 + (upTo_if_13 ? upTo_471 + upTo_469 : upTo_469);
      const u32 before_93 = before_92 - v139.z;
      if ((int)before_93 < 2048 && (int)before_92 >= 2048) {
        shared<u32>(state + 16u) = before_93;
        shared<u32>(state + 20u) = v139.z;
        shared<u32>(state) = floor_2 ^ shift_left(r962, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_94 = above_2 + (upTo_if_13 ? upTo_471 + upTo_470 : upTo_470);
      const u32 before_95 = before_94 - v139.w;
      if ((int)before_95 < 2048 && (int)before_94 >= 2048) {
        shared<u32>(state + 16u) = before_95;
        shared<u32>(state + 20u) = v139.w;
        shared<u32>(state) = floor_2 ^ shift_left(r963, r989);
        shared<u32>(state + 4u) = shift_2;
      }
      __syncthreads();
      const u32 r991 = shared<u32>(state + 4u);
      bool p78 = (int)r991 > 0;
      if (p78) {
        const u32 r992 = shared<u32>(state + 16u);
        const u32 r993 = shared<u32>(state + 20u);
        p78 = (int)(r992 + r993) > 2048;
      }
      p77 = p78;
    }
    const u32 r994 = shared<u32>(state + 12u);
    bool p79 = (int)r994 > 0;
    if (p79) {
      const u32 r995 = shared<u32>(state + 16u);
      const u32 r996 = shared<u32>(state + 20u);
      p79 = (int)(r995 + r996) > 2048;
    }
    bool p80 = p79;
    for (;;) {
      if (!p80) break;
      const u32 from = shared<u32>(state + 8u);
      const u32 bits = shared<u32>(state + 12u);
      const u32 shift = max((int)(bits - 11u), 0);
      shared<uint4>(r946) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r946 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r997 = shared<u32>(state);
      const u32 r998 = shift_right(2147483647u, (31u - bits) & 0x1fu);
      const u32 r999 = shift & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < kept_2; i4 = step_to(i4, 128u, kept_2)) {
        const u32 r1000 = (u32)i4 << 2;
        const u32 r1001 = shared<u32>(candidates + r1000);
        if (r1001 == r997) {
          const u32 r1002 = shared<u32>(columns + r1000);
          const u32 offset = r1002 - from;
          if (offset <= r998) {
            atomicAdd_block(&shared<int>(bins + (shift_right(offset, r999) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v140 = shared<uint4>(r946);
      const uint4 v141 = shared<uint4>(r946 + 512u);
      const uint4 v142 = shared<uint4>(r946 + 1024u);
      const uint4 v143 = shared<uint4>(r946 + 1536u);
      const u32 above = shared<u32>(state + 16u);
      const u32 upTo_472 = v140.x + v140.y;
      const u32 upTo_473 = v141.x + v141.y;
      const u32 upTo_474 = v142.x + v142.y;
      const u32 upTo_475 = v143.x + v143.y;
      const u32 upTo_476 = upTo_472 + v140.z;
      const u32 upTo_477 = upTo_472 + (v140.z + v140.w);
      const u32 upTo_478 = upTo_473 + v141.z;
      const u32 upTo_479 = upTo_473 + (v141.z + v141.w);
      const u32 upTo_480 = upTo_474 + v142.z;
      const u32 upTo_481 = upTo_474 + (v142.z + v142.w);
      const u32 upTo_482 = upTo_475 + v143.z;
      const u32 upTo_483 = upTo_475 + (v143.z + v143.w);
      const u32 upTo_484 = __shfl_xor_sync(0xffffffffu, upTo_477, 1);
      const u32 upTo_485 = upTo_if_7 ? upTo_484 + v140.x : v140.x;
      const u32 upTo_486 = upTo_if_7 ? upTo_484 + upTo_472 : upTo_472;
      const u32 upTo_487 = upTo_if_7 ? upTo_484 + upTo_476 : upTo_476;
      const u32 upTo_488 = upTo_if_7 ? upTo_484 + upTo_477 : upTo_477;
      const u32 upTo_489 = __shfl_xor_sync(0xffffffffu, upTo_479, 1);
      const u32 upTo_490 = upTo_if_7 ? upTo_489 + v141.x : v141.x;
      const u32 upTo_491 = upTo_if_7 ? upTo_489 + upTo_473 : upTo_473;
      const u32 upTo_492 = upTo_if_7 ? upTo_489 + upTo_478 : upTo_478;
      const u32 upTo_493 = upTo_if_7 ? upTo_489 + upTo_479 : upTo_479;
      const u32 upTo_494 = __shfl_xor_sync(0xffffffffu, upTo_481, 1);
      const u32 upTo_495 = upTo_if_7 ? upTo_494 + v142.x : v142.x;
      const u32 upTo_496 = upTo_if_7 ? upTo_494 + upTo_474 : upTo_474;
      const u32 upTo_497 = upTo_if_7 ? upTo_494 + upTo_480 : upTo_480;
      const u32 upTo_498 = upTo_if_7 ? upTo_494 + upTo_481 : upTo_481;
      const u32 upTo_499 = __shfl_xor_sync(0xffffffffu, upTo_483, 1);
      const u32 upTo_500 = upTo_if_7 ? upTo_499 + v143.x : v143.x;
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
      const u32 before_97 = before_96 - v140.x;
      if ((int)before_97 < 2048 && (int)before_96 >= 2048) {
        shared<u32>(state + 16u) = before_97;
        shared<u32>(state + 20u) = v140.x;
        shared<u32>(state + 8u) = from + shift_left(r965, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_98 = above + (upTo_if_13 ? upTo_621 + upTo_606 : upTo_606);
      const u32 before_99 = before_98 - v140.y;
      if ((int)before_99 < 2048 && (int)before_98 >= 2048) {
        shared<u32>(state + 16u) = before_99;
        shared<u32>(state + 20u) = v140.y;
        shared<u32>(state + 8u) = from + shift_left(r966, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_100 = above + (upTo_if_13 ? upTo_621 + upTo_607 : upTo_607);
      const u32 before_101 = before_100 - v140.z;
      if ((int)before_101 < 2048 && (int)before_100 >= 2048) {
        shared<u32>(state + 16u) = before_101;
        shared<u32>(state + 20u) = v140.z;
        shared<u32>(state + 8u) = from + shift_left(r967, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_102 = above + (upTo_if_13 ? upTo_621 + upTo_608 : upTo_608);
      const u32 before_103 = before_102 - v140.w;
      if ((int)before_103 < 2048 && (int)before_102 >= 2048) {
        shared<u32>(state + 16u) = before_103;
        shared<u32>(state + 20u) = v140.w;
        shared<u32>(state + 8u) = from + shift_left(r968, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_104 = above + (upTo_if_13 ? upTo_621 + upTo_609 : upTo_609);
      const u32 before_105 = before_104 - v141.x;
      if ((int)before_105 < 2048 && (int)before_104 >= 2048) {
        shared<u32>(state + 16u) = before_105;
        shared<u32>(state + 20u) = v141.x;
        shared<u32>(state + 8u) = from + shift_left(r969, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_106 = above + (upTo_if_13 ? upTo_621 + upTo_610 : upTo_610);
      const u32 before_107 = before_106 - v141.y;
      if ((int)before_107 < 2048 && (int)before_106 >= 2048) {
        shared<u32>(state + 16u) = before_107;
        shared<u32>(state + 20u) = v141.y;
        shared<u32>(state + 8u) = from + shift_left(r970, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_108 = above + (upTo_if_13 ? upTo_621 + upTo_611 : upTo_611);
      const u32 before_109 = before_108 - v141.z;
      if ((int)before_109 < 2048 && (int)before_108 >= 2048) {
        shared<u32>(state + 16u) = before_109;
        shared<u32>(state + 20u) = v141.z;
        shared<u32>(state + 8u) = from + shift_left(r971, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_110 = above + (upTo_if_13 ? upTo_621 + upTo_612 : upTo_612);
      const u32 before_111 = before_110 - v141.w;
      if ((int)before_111 < 2048 && (int)before_110 >= 2048) {
        shared<u32>(state + 16u) = before_111;
        shared<u32>(state + 20u) = v141.w;
        shared<u32>(state + 8u) = from + shift_left(r972, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_112 = above + (upTo_if_13 ? upTo_621 + upTo_613 : upTo_613);
      const u32 before_113 = before_112 - v142.x;
      if ((int)before_113 < 2048 && (int)before_112 >= 2048) {
        shared<u32>(state + 16u) = before_113;
        shared<u32>(state + 20u) = v142.x;
        shared<u32>(state + 8u) = from + shift_left(r973, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_114 = above + (upTo_if_13 ? upTo_621 + upTo_614 : upTo_614);
      const u32 before_115 = before_114 - v142.y;
      if ((int)before_115 < 2048 && (int)before_114 >= 2048) {
        shared<u32>(state + 16u) = before_115;
        shared<u32>(state + 20u) = v142.y;
        shared<u32>(state + 8u) = from + shift_left(r974, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_116 = above + (upTo_if_13 ? upTo_621 + upTo_615 : upTo_615);
      const u32 before_117 = before_116 - v142.z;
      if ((int)before_117 < 2048 && (int)before_116 >= 2048) {
        shared<u32>(state + 16u) = before_117;
        shared<u32>(state + 20u) = v142.z;
        shared<u32>(state + 8u) = from + shift_left(r975, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_118 = above + (upTo_if_13 ? upTo_621 + upTo_616 : upTo_616);
      const u32 before_119 = before_118 - v142.w;
      if ((int)before_119 < 2048 && (int)before_118 >= 2048) {
        shared<u32>(state + 16u) = before_119;
        shared<u32>(state + 20u) = v142.w;
        shared<u32>(state + 8u) = from + shift_left(r976, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_120 = above + (upTo_if_13 ? upTo_621 + upTo_617 : upTo_617);
      const u32 before_121 = before_120 - v143.x;
      if ((int)before_121 < 2048 && (int)before_120 >= 2048) {
        shared<u32>(state + 16u) = before_121;
        shared<u32>(state + 20u) = v143.x;
        shared<u32>(state + 8u) = from + shift_left(r977, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_122 = above + (upTo_if_13 ? upTo_621 + upTo_618 : upTo_618);
      const u32 before_123 = before_122 - v143.y;
      if ((int)before_123 < 2048 && (int)before_122 >= 2048) {
        shared<u32>(state + 16u) = before_123;
        shared<u32>(state + 20u) = v143.y;
        shared<u32>(state + 8u) = from + shift_left(r978, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_124 = above + (upTo_if_13 ? upTo_621 + upTo_619 : upTo_619);
      const u32 before_125 = before_124 - v143.z;
      if ((int)before_125 < 2048 && (int)before_124 >= 2048) {
        shared<u32>(state + 16u) = before_125;
        shared<u32>(state + 20u) = v143.z;
        shared<u32>(state + 8u) = from + shift_left(r979, r999);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_126 = above + (upTo_if_13 ? upTo_621 + upTo_620 : upTo_620);
      const u32 before_127 = before_126 - v143.w;
      if ((int)before_127 < 2048 && (int)before_126 >= 2048) {
        shared<u32>(state + 16u) = before_127;
        shared<u32>(state + 20u) = v143.w;
        shared<u32>(state + 8u) = from + shift_left(r980, r999);
        shared<u32>(state + 12u) = shift;
      }
      __syncthreads();
      const u32 r1003 = shared<u32>(state + 12u);
      bool p81 = (int)r1003 > 0;
      if (p81) {
        const u32 r1004 = shared<u32>(state + 16u);
        const u32 r1005 = shared<u32>(state + 20u);
        p81 = (int)(r1004 + r1005) > 2048;
      }
      p80 = p81;
    }
    const int kept_3 = (int)shared<u32>(state + 24u);
    const int floor_3 = (int)shared<u32>(state);
    const u32 last_3 = shared<u32>(state + 8u);
    const u32 last_4 = shared<u32>(state + 12u);
    const int last_5 = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);
    u32 r1006 = 0u;
    const bool p82 = (int)r981 < kept_3;
    if (p82) {
      const u32 r1007 = shared<u32>(r983);
      r1006 = r1007;
    } else {
      r1006 = 0u;
    }
    u32 r1008 = 0u;
    const bool p83 = (int)(r981 + 1u) < kept_3;
    if (p83) {
      const u32 r1009 = shared<u32>(r983 + 4u);
      r1008 = r1009;
    } else {
      r1008 = 0u;
    }
    u32 r1010 = 0u;
    const bool p84 = (int)(r981 + 2u) < kept_3;
    if (p84) {
      const u32 r1011 = shared<u32>(r983 + 8u);
      r1010 = r1011;
    } else {
      r1010 = 0u;
    }
    u32 r1012 = 0u;
    const bool p85 = (int)(r981 + 3u) < kept_3;
    if (p85) {
      const u32 r1013 = shared<u32>(r983 + 12u);
      r1012 = r1013;
    } else {
      r1012 = 0u;
    }
    u32 r1014 = 0u;
    const bool p86 = (int)(r981 + 128u) < kept_3;
    if (p86) {
      const u32 r1015 = shared<u32>(r983 + 512u);
      r1014 = r1015;
    } else {
      r1014 = 0u;
    }
    u32 r1016 = 0u;
    const bool p87 = (int)(r981 + 129u) < kept_3;
    if (p87) {
      const u32 r1017 = shared<u32>(r983 + 516u);
      r1016 = r1017;
    } else {
      r1016 = 0u;
    }
    u32 r1018 = 0u;
    const bool p88 = (int)(r981 + 130u) < kept_3;
    if (p88) {
      const u32 r1019 = shared<u32>(r983 + 520u);
      r1018 = r1019;
    } else {
      r1018 = 0u;
    }
    u32 r1020 = 0u;
    const bool p89 = (int)(r981 + 131u) < kept_3;
    if (p89) {
      const u32 r1021 = shared<u32>(r983 + 524u);
      r1020 = r1021;
    } else {
      r1020 = 0u;
    }
    u32 r1022 = 0u;
    const bool p90 = (int)(r981 + 256u) < kept_3;
    if (p90) {
      const u32 r1023 = shared<u32>(r983 + 1024u);
      r1022 = r1023;
    } else {
      r1022 = 0u;
    }
    u32 r1024 = 0u;
    const bool p91 = (int)(r981 + 257u) < kept_3;
    if (p91) {
      const u32 r1025 = shared<u32>(r983 + 1028u);
      r1024 = r1025;
    } else {
      r1024 = 0u;
    }
    u32 r1026 = 0u;
    const bool p92 = (int)(r981 + 258u) < kept_3;
    if (p92) {
      const u32 r1027 = shared<u32>(r983 + 1032u);
      r1026 = r1027;
    } else {
      r1026 = 0u;
    }
    u32 r1028 = 0u;
    const bool p93 = (int)(r981 + 259u) < kept_3;
    if (p93) {
      const u32 r1029 = shared<u32>(r983 + 1036u);
      r1028 = r1029;
    } else {
      r1028 = 0u;
    }
    u32 r1030 = 0u;
    const bool p94 = (int)(r981 + 384u) < kept_3;
    if (p94) {
      const u32 r1031 = shared<u32>(r983 + 1536u);
      r1030 = r1031;
    } else {
      r1030 = 0u;
    }
    u32 r1032 = 0u;
    const bool p95 = (int)(r981 + 385u) < kept_3;
    if (p95) {
      const u32 r1033 = shared<u32>(r983 + 1540u);
      r1032 = r1033;
    } else {
      r1032 = 0u;
    }
    u32 r1034 = 0u;
    const bool p96 = (int)(r981 + 386u) < kept_3;
    if (p96) {
      const u32 r1035 = shared<u32>(r983 + 1544u);
      r1034 = r1035;
    } else {
      r1034 = 0u;
    }
    u32 r1036 = 0u;
    const bool p97 = (int)(r981 + 387u) < kept_3;
    if (p97) {
      const u32 r1037 = shared<u32>(r983 + 1548u);
      r1036 = r1037;
    } else {
      r1036 = 0u;
    }
    u32 r1038 = 0u;
    const bool p98 = (int)(r981 + 512u) < kept_3;
    if (p98) {
      const u32 r1039 = shared<u32>(r983 + 2048u);
      r1038 = r1039;
    } else {
      r1038 = 0u;
    }
    u32 r1040 = 0u;
    const bool p99 = (int)(r981 + 513u) < kept_3;
    if (p99) {
      const u32 r1041 = shared<u32>(r983 + 2052u);
      r1040 = r1041;
    } else {
      r1040 = 0u;
    }
    u32 r1042 = 0u;
    const bool p100 = (int)(r981 + 514u) < kept_3;
    if (p100) {
      const u32 r1043 = shared<u32>(r983 + 2056u);
      r1042 = r1043;
    } else {
      r1042 = 0u;
    }
    u32 r1044 = 0u;
    const bool p101 = (int)(r981 + 515u) < kept_3;
    if (p101) {
      const u32 r1045 = shared<u32>(r983 + 2060u);
      r1044 = r1045;
    } else {
      r1044 = 0u;
    }
    u32 r1046 = 0u;
    const bool p102 = (int)(r981 + 640u) < kept_3;
    if (p102) {
      const u32 r1047 = shared<u32>(r983 + 2560u);
      r1046 = r1047;
    } else {
      r1046 = 0u;
    }
    u32 r1048 = 0u;
    const bool p103 = (int)(r981 + 641u) < kept_3;
    if (p103) {
      const u32 r1049 = shared<u32>(r983 + 2564u);
      r1048 = r1049;
    } else {
      r1048 = 0u;
    }
    u32 r1050 = 0u;
    const bool p104 = (int)(r981 + 642u) < kept_3;
    if (p104) {
      const u32 r1051 = shared<u32>(r983 + 2568u);
      r1050 = r1051;
    } else {
      r1050 = 0u;
    }
    u32 r1052 = 0u;
    const bool p105 = (int)(r981 + 643u) < kept_3;
    if (p105) {
      const u32 r1053 = shared<u32>(r983 + 2572u);
      r1052 = r1053;
    } else {
      r1052 = 0u;
    }
    u32 r1054 = 0u;
    const bool p106 = (int)(r981 + 768u) < kept_3;
    if (p106) {
      const u32 r1055 = shared<u32>(r983 + 3072u);
      r1054 = r1055;
    } else {
      r1054 = 0u;
    }
    u32 r1056 = 0u;
    const bool p107 = (int)(r981 + 769u) < kept_3;
    if (p107) {
      const u32 r1057 = shared<u32>(r983 + 3076u);
      r1056 = r1057;
    } else {
      r1056 = 0u;
    }
    u32 r1058 = 0u;
    const bool p108 = (int)(r981 + 770u) < kept_3;
    if (p108) {
      const u32 r1059 = shared<u32>(r983 + 3080u);
      r1058 = r1059;
    } else {
      r1058 = 0u;
    }
    u32 r1060 = 0u;
    const bool p109 = (int)(r981 + 771u) < kept_3;
    if (p109) {
      const u32 r1061 = shared<u32>(r983 + 3084u);
      r1060 = r1061;
    } else {
      r1060 = 0u;
    }
    u32 r1062 = 0u;
    const bool p110 = (int)(r981 + 896u) < kept_3;
    if (p110) {
      const u32 r1063 = shared<u32>(r983 + 3584u);
      r1062 = r1063;
    } else {
      r1062 = 0u;
    }
    u32 r1064 = 0u;
    const bool p111 = (int)(r981 + 897u) < kept_3;
    if (p111) {
      const u32 r1065 = shared<u32>(r983 + 3588u);
      r1064 = r1065;
    } else {
      r1064 = 0u;
    }
    u32 r1066 = 0u;
    const bool p112 = (int)(r981 + 898u) < kept_3;
    if (p112) {
      const u32 r1067 = shared<u32>(r983 + 3592u);
      r1066 = r1067;
    } else {
      r1066 = 0u;
    }
    u32 r1068 = 0u;
    const bool p113 = (int)(r981 + 899u) < kept_3;
    if (p113) {
      const u32 r1069 = shared<u32>(r983 + 3596u);
      r1068 = r1069;
    } else {
      r1068 = 0u;
    }
    const u32 key_32 = r1006;
    const u32 key_33 = r1008;
    const u32 key_34 = r1010;
    const u32 key_35 = r1012;
    const u32 key_36 = r1014;
    const u32 key_37 = r1016;
    const u32 key_38 = r1018;
    const u32 key_39 = r1020;
    const u32 key_40 = r1022;
    const u32 key_41 = r1024;
    const u32 key_42 = r1026;
    const u32 key_43 = r1028;
    const u32 key_44 = r1030;
    const u32 key_45 = r1032;
    const u32 key_46 = r1034;
    const u32 key_47 = r1036;
    const u32 key_48 = r1038;
    const u32 key_49 = r1040;
    const u32 key_50 = r1042;
    const u32 key_51 = r1044;
    const u32 key_52 = r1046;
    const u32 key_53 = r1048;
    const u32 key_54 = r1050;
    const u32 key_55 = r1052;
    const u32 key_56 = r1054;
    const u32 key_57 = r1056;
    const u32 key_58 = r1058;
    const u32 key_59 = r1060;
    const u32 key_60 = r1062;
    const u32 key_61 = r1064;
    const u32 key_62 = r1066;
    const u32 key_63 = r1068;
    u32 r1070 = 0u;
    if (p82) {
      const u32 r1071 = shared<u32>(r984);
      r1070 = r1071;
    } else {
      r1070 = 0u;
    }
    u32 r1072 = 0u;
    if (p83) {
      const u32 r1073 = shared<u32>(r984 + 4u);
      r1072 = r1073;
    } else {
      r1072 = 0u;
    }
    u32 r1074 = 0u;
    if (p84) {
      const u32 r1075 = shared<u32>(r984 + 8u);
      r1074 = r1075;
    } else {
      r1074 = 0u;
    }
    u32 r1076 = 0u;
    if (p85) {
      const u32 r1077 = shared<u32>(r984 + 12u);
      r1076 = r1077;
    } else {
      r1076 = 0u;
    }
    u32 r1078 = 0u;
    if (p86) {
      const u32 r1079 = shared<u32>(r984 + 512u);
      r1078 = r1079;
    } else {
      r1078 = 0u;
    }
    u32 r1080 = 0u;
    if (p87) {
      const u32 r1081 = shared<u32>(r984 + 516u);
      r1080 = r1081;
    } else {
      r1080 = 0u;
    }
    u32 r1082 = 0u;
    if (p88) {
      const u32 r1083 = shared<u32>(r984 + 520u);
      r1082 = r1083;
    } else {
      r1082 = 0u;
    }
    u32 r1084 = 0u;
    if (p89) {
      const u32 r1085 = shared<u32>(r984 + 524u);
      r1084 = r1085;
    } else {
      r1084 = 0u;
    }
    u32 r1086 = 0u;
    if (p90) {
      const u32 r1087 = shared<u32>(r984 + 1024u);
      r1086 = r1087;
    } else {
      r1086 = 0u;
    }
    u32 r1088 = 0u;
    if (p91) {
      const u32 r1089 = shared<u32>(r984 + 1028u);
      r1088 = r1089;
    } else {
      r1088 = 0u;
    }
    u32 r1090 = 0u;
    if (p92) {
      const u32 r1091 = shared<u32>(r984 + 1032u);
      r1090 = r1091;
    } else {
      r1090 = 0u;
    }
    u32 r1092 = 0u;
    if (p93) {
      const u32 r1093 = shared<u32>(r984 + 1036u);
      r1092 = r1093;
    } else {
      r1092 = 0u;
    }
    u32 r1094 = 0u;
    if (p94) {
      const u32 r1095 = shared<u32>(r984 + 1536u);
      r1094 = r1095;
    } else {
      r1094 = 0u;
    }
    u32 r1096 = 0u;
    if (p95) {
      const u32 r1097 = shared<u32>(r984 + 1540u);
      r1096 = r1097;
    } else {
      r1096 = 0u;
    }
    u32 r1098 = 0u;
    if (p96) {
      const u32 r1099 = shared<u32>(r984 + 1544u);
      r1098 = r1099;
    } else {
      r1098 = 0u;
    }
    u32 r1100 = 0u;
    if (p97) {
      const u32 r1101 = shared<u32>(r984 + 1548u);
      r1100 = r1101;
    } else {
      r1100 = 0u;
    }
    u32 r1102 = 0u;
    if (p98) {
      const u32 r1103 = shared<u32>(r984 + 2048u);
      r1102 = r1103;
    } else {
      r1102 = 0u;
    }
    u32 r1104 = 0u;
    if (p99) {
      const u32 r1105 = shared<u32>(r984 + 2052u);
      r1104 = r1105;
    } else {
      r1104 = 0u;
    }
    u32 r1106 = 0u;
    if (p100) {
      const u32 r1107 = shared<u32>(r984 + 2056u);
      r1106 = r1107;
    } else {
      r1106 = 0u;
    }
    u32 r1108 = 0u;
    if (p101) {
      const u32 r1109 = shared<u32>(r984 + 2060u);
      r1108 = r1109;
    } else {
      r1108 = 0u;
    }
    u32 r1110 = 0u;
    if (p102) {
      const u32 r1111 = shared<u32>(r984 + 2560u);
      r1110 = r1111;
    } else {
      r1110 = 0u;
    }
    u32 r1112 = 0u;
    if (p103) {
      const u32 r1113 = shared<u32>(r984 + 2564u);
      r1112 = r1113;
    } else {
      r1112 = 0u;
    }
    u32 r1114 = 0u;
    if (p104) {
      const u32 r1115 = shared<u32>(r984 + 2568u);
      r1114 = r1115;
    } else {
      r1114 = 0u;
    }
    u32 r1116 = 0u;
    if (p105) {
      const u32 r1117 = shared<u32>(r984 + 2572u);
      r1116 = r1117;
    } else {
      r1116 = 0u;
    }
    u32 r1118 = 0u;
    if (p106) {
      const u32 r1119 = shared<u32>(r984 + 3072u);
      r1118 = r1119;
    } else {
      r1118 = 0u;
    }
    u32 r1120 = 0u;
    if (p107) {
      const u32 r1121 = shared<u32>(r984 + 3076u);
      r1120 = r1121;
    } else {
      r1120 = 0u;
    }
    u32 r1122 = 0u;
    if (p108) {
      const u32 r1123 = shared<u32>(r984 + 3080u);
      r1122 = r1123;
    } else {
      r1122 = 0u;
    }
    u32 r1124 = 0u;
    if (p109) {
      const u32 r1125 = shared<u32>(r984 + 3084u);
      r1124 = r1125;
    } else {
      r1124 = 0u;
    }
    u32 r1126 = 0u;
    if (p110) {
      const u32 r1127 = shared<u32>(r984 + 3584u);
      r1126 = r1127;
    } else {
      r1126 = 0u;
    }
    u32 r1128 = 0u;
    if (p111) {
      const u32 r1129 = shared<u32>(r984 + 3588u);
      r1128 = r1129;
    } else {
      r1128 = 0u;
    }
    u32 r1130 = 0u;
    if (p112) {
      const u32 r1131 = shared<u32>(r984 + 3592u);
      r1130 = r1131;
    } else {
      r1130 = 0u;
    }
    u32 r1132 = 0u;
    if (p113) {
      const u32 r1133 = shared<u32>(r984 + 3596u);
      r1132 = r1133;
    } else {
      r1132 = 0u;
    }
    const u32 column_32 = r1070;
    const u32 column_33 = r1072;
    const u32 column_34 = r1074;
    const u32 column_35 = r1076;
    const u32 column_36 = r1078;
    const u32 column_37 = r1080;
    const u32 column_38 = r1082;
    const u32 column_39 = r1084;
    const u32 column_40 = r1086;
    const u32 column_41 = r1088;
    const u32 column_42 = r1090;
    const u32 column_43 = r1092;
    const u32 column_44 = r1094;
    const u32 column_45 = r1096;
    const u32 column_46 = r1098;
    const u32 column_47 = r1100;
    const u32 column_48 = r1102;
    const u32 column_49 = r1104;
    const u32 column_50 = r1106;
    const u32 column_51 = r1108;
    const u32 column_52 = r1110;
    const u32 column_53 = r1112;
    const u32 column_54 = r1114;
    const u32 column_55 = r1116;
    const u32 column_56 = r1118;
    const u32 column_57 = r1120;
    const u32 column_58 = r1122;
    const u32 column_59 = r1124;
    const u32 column_60 = r1126;
    const u32 column_61 = r1128;
    const u32 column_62 = r1130;
    const u32 column_63 = r1132;
    __syncthreads();
    if (p75) shared<u32>(state + 24u) = 0u;
    const bool p114 = (int)key_32 > floor_3 || ((int)key_32 == floor_3 && (int)column_32 <= last_5);
    __syncthreads();
    if (p82 && p114) {
      const u32 at_68 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_69 = at_68;
      const u32 r1134 = at_69 << 2;
      if ((int)at_69 < 4096) {
        shared<u32>(candidates + r1134) = key_32;
        shared<u32>(columns + r1134) = column_32;
      }
    }
    const bool p115 = (int)key_33 > floor_3 || ((int)key_33 == floor_3 && (int)column_33 <= last_5);
    if (p83 && p115) {
      const u32 at_70 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_71 = at_70;
      const u32 r1135 = at_71 << 2;
      if ((int)at_71 < 4096) {
        shared<u32>(candidates + r1135) = key_33;
        shared<u32>(columns + r1135) = column_33;
      }
    }
    const bool p116 = (int)key_34 > floor_3 || ((int)key_34 == floor_3 && (int)column_34 <= last_5);
    if (p84 && p116) {
      const u32 at_72 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_73 = at_72;
      const u32 r1136 = at_73 << 2;
      if ((int)at_73 < 4096) {
        shared<u32>(candidates + r1136) = key_34;
        shared<u32>(columns + r1136) = column_34;
      }
    }
    const bool p117 = (int)key_35 > floor_3 || ((int)key_35 == floor_3 && (int)column_35 <= last_5);
    if (p85 && p117) {
      const u32 at_74 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_75 = at_74;
      const u32 r1137 = at_75 << 2;
      if ((int)at_75 < 4096) {
        shared<u32>(candidates + r1137) = key_35;
        shared<u32>(columns + r1137) = column_35;
      }
    }
    const bool p118 = (int)key_36 > floor_3 || ((int)key_36 == floor_3 && (int)column_36 <= last_5);
    if (p86 && p118) {
      const u32 at_76 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_77 = at_76;
      const u32 r1138 = at_77 << 2;
      if ((int)at_77 < 4096) {
        shared<u32>(candidates + r1138) = key_36;
        shared<u32>(columns + r1138) = column_36;
      }
    }
    const bool p119 = (int)key_37 > floor_3 || ((int)key_37 == floor_3 && (int)column_37 <= last_5);
    if (p87 && p119) {
      const u32 at_78 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_79 = at_78;
      const u32 r1139 = at_79 << 2;
      if ((int)at_79 < 4096) {
        shared<u32>(candidates + r1139) = key_37;
        shared<u32>(columns + r1139) = column_37;
      }
    }
    const bool p120 = (int)key_38 > floor_3 || ((int)key_38 == floor_3 && (int)column_38 <= last_5);
    if (p88 && p120) {
      const u32 at_80 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_81 = at_80;
      const u32 r1140 = at_81 << 2;
      if ((int)at_81 < 4096) {
        shared<u32>(candidates + r1140) = key_38;
        shared<u32>(columns + r1140) = column_38;
      }
    }
    const bool p121 = (int)key_39 > floor_3 || ((int)key_39 == floor_3 && (int)column_39 <= last_5);
    if (p89 && p121) {
      const u32 at_82 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_83 = at_82;
      const u32 r1141 = at_83 << 2;
      if ((int)at_83 < 4096) {
        shared<u32>(candidates + r1141) = key_39;
        shared<u32>(columns + r1141) = column_39;
      }
    }
    const bool p122 = (int)key_40 > floor_3 || ((int)key_40 == floor_3 && (int)column_40 <= last_5);
    if (p90 && p122) {
      const u32 at_84 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_85 = at_84;
      const u32 r1142 = at_85 << 2;
      if ((int)at_85 < 4096) {
        shared<u32>(candidates + r1142) = key_40;
        shared<u32>(columns + r1142) = column_40;
      }
    }
    const bool p123 = (int)key_41 > floor_3 || ((int)key_41 == floor_3 && (int)column_41 <= last_5);
    if (p91 && p123) {
      const u32 at_86 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_87 = at_86;
      const u32 r1143 = at_87 << 2;
      if ((int)at_87 < 4096) {
        shared<u32>(candidates + r1143) = key_41;
        shared<u32>(columns + r1143) = column_41;
      }
    }
    const bool p124 = (int)key_42 > floor_3 || ((int)key_42 == floor_3 && (int)column_42 <= last_5);
    if (p92 && p124) {
      const u32 at_88 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_89 = at_88;
      const u32 r1144 = at_89 << 2;
      if ((int)at_89 < 4096) {
        shared<u32>(candidates + r1144) = key_42;
        shared<u32>(columns + r1144) = column_42;
      }
    }
    const bool p125 = (int)key_43 > floor_3 || ((int)key_43 == floor_3 && (int)column_43 <= last_5);
    if (p93 && p125) {
      const u32 at_90 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_91 = at_90;
      const u32 r1145 = at_91 << 2;
      if ((int)at_91 < 4096) {
        shared<u32>(candidates + r1145) = key_43;
        shared<u32>(columns + r1145) = column_43;
      }
    }
    const bool p126 = (int)key_44 > floor_3 || ((int)key_44 == floor_3 && (int)column_44 <= last_5);
    if (p94 && p126) {
      const u32 at_92 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_93 = at_92;
      const u32 r1146 = at_93 << 2;
      if ((int)at_93 < 4096) {
        shared<u32>(candidates + r1146) = key_44;
        shared<u32>(columns + r1146) = column_44;
      }
    }
    const bool p127 = (int)key_45 > floor_3 || ((int)key_45 == floor_3 && (int)column_45 <= last_5);
    if (p95 && p127) {
      const u32 at_94 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_95 = at_94;
      const u32 r1147 = at_95 << 2;
      if ((int)at_95 < 4096) {
        shared<u32>(candidates + r1147) = key_45;
        shared<u32>(columns + r1147) = column_45;
      }
    }
    const bool p128 = (int)key_46 > floor_3 || ((int)key_46 == floor_3 && (int)column_46 <= last_5);
    if (p96 && p128) {
      const u32 at_96 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_97 = at_96;
      const u32 r1148 = at_97 << 2;
      if ((int)at_97 < 4096) {
        shared<u32>(candidates + r1148) = key_46;
        shared<u32>(columns + r1148) = column_46;
      }
    }
    const bool p129 = (int)key_47 > floor_3 || ((int)key_47 == floor_3 && (int)column_47 <= last_5);
    if (p97 && p129) {
      const u32 at_98 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_99 = at_98;
      const u32 r1149 = at_99 << 2;
      if ((int)at_99 < 4096) {
        shared<u32>(candidates + r1149) = key_47;
        shared<u32>(columns + r1149) = column_47;
      }
    }
    const bool p130 = (int)key_48 > floor_3 || ((int)key_48 == floor_3 && (int)column_48 <= last_5);
    if (p98 && p130) {
      const u32 at_100 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_101 = at_100;
      const u32 r1150 = at_101 << 2;
      if ((int)at_101 < 4096) {
        shared<u32>(candidates + r1150) = key_48;
        shared<u32>(columns + r1150) = column_48;
      }
    }
    const bool p131 = (int)key_49 > floor_3 || ((int)key_49 == floor_3 && (int)column_49 <= last_5);
    if (p99 && p131) {
      const u32 at_102 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_103 = at_102;
      const u32 r1151 = at_103 << 2;
      if ((int)at_103 < 4096) {
        shared<u32>(candidates + r1151) = key_49;
        shared<u32>(columns + r1151) = column_49;
      }
    }
    const bool p132 = (int)key_50 > floor_3 || ((int)key_50 == floor_3 && (int)column_50 <= last_5);
    if (p100 && p132) {
      const u32 at_104 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_105 = at_104;
      const u32 r1152 = at_105 << 2;
      if ((int)at_105 < 4096) {
        shared<u32>(candidates + r1152) = key_50;
        shared<u32>(columns + r1152) = column_50;
      }
    }
    const bool p133 = (int)key_51 > floor_3 || ((int)key_51 == floor_3 && (int)column_51 <= last_5);
    if (p101 && p133) {
      const u32 at_106 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_107 = at_106;
      const u32 r1153 = at_107 << 2;
      if ((int)at_107 < 4096) {
        shared<u32>(candidates + r1153) = key_51;
        shared<u32>(columns + r1153) = column_51;
      }
    }
    const bool p134 = (int)key_52 > floor_3 || ((int)key_52 == floor_3 && (int)column_52 <= last_5);
    if (p102 && p134) {
      const u32 at_108 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_109 = at_108;
      const u32 r1154 = at_109 << 2;
      if ((int)at_109 < 4096) {
        shared<u32>(candidates + r1154) = key_52;
        shared<u32>(columns + r1154) = column_52;
      }
    }
    const bool p135 = (int)key_53 > floor_3 || ((int)key_53 == floor_3 && (int)column_53 <= last_5);
    if (p103 && p135) {
      const u32 at_110 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_111 = at_110;
      const u32 r1155 = at_111 << 2;
      if ((int)at_111 < 4096) {
        shared<u32>(candidates + r1155) = key_53;
        shared<u32>(columns + r1155) = column_53;
      }
    }
    const bool p136 = (int)key_54 > floor_3 || ((int)key_54 == floor_3 && (int)column_54 <= last_5);
    if (p104 && p136) {
      const u32 at_112 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_113 = at_112;
      const u32 r1156 = at_113 << 2;
      if ((int)at_113 < 4096) {
        shared<u32>(candidates + r1156) = key_54;
        shared<u32>(columns + r1156) = column_54;
      }
    }
    const bool p137 = (int)key_55 > floor_3 || ((int)key_55 == floor_3 && (int)column_55 <= last_5);
    if (p105 && p137) {
      const u32 at_114 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_115 = at_114;
      const u32 r1157 = at_115 << 2;
      if ((int)at_115 < 4096) {
        shared<u32>(candidates + r1157) = key_55;
        shared<u32>(columns + r1157) = column_55;
      }
    }
    const bool p138 = (int)key_56 > floor_3 || ((int)key_56 == floor_3 && (int)column_56 <= last_5);
    if (p106 && p138) {
      const u32 at_116 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_117 = at_116;
      const u32 r1158 = at_117 << 2;
      if ((int)at_117 < 4096) {
        shared<u32>(candidates + r1158) = key_56;
        shared<u32>(columns + r1158) = column_56;
      }
    }
    const bool p139 = (int)key_57 > floor_3 || ((int)key_57 == floor_3 && (int)column_57 <= last_5);
    if (p107 && p139) {
      const u32 at_118 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_119 = at_118;
      const u32 r1159 = at_119 << 2;
      if ((int)at_119 < 4096) {
        shared<u32>(candidates + r1159) = key_57;
        shared<u32>(columns + r1159) = column_57;
      }
    }
    const bool p140 = (int)key_58 > floor_3 || ((int)key_58 == floor_3 && (int)column_58 <= last_5);
    if (p108 && p140) {
      const u32 at_120 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_121 = at_120;
      const u32 r1160 = at_121 << 2;
      if ((int)at_121 < 4096) {
        shared<u32>(candidates + r1160) = key_58;
        shared<u32>(columns + r1160) = column_58;
      }
    }
    const bool p141 = (int)key_59 > floor_3 || ((int)key_59 == floor_3 && (int)column_59 <= last_5);
    if (p109 && p141) {
      const u32 at_122 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_123 = at_122;
      const u32 r1161 = at_123 << 2;
      if ((int)at_123 < 4096) {
        shared<u32>(candidates + r1161) = key_59;
        shared<u32>(columns + r1161) = column_59;
      }
    }
    const bool p142 = (int)key_60 > floor_3 || ((int)key_60 == floor_3 && (int)column_60 <= last_5);
    if (p110 && p142) {
      const u32 at_124 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_125 = at_124;
      const u32 r1162 = at_125 << 2;
      if ((int)at_125 < 4096) {
        shared<u32>(candidates + r1162) = key_60;
        shared<u32>(columns + r1162) = column_60;
      }
    }
    const bool p143 = (int)key_61 > floor_3 || ((int)key_61 == floor_3 && (int)column_61 <= last_5);
    if (p111 && p143) {
      const u32 at_126 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_127 = at_126;
      const u32 r1163 = at_127 << 2;
      if ((int)at_127 < 4096) {
        shared<u32>(candidates + r1163) = key_61;
        shared<u32>(columns + r1163) = column_61;
      }
    }
    const bool p144 = (int)key_62 > floor_3 || ((int)key_62 == floor_3 && (int)column_62 <= last_5);
    if (p112 && p144) {
      const u32 at_128 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_129 = at_128;
      const u32 r1164 = at_129 << 2;
      if ((int)at_129 < 4096) {
        shared<u32>(candidates + r1164) = key_62;
        shared<u32>(columns + r1164) = column_62;
      }
    }
    const bool p145 = (int)key_63 > floor_3 || ((int)key_63 == floor_3 && (int)column_63 <= last_5);
    if (p113 && p145) {
      const u32 at_130 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_131 = at_130;
      const u32 r1165 = at_131 << 2;
      if ((int)at_131 < 4096) {
        shared<u32>(candidates + r1165) = key_63;
        shared<u32>(columns + r1165) = column_63;
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
  const u32 r1166 = length / 65536;
  const u32 r1167 = length - (r1166 << 16);
  const u32 r1168 = r1166 + (r1167 != 0u && (int)(r1167 ^ 0x10000u) >= 0 ? 1u : 0u);

  // select.ts:284  const upTo = scanSum(counts, 0);
  const u32 upTo_622 = scratch0 + upTo_311;
  const u32 upTo_623 = scratch0 + upTo_313;
  const u32 upTo_624 = scratch1 + upTo_311;
  const u32 upTo_625 = scratch1 + upTo_316;

  // indexer_topk_paged.ts:94  writeSelection(candidates, columns, capacity, topk, 0, length, bins, state, order, (rank, colum...
  const u32 r1169 = (r943 << 7) + (r944 << 14);

  // indexer_topk_paged.ts:96  indices.set(row, rank, column < 0 ? -1 : slot);
  const bool p146 = (int)(indexerTopkPaged - blockIdx.x) > 0;
  char* const d6 = indices + 8192ll * (int)blockIdx.x;
  const u32 r1170 = r1169 + 32u;
  const u32 r1171 = r1169 + 64u;
  const u32 r1172 = r1169 + 96u;
  const u32 r1173 = r1169 + 4096u;
  const u32 r1174 = r1169 + 4128u;
  const u32 r1175 = r1169 + 4160u;
  const u32 r1176 = r1169 + 4192u;
  const u32 r1177 = r1169 + 8192u;
  const u32 r1178 = r1169 + 8224u;
  const u32 r1179 = r1169 + 8256u;
  const u32 r1180 = r1169 + 8288u;
  const u32 r1181 = r1169 + 12288u;
  const u32 r1182 = r1169 + 12320u;
  const u32 r1183 = r1169 + 12352u;
  const u32 r1184 = r1169 + 12384u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool p147 = r943 == 0u;
  const u32 r1185 = scratch2 + (((r944 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3));
  #pragma unroll 1
  for (int window = 0; window < (int)r1168; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 start = (u32)window << 16;

    // select.ts:275  const rank = total;
    const u32 rank = total;

    // select.ts:276  fill(bins, 0);
    shared<uint4>(r946) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r946 + 512u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r946 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(r946 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

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
        const u32 r1186 = shared<u32>(candidates + at_132);
        const bool p149 = (int)r1186 > (int)floor || (r1186 == floor && (int)at_133 <= (int)last);
        p148 = p149;
      }
      if (p148) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)at >> 5) << 2)), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v144 = shared<uint4>(r946);
    const uint4 v145 = shared<uint4>(r946 + 512u);
    const uint4 v146 = shared<uint4>(r946 + 1024u);
    const uint4 v147 = shared<uint4>(r946 + 1536u);

    // select.ts:283  const counts = map(words, (word) => popcount(word));
    const int counts_0 = __popc(v144.x);
    const int counts_1 = __popc(v144.y);
    const int counts_2 = __popc(v144.z);
    const int counts_3 = __popc(v144.w);
    const int counts_4 = __popc(v145.x);
    const int counts_5 = __popc(v145.y);
    const int counts_6 = __popc(v145.z);
    const int counts_7 = __popc(v145.w);
    const int counts_8 = __popc(v146.x);
    const int counts_9 = __popc(v146.y);
    const int counts_10 = __popc(v146.z);
    const int counts_11 = __popc(v146.w);
    const int counts_12 = __popc(v147.x);
    const int counts_13 = __popc(v147.y);
    const int counts_14 = __popc(v147.z);
    const int counts_15 = __popc(v147.w);
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
    u32 word_0 = v144.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 before_128 = rank + (upTo_if_13 ? upTo_775 + upTo_759 : upTo_759) - counts_0;
    const u32 r1187 = start + r1169 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_0; n2++) {
      const u32 r1188 = before_128 + n2;
      const u32 r1189 = r1187 - __clz((int)(word_0 & (word_0 * -1u)));
      if (p146 && r1188 < 2048u) *(u32*)(d6 + 4ll * (int)r1188) = (int)r1189 < 0 ? -1u : r1189;

      // select.ts:291  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v144.y;
    const u32 before_129 = rank + (upTo_if_13 ? upTo_775 + upTo_760 : upTo_760) - counts_1;
    const u32 r1190 = start + r1170 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_1; n3++) {
      const u32 r1191 = before_129 + n3;
      const u32 r1192 = r1190 - __clz((int)(word_1 & (word_1 * -1u)));
      if (p146 && r1191 < 2048u) *(u32*)(d6 + 4ll * (int)r1191) = (int)r1192 < 0 ? -1u : r1192;
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v144.z;
    const u32 before_130 = rank + (upTo_if_13 ? upTo_775 + upTo_761 : upTo_761) - counts_2;
    const u32 r1193 = start + r1171 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_2; n4++) {
      const u32 r1194 = before_130 + n4;
      const u32 r1195 = r1193 - __clz((int)(word_2 & (word_2 * -1u)));
      if (p146 && r1194 < 2048u) *(u32*)(d6 + 4ll * (int)r1194) = (int)r1195 < 0 ? -1u : r1195;
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word_3 = v144.w;
    const u32 before_131 = rank + (upTo_if_13 ? upTo_775 + upTo_762 : upTo_762) - counts_3;
    const u32 r1196 = start + r1172 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_3; n5++) {
      const u32 r1197 = before_131 + n5;
      const u32 r1198 = r1196 - __clz((int)(word_3 & (word_3 * -1u)));
      if (p146 && r1197 < 2048u) *(u32*)(d6 + 4ll * (int)r1197) = (int)r1198 < 0 ? -1u : r1198;
      word_3 = word_3 & (word_3 - 1u);
    }
    u32 word_4 = v145.x;
    const u32 before_132 = rank + (upTo_if_13 ? upTo_775 + upTo_763 : upTo_763) - counts_4;
    const u32 r1199 = start + r1173 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_4; n6++) {
      const u32 r1200 = before_132 + n6;
      const u32 r1201 = r1199 - __clz((int)(word_4 & (word_4 * -1u)));
      if (p146 && r1200 < 2048u) *(u32*)(d6 + 4ll * (int)r1200) = (int)r1201 < 0 ? -1u : r1201;
      word_4 = word_4 & (word_4 - 1u);
    }
    u32 word_5 = v145.y;
    const u32 before_133 = rank + (upTo_if_13 ? upTo_775 + upTo_764 : upTo_764) - counts_5;
    const u32 r1202 = start + r1174 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_5; n7++) {
      const u32 r1203 = before_133 + n7;
      const u32 r1204 = r1202 - __clz((int)(word_5 & (word_5 * -1u)));
      if (p146 && r1203 < 2048u) *(u32*)(d6 + 4ll * (int)r1203) = (int)r1204 < 0 ? -1u : r1204;
      word_5 = word_5 & (word_5 - 1u);
    }
    u32 word_6 = v145.z;
    const u32 before_134 = rank + (upTo_if_13 ? upTo_775 + upTo_765 : upTo_765) - counts_6;
    const u32 r1205 = start + r1175 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_6; n8++) {
      const u32 r1206 = before_134 + n8;
      const u32 r1207 = r1205 - __clz((int)(word_6 & (word_6 * -1u)));
      if (p146 && r1206 < 2048u) *(u32*)(d6 + 4ll * (int)r1206) = (int)r1207 < 0 ? -1u : r1207;
      word_6 = word_6 & (word_6 - 1u);
    }
    u32 word_7 = v145.w;
    const u32 before_135 = rank + (upTo_if_13 ? upTo_775 + upTo_766 : upTo_766) - counts_7;
    const u32 r1208 = start + r1176 + 31u;
    #pragma unroll 1
    for (int n9 = 0; n9 < counts_7; n9++) {
      const u32 r1209 = before_135 + n9;
      const u32 r1210 = r1208 - __clz((int)(word_7 & (word_7 * -1u)));
      if (p146 && r1209 < 2048u) *(u32*)(d6 + 4ll * (int)r1209) = (int)r1210 < 0 ? -1u : r1210;
      word_7 = word_7 & (word_7 - 1u);
    }
    u32 word_8 = v146.x;
    const u32 before_136 = rank + (upTo_if_13 ? upTo_775 + upTo_767 : upTo_767) - counts_8;
    const u32 r1211 = start + r1177 + 31u;
    #pragma unroll 1
    for (int n10 = 0; n10 < counts_8; n10++) {
      const u32 r1212 = before_136 + n10;
      const u32 r1213 = r1211 - __clz((int)(word_8 & (word_8 * -1u)));
      if (p146 && r1212 < 2048u) *(u32*)(d6 + 4ll * (int)r1212) = (int)r1213 < 0 ? -1u : r1213;
      word_8 = word_8 & (word_8 - 1u);
    }
    u32 word_9 = v146.y;
    const u32 before_137 = rank + (upTo_if_13 ? upTo_775 + upTo_768 : upTo_768) - counts_9;
    const u32 r1214 = start + r1178 + 31u;
    #pragma unroll 1
    for (int n11 = 0; n11 < counts_9; n11++) {
      const u32 r1215 = before_137 + n11;
      const u32 r1216 = r1214 - __clz((int)(word_9 & (word_9 * -1u)));
      if (p146 && r1215 < 2048u) *(u32*)(d6 + 4ll * (int)r1215) = (int)r1216 < 0 ? -1u : r1216;
      word_9 = word_9 & (word_9 - 1u);
    }
    u32 word_10 = v146.z;
    const u32 before_138 = rank + (upTo_if_13 ? upTo_775 + upTo_769 : upTo_769) - counts_10;
    const u32 r1217 = start + r1179 + 31u;
    #pragma unroll 1
    for (int n12 = 0; n12 < counts_10; n12++) {
      const u32 r1218 = before_138 + n12;
      const u32 r1219 = r1217 - __clz((int)(word_10 & (word_10 * -1u)));
      if (p146 && r1218 < 2048u) *(u32*)(d6 + 4ll * (int)r1218) = (int)r1219 < 0 ? -1u : r1219;
      word_10 = word_10 & (word_10 - 1u);
    }
    u32 word_11 = v146.w;
    const u32 before_139 = rank + (upTo_if_13 ? upTo_775 + upTo_770 : upTo_770) - counts_11;
    const u32 r1220 = start + r1180 + 31u;
    #pragma unroll 1
    for (int n13 = 0; n13 < counts_11; n13++) {
      const u32 r1221 = before_139 + n13;
      const u32 r1222 = r1220 - __clz((int)(word_11 & (word_11 * -1u)));
      if (p146 && r1221 < 2048u) *(u32*)(d6 + 4ll * (int)r1221) = (int)r1222 < 0 ? -1u : r1222;
      word_11 = word_11 & (word_11 - 1u);
    }
    u32 word_12 = v147.x;
    const u32 before_140 = rank + (upTo_if_13 ? upTo_775 + upTo_771 : upTo_771) - counts_12;
    const u32 r1223 = start + r1181 + 31u;
    #pragma unroll 1
    for (int n14 = 0; n14 < counts_12; n14++) {
      const u32 r1224 = before_140 + n14;
      const u32 r1225 = r1223 - __clz((int)(word_12 & (word_12 * -1u)));
      if (p146 && r1224 < 2048u) *(u32*)(d6 + 4ll * (int)r1224) = (int)r1225 < 0 ? -1u : r1225;
      word_12 = word_12 & (word_12 - 1u);
    }
    u32 word_13 = v147.y;
    const u32 before_141 = rank + (upTo_if_13 ? upTo_775 + upTo_772 : upTo_772) - counts_13;
    const u32 r1226 = start + r1182 + 31u;
    #pragma unroll 1
    for (int n15 = 0; n15 < counts_13; n15++) {
      const u32 r1227 = before_141 + n15;
      const u32 r1228 = r1226 - __clz((int)(word_13 & (word_13 * -1u)));
      if (p146 && r1227 < 2048u) *(u32*)(d6 + 4ll * (int)r1227) = (int)r1228 < 0 ? -1u : r1228;
      word_13 = word_13 & (word_13 - 1u);
    }
    u32 word_14 = v147.z;
    const u32 before_142 = rank + (upTo_if_13 ? upTo_775 + upTo_773 : upTo_773) - counts_14;
    const u32 r1229 = start + r1183 + 31u;
    #pragma unroll 1
    for (int n16 = 0; n16 < counts_14; n16++) {
      const u32 r1230 = before_142 + n16;
      const u32 r1231 = r1229 - __clz((int)(word_14 & (word_14 * -1u)));
      if (p146 && r1230 < 2048u) *(u32*)(d6 + 4ll * (int)r1230) = (int)r1231 < 0 ? -1u : r1231;
      word_14 = word_14 & (word_14 - 1u);
    }
    u32 word = v147.w;
    const u32 before = rank + (upTo_if_13 ? upTo_775 + upTo_774 : upTo_774) - counts_15;
    const u32 r1232 = start + r1184 + 31u;
    #pragma unroll 1
    for (int n17 = 0; n17 < counts_15; n17++) {
      const u32 r1233 = before + n17;
      const u32 r1234 = r1232 - __clz((int)(word & (word * -1u)));
      if (p146 && r1233 < 2048u) *(u32*)(d6 + 4ll * (int)r1233) = (int)r1234 < 0 ? -1u : r1234;
      word = word & (word - 1u);
    }
    const u32 r1235 = upTo_630 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 r1236 = r1235 + counts_8 + counts_9 + counts_10 + counts_11 + counts_12;
    const u32 r1237 = r1236 + counts_13 + counts_14 + counts_15;
    const u32 r1238 = __shfl_xor_sync(0xffffffffu, r1237, 1);
    const u32 r1239 = r1237 + r1238;
    const u32 r1240 = __shfl_xor_sync(0xffffffffu, r1239, 2);
    const u32 r1241 = r1239 + r1240;
    const u32 r1242 = __shfl_xor_sync(0xffffffffu, r1241, 4);
    const u32 r1243 = r1241 + r1242;
    const u32 r1244 = __shfl_xor_sync(0xffffffffu, r1243, 8);
    const u32 r1245 = r1243 + r1244;
    const u32 r1246 = __shfl_xor_sync(0xffffffffu, r1245, 16);
    if (p147) shared<u32>(r1185) = r1245 + r1246;
    __syncthreads();
    const u32 r1247 = shared<u32>(scratch2);
    const u32 r1248 = shared<u32>(scratch2 + 4u);
    const u32 r1249 = shared<u32>(scratch2 + 8u);
    const u32 r1250 = shared<u32>(scratch2 + 12u);
    total = rank + (r1247 + r1248 + r1249 + r1250);
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
