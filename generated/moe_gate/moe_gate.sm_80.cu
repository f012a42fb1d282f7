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
// Routing of tokens to experts in groups: s = sigmoid(logits), c = s + bias; the best `topk_group` groups by the sum of their two largest
// finite c, the `topk` largest c within them, ties to the lower index, weights s / (sum s + 1e-20) * route_scale. With `forced_ids` (routing
// replay) the ids are taken as given. An id of -1, with weight 0, stands for none.
//
// A block routes one token.

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
  const float c_0 = -v0.x;
  const float c_1 = __fmul_rn(c_0, 1.442695f);
  const float c_2 = ex2_approx_f32(c_1);
  const float c_3 = __fmul_rn(__fmaf_rn(c_0, 1.925963e-8f, __fmaf_rn(c_0, 1.442695f, -c_1)), 0.6931472f);
  const float c_4 = __fadd_rn(1.0f, fabsf(c_1) < 128.0f ? __fmaf_rn(c_2, c_3, c_2) : c_2);
  const char* const c_at = bias + 16ll * (int)threadIdx.x;
  const float c_5 = __ldg((const float*)c_at);
  const float c_6 = __fadd_rn(__fdiv_rn(1.0f, c_4), c_5);

  // moe_gate.ts:75  const biased = map(logit, (x, e) => {
  const float biased_0 = fabsf(c_6) < __uint_as_float(0x7f800000u) ? c_6 : __uint_as_float(0xff800000u);
  const float c_7 = -v0.y;
  const float c_8 = __fmul_rn(c_7, 1.442695f);
  const float c_9 = ex2_approx_f32(c_8);
  const float c_10 = __fmul_rn(__fmaf_rn(c_7, 1.925963e-8f, __fmaf_rn(c_7, 1.442695f, -c_8)), 0.6931472f);
  const float c_11 = __fadd_rn(1.0f, fabsf(c_8) < 128.0f ? __fmaf_rn(c_9, c_10, c_9) : c_9);
  const float c_12 = __ldg((const float*)(c_at + 4));
  const float c_13 = __fadd_rn(__fdiv_rn(1.0f, c_11), c_12);
  const float biased_1 = fabsf(c_13) < __uint_as_float(0x7f800000u) ? c_13 : __uint_as_float(0xff800000u);
  const float c_14 = -v0.z;
  const float c_15 = __fmul_rn(c_14, 1.442695f);
  const float c_16 = ex2_approx_f32(c_15);
  const float c_17 = __fmul_rn(__fmaf_rn(c_14, 1.925963e-8f, __fmaf_rn(c_14, 1.442695f, -c_15)), 0.6931472f);
  const float c_18 = __fadd_rn(1.0f, fabsf(c_15) < 128.0f ? __fmaf_rn(c_16, c_17, c_16) : c_16);
  const float c_19 = __ldg((const float*)(c_at + 8));
  const float c_20 = __fadd_rn(__fdiv_rn(1.0f, c_18), c_19);
  const float biased_2 = fabsf(c_20) < __uint_as_float(0x7f800000u) ? c_20 : __uint_as_float(0xff800000u);
  const float c_21 = -v0.w;
  const float c_22 = __fmul_rn(c_21, 1.442695f);
  const float c_23 = ex2_approx_f32(c_22);
  const float c_24 = __fmul_rn(__fmaf_rn(c_21, 1.925963e-8f, __fmaf_rn(c_21, 1.442695f, -c_22)), 0.6931472f);
  const float c_25 = __fadd_rn(1.0f, fabsf(c_22) < 128.0f ? __fmaf_rn(c_23, c_24, c_23) : c_23);
  const float c_26 = __ldg((const float*)(c_at + 12));
  const float c_27 = __fadd_rn(__fdiv_rn(1.0f, c_25), c_26);
  const float biased_3 = fabsf(c_27) < __uint_as_float(0x7f800000u) ? c_27 : __uint_as_float(0xff800000u);
  const float c_28 = -v1.x;
  const float c_29 = __fmul_rn(c_28, 1.442695f);
  const float c_30 = ex2_approx_f32(c_29);
  const float c_31 = __fmul_rn(__fmaf_rn(c_28, 1.925963e-8f, __fmaf_rn(c_28, 1.442695f, -c_29)), 0.6931472f);
  const float c_32 = __fadd_rn(1.0f, fabsf(c_29) < 128.0f ? __fmaf_rn(c_30, c_31, c_30) : c_30);
  const float c_33 = __ldg((const float*)(c_at + 512));
  const float c_34 = __fadd_rn(__fdiv_rn(1.0f, c_32), c_33);
  const float biased_4 = fabsf(c_34) < __uint_as_float(0x7f800000u) ? c_34 : __uint_as_float(0xff800000u);
  const float c_35 = -v1.y;
  const float c_36 = __fmul_rn(c_35, 1.442695f);
  const float c_37 = ex2_approx_f32(c_36);
  const float c_38 = __fmul_rn(__fmaf_rn(c_35, 1.925963e-8f, __fmaf_rn(c_35, 1.442695f, -c_36)), 0.6931472f);
  const float c_39 = __fadd_rn(1.0f, fabsf(c_36) < 128.0f ? __fmaf_rn(c_37, c_38, c_37) : c_37);
  const float c_40 = __ldg((const float*)(c_at + 516));
  const float c_41 = __fadd_rn(__fdiv_rn(1.0f, c_39), c_40);
  const float biased_5 = fabsf(c_41) < __uint_as_float(0x7f800000u) ? c_41 : __uint_as_float(0xff800000u);
  const float c_42 = -v1.z;
  const float c_43 = __fmul_rn(c_42, 1.442695f);
  const float c_44 = ex2_approx_f32(c_43);
  const float c_45 = __fmul_rn(__fmaf_rn(c_42, 1.925963e-8f, __fmaf_rn(c_42, 1.442695f, -c_43)), 0.6931472f);
  const float c_46 = __fadd_rn(1.0f, fabsf(c_43) < 128.0f ? __fmaf_rn(c_44, c_45, c_44) : c_44);
  const float c_47 = __ldg((const float*)(c_at + 520));
  const float c_48 = __fadd_rn(__fdiv_rn(1.0f, c_46), c_47);
  const float biased_6 = fabsf(c_48) < __uint_as_float(0x7f800000u) ? c_48 : __uint_as_float(0xff800000u);
  const float c_49 = -v1.w;
  const float c_50 = __fmul_rn(c_49, 1.442695f);
  const float c_51 = ex2_approx_f32(c_50);
  const float c_52 = __fmul_rn(__fmaf_rn(c_49, 1.925963e-8f, __fmaf_rn(c_49, 1.442695f, -c_50)), 0.6931472f);
  const float c_53 = __fadd_rn(1.0f, fabsf(c_50) < 128.0f ? __fmaf_rn(c_51, c_52, c_51) : c_51);
  const float c_54 = __ldg((const float*)(c_at + 524));
  const float c = __fadd_rn(__fdiv_rn(1.0f, c_53), c_54);
  const float biased_7 = fabsf(c) < __uint_as_float(0x7f800000u) ? c : __uint_as_float(0xff800000u);

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
  const float f0 = second_15 > __uint_as_float(0xff800000u) ? max_NaN_f32(__fadd_rn(first_13, second_15), -3.4028235e38f) : first_13;
  const float f1 = second_17 > __uint_as_float(0xff800000u) ? max_NaN_f32(__fadd_rn(first_15, second_17), -3.4028235e38f) : first_15;
  const bool p0 = first_0 == 0u;
  const u32 r4 = first_1 * 4u + score;
  if (p0) shared<float>(r4) = f0;
  if (p0) shared<float>(r4 + 16u) = f1;

  // moe_gate.ts:97  let n = 0;
  u32 n_0 = 0u;

  // moe_gate.ts:99  if (score.at(o) > score.at(g) || (score.at(o) === score.at(g) && o < g)) n += 1;
  __syncthreads();
  const float f2 = shared<float>(r4);

  // moe_gate.ts:98  for (const o of range(n_group)) {
  #pragma unroll 1
  for (int o = 0; o < 8; o++) {
    const float f3 = shared<float>(o * 4u + score);
    bool p1 = f3 > f2;
    if (!p1) {
      p1 = f3 == f2 && o < (int)first_1;
    }
    if (p1) {
      n_0 = n_0 + 1u;
    }
  }
  u32 n = 0u;
  const float f4 = shared<float>(r4 + 16u);
  const u32 r5 = first_1 + 4u;
  #pragma unroll 1
  for (int o2 = 0; o2 < 8; o2++) {
    const float f5 = shared<float>(o2 * 4u + score);
    bool p2 = f5 > f4;
    if (!p2) {
      p2 = f5 == f4 && o2 < (int)r5;
    }
    if (p2) {
      n = n + 1u;
    }
  }

  // moe_gate.ts:104  map(grouped, (c, g) => (better.at(g) < topk_group ? c : -Infinity)),
  const bool p3 = (int)n_0 < topk_group;
  float f6 = p3 ? biased_0 : __uint_as_float(0xff800000u);
  float f7 = p3 ? biased_1 : __uint_as_float(0xff800000u);
  float f8 = p3 ? biased_2 : __uint_as_float(0xff800000u);
  float f9 = p3 ? biased_3 : __uint_as_float(0xff800000u);
  const bool p4 = (int)n < topk_group;
  float f10 = p4 ? biased_4 : __uint_as_float(0xff800000u);
  float f11 = p4 ? biased_5 : __uint_as_float(0xff800000u);
  float f12 = p4 ? biased_6 : __uint_as_float(0xff800000u);
  float f13 = p4 ? biased_7 : __uint_as_float(0xff800000u);

  // moe_gate.ts:110  map(left, (c, e) => (c === best ? e : E), i32),
  const u32 r6 = threadIdx.x << 2;
  const u32 r7 = r6 + 1u;
  const u32 r8 = r6 + 2u;
  const u32 r9 = r6 + 3u;
  const u32 r10 = r6 + 128u;
  const u32 r11 = r6 + 129u;
  const u32 r12 = r6 + 130u;
  const u32 r13 = r6 + 131u;

  // moe_gate.ts:113  chosen.set(j, best > -Infinity ? expert : -1);
  const bool p5 = threadIdx.x == 0u;

  // moe_gate.ts:107  for (const j of range(topk)) {
  #pragma unroll 1
  for (int j = 0; j < dim_topk; j++) {
    // moe_gate.ts:108  const best = reduceMax(left, 0);
    const float best_0 = max_NaN_f32(max_NaN_f32(max_NaN_f32(max_NaN_f32(f6, f7), f8), f9), f10);
    const float best_1 = max_NaN_f32(max_NaN_f32(max_NaN_f32(best_0, f11), f12), f13);
    const float best_2 = __shfl_xor_sync(0xffffffffu, best_1, 1);
    const float best_3 = max_NaN_f32(best_1, best_2);
    const float best_4 = __shfl_xor_sync(0xffffffffu, best_3, 2);
    const float best_5 = max_NaN_f32(best_3, best_4);
    const float best_6 = __shfl_xor_sync(0xffffffffu, best_5, 4);
    const float best_7 = max_NaN_f32(best_5, best_6);
    const float best_8 = __shfl_xor_sync(0xffffffffu, best_7, 8);
    const float best_9 = max_NaN_f32(best_7, best_8);
    const float best_10 = __shfl_xor_sync(0xffffffffu, best_9, 16);
    const float best_11 = max_NaN_f32(best_9, best_10);

    // moe_gate.ts:109  const expert = reduceMin(
    const int expert_0 = min((int)(f6 == best_11 ? r6 : 256u), (int)(f7 == best_11 ? r7 : 256u));
    const int expert_1 = min(min(expert_0, (int)(f8 == best_11 ? r8 : 256u)), (int)(f9 == best_11 ? r9 : 256u));
    const int expert_2 = min(min(expert_1, (int)(f10 == best_11 ? r10 : 256u)), (int)(f11 == best_11 ? r11 : 256u));
    const int expert_3 = min(min(expert_2, (int)(f12 == best_11 ? r12 : 256u)), (int)(f13 == best_11 ? r13 : 256u));
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
    if (p5) shared<u32>(j * 4u + chosen) = best_11 > __uint_as_float(0xff800000u) ? expert_13 : -1u;

    // moe_gate.ts:114  left = map(left, (c, e) => (e === expert ? -Infinity : c));
    f6 = r6 == expert_13 ? __uint_as_float(0xff800000u) : f6;
    f7 = r7 == expert_13 ? __uint_as_float(0xff800000u) : f7;
    f8 = r8 == expert_13 ? __uint_as_float(0xff800000u) : f8;
    f9 = r9 == expert_13 ? __uint_as_float(0xff800000u) : f9;
    f10 = r10 == expert_13 ? __uint_as_float(0xff800000u) : f10;
    f11 = r11 == expert_13 ? __uint_as_float(0xff800000u) : f11;
    f12 = r12 == expert_13 ? __uint_as_float(0xff800000u) : f12;
    f13 = r13 == expert_13 ? __uint_as_float(0xff800000u) : f13;
  }

  // moe_gate.ts:118  const expertAt = (j: number) => (j < topk && chosen.at(j) >= 0 && chosen.at(j) < E ? chosen.at(...
  const bool p6 = (int)r6 < dim_topk;
  bool p7 = p6;
  const u32 r14 = threadIdx.x * 16u + chosen;
  __syncthreads();
  if (p7) {
    const u32 r15 = shared<u32>(r14);
    p7 = (int)r15 >= 0;
  }
  bool p8 = p7;
  if (p8) {
    const u32 r16 = shared<u32>(r14);
    p8 = (int)r16 < 256;
  }
  u32 r17 = 0u;
  if (p8) {
    r17 = shared<u32>(r14);
  } else {
    r17 = -1u;
  }

  // moe_gate.ts:119  const picked = tabulate(f32, [E], (j) => (expertAt(j) >= 0 ? sigmoid(logits.at(t, expertAt(j)))...
  float f14 = 0.0f;
  if ((int)r17 >= 0) {
    bool p9 = p6;
    if (p9) {
      const u32 r18 = shared<u32>(r14);
      p9 = (int)r18 >= 0;
    }
    bool p10 = p9;
    if (p10) {
      const u32 r19 = shared<u32>(r14);
      p10 = (int)r19 < 256;
    }
    u32 r20 = 0u;
    if (p10) {
      r20 = shared<u32>(r14);
    } else {
      r20 = -1u;
    }

    // moe_gate.ts:28  function sigmoid(x: number): number {
    float f15 = 0.0f;
    if (r20 < 256u) f15 = __ldg((const float*)(d0 + 4ll * (int)r20));
    const float f16 = -f15;
    const float f17 = __fmul_rn(f16, 1.442695f);
    const float f18 = ex2_approx_f32(f17);
    const float f19 = __fmul_rn(__fmaf_rn(f16, 1.925963e-8f, __fmaf_rn(f16, 1.442695f, -f17)), 0.6931472f);
    const float f20 = __fadd_rn(1.0f, fabsf(f17) < 128.0f ? __fmaf_rn(f18, f19, f18) : f18);
    f14 = __fdiv_rn(1.0f, f20);
  } else {
    f14 = 0.0f;
  }
  const bool p11 = (int)r7 < dim_topk;
  bool p12 = p11;
  if (p12) {
    const u32 r21 = shared<u32>(r14 + 4u);
    p12 = (int)r21 >= 0;
  }
  bool p13 = p12;
  if (p13) {
    const u32 r22 = shared<u32>(r14 + 4u);
    p13 = (int)r22 < 256;
  }
  u32 r23 = 0u;
  if (p13) {
    r23 = shared<u32>(r14 + 4u);
  } else {
    r23 = -1u;
  }
  float f21 = 0.0f;
  if ((int)r23 >= 0) {
    bool p14 = p11;
    if (p14) {
      const u32 r24 = shared<u32>(r14 + 4u);
      p14 = (int)r24 >= 0;
    }
    bool p15 = p14;
    if (p15) {
      const u32 r25 = shared<u32>(r14 + 4u);
      p15 = (int)r25 < 256;
    }
    u32 r26 = 0u;
    if (p15) {
      r26 = shared<u32>(r14 + 4u);
    } else {
      r26 = -1u;
    }
    float f22 = 0.0f;
    if (r26 < 256u) f22 = __ldg((const float*)(d0 + 4ll * (int)r26));
    const float f23 = -f22;
    const float f24 = __fmul_rn(f23, 1.442695f);
    const float f25 = ex2_approx_f32(f24);
    const float f26 = __fmul_rn(__fmaf_rn(f23, 1.925963e-8f, __fmaf_rn(f23, 1.442695f, -f24)), 0.6931472f);
    const float f27 = __fadd_rn(1.0f, fabsf(f24) < 128.0f ? __fmaf_rn(f25, f26, f25) : f25);
    f21 = __fdiv_rn(1.0f, f27);
  } else {
    f21 = 0.0f;
  }
  const bool p16 = (int)r8 < dim_topk;
  bool p17 = p16;
  if (p17) {
    const u32 r27 = shared<u32>(r14 + 8u);
    p17 = (int)r27 >= 0;
  }
  bool p18 = p17;
  if (p18) {
    const u32 r28 = shared<u32>(r14 + 8u);
    p18 = (int)r28 < 256;
  }
  u32 r29 = 0u;
  if (p18) {
    r29 = shared<u32>(r14 + 8u);
  } else {
    r29 = -1u;
  }
  float f28 = 0.0f;
  if ((int)r29 >= 0) {
    bool p19 = p16;
    if (p19) {
      const u32 r30 = shared<u32>(r14 + 8u);
      p19 = (int)r30 >= 0;
    }
    bool p20 = p19;
    if (p20) {
      const u32 r31 = shared<u32>(r14 + 8u);
      p20 = (int)r31 < 256;
    }
    u32 r32 = 0u;
    if (p20) {
      r32 = shared<u32>(r14 + 8u);
    } else {
      r32 = -1u;
    }
    float f29 = 0.0f;
    if (r32 < 256u) f29 = __ldg((const float*)(d0 + 4ll * (int)r32));
    const float f30 = -f29;
    const float f31 = __fmul_rn(f30, 1.442695f);
    const float f32 = ex2_approx_f32(f31);
    const float f33 = __fmul_rn(__fmaf_rn(f30, 1.925963e-8f, __fmaf_rn(f30, 1.442695f, -f31)), 0.6931472f);
    const float f34 = __fadd_rn(1.0f, fabsf(f31) < 128.0f ? __fmaf_rn(f32, f33, f32) : f32);
    f28 = __fdiv_rn(1.0f, f34);
  } else {
    f28 = 0.0f;
  }
  const bool p21 = (int)r9 < dim_topk;
  bool p22 = p21;
  if (p22) {
    const u32 r33 = shared<u32>(r14 + 12u);
    p22 = (int)r33 >= 0;
  }
  bool p23 = p22;
  if (p23) {
    const u32 r34 = shared<u32>(r14 + 12u);
    p23 = (int)r34 < 256;
  }
  u32 r35 = 0u;
  if (p23) {
    r35 = shared<u32>(r14 + 12u);
  } else {
    r35 = -1u;
  }
  float f35 = 0.0f;
  if ((int)r35 >= 0) {
    bool p24 = p21;
    if (p24) {
      const u32 r36 = shared<u32>(r14 + 12u);
      p24 = (int)r36 >= 0;
    }
    bool p25 = p24;
    if (p25) {
      const u32 r37 = shared<u32>(r14 + 12u);
      p25 = (int)r37 < 256;
    }
    u32 r38 = 0u;
    if (p25) {
      r38 = shared<u32>(r14 + 12u);
    } else {
      r38 = -1u;
    }
    float f36 = 0.0f;
    if (r38 < 256u) f36 = __ldg((const float*)(d0 + 4ll * (int)r38));
    const float f37 = -f36;
    const float f38 = __fmul_rn(f37, 1.442695f);
    const float f39 = ex2_approx_f32(f38);
    const float f40 = __fmul_rn(__fmaf_rn(f37, 1.925963e-8f, __fmaf_rn(f37, 1.442695f, -f38)), 0.6931472f);
    const float f41 = __fadd_rn(1.0f, fabsf(f38) < 128.0f ? __fmaf_rn(f39, f40, f39) : f39);
    f35 = __fdiv_rn(1.0f, f41);
  } else {
    f35 = 0.0f;
  }
  const bool p26 = (int)r10 < dim_topk;
  bool p27 = p26;
  if (p27) {
    const u32 r39 = shared<u32>(r14 + 512u);
    p27 = (int)r39 >= 0;
  }
  bool p28 = p27;
  if (p28) {
    const u32 r40 = shared<u32>(r14 + 512u);
    p28 = (int)r40 < 256;
  }
  u32 r41 = 0u;
  if (p28) {
    r41 = shared<u32>(r14 + 512u);
  } else {
    r41 = -1u;
  }
  float f42 = 0.0f;
  if ((int)r41 >= 0) {
    bool p29 = p26;
    if (p29) {
      const u32 r42 = shared<u32>(r14 + 512u);
      p29 = (int)r42 >= 0;
    }
    bool p30 = p29;
    if (p30) {
      const u32 r43 = shared<u32>(r14 + 512u);
      p30 = (int)r43 < 256;
    }
    u32 r44 = 0u;
    if (p30) {
      r44 = shared<u32>(r14 + 512u);
    } else {
      r44 = -1u;
    }
    float f43 = 0.0f;
    if (r44 < 256u) f43 = __ldg((const float*)(d0 + 4ll * (int)r44));
    const float f44 = -f43;
    const float f45 = __fmul_rn(f44, 1.442695f);
    const float f46 = ex2_approx_f32(f45);
    const float f47 = __fmul_rn(__fmaf_rn(f44, 1.925963e-8f, __fmaf_rn(f44, 1.442695f, -f45)), 0.6931472f);
    const float f48 = __fadd_rn(1.0f, fabsf(f45) < 128.0f ? __fmaf_rn(f46, f47, f46) : f46);
    f42 = __fdiv_rn(1.0f, f48);
  } else {
    f42 = 0.0f;
  }
  const bool p31 = (int)r11 < dim_topk;
  bool p32 = p31;
  if (p32) {
    const u32 r45 = shared<u32>(r14 + 516u);
    p32 = (int)r45 >= 0;
  }
  bool p33 = p32;
  if (p33) {
    const u32 r46 = shared<u32>(r14 + 516u);
    p33 = (int)r46 < 256;
  }
  u32 r47 = 0u;
  if (p33) {
    r47 = shared<u32>(r14 + 516u);
  } else {
    r47 = -1u;
  }
  float f49 = 0.0f;
  if ((int)r47 >= 0) {
    bool p34 = p31;
    if (p34) {
      const u32 r48 = shared<u32>(r14 + 516u);
      p34 = (int)r48 >= 0;
    }
    bool p35 = p34;
    if (p35) {
      const u32 r49 = shared<u32>(r14 + 516u);
      p35 = (int)r49 < 256;
    }
    u32 r50 = 0u;
    if (p35) {
      r50 = shared<u32>(r14 + 516u);
    } else {
      r50 = -1u;
    }
    float f50 = 0.0f;
    if (r50 < 256u) f50 = __ldg((const float*)(d0 + 4ll * (int)r50));
    const float f51 = -f50;
    const float f52 = __fmul_rn(f51, 1.442695f);
    const float f53 = ex2_approx_f32(f52);
    const float f54 = __fmul_rn(__fmaf_rn(f51, 1.925963e-8f, __fmaf_rn(f51, 1.442695f, -f52)), 0.6931472f);
    const float f55 = __fadd_rn(1.0f, fabsf(f52) < 128.0f ? __fmaf_rn(f53, f54, f53) : f53);
    f49 = __fdiv_rn(1.0f, f55);
  } else {
    f49 = 0.0f;
  }
  const bool p36 = (int)r12 < dim_topk;
  bool p37 = p36;
  if (p37) {
    const u32 r51 = shared<u32>(r14 + 520u);
    p37 = (int)r51 >= 0;
  }
  bool p38 = p37;
  if (p38) {
    const u32 r52 = shared<u32>(r14 + 520u);
    p38 = (int)r52 < 256;
  }
  u32 r53 = 0u;
  if (p38) {
    r53 = shared<u32>(r14 + 520u);
  } else {
    r53 = -1u;
  }
  float f56 = 0.0f;
  if ((int)r53 >= 0) {
    bool p39 = p36;
    if (p39) {
      const u32 r54 = shared<u32>(r14 + 520u);
      p39 = (int)r54 >= 0;
    }
    bool p40 = p39;
    if (p40) {
      const u32 r55 = shared<u32>(r14 + 520u);
      p40 = (int)r55 < 256;
    }
    u32 r56 = 0u;
    if (p40) {
      r56 = shared<u32>(r14 + 520u);
    } else {
      r56 = -1u;
    }
    float f57 = 0.0f;
    if (r56 < 256u) f57 = __ldg((const float*)(d0 + 4ll * (int)r56));
    const float f58 = -f57;
    const float f59 = __fmul_rn(f58, 1.442695f);
    const float f60 = ex2_approx_f32(f59);
    const float f61 = __fmul_rn(__fmaf_rn(f58, 1.925963e-8f, __fmaf_rn(f58, 1.442695f, -f59)), 0.6931472f);
    const float f62 = __fadd_rn(1.0f, fabsf(f59) < 128.0f ? __fmaf_rn(f60, f61, f60) : f60);
    f56 = __fdiv_rn(1.0f, f62);
  } else {
    f56 = 0.0f;
  }
  const bool p41 = (int)r13 < dim_topk;
  bool p42 = p41;
  if (p42) {
    const u32 r57 = shared<u32>(r14 + 524u);
    p42 = (int)r57 >= 0;
  }
  bool p43 = p42;
  if (p43) {
    const u32 r58 = shared<u32>(r14 + 524u);
    p43 = (int)r58 < 256;
  }
  u32 r59 = 0u;
  if (p43) {
    r59 = shared<u32>(r14 + 524u);
  } else {
    r59 = -1u;
  }
  float f63 = 0.0f;
  if ((int)r59 >= 0) {
    bool p44 = p41;
    if (p44) {
      const u32 r60 = shared<u32>(r14 + 524u);
      p44 = (int)r60 >= 0;
    }
    bool p45 = p44;
    if (p45) {
      const u32 r61 = shared<u32>(r14 + 524u);
      p45 = (int)r61 < 256;
    }
    u32 r62 = 0u;
    if (p45) {
      r62 = shared<u32>(r14 + 524u);
    } else {
      r62 = -1u;
    }
    float f64 = 0.0f;
    if (r62 < 256u) f64 = __ldg((const float*)(d0 + 4ll * (int)r62));
    const float f65 = -f64;
    const float f66 = __fmul_rn(f65, 1.442695f);
    const float f67 = ex2_approx_f32(f66);
    const float f68 = __fmul_rn(__fmaf_rn(f65, 1.925963e-8f, __fmaf_rn(f65, 1.442695f, -f66)), 0.6931472f);
    const float f69 = __fadd_rn(1.0f, fabsf(f66) < 128.0f ? __fmaf_rn(f67, f68, f67) : f67);
    f63 = __fdiv_rn(1.0f, f69);
  } else {
    f63 = 0.0f;
  }
  const float picked_0 = f14;
  const float picked_1 = f21;
  const float picked_2 = f28;
  const float picked_3 = f35;
  const float picked_4 = f42;
  const float picked_5 = f49;
  const float picked_6 = f56;
  const float picked_7 = f63;

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
  const float total = __fadd_rn(__fadd_rn(total_10, total_11), 1e-20f);
  bool p46 = p6;
  if (p46) {
    const u32 r63 = shared<u32>(r14);
    p46 = (int)r63 >= 0;
  }
  bool p47 = p46;
  if (p47) {
    const u32 r64 = shared<u32>(r14);
    p47 = (int)r64 < 256;
  }
  u32 r65 = 0u;
  if (p47) {
    r65 = shared<u32>(r14);
  } else {
    r65 = -1u;
  }

  // moe_gate.ts:121  store(weights.tile([t, 0], [1, E]), picked, (s, j) => (expertAt(j) >= 0 ? (s / total) * route_s...
  const float f70 = (int)r65 >= 0 ? __fmul_rn(__fdiv_rn(picked_0, total), route_scale) : 0.0f;
  bool p48 = p11;
  if (p48) {
    const u32 r66 = shared<u32>(r14 + 4u);
    p48 = (int)r66 >= 0;
  }
  bool p49 = p48;
  if (p49) {
    const u32 r67 = shared<u32>(r14 + 4u);
    p49 = (int)r67 < 256;
  }
  u32 r68 = 0u;
  if (p49) {
    r68 = shared<u32>(r14 + 4u);
  } else {
    r68 = -1u;
  }
  const float f71 = (int)r68 >= 0 ? __fmul_rn(__fdiv_rn(picked_1, total), route_scale) : 0.0f;
  bool p50 = p16;
  if (p50) {
    const u32 r69 = shared<u32>(r14 + 8u);
    p50 = (int)r69 >= 0;
  }
  bool p51 = p50;
  if (p51) {
    const u32 r70 = shared<u32>(r14 + 8u);
    p51 = (int)r70 < 256;
  }
  u32 r71 = 0u;
  if (p51) {
    r71 = shared<u32>(r14 + 8u);
  } else {
    r71 = -1u;
  }
  const float f72 = (int)r71 >= 0 ? __fmul_rn(__fdiv_rn(picked_2, total), route_scale) : 0.0f;
  bool p52 = p21;
  if (p52) {
    const u32 r72 = shared<u32>(r14 + 12u);
    p52 = (int)r72 >= 0;
  }
  bool p53 = p52;
  if (p53) {
    const u32 r73 = shared<u32>(r14 + 12u);
    p53 = (int)r73 < 256;
  }
  u32 r74 = 0u;
  if (p53) {
    r74 = shared<u32>(r14 + 12u);
  } else {
    r74 = -1u;
  }
  const float f73 = (int)r74 >= 0 ? __fmul_rn(__fdiv_rn(picked_3, total), route_scale) : 0.0f;
  bool p54 = p26;
  if (p54) {
    const u32 r75 = shared<u32>(r14 + 512u);
    p54 = (int)r75 >= 0;
  }
  bool p55 = p54;
  if (p55) {
    const u32 r76 = shared<u32>(r14 + 512u);
    p55 = (int)r76 < 256;
  }
  u32 r77 = 0u;
  if (p55) {
    r77 = shared<u32>(r14 + 512u);
  } else {
    r77 = -1u;
  }
  const float f74 = (int)r77 >= 0 ? __fmul_rn(__fdiv_rn(picked_4, total), route_scale) : 0.0f;
  bool p56 = p31;
  if (p56) {
    const u32 r78 = shared<u32>(r14 + 516u);
    p56 = (int)r78 >= 0;
  }
  bool p57 = p56;
  if (p57) {
    const u32 r79 = shared<u32>(r14 + 516u);
    p57 = (int)r79 < 256;
  }
  u32 r80 = 0u;
  if (p57) {
    r80 = shared<u32>(r14 + 516u);
  } else {
    r80 = -1u;
  }
  const float f75 = (int)r80 >= 0 ? __fmul_rn(__fdiv_rn(picked_5, total), route_scale) : 0.0f;
  bool p58 = p36;
  if (p58) {
    const u32 r81 = shared<u32>(r14 + 520u);
    p58 = (int)r81 >= 0;
  }
  bool p59 = p58;
  if (p59) {
    const u32 r82 = shared<u32>(r14 + 520u);
    p59 = (int)r82 < 256;
  }
  u32 r83 = 0u;
  if (p59) {
    r83 = shared<u32>(r14 + 520u);
  } else {
    r83 = -1u;
  }
  const float f76 = (int)r83 >= 0 ? __fmul_rn(__fdiv_rn(picked_6, total), route_scale) : 0.0f;
  bool p60 = p41;
  if (p60) {
    const u32 r84 = shared<u32>(r14 + 524u);
    p60 = (int)r84 >= 0;
  }
  bool p61 = p60;
  if (p61) {
    const u32 r85 = shared<u32>(r14 + 524u);
    p61 = (int)r85 < 256;
  }
  u32 r86 = 0u;
  if (p61) {
    r86 = shared<u32>(r14 + 524u);
  } else {
    r86 = -1u;
  }
  const float f77 = (int)r86 >= 0 ? __fmul_rn(__fdiv_rn(picked_7, total), route_scale) : 0.0f;
  const bool p62 = (dim_topk & 3u) == 0u;
  const bool p63 = dim_topk > 255;
  const s64 d2 = (u64)((s64)(int)blockIdx.x * dim_topk) << 2;
  if (p62) {
    if (p63) {
      char* const d3 = weights + d2 + 16ll * (int)threadIdx.x;
      *(float4*)d3 = make_float4(f70, f71, f72, f73);
      *(float4*)(d3 + 512) = make_float4(f74, f75, f76, f77);
    } else {
      char* const d4 = weights + d2 + 16ll * (int)threadIdx.x;
      const int r87 = dim_topk - r6;
      if (r87 > 0) *(float4*)d4 = make_float4(f70, f71, f72, f73);
      if (r87 > 128) *(float4*)(d4 + 512) = make_float4(f74, f75, f76, f77);
    }
  } else {
    char* const d5 = weights + d2 + 16ll * (int)threadIdx.x;
    const int r88 = dim_topk - r6;
    if (r88 > 0) *(float*)d5 = f70;
    if (r88 > 1) *(float*)(d5 + 4) = f71;
    if (r88 > 2) *(float*)(d5 + 8) = f72;
    if (r88 > 3) *(float*)(d5 + 12) = f73;
    if (r88 > 128) *(float*)(d5 + 512) = f74;
    if (r88 > 129) *(float*)(d5 + 516) = f75;
    if (r88 > 130) *(float*)(d5 + 520) = f76;
    if (r88 > 131) *(float*)(d5 + 524) = f77;
  }
  bool p64 = p6;
  if (p64) {
    const u32 r89 = shared<u32>(r14);
    p64 = (int)r89 >= 0;
  }
  bool p65 = p64;
  if (p65) {
    const u32 r90 = shared<u32>(r14);
    p65 = (int)r90 < 256;
  }
  u32 r91 = 0u;
  if (p65) {
    r91 = shared<u32>(r14);
  } else {
    r91 = -1u;
  }
  bool p66 = p11;
  if (p66) {
    const u32 r92 = shared<u32>(r14 + 4u);
    p66 = (int)r92 >= 0;
  }
  bool p67 = p66;
  if (p67) {
    const u32 r93 = shared<u32>(r14 + 4u);
    p67 = (int)r93 < 256;
  }
  u32 r94 = 0u;
  if (p67) {
    r94 = shared<u32>(r14 + 4u);
  } else {
    r94 = -1u;
  }
  bool p68 = p16;
  if (p68) {
    const u32 r95 = shared<u32>(r14 + 8u);
    p68 = (int)r95 >= 0;
  }
  bool p69 = p68;
  if (p69) {
    const u32 r96 = shared<u32>(r14 + 8u);
    p69 = (int)r96 < 256;
  }
  u32 r97 = 0u;
  if (p69) {
    r97 = shared<u32>(r14 + 8u);
  } else {
    r97 = -1u;
  }
  bool p70 = p21;
  if (p70) {
    const u32 r98 = shared<u32>(r14 + 12u);
    p70 = (int)r98 >= 0;
  }
  bool p71 = p70;
  if (p71) {
    const u32 r99 = shared<u32>(r14 + 12u);
    p71 = (int)r99 < 256;
  }
  u32 r100 = 0u;
  if (p71) {
    r100 = shared<u32>(r14 + 12u);
  } else {
    r100 = -1u;
  }
  bool p72 = p26;
  if (p72) {
    const u32 r101 = shared<u32>(r14 + 512u);
    p72 = (int)r101 >= 0;
  }
  bool p73 = p72;
  if (p73) {
    const u32 r102 = shared<u32>(r14 + 512u);
    p73 = (int)r102 < 256;
  }
  u32 r103 = 0u;
  if (p73) {
    r103 = shared<u32>(r14 + 512u);
  } else {
    r103 = -1u;
  }
  bool p74 = p31;
  if (p74) {
    const u32 r104 = shared<u32>(r14 + 516u);
    p74 = (int)r104 >= 0;
  }
  bool p75 = p74;
  if (p75) {
    const u32 r105 = shared<u32>(r14 + 516u);
    p75 = (int)r105 < 256;
  }
  u32 r106 = 0u;
  if (p75) {
    r106 = shared<u32>(r14 + 516u);
  } else {
    r106 = -1u;
  }
  bool p76 = p36;
  if (p76) {
    const u32 r107 = shared<u32>(r14 + 520u);
    p76 = (int)r107 >= 0;
  }
  bool p77 = p76;
  if (p77) {
    const u32 r108 = shared<u32>(r14 + 520u);
    p77 = (int)r108 < 256;
  }
  u32 r109 = 0u;
  if (p77) {
    r109 = shared<u32>(r14 + 520u);
  } else {
    r109 = -1u;
  }
  bool p78 = p41;
  if (p78) {
    const u32 r110 = shared<u32>(r14 + 524u);
    p78 = (int)r110 >= 0;
  }
  bool p79 = p78;
  if (p79) {
    const u32 r111 = shared<u32>(r14 + 524u);
    p79 = (int)r111 < 256;
  }
  u32 r112 = 0u;
  if (p79) {
    r112 = shared<u32>(r14 + 524u);
  } else {
    r112 = -1u;
  }

  // moe_gate.ts:124  tabulate(i32, [E], (j) => expertAt(j)),
  const u32 r113 = r91;
  const u32 r114 = r94;
  const u32 r115 = r97;
  const u32 r116 = r100;
  const u32 r117 = r103;
  const u32 r118 = r106;
  const u32 r119 = r109;
  const u32 r120 = r112;

  // moe_gate.ts:122  store(
  if (p62) {
    if (p63) {
      char* const d6 = ids + d2 + 16ll * (int)threadIdx.x;
      *(uint4*)d6 = make_uint4(r113, r114, r115, r116);
      *(uint4*)(d6 + 512) = make_uint4(r117, r118, r119, r120);
    } else {
      char* const d7 = ids + d2 + 16ll * (int)threadIdx.x;
      const int r121 = dim_topk - r6;
      if (r121 > 0) *(uint4*)d7 = make_uint4(r113, r114, r115, r116);
      if (r121 > 128) *(uint4*)(d7 + 512) = make_uint4(r117, r118, r119, r120);
    }
  } else {
    char* const d8 = ids + d2 + 16ll * (int)threadIdx.x;
    const int r122 = dim_topk - r6;
    if (r122 > 0) *(u32*)d8 = r113;
    if (r122 > 1) *(u32*)(d8 + 4) = r114;
    if (r122 > 2) *(u32*)(d8 + 8) = r115;
    if (r122 > 3) *(u32*)(d8 + 12) = r116;
    if (r122 > 128) *(u32*)(d8 + 512) = r117;
    if (r122 > 129) *(u32*)(d8 + 516) = r118;
    if (r122 > 130) *(u32*)(d8 + 520) = r119;
    if (r122 > 131) *(u32*)(d8 + 524) = r120;
  }
}
