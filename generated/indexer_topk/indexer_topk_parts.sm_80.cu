//
// indexer_topk_parts: tilewright, for sm_80
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// 88096 bytes
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
  const u32 Q = shared_address(smem) + 73728u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 81920u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 81952u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 82976u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 84000u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 85024u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 86048u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 87072u; // 1024 bytes: i32[1, 256]: upTo.1 across warps

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
  const u32 r29 = K + (r24 ^ 0x20u);
  const u32 r30 = Q + (r27 ^ 0x20u);
  const u32 r31 = K + (r24 ^ 0x40u);
  const u32 r32 = Q + (r27 ^ 0x40u);
  const u32 r33 = K + (r24 ^ 0x60u);
  const u32 r34 = Q + (r27 ^ 0x60u);

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
    u32 Q_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
    const u32 r65 = __byte_perm(K_part_0[0], 0u, 0x1404u);
    const u32 r66 = r65 & 0x7f007f00u;
    const u32 r67 = lop3_b32<248>(mul_rn_f16x2(r66 >> 1, 1543527424u), r65, 0x80008000u);
    const u32 r68 = r67 | prmt_b32(r66 + 16777472u, 0u, 48025u);
    const u32 r69 = __byte_perm(K_part_0[0], 0u, 0x3424u);
    const u32 r70 = r69 & 0x7f007f00u;
    const u32 r71 = lop3_b32<248>(mul_rn_f16x2(r70 >> 1, 1543527424u), r69, 0x80008000u);
    const u32 r72 = r71 | prmt_b32(r70 + 16777472u, 0u, 48025u);
    const u32 r73 = __byte_perm(K_part_0[1], 0u, 0x1404u);
    const u32 r74 = r73 & 0x7f007f00u;
    const u32 r75 = lop3_b32<248>(mul_rn_f16x2(r74 >> 1, 1543527424u), r73, 0x80008000u);
    const u32 r76 = r75 | prmt_b32(r74 + 16777472u, 0u, 48025u);
    const u32 r77 = __byte_perm(K_part_0[1], 0u, 0x3424u);
    const u32 r78 = r77 & 0x7f007f00u;
    const u32 r79 = lop3_b32<248>(mul_rn_f16x2(r78 >> 1, 1543527424u), r77, 0x80008000u);
    const u32 r80 = r79 | prmt_b32(r78 + 16777472u, 0u, 48025u);
    const u32 r81 = __byte_perm(K_part_0[2], 0u, 0x1404u);
    const u32 r82 = r81 & 0x7f007f00u;
    const u32 r83 = lop3_b32<248>(mul_rn_f16x2(r82 >> 1, 1543527424u), r81, 0x80008000u);
    const u32 r84 = r83 | prmt_b32(r82 + 16777472u, 0u, 48025u);
    const u32 r85 = __byte_perm(K_part_0[2], 0u, 0x3424u);
    const u32 r86 = r85 & 0x7f007f00u;
    const u32 r87 = lop3_b32<248>(mul_rn_f16x2(r86 >> 1, 1543527424u), r85, 0x80008000u);
    const u32 r88 = r87 | prmt_b32(r86 + 16777472u, 0u, 48025u);
    const u32 r89 = __byte_perm(K_part_0[3], 0u, 0x1404u);
    const u32 r90 = r89 & 0x7f007f00u;
    const u32 r91 = lop3_b32<248>(mul_rn_f16x2(r90 >> 1, 1543527424u), r89, 0x80008000u);
    const u32 r92 = r91 | prmt_b32(r90 + 16777472u, 0u, 48025u);
    const u32 r93 = __byte_perm(K_part_0[3], 0u, 0x3424u);
    const u32 r94 = r93 & 0x7f007f00u;
    const u32 r95 = lop3_b32<248>(mul_rn_f16x2(r94 >> 1, 1543527424u), r93, 0x80008000u);
    const u32 r96 = r95 | prmt_b32(r94 + 16777472u, 0u, 48025u);
    const u32 r97 = __byte_perm(Q_part_0[0], 0u, 0x1404u);
    const u32 r98 = r97 & 0x7f007f00u;
    const u32 r99 = lop3_b32<248>(mul_rn_f16x2(r98 >> 1, 1543527424u), r97, 0x80008000u);
    const u32 r100 = r99 | prmt_b32(r98 + 16777472u, 0u, 48025u);
    const u32 r101 = __byte_perm(Q_part_0[0], 0u, 0x3424u);
    const u32 r102 = r101 & 0x7f007f00u;
    const u32 r103 = lop3_b32<248>(mul_rn_f16x2(r102 >> 1, 1543527424u), r101, 0x80008000u);
    const u32 r104 = r103 | prmt_b32(r102 + 16777472u, 0u, 48025u);
    const u32 r105 = __byte_perm(Q_part_0[1], 0u, 0x1404u);
    const u32 r106 = r105 & 0x7f007f00u;
    const u32 r107 = lop3_b32<248>(mul_rn_f16x2(r106 >> 1, 1543527424u), r105, 0x80008000u);
    const u32 r108 = r107 | prmt_b32(r106 + 16777472u, 0u, 48025u);
    const u32 r109 = __byte_perm(Q_part_0[1], 0u, 0x3424u);
    const u32 r110 = r109 & 0x7f007f00u;
    const u32 r111 = lop3_b32<248>(mul_rn_f16x2(r110 >> 1, 1543527424u), r109, 0x80008000u);
    const u32 r112 = r111 | prmt_b32(r110 + 16777472u, 0u, 48025u);
    float products_0[4];
    const u32 v0[4] = {r68, r76, r72, r80};
    const u32 v1[2] = {r100, r104};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v0, v1, zeros);
    const u32 v2[4] = {r84, r92, r88, r96};
    const u32 v3[2] = {r108, r112};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v2, v3, products_0);
    const u32 r113 = __byte_perm(Q_part_0[2], 0u, 0x1404u);
    const u32 r114 = r113 & 0x7f007f00u;
    const u32 r115 = lop3_b32<248>(mul_rn_f16x2(r114 >> 1, 1543527424u), r113, 0x80008000u);
    const u32 r116 = r115 | prmt_b32(r114 + 16777472u, 0u, 48025u);
    const u32 r117 = __byte_perm(Q_part_0[2], 0u, 0x3424u);
    const u32 r118 = r117 & 0x7f007f00u;
    const u32 r119 = lop3_b32<248>(mul_rn_f16x2(r118 >> 1, 1543527424u), r117, 0x80008000u);
    const u32 r120 = r119 | prmt_b32(r118 + 16777472u, 0u, 48025u);
    const u32 r121 = __byte_perm(Q_part_0[3], 0u, 0x1404u);
    const u32 r122 = r121 & 0x7f007f00u;
    const u32 r123 = lop3_b32<248>(mul_rn_f16x2(r122 >> 1, 1543527424u), r121, 0x80008000u);
    const u32 r124 = r123 | prmt_b32(r122 + 16777472u, 0u, 48025u);
    const u32 r125 = __byte_perm(Q_part_0[3], 0u, 0x3424u);
    const u32 r126 = r125 & 0x7f007f00u;
    const u32 r127 = lop3_b32<248>(mul_rn_f16x2(r126 >> 1, 1543527424u), r125, 0x80008000u);
    const u32 r128 = r127 | prmt_b32(r126 + 16777472u, 0u, 48025u);
    float products_1[4];
    const u32 v4[4] = {r68, r76, r72, r80};
    const u32 v5[2] = {r116, r120};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v4, v5, zeros);
    const u32 v6[4] = {r84, r92, r88, r96};
    const u32 v7[2] = {r124, r128};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v6, v7, products_1);
    u32 Q_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
    const u32 r129 = __byte_perm(Q_part_1[0], 0u, 0x1404u);
    const u32 r130 = r129 & 0x7f007f00u;
    const u32 r131 = lop3_b32<248>(mul_rn_f16x2(r130 >> 1, 1543527424u), r129, 0x80008000u);
    const u32 r132 = r131 | prmt_b32(r130 + 16777472u, 0u, 48025u);
    const u32 r133 = __byte_perm(Q_part_1[0], 0u, 0x3424u);
    const u32 r134 = r133 & 0x7f007f00u;
    const u32 r135 = lop3_b32<248>(mul_rn_f16x2(r134 >> 1, 1543527424u), r133, 0x80008000u);
    const u32 r136 = r135 | prmt_b32(r134 + 16777472u, 0u, 48025u);
    const u32 r137 = __byte_perm(Q_part_1[1], 0u, 0x1404u);
    const u32 r138 = r137 & 0x7f007f00u;
    const u32 r139 = lop3_b32<248>(mul_rn_f16x2(r138 >> 1, 1543527424u), r137, 0x80008000u);
    const u32 r140 = r139 | prmt_b32(r138 + 16777472u, 0u, 48025u);
    const u32 r141 = __byte_perm(Q_part_1[1], 0u, 0x3424u);
    const u32 r142 = r141 & 0x7f007f00u;
    const u32 r143 = lop3_b32<248>(mul_rn_f16x2(r142 >> 1, 1543527424u), r141, 0x80008000u);
    const u32 r144 = r143 | prmt_b32(r142 + 16777472u, 0u, 48025u);
    float products_2[4];
    const u32 v8[4] = {r68, r76, r72, r80};
    const u32 v9[2] = {r132, r136};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v8, v9, zeros);
    const u32 v10[4] = {r84, r92, r88, r96};
    const u32 v11[2] = {r140, r144};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v10, v11, products_2);
    const u32 r145 = __byte_perm(Q_part_1[2], 0u, 0x1404u);
    const u32 r146 = r145 & 0x7f007f00u;
    const u32 r147 = lop3_b32<248>(mul_rn_f16x2(r146 >> 1, 1543527424u), r145, 0x80008000u);
    const u32 r148 = r147 | prmt_b32(r146 + 16777472u, 0u, 48025u);
    const u32 r149 = __byte_perm(Q_part_1[2], 0u, 0x3424u);
    const u32 r150 = r149 & 0x7f007f00u;
    const u32 r151 = lop3_b32<248>(mul_rn_f16x2(r150 >> 1, 1543527424u), r149, 0x80008000u);
    const u32 r152 = r151 | prmt_b32(r150 + 16777472u, 0u, 48025u);
    const u32 r153 = __byte_perm(Q_part_1[3], 0u, 0x1404u);
    const u32 r154 = r153 & 0x7f007f00u;
    const u32 r155 = lop3_b32<248>(mul_rn_f16x2(r154 >> 1, 1543527424u), r153, 0x80008000u);
    const u32 r156 = r155 | prmt_b32(r154 + 16777472u, 0u, 48025u);
    const u32 r157 = __byte_perm(Q_part_1[3], 0u, 0x3424u);
    const u32 r158 = r157 & 0x7f007f00u;
    const u32 r159 = lop3_b32<248>(mul_rn_f16x2(r158 >> 1, 1543527424u), r157, 0x80008000u);
    const u32 r160 = r159 | prmt_b32(r158 + 16777472u, 0u, 48025u);
    float products_3[4];
    const u32 v12[4] = {r68, r76, r72, r80};
    const u32 v13[2] = {r148, r152};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v12, v13, zeros);
    const u32 v14[4] = {r84, r92, r88, r96};
    const u32 v15[2] = {r156, r160};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v14, v15, products_3);
    u32 Q_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
    const u32 r161 = __byte_perm(Q_part_2[0], 0u, 0x1404u);
    const u32 r162 = r161 & 0x7f007f00u;
    const u32 r163 = lop3_b32<248>(mul_rn_f16x2(r162 >> 1, 1543527424u), r161, 0x80008000u);
    const u32 r164 = r163 | prmt_b32(r162 + 16777472u, 0u, 48025u);
    const u32 r165 = __byte_perm(Q_part_2[0], 0u, 0x3424u);
    const u32 r166 = r165 & 0x7f007f00u;
    const u32 r167 = lop3_b32<248>(mul_rn_f16x2(r166 >> 1, 1543527424u), r165, 0x80008000u);
    const u32 r168 = r167 | prmt_b32(r166 + 16777472u, 0u, 48025u);
    const u32 r169 = __byte_perm(Q_part_2[1], 0u, 0x1404u);
    const u32 r170 = r169 & 0x7f007f00u;
    const u32 r171 = lop3_b32<248>(mul_rn_f16x2(r170 >> 1, 1543527424u), r169, 0x80008000u);
    const u32 r172 = r171 | prmt_b32(r170 + 16777472u, 0u, 48025u);
    const u32 r173 = __byte_perm(Q_part_2[1], 0u, 0x3424u);
    const u32 r174 = r173 & 0x7f007f00u;
    const u32 r175 = lop3_b32<248>(mul_rn_f16x2(r174 >> 1, 1543527424u), r173, 0x80008000u);
    const u32 r176 = r175 | prmt_b32(r174 + 16777472u, 0u, 48025u);
    float products_4[4];
    const u32 v16[4] = {r68, r76, r72, r80};
    const u32 v17[2] = {r164, r168};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v16, v17, zeros);
    const u32 v18[4] = {r84, r92, r88, r96};
    const u32 v19[2] = {r172, r176};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v18, v19, products_4);
    const u32 r177 = __byte_perm(Q_part_2[2], 0u, 0x1404u);
    const u32 r178 = r177 & 0x7f007f00u;
    const u32 r179 = lop3_b32<248>(mul_rn_f16x2(r178 >> 1, 1543527424u), r177, 0x80008000u);
    const u32 r180 = r179 | prmt_b32(r178 + 16777472u, 0u, 48025u);
    const u32 r181 = __byte_perm(Q_part_2[2], 0u, 0x3424u);
    const u32 r182 = r181 & 0x7f007f00u;
    const u32 r183 = lop3_b32<248>(mul_rn_f16x2(r182 >> 1, 1543527424u), r181, 0x80008000u);
    const u32 r184 = r183 | prmt_b32(r182 + 16777472u, 0u, 48025u);
    const u32 r185 = __byte_perm(Q_part_2[3], 0u, 0x1404u);
    const u32 r186 = r185 & 0x7f007f00u;
    const u32 r187 = lop3_b32<248>(mul_rn_f16x2(r186 >> 1, 1543527424u), r185, 0x80008000u);
    const u32 r188 = r187 | prmt_b32(r186 + 16777472u, 0u, 48025u);
    const u32 r189 = __byte_perm(Q_part_2[3], 0u, 0x3424u);
    const u32 r190 = r189 & 0x7f007f00u;
    const u32 r191 = lop3_b32<248>(mul_rn_f16x2(r190 >> 1, 1543527424u), r189, 0x80008000u);
    const u32 r192 = r191 | prmt_b32(r190 + 16777472u, 0u, 48025u);
    float products_5[4];
    const u32 v20[4] = {r68, r76, r72, r80};
    const u32 v21[2] = {r180, r184};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v20, v21, zeros);
    const u32 v22[4] = {r84, r92, r88, r96};
    const u32 v23[2] = {r188, r192};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v22, v23, products_5);
    u32 Q_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
    const u32 r193 = __byte_perm(Q_part_3[0], 0u, 0x1404u);
    const u32 r194 = r193 & 0x7f007f00u;
    const u32 r195 = lop3_b32<248>(mul_rn_f16x2(r194 >> 1, 1543527424u), r193, 0x80008000u);
    const u32 r196 = r195 | prmt_b32(r194 + 16777472u, 0u, 48025u);
    const u32 r197 = __byte_perm(Q_part_3[0], 0u, 0x3424u);
    const u32 r198 = r197 & 0x7f007f00u;
    const u32 r199 = lop3_b32<248>(mul_rn_f16x2(r198 >> 1, 1543527424u), r197, 0x80008000u);
    const u32 r200 = r199 | prmt_b32(r198 + 16777472u, 0u, 48025u);
    const u32 r201 = __byte_perm(Q_part_3[1], 0u, 0x1404u);
    const u32 r202 = r201 & 0x7f007f00u;
    const u32 r203 = lop3_b32<248>(mul_rn_f16x2(r202 >> 1, 1543527424u), r201, 0x80008000u);
    const u32 r204 = r203 | prmt_b32(r202 + 16777472u, 0u, 48025u);
    const u32 r205 = __byte_perm(Q_part_3[1], 0u, 0x3424u);
    const u32 r206 = r205 & 0x7f007f00u;
    const u32 r207 = lop3_b32<248>(mul_rn_f16x2(r206 >> 1, 1543527424u), r205, 0x80008000u);
    const u32 r208 = r207 | prmt_b32(r206 + 16777472u, 0u, 48025u);
    float products_6[4];
    const u32 v24[4] = {r68, r76, r72, r80};
    const u32 v25[2] = {r196, r200};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v24, v25, zeros);
    const u32 v26[4] = {r84, r92, r88, r96};
    const u32 v27[2] = {r204, r208};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v26, v27, products_6);
    const u32 r209 = __byte_perm(Q_part_3[2], 0u, 0x1404u);
    const u32 r210 = r209 & 0x7f007f00u;
    const u32 r211 = lop3_b32<248>(mul_rn_f16x2(r210 >> 1, 1543527424u), r209, 0x80008000u);
    const u32 r212 = r211 | prmt_b32(r210 + 16777472u, 0u, 48025u);
    const u32 r213 = __byte_perm(Q_part_3[2], 0u, 0x3424u);
    const u32 r214 = r213 & 0x7f007f00u;
    const u32 r215 = lop3_b32<248>(mul_rn_f16x2(r214 >> 1, 1543527424u), r213, 0x80008000u);
    const u32 r216 = r215 | prmt_b32(r214 + 16777472u, 0u, 48025u);
    const u32 r217 = __byte_perm(Q_part_3[3], 0u, 0x1404u);
    const u32 r218 = r217 & 0x7f007f00u;
    const u32 r219 = lop3_b32<248>(mul_rn_f16x2(r218 >> 1, 1543527424u), r217, 0x80008000u);
    const u32 r220 = r219 | prmt_b32(r218 + 16777472u, 0u, 48025u);
    const u32 r221 = __byte_perm(Q_part_3[3], 0u, 0x3424u);
    const u32 r222 = r221 & 0x7f007f00u;
    const u32 r223 = lop3_b32<248>(mul_rn_f16x2(r222 >> 1, 1543527424u), r221, 0x80008000u);
    const u32 r224 = r223 | prmt_b32(r222 + 16777472u, 0u, 48025u);
    float products_7[4];
    const u32 v28[4] = {r68, r76, r72, r80};
    const u32 v29[2] = {r212, r216};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v28, v29, zeros);
    const u32 v30[4] = {r84, r92, r88, r96};
    const u32 v31[2] = {r220, r224};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v30, v31, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r18);
    u32 Q_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_4, r30);
    const u32 r225 = __byte_perm(K_part_1[0], 0u, 0x1404u);
    const u32 r226 = r225 & 0x7f007f00u;
    const u32 r227 = lop3_b32<248>(mul_rn_f16x2(r226 >> 1, 1543527424u), r225, 0x80008000u);
    const u32 r228 = r227 | prmt_b32(r226 + 16777472u, 0u, 48025u);
    const u32 r229 = __byte_perm(K_part_1[0], 0u, 0x3424u);
    const u32 r230 = r229 & 0x7f007f00u;
    const u32 r231 = lop3_b32<248>(mul_rn_f16x2(r230 >> 1, 1543527424u), r229, 0x80008000u);
    const u32 r232 = r231 | prmt_b32(r230 + 16777472u, 0u, 48025u);
    const u32 r233 = __byte_perm(K_part_1[1], 0u, 0x1404u);
    const u32 r234 = r233 & 0x7f007f00u;
    const u32 r235 = lop3_b32<248>(mul_rn_f16x2(r234 >> 1, 1543527424u), r233, 0x80008000u);
    const u32 r236 = r235 | prmt_b32(r234 + 16777472u, 0u, 48025u);
    const u32 r237 = __byte_perm(K_part_1[1], 0u, 0x3424u);
    const u32 r238 = r237 & 0x7f007f00u;
    const u32 r239 = lop3_b32<248>(mul_rn_f16x2(r238 >> 1, 1543527424u), r237, 0x80008000u);
    const u32 r240 = r239 | prmt_b32(r238 + 16777472u, 0u, 48025u);
    const u32 r241 = __byte_perm(K_part_1[2], 0u, 0x1404u);
    const u32 r242 = r241 & 0x7f007f00u;
    const u32 r243 = lop3_b32<248>(mul_rn_f16x2(r242 >> 1, 1543527424u), r241, 0x80008000u);
    const u32 r244 = r243 | prmt_b32(r242 + 16777472u, 0u, 48025u);
    const u32 r245 = __byte_perm(K_part_1[2], 0u, 0x3424u);
    const u32 r246 = r245 & 0x7f007f00u;
    const u32 r247 = lop3_b32<248>(mul_rn_f16x2(r246 >> 1, 1543527424u), r245, 0x80008000u);
    const u32 r248 = r247 | prmt_b32(r246 + 16777472u, 0u, 48025u);
    const u32 r249 = __byte_perm(K_part_1[3], 0u, 0x1404u);
    const u32 r250 = r249 & 0x7f007f00u;
    const u32 r251 = lop3_b32<248>(mul_rn_f16x2(r250 >> 1, 1543527424u), r249, 0x80008000u);
    const u32 r252 = r251 | prmt_b32(r250 + 16777472u, 0u, 48025u);
    const u32 r253 = __byte_perm(K_part_1[3], 0u, 0x3424u);
    const u32 r254 = r253 & 0x7f007f00u;
    const u32 r255 = lop3_b32<248>(mul_rn_f16x2(r254 >> 1, 1543527424u), r253, 0x80008000u);
    const u32 r256 = r255 | prmt_b32(r254 + 16777472u, 0u, 48025u);
    const u32 r257 = __byte_perm(Q_part_4[0], 0u, 0x1404u);
    const u32 r258 = r257 & 0x7f007f00u;
    const u32 r259 = lop3_b32<248>(mul_rn_f16x2(r258 >> 1, 1543527424u), r257, 0x80008000u);
    const u32 r260 = r259 | prmt_b32(r258 + 16777472u, 0u, 48025u);
    const u32 r261 = __byte_perm(Q_part_4[0], 0u, 0x3424u);
    const u32 r262 = r261 & 0x7f007f00u;
    const u32 r263 = lop3_b32<248>(mul_rn_f16x2(r262 >> 1, 1543527424u), r261, 0x80008000u);
    const u32 r264 = r263 | prmt_b32(r262 + 16777472u, 0u, 48025u);
    const u32 r265 = __byte_perm(Q_part_4[1], 0u, 0x1404u);
    const u32 r266 = r265 & 0x7f007f00u;
    const u32 r267 = lop3_b32<248>(mul_rn_f16x2(r266 >> 1, 1543527424u), r265, 0x80008000u);
    const u32 r268 = r267 | prmt_b32(r266 + 16777472u, 0u, 48025u);
    const u32 r269 = __byte_perm(Q_part_4[1], 0u, 0x3424u);
    const u32 r270 = r269 & 0x7f007f00u;
    const u32 r271 = lop3_b32<248>(mul_rn_f16x2(r270 >> 1, 1543527424u), r269, 0x80008000u);
    const u32 r272 = r271 | prmt_b32(r270 + 16777472u, 0u, 48025u);
    const u32 v32[4] = {r228, r236, r232, r240};
    const u32 v33[2] = {r260, r264};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v32, v33, products_0);
    const u32 v34[4] = {r244, r252, r248, r256};
    const u32 v35[2] = {r268, r272};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v34, v35, products_0);
    const u32 r273 = __byte_perm(Q_part_4[2], 0u, 0x1404u);
    const u32 r274 = r273 & 0x7f007f00u;
    const u32 r275 = lop3_b32<248>(mul_rn_f16x2(r274 >> 1, 1543527424u), r273, 0x80008000u);
    const u32 r276 = r275 | prmt_b32(r274 + 16777472u, 0u, 48025u);
    const u32 r277 = __byte_perm(Q_part_4[2], 0u, 0x3424u);
    const u32 r278 = r277 & 0x7f007f00u;
    const u32 r279 = lop3_b32<248>(mul_rn_f16x2(r278 >> 1, 1543527424u), r277, 0x80008000u);
    const u32 r280 = r279 | prmt_b32(r278 + 16777472u, 0u, 48025u);
    const u32 r281 = __byte_perm(Q_part_4[3], 0u, 0x1404u);
    const u32 r282 = r281 & 0x7f007f00u;
    const u32 r283 = lop3_b32<248>(mul_rn_f16x2(r282 >> 1, 1543527424u), r281, 0x80008000u);
    const u32 r284 = r283 | prmt_b32(r282 + 16777472u, 0u, 48025u);
    const u32 r285 = __byte_perm(Q_part_4[3], 0u, 0x3424u);
    const u32 r286 = r285 & 0x7f007f00u;
    const u32 r287 = lop3_b32<248>(mul_rn_f16x2(r286 >> 1, 1543527424u), r285, 0x80008000u);
    const u32 r288 = r287 | prmt_b32(r286 + 16777472u, 0u, 48025u);
    const u32 v36[4] = {r228, r236, r232, r240};
    const u32 v37[2] = {r276, r280};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v36, v37, products_1);
    const u32 v38[4] = {r244, r252, r248, r256};
    const u32 v39[2] = {r284, r288};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v38, v39, products_1);
    u32 Q_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_5, r30 + 2048u);
    const u32 r289 = __byte_perm(Q_part_5[0], 0u, 0x1404u);
    const u32 r290 = r289 & 0x7f007f00u;
    const u32 r291 = lop3_b32<248>(mul_rn_f16x2(r290 >> 1, 1543527424u), r289, 0x80008000u);
    const u32 r292 = r291 | prmt_b32(r290 + 16777472u, 0u, 48025u);
    const u32 r293 = __byte_perm(Q_part_5[0], 0u, 0x3424u);
    const u32 r294 = r293 & 0x7f007f00u;
    const u32 r295 = lop3_b32<248>(mul_rn_f16x2(r294 >> 1, 1543527424u), r293, 0x80008000u);
    const u32 r296 = r295 | prmt_b32(r294 + 16777472u, 0u, 48025u);
    const u32 r297 = __byte_perm(Q_part_5[1], 0u, 0x1404u);
    const u32 r298 = r297 & 0x7f007f00u;
    const u32 r299 = lop3_b32<248>(mul_rn_f16x2(r298 >> 1, 1543527424u), r297, 0x80008000u);
    const u32 r300 = r299 | prmt_b32(r298 + 16777472u, 0u, 48025u);
    const u32 r301 = __byte_perm(Q_part_5[1], 0u, 0x3424u);
    const u32 r302 = r301 & 0x7f007f00u;
    const u32 r303 = lop3_b32<248>(mul_rn_f16x2(r302 >> 1, 1543527424u), r301, 0x80008000u);
    const u32 r304 = r303 | prmt_b32(r302 + 16777472u, 0u, 48025u);
    const u32 v40[4] = {r228, r236, r232, r240};
    const u32 v41[2] = {r292, r296};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v40, v41, products_2);
    const u32 v42[4] = {r244, r252, r248, r256};
    const u32 v43[2] = {r300, r304};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v42, v43, products_2);
    const u32 r305 = __byte_perm(Q_part_5[2], 0u, 0x1404u);
    const u32 r306 = r305 & 0x7f007f00u;
    const u32 r307 = lop3_b32<248>(mul_rn_f16x2(r306 >> 1, 1543527424u), r305, 0x80008000u);
    const u32 r308 = r307 | prmt_b32(r306 + 16777472u, 0u, 48025u);
    const u32 r309 = __byte_perm(Q_part_5[2], 0u, 0x3424u);
    const u32 r310 = r309 & 0x7f007f00u;
    const u32 r311 = lop3_b32<248>(mul_rn_f16x2(r310 >> 1, 1543527424u), r309, 0x80008000u);
    const u32 r312 = r311 | prmt_b32(r310 + 16777472u, 0u, 48025u);
    const u32 r313 = __byte_perm(Q_part_5[3], 0u, 0x1404u);
    const u32 r314 = r313 & 0x7f007f00u;
    const u32 r315 = lop3_b32<248>(mul_rn_f16x2(r314 >> 1, 1543527424u), r313, 0x80008000u);
    const u32 r316 = r315 | prmt_b32(r314 + 16777472u, 0u, 48025u);
    const u32 r317 = __byte_perm(Q_part_5[3], 0u, 0x3424u);
    const u32 r318 = r317 & 0x7f007f00u;
    const u32 r319 = lop3_b32<248>(mul_rn_f16x2(r318 >> 1, 1543527424u), r317, 0x80008000u);
    const u32 r320 = r319 | prmt_b32(r318 + 16777472u, 0u, 48025u);
    const u32 v44[4] = {r228, r236, r232, r240};
    const u32 v45[2] = {r308, r312};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v44, v45, products_3);
    const u32 v46[4] = {r244, r252, r248, r256};
    const u32 v47[2] = {r316, r320};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v46, v47, products_3);
    u32 Q_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_6, r30 + 4096u);
    const u32 r321 = __byte_perm(Q_part_6[0], 0u, 0x1404u);
    const u32 r322 = r321 & 0x7f007f00u;
    const u32 r323 = lop3_b32<248>(mul_rn_f16x2(r322 >> 1, 1543527424u), r321, 0x80008000u);
    const u32 r324 = r323 | prmt_b32(r322 + 16777472u, 0u, 48025u);
    const u32 r325 = __byte_perm(Q_part_6[0], 0u, 0x3424u);
    const u32 r326 = r325 & 0x7f007f00u;
    const u32 r327 = lop3_b32<248>(mul_rn_f16x2(r326 >> 1, 1543527424u), r325, 0x80008000u);
    const u32 r328 = r327 | prmt_b32(r326 + 16777472u, 0u, 48025u);
    const u32 r329 = __byte_perm(Q_part_6[1], 0u, 0x1404u);
    const u32 r330 = r329 & 0x7f007f00u;
    const u32 r331 = lop3_b32<248>(mul_rn_f16x2(r330 >> 1, 1543527424u), r329, 0x80008000u);
    const u32 r332 = r331 | prmt_b32(r330 + 16777472u, 0u, 48025u);
    const u32 r333 = __byte_perm(Q_part_6[1], 0u, 0x3424u);
    const u32 r334 = r333 & 0x7f007f00u;
    const u32 r335 = lop3_b32<248>(mul_rn_f16x2(r334 >> 1, 1543527424u), r333, 0x80008000u);
    const u32 r336 = r335 | prmt_b32(r334 + 16777472u, 0u, 48025u);
    const u32 v48[4] = {r228, r236, r232, r240};
    const u32 v49[2] = {r324, r328};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v48, v49, products_4);
    const u32 v50[4] = {r244, r252, r248, r256};
    const u32 v51[2] = {r332, r336};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v50, v51, products_4);
    const u32 r337 = __byte_perm(Q_part_6[2], 0u, 0x1404u);
    const u32 r338 = r337 & 0x7f007f00u;
    const u32 r339 = lop3_b32<248>(mul_rn_f16x2(r338 >> 1, 1543527424u), r337, 0x80008000u);
    const u32 r340 = r339 | prmt_b32(r338 + 16777472u, 0u, 48025u);
    const u32 r341 = __byte_perm(Q_part_6[2], 0u, 0x3424u);
    const u32 r342 = r341 & 0x7f007f00u;
    const u32 r343 = lop3_b32<248>(mul_rn_f16x2(r342 >> 1, 1543527424u), r341, 0x80008000u);
    const u32 r344 = r343 | prmt_b32(r342 + 16777472u, 0u, 48025u);
    const u32 r345 = __byte_perm(Q_part_6[3], 0u, 0x1404u);
    const u32 r346 = r345 & 0x7f007f00u;
    const u32 r347 = lop3_b32<248>(mul_rn_f16x2(r346 >> 1, 1543527424u), r345, 0x80008000u);
    const u32 r348 = r347 | prmt_b32(r346 + 16777472u, 0u, 48025u);
    const u32 r349 = __byte_perm(Q_part_6[3], 0u, 0x3424u);
    const u32 r350 = r349 & 0x7f007f00u;
    const u32 r351 = lop3_b32<248>(mul_rn_f16x2(r350 >> 1, 1543527424u), r349, 0x80008000u);
    const u32 r352 = r351 | prmt_b32(r350 + 16777472u, 0u, 48025u);
    const u32 v52[4] = {r228, r236, r232, r240};
    const u32 v53[2] = {r340, r344};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v52, v53, products_5);
    const u32 v54[4] = {r244, r252, r248, r256};
    const u32 v55[2] = {r348, r352};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v54, v55, products_5);
    u32 Q_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_7, r30 + 6144u);
    const u32 r353 = __byte_perm(Q_part_7[0], 0u, 0x1404u);
    const u32 r354 = r353 & 0x7f007f00u;
    const u32 r355 = lop3_b32<248>(mul_rn_f16x2(r354 >> 1, 1543527424u), r353, 0x80008000u);
    const u32 r356 = r355 | prmt_b32(r354 + 16777472u, 0u, 48025u);
    const u32 r357 = __byte_perm(Q_part_7[0], 0u, 0x3424u);
    const u32 r358 = r357 & 0x7f007f00u;
    const u32 r359 = lop3_b32<248>(mul_rn_f16x2(r358 >> 1, 1543527424u), r357, 0x80008000u);
    const u32 r360 = r359 | prmt_b32(r358 + 16777472u, 0u, 48025u);
    const u32 r361 = __byte_perm(Q_part_7[1], 0u, 0x1404u);
    const u32 r362 = r361 & 0x7f007f00u;
    const u32 r363 = lop3_b32<248>(mul_rn_f16x2(r362 >> 1, 1543527424u), r361, 0x80008000u);
    const u32 r364 = r363 | prmt_b32(r362 + 16777472u, 0u, 48025u);
    const u32 r365 = __byte_perm(Q_part_7[1], 0u, 0x3424u);
    const u32 r366 = r365 & 0x7f007f00u;
    const u32 r367 = lop3_b32<248>(mul_rn_f16x2(r366 >> 1, 1543527424u), r365, 0x80008000u);
    const u32 r368 = r367 | prmt_b32(r366 + 16777472u, 0u, 48025u);
    const u32 v56[4] = {r228, r236, r232, r240};
    const u32 v57[2] = {r356, r360};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v56, v57, products_6);
    const u32 v58[4] = {r244, r252, r248, r256};
    const u32 v59[2] = {r364, r368};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v58, v59, products_6);
    const u32 r369 = __byte_perm(Q_part_7[2], 0u, 0x1404u);
    const u32 r370 = r369 & 0x7f007f00u;
    const u32 r371 = lop3_b32<248>(mul_rn_f16x2(r370 >> 1, 1543527424u), r369, 0x80008000u);
    const u32 r372 = r371 | prmt_b32(r370 + 16777472u, 0u, 48025u);
    const u32 r373 = __byte_perm(Q_part_7[2], 0u, 0x3424u);
    const u32 r374 = r373 & 0x7f007f00u;
    const u32 r375 = lop3_b32<248>(mul_rn_f16x2(r374 >> 1, 1543527424u), r373, 0x80008000u);
    const u32 r376 = r375 | prmt_b32(r374 + 16777472u, 0u, 48025u);
    const u32 r377 = __byte_perm(Q_part_7[3], 0u, 0x1404u);
    const u32 r378 = r377 & 0x7f007f00u;
    const u32 r379 = lop3_b32<248>(mul_rn_f16x2(r378 >> 1, 1543527424u), r377, 0x80008000u);
    const u32 r380 = r379 | prmt_b32(r378 + 16777472u, 0u, 48025u);
    const u32 r381 = __byte_perm(Q_part_7[3], 0u, 0x3424u);
    const u32 r382 = r381 & 0x7f007f00u;
    const u32 r383 = lop3_b32<248>(mul_rn_f16x2(r382 >> 1, 1543527424u), r381, 0x80008000u);
    const u32 r384 = r383 | prmt_b32(r382 + 16777472u, 0u, 48025u);
    const u32 v60[4] = {r228, r236, r232, r240};
    const u32 v61[2] = {r372, r376};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v60, v61, products_7);
    const u32 v62[4] = {r244, r252, r248, r256};
    const u32 v63[2] = {r380, r384};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v62, v63, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r18);
    u32 Q_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_8, r32);
    const u32 r385 = __byte_perm(K_part_2[0], 0u, 0x1404u);
    const u32 r386 = r385 & 0x7f007f00u;
    const u32 r387 = lop3_b32<248>(mul_rn_f16x2(r386 >> 1, 1543527424u), r385, 0x80008000u);
    const u32 r388 = r387 | prmt_b32(r386 + 16777472u, 0u, 48025u);
    const u32 r389 = __byte_perm(K_part_2[0], 0u, 0x3424u);
    const u32 r390 = r389 & 0x7f007f00u;
    const u32 r391 = lop3_b32<248>(mul_rn_f16x2(r390 >> 1, 1543527424u), r389, 0x80008000u);
    const u32 r392 = r391 | prmt_b32(r390 + 16777472u, 0u, 48025u);
    const u32 r393 = __byte_perm(K_part_2[1], 0u, 0x1404u);
    const u32 r394 = r393 & 0x7f007f00u;
    const u32 r395 = lop3_b32<248>(mul_rn_f16x2(r394 >> 1, 1543527424u), r393, 0x80008000u);
    const u32 r396 = r395 | prmt_b32(r394 + 16777472u, 0u, 48025u);
    const u32 r397 = __byte_perm(K_part_2[1], 0u, 0x3424u);
    const u32 r398 = r397 & 0x7f007f00u;
    const u32 r399 = lop3_b32<248>(mul_rn_f16x2(r398 >> 1, 1543527424u), r397, 0x80008000u);
    const u32 r400 = r399 | prmt_b32(r398 + 16777472u, 0u, 48025u);
    const u32 r401 = __byte_perm(K_part_2[2], 0u, 0x1404u);
    const u32 r402 = r401 & 0x7f007f00u;
    const u32 r403 = lop3_b32<248>(mul_rn_f16x2(r402 >> 1, 1543527424u), r401, 0x80008000u);
    const u32 r404 = r403 | prmt_b32(r402 + 16777472u, 0u, 48025u);
    const u32 r405 = __byte_perm(K_part_2[2], 0u, 0x3424u);
    const u32 r406 = r405 & 0x7f007f00u;
    const u32 r407 = lop3_b32<248>(mul_rn_f16x2(r406 >> 1, 1543527424u), r405, 0x80008000u);
    const u32 r408 = r407 | prmt_b32(r406 + 16777472u, 0u, 48025u);
    const u32 r409 = __byte_perm(K_part_2[3], 0u, 0x1404u);
    const u32 r410 = r409 & 0x7f007f00u;
    const u32 r411 = lop3_b32<248>(mul_rn_f16x2(r410 >> 1, 1543527424u), r409, 0x80008000u);
    const u32 r412 = r411 | prmt_b32(r410 + 16777472u, 0u, 48025u);
    const u32 r413 = __byte_perm(K_part_2[3], 0u, 0x3424u);
    const u32 r414 = r413 & 0x7f007f00u;
    const u32 r415 = lop3_b32<248>(mul_rn_f16x2(r414 >> 1, 1543527424u), r413, 0x80008000u);
    const u32 r416 = r415 | prmt_b32(r414 + 16777472u, 0u, 48025u);
    const u32 r417 = __byte_perm(Q_part_8[0], 0u, 0x1404u);
    const u32 r418 = r417 & 0x7f007f00u;
    const u32 r419 = lop3_b32<248>(mul_rn_f16x2(r418 >> 1, 1543527424u), r417, 0x80008000u);
    const u32 r420 = r419 | prmt_b32(r418 + 16777472u, 0u, 48025u);
    const u32 r421 = __byte_perm(Q_part_8[0], 0u, 0x3424u);
    const u32 r422 = r421 & 0x7f007f00u;
    const u32 r423 = lop3_b32<248>(mul_rn_f16x2(r422 >> 1, 1543527424u), r421, 0x80008000u);
    const u32 r424 = r423 | prmt_b32(r422 + 16777472u, 0u, 48025u);
    const u32 r425 = __byte_perm(Q_part_8[1], 0u, 0x1404u);
    const u32 r426 = r425 & 0x7f007f00u;
    const u32 r427 = lop3_b32<248>(mul_rn_f16x2(r426 >> 1, 1543527424u), r425, 0x80008000u);
    const u32 r428 = r427 | prmt_b32(r426 + 16777472u, 0u, 48025u);
    const u32 r429 = __byte_perm(Q_part_8[1], 0u, 0x3424u);
    const u32 r430 = r429 & 0x7f007f00u;
    const u32 r431 = lop3_b32<248>(mul_rn_f16x2(r430 >> 1, 1543527424u), r429, 0x80008000u);
    const u32 r432 = r431 | prmt_b32(r430 + 16777472u, 0u, 48025u);
    const u32 v64[4] = {r388, r396, r392, r400};
    const u32 v65[2] = {r420, r424};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v64, v65, products_0);
    const u32 v66[4] = {r404, r412, r408, r416};
    const u32 v67[2] = {r428, r432};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v66, v67, products_0);
    const u32 r433 = __byte_perm(Q_part_8[2], 0u, 0x1404u);
    const u32 r434 = r433 & 0x7f007f00u;
    const u32 r435 = lop3_b32<248>(mul_rn_f16x2(r434 >> 1, 1543527424u), r433, 0x80008000u);
    const u32 r436 = r435 | prmt_b32(r434 + 16777472u, 0u, 48025u);
    const u32 r437 = __byte_perm(Q_part_8[2], 0u, 0x3424u);
    const u32 r438 = r437 & 0x7f007f00u;
    const u32 r439 = lop3_b32<248>(mul_rn_f16x2(r438 >> 1, 1543527424u), r437, 0x80008000u);
    const u32 r440 = r439 | prmt_b32(r438 + 16777472u, 0u, 48025u);
    const u32 r441 = __byte_perm(Q_part_8[3], 0u, 0x1404u);
    const u32 r442 = r441 & 0x7f007f00u;
    const u32 r443 = lop3_b32<248>(mul_rn_f16x2(r442 >> 1, 1543527424u), r441, 0x80008000u);
    const u32 r444 = r443 | prmt_b32(r442 + 16777472u, 0u, 48025u);
    const u32 r445 = __byte_perm(Q_part_8[3], 0u, 0x3424u);
    const u32 r446 = r445 & 0x7f007f00u;
    const u32 r447 = lop3_b32<248>(mul_rn_f16x2(r446 >> 1, 1543527424u), r445, 0x80008000u);
    const u32 r448 = r447 | prmt_b32(r446 + 16777472u, 0u, 48025u);
    const u32 v68[4] = {r388, r396, r392, r400};
    const u32 v69[2] = {r436, r440};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v68, v69, products_1);
    const u32 v70[4] = {r404, r412, r408, r416};
    const u32 v71[2] = {r444, r448};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v70, v71, products_1);
    u32 Q_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_9, r32 + 2048u);
    const u32 r449 = __byte_perm(Q_part_9[0], 0u, 0x1404u);
    const u32 r450 = r449 & 0x7f007f00u;
    const u32 r451 = lop3_b32<248>(mul_rn_f16x2(r450 >> 1, 1543527424u), r449, 0x80008000u);
    const u32 r452 = r451 | prmt_b32(r450 + 16777472u, 0u, 48025u);
    const u32 r453 = __byte_perm(Q_part_9[0], 0u, 0x3424u);
    const u32 r454 = r453 & 0x7f007f00u;
    const u32 r455 = lop3_b32<248>(mul_rn_f16x2(r454 >> 1, 1543527424u), r453, 0x80008000u);
    const u32 r456 = r455 | prmt_b32(r454 + 16777472u, 0u, 48025u);
    const u32 r457 = __byte_perm(Q_part_9[1], 0u, 0x1404u);
    const u32 r458 = r457 & 0x7f007f00u;
    const u32 r459 = lop3_b32<248>(mul_rn_f16x2(r458 >> 1, 1543527424u), r457, 0x80008000u);
    const u32 r460 = r459 | prmt_b32(r458 + 16777472u, 0u, 48025u);
    const u32 r461 = __byte_perm(Q_part_9[1], 0u, 0x3424u);
    const u32 r462 = r461 & 0x7f007f00u;
    const u32 r463 = lop3_b32<248>(mul_rn_f16x2(r462 >> 1, 1543527424u), r461, 0x80008000u);
    const u32 r464 = r463 | prmt_b32(r462 + 16777472u, 0u, 48025u);
    const u32 v72[4] = {r388, r396, r392, r400};
    const u32 v73[2] = {r452, r456};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v72, v73, products_2);
    const u32 v74[4] = {r404, r412, r408, r416};
    const u32 v75[2] = {r460, r464};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v74, v75, products_2);
    const u32 r465 = __byte_perm(Q_part_9[2], 0u, 0x1404u);
    const u32 r466 = r465 & 0x7f007f00u;
    const u32 r467 = lop3_b32<248>(mul_rn_f16x2(r466 >> 1, 1543527424u), r465, 0x80008000u);
    const u32 r468 = r467 | prmt_b32(r466 + 16777472u, 0u, 48025u);
    const u32 r469 = __byte_perm(Q_part_9[2], 0u, 0x3424u);
    const u32 r470 = r469 & 0x7f007f00u;
    const u32 r471 = lop3_b32<248>(mul_rn_f16x2(r470 >> 1, 1543527424u), r469, 0x80008000u);
    const u32 r472 = r471 | prmt_b32(r470 + 16777472u, 0u, 48025u);
    const u32 r473 = __byte_perm(Q_part_9[3], 0u, 0x1404u);
    const u32 r474 = r473 & 0x7f007f00u;
    const u32 r475 = lop3_b32<248>(mul_rn_f16x2(r474 >> 1, 1543527424u), r473, 0x80008000u);
    const u32 r476 = r475 | prmt_b32(r474 + 16777472u, 0u, 48025u);
    const u32 r477 = __byte_perm(Q_part_9[3], 0u, 0x3424u);
    const u32 r478 = r477 & 0x7f007f00u;
    const u32 r479 = lop3_b32<248>(mul_rn_f16x2(r478 >> 1, 1543527424u), r477, 0x80008000u);
    const u32 r480 = r479 | prmt_b32(r478 + 16777472u, 0u, 48025u);
    const u32 v76[4] = {r388, r396, r392, r400};
    const u32 v77[2] = {r468, r472};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v76, v77, products_3);
    const u32 v78[4] = {r404, r412, r408, r416};
    const u32 v79[2] = {r476, r480};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v78, v79, products_3);
    u32 Q_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_10, r32 + 4096u);
    const u32 r481 = __byte_perm(Q_part_10[0], 0u, 0x1404u);
    const u32 r482 = r481 & 0x7f007f00u;
    const u32 r483 = lop3_b32<248>(mul_rn_f16x2(r482 >> 1, 1543527424u), r481, 0x80008000u);
    const u32 r484 = r483 | prmt_b32(r482 + 16777472u, 0u, 48025u);
    const u32 r485 = __byte_perm(Q_part_10[0], 0u, 0x3424u);
    const u32 r486 = r485 & 0x7f007f00u;
    const u32 r487 = lop3_b32<248>(mul_rn_f16x2(r486 >> 1, 1543527424u), r485, 0x80008000u);
    const u32 r488 = r487 | prmt_b32(r486 + 16777472u, 0u, 48025u);
    const u32 r489 = __byte_perm(Q_part_10[1], 0u, 0x1404u);
    const u32 r490 = r489 & 0x7f007f00u;
    const u32 r491 = lop3_b32<248>(mul_rn_f16x2(r490 >> 1, 1543527424u), r489, 0x80008000u);
    const u32 r492 = r491 | prmt_b32(r490 + 16777472u, 0u, 48025u);
    const u32 r493 = __byte_perm(Q_part_10[1], 0u, 0x3424u);
    const u32 r494 = r493 & 0x7f007f00u;
    const u32 r495 = lop3_b32<248>(mul_rn_f16x2(r494 >> 1, 1543527424u), r493, 0x80008000u);
    const u32 r496 = r495 | prmt_b32(r494 + 16777472u, 0u, 48025u);
    const u32 v80[4] = {r388, r396, r392, r400};
    const u32 v81[2] = {r484, r488};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v80, v81, products_4);
    const u32 v82[4] = {r404, r412, r408, r416};
    const u32 v83[2] = {r492, r496};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v82, v83, products_4);
    const u32 r497 = __byte_perm(Q_part_10[2], 0u, 0x1404u);
    const u32 r498 = r497 & 0x7f007f00u;
    const u32 r499 = lop3_b32<248>(mul_rn_f16x2(r498 >> 1, 1543527424u), r497, 0x80008000u);
    const u32 r500 = r499 | prmt_b32(r498 + 16777472u, 0u, 48025u);
    const u32 r501 = __byte_perm(Q_part_10[2], 0u, 0x3424u);
    const u32 r502 = r501 & 0x7f007f00u;
    const u32 r503 = lop3_b32<248>(mul_rn_f16x2(r502 >> 1, 1543527424u), r501, 0x80008000u);
    const u32 r504 = r503 | prmt_b32(r502 + 16777472u, 0u, 48025u);
    const u32 r505 = __byte_perm(Q_part_10[3], 0u, 0x1404u);
    const u32 r506 = r505 & 0x7f007f00u;
    const u32 r507 = lop3_b32<248>(mul_rn_f16x2(r506 >> 1, 1543527424u), r505, 0x80008000u);
    const u32 r508 = r507 | prmt_b32(r506 + 16777472u, 0u, 48025u);
    const u32 r509 = __byte_perm(Q_part_10[3], 0u, 0x3424u);
    const u32 r510 = r509 & 0x7f007f00u;
    const u32 r511 = lop3_b32<248>(mul_rn_f16x2(r510 >> 1, 1543527424u), r509, 0x80008000u);
    const u32 r512 = r511 | prmt_b32(r510 + 16777472u, 0u, 48025u);
    const u32 v84[4] = {r388, r396, r392, r400};
    const u32 v85[2] = {r500, r504};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v84, v85, products_5);
    const u32 v86[4] = {r404, r412, r408, r416};
    const u32 v87[2] = {r508, r512};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v86, v87, products_5);
    u32 Q_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_11, r32 + 6144u);
    const u32 r513 = __byte_perm(Q_part_11[0], 0u, 0x1404u);
    const u32 r514 = r513 & 0x7f007f00u;
    const u32 r515 = lop3_b32<248>(mul_rn_f16x2(r514 >> 1, 1543527424u), r513, 0x80008000u);
    const u32 r516 = r515 | prmt_b32(r514 + 16777472u, 0u, 48025u);
    const u32 r517 = __byte_perm(Q_part_11[0], 0u, 0x3424u);
    const u32 r518 = r517 & 0x7f007f00u;
    const u32 r519 = lop3_b32<248>(mul_rn_f16x2(r518 >> 1, 1543527424u), r517, 0x80008000u);
    const u32 r520 = r519 | prmt_b32(r518 + 16777472u, 0u, 48025u);
    const u32 r521 = __byte_perm(Q_part_11[1], 0u, 0x1404u);
    const u32 r522 = r521 & 0x7f007f00u;
    const u32 r523 = lop3_b32<248>(mul_rn_f16x2(r522 >> 1, 1543527424u), r521, 0x80008000u);
    const u32 r524 = r523 | prmt_b32(r522 + 16777472u, 0u, 48025u);
    const u32 r525 = __byte_perm(Q_part_11[1], 0u, 0x3424u);
    const u32 r526 = r525 & 0x7f007f00u;
    const u32 r527 = lop3_b32<248>(mul_rn_f16x2(r526 >> 1, 1543527424u), r525, 0x80008000u);
    const u32 r528 = r527 | prmt_b32(r526 + 16777472u, 0u, 48025u);
    const u32 v88[4] = {r388, r396, r392, r400};
    const u32 v89[2] = {r516, r520};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v88, v89, products_6);
    const u32 v90[4] = {r404, r412, r408, r416};
    const u32 v91[2] = {r524, r528};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v90, v91, products_6);
    const u32 r529 = __byte_perm(Q_part_11[2], 0u, 0x1404u);
    const u32 r530 = r529 & 0x7f007f00u;
    const u32 r531 = lop3_b32<248>(mul_rn_f16x2(r530 >> 1, 1543527424u), r529, 0x80008000u);
    const u32 r532 = r531 | prmt_b32(r530 + 16777472u, 0u, 48025u);
    const u32 r533 = __byte_perm(Q_part_11[2], 0u, 0x3424u);
    const u32 r534 = r533 & 0x7f007f00u;
    const u32 r535 = lop3_b32<248>(mul_rn_f16x2(r534 >> 1, 1543527424u), r533, 0x80008000u);
    const u32 r536 = r535 | prmt_b32(r534 + 16777472u, 0u, 48025u);
    const u32 r537 = __byte_perm(Q_part_11[3], 0u, 0x1404u);
    const u32 r538 = r537 & 0x7f007f00u;
    const u32 r539 = lop3_b32<248>(mul_rn_f16x2(r538 >> 1, 1543527424u), r537, 0x80008000u);
    const u32 r540 = r539 | prmt_b32(r538 + 16777472u, 0u, 48025u);
    const u32 r541 = __byte_perm(Q_part_11[3], 0u, 0x3424u);
    const u32 r542 = r541 & 0x7f007f00u;
    const u32 r543 = lop3_b32<248>(mul_rn_f16x2(r542 >> 1, 1543527424u), r541, 0x80008000u);
    const u32 r544 = r543 | prmt_b32(r542 + 16777472u, 0u, 48025u);
    const u32 v92[4] = {r388, r396, r392, r400};
    const u32 v93[2] = {r532, r536};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v92, v93, products_7);
    const u32 v94[4] = {r404, r412, r408, r416};
    const u32 v95[2] = {r540, r544};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v94, v95, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r18);
    u32 Q_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_12, r34);
    const u32 r545 = __byte_perm(K_part_3[0], 0u, 0x1404u);
    const u32 r546 = r545 & 0x7f007f00u;
    const u32 r547 = lop3_b32<248>(mul_rn_f16x2(r546 >> 1, 1543527424u), r545, 0x80008000u);
    const u32 r548 = r547 | prmt_b32(r546 + 16777472u, 0u, 48025u);
    const u32 r549 = __byte_perm(K_part_3[0], 0u, 0x3424u);
    const u32 r550 = r549 & 0x7f007f00u;
    const u32 r551 = lop3_b32<248>(mul_rn_f16x2(r550 >> 1, 1543527424u), r549, 0x80008000u);
    const u32 r552 = r551 | prmt_b32(r550 + 16777472u, 0u, 48025u);
    const u32 r553 = __byte_perm(K_part_3[1], 0u, 0x1404u);
    const u32 r554 = r553 & 0x7f007f00u;
    const u32 r555 = lop3_b32<248>(mul_rn_f16x2(r554 >> 1, 1543527424u), r553, 0x80008000u);
    const u32 r556 = r555 | prmt_b32(r554 + 16777472u, 0u, 48025u);
    const u32 r557 = __byte_perm(K_part_3[1], 0u, 0x3424u);
    const u32 r558 = r557 & 0x7f007f00u;
    const u32 r559 = lop3_b32<248>(mul_rn_f16x2(r558 >> 1, 1543527424u), r557, 0x80008000u);
    const u32 r560 = r559 | prmt_b32(r558 + 16777472u, 0u, 48025u);
    const u32 r561 = __byte_perm(K_part_3[2], 0u, 0x1404u);
    const u32 r562 = r561 & 0x7f007f00u;
    const u32 r563 = lop3_b32<248>(mul_rn_f16x2(r562 >> 1, 1543527424u), r561, 0x80008000u);
    const u32 r564 = r563 | prmt_b32(r562 + 16777472u, 0u, 48025u);
    const u32 r565 = __byte_perm(K_part_3[2], 0u, 0x3424u);
    const u32 r566 = r565 & 0x7f007f00u;
    const u32 r567 = lop3_b32<248>(mul_rn_f16x2(r566 >> 1, 1543527424u), r565, 0x80008000u);
    const u32 r568 = r567 | prmt_b32(r566 + 16777472u, 0u, 48025u);
    const u32 r569 = __byte_perm(K_part_3[3], 0u, 0x1404u);
    const u32 r570 = r569 & 0x7f007f00u;
    const u32 r571 = lop3_b32<248>(mul_rn_f16x2(r570 >> 1, 1543527424u), r569, 0x80008000u);
    const u32 r572 = r571 | prmt_b32(r570 + 16777472u, 0u, 48025u);
    const u32 r573 = __byte_perm(K_part_3[3], 0u, 0x3424u);
    const u32 r574 = r573 & 0x7f007f00u;
    const u32 r575 = lop3_b32<248>(mul_rn_f16x2(r574 >> 1, 1543527424u), r573, 0x80008000u);
    const u32 r576 = r575 | prmt_b32(r574 + 16777472u, 0u, 48025u);
    const u32 r577 = __byte_perm(Q_part_12[0], 0u, 0x1404u);
    const u32 r578 = r577 & 0x7f007f00u;
    const u32 r579 = lop3_b32<248>(mul_rn_f16x2(r578 >> 1, 1543527424u), r577, 0x80008000u);
    const u32 r580 = r579 | prmt_b32(r578 + 16777472u, 0u, 48025u);
    const u32 r581 = __byte_perm(Q_part_12[0], 0u, 0x3424u);
    const u32 r582 = r581 & 0x7f007f00u;
    const u32 r583 = lop3_b32<248>(mul_rn_f16x2(r582 >> 1, 1543527424u), r581, 0x80008000u);
    const u32 r584 = r583 | prmt_b32(r582 + 16777472u, 0u, 48025u);
    const u32 r585 = __byte_perm(Q_part_12[1], 0u, 0x1404u);
    const u32 r586 = r585 & 0x7f007f00u;
    const u32 r587 = lop3_b32<248>(mul_rn_f16x2(r586 >> 1, 1543527424u), r585, 0x80008000u);
    const u32 r588 = r587 | prmt_b32(r586 + 16777472u, 0u, 48025u);
    const u32 r589 = __byte_perm(Q_part_12[1], 0u, 0x3424u);
    const u32 r590 = r589 & 0x7f007f00u;
    const u32 r591 = lop3_b32<248>(mul_rn_f16x2(r590 >> 1, 1543527424u), r589, 0x80008000u);
    const u32 r592 = r591 | prmt_b32(r590 + 16777472u, 0u, 48025u);
    const u32 v96[4] = {r548, r556, r552, r560};
    const u32 v97[2] = {r580, r584};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v96, v97, products_0);
    const u32 v98[4] = {r564, r572, r568, r576};
    const u32 v99[2] = {r588, r592};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v98, v99, products_0);
    const u32 r593 = __byte_perm(Q_part_12[2], 0u, 0x1404u);
    const u32 r594 = r593 & 0x7f007f00u;
    const u32 r595 = lop3_b32<248>(mul_rn_f16x2(r594 >> 1, 1543527424u), r593, 0x80008000u);
    const u32 r596 = r595 | prmt_b32(r594 + 16777472u, 0u, 48025u);
    const u32 r597 = __byte_perm(Q_part_12[2], 0u, 0x3424u);
    const u32 r598 = r597 & 0x7f007f00u;
    const u32 r599 = lop3_b32<248>(mul_rn_f16x2(r598 >> 1, 1543527424u), r597, 0x80008000u);
    const u32 r600 = r599 | prmt_b32(r598 + 16777472u, 0u, 48025u);
    const u32 r601 = __byte_perm(Q_part_12[3], 0u, 0x1404u);
    const u32 r602 = r601 & 0x7f007f00u;
    const u32 r603 = lop3_b32<248>(mul_rn_f16x2(r602 >> 1, 1543527424u), r601, 0x80008000u);
    const u32 r604 = r603 | prmt_b32(r602 + 16777472u, 0u, 48025u);
    const u32 r605 = __byte_perm(Q_part_12[3], 0u, 0x3424u);
    const u32 r606 = r605 & 0x7f007f00u;
    const u32 r607 = lop3_b32<248>(mul_rn_f16x2(r606 >> 1, 1543527424u), r605, 0x80008000u);
    const u32 r608 = r607 | prmt_b32(r606 + 16777472u, 0u, 48025u);
    const u32 v100[4] = {r548, r556, r552, r560};
    const u32 v101[2] = {r596, r600};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v100, v101, products_1);
    const u32 v102[4] = {r564, r572, r568, r576};
    const u32 v103[2] = {r604, r608};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v102, v103, products_1);
    u32 Q_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_13, r34 + 2048u);
    const u32 r609 = __byte_perm(Q_part_13[0], 0u, 0x1404u);
    const u32 r610 = r609 & 0x7f007f00u;
    const u32 r611 = lop3_b32<248>(mul_rn_f16x2(r610 >> 1, 1543527424u), r609, 0x80008000u);
    const u32 r612 = r611 | prmt_b32(r610 + 16777472u, 0u, 48025u);
    const u32 r613 = __byte_perm(Q_part_13[0], 0u, 0x3424u);
    const u32 r614 = r613 & 0x7f007f00u;
    const u32 r615 = lop3_b32<248>(mul_rn_f16x2(r614 >> 1, 1543527424u), r613, 0x80008000u);
    const u32 r616 = r615 | prmt_b32(r614 + 16777472u, 0u, 48025u);
    const u32 r617 = __byte_perm(Q_part_13[1], 0u, 0x1404u);
    const u32 r618 = r617 & 0x7f007f00u;
    const u32 r619 = lop3_b32<248>(mul_rn_f16x2(r618 >> 1, 1543527424u), r617, 0x80008000u);
    const u32 r620 = r619 | prmt_b32(r618 + 16777472u, 0u, 48025u);
    const u32 r621 = __byte_perm(Q_part_13[1], 0u, 0x3424u);
    const u32 r622 = r621 & 0x7f007f00u;
    const u32 r623 = lop3_b32<248>(mul_rn_f16x2(r622 >> 1, 1543527424u), r621, 0x80008000u);
    const u32 r624 = r623 | prmt_b32(r622 + 16777472u, 0u, 48025u);
    const u32 v104[4] = {r548, r556, r552, r560};
    const u32 v105[2] = {r612, r616};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v104, v105, products_2);
    const u32 v106[4] = {r564, r572, r568, r576};
    const u32 v107[2] = {r620, r624};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v106, v107, products_2);
    const u32 r625 = __byte_perm(Q_part_13[2], 0u, 0x1404u);
    const u32 r626 = r625 & 0x7f007f00u;
    const u32 r627 = lop3_b32<248>(mul_rn_f16x2(r626 >> 1, 1543527424u), r625, 0x80008000u);
    const u32 r628 = r627 | prmt_b32(r626 + 16777472u, 0u, 48025u);
    const u32 r629 = __byte_perm(Q_part_13[2], 0u, 0x3424u);
    const u32 r630 = r629 & 0x7f007f00u;
    const u32 r631 = lop3_b32<248>(mul_rn_f16x2(r630 >> 1, 1543527424u), r629, 0x80008000u);
    const u32 r632 = r631 | prmt_b32(r630 + 16777472u, 0u, 48025u);
    const u32 r633 = __byte_perm(Q_part_13[3], 0u, 0x1404u);
    const u32 r634 = r633 & 0x7f007f00u;
    const u32 r635 = lop3_b32<248>(mul_rn_f16x2(r634 >> 1, 1543527424u), r633, 0x80008000u);
    const u32 r636 = r635 | prmt_b32(r634 + 16777472u, 0u, 48025u);
    const u32 r637 = __byte_perm(Q_part_13[3], 0u, 0x3424u);
    const u32 r638 = r637 & 0x7f007f00u;
    const u32 r639 = lop3_b32<248>(mul_rn_f16x2(r638 >> 1, 1543527424u), r637, 0x80008000u);
    const u32 r640 = r639 | prmt_b32(r638 + 16777472u, 0u, 48025u);
    const u32 v108[4] = {r548, r556, r552, r560};
    const u32 v109[2] = {r628, r632};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v108, v109, products_3);
    const u32 v110[4] = {r564, r572, r568, r576};
    const u32 v111[2] = {r636, r640};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v110, v111, products_3);
    u32 Q_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_14, r34 + 4096u);
    const u32 r641 = __byte_perm(Q_part_14[0], 0u, 0x1404u);
    const u32 r642 = r641 & 0x7f007f00u;
    const u32 r643 = lop3_b32<248>(mul_rn_f16x2(r642 >> 1, 1543527424u), r641, 0x80008000u);
    const u32 r644 = r643 | prmt_b32(r642 + 16777472u, 0u, 48025u);
    const u32 r645 = __byte_perm(Q_part_14[0], 0u, 0x3424u);
    const u32 r646 = r645 & 0x7f007f00u;
    const u32 r647 = lop3_b32<248>(mul_rn_f16x2(r646 >> 1, 1543527424u), r645, 0x80008000u);
    const u32 r648 = r647 | prmt_b32(r646 + 16777472u, 0u, 48025u);
    const u32 r649 = __byte_perm(Q_part_14[1], 0u, 0x1404u);
    const u32 r650 = r649 & 0x7f007f00u;
    const u32 r651 = lop3_b32<248>(mul_rn_f16x2(r650 >> 1, 1543527424u), r649, 0x80008000u);
    const u32 r652 = r651 | prmt_b32(r650 + 16777472u, 0u, 48025u);
    const u32 r653 = __byte_perm(Q_part_14[1], 0u, 0x3424u);
    const u32 r654 = r653 & 0x7f007f00u;
    const u32 r655 = lop3_b32<248>(mul_rn_f16x2(r654 >> 1, 1543527424u), r653, 0x80008000u);
    const u32 r656 = r655 | prmt_b32(r654 + 16777472u, 0u, 48025u);
    const u32 v112[4] = {r548, r556, r552, r560};
    const u32 v113[2] = {r644, r648};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v112, v113, products_4);
    const u32 v114[4] = {r564, r572, r568, r576};
    const u32 v115[2] = {r652, r656};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v114, v115, products_4);
    const u32 r657 = __byte_perm(Q_part_14[2], 0u, 0x1404u);
    const u32 r658 = r657 & 0x7f007f00u;
    const u32 r659 = lop3_b32<248>(mul_rn_f16x2(r658 >> 1, 1543527424u), r657, 0x80008000u);
    const u32 r660 = r659 | prmt_b32(r658 + 16777472u, 0u, 48025u);
    const u32 r661 = __byte_perm(Q_part_14[2], 0u, 0x3424u);
    const u32 r662 = r661 & 0x7f007f00u;
    const u32 r663 = lop3_b32<248>(mul_rn_f16x2(r662 >> 1, 1543527424u), r661, 0x80008000u);
    const u32 r664 = r663 | prmt_b32(r662 + 16777472u, 0u, 48025u);
    const u32 r665 = __byte_perm(Q_part_14[3], 0u, 0x1404u);
    const u32 r666 = r665 & 0x7f007f00u;
    const u32 r667 = lop3_b32<248>(mul_rn_f16x2(r666 >> 1, 1543527424u), r665, 0x80008000u);
    const u32 r668 = r667 | prmt_b32(r666 + 16777472u, 0u, 48025u);
    const u32 r669 = __byte_perm(Q_part_14[3], 0u, 0x3424u);
    const u32 r670 = r669 & 0x7f007f00u;
    const u32 r671 = lop3_b32<248>(mul_rn_f16x2(r670 >> 1, 1543527424u), r669, 0x80008000u);
    const u32 r672 = r671 | prmt_b32(r670 + 16777472u, 0u, 48025u);
    const u32 v116[4] = {r548, r556, r552, r560};
    const u32 v117[2] = {r660, r664};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v116, v117, products_5);
    const u32 v118[4] = {r564, r572, r568, r576};
    const u32 v119[2] = {r668, r672};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v118, v119, products_5);
    u32 Q_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_15, r34 + 6144u);
    const u32 r673 = __byte_perm(Q_part_15[0], 0u, 0x1404u);
    const u32 r674 = r673 & 0x7f007f00u;
    const u32 r675 = lop3_b32<248>(mul_rn_f16x2(r674 >> 1, 1543527424u), r673, 0x80008000u);
    const u32 r676 = r675 | prmt_b32(r674 + 16777472u, 0u, 48025u);
    const u32 r677 = __byte_perm(Q_part_15[0], 0u, 0x3424u);
    const u32 r678 = r677 & 0x7f007f00u;
    const u32 r679 = lop3_b32<248>(mul_rn_f16x2(r678 >> 1, 1543527424u), r677, 0x80008000u);
    const u32 r680 = r679 | prmt_b32(r678 + 16777472u, 0u, 48025u);
    const u32 r681 = __byte_perm(Q_part_15[1], 0u, 0x1404u);
    const u32 r682 = r681 & 0x7f007f00u;
    const u32 r683 = lop3_b32<248>(mul_rn_f16x2(r682 >> 1, 1543527424u), r681, 0x80008000u);
    const u32 r684 = r683 | prmt_b32(r682 + 16777472u, 0u, 48025u);
    const u32 r685 = __byte_perm(Q_part_15[1], 0u, 0x3424u);
    const u32 r686 = r685 & 0x7f007f00u;
    const u32 r687 = lop3_b32<248>(mul_rn_f16x2(r686 >> 1, 1543527424u), r685, 0x80008000u);
    const u32 r688 = r687 | prmt_b32(r686 + 16777472u, 0u, 48025u);
    const u32 v120[4] = {r548, r556, r552, r560};
    const u32 v121[2] = {r676, r680};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v120, v121, products_6);
    const u32 v122[4] = {r564, r572, r568, r576};
    const u32 v123[2] = {r684, r688};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v122, v123, products_6);
    const u32 r689 = __byte_perm(Q_part_15[2], 0u, 0x1404u);
    const u32 r690 = r689 & 0x7f007f00u;
    const u32 r691 = lop3_b32<248>(mul_rn_f16x2(r690 >> 1, 1543527424u), r689, 0x80008000u);
    const u32 r692 = r691 | prmt_b32(r690 + 16777472u, 0u, 48025u);
    const u32 r693 = __byte_perm(Q_part_15[2], 0u, 0x3424u);
    const u32 r694 = r693 & 0x7f007f00u;
    const u32 r695 = lop3_b32<248>(mul_rn_f16x2(r694 >> 1, 1543527424u), r693, 0x80008000u);
    const u32 r696 = r695 | prmt_b32(r694 + 16777472u, 0u, 48025u);
    const u32 r697 = __byte_perm(Q_part_15[3], 0u, 0x1404u);
    const u32 r698 = r697 & 0x7f007f00u;
    const u32 r699 = lop3_b32<248>(mul_rn_f16x2(r698 >> 1, 1543527424u), r697, 0x80008000u);
    const u32 r700 = r699 | prmt_b32(r698 + 16777472u, 0u, 48025u);
    const u32 r701 = __byte_perm(Q_part_15[3], 0u, 0x3424u);
    const u32 r702 = r701 & 0x7f007f00u;
    const u32 r703 = lop3_b32<248>(mul_rn_f16x2(r702 >> 1, 1543527424u), r701, 0x80008000u);
    const u32 r704 = r703 | prmt_b32(r702 + 16777472u, 0u, 48025u);
    const u32 v124[4] = {r548, r556, r552, r560};
    const u32 v125[2] = {r692, r696};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v124, v125, products_7);
    const u32 v126[4] = {r564, r572, r568, r576};
    const u32 v127[2] = {r700, r704};
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
    const u32 r705 = shared<u32>(state + 24u);
    if ((int)r705 > (int)((int)(s + 128u) < hi ? 3968u : 2048u)) {
      // select.ts:69  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r706 = shared<u32>(state + 24u);

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
      if (p0) shared<u32>(state + 20u) = r706;

      // select.ts:169  const kept = state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:132  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r707 = shared<u32>(state + 4u);
      bool p2 = (int)r707 > 0;
      if (p2) {
        const u32 r708 = shared<u32>(state + 16u);
        const u32 r709 = shared<u32>(state + 20u);
        p2 = (int)(r708 + r709) > 2048;
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
        const u32 r710 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r711 = shift_0 & 0x1fu;

        // select.ts:175  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
        __syncthreads();
        #pragma unroll 1
        for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 256u, kept_0)) {
          // select.ts:109  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
          const u32 r712 = shared<u32>(i * 4u + candidates);

          // select.ts:110  const offset = u32(key ^ floor);
          const u32 offset_0 = r712 ^ floor_0;
          if (offset_0 <= r710) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_0, r711)) * 4u + bins), 1);
          }
        }

        // select.ts:138  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
        __syncthreads();
        const uint4 v128 = shared<uint4>(r36);
        const uint4 v129 = shared<uint4>(r36 + 512u);

        // select.ts:90  const above = state.at(ABOVE);
        const u32 above_0 = shared<u32>(state + 16u);
        const u32 upTo_15 = v128.x + v128.y;
        const u32 upTo_16 = v129.x + v129.y;
        const u32 upTo_17 = upTo_15 + v128.z;
        const u32 upTo_18 = upTo_15 + (v128.z + v128.w);
        const u32 upTo_19 = upTo_16 + v129.z;
        const u32 upTo_20 = upTo_16 + (v129.z + v129.w);
        const u32 upTo_21 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
        const u32 upTo_22 = upTo_if_0 ? upTo_21 + v128.x : v128.x;
        const u32 upTo_23 = upTo_if_0 ? upTo_21 + upTo_15 : upTo_15;
        const u32 upTo_24 = upTo_if_0 ? upTo_21 + upTo_17 : upTo_17;
        const u32 upTo_25 = upTo_if_0 ? upTo_21 + upTo_18 : upTo_18;
        const u32 upTo_26 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
        const u32 upTo_27 = upTo_if_0 ? upTo_26 + v129.x : v129.x;
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
        const u32 before_1 = before_0 - v128.x;

        // select.ts:94  if (before < wanted && wanted <= above + upTo.at(bin)) {
        if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
          // select.ts:95  state.set(ABOVE, before);
          shared<u32>(state + 16u) = before_1;

          // select.ts:96  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = v128.x;
          shared<u32>(state) = floor_0 ^ shift_left(r38, r711);

          // select.ts:105  state.set(OPEN, shift);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_2 = above_0 + (upTo_if_7 ? upTo_100 + upTo_93 : upTo_93);
        const u32 before_3 = before_2 - v128.y;
        if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
          shared<u32>(state + 16u) = before_3;
          shared<u32>(state + 20u) = v128.y;
          shared<u32>(state) = floor_0 ^ shift_left(r39, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_4 = above_0 + (upTo_if_7 ? upTo_100 + upTo_94 : upTo_94);
        const u32 before_5 = before_4 - v128.z;
        if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
          shared<u32>(state + 16u) = before_5;
          shared<u32>(state + 20u) = v128.z;
          shared<u32>(state) = floor_0 ^ shift_left(r40, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_6 = above_0 + (upTo_if_7 ? upTo_100 + upTo_95 : upTo_95);
        const u32 before_7 = before_6 - v128.w;
        if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
          shared<u32>(state + 16u) = before_7;
          shared<u32>(state + 20u) = v128.w;
          shared<u32>(state) = floor_0 ^ shift_left(r41, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_8 = above_0 + (upTo_if_7 ? upTo_100 + upTo_96 : upTo_96);
        const u32 before_9 = before_8 - v129.x;
        if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
          shared<u32>(state + 16u) = before_9;
          shared<u32>(state + 20u) = v129.x;
          shared<u32>(state) = floor_0 ^ shift_left(r42, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_10 = above_0 + (upTo_if_7 ? upTo_100 + upTo_97 : upTo_97);
        const u32 before_11 = before_10 - v129.y;
        if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
          shared<u32>(state + 16u) = before_11;
          shared<u32>(state + 20u) = v129.y;
          shared<u32>(state) = floor_0 ^ shift_left(r43, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_12 = above_0 + (upTo_if_7 ? upTo_100 + upTo_98 : upTo_98);
        const u32 before_13 = before_12 - v129.z;
        if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
          shared<u32>(state + 16u) = before_13;
          shared<u32>(state + 20u) = v129.z;
          shared<u32>(state) = floor_0 ^ shift_left(r44, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        const u32 before_14 = above_0 + (upTo_if_7 ? upTo_100 + upTo_99 : upTo_99);
        const u32 before_15 = before_14 - v129.w;
        if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
          shared<u32>(state + 16u) = before_15;
          shared<u32>(state + 20u) = v129.w;
          shared<u32>(state) = floor_0 ^ shift_left(r45, r711);
          shared<u32>(state + 4u) = shift_0;
        }
        __syncthreads();
        const u32 r713 = shared<u32>(state + 4u);
        bool p4 = (int)r713 > 0;
        if (p4) {
          const u32 r714 = shared<u32>(state + 16u);
          const u32 r715 = shared<u32>(state + 20u);
          p4 = (int)(r714 + r715) > 2048;
        }
        p3 = p4;
      }

      // select.ts:140  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
      const u32 r716 = shared<u32>(state + 12u);
      bool p5 = (int)r716 > 0;
      if (p5) {
        const u32 r717 = shared<u32>(state + 16u);
        const u32 r718 = shared<u32>(state + 20u);
        p5 = (int)(r717 + r718) > 2048;
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
        const u32 r719 = shared<u32>(state);

        // select.ts:117  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
        const u32 r720 = shift_right(2147483647u, (31u - bits) & 0x1fu);
        const u32 r721 = shift & 0x1fu;

        // select.ts:177  parallel([kept], (i) => {
        __syncthreads();
        #pragma unroll 1
        for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 256u, kept_0)) {
          // select.ts:178  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
          const u32 r722 = shared<u32>(i2 * 4u + candidates);
          if (r722 == r719) {
            // select.ts:115  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
            const u32 r723 = shared<u32>(i2 * 4u + columns);

            // select.ts:116  const offset = u32(column - from);
            const u32 offset = r723 - from;
            if (offset <= r720) {
              atomicAdd_block(&shared<int>(shift_right(offset, r721) * 4u + bins), 1);
            }
          }
        }

        // select.ts:146  enterBin(load(bins), wanted, state, (bin) => {
        __syncthreads();
        const uint4 v130 = shared<uint4>(r36);
        const uint4 v131 = shared<uint4>(r36 + 512u);
        const u32 above = shared<u32>(state + 16u);
        const u32 upTo_101 = v130.x + v130.y;
        const u32 upTo_102 = v131.x + v131.y;
        const u32 upTo_103 = upTo_101 + v130.z;
        const u32 upTo_104 = upTo_101 + (v130.z + v130.w);
        const u32 upTo_105 = upTo_102 + v131.z;
        const u32 upTo_106 = upTo_102 + (v131.z + v131.w);
        const u32 upTo_107 = __shfl_xor_sync(0xffffffffu, upTo_104, 1);
        const u32 upTo_108 = upTo_if_0 ? upTo_107 + v130.x : v130.x;
        const u32 upTo_109 = upTo_if_0 ? upTo_107 + upTo_101 : upTo_101;
        const u32 upTo_110 = upTo_if_0 ? upTo_107 + upTo_103 : upTo_103;
        const u32 upTo_111 = upTo_if_0 ? upTo_107 + upTo_104 : upTo_104;
        const u32 upTo_112 = __shfl_xor_sync(0xffffffffu, upTo_106, 1);
        const u32 upTo_113 = upTo_if_0 ? upTo_112 + v131.x : v131.x;
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
        const u32 before_17 = before_16 - v130.x;
        if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
          shared<u32>(state + 16u) = before_17;
          shared<u32>(state + 20u) = v130.x;
          shared<u32>(state + 8u) = from + shift_left(r46, r721);

          // select.ts:148  state.set(BITS, shift);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_18 = above + (upTo_if_7 ? upTo_186 + upTo_179 : upTo_179);
        const u32 before_19 = before_18 - v130.y;
        if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
          shared<u32>(state + 16u) = before_19;
          shared<u32>(state + 20u) = v130.y;
          shared<u32>(state + 8u) = from + shift_left(r47, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_20 = above + (upTo_if_7 ? upTo_186 + upTo_180 : upTo_180);
        const u32 before_21 = before_20 - v130.z;
        if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
          shared<u32>(state + 16u) = before_21;
          shared<u32>(state + 20u) = v130.z;
          shared<u32>(state + 8u) = from + shift_left(r48, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_22 = above + (upTo_if_7 ? upTo_186 + upTo_181 : upTo_181);
        const u32 before_23 = before_22 - v130.w;
        if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
          shared<u32>(state + 16u) = before_23;
          shared<u32>(state + 20u) = v130.w;
          shared<u32>(state + 8u) = from + shift_left(r49, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_24 = above + (upTo_if_7 ? upTo_186 + upTo_182 : upTo_182);
        const u32 before_25 = before_24 - v131.x;
        if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
          shared<u32>(state + 16u) = before_25;
          shared<u32>(state + 20u) = v131.x;
          shared<u32>(state + 8u) = from + shift_left(r50, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_26 = above + (upTo_if_7 ? upTo_186 + upTo_183 : upTo_183);
        const u32 before_27 = before_26 - v131.y;
        if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
          shared<u32>(state + 16u) = before_27;
          shared<u32>(state + 20u) = v131.y;
          shared<u32>(state + 8u) = from + shift_left(r51, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_28 = above + (upTo_if_7 ? upTo_186 + upTo_184 : upTo_184);
        const u32 before_29 = before_28 - v131.z;
        if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
          shared<u32>(state + 16u) = before_29;
          shared<u32>(state + 20u) = v131.z;
          shared<u32>(state + 8u) = from + shift_left(r52, r721);
          shared<u32>(state + 12u) = shift;
        }
        const u32 before_30 = above + (upTo_if_7 ? upTo_186 + upTo_185 : upTo_185);
        const u32 before = before_30 - v131.w;
        if ((int)before < 2048 && (int)before_30 >= 2048) {
          shared<u32>(state + 16u) = before;
          shared<u32>(state + 20u) = v131.w;
          shared<u32>(state + 8u) = from + shift_left(r53, r721);
          shared<u32>(state + 12u) = shift;
        }
        __syncthreads();
        const u32 r724 = shared<u32>(state + 12u);
        bool p7 = (int)r724 > 0;
        if (p7) {
          const u32 r725 = shared<u32>(state + 16u);
          const u32 r726 = shared<u32>(state + 20u);
          p7 = (int)(r725 + r726) > 2048;
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
      const u32 r727 = kept_1 / 1024;
      const u32 r728 = kept_1 - (r727 << 10);
      const u32 r729 = r727 + (r728 != 0u && (int)(r728 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r729; chunk++) {
        // select.ts:196  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r730 = 0u;
        const u32 r731 = start + r54;
        const bool p8 = (int)r731 < kept_1;
        __syncthreads();
        if (p8) {
          r730 = shared<u32>(r731 * 4u + candidates);
        } else {
          r730 = 0u;
        }
        u32 r732 = 0u;
        const u32 r733 = start + r55;
        const bool p9 = (int)r733 < kept_1;
        if (p9) {
          r732 = shared<u32>(r733 * 4u + candidates);
        } else {
          r732 = 0u;
        }
        u32 r734 = 0u;
        const u32 r735 = start + r56;
        const bool p10 = (int)r735 < kept_1;
        if (p10) {
          r734 = shared<u32>(r735 * 4u + candidates);
        } else {
          r734 = 0u;
        }
        u32 r736 = 0u;
        const u32 r737 = start + r57;
        const bool p11 = (int)r737 < kept_1;
        if (p11) {
          r736 = shared<u32>(r737 * 4u + candidates);
        } else {
          r736 = 0u;
        }
        const u32 key_0 = r730;
        const u32 key_1 = r732;
        const u32 key_2 = r734;
        const u32 key_3 = r736;

        // select.ts:198  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r738 = 0u;
        if (p8) {
          r738 = shared<u32>(r731 * 4u + columns);
        } else {
          r738 = 0u;
        }
        u32 r739 = 0u;
        if (p9) {
          r739 = shared<u32>(r733 * 4u + columns);
        } else {
          r739 = 0u;
        }
        u32 r740 = 0u;
        if (p10) {
          r740 = shared<u32>(r735 * 4u + columns);
        } else {
          r740 = 0u;
        }
        u32 r741 = 0u;
        if (p11) {
          r741 = shared<u32>(r737 * 4u + columns);
        } else {
          r741 = 0u;
        }
        const u32 column_0 = r738;
        const u32 column_1 = r739;
        const u32 column_2 = r740;
        const u32 column_3 = r741;

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
      const u32 r742 = shared<u32>(state);

      // indexer_topk.ts:90  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
      bar = __uint_as_float(r742 ^ (((int)r742 >> 31) & 0x7fffffffu));
    }
    const u32 r743 = r18 + 16384u;
    r18 = (int)r743 >= 32768 ? 0u : r743;
  }

  // select-row.ts:136  const kept = state.at(KEPT);
  __syncthreads();
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
      const u32 r744 = shared<u32>(i3 * 4u + candidates);
      f0 = __uint_as_float(r744 ^ (((int)r744 >> 31) & 0x7fffffffu));
    } else {
      f0 = __uint_as_float(0xff800000u);
    }
    *(float*)(d7 + 4ll * i3) = f0;
    u32 r745 = 0u;
    if (p16) {
      r745 = shared<u32>(i3 * 4u + columns);
    } else {
      r745 = -1u;
    }
    *(u32*)(d8 + 4ll * i3) = r745;
  }
}
