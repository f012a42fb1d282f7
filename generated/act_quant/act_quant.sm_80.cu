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
  const bool p5 = r0 == 0;
  const bool p6 = (int)(dim_M - r1) > 15;
  const bool p7 = (int)(actQuant - blockIdx.y) > 0;
  char* const d2 = scale + (s64)((u64)((s64)r2 * actQuant) << 2) + 4ll * (int)blockIdx.y;
  char* const d3 = scale + (s64)((u64)((s64)r9 * actQuant) << 2) + 4ll * (int)blockIdx.y;
  if (p6 && p7) {
    if (p5) *(float*)d2 = scales_1;
    if (p5) *(float*)d3 = scales_3;
  } else {
    if (p5 && (p0 && p7)) *(float*)d2 = scales_1;
    if (p5 && (p3 && p7)) *(float*)d3 = scales_3;
  }

  // act_quant.ts:27  store(y.tile([row, group * GROUP], [rows, GROUP]), values, (v, i) => e4m3(v / scales.at(i)));
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
  const u32 r34 = r23 | r28 | r33;
  const float f30 = __fdiv_rn(values_4, scales_1);
  const float f31 = __fdiv_rn(values_5, scales_1);
  const float f32 = __fdiv_rn(values_6, scales_1);
  const float f33 = __fdiv_rn(values_7, scales_1);
  const u32 r35 = __float_as_uint(f30);
  const float f34 = fminf(__uint_as_float(r35 & 0x7fffffffu), 448.0f);
  const u32 r36 = __float_as_uint(f34);
  const u32 r37 = ((r36 + 524287u + ((r36 >> 20) & 1u)) >> 20) - 960u;
  const u32 r38 = f34 < 0.015625f ? __float_as_uint(__fadd_rn(f34, 16384.0f)) - 1182793728u : r37;
  const u32 r39 = __float_as_uint(f31);
  const float f35 = fminf(__uint_as_float(r39 & 0x7fffffffu), 448.0f);
  const u32 r40 = __float_as_uint(f35);
  const u32 r41 = ((r40 + 524287u + ((r40 >> 20) & 1u)) >> 20) - 960u;
  const u32 r42 = f35 < 0.015625f ? __float_as_uint(__fadd_rn(f35, 16384.0f)) - 1182793728u : r41;
  const u32 r43 = (!are_numbers(f31, f31) ? 127u : r42 | ((r39 >> 24) & 0x80u)) << 8;
  const u32 r44 = (!are_numbers(f30, f30) ? 127u : r38 | ((r35 >> 24) & 0x80u)) | r43;
  const u32 r45 = __float_as_uint(f32);
  const float f36 = fminf(__uint_as_float(r45 & 0x7fffffffu), 448.0f);
  const u32 r46 = __float_as_uint(f36);
  const u32 r47 = ((r46 + 524287u + ((r46 >> 20) & 1u)) >> 20) - 960u;
  const u32 r48 = f36 < 0.015625f ? __float_as_uint(__fadd_rn(f36, 16384.0f)) - 1182793728u : r47;
  const u32 r49 = (!are_numbers(f32, f32) ? 127u : r48 | ((r45 >> 24) & 0x80u)) << 16;
  const u32 r50 = __float_as_uint(f33);
  const float f37 = fminf(__uint_as_float(r50 & 0x7fffffffu), 448.0f);
  const u32 r51 = __float_as_uint(f37);
  const u32 r52 = ((r51 + 524287u + ((r51 >> 20) & 1u)) >> 20) - 960u;
  const u32 r53 = f37 < 0.015625f ? __float_as_uint(__fadd_rn(f37, 16384.0f)) - 1182793728u : r52;
  const u32 r54 = (!are_numbers(f33, f33) ? 127u : r53 | ((r50 >> 24) & 0x80u)) << 24;
  const u32 r55 = r44 | r49 | r54;
  const float f38 = __fdiv_rn(values_8, scales_3);
  const float f39 = __fdiv_rn(values_9, scales_3);
  const float f40 = __fdiv_rn(values_10, scales_3);
  const float f41 = __fdiv_rn(values_11, scales_3);
  const u32 r56 = __float_as_uint(f38);
  const float f42 = fminf(__uint_as_float(r56 & 0x7fffffffu), 448.0f);
  const u32 r57 = __float_as_uint(f42);
  const u32 r58 = ((r57 + 524287u + ((r57 >> 20) & 1u)) >> 20) - 960u;
  const u32 r59 = f42 < 0.015625f ? __float_as_uint(__fadd_rn(f42, 16384.0f)) - 1182793728u : r58;
  const u32 r60 = __float_as_uint(f39);
  const float f43 = fminf(__uint_as_float(r60 & 0x7fffffffu), 448.0f);
  const u32 r61 = __float_as_uint(f43);
  const u32 r62 = ((r61 + 524287u + ((r61 >> 20) & 1u)) >> 20) - 960u;
  const u32 r63 = f43 < 0.015625f ? __float_as_uint(__fadd_rn(f43, 16384.0f)) - 1182793728u : r62;
  const u32 r64 = (!are_numbers(f39, f39) ? 127u : r63 | ((r60 >> 24) & 0x80u)) << 8;
  const u32 r65 = (!are_numbers(f38, f38) ? 127u : r59 | ((r56 >> 24) & 0x80u)) | r64;
  const u32 r66 = __float_as_uint(f40);
  const float f44 = fminf(__uint_as_float(r66 & 0x7fffffffu), 448.0f);
  const u32 r67 = __float_as_uint(f44);
  const u32 r68 = ((r67 + 524287u + ((r67 >> 20) & 1u)) >> 20) - 960u;
  const u32 r69 = f44 < 0.015625f ? __float_as_uint(__fadd_rn(f44, 16384.0f)) - 1182793728u : r68;
  const u32 r70 = (!are_numbers(f40, f40) ? 127u : r69 | ((r66 >> 24) & 0x80u)) << 16;
  const u32 r71 = __float_as_uint(f41);
  const float f45 = fminf(__uint_as_float(r71 & 0x7fffffffu), 448.0f);
  const u32 r72 = __float_as_uint(f45);
  const u32 r73 = ((r72 + 524287u + ((r72 >> 20) & 1u)) >> 20) - 960u;
  const u32 r74 = f45 < 0.015625f ? __float_as_uint(__fadd_rn(f45, 16384.0f)) - 1182793728u : r73;
  const u32 r75 = (!are_numbers(f41, f41) ? 127u : r74 | ((r71 >> 24) & 0x80u)) << 24;
  const u32 r76 = r65 | r70 | r75;
  const float f46 = __fdiv_rn(values_12, scales_3);
  const float f47 = __fdiv_rn(values_13, scales_3);
  const float f48 = __fdiv_rn(values_14, scales_3);
  const float f49 = __fdiv_rn(values_15, scales_3);
  const u32 r77 = __float_as_uint(f46);
  const float f50 = fminf(__uint_as_float(r77 & 0x7fffffffu), 448.0f);
  const u32 r78 = __float_as_uint(f50);
  const u32 r79 = ((r78 + 524287u + ((r78 >> 20) & 1u)) >> 20) - 960u;
  const u32 r80 = f50 < 0.015625f ? __float_as_uint(__fadd_rn(f50, 16384.0f)) - 1182793728u : r79;
  const u32 r81 = __float_as_uint(f47);
  const float f51 = fminf(__uint_as_float(r81 & 0x7fffffffu), 448.0f);
  const u32 r82 = __float_as_uint(f51);
  const u32 r83 = ((r82 + 524287u + ((r82 >> 20) & 1u)) >> 20) - 960u;
  const u32 r84 = f51 < 0.015625f ? __float_as_uint(__fadd_rn(f51, 16384.0f)) - 1182793728u : r83;
  const u32 r85 = (!are_numbers(f47, f47) ? 127u : r84 | ((r81 >> 24) & 0x80u)) << 8;
  const u32 r86 = (!are_numbers(f46, f46) ? 127u : r80 | ((r77 >> 24) & 0x80u)) | r85;
  const u32 r87 = __float_as_uint(f48);
  const float f52 = fminf(__uint_as_float(r87 & 0x7fffffffu), 448.0f);
  const u32 r88 = __float_as_uint(f52);
  const u32 r89 = ((r88 + 524287u + ((r88 >> 20) & 1u)) >> 20) - 960u;
  const u32 r90 = f52 < 0.015625f ? __float_as_uint(__fadd_rn(f52, 16384.0f)) - 1182793728u : r89;
  const u32 r91 = (!are_numbers(f48, f48) ? 127u : r90 | ((r87 >> 24) & 0x80u)) << 16;
  const u32 r92 = __float_as_uint(f49);
  const float f53 = fminf(__uint_as_float(r92 & 0x7fffffffu), 448.0f);
  const u32 r93 = __float_as_uint(f53);
  const u32 r94 = ((r93 + 524287u + ((r93 >> 20) & 1u)) >> 20) - 960u;
  const u32 r95 = f53 < 0.015625f ? __float_as_uint(__fadd_rn(f53, 16384.0f)) - 1182793728u : r94;
  const u32 r96 = (!are_numbers(f49, f49) ? 127u : r95 | ((r92 >> 24) & 0x80u)) << 24;
  const u32 r97 = r86 | r91 | r96;
  char* const d4 = y + d0 + 128ll * (int)blockIdx.y + 8ll * r0;
  char* const d5 = y + d1 + 128ll * (int)blockIdx.y + 8ll * r0;
  if (p6 && (int)(dim_K - r4) > 127) {
    *(uint2*)d4 = make_uint2(r34, r55);
    *(uint2*)d5 = make_uint2(r76, r97);
  } else {
    if (p2) *(uint2*)d4 = make_uint2(r34, r55);
    if (p4) *(uint2*)d5 = make_uint2(r76, r97);
  }
}
