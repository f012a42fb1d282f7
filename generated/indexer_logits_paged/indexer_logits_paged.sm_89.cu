//
// indexer_logits_paged: tilewright, for sm_89
//   H = 64, D = 128
//   pages = 32, stages = 3, warps = 2
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// `indexer_logits` over a paged cache: key j of a request lies at row j % 64 of page block_table[b, j / 64]. A page holds 64 rows of D
// e4m3 codes, then 64 f32 scales. -inf from context_lens[b, n] on, and for a page id outside [0, P).
//
// A block scores `pages` pages for one query. The matrix product is that of `indexer_logits`, and so are a logit's bits.

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

extern "C" __global__ void __launch_bounds__(64, 1) indexer_logits_paged(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ cache,        // tensor cache
  const char* __restrict__ block_table,  // tensor block_table
  const char* __restrict__ context_lens, // tensor context_lens
  const char* __restrict__ weights,      // tensor weights
  char* logits,                          // tensor logits
  int dim_B,                             // dim B
  int dim_N,                             // dim N
  int dim_P,                             // dim P
  int dim_M                              // dim M
) {
  __shared__ __align__(128) u8 smem[32776];
  const u32 K = shared_address(smem);            // 24576 bytes: e4m3[64, 128] swizzle<3,4,3> x 3 stages
  const u32 Q = shared_address(smem) + 24576u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 scratch0 = shared_address(smem) + 32768u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_logits_paged.ts:33  export const indexerLogitsPaged = kernel(
  const int indexerLogitsPaged = (u32)dim_M << 6;

  // indexer_logits_paged.ts:59  const b = idiv(row, N);
  const int b = div_s32(blockIdx.x, dim_N);

  // indexer_logits_paged.ts:60  const n = row - b * N;
  const int n = blockIdx.x - (u32)b * dim_N;

  // indexer_logits_paged.ts:62  const length = min(max(context_lens.at(b, n), 0), M * PAGE);
  const bool length_if_0 = (u32)b < (u32)dim_B;
  const bool length_if = length_if_0 && (u32)n < (u32)dim_N;
  u32 length_0 = 0u;
  if (length_if) length_0 = __ldg((const u32*)(context_lens + (s64)((u64)((s64)b * dim_N) << 2) + 4ll * n));
  const int length = min(max((int)length_0, 0), indexerLogitsPaged);

  // indexer_logits_paged.ts:64  const used = min(max(ceilDiv(length, PAGE) - first, 0), pages);
  const u32 used_0 = length / 64;
  const u32 used_1 = length - (used_0 << 6);
  const u32 used_2 = used_0 + (used_1 != 0u && (int)(used_1 ^ 0x40u) >= 0 ? 1u : 0u);
  const u32 used_3 = blockIdx.y << 5;
  const int used = min(max((int)(used_2 - used_3), 0), 32);

  // indexer_logits_paged.ts:67  copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
  const int r0 = threadIdx.x & 7u;
  const int r1 = (threadIdx.x >> 3) & 3u;
  const int r2 = threadIdx.x >> 5;
  const u32 r3 = ((u32)r1 << 7) + ((u32)r2 << 12) + ((u32)r0 << 4);
  const u32 r4 = r3 ^ ((r3 >> 3) & 0x70u);
  const u32 r5 = r4 ^ 0x40u;
  if (length_if) {
    const u32 r6 = Q + r4;
    const char* const d0 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d1 = d0 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
    const u32 r7 = Q + r5;
    cp_async_cg_shared_global<16>(r6, d1);
    cp_async_cg_shared_global<16>(r7 + 512u, d1 + 512);
    cp_async_cg_shared_global<16>(r6 + 1024u, d1 + 1024);
    cp_async_cg_shared_global<16>(r7 + 1536u, d1 + 1536);
    cp_async_cg_shared_global<16>(r6 + 2048u, d1 + 2048);
    cp_async_cg_shared_global<16>(r7 + 2560u, d1 + 2560);
    cp_async_cg_shared_global<16>(r6 + 3072u, d1 + 3072);
    cp_async_cg_shared_global<16>(r7 + 3584u, d1 + 3584);
  } else {
    const u32 r8 = Q + r4;
    const char* const d2 = q + (s64)((s64)b * ((s64)dim_N * 8192ull)) + 8192ll * n;
    const char* const d3 = d2 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
    const u32 r9 = Q + r5;
    const bool p0 = !length_if;
    cp_async_cg_shared_global<16>(r8, d3, p0);
    cp_async_cg_shared_global<16>(r9 + 512u, d3 + 512, p0);
    cp_async_cg_shared_global<16>(r8 + 1024u, d3 + 1024, p0);
    cp_async_cg_shared_global<16>(r9 + 1536u, d3 + 1536, p0);
    cp_async_cg_shared_global<16>(r8 + 2048u, d3 + 2048, p0);
    cp_async_cg_shared_global<16>(r9 + 2560u, d3 + 2560, p0);
    cp_async_cg_shared_global<16>(r8 + 3072u, d3 + 3072, p0);
    cp_async_cg_shared_global<16>(r9 + 3584u, d3 + 3584, p0);
  }
  cp_async_commit_group();

  // indexer.ts:31  tabulate(f32, [H], (h) => abs(of.at(row, h))),
  const bool p1 = (int)((u32)dim_B * dim_N - blockIdx.x) > 0;
  const char* const d4 = weights + 256ll * (int)blockIdx.x;
  float f0 = 0.0f;
  if (p1) f0 = __ldg((const float*)(d4 + 4ll * (int)threadIdx.x));
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
  const u32 largest_9 = threadIdx.x & 0x1fu;
  if (largest_9 == 0u) shared<float>((r2 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_10 = shared<float>(scratch0);
  const float largest_11 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p2 = max_NaN_f32(largest_10, largest_11) >= 7.9228163e28f;
  const float f2 = p2 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p2 ? 4.2949673e9f : 1.0f;

  // indexer_logits_paged.ts:71  const page = block_table.at(b, first + p);
  const int page_0 = dim_M - used_3;
  const char* const page_at = block_table + (s64)((u64)((s64)b * dim_M) << 2) + 128ll * (int)blockIdx.y;

  // indexer_logits_paged.ts:73  copy(codes.tile([page, 0, 0], [1, PAGE, D]), K);
  const u32 r10 = K + r4;
  const char* const d5 = cache + 128ll * r1 + 4096ll * r2 + 16ll * r0;
  const u32 r11 = K + r5;

  // indexer_logits_paged.ts:69  for (const p of pipelined(0, used, { stages })) {
  if (used > 0) {
    u32 page_1 = 0u;
    if (length_if_0 && page_0 > 0) page_1 = __ldg((const u32*)page_at);
    const char* const d6 = d5 + 8448ll * (int)page_1;
    if (page_1 < (u32)dim_P) {
      cp_async_cg_shared_global<16>(r10, d6);
      cp_async_cg_shared_global<16>(r11 + 512u, d6 + 512);
      cp_async_cg_shared_global<16>(r10 + 1024u, d6 + 1024);
      cp_async_cg_shared_global<16>(r11 + 1536u, d6 + 1536);
      cp_async_cg_shared_global<16>(r10 + 2048u, d6 + 2048);
      cp_async_cg_shared_global<16>(r11 + 2560u, d6 + 2560);
      cp_async_cg_shared_global<16>(r10 + 3072u, d6 + 3072);
      cp_async_cg_shared_global<16>(r11 + 3584u, d6 + 3584);
    } else {
      const bool p3 = page_1 >= (u32)dim_P;
      cp_async_cg_shared_global<16>(r10, d6, p3);
      cp_async_cg_shared_global<16>(r11 + 512u, d6 + 512, p3);
      cp_async_cg_shared_global<16>(r10 + 1024u, d6 + 1024, p3);
      cp_async_cg_shared_global<16>(r11 + 1536u, d6 + 1536, p3);
      cp_async_cg_shared_global<16>(r10 + 2048u, d6 + 2048, p3);
      cp_async_cg_shared_global<16>(r11 + 2560u, d6 + 2560, p3);
      cp_async_cg_shared_global<16>(r10 + 3072u, d6 + 3072, p3);
      cp_async_cg_shared_global<16>(r11 + 3584u, d6 + 3584, p3);
    }
  }
  cp_async_commit_group();
  if (used > 1) {
    u32 page_2 = 0u;
    if (length_if_0 && page_0 > 1) page_2 = __ldg((const u32*)(page_at + 4));
    const char* const d7 = d5 + 8448ll * (int)page_2;
    if (page_2 < (u32)dim_P) {
      cp_async_cg_shared_global<16>(r10 + 8192u, d7);
      cp_async_cg_shared_global<16>(r11 + 8704u, d7 + 512);
      cp_async_cg_shared_global<16>(r10 + 9216u, d7 + 1024);
      cp_async_cg_shared_global<16>(r11 + 9728u, d7 + 1536);
      cp_async_cg_shared_global<16>(r10 + 10240u, d7 + 2048);
      cp_async_cg_shared_global<16>(r11 + 10752u, d7 + 2560);
      cp_async_cg_shared_global<16>(r10 + 11264u, d7 + 3072);
      cp_async_cg_shared_global<16>(r11 + 11776u, d7 + 3584);
    } else {
      const bool p4 = page_2 >= (u32)dim_P;
      cp_async_cg_shared_global<16>(r10 + 8192u, d7, p4);
      cp_async_cg_shared_global<16>(r11 + 8704u, d7 + 512, p4);
      cp_async_cg_shared_global<16>(r10 + 9216u, d7 + 1024, p4);
      cp_async_cg_shared_global<16>(r11 + 9728u, d7 + 1536, p4);
      cp_async_cg_shared_global<16>(r10 + 10240u, d7 + 2048, p4);
      cp_async_cg_shared_global<16>(r11 + 10752u, d7 + 2560, p4);
      cp_async_cg_shared_global<16>(r10 + 11264u, d7 + 3072, p4);
      cp_async_cg_shared_global<16>(r11 + 11776u, d7 + 3584, p4);
    }
  }
  cp_async_commit_group();
  u32 r12 = 0u;
  u32 r13 = 16384u;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r14 = (largest_9 >> 3) & 1u;
  const u32 r15 = (largest_9 >> 4) & 1u;
  const u32 r16 = (largest_9 & 7u) << 7;
  const u32 r17 = ((u32)r2 << 11) + (r14 << 10) + r16 + (r15 << 4);
  const u32 r18 = r17 ^ ((r17 >> 3) & 0x70u);
  const u32 r19 = K + r18;
  const u32 r20 = (r15 << 10) + r16 + (r14 << 4);
  const u32 r21 = r20 ^ ((r20 >> 3) & 0x70u);
  const u32 r22 = Q + r21;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r22);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r22 + 2048u);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r22 + 4096u);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r22 + 6144u);
  const u32 r23 = K + (r18 ^ 0x20u);
  const u32 r24 = Q + (r21 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r24);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r24 + 2048u);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r24 + 4096u);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r24 + 6144u);
  const u32 r25 = K + (r18 ^ 0x40u);
  const u32 r26 = Q + (r21 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r26);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r26 + 2048u);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r26 + 4096u);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r26 + 6144u);
  const u32 r27 = K + (r18 ^ 0x60u);
  const u32 r28 = Q + (r21 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r28);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r28 + 2048u);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r28 + 4096u);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r28 + 6144u);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sum_0 = threadIdx.x & 3u;
  const int sum_1 = (threadIdx.x >> 2) & 7u;
  const char* const sum_at = d4 + 8ll * (int)sum_0;
  float sum_2 = 0.0f;
  if (p1) sum_2 = __ldg((const float*)sum_at);
  const float sum_3 = __fmul_rn(sum_2, f2);
  float sum_4 = 0.0f;
  if (p1) sum_4 = __ldg((const float*)(sum_at + 4));
  const float sum_5 = __fmul_rn(sum_4, f2);
  float sum_6 = 0.0f;
  if (p1) sum_6 = __ldg((const float*)(sum_at + 32));
  const float sum_7 = __fmul_rn(sum_6, f2);
  float sum_8 = 0.0f;
  if (p1) sum_8 = __ldg((const float*)(sum_at + 36));
  const float sum_9 = __fmul_rn(sum_8, f2);
  float sum_10 = 0.0f;
  if (p1) sum_10 = __ldg((const float*)(sum_at + 64));
  const float sum_11 = __fmul_rn(sum_10, f2);
  float sum_12 = 0.0f;
  if (p1) sum_12 = __ldg((const float*)(sum_at + 68));
  const float sum_13 = __fmul_rn(sum_12, f2);
  float sum_14 = 0.0f;
  if (p1) sum_14 = __ldg((const float*)(sum_at + 96));
  const float sum_15 = __fmul_rn(sum_14, f2);
  float sum_16 = 0.0f;
  if (p1) sum_16 = __ldg((const float*)(sum_at + 100));
  const float sum_17 = __fmul_rn(sum_16, f2);
  float sum_18 = 0.0f;
  if (p1) sum_18 = __ldg((const float*)(sum_at + 128));
  const float sum_19 = __fmul_rn(sum_18, f2);
  float sum_20 = 0.0f;
  if (p1) sum_20 = __ldg((const float*)(sum_at + 132));
  const float sum_21 = __fmul_rn(sum_20, f2);
  float sum_22 = 0.0f;
  if (p1) sum_22 = __ldg((const float*)(sum_at + 160));
  const float sum_23 = __fmul_rn(sum_22, f2);
  float sum_24 = 0.0f;
  if (p1) sum_24 = __ldg((const float*)(sum_at + 164));
  const float sum_25 = __fmul_rn(sum_24, f2);
  float sum_26 = 0.0f;
  if (p1) sum_26 = __ldg((const float*)(sum_at + 192));
  const float sum_27 = __fmul_rn(sum_26, f2);
  float sum_28 = 0.0f;
  if (p1) sum_28 = __ldg((const float*)(sum_at + 196));
  const float sum_29 = __fmul_rn(sum_28, f2);
  float sum_30 = 0.0f;
  if (p1) sum_30 = __ldg((const float*)(sum_at + 224));
  const float sum_31 = __fmul_rn(sum_30, f2);
  float sum_32 = 0.0f;
  if (p1) sum_32 = __ldg((const float*)(sum_at + 228));
  const float sum_33 = __fmul_rn(sum_32, f2);

  // indexer_logits_paged.ts:75  const end = page >= 0 && page < P ? length - s : 0;
  const u32 end_0 = blockIdx.y << 11;

  // indexer_logits_paged.ts:76  store(logits.tile([row, s], [1, PAGE]), sum, (x, i) =>
  const u32 r29 = (u32)r2 << 4;
  const u32 r30 = sum_1 + r29;
  const char* const d8 = cache + 4ll * sum_1 + 64ll * r2;
  const u32 r31 = r30 + 8u;
  const u32 r32 = r30 + 32u;
  const u32 r33 = r30 + 40u;
  const bool p5 = sum_0 == 0u;
  char* const d9 = logits + (s64)((u64)((s64)(int)blockIdx.x * indexerLogitsPaged) << 2);
  char* const d10 = d9 + 8192ll * (int)blockIdx.y;
  char* const d11 = d10 + 4ll * sum_1 + 64ll * r2;
  #pragma unroll 1
  for (int p = 0; p < used; p++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const int r34 = p + 2u;
    const u32 r35 = r10 + r13;
    const u32 r36 = r11 + r13;
    if (r34 < used) {
      u32 page_3 = 0u;
      if (length_if_0 && (int)(dim_M - (used_3 + r34)) > 0) page_3 = __ldg((const u32*)(page_at + 4ll * r34));
      const char* const d12 = d5 + 8448ll * (int)page_3;
      if (page_3 < (u32)dim_P) {
        cp_async_cg_shared_global<16>(r35, d12);
        cp_async_cg_shared_global<16>(r36 + 512u, d12 + 512);
        cp_async_cg_shared_global<16>(r35 + 1024u, d12 + 1024);
        cp_async_cg_shared_global<16>(r36 + 1536u, d12 + 1536);
        cp_async_cg_shared_global<16>(r35 + 2048u, d12 + 2048);
        cp_async_cg_shared_global<16>(r36 + 2560u, d12 + 2560);
        cp_async_cg_shared_global<16>(r35 + 3072u, d12 + 3072);
        cp_async_cg_shared_global<16>(r36 + 3584u, d12 + 3584);
      } else {
        const bool p6 = page_3 >= (u32)dim_P;
        cp_async_cg_shared_global<16>(r35, d12, p6);
        cp_async_cg_shared_global<16>(r36 + 512u, d12 + 512, p6);
        cp_async_cg_shared_global<16>(r35 + 1024u, d12 + 1024, p6);
        cp_async_cg_shared_global<16>(r36 + 1536u, d12 + 1536, p6);
        cp_async_cg_shared_global<16>(r35 + 2048u, d12 + 2048, p6);
        cp_async_cg_shared_global<16>(r36 + 2560u, d12 + 2560, p6);
        cp_async_cg_shared_global<16>(r35 + 3072u, d12 + 3072, p6);
        cp_async_cg_shared_global<16>(r36 + 3584u, d12 + 3584, p6);
      }
    }
    cp_async_commit_group();
    u32 page = 0u;
    if (length_if_0 && (int)(dim_M - (used_3 + p)) > 0) page = __ldg((const u32*)(page_at + 4ll * p));
    const u32 r37 = r19 + r12;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r37);
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
    u32 K_part_1[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r37 + 4096u);
    float products_8[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_1, Q_part_0, zeros);
    float products_9[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_1, Q_part_0 + 2, zeros);
    float products_10[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_1, Q_part_1, zeros);
    float products_11[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_1, Q_part_1 + 2, zeros);
    float products_12[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_1, Q_part_2, zeros);
    float products_13[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_1, Q_part_2 + 2, zeros);
    float products_14[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_1, Q_part_3, zeros);
    float products_15[4];
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_1, Q_part_3 + 2, zeros);
    __syncwarp();
    const u32 r38 = r23 + r12;
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r38);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_2, Q_part_4, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_2, Q_part_4 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_2, Q_part_5, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_2, Q_part_5 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_2, Q_part_6, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_2, Q_part_6 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_2, Q_part_7, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_2, Q_part_7 + 2, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r38 + 4096u);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_3, Q_part_4, products_8);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_3, Q_part_4 + 2, products_9);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_3, Q_part_5, products_10);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_3, Q_part_5 + 2, products_11);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_3, Q_part_6, products_12);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_3, Q_part_6 + 2, products_13);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_3, Q_part_7, products_14);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_3, Q_part_7 + 2, products_15);
    __syncwarp();
    const u32 r39 = r25 + r12;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r39);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_4, Q_part_8, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_4, Q_part_8 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_4, Q_part_9, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_4, Q_part_9 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_4, Q_part_10, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_4, Q_part_10 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_4, Q_part_11, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_4, Q_part_11 + 2, products_7);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r39 + 4096u);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_5, Q_part_8, products_8);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_5, Q_part_8 + 2, products_9);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_5, Q_part_9, products_10);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_5, Q_part_9 + 2, products_11);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_5, Q_part_10, products_12);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_5, Q_part_10 + 2, products_13);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_5, Q_part_11, products_14);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_5, Q_part_11 + 2, products_15);
    __syncwarp();
    const u32 r40 = r27 + r12;
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r40);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_6, Q_part_12, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_6, Q_part_12 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_6, Q_part_13, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_6, Q_part_13 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_6, Q_part_14, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_6, Q_part_14 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_6, Q_part_15, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_6, Q_part_15 + 2, products_7);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r40 + 4096u);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_7, Q_part_12, products_8);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_7, Q_part_12 + 2, products_9);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_7, Q_part_13, products_10);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_7, Q_part_13 + 2, products_11);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_7, Q_part_14, products_12);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_7, Q_part_14 + 2, products_13);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_7, Q_part_15, products_14);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_7, Q_part_15 + 2, products_15);
    const float sum_34 = __fmaf_rn(max_NaN_f32(products_0[1], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_0[0], 0.0f), sum_3));
    const float sum_35 = __fmaf_rn(max_NaN_f32(products_0[3], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_0[2], 0.0f), sum_3));
    const float sum_36 = __fmaf_rn(max_NaN_f32(products_8[1], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_8[0], 0.0f), sum_3));
    const float sum_37 = __fmaf_rn(max_NaN_f32(products_8[3], 0.0f), sum_5, __fmul_rn(max_NaN_f32(products_8[2], 0.0f), sum_3));
    const float sum_38 = __fmaf_rn(max_NaN_f32(products_1[1], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_1[0], 0.0f), sum_7, sum_34));
    const float sum_39 = __fmaf_rn(max_NaN_f32(products_1[3], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_1[2], 0.0f), sum_7, sum_35));
    const float sum_40 = __fmaf_rn(max_NaN_f32(products_9[1], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_9[0], 0.0f), sum_7, sum_36));
    const float sum_41 = __fmaf_rn(max_NaN_f32(products_9[3], 0.0f), sum_9, __fmaf_rn(max_NaN_f32(products_9[2], 0.0f), sum_7, sum_37));
    const float sum_42 = __fmaf_rn(max_NaN_f32(products_2[1], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_2[0], 0.0f), sum_11, sum_38));
    const float sum_43 = __fmaf_rn(max_NaN_f32(products_2[3], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_2[2], 0.0f), sum_11, sum_39));
    const float sum_44 = __fmaf_rn(max_NaN_f32(products_10[1], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_10[0], 0.0f), sum_11, sum_40));
    const float sum_45 = __fmaf_rn(max_NaN_f32(products_10[3], 0.0f), sum_13, __fmaf_rn(max_NaN_f32(products_10[2], 0.0f), sum_11, sum_41));
    const float sum_46 = __fmaf_rn(max_NaN_f32(products_3[1], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_3[0], 0.0f), sum_15, sum_42));
    const float sum_47 = __fmaf_rn(max_NaN_f32(products_3[3], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_3[2], 0.0f), sum_15, sum_43));
    const float sum_48 = __fmaf_rn(max_NaN_f32(products_11[1], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_11[0], 0.0f), sum_15, sum_44));
    const float sum_49 = __fmaf_rn(max_NaN_f32(products_11[3], 0.0f), sum_17, __fmaf_rn(max_NaN_f32(products_11[2], 0.0f), sum_15, sum_45));
    const float sum_50 = __fmaf_rn(max_NaN_f32(products_4[1], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_4[0], 0.0f), sum_19, sum_46));
    const float sum_51 = __fmaf_rn(max_NaN_f32(products_4[3], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_4[2], 0.0f), sum_19, sum_47));
    const float sum_52 = __fmaf_rn(max_NaN_f32(products_12[1], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_12[0], 0.0f), sum_19, sum_48));
    const float sum_53 = __fmaf_rn(max_NaN_f32(products_12[3], 0.0f), sum_21, __fmaf_rn(max_NaN_f32(products_12[2], 0.0f), sum_19, sum_49));
    const float sum_54 = __fmaf_rn(max_NaN_f32(products_5[1], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_5[0], 0.0f), sum_23, sum_50));
    const float sum_55 = __fmaf_rn(max_NaN_f32(products_5[3], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_5[2], 0.0f), sum_23, sum_51));
    const float sum_56 = __fmaf_rn(max_NaN_f32(products_13[1], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_13[0], 0.0f), sum_23, sum_52));
    const float sum_57 = __fmaf_rn(max_NaN_f32(products_13[3], 0.0f), sum_25, __fmaf_rn(max_NaN_f32(products_13[2], 0.0f), sum_23, sum_53));
    const float sum_58 = __fmaf_rn(max_NaN_f32(products_6[1], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_6[0], 0.0f), sum_27, sum_54));
    const float sum_59 = __fmaf_rn(max_NaN_f32(products_6[3], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_6[2], 0.0f), sum_27, sum_55));
    const float sum_60 = __fmaf_rn(max_NaN_f32(products_14[1], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_14[0], 0.0f), sum_27, sum_56));
    const float sum_61 = __fmaf_rn(max_NaN_f32(products_14[3], 0.0f), sum_29, __fmaf_rn(max_NaN_f32(products_14[2], 0.0f), sum_27, sum_57));
    const float sum_62 = __fmaf_rn(max_NaN_f32(products_7[1], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_7[0], 0.0f), sum_31, sum_58));
    const float sum_63 = __fmaf_rn(max_NaN_f32(products_7[3], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_7[2], 0.0f), sum_31, sum_59));
    const float sum_64 = __fmaf_rn(max_NaN_f32(products_15[1], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_15[0], 0.0f), sum_31, sum_60));
    const float sum_65 = __fmaf_rn(max_NaN_f32(products_15[3], 0.0f), sum_33, __fmaf_rn(max_NaN_f32(products_15[2], 0.0f), sum_31, sum_61));
    const float sum_66 = __shfl_xor_sync(0xffffffffu, sum_62, 1);
    const float sum_67 = __fadd_rn(sum_62, sum_66);
    const float sum_68 = __shfl_xor_sync(0xffffffffu, sum_63, 1);
    const float sum_69 = __fadd_rn(sum_63, sum_68);
    const float sum_70 = __shfl_xor_sync(0xffffffffu, sum_64, 1);
    const float sum_71 = __fadd_rn(sum_64, sum_70);
    const float sum_72 = __shfl_xor_sync(0xffffffffu, sum_65, 1);
    const float sum_73 = __fadd_rn(sum_65, sum_72);
    const float sum_74 = __shfl_xor_sync(0xffffffffu, sum_67, 2);
    const float sum_75 = __shfl_xor_sync(0xffffffffu, sum_69, 2);
    const float sum_76 = __shfl_xor_sync(0xffffffffu, sum_71, 2);
    const float sum_77 = __shfl_xor_sync(0xffffffffu, sum_73, 2);
    const u32 end_1 = (u32)p << 6;
    const u32 end_2 = end_0 + end_1;
    const int end = (int)page >= 0 && (int)page < dim_P ? length - end_2 : 0u;
    const bool p7 = page < (u32)dim_P;
    const char* const d13 = d8 + 8448ll * (int)page;
    float f4 = 0.0f;
    if (p7) f4 = __ldg((const float*)(d13 + 8192));
    const float f5 = (int)r30 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_67, sum_74), f4), f3) : __uint_as_float(0xff800000u);
    float f6 = 0.0f;
    if (p7) f6 = __ldg((const float*)(d13 + 8224));
    const float f7 = (int)r31 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_69, sum_75), f6), f3) : __uint_as_float(0xff800000u);
    float f8 = 0.0f;
    if (p7) f8 = __ldg((const float*)(d13 + 8320));
    const float f9 = (int)r32 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_71, sum_76), f8), f3) : __uint_as_float(0xff800000u);
    float f10 = 0.0f;
    if (p7) f10 = __ldg((const float*)(d13 + 8352));
    const float f11 = (int)r33 < end ? __fmul_rn(__fmul_rn(__fadd_rn(sum_73, sum_77), f10), f3) : __uint_as_float(0xff800000u);
    if (p1 && (int)(indexerLogitsPaged - end_2) > 63) {
      char* const d14 = d11 + 256ll * p;
      if (p5) *(float*)d14 = f5;
      if (p5) *(float*)(d14 + 32) = f7;
      if (p5) *(float*)(d14 + 128) = f9;
      if (p5) *(float*)(d14 + 160) = f11;
    } else {
      char* const d15 = d11 + 256ll * p;
      const int r41 = indexerLogitsPaged - (end_0 + sum_1 + r29 + end_1);
      if (p5 && (p1 && r41 > 0)) *(float*)d15 = f5;
      if (p5 && (p1 && r41 > 8)) *(float*)(d15 + 32) = f7;
      if (p5 && (p1 && r41 > 32)) *(float*)(d15 + 128) = f9;
      if (p5 && (p1 && r41 > 40)) *(float*)(d15 + 160) = f11;
    }
    r13 = r12;
    const u32 r42 = r12 + 8192u;
    r12 = (int)r42 >= 24576 ? 0u : r42;
  }

  // indexer_logits_paged.ts:81  for (const p of range(used, pages)) store(logits.tile([row, (first + p) * PAGE], [1, PAGE]), ou...
  const u32 r43 = end_0 + threadIdx.x;
  char* const d16 = d10 + 4ll * (int)threadIdx.x;
  #pragma unroll 1
  for (int p8 = used; p8 < 32; p8++) {
    const bool p8_ = p1 && (int)(indexerLogitsPaged - (r43 + ((u32)p8 << 6))) > 0;
    __syncthreads();
    if (p8_) *(float*)(d16 + 256ll * p8) = __uint_as_float(0xff800000u);
  }
}
