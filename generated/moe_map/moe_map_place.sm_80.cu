//
// moe_map_place: tilewright, for sm_80
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Puts each pair in its row, and names the expert of each block of rows.

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

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(256, 1) moe_map_place(
  const char* __restrict__ ids,          // tensor ids
  int num_experts,                       // scalar num_experts
  int block,                             // scalar block
  const char* __restrict__ starts,       // tensor starts
  const char* __restrict__ first,        // tensor first
  const char* __restrict__ num_padded,   // tensor num_padded
  char* sorted_ids,                      // tensor sorted_ids
  char* block_expert,                    // tensor block_expert
  char* pos,                             // tensor pos
  int dim_T,                             // dim T
  int dim_k,                             // dim k
  int dim_chunks                         // dim chunks
) {
  __shared__ __align__(128) u8 smem[2048];
  const u32 experts = shared_address(smem);      // 2048 bytes: i32[512]

  // moe_map.ts:112  export const moeMapPlace = kernel(
  const u32 moeMapPlace_0 = (u32)dim_T * dim_k;
  const u32 moeMapPlace_1 = block - 1u;
  const u32 moeMapPlace_2 = div_s32(moeMapPlace_0 + num_experts * moeMapPlace_1 + moeMapPlace_1, block);
  const u32 moeMapPlace_3 = moeMapPlace_2 * block;

  // moe_map.ts:139  tabulate(i32, [CHUNK], (i) => (c * CHUNK + i < pairs ? flat.at(c * CHUNK + i) : -1)),
  const int r0 = blockIdx.x << 9;
  const u32 r1 = threadIdx.x << 1;
  const u32 r2 = r0 + r1;
  u32 r3 = 0u;
  if (r2 < moeMapPlace_0) r3 = __ldg((const u32*)(ids + 4ll * (int)r2));
  const u32 r4 = r0 + (r1 + 1u);
  u32 r5 = 0u;
  if (r4 < moeMapPlace_0) r5 = __ldg((const u32*)(ids + 4ll * (int)r4));

  // moe_map.ts:137  store(
  shared<uint2>(threadIdx.x * 8u + experts) = make_uint2((int)r2 < (int)moeMapPlace_0 ? r3 : -1u, (int)r4 < (int)moeMapPlace_0 ? r5 : -1u);

  // moe_map.ts:142  const n = c * CHUNK + i;
  const u32 n_0 = r0 + threadIdx.x;

  // moe_map.ts:143  const e = experts.at(i);
  __syncthreads();
  const int e_0 = (int)shared<u32>(threadIdx.x * 4u + experts);

  // moe_map.ts:144  const kept = e >= 0 && e < num_experts;
  const bool kept_if_0 = e_0 >= 0 && e_0 < num_experts;

  // moe_map.ts:146  let earlier = 0;
  u32 earlier_0 = 0u;

  // moe_map.ts:147  for (const o of range(CHUNK)) earlier += o < i && experts.at(o) === e ? 1 : 0;
  #pragma unroll 1
  for (int o = 0; o < 512; o++) {
    bool earlier_if_0 = o < (int)threadIdx.x;
    if (earlier_if_0) {
      const u32 earlier_1 = shared<u32>(o * 4u + experts);
      earlier_if_0 = (int)earlier_1 == e_0;
    }
    earlier_0 = earlier_0 + (earlier_if_0 ? 1u : 0u);
  }

  // moe_map.ts:148  const row = kept ? first.at(c, e) + earlier : -1;
  const bool row_if = (int)(dim_chunks - blockIdx.x) > 0;
  const char* const row_at = first + (s64)((u64)((s64)(int)blockIdx.x * num_experts) << 2);
  u32 row_0 = 0u;
  if (row_if && (u32)e_0 < (u32)num_experts) row_0 = __ldg((const u32*)(row_at + 4ll * e_0));
  const u32 row_1 = kept_if_0 ? row_0 + earlier_0 : -1u;

  // moe_map.ts:149  places.set(n, row);
  if (n_0 < moeMapPlace_0) *(u32*)(pos + 4ll * (int)n_0) = row_1;

  // moe_map.ts:150  if (kept) sorted_ids.set(row, n);
  if (kept_if_0) {
    if (row_1 < moeMapPlace_3) *(u32*)(sorted_ids + 4ll * (int)row_1) = n_0;
  }

  // moe_map.ts:141  parallel([CHUNK], (i) => {
  const u32 r6 = threadIdx.x + 256u;
  const u32 n = r0 + r6;
  const int e = (int)shared<u32>(r6 * 4u + experts);
  const bool kept_if = e >= 0 && e < num_experts;
  u32 earlier_2 = 0u;
  #pragma unroll 1
  for (int o2 = 0; o2 < 512; o2++) {
    bool earlier_if_1 = o2 < (int)r6;
    if (earlier_if_1) {
      const u32 earlier_3 = shared<u32>(o2 * 4u + experts);
      earlier_if_1 = (int)earlier_3 == e;
    }
    earlier_2 = earlier_2 + (earlier_if_1 ? 1u : 0u);
  }
  u32 row_2 = 0u;
  if (row_if && (u32)e < (u32)num_experts) row_2 = __ldg((const u32*)(row_at + 4ll * e));
  const u32 row_3 = kept_if ? row_2 + earlier_2 : -1u;
  if (n < moeMapPlace_0) *(u32*)(pos + 4ll * (int)n) = row_3;
  if (kept_if) {
    if (row_3 < moeMapPlace_3) *(u32*)(sorted_ids + 4ll * (int)row_3) = n;
  }

  // moe_map.ts:152  const used = num_padded.at(0);
  const int used = (int)__ldg((const u32*)num_padded);

  // moe_map.ts:156  const row = (c * CHUNK + i) * block;
  const int row_4 = r2 * block;

  // moe_map.ts:158  let lo = 0;
  u32 lo_0 = 0u;

  // moe_map.ts:159  let hi = num_experts;
  u32 hi_0 = num_experts;

  // moe_map.ts:160  for (const _step of range(31)) {
  #pragma unroll 1
  for (int step = 0; step < 31; step++) {
    // moe_map.ts:161  const middle = idiv(lo + hi, 2);
    const int middle_0 = (int)(lo_0 + hi_0) / 2;

    // moe_map.ts:162  const begun = starts.at(middle) <= row;
    u32 begun_0 = 0u;
    if ((u32)middle_0 < (u32)num_experts) begun_0 = __ldg((const u32*)(starts + 4ll * middle_0));

    // moe_map.ts:163  lo = lo < middle && begun ? middle : lo;
    lo_0 = (int)lo_0 < middle_0 && (int)begun_0 <= row_4 ? (u32)middle_0 : lo_0;

    // moe_map.ts:164  hi = lo < middle && !begun ? middle : hi;
    hi_0 = (int)lo_0 < middle_0 && (int)begun_0 > row_4 ? (u32)middle_0 : hi_0;
  }

  // moe_map.ts:155  tabulate(i32, [CHUNK], (i) => {
  const u32 r7 = row_4 < used ? lo_0 : -1u;
  const int row = r4 * block;
  u32 lo = 0u;
  u32 hi = num_experts;
  #pragma unroll 1
  for (int step2 = 0; step2 < 31; step2++) {
    const int middle = (int)(lo + hi) / 2;
    u32 begun = 0u;
    if ((u32)middle < (u32)num_experts) begun = __ldg((const u32*)(starts + 4ll * middle));
    lo = (int)lo < middle && (int)begun <= row ? (u32)middle : lo;
    hi = (int)lo < middle && (int)begun > row ? (u32)middle : hi;
  }
  const u32 r8 = row < used ? lo : -1u;

  // moe_map.ts:153  store(
  if ((moeMapPlace_2 & 1u) == 0u) {
    if (r2 < moeMapPlace_2) *(uint2*)(block_expert + 4ll * r0 + 8ll * (int)threadIdx.x) = make_uint2(r7, r8);
  } else {
    char* const d0 = block_expert + 4ll * r0 + 8ll * (int)threadIdx.x;
    if (r2 < moeMapPlace_2) *(u32*)d0 = r7;
    if (r2 + 1u < moeMapPlace_2) *(u32*)(d0 + 4) = r8;
  }
}
