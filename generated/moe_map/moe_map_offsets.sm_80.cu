//
// moe_map_offsets: tilewright, for sm_80
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Where each expert's rows begin, and within them each chunk's.

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

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(1024, 1) moe_map_offsets(
  const char* __restrict__ partial,      // tensor partial
  int block,                             // scalar block
  char* counts,                          // tensor counts
  char* starts,                          // tensor starts
  char* first,                           // tensor first
  char* num_padded,                      // tensor num_padded
  int dim_chunks,                        // dim chunks
  int dim_num_experts                    // dim num_experts
) {
  __shared__ __align__(128) u8 smem[12416];
  const u32 begin = shared_address(smem);        // 4096 bytes: i32[1024]
  const u32 scratch0 = shared_address(smem) + 4096u; // 4096 bytes: i32[1, 1024]: ends across warps
  const u32 scratch1 = shared_address(smem) + 8192u; // 4096 bytes: i32[1, 1024]: ends across warps
  const u32 scratch2 = shared_address(smem) + 12288u; // 128 bytes: i32[32]: sum across warps

  // moe_map.ts:84  let rows = 0;
  u32 rows_0 = 0u;

  // moe_map.ts:92  const ends = scanSum(padded, 0);
  const bool ends_if_0 = (threadIdx.x & 1u) != 0u;
  const bool ends_if_1 = (threadIdx.x & 2u) != 0u;
  const bool ends_if_2 = (threadIdx.x & 4u) != 0u;
  const bool ends_if_3 = (threadIdx.x & 8u) != 0u;
  const bool ends_if_4 = (threadIdx.x & 0x10u) != 0u;
  const bool ends_if_5 = (threadIdx.x & 0x20u) != 0u;
  const u32 ends_0 = threadIdx.x * 4u + scratch0;
  const u32 ends_1 = (threadIdx.x ^ 0x20u) * 4u + scratch0;
  const bool ends_if_6 = (threadIdx.x & 0x40u) != 0u;
  const u32 ends_2 = threadIdx.x * 4u + scratch1;
  const u32 ends_3 = (threadIdx.x ^ 0x40u) * 4u + scratch1;
  const bool ends_if_7 = (threadIdx.x & 0x80u) != 0u;
  const u32 ends_4 = (threadIdx.x ^ 0x80u) * 4u + scratch0;
  const bool ends_if_8 = (threadIdx.x & 0x100u) != 0u;
  const u32 ends_5 = (threadIdx.x ^ 0x100u) * 4u + scratch1;
  const bool ends_if_9 = (threadIdx.x & 0x200u) != 0u;
  const u32 ends_6 = (threadIdx.x ^ 0x200u) * 4u + scratch0;

  // moe_map.ts:95  store(begin, ends, (end, i) => before + end - padded.at(i));
  const u32 r0 = threadIdx.x * 4u + begin;

  // moe_map.ts:96  store(counts.tile([e], [TILE]), count);
  char* const d0 = counts + 4ll * (int)threadIdx.x;

  // moe_map.ts:97  store(starts.tile([e], [TILE]), ends, (end, i) => before + end - padded.at(i));
  char* const d1 = starts + 4ll * (int)threadIdx.x;

  // moe_map.ts:105  rows += reduceSum(padded, 0);
  const bool rows_if = (threadIdx.x & 0x1fu) == 0u;
  const u32 rows_1 = scratch2 + (((threadIdx.x >> 5) & 1u) << 2) + (((threadIdx.x >> 6) & 1u) << 3);
  const u32 rows_2 = rows_1 + (((threadIdx.x >> 7) & 1u) << 4) + (((threadIdx.x >> 8) & 1u) << 5);
  const u32 rows_3 = rows_2 + (((threadIdx.x >> 9) & 1u) << 6);

  // moe_map.ts:85  for (const e of range(0, num_experts, TILE)) {
  #pragma unroll 1
  for (int e = 0; e < dim_num_experts; e = step_to(e, 1024u, dim_num_experts)) {
    // moe_map.ts:87  let n = 0;
    u32 n = 0u;

    // moe_map.ts:88  for (const c of range(chunks)) n += partial.at(c, e + i);
    const int r1 = e + threadIdx.x;
    const bool p0 = (u32)r1 < (u32)dim_num_experts;
    #pragma unroll 1
    for (int c = 0; c < dim_chunks; c++) {
      u32 r2 = 0u;
      if (p0) r2 = __ldg((const u32*)(partial + (s64)((u64)((s64)c * dim_num_experts) << 2) + 4ll * r1));
      n = n + r2;
    }

    // moe_map.ts:86  const count = tabulate(i32, [TILE], (i) => {
    const u32 count = n;

    // moe_map.ts:91  const padded = map(count, (n) => ceilDiv(n, block) * block);
    const u32 padded_0 = div_s32(count, block);
    const u32 padded_1 = count - padded_0 * block;
    const u32 padded_2 = padded_0 + (padded_1 != 0u && (int)(padded_1 ^ block) >= 0 ? 1u : 0u);
    const u32 padded_3 = padded_2 * block;
    const u32 ends_7 = __shfl_xor_sync(0xffffffffu, padded_3, 1);
    const u32 ends_8 = ends_if_0 ? ends_7 + padded_3 : padded_3;
    const u32 ends_9 = padded_3 + ends_7;
    const u32 ends_10 = __shfl_xor_sync(0xffffffffu, ends_9, 2);
    const u32 ends_11 = ends_if_1 ? ends_10 + ends_8 : ends_8;
    const u32 ends_12 = ends_9 + ends_10;
    const u32 ends_13 = __shfl_xor_sync(0xffffffffu, ends_12, 4);
    const u32 ends_14 = ends_if_2 ? ends_13 + ends_11 : ends_11;
    const u32 ends_15 = ends_12 + ends_13;
    const u32 ends_16 = __shfl_xor_sync(0xffffffffu, ends_15, 8);
    const u32 ends_17 = ends_if_3 ? ends_16 + ends_14 : ends_14;
    const u32 ends_18 = ends_15 + ends_16;
    const u32 ends_19 = __shfl_xor_sync(0xffffffffu, ends_18, 16);
    const u32 ends_20 = ends_if_4 ? ends_19 + ends_17 : ends_17;
    const u32 ends_21 = ends_18 + ends_19;
    shared<u32>(ends_0) = ends_21;
    __syncthreads();
    const u32 ends_22 = shared<u32>(ends_1);
    const u32 ends_23 = ends_if_5 ? ends_22 + ends_20 : ends_20;
    const u32 ends_24 = ends_21 + ends_22;
    shared<u32>(ends_2) = ends_24;
    __syncthreads();
    const u32 ends_25 = shared<u32>(ends_3);
    const u32 ends_26 = ends_if_6 ? ends_25 + ends_23 : ends_23;
    const u32 ends_27 = ends_24 + ends_25;
    shared<u32>(ends_0) = ends_27;
    __syncthreads();
    const u32 ends_28 = shared<u32>(ends_4);
    const u32 ends_29 = ends_if_7 ? ends_28 + ends_26 : ends_26;
    const u32 ends_30 = ends_27 + ends_28;
    shared<u32>(ends_2) = ends_30;
    __syncthreads();
    const u32 ends_31 = shared<u32>(ends_5);
    const u32 ends_32 = ends_if_8 ? ends_31 + ends_29 : ends_29;
    shared<u32>(ends_0) = ends_30 + ends_31;
    __syncthreads();
    const u32 ends_33 = shared<u32>(ends_6);
    const u32 r3 = rows_0 + (ends_if_9 ? ends_33 + ends_32 : ends_32) - padded_3;
    shared<u32>(r0) = r3;
    const bool p1 = (int)(dim_num_experts - (threadIdx.x + e)) > 0;
    if (p1) *(u32*)(d0 + 4ll * e) = count;
    if (p1) *(u32*)(d1 + 4ll * e) = r3;

    // moe_map.ts:99  let row = begin.at(i);
    __syncthreads();
    u32 row = shared<u32>(r0);

    // moe_map.ts:100  for (const c of range(chunks)) {
    #pragma unroll 1
    for (int c2 = 0; c2 < dim_chunks; c2++) {
      // moe_map.ts:101  first.set(c, e + i, row);
      const s64 d2 = (u64)((s64)c2 * dim_num_experts) << 2;
      if (p0) *(u32*)(first + d2 + 4ll * r1) = row;

      // moe_map.ts:102  row += partial.at(c, e + i);
      u32 r4 = 0u;
      if (p0) r4 = __ldg((const u32*)(partial + d2 + 4ll * r1));
      row = row + r4;
    }
    if (rows_if) shared<u32>(rows_3) = ends_21;
    __syncthreads();
    const u32 rows_4 = shared<u32>(scratch2);
    const u32 rows_5 = shared<u32>(scratch2 + 4u);
    const u32 rows_6 = shared<u32>(scratch2 + 8u);
    const u32 rows_7 = shared<u32>(scratch2 + 12u);
    const u32 rows_8 = shared<u32>(scratch2 + 16u);
    const u32 rows_9 = shared<u32>(scratch2 + 20u);
    const u32 rows_10 = rows_4 + rows_5 + rows_6 + rows_7 + rows_8 + rows_9;
    const u32 rows_11 = shared<u32>(scratch2 + 24u);
    const u32 rows_12 = shared<u32>(scratch2 + 28u);
    const u32 rows_13 = shared<u32>(scratch2 + 32u);
    const u32 rows_14 = shared<u32>(scratch2 + 36u);
    const u32 rows_15 = shared<u32>(scratch2 + 40u);
    const u32 rows_16 = rows_10 + rows_11 + rows_12 + rows_13 + rows_14 + rows_15;
    const u32 rows_17 = shared<u32>(scratch2 + 44u);
    const u32 rows_18 = shared<u32>(scratch2 + 48u);
    const u32 rows_19 = shared<u32>(scratch2 + 52u);
    const u32 rows_20 = shared<u32>(scratch2 + 56u);
    const u32 rows_21 = shared<u32>(scratch2 + 60u);
    const u32 rows_22 = rows_16 + rows_17 + rows_18 + rows_19 + rows_20 + rows_21;
    const u32 rows_23 = shared<u32>(scratch2 + 64u);
    const u32 rows_24 = shared<u32>(scratch2 + 68u);
    const u32 rows_25 = shared<u32>(scratch2 + 72u);
    const u32 rows_26 = shared<u32>(scratch2 + 76u);
    const u32 rows_27 = shared<u32>(scratch2 + 80u);
    const u32 rows_28 = rows_22 + rows_23 + rows_24 + rows_25 + rows_26 + rows_27;
    const u32 rows_29 = shared<u32>(scratch2 + 84u);
    const u32 rows_30 = shared<u32>(scratch2 + 88u);
    const u32 rows_31 = shared<u32>(scratch2 + 92u);
    const u32 rows_32 = shared<u32>(scratch2 + 96u);
    const u32 rows_33 = shared<u32>(scratch2 + 100u);
    const u32 rows_34 = rows_28 + rows_29 + rows_30 + rows_31 + rows_32 + rows_33;
    const u32 rows_35 = shared<u32>(scratch2 + 104u);
    const u32 rows_36 = shared<u32>(scratch2 + 108u);
    const u32 rows_37 = shared<u32>(scratch2 + 112u);
    const u32 rows_38 = shared<u32>(scratch2 + 116u);
    const u32 rows_39 = shared<u32>(scratch2 + 120u);
    const u32 rows_40 = rows_34 + rows_35 + rows_36 + rows_37 + rows_38 + rows_39;
    const u32 rows_41 = shared<u32>(scratch2 + 124u);
    rows_0 = rows_0 + (rows_40 + rows_41);
  }

  // moe_map.ts:107  num_padded.set(0, rows);
  if (threadIdx.x == 0u) *(u32*)num_padded = rows_0;
}
