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
static __device__ __forceinline__ void ldmatrix_sync_aligned_m8n8_x4_shared_b16(u32& d0, u32& d1, u32& d2, u32& d3, u32 a) {
  asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];" : "=r"(d0), "=r"(d1), "=r"(d2), "=r"(d3) : "r"(a) : "memory");
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
static __device__ __forceinline__ void mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(float& d0, float& d1, float& d2, float& d3, u32 a0, u32 a1, u32 a2, u32 a3, u32 b0, u32 b1, float c0, float c1, float c2, float c3) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, {%10, %11, %12, %13};" : "=f"(d0), "=f"(d1), "=f"(d2), "=f"(d3) : "r"(a0), "r"(a1), "r"(a2), "r"(a3), "r"(b0), "r"(b1), "f"(c0), "f"(c1), "f"(c2), "f"(c3));
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

// 90240 bytes
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
  const u32 candidates = shared_address(smem);   // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 16384u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 32768u; // 8192 bytes: i32[2048]
  const u32 state = shared_address(smem) + 40960u; // 28 bytes: i32[7]
  const u32 Q = shared_address(smem) + 41088u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 K = shared_address(smem) + 49280u;   // 32768 bytes: e4m3[128, 128] swizzle<3,4,3> x 2 stages
  const u32 scratch0 = shared_address(smem) + 82048u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 83072u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 84096u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 85120u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 86144u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 87168u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch6 = shared_address(smem) + 88192u; // 1024 bytes: i32[1, 256]: upTo.2 across warps
  const u32 scratch7 = shared_address(smem) + 89216u; // 1024 bytes: i32[1, 256]: upTo.2 across warps

  // indexer_topk.ts:57  const lo = max(k_start.at(t), 0);
  const u32 r0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int r1 = max((int)r0, 0);

  // indexer_topk.ts:58  const hi = max(min(k_end.at(t), S), lo);
  const u32 r2 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int r3 = max(min((int)r2, dim_S), r1);

  // indexer_topk.ts:64  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk.ts:65  let bar = -Infinity;
  float f0 = __uint_as_float(0xff800000u);

  // indexer_topk.ts:68  copy(q.tile([t, 0, 0], [1, H, D]), Q);
  const int r4 = threadIdx.x & 7u;
  const int r5 = (threadIdx.x >> 3) & 3u;
  const u32 r6 = threadIdx.x >> 5;
  const u32 r7 = (u32)r5 << 7;
  const u32 r8 = r6 << 10;
  const u32 r9 = (u32)r4 << 4;
  const u32 r10 = r7 + r8 + r9;
  const u32 r11 = r10 ^ ((r10 >> 3) & 0x70u);
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r5 + 1024ll * (int)r6 + 16ll * r4;
  cp_async_cg_shared_global<16>(Q + r11, d0);
  cp_async_cg_shared_global<16>(Q + (r11 ^ 0x40u) + 512u, d0 + 512);
  cp_async_commit_group();

  // indexer_topk.ts:69  for (const tile of pipelined(idiv(lo, keys), ceilDiv(hi, keys), { stages })) {
  const int r12 = (u32)r1 >> 7;
  const int r13 = ((u32)r3 >> 7) + ((r3 & 0x7fu) != 0u ? 1u : 0u);

  // indexer_topk.ts:72  copy(k.tile([s, 0], [keys, D]), K);
  const u32 r14 = (u32)r12 << 7;
  const u32 r15 = r6 << 11;
  const u32 r16 = r7 + r15 + r9;
  const u32 r17 = r16 ^ ((r16 >> 3) & 0x70u);
  const u32 r18 = K + r17;
  const char* const d1 = k + 16384ll * r12 + 128ll * r5 + 2048ll * (int)r6 + 16ll * r4;
  const u32 r19 = K + (r17 ^ 0x40u);
  if (r12 < r13) {
    if ((int)(dim_S - r14) > 127) {
      cp_async_cg_shared_global<16>(r18, d1);
      cp_async_cg_shared_global<16>(r19 + 512u, d1 + 512);
      cp_async_cg_shared_global<16>(r18 + 1024u, d1 + 1024);
      cp_async_cg_shared_global<16>(r19 + 1536u, d1 + 1536);
    } else {
      const int r20 = dim_S - (r14 + r5 + (r6 << 4));
      cp_async_cg_shared_global<16>(r18, d1, r20 > 0 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r19 + 512u, d1 + 512, r20 > 4 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r18 + 1024u, d1 + 1024, r20 > 8 ? 16u : 0u);
      cp_async_cg_shared_global<16>(r19 + 1536u, d1 + 1536, r20 > 12 ? 16u : 0u);
    }
  }
  cp_async_commit_group();
  u32 r21 = 0u;
  u32 r22 = 16384u;
  const char* const d2 = k + 128ll * r5 + 2048ll * (int)r6 + 16ll * r4;

  // indexer.ts:27  mma(products, K, transpose(Q));
  const u32 sums_0 = threadIdx.x & 0x1fu;
  const u32 sums_1 = (sums_0 >> 3) & 1u;
  const u32 sums_2 = (sums_0 >> 4) & 1u;
  const u32 sums_3 = (sums_0 & 7u) << 7;
  const u32 sums_4 = r15 + (sums_1 << 10) + sums_3 + (sums_2 << 4);
  const u32 sums_5 = sums_4 ^ ((sums_4 >> 3) & 0x70u);
  const u32 sums_6 = K + sums_5;
  const u32 sums_7 = (sums_2 << 10) + sums_3 + (sums_1 << 4);
  const u32 sums_8 = sums_7 ^ ((sums_7 >> 3) & 0x70u);
  const u32 sums_9 = Q + sums_8;
  const u32 sums_10 = K + (sums_5 ^ 0x20u);
  const u32 sums_11 = Q + (sums_8 ^ 0x20u);
  const u32 sums_12 = K + (sums_5 ^ 0x40u);
  const u32 sums_13 = Q + (sums_8 ^ 0x40u);
  const u32 sums_14 = K + (sums_5 ^ 0x60u);
  const u32 sums_15 = Q + (sums_8 ^ 0x60u);

  // indexer.ts:28  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
  const u32 sums_16 = threadIdx.x & 3u;
  const u32 sums_17 = (threadIdx.x >> 2) & 7u;
  const char* const sums_at = weights + 256ll * (int)blockIdx.x + 8ll * (int)sums_16;
  const float sums_18 = __ldg((const float*)sums_at);
  const float sums_19 = __ldg((const float*)(sums_at + 4));
  const float sums_20 = __ldg((const float*)(sums_at + 32));
  const float sums_21 = __ldg((const float*)(sums_at + 36));
  const float sums_22 = __ldg((const float*)(sums_at + 64));
  const float sums_23 = __ldg((const float*)(sums_at + 68));
  const float sums_24 = __ldg((const float*)(sums_at + 96));
  const float sums_25 = __ldg((const float*)(sums_at + 100));
  const float sums_26 = __ldg((const float*)(sums_at + 128));
  const float sums_27 = __ldg((const float*)(sums_at + 132));
  const float sums_28 = __ldg((const float*)(sums_at + 160));
  const float sums_29 = __ldg((const float*)(sums_at + 164));
  const float sums_30 = __ldg((const float*)(sums_at + 192));
  const float sums_31 = __ldg((const float*)(sums_at + 196));
  const float sums_32 = __ldg((const float*)(sums_at + 224));
  const float sums_33 = __ldg((const float*)(sums_at + 228));

  // indexer_topk.ts:75  parallel([keys], (i) => {
  const bool p1 = sums_16 == 0u;

  // indexer_topk.ts:76  const logit = f32(sums.at(i) * k_scale.at(s + i));
  const u32 r23 = sums_17 + (r6 << 4);
  const char* const d3 = k_scale + 4ll * (int)sums_17 + 64ll * (int)r6;

  // select.ts:71  state.set(BITS, 32 - clz(columns));
  const int bar_0 = (u32)r3 - r1;
  const u32 bar_1 = 32u - __clz(bar_0);

  // select.ts:134  fill(bins, 0);
  const u32 bar_2 = sums_0 << 4;
  const u32 bar_3 = bins + (bar_2 + r8);

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
  const u32 bar_4 = sums_0 * 4294967292u + r6 * 4294967040u;
  const u32 bar_5 = bar_4 + 2047u;
  const u32 bar_6 = bar_4 + 2046u;
  const u32 bar_7 = bar_4 + 2045u;
  const u32 bar_8 = bar_4 + 2044u;
  const u32 bar_9 = bar_4 + 1919u;
  const u32 bar_10 = bar_4 + 1918u;
  const u32 bar_11 = bar_4 + 1917u;
  const u32 bar_12 = bar_4 + 1916u;
  const u32 upTo_10 = scratch3 + upTo_0;
  const u32 upTo_11 = scratch3 + upTo_2;
  const u32 upTo_12 = scratch4 + upTo_0;
  const u32 upTo_13 = scratch4 + upTo_5;
  const u32 upTo_14 = scratch5 + upTo_0;
  const u32 upTo_15 = scratch5 + upTo_8;

  // select.ts:145  state.set(FROM, from + (bin << shift));
  const u32 bar_13 = sums_0 << 2;
  const u32 bar_14 = bar_13 + (r6 << 8);
  const u32 bar_15 = bar_14 + 1u;
  const u32 bar_16 = bar_14 + 2u;
  const u32 bar_17 = bar_14 + 3u;
  const u32 bar_18 = bar_14 + 128u;
  const u32 bar_19 = bar_14 + 129u;
  const u32 bar_20 = bar_14 + 130u;
  const u32 bar_21 = bar_14 + 131u;

  // select.ts:191  const key = tabulate(i32, [capacity], (i) => (i < kept ? keys.at(i) : 0));
  const int bar_22 = bar_13 + (r6 << 9);
  const u32 bar_23 = bar_2 + r15;
  const u32 bar_24 = candidates + bar_23;
  const int bar_25 = bar_22 + 1u;
  const int bar_26 = bar_22 + 2u;
  const int bar_27 = bar_22 + 3u;
  const int bar_28 = bar_22 + 128u;
  const int bar_29 = bar_22 + 129u;
  const int bar_30 = bar_22 + 130u;
  const int bar_31 = bar_22 + 131u;
  const int bar_32 = bar_22 + 256u;
  const int bar_33 = bar_22 + 257u;
  const int bar_34 = bar_22 + 258u;
  const int bar_35 = bar_22 + 259u;
  const int bar_36 = bar_22 + 384u;
  const int bar_37 = bar_22 + 385u;
  const int bar_38 = bar_22 + 386u;
  const int bar_39 = bar_22 + 387u;

  // select.ts:192  const column = tabulate(i32, [capacity], (i) => (i < kept ? columns.at(i) : 0));
  const u32 bar_40 = columns + bar_23;
  #pragma unroll 1
  for (int tile = r12; tile < r13; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r24 = tile + 1u;

    // indexer_topk.ts:70  const s = tile * keys;
    const u32 r25 = r24 << 7;
    const u32 r26 = r18 + r22;
    const char* const d4 = d2 + 128ll * (int)r25;
    const u32 r27 = r19 + r22;
    if ((int)r24 < r13) {
      if (r25 < (u32)dim_S && r25 + 127u < (u32)dim_S) {
        cp_async_cg_shared_global<16>(r26, d4);
        cp_async_cg_shared_global<16>(r27 + 512u, d4 + 512);
        cp_async_cg_shared_global<16>(r26 + 1024u, d4 + 1024);
        cp_async_cg_shared_global<16>(r27 + 1536u, d4 + 1536);
      } else {
        const u32 r28 = r5 + (r6 << 4) + r25;
        cp_async_cg_shared_global<16>(r26, d4, r28 < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r27 + 512u, d4 + 512, r28 + 4u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r26 + 1024u, d4 + 1024, r28 + 8u < (u32)dim_S ? 16u : 0u);
        cp_async_cg_shared_global<16>(r27 + 1536u, d4 + 1536, r28 + 12u < (u32)dim_S ? 16u : 0u);
      }
    }
    cp_async_commit_group();
    u32 sums_34, sums_35, sums_36, sums_37;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_34, sums_35, sums_36, sums_37, sums_6 + r21);
    u32 sums_38, sums_39, sums_40, sums_41;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_38, sums_39, sums_40, sums_41, sums_9);
    const u32 sums_42 = __byte_perm(sums_34, 0u, 0x1404u);
    const u32 sums_43 = sums_42 & 0x7f007f00u;
    const u32 sums_44 = lop3_b32<248>(mul_rn_f16x2(sums_43 >> 1, 1543527424u), sums_42, 0x80008000u);
    const u32 sums_45 = sums_44 | prmt_b32(sums_43 + 16777472u, 0u, 48025u);
    const u32 sums_46 = __byte_perm(sums_34 >> 16, 0u, 0x1404u);
    const u32 sums_47 = sums_46 & 0x7f007f00u;
    const u32 sums_48 = lop3_b32<248>(mul_rn_f16x2(sums_47 >> 1, 1543527424u), sums_46, 0x80008000u);
    const u32 sums_49 = sums_48 | prmt_b32(sums_47 + 16777472u, 0u, 48025u);
    const u32 sums_50 = __byte_perm(sums_35, 0u, 0x1404u);
    const u32 sums_51 = sums_50 & 0x7f007f00u;
    const u32 sums_52 = lop3_b32<248>(mul_rn_f16x2(sums_51 >> 1, 1543527424u), sums_50, 0x80008000u);
    const u32 sums_53 = sums_52 | prmt_b32(sums_51 + 16777472u, 0u, 48025u);
    const u32 sums_54 = __byte_perm(sums_35 >> 16, 0u, 0x1404u);
    const u32 sums_55 = sums_54 & 0x7f007f00u;
    const u32 sums_56 = lop3_b32<248>(mul_rn_f16x2(sums_55 >> 1, 1543527424u), sums_54, 0x80008000u);
    const u32 sums_57 = sums_56 | prmt_b32(sums_55 + 16777472u, 0u, 48025u);
    const u32 sums_58 = __byte_perm(sums_36, 0u, 0x1404u);
    const u32 sums_59 = sums_58 & 0x7f007f00u;
    const u32 sums_60 = lop3_b32<248>(mul_rn_f16x2(sums_59 >> 1, 1543527424u), sums_58, 0x80008000u);
    const u32 sums_61 = sums_60 | prmt_b32(sums_59 + 16777472u, 0u, 48025u);
    const u32 sums_62 = __byte_perm(sums_36 >> 16, 0u, 0x1404u);
    const u32 sums_63 = sums_62 & 0x7f007f00u;
    const u32 sums_64 = lop3_b32<248>(mul_rn_f16x2(sums_63 >> 1, 1543527424u), sums_62, 0x80008000u);
    const u32 sums_65 = sums_64 | prmt_b32(sums_63 + 16777472u, 0u, 48025u);
    const u32 sums_66 = __byte_perm(sums_37, 0u, 0x1404u);
    const u32 sums_67 = sums_66 & 0x7f007f00u;
    const u32 sums_68 = lop3_b32<248>(mul_rn_f16x2(sums_67 >> 1, 1543527424u), sums_66, 0x80008000u);
    const u32 sums_69 = sums_68 | prmt_b32(sums_67 + 16777472u, 0u, 48025u);
    const u32 sums_70 = __byte_perm(sums_37 >> 16, 0u, 0x1404u);
    const u32 sums_71 = sums_70 & 0x7f007f00u;
    const u32 sums_72 = lop3_b32<248>(mul_rn_f16x2(sums_71 >> 1, 1543527424u), sums_70, 0x80008000u);
    const u32 sums_73 = sums_72 | prmt_b32(sums_71 + 16777472u, 0u, 48025u);
    const u32 sums_74 = __byte_perm(sums_38, 0u, 0x1404u);
    const u32 sums_75 = sums_74 & 0x7f007f00u;
    const u32 sums_76 = lop3_b32<248>(mul_rn_f16x2(sums_75 >> 1, 1543527424u), sums_74, 0x80008000u);
    const u32 sums_77 = sums_76 | prmt_b32(sums_75 + 16777472u, 0u, 48025u);
    const u32 sums_78 = __byte_perm(sums_38 >> 16, 0u, 0x1404u);
    const u32 sums_79 = sums_78 & 0x7f007f00u;
    const u32 sums_80 = lop3_b32<248>(mul_rn_f16x2(sums_79 >> 1, 1543527424u), sums_78, 0x80008000u);
    const u32 sums_81 = sums_80 | prmt_b32(sums_79 + 16777472u, 0u, 48025u);
    const u32 sums_82 = __byte_perm(sums_39, 0u, 0x1404u);
    const u32 sums_83 = sums_82 & 0x7f007f00u;
    const u32 sums_84 = lop3_b32<248>(mul_rn_f16x2(sums_83 >> 1, 1543527424u), sums_82, 0x80008000u);
    const u32 sums_85 = sums_84 | prmt_b32(sums_83 + 16777472u, 0u, 48025u);
    const u32 sums_86 = __byte_perm(sums_39 >> 16, 0u, 0x1404u);
    const u32 sums_87 = sums_86 & 0x7f007f00u;
    const u32 sums_88 = lop3_b32<248>(mul_rn_f16x2(sums_87 >> 1, 1543527424u), sums_86, 0x80008000u);
    const u32 sums_89 = sums_88 | prmt_b32(sums_87 + 16777472u, 0u, 48025u);
    float sums_90, sums_91, sums_92, sums_93;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_45, sums_53, sums_49, sums_57, sums_77, sums_81, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_61, sums_69, sums_65, sums_73, sums_85, sums_89, sums_90, sums_91, sums_92, sums_93);
    const u32 sums_94 = __byte_perm(sums_40, 0u, 0x1404u);
    const u32 sums_95 = sums_94 & 0x7f007f00u;
    const u32 sums_96 = lop3_b32<248>(mul_rn_f16x2(sums_95 >> 1, 1543527424u), sums_94, 0x80008000u);
    const u32 sums_97 = sums_96 | prmt_b32(sums_95 + 16777472u, 0u, 48025u);
    const u32 sums_98 = __byte_perm(sums_40 >> 16, 0u, 0x1404u);
    const u32 sums_99 = sums_98 & 0x7f007f00u;
    const u32 sums_100 = lop3_b32<248>(mul_rn_f16x2(sums_99 >> 1, 1543527424u), sums_98, 0x80008000u);
    const u32 sums_101 = sums_100 | prmt_b32(sums_99 + 16777472u, 0u, 48025u);
    const u32 sums_102 = __byte_perm(sums_41, 0u, 0x1404u);
    const u32 sums_103 = sums_102 & 0x7f007f00u;
    const u32 sums_104 = lop3_b32<248>(mul_rn_f16x2(sums_103 >> 1, 1543527424u), sums_102, 0x80008000u);
    const u32 sums_105 = sums_104 | prmt_b32(sums_103 + 16777472u, 0u, 48025u);
    const u32 sums_106 = __byte_perm(sums_41 >> 16, 0u, 0x1404u);
    const u32 sums_107 = sums_106 & 0x7f007f00u;
    const u32 sums_108 = lop3_b32<248>(mul_rn_f16x2(sums_107 >> 1, 1543527424u), sums_106, 0x80008000u);
    const u32 sums_109 = sums_108 | prmt_b32(sums_107 + 16777472u, 0u, 48025u);
    float sums_110, sums_111, sums_112, sums_113;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_45, sums_53, sums_49, sums_57, sums_97, sums_101, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_61, sums_69, sums_65, sums_73, sums_105, sums_109, sums_110, sums_111, sums_112, sums_113);
    u32 sums_114, sums_115, sums_116, sums_117;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_114, sums_115, sums_116, sums_117, sums_9 + 2048u);
    const u32 sums_118 = __byte_perm(sums_114, 0u, 0x1404u);
    const u32 sums_119 = sums_118 & 0x7f007f00u;
    const u32 sums_120 = lop3_b32<248>(mul_rn_f16x2(sums_119 >> 1, 1543527424u), sums_118, 0x80008000u);
    const u32 sums_121 = sums_120 | prmt_b32(sums_119 + 16777472u, 0u, 48025u);
    const u32 sums_122 = __byte_perm(sums_114 >> 16, 0u, 0x1404u);
    const u32 sums_123 = sums_122 & 0x7f007f00u;
    const u32 sums_124 = lop3_b32<248>(mul_rn_f16x2(sums_123 >> 1, 1543527424u), sums_122, 0x80008000u);
    const u32 sums_125 = sums_124 | prmt_b32(sums_123 + 16777472u, 0u, 48025u);
    const u32 sums_126 = __byte_perm(sums_115, 0u, 0x1404u);
    const u32 sums_127 = sums_126 & 0x7f007f00u;
    const u32 sums_128 = lop3_b32<248>(mul_rn_f16x2(sums_127 >> 1, 1543527424u), sums_126, 0x80008000u);
    const u32 sums_129 = sums_128 | prmt_b32(sums_127 + 16777472u, 0u, 48025u);
    const u32 sums_130 = __byte_perm(sums_115 >> 16, 0u, 0x1404u);
    const u32 sums_131 = sums_130 & 0x7f007f00u;
    const u32 sums_132 = lop3_b32<248>(mul_rn_f16x2(sums_131 >> 1, 1543527424u), sums_130, 0x80008000u);
    const u32 sums_133 = sums_132 | prmt_b32(sums_131 + 16777472u, 0u, 48025u);
    float sums_134, sums_135, sums_136, sums_137;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_45, sums_53, sums_49, sums_57, sums_121, sums_125, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_61, sums_69, sums_65, sums_73, sums_129, sums_133, sums_134, sums_135, sums_136, sums_137);
    const u32 sums_138 = __byte_perm(sums_116, 0u, 0x1404u);
    const u32 sums_139 = sums_138 & 0x7f007f00u;
    const u32 sums_140 = lop3_b32<248>(mul_rn_f16x2(sums_139 >> 1, 1543527424u), sums_138, 0x80008000u);
    const u32 sums_141 = sums_140 | prmt_b32(sums_139 + 16777472u, 0u, 48025u);
    const u32 sums_142 = __byte_perm(sums_116 >> 16, 0u, 0x1404u);
    const u32 sums_143 = sums_142 & 0x7f007f00u;
    const u32 sums_144 = lop3_b32<248>(mul_rn_f16x2(sums_143 >> 1, 1543527424u), sums_142, 0x80008000u);
    const u32 sums_145 = sums_144 | prmt_b32(sums_143 + 16777472u, 0u, 48025u);
    const u32 sums_146 = __byte_perm(sums_117, 0u, 0x1404u);
    const u32 sums_147 = sums_146 & 0x7f007f00u;
    const u32 sums_148 = lop3_b32<248>(mul_rn_f16x2(sums_147 >> 1, 1543527424u), sums_146, 0x80008000u);
    const u32 sums_149 = sums_148 | prmt_b32(sums_147 + 16777472u, 0u, 48025u);
    const u32 sums_150 = __byte_perm(sums_117 >> 16, 0u, 0x1404u);
    const u32 sums_151 = sums_150 & 0x7f007f00u;
    const u32 sums_152 = lop3_b32<248>(mul_rn_f16x2(sums_151 >> 1, 1543527424u), sums_150, 0x80008000u);
    const u32 sums_153 = sums_152 | prmt_b32(sums_151 + 16777472u, 0u, 48025u);
    float sums_154, sums_155, sums_156, sums_157;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_45, sums_53, sums_49, sums_57, sums_141, sums_145, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_61, sums_69, sums_65, sums_73, sums_149, sums_153, sums_154, sums_155, sums_156, sums_157);
    u32 sums_158, sums_159, sums_160, sums_161;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_158, sums_159, sums_160, sums_161, sums_9 + 4096u);
    const u32 sums_162 = __byte_perm(sums_158, 0u, 0x1404u);
    const u32 sums_163 = sums_162 & 0x7f007f00u;
    const u32 sums_164 = lop3_b32<248>(mul_rn_f16x2(sums_163 >> 1, 1543527424u), sums_162, 0x80008000u);
    const u32 sums_165 = sums_164 | prmt_b32(sums_163 + 16777472u, 0u, 48025u);
    const u32 sums_166 = __byte_perm(sums_158 >> 16, 0u, 0x1404u);
    const u32 sums_167 = sums_166 & 0x7f007f00u;
    const u32 sums_168 = lop3_b32<248>(mul_rn_f16x2(sums_167 >> 1, 1543527424u), sums_166, 0x80008000u);
    const u32 sums_169 = sums_168 | prmt_b32(sums_167 + 16777472u, 0u, 48025u);
    const u32 sums_170 = __byte_perm(sums_159, 0u, 0x1404u);
    const u32 sums_171 = sums_170 & 0x7f007f00u;
    const u32 sums_172 = lop3_b32<248>(mul_rn_f16x2(sums_171 >> 1, 1543527424u), sums_170, 0x80008000u);
    const u32 sums_173 = sums_172 | prmt_b32(sums_171 + 16777472u, 0u, 48025u);
    const u32 sums_174 = __byte_perm(sums_159 >> 16, 0u, 0x1404u);
    const u32 sums_175 = sums_174 & 0x7f007f00u;
    const u32 sums_176 = lop3_b32<248>(mul_rn_f16x2(sums_175 >> 1, 1543527424u), sums_174, 0x80008000u);
    const u32 sums_177 = sums_176 | prmt_b32(sums_175 + 16777472u, 0u, 48025u);
    float sums_178, sums_179, sums_180, sums_181;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_45, sums_53, sums_49, sums_57, sums_165, sums_169, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_61, sums_69, sums_65, sums_73, sums_173, sums_177, sums_178, sums_179, sums_180, sums_181);
    const u32 sums_182 = __byte_perm(sums_160, 0u, 0x1404u);
    const u32 sums_183 = sums_182 & 0x7f007f00u;
    const u32 sums_184 = lop3_b32<248>(mul_rn_f16x2(sums_183 >> 1, 1543527424u), sums_182, 0x80008000u);
    const u32 sums_185 = sums_184 | prmt_b32(sums_183 + 16777472u, 0u, 48025u);
    const u32 sums_186 = __byte_perm(sums_160 >> 16, 0u, 0x1404u);
    const u32 sums_187 = sums_186 & 0x7f007f00u;
    const u32 sums_188 = lop3_b32<248>(mul_rn_f16x2(sums_187 >> 1, 1543527424u), sums_186, 0x80008000u);
    const u32 sums_189 = sums_188 | prmt_b32(sums_187 + 16777472u, 0u, 48025u);
    const u32 sums_190 = __byte_perm(sums_161, 0u, 0x1404u);
    const u32 sums_191 = sums_190 & 0x7f007f00u;
    const u32 sums_192 = lop3_b32<248>(mul_rn_f16x2(sums_191 >> 1, 1543527424u), sums_190, 0x80008000u);
    const u32 sums_193 = sums_192 | prmt_b32(sums_191 + 16777472u, 0u, 48025u);
    const u32 sums_194 = __byte_perm(sums_161 >> 16, 0u, 0x1404u);
    const u32 sums_195 = sums_194 & 0x7f007f00u;
    const u32 sums_196 = lop3_b32<248>(mul_rn_f16x2(sums_195 >> 1, 1543527424u), sums_194, 0x80008000u);
    const u32 sums_197 = sums_196 | prmt_b32(sums_195 + 16777472u, 0u, 48025u);
    float sums_198, sums_199, sums_200, sums_201;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_45, sums_53, sums_49, sums_57, sums_185, sums_189, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_61, sums_69, sums_65, sums_73, sums_193, sums_197, sums_198, sums_199, sums_200, sums_201);
    u32 sums_202, sums_203, sums_204, sums_205;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_202, sums_203, sums_204, sums_205, sums_9 + 6144u);
    const u32 sums_206 = __byte_perm(sums_202, 0u, 0x1404u);
    const u32 sums_207 = sums_206 & 0x7f007f00u;
    const u32 sums_208 = lop3_b32<248>(mul_rn_f16x2(sums_207 >> 1, 1543527424u), sums_206, 0x80008000u);
    const u32 sums_209 = sums_208 | prmt_b32(sums_207 + 16777472u, 0u, 48025u);
    const u32 sums_210 = __byte_perm(sums_202 >> 16, 0u, 0x1404u);
    const u32 sums_211 = sums_210 & 0x7f007f00u;
    const u32 sums_212 = lop3_b32<248>(mul_rn_f16x2(sums_211 >> 1, 1543527424u), sums_210, 0x80008000u);
    const u32 sums_213 = sums_212 | prmt_b32(sums_211 + 16777472u, 0u, 48025u);
    const u32 sums_214 = __byte_perm(sums_203, 0u, 0x1404u);
    const u32 sums_215 = sums_214 & 0x7f007f00u;
    const u32 sums_216 = lop3_b32<248>(mul_rn_f16x2(sums_215 >> 1, 1543527424u), sums_214, 0x80008000u);
    const u32 sums_217 = sums_216 | prmt_b32(sums_215 + 16777472u, 0u, 48025u);
    const u32 sums_218 = __byte_perm(sums_203 >> 16, 0u, 0x1404u);
    const u32 sums_219 = sums_218 & 0x7f007f00u;
    const u32 sums_220 = lop3_b32<248>(mul_rn_f16x2(sums_219 >> 1, 1543527424u), sums_218, 0x80008000u);
    const u32 sums_221 = sums_220 | prmt_b32(sums_219 + 16777472u, 0u, 48025u);
    float sums_222, sums_223, sums_224, sums_225;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_45, sums_53, sums_49, sums_57, sums_209, sums_213, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_61, sums_69, sums_65, sums_73, sums_217, sums_221, sums_222, sums_223, sums_224, sums_225);
    const u32 sums_226 = __byte_perm(sums_204, 0u, 0x1404u);
    const u32 sums_227 = sums_226 & 0x7f007f00u;
    const u32 sums_228 = lop3_b32<248>(mul_rn_f16x2(sums_227 >> 1, 1543527424u), sums_226, 0x80008000u);
    const u32 sums_229 = sums_228 | prmt_b32(sums_227 + 16777472u, 0u, 48025u);
    const u32 sums_230 = __byte_perm(sums_204 >> 16, 0u, 0x1404u);
    const u32 sums_231 = sums_230 & 0x7f007f00u;
    const u32 sums_232 = lop3_b32<248>(mul_rn_f16x2(sums_231 >> 1, 1543527424u), sums_230, 0x80008000u);
    const u32 sums_233 = sums_232 | prmt_b32(sums_231 + 16777472u, 0u, 48025u);
    const u32 sums_234 = __byte_perm(sums_205, 0u, 0x1404u);
    const u32 sums_235 = sums_234 & 0x7f007f00u;
    const u32 sums_236 = lop3_b32<248>(mul_rn_f16x2(sums_235 >> 1, 1543527424u), sums_234, 0x80008000u);
    const u32 sums_237 = sums_236 | prmt_b32(sums_235 + 16777472u, 0u, 48025u);
    const u32 sums_238 = __byte_perm(sums_205 >> 16, 0u, 0x1404u);
    const u32 sums_239 = sums_238 & 0x7f007f00u;
    const u32 sums_240 = lop3_b32<248>(mul_rn_f16x2(sums_239 >> 1, 1543527424u), sums_238, 0x80008000u);
    const u32 sums_241 = sums_240 | prmt_b32(sums_239 + 16777472u, 0u, 48025u);
    float sums_242, sums_243, sums_244, sums_245;
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_45, sums_53, sums_49, sums_57, sums_229, sums_233, 0.0f, 0.0f, 0.0f, 0.0f);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_61, sums_69, sums_65, sums_73, sums_237, sums_241, sums_242, sums_243, sums_244, sums_245);
    u32 sums_246, sums_247, sums_248, sums_249;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_246, sums_247, sums_248, sums_249, sums_10 + r21);
    u32 sums_250, sums_251, sums_252, sums_253;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_250, sums_251, sums_252, sums_253, sums_11);
    const u32 sums_254 = __byte_perm(sums_246, 0u, 0x1404u);
    const u32 sums_255 = sums_254 & 0x7f007f00u;
    const u32 sums_256 = lop3_b32<248>(mul_rn_f16x2(sums_255 >> 1, 1543527424u), sums_254, 0x80008000u);
    const u32 sums_257 = sums_256 | prmt_b32(sums_255 + 16777472u, 0u, 48025u);
    const u32 sums_258 = __byte_perm(sums_246 >> 16, 0u, 0x1404u);
    const u32 sums_259 = sums_258 & 0x7f007f00u;
    const u32 sums_260 = lop3_b32<248>(mul_rn_f16x2(sums_259 >> 1, 1543527424u), sums_258, 0x80008000u);
    const u32 sums_261 = sums_260 | prmt_b32(sums_259 + 16777472u, 0u, 48025u);
    const u32 sums_262 = __byte_perm(sums_247, 0u, 0x1404u);
    const u32 sums_263 = sums_262 & 0x7f007f00u;
    const u32 sums_264 = lop3_b32<248>(mul_rn_f16x2(sums_263 >> 1, 1543527424u), sums_262, 0x80008000u);
    const u32 sums_265 = sums_264 | prmt_b32(sums_263 + 16777472u, 0u, 48025u);
    const u32 sums_266 = __byte_perm(sums_247 >> 16, 0u, 0x1404u);
    const u32 sums_267 = sums_266 & 0x7f007f00u;
    const u32 sums_268 = lop3_b32<248>(mul_rn_f16x2(sums_267 >> 1, 1543527424u), sums_266, 0x80008000u);
    const u32 sums_269 = sums_268 | prmt_b32(sums_267 + 16777472u, 0u, 48025u);
    const u32 sums_270 = __byte_perm(sums_248, 0u, 0x1404u);
    const u32 sums_271 = sums_270 & 0x7f007f00u;
    const u32 sums_272 = lop3_b32<248>(mul_rn_f16x2(sums_271 >> 1, 1543527424u), sums_270, 0x80008000u);
    const u32 sums_273 = sums_272 | prmt_b32(sums_271 + 16777472u, 0u, 48025u);
    const u32 sums_274 = __byte_perm(sums_248 >> 16, 0u, 0x1404u);
    const u32 sums_275 = sums_274 & 0x7f007f00u;
    const u32 sums_276 = lop3_b32<248>(mul_rn_f16x2(sums_275 >> 1, 1543527424u), sums_274, 0x80008000u);
    const u32 sums_277 = sums_276 | prmt_b32(sums_275 + 16777472u, 0u, 48025u);
    const u32 sums_278 = __byte_perm(sums_249, 0u, 0x1404u);
    const u32 sums_279 = sums_278 & 0x7f007f00u;
    const u32 sums_280 = lop3_b32<248>(mul_rn_f16x2(sums_279 >> 1, 1543527424u), sums_278, 0x80008000u);
    const u32 sums_281 = sums_280 | prmt_b32(sums_279 + 16777472u, 0u, 48025u);
    const u32 sums_282 = __byte_perm(sums_249 >> 16, 0u, 0x1404u);
    const u32 sums_283 = sums_282 & 0x7f007f00u;
    const u32 sums_284 = lop3_b32<248>(mul_rn_f16x2(sums_283 >> 1, 1543527424u), sums_282, 0x80008000u);
    const u32 sums_285 = sums_284 | prmt_b32(sums_283 + 16777472u, 0u, 48025u);
    const u32 sums_286 = __byte_perm(sums_250, 0u, 0x1404u);
    const u32 sums_287 = sums_286 & 0x7f007f00u;
    const u32 sums_288 = lop3_b32<248>(mul_rn_f16x2(sums_287 >> 1, 1543527424u), sums_286, 0x80008000u);
    const u32 sums_289 = sums_288 | prmt_b32(sums_287 + 16777472u, 0u, 48025u);
    const u32 sums_290 = __byte_perm(sums_250 >> 16, 0u, 0x1404u);
    const u32 sums_291 = sums_290 & 0x7f007f00u;
    const u32 sums_292 = lop3_b32<248>(mul_rn_f16x2(sums_291 >> 1, 1543527424u), sums_290, 0x80008000u);
    const u32 sums_293 = sums_292 | prmt_b32(sums_291 + 16777472u, 0u, 48025u);
    const u32 sums_294 = __byte_perm(sums_251, 0u, 0x1404u);
    const u32 sums_295 = sums_294 & 0x7f007f00u;
    const u32 sums_296 = lop3_b32<248>(mul_rn_f16x2(sums_295 >> 1, 1543527424u), sums_294, 0x80008000u);
    const u32 sums_297 = sums_296 | prmt_b32(sums_295 + 16777472u, 0u, 48025u);
    const u32 sums_298 = __byte_perm(sums_251 >> 16, 0u, 0x1404u);
    const u32 sums_299 = sums_298 & 0x7f007f00u;
    const u32 sums_300 = lop3_b32<248>(mul_rn_f16x2(sums_299 >> 1, 1543527424u), sums_298, 0x80008000u);
    const u32 sums_301 = sums_300 | prmt_b32(sums_299 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_257, sums_265, sums_261, sums_269, sums_289, sums_293, sums_90, sums_91, sums_92, sums_93);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_273, sums_281, sums_277, sums_285, sums_297, sums_301, sums_90, sums_91, sums_92, sums_93);
    const u32 sums_302 = __byte_perm(sums_252, 0u, 0x1404u);
    const u32 sums_303 = sums_302 & 0x7f007f00u;
    const u32 sums_304 = lop3_b32<248>(mul_rn_f16x2(sums_303 >> 1, 1543527424u), sums_302, 0x80008000u);
    const u32 sums_305 = sums_304 | prmt_b32(sums_303 + 16777472u, 0u, 48025u);
    const u32 sums_306 = __byte_perm(sums_252 >> 16, 0u, 0x1404u);
    const u32 sums_307 = sums_306 & 0x7f007f00u;
    const u32 sums_308 = lop3_b32<248>(mul_rn_f16x2(sums_307 >> 1, 1543527424u), sums_306, 0x80008000u);
    const u32 sums_309 = sums_308 | prmt_b32(sums_307 + 16777472u, 0u, 48025u);
    const u32 sums_310 = __byte_perm(sums_253, 0u, 0x1404u);
    const u32 sums_311 = sums_310 & 0x7f007f00u;
    const u32 sums_312 = lop3_b32<248>(mul_rn_f16x2(sums_311 >> 1, 1543527424u), sums_310, 0x80008000u);
    const u32 sums_313 = sums_312 | prmt_b32(sums_311 + 16777472u, 0u, 48025u);
    const u32 sums_314 = __byte_perm(sums_253 >> 16, 0u, 0x1404u);
    const u32 sums_315 = sums_314 & 0x7f007f00u;
    const u32 sums_316 = lop3_b32<248>(mul_rn_f16x2(sums_315 >> 1, 1543527424u), sums_314, 0x80008000u);
    const u32 sums_317 = sums_316 | prmt_b32(sums_315 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_257, sums_265, sums_261, sums_269, sums_305, sums_309, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_273, sums_281, sums_277, sums_285, sums_313, sums_317, sums_110, sums_111, sums_112, sums_113);
    u32 sums_318, sums_319, sums_320, sums_321;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_318, sums_319, sums_320, sums_321, sums_11 + 2048u);
    const u32 sums_322 = __byte_perm(sums_318, 0u, 0x1404u);
    const u32 sums_323 = sums_322 & 0x7f007f00u;
    const u32 sums_324 = lop3_b32<248>(mul_rn_f16x2(sums_323 >> 1, 1543527424u), sums_322, 0x80008000u);
    const u32 sums_325 = sums_324 | prmt_b32(sums_323 + 16777472u, 0u, 48025u);
    const u32 sums_326 = __byte_perm(sums_318 >> 16, 0u, 0x1404u);
    const u32 sums_327 = sums_326 & 0x7f007f00u;
    const u32 sums_328 = lop3_b32<248>(mul_rn_f16x2(sums_327 >> 1, 1543527424u), sums_326, 0x80008000u);
    const u32 sums_329 = sums_328 | prmt_b32(sums_327 + 16777472u, 0u, 48025u);
    const u32 sums_330 = __byte_perm(sums_319, 0u, 0x1404u);
    const u32 sums_331 = sums_330 & 0x7f007f00u;
    const u32 sums_332 = lop3_b32<248>(mul_rn_f16x2(sums_331 >> 1, 1543527424u), sums_330, 0x80008000u);
    const u32 sums_333 = sums_332 | prmt_b32(sums_331 + 16777472u, 0u, 48025u);
    const u32 sums_334 = __byte_perm(sums_319 >> 16, 0u, 0x1404u);
    const u32 sums_335 = sums_334 & 0x7f007f00u;
    const u32 sums_336 = lop3_b32<248>(mul_rn_f16x2(sums_335 >> 1, 1543527424u), sums_334, 0x80008000u);
    const u32 sums_337 = sums_336 | prmt_b32(sums_335 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_257, sums_265, sums_261, sums_269, sums_325, sums_329, sums_134, sums_135, sums_136, sums_137);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_273, sums_281, sums_277, sums_285, sums_333, sums_337, sums_134, sums_135, sums_136, sums_137);
    const u32 sums_338 = __byte_perm(sums_320, 0u, 0x1404u);
    const u32 sums_339 = sums_338 & 0x7f007f00u;
    const u32 sums_340 = lop3_b32<248>(mul_rn_f16x2(sums_339 >> 1, 1543527424u), sums_338, 0x80008000u);
    const u32 sums_341 = sums_340 | prmt_b32(sums_339 + 16777472u, 0u, 48025u);
    const u32 sums_342 = __byte_perm(sums_320 >> 16, 0u, 0x1404u);
    const u32 sums_343 = sums_342 & 0x7f007f00u;
    const u32 sums_344 = lop3_b32<248>(mul_rn_f16x2(sums_343 >> 1, 1543527424u), sums_342, 0x80008000u);
    const u32 sums_345 = sums_344 | prmt_b32(sums_343 + 16777472u, 0u, 48025u);
    const u32 sums_346 = __byte_perm(sums_321, 0u, 0x1404u);
    const u32 sums_347 = sums_346 & 0x7f007f00u;
    const u32 sums_348 = lop3_b32<248>(mul_rn_f16x2(sums_347 >> 1, 1543527424u), sums_346, 0x80008000u);
    const u32 sums_349 = sums_348 | prmt_b32(sums_347 + 16777472u, 0u, 48025u);
    const u32 sums_350 = __byte_perm(sums_321 >> 16, 0u, 0x1404u);
    const u32 sums_351 = sums_350 & 0x7f007f00u;
    const u32 sums_352 = lop3_b32<248>(mul_rn_f16x2(sums_351 >> 1, 1543527424u), sums_350, 0x80008000u);
    const u32 sums_353 = sums_352 | prmt_b32(sums_351 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_257, sums_265, sums_261, sums_269, sums_341, sums_345, sums_154, sums_155, sums_156, sums_157);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_273, sums_281, sums_277, sums_285, sums_349, sums_353, sums_154, sums_155, sums_156, sums_157);
    u32 sums_354, sums_355, sums_356, sums_357;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_354, sums_355, sums_356, sums_357, sums_11 + 4096u);
    const u32 sums_358 = __byte_perm(sums_354, 0u, 0x1404u);
    const u32 sums_359 = sums_358 & 0x7f007f00u;
    const u32 sums_360 = lop3_b32<248>(mul_rn_f16x2(sums_359 >> 1, 1543527424u), sums_358, 0x80008000u);
    const u32 sums_361 = sums_360 | prmt_b32(sums_359 + 16777472u, 0u, 48025u);
    const u32 sums_362 = __byte_perm(sums_354 >> 16, 0u, 0x1404u);
    const u32 sums_363 = sums_362 & 0x7f007f00u;
    const u32 sums_364 = lop3_b32<248>(mul_rn_f16x2(sums_363 >> 1, 1543527424u), sums_362, 0x80008000u);
    const u32 sums_365 = sums_364 | prmt_b32(sums_363 + 16777472u, 0u, 48025u);
    const u32 sums_366 = __byte_perm(sums_355, 0u, 0x1404u);
    const u32 sums_367 = sums_366 & 0x7f007f00u;
    const u32 sums_368 = lop3_b32<248>(mul_rn_f16x2(sums_367 >> 1, 1543527424u), sums_366, 0x80008000u);
    const u32 sums_369 = sums_368 | prmt_b32(sums_367 + 16777472u, 0u, 48025u);
    const u32 sums_370 = __byte_perm(sums_355 >> 16, 0u, 0x1404u);
    const u32 sums_371 = sums_370 & 0x7f007f00u;
    const u32 sums_372 = lop3_b32<248>(mul_rn_f16x2(sums_371 >> 1, 1543527424u), sums_370, 0x80008000u);
    const u32 sums_373 = sums_372 | prmt_b32(sums_371 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_257, sums_265, sums_261, sums_269, sums_361, sums_365, sums_178, sums_179, sums_180, sums_181);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_273, sums_281, sums_277, sums_285, sums_369, sums_373, sums_178, sums_179, sums_180, sums_181);
    const u32 sums_374 = __byte_perm(sums_356, 0u, 0x1404u);
    const u32 sums_375 = sums_374 & 0x7f007f00u;
    const u32 sums_376 = lop3_b32<248>(mul_rn_f16x2(sums_375 >> 1, 1543527424u), sums_374, 0x80008000u);
    const u32 sums_377 = sums_376 | prmt_b32(sums_375 + 16777472u, 0u, 48025u);
    const u32 sums_378 = __byte_perm(sums_356 >> 16, 0u, 0x1404u);
    const u32 sums_379 = sums_378 & 0x7f007f00u;
    const u32 sums_380 = lop3_b32<248>(mul_rn_f16x2(sums_379 >> 1, 1543527424u), sums_378, 0x80008000u);
    const u32 sums_381 = sums_380 | prmt_b32(sums_379 + 16777472u, 0u, 48025u);
    const u32 sums_382 = __byte_perm(sums_357, 0u, 0x1404u);
    const u32 sums_383 = sums_382 & 0x7f007f00u;
    const u32 sums_384 = lop3_b32<248>(mul_rn_f16x2(sums_383 >> 1, 1543527424u), sums_382, 0x80008000u);
    const u32 sums_385 = sums_384 | prmt_b32(sums_383 + 16777472u, 0u, 48025u);
    const u32 sums_386 = __byte_perm(sums_357 >> 16, 0u, 0x1404u);
    const u32 sums_387 = sums_386 & 0x7f007f00u;
    const u32 sums_388 = lop3_b32<248>(mul_rn_f16x2(sums_387 >> 1, 1543527424u), sums_386, 0x80008000u);
    const u32 sums_389 = sums_388 | prmt_b32(sums_387 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_257, sums_265, sums_261, sums_269, sums_377, sums_381, sums_198, sums_199, sums_200, sums_201);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_273, sums_281, sums_277, sums_285, sums_385, sums_389, sums_198, sums_199, sums_200, sums_201);
    u32 sums_390, sums_391, sums_392, sums_393;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_390, sums_391, sums_392, sums_393, sums_11 + 6144u);
    const u32 sums_394 = __byte_perm(sums_390, 0u, 0x1404u);
    const u32 sums_395 = sums_394 & 0x7f007f00u;
    const u32 sums_396 = lop3_b32<248>(mul_rn_f16x2(sums_395 >> 1, 1543527424u), sums_394, 0x80008000u);
    const u32 sums_397 = sums_396 | prmt_b32(sums_395 + 16777472u, 0u, 48025u);
    const u32 sums_398 = __byte_perm(sums_390 >> 16, 0u, 0x1404u);
    const u32 sums_399 = sums_398 & 0x7f007f00u;
    const u32 sums_400 = lop3_b32<248>(mul_rn_f16x2(sums_399 >> 1, 1543527424u), sums_398, 0x80008000u);
    const u32 sums_401 = sums_400 | prmt_b32(sums_399 + 16777472u, 0u, 48025u);
    const u32 sums_402 = __byte_perm(sums_391, 0u, 0x1404u);
    const u32 sums_403 = sums_402 & 0x7f007f00u;
    const u32 sums_404 = lop3_b32<248>(mul_rn_f16x2(sums_403 >> 1, 1543527424u), sums_402, 0x80008000u);
    const u32 sums_405 = sums_404 | prmt_b32(sums_403 + 16777472u, 0u, 48025u);
    const u32 sums_406 = __byte_perm(sums_391 >> 16, 0u, 0x1404u);
    const u32 sums_407 = sums_406 & 0x7f007f00u;
    const u32 sums_408 = lop3_b32<248>(mul_rn_f16x2(sums_407 >> 1, 1543527424u), sums_406, 0x80008000u);
    const u32 sums_409 = sums_408 | prmt_b32(sums_407 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_257, sums_265, sums_261, sums_269, sums_397, sums_401, sums_222, sums_223, sums_224, sums_225);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_273, sums_281, sums_277, sums_285, sums_405, sums_409, sums_222, sums_223, sums_224, sums_225);
    const u32 sums_410 = __byte_perm(sums_392, 0u, 0x1404u);
    const u32 sums_411 = sums_410 & 0x7f007f00u;
    const u32 sums_412 = lop3_b32<248>(mul_rn_f16x2(sums_411 >> 1, 1543527424u), sums_410, 0x80008000u);
    const u32 sums_413 = sums_412 | prmt_b32(sums_411 + 16777472u, 0u, 48025u);
    const u32 sums_414 = __byte_perm(sums_392 >> 16, 0u, 0x1404u);
    const u32 sums_415 = sums_414 & 0x7f007f00u;
    const u32 sums_416 = lop3_b32<248>(mul_rn_f16x2(sums_415 >> 1, 1543527424u), sums_414, 0x80008000u);
    const u32 sums_417 = sums_416 | prmt_b32(sums_415 + 16777472u, 0u, 48025u);
    const u32 sums_418 = __byte_perm(sums_393, 0u, 0x1404u);
    const u32 sums_419 = sums_418 & 0x7f007f00u;
    const u32 sums_420 = lop3_b32<248>(mul_rn_f16x2(sums_419 >> 1, 1543527424u), sums_418, 0x80008000u);
    const u32 sums_421 = sums_420 | prmt_b32(sums_419 + 16777472u, 0u, 48025u);
    const u32 sums_422 = __byte_perm(sums_393 >> 16, 0u, 0x1404u);
    const u32 sums_423 = sums_422 & 0x7f007f00u;
    const u32 sums_424 = lop3_b32<248>(mul_rn_f16x2(sums_423 >> 1, 1543527424u), sums_422, 0x80008000u);
    const u32 sums_425 = sums_424 | prmt_b32(sums_423 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_257, sums_265, sums_261, sums_269, sums_413, sums_417, sums_242, sums_243, sums_244, sums_245);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_273, sums_281, sums_277, sums_285, sums_421, sums_425, sums_242, sums_243, sums_244, sums_245);
    u32 sums_426, sums_427, sums_428, sums_429;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_426, sums_427, sums_428, sums_429, sums_12 + r21);
    u32 sums_430, sums_431, sums_432, sums_433;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_430, sums_431, sums_432, sums_433, sums_13);
    const u32 sums_434 = __byte_perm(sums_426, 0u, 0x1404u);
    const u32 sums_435 = sums_434 & 0x7f007f00u;
    const u32 sums_436 = lop3_b32<248>(mul_rn_f16x2(sums_435 >> 1, 1543527424u), sums_434, 0x80008000u);
    const u32 sums_437 = sums_436 | prmt_b32(sums_435 + 16777472u, 0u, 48025u);
    const u32 sums_438 = __byte_perm(sums_426 >> 16, 0u, 0x1404u);
    const u32 sums_439 = sums_438 & 0x7f007f00u;
    const u32 sums_440 = lop3_b32<248>(mul_rn_f16x2(sums_439 >> 1, 1543527424u), sums_438, 0x80008000u);
    const u32 sums_441 = sums_440 | prmt_b32(sums_439 + 16777472u, 0u, 48025u);
    const u32 sums_442 = __byte_perm(sums_427, 0u, 0x1404u);
    const u32 sums_443 = sums_442 & 0x7f007f00u;
    const u32 sums_444 = lop3_b32<248>(mul_rn_f16x2(sums_443 >> 1, 1543527424u), sums_442, 0x80008000u);
    const u32 sums_445 = sums_444 | prmt_b32(sums_443 + 16777472u, 0u, 48025u);
    const u32 sums_446 = __byte_perm(sums_427 >> 16, 0u, 0x1404u);
    const u32 sums_447 = sums_446 & 0x7f007f00u;
    const u32 sums_448 = lop3_b32<248>(mul_rn_f16x2(sums_447 >> 1, 1543527424u), sums_446, 0x80008000u);
    const u32 sums_449 = sums_448 | prmt_b32(sums_447 + 16777472u, 0u, 48025u);
    const u32 sums_450 = __byte_perm(sums_428, 0u, 0x1404u);
    const u32 sums_451 = sums_450 & 0x7f007f00u;
    const u32 sums_452 = lop3_b32<248>(mul_rn_f16x2(sums_451 >> 1, 1543527424u), sums_450, 0x80008000u);
    const u32 sums_453 = sums_452 | prmt_b32(sums_451 + 16777472u, 0u, 48025u);
    const u32 sums_454 = __byte_perm(sums_428 >> 16, 0u, 0x1404u);
    const u32 sums_455 = sums_454 & 0x7f007f00u;
    const u32 sums_456 = lop3_b32<248>(mul_rn_f16x2(sums_455 >> 1, 1543527424u), sums_454, 0x80008000u);
    const u32 sums_457 = sums_456 | prmt_b32(sums_455 + 16777472u, 0u, 48025u);
    const u32 sums_458 = __byte_perm(sums_429, 0u, 0x1404u);
    const u32 sums_459 = sums_458 & 0x7f007f00u;
    const u32 sums_460 = lop3_b32<248>(mul_rn_f16x2(sums_459 >> 1, 1543527424u), sums_458, 0x80008000u);
    const u32 sums_461 = sums_460 | prmt_b32(sums_459 + 16777472u, 0u, 48025u);
    const u32 sums_462 = __byte_perm(sums_429 >> 16, 0u, 0x1404u);
    const u32 sums_463 = sums_462 & 0x7f007f00u;
    const u32 sums_464 = lop3_b32<248>(mul_rn_f16x2(sums_463 >> 1, 1543527424u), sums_462, 0x80008000u);
    const u32 sums_465 = sums_464 | prmt_b32(sums_463 + 16777472u, 0u, 48025u);
    const u32 sums_466 = __byte_perm(sums_430, 0u, 0x1404u);
    const u32 sums_467 = sums_466 & 0x7f007f00u;
    const u32 sums_468 = lop3_b32<248>(mul_rn_f16x2(sums_467 >> 1, 1543527424u), sums_466, 0x80008000u);
    const u32 sums_469 = sums_468 | prmt_b32(sums_467 + 16777472u, 0u, 48025u);
    const u32 sums_470 = __byte_perm(sums_430 >> 16, 0u, 0x1404u);
    const u32 sums_471 = sums_470 & 0x7f007f00u;
    const u32 sums_472 = lop3_b32<248>(mul_rn_f16x2(sums_471 >> 1, 1543527424u), sums_470, 0x80008000u);
    const u32 sums_473 = sums_472 | prmt_b32(sums_471 + 16777472u, 0u, 48025u);
    const u32 sums_474 = __byte_perm(sums_431, 0u, 0x1404u);
    const u32 sums_475 = sums_474 & 0x7f007f00u;
    const u32 sums_476 = lop3_b32<248>(mul_rn_f16x2(sums_475 >> 1, 1543527424u), sums_474, 0x80008000u);
    const u32 sums_477 = sums_476 | prmt_b32(sums_475 + 16777472u, 0u, 48025u);
    const u32 sums_478 = __byte_perm(sums_431 >> 16, 0u, 0x1404u);
    const u32 sums_479 = sums_478 & 0x7f007f00u;
    const u32 sums_480 = lop3_b32<248>(mul_rn_f16x2(sums_479 >> 1, 1543527424u), sums_478, 0x80008000u);
    const u32 sums_481 = sums_480 | prmt_b32(sums_479 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_437, sums_445, sums_441, sums_449, sums_469, sums_473, sums_90, sums_91, sums_92, sums_93);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_453, sums_461, sums_457, sums_465, sums_477, sums_481, sums_90, sums_91, sums_92, sums_93);
    const u32 sums_482 = __byte_perm(sums_432, 0u, 0x1404u);
    const u32 sums_483 = sums_482 & 0x7f007f00u;
    const u32 sums_484 = lop3_b32<248>(mul_rn_f16x2(sums_483 >> 1, 1543527424u), sums_482, 0x80008000u);
    const u32 sums_485 = sums_484 | prmt_b32(sums_483 + 16777472u, 0u, 48025u);
    const u32 sums_486 = __byte_perm(sums_432 >> 16, 0u, 0x1404u);
    const u32 sums_487 = sums_486 & 0x7f007f00u;
    const u32 sums_488 = lop3_b32<248>(mul_rn_f16x2(sums_487 >> 1, 1543527424u), sums_486, 0x80008000u);
    const u32 sums_489 = sums_488 | prmt_b32(sums_487 + 16777472u, 0u, 48025u);
    const u32 sums_490 = __byte_perm(sums_433, 0u, 0x1404u);
    const u32 sums_491 = sums_490 & 0x7f007f00u;
    const u32 sums_492 = lop3_b32<248>(mul_rn_f16x2(sums_491 >> 1, 1543527424u), sums_490, 0x80008000u);
    const u32 sums_493 = sums_492 | prmt_b32(sums_491 + 16777472u, 0u, 48025u);
    const u32 sums_494 = __byte_perm(sums_433 >> 16, 0u, 0x1404u);
    const u32 sums_495 = sums_494 & 0x7f007f00u;
    const u32 sums_496 = lop3_b32<248>(mul_rn_f16x2(sums_495 >> 1, 1543527424u), sums_494, 0x80008000u);
    const u32 sums_497 = sums_496 | prmt_b32(sums_495 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_437, sums_445, sums_441, sums_449, sums_485, sums_489, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_453, sums_461, sums_457, sums_465, sums_493, sums_497, sums_110, sums_111, sums_112, sums_113);
    u32 sums_498, sums_499, sums_500, sums_501;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_498, sums_499, sums_500, sums_501, sums_13 + 2048u);
    const u32 sums_502 = __byte_perm(sums_498, 0u, 0x1404u);
    const u32 sums_503 = sums_502 & 0x7f007f00u;
    const u32 sums_504 = lop3_b32<248>(mul_rn_f16x2(sums_503 >> 1, 1543527424u), sums_502, 0x80008000u);
    const u32 sums_505 = sums_504 | prmt_b32(sums_503 + 16777472u, 0u, 48025u);
    const u32 sums_506 = __byte_perm(sums_498 >> 16, 0u, 0x1404u);
    const u32 sums_507 = sums_506 & 0x7f007f00u;
    const u32 sums_508 = lop3_b32<248>(mul_rn_f16x2(sums_507 >> 1, 1543527424u), sums_506, 0x80008000u);
    const u32 sums_509 = sums_508 | prmt_b32(sums_507 + 16777472u, 0u, 48025u);
    const u32 sums_510 = __byte_perm(sums_499, 0u, 0x1404u);
    const u32 sums_511 = sums_510 & 0x7f007f00u;
    const u32 sums_512 = lop3_b32<248>(mul_rn_f16x2(sums_511 >> 1, 1543527424u), sums_510, 0x80008000u);
    const u32 sums_513 = sums_512 | prmt_b32(sums_511 + 16777472u, 0u, 48025u);
    const u32 sums_514 = __byte_perm(sums_499 >> 16, 0u, 0x1404u);
    const u32 sums_515 = sums_514 & 0x7f007f00u;
    const u32 sums_516 = lop3_b32<248>(mul_rn_f16x2(sums_515 >> 1, 1543527424u), sums_514, 0x80008000u);
    const u32 sums_517 = sums_516 | prmt_b32(sums_515 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_437, sums_445, sums_441, sums_449, sums_505, sums_509, sums_134, sums_135, sums_136, sums_137);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_453, sums_461, sums_457, sums_465, sums_513, sums_517, sums_134, sums_135, sums_136, sums_137);
    const u32 sums_518 = __byte_perm(sums_500, 0u, 0x1404u);
    const u32 sums_519 = sums_518 & 0x7f007f00u;
    const u32 sums_520 = lop3_b32<248>(mul_rn_f16x2(sums_519 >> 1, 1543527424u), sums_518, 0x80008000u);
    const u32 sums_521 = sums_520 | prmt_b32(sums_519 + 16777472u, 0u, 48025u);
    const u32 sums_522 = __byte_perm(sums_500 >> 16, 0u, 0x1404u);
    const u32 sums_523 = sums_522 & 0x7f007f00u;
    const u32 sums_524 = lop3_b32<248>(mul_rn_f16x2(sums_523 >> 1, 1543527424u), sums_522, 0x80008000u);
    const u32 sums_525 = sums_524 | prmt_b32(sums_523 + 16777472u, 0u, 48025u);
    const u32 sums_526 = __byte_perm(sums_501, 0u, 0x1404u);
    const u32 sums_527 = sums_526 & 0x7f007f00u;
    const u32 sums_528 = lop3_b32<248>(mul_rn_f16x2(sums_527 >> 1, 1543527424u), sums_526, 0x80008000u);
    const u32 sums_529 = sums_528 | prmt_b32(sums_527 + 16777472u, 0u, 48025u);
    const u32 sums_530 = __byte_perm(sums_501 >> 16, 0u, 0x1404u);
    const u32 sums_531 = sums_530 & 0x7f007f00u;
    const u32 sums_532 = lop3_b32<248>(mul_rn_f16x2(sums_531 >> 1, 1543527424u), sums_530, 0x80008000u);
    const u32 sums_533 = sums_532 | prmt_b32(sums_531 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_437, sums_445, sums_441, sums_449, sums_521, sums_525, sums_154, sums_155, sums_156, sums_157);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_453, sums_461, sums_457, sums_465, sums_529, sums_533, sums_154, sums_155, sums_156, sums_157);
    u32 sums_534, sums_535, sums_536, sums_537;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_534, sums_535, sums_536, sums_537, sums_13 + 4096u);
    const u32 sums_538 = __byte_perm(sums_534, 0u, 0x1404u);
    const u32 sums_539 = sums_538 & 0x7f007f00u;
    const u32 sums_540 = lop3_b32<248>(mul_rn_f16x2(sums_539 >> 1, 1543527424u), sums_538, 0x80008000u);
    const u32 sums_541 = sums_540 | prmt_b32(sums_539 + 16777472u, 0u, 48025u);
    const u32 sums_542 = __byte_perm(sums_534 >> 16, 0u, 0x1404u);
    const u32 sums_543 = sums_542 & 0x7f007f00u;
    const u32 sums_544 = lop3_b32<248>(mul_rn_f16x2(sums_543 >> 1, 1543527424u), sums_542, 0x80008000u);
    const u32 sums_545 = sums_544 | prmt_b32(sums_543 + 16777472u, 0u, 48025u);
    const u32 sums_546 = __byte_perm(sums_535, 0u, 0x1404u);
    const u32 sums_547 = sums_546 & 0x7f007f00u;
    const u32 sums_548 = lop3_b32<248>(mul_rn_f16x2(sums_547 >> 1, 1543527424u), sums_546, 0x80008000u);
    const u32 sums_549 = sums_548 | prmt_b32(sums_547 + 16777472u, 0u, 48025u);
    const u32 sums_550 = __byte_perm(sums_535 >> 16, 0u, 0x1404u);
    const u32 sums_551 = sums_550 & 0x7f007f00u;
    const u32 sums_552 = lop3_b32<248>(mul_rn_f16x2(sums_551 >> 1, 1543527424u), sums_550, 0x80008000u);
    const u32 sums_553 = sums_552 | prmt_b32(sums_551 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_437, sums_445, sums_441, sums_449, sums_541, sums_545, sums_178, sums_179, sums_180, sums_181);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_453, sums_461, sums_457, sums_465, sums_549, sums_553, sums_178, sums_179, sums_180, sums_181);
    const u32 sums_554 = __byte_perm(sums_536, 0u, 0x1404u);
    const u32 sums_555 = sums_554 & 0x7f007f00u;
    const u32 sums_556 = lop3_b32<248>(mul_rn_f16x2(sums_555 >> 1, 1543527424u), sums_554, 0x80008000u);
    const u32 sums_557 = sums_556 | prmt_b32(sums_555 + 16777472u, 0u, 48025u);
    const u32 sums_558 = __byte_perm(sums_536 >> 16, 0u, 0x1404u);
    const u32 sums_559 = sums_558 & 0x7f007f00u;
    const u32 sums_560 = lop3_b32<248>(mul_rn_f16x2(sums_559 >> 1, 1543527424u), sums_558, 0x80008000u);
    const u32 sums_561 = sums_560 | prmt_b32(sums_559 + 16777472u, 0u, 48025u);
    const u32 sums_562 = __byte_perm(sums_537, 0u, 0x1404u);
    const u32 sums_563 = sums_562 & 0x7f007f00u;
    const u32 sums_564 = lop3_b32<248>(mul_rn_f16x2(sums_563 >> 1, 1543527424u), sums_562, 0x80008000u);
    const u32 sums_565 = sums_564 | prmt_b32(sums_563 + 16777472u, 0u, 48025u);
    const u32 sums_566 = __byte_perm(sums_537 >> 16, 0u, 0x1404u);
    const u32 sums_567 = sums_566 & 0x7f007f00u;
    const u32 sums_568 = lop3_b32<248>(mul_rn_f16x2(sums_567 >> 1, 1543527424u), sums_566, 0x80008000u);
    const u32 sums_569 = sums_568 | prmt_b32(sums_567 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_437, sums_445, sums_441, sums_449, sums_557, sums_561, sums_198, sums_199, sums_200, sums_201);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_453, sums_461, sums_457, sums_465, sums_565, sums_569, sums_198, sums_199, sums_200, sums_201);
    u32 sums_570, sums_571, sums_572, sums_573;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_570, sums_571, sums_572, sums_573, sums_13 + 6144u);
    const u32 sums_574 = __byte_perm(sums_570, 0u, 0x1404u);
    const u32 sums_575 = sums_574 & 0x7f007f00u;
    const u32 sums_576 = lop3_b32<248>(mul_rn_f16x2(sums_575 >> 1, 1543527424u), sums_574, 0x80008000u);
    const u32 sums_577 = sums_576 | prmt_b32(sums_575 + 16777472u, 0u, 48025u);
    const u32 sums_578 = __byte_perm(sums_570 >> 16, 0u, 0x1404u);
    const u32 sums_579 = sums_578 & 0x7f007f00u;
    const u32 sums_580 = lop3_b32<248>(mul_rn_f16x2(sums_579 >> 1, 1543527424u), sums_578, 0x80008000u);
    const u32 sums_581 = sums_580 | prmt_b32(sums_579 + 16777472u, 0u, 48025u);
    const u32 sums_582 = __byte_perm(sums_571, 0u, 0x1404u);
    const u32 sums_583 = sums_582 & 0x7f007f00u;
    const u32 sums_584 = lop3_b32<248>(mul_rn_f16x2(sums_583 >> 1, 1543527424u), sums_582, 0x80008000u);
    const u32 sums_585 = sums_584 | prmt_b32(sums_583 + 16777472u, 0u, 48025u);
    const u32 sums_586 = __byte_perm(sums_571 >> 16, 0u, 0x1404u);
    const u32 sums_587 = sums_586 & 0x7f007f00u;
    const u32 sums_588 = lop3_b32<248>(mul_rn_f16x2(sums_587 >> 1, 1543527424u), sums_586, 0x80008000u);
    const u32 sums_589 = sums_588 | prmt_b32(sums_587 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_437, sums_445, sums_441, sums_449, sums_577, sums_581, sums_222, sums_223, sums_224, sums_225);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_453, sums_461, sums_457, sums_465, sums_585, sums_589, sums_222, sums_223, sums_224, sums_225);
    const u32 sums_590 = __byte_perm(sums_572, 0u, 0x1404u);
    const u32 sums_591 = sums_590 & 0x7f007f00u;
    const u32 sums_592 = lop3_b32<248>(mul_rn_f16x2(sums_591 >> 1, 1543527424u), sums_590, 0x80008000u);
    const u32 sums_593 = sums_592 | prmt_b32(sums_591 + 16777472u, 0u, 48025u);
    const u32 sums_594 = __byte_perm(sums_572 >> 16, 0u, 0x1404u);
    const u32 sums_595 = sums_594 & 0x7f007f00u;
    const u32 sums_596 = lop3_b32<248>(mul_rn_f16x2(sums_595 >> 1, 1543527424u), sums_594, 0x80008000u);
    const u32 sums_597 = sums_596 | prmt_b32(sums_595 + 16777472u, 0u, 48025u);
    const u32 sums_598 = __byte_perm(sums_573, 0u, 0x1404u);
    const u32 sums_599 = sums_598 & 0x7f007f00u;
    const u32 sums_600 = lop3_b32<248>(mul_rn_f16x2(sums_599 >> 1, 1543527424u), sums_598, 0x80008000u);
    const u32 sums_601 = sums_600 | prmt_b32(sums_599 + 16777472u, 0u, 48025u);
    const u32 sums_602 = __byte_perm(sums_573 >> 16, 0u, 0x1404u);
    const u32 sums_603 = sums_602 & 0x7f007f00u;
    const u32 sums_604 = lop3_b32<248>(mul_rn_f16x2(sums_603 >> 1, 1543527424u), sums_602, 0x80008000u);
    const u32 sums_605 = sums_604 | prmt_b32(sums_603 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_437, sums_445, sums_441, sums_449, sums_593, sums_597, sums_242, sums_243, sums_244, sums_245);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_453, sums_461, sums_457, sums_465, sums_601, sums_605, sums_242, sums_243, sums_244, sums_245);
    u32 sums_606, sums_607, sums_608, sums_609;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_606, sums_607, sums_608, sums_609, sums_14 + r21);
    u32 sums_610, sums_611, sums_612, sums_613;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_610, sums_611, sums_612, sums_613, sums_15);
    const u32 sums_614 = __byte_perm(sums_606, 0u, 0x1404u);
    const u32 sums_615 = sums_614 & 0x7f007f00u;
    const u32 sums_616 = lop3_b32<248>(mul_rn_f16x2(sums_615 >> 1, 1543527424u), sums_614, 0x80008000u);
    const u32 sums_617 = sums_616 | prmt_b32(sums_615 + 16777472u, 0u, 48025u);
    const u32 sums_618 = __byte_perm(sums_606 >> 16, 0u, 0x1404u);
    const u32 sums_619 = sums_618 & 0x7f007f00u;
    const u32 sums_620 = lop3_b32<248>(mul_rn_f16x2(sums_619 >> 1, 1543527424u), sums_618, 0x80008000u);
    const u32 sums_621 = sums_620 | prmt_b32(sums_619 + 16777472u, 0u, 48025u);
    const u32 sums_622 = __byte_perm(sums_607, 0u, 0x1404u);
    const u32 sums_623 = sums_622 & 0x7f007f00u;
    const u32 sums_624 = lop3_b32<248>(mul_rn_f16x2(sums_623 >> 1, 1543527424u), sums_622, 0x80008000u);
    const u32 sums_625 = sums_624 | prmt_b32(sums_623 + 16777472u, 0u, 48025u);
    const u32 sums_626 = __byte_perm(sums_607 >> 16, 0u, 0x1404u);
    const u32 sums_627 = sums_626 & 0x7f007f00u;
    const u32 sums_628 = lop3_b32<248>(mul_rn_f16x2(sums_627 >> 1, 1543527424u), sums_626, 0x80008000u);
    const u32 sums_629 = sums_628 | prmt_b32(sums_627 + 16777472u, 0u, 48025u);
    const u32 sums_630 = __byte_perm(sums_608, 0u, 0x1404u);
    const u32 sums_631 = sums_630 & 0x7f007f00u;
    const u32 sums_632 = lop3_b32<248>(mul_rn_f16x2(sums_631 >> 1, 1543527424u), sums_630, 0x80008000u);
    const u32 sums_633 = sums_632 | prmt_b32(sums_631 + 16777472u, 0u, 48025u);
    const u32 sums_634 = __byte_perm(sums_608 >> 16, 0u, 0x1404u);
    const u32 sums_635 = sums_634 & 0x7f007f00u;
    const u32 sums_636 = lop3_b32<248>(mul_rn_f16x2(sums_635 >> 1, 1543527424u), sums_634, 0x80008000u);
    const u32 sums_637 = sums_636 | prmt_b32(sums_635 + 16777472u, 0u, 48025u);
    const u32 sums_638 = __byte_perm(sums_609, 0u, 0x1404u);
    const u32 sums_639 = sums_638 & 0x7f007f00u;
    const u32 sums_640 = lop3_b32<248>(mul_rn_f16x2(sums_639 >> 1, 1543527424u), sums_638, 0x80008000u);
    const u32 sums_641 = sums_640 | prmt_b32(sums_639 + 16777472u, 0u, 48025u);
    const u32 sums_642 = __byte_perm(sums_609 >> 16, 0u, 0x1404u);
    const u32 sums_643 = sums_642 & 0x7f007f00u;
    const u32 sums_644 = lop3_b32<248>(mul_rn_f16x2(sums_643 >> 1, 1543527424u), sums_642, 0x80008000u);
    const u32 sums_645 = sums_644 | prmt_b32(sums_643 + 16777472u, 0u, 48025u);
    const u32 sums_646 = __byte_perm(sums_610, 0u, 0x1404u);
    const u32 sums_647 = sums_646 & 0x7f007f00u;
    const u32 sums_648 = lop3_b32<248>(mul_rn_f16x2(sums_647 >> 1, 1543527424u), sums_646, 0x80008000u);
    const u32 sums_649 = sums_648 | prmt_b32(sums_647 + 16777472u, 0u, 48025u);
    const u32 sums_650 = __byte_perm(sums_610 >> 16, 0u, 0x1404u);
    const u32 sums_651 = sums_650 & 0x7f007f00u;
    const u32 sums_652 = lop3_b32<248>(mul_rn_f16x2(sums_651 >> 1, 1543527424u), sums_650, 0x80008000u);
    const u32 sums_653 = sums_652 | prmt_b32(sums_651 + 16777472u, 0u, 48025u);
    const u32 sums_654 = __byte_perm(sums_611, 0u, 0x1404u);
    const u32 sums_655 = sums_654 & 0x7f007f00u;
    const u32 sums_656 = lop3_b32<248>(mul_rn_f16x2(sums_655 >> 1, 1543527424u), sums_654, 0x80008000u);
    const u32 sums_657 = sums_656 | prmt_b32(sums_655 + 16777472u, 0u, 48025u);
    const u32 sums_658 = __byte_perm(sums_611 >> 16, 0u, 0x1404u);
    const u32 sums_659 = sums_658 & 0x7f007f00u;
    const u32 sums_660 = lop3_b32<248>(mul_rn_f16x2(sums_659 >> 1, 1543527424u), sums_658, 0x80008000u);
    const u32 sums_661 = sums_660 | prmt_b32(sums_659 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_617, sums_625, sums_621, sums_629, sums_649, sums_653, sums_90, sums_91, sums_92, sums_93);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_90, sums_91, sums_92, sums_93, sums_633, sums_641, sums_637, sums_645, sums_657, sums_661, sums_90, sums_91, sums_92, sums_93);
    const u32 sums_662 = __byte_perm(sums_612, 0u, 0x1404u);
    const u32 sums_663 = sums_662 & 0x7f007f00u;
    const u32 sums_664 = lop3_b32<248>(mul_rn_f16x2(sums_663 >> 1, 1543527424u), sums_662, 0x80008000u);
    const u32 sums_665 = sums_664 | prmt_b32(sums_663 + 16777472u, 0u, 48025u);
    const u32 sums_666 = __byte_perm(sums_612 >> 16, 0u, 0x1404u);
    const u32 sums_667 = sums_666 & 0x7f007f00u;
    const u32 sums_668 = lop3_b32<248>(mul_rn_f16x2(sums_667 >> 1, 1543527424u), sums_666, 0x80008000u);
    const u32 sums_669 = sums_668 | prmt_b32(sums_667 + 16777472u, 0u, 48025u);
    const u32 sums_670 = __byte_perm(sums_613, 0u, 0x1404u);
    const u32 sums_671 = sums_670 & 0x7f007f00u;
    const u32 sums_672 = lop3_b32<248>(mul_rn_f16x2(sums_671 >> 1, 1543527424u), sums_670, 0x80008000u);
    const u32 sums_673 = sums_672 | prmt_b32(sums_671 + 16777472u, 0u, 48025u);
    const u32 sums_674 = __byte_perm(sums_613 >> 16, 0u, 0x1404u);
    const u32 sums_675 = sums_674 & 0x7f007f00u;
    const u32 sums_676 = lop3_b32<248>(mul_rn_f16x2(sums_675 >> 1, 1543527424u), sums_674, 0x80008000u);
    const u32 sums_677 = sums_676 | prmt_b32(sums_675 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_617, sums_625, sums_621, sums_629, sums_665, sums_669, sums_110, sums_111, sums_112, sums_113);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_110, sums_111, sums_112, sums_113, sums_633, sums_641, sums_637, sums_645, sums_673, sums_677, sums_110, sums_111, sums_112, sums_113);
    u32 sums_678, sums_679, sums_680, sums_681;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_678, sums_679, sums_680, sums_681, sums_15 + 2048u);
    const u32 sums_682 = __byte_perm(sums_678, 0u, 0x1404u);
    const u32 sums_683 = sums_682 & 0x7f007f00u;
    const u32 sums_684 = lop3_b32<248>(mul_rn_f16x2(sums_683 >> 1, 1543527424u), sums_682, 0x80008000u);
    const u32 sums_685 = sums_684 | prmt_b32(sums_683 + 16777472u, 0u, 48025u);
    const u32 sums_686 = __byte_perm(sums_678 >> 16, 0u, 0x1404u);
    const u32 sums_687 = sums_686 & 0x7f007f00u;
    const u32 sums_688 = lop3_b32<248>(mul_rn_f16x2(sums_687 >> 1, 1543527424u), sums_686, 0x80008000u);
    const u32 sums_689 = sums_688 | prmt_b32(sums_687 + 16777472u, 0u, 48025u);
    const u32 sums_690 = __byte_perm(sums_679, 0u, 0x1404u);
    const u32 sums_691 = sums_690 & 0x7f007f00u;
    const u32 sums_692 = lop3_b32<248>(mul_rn_f16x2(sums_691 >> 1, 1543527424u), sums_690, 0x80008000u);
    const u32 sums_693 = sums_692 | prmt_b32(sums_691 + 16777472u, 0u, 48025u);
    const u32 sums_694 = __byte_perm(sums_679 >> 16, 0u, 0x1404u);
    const u32 sums_695 = sums_694 & 0x7f007f00u;
    const u32 sums_696 = lop3_b32<248>(mul_rn_f16x2(sums_695 >> 1, 1543527424u), sums_694, 0x80008000u);
    const u32 sums_697 = sums_696 | prmt_b32(sums_695 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_617, sums_625, sums_621, sums_629, sums_685, sums_689, sums_134, sums_135, sums_136, sums_137);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_134, sums_135, sums_136, sums_137, sums_633, sums_641, sums_637, sums_645, sums_693, sums_697, sums_134, sums_135, sums_136, sums_137);
    const u32 sums_698 = __byte_perm(sums_680, 0u, 0x1404u);
    const u32 sums_699 = sums_698 & 0x7f007f00u;
    const u32 sums_700 = lop3_b32<248>(mul_rn_f16x2(sums_699 >> 1, 1543527424u), sums_698, 0x80008000u);
    const u32 sums_701 = sums_700 | prmt_b32(sums_699 + 16777472u, 0u, 48025u);
    const u32 sums_702 = __byte_perm(sums_680 >> 16, 0u, 0x1404u);
    const u32 sums_703 = sums_702 & 0x7f007f00u;
    const u32 sums_704 = lop3_b32<248>(mul_rn_f16x2(sums_703 >> 1, 1543527424u), sums_702, 0x80008000u);
    const u32 sums_705 = sums_704 | prmt_b32(sums_703 + 16777472u, 0u, 48025u);
    const u32 sums_706 = __byte_perm(sums_681, 0u, 0x1404u);
    const u32 sums_707 = sums_706 & 0x7f007f00u;
    const u32 sums_708 = lop3_b32<248>(mul_rn_f16x2(sums_707 >> 1, 1543527424u), sums_706, 0x80008000u);
    const u32 sums_709 = sums_708 | prmt_b32(sums_707 + 16777472u, 0u, 48025u);
    const u32 sums_710 = __byte_perm(sums_681 >> 16, 0u, 0x1404u);
    const u32 sums_711 = sums_710 & 0x7f007f00u;
    const u32 sums_712 = lop3_b32<248>(mul_rn_f16x2(sums_711 >> 1, 1543527424u), sums_710, 0x80008000u);
    const u32 sums_713 = sums_712 | prmt_b32(sums_711 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_617, sums_625, sums_621, sums_629, sums_701, sums_705, sums_154, sums_155, sums_156, sums_157);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_154, sums_155, sums_156, sums_157, sums_633, sums_641, sums_637, sums_645, sums_709, sums_713, sums_154, sums_155, sums_156, sums_157);
    u32 sums_714, sums_715, sums_716, sums_717;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_714, sums_715, sums_716, sums_717, sums_15 + 4096u);
    const u32 sums_718 = __byte_perm(sums_714, 0u, 0x1404u);
    const u32 sums_719 = sums_718 & 0x7f007f00u;
    const u32 sums_720 = lop3_b32<248>(mul_rn_f16x2(sums_719 >> 1, 1543527424u), sums_718, 0x80008000u);
    const u32 sums_721 = sums_720 | prmt_b32(sums_719 + 16777472u, 0u, 48025u);
    const u32 sums_722 = __byte_perm(sums_714 >> 16, 0u, 0x1404u);
    const u32 sums_723 = sums_722 & 0x7f007f00u;
    const u32 sums_724 = lop3_b32<248>(mul_rn_f16x2(sums_723 >> 1, 1543527424u), sums_722, 0x80008000u);
    const u32 sums_725 = sums_724 | prmt_b32(sums_723 + 16777472u, 0u, 48025u);
    const u32 sums_726 = __byte_perm(sums_715, 0u, 0x1404u);
    const u32 sums_727 = sums_726 & 0x7f007f00u;
    const u32 sums_728 = lop3_b32<248>(mul_rn_f16x2(sums_727 >> 1, 1543527424u), sums_726, 0x80008000u);
    const u32 sums_729 = sums_728 | prmt_b32(sums_727 + 16777472u, 0u, 48025u);
    const u32 sums_730 = __byte_perm(sums_715 >> 16, 0u, 0x1404u);
    const u32 sums_731 = sums_730 & 0x7f007f00u;
    const u32 sums_732 = lop3_b32<248>(mul_rn_f16x2(sums_731 >> 1, 1543527424u), sums_730, 0x80008000u);
    const u32 sums_733 = sums_732 | prmt_b32(sums_731 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_617, sums_625, sums_621, sums_629, sums_721, sums_725, sums_178, sums_179, sums_180, sums_181);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_178, sums_179, sums_180, sums_181, sums_633, sums_641, sums_637, sums_645, sums_729, sums_733, sums_178, sums_179, sums_180, sums_181);
    const u32 sums_734 = __byte_perm(sums_716, 0u, 0x1404u);
    const u32 sums_735 = sums_734 & 0x7f007f00u;
    const u32 sums_736 = lop3_b32<248>(mul_rn_f16x2(sums_735 >> 1, 1543527424u), sums_734, 0x80008000u);
    const u32 sums_737 = sums_736 | prmt_b32(sums_735 + 16777472u, 0u, 48025u);
    const u32 sums_738 = __byte_perm(sums_716 >> 16, 0u, 0x1404u);
    const u32 sums_739 = sums_738 & 0x7f007f00u;
    const u32 sums_740 = lop3_b32<248>(mul_rn_f16x2(sums_739 >> 1, 1543527424u), sums_738, 0x80008000u);
    const u32 sums_741 = sums_740 | prmt_b32(sums_739 + 16777472u, 0u, 48025u);
    const u32 sums_742 = __byte_perm(sums_717, 0u, 0x1404u);
    const u32 sums_743 = sums_742 & 0x7f007f00u;
    const u32 sums_744 = lop3_b32<248>(mul_rn_f16x2(sums_743 >> 1, 1543527424u), sums_742, 0x80008000u);
    const u32 sums_745 = sums_744 | prmt_b32(sums_743 + 16777472u, 0u, 48025u);
    const u32 sums_746 = __byte_perm(sums_717 >> 16, 0u, 0x1404u);
    const u32 sums_747 = sums_746 & 0x7f007f00u;
    const u32 sums_748 = lop3_b32<248>(mul_rn_f16x2(sums_747 >> 1, 1543527424u), sums_746, 0x80008000u);
    const u32 sums_749 = sums_748 | prmt_b32(sums_747 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_617, sums_625, sums_621, sums_629, sums_737, sums_741, sums_198, sums_199, sums_200, sums_201);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_198, sums_199, sums_200, sums_201, sums_633, sums_641, sums_637, sums_645, sums_745, sums_749, sums_198, sums_199, sums_200, sums_201);
    u32 sums_750, sums_751, sums_752, sums_753;
    ldmatrix_sync_aligned_m8n8_x4_shared_b16(sums_750, sums_751, sums_752, sums_753, sums_15 + 6144u);
    const u32 sums_754 = __byte_perm(sums_750, 0u, 0x1404u);
    const u32 sums_755 = sums_754 & 0x7f007f00u;
    const u32 sums_756 = lop3_b32<248>(mul_rn_f16x2(sums_755 >> 1, 1543527424u), sums_754, 0x80008000u);
    const u32 sums_757 = sums_756 | prmt_b32(sums_755 + 16777472u, 0u, 48025u);
    const u32 sums_758 = __byte_perm(sums_750 >> 16, 0u, 0x1404u);
    const u32 sums_759 = sums_758 & 0x7f007f00u;
    const u32 sums_760 = lop3_b32<248>(mul_rn_f16x2(sums_759 >> 1, 1543527424u), sums_758, 0x80008000u);
    const u32 sums_761 = sums_760 | prmt_b32(sums_759 + 16777472u, 0u, 48025u);
    const u32 sums_762 = __byte_perm(sums_751, 0u, 0x1404u);
    const u32 sums_763 = sums_762 & 0x7f007f00u;
    const u32 sums_764 = lop3_b32<248>(mul_rn_f16x2(sums_763 >> 1, 1543527424u), sums_762, 0x80008000u);
    const u32 sums_765 = sums_764 | prmt_b32(sums_763 + 16777472u, 0u, 48025u);
    const u32 sums_766 = __byte_perm(sums_751 >> 16, 0u, 0x1404u);
    const u32 sums_767 = sums_766 & 0x7f007f00u;
    const u32 sums_768 = lop3_b32<248>(mul_rn_f16x2(sums_767 >> 1, 1543527424u), sums_766, 0x80008000u);
    const u32 sums_769 = sums_768 | prmt_b32(sums_767 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_617, sums_625, sums_621, sums_629, sums_757, sums_761, sums_222, sums_223, sums_224, sums_225);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_222, sums_223, sums_224, sums_225, sums_633, sums_641, sums_637, sums_645, sums_765, sums_769, sums_222, sums_223, sums_224, sums_225);
    const u32 sums_770 = __byte_perm(sums_752, 0u, 0x1404u);
    const u32 sums_771 = sums_770 & 0x7f007f00u;
    const u32 sums_772 = lop3_b32<248>(mul_rn_f16x2(sums_771 >> 1, 1543527424u), sums_770, 0x80008000u);
    const u32 sums_773 = sums_772 | prmt_b32(sums_771 + 16777472u, 0u, 48025u);
    const u32 sums_774 = __byte_perm(sums_752 >> 16, 0u, 0x1404u);
    const u32 sums_775 = sums_774 & 0x7f007f00u;
    const u32 sums_776 = lop3_b32<248>(mul_rn_f16x2(sums_775 >> 1, 1543527424u), sums_774, 0x80008000u);
    const u32 sums_777 = sums_776 | prmt_b32(sums_775 + 16777472u, 0u, 48025u);
    const u32 sums_778 = __byte_perm(sums_753, 0u, 0x1404u);
    const u32 sums_779 = sums_778 & 0x7f007f00u;
    const u32 sums_780 = lop3_b32<248>(mul_rn_f16x2(sums_779 >> 1, 1543527424u), sums_778, 0x80008000u);
    const u32 sums_781 = sums_780 | prmt_b32(sums_779 + 16777472u, 0u, 48025u);
    const u32 sums_782 = __byte_perm(sums_753 >> 16, 0u, 0x1404u);
    const u32 sums_783 = sums_782 & 0x7f007f00u;
    const u32 sums_784 = lop3_b32<248>(mul_rn_f16x2(sums_783 >> 1, 1543527424u), sums_782, 0x80008000u);
    const u32 sums_785 = sums_784 | prmt_b32(sums_783 + 16777472u, 0u, 48025u);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_617, sums_625, sums_621, sums_629, sums_773, sums_777, sums_242, sums_243, sums_244, sums_245);
    mma_sync_aligned_m16n8k16_row_col_f32_f16_f16_f32(sums_242, sums_243, sums_244, sums_245, sums_633, sums_641, sums_637, sums_645, sums_781, sums_785, sums_242, sums_243, sums_244, sums_245);
    const float sums_786 = __fmaf_rn(max_NaN_f32(sums_91, 0.0f), sums_19, __fmul_rn(max_NaN_f32(sums_90, 0.0f), sums_18));
    const float sums_787 = __fmaf_rn(max_NaN_f32(sums_93, 0.0f), sums_19, __fmul_rn(max_NaN_f32(sums_92, 0.0f), sums_18));
    const float sums_788 = __fmaf_rn(max_NaN_f32(sums_111, 0.0f), sums_21, __fmaf_rn(max_NaN_f32(sums_110, 0.0f), sums_20, sums_786));
    const float sums_789 = __fmaf_rn(max_NaN_f32(sums_113, 0.0f), sums_21, __fmaf_rn(max_NaN_f32(sums_112, 0.0f), sums_20, sums_787));
    const float sums_790 = __fmaf_rn(max_NaN_f32(sums_135, 0.0f), sums_23, __fmaf_rn(max_NaN_f32(sums_134, 0.0f), sums_22, sums_788));
    const float sums_791 = __fmaf_rn(max_NaN_f32(sums_137, 0.0f), sums_23, __fmaf_rn(max_NaN_f32(sums_136, 0.0f), sums_22, sums_789));
    const float sums_792 = __fmaf_rn(max_NaN_f32(sums_155, 0.0f), sums_25, __fmaf_rn(max_NaN_f32(sums_154, 0.0f), sums_24, sums_790));
    const float sums_793 = __fmaf_rn(max_NaN_f32(sums_157, 0.0f), sums_25, __fmaf_rn(max_NaN_f32(sums_156, 0.0f), sums_24, sums_791));
    const float sums_794 = __fmaf_rn(max_NaN_f32(sums_179, 0.0f), sums_27, __fmaf_rn(max_NaN_f32(sums_178, 0.0f), sums_26, sums_792));
    const float sums_795 = __fmaf_rn(max_NaN_f32(sums_181, 0.0f), sums_27, __fmaf_rn(max_NaN_f32(sums_180, 0.0f), sums_26, sums_793));
    const float sums_796 = __fmaf_rn(max_NaN_f32(sums_199, 0.0f), sums_29, __fmaf_rn(max_NaN_f32(sums_198, 0.0f), sums_28, sums_794));
    const float sums_797 = __fmaf_rn(max_NaN_f32(sums_201, 0.0f), sums_29, __fmaf_rn(max_NaN_f32(sums_200, 0.0f), sums_28, sums_795));
    const float sums_798 = __fmaf_rn(max_NaN_f32(sums_223, 0.0f), sums_31, __fmaf_rn(max_NaN_f32(sums_222, 0.0f), sums_30, sums_796));
    const float sums_799 = __fmaf_rn(max_NaN_f32(sums_225, 0.0f), sums_31, __fmaf_rn(max_NaN_f32(sums_224, 0.0f), sums_30, sums_797));
    const float sums_800 = __fmaf_rn(max_NaN_f32(sums_243, 0.0f), sums_33, __fmaf_rn(max_NaN_f32(sums_242, 0.0f), sums_32, sums_798));
    const float sums_801 = __fmaf_rn(max_NaN_f32(sums_245, 0.0f), sums_33, __fmaf_rn(max_NaN_f32(sums_244, 0.0f), sums_32, sums_799));
    const float sums_802 = __shfl_xor_sync(0xffffffffu, sums_800, 1);
    const float sums_803 = __fadd_rn(sums_800, sums_802);
    const float sums_804 = __shfl_xor_sync(0xffffffffu, sums_801, 1);
    const float sums_805 = __fadd_rn(sums_801, sums_804);
    const float sums_806 = __shfl_xor_sync(0xffffffffu, sums_803, 2);
    const float sums_807 = __shfl_xor_sync(0xffffffffu, sums_805, 2);

    // indexer_topk.ts:74  const least = bar;
    const float f1 = f0;
    const u32 r29 = r23 + ((u32)tile << 7);
    const int r30 = dim_S - r29;
    const char* const d5 = d3 + 512ll * tile;
    if (p1) {
      float f2 = 0.0f;
      if (r30 > 0) f2 = __ldg((const float*)d5);
      const float f3 = __fmul_rn(__fadd_rn(sums_803, sums_806), f2);

      // select.ts:57  const bits = bitcast(x + 0, i32);
      const int r31 = __float_as_int(__fadd_rn(f3, 0.0f));

      // indexer_topk.ts:77  if (logit > least && s + i >= lo && s + i < hi) keep(candidates, columns, state, capacity, keyO...
      if (f3 > f1 && (int)r29 >= r1 && (int)r29 < r3) {
        // select.ts:158  const at = atomicAdd(state, [KEPT], 1);
        const u32 at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_1 = at_0;

        // select.ts:160  keys.set(at, key);
        const u32 r32 = at_1 << 2;

        // select.ts:159  if (at < capacity) {
        if ((int)at_1 < 4096) {
          shared<u32>(candidates + r32) = r31 ^ ((r31 >> 31) & 0x7fffffffu);

          // select.ts:161  columns.set(at, column);
          shared<u32>(columns + r32) = r29;
        }
      }
    }
    const u32 r33 = r29 + 8u;
    if (p1) {
      float f4 = 0.0f;
      if (r30 > 8) f4 = __ldg((const float*)(d5 + 32));
      const float f5 = __fmul_rn(__fadd_rn(sums_805, sums_807), f4);
      const int r34 = __float_as_int(__fadd_rn(f5, 0.0f));
      if (f5 > f1 && (int)r33 >= r1 && (int)r33 < r3) {
        const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
        const u32 at_3 = at_2;
        const u32 r35 = at_3 << 2;
        if ((int)at_3 < 4096) {
          shared<u32>(candidates + r35) = r34 ^ ((r34 >> 31) & 0x7fffffffu);
          shared<u32>(columns + r35) = r33;
        }
      }
    }

    // indexer_topk.ts:79  if (state.at(KEPT) > capacity - keys)
    __syncthreads();
    const u32 r36 = shared<u32>(state + 24u);
    if ((int)r36 > 3968) {
      // select.ts:215  let next = bar;
      float bar_41 = f1;

      // select.ts:67  export function begin(state: Words, count: number, first: number, columns: number): void {
      const u32 bar_42 = shared<u32>(state + 24u);

      // select.ts:68  state.set(FLOOR, -BITS_31 - 1);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483648u;

      // select.ts:69  state.set(OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;

      // select.ts:70  state.set(FROM, first);
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = (u32)r1;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = bar_1;

      // select.ts:72  state.set(ABOVE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:73  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = bar_42;

      // select.ts:217  if (state.at(KEPT) > wanted) {
      __syncthreads();
      const u32 bar_43 = shared<u32>(state + 24u);
      if ((int)bar_43 > 2048) {
        // select.ts:167  const kept = state.at(KEPT);
        const int bar_44 = (int)shared<u32>(state + 24u);

        // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 bar_45 = shared<u32>(state + 4u);
        bool bar_if_0 = (int)bar_45 > 0;
        if (bar_if_0) {
          const u32 bar_46 = shared<u32>(state + 16u);
          const u32 bar_47 = shared<u32>(state + 20u);
          bar_if_0 = (int)(bar_46 + bar_47) > 2048;
        }
        bool bar_if_1 = bar_if_0;
        for (;;) {
          if (!bar_if_1) break;

          // select.ts:131  const floor = state.at(FLOOR);
          const u32 bar_48 = shared<u32>(state);

          // select.ts:132  const open = state.at(OPEN);
          const u32 bar_49 = shared<u32>(state + 4u);

          // select.ts:133  const shift = max(open - DIGIT, 0);
          const u32 bar_50 = max((int)(bar_49 - 11u), 0);
          shared<uint4>(bar_3) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_3 + 512u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:109  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
          const u32 bar_51 = shift_right(4294967295u, (32u - bar_49) & 0x1fu);
          const u32 bar_52 = bar_50 & 0x1fu;

          // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
          __syncthreads();
          #pragma unroll 1
          for (int i = (int)threadIdx.x; i < bar_44; i = step_to(i, 256u, bar_44)) {
            // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
            const u32 bar_53 = shared<u32>(candidates + ((u32)i << 2));

            // select.ts:108  const offset = u32(key ^ floor);
            const u32 bar_54 = bar_53 ^ bar_48;
            if (bar_54 <= bar_51) {
              atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(bar_54, bar_52)) << 2)), 1);
            }
          }

          // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
          __syncthreads();
          const uint4 v0 = shared<uint4>(bar_3);
          const uint4 v1 = shared<uint4>(bar_3 + 512u);

          // select.ts:88  const above = state.at(ABOVE);
          const u32 bar_55 = shared<u32>(state + 16u);
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
          const u32 bar_56 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_93 : upTo_93);
          const u32 bar_57 = bar_56 - v0.x;

          // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
          if ((int)bar_57 < 2048 && (int)bar_56 >= 2048) {
            // select.ts:93  state.set(ABOVE, before);
            shared<u32>(state + 16u) = bar_57;

            // select.ts:94  state.set(INSIDE, counts.at(bin));
            shared<u32>(state + 20u) = v0.x;
            shared<u32>(state) = bar_48 ^ shift_left(bar_5, bar_52);

            // select.ts:103  state.set(OPEN, shift);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_58 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_94 : upTo_94);
          const u32 bar_59 = bar_58 - v0.y;
          if ((int)bar_59 < 2048 && (int)bar_58 >= 2048) {
            shared<u32>(state + 16u) = bar_59;
            shared<u32>(state + 20u) = v0.y;
            shared<u32>(state) = bar_48 ^ shift_left(bar_6, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_60 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_95 : upTo_95);
          const u32 bar_61 = bar_60 - v0.z;
          if ((int)bar_61 < 2048 && (int)bar_60 >= 2048) {
            shared<u32>(state + 16u) = bar_61;
            shared<u32>(state + 20u) = v0.z;
            shared<u32>(state) = bar_48 ^ shift_left(bar_7, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_62 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_96 : upTo_96);
          const u32 bar_63 = bar_62 - v0.w;
          if ((int)bar_63 < 2048 && (int)bar_62 >= 2048) {
            shared<u32>(state + 16u) = bar_63;
            shared<u32>(state + 20u) = v0.w;
            shared<u32>(state) = bar_48 ^ shift_left(bar_8, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_64 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_97 : upTo_97);
          const u32 bar_65 = bar_64 - v1.x;
          if ((int)bar_65 < 2048 && (int)bar_64 >= 2048) {
            shared<u32>(state + 16u) = bar_65;
            shared<u32>(state + 20u) = v1.x;
            shared<u32>(state) = bar_48 ^ shift_left(bar_9, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_66 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_98 : upTo_98);
          const u32 bar_67 = bar_66 - v1.y;
          if ((int)bar_67 < 2048 && (int)bar_66 >= 2048) {
            shared<u32>(state + 16u) = bar_67;
            shared<u32>(state + 20u) = v1.y;
            shared<u32>(state) = bar_48 ^ shift_left(bar_10, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_68 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_99 : upTo_99);
          const u32 bar_69 = bar_68 - v1.z;
          if ((int)bar_69 < 2048 && (int)bar_68 >= 2048) {
            shared<u32>(state + 16u) = bar_69;
            shared<u32>(state + 20u) = v1.z;
            shared<u32>(state) = bar_48 ^ shift_left(bar_11, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          const u32 bar_70 = bar_55 + (upTo_if_7 ? upTo_101 + upTo_100 : upTo_100);
          const u32 bar_71 = bar_70 - v1.w;
          if ((int)bar_71 < 2048 && (int)bar_70 >= 2048) {
            shared<u32>(state + 16u) = bar_71;
            shared<u32>(state + 20u) = v1.w;
            shared<u32>(state) = bar_48 ^ shift_left(bar_12, bar_52);
            shared<u32>(state + 4u) = bar_50;
          }
          __syncthreads();
          const u32 bar_72 = shared<u32>(state + 4u);
          bool bar_if_2 = (int)bar_72 > 0;
          if (bar_if_2) {
            const u32 bar_73 = shared<u32>(state + 16u);
            const u32 bar_74 = shared<u32>(state + 20u);
            bar_if_2 = (int)(bar_73 + bar_74) > 2048;
          }
          bar_if_1 = bar_if_2;
        }

        // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
        const u32 bar_75 = shared<u32>(state + 12u);
        bool bar_if_3 = (int)bar_75 > 0;
        if (bar_if_3) {
          const u32 bar_76 = shared<u32>(state + 16u);
          const u32 bar_77 = shared<u32>(state + 20u);
          bar_if_3 = (int)(bar_76 + bar_77) > 2048;
        }
        bool bar_if_4 = bar_if_3;
        for (;;) {
          if (!bar_if_4) break;

          // select.ts:139  const from = state.at(FROM);
          const u32 bar_78 = shared<u32>(state + 8u);

          // select.ts:140  const bits = state.at(BITS);
          const u32 bar_79 = shared<u32>(state + 12u);

          // select.ts:141  const shift = max(bits - DIGIT, 0);
          const u32 bar_80 = max((int)(bar_79 - 11u), 0);

          // select.ts:142  fill(bins, 0);
          shared<uint4>(bar_3) = make_uint4(0u, 0u, 0u, 0u);
          shared<uint4>(bar_3 + 512u) = make_uint4(0u, 0u, 0u, 0u);

          // select.ts:174  (floor, from, bits, shift) =>
          const u32 bar_81 = shared<u32>(state);

          // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
          const u32 bar_82 = shift_right(2147483647u, (31u - bar_79) & 0x1fu);
          const u32 bar_83 = bar_80 & 0x1fu;

          // select.ts:175  parallel([kept], (i) => {
          __syncthreads();
          #pragma unroll 1
          for (int i2 = (int)threadIdx.x; i2 < bar_44; i2 = step_to(i2, 256u, bar_44)) {
            // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
            const u32 bar_84 = (u32)i2 << 2;
            const u32 bar_85 = shared<u32>(candidates + bar_84);
            if (bar_85 == bar_81) {
              // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
              const u32 bar_86 = shared<u32>(columns + bar_84);

              // select.ts:114  const offset = u32(column - from);
              const u32 bar_87 = bar_86 - bar_78;
              if (bar_87 <= bar_82) {
                atomicAdd_block(&shared<int>(bins + (shift_right(bar_87, bar_83) << 2)), 1);
              }
            }
          }

          // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
          __syncthreads();
          const uint4 v2 = shared<uint4>(bar_3);
          const uint4 v3 = shared<uint4>(bar_3 + 512u);
          const u32 bar_88 = shared<u32>(state + 16u);
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
          const u32 bar_89 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_179 : upTo_179);
          const u32 bar_90 = bar_89 - v2.x;
          if ((int)bar_90 < 2048 && (int)bar_89 >= 2048) {
            shared<u32>(state + 16u) = bar_90;
            shared<u32>(state + 20u) = v2.x;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_14, bar_83);

            // select.ts:146  state.set(BITS, shift);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_91 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_180 : upTo_180);
          const u32 bar_92 = bar_91 - v2.y;
          if ((int)bar_92 < 2048 && (int)bar_91 >= 2048) {
            shared<u32>(state + 16u) = bar_92;
            shared<u32>(state + 20u) = v2.y;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_15, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_93 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_181 : upTo_181);
          const u32 bar_94 = bar_93 - v2.z;
          if ((int)bar_94 < 2048 && (int)bar_93 >= 2048) {
            shared<u32>(state + 16u) = bar_94;
            shared<u32>(state + 20u) = v2.z;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_16, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_95 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_182 : upTo_182);
          const u32 bar_96 = bar_95 - v2.w;
          if ((int)bar_96 < 2048 && (int)bar_95 >= 2048) {
            shared<u32>(state + 16u) = bar_96;
            shared<u32>(state + 20u) = v2.w;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_17, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_97 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_183 : upTo_183);
          const u32 bar_98 = bar_97 - v3.x;
          if ((int)bar_98 < 2048 && (int)bar_97 >= 2048) {
            shared<u32>(state + 16u) = bar_98;
            shared<u32>(state + 20u) = v3.x;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_18, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_99 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_184 : upTo_184);
          const u32 bar_100 = bar_99 - v3.y;
          if ((int)bar_100 < 2048 && (int)bar_99 >= 2048) {
            shared<u32>(state + 16u) = bar_100;
            shared<u32>(state + 20u) = v3.y;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_19, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_101 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_185 : upTo_185);
          const u32 bar_102 = bar_101 - v3.z;
          if ((int)bar_102 < 2048 && (int)bar_101 >= 2048) {
            shared<u32>(state + 16u) = bar_102;
            shared<u32>(state + 20u) = v3.z;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_20, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          const u32 bar_103 = bar_88 + (upTo_if_7 ? upTo_187 + upTo_186 : upTo_186);
          const u32 bar_104 = bar_103 - v3.w;
          if ((int)bar_104 < 2048 && (int)bar_103 >= 2048) {
            shared<u32>(state + 16u) = bar_104;
            shared<u32>(state + 20u) = v3.w;
            shared<u32>(state + 8u) = bar_78 + shift_left(bar_21, bar_83);
            shared<u32>(state + 12u) = bar_80;
          }
          __syncthreads();
          const u32 bar_105 = shared<u32>(state + 12u);
          bool bar_if_5 = (int)bar_105 > 0;
          if (bar_if_5) {
            const u32 bar_106 = shared<u32>(state + 16u);
            const u32 bar_107 = shared<u32>(state + 20u);
            bar_if_5 = (int)(bar_106 + bar_107) > 2048;
          }
          bar_if_4 = bar_if_5;
        }

        // select.ts:188  const kept = state.at(KEPT);
        const int bar_108 = (int)shared<u32>(state + 24u);

        // select.ts:189  const floor = state.at(FLOOR);
        const int bar_109 = (int)shared<u32>(state);

        // select.ts:190  const last = lastColumn(state);
        const u32 bar_110 = shared<u32>(state + 8u);
        const u32 bar_111 = shared<u32>(state + 12u);
        const int bar_112 = bar_110 + shift_right(2147483647u, (31u - bar_111) & 0x1fu);
        u32 bar_113 = 0u;
        const bool bar_if_6 = bar_22 < bar_108;
        if (bar_if_6) {
          const u32 bar_114 = shared<u32>(bar_24);
          bar_113 = bar_114;
        } else {
          bar_113 = 0u;
        }
        u32 bar_115 = 0u;
        const bool bar_if_7 = bar_25 < bar_108;
        if (bar_if_7) {
          const u32 bar_116 = shared<u32>(bar_24 + 4u);
          bar_115 = bar_116;
        } else {
          bar_115 = 0u;
        }
        u32 bar_117 = 0u;
        const bool bar_if_8 = bar_26 < bar_108;
        if (bar_if_8) {
          const u32 bar_118 = shared<u32>(bar_24 + 8u);
          bar_117 = bar_118;
        } else {
          bar_117 = 0u;
        }
        u32 bar_119 = 0u;
        const bool bar_if_9 = bar_27 < bar_108;
        if (bar_if_9) {
          const u32 bar_120 = shared<u32>(bar_24 + 12u);
          bar_119 = bar_120;
        } else {
          bar_119 = 0u;
        }
        u32 bar_121 = 0u;
        const bool bar_if_10 = bar_28 < bar_108;
        if (bar_if_10) {
          const u32 bar_122 = shared<u32>(bar_24 + 512u);
          bar_121 = bar_122;
        } else {
          bar_121 = 0u;
        }
        u32 bar_123 = 0u;
        const bool bar_if_11 = bar_29 < bar_108;
        if (bar_if_11) {
          const u32 bar_124 = shared<u32>(bar_24 + 516u);
          bar_123 = bar_124;
        } else {
          bar_123 = 0u;
        }
        u32 bar_125 = 0u;
        const bool bar_if_12 = bar_30 < bar_108;
        if (bar_if_12) {
          const u32 bar_126 = shared<u32>(bar_24 + 520u);
          bar_125 = bar_126;
        } else {
          bar_125 = 0u;
        }
        u32 bar_127 = 0u;
        const bool bar_if_13 = bar_31 < bar_108;
        if (bar_if_13) {
          const u32 bar_128 = shared<u32>(bar_24 + 524u);
          bar_127 = bar_128;
        } else {
          bar_127 = 0u;
        }
        u32 bar_129 = 0u;
        const bool bar_if_14 = bar_32 < bar_108;
        if (bar_if_14) {
          const u32 bar_130 = shared<u32>(bar_24 + 1024u);
          bar_129 = bar_130;
        } else {
          bar_129 = 0u;
        }
        u32 bar_131 = 0u;
        const bool bar_if_15 = bar_33 < bar_108;
        if (bar_if_15) {
          const u32 bar_132 = shared<u32>(bar_24 + 1028u);
          bar_131 = bar_132;
        } else {
          bar_131 = 0u;
        }
        u32 bar_133 = 0u;
        const bool bar_if_16 = bar_34 < bar_108;
        if (bar_if_16) {
          const u32 bar_134 = shared<u32>(bar_24 + 1032u);
          bar_133 = bar_134;
        } else {
          bar_133 = 0u;
        }
        u32 bar_135 = 0u;
        const bool bar_if_17 = bar_35 < bar_108;
        if (bar_if_17) {
          const u32 bar_136 = shared<u32>(bar_24 + 1036u);
          bar_135 = bar_136;
        } else {
          bar_135 = 0u;
        }
        u32 bar_137 = 0u;
        const bool bar_if_18 = bar_36 < bar_108;
        if (bar_if_18) {
          const u32 bar_138 = shared<u32>(bar_24 + 1536u);
          bar_137 = bar_138;
        } else {
          bar_137 = 0u;
        }
        u32 bar_139 = 0u;
        const bool bar_if_19 = bar_37 < bar_108;
        if (bar_if_19) {
          const u32 bar_140 = shared<u32>(bar_24 + 1540u);
          bar_139 = bar_140;
        } else {
          bar_139 = 0u;
        }
        u32 bar_141 = 0u;
        const bool bar_if_20 = bar_38 < bar_108;
        if (bar_if_20) {
          const u32 bar_142 = shared<u32>(bar_24 + 1544u);
          bar_141 = bar_142;
        } else {
          bar_141 = 0u;
        }
        u32 bar_143 = 0u;
        const bool bar_if_21 = bar_39 < bar_108;
        if (bar_if_21) {
          const u32 bar_144 = shared<u32>(bar_24 + 1548u);
          bar_143 = bar_144;
        } else {
          bar_143 = 0u;
        }
        const u32 key_0 = bar_113;
        const u32 key_1 = bar_115;
        const u32 key_2 = bar_117;
        const u32 key_3 = bar_119;
        const u32 key_4 = bar_121;
        const u32 key_5 = bar_123;
        const u32 key_6 = bar_125;
        const u32 key_7 = bar_127;
        const u32 key_8 = bar_129;
        const u32 key_9 = bar_131;
        const u32 key_10 = bar_133;
        const u32 key_11 = bar_135;
        const u32 key_12 = bar_137;
        const u32 key_13 = bar_139;
        const u32 key_14 = bar_141;
        const u32 key_15 = bar_143;
        u32 bar_145 = 0u;
        if (bar_if_6) {
          const u32 bar_146 = shared<u32>(bar_40);
          bar_145 = bar_146;
        } else {
          bar_145 = 0u;
        }
        u32 bar_147 = 0u;
        if (bar_if_7) {
          const u32 bar_148 = shared<u32>(bar_40 + 4u);
          bar_147 = bar_148;
        } else {
          bar_147 = 0u;
        }
        u32 bar_149 = 0u;
        if (bar_if_8) {
          const u32 bar_150 = shared<u32>(bar_40 + 8u);
          bar_149 = bar_150;
        } else {
          bar_149 = 0u;
        }
        u32 bar_151 = 0u;
        if (bar_if_9) {
          const u32 bar_152 = shared<u32>(bar_40 + 12u);
          bar_151 = bar_152;
        } else {
          bar_151 = 0u;
        }
        u32 bar_153 = 0u;
        if (bar_if_10) {
          const u32 bar_154 = shared<u32>(bar_40 + 512u);
          bar_153 = bar_154;
        } else {
          bar_153 = 0u;
        }
        u32 bar_155 = 0u;
        if (bar_if_11) {
          const u32 bar_156 = shared<u32>(bar_40 + 516u);
          bar_155 = bar_156;
        } else {
          bar_155 = 0u;
        }
        u32 bar_157 = 0u;
        if (bar_if_12) {
          const u32 bar_158 = shared<u32>(bar_40 + 520u);
          bar_157 = bar_158;
        } else {
          bar_157 = 0u;
        }
        u32 bar_159 = 0u;
        if (bar_if_13) {
          const u32 bar_160 = shared<u32>(bar_40 + 524u);
          bar_159 = bar_160;
        } else {
          bar_159 = 0u;
        }
        u32 bar_161 = 0u;
        if (bar_if_14) {
          const u32 bar_162 = shared<u32>(bar_40 + 1024u);
          bar_161 = bar_162;
        } else {
          bar_161 = 0u;
        }
        u32 bar_163 = 0u;
        if (bar_if_15) {
          const u32 bar_164 = shared<u32>(bar_40 + 1028u);
          bar_163 = bar_164;
        } else {
          bar_163 = 0u;
        }
        u32 bar_165 = 0u;
        if (bar_if_16) {
          const u32 bar_166 = shared<u32>(bar_40 + 1032u);
          bar_165 = bar_166;
        } else {
          bar_165 = 0u;
        }
        u32 bar_167 = 0u;
        if (bar_if_17) {
          const u32 bar_168 = shared<u32>(bar_40 + 1036u);
          bar_167 = bar_168;
        } else {
          bar_167 = 0u;
        }
        u32 bar_169 = 0u;
        if (bar_if_18) {
          const u32 bar_170 = shared<u32>(bar_40 + 1536u);
          bar_169 = bar_170;
        } else {
          bar_169 = 0u;
        }
        u32 bar_171 = 0u;
        if (bar_if_19) {
          const u32 bar_172 = shared<u32>(bar_40 + 1540u);
          bar_171 = bar_172;
        } else {
          bar_171 = 0u;
        }
        u32 bar_173 = 0u;
        if (bar_if_20) {
          const u32 bar_174 = shared<u32>(bar_40 + 1544u);
          bar_173 = bar_174;
        } else {
          bar_173 = 0u;
        }
        u32 bar_175 = 0u;
        if (bar_if_21) {
          const u32 bar_176 = shared<u32>(bar_40 + 1548u);
          bar_175 = bar_176;
        } else {
          bar_175 = 0u;
        }
        const u32 column_0 = bar_145;
        const u32 column_1 = bar_147;
        const u32 column_2 = bar_149;
        const u32 column_3 = bar_151;
        const u32 column_4 = bar_153;
        const u32 column_5 = bar_155;
        const u32 column_6 = bar_157;
        const u32 column_7 = bar_159;
        const u32 column_8 = bar_161;
        const u32 column_9 = bar_163;
        const u32 column_10 = bar_165;
        const u32 column_11 = bar_167;
        const u32 column_12 = bar_169;
        const u32 column_13 = bar_171;
        const u32 column_14 = bar_173;
        const u32 column_15 = bar_175;

        // select.ts:193  state.set(KEPT, 0);
        __syncthreads();
        if (p0) shared<u32>(state + 24u) = 0u;

        // select.ts:195  if (i < kept && isChosen(key.at(i), column.at(i), floor, last))
        const bool bar_if_22 = (int)key_0 > bar_109 || ((int)key_0 == bar_109 && (int)column_0 <= bar_112);
        __syncthreads();
        if (bar_if_6 && bar_if_22) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 bar_177 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(candidates + bar_177) = key_0;
            shared<u32>(columns + bar_177) = column_0;
          }
        }
        const bool bar_if_23 = (int)key_1 > bar_109 || ((int)key_1 == bar_109 && (int)column_1 <= bar_112);
        if (bar_if_7 && bar_if_23) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 bar_178 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(candidates + bar_178) = key_1;
            shared<u32>(columns + bar_178) = column_1;
          }
        }
        const bool bar_if_24 = (int)key_2 > bar_109 || ((int)key_2 == bar_109 && (int)column_2 <= bar_112);
        if (bar_if_8 && bar_if_24) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 bar_179 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(candidates + bar_179) = key_2;
            shared<u32>(columns + bar_179) = column_2;
          }
        }
        const bool bar_if_25 = (int)key_3 > bar_109 || ((int)key_3 == bar_109 && (int)column_3 <= bar_112);
        if (bar_if_9 && bar_if_25) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 bar_180 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(candidates + bar_180) = key_3;
            shared<u32>(columns + bar_180) = column_3;
          }
        }
        const bool bar_if_26 = (int)key_4 > bar_109 || ((int)key_4 == bar_109 && (int)column_4 <= bar_112);
        if (bar_if_10 && bar_if_26) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 bar_181 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(candidates + bar_181) = key_4;
            shared<u32>(columns + bar_181) = column_4;
          }
        }
        const bool bar_if_27 = (int)key_5 > bar_109 || ((int)key_5 == bar_109 && (int)column_5 <= bar_112);
        if (bar_if_11 && bar_if_27) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 bar_182 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(candidates + bar_182) = key_5;
            shared<u32>(columns + bar_182) = column_5;
          }
        }
        const bool bar_if_28 = (int)key_6 > bar_109 || ((int)key_6 == bar_109 && (int)column_6 <= bar_112);
        if (bar_if_12 && bar_if_28) {
          const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_17 = at_16;
          const u32 bar_183 = at_17 << 2;
          if ((int)at_17 < 4096) {
            shared<u32>(candidates + bar_183) = key_6;
            shared<u32>(columns + bar_183) = column_6;
          }
        }
        const bool bar_if_29 = (int)key_7 > bar_109 || ((int)key_7 == bar_109 && (int)column_7 <= bar_112);
        if (bar_if_13 && bar_if_29) {
          const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_19 = at_18;
          const u32 bar_184 = at_19 << 2;
          if ((int)at_19 < 4096) {
            shared<u32>(candidates + bar_184) = key_7;
            shared<u32>(columns + bar_184) = column_7;
          }
        }
        const bool bar_if_30 = (int)key_8 > bar_109 || ((int)key_8 == bar_109 && (int)column_8 <= bar_112);
        if (bar_if_14 && bar_if_30) {
          const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_21 = at_20;
          const u32 bar_185 = at_21 << 2;
          if ((int)at_21 < 4096) {
            shared<u32>(candidates + bar_185) = key_8;
            shared<u32>(columns + bar_185) = column_8;
          }
        }
        const bool bar_if_31 = (int)key_9 > bar_109 || ((int)key_9 == bar_109 && (int)column_9 <= bar_112);
        if (bar_if_15 && bar_if_31) {
          const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_23 = at_22;
          const u32 bar_186 = at_23 << 2;
          if ((int)at_23 < 4096) {
            shared<u32>(candidates + bar_186) = key_9;
            shared<u32>(columns + bar_186) = column_9;
          }
        }
        const bool bar_if_32 = (int)key_10 > bar_109 || ((int)key_10 == bar_109 && (int)column_10 <= bar_112);
        if (bar_if_16 && bar_if_32) {
          const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_25 = at_24;
          const u32 bar_187 = at_25 << 2;
          if ((int)at_25 < 4096) {
            shared<u32>(candidates + bar_187) = key_10;
            shared<u32>(columns + bar_187) = column_10;
          }
        }
        const bool bar_if_33 = (int)key_11 > bar_109 || ((int)key_11 == bar_109 && (int)column_11 <= bar_112);
        if (bar_if_17 && bar_if_33) {
          const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_27 = at_26;
          const u32 bar_188 = at_27 << 2;
          if ((int)at_27 < 4096) {
            shared<u32>(candidates + bar_188) = key_11;
            shared<u32>(columns + bar_188) = column_11;
          }
        }
        const bool bar_if_34 = (int)key_12 > bar_109 || ((int)key_12 == bar_109 && (int)column_12 <= bar_112);
        if (bar_if_18 && bar_if_34) {
          const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_29 = at_28;
          const u32 bar_189 = at_29 << 2;
          if ((int)at_29 < 4096) {
            shared<u32>(candidates + bar_189) = key_12;
            shared<u32>(columns + bar_189) = column_12;
          }
        }
        const bool bar_if_35 = (int)key_13 > bar_109 || ((int)key_13 == bar_109 && (int)column_13 <= bar_112);
        if (bar_if_19 && bar_if_35) {
          const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_31 = at_30;
          const u32 bar_190 = at_31 << 2;
          if ((int)at_31 < 4096) {
            shared<u32>(candidates + bar_190) = key_13;
            shared<u32>(columns + bar_190) = column_13;
          }
        }
        const bool bar_if_36 = (int)key_14 > bar_109 || ((int)key_14 == bar_109 && (int)column_14 <= bar_112);
        if (bar_if_20 && bar_if_36) {
          const u32 at_32 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_33 = at_32;
          const u32 bar_191 = at_33 << 2;
          if ((int)at_33 < 4096) {
            shared<u32>(candidates + bar_191) = key_14;
            shared<u32>(columns + bar_191) = column_14;
          }
        }
        const bool bar_if_37 = (int)key_15 > bar_109 || ((int)key_15 == bar_109 && (int)column_15 <= bar_112);
        if (bar_if_21 && bar_if_37) {
          const u32 at_34 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_35 = at_34;
          const u32 bar_192 = at_35 << 2;
          if ((int)at_35 < 4096) {
            shared<u32>(candidates + bar_192) = key_15;
            shared<u32>(columns + bar_192) = column_15;
          }
        }

        // select.ts:62  export function floatOf(key: number): number {
        __syncthreads();
        const u32 next = shared<u32>(state);

        // select.ts:220  next = floatOf(state.at(FLOOR));
        bar_41 = __uint_as_float(next ^ (((int)next >> 31) & 0x7fffffffu));
      }

      // indexer_topk.ts:80  bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state, bar);
      f0 = bar_41;
    }
    r22 = r21;
    const u32 r37 = r21 + 16384u;
    r21 = (int)r37 >= 32768 ? 0u : r37;
  }
  __syncthreads();
  const u32 r38 = shared<u32>(state + 24u);
  __syncthreads();
  if (p0) shared<u32>(state) = 2147483648u;
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = (u32)r1;
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = bar_1;
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = r38;
  __syncthreads();
  const u32 r39 = shared<u32>(state + 24u);
  const u32 upTo_188 = scratch6 + upTo_0;
  const u32 upTo_189 = scratch6 + upTo_2;
  const u32 upTo_190 = scratch7 + upTo_0;
  const u32 upTo_191 = scratch7 + upTo_5;
  const u32 upTo_192 = scratch0 + upTo_8;
  const u32 upTo_193 = scratch1 + upTo_2;
  const u32 upTo_194 = scratch2 + upTo_5;
  const u32 upTo_195 = scratch3 + upTo_8;
  if ((int)r39 > 2048) {
    const int r40 = (int)shared<u32>(state + 24u);
    const u32 r41 = shared<u32>(state + 4u);
    bool p2 = (int)r41 > 0;
    if (p2) {
      const u32 r42 = shared<u32>(state + 16u);
      const u32 r43 = shared<u32>(state + 20u);
      p2 = (int)(r42 + r43) > 2048;
    }
    bool p3 = p2;
    for (;;) {
      if (!p3) break;
      const u32 r44 = shared<u32>(state);
      const u32 r45 = shared<u32>(state + 4u);
      const u32 r46 = max((int)(r45 - 11u), 0);
      shared<uint4>(bar_3) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_3 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r47 = shift_right(4294967295u, (32u - r45) & 0x1fu);
      const u32 r48 = r46 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i3 = (int)threadIdx.x; i3 < r40; i3 = step_to(i3, 256u, r40)) {
        const u32 r49 = shared<u32>(candidates + ((u32)i3 << 2));
        const u32 r50 = r49 ^ r44;
        if (r50 <= r47) {
          atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(r50, r48)) << 2)), 1);
        }
      }
      __syncthreads();
      const uint4 v4 = shared<uint4>(bar_3);
      const uint4 v5 = shared<uint4>(bar_3 + 512u);
      const u32 r51 = shared<u32>(state + 16u);
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
      const u32 r52 = r51 + (upTo_if_7 ? upTo_281 + upTo_273 : upTo_273);
      const u32 r53 = r52 - v4.x;
      if ((int)r53 < 2048 && (int)r52 >= 2048) {
        shared<u32>(state + 16u) = r53;
        shared<u32>(state + 20u) = v4.x;
        shared<u32>(state) = r44 ^ shift_left(bar_5, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r54 = r51 + (upTo_if_7 ? upTo_281 + upTo_274 : upTo_274);
      const u32 r55 = r54 - v4.y;
      if ((int)r55 < 2048 && (int)r54 >= 2048) {
        shared<u32>(state + 16u) = r55;
        shared<u32>(state + 20u) = v4.y;
        shared<u32>(state) = r44 ^ shift_left(bar_6, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r56 = r51 + (upTo_if_7 ? upTo_281 + upTo_275 : upTo_275);
      const u32 r57 = r56 - v4.z;
      if ((int)r57 < 2048 && (int)r56 >= 2048) {
        shared<u32>(state + 16u) = r57;
        shared<u32>(state + 20u) = v4.z;
        shared<u32>(state) = r44 ^ shift_left(bar_7, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r58 = r51 + (upTo_if_7 ? upTo_281 + upTo_276 : upTo_276);
      const u32 r59 = r58 - v4.w;
      if ((int)r59 < 2048 && (int)r58 >= 2048) {
        shared<u32>(state + 16u) = r59;
        shared<u32>(state + 20u) = v4.w;
        shared<u32>(state) = r44 ^ shift_left(bar_8, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r60 = r51 + (upTo_if_7 ? upTo_281 + upTo_277 : upTo_277);
      const u32 r61 = r60 - v5.x;
      if ((int)r61 < 2048 && (int)r60 >= 2048) {
        shared<u32>(state + 16u) = r61;
        shared<u32>(state + 20u) = v5.x;
        shared<u32>(state) = r44 ^ shift_left(bar_9, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r62 = r51 + (upTo_if_7 ? upTo_281 + upTo_278 : upTo_278);
      const u32 r63 = r62 - v5.y;
      if ((int)r63 < 2048 && (int)r62 >= 2048) {
        shared<u32>(state + 16u) = r63;
        shared<u32>(state + 20u) = v5.y;
        shared<u32>(state) = r44 ^ shift_left(bar_10, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r64 = r51 + (upTo_if_7 ? upTo_281 + upTo_279 : upTo_279);
      const u32 r65 = r64 - v5.z;
      if ((int)r65 < 2048 && (int)r64 >= 2048) {
        shared<u32>(state + 16u) = r65;
        shared<u32>(state + 20u) = v5.z;
        shared<u32>(state) = r44 ^ shift_left(bar_11, r48);
        shared<u32>(state + 4u) = r46;
      }
      const u32 r66 = r51 + (upTo_if_7 ? upTo_281 + upTo_280 : upTo_280);
      const u32 r67 = r66 - v5.w;
      if ((int)r67 < 2048 && (int)r66 >= 2048) {
        shared<u32>(state + 16u) = r67;
        shared<u32>(state + 20u) = v5.w;
        shared<u32>(state) = r44 ^ shift_left(bar_12, r48);
        shared<u32>(state + 4u) = r46;
      }
      __syncthreads();
      const u32 r68 = shared<u32>(state + 4u);
      bool p4 = (int)r68 > 0;
      if (p4) {
        const u32 r69 = shared<u32>(state + 16u);
        const u32 r70 = shared<u32>(state + 20u);
        p4 = (int)(r69 + r70) > 2048;
      }
      p3 = p4;
    }
    const u32 r71 = shared<u32>(state + 12u);
    bool p5 = (int)r71 > 0;
    if (p5) {
      const u32 r72 = shared<u32>(state + 16u);
      const u32 r73 = shared<u32>(state + 20u);
      p5 = (int)(r72 + r73) > 2048;
    }
    bool p6 = p5;
    for (;;) {
      if (!p6) break;
      const u32 r74 = shared<u32>(state + 8u);
      const u32 r75 = shared<u32>(state + 12u);
      const u32 r76 = max((int)(r75 - 11u), 0);
      shared<uint4>(bar_3) = make_uint4(0u, 0u, 0u, 0u);
      shared<uint4>(bar_3 + 512u) = make_uint4(0u, 0u, 0u, 0u);
      const u32 r77 = shared<u32>(state);
      const u32 r78 = shift_right(2147483647u, (31u - r75) & 0x1fu);
      const u32 r79 = r76 & 0x1fu;
      __syncthreads();
      #pragma unroll 1
      for (int i4 = (int)threadIdx.x; i4 < r40; i4 = step_to(i4, 256u, r40)) {
        const u32 r80 = (u32)i4 << 2;
        const u32 r81 = shared<u32>(candidates + r80);
        if (r81 == r77) {
          const u32 r82 = shared<u32>(columns + r80);
          const u32 r83 = r82 - r74;
          if (r83 <= r78) {
            atomicAdd_block(&shared<int>(bins + (shift_right(r83, r79) << 2)), 1);
          }
        }
      }
      __syncthreads();
      const uint4 v6 = shared<uint4>(bar_3);
      const uint4 v7 = shared<uint4>(bar_3 + 512u);
      const u32 r84 = shared<u32>(state + 16u);
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
      const u32 r85 = r84 + (upTo_if_7 ? upTo_367 + upTo_359 : upTo_359);
      const u32 r86 = r85 - v6.x;
      if ((int)r86 < 2048 && (int)r85 >= 2048) {
        shared<u32>(state + 16u) = r86;
        shared<u32>(state + 20u) = v6.x;
        shared<u32>(state + 8u) = r74 + shift_left(bar_14, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r87 = r84 + (upTo_if_7 ? upTo_367 + upTo_360 : upTo_360);
      const u32 r88 = r87 - v6.y;
      if ((int)r88 < 2048 && (int)r87 >= 2048) {
        shared<u32>(state + 16u) = r88;
        shared<u32>(state + 20u) = v6.y;
        shared<u32>(state + 8u) = r74 + shift_left(bar_15, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r89 = r84 + (upTo_if_7 ? upTo_367 + upTo_361 : upTo_361);
      const u32 r90 = r89 - v6.z;
      if ((int)r90 < 2048 && (int)r89 >= 2048) {
        shared<u32>(state + 16u) = r90;
        shared<u32>(state + 20u) = v6.z;
        shared<u32>(state + 8u) = r74 + shift_left(bar_16, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r91 = r84 + (upTo_if_7 ? upTo_367 + upTo_362 : upTo_362);
      const u32 r92 = r91 - v6.w;
      if ((int)r92 < 2048 && (int)r91 >= 2048) {
        shared<u32>(state + 16u) = r92;
        shared<u32>(state + 20u) = v6.w;
        shared<u32>(state + 8u) = r74 + shift_left(bar_17, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r93 = r84 + (upTo_if_7 ? upTo_367 + upTo_363 : upTo_363);
      const u32 r94 = r93 - v7.x;
      if ((int)r94 < 2048 && (int)r93 >= 2048) {
        shared<u32>(state + 16u) = r94;
        shared<u32>(state + 20u) = v7.x;
        shared<u32>(state + 8u) = r74 + shift_left(bar_18, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r95 = r84 + (upTo_if_7 ? upTo_367 + upTo_364 : upTo_364);
      const u32 r96 = r95 - v7.y;
      if ((int)r96 < 2048 && (int)r95 >= 2048) {
        shared<u32>(state + 16u) = r96;
        shared<u32>(state + 20u) = v7.y;
        shared<u32>(state + 8u) = r74 + shift_left(bar_19, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r97 = r84 + (upTo_if_7 ? upTo_367 + upTo_365 : upTo_365);
      const u32 r98 = r97 - v7.z;
      if ((int)r98 < 2048 && (int)r97 >= 2048) {
        shared<u32>(state + 16u) = r98;
        shared<u32>(state + 20u) = v7.z;
        shared<u32>(state + 8u) = r74 + shift_left(bar_20, r79);
        shared<u32>(state + 12u) = r76;
      }
      const u32 r99 = r84 + (upTo_if_7 ? upTo_367 + upTo_366 : upTo_366);
      const u32 r100 = r99 - v7.w;
      if ((int)r100 < 2048 && (int)r99 >= 2048) {
        shared<u32>(state + 16u) = r100;
        shared<u32>(state + 20u) = v7.w;
        shared<u32>(state + 8u) = r74 + shift_left(bar_21, r79);
        shared<u32>(state + 12u) = r76;
      }
      __syncthreads();
      const u32 r101 = shared<u32>(state + 12u);
      bool p7 = (int)r101 > 0;
      if (p7) {
        const u32 r102 = shared<u32>(state + 16u);
        const u32 r103 = shared<u32>(state + 20u);
        p7 = (int)(r102 + r103) > 2048;
      }
      p6 = p7;
    }
    const int r104 = (int)shared<u32>(state + 24u);
    const int r105 = (int)shared<u32>(state);
    const u32 r106 = shared<u32>(state + 8u);
    const u32 r107 = shared<u32>(state + 12u);
    const int r108 = r106 + shift_right(2147483647u, (31u - r107) & 0x1fu);
    u32 r109 = 0u;
    const bool p8 = bar_22 < r104;
    if (p8) {
      const u32 r110 = shared<u32>(bar_24);
      r109 = r110;
    } else {
      r109 = 0u;
    }
    u32 r111 = 0u;
    const bool p9 = bar_25 < r104;
    if (p9) {
      const u32 r112 = shared<u32>(bar_24 + 4u);
      r111 = r112;
    } else {
      r111 = 0u;
    }
    u32 r113 = 0u;
    const bool p10 = bar_26 < r104;
    if (p10) {
      const u32 r114 = shared<u32>(bar_24 + 8u);
      r113 = r114;
    } else {
      r113 = 0u;
    }
    u32 r115 = 0u;
    const bool p11 = bar_27 < r104;
    if (p11) {
      const u32 r116 = shared<u32>(bar_24 + 12u);
      r115 = r116;
    } else {
      r115 = 0u;
    }
    u32 r117 = 0u;
    const bool p12 = bar_28 < r104;
    if (p12) {
      const u32 r118 = shared<u32>(bar_24 + 512u);
      r117 = r118;
    } else {
      r117 = 0u;
    }
    u32 r119 = 0u;
    const bool p13 = bar_29 < r104;
    if (p13) {
      const u32 r120 = shared<u32>(bar_24 + 516u);
      r119 = r120;
    } else {
      r119 = 0u;
    }
    u32 r121 = 0u;
    const bool p14 = bar_30 < r104;
    if (p14) {
      const u32 r122 = shared<u32>(bar_24 + 520u);
      r121 = r122;
    } else {
      r121 = 0u;
    }
    u32 r123 = 0u;
    const bool p15 = bar_31 < r104;
    if (p15) {
      const u32 r124 = shared<u32>(bar_24 + 524u);
      r123 = r124;
    } else {
      r123 = 0u;
    }
    u32 r125 = 0u;
    const bool p16 = bar_32 < r104;
    if (p16) {
      const u32 r126 = shared<u32>(bar_24 + 1024u);
      r125 = r126;
    } else {
      r125 = 0u;
    }
    u32 r127 = 0u;
    const bool p17 = bar_33 < r104;
    if (p17) {
      const u32 r128 = shared<u32>(bar_24 + 1028u);
      r127 = r128;
    } else {
      r127 = 0u;
    }
    u32 r129 = 0u;
    const bool p18 = bar_34 < r104;
    if (p18) {
      const u32 r130 = shared<u32>(bar_24 + 1032u);
      r129 = r130;
    } else {
      r129 = 0u;
    }
    u32 r131 = 0u;
    const bool p19 = bar_35 < r104;
    if (p19) {
      const u32 r132 = shared<u32>(bar_24 + 1036u);
      r131 = r132;
    } else {
      r131 = 0u;
    }
    u32 r133 = 0u;
    const bool p20 = bar_36 < r104;
    if (p20) {
      const u32 r134 = shared<u32>(bar_24 + 1536u);
      r133 = r134;
    } else {
      r133 = 0u;
    }
    u32 r135 = 0u;
    const bool p21 = bar_37 < r104;
    if (p21) {
      const u32 r136 = shared<u32>(bar_24 + 1540u);
      r135 = r136;
    } else {
      r135 = 0u;
    }
    u32 r137 = 0u;
    const bool p22 = bar_38 < r104;
    if (p22) {
      const u32 r138 = shared<u32>(bar_24 + 1544u);
      r137 = r138;
    } else {
      r137 = 0u;
    }
    u32 r139 = 0u;
    const bool p23 = bar_39 < r104;
    if (p23) {
      const u32 r140 = shared<u32>(bar_24 + 1548u);
      r139 = r140;
    } else {
      r139 = 0u;
    }
    const u32 key_16 = r109;
    const u32 key_17 = r111;
    const u32 key_18 = r113;
    const u32 key_19 = r115;
    const u32 key_20 = r117;
    const u32 key_21 = r119;
    const u32 key_22 = r121;
    const u32 key_23 = r123;
    const u32 key_24 = r125;
    const u32 key_25 = r127;
    const u32 key_26 = r129;
    const u32 key_27 = r131;
    const u32 key_28 = r133;
    const u32 key_29 = r135;
    const u32 key_30 = r137;
    const u32 key_31 = r139;
    u32 r141 = 0u;
    if (p8) {
      const u32 r142 = shared<u32>(bar_40);
      r141 = r142;
    } else {
      r141 = 0u;
    }
    u32 r143 = 0u;
    if (p9) {
      const u32 r144 = shared<u32>(bar_40 + 4u);
      r143 = r144;
    } else {
      r143 = 0u;
    }
    u32 r145 = 0u;
    if (p10) {
      const u32 r146 = shared<u32>(bar_40 + 8u);
      r145 = r146;
    } else {
      r145 = 0u;
    }
    u32 r147 = 0u;
    if (p11) {
      const u32 r148 = shared<u32>(bar_40 + 12u);
      r147 = r148;
    } else {
      r147 = 0u;
    }
    u32 r149 = 0u;
    if (p12) {
      const u32 r150 = shared<u32>(bar_40 + 512u);
      r149 = r150;
    } else {
      r149 = 0u;
    }
    u32 r151 = 0u;
    if (p13) {
      const u32 r152 = shared<u32>(bar_40 + 516u);
      r151 = r152;
    } else {
      r151 = 0u;
    }
    u32 r153 = 0u;
    if (p14) {
      const u32 r154 = shared<u32>(bar_40 + 520u);
      r153 = r154;
    } else {
      r153 = 0u;
    }
    u32 r155 = 0u;
    if (p15) {
      const u32 r156 = shared<u32>(bar_40 + 524u);
      r155 = r156;
    } else {
      r155 = 0u;
    }
    u32 r157 = 0u;
    if (p16) {
      const u32 r158 = shared<u32>(bar_40 + 1024u);
      r157 = r158;
    } else {
      r157 = 0u;
    }
    u32 r159 = 0u;
    if (p17) {
      const u32 r160 = shared<u32>(bar_40 + 1028u);
      r159 = r160;
    } else {
      r159 = 0u;
    }
    u32 r161 = 0u;
    if (p18) {
      const u32 r162 = shared<u32>(bar_40 + 1032u);
      r161 = r162;
    } else {
      r161 = 0u;
    }
    u32 r163 = 0u;
    if (p19) {
      const u32 r164 = shared<u32>(bar_40 + 1036u);
      r163 = r164;
    } else {
      r163 = 0u;
    }
    u32 r165 = 0u;
    if (p20) {
      const u32 r166 = shared<u32>(bar_40 + 1536u);
      r165 = r166;
    } else {
      r165 = 0u;
    }
    u32 r167 = 0u;
    if (p21) {
      const u32 r168 = shared<u32>(bar_40 + 1540u);
      r167 = r168;
    } else {
      r167 = 0u;
    }
    u32 r169 = 0u;
    if (p22) {
      const u32 r170 = shared<u32>(bar_40 + 1544u);
      r169 = r170;
    } else {
      r169 = 0u;
    }
    u32 r171 = 0u;
    if (p23) {
      const u32 r172 = shared<u32>(bar_40 + 1548u);
      r171 = r172;
    } else {
      r171 = 0u;
    }
    const u32 column_16 = r141;
    const u32 column_17 = r143;
    const u32 column_18 = r145;
    const u32 column_19 = r147;
    const u32 column_20 = r149;
    const u32 column_21 = r151;
    const u32 column_22 = r153;
    const u32 column_23 = r155;
    const u32 column_24 = r157;
    const u32 column_25 = r159;
    const u32 column_26 = r161;
    const u32 column_27 = r163;
    const u32 column_28 = r165;
    const u32 column_29 = r167;
    const u32 column_30 = r169;
    const u32 column_31 = r171;
    __syncthreads();
    if (p0) shared<u32>(state + 24u) = 0u;
    const bool p24 = (int)key_16 > r105 || ((int)key_16 == r105 && (int)column_16 <= r108);
    __syncthreads();
    if (p8 && p24) {
      const u32 at_36 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_37 = at_36;
      const u32 r173 = at_37 << 2;
      if ((int)at_37 < 4096) {
        shared<u32>(candidates + r173) = key_16;
        shared<u32>(columns + r173) = column_16;
      }
    }
    const bool p25 = (int)key_17 > r105 || ((int)key_17 == r105 && (int)column_17 <= r108);
    if (p9 && p25) {
      const u32 at_38 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_39 = at_38;
      const u32 r174 = at_39 << 2;
      if ((int)at_39 < 4096) {
        shared<u32>(candidates + r174) = key_17;
        shared<u32>(columns + r174) = column_17;
      }
    }
    const bool p26 = (int)key_18 > r105 || ((int)key_18 == r105 && (int)column_18 <= r108);
    if (p10 && p26) {
      const u32 at_40 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_41 = at_40;
      const u32 r175 = at_41 << 2;
      if ((int)at_41 < 4096) {
        shared<u32>(candidates + r175) = key_18;
        shared<u32>(columns + r175) = column_18;
      }
    }
    const bool p27 = (int)key_19 > r105 || ((int)key_19 == r105 && (int)column_19 <= r108);
    if (p11 && p27) {
      const u32 at_42 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_43 = at_42;
      const u32 r176 = at_43 << 2;
      if ((int)at_43 < 4096) {
        shared<u32>(candidates + r176) = key_19;
        shared<u32>(columns + r176) = column_19;
      }
    }
    const bool p28 = (int)key_20 > r105 || ((int)key_20 == r105 && (int)column_20 <= r108);
    if (p12 && p28) {
      const u32 at_44 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_45 = at_44;
      const u32 r177 = at_45 << 2;
      if ((int)at_45 < 4096) {
        shared<u32>(candidates + r177) = key_20;
        shared<u32>(columns + r177) = column_20;
      }
    }
    const bool p29 = (int)key_21 > r105 || ((int)key_21 == r105 && (int)column_21 <= r108);
    if (p13 && p29) {
      const u32 at_46 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_47 = at_46;
      const u32 r178 = at_47 << 2;
      if ((int)at_47 < 4096) {
        shared<u32>(candidates + r178) = key_21;
        shared<u32>(columns + r178) = column_21;
      }
    }
    const bool p30 = (int)key_22 > r105 || ((int)key_22 == r105 && (int)column_22 <= r108);
    if (p14 && p30) {
      const u32 at_48 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_49 = at_48;
      const u32 r179 = at_49 << 2;
      if ((int)at_49 < 4096) {
        shared<u32>(candidates + r179) = key_22;
        shared<u32>(columns + r179) = column_22;
      }
    }
    const bool p31 = (int)key_23 > r105 || ((int)key_23 == r105 && (int)column_23 <= r108);
    if (p15 && p31) {
      const u32 at_50 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_51 = at_50;
      const u32 r180 = at_51 << 2;
      if ((int)at_51 < 4096) {
        shared<u32>(candidates + r180) = key_23;
        shared<u32>(columns + r180) = column_23;
      }
    }
    const bool p32 = (int)key_24 > r105 || ((int)key_24 == r105 && (int)column_24 <= r108);
    if (p16 && p32) {
      const u32 at_52 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_53 = at_52;
      const u32 r181 = at_53 << 2;
      if ((int)at_53 < 4096) {
        shared<u32>(candidates + r181) = key_24;
        shared<u32>(columns + r181) = column_24;
      }
    }
    const bool p33 = (int)key_25 > r105 || ((int)key_25 == r105 && (int)column_25 <= r108);
    if (p17 && p33) {
      const u32 at_54 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_55 = at_54;
      const u32 r182 = at_55 << 2;
      if ((int)at_55 < 4096) {
        shared<u32>(candidates + r182) = key_25;
        shared<u32>(columns + r182) = column_25;
      }
    }
    const bool p34 = (int)key_26 > r105 || ((int)key_26 == r105 && (int)column_26 <= r108);
    if (p18 && p34) {
      const u32 at_56 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_57 = at_56;
      const u32 r183 = at_57 << 2;
      if ((int)at_57 < 4096) {
        shared<u32>(candidates + r183) = key_26;
        shared<u32>(columns + r183) = column_26;
      }
    }
    const bool p35 = (int)key_27 > r105 || ((int)key_27 == r105 && (int)column_27 <= r108);
    if (p19 && p35) {
      const u32 at_58 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_59 = at_58;
      const u32 r184 = at_59 << 2;
      if ((int)at_59 < 4096) {
        shared<u32>(candidates + r184) = key_27;
        shared<u32>(columns + r184) = column_27;
      }
    }
    const bool p36 = (int)key_28 > r105 || ((int)key_28 == r105 && (int)column_28 <= r108);
    if (p20 && p36) {
      const u32 at_60 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_61 = at_60;
      const u32 r185 = at_61 << 2;
      if ((int)at_61 < 4096) {
        shared<u32>(candidates + r185) = key_28;
        shared<u32>(columns + r185) = column_28;
      }
    }
    const bool p37 = (int)key_29 > r105 || ((int)key_29 == r105 && (int)column_29 <= r108);
    if (p21 && p37) {
      const u32 at_62 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_63 = at_62;
      const u32 r186 = at_63 << 2;
      if ((int)at_63 < 4096) {
        shared<u32>(candidates + r186) = key_29;
        shared<u32>(columns + r186) = column_29;
      }
    }
    const bool p38 = (int)key_30 > r105 || ((int)key_30 == r105 && (int)column_30 <= r108);
    if (p22 && p38) {
      const u32 at_64 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_65 = at_64;
      const u32 r187 = at_65 << 2;
      if ((int)at_65 < 4096) {
        shared<u32>(candidates + r187) = key_30;
        shared<u32>(columns + r187) = column_30;
      }
    }
    const bool p39 = (int)key_31 > r105 || ((int)key_31 == r105 && (int)column_31 <= r108);
    if (p23 && p39) {
      const u32 at_66 = atomicAdd_block(&shared<int>(state + 24u), 1);
      const u32 at_67 = at_66;
      const u32 r188 = at_67 << 2;
      if ((int)at_67 < 4096) {
        shared<u32>(candidates + r188) = key_31;
        shared<u32>(columns + r188) = column_31;
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
  const u32 selected_6 = bar_0 / 65536;
  const u32 selected_7 = bar_0 - (selected_6 << 16);
  const u32 selected_8 = selected_6 + (selected_7 != 0u && (int)(selected_7 ^ 0x10000u) >= 0 ? 1u : 0u);

  // select.ts:284  const upTo = scanSum(counts, 0);
  const u32 upTo_368 = scratch4 + upTo_2;
  const u32 upTo_369 = scratch5 + upTo_5;
  const u32 upTo_370 = scratch6 + upTo_8;

  // indexer_topk.ts:83  writeSelection(candidates, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, col...
  const u32 selected_9 = (sums_0 << 7) + (r6 << 13);

  // indexer_topk.ts:84  indices.set(t, rank, column),
  char* const selected_at = indices + 8192ll * (int)blockIdx.x;
  const u32 selected_10 = selected_9 + 32u;
  const u32 selected_11 = selected_9 + 64u;
  const u32 selected_12 = selected_9 + 96u;
  const u32 selected_13 = selected_9 + 4096u;
  const u32 selected_14 = selected_9 + 4128u;
  const u32 selected_15 = selected_9 + 4160u;
  const u32 selected_16 = selected_9 + 4192u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool selected_if_0 = sums_0 == 0u;
  const u32 selected_17 = ((r6 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 selected_18 = scratch7 + selected_17;
  #pragma unroll 1
  for (int window = 0; window < (int)selected_8; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 selected_19 = r1 + ((u32)window << 16);

    // select.ts:275  const rank = total;
    const u32 selected_20 = selected_5;

    // select.ts:276  fill(bins, 0);
    shared<uint4>(bar_3) = make_uint4(0u, 0u, 0u, 0u);
    shared<uint4>(bar_3 + 512u) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:277  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i5 = (int)threadIdx.x; i5 < (int)selected_0; i5 = step_to(i5, 256u, (int)selected_0)) {
      // select.ts:278  const at = columns.at(i) - start;
      const u32 selected_21 = (u32)i5 << 2;
      const u32 selected_22 = shared<u32>(columns + selected_21);
      const u32 selected_23 = selected_22 - selected_19;

      // select.ts:279  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool selected_if_1 = selected_23 < 65536u;
      if (selected_if_1) {
        // select.ts:182  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 selected_24 = shared<u32>(candidates + selected_21);
        const bool selected_if_2 = (int)selected_24 > (int)selected_1 || (selected_24 == selected_1 && (int)selected_22 <= (int)selected_4);
        selected_if_1 = selected_if_2;
      }
      if (selected_if_1) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)selected_23 >> 5) << 2)), shift_left(1u, selected_23 & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint4 v8 = shared<uint4>(bar_3);
    const uint4 v9 = shared<uint4>(bar_3 + 512u);

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
    shared<u32>(upTo_188) = upTo_446 + upTo_447;
    __syncthreads();
    const u32 upTo_456 = shared<u32>(upTo_370);

    // select.ts:286  let word = words.at(w);
    u32 selected_25 = v8.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 selected_26 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_448 : upTo_448) - counts_0;
    const u32 selected_27 = selected_19 + selected_9 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n = 0; n < counts_0; n++) {
      const u32 selected_28 = selected_26 + n;
      const u32 selected_29 = selected_27 - __clz((int)(selected_25 & (selected_25 * 4294967295u)));
      if (selected_28 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_28) = selected_29;

      // select.ts:291  word = word & (word - 1);
      selected_25 = selected_25 & (selected_25 - 1u);
    }
    u32 selected_30 = v8.y;
    const u32 selected_31 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_449 : upTo_449) - counts_1;
    const u32 selected_32 = selected_19 + selected_10 + 31u;
    #pragma unroll 1
    for (int n2 = 0; n2 < counts_1; n2++) {
      const u32 selected_33 = selected_31 + n2;
      const u32 selected_34 = selected_32 - __clz((int)(selected_30 & (selected_30 * 4294967295u)));
      if (selected_33 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_33) = selected_34;
      selected_30 = selected_30 & (selected_30 - 1u);
    }
    u32 selected_35 = v8.z;
    const u32 selected_36 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_450 : upTo_450) - counts_2;
    const u32 selected_37 = selected_19 + selected_11 + 31u;
    #pragma unroll 1
    for (int n3 = 0; n3 < counts_2; n3++) {
      const u32 selected_38 = selected_36 + n3;
      const u32 selected_39 = selected_37 - __clz((int)(selected_35 & (selected_35 * 4294967295u)));
      if (selected_38 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_38) = selected_39;
      selected_35 = selected_35 & (selected_35 - 1u);
    }
    u32 selected_40 = v8.w;
    const u32 selected_41 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_451 : upTo_451) - counts_3;
    const u32 selected_42 = selected_19 + selected_12 + 31u;
    #pragma unroll 1
    for (int n4 = 0; n4 < counts_3; n4++) {
      const u32 selected_43 = selected_41 + n4;
      const u32 selected_44 = selected_42 - __clz((int)(selected_40 & (selected_40 * 4294967295u)));
      if (selected_43 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_43) = selected_44;
      selected_40 = selected_40 & (selected_40 - 1u);
    }
    u32 selected_45 = v9.x;
    const u32 selected_46 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_452 : upTo_452) - counts_4;
    const u32 selected_47 = selected_19 + selected_13 + 31u;
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 selected_48 = selected_46 + n5;
      const u32 selected_49 = selected_47 - __clz((int)(selected_45 & (selected_45 * 4294967295u)));
      if (selected_48 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_48) = selected_49;
      selected_45 = selected_45 & (selected_45 - 1u);
    }
    u32 selected_50 = v9.y;
    const u32 selected_51 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_453 : upTo_453) - counts_5;
    const u32 selected_52 = selected_19 + selected_14 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 selected_53 = selected_51 + n6;
      const u32 selected_54 = selected_52 - __clz((int)(selected_50 & (selected_50 * 4294967295u)));
      if (selected_53 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_53) = selected_54;
      selected_50 = selected_50 & (selected_50 - 1u);
    }
    u32 selected_55 = v9.z;
    const u32 selected_56 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_454 : upTo_454) - counts_6;
    const u32 selected_57 = selected_19 + selected_15 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 selected_58 = selected_56 + n7;
      const u32 selected_59 = selected_57 - __clz((int)(selected_55 & (selected_55 * 4294967295u)));
      if (selected_58 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_58) = selected_59;
      selected_55 = selected_55 & (selected_55 - 1u);
    }
    u32 selected_60 = v9.w;
    const u32 selected_61 = selected_20 + (upTo_if_7 ? upTo_456 + upTo_455 : upTo_455) - counts_7;
    const u32 selected_62 = selected_19 + selected_16 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 selected_63 = selected_61 + n8;
      const u32 selected_64 = selected_62 - __clz((int)(selected_60 & (selected_60 * 4294967295u)));
      if (selected_63 < 2048u) *(u32*)(selected_at + 4ll * (int)selected_63) = selected_64;
      selected_60 = selected_60 & (selected_60 - 1u);
    }
    const u32 selected_65 = upTo_373 + counts_3 + counts_4 + counts_5 + counts_6 + counts_7;
    const u32 selected_66 = __shfl_xor_sync(0xffffffffu, selected_65, 1);
    const u32 selected_67 = selected_65 + selected_66;
    const u32 selected_68 = __shfl_xor_sync(0xffffffffu, selected_67, 2);
    const u32 selected_69 = selected_67 + selected_68;
    const u32 selected_70 = __shfl_xor_sync(0xffffffffu, selected_69, 4);
    const u32 selected_71 = selected_69 + selected_70;
    const u32 selected_72 = __shfl_xor_sync(0xffffffffu, selected_71, 8);
    const u32 selected_73 = selected_71 + selected_72;
    const u32 selected_74 = __shfl_xor_sync(0xffffffffu, selected_73, 16);
    if (selected_if_0) shared<u32>(selected_18) = selected_73 + selected_74;
    __syncthreads();
    const u32 selected_75 = shared<u32>(scratch7);
    const u32 selected_76 = shared<u32>(scratch7 + 4u);
    const u32 selected_77 = shared<u32>(scratch7 + 8u);
    const u32 selected_78 = shared<u32>(scratch7 + 12u);
    const u32 selected_79 = shared<u32>(scratch7 + 16u);
    const u32 selected_80 = selected_75 + selected_76 + selected_77 + selected_78 + selected_79;
    const u32 selected_81 = shared<u32>(scratch7 + 20u);
    const u32 selected_82 = shared<u32>(scratch7 + 24u);
    const u32 selected_83 = shared<u32>(scratch7 + 28u);
    const u32 selected_84 = selected_20 + (selected_80 + selected_81 + selected_82 + selected_83);
    selected_5 = selected_84;
  }

  // select.ts:316  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const u32 r189 = selected_5;

  // select.ts:317  parallel([topk], (rank) => {
  #pragma unroll 1
  for (int rank = (int)threadIdx.x; rank < 2048; rank += 256) {
    // select.ts:318  if (rank >= selected) write(rank, -1);
    if (rank >= (int)r189) {
      *(u32*)(selected_at + 4ll * rank) = 4294967295u;
    }
  }
}
