//
// indexer_topk_merge: tilewright, for sm_80
//   topk = 2048
//   perThread = 8, warps = 16
//   order = index
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// The topk best of all parts.

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

extern "C" __global__ void __launch_bounds__(512, 1) indexer_topk_merge(
  const char* __restrict__ part_values,  // tensor part_values
  const char* __restrict__ part_columns, // tensor part_columns
  const char* __restrict__ k_scale,      // tensor k_scale
  const char* __restrict__ k_start,      // tensor k_start
  const char* __restrict__ k_end,        // tensor k_end
  char* indices,                         // tensor indices
  int dim_splits,                        // dim splits
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

  // indexer_topk.ts:117  const lo = max(k_start.at(t), 0);
  const u32 lo_0 = __ldg((const u32*)(k_start + 4ll * (int)blockIdx.x));
  const u32 lo = max((int)lo_0, 0);

  // indexer_topk.ts:118  const size = max(min(k_end.at(t), S) - lo, 0);
  const u32 size_0 = __ldg((const u32*)(k_end + 4ll * (int)blockIdx.x));
  const int size = max((int)(min((int)size_0, dim_S) - lo), 0);

  // indexer_topk.ts:119  const values = reinterpret(part_values, f32, [T, splits * topk]);
  const u32 values = (u32)dim_splits << 11;

  // select.ts:70  state.set(FLOOR, -BITS_31 - 1);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state) = 2147483648u;

  // select.ts:71  state.set(OPEN, 32);
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;

  // select.ts:72  state.set(FROM, first);
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = lo;

  // select.ts:73  state.set(BITS, 32 - clz(columns));
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = 32u - __clz(size);

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
  const u32 r0 = threadIdx.x * 16u + bins;
  shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);

  // select-row.ts:57  for (const n of range(ceilDiv(to - first, tile))) {
  const u32 r1 = (int)values / 4096;
  const u32 r2 = values - (r1 << 12);
  const int r3 = r1 + (r2 != 0u && (int)(r2 ^ 0x1000u) >= 0 ? 1u : 0u);

  // select-row.ts:59  const x = load(values.tile([row, start], [1, tile]));
  const u32 x_0 = threadIdx.x & 0x1fu;
  const u32 x_1 = threadIdx.x >> 5;
  const u32 x_2 = (x_0 << 2) + (x_1 << 8);
  const s64 x_3 = (u64)((s64)(int)blockIdx.x * (int)values) << 2;
  const char* const x_at_0 = part_values + x_3 + 16ll * (int)x_0 + 1024ll * (int)x_1;

  // select-row.ts:93  eachValue(values, row, from, to, tile, (x, _i) => {
  const u32 r4 = x_2 + 1u;
  const u32 r5 = x_2 + 2u;
  const u32 r6 = x_2 + 3u;
  const u32 r7 = x_2 + 128u;
  const u32 r8 = x_2 + 129u;
  const u32 r9 = x_2 + 130u;
  const u32 r10 = x_2 + 131u;
  #pragma unroll 1
  for (int n = 0; n < r3; n++) {
    // select-row.ts:58  const start = first + n * tile;
    const int start_0 = (u32)n << 12;
    const u32 x_4 = x_2 + start_0;
    const char* const x_at_1 = x_at_0 + 4ll * start_0;
    float x_5 = 0.0f;
    float x_6 = 0.0f;
    float x_7 = 0.0f;
    float x_8 = 0.0f;
    if (x_4 < values) {
      const float4 v0 = __ldg((const float4*)x_at_1);
      x_5 = v0.x;
      x_6 = v0.y;
      x_7 = v0.z;
      x_8 = v0.w;
    }
    float x_9 = 0.0f;
    float x_10 = 0.0f;
    float x_11 = 0.0f;
    float x_12 = 0.0f;
    if (x_4 + 128u < values) {
      const float4 v1 = __ldg((const float4*)(x_at_1 + 512));
      x_9 = v1.x;
      x_10 = v1.y;
      x_11 = v1.z;
      x_12 = v1.w;
    }

    // select-row.ts:94  atomicAdd(bins, [bitcast(x + 0, i32) >>> 21], 1);
    const float f0 = __fadd_rn(x_5, 0.0f);
    const float f1 = __fadd_rn(x_6, 0.0f);
    const float f2 = __fadd_rn(x_7, 0.0f);
    const float f3 = __fadd_rn(x_8, 0.0f);
    const float f4 = __fadd_rn(x_9, 0.0f);
    const float f5 = __fadd_rn(x_10, 0.0f);
    const float f6 = __fadd_rn(x_11, 0.0f);
    const float f7 = __fadd_rn(x_12, 0.0f);

    // select-row.ts:60  if (start >= from && start + tile <= to) parallel([tile], (i) => visit(x.at(0, i), start + i));
    if (start_0 >= 0 && (int)(start_0 + 4096u) <= (int)values) {
      __syncthreads();
      atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
    } else {
      const int r11 = start_0 + x_2;
      const int r12 = start_0 + r4;
      const int r13 = start_0 + r5;
      const int r14 = start_0 + r6;
      const int r15 = start_0 + r7;
      const int r16 = start_0 + r8;
      const int r17 = start_0 + r9;
      const int r18 = start_0 + r10;

      // select-row.ts:63  if (start + i >= from && start + i < to) visit(x.at(0, i), start + i);
      __syncthreads();
      if (r11 >= 0 && r11 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      }
      if (r12 >= 0 && r12 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      }
      if (r13 >= 0 && r13 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      }
      if (r14 >= 0 && r14 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      }
      if (r15 >= 0 && r15 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      }
      if (r16 >= 0 && r16 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      }
      if (r17 >= 0 && r17 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      }
      if (r18 >= 0 && r18 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
      }
    }
  }

  // select-row.ts:96  const counts = tabulate(i32, [BINS], (bin) => (bin < 3 || bin >= 2044 ? 0 : bins.at(bin < 1024 ...
  u32 r19 = 0u;
  const u32 r20 = threadIdx.x << 2;
  const u32 r21 = threadIdx.x * -4u;
  __syncthreads();
  if ((int)r20 < 3 || (int)r20 >= 2044) {
    r19 = 0u;
  } else {
    r19 = shared<u32>(((int)r20 < 1024 ? r21 + 1023u : r20) * 4u + bins);
  }
  u32 r22 = 0u;
  const u32 r23 = r20 + 1u;
  if ((int)r23 < 3 || (int)r23 >= 2044) {
    r22 = 0u;
  } else {
    r22 = shared<u32>(((int)r23 < 1024 ? r21 + 1022u : r23) * 4u + bins);
  }
  u32 r24 = 0u;
  const u32 r25 = r20 + 2u;
  if ((int)r25 < 3 || (int)r25 >= 2044) {
    r24 = 0u;
  } else {
    r24 = shared<u32>(((int)r25 < 1024 ? r21 + 1021u : r25) * 4u + bins);
  }
  u32 r26 = 0u;
  const u32 r27 = r20 + 3u;
  if ((int)r27 >= 2044) {
    r26 = 0u;
  } else {
    r26 = shared<u32>(((int)r27 < 1024 ? r21 + 1020u : r27) * 4u + bins);
  }
  const u32 counts_0 = r19;
  const u32 counts_1 = r22;
  const u32 counts_2 = r24;
  const u32 counts_3 = r26;

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
  const u32 r28 = r21 + 2047u;

  // select.ts:94  if (before < wanted && wanted <= above + upTo.at(bin)) {
  if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
    // select.ts:95  state.set(ABOVE, before);
    shared<u32>(state + 16u) = before_1;

    // select.ts:96  state.set(INSIDE, counts.at(bin));
    shared<u32>(state + 20u) = counts_0;
    shared<u32>(state) = (r28 << 21) ^ 0x80000000u;

    // select.ts:105  state.set(OPEN, shift);
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_2 = above_0 + (upTo_if_8 ? upTo_56 + upTo_52 : upTo_52);
  const u32 before_3 = before_2 - counts_1;
  const u32 r29 = r21 + 2046u;
  if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
    shared<u32>(state + 16u) = before_3;
    shared<u32>(state + 20u) = counts_1;
    shared<u32>(state) = (r29 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_4 = above_0 + (upTo_if_8 ? upTo_56 + upTo_53 : upTo_53);
  const u32 before_5 = before_4 - counts_2;
  const u32 r30 = r21 + 2045u;
  if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
    shared<u32>(state + 16u) = before_5;
    shared<u32>(state + 20u) = counts_2;
    shared<u32>(state) = (r30 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_6 = above_0 + (upTo_if_8 ? upTo_56 + upTo_54 : upTo_54);
  const u32 before_7 = before_6 - counts_3;
  const u32 r31 = r21 + 2044u;
  if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
    shared<u32>(state + 16u) = before_7;
    shared<u32>(state + 20u) = counts_3;
    shared<u32>(state) = (r31 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }

  // select.ts:132  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  __syncthreads();
  const u32 r32 = shared<u32>(state + 4u);
  bool p1 = (int)r32 > 0;
  if (p1) {
    const u32 r33 = shared<u32>(state + 16u);
    const u32 r34 = shared<u32>(state + 20u);
    p1 = (int)(r33 + r34) > 4096;
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
    shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:111  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
    const u32 r35 = shift_right(-1u, (32u - open_0) & 0x1fu);
    const u32 r36 = shift_0 & 0x1fu;
    #pragma unroll 1
    for (int n2 = 0; n2 < r3; n2++) {
      const int start_1 = (u32)n2 << 12;
      const u32 x_13 = x_2 + start_1;
      const char* const x_at_2 = x_at_0 + 4ll * start_1;
      float x_14 = 0.0f;
      float x_15 = 0.0f;
      float x_16 = 0.0f;
      float x_17 = 0.0f;
      if (x_13 < values) {
        const float4 v2 = __ldg((const float4*)x_at_2);
        x_14 = v2.x;
        x_15 = v2.y;
        x_16 = v2.z;
        x_17 = v2.w;
      }
      float x_18 = 0.0f;
      float x_19 = 0.0f;
      float x_20 = 0.0f;
      float x_21 = 0.0f;
      if (x_13 + 128u < values) {
        const float4 v3 = __ldg((const float4*)(x_at_2 + 512));
        x_18 = v3.x;
        x_19 = v3.y;
        x_20 = v3.z;
        x_21 = v3.w;
      }

      // select.ts:59  const bits = bitcast(x + 0, i32);
      const float bits_0 = __fadd_rn(x_14, 0.0f);
      const float bits_1 = __fadd_rn(x_15, 0.0f);
      const float bits_2 = __fadd_rn(x_16, 0.0f);
      const float bits_3 = __fadd_rn(x_17, 0.0f);
      const float bits_4 = __fadd_rn(x_18, 0.0f);
      const float bits_5 = __fadd_rn(x_19, 0.0f);
      const float bits_6 = __fadd_rn(x_20, 0.0f);
      const float bits_7 = __fadd_rn(x_21, 0.0f);
      if (start_1 >= 0 && (int)(start_1 + 4096u) <= (int)values) {
        const int bits_8 = __float_as_int(bits_0);

        // select.ts:110  const offset = u32(key ^ floor);
        const u32 offset_0 = bits_8 ^ ((bits_8 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_9 = __float_as_int(bits_1);
        const u32 offset_1 = bits_9 ^ ((bits_9 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_10 = __float_as_int(bits_2);
        const u32 offset_2 = bits_10 ^ ((bits_10 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_11 = __float_as_int(bits_3);
        const u32 offset_3 = bits_11 ^ ((bits_11 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_12 = __float_as_int(bits_4);
        const u32 offset_4 = bits_12 ^ ((bits_12 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_13 = __float_as_int(bits_5);
        const u32 offset_5 = bits_13 ^ ((bits_13 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_14 = __float_as_int(bits_6);
        const u32 offset_6 = bits_14 ^ ((bits_14 >> 31) & 0x7fffffffu) ^ floor_0;
        const int bits_15 = __float_as_int(bits_7);
        const u32 offset_7 = bits_15 ^ ((bits_15 >> 31) & 0x7fffffffu) ^ floor_0;
        __syncthreads();
        if (offset_0 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_0, r36)) * 4u + bins), 1);
        }
        if (offset_1 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_1, r36)) * 4u + bins), 1);
        }
        if (offset_2 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_2, r36)) * 4u + bins), 1);
        }
        if (offset_3 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_3, r36)) * 4u + bins), 1);
        }
        if (offset_4 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_4, r36)) * 4u + bins), 1);
        }
        if (offset_5 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_5, r36)) * 4u + bins), 1);
        }
        if (offset_6 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_6, r36)) * 4u + bins), 1);
        }
        if (offset_7 <= r35) {
          atomicAdd_block(&shared<int>((2047u - shift_right(offset_7, r36)) * 4u + bins), 1);
        }
      } else {
        // select-row.ts:105  eachValue(values, row, from, to, tile, (x, _i) => countKey(bins, keyOf(x), floor, open, shift)),
        const int r37 = start_1 + x_2;
        const int r38 = start_1 + r4;
        const int r39 = start_1 + r5;
        const int r40 = start_1 + r6;
        const int r41 = start_1 + r7;
        const int r42 = start_1 + r8;
        const int r43 = start_1 + r9;
        const int r44 = start_1 + r10;
        __syncthreads();
        if (r37 >= 0 && r37 < (int)values) {
          const int bits_16 = __float_as_int(bits_0);
          const u32 offset_8 = bits_16 ^ ((bits_16 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_8 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_8, r36)) * 4u + bins), 1);
          }
        }
        if (r38 >= 0 && r38 < (int)values) {
          const int bits_17 = __float_as_int(bits_1);
          const u32 offset_9 = bits_17 ^ ((bits_17 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_9 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_9, r36)) * 4u + bins), 1);
          }
        }
        if (r39 >= 0 && r39 < (int)values) {
          const int bits_18 = __float_as_int(bits_2);
          const u32 offset_10 = bits_18 ^ ((bits_18 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_10 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_10, r36)) * 4u + bins), 1);
          }
        }
        if (r40 >= 0 && r40 < (int)values) {
          const int bits_19 = __float_as_int(bits_3);
          const u32 offset_11 = bits_19 ^ ((bits_19 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_11 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_11, r36)) * 4u + bins), 1);
          }
        }
        if (r41 >= 0 && r41 < (int)values) {
          const int bits_20 = __float_as_int(bits_4);
          const u32 offset_12 = bits_20 ^ ((bits_20 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_12 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_12, r36)) * 4u + bins), 1);
          }
        }
        if (r42 >= 0 && r42 < (int)values) {
          const int bits_21 = __float_as_int(bits_5);
          const u32 offset_13 = bits_21 ^ ((bits_21 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_13 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_13, r36)) * 4u + bins), 1);
          }
        }
        if (r43 >= 0 && r43 < (int)values) {
          const int bits_22 = __float_as_int(bits_6);
          const u32 offset_14 = bits_22 ^ ((bits_22 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_14 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_14, r36)) * 4u + bins), 1);
          }
        }
        if (r44 >= 0 && r44 < (int)values) {
          const int bits_23 = __float_as_int(bits_7);
          const u32 offset_15 = bits_23 ^ ((bits_23 >> 31) & 0x7fffffffu) ^ floor_0;
          if (offset_15 <= r35) {
            atomicAdd_block(&shared<int>((2047u - shift_right(offset_15, r36)) * 4u + bins), 1);
          }
        }
      }
    }

    // select.ts:138  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
    __syncthreads();
    const uint4 v4 = shared<uint4>(r0);
    const u32 above_1 = shared<u32>(state + 16u);
    const u32 upTo_57 = v4.x + v4.y;
    const u32 upTo_58 = upTo_57 + v4.z;
    const u32 upTo_59 = upTo_57 + (v4.z + v4.w);
    const u32 upTo_60 = __shfl_xor_sync(0xffffffffu, upTo_59, 1);
    const u32 upTo_61 = upTo_if_0 ? upTo_60 + v4.x : v4.x;
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
    const u32 before_9 = before_8 - v4.x;
    if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
      shared<u32>(state + 16u) = before_9;
      shared<u32>(state + 20u) = v4.x;
      shared<u32>(state) = floor_0 ^ shift_left(r28, r36);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_10 = above_1 + (upTo_if_8 ? upTo_107 + upTo_104 : upTo_104);
    const u32 before_11 = before_10 - v4.y;
    if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
      shared<u32>(state + 16u) = before_11;
      shared<u32>(state + 20u) = v4.y;
      shared<u32>(state) = floor_0 ^ shift_left(r29, r36);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_12 = above_1 + (upTo_if_8 ? upTo_107 + upTo_105 : upTo_105);
    const u32 before_13 = before_12 - v4.z;
    if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
      shared<u32>(state + 16u) = before_13;
      shared<u32>(state + 20u) = v4.z;
      shared<u32>(state) = floor_0 ^ shift_left(r30, r36);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_14 = above_1 + (upTo_if_8 ? upTo_107 + upTo_106 : upTo_106);
    const u32 before_15 = before_14 - v4.w;
    if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
      shared<u32>(state + 16u) = before_15;
      shared<u32>(state + 20u) = v4.w;
      shared<u32>(state) = floor_0 ^ shift_left(r31, r36);
      shared<u32>(state + 4u) = shift_0;
    }
    __syncthreads();
    const u32 r45 = shared<u32>(state + 4u);
    bool p3 = (int)r45 > 0;
    if (p3) {
      const u32 r46 = shared<u32>(state + 16u);
      const u32 r47 = shared<u32>(state + 20u);
      p3 = (int)(r46 + r47) > 4096;
    }
    p2 = p3;
  }

  // select.ts:140  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  const u32 r48 = shared<u32>(state + 12u);
  bool p4 = (int)r48 > 0;
  if (p4) {
    const u32 r49 = shared<u32>(state + 16u);
    const u32 r50 = shared<u32>(state + 20u);
    p4 = (int)(r49 + r50) > 4096;
  }
  bool p5 = p4;

  // select.ts:115  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
  const char* const d0 = part_columns + x_3;
  for (;;) {
    if (!p5) break;

    // select.ts:141  const from = state.at(FROM);
    const u32 from_0 = shared<u32>(state + 8u);

    // select.ts:142  const bits = state.at(BITS);
    const u32 bits_24 = shared<u32>(state + 12u);

    // select.ts:143  const shift = max(bits - DIGIT, 0);
    const u32 shift_1 = max((int)(bits_24 - 11u), 0);

    // select.ts:144  fill(bins, 0);
    shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);

    // select-row.ts:106  (floor, start, bits, shift) =>
    const u32 r51 = shared<u32>(state);

    // select.ts:117  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
    const u32 r52 = shift_right(2147483647u, (31u - bits_24) & 0x1fu);
    const u32 r53 = shift_1 & 0x1fu;
    #pragma unroll 1
    for (int n3 = 0; n3 < r3; n3++) {
      const int start_2 = (u32)n3 << 12;
      const u32 x_22 = x_2 + start_2;
      const char* const x_at_3 = x_at_0 + 4ll * start_2;
      float x_23 = 0.0f;
      float x_24 = 0.0f;
      float x_25 = 0.0f;
      float x_26 = 0.0f;
      if (x_22 < values) {
        const float4 v5 = __ldg((const float4*)x_at_3);
        x_23 = v5.x;
        x_24 = v5.y;
        x_25 = v5.z;
        x_26 = v5.w;
      }
      float x_27 = 0.0f;
      float x_28 = 0.0f;
      float x_29 = 0.0f;
      float x_30 = 0.0f;
      if (x_22 + 128u < values) {
        const float4 v6 = __ldg((const float4*)(x_at_3 + 512));
        x_27 = v6.x;
        x_28 = v6.y;
        x_29 = v6.z;
        x_30 = v6.w;
      }
      const float bits_25 = __fadd_rn(x_23, 0.0f);
      const float bits_26 = __fadd_rn(x_24, 0.0f);
      const float bits_27 = __fadd_rn(x_25, 0.0f);
      const float bits_28 = __fadd_rn(x_26, 0.0f);
      const float bits_29 = __fadd_rn(x_27, 0.0f);
      const float bits_30 = __fadd_rn(x_28, 0.0f);
      const float bits_31 = __fadd_rn(x_29, 0.0f);
      const float bits_32 = __fadd_rn(x_30, 0.0f);
      if (start_2 >= 0 && (int)(start_2 + 4096u) <= (int)values) {
        const int bits_33 = __float_as_int(bits_25);
        const int bits_34 = __float_as_int(bits_26);
        const int bits_35 = __float_as_int(bits_27);
        const int bits_36 = __float_as_int(bits_28);
        const int bits_37 = __float_as_int(bits_29);
        const int bits_38 = __float_as_int(bits_30);
        const int bits_39 = __float_as_int(bits_31);
        const int bits_40 = __float_as_int(bits_32);

        // select-row.ts:108  if (keyOf(x) === floor) countColumn(bins, columnOf(i), start, bits, shift);
        __syncthreads();
        if ((bits_33 ^ ((bits_33 >> 31) & 0x7fffffffu)) == r51) {
          // select-row.ts:107  eachValue(values, row, from, to, tile, (x, i) => {
          const u32 r54 = start_2 + x_2;
          u32 r55 = 0u;
          if (r54 < values) r55 = __ldg((const u32*)(d0 + 4ll * (int)r54));

          // select.ts:116  const offset = u32(column - from);
          const u32 offset_16 = r55 - from_0;
          if (offset_16 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_16, r53) * 4u + bins), 1);
          }
        }
        if ((bits_34 ^ ((bits_34 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r56 = start_2 + r4;
          u32 r57 = 0u;
          if (r56 < values) r57 = __ldg((const u32*)(d0 + 4ll * (int)r56));
          const u32 offset_17 = r57 - from_0;
          if (offset_17 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_17, r53) * 4u + bins), 1);
          }
        }
        if ((bits_35 ^ ((bits_35 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r58 = start_2 + r5;
          u32 r59 = 0u;
          if (r58 < values) r59 = __ldg((const u32*)(d0 + 4ll * (int)r58));
          const u32 offset_18 = r59 - from_0;
          if (offset_18 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_18, r53) * 4u + bins), 1);
          }
        }
        if ((bits_36 ^ ((bits_36 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r60 = start_2 + r6;
          u32 r61 = 0u;
          if (r60 < values) r61 = __ldg((const u32*)(d0 + 4ll * (int)r60));
          const u32 offset_19 = r61 - from_0;
          if (offset_19 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_19, r53) * 4u + bins), 1);
          }
        }
        if ((bits_37 ^ ((bits_37 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r62 = start_2 + r7;
          u32 r63 = 0u;
          if (r62 < values) r63 = __ldg((const u32*)(d0 + 4ll * (int)r62));
          const u32 offset_20 = r63 - from_0;
          if (offset_20 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_20, r53) * 4u + bins), 1);
          }
        }
        if ((bits_38 ^ ((bits_38 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r64 = start_2 + r8;
          u32 r65 = 0u;
          if (r64 < values) r65 = __ldg((const u32*)(d0 + 4ll * (int)r64));
          const u32 offset_21 = r65 - from_0;
          if (offset_21 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_21, r53) * 4u + bins), 1);
          }
        }
        if ((bits_39 ^ ((bits_39 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r66 = start_2 + r9;
          u32 r67 = 0u;
          if (r66 < values) r67 = __ldg((const u32*)(d0 + 4ll * (int)r66));
          const u32 offset_22 = r67 - from_0;
          if (offset_22 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_22, r53) * 4u + bins), 1);
          }
        }
        if ((bits_40 ^ ((bits_40 >> 31) & 0x7fffffffu)) == r51) {
          const u32 r68 = start_2 + r10;
          u32 r69 = 0u;
          if (r68 < values) r69 = __ldg((const u32*)(d0 + 4ll * (int)r68));
          const u32 offset_23 = r69 - from_0;
          if (offset_23 <= r52) {
            atomicAdd_block(&shared<int>(shift_right(offset_23, r53) * 4u + bins), 1);
          }
        }
      } else {
        const int r70 = start_2 + x_2;
        const int r71 = start_2 + r4;
        const int r72 = start_2 + r5;
        const int r73 = start_2 + r6;
        const int r74 = start_2 + r7;
        const int r75 = start_2 + r8;
        const int r76 = start_2 + r9;
        const int r77 = start_2 + r10;
        __syncthreads();
        if (r70 >= 0 && r70 < (int)values) {
          const int bits_41 = __float_as_int(bits_25);
          if ((bits_41 ^ ((bits_41 >> 31) & 0x7fffffffu)) == r51) {
            u32 r78 = 0u;
            if ((u32)r70 < values) r78 = __ldg((const u32*)(d0 + 4ll * r70));
            const u32 offset_24 = r78 - from_0;
            if (offset_24 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_24, r53) * 4u + bins), 1);
            }
          }
        }
        if (r71 >= 0 && r71 < (int)values) {
          const int bits_42 = __float_as_int(bits_26);
          if ((bits_42 ^ ((bits_42 >> 31) & 0x7fffffffu)) == r51) {
            u32 r79 = 0u;
            if ((u32)r71 < values) r79 = __ldg((const u32*)(d0 + 4ll * r71));
            const u32 offset_25 = r79 - from_0;
            if (offset_25 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_25, r53) * 4u + bins), 1);
            }
          }
        }
        if (r72 >= 0 && r72 < (int)values) {
          const int bits_43 = __float_as_int(bits_27);
          if ((bits_43 ^ ((bits_43 >> 31) & 0x7fffffffu)) == r51) {
            u32 r80 = 0u;
            if ((u32)r72 < values) r80 = __ldg((const u32*)(d0 + 4ll * r72));
            const u32 offset_26 = r80 - from_0;
            if (offset_26 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_26, r53) * 4u + bins), 1);
            }
          }
        }
        if (r73 >= 0 && r73 < (int)values) {
          const int bits_44 = __float_as_int(bits_28);
          if ((bits_44 ^ ((bits_44 >> 31) & 0x7fffffffu)) == r51) {
            u32 r81 = 0u;
            if ((u32)r73 < values) r81 = __ldg((const u32*)(d0 + 4ll * r73));
            const u32 offset_27 = r81 - from_0;
            if (offset_27 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_27, r53) * 4u + bins), 1);
            }
          }
        }
        if (r74 >= 0 && r74 < (int)values) {
          const int bits_45 = __float_as_int(bits_29);
          if ((bits_45 ^ ((bits_45 >> 31) & 0x7fffffffu)) == r51) {
            u32 r82 = 0u;
            if ((u32)r74 < values) r82 = __ldg((const u32*)(d0 + 4ll * r74));
            const u32 offset_28 = r82 - from_0;
            if (offset_28 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_28, r53) * 4u + bins), 1);
            }
          }
        }
        if (r75 >= 0 && r75 < (int)values) {
          const int bits_46 = __float_as_int(bits_30);
          if ((bits_46 ^ ((bits_46 >> 31) & 0x7fffffffu)) == r51) {
            u32 r83 = 0u;
            if ((u32)r75 < values) r83 = __ldg((const u32*)(d0 + 4ll * r75));
            const u32 offset_29 = r83 - from_0;
            if (offset_29 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_29, r53) * 4u + bins), 1);
            }
          }
        }
        if (r76 >= 0 && r76 < (int)values) {
          const int bits_47 = __float_as_int(bits_31);
          if ((bits_47 ^ ((bits_47 >> 31) & 0x7fffffffu)) == r51) {
            u32 r84 = 0u;
            if ((u32)r76 < values) r84 = __ldg((const u32*)(d0 + 4ll * r76));
            const u32 offset_30 = r84 - from_0;
            if (offset_30 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_30, r53) * 4u + bins), 1);
            }
          }
        }
        if (r77 >= 0 && r77 < (int)values) {
          const int bits_48 = __float_as_int(bits_32);
          if ((bits_48 ^ ((bits_48 >> 31) & 0x7fffffffu)) == r51) {
            u32 r85 = 0u;
            if ((u32)r77 < values) r85 = __ldg((const u32*)(d0 + 4ll * r77));
            const u32 offset_31 = r85 - from_0;
            if (offset_31 <= r52) {
              atomicAdd_block(&shared<int>(shift_right(offset_31, r53) * 4u + bins), 1);
            }
          }
        }
      }
    }

    // select.ts:146  enterBin(load(bins), wanted, state, (bin) => {
    __syncthreads();
    const uint4 v7 = shared<uint4>(r0);
    const u32 above_2 = shared<u32>(state + 16u);
    const u32 upTo_108 = v7.x + v7.y;
    const u32 upTo_109 = upTo_108 + v7.z;
    const u32 upTo_110 = upTo_108 + (v7.z + v7.w);
    const u32 upTo_111 = __shfl_xor_sync(0xffffffffu, upTo_110, 1);
    const u32 upTo_112 = upTo_if_0 ? upTo_111 + v7.x : v7.x;
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
    const u32 before_17 = before_16 - v7.x;
    if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
      shared<u32>(state + 16u) = before_17;
      shared<u32>(state + 20u) = v7.x;

      // select.ts:147  state.set(FROM, from + (bin << shift));
      shared<u32>(state + 8u) = from_0 + shift_left(r20, r53);

      // select.ts:148  state.set(BITS, shift);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_18 = above_2 + (upTo_if_8 ? upTo_158 + upTo_155 : upTo_155);
    const u32 before_19 = before_18 - v7.y;
    if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
      shared<u32>(state + 16u) = before_19;
      shared<u32>(state + 20u) = v7.y;
      shared<u32>(state + 8u) = from_0 + shift_left(r23, r53);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_20 = above_2 + (upTo_if_8 ? upTo_158 + upTo_156 : upTo_156);
    const u32 before_21 = before_20 - v7.z;
    if ((int)before_21 < 2048 && (int)before_20 >= 2048) {
      shared<u32>(state + 16u) = before_21;
      shared<u32>(state + 20u) = v7.z;
      shared<u32>(state + 8u) = from_0 + shift_left(r25, r53);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_22 = above_2 + (upTo_if_8 ? upTo_158 + upTo_157 : upTo_157);
    const u32 before_23 = before_22 - v7.w;
    if ((int)before_23 < 2048 && (int)before_22 >= 2048) {
      shared<u32>(state + 16u) = before_23;
      shared<u32>(state + 20u) = v7.w;
      shared<u32>(state + 8u) = from_0 + shift_left(r27, r53);
      shared<u32>(state + 12u) = shift_1;
    }
    __syncthreads();
    const u32 r86 = shared<u32>(state + 12u);
    bool p6 = (int)r86 > 0;
    if (p6) {
      const u32 r87 = shared<u32>(state + 16u);
      const u32 r88 = shared<u32>(state + 20u);
      p6 = (int)(r87 + r88) > 4096;
    }
    p5 = p6;
  }

  // select-row.ts:112  const floor = state.at(FLOOR);
  const u32 floor_1 = shared<u32>(state);

  // select.ts:64  export function floatOf(key: number): number {
  const int r89 = max((int)floor_1, -2139095040);

  // select-row.ts:113  const least = floatOf(max(floor, LOWEST));
  const float least = __uint_as_float(r89 ^ ((r89 >> 31) & 0x7fffffffu));

  // select-row.ts:114  const last = lastColumn(state);
  const u32 last_0 = shared<u32>(state + 8u);
  const u32 last_1 = shared<u32>(state + 12u);
  const int last_2 = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);
  #pragma unroll 1
  for (int n4 = 0; n4 < r3; n4++) {
    const int start_3 = (u32)n4 << 12;
    const u32 x_31 = x_2 + start_3;
    const char* const x_at_4 = x_at_0 + 4ll * start_3;
    float x_32 = 0.0f;
    float x_33 = 0.0f;
    float x_34 = 0.0f;
    float x_35 = 0.0f;
    if (x_31 < values) {
      const float4 v8 = __ldg((const float4*)x_at_4);
      x_32 = v8.x;
      x_33 = v8.y;
      x_34 = v8.z;
      x_35 = v8.w;
    }
    float x_36 = 0.0f;
    float x_37 = 0.0f;
    float x_38 = 0.0f;
    float x_39 = 0.0f;
    if (x_31 + 128u < values) {
      const float4 v9 = __ldg((const float4*)(x_at_4 + 512));
      x_36 = v9.x;
      x_37 = v9.y;
      x_38 = v9.z;
      x_39 = v9.w;
    }

    // select-row.ts:116  if (x >= least) {
    const bool p7 = x_32 >= least;
    const float bits_49 = __fadd_rn(x_32, 0.0f);
    const bool p8 = x_33 >= least;
    const float bits_50 = __fadd_rn(x_33, 0.0f);
    const bool p9 = x_34 >= least;
    const float bits_51 = __fadd_rn(x_34, 0.0f);
    const bool p10 = x_35 >= least;
    const float bits_52 = __fadd_rn(x_35, 0.0f);
    const bool p11 = x_36 >= least;
    const float bits_53 = __fadd_rn(x_36, 0.0f);
    const bool p12 = x_37 >= least;
    const float bits_54 = __fadd_rn(x_37, 0.0f);
    const bool p13 = x_38 >= least;
    const float bits_55 = __fadd_rn(x_38, 0.0f);
    const bool p14 = x_39 >= least;
    const float bits_56 = __fadd_rn(x_39, 0.0f);
    if (start_3 >= 0 && (int)(start_3 + 4096u) <= (int)values) {
      __syncthreads();
      if (p7) {
        // select-row.ts:115  eachValue(values, row, from, to, tile, (x, i) => {
        const u32 r90 = start_3 + x_2;
        const int bits_57 = __float_as_int(bits_49);

        // select-row.ts:117  const key = keyOf(x);
        const u32 key_0 = bits_57 ^ ((bits_57 >> 31) & 0x7fffffffu);

        // select-row.ts:118  const column = columnOf(i);
        u32 column_0 = 0u;
        if (r90 < values) column_0 = __ldg((const u32*)(d0 + 4ll * (int)r90));

        // select-row.ts:119  if (key !== floor || column <= last) keep(keys, columns, state, capacity, key, column);
        if (key_0 != floor_1 || (int)column_0 <= last_2) {
          // select.ts:160  const at = atomicAdd(state, [KEPT], 1);
          const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

          // select.ts:161  if (at < capacity) {
          if (at_0 < 4096) {
            // select.ts:162  keys.set(at, key);
            shared<u32>(at_0 * 4u + keys) = key_0;

            // select.ts:163  columns.set(at, column);
            shared<u32>(at_0 * 4u + columns) = column_0;
          }
        }
      }
      if (p8) {
        const u32 r91 = start_3 + r4;
        const int bits_58 = __float_as_int(bits_50);
        const u32 key_1 = bits_58 ^ ((bits_58 >> 31) & 0x7fffffffu);
        u32 column_1 = 0u;
        if (r91 < values) column_1 = __ldg((const u32*)(d0 + 4ll * (int)r91));
        if (key_1 != floor_1 || (int)column_1 <= last_2) {
          const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_1 < 4096) {
            shared<u32>(at_1 * 4u + keys) = key_1;
            shared<u32>(at_1 * 4u + columns) = column_1;
          }
        }
      }
      if (p9) {
        const u32 r92 = start_3 + r5;
        const int bits_59 = __float_as_int(bits_51);
        const u32 key_2 = bits_59 ^ ((bits_59 >> 31) & 0x7fffffffu);
        u32 column_2 = 0u;
        if (r92 < values) column_2 = __ldg((const u32*)(d0 + 4ll * (int)r92));
        if (key_2 != floor_1 || (int)column_2 <= last_2) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + keys) = key_2;
            shared<u32>(at_2 * 4u + columns) = column_2;
          }
        }
      }
      if (p10) {
        const u32 r93 = start_3 + r6;
        const int bits_60 = __float_as_int(bits_52);
        const u32 key_3 = bits_60 ^ ((bits_60 >> 31) & 0x7fffffffu);
        u32 column_3 = 0u;
        if (r93 < values) column_3 = __ldg((const u32*)(d0 + 4ll * (int)r93));
        if (key_3 != floor_1 || (int)column_3 <= last_2) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + keys) = key_3;
            shared<u32>(at_3 * 4u + columns) = column_3;
          }
        }
      }
      if (p11) {
        const u32 r94 = start_3 + r7;
        const int bits_61 = __float_as_int(bits_53);
        const u32 key_4 = bits_61 ^ ((bits_61 >> 31) & 0x7fffffffu);
        u32 column_4 = 0u;
        if (r94 < values) column_4 = __ldg((const u32*)(d0 + 4ll * (int)r94));
        if (key_4 != floor_1 || (int)column_4 <= last_2) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + keys) = key_4;
            shared<u32>(at_4 * 4u + columns) = column_4;
          }
        }
      }
      if (p12) {
        const u32 r95 = start_3 + r8;
        const int bits_62 = __float_as_int(bits_54);
        const u32 key_5 = bits_62 ^ ((bits_62 >> 31) & 0x7fffffffu);
        u32 column_5 = 0u;
        if (r95 < values) column_5 = __ldg((const u32*)(d0 + 4ll * (int)r95));
        if (key_5 != floor_1 || (int)column_5 <= last_2) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + keys) = key_5;
            shared<u32>(at_5 * 4u + columns) = column_5;
          }
        }
      }
      if (p13) {
        const u32 r96 = start_3 + r9;
        const int bits_63 = __float_as_int(bits_55);
        const u32 key_6 = bits_63 ^ ((bits_63 >> 31) & 0x7fffffffu);
        u32 column_6 = 0u;
        if (r96 < values) column_6 = __ldg((const u32*)(d0 + 4ll * (int)r96));
        if (key_6 != floor_1 || (int)column_6 <= last_2) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + keys) = key_6;
            shared<u32>(at_6 * 4u + columns) = column_6;
          }
        }
      }
      if (p14) {
        const u32 r97 = start_3 + r10;
        const int bits_64 = __float_as_int(bits_56);
        const u32 key_7 = bits_64 ^ ((bits_64 >> 31) & 0x7fffffffu);
        u32 column_7 = 0u;
        if (r97 < values) column_7 = __ldg((const u32*)(d0 + 4ll * (int)r97));
        if (key_7 != floor_1 || (int)column_7 <= last_2) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + keys) = key_7;
            shared<u32>(at_7 * 4u + columns) = column_7;
          }
        }
      }
    } else {
      const int r98 = start_3 + x_2;
      const int r99 = start_3 + r4;
      const int r100 = start_3 + r5;
      const int r101 = start_3 + r6;
      const int r102 = start_3 + r7;
      const int r103 = start_3 + r8;
      const int r104 = start_3 + r9;
      const int r105 = start_3 + r10;
      __syncthreads();
      if (r98 >= 0 && r98 < (int)values) {
        if (p7) {
          const int bits_65 = __float_as_int(bits_49);
          const u32 key_8 = bits_65 ^ ((bits_65 >> 31) & 0x7fffffffu);
          u32 column_8 = 0u;
          if ((u32)r98 < values) column_8 = __ldg((const u32*)(d0 + 4ll * r98));
          if (key_8 != floor_1 || (int)column_8 <= last_2) {
            const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_8 < 4096) {
              shared<u32>(at_8 * 4u + keys) = key_8;
              shared<u32>(at_8 * 4u + columns) = column_8;
            }
          }
        }
      }
      if (r99 >= 0 && r99 < (int)values) {
        if (p8) {
          const int bits_66 = __float_as_int(bits_50);
          const u32 key_9 = bits_66 ^ ((bits_66 >> 31) & 0x7fffffffu);
          u32 column_9 = 0u;
          if ((u32)r99 < values) column_9 = __ldg((const u32*)(d0 + 4ll * r99));
          if (key_9 != floor_1 || (int)column_9 <= last_2) {
            const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_9 < 4096) {
              shared<u32>(at_9 * 4u + keys) = key_9;
              shared<u32>(at_9 * 4u + columns) = column_9;
            }
          }
        }
      }
      if (r100 >= 0 && r100 < (int)values) {
        if (p9) {
          const int bits_67 = __float_as_int(bits_51);
          const u32 key_10 = bits_67 ^ ((bits_67 >> 31) & 0x7fffffffu);
          u32 column_10 = 0u;
          if ((u32)r100 < values) column_10 = __ldg((const u32*)(d0 + 4ll * r100));
          if (key_10 != floor_1 || (int)column_10 <= last_2) {
            const int at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_10 < 4096) {
              shared<u32>(at_10 * 4u + keys) = key_10;
              shared<u32>(at_10 * 4u + columns) = column_10;
            }
          }
        }
      }
      if (r101 >= 0 && r101 < (int)values) {
        if (p10) {
          const int bits_68 = __float_as_int(bits_52);
          const u32 key_11 = bits_68 ^ ((bits_68 >> 31) & 0x7fffffffu);
          u32 column_11 = 0u;
          if ((u32)r101 < values) column_11 = __ldg((const u32*)(d0 + 4ll * r101));
          if (key_11 != floor_1 || (int)column_11 <= last_2) {
            const int at_11 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_11 < 4096) {
              shared<u32>(at_11 * 4u + keys) = key_11;
              shared<u32>(at_11 * 4u + columns) = column_11;
            }
          }
        }
      }
      if (r102 >= 0 && r102 < (int)values) {
        if (p11) {
          const int bits_69 = __float_as_int(bits_53);
          const u32 key_12 = bits_69 ^ ((bits_69 >> 31) & 0x7fffffffu);
          u32 column_12 = 0u;
          if ((u32)r102 < values) column_12 = __ldg((const u32*)(d0 + 4ll * r102));
          if (key_12 != floor_1 || (int)column_12 <= last_2) {
            const int at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_12 < 4096) {
              shared<u32>(at_12 * 4u + keys) = key_12;
              shared<u32>(at_12 * 4u + columns) = column_12;
            }
          }
        }
      }
      if (r103 >= 0 && r103 < (int)values) {
        if (p12) {
          const int bits_70 = __float_as_int(bits_54);
          const u32 key_13 = bits_70 ^ ((bits_70 >> 31) & 0x7fffffffu);
          u32 column_13 = 0u;
          if ((u32)r103 < values) column_13 = __ldg((const u32*)(d0 + 4ll * r103));
          if (key_13 != floor_1 || (int)column_13 <= last_2) {
            const int at_13 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_13 < 4096) {
              shared<u32>(at_13 * 4u + keys) = key_13;
              shared<u32>(at_13 * 4u + columns) = column_13;
            }
          }
        }
      }
      if (r104 >= 0 && r104 < (int)values) {
        if (p13) {
          const int bits_71 = __float_as_int(bits_55);
          const u32 key_14 = bits_71 ^ ((bits_71 >> 31) & 0x7fffffffu);
          u32 column_14 = 0u;
          if ((u32)r104 < values) column_14 = __ldg((const u32*)(d0 + 4ll * r104));
          if (key_14 != floor_1 || (int)column_14 <= last_2) {
            const int at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_14 < 4096) {
              shared<u32>(at_14 * 4u + keys) = key_14;
              shared<u32>(at_14 * 4u + columns) = column_14;
            }
          }
        }
      }
      if (r105 >= 0 && r105 < (int)values) {
        if (p14) {
          const int bits_72 = __float_as_int(bits_56);
          const u32 key = bits_72 ^ ((bits_72 >> 31) & 0x7fffffffu);
          u32 column = 0u;
          if ((u32)r105 < values) column = __ldg((const u32*)(d0 + 4ll * r105));
          if (key != floor_1 || (int)column <= last_2) {
            const int at_15 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_15 < 4096) {
              shared<u32>(at_15 * 4u + keys) = key;
              shared<u32>(at_15 * 4u + columns) = column;
            }
          }
        }
      }
    }
  }

  // select.ts:169  const kept = state.at(KEPT);
  __syncthreads();
  const int kept_0 = (int)shared<u32>(state + 24u);
  const u32 r106 = shared<u32>(state + 4u);
  bool p15 = (int)r106 > 0;
  if (p15) {
    const u32 r107 = shared<u32>(state + 16u);
    const u32 r108 = shared<u32>(state + 20u);
    p15 = (int)(r107 + r108) > 2048;
  }
  bool p16 = p15;
  for (;;) {
    if (!p16) break;
    const u32 floor_2 = shared<u32>(state);
    const u32 open = shared<u32>(state + 4u);
    const u32 shift_2 = max((int)(open - 11u), 0);
    shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r109 = shift_right(-1u, (32u - open) & 0x1fu);
    const u32 r110 = shift_2 & 0x1fu;

    // select.ts:175  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 512u, kept_0)) {
      // select.ts:109  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
      const u32 r111 = shared<u32>(i * 4u + keys);
      const u32 offset_32 = r111 ^ floor_2;
      if (offset_32 <= r109) {
        atomicAdd_block(&shared<int>((2047u - shift_right(offset_32, r110)) * 4u + bins), 1);
      }
    }
    __syncthreads();
    const uint4 v10 = shared<uint4>(r0);
    const u32 above_3 = shared<u32>(state + 16u);
    const u32 upTo_159 = v10.x + v10.y;
    const u32 upTo_160 = upTo_159 + v10.z;
    const u32 upTo_161 = upTo_159 + (v10.z + v10.w);
    const u32 upTo_162 = __shfl_xor_sync(0xffffffffu, upTo_161, 1);
    const u32 upTo_163 = upTo_if_0 ? upTo_162 + v10.x : v10.x;
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
    const u32 before_25 = before_24 - v10.x;
    if ((int)before_25 < 2048 && (int)before_24 >= 2048) {
      shared<u32>(state + 16u) = before_25;
      shared<u32>(state + 20u) = v10.x;
      shared<u32>(state) = floor_2 ^ shift_left(r28, r110);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_26 = above_3 + (upTo_if_8 ? upTo_209 + upTo_206 : upTo_206);
    const u32 before_27 = before_26 - v10.y;
    if ((int)before_27 < 2048 && (int)before_26 >= 2048) {
      shared<u32>(state + 16u) = before_27;
      shared<u32>(state + 20u) = v10.y;
      shared<u32>(state) = floor_2 ^ shift_left(r29, r110);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_28 = above_3 + (upTo_if_8 ? upTo_209 + upTo_207 : upTo_207);
    const u32 before_29 = before_28 - v10.z;
    if ((int)before_29 < 2048 && (int)before_28 >= 2048) {
      shared<u32>(state + 16u) = before_29;
      shared<u32>(state + 20u) = v10.z;
      shared<u32>(state) = floor_2 ^ shift_left(r30, r110);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_30 = above_3 + (upTo_if_8 ? upTo_209 + upTo_208 : upTo_208);
    const u32 before_31 = before_30 - v10.w;
    if ((int)before_31 < 2048 && (int)before_30 >= 2048) {
      shared<u32>(state + 16u) = before_31;
      shared<u32>(state + 20u) = v10.w;
      shared<u32>(state) = floor_2 ^ shift_left(r31, r110);
      shared<u32>(state + 4u) = shift_2;
    }
    __syncthreads();
    const u32 r112 = shared<u32>(state + 4u);
    bool p17 = (int)r112 > 0;
    if (p17) {
      const u32 r113 = shared<u32>(state + 16u);
      const u32 r114 = shared<u32>(state + 20u);
      p17 = (int)(r113 + r114) > 2048;
    }
    p16 = p17;
  }
  const u32 r115 = shared<u32>(state + 12u);
  bool p18 = (int)r115 > 0;
  if (p18) {
    const u32 r116 = shared<u32>(state + 16u);
    const u32 r117 = shared<u32>(state + 20u);
    p18 = (int)(r116 + r117) > 2048;
  }
  bool p19 = p18;
  for (;;) {
    if (!p19) break;
    const u32 from = shared<u32>(state + 8u);
    const u32 bits = shared<u32>(state + 12u);
    const u32 shift = max((int)(bits - 11u), 0);
    shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:176  (floor, from, bits, shift) =>
    const u32 r118 = shared<u32>(state);
    const u32 r119 = shift_right(2147483647u, (31u - bits) & 0x1fu);
    const u32 r120 = shift & 0x1fu;

    // select.ts:177  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 512u, kept_0)) {
      // select.ts:178  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
      const u32 r121 = shared<u32>(i2 * 4u + keys);
      if (r121 == r118) {
        const u32 r122 = shared<u32>(i2 * 4u + columns);
        const u32 offset = r122 - from;
        if (offset <= r119) {
          atomicAdd_block(&shared<int>(shift_right(offset, r120) * 4u + bins), 1);
        }
      }
    }
    __syncthreads();
    const uint4 v11 = shared<uint4>(r0);
    const u32 above = shared<u32>(state + 16u);
    const u32 upTo_210 = v11.x + v11.y;
    const u32 upTo_211 = upTo_210 + v11.z;
    const u32 upTo_212 = upTo_210 + (v11.z + v11.w);
    const u32 upTo_213 = __shfl_xor_sync(0xffffffffu, upTo_212, 1);
    const u32 upTo_214 = upTo_if_0 ? upTo_213 + v11.x : v11.x;
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
    const u32 before_33 = before_32 - v11.x;
    if ((int)before_33 < 2048 && (int)before_32 >= 2048) {
      shared<u32>(state + 16u) = before_33;
      shared<u32>(state + 20u) = v11.x;
      shared<u32>(state + 8u) = from + shift_left(r20, r120);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_34 = above + (upTo_if_8 ? upTo_260 + upTo_257 : upTo_257);
    const u32 before_35 = before_34 - v11.y;
    if ((int)before_35 < 2048 && (int)before_34 >= 2048) {
      shared<u32>(state + 16u) = before_35;
      shared<u32>(state + 20u) = v11.y;
      shared<u32>(state + 8u) = from + shift_left(r23, r120);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_36 = above + (upTo_if_8 ? upTo_260 + upTo_258 : upTo_258);
    const u32 before_37 = before_36 - v11.z;
    if ((int)before_37 < 2048 && (int)before_36 >= 2048) {
      shared<u32>(state + 16u) = before_37;
      shared<u32>(state + 20u) = v11.z;
      shared<u32>(state + 8u) = from + shift_left(r25, r120);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_38 = above + (upTo_if_8 ? upTo_260 + upTo_259 : upTo_259);
    const u32 before_39 = before_38 - v11.w;
    if ((int)before_39 < 2048 && (int)before_38 >= 2048) {
      shared<u32>(state + 16u) = before_39;
      shared<u32>(state + 20u) = v11.w;
      shared<u32>(state + 8u) = from + shift_left(r27, r120);
      shared<u32>(state + 12u) = shift;
    }
    __syncthreads();
    const u32 r123 = shared<u32>(state + 12u);
    bool p20 = (int)r123 > 0;
    if (p20) {
      const u32 r124 = shared<u32>(state + 16u);
      const u32 r125 = shared<u32>(state + 20u);
      p20 = (int)(r124 + r125) > 2048;
    }
    p19 = p20;
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
  const u32 r126 = ((u32)size >> 16) + ((size & 0xffffu) != 0u ? 1u : 0u);

  // indexer_topk.ts:122  mergeParts(values, places, t, splits * topk, tile, topk, lo, size, order, (rank, column) =>
  const u32 r127 = threadIdx.x << 7;

  // indexer_topk.ts:123  indices.set(t, rank, column),
  char* const d1 = indices + 8192ll * (int)blockIdx.x;
  const u32 r128 = r127 + 32u;
  const u32 r129 = r127 + 64u;
  const u32 r130 = r127 + 96u;

  // select.ts:292  total = rank + reduceSum(counts, 0);
  const bool p21 = x_0 == 0u;
  const u32 r131 = ((x_1 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r132 = scratch2 + (r131 + (((threadIdx.x >> 8) & 1u) << 5));
  #pragma unroll 1
  for (int window = 0; window < (int)r126; window++) {
    // select.ts:272  const start = first + window * (32 * BINS);
    const u32 start = lo + ((u32)window << 16);

    // select.ts:273  const rank = total;
    const u32 rank = total;

    // select.ts:274  fill(bins, 0);
    shared<uint4>(r0) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:275  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i3 = (int)threadIdx.x; i3 < (int)kept; i3 = step_to(i3, 512u, (int)kept)) {
      // select.ts:276  const at = columns.at(i) - start;
      const u32 at_16 = shared<u32>(i3 * 4u + columns);
      const u32 at = at_16 - start;

      // select.ts:277  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool p22 = at < 65536u;
      if (p22) {
        // select.ts:184  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 r133 = shared<u32>(i3 * 4u + keys);
        p22 = (int)r133 > (int)floor || (r133 == floor && (int)at_16 <= (int)last);
      }
      if (p22) {
        // select.ts:278  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(((int)at >> 5) * 4u + bins), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:280  const words = load(bins);
    __syncthreads();
    const uint4 v12 = shared<uint4>(r0);

    // select.ts:281  const counts = map(words, (word) => popcount(word));
    const int counts_4 = __popc(v12.x);
    const int counts_5 = __popc(v12.y);
    const int counts_6 = __popc(v12.z);
    const int counts_7 = __popc(v12.w);

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
    u32 word_0 = v12.x;

    // select.ts:286  const before = rank + upTo.at(w) - count;
    const u32 before_40 = rank + (upTo_if_8 ? upTo_311 + upTo_307 : upTo_307) - counts_4;
    const u32 r134 = start + r127 + 31u;

    // select.ts:287  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_4; n5++) {
      const u32 r135 = before_40 + n5;
      if (r135 < 2048u) *(u32*)(d1 + 4ll * (int)r135) = r134 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:289  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v12.y;
    const u32 before_41 = rank + (upTo_if_8 ? upTo_311 + upTo_308 : upTo_308) - counts_5;
    const u32 r136 = start + r128 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_5; n6++) {
      const u32 r137 = before_41 + n6;
      if (r137 < 2048u) *(u32*)(d1 + 4ll * (int)r137) = r136 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v12.z;
    const u32 before_42 = rank + (upTo_if_8 ? upTo_311 + upTo_309 : upTo_309) - counts_6;
    const u32 r138 = start + r129 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_6; n7++) {
      const u32 r139 = before_42 + n7;
      if (r139 < 2048u) *(u32*)(d1 + 4ll * (int)r139) = r138 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word = v12.w;
    const u32 before = rank + (upTo_if_8 ? upTo_311 + upTo_310 : upTo_310) - counts_7;
    const u32 r140 = start + r130 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_7; n8++) {
      const u32 r141 = before + n8;
      if (r141 < 2048u) *(u32*)(d1 + 4ll * (int)r141) = r140 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r142 = upTo_262 + counts_7;
    const u32 r143 = __shfl_xor_sync(0xffffffffu, r142, 1);
    const u32 r144 = r142 + r143;
    const u32 r145 = __shfl_xor_sync(0xffffffffu, r144, 2);
    const u32 r146 = r144 + r145;
    const u32 r147 = __shfl_xor_sync(0xffffffffu, r146, 4);
    const u32 r148 = r146 + r147;
    const u32 r149 = __shfl_xor_sync(0xffffffffu, r148, 8);
    const u32 r150 = r148 + r149;
    const u32 r151 = __shfl_xor_sync(0xffffffffu, r150, 16);
    if (p21) shared<u32>(r132) = r150 + r151;
    __syncthreads();
    const u32 r152 = shared<u32>(scratch2);
    const u32 r153 = shared<u32>(scratch2 + 4u);
    const u32 r154 = shared<u32>(scratch2 + 8u);
    const u32 r155 = shared<u32>(scratch2 + 12u);
    const u32 r156 = shared<u32>(scratch2 + 16u);
    const u32 r157 = shared<u32>(scratch2 + 20u);
    const u32 r158 = r152 + r153 + r154 + r155 + r156 + r157;
    const u32 r159 = shared<u32>(scratch2 + 24u);
    const u32 r160 = shared<u32>(scratch2 + 28u);
    const u32 r161 = shared<u32>(scratch2 + 32u);
    const u32 r162 = shared<u32>(scratch2 + 36u);
    const u32 r163 = shared<u32>(scratch2 + 40u);
    const u32 r164 = r158 + r159 + r160 + r161 + r162 + r163;
    const u32 r165 = shared<u32>(scratch2 + 44u);
    const u32 r166 = shared<u32>(scratch2 + 48u);
    const u32 r167 = shared<u32>(scratch2 + 52u);
    const u32 r168 = shared<u32>(scratch2 + 56u);
    const u32 r169 = shared<u32>(scratch2 + 60u);
    const u32 r170 = r164 + r165 + r166 + r167 + r168 + r169;
    total = rank + r170;
  }

  // select.ts:314  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const int selected = total;

  // select.ts:316  if (rank >= selected) write(rank, -1);
  if ((int)threadIdx.x >= selected) {
    *(u32*)(d1 + 4ll * (int)threadIdx.x) = -1u;
  }

  // select.ts:315  parallel([topk], (rank) => {
  const int r171 = threadIdx.x + 512u;
  if (r171 >= selected) {
    *(u32*)(d1 + 4ll * r171) = -1u;
  }
  const int r172 = threadIdx.x + 1024u;
  if (r172 >= selected) {
    *(u32*)(d1 + 4ll * r172) = -1u;
  }
  const int r173 = threadIdx.x + 1536u;
  if (r173 >= selected) {
    *(u32*)(d1 + 4ll * r173) = -1u;
  }
}
