//
// indexer_logits: tilewright, for sm_89
//   H = 64, D = 128
//   keys = 128, tiles = 16, stages = 3, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_89      nvcc: -arch=sm_89
//
// The lightning indexer: logits[t,s] = k_scale[s] * sum_h weights[t,h] * max(0, q[t,h]*k[s]) for keys in [k_start[t], k_end[t]), -inf elsewhere.
//
// A block scores `tiles` tiles of `keys` keys for one query. Keys are the rows of the matrix product, so that the sum over heads
// stays within a thread but for the last steps; warps share out keys only, so that the order of a sum, and with it a logit's bits,
// do not depend on the tunables.

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

// 57352 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(128, 1) indexer_logits(
  const char* __restrict__ q,            // tensor q
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ k_scale,      // tensor k_scale
  const char* __restrict__ weights,      // tensor weights
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  char* logits,                          // tensor logits
  int dim_S                              // dim S
) {
  const u32 K = shared_address(smem);            // 49152 bytes: e4m3[128, 128] swizzle<3,4,3> x 3 stages
  const u32 Q = shared_address(smem) + 49152u;   // 8192 bytes: e4m3[64, 128] swizzle<3,4,3>
  const u32 scratch0 = shared_address(smem) + 57344u; // 8 bytes: f32[2]: largest across warps

  const float zeros[4] = {0.0f, 0.0f, 0.0f, 0.0f};

  // indexer_logits.ts:60  const lo = max(k_start.at(t), 0);
  const u32 lo_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const int lo = max((int)lo_0, 0);

  // indexer_logits.ts:61  const hi = max(min(k_end.at(t), S), 0);
  const u32 hi_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int hi = max(min((int)hi_0, dim_S), 0);

  // indexer_logits.ts:63  const inRange = u32(max(hi - lo, 0));
  const u32 inRange = max((int)((u32)hi - lo), 0);

  // indexer_logits.ts:65  const from = min(idiv(max(lo - first, 0), keys), tiles);
  const u32 from_0 = blockIdx.y * -2048u;
  const int from = min((int)((u32)max((int)(lo + from_0), 0) >> 7), 16);

  // indexer_logits.ts:66  const to = max(min(ceilDiv(max(hi - first, 0), keys), tiles), from);
  const u32 to_0 = max((int)(hi + from_0), 0);
  const int to_1 = min((int)((to_0 >> 7) + ((to_0 & 0x7fu) != 0u ? 1u : 0u)), 16);
  const int to = max(to_1, from);

  // indexer_logits.ts:69  copy(q.tile([t, 0, 0], [1, H, D]), Q);
  const int r0 = threadIdx.x & 7u;
  const int r1 = (threadIdx.x >> 3) & 3u;
  const int r2 = threadIdx.x >> 5;
  const u32 r3 = (u32)r1 << 7;
  const u32 r4 = (u32)r2 << 11;
  const u32 r5 = (u32)r0 << 4;
  const u32 r6 = r3 + r4 + r5;
  const u32 r7 = r6 ^ ((r6 >> 3) & 0x70u);
  const u32 r8 = Q + r7;
  const char* const d0 = q + 8192ll * (int)blockIdx.x + 128ll * r1 + 2048ll * r2 + 16ll * r0;
  cp_async_cg_shared_global<16>(r8, d0);
  const u32 r9 = Q + (r7 ^ 0x40u);
  cp_async_cg_shared_global<16>(r9 + 512u, d0 + 512);
  cp_async_cg_shared_global<16>(r8 + 1024u, d0 + 1024);
  cp_async_cg_shared_global<16>(r9 + 1536u, d0 + 1536);
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
  if ((threadIdx.x & 0x5fu) == 0u) shared<float>((r2 & 1u) * 4u + scratch0) = max_NaN_f32(largest_7, largest_8);
  __syncthreads();
  const float largest_9 = shared<float>(scratch0);
  const float largest_10 = shared<float>(scratch0 + 4u);

  // indexer.ts:37  factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
  const bool p0 = max_NaN_f32(largest_9, largest_10) >= 7.9228163e28f;
  const float f2 = p0 ? 2.3283064e-10f : 1.0f;

  // indexer.ts:38  inverse: largest >= LARGE ? f32(0x100000000) : 1,
  const float f3 = p0 ? 4.2949673e9f : 1.0f;

  // indexer_logits.ts:74  copy(k.tile([s, 0], [keys, D]), K);
  const u32 r10 = blockIdx.y << 11;
  const u32 r11 = r3 + ((u32)r2 << 12) + r5;
  const u32 r12 = r11 ^ ((r11 >> 3) & 0x70u);
  const u32 r13 = K + r12;
  const char* const d2 = k + 262144ll * (int)blockIdx.y;
  const u32 r14 = K + (r12 ^ 0x40u);

  // indexer_logits.ts:71  for (const tile of pipelined(from, to, { stages })) {
  if (from < to) {
    const u32 r15 = r10 + ((u32)from << 7);
    if ((int)(dim_S - r15) > 127) {
      const char* const d3 = d2 + 16384ll * from + 128ll * r1 + 4096ll * r2 + 16ll * r0;
      cp_async_cg_shared_global<16>(r13, d3);
      cp_async_cg_shared_global<16>(r14 + 512u, d3 + 512);
      cp_async_cg_shared_global<16>(r13 + 1024u, d3 + 1024);
      cp_async_cg_shared_global<16>(r14 + 1536u, d3 + 1536);
      cp_async_cg_shared_global<16>(r13 + 2048u, d3 + 2048);
      cp_async_cg_shared_global<16>(r14 + 2560u, d3 + 2560);
      cp_async_cg_shared_global<16>(r13 + 3072u, d3 + 3072);
      cp_async_cg_shared_global<16>(r14 + 3584u, d3 + 3584);
    } else {
      const char* const d4 = d2 + 16384ll * from + 128ll * r1 + 4096ll * r2 + 16ll * r0;
      const int r16 = dim_S - (r15 + r1 + ((u32)r2 << 5));
      cp_async_cg_shared_global<16>(r13, d4, r16 <= 0);
      cp_async_cg_shared_global<16>(r14 + 512u, d4 + 512, r16 <= 4);
      cp_async_cg_shared_global<16>(r13 + 1024u, d4 + 1024, r16 <= 8);
      cp_async_cg_shared_global<16>(r14 + 1536u, d4 + 1536, r16 <= 12);
      cp_async_cg_shared_global<16>(r13 + 2048u, d4 + 2048, r16 <= 16);
      cp_async_cg_shared_global<16>(r14 + 2560u, d4 + 2560, r16 <= 20);
      cp_async_cg_shared_global<16>(r13 + 3072u, d4 + 3072, r16 <= 24);
      cp_async_cg_shared_global<16>(r14 + 3584u, d4 + 3584, r16 <= 28);
    }
  }
  cp_async_commit_group();
  const int r17 = from + 1u;
  if (r17 < to) {
    const u32 r18 = r10 + ((u32)r17 << 7);
    if ((int)(dim_S - r18) > 127) {
      const char* const d5 = d2 + 16384ll * r17 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
      cp_async_cg_shared_global<16>(r13 + 16384u, d5);
      cp_async_cg_shared_global<16>(r14 + 16896u, d5 + 512);
      cp_async_cg_shared_global<16>(r13 + 17408u, d5 + 1024);
      cp_async_cg_shared_global<16>(r14 + 17920u, d5 + 1536);
      cp_async_cg_shared_global<16>(r13 + 18432u, d5 + 2048);
      cp_async_cg_shared_global<16>(r14 + 18944u, d5 + 2560);
      cp_async_cg_shared_global<16>(r13 + 19456u, d5 + 3072);
      cp_async_cg_shared_global<16>(r14 + 19968u, d5 + 3584);
    } else {
      const char* const d6 = d2 + 16384ll * r17 + 128ll * r1 + 4096ll * r2 + 16ll * r0;
      const int r19 = dim_S - (r18 + r1 + ((u32)r2 << 5));
      cp_async_cg_shared_global<16>(r13 + 16384u, d6, r19 <= 0);
      cp_async_cg_shared_global<16>(r14 + 16896u, d6 + 512, r19 <= 4);
      cp_async_cg_shared_global<16>(r13 + 17408u, d6 + 1024, r19 <= 8);
      cp_async_cg_shared_global<16>(r14 + 17920u, d6 + 1536, r19 <= 12);
      cp_async_cg_shared_global<16>(r13 + 18432u, d6 + 2048, r19 <= 16);
      cp_async_cg_shared_global<16>(r14 + 18944u, d6 + 2560, r19 <= 20);
      cp_async_cg_shared_global<16>(r13 + 19456u, d6 + 3072, r19 <= 24);
      cp_async_cg_shared_global<16>(r14 + 19968u, d6 + 3584, r19 <= 28);
    }
  }
  cp_async_commit_group();
  u32 r20 = 0u;
  u32 r21 = 32768u;
  const char* const d7 = d2 + 128ll * r1 + 4096ll * r2 + 16ll * r0;

  // indexer.ts:54  mma(products, K, transpose(Q));
  const u32 r22 = threadIdx.x & 0x1fu;
  const u32 r23 = (r22 >> 3) & 1u;
  const u32 r24 = (r22 >> 4) & 1u;
  const u32 r25 = (r22 & 7u) << 7;
  const u32 r26 = r4 + (r23 << 10) + r25 + (r24 << 4);
  const u32 r27 = r26 ^ ((r26 >> 3) & 0x70u);
  const u32 r28 = K + r27;
  const u32 r29 = (r24 << 10) + r25 + (r23 << 4);
  const u32 r30 = r29 ^ ((r29 >> 3) & 0x70u);
  const u32 r31 = Q + r30;
  cp_async_wait_group<2>();
  __syncthreads();
  u32 Q_part_0[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_0, r31);
  u32 Q_part_1[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_1, r31 + 2048u);
  u32 Q_part_2[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_2, r31 + 4096u);
  u32 Q_part_3[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_3, r31 + 6144u);
  const u32 r32 = K + (r27 ^ 0x20u);
  const u32 r33 = Q + (r30 ^ 0x20u);
  u32 Q_part_4[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_4, r33);
  u32 Q_part_5[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_5, r33 + 2048u);
  u32 Q_part_6[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_6, r33 + 4096u);
  u32 Q_part_7[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_7, r33 + 6144u);
  const u32 r34 = K + (r27 ^ 0x40u);
  const u32 r35 = Q + (r30 ^ 0x40u);
  u32 Q_part_8[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_8, r35);
  u32 Q_part_9[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_9, r35 + 2048u);
  u32 Q_part_10[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_10, r35 + 4096u);
  u32 Q_part_11[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_11, r35 + 6144u);
  const u32 r36 = K + (r27 ^ 0x60u);
  const u32 r37 = Q + (r30 ^ 0x60u);
  u32 Q_part_12[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_12, r37);
  u32 Q_part_13[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_13, r37 + 2048u);
  u32 Q_part_14[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_14, r37 + 4096u);
  u32 Q_part_15[4];
  ldmatrix_m8n8_x4_shared_b16(Q_part_15, r37 + 6144u);

  // indexer.ts:55  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weight...
  const u32 sum_0 = threadIdx.x & 3u;
  const int sum_1 = (threadIdx.x >> 2) & 7u;
  const char* const sum_at = d1 + 8ll * (int)sum_0;
  const float sum_2 = __ldg((const float*)sum_at);
  const float sum_3 = __fmul_rn(sum_2, f2);
  const float sum_4 = __ldg((const float*)(sum_at + 4));
  const float sum_5 = __fmul_rn(sum_4, f2);
  const float sum_6 = __ldg((const float*)(sum_at + 32));
  const float sum_7 = __fmul_rn(sum_6, f2);
  const float sum_8 = __ldg((const float*)(sum_at + 36));
  const float sum_9 = __fmul_rn(sum_8, f2);
  const float sum_10 = __ldg((const float*)(sum_at + 64));
  const float sum_11 = __fmul_rn(sum_10, f2);
  const float sum_12 = __ldg((const float*)(sum_at + 68));
  const float sum_13 = __fmul_rn(sum_12, f2);
  const float sum_14 = __ldg((const float*)(sum_at + 96));
  const float sum_15 = __fmul_rn(sum_14, f2);
  const float sum_16 = __ldg((const float*)(sum_at + 100));
  const float sum_17 = __fmul_rn(sum_16, f2);
  const float sum_18 = __ldg((const float*)(sum_at + 128));
  const float sum_19 = __fmul_rn(sum_18, f2);
  const float sum_20 = __ldg((const float*)(sum_at + 132));
  const float sum_21 = __fmul_rn(sum_20, f2);
  const float sum_22 = __ldg((const float*)(sum_at + 160));
  const float sum_23 = __fmul_rn(sum_22, f2);
  const float sum_24 = __ldg((const float*)(sum_at + 164));
  const float sum_25 = __fmul_rn(sum_24, f2);
  const float sum_26 = __ldg((const float*)(sum_at + 192));
  const float sum_27 = __fmul_rn(sum_26, f2);
  const float sum_28 = __ldg((const float*)(sum_at + 196));
  const float sum_29 = __fmul_rn(sum_28, f2);
  const float sum_30 = __ldg((const float*)(sum_at + 224));
  const float sum_31 = __fmul_rn(sum_30, f2);
  const float sum_32 = __ldg((const float*)(sum_at + 228));
  const float sum_33 = __fmul_rn(sum_32, f2);

  // indexer_logits.ts:76  store(logits.tile([t, s], [1, keys]), sum, (x, i) =>
  const u32 r38 = r10 + sum_1 + ((u32)r2 << 4);
  const u32 r39 = r38 - lo;
  const char* const d8 = k_scale + 8192ll * (int)blockIdx.y + 4ll * sum_1 + 64ll * r2;
  const bool p1 = sum_0 == 0u;
  char* const d9 = logits + (s64)((u64)((s64)(int)blockIdx.x * dim_S) << 2) + 8192ll * (int)blockIdx.y;
  char* const d10 = d9 + 4ll * sum_1 + 64ll * r2;
  #pragma unroll 1
  for (int tile = from; tile < to; tile++) {
    cp_async_wait_group<1>();
    __syncthreads();
    const int r40 = tile + 2u;
    const u32 r41 = r13 + r21;
    const u32 r42 = r14 + r21;
    if (r40 < to) {
      const u32 r43 = (u32)r40 << 7;
      if ((int)(dim_S - (r10 + r43)) > 127) {
        const char* const d11 = d7 + 16384ll * r40;
        cp_async_cg_shared_global<16>(r41, d11);
        cp_async_cg_shared_global<16>(r42 + 512u, d11 + 512);
        cp_async_cg_shared_global<16>(r41 + 1024u, d11 + 1024);
        cp_async_cg_shared_global<16>(r42 + 1536u, d11 + 1536);
        cp_async_cg_shared_global<16>(r41 + 2048u, d11 + 2048);
        cp_async_cg_shared_global<16>(r42 + 2560u, d11 + 2560);
        cp_async_cg_shared_global<16>(r41 + 3072u, d11 + 3072);
        cp_async_cg_shared_global<16>(r42 + 3584u, d11 + 3584);
      } else {
        const char* const d12 = d7 + 16384ll * r40;
        const int r44 = dim_S - (r10 + r1 + ((u32)r2 << 5) + r43);
        cp_async_cg_shared_global<16>(r41, d12, r44 <= 0);
        cp_async_cg_shared_global<16>(r42 + 512u, d12 + 512, r44 <= 4);
        cp_async_cg_shared_global<16>(r41 + 1024u, d12 + 1024, r44 <= 8);
        cp_async_cg_shared_global<16>(r42 + 1536u, d12 + 1536, r44 <= 12);
        cp_async_cg_shared_global<16>(r41 + 2048u, d12 + 2048, r44 <= 16);
        cp_async_cg_shared_global<16>(r42 + 2560u, d12 + 2560, r44 <= 20);
        cp_async_cg_shared_global<16>(r41 + 3072u, d12 + 3072, r44 <= 24);
        cp_async_cg_shared_global<16>(r42 + 3584u, d12 + 3584, r44 <= 28);
      }
    }
    cp_async_commit_group();
    const u32 r45 = r28 + r20;
    u32 K_part_0[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_0, r45);
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
    ldmatrix_m8n8_x4_shared_b16(K_part_1, r45 + 8192u);
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
    const u32 r46 = r32 + r20;
    u32 K_part_2[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_2, r46);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_2, Q_part_4, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_2, Q_part_4 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_2, Q_part_5, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_2, Q_part_5 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_2, Q_part_6, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_2, Q_part_6 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_2, Q_part_7, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_2, Q_part_7 + 2, products_7);
    u32 K_part_3[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_3, r46 + 8192u);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_3, Q_part_4, products_8);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_3, Q_part_4 + 2, products_9);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_3, Q_part_5, products_10);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_3, Q_part_5 + 2, products_11);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_3, Q_part_6, products_12);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_3, Q_part_6 + 2, products_13);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_3, Q_part_7, products_14);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_3, Q_part_7 + 2, products_15);
    __syncwarp();
    const u32 r47 = r34 + r20;
    u32 K_part_4[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_4, r47);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_4, Q_part_8, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_4, Q_part_8 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_4, Q_part_9, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_4, Q_part_9 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_4, Q_part_10, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_4, Q_part_10 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_4, Q_part_11, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_4, Q_part_11 + 2, products_7);
    u32 K_part_5[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_5, r47 + 8192u);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_8, K_part_5, Q_part_8, products_8);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_9, K_part_5, Q_part_8 + 2, products_9);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_10, K_part_5, Q_part_9, products_10);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_11, K_part_5, Q_part_9 + 2, products_11);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_12, K_part_5, Q_part_10, products_12);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_13, K_part_5, Q_part_10 + 2, products_13);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_14, K_part_5, Q_part_11, products_14);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_15, K_part_5, Q_part_11 + 2, products_15);
    __syncwarp();
    const u32 r48 = r36 + r20;
    u32 K_part_6[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_6, r48);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_0, K_part_6, Q_part_12, products_0);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_1, K_part_6, Q_part_12 + 2, products_1);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_2, K_part_6, Q_part_13, products_2);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_3, K_part_6, Q_part_13 + 2, products_3);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_4, K_part_6, Q_part_14, products_4);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_5, K_part_6, Q_part_14 + 2, products_5);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_6, K_part_6, Q_part_15, products_6);
    mma_m16n8k32_row_col_f32_e4m3_e4m3_f32(products_7, K_part_6, Q_part_15 + 2, products_7);
    u32 K_part_7[4];
    ldmatrix_m8n8_x4_shared_b16(K_part_7, r48 + 8192u);
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
    const u32 r49 = (u32)tile << 7;
    const u32 r50 = r39 + r49;
    const int r51 = dim_S - (r38 + r49);
    const bool p2 = r51 > 0;
    const char* const d13 = d8 + 512ll * tile;
    float f4 = 0.0f;
    if (p2) f4 = __ldg((const float*)d13);
    const float f5 = r50 < inRange ? __fmul_rn(__fmul_rn(__fadd_rn(sum_67, sum_74), f4), f3) : __uint_as_float(0xff800000u);
    const bool p3 = r51 > 8;
    float f6 = 0.0f;
    if (p3) f6 = __ldg((const float*)(d13 + 32));
    const float f7 = r50 + 8u < inRange ? __fmul_rn(__fmul_rn(__fadd_rn(sum_69, sum_75), f6), f3) : __uint_as_float(0xff800000u);
    const bool p4 = r51 > 64;
    float f8 = 0.0f;
    if (p4) f8 = __ldg((const float*)(d13 + 256));
    const float f9 = r50 + 64u < inRange ? __fmul_rn(__fmul_rn(__fadd_rn(sum_71, sum_76), f8), f3) : __uint_as_float(0xff800000u);
    const bool p5 = r51 > 72;
    float f10 = 0.0f;
    if (p5) f10 = __ldg((const float*)(d13 + 288));
    const float f11 = r50 + 72u < inRange ? __fmul_rn(__fmul_rn(__fadd_rn(sum_73, sum_77), f10), f3) : __uint_as_float(0xff800000u);
    if ((int)(dim_S - (r10 + r49)) > 127) {
      char* const d14 = d10 + 512ll * tile;
      if (p1) *(float*)d14 = f5;
      if (p1) *(float*)(d14 + 32) = f7;
      if (p1) *(float*)(d14 + 256) = f9;
      if (p1) *(float*)(d14 + 288) = f11;
    } else {
      char* const d15 = d10 + 512ll * tile;
      if (p1 && p2) *(float*)d15 = f5;
      if (p1 && p3) *(float*)(d15 + 32) = f7;
      if (p1 && p4) *(float*)(d15 + 256) = f9;
      if (p1 && p5) *(float*)(d15 + 288) = f11;
    }
    r21 = r20;
    const u32 r52 = r20 + 16384u;
    r20 = (int)r52 >= 49152 ? 0u : r52;
  }

  // indexer_logits.ts:82  for (const tile of range(0, from)) store(logits.tile([t, first + tile * keys], [1, keys]), outs...
  const u32 r53 = r10 + threadIdx.x;
  char* const d16 = d9 + 4ll * (int)threadIdx.x;
  #pragma unroll 1
  for (int tile2 = 0; tile2 < from; tile2++) {
    __syncthreads();
    if ((int)(dim_S - (r53 + ((u32)tile2 << 7))) > 0) *(float*)(d16 + 512ll * tile2) = __uint_as_float(0xff800000u);
  }

  // indexer_logits.ts:83  for (const tile of range(to, tiles)) store(logits.tile([t, first + tile * keys], [1, keys]), ou...
  #pragma unroll 1
  for (int tile3 = to; tile3 < 16; tile3++) {
    __syncthreads();
    if ((int)(dim_S - (r53 + ((u32)tile3 << 7))) > 0) *(float*)(d16 + 512ll * tile3) = __uint_as_float(0xff800000u);
  }
}
