//
// topk_merge: tilewright, for sm_80
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

extern "C" __global__ void __launch_bounds__(512, 1) topk_merge(
  const char* __restrict__ part_values,  // tensor part_values
  const char* __restrict__ part_columns, // tensor part_columns
  const char* __restrict__ logits,       // tensor logits
  const char* __restrict__ row_start,    // tensor row_start
  const char* __restrict__ row_end,      // tensor row_end
  char* indices,                         // tensor indices
  int dim_splits,                        // dim splits
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

  // topk_select.ts:93  const first = max(row_start.at(row), 0);
  const u32 first_0 = __ldg((const u32*)(row_start + 4ll * (int)blockIdx.x));
  const int first = max((int)first_0, 0);

  // select.ts:53  export function candidates(wanted: number, spare: number, first: number, size: number) {
  const u32 r0 = __ldg((const u32*)(row_end + 4ll * (int)blockIdx.x));
  const int r1 = max((int)((u32)min((int)r0, dim_S) - first), 0);

  // select.ts:59  state.set(KEPT, 0);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state + 24u) = 0u;

  // topk_select.ts:95  const values = reinterpret(part_values, f32, [R, splits * topk]);
  const u32 values = (u32)dim_splits << 11;

  // select.ts:78  state.set(RANK, BITS_31);
  __syncthreads();
  if (p0) shared<u32>(state) = 2147483647u;

  // select.ts:79  state.set(RANK + OPEN, 32);
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;

  // select.ts:80  state.set(COLUMN, first + size - 1);
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = (u32)first + r1 - 1u;

  // select.ts:81  state.set(COLUMN + OPEN, 32 - clz(size));
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = 32u - __clz(r1);

  // select.ts:82  state.set(BEFORE, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;

  // select.ts:83  state.set(INSIDE, count);
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = 0u;

  // select-row.ts:80  fill(c.bins, 0);
  const u32 r2 = threadIdx.x * 16u + bins;
  shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);

  // select-row.ts:64  for (const n of range(ceilDiv(to - first, tile))) {
  const u32 r3 = (int)values / 4096;
  const u32 r4 = values - (r3 << 12);
  const int r5 = r3 + (r4 != 0u && (int)(r4 ^ 0x1000u) >= 0 ? 1u : 0u);

  // select-row.ts:66  const x = load(values.tile([row, start], [1, tile]));
  const u32 x_0 = threadIdx.x & 0x1fu;
  const u32 x_1 = threadIdx.x >> 5;
  const u32 x_2 = (x_0 << 2) + (x_1 << 8);
  const s64 x_3 = (u64)((s64)(int)blockIdx.x * (int)values) << 2;
  const char* const x_at_0 = part_values + x_3 + 16ll * (int)x_0 + 1024ll * (int)x_1;

  // select-row.ts:81  eachValue(row, (x, _i) => {
  const u32 r6 = x_2 + 1u;
  const u32 r7 = x_2 + 2u;
  const u32 r8 = x_2 + 3u;
  const u32 r9 = x_2 + 128u;
  const u32 r10 = x_2 + 129u;
  const u32 r11 = x_2 + 130u;
  const u32 r12 = x_2 + 131u;
  #pragma unroll 1
  for (int n = 0; n < r5; n++) {
    // select-row.ts:65  const start = first + n * tile;
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

    // select-row.ts:82  atomicAdd(c.bins, [bitcast(0 - x, i32) >>> 21], 1);
    const float f0 = __fsub_rn(0.0f, x_5);
    const float f1 = __fsub_rn(0.0f, x_6);
    const float f2 = __fsub_rn(0.0f, x_7);
    const float f3 = __fsub_rn(0.0f, x_8);
    const float f4 = __fsub_rn(0.0f, x_9);
    const float f5 = __fsub_rn(0.0f, x_10);
    const float f6 = __fsub_rn(0.0f, x_11);
    const float f7 = __fsub_rn(0.0f, x_12);

    // select-row.ts:67  if (start >= from && start + tile <= to) parallel([tile], (i) => visit(x.at(0, i), start + i));
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
      const int r13 = start_0 + x_2;
      const int r14 = start_0 + r6;
      const int r15 = start_0 + r7;
      const int r16 = start_0 + r8;
      const int r17 = start_0 + r9;
      const int r18 = start_0 + r10;
      const int r19 = start_0 + r11;
      const int r20 = start_0 + r12;

      // select-row.ts:70  if (start + i >= from && start + i < to) visit(x.at(0, i), start + i);
      __syncthreads();
      if (r13 >= 0 && r13 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f0) >> 21) * 4u + bins), 1);
      }
      if (r14 >= 0 && r14 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f1) >> 21) * 4u + bins), 1);
      }
      if (r15 >= 0 && r15 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f2) >> 21) * 4u + bins), 1);
      }
      if (r16 >= 0 && r16 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f3) >> 21) * 4u + bins), 1);
      }
      if (r17 >= 0 && r17 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f4) >> 21) * 4u + bins), 1);
      }
      if (r18 >= 0 && r18 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f5) >> 21) * 4u + bins), 1);
      }
      if (r19 >= 0 && r19 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f6) >> 21) * 4u + bins), 1);
      }
      if (r20 >= 0 && r20 < (int)values) {
        atomicAdd_block(&shared<int>((__float_as_uint(f7) >> 21) * 4u + bins), 1);
      }
    }
  }

  // select-row.ts:84  const counts = tabulate(i32, [BINS], (bin) => (bin < 2044 ? c.bins.at(bin < 1024 ? 2047 - bin :...
  u32 r21 = 0u;
  const int r22 = threadIdx.x << 2;
  const u32 r23 = threadIdx.x * -4u;
  const u32 r24 = r23 + 2047u;
  __syncthreads();
  if (r22 < 2044) {
    r21 = shared<u32>((r22 < 1024 ? r24 : r22 - 1024u) * 4u + bins);
  } else {
    r21 = 0u;
  }
  u32 r25 = 0u;
  const int r26 = r22 + 1u;
  const u32 r27 = r23 + 2046u;
  if (r26 < 2044) {
    r25 = shared<u32>((r26 < 1024 ? r27 : r22 - 1023u) * 4u + bins);
  } else {
    r25 = 0u;
  }
  u32 r28 = 0u;
  const int r29 = r22 + 2u;
  const u32 r30 = r23 + 2045u;
  if (r29 < 2044) {
    r28 = shared<u32>((r29 < 1024 ? r30 : r22 - 1022u) * 4u + bins);
  } else {
    r28 = 0u;
  }
  u32 r31 = 0u;
  const int r32 = r22 + 3u;
  const u32 r33 = r23 + 2044u;
  if (r32 < 2044) {
    r31 = shared<u32>((r32 < 1024 ? r33 : r22 - 1021u) * 4u + bins);
  } else {
    r31 = 0u;
  }
  const u32 counts_0 = r21;
  const u32 counts_1 = r25;
  const u32 counts_2 = r28;
  const u32 counts_3 = r31;

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
  const u32 start_1 = end_0 - counts_0;

  // select.ts:108  if (start < wanted && wanted <= end) {
  if ((int)start_1 < 2048 && (int)end_0 >= 2048) {
    // select.ts:109  state.set(digits, last - ((BINS - 1 - bin) << shift));
    shared<u32>(state) = 2147483647u - (r24 << 21);

    // select.ts:110  state.set(digits + OPEN, shift);
    shared<u32>(state + 4u) = 21u;

    // select.ts:111  state.set(BEFORE, start);
    shared<u32>(state + 16u) = start_1;

    // select.ts:112  state.set(INSIDE, counts.at(bin));
    shared<u32>(state + 20u) = counts_0;
  }
  const u32 end_1 = before_0 + (upTo_if_8 ? upTo_56 + upTo_52 : upTo_52);
  const u32 start_2 = end_1 - counts_1;
  if ((int)start_2 < 2048 && (int)end_1 >= 2048) {
    shared<u32>(state) = 2147483647u - (r27 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_2;
    shared<u32>(state + 20u) = counts_1;
  }
  const u32 end_2 = before_0 + (upTo_if_8 ? upTo_56 + upTo_53 : upTo_53);
  const u32 start_3 = end_2 - counts_2;
  if ((int)start_3 < 2048 && (int)end_2 >= 2048) {
    shared<u32>(state) = 2147483647u - (r30 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_3;
    shared<u32>(state + 20u) = counts_2;
  }
  const u32 end_3 = before_0 + (upTo_if_8 ? upTo_56 + upTo_54 : upTo_54);
  const u32 start_4 = end_3 - counts_3;
  if ((int)start_4 < 2048 && (int)end_3 >= 2048) {
    shared<u32>(state) = 2147483647u - (r33 << 21);
    shared<u32>(state + 4u) = 21u;
    shared<u32>(state + 16u) = start_4;
    shared<u32>(state + 20u) = counts_3;
  }

  // select.ts:125  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
  __syncthreads();
  const u32 r34 = shared<u32>(state + 4u);
  bool p1 = (int)r34 > 0;
  if (p1) {
    const u32 r35 = shared<u32>(state + 16u);
    const u32 r36 = shared<u32>(state + 20u);
    p1 = (int)(r35 + r36) > 4096;
  }
  bool p2 = p1;

  // select.ts:144  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
  const char* const d0 = part_columns + x_3;

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
    shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:131  if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
    const u32 r37 = shift_right(-1u, (32u - open_0) & 0x1fu);
    const u32 r38 = shift_0 & 0x1fu;
    #pragma unroll 1
    for (int n2 = 0; n2 < r5; n2++) {
      const int start_5 = (u32)n2 << 12;
      const u32 x_13 = x_2 + start_5;
      const char* const x_at_2 = x_at_0 + 4ll * start_5;
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

      // select.ts:67  const bits = bitcast(0 - x, i32);
      const float bits_0 = __fsub_rn(0.0f, x_14);
      const float bits_1 = __fsub_rn(0.0f, x_15);
      const float bits_2 = __fsub_rn(0.0f, x_16);
      const float bits_3 = __fsub_rn(0.0f, x_17);
      const float bits_4 = __fsub_rn(0.0f, x_18);
      const float bits_5 = __fsub_rn(0.0f, x_19);
      const float bits_6 = __fsub_rn(0.0f, x_20);
      const float bits_7 = __fsub_rn(0.0f, x_21);
      if (start_5 >= 0 && (int)(start_5 + 4096u) <= (int)values) {
        const int bits_8 = __float_as_int(bits_0);

        // select.ts:130  each(last, (distance) => {
        const u32 r39 = bits_8 ^ ((bits_8 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_9 = __float_as_int(bits_1);
        const u32 r40 = bits_9 ^ ((bits_9 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_10 = __float_as_int(bits_2);
        const u32 r41 = bits_10 ^ ((bits_10 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_11 = __float_as_int(bits_3);
        const u32 r42 = bits_11 ^ ((bits_11 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_12 = __float_as_int(bits_4);
        const u32 r43 = bits_12 ^ ((bits_12 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_13 = __float_as_int(bits_5);
        const u32 r44 = bits_13 ^ ((bits_13 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_14 = __float_as_int(bits_6);
        const u32 r45 = bits_14 ^ ((bits_14 >> 31) & 0x7fffffffu) ^ last_0;
        const int bits_15 = __float_as_int(bits_7);
        const u32 r46 = bits_15 ^ ((bits_15 >> 31) & 0x7fffffffu) ^ last_0;
        __syncthreads();
        if (r39 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r39, r38) * 4u + bins), 1);
        }
        if (r40 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r40, r38) * 4u + bins), 1);
        }
        if (r41 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r41, r38) * 4u + bins), 1);
        }
        if (r42 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r42, r38) * 4u + bins), 1);
        }
        if (r43 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r43, r38) * 4u + bins), 1);
        }
        if (r44 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r44, r38) * 4u + bins), 1);
        }
        if (r45 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r45, r38) * 4u + bins), 1);
        }
        if (r46 <= r37) {
          atomicAdd_block(&shared<int>(shift_right(r46, r38) * 4u + bins), 1);
        }
      } else {
        // select-row.ts:87  narrow(c, c.capacity, (visit) => eachValue(row, (x, i) => visit(rankOf(x), columnOf(i))));
        const int r47 = start_5 + x_2;
        const int r48 = start_5 + r6;
        const int r49 = start_5 + r7;
        const int r50 = start_5 + r8;
        const int r51 = start_5 + r9;
        const int r52 = start_5 + r10;
        const int r53 = start_5 + r11;
        const int r54 = start_5 + r12;
        __syncthreads();
        if (r47 >= 0 && r47 < (int)values) {
          const int bits_16 = __float_as_int(bits_0);
          const u32 r55 = bits_16 ^ ((bits_16 >> 31) & 0x7fffffffu) ^ last_0;
          if (r55 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r55, r38) * 4u + bins), 1);
          }
        }
        if (r48 >= 0 && r48 < (int)values) {
          const int bits_17 = __float_as_int(bits_1);
          const u32 r56 = bits_17 ^ ((bits_17 >> 31) & 0x7fffffffu) ^ last_0;
          if (r56 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r56, r38) * 4u + bins), 1);
          }
        }
        if (r49 >= 0 && r49 < (int)values) {
          const int bits_18 = __float_as_int(bits_2);
          const u32 r57 = bits_18 ^ ((bits_18 >> 31) & 0x7fffffffu) ^ last_0;
          if (r57 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r57, r38) * 4u + bins), 1);
          }
        }
        if (r50 >= 0 && r50 < (int)values) {
          const int bits_19 = __float_as_int(bits_3);
          const u32 r58 = bits_19 ^ ((bits_19 >> 31) & 0x7fffffffu) ^ last_0;
          if (r58 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r58, r38) * 4u + bins), 1);
          }
        }
        if (r51 >= 0 && r51 < (int)values) {
          const int bits_20 = __float_as_int(bits_4);
          const u32 r59 = bits_20 ^ ((bits_20 >> 31) & 0x7fffffffu) ^ last_0;
          if (r59 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r59, r38) * 4u + bins), 1);
          }
        }
        if (r52 >= 0 && r52 < (int)values) {
          const int bits_21 = __float_as_int(bits_5);
          const u32 r60 = bits_21 ^ ((bits_21 >> 31) & 0x7fffffffu) ^ last_0;
          if (r60 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r60, r38) * 4u + bins), 1);
          }
        }
        if (r53 >= 0 && r53 < (int)values) {
          const int bits_22 = __float_as_int(bits_6);
          const u32 r61 = bits_22 ^ ((bits_22 >> 31) & 0x7fffffffu) ^ last_0;
          if (r61 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r61, r38) * 4u + bins), 1);
          }
        }
        if (r54 >= 0 && r54 < (int)values) {
          const int bits_23 = __float_as_int(bits_7);
          const u32 r62 = bits_23 ^ ((bits_23 >> 31) & 0x7fffffffu) ^ last_0;
          if (r62 <= r37) {
            atomicAdd_block(&shared<int>(shift_right(r62, r38) * 4u + bins), 1);
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
    const u32 start_6 = end_4 - counts_5;
    if ((int)start_6 < 2048 && (int)end_4 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r24, r38);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_6;
      shared<u32>(state + 20u) = counts_5;
    }
    const u32 end_5 = before_1 + (upTo_if_8 ? upTo_107 + upTo_104 : upTo_104);
    const u32 start_7 = end_5 - counts_6;
    if ((int)start_7 < 2048 && (int)end_5 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r27, r38);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_7;
      shared<u32>(state + 20u) = counts_6;
    }
    const u32 end_6 = before_1 + (upTo_if_8 ? upTo_107 + upTo_105 : upTo_105);
    const u32 start_8 = end_6 - counts_7;
    if ((int)start_8 < 2048 && (int)end_6 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r30, r38);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_8;
      shared<u32>(state + 20u) = counts_7;
    }
    const u32 end_7 = before_1 + (upTo_if_8 ? upTo_107 + upTo_106 : upTo_106);
    const u32 start_9 = end_7 - counts_8;
    if ((int)start_9 < 2048 && (int)end_7 >= 2048) {
      shared<u32>(state) = last_0 - shift_left(r33, r38);
      shared<u32>(state + 4u) = shift_0;
      shared<u32>(state + 16u) = start_9;
      shared<u32>(state + 20u) = counts_8;
    }
    __syncthreads();
    const u32 r63 = shared<u32>(state + 4u);
    bool p3 = (int)r63 > 0;
    if (p3) {
      const u32 r64 = shared<u32>(state + 16u);
      const u32 r65 = shared<u32>(state + 20u);
      p3 = (int)(r64 + r65) > 4096;
    }
    p2 = p3;
  }

  // select.ts:145  const only = c.state.at(RANK);
  const u32 only_0 = shared<u32>(state);
  const u32 r66 = shared<u32>(state + 12u);
  bool p4 = (int)r66 > 0;
  if (p4) {
    const u32 r67 = shared<u32>(state + 16u);
    const u32 r68 = shared<u32>(state + 20u);
    p4 = (int)(r67 + r68) > 4096;
  }
  bool p5 = p4;
  for (;;) {
    if (!p5) break;
    const u32 last_1 = shared<u32>(state + 8u);
    const u32 open_1 = shared<u32>(state + 12u);
    const u32 shift_1 = max((int)(open_1 - 11u), 0);
    shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r69 = shift_right(-1u, (32u - open_1) & 0x1fu);
    const u32 r70 = shift_1 & 0x1fu;
    #pragma unroll 1
    for (int n3 = 0; n3 < r5; n3++) {
      const int start_10 = (u32)n3 << 12;
      const u32 x_22 = x_2 + start_10;
      const char* const x_at_3 = x_at_0 + 4ll * start_10;
      float x_23 = 0.0f;
      float x_24 = 0.0f;
      float x_25 = 0.0f;
      float x_26 = 0.0f;
      if (x_22 < values) {
        const float4 v4 = __ldg((const float4*)x_at_3);
        x_23 = v4.x;
        x_24 = v4.y;
        x_25 = v4.z;
        x_26 = v4.w;
      }
      float x_27 = 0.0f;
      float x_28 = 0.0f;
      float x_29 = 0.0f;
      float x_30 = 0.0f;
      if (x_22 + 128u < values) {
        const float4 v5 = __ldg((const float4*)(x_at_3 + 512));
        x_27 = v5.x;
        x_28 = v5.y;
        x_29 = v5.z;
        x_30 = v5.w;
      }
      const float bits_24 = __fsub_rn(0.0f, x_23);
      const float bits_25 = __fsub_rn(0.0f, x_24);
      const float bits_26 = __fsub_rn(0.0f, x_25);
      const float bits_27 = __fsub_rn(0.0f, x_26);
      const float bits_28 = __fsub_rn(0.0f, x_27);
      const float bits_29 = __fsub_rn(0.0f, x_28);
      const float bits_30 = __fsub_rn(0.0f, x_29);
      const float bits_31 = __fsub_rn(0.0f, x_30);
      if (start_10 >= 0 && (int)(start_10 + 4096u) <= (int)values) {
        const u32 r71 = start_10 + x_2;
        const int bits_32 = __float_as_int(bits_24);
        const u32 r72 = start_10 + r6;
        const int bits_33 = __float_as_int(bits_25);
        const u32 r73 = start_10 + r7;
        const int bits_34 = __float_as_int(bits_26);
        const u32 r74 = start_10 + r8;
        const int bits_35 = __float_as_int(bits_27);
        const u32 r75 = start_10 + r9;
        const int bits_36 = __float_as_int(bits_28);
        const u32 r76 = start_10 + r10;
        const int bits_37 = __float_as_int(bits_29);
        const u32 r77 = start_10 + r11;
        const int bits_38 = __float_as_int(bits_30);
        const u32 r78 = start_10 + r12;
        const int bits_39 = __float_as_int(bits_31);

        // select.ts:147  each((rank, column) => {
        u32 r79 = 0u;
        if (r71 < values) r79 = __ldg((const u32*)(d0 + 4ll * (int)r71));
        const u32 r80 = last_1 - r79;

        // select.ts:148  if (rank === only) count(u32(last - column));
        __syncthreads();
        if ((bits_32 ^ ((bits_32 >> 31) & 0x7fffffffu)) == only_0) {
          if (r80 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r80, r70) * 4u + bins), 1);
          }
        }
        u32 r81 = 0u;
        if (r72 < values) r81 = __ldg((const u32*)(d0 + 4ll * (int)r72));
        const u32 r82 = last_1 - r81;
        if ((bits_33 ^ ((bits_33 >> 31) & 0x7fffffffu)) == only_0) {
          if (r82 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r82, r70) * 4u + bins), 1);
          }
        }
        u32 r83 = 0u;
        if (r73 < values) r83 = __ldg((const u32*)(d0 + 4ll * (int)r73));
        const u32 r84 = last_1 - r83;
        if ((bits_34 ^ ((bits_34 >> 31) & 0x7fffffffu)) == only_0) {
          if (r84 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r84, r70) * 4u + bins), 1);
          }
        }
        u32 r85 = 0u;
        if (r74 < values) r85 = __ldg((const u32*)(d0 + 4ll * (int)r74));
        const u32 r86 = last_1 - r85;
        if ((bits_35 ^ ((bits_35 >> 31) & 0x7fffffffu)) == only_0) {
          if (r86 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r86, r70) * 4u + bins), 1);
          }
        }
        u32 r87 = 0u;
        if (r75 < values) r87 = __ldg((const u32*)(d0 + 4ll * (int)r75));
        const u32 r88 = last_1 - r87;
        if ((bits_36 ^ ((bits_36 >> 31) & 0x7fffffffu)) == only_0) {
          if (r88 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r88, r70) * 4u + bins), 1);
          }
        }
        u32 r89 = 0u;
        if (r76 < values) r89 = __ldg((const u32*)(d0 + 4ll * (int)r76));
        const u32 r90 = last_1 - r89;
        if ((bits_37 ^ ((bits_37 >> 31) & 0x7fffffffu)) == only_0) {
          if (r90 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r90, r70) * 4u + bins), 1);
          }
        }
        u32 r91 = 0u;
        if (r77 < values) r91 = __ldg((const u32*)(d0 + 4ll * (int)r77));
        const u32 r92 = last_1 - r91;
        if ((bits_38 ^ ((bits_38 >> 31) & 0x7fffffffu)) == only_0) {
          if (r92 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r92, r70) * 4u + bins), 1);
          }
        }
        u32 r93 = 0u;
        if (r78 < values) r93 = __ldg((const u32*)(d0 + 4ll * (int)r78));
        const u32 r94 = last_1 - r93;
        if ((bits_39 ^ ((bits_39 >> 31) & 0x7fffffffu)) == only_0) {
          if (r94 <= r69) {
            atomicAdd_block(&shared<int>(shift_right(r94, r70) * 4u + bins), 1);
          }
        }
      } else {
        const int r95 = start_10 + x_2;
        const int r96 = start_10 + r6;
        const int r97 = start_10 + r7;
        const int r98 = start_10 + r8;
        const int r99 = start_10 + r9;
        const int r100 = start_10 + r10;
        const int r101 = start_10 + r11;
        const int r102 = start_10 + r12;
        __syncthreads();
        if (r95 >= 0 && r95 < (int)values) {
          const int bits_40 = __float_as_int(bits_24);
          u32 r103 = 0u;
          if ((u32)r95 < values) r103 = __ldg((const u32*)(d0 + 4ll * r95));
          const u32 r104 = last_1 - r103;
          if ((bits_40 ^ ((bits_40 >> 31) & 0x7fffffffu)) == only_0) {
            if (r104 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r104, r70) * 4u + bins), 1);
            }
          }
        }
        if (r96 >= 0 && r96 < (int)values) {
          const int bits_41 = __float_as_int(bits_25);
          u32 r105 = 0u;
          if ((u32)r96 < values) r105 = __ldg((const u32*)(d0 + 4ll * r96));
          const u32 r106 = last_1 - r105;
          if ((bits_41 ^ ((bits_41 >> 31) & 0x7fffffffu)) == only_0) {
            if (r106 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r106, r70) * 4u + bins), 1);
            }
          }
        }
        if (r97 >= 0 && r97 < (int)values) {
          const int bits_42 = __float_as_int(bits_26);
          u32 r107 = 0u;
          if ((u32)r97 < values) r107 = __ldg((const u32*)(d0 + 4ll * r97));
          const u32 r108 = last_1 - r107;
          if ((bits_42 ^ ((bits_42 >> 31) & 0x7fffffffu)) == only_0) {
            if (r108 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r108, r70) * 4u + bins), 1);
            }
          }
        }
        if (r98 >= 0 && r98 < (int)values) {
          const int bits_43 = __float_as_int(bits_27);
          u32 r109 = 0u;
          if ((u32)r98 < values) r109 = __ldg((const u32*)(d0 + 4ll * r98));
          const u32 r110 = last_1 - r109;
          if ((bits_43 ^ ((bits_43 >> 31) & 0x7fffffffu)) == only_0) {
            if (r110 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r110, r70) * 4u + bins), 1);
            }
          }
        }
        if (r99 >= 0 && r99 < (int)values) {
          const int bits_44 = __float_as_int(bits_28);
          u32 r111 = 0u;
          if ((u32)r99 < values) r111 = __ldg((const u32*)(d0 + 4ll * r99));
          const u32 r112 = last_1 - r111;
          if ((bits_44 ^ ((bits_44 >> 31) & 0x7fffffffu)) == only_0) {
            if (r112 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r112, r70) * 4u + bins), 1);
            }
          }
        }
        if (r100 >= 0 && r100 < (int)values) {
          const int bits_45 = __float_as_int(bits_29);
          u32 r113 = 0u;
          if ((u32)r100 < values) r113 = __ldg((const u32*)(d0 + 4ll * r100));
          const u32 r114 = last_1 - r113;
          if ((bits_45 ^ ((bits_45 >> 31) & 0x7fffffffu)) == only_0) {
            if (r114 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r114, r70) * 4u + bins), 1);
            }
          }
        }
        if (r101 >= 0 && r101 < (int)values) {
          const int bits_46 = __float_as_int(bits_30);
          u32 r115 = 0u;
          if ((u32)r101 < values) r115 = __ldg((const u32*)(d0 + 4ll * r101));
          const u32 r116 = last_1 - r115;
          if ((bits_46 ^ ((bits_46 >> 31) & 0x7fffffffu)) == only_0) {
            if (r116 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r116, r70) * 4u + bins), 1);
            }
          }
        }
        if (r102 >= 0 && r102 < (int)values) {
          const int bits_47 = __float_as_int(bits_31);
          u32 r117 = 0u;
          if ((u32)r102 < values) r117 = __ldg((const u32*)(d0 + 4ll * r102));
          const u32 r118 = last_1 - r117;
          if ((bits_47 ^ ((bits_47 >> 31) & 0x7fffffffu)) == only_0) {
            if (r118 <= r69) {
              atomicAdd_block(&shared<int>(shift_right(r118, r70) * 4u + bins), 1);
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
    const u32 start_11 = end_8 - counts_9;
    if ((int)start_11 < 2048 && (int)end_8 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r24, r70);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_11;
      shared<u32>(state + 20u) = counts_9;
    }
    const u32 end_9 = before_2 + (upTo_if_8 ? upTo_158 + upTo_155 : upTo_155);
    const u32 start_12 = end_9 - counts_10;
    if ((int)start_12 < 2048 && (int)end_9 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r27, r70);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_12;
      shared<u32>(state + 20u) = counts_10;
    }
    const u32 end_10 = before_2 + (upTo_if_8 ? upTo_158 + upTo_156 : upTo_156);
    const u32 start_13 = end_10 - counts_11;
    if ((int)start_13 < 2048 && (int)end_10 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r30, r70);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_13;
      shared<u32>(state + 20u) = counts_11;
    }
    const u32 end_11 = before_2 + (upTo_if_8 ? upTo_158 + upTo_157 : upTo_157);
    const u32 start_14 = end_11 - counts_12;
    if ((int)start_14 < 2048 && (int)end_11 >= 2048) {
      shared<u32>(state + 8u) = last_1 - shift_left(r33, r70);
      shared<u32>(state + 12u) = shift_1;
      shared<u32>(state + 16u) = start_14;
      shared<u32>(state + 20u) = counts_12;
    }
    __syncthreads();
    const u32 r119 = shared<u32>(state + 12u);
    bool p6 = (int)r119 > 0;
    if (p6) {
      const u32 r120 = shared<u32>(state + 16u);
      const u32 r121 = shared<u32>(state + 20u);
      p6 = (int)(r120 + r121) > 4096;
    }
    p5 = p6;
  }

  // select-row.ts:89  const last = c.state.at(RANK);
  const int last_2 = (int)shared<u32>(state);

  // select-row.ts:90  const end = c.state.at(COLUMN);
  const int end_12 = (int)shared<u32>(state + 8u);

  // select.ts:72  export function valueAt(rank: number): number {
  const int r122 = min(last_2, 2139095039);

  // select-row.ts:91  const least = valueAt(min(last, WORST));
  const float least = __fsub_rn(0.0f, __uint_as_float(r122 ^ ((r122 >> 31) & 0x7fffffffu)));
  #pragma unroll 1
  for (int n4 = 0; n4 < r5; n4++) {
    const int start_15 = (u32)n4 << 12;
    const u32 x_31 = x_2 + start_15;
    const char* const x_at_4 = x_at_0 + 4ll * start_15;
    float x_32 = 0.0f;
    float x_33 = 0.0f;
    float x_34 = 0.0f;
    float x_35 = 0.0f;
    if (x_31 < values) {
      const float4 v6 = __ldg((const float4*)x_at_4);
      x_32 = v6.x;
      x_33 = v6.y;
      x_34 = v6.z;
      x_35 = v6.w;
    }
    float x_36 = 0.0f;
    float x_37 = 0.0f;
    float x_38 = 0.0f;
    float x_39 = 0.0f;
    if (x_31 + 128u < values) {
      const float4 v7 = __ldg((const float4*)(x_at_4 + 512));
      x_36 = v7.x;
      x_37 = v7.y;
      x_38 = v7.z;
      x_39 = v7.w;
    }

    // select-row.ts:93  if (x >= least) {
    const bool p7 = x_32 >= least;
    const float bits_48 = __fsub_rn(0.0f, x_32);
    const bool p8 = x_33 >= least;
    const float bits_49 = __fsub_rn(0.0f, x_33);
    const bool p9 = x_34 >= least;
    const float bits_50 = __fsub_rn(0.0f, x_34);
    const bool p10 = x_35 >= least;
    const float bits_51 = __fsub_rn(0.0f, x_35);
    const bool p11 = x_36 >= least;
    const float bits_52 = __fsub_rn(0.0f, x_36);
    const bool p12 = x_37 >= least;
    const float bits_53 = __fsub_rn(0.0f, x_37);
    const bool p13 = x_38 >= least;
    const float bits_54 = __fsub_rn(0.0f, x_38);
    const bool p14 = x_39 >= least;
    const float bits_55 = __fsub_rn(0.0f, x_39);
    if (start_15 >= 0 && (int)(start_15 + 4096u) <= (int)values) {
      __syncthreads();
      if (p7) {
        // select-row.ts:92  eachValue(row, (x, i) => {
        const u32 r123 = start_15 + x_2;
        const int bits_56 = __float_as_int(bits_48);

        // select-row.ts:94  const rank = rankOf(x);
        const u32 rank_0 = bits_56 ^ ((bits_56 >> 31) & 0x7fffffffu);

        // select-row.ts:95  const column = columnOf(i);
        u32 column_0 = 0u;
        if (r123 < values) column_0 = __ldg((const u32*)(d0 + 4ll * (int)r123));

        // select-row.ts:97  if (rank < last || (rank === last && column <= end)) keep(c, rank, column);
        const bool p15 = (int)rank_0 < last_2 || ((int)rank_0 == last_2 && (int)column_0 <= end_12);
        if (p15) {
          // select.ts:88  const at = atomicAdd(state, [KEPT], 1);
          const int at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);

          // select.ts:89  if (at < capacity) {
          if (at_0 < 4096) {
            // select.ts:90  ranks.set(at, rank);
            shared<u32>(at_0 * 4u + ranks) = rank_0;

            // select.ts:91  columns.set(at, column);
            shared<u32>(at_0 * 4u + columns) = column_0;
          }
        }
      }
      if (p8) {
        const u32 r124 = start_15 + r6;
        const int bits_57 = __float_as_int(bits_49);
        const u32 rank_1 = bits_57 ^ ((bits_57 >> 31) & 0x7fffffffu);
        u32 column_1 = 0u;
        if (r124 < values) column_1 = __ldg((const u32*)(d0 + 4ll * (int)r124));
        const bool p16 = (int)rank_1 < last_2 || ((int)rank_1 == last_2 && (int)column_1 <= end_12);
        if (p16) {
          const int at_1 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_1 < 4096) {
            shared<u32>(at_1 * 4u + ranks) = rank_1;
            shared<u32>(at_1 * 4u + columns) = column_1;
          }
        }
      }
      if (p9) {
        const u32 r125 = start_15 + r7;
        const int bits_58 = __float_as_int(bits_50);
        const u32 rank_2 = bits_58 ^ ((bits_58 >> 31) & 0x7fffffffu);
        u32 column_2 = 0u;
        if (r125 < values) column_2 = __ldg((const u32*)(d0 + 4ll * (int)r125));
        const bool p17 = (int)rank_2 < last_2 || ((int)rank_2 == last_2 && (int)column_2 <= end_12);
        if (p17) {
          const int at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_2 < 4096) {
            shared<u32>(at_2 * 4u + ranks) = rank_2;
            shared<u32>(at_2 * 4u + columns) = column_2;
          }
        }
      }
      if (p10) {
        const u32 r126 = start_15 + r8;
        const int bits_59 = __float_as_int(bits_51);
        const u32 rank_3 = bits_59 ^ ((bits_59 >> 31) & 0x7fffffffu);
        u32 column_3 = 0u;
        if (r126 < values) column_3 = __ldg((const u32*)(d0 + 4ll * (int)r126));
        const bool p18 = (int)rank_3 < last_2 || ((int)rank_3 == last_2 && (int)column_3 <= end_12);
        if (p18) {
          const int at_3 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_3 < 4096) {
            shared<u32>(at_3 * 4u + ranks) = rank_3;
            shared<u32>(at_3 * 4u + columns) = column_3;
          }
        }
      }
      if (p11) {
        const u32 r127 = start_15 + r9;
        const int bits_60 = __float_as_int(bits_52);
        const u32 rank_4 = bits_60 ^ ((bits_60 >> 31) & 0x7fffffffu);
        u32 column_4 = 0u;
        if (r127 < values) column_4 = __ldg((const u32*)(d0 + 4ll * (int)r127));
        const bool p19 = (int)rank_4 < last_2 || ((int)rank_4 == last_2 && (int)column_4 <= end_12);
        if (p19) {
          const int at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_4 < 4096) {
            shared<u32>(at_4 * 4u + ranks) = rank_4;
            shared<u32>(at_4 * 4u + columns) = column_4;
          }
        }
      }
      if (p12) {
        const u32 r128 = start_15 + r10;
        const int bits_61 = __float_as_int(bits_53);
        const u32 rank_5 = bits_61 ^ ((bits_61 >> 31) & 0x7fffffffu);
        u32 column_5 = 0u;
        if (r128 < values) column_5 = __ldg((const u32*)(d0 + 4ll * (int)r128));
        const bool p20 = (int)rank_5 < last_2 || ((int)rank_5 == last_2 && (int)column_5 <= end_12);
        if (p20) {
          const int at_5 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_5 < 4096) {
            shared<u32>(at_5 * 4u + ranks) = rank_5;
            shared<u32>(at_5 * 4u + columns) = column_5;
          }
        }
      }
      if (p13) {
        const u32 r129 = start_15 + r11;
        const int bits_62 = __float_as_int(bits_54);
        const u32 rank_6 = bits_62 ^ ((bits_62 >> 31) & 0x7fffffffu);
        u32 column_6 = 0u;
        if (r129 < values) column_6 = __ldg((const u32*)(d0 + 4ll * (int)r129));
        const bool p21 = (int)rank_6 < last_2 || ((int)rank_6 == last_2 && (int)column_6 <= end_12);
        if (p21) {
          const int at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_6 < 4096) {
            shared<u32>(at_6 * 4u + ranks) = rank_6;
            shared<u32>(at_6 * 4u + columns) = column_6;
          }
        }
      }
      if (p14) {
        const u32 r130 = start_15 + r12;
        const int bits_63 = __float_as_int(bits_55);
        const u32 rank_7 = bits_63 ^ ((bits_63 >> 31) & 0x7fffffffu);
        u32 column_7 = 0u;
        if (r130 < values) column_7 = __ldg((const u32*)(d0 + 4ll * (int)r130));
        const bool p22 = (int)rank_7 < last_2 || ((int)rank_7 == last_2 && (int)column_7 <= end_12);
        if (p22) {
          const int at_7 = atomicAdd_block(&shared<int>(state + 24u), 1);
          if (at_7 < 4096) {
            shared<u32>(at_7 * 4u + ranks) = rank_7;
            shared<u32>(at_7 * 4u + columns) = column_7;
          }
        }
      }
    } else {
      const int r131 = start_15 + x_2;
      const int r132 = start_15 + r6;
      const int r133 = start_15 + r7;
      const int r134 = start_15 + r8;
      const int r135 = start_15 + r9;
      const int r136 = start_15 + r10;
      const int r137 = start_15 + r11;
      const int r138 = start_15 + r12;
      __syncthreads();
      if (r131 >= 0 && r131 < (int)values) {
        if (p7) {
          const int bits_64 = __float_as_int(bits_48);
          const u32 rank_8 = bits_64 ^ ((bits_64 >> 31) & 0x7fffffffu);
          u32 column_8 = 0u;
          if ((u32)r131 < values) column_8 = __ldg((const u32*)(d0 + 4ll * r131));
          const bool p23 = (int)rank_8 < last_2 || ((int)rank_8 == last_2 && (int)column_8 <= end_12);
          if (p23) {
            const int at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_8 < 4096) {
              shared<u32>(at_8 * 4u + ranks) = rank_8;
              shared<u32>(at_8 * 4u + columns) = column_8;
            }
          }
        }
      }
      if (r132 >= 0 && r132 < (int)values) {
        if (p8) {
          const int bits_65 = __float_as_int(bits_49);
          const u32 rank_9 = bits_65 ^ ((bits_65 >> 31) & 0x7fffffffu);
          u32 column_9 = 0u;
          if ((u32)r132 < values) column_9 = __ldg((const u32*)(d0 + 4ll * r132));
          const bool p24 = (int)rank_9 < last_2 || ((int)rank_9 == last_2 && (int)column_9 <= end_12);
          if (p24) {
            const int at_9 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_9 < 4096) {
              shared<u32>(at_9 * 4u + ranks) = rank_9;
              shared<u32>(at_9 * 4u + columns) = column_9;
            }
          }
        }
      }
      if (r133 >= 0 && r133 < (int)values) {
        if (p9) {
          const int bits_66 = __float_as_int(bits_50);
          const u32 rank_10 = bits_66 ^ ((bits_66 >> 31) & 0x7fffffffu);
          u32 column_10 = 0u;
          if ((u32)r133 < values) column_10 = __ldg((const u32*)(d0 + 4ll * r133));
          const bool p25 = (int)rank_10 < last_2 || ((int)rank_10 == last_2 && (int)column_10 <= end_12);
          if (p25) {
            const int at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_10 < 4096) {
              shared<u32>(at_10 * 4u + ranks) = rank_10;
              shared<u32>(at_10 * 4u + columns) = column_10;
            }
          }
        }
      }
      if (r134 >= 0 && r134 < (int)values) {
        if (p10) {
          const int bits_67 = __float_as_int(bits_51);
          const u32 rank_11 = bits_67 ^ ((bits_67 >> 31) & 0x7fffffffu);
          u32 column_11 = 0u;
          if ((u32)r134 < values) column_11 = __ldg((const u32*)(d0 + 4ll * r134));
          const bool p26 = (int)rank_11 < last_2 || ((int)rank_11 == last_2 && (int)column_11 <= end_12);
          if (p26) {
            const int at_11 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_11 < 4096) {
              shared<u32>(at_11 * 4u + ranks) = rank_11;
              shared<u32>(at_11 * 4u + columns) = column_11;
            }
          }
        }
      }
      if (r135 >= 0 && r135 < (int)values) {
        if (p11) {
          const int bits_68 = __float_as_int(bits_52);
          const u32 rank_12 = bits_68 ^ ((bits_68 >> 31) & 0x7fffffffu);
          u32 column_12 = 0u;
          if ((u32)r135 < values) column_12 = __ldg((const u32*)(d0 + 4ll * r135));
          const bool p27 = (int)rank_12 < last_2 || ((int)rank_12 == last_2 && (int)column_12 <= end_12);
          if (p27) {
            const int at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_12 < 4096) {
              shared<u32>(at_12 * 4u + ranks) = rank_12;
              shared<u32>(at_12 * 4u + columns) = column_12;
            }
          }
        }
      }
      if (r136 >= 0 && r136 < (int)values) {
        if (p12) {
          const int bits_69 = __float_as_int(bits_53);
          const u32 rank_13 = bits_69 ^ ((bits_69 >> 31) & 0x7fffffffu);
          u32 column_13 = 0u;
          if ((u32)r136 < values) column_13 = __ldg((const u32*)(d0 + 4ll * r136));
          const bool p28 = (int)rank_13 < last_2 || ((int)rank_13 == last_2 && (int)column_13 <= end_12);
          if (p28) {
            const int at_13 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_13 < 4096) {
              shared<u32>(at_13 * 4u + ranks) = rank_13;
              shared<u32>(at_13 * 4u + columns) = column_13;
            }
          }
        }
      }
      if (r137 >= 0 && r137 < (int)values) {
        if (p13) {
          const int bits_70 = __float_as_int(bits_54);
          const u32 rank_14 = bits_70 ^ ((bits_70 >> 31) & 0x7fffffffu);
          u32 column_14 = 0u;
          if ((u32)r137 < values) column_14 = __ldg((const u32*)(d0 + 4ll * r137));
          const bool p29 = (int)rank_14 < last_2 || ((int)rank_14 == last_2 && (int)column_14 <= end_12);
          if (p29) {
            const int at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_14 < 4096) {
              shared<u32>(at_14 * 4u + ranks) = rank_14;
              shared<u32>(at_14 * 4u + columns) = column_14;
            }
          }
        }
      }
      if (r138 >= 0 && r138 < (int)values) {
        if (p14) {
          const int bits = __float_as_int(bits_55);
          const u32 rank = bits ^ ((bits >> 31) & 0x7fffffffu);
          u32 column = 0u;
          if ((u32)r138 < values) column = __ldg((const u32*)(d0 + 4ll * r138));
          const bool p30 = (int)rank < last_2 || ((int)rank == last_2 && (int)column <= end_12);
          if (p30) {
            const int at_15 = atomicAdd_block(&shared<int>(state + 24u), 1);
            if (at_15 < 4096) {
              shared<u32>(at_15 * 4u + ranks) = rank;
              shared<u32>(at_15 * 4u + columns) = column;
            }
          }
        }
      }
    }
  }

  // select.ts:155  const kept = c.state.at(KEPT);
  __syncthreads();
  const int kept_0 = (int)shared<u32>(state + 24u);
  const u32 r139 = shared<u32>(state + 4u);
  bool p31 = (int)r139 > 0;
  if (p31) {
    const u32 r140 = shared<u32>(state + 16u);
    const u32 r141 = shared<u32>(state + 20u);
    p31 = (int)(r140 + r141) > 2048;
  }
  bool p32 = p31;
  for (;;) {
    if (!p32) break;
    const u32 last_3 = shared<u32>(state);
    const u32 open_2 = shared<u32>(state + 4u);
    const u32 shift_2 = max((int)(open_2 - 11u), 0);
    shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r142 = shift_right(-1u, (32u - open_2) & 0x1fu);
    const u32 r143 = shift_2 & 0x1fu;

    // select.ts:156  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
    __syncthreads();
    #pragma unroll 1
    for (int visit = (int)threadIdx.x; visit < kept_0; visit = step_to(visit, 512u, kept_0)) {
      const u32 r144 = shared<u32>(visit * 4u + ranks);
      const u32 r145 = r144 ^ last_3;
      if (r145 <= r142) {
        atomicAdd_block(&shared<int>(shift_right(r145, r143) * 4u + bins), 1);
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
    const u32 start_16 = end_13 - counts_13;
    if ((int)start_16 < 2048 && (int)end_13 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r24, r143);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_16;
      shared<u32>(state + 20u) = counts_13;
    }
    const u32 end_14 = before_3 + (upTo_if_8 ? upTo_209 + upTo_206 : upTo_206);
    const u32 start_17 = end_14 - counts_14;
    if ((int)start_17 < 2048 && (int)end_14 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r27, r143);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_17;
      shared<u32>(state + 20u) = counts_14;
    }
    const u32 end_15 = before_3 + (upTo_if_8 ? upTo_209 + upTo_207 : upTo_207);
    const u32 start_18 = end_15 - counts_15;
    if ((int)start_18 < 2048 && (int)end_15 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r30, r143);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_18;
      shared<u32>(state + 20u) = counts_15;
    }
    const u32 end_16 = before_3 + (upTo_if_8 ? upTo_209 + upTo_208 : upTo_208);
    const u32 start_19 = end_16 - counts_16;
    if ((int)start_19 < 2048 && (int)end_16 >= 2048) {
      shared<u32>(state) = last_3 - shift_left(r33, r143);
      shared<u32>(state + 4u) = shift_2;
      shared<u32>(state + 16u) = start_19;
      shared<u32>(state + 20u) = counts_16;
    }
    __syncthreads();
    const u32 r146 = shared<u32>(state + 4u);
    bool p33 = (int)r146 > 0;
    if (p33) {
      const u32 r147 = shared<u32>(state + 16u);
      const u32 r148 = shared<u32>(state + 20u);
      p33 = (int)(r147 + r148) > 2048;
    }
    p32 = p33;
  }
  const u32 only = shared<u32>(state);
  const u32 r149 = shared<u32>(state + 12u);
  bool p34 = (int)r149 > 0;
  if (p34) {
    const u32 r150 = shared<u32>(state + 16u);
    const u32 r151 = shared<u32>(state + 20u);
    p34 = (int)(r150 + r151) > 2048;
  }
  bool p35 = p34;
  for (;;) {
    if (!p35) break;
    const u32 last_4 = shared<u32>(state + 8u);
    const u32 open = shared<u32>(state + 12u);
    const u32 shift = max((int)(open - 11u), 0);
    shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);
    const u32 r152 = shift_right(-1u, (32u - open) & 0x1fu);
    const u32 r153 = shift & 0x1fu;
    __syncthreads();
    #pragma unroll 1
    for (int visit2 = (int)threadIdx.x; visit2 < kept_0; visit2 = step_to(visit2, 512u, kept_0)) {
      const u32 r154 = shared<u32>(visit2 * 4u + ranks);
      const u32 r155 = shared<u32>(visit2 * 4u + columns);
      if (r154 == only) {
        const u32 r156 = last_4 - r155;
        if (r156 <= r152) {
          atomicAdd_block(&shared<int>(shift_right(r156, r153) * 4u + bins), 1);
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
    const u32 start_20 = end_17 - counts_17;
    if ((int)start_20 < 2048 && (int)end_17 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r24, r153);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_20;
      shared<u32>(state + 20u) = counts_17;
    }
    const u32 end_18 = before_4 + (upTo_if_8 ? upTo_260 + upTo_257 : upTo_257);
    const u32 start_21 = end_18 - counts_18;
    if ((int)start_21 < 2048 && (int)end_18 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r27, r153);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_21;
      shared<u32>(state + 20u) = counts_18;
    }
    const u32 end_19 = before_4 + (upTo_if_8 ? upTo_260 + upTo_258 : upTo_258);
    const u32 start_22 = end_19 - counts_19;
    if ((int)start_22 < 2048 && (int)end_19 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r30, r153);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_22;
      shared<u32>(state + 20u) = counts_19;
    }
    const u32 end_20 = before_4 + (upTo_if_8 ? upTo_260 + upTo_259 : upTo_259);
    const u32 start_23 = end_20 - counts_20;
    if ((int)start_23 < 2048 && (int)end_20 >= 2048) {
      shared<u32>(state + 8u) = last_4 - shift_left(r33, r153);
      shared<u32>(state + 12u) = shift;
      shared<u32>(state + 16u) = start_23;
      shared<u32>(state + 20u) = counts_20;
    }
    __syncthreads();
    const u32 r157 = shared<u32>(state + 12u);
    bool p36 = (int)r157 > 0;
    if (p36) {
      const u32 r158 = shared<u32>(state + 16u);
      const u32 r159 = shared<u32>(state + 20u);
      p36 = (int)(r158 + r159) > 2048;
    }
    p35 = p36;
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
  const u32 r160 = ((u32)r1 >> 16) + ((r1 & 0xffffu) != 0u ? 1u : 0u);

  // topk_select.ts:98  writeSelection(c, order, (place, column) => indices.set(row, place, column));
  const u32 r161 = threadIdx.x << 7;
  char* const d1 = indices + 8192ll * (int)blockIdx.x;
  const u32 r162 = r161 + 32u;
  const u32 r163 = r161 + 64u;
  const u32 r164 = r161 + 96u;

  // select.ts:217  total = before + reduceSum(counts, 0);
  const bool p37 = x_0 == 0u;
  const u32 r165 = scratch2 + ((x_1 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r166 = r165 + (((threadIdx.x >> 8) & 1u) << 5);
  #pragma unroll 1
  for (int window = 0; window < (int)r160; window++) {
    // select.ts:199  const start = first + window * (32 * BINS);
    const u32 start = first + ((u32)window << 16);

    // select.ts:200  const before = total;
    const u32 before = total;

    // select.ts:201  fill(bins, 0);
    shared<uint4>(r2) = make_uint4(0u, 0u, 0u, 0u);

    // select.ts:202  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < (int)kept; i = step_to(i, 512u, (int)kept)) {
      // select.ts:203  const at = columns.at(i) - start;
      const u32 at_16 = shared<u32>(i * 4u + columns);
      const u32 at = at_16 - start;

      // select.ts:204  if (u32(at) < u32(32 * BINS) && isChosen(ranks.at(i), columns.at(i))) atomicOr(bins, [at >> 5],...
      bool p38 = at < 65536u;
      if (p38) {
        // select.ts:163  return (rank, column) => rank < last || (rank === last && column <= end);
        const u32 r167 = shared<u32>(i * 4u + ranks);
        p38 = (int)r167 < (int)last || (r167 == last && (int)at_16 <= (int)end);
      }
      if (p38) {
        atomicOr_block(&shared<u32>(((int)at >> 5) * 4u + bins), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:206  const words = load(bins);
    __syncthreads();
    const uint4 v8 = shared<uint4>(r2);

    // select.ts:207  const counts = map(words, (word) => popcount(word));
    const int counts_21 = __popc(v8.x);
    const int counts_22 = __popc(v8.y);
    const int counts_23 = __popc(v8.z);
    const int counts_24 = __popc(v8.w);

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
    u32 word_0 = v8.x;

    // select.ts:211  const place = before + upTo.at(w) - counts.at(w);
    const u32 place_0 = before + (upTo_if_8 ? upTo_311 + upTo_307 : upTo_307) - counts_21;
    const u32 r168 = start + r161 + 31u;

    // select.ts:212  for (let n = 0; n < counts.at(w); n++) {
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_21; n5++) {
      const u32 r169 = place_0 + n5;
      if (r169 < 2048u) *(u32*)(d1 + 4ll * (int)r169) = r168 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:214  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word_1 = v8.y;
    const u32 place_1 = before + (upTo_if_8 ? upTo_311 + upTo_308 : upTo_308) - counts_22;
    const u32 r170 = start + r162 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_22; n6++) {
      const u32 r171 = place_1 + n6;
      if (r171 < 2048u) *(u32*)(d1 + 4ll * (int)r171) = r170 - __clz((int)(word_1 & (word_1 * -1u)));
      word_1 = word_1 & (word_1 - 1u);
    }
    u32 word_2 = v8.z;
    const u32 place_2 = before + (upTo_if_8 ? upTo_311 + upTo_309 : upTo_309) - counts_23;
    const u32 r172 = start + r163 + 31u;
    #pragma unroll 1
    for (int n7 = 0; n7 < counts_23; n7++) {
      const u32 r173 = place_2 + n7;
      if (r173 < 2048u) *(u32*)(d1 + 4ll * (int)r173) = r172 - __clz((int)(word_2 & (word_2 * -1u)));
      word_2 = word_2 & (word_2 - 1u);
    }
    u32 word = v8.w;
    const u32 place = before + (upTo_if_8 ? upTo_311 + upTo_310 : upTo_310) - counts_24;
    const u32 r174 = start + r164 + 31u;
    #pragma unroll 1
    for (int n8 = 0; n8 < counts_24; n8++) {
      const u32 r175 = place + n8;
      if (r175 < 2048u) *(u32*)(d1 + 4ll * (int)r175) = r174 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    const u32 r176 = upTo_262 + counts_24;
    const u32 r177 = __shfl_xor_sync(0xffffffffu, r176, 1);
    const u32 r178 = r176 + r177;
    const u32 r179 = __shfl_xor_sync(0xffffffffu, r178, 2);
    const u32 r180 = r178 + r179;
    const u32 r181 = __shfl_xor_sync(0xffffffffu, r180, 4);
    const u32 r182 = r180 + r181;
    const u32 r183 = __shfl_xor_sync(0xffffffffu, r182, 8);
    const u32 r184 = r182 + r183;
    const u32 r185 = __shfl_xor_sync(0xffffffffu, r184, 16);
    if (p37) shared<u32>(r166) = r184 + r185;
    __syncthreads();
    const u32 r186 = shared<u32>(scratch2);
    const u32 r187 = shared<u32>(scratch2 + 4u);
    const u32 r188 = shared<u32>(scratch2 + 8u);
    const u32 r189 = shared<u32>(scratch2 + 12u);
    const u32 r190 = shared<u32>(scratch2 + 16u);
    const u32 r191 = shared<u32>(scratch2 + 20u);
    const u32 r192 = r186 + r187 + r188 + r189 + r190 + r191;
    const u32 r193 = shared<u32>(scratch2 + 24u);
    const u32 r194 = shared<u32>(scratch2 + 28u);
    const u32 r195 = shared<u32>(scratch2 + 32u);
    const u32 r196 = shared<u32>(scratch2 + 36u);
    const u32 r197 = shared<u32>(scratch2 + 40u);
    const u32 r198 = r192 + r193 + r194 + r195 + r196 + r197;
    const u32 r199 = shared<u32>(scratch2 + 44u);
    const u32 r200 = shared<u32>(scratch2 + 48u);
    const u32 r201 = shared<u32>(scratch2 + 52u);
    const u32 r202 = shared<u32>(scratch2 + 56u);
    const u32 r203 = shared<u32>(scratch2 + 60u);
    const u32 r204 = r198 + r199 + r200 + r201 + r202 + r203;
    total = before + r204;
  }

  // select.ts:234  const chosen = writeByColumn(c, write);
  const int chosen = total;

  // select.ts:236  if (place >= chosen) write(place, -1);
  if ((int)threadIdx.x >= chosen) {
    *(u32*)(d1 + 4ll * (int)threadIdx.x) = -1u;
  }

  // select.ts:235  parallel([c.wanted], (place) => {
  const int r205 = threadIdx.x + 512u;
  if (r205 >= chosen) {
    *(u32*)(d1 + 4ll * r205) = -1u;
  }
  const int r206 = threadIdx.x + 1024u;
  if (r206 >= chosen) {
    *(u32*)(d1 + 4ll * r206) = -1u;
  }
  const int r207 = threadIdx.x + 1536u;
  if (r207 >= chosen) {
    *(u32*)(d1 + 4ll * r207) = -1u;
  }
}
