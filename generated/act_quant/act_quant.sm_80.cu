//
// act_quant: tilewright, for sm_80
//   rows = 16, warps = 4
//   scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// FP8 quantisation of activations: per row and group of 128, scale = max(amax, 1e-4)/448 (`scale_fmt`: rounded up to a power of two, or
// as is) and y = e4m3(x / scale). A group that holds a NaN or an infinity gets a NaN scale and NaN codes.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// Neither is a NaN.
static __device__ __forceinline__ bool are_numbers(float a, float b) {
  return a == a && b == b;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) act_quant(
  const char* __restrict__ x,            // tensor x
  char* y,                               // tensor y
  char* scale,                           // tensor scale
  int dim_M,                             // dim M
  int dim_K                              // dim K
) {
  // act_quant.ts:8  export const actQuant = kernel(
  const int actQuant = (u32)dim_K >> 7;

  // act_quant.ts:24  const values = f32(load(x.tile([row, group * GROUP], [rows, GROUP])));
  const int r0 = threadIdx.x & 0xfu;
  const u32 r1 = blockIdx.x << 4;
  const int r2 = r1 + ((threadIdx.x >> 4) & 1u) + ((threadIdx.x >> 5) << 2);
  const int r3 = (u32)dim_M - r2;
  const bool p0 = r3 > 0;
  const u32 r4 = blockIdx.y << 7;
  const bool p1 = (int)(dim_K - (r4 + ((u32)r0 << 3))) > 0;
  const bool p2 = p0 && p1;
  const s64 d0 = (s64)r2 * dim_K;
  u32 r5 = 0u;
  u32 r6 = 0u;
  u32 r7 = 0u;
  u32 r8 = 0u;
  if (p2) {
    const uint4 v0 = __ldg((const uint4*)(x + (s64)((u64)d0 << 1) + 256ll * (int)blockIdx.y + 16ll * r0));
    r5 = v0.x;
    r6 = v0.y;
    r7 = v0.z;
    r8 = v0.w;
  }
  const bool p3 = r3 > 2;
  const bool p4 = p3 && p1;
  const int r9 = r2 + 2u;
  const s64 d1 = (s64)r9 * dim_K;
  u32 r10 = 0u;
  u32 r11 = 0u;
  u32 r12 = 0u;
  u32 r13 = 0u;
  if (p4) {
    const uint4 v1 = __ldg((const uint4*)(x + (s64)((u64)d1 << 1) + 256ll * (int)blockIdx.y + 16ll * r0));
    r10 = v1.x;
    r11 = v1.y;
    r12 = v1.z;
    r13 = v1.w;
  }
  const float values_0 = __uint_as_float(r5 << 16);
  const float values_1 = __uint_as_float(r5 & 0xffff0000u);
  const float values_2 = __uint_as_float(r6 << 16);
  const float values_3 = __uint_as_float(r6 & 0xffff0000u);
  const float values_4 = __uint_as_float(r7 << 16);
  const float values_5 = __uint_as_float(r7 & 0xffff0000u);
  const float values_6 = __uint_as_float(r8 << 16);
  const float values_7 = __uint_as_float(r8 & 0xffff0000u);
  const float values_8 = __uint_as_float(r10 << 16);
  const float values_9 = __uint_as_float(r10 & 0xffff0000u);
  const float values_10 = __uint_as_float(r11 << 16);
  const float values_11 = __uint_as_float(r11 & 0xffff0000u);
  const float values_12 = __uint_as_float(r12 << 16);
  const float values_13 = __uint_as_float(r12 & 0xffff0000u);
  const float values_14 = __uint_as_float(r13 << 16);
  const float values_15 = __uint_as_float(r13 & 0xffff0000u);

  // quantise.ts:23  return reduceMax(x, 1, (v) => abs(v));
  const float f0 = max_NaN_f32(max_NaN_f32(fabsf(values_0), fabsf(values_1)), fabsf(values_2));
  const float f1 = max_NaN_f32(max_NaN_f32(fabsf(values_8), fabsf(values_9)), fabsf(values_10));
  const float f2 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f0, fabsf(values_3)), fabsf(values_4)), fabsf(values_5));
  const float f3 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f1, fabsf(values_11)), fabsf(values_12)), fabsf(values_13));
  const float f4 = max_NaN_f32(max_NaN_f32(f2, fabsf(values_6)), fabsf(values_7));
  const float f5 = max_NaN_f32(max_NaN_f32(f3, fabsf(values_14)), fabsf(values_15));
  const float f6 = __shfl_xor_sync(0xffffffffu, f4, 1);
  const float f7 = max_NaN_f32(f4, f6);
  const float f8 = __shfl_xor_sync(0xffffffffu, f5, 1);
  const float f9 = max_NaN_f32(f5, f8);
  const float f10 = __shfl_xor_sync(0xffffffffu, f7, 2);
  const float f11 = max_NaN_f32(f7, f10);
  const float f12 = __shfl_xor_sync(0xffffffffu, f9, 2);
  const float f13 = max_NaN_f32(f9, f12);
  const float f14 = __shfl_xor_sync(0xffffffffu, f11, 4);
  const float f15 = max_NaN_f32(f11, f14);
  const float f16 = __shfl_xor_sync(0xffffffffu, f13, 4);
  const float f17 = max_NaN_f32(f13, f16);
  const float f18 = __shfl_xor_sync(0xffffffffu, f15, 8);
  const float f19 = max_NaN_f32(f15, f18);
  const float f20 = __shfl_xor_sync(0xffffffffu, f17, 8);
  const float f21 = max_NaN_f32(f17, f20);

  // quantise.ts:28  return map(amax, (a) => (a < Infinity ? scaleOf(a, format) : bitcast(0x7fc00000, f32)));
  const u32 scales_0 = __float_as_uint(__fdiv_rn(max_NaN_f32(f19, 0.0001f), 448.0f)) + 8388607u;
  const float scales_1 = f19 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_2 = __float_as_uint(__fdiv_rn(max_NaN_f32(f21, 0.0001f), 448.0f)) + 8388607u;
  const float scales_3 = f21 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_2 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // act_quant.ts:26  store(scale.tile([row, group], [rows, 1]), scales);
  const bool p5 = (int)(dim_M - r1) > 15;
  const bool p6 = (int)(actQuant - blockIdx.y) > 0;
  if (p5 && p6) {
    const bool p7 = r0 == 0;
    char* const d2 = scale + (s64)((u64)((s64)r2 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    char* const d3 = scale + (s64)((u64)((s64)r9 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    if (p7) *(float*)d2 = scales_1;
    if (p7) *(float*)d3 = scales_3;
  } else {
    const bool p8 = r0 == 0;
    char* const d4 = scale + (s64)((u64)((s64)r2 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    char* const d5 = scale + (s64)((u64)((s64)r9 * actQuant) << 2) + 4ll * (int)blockIdx.y;
    if (p8 && (p0 && p6)) *(float*)d4 = scales_1;
    if (p8 && (p3 && p6)) *(float*)d5 = scales_3;
  }

  // act_quant.ts:27  store(y.tile([row, group * GROUP], [rows, GROUP]), values, (v, i) => e4m3(v / scales.at(i)));
  const float f22 = __fdiv_rn(values_0, scales_1);
  const float f23 = __fdiv_rn(values_1, scales_1);
  const float f24 = __fdiv_rn(values_2, scales_1);
  const float f25 = __fdiv_rn(values_3, scales_1);
  const u32 r14 = __float_as_uint(f22);
  const float f26 = fminf(__uint_as_float(r14 & 0x7fffffffu), 448.0f);
  const float f27 = __fadd_rn(f26, 16384.0f);
  const bool p9 = f26 < 0.015625f;
  const bool p10 = !are_numbers(f22, f22);
  const u32 r15 = __float_as_uint(f23);
  const float f28 = fminf(__uint_as_float(r15 & 0x7fffffffu), 448.0f);
  const float f29 = __fadd_rn(f28, 16384.0f);
  const bool p11 = f28 < 0.015625f;
  const bool p12 = !are_numbers(f23, f23);
  const u32 r16 = __float_as_uint(f24);
  const float f30 = fminf(__uint_as_float(r16 & 0x7fffffffu), 448.0f);
  const float f31 = __fadd_rn(f30, 16384.0f);
  const bool p13 = f30 < 0.015625f;
  const bool p14 = !are_numbers(f24, f24);
  const u32 r17 = __float_as_uint(f25);
  const float f32 = fminf(__uint_as_float(r17 & 0x7fffffffu), 448.0f);
  const float f33 = __fadd_rn(f32, 16384.0f);
  const bool p15 = f32 < 0.015625f;
  const bool p16 = !are_numbers(f25, f25);
  const float f34 = __fdiv_rn(values_4, scales_1);
  const float f35 = __fdiv_rn(values_5, scales_1);
  const float f36 = __fdiv_rn(values_6, scales_1);
  const float f37 = __fdiv_rn(values_7, scales_1);
  const u32 r18 = __float_as_uint(f34);
  const float f38 = fminf(__uint_as_float(r18 & 0x7fffffffu), 448.0f);
  const float f39 = __fadd_rn(f38, 16384.0f);
  const bool p17 = f38 < 0.015625f;
  const bool p18 = !are_numbers(f34, f34);
  const u32 r19 = __float_as_uint(f35);
  const float f40 = fminf(__uint_as_float(r19 & 0x7fffffffu), 448.0f);
  const float f41 = __fadd_rn(f40, 16384.0f);
  const bool p19 = f40 < 0.015625f;
  const bool p20 = !are_numbers(f35, f35);
  const u32 r20 = __float_as_uint(f36);
  const float f42 = fminf(__uint_as_float(r20 & 0x7fffffffu), 448.0f);
  const float f43 = __fadd_rn(f42, 16384.0f);
  const bool p21 = f42 < 0.015625f;
  const bool p22 = !are_numbers(f36, f36);
  const u32 r21 = __float_as_uint(f37);
  const float f44 = fminf(__uint_as_float(r21 & 0x7fffffffu), 448.0f);
  const float f45 = __fadd_rn(f44, 16384.0f);
  const bool p23 = f44 < 0.015625f;
  const bool p24 = !are_numbers(f37, f37);
  const float f46 = __fdiv_rn(values_8, scales_3);
  const float f47 = __fdiv_rn(values_9, scales_3);
  const float f48 = __fdiv_rn(values_10, scales_3);
  const float f49 = __fdiv_rn(values_11, scales_3);
  const u32 r22 = __float_as_uint(f46);
  const float f50 = fminf(__uint_as_float(r22 & 0x7fffffffu), 448.0f);
  const float f51 = __fadd_rn(f50, 16384.0f);
  const bool p25 = f50 < 0.015625f;
  const bool p26 = !are_numbers(f46, f46);
  const u32 r23 = __float_as_uint(f47);
  const float f52 = fminf(__uint_as_float(r23 & 0x7fffffffu), 448.0f);
  const float f53 = __fadd_rn(f52, 16384.0f);
  const bool p27 = f52 < 0.015625f;
  const bool p28 = !are_numbers(f47, f47);
  const u32 r24 = __float_as_uint(f48);
  const float f54 = fminf(__uint_as_float(r24 & 0x7fffffffu), 448.0f);
  const float f55 = __fadd_rn(f54, 16384.0f);
  const bool p29 = f54 < 0.015625f;
  const bool p30 = !are_numbers(f48, f48);
  const u32 r25 = __float_as_uint(f49);
  const float f56 = fminf(__uint_as_float(r25 & 0x7fffffffu), 448.0f);
  const float f57 = __fadd_rn(f56, 16384.0f);
  const bool p31 = f56 < 0.015625f;
  const bool p32 = !are_numbers(f49, f49);
  const float f58 = __fdiv_rn(values_12, scales_3);
  const float f59 = __fdiv_rn(values_13, scales_3);
  const float f60 = __fdiv_rn(values_14, scales_3);
  const float f61 = __fdiv_rn(values_15, scales_3);
  const u32 r26 = __float_as_uint(f58);
  const float f62 = fminf(__uint_as_float(r26 & 0x7fffffffu), 448.0f);
  const float f63 = __fadd_rn(f62, 16384.0f);
  const bool p33 = f62 < 0.015625f;
  const bool p34 = !are_numbers(f58, f58);
  const u32 r27 = __float_as_uint(f59);
  const float f64 = fminf(__uint_as_float(r27 & 0x7fffffffu), 448.0f);
  const float f65 = __fadd_rn(f64, 16384.0f);
  const bool p35 = f64 < 0.015625f;
  const bool p36 = !are_numbers(f59, f59);
  const u32 r28 = __float_as_uint(f60);
  const float f66 = fminf(__uint_as_float(r28 & 0x7fffffffu), 448.0f);
  const float f67 = __fadd_rn(f66, 16384.0f);
  const bool p37 = f66 < 0.015625f;
  const bool p38 = !are_numbers(f60, f60);
  const u32 r29 = __float_as_uint(f61);
  const float f68 = fminf(__uint_as_float(r29 & 0x7fffffffu), 448.0f);
  const float f69 = __fadd_rn(f68, 16384.0f);
  const bool p39 = f68 < 0.015625f;
  const bool p40 = !are_numbers(f61, f61);
  if (p5 && (int)(dim_K - r4) > 127) {
    const u32 r30 = __float_as_uint(f26);
    const u32 r31 = ((r30 + 524287u + ((r30 >> 20) & 1u)) >> 20) - 960u;
    const u32 r32 = (p9 ? __float_as_uint(f27) - 1182793728u : r31) | ((r14 >> 24) & 0x80u);
    const u32 r33 = __float_as_uint(f28);
    const u32 r34 = ((r33 + 524287u + ((r33 >> 20) & 1u)) >> 20) - 960u;
    const u32 r35 = (p11 ? __float_as_uint(f29) - 1182793728u : r34) | ((r15 >> 24) & 0x80u);
    const u32 r36 = __float_as_uint(f30);
    const u32 r37 = ((r36 + 524287u + ((r36 >> 20) & 1u)) >> 20) - 960u;
    const u32 r38 = (p13 ? __float_as_uint(f31) - 1182793728u : r37) | ((r16 >> 24) & 0x80u);
    const u32 r39 = (p10 ? 127u : r32) | ((p12 ? 127u : r35) << 8) | ((p14 ? 127u : r38) << 16);
    const u32 r40 = __float_as_uint(f32);
    const u32 r41 = ((r40 + 524287u + ((r40 >> 20) & 1u)) >> 20) - 960u;
    const u32 r42 = (p15 ? __float_as_uint(f33) - 1182793728u : r41) | ((r17 >> 24) & 0x80u);
    const u32 r43 = __float_as_uint(f38);
    const u32 r44 = ((r43 + 524287u + ((r43 >> 20) & 1u)) >> 20) - 960u;
    const u32 r45 = (p17 ? __float_as_uint(f39) - 1182793728u : r44) | ((r18 >> 24) & 0x80u);
    const u32 r46 = __float_as_uint(f40);
    const u32 r47 = ((r46 + 524287u + ((r46 >> 20) & 1u)) >> 20) - 960u;
    const u32 r48 = (p19 ? __float_as_uint(f41) - 1182793728u : r47) | ((r19 >> 24) & 0x80u);
    const u32 r49 = __float_as_uint(f42);
    const u32 r50 = ((r49 + 524287u + ((r49 >> 20) & 1u)) >> 20) - 960u;
    const u32 r51 = (p21 ? __float_as_uint(f43) - 1182793728u : r50) | ((r20 >> 24) & 0x80u);
    const u32 r52 = (p18 ? 127u : r45) | ((p20 ? 127u : r48) << 8) | ((p22 ? 127u : r51) << 16);
    const u32 r53 = __float_as_uint(f44);
    const u32 r54 = ((r53 + 524287u + ((r53 >> 20) & 1u)) >> 20) - 960u;
    const u32 r55 = (p23 ? __float_as_uint(f45) - 1182793728u : r54) | ((r21 >> 24) & 0x80u);
    const u32 r56 = __float_as_uint(f50);
    const u32 r57 = ((r56 + 524287u + ((r56 >> 20) & 1u)) >> 20) - 960u;
    const u32 r58 = (p25 ? __float_as_uint(f51) - 1182793728u : r57) | ((r22 >> 24) & 0x80u);
    const u32 r59 = __float_as_uint(f52);
    const u32 r60 = ((r59 + 524287u + ((r59 >> 20) & 1u)) >> 20) - 960u;
    const u32 r61 = (p27 ? __float_as_uint(f53) - 1182793728u : r60) | ((r23 >> 24) & 0x80u);
    const u32 r62 = __float_as_uint(f54);
    const u32 r63 = ((r62 + 524287u + ((r62 >> 20) & 1u)) >> 20) - 960u;
    const u32 r64 = (p29 ? __float_as_uint(f55) - 1182793728u : r63) | ((r24 >> 24) & 0x80u);
    const u32 r65 = (p26 ? 127u : r58) | ((p28 ? 127u : r61) << 8) | ((p30 ? 127u : r64) << 16);
    const u32 r66 = __float_as_uint(f56);
    const u32 r67 = ((r66 + 524287u + ((r66 >> 20) & 1u)) >> 20) - 960u;
    const u32 r68 = (p31 ? __float_as_uint(f57) - 1182793728u : r67) | ((r25 >> 24) & 0x80u);
    const u32 r69 = __float_as_uint(f62);
    const u32 r70 = ((r69 + 524287u + ((r69 >> 20) & 1u)) >> 20) - 960u;
    const u32 r71 = (p33 ? __float_as_uint(f63) - 1182793728u : r70) | ((r26 >> 24) & 0x80u);
    const u32 r72 = __float_as_uint(f64);
    const u32 r73 = ((r72 + 524287u + ((r72 >> 20) & 1u)) >> 20) - 960u;
    const u32 r74 = (p35 ? __float_as_uint(f65) - 1182793728u : r73) | ((r27 >> 24) & 0x80u);
    const u32 r75 = __float_as_uint(f66);
    const u32 r76 = ((r75 + 524287u + ((r75 >> 20) & 1u)) >> 20) - 960u;
    const u32 r77 = (p37 ? __float_as_uint(f67) - 1182793728u : r76) | ((r28 >> 24) & 0x80u);
    const u32 r78 = (p34 ? 127u : r71) | ((p36 ? 127u : r74) << 8) | ((p38 ? 127u : r77) << 16);
    const u32 r79 = __float_as_uint(f68);
    const u32 r80 = ((r79 + 524287u + ((r79 >> 20) & 1u)) >> 20) - 960u;
    const u32 r81 = (p39 ? __float_as_uint(f69) - 1182793728u : r80) | ((r29 >> 24) & 0x80u);
    *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r39 | ((p16 ? 127u : r42) << 24), r52 | ((p24 ? 127u : r55) << 24));
    *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r65 | ((p32 ? 127u : r68) << 24), r78 | ((p40 ? 127u : r81) << 24));
  } else {
    const u32 r82 = __float_as_uint(f26);
    const u32 r83 = ((r82 + 524287u + ((r82 >> 20) & 1u)) >> 20) - 960u;
    const u32 r84 = (p9 ? __float_as_uint(f27) - 1182793728u : r83) | ((r14 >> 24) & 0x80u);
    const u32 r85 = __float_as_uint(f28);
    const u32 r86 = ((r85 + 524287u + ((r85 >> 20) & 1u)) >> 20) - 960u;
    const u32 r87 = (p11 ? __float_as_uint(f29) - 1182793728u : r86) | ((r15 >> 24) & 0x80u);
    const u32 r88 = __float_as_uint(f30);
    const u32 r89 = ((r88 + 524287u + ((r88 >> 20) & 1u)) >> 20) - 960u;
    const u32 r90 = (p13 ? __float_as_uint(f31) - 1182793728u : r89) | ((r16 >> 24) & 0x80u);
    const u32 r91 = (p10 ? 127u : r84) | ((p12 ? 127u : r87) << 8) | ((p14 ? 127u : r90) << 16);
    const u32 r92 = __float_as_uint(f32);
    const u32 r93 = ((r92 + 524287u + ((r92 >> 20) & 1u)) >> 20) - 960u;
    const u32 r94 = (p15 ? __float_as_uint(f33) - 1182793728u : r93) | ((r17 >> 24) & 0x80u);
    const u32 r95 = __float_as_uint(f38);
    const u32 r96 = ((r95 + 524287u + ((r95 >> 20) & 1u)) >> 20) - 960u;
    const u32 r97 = (p17 ? __float_as_uint(f39) - 1182793728u : r96) | ((r18 >> 24) & 0x80u);
    const u32 r98 = __float_as_uint(f40);
    const u32 r99 = ((r98 + 524287u + ((r98 >> 20) & 1u)) >> 20) - 960u;
    const u32 r100 = (p19 ? __float_as_uint(f41) - 1182793728u : r99) | ((r19 >> 24) & 0x80u);
    const u32 r101 = __float_as_uint(f42);
    const u32 r102 = ((r101 + 524287u + ((r101 >> 20) & 1u)) >> 20) - 960u;
    const u32 r103 = (p21 ? __float_as_uint(f43) - 1182793728u : r102) | ((r20 >> 24) & 0x80u);
    const u32 r104 = (p18 ? 127u : r97) | ((p20 ? 127u : r100) << 8) | ((p22 ? 127u : r103) << 16);
    const u32 r105 = __float_as_uint(f44);
    const u32 r106 = ((r105 + 524287u + ((r105 >> 20) & 1u)) >> 20) - 960u;
    const u32 r107 = (p23 ? __float_as_uint(f45) - 1182793728u : r106) | ((r21 >> 24) & 0x80u);
    const u32 r108 = __float_as_uint(f50);
    const u32 r109 = ((r108 + 524287u + ((r108 >> 20) & 1u)) >> 20) - 960u;
    const u32 r110 = (p25 ? __float_as_uint(f51) - 1182793728u : r109) | ((r22 >> 24) & 0x80u);
    const u32 r111 = __float_as_uint(f52);
    const u32 r112 = ((r111 + 524287u + ((r111 >> 20) & 1u)) >> 20) - 960u;
    const u32 r113 = (p27 ? __float_as_uint(f53) - 1182793728u : r112) | ((r23 >> 24) & 0x80u);
    const u32 r114 = __float_as_uint(f54);
    const u32 r115 = ((r114 + 524287u + ((r114 >> 20) & 1u)) >> 20) - 960u;
    const u32 r116 = (p29 ? __float_as_uint(f55) - 1182793728u : r115) | ((r24 >> 24) & 0x80u);
    const u32 r117 = (p26 ? 127u : r110) | ((p28 ? 127u : r113) << 8) | ((p30 ? 127u : r116) << 16);
    const u32 r118 = __float_as_uint(f56);
    const u32 r119 = ((r118 + 524287u + ((r118 >> 20) & 1u)) >> 20) - 960u;
    const u32 r120 = (p31 ? __float_as_uint(f57) - 1182793728u : r119) | ((r25 >> 24) & 0x80u);
    const u32 r121 = __float_as_uint(f62);
    const u32 r122 = ((r121 + 524287u + ((r121 >> 20) & 1u)) >> 20) - 960u;
    const u32 r123 = (p33 ? __float_as_uint(f63) - 1182793728u : r122) | ((r26 >> 24) & 0x80u);
    const u32 r124 = __float_as_uint(f64);
    const u32 r125 = ((r124 + 524287u + ((r124 >> 20) & 1u)) >> 20) - 960u;
    const u32 r126 = (p35 ? __float_as_uint(f65) - 1182793728u : r125) | ((r27 >> 24) & 0x80u);
    const u32 r127 = __float_as_uint(f66);
    const u32 r128 = ((r127 + 524287u + ((r127 >> 20) & 1u)) >> 20) - 960u;
    const u32 r129 = (p37 ? __float_as_uint(f67) - 1182793728u : r128) | ((r28 >> 24) & 0x80u);
    const u32 r130 = (p34 ? 127u : r123) | ((p36 ? 127u : r126) << 8) | ((p38 ? 127u : r129) << 16);
    const u32 r131 = __float_as_uint(f68);
    const u32 r132 = ((r131 + 524287u + ((r131 >> 20) & 1u)) >> 20) - 960u;
    const u32 r133 = (p39 ? __float_as_uint(f69) - 1182793728u : r132) | ((r29 >> 24) & 0x80u);
    if (p2) *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r91 | ((p16 ? 127u : r94) << 24), r104 | ((p24 ? 127u : r107) << 24));
    if (p4) *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r117 | ((p32 ? 127u : r120) << 24), r130 | ((p40 ? 127u : r133) << 24));
  }
}
