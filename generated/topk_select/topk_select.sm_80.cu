//
// topk_select: tilewright, for sm_80
//   topk = 2048
//   perThread = 8, warps = 32
//   order = index
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// The columns of the topk largest logits of a row in [row_start, row_end), exact for every input: of equal ones the smaller columns; -inf
// and NaN are never selected. `order`: by ascending column, or by descending logit.
//
// One pass counts the upper 11 bits of every logit; the second keeps those above the bin that holds the topk-th, and all of that bin, in
// shared memory, where the rest is settled. Only where they do not fit are there passes between, which narrow that bin.

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

// 49312 bytes
extern __shared__ __align__(128) u8 smem[];

extern "C" __global__ void __launch_bounds__(1024, 1) topk_select(
  const char* __restrict__ logits,       // tensor logits
  const char* __restrict__ row_start,    // tensor row_start
  const char* __restrict__ row_end,      // tensor row_end
  char* indices,                         // tensor indices
  int dim_S                              // dim S
) {
  const u32 keys = shared_address(smem);         // 16384 bytes: i32[4096]
  const u32 columns = shared_address(smem) + 16384u; // 16384 bytes: i32[4096]
  const u32 bins = shared_address(smem) + 32768u; // 8192 bytes: i32[2048]
  const u32 state = shared_address(smem) + 40960u; // 28 bytes: i32[7]
  const u32 scratch0 = shared_address(smem) + 40992u; // 4096 bytes: i32[1, 1024]: upTo across warps
  const u32 scratch1 = shared_address(smem) + 45088u; // 4096 bytes: i32[1, 1024]: upTo across warps
  const u32 scratch2 = shared_address(smem) + 49184u; // 128 bytes: i32[32]: sum across warps

  // topk_select.ts:89  const lo = max(row_start.at(row), 0);
  const u32 lo_0 = __ldg((const u32*)(row_start + 4ll * (int)blockIdx.x));
  const int lo = max((int)lo_0, 0);

  // topk_select.ts:90  const hi = max(min(row_end.at(row), S), lo);
  const u32 hi_0 = __ldg((const u32*)(row_end + 4ll * (int)blockIdx.x));
  const int hi = max(min((int)hi_0, dim_S), lo);

  // select.ts:68  state.set(FLOOR, -BITS_31 - 1);
  const bool p0 = threadIdx.x == 0u;
  if (p0) shared<u32>(state) = 2147483648u;

  // select.ts:69  state.set(OPEN, 32);
  __syncthreads();
  if (p0) shared<u32>(state + 4u) = 32u;

  // select.ts:70  state.set(FROM, first);
  __syncthreads();
  if (p0) shared<u32>(state + 8u) = (u32)lo;

  // select.ts:71  state.set(BITS, 32 - clz(columns));
  const int r0 = (u32)hi - lo;
  __syncthreads();
  if (p0) shared<u32>(state + 12u) = 32u - __clz(r0);

  // select.ts:72  state.set(ABOVE, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 16u) = 0u;

  // select.ts:73  state.set(INSIDE, count);
  __syncthreads();
  if (p0) shared<u32>(state + 20u) = 0u;

  // topk_select.ts:98  state.set(KEPT, 0);
  __syncthreads();
  if (p0) shared<u32>(state + 24u) = 0u;

  // topk_select.ts:101  fill(bins, 0);
  const u32 r1 = bins + (threadIdx.x << 3);
  shared<uint2>(r1) = make_uint2(0u, 0u);

  // topk_select.ts:52  const first = idiv(lo, 4) * 4;
  const u32 first = (u32)lo >> 2;

  // topk_select.ts:53  for (const n of range(ceilDiv(hi - first, tile))) {
  const u32 r2 = hi + first * -4u;
  const u32 r3 = (int)r2 / 8192;
  const u32 r4 = r2 - (r3 << 13);
  const int r5 = r3 + (r4 != 0u && (int)(r4 ^ 0x2000u) >= 0 ? 1u : 0u);

  // topk_select.ts:54  const start = first + n * tile;
  const u32 start_0 = first << 2;

  // topk_select.ts:55  const x = load(values.tile([row, start], [1, tile]));
  const u32 x_0 = threadIdx.x & 0x1fu;
  const u32 x_1 = threadIdx.x >> 5;
  const bool x_if_0 = (dim_S & 3u) == 0u;
  const u32 x_2 = (x_0 << 2) + (x_1 << 8);
  const char* const x_at_0 = logits + (s64)((u64)((s64)(int)blockIdx.x * dim_S) << 2) + 16ll * (int)x_0;
  const char* const x_at_1 = x_at_0 + 1024ll * (int)x_1;

  // topk_select.ts:102  eachValue(logits, row, lo, hi, tile, (x, _column) => {
  const u32 r6 = x_2 + 1u;
  const u32 r7 = x_2 + 2u;
  const u32 r8 = x_2 + 3u;
  const u32 r9 = x_2 + 128u;
  const u32 r10 = x_2 + 129u;
  const u32 r11 = x_2 + 130u;
  const u32 r12 = x_2 + 131u;
  #pragma unroll 1
  for (int n = 0; n < r5; n++) {
    const int start_1 = start_0 + ((u32)n << 13);
    const u32 x_3 = x_2 + start_1;
    const bool x_if_1 = x_3 < (u32)dim_S;
    const char* const x_at_2 = x_at_1 + 4ll * start_1;
    const bool x_if_2 = x_3 + 128u < (u32)dim_S;
    float x_12;
    float x_13;
    float x_14;
    float x_15;
    float x_16;
    float x_17;
    float x_18;
    float x_19;
    if (x_if_0) {
      float x_4 = 0.0f;
      float x_5 = 0.0f;
      float x_6 = 0.0f;
      float x_7 = 0.0f;
      if (x_if_1) {
        const float4 v0 = __ldg((const float4*)x_at_2);
        x_4 = v0.x;
        x_5 = v0.y;
        x_6 = v0.z;
        x_7 = v0.w;
      }
      float x_8 = 0.0f;
      float x_9 = 0.0f;
      float x_10 = 0.0f;
      float x_11 = 0.0f;
      if (x_if_2) {
        const float4 v1 = __ldg((const float4*)(x_at_2 + 512));
        x_8 = v1.x;
        x_9 = v1.y;
        x_10 = v1.z;
        x_11 = v1.w;
      }
      x_12 = x_4;
      x_13 = x_5;
      x_14 = x_6;
      x_15 = x_7;
      x_16 = x_8;
      x_17 = x_9;
      x_18 = x_10;
      x_19 = x_11;
    } else {
      float x_20 = 0.0f;
      if (x_if_1) x_20 = __ldg((const float*)x_at_2);
      float x_21 = 0.0f;
      if (x_3 + 1u < (u32)dim_S) x_21 = __ldg((const float*)(x_at_2 + 4));
      float x_22 = 0.0f;
      if (x_3 + 2u < (u32)dim_S) x_22 = __ldg((const float*)(x_at_2 + 8));
      float x_23 = 0.0f;
      if (x_3 + 3u < (u32)dim_S) x_23 = __ldg((const float*)(x_at_2 + 12));
      float x_24 = 0.0f;
      if (x_if_2) x_24 = __ldg((const float*)(x_at_2 + 512));
      float x_25 = 0.0f;
      if (x_3 + 129u < (u32)dim_S) x_25 = __ldg((const float*)(x_at_2 + 516));
      float x_26 = 0.0f;
      if (x_3 + 130u < (u32)dim_S) x_26 = __ldg((const float*)(x_at_2 + 520));
      float x_27 = 0.0f;
      if (x_3 + 131u < (u32)dim_S) x_27 = __ldg((const float*)(x_at_2 + 524));
      x_12 = x_20;
      x_13 = x_21;
      x_14 = x_22;
      x_15 = x_23;
      x_16 = x_24;
      x_17 = x_25;
      x_18 = x_26;
      x_19 = x_27;
    }
    const int r13 = start_1 + x_2;

    // topk_select.ts:103  atomicAdd(bins, [bitcast(x + 0, i32) >>> 21], 1);
    const u32 r14 = (__float_as_uint(__fadd_rn(x_12, 0.0f)) >> 21) << 2;
    const u32 r15 = bins + r14;
    const int r16 = start_1 + r6;
    const u32 r17 = (__float_as_uint(__fadd_rn(x_13, 0.0f)) >> 21) << 2;
    const u32 r18 = bins + r17;
    const int r19 = start_1 + r7;
    const u32 r20 = (__float_as_uint(__fadd_rn(x_14, 0.0f)) >> 21) << 2;
    const u32 r21 = bins + r20;
    const int r22 = start_1 + r8;
    const u32 r23 = (__float_as_uint(__fadd_rn(x_15, 0.0f)) >> 21) << 2;
    const u32 r24 = bins + r23;
    const int r25 = start_1 + r9;
    const u32 r26 = (__float_as_uint(__fadd_rn(x_16, 0.0f)) >> 21) << 2;
    const u32 r27 = bins + r26;
    const int r28 = start_1 + r10;
    const u32 r29 = (__float_as_uint(__fadd_rn(x_17, 0.0f)) >> 21) << 2;
    const u32 r30 = bins + r29;
    const int r31 = start_1 + r11;
    const u32 r32 = (__float_as_uint(__fadd_rn(x_18, 0.0f)) >> 21) << 2;
    const u32 r33 = bins + r32;
    const int r34 = start_1 + r12;
    const u32 r35 = (__float_as_uint(__fadd_rn(x_19, 0.0f)) >> 21) << 2;
    const u32 r36 = bins + r35;

    // topk_select.ts:56  if (start >= lo && start + tile <= hi) parallel([tile], (i) => visit(x.at(0, i), start + i));
    if (start_1 >= lo && (int)(start_1 + 8192u) <= hi) {
      __syncthreads();
      atomicAdd_block(&shared<int>(r15), 1);
      atomicAdd_block(&shared<int>(r18), 1);
      atomicAdd_block(&shared<int>(r21), 1);
      atomicAdd_block(&shared<int>(r24), 1);
      atomicAdd_block(&shared<int>(r27), 1);
      atomicAdd_block(&shared<int>(r30), 1);
      atomicAdd_block(&shared<int>(r33), 1);
      atomicAdd_block(&shared<int>(r36), 1);
    } else {
      // topk_select.ts:59  if (start + i >= lo && start + i < hi) visit(x.at(0, i), start + i);
      __syncthreads();
      if (r13 >= lo && r13 < hi) {
        atomicAdd_block(&shared<int>(r15), 1);
      }
      if (r16 >= lo && r16 < hi) {
        atomicAdd_block(&shared<int>(r18), 1);
      }
      if (r19 >= lo && r19 < hi) {
        atomicAdd_block(&shared<int>(r21), 1);
      }
      if (r22 >= lo && r22 < hi) {
        atomicAdd_block(&shared<int>(r24), 1);
      }
      if (r25 >= lo && r25 < hi) {
        atomicAdd_block(&shared<int>(r27), 1);
      }
      if (r28 >= lo && r28 < hi) {
        atomicAdd_block(&shared<int>(r30), 1);
      }
      if (r31 >= lo && r31 < hi) {
        atomicAdd_block(&shared<int>(r33), 1);
      }
      if (r34 >= lo && r34 < hi) {
        atomicAdd_block(&shared<int>(r36), 1);
      }
    }
  }

  // topk_select.ts:106  bin < 3 || bin >= 2044 ? 0 : bins.at(bin < 1024 ? 1023 - bin : bin),
  u32 r37 = 0u;
  const u32 r38 = threadIdx.x << 1;
  const u32 r39 = threadIdx.x * -2u;
  __syncthreads();
  if ((int)r38 < 3 || (int)r38 >= 2044) {
    r37 = 0u;
  } else {
    const u32 r40 = shared<u32>(bins + (((int)r38 < 1024 ? r39 + 1023u : r38) << 2));
    r37 = r40;
  }
  u32 r41 = 0u;
  const u32 r42 = r38 + 1u;
  if ((int)r42 < 3 || (int)r42 >= 2044) {
    r41 = 0u;
  } else {
    const u32 r43 = shared<u32>(bins + (((int)r42 < 1024 ? r39 + 1022u : r42) << 2));
    r41 = r43;
  }

  // topk_select.ts:105  const counts = tabulate(i32, [BINS], (bin) =>
  const u32 counts_0 = r37;
  const u32 counts_1 = r41;

  // select.ts:88  const above = state.at(ABOVE);
  const u32 above_0 = shared<u32>(state + 16u);

  // select.ts:89  const upTo = scanSum(counts, 0);
  const u32 upTo_0 = counts_0 + counts_1;
  const bool upTo_if_0 = (threadIdx.x & 1u) != 0u;
  const u32 upTo_1 = __shfl_xor_sync(0xffffffffu, upTo_0, 1);
  const u32 upTo_2 = upTo_if_0 ? upTo_1 + counts_0 : counts_0;
  const u32 upTo_3 = upTo_if_0 ? upTo_1 + upTo_0 : upTo_0;
  const u32 upTo_4 = upTo_0 + upTo_1;
  const bool upTo_if_1 = (threadIdx.x & 2u) != 0u;
  const u32 upTo_5 = __shfl_xor_sync(0xffffffffu, upTo_4, 2);
  const u32 upTo_6 = upTo_if_1 ? upTo_5 + upTo_2 : upTo_2;
  const u32 upTo_7 = upTo_if_1 ? upTo_5 + upTo_3 : upTo_3;
  const u32 upTo_8 = upTo_4 + upTo_5;
  const bool upTo_if_2 = (threadIdx.x & 4u) != 0u;
  const u32 upTo_9 = __shfl_xor_sync(0xffffffffu, upTo_8, 4);
  const u32 upTo_10 = upTo_if_2 ? upTo_9 + upTo_6 : upTo_6;
  const u32 upTo_11 = upTo_if_2 ? upTo_9 + upTo_7 : upTo_7;
  const u32 upTo_12 = upTo_8 + upTo_9;
  const bool upTo_if_3 = (threadIdx.x & 8u) != 0u;
  const u32 upTo_13 = __shfl_xor_sync(0xffffffffu, upTo_12, 8);
  const u32 upTo_14 = upTo_if_3 ? upTo_13 + upTo_10 : upTo_10;
  const u32 upTo_15 = upTo_if_3 ? upTo_13 + upTo_11 : upTo_11;
  const u32 upTo_16 = upTo_12 + upTo_13;
  const bool upTo_if_4 = (threadIdx.x & 0x10u) != 0u;
  const u32 upTo_17 = __shfl_xor_sync(0xffffffffu, upTo_16, 16);
  const u32 upTo_18 = upTo_if_4 ? upTo_17 + upTo_14 : upTo_14;
  const u32 upTo_19 = upTo_if_4 ? upTo_17 + upTo_15 : upTo_15;
  const u32 upTo_20 = upTo_16 + upTo_17;
  const bool upTo_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 upTo_21 = threadIdx.x << 2;
  const u32 upTo_22 = scratch0 + upTo_21;
  shared<u32>(upTo_22) = upTo_20;
  const u32 upTo_23 = (threadIdx.x ^ 0x20u) << 2;
  const u32 upTo_24 = scratch0 + upTo_23;
  __syncthreads();
  const u32 upTo_25 = shared<u32>(upTo_24);
  const u32 upTo_26 = upTo_if_5 ? upTo_25 + upTo_18 : upTo_18;
  const u32 upTo_27 = upTo_if_5 ? upTo_25 + upTo_19 : upTo_19;
  const u32 upTo_28 = upTo_20 + upTo_25;
  const bool upTo_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 upTo_29 = scratch1 + upTo_21;
  shared<u32>(upTo_29) = upTo_28;
  const u32 upTo_30 = (threadIdx.x ^ 0x40u) << 2;
  const u32 upTo_31 = scratch1 + upTo_30;
  __syncthreads();
  const u32 upTo_32 = shared<u32>(upTo_31);
  const u32 upTo_33 = upTo_if_6 ? upTo_32 + upTo_26 : upTo_26;
  const u32 upTo_34 = upTo_if_6 ? upTo_32 + upTo_27 : upTo_27;
  const u32 upTo_35 = upTo_28 + upTo_32;
  const bool upTo_if_7 = (threadIdx.x & 0x80u) != 0u;
  shared<u32>(upTo_22) = upTo_35;
  const u32 upTo_36 = (threadIdx.x ^ 0x80u) << 2;
  const u32 upTo_37 = scratch0 + upTo_36;
  __syncthreads();
  const u32 upTo_38 = shared<u32>(upTo_37);
  const u32 upTo_39 = upTo_if_7 ? upTo_38 + upTo_33 : upTo_33;
  const u32 upTo_40 = upTo_if_7 ? upTo_38 + upTo_34 : upTo_34;
  const u32 upTo_41 = upTo_35 + upTo_38;
  const bool upTo_if_8 = (threadIdx.x & 0x100u) != 0u;
  shared<u32>(upTo_29) = upTo_41;
  const u32 upTo_42 = (threadIdx.x ^ 0x100u) << 2;
  const u32 upTo_43 = scratch1 + upTo_42;
  __syncthreads();
  const u32 upTo_44 = shared<u32>(upTo_43);
  const u32 upTo_45 = upTo_if_8 ? upTo_44 + upTo_39 : upTo_39;
  const u32 upTo_46 = upTo_if_8 ? upTo_44 + upTo_40 : upTo_40;
  const bool upTo_if_9 = (threadIdx.x & 0x200u) != 0u;
  shared<u32>(upTo_22) = upTo_41 + upTo_44;
  const u32 upTo_47 = (threadIdx.x ^ 0x200u) << 2;
  const u32 upTo_48 = scratch0 + upTo_47;
  __syncthreads();
  const u32 upTo_49 = shared<u32>(upTo_48);

  // select.ts:91  const before = above + upTo.at(bin) - counts.at(bin);
  const u32 before_0 = above_0 + (upTo_if_9 ? upTo_49 + upTo_45 : upTo_45);
  const u32 before_1 = before_0 - counts_0;

  // select.ts:102  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  const u32 r44 = r39 + 2047u;

  // select.ts:92  if (before < wanted && wanted <= above + upTo.at(bin)) {
  if ((int)before_1 < 2048 && (int)before_0 >= 2048) {
    // select.ts:93  state.set(ABOVE, before);
    shared<u32>(state + 16u) = before_1;

    // select.ts:94  state.set(INSIDE, counts.at(bin));
    shared<u32>(state + 20u) = counts_0;
    shared<u32>(state) = (r44 << 21) ^ 0x80000000u;

    // select.ts:103  state.set(OPEN, shift);
    shared<u32>(state + 4u) = 21u;
  }
  const u32 before_2 = above_0 + (upTo_if_9 ? upTo_49 + upTo_46 : upTo_46);
  const u32 before_3 = before_2 - counts_1;
  const u32 r45 = r39 + 2046u;
  if ((int)before_3 < 2048 && (int)before_2 >= 2048) {
    shared<u32>(state + 16u) = before_3;
    shared<u32>(state + 20u) = counts_1;
    shared<u32>(state) = (r45 << 21) ^ 0x80000000u;
    shared<u32>(state + 4u) = 21u;
  }

  // select.ts:130  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  __syncthreads();
  const u32 r46 = shared<u32>(state + 4u);
  bool p1 = (int)r46 > 0;
  if (p1) {
    const u32 r47 = shared<u32>(state + 16u);
    const u32 r48 = shared<u32>(state + 20u);
    p1 = (int)(r47 + r48) > 4096;
  }
  bool p2 = p1;
  const u32 upTo_50 = scratch1 + upTo_23;
  const u32 upTo_51 = scratch0 + upTo_30;
  const u32 upTo_52 = scratch1 + upTo_36;
  const u32 upTo_53 = scratch0 + upTo_42;
  const u32 upTo_54 = scratch1 + upTo_47;
  for (;;) {
    if (!p2) break;

    // select.ts:131  const floor = state.at(FLOOR);
    const u32 floor_0 = shared<u32>(state);

    // select.ts:132  const open = state.at(OPEN);
    const u32 open_0 = shared<u32>(state + 4u);

    // select.ts:133  const shift = max(open - DIGIT, 0);
    const u32 shift_0 = max((int)(open_0 - 11u), 0);

    // select.ts:134  fill(bins, 0);
    shared<uint2>(r1) = make_uint2(0u, 0u);

    // select.ts:109  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
    const u32 r49 = shift_right(-1u, (32u - open_0) & 0x1fu);
    const u32 r50 = shift_0 & 0x1fu;
    #pragma unroll 1
    for (int n2 = 0; n2 < r5; n2++) {
      const int start_2 = start_0 + ((u32)n2 << 13);
      const u32 x_28 = x_2 + start_2;
      const bool x_if_3 = x_28 < (u32)dim_S;
      const char* const x_at_3 = x_at_1 + 4ll * start_2;
      const bool x_if_4 = x_28 + 128u < (u32)dim_S;
      float x_37;
      float x_38;
      float x_39;
      float x_40;
      float x_41;
      float x_42;
      float x_43;
      float x_44;
      if (x_if_0) {
        float x_29 = 0.0f;
        float x_30 = 0.0f;
        float x_31 = 0.0f;
        float x_32 = 0.0f;
        if (x_if_3) {
          const float4 v2 = __ldg((const float4*)x_at_3);
          x_29 = v2.x;
          x_30 = v2.y;
          x_31 = v2.z;
          x_32 = v2.w;
        }
        float x_33 = 0.0f;
        float x_34 = 0.0f;
        float x_35 = 0.0f;
        float x_36 = 0.0f;
        if (x_if_4) {
          const float4 v3 = __ldg((const float4*)(x_at_3 + 512));
          x_33 = v3.x;
          x_34 = v3.y;
          x_35 = v3.z;
          x_36 = v3.w;
        }
        x_37 = x_29;
        x_38 = x_30;
        x_39 = x_31;
        x_40 = x_32;
        x_41 = x_33;
        x_42 = x_34;
        x_43 = x_35;
        x_44 = x_36;
      } else {
        float x_45 = 0.0f;
        if (x_if_3) x_45 = __ldg((const float*)x_at_3);
        float x_46 = 0.0f;
        if (x_28 + 1u < (u32)dim_S) x_46 = __ldg((const float*)(x_at_3 + 4));
        float x_47 = 0.0f;
        if (x_28 + 2u < (u32)dim_S) x_47 = __ldg((const float*)(x_at_3 + 8));
        float x_48 = 0.0f;
        if (x_28 + 3u < (u32)dim_S) x_48 = __ldg((const float*)(x_at_3 + 12));
        float x_49 = 0.0f;
        if (x_if_4) x_49 = __ldg((const float*)(x_at_3 + 512));
        float x_50 = 0.0f;
        if (x_28 + 129u < (u32)dim_S) x_50 = __ldg((const float*)(x_at_3 + 516));
        float x_51 = 0.0f;
        if (x_28 + 130u < (u32)dim_S) x_51 = __ldg((const float*)(x_at_3 + 520));
        float x_52 = 0.0f;
        if (x_28 + 131u < (u32)dim_S) x_52 = __ldg((const float*)(x_at_3 + 524));
        x_37 = x_45;
        x_38 = x_46;
        x_39 = x_47;
        x_40 = x_48;
        x_41 = x_49;
        x_42 = x_50;
        x_43 = x_51;
        x_44 = x_52;
      }

      // topk_select.ts:116  eachValue(logits, row, lo, hi, tile, (x, _column) => countKey(bins, keyOf(x), floor, open, shif...
      const int r51 = start_2 + x_2;

      // select.ts:57  const bits = bitcast(x + 0, i32);
      const int bits_0 = __float_as_int(__fadd_rn(x_37, 0.0f));

      // select.ts:108  const offset = u32(key ^ floor);
      const u32 offset_0 = bits_0 ^ ((bits_0 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p3 = offset_0 <= r49;
      const u32 r52 = bins + ((2047u - shift_right(offset_0, r50)) << 2);
      const int r53 = start_2 + r6;
      const int bits_1 = __float_as_int(__fadd_rn(x_38, 0.0f));
      const u32 offset_1 = bits_1 ^ ((bits_1 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p4 = offset_1 <= r49;
      const u32 r54 = bins + ((2047u - shift_right(offset_1, r50)) << 2);
      const int r55 = start_2 + r7;
      const int bits_2 = __float_as_int(__fadd_rn(x_39, 0.0f));
      const u32 offset_2 = bits_2 ^ ((bits_2 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p5 = offset_2 <= r49;
      const u32 r56 = bins + ((2047u - shift_right(offset_2, r50)) << 2);
      const int r57 = start_2 + r8;
      const int bits_3 = __float_as_int(__fadd_rn(x_40, 0.0f));
      const u32 offset_3 = bits_3 ^ ((bits_3 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p6 = offset_3 <= r49;
      const u32 r58 = bins + ((2047u - shift_right(offset_3, r50)) << 2);
      const int r59 = start_2 + r9;
      const int bits_4 = __float_as_int(__fadd_rn(x_41, 0.0f));
      const u32 offset_4 = bits_4 ^ ((bits_4 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p7 = offset_4 <= r49;
      const u32 r60 = bins + ((2047u - shift_right(offset_4, r50)) << 2);
      const int r61 = start_2 + r10;
      const int bits_5 = __float_as_int(__fadd_rn(x_42, 0.0f));
      const u32 offset_5 = bits_5 ^ ((bits_5 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p8 = offset_5 <= r49;
      const u32 r62 = bins + ((2047u - shift_right(offset_5, r50)) << 2);
      const int r63 = start_2 + r11;
      const int bits_6 = __float_as_int(__fadd_rn(x_43, 0.0f));
      const u32 offset_6 = bits_6 ^ ((bits_6 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p9 = offset_6 <= r49;
      const u32 r64 = bins + ((2047u - shift_right(offset_6, r50)) << 2);
      const int r65 = start_2 + r12;
      const int bits_7 = __float_as_int(__fadd_rn(x_44, 0.0f));
      const u32 offset_7 = bits_7 ^ ((bits_7 >> 31) & 0x7fffffffu) ^ floor_0;
      const bool p10 = offset_7 <= r49;
      const u32 r66 = bins + ((2047u - shift_right(offset_7, r50)) << 2);
      if (start_2 >= lo && (int)(start_2 + 8192u) <= hi) {
        __syncthreads();
        if (p3) {
          atomicAdd_block(&shared<int>(r52), 1);
        }
        if (p4) {
          atomicAdd_block(&shared<int>(r54), 1);
        }
        if (p5) {
          atomicAdd_block(&shared<int>(r56), 1);
        }
        if (p6) {
          atomicAdd_block(&shared<int>(r58), 1);
        }
        if (p7) {
          atomicAdd_block(&shared<int>(r60), 1);
        }
        if (p8) {
          atomicAdd_block(&shared<int>(r62), 1);
        }
        if (p9) {
          atomicAdd_block(&shared<int>(r64), 1);
        }
        if (p10) {
          atomicAdd_block(&shared<int>(r66), 1);
        }
      } else {
        __syncthreads();
        if (r51 >= lo && r51 < hi) {
          if (p3) {
            atomicAdd_block(&shared<int>(r52), 1);
          }
        }
        if (r53 >= lo && r53 < hi) {
          if (p4) {
            atomicAdd_block(&shared<int>(r54), 1);
          }
        }
        if (r55 >= lo && r55 < hi) {
          if (p5) {
            atomicAdd_block(&shared<int>(r56), 1);
          }
        }
        if (r57 >= lo && r57 < hi) {
          if (p6) {
            atomicAdd_block(&shared<int>(r58), 1);
          }
        }
        if (r59 >= lo && r59 < hi) {
          if (p7) {
            atomicAdd_block(&shared<int>(r60), 1);
          }
        }
        if (r61 >= lo && r61 < hi) {
          if (p8) {
            atomicAdd_block(&shared<int>(r62), 1);
          }
        }
        if (r63 >= lo && r63 < hi) {
          if (p9) {
            atomicAdd_block(&shared<int>(r64), 1);
          }
        }
        if (r65 >= lo && r65 < hi) {
          if (p10) {
            atomicAdd_block(&shared<int>(r66), 1);
          }
        }
      }
    }

    // select.ts:136  enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
    __syncthreads();
    const uint2 v4 = shared<uint2>(r1);
    const u32 above_1 = shared<u32>(state + 16u);
    const u32 upTo_55 = v4.x + v4.y;
    const u32 upTo_56 = __shfl_xor_sync(0xffffffffu, upTo_55, 1);
    const u32 upTo_57 = upTo_if_0 ? upTo_56 + v4.x : v4.x;
    const u32 upTo_58 = upTo_if_0 ? upTo_56 + upTo_55 : upTo_55;
    const u32 upTo_59 = upTo_55 + upTo_56;
    const u32 upTo_60 = __shfl_xor_sync(0xffffffffu, upTo_59, 2);
    const u32 upTo_61 = upTo_if_1 ? upTo_60 + upTo_57 : upTo_57;
    const u32 upTo_62 = upTo_if_1 ? upTo_60 + upTo_58 : upTo_58;
    const u32 upTo_63 = upTo_59 + upTo_60;
    const u32 upTo_64 = __shfl_xor_sync(0xffffffffu, upTo_63, 4);
    const u32 upTo_65 = upTo_if_2 ? upTo_64 + upTo_61 : upTo_61;
    const u32 upTo_66 = upTo_if_2 ? upTo_64 + upTo_62 : upTo_62;
    const u32 upTo_67 = upTo_63 + upTo_64;
    const u32 upTo_68 = __shfl_xor_sync(0xffffffffu, upTo_67, 8);
    const u32 upTo_69 = upTo_if_3 ? upTo_68 + upTo_65 : upTo_65;
    const u32 upTo_70 = upTo_if_3 ? upTo_68 + upTo_66 : upTo_66;
    const u32 upTo_71 = upTo_67 + upTo_68;
    const u32 upTo_72 = __shfl_xor_sync(0xffffffffu, upTo_71, 16);
    const u32 upTo_73 = upTo_if_4 ? upTo_72 + upTo_69 : upTo_69;
    const u32 upTo_74 = upTo_if_4 ? upTo_72 + upTo_70 : upTo_70;
    const u32 upTo_75 = upTo_71 + upTo_72;
    shared<u32>(upTo_29) = upTo_75;
    __syncthreads();
    const u32 upTo_76 = shared<u32>(upTo_50);
    const u32 upTo_77 = upTo_if_5 ? upTo_76 + upTo_73 : upTo_73;
    const u32 upTo_78 = upTo_if_5 ? upTo_76 + upTo_74 : upTo_74;
    const u32 upTo_79 = upTo_75 + upTo_76;
    shared<u32>(upTo_22) = upTo_79;
    __syncthreads();
    const u32 upTo_80 = shared<u32>(upTo_51);
    const u32 upTo_81 = upTo_if_6 ? upTo_80 + upTo_77 : upTo_77;
    const u32 upTo_82 = upTo_if_6 ? upTo_80 + upTo_78 : upTo_78;
    const u32 upTo_83 = upTo_79 + upTo_80;
    shared<u32>(upTo_29) = upTo_83;
    __syncthreads();
    const u32 upTo_84 = shared<u32>(upTo_52);
    const u32 upTo_85 = upTo_if_7 ? upTo_84 + upTo_81 : upTo_81;
    const u32 upTo_86 = upTo_if_7 ? upTo_84 + upTo_82 : upTo_82;
    const u32 upTo_87 = upTo_83 + upTo_84;
    shared<u32>(upTo_22) = upTo_87;
    __syncthreads();
    const u32 upTo_88 = shared<u32>(upTo_53);
    const u32 upTo_89 = upTo_if_8 ? upTo_88 + upTo_85 : upTo_85;
    const u32 upTo_90 = upTo_if_8 ? upTo_88 + upTo_86 : upTo_86;
    shared<u32>(upTo_29) = upTo_87 + upTo_88;
    __syncthreads();
    const u32 upTo_91 = shared<u32>(upTo_54);
    const u32 before_4 = above_1 + (upTo_if_9 ? upTo_91 + upTo_89 : upTo_89);
    const u32 before_5 = before_4 - v4.x;
    if ((int)before_5 < 2048 && (int)before_4 >= 2048) {
      shared<u32>(state + 16u) = before_5;
      shared<u32>(state + 20u) = v4.x;
      shared<u32>(state) = floor_0 ^ shift_left(r44, r50);
      shared<u32>(state + 4u) = shift_0;
    }
    const u32 before_6 = above_1 + (upTo_if_9 ? upTo_91 + upTo_90 : upTo_90);
    const u32 before_7 = before_6 - v4.y;
    if ((int)before_7 < 2048 && (int)before_6 >= 2048) {
      shared<u32>(state + 16u) = before_7;
      shared<u32>(state + 20u) = v4.y;
      shared<u32>(state) = floor_0 ^ shift_left(r45, r50);
      shared<u32>(state + 4u) = shift_0;
    }
    __syncthreads();
    const u32 r67 = shared<u32>(state + 4u);
    bool p11 = (int)r67 > 0;
    if (p11) {
      const u32 r68 = shared<u32>(state + 16u);
      const u32 r69 = shared<u32>(state + 20u);
      p11 = (int)(r68 + r69) > 4096;
    }
    p2 = p11;
  }

  // select.ts:138  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
  const u32 r70 = shared<u32>(state + 12u);
  bool p12 = (int)r70 > 0;
  if (p12) {
    const u32 r71 = shared<u32>(state + 16u);
    const u32 r72 = shared<u32>(state + 20u);
    p12 = (int)(r71 + r72) > 4096;
  }
  bool p13 = p12;
  for (;;) {
    if (!p13) break;

    // select.ts:139  const from = state.at(FROM);
    const u32 from_0 = shared<u32>(state + 8u);

    // select.ts:140  const bits = state.at(BITS);
    const u32 bits_8 = shared<u32>(state + 12u);

    // select.ts:141  const shift = max(bits - DIGIT, 0);
    const u32 shift_1 = max((int)(bits_8 - 11u), 0);

    // select.ts:142  fill(bins, 0);
    shared<uint2>(r1) = make_uint2(0u, 0u);

    // topk_select.ts:117  (floor, from, bits, shift) =>
    const u32 r73 = shared<u32>(state);

    // select.ts:115  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
    const u32 r74 = shift_right(2147483647u, (31u - bits_8) & 0x1fu);
    const u32 r75 = shift_1 & 0x1fu;
    #pragma unroll 1
    for (int n3 = 0; n3 < r5; n3++) {
      const int start_3 = start_0 + ((u32)n3 << 13);
      const u32 x_53 = x_2 + start_3;
      const bool x_if_5 = x_53 < (u32)dim_S;
      const char* const x_at_4 = x_at_1 + 4ll * start_3;
      const bool x_if_6 = x_53 + 128u < (u32)dim_S;
      float x_62;
      float x_63;
      float x_64;
      float x_65;
      float x_66;
      float x_67;
      float x_68;
      float x_69;
      if (x_if_0) {
        float x_54 = 0.0f;
        float x_55 = 0.0f;
        float x_56 = 0.0f;
        float x_57 = 0.0f;
        if (x_if_5) {
          const float4 v5 = __ldg((const float4*)x_at_4);
          x_54 = v5.x;
          x_55 = v5.y;
          x_56 = v5.z;
          x_57 = v5.w;
        }
        float x_58 = 0.0f;
        float x_59 = 0.0f;
        float x_60 = 0.0f;
        float x_61 = 0.0f;
        if (x_if_6) {
          const float4 v6 = __ldg((const float4*)(x_at_4 + 512));
          x_58 = v6.x;
          x_59 = v6.y;
          x_60 = v6.z;
          x_61 = v6.w;
        }
        x_62 = x_54;
        x_63 = x_55;
        x_64 = x_56;
        x_65 = x_57;
        x_66 = x_58;
        x_67 = x_59;
        x_68 = x_60;
        x_69 = x_61;
      } else {
        float x_70 = 0.0f;
        if (x_if_5) x_70 = __ldg((const float*)x_at_4);
        float x_71 = 0.0f;
        if (x_53 + 1u < (u32)dim_S) x_71 = __ldg((const float*)(x_at_4 + 4));
        float x_72 = 0.0f;
        if (x_53 + 2u < (u32)dim_S) x_72 = __ldg((const float*)(x_at_4 + 8));
        float x_73 = 0.0f;
        if (x_53 + 3u < (u32)dim_S) x_73 = __ldg((const float*)(x_at_4 + 12));
        float x_74 = 0.0f;
        if (x_if_6) x_74 = __ldg((const float*)(x_at_4 + 512));
        float x_75 = 0.0f;
        if (x_53 + 129u < (u32)dim_S) x_75 = __ldg((const float*)(x_at_4 + 516));
        float x_76 = 0.0f;
        if (x_53 + 130u < (u32)dim_S) x_76 = __ldg((const float*)(x_at_4 + 520));
        float x_77 = 0.0f;
        if (x_53 + 131u < (u32)dim_S) x_77 = __ldg((const float*)(x_at_4 + 524));
        x_62 = x_70;
        x_63 = x_71;
        x_64 = x_72;
        x_65 = x_73;
        x_66 = x_74;
        x_67 = x_75;
        x_68 = x_76;
        x_69 = x_77;
      }

      // topk_select.ts:118  eachValue(logits, row, lo, hi, tile, (x, column) => {
      const int r76 = start_3 + x_2;
      const int bits_9 = __float_as_int(__fadd_rn(x_62, 0.0f));

      // topk_select.ts:119  if (keyOf(x) === floor) countColumn(bins, column, from, bits, shift);
      const bool p14 = (bits_9 ^ ((bits_9 >> 31) & 0x7fffffffu)) == r73;

      // select.ts:114  const offset = u32(column - from);
      const u32 offset_8 = r76 - from_0;
      const bool p15 = offset_8 <= r74;
      const u32 r77 = bins + (shift_right(offset_8, r75) << 2);
      const int r78 = start_3 + r6;
      const int bits_10 = __float_as_int(__fadd_rn(x_63, 0.0f));
      const bool p16 = (bits_10 ^ ((bits_10 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_9 = r78 - from_0;
      const bool p17 = offset_9 <= r74;
      const u32 r79 = bins + (shift_right(offset_9, r75) << 2);
      const int r80 = start_3 + r7;
      const int bits_11 = __float_as_int(__fadd_rn(x_64, 0.0f));
      const bool p18 = (bits_11 ^ ((bits_11 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_10 = r80 - from_0;
      const bool p19 = offset_10 <= r74;
      const u32 r81 = bins + (shift_right(offset_10, r75) << 2);
      const int r82 = start_3 + r8;
      const int bits_12 = __float_as_int(__fadd_rn(x_65, 0.0f));
      const bool p20 = (bits_12 ^ ((bits_12 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_11 = r82 - from_0;
      const bool p21 = offset_11 <= r74;
      const u32 r83 = bins + (shift_right(offset_11, r75) << 2);
      const int r84 = start_3 + r9;
      const int bits_13 = __float_as_int(__fadd_rn(x_66, 0.0f));
      const bool p22 = (bits_13 ^ ((bits_13 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_12 = r84 - from_0;
      const bool p23 = offset_12 <= r74;
      const u32 r85 = bins + (shift_right(offset_12, r75) << 2);
      const int r86 = start_3 + r10;
      const int bits_14 = __float_as_int(__fadd_rn(x_67, 0.0f));
      const bool p24 = (bits_14 ^ ((bits_14 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_13 = r86 - from_0;
      const bool p25 = offset_13 <= r74;
      const u32 r87 = bins + (shift_right(offset_13, r75) << 2);
      const int r88 = start_3 + r11;
      const int bits_15 = __float_as_int(__fadd_rn(x_68, 0.0f));
      const bool p26 = (bits_15 ^ ((bits_15 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_14 = r88 - from_0;
      const bool p27 = offset_14 <= r74;
      const u32 r89 = bins + (shift_right(offset_14, r75) << 2);
      const int r90 = start_3 + r12;
      const int bits_16 = __float_as_int(__fadd_rn(x_69, 0.0f));
      const bool p28 = (bits_16 ^ ((bits_16 >> 31) & 0x7fffffffu)) == r73;
      const u32 offset_15 = r90 - from_0;
      const bool p29 = offset_15 <= r74;
      const u32 r91 = bins + (shift_right(offset_15, r75) << 2);
      if (start_3 >= lo && (int)(start_3 + 8192u) <= hi) {
        __syncthreads();
        if (p14) {
          if (p15) {
            atomicAdd_block(&shared<int>(r77), 1);
          }
        }
        if (p16) {
          if (p17) {
            atomicAdd_block(&shared<int>(r79), 1);
          }
        }
        if (p18) {
          if (p19) {
            atomicAdd_block(&shared<int>(r81), 1);
          }
        }
        if (p20) {
          if (p21) {
            atomicAdd_block(&shared<int>(r83), 1);
          }
        }
        if (p22) {
          if (p23) {
            atomicAdd_block(&shared<int>(r85), 1);
          }
        }
        if (p24) {
          if (p25) {
            atomicAdd_block(&shared<int>(r87), 1);
          }
        }
        if (p26) {
          if (p27) {
            atomicAdd_block(&shared<int>(r89), 1);
          }
        }
        if (p28) {
          if (p29) {
            atomicAdd_block(&shared<int>(r91), 1);
          }
        }
      } else {
        __syncthreads();
        if (r76 >= lo && r76 < hi) {
          if (p14) {
            if (p15) {
              atomicAdd_block(&shared<int>(r77), 1);
            }
          }
        }
        if (r78 >= lo && r78 < hi) {
          if (p16) {
            if (p17) {
              atomicAdd_block(&shared<int>(r79), 1);
            }
          }
        }
        if (r80 >= lo && r80 < hi) {
          if (p18) {
            if (p19) {
              atomicAdd_block(&shared<int>(r81), 1);
            }
          }
        }
        if (r82 >= lo && r82 < hi) {
          if (p20) {
            if (p21) {
              atomicAdd_block(&shared<int>(r83), 1);
            }
          }
        }
        if (r84 >= lo && r84 < hi) {
          if (p22) {
            if (p23) {
              atomicAdd_block(&shared<int>(r85), 1);
            }
          }
        }
        if (r86 >= lo && r86 < hi) {
          if (p24) {
            if (p25) {
              atomicAdd_block(&shared<int>(r87), 1);
            }
          }
        }
        if (r88 >= lo && r88 < hi) {
          if (p26) {
            if (p27) {
              atomicAdd_block(&shared<int>(r89), 1);
            }
          }
        }
        if (r90 >= lo && r90 < hi) {
          if (p28) {
            if (p29) {
              atomicAdd_block(&shared<int>(r91), 1);
            }
          }
        }
      }
    }

    // select.ts:144  enterBin(load(bins), wanted, state, (bin) => {
    __syncthreads();
    const uint2 v7 = shared<uint2>(r1);
    const u32 above_2 = shared<u32>(state + 16u);
    const u32 upTo_92 = v7.x + v7.y;
    const u32 upTo_93 = __shfl_xor_sync(0xffffffffu, upTo_92, 1);
    const u32 upTo_94 = upTo_if_0 ? upTo_93 + v7.x : v7.x;
    const u32 upTo_95 = upTo_if_0 ? upTo_93 + upTo_92 : upTo_92;
    const u32 upTo_96 = upTo_92 + upTo_93;
    const u32 upTo_97 = __shfl_xor_sync(0xffffffffu, upTo_96, 2);
    const u32 upTo_98 = upTo_if_1 ? upTo_97 + upTo_94 : upTo_94;
    const u32 upTo_99 = upTo_if_1 ? upTo_97 + upTo_95 : upTo_95;
    const u32 upTo_100 = upTo_96 + upTo_97;
    const u32 upTo_101 = __shfl_xor_sync(0xffffffffu, upTo_100, 4);
    const u32 upTo_102 = upTo_if_2 ? upTo_101 + upTo_98 : upTo_98;
    const u32 upTo_103 = upTo_if_2 ? upTo_101 + upTo_99 : upTo_99;
    const u32 upTo_104 = upTo_100 + upTo_101;
    const u32 upTo_105 = __shfl_xor_sync(0xffffffffu, upTo_104, 8);
    const u32 upTo_106 = upTo_if_3 ? upTo_105 + upTo_102 : upTo_102;
    const u32 upTo_107 = upTo_if_3 ? upTo_105 + upTo_103 : upTo_103;
    const u32 upTo_108 = upTo_104 + upTo_105;
    const u32 upTo_109 = __shfl_xor_sync(0xffffffffu, upTo_108, 16);
    const u32 upTo_110 = upTo_if_4 ? upTo_109 + upTo_106 : upTo_106;
    const u32 upTo_111 = upTo_if_4 ? upTo_109 + upTo_107 : upTo_107;
    const u32 upTo_112 = upTo_108 + upTo_109;
    shared<u32>(upTo_22) = upTo_112;
    __syncthreads();
    const u32 upTo_113 = shared<u32>(upTo_24);
    const u32 upTo_114 = upTo_if_5 ? upTo_113 + upTo_110 : upTo_110;
    const u32 upTo_115 = upTo_if_5 ? upTo_113 + upTo_111 : upTo_111;
    const u32 upTo_116 = upTo_112 + upTo_113;
    shared<u32>(upTo_29) = upTo_116;
    __syncthreads();
    const u32 upTo_117 = shared<u32>(upTo_31);
    const u32 upTo_118 = upTo_if_6 ? upTo_117 + upTo_114 : upTo_114;
    const u32 upTo_119 = upTo_if_6 ? upTo_117 + upTo_115 : upTo_115;
    const u32 upTo_120 = upTo_116 + upTo_117;
    shared<u32>(upTo_22) = upTo_120;
    __syncthreads();
    const u32 upTo_121 = shared<u32>(upTo_37);
    const u32 upTo_122 = upTo_if_7 ? upTo_121 + upTo_118 : upTo_118;
    const u32 upTo_123 = upTo_if_7 ? upTo_121 + upTo_119 : upTo_119;
    const u32 upTo_124 = upTo_120 + upTo_121;
    shared<u32>(upTo_29) = upTo_124;
    __syncthreads();
    const u32 upTo_125 = shared<u32>(upTo_43);
    const u32 upTo_126 = upTo_if_8 ? upTo_125 + upTo_122 : upTo_122;
    const u32 upTo_127 = upTo_if_8 ? upTo_125 + upTo_123 : upTo_123;
    shared<u32>(upTo_22) = upTo_124 + upTo_125;
    __syncthreads();
    const u32 upTo_128 = shared<u32>(upTo_48);
    const u32 before_8 = above_2 + (upTo_if_9 ? upTo_128 + upTo_126 : upTo_126);
    const u32 before_9 = before_8 - v7.x;
    if ((int)before_9 < 2048 && (int)before_8 >= 2048) {
      shared<u32>(state + 16u) = before_9;
      shared<u32>(state + 20u) = v7.x;

      // select.ts:145  state.set(FROM, from + (bin << shift));
      shared<u32>(state + 8u) = from_0 + shift_left(r38, r75);

      // select.ts:146  state.set(BITS, shift);
      shared<u32>(state + 12u) = shift_1;
    }
    const u32 before_10 = above_2 + (upTo_if_9 ? upTo_128 + upTo_127 : upTo_127);
    const u32 before_11 = before_10 - v7.y;
    if ((int)before_11 < 2048 && (int)before_10 >= 2048) {
      shared<u32>(state + 16u) = before_11;
      shared<u32>(state + 20u) = v7.y;
      shared<u32>(state + 8u) = from_0 + shift_left(r42, r75);
      shared<u32>(state + 12u) = shift_1;
    }
    __syncthreads();
    const u32 r92 = shared<u32>(state + 12u);
    bool p30 = (int)r92 > 0;
    if (p30) {
      const u32 r93 = shared<u32>(state + 16u);
      const u32 r94 = shared<u32>(state + 20u);
      p30 = (int)(r93 + r94) > 4096;
    }
    p13 = p30;
  }

  // topk_select.ts:123  const floor = state.at(FLOOR);
  const u32 floor_1 = shared<u32>(state);

  // select.ts:62  export function floatOf(key: number): number {
  const int r95 = max((int)floor_1, -2139095040);

  // topk_select.ts:124  const least = floatOf(max(floor, LOWEST));
  const float least = __uint_as_float(r95 ^ ((r95 >> 31) & 0x7fffffffu));

  // topk_select.ts:125  const last = lastColumn(state);
  const u32 last_0 = shared<u32>(state + 8u);
  const u32 last_1 = shared<u32>(state + 12u);
  const int last_2 = last_0 + shift_right(2147483647u, (31u - last_1) & 0x1fu);
  #pragma unroll 1
  for (int n4 = 0; n4 < r5; n4++) {
    const int start_4 = start_0 + ((u32)n4 << 13);
    const u32 x_78 = x_2 + start_4;
    const bool x_if_7 = x_78 < (u32)dim_S;
    const char* const x_at_5 = x_at_1 + 4ll * start_4;
    const bool x_if_8 = x_78 + 128u < (u32)dim_S;
    float x_87;
    float x_88;
    float x_89;
    float x_90;
    float x_91;
    float x_92;
    float x_93;
    float x_94;
    if (x_if_0) {
      float x_79 = 0.0f;
      float x_80 = 0.0f;
      float x_81 = 0.0f;
      float x_82 = 0.0f;
      if (x_if_7) {
        const float4 v8 = __ldg((const float4*)x_at_5);
        x_79 = v8.x;
        x_80 = v8.y;
        x_81 = v8.z;
        x_82 = v8.w;
      }
      float x_83 = 0.0f;
      float x_84 = 0.0f;
      float x_85 = 0.0f;
      float x_86 = 0.0f;
      if (x_if_8) {
        const float4 v9 = __ldg((const float4*)(x_at_5 + 512));
        x_83 = v9.x;
        x_84 = v9.y;
        x_85 = v9.z;
        x_86 = v9.w;
      }
      x_87 = x_79;
      x_88 = x_80;
      x_89 = x_81;
      x_90 = x_82;
      x_91 = x_83;
      x_92 = x_84;
      x_93 = x_85;
      x_94 = x_86;
    } else {
      float x_95 = 0.0f;
      if (x_if_7) x_95 = __ldg((const float*)x_at_5);
      float x_96 = 0.0f;
      if (x_78 + 1u < (u32)dim_S) x_96 = __ldg((const float*)(x_at_5 + 4));
      float x_97 = 0.0f;
      if (x_78 + 2u < (u32)dim_S) x_97 = __ldg((const float*)(x_at_5 + 8));
      float x_98 = 0.0f;
      if (x_78 + 3u < (u32)dim_S) x_98 = __ldg((const float*)(x_at_5 + 12));
      float x_99 = 0.0f;
      if (x_if_8) x_99 = __ldg((const float*)(x_at_5 + 512));
      float x_100 = 0.0f;
      if (x_78 + 129u < (u32)dim_S) x_100 = __ldg((const float*)(x_at_5 + 516));
      float x_101 = 0.0f;
      if (x_78 + 130u < (u32)dim_S) x_101 = __ldg((const float*)(x_at_5 + 520));
      float x_102 = 0.0f;
      if (x_78 + 131u < (u32)dim_S) x_102 = __ldg((const float*)(x_at_5 + 524));
      x_87 = x_95;
      x_88 = x_96;
      x_89 = x_97;
      x_90 = x_98;
      x_91 = x_99;
      x_92 = x_100;
      x_93 = x_101;
      x_94 = x_102;
    }
    const float x_103 = x_87;
    const float x_104 = x_88;
    const float x_105 = x_89;
    const float x_106 = x_90;
    const float x_107 = x_91;
    const float x_108 = x_92;
    const float x_109 = x_93;
    const float x_110 = x_94;

    // topk_select.ts:126  eachValue(logits, row, lo, hi, tile, (x, column) => {
    const u32 r96 = start_4 + x_2;

    // topk_select.ts:127  if (x >= least) {
    const bool p31 = x_103 >= least;
    const int bits_17 = __float_as_int(__fadd_rn(x_103, 0.0f));

    // topk_select.ts:128  const key = keyOf(x);
    const u32 key_0 = bits_17 ^ ((bits_17 >> 31) & 0x7fffffffu);

    // topk_select.ts:129  if (key !== floor || column <= last) keep(keys, columns, state, capacity, key, column);
    const bool p32 = key_0 != floor_1 || (int)r96 <= last_2;
    const u32 r97 = start_4 + r6;
    const bool p33 = x_104 >= least;
    const int bits_18 = __float_as_int(__fadd_rn(x_104, 0.0f));
    const u32 key_1 = bits_18 ^ ((bits_18 >> 31) & 0x7fffffffu);
    const bool p34 = key_1 != floor_1 || (int)r97 <= last_2;
    const u32 r98 = start_4 + r7;
    const bool p35 = x_105 >= least;
    const int bits_19 = __float_as_int(__fadd_rn(x_105, 0.0f));
    const u32 key_2 = bits_19 ^ ((bits_19 >> 31) & 0x7fffffffu);
    const bool p36 = key_2 != floor_1 || (int)r98 <= last_2;
    const u32 r99 = start_4 + r8;
    const bool p37 = x_106 >= least;
    const int bits_20 = __float_as_int(__fadd_rn(x_106, 0.0f));
    const u32 key_3 = bits_20 ^ ((bits_20 >> 31) & 0x7fffffffu);
    const bool p38 = key_3 != floor_1 || (int)r99 <= last_2;
    const u32 r100 = start_4 + r9;
    const bool p39 = x_107 >= least;
    const int bits_21 = __float_as_int(__fadd_rn(x_107, 0.0f));
    const u32 key_4 = bits_21 ^ ((bits_21 >> 31) & 0x7fffffffu);
    const bool p40 = key_4 != floor_1 || (int)r100 <= last_2;
    const u32 r101 = start_4 + r10;
    const bool p41 = x_108 >= least;
    const int bits_22 = __float_as_int(__fadd_rn(x_108, 0.0f));
    const u32 key_5 = bits_22 ^ ((bits_22 >> 31) & 0x7fffffffu);
    const bool p42 = key_5 != floor_1 || (int)r101 <= last_2;
    const u32 r102 = start_4 + r11;
    const bool p43 = x_109 >= least;
    const int bits_23 = __float_as_int(__fadd_rn(x_109, 0.0f));
    const u32 key_6 = bits_23 ^ ((bits_23 >> 31) & 0x7fffffffu);
    const bool p44 = key_6 != floor_1 || (int)r102 <= last_2;
    const u32 r103 = start_4 + r12;
    const bool p45 = x_110 >= least;
    const int bits_24 = __float_as_int(__fadd_rn(x_110, 0.0f));
    const u32 key = bits_24 ^ ((bits_24 >> 31) & 0x7fffffffu);
    const bool p46 = key != floor_1 || (int)r103 <= last_2;
    if (start_4 >= lo && (int)(start_4 + 8192u) <= hi) {
      __syncthreads();
      if (p31) {
        if (p32) {
          // select.ts:158  const at = atomicAdd(state, [KEPT], 1);
          const u32 at_0 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_1 = at_0;

          // select.ts:160  keys.set(at, key);
          const u32 r104 = at_1 << 2;

          // select.ts:159  if (at < capacity) {
          if ((int)at_1 < 4096) {
            shared<u32>(keys + r104) = key_0;

            // select.ts:161  columns.set(at, column);
            shared<u32>(columns + r104) = r96;
          }
        }
      }
      if (p33) {
        if (p34) {
          const u32 at_2 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_3 = at_2;
          const u32 r105 = at_3 << 2;
          if ((int)at_3 < 4096) {
            shared<u32>(keys + r105) = key_1;
            shared<u32>(columns + r105) = r97;
          }
        }
      }
      if (p35) {
        if (p36) {
          const u32 at_4 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_5 = at_4;
          const u32 r106 = at_5 << 2;
          if ((int)at_5 < 4096) {
            shared<u32>(keys + r106) = key_2;
            shared<u32>(columns + r106) = r98;
          }
        }
      }
      if (p37) {
        if (p38) {
          const u32 at_6 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_7 = at_6;
          const u32 r107 = at_7 << 2;
          if ((int)at_7 < 4096) {
            shared<u32>(keys + r107) = key_3;
            shared<u32>(columns + r107) = r99;
          }
        }
      }
      if (p39) {
        if (p40) {
          const u32 at_8 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_9 = at_8;
          const u32 r108 = at_9 << 2;
          if ((int)at_9 < 4096) {
            shared<u32>(keys + r108) = key_4;
            shared<u32>(columns + r108) = r100;
          }
        }
      }
      if (p41) {
        if (p42) {
          const u32 at_10 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_11 = at_10;
          const u32 r109 = at_11 << 2;
          if ((int)at_11 < 4096) {
            shared<u32>(keys + r109) = key_5;
            shared<u32>(columns + r109) = r101;
          }
        }
      }
      if (p43) {
        if (p44) {
          const u32 at_12 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_13 = at_12;
          const u32 r110 = at_13 << 2;
          if ((int)at_13 < 4096) {
            shared<u32>(keys + r110) = key_6;
            shared<u32>(columns + r110) = r102;
          }
        }
      }
      if (p45) {
        if (p46) {
          const u32 at_14 = atomicAdd_block(&shared<int>(state + 24u), 1);
          const u32 at_15 = at_14;
          const u32 r111 = at_15 << 2;
          if ((int)at_15 < 4096) {
            shared<u32>(keys + r111) = key;
            shared<u32>(columns + r111) = r103;
          }
        }
      }
    } else {
      __syncthreads();
      if ((int)r96 >= lo && (int)r96 < hi) {
        if (p31) {
          if (p32) {
            const u32 at_16 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_17 = at_16;
            const u32 r112 = at_17 << 2;
            if ((int)at_17 < 4096) {
              shared<u32>(keys + r112) = key_0;
              shared<u32>(columns + r112) = r96;
            }
          }
        }
      }
      if ((int)r97 >= lo && (int)r97 < hi) {
        if (p33) {
          if (p34) {
            const u32 at_18 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_19 = at_18;
            const u32 r113 = at_19 << 2;
            if ((int)at_19 < 4096) {
              shared<u32>(keys + r113) = key_1;
              shared<u32>(columns + r113) = r97;
            }
          }
        }
      }
      if ((int)r98 >= lo && (int)r98 < hi) {
        if (p35) {
          if (p36) {
            const u32 at_20 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_21 = at_20;
            const u32 r114 = at_21 << 2;
            if ((int)at_21 < 4096) {
              shared<u32>(keys + r114) = key_2;
              shared<u32>(columns + r114) = r98;
            }
          }
        }
      }
      if ((int)r99 >= lo && (int)r99 < hi) {
        if (p37) {
          if (p38) {
            const u32 at_22 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_23 = at_22;
            const u32 r115 = at_23 << 2;
            if ((int)at_23 < 4096) {
              shared<u32>(keys + r115) = key_3;
              shared<u32>(columns + r115) = r99;
            }
          }
        }
      }
      if ((int)r100 >= lo && (int)r100 < hi) {
        if (p39) {
          if (p40) {
            const u32 at_24 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_25 = at_24;
            const u32 r116 = at_25 << 2;
            if ((int)at_25 < 4096) {
              shared<u32>(keys + r116) = key_4;
              shared<u32>(columns + r116) = r100;
            }
          }
        }
      }
      if ((int)r101 >= lo && (int)r101 < hi) {
        if (p41) {
          if (p42) {
            const u32 at_26 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_27 = at_26;
            const u32 r117 = at_27 << 2;
            if ((int)at_27 < 4096) {
              shared<u32>(keys + r117) = key_5;
              shared<u32>(columns + r117) = r101;
            }
          }
        }
      }
      if ((int)r102 >= lo && (int)r102 < hi) {
        if (p43) {
          if (p44) {
            const u32 at_28 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_29 = at_28;
            const u32 r118 = at_29 << 2;
            if ((int)at_29 < 4096) {
              shared<u32>(keys + r118) = key_6;
              shared<u32>(columns + r118) = r102;
            }
          }
        }
      }
      if ((int)r103 >= lo && (int)r103 < hi) {
        if (p45) {
          if (p46) {
            const u32 at_30 = atomicAdd_block(&shared<int>(state + 24u), 1);
            const u32 at_31 = at_30;
            const u32 r119 = at_31 << 2;
            if ((int)at_31 < 4096) {
              shared<u32>(keys + r119) = key;
              shared<u32>(columns + r119) = r103;
            }
          }
        }
      }
    }
  }

  // select.ts:167  const kept = state.at(KEPT);
  __syncthreads();
  const int kept_0 = (int)shared<u32>(state + 24u);
  const u32 r120 = shared<u32>(state + 4u);
  bool p47 = (int)r120 > 0;
  if (p47) {
    const u32 r121 = shared<u32>(state + 16u);
    const u32 r122 = shared<u32>(state + 20u);
    p47 = (int)(r121 + r122) > 2048;
  }
  bool p48 = p47;
  for (;;) {
    if (!p48) break;
    const u32 floor_2 = shared<u32>(state);
    const u32 open = shared<u32>(state + 4u);
    const u32 shift_2 = max((int)(open - 11u), 0);
    shared<uint2>(r1) = make_uint2(0u, 0u);
    const u32 r123 = shift_right(-1u, (32u - open) & 0x1fu);
    const u32 r124 = shift_2 & 0x1fu;

    // select.ts:173  (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
    __syncthreads();
    #pragma unroll 1
    for (int i = (int)threadIdx.x; i < kept_0; i = step_to(i, 1024u, kept_0)) {
      // select.ts:107  export function countKey(bins: Words, key: number, floor: number, open: number, shift: number):...
      const u32 r125 = shared<u32>(keys + ((u32)i << 2));
      const u32 offset_16 = r125 ^ floor_2;
      if (offset_16 <= r123) {
        atomicAdd_block(&shared<int>(bins + ((2047u - shift_right(offset_16, r124)) << 2)), 1);
      }
    }
    __syncthreads();
    const uint2 v10 = shared<uint2>(r1);
    const u32 above_3 = shared<u32>(state + 16u);
    const u32 upTo_129 = v10.x + v10.y;
    const u32 upTo_130 = __shfl_xor_sync(0xffffffffu, upTo_129, 1);
    const u32 upTo_131 = upTo_if_0 ? upTo_130 + v10.x : v10.x;
    const u32 upTo_132 = upTo_if_0 ? upTo_130 + upTo_129 : upTo_129;
    const u32 upTo_133 = upTo_129 + upTo_130;
    const u32 upTo_134 = __shfl_xor_sync(0xffffffffu, upTo_133, 2);
    const u32 upTo_135 = upTo_if_1 ? upTo_134 + upTo_131 : upTo_131;
    const u32 upTo_136 = upTo_if_1 ? upTo_134 + upTo_132 : upTo_132;
    const u32 upTo_137 = upTo_133 + upTo_134;
    const u32 upTo_138 = __shfl_xor_sync(0xffffffffu, upTo_137, 4);
    const u32 upTo_139 = upTo_if_2 ? upTo_138 + upTo_135 : upTo_135;
    const u32 upTo_140 = upTo_if_2 ? upTo_138 + upTo_136 : upTo_136;
    const u32 upTo_141 = upTo_137 + upTo_138;
    const u32 upTo_142 = __shfl_xor_sync(0xffffffffu, upTo_141, 8);
    const u32 upTo_143 = upTo_if_3 ? upTo_142 + upTo_139 : upTo_139;
    const u32 upTo_144 = upTo_if_3 ? upTo_142 + upTo_140 : upTo_140;
    const u32 upTo_145 = upTo_141 + upTo_142;
    const u32 upTo_146 = __shfl_xor_sync(0xffffffffu, upTo_145, 16);
    const u32 upTo_147 = upTo_if_4 ? upTo_146 + upTo_143 : upTo_143;
    const u32 upTo_148 = upTo_if_4 ? upTo_146 + upTo_144 : upTo_144;
    const u32 upTo_149 = upTo_145 + upTo_146;
    shared<u32>(upTo_29) = upTo_149;
    __syncthreads();
    const u32 upTo_150 = shared<u32>(upTo_50);
    const u32 upTo_151 = upTo_if_5 ? upTo_150 + upTo_147 : upTo_147;
    const u32 upTo_152 = upTo_if_5 ? upTo_150 + upTo_148 : upTo_148;
    const u32 upTo_153 = upTo_149 + upTo_150;
    shared<u32>(upTo_22) = upTo_153;
    __syncthreads();
    const u32 upTo_154 = shared<u32>(upTo_51);
    const u32 upTo_155 = upTo_if_6 ? upTo_154 + upTo_151 : upTo_151;
    const u32 upTo_156 = upTo_if_6 ? upTo_154 + upTo_152 : upTo_152;
    const u32 upTo_157 = upTo_153 + upTo_154;
    shared<u32>(upTo_29) = upTo_157;
    __syncthreads();
    const u32 upTo_158 = shared<u32>(upTo_52);
    const u32 upTo_159 = upTo_if_7 ? upTo_158 + upTo_155 : upTo_155;
    const u32 upTo_160 = upTo_if_7 ? upTo_158 + upTo_156 : upTo_156;
    const u32 upTo_161 = upTo_157 + upTo_158;
    shared<u32>(upTo_22) = upTo_161;
    __syncthreads();
    const u32 upTo_162 = shared<u32>(upTo_53);
    const u32 upTo_163 = upTo_if_8 ? upTo_162 + upTo_159 : upTo_159;
    const u32 upTo_164 = upTo_if_8 ? upTo_162 + upTo_160 : upTo_160;
    shared<u32>(upTo_29) = upTo_161 + upTo_162;
    __syncthreads();
    const u32 upTo_165 = shared<u32>(upTo_54);
    const u32 before_12 = above_3 + (upTo_if_9 ? upTo_165 + upTo_163 : upTo_163);
    const u32 before_13 = before_12 - v10.x;
    if ((int)before_13 < 2048 && (int)before_12 >= 2048) {
      shared<u32>(state + 16u) = before_13;
      shared<u32>(state + 20u) = v10.x;
      shared<u32>(state) = floor_2 ^ shift_left(r44, r124);
      shared<u32>(state + 4u) = shift_2;
    }
    const u32 before_14 = above_3 + (upTo_if_9 ? upTo_165 + upTo_164 : upTo_164);
    const u32 before_15 = before_14 - v10.y;
    if ((int)before_15 < 2048 && (int)before_14 >= 2048) {
      shared<u32>(state + 16u) = before_15;
      shared<u32>(state + 20u) = v10.y;
      shared<u32>(state) = floor_2 ^ shift_left(r45, r124);
      shared<u32>(state + 4u) = shift_2;
    }
    __syncthreads();
    const u32 r126 = shared<u32>(state + 4u);
    bool p49 = (int)r126 > 0;
    if (p49) {
      const u32 r127 = shared<u32>(state + 16u);
      const u32 r128 = shared<u32>(state + 20u);
      p49 = (int)(r127 + r128) > 2048;
    }
    p48 = p49;
  }
  const u32 r129 = shared<u32>(state + 12u);
  bool p50 = (int)r129 > 0;
  if (p50) {
    const u32 r130 = shared<u32>(state + 16u);
    const u32 r131 = shared<u32>(state + 20u);
    p50 = (int)(r130 + r131) > 2048;
  }
  bool p51 = p50;
  for (;;) {
    if (!p51) break;
    const u32 from = shared<u32>(state + 8u);
    const u32 bits = shared<u32>(state + 12u);
    const u32 shift = max((int)(bits - 11u), 0);
    shared<uint2>(r1) = make_uint2(0u, 0u);

    // select.ts:174  (floor, from, bits, shift) =>
    const u32 r132 = shared<u32>(state);
    const u32 r133 = shift_right(2147483647u, (31u - bits) & 0x1fu);
    const u32 r134 = shift & 0x1fu;

    // select.ts:175  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i2 = (int)threadIdx.x; i2 < kept_0; i2 = step_to(i2, 1024u, kept_0)) {
      // select.ts:176  if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
      const u32 r135 = (u32)i2 << 2;
      const u32 r136 = shared<u32>(keys + r135);
      if (r136 == r132) {
        // select.ts:113  export function countColumn(bins: Words, column: number, from: number, bits: number, shift: num...
        const u32 r137 = shared<u32>(columns + r135);
        const u32 offset = r137 - from;
        if (offset <= r133) {
          atomicAdd_block(&shared<int>(bins + (shift_right(offset, r134) << 2)), 1);
        }
      }
    }
    __syncthreads();
    const uint2 v11 = shared<uint2>(r1);
    const u32 above = shared<u32>(state + 16u);
    const u32 upTo_166 = v11.x + v11.y;
    const u32 upTo_167 = __shfl_xor_sync(0xffffffffu, upTo_166, 1);
    const u32 upTo_168 = upTo_if_0 ? upTo_167 + v11.x : v11.x;
    const u32 upTo_169 = upTo_if_0 ? upTo_167 + upTo_166 : upTo_166;
    const u32 upTo_170 = upTo_166 + upTo_167;
    const u32 upTo_171 = __shfl_xor_sync(0xffffffffu, upTo_170, 2);
    const u32 upTo_172 = upTo_if_1 ? upTo_171 + upTo_168 : upTo_168;
    const u32 upTo_173 = upTo_if_1 ? upTo_171 + upTo_169 : upTo_169;
    const u32 upTo_174 = upTo_170 + upTo_171;
    const u32 upTo_175 = __shfl_xor_sync(0xffffffffu, upTo_174, 4);
    const u32 upTo_176 = upTo_if_2 ? upTo_175 + upTo_172 : upTo_172;
    const u32 upTo_177 = upTo_if_2 ? upTo_175 + upTo_173 : upTo_173;
    const u32 upTo_178 = upTo_174 + upTo_175;
    const u32 upTo_179 = __shfl_xor_sync(0xffffffffu, upTo_178, 8);
    const u32 upTo_180 = upTo_if_3 ? upTo_179 + upTo_176 : upTo_176;
    const u32 upTo_181 = upTo_if_3 ? upTo_179 + upTo_177 : upTo_177;
    const u32 upTo_182 = upTo_178 + upTo_179;
    const u32 upTo_183 = __shfl_xor_sync(0xffffffffu, upTo_182, 16);
    const u32 upTo_184 = upTo_if_4 ? upTo_183 + upTo_180 : upTo_180;
    const u32 upTo_185 = upTo_if_4 ? upTo_183 + upTo_181 : upTo_181;
    const u32 upTo_186 = upTo_182 + upTo_183;
    shared<u32>(upTo_22) = upTo_186;
    __syncthreads();
    const u32 upTo_187 = shared<u32>(upTo_24);
    const u32 upTo_188 = upTo_if_5 ? upTo_187 + upTo_184 : upTo_184;
    const u32 upTo_189 = upTo_if_5 ? upTo_187 + upTo_185 : upTo_185;
    const u32 upTo_190 = upTo_186 + upTo_187;
    shared<u32>(upTo_29) = upTo_190;
    __syncthreads();
    const u32 upTo_191 = shared<u32>(upTo_31);
    const u32 upTo_192 = upTo_if_6 ? upTo_191 + upTo_188 : upTo_188;
    const u32 upTo_193 = upTo_if_6 ? upTo_191 + upTo_189 : upTo_189;
    const u32 upTo_194 = upTo_190 + upTo_191;
    shared<u32>(upTo_22) = upTo_194;
    __syncthreads();
    const u32 upTo_195 = shared<u32>(upTo_37);
    const u32 upTo_196 = upTo_if_7 ? upTo_195 + upTo_192 : upTo_192;
    const u32 upTo_197 = upTo_if_7 ? upTo_195 + upTo_193 : upTo_193;
    const u32 upTo_198 = upTo_194 + upTo_195;
    shared<u32>(upTo_29) = upTo_198;
    __syncthreads();
    const u32 upTo_199 = shared<u32>(upTo_43);
    const u32 upTo_200 = upTo_if_8 ? upTo_199 + upTo_196 : upTo_196;
    const u32 upTo_201 = upTo_if_8 ? upTo_199 + upTo_197 : upTo_197;
    shared<u32>(upTo_22) = upTo_198 + upTo_199;
    __syncthreads();
    const u32 upTo_202 = shared<u32>(upTo_48);
    const u32 before_16 = above + (upTo_if_9 ? upTo_202 + upTo_200 : upTo_200);
    const u32 before_17 = before_16 - v11.x;
    if ((int)before_17 < 2048 && (int)before_16 >= 2048) {
      shared<u32>(state + 16u) = before_17;
      shared<u32>(state + 20u) = v11.x;
      shared<u32>(state + 8u) = from + shift_left(r38, r134);
      shared<u32>(state + 12u) = shift;
    }
    const u32 before_18 = above + (upTo_if_9 ? upTo_202 + upTo_201 : upTo_201);
    const u32 before_19 = before_18 - v11.y;
    if ((int)before_19 < 2048 && (int)before_18 >= 2048) {
      shared<u32>(state + 16u) = before_19;
      shared<u32>(state + 20u) = v11.y;
      shared<u32>(state + 8u) = from + shift_left(r42, r134);
      shared<u32>(state + 12u) = shift;
    }
    __syncthreads();
    const u32 r138 = shared<u32>(state + 12u);
    bool p52 = (int)r138 > 0;
    if (p52) {
      const u32 r139 = shared<u32>(state + 16u);
      const u32 r140 = shared<u32>(state + 20u);
      p52 = (int)(r139 + r140) > 2048;
    }
    p51 = p52;
  }

  // select.ts:268  const kept = state.at(KEPT);
  const u32 kept = shared<u32>(state + 24u);

  // select.ts:269  const floor = state.at(FLOOR);
  const u32 floor = shared<u32>(state);

  // select.ts:270  const last = lastColumn(state);
  const u32 last_3 = shared<u32>(state + 8u);
  const u32 last_4 = shared<u32>(state + 12u);
  const u32 last = last_3 + shift_right(2147483647u, (31u - last_4) & 0x1fu);

  // select.ts:271  let total = 0;
  u32 total = 0u;

  // select.ts:273  for (const window of range(ceilDiv(size, 32 * BINS))) {
  const u32 r141 = r0 / 65536;
  const u32 r142 = r0 - (r141 << 16);
  const u32 r143 = r141 + (r142 != 0u && (int)(r142 ^ 0x10000u) >= 0 ? 1u : 0u);

  // topk_select.ts:134  writeSelection(keys, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, column) =>
  const u32 r144 = threadIdx.x << 6;

  // topk_select.ts:135  indices.set(row, rank, column),
  char* const d0 = indices + 8192ll * (int)blockIdx.x;
  const u32 r145 = r144 + 32u;

  // select.ts:294  total = rank + reduceSum(counts, 0);
  const bool p53 = x_0 == 0u;
  const u32 r146 = ((x_1 & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3) + (((threadIdx.x >> 7) & 1u) << 4);
  const u32 r147 = r146 + (((threadIdx.x >> 8) & 1u) << 5) + (((threadIdx.x >> 9) & 1u) << 6);
  const u32 r148 = scratch2 + r147;
  #pragma unroll 1
  for (int window = 0; window < (int)r143; window++) {
    // select.ts:274  const start = first + window * (32 * BINS);
    const u32 start = lo + ((u32)window << 16);

    // select.ts:275  const rank = total;
    const u32 rank = total;

    // select.ts:276  fill(bins, 0);
    shared<uint2>(r1) = make_uint2(0u, 0u);

    // select.ts:277  parallel([kept], (i) => {
    __syncthreads();
    #pragma unroll 1
    for (int i3 = (int)threadIdx.x; i3 < (int)kept; i3 = step_to(i3, 1024u, (int)kept)) {
      // select.ts:278  const at = columns.at(i) - start;
      const u32 at_32 = (u32)i3 << 2;
      const u32 at_33 = shared<u32>(columns + at_32);
      const u32 at = at_33 - start;

      // select.ts:279  if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
      bool p54 = at < 65536u;
      if (p54) {
        // select.ts:182  function isChosen(key: number, column: number, floor: number, last: number): boolean {
        const u32 r149 = shared<u32>(keys + at_32);
        const bool p55 = (int)r149 > (int)floor || (r149 == floor && (int)at_33 <= (int)last);
        p54 = p55;
      }
      if (p54) {
        // select.ts:280  atomicOr(bins, [at >> 5], 1 << (at & 31));
        atomicOr_block(&shared<u32>(bins + ((u32)((int)at >> 5) << 2)), shift_left(1u, at & 0x1fu & 0x1fu));
      }
    }

    // select.ts:282  const words = load(bins);
    __syncthreads();
    const uint2 v12 = shared<uint2>(r1);

    // select.ts:283  const counts = map(words, (word) => popcount(word));
    const int counts_2 = __popc(v12.x);
    const int counts_3 = __popc(v12.y);

    // select.ts:284  const upTo = scanSum(counts, 0);
    const u32 upTo_203 = (u32)counts_2 + counts_3;
    const u32 upTo_204 = __shfl_xor_sync(0xffffffffu, upTo_203, 1);
    const u32 upTo_205 = upTo_if_0 ? upTo_204 + counts_2 : (u32)counts_2;
    const u32 upTo_206 = upTo_if_0 ? upTo_204 + upTo_203 : upTo_203;
    const u32 upTo_207 = upTo_203 + upTo_204;
    const u32 upTo_208 = __shfl_xor_sync(0xffffffffu, upTo_207, 2);
    const u32 upTo_209 = upTo_if_1 ? upTo_208 + upTo_205 : upTo_205;
    const u32 upTo_210 = upTo_if_1 ? upTo_208 + upTo_206 : upTo_206;
    const u32 upTo_211 = upTo_207 + upTo_208;
    const u32 upTo_212 = __shfl_xor_sync(0xffffffffu, upTo_211, 4);
    const u32 upTo_213 = upTo_if_2 ? upTo_212 + upTo_209 : upTo_209;
    const u32 upTo_214 = upTo_if_2 ? upTo_212 + upTo_210 : upTo_210;
    const u32 upTo_215 = upTo_211 + upTo_212;
    const u32 upTo_216 = __shfl_xor_sync(0xffffffffu, upTo_215, 8);
    const u32 upTo_217 = upTo_if_3 ? upTo_216 + upTo_213 : upTo_213;
    const u32 upTo_218 = upTo_if_3 ? upTo_216 + upTo_214 : upTo_214;
    const u32 upTo_219 = upTo_215 + upTo_216;
    const u32 upTo_220 = __shfl_xor_sync(0xffffffffu, upTo_219, 16);
    const u32 upTo_221 = upTo_if_4 ? upTo_220 + upTo_217 : upTo_217;
    const u32 upTo_222 = upTo_if_4 ? upTo_220 + upTo_218 : upTo_218;
    const u32 upTo_223 = upTo_219 + upTo_220;
    shared<u32>(upTo_29) = upTo_223;
    __syncthreads();
    const u32 upTo_224 = shared<u32>(upTo_50);
    const u32 upTo_225 = upTo_if_5 ? upTo_224 + upTo_221 : upTo_221;
    const u32 upTo_226 = upTo_if_5 ? upTo_224 + upTo_222 : upTo_222;
    const u32 upTo_227 = upTo_223 + upTo_224;
    shared<u32>(upTo_22) = upTo_227;
    __syncthreads();
    const u32 upTo_228 = shared<u32>(upTo_51);
    const u32 upTo_229 = upTo_if_6 ? upTo_228 + upTo_225 : upTo_225;
    const u32 upTo_230 = upTo_if_6 ? upTo_228 + upTo_226 : upTo_226;
    const u32 upTo_231 = upTo_227 + upTo_228;
    shared<u32>(upTo_29) = upTo_231;
    __syncthreads();
    const u32 upTo_232 = shared<u32>(upTo_52);
    const u32 upTo_233 = upTo_if_7 ? upTo_232 + upTo_229 : upTo_229;
    const u32 upTo_234 = upTo_if_7 ? upTo_232 + upTo_230 : upTo_230;
    const u32 upTo_235 = upTo_231 + upTo_232;
    shared<u32>(upTo_22) = upTo_235;
    __syncthreads();
    const u32 upTo_236 = shared<u32>(upTo_53);
    const u32 upTo_237 = upTo_if_8 ? upTo_236 + upTo_233 : upTo_233;
    const u32 upTo_238 = upTo_if_8 ? upTo_236 + upTo_234 : upTo_234;
    shared<u32>(upTo_29) = upTo_235 + upTo_236;
    __syncthreads();
    const u32 upTo_239 = shared<u32>(upTo_54);

    // select.ts:286  let word = words.at(w);
    u32 word_0 = v12.x;

    // select.ts:288  const before = rank + upTo.at(w) - count;
    const u32 before_20 = rank + (upTo_if_9 ? upTo_239 + upTo_237 : upTo_237) - counts_2;
    const u32 r150 = start + r144 + 31u;

    // select.ts:289  for (let n = 0; n < count; n++) {
    #pragma unroll 1
    for (int n5 = 0; n5 < counts_2; n5++) {
      const u32 r151 = before_20 + n5;
      if (r151 < 2048u) *(u32*)(d0 + 4ll * (int)r151) = r150 - __clz((int)(word_0 & (word_0 * -1u)));

      // select.ts:291  word = word & (word - 1);
      word_0 = word_0 & (word_0 - 1u);
    }
    u32 word = v12.y;
    const u32 before = rank + (upTo_if_9 ? upTo_239 + upTo_238 : upTo_238) - counts_3;
    const u32 r152 = start + r145 + 31u;
    #pragma unroll 1
    for (int n6 = 0; n6 < counts_3; n6++) {
      const u32 r153 = before + n6;
      if (r153 < 2048u) *(u32*)(d0 + 4ll * (int)r153) = r152 - __clz((int)(word & (word * -1u)));
      word = word & (word - 1u);
    }
    if (p53) shared<u32>(r148) = upTo_223;
    __syncthreads();
    const u32 r154 = shared<u32>(scratch2);
    const u32 r155 = shared<u32>(scratch2 + 4u);
    const u32 r156 = shared<u32>(scratch2 + 8u);
    const u32 r157 = shared<u32>(scratch2 + 12u);
    const u32 r158 = shared<u32>(scratch2 + 16u);
    const u32 r159 = shared<u32>(scratch2 + 20u);
    const u32 r160 = r154 + r155 + r156 + r157 + r158 + r159;
    const u32 r161 = shared<u32>(scratch2 + 24u);
    const u32 r162 = shared<u32>(scratch2 + 28u);
    const u32 r163 = shared<u32>(scratch2 + 32u);
    const u32 r164 = shared<u32>(scratch2 + 36u);
    const u32 r165 = shared<u32>(scratch2 + 40u);
    const u32 r166 = r160 + r161 + r162 + r163 + r164 + r165;
    const u32 r167 = shared<u32>(scratch2 + 44u);
    const u32 r168 = shared<u32>(scratch2 + 48u);
    const u32 r169 = shared<u32>(scratch2 + 52u);
    const u32 r170 = shared<u32>(scratch2 + 56u);
    const u32 r171 = shared<u32>(scratch2 + 60u);
    const u32 r172 = r166 + r167 + r168 + r169 + r170 + r171;
    const u32 r173 = shared<u32>(scratch2 + 64u);
    const u32 r174 = shared<u32>(scratch2 + 68u);
    const u32 r175 = shared<u32>(scratch2 + 72u);
    const u32 r176 = shared<u32>(scratch2 + 76u);
    const u32 r177 = shared<u32>(scratch2 + 80u);
    const u32 r178 = r172 + r173 + r174 + r175 + r176 + r177;
    const u32 r179 = shared<u32>(scratch2 + 84u);
    const u32 r180 = shared<u32>(scratch2 + 88u);
    const u32 r181 = shared<u32>(scratch2 + 92u);
    const u32 r182 = shared<u32>(scratch2 + 96u);
    const u32 r183 = shared<u32>(scratch2 + 100u);
    const u32 r184 = r178 + r179 + r180 + r181 + r182 + r183;
    const u32 r185 = shared<u32>(scratch2 + 104u);
    const u32 r186 = shared<u32>(scratch2 + 108u);
    const u32 r187 = shared<u32>(scratch2 + 112u);
    const u32 r188 = shared<u32>(scratch2 + 116u);
    const u32 r189 = shared<u32>(scratch2 + 120u);
    const u32 r190 = r184 + r185 + r186 + r187 + r188 + r189;
    const u32 r191 = shared<u32>(scratch2 + 124u);
    total = rank + (r190 + r191);
  }

  // select.ts:316  const selected = emitByColumn(keys, columns, first, size, bins, state, write);
  const int selected = total;

  // select.ts:318  if (rank >= selected) write(rank, -1);
  if ((int)threadIdx.x >= selected) {
    *(u32*)(d0 + 4ll * (int)threadIdx.x) = -1u;
  }

  // select.ts:317  parallel([topk], (rank) => {
  const int r192 = threadIdx.x + 1024u;
  if (r192 >= selected) {
    *(u32*)(d0 + 4ll * r192) = -1u;
  }
}
