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
  const u32 keys = shared_address(smem);         // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 16384u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 32768u; // 8192 bytes: i32[2048]
  const u32 state = shared_address(smem) + 40960u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 40992u; // 2048 bytes: i32[1, 512]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 43040u; // 2048 bytes: i32[1, 512]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 45088u; // 64 bytes: i32[16]: sum across warps

  // topk_select.ts:40  const lo = max(row_start.at(row), 0);
  const u32 lo_0 = __ldg((const u32*)(row_start + 4ll * (int)blockIdx.x));
  const int lo = max((int)lo_0, 0);

  // topk_select.ts:41  const hi = max(min(row_end.at(row), S), lo);
  const u32 hi_0 = __ldg((const u32*)(row_end + 4ll * (int)blockIdx.x));
  const int hi = max(min((int)hi_0, dim_S), lo);

  // select.ts:70  state.set(FLOOR, -BITS_31 - 1);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state) = 2147483648u;

  // select.ts:71  state.set(OPEN, 32);
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;

  // select.ts:72  state.set(FROM, first);
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = (u32)lo;

  // select.ts:73  state.set(BITS, 32 - clz(columns));
  const int r0 = (u32)hi - lo;
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = 32u - __clz(r0);

  // select.ts:74  state.set(ABOVE, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;

  // select.ts:75  state.set(INSIDE, count);
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = 0u;

  // select-row.ts:89  state.set(KEPT, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 24u) = 0u;

  // select-row.ts:92  fill(bins, 0);
  const u32 r1 = threadIdx.x * 16u + bins;
  shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

  // select-row.ts:56  const first = idiv(from, 4) * 4;
  const u32 first = (u32)lo >> 2;

  // select-row.ts:57  for (const n of range(ceilDiv(to - first, tile))) {
  const u32 r2 = hi + first * -4u;
  const u32 r3 = (int)r2 / 8192;
  const u32 r4 = r2 - (r3 << 13);
  const int r5 = r3 + (r4 != 0u && (int)(r4 ^ 0x2000u) >= 0 ? 1u : 0u);

  // select-row.ts:58  const start = first + n * tile;
  const u32 start_0 = first << 2;

  // select-row.ts:59  const x = load(values.tile([row, start], [1, tile]));
  const u32 x_0 = threadIdx.x & 0x1fu;
  const u32 x_1 = threadIdx.x >> 5;
  const bool x_if = (dim_S & 3u) == 0u;
  const u32 x_2 = (x_0 << 2) + (x_1 << 9);
  const char* const x_at_0 = logits + (s64)((u64)((s64)(int)blockIdx.x * dim_S) << 2) + 16ll * (int)x_0;
  const char* const x_at_1 = x_at_0 + 2048ll * (int)x_1;

  // select-row.ts:93  eachValue(values, row, from, to, tile, (x, _i) => {
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

    // select-row.ts:94  atomicAdd(bins, [bitcast(x + 0, i32) >>> 21], 1);
    const float f0 = __fadd_rn(x_4, 0.0f);
    const float f1 = __fadd_rn(x_5, 0.0f);
    const float f2 = __fadd_rn(x_6, 0.0f);
    const float f3 = __fadd_rn(x_7, 0.0f);
    const float f4 = __fadd_rn(x_8, 0.0f);
    const float f5 = __fadd_rn(x_9, 0.0f);
    const float f6 = __fadd_rn(x_10, 0.0f);
    const float f7 = __fadd_rn(x_11, 0.0f);
    const float f8 = __fadd_rn(x_12, 0.0f);
    const float f9 = __fadd_rn(x_13, 0.0f);
    const float f10 = __fadd_rn(x_14, 0.0f);
    const float f11 = __fadd_rn(x_15, 0.0f);
    const float f12 = __fadd_rn(x_16, 0.0f);
    const float f13 = __fadd_rn(x_17, 0.0f);
    const float f14 = __fadd_rn(x_18, 0.0f);
    const float f15 = __fadd_rn(x_19, 0.0f);

    // select-row.ts:60  if (start >= from && start + tile <= to) parallel([tile], (i) => visit(x.at(0, i), start + i));
    if (start_1 >= lo && (int)(start_1 + 8192u) <= hi) {
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

      // select-row.ts:63  if (start + i >= from && start + i < to) visit(x.at(0, i), start + i);
      __syncthreads();
      if (r21 >= lo && r21 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      }
      if (r22 >= lo && r22 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      }
      if (r23 >= lo && r23 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      }
      if (r24 >= lo && r24 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      }
      if (r25 >= lo && r25 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      }
      if (r26 >= lo && r26 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      }
      if (r27 >= lo && r27 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      }
      if (r28 >= lo && r28 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
      }
      if (r29 >= lo && r29 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f8) >> 21) * 4u + bins), 1);
      }
      if (r30 >= lo && r30 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f9) >> 21) * 4u + bins), 1);
      }
      if (r31 >= lo && r31 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f10) >> 21) * 4u + bins), 1);
      }
      if (r32 >= lo && r32 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f11) >> 21) * 4u + bins), 1);
      }
      if (r33 >= lo && r33 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f12) >> 21) * 4u + bins), 1);
      }
      if (r34 >= lo && r34 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f13) >> 21) * 4u + bins), 1);
      }
      if (r35 >= lo && r35 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f14) >> 21) * 4u + bins), 1);
      }
      if (r36 >= lo && r36 < hi) {
        atomicAdd_block(&shared<int>((__float_as_uint(f15) >> 21) * 4u + bins), 1);
      }
    }
  }

  // select-row.ts:96  const counts = tabulate(i32, [BINS], (bin) => (bin < 3 || bin >= 2044 ? 0 : bins.at(bin < 1024 ...
  u32 r37 = 0u;
  const u32 r38 = threadIdx.x << 2;
  const u32 r39 = threadIdx.x * -4u;
  __syncthreads();
  if ((int)r38 < 3 || (int)r38 >= 2044) {
    r37 = 0u;
  } else {
    r37 = shared<u32>(((int)r38 < 1024 ? r39 + 1023u : r38) * 4u + bins);
  }
  u32 r40 = 0u;
  const u32 r41 = r38 + 1u;
  if ((int)r41 < 3 || (int)r41 >= 2044) {
    r40 = 0u;
  } else {
    r40 = shared<u32>(((int)r41 < 1024 ? r39 + 1022u : r41) * 4u + bins);
  }
  u32 r42 = 0u;
  const u32 r43 = r38 + 2u;
  if ((int)r43 < 3 || (int)r43 >= 2044) {
    r42 = 0u;
  } else {
    r42 = shared<u32>(((int)r43 < 1024 ? r39 + 1021u : r43) * 4u + bins);
  }
  u32 r44 = 0u;
  const u32 r45 = r38 + 3u;
  if ((int)r45 >= 2044) {
    r44 = 0u;
  } else {
    r44 = shared<u32>(((int)r45 < 1024 ? r39 + 1020u : r45) * 4u + bins);
  }
  const u32 counts_0 = r37;
  const u32 counts_1 = r40;
  const u32 counts_2 = r42;
  const u32 counts_3 = r44;

  // select.ts:90  const above = state.at(ABOVE);
  const u32 above_0 = shared<u32>(state + 16u);

  // select.ts:91  const upTo = scanSum(counts, 0);
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

  // select.ts:93  const before = above + upTo.at(bin) - counts.at(bin);
  const u32 before_0 = above_0 + (upTo_if_8 ? upTo_56 + upTo_51 : upTo_51);
  const u32 before_1 = before_0 - counts_0;

  // select.ts:104  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 r46 = r39 + 2047u;

  // select.ts:94  if (before < wanted && wanted <= above + upTo.at(bin)) {
  if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
    // select.ts:95  state.set(ABOVE, before);
    shared<u32>(state + 16u) = before_1;

    // select.ts:96  state.set(INSIDE, counts.at(bin));
    shared<u32>(state + 20u) = counts_0;
    shared<u32>(state) = (r46 << 21) ^ 0x80000000u;

    // select.ts:105  state.set(OPEN, shift);
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_2 = above_0 + (upTo_if_8 ? upTo_56 + upTo_52 : upTo_52);
  const u32 before_3 = before_2 - counts_1;
  const u32 r47 = r39 + 2046u;
  if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
    shared<u32>(state + 16u) = before_3;
    shared<u32>(state + 20u) = counts_1;
    shared<u32>(state) = (r47 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_4 = above_0 + (upTo_if_8 ? upTo_56 + upTo_53 : upTo_53);
  const u32 before_5 = before_4 - counts_2;
  const u32 r48 = r39 + 2045u;
  if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
    shared<u32>(state + 16u) = before_5;
    shared<u32>(state + 20u) = counts_2;
    shared<u32>(state) = (r48 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_6 = above_0 + (upTo_if_8 ? upTo_56 + upTo_54 : upTo_54);
  const u32 before_7 = before_6 - counts_3;
  const u32 r49 = r39 + 2044u;
  if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
    shared<u32>(state + 16u) = before_7;
    shared<u32>(state + 20u) = counts_3;
    shared<u32>(state) = (r49 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }

  // select.ts:132  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  __syncthreads();
  const u32 r50 = shared<u32>(state + 4u);
  bool p1 = (int)r50 > 0;
  if (p1) {
    const u32 r51 = shared<u32>(state + 16u);
    const u32 r52 = shared<u32>(state + 20u);
    p1 = (int)(r51 + r52) > 4096;
  }
  bool p2 = p1;
  for (;;) {
    if (!p2) break;

    // select.ts:133  const floor = state.at(FLOOR);
    const u32 floor_0 = shared<u32>(state);

    // select.ts:134  const open = state.at(OPEN);
    const u32 open_0 = shared<u32>(state + 4u);

    // select.ts:135  const shift = max(open - DIGIT, 0);
    const u32 shift_0 = max((int)(open_0 - 11u), 0);

    // select.ts:136  fill(bins, 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:111  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
    const u32 r53 = shift_right(-1u, (32u - open_0) & 0x1fu);
    const u32 r54 = shift_0 & 0x1fu;
    #pragma unroll 1
    for (int n2 = 0; n2 < r5; n2++) {
      const int start_2 = start_0 + ((u32)n2 << 13);
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
        const u32 x_21 = x_2 + start_2;
        const char* const x_at_4 = x_at_1 + 4ll * start_2;
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
        const u32 x_38 = x_2 + start_2;
        const char* const x_at_5 = x_at_1 + 4ll * start_2;
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

      // select.ts:59  const bits = bitcast(x + 0, i32);
      const float bits_0 = __fadd_rn(x_22, 0.0f);
      const float bits_1 = __fadd_rn(x_23, 0.0f);
      const float bits_2 = __fadd_rn(x_24, 0.0f);
      const float bits_3 = __fadd_rn(x_25, 0.0f);
      const float bits_4 = __fadd_rn(x_26, 0.0f);
      const float bits_5 = __fadd_rn(x_27, 0.0f);
      const float bits_6 = __fadd_rn(x_28, 0.0f);
      const float bits_7 = __fadd_rn(x_29, 0.0f);
      const float bits_8 = __fadd_rn(x_30, 0.0f);
      const float bits_9 = __fadd_rn(x_31, 0.0f);
      const float bits_10 = __fadd_rn(x_32, 0.0f);
      const float bits_11 = __fadd_rn(x_33, 0.0f);
      const float bits_12 = __fadd_rn(x_34, 0.0f);
      const float bits_13 = __fadd_rn(x_35, 0.0f);
      const float bits_14 = __fadd_rn(x_36, 0.0f);
      const float bits_15 = __fadd_rn(x_37, 0.0f);
      if (start_2 >= lo && (int)(start_2 + 8192u) <= hi) {
        const int bits_16 = __float_as_int(bits_0);

        // select.ts:110  const offset = u32(key ^ floor);
        const u32 offset_0 = bits_16 ^ ((bits_16 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_17 = __float_as_int(bits_1);
        const u32 offset_1 = bits_17 ^ ((bits_17 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_18 = __float_as_int(bits_2);
        const u32 offset_2 = bits_18 ^ ((bits_18 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_19 = __float_as_int(bits_3);
        const u32 offset_3 = bits_19 ^ ((bits_19 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_20 = __float_as_int(bits_4);
        const u32 offset_4 = bits_20 ^ ((bits_20 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_21 = __float_as_int(bits_5);
        const u32 offset_5 = bits_21 ^ ((bits_21 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_22 = __float_as_int(bits_6);
        const u32 offset_6 = bits_22 ^ ((bits_22 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_23 = __float_as_int(bits_7);
        const u32 offset_7 = bits_23 ^ ((bits_23 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_24 = __float_as_int(bits_8);
        const u32 offset_8 = bits_24 ^ ((bits_24 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_25 = __float_as_int(bits_9);
        const u32 offset_9 = bits_25 ^ ((bits_25 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_26 = __float_as_int(bits_10);
        const u32 offset_10 = bits_26 ^ ((bits_26 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_27 = __float_as_int(bits_11);
        const u32 offset_11 = bits_27 ^ ((bits_27 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_28 = __float_as_int(bits_12);
        const u32 offset_12 = bits_28 ^ ((bits_28 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_29 = __float_as_int(bits_13);
        const u32 offset_13 = bits_29 ^ ((bits_29 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_30 = __float_as_int(bits_14);
        const u32 offset_14 = bits_30 ^ ((bits_30 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_31 = __float_as_int(bits_15);
        const u32 offset_15 = bits_31 ^ ((bits_31 >> 31) & 0x7fffffffu) ^ floor_0;
        __syncthreads();
        if (offset_0 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_0, r54)) * 4u + bins), 1);
        }
        if (offset_1 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_1, r54)) * 4u + bins), 1);
        }
        if (offset_2 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_2, r54)) * 4u + bins), 1);
        }
        if (offset_3 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_3, r54)) * 4u + bins), 1);
        }
        if (offset_4 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_4, r54)) * 4u + bins), 1);
        }
        if (offset_5 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_5, r54)) * 4u + bins), 1);
        }
        if (offset_6 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_6, r54)) * 4u + bins), 1);
        }
        if (offset_7 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_7, r54)) * 4u + bins), 1);
        }
        if (offset_8 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_8, r54)) * 4u + bins), 1);
        }
        if (offset_9 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_9, r54)) * 4u + bins), 1);
        }
        if (offset_10 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_10, r54)) * 4u + bins), 1);
        }
        if (offset_11 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_11, r54)) * 4u + bins), 1);
        }
        if (offset_12 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_12, r54)) * 4u + bins), 1);
        }
        if (offset_13 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_13, r54)) * 4u + bins), 1);
        }
        if (offset_14 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_14, r54)) * 4u + bins), 1);
        }
        if (offset_15 <= r53) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_15, r54)) * 4u + bins), 1);
        }
      } else {
        // select-row.ts:105  eachValue(values, row, from, to, tile, (x, _i) => countKey(bins, keyOf(x), floor, open, shift)),
        const int r55 = start_2 + x_2;
        const int r56 = start_2 + r6;
        const int r57 = start_2 + r7;
        const int r58 = start_2 + r8;
        const int r59 = start_2 + r9;
        const int r60 = start_2 + r10;
        const int r61 = start_2 + r11;
        const int r62 = start_2 + r12;
        const int r63 = start_2 + r13;
        const int r64 = start_2 + r14;
        const int r65 = start_2 + r15;
        const int r66 = start_2 + r16;
        const int r67 = start_2 + r17;
        const int r68 = start_2 + r18;
        const int r69 = start_2 + r19;
        const int r70 = start_2 + r20;
        __syncthreads();
        if (r55 >= lo && r55 < hi) {
          const int bits_32 = __float_as_int(bits_0);
          const u32 offset_16 = bits_32 ^ ((bits_32 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_16 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_16, r54)) * 4u + bins), 1);
          }
        }
        if (r56 >= lo && r56 < hi) {
          const int bits_33 = __float_as_int(bits_1);
          const u32 offset_17 = bits_33 ^ ((bits_33 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_17 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_17, r54)) * 4u + bins), 1);
          }
        }
        if (r57 >= lo && r57 < hi) {
          const int bits_34 = __float_as_int(bits_2);
          const u32 offset_18 = bits_34 ^ ((bits_34 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_18 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_18, r54)) * 4u + bins), 1);
          }
        }
        if (r58 >= lo && r58 < hi) {
          const int bits_35 = __float_as_int(bits_3);
          const u32 offset_19 = bits_35 ^ ((bits_35 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_19 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_19, r54)) * 4u + bins), 1);
          }
        }
        if (r59 >= lo && r59 < hi) {
          const int bits_36 = __float_as_int(bits_4);
          const u32 offset_20 = bits_36 ^ ((bits_36 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_20 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_20, r54)) * 4u + bins), 1);
          }
        }
        if (r60 >= lo && r60 < hi) {
          const int bits_37 = __float_as_int(bits_5);
          const u32 offset_21 = bits_37 ^ ((bits_37 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_21 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_21, r54)) * 4u + bins), 1);
          }
        }
        if (r61 >= lo && r61 < hi) {
          const int bits_38 = __float_as_int(bits_6);
          const u32 offset_22 = bits_38 ^ ((bits_38 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_22 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_22, r54)) * 4u + bins), 1);
          }
        }
        if (r62 >= lo && r62 < hi) {
          const int bits_39 = __float_as_int(bits_7);
          const u32 offset_23 = bits_39 ^ ((bits_39 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_23 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_23, r54)) * 4u + bins), 1);
          }
        }
        if (r63 >= lo && r63 < hi) {
          const int bits_40 = __float_as_int(bits_8);
          const u32 offset_24 = bits_40 ^ ((bits_40 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_24 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_24, r54)) * 4u + bins), 1);
          }
        }
        if (r64 >= lo && r64 < hi) {
          const int bits_41 = __float_as_int(bits_9);
          const u32 offset_25 = bits_41 ^ ((bits_41 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_25 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_25, r54)) * 4u + bins), 1);
          }
        }
        if (r65 >= lo && r65 < hi) {
          const int bits_42 = __float_as_int(bits_10);
          const u32 offset_26 = bits_42 ^ ((bits_42 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_26 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_26, r54)) * 4u + bins), 1);
          }
        }
        if (r66 >= lo && r66 < hi) {
          const int bits_43 = __float_as_int(bits_11);
          const u32 offset_27 = bits_43 ^ ((bits_43 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_27 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_27, r54)) * 4u + bins), 1);
          }
        }
        if (r67 >= lo && r67 < hi) {
          const int bits_44 = __float_as_int(bits_12);
          const u32 offset_28 = bits_44 ^ ((bits_44 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_28 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_28, r54)) * 4u + bins), 1);
          }
        }
        if (r68 >= lo && r68 < hi) {
          const int bits_45 = __float_as_int(bits_13);
          const u32 offset_29 = bits_45 ^ ((bits_45 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_29 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_29, r54)) * 4u + bins), 1);
          }
        }
        if (r69 >= lo && r69 < hi) {
          const int bits_46 = __float_as_int(bits_14);
          const u32 offset_30 = bits_46 ^ ((bits_46 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_30 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_30, r54)) * 4u + bins), 1);
          }
        }
        if (r70 >= lo && r70 < hi) {
          const int bits_47 = __float_as_int(bits_15);
          const u32 offset_31 = bits_47 ^ ((bits_47 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_31 <= r53) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_31, r54)) * 4u + bins), 1);
          }
        }
      }
    }

    // select.ts:138  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
    __syncthreads();
    const uint4 v8 = shared<uint4>(r1);
    const u32 above_1 = shared<u32>(state + 16u);
    const u32 upTo_57 = v8.x + v8.y;
    const u32 upTo_58 = upTo_57 + v8.z;
    const u32 upTo_59 = upTo_57 + (v8.z + v8.w);
    const u32 upTo_60 = __shfl_xor_sync(0xffffffffu, upTo_59, 1);
    const u32 upTo_61 = upTo_if_0 ? upTo_60 + v8.x : v8.x;
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
    const u32 before_8 = above_1 + (upTo_if_8 ? upTo_107 + upTo_103 : upTo_103);
    const u32 before_9 = before_8 - v8.x;
    if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
      shared<u32>(state + 16u) = before_9;
      shared<u32>(state + 20u) = v8.x;
      shared<u32>(state) = floor_0 ^ shift_left(r46, r54);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_10 = above_1 + (upTo_if_8 ? upTo_107 + upTo_104 : upTo_104);
    const u32 before_11 = before_10 - v8.y;
    if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
      shared<u32>(state + 16u) = before_11;
      shared<u32>(state + 20u) = v8.y;
      shared<u32>(state) = floor_0 ^ shift_left(r47, r54);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_12 = above_1 + (upTo_if_8 ? upTo_107 + upTo_105 : upTo_105);
    const u32 before_13 = before_12 - v8.z;
    if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
      shared<u32>(state + 16u) = before_13;
      shared<u32>(state + 20u) = v8.z;
      shared<u32>(state) = floor_0 ^ shift_left(r48, r54);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_14 = above_1 + (upTo_if_8 ? upTo_107 + upTo_106 : upTo_106);
    const u32 before_15 = before_14 - v8.w;
    if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
      shared<u32>(state + 16u) = before_15;
      shared<u32>(state + 20u) = v8.w;
      shared<u32>(state) = floor_0 ^ shift_left(r49, r54);
      shared<u32>(state + 4u) = shift_0;
    }
    __syncthreads();
    const u32 r71 = shared<u32>(state + 4u);
    bool p3 = (int)r71 > 0;
    if (p3) {
      const u32 r72 = shared<u32>(state + 16u);
      const u32 r73 = shared<u32>(state + 20u);
      p3 = (int)(r72 + r73) > 4096;
    }
    p2 = p3;
  }

  // select.ts:140  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  const u32 r74 = shared<u32>(state + 12u);
  bool p4 = (int)r74 > 0;
  if (p4) {
    const u32 r75 = shared<u32>(state + 16u);
    const u32 r76 = shared<u32>(state + 20u);
    p4 = (int)(r75 + r76) > 4096;
  }
  bool p5 = p4;
  for (;;) {
    if (!p5) break;

    // select.ts:141  const from = state.at(FROM);
    const u32 from_0 = shared<u32>(state + 8u);

    // select.ts:142  const bits = state.at(BITS);
    const u32 bits_48 = shared<u32>(state + 12u);

    // select.ts:143  const shift = max(bits - DIGIT, 0);
    const u32 shift_1 = max((int)(bits_48 - 11u), 0);

    // select.ts:144  fill(bins, 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select-row.ts:106  (floor, start, bits, shift) =>
    const u32 r77 = shared<u32>(state);

    // select.ts:117  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
    const u32 r78 = shift_right(2147483647u, (31u - bits_48) & 0x1fu);
    const u32 r79 = shift_1 & 0x1fu;
    #pragma unroll 1
    for (int n3 = 0; n3 < r5; n3++) {
      const int start_3 = start_0 + ((u32)n3 << 13);
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
        const u32 x_39 = x_2 + start_3;
        const char* const x_at_6 = x_at_1 + 4ll * start_3;
        x_40 = 0.0f;
        x_41 = 0.0f;
        x_42 = 0.0f;
        x_43 = 0.0f;
        if (x_39 < (u32)dim_S) {
          const float4 v9 = __ldg((const float4*)x_at_6);
          x_40 = v9.x;
          x_41 = v9.y;
          x_42 = v9.z;
          x_43 = v9.w;
        }
        x_44 = 0.0f;
        x_45 = 0.0f;
        x_46 = 0.0f;
        x_47 = 0.0f;
        if (x_39 + 128u < (u32)dim_S) {
          const float4 v10 = __ldg((const float4*)(x_at_6 + 512));
          x_44 = v10.x;
          x_45 = v10.y;
          x_46 = v10.z;
          x_47 = v10.w;
        }
        x_48 = 0.0f;
        x_49 = 0.0f;
        x_50 = 0.0f;
        x_51 = 0.0f;
        if (x_39 + 256u < (u32)dim_S) {
          const float4 v11 = __ldg((const float4*)(x_at_6 + 1024));
          x_48 = v11.x;
          x_49 = v11.y;
          x_50 = v11.z;
          x_51 = v11.w;
        }
        x_52 = 0.0f;
        x_53 = 0.0f;
        x_54 = 0.0f;
        x_55 = 0.0f;
        if (x_39 + 384u < (u32)dim_S) {
          const float4 v12 = __ldg((const float4*)(x_at_6 + 1536));
          x_52 = v12.x;
          x_53 = v12.y;
          x_54 = v12.z;
          x_55 = v12.w;
        }
      } else {
        const u32 x_56 = x_2 + start_3;
        const char* const x_at_7 = x_at_1 + 4ll * start_3;
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
      const float bits_49 = __fadd_rn(x_40, 0.0f);
      const float bits_50 = __fadd_rn(x_41, 0.0f);
      const float bits_51 = __fadd_rn(x_42, 0.0f);
      const float bits_52 = __fadd_rn(x_43, 0.0f);
      const float bits_53 = __fadd_rn(x_44, 0.0f);
      const float bits_54 = __fadd_rn(x_45, 0.0f);
      const float bits_55 = __fadd_rn(x_46, 0.0f);
      const float bits_56 = __fadd_rn(x_47, 0.0f);
      const float bits_57 = __fadd_rn(x_48, 0.0f);
      const float bits_58 = __fadd_rn(x_49, 0.0f);
      const float bits_59 = __fadd_rn(x_50, 0.0f);
      const float bits_60 = __fadd_rn(x_51, 0.0f);
      const float bits_61 = __fadd_rn(x_52, 0.0f);
      const float bits_62 = __fadd_rn(x_53, 0.0f);
      const float bits_63 = __fadd_rn(x_54, 0.0f);
      const float bits_64 = __fadd_rn(x_55, 0.0f);
      if (start_3 >= lo && (int)(start_3 + 8192u) <= hi) {
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
        const int bits_80 = __float_as_int(bits_64);

        // select-row.ts:108  if (keyOf(x) === floor) countColumn(bins, columnOf(i), start, bits, shift);
        __syncthreads();
        if ((bits_65 ^ ((bits_65 >> 31) & 0x7fffffffu)) == r77) {
          // select.ts:116  const offset = u32(column - from);
          const u32 offset_32 = start_3 + x_2 - from_0;
          if (offset_32 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_32, r79) * 4u + bins), 1);
          }
        }
        if ((bits_66 ^ ((bits_66 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_33 = start_3 + r6 - from_0;
          if (offset_33 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_33, r79) * 4u + bins), 1);
          }
        }
        if ((bits_67 ^ ((bits_67 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_34 = start_3 + r7 - from_0;
          if (offset_34 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_34, r79) * 4u + bins), 1);
          }
        }
        if ((bits_68 ^ ((bits_68 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_35 = start_3 + r8 - from_0;
          if (offset_35 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_35, r79) * 4u + bins), 1);
          }
        }
        if ((bits_69 ^ ((bits_69 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_36 = start_3 + r9 - from_0;
          if (offset_36 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_36, r79) * 4u + bins), 1);
          }
        }
        if ((bits_70 ^ ((bits_70 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_37 = start_3 + r10 - from_0;
          if (offset_37 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_37, r79) * 4u + bins), 1);
          }
        }
        if ((bits_71 ^ ((bits_71 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_38 = start_3 + r11 - from_0;
          if (offset_38 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_38, r79) * 4u + bins), 1);
          }
        }
        if ((bits_72 ^ ((bits_72 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_39 = start_3 + r12 - from_0;
          if (offset_39 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_39, r79) * 4u + bins), 1);
          }
        }
        if ((bits_73 ^ ((bits_73 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_40 = start_3 + r13 - from_0;
          if (offset_40 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_40, r79) * 4u + bins), 1);
          }
        }
        if ((bits_74 ^ ((bits_74 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_41 = start_3 + r14 - from_0;
          if (offset_41 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_41, r79) * 4u + bins), 1);
          }
        }
        if ((bits_75 ^ ((bits_75 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_42 = start_3 + r15 - from_0;
          if (offset_42 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_42, r79) * 4u + bins), 1);
          }
        }
        if ((bits_76 ^ ((bits_76 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_43 = start_3 + r16 - from_0;
          if (offset_43 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_43, r79) * 4u + bins), 1);
          }
        }
        if ((bits_77 ^ ((bits_77 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_44 = start_3 + r17 - from_0;
          if (offset_44 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_44, r79) * 4u + bins), 1);
          }
        }
        if ((bits_78 ^ ((bits_78 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_45 = start_3 + r18 - from_0;
          if (offset_45 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_45, r79) * 4u + bins), 1);
          }
        }
        if ((bits_79 ^ ((bits_79 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_46 = start_3 + r19 - from_0;
          if (offset_46 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_46, r79) * 4u + bins), 1);
          }
        }
        if ((bits_80 ^ ((bits_80 >> 31) & 0x7fffffffu)) == r77) {
          const u32 offset_47 = start_3 + r20 - from_0;
          if (offset_47 <= r78) {
            atomicAdd_block(&shared<int>(shift_right(offset_47, r79) * 4u + bins), 1);
          }
        }
      } else {
        // select-row.ts:107  eachValue(values, row, from, to, tile, (x, i) => {
        const int r80 = start_3 + x_2;
        const int r81 = start_3 + r6;
        const int r82 = start_3 + r7;
        const int r83 = start_3 + r8;
        const int r84 = start_3 + r9;
        const int r85 = start_3 + r10;
        const int r86 = start_3 + r11;
        const int r87 = start_3 + r12;
        const int r88 = start_3 + r13;
        const int r89 = start_3 + r14;
        const int r90 = start_3 + r15;
        const int r91 = start_3 + r16;
        const int r92 = start_3 + r17;
        const int r93 = start_3 + r18;
        const int r94 = start_3 + r19;
        const int r95 = start_3 + r20;
        __syncthreads();
        if (r80 >= lo && r80 < hi) {
          const int bits_81 = __float_as_int(bits_49);
          if ((bits_81 ^ ((bits_81 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_48 = r80 - from_0;
            if (offset_48 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_48, r79) * 4u + bins), 1);
            }
          }
        }
        if (r81 >= lo && r81 < hi) {
          const int bits_82 = __float_as_int(bits_50);
          if ((bits_82 ^ ((bits_82 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_49 = r81 - from_0;
            if (offset_49 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_49, r79) * 4u + bins), 1);
            }
          }
        }
        if (r82 >= lo && r82 < hi) {
          const int bits_83 = __float_as_int(bits_51);
          if ((bits_83 ^ ((bits_83 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_50 = r82 - from_0;
            if (offset_50 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_50, r79) * 4u + bins), 1);
            }
          }
        }
        if (r83 >= lo && r83 < hi) {
          const int bits_84 = __float_as_int(bits_52);
          if ((bits_84 ^ ((bits_84 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_51 = r83 - from_0;
            if (offset_51 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_51, r79) * 4u + bins), 1);
            }
          }
        }
        if (r84 >= lo && r84 < hi) {
          const int bits_85 = __float_as_int(bits_53);
          if ((bits_85 ^ ((bits_85 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_52 = r84 - from_0;
            if (offset_52 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_52, r79) * 4u + bins), 1);
            }
          }
        }
        if (r85 >= lo && r85 < hi) {
          const int bits_86 = __float_as_int(bits_54);
          if ((bits_86 ^ ((bits_86 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_53 = r85 - from_0;
            if (offset_53 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_53, r79) * 4u + bins), 1);
            }
          }
        }
        if (r86 >= lo && r86 < hi) {
          const int bits_87 = __float_as_int(bits_55);
          if ((bits_87 ^ ((bits_87 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_54 = r86 - from_0;
            if (offset_54 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_54, r79) * 4u + bins), 1);
            }
          }
        }
        if (r87 >= lo && r87 < hi) {
          const int bits_88 = __float_as_int(bits_56);
          if ((bits_88 ^ ((bits_88 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_55 = r87 - from_0;
            if (offset_55 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_55, r79) * 4u + bins), 1);
            }
          }
        }
        if (r88 >= lo && r88 < hi) {
          const int bits_89 = __float_as_int(bits_57);
          if ((bits_89 ^ ((bits_89 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_56 = r88 - from_0;
            if (offset_56 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_56, r79) * 4u + bins), 1);
            }
          }
        }
        if (r89 >= lo && r89 < hi) {
          const int bits_90 = __float_as_int(bits_58);
          if ((bits_90 ^ ((bits_90 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_57 = r89 - from_0;
            if (offset_57 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_57, r79) * 4u + bins), 1);
            }
          }
        }
        if (r90 >= lo && r90 < hi) {
          const int bits_91 = __float_as_int(bits_59);
          if ((bits_91 ^ ((bits_91 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_58 = r90 - from_0;
            if (offset_58 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_58, r79) * 4u + bins), 1);
            }
          }
        }
        if (r91 >= lo && r91 < hi) {
          const int bits_92 = __float_as_int(bits_60);
          if ((bits_92 ^ ((bits_92 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_59 = r91 - from_0;
            if (offset_59 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_59, r79) * 4u + bins), 1);
            }
          }
        }
        if (r92 >= lo && r92 < hi) {
          const int bits_93 = __float_as_int(bits_61);
          if ((bits_93 ^ ((bits_93 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_60 = r92 - from_0;
            if (offset_60 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_60, r79) * 4u + bins), 1);
            }
          }
        }
        if (r93 >= lo && r93 < hi) {
          const int bits_94 = __float_as_int(bits_62);
          if ((bits_94 ^ ((bits_94 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_61 = r93 - from_0;
            if (offset_61 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_61, r79) * 4u + bins), 1);
            }
          }
        }
        if (r94 >= lo && r94 < hi) {
          const int bits_95 = __float_as_int(bits_63);
          if ((bits_95 ^ ((bits_95 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_62 = r94 - from_0;
            if (offset_62 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_62, r79) * 4u + bins), 1);
            }
          }
        }
        if (r95 >= lo && r95 < hi) {
          const int bits_96 = __float_as_int(bits_64);
          if ((bits_96 ^ ((bits_96 >> 31) & 0x7fffffffu)) == r77) {
            const u32 offset_63 = r95 - from_0;
            if (offset_63 <= r78) {
              atomicAdd_block(&shared<int>(shift_right(offset_63, r79) * 4u + bins), 1);
            }
          }
        }
      }
    }

    // select.ts:146  enterBin(load(bins), wanted, state, (bin) => {
    __syncthreads();
    const uint4 v13 = shared<uint4>(r1);
    const u32 above_2 = shared<u32>(state + 16u);
    const u32 upTo_108 = v13.x + v13.y;
    const u32 upTo_109 = upTo_108 + v13.z;
    const u32 upTo_110 = upTo_108 + (v13.z + v13.w);
    const u32 upTo_111 = __shfl_xor_sync(0xffffffffu, upTo_110, 1);
    const u32 upTo_112 = upTo_if_0 ? upTo_111 + v13.x : v13.x;
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
    const u32 before_16 = above_2 + (upTo_if_8 ? upTo_158 + upTo_154 : upTo_154);
    const u32 before_17 = before_16 - v13.x;
    if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
      shared<u32>(state + 16u) = before_17;
      shared<u32>(state + 20u) = v13.x;

      // select.ts:147  state.set(FROM, from + (bin << shift));
      shared<u32>(state + 8u) = from_0 + shift_left(r38, r79);

      // select.ts:148  state.set(BITS, shift);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_18 = above_2 + (upTo_if_8 ? upTo_158 + upTo_155 : upTo_155);
    const u32 before_19 = before_18 - v13.y;
    if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
      shared<u32>(state + 16u) = before_19;
      shared<u32>(state + 20u) = v13.y;
      shared<u32>(state + 8u) = from_0 + shift_left(r41, r79);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_20 = above_2 + (upTo_if_8 ? upTo_158 + upTo_156 : upTo_156);
    const u32 before_21 = before_20 - v13.z;
    if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
      shared<u32>(state + 16u) = before_21;
      shared<u32>(state + 20u) = v13.z;
      shared<u32>(state + 8u) = from_0 + shift_left(r43, r79);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_22 = above_2 + (upTo_if_8 ? upTo_158 + upTo_157 : upTo_157);
    const u32 before_23 = before_22 - v13.w;
    if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
      shared<u32>(state + 16u) = before_23;
      shared<u32>(state + 20u) = v13.w;
      shared<u32>(state + 8u) = from_0 + shift_left(r45, r79);
      shared<u32>(state + 12u) = shift_1;
    }
    __syncthreads();
    const u32 r96 = shared<u32>(state + 12u);
    bool p6 = (int)r96 > 0;
    if (p6) {
      const u32 r97 = shared<u32>(state + 16u);
      const u32 r98 = shared<u32>(state + 20u);
      p6 = (int)(r97 + r98) > 4096;
    }
    p5 = p6;
  }

  // select-row.ts:112  const floor = state.at(FLOOR);
  const u32 floor_1 = shared<u32>(state);

  // select.ts:64  export function floatOf(key: number): number {
  const int r99 = max((int)floor_1, -2139095040);

  // select-row.ts:113  const least = floatOf(max(floor, LOWEST));
  const float least = __uint_as_float(r99 ^ ((r99 >> 31) & 0x7fffffffu));

  // select-row.ts:114  const last = lastColumn(state);
  const u32 last_0 = shared<u32>(state + 8u);
  const u32 last_1 = shared<u32>(state + 12u);
  const int last_2 = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);
  #pragma unroll 1
  for (int n4 = 0; n4 < r5; n4++) {
    const int start_4 = start_0 + ((u32)n4 << 13);
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
      const u32 x_57 = x_2 + start_4;
      const char* const x_at_8 = x_at_1 + 4ll * start_4;
      x_58 = 0.0f;
      x_59 = 0.0f;
      x_60 = 0.0f;
      x_61 = 0.0f;
      if (x_57 < (u32)dim_S) {
        const float4 v14 = __ldg((const float4*)x_at_8);
        x_58 = v14.x;
        x_59 = v14.y;
        x_60 = v14.z;
        x_61 = v14.w;
      }
      x_62 = 0.0f;
      x_63 = 0.0f;
      x_64 = 0.0f;
      x_65 = 0.0f;
      if (x_57 + 128u < (u32)dim_S) {
        const float4 v15 = __ldg((const float4*)(x_at_8 + 512));
        x_62 = v15.x;
        x_63 = v15.y;
        x_64 = v15.z;
        x_65 = v15.w;
      }
      x_66 = 0.0f;
      x_67 = 0.0f;
      x_68 = 0.0f;
      x_69 = 0.0f;
      if (x_57 + 256u < (u32)dim_S) {
        const float4 v16 = __ldg((const float4*)(x_at_8 + 1024));
        x_66 = v16.x;
        x_67 = v16.y;
        x_68 = v16.z;
        x_69 = v16.w;
      }
      x_70 = 0.0f;
      x_71 = 0.0f;
      x_72 = 0.0f;
      x_73 = 0.0f;
      if (x_57 + 384u < (u32)dim_S) {
        const float4 v17 = __ldg((const float4*)(x_at_8 + 1536));
        x_70 = v17.x;
        x_71 = v17.y;
        x_72 = v17.z;
        x_73 = v17.w;
      }
    } else {
      const u32 x_74 = x_2 + start_4;
      const char* const x_at_9 = x_at_1 + 4ll * start_4;
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

    // select-row.ts:116  if (x >= least) {
    const bool p7 = x_58 >= least;
    const float bits_97 = __fadd_rn(x_58, 0.0f);
    const bool p8 = x_59 >= least;
    const float bits_98 = __fadd_rn(x_59, 0.0f);
    const bool p9 = x_60 >= least;
    const float bits_99 = __fadd_rn(x_60, 0.0f);
    const bool p10 = x_61 >= least;
    const float bits_100 = __fadd_rn(x_61, 0.0f);
    const bool p11 = x_62 >= least;
    const float bits_101 = __fadd_rn(x_62, 0.0f);
    const bool p12 = x_63 >= least;
    const float bits_102 = __fadd_rn(x_63, 0.0f);
    const bool p13 = x_64 >= least;
    const float bits_103 = __fadd_rn(x_64, 0.0f);
    const bool p14 = x_65 >= least;
    const float bits_104 = __fadd_rn(x_65, 0.0f);
    const bool p15 = x_66 >= least;
    const float bits_105 = __fadd_rn(x_66, 0.0f);
    const bool p16 = x_67 >= least;
    const float bits_106 = __fadd_rn(x_67, 0.0f);
    const bool p17 = x_68 >= least;
    const float bits_107 = __fadd_rn(x_68, 0.0f);
    const bool p18 = x_69 >= least;
    const float bits_108 = __fadd_rn(x_69, 0.0f);
    const bool p19 = x_70 >= least;
    const float bits_109 = __fadd_rn(x_70, 0.0f);
    const bool p20 = x_71 >= least;
    const float bits_110 = __fadd_rn(x_71, 0.0f);
    const bool p21 = x_72 >= least;
    const float bits_111 = __fadd_rn(x_72, 0.0f);
    const bool p22 = x_73 >= least;
    const float bits_112 = __fadd_rn(x_73, 0.0f);
    if (start_4 >= lo && (int)(start_4 + 8192u) <= hi) {
      __syncthreads();
      if (p7) {
        // select-row.ts:115  eachValue(values, row, from, to, tile, (x, i) => {
        const u32 r100 = start_4 + x_2;
        const int bits_113 = __float_as_int(bits_97);

        // select-row.ts:117  const key = keyOf(x);
        const u32 key_0 = bits_113 ^ ((bits_113 >> 31) & 0x7fffffffu);

        // select-row.ts:119  if (key !== floor || column <= last) keep(keys, columns, state, capacity, key, column);
        if (key_0 != floor_1 || (int)r100 <= last_2) {
          // select.ts:160  const at = atomicAdd(state, [KEPT], 1);
          const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

          // select.ts:161  if (at < capacity) {
          if (at_0 < 4096) {
            // select.ts:162  keys.set(at, key);
            shared<u32>(at_0 * 4u + keys) = key_0;

            // select.ts:163  columns.set(at, column);
            shared<u32>(at_0 * 4u + columns) = r100;
          }
        }
      }
      if (p8) {
        const u32 r101 = start_4 + r6;
        const int bits_114 = __float_as_int(bits_98);
        const u32 key_1 = bits_114 ^ ((bits_114 >> 31) & 0x7fffffffu);
        if (key_1 != floor_1 || (int)r101 <= last_2) {
          const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_1 < 4096) {
            shared<u32>(at_1 * 4u + keys) = key_1;
            shared<u32>(at_1 * 4u + columns) = r101;
          }
        }
      }
      if (p9) {
        const u32 r102 = start_4 + r7;
        const int bits_115 = __float_as_int(bits_99);
        const u32 key_2 = bits_115 ^ ((bits_115 >> 31) & 0x7fffffffu);
        if (key_2 != floor_1 || (int)r102 <= last_2) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + keys) = key_2;
            shared<u32>(at_2 * 4u + columns) = r102;
          }
        }
      }
      if (p10) {
        const u32 r103 = start_4 + r8;
        const int bits_116 = __float_as_int(bits_100);
        const u32 key_3 = bits_116 ^ ((bits_116 >> 31) & 0x7fffffffu);
        if (key_3 != floor_1 || (int)r103 <= last_2) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + keys) = key_3;
            shared<u32>(at_3 * 4u + columns) = r103;
          }
        }
      }
      if (p11) {
        const u32 r104 = start_4 + r9;
        const int bits_117 = __float_as_int(bits_101);
        const u32 key_4 = bits_117 ^ ((bits_117 >> 31) & 0x7fffffffu);
        if (key_4 != floor_1 || (int)r104 <= last_2) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + keys) = key_4;
            shared<u32>(at_4 * 4u + columns) = r104;
          }
        }
      }
      if (p12) {
        const u32 r105 = start_4 + r10;
        const int bits_118 = __float_as_int(bits_102);
        const u32 key_5 = bits_118 ^ ((bits_118 >> 31) & 0x7fffffffu);
        if (key_5 != floor_1 || (int)r105 <= last_2) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + keys) = key_5;
            shared<u32>(at_5 * 4u + columns) = r105;
          }
        }
      }
      if (p13) {
        const u32 r106 = start_4 + r11;
        const int bits_119 = __float_as_int(bits_103);
        const u32 key_6 = bits_119 ^ ((bits_119 >> 31) & 0x7fffffffu);
        if (key_6 != floor_1 || (int)r106 <= last_2) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + keys) = key_6;
            shared<u32>(at_6 * 4u + columns) = r106;
          }
        }
      }
      if (p14) {
        const u32 r107 = start_4 + r12;
        const int bits_120 = __float_as_int(bits_104);
        const u32 key_7 = bits_120 ^ ((bits_120 >> 31) & 0x7fffffffu);
        if (key_7 != floor_1 || (int)r107 <= last_2) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + keys) = key_7;
            shared<u32>(at_7 * 4u + columns) = r107;
          }
        }
      }
      if (p15) {
        const u32 r108 = start_4 + r13;
        const int bits_121 = __float_as_int(bits_105);
        const u32 key_8 = bits_121 ^ ((bits_121 >> 31) & 0x7fffffffu);
        if (key_8 != floor_1 || (int)r108 <= last_2) {
          const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_8 < 4096) {
            shared<u32>(at_8 * 4u + keys) = key_8;
            shared<u32>(at_8 * 4u + columns) = r108;
          }
        }
      }
      if (p16) {
        const u32 r109 = start_4 + r14;
        const int bits_122 = __float_as_int(bits_106);
        const u32 key_9 = bits_122 ^ ((bits_122 >> 31) & 0x7fffffffu);
        if (key_9 != floor_1 || (int)r109 <= last_2) {
          const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_9 < 4096) {
            shared<u32>(at_9 * 4u + keys) = key_9;
            shared<u32>(at_9 * 4u + columns) = r109;
          }
        }
      }
      if (p17) {
        const u32 r110 = start_4 + r15;
        const int bits_123 = __float_as_int(bits_107);
        const u32 key_10 = bits_123 ^ ((bits_123 >> 31) & 0x7fffffffu);
        if (key_10 != floor_1 || (int)r110 <= last_2) {
          const int at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_10 < 4096) {
            shared<u32>(at_10 * 4u + keys) = key_10;
            shared<u32>(at_10 * 4u + columns) = r110;
          }
        }
      }
      if (p18) {
        const u32 r111 = start_4 + r16;
        const int bits_124 = __float_as_int(bits_108);
        const u32 key_11 = bits_124 ^ ((bits_124 >> 31) & 0x7fffffffu);
        if (key_11 != floor_1 || (int)r111 <= last_2) {
          const int at_11 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_11 < 4096) {
            shared<u32>(at_11 * 4u + keys) = key_11;
            shared<u32>(at_11 * 4u + columns) = r111;
          }
        }
      }
      if (p19) {
        const u32 r112 = start_4 + r17;
        const int bits_125 = __float_as_int(bits_109);
        const u32 key_12 = bits_125 ^ ((bits_125 >> 31) & 0x7fffffffu);
        if (key_12 != floor_1 || (int)r112 <= last_2) {
          const int at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_12 < 4096) {
            shared<u32>(at_12 * 4u + keys) = key_12;
            shared<u32>(at_12 * 4u + columns) = r112;
          }
        }
      }
      if (p20) {
        const u32 r113 = start_4 + r18;
        const int bits_126 = __float_as_int(bits_110);
        const u32 key_13 = bits_126 ^ ((bits_126 >> 31) & 0x7fffffffu);
        if (key_13 != floor_1 || (int)r113 <= last_2) {
          const int at_13 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_13 < 4096) {
            shared<u32>(at_13 * 4u + keys) = key_13;
            shared<u32>(at_13 * 4u + columns) = r113;
          }
        }
      }
      if (p21) {
        const u32 r114 = start_4 + r19;
        const int bits_127 = __float_as_int(bits_111);
        const u32 key_14 = bits_127 ^ ((bits_127 >> 31) & 0x7fffffffu);
        if (key_14 != floor_1 || (int)r114 <= last_2) {
          const int at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_14 < 4096) {
            shared<u32>(at_14 * 4u + keys) = key_14;
            shared<u32>(at_14 * 4u + columns) = r114;
          }
        }
      }
      if (p22) {
        const u32 r115 = start_4 + r20;
        const int bits_128 = __float_as_int(bits_112);
        const u32 key_15 = bits_128 ^ ((bits_128 >> 31) & 0x7fffffffu);
        if (key_15 != floor_1 || (int)r115 <= last_2) {
          const int at_15 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_15 < 4096) {
            shared<u32>(at_15 * 4u + keys) = key_15;
            shared<u32>(at_15 * 4u + columns) = r115;
          }
        }
      }
    } else {
      const int r116 = start_4 + x_2;
      const int r117 = start_4 + r6;
      const int r118 = start_4 + r7;
      const int r119 = start_4 + r8;
      const int r120 = start_4 + r9;
      const int r121 = start_4 + r10;
      const int r122 = start_4 + r11;
      const int r123 = start_4 + r12;
      const int r124 = start_4 + r13;
      const int r125 = start_4 + r14;
      const int r126 = start_4 + r15;
      const int r127 = start_4 + r16;
      const int r128 = start_4 + r17;
      const int r129 = start_4 + r18;
      const int r130 = start_4 + r19;
      const int r131 = start_4 + r20;
      __syncthreads();
      if (r116 >= lo && r116 < hi) {
        if (p7) {
          const int bits_129 = __float_as_int(bits_97);
          const u32 key_16 = bits_129 ^ ((bits_129 >> 31) & 0x7fffffffu);
          if (key_16 != floor_1 || r116 <= last_2) {
            const int at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_16 < 4096) {
              shared<u32>(at_16 * 4u + keys) = key_16;
              shared<u32>(at_16 * 4u + columns) = (u32)r116;
            }
          }
        }
      }
      if (r117 >= lo && r117 < hi) {
        if (p8) {
          const int bits_130 = __float_as_int(bits_98);
          const u32 key_17 = bits_130 ^ ((bits_130 >> 31) & 0x7fffffffu);
          if (key_17 != floor_1 || r117 <= last_2) {
            const int at_17 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_17 < 4096) {
              shared<u32>(at_17 * 4u + keys) = key_17;
              shared<u32>(at_17 * 4u + columns) = (u32)r117;
            }
          }
        }
      }
      if (r118 >= lo && r118 < hi) {
        if (p9) {
          const int bits_131 = __float_as_int(bits_99);
          const u32 key_18 = bits_131 ^ ((bits_131 >> 31) & 0x7fffffffu);
          if (key_18 != floor_1 || r118 <= last_2) {
            const int at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_18 < 4096) {
              shared<u32>(at_18 * 4u + keys) = key_18;
              shared<u32>(at_18 * 4u + columns) = (u32)r118;
            }
          }
        }
      }
      if (r119 >= lo && r119 < hi) {
        if (p10) {
          const int bits_132 = __float_as_int(bits_100);
          const u32 key_19 = bits_132 ^ ((bits_132 >> 31) & 0x7fffffffu);
          if (key_19 != floor_1 || r119 <= last_2) {
            const int at_19 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_19 < 4096) {
              shared<u32>(at_19 * 4u + keys) = key_19;
              shared<u32>(at_19 * 4u + columns) = (u32)r119;
            }
          }
        }
      }
      if (r120 >= lo && r120 < hi) {
        if (p11) {
          const int bits_133 = __float_as_int(bits_101);
          const u32 key_20 = bits_133 ^ ((bits_133 >> 31) & 0x7fffffffu);
          if (key_20 != floor_1 || r120 <= last_2) {
            const int at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_20 < 4096) {
              shared<u32>(at_20 * 4u + keys) = key_20;
              shared<u32>(at_20 * 4u + columns) = (u32)r120;
            }
          }
        }
      }
      if (r121 >= lo && r121 < hi) {
        if (p12) {
          const int bits_134 = __float_as_int(bits_102);
          const u32 key_21 = bits_134 ^ ((bits_134 >> 31) & 0x7fffffffu);
          if (key_21 != floor_1 || r121 <= last_2) {
            const int at_21 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_21 < 4096) {
              shared<u32>(at_21 * 4u + keys) = key_21;
              shared<u32>(at_21 * 4u + columns) = (u32)r121;
            }
          }
        }
      }
      if (r122 >= lo && r122 < hi) {
        if (p13) {
          const int bits_135 = __float_as_int(bits_103);
          const u32 key_22 = bits_135 ^ ((bits_135 >> 31) & 0x7fffffffu);
          if (key_22 != floor_1 || r122 <= last_2) {
            const int at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_22 < 4096) {
              shared<u32>(at_22 * 4u + keys) = key_22;
              shared<u32>(at_22 * 4u + columns) = (u32)r122;
            }
          }
        }
      }
      if (r123 >= lo && r123 < hi) {
        if (p14) {
          const int bits_136 = __float_as_int(bits_104);
          const u32 key_23 = bits_136 ^ ((bits_136 >> 31) & 0x7fffffffu);
          if (key_23 != floor_1 || r123 <= last_2) {
            const int at_23 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_23 < 4096) {
              shared<u32>(at_23 * 4u + keys) = key_23;
              shared<u32>(at_23 * 4u + columns) = (u32)r123;
            }
          }
        }
      }
      if (r124 >= lo && r124 < hi) {
        if (p15) {
          const int bits_137 = __float_as_int(bits_105);
          const u32 key_24 = bits_137 ^ ((bits_137 >> 31) & 0x7fffffffu);
          if (key_24 != floor_1 || r124 <= last_2) {
            const int at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_24 < 4096) {
              shared<u32>(at_24 * 4u + keys) = key_24;
              shared<u32>(at_24 * 4u + columns) = (u32)r124;
            }
          }
        }
      }
      if (r125 >= lo && r125 < hi) {
        if (p16) {
          const int bits_138 = __float_as_int(bits_106);
          const u32 key_25 = bits_138 ^ ((bits_138 >> 31) & 0x7fffffffu);
          if (key_25 != floor_1 || r125 <= last_2) {
            const int at_25 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_25 < 4096) {
              shared<u32>(at_25 * 4u + keys) = key_25;
              shared<u32>(at_25 * 4u + columns) = (u32)r125;
            }
          }
        }
      }
      if (r126 >= lo && r126 < hi) {
        if (p17) {
          const int bits_139 = __float_as_int(bits_107);
          const u32 key_26 = bits_139 ^ ((bits_139 >> 31) & 0x7fffffffu);
          if (key_26 != floor_1 || r126 <= last_2) {
            const int at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_26 < 4096) {
              shared<u32>(at_26 * 4u + keys) = key_26;
              shared<u32>(at_26 * 4u + columns) = (u32)r126;
            }
          }
        }
      }
      if (r127 >= lo && r127 < hi) {
        if (p18) {
          const int bits_140 = __float_as_int(bits_108);
          const u32 key_27 = bits_140 ^ ((bits_140 >> 31) & 0x7fffffffu);
          if (key_27 != floor_1 || r127 <= last_2) {
            const int at_27 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_27 < 4096) {
              shared<u32>(at_27 * 4u + keys) = key_27;
              shared<u32>(at_27 * 4u + columns) = (u32)r127;
            }
          }
        }
      }
      if (r128 >= lo && r128 < hi) {
        if (p19) {
          const int bits_141 = __float_as_int(bits_109);
          const u32 key_28 = bits_141 ^ ((bits_141 >> 31) & 0x7fffffffu);
          if (key_28 != floor_1 || r128 <= last_2) {
            const int at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_28 < 4096) {
              shared<u32>(at_28 * 4u + keys) = key_28;
              shared<u32>(at_28 * 4u + columns) = (u32)r128;
            }
          }
        }
      }
      if (r129 >= lo && r129 < hi) {
        if (p20) {
          const int bits_142 = __float_as_int(bits_110);
          const u32 key_29 = bits_142 ^ ((bits_142 >> 31) & 0x7fffffffu);
          if (key_29 != floor_1 || r129 <= last_2) {
            const int at_29 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_29 < 4096) {
              shared<u32>(at_29 * 4u + keys) = key_29;
              shared<u32>(at_29 * 4u + columns) = (u32)r129;
            }
          }
        }
      }
      if (r130 >= lo && r130 < hi) {
        if (p21) {
          const int bits_143 = __float_as_int(bits_111);
          const u32 key_30 = bits_143 ^ ((bits_143 >> 31) & 0x7fffffffu);
          if (key_30 != floor_1 || r130 <= last_2) {
            const int at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_30 < 4096) {
              shared<u32>(at_30 * 4u + keys) = key_30;
              shared<u32>(at_30 * 4u + columns) = (u32)r130;
            }
          }
        }
      }
      if (r131 >= lo && r131 < hi) {
        if (p22) {
          const int bits_144 = __float_as_int(bits_112);
          const u32 key = bits_144 ^ ((bits_144 >> 31) & 0x7fffffffu);
          if (key != floor_1 || r131 <= last_2) {
            const int at_31 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_31 < 4096) {
              shared<u32>(at_31 * 4u + keys) = key;
              shared<u32>(at_31 * 4u + columns) = (u32)r131;
            }
          }
        }
      }
    }
  }

  // select.ts:169  const kept = state.at(KEPT);
  __syncthreads();
  const int kept_0 = (int)shared<u32>(state + 24u);
  const u32 r132 = shared<u32>(state + 4u);
  bool p23 = (int)r132 > 0;
  if (p23) {
    const u32 r133 = shared<u32>(state + 16u);
    const u32 r134 = shared<u32>(state + 20u);
    p23 = (int)(r133 + r134) > 2048;
  }
  bool p24 = p23;
  for (;;) {
    if (!p24) break;
    const u32 floor_2 = shared<u32>(state);
    const u32 open = shared<u32>(state + 4u);
    const u32 shift_2 = max((int)(open - 11u), 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r135 = shift_right(-1u, (32u - open) & 0x1fu);
    const u32 r136 = shift_2 & 0x1fu;

    // select.ts:175  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 512u, kept_0)) {
      // select.ts:109  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
      const u32 r137 = shared<u32>(i * 4u + keys);
      const u32 offset_64 = r137 ^ floor_2;
      if (offset_64 <= r135) {
        atomicAdd_block(&shared<int>((2047u - shift_right(offset_64, r136)) * 4u + bins), 1);
      }
    }
    __syncthreads();
    const uint4 v18 = shared<uint4>(r1);
    const u32 above_3 = shared<u32>(state + 16u);
    const u32 upTo_159 = v18.x + v18.y;
    const u32 upTo_160 = upTo_159 + v18.z;
    const u32 upTo_161 = upTo_159 + (v18.z + v18.w);
    const u32 upTo_162 = __shfl_xor_sync(0xffffffffu, upTo_161, 1);
    const u32 upTo_163 = upTo_if_0 ? upTo_162 + v18.x : v18.x;
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
    const u32 before_24 = above_3 + (upTo_if_8 ? upTo_209 + upTo_205 : upTo_205);
    const u32 before_25 = before_24 - v18.x;
    if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
      shared<u32>(state + 16u) = before_25;
      shared<u32>(state + 20u) = v18.x;
      shared<u32>(state) = floor_2 ^ shift_left(r46, r136);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_26 = above_3 + (upTo_if_8 ? upTo_209 + upTo_206 : upTo_206);
    const u32 before_27 = before_26 - v18.y;
    if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
      shared<u32>(state + 16u) = before_27;
      shared<u32>(state + 20u) = v18.y;
      shared<u32>(state) = floor_2 ^ shift_left(r47, r136);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_28 = above_3 + (upTo_if_8 ? upTo_209 + upTo_207 : upTo_207);
    const u32 before_29 = before_28 - v18.z;
    if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
      shared<u32>(state + 16u) = before_29;
      shared<u32>(state + 20u) = v18.z;
      shared<u32>(state) = floor_2 ^ shift_left(r48, r136);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_30 = above_3 + (upTo_if_8 ? upTo_209 + upTo_208 : upTo_208);
    const u32 before_31 = before_30 - v18.w;
    if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
      shared<u32>(state + 16u) = before_31;
      shared<u32>(state + 20u) = v18.w;
      shared<u32>(state) = floor_2 ^ shift_left(r49, r136);
      shared<u32>(state + 4u) = shift_2;
    }
    __syncthreads();
    const u32 r138 = shared<u32>(state + 4u);
    bool p25 = (int)r138 > 0;
    if (p25) {
      const u32 r139 = shared<u32>(state + 16u);
      const u32 r140 = shared<u32>(state + 20u);
      p25 = (int)(r139 + r140) > 2048;
    }
    p24 = p25;
  }
  const u32 r141 = shared<u32>(state + 12u);
  bool p26 = (int)r141 > 0;
  if (p26) {
    const u32 r142 = shared<u32>(state + 16u);
    const u32 r143 = shared<u32>(state + 20u);
    p26 = (int)(r142 + r143) > 2048;
  }
  bool p27 = p26;
  for (;;) {
    if (!p27) break;
    const u32 from = shared<u32>(state + 8u);
    const u32 bits = shared<u32>(state + 12u);
    const u32 shift = max((int)(bits - 11u), 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:176  (floor, from, bits, shift) =>
    const u32 r144 = shared<u32>(state);
    const u32 r145 = shift_right(2147483647u, (31u - bits) & 0x1fu);
    const u32 r146 = shift & 0x1fu;

    // select.ts:177  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 512u, kept_0)) {
      // select.ts:178  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
      const u32 r147 = shared<u32>(i2 * 4u + keys);
      if (r147 == r144) {
        // select.ts:115  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
        const u32 r148 = shared<u32>(i2 * 4u + columns);
        const u32 offset = r148 - from;
        if (offset <= r145) {
          atomicAdd_block(&shared<int>(shift_right(offset, r146) * 4u + bins), 1);
        }
      }
    }
    __syncthreads();
    const uint4 v19 = shared<uint4>(r1);
    const u32 above = shared<u32>(state + 16u);
    const u32 upTo_210 = v19.x + v19.y;
    const u32 upTo_211 = upTo_210 + v19.z;
    const u32 upTo_212 = upTo_210 + (v19.z + v19.w);
    const u32 upTo_213 = __shfl_xor_sync(0xffffffffu, upTo_212, 1);
    const u32 upTo_214 = upTo_if_0 ? upTo_213 + v19.x : v19.x;
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
    const u32 before_32 = above + (upTo_if_8 ? upTo_260 + upTo_256 : upTo_256);
    const u32 before_33 = before_32 - v19.x;
    if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
      shared<u32>(state + 16u) = before_33;
      shared<u32>(state + 20u) = v19.x;
      shared<u32>(state + 8u) = from + shift_left(r38, r146);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_34 = above + (upTo_if_8 ? upTo_260 + upTo_257 : upTo_257);
    const u32 before_35 = before_34 - v19.y;
    if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
      shared<u32>(state + 16u) = before_35;
      shared<u32>(state + 20u) = v19.y;
      shared<u32>(state + 8u) = from + shift_left(r41, r146);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_36 = above + (upTo_if_8 ? upTo_260 + upTo_258 : upTo_258);
    const u32 before_37 = before_36 - v19.z;
    if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
      shared<u32>(state + 16u) = before_37;
      shared<u32>(state + 20u) = v19.z;
      shared<u32>(state + 8u) = from + shift_left(r43, r146);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_38 = above + (upTo_if_8 ? upTo_260 + upTo_259 : upTo_259);
    const u32 before_39 = before_38 - v19.w;
    if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
      shared<u32>(state + 16u) = before_39;
      shared<u32>(state + 20u) = v19.w;
      shared<u32>(state + 8u) = from + shift_left(r45, r146);
      shared<u32>(state + 12u) = shift;
    }
    __syncthreads();
    const u32 r149 = shared<u32>(state + 12u);
    bool p28 = (int)r149 > 0;
    if (p28) {
      const u32 r150 = shared<u32>(state + 16u);
      const u32 r151 = shared<u32>(state + 20u);
      p28 = (int)(r150 + r151) > 2048;
    }
    p27 = p28;
  }

  // select.ts:266  const kept = state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select.ts:267  const floor = state.at(FLOOR);
  const u32 floor = shared<u32>(state);

  // select.ts:268  const last = lastColumn(state);
  const u32 last_3 = shared<u32>(state + 8u);
  const u32 last_4 = shared<u32>(state + 12u);
  const u32 last = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);

  // select.ts:269  let total = 0;
  u32 total = 0u;

  // select.ts:271  for (const window of range(ceilDiv(size, 32 * BINS))) {
  const u32 r152 = r0 / 65536;
  const u32 r153 = r0 - (r152 << 16);
  const u32 r154 = r152 + (r153 != 0u && (int)(r153 ^ 0x10000u) >= 0 ? 1u : 0u);

  // topk_select.ts:49  writeSelection(keys, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, column) =>
  const u32 r155 = threadIdx.x << 7;

  // topk_select.ts:50  indices.set(row, rank, column),
  char* const d0 = indices + 8192ll * (int)blockIdx.x;
  const u32 r156 = r155 + 32u;
  const u32 r157 = r155 + 64u;
  const u32 r158 = r155 + 96u;

  // select.ts:292  total = rank + reduceSum(counts, 0);
  const bool p29 = x_0 == 0u;
  const u32 r159 = ((x_1 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r160 = scratch2 + (r159 + (((threadIdx.x >> 8) & 1u) << 5));
  #pragma unroll 1
  for (int window = 0; window < (int)r154; window++) {
    // select.ts:272  const start = first + window * (32 * BINS);
    const u32 start = lo + ((u32)window << 16);

    // select.ts:273  const rank = total;
    const u32 rank = total;

    // select.ts:274  fill(bins, 0);
    shared<uint4>(r1) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:275  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i3 = (int)threadIdx.x; i3 < (int)kept; i3 = step_to(i3, 512u, (int)kept)) {
      // select.ts:276  const at = columns.at(i) - start;
      const u32 at_32 = shared<u32>(i3 * 4u + columns);
      const u32 at = at_32 - start;

      // select.ts:277  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool p30 = at < 65536u;
      if (p30) {
        // select.ts:184  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 r161 = shared<u32>(i3 * 4u + keys);
        p30 = (int)r161 > (int)floor || (r161 == floor && (int)at_32 <= (int)last);
      }
      if (p30) {
        // select.ts:278  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(((int)at >> 5) * 4u + bins), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:280  const words = load(bins);
    __syncthreads();
    const uint4 v20 = shared<uint4>(r1);

    // select.ts:281  const counts = map(words, (word) => popcount(word));
    const int counts_4 = __popc(v20.x);
    const int counts_5 = __popc(v20.y);
    const int counts_6 = __popc(v20.z);
    const int counts_7 = __popc(v20.w);

    // select.ts:282  const upTo = scanSum(counts, 0);
    const u32 upTo_261 = (u32)counts_4 + counts_5;
    const u32 upTo_262 = upTo_261 + counts_6;
    const u32 upTo_263 = upTo_261 + ((u32)counts_6 + counts_7);
    const u32 upTo_264 = __shfl_xor_sync(0xffffffffu, upTo_263, 1);
    const u32 upTo_265 = upTo_if_0 ? upTo_264 + counts_4 : (u32)counts_4;
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

    // select.ts:284  let word = words.at(w);
    u32 word_0 = v20.x;

    // select.ts:286  const before = rank + upTo.at(w) - count;
    const u32 before_40 = rank + (upTo_if_8 ? upTo_311 + upTo_307 : upTo_307) - counts_4;
    const u32 r162 = start + r155 + 31u;

    // select.ts:287  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 r163 = before_40 + n5;
      if (r163 < 2048u) *(u32*)(d0 + 4ll * (int)r163) = r162 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:289  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v20.y;
    const u32 before_41 = rank + (upTo_if_8 ? upTo_311 + upTo_308 : upTo_308) - counts_5;
    const u32 r164 = start + r156 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 r165 = before_41 + n6;
      if (r165 < 2048u) *(u32*)(d0 + 4ll * (int)r165) = r164 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v20.z;
    const u32 before_42 = rank + (upTo_if_8 ? upTo_311 + upTo_309 : upTo_309) - counts_6;
    const u32 r166 = start + r157 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 r167 = before_42 + n7;
      if (r167 < 2048u) *(u32*)(d0 + 4ll * (int)r167) = r166 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word = v20.w;
    const u32 before = rank + (upTo_if_8 ? upTo_311 + upTo_310 : upTo_310) - counts_7;
    const u32 r168 = start + r158 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 r169 = before + n8;
      if (r169 < 2048u) *(u32*)(d0 + 4ll * (int)r169) = r168 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r170 = upTo_262 + counts_7;
    const u32 r171 = __shfl_xor_sync(0xffffffffu, r170, 1);
    const u32 r172 = r170 + r171;
    const u32 r173 = __shfl_xor_sync(0xffffffffu, r172, 2);
    const u32 r174 = r172 + r173;
    const u32 r175 = __shfl_xor_sync(0xffffffffu, r174, 4);
    const u32 r176 = r174 + r175;
    const u32 r177 = __shfl_xor_sync(0xffffffffu, r176, 8);
    const u32 r178 = r176 + r177;
    const u32 r179 = __shfl_xor_sync(0xffffffffu, r178, 16);
    if (p29) shared<u32>(r160) = r178 + r179;
    __syncthreads();
    const u32 r180 = shared<u32>(scratch2);
    const u32 r181 = shared<u32>(scratch2 + 4u);
    const u32 r182 = shared<u32>(scratch2 + 8u);
    const u32 r183 = shared<u32>(scratch2 + 12u);
    const u32 r184 = shared<u32>(scratch2 + 16u);
    const u32 r185 = shared<u32>(scratch2 + 20u);
    const u32 r186 = r180 + r181 + r182 + r183 + r184 + r185;
    const u32 r187 = shared<u32>(scratch2 + 24u);
    const u32 r188 = shared<u32>(scratch2 + 28u);
    const u32 r189 = shared<u32>(scratch2 + 32u);
    const u32 r190 = shared<u32>(scratch2 + 36u);
    const u32 r191 = shared<u32>(scratch2 + 40u);
    const u32 r192 = r186 + r187 + r188 + r189 + r190 + r191;
    const u32 r193 = shared<u32>(scratch2 + 44u);
    const u32 r194 = shared<u32>(scratch2 + 48u);
    const u32 r195 = shared<u32>(scratch2 + 52u);
    const u32 r196 = shared<u32>(scratch2 + 56u);
    const u32 r197 = shared<u32>(scratch2 + 60u);
    const u32 r198 = r192 + r193 + r194 + r195 + r196 + r197;
    total = rank + r198;
  }

  // select.ts:314  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const int selected = total;

  // select.ts:316  if (rank >= selected) write(rank, -1);
  if ((int)threadIdx.x >= selected) {
    *(u32*)(d0 + 4ll * (int)threadIdx.x) = -1u;
  }

  // select.ts:315  parallel([topk], (rank) => {
  const int r199 = threadIdx.x + 512u;
  if (r199 >= selected) {
    *(u32*)(d0 + 4ll * r199) = -1u;
  }
  const int r200 = threadIdx.x + 1024u;
  if (r200 >= selected) {
    *(u32*)(d0 + 4ll * r200) = -1u;
  }
  const int r201 = threadIdx.x + 1536u;
  if (r201 >= selected) {
    *(u32*)(d0 + 4ll * r201) = -1u;
  }
}
