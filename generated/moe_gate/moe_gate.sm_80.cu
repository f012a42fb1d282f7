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
  __shared__ __align__(128) u8 smem[1184];
  const u32 chosen = shared_address(smem);       // 1024 bytes: i32[256]
  const u32 score = shared_address(smem) + 1024u; // 32 bytes: f32[8]
  const u32 scoreLow = shared_address(smem) + 1152u; // 32 bytes: f32[8]

  // moe_gate.ts:73  copy(logits.tile([t, 0], [1, E]), logit);
  const char* const d0 = logits + 1024ll * (int)blockIdx.x;
  const char* const d1 = d0 + 16ll * (int)threadIdx.x;
  const float4 v0 = __ldg((const float4*)d1);
  const float4 v1 = __ldg((const float4*)(d1 + 512));

  // moe_gate.ts:74  const s = map(logit, (x) => sigmoid(x));
  const float s_0 = -v0.x;
  const float s_1 = __fmul_rn(s_0, 1.442695f);
  const float s_2 = ex2_approx_f32(s_1);
  const float s_3 = __fmul_rn(__fmaf_rn(s_0, 1.925963e-8f, __fmaf_rn(s_0, 1.442695f, -s_1)), 0.6931472f);
  const float s_4 = __fadd_rn(1.0f, fabsf(s_1) < 128.0f ? __fmaf_rn(s_2, s_3, s_2) : s_2);
  const float s_5 = __fdiv_rn(1.0f, s_4);
  const float s_6 = -v0.y;
  const float s_7 = __fmul_rn(s_6, 1.442695f);
  const float s_8 = ex2_approx_f32(s_7);
  const float s_9 = __fmul_rn(__fmaf_rn(s_6, 1.925963e-8f, __fmaf_rn(s_6, 1.442695f, -s_7)), 0.6931472f);
  const float s_10 = __fadd_rn(1.0f, fabsf(s_7) < 128.0f ? __fmaf_rn(s_8, s_9, s_8) : s_8);
  const float s_11 = __fdiv_rn(1.0f, s_10);
  const float s_12 = -v0.z;
  const float s_13 = __fmul_rn(s_12, 1.442695f);
  const float s_14 = ex2_approx_f32(s_13);
  const float s_15 = __fmul_rn(__fmaf_rn(s_12, 1.925963e-8f, __fmaf_rn(s_12, 1.442695f, -s_13)), 0.6931472f);
  const float s_16 = __fadd_rn(1.0f, fabsf(s_13) < 128.0f ? __fmaf_rn(s_14, s_15, s_14) : s_14);
  const float s_17 = __fdiv_rn(1.0f, s_16);
  const float s_18 = -v0.w;
  const float s_19 = __fmul_rn(s_18, 1.442695f);
  const float s_20 = ex2_approx_f32(s_19);
  const float s_21 = __fmul_rn(__fmaf_rn(s_18, 1.925963e-8f, __fmaf_rn(s_18, 1.442695f, -s_19)), 0.6931472f);
  const float s_22 = __fadd_rn(1.0f, fabsf(s_19) < 128.0f ? __fmaf_rn(s_20, s_21, s_20) : s_20);
  const float s_23 = __fdiv_rn(1.0f, s_22);
  const float s_24 = -v1.x;
  const float s_25 = __fmul_rn(s_24, 1.442695f);
  const float s_26 = ex2_approx_f32(s_25);
  const float s_27 = __fmul_rn(__fmaf_rn(s_24, 1.925963e-8f, __fmaf_rn(s_24, 1.442695f, -s_25)), 0.6931472f);
  const float s_28 = __fadd_rn(1.0f, fabsf(s_25) < 128.0f ? __fmaf_rn(s_26, s_27, s_26) : s_26);
  const float s_29 = __fdiv_rn(1.0f, s_28);
  const float s_30 = -v1.y;
  const float s_31 = __fmul_rn(s_30, 1.442695f);
  const float s_32 = ex2_approx_f32(s_31);
  const float s_33 = __fmul_rn(__fmaf_rn(s_30, 1.925963e-8f, __fmaf_rn(s_30, 1.442695f, -s_31)), 0.6931472f);
  const float s_34 = __fadd_rn(1.0f, fabsf(s_31) < 128.0f ? __fmaf_rn(s_32, s_33, s_32) : s_32);
  const float s_35 = __fdiv_rn(1.0f, s_34);
  const float s_36 = -v1.z;
  const float s_37 = __fmul_rn(s_36, 1.442695f);
  const float s_38 = ex2_approx_f32(s_37);
  const float s_39 = __fmul_rn(__fmaf_rn(s_36, 1.925963e-8f, __fmaf_rn(s_36, 1.442695f, -s_37)), 0.6931472f);
  const float s_40 = __fadd_rn(1.0f, fabsf(s_37) < 128.0f ? __fmaf_rn(s_38, s_39, s_38) : s_38);
  const float s_41 = __fdiv_rn(1.0f, s_40);
  const float s_42 = -v1.w;
  const float s_43 = __fmul_rn(s_42, 1.442695f);
  const float s_44 = ex2_approx_f32(s_43);
  const float s_45 = __fmul_rn(__fmaf_rn(s_42, 1.925963e-8f, __fmaf_rn(s_42, 1.442695f, -s_43)), 0.6931472f);
  const float s_46 = __fadd_rn(1.0f, fabsf(s_43) < 128.0f ? __fmaf_rn(s_44, s_45, s_44) : s_44);
  const float s_47 = __fdiv_rn(1.0f, s_46);

  // wide.ts:20  export function wideSum(a: number, b: number, more: number): { readonly high: number; readonly ...
  const char* const d2 = bias + 16ll * (int)threadIdx.x;
  const float f0 = __ldg((const float*)d2);

  // wide.ts:21  const sum = f32(a + b);
  const float sum_0 = __fadd_rn(s_5, f0);

  // wide.ts:15  const ofB = f32(sum - a);
  const float ofB_0 = __fsub_rn(sum_0, s_5);

  // wide.ts:22  const rest = f32(leftOut(a, b, sum) + more);
  const float rest_0 = __fadd_rn(__fsub_rn(s_5, __fsub_rn(sum_0, ofB_0)), __fsub_rn(f0, ofB_0));
  const float rest_1 = __fadd_rn(rest_0, 0.0f);

  // wide.ts:23  const high = f32(sum + rest);
  const float high_0 = __fadd_rn(sum_0, rest_1);
  const float ofB_1 = __fsub_rn(high_0, sum_0);

  // wide.ts:24  const low = leftOut(sum, rest, high);
  const float low_0 = __fadd_rn(__fsub_rn(sum_0, __fsub_rn(high_0, ofB_1)), __fsub_rn(rest_1, ofB_1));

  // wide.ts:26  const unit = max(UNIT, bitcast(bitcast(high, i32) & 0x7f800000, f32) * f32(1 / 0x10000000000000...
  const float unit_0 = __fmul_rn(__uint_as_float(__float_as_uint(high_0) & 0x7f800000u), 2.220446e-16f);
  const float unit_1 = max_NaN_f32(unit_0, 9.536743e-7f);

  // wide.ts:27  const rounder = unit * f32(1.5 * UNITS);
  const float rounder_0 = __fmul_rn(unit_1, 12582912.0f);

  // wide.ts:28  return { high, low: abs(low) < unit * f32(UNITS / 2) ? f32(f32(low + rounder) - rounder) : low ...
  const float c_0 = fabsf(low_0) < __fmul_rn(unit_1, 4194304.0f) ? __fsub_rn(__fadd_rn(low_0, rounder_0), rounder_0) : low_0;

  // moe_gate.ts:75  const biased = map(s, (x, e) => {
  const float biased_0 = fabsf(high_0) < __uint_as_float(0x7f800000u) ? high_0 : __uint_as_float(0xff800000u);
  const float f1 = __ldg((const float*)(d2 + 4));
  const float sum_1 = __fadd_rn(s_11, f1);
  const float ofB_2 = __fsub_rn(sum_1, s_11);
  const float rest_2 = __fadd_rn(__fsub_rn(s_11, __fsub_rn(sum_1, ofB_2)), __fsub_rn(f1, ofB_2));
  const float rest_3 = __fadd_rn(rest_2, 0.0f);
  const float high_1 = __fadd_rn(sum_1, rest_3);
  const float ofB_3 = __fsub_rn(high_1, sum_1);
  const float low_1 = __fadd_rn(__fsub_rn(sum_1, __fsub_rn(high_1, ofB_3)), __fsub_rn(rest_3, ofB_3));
  const float unit_2 = __fmul_rn(__uint_as_float(__float_as_uint(high_1) & 0x7f800000u), 2.220446e-16f);
  const float unit_3 = max_NaN_f32(unit_2, 9.536743e-7f);
  const float rounder_1 = __fmul_rn(unit_3, 12582912.0f);
  const float c_1 = fabsf(low_1) < __fmul_rn(unit_3, 4194304.0f) ? __fsub_rn(__fadd_rn(low_1, rounder_1), rounder_1) : low_1;
  const float biased_1 = fabsf(high_1) < __uint_as_float(0x7f800000u) ? high_1 : __uint_as_float(0xff800000u);
  const float f2 = __ldg((const float*)(d2 + 8));
  const float sum_2 = __fadd_rn(s_17, f2);
  const float ofB_4 = __fsub_rn(sum_2, s_17);
  const float rest_4 = __fadd_rn(__fsub_rn(s_17, __fsub_rn(sum_2, ofB_4)), __fsub_rn(f2, ofB_4));
  const float rest_5 = __fadd_rn(rest_4, 0.0f);
  const float high_2 = __fadd_rn(sum_2, rest_5);
  const float ofB_5 = __fsub_rn(high_2, sum_2);
  const float low_2 = __fadd_rn(__fsub_rn(sum_2, __fsub_rn(high_2, ofB_5)), __fsub_rn(rest_5, ofB_5));
  const float unit_4 = __fmul_rn(__uint_as_float(__float_as_uint(high_2) & 0x7f800000u), 2.220446e-16f);
  const float unit_5 = max_NaN_f32(unit_4, 9.536743e-7f);
  const float rounder_2 = __fmul_rn(unit_5, 12582912.0f);
  const float c_2 = fabsf(low_2) < __fmul_rn(unit_5, 4194304.0f) ? __fsub_rn(__fadd_rn(low_2, rounder_2), rounder_2) : low_2;
  const float biased_2 = fabsf(high_2) < __uint_as_float(0x7f800000u) ? high_2 : __uint_as_float(0xff800000u);
  const float f3 = __ldg((const float*)(d2 + 12));
  const float sum_3 = __fadd_rn(s_23, f3);
  const float ofB_6 = __fsub_rn(sum_3, s_23);
  const float rest_6 = __fadd_rn(__fsub_rn(s_23, __fsub_rn(sum_3, ofB_6)), __fsub_rn(f3, ofB_6));
  const float rest_7 = __fadd_rn(rest_6, 0.0f);
  const float high_3 = __fadd_rn(sum_3, rest_7);
  const float ofB_7 = __fsub_rn(high_3, sum_3);
  const float low_3 = __fadd_rn(__fsub_rn(sum_3, __fsub_rn(high_3, ofB_7)), __fsub_rn(rest_7, ofB_7));
  const float unit_6 = __fmul_rn(__uint_as_float(__float_as_uint(high_3) & 0x7f800000u), 2.220446e-16f);
  const float unit_7 = max_NaN_f32(unit_6, 9.536743e-7f);
  const float rounder_3 = __fmul_rn(unit_7, 12582912.0f);
  const float c_3 = fabsf(low_3) < __fmul_rn(unit_7, 4194304.0f) ? __fsub_rn(__fadd_rn(low_3, rounder_3), rounder_3) : low_3;
  const float biased_3 = fabsf(high_3) < __uint_as_float(0x7f800000u) ? high_3 : __uint_as_float(0xff800000u);
  const float f4 = __ldg((const float*)(d2 + 512));
  const float sum_4 = __fadd_rn(s_29, f4);
  const float ofB_8 = __fsub_rn(sum_4, s_29);
  const float rest_8 = __fadd_rn(__fsub_rn(s_29, __fsub_rn(sum_4, ofB_8)), __fsub_rn(f4, ofB_8));
  const float rest_9 = __fadd_rn(rest_8, 0.0f);
  const float high_4 = __fadd_rn(sum_4, rest_9);
  const float ofB_9 = __fsub_rn(high_4, sum_4);
  const float low_4 = __fadd_rn(__fsub_rn(sum_4, __fsub_rn(high_4, ofB_9)), __fsub_rn(rest_9, ofB_9));
  const float unit_8 = __fmul_rn(__uint_as_float(__float_as_uint(high_4) & 0x7f800000u), 2.220446e-16f);
  const float unit_9 = max_NaN_f32(unit_8, 9.536743e-7f);
  const float rounder_4 = __fmul_rn(unit_9, 12582912.0f);
  const float c_4 = fabsf(low_4) < __fmul_rn(unit_9, 4194304.0f) ? __fsub_rn(__fadd_rn(low_4, rounder_4), rounder_4) : low_4;
  const float biased_4 = fabsf(high_4) < __uint_as_float(0x7f800000u) ? high_4 : __uint_as_float(0xff800000u);
  const float f5 = __ldg((const float*)(d2 + 516));
  const float sum_5 = __fadd_rn(s_35, f5);
  const float ofB_10 = __fsub_rn(sum_5, s_35);
  const float rest_10 = __fadd_rn(__fsub_rn(s_35, __fsub_rn(sum_5, ofB_10)), __fsub_rn(f5, ofB_10));
  const float rest_11 = __fadd_rn(rest_10, 0.0f);
  const float high_5 = __fadd_rn(sum_5, rest_11);
  const float ofB_11 = __fsub_rn(high_5, sum_5);
  const float low_5 = __fadd_rn(__fsub_rn(sum_5, __fsub_rn(high_5, ofB_11)), __fsub_rn(rest_11, ofB_11));
  const float unit_10 = __fmul_rn(__uint_as_float(__float_as_uint(high_5) & 0x7f800000u), 2.220446e-16f);
  const float unit_11 = max_NaN_f32(unit_10, 9.536743e-7f);
  const float rounder_5 = __fmul_rn(unit_11, 12582912.0f);
  const float c_5 = fabsf(low_5) < __fmul_rn(unit_11, 4194304.0f) ? __fsub_rn(__fadd_rn(low_5, rounder_5), rounder_5) : low_5;
  const float biased_5 = fabsf(high_5) < __uint_as_float(0x7f800000u) ? high_5 : __uint_as_float(0xff800000u);
  const float f6 = __ldg((const float*)(d2 + 520));
  const float sum_6 = __fadd_rn(s_41, f6);
  const float ofB_12 = __fsub_rn(sum_6, s_41);
  const float rest_12 = __fadd_rn(__fsub_rn(s_41, __fsub_rn(sum_6, ofB_12)), __fsub_rn(f6, ofB_12));
  const float rest_13 = __fadd_rn(rest_12, 0.0f);
  const float high_6 = __fadd_rn(sum_6, rest_13);
  const float ofB_13 = __fsub_rn(high_6, sum_6);
  const float low_6 = __fadd_rn(__fsub_rn(sum_6, __fsub_rn(high_6, ofB_13)), __fsub_rn(rest_13, ofB_13));
  const float unit_12 = __fmul_rn(__uint_as_float(__float_as_uint(high_6) & 0x7f800000u), 2.220446e-16f);
  const float unit_13 = max_NaN_f32(unit_12, 9.536743e-7f);
  const float rounder_6 = __fmul_rn(unit_13, 12582912.0f);
  const float c_6 = fabsf(low_6) < __fmul_rn(unit_13, 4194304.0f) ? __fsub_rn(__fadd_rn(low_6, rounder_6), rounder_6) : low_6;
  const float biased_6 = fabsf(high_6) < __uint_as_float(0x7f800000u) ? high_6 : __uint_as_float(0xff800000u);
  const float f7 = __ldg((const float*)(d2 + 524));
  const float sum_7 = __fadd_rn(s_47, f7);
  const float ofB_14 = __fsub_rn(sum_7, s_47);
  const float rest_14 = __fadd_rn(__fsub_rn(s_47, __fsub_rn(sum_7, ofB_14)), __fsub_rn(f7, ofB_14));
  const float rest_15 = __fadd_rn(rest_14, 0.0f);
  const float high_7 = __fadd_rn(sum_7, rest_15);
  const float ofB_15 = __fsub_rn(high_7, sum_7);
  const float low_7 = __fadd_rn(__fsub_rn(sum_7, __fsub_rn(high_7, ofB_15)), __fsub_rn(rest_15, ofB_15));
  const float unit_14 = __fmul_rn(__uint_as_float(__float_as_uint(high_7) & 0x7f800000u), 2.220446e-16f);
  const float unit_15 = max_NaN_f32(unit_14, 9.536743e-7f);
  const float rounder_7 = __fmul_rn(unit_15, 12582912.0f);
  const float c_7 = fabsf(low_7) < __fmul_rn(unit_15, 4194304.0f) ? __fsub_rn(__fadd_rn(low_7, rounder_7), rounder_7) : low_7;
  const float biased_7 = fabsf(high_7) < __uint_as_float(0x7f800000u) ? high_7 : __uint_as_float(0xff800000u);

  // wide.ts:33  const top = reduceMax(high, 1);
  const u32 top_0 = threadIdx.x & 7u;
  const u32 top_1 = threadIdx.x >> 3;
  const float top_2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(biased_0, biased_1), biased_2), biased_3);
  const float top_3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(biased_4, biased_5), biased_6), biased_7);
  const float top_4 = __shfl_xor_sync(0xffffffffu, top_2, 1);
  const float top_5 = max_NaN_f32(top_2, top_4);
  const float top_6 = __shfl_xor_sync(0xffffffffu, top_3, 1);
  const float top_7 = max_NaN_f32(top_3, top_6);
  const float top_8 = __shfl_xor_sync(0xffffffffu, top_5, 2);
  const float top_9 = max_NaN_f32(top_5, top_8);
  const float top_10 = __shfl_xor_sync(0xffffffffu, top_7, 2);
  const float top_11 = max_NaN_f32(top_7, top_10);
  const float top_12 = __shfl_xor_sync(0xffffffffu, top_9, 4);
  const float top_13 = max_NaN_f32(top_9, top_12);
  const float top_14 = __shfl_xor_sync(0xffffffffu, top_11, 4);
  const float top_15 = max_NaN_f32(top_11, top_14);

  // wide.ts:35  map(high, (x, r, i) => (x === top.at(r) && x > -Infinity ? low.at(r, i) : -Infinity)),
  const bool p0 = biased_0 == top_13;
  const float f8 = p0 && biased_0 > __uint_as_float(0xff800000u) ? c_0 : __uint_as_float(0xff800000u);
  const bool p1 = biased_1 == top_13;
  const float f9 = p1 && biased_1 > __uint_as_float(0xff800000u) ? c_1 : __uint_as_float(0xff800000u);
  const bool p2 = biased_2 == top_13;
  const float f10 = p2 && biased_2 > __uint_as_float(0xff800000u) ? c_2 : __uint_as_float(0xff800000u);
  const bool p3 = biased_3 == top_13;
  const float f11 = p3 && biased_3 > __uint_as_float(0xff800000u) ? c_3 : __uint_as_float(0xff800000u);
  const bool p4 = biased_4 == top_15;
  const float f12 = p4 && biased_4 > __uint_as_float(0xff800000u) ? c_4 : __uint_as_float(0xff800000u);
  const bool p5 = biased_5 == top_15;
  const float f13 = p5 && biased_5 > __uint_as_float(0xff800000u) ? c_5 : __uint_as_float(0xff800000u);
  const bool p6 = biased_6 == top_15;
  const float f14 = p6 && biased_6 > __uint_as_float(0xff800000u) ? c_6 : __uint_as_float(0xff800000u);
  const bool p7 = biased_7 == top_15;
  const float f15 = p7 && biased_7 > __uint_as_float(0xff800000u) ? c_7 : __uint_as_float(0xff800000u);

  // wide.ts:34  const rest = reduceMax(
  const float rest_16 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f8, f9), f10), f11);
  const float rest_17 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f12, f13), f14), f15);
  const float rest_18 = __shfl_xor_sync(0xffffffffu, rest_16, 1);
  const float rest_19 = max_NaN_f32(rest_16, rest_18);
  const float rest_20 = __shfl_xor_sync(0xffffffffu, rest_17, 1);
  const float rest_21 = max_NaN_f32(rest_17, rest_20);
  const float rest_22 = __shfl_xor_sync(0xffffffffu, rest_19, 2);
  const float rest_23 = max_NaN_f32(rest_19, rest_22);
  const float rest_24 = __shfl_xor_sync(0xffffffffu, rest_21, 2);
  const float rest_25 = max_NaN_f32(rest_21, rest_24);
  const float rest_26 = __shfl_xor_sync(0xffffffffu, rest_23, 4);
  const float rest_27 = max_NaN_f32(rest_23, rest_26);
  const float rest_28 = __shfl_xor_sync(0xffffffffu, rest_25, 4);
  const float rest_29 = max_NaN_f32(rest_25, rest_28);

  // wide.ts:39  map(high, (x, r, i) => (x === top.at(r) && low.at(r, i) === rest.at(r) ? i : width), i32),
  const u32 r0 = top_0 << 2;
  const u32 r1 = r0 + 1u;
  const u32 r2 = r0 + 2u;
  const u32 r3 = r0 + 3u;

  // wide.ts:38  const place = reduceMin(
  const int place_0 = min((int)(p0 && c_0 == rest_27 ? r0 : 32u), (int)(p1 && c_1 == rest_27 ? r1 : 32u));
  const int place_1 = min((int)(p4 && c_4 == rest_29 ? r0 : 32u), (int)(p5 && c_5 == rest_29 ? r1 : 32u));
  const int place_2 = min(min(place_0, (int)(p2 && c_2 == rest_27 ? r2 : 32u)), (int)(p3 && c_3 == rest_27 ? r3 : 32u));
  const int place_3 = min(min(place_1, (int)(p6 && c_6 == rest_29 ? r2 : 32u)), (int)(p7 && c_7 == rest_29 ? r3 : 32u));
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

  // moe_gate.ts:85  const others = map(grouped, (c, g, i) => (i === first.place.at(g) ? -Infinity : c));
  const float others_0 = (int)r0 == place_13 ? __uint_as_float(0xff800000u) : biased_0;
  const float others_1 = (int)r1 == place_13 ? __uint_as_float(0xff800000u) : biased_1;
  const float others_2 = (int)r2 == place_13 ? __uint_as_float(0xff800000u) : biased_2;
  const float others_3 = (int)r3 == place_13 ? __uint_as_float(0xff800000u) : biased_3;
  const float others_4 = (int)r0 == place_15 ? __uint_as_float(0xff800000u) : biased_4;
  const float others_5 = (int)r1 == place_15 ? __uint_as_float(0xff800000u) : biased_5;
  const float others_6 = (int)r2 == place_15 ? __uint_as_float(0xff800000u) : biased_6;
  const float others_7 = (int)r3 == place_15 ? __uint_as_float(0xff800000u) : biased_7;
  const float top_16 = max_NaN_f32(max_NaN_f32(max_NaN_f32(others_0, others_1), others_2), others_3);
  const float top_17 = max_NaN_f32(max_NaN_f32(max_NaN_f32(others_4, others_5), others_6), others_7);
  const float top_18 = __shfl_xor_sync(0xffffffffu, top_16, 1);
  const float top_19 = max_NaN_f32(top_16, top_18);
  const float top_20 = __shfl_xor_sync(0xffffffffu, top_17, 1);
  const float top_21 = max_NaN_f32(top_17, top_20);
  const float top_22 = __shfl_xor_sync(0xffffffffu, top_19, 2);
  const float top_23 = max_NaN_f32(top_19, top_22);
  const float top_24 = __shfl_xor_sync(0xffffffffu, top_21, 2);
  const float top_25 = max_NaN_f32(top_21, top_24);
  const float top_26 = __shfl_xor_sync(0xffffffffu, top_23, 4);
  const float top_27 = max_NaN_f32(top_23, top_26);
  const float top_28 = __shfl_xor_sync(0xffffffffu, top_25, 4);
  const float top_29 = max_NaN_f32(top_25, top_28);
  const float f16 = others_0 == top_27 && others_0 > __uint_as_float(0xff800000u) ? c_0 : __uint_as_float(0xff800000u);
  const float f17 = others_1 == top_27 && others_1 > __uint_as_float(0xff800000u) ? c_1 : __uint_as_float(0xff800000u);
  const float f18 = others_2 == top_27 && others_2 > __uint_as_float(0xff800000u) ? c_2 : __uint_as_float(0xff800000u);
  const float f19 = others_3 == top_27 && others_3 > __uint_as_float(0xff800000u) ? c_3 : __uint_as_float(0xff800000u);
  const float f20 = others_4 == top_29 && others_4 > __uint_as_float(0xff800000u) ? c_4 : __uint_as_float(0xff800000u);
  const float f21 = others_5 == top_29 && others_5 > __uint_as_float(0xff800000u) ? c_5 : __uint_as_float(0xff800000u);
  const float f22 = others_6 == top_29 && others_6 > __uint_as_float(0xff800000u) ? c_6 : __uint_as_float(0xff800000u);
  const float f23 = others_7 == top_29 && others_7 > __uint_as_float(0xff800000u) ? c_7 : __uint_as_float(0xff800000u);
  const float rest_30 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f16, f17), f18), f19);
  const float rest_31 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f20, f21), f22), f23);
  const float rest_32 = __shfl_xor_sync(0xffffffffu, rest_30, 1);
  const float rest_33 = max_NaN_f32(rest_30, rest_32);
  const float rest_34 = __shfl_xor_sync(0xffffffffu, rest_31, 1);
  const float rest_35 = max_NaN_f32(rest_31, rest_34);
  const float rest_36 = __shfl_xor_sync(0xffffffffu, rest_33, 2);
  const float rest_37 = max_NaN_f32(rest_33, rest_36);
  const float rest_38 = __shfl_xor_sync(0xffffffffu, rest_35, 2);
  const float rest_39 = max_NaN_f32(rest_35, rest_38);
  const float rest_40 = __shfl_xor_sync(0xffffffffu, rest_37, 4);
  const float rest_41 = __shfl_xor_sync(0xffffffffu, rest_39, 4);

  // moe_gate.ts:89  const has = second.high.at(g) > -Infinity;
  const bool has_if_0 = top_27 > __uint_as_float(0xff800000u);
  const float f24 = __fmul_rn(top_13, 0.5f);
  const float f25 = has_if_0 ? __fmul_rn(top_27, 0.5f) : 0.0f;
  const float f26 = __fadd_rn(rest_27, has_if_0 ? max_NaN_f32(rest_37, rest_40) : 0.0f);
  const float sum_8 = __fadd_rn(f24, f25);
  const float ofB_16 = __fsub_rn(sum_8, f24);
  const float rest_42 = __fadd_rn(__fsub_rn(f24, __fsub_rn(sum_8, ofB_16)), __fsub_rn(f25, ofB_16));
  const float rest_43 = __fadd_rn(rest_42, __fmul_rn(f26, 0.5f));
  const float high_8 = __fadd_rn(sum_8, rest_43);
  const float ofB_17 = __fsub_rn(high_8, sum_8);
  const float low_8 = __fadd_rn(__fsub_rn(sum_8, __fsub_rn(high_8, ofB_17)), __fsub_rn(rest_43, ofB_17));
  const float unit_16 = __fmul_rn(__uint_as_float(__float_as_uint(high_8) & 0x7f800000u), 2.220446e-16f);
  const float unit_17 = max_NaN_f32(unit_16, 9.536743e-7f);
  const float rounder_8 = __fmul_rn(unit_17, 12582912.0f);
  const float f27 = fabsf(low_8) < __fmul_rn(unit_17, 4194304.0f) ? __fsub_rn(__fadd_rn(low_8, rounder_8), rounder_8) : low_8;
  const bool has_if = top_29 > __uint_as_float(0xff800000u);
  const float f28 = __fmul_rn(top_15, 0.5f);
  const float f29 = has_if ? __fmul_rn(top_29, 0.5f) : 0.0f;
  const float f30 = __fadd_rn(rest_29, has_if ? max_NaN_f32(rest_39, rest_41) : 0.0f);
  const float sum = __fadd_rn(f28, f29);
  const float ofB_18 = __fsub_rn(sum, f28);
  const float rest_44 = __fadd_rn(__fsub_rn(f28, __fsub_rn(sum, ofB_18)), __fsub_rn(f29, ofB_18));
  const float rest_45 = __fadd_rn(rest_44, __fmul_rn(f30, 0.5f));
  const float high = __fadd_rn(sum, rest_45);
  const float ofB = __fsub_rn(high, sum);
  const float low = __fadd_rn(__fsub_rn(sum, __fsub_rn(high, ofB)), __fsub_rn(rest_45, ofB));
  const float unit_18 = __fmul_rn(__uint_as_float(__float_as_uint(high) & 0x7f800000u), 2.220446e-16f);
  const float unit = max_NaN_f32(unit_18, 9.536743e-7f);
  const float rounder = __fmul_rn(unit, 12582912.0f);
  const float f31 = fabsf(low) < __fmul_rn(unit, 4194304.0f) ? __fsub_rn(__fadd_rn(low, rounder), rounder) : low;

  // moe_gate.ts:97  store(score, first.high, (c, g) => half(c, g).high);
  const bool p8 = top_0 == 0u;
  const u32 r4 = top_1 * 4u + score;
  if (p8) shared<float>(r4) = high_8;
  if (p8) shared<float>(r4 + 16u) = high;

  // moe_gate.ts:99  store(scoreLow, first.high, (c, g) => half(c, g).low);
  const u32 r5 = top_1 * 4u + scoreLow;
  if (p8) shared<float>(r5) = f27;
  if (p8) shared<float>(r5 + 16u) = f31;

  // moe_gate.ts:101  let n = 0;
  u32 n_0 = 0u;

  // moe_gate.ts:103  const same = score.at(o) === score.at(g);
  __syncthreads();
  const float same_0 = shared<float>(r4);

  // moe_gate.ts:102  for (const o of range(n_group)) {
  #pragma unroll 1
  for (int o = 0; o < 8; o++) {
    const float same_1 = shared<float>(o * 4u + score);
    const bool same_if_0 = same_1 == same_0;

    // moe_gate.ts:104  const above = score.at(o) > score.at(g) || (same && scoreLow.at(o) > scoreLow.at(g));
    bool above_if_0 = same_1 > same_0;
    const u32 r6 = o * 4u + scoreLow;
    if (!above_if_0) {
      bool p9 = same_if_0;
      if (p9) {
        const float f32 = shared<float>(r6);
        const float f33 = shared<float>(r5);
        p9 = f32 > f33;
      }
      above_if_0 = p9;
    }

    // moe_gate.ts:105  if (above || (same && scoreLow.at(o) === scoreLow.at(g) && o < g)) n += 1;
    bool p10 = above_if_0;
    if (!p10) {
      bool p11 = same_if_0;
      if (p11) {
        const float f34 = shared<float>(r6);
        const float f35 = shared<float>(r5);
        p11 = f34 == f35;
      }
      p10 = p11 && o < (int)top_1;
    }
    if (p10) {
      n_0 = n_0 + 1u;
    }
  }
  u32 n = 0u;
  const float same_2 = shared<float>(r4 + 16u);
  const u32 r7 = top_1 + 4u;
  #pragma unroll 1
  for (int o2 = 0; o2 < 8; o2++) {
    const float same = shared<float>(o2 * 4u + score);
    const bool same_if = same == same_2;
    bool above_if_1 = same > same_2;
    const u32 r8 = o2 * 4u + scoreLow;
    if (!above_if_1) {
      bool p12 = same_if;
      if (p12) {
        const float f36 = shared<float>(r8);
        const float f37 = shared<float>(r5 + 16u);
        p12 = f36 > f37;
      }
      above_if_1 = p12;
    }
    bool p13 = above_if_1;
    if (!p13) {
      bool p14 = same_if;
      if (p14) {
        const float f38 = shared<float>(r8);
        const float f39 = shared<float>(r5 + 16u);
        p14 = f38 == f39;
      }
      p13 = p14 && o2 < (int)r7;
    }
    if (p13) {
      n = n + 1u;
    }
  }

  // moe_gate.ts:110  map(grouped, (c, g) => (better.at(g) < topk_group ? c : -Infinity)),
  const bool p15 = (int)n_0 < topk_group;
  float f40 = p15 ? biased_0 : __uint_as_float(0xff800000u);
  float f41 = p15 ? biased_1 : __uint_as_float(0xff800000u);
  float f42 = p15 ? biased_2 : __uint_as_float(0xff800000u);
  float f43 = p15 ? biased_3 : __uint_as_float(0xff800000u);
  const bool p16 = (int)n < topk_group;
  float f44 = p16 ? biased_4 : __uint_as_float(0xff800000u);
  float f45 = p16 ? biased_5 : __uint_as_float(0xff800000u);
  float f46 = p16 ? biased_6 : __uint_as_float(0xff800000u);
  float f47 = p16 ? biased_7 : __uint_as_float(0xff800000u);
  const u32 r9 = threadIdx.x << 2;
  const u32 r10 = r9 + 1u;
  const u32 r11 = r9 + 2u;
  const u32 r12 = r9 + 3u;
  const u32 r13 = r9 + 128u;
  const u32 r14 = r9 + 129u;
  const u32 r15 = r9 + 130u;
  const u32 r16 = r9 + 131u;

  // moe_gate.ts:117  chosen.set(j, expert);
  const bool p17 = threadIdx.x == 0u;

  // moe_gate.ts:114  for (const j of range(topk)) {
  #pragma unroll 1
  for (int j = 0; j < dim_topk; j++) {
    const float top_30 = max_NaN_f32(max_NaN_f32(max_NaN_f32(max_NaN_f32(f40, f41), f42), f43), f44);
    const float top_31 = max_NaN_f32(max_NaN_f32(max_NaN_f32(top_30, f45), f46), f47);
    const float top_32 = __shfl_xor_sync(0xffffffffu, top_31, 1);
    const float top_33 = max_NaN_f32(top_31, top_32);
    const float top_34 = __shfl_xor_sync(0xffffffffu, top_33, 2);
    const float top_35 = max_NaN_f32(top_33, top_34);
    const float top_36 = __shfl_xor_sync(0xffffffffu, top_35, 4);
    const float top_37 = max_NaN_f32(top_35, top_36);
    const float top_38 = __shfl_xor_sync(0xffffffffu, top_37, 8);
    const float top_39 = max_NaN_f32(top_37, top_38);
    const float top_40 = __shfl_xor_sync(0xffffffffu, top_39, 16);
    const float top_41 = max_NaN_f32(top_39, top_40);
    const bool p18 = f40 == top_41;
    const float f48 = p18 && f40 > __uint_as_float(0xff800000u) ? c_0 : __uint_as_float(0xff800000u);
    const bool p19 = f41 == top_41;
    const float f49 = p19 && f41 > __uint_as_float(0xff800000u) ? c_1 : __uint_as_float(0xff800000u);
    const bool p20 = f42 == top_41;
    const float f50 = p20 && f42 > __uint_as_float(0xff800000u) ? c_2 : __uint_as_float(0xff800000u);
    const bool p21 = f43 == top_41;
    const float f51 = p21 && f43 > __uint_as_float(0xff800000u) ? c_3 : __uint_as_float(0xff800000u);
    const bool p22 = f44 == top_41;
    const float f52 = p22 && f44 > __uint_as_float(0xff800000u) ? c_4 : __uint_as_float(0xff800000u);
    const bool p23 = f45 == top_41;
    const float f53 = p23 && f45 > __uint_as_float(0xff800000u) ? c_5 : __uint_as_float(0xff800000u);
    const bool p24 = f46 == top_41;
    const float f54 = p24 && f46 > __uint_as_float(0xff800000u) ? c_6 : __uint_as_float(0xff800000u);
    const bool p25 = f47 == top_41;
    const float f55 = p25 && f47 > __uint_as_float(0xff800000u) ? c_7 : __uint_as_float(0xff800000u);
    const float rest_46 = max_NaN_f32(max_NaN_f32(max_NaN_f32(max_NaN_f32(f48, f49), f50), f51), f52);
    const float rest_47 = max_NaN_f32(max_NaN_f32(max_NaN_f32(rest_46, f53), f54), f55);
    const float rest_48 = __shfl_xor_sync(0xffffffffu, rest_47, 1);
    const float rest_49 = max_NaN_f32(rest_47, rest_48);
    const float rest_50 = __shfl_xor_sync(0xffffffffu, rest_49, 2);
    const float rest_51 = max_NaN_f32(rest_49, rest_50);
    const float rest_52 = __shfl_xor_sync(0xffffffffu, rest_51, 4);
    const float rest_53 = max_NaN_f32(rest_51, rest_52);
    const float rest_54 = __shfl_xor_sync(0xffffffffu, rest_53, 8);
    const float rest_55 = max_NaN_f32(rest_53, rest_54);
    const float rest_56 = __shfl_xor_sync(0xffffffffu, rest_55, 16);
    const float rest_57 = max_NaN_f32(rest_55, rest_56);
    const int place_16 = min((int)(p18 && c_0 == rest_57 ? r9 : 256u), (int)(p19 && c_1 == rest_57 ? r10 : 256u));
    const int place_17 = min(min(place_16, (int)(p20 && c_2 == rest_57 ? r11 : 256u)), (int)(p21 && c_3 == rest_57 ? r12 : 256u));
    const int place_18 = min(min(place_17, (int)(p22 && c_4 == rest_57 ? r13 : 256u)), (int)(p23 && c_5 == rest_57 ? r14 : 256u));
    const int place_19 = min(min(place_18, (int)(p24 && c_6 == rest_57 ? r15 : 256u)), (int)(p25 && c_7 == rest_57 ? r16 : 256u));
    const u32 place_20 = __shfl_xor_sync(0xffffffffu, (u32)place_19, 1);
    const int place_21 = min(place_19, (int)place_20);
    const u32 place_22 = __shfl_xor_sync(0xffffffffu, (u32)place_21, 2);
    const int place_23 = min(place_21, (int)place_22);
    const u32 place_24 = __shfl_xor_sync(0xffffffffu, (u32)place_23, 4);
    const int place_25 = min(place_23, (int)place_24);
    const u32 place_26 = __shfl_xor_sync(0xffffffffu, (u32)place_25, 8);
    const int place_27 = min(place_25, (int)place_26);
    const u32 place_28 = __shfl_xor_sync(0xffffffffu, (u32)place_27, 16);
    const u32 place_29 = min(place_27, (int)place_28);
    __syncthreads();
    if (p17) shared<u32>(j * 4u + chosen) = place_29;

    // moe_gate.ts:118  left = map(left, (c, _r, e) => (e === expert ? -Infinity : c));
    f40 = r9 == place_29 ? __uint_as_float(0xff800000u) : f40;
    f41 = r10 == place_29 ? __uint_as_float(0xff800000u) : f41;
    f42 = r11 == place_29 ? __uint_as_float(0xff800000u) : f42;
    f43 = r12 == place_29 ? __uint_as_float(0xff800000u) : f43;
    f44 = r13 == place_29 ? __uint_as_float(0xff800000u) : f44;
    f45 = r14 == place_29 ? __uint_as_float(0xff800000u) : f45;
    f46 = r15 == place_29 ? __uint_as_float(0xff800000u) : f46;
    f47 = r16 == place_29 ? __uint_as_float(0xff800000u) : f47;
  }

  // moe_gate.ts:122  const expertAt = (j: number) => (j < topk && chosen.at(j) >= 0 && chosen.at(j) < E ? chosen.at(...
  const bool p26 = (int)r9 < dim_topk;
  bool p27 = p26;
  const u32 r17 = threadIdx.x * 16u + chosen;
  __syncthreads();
  if (p27) {
    const u32 r18 = shared<u32>(r17);
    p27 = (int)r18 >= 0;
  }
  bool p28 = p27;
  if (p28) {
    const u32 r19 = shared<u32>(r17);
    p28 = (int)r19 < 256;
  }
  u32 r20 = 0u;
  if (p28) {
    r20 = shared<u32>(r17);
  } else {
    r20 = -1u;
  }

  // moe_gate.ts:123  const picked = tabulate(f32, [E], (j) => (expertAt(j) >= 0 ? sigmoid(logits.at(t, expertAt(j)))...
  float f56 = 0.0f;
  if ((int)r20 >= 0) {
    bool p29 = p26;
    if (p29) {
      const u32 r21 = shared<u32>(r17);
      p29 = (int)r21 >= 0;
    }
    bool p30 = p29;
    if (p30) {
      const u32 r22 = shared<u32>(r17);
      p30 = (int)r22 < 256;
    }
    u32 r23 = 0u;
    if (p30) {
      r23 = shared<u32>(r17);
    } else {
      r23 = -1u;
    }

    // moe_gate.ts:27  function sigmoid(x: number): number {
    float f57 = 0.0f;
    if (r23 < 256u) f57 = __ldg((const float*)(d0 + 4ll * (int)r23));
    const float f58 = -f57;
    const float f59 = __fmul_rn(f58, 1.442695f);
    const float f60 = ex2_approx_f32(f59);
    const float f61 = __fmul_rn(__fmaf_rn(f58, 1.925963e-8f, __fmaf_rn(f58, 1.442695f, -f59)), 0.6931472f);
    const float f62 = __fadd_rn(1.0f, fabsf(f59) < 128.0f ? __fmaf_rn(f60, f61, f60) : f60);
    f56 = __fdiv_rn(1.0f, f62);
  } else {
    f56 = 0.0f;
  }
  const bool p31 = (int)r10 < dim_topk;
  bool p32 = p31;
  if (p32) {
    const u32 r24 = shared<u32>(r17 + 4u);
    p32 = (int)r24 >= 0;
  }
  bool p33 = p32;
  if (p33) {
    const u32 r25 = shared<u32>(r17 + 4u);
    p33 = (int)r25 < 256;
  }
  u32 r26 = 0u;
  if (p33) {
    r26 = shared<u32>(r17 + 4u);
  } else {
    r26 = -1u;
  }
  float f63 = 0.0f;
  if ((int)r26 >= 0) {
    bool p34 = p31;
    if (p34) {
      const u32 r27 = shared<u32>(r17 + 4u);
      p34 = (int)r27 >= 0;
    }
    bool p35 = p34;
    if (p35) {
      const u32 r28 = shared<u32>(r17 + 4u);
      p35 = (int)r28 < 256;
    }
    u32 r29 = 0u;
    if (p35) {
      r29 = shared<u32>(r17 + 4u);
    } else {
      r29 = -1u;
    }
    float f64 = 0.0f;
    if (r29 < 256u) f64 = __ldg((const float*)(d0 + 4ll * (int)r29));
    const float f65 = -f64;
    const float f66 = __fmul_rn(f65, 1.442695f);
    const float f67 = ex2_approx_f32(f66);
    const float f68 = __fmul_rn(__fmaf_rn(f65, 1.925963e-8f, __fmaf_rn(f65, 1.442695f, -f66)), 0.6931472f);
    const float f69 = __fadd_rn(1.0f, fabsf(f66) < 128.0f ? __fmaf_rn(f67, f68, f67) : f67);
    f63 = __fdiv_rn(1.0f, f69);
  } else {
    f63 = 0.0f;
  }
  const bool p36 = (int)r11 < dim_topk;
  bool p37 = p36;
  if (p37) {
    const u32 r30 = shared<u32>(r17 + 8u);
    p37 = (int)r30 >= 0;
  }
  bool p38 = p37;
  if (p38) {
    const u32 r31 = shared<u32>(r17 + 8u);
    p38 = (int)r31 < 256;
  }
  u32 r32 = 0u;
  if (p38) {
    r32 = shared<u32>(r17 + 8u);
  } else {
    r32 = -1u;
  }
  float f70 = 0.0f;
  if ((int)r32 >= 0) {
    bool p39 = p36;
    if (p39) {
      const u32 r33 = shared<u32>(r17 + 8u);
      p39 = (int)r33 >= 0;
    }
    bool p40 = p39;
    if (p40) {
      const u32 r34 = shared<u32>(r17 + 8u);
      p40 = (int)r34 < 256;
    }
    u32 r35 = 0u;
    if (p40) {
      r35 = shared<u32>(r17 + 8u);
    } else {
      r35 = -1u;
    }
    float f71 = 0.0f;
    if (r35 < 256u) f71 = __ldg((const float*)(d0 + 4ll * (int)r35));
    const float f72 = -f71;
    const float f73 = __fmul_rn(f72, 1.442695f);
    const float f74 = ex2_approx_f32(f73);
    const float f75 = __fmul_rn(__fmaf_rn(f72, 1.925963e-8f, __fmaf_rn(f72, 1.442695f, -f73)), 0.6931472f);
    const float f76 = __fadd_rn(1.0f, fabsf(f73) < 128.0f ? __fmaf_rn(f74, f75, f74) : f74);
    f70 = __fdiv_rn(1.0f, f76);
  } else {
    f70 = 0.0f;
  }
  const bool p41 = (int)r12 < dim_topk;
  bool p42 = p41;
  if (p42) {
    const u32 r36 = shared<u32>(r17 + 12u);
    p42 = (int)r36 >= 0;
  }
  bool p43 = p42;
  if (p43) {
    const u32 r37 = shared<u32>(r17 + 12u);
    p43 = (int)r37 < 256;
  }
  u32 r38 = 0u;
  if (p43) {
    r38 = shared<u32>(r17 + 12u);
  } else {
    r38 = -1u;
  }
  float f77 = 0.0f;
  if ((int)r38 >= 0) {
    bool p44 = p41;
    if (p44) {
      const u32 r39 = shared<u32>(r17 + 12u);
      p44 = (int)r39 >= 0;
    }
    bool p45 = p44;
    if (p45) {
      const u32 r40 = shared<u32>(r17 + 12u);
      p45 = (int)r40 < 256;
    }
    u32 r41 = 0u;
    if (p45) {
      r41 = shared<u32>(r17 + 12u);
    } else {
      r41 = -1u;
    }
    float f78 = 0.0f;
    if (r41 < 256u) f78 = __ldg((const float*)(d0 + 4ll * (int)r41));
    const float f79 = -f78;
    const float f80 = __fmul_rn(f79, 1.442695f);
    const float f81 = ex2_approx_f32(f80);
    const float f82 = __fmul_rn(__fmaf_rn(f79, 1.925963e-8f, __fmaf_rn(f79, 1.442695f, -f80)), 0.6931472f);
    const float f83 = __fadd_rn(1.0f, fabsf(f80) < 128.0f ? __fmaf_rn(f81, f82, f81) : f81);
    f77 = __fdiv_rn(1.0f, f83);
  } else {
    f77 = 0.0f;
  }
  const bool p46 = (int)r13 < dim_topk;
  bool p47 = p46;
  if (p47) {
    const u32 r42 = shared<u32>(r17 + 512u);
    p47 = (int)r42 >= 0;
  }
  bool p48 = p47;
  if (p48) {
    const u32 r43 = shared<u32>(r17 + 512u);
    p48 = (int)r43 < 256;
  }
  u32 r44 = 0u;
  if (p48) {
    r44 = shared<u32>(r17 + 512u);
  } else {
    r44 = -1u;
  }
  float f84 = 0.0f;
  if ((int)r44 >= 0) {
    bool p49 = p46;
    if (p49) {
      const u32 r45 = shared<u32>(r17 + 512u);
      p49 = (int)r45 >= 0;
    }
    bool p50 = p49;
    if (p50) {
      const u32 r46 = shared<u32>(r17 + 512u);
      p50 = (int)r46 < 256;
    }
    u32 r47 = 0u;
    if (p50) {
      r47 = shared<u32>(r17 + 512u);
    } else {
      r47 = -1u;
    }
    float f85 = 0.0f;
    if (r47 < 256u) f85 = __ldg((const float*)(d0 + 4ll * (int)r47));
    const float f86 = -f85;
    const float f87 = __fmul_rn(f86, 1.442695f);
    const float f88 = ex2_approx_f32(f87);
    const float f89 = __fmul_rn(__fmaf_rn(f86, 1.925963e-8f, __fmaf_rn(f86, 1.442695f, -f87)), 0.6931472f);
    const float f90 = __fadd_rn(1.0f, fabsf(f87) < 128.0f ? __fmaf_rn(f88, f89, f88) : f88);
    f84 = __fdiv_rn(1.0f, f90);
  } else {
    f84 = 0.0f;
  }
  const bool p51 = (int)r14 < dim_topk;
  bool p52 = p51;
  if (p52) {
    const u32 r48 = shared<u32>(r17 + 516u);
    p52 = (int)r48 >= 0;
  }
  bool p53 = p52;
  if (p53) {
    const u32 r49 = shared<u32>(r17 + 516u);
    p53 = (int)r49 < 256;
  }
  u32 r50 = 0u;
  if (p53) {
    r50 = shared<u32>(r17 + 516u);
  } else {
    r50 = -1u;
  }
  float f91 = 0.0f;
  if ((int)r50 >= 0) {
    bool p54 = p51;
    if (p54) {
      const u32 r51 = shared<u32>(r17 + 516u);
      p54 = (int)r51 >= 0;
    }
    bool p55 = p54;
    if (p55) {
      const u32 r52 = shared<u32>(r17 + 516u);
      p55 = (int)r52 < 256;
    }
    u32 r53 = 0u;
    if (p55) {
      r53 = shared<u32>(r17 + 516u);
    } else {
      r53 = -1u;
    }
    float f92 = 0.0f;
    if (r53 < 256u) f92 = __ldg((const float*)(d0 + 4ll * (int)r53));
    const float f93 = -f92;
    const float f94 = __fmul_rn(f93, 1.442695f);
    const float f95 = ex2_approx_f32(f94);
    const float f96 = __fmul_rn(__fmaf_rn(f93, 1.925963e-8f, __fmaf_rn(f93, 1.442695f, -f94)), 0.6931472f);
    const float f97 = __fadd_rn(1.0f, fabsf(f94) < 128.0f ? __fmaf_rn(f95, f96, f95) : f95);
    f91 = __fdiv_rn(1.0f, f97);
  } else {
    f91 = 0.0f;
  }
  const bool p56 = (int)r15 < dim_topk;
  bool p57 = p56;
  if (p57) {
    const u32 r54 = shared<u32>(r17 + 520u);
    p57 = (int)r54 >= 0;
  }
  bool p58 = p57;
  if (p58) {
    const u32 r55 = shared<u32>(r17 + 520u);
    p58 = (int)r55 < 256;
  }
  u32 r56 = 0u;
  if (p58) {
    r56 = shared<u32>(r17 + 520u);
  } else {
    r56 = -1u;
  }
  float f98 = 0.0f;
  if ((int)r56 >= 0) {
    bool p59 = p56;
    if (p59) {
      const u32 r57 = shared<u32>(r17 + 520u);
      p59 = (int)r57 >= 0;
    }
    bool p60 = p59;
    if (p60) {
      const u32 r58 = shared<u32>(r17 + 520u);
      p60 = (int)r58 < 256;
    }
    u32 r59 = 0u;
    if (p60) {
      r59 = shared<u32>(r17 + 520u);
    } else {
      r59 = -1u;
    }
    float f99 = 0.0f;
    if (r59 < 256u) f99 = __ldg((const float*)(d0 + 4ll * (int)r59));
    const float f100 = -f99;
    const float f101 = __fmul_rn(f100, 1.442695f);
    const float f102 = ex2_approx_f32(f101);
    const float f103 = __fmul_rn(__fmaf_rn(f100, 1.925963e-8f, __fmaf_rn(f100, 1.442695f, -f101)), 0.6931472f);
    const float f104 = __fadd_rn(1.0f, fabsf(f101) < 128.0f ? __fmaf_rn(f102, f103, f102) : f102);
    f98 = __fdiv_rn(1.0f, f104);
  } else {
    f98 = 0.0f;
  }
  const bool p61 = (int)r16 < dim_topk;
  bool p62 = p61;
  if (p62) {
    const u32 r60 = shared<u32>(r17 + 524u);
    p62 = (int)r60 >= 0;
  }
  bool p63 = p62;
  if (p63) {
    const u32 r61 = shared<u32>(r17 + 524u);
    p63 = (int)r61 < 256;
  }
  u32 r62 = 0u;
  if (p63) {
    r62 = shared<u32>(r17 + 524u);
  } else {
    r62 = -1u;
  }
  float f105 = 0.0f;
  if ((int)r62 >= 0) {
    bool p64 = p61;
    if (p64) {
      const u32 r63 = shared<u32>(r17 + 524u);
      p64 = (int)r63 >= 0;
    }
    bool p65 = p64;
    if (p65) {
      const u32 r64 = shared<u32>(r17 + 524u);
      p65 = (int)r64 < 256;
    }
    u32 r65 = 0u;
    if (p65) {
      r65 = shared<u32>(r17 + 524u);
    } else {
      r65 = -1u;
    }
    float f106 = 0.0f;
    if (r65 < 256u) f106 = __ldg((const float*)(d0 + 4ll * (int)r65));
    const float f107 = -f106;
    const float f108 = __fmul_rn(f107, 1.442695f);
    const float f109 = ex2_approx_f32(f108);
    const float f110 = __fmul_rn(__fmaf_rn(f107, 1.925963e-8f, __fmaf_rn(f107, 1.442695f, -f108)), 0.6931472f);
    const float f111 = __fadd_rn(1.0f, fabsf(f108) < 128.0f ? __fmaf_rn(f109, f110, f109) : f109);
    f105 = __fdiv_rn(1.0f, f111);
  } else {
    f105 = 0.0f;
  }
  const float picked_0 = f56;
  const float picked_1 = f63;
  const float picked_2 = f70;
  const float picked_3 = f77;
  const float picked_4 = f84;
  const float picked_5 = f91;
  const float picked_6 = f98;
  const float picked_7 = f105;

  // moe_gate.ts:124  const total = reduceSum(picked, 0) + f32(1e-20);
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
  bool p66 = p26;
  if (p66) {
    const u32 r66 = shared<u32>(r17);
    p66 = (int)r66 >= 0;
  }
  bool p67 = p66;
  if (p67) {
    const u32 r67 = shared<u32>(r17);
    p67 = (int)r67 < 256;
  }
  u32 r68 = 0u;
  if (p67) {
    r68 = shared<u32>(r17);
  } else {
    r68 = -1u;
  }

  // moe_gate.ts:125  store(weights.tile([t, 0], [1, E]), picked, (s, j) => (expertAt(j) >= 0 ? (s / total) * route_s...
  const float f112 = (int)r68 >= 0 ? __fmul_rn(__fdiv_rn(picked_0, total), route_scale) : 0.0f;
  bool p68 = p31;
  if (p68) {
    const u32 r69 = shared<u32>(r17 + 4u);
    p68 = (int)r69 >= 0;
  }
  bool p69 = p68;
  if (p69) {
    const u32 r70 = shared<u32>(r17 + 4u);
    p69 = (int)r70 < 256;
  }
  u32 r71 = 0u;
  if (p69) {
    r71 = shared<u32>(r17 + 4u);
  } else {
    r71 = -1u;
  }
  const float f113 = (int)r71 >= 0 ? __fmul_rn(__fdiv_rn(picked_1, total), route_scale) : 0.0f;
  bool p70 = p36;
  if (p70) {
    const u32 r72 = shared<u32>(r17 + 8u);
    p70 = (int)r72 >= 0;
  }
  bool p71 = p70;
  if (p71) {
    const u32 r73 = shared<u32>(r17 + 8u);
    p71 = (int)r73 < 256;
  }
  u32 r74 = 0u;
  if (p71) {
    r74 = shared<u32>(r17 + 8u);
  } else {
    r74 = -1u;
  }
  const float f114 = (int)r74 >= 0 ? __fmul_rn(__fdiv_rn(picked_2, total), route_scale) : 0.0f;
  bool p72 = p41;
  if (p72) {
    const u32 r75 = shared<u32>(r17 + 12u);
    p72 = (int)r75 >= 0;
  }
  bool p73 = p72;
  if (p73) {
    const u32 r76 = shared<u32>(r17 + 12u);
    p73 = (int)r76 < 256;
  }
  u32 r77 = 0u;
  if (p73) {
    r77 = shared<u32>(r17 + 12u);
  } else {
    r77 = -1u;
  }
  const float f115 = (int)r77 >= 0 ? __fmul_rn(__fdiv_rn(picked_3, total), route_scale) : 0.0f;
  bool p74 = p46;
  if (p74) {
    const u32 r78 = shared<u32>(r17 + 512u);
    p74 = (int)r78 >= 0;
  }
  bool p75 = p74;
  if (p75) {
    const u32 r79 = shared<u32>(r17 + 512u);
    p75 = (int)r79 < 256;
  }
  u32 r80 = 0u;
  if (p75) {
    r80 = shared<u32>(r17 + 512u);
  } else {
    r80 = -1u;
  }
  const float f116 = (int)r80 >= 0 ? __fmul_rn(__fdiv_rn(picked_4, total), route_scale) : 0.0f;
  bool p76 = p51;
  if (p76) {
    const u32 r81 = shared<u32>(r17 + 516u);
    p76 = (int)r81 >= 0;
  }
  bool p77 = p76;
  if (p77) {
    const u32 r82 = shared<u32>(r17 + 516u);
    p77 = (int)r82 < 256;
  }
  u32 r83 = 0u;
  if (p77) {
    r83 = shared<u32>(r17 + 516u);
  } else {
    r83 = -1u;
  }
  const float f117 = (int)r83 >= 0 ? __fmul_rn(__fdiv_rn(picked_5, total), route_scale) : 0.0f;
  bool p78 = p56;
  if (p78) {
    const u32 r84 = shared<u32>(r17 + 520u);
    p78 = (int)r84 >= 0;
  }
  bool p79 = p78;
  if (p79) {
    const u32 r85 = shared<u32>(r17 + 520u);
    p79 = (int)r85 < 256;
  }
  u32 r86 = 0u;
  if (p79) {
    r86 = shared<u32>(r17 + 520u);
  } else {
    r86 = -1u;
  }
  const float f118 = (int)r86 >= 0 ? __fmul_rn(__fdiv_rn(picked_6, total), route_scale) : 0.0f;
  bool p80 = p61;
  if (p80) {
    const u32 r87 = shared<u32>(r17 + 524u);
    p80 = (int)r87 >= 0;
  }
  bool p81 = p80;
  if (p81) {
    const u32 r88 = shared<u32>(r17 + 524u);
    p81 = (int)r88 < 256;
  }
  u32 r89 = 0u;
  if (p81) {
    r89 = shared<u32>(r17 + 524u);
  } else {
    r89 = -1u;
  }
  const float f119 = (int)r89 >= 0 ? __fmul_rn(__fdiv_rn(picked_7, total), route_scale) : 0.0f;
  const bool p82 = (dim_topk & 3u) == 0u;
  const bool p83 = dim_topk > 255;
  const s64 d3 = (u64)((s64)(int)blockIdx.x * dim_topk) << 2;
  if (p82) {
    if (p83) {
      char* const d4 = weights + d3 + 16ll * (int)threadIdx.x;
      *(float4*)d4 = make_float4(f112, f113, f114, f115);
      *(float4*)(d4 + 512) = make_float4(f116, f117, f118, f119);
    } else {
      char* const d5 = weights + d3 + 16ll * (int)threadIdx.x;
      const int r90 = dim_topk - r9;
      if (r90 > 0) *(float4*)d5 = make_float4(f112, f113, f114, f115);
      if (r90 > 128) *(float4*)(d5 + 512) = make_float4(f116, f117, f118, f119);
    }
  } else {
    char* const d6 = weights + d3 + 16ll * (int)threadIdx.x;
    const int r91 = dim_topk - r9;
    if (r91 > 0) *(float*)d6 = f112;
    if (r91 > 1) *(float*)(d6 + 4) = f113;
    if (r91 > 2) *(float*)(d6 + 8) = f114;
    if (r91 > 3) *(float*)(d6 + 12) = f115;
    if (r91 > 128) *(float*)(d6 + 512) = f116;
    if (r91 > 129) *(float*)(d6 + 516) = f117;
    if (r91 > 130) *(float*)(d6 + 520) = f118;
    if (r91 > 131) *(float*)(d6 + 524) = f119;
  }
  bool p84 = p26;
  if (p84) {
    const u32 r92 = shared<u32>(r17);
    p84 = (int)r92 >= 0;
  }
  bool p85 = p84;
  if (p85) {
    const u32 r93 = shared<u32>(r17);
    p85 = (int)r93 < 256;
  }
  u32 r94 = 0u;
  if (p85) {
    r94 = shared<u32>(r17);
  } else {
    r94 = -1u;
  }
  bool p86 = p31;
  if (p86) {
    const u32 r95 = shared<u32>(r17 + 4u);
    p86 = (int)r95 >= 0;
  }
  bool p87 = p86;
  if (p87) {
    const u32 r96 = shared<u32>(r17 + 4u);
    p87 = (int)r96 < 256;
  }
  u32 r97 = 0u;
  if (p87) {
    r97 = shared<u32>(r17 + 4u);
  } else {
    r97 = -1u;
  }
  bool p88 = p36;
  if (p88) {
    const u32 r98 = shared<u32>(r17 + 8u);
    p88 = (int)r98 >= 0;
  }
  bool p89 = p88;
  if (p89) {
    const u32 r99 = shared<u32>(r17 + 8u);
    p89 = (int)r99 < 256;
  }
  u32 r100 = 0u;
  if (p89) {
    r100 = shared<u32>(r17 + 8u);
  } else {
    r100 = -1u;
  }
  bool p90 = p41;
  if (p90) {
    const u32 r101 = shared<u32>(r17 + 12u);
    p90 = (int)r101 >= 0;
  }
  bool p91 = p90;
  if (p91) {
    const u32 r102 = shared<u32>(r17 + 12u);
    p91 = (int)r102 < 256;
  }
  u32 r103 = 0u;
  if (p91) {
    r103 = shared<u32>(r17 + 12u);
  } else {
    r103 = -1u;
  }
  bool p92 = p46;
  if (p92) {
    const u32 r104 = shared<u32>(r17 + 512u);
    p92 = (int)r104 >= 0;
  }
  bool p93 = p92;
  if (p93) {
    const u32 r105 = shared<u32>(r17 + 512u);
    p93 = (int)r105 < 256;
  }
  u32 r106 = 0u;
  if (p93) {
    r106 = shared<u32>(r17 + 512u);
  } else {
    r106 = -1u;
  }
  bool p94 = p51;
  if (p94) {
    const u32 r107 = shared<u32>(r17 + 516u);
    p94 = (int)r107 >= 0;
  }
  bool p95 = p94;
  if (p95) {
    const u32 r108 = shared<u32>(r17 + 516u);
    p95 = (int)r108 < 256;
  }
  u32 r109 = 0u;
  if (p95) {
    r109 = shared<u32>(r17 + 516u);
  } else {
    r109 = -1u;
  }
  bool p96 = p56;
  if (p96) {
    const u32 r110 = shared<u32>(r17 + 520u);
    p96 = (int)r110 >= 0;
  }
  bool p97 = p96;
  if (p97) {
    const u32 r111 = shared<u32>(r17 + 520u);
    p97 = (int)r111 < 256;
  }
  u32 r112 = 0u;
  if (p97) {
    r112 = shared<u32>(r17 + 520u);
  } else {
    r112 = -1u;
  }
  bool p98 = p61;
  if (p98) {
    const u32 r113 = shared<u32>(r17 + 524u);
    p98 = (int)r113 >= 0;
  }
  bool p99 = p98;
  if (p99) {
    const u32 r114 = shared<u32>(r17 + 524u);
    p99 = (int)r114 < 256;
  }
  u32 r115 = 0u;
  if (p99) {
    r115 = shared<u32>(r17 + 524u);
  } else {
    r115 = -1u;
  }

  // moe_gate.ts:128  tabulate(i32, [E], (j) => expertAt(j)),
  const u32 r116 = r94;
  const u32 r117 = r97;
  const u32 r118 = r100;
  const u32 r119 = r103;
  const u32 r120 = r106;
  const u32 r121 = r109;
  const u32 r122 = r112;
  const u32 r123 = r115;

  // moe_gate.ts:126  store(
  if (p82) {
    if (p83) {
      char* const d7 = ids + d3 + 16ll * (int)threadIdx.x;
      *(uint4*)d7 = make_uint4(r116, r117, r118, r119);
      *(uint4*)(d7 + 512) = make_uint4(r120, r121, r122, r123);
    } else {
      char* const d8 = ids + d3 + 16ll * (int)threadIdx.x;
      const int r124 = dim_topk - r9;
      if (r124 > 0) *(uint4*)d8 = make_uint4(r116, r117, r118, r119);
      if (r124 > 128) *(uint4*)(d8 + 512) = make_uint4(r120, r121, r122, r123);
    }
  } else {
    char* const d9 = ids + d3 + 16ll * (int)threadIdx.x;
    const int r125 = dim_topk - r9;
    if (r125 > 0) *(u32*)d9 = r116;
    if (r125 > 1) *(u32*)(d9 + 4) = r117;
    if (r125 > 2) *(u32*)(d9 + 8) = r118;
    if (r125 > 3) *(u32*)(d9 + 12) = r119;
    if (r125 > 128) *(u32*)(d9 + 512) = r120;
    if (r125 > 129) *(u32*)(d9 + 516) = r121;
    if (r125 > 130) *(u32*)(d9 + 520) = r122;
    if (r125 > 131) *(u32*)(d9 + 524) = r123;
  }
}
