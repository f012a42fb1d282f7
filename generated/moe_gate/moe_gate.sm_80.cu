//
// moe_gate: tilewright, for sm_80
//   E = 256, n_group = 8
//   warps = 1
//   forced_ids = absent
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

// ex2.approx.f32: 2 to the power of a
static __device__ __forceinline__ float ex2_approx_f32(float a) {
  float d;
  asm("ex2.approx.f32 %0, %1;" : "=f"(d) : "f"(a));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(32, 1) moe_gate(
  const char* __restrict__ logits,       // tensor logits
  const char* __restrict__ bias,         // tensor bias
  const char* __restrict__ forced_ids,   // tensor forced_ids
  int topk_group,                        // scalar topk_group
  float route_scale,                     // scalar route_scale
  char* ids,                             // tensor ids
  char* weights,                         // tensor weights
  int dim_topk                           // dim topk
) {
  __shared__ __align__(128) u8 smem[1056];
  const u32 chosen = shared_address(smem);       // 1024 bytes: i32[256]
  const u32 score = shared_address(smem) + 1024u; // 32 bytes: f32[8]

  // moe_gate.ts:74  copy(logits.tile([t, 0], [1, E]), logit);
  const char* const d0 = logits + 1024ll * (int)blockIdx.x;
  const char* const d1 = d0 + 16ll * (int)threadIdx.x;
  const float4 v0 = __ldg((const float4*)d1);
  const float4 v1 = __ldg((const float4*)(d1 + 512));

  // moe_gate.ts:76  const c = sigmoid(x) + bias.at(e);
  const float f0 = -v0.x;
  const float f1 = __fmul_rn(f0, 1.442695f);
  const float f2 = ex2_approx_f32(f1);
  const float f3 = __fmul_rn(__fmaf_rn(f0, 1.925963e-8f, __fmaf_rn(f0, 1.442695f, -f1)), 0.6931472f);
  const float f4 = __fdiv_rn(1.0f, __fadd_rn(1.0f, fabsf(f1) < 128.0f ? __fmaf_rn(f2, f3, f2) : f2));
  const char* const d2 = bias + 16ll * (int)threadIdx.x;
  const float f5 = __ldg((const float*)d2);
  const float f6 = __fadd_rn(f4, f5);

  // moe_gate.ts:75  const biased = map(logit, (x, e) => {
  const float biased_0 = fabsf(f6) < __uint_as_float(0x7f800000u) ? f6 : __uint_as_float(0xff800000u);
  const float f7 = -v0.y;
  const float f8 = __fmul_rn(f7, 1.442695f);
  const float f9 = ex2_approx_f32(f8);
  const float f10 = __fmul_rn(__fmaf_rn(f7, 1.925963e-8f, __fmaf_rn(f7, 1.442695f, -f8)), 0.6931472f);
  const float f11 = __fadd_rn(1.0f, fabsf(f8) < 128.0f ? __fmaf_rn(f9, f10, f9) : f9);
  const float f12 = __ldg((const float*)(d2 + 4));
  const float f13 = __fadd_rn(__fdiv_rn(1.0f, f11), f12);
  const float biased_1 = fabsf(f13) < __uint_as_float(0x7f800000u) ? f13 : __uint_as_float(0xff800000u);
  const float f14 = -v0.z;
  const float f15 = __fmul_rn(f14, 1.442695f);
  const float f16 = ex2_approx_f32(f15);
  const float f17 = __fmul_rn(__fmaf_rn(f14, 1.925963e-8f, __fmaf_rn(f14, 1.442695f, -f15)), 0.6931472f);
  const float f18 = __fadd_rn(1.0f, fabsf(f15) < 128.0f ? __fmaf_rn(f16, f17, f16) : f16);
  const float f19 = __ldg((const float*)(d2 + 8));
  const float f20 = __fadd_rn(__fdiv_rn(1.0f, f18), f19);
  const float biased_2 = fabsf(f20) < __uint_as_float(0x7f800000u) ? f20 : __uint_as_float(0xff800000u);
  const float f21 = -v0.w;
  const float f22 = __fmul_rn(f21, 1.442695f);
  const float f23 = ex2_approx_f32(f22);
  const float f24 = __fmul_rn(__fmaf_rn(f21, 1.925963e-8f, __fmaf_rn(f21, 1.442695f, -f22)), 0.6931472f);
  const float f25 = __fadd_rn(1.0f, fabsf(f22) < 128.0f ? __fmaf_rn(f23, f24, f23) : f23);
  const float f26 = __ldg((const float*)(d2 + 12));
  const float f27 = __fadd_rn(__fdiv_rn(1.0f, f25), f26);
  const float biased_3 = fabsf(f27) < __uint_as_float(0x7f800000u) ? f27 : __uint_as_float(0xff800000u);
  const float f28 = -v1.x;
  const float f29 = __fmul_rn(f28, 1.442695f);
  const float f30 = ex2_approx_f32(f29);
  const float f31 = __fmul_rn(__fmaf_rn(f28, 1.925963e-8f, __fmaf_rn(f28, 1.442695f, -f29)), 0.6931472f);
  const float f32 = __fadd_rn(1.0f, fabsf(f29) < 128.0f ? __fmaf_rn(f30, f31, f30) : f30);
  const float f33 = __ldg((const float*)(d2 + 512));
  const float f34 = __fadd_rn(__fdiv_rn(1.0f, f32), f33);
  const float biased_4 = fabsf(f34) < __uint_as_float(0x7f800000u) ? f34 : __uint_as_float(0xff800000u);
  const float f35 = -v1.y;
  const float f36 = __fmul_rn(f35, 1.442695f);
  const float f37 = ex2_approx_f32(f36);
  const float f38 = __fmul_rn(__fmaf_rn(f35, 1.925963e-8f, __fmaf_rn(f35, 1.442695f, -f36)), 0.6931472f);
  const float f39 = __fadd_rn(1.0f, fabsf(f36) < 128.0f ? __fmaf_rn(f37, f38, f37) : f37);
  const float f40 = __ldg((const float*)(d2 + 516));
  const float f41 = __fadd_rn(__fdiv_rn(1.0f, f39), f40);
  const float biased_5 = fabsf(f41) < __uint_as_float(0x7f800000u) ? f41 : __uint_as_float(0xff800000u);
  const float f42 = -v1.z;
  const float f43 = __fmul_rn(f42, 1.442695f);
  const float f44 = ex2_approx_f32(f43);
  const float f45 = __fmul_rn(__fmaf_rn(f42, 1.925963e-8f, __fmaf_rn(f42, 1.442695f, -f43)), 0.6931472f);
  const float f46 = __fadd_rn(1.0f, fabsf(f43) < 128.0f ? __fmaf_rn(f44, f45, f44) : f44);
  const float f47 = __ldg((const float*)(d2 + 520));
  const float f48 = __fadd_rn(__fdiv_rn(1.0f, f46), f47);
  const float biased_6 = fabsf(f48) < __uint_as_float(0x7f800000u) ? f48 : __uint_as_float(0xff800000u);
  const float f49 = -v1.w;
  const float f50 = __fmul_rn(f49, 1.442695f);
  const float f51 = ex2_approx_f32(f50);
  const float f52 = __fmul_rn(__fmaf_rn(f49, 1.925963e-8f, __fmaf_rn(f49, 1.442695f, -f50)), 0.6931472f);
  const float f53 = __fadd_rn(1.0f, fabsf(f50) < 128.0f ? __fmaf_rn(f51, f52, f51) : f51);
  const float f54 = __ldg((const float*)(d2 + 524));
  const float f55 = __fadd_rn(__fdiv_rn(1.0f, f53), f54);
  const float biased_7 = fabsf(f55) < __uint_as_float(0x7f800000u) ? f55 : __uint_as_float(0xff800000u);

  // moe_gate.ts:82  const first = reduceMax(grouped, 1);
  const u32 first_0 = threadIdx.x & 7u;
  const u32 first_1 = threadIdx.x >> 3;
  const float first_2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(biased_0, biased_1), biased_2), biased_3);
  const float first_3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(biased_4, biased_5), biased_6), biased_7);
  const float first_4 = __shfl_xor_sync(0xffffffffu, first_2, 1);
  const float first_5 = max_NaN_f32(first_2, first_4);
  const float first_6 = __shfl_xor_sync(0xffffffffu, first_3, 1);
  const float first_7 = max_NaN_f32(first_3, first_6);
  const float first_8 = __shfl_xor_sync(0xffffffffu, first_5, 2);
  const float first_9 = max_NaN_f32(first_5, first_8);
  const float first_10 = __shfl_xor_sync(0xffffffffu, first_7, 2);
  const float first_11 = max_NaN_f32(first_7, first_10);
  const float first_12 = __shfl_xor_sync(0xffffffffu, first_9, 4);
  const float first_13 = max_NaN_f32(first_9, first_12);
  const float first_14 = __shfl_xor_sync(0xffffffffu, first_11, 4);
  const float first_15 = max_NaN_f32(first_11, first_14);

  // moe_gate.ts:84  map(grouped, (c, g, i) => (c === first.at(g) ? i : members), i32),
  const u32 r0 = first_0 << 2;
  const u32 r1 = r0 + 1u;
  const u32 r2 = r0 + 2u;
  const u32 r3 = r0 + 3u;

  // moe_gate.ts:83  const place = reduceMin(
  const int place_0 = min((int)(biased_0 == first_13 ? r0 : 32u), (int)(biased_1 == first_13 ? r1 : 32u));
  const int place_1 = min((int)(biased_4 == first_15 ? r0 : 32u), (int)(biased_5 == first_15 ? r1 : 32u));
  const int place_2 = min(min(place_0, (int)(biased_2 == first_13 ? r2 : 32u)), (int)(biased_3 == first_13 ? r3 : 32u));
  const int place_3 = min(min(place_1, (int)(biased_6 == first_15 ? r2 : 32u)), (int)(biased_7 == first_15 ? r3 : 32u));
  const u32 place_4 = __shfl_xor_sync(0xffffffffu, (u32)place_2, 1);
  const int place_5 = min(place_2, (int)place_4);
  const u32 place_6 = __shfl_xor_sync(0xffffffffu, (u32)place_3, 1);
  const int place_7 = min(place_3, (int)place_6);
  const u32 place_8 = __shfl_xor_sync(0xffffffffu, (u32)place_5, 2);
  const int place_9 = min(place_5, (int)place_8);
  const u32 place_10 = __shfl_xor_sync(0xffffffffu, (u32)place_7, 2);
  const int place_11 = min(place_7, (int)place_10);
  const u32 place_12 = __shfl_xor_sync(0xffffffffu, (u32)place_9, 4);
  const int place_13 = min(place_9, (int)place_12);
  const u32 place_14 = __shfl_xor_sync(0xffffffffu, (u32)place_11, 4);
  const int place_15 = min(place_11, (int)place_14);

  // moe_gate.ts:87  const second = reduceMax(
  const float second_0 = max_NaN_f32((int)r0 == place_13 ? __uint_as_float(0xff800000u) : biased_0, (int)r1 == place_13 ? __uint_as_float(0xff800000u) : biased_1);
  const float second_1 = max_NaN_f32((int)r0 == place_15 ? __uint_as_float(0xff800000u) : biased_4, (int)r1 == place_15 ? __uint_as_float(0xff800000u) : biased_5);
  const float second_2 = max_NaN_f32(second_0, (int)r2 == place_13 ? __uint_as_float(0xff800000u) : biased_2);
  const float second_3 = max_NaN_f32(second_1, (int)r2 == place_15 ? __uint_as_float(0xff800000u) : biased_6);
  const float second_4 = max_NaN_f32(second_2, (int)r3 == place_13 ? __uint_as_float(0xff800000u) : biased_3);
  const float second_5 = max_NaN_f32(second_3, (int)r3 == place_15 ? __uint_as_float(0xff800000u) : biased_7);
  const float second_6 = __shfl_xor_sync(0xffffffffu, second_4, 1);
  const float second_7 = max_NaN_f32(second_4, second_6);
  const float second_8 = __shfl_xor_sync(0xffffffffu, second_5, 1);
  const float second_9 = max_NaN_f32(second_5, second_8);
  const float second_10 = __shfl_xor_sync(0xffffffffu, second_7, 2);
  const float second_11 = max_NaN_f32(second_7, second_10);
  const float second_12 = __shfl_xor_sync(0xffffffffu, second_9, 2);
  const float second_13 = max_NaN_f32(second_9, second_12);
  const float second_14 = __shfl_xor_sync(0xffffffffu, second_11, 4);
  const float second_15 = max_NaN_f32(second_11, second_14);
  const float second_16 = __shfl_xor_sync(0xffffffffu, second_13, 4);
  const float second_17 = max_NaN_f32(second_13, second_16);

  // moe_gate.ts:93  store(score, first, (c, g) =>
  const float f56 = second_15 > __uint_as_float(0xff800000u) ? max_NaN_f32(__fadd_rn(first_13, second_15), -3.4028235e38f) : first_13;
  const float f57 = second_17 > __uint_as_float(0xff800000u) ? max_NaN_f32(__fadd_rn(first_15, second_17), -3.4028235e38f) : first_15;
  const bool p0 = first_0 == 0u;
  const u32 r4 = score + (first_1 << 2);
  if (p0) shared<float>(r4) = f56;
  if (p0) shared<float>(r4 + 16u) = f57;

  // moe_gate.ts:97  let n = 0;
  u32 r5 = 0u;

  // moe_gate.ts:99  if (score.at(o) > score.at(g) || (score.at(o) === score.at(g) && o < g)) n += 1;
  __syncthreads();
  const float f58 = shared<float>(r4);

  // moe_gate.ts:98  for (const o of range(n_group)) {
  #pragma unroll 1
  for (int o = 0; o < 8; o++) {
    const float f59 = shared<float>(score + ((u32)o << 2));
    bool p1 = f59 > f58;
    if (!p1) {
      p1 = f59 == f58 && o < (int)first_1;
    }
    if (p1) {
      r5 = r5 + 1u;
    }
  }
  u32 r6 = 0u;
  const float f60 = shared<float>(r4 + 16u);
  const u32 r7 = first_1 + 4u;
  #pragma unroll 1
  for (int o2 = 0; o2 < 8; o2++) {
    const float f61 = shared<float>(score + ((u32)o2 << 2));
    bool p2 = f61 > f60;
    if (!p2) {
      p2 = f61 == f60 && o2 < (int)r7;
    }
    if (p2) {
      r6 = r6 + 1u;
    }
  }

  // moe_gate.ts:104  map(grouped, (c, g) => (better.at(g) < topk_group ? c : -Infinity)),
  const bool p3 = (int)r5 < topk_group;
  const bool p4 = (int)r6 < topk_group;

  // moe_gate.ts:103  let left = reshape(
  float left_0 = p3 ? biased_0 : __uint_as_float(0xff800000u);
  float left_1 = p3 ? biased_1 : __uint_as_float(0xff800000u);
  float left_2 = p3 ? biased_2 : __uint_as_float(0xff800000u);
  float left_3 = p3 ? biased_3 : __uint_as_float(0xff800000u);
  float left_4 = p4 ? biased_4 : __uint_as_float(0xff800000u);
  float left_5 = p4 ? biased_5 : __uint_as_float(0xff800000u);
  float left_6 = p4 ? biased_6 : __uint_as_float(0xff800000u);
  float left_7 = p4 ? biased_7 : __uint_as_float(0xff800000u);

  // moe_gate.ts:110  map(left, (c, e) => (c === best ? e : E), i32),
  const u32 r8 = threadIdx.x << 2;
  const u32 r9 = r8 + 1u;
  const u32 r10 = r8 + 2u;
  const u32 r11 = r8 + 3u;
  const u32 r12 = r8 + 128u;
  const u32 r13 = r8 + 129u;
  const u32 r14 = r8 + 130u;
  const u32 r15 = r8 + 131u;

  // moe_gate.ts:113  chosen.set(j, best > -Infinity ? expert : -1);
  const bool p5 = threadIdx.x == 0u;

  // moe_gate.ts:107  for (const j of range(topk)) {
  #pragma unroll 1
  for (int j = 0; j < dim_topk; j++) {
    // moe_gate.ts:108  const best = reduceMax(left, 0);
    const float best_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(left_0, left_1), left_2), left_3);
    const float best_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(best_0, left_4), left_5), left_6);
    const float best_2 = max_NaN_f32(best_1, left_7);
    const float best_3 = __shfl_xor_sync(0xffffffffu, best_2, 1);
    const float best_4 = max_NaN_f32(best_2, best_3);
    const float best_5 = __shfl_xor_sync(0xffffffffu, best_4, 2);
    const float best_6 = max_NaN_f32(best_4, best_5);
    const float best_7 = __shfl_xor_sync(0xffffffffu, best_6, 4);
    const float best_8 = max_NaN_f32(best_6, best_7);
    const float best_9 = __shfl_xor_sync(0xffffffffu, best_8, 8);
    const float best_10 = max_NaN_f32(best_8, best_9);
    const float best_11 = __shfl_xor_sync(0xffffffffu, best_10, 16);
    const float best_12 = max_NaN_f32(best_10, best_11);

    // moe_gate.ts:109  const expert = reduceMin(
    const int expert_0 = min((int)(left_0 == best_12 ? r8 : 256u), (int)(left_1 == best_12 ? r9 : 256u));
    const int expert_1 = min(min(expert_0, (int)(left_2 == best_12 ? r10 : 256u)), (int)(left_3 == best_12 ? r11 : 256u));
    const int expert_2 = min(min(expert_1, (int)(left_4 == best_12 ? r12 : 256u)), (int)(left_5 == best_12 ? r13 : 256u));
    const int expert_3 = min(min(expert_2, (int)(left_6 == best_12 ? r14 : 256u)), (int)(left_7 == best_12 ? r15 : 256u));
    const u32 expert_4 = __shfl_xor_sync(0xffffffffu, (u32)expert_3, 1);
    const int expert_5 = min(expert_3, (int)expert_4);
    const u32 expert_6 = __shfl_xor_sync(0xffffffffu, (u32)expert_5, 2);
    const int expert_7 = min(expert_5, (int)expert_6);
    const u32 expert_8 = __shfl_xor_sync(0xffffffffu, (u32)expert_7, 4);
    const int expert_9 = min(expert_7, (int)expert_8);
    const u32 expert_10 = __shfl_xor_sync(0xffffffffu, (u32)expert_9, 8);
    const int expert_11 = min(expert_9, (int)expert_10);
    const u32 expert_12 = __shfl_xor_sync(0xffffffffu, (u32)expert_11, 16);
    const u32 expert_13 = min(expert_11, (int)expert_12);
    __syncthreads();
    if (p5) shared<u32>(chosen + ((u32)j << 2)) = best_12 > __uint_as_float(0xff800000u) ? expert_13 : 4294967295u;

    // moe_gate.ts:114  left = map(left, (c, e) => (e === expert ? -Infinity : c));
    left_0 = r8 == expert_13 ? __uint_as_float(0xff800000u) : left_0;
    left_1 = r9 == expert_13 ? __uint_as_float(0xff800000u) : left_1;
    left_2 = r10 == expert_13 ? __uint_as_float(0xff800000u) : left_2;
    left_3 = r11 == expert_13 ? __uint_as_float(0xff800000u) : left_3;
    left_4 = r12 == expert_13 ? __uint_as_float(0xff800000u) : left_4;
    left_5 = r13 == expert_13 ? __uint_as_float(0xff800000u) : left_5;
    left_6 = r14 == expert_13 ? __uint_as_float(0xff800000u) : left_6;
    left_7 = r15 == expert_13 ? __uint_as_float(0xff800000u) : left_7;
  }

  // moe_gate.ts:118  const expertAt = (j: number) => (j < topk && chosen.at(j) >= 0 && chosen.at(j) < E ? chosen.at(...
  const bool p6 = (int)r8 < dim_topk;
  bool p7 = p6;
  const u32 r16 = chosen + (threadIdx.x << 4);
  __syncthreads();
  if (p7) {
    const u32 r17 = shared<u32>(r16);
    p7 = (int)r17 >= 0;
  }
  bool p8 = p7;
  if (p8) {
    const u32 r18 = shared<u32>(r16);
    p8 = (int)r18 < 256;
  }
  u32 r19 = 0u;
  if (p8) {
    const u32 r20 = shared<u32>(r16);
    r19 = r20;
  } else {
    r19 = 4294967295u;
  }

  // moe_gate.ts:119  const picked = tabulate(f32, [E], (j) => (expertAt(j) >= 0 ? sigmoid(logits.at(t, expertAt(j)))...
  float f62 = 0.0f;
  if ((int)r19 >= 0) {
    bool p9 = p6;
    if (p9) {
      const u32 r21 = shared<u32>(r16);
      p9 = (int)r21 >= 0;
    }
    bool p10 = p9;
    if (p10) {
      const u32 r22 = shared<u32>(r16);
      p10 = (int)r22 < 256;
    }
    u32 r23 = 0u;
    if (p10) {
      const u32 r24 = shared<u32>(r16);
      r23 = r24;
    } else {
      r23 = 4294967295u;
    }

    // moe_gate.ts:28  function sigmoid(x: number): number {
    float f63 = 0.0f;
    if (r23 < 256u) f63 = __ldg((const float*)(d0 + 4ll * (int)r23));
    const float f64 = -f63;
    const float f65 = __fmul_rn(f64, 1.442695f);
    const float f66 = ex2_approx_f32(f65);
    const float f67 = __fmul_rn(__fmaf_rn(f64, 1.925963e-8f, __fmaf_rn(f64, 1.442695f, -f65)), 0.6931472f);
    const float f68 = __fadd_rn(1.0f, fabsf(f65) < 128.0f ? __fmaf_rn(f66, f67, f66) : f66);
    f62 = __fdiv_rn(1.0f, f68);
  } else {
    f62 = 0.0f;
  }
  const bool p11 = (int)r9 < dim_topk;
  bool p12 = p11;
  if (p12) {
    const u32 r25 = shared<u32>(r16 + 4u);
    p12 = (int)r25 >= 0;
  }
  bool p13 = p12;
  if (p13) {
    const u32 r26 = shared<u32>(r16 + 4u);
    p13 = (int)r26 < 256;
  }
  u32 r27 = 0u;
  if (p13) {
    const u32 r28 = shared<u32>(r16 + 4u);
    r27 = r28;
  } else {
    r27 = 4294967295u;
  }
  float f69 = 0.0f;
  if ((int)r27 >= 0) {
    bool p14 = p11;
    if (p14) {
      const u32 r29 = shared<u32>(r16 + 4u);
      p14 = (int)r29 >= 0;
    }
    bool p15 = p14;
    if (p15) {
      const u32 r30 = shared<u32>(r16 + 4u);
      p15 = (int)r30 < 256;
    }
    u32 r31 = 0u;
    if (p15) {
      const u32 r32 = shared<u32>(r16 + 4u);
      r31 = r32;
    } else {
      r31 = 4294967295u;
    }
    float f70 = 0.0f;
    if (r31 < 256u) f70 = __ldg((const float*)(d0 + 4ll * (int)r31));
    const float f71 = -f70;
    const float f72 = __fmul_rn(f71, 1.442695f);
    const float f73 = ex2_approx_f32(f72);
    const float f74 = __fmul_rn(__fmaf_rn(f71, 1.925963e-8f, __fmaf_rn(f71, 1.442695f, -f72)), 0.6931472f);
    const float f75 = __fadd_rn(1.0f, fabsf(f72) < 128.0f ? __fmaf_rn(f73, f74, f73) : f73);
    f69 = __fdiv_rn(1.0f, f75);
  } else {
    f69 = 0.0f;
  }
  const bool p16 = (int)r10 < dim_topk;
  bool p17 = p16;
  if (p17) {
    const u32 r33 = shared<u32>(r16 + 8u);
    p17 = (int)r33 >= 0;
  }
  bool p18 = p17;
  if (p18) {
    const u32 r34 = shared<u32>(r16 + 8u);
    p18 = (int)r34 < 256;
  }
  u32 r35 = 0u;
  if (p18) {
    const u32 r36 = shared<u32>(r16 + 8u);
    r35 = r36;
  } else {
    r35 = 4294967295u;
  }
  float f76 = 0.0f;
  if ((int)r35 >= 0) {
    bool p19 = p16;
    if (p19) {
      const u32 r37 = shared<u32>(r16 + 8u);
      p19 = (int)r37 >= 0;
    }
    bool p20 = p19;
    if (p20) {
      const u32 r38 = shared<u32>(r16 + 8u);
      p20 = (int)r38 < 256;
    }
    u32 r39 = 0u;
    if (p20) {
      const u32 r40 = shared<u32>(r16 + 8u);
      r39 = r40;
    } else {
      r39 = 4294967295u;
    }
    float f77 = 0.0f;
    if (r39 < 256u) f77 = __ldg((const float*)(d0 + 4ll * (int)r39));
    const float f78 = -f77;
    const float f79 = __fmul_rn(f78, 1.442695f);
    const float f80 = ex2_approx_f32(f79);
    const float f81 = __fmul_rn(__fmaf_rn(f78, 1.925963e-8f, __fmaf_rn(f78, 1.442695f, -f79)), 0.6931472f);
    const float f82 = __fadd_rn(1.0f, fabsf(f79) < 128.0f ? __fmaf_rn(f80, f81, f80) : f80);
    f76 = __fdiv_rn(1.0f, f82);
  } else {
    f76 = 0.0f;
  }
  const bool p21 = (int)r11 < dim_topk;
  bool p22 = p21;
  if (p22) {
    const u32 r41 = shared<u32>(r16 + 12u);
    p22 = (int)r41 >= 0;
  }
  bool p23 = p22;
  if (p23) {
    const u32 r42 = shared<u32>(r16 + 12u);
    p23 = (int)r42 < 256;
  }
  u32 r43 = 0u;
  if (p23) {
    const u32 r44 = shared<u32>(r16 + 12u);
    r43 = r44;
  } else {
    r43 = 4294967295u;
  }
  float f83 = 0.0f;
  if ((int)r43 >= 0) {
    bool p24 = p21;
    if (p24) {
      const u32 r45 = shared<u32>(r16 + 12u);
      p24 = (int)r45 >= 0;
    }
    bool p25 = p24;
    if (p25) {
      const u32 r46 = shared<u32>(r16 + 12u);
      p25 = (int)r46 < 256;
    }
    u32 r47 = 0u;
    if (p25) {
      const u32 r48 = shared<u32>(r16 + 12u);
      r47 = r48;
    } else {
      r47 = 4294967295u;
    }
    float f84 = 0.0f;
    if (r47 < 256u) f84 = __ldg((const float*)(d0 + 4ll * (int)r47));
    const float f85 = -f84;
    const float f86 = __fmul_rn(f85, 1.442695f);
    const float f87 = ex2_approx_f32(f86);
    const float f88 = __fmul_rn(__fmaf_rn(f85, 1.925963e-8f, __fmaf_rn(f85, 1.442695f, -f86)), 0.6931472f);
    const float f89 = __fadd_rn(1.0f, fabsf(f86) < 128.0f ? __fmaf_rn(f87, f88, f87) : f87);
    f83 = __fdiv_rn(1.0f, f89);
  } else {
    f83 = 0.0f;
  }
  const bool p26 = (int)r12 < dim_topk;
  bool p27 = p26;
  if (p27) {
    const u32 r49 = shared<u32>(r16 + 512u);
    p27 = (int)r49 >= 0;
  }
  bool p28 = p27;
  if (p28) {
    const u32 r50 = shared<u32>(r16 + 512u);
    p28 = (int)r50 < 256;
  }
  u32 r51 = 0u;
  if (p28) {
    const u32 r52 = shared<u32>(r16 + 512u);
    r51 = r52;
  } else {
    r51 = 4294967295u;
  }
  float f90 = 0.0f;
  if ((int)r51 >= 0) {
    bool p29 = p26;
    if (p29) {
      const u32 r53 = shared<u32>(r16 + 512u);
      p29 = (int)r53 >= 0;
    }
    bool p30 = p29;
    if (p30) {
      const u32 r54 = shared<u32>(r16 + 512u);
      p30 = (int)r54 < 256;
    }
    u32 r55 = 0u;
    if (p30) {
      const u32 r56 = shared<u32>(r16 + 512u);
      r55 = r56;
    } else {
      r55 = 4294967295u;
    }
    float f91 = 0.0f;
    if (r55 < 256u) f91 = __ldg((const float*)(d0 + 4ll * (int)r55));
    const float f92 = -f91;
    const float f93 = __fmul_rn(f92, 1.442695f);
    const float f94 = ex2_approx_f32(f93);
    const float f95 = __fmul_rn(__fmaf_rn(f92, 1.925963e-8f, __fmaf_rn(f92, 1.442695f, -f93)), 0.6931472f);
    const float f96 = __fadd_rn(1.0f, fabsf(f93) < 128.0f ? __fmaf_rn(f94, f95, f94) : f94);
    f90 = __fdiv_rn(1.0f, f96);
  } else {
    f90 = 0.0f;
  }
  const bool p31 = (int)r13 < dim_topk;
  bool p32 = p31;
  if (p32) {
    const u32 r57 = shared<u32>(r16 + 516u);
    p32 = (int)r57 >= 0;
  }
  bool p33 = p32;
  if (p33) {
    const u32 r58 = shared<u32>(r16 + 516u);
    p33 = (int)r58 < 256;
  }
  u32 r59 = 0u;
  if (p33) {
    const u32 r60 = shared<u32>(r16 + 516u);
    r59 = r60;
  } else {
    r59 = 4294967295u;
  }
  float f97 = 0.0f;
  if ((int)r59 >= 0) {
    bool p34 = p31;
    if (p34) {
      const u32 r61 = shared<u32>(r16 + 516u);
      p34 = (int)r61 >= 0;
    }
    bool p35 = p34;
    if (p35) {
      const u32 r62 = shared<u32>(r16 + 516u);
      p35 = (int)r62 < 256;
    }
    u32 r63 = 0u;
    if (p35) {
      const u32 r64 = shared<u32>(r16 + 516u);
      r63 = r64;
    } else {
      r63 = 4294967295u;
    }
    float f98 = 0.0f;
    if (r63 < 256u) f98 = __ldg((const float*)(d0 + 4ll * (int)r63));
    const float f99 = -f98;
    const float f100 = __fmul_rn(f99, 1.442695f);
    const float f101 = ex2_approx_f32(f100);
    const float f102 = __fmul_rn(__fmaf_rn(f99, 1.925963e-8f, __fmaf_rn(f99, 1.442695f, -f100)), 0.6931472f);
    const float f103 = __fadd_rn(1.0f, fabsf(f100) < 128.0f ? __fmaf_rn(f101, f102, f101) : f101);
    f97 = __fdiv_rn(1.0f, f103);
  } else {
    f97 = 0.0f;
  }
  const bool p36 = (int)r14 < dim_topk;
  bool p37 = p36;
  if (p37) {
    const u32 r65 = shared<u32>(r16 + 520u);
    p37 = (int)r65 >= 0;
  }
  bool p38 = p37;
  if (p38) {
    const u32 r66 = shared<u32>(r16 + 520u);
    p38 = (int)r66 < 256;
  }
  u32 r67 = 0u;
  if (p38) {
    const u32 r68 = shared<u32>(r16 + 520u);
    r67 = r68;
  } else {
    r67 = 4294967295u;
  }
  float f104 = 0.0f;
  if ((int)r67 >= 0) {
    bool p39 = p36;
    if (p39) {
      const u32 r69 = shared<u32>(r16 + 520u);
      p39 = (int)r69 >= 0;
    }
    bool p40 = p39;
    if (p40) {
      const u32 r70 = shared<u32>(r16 + 520u);
      p40 = (int)r70 < 256;
    }
    u32 r71 = 0u;
    if (p40) {
      const u32 r72 = shared<u32>(r16 + 520u);
      r71 = r72;
    } else {
      r71 = 4294967295u;
    }
    float f105 = 0.0f;
    if (r71 < 256u) f105 = __ldg((const float*)(d0 + 4ll * (int)r71));
    const float f106 = -f105;
    const float f107 = __fmul_rn(f106, 1.442695f);
    const float f108 = ex2_approx_f32(f107);
    const float f109 = __fmul_rn(__fmaf_rn(f106, 1.925963e-8f, __fmaf_rn(f106, 1.442695f, -f107)), 0.6931472f);
    const float f110 = __fadd_rn(1.0f, fabsf(f107) < 128.0f ? __fmaf_rn(f108, f109, f108) : f108);
    f104 = __fdiv_rn(1.0f, f110);
  } else {
    f104 = 0.0f;
  }
  const bool p41 = (int)r15 < dim_topk;
  bool p42 = p41;
  if (p42) {
    const u32 r73 = shared<u32>(r16 + 524u);
    p42 = (int)r73 >= 0;
  }
  bool p43 = p42;
  if (p43) {
    const u32 r74 = shared<u32>(r16 + 524u);
    p43 = (int)r74 < 256;
  }
  u32 r75 = 0u;
  if (p43) {
    const u32 r76 = shared<u32>(r16 + 524u);
    r75 = r76;
  } else {
    r75 = 4294967295u;
  }
  float f111 = 0.0f;
  if ((int)r75 >= 0) {
    bool p44 = p41;
    if (p44) {
      const u32 r77 = shared<u32>(r16 + 524u);
      p44 = (int)r77 >= 0;
    }
    bool p45 = p44;
    if (p45) {
      const u32 r78 = shared<u32>(r16 + 524u);
      p45 = (int)r78 < 256;
    }
    u32 r79 = 0u;
    if (p45) {
      const u32 r80 = shared<u32>(r16 + 524u);
      r79 = r80;
    } else {
      r79 = 4294967295u;
    }
    float f112 = 0.0f;
    if (r79 < 256u) f112 = __ldg((const float*)(d0 + 4ll * (int)r79));
    const float f113 = -f112;
    const float f114 = __fmul_rn(f113, 1.442695f);
    const float f115 = ex2_approx_f32(f114);
    const float f116 = __fmul_rn(__fmaf_rn(f113, 1.925963e-8f, __fmaf_rn(f113, 1.442695f, -f114)), 0.6931472f);
    const float f117 = __fadd_rn(1.0f, fabsf(f114) < 128.0f ? __fmaf_rn(f115, f116, f115) : f115);
    f111 = __fdiv_rn(1.0f, f117);
  } else {
    f111 = 0.0f;
  }
  const float picked_0 = f62;
  const float picked_1 = f69;
  const float picked_2 = f76;
  const float picked_3 = f83;
  const float picked_4 = f90;
  const float picked_5 = f97;
  const float picked_6 = f104;
  const float picked_7 = f111;

  // moe_gate.ts:120  const total = reduceSum(picked, 0) + f32(1e-20);
  const float total_0 = __fadd_rn(__fadd_rn(__fadd_rn(picked_0, picked_1), picked_2), picked_3);
  const float total_1 = __fadd_rn(__fadd_rn(__fadd_rn(total_0, picked_4), picked_5), picked_6);
  const float total_2 = __fadd_rn(total_1, picked_7);
  const float total_3 = __shfl_xor_sync(0xffffffffu, total_2, 1);
  const float total_4 = __fadd_rn(total_2, total_3);
  const float total_5 = __shfl_xor_sync(0xffffffffu, total_4, 2);
  const float total_6 = __fadd_rn(total_4, total_5);
  const float total_7 = __shfl_xor_sync(0xffffffffu, total_6, 4);
  const float total_8 = __fadd_rn(total_6, total_7);
  const float total_9 = __shfl_xor_sync(0xffffffffu, total_8, 8);
  const float total_10 = __fadd_rn(total_8, total_9);
  const float total_11 = __shfl_xor_sync(0xffffffffu, total_10, 16);
  const float f118 = __fadd_rn(__fadd_rn(total_10, total_11), 1e-20f);
  bool p46 = p6;
  if (p46) {
    const u32 r81 = shared<u32>(r16);
    p46 = (int)r81 >= 0;
  }
  bool p47 = p46;
  if (p47) {
    const u32 r82 = shared<u32>(r16);
    p47 = (int)r82 < 256;
  }
  u32 r83 = 0u;
  if (p47) {
    const u32 r84 = shared<u32>(r16);
    r83 = r84;
  } else {
    r83 = 4294967295u;
  }

  // moe_gate.ts:121  store(weights.tile([t, 0], [1, E]), picked, (s, j) => (expertAt(j) >= 0 ? (s / total) * route_s...
  const float f119 = (int)r83 >= 0 ? __fmul_rn(__fdiv_rn(picked_0, f118), route_scale) : 0.0f;
  bool p48 = p11;
  if (p48) {
    const u32 r85 = shared<u32>(r16 + 4u);
    p48 = (int)r85 >= 0;
  }
  bool p49 = p48;
  if (p49) {
    const u32 r86 = shared<u32>(r16 + 4u);
    p49 = (int)r86 < 256;
  }
  u32 r87 = 0u;
  if (p49) {
    const u32 r88 = shared<u32>(r16 + 4u);
    r87 = r88;
  } else {
    r87 = 4294967295u;
  }
  const float f120 = (int)r87 >= 0 ? __fmul_rn(__fdiv_rn(picked_1, f118), route_scale) : 0.0f;
  bool p50 = p16;
  if (p50) {
    const u32 r89 = shared<u32>(r16 + 8u);
    p50 = (int)r89 >= 0;
  }
  bool p51 = p50;
  if (p51) {
    const u32 r90 = shared<u32>(r16 + 8u);
    p51 = (int)r90 < 256;
  }
  u32 r91 = 0u;
  if (p51) {
    const u32 r92 = shared<u32>(r16 + 8u);
    r91 = r92;
  } else {
    r91 = 4294967295u;
  }
  const float f121 = (int)r91 >= 0 ? __fmul_rn(__fdiv_rn(picked_2, f118), route_scale) : 0.0f;
  bool p52 = p21;
  if (p52) {
    const u32 r93 = shared<u32>(r16 + 12u);
    p52 = (int)r93 >= 0;
  }
  bool p53 = p52;
  if (p53) {
    const u32 r94 = shared<u32>(r16 + 12u);
    p53 = (int)r94 < 256;
  }
  u32 r95 = 0u;
  if (p53) {
    const u32 r96 = shared<u32>(r16 + 12u);
    r95 = r96;
  } else {
    r95 = 4294967295u;
  }
  const float f122 = (int)r95 >= 0 ? __fmul_rn(__fdiv_rn(picked_3, f118), route_scale) : 0.0f;
  bool p54 = p26;
  if (p54) {
    const u32 r97 = shared<u32>(r16 + 512u);
    p54 = (int)r97 >= 0;
  }
  bool p55 = p54;
  if (p55) {
    const u32 r98 = shared<u32>(r16 + 512u);
    p55 = (int)r98 < 256;
  }
  u32 r99 = 0u;
  if (p55) {
    const u32 r100 = shared<u32>(r16 + 512u);
    r99 = r100;
  } else {
    r99 = 4294967295u;
  }
  const float f123 = (int)r99 >= 0 ? __fmul_rn(__fdiv_rn(picked_4, f118), route_scale) : 0.0f;
  bool p56 = p31;
  if (p56) {
    const u32 r101 = shared<u32>(r16 + 516u);
    p56 = (int)r101 >= 0;
  }
  bool p57 = p56;
  if (p57) {
    const u32 r102 = shared<u32>(r16 + 516u);
    p57 = (int)r102 < 256;
  }
  u32 r103 = 0u;
  if (p57) {
    const u32 r104 = shared<u32>(r16 + 516u);
    r103 = r104;
  } else {
    r103 = 4294967295u;
  }
  const float f124 = (int)r103 >= 0 ? __fmul_rn(__fdiv_rn(picked_5, f118), route_scale) : 0.0f;
  bool p58 = p36;
  if (p58) {
    const u32 r105 = shared<u32>(r16 + 520u);
    p58 = (int)r105 >= 0;
  }
  bool p59 = p58;
  if (p59) {
    const u32 r106 = shared<u32>(r16 + 520u);
    p59 = (int)r106 < 256;
  }
  u32 r107 = 0u;
  if (p59) {
    const u32 r108 = shared<u32>(r16 + 520u);
    r107 = r108;
  } else {
    r107 = 4294967295u;
  }
  const float f125 = (int)r107 >= 0 ? __fmul_rn(__fdiv_rn(picked_6, f118), route_scale) : 0.0f;
  bool p60 = p41;
  if (p60) {
    const u32 r109 = shared<u32>(r16 + 524u);
    p60 = (int)r109 >= 0;
  }
  bool p61 = p60;
  if (p61) {
    const u32 r110 = shared<u32>(r16 + 524u);
    p61 = (int)r110 < 256;
  }
  u32 r111 = 0u;
  if (p61) {
    const u32 r112 = shared<u32>(r16 + 524u);
    r111 = r112;
  } else {
    r111 = 4294967295u;
  }
  const float f126 = (int)r111 >= 0 ? __fmul_rn(__fdiv_rn(picked_7, f118), route_scale) : 0.0f;
  const bool p62 = (dim_topk & 3u) == 0u;
  const bool p63 = dim_topk > 255;
  const s64 d3 = (u64)((s64)(int)blockIdx.x * dim_topk) << 2;
  char* const d4 = weights + d3 + 16ll * (int)threadIdx.x;
  if (p62) {
    if (p63) {
      *(float4*)d4 = make_float4(f119, f120, f121, f122);
      *(float4*)(d4 + 512) = make_float4(f123, f124, f125, f126);
    } else {
      const int r113 = dim_topk - r8;
      if (r113 > 0) *(float4*)d4 = make_float4(f119, f120, f121, f122);
      if (r113 > 128) *(float4*)(d4 + 512) = make_float4(f123, f124, f125, f126);
    }
  } else {
    const int r114 = dim_topk - r8;
    if (r114 > 0) *(float*)d4 = f119;
    if (r114 > 1) *(float*)(d4 + 4) = f120;
    if (r114 > 2) *(float*)(d4 + 8) = f121;
    if (r114 > 3) *(float*)(d4 + 12) = f122;
    if (r114 > 128) *(float*)(d4 + 512) = f123;
    if (r114 > 129) *(float*)(d4 + 516) = f124;
    if (r114 > 130) *(float*)(d4 + 520) = f125;
    if (r114 > 131) *(float*)(d4 + 524) = f126;
  }
  bool p64 = p6;
  if (p64) {
    const u32 r115 = shared<u32>(r16);
    p64 = (int)r115 >= 0;
  }
  bool p65 = p64;
  if (p65) {
    const u32 r116 = shared<u32>(r16);
    p65 = (int)r116 < 256;
  }
  u32 r117 = 0u;
  if (p65) {
    const u32 r118 = shared<u32>(r16);
    r117 = r118;
  } else {
    r117 = 4294967295u;
  }
  bool p66 = p11;
  if (p66) {
    const u32 r119 = shared<u32>(r16 + 4u);
    p66 = (int)r119 >= 0;
  }
  bool p67 = p66;
  if (p67) {
    const u32 r120 = shared<u32>(r16 + 4u);
    p67 = (int)r120 < 256;
  }
  u32 r121 = 0u;
  if (p67) {
    const u32 r122 = shared<u32>(r16 + 4u);
    r121 = r122;
  } else {
    r121 = 4294967295u;
  }
  bool p68 = p16;
  if (p68) {
    const u32 r123 = shared<u32>(r16 + 8u);
    p68 = (int)r123 >= 0;
  }
  bool p69 = p68;
  if (p69) {
    const u32 r124 = shared<u32>(r16 + 8u);
    p69 = (int)r124 < 256;
  }
  u32 r125 = 0u;
  if (p69) {
    const u32 r126 = shared<u32>(r16 + 8u);
    r125 = r126;
  } else {
    r125 = 4294967295u;
  }
  bool p70 = p21;
  if (p70) {
    const u32 r127 = shared<u32>(r16 + 12u);
    p70 = (int)r127 >= 0;
  }
  bool p71 = p70;
  if (p71) {
    const u32 r128 = shared<u32>(r16 + 12u);
    p71 = (int)r128 < 256;
  }
  u32 r129 = 0u;
  if (p71) {
    const u32 r130 = shared<u32>(r16 + 12u);
    r129 = r130;
  } else {
    r129 = 4294967295u;
  }
  bool p72 = p26;
  if (p72) {
    const u32 r131 = shared<u32>(r16 + 512u);
    p72 = (int)r131 >= 0;
  }
  bool p73 = p72;
  if (p73) {
    const u32 r132 = shared<u32>(r16 + 512u);
    p73 = (int)r132 < 256;
  }
  u32 r133 = 0u;
  if (p73) {
    const u32 r134 = shared<u32>(r16 + 512u);
    r133 = r134;
  } else {
    r133 = 4294967295u;
  }
  bool p74 = p31;
  if (p74) {
    const u32 r135 = shared<u32>(r16 + 516u);
    p74 = (int)r135 >= 0;
  }
  bool p75 = p74;
  if (p75) {
    const u32 r136 = shared<u32>(r16 + 516u);
    p75 = (int)r136 < 256;
  }
  u32 r137 = 0u;
  if (p75) {
    const u32 r138 = shared<u32>(r16 + 516u);
    r137 = r138;
  } else {
    r137 = 4294967295u;
  }
  bool p76 = p36;
  if (p76) {
    const u32 r139 = shared<u32>(r16 + 520u);
    p76 = (int)r139 >= 0;
  }
  bool p77 = p76;
  if (p77) {
    const u32 r140 = shared<u32>(r16 + 520u);
    p77 = (int)r140 < 256;
  }
  u32 r141 = 0u;
  if (p77) {
    const u32 r142 = shared<u32>(r16 + 520u);
    r141 = r142;
  } else {
    r141 = 4294967295u;
  }
  bool p78 = p41;
  if (p78) {
    const u32 r143 = shared<u32>(r16 + 524u);
    p78 = (int)r143 >= 0;
  }
  bool p79 = p78;
  if (p79) {
    const u32 r144 = shared<u32>(r16 + 524u);
    p79 = (int)r144 < 256;
  }
  u32 r145 = 0u;
  if (p79) {
    const u32 r146 = shared<u32>(r16 + 524u);
    r145 = r146;
  } else {
    r145 = 4294967295u;
  }

  // moe_gate.ts:124  tabulate(i32, [E], (j) => expertAt(j)),
  const u32 r147 = r117;
  const u32 r148 = r121;
  const u32 r149 = r125;
  const u32 r150 = r129;
  const u32 r151 = r133;
  const u32 r152 = r137;
  const u32 r153 = r141;
  const u32 r154 = r145;

  // moe_gate.ts:122  store(
  char* const d5 = ids + d3 + 16ll * (int)threadIdx.x;
  if (p62) {
    if (p63) {
      *(uint4*)d5 = make_uint4(r147, r148, r149, r150);
      *(uint4*)(d5 + 512) = make_uint4(r151, r152, r153, r154);
    } else {
      const int r155 = dim_topk - r8;
      if (r155 > 0) *(uint4*)d5 = make_uint4(r147, r148, r149, r150);
      if (r155 > 128) *(uint4*)(d5 + 512) = make_uint4(r151, r152, r153, r154);
    }
  } else {
    const int r156 = dim_topk - r8;
    if (r156 > 0) *(u32*)d5 = r147;
    if (r156 > 1) *(u32*)(d5 + 4) = r148;
    if (r156 > 2) *(u32*)(d5 + 8) = r149;
    if (r156 > 3) *(u32*)(d5 + 12) = r150;
    if (r156 > 128) *(u32*)(d5 + 512) = r151;
    if (r156 > 129) *(u32*)(d5 + 516) = r152;
    if (r156 > 130) *(u32*)(d5 + 520) = r153;
    if (r156 > 131) *(u32*)(d5 + 524) = r154;
  }
}
