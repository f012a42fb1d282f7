//
// indexer_topk_parts: tilewright, for sm_80
//   H = 64, D = 128, topk = 2048
//   keys = 128, spare = 2048, stages = 2, warps = 8
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
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

// 88104 bytes
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
  const u32 Q = shared_address(smem) + 73728u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 81920u; // 28 bytes: i32[7]
  const u32 scratch1 = shared_address(smem) + 81952u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 82976u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 84000u; // 1024 bytes: i32[1, 256]: upTo across warps
  const u32 scratch4 = shared_address(smem) + 85024u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch5 = shared_address(smem) + 86048u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch6 = shared_address(smem) + 87072u; // 1024 bytes: i32[1, 256]: upTo.1 across warps
  const u32 scratch0 = shared_address(smem) + 88096u; // 8 bytes: f32[2]: largest across warps

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
  const u32 r29 = K + (r24 ^ 0x20u);
  const u32 r30 = Q + (r27 ^ 0x20u);
  const u32 r31 = K + (r24 ^ 0x40u);
  const u32 r32 = Q + (r27 ^ 0x40u);
  const u32 r33 = K + (r24 ^ 0x60u);
  const u32 r34 = Q + (r27 ^ 0x60u);

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
    u32 Q_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_0, r28);
    const u32 r59 = __byte_perm(K_part_0[0], 0u, 0x1404u);
    const u32 r60 = r59 & 0x7f007f00u;
    const u32 r61 = lop3_b32<248>(mul_rn_f16x2(r60 >> 1, 1543527424u), r59, 0x80008000u);
    const u32 r62 = r61 | prmt_b32(r60 + 16777472u, 0u, 48025u);
    const u32 r63 = __byte_perm(K_part_0[0], 0u, 0x3424u);
    const u32 r64 = r63 & 0x7f007f00u;
    const u32 r65 = lop3_b32<248>(mul_rn_f16x2(r64 >> 1, 1543527424u), r63, 0x80008000u);
    const u32 r66 = r65 | prmt_b32(r64 + 16777472u, 0u, 48025u);
    const u32 r67 = __byte_perm(K_part_0[1], 0u, 0x1404u);
    const u32 r68 = r67 & 0x7f007f00u;
    const u32 r69 = lop3_b32<248>(mul_rn_f16x2(r68 >> 1, 1543527424u), r67, 0x80008000u);
    const u32 r70 = r69 | prmt_b32(r68 + 16777472u, 0u, 48025u);
    const u32 r71 = __byte_perm(K_part_0[1], 0u, 0x3424u);
    const u32 r72 = r71 & 0x7f007f00u;
    const u32 r73 = lop3_b32<248>(mul_rn_f16x2(r72 >> 1, 1543527424u), r71, 0x80008000u);
    const u32 r74 = r73 | prmt_b32(r72 + 16777472u, 0u, 48025u);
    const u32 r75 = __byte_perm(K_part_0[2], 0u, 0x1404u);
    const u32 r76 = r75 & 0x7f007f00u;
    const u32 r77 = lop3_b32<248>(mul_rn_f16x2(r76 >> 1, 1543527424u), r75, 0x80008000u);
    const u32 r78 = r77 | prmt_b32(r76 + 16777472u, 0u, 48025u);
    const u32 r79 = __byte_perm(K_part_0[2], 0u, 0x3424u);
    const u32 r80 = r79 & 0x7f007f00u;
    const u32 r81 = lop3_b32<248>(mul_rn_f16x2(r80 >> 1, 1543527424u), r79, 0x80008000u);
    const u32 r82 = r81 | prmt_b32(r80 + 16777472u, 0u, 48025u);
    const u32 r83 = __byte_perm(K_part_0[3], 0u, 0x1404u);
    const u32 r84 = r83 & 0x7f007f00u;
    const u32 r85 = lop3_b32<248>(mul_rn_f16x2(r84 >> 1, 1543527424u), r83, 0x80008000u);
    const u32 r86 = r85 | prmt_b32(r84 + 16777472u, 0u, 48025u);
    const u32 r87 = __byte_perm(K_part_0[3], 0u, 0x3424u);
    const u32 r88 = r87 & 0x7f007f00u;
    const u32 r89 = lop3_b32<248>(mul_rn_f16x2(r88 >> 1, 1543527424u), r87, 0x80008000u);
    const u32 r90 = r89 | prmt_b32(r88 + 16777472u, 0u, 48025u);
    const u32 r91 = __byte_perm(Q_part_0[0], 0u, 0x1404u);
    const u32 r92 = r91 & 0x7f007f00u;
    const u32 r93 = lop3_b32<248>(mul_rn_f16x2(r92 >> 1, 1543527424u), r91, 0x80008000u);
    const u32 r94 = r93 | prmt_b32(r92 + 16777472u, 0u, 48025u);
    const u32 r95 = __byte_perm(Q_part_0[0], 0u, 0x3424u);
    const u32 r96 = r95 & 0x7f007f00u;
    const u32 r97 = lop3_b32<248>(mul_rn_f16x2(r96 >> 1, 1543527424u), r95, 0x80008000u);
    const u32 r98 = r97 | prmt_b32(r96 + 16777472u, 0u, 48025u);
    const u32 r99 = __byte_perm(Q_part_0[1], 0u, 0x1404u);
    const u32 r100 = r99 & 0x7f007f00u;
    const u32 r101 = lop3_b32<248>(mul_rn_f16x2(r100 >> 1, 1543527424u), r99, 0x80008000u);
    const u32 r102 = r101 | prmt_b32(r100 + 16777472u, 0u, 48025u);
    const u32 r103 = __byte_perm(Q_part_0[1], 0u, 0x3424u);
    const u32 r104 = r103 & 0x7f007f00u;
    const u32 r105 = lop3_b32<248>(mul_rn_f16x2(r104 >> 1, 1543527424u), r103, 0x80008000u);
    const u32 r106 = r105 | prmt_b32(r104 + 16777472u, 0u, 48025u);
    float products_0[4];
    const u32 v0[4] = {r62, r70, r66, r74};
    const u32 v1[2] = {r94, r98};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v0, v1, zeros);
    const u32 v2[4] = {r78, r86, r82, r90};
    const u32 v3[2] = {r102, r106};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v2, v3, products_0);
    const u32 r107 = __byte_perm(Q_part_0[2], 0u, 0x1404u);
    const u32 r108 = r107 & 0x7f007f00u;
    const u32 r109 = lop3_b32<248>(mul_rn_f16x2(r108 >> 1, 1543527424u), r107, 0x80008000u);
    const u32 r110 = r109 | prmt_b32(r108 + 16777472u, 0u, 48025u);
    const u32 r111 = __byte_perm(Q_part_0[2], 0u, 0x3424u);
    const u32 r112 = r111 & 0x7f007f00u;
    const u32 r113 = lop3_b32<248>(mul_rn_f16x2(r112 >> 1, 1543527424u), r111, 0x80008000u);
    const u32 r114 = r113 | prmt_b32(r112 + 16777472u, 0u, 48025u);
    const u32 r115 = __byte_perm(Q_part_0[3], 0u, 0x1404u);
    const u32 r116 = r115 & 0x7f007f00u;
    const u32 r117 = lop3_b32<248>(mul_rn_f16x2(r116 >> 1, 1543527424u), r115, 0x80008000u);
    const u32 r118 = r117 | prmt_b32(r116 + 16777472u, 0u, 48025u);
    const u32 r119 = __byte_perm(Q_part_0[3], 0u, 0x3424u);
    const u32 r120 = r119 & 0x7f007f00u;
    const u32 r121 = lop3_b32<248>(mul_rn_f16x2(r120 >> 1, 1543527424u), r119, 0x80008000u);
    const u32 r122 = r121 | prmt_b32(r120 + 16777472u, 0u, 48025u);
    float products_1[4];
    const u32 v4[4] = {r62, r70, r66, r74};
    const u32 v5[2] = {r110, r114};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v4, v5, zeros);
    const u32 v6[4] = {r78, r86, r82, r90};
    const u32 v7[2] = {r118, r122};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v6, v7, products_1);
    u32 Q_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_1, r28 + 2048u);
    const u32 r123 = __byte_perm(Q_part_1[0], 0u, 0x1404u);
    const u32 r124 = r123 & 0x7f007f00u;
    const u32 r125 = lop3_b32<248>(mul_rn_f16x2(r124 >> 1, 1543527424u), r123, 0x80008000u);
    const u32 r126 = r125 | prmt_b32(r124 + 16777472u, 0u, 48025u);
    const u32 r127 = __byte_perm(Q_part_1[0], 0u, 0x3424u);
    const u32 r128 = r127 & 0x7f007f00u;
    const u32 r129 = lop3_b32<248>(mul_rn_f16x2(r128 >> 1, 1543527424u), r127, 0x80008000u);
    const u32 r130 = r129 | prmt_b32(r128 + 16777472u, 0u, 48025u);
    const u32 r131 = __byte_perm(Q_part_1[1], 0u, 0x1404u);
    const u32 r132 = r131 & 0x7f007f00u;
    const u32 r133 = lop3_b32<248>(mul_rn_f16x2(r132 >> 1, 1543527424u), r131, 0x80008000u);
    const u32 r134 = r133 | prmt_b32(r132 + 16777472u, 0u, 48025u);
    const u32 r135 = __byte_perm(Q_part_1[1], 0u, 0x3424u);
    const u32 r136 = r135 & 0x7f007f00u;
    const u32 r137 = lop3_b32<248>(mul_rn_f16x2(r136 >> 1, 1543527424u), r135, 0x80008000u);
    const u32 r138 = r137 | prmt_b32(r136 + 16777472u, 0u, 48025u);
    float products_2[4];
    const u32 v8[4] = {r62, r70, r66, r74};
    const u32 v9[2] = {r126, r130};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v8, v9, zeros);
    const u32 v10[4] = {r78, r86, r82, r90};
    const u32 v11[2] = {r134, r138};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v10, v11, products_2);
    const u32 r139 = __byte_perm(Q_part_1[2], 0u, 0x1404u);
    const u32 r140 = r139 & 0x7f007f00u;
    const u32 r141 = lop3_b32<248>(mul_rn_f16x2(r140 >> 1, 1543527424u), r139, 0x80008000u);
    const u32 r142 = r141 | prmt_b32(r140 + 16777472u, 0u, 48025u);
    const u32 r143 = __byte_perm(Q_part_1[2], 0u, 0x3424u);
    const u32 r144 = r143 & 0x7f007f00u;
    const u32 r145 = lop3_b32<248>(mul_rn_f16x2(r144 >> 1, 1543527424u), r143, 0x80008000u);
    const u32 r146 = r145 | prmt_b32(r144 + 16777472u, 0u, 48025u);
    const u32 r147 = __byte_perm(Q_part_1[3], 0u, 0x1404u);
    const u32 r148 = r147 & 0x7f007f00u;
    const u32 r149 = lop3_b32<248>(mul_rn_f16x2(r148 >> 1, 1543527424u), r147, 0x80008000u);
    const u32 r150 = r149 | prmt_b32(r148 + 16777472u, 0u, 48025u);
    const u32 r151 = __byte_perm(Q_part_1[3], 0u, 0x3424u);
    const u32 r152 = r151 & 0x7f007f00u;
    const u32 r153 = lop3_b32<248>(mul_rn_f16x2(r152 >> 1, 1543527424u), r151, 0x80008000u);
    const u32 r154 = r153 | prmt_b32(r152 + 16777472u, 0u, 48025u);
    float products_3[4];
    const u32 v12[4] = {r62, r70, r66, r74};
    const u32 v13[2] = {r142, r146};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v12, v13, zeros);
    const u32 v14[4] = {r78, r86, r82, r90};
    const u32 v15[2] = {r150, r154};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v14, v15, products_3);
    u32 Q_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_2, r28 + 4096u);
    const u32 r155 = __byte_perm(Q_part_2[0], 0u, 0x1404u);
    const u32 r156 = r155 & 0x7f007f00u;
    const u32 r157 = lop3_b32<248>(mul_rn_f16x2(r156 >> 1, 1543527424u), r155, 0x80008000u);
    const u32 r158 = r157 | prmt_b32(r156 + 16777472u, 0u, 48025u);
    const u32 r159 = __byte_perm(Q_part_2[0], 0u, 0x3424u);
    const u32 r160 = r159 & 0x7f007f00u;
    const u32 r161 = lop3_b32<248>(mul_rn_f16x2(r160 >> 1, 1543527424u), r159, 0x80008000u);
    const u32 r162 = r161 | prmt_b32(r160 + 16777472u, 0u, 48025u);
    const u32 r163 = __byte_perm(Q_part_2[1], 0u, 0x1404u);
    const u32 r164 = r163 & 0x7f007f00u;
    const u32 r165 = lop3_b32<248>(mul_rn_f16x2(r164 >> 1, 1543527424u), r163, 0x80008000u);
    const u32 r166 = r165 | prmt_b32(r164 + 16777472u, 0u, 48025u);
    const u32 r167 = __byte_perm(Q_part_2[1], 0u, 0x3424u);
    const u32 r168 = r167 & 0x7f007f00u;
    const u32 r169 = lop3_b32<248>(mul_rn_f16x2(r168 >> 1, 1543527424u), r167, 0x80008000u);
    const u32 r170 = r169 | prmt_b32(r168 + 16777472u, 0u, 48025u);
    float products_4[4];
    const u32 v16[4] = {r62, r70, r66, r74};
    const u32 v17[2] = {r158, r162};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v16, v17, zeros);
    const u32 v18[4] = {r78, r86, r82, r90};
    const u32 v19[2] = {r166, r170};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v18, v19, products_4);
    const u32 r171 = __byte_perm(Q_part_2[2], 0u, 0x1404u);
    const u32 r172 = r171 & 0x7f007f00u;
    const u32 r173 = lop3_b32<248>(mul_rn_f16x2(r172 >> 1, 1543527424u), r171, 0x80008000u);
    const u32 r174 = r173 | prmt_b32(r172 + 16777472u, 0u, 48025u);
    const u32 r175 = __byte_perm(Q_part_2[2], 0u, 0x3424u);
    const u32 r176 = r175 & 0x7f007f00u;
    const u32 r177 = lop3_b32<248>(mul_rn_f16x2(r176 >> 1, 1543527424u), r175, 0x80008000u);
    const u32 r178 = r177 | prmt_b32(r176 + 16777472u, 0u, 48025u);
    const u32 r179 = __byte_perm(Q_part_2[3], 0u, 0x1404u);
    const u32 r180 = r179 & 0x7f007f00u;
    const u32 r181 = lop3_b32<248>(mul_rn_f16x2(r180 >> 1, 1543527424u), r179, 0x80008000u);
    const u32 r182 = r181 | prmt_b32(r180 + 16777472u, 0u, 48025u);
    const u32 r183 = __byte_perm(Q_part_2[3], 0u, 0x3424u);
    const u32 r184 = r183 & 0x7f007f00u;
    const u32 r185 = lop3_b32<248>(mul_rn_f16x2(r184 >> 1, 1543527424u), r183, 0x80008000u);
    const u32 r186 = r185 | prmt_b32(r184 + 16777472u, 0u, 48025u);
    float products_5[4];
    const u32 v20[4] = {r62, r70, r66, r74};
    const u32 v21[2] = {r174, r178};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v20, v21, zeros);
    const u32 v22[4] = {r78, r86, r82, r90};
    const u32 v23[2] = {r182, r186};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v22, v23, products_5);
    u32 Q_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_3, r28 + 6144u);
    const u32 r187 = __byte_perm(Q_part_3[0], 0u, 0x1404u);
    const u32 r188 = r187 & 0x7f007f00u;
    const u32 r189 = lop3_b32<248>(mul_rn_f16x2(r188 >> 1, 1543527424u), r187, 0x80008000u);
    const u32 r190 = r189 | prmt_b32(r188 + 16777472u, 0u, 48025u);
    const u32 r191 = __byte_perm(Q_part_3[0], 0u, 0x3424u);
    const u32 r192 = r191 & 0x7f007f00u;
    const u32 r193 = lop3_b32<248>(mul_rn_f16x2(r192 >> 1, 1543527424u), r191, 0x80008000u);
    const u32 r194 = r193 | prmt_b32(r192 + 16777472u, 0u, 48025u);
    const u32 r195 = __byte_perm(Q_part_3[1], 0u, 0x1404u);
    const u32 r196 = r195 & 0x7f007f00u;
    const u32 r197 = lop3_b32<248>(mul_rn_f16x2(r196 >> 1, 1543527424u), r195, 0x80008000u);
    const u32 r198 = r197 | prmt_b32(r196 + 16777472u, 0u, 48025u);
    const u32 r199 = __byte_perm(Q_part_3[1], 0u, 0x3424u);
    const u32 r200 = r199 & 0x7f007f00u;
    const u32 r201 = lop3_b32<248>(mul_rn_f16x2(r200 >> 1, 1543527424u), r199, 0x80008000u);
    const u32 r202 = r201 | prmt_b32(r200 + 16777472u, 0u, 48025u);
    float products_6[4];
    const u32 v24[4] = {r62, r70, r66, r74};
    const u32 v25[2] = {r190, r194};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v24, v25, zeros);
    const u32 v26[4] = {r78, r86, r82, r90};
    const u32 v27[2] = {r198, r202};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v26, v27, products_6);
    const u32 r203 = __byte_perm(Q_part_3[2], 0u, 0x1404u);
    const u32 r204 = r203 & 0x7f007f00u;
    const u32 r205 = lop3_b32<248>(mul_rn_f16x2(r204 >> 1, 1543527424u), r203, 0x80008000u);
    const u32 r206 = r205 | prmt_b32(r204 + 16777472u, 0u, 48025u);
    const u32 r207 = __byte_perm(Q_part_3[2], 0u, 0x3424u);
    const u32 r208 = r207 & 0x7f007f00u;
    const u32 r209 = lop3_b32<248>(mul_rn_f16x2(r208 >> 1, 1543527424u), r207, 0x80008000u);
    const u32 r210 = r209 | prmt_b32(r208 + 16777472u, 0u, 48025u);
    const u32 r211 = __byte_perm(Q_part_3[3], 0u, 0x1404u);
    const u32 r212 = r211 & 0x7f007f00u;
    const u32 r213 = lop3_b32<248>(mul_rn_f16x2(r212 >> 1, 1543527424u), r211, 0x80008000u);
    const u32 r214 = r213 | prmt_b32(r212 + 16777472u, 0u, 48025u);
    const u32 r215 = __byte_perm(Q_part_3[3], 0u, 0x3424u);
    const u32 r216 = r215 & 0x7f007f00u;
    const u32 r217 = lop3_b32<248>(mul_rn_f16x2(r216 >> 1, 1543527424u), r215, 0x80008000u);
    const u32 r218 = r217 | prmt_b32(r216 + 16777472u, 0u, 48025u);
    float products_7[4];
    const u32 v28[4] = {r62, r70, r66, r74};
    const u32 v29[2] = {r206, r210};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v28, v29, zeros);
    const u32 v30[4] = {r78, r86, r82, r90};
    const u32 v31[2] = {r214, r218};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v30, v31, products_7);
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r29 + r18);
    u32 Q_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_4, r30);
    const u32 r219 = __byte_perm(K_part_1[0], 0u, 0x1404u);
    const u32 r220 = r219 & 0x7f007f00u;
    const u32 r221 = lop3_b32<248>(mul_rn_f16x2(r220 >> 1, 1543527424u), r219, 0x80008000u);
    const u32 r222 = r221 | prmt_b32(r220 + 16777472u, 0u, 48025u);
    const u32 r223 = __byte_perm(K_part_1[0], 0u, 0x3424u);
    const u32 r224 = r223 & 0x7f007f00u;
    const u32 r225 = lop3_b32<248>(mul_rn_f16x2(r224 >> 1, 1543527424u), r223, 0x80008000u);
    const u32 r226 = r225 | prmt_b32(r224 + 16777472u, 0u, 48025u);
    const u32 r227 = __byte_perm(K_part_1[1], 0u, 0x1404u);
    const u32 r228 = r227 & 0x7f007f00u;
    const u32 r229 = lop3_b32<248>(mul_rn_f16x2(r228 >> 1, 1543527424u), r227, 0x80008000u);
    const u32 r230 = r229 | prmt_b32(r228 + 16777472u, 0u, 48025u);
    const u32 r231 = __byte_perm(K_part_1[1], 0u, 0x3424u);
    const u32 r232 = r231 & 0x7f007f00u;
    const u32 r233 = lop3_b32<248>(mul_rn_f16x2(r232 >> 1, 1543527424u), r231, 0x80008000u);
    const u32 r234 = r233 | prmt_b32(r232 + 16777472u, 0u, 48025u);
    const u32 r235 = __byte_perm(K_part_1[2], 0u, 0x1404u);
    const u32 r236 = r235 & 0x7f007f00u;
    const u32 r237 = lop3_b32<248>(mul_rn_f16x2(r236 >> 1, 1543527424u), r235, 0x80008000u);
    const u32 r238 = r237 | prmt_b32(r236 + 16777472u, 0u, 48025u);
    const u32 r239 = __byte_perm(K_part_1[2], 0u, 0x3424u);
    const u32 r240 = r239 & 0x7f007f00u;
    const u32 r241 = lop3_b32<248>(mul_rn_f16x2(r240 >> 1, 1543527424u), r239, 0x80008000u);
    const u32 r242 = r241 | prmt_b32(r240 + 16777472u, 0u, 48025u);
    const u32 r243 = __byte_perm(K_part_1[3], 0u, 0x1404u);
    const u32 r244 = r243 & 0x7f007f00u;
    const u32 r245 = lop3_b32<248>(mul_rn_f16x2(r244 >> 1, 1543527424u), r243, 0x80008000u);
    const u32 r246 = r245 | prmt_b32(r244 + 16777472u, 0u, 48025u);
    const u32 r247 = __byte_perm(K_part_1[3], 0u, 0x3424u);
    const u32 r248 = r247 & 0x7f007f00u;
    const u32 r249 = lop3_b32<248>(mul_rn_f16x2(r248 >> 1, 1543527424u), r247, 0x80008000u);
    const u32 r250 = r249 | prmt_b32(r248 + 16777472u, 0u, 48025u);
    const u32 r251 = __byte_perm(Q_part_4[0], 0u, 0x1404u);
    const u32 r252 = r251 & 0x7f007f00u;
    const u32 r253 = lop3_b32<248>(mul_rn_f16x2(r252 >> 1, 1543527424u), r251, 0x80008000u);
    const u32 r254 = r253 | prmt_b32(r252 + 16777472u, 0u, 48025u);
    const u32 r255 = __byte_perm(Q_part_4[0], 0u, 0x3424u);
    const u32 r256 = r255 & 0x7f007f00u;
    const u32 r257 = lop3_b32<248>(mul_rn_f16x2(r256 >> 1, 1543527424u), r255, 0x80008000u);
    const u32 r258 = r257 | prmt_b32(r256 + 16777472u, 0u, 48025u);
    const u32 r259 = __byte_perm(Q_part_4[1], 0u, 0x1404u);
    const u32 r260 = r259 & 0x7f007f00u;
    const u32 r261 = lop3_b32<248>(mul_rn_f16x2(r260 >> 1, 1543527424u), r259, 0x80008000u);
    const u32 r262 = r261 | prmt_b32(r260 + 16777472u, 0u, 48025u);
    const u32 r263 = __byte_perm(Q_part_4[1], 0u, 0x3424u);
    const u32 r264 = r263 & 0x7f007f00u;
    const u32 r265 = lop3_b32<248>(mul_rn_f16x2(r264 >> 1, 1543527424u), r263, 0x80008000u);
    const u32 r266 = r265 | prmt_b32(r264 + 16777472u, 0u, 48025u);
    const u32 v32[4] = {r222, r230, r226, r234};
    const u32 v33[2] = {r254, r258};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v32, v33, products_0);
    const u32 v34[4] = {r238, r246, r242, r250};
    const u32 v35[2] = {r262, r266};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v34, v35, products_0);
    const u32 r267 = __byte_perm(Q_part_4[2], 0u, 0x1404u);
    const u32 r268 = r267 & 0x7f007f00u;
    const u32 r269 = lop3_b32<248>(mul_rn_f16x2(r268 >> 1, 1543527424u), r267, 0x80008000u);
    const u32 r270 = r269 | prmt_b32(r268 + 16777472u, 0u, 48025u);
    const u32 r271 = __byte_perm(Q_part_4[2], 0u, 0x3424u);
    const u32 r272 = r271 & 0x7f007f00u;
    const u32 r273 = lop3_b32<248>(mul_rn_f16x2(r272 >> 1, 1543527424u), r271, 0x80008000u);
    const u32 r274 = r273 | prmt_b32(r272 + 16777472u, 0u, 48025u);
    const u32 r275 = __byte_perm(Q_part_4[3], 0u, 0x1404u);
    const u32 r276 = r275 & 0x7f007f00u;
    const u32 r277 = lop3_b32<248>(mul_rn_f16x2(r276 >> 1, 1543527424u), r275, 0x80008000u);
    const u32 r278 = r277 | prmt_b32(r276 + 16777472u, 0u, 48025u);
    const u32 r279 = __byte_perm(Q_part_4[3], 0u, 0x3424u);
    const u32 r280 = r279 & 0x7f007f00u;
    const u32 r281 = lop3_b32<248>(mul_rn_f16x2(r280 >> 1, 1543527424u), r279, 0x80008000u);
    const u32 r282 = r281 | prmt_b32(r280 + 16777472u, 0u, 48025u);
    const u32 v36[4] = {r222, r230, r226, r234};
    const u32 v37[2] = {r270, r274};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v36, v37, products_1);
    const u32 v38[4] = {r238, r246, r242, r250};
    const u32 v39[2] = {r278, r282};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v38, v39, products_1);
    u32 Q_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_5, r30 + 2048u);
    const u32 r283 = __byte_perm(Q_part_5[0], 0u, 0x1404u);
    const u32 r284 = r283 & 0x7f007f00u;
    const u32 r285 = lop3_b32<248>(mul_rn_f16x2(r284 >> 1, 1543527424u), r283, 0x80008000u);
    const u32 r286 = r285 | prmt_b32(r284 + 16777472u, 0u, 48025u);
    const u32 r287 = __byte_perm(Q_part_5[0], 0u, 0x3424u);
    const u32 r288 = r287 & 0x7f007f00u;
    const u32 r289 = lop3_b32<248>(mul_rn_f16x2(r288 >> 1, 1543527424u), r287, 0x80008000u);
    const u32 r290 = r289 | prmt_b32(r288 + 16777472u, 0u, 48025u);
    const u32 r291 = __byte_perm(Q_part_5[1], 0u, 0x1404u);
    const u32 r292 = r291 & 0x7f007f00u;
    const u32 r293 = lop3_b32<248>(mul_rn_f16x2(r292 >> 1, 1543527424u), r291, 0x80008000u);
    const u32 r294 = r293 | prmt_b32(r292 + 16777472u, 0u, 48025u);
    const u32 r295 = __byte_perm(Q_part_5[1], 0u, 0x3424u);
    const u32 r296 = r295 & 0x7f007f00u;
    const u32 r297 = lop3_b32<248>(mul_rn_f16x2(r296 >> 1, 1543527424u), r295, 0x80008000u);
    const u32 r298 = r297 | prmt_b32(r296 + 16777472u, 0u, 48025u);
    const u32 v40[4] = {r222, r230, r226, r234};
    const u32 v41[2] = {r286, r290};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v40, v41, products_2);
    const u32 v42[4] = {r238, r246, r242, r250};
    const u32 v43[2] = {r294, r298};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v42, v43, products_2);
    const u32 r299 = __byte_perm(Q_part_5[2], 0u, 0x1404u);
    const u32 r300 = r299 & 0x7f007f00u;
    const u32 r301 = lop3_b32<248>(mul_rn_f16x2(r300 >> 1, 1543527424u), r299, 0x80008000u);
    const u32 r302 = r301 | prmt_b32(r300 + 16777472u, 0u, 48025u);
    const u32 r303 = __byte_perm(Q_part_5[2], 0u, 0x3424u);
    const u32 r304 = r303 & 0x7f007f00u;
    const u32 r305 = lop3_b32<248>(mul_rn_f16x2(r304 >> 1, 1543527424u), r303, 0x80008000u);
    const u32 r306 = r305 | prmt_b32(r304 + 16777472u, 0u, 48025u);
    const u32 r307 = __byte_perm(Q_part_5[3], 0u, 0x1404u);
    const u32 r308 = r307 & 0x7f007f00u;
    const u32 r309 = lop3_b32<248>(mul_rn_f16x2(r308 >> 1, 1543527424u), r307, 0x80008000u);
    const u32 r310 = r309 | prmt_b32(r308 + 16777472u, 0u, 48025u);
    const u32 r311 = __byte_perm(Q_part_5[3], 0u, 0x3424u);
    const u32 r312 = r311 & 0x7f007f00u;
    const u32 r313 = lop3_b32<248>(mul_rn_f16x2(r312 >> 1, 1543527424u), r311, 0x80008000u);
    const u32 r314 = r313 | prmt_b32(r312 + 16777472u, 0u, 48025u);
    const u32 v44[4] = {r222, r230, r226, r234};
    const u32 v45[2] = {r302, r306};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v44, v45, products_3);
    const u32 v46[4] = {r238, r246, r242, r250};
    const u32 v47[2] = {r310, r314};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v46, v47, products_3);
    u32 Q_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_6, r30 + 4096u);
    const u32 r315 = __byte_perm(Q_part_6[0], 0u, 0x1404u);
    const u32 r316 = r315 & 0x7f007f00u;
    const u32 r317 = lop3_b32<248>(mul_rn_f16x2(r316 >> 1, 1543527424u), r315, 0x80008000u);
    const u32 r318 = r317 | prmt_b32(r316 + 16777472u, 0u, 48025u);
    const u32 r319 = __byte_perm(Q_part_6[0], 0u, 0x3424u);
    const u32 r320 = r319 & 0x7f007f00u;
    const u32 r321 = lop3_b32<248>(mul_rn_f16x2(r320 >> 1, 1543527424u), r319, 0x80008000u);
    const u32 r322 = r321 | prmt_b32(r320 + 16777472u, 0u, 48025u);
    const u32 r323 = __byte_perm(Q_part_6[1], 0u, 0x1404u);
    const u32 r324 = r323 & 0x7f007f00u;
    const u32 r325 = lop3_b32<248>(mul_rn_f16x2(r324 >> 1, 1543527424u), r323, 0x80008000u);
    const u32 r326 = r325 | prmt_b32(r324 + 16777472u, 0u, 48025u);
    const u32 r327 = __byte_perm(Q_part_6[1], 0u, 0x3424u);
    const u32 r328 = r327 & 0x7f007f00u;
    const u32 r329 = lop3_b32<248>(mul_rn_f16x2(r328 >> 1, 1543527424u), r327, 0x80008000u);
    const u32 r330 = r329 | prmt_b32(r328 + 16777472u, 0u, 48025u);
    const u32 v48[4] = {r222, r230, r226, r234};
    const u32 v49[2] = {r318, r322};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v48, v49, products_4);
    const u32 v50[4] = {r238, r246, r242, r250};
    const u32 v51[2] = {r326, r330};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v50, v51, products_4);
    const u32 r331 = __byte_perm(Q_part_6[2], 0u, 0x1404u);
    const u32 r332 = r331 & 0x7f007f00u;
    const u32 r333 = lop3_b32<248>(mul_rn_f16x2(r332 >> 1, 1543527424u), r331, 0x80008000u);
    const u32 r334 = r333 | prmt_b32(r332 + 16777472u, 0u, 48025u);
    const u32 r335 = __byte_perm(Q_part_6[2], 0u, 0x3424u);
    const u32 r336 = r335 & 0x7f007f00u;
    const u32 r337 = lop3_b32<248>(mul_rn_f16x2(r336 >> 1, 1543527424u), r335, 0x80008000u);
    const u32 r338 = r337 | prmt_b32(r336 + 16777472u, 0u, 48025u);
    const u32 r339 = __byte_perm(Q_part_6[3], 0u, 0x1404u);
    const u32 r340 = r339 & 0x7f007f00u;
    const u32 r341 = lop3_b32<248>(mul_rn_f16x2(r340 >> 1, 1543527424u), r339, 0x80008000u);
    const u32 r342 = r341 | prmt_b32(r340 + 16777472u, 0u, 48025u);
    const u32 r343 = __byte_perm(Q_part_6[3], 0u, 0x3424u);
    const u32 r344 = r343 & 0x7f007f00u;
    const u32 r345 = lop3_b32<248>(mul_rn_f16x2(r344 >> 1, 1543527424u), r343, 0x80008000u);
    const u32 r346 = r345 | prmt_b32(r344 + 16777472u, 0u, 48025u);
    const u32 v52[4] = {r222, r230, r226, r234};
    const u32 v53[2] = {r334, r338};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v52, v53, products_5);
    const u32 v54[4] = {r238, r246, r242, r250};
    const u32 v55[2] = {r342, r346};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v54, v55, products_5);
    u32 Q_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_7, r30 + 6144u);
    const u32 r347 = __byte_perm(Q_part_7[0], 0u, 0x1404u);
    const u32 r348 = r347 & 0x7f007f00u;
    const u32 r349 = lop3_b32<248>(mul_rn_f16x2(r348 >> 1, 1543527424u), r347, 0x80008000u);
    const u32 r350 = r349 | prmt_b32(r348 + 16777472u, 0u, 48025u);
    const u32 r351 = __byte_perm(Q_part_7[0], 0u, 0x3424u);
    const u32 r352 = r351 & 0x7f007f00u;
    const u32 r353 = lop3_b32<248>(mul_rn_f16x2(r352 >> 1, 1543527424u), r351, 0x80008000u);
    const u32 r354 = r353 | prmt_b32(r352 + 16777472u, 0u, 48025u);
    const u32 r355 = __byte_perm(Q_part_7[1], 0u, 0x1404u);
    const u32 r356 = r355 & 0x7f007f00u;
    const u32 r357 = lop3_b32<248>(mul_rn_f16x2(r356 >> 1, 1543527424u), r355, 0x80008000u);
    const u32 r358 = r357 | prmt_b32(r356 + 16777472u, 0u, 48025u);
    const u32 r359 = __byte_perm(Q_part_7[1], 0u, 0x3424u);
    const u32 r360 = r359 & 0x7f007f00u;
    const u32 r361 = lop3_b32<248>(mul_rn_f16x2(r360 >> 1, 1543527424u), r359, 0x80008000u);
    const u32 r362 = r361 | prmt_b32(r360 + 16777472u, 0u, 48025u);
    const u32 v56[4] = {r222, r230, r226, r234};
    const u32 v57[2] = {r350, r354};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v56, v57, products_6);
    const u32 v58[4] = {r238, r246, r242, r250};
    const u32 v59[2] = {r358, r362};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v58, v59, products_6);
    const u32 r363 = __byte_perm(Q_part_7[2], 0u, 0x1404u);
    const u32 r364 = r363 & 0x7f007f00u;
    const u32 r365 = lop3_b32<248>(mul_rn_f16x2(r364 >> 1, 1543527424u), r363, 0x80008000u);
    const u32 r366 = r365 | prmt_b32(r364 + 16777472u, 0u, 48025u);
    const u32 r367 = __byte_perm(Q_part_7[2], 0u, 0x3424u);
    const u32 r368 = r367 & 0x7f007f00u;
    const u32 r369 = lop3_b32<248>(mul_rn_f16x2(r368 >> 1, 1543527424u), r367, 0x80008000u);
    const u32 r370 = r369 | prmt_b32(r368 + 16777472u, 0u, 48025u);
    const u32 r371 = __byte_perm(Q_part_7[3], 0u, 0x1404u);
    const u32 r372 = r371 & 0x7f007f00u;
    const u32 r373 = lop3_b32<248>(mul_rn_f16x2(r372 >> 1, 1543527424u), r371, 0x80008000u);
    const u32 r374 = r373 | prmt_b32(r372 + 16777472u, 0u, 48025u);
    const u32 r375 = __byte_perm(Q_part_7[3], 0u, 0x3424u);
    const u32 r376 = r375 & 0x7f007f00u;
    const u32 r377 = lop3_b32<248>(mul_rn_f16x2(r376 >> 1, 1543527424u), r375, 0x80008000u);
    const u32 r378 = r377 | prmt_b32(r376 + 16777472u, 0u, 48025u);
    const u32 v60[4] = {r222, r230, r226, r234};
    const u32 v61[2] = {r366, r370};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v60, v61, products_7);
    const u32 v62[4] = {r238, r246, r242, r250};
    const u32 v63[2] = {r374, r378};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v62, v63, products_7);
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r31 + r18);
    u32 Q_part_8[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_8, r32);
    const u32 r379 = __byte_perm(K_part_2[0], 0u, 0x1404u);
    const u32 r380 = r379 & 0x7f007f00u;
    const u32 r381 = lop3_b32<248>(mul_rn_f16x2(r380 >> 1, 1543527424u), r379, 0x80008000u);
    const u32 r382 = r381 | prmt_b32(r380 + 16777472u, 0u, 48025u);
    const u32 r383 = __byte_perm(K_part_2[0], 0u, 0x3424u);
    const u32 r384 = r383 & 0x7f007f00u;
    const u32 r385 = lop3_b32<248>(mul_rn_f16x2(r384 >> 1, 1543527424u), r383, 0x80008000u);
    const u32 r386 = r385 | prmt_b32(r384 + 16777472u, 0u, 48025u);
    const u32 r387 = __byte_perm(K_part_2[1], 0u, 0x1404u);
    const u32 r388 = r387 & 0x7f007f00u;
    const u32 r389 = lop3_b32<248>(mul_rn_f16x2(r388 >> 1, 1543527424u), r387, 0x80008000u);
    const u32 r390 = r389 | prmt_b32(r388 + 16777472u, 0u, 48025u);
    const u32 r391 = __byte_perm(K_part_2[1], 0u, 0x3424u);
    const u32 r392 = r391 & 0x7f007f00u;
    const u32 r393 = lop3_b32<248>(mul_rn_f16x2(r392 >> 1, 1543527424u), r391, 0x80008000u);
    const u32 r394 = r393 | prmt_b32(r392 + 16777472u, 0u, 48025u);
    const u32 r395 = __byte_perm(K_part_2[2], 0u, 0x1404u);
    const u32 r396 = r395 & 0x7f007f00u;
    const u32 r397 = lop3_b32<248>(mul_rn_f16x2(r396 >> 1, 1543527424u), r395, 0x80008000u);
    const u32 r398 = r397 | prmt_b32(r396 + 16777472u, 0u, 48025u);
    const u32 r399 = __byte_perm(K_part_2[2], 0u, 0x3424u);
    const u32 r400 = r399 & 0x7f007f00u;
    const u32 r401 = lop3_b32<248>(mul_rn_f16x2(r400 >> 1, 1543527424u), r399, 0x80008000u);
    const u32 r402 = r401 | prmt_b32(r400 + 16777472u, 0u, 48025u);
    const u32 r403 = __byte_perm(K_part_2[3], 0u, 0x1404u);
    const u32 r404 = r403 & 0x7f007f00u;
    const u32 r405 = lop3_b32<248>(mul_rn_f16x2(r404 >> 1, 1543527424u), r403, 0x80008000u);
    const u32 r406 = r405 | prmt_b32(r404 + 16777472u, 0u, 48025u);
    const u32 r407 = __byte_perm(K_part_2[3], 0u, 0x3424u);
    const u32 r408 = r407 & 0x7f007f00u;
    const u32 r409 = lop3_b32<248>(mul_rn_f16x2(r408 >> 1, 1543527424u), r407, 0x80008000u);
    const u32 r410 = r409 | prmt_b32(r408 + 16777472u, 0u, 48025u);
    const u32 r411 = __byte_perm(Q_part_8[0], 0u, 0x1404u);
    const u32 r412 = r411 & 0x7f007f00u;
    const u32 r413 = lop3_b32<248>(mul_rn_f16x2(r412 >> 1, 1543527424u), r411, 0x80008000u);
    const u32 r414 = r413 | prmt_b32(r412 + 16777472u, 0u, 48025u);
    const u32 r415 = __byte_perm(Q_part_8[0], 0u, 0x3424u);
    const u32 r416 = r415 & 0x7f007f00u;
    const u32 r417 = lop3_b32<248>(mul_rn_f16x2(r416 >> 1, 1543527424u), r415, 0x80008000u);
    const u32 r418 = r417 | prmt_b32(r416 + 16777472u, 0u, 48025u);
    const u32 r419 = __byte_perm(Q_part_8[1], 0u, 0x1404u);
    const u32 r420 = r419 & 0x7f007f00u;
    const u32 r421 = lop3_b32<248>(mul_rn_f16x2(r420 >> 1, 1543527424u), r419, 0x80008000u);
    const u32 r422 = r421 | prmt_b32(r420 + 16777472u, 0u, 48025u);
    const u32 r423 = __byte_perm(Q_part_8[1], 0u, 0x3424u);
    const u32 r424 = r423 & 0x7f007f00u;
    const u32 r425 = lop3_b32<248>(mul_rn_f16x2(r424 >> 1, 1543527424u), r423, 0x80008000u);
    const u32 r426 = r425 | prmt_b32(r424 + 16777472u, 0u, 48025u);
    const u32 v64[4] = {r382, r390, r386, r394};
    const u32 v65[2] = {r414, r418};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v64, v65, products_0);
    const u32 v66[4] = {r398, r406, r402, r410};
    const u32 v67[2] = {r422, r426};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v66, v67, products_0);
    const u32 r427 = __byte_perm(Q_part_8[2], 0u, 0x1404u);
    const u32 r428 = r427 & 0x7f007f00u;
    const u32 r429 = lop3_b32<248>(mul_rn_f16x2(r428 >> 1, 1543527424u), r427, 0x80008000u);
    const u32 r430 = r429 | prmt_b32(r428 + 16777472u, 0u, 48025u);
    const u32 r431 = __byte_perm(Q_part_8[2], 0u, 0x3424u);
    const u32 r432 = r431 & 0x7f007f00u;
    const u32 r433 = lop3_b32<248>(mul_rn_f16x2(r432 >> 1, 1543527424u), r431, 0x80008000u);
    const u32 r434 = r433 | prmt_b32(r432 + 16777472u, 0u, 48025u);
    const u32 r435 = __byte_perm(Q_part_8[3], 0u, 0x1404u);
    const u32 r436 = r435 & 0x7f007f00u;
    const u32 r437 = lop3_b32<248>(mul_rn_f16x2(r436 >> 1, 1543527424u), r435, 0x80008000u);
    const u32 r438 = r437 | prmt_b32(r436 + 16777472u, 0u, 48025u);
    const u32 r439 = __byte_perm(Q_part_8[3], 0u, 0x3424u);
    const u32 r440 = r439 & 0x7f007f00u;
    const u32 r441 = lop3_b32<248>(mul_rn_f16x2(r440 >> 1, 1543527424u), r439, 0x80008000u);
    const u32 r442 = r441 | prmt_b32(r440 + 16777472u, 0u, 48025u);
    const u32 v68[4] = {r382, r390, r386, r394};
    const u32 v69[2] = {r430, r434};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v68, v69, products_1);
    const u32 v70[4] = {r398, r406, r402, r410};
    const u32 v71[2] = {r438, r442};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v70, v71, products_1);
    u32 Q_part_9[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_9, r32 + 2048u);
    const u32 r443 = __byte_perm(Q_part_9[0], 0u, 0x1404u);
    const u32 r444 = r443 & 0x7f007f00u;
    const u32 r445 = lop3_b32<248>(mul_rn_f16x2(r444 >> 1, 1543527424u), r443, 0x80008000u);
    const u32 r446 = r445 | prmt_b32(r444 + 16777472u, 0u, 48025u);
    const u32 r447 = __byte_perm(Q_part_9[0], 0u, 0x3424u);
    const u32 r448 = r447 & 0x7f007f00u;
    const u32 r449 = lop3_b32<248>(mul_rn_f16x2(r448 >> 1, 1543527424u), r447, 0x80008000u);
    const u32 r450 = r449 | prmt_b32(r448 + 16777472u, 0u, 48025u);
    const u32 r451 = __byte_perm(Q_part_9[1], 0u, 0x1404u);
    const u32 r452 = r451 & 0x7f007f00u;
    const u32 r453 = lop3_b32<248>(mul_rn_f16x2(r452 >> 1, 1543527424u), r451, 0x80008000u);
    const u32 r454 = r453 | prmt_b32(r452 + 16777472u, 0u, 48025u);
    const u32 r455 = __byte_perm(Q_part_9[1], 0u, 0x3424u);
    const u32 r456 = r455 & 0x7f007f00u;
    const u32 r457 = lop3_b32<248>(mul_rn_f16x2(r456 >> 1, 1543527424u), r455, 0x80008000u);
    const u32 r458 = r457 | prmt_b32(r456 + 16777472u, 0u, 48025u);
    const u32 v72[4] = {r382, r390, r386, r394};
    const u32 v73[2] = {r446, r450};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v72, v73, products_2);
    const u32 v74[4] = {r398, r406, r402, r410};
    const u32 v75[2] = {r454, r458};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v74, v75, products_2);
    const u32 r459 = __byte_perm(Q_part_9[2], 0u, 0x1404u);
    const u32 r460 = r459 & 0x7f007f00u;
    const u32 r461 = lop3_b32<248>(mul_rn_f16x2(r460 >> 1, 1543527424u), r459, 0x80008000u);
    const u32 r462 = r461 | prmt_b32(r460 + 16777472u, 0u, 48025u);
    const u32 r463 = __byte_perm(Q_part_9[2], 0u, 0x3424u);
    const u32 r464 = r463 & 0x7f007f00u;
    const u32 r465 = lop3_b32<248>(mul_rn_f16x2(r464 >> 1, 1543527424u), r463, 0x80008000u);
    const u32 r466 = r465 | prmt_b32(r464 + 16777472u, 0u, 48025u);
    const u32 r467 = __byte_perm(Q_part_9[3], 0u, 0x1404u);
    const u32 r468 = r467 & 0x7f007f00u;
    const u32 r469 = lop3_b32<248>(mul_rn_f16x2(r468 >> 1, 1543527424u), r467, 0x80008000u);
    const u32 r470 = r469 | prmt_b32(r468 + 16777472u, 0u, 48025u);
    const u32 r471 = __byte_perm(Q_part_9[3], 0u, 0x3424u);
    const u32 r472 = r471 & 0x7f007f00u;
    const u32 r473 = lop3_b32<248>(mul_rn_f16x2(r472 >> 1, 1543527424u), r471, 0x80008000u);
    const u32 r474 = r473 | prmt_b32(r472 + 16777472u, 0u, 48025u);
    const u32 v76[4] = {r382, r390, r386, r394};
    const u32 v77[2] = {r462, r466};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v76, v77, products_3);
    const u32 v78[4] = {r398, r406, r402, r410};
    const u32 v79[2] = {r470, r474};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v78, v79, products_3);
    u32 Q_part_10[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_10, r32 + 4096u);
    const u32 r475 = __byte_perm(Q_part_10[0], 0u, 0x1404u);
    const u32 r476 = r475 & 0x7f007f00u;
    const u32 r477 = lop3_b32<248>(mul_rn_f16x2(r476 >> 1, 1543527424u), r475, 0x80008000u);
    const u32 r478 = r477 | prmt_b32(r476 + 16777472u, 0u, 48025u);
    const u32 r479 = __byte_perm(Q_part_10[0], 0u, 0x3424u);
    const u32 r480 = r479 & 0x7f007f00u;
    const u32 r481 = lop3_b32<248>(mul_rn_f16x2(r480 >> 1, 1543527424u), r479, 0x80008000u);
    const u32 r482 = r481 | prmt_b32(r480 + 16777472u, 0u, 48025u);
    const u32 r483 = __byte_perm(Q_part_10[1], 0u, 0x1404u);
    const u32 r484 = r483 & 0x7f007f00u;
    const u32 r485 = lop3_b32<248>(mul_rn_f16x2(r484 >> 1, 1543527424u), r483, 0x80008000u);
    const u32 r486 = r485 | prmt_b32(r484 + 16777472u, 0u, 48025u);
    const u32 r487 = __byte_perm(Q_part_10[1], 0u, 0x3424u);
    const u32 r488 = r487 & 0x7f007f00u;
    const u32 r489 = lop3_b32<248>(mul_rn_f16x2(r488 >> 1, 1543527424u), r487, 0x80008000u);
    const u32 r490 = r489 | prmt_b32(r488 + 16777472u, 0u, 48025u);
    const u32 v80[4] = {r382, r390, r386, r394};
    const u32 v81[2] = {r478, r482};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v80, v81, products_4);
    const u32 v82[4] = {r398, r406, r402, r410};
    const u32 v83[2] = {r486, r490};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v82, v83, products_4);
    const u32 r491 = __byte_perm(Q_part_10[2], 0u, 0x1404u);
    const u32 r492 = r491 & 0x7f007f00u;
    const u32 r493 = lop3_b32<248>(mul_rn_f16x2(r492 >> 1, 1543527424u), r491, 0x80008000u);
    const u32 r494 = r493 | prmt_b32(r492 + 16777472u, 0u, 48025u);
    const u32 r495 = __byte_perm(Q_part_10[2], 0u, 0x3424u);
    const u32 r496 = r495 & 0x7f007f00u;
    const u32 r497 = lop3_b32<248>(mul_rn_f16x2(r496 >> 1, 1543527424u), r495, 0x80008000u);
    const u32 r498 = r497 | prmt_b32(r496 + 16777472u, 0u, 48025u);
    const u32 r499 = __byte_perm(Q_part_10[3], 0u, 0x1404u);
    const u32 r500 = r499 & 0x7f007f00u;
    const u32 r501 = lop3_b32<248>(mul_rn_f16x2(r500 >> 1, 1543527424u), r499, 0x80008000u);
    const u32 r502 = r501 | prmt_b32(r500 + 16777472u, 0u, 48025u);
    const u32 r503 = __byte_perm(Q_part_10[3], 0u, 0x3424u);
    const u32 r504 = r503 & 0x7f007f00u;
    const u32 r505 = lop3_b32<248>(mul_rn_f16x2(r504 >> 1, 1543527424u), r503, 0x80008000u);
    const u32 r506 = r505 | prmt_b32(r504 + 16777472u, 0u, 48025u);
    const u32 v84[4] = {r382, r390, r386, r394};
    const u32 v85[2] = {r494, r498};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v84, v85, products_5);
    const u32 v86[4] = {r398, r406, r402, r410};
    const u32 v87[2] = {r502, r506};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v86, v87, products_5);
    u32 Q_part_11[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_11, r32 + 6144u);
    const u32 r507 = __byte_perm(Q_part_11[0], 0u, 0x1404u);
    const u32 r508 = r507 & 0x7f007f00u;
    const u32 r509 = lop3_b32<248>(mul_rn_f16x2(r508 >> 1, 1543527424u), r507, 0x80008000u);
    const u32 r510 = r509 | prmt_b32(r508 + 16777472u, 0u, 48025u);
    const u32 r511 = __byte_perm(Q_part_11[0], 0u, 0x3424u);
    const u32 r512 = r511 & 0x7f007f00u;
    const u32 r513 = lop3_b32<248>(mul_rn_f16x2(r512 >> 1, 1543527424u), r511, 0x80008000u);
    const u32 r514 = r513 | prmt_b32(r512 + 16777472u, 0u, 48025u);
    const u32 r515 = __byte_perm(Q_part_11[1], 0u, 0x1404u);
    const u32 r516 = r515 & 0x7f007f00u;
    const u32 r517 = lop3_b32<248>(mul_rn_f16x2(r516 >> 1, 1543527424u), r515, 0x80008000u);
    const u32 r518 = r517 | prmt_b32(r516 + 16777472u, 0u, 48025u);
    const u32 r519 = __byte_perm(Q_part_11[1], 0u, 0x3424u);
    const u32 r520 = r519 & 0x7f007f00u;
    const u32 r521 = lop3_b32<248>(mul_rn_f16x2(r520 >> 1, 1543527424u), r519, 0x80008000u);
    const u32 r522 = r521 | prmt_b32(r520 + 16777472u, 0u, 48025u);
    const u32 v88[4] = {r382, r390, r386, r394};
    const u32 v89[2] = {r510, r514};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v88, v89, products_6);
    const u32 v90[4] = {r398, r406, r402, r410};
    const u32 v91[2] = {r518, r522};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v90, v91, products_6);
    const u32 r523 = __byte_perm(Q_part_11[2], 0u, 0x1404u);
    const u32 r524 = r523 & 0x7f007f00u;
    const u32 r525 = lop3_b32<248>(mul_rn_f16x2(r524 >> 1, 1543527424u), r523, 0x80008000u);
    const u32 r526 = r525 | prmt_b32(r524 + 16777472u, 0u, 48025u);
    const u32 r527 = __byte_perm(Q_part_11[2], 0u, 0x3424u);
    const u32 r528 = r527 & 0x7f007f00u;
    const u32 r529 = lop3_b32<248>(mul_rn_f16x2(r528 >> 1, 1543527424u), r527, 0x80008000u);
    const u32 r530 = r529 | prmt_b32(r528 + 16777472u, 0u, 48025u);
    const u32 r531 = __byte_perm(Q_part_11[3], 0u, 0x1404u);
    const u32 r532 = r531 & 0x7f007f00u;
    const u32 r533 = lop3_b32<248>(mul_rn_f16x2(r532 >> 1, 1543527424u), r531, 0x80008000u);
    const u32 r534 = r533 | prmt_b32(r532 + 16777472u, 0u, 48025u);
    const u32 r535 = __byte_perm(Q_part_11[3], 0u, 0x3424u);
    const u32 r536 = r535 & 0x7f007f00u;
    const u32 r537 = lop3_b32<248>(mul_rn_f16x2(r536 >> 1, 1543527424u), r535, 0x80008000u);
    const u32 r538 = r537 | prmt_b32(r536 + 16777472u, 0u, 48025u);
    const u32 v92[4] = {r382, r390, r386, r394};
    const u32 v93[2] = {r526, r530};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v92, v93, products_7);
    const u32 v94[4] = {r398, r406, r402, r410};
    const u32 v95[2] = {r534, r538};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v94, v95, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r33 + r18);
    u32 Q_part_12[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_12, r34);
    const u32 r539 = __byte_perm(K_part_3[0], 0u, 0x1404u);
    const u32 r540 = r539 & 0x7f007f00u;
    const u32 r541 = lop3_b32<248>(mul_rn_f16x2(r540 >> 1, 1543527424u), r539, 0x80008000u);
    const u32 r542 = r541 | prmt_b32(r540 + 16777472u, 0u, 48025u);
    const u32 r543 = __byte_perm(K_part_3[0], 0u, 0x3424u);
    const u32 r544 = r543 & 0x7f007f00u;
    const u32 r545 = lop3_b32<248>(mul_rn_f16x2(r544 >> 1, 1543527424u), r543, 0x80008000u);
    const u32 r546 = r545 | prmt_b32(r544 + 16777472u, 0u, 48025u);
    const u32 r547 = __byte_perm(K_part_3[1], 0u, 0x1404u);
    const u32 r548 = r547 & 0x7f007f00u;
    const u32 r549 = lop3_b32<248>(mul_rn_f16x2(r548 >> 1, 1543527424u), r547, 0x80008000u);
    const u32 r550 = r549 | prmt_b32(r548 + 16777472u, 0u, 48025u);
    const u32 r551 = __byte_perm(K_part_3[1], 0u, 0x3424u);
    const u32 r552 = r551 & 0x7f007f00u;
    const u32 r553 = lop3_b32<248>(mul_rn_f16x2(r552 >> 1, 1543527424u), r551, 0x80008000u);
    const u32 r554 = r553 | prmt_b32(r552 + 16777472u, 0u, 48025u);
    const u32 r555 = __byte_perm(K_part_3[2], 0u, 0x1404u);
    const u32 r556 = r555 & 0x7f007f00u;
    const u32 r557 = lop3_b32<248>(mul_rn_f16x2(r556 >> 1, 1543527424u), r555, 0x80008000u);
    const u32 r558 = r557 | prmt_b32(r556 + 16777472u, 0u, 48025u);
    const u32 r559 = __byte_perm(K_part_3[2], 0u, 0x3424u);
    const u32 r560 = r559 & 0x7f007f00u;
    const u32 r561 = lop3_b32<248>(mul_rn_f16x2(r560 >> 1, 1543527424u), r559, 0x80008000u);
    const u32 r562 = r561 | prmt_b32(r560 + 16777472u, 0u, 48025u);
    const u32 r563 = __byte_perm(K_part_3[3], 0u, 0x1404u);
    const u32 r564 = r563 & 0x7f007f00u;
    const u32 r565 = lop3_b32<248>(mul_rn_f16x2(r564 >> 1, 1543527424u), r563, 0x80008000u);
    const u32 r566 = r565 | prmt_b32(r564 + 16777472u, 0u, 48025u);
    const u32 r567 = __byte_perm(K_part_3[3], 0u, 0x3424u);
    const u32 r568 = r567 & 0x7f007f00u;
    const u32 r569 = lop3_b32<248>(mul_rn_f16x2(r568 >> 1, 1543527424u), r567, 0x80008000u);
    const u32 r570 = r569 | prmt_b32(r568 + 16777472u, 0u, 48025u);
    const u32 r571 = __byte_perm(Q_part_12[0], 0u, 0x1404u);
    const u32 r572 = r571 & 0x7f007f00u;
    const u32 r573 = lop3_b32<248>(mul_rn_f16x2(r572 >> 1, 1543527424u), r571, 0x80008000u);
    const u32 r574 = r573 | prmt_b32(r572 + 16777472u, 0u, 48025u);
    const u32 r575 = __byte_perm(Q_part_12[0], 0u, 0x3424u);
    const u32 r576 = r575 & 0x7f007f00u;
    const u32 r577 = lop3_b32<248>(mul_rn_f16x2(r576 >> 1, 1543527424u), r575, 0x80008000u);
    const u32 r578 = r577 | prmt_b32(r576 + 16777472u, 0u, 48025u);
    const u32 r579 = __byte_perm(Q_part_12[1], 0u, 0x1404u);
    const u32 r580 = r579 & 0x7f007f00u;
    const u32 r581 = lop3_b32<248>(mul_rn_f16x2(r580 >> 1, 1543527424u), r579, 0x80008000u);
    const u32 r582 = r581 | prmt_b32(r580 + 16777472u, 0u, 48025u);
    const u32 r583 = __byte_perm(Q_part_12[1], 0u, 0x3424u);
    const u32 r584 = r583 & 0x7f007f00u;
    const u32 r585 = lop3_b32<248>(mul_rn_f16x2(r584 >> 1, 1543527424u), r583, 0x80008000u);
    const u32 r586 = r585 | prmt_b32(r584 + 16777472u, 0u, 48025u);
    const u32 v96[4] = {r542, r550, r546, r554};
    const u32 v97[2] = {r574, r578};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v96, v97, products_0);
    const u32 v98[4] = {r558, r566, r562, r570};
    const u32 v99[2] = {r582, r586};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_0, v98, v99, products_0);
    const u32 r587 = __byte_perm(Q_part_12[2], 0u, 0x1404u);
    const u32 r588 = r587 & 0x7f007f00u;
    const u32 r589 = lop3_b32<248>(mul_rn_f16x2(r588 >> 1, 1543527424u), r587, 0x80008000u);
    const u32 r590 = r589 | prmt_b32(r588 + 16777472u, 0u, 48025u);
    const u32 r591 = __byte_perm(Q_part_12[2], 0u, 0x3424u);
    const u32 r592 = r591 & 0x7f007f00u;
    const u32 r593 = lop3_b32<248>(mul_rn_f16x2(r592 >> 1, 1543527424u), r591, 0x80008000u);
    const u32 r594 = r593 | prmt_b32(r592 + 16777472u, 0u, 48025u);
    const u32 r595 = __byte_perm(Q_part_12[3], 0u, 0x1404u);
    const u32 r596 = r595 & 0x7f007f00u;
    const u32 r597 = lop3_b32<248>(mul_rn_f16x2(r596 >> 1, 1543527424u), r595, 0x80008000u);
    const u32 r598 = r597 | prmt_b32(r596 + 16777472u, 0u, 48025u);
    const u32 r599 = __byte_perm(Q_part_12[3], 0u, 0x3424u);
    const u32 r600 = r599 & 0x7f007f00u;
    const u32 r601 = lop3_b32<248>(mul_rn_f16x2(r600 >> 1, 1543527424u), r599, 0x80008000u);
    const u32 r602 = r601 | prmt_b32(r600 + 16777472u, 0u, 48025u);
    const u32 v100[4] = {r542, r550, r546, r554};
    const u32 v101[2] = {r590, r594};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v100, v101, products_1);
    const u32 v102[4] = {r558, r566, r562, r570};
    const u32 v103[2] = {r598, r602};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_1, v102, v103, products_1);
    u32 Q_part_13[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_13, r34 + 2048u);
    const u32 r603 = __byte_perm(Q_part_13[0], 0u, 0x1404u);
    const u32 r604 = r603 & 0x7f007f00u;
    const u32 r605 = lop3_b32<248>(mul_rn_f16x2(r604 >> 1, 1543527424u), r603, 0x80008000u);
    const u32 r606 = r605 | prmt_b32(r604 + 16777472u, 0u, 48025u);
    const u32 r607 = __byte_perm(Q_part_13[0], 0u, 0x3424u);
    const u32 r608 = r607 & 0x7f007f00u;
    const u32 r609 = lop3_b32<248>(mul_rn_f16x2(r608 >> 1, 1543527424u), r607, 0x80008000u);
    const u32 r610 = r609 | prmt_b32(r608 + 16777472u, 0u, 48025u);
    const u32 r611 = __byte_perm(Q_part_13[1], 0u, 0x1404u);
    const u32 r612 = r611 & 0x7f007f00u;
    const u32 r613 = lop3_b32<248>(mul_rn_f16x2(r612 >> 1, 1543527424u), r611, 0x80008000u);
    const u32 r614 = r613 | prmt_b32(r612 + 16777472u, 0u, 48025u);
    const u32 r615 = __byte_perm(Q_part_13[1], 0u, 0x3424u);
    const u32 r616 = r615 & 0x7f007f00u;
    const u32 r617 = lop3_b32<248>(mul_rn_f16x2(r616 >> 1, 1543527424u), r615, 0x80008000u);
    const u32 r618 = r617 | prmt_b32(r616 + 16777472u, 0u, 48025u);
    const u32 v104[4] = {r542, r550, r546, r554};
    const u32 v105[2] = {r606, r610};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v104, v105, products_2);
    const u32 v106[4] = {r558, r566, r562, r570};
    const u32 v107[2] = {r614, r618};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_2, v106, v107, products_2);
    const u32 r619 = __byte_perm(Q_part_13[2], 0u, 0x1404u);
    const u32 r620 = r619 & 0x7f007f00u;
    const u32 r621 = lop3_b32<248>(mul_rn_f16x2(r620 >> 1, 1543527424u), r619, 0x80008000u);
    const u32 r622 = r621 | prmt_b32(r620 + 16777472u, 0u, 48025u);
    const u32 r623 = __byte_perm(Q_part_13[2], 0u, 0x3424u);
    const u32 r624 = r623 & 0x7f007f00u;
    const u32 r625 = lop3_b32<248>(mul_rn_f16x2(r624 >> 1, 1543527424u), r623, 0x80008000u);
    const u32 r626 = r625 | prmt_b32(r624 + 16777472u, 0u, 48025u);
    const u32 r627 = __byte_perm(Q_part_13[3], 0u, 0x1404u);
    const u32 r628 = r627 & 0x7f007f00u;
    const u32 r629 = lop3_b32<248>(mul_rn_f16x2(r628 >> 1, 1543527424u), r627, 0x80008000u);
    const u32 r630 = r629 | prmt_b32(r628 + 16777472u, 0u, 48025u);
    const u32 r631 = __byte_perm(Q_part_13[3], 0u, 0x3424u);
    const u32 r632 = r631 & 0x7f007f00u;
    const u32 r633 = lop3_b32<248>(mul_rn_f16x2(r632 >> 1, 1543527424u), r631, 0x80008000u);
    const u32 r634 = r633 | prmt_b32(r632 + 16777472u, 0u, 48025u);
    const u32 v108[4] = {r542, r550, r546, r554};
    const u32 v109[2] = {r622, r626};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v108, v109, products_3);
    const u32 v110[4] = {r558, r566, r562, r570};
    const u32 v111[2] = {r630, r634};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_3, v110, v111, products_3);
    u32 Q_part_14[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_14, r34 + 4096u);
    const u32 r635 = __byte_perm(Q_part_14[0], 0u, 0x1404u);
    const u32 r636 = r635 & 0x7f007f00u;
    const u32 r637 = lop3_b32<248>(mul_rn_f16x2(r636 >> 1, 1543527424u), r635, 0x80008000u);
    const u32 r638 = r637 | prmt_b32(r636 + 16777472u, 0u, 48025u);
    const u32 r639 = __byte_perm(Q_part_14[0], 0u, 0x3424u);
    const u32 r640 = r639 & 0x7f007f00u;
    const u32 r641 = lop3_b32<248>(mul_rn_f16x2(r640 >> 1, 1543527424u), r639, 0x80008000u);
    const u32 r642 = r641 | prmt_b32(r640 + 16777472u, 0u, 48025u);
    const u32 r643 = __byte_perm(Q_part_14[1], 0u, 0x1404u);
    const u32 r644 = r643 & 0x7f007f00u;
    const u32 r645 = lop3_b32<248>(mul_rn_f16x2(r644 >> 1, 1543527424u), r643, 0x80008000u);
    const u32 r646 = r645 | prmt_b32(r644 + 16777472u, 0u, 48025u);
    const u32 r647 = __byte_perm(Q_part_14[1], 0u, 0x3424u);
    const u32 r648 = r647 & 0x7f007f00u;
    const u32 r649 = lop3_b32<248>(mul_rn_f16x2(r648 >> 1, 1543527424u), r647, 0x80008000u);
    const u32 r650 = r649 | prmt_b32(r648 + 16777472u, 0u, 48025u);
    const u32 v112[4] = {r542, r550, r546, r554};
    const u32 v113[2] = {r638, r642};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v112, v113, products_4);
    const u32 v114[4] = {r558, r566, r562, r570};
    const u32 v115[2] = {r646, r650};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_4, v114, v115, products_4);
    const u32 r651 = __byte_perm(Q_part_14[2], 0u, 0x1404u);
    const u32 r652 = r651 & 0x7f007f00u;
    const u32 r653 = lop3_b32<248>(mul_rn_f16x2(r652 >> 1, 1543527424u), r651, 0x80008000u);
    const u32 r654 = r653 | prmt_b32(r652 + 16777472u, 0u, 48025u);
    const u32 r655 = __byte_perm(Q_part_14[2], 0u, 0x3424u);
    const u32 r656 = r655 & 0x7f007f00u;
    const u32 r657 = lop3_b32<248>(mul_rn_f16x2(r656 >> 1, 1543527424u), r655, 0x80008000u);
    const u32 r658 = r657 | prmt_b32(r656 + 16777472u, 0u, 48025u);
    const u32 r659 = __byte_perm(Q_part_14[3], 0u, 0x1404u);
    const u32 r660 = r659 & 0x7f007f00u;
    const u32 r661 = lop3_b32<248>(mul_rn_f16x2(r660 >> 1, 1543527424u), r659, 0x80008000u);
    const u32 r662 = r661 | prmt_b32(r660 + 16777472u, 0u, 48025u);
    const u32 r663 = __byte_perm(Q_part_14[3], 0u, 0x3424u);
    const u32 r664 = r663 & 0x7f007f00u;
    const u32 r665 = lop3_b32<248>(mul_rn_f16x2(r664 >> 1, 1543527424u), r663, 0x80008000u);
    const u32 r666 = r665 | prmt_b32(r664 + 16777472u, 0u, 48025u);
    const u32 v116[4] = {r542, r550, r546, r554};
    const u32 v117[2] = {r654, r658};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v116, v117, products_5);
    const u32 v118[4] = {r558, r566, r562, r570};
    const u32 v119[2] = {r662, r666};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_5, v118, v119, products_5);
    u32 Q_part_15[4];
    ldmatrix_m8n8_x4_shared_b16(Q_part_15, r34 + 6144u);
    const u32 r667 = __byte_perm(Q_part_15[0], 0u, 0x1404u);
    const u32 r668 = r667 & 0x7f007f00u;
    const u32 r669 = lop3_b32<248>(mul_rn_f16x2(r668 >> 1, 1543527424u), r667, 0x80008000u);
    const u32 r670 = r669 | prmt_b32(r668 + 16777472u, 0u, 48025u);
    const u32 r671 = __byte_perm(Q_part_15[0], 0u, 0x3424u);
    const u32 r672 = r671 & 0x7f007f00u;
    const u32 r673 = lop3_b32<248>(mul_rn_f16x2(r672 >> 1, 1543527424u), r671, 0x80008000u);
    const u32 r674 = r673 | prmt_b32(r672 + 16777472u, 0u, 48025u);
    const u32 r675 = __byte_perm(Q_part_15[1], 0u, 0x1404u);
    const u32 r676 = r675 & 0x7f007f00u;
    const u32 r677 = lop3_b32<248>(mul_rn_f16x2(r676 >> 1, 1543527424u), r675, 0x80008000u);
    const u32 r678 = r677 | prmt_b32(r676 + 16777472u, 0u, 48025u);
    const u32 r679 = __byte_perm(Q_part_15[1], 0u, 0x3424u);
    const u32 r680 = r679 & 0x7f007f00u;
    const u32 r681 = lop3_b32<248>(mul_rn_f16x2(r680 >> 1, 1543527424u), r679, 0x80008000u);
    const u32 r682 = r681 | prmt_b32(r680 + 16777472u, 0u, 48025u);
    const u32 v120[4] = {r542, r550, r546, r554};
    const u32 v121[2] = {r670, r674};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v120, v121, products_6);
    const u32 v122[4] = {r558, r566, r562, r570};
    const u32 v123[2] = {r678, r682};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_6, v122, v123, products_6);
    const u32 r683 = __byte_perm(Q_part_15[2], 0u, 0x1404u);
    const u32 r684 = r683 & 0x7f007f00u;
    const u32 r685 = lop3_b32<248>(mul_rn_f16x2(r684 >> 1, 1543527424u), r683, 0x80008000u);
    const u32 r686 = r685 | prmt_b32(r684 + 16777472u, 0u, 48025u);
    const u32 r687 = __byte_perm(Q_part_15[2], 0u, 0x3424u);
    const u32 r688 = r687 & 0x7f007f00u;
    const u32 r689 = lop3_b32<248>(mul_rn_f16x2(r688 >> 1, 1543527424u), r687, 0x80008000u);
    const u32 r690 = r689 | prmt_b32(r688 + 16777472u, 0u, 48025u);
    const u32 r691 = __byte_perm(Q_part_15[3], 0u, 0x1404u);
    const u32 r692 = r691 & 0x7f007f00u;
    const u32 r693 = lop3_b32<248>(mul_rn_f16x2(r692 >> 1, 1543527424u), r691, 0x80008000u);
    const u32 r694 = r693 | prmt_b32(r692 + 16777472u, 0u, 48025u);
    const u32 r695 = __byte_perm(Q_part_15[3], 0u, 0x3424u);
    const u32 r696 = r695 & 0x7f007f00u;
    const u32 r697 = lop3_b32<248>(mul_rn_f16x2(r696 >> 1, 1543527424u), r695, 0x80008000u);
    const u32 r698 = r697 | prmt_b32(r696 + 16777472u, 0u, 48025u);
    const u32 v124[4] = {r542, r550, r546, r554};
    const u32 v125[2] = {r686, r690};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v124, v125, products_7);
    const u32 v126[4] = {r558, r566, r562, r570};
    const u32 v127[2] = {r694, r698};
    mma_m16n8k16_row_col_f32_f16_f16_f32(products_7, v126, v127, products_7);
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
    const u32 r699 = shared<u32>(state + 24u);
    if ((int)r699 > (int)((int)(s + 128u) < hi ? 3968u : 2048u)) {
      // select.ts:77  export function begin({ state, first, size }: Candidates, count: number): void {
      const u32 r700 = shared<u32>(state + 24u);

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
      if (p0) shared<u32>(state + 20u) = r700;

      // select.ts:155  const kept = c.state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
      const u32 r701 = shared<u32>(state + 4u);
      bool p3 = (int)r701 > 0;
      if (p3) {
        const u32 r702 = shared<u32>(state + 16u);
        const u32 r703 = shared<u32>(state + 20u);
        p3 = (int)(r702 + r703) > 2048;
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
        const u32 r704 = shift_right(-1u, (32u - open_0) & 0x1fu);
        const u32 r705 = shift_0 & 0x1fu;

        // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
        __syncthreads();
        #pragma unroll 1
        for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 256u, kept_0)) {
          // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
          const u32 r706 = shared<u32>(visit * 4u + ranks);

          // select.ts:130  each(last, (distance) => {
          const u32 r707 = r706 ^ last_0;
          if (r707 <= r704) {
            atomicAdd_block(&shared<int>(shift_right(r707, r705) * 4u + bins), 1);
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
          shared<u32>(state) = last_0 - shift_left(r39, r705);

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
          shared<u32>(state) = last_0 - shift_left(r40, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_3;
          shared<u32>(state + 20u) = counts_2;
        }
        const u32 end_4 = before_0 + (upTo_if_7 ? upTo_100 + upTo_94 : upTo_94);
        const u32 start_4 = end_4 - counts_3;
        if ((int)start_4 < 2048 && (int)end_4 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r41, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_4;
          shared<u32>(state + 20u) = counts_3;
        }
        const u32 end_5 = before_0 + (upTo_if_7 ? upTo_100 + upTo_95 : upTo_95);
        const u32 start_5 = end_5 - counts_4;
        if ((int)start_5 < 2048 && (int)end_5 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r42, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_5;
          shared<u32>(state + 20u) = counts_4;
        }
        const u32 end_6 = before_0 + (upTo_if_7 ? upTo_100 + upTo_96 : upTo_96);
        const u32 start_6 = end_6 - counts_5;
        if ((int)start_6 < 2048 && (int)end_6 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r43, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_6;
          shared<u32>(state + 20u) = counts_5;
        }
        const u32 end_7 = before_0 + (upTo_if_7 ? upTo_100 + upTo_97 : upTo_97);
        const u32 start_7 = end_7 - counts_6;
        if ((int)start_7 < 2048 && (int)end_7 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r44, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_7;
          shared<u32>(state + 20u) = counts_6;
        }
        const u32 end_8 = before_0 + (upTo_if_7 ? upTo_100 + upTo_98 : upTo_98);
        const u32 start_8 = end_8 - counts_7;
        if ((int)start_8 < 2048 && (int)end_8 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r45, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_8;
          shared<u32>(state + 20u) = counts_7;
        }
        const u32 end_9 = before_0 + (upTo_if_7 ? upTo_100 + upTo_99 : upTo_99);
        const u32 start_9 = end_9 - counts_8;
        if ((int)start_9 < 2048 && (int)end_9 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r46, r705);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_9;
          shared<u32>(state + 20u) = counts_8;
        }
        __syncthreads();
        const u32 r708 = shared<u32>(state + 4u);
        bool p5 = (int)r708 > 0;
        if (p5) {
          const u32 r709 = shared<u32>(state + 16u);
          const u32 r710 = shared<u32>(state + 20u);
          p5 = (int)(r709 + r710) > 2048;
        }
        p4 = p5;
      }

      // select.ts:145  const only = c.state.at(RANK);
      const u32 only = shared<u32>(state);
      const u32 r711 = shared<u32>(state + 12u);
      bool p6 = (int)r711 > 0;
      if (p6) {
        const u32 r712 = shared<u32>(state + 16u);
        const u32 r713 = shared<u32>(state + 20u);
        p6 = (int)(r712 + r713) > 2048;
      }
      bool p7 = p6;
      for (;;) {
        if (!p7) break;
        const u32 last_1 = shared<u32>(state + 8u);
        const u32 open = shared<u32>(state + 12u);
        const u32 shift = max((int)(open - 11u), 0);
        shared<uint4>(r37) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r37 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        const u32 r714 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r715 = shift & 0x1fu;
        __syncthreads();
        #pragma unroll 1
        for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 256u, kept_0)) {
          // select.ts:147  each((rank, column) => {
          const u32 r716 = shared<u32>(visit2 * 4u + ranks);
          const u32 r717 = shared<u32>(visit2 * 4u + columns);

          // select.ts:148  if (rank === only) count(u32(last - column));
          if (r716 == only) {
            const u32 r718 = last_1 - r717;
            if (r718 <= r714) {
              atomicAdd_block(&shared<int>(shift_right(r718, r715) * 4u + bins), 1);
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
          shared<u32>(state + 8u) = last_1 - shift_left(r39, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_10;
          shared<u32>(state + 20u) = counts_9;
        }
        const u32 end_11 = before + (upTo_if_7 ? upTo_186 + upTo_179 : upTo_179);
        const u32 start_11 = end_11 - counts_10;
        if ((int)start_11 < 2048 && (int)end_11 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r40, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_11;
          shared<u32>(state + 20u) = counts_10;
        }
        const u32 end_12 = before + (upTo_if_7 ? upTo_186 + upTo_180 : upTo_180);
        const u32 start_12 = end_12 - counts_11;
        if ((int)start_12 < 2048 && (int)end_12 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r41, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_12;
          shared<u32>(state + 20u) = counts_11;
        }
        const u32 end_13 = before + (upTo_if_7 ? upTo_186 + upTo_181 : upTo_181);
        const u32 start_13 = end_13 - counts_12;
        if ((int)start_13 < 2048 && (int)end_13 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r42, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_13;
          shared<u32>(state + 20u) = counts_12;
        }
        const u32 end_14 = before + (upTo_if_7 ? upTo_186 + upTo_182 : upTo_182);
        const u32 start_14 = end_14 - counts_13;
        if ((int)start_14 < 2048 && (int)end_14 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r43, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_14;
          shared<u32>(state + 20u) = counts_13;
        }
        const u32 end_15 = before + (upTo_if_7 ? upTo_186 + upTo_183 : upTo_183);
        const u32 start_15 = end_15 - counts_14;
        if ((int)start_15 < 2048 && (int)end_15 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r44, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_15;
          shared<u32>(state + 20u) = counts_14;
        }
        const u32 end_16 = before + (upTo_if_7 ? upTo_186 + upTo_184 : upTo_184);
        const u32 start_16 = end_16 - counts_15;
        if ((int)start_16 < 2048 && (int)end_16 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r45, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_16;
          shared<u32>(state + 20u) = counts_15;
        }
        const u32 end_17 = before + (upTo_if_7 ? upTo_186 + upTo_185 : upTo_185);
        const u32 start_17 = end_17 - counts_16;
        if ((int)start_17 < 2048 && (int)end_17 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r46, r715);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_17;
          shared<u32>(state + 20u) = counts_16;
        }
        __syncthreads();
        const u32 r719 = shared<u32>(state + 12u);
        bool p8 = (int)r719 > 0;
        if (p8) {
          const u32 r720 = shared<u32>(state + 16u);
          const u32 r721 = shared<u32>(state + 20u);
          p8 = (int)(r720 + r721) > 2048;
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
      const u32 r722 = kept_1 / 1024;
      const u32 r723 = kept_1 - (r722 << 10);
      const u32 r724 = r722 + (r723 != 0u && (int)(r723 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r724; chunk++) {
        // select.ts:174  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r725 = 0u;
        const u32 r726 = start + r47;
        const bool p9 = (int)r726 < kept_1;
        __syncthreads();
        if (p9) {
          r725 = shared<u32>(r726 * 4u + ranks);
        } else {
          r725 = 0u;
        }
        u32 r727 = 0u;
        const u32 r728 = start + r48;
        const bool p10 = (int)r728 < kept_1;
        if (p10) {
          r727 = shared<u32>(r728 * 4u + ranks);
        } else {
          r727 = 0u;
        }
        u32 r729 = 0u;
        const u32 r730 = start + r49;
        const bool p11 = (int)r730 < kept_1;
        if (p11) {
          r729 = shared<u32>(r730 * 4u + ranks);
        } else {
          r729 = 0u;
        }
        u32 r731 = 0u;
        const u32 r732 = start + r50;
        const bool p12 = (int)r732 < kept_1;
        if (p12) {
          r731 = shared<u32>(r732 * 4u + ranks);
        } else {
          r731 = 0u;
        }
        const u32 rank_0 = r725;
        const u32 rank_1 = r727;
        const u32 rank_2 = r729;
        const u32 rank_3 = r731;

        // select.ts:176  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r733 = 0u;
        if (p9) {
          r733 = shared<u32>(r726 * 4u + columns);
        } else {
          r733 = 0u;
        }
        u32 r734 = 0u;
        if (p10) {
          r734 = shared<u32>(r728 * 4u + columns);
        } else {
          r734 = 0u;
        }
        u32 r735 = 0u;
        if (p11) {
          r735 = shared<u32>(r730 * 4u + columns);
        } else {
          r735 = 0u;
        }
        u32 r736 = 0u;
        if (p12) {
          r736 = shared<u32>(r732 * 4u + columns);
        } else {
          r736 = 0u;
        }
        const u32 column_0 = r733;
        const u32 column_1 = r734;
        const u32 column_2 = r735;
        const u32 column_3 = r736;

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
      const u32 r737 = shared<u32>(state);
      bar = __fsub_rn(0.0f, __uint_as_float(r737 ^ (((int)r737 >> 31) & 0x7fffffffu)));
    }
    const u32 r738 = r18 + 16384u;
    r18 = (int)r738 >= 32768 ? 0u : r738;
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
      const u32 r739 = shared<u32>(i * 4u + ranks);
      f4 = __fsub_rn(0.0f, __uint_as_float(r739 ^ (((int)r739 >> 31) & 0x7fffffffu)));
    } else {
      f4 = __uint_as_float(0xff800000u);
    }
    *(float*)(d8 + 4ll * i) = f4;
    u32 r740 = 0u;
    if (p17) {
      r740 = shared<u32>(i * 4u + columns);
    } else {
      r740 = -1u;
    }
    *(u32*)(d9 + 4ll * i) = r740;
  }
}
