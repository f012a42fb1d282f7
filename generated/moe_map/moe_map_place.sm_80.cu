//
// moe_map_place: tilewright, for sm_80
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//

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

  // moe_map.ts:111  export const moeMapPlace = kernel(
  const u32 moeMapPlace_0 = (u32)dim_T * dim_k;
  const u32 moeMapPlace_1 = block - 1u;
  const u32 moeMapPlace_2 = div_s32(moeMapPlace_0 + num_experts * moeMapPlace_1 + moeMapPlace_1, block);
  const u32 moeMapPlace_3 = moeMapPlace_2 * block;

  // moe_map.ts:138  tabulate(i32, [CHUNK], (i) => (c * CHUNK + i < pairs ? flat.at(c * CHUNK + i) : -1)),
  const u32 r0 = blockIdx.x << 9;
  const u32 r1 = threadIdx.x << 1;
  const u32 r2 = r0 + r1;
  u32 r3 = 0u;
  if (r2 < moeMapPlace_0) r3 = __ldg((const u32*)(ids + 4ll * (int)r2));
  const u32 r4 = r0 + (r1 + 1u);
  u32 r5 = 0u;
  if (r4 < moeMapPlace_0) r5 = __ldg((const u32*)(ids + 4ll * (int)r4));

  // moe_map.ts:136  store(
  shared<uint2>(experts + (threadIdx.x << 3)) = make_uint2((int)r2 < (int)moeMapPlace_0 ? r3 : 4294967295u, (int)r4 < (int)moeMapPlace_0 ? r5 : 4294967295u);

  // moe_map.ts:141  const n = c * CHUNK + i;
  const u32 r6 = r0 + threadIdx.x;

  // moe_map.ts:142  const e = experts.at(i);
  __syncthreads();
  const int r7 = (int)shared<u32>(experts + (threadIdx.x << 2));

  // moe_map.ts:143  const kept = e >= 0 && e < num_experts;
  const bool p0 = r7 >= 0 && r7 < num_experts;

  // moe_map.ts:145  let earlier = 0;
  u32 r8 = 0u;

  // moe_map.ts:146  for (const o of range(CHUNK)) earlier += o < i && experts.at(o) === e ? 1 : 0;
  #pragma unroll 1
  for (int o = 0; o < 512; o++) {
    bool earlier_if_0 = o < (int)threadIdx.x;
    if (earlier_if_0) {
      const u32 earlier_0 = shared<u32>(experts + ((u32)o << 2));
      earlier_if_0 = (int)earlier_0 == r7;
    }
    r8 = r8 + (earlier_if_0 ? 1u : 0u);
  }

  // moe_map.ts:147  const row = kept ? first.at(c, e) + earlier : -1;
  const bool p1 = (int)(dim_chunks - blockIdx.x) > 0;
  const char* const d0 = first + (s64)((u64)((s64)(int)blockIdx.x * num_experts) << 2);
  u32 r9 = 0u;
  if (p1 && (u32)r7 < (u32)num_experts) r9 = __ldg((const u32*)(d0 + 4ll * r7));
  const u32 r10 = p0 ? r9 + r8 : 4294967295u;

  // moe_map.ts:148  places.set(n, row);
  if (r6 < moeMapPlace_0) *(u32*)(pos + 4ll * (int)r6) = r10;

  // moe_map.ts:149  if (kept) sorted_ids.set(row, n);
  if (p0) {
    if (r10 < moeMapPlace_3) *(u32*)(sorted_ids + 4ll * (int)r10) = r6;
  }

  // moe_map.ts:140  parallel([CHUNK], (i) => {
  const u32 r11 = threadIdx.x + 256u;
  const u32 r12 = r0 + r11;
  const int r13 = (int)shared<u32>(experts + (r11 << 2));
  const bool p2 = r13 >= 0 && r13 < num_experts;
  u32 r14 = 0u;
  #pragma unroll 1
  for (int o2 = 0; o2 < 512; o2++) {
    bool earlier_if_1 = o2 < (int)r11;
    if (earlier_if_1) {
      const u32 earlier_1 = shared<u32>(experts + ((u32)o2 << 2));
      earlier_if_1 = (int)earlier_1 == r13;
    }
    r14 = r14 + (earlier_if_1 ? 1u : 0u);
  }
  u32 r15 = 0u;
  if (p1 && (u32)r13 < (u32)num_experts) r15 = __ldg((const u32*)(d0 + 4ll * r13));
  const u32 r16 = p2 ? r15 + r14 : 4294967295u;
  if (r12 < moeMapPlace_0) *(u32*)(pos + 4ll * (int)r12) = r16;
  if (p2) {
    if (r16 < moeMapPlace_3) *(u32*)(sorted_ids + 4ll * (int)r16) = r12;
  }

  // moe_map.ts:151  const used = num_padded.at(0);
  const int r17 = (int)__ldg((const u32*)num_padded);

  // moe_map.ts:155  const row = (c * CHUNK + i) * block;
  const int r18 = r2 * block;

  // moe_map.ts:157  let lo = 0;
  u32 r19 = 0u;

  // moe_map.ts:158  let hi = num_experts;
  u32 r20 = num_experts;

  // moe_map.ts:159  for (const _step of range(31)) {
  #pragma unroll 1
  for (int step = 0; step < 31; step++) {
    // moe_map.ts:160  const middle = idiv(lo + hi, 2);
    const int r21 = (int)(r19 + r20) / 2;

    // moe_map.ts:161  const begun = starts.at(middle) <= row;
    u32 r22 = 0u;
    if ((u32)r21 < (u32)num_experts) r22 = __ldg((const u32*)(starts + 4ll * r21));
    const bool p3 = (int)r22 <= r18;

    // moe_map.ts:162  lo = lo < middle && begun ? middle : lo;
    r19 = (int)r19 < r21 && p3 ? (u32)r21 : r19;

    // moe_map.ts:163  hi = lo < middle && !begun ? middle : hi;
    r20 = (int)r19 < r21 && !p3 ? (u32)r21 : r20;
  }

  // moe_map.ts:154  tabulate(i32, [CHUNK], (i) => {
  const u32 r23 = r18 < r17 ? r19 : 4294967295u;
  const int r24 = r4 * block;
  u32 r25 = 0u;
  u32 r26 = num_experts;
  #pragma unroll 1
  for (int step2 = 0; step2 < 31; step2++) {
    const int r27 = (int)(r25 + r26) / 2;
    u32 r28 = 0u;
    if ((u32)r27 < (u32)num_experts) r28 = __ldg((const u32*)(starts + 4ll * r27));
    const bool p4 = (int)r28 <= r24;
    r25 = (int)r25 < r27 && p4 ? (u32)r27 : r25;
    r26 = (int)r25 < r27 && !p4 ? (u32)r27 : r26;
  }
  const u32 r29 = r24 < r17 ? r25 : 4294967295u;

  // moe_map.ts:152  store(
  const bool p5 = r2 < moeMapPlace_2;
  char* const d1 = block_expert + 4ll * (int)r0 + 8ll * (int)threadIdx.x;
  if ((moeMapPlace_2 & 1u) == 0u) {
    if (p5) *(uint2*)d1 = make_uint2(r23, r29);
  } else {
    if (p5) *(u32*)d1 = r23;
    if (r2 + 1u < moeMapPlace_2) *(u32*)(d1 + 4) = r29;
  }
}
