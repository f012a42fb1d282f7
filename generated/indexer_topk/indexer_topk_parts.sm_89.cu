//
// indexer_topk_parts: tilewright, for sm_89
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// The topk best keys of each of a query's `splits` parts.

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
static __device__ __forceinline__ void cp_async_cg_shared_global(u32 a, const void* b, bool e) {
  asm volatile("{\n"
      "  .reg .pred p0;\n"
      "  setp.ne.u32 p0, %3, 0;\n"
      "  cp.async.cg.shared.global [%0], [%1], %2, p0;\n"
      "}"
      :
      : "r"(a), "l"(__cvta_generic_to_global(b)), "n"(C), "r"((u32)e) : "memory");
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

// 79912 bytes
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
  const u32 ranks = shared_address(smem) + 32768u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 49152u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 65536u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 32768u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 73728u; // 28 bytes: i32[7]
  const u32 scratch1 = shared_address(smem) + 73760u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 74784u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 75808u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch4 = shared_address(smem) + 76832u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 77856u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch6 = shared_address(smem) + 78880u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch0 = shared_address(smem) + 79904u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk.ts:46  const start = max(k_start.at(row), 0);
  const u32 start_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int start_1 = max((int)start_0, 0);

  // indexer_topk.ts:47  const end = max(min(k_end.at(row), S), start);
  const u32 end_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int end_1 = max(min((int)end_0, dim_S), start_1);

  // indexer_topk.ts:48  const each = ceilDiv(ceilDiv(end - start, splits), keys) * keys;
  const u32 each_0 = (u32)end_1 - start_1;
  const u32 each_1 = div_s32(each_0, dim_splits);
  const u32 each_2 = each_0 - each_1 * dim_splits;
  const u32 each_3 = each_1 + (each_2 != 0u && (int)(each_2 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_4 = (int)each_3 / 128;
  const u32 each_5 = each_3 - (each_4 << 7);
  const u32 each_6 = each_4 + (each_5 != 0u && (int)(each_5 ^ 0x80u) >= 0 ? 1u : 0u);
  const u32 each = each_6 << 7;

  // indexer_topk.ts:49  const lo = min(start + blockIdx.y * each, end);
  const int lo = min((int)(start_1 + blockIdx.y * each), end_1);

  // indexer_topk.ts:50  const hi = min(lo + each, end);
  const int hi = min((int)(lo + each), end_1);

  // select.ts:53  export function candidates(wanted: number, spare: number, first: number, size: number) {
  const int r0 = (u32)hi - lo;

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk.ts:53  copy(q.tile([row, 0, 0], [1, H, D]), Q);
  const int r1 = threadIdx.x & 7u;
  const int r2 = (threadIdx.x >> 3) & 3u;
  const u32 r3 = threadIdx.x >> 5;
  const u32 r4 = (u32)r2 << 7;
  const u32 r5 = r3 << 10;
  const u32 r6 = (u32)r1 << 4;
  const u32 r7 = r4 + r5 + r6;
  const u32 r8 = r7 ^ ((r7 >> 3) & 0x70u);
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r2 + 1024ll * (int)r3 + 16ll * r1;
  cp_async_cg_shared_global<16>(Q + r8, d0);
  cp_async_cg_shared_global<16>(Q + (r8 ^ 0x40u) + 512u, d0 + 512);
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const char* const d1 = weights + 256ll * (int)blockIdx.x;
  const float f0 = __ldg((const float*)(d1 + 4ll * (int)(threadIdx.x & 0x3fu)));
  const float f1 = fabsf(f0);

  // indexer.ts:30  const largest = reduceMax(
  const float largest_0 = __shfl_xor_sync(0xffffffffu, f1, 1);
  const float largest_1 = max_NaN_f32(f1, largest_0);
  const float largest_2 = __shfl_xor_sync(0xffffffffu, largest_1, 2);
  const float largest_3 = max_NaN_f32(largest_1, largest_2);
  const float largest_4 = __shfl_xor_sync(0xffffffffu, largest_3, 4);
  const float largest_5 = max_NaN_f32(largest_3, largest_4);
  const float largest_6 = __shfl_xor_sync(0xffffffffu, largest_5, 8);
  const float largest_7 = max_NaN_f32(largest_5, largest_6);
  const float largest_8 = __shfl_xor_sync(0xffffffffu, largest_7, 16);
  if ((threadIdx.x & 0xdfu) == 0u) shared<float>((r3 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_9 = shared<float>(scratch0);
  const float largest_10 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p1 = max_NaN_f32(largest_9, largest_10) >= 7.9228163e28f;
  const float f2 = p1 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p1 ? 4.2949673e9f : 1.0f;

  // select-keys.ts:66  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // select-keys.ts:67  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const u32 r9 = r0 / 128;
  const u32 r10 = r0 - (r9 << 7);
  const int r11 = r9 + (r10 != 0u && (int)(r10 ^ 0x80u) >= 0 ? 1u : 0u);

  // select-keys.ts:71  copy(codes, K);
  const u32 r12 = r3 << 11;
  const u32 r13 = r4 + r12 + r6;
  const u32 r14 = r13 ^ ((r13 >> 3) & 0x70u);
  const u32 r15 = K + r14;
  const u32 r16 = K + (r14 ^ 0x40u);
  if (r11 > 0) {
    if ((u32)lo < (u32)dim_S && lo + 127u < (u32)dim_S) {
      const char* const d2 = k + 128ll * lo + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
      cp_async_cg_shared_global<16>(r15, d2);
      cp_async_cg_shared_global<16>(r16 + 512u, d2 + 512);
      cp_async_cg_shared_global<16>(r15 + 1024u, d2 + 1024);
      cp_async_cg_shared_global<16>(r16 + 1536u, d2 + 1536);
    } else {
      const char* const d3 = k + 128ll * lo + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
      const u32 r17 = (u32)lo + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15, d3, r17 >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r16 + 512u, d3 + 512, r17 + 4u >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r15 + 1024u, d3 + 1024, r17 + 8u >= (u32)dim_S);
      cp_async_cg_shared_global<16>(r16 + 1536u, d3 + 1536, r17 + 12u >= (u32)dim_S);
    }
  }
  cp_async_commit_group();
  u32 r18 = 0u;
  const char* const d4 = k + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;

  // indexer.ts:54  mma(products, K, transpose(Q));
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

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sums_0 = threadIdx.x & 3u;
  const char* const sums_at = d1 + 8ll * (int)sums_0;
  const float sums_1 = __ldg((const float*)sums_at);
  const float sums_2 = __fmul_rn(sums_1, f2);
  const float sums_3 = __ldg((const float*)(sums_at + 4));
  const float sums_4 = __fmul_rn(sums_3, f2);
  const float sums_5 = __ldg((const float*)(sums_at + 32));
  const float sums_6 = __fmul_rn(sums_5, f2);
  const float sums_7 = __ldg((const float*)(sums_at + 36));
  const float sums_8 = __fmul_rn(sums_7, f2);
  const float sums_9 = __ldg((const float*)(sums_at + 64));
  const float sums_10 = __fmul_rn(sums_9, f2);
  const float sums_11 = __ldg((const float*)(sums_at + 68));
  const float sums_12 = __fmul_rn(sums_11, f2);
  const float sums_13 = __ldg((const float*)(sums_at + 96));
  const float sums_14 = __fmul_rn(sums_13, f2);
  const float sums_15 = __ldg((const float*)(sums_at + 100));
  const float sums_16 = __fmul_rn(sums_15, f2);
  const float sums_17 = __ldg((const float*)(sums_at + 128));
  const float sums_18 = __fmul_rn(sums_17, f2);
  const float sums_19 = __ldg((const float*)(sums_at + 132));
  const float sums_20 = __fmul_rn(sums_19, f2);
  const float sums_21 = __ldg((const float*)(sums_at + 160));
  const float sums_22 = __fmul_rn(sums_21, f2);
  const float sums_23 = __ldg((const float*)(sums_at + 164));
  const float sums_24 = __fmul_rn(sums_23, f2);
  const float sums_25 = __ldg((const float*)(sums_at + 192));
  const float sums_26 = __fmul_rn(sums_25, f2);
  const float sums_27 = __ldg((const float*)(sums_at + 196));
  const float sums_28 = __fmul_rn(sums_27, f2);
  const float sums_29 = __ldg((const float*)(sums_at + 224));
  const float sums_30 = __fmul_rn(sums_29, f2);
  const float sums_31 = __ldg((const float*)(sums_at + 228));
  const float sums_32 = __fmul_rn(sums_31, f2);

  // select-keys.ts:74  parallel([keys], (i) => {
  const bool p2 = sums_0 == 0u;

  // select-keys.ts:75  const logit = f32(sums.at(i) * scaleOf(i) * headWeights.inverse);
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r3 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  const u32 r35 = (u32)lo + r0 - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  const u32 r36 = 32u - __clz(r0);

  // select.ts:129  fill(bins, 0);
  const u32 r37 = bins + (r19 << 4) + r5;

  // select.ts:133  const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
  const u32 counts_0 = bins + r19 * -16u + r3 * -1024u;

  // select.ts:104  const upTo = scanSum(counts, 0);
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_0 = threadIdx.x * 4u + scratch1;
  const u32 upTo_1 = threadIdx.x ^ 0x20u;
  const u32 upTo_2 = upTo_1 * 4u + scratch1;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_3 = threadIdx.x * 4u + scratch2;
  const u32 upTo_4 = threadIdx.x ^ 0x40u;
  const u32 upTo_5 = upTo_4 * 4u + scratch2;
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  const u32 upTo_6 = threadIdx.x * 4u + scratch3;
  const u32 upTo_7 = threadIdx.x ^ 0x80u;
  const u32 upTo_8 = upTo_7 * 4u + scratch3;

  // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
  const u32 r38 = r19 * -4u + r3 * -256u;
  const u32 r39 = r38 + 2047u;
  const u32 r40 = r38 + 2046u;
  const u32 r41 = r38 + 2045u;
  const u32 r42 = r38 + 2044u;
  const u32 r43 = r38 + 1919u;
  const u32 r44 = r38 + 1918u;
  const u32 r45 = r38 + 1917u;
  const u32 r46 = r38 + 1916u;
  const u32 upTo_9 = threadIdx.x * 4u + scratch4;
  const u32 upTo_10 = upTo_1 * 4u + scratch4;
  const u32 upTo_11 = threadIdx.x * 4u + scratch5;
  const u32 upTo_12 = upTo_4 * 4u + scratch5;
  const u32 upTo_13 = threadIdx.x * 4u + scratch6;
  const u32 upTo_14 = upTo_7 * 4u + scratch6;

  // select.ts:175  const rank = tabulate(i32, [CHUNK], (i) => (start + i < kept ? ranks.at(start + i) : 0));
  const u32 r47 = threadIdx.x << 2;
  const u32 r48 = r47 + 1u;
  const u32 r49 = r47 + 2u;
  const u32 r50 = r47 + 3u;
  #pragma unroll 1
  for (int tile = 0; tile < r11; tile++) {
    cp_async_wait_group<0>();
    __syncthreads();
    const u32 r51 = 16384u - r18;
    const u32 r52 = tile + 1u;
    if ((int)r52 < r11) {
      // select-keys.ts:68  const s = lo + tile * keys;
      const u32 s_0 = lo + (r52 << 7);
      if (s_0 < (u32)dim_S && s_0 + 127u < (u32)dim_S) {
        const u32 r53 = r15 + r51;
        const char* const d5 = d4 + 128ll * (int)s_0;
        const u32 r54 = r16 + r51;
        cp_async_cg_shared_global<16>(r53, d5);
        cp_async_cg_shared_global<16>(r54 + 512u, d5 + 512);
        cp_async_cg_shared_global<16>(r53 + 1024u, d5 + 1024);
        cp_async_cg_shared_global<16>(r54 + 1536u, d5 + 1536);
      } else {
        const u32 r55 = r15 + r51;
        const char* const d6 = d4 + 128ll * (int)s_0;
        const u32 r56 = r16 + r51;
        const u32 r57 = r2 + (r3 << 4) + s_0;
        cp_async_cg_shared_global<16>(r55, d6, r57 >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r56 + 512u, d6 + 512, r57 + 4u >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r55 + 1024u, d6 + 1024, r57 + 8u >= (u32)dim_S);
        cp_async_cg_shared_global<16>(r56 + 1536u, d6 + 1536, r57 + 12u >= (u32)dim_S);
      }
    }
    cp_async_commit_group();
    const u32 s = lo + ((u32)tile << 7);

    // indexer_topk.ts:56  count: hi - s,
    const int r58 = hi - s;
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
    const float sums_33 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sums_4, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sums_2));
    const float sums_34 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sums_4, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sums_2));
    const float sums_35 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sums_6, sums_33));
    const float sums_36 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sums_8, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sums_6, sums_34));
    const float sums_37 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sums_10, sums_35));
    const float sums_38 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sums_12, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sums_10, sums_36));
    const float sums_39 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sums_14, sums_37));
    const float sums_40 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sums_16, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sums_14, sums_38));
    const float sums_41 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sums_20, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sums_18, sums_39));
    const float sums_42 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sums_20, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sums_18, sums_40));
    const float sums_43 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sums_24, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sums_22, sums_41));
    const float sums_44 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sums_24, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sums_22, sums_42));
    const float sums_45 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sums_28, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sums_26, sums_43));
    const float sums_46 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sums_28, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sums_26, sums_44));
    const float sums_47 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sums_32, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sums_30, sums_45));
    const float sums_48 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sums_32, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sums_30, sums_46));
    const float sums_49 = __shfl_xor_sync(0xffffffffu, sums_47, 1);
    const float sums_50 = __fadd_rn(sums_47, sums_49);
    const float sums_51 = __shfl_xor_sync(0xffffffffu, sums_48, 1);
    const float sums_52 = __fadd_rn(sums_48, sums_51);
    const float sums_53 = __shfl_xor_sync(0xffffffffu, sums_50, 2);
    const float sums_54 = __shfl_xor_sync(0xffffffffu, sums_52, 2);

    // select-keys.ts:73  const least = bar;
    const float least = bar;
    if (p2) {
      const u32 logit_2 = s + logit_0;
      float logit_3 = 0.0f;
      if (logit_2 < (u32)dim_S) logit_3 = __ldg((const float*)(k_scale + 4ll * (int)logit_2));
      const float logit_4 = __fmul_rn(__fmul_rn(__fadd_rn(sums_50, sums_53), logit_3), f3);

      // select-keys.ts:76  if (logit > least && i < count) keep(c, rankOf(logit), s + i);
      if (logit_4 > least && (int)logit_0 < r58) {
        // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:89  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:67  const bits = bitcast(0 - x, i32);
          const int bits_0 = __float_as_int(__fsub_rn(0.0f, logit_4));

          // select.ts:90  ranks.set(at, rank);
          shared<u32>(at_0 * 4u + ranks) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:91  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = logit_2;
        }
      }
    }
    if (p2) {
      const u32 logit_5 = s + logit_1;
      float logit_6 = 0.0f;
      if (logit_5 < (u32)dim_S) logit_6 = __ldg((const float*)(k_scale + 4ll * (int)logit_5));
      const float logit = __fmul_rn(__fmul_rn(__fadd_rn(sums_52, sums_54), logit_6), f3);
      if (logit > least && (int)logit_1 < r58) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits = __float_as_int(__fsub_rn(0.0f, logit));
          shared<u32>(at_1 * 4u + ranks) = bits ^ ((bits >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = logit_5;
        }
      }
    }

    // select-keys.ts:79  if (c.state.at(KEPT) > (s + keys < hi ? c.capacity - keys : c.wanted)) bar = cut(c);
    __syncthreads();
    const u32 r59 = shared<u32>(state + 24u);
    if ((int)r59 > (int)((int)(s + 128u) < hi ? 3968u : 2048u)) {
      // select.ts:77  export function begin({ state, first, size }: Candidates, count: number): void {
      const u32 r60 = shared<u32>(state + 24u);

      // select.ts:78  state.set(RANK, BITS_31);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483647u;

      // select.ts:79  state.set(RANK + OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = r35;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r36;

      // select.ts:82  state.set(BEFORE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:83  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r60;

      // select.ts:155  const kept = c.state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
      const u32 r61 = shared<u32>(state + 4u);
      bool p3 = (int)r61 > 0;
      if (p3) {
        const u32 r62 = shared<u32>(state + 16u);
        const u32 r63 = shared<u32>(state + 20u);
        p3 = (int)(r62 + r63) > 2048;
      }
      bool p4 = p3;
      for (;;) {
        if (!p4) break;

        // select.ts:126  const last = state.at(digits);
        const u32 last_0 = shared<u32>(state);

        // select.ts:127  const open = state.at(digits + OPEN);
        const u32 open_0 = shared<u32>(state + 4u);

        // select.ts:128  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open_0 - 11u), 0);
        shared<uint4>(r37) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r37 + 512u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
        const u32 r64 = shift_right(-1u, (32u - open_0) & 0x1fu);
        const u32 r65 = shift_0 & 0x1fu;

        // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
        __syncthreads();
        #pragma unroll 1
        for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 256u, kept_0)) {
          // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
          const u32 r66 = shared<u32>(visit * 4u + ranks);

          // select.ts:130  each(last, (distance) => {
          const u32 r67 = r66 ^ last_0;
          if (r67 <= r64) {
            atomicAdd_block(&shared<int>(shift_right(r67, r65) * 4u + bins), 1);
          }
        }
        __syncthreads();
        const u32 counts_1 = shared<u32>(counts_0 + 8188u);
        const u32 counts_2 = shared<u32>(counts_0 + 8184u);
        const u32 counts_3 = shared<u32>(counts_0 + 8180u);
        const u32 counts_4 = shared<u32>(counts_0 + 8176u);
        const u32 counts_5 = shared<u32>(counts_0 + 7676u);
        const u32 counts_6 = shared<u32>(counts_0 + 7672u);
        const u32 counts_7 = shared<u32>(counts_0 + 7668u);
        const u32 counts_8 = shared<u32>(counts_0 + 7664u);

        // select.ts:103  const before = state.at(BEFORE);
        const u32 before_0 = shared<u32>(state + 16u);
        const u32 upTo_15 = counts_1 + counts_2;
        const u32 upTo_16 = counts_5 + counts_6;
        const u32 upTo_17 = upTo_15 + counts_3;
        const u32 upTo_18 = upTo_15 + (counts_3 + counts_4);
        const u32 upTo_19 = upTo_16 + counts_7;
        const u32 upTo_20 = upTo_16 + (counts_7 + counts_8);
        const u32 upTo_21 = __shfl_xor_sync(0xffffffffu, upTo_18, 1);
        const u32 upTo_22 = upTo_if_0 ? upTo_21 + counts_1 : counts_1;
        const u32 upTo_23 = upTo_if_0 ? upTo_21 + upTo_15 : upTo_15;
        const u32 upTo_24 = upTo_if_0 ? upTo_21 + upTo_17 : upTo_17;
        const u32 upTo_25 = upTo_if_0 ? upTo_21 + upTo_18 : upTo_18;
        const u32 upTo_26 = __shfl_xor_sync(0xffffffffu, upTo_20, 1);
        const u32 upTo_27 = upTo_if_0 ? upTo_26 + counts_5 : counts_5;
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

        // select.ts:106  const end = before + upTo.at(bin);
        const u32 end_2 = before_0 + (upTo_if_7 ? upTo_100 + upTo_92 : upTo_92);

        // select.ts:107  const start = end - counts.at(bin);
        const u32 start_2 = end_2 - counts_1;

        // select.ts:108  if (start < wanted && wanted <= end) {
        if ((int)start_2 < 2048 && (int)end_2 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r39, r65);

          // select.ts:110  state.set(digits + OPEN, shift);
          shared<u32>(state + 4u) = shift_0;

          // select.ts:111  state.set(BEFORE, start);
          shared<u32>(state + 16u) = start_2;

          // select.ts:112  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = counts_1;
        }
        const u32 end_3 = before_0 + (upTo_if_7 ? upTo_100 + upTo_93 : upTo_93);
        const u32 start_3 = end_3 - counts_2;
        if ((int)start_3 < 2048 && (int)end_3 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r40, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_3;
          shared<u32>(state + 20u) = counts_2;
        }
        const u32 end_4 = before_0 + (upTo_if_7 ? upTo_100 + upTo_94 : upTo_94);
        const u32 start_4 = end_4 - counts_3;
        if ((int)start_4 < 2048 && (int)end_4 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r41, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_4;
          shared<u32>(state + 20u) = counts_3;
        }
        const u32 end_5 = before_0 + (upTo_if_7 ? upTo_100 + upTo_95 : upTo_95);
        const u32 start_5 = end_5 - counts_4;
        if ((int)start_5 < 2048 && (int)end_5 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r42, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_5;
          shared<u32>(state + 20u) = counts_4;
        }
        const u32 end_6 = before_0 + (upTo_if_7 ? upTo_100 + upTo_96 : upTo_96);
        const u32 start_6 = end_6 - counts_5;
        if ((int)start_6 < 2048 && (int)end_6 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r43, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_6;
          shared<u32>(state + 20u) = counts_5;
        }
        const u32 end_7 = before_0 + (upTo_if_7 ? upTo_100 + upTo_97 : upTo_97);
        const u32 start_7 = end_7 - counts_6;
        if ((int)start_7 < 2048 && (int)end_7 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r44, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_7;
          shared<u32>(state + 20u) = counts_6;
        }
        const u32 end_8 = before_0 + (upTo_if_7 ? upTo_100 + upTo_98 : upTo_98);
        const u32 start_8 = end_8 - counts_7;
        if ((int)start_8 < 2048 && (int)end_8 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r45, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_8;
          shared<u32>(state + 20u) = counts_7;
        }
        const u32 end_9 = before_0 + (upTo_if_7 ? upTo_100 + upTo_99 : upTo_99);
        const u32 start_9 = end_9 - counts_8;
        if ((int)start_9 < 2048 && (int)end_9 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r46, r65);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_9;
          shared<u32>(state + 20u) = counts_8;
        }
        __syncthreads();
        const u32 r68 = shared<u32>(state + 4u);
        bool p5 = (int)r68 > 0;
        if (p5) {
          const u32 r69 = shared<u32>(state + 16u);
          const u32 r70 = shared<u32>(state + 20u);
          p5 = (int)(r69 + r70) > 2048;
        }
        p4 = p5;
      }

      // select.ts:145  const only = c.state.at(RANK);
      const u32 only = shared<u32>(state);
      const u32 r71 = shared<u32>(state + 12u);
      bool p6 = (int)r71 > 0;
      if (p6) {
        const u32 r72 = shared<u32>(state + 16u);
        const u32 r73 = shared<u32>(state + 20u);
        p6 = (int)(r72 + r73) > 2048;
      }
      bool p7 = p6;
      for (;;) {
        if (!p7) break;
        const u32 last_1 = shared<u32>(state + 8u);
        const u32 open = shared<u32>(state + 12u);
        const u32 shift = max((int)(open - 11u), 0);
        shared<uint4>(r37) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r37 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        const u32 r74 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r75 = shift & 0x1fu;
        __syncthreads();
        #pragma unroll 1
        for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 256u, kept_0)) {
          // select.ts:147  each((rank, column) => {
          const u32 r76 = shared<u32>(visit2 * 4u + ranks);
          const u32 r77 = shared<u32>(visit2 * 4u + columns);

          // select.ts:148  if (rank === only) count(u32(last - column));
          if (r76 == only) {
            const u32 r78 = last_1 - r77;
            if (r78 <= r74) {
              atomicAdd_block(&shared<int>(shift_right(r78, r75) * 4u + bins), 1);
            }
          }
        }
        __syncthreads();
        const u32 counts_9 = shared<u32>(counts_0 + 8188u);
        const u32 counts_10 = shared<u32>(counts_0 + 8184u);
        const u32 counts_11 = shared<u32>(counts_0 + 8180u);
        const u32 counts_12 = shared<u32>(counts_0 + 8176u);
        const u32 counts_13 = shared<u32>(counts_0 + 7676u);
        const u32 counts_14 = shared<u32>(counts_0 + 7672u);
        const u32 counts_15 = shared<u32>(counts_0 + 7668u);
        const u32 counts_16 = shared<u32>(counts_0 + 7664u);
        const u32 before = shared<u32>(state + 16u);
        const u32 upTo_101 = counts_9 + counts_10;
        const u32 upTo_102 = counts_13 + counts_14;
        const u32 upTo_103 = upTo_101 + counts_11;
        const u32 upTo_104 = upTo_101 + (counts_11 + counts_12);
        const u32 upTo_105 = upTo_102 + counts_15;
        const u32 upTo_106 = upTo_102 + (counts_15 + counts_16);
        const u32 upTo_107 = __shfl_xor_sync(0xffffffffu, upTo_104, 1);
        const u32 upTo_108 = upTo_if_0 ? upTo_107 + counts_9 : counts_9;
        const u32 upTo_109 = upTo_if_0 ? upTo_107 + upTo_101 : upTo_101;
        const u32 upTo_110 = upTo_if_0 ? upTo_107 + upTo_103 : upTo_103;
        const u32 upTo_111 = upTo_if_0 ? upTo_107 + upTo_104 : upTo_104;
        const u32 upTo_112 = __shfl_xor_sync(0xffffffffu, upTo_106, 1);
        const u32 upTo_113 = upTo_if_0 ? upTo_112 + counts_13 : counts_13;
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
        const u32 end_10 = before + (upTo_if_7 ? upTo_186 + upTo_178 : upTo_178);
        const u32 start_10 = end_10 - counts_9;
        if ((int)start_10 < 2048 && (int)end_10 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r39, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_10;
          shared<u32>(state + 20u) = counts_9;
        }
        const u32 end_11 = before + (upTo_if_7 ? upTo_186 + upTo_179 : upTo_179);
        const u32 start_11 = end_11 - counts_10;
        if ((int)start_11 < 2048 && (int)end_11 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r40, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_11;
          shared<u32>(state + 20u) = counts_10;
        }
        const u32 end_12 = before + (upTo_if_7 ? upTo_186 + upTo_180 : upTo_180);
        const u32 start_12 = end_12 - counts_11;
        if ((int)start_12 < 2048 && (int)end_12 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r41, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_12;
          shared<u32>(state + 20u) = counts_11;
        }
        const u32 end_13 = before + (upTo_if_7 ? upTo_186 + upTo_181 : upTo_181);
        const u32 start_13 = end_13 - counts_12;
        if ((int)start_13 < 2048 && (int)end_13 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r42, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_13;
          shared<u32>(state + 20u) = counts_12;
        }
        const u32 end_14 = before + (upTo_if_7 ? upTo_186 + upTo_182 : upTo_182);
        const u32 start_14 = end_14 - counts_13;
        if ((int)start_14 < 2048 && (int)end_14 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r43, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_14;
          shared<u32>(state + 20u) = counts_13;
        }
        const u32 end_15 = before + (upTo_if_7 ? upTo_186 + upTo_183 : upTo_183);
        const u32 start_15 = end_15 - counts_14;
        if ((int)start_15 < 2048 && (int)end_15 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r44, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_15;
          shared<u32>(state + 20u) = counts_14;
        }
        const u32 end_16 = before + (upTo_if_7 ? upTo_186 + upTo_184 : upTo_184);
        const u32 start_16 = end_16 - counts_15;
        if ((int)start_16 < 2048 && (int)end_16 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r45, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_16;
          shared<u32>(state + 20u) = counts_15;
        }
        const u32 end_17 = before + (upTo_if_7 ? upTo_186 + upTo_185 : upTo_185);
        const u32 start_17 = end_17 - counts_16;
        if ((int)start_17 < 2048 && (int)end_17 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r46, r75);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_17;
          shared<u32>(state + 20u) = counts_16;
        }
        __syncthreads();
        const u32 r79 = shared<u32>(state + 12u);
        bool p8 = (int)r79 > 0;
        if (p8) {
          const u32 r80 = shared<u32>(state + 16u);
          const u32 r81 = shared<u32>(state + 20u);
          p8 = (int)(r80 + r81) > 2048;
        }
        p7 = p8;
      }

      // select.ts:169  const kept = state.at(KEPT);
      const int kept_1 = (int)shared<u32>(state + 24u);

      // select.ts:161  const last = state.at(RANK);
      const int last = (int)shared<u32>(state);

      // select.ts:162  const end = state.at(COLUMN);
      const int end = (int)shared<u32>(state + 8u);

      // select.ts:171  state.set(KEPT, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 24u) = 0u;

      // select.ts:173  for (const chunk of range(ceilDiv(kept, CHUNK))) {
      const u32 r82 = kept_1 / 1024;
      const u32 r83 = kept_1 - (r82 << 10);
      const u32 r84 = r82 + (r83 != 0u && (int)(r83 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r84; chunk++) {
        // select.ts:174  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r85 = 0u;
        const u32 r86 = start + r47;
        const bool p9 = (int)r86 < kept_1;
        __syncthreads();
        if (p9) {
          r85 = shared<u32>(r86 * 4u + ranks);
        } else {
          r85 = 0u;
        }
        u32 r87 = 0u;
        const u32 r88 = start + r48;
        const bool p10 = (int)r88 < kept_1;
        if (p10) {
          r87 = shared<u32>(r88 * 4u + ranks);
        } else {
          r87 = 0u;
        }
        u32 r89 = 0u;
        const u32 r90 = start + r49;
        const bool p11 = (int)r90 < kept_1;
        if (p11) {
          r89 = shared<u32>(r90 * 4u + ranks);
        } else {
          r89 = 0u;
        }
        u32 r91 = 0u;
        const u32 r92 = start + r50;
        const bool p12 = (int)r92 < kept_1;
        if (p12) {
          r91 = shared<u32>(r92 * 4u + ranks);
        } else {
          r91 = 0u;
        }
        const u32 rank_0 = r85;
        const u32 rank_1 = r87;
        const u32 rank_2 = r89;
        const u32 rank_3 = r91;

        // select.ts:176  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r93 = 0u;
        if (p9) {
          r93 = shared<u32>(r86 * 4u + columns);
        } else {
          r93 = 0u;
        }
        u32 r94 = 0u;
        if (p10) {
          r94 = shared<u32>(r88 * 4u + columns);
        } else {
          r94 = 0u;
        }
        u32 r95 = 0u;
        if (p11) {
          r95 = shared<u32>(r90 * 4u + columns);
        } else {
          r95 = 0u;
        }
        u32 r96 = 0u;
        if (p12) {
          r96 = shared<u32>(r92 * 4u + columns);
        } else {
          r96 = 0u;
        }
        const u32 column_0 = r93;
        const u32 column_1 = r94;
        const u32 column_2 = r95;
        const u32 column_3 = r96;

        // select.ts:178  if (start + i < kept && isChosen(rank.at(i), column.at(i))) keep(c, rank.at(i), column.at(i));
        const bool p13 = (int)rank_0 < last || ((int)rank_0 == last && (int)column_0 <= end);
        __syncthreads();
        if (p9 && p13) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p14 = (int)rank_1 < last || ((int)rank_1 == last && (int)column_1 <= end);
        if (p10 && p14) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p15 = (int)rank_2 < last || ((int)rank_2 == last && (int)column_2 <= end);
        if (p11 && p15) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p16 = (int)rank_3 < last || ((int)rank_3 == last && (int)column_3 <= end);
        if (p12 && p16) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
      }

      // select.ts:72  export function valueAt(rank: number): number {
      __syncthreads();
      const u32 r97 = shared<u32>(state);
      bar = __fsub_rn(0.0f, __uint_as_float(r97 ^ (((int)r97 >> 31) & 0x7fffffffu)));
    }
    const u32 r98 = r18 + 16384u;
    r18 = (int)r98 >= 32768 ? 0u : r98;
  }

  // select-row.ts:111  const kept = c.state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:113  values.set(row, part, i, i < kept ? valueAt(c.ranks.at(i)) : -Infinity);
  const s64 d7 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d8 = part_values + d7 + 8192ll * (int)blockIdx.y;

  // select-row.ts:114  places.set(row, part, i, i < kept ? c.columns.at(i) : -1);
  char* const d9 = part_columns + d7 + 8192ll * (int)blockIdx.y;

  // select-row.ts:112  parallel([c.wanted], (i) => {
  #pragma unroll 1
  for (int i = (int)threadIdx.x; i < 2048; i += 256) {
    float f4 = 0.0f;
    const bool p17 = i < (int)kept;
    if (p17) {
      const u32 r99 = shared<u32>(i * 4u + ranks);
      f4 = __fsub_rn(0.0f, __uint_as_float(r99 ^ (((int)r99 >> 31) & 0x7fffffffu)));
    } else {
      f4 = __uint_as_float(0xff800000u);
    }
    *(float*)(d8 + 4ll * i) = f4;
    u32 r100 = 0u;
    if (p17) {
      r100 = shared<u32>(i * 4u + columns);
    } else {
      r100 = -1u;
    }
    *(u32*)(d9 + 4ll * i) = r100;
  }
}
