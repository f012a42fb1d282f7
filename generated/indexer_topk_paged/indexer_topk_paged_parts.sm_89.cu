//
// indexer_topk_paged_parts: tilewright, for sm_89
//   H = 64, D = 128, topk = 2048
//   keys = 64, spare = 2048, stages = 3, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
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

// 67624 bytes
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
  const u32 ranks = shared_address(smem) + 24576u; // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 40960u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 57344u; // 8192 bytes: i32[2048]
  const u32 Q = shared_address(smem) + 24576u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 state = shared_address(smem) + 65536u; // 28 bytes: i32[7]
  const u32 scratch1 = shared_address(smem) + 65568u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 66080u; // 512 bytes: i32[1, 128]: upTo across warps
  const u32 scratch3 = shared_address(smem) + 66592u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch4 = shared_address(smem) + 67104u; // 512 bytes: i32[1, 128]: upTo.1 across warps
  const u32 scratch0 = shared_address(smem) + 67616u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_topk_paged.ts:52  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_topk_paged.ts:53  const n = row - b * N;
  const int n = blockIdx.x - (u32)b * dim_N;

  // indexer_topk_paged.ts:54  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && (u32)n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * n));
  const int length = min(max((int)length_0, 0), (int)((u32)dim_M << 6));

  // indexer_topk_paged.ts:55  const each = ceilDiv(ceilDiv(length, splits), PAGE) * PAGE;
  const u32 each_0 = div_s32(length, dim_splits);
  const u32 each_1 = length - each_0 * dim_splits;
  const u32 each_2 = each_0 + (each_1 != 0u && (int)(each_1 ^ dim_splits) >= 0 ? 1u : 0u);
  const u32 each_3 = (int)each_2 / 64;
  const u32 each_4 = each_2 - (each_3 << 6);
  const u32 each_5 = each_3 + (each_4 != 0u && (int)(each_4 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 each = each_5 << 6;

  // indexer_topk_paged.ts:56  const lo = min(blockIdx.y * each, length);
  const int lo = min((int)(blockIdx.y * each), length);

  // indexer_topk_paged.ts:57  const hi = min(lo + each, length);
  const int hi = min((int)(lo + each), length);

  // select.ts:53  export function candidates(wanted: number, spare: number, first: number, size: number) {
  const int r0 = (u32)hi - lo;

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // indexer_topk_paged.ts:60  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const int r1 = threadIdx.x & 7u;
  const int r2 = (threadIdx.x >> 3) & 3u;
  const u32 r3 = threadIdx.x >> 5;
  const u32 r4 = r3 << 11;
  const u32 r5 = ((u32)r2 << 7) + r4 + ((u32)r1 << 4);
  const u32 r6 = r5 ^ ((r5 >> 3) & 0x70u);
  const u32 r7 = r6 ^ 0x40u;
  if (length_if) {
    const u32 r8 = Q + r6;
    const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d1 = d0 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    const u32 r9 = Q + r7;
    cp_async_cg_shared_global<16>(r8, d1);
    cp_async_cg_shared_global<16>(r9 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r8 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r9 + 1536u, d1 + 1536);
  } else {
    const u32 r10 = Q + r6;
    const char* const d2 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d3 = d2 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    const u32 r11 = Q + r7;
    const bool p1 = !length_if;
    cp_async_cg_shared_global<16>(r10, d3, p1);
    cp_async_cg_shared_global<16>(r11 + 512u, d3 + 512, p1);
    cp_async_cg_shared_global<16>(r10 + 1024u, d3 + 1024, p1);
    cp_async_cg_shared_global<16>(r11 + 1536u, d3 + 1536, p1);
  }
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const bool p2 = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const d4 = weights + 256ll * (int)blockIdx.x;
  float f0 = 0.0f;
  if (p2) f0 = __ldg((const float*)(d4 + 4ll * (int)(threadIdx.x & 0x3fu)));
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
  if ((threadIdx.x & 0x5fu) == 0u) shared<float>((r3 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_9 = shared<float>(scratch0);
  const float largest_10 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p3 = max_NaN_f32(largest_9, largest_10) >= 7.9228163e28f;
  const float f2 = p3 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p3 ? 4.2949673e9f : 1.0f;

  // select-keys.ts:66  let bar = -Infinity;
  float bar = __uint_as_float(0xff800000u);

  // select-keys.ts:67  for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
  const u32 r12 = r0 / 64;
  const u32 r13 = r0 - (r12 << 6);
  const int r14 = r12 + (r13 != 0u && (int)(r13 ^ 0x40u) >= 0 ? 1u : 0u);

  // indexer_topk_paged.ts:62  const page = block_table.at(b, idiv(s, PAGE));
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2);

  // select-keys.ts:71  copy(codes, K);
  const u32 r15 = K + r6;
  const u32 r16 = K + r7;
  if (r14 > 0) {
    const int page_0 = lo / 64;

    // indexer_topk_paged.ts:63  const offset = s % PAGE;
    const int offset_0 = lo % 64;
    const char* const d5 = cache + 128ll * offset_0 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    u32 page_1 = 0u;
    if (length_if_0 && (u32)page_0 < (u32)dim_M) page_1 = __ldg((const u32*)(page_at + 4ll * page_0));
    const bool p4 = page_1 < (u32)dim_P;
    const char* const d6 = d5 + 8448ll * (int)page_1;
    if (p4 && ((u32)offset_0 < 66u && offset_0 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r15, d6);
      cp_async_cg_shared_global<16>(r16 + 512u, d6 + 512);
      cp_async_cg_shared_global<16>(r15 + 1024u, d6 + 1024);
      cp_async_cg_shared_global<16>(r16 + 1536u, d6 + 1536);
    } else {
      const u32 r17 = (u32)offset_0 + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15, d6, !(p4 && r17 < 66u));
      cp_async_cg_shared_global<16>(r16 + 512u, d6 + 512, !(p4 && r17 + 4u < 66u));
      cp_async_cg_shared_global<16>(r15 + 1024u, d6 + 1024, !(p4 && r17 + 8u < 66u));
      cp_async_cg_shared_global<16>(r16 + 1536u, d6 + 1536, !(p4 && r17 + 12u < 66u));
    }
  }
  cp_async_commit_group();
  if (r14 > 1) {
    // select-keys.ts:68  const s = lo + tile * keys;
    const int s_0 = lo + 64u;
    const int page_2 = s_0 / 64;
    const int offset_1 = s_0 % 64;
    const char* const d7 = cache + 128ll * offset_1 + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;
    u32 page_3 = 0u;
    if (length_if_0 && (u32)page_2 < (u32)dim_M) page_3 = __ldg((const u32*)(page_at + 4ll * page_2));
    const bool p5 = page_3 < (u32)dim_P;
    const char* const d8 = d7 + 8448ll * (int)page_3;
    if (p5 && ((u32)offset_1 < 66u && offset_1 + 63u < 66u)) {
      cp_async_cg_shared_global<16>(r15 + 8192u, d8);
      cp_async_cg_shared_global<16>(r16 + 8704u, d8 + 512);
      cp_async_cg_shared_global<16>(r15 + 9216u, d8 + 1024);
      cp_async_cg_shared_global<16>(r16 + 9728u, d8 + 1536);
    } else {
      const u32 r18 = (u32)offset_1 + r2 + (r3 << 4);
      cp_async_cg_shared_global<16>(r15 + 8192u, d8, !(p5 && r18 < 66u));
      cp_async_cg_shared_global<16>(r16 + 8704u, d8 + 512, !(p5 && r18 + 4u < 66u));
      cp_async_cg_shared_global<16>(r15 + 9216u, d8 + 1024, !(p5 && r18 + 8u < 66u));
      cp_async_cg_shared_global<16>(r16 + 9728u, d8 + 1536, !(p5 && r18 + 12u < 66u));
    }
  }
  cp_async_commit_group();
  u32 r19 = 0u;
  u32 r20 = 16384u;
  const char* const d9 = cache + 128ll * r2 + 2048ll * (int)r3 + 16ll * r1;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r21 = threadIdx.x & 0x1fu;
  const u32 r22 = (r21 >> 3) & 1u;
  const u32 r23 = (r21 >> 4) & 1u;
  const u32 r24 = (r21 & 7u) << 7;
  const u32 r25 = r4 + (r22 << 10) + r24 + (r23 << 4);
  const u32 r26 = r25 ^ ((r25 >> 3) & 0x70u);
  const u32 r27 = K + r26;
  const u32 r28 = (r23 << 10) + r24 + (r22 << 4);
  const u32 r29 = r28 ^ ((r28 >> 3) & 0x70u);
  const u32 r30 = Q + r29;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r30);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r30 + 2048u);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r30 + 4096u);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r30 + 6144u);
  const u32 r31 = K + (r26 ^ 0x20u);
  const u32 r32 = Q + (r29 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r32);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r32 + 2048u);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r32 + 4096u);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r32 + 6144u);
  const u32 r33 = K + (r26 ^ 0x40u);
  const u32 r34 = Q + (r29 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r34);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r34 + 2048u);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r34 + 4096u);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r34 + 6144u);
  const u32 r35 = K + (r26 ^ 0x60u);
  const u32 r36 = Q + (r29 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r36);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r36 + 2048u);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r36 + 4096u);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r36 + 6144u);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sums_0 = threadIdx.x & 3u;
  const char* const sums_at = d4 + 8ll * (int)sums_0;
  float sums_1 = 0.0f;
  if (p2) sums_1 = __ldg((const float*)sums_at);
  const float sums_2 = __fmul_rn(sums_1, f2);
  float sums_3 = 0.0f;
  if (p2) sums_3 = __ldg((const float*)(sums_at + 4));
  const float sums_4 = __fmul_rn(sums_3, f2);
  float sums_5 = 0.0f;
  if (p2) sums_5 = __ldg((const float*)(sums_at + 32));
  const float sums_6 = __fmul_rn(sums_5, f2);
  float sums_7 = 0.0f;
  if (p2) sums_7 = __ldg((const float*)(sums_at + 36));
  const float sums_8 = __fmul_rn(sums_7, f2);
  float sums_9 = 0.0f;
  if (p2) sums_9 = __ldg((const float*)(sums_at + 64));
  const float sums_10 = __fmul_rn(sums_9, f2);
  float sums_11 = 0.0f;
  if (p2) sums_11 = __ldg((const float*)(sums_at + 68));
  const float sums_12 = __fmul_rn(sums_11, f2);
  float sums_13 = 0.0f;
  if (p2) sums_13 = __ldg((const float*)(sums_at + 96));
  const float sums_14 = __fmul_rn(sums_13, f2);
  float sums_15 = 0.0f;
  if (p2) sums_15 = __ldg((const float*)(sums_at + 100));
  const float sums_16 = __fmul_rn(sums_15, f2);
  float sums_17 = 0.0f;
  if (p2) sums_17 = __ldg((const float*)(sums_at + 128));
  const float sums_18 = __fmul_rn(sums_17, f2);
  float sums_19 = 0.0f;
  if (p2) sums_19 = __ldg((const float*)(sums_at + 132));
  const float sums_20 = __fmul_rn(sums_19, f2);
  float sums_21 = 0.0f;
  if (p2) sums_21 = __ldg((const float*)(sums_at + 160));
  const float sums_22 = __fmul_rn(sums_21, f2);
  float sums_23 = 0.0f;
  if (p2) sums_23 = __ldg((const float*)(sums_at + 164));
  const float sums_24 = __fmul_rn(sums_23, f2);
  float sums_25 = 0.0f;
  if (p2) sums_25 = __ldg((const float*)(sums_at + 192));
  const float sums_26 = __fmul_rn(sums_25, f2);
  float sums_27 = 0.0f;
  if (p2) sums_27 = __ldg((const float*)(sums_at + 196));
  const float sums_28 = __fmul_rn(sums_27, f2);
  float sums_29 = 0.0f;
  if (p2) sums_29 = __ldg((const float*)(sums_at + 224));
  const float sums_30 = __fmul_rn(sums_29, f2);
  float sums_31 = 0.0f;
  if (p2) sums_31 = __ldg((const float*)(sums_at + 228));
  const float sums_32 = __fmul_rn(sums_31, f2);

  // select-keys.ts:74  parallel([keys], (i) => {
  const bool p6 = sums_0 == 0u;

  // select-keys.ts:75  const logit = f32(sums.at(i) * scaleOf(i) * headWeights.inverse);
  const u32 logit_0 = ((threadIdx.x >> 2) & 7u) + (r3 << 4);
  const u32 logit_1 = logit_0 + 8u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  const u32 r37 = (u32)lo + r0 - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  const u32 r38 = 32u - __clz(r0);

  // select.ts:129  fill(bins, 0);
  const u32 r39 = bins + (r21 << 4) + r4;

  // select.ts:133  const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
  const u32 counts_0 = bins + r21 * -16u + r3 * -2048u;

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

  // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
  const u32 r40 = r21 * -4u + r3 * -512u;
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
  const u32 upTo_6 = threadIdx.x * 4u + scratch3;
  const u32 upTo_7 = upTo_1 * 4u + scratch3;
  const u32 upTo_8 = threadIdx.x * 4u + scratch4;
  const u32 upTo_9 = upTo_4 * 4u + scratch4;

  // select.ts:175  const rank = tabulate(i32, [CHUNK], (i) => (start + i < kept ? ranks.at(start + i) : 0));
  const u32 r57 = (r21 << 2) + (r3 << 8);
  const u32 r58 = r57 + 1u;
  const u32 r59 = r57 + 2u;
  const u32 r60 = r57 + 3u;
  const u32 r61 = r57 + 128u;
  const u32 r62 = r57 + 129u;
  const u32 r63 = r57 + 130u;
  const u32 r64 = r57 + 131u;
  #pragma unroll 1
  for (int tile = 0; tile < r14; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const u32 r65 = tile + 2u;
    const u32 r66 = r15 + r20;
    const u32 r67 = r16 + r20;
    if ((int)r65 < r14) {
      const int s_1 = lo + (r65 << 6);
      const int page_4 = s_1 / 64;
      const int offset = s_1 % 64;
      u32 page_5 = 0u;
      if (length_if_0 && (u32)page_4 < (u32)dim_M) page_5 = __ldg((const u32*)(page_at + 4ll * page_4));
      const bool p7 = page_5 < (u32)dim_P;
      const char* const d10 = d9 + 128ll * offset + 8448ll * (int)page_5;
      if (p7 && ((u32)offset < 66u && offset + 63u < 66u)) {
        cp_async_cg_shared_global<16>(r66, d10);
        cp_async_cg_shared_global<16>(r67 + 512u, d10 + 512);
        cp_async_cg_shared_global<16>(r66 + 1024u, d10 + 1024);
        cp_async_cg_shared_global<16>(r67 + 1536u, d10 + 1536);
      } else {
        const u32 r68 = r2 + (r3 << 4) + offset;
        cp_async_cg_shared_global<16>(r66, d10, !(p7 && r68 < 66u));
        cp_async_cg_shared_global<16>(r67 + 512u, d10 + 512, !(p7 && r68 + 4u < 66u));
        cp_async_cg_shared_global<16>(r66 + 1024u, d10 + 1024, !(p7 && r68 + 8u < 66u));
        cp_async_cg_shared_global<16>(r67 + 1536u, d10 + 1536, !(p7 && r68 + 12u < 66u));
      }
    }
    cp_async_commit_group();
    const int s = lo + ((u32)tile << 6);
    const int page_6 = s / 64;
    u32 page = 0u;
    if (length_if_0 && (u32)page_6 < (u32)dim_M) page = __ldg((const u32*)(page_at + 4ll * page_6));

    // indexer_topk_paged.ts:66  count: page >= 0 && page < P ? hi - s : 0,
    const int r69 = (int)page >= 0 && (int)page < dim_P ? (u32)hi - s : 0u;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r27 + r19);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r31 + r19);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r33 + r19);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r35 + r19);
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
    const u32 logit_2 = s % 64 + 2048u;
    const bool logit_if = page < (u32)dim_P;
    const char* const logit_at = cache + 8448ll * (int)page;
    if (p6) {
      const u32 logit_3 = logit_2 + logit_0;
      float logit_4 = 0.0f;
      if (logit_if && logit_3 < 2112u) logit_4 = __ldg((const float*)(logit_at + 4ll * (int)logit_3));
      const float logit_5 = __fmul_rn(__fmul_rn(__fadd_rn(sums_50, sums_53), logit_4), f3);

      // select-keys.ts:76  if (logit > least && i < count) keep(c, rankOf(logit), s + i);
      if (logit_5 > least && (int)logit_0 < r69) {
        // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
        const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

        // select.ts:89  if (at < capacity) {
        if (at_0 < 4096) {
          // select.ts:67  const bits = bitcast(0 - x, i32);
          const int bits_0 = __float_as_int(__fsub_rn(0.0f, logit_5));

          // select.ts:90  ranks.set(at, rank);
          shared<u32>(at_0 * 4u + ranks) = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu);

          // select.ts:91  columns.set(at, column);
          shared<u32>(at_0 * 4u + columns) = s + logit_0;
        }
      }
    }
    if (p6) {
      const u32 logit_6 = logit_2 + logit_1;
      float logit_7 = 0.0f;
      if (logit_if && logit_6 < 2112u) logit_7 = __ldg((const float*)(logit_at + 4ll * (int)logit_6));
      const float logit = __fmul_rn(__fmul_rn(__fadd_rn(sums_52, sums_54), logit_7), f3);
      if (logit > least && (int)logit_1 < r69) {
        const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
        if (at_1 < 4096) {
          const int bits = __float_as_int(__fsub_rn(0.0f, logit));
          shared<u32>(at_1 * 4u + ranks) = bits ^ ((bits >> 31) & 0x7fffffffu);
          shared<u32>(at_1 * 4u + columns) = s + logit_1;
        }
      }
    }

    // select-keys.ts:79  if (c.state.at(KEPT) > (s + keys < hi ? c.capacity - keys : c.wanted)) bar = cut(c);
    __syncthreads();
    const u32 r70 = shared<u32>(state + 24u);
    if ((int)r70 > (int)((int)(s + 64u) < hi ? 4032u : 2048u)) {
      // select.ts:77  export function begin({ state, first, size }: Candidates, count: number): void {
      const u32 r71 = shared<u32>(state + 24u);

      // select.ts:78  state.set(RANK, BITS_31);
      __syncthreads();
      if (p0) shared<u32>(state) = 2147483647u;

      // select.ts:79  state.set(RANK + OPEN, 32);
      __syncthreads();
      if (p0) shared<u32>(state + 4u) = 32u;
      __syncthreads();
      if (p0) shared<u32>(state + 8u) = r37;
      __syncthreads();
      if (p0) shared<u32>(state + 12u) = r38;

      // select.ts:82  state.set(BEFORE, 0);
      __syncthreads();
      if (p0) shared<u32>(state + 16u) = 0u;

      // select.ts:83  state.set(INSIDE, count);
      __syncthreads();
      if (p0) shared<u32>(state + 20u) = r71;

      // select.ts:155  const kept = c.state.at(KEPT);
      __syncthreads();
      const int kept_0 = (int)shared<u32>(state + 24u);

      // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
      const u32 r72 = shared<u32>(state + 4u);
      bool p8 = (int)r72 > 0;
      if (p8) {
        const u32 r73 = shared<u32>(state + 16u);
        const u32 r74 = shared<u32>(state + 20u);
        p8 = (int)(r73 + r74) > 2048;
      }
      bool p9 = p8;
      for (;;) {
        if (!p9) break;

        // select.ts:126  const last = state.at(digits);
        const u32 last_0 = shared<u32>(state);

        // select.ts:127  const open = state.at(digits + OPEN);
        const u32 open_0 = shared<u32>(state + 4u);

        // select.ts:128  const shift = max(open - DIGIT, 0);
        const u32 shift_0 = max((int)(open_0 - 11u), 0);
        shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);

        // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
        const u32 r75 = shift_right(-1u, (32u - open_0) & 0x1fu);
        const u32 r76 = shift_0 & 0x1fu;

        // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
        __syncthreads();
        #pragma unroll 1
        for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 128u, kept_0)) {
          // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
          const u32 r77 = shared<u32>(visit * 4u + ranks);

          // select.ts:130  each(last, (distance) => {
          const u32 r78 = r77 ^ last_0;
          if (r78 <= r75) {
            atomicAdd_block(&shared<int>(shift_right(r78, r76) * 4u + bins), 1);
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
        const u32 counts_9 = shared<u32>(counts_0 + 7164u);
        const u32 counts_10 = shared<u32>(counts_0 + 7160u);
        const u32 counts_11 = shared<u32>(counts_0 + 7156u);
        const u32 counts_12 = shared<u32>(counts_0 + 7152u);
        const u32 counts_13 = shared<u32>(counts_0 + 6652u);
        const u32 counts_14 = shared<u32>(counts_0 + 6648u);
        const u32 counts_15 = shared<u32>(counts_0 + 6644u);
        const u32 counts_16 = shared<u32>(counts_0 + 6640u);

        // select.ts:103  const before = state.at(BEFORE);
        const u32 before_0 = shared<u32>(state + 16u);
        const u32 upTo_10 = counts_1 + counts_2;
        const u32 upTo_11 = counts_5 + counts_6;
        const u32 upTo_12 = counts_9 + counts_10;
        const u32 upTo_13 = counts_13 + counts_14;
        const u32 upTo_14 = upTo_10 + counts_3;
        const u32 upTo_15 = upTo_10 + (counts_3 + counts_4);
        const u32 upTo_16 = upTo_11 + counts_7;
        const u32 upTo_17 = upTo_11 + (counts_7 + counts_8);
        const u32 upTo_18 = upTo_12 + counts_11;
        const u32 upTo_19 = upTo_12 + (counts_11 + counts_12);
        const u32 upTo_20 = upTo_13 + counts_15;
        const u32 upTo_21 = upTo_13 + (counts_15 + counts_16);
        const u32 upTo_22 = __shfl_xor_sync(0xffffffffu, upTo_15, 1);
        const u32 upTo_23 = upTo_if_0 ? upTo_22 + counts_1 : counts_1;
        const u32 upTo_24 = upTo_if_0 ? upTo_22 + upTo_10 : upTo_10;
        const u32 upTo_25 = upTo_if_0 ? upTo_22 + upTo_14 : upTo_14;
        const u32 upTo_26 = upTo_if_0 ? upTo_22 + upTo_15 : upTo_15;
        const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_17, 1);
        const u32 upTo_28 = upTo_if_0 ? upTo_27 + counts_5 : counts_5;
        const u32 upTo_29 = upTo_if_0 ? upTo_27 + upTo_11 : upTo_11;
        const u32 upTo_30 = upTo_if_0 ? upTo_27 + upTo_16 : upTo_16;
        const u32 upTo_31 = upTo_if_0 ? upTo_27 + upTo_17 : upTo_17;
        const u32 upTo_32 = __shfl_xor_sync(0xffffffffu, upTo_19, 1);
        const u32 upTo_33 = upTo_if_0 ? upTo_32 + counts_9 : counts_9;
        const u32 upTo_34 = upTo_if_0 ? upTo_32 + upTo_12 : upTo_12;
        const u32 upTo_35 = upTo_if_0 ? upTo_32 + upTo_18 : upTo_18;
        const u32 upTo_36 = upTo_if_0 ? upTo_32 + upTo_19 : upTo_19;
        const u32 upTo_37 = __shfl_xor_sync(0xffffffffu, upTo_21, 1);
        const u32 upTo_38 = upTo_if_0 ? upTo_37 + counts_13 : counts_13;
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

        // select.ts:106  const end = before + upTo.at(bin);
        const u32 end_0 = before_0 + (upTo_if_6 ? upTo_159 + upTo_143 : upTo_143);

        // select.ts:107  const start = end - counts.at(bin);
        const u32 start_0 = end_0 - counts_1;

        // select.ts:108  if (start < wanted && wanted <= end) {
        if ((int)start_0 < 2048 && (int)end_0 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r41, r76);

          // select.ts:110  state.set(digits + OPEN, shift);
          shared<u32>(state + 4u) = shift_0;

          // select.ts:111  state.set(BEFORE, start);
          shared<u32>(state + 16u) = start_0;

          // select.ts:112  state.set(INSIDE, counts.at(bin));
          shared<u32>(state + 20u) = counts_1;
        }
        const u32 end_1 = before_0 + (upTo_if_6 ? upTo_159 + upTo_144 : upTo_144);
        const u32 start_1 = end_1 - counts_2;
        if ((int)start_1 < 2048 && (int)end_1 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r42, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_1;
          shared<u32>(state + 20u) = counts_2;
        }
        const u32 end_2 = before_0 + (upTo_if_6 ? upTo_159 + upTo_145 : upTo_145);
        const u32 start_2 = end_2 - counts_3;
        if ((int)start_2 < 2048 && (int)end_2 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r43, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_2;
          shared<u32>(state + 20u) = counts_3;
        }
        const u32 end_3 = before_0 + (upTo_if_6 ? upTo_159 + upTo_146 : upTo_146);
        const u32 start_3 = end_3 - counts_4;
        if ((int)start_3 < 2048 && (int)end_3 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r44, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_3;
          shared<u32>(state + 20u) = counts_4;
        }
        const u32 end_4 = before_0 + (upTo_if_6 ? upTo_159 + upTo_147 : upTo_147);
        const u32 start_4 = end_4 - counts_5;
        if ((int)start_4 < 2048 && (int)end_4 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r45, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_4;
          shared<u32>(state + 20u) = counts_5;
        }
        const u32 end_5 = before_0 + (upTo_if_6 ? upTo_159 + upTo_148 : upTo_148);
        const u32 start_5 = end_5 - counts_6;
        if ((int)start_5 < 2048 && (int)end_5 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r46, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_5;
          shared<u32>(state + 20u) = counts_6;
        }
        const u32 end_6 = before_0 + (upTo_if_6 ? upTo_159 + upTo_149 : upTo_149);
        const u32 start_6 = end_6 - counts_7;
        if ((int)start_6 < 2048 && (int)end_6 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r47, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_6;
          shared<u32>(state + 20u) = counts_7;
        }
        const u32 end_7 = before_0 + (upTo_if_6 ? upTo_159 + upTo_150 : upTo_150);
        const u32 start_7 = end_7 - counts_8;
        if ((int)start_7 < 2048 && (int)end_7 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r48, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_7;
          shared<u32>(state + 20u) = counts_8;
        }
        const u32 end_8 = before_0 + (upTo_if_6 ? upTo_159 + upTo_151 : upTo_151);
        const u32 start_8 = end_8 - counts_9;
        if ((int)start_8 < 2048 && (int)end_8 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r49, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_8;
          shared<u32>(state + 20u) = counts_9;
        }
        const u32 end_9 = before_0 + (upTo_if_6 ? upTo_159 + upTo_152 : upTo_152);
        const u32 start_9 = end_9 - counts_10;
        if ((int)start_9 < 2048 && (int)end_9 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r50, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_9;
          shared<u32>(state + 20u) = counts_10;
        }
        const u32 end_10 = before_0 + (upTo_if_6 ? upTo_159 + upTo_153 : upTo_153);
        const u32 start_10 = end_10 - counts_11;
        if ((int)start_10 < 2048 && (int)end_10 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r51, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_10;
          shared<u32>(state + 20u) = counts_11;
        }
        const u32 end_11 = before_0 + (upTo_if_6 ? upTo_159 + upTo_154 : upTo_154);
        const u32 start_11 = end_11 - counts_12;
        if ((int)start_11 < 2048 && (int)end_11 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r52, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_11;
          shared<u32>(state + 20u) = counts_12;
        }
        const u32 end_12 = before_0 + (upTo_if_6 ? upTo_159 + upTo_155 : upTo_155);
        const u32 start_12 = end_12 - counts_13;
        if ((int)start_12 < 2048 && (int)end_12 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r53, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_12;
          shared<u32>(state + 20u) = counts_13;
        }
        const u32 end_13 = before_0 + (upTo_if_6 ? upTo_159 + upTo_156 : upTo_156);
        const u32 start_13 = end_13 - counts_14;
        if ((int)start_13 < 2048 && (int)end_13 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r54, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_13;
          shared<u32>(state + 20u) = counts_14;
        }
        const u32 end_14 = before_0 + (upTo_if_6 ? upTo_159 + upTo_157 : upTo_157);
        const u32 start_14 = end_14 - counts_15;
        if ((int)start_14 < 2048 && (int)end_14 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r55, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_14;
          shared<u32>(state + 20u) = counts_15;
        }
        const u32 end_15 = before_0 + (upTo_if_6 ? upTo_159 + upTo_158 : upTo_158);
        const u32 start_15 = end_15 - counts_16;
        if ((int)start_15 < 2048 && (int)end_15 >= 2048) {
          shared<u32>(state) = last_0 - shift_left(r56, r76);
          shared<u32>(state + 4u) = shift_0;
          shared<u32>(state + 16u) = start_15;
          shared<u32>(state + 20u) = counts_16;
        }
        __syncthreads();
        const u32 r79 = shared<u32>(state + 4u);
        bool p10 = (int)r79 > 0;
        if (p10) {
          const u32 r80 = shared<u32>(state + 16u);
          const u32 r81 = shared<u32>(state + 20u);
          p10 = (int)(r80 + r81) > 2048;
        }
        p9 = p10;
      }

      // select.ts:145  const only = c.state.at(RANK);
      const u32 only = shared<u32>(state);
      const u32 r82 = shared<u32>(state + 12u);
      bool p11 = (int)r82 > 0;
      if (p11) {
        const u32 r83 = shared<u32>(state + 16u);
        const u32 r84 = shared<u32>(state + 20u);
        p11 = (int)(r83 + r84) > 2048;
      }
      bool p12 = p11;
      for (;;) {
        if (!p12) break;
        const u32 last_1 = shared<u32>(state + 8u);
        const u32 open = shared<u32>(state + 12u);
        const u32 shift = max((int)(open - 11u), 0);
        shared<uint4>(r39) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 512u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1024u) = make_uint4(0u, 0u, 0u, 0u);
        shared<uint4>(r39 + 1536u) = make_uint4(0u, 0u, 0u, 0u);
        const u32 r85 = shift_right(-1u, (32u - open) & 0x1fu);
        const u32 r86 = shift & 0x1fu;
        __syncthreads();
        #pragma unroll 1
        for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 128u, kept_0)) {
          // select.ts:147  each((rank, column) => {
          const u32 r87 = shared<u32>(visit2 * 4u + ranks);
          const u32 r88 = shared<u32>(visit2 * 4u + columns);

          // select.ts:148  if (rank === only) count(u32(last - column));
          if (r87 == only) {
            const u32 r89 = last_1 - r88;
            if (r89 <= r85) {
              atomicAdd_block(&shared<int>(shift_right(r89, r86) * 4u + bins), 1);
            }
          }
        }
        __syncthreads();
        const u32 counts_17 = shared<u32>(counts_0 + 8188u);
        const u32 counts_18 = shared<u32>(counts_0 + 8184u);
        const u32 counts_19 = shared<u32>(counts_0 + 8180u);
        const u32 counts_20 = shared<u32>(counts_0 + 8176u);
        const u32 counts_21 = shared<u32>(counts_0 + 7676u);
        const u32 counts_22 = shared<u32>(counts_0 + 7672u);
        const u32 counts_23 = shared<u32>(counts_0 + 7668u);
        const u32 counts_24 = shared<u32>(counts_0 + 7664u);
        const u32 counts_25 = shared<u32>(counts_0 + 7164u);
        const u32 counts_26 = shared<u32>(counts_0 + 7160u);
        const u32 counts_27 = shared<u32>(counts_0 + 7156u);
        const u32 counts_28 = shared<u32>(counts_0 + 7152u);
        const u32 counts_29 = shared<u32>(counts_0 + 6652u);
        const u32 counts_30 = shared<u32>(counts_0 + 6648u);
        const u32 counts_31 = shared<u32>(counts_0 + 6644u);
        const u32 counts_32 = shared<u32>(counts_0 + 6640u);
        const u32 before = shared<u32>(state + 16u);
        const u32 upTo_160 = counts_17 + counts_18;
        const u32 upTo_161 = counts_21 + counts_22;
        const u32 upTo_162 = counts_25 + counts_26;
        const u32 upTo_163 = counts_29 + counts_30;
        const u32 upTo_164 = upTo_160 + counts_19;
        const u32 upTo_165 = upTo_160 + (counts_19 + counts_20);
        const u32 upTo_166 = upTo_161 + counts_23;
        const u32 upTo_167 = upTo_161 + (counts_23 + counts_24);
        const u32 upTo_168 = upTo_162 + counts_27;
        const u32 upTo_169 = upTo_162 + (counts_27 + counts_28);
        const u32 upTo_170 = upTo_163 + counts_31;
        const u32 upTo_171 = upTo_163 + (counts_31 + counts_32);
        const u32 upTo_172 = __shfl_xor_sync(0xffffffffu, upTo_165, 1);
        const u32 upTo_173 = upTo_if_0 ? upTo_172 + counts_17 : counts_17;
        const u32 upTo_174 = upTo_if_0 ? upTo_172 + upTo_160 : upTo_160;
        const u32 upTo_175 = upTo_if_0 ? upTo_172 + upTo_164 : upTo_164;
        const u32 upTo_176 = upTo_if_0 ? upTo_172 + upTo_165 : upTo_165;
        const u32 upTo_177 = __shfl_xor_sync(0xffffffffu, upTo_167, 1);
        const u32 upTo_178 = upTo_if_0 ? upTo_177 + counts_21 : counts_21;
        const u32 upTo_179 = upTo_if_0 ? upTo_177 + upTo_161 : upTo_161;
        const u32 upTo_180 = upTo_if_0 ? upTo_177 + upTo_166 : upTo_166;
        const u32 upTo_181 = upTo_if_0 ? upTo_177 + upTo_167 : upTo_167;
        const u32 upTo_182 = __shfl_xor_sync(0xffffffffu, upTo_169, 1);
        const u32 upTo_183 = upTo_if_0 ? upTo_182 + counts_25 : counts_25;
        const u32 upTo_184 = upTo_if_0 ? upTo_182 + upTo_162 : upTo_162;
        const u32 upTo_185 = upTo_if_0 ? upTo_182 + upTo_168 : upTo_168;
        const u32 upTo_186 = upTo_if_0 ? upTo_182 + upTo_169 : upTo_169;
        const u32 upTo_187 = __shfl_xor_sync(0xffffffffu, upTo_171, 1);
        const u32 upTo_188 = upTo_if_0 ? upTo_187 + counts_29 : counts_29;
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
        const u32 end_16 = before + (upTo_if_6 ? upTo_309 + upTo_293 : upTo_293);
        const u32 start_16 = end_16 - counts_17;
        if ((int)start_16 < 2048 && (int)end_16 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r41, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_16;
          shared<u32>(state + 20u) = counts_17;
        }
        const u32 end_17 = before + (upTo_if_6 ? upTo_309 + upTo_294 : upTo_294);
        const u32 start_17 = end_17 - counts_18;
        if ((int)start_17 < 2048 && (int)end_17 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r42, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_17;
          shared<u32>(state + 20u) = counts_18;
        }
        const u32 end_18 = before + (upTo_if_6 ? upTo_309 + upTo_295 : upTo_295);
        const u32 start_18 = end_18 - counts_19;
        if ((int)start_18 < 2048 && (int)end_18 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r43, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_18;
          shared<u32>(state + 20u) = counts_19;
        }
        const u32 end_19 = before + (upTo_if_6 ? upTo_309 + upTo_296 : upTo_296);
        const u32 start_19 = end_19 - counts_20;
        if ((int)start_19 < 2048 && (int)end_19 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r44, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_19;
          shared<u32>(state + 20u) = counts_20;
        }
        const u32 end_20 = before + (upTo_if_6 ? upTo_309 + upTo_297 : upTo_297);
        const u32 start_20 = end_20 - counts_21;
        if ((int)start_20 < 2048 && (int)end_20 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r45, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_20;
          shared<u32>(state + 20u) = counts_21;
        }
        const u32 end_21 = before + (upTo_if_6 ? upTo_309 + upTo_298 : upTo_298);
        const u32 start_21 = end_21 - counts_22;
        if ((int)start_21 < 2048 && (int)end_21 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r46, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_21;
          shared<u32>(state + 20u) = counts_22;
        }
        const u32 end_22 = before + (upTo_if_6 ? upTo_309 + upTo_299 : upTo_299);
        const u32 start_22 = end_22 - counts_23;
        if ((int)start_22 < 2048 && (int)end_22 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r47, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_22;
          shared<u32>(state + 20u) = counts_23;
        }
        const u32 end_23 = before + (upTo_if_6 ? upTo_309 + upTo_300 : upTo_300);
        const u32 start_23 = end_23 - counts_24;
        if ((int)start_23 < 2048 && (int)end_23 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r48, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_23;
          shared<u32>(state + 20u) = counts_24;
        }
        const u32 end_24 = before + (upTo_if_6 ? upTo_309 + upTo_301 : upTo_301);
        const u32 start_24 = end_24 - counts_25;
        if ((int)start_24 < 2048 && (int)end_24 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r49, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_24;
          shared<u32>(state + 20u) = counts_25;
        }
        const u32 end_25 = before + (upTo_if_6 ? upTo_309 + upTo_302 : upTo_302);
        const u32 start_25 = end_25 - counts_26;
        if ((int)start_25 < 2048 && (int)end_25 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r50, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_25;
          shared<u32>(state + 20u) = counts_26;
        }
        const u32 end_26 = before + (upTo_if_6 ? upTo_309 + upTo_303 : upTo_303);
        const u32 start_26 = end_26 - counts_27;
        if ((int)start_26 < 2048 && (int)end_26 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r51, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_26;
          shared<u32>(state + 20u) = counts_27;
        }
        const u32 end_27 = before + (upTo_if_6 ? upTo_309 + upTo_304 : upTo_304);
        const u32 start_27 = end_27 - counts_28;
        if ((int)start_27 < 2048 && (int)end_27 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r52, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_27;
          shared<u32>(state + 20u) = counts_28;
        }
        const u32 end_28 = before + (upTo_if_6 ? upTo_309 + upTo_305 : upTo_305);
        const u32 start_28 = end_28 - counts_29;
        if ((int)start_28 < 2048 && (int)end_28 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r53, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_28;
          shared<u32>(state + 20u) = counts_29;
        }
        const u32 end_29 = before + (upTo_if_6 ? upTo_309 + upTo_306 : upTo_306);
        const u32 start_29 = end_29 - counts_30;
        if ((int)start_29 < 2048 && (int)end_29 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r54, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_29;
          shared<u32>(state + 20u) = counts_30;
        }
        const u32 end_30 = before + (upTo_if_6 ? upTo_309 + upTo_307 : upTo_307);
        const u32 start_30 = end_30 - counts_31;
        if ((int)start_30 < 2048 && (int)end_30 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r55, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_30;
          shared<u32>(state + 20u) = counts_31;
        }
        const u32 end_31 = before + (upTo_if_6 ? upTo_309 + upTo_308 : upTo_308);
        const u32 start_31 = end_31 - counts_32;
        if ((int)start_31 < 2048 && (int)end_31 >= 2048) {
          shared<u32>(state + 8u) = last_1 - shift_left(r56, r86);
          shared<u32>(state + 12u) = shift;
          shared<u32>(state + 16u) = start_31;
          shared<u32>(state + 20u) = counts_32;
        }
        __syncthreads();
        const u32 r90 = shared<u32>(state + 12u);
        bool p13 = (int)r90 > 0;
        if (p13) {
          const u32 r91 = shared<u32>(state + 16u);
          const u32 r92 = shared<u32>(state + 20u);
          p13 = (int)(r91 + r92) > 2048;
        }
        p12 = p13;
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
      const u32 r93 = kept_1 / 1024;
      const u32 r94 = kept_1 - (r93 << 10);
      const u32 r95 = r93 + (r94 != 0u && (int)(r94 ^ 0x400u) >= 0 ? 1u : 0u);
      #pragma unroll 1
      for (int chunk = 0; chunk < (int)r95; chunk++) {
        // select.ts:174  const start = chunk * CHUNK;
        const u32 start = (u32)chunk << 10;
        u32 r96 = 0u;
        const u32 r97 = start + r57;
        const bool p14 = (int)r97 < kept_1;
        __syncthreads();
        if (p14) {
          r96 = shared<u32>(r97 * 4u + ranks);
        } else {
          r96 = 0u;
        }
        u32 r98 = 0u;
        const u32 r99 = start + r58;
        const bool p15 = (int)r99 < kept_1;
        if (p15) {
          r98 = shared<u32>(r99 * 4u + ranks);
        } else {
          r98 = 0u;
        }
        u32 r100 = 0u;
        const u32 r101 = start + r59;
        const bool p16 = (int)r101 < kept_1;
        if (p16) {
          r100 = shared<u32>(r101 * 4u + ranks);
        } else {
          r100 = 0u;
        }
        u32 r102 = 0u;
        const u32 r103 = start + r60;
        const bool p17 = (int)r103 < kept_1;
        if (p17) {
          r102 = shared<u32>(r103 * 4u + ranks);
        } else {
          r102 = 0u;
        }
        u32 r104 = 0u;
        const u32 r105 = start + r61;
        const bool p18 = (int)r105 < kept_1;
        if (p18) {
          r104 = shared<u32>(r105 * 4u + ranks);
        } else {
          r104 = 0u;
        }
        u32 r106 = 0u;
        const u32 r107 = start + r62;
        const bool p19 = (int)r107 < kept_1;
        if (p19) {
          r106 = shared<u32>(r107 * 4u + ranks);
        } else {
          r106 = 0u;
        }
        u32 r108 = 0u;
        const u32 r109 = start + r63;
        const bool p20 = (int)r109 < kept_1;
        if (p20) {
          r108 = shared<u32>(r109 * 4u + ranks);
        } else {
          r108 = 0u;
        }
        u32 r110 = 0u;
        const u32 r111 = start + r64;
        const bool p21 = (int)r111 < kept_1;
        if (p21) {
          r110 = shared<u32>(r111 * 4u + ranks);
        } else {
          r110 = 0u;
        }
        const u32 rank_0 = r96;
        const u32 rank_1 = r98;
        const u32 rank_2 = r100;
        const u32 rank_3 = r102;
        const u32 rank_4 = r104;
        const u32 rank_5 = r106;
        const u32 rank_6 = r108;
        const u32 rank_7 = r110;

        // select.ts:176  const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
        u32 r112 = 0u;
        if (p14) {
          r112 = shared<u32>(r97 * 4u + columns);
        } else {
          r112 = 0u;
        }
        u32 r113 = 0u;
        if (p15) {
          r113 = shared<u32>(r99 * 4u + columns);
        } else {
          r113 = 0u;
        }
        u32 r114 = 0u;
        if (p16) {
          r114 = shared<u32>(r101 * 4u + columns);
        } else {
          r114 = 0u;
        }
        u32 r115 = 0u;
        if (p17) {
          r115 = shared<u32>(r103 * 4u + columns);
        } else {
          r115 = 0u;
        }
        u32 r116 = 0u;
        if (p18) {
          r116 = shared<u32>(r105 * 4u + columns);
        } else {
          r116 = 0u;
        }
        u32 r117 = 0u;
        if (p19) {
          r117 = shared<u32>(r107 * 4u + columns);
        } else {
          r117 = 0u;
        }
        u32 r118 = 0u;
        if (p20) {
          r118 = shared<u32>(r109 * 4u + columns);
        } else {
          r118 = 0u;
        }
        u32 r119 = 0u;
        if (p21) {
          r119 = shared<u32>(r111 * 4u + columns);
        } else {
          r119 = 0u;
        }
        const u32 column_0 = r112;
        const u32 column_1 = r113;
        const u32 column_2 = r114;
        const u32 column_3 = r115;
        const u32 column_4 = r116;
        const u32 column_5 = r117;
        const u32 column_6 = r118;
        const u32 column_7 = r119;

        // select.ts:178  if (start + i < kept && isChosen(rank.at(i), column.at(i))) keep(c, rank.at(i), column.at(i));
        const bool p22 = (int)rank_0 < last || ((int)rank_0 == last && (int)column_0 <= end);
        __syncthreads();
        if (p14 && p22) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_0;
            shared<u32>(at_2 * 4u + columns) = column_0;
          }
        }
        const bool p23 = (int)rank_1 < last || ((int)rank_1 == last && (int)column_1 <= end);
        if (p15 && p23) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_1;
            shared<u32>(at_3 * 4u + columns) = column_1;
          }
        }
        const bool p24 = (int)rank_2 < last || ((int)rank_2 == last && (int)column_2 <= end);
        if (p16 && p24) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_2;
            shared<u32>(at_4 * 4u + columns) = column_2;
          }
        }
        const bool p25 = (int)rank_3 < last || ((int)rank_3 == last && (int)column_3 <= end);
        if (p17 && p25) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_3;
            shared<u32>(at_5 * 4u + columns) = column_3;
          }
        }
        const bool p26 = (int)rank_4 < last || ((int)rank_4 == last && (int)column_4 <= end);
        if (p18 && p26) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + ranks) = rank_4;
            shared<u32>(at_6 * 4u + columns) = column_4;
          }
        }
        const bool p27 = (int)rank_5 < last || ((int)rank_5 == last && (int)column_5 <= end);
        if (p19 && p27) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + ranks) = rank_5;
            shared<u32>(at_7 * 4u + columns) = column_5;
          }
        }
        const bool p28 = (int)rank_6 < last || ((int)rank_6 == last && (int)column_6 <= end);
        if (p20 && p28) {
          const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_8 < 4096) {
            shared<u32>(at_8 * 4u + ranks) = rank_6;
            shared<u32>(at_8 * 4u + columns) = column_6;
          }
        }
        const bool p29 = (int)rank_7 < last || ((int)rank_7 == last && (int)column_7 <= end);
        if (p21 && p29) {
          const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_9 < 4096) {
            shared<u32>(at_9 * 4u + ranks) = rank_7;
            shared<u32>(at_9 * 4u + columns) = column_7;
          }
        }
      }

      // select.ts:72  export function valueAt(rank: number): number {
      __syncthreads();
      const u32 r120 = shared<u32>(state);
      bar = __fsub_rn(0.0f, __uint_as_float(r120 ^ (((int)r120 >> 31) & 0x7fffffffu)));
    }
    r20 = r19;
    const u32 r121 = r19 + 8192u;
    r19 = (int)r121 >= 24576 ? 0u : r121;
  }

  // select-row.ts:111  const kept = c.state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select-row.ts:113  values.set(row, part, i, i < kept ? valueAt(c.ranks.at(i)) : -Infinity);
  const s64 d11 = (s64)(int)blockIdx.x * ((s64)dim_splits * 2048ull) << 2;
  char* const d12 = part_values + d11 + 8192ll * (int)blockIdx.y;

  // select-row.ts:114  places.set(row, part, i, i < kept ? c.columns.at(i) : -1);
  char* const d13 = part_columns + d11 + 8192ll * (int)blockIdx.y;

  // select-row.ts:112  parallel([c.wanted], (i) => {
  #pragma unroll 1
  for (int i = (int)threadIdx.x; i < 2048; i += 128) {
    float f4 = 0.0f;
    const bool p30 = i < (int)kept;
    if (p30) {
      const u32 r122 = shared<u32>(i * 4u + ranks);
      f4 = __fsub_rn(0.0f, __uint_as_float(r122 ^ (((int)r122 >> 31) & 0x7fffffffu)));
    } else {
      f4 = __uint_as_float(0xff800000u);
    }
    if (p2) *(float*)(d12 + 4ll * i) = f4;
    u32 r123 = 0u;
    if (p30) {
      r123 = shared<u32>(i * 4u + columns);
    } else {
      r123 = -1u;
    }
    if (p2) *(u32*)(d13 + 4ll * i) = r123;
  }
}
