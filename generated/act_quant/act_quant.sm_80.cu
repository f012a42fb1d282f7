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
  if (p5 && (int)(dim_K - r4) > 127) {
    const float f22 = __fdiv_rn(values_0, scales_1);
    const float f23 = __fdiv_rn(values_1, scales_1);
    const float f24 = __fdiv_rn(values_2, scales_1);
    const float f25 = __fdiv_rn(values_3, scales_1);
    const u32 r14 = __float_as_uint(f22);
    const float f26 = fminf(__uint_as_float(r14 & 0x7fffffffu), 448.0f);
    const u32 r15 = __float_as_uint(f26);
    const u32 r16 = ((r15 + 524287u + ((r15 >> 20) & 1u)) >> 20) - 960u;
    const u32 r17 = f26 < 0.015625f ? __float_as_uint(__fadd_rn(f26, 16384.0f)) - 1182793728u : r16;
    const u32 r18 = __float_as_uint(f23);
    const float f27 = fminf(__uint_as_float(r18 & 0x7fffffffu), 448.0f);
    const u32 r19 = __float_as_uint(f27);
    const u32 r20 = ((r19 + 524287u + ((r19 >> 20) & 1u)) >> 20) - 960u;
    const u32 r21 = f27 < 0.015625f ? __float_as_uint(__fadd_rn(f27, 16384.0f)) - 1182793728u : r20;
    const u32 r22 = (!are_numbers(f23, f23) ? 127u : r21 | ((r18 >> 24) & 0x80u)) << 8;
    const u32 r23 = (!are_numbers(f22, f22) ? 127u : r17 | ((r14 >> 24) & 0x80u)) | r22;
    const u32 r24 = __float_as_uint(f24);
    const float f28 = fminf(__uint_as_float(r24 & 0x7fffffffu), 448.0f);
    const u32 r25 = __float_as_uint(f28);
    const u32 r26 = ((r25 + 524287u + ((r25 >> 20) & 1u)) >> 20) - 960u;
    const u32 r27 = f28 < 0.015625f ? __float_as_uint(__fadd_rn(f28, 16384.0f)) - 1182793728u : r26;
    const u32 r28 = (!are_numbers(f24, f24) ? 127u : r27 | ((r24 >> 24) & 0x80u)) << 16;
    const u32 r29 = __float_as_uint(f25);
    const float f29 = fminf(__uint_as_float(r29 & 0x7fffffffu), 448.0f);
    const u32 r30 = __float_as_uint(f29);
    const u32 r31 = ((r30 + 524287u + ((r30 >> 20) & 1u)) >> 20) - 960u;
    const u32 r32 = f29 < 0.015625f ? __float_as_uint(__fadd_rn(f29, 16384.0f)) - 1182793728u : r31;
    const u32 r33 = (!are_numbers(f25, f25) ? 127u : r32 | ((r29 >> 24) & 0x80u)) << 24;
    const float f30 = __fdiv_rn(values_4, scales_1);
    const float f31 = __fdiv_rn(values_5, scales_1);
    const float f32 = __fdiv_rn(values_6, scales_1);
    const float f33 = __fdiv_rn(values_7, scales_1);
    const u32 r34 = __float_as_uint(f30);
    const float f34 = fminf(__uint_as_float(r34 & 0x7fffffffu), 448.0f);
    const u32 r35 = __float_as_uint(f34);
    const u32 r36 = ((r35 + 524287u + ((r35 >> 20) & 1u)) >> 20) - 960u;
    const u32 r37 = f34 < 0.015625f ? __float_as_uint(__fadd_rn(f34, 16384.0f)) - 1182793728u : r36;
    const u32 r38 = __float_as_uint(f31);
    const float f35 = fminf(__uint_as_float(r38 & 0x7fffffffu), 448.0f);
    const u32 r39 = __float_as_uint(f35);
    const u32 r40 = ((r39 + 524287u + ((r39 >> 20) & 1u)) >> 20) - 960u;
    const u32 r41 = f35 < 0.015625f ? __float_as_uint(__fadd_rn(f35, 16384.0f)) - 1182793728u : r40;
    const u32 r42 = (!are_numbers(f31, f31) ? 127u : r41 | ((r38 >> 24) & 0x80u)) << 8;
    const u32 r43 = (!are_numbers(f30, f30) ? 127u : r37 | ((r34 >> 24) & 0x80u)) | r42;
    const u32 r44 = __float_as_uint(f32);
    const float f36 = fminf(__uint_as_float(r44 & 0x7fffffffu), 448.0f);
    const u32 r45 = __float_as_uint(f36);
    const u32 r46 = ((r45 + 524287u + ((r45 >> 20) & 1u)) >> 20) - 960u;
    const u32 r47 = f36 < 0.015625f ? __float_as_uint(__fadd_rn(f36, 16384.0f)) - 1182793728u : r46;
    const u32 r48 = (!are_numbers(f32, f32) ? 127u : r47 | ((r44 >> 24) & 0x80u)) << 16;
    const u32 r49 = __float_as_uint(f33);
    const float f37 = fminf(__uint_as_float(r49 & 0x7fffffffu), 448.0f);
    const u32 r50 = __float_as_uint(f37);
    const u32 r51 = ((r50 + 524287u + ((r50 >> 20) & 1u)) >> 20) - 960u;
    const u32 r52 = f37 < 0.015625f ? __float_as_uint(__fadd_rn(f37, 16384.0f)) - 1182793728u : r51;
    const u32 r53 = (!are_numbers(f33, f33) ? 127u : r52 | ((r49 >> 24) & 0x80u)) << 24;
    const float f38 = __fdiv_rn(values_8, scales_3);
    const float f39 = __fdiv_rn(values_9, scales_3);
    const float f40 = __fdiv_rn(values_10, scales_3);
    const float f41 = __fdiv_rn(values_11, scales_3);
    const u32 r54 = __float_as_uint(f38);
    const float f42 = fminf(__uint_as_float(r54 & 0x7fffffffu), 448.0f);
    const u32 r55 = __float_as_uint(f42);
    const u32 r56 = ((r55 + 524287u + ((r55 >> 20) & 1u)) >> 20) - 960u;
    const u32 r57 = f42 < 0.015625f ? __float_as_uint(__fadd_rn(f42, 16384.0f)) - 1182793728u : r56;
    const u32 r58 = __float_as_uint(f39);
    const float f43 = fminf(__uint_as_float(r58 & 0x7fffffffu), 448.0f);
    const u32 r59 = __float_as_uint(f43);
    const u32 r60 = ((r59 + 524287u + ((r59 >> 20) & 1u)) >> 20) - 960u;
    const u32 r61 = f43 < 0.015625f ? __float_as_uint(__fadd_rn(f43, 16384.0f)) - 1182793728u : r60;
    const u32 r62 = (!are_numbers(f39, f39) ? 127u : r61 | ((r58 >> 24) & 0x80u)) << 8;
    const u32 r63 = (!are_numbers(f38, f38) ? 127u : r57 | ((r54 >> 24) & 0x80u)) | r62;
    const u32 r64 = __float_as_uint(f40);
    const float f44 = fminf(__uint_as_float(r64 & 0x7fffffffu), 448.0f);
    const u32 r65 = __float_as_uint(f44);
    const u32 r66 = ((r65 + 524287u + ((r65 >> 20) & 1u)) >> 20) - 960u;
    const u32 r67 = f44 < 0.015625f ? __float_as_uint(__fadd_rn(f44, 16384.0f)) - 1182793728u : r66;
    const u32 r68 = (!are_numbers(f40, f40) ? 127u : r67 | ((r64 >> 24) & 0x80u)) << 16;
    const u32 r69 = __float_as_uint(f41);
    const float f45 = fminf(__uint_as_float(r69 & 0x7fffffffu), 448.0f);
    const u32 r70 = __float_as_uint(f45);
    const u32 r71 = ((r70 + 524287u + ((r70 >> 20) & 1u)) >> 20) - 960u;
    const u32 r72 = f45 < 0.015625f ? __float_as_uint(__fadd_rn(f45, 16384.0f)) - 1182793728u : r71;
    const u32 r73 = (!are_numbers(f41, f41) ? 127u : r72 | ((r69 >> 24) & 0x80u)) << 24;
    const float f46 = __fdiv_rn(values_12, scales_3);
    const float f47 = __fdiv_rn(values_13, scales_3);
    const float f48 = __fdiv_rn(values_14, scales_3);
    const float f49 = __fdiv_rn(values_15, scales_3);
    const u32 r74 = __float_as_uint(f46);
    const float f50 = fminf(__uint_as_float(r74 & 0x7fffffffu), 448.0f);
    const u32 r75 = __float_as_uint(f50);
    const u32 r76 = ((r75 + 524287u + ((r75 >> 20) & 1u)) >> 20) - 960u;
    const u32 r77 = f50 < 0.015625f ? __float_as_uint(__fadd_rn(f50, 16384.0f)) - 1182793728u : r76;
    const u32 r78 = __float_as_uint(f47);
    const float f51 = fminf(__uint_as_float(r78 & 0x7fffffffu), 448.0f);
    const u32 r79 = __float_as_uint(f51);
    const u32 r80 = ((r79 + 524287u + ((r79 >> 20) & 1u)) >> 20) - 960u;
    const u32 r81 = f51 < 0.015625f ? __float_as_uint(__fadd_rn(f51, 16384.0f)) - 1182793728u : r80;
    const u32 r82 = (!are_numbers(f47, f47) ? 127u : r81 | ((r78 >> 24) & 0x80u)) << 8;
    const u32 r83 = (!are_numbers(f46, f46) ? 127u : r77 | ((r74 >> 24) & 0x80u)) | r82;
    const u32 r84 = __float_as_uint(f48);
    const float f52 = fminf(__uint_as_float(r84 & 0x7fffffffu), 448.0f);
    const u32 r85 = __float_as_uint(f52);
    const u32 r86 = ((r85 + 524287u + ((r85 >> 20) & 1u)) >> 20) - 960u;
    const u32 r87 = f52 < 0.015625f ? __float_as_uint(__fadd_rn(f52, 16384.0f)) - 1182793728u : r86;
    const u32 r88 = (!are_numbers(f48, f48) ? 127u : r87 | ((r84 >> 24) & 0x80u)) << 16;
    const u32 r89 = __float_as_uint(f49);
    const float f53 = fminf(__uint_as_float(r89 & 0x7fffffffu), 448.0f);
    const u32 r90 = __float_as_uint(f53);
    const u32 r91 = ((r90 + 524287u + ((r90 >> 20) & 1u)) >> 20) - 960u;
    const u32 r92 = f53 < 0.015625f ? __float_as_uint(__fadd_rn(f53, 16384.0f)) - 1182793728u : r91;
    const u32 r93 = (!are_numbers(f49, f49) ? 127u : r92 | ((r89 >> 24) & 0x80u)) << 24;
    *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r23 | r28 | r33, r43 | r48 | r53);
    *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r63 | r68 | r73, r83 | r88 | r93);
  } else {
    const float f54 = __fdiv_rn(values_0, scales_1);
    const float f55 = __fdiv_rn(values_1, scales_1);
    const float f56 = __fdiv_rn(values_2, scales_1);
    const float f57 = __fdiv_rn(values_3, scales_1);
    const u32 r94 = __float_as_uint(f54);
    const float f58 = fminf(__uint_as_float(r94 & 0x7fffffffu), 448.0f);
    const u32 r95 = __float_as_uint(f58);
    const u32 r96 = ((r95 + 524287u + ((r95 >> 20) & 1u)) >> 20) - 960u;
    const u32 r97 = f58 < 0.015625f ? __float_as_uint(__fadd_rn(f58, 16384.0f)) - 1182793728u : r96;
    const u32 r98 = __float_as_uint(f55);
    const float f59 = fminf(__uint_as_float(r98 & 0x7fffffffu), 448.0f);
    const u32 r99 = __float_as_uint(f59);
    const u32 r100 = ((r99 + 524287u + ((r99 >> 20) & 1u)) >> 20) - 960u;
    const u32 r101 = f59 < 0.015625f ? __float_as_uint(__fadd_rn(f59, 16384.0f)) - 1182793728u : r100;
    const u32 r102 = (!are_numbers(f55, f55) ? 127u : r101 | ((r98 >> 24) & 0x80u)) << 8;
    const u32 r103 = (!are_numbers(f54, f54) ? 127u : r97 | ((r94 >> 24) & 0x80u)) | r102;
    const u32 r104 = __float_as_uint(f56);
    const float f60 = fminf(__uint_as_float(r104 & 0x7fffffffu), 448.0f);
    const u32 r105 = __float_as_uint(f60);
    const u32 r106 = ((r105 + 524287u + ((r105 >> 20) & 1u)) >> 20) - 960u;
    const u32 r107 = f60 < 0.015625f ? __float_as_uint(__fadd_rn(f60, 16384.0f)) - 1182793728u : r106;
    const u32 r108 = (!are_numbers(f56, f56) ? 127u : r107 | ((r104 >> 24) & 0x80u)) << 16;
    const u32 r109 = __float_as_uint(f57);
    const float f61 = fminf(__uint_as_float(r109 & 0x7fffffffu), 448.0f);
    const u32 r110 = __float_as_uint(f61);
    const u32 r111 = ((r110 + 524287u + ((r110 >> 20) & 1u)) >> 20) - 960u;
    const u32 r112 = f61 < 0.015625f ? __float_as_uint(__fadd_rn(f61, 16384.0f)) - 1182793728u : r111;
    const u32 r113 = (!are_numbers(f57, f57) ? 127u : r112 | ((r109 >> 24) & 0x80u)) << 24;
    const float f62 = __fdiv_rn(values_4, scales_1);
    const float f63 = __fdiv_rn(values_5, scales_1);
    const float f64 = __fdiv_rn(values_6, scales_1);
    const float f65 = __fdiv_rn(values_7, scales_1);
    const u32 r114 = __float_as_uint(f62);
    const float f66 = fminf(__uint_as_float(r114 & 0x7fffffffu), 448.0f);
    const u32 r115 = __float_as_uint(f66);
    const u32 r116 = ((r115 + 524287u + ((r115 >> 20) & 1u)) >> 20) - 960u;
    const u32 r117 = f66 < 0.015625f ? __float_as_uint(__fadd_rn(f66, 16384.0f)) - 1182793728u : r116;
    const u32 r118 = __float_as_uint(f63);
    const float f67 = fminf(__uint_as_float(r118 & 0x7fffffffu), 448.0f);
    const u32 r119 = __float_as_uint(f67);
    const u32 r120 = ((r119 + 524287u + ((r119 >> 20) & 1u)) >> 20) - 960u;
    const u32 r121 = f67 < 0.015625f ? __float_as_uint(__fadd_rn(f67, 16384.0f)) - 1182793728u : r120;
    const u32 r122 = (!are_numbers(f63, f63) ? 127u : r121 | ((r118 >> 24) & 0x80u)) << 8;
    const u32 r123 = (!are_numbers(f62, f62) ? 127u : r117 | ((r114 >> 24) & 0x80u)) | r122;
    const u32 r124 = __float_as_uint(f64);
    const float f68 = fminf(__uint_as_float(r124 & 0x7fffffffu), 448.0f);
    const u32 r125 = __float_as_uint(f68);
    const u32 r126 = ((r125 + 524287u + ((r125 >> 20) & 1u)) >> 20) - 960u;
    const u32 r127 = f68 < 0.015625f ? __float_as_uint(__fadd_rn(f68, 16384.0f)) - 1182793728u : r126;
    const u32 r128 = (!are_numbers(f64, f64) ? 127u : r127 | ((r124 >> 24) & 0x80u)) << 16;
    const u32 r129 = __float_as_uint(f65);
    const float f69 = fminf(__uint_as_float(r129 & 0x7fffffffu), 448.0f);
    const u32 r130 = __float_as_uint(f69);
    const u32 r131 = ((r130 + 524287u + ((r130 >> 20) & 1u)) >> 20) - 960u;
    const u32 r132 = f69 < 0.015625f ? __float_as_uint(__fadd_rn(f69, 16384.0f)) - 1182793728u : r131;
    const u32 r133 = (!are_numbers(f65, f65) ? 127u : r132 | ((r129 >> 24) & 0x80u)) << 24;
    const float f70 = __fdiv_rn(values_8, scales_3);
    const float f71 = __fdiv_rn(values_9, scales_3);
    const float f72 = __fdiv_rn(values_10, scales_3);
    const float f73 = __fdiv_rn(values_11, scales_3);
    const u32 r134 = __float_as_uint(f70);
    const float f74 = fminf(__uint_as_float(r134 & 0x7fffffffu), 448.0f);
    const u32 r135 = __float_as_uint(f74);
    const u32 r136 = ((r135 + 524287u + ((r135 >> 20) & 1u)) >> 20) - 960u;
    const u32 r137 = f74 < 0.015625f ? __float_as_uint(__fadd_rn(f74, 16384.0f)) - 1182793728u : r136;
    const u32 r138 = __float_as_uint(f71);
    const float f75 = fminf(__uint_as_float(r138 & 0x7fffffffu), 448.0f);
    const u32 r139 = __float_as_uint(f75);
    const u32 r140 = ((r139 + 524287u + ((r139 >> 20) & 1u)) >> 20) - 960u;
    const u32 r141 = f75 < 0.015625f ? __float_as_uint(__fadd_rn(f75, 16384.0f)) - 1182793728u : r140;
    const u32 r142 = (!are_numbers(f71, f71) ? 127u : r141 | ((r138 >> 24) & 0x80u)) << 8;
    const u32 r143 = (!are_numbers(f70, f70) ? 127u : r137 | ((r134 >> 24) & 0x80u)) | r142;
    const u32 r144 = __float_as_uint(f72);
    const float f76 = fminf(__uint_as_float(r144 & 0x7fffffffu), 448.0f);
    const u32 r145 = __float_as_uint(f76);
    const u32 r146 = ((r145 + 524287u + ((r145 >> 20) & 1u)) >> 20) - 960u;
    const u32 r147 = f76 < 0.015625f ? __float_as_uint(__fadd_rn(f76, 16384.0f)) - 1182793728u : r146;
    const u32 r148 = (!are_numbers(f72, f72) ? 127u : r147 | ((r144 >> 24) & 0x80u)) << 16;
    const u32 r149 = __float_as_uint(f73);
    const float f77 = fminf(__uint_as_float(r149 & 0x7fffffffu), 448.0f);
    const u32 r150 = __float_as_uint(f77);
    const u32 r151 = ((r150 + 524287u + ((r150 >> 20) & 1u)) >> 20) - 960u;
    const u32 r152 = f77 < 0.015625f ? __float_as_uint(__fadd_rn(f77, 16384.0f)) - 1182793728u : r151;
    const u32 r153 = (!are_numbers(f73, f73) ? 127u : r152 | ((r149 >> 24) & 0x80u)) << 24;
    const float f78 = __fdiv_rn(values_12, scales_3);
    const float f79 = __fdiv_rn(values_13, scales_3);
    const float f80 = __fdiv_rn(values_14, scales_3);
    const float f81 = __fdiv_rn(values_15, scales_3);
    const u32 r154 = __float_as_uint(f78);
    const float f82 = fminf(__uint_as_float(r154 & 0x7fffffffu), 448.0f);
    const u32 r155 = __float_as_uint(f82);
    const u32 r156 = ((r155 + 524287u + ((r155 >> 20) & 1u)) >> 20) - 960u;
    const u32 r157 = f82 < 0.015625f ? __float_as_uint(__fadd_rn(f82, 16384.0f)) - 1182793728u : r156;
    const u32 r158 = __float_as_uint(f79);
    const float f83 = fminf(__uint_as_float(r158 & 0x7fffffffu), 448.0f);
    const u32 r159 = __float_as_uint(f83);
    const u32 r160 = ((r159 + 524287u + ((r159 >> 20) & 1u)) >> 20) - 960u;
    const u32 r161 = f83 < 0.015625f ? __float_as_uint(__fadd_rn(f83, 16384.0f)) - 1182793728u : r160;
    const u32 r162 = (!are_numbers(f79, f79) ? 127u : r161 | ((r158 >> 24) & 0x80u)) << 8;
    const u32 r163 = (!are_numbers(f78, f78) ? 127u : r157 | ((r154 >> 24) & 0x80u)) | r162;
    const u32 r164 = __float_as_uint(f80);
    const float f84 = fminf(__uint_as_float(r164 & 0x7fffffffu), 448.0f);
    const u32 r165 = __float_as_uint(f84);
    const u32 r166 = ((r165 + 524287u + ((r165 >> 20) & 1u)) >> 20) - 960u;
    const u32 r167 = f84 < 0.015625f ? __float_as_uint(__fadd_rn(f84, 16384.0f)) - 1182793728u : r166;
    const u32 r168 = (!are_numbers(f80, f80) ? 127u : r167 | ((r164 >> 24) & 0x80u)) << 16;
    const u32 r169 = __float_as_uint(f81);
    const float f85 = fminf(__uint_as_float(r169 & 0x7fffffffu), 448.0f);
    const u32 r170 = __float_as_uint(f85);
    const u32 r171 = ((r170 + 524287u + ((r170 >> 20) & 1u)) >> 20) - 960u;
    const u32 r172 = f85 < 0.015625f ? __float_as_uint(__fadd_rn(f85, 16384.0f)) - 1182793728u : r171;
    const u32 r173 = (!are_numbers(f81, f81) ? 127u : r172 | ((r169 >> 24) & 0x80u)) << 24;
    if (p2) *(uint2*)(y + d0 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r103 | r108 | r113, r123 | r128 | r133);
    if (p4) *(uint2*)(y + d1 + 128ll * (int)blockIdx.y + 8ll * r0) = make_uint2(r143 | r148 | r153, r163 | r168 | r173);
  }
}
