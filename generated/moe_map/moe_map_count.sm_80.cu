//
// moe_map_count: tilewright, for sm_80
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// partial[c, e]: pairs of chunk c that go to expert e. Every row of sorted_ids is marked as unused.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

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

extern "C" __global__ void __launch_bounds__(256, 1) moe_map_count(
  const char* __restrict__ ids,          // tensor ids
  int num_experts,                       // scalar num_experts
  int block,                             // scalar block
  char* partial,                         // tensor partial
  char* sorted_ids,                      // tensor sorted_ids
  int dim_T,                             // dim T
  int dim_k,                             // dim k
  int dim_chunks                         // dim chunks
) {
  // moe_map.ts:32  export const moeMapCount = kernel(
  const u32 moeMapCount_0 = (u32)dim_T * dim_k;
  const u32 moeMapCount_1 = block - 1u;
  const u32 moeMapCount_2 = div_s32(moeMapCount_0 + num_experts * moeMapCount_1 + moeMapCount_1, block);
  const u32 moeMapCount_3 = moeMapCount_2 * block;

  // moe_map.ts:56  store(
  const int r0 = blockIdx.x << 9;
  if ((moeMapCount_3 & 1u) == 0u) {
    if (r0 + (threadIdx.x << 1) < moeMapCount_3) *(uint2*)(sorted_ids + 4ll * r0 + 8ll * (int)threadIdx.x) = make_uint2(moeMapCount_0, moeMapCount_0);
  } else {
    const u32 r1 = r0 + (threadIdx.x << 1);
    char* const d0 = sorted_ids + 4ll * r0 + 8ll * (int)threadIdx.x;
    if (r1 < moeMapCount_3) *(u32*)d0 = moeMapCount_0;
    if (r1 + 1u < moeMapCount_3) *(u32*)(d0 + 4) = moeMapCount_0;
  }

  // moe_map.ts:60  for (const e of range(0, num_experts, CHUNK)) parallel([CHUNK], (i) => partial.set(c, e + i, 0)...
  const bool p0 = (int)(dim_chunks - blockIdx.x) > 0;
  char* const d1 = partial + (s64)((u64)((s64)(int)blockIdx.x * num_experts) << 2);
  const u32 r2 = threadIdx.x + 256u;
  #pragma unroll 1
  for (int e = 0; e < num_experts; e = step_to(e, 512u, num_experts)) {
    const u32 r3 = e + threadIdx.x;
    __syncthreads();
    if (p0 && r3 < (u32)num_experts) *(u32*)(d1 + 4ll * (int)r3) = 0u;
    const u32 r4 = e + r2;
    if (p0 && r4 < (u32)num_experts) *(u32*)(d1 + 4ll * (int)r4) = 0u;
  }

  // moe_map.ts:62  const n = c * CHUNK + i;
  const u32 n_0 = r0 + threadIdx.x;

  // moe_map.ts:63  if (n < pairs) atomicAdd(partial, [c, flat.at(n)], 1);
  __syncthreads();
  if ((int)n_0 < (int)moeMapCount_0) {
    u32 r5 = 0u;
    if (n_0 < moeMapCount_0) r5 = __ldg((const u32*)(ids + 4ll * (int)n_0));
    if (p0 && r5 < (u32)num_experts) atomicAdd((int*)(d1 + 4ll * (int)r5), 1);
  }
  const u32 n = r0 + r2;
  if ((int)n < (int)moeMapCount_0) {
    u32 r6 = 0u;
    if (n < moeMapCount_0) r6 = __ldg((const u32*)(ids + 4ll * (int)n));
    if (p0 && r6 < (u32)num_experts) atomicAdd((int*)(d1 + 4ll * (int)r6), 1);
  }
}
