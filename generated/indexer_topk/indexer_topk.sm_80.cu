//
// indexer_topk: tilewright, for sm_80
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//   order = index
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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
  const u32 Q = shared_address(smem) + 73728u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 81920u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 81952u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 82976u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 84000u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 85024u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 86048u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 87072u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
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
  const u32 r29 = K + (r24 ^ 0x20u);
  const u32 r30 = Q + (r27 ^ 0x20u);
  const u32 r31 = K + (r24 ^ 0x40u);
  const u32 r32 = Q + (r27 ^ 0x40u);
  const u32 r33 = K + (r24 ^ 0x60u);
  const u32 r34 = Q + (r27 ^ 0x60u);

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
    u32 Q_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
    const u32 r80 = __byte_perm(K_part_0[0], 0u, 0x1404u);
    const u32 r81 = r80 & 0x7f007f00u;
    const u32 r82 = lop3_b32<248>(mul_rn_f16x2(r81 >> 1, 1543527424u), r80, 0x80008000u);
    const u32 r83 = r82 | prmt_b32(r81 + 16777472u, 0u, 48025u);
    const u32 r84 = __byte_perm(K_part_0[0] >> 16, 0u, 0x1404u);
    const u32 r85 = r84 & 0x7f007f00u;
    const u32 r86 = lop3_b32<248>(mul_rn_f16x2(r85 >> 1, 1543527424u), r84, 0x80008000u);
    const u32 r87 = r86 | prmt_b32(r85 + 16777472u, 0u, 48025u);
    const u32 r88 = __byte_perm(K_part_0[1], 0u, 0x1404u);
    const u32 r89 = r88 & 0x7f007f00u;
    const u32 r90 = lop3_b32<248>(mul_rn_f16x2(r89 >> 1, 1543527424u), r88, 0x80008000u);
    const u32 r91 = r90 | prmt_b32(r89 + 16777472u, 0u, 48025u);
    const u32 r92 = __byte_perm(K_part_0[1] >> 16, 0u, 0x1404u);
    const u32 r93 = r92 & 0x7f007f00u;
    const u32 r94 = lop3_b32<248>(mul_rn_f16x2(r93 >> 1, 1543527424u), r92, 0x80008000u);
    const u32 r95 = r94 | prmt_b32(r93 + 16777472u, 0u, 48025u);
    const u32 r96 = __byte_perm(K_part_0[2], 0u, 0x1404u);
    const u32 r97 = r96 & 0x7f007f00u;
    const u32 r98 = lop3_b32<248>(mul_rn_f16x2(r97 >> 1, 1543527424u), r96, 0x80008000u);
    const u32 r99 = r98 | prmt_b32(r97 + 16777472u, 0u, 48025u);
    const u32 r100 = __byte_perm(K_part_0[2] >> 16, 0u, 0x1404u);
    const u32 r101 = r100 & 0x7f007f00u;
    const u32 r102 = lop3_b32<248>(mul_rn_f16x2(r101 >> 1, 1543527424u), r100, 0x80008000u);
    const u32 r103 = r102 | prmt_b32(r101 + 16777472u, 0u, 48025u);
    const u32 r104 = __byte_perm(K_part_0[3], 0u, 0x1404u);
    const u32 r105 = r104 & 0x7f007f00u;
    const u32 r106 = lop3_b32<248>(mul_rn_f16x2(r105 >> 1, 1543527424u), r104, 0x80008000u);
    const u32 r107 = r106 | prmt_b32(r105 + 16777472u, 0u, 48025u);
    const u32 r108 = __byte_perm(K_part_0[3] >> 16, 0u, 0x1404u);
    const u32 r109 = r108 & 0x7f007f00u;
    const u32 r110 = lop3_b32<248>(mul_rn_f16x2(r109 >> 1, 1543527424u), r108, 0x80008000u);
    const u32 r111 = r110 | prmt_b32(r109 + 16777472u, 0u, 48025u);
    const u32 r112 = __byte_perm(Q_part_0[0], 0u, 0x1404u);
    const u32 r113 = r112 & 0x7f007f00u;
    const u32 r114 = lop3_b32<248>(mul_rn_f16x2(r113 >> 1, 1543527424u), r112, 0x80008000u);
    const u32 r115 = r114 | prmt_b32(r113 + 16777472u, 0u, 48025u);
    const u32 r116 = __byte_perm(Q_part_0[0] >> 16, 0u, 0x1404u);
    const u32 r117 = r116 & 0x7f007f00u;
    const u32 r118 = lop3_b32<248>(mul_rn_f16x2(r117 >> 1, 1543527424u), r116, 0x80008000u);
    const u32 r119 = r118 | prmt_b32(r117 + 16777472u, 0u, 48025u);
    const u32 r120 = __byte_perm(Q_part_0[1], 0u, 0x1404u);
    const u32 r121 = r120 & 0x7f007f00u;
    const u32 r122 = lop3_b32<248>(mul_rn_f16x2(r121 >> 1, 1543527424u), r120, 0x80008000u);
    const u32 r123 = r122 | prmt_b32(r121 + 16777472u, 0u, 48025u);
    const u32 r124 = __byte_perm(Q_part_0[1] >> 16, 0u, 0x1404u);
    const u32 r125 = r124 & 0x7f007f00u;
    const u32 r126 = lop3_b32<248>(mul_rn_f16x2(r125 >> 1, 1543527424u), r124, 0x80008000u);
    const u32 r127 = r126 | prmt_b32(r125 + 16777472u, 0u, 48025u);
    float products_0[4];
    const u32 v0[4] = {r83, r91, r87, r95};
    const u32 v1[2] = {r115, r119};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v0, v1, zeros);
    const u32 v2[4] = {r99, r107, r103, r111};
    const u32 v3[2] = {r123, r127};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v2, v3, products_0);
    const u32 r128 = __byte_perm(Q_part_0[2], 0u, 0x1404u);
    const u32 r129 = r128 & 0x7f007f00u;
    const u32 r130 = lop3_b32<248>(mul_rn_f16x2(r129 >> 1, 1543527424u), r128, 0x80008000u);
    const u32 r131 = r130 | prmt_b32(r129 + 16777472u, 0u, 48025u);
    const u32 r132 = __byte_perm(Q_part_0[2] >> 16, 0u, 0x1404u);
    const u32 r133 = r132 & 0x7f007f00u;
    const u32 r134 = lop3_b32<248>(mul_rn_f16x2(r133 >> 1, 1543527424u), r132, 0x80008000u);
    const u32 r135 = r134 | prmt_b32(r133 + 16777472u, 0u, 48025u);
    const u32 r136 = __byte_perm(Q_part_0[3], 0u, 0x1404u);
    const u32 r137 = r136 & 0x7f007f00u;
    const u32 r138 = lop3_b32<248>(mul_rn_f16x2(r137 >> 1, 1543527424u), r136, 0x80008000u);
    const u32 r139 = r138 | prmt_b32(r137 + 16777472u, 0u, 48025u);
    const u32 r140 = __byte_perm(Q_part_0[3] >> 16, 0u, 0x1404u);
    const u32 r141 = r140 & 0x7f007f00u;
    const u32 r142 = lop3_b32<248>(mul_rn_f16x2(r141 >> 1, 1543527424u), r140, 0x80008000u);
    const u32 r143 = r142 | prmt_b32(r141 + 16777472u, 0u, 48025u);
    float products_1[4];
    const u32 v4[4] = {r83, r91, r87, r95};
    const u32 v5[2] = {r131, r135};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v4, v5, zeros);
    const u32 v6[4] = {r99, r107, r103, r111};
    const u32 v7[2] = {r139, r143};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v6, v7, products_1);
    u32 Q_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
    const u32 r144 = __byte_perm(Q_part_1[0], 0u, 0x1404u);
    const u32 r145 = r144 & 0x7f007f00u;
    const u32 r146 = lop3_b32<248>(mul_rn_f16x2(r145 >> 1, 1543527424u), r144, 0x80008000u);
    const u32 r147 = r146 | prmt_b32(r145 + 16777472u, 0u, 48025u);
    const u32 r148 = __byte_perm(Q_part_1[0] >> 16, 0u, 0x1404u);
    const u32 r149 = r148 & 0x7f007f00u;
    const u32 r150 = lop3_b32<248>(mul_rn_f16x2(r149 >> 1, 1543527424u), r148, 0x80008000u);
    const u32 r151 = r150 | prmt_b32(r149 + 16777472u, 0u, 48025u);
    const u32 r152 = __byte_perm(Q_part_1[1], 0u, 0x1404u);
    const u32 r153 = r152 & 0x7f007f00u;
    const u32 r154 = lop3_b32<248>(mul_rn_f16x2(r153 >> 1, 1543527424u), r152, 0x80008000u);
    const u32 r155 = r154 | prmt_b32(r153 + 16777472u, 0u, 48025u);
    const u32 r156 = __byte_perm(Q_part_1[1] >> 16, 0u, 0x1404u);
    const u32 r157 = r156 & 0x7f007f00u;
    const u32 r158 = lop3_b32<248>(mul_rn_f16x2(r157 >> 1, 1543527424u), r156, 0x80008000u);
    const u32 r159 = r158 | prmt_b32(r157 + 16777472u, 0u, 48025u);
    float products_2[4];
    const u32 v8[4] = {r83, r91, r87, r95};
    const u32 v9[2] = {r147, r151};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v8, v9, zeros);
    const u32 v10[4] = {r99, r107, r103, r111};
    const u32 v11[2] = {r155, r159};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v10, v11, products_2);
    const u32 r160 = __byte_perm(Q_part_1[2], 0u, 0x1404u);
    const u32 r161 = r160 & 0x7f007f00u;
    const u32 r162 = lop3_b32<248>(mul_rn_f16x2(r161 >> 1, 1543527424u), r160, 0x80008000u);
    const u32 r163 = r162 | prmt_b32(r161 + 16777472u, 0u, 48025u);
    const u32 r164 = __byte_perm(Q_part_1[2] >> 16, 0u, 0x1404u);
    const u32 r165 = r164 & 0x7f007f00u;
    const u32 r166 = lop3_b32<248>(mul_rn_f16x2(r165 >> 1, 1543527424u), r164, 0x80008000u);
    const u32 r167 = r166 | prmt_b32(r165 + 16777472u, 0u, 48025u);
    const u32 r168 = __byte_perm(Q_part_1[3], 0u, 0x1404u);
    const u32 r169 = r168 & 0x7f007f00u;
    const u32 r170 = lop3_b32<248>(mul_rn_f16x2(r169 >> 1, 1543527424u), r168, 0x80008000u);
    const u32 r171 = r170 | prmt_b32(r169 + 16777472u, 0u, 48025u);
    const u32 r172 = __byte_perm(Q_part_1[3] >> 16, 0u, 0x1404u);
    const u32 r173 = r172 & 0x7f007f00u;
    const u32 r174 = lop3_b32<248>(mul_rn_f16x2(r173 >> 1, 1543527424u), r172, 0x80008000u);
    const u32 r175 = r174 | prmt_b32(r173 + 16777472u, 0u, 48025u);
    float products_3[4];
    const u32 v12[4] = {r83, r91, r87, r95};
    const u32 v13[2] = {r163, r167};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v12, v13, zeros);
    const u32 v14[4] = {r99, r107, r103, r111};
    const u32 v15[2] = {r171, r175};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v14, v15, products_3);
    u32 Q_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
    const u32 r176 = __byte_perm(Q_part_2[0], 0u, 0x1404u);
    const u32 r177 = r176 & 0x7f007f00u;
    const u32 r178 = lop3_b32<248>(mul_rn_f16x2(r177 >> 1, 1543527424u), r176, 0x80008000u);
    const u32 r179 = r178 | prmt_b32(r177 + 16777472u, 0u, 48025u);
    const u32 r180 = __byte_perm(Q_part_2[0] >> 16, 0u, 0x1404u);
    const u32 r181 = r180 & 0x7f007f00u;
    const u32 r182 = lop3_b32<248>(mul_rn_f16x2(r181 >> 1, 1543527424u), r180, 0x80008000u);
    const u32 r183 = r182 | prmt_b32(r181 + 16777472u, 0u, 48025u);
    const u32 r184 = __byte_perm(Q_part_2[1], 0u, 0x1404u);
    const u32 r185 = r184 & 0x7f007f00u;
    const u32 r186 = lop3_b32<248>(mul_rn_f16x2(r185 >> 1, 1543527424u), r184, 0x80008000u);
    const u32 r187 = r186 | prmt_b32(r185 + 16777472u, 0u, 48025u);
    const u32 r188 = __byte_perm(Q_part_2[1] >> 16, 0u, 0x1404u);
    const u32 r189 = r188 & 0x7f007f00u;
    const u32 r190 = lop3_b32<248>(mul_rn_f16x2(r189 >> 1, 1543527424u), r188, 0x80008000u);
    const u32 r191 = r190 | prmt_b32(r189 + 16777472u, 0u, 48025u);
    float products_4[4];
    const u32 v16[4] = {r83, r91, r87, r95};
    const u32 v17[2] = {r179, r183};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v16, v17, zeros);
    const u32 v18[4] = {r99, r107, r103, r111};
    const u32 v19[2] = {r187, r191};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v18, v19, products_4);
    const u32 r192 = __byte_perm(Q_part_2[2], 0u, 0x1404u);
    const u32 r193 = r192 & 0x7f007f00u;
    const u32 r194 = lop3_b32<248>(mul_rn_f16x2(r193 >> 1, 1543527424u), r192, 0x80008000u);
    const u32 r195 = r194 | prmt_b32(r193 + 16777472u, 0u, 48025u);
    const u32 r196 = __byte_perm(Q_part_2[2] >> 16, 0u, 0x1404u);
    const u32 r197 = r196 & 0x7f007f00u;
    const u32 r198 = lop3_b32<248>(mul_rn_f16x2(r197 >> 1, 1543527424u), r196, 0x80008000u);
    const u32 r199 = r198 | prmt_b32(r197 + 16777472u, 0u, 48025u);
    const u32 r200 = __byte_perm(Q_part_2[3], 0u, 0x1404u);
    const u32 r201 = r200 & 0x7f007f00u;
    const u32 r202 = lop3_b32<248>(mul_rn_f16x2(r201 >> 1, 1543527424u), r200, 0x80008000u);
    const u32 r203 = r202 | prmt_b32(r201 + 16777472u, 0u, 48025u);
    const u32 r204 = __byte_perm(Q_part_2[3] >> 16, 0u, 0x1404u);
    const u32 r205 = r204 & 0x7f007f00u;
    const u32 r206 = lop3_b32<248>(mul_rn_f16x2(r205 >> 1, 1543527424u), r204, 0x80008000u);
    const u32 r207 = r206 | prmt_b32(r205 + 16777472u, 0u, 48025u);
    float products_5[4];
    const u32 v20[4] = {r83, r91, r87, r95};
    const u32 v21[2] = {r195, r199};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v20, v21, zeros);
    const u32 v22[4] = {r99, r107, r103, r111};
    const u32 v23[2] = {r203, r207};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v22, v23, products_5);
    u32 Q_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
    const u32 r208 = __byte_perm(Q_part_3[0], 0u, 0x1404u);
    const u32 r209 = r208 & 0x7f007f00u;
    const u32 r210 = lop3_b32<248>(mul_rn_f16x2(r209 >> 1, 1543527424u), r208, 0x80008000u);
    const u32 r211 = r210 | prmt_b32(r209 + 16777472u, 0u, 48025u);
    const u32 r212 = __byte_perm(Q_part_3[0] >> 16, 0u, 0x1404u);
    const u32 r213 = r212 & 0x7f007f00u;
    const u32 r214 = lop3_b32<248>(mul_rn_f16x2(r213 >> 1, 1543527424u), r212, 0x80008000u);
    const u32 r215 = r214 | prmt_b32(r213 + 16777472u, 0u, 48025u);
    const u32 r216 = __byte_perm(Q_part_3[1], 0u, 0x1404u);
    const u32 r217 = r216 & 0x7f007f00u;
    const u32 r218 = lop3_b32<248>(mul_rn_f16x2(r217 >> 1, 1543527424u), r216, 0x80008000u);
    const u32 r219 = r218 | prmt_b32(r217 + 16777472u, 0u, 48025u);
    const u32 r220 = __byte_perm(Q_part_3[1] >> 16, 0u, 0x1404u);
    const u32 r221 = r220 & 0x7f007f00u;
    const u32 r222 = lop3_b32<248>(mul_rn_f16x2(r221 >> 1, 1543527424u), r220, 0x80008000u);
    const u32 r223 = r222 | prmt_b32(r221 + 16777472u, 0u, 48025u);
    float products_6[4];
    const u32 v24[4] = {r83, r91, r87, r95};
    const u32 v25[2] = {r211, r215};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v24, v25, zeros);
    const u32 v26[4] = {r99, r107, r103, r111};
    const u32 v27[2] = {r219, r223};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v26, v27, products_6);
    const u32 r224 = __byte_perm(Q_part_3[2], 0u, 0x1404u);
    const u32 r225 = r224 & 0x7f007f00u;
    const u32 r226 = lop3_b32<248>(mul_rn_f16x2(r225 >> 1, 1543527424u), r224, 0x80008000u);
    const u32 r227 = r226 | prmt_b32(r225 + 16777472u, 0u, 48025u);
    const u32 r228 = __byte_perm(Q_part_3[2] >> 16, 0u, 0x1404u);
    const u32 r229 = r228 & 0x7f007f00u;
    const u32 r230 = lop3_b32<248>(mul_rn_f16x2(r229 >> 1, 1543527424u), r228, 0x80008000u);
    const u32 r231 = r230 | prmt_b32(r229 + 16777472u, 0u, 48025u);
    const u32 r232 = __byte_perm(Q_part_3[3], 0u, 0x1404u);
    const u32 r233 = r232 & 0x7f007f00u;
    const u32 r234 = lop3_b32<248>(mul_rn_f16x2(r233 >> 1, 1543527424u), r232, 0x80008000u);
    const u32 r235 = r234 | prmt_b32(r233 + 16777472u, 0u, 48025u);
    const u32 r236 = __byte_perm(Q_part_3[3] >> 16, 0u, 0x1404u);
    const u32 r237 = r236 & 0x7f007f00u;
    const u32 r238 = lop3_b32<248>(mul_rn_f16x2(r237 >> 1, 1543527424u), r236, 0x80008000u);
    const u32 r239 = r238 | prmt_b32(r237 + 16777472u, 0u, 48025u);
    float products_7[4];
    const u32 v28[4] = {r83, r91, r87, r95};
    const u32 v29[2] = {r227, r231};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v28, v29, zeros);
    const u32 v30[4] = {r99, r107, r103, r111};
    const u32 v31[2] = {r235, r239};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v30, v31, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r17);
    u32 Q_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_4, r30);
    const u32 r240 = __byte_perm(K_part_1[0], 0u, 0x1404u);
    const u32 r241 = r240 & 0x7f007f00u;
    const u32 r242 = lop3_b32<248>(mul_rn_f16x2(r241 >> 1, 1543527424u), r240, 0x80008000u);
    const u32 r243 = r242 | prmt_b32(r241 + 16777472u, 0u, 48025u);
    const u32 r244 = __byte_perm(K_part_1[0] >> 16, 0u, 0x1404u);
    const u32 r245 = r244 & 0x7f007f00u;
    const u32 r246 = lop3_b32<248>(mul_rn_f16x2(r245 >> 1, 1543527424u), r244, 0x80008000u);
    const u32 r247 = r246 | prmt_b32(r245 + 16777472u, 0u, 48025u);
    const u32 r248 = __byte_perm(K_part_1[1], 0u, 0x1404u);
    const u32 r249 = r248 & 0x7f007f00u;
    const u32 r250 = lop3_b32<248>(mul_rn_f16x2(r249 >> 1, 1543527424u), r248, 0x80008000u);
    const u32 r251 = r250 | prmt_b32(r249 + 16777472u, 0u, 48025u);
    const u32 r252 = __byte_perm(K_part_1[1] >> 16, 0u, 0x1404u);
    const u32 r253 = r252 & 0x7f007f00u;
    const u32 r254 = lop3_b32<248>(mul_rn_f16x2(r253 >> 1, 1543527424u), r252, 0x80008000u);
    const u32 r255 = r254 | prmt_b32(r253 + 16777472u, 0u, 48025u);
    const u32 r256 = __byte_perm(K_part_1[2], 0u, 0x1404u);
    const u32 r257 = r256 & 0x7f007f00u;
    const u32 r258 = lop3_b32<248>(mul_rn_f16x2(r257 >> 1, 1543527424u), r256, 0x80008000u);
    const u32 r259 = r258 | prmt_b32(r257 + 16777472u, 0u, 48025u);
    const u32 r260 = __byte_perm(K_part_1[2] >> 16, 0u, 0x1404u);
    const u32 r261 = r260 & 0x7f007f00u;
    const u32 r262 = lop3_b32<248>(mul_rn_f16x2(r261 >> 1, 1543527424u), r260, 0x80008000u);
    const u32 r263 = r262 | prmt_b32(r261 + 16777472u, 0u, 48025u);
    const u32 r264 = __byte_perm(K_part_1[3], 0u, 0x1404u);
    const u32 r265 = r264 & 0x7f007f00u;
    const u32 r266 = lop3_b32<248>(mul_rn_f16x2(r265 >> 1, 1543527424u), r264, 0x80008000u);
    const u32 r267 = r266 | prmt_b32(r265 + 16777472u, 0u, 48025u);
    const u32 r268 = __byte_perm(K_part_1[3] >> 16, 0u, 0x1404u);
    const u32 r269 = r268 & 0x7f007f00u;
    const u32 r270 = lop3_b32<248>(mul_rn_f16x2(r269 >> 1, 1543527424u), r268, 0x80008000u);
    const u32 r271 = r270 | prmt_b32(r269 + 16777472u, 0u, 48025u);
    const u32 r272 = __byte_perm(Q_part_4[0], 0u, 0x1404u);
    const u32 r273 = r272 & 0x7f007f00u;
    const u32 r274 = lop3_b32<248>(mul_rn_f16x2(r273 >> 1, 1543527424u), r272, 0x80008000u);
    const u32 r275 = r274 | prmt_b32(r273 + 16777472u, 0u, 48025u);
    const u32 r276 = __byte_perm(Q_part_4[0] >> 16, 0u, 0x1404u);
    const u32 r277 = r276 & 0x7f007f00u;
    const u32 r278 = lop3_b32<248>(mul_rn_f16x2(r277 >> 1, 1543527424u), r276, 0x80008000u);
    const u32 r279 = r278 | prmt_b32(r277 + 16777472u, 0u, 48025u);
    const u32 r280 = __byte_perm(Q_part_4[1], 0u, 0x1404u);
    const u32 r281 = r280 & 0x7f007f00u;
    const u32 r282 = lop3_b32<248>(mul_rn_f16x2(r281 >> 1, 1543527424u), r280, 0x80008000u);
    const u32 r283 = r282 | prmt_b32(r281 + 16777472u, 0u, 48025u);
    const u32 r284 = __byte_perm(Q_part_4[1] >> 16, 0u, 0x1404u);
    const u32 r285 = r284 & 0x7f007f00u;
    const u32 r286 = lop3_b32<248>(mul_rn_f16x2(r285 >> 1, 1543527424u), r284, 0x80008000u);
    const u32 r287 = r286 | prmt_b32(r285 + 16777472u, 0u, 48025u);
    const u32 v32[4] = {r243, r251, r247, r255};
    const u32 v33[2] = {r275, r279};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v32, v33, products_0);
    const u32 v34[4] = {r259, r267, r263, r271};
    const u32 v35[2] = {r283, r287};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v34, v35, products_0);
    const u32 r288 = __byte_perm(Q_part_4[2], 0u, 0x1404u);
    const u32 r289 = r288 & 0x7f007f00u;
    const u32 r290 = lop3_b32<248>(mul_rn_f16x2(r289 >> 1, 1543527424u), r288, 0x80008000u);
    const u32 r291 = r290 | prmt_b32(r289 + 16777472u, 0u, 48025u);
    const u32 r292 = __byte_perm(Q_part_4[2] >> 16, 0u, 0x1404u);
    const u32 r293 = r292 & 0x7f007f00u;
    const u32 r294 = lop3_b32<248>(mul_rn_f16x2(r293 >> 1, 1543527424u), r292, 0x80008000u);
    const u32 r295 = r294 | prmt_b32(r293 + 16777472u, 0u, 48025u);
    const u32 r296 = __byte_perm(Q_part_4[3], 0u, 0x1404u);
    const u32 r297 = r296 & 0x7f007f00u;
    const u32 r298 = lop3_b32<248>(mul_rn_f16x2(r297 >> 1, 1543527424u), r296, 0x80008000u);
    const u32 r299 = r298 | prmt_b32(r297 + 16777472u, 0u, 48025u);
    const u32 r300 = __byte_perm(Q_part_4[3] >> 16, 0u, 0x1404u);
    const u32 r301 = r300 & 0x7f007f00u;
    const u32 r302 = lop3_b32<248>(mul_rn_f16x2(r301 >> 1, 1543527424u), r300, 0x80008000u);
    const u32 r303 = r302 | prmt_b32(r301 + 16777472u, 0u, 48025u);
    const u32 v36[4] = {r243, r251, r247, r255};
    const u32 v37[2] = {r291, r295};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v36, v37, products_1);
    const u32 v38[4] = {r259, r267, r263, r271};
    const u32 v39[2] = {r299, r303};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v38, v39, products_1);
    u32 Q_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_5, r30 + 2048u);
    const u32 r304 = __byte_perm(Q_part_5[0], 0u, 0x1404u);
    const u32 r305 = r304 & 0x7f007f00u;
    const u32 r306 = lop3_b32<248>(mul_rn_f16x2(r305 >> 1, 1543527424u), r304, 0x80008000u);
    const u32 r307 = r306 | prmt_b32(r305 + 16777472u, 0u, 48025u);
    const u32 r308 = __byte_perm(Q_part_5[0] >> 16, 0u, 0x1404u);
    const u32 r309 = r308 & 0x7f007f00u;
    const u32 r310 = lop3_b32<248>(mul_rn_f16x2(r309 >> 1, 1543527424u), r308, 0x80008000u);
    const u32 r311 = r310 | prmt_b32(r309 + 16777472u, 0u, 48025u);
    const u32 r312 = __byte_perm(Q_part_5[1], 0u, 0x1404u);
    const u32 r313 = r312 & 0x7f007f00u;
    const u32 r314 = lop3_b32<248>(mul_rn_f16x2(r313 >> 1, 1543527424u), r312, 0x80008000u);
    const u32 r315 = r314 | prmt_b32(r313 + 16777472u, 0u, 48025u);
    const u32 r316 = __byte_perm(Q_part_5[1] >> 16, 0u, 0x1404u);
    const u32 r317 = r316 & 0x7f007f00u;
    const u32 r318 = lop3_b32<248>(mul_rn_f16x2(r317 >> 1, 1543527424u), r316, 0x80008000u);
    const u32 r319 = r318 | prmt_b32(r317 + 16777472u, 0u, 48025u);
    const u32 v40[4] = {r243, r251, r247, r255};
    const u32 v41[2] = {r307, r311};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v40, v41, products_2);
    const u32 v42[4] = {r259, r267, r263, r271};
    const u32 v43[2] = {r315, r319};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v42, v43, products_2);
    const u32 r320 = __byte_perm(Q_part_5[2], 0u, 0x1404u);
    const u32 r321 = r320 & 0x7f007f00u;
    const u32 r322 = lop3_b32<248>(mul_rn_f16x2(r321 >> 1, 1543527424u), r320, 0x80008000u);
    const u32 r323 = r322 | prmt_b32(r321 + 16777472u, 0u, 48025u);
    const u32 r324 = __byte_perm(Q_part_5[2] >> 16, 0u, 0x1404u);
    const u32 r325 = r324 & 0x7f007f00u;
    const u32 r326 = lop3_b32<248>(mul_rn_f16x2(r325 >> 1, 1543527424u), r324, 0x80008000u);
    const u32 r327 = r326 | prmt_b32(r325 + 16777472u, 0u, 48025u);
    const u32 r328 = __byte_perm(Q_part_5[3], 0u, 0x1404u);
    const u32 r329 = r328 & 0x7f007f00u;
    const u32 r330 = lop3_b32<248>(mul_rn_f16x2(r329 >> 1, 1543527424u), r328, 0x80008000u);
    const u32 r331 = r330 | prmt_b32(r329 + 16777472u, 0u, 48025u);
    const u32 r332 = __byte_perm(Q_part_5[3] >> 16, 0u, 0x1404u);
    const u32 r333 = r332 & 0x7f007f00u;
    const u32 r334 = lop3_b32<248>(mul_rn_f16x2(r333 >> 1, 1543527424u), r332, 0x80008000u);
    const u32 r335 = r334 | prmt_b32(r333 + 16777472u, 0u, 48025u);
    const u32 v44[4] = {r243, r251, r247, r255};
    const u32 v45[2] = {r323, r327};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v44, v45, products_3);
    const u32 v46[4] = {r259, r267, r263, r271};
    const u32 v47[2] = {r331, r335};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v46, v47, products_3);
    u32 Q_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_6, r30 + 4096u);
    const u32 r336 = __byte_perm(Q_part_6[0], 0u, 0x1404u);
    const u32 r337 = r336 & 0x7f007f00u;
    const u32 r338 = lop3_b32<248>(mul_rn_f16x2(r337 >> 1, 1543527424u), r336, 0x80008000u);
    const u32 r339 = r338 | prmt_b32(r337 + 16777472u, 0u, 48025u);
    const u32 r340 = __byte_perm(Q_part_6[0] >> 16, 0u, 0x1404u);
    const u32 r341 = r340 & 0x7f007f00u;
    const u32 r342 = lop3_b32<248>(mul_rn_f16x2(r341 >> 1, 1543527424u), r340, 0x80008000u);
    const u32 r343 = r342 | prmt_b32(r341 + 16777472u, 0u, 48025u);
    const u32 r344 = __byte_perm(Q_part_6[1], 0u, 0x1404u);
    const u32 r345 = r344 & 0x7f007f00u;
    const u32 r346 = lop3_b32<248>(mul_rn_f16x2(r345 >> 1, 1543527424u), r344, 0x80008000u);
    const u32 r347 = r346 | prmt_b32(r345 + 16777472u, 0u, 48025u);
    const u32 r348 = __byte_perm(Q_part_6[1] >> 16, 0u, 0x1404u);
    const u32 r349 = r348 & 0x7f007f00u;
    const u32 r350 = lop3_b32<248>(mul_rn_f16x2(r349 >> 1, 1543527424u), r348, 0x80008000u);
    const u32 r351 = r350 | prmt_b32(r349 + 16777472u, 0u, 48025u);
    const u32 v48[4] = {r243, r251, r247, r255};
    const u32 v49[2] = {r339, r343};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v48, v49, products_4);
    const u32 v50[4] = {r259, r267, r263, r271};
    const u32 v51[2] = {r347, r351};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v50, v51, products_4);
    const u32 r352 = __byte_perm(Q_part_6[2], 0u, 0x1404u);
    const u32 r353 = r352 & 0x7f007f00u;
    const u32 r354 = lop3_b32<248>(mul_rn_f16x2(r353 >> 1, 1543527424u), r352, 0x80008000u);
    const u32 r355 = r354 | prmt_b32(r353 + 16777472u, 0u, 48025u);
    const u32 r356 = __byte_perm(Q_part_6[2] >> 16, 0u, 0x1404u);
    const u32 r357 = r356 & 0x7f007f00u;
    const u32 r358 = lop3_b32<248>(mul_rn_f16x2(r357 >> 1, 1543527424u), r356, 0x80008000u);
    const u32 r359 = r358 | prmt_b32(r357 + 16777472u, 0u, 48025u);
    const u32 r360 = __byte_perm(Q_part_6[3], 0u, 0x1404u);
    const u32 r361 = r360 & 0x7f007f00u;
    const u32 r362 = lop3_b32<248>(mul_rn_f16x2(r361 >> 1, 1543527424u), r360, 0x80008000u);
    const u32 r363 = r362 | prmt_b32(r361 + 16777472u, 0u, 48025u);
    const u32 r364 = __byte_perm(Q_part_6[3] >> 16, 0u, 0x1404u);
    const u32 r365 = r364 & 0x7f007f00u;
    const u32 r366 = lop3_b32<248>(mul_rn_f16x2(r365 >> 1, 1543527424u), r364, 0x80008000u);
    const u32 r367 = r366 | prmt_b32(r365 + 16777472u, 0u, 48025u);
    const u32 v52[4] = {r243, r251, r247, r255};
    const u32 v53[2] = {r355, r359};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v52, v53, products_5);
    const u32 v54[4] = {r259, r267, r263, r271};
    const u32 v55[2] = {r363, r367};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v54, v55, products_5);
    u32 Q_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_7, r30 + 6144u);
    const u32 r368 = __byte_perm(Q_part_7[0], 0u, 0x1404u);
    const u32 r369 = r368 & 0x7f007f00u;
    const u32 r370 = lop3_b32<248>(mul_rn_f16x2(r369 >> 1, 1543527424u), r368, 0x80008000u);
    const u32 r371 = r370 | prmt_b32(r369 + 16777472u, 0u, 48025u);
    const u32 r372 = __byte_perm(Q_part_7[0] >> 16, 0u, 0x1404u);
    const u32 r373 = r372 & 0x7f007f00u;
    const u32 r374 = lop3_b32<248>(mul_rn_f16x2(r373 >> 1, 1543527424u), r372, 0x80008000u);
    const u32 r375 = r374 | prmt_b32(r373 + 16777472u, 0u, 48025u);
    const u32 r376 = __byte_perm(Q_part_7[1], 0u, 0x1404u);
    const u32 r377 = r376 & 0x7f007f00u;
    const u32 r378 = lop3_b32<248>(mul_rn_f16x2(r377 >> 1, 1543527424u), r376, 0x80008000u);
    const u32 r379 = r378 | prmt_b32(r377 + 16777472u, 0u, 48025u);
    const u32 r380 = __byte_perm(Q_part_7[1] >> 16, 0u, 0x1404u);
    const u32 r381 = r380 & 0x7f007f00u;
    const u32 r382 = lop3_b32<248>(mul_rn_f16x2(r381 >> 1, 1543527424u), r380, 0x80008000u);
    const u32 r383 = r382 | prmt_b32(r381 + 16777472u, 0u, 48025u);
    const u32 v56[4] = {r243, r251, r247, r255};
    const u32 v57[2] = {r371, r375};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v56, v57, products_6);
    const u32 v58[4] = {r259, r267, r263, r271};
    const u32 v59[2] = {r379, r383};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v58, v59, products_6);
    const u32 r384 = __byte_perm(Q_part_7[2], 0u, 0x1404u);
    const u32 r385 = r384 & 0x7f007f00u;
    const u32 r386 = lop3_b32<248>(mul_rn_f16x2(r385 >> 1, 1543527424u), r384, 0x80008000u);
    const u32 r387 = r386 | prmt_b32(r385 + 16777472u, 0u, 48025u);
    const u32 r388 = __byte_perm(Q_part_7[2] >> 16, 0u, 0x1404u);
    const u32 r389 = r388 & 0x7f007f00u;
    const u32 r390 = lop3_b32<248>(mul_rn_f16x2(r389 >> 1, 1543527424u), r388, 0x80008000u);
    const u32 r391 = r390 | prmt_b32(r389 + 16777472u, 0u, 48025u);
    const u32 r392 = __byte_perm(Q_part_7[3], 0u, 0x1404u);
    const u32 r393 = r392 & 0x7f007f00u;
    const u32 r394 = lop3_b32<248>(mul_rn_f16x2(r393 >> 1, 1543527424u), r392, 0x80008000u);
    const u32 r395 = r394 | prmt_b32(r393 + 16777472u, 0u, 48025u);
    const u32 r396 = __byte_perm(Q_part_7[3] >> 16, 0u, 0x1404u);
    const u32 r397 = r396 & 0x7f007f00u;
    const u32 r398 = lop3_b32<248>(mul_rn_f16x2(r397 >> 1, 1543527424u), r396, 0x80008000u);
    const u32 r399 = r398 | prmt_b32(r397 + 16777472u, 0u, 48025u);
    const u32 v60[4] = {r243, r251, r247, r255};
    const u32 v61[2] = {r387, r391};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v60, v61, products_7);
    const u32 v62[4] = {r259, r267, r263, r271};
    const u32 v63[2] = {r395, r399};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v62, v63, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r17);
    u32 Q_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_8, r32);
    const u32 r400 = __byte_perm(K_part_2[0], 0u, 0x1404u);
    const u32 r401 = r400 & 0x7f007f00u;
    const u32 r402 = lop3_b32<248>(mul_rn_f16x2(r401 >> 1, 1543527424u), r400, 0x80008000u);
    const u32 r403 = r402 | prmt_b32(r401 + 16777472u, 0u, 48025u);
    const u32 r404 = __byte_perm(K_part_2[0] >> 16, 0u, 0x1404u);
    const u32 r405 = r404 & 0x7f007f00u;
    const u32 r406 = lop3_b32<248>(mul_rn_f16x2(r405 >> 1, 1543527424u), r404, 0x80008000u);
    const u32 r407 = r406 | prmt_b32(r405 + 16777472u, 0u, 48025u);
    const u32 r408 = __byte_perm(K_part_2[1], 0u, 0x1404u);
    const u32 r409 = r408 & 0x7f007f00u;
    const u32 r410 = lop3_b32<248>(mul_rn_f16x2(r409 >> 1, 1543527424u), r408, 0x80008000u);
    const u32 r411 = r410 | prmt_b32(r409 + 16777472u, 0u, 48025u);
    const u32 r412 = __byte_perm(K_part_2[1] >> 16, 0u, 0x1404u);
    const u32 r413 = r412 & 0x7f007f00u;
    const u32 r414 = lop3_b32<248>(mul_rn_f16x2(r413 >> 1, 1543527424u), r412, 0x80008000u);
    const u32 r415 = r414 | prmt_b32(r413 + 16777472u, 0u, 48025u);
    const u32 r416 = __byte_perm(K_part_2[2], 0u, 0x1404u);
    const u32 r417 = r416 & 0x7f007f00u;
    const u32 r418 = lop3_b32<248>(mul_rn_f16x2(r417 >> 1, 1543527424u), r416, 0x80008000u);
    const u32 r419 = r418 | prmt_b32(r417 + 16777472u, 0u, 48025u);
    const u32 r420 = __byte_perm(K_part_2[2] >> 16, 0u, 0x1404u);
    const u32 r421 = r420 & 0x7f007f00u;
    const u32 r422 = lop3_b32<248>(mul_rn_f16x2(r421 >> 1, 1543527424u), r420, 0x80008000u);
    const u32 r423 = r422 | prmt_b32(r421 + 16777472u, 0u, 48025u);
    const u32 r424 = __byte_perm(K_part_2[3], 0u, 0x1404u);
    const u32 r425 = r424 & 0x7f007f00u;
    const u32 r426 = lop3_b32<248>(mul_rn_f16x2(r425 >> 1, 1543527424u), r424, 0x80008000u);
    const u32 r427 = r426 | prmt_b32(r425 + 16777472u, 0u, 48025u);
    const u32 r428 = __byte_perm(K_part_2[3] >> 16, 0u, 0x1404u);
    const u32 r429 = r428 & 0x7f007f00u;
    const u32 r430 = lop3_b32<248>(mul_rn_f16x2(r429 >> 1, 1543527424u), r428, 0x80008000u);
    const u32 r431 = r430 | prmt_b32(r429 + 16777472u, 0u, 48025u);
    const u32 r432 = __byte_perm(Q_part_8[0], 0u, 0x1404u);
    const u32 r433 = r432 & 0x7f007f00u;
    const u32 r434 = lop3_b32<248>(mul_rn_f16x2(r433 >> 1, 1543527424u), r432, 0x80008000u);
    const u32 r435 = r434 | prmt_b32(r433 + 16777472u, 0u, 48025u);
    const u32 r436 = __byte_perm(Q_part_8[0] >> 16, 0u, 0x1404u);
    const u32 r437 = r436 & 0x7f007f00u;
    const u32 r438 = lop3_b32<248>(mul_rn_f16x2(r437 >> 1, 1543527424u), r436, 0x80008000u);
    const u32 r439 = r438 | prmt_b32(r437 + 16777472u, 0u, 48025u);
    const u32 r440 = __byte_perm(Q_part_8[1], 0u, 0x1404u);
    const u32 r441 = r440 & 0x7f007f00u;
    const u32 r442 = lop3_b32<248>(mul_rn_f16x2(r441 >> 1, 1543527424u), r440, 0x80008000u);
    const u32 r443 = r442 | prmt_b32(r441 + 16777472u, 0u, 48025u);
    const u32 r444 = __byte_perm(Q_part_8[1] >> 16, 0u, 0x1404u);
    const u32 r445 = r444 & 0x7f007f00u;
    const u32 r446 = lop3_b32<248>(mul_rn_f16x2(r445 >> 1, 1543527424u), r444, 0x80008000u);
    const u32 r447 = r446 | prmt_b32(r445 + 16777472u, 0u, 48025u);
    const u32 v64[4] = {r403, r411, r407, r415};
    const u32 v65[2] = {r435, r439};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v64, v65, products_0);
    const u32 v66[4] = {r419, r427, r423, r431};
    const u32 v67[2] = {r443, r447};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v66, v67, products_0);
    const u32 r448 = __byte_perm(Q_part_8[2], 0u, 0x1404u);
    const u32 r449 = r448 & 0x7f007f00u;
    const u32 r450 = lop3_b32<248>(mul_rn_f16x2(r449 >> 1, 1543527424u), r448, 0x80008000u);
    const u32 r451 = r450 | prmt_b32(r449 + 16777472u, 0u, 48025u);
    const u32 r452 = __byte_perm(Q_part_8[2] >> 16, 0u, 0x1404u);
    const u32 r453 = r452 & 0x7f007f00u;
    const u32 r454 = lop3_b32<248>(mul_rn_f16x2(r453 >> 1, 1543527424u), r452, 0x80008000u);
    const u32 r455 = r454 | prmt_b32(r453 + 16777472u, 0u, 48025u);
    const u32 r456 = __byte_perm(Q_part_8[3], 0u, 0x1404u);
    const u32 r457 = r456 & 0x7f007f00u;
    const u32 r458 = lop3_b32<248>(mul_rn_f16x2(r457 >> 1, 1543527424u), r456, 0x80008000u);
    const u32 r459 = r458 | prmt_b32(r457 + 16777472u, 0u, 48025u);
    const u32 r460 = __byte_perm(Q_part_8[3] >> 16, 0u, 0x1404u);
    const u32 r461 = r460 & 0x7f007f00u;
    const u32 r462 = lop3_b32<248>(mul_rn_f16x2(r461 >> 1, 1543527424u), r460, 0x80008000u);
    const u32 r463 = r462 | prmt_b32(r461 + 16777472u, 0u, 48025u);
    const u32 v68[4] = {r403, r411, r407, r415};
    const u32 v69[2] = {r451, r455};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v68, v69, products_1);
    const u32 v70[4] = {r419, r427, r423, r431};
    const u32 v71[2] = {r459, r463};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v70, v71, products_1);
    u32 Q_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_9, r32 + 2048u);
    const u32 r464 = __byte_perm(Q_part_9[0], 0u, 0x1404u);
    const u32 r465 = r464 & 0x7f007f00u;
    const u32 r466 = lop3_b32<248>(mul_rn_f16x2(r465 >> 1, 1543527424u), r464, 0x80008000u);
    const u32 r467 = r466 | prmt_b32(r465 + 16777472u, 0u, 48025u);
    const u32 r468 = __byte_perm(Q_part_9[0] >> 16, 0u, 0x1404u);
    const u32 r469 = r468 & 0x7f007f00u;
    const u32 r470 = lop3_b32<248>(mul_rn_f16x2(r469 >> 1, 1543527424u), r468, 0x80008000u);
    const u32 r471 = r470 | prmt_b32(r469 + 16777472u, 0u, 48025u);
    const u32 r472 = __byte_perm(Q_part_9[1], 0u, 0x1404u);
    const u32 r473 = r472 & 0x7f007f00u;
    const u32 r474 = lop3_b32<248>(mul_rn_f16x2(r473 >> 1, 1543527424u), r472, 0x80008000u);
    const u32 r475 = r474 | prmt_b32(r473 + 16777472u, 0u, 48025u);
    const u32 r476 = __byte_perm(Q_part_9[1] >> 16, 0u, 0x1404u);
    const u32 r477 = r476 & 0x7f007f00u;
    const u32 r478 = lop3_b32<248>(mul_rn_f16x2(r477 >> 1, 1543527424u), r476, 0x80008000u);
    const u32 r479 = r478 | prmt_b32(r477 + 16777472u, 0u, 48025u);
    const u32 v72[4] = {r403, r411, r407, r415};
    const u32 v73[2] = {r467, r471};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v72, v73, products_2);
    const u32 v74[4] = {r419, r427, r423, r431};
    const u32 v75[2] = {r475, r479};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v74, v75, products_2);
    const u32 r480 = __byte_perm(Q_part_9[2], 0u, 0x1404u);
    const u32 r481 = r480 & 0x7f007f00u;
    const u32 r482 = lop3_b32<248>(mul_rn_f16x2(r481 >> 1, 1543527424u), r480, 0x80008000u);
    const u32 r483 = r482 | prmt_b32(r481 + 16777472u, 0u, 48025u);
    const u32 r484 = __byte_perm(Q_part_9[2] >> 16, 0u, 0x1404u);
    const u32 r485 = r484 & 0x7f007f00u;
    const u32 r486 = lop3_b32<248>(mul_rn_f16x2(r485 >> 1, 1543527424u), r484, 0x80008000u);
    const u32 r487 = r486 | prmt_b32(r485 + 16777472u, 0u, 48025u);
    const u32 r488 = __byte_perm(Q_part_9[3], 0u, 0x1404u);
    const u32 r489 = r488 & 0x7f007f00u;
    const u32 r490 = lop3_b32<248>(mul_rn_f16x2(r489 >> 1, 1543527424u), r488, 0x80008000u);
    const u32 r491 = r490 | prmt_b32(r489 + 16777472u, 0u, 48025u);
    const u32 r492 = __byte_perm(Q_part_9[3] >> 16, 0u, 0x1404u);
    const u32 r493 = r492 & 0x7f007f00u;
    const u32 r494 = lop3_b32<248>(mul_rn_f16x2(r493 >> 1, 1543527424u), r492, 0x80008000u);
    const u32 r495 = r494 | prmt_b32(r493 + 16777472u, 0u, 48025u);
    const u32 v76[4] = {r403, r411, r407, r415};
    const u32 v77[2] = {r483, r487};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v76, v77, products_3);
    const u32 v78[4] = {r419, r427, r423, r431};
    const u32 v79[2] = {r491, r495};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v78, v79, products_3);
    u32 Q_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_10, r32 + 4096u);
    const u32 r496 = __byte_perm(Q_part_10[0], 0u, 0x1404u);
    const u32 r497 = r496 & 0x7f007f00u;
    const u32 r498 = lop3_b32<248>(mul_rn_f16x2(r497 >> 1, 1543527424u), r496, 0x80008000u);
    const u32 r499 = r498 | prmt_b32(r497 + 16777472u, 0u, 48025u);
    const u32 r500 = __byte_perm(Q_part_10[0] >> 16, 0u, 0x1404u);
    const u32 r501 = r500 & 0x7f007f00u;
    const u32 r502 = lop3_b32<248>(mul_rn_f16x2(r501 >> 1, 1543527424u), r500, 0x80008000u);
    const u32 r503 = r502 | prmt_b32(r501 + 16777472u, 0u, 48025u);
    const u32 r504 = __byte_perm(Q_part_10[1], 0u, 0x1404u);
    const u32 r505 = r504 & 0x7f007f00u;
    const u32 r506 = lop3_b32<248>(mul_rn_f16x2(r505 >> 1, 1543527424u), r504, 0x80008000u);
    const u32 r507 = r506 | prmt_b32(r505 + 16777472u, 0u, 48025u);
    const u32 r508 = __byte_perm(Q_part_10[1] >> 16, 0u, 0x1404u);
    const u32 r509 = r508 & 0x7f007f00u;
    const u32 r510 = lop3_b32<248>(mul_rn_f16x2(r509 >> 1, 1543527424u), r508, 0x80008000u);
    const u32 r511 = r510 | prmt_b32(r509 + 16777472u, 0u, 48025u);
    const u32 v80[4] = {r403, r411, r407, r415};
    const u32 v81[2] = {r499, r503};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v80, v81, products_4);
    const u32 v82[4] = {r419, r427, r423, r431};
    const u32 v83[2] = {r507, r511};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v82, v83, products_4);
    const u32 r512 = __byte_perm(Q_part_10[2], 0u, 0x1404u);
    const u32 r513 = r512 & 0x7f007f00u;
    const u32 r514 = lop3_b32<248>(mul_rn_f16x2(r513 >> 1, 1543527424u), r512, 0x80008000u);
    const u32 r515 = r514 | prmt_b32(r513 + 16777472u, 0u, 48025u);
    const u32 r516 = __byte_perm(Q_part_10[2] >> 16, 0u, 0x1404u);
    const u32 r517 = r516 & 0x7f007f00u;
    const u32 r518 = lop3_b32<248>(mul_rn_f16x2(r517 >> 1, 1543527424u), r516, 0x80008000u);
    const u32 r519 = r518 | prmt_b32(r517 + 16777472u, 0u, 48025u);
    const u32 r520 = __byte_perm(Q_part_10[3], 0u, 0x1404u);
    const u32 r521 = r520 & 0x7f007f00u;
    const u32 r522 = lop3_b32<248>(mul_rn_f16x2(r521 >> 1, 1543527424u), r520, 0x80008000u);
    const u32 r523 = r522 | prmt_b32(r521 + 16777472u, 0u, 48025u);
    const u32 r524 = __byte_perm(Q_part_10[3] >> 16, 0u, 0x1404u);
    const u32 r525 = r524 & 0x7f007f00u;
    const u32 r526 = lop3_b32<248>(mul_rn_f16x2(r525 >> 1, 1543527424u), r524, 0x80008000u);
    const u32 r527 = r526 | prmt_b32(r525 + 16777472u, 0u, 48025u);
    const u32 v84[4] = {r403, r411, r407, r415};
    const u32 v85[2] = {r515, r519};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v84, v85, products_5);
    const u32 v86[4] = {r419, r427, r423, r431};
    const u32 v87[2] = {r523, r527};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v86, v87, products_5);
    u32 Q_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_11, r32 + 6144u);
    const u32 r528 = __byte_perm(Q_part_11[0], 0u, 0x1404u);
    const u32 r529 = r528 & 0x7f007f00u;
    const u32 r530 = lop3_b32<248>(mul_rn_f16x2(r529 >> 1, 1543527424u), r528, 0x80008000u);
    const u32 r531 = r530 | prmt_b32(r529 + 16777472u, 0u, 48025u);
    const u32 r532 = __byte_perm(Q_part_11[0] >> 16, 0u, 0x1404u);
    const u32 r533 = r532 & 0x7f007f00u;
    const u32 r534 = lop3_b32<248>(mul_rn_f16x2(r533 >> 1, 1543527424u), r532, 0x80008000u);
    const u32 r535 = r534 | prmt_b32(r533 + 16777472u, 0u, 48025u);
    const u32 r536 = __byte_perm(Q_part_11[1], 0u, 0x1404u);
    const u32 r537 = r536 & 0x7f007f00u;
    const u32 r538 = lop3_b32<248>(mul_rn_f16x2(r537 >> 1, 1543527424u), r536, 0x80008000u);
    const u32 r539 = r538 | prmt_b32(r537 + 16777472u, 0u, 48025u);
    const u32 r540 = __byte_perm(Q_part_11[1] >> 16, 0u, 0x1404u);
    const u32 r541 = r540 & 0x7f007f00u;
    const u32 r542 = lop3_b32<248>(mul_rn_f16x2(r541 >> 1, 1543527424u), r540, 0x80008000u);
    const u32 r543 = r542 | prmt_b32(r541 + 16777472u, 0u, 48025u);
    const u32 v88[4] = {r403, r411, r407, r415};
    const u32 v89[2] = {r531, r535};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v88, v89, products_6);
    const u32 v90[4] = {r419, r427, r423, r431};
    const u32 v91[2] = {r539, r543};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v90, v91, products_6);
    const u32 r544 = __byte_perm(Q_part_11[2], 0u, 0x1404u);
    const u32 r545 = r544 & 0x7f007f00u;
    const u32 r546 = lop3_b32<248>(mul_rn_f16x2(r545 >> 1, 1543527424u), r544, 0x80008000u);
    const u32 r547 = r546 | prmt_b32(r545 + 16777472u, 0u, 48025u);
    const u32 r548 = __byte_perm(Q_part_11[2] >> 16, 0u, 0x1404u);
    const u32 r549 = r548 & 0x7f007f00u;
    const u32 r550 = lop3_b32<248>(mul_rn_f16x2(r549 >> 1, 1543527424u), r548, 0x80008000u);
    const u32 r551 = r550 | prmt_b32(r549 + 16777472u, 0u, 48025u);
    const u32 r552 = __byte_perm(Q_part_11[3], 0u, 0x1404u);
    const u32 r553 = r552 & 0x7f007f00u;
    const u32 r554 = lop3_b32<248>(mul_rn_f16x2(r553 >> 1, 1543527424u), r552, 0x80008000u);
    const u32 r555 = r554 | prmt_b32(r553 + 16777472u, 0u, 48025u);
    const u32 r556 = __byte_perm(Q_part_11[3] >> 16, 0u, 0x1404u);
    const u32 r557 = r556 & 0x7f007f00u;
    const u32 r558 = lop3_b32<248>(mul_rn_f16x2(r557 >> 1, 1543527424u), r556, 0x80008000u);
    const u32 r559 = r558 | prmt_b32(r557 + 16777472u, 0u, 48025u);
    const u32 v92[4] = {r403, r411, r407, r415};
    const u32 v93[2] = {r547, r551};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v92, v93, products_7);
    const u32 v94[4] = {r419, r427, r423, r431};
    const u32 v95[2] = {r555, r559};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v94, v95, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r17);
    u32 Q_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_12, r34);
    const u32 r560 = __byte_perm(K_part_3[0], 0u, 0x1404u);
    const u32 r561 = r560 & 0x7f007f00u;
    const u32 r562 = lop3_b32<248>(mul_rn_f16x2(r561 >> 1, 1543527424u), r560, 0x80008000u);
    const u32 r563 = r562 | prmt_b32(r561 + 16777472u, 0u, 48025u);
    const u32 r564 = __byte_perm(K_part_3[0] >> 16, 0u, 0x1404u);
    const u32 r565 = r564 & 0x7f007f00u;
    const u32 r566 = lop3_b32<248>(mul_rn_f16x2(r565 >> 1, 1543527424u), r564, 0x80008000u);
    const u32 r567 = r566 | prmt_b32(r565 + 16777472u, 0u, 48025u);
    const u32 r568 = __byte_perm(K_part_3[1], 0u, 0x1404u);
    const u32 r569 = r568 & 0x7f007f00u;
    const u32 r570 = lop3_b32<248>(mul_rn_f16x2(r569 >> 1, 1543527424u), r568, 0x80008000u);
    const u32 r571 = r570 | prmt_b32(r569 + 16777472u, 0u, 48025u);
    const u32 r572 = __byte_perm(K_part_3[1] >> 16, 0u, 0x1404u);
    const u32 r573 = r572 & 0x7f007f00u;
    const u32 r574 = lop3_b32<248>(mul_rn_f16x2(r573 >> 1, 1543527424u), r572, 0x80008000u);
    const u32 r575 = r574 | prmt_b32(r573 + 16777472u, 0u, 48025u);
    const u32 r576 = __byte_perm(K_part_3[2], 0u, 0x1404u);
    const u32 r577 = r576 & 0x7f007f00u;
    const u32 r578 = lop3_b32<248>(mul_rn_f16x2(r577 >> 1, 1543527424u), r576, 0x80008000u);
    const u32 r579 = r578 | prmt_b32(r577 + 16777472u, 0u, 48025u);
    const u32 r580 = __byte_perm(K_part_3[2] >> 16, 0u, 0x1404u);
    const u32 r581 = r580 & 0x7f007f00u;
    const u32 r582 = lop3_b32<248>(mul_rn_f16x2(r581 >> 1, 1543527424u), r580, 0x80008000u);
    const u32 r583 = r582 | prmt_b32(r581 + 16777472u, 0u, 48025u);
    const u32 r584 = __byte_perm(K_part_3[3], 0u, 0x1404u);
    const u32 r585 = r584 & 0x7f007f00u;
    const u32 r586 = lop3_b32<248>(mul_rn_f16x2(r585 >> 1, 1543527424u), r584, 0x80008000u);
    const u32 r587 = r586 | prmt_b32(r585 + 16777472u, 0u, 48025u);
    const u32 r588 = __byte_perm(K_part_3[3] >> 16, 0u, 0x1404u);
    const u32 r589 = r588 & 0x7f007f00u;
    const u32 r590 = lop3_b32<248>(mul_rn_f16x2(r589 >> 1, 1543527424u), r588, 0x80008000u);
    const u32 r591 = r590 | prmt_b32(r589 + 16777472u, 0u, 48025u);
    const u32 r592 = __byte_perm(Q_part_12[0], 0u, 0x1404u);
    const u32 r593 = r592 & 0x7f007f00u;
    const u32 r594 = lop3_b32<248>(mul_rn_f16x2(r593 >> 1, 1543527424u), r592, 0x80008000u);
    const u32 r595 = r594 | prmt_b32(r593 + 16777472u, 0u, 48025u);
    const u32 r596 = __byte_perm(Q_part_12[0] >> 16, 0u, 0x1404u);
    const u32 r597 = r596 & 0x7f007f00u;
    const u32 r598 = lop3_b32<248>(mul_rn_f16x2(r597 >> 1, 1543527424u), r596, 0x80008000u);
    const u32 r599 = r598 | prmt_b32(r597 + 16777472u, 0u, 48025u);
    const u32 r600 = __byte_perm(Q_part_12[1], 0u, 0x1404u);
    const u32 r601 = r600 & 0x7f007f00u;
    const u32 r602 = lop3_b32<248>(mul_rn_f16x2(r601 >> 1, 1543527424u), r600, 0x80008000u);
    const u32 r603 = r602 | prmt_b32(r601 + 16777472u, 0u, 48025u);
    const u32 r604 = __byte_perm(Q_part_12[1] >> 16, 0u, 0x1404u);
    const u32 r605 = r604 & 0x7f007f00u;
    const u32 r606 = lop3_b32<248>(mul_rn_f16x2(r605 >> 1, 1543527424u), r604, 0x80008000u);
    const u32 r607 = r606 | prmt_b32(r605 + 16777472u, 0u, 48025u);
    const u32 v96[4] = {r563, r571, r567, r575};
    const u32 v97[2] = {r595, r599};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v96, v97, products_0);
    const u32 v98[4] = {r579, r587, r583, r591};
    const u32 v99[2] = {r603, r607};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v98, v99, products_0);
    const u32 r608 = __byte_perm(Q_part_12[2], 0u, 0x1404u);
    const u32 r609 = r608 & 0x7f007f00u;
    const u32 r610 = lop3_b32<248>(mul_rn_f16x2(r609 >> 1, 1543527424u), r608, 0x80008000u);
    const u32 r611 = r610 | prmt_b32(r609 + 16777472u, 0u, 48025u);
    const u32 r612 = __byte_perm(Q_part_12[2] >> 16, 0u, 0x1404u);
    const u32 r613 = r612 & 0x7f007f00u;
    const u32 r614 = lop3_b32<248>(mul_rn_f16x2(r613 >> 1, 1543527424u), r612, 0x80008000u);
    const u32 r615 = r614 | prmt_b32(r613 + 16777472u, 0u, 48025u);
    const u32 r616 = __byte_perm(Q_part_12[3], 0u, 0x1404u);
    const u32 r617 = r616 & 0x7f007f00u;
    const u32 r618 = lop3_b32<248>(mul_rn_f16x2(r617 >> 1, 1543527424u), r616, 0x80008000u);
    const u32 r619 = r618 | prmt_b32(r617 + 16777472u, 0u, 48025u);
    const u32 r620 = __byte_perm(Q_part_12[3] >> 16, 0u, 0x1404u);
    const u32 r621 = r620 & 0x7f007f00u;
    const u32 r622 = lop3_b32<248>(mul_rn_f16x2(r621 >> 1, 1543527424u), r620, 0x80008000u);
    const u32 r623 = r622 | prmt_b32(r621 + 16777472u, 0u, 48025u);
    const u32 v100[4] = {r563, r571, r567, r575};
    const u32 v101[2] = {r611, r615};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v100, v101, products_1);
    const u32 v102[4] = {r579, r587, r583, r591};
    const u32 v103[2] = {r619, r623};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v102, v103, products_1);
    u32 Q_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_13, r34 + 2048u);
    const u32 r624 = __byte_perm(Q_part_13[0], 0u, 0x1404u);
    const u32 r625 = r624 & 0x7f007f00u;
    const u32 r626 = lop3_b32<248>(mul_rn_f16x2(r625 >> 1, 1543527424u), r624, 0x80008000u);
    const u32 r627 = r626 | prmt_b32(r625 + 16777472u, 0u, 48025u);
    const u32 r628 = __byte_perm(Q_part_13[0] >> 16, 0u, 0x1404u);
    const u32 r629 = r628 & 0x7f007f00u;
    const u32 r630 = lop3_b32<248>(mul_rn_f16x2(r629 >> 1, 1543527424u), r628, 0x80008000u);
    const u32 r631 = r630 | prmt_b32(r629 + 16777472u, 0u, 48025u);
    const u32 r632 = __byte_perm(Q_part_13[1], 0u, 0x1404u);
    const u32 r633 = r632 & 0x7f007f00u;
    const u32 r634 = lop3_b32<248>(mul_rn_f16x2(r633 >> 1, 1543527424u), r632, 0x80008000u);
    const u32 r635 = r634 | prmt_b32(r633 + 16777472u, 0u, 48025u);
    const u32 r636 = __byte_perm(Q_part_13[1] >> 16, 0u, 0x1404u);
    const u32 r637 = r636 & 0x7f007f00u;
    const u32 r638 = lop3_b32<248>(mul_rn_f16x2(r637 >> 1, 1543527424u), r636, 0x80008000u);
    const u32 r639 = r638 | prmt_b32(r637 + 16777472u, 0u, 48025u);
    const u32 v104[4] = {r563, r571, r567, r575};
    const u32 v105[2] = {r627, r631};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v104, v105, products_2);
    const u32 v106[4] = {r579, r587, r583, r591};
    const u32 v107[2] = {r635, r639};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v106, v107, products_2);
    const u32 r640 = __byte_perm(Q_part_13[2], 0u, 0x1404u);
    const u32 r641 = r640 & 0x7f007f00u;
    const u32 r642 = lop3_b32<248>(mul_rn_f16x2(r641 >> 1, 1543527424u), r640, 0x80008000u);
    const u32 r643 = r642 | prmt_b32(r641 + 16777472u, 0u, 48025u);
    const u32 r644 = __byte_perm(Q_part_13[2] >> 16, 0u, 0x1404u);
    const u32 r645 = r644 & 0x7f007f00u;
    const u32 r646 = lop3_b32<248>(mul_rn_f16x2(r645 >> 1, 1543527424u), r644, 0x80008000u);
    const u32 r647 = r646 | prmt_b32(r645 + 16777472u, 0u, 48025u);
    const u32 r648 = __byte_perm(Q_part_13[3], 0u, 0x1404u);
    const u32 r649 = r648 & 0x7f007f00u;
    const u32 r650 = lop3_b32<248>(mul_rn_f16x2(r649 >> 1, 1543527424u), r648, 0x80008000u);
    const u32 r651 = r650 | prmt_b32(r649 + 16777472u, 0u, 48025u);
    const u32 r652 = __byte_perm(Q_part_13[3] >> 16, 0u, 0x1404u);
    const u32 r653 = r652 & 0x7f007f00u;
    const u32 r654 = lop3_b32<248>(mul_rn_f16x2(r653 >> 1, 1543527424u), r652, 0x80008000u);
    const u32 r655 = r654 | prmt_b32(r653 + 16777472u, 0u, 48025u);
    const u32 v108[4] = {r563, r571, r567, r575};
    const u32 v109[2] = {r643, r647};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v108, v109, products_3);
    const u32 v110[4] = {r579, r587, r583, r591};
    const u32 v111[2] = {r651, r655};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v110, v111, products_3);
    u32 Q_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_14, r34 + 4096u);
    const u32 r656 = __byte_perm(Q_part_14[0], 0u, 0x1404u);
    const u32 r657 = r656 & 0x7f007f00u;
    const u32 r658 = lop3_b32<248>(mul_rn_f16x2(r657 >> 1, 1543527424u), r656, 0x80008000u);
    const u32 r659 = r658 | prmt_b32(r657 + 16777472u, 0u, 48025u);
    const u32 r660 = __byte_perm(Q_part_14[0] >> 16, 0u, 0x1404u);
    const u32 r661 = r660 & 0x7f007f00u;
    const u32 r662 = lop3_b32<248>(mul_rn_f16x2(r661 >> 1, 1543527424u), r660, 0x80008000u);
    const u32 r663 = r662 | prmt_b32(r661 + 16777472u, 0u, 48025u);
    const u32 r664 = __byte_perm(Q_part_14[1], 0u, 0x1404u);
    const u32 r665 = r664 & 0x7f007f00u;
    const u32 r666 = lop3_b32<248>(mul_rn_f16x2(r665 >> 1, 1543527424u), r664, 0x80008000u);
    const u32 r667 = r666 | prmt_b32(r665 + 16777472u, 0u, 48025u);
    const u32 r668 = __byte_perm(Q_part_14[1] >> 16, 0u, 0x1404u);
    const u32 r669 = r668 & 0x7f007f00u;
    const u32 r670 = lop3_b32<248>(mul_rn_f16x2(r669 >> 1, 1543527424u), r668, 0x80008000u);
    const u32 r671 = r670 | prmt_b32(r669 + 16777472u, 0u, 48025u);
    const u32 v112[4] = {r563, r571, r567, r575};
    const u32 v113[2] = {r659, r663};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v112, v113, products_4);
    const u32 v114[4] = {r579, r587, r583, r591};
    const u32 v115[2] = {r667, r671};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v114, v115, products_4);
    const u32 r672 = __byte_perm(Q_part_14[2], 0u, 0x1404u);
    const u32 r673 = r672 & 0x7f007f00u;
    const u32 r674 = lop3_b32<248>(mul_rn_f16x2(r673 >> 1, 1543527424u), r672, 0x80008000u);
    const u32 r675 = r674 | prmt_b32(r673 + 16777472u, 0u, 48025u);
    const u32 r676 = __byte_perm(Q_part_14[2] >> 16, 0u, 0x1404u);
    const u32 r677 = r676 & 0x7f007f00u;
    const u32 r678 = lop3_b32<248>(mul_rn_f16x2(r677 >> 1, 1543527424u), r676, 0x80008000u);
    const u32 r679 = r678 | prmt_b32(r677 + 16777472u, 0u, 48025u);
    const u32 r680 = __byte_perm(Q_part_14[3], 0u, 0x1404u);
    const u32 r681 = r680 & 0x7f007f00u;
    const u32 r682 = lop3_b32<248>(mul_rn_f16x2(r681 >> 1, 1543527424u), r680, 0x80008000u);
    const u32 r683 = r682 | prmt_b32(r681 + 16777472u, 0u, 48025u);
    const u32 r684 = __byte_perm(Q_part_14[3] >> 16, 0u, 0x1404u);
    const u32 r685 = r684 & 0x7f007f00u;
    const u32 r686 = lop3_b32<248>(mul_rn_f16x2(r685 >> 1, 1543527424u), r684, 0x80008000u);
    const u32 r687 = r686 | prmt_b32(r685 + 16777472u, 0u, 48025u);
    const u32 v116[4] = {r563, r571, r567, r575};
    const u32 v117[2] = {r675, r679};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v116, v117, products_5);
    const u32 v118[4] = {r579, r587, r583, r591};
    const u32 v119[2] = {r683, r687};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v118, v119, products_5);
    u32 Q_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_15, r34 + 6144u);
    const u32 r688 = __byte_perm(Q_part_15[0], 0u, 0x1404u);
    const u32 r689 = r688 & 0x7f007f00u;
    const u32 r690 = lop3_b32<248>(mul_rn_f16x2(r689 >> 1, 1543527424u), r688, 0x80008000u);
    const u32 r691 = r690 | prmt_b32(r689 + 16777472u, 0u, 48025u);
    const u32 r692 = __byte_perm(Q_part_15[0] >> 16, 0u, 0x1404u);
    const u32 r693 = r692 & 0x7f007f00u;
    const u32 r694 = lop3_b32<248>(mul_rn_f16x2(r693 >> 1, 1543527424u), r692, 0x80008000u);
    const u32 r695 = r694 | prmt_b32(r693 + 16777472u, 0u, 48025u);
    const u32 r696 = __byte_perm(Q_part_15[1], 0u, 0x1404u);
    const u32 r697 = r696 & 0x7f007f00u;
    const u32 r698 = lop3_b32<248>(mul_rn_f16x2(r697 >> 1, 1543527424u), r696, 0x80008000u);
    const u32 r699 = r698 | prmt_b32(r697 + 16777472u, 0u, 48025u);
    const u32 r700 = __byte_perm(Q_part_15[1] >> 16, 0u, 0x1404u);
    const u32 r701 = r700 & 0x7f007f00u;
    const u32 r702 = lop3_b32<248>(mul_rn_f16x2(r701 >> 1, 1543527424u), r700, 0x80008000u);
    const u32 r703 = r702 | prmt_b32(r701 + 16777472u, 0u, 48025u);
    const u32 v120[4] = {r563, r571, r567, r575};
    const u32 v121[2] = {r691, r695};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v120, v121, products_6);
    const u32 v122[4] = {r579, r587, r583, r591};
    const u32 v123[2] = {r699, r703};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v122, v123, products_6);
    const u32 r704 = __byte_perm(Q_part_15[2], 0u, 0x1404u);
    const u32 r705 = r704 & 0x7f007f00u;
    const u32 r706 = lop3_b32<248>(mul_rn_f16x2(r705 >> 1, 1543527424u), r704, 0x80008000u);
    const u32 r707 = r706 | prmt_b32(r705 + 16777472u, 0u, 48025u);
    const u32 r708 = __byte_perm(Q_part_15[2] >> 16, 0u, 0x1404u);
    const u32 r709 = r708 & 0x7f007f00u;
    const u32 r710 = lop3_b32<248>(mul_rn_f16x2(r709 >> 1, 1543527424u), r708, 0x80008000u);
    const u32 r711 = r710 | prmt_b32(r709 + 16777472u, 0u, 48025u);
    const u32 r712 = __byte_perm(Q_part_15[3], 0u, 0x1404u);
    const u32 r713 = r712 & 0x7f007f00u;
    const u32 r714 = lop3_b32<248>(mul_rn_f16x2(r713 >> 1, 1543527424u), r712, 0x80008000u);
    const u32 r715 = r714 | prmt_b32(r713 + 16777472u, 0u, 48025u);
    const u32 r716 = __byte_perm(Q_part_15[3] >> 16, 0u, 0x1404u);
    const u32 r717 = r716 & 0x7f007f00u;
    const u32 r718 = lop3_b32<248>(mul_rn_f16x2(r717 >> 1, 1543527424u), r716, 0x80008000u);
    const u32 r719 = r718 | prmt_b32(r717 + 16777472u, 0u, 48025u);
    const u32 v124[4] = {r563, r571, r567, r575};
    const u32 v125[2] = {r707, r711};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v124, v125, products_7);
    const u32 v126[4] = {r579, r587, r583, r591};
    const u32 v127[2] = {r715, r719};
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
        const u32 r720 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r720) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r720) = logit_1;
        }
      }
    }
    const u32 r721 = logit_1 + 8u;
    if (p1) {
      float logit_5 = 0.0f;
      if (logit_2 > 8) logit_5 = __ldg((const float*)(logit_at + 32));
      const float logit = __fmul_rn(__fadd_rn(sums_37, sums_39), logit_5);
      const int bits_1 = __float_as_int(__fadd_rn(logit, 0.0f));
      if (logit > least && (int)r721 >= lo && (int)r721 < hi) {
        const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_3 = at_2;
        const u32 r722 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r722) = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r722) = r721;
        }
      }
    }

    // indexer_topk.ts:79  if (state.at(KEPT) > capacity - keys)
    __syncthreads();
    const u32 r723 = shared<u32>(state + 24u);
    if ((int)r723 > 3968) {
      // select.ts:215  let next = bar;
      float next = least;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 r724 = shared<u32>(state + 24u);

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
      if (p0) shared<u32>(state + 20u) = r724;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 r725 = shared<u32>(state + 24u);
      if ((int)r725 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int kept_0 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r726 = shared<u32>(state + 4u);
        bool p2 = (int)r726 > 0;
        if (p2) {
          const u32 r727 = shared<u32>(state + 16u);
          const u32 r728 = shared<u32>(state + 20u);
          p2 = (int)(r727 + r728) > 2048;
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
          const u32 r729 = shift_right(-1u, (32u - open_0) & 0x1fu);
          const u32 r730 = shift_0 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 256u, kept_0)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 r731 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 offset_0 = r731 ^ floor_0;
            if (offset_0 <= r729) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_0, r730)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v128 = shared<uint4>(r38);
          const uint4 v129 = shared<uint4>(r38 + 512u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 above_0 = shared<u32>(state + 16u);
          const u32 upTo_16 = v128.x + v128.y;
          const u32 upTo_17 = v129.x + v129.y;
          const u32 upTo_18 = upTo_16 + v128.z;
          const u32 upTo_19 = upTo_16 + (v128.z + v128.w);
          const u32 upTo_20 = upTo_17 + v129.z;
          const u32 upTo_21 = upTo_17 + (v129.z + v129.w);
          const u32 upTo_22 = __shfl_xor_sync(0xffffffffu, upTo_19, 1);
          const u32 upTo_23 = upTo_if_0 ? upTo_22 + v128.x : v128.x;
          const u32 upTo_24 = upTo_if_0 ? upTo_22 + upTo_16 : upTo_16;
          const u32 upTo_25 = upTo_if_0 ? upTo_22 + upTo_18 : upTo_18;
          const u32 upTo_26 = upTo_if_0 ? upTo_22 + upTo_19 : upTo_19;
          const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_21, 1);
          const u32 upTo_28 = upTo_if_0 ? upTo_27 + v129.x : v129.x;
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
          const u32 before_1 = before_0 - v128.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = before_1;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v128.x;
            shared<u32>(state) = floor_0 ^ shift_left(r40, r730);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_2 = above_0 + (upTo_if_7 ? upTo_101 + upTo_94 : upTo_94);
          const u32 before_3 = before_2 - v128.y;
          if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
            shared<u32>(state + 16u) = before_3;
            shared<u32>(state + 20u) = v128.y;
            shared<u32>(state) = floor_0 ^ shift_left(r41, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_4 = above_0 + (upTo_if_7 ? upTo_101 + upTo_95 : upTo_95);
          const u32 before_5 = before_4 - v128.z;
          if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
            shared<u32>(state + 16u) = before_5;
            shared<u32>(state + 20u) = v128.z;
            shared<u32>(state) = floor_0 ^ shift_left(r42, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_6 = above_0 + (upTo_if_7 ? upTo_101 + upTo_96 : upTo_96);
          const u32 before_7 = before_6 - v128.w;
          if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
            shared<u32>(state + 16u) = before_7;
            shared<u32>(state + 20u) = v128.w;
            shared<u32>(state) = floor_0 ^ shift_left(r43, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_8 = above_0 + (upTo_if_7 ? upTo_101 + upTo_97 : upTo_97);
          const u32 before_9 = before_8 - v129.x;
          if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
            shared<u32>(state + 16u) = before_9;
            shared<u32>(state + 20u) = v129.x;
            shared<u32>(state) = floor_0 ^ shift_left(r44, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_10 = above_0 + (upTo_if_7 ? upTo_101 + upTo_98 : upTo_98);
          const u32 before_11 = before_10 - v129.y;
          if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
            shared<u32>(state + 16u) = before_11;
            shared<u32>(state + 20u) = v129.y;
            shared<u32>(state) = floor_0 ^ shift_left(r45, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_12 = above_0 + (upTo_if_7 ? upTo_101 + upTo_99 : upTo_99);
          const u32 before_13 = before_12 - v129.z;
          if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
            shared<u32>(state + 16u) = before_13;
            shared<u32>(state + 20u) = v129.z;
            shared<u32>(state) = floor_0 ^ shift_left(r46, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          const u32 before_14 = above_0 + (upTo_if_7 ? upTo_101 + upTo_100 : upTo_100);
          const u32 before_15 = before_14 - v129.w;
          if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
            shared<u32>(state + 16u) = before_15;
            shared<u32>(state + 20u) = v129.w;
            shared<u32>(state) = floor_0 ^ shift_left(r47, r730);
            shared<u32>(state + 4u) = shift_0;
          }
          __syncthreads();
          const u32 r732 = shared<u32>(state + 4u);
          bool p4 = (int)r732 > 0;
          if (p4) {
            const u32 r733 = shared<u32>(state + 16u);
            const u32 r734 = shared<u32>(state + 20u);
            p4 = (int)(r733 + r734) > 2048;
          }
          p3 = p4;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 r735 = shared<u32>(state + 12u);
        bool p5 = (int)r735 > 0;
        if (p5) {
          const u32 r736 = shared<u32>(state + 16u);
          const u32 r737 = shared<u32>(state + 20u);
          p5 = (int)(r736 + r737) > 2048;
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
          const u32 r738 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 r739 = shift_right(2147483647u, (31u - bits_2) & 0x1fu);
          const u32 r740 = shift_1 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 256u, kept_0)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 r741 = (u32)i2 << 2;
            const u32 r742 = shared<u32>(candidates + r741);
            if (r742 == r738) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 r743 = shared<u32>(columns + r741);

              // select.ts:114  const offset = u32(column - from);
              const u32 offset_1 = r743 - from_0;
              if (offset_1 <= r739) {
                atomicAdd_block(&shared<int>(bins + (shift_right(offset_1, r740) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v130 = shared<uint4>(r38);
          const uint4 v131 = shared<uint4>(r38 + 512u);
          const u32 above_1 = shared<u32>(state + 16u);
          const u32 upTo_102 = v130.x + v130.y;
          const u32 upTo_103 = v131.x + v131.y;
          const u32 upTo_104 = upTo_102 + v130.z;
          const u32 upTo_105 = upTo_102 + (v130.z + v130.w);
          const u32 upTo_106 = upTo_103 + v131.z;
          const u32 upTo_107 = upTo_103 + (v131.z + v131.w);
          const u32 upTo_108 = __shfl_xor_sync(0xffffffffu, upTo_105, 1);
          const u32 upTo_109 = upTo_if_0 ? upTo_108 + v130.x : v130.x;
          const u32 upTo_110 = upTo_if_0 ? upTo_108 + upTo_102 : upTo_102;
          const u32 upTo_111 = upTo_if_0 ? upTo_108 + upTo_104 : upTo_104;
          const u32 upTo_112 = upTo_if_0 ? upTo_108 + upTo_105 : upTo_105;
          const u32 upTo_113 = __shfl_xor_sync(0xffffffffu, upTo_107, 1);
          const u32 upTo_114 = upTo_if_0 ? upTo_113 + v131.x : v131.x;
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
          const u32 before_17 = before_16 - v130.x;
          if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
            shared<u32>(state + 16u) = before_17;
            shared<u32>(state + 20u) = v130.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r49, r740);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_18 = above_1 + (upTo_if_7 ? upTo_187 + upTo_180 : upTo_180);
          const u32 before_19 = before_18 - v130.y;
          if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
            shared<u32>(state + 16u) = before_19;
            shared<u32>(state + 20u) = v130.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r50, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_20 = above_1 + (upTo_if_7 ? upTo_187 + upTo_181 : upTo_181);
          const u32 before_21 = before_20 - v130.z;
          if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
            shared<u32>(state + 16u) = before_21;
            shared<u32>(state + 20u) = v130.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r51, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_22 = above_1 + (upTo_if_7 ? upTo_187 + upTo_182 : upTo_182);
          const u32 before_23 = before_22 - v130.w;
          if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
            shared<u32>(state + 16u) = before_23;
            shared<u32>(state + 20u) = v130.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r52, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_24 = above_1 + (upTo_if_7 ? upTo_187 + upTo_183 : upTo_183);
          const u32 before_25 = before_24 - v131.x;
          if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
            shared<u32>(state + 16u) = before_25;
            shared<u32>(state + 20u) = v131.x;
            shared<u32>(state + 8u) = from_0 + shift_left(r53, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_26 = above_1 + (upTo_if_7 ? upTo_187 + upTo_184 : upTo_184);
          const u32 before_27 = before_26 - v131.y;
          if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
            shared<u32>(state + 16u) = before_27;
            shared<u32>(state + 20u) = v131.y;
            shared<u32>(state + 8u) = from_0 + shift_left(r54, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_28 = above_1 + (upTo_if_7 ? upTo_187 + upTo_185 : upTo_185);
          const u32 before_29 = before_28 - v131.z;
          if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
            shared<u32>(state + 16u) = before_29;
            shared<u32>(state + 20u) = v131.z;
            shared<u32>(state + 8u) = from_0 + shift_left(r55, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          const u32 before_30 = above_1 + (upTo_if_7 ? upTo_187 + upTo_186 : upTo_186);
          const u32 before_31 = before_30 - v131.w;
          if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
            shared<u32>(state + 16u) = before_31;
            shared<u32>(state + 20u) = v131.w;
            shared<u32>(state + 8u) = from_0 + shift_left(r56, r740);
            shared<u32>(state + 12u) = shift_1;
          }
          __syncthreads();
          const u32 r744 = shared<u32>(state + 12u);
          bool p7 = (int)r744 > 0;
          if (p7) {
            const u32 r745 = shared<u32>(state + 16u);
            const u32 r746 = shared<u32>(state + 20u);
            p7 = (int)(r745 + r746) > 2048;
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
        u32 r747 = 0u;
        const bool p8 = r57 < kept_1;
        if (p8) {
          const u32 r748 = shared<u32>(r59);
          r747 = r748;
        } else {
          r747 = 0u;
        }
        u32 r749 = 0u;
        const bool p9 = r60 < kept_1;
        if (p9) {
          const u32 r750 = shared<u32>(r59 + 4u);
          r749 = r750;
        } else {
          r749 = 0u;
        }
        u32 r751 = 0u;
        const bool p10 = r61 < kept_1;
        if (p10) {
          const u32 r752 = shared<u32>(r59 + 8u);
          r751 = r752;
        } else {
          r751 = 0u;
        }
        u32 r753 = 0u;
        const bool p11 = r62 < kept_1;
        if (p11) {
          const u32 r754 = shared<u32>(r59 + 12u);
          r753 = r754;
        } else {
          r753 = 0u;
        }
        u32 r755 = 0u;
        const bool p12 = r63 < kept_1;
        if (p12) {
          const u32 r756 = shared<u32>(r59 + 512u);
          r755 = r756;
        } else {
          r755 = 0u;
        }
        u32 r757 = 0u;
        const bool p13 = r64 < kept_1;
        if (p13) {
          const u32 r758 = shared<u32>(r59 + 516u);
          r757 = r758;
        } else {
          r757 = 0u;
        }
        u32 r759 = 0u;
        const bool p14 = r65 < kept_1;
        if (p14) {
          const u32 r760 = shared<u32>(r59 + 520u);
          r759 = r760;
        } else {
          r759 = 0u;
        }
        u32 r761 = 0u;
        const bool p15 = r66 < kept_1;
        if (p15) {
          const u32 r762 = shared<u32>(r59 + 524u);
          r761 = r762;
        } else {
          r761 = 0u;
        }
        u32 r763 = 0u;
        const bool p16 = r67 < kept_1;
        if (p16) {
          const u32 r764 = shared<u32>(r59 + 1024u);
          r763 = r764;
        } else {
          r763 = 0u;
        }
        u32 r765 = 0u;
        const bool p17 = r68 < kept_1;
        if (p17) {
          const u32 r766 = shared<u32>(r59 + 1028u);
          r765 = r766;
        } else {
          r765 = 0u;
        }
        u32 r767 = 0u;
        const bool p18 = r69 < kept_1;
        if (p18) {
          const u32 r768 = shared<u32>(r59 + 1032u);
          r767 = r768;
        } else {
          r767 = 0u;
        }
        u32 r769 = 0u;
        const bool p19 = r70 < kept_1;
        if (p19) {
          const u32 r770 = shared<u32>(r59 + 1036u);
          r769 = r770;
        } else {
          r769 = 0u;
        }
        u32 r771 = 0u;
        const bool p20 = r71 < kept_1;
        if (p20) {
          const u32 r772 = shared<u32>(r59 + 1536u);
          r771 = r772;
        } else {
          r771 = 0u;
        }
        u32 r773 = 0u;
        const bool p21 = r72 < kept_1;
        if (p21) {
          const u32 r774 = shared<u32>(r59 + 1540u);
          r773 = r774;
        } else {
          r773 = 0u;
        }
        u32 r775 = 0u;
        const bool p22 = r73 < kept_1;
        if (p22) {
          const u32 r776 = shared<u32>(r59 + 1544u);
          r775 = r776;
        } else {
          r775 = 0u;
        }
        u32 r777 = 0u;
        const bool p23 = r74 < kept_1;
        if (p23) {
          const u32 r778 = shared<u32>(r59 + 1548u);
          r777 = r778;
        } else {
          r777 = 0u;
        }
        const u32 key_0 = r747;
        const u32 key_1 = r749;
        const u32 key_2 = r751;
        const u32 key_3 = r753;
        const u32 key_4 = r755;
        const u32 key_5 = r757;
        const u32 key_6 = r759;
        const u32 key_7 = r761;
        const u32 key_8 = r763;
        const u32 key_9 = r765;
        const u32 key_10 = r767;
        const u32 key_11 = r769;
        const u32 key_12 = r771;
        const u32 key_13 = r773;
        const u32 key_14 = r775;
        const u32 key_15 = r777;
        u32 r779 = 0u;
        if (p8) {
          const u32 r780 = shared<u32>(r75);
          r779 = r780;
        } else {
          r779 = 0u;
        }
        u32 r781 = 0u;
        if (p9) {
          const u32 r782 = shared<u32>(r75 + 4u);
          r781 = r782;
        } else {
          r781 = 0u;
        }
        u32 r783 = 0u;
        if (p10) {
          const u32 r784 = shared<u32>(r75 + 8u);
          r783 = r784;
        } else {
          r783 = 0u;
        }
        u32 r785 = 0u;
        if (p11) {
          const u32 r786 = shared<u32>(r75 + 12u);
          r785 = r786;
        } else {
          r785 = 0u;
        }
        u32 r787 = 0u;
        if (p12) {
          const u32 r788 = shared<u32>(r75 + 512u);
          r787 = r788;
        } else {
          r787 = 0u;
        }
        u32 r789 = 0u;
        if (p13) {
          const u32 r790 = shared<u32>(r75 + 516u);
          r789 = r790;
        } else {
          r789 = 0u;
        }
        u32 r791 = 0u;
        if (p14) {
          const u32 r792 = shared<u32>(r75 + 520u);
          r791 = r792;
        } else {
          r791 = 0u;
        }
        u32 r793 = 0u;
        if (p15) {
          const u32 r794 = shared<u32>(r75 + 524u);
          r793 = r794;
        } else {
          r793 = 0u;
        }
        u32 r795 = 0u;
        if (p16) {
          const u32 r796 = shared<u32>(r75 + 1024u);
          r795 = r796;
        } else {
          r795 = 0u;
        }
        u32 r797 = 0u;
        if (p17) {
          const u32 r798 = shared<u32>(r75 + 1028u);
          r797 = r798;
        } else {
          r797 = 0u;
        }
        u32 r799 = 0u;
        if (p18) {
          const u32 r800 = shared<u32>(r75 + 1032u);
          r799 = r800;
        } else {
          r799 = 0u;
        }
        u32 r801 = 0u;
        if (p19) {
          const u32 r802 = shared<u32>(r75 + 1036u);
          r801 = r802;
        } else {
          r801 = 0u;
        }
        u32 r803 = 0u;
        if (p20) {
          const u32 r804 = shared<u32>(r75 + 1536u);
          r803 = r804;
        } else {
          r803 = 0u;
        }
        u32 r805 = 0u;
        if (p21) {
          const u32 r806 = shared<u32>(r75 + 1540u);
          r805 = r806;
        } else {
          r805 = 0u;
        }
        u32 r807 = 0u;
        if (p22) {
          const u32 r808 = shared<u32>(r75 + 1544u);
          r807 = r808;
        } else {
          r807 = 0u;
        }
        u32 r809 = 0u;
        if (p23) {
          const u32 r810 = shared<u32>(r75 + 1548u);
          r809 = r810;
        } else {
          r809 = 0u;
        }
        const u32 column_0 = r779;
        const u32 column_1 = r781;
        const u32 column_2 = r783;
        const u32 column_3 = r785;
        const u32 column_4 = r787;
        const u32 column_5 = r789;
        const u32 column_6 = r791;
        const u32 column_7 = r793;
        const u32 column_8 = r795;
        const u32 column_9 = r797;
        const u32 column_10 = r799;
        const u32 column_11 = r801;
        const u32 column_12 = r803;
        const u32 column_13 = r805;
        const u32 column_14 = r807;
        const u32 column_15 = r809;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p0) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool p24 = (int)key_0 > floor_1 || ((int)key_0 == floor_1 && (int)column_0 <= last_2);
        __syncthreads();
        if (p8 && p24) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 r811 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + r811) = key_0;
            shared<u32>(columns + r811) = column_0;
          }
        }
        const bool p25 = (int)key_1 > floor_1 || ((int)key_1 == floor_1 && (int)column_1 <= last_2);
        if (p9 && p25) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 r812 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + r812) = key_1;
            shared<u32>(columns + r812) = column_1;
          }
        }
        const bool p26 = (int)key_2 > floor_1 || ((int)key_2 == floor_1 && (int)column_2 <= last_2);
        if (p10 && p26) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 r813 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + r813) = key_2;
            shared<u32>(columns + r813) = column_2;
          }
        }
        const bool p27 = (int)key_3 > floor_1 || ((int)key_3 == floor_1 && (int)column_3 <= last_2);
        if (p11 && p27) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 r814 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + r814) = key_3;
            shared<u32>(columns + r814) = column_3;
          }
        }
        const bool p28 = (int)key_4 > floor_1 || ((int)key_4 == floor_1 && (int)column_4 <= last_2);
        if (p12 && p28) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 r815 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + r815) = key_4;
            shared<u32>(columns + r815) = column_4;
          }
        }
        const bool p29 = (int)key_5 > floor_1 || ((int)key_5 == floor_1 && (int)column_5 <= last_2);
        if (p13 && p29) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 r816 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + r816) = key_5;
            shared<u32>(columns + r816) = column_5;
          }
        }
        const bool p30 = (int)key_6 > floor_1 || ((int)key_6 == floor_1 && (int)column_6 <= last_2);
        if (p14 && p30) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 r817 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + r817) = key_6;
            shared<u32>(columns + r817) = column_6;
          }
        }
        const bool p31 = (int)key_7 > floor_1 || ((int)key_7 == floor_1 && (int)column_7 <= last_2);
        if (p15 && p31) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 r818 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + r818) = key_7;
            shared<u32>(columns + r818) = column_7;
          }
        }
        const bool p32 = (int)key_8 > floor_1 || ((int)key_8 == floor_1 && (int)column_8 <= last_2);
        if (p16 && p32) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 r819 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + r819) = key_8;
            shared<u32>(columns + r819) = column_8;
          }
        }
        const bool p33 = (int)key_9 > floor_1 || ((int)key_9 == floor_1 && (int)column_9 <= last_2);
        if (p17 && p33) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 r820 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + r820) = key_9;
            shared<u32>(columns + r820) = column_9;
          }
        }
        const bool p34 = (int)key_10 > floor_1 || ((int)key_10 == floor_1 && (int)column_10 <= last_2);
        if (p18 && p34) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 r821 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + r821) = key_10;
            shared<u32>(columns + r821) = column_10;
          }
        }
        const bool p35 = (int)key_11 > floor_1 || ((int)key_11 == floor_1 && (int)column_11 <= last_2);
        if (p19 && p35) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 r822 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + r822) = key_11;
            shared<u32>(columns + r822) = column_11;
          }
        }
        const bool p36 = (int)key_12 > floor_1 || ((int)key_12 == floor_1 && (int)column_12 <= last_2);
        if (p20 && p36) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 r823 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + r823) = key_12;
            shared<u32>(columns + r823) = column_12;
          }
        }
        const bool p37 = (int)key_13 > floor_1 || ((int)key_13 == floor_1 && (int)column_13 <= last_2);
        if (p21 && p37) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 r824 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + r824) = key_13;
            shared<u32>(columns + r824) = column_13;
          }
        }
        const bool p38 = (int)key_14 > floor_1 || ((int)key_14 == floor_1 && (int)column_14 <= last_2);
        if (p22 && p38) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 r825 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + r825) = key_14;
            shared<u32>(columns + r825) = column_14;
          }
        }
        const bool p39 = (int)key_15 > floor_1 || ((int)key_15 == floor_1 && (int)column_15 <= last_2);
        if (p23 && p39) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 r826 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + r826) = key_15;
            shared<u32>(columns + r826) = column_15;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 r827 = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        next = __uint_as_float(r827 ^ (((int)r827 >> 31) & 0x7fffffffu));
      }

      // indexer_topk.ts:80  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state, bar);
      bar = next;
    }
    r18 = r17;
    const u32 r828 = r17 + 16384u;
    r17 = (int)r828 >= 32768 ? 0u : r828;
  }
  __syncthreads();
  const u32 r829 = shared<u32>(state + 24u);
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
  if (p0) shared<u32>(state + 20u) = r829;
  __syncthreads();
  const u32 r830 = shared<u32>(state + 24u);
  const u32 upTo_188 = scratch6 + upTo_0;
  const u32 upTo_189 = scratch6 + upTo_2;
  const u32 upTo_190 = scratch7 + upTo_0;
  const u32 upTo_191 = scratch7 + upTo_5;
  const u32 upTo_192 = scratch0 + upTo_8;
  const u32 upTo_193 = scratch1 + upTo_2;
  const u32 upTo_194 = scratch2 + upTo_5;
  const u32 upTo_195 = scratch3 + upTo_8;
  if ((int)r830 > 2048) {
    const int kept_2 = (int)shared<u32>(state + 24u);
    const u32 r831 = shared<u32>(state + 4u);
    bool p40 = (int)r831 > 0;
    if (p40) {
      const u32 r832 = shared<u32>(state + 16u);
      const u32 r833 = shared<u32>(state + 20u);
      p40 = (int)(r832 + r833) > 2048;
    }
    bool p41 = p40;
    for (;;) {
      if (!p41) break;
      const u32 floor_2 = shared<u32>(state);
      const u32 open = shared<u32>(state + 4u);
      const u32 shift_2 = max((int)(open - 11u), 0);
      shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r834 = shift_right(-1u, (32u - open) & 0x1fu);
      const u32 r835 = shift_2 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < kept_2; i3 = step_to(i3, 256u, kept_2)) {
        const u32 r836 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 offset_2 = r836 ^ floor_2;
        if (offset_2 <= r834) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_2, r835)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v132 = shared<uint4>(r38);
      const uint4 v133 = shared<uint4>(r38 + 512u);
      const u32 above_2 = shared<u32>(state + 16u);
      const u32 upTo_196 = v132.x + v132.y;
      const u32 upTo_197 = v133.x + v133.y;
      const u32 upTo_198 = upTo_196 + v132.z;
      const u32 upTo_199 = upTo_196 + (v132.z + v132.w);
      const u32 upTo_200 = upTo_197 + v133.z;
      const u32 upTo_201 = upTo_197 + (v133.z + v133.w);
      const u32 upTo_202 = __shfl_xor_sync(0xffffffffu, upTo_199, 1);
      const u32 upTo_203 = upTo_if_0 ? upTo_202 + v132.x : v132.x;
      const u32 upTo_204 = upTo_if_0 ? upTo_202 + upTo_196 : upTo_196;
      const u32 upTo_205 = upTo_if_0 ? upTo_202 + upTo_198 : upTo_198;
      const u32 upTo_206 = upTo_if_0 ? upTo_202 + upTo_199 : upTo_199;
      const u32 upTo_207 = __shfl_xor_sync(0xffffffffu, upTo_201, 1);
      const u32 upTo_208 = upTo_if_0 ? upTo_207 + v133.x : v133.x;
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
      const u32 before_33 = before_32 - v132.x;
      if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
        shared<u32>(state + 16u) = before_33;
        shared<u32>(state + 20u) = v132.x;
        shared<u32>(state) = floor_2 ^ shift_left(r40, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_34 = above_2 + (upTo_if_7 ? upTo_281 + upTo_274 : upTo_274);
      const u32 before_35 = before_34 - v132.y;
      if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
        shared<u32>(state + 16u) = before_35;
        shared<u32>(state + 20u) = v132.y;
        shared<u32>(state) = floor_2 ^ shift_left(r41, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_36 = above_2 + (upTo_if_7 ? upTo_281 + upTo_275 : upTo_275);
      const u32 before_37 = before_36 - v132.z;
      if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
        shared<u32>(state + 16u) = before_37;
        shared<u32>(state + 20u) = v132.z;
        shared<u32>(state) = floor_2 ^ shift_left(r42, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_38 = above_2 + (upTo_if_7 ? upTo_281 + upTo_276 : upTo_276);
      const u32 before_39 = before_38 - v132.w;
      if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
        shared<u32>(state + 16u) = before_39;
        shared<u32>(state + 20u) = v132.w;
        shared<u32>(state) = floor_2 ^ shift_left(r43, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_40 = above_2 + (upTo_if_7 ? upTo_281 + upTo_277 : upTo_277);
      const u32 before_41 = before_40 - v133.x;
      if ((int)before_41 < 2048 && (int)before_40 >= 2048) {
        shared<u32>(state + 16u) = before_41;
        shared<u32>(state + 20u) = v133.x;
        shared<u32>(state) = floor_2 ^ shift_left(r44, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_42 = above_2 + (upTo_if_7 ? upTo_281 + upTo_278 : upTo_278);
      const u32 before_43 = before_42 - v133.y;
      if ((int)before_43 < 2048 && (int)before_42 >= 2048) {
        shared<u32>(state + 16u) = before_43;
        shared<u32>(state + 20u) = v133.y;
        shared<u32>(state) = floor_2 ^ shift_left(r45, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_44 = above_2 + (upTo_if_7 ? upTo_281 + upTo_279 : upTo_279);
      const u32 before_45 = before_44 - v133.z;
      if ((int)before_45 < 2048 && (int)before_44 >= 2048) {
        shared<u32>(state + 16u) = before_45;
        shared<u32>(state + 20u) = v133.z;
        shared<u32>(state) = floor_2 ^ shift_left(r46, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      const u32 before_46 = above_2 + (upTo_if_7 ? upTo_281 + upTo_280 : upTo_280);
      const u32 before_47 = before_46 - v133.w;
      if ((int)before_47 < 2048 && (int)before_46 >= 2048) {
        shared<u32>(state + 16u) = before_47;
        shared<u32>(state + 20u) = v133.w;
        shared<u32>(state) = floor_2 ^ shift_left(r47, r835);
        shared<u32>(state + 4u) = shift_2;
      }
      __syncthreads();
      const u32 r837 = shared<u32>(state + 4u);
      bool p42 = (int)r837 > 0;
      if (p42) {
        const u32 r838 = shared<u32>(state + 16u);
        const u32 r839 = shared<u32>(state + 20u);
        p42 = (int)(r838 + r839) > 2048;
      }
      p41 = p42;
    }
    const u32 r840 = shared<u32>(state + 12u);
    bool p43 = (int)r840 > 0;
    if (p43) {
      const u32 r841 = shared<u32>(state + 16u);
      const u32 r842 = shared<u32>(state + 20u);
      p43 = (int)(r841 + r842) > 2048;
    }
    bool p44 = p43;
    for (;;) {
      if (!p44) break;
      const u32 from = shared<u32>(state + 8u);
      const u32 bits = shared<u32>(state + 12u);
      const u32 shift = max((int)(bits - 11u), 0);
      shared<uint4>(r38) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(r38 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r843 = shared<u32>(state);
      const u32 r844 = shift_right(2147483647u, (31u - bits) & 0x1fu);
      const u32 r845 = shift & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < kept_2; i4 = step_to(i4, 256u, kept_2)) {
        const u32 r846 = (u32)i4 << 2;
        const u32 r847 = shared<u32>(candidates + r846);
        if (r847 == r843) {
          const u32 r848 = shared<u32>(columns + r846);
          const u32 offset = r848 - from;
          if (offset <= r844) {
            atomicAdd_block(&shared<int>(bins + (shift_right(offset, r845) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v134 = shared<uint4>(r38);
      const uint4 v135 = shared<uint4>(r38 + 512u);
      const u32 above = shared<u32>(state + 16u);
      const u32 upTo_282 = v134.x + v134.y;
      const u32 upTo_283 = v135.x + v135.y;
      const u32 upTo_284 = upTo_282 + v134.z;
      const u32 upTo_285 = upTo_282 + (v134.z + v134.w);
      const u32 upTo_286 = upTo_283 + v135.z;
      const u32 upTo_287 = upTo_283 + (v135.z + v135.w);
      const u32 upTo_288 = __shfl_xor_sync(0xffffffffu, upTo_285, 1);
      const u32 upTo_289 = upTo_if_0 ? upTo_288 + v134.x : v134.x;
      const u32 upTo_290 = upTo_if_0 ? upTo_288 + upTo_282 : upTo_282;
      const u32 upTo_291 = upTo_if_0 ? upTo_288 + upTo_284 : upTo_284;
      const u32 upTo_292 = upTo_if_0 ? upTo_288 + upTo_285 : upTo_285;
      const u32 upTo_293 = __shfl_xor_sync(0xffffffffu, upTo_287, 1);
      const u32 upTo_294 = upTo_if_0 ? upTo_293 + v135.x : v135.x;
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
      const u32 before_49 = before_48 - v134.x;
      if ((int)before_49 < 2048 && (int)before_48 >= 2048) {
        shared<u32>(state + 16u) = before_49;
        shared<u32>(state + 20u) = v134.x;
        shared<u32>(state + 8u) = from + shift_left(r49, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_50 = above + (upTo_if_7 ? upTo_367 + upTo_360 : upTo_360);
      const u32 before_51 = before_50 - v134.y;
      if ((int)before_51 < 2048 && (int)before_50 >= 2048) {
        shared<u32>(state + 16u) = before_51;
        shared<u32>(state + 20u) = v134.y;
        shared<u32>(state + 8u) = from + shift_left(r50, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_52 = above + (upTo_if_7 ? upTo_367 + upTo_361 : upTo_361);
      const u32 before_53 = before_52 - v134.z;
      if ((int)before_53 < 2048 && (int)before_52 >= 2048) {
        shared<u32>(state + 16u) = before_53;
        shared<u32>(state + 20u) = v134.z;
        shared<u32>(state + 8u) = from + shift_left(r51, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_54 = above + (upTo_if_7 ? upTo_367 + upTo_362 : upTo_362);
      const u32 before_55 = before_54 - v134.w;
      if ((int)before_55 < 2048 && (int)before_54 >= 2048) {
        shared<u32>(state + 16u) = before_55;
        shared<u32>(state + 20u) = v134.w;
        shared<u32>(state + 8u) = from + shift_left(r52, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_56 = above + (upTo_if_7 ? upTo_367 + upTo_363 : upTo_363);
      const u32 before_57 = before_56 - v135.x;
      if ((int)before_57 < 2048 && (int)before_56 >= 2048) {
        shared<u32>(state + 16u) = before_57;
        shared<u32>(state + 20u) = v135.x;
        shared<u32>(state + 8u) = from + shift_left(r53, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_58 = above + (upTo_if_7 ? upTo_367 + upTo_364 : upTo_364);
      const u32 before_59 = before_58 - v135.y;
      if ((int)before_59 < 2048 && (int)before_58 >= 2048) {
        shared<u32>(state + 16u) = before_59;
        shared<u32>(state + 20u) = v135.y;
        shared<u32>(state + 8u) = from + shift_left(r54, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_60 = above + (upTo_if_7 ? upTo_367 + upTo_365 : upTo_365);
      const u32 before_61 = before_60 - v135.z;
      if ((int)before_61 < 2048 && (int)before_60 >= 2048) {
        shared<u32>(state + 16u) = before_61;
        shared<u32>(state + 20u) = v135.z;
        shared<u32>(state + 8u) = from + shift_left(r55, r845);
        shared<u32>(state + 12u) = shift;
      }
      const u32 before_62 = above + (upTo_if_7 ? upTo_367 + upTo_366 : upTo_366);
      const u32 before_63 = before_62 - v135.w;
      if ((int)before_63 < 2048 && (int)before_62 >= 2048) {
        shared<u32>(state + 16u) = before_63;
        shared<u32>(state + 20u) = v135.w;
        shared<u32>(state + 8u) = from + shift_left(r56, r845);
        shared<u32>(state + 12u) = shift;
      }
      __syncthreads();
      const u32 r849 = shared<u32>(state + 12u);
      bool p45 = (int)r849 > 0;
      if (p45) {
        const u32 r850 = shared<u32>(state + 16u);
        const u32 r851 = shared<u32>(state + 20u);
        p45 = (int)(r850 + r851) > 2048;
      }
      p44 = p45;
    }
    const int kept_3 = (int)shared<u32>(state + 24u);
    const int floor_3 = (int)shared<u32>(state);
    const u32 last_3 = shared<u32>(state + 8u);
    const u32 last_4 = shared<u32>(state + 12u);
    const int last_5 = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);
    u32 r852 = 0u;
    const bool p46 = r57 < kept_3;
    if (p46) {
      const u32 r853 = shared<u32>(r59);
      r852 = r853;
    } else {
      r852 = 0u;
    }
    u32 r854 = 0u;
    const bool p47 = r60 < kept_3;
    if (p47) {
      const u32 r855 = shared<u32>(r59 + 4u);
      r854 = r855;
    } else {
      r854 = 0u;
    }
    u32 r856 = 0u;
    const bool p48 = r61 < kept_3;
    if (p48) {
      const u32 r857 = shared<u32>(r59 + 8u);
      r856 = r857;
    } else {
      r856 = 0u;
    }
    u32 r858 = 0u;
    const bool p49 = r62 < kept_3;
    if (p49) {
      const u32 r859 = shared<u32>(r59 + 12u);
      r858 = r859;
    } else {
      r858 = 0u;
    }
    u32 r860 = 0u;
    const bool p50 = r63 < kept_3;
    if (p50) {
      const u32 r861 = shared<u32>(r59 + 512u);
      r860 = r861;
    } else {
      r860 = 0u;
    }
    u32 r862 = 0u;
    const bool p51 = r64 < kept_3;
    if (p51) {
      const u32 r863 = shared<u32>(r59 + 516u);
      r862 = r863;
    } else {
      r862 = 0u;
    }
    u32 r864 = 0u;
    const bool p52 = r65 < kept_3;
    if (p52) {
      const u32 r865 = shared<u32>(r59 + 520u);
      r864 = r865;
    } else {
      r864 = 0u;
    }
    u32 r866 = 0u;
    const bool p53 = r66 < kept_3;
    if (p53) {
      const u32 r867 = shared<u32>(r59 + 524u);
      r866 = r867;
    } else {
      r866 = 0u;
    }
    u32 r868 = 0u;
    const bool p54 = r67 < kept_3;
    if (p54) {
      const u32 r869 = shared<u32>(r59 + 1024u);
      r868 = r869;
    } else {
      r868 = 0u;
    }
    u32 r870 = 0u;
    const bool p55 = r68 < kept_3;
    if (p55) {
      const u32 r871 = shared<u32>(r59 + 1028u);
      r870 = r871;
    } else {
      r870 = 0u;
    }
    u32 r872 = 0u;
    const bool p56 = r69 < kept_3;
    if (p56) {
      const u32 r873 = shared<u32>(r59 + 1032u);
      r872 = r873;
    } else {
      r872 = 0u;
    }
    u32 r874 = 0u;
    const bool p57 = r70 < kept_3;
    if (p57) {
      const u32 r875 = shared<u32>(r59 + 1036u);
      r874 = r875;
    } else {
      r874 = 0u;
    }
    u32 r876 = 0u;
    const bool p58 = r71 < kept_3;
    if (p58) {
      const u32 r877 = shared<u32>(r59 + 1536u);
      r876 = r877;
    } else {
      r876 = 0u;
    }
    u32 r878 = 0u;
    const bool p59 = r72 < kept_3;
    if (p59) {
      const u32 r879 = shared<u32>(r59 + 1540u);
      r878 = r879;
    } else {
      r878 = 0u;
    }
    u32 r880 = 0u;
    const bool p60 = r73 < kept_3;
    if (p60) {
      const u32 r881 = shared<u32>(r59 + 1544u);
      r880 = r881;
    } else {
      r880 = 0u;
    }
    u32 r882 = 0u;
    const bool p61 = r74 < kept_3;
    if (p61) {
      const u32 r883 = shared<u32>(r59 + 1548u);
      r882 = r883;
    } else {
      r882 = 0u;
    }
    const u32 key_16 = r852;
    const u32 key_17 = r854;
    const u32 key_18 = r856;
    const u32 key_19 = r858;
    const u32 key_20 = r860;
    const u32 key_21 = r862;
    const u32 key_22 = r864;
    const u32 key_23 = r866;
    const u32 key_24 = r868;
    const u32 key_25 = r870;
    const u32 key_26 = r872;
    const u32 key_27 = r874;
    const u32 key_28 = r876;
    const u32 key_29 = r878;
    const u32 key_30 = r880;
    const u32 key_31 = r882;
    u32 r884 = 0u;
    if (p46) {
      const u32 r885 = shared<u32>(r75);
      r884 = r885;
    } else {
      r884 = 0u;
    }
    u32 r886 = 0u;
    if (p47) {
      const u32 r887 = shared<u32>(r75 + 4u);
      r886 = r887;
    } else {
      r886 = 0u;
    }
    u32 r888 = 0u;
    if (p48) {
      const u32 r889 = shared<u32>(r75 + 8u);
      r888 = r889;
    } else {
      r888 = 0u;
    }
    u32 r890 = 0u;
    if (p49) {
      const u32 r891 = shared<u32>(r75 + 12u);
      r890 = r891;
    } else {
      r890 = 0u;
    }
    u32 r892 = 0u;
    if (p50) {
      const u32 r893 = shared<u32>(r75 + 512u);
      r892 = r893;
    } else {
      r892 = 0u;
    }
    u32 r894 = 0u;
    if (p51) {
      const u32 r895 = shared<u32>(r75 + 516u);
      r894 = r895;
    } else {
      r894 = 0u;
    }
    u32 r896 = 0u;
    if (p52) {
      const u32 r897 = shared<u32>(r75 + 520u);
      r896 = r897;
    } else {
      r896 = 0u;
    }
    u32 r898 = 0u;
    if (p53) {
      const u32 r899 = shared<u32>(r75 + 524u);
      r898 = r899;
    } else {
      r898 = 0u;
    }
    u32 r900 = 0u;
    if (p54) {
      const u32 r901 = shared<u32>(r75 + 1024u);
      r900 = r901;
    } else {
      r900 = 0u;
    }
    u32 r902 = 0u;
    if (p55) {
      const u32 r903 = shared<u32>(r75 + 1028u);
      r902 = r903;
    } else {
      r902 = 0u;
    }
    u32 r904 = 0u;
    if (p56) {
      const u32 r905 = shared<u32>(r75 + 1032u);
      r904 = r905;
    } else {
      r904 = 0u;
    }
    u32 r906 = 0u;
    if (p57) {
      const u32 r907 = shared<u32>(r75 + 1036u);
      r906 = r907;
    } else {
      r906 = 0u;
    }
    u32 r908 = 0u;
    if (p58) {
      const u32 r909 = shared<u32>(r75 + 1536u);
      r908 = r909;
    } else {
      r908 = 0u;
    }
    u32 r910 = 0u;
    if (p59) {
      const u32 r911 = shared<u32>(r75 + 1540u);
      r910 = r911;
    } else {
      r910 = 0u;
    }
    u32 r912 = 0u;
    if (p60) {
      const u32 r913 = shared<u32>(r75 + 1544u);
      r912 = r913;
    } else {
      r912 = 0u;
    }
    u32 r914 = 0u;
    if (p61) {
      const u32 r915 = shared<u32>(r75 + 1548u);
      r914 = r915;
    } else {
      r914 = 0u;
    }
    const u32 column_16 = r884;
    const u32 column_17 = r886;
    const u32 column_18 = r888;
    const u32 column_19 = r890;
    const u32 column_20 = r892;
    const u32 column_21 = r894;
    const u32 column_22 = r896;
    const u32 column_23 = r898;
    const u32 column_24 = r900;
    const u32 column_25 = r902;
    const u32 column_26 = r904;
    const u32 column_27 = r906;
    const u32 column_28 = r908;
    const u32 column_29 = r910;
    const u32 column_30 = r912;
    const u32 column_31 = r914;
    __syncthreads();
    if (p0) shared<u32>(state + 24u) = 0u;
    const bool p62 = (int)key_16 > floor_3 || ((int)key_16 == floor_3 && (int)column_16 <= last_5);
    __syncthreads();
    if (p46 && p62) {
      const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_37 = at_36;
      const u32 r916 = at_37 << 2;
      if ((int)at_37 < 4096) {
        shared<u32>(candidates + r916) = key_16;
        shared<u32>(columns + r916) = column_16;
      }
    }
    const bool p63 = (int)key_17 > floor_3 || ((int)key_17 == floor_3 && (int)column_17 <= last_5);
    if (p47 && p63) {
      const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_39 = at_38;
      const u32 r917 = at_39 << 2;
      if ((int)at_39 < 4096) {
        shared<u32>(candidates + r917) = key_17;
        shared<u32>(columns + r917) = column_17;
      }
    }
    const bool p64 = (int)key_18 > floor_3 || ((int)key_18 == floor_3 && (int)column_18 <= last_5);
    if (p48 && p64) {
      const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_41 = at_40;
      const u32 r918 = at_41 << 2;
      if ((int)at_41 < 4096) {
        shared<u32>(candidates + r918) = key_18;
        shared<u32>(columns + r918) = column_18;
      }
    }
    const bool p65 = (int)key_19 > floor_3 || ((int)key_19 == floor_3 && (int)column_19 <= last_5);
    if (p49 && p65) {
      const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_43 = at_42;
      const u32 r919 = at_43 << 2;
      if ((int)at_43 < 4096) {
        shared<u32>(candidates + r919) = key_19;
        shared<u32>(columns + r919) = column_19;
      }
    }
    const bool p66 = (int)key_20 > floor_3 || ((int)key_20 == floor_3 && (int)column_20 <= last_5);
    if (p50 && p66) {
      const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_45 = at_44;
      const u32 r920 = at_45 << 2;
      if ((int)at_45 < 4096) {
        shared<u32>(candidates + r920) = key_20;
        shared<u32>(columns + r920) = column_20;
      }
    }
    const bool p67 = (int)key_21 > floor_3 || ((int)key_21 == floor_3 && (int)column_21 <= last_5);
    if (p51 && p67) {
      const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_47 = at_46;
      const u32 r921 = at_47 << 2;
      if ((int)at_47 < 4096) {
        shared<u32>(candidates + r921) = key_21;
        shared<u32>(columns + r921) = column_21;
      }
    }
    const bool p68 = (int)key_22 > floor_3 || ((int)key_22 == floor_3 && (int)column_22 <= last_5);
    if (p52 && p68) {
      const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_49 = at_48;
      const u32 r922 = at_49 << 2;
      if ((int)at_49 < 4096) {
        shared<u32>(candidates + r922) = key_22;
        shared<u32>(columns + r922) = column_22;
      }
    }
    const bool p69 = (int)key_23 > floor_3 || ((int)key_23 == floor_3 && (int)column_23 <= last_5);
    if (p53 && p69) {
      const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_51 = at_50;
      const u32 r923 = at_51 << 2;
      if ((int)at_51 < 4096) {
        shared<u32>(candidates + r923) = key_23;
        shared<u32>(columns + r923) = column_23;
      }
    }
    const bool p70 = (int)key_24 > floor_3 || ((int)key_24 == floor_3 && (int)column_24 <= last_5);
    if (p54 && p70) {
      const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_53 = at_52;
      const u32 r924 = at_53 << 2;
      if ((int)at_53 < 4096) {
        shared<u32>(candidates + r924) = key_24;
        shared<u32>(columns + r924) = column_24;
      }
    }
    const bool p71 = (int)key_25 > floor_3 || ((int)key_25 == floor_3 && (int)column_25 <= last_5);
    if (p55 && p71) {
      const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_55 = at_54;
      const u32 r925 = at_55 << 2;
      if ((int)at_55 < 4096) {
        shared<u32>(candidates + r925) = key_25;
        shared<u32>(columns + r925) = column_25;
      }
    }
    const bool p72 = (int)key_26 > floor_3 || ((int)key_26 == floor_3 && (int)column_26 <= last_5);
    if (p56 && p72) {
      const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_57 = at_56;
      const u32 r926 = at_57 << 2;
      if ((int)at_57 < 4096) {
        shared<u32>(candidates + r926) = key_26;
        shared<u32>(columns + r926) = column_26;
      }
    }
    const bool p73 = (int)key_27 > floor_3 || ((int)key_27 == floor_3 && (int)column_27 <= last_5);
    if (p57 && p73) {
      const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_59 = at_58;
      const u32 r927 = at_59 << 2;
      if ((int)at_59 < 4096) {
        shared<u32>(candidates + r927) = key_27;
        shared<u32>(columns + r927) = column_27;
      }
    }
    const bool p74 = (int)key_28 > floor_3 || ((int)key_28 == floor_3 && (int)column_28 <= last_5);
    if (p58 && p74) {
      const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_61 = at_60;
      const u32 r928 = at_61 << 2;
      if ((int)at_61 < 4096) {
        shared<u32>(candidates + r928) = key_28;
        shared<u32>(columns + r928) = column_28;
      }
    }
    const bool p75 = (int)key_29 > floor_3 || ((int)key_29 == floor_3 && (int)column_29 <= last_5);
    if (p59 && p75) {
      const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_63 = at_62;
      const u32 r929 = at_63 << 2;
      if ((int)at_63 < 4096) {
        shared<u32>(candidates + r929) = key_29;
        shared<u32>(columns + r929) = column_29;
      }
    }
    const bool p76 = (int)key_30 > floor_3 || ((int)key_30 == floor_3 && (int)column_30 <= last_5);
    if (p60 && p76) {
      const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_65 = at_64;
      const u32 r930 = at_65 << 2;
      if ((int)at_65 < 4096) {
        shared<u32>(candidates + r930) = key_30;
        shared<u32>(columns + r930) = column_30;
      }
    }
    const bool p77 = (int)key_31 > floor_3 || ((int)key_31 == floor_3 && (int)column_31 <= last_5);
    if (p61 && p77) {
      const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_67 = at_66;
      const u32 r931 = at_67 << 2;
      if ((int)at_67 < 4096) {
        shared<u32>(candidates + r931) = key_31;
        shared<u32>(columns + r931) = column_31;
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
  const u32 r932 = r35 / 65536;
  const u32 r933 = r35 - (r932 << 16);
  const u32 r934 = r932 + (r933 != 0u && (int)(r933 ^ 0x10000u) >= 0 ? 1u : 0u);

  // select.ts:284  const upTo = scanSum(counts, 0);
  const u32 upTo_368 = scratch4 + upTo_2;
  const u32 upTo_369 = scratch5 + upTo_5;
  const u32 upTo_370 = scratch6 + upTo_8;

  // indexer_topk.ts:83  writeSelection(candidates, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, col...
  const u32 r935 = (r19 << 7) + (r2 << 13);

  // indexer_topk.ts:84  indices.set(t, rank, column),
  char* const d4 = indices + 8192ll * (int)blockIdx.x;
  const u32 r936 = r935 + 32u;
  const u32 r937 = r935 + 64u;
  const u32 r938 = r935 + 96u;
  const u32 r939 = r935 + 4096u;
  const u32 r940 = r935 + 4128u;
  const u32 r941 = r935 + 4160u;
  const u32 r942 = r935 + 4192u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool p78 = r19 == 0u;
  const u32 r943 = ((r2 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r944 = scratch7 + r943;
  #pragma unroll 1
  for (int window = 0; window < (int)r934; window++) {
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
        const u32 r945 = shared<u32>(candidates + at_68);
        const bool p80 = (int)r945 > (int)floor || (r945 == floor && (int)at_69 <= (int)last);
        p79 = p80;
      }
      if (p79) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)at >> 5) << 2)), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v136 = shared<uint4>(r38);
    const uint4 v137 = shared<uint4>(r38 + 512u);

    // select.ts:283  const counts = map(words, (word) => popcount(word));
    const int counts_0 = __popc(v136.x);
    const int counts_1 = __popc(v136.y);
    const int counts_2 = __popc(v136.z);
    const int counts_3 = __popc(v136.w);
    const int counts_4 = __popc(v137.x);
    const int counts_5 = __popc(v137.y);
    const int counts_6 = __popc(v137.z);
    const int counts_7 = __popc(v137.w);
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
    u32 word_0 = v136.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 before_64 = rank + (upTo_if_7 ? upTo_456 + upTo_448 : upTo_448) - counts_0;
    const u32 r946 = start + r935 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n = 0; n < counts_0; n++) {
      const u32 r947 = before_64 + n;
      if (r947 < 2048u) *(u32*)(d4 + 4ll * (int)r947) = r946 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:291  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v136.y;
    const u32 before_65 = rank + (upTo_if_7 ? upTo_456 + upTo_449 : upTo_449) - counts_1;
    const u32 r948 = start + r936 + 31u;
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_1; n2++) {
      const u32 r949 = before_65 + n2;
      if (r949 < 2048u) *(u32*)(d4 + 4ll * (int)r949) = r948 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v136.z;
    const u32 before_66 = rank + (upTo_if_7 ? upTo_456 + upTo_450 : upTo_450) - counts_2;
    const u32 r950 = start + r937 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_2; n3++) {
      const u32 r951 = before_66 + n3;
      if (r951 < 2048u) *(u32*)(d4 + 4ll * (int)r951) = r950 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word_3 = v136.w;
    const u32 before_67 = rank + (upTo_if_7 ? upTo_456 + upTo_451 : upTo_451) - counts_3;
    const u32 r952 = start + r938 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_3; n4++) {
      const u32 r953 = before_67 + n4;
      if (r953 < 2048u) *(u32*)(d4 + 4ll * (int)r953) = r952 - __clz((int)(word_3 & (word_3 * -1u)));
      word_3 = word_3 & (word_3 - 1u);
    }
    u32 word_4 = v137.x;
    const u32 before_68 = rank + (upTo_if_7 ? upTo_456 + upTo_452 : upTo_452) - counts_4;
    const u32 r954 = start + r939 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 r955 = before_68 + n5;
      if (r955 < 2048u) *(u32*)(d4 + 4ll * (int)r955) = r954 - __clz((int)(word_4 & (word_4 * -1u)));
      word_4 = word_4 & (word_4 - 1u);
    }
    u32 word_5 = v137.y;
    const u32 before_69 = rank + (upTo_if_7 ? upTo_456 + upTo_453 : upTo_453) - counts_5;
    const u32 r956 = start + r940 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 r957 = before_69 + n6;
      if (r957 < 2048u) *(u32*)(d4 + 4ll * (int)r957) = r956 - __clz((int)(word_5 & (word_5 * -1u)));
      word_5 = word_5 & (word_5 - 1u);
    }
    u32 word_6 = v137.z;
    const u32 before_70 = rank + (upTo_if_7 ? upTo_456 + upTo_454 : upTo_454) - counts_6;
    const u32 r958 = start + r941 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 r959 = before_70 + n7;
      if (r959 < 2048u) *(u32*)(d4 + 4ll * (int)r959) = r958 - __clz((int)(word_6 & (word_6 * -1u)));
      word_6 = word_6 & (word_6 - 1u);
    }
    u32 word = v137.w;
    const u32 before = rank + (upTo_if_7 ? upTo_456 + upTo_455 : upTo_455) - counts_7;
    const u32 r960 = start + r942 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 r961 = before + n8;
      if (r961 < 2048u) *(u32*)(d4 + 4ll * (int)r961) = r960 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r962 = upTo_373 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 r963 = __shfl_xor_sync(0xffffffffu, r962, 1);
    const u32 r964 = r962 + r963;
    const u32 r965 = __shfl_xor_sync(0xffffffffu, r964, 2);
    const u32 r966 = r964 + r965;
    const u32 r967 = __shfl_xor_sync(0xffffffffu, r966, 4);
    const u32 r968 = r966 + r967;
    const u32 r969 = __shfl_xor_sync(0xffffffffu, r968, 8);
    const u32 r970 = r968 + r969;
    const u32 r971 = __shfl_xor_sync(0xffffffffu, r970, 16);
    if (p78) shared<u32>(r944) = r970 + r971;
    __syncthreads();
    const u32 r972 = shared<u32>(scratch7);
    const u32 r973 = shared<u32>(scratch7 + 4u);
    const u32 r974 = shared<u32>(scratch7 + 8u);
    const u32 r975 = shared<u32>(scratch7 + 12u);
    const u32 r976 = shared<u32>(scratch7 + 16u);
    const u32 r977 = shared<u32>(scratch7 + 20u);
    const u32 r978 = r972 + r973 + r974 + r975 + r976 + r977;
    const u32 r979 = shared<u32>(scratch7 + 24u);
    const u32 r980 = shared<u32>(scratch7 + 28u);
    total = rank + (r978 + r979 + r980);
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
