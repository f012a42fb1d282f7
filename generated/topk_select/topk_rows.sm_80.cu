//
// topk_rows: tilewright, for sm_80
//   topk = 2048
//   perThread = 16, warps = 16
//   order = index
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Rows that one block takes whole.

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

extern "C" __global__ void __launch_bounds__(512, 1) topk_rows(
  const char* __restrict__ logits,       // tensor logits
  const char* __restrict__ row_start,    // tensor row_start
  const char* __restrict__ row_end,      // tensor row_end
  char* indices,                         // tensor indices
  int dim_S                              // dim S
) {
  __shared__ __align__(128) u8 smem[45152];
  const u32 ranks = shared_address(smem);        // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 16384u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 32768u; // 8192 bytes: i32[2048]
  const u32 state = shared_address(smem) + 40960u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 40992u; // 2048 bytes: i32[1, 512]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 43040u; // 2048 bytes: i32[1, 512]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 45088u; // 64 bytes: i32[16]: sum across warps

  // topk_select.ts:36  const from = max(row_start.at(row), 0);
  const u32 from_0 = __ldg((const u32*)(row_start + 4ll * (int)blockIdx.x));
  const int from = max((int)from_0, 0);

  // topk_select.ts:37  const to = max(min(row_end.at(row), S), from);
  const u32 to_0 = __ldg((const u32*)(row_end + 4ll * (int)blockIdx.x));
  const int to = max(min((int)to_0, dim_S), from);

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // select.ts:78  state.set(RANK, BITS_31);
  __syncthreads();
  if (p0) shared<u32>(state) = 2147483647u;

  // select.ts:79  state.set(RANK + OPEN, 32);
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = to - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  const int r0 = (u32)to - from;
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = 32u - __clz(r0);

  // select.ts:82  state.set(BEFORE, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;

  // select.ts:83  state.set(INSIDE, count);
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = 0u;

  // select-row.ts:80  fill(c.bins, 0);
  const u32 r1 = threadIdx.x * 16u + bins;
  shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

  // select-row.ts:63  const first = idiv(from, 4) * 4;
  const u32 first = (u32)from >> 2;

  // select-row.ts:64  for (const n of range(ceilDiv(to - first, tile))) {
  const u32 r2 = to + first * -4u;
  const u32 r3 = (int)r2 / 8192;
  const u32 r4 = r2 - (r3 << 13);
  const int r5 = r3 + (r4 != 0u && (int)(r4 ^ 0x2000u) >= 0 ? 1u : 0u);

  // select-row.ts:65  const start = first + n * tile;
  const u32 start_0 = first << 2;

  // select-row.ts:66  const x = load(values.tile([row, start], [1, tile]));
  const u32 x_0 = threadIdx.x & 0x1fu;
  const u32 x_1 = threadIdx.x >> 5;
  const bool x_if = (dim_S & 3u) == 0u;
  const u32 x_2 = (x_0 << 2) + (x_1 << 9);
  const char* const x_at_0 = logits + (s64)((u64)((s64)(int)blockIdx.x * dim_S) << 2) + 16ll * (int)x_0;
  const char* const x_at_1 = x_at_0 + 2048ll * (int)x_1;

  // select-row.ts:81  eachValue(row, (x, _i) => {
  const u32 r6 = x_2 + 1u;
  const u32 r7 = x_2 + 2u;
  const u32 r8 = x_2 + 3u;
  const u32 r9 = x_2 + 128u;
  const u32 r10 = x_2 + 129u;
  const u32 r11 = x_2 + 130u;
  const u32 r12 = x_2 + 131u;
  const u32 r13 = x_2 + 256u;
  const u32 r14 = x_2 + 257u;
  const u32 r15 = x_2 + 258u;
  const u32 r16 = x_2 + 259u;
  const u32 r17 = x_2 + 384u;
  const u32 r18 = x_2 + 385u;
  const u32 r19 = x_2 + 386u;
  const u32 r20 = x_2 + 387u;
  #pragma unroll 1
  for (int n = 0; n < r5; n++) {
    const int start_1 = start_0 + ((u32)n << 13);
    float x_4;
    float x_5;
    float x_6;
    float x_7;
    float x_8;
    float x_9;
    float x_10;
    float x_11;
    float x_12;
    float x_13;
    float x_14;
    float x_15;
    float x_16;
    float x_17;
    float x_18;
    float x_19;
    if (x_if) {
      const u32 x_3 = x_2 + start_1;
      const char* const x_at_2 = x_at_1 + 4ll * start_1;
      x_4 = 0.0f;
      x_5 = 0.0f;
      x_6 = 0.0f;
      x_7 = 0.0f;
      if (x_3 < (u32)dim_S) {
        const float4 v0 = __ldg((const float4*)x_at_2);
        x_4 = v0.x;
        x_5 = v0.y;
        x_6 = v0.z;
        x_7 = v0.w;
      }
      x_8 = 0.0f;
      x_9 = 0.0f;
      x_10 = 0.0f;
      x_11 = 0.0f;
      if (x_3 + 128u < (u32)dim_S) {
        const float4 v1 = __ldg((const float4*)(x_at_2 + 512));
        x_8 = v1.x;
        x_9 = v1.y;
        x_10 = v1.z;
        x_11 = v1.w;
      }
      x_12 = 0.0f;
      x_13 = 0.0f;
      x_14 = 0.0f;
      x_15 = 0.0f;
      if (x_3 + 256u < (u32)dim_S) {
        const float4 v2 = __ldg((const float4*)(x_at_2 + 1024));
        x_12 = v2.x;
        x_13 = v2.y;
        x_14 = v2.z;
        x_15 = v2.w;
      }
      x_16 = 0.0f;
      x_17 = 0.0f;
      x_18 = 0.0f;
      x_19 = 0.0f;
      if (x_3 + 384u < (u32)dim_S) {
        const float4 v3 = __ldg((const float4*)(x_at_2 + 1536));
        x_16 = v3.x;
        x_17 = v3.y;
        x_18 = v3.z;
        x_19 = v3.w;
      }
    } else {
      const u32 x_20 = x_2 + start_1;
      const char* const x_at_3 = x_at_1 + 4ll * start_1;
      x_4 = 0.0f;
      if (x_20 < (u32)dim_S) x_4 = __ldg((const float*)x_at_3);
      x_5 = 0.0f;
      if (x_20 + 1u < (u32)dim_S) x_5 = __ldg((const float*)(x_at_3 + 4));
      x_6 = 0.0f;
      if (x_20 + 2u < (u32)dim_S) x_6 = __ldg((const float*)(x_at_3 + 8));
      x_7 = 0.0f;
      if (x_20 + 3u < (u32)dim_S) x_7 = __ldg((const float*)(x_at_3 + 12));
      x_8 = 0.0f;
      if (x_20 + 128u < (u32)dim_S) x_8 = __ldg((const float*)(x_at_3 + 512));
      x_9 = 0.0f;
      if (x_20 + 129u < (u32)dim_S) x_9 = __ldg((const float*)(x_at_3 + 516));
      x_10 = 0.0f;
      if (x_20 + 130u < (u32)dim_S) x_10 = __ldg((const float*)(x_at_3 + 520));
      x_11 = 0.0f;
      if (x_20 + 131u < (u32)dim_S) x_11 = __ldg((const float*)(x_at_3 + 524));
      x_12 = 0.0f;
      if (x_20 + 256u < (u32)dim_S) x_12 = __ldg((const float*)(x_at_3 + 1024));
      x_13 = 0.0f;
      if (x_20 + 257u < (u32)dim_S) x_13 = __ldg((const float*)(x_at_3 + 1028));
      x_14 = 0.0f;
      if (x_20 + 258u < (u32)dim_S) x_14 = __ldg((const float*)(x_at_3 + 1032));
      x_15 = 0.0f;
      if (x_20 + 259u < (u32)dim_S) x_15 = __ldg((const float*)(x_at_3 + 1036));
      x_16 = 0.0f;
      if (x_20 + 384u < (u32)dim_S) x_16 = __ldg((const float*)(x_at_3 + 1536));
      x_17 = 0.0f;
      if (x_20 + 385u < (u32)dim_S) x_17 = __ldg((const float*)(x_at_3 + 1540));
      x_18 = 0.0f;
      if (x_20 + 386u < (u32)dim_S) x_18 = __ldg((const float*)(x_at_3 + 1544));
      x_19 = 0.0f;
      if (x_20 + 387u < (u32)dim_S) x_19 = __ldg((const float*)(x_at_3 + 1548));
    }

    // select-row.ts:82  atomicAdd(c.bins, [bitcast(0 - x, i32) >>> 21], 1);
    const float f0 = __fsub_rn(0.0f, x_4);
    const float f1 = __fsub_rn(0.0f, x_5);
    const float f2 = __fsub_rn(0.0f, x_6);
    const float f3 = __fsub_rn(0.0f, x_7);
    const float f4 = __fsub_rn(0.0f, x_8);
    const float f5 = __fsub_rn(0.0f, x_9);
    const float f6 = __fsub_rn(0.0f, x_10);
    const float f7 = __fsub_rn(0.0f, x_11);
    const float f8 = __fsub_rn(0.0f, x_12);
    const float f9 = __fsub_rn(0.0f, x_13);
    const float f10 = __fsub_rn(0.0f, x_14);
    const float f11 = __fsub_rn(0.0f, x_15);
    const float f12 = __fsub_rn(0.0f, x_16);
    const float f13 = __fsub_rn(0.0f, x_17);
    const float f14 = __fsub_rn(0.0f, x_18);
    const float f15 = __fsub_rn(0.0f, x_19);

    // select-row.ts:67  if (start >= from && start + tile <= to) parallel([tile], (i) => visit(x.at(0, i), start + i));
    if (start_1 >= from && (int)(start_1 + 8192u) <= to) {
      __syncthreads();
      atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f8) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f9) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f10) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f11) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f12) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f13) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f14) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f15) >> 21) * 4u + bins), 1);
    } else {
      const int r21 = start_1 + x_2;
      const int r22 = start_1 + r6;
      const int r23 = start_1 + r7;
      const int r24 = start_1 + r8;
      const int r25 = start_1 + r9;
      const int r26 = start_1 + r10;
      const int r27 = start_1 + r11;
      const int r28 = start_1 + r12;
      const int r29 = start_1 + r13;
      const int r30 = start_1 + r14;
      const int r31 = start_1 + r15;
      const int r32 = start_1 + r16;
      const int r33 = start_1 + r17;
      const int r34 = start_1 + r18;
      const int r35 = start_1 + r19;
      const int r36 = start_1 + r20;

      // select-row.ts:70  if (start + i >= from && start + i < to) visit(x.at(0, i), start + i);
      __syncthreads();
      if (r21 >= from && r21 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      }
      if (r22 >= from && r22 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      }
      if (r23 >= from && r23 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      }
      if (r24 >= from && r24 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      }
      if (r25 >= from && r25 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      }
      if (r26 >= from && r26 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      }
      if (r27 >= from && r27 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      }
      if (r28 >= from && r28 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
      }
      if (r29 >= from && r29 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f8) >> 21) * 4u + bins), 1);
      }
      if (r30 >= from && r30 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f9) >> 21) * 4u + bins), 1);
      }
      if (r31 >= from && r31 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f10) >> 21) * 4u + bins), 1);
      }
      if (r32 >= from && r32 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f11) >> 21) * 4u + bins), 1);
      }
      if (r33 >= from && r33 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f12) >> 21) * 4u + bins), 1);
      }
      if (r34 >= from && r34 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f13) >> 21) * 4u + bins), 1);
      }
      if (r35 >= from && r35 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f14) >> 21) * 4u + bins), 1);
      }
      if (r36 >= from && r36 < to) {
        atomicAdd_block(&shared<int>((__float_as_uint(f15) >> 21) * 4u + bins), 1);
      }
    }
  }

  // select-row.ts:84  const counts = tabulate(i32, [BINS], (bin) => (bin < 2044 ? c.bins.at(bin < 1024 ? 2047 - bin :...
  u32 r37 = 0u;
  const int r38 = threadIdx.x << 2;
  const u32 r39 = threadIdx.x * -4u;
  const u32 r40 = r39 + 2047u;
  __syncthreads();
  if (r38 < 2044) {
    r37 = shared<u32>((r38 < 1024 ? r40 : r38 - 1024u) * 4u + bins);
  } else {
    r37 = 0u;
  }
  u32 r41 = 0u;
  const int r42 = r38 + 1u;
  const u32 r43 = r39 + 2046u;
  if (r42 < 2044) {
    r41 = shared<u32>((r42 < 1024 ? r43 : r38 - 1023u) * 4u + bins);
  } else {
    r41 = 0u;
  }
  u32 r44 = 0u;
  const int r45 = r38 + 2u;
  const u32 r46 = r39 + 2045u;
  if (r45 < 2044) {
    r44 = shared<u32>((r45 < 1024 ? r46 : r38 - 1022u) * 4u + bins);
  } else {
    r44 = 0u;
  }
  u32 r47 = 0u;
  const int r48 = r38 + 3u;
  const u32 r49 = r39 + 2044u;
  if (r48 < 2044) {
    r47 = shared<u32>((r48 < 1024 ? r49 : r38 - 1021u) * 4u + bins);
  } else {
    r47 = 0u;
  }
  const u32 counts_0 = r37;
  const u32 counts_1 = r41;
  const u32 counts_2 = r44;
  const u32 counts_3 = r47;

  // select.ts:103  const before = state.at(BEFORE);
  const u32 before_0 = shared<u32>(state + 16u);

  // select.ts:104  const upTo = scanSum(counts, 0);
  const u32 upTo_0 = counts_0 + counts_1;
  const u32 upTo_1 = upTo_0 + counts_2;
  const u32 upTo_2 = upTo_0 + (counts_2 + counts_3);
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const u32 upTo_3 = __shfl_xor_sync(0xffffffffu, upTo_2, 1);
  const u32 upTo_4 = upTo_if_0 ? upTo_3 + counts_0 : counts_0;
  const u32 upTo_5 = upTo_if_0 ? upTo_3 + upTo_0 : upTo_0;
  const u32 upTo_6 = upTo_if_0 ? upTo_3 + upTo_1 : upTo_1;
  const u32 upTo_7 = upTo_if_0 ? upTo_3 + upTo_2 : upTo_2;
  const u32 upTo_8 = upTo_2 + upTo_3;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const u32 upTo_9 = __shfl_xor_sync(0xffffffffu, upTo_8, 2);
  const u32 upTo_10 = upTo_if_1 ? upTo_9 + upTo_4 : upTo_4;
  const u32 upTo_11 = upTo_if_1 ? upTo_9 + upTo_5 : upTo_5;
  const u32 upTo_12 = upTo_if_1 ? upTo_9 + upTo_6 : upTo_6;
  const u32 upTo_13 = upTo_if_1 ? upTo_9 + upTo_7 : upTo_7;
  const u32 upTo_14 = upTo_8 + upTo_9;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const u32 upTo_15 = __shfl_xor_sync(0xffffffffu, upTo_14, 4);
  const u32 upTo_16 = upTo_if_2 ? upTo_15 + upTo_10 : upTo_10;
  const u32 upTo_17 = upTo_if_2 ? upTo_15 + upTo_11 : upTo_11;
  const u32 upTo_18 = upTo_if_2 ? upTo_15 + upTo_12 : upTo_12;
  const u32 upTo_19 = upTo_if_2 ? upTo_15 + upTo_13 : upTo_13;
  const u32 upTo_20 = upTo_14 + upTo_15;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const u32 upTo_21 = __shfl_xor_sync(0xffffffffu, upTo_20, 8);
  const u32 upTo_22 = upTo_if_3 ? upTo_21 + upTo_16 : upTo_16;
  const u32 upTo_23 = upTo_if_3 ? upTo_21 + upTo_17 : upTo_17;
  const u32 upTo_24 = upTo_if_3 ? upTo_21 + upTo_18 : upTo_18;
  const u32 upTo_25 = upTo_if_3 ? upTo_21 + upTo_19 : upTo_19;
  const u32 upTo_26 = upTo_20 + upTo_21;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const u32 upTo_27 = __shfl_xor_sync(0xffffffffu, upTo_26, 16);
  const u32 upTo_28 = upTo_if_4 ? upTo_27 + upTo_22 : upTo_22;
  const u32 upTo_29 = upTo_if_4 ? upTo_27 + upTo_23 : upTo_23;
  const u32 upTo_30 = upTo_if_4 ? upTo_27 + upTo_24 : upTo_24;
  const u32 upTo_31 = upTo_if_4 ? upTo_27 + upTo_25 : upTo_25;
  const u32 upTo_32 = upTo_26 + upTo_27;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_33 = threadIdx.x * 4u + scratch0;
  shared<u32>(upTo_33) = upTo_32;
  const u32 upTo_34 = (threadIdx.x ^ 0x20u) * 4u + scratch0;
  __syncthreads();
  const u32 upTo_35 = shared<u32>(upTo_34);
  const u32 upTo_36 = upTo_if_5 ? upTo_35 + upTo_28 : upTo_28;
  const u32 upTo_37 = upTo_if_5 ? upTo_35 + upTo_29 : upTo_29;
  const u32 upTo_38 = upTo_if_5 ? upTo_35 + upTo_30 : upTo_30;
  const u32 upTo_39 = upTo_if_5 ? upTo_35 + upTo_31 : upTo_31;
  const u32 upTo_40 = upTo_32 + upTo_35;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_41 = threadIdx.x * 4u + scratch1;
  shared<u32>(upTo_41) = upTo_40;
  const u32 upTo_42 = (threadIdx.x ^ 0x40u) * 4u + scratch1;
  __syncthreads();
  const u32 upTo_43 = shared<u32>(upTo_42);
  const u32 upTo_44 = upTo_if_6 ? upTo_43 + upTo_36 : upTo_36;
  const u32 upTo_45 = upTo_if_6 ? upTo_43 + upTo_37 : upTo_37;
  const u32 upTo_46 = upTo_if_6 ? upTo_43 + upTo_38 : upTo_38;
  const u32 upTo_47 = upTo_if_6 ? upTo_43 + upTo_39 : upTo_39;
  const u32 upTo_48 = upTo_40 + upTo_43;
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  shared<u32>(upTo_33) = upTo_48;
  const u32 upTo_49 = (threadIdx.x ^ 0x80u) * 4u + scratch0;
  __syncthreads();
  const u32 upTo_50 = shared<u32>(upTo_49);
  const u32 upTo_51 = upTo_if_7 ? upTo_50 + upTo_44 : upTo_44;
  const u32 upTo_52 = upTo_if_7 ? upTo_50 + upTo_45 : upTo_45;
  const u32 upTo_53 = upTo_if_7 ? upTo_50 + upTo_46 : upTo_46;
  const u32 upTo_54 = upTo_if_7 ? upTo_50 + upTo_47 : upTo_47;
  const bool upTo_if_8 = (threadIdx.x & 0x100u) != 0u;
  shared<u32>(upTo_41) = upTo_48 + upTo_50;
  const u32 upTo_55 = (threadIdx.x ^ 0x100u) * 4u + scratch1;
  __syncthreads();
  const u32 upTo_56 = shared<u32>(upTo_55);

  // select.ts:106  const end = before + upTo.at(bin);
  const u32 end_0 = before_0 + (upTo_if_8 ? upTo_56 + upTo_51 : upTo_51);

  // select.ts:107  const start = end - counts.at(bin);
  const u32 start_2 = end_0 - counts_0;

  // select.ts:108  if (start < wanted && wanted <= end) {
  if ((int)start_2 < 2048 && (int)end_0 >= 2048) {
    // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
    shared<u32>(state) = 2147483647u - (r40 << 21);

    // select.ts:110  state.set(digits + OPEN, shift);
    shared<u32>(state + 4u) = 21u;

    // select.ts:111  state.set(BEFORE, start);
    shared<u32>(state + 16u) = start_2;

    // select.ts:112  state.set(INSIDE, counts.at(bin));
    shared<u32>(state + 20u) = counts_0;
  }
  const u32 end_1 = before_0 + (upTo_if_8 ? upTo_56 + upTo_52 : upTo_52);
  const u32 start_3 = end_1 - counts_1;
  if ((int)start_3 < 2048 && (int)end_1 >= 2048) {
    shared<u32>(state) = 2147483647u - (r43 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_3;
    shared<u32>(state + 20u) = counts_1;
  }
  const u32 end_2 = before_0 + (upTo_if_8 ? upTo_56 + upTo_53 : upTo_53);
  const u32 start_4 = end_2 - counts_2;
  if ((int)start_4 < 2048 && (int)end_2 >= 2048) {
    shared<u32>(state) = 2147483647u - (r46 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_4;
    shared<u32>(state + 20u) = counts_2;
  }
  const u32 end_3 = before_0 + (upTo_if_8 ? upTo_56 + upTo_54 : upTo_54);
  const u32 start_5 = end_3 - counts_3;
  if ((int)start_5 < 2048 && (int)end_3 >= 2048) {
    shared<u32>(state) = 2147483647u - (r49 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_5;
    shared<u32>(state + 20u) = counts_3;
  }

  // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
  __syncthreads();
  const u32 r50 = shared<u32>(state + 4u);
  bool p1 = (int)r50 > 0;
  if (p1) {
    const u32 r51 = shared<u32>(state + 16u);
    const u32 r52 = shared<u32>(state + 20u);
    p1 = (int)(r51 + r52) > 4096;
  }
  bool p2 = p1;

  // select.ts:133  const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
  const u32 counts_4 = threadIdx.x * -16u + bins;
  for (;;) {
    if (!p2) break;

    // select.ts:126  const last = state.at(digits);
    const u32 last_0 = shared<u32>(state);

    // select.ts:127  const open = state.at(digits + OPEN);
    const u32 open_0 = shared<u32>(state + 4u);

    // select.ts:128  const shift = max(open - DIGIT, 0);
    const u32 shift_0 = max((int)(open_0 - 11u), 0);

    // select.ts:129  fill(bins, 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
    const u32 r53 = shift_right(-1u, (32u - open_0) & 0x1fu);
    const u32 r54 = shift_0 & 0x1fu;
    #pragma unroll 1
    for (int n2 = 0; n2 < r5; n2++) {
      const int start_6 = start_0 + ((u32)n2 << 13);
      float x_22;
      float x_23;
      float x_24;
      float x_25;
      float x_26;
      float x_27;
      float x_28;
      float x_29;
      float x_30;
      float x_31;
      float x_32;
      float x_33;
      float x_34;
      float x_35;
      float x_36;
      float x_37;
      if (x_if) {
        const u32 x_21 = x_2 + start_6;
        const char* const x_at_4 = x_at_1 + 4ll * start_6;
        x_22 = 0.0f;
        x_23 = 0.0f;
        x_24 = 0.0f;
        x_25 = 0.0f;
        if (x_21 < (u32)dim_S) {
          const float4 v4 = __ldg((const float4*)x_at_4);
          x_22 = v4.x;
          x_23 = v4.y;
          x_24 = v4.z;
          x_25 = v4.w;
        }
        x_26 = 0.0f;
        x_27 = 0.0f;
        x_28 = 0.0f;
        x_29 = 0.0f;
        if (x_21 + 128u < (u32)dim_S) {
          const float4 v5 = __ldg((const float4*)(x_at_4 + 512));
          x_26 = v5.x;
          x_27 = v5.y;
          x_28 = v5.z;
          x_29 = v5.w;
        }
        x_30 = 0.0f;
        x_31 = 0.0f;
        x_32 = 0.0f;
        x_33 = 0.0f;
        if (x_21 + 256u < (u32)dim_S) {
          const float4 v6 = __ldg((const float4*)(x_at_4 + 1024));
          x_30 = v6.x;
          x_31 = v6.y;
          x_32 = v6.z;
          x_33 = v6.w;
        }
        x_34 = 0.0f;
        x_35 = 0.0f;
        x_36 = 0.0f;
        x_37 = 0.0f;
        if (x_21 + 384u < (u32)dim_S) {
          const float4 v7 = __ldg((const float4*)(x_at_4 + 1536));
          x_34 = v7.x;
          x_35 = v7.y;
          x_36 = v7.z;
          x_37 = v7.w;
        }
      } else {
        const u32 x_38 = x_2 + start_6;
        const char* const x_at_5 = x_at_1 + 4ll * start_6;
        x_22 = 0.0f;
        if (x_38 < (u32)dim_S) x_22 = __ldg((const float*)x_at_5);
        x_23 = 0.0f;
        if (x_38 + 1u < (u32)dim_S) x_23 = __ldg((const float*)(x_at_5 + 4));
        x_24 = 0.0f;
        if (x_38 + 2u < (u32)dim_S) x_24 = __ldg((const float*)(x_at_5 + 8));
        x_25 = 0.0f;
        if (x_38 + 3u < (u32)dim_S) x_25 = __ldg((const float*)(x_at_5 + 12));
        x_26 = 0.0f;
        if (x_38 + 128u < (u32)dim_S) x_26 = __ldg((const float*)(x_at_5 + 512));
        x_27 = 0.0f;
        if (x_38 + 129u < (u32)dim_S) x_27 = __ldg((const float*)(x_at_5 + 516));
        x_28 = 0.0f;
        if (x_38 + 130u < (u32)dim_S) x_28 = __ldg((const float*)(x_at_5 + 520));
        x_29 = 0.0f;
        if (x_38 + 131u < (u32)dim_S) x_29 = __ldg((const float*)(x_at_5 + 524));
        x_30 = 0.0f;
        if (x_38 + 256u < (u32)dim_S) x_30 = __ldg((const float*)(x_at_5 + 1024));
        x_31 = 0.0f;
        if (x_38 + 257u < (u32)dim_S) x_31 = __ldg((const float*)(x_at_5 + 1028));
        x_32 = 0.0f;
        if (x_38 + 258u < (u32)dim_S) x_32 = __ldg((const float*)(x_at_5 + 1032));
        x_33 = 0.0f;
        if (x_38 + 259u < (u32)dim_S) x_33 = __ldg((const float*)(x_at_5 + 1036));
        x_34 = 0.0f;
        if (x_38 + 384u < (u32)dim_S) x_34 = __ldg((const float*)(x_at_5 + 1536));
        x_35 = 0.0f;
        if (x_38 + 385u < (u32)dim_S) x_35 = __ldg((const float*)(x_at_5 + 1540));
        x_36 = 0.0f;
        if (x_38 + 386u < (u32)dim_S) x_36 = __ldg((const float*)(x_at_5 + 1544));
        x_37 = 0.0f;
        if (x_38 + 387u < (u32)dim_S) x_37 = __ldg((const float*)(x_at_5 + 1548));
      }

      // select.ts:67  const bits = bitcast(0 - x, i32);
      const float bits_0 = __fsub_rn(0.0f, x_22);
      const float bits_1 = __fsub_rn(0.0f, x_23);
      const float bits_2 = __fsub_rn(0.0f, x_24);
      const float bits_3 = __fsub_rn(0.0f, x_25);
      const float bits_4 = __fsub_rn(0.0f, x_26);
      const float bits_5 = __fsub_rn(0.0f, x_27);
      const float bits_6 = __fsub_rn(0.0f, x_28);
      const float bits_7 = __fsub_rn(0.0f, x_29);
      const float bits_8 = __fsub_rn(0.0f, x_30);
      const float bits_9 = __fsub_rn(0.0f, x_31);
      const float bits_10 = __fsub_rn(0.0f, x_32);
      const float bits_11 = __fsub_rn(0.0f, x_33);
      const float bits_12 = __fsub_rn(0.0f, x_34);
      const float bits_13 = __fsub_rn(0.0f, x_35);
      const float bits_14 = __fsub_rn(0.0f, x_36);
      const float bits_15 = __fsub_rn(0.0f, x_37);
      if (start_6 >= from && (int)(start_6 + 8192u) <= to) {
        const int bits_16 = __float_as_int(bits_0);

        // select.ts:130  each(last, (distance) => {
        const u32 r55 = bits_16 ^ ((bits_16 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_17 = __float_as_int(bits_1);
        const u32 r56 = bits_17 ^ ((bits_17 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_18 = __float_as_int(bits_2);
        const u32 r57 = bits_18 ^ ((bits_18 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_19 = __float_as_int(bits_3);
        const u32 r58 = bits_19 ^ ((bits_19 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_20 = __float_as_int(bits_4);
        const u32 r59 = bits_20 ^ ((bits_20 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_21 = __float_as_int(bits_5);
        const u32 r60 = bits_21 ^ ((bits_21 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_22 = __float_as_int(bits_6);
        const u32 r61 = bits_22 ^ ((bits_22 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_23 = __float_as_int(bits_7);
        const u32 r62 = bits_23 ^ ((bits_23 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_24 = __float_as_int(bits_8);
        const u32 r63 = bits_24 ^ ((bits_24 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_25 = __float_as_int(bits_9);
        const u32 r64 = bits_25 ^ ((bits_25 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_26 = __float_as_int(bits_10);
        const u32 r65 = bits_26 ^ ((bits_26 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_27 = __float_as_int(bits_11);
        const u32 r66 = bits_27 ^ ((bits_27 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_28 = __float_as_int(bits_12);
        const u32 r67 = bits_28 ^ ((bits_28 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_29 = __float_as_int(bits_13);
        const u32 r68 = bits_29 ^ ((bits_29 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_30 = __float_as_int(bits_14);
        const u32 r69 = bits_30 ^ ((bits_30 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_31 = __float_as_int(bits_15);
        const u32 r70 = bits_31 ^ ((bits_31 >> 31) & 0x7fffffffu) ^ last_0;
        __syncthreads();
        if (r55 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r55, r54) * 4u + bins), 1);
        }
        if (r56 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r56, r54) * 4u + bins), 1);
        }
        if (r57 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r57, r54) * 4u + bins), 1);
        }
        if (r58 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r58, r54) * 4u + bins), 1);
        }
        if (r59 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r59, r54) * 4u + bins), 1);
        }
        if (r60 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r60, r54) * 4u + bins), 1);
        }
        if (r61 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r61, r54) * 4u + bins), 1);
        }
        if (r62 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r62, r54) * 4u + bins), 1);
        }
        if (r63 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r63, r54) * 4u + bins), 1);
        }
        if (r64 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r64, r54) * 4u + bins), 1);
        }
        if (r65 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r65, r54) * 4u + bins), 1);
        }
        if (r66 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r66, r54) * 4u + bins), 1);
        }
        if (r67 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r67, r54) * 4u + bins), 1);
        }
        if (r68 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r68, r54) * 4u + bins), 1);
        }
        if (r69 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r69, r54) * 4u + bins), 1);
        }
        if (r70 <= r53) {
          atomicAdd_block(&shared<int>(shift_right(r70, r54) * 4u + bins), 1);
        }
      } else {
        // select-row.ts:87  narrow(c, c.capacity, (visit) => eachValue(row, (x, i) => visit(rankOf(x), columnOf(i))));
        const int r71 = start_6 + x_2;
        const int r72 = start_6 + r6;
        const int r73 = start_6 + r7;
        const int r74 = start_6 + r8;
        const int r75 = start_6 + r9;
        const int r76 = start_6 + r10;
        const int r77 = start_6 + r11;
        const int r78 = start_6 + r12;
        const int r79 = start_6 + r13;
        const int r80 = start_6 + r14;
        const int r81 = start_6 + r15;
        const int r82 = start_6 + r16;
        const int r83 = start_6 + r17;
        const int r84 = start_6 + r18;
        const int r85 = start_6 + r19;
        const int r86 = start_6 + r20;
        __syncthreads();
        if (r71 >= from && r71 < to) {
          const int bits_32 = __float_as_int(bits_0);
          const u32 r87 = bits_32 ^ ((bits_32 >> 31) & 0x7fffffffu) ^ last_0;
          if (r87 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r87, r54) * 4u + bins), 1);
          }
        }
        if (r72 >= from && r72 < to) {
          const int bits_33 = __float_as_int(bits_1);
          const u32 r88 = bits_33 ^ ((bits_33 >> 31) & 0x7fffffffu) ^ last_0;
          if (r88 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r88, r54) * 4u + bins), 1);
          }
        }
        if (r73 >= from && r73 < to) {
          const int bits_34 = __float_as_int(bits_2);
          const u32 r89 = bits_34 ^ ((bits_34 >> 31) & 0x7fffffffu) ^ last_0;
          if (r89 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r89, r54) * 4u + bins), 1);
          }
        }
        if (r74 >= from && r74 < to) {
          const int bits_35 = __float_as_int(bits_3);
          const u32 r90 = bits_35 ^ ((bits_35 >> 31) & 0x7fffffffu) ^ last_0;
          if (r90 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r90, r54) * 4u + bins), 1);
          }
        }
        if (r75 >= from && r75 < to) {
          const int bits_36 = __float_as_int(bits_4);
          const u32 r91 = bits_36 ^ ((bits_36 >> 31) & 0x7fffffffu) ^ last_0;
          if (r91 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r91, r54) * 4u + bins), 1);
          }
        }
        if (r76 >= from && r76 < to) {
          const int bits_37 = __float_as_int(bits_5);
          const u32 r92 = bits_37 ^ ((bits_37 >> 31) & 0x7fffffffu) ^ last_0;
          if (r92 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r92, r54) * 4u + bins), 1);
          }
        }
        if (r77 >= from && r77 < to) {
          const int bits_38 = __float_as_int(bits_6);
          const u32 r93 = bits_38 ^ ((bits_38 >> 31) & 0x7fffffffu) ^ last_0;
          if (r93 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r93, r54) * 4u + bins), 1);
          }
        }
        if (r78 >= from && r78 < to) {
          const int bits_39 = __float_as_int(bits_7);
          const u32 r94 = bits_39 ^ ((bits_39 >> 31) & 0x7fffffffu) ^ last_0;
          if (r94 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r94, r54) * 4u + bins), 1);
          }
        }
        if (r79 >= from && r79 < to) {
          const int bits_40 = __float_as_int(bits_8);
          const u32 r95 = bits_40 ^ ((bits_40 >> 31) & 0x7fffffffu) ^ last_0;
          if (r95 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r95, r54) * 4u + bins), 1);
          }
        }
        if (r80 >= from && r80 < to) {
          const int bits_41 = __float_as_int(bits_9);
          const u32 r96 = bits_41 ^ ((bits_41 >> 31) & 0x7fffffffu) ^ last_0;
          if (r96 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r96, r54) * 4u + bins), 1);
          }
        }
        if (r81 >= from && r81 < to) {
          const int bits_42 = __float_as_int(bits_10);
          const u32 r97 = bits_42 ^ ((bits_42 >> 31) & 0x7fffffffu) ^ last_0;
          if (r97 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r97, r54) * 4u + bins), 1);
          }
        }
        if (r82 >= from && r82 < to) {
          const int bits_43 = __float_as_int(bits_11);
          const u32 r98 = bits_43 ^ ((bits_43 >> 31) & 0x7fffffffu) ^ last_0;
          if (r98 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r98, r54) * 4u + bins), 1);
          }
        }
        if (r83 >= from && r83 < to) {
          const int bits_44 = __float_as_int(bits_12);
          const u32 r99 = bits_44 ^ ((bits_44 >> 31) & 0x7fffffffu) ^ last_0;
          if (r99 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r99, r54) * 4u + bins), 1);
          }
        }
        if (r84 >= from && r84 < to) {
          const int bits_45 = __float_as_int(bits_13);
          const u32 r100 = bits_45 ^ ((bits_45 >> 31) & 0x7fffffffu) ^ last_0;
          if (r100 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r100, r54) * 4u + bins), 1);
          }
        }
        if (r85 >= from && r85 < to) {
          const int bits_46 = __float_as_int(bits_14);
          const u32 r101 = bits_46 ^ ((bits_46 >> 31) & 0x7fffffffu) ^ last_0;
          if (r101 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r101, r54) * 4u + bins), 1);
          }
        }
        if (r86 >= from && r86 < to) {
          const int bits_47 = __float_as_int(bits_15);
          const u32 r102 = bits_47 ^ ((bits_47 >> 31) & 0x7fffffffu) ^ last_0;
          if (r102 <= r53) {
            atomicAdd_block(&shared<int>(shift_right(r102, r54) * 4u + bins), 1);
          }
        }
      }
    }
    __syncthreads();
    const u32 counts_5 = shared<u32>(counts_4 + 8188u);
    const u32 counts_6 = shared<u32>(counts_4 + 8184u);
    const u32 counts_7 = shared<u32>(counts_4 + 8180u);
    const u32 counts_8 = shared<u32>(counts_4 + 8176u);
    const u32 before_1 = shared<u32>(state + 16u);
    const u32 upTo_57 = counts_5 + counts_6;
    const u32 upTo_58 = upTo_57 + counts_7;
    const u32 upTo_59 = upTo_57 + (counts_7 + counts_8);
    const u32 upTo_60 = __shfl_xor_sync(0xffffffffu, upTo_59, 1);
    const u32 upTo_61 = upTo_if_0 ? upTo_60 + counts_5 : counts_5;
    const u32 upTo_62 = upTo_if_0 ? upTo_60 + upTo_57 : upTo_57;
    const u32 upTo_63 = upTo_if_0 ? upTo_60 + upTo_58 : upTo_58;
    const u32 upTo_64 = upTo_if_0 ? upTo_60 + upTo_59 : upTo_59;
    const u32 upTo_65 = upTo_59 + upTo_60;
    const u32 upTo_66 = __shfl_xor_sync(0xffffffffu, upTo_65, 2);
    const u32 upTo_67 = upTo_if_1 ? upTo_66 + upTo_61 : upTo_61;
    const u32 upTo_68 = upTo_if_1 ? upTo_66 + upTo_62 : upTo_62;
    const u32 upTo_69 = upTo_if_1 ? upTo_66 + upTo_63 : upTo_63;
    const u32 upTo_70 = upTo_if_1 ? upTo_66 + upTo_64 : upTo_64;
    const u32 upTo_71 = upTo_65 + upTo_66;
    const u32 upTo_72 = __shfl_xor_sync(0xffffffffu, upTo_71, 4);
    const u32 upTo_73 = upTo_if_2 ? upTo_72 + upTo_67 : upTo_67;
    const u32 upTo_74 = upTo_if_2 ? upTo_72 + upTo_68 : upTo_68;
    const u32 upTo_75 = upTo_if_2 ? upTo_72 + upTo_69 : upTo_69;
    const u32 upTo_76 = upTo_if_2 ? upTo_72 + upTo_70 : upTo_70;
    const u32 upTo_77 = upTo_71 + upTo_72;
    const u32 upTo_78 = __shfl_xor_sync(0xffffffffu, upTo_77, 8);
    const u32 upTo_79 = upTo_if_3 ? upTo_78 + upTo_73 : upTo_73;
    const u32 upTo_80 = upTo_if_3 ? upTo_78 + upTo_74 : upTo_74;
    const u32 upTo_81 = upTo_if_3 ? upTo_78 + upTo_75 : upTo_75;
    const u32 upTo_82 = upTo_if_3 ? upTo_78 + upTo_76 : upTo_76;
    const u32 upTo_83 = upTo_77 + upTo_78;
    const u32 upTo_84 = __shfl_xor_sync(0xffffffffu, upTo_83, 16);
    const u32 upTo_85 = upTo_if_4 ? upTo_84 + upTo_79 : upTo_79;
    const u32 upTo_86 = upTo_if_4 ? upTo_84 + upTo_80 : upTo_80;
    const u32 upTo_87 = upTo_if_4 ? upTo_84 + upTo_81 : upTo_81;
    const u32 upTo_88 = upTo_if_4 ? upTo_84 + upTo_82 : upTo_82;
    const u32 upTo_89 = upTo_83 + upTo_84;
    shared<u32>(upTo_33) = upTo_89;
    __syncthreads();
    const u32 upTo_90 = shared<u32>(upTo_34);
    const u32 upTo_91 = upTo_if_5 ? upTo_90 + upTo_85 : upTo_85;
    const u32 upTo_92 = upTo_if_5 ? upTo_90 + upTo_86 : upTo_86;
    const u32 upTo_93 = upTo_if_5 ? upTo_90 + upTo_87 : upTo_87;
    const u32 upTo_94 = upTo_if_5 ? upTo_90 + upTo_88 : upTo_88;
    const u32 upTo_95 = upTo_89 + upTo_90;
    shared<u32>(upTo_41) = upTo_95;
    __syncthreads();
    const u32 upTo_96 = shared<u32>(upTo_42);
    const u32 upTo_97 = upTo_if_6 ? upTo_96 + upTo_91 : upTo_91;
    const u32 upTo_98 = upTo_if_6 ? upTo_96 + upTo_92 : upTo_92;
    const u32 upTo_99 = upTo_if_6 ? upTo_96 + upTo_93 : upTo_93;
    const u32 upTo_100 = upTo_if_6 ? upTo_96 + upTo_94 : upTo_94;
    const u32 upTo_101 = upTo_95 + upTo_96;
    shared<u32>(upTo_33) = upTo_101;
    __syncthreads();
    const u32 upTo_102 = shared<u32>(upTo_49);
    const u32 upTo_103 = upTo_if_7 ? upTo_102 + upTo_97 : upTo_97;
    const u32 upTo_104 = upTo_if_7 ? upTo_102 + upTo_98 : upTo_98;
    const u32 upTo_105 = upTo_if_7 ? upTo_102 + upTo_99 : upTo_99;
    const u32 upTo_106 = upTo_if_7 ? upTo_102 + upTo_100 : upTo_100;
    shared<u32>(upTo_41) = upTo_101 + upTo_102;
    __syncthreads();
    const u32 upTo_107 = shared<u32>(upTo_55);
    const u32 end_4 = before_1 + (upTo_if_8 ? upTo_107 + upTo_103 : upTo_103);
    const u32 start_7 = end_4 - counts_5;
    if ((int)start_7 < 2048 && (int)end_4 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r40, r54);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_7;
      shared<u32>(state + 20u) = counts_5;
    }
    const u32 end_5 = before_1 + (upTo_if_8 ? upTo_107 + upTo_104 : upTo_104);
    const u32 start_8 = end_5 - counts_6;
    if ((int)start_8 < 2048 && (int)end_5 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r43, r54);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_8;
      shared<u32>(state + 20u) = counts_6;
    }
    const u32 end_6 = before_1 + (upTo_if_8 ? upTo_107 + upTo_105 : upTo_105);
    const u32 start_9 = end_6 - counts_7;
    if ((int)start_9 < 2048 && (int)end_6 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r46, r54);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_9;
      shared<u32>(state + 20u) = counts_7;
    }
    const u32 end_7 = before_1 + (upTo_if_8 ? upTo_107 + upTo_106 : upTo_106);
    const u32 start_10 = end_7 - counts_8;
    if ((int)start_10 < 2048 && (int)end_7 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r49, r54);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_10;
      shared<u32>(state + 20u) = counts_8;
    }
    __syncthreads();
    const u32 r103 = shared<u32>(state + 4u);
    bool p3 = (int)r103 > 0;
    if (p3) {
      const u32 r104 = shared<u32>(state + 16u);
      const u32 r105 = shared<u32>(state + 20u);
      p3 = (int)(r104 + r105) > 4096;
    }
    p2 = p3;
  }

  // select.ts:145  const only = c.state.at(RANK);
  const u32 only_0 = shared<u32>(state);
  const u32 r106 = shared<u32>(state + 12u);
  bool p4 = (int)r106 > 0;
  if (p4) {
    const u32 r107 = shared<u32>(state + 16u);
    const u32 r108 = shared<u32>(state + 20u);
    p4 = (int)(r107 + r108) > 4096;
  }
  bool p5 = p4;
  for (;;) {
    if (!p5) break;
    const u32 last_1 = shared<u32>(state + 8u);
    const u32 open_1 = shared<u32>(state + 12u);
    const u32 shift_1 = max((int)(open_1 - 11u), 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r109 = shift_right(-1u, (32u - open_1) & 0x1fu);
    const u32 r110 = shift_1 & 0x1fu;
    #pragma unroll 1
    for (int n3 = 0; n3 < r5; n3++) {
      const int start_11 = start_0 + ((u32)n3 << 13);
      float x_40;
      float x_41;
      float x_42;
      float x_43;
      float x_44;
      float x_45;
      float x_46;
      float x_47;
      float x_48;
      float x_49;
      float x_50;
      float x_51;
      float x_52;
      float x_53;
      float x_54;
      float x_55;
      if (x_if) {
        const u32 x_39 = x_2 + start_11;
        const char* const x_at_6 = x_at_1 + 4ll * start_11;
        x_40 = 0.0f;
        x_41 = 0.0f;
        x_42 = 0.0f;
        x_43 = 0.0f;
        if (x_39 < (u32)dim_S) {
          const float4 v8 = __ldg((const float4*)x_at_6);
          x_40 = v8.x;
          x_41 = v8.y;
          x_42 = v8.z;
          x_43 = v8.w;
        }
        x_44 = 0.0f;
        x_45 = 0.0f;
        x_46 = 0.0f;
        x_47 = 0.0f;
        if (x_39 + 128u < (u32)dim_S) {
          const float4 v9 = __ldg((const float4*)(x_at_6 + 512));
          x_44 = v9.x;
          x_45 = v9.y;
          x_46 = v9.z;
          x_47 = v9.w;
        }
        x_48 = 0.0f;
        x_49 = 0.0f;
        x_50 = 0.0f;
        x_51 = 0.0f;
        if (x_39 + 256u < (u32)dim_S) {
          const float4 v10 = __ldg((const float4*)(x_at_6 + 1024));
          x_48 = v10.x;
          x_49 = v10.y;
          x_50 = v10.z;
          x_51 = v10.w;
        }
        x_52 = 0.0f;
        x_53 = 0.0f;
        x_54 = 0.0f;
        x_55 = 0.0f;
        if (x_39 + 384u < (u32)dim_S) {
          const float4 v11 = __ldg((const float4*)(x_at_6 + 1536));
          x_52 = v11.x;
          x_53 = v11.y;
          x_54 = v11.z;
          x_55 = v11.w;
        }
      } else {
        const u32 x_56 = x_2 + start_11;
        const char* const x_at_7 = x_at_1 + 4ll * start_11;
        x_40 = 0.0f;
        if (x_56 < (u32)dim_S) x_40 = __ldg((const float*)x_at_7);
        x_41 = 0.0f;
        if (x_56 + 1u < (u32)dim_S) x_41 = __ldg((const float*)(x_at_7 + 4));
        x_42 = 0.0f;
        if (x_56 + 2u < (u32)dim_S) x_42 = __ldg((const float*)(x_at_7 + 8));
        x_43 = 0.0f;
        if (x_56 + 3u < (u32)dim_S) x_43 = __ldg((const float*)(x_at_7 + 12));
        x_44 = 0.0f;
        if (x_56 + 128u < (u32)dim_S) x_44 = __ldg((const float*)(x_at_7 + 512));
        x_45 = 0.0f;
        if (x_56 + 129u < (u32)dim_S) x_45 = __ldg((const float*)(x_at_7 + 516));
        x_46 = 0.0f;
        if (x_56 + 130u < (u32)dim_S) x_46 = __ldg((const float*)(x_at_7 + 520));
        x_47 = 0.0f;
        if (x_56 + 131u < (u32)dim_S) x_47 = __ldg((const float*)(x_at_7 + 524));
        x_48 = 0.0f;
        if (x_56 + 256u < (u32)dim_S) x_48 = __ldg((const float*)(x_at_7 + 1024));
        x_49 = 0.0f;
        if (x_56 + 257u < (u32)dim_S) x_49 = __ldg((const float*)(x_at_7 + 1028));
        x_50 = 0.0f;
        if (x_56 + 258u < (u32)dim_S) x_50 = __ldg((const float*)(x_at_7 + 1032));
        x_51 = 0.0f;
        if (x_56 + 259u < (u32)dim_S) x_51 = __ldg((const float*)(x_at_7 + 1036));
        x_52 = 0.0f;
        if (x_56 + 384u < (u32)dim_S) x_52 = __ldg((const float*)(x_at_7 + 1536));
        x_53 = 0.0f;
        if (x_56 + 385u < (u32)dim_S) x_53 = __ldg((const float*)(x_at_7 + 1540));
        x_54 = 0.0f;
        if (x_56 + 386u < (u32)dim_S) x_54 = __ldg((const float*)(x_at_7 + 1544));
        x_55 = 0.0f;
        if (x_56 + 387u < (u32)dim_S) x_55 = __ldg((const float*)(x_at_7 + 1548));
      }
      const float bits_48 = __fsub_rn(0.0f, x_40);
      const float bits_49 = __fsub_rn(0.0f, x_41);
      const float bits_50 = __fsub_rn(0.0f, x_42);
      const float bits_51 = __fsub_rn(0.0f, x_43);
      const float bits_52 = __fsub_rn(0.0f, x_44);
      const float bits_53 = __fsub_rn(0.0f, x_45);
      const float bits_54 = __fsub_rn(0.0f, x_46);
      const float bits_55 = __fsub_rn(0.0f, x_47);
      const float bits_56 = __fsub_rn(0.0f, x_48);
      const float bits_57 = __fsub_rn(0.0f, x_49);
      const float bits_58 = __fsub_rn(0.0f, x_50);
      const float bits_59 = __fsub_rn(0.0f, x_51);
      const float bits_60 = __fsub_rn(0.0f, x_52);
      const float bits_61 = __fsub_rn(0.0f, x_53);
      const float bits_62 = __fsub_rn(0.0f, x_54);
      const float bits_63 = __fsub_rn(0.0f, x_55);
      if (start_11 >= from && (int)(start_11 + 8192u) <= to) {
        const int bits_64 = __float_as_int(bits_48);
        const int bits_65 = __float_as_int(bits_49);
        const int bits_66 = __float_as_int(bits_50);
        const int bits_67 = __float_as_int(bits_51);
        const int bits_68 = __float_as_int(bits_52);
        const int bits_69 = __float_as_int(bits_53);
        const int bits_70 = __float_as_int(bits_54);
        const int bits_71 = __float_as_int(bits_55);
        const int bits_72 = __float_as_int(bits_56);
        const int bits_73 = __float_as_int(bits_57);
        const int bits_74 = __float_as_int(bits_58);
        const int bits_75 = __float_as_int(bits_59);
        const int bits_76 = __float_as_int(bits_60);
        const int bits_77 = __float_as_int(bits_61);
        const int bits_78 = __float_as_int(bits_62);
        const int bits_79 = __float_as_int(bits_63);

        // select.ts:148  if (rank === only) count(u32(last - column));
        __syncthreads();
        if ((bits_64 ^ ((bits_64 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r111 = last_1 - (start_11 + x_2);
          if (r111 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r111, r110) * 4u + bins), 1);
          }
        }
        if ((bits_65 ^ ((bits_65 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r112 = last_1 - (start_11 + r6);
          if (r112 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r112, r110) * 4u + bins), 1);
          }
        }
        if ((bits_66 ^ ((bits_66 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r113 = last_1 - (start_11 + r7);
          if (r113 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r113, r110) * 4u + bins), 1);
          }
        }
        if ((bits_67 ^ ((bits_67 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r114 = last_1 - (start_11 + r8);
          if (r114 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r114, r110) * 4u + bins), 1);
          }
        }
        if ((bits_68 ^ ((bits_68 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r115 = last_1 - (start_11 + r9);
          if (r115 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r115, r110) * 4u + bins), 1);
          }
        }
        if ((bits_69 ^ ((bits_69 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r116 = last_1 - (start_11 + r10);
          if (r116 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r116, r110) * 4u + bins), 1);
          }
        }
        if ((bits_70 ^ ((bits_70 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r117 = last_1 - (start_11 + r11);
          if (r117 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r117, r110) * 4u + bins), 1);
          }
        }
        if ((bits_71 ^ ((bits_71 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r118 = last_1 - (start_11 + r12);
          if (r118 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r118, r110) * 4u + bins), 1);
          }
        }
        if ((bits_72 ^ ((bits_72 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r119 = last_1 - (start_11 + r13);
          if (r119 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r119, r110) * 4u + bins), 1);
          }
        }
        if ((bits_73 ^ ((bits_73 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r120 = last_1 - (start_11 + r14);
          if (r120 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r120, r110) * 4u + bins), 1);
          }
        }
        if ((bits_74 ^ ((bits_74 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r121 = last_1 - (start_11 + r15);
          if (r121 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r121, r110) * 4u + bins), 1);
          }
        }
        if ((bits_75 ^ ((bits_75 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r122 = last_1 - (start_11 + r16);
          if (r122 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r122, r110) * 4u + bins), 1);
          }
        }
        if ((bits_76 ^ ((bits_76 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r123 = last_1 - (start_11 + r17);
          if (r123 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r123, r110) * 4u + bins), 1);
          }
        }
        if ((bits_77 ^ ((bits_77 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r124 = last_1 - (start_11 + r18);
          if (r124 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r124, r110) * 4u + bins), 1);
          }
        }
        if ((bits_78 ^ ((bits_78 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r125 = last_1 - (start_11 + r19);
          if (r125 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r125, r110) * 4u + bins), 1);
          }
        }
        if ((bits_79 ^ ((bits_79 >> 31) & 0x7fffffffu)) == only_0) {
          const u32 r126 = last_1 - (start_11 + r20);
          if (r126 <= r109) {
            atomicAdd_block(&shared<int>(shift_right(r126, r110) * 4u + bins), 1);
          }
        }
      } else {
        const int r127 = start_11 + x_2;
        const int r128 = start_11 + r6;
        const int r129 = start_11 + r7;
        const int r130 = start_11 + r8;
        const int r131 = start_11 + r9;
        const int r132 = start_11 + r10;
        const int r133 = start_11 + r11;
        const int r134 = start_11 + r12;
        const int r135 = start_11 + r13;
        const int r136 = start_11 + r14;
        const int r137 = start_11 + r15;
        const int r138 = start_11 + r16;
        const int r139 = start_11 + r17;
        const int r140 = start_11 + r18;
        const int r141 = start_11 + r19;
        const int r142 = start_11 + r20;
        __syncthreads();
        if (r127 >= from && r127 < to) {
          const int bits_80 = __float_as_int(bits_48);
          if ((bits_80 ^ ((bits_80 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r143 = last_1 - r127;
            if (r143 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r143, r110) * 4u + bins), 1);
            }
          }
        }
        if (r128 >= from && r128 < to) {
          const int bits_81 = __float_as_int(bits_49);
          if ((bits_81 ^ ((bits_81 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r144 = last_1 - r128;
            if (r144 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r144, r110) * 4u + bins), 1);
            }
          }
        }
        if (r129 >= from && r129 < to) {
          const int bits_82 = __float_as_int(bits_50);
          if ((bits_82 ^ ((bits_82 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r145 = last_1 - r129;
            if (r145 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r145, r110) * 4u + bins), 1);
            }
          }
        }
        if (r130 >= from && r130 < to) {
          const int bits_83 = __float_as_int(bits_51);
          if ((bits_83 ^ ((bits_83 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r146 = last_1 - r130;
            if (r146 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r146, r110) * 4u + bins), 1);
            }
          }
        }
        if (r131 >= from && r131 < to) {
          const int bits_84 = __float_as_int(bits_52);
          if ((bits_84 ^ ((bits_84 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r147 = last_1 - r131;
            if (r147 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r147, r110) * 4u + bins), 1);
            }
          }
        }
        if (r132 >= from && r132 < to) {
          const int bits_85 = __float_as_int(bits_53);
          if ((bits_85 ^ ((bits_85 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r148 = last_1 - r132;
            if (r148 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r148, r110) * 4u + bins), 1);
            }
          }
        }
        if (r133 >= from && r133 < to) {
          const int bits_86 = __float_as_int(bits_54);
          if ((bits_86 ^ ((bits_86 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r149 = last_1 - r133;
            if (r149 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r149, r110) * 4u + bins), 1);
            }
          }
        }
        if (r134 >= from && r134 < to) {
          const int bits_87 = __float_as_int(bits_55);
          if ((bits_87 ^ ((bits_87 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r150 = last_1 - r134;
            if (r150 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r150, r110) * 4u + bins), 1);
            }
          }
        }
        if (r135 >= from && r135 < to) {
          const int bits_88 = __float_as_int(bits_56);
          if ((bits_88 ^ ((bits_88 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r151 = last_1 - r135;
            if (r151 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r151, r110) * 4u + bins), 1);
            }
          }
        }
        if (r136 >= from && r136 < to) {
          const int bits_89 = __float_as_int(bits_57);
          if ((bits_89 ^ ((bits_89 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r152 = last_1 - r136;
            if (r152 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r152, r110) * 4u + bins), 1);
            }
          }
        }
        if (r137 >= from && r137 < to) {
          const int bits_90 = __float_as_int(bits_58);
          if ((bits_90 ^ ((bits_90 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r153 = last_1 - r137;
            if (r153 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r153, r110) * 4u + bins), 1);
            }
          }
        }
        if (r138 >= from && r138 < to) {
          const int bits_91 = __float_as_int(bits_59);
          if ((bits_91 ^ ((bits_91 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r154 = last_1 - r138;
            if (r154 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r154, r110) * 4u + bins), 1);
            }
          }
        }
        if (r139 >= from && r139 < to) {
          const int bits_92 = __float_as_int(bits_60);
          if ((bits_92 ^ ((bits_92 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r155 = last_1 - r139;
            if (r155 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r155, r110) * 4u + bins), 1);
            }
          }
        }
        if (r140 >= from && r140 < to) {
          const int bits_93 = __float_as_int(bits_61);
          if ((bits_93 ^ ((bits_93 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r156 = last_1 - r140;
            if (r156 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r156, r110) * 4u + bins), 1);
            }
          }
        }
        if (r141 >= from && r141 < to) {
          const int bits_94 = __float_as_int(bits_62);
          if ((bits_94 ^ ((bits_94 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r157 = last_1 - r141;
            if (r157 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r157, r110) * 4u + bins), 1);
            }
          }
        }
        if (r142 >= from && r142 < to) {
          const int bits_95 = __float_as_int(bits_63);
          if ((bits_95 ^ ((bits_95 >> 31) & 0x7fffffffu)) == only_0) {
            const u32 r158 = last_1 - r142;
            if (r158 <= r109) {
              atomicAdd_block(&shared<int>(shift_right(r158, r110) * 4u + bins), 1);
            }
          }
        }
      }
    }
    __syncthreads();
    const u32 counts_9 = shared<u32>(counts_4 + 8188u);
    const u32 counts_10 = shared<u32>(counts_4 + 8184u);
    const u32 counts_11 = shared<u32>(counts_4 + 8180u);
    const u32 counts_12 = shared<u32>(counts_4 + 8176u);
    const u32 before_2 = shared<u32>(state + 16u);
    const u32 upTo_108 = counts_9 + counts_10;
    const u32 upTo_109 = upTo_108 + counts_11;
    const u32 upTo_110 = upTo_108 + (counts_11 + counts_12);
    const u32 upTo_111 = __shfl_xor_sync(0xffffffffu, upTo_110, 1);
    const u32 upTo_112 = upTo_if_0 ? upTo_111 + counts_9 : counts_9;
    const u32 upTo_113 = upTo_if_0 ? upTo_111 + upTo_108 : upTo_108;
    const u32 upTo_114 = upTo_if_0 ? upTo_111 + upTo_109 : upTo_109;
    const u32 upTo_115 = upTo_if_0 ? upTo_111 + upTo_110 : upTo_110;
    const u32 upTo_116 = upTo_110 + upTo_111;
    const u32 upTo_117 = __shfl_xor_sync(0xffffffffu, upTo_116, 2);
    const u32 upTo_118 = upTo_if_1 ? upTo_117 + upTo_112 : upTo_112;
    const u32 upTo_119 = upTo_if_1 ? upTo_117 + upTo_113 : upTo_113;
    const u32 upTo_120 = upTo_if_1 ? upTo_117 + upTo_114 : upTo_114;
    const u32 upTo_121 = upTo_if_1 ? upTo_117 + upTo_115 : upTo_115;
    const u32 upTo_122 = upTo_116 + upTo_117;
    const u32 upTo_123 = __shfl_xor_sync(0xffffffffu, upTo_122, 4);
    const u32 upTo_124 = upTo_if_2 ? upTo_123 + upTo_118 : upTo_118;
    const u32 upTo_125 = upTo_if_2 ? upTo_123 + upTo_119 : upTo_119;
    const u32 upTo_126 = upTo_if_2 ? upTo_123 + upTo_120 : upTo_120;
    const u32 upTo_127 = upTo_if_2 ? upTo_123 + upTo_121 : upTo_121;
    const u32 upTo_128 = upTo_122 + upTo_123;
    const u32 upTo_129 = __shfl_xor_sync(0xffffffffu, upTo_128, 8);
    const u32 upTo_130 = upTo_if_3 ? upTo_129 + upTo_124 : upTo_124;
    const u32 upTo_131 = upTo_if_3 ? upTo_129 + upTo_125 : upTo_125;
    const u32 upTo_132 = upTo_if_3 ? upTo_129 + upTo_126 : upTo_126;
    const u32 upTo_133 = upTo_if_3 ? upTo_129 + upTo_127 : upTo_127;
    const u32 upTo_134 = upTo_128 + upTo_129;
    const u32 upTo_135 = __shfl_xor_sync(0xffffffffu, upTo_134, 16);
    const u32 upTo_136 = upTo_if_4 ? upTo_135 + upTo_130 : upTo_130;
    const u32 upTo_137 = upTo_if_4 ? upTo_135 + upTo_131 : upTo_131;
    const u32 upTo_138 = upTo_if_4 ? upTo_135 + upTo_132 : upTo_132;
    const u32 upTo_139 = upTo_if_4 ? upTo_135 + upTo_133 : upTo_133;
    const u32 upTo_140 = upTo_134 + upTo_135;
    shared<u32>(upTo_33) = upTo_140;
    __syncthreads();
    const u32 upTo_141 = shared<u32>(upTo_34);
    const u32 upTo_142 = upTo_if_5 ? upTo_141 + upTo_136 : upTo_136;
    const u32 upTo_143 = upTo_if_5 ? upTo_141 + upTo_137 : upTo_137;
    const u32 upTo_144 = upTo_if_5 ? upTo_141 + upTo_138 : upTo_138;
    const u32 upTo_145 = upTo_if_5 ? upTo_141 + upTo_139 : upTo_139;
    const u32 upTo_146 = upTo_140 + upTo_141;
    shared<u32>(upTo_41) = upTo_146;
    __syncthreads();
    const u32 upTo_147 = shared<u32>(upTo_42);
    const u32 upTo_148 = upTo_if_6 ? upTo_147 + upTo_142 : upTo_142;
    const u32 upTo_149 = upTo_if_6 ? upTo_147 + upTo_143 : upTo_143;
    const u32 upTo_150 = upTo_if_6 ? upTo_147 + upTo_144 : upTo_144;
    const u32 upTo_151 = upTo_if_6 ? upTo_147 + upTo_145 : upTo_145;
    const u32 upTo_152 = upTo_146 + upTo_147;
    shared<u32>(upTo_33) = upTo_152;
    __syncthreads();
    const u32 upTo_153 = shared<u32>(upTo_49);
    const u32 upTo_154 = upTo_if_7 ? upTo_153 + upTo_148 : upTo_148;
    const u32 upTo_155 = upTo_if_7 ? upTo_153 + upTo_149 : upTo_149;
    const u32 upTo_156 = upTo_if_7 ? upTo_153 + upTo_150 : upTo_150;
    const u32 upTo_157 = upTo_if_7 ? upTo_153 + upTo_151 : upTo_151;
    shared<u32>(upTo_41) = upTo_152 + upTo_153;
    __syncthreads();
    const u32 upTo_158 = shared<u32>(upTo_55);
    const u32 end_8 = before_2 + (upTo_if_8 ? upTo_158 + upTo_154 : upTo_154);
    const u32 start_12 = end_8 - counts_9;
    if ((int)start_12 < 2048 && (int)end_8 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r40, r110);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_12;
      shared<u32>(state + 20u) = counts_9;
    }
    const u32 end_9 = before_2 + (upTo_if_8 ? upTo_158 + upTo_155 : upTo_155);
    const u32 start_13 = end_9 - counts_10;
    if ((int)start_13 < 2048 && (int)end_9 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r43, r110);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_13;
      shared<u32>(state + 20u) = counts_10;
    }
    const u32 end_10 = before_2 + (upTo_if_8 ? upTo_158 + upTo_156 : upTo_156);
    const u32 start_14 = end_10 - counts_11;
    if ((int)start_14 < 2048 && (int)end_10 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r46, r110);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_14;
      shared<u32>(state + 20u) = counts_11;
    }
    const u32 end_11 = before_2 + (upTo_if_8 ? upTo_158 + upTo_157 : upTo_157);
    const u32 start_15 = end_11 - counts_12;
    if ((int)start_15 < 2048 && (int)end_11 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r49, r110);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_15;
      shared<u32>(state + 20u) = counts_12;
    }
    __syncthreads();
    const u32 r159 = shared<u32>(state + 12u);
    bool p6 = (int)r159 > 0;
    if (p6) {
      const u32 r160 = shared<u32>(state + 16u);
      const u32 r161 = shared<u32>(state + 20u);
      p6 = (int)(r160 + r161) > 4096;
    }
    p5 = p6;
  }

  // select-row.ts:89  const last = c.state.at(RANK);
  const int last_2 = (int)shared<u32>(state);

  // select-row.ts:90  const end = c.state.at(COLUMN);
  const int end_12 = (int)shared<u32>(state + 8u);

  // select.ts:72  export function valueAt(rank: number): number {
  const int r162 = min(last_2, 2139095039);

  // select-row.ts:91  const least = valueAt(min(last, WORST));
  const float least = __fsub_rn(0.0f, __uint_as_float(r162 ^ ((r162 >> 31) & 0x7fffffffu)));
  #pragma unroll 1
  for (int n4 = 0; n4 < r5; n4++) {
    const int start_16 = start_0 + ((u32)n4 << 13);
    float x_58;
    float x_59;
    float x_60;
    float x_61;
    float x_62;
    float x_63;
    float x_64;
    float x_65;
    float x_66;
    float x_67;
    float x_68;
    float x_69;
    float x_70;
    float x_71;
    float x_72;
    float x_73;
    if (x_if) {
      const u32 x_57 = x_2 + start_16;
      const char* const x_at_8 = x_at_1 + 4ll * start_16;
      x_58 = 0.0f;
      x_59 = 0.0f;
      x_60 = 0.0f;
      x_61 = 0.0f;
      if (x_57 < (u32)dim_S) {
        const float4 v12 = __ldg((const float4*)x_at_8);
        x_58 = v12.x;
        x_59 = v12.y;
        x_60 = v12.z;
        x_61 = v12.w;
      }
      x_62 = 0.0f;
      x_63 = 0.0f;
      x_64 = 0.0f;
      x_65 = 0.0f;
      if (x_57 + 128u < (u32)dim_S) {
        const float4 v13 = __ldg((const float4*)(x_at_8 + 512));
        x_62 = v13.x;
        x_63 = v13.y;
        x_64 = v13.z;
        x_65 = v13.w;
      }
      x_66 = 0.0f;
      x_67 = 0.0f;
      x_68 = 0.0f;
      x_69 = 0.0f;
      if (x_57 + 256u < (u32)dim_S) {
        const float4 v14 = __ldg((const float4*)(x_at_8 + 1024));
        x_66 = v14.x;
        x_67 = v14.y;
        x_68 = v14.z;
        x_69 = v14.w;
      }
      x_70 = 0.0f;
      x_71 = 0.0f;
      x_72 = 0.0f;
      x_73 = 0.0f;
      if (x_57 + 384u < (u32)dim_S) {
        const float4 v15 = __ldg((const float4*)(x_at_8 + 1536));
        x_70 = v15.x;
        x_71 = v15.y;
        x_72 = v15.z;
        x_73 = v15.w;
      }
    } else {
      const u32 x_74 = x_2 + start_16;
      const char* const x_at_9 = x_at_1 + 4ll * start_16;
      x_58 = 0.0f;
      if (x_74 < (u32)dim_S) x_58 = __ldg((const float*)x_at_9);
      x_59 = 0.0f;
      if (x_74 + 1u < (u32)dim_S) x_59 = __ldg((const float*)(x_at_9 + 4));
      x_60 = 0.0f;
      if (x_74 + 2u < (u32)dim_S) x_60 = __ldg((const float*)(x_at_9 + 8));
      x_61 = 0.0f;
      if (x_74 + 3u < (u32)dim_S) x_61 = __ldg((const float*)(x_at_9 + 12));
      x_62 = 0.0f;
      if (x_74 + 128u < (u32)dim_S) x_62 = __ldg((const float*)(x_at_9 + 512));
      x_63 = 0.0f;
      if (x_74 + 129u < (u32)dim_S) x_63 = __ldg((const float*)(x_at_9 + 516));
      x_64 = 0.0f;
      if (x_74 + 130u < (u32)dim_S) x_64 = __ldg((const float*)(x_at_9 + 520));
      x_65 = 0.0f;
      if (x_74 + 131u < (u32)dim_S) x_65 = __ldg((const float*)(x_at_9 + 524));
      x_66 = 0.0f;
      if (x_74 + 256u < (u32)dim_S) x_66 = __ldg((const float*)(x_at_9 + 1024));
      x_67 = 0.0f;
      if (x_74 + 257u < (u32)dim_S) x_67 = __ldg((const float*)(x_at_9 + 1028));
      x_68 = 0.0f;
      if (x_74 + 258u < (u32)dim_S) x_68 = __ldg((const float*)(x_at_9 + 1032));
      x_69 = 0.0f;
      if (x_74 + 259u < (u32)dim_S) x_69 = __ldg((const float*)(x_at_9 + 1036));
      x_70 = 0.0f;
      if (x_74 + 384u < (u32)dim_S) x_70 = __ldg((const float*)(x_at_9 + 1536));
      x_71 = 0.0f;
      if (x_74 + 385u < (u32)dim_S) x_71 = __ldg((const float*)(x_at_9 + 1540));
      x_72 = 0.0f;
      if (x_74 + 386u < (u32)dim_S) x_72 = __ldg((const float*)(x_at_9 + 1544));
      x_73 = 0.0f;
      if (x_74 + 387u < (u32)dim_S) x_73 = __ldg((const float*)(x_at_9 + 1548));
    }

    // select-row.ts:93  if (x >= least) {
    const bool p7 = x_58 >= least;
    const float bits_96 = __fsub_rn(0.0f, x_58);
    const bool p8 = x_59 >= least;
    const float bits_97 = __fsub_rn(0.0f, x_59);
    const bool p9 = x_60 >= least;
    const float bits_98 = __fsub_rn(0.0f, x_60);
    const bool p10 = x_61 >= least;
    const float bits_99 = __fsub_rn(0.0f, x_61);
    const bool p11 = x_62 >= least;
    const float bits_100 = __fsub_rn(0.0f, x_62);
    const bool p12 = x_63 >= least;
    const float bits_101 = __fsub_rn(0.0f, x_63);
    const bool p13 = x_64 >= least;
    const float bits_102 = __fsub_rn(0.0f, x_64);
    const bool p14 = x_65 >= least;
    const float bits_103 = __fsub_rn(0.0f, x_65);
    const bool p15 = x_66 >= least;
    const float bits_104 = __fsub_rn(0.0f, x_66);
    const bool p16 = x_67 >= least;
    const float bits_105 = __fsub_rn(0.0f, x_67);
    const bool p17 = x_68 >= least;
    const float bits_106 = __fsub_rn(0.0f, x_68);
    const bool p18 = x_69 >= least;
    const float bits_107 = __fsub_rn(0.0f, x_69);
    const bool p19 = x_70 >= least;
    const float bits_108 = __fsub_rn(0.0f, x_70);
    const bool p20 = x_71 >= least;
    const float bits_109 = __fsub_rn(0.0f, x_71);
    const bool p21 = x_72 >= least;
    const float bits_110 = __fsub_rn(0.0f, x_72);
    const bool p22 = x_73 >= least;
    const float bits_111 = __fsub_rn(0.0f, x_73);
    if (start_16 >= from && (int)(start_16 + 8192u) <= to) {
      __syncthreads();
      if (p7) {
        // select-row.ts:92  eachValue(row, (x, i) => {
        const u32 r163 = start_16 + x_2;
        const int bits_112 = __float_as_int(bits_96);

        // select-row.ts:94  const rank = rankOf(x);
        const u32 rank_0 = bits_112 ^ ((bits_112 >> 31) & 0x7fffffffu);

        // select-row.ts:97  if (rank < last || (rank === last && column <= end)) keep(c, rank, column);
        const bool p23 = (int)rank_0 < last_2 || ((int)rank_0 == last_2 && (int)r163 <= end_12);
        if (p23) {
          // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
          const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

          // select.ts:89  if (at < capacity) {
          if (at_0 < 4096) {
            // select.ts:90  ranks.set(at, rank);
            shared<u32>(at_0 * 4u + ranks) = rank_0;

            // select.ts:91  columns.set(at, column);
            shared<u32>(at_0 * 4u + columns) = r163;
          }
        }
      }
      if (p8) {
        const u32 r164 = start_16 + r6;
        const int bits_113 = __float_as_int(bits_97);
        const u32 rank_1 = bits_113 ^ ((bits_113 >> 31) & 0x7fffffffu);
        const bool p24 = (int)rank_1 < last_2 || ((int)rank_1 == last_2 && (int)r164 <= end_12);
        if (p24) {
          const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_1 < 4096) {
            shared<u32>(at_1 * 4u + ranks) = rank_1;
            shared<u32>(at_1 * 4u + columns) = r164;
          }
        }
      }
      if (p9) {
        const u32 r165 = start_16 + r7;
        const int bits_114 = __float_as_int(bits_98);
        const u32 rank_2 = bits_114 ^ ((bits_114 >> 31) & 0x7fffffffu);
        const bool p25 = (int)rank_2 < last_2 || ((int)rank_2 == last_2 && (int)r165 <= end_12);
        if (p25) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_2;
            shared<u32>(at_2 * 4u + columns) = r165;
          }
        }
      }
      if (p10) {
        const u32 r166 = start_16 + r8;
        const int bits_115 = __float_as_int(bits_99);
        const u32 rank_3 = bits_115 ^ ((bits_115 >> 31) & 0x7fffffffu);
        const bool p26 = (int)rank_3 < last_2 || ((int)rank_3 == last_2 && (int)r166 <= end_12);
        if (p26) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_3;
            shared<u32>(at_3 * 4u + columns) = r166;
          }
        }
      }
      if (p11) {
        const u32 r167 = start_16 + r9;
        const int bits_116 = __float_as_int(bits_100);
        const u32 rank_4 = bits_116 ^ ((bits_116 >> 31) & 0x7fffffffu);
        const bool p27 = (int)rank_4 < last_2 || ((int)rank_4 == last_2 && (int)r167 <= end_12);
        if (p27) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_4;
            shared<u32>(at_4 * 4u + columns) = r167;
          }
        }
      }
      if (p12) {
        const u32 r168 = start_16 + r10;
        const int bits_117 = __float_as_int(bits_101);
        const u32 rank_5 = bits_117 ^ ((bits_117 >> 31) & 0x7fffffffu);
        const bool p28 = (int)rank_5 < last_2 || ((int)rank_5 == last_2 && (int)r168 <= end_12);
        if (p28) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_5;
            shared<u32>(at_5 * 4u + columns) = r168;
          }
        }
      }
      if (p13) {
        const u32 r169 = start_16 + r11;
        const int bits_118 = __float_as_int(bits_102);
        const u32 rank_6 = bits_118 ^ ((bits_118 >> 31) & 0x7fffffffu);
        const bool p29 = (int)rank_6 < last_2 || ((int)rank_6 == last_2 && (int)r169 <= end_12);
        if (p29) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + ranks) = rank_6;
            shared<u32>(at_6 * 4u + columns) = r169;
          }
        }
      }
      if (p14) {
        const u32 r170 = start_16 + r12;
        const int bits_119 = __float_as_int(bits_103);
        const u32 rank_7 = bits_119 ^ ((bits_119 >> 31) & 0x7fffffffu);
        const bool p30 = (int)rank_7 < last_2 || ((int)rank_7 == last_2 && (int)r170 <= end_12);
        if (p30) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + ranks) = rank_7;
            shared<u32>(at_7 * 4u + columns) = r170;
          }
        }
      }
      if (p15) {
        const u32 r171 = start_16 + r13;
        const int bits_120 = __float_as_int(bits_104);
        const u32 rank_8 = bits_120 ^ ((bits_120 >> 31) & 0x7fffffffu);
        const bool p31 = (int)rank_8 < last_2 || ((int)rank_8 == last_2 && (int)r171 <= end_12);
        if (p31) {
          const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_8 < 4096) {
            shared<u32>(at_8 * 4u + ranks) = rank_8;
            shared<u32>(at_8 * 4u + columns) = r171;
          }
        }
      }
      if (p16) {
        const u32 r172 = start_16 + r14;
        const int bits_121 = __float_as_int(bits_105);
        const u32 rank_9 = bits_121 ^ ((bits_121 >> 31) & 0x7fffffffu);
        const bool p32 = (int)rank_9 < last_2 || ((int)rank_9 == last_2 && (int)r172 <= end_12);
        if (p32) {
          const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_9 < 4096) {
            shared<u32>(at_9 * 4u + ranks) = rank_9;
            shared<u32>(at_9 * 4u + columns) = r172;
          }
        }
      }
      if (p17) {
        const u32 r173 = start_16 + r15;
        const int bits_122 = __float_as_int(bits_106);
        const u32 rank_10 = bits_122 ^ ((bits_122 >> 31) & 0x7fffffffu);
        const bool p33 = (int)rank_10 < last_2 || ((int)rank_10 == last_2 && (int)r173 <= end_12);
        if (p33) {
          const int at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_10 < 4096) {
            shared<u32>(at_10 * 4u + ranks) = rank_10;
            shared<u32>(at_10 * 4u + columns) = r173;
          }
        }
      }
      if (p18) {
        const u32 r174 = start_16 + r16;
        const int bits_123 = __float_as_int(bits_107);
        const u32 rank_11 = bits_123 ^ ((bits_123 >> 31) & 0x7fffffffu);
        const bool p34 = (int)rank_11 < last_2 || ((int)rank_11 == last_2 && (int)r174 <= end_12);
        if (p34) {
          const int at_11 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_11 < 4096) {
            shared<u32>(at_11 * 4u + ranks) = rank_11;
            shared<u32>(at_11 * 4u + columns) = r174;
          }
        }
      }
      if (p19) {
        const u32 r175 = start_16 + r17;
        const int bits_124 = __float_as_int(bits_108);
        const u32 rank_12 = bits_124 ^ ((bits_124 >> 31) & 0x7fffffffu);
        const bool p35 = (int)rank_12 < last_2 || ((int)rank_12 == last_2 && (int)r175 <= end_12);
        if (p35) {
          const int at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_12 < 4096) {
            shared<u32>(at_12 * 4u + ranks) = rank_12;
            shared<u32>(at_12 * 4u + columns) = r175;
          }
        }
      }
      if (p20) {
        const u32 r176 = start_16 + r18;
        const int bits_125 = __float_as_int(bits_109);
        const u32 rank_13 = bits_125 ^ ((bits_125 >> 31) & 0x7fffffffu);
        const bool p36 = (int)rank_13 < last_2 || ((int)rank_13 == last_2 && (int)r176 <= end_12);
        if (p36) {
          const int at_13 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_13 < 4096) {
            shared<u32>(at_13 * 4u + ranks) = rank_13;
            shared<u32>(at_13 * 4u + columns) = r176;
          }
        }
      }
      if (p21) {
        const u32 r177 = start_16 + r19;
        const int bits_126 = __float_as_int(bits_110);
        const u32 rank_14 = bits_126 ^ ((bits_126 >> 31) & 0x7fffffffu);
        const bool p37 = (int)rank_14 < last_2 || ((int)rank_14 == last_2 && (int)r177 <= end_12);
        if (p37) {
          const int at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_14 < 4096) {
            shared<u32>(at_14 * 4u + ranks) = rank_14;
            shared<u32>(at_14 * 4u + columns) = r177;
          }
        }
      }
      if (p22) {
        const u32 r178 = start_16 + r20;
        const int bits_127 = __float_as_int(bits_111);
        const u32 rank_15 = bits_127 ^ ((bits_127 >> 31) & 0x7fffffffu);
        const bool p38 = (int)rank_15 < last_2 || ((int)rank_15 == last_2 && (int)r178 <= end_12);
        if (p38) {
          const int at_15 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_15 < 4096) {
            shared<u32>(at_15 * 4u + ranks) = rank_15;
            shared<u32>(at_15 * 4u + columns) = r178;
          }
        }
      }
    } else {
      const int r179 = start_16 + x_2;
      const int r180 = start_16 + r6;
      const int r181 = start_16 + r7;
      const int r182 = start_16 + r8;
      const int r183 = start_16 + r9;
      const int r184 = start_16 + r10;
      const int r185 = start_16 + r11;
      const int r186 = start_16 + r12;
      const int r187 = start_16 + r13;
      const int r188 = start_16 + r14;
      const int r189 = start_16 + r15;
      const int r190 = start_16 + r16;
      const int r191 = start_16 + r17;
      const int r192 = start_16 + r18;
      const int r193 = start_16 + r19;
      const int r194 = start_16 + r20;
      __syncthreads();
      if (r179 >= from && r179 < to) {
        if (p7) {
          const int bits_128 = __float_as_int(bits_96);
          const u32 rank_16 = bits_128 ^ ((bits_128 >> 31) & 0x7fffffffu);
          const bool p39 = (int)rank_16 < last_2 || ((int)rank_16 == last_2 && r179 <= end_12);
          if (p39) {
            const int at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_16 < 4096) {
              shared<u32>(at_16 * 4u + ranks) = rank_16;
              shared<u32>(at_16 * 4u + columns) = (u32)r179;
            }
          }
        }
      }
      if (r180 >= from && r180 < to) {
        if (p8) {
          const int bits_129 = __float_as_int(bits_97);
          const u32 rank_17 = bits_129 ^ ((bits_129 >> 31) & 0x7fffffffu);
          const bool p40 = (int)rank_17 < last_2 || ((int)rank_17 == last_2 && r180 <= end_12);
          if (p40) {
            const int at_17 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_17 < 4096) {
              shared<u32>(at_17 * 4u + ranks) = rank_17;
              shared<u32>(at_17 * 4u + columns) = (u32)r180;
            }
          }
        }
      }
      if (r181 >= from && r181 < to) {
        if (p9) {
          const int bits_130 = __float_as_int(bits_98);
          const u32 rank_18 = bits_130 ^ ((bits_130 >> 31) & 0x7fffffffu);
          const bool p41 = (int)rank_18 < last_2 || ((int)rank_18 == last_2 && r181 <= end_12);
          if (p41) {
            const int at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_18 < 4096) {
              shared<u32>(at_18 * 4u + ranks) = rank_18;
              shared<u32>(at_18 * 4u + columns) = (u32)r181;
            }
          }
        }
      }
      if (r182 >= from && r182 < to) {
        if (p10) {
          const int bits_131 = __float_as_int(bits_99);
          const u32 rank_19 = bits_131 ^ ((bits_131 >> 31) & 0x7fffffffu);
          const bool p42 = (int)rank_19 < last_2 || ((int)rank_19 == last_2 && r182 <= end_12);
          if (p42) {
            const int at_19 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_19 < 4096) {
              shared<u32>(at_19 * 4u + ranks) = rank_19;
              shared<u32>(at_19 * 4u + columns) = (u32)r182;
            }
          }
        }
      }
      if (r183 >= from && r183 < to) {
        if (p11) {
          const int bits_132 = __float_as_int(bits_100);
          const u32 rank_20 = bits_132 ^ ((bits_132 >> 31) & 0x7fffffffu);
          const bool p43 = (int)rank_20 < last_2 || ((int)rank_20 == last_2 && r183 <= end_12);
          if (p43) {
            const int at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_20 < 4096) {
              shared<u32>(at_20 * 4u + ranks) = rank_20;
              shared<u32>(at_20 * 4u + columns) = (u32)r183;
            }
          }
        }
      }
      if (r184 >= from && r184 < to) {
        if (p12) {
          const int bits_133 = __float_as_int(bits_101);
          const u32 rank_21 = bits_133 ^ ((bits_133 >> 31) & 0x7fffffffu);
          const bool p44 = (int)rank_21 < last_2 || ((int)rank_21 == last_2 && r184 <= end_12);
          if (p44) {
            const int at_21 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_21 < 4096) {
              shared<u32>(at_21 * 4u + ranks) = rank_21;
              shared<u32>(at_21 * 4u + columns) = (u32)r184;
            }
          }
        }
      }
      if (r185 >= from && r185 < to) {
        if (p13) {
          const int bits_134 = __float_as_int(bits_102);
          const u32 rank_22 = bits_134 ^ ((bits_134 >> 31) & 0x7fffffffu);
          const bool p45 = (int)rank_22 < last_2 || ((int)rank_22 == last_2 && r185 <= end_12);
          if (p45) {
            const int at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_22 < 4096) {
              shared<u32>(at_22 * 4u + ranks) = rank_22;
              shared<u32>(at_22 * 4u + columns) = (u32)r185;
            }
          }
        }
      }
      if (r186 >= from && r186 < to) {
        if (p14) {
          const int bits_135 = __float_as_int(bits_103);
          const u32 rank_23 = bits_135 ^ ((bits_135 >> 31) & 0x7fffffffu);
          const bool p46 = (int)rank_23 < last_2 || ((int)rank_23 == last_2 && r186 <= end_12);
          if (p46) {
            const int at_23 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_23 < 4096) {
              shared<u32>(at_23 * 4u + ranks) = rank_23;
              shared<u32>(at_23 * 4u + columns) = (u32)r186;
            }
          }
        }
      }
      if (r187 >= from && r187 < to) {
        if (p15) {
          const int bits_136 = __float_as_int(bits_104);
          const u32 rank_24 = bits_136 ^ ((bits_136 >> 31) & 0x7fffffffu);
          const bool p47 = (int)rank_24 < last_2 || ((int)rank_24 == last_2 && r187 <= end_12);
          if (p47) {
            const int at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_24 < 4096) {
              shared<u32>(at_24 * 4u + ranks) = rank_24;
              shared<u32>(at_24 * 4u + columns) = (u32)r187;
            }
          }
        }
      }
      if (r188 >= from && r188 < to) {
        if (p16) {
          const int bits_137 = __float_as_int(bits_105);
          const u32 rank_25 = bits_137 ^ ((bits_137 >> 31) & 0x7fffffffu);
          const bool p48 = (int)rank_25 < last_2 || ((int)rank_25 == last_2 && r188 <= end_12);
          if (p48) {
            const int at_25 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_25 < 4096) {
              shared<u32>(at_25 * 4u + ranks) = rank_25;
              shared<u32>(at_25 * 4u + columns) = (u32)r188;
            }
          }
        }
      }
      if (r189 >= from && r189 < to) {
        if (p17) {
          const int bits_138 = __float_as_int(bits_106);
          const u32 rank_26 = bits_138 ^ ((bits_138 >> 31) & 0x7fffffffu);
          const bool p49 = (int)rank_26 < last_2 || ((int)rank_26 == last_2 && r189 <= end_12);
          if (p49) {
            const int at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_26 < 4096) {
              shared<u32>(at_26 * 4u + ranks) = rank_26;
              shared<u32>(at_26 * 4u + columns) = (u32)r189;
            }
          }
        }
      }
      if (r190 >= from && r190 < to) {
        if (p18) {
          const int bits_139 = __float_as_int(bits_107);
          const u32 rank_27 = bits_139 ^ ((bits_139 >> 31) & 0x7fffffffu);
          const bool p50 = (int)rank_27 < last_2 || ((int)rank_27 == last_2 && r190 <= end_12);
          if (p50) {
            const int at_27 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_27 < 4096) {
              shared<u32>(at_27 * 4u + ranks) = rank_27;
              shared<u32>(at_27 * 4u + columns) = (u32)r190;
            }
          }
        }
      }
      if (r191 >= from && r191 < to) {
        if (p19) {
          const int bits_140 = __float_as_int(bits_108);
          const u32 rank_28 = bits_140 ^ ((bits_140 >> 31) & 0x7fffffffu);
          const bool p51 = (int)rank_28 < last_2 || ((int)rank_28 == last_2 && r191 <= end_12);
          if (p51) {
            const int at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_28 < 4096) {
              shared<u32>(at_28 * 4u + ranks) = rank_28;
              shared<u32>(at_28 * 4u + columns) = (u32)r191;
            }
          }
        }
      }
      if (r192 >= from && r192 < to) {
        if (p20) {
          const int bits_141 = __float_as_int(bits_109);
          const u32 rank_29 = bits_141 ^ ((bits_141 >> 31) & 0x7fffffffu);
          const bool p52 = (int)rank_29 < last_2 || ((int)rank_29 == last_2 && r192 <= end_12);
          if (p52) {
            const int at_29 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_29 < 4096) {
              shared<u32>(at_29 * 4u + ranks) = rank_29;
              shared<u32>(at_29 * 4u + columns) = (u32)r192;
            }
          }
        }
      }
      if (r193 >= from && r193 < to) {
        if (p21) {
          const int bits_142 = __float_as_int(bits_110);
          const u32 rank_30 = bits_142 ^ ((bits_142 >> 31) & 0x7fffffffu);
          const bool p53 = (int)rank_30 < last_2 || ((int)rank_30 == last_2 && r193 <= end_12);
          if (p53) {
            const int at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_30 < 4096) {
              shared<u32>(at_30 * 4u + ranks) = rank_30;
              shared<u32>(at_30 * 4u + columns) = (u32)r193;
            }
          }
        }
      }
      if (r194 >= from && r194 < to) {
        if (p22) {
          const int bits = __float_as_int(bits_111);
          const u32 rank = bits ^ ((bits >> 31) & 0x7fffffffu);
          if ((int)rank < last_2 || ((int)rank == last_2 && r194 <= end_12)) {
            const int at_31 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_31 < 4096) {
              shared<u32>(at_31 * 4u + ranks) = rank;
              shared<u32>(at_31 * 4u + columns) = (u32)r194;
            }
          }
        }
      }
    }
  }

  // select.ts:155  const kept = c.state.at(KEPT);
  __syncthreads();
  const int kept_0 = (int)shared<u32>(state + 24u);
  const u32 r195 = shared<u32>(state + 4u);
  bool p54 = (int)r195 > 0;
  if (p54) {
    const u32 r196 = shared<u32>(state + 16u);
    const u32 r197 = shared<u32>(state + 20u);
    p54 = (int)(r196 + r197) > 2048;
  }
  bool p55 = p54;
  for (;;) {
    if (!p55) break;
    const u32 last_3 = shared<u32>(state);
    const u32 open_2 = shared<u32>(state + 4u);
    const u32 shift_2 = max((int)(open_2 - 11u), 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r198 = shift_right(-1u, (32u - open_2) & 0x1fu);
    const u32 r199 = shift_2 & 0x1fu;

    // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
    __syncthreads();
    #pragma unroll 1
    for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 512u, kept_0)) {
      // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
      const u32 r200 = shared<u32>(visit * 4u + ranks);
      const u32 r201 = r200 ^ last_3;
      if (r201 <= r198) {
        atomicAdd_block(&shared<int>(shift_right(r201, r199) * 4u + bins), 1);
      }
    }
    __syncthreads();
    const u32 counts_13 = shared<u32>(counts_4 + 8188u);
    const u32 counts_14 = shared<u32>(counts_4 + 8184u);
    const u32 counts_15 = shared<u32>(counts_4 + 8180u);
    const u32 counts_16 = shared<u32>(counts_4 + 8176u);
    const u32 before_3 = shared<u32>(state + 16u);
    const u32 upTo_159 = counts_13 + counts_14;
    const u32 upTo_160 = upTo_159 + counts_15;
    const u32 upTo_161 = upTo_159 + (counts_15 + counts_16);
    const u32 upTo_162 = __shfl_xor_sync(0xffffffffu, upTo_161, 1);
    const u32 upTo_163 = upTo_if_0 ? upTo_162 + counts_13 : counts_13;
    const u32 upTo_164 = upTo_if_0 ? upTo_162 + upTo_159 : upTo_159;
    const u32 upTo_165 = upTo_if_0 ? upTo_162 + upTo_160 : upTo_160;
    const u32 upTo_166 = upTo_if_0 ? upTo_162 + upTo_161 : upTo_161;
    const u32 upTo_167 = upTo_161 + upTo_162;
    const u32 upTo_168 = __shfl_xor_sync(0xffffffffu, upTo_167, 2);
    const u32 upTo_169 = upTo_if_1 ? upTo_168 + upTo_163 : upTo_163;
    const u32 upTo_170 = upTo_if_1 ? upTo_168 + upTo_164 : upTo_164;
    const u32 upTo_171 = upTo_if_1 ? upTo_168 + upTo_165 : upTo_165;
    const u32 upTo_172 = upTo_if_1 ? upTo_168 + upTo_166 : upTo_166;
    const u32 upTo_173 = upTo_167 + upTo_168;
    const u32 upTo_174 = __shfl_xor_sync(0xffffffffu, upTo_173, 4);
    const u32 upTo_175 = upTo_if_2 ? upTo_174 + upTo_169 : upTo_169;
    const u32 upTo_176 = upTo_if_2 ? upTo_174 + upTo_170 : upTo_170;
    const u32 upTo_177 = upTo_if_2 ? upTo_174 + upTo_171 : upTo_171;
    const u32 upTo_178 = upTo_if_2 ? upTo_174 + upTo_172 : upTo_172;
    const u32 upTo_179 = upTo_173 + upTo_174;
    const u32 upTo_180 = __shfl_xor_sync(0xffffffffu, upTo_179, 8);
    const u32 upTo_181 = upTo_if_3 ? upTo_180 + upTo_175 : upTo_175;
    const u32 upTo_182 = upTo_if_3 ? upTo_180 + upTo_176 : upTo_176;
    const u32 upTo_183 = upTo_if_3 ? upTo_180 + upTo_177 : upTo_177;
    const u32 upTo_184 = upTo_if_3 ? upTo_180 + upTo_178 : upTo_178;
    const u32 upTo_185 = upTo_179 + upTo_180;
    const u32 upTo_186 = __shfl_xor_sync(0xffffffffu, upTo_185, 16);
    const u32 upTo_187 = upTo_if_4 ? upTo_186 + upTo_181 : upTo_181;
    const u32 upTo_188 = upTo_if_4 ? upTo_186 + upTo_182 : upTo_182;
    const u32 upTo_189 = upTo_if_4 ? upTo_186 + upTo_183 : upTo_183;
    const u32 upTo_190 = upTo_if_4 ? upTo_186 + upTo_184 : upTo_184;
    const u32 upTo_191 = upTo_185 + upTo_186;
    shared<u32>(upTo_33) = upTo_191;
    __syncthreads();
    const u32 upTo_192 = shared<u32>(upTo_34);
    const u32 upTo_193 = upTo_if_5 ? upTo_192 + upTo_187 : upTo_187;
    const u32 upTo_194 = upTo_if_5 ? upTo_192 + upTo_188 : upTo_188;
    const u32 upTo_195 = upTo_if_5 ? upTo_192 + upTo_189 : upTo_189;
    const u32 upTo_196 = upTo_if_5 ? upTo_192 + upTo_190 : upTo_190;
    const u32 upTo_197 = upTo_191 + upTo_192;
    shared<u32>(upTo_41) = upTo_197;
    __syncthreads();
    const u32 upTo_198 = shared<u32>(upTo_42);
    const u32 upTo_199 = upTo_if_6 ? upTo_198 + upTo_193 : upTo_193;
    const u32 upTo_200 = upTo_if_6 ? upTo_198 + upTo_194 : upTo_194;
    const u32 upTo_201 = upTo_if_6 ? upTo_198 + upTo_195 : upTo_195;
    const u32 upTo_202 = upTo_if_6 ? upTo_198 + upTo_196 : upTo_196;
    const u32 upTo_203 = upTo_197 + upTo_198;
    shared<u32>(upTo_33) = upTo_203;
    __syncthreads();
    const u32 upTo_204 = shared<u32>(upTo_49);
    const u32 upTo_205 = upTo_if_7 ? upTo_204 + upTo_199 : upTo_199;
    const u32 upTo_206 = upTo_if_7 ? upTo_204 + upTo_200 : upTo_200;
    const u32 upTo_207 = upTo_if_7 ? upTo_204 + upTo_201 : upTo_201;
    const u32 upTo_208 = upTo_if_7 ? upTo_204 + upTo_202 : upTo_202;
    shared<u32>(upTo_41) = upTo_203 + upTo_204;
    __syncthreads();
    const u32 upTo_209 = shared<u32>(upTo_55);
    const u32 end_13 = before_3 + (upTo_if_8 ? upTo_209 + upTo_205 : upTo_205);
    const u32 start_17 = end_13 - counts_13;
    if ((int)start_17 < 2048 && (int)end_13 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r40, r199);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_17;
      shared<u32>(state + 20u) = counts_13;
    }
    const u32 end_14 = before_3 + (upTo_if_8 ? upTo_209 + upTo_206 : upTo_206);
    const u32 start_18 = end_14 - counts_14;
    if ((int)start_18 < 2048 && (int)end_14 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r43, r199);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_18;
      shared<u32>(state + 20u) = counts_14;
    }
    const u32 end_15 = before_3 + (upTo_if_8 ? upTo_209 + upTo_207 : upTo_207);
    const u32 start_19 = end_15 - counts_15;
    if ((int)start_19 < 2048 && (int)end_15 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r46, r199);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_19;
      shared<u32>(state + 20u) = counts_15;
    }
    const u32 end_16 = before_3 + (upTo_if_8 ? upTo_209 + upTo_208 : upTo_208);
    const u32 start_20 = end_16 - counts_16;
    if ((int)start_20 < 2048 && (int)end_16 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r49, r199);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_20;
      shared<u32>(state + 20u) = counts_16;
    }
    __syncthreads();
    const u32 r202 = shared<u32>(state + 4u);
    bool p56 = (int)r202 > 0;
    if (p56) {
      const u32 r203 = shared<u32>(state + 16u);
      const u32 r204 = shared<u32>(state + 20u);
      p56 = (int)(r203 + r204) > 2048;
    }
    p55 = p56;
  }
  const u32 only = shared<u32>(state);
  const u32 r205 = shared<u32>(state + 12u);
  bool p57 = (int)r205 > 0;
  if (p57) {
    const u32 r206 = shared<u32>(state + 16u);
    const u32 r207 = shared<u32>(state + 20u);
    p57 = (int)(r206 + r207) > 2048;
  }
  bool p58 = p57;
  for (;;) {
    if (!p58) break;
    const u32 last_4 = shared<u32>(state + 8u);
    const u32 open = shared<u32>(state + 12u);
    const u32 shift = max((int)(open - 11u), 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r208 = shift_right(-1u, (32u - open) & 0x1fu);
    const u32 r209 = shift & 0x1fu;
    __syncthreads();
    #pragma unroll 1
    for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 512u, kept_0)) {
      // select.ts:147  each((rank, column) => {
      const u32 r210 = shared<u32>(visit2 * 4u + ranks);
      const u32 r211 = shared<u32>(visit2 * 4u + columns);
      if (r210 == only) {
        const u32 r212 = last_4 - r211;
        if (r212 <= r208) {
          atomicAdd_block(&shared<int>(shift_right(r212, r209) * 4u + bins), 1);
        }
      }
    }
    __syncthreads();
    const u32 counts_17 = shared<u32>(counts_4 + 8188u);
    const u32 counts_18 = shared<u32>(counts_4 + 8184u);
    const u32 counts_19 = shared<u32>(counts_4 + 8180u);
    const u32 counts_20 = shared<u32>(counts_4 + 8176u);
    const u32 before_4 = shared<u32>(state + 16u);
    const u32 upTo_210 = counts_17 + counts_18;
    const u32 upTo_211 = upTo_210 + counts_19;
    const u32 upTo_212 = upTo_210 + (counts_19 + counts_20);
    const u32 upTo_213 = __shfl_xor_sync(0xffffffffu, upTo_212, 1);
    const u32 upTo_214 = upTo_if_0 ? upTo_213 + counts_17 : counts_17;
    const u32 upTo_215 = upTo_if_0 ? upTo_213 + upTo_210 : upTo_210;
    const u32 upTo_216 = upTo_if_0 ? upTo_213 + upTo_211 : upTo_211;
    const u32 upTo_217 = upTo_if_0 ? upTo_213 + upTo_212 : upTo_212;
    const u32 upTo_218 = upTo_212 + upTo_213;
    const u32 upTo_219 = __shfl_xor_sync(0xffffffffu, upTo_218, 2);
    const u32 upTo_220 = upTo_if_1 ? upTo_219 + upTo_214 : upTo_214;
    const u32 upTo_221 = upTo_if_1 ? upTo_219 + upTo_215 : upTo_215;
    const u32 upTo_222 = upTo_if_1 ? upTo_219 + upTo_216 : upTo_216;
    const u32 upTo_223 = upTo_if_1 ? upTo_219 + upTo_217 : upTo_217;
    const u32 upTo_224 = upTo_218 + upTo_219;
    const u32 upTo_225 = __shfl_xor_sync(0xffffffffu, upTo_224, 4);
    const u32 upTo_226 = upTo_if_2 ? upTo_225 + upTo_220 : upTo_220;
    const u32 upTo_227 = upTo_if_2 ? upTo_225 + upTo_221 : upTo_221;
    const u32 upTo_228 = upTo_if_2 ? upTo_225 + upTo_222 : upTo_222;
    const u32 upTo_229 = upTo_if_2 ? upTo_225 + upTo_223 : upTo_223;
    const u32 upTo_230 = upTo_224 + upTo_225;
    const u32 upTo_231 = __shfl_xor_sync(0xffffffffu, upTo_230, 8);
    const u32 upTo_232 = upTo_if_3 ? upTo_231 + upTo_226 : upTo_226;
    const u32 upTo_233 = upTo_if_3 ? upTo_231 + upTo_227 : upTo_227;
    const u32 upTo_234 = upTo_if_3 ? upTo_231 + upTo_228 : upTo_228;
    const u32 upTo_235 = upTo_if_3 ? upTo_231 + upTo_229 : upTo_229;
    const u32 upTo_236 = upTo_230 + upTo_231;
    const u32 upTo_237 = __shfl_xor_sync(0xffffffffu, upTo_236, 16);
    const u32 upTo_238 = upTo_if_4 ? upTo_237 + upTo_232 : upTo_232;
    const u32 upTo_239 = upTo_if_4 ? upTo_237 + upTo_233 : upTo_233;
    const u32 upTo_240 = upTo_if_4 ? upTo_237 + upTo_234 : upTo_234;
    const u32 upTo_241 = upTo_if_4 ? upTo_237 + upTo_235 : upTo_235;
    const u32 upTo_242 = upTo_236 + upTo_237;
    shared<u32>(upTo_33) = upTo_242;
    __syncthreads();
    const u32 upTo_243 = shared<u32>(upTo_34);
    const u32 upTo_244 = upTo_if_5 ? upTo_243 + upTo_238 : upTo_238;
    const u32 upTo_245 = upTo_if_5 ? upTo_243 + upTo_239 : upTo_239;
    const u32 upTo_246 = upTo_if_5 ? upTo_243 + upTo_240 : upTo_240;
    const u32 upTo_247 = upTo_if_5 ? upTo_243 + upTo_241 : upTo_241;
    const u32 upTo_248 = upTo_242 + upTo_243;
    shared<u32>(upTo_41) = upTo_248;
    __syncthreads();
    const u32 upTo_249 = shared<u32>(upTo_42);
    const u32 upTo_250 = upTo_if_6 ? upTo_249 + upTo_244 : upTo_244;
    const u32 upTo_251 = upTo_if_6 ? upTo_249 + upTo_245 : upTo_245;
    const u32 upTo_252 = upTo_if_6 ? upTo_249 + upTo_246 : upTo_246;
    const u32 upTo_253 = upTo_if_6 ? upTo_249 + upTo_247 : upTo_247;
    const u32 upTo_254 = upTo_248 + upTo_249;
    shared<u32>(upTo_33) = upTo_254;
    __syncthreads();
    const u32 upTo_255 = shared<u32>(upTo_49);
    const u32 upTo_256 = upTo_if_7 ? upTo_255 + upTo_250 : upTo_250;
    const u32 upTo_257 = upTo_if_7 ? upTo_255 + upTo_251 : upTo_251;
    const u32 upTo_258 = upTo_if_7 ? upTo_255 + upTo_252 : upTo_252;
    const u32 upTo_259 = upTo_if_7 ? upTo_255 + upTo_253 : upTo_253;
    shared<u32>(upTo_41) = upTo_254 + upTo_255;
    __syncthreads();
    const u32 upTo_260 = shared<u32>(upTo_55);
    const u32 end_17 = before_4 + (upTo_if_8 ? upTo_260 + upTo_256 : upTo_256);
    const u32 start_21 = end_17 - counts_17;
    if ((int)start_21 < 2048 && (int)end_17 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r40, r209);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_21;
      shared<u32>(state + 20u) = counts_17;
    }
    const u32 end_18 = before_4 + (upTo_if_8 ? upTo_260 + upTo_257 : upTo_257);
    const u32 start_22 = end_18 - counts_18;
    if ((int)start_22 < 2048 && (int)end_18 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r43, r209);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_22;
      shared<u32>(state + 20u) = counts_18;
    }
    const u32 end_19 = before_4 + (upTo_if_8 ? upTo_260 + upTo_258 : upTo_258);
    const u32 start_23 = end_19 - counts_19;
    if ((int)start_23 < 2048 && (int)end_19 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r46, r209);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_23;
      shared<u32>(state + 20u) = counts_19;
    }
    const u32 end_20 = before_4 + (upTo_if_8 ? upTo_260 + upTo_259 : upTo_259);
    const u32 start_24 = end_20 - counts_20;
    if ((int)start_24 < 2048 && (int)end_20 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r49, r209);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_24;
      shared<u32>(state + 20u) = counts_20;
    }
    __syncthreads();
    const u32 r213 = shared<u32>(state + 12u);
    bool p59 = (int)r213 > 0;
    if (p59) {
      const u32 r214 = shared<u32>(state + 16u);
      const u32 r215 = shared<u32>(state + 20u);
      p59 = (int)(r214 + r215) > 2048;
    }
    p58 = p59;
  }

  // select.ts:194  const kept = c.state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select.ts:161  const last = state.at(RANK);
  const u32 last = shared<u32>(state);

  // select.ts:162  const end = state.at(COLUMN);
  const u32 end = shared<u32>(state + 8u);

  // select.ts:196  let total = 0;
  u32 total = 0u;

  // select.ts:198  for (const window of range(ceilDiv(size, 32 * BINS))) {
  const u32 r216 = r0 / 65536;
  const u32 r217 = r0 - (r216 << 16);
  const u32 r218 = r216 + (r217 != 0u && (int)(r217 ^ 0x10000u) >= 0 ? 1u : 0u);

  // topk_select.ts:40  writeSelection(c, order, (place, column) => indices.set(row, place, column));
  const u32 r219 = threadIdx.x << 7;
  char* const d0 = indices + 8192ll * (int)blockIdx.x;
  const u32 r220 = r219 + 32u;
  const u32 r221 = r219 + 64u;
  const u32 r222 = r219 + 96u;

  // select.ts:217  total = before + reduceSum(counts, 0);
  const bool p60 = x_0 == 0u;
  const u32 r223 = scratch2 + ((x_1 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r224 = r223 + (((threadIdx.x >> 8) & 1u) << 5);
  #pragma unroll 1
  for (int window = 0; window < (int)r218; window++) {
    // select.ts:199  const start = first + window * (32 * BINS);
    const u32 start = from + ((u32)window << 16);

    // select.ts:200  const before = total;
    const u32 before = total;

    // select.ts:201  fill(bins, 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:202  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < (int)kept; i = step_to(i, 512u, (int)kept)) {
      // select.ts:203  const at = columns.at(i) - start;
      const u32 at_32 = shared<u32>(i * 4u + columns);
      const u32 at = at_32 - start;

      // select.ts:204  if (u32(at) < u32(32 * BINS) && isChosen(ranks.at(i), columns.at(i))) atomicOr(bins, [at >> 5],...
      bool p61 = at < 65536u;
      if (p61) {
        // select.ts:163  return (rank, column) => rank < last || (rank === last && column <= end);
        const u32 r225 = shared<u32>(i * 4u + ranks);
        p61 = (int)r225 < (int)last || (r225 == last && (int)at_32 <= (int)end);
      }
      if (p61) {
        atomicOr_block(&shared<u32>(((int)at >> 5) * 4u + bins), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:206  const words = load(bins);
    __syncthreads();
    const uint4 v16 = shared<uint4>(r1);

    // select.ts:207  const counts = map(words, (word) => popcount(word));
    const int counts_21 = __popc(v16.x);
    const int counts_22 = __popc(v16.y);
    const int counts_23 = __popc(v16.z);
    const int counts_24 = __popc(v16.w);

    // select.ts:208  const upTo = scanSum(counts, 0);
    const u32 upTo_261 = (u32)counts_21 + counts_22;
    const u32 upTo_262 = upTo_261 + counts_23;
    const u32 upTo_263 = upTo_261 + ((u32)counts_23 + counts_24);
    const u32 upTo_264 = __shfl_xor_sync(0xffffffffu, upTo_263, 1);
    const u32 upTo_265 = upTo_if_0 ? upTo_264 + counts_21 : (u32)counts_21;
    const u32 upTo_266 = upTo_if_0 ? upTo_264 + upTo_261 : upTo_261;
    const u32 upTo_267 = upTo_if_0 ? upTo_264 + upTo_262 : upTo_262;
    const u32 upTo_268 = upTo_if_0 ? upTo_264 + upTo_263 : upTo_263;
    const u32 upTo_269 = upTo_263 + upTo_264;
    const u32 upTo_270 = __shfl_xor_sync(0xffffffffu, upTo_269, 2);
    const u32 upTo_271 = upTo_if_1 ? upTo_270 + upTo_265 : upTo_265;
    const u32 upTo_272 = upTo_if_1 ? upTo_270 + upTo_266 : upTo_266;
    const u32 upTo_273 = upTo_if_1 ? upTo_270 + upTo_267 : upTo_267;
    const u32 upTo_274 = upTo_if_1 ? upTo_270 + upTo_268 : upTo_268;
    const u32 upTo_275 = upTo_269 + upTo_270;
    const u32 upTo_276 = __shfl_xor_sync(0xffffffffu, upTo_275, 4);
    const u32 upTo_277 = upTo_if_2 ? upTo_276 + upTo_271 : upTo_271;
    const u32 upTo_278 = upTo_if_2 ? upTo_276 + upTo_272 : upTo_272;
    const u32 upTo_279 = upTo_if_2 ? upTo_276 + upTo_273 : upTo_273;
    const u32 upTo_280 = upTo_if_2 ? upTo_276 + upTo_274 : upTo_274;
    const u32 upTo_281 = upTo_275 + upTo_276;
    const u32 upTo_282 = __shfl_xor_sync(0xffffffffu, upTo_281, 8);
    const u32 upTo_283 = upTo_if_3 ? upTo_282 + upTo_277 : upTo_277;
    const u32 upTo_284 = upTo_if_3 ? upTo_282 + upTo_278 : upTo_278;
    const u32 upTo_285 = upTo_if_3 ? upTo_282 + upTo_279 : upTo_279;
    const u32 upTo_286 = upTo_if_3 ? upTo_282 + upTo_280 : upTo_280;
    const u32 upTo_287 = upTo_281 + upTo_282;
    const u32 upTo_288 = __shfl_xor_sync(0xffffffffu, upTo_287, 16);
    const u32 upTo_289 = upTo_if_4 ? upTo_288 + upTo_283 : upTo_283;
    const u32 upTo_290 = upTo_if_4 ? upTo_288 + upTo_284 : upTo_284;
    const u32 upTo_291 = upTo_if_4 ? upTo_288 + upTo_285 : upTo_285;
    const u32 upTo_292 = upTo_if_4 ? upTo_288 + upTo_286 : upTo_286;
    const u32 upTo_293 = upTo_287 + upTo_288;
    shared<u32>(upTo_33) = upTo_293;
    __syncthreads();
    const u32 upTo_294 = shared<u32>(upTo_34);
    const u32 upTo_295 = upTo_if_5 ? upTo_294 + upTo_289 : upTo_289;
    const u32 upTo_296 = upTo_if_5 ? upTo_294 + upTo_290 : upTo_290;
    const u32 upTo_297 = upTo_if_5 ? upTo_294 + upTo_291 : upTo_291;
    const u32 upTo_298 = upTo_if_5 ? upTo_294 + upTo_292 : upTo_292;
    const u32 upTo_299 = upTo_293 + upTo_294;
    shared<u32>(upTo_41) = upTo_299;
    __syncthreads();
    const u32 upTo_300 = shared<u32>(upTo_42);
    const u32 upTo_301 = upTo_if_6 ? upTo_300 + upTo_295 : upTo_295;
    const u32 upTo_302 = upTo_if_6 ? upTo_300 + upTo_296 : upTo_296;
    const u32 upTo_303 = upTo_if_6 ? upTo_300 + upTo_297 : upTo_297;
    const u32 upTo_304 = upTo_if_6 ? upTo_300 + upTo_298 : upTo_298;
    const u32 upTo_305 = upTo_299 + upTo_300;
    shared<u32>(upTo_33) = upTo_305;
    __syncthreads();
    const u32 upTo_306 = shared<u32>(upTo_49);
    const u32 upTo_307 = upTo_if_7 ? upTo_306 + upTo_301 : upTo_301;
    const u32 upTo_308 = upTo_if_7 ? upTo_306 + upTo_302 : upTo_302;
    const u32 upTo_309 = upTo_if_7 ? upTo_306 + upTo_303 : upTo_303;
    const u32 upTo_310 = upTo_if_7 ? upTo_306 + upTo_304 : upTo_304;
    shared<u32>(upTo_41) = upTo_305 + upTo_306;
    __syncthreads();
    const u32 upTo_311 = shared<u32>(upTo_55);

    // select.ts:210  let word = words.at(w);
    u32 word_0 = v16.x;

    // select.ts:211  const place = before + upTo.at(w) - counts.at(w);
    const u32 place_0 = before + (upTo_if_8 ? upTo_311 + upTo_307 : upTo_307) - counts_21;
    const u32 r226 = start + r219 + 31u;

    // select.ts:212  for (let n = 0; n < counts.at(w); n++) {
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_21; n5++) {
      const u32 r227 = place_0 + n5;
      if (r227 < 2048u) *(u32*)(d0 + 4ll * (int)r227) = r226 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:214  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v16.y;
    const u32 place_1 = before + (upTo_if_8 ? upTo_311 + upTo_308 : upTo_308) - counts_22;
    const u32 r228 = start + r220 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_22; n6++) {
      const u32 r229 = place_1 + n6;
      if (r229 < 2048u) *(u32*)(d0 + 4ll * (int)r229) = r228 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v16.z;
    const u32 place_2 = before + (upTo_if_8 ? upTo_311 + upTo_309 : upTo_309) - counts_23;
    const u32 r230 = start + r221 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_23; n7++) {
      const u32 r231 = place_2 + n7;
      if (r231 < 2048u) *(u32*)(d0 + 4ll * (int)r231) = r230 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word = v16.w;
    const u32 place = before + (upTo_if_8 ? upTo_311 + upTo_310 : upTo_310) - counts_24;
    const u32 r232 = start + r222 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_24; n8++) {
      const u32 r233 = place + n8;
      if (r233 < 2048u) *(u32*)(d0 + 4ll * (int)r233) = r232 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r234 = upTo_262 + counts_24;
    const u32 r235 = __shfl_xor_sync(0xffffffffu, r234, 1);
    const u32 r236 = r234 + r235;
    const u32 r237 = __shfl_xor_sync(0xffffffffu, r236, 2);
    const u32 r238 = r236 + r237;
    const u32 r239 = __shfl_xor_sync(0xffffffffu, r238, 4);
    const u32 r240 = r238 + r239;
    const u32 r241 = __shfl_xor_sync(0xffffffffu, r240, 8);
    const u32 r242 = r240 + r241;
    const u32 r243 = __shfl_xor_sync(0xffffffffu, r242, 16);
    if (p60) shared<u32>(r224) = r242 + r243;
    __syncthreads();
    const u32 r244 = shared<u32>(scratch2);
    const u32 r245 = shared<u32>(scratch2 + 4u);
    const u32 r246 = shared<u32>(scratch2 + 8u);
    const u32 r247 = shared<u32>(scratch2 + 12u);
    const u32 r248 = shared<u32>(scratch2 + 16u);
    const u32 r249 = shared<u32>(scratch2 + 20u);
    const u32 r250 = r244 + r245 + r246 + r247 + r248 + r249;
    const u32 r251 = shared<u32>(scratch2 + 24u);
    const u32 r252 = shared<u32>(scratch2 + 28u);
    const u32 r253 = shared<u32>(scratch2 + 32u);
    const u32 r254 = shared<u32>(scratch2 + 36u);
    const u32 r255 = shared<u32>(scratch2 + 40u);
    const u32 r256 = r250 + r251 + r252 + r253 + r254 + r255;
    const u32 r257 = shared<u32>(scratch2 + 44u);
    const u32 r258 = shared<u32>(scratch2 + 48u);
    const u32 r259 = shared<u32>(scratch2 + 52u);
    const u32 r260 = shared<u32>(scratch2 + 56u);
    const u32 r261 = shared<u32>(scratch2 + 60u);
    const u32 r262 = r256 + r257 + r258 + r259 + r260 + r261;
    total = before + r262;
  }

  // select.ts:234  const chosen = writeByColumn(c, write);
  const int chosen = total;

  // select.ts:236  if (place >= chosen) write(place, -1);
  if ((int)threadIdx.x >= chosen) {
    *(u32*)(d0 + 4ll * (int)threadIdx.x) = -1u;
  }

  // select.ts:235  parallel([c.wanted], (place) => {
  const int r263 = threadIdx.x + 512u;
  if (r263 >= chosen) {
    *(u32*)(d0 + 4ll * r263) = -1u;
  }
  const int r264 = threadIdx.x + 1024u;
  if (r264 >= chosen) {
    *(u32*)(d0 + 4ll * r264) = -1u;
  }
  const int r265 = threadIdx.x + 1536u;
  if (r265 >= chosen) {
    *(u32*)(d0 + 4ll * r265) = -1u;
  }
}
