//
// mla_cache_write: tilewright, for sm_80
//   rows = 8, warps = 4
//   scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Latent rows and their RoPE parts into the paged cache of MLA. A token's 656 bytes: 512 e4m3 codes, 4 f32 scales (one per 128 dims), 64
// bf16 RoPE dims. scale = max(amax/448, 1e-4), `scale_fmt` as in `act_quant`; slot = page*page_size + offset, one outside of the cache
// is skipped.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// Neither is a NaN.
static __device__ __forceinline__ bool are_numbers(float a, float b) {
  return a == a && b == b;
}

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

// max.NaN.f32: the larger; with NaN in its name, a NaN if either is one
static __device__ __forceinline__ float max_NaN_f32(float a, float b) {
  float d;
  asm("max.NaN.f32 %0, %1, %2;" : "=f"(d) : "f"(a), "f"(b));
  return d;
}

// rem.s32
static __device__ __forceinline__ u32 rem_s32(u32 a, u32 b) {
  u32 d;
  asm("rem.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) mla_cache_write(
  const char* __restrict__ latent,       // tensor latent
  const char* __restrict__ rope,         // tensor rope
  const char* __restrict__ slots,        // tensor slots
  char* cache,                           // tensor cache
  int dim_M,                             // dim M
  int dim_P,                             // dim P
  int dim_page                           // dim page
) {
  // mla_cache_write.ts:33  export const mlaCacheWrite = kernel(
  const s64 mlaCacheWrite_0 = (s64)dim_page;
  const u64 mlaCacheWrite_1 = mlaCacheWrite_0 * 656ull;

  // mla_cache_write.ts:48  const words = reinterpret(cache, f32, [P, page, 164]);
  const u64 words = mlaCacheWrite_0 * 164ull;

  // mla_cache_write.ts:54  const values = reshape(f32(load(latent.tile([row, 0], [rows, GROUPS * GROUP]))), [rows, GROUPS,...
  const int r0 = threadIdx.x & 0x1fu;
  const u32 r1 = threadIdx.x >> 5;
  const u32 r2 = blockIdx.x << 3;
  const u32 r3 = r2 + (r1 << 1);
  const int r4 = dim_M - r3;
  const bool p0 = r4 > 0;
  const char* const d0 = latent + 8192ll * (int)blockIdx.x + 2048ll * (int)r1 + 16ll * r0;
  u32 r5 = 0u;
  u32 r6 = 0u;
  u32 r7 = 0u;
  u32 r8 = 0u;
  if (p0) {
    const uint4 v0 = __ldg((const uint4*)d0);
    r5 = v0.x;
    r6 = v0.y;
    r7 = v0.z;
    r8 = v0.w;
  }
  u32 r9 = 0u;
  u32 r10 = 0u;
  u32 r11 = 0u;
  u32 r12 = 0u;
  if (p0) {
    const uint4 v1 = __ldg((const uint4*)(d0 + 512));
    r9 = v1.x;
    r10 = v1.y;
    r11 = v1.z;
    r12 = v1.w;
  }
  const bool p1 = r4 > 1;
  u32 r13 = 0u;
  u32 r14 = 0u;
  u32 r15 = 0u;
  u32 r16 = 0u;
  if (p1) {
    const uint4 v2 = __ldg((const uint4*)(d0 + 1024));
    r13 = v2.x;
    r14 = v2.y;
    r15 = v2.z;
    r16 = v2.w;
  }
  u32 r17 = 0u;
  u32 r18 = 0u;
  u32 r19 = 0u;
  u32 r20 = 0u;
  if (p1) {
    const uint4 v3 = __ldg((const uint4*)(d0 + 1536));
    r17 = v3.x;
    r18 = v3.y;
    r19 = v3.z;
    r20 = v3.w;
  }
  const float f0 = __uint_as_float(r5 << 16);
  const float f1 = __uint_as_float(r5 & 0xffff0000u);
  const float f2 = __uint_as_float(r6 << 16);
  const float f3 = __uint_as_float(r6 & 0xffff0000u);
  const float f4 = __uint_as_float(r7 << 16);
  const float f5 = __uint_as_float(r7 & 0xffff0000u);
  const float f6 = __uint_as_float(r8 << 16);
  const float f7 = __uint_as_float(r8 & 0xffff0000u);
  const float f8 = __uint_as_float(r9 << 16);
  const float f9 = __uint_as_float(r9 & 0xffff0000u);
  const float f10 = __uint_as_float(r10 << 16);
  const float f11 = __uint_as_float(r10 & 0xffff0000u);
  const float f12 = __uint_as_float(r11 << 16);
  const float f13 = __uint_as_float(r11 & 0xffff0000u);
  const float f14 = __uint_as_float(r12 << 16);
  const float f15 = __uint_as_float(r12 & 0xffff0000u);
  const float f16 = __uint_as_float(r13 << 16);
  const float f17 = __uint_as_float(r13 & 0xffff0000u);
  const float f18 = __uint_as_float(r14 << 16);
  const float f19 = __uint_as_float(r14 & 0xffff0000u);
  const float f20 = __uint_as_float(r15 << 16);
  const float f21 = __uint_as_float(r15 & 0xffff0000u);
  const float f22 = __uint_as_float(r16 << 16);
  const float f23 = __uint_as_float(r16 & 0xffff0000u);
  const float f24 = __uint_as_float(r17 << 16);
  const float f25 = __uint_as_float(r17 & 0xffff0000u);
  const float f26 = __uint_as_float(r18 << 16);
  const float f27 = __uint_as_float(r18 & 0xffff0000u);
  const float f28 = __uint_as_float(r19 << 16);
  const float f29 = __uint_as_float(r19 & 0xffff0000u);
  const float f30 = __uint_as_float(r20 << 16);
  const float f31 = __uint_as_float(r20 & 0xffff0000u);

  // mla_cache_write.ts:56  reduceMax(values, 2, (v) => abs(v)),
  const int r21 = threadIdx.x & 0xfu;
  const int r22 = threadIdx.x >> 4;
  const int r23 = r22 & 1u;
  const float f32 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f0), fabsf(f1)), fabsf(f2)), fabsf(f3));
  const float f33 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f8), fabsf(f9)), fabsf(f10)), fabsf(f11));
  const float f34 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f16), fabsf(f17)), fabsf(f18)), fabsf(f19));
  const float f35 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f24), fabsf(f25)), fabsf(f26)), fabsf(f27));
  const float f36 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f32, fabsf(f4)), fabsf(f5)), fabsf(f6));
  const float f37 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f33, fabsf(f12)), fabsf(f13)), fabsf(f14));
  const float f38 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f34, fabsf(f20)), fabsf(f21)), fabsf(f22));
  const float f39 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f35, fabsf(f28)), fabsf(f29)), fabsf(f30));
  const float f40 = max_NaN_f32(f36, fabsf(f7));
  const float f41 = max_NaN_f32(f37, fabsf(f15));
  const float f42 = max_NaN_f32(f38, fabsf(f23));
  const float f43 = max_NaN_f32(f39, fabsf(f31));
  const float f44 = __shfl_xor_sync(0xffffffffu, f40, 1);
  const float f45 = max_NaN_f32(f40, f44);
  const float f46 = __shfl_xor_sync(0xffffffffu, f41, 1);
  const float f47 = max_NaN_f32(f41, f46);
  const float f48 = __shfl_xor_sync(0xffffffffu, f42, 1);
  const float f49 = max_NaN_f32(f42, f48);
  const float f50 = __shfl_xor_sync(0xffffffffu, f43, 1);
  const float f51 = max_NaN_f32(f43, f50);
  const float f52 = __shfl_xor_sync(0xffffffffu, f45, 2);
  const float f53 = max_NaN_f32(f45, f52);
  const float f54 = __shfl_xor_sync(0xffffffffu, f47, 2);
  const float f55 = max_NaN_f32(f47, f54);
  const float f56 = __shfl_xor_sync(0xffffffffu, f49, 2);
  const float f57 = max_NaN_f32(f49, f56);
  const float f58 = __shfl_xor_sync(0xffffffffu, f51, 2);
  const float f59 = max_NaN_f32(f51, f58);
  const float f60 = __shfl_xor_sync(0xffffffffu, f53, 4);
  const float f61 = max_NaN_f32(f53, f60);
  const float f62 = __shfl_xor_sync(0xffffffffu, f55, 4);
  const float f63 = max_NaN_f32(f55, f62);
  const float f64 = __shfl_xor_sync(0xffffffffu, f57, 4);
  const float f65 = max_NaN_f32(f57, f64);
  const float f66 = __shfl_xor_sync(0xffffffffu, f59, 4);
  const float f67 = max_NaN_f32(f59, f66);
  const float f68 = __shfl_xor_sync(0xffffffffu, f61, 8);
  const float f69 = max_NaN_f32(f61, f68);
  const float f70 = __shfl_xor_sync(0xffffffffu, f63, 8);
  const float f71 = max_NaN_f32(f63, f70);
  const float f72 = __shfl_xor_sync(0xffffffffu, f65, 8);
  const float f73 = max_NaN_f32(f65, f72);
  const float f74 = __shfl_xor_sync(0xffffffffu, f67, 8);
  const float f75 = max_NaN_f32(f67, f74);

  // mla_cache_write.ts:55  const scales = map(
  const u32 scales_0 = __float_as_uint(max_NaN_f32(__fdiv_rn(f69, 448.0f), 0.0001f)) + 8388607u;
  const float scales_1 = f69 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_2 = __float_as_uint(max_NaN_f32(__fdiv_rn(f71, 448.0f), 0.0001f)) + 8388607u;
  const float scales_3 = f71 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_2 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_4 = __float_as_uint(max_NaN_f32(__fdiv_rn(f73, 448.0f), 0.0001f)) + 8388607u;
  const float scales_5 = f73 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_4 & 0x7f800000u) : __uint_as_float(0x7fc00000u);
  const u32 scales_6 = __float_as_uint(max_NaN_f32(__fdiv_rn(f75, 448.0f), 0.0001f)) + 8388607u;
  const float scales_7 = f75 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_6 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // mla_cache_write.ts:62  const quotients = map(values, (v, i, g) => e4m3(v / scales.at(i, g)), e4m3);
  const float quotients_0 = __fdiv_rn(f0, scales_1);
  const float quotients_1 = __fdiv_rn(f1, scales_1);
  const float quotients_2 = __fdiv_rn(f2, scales_1);
  const float quotients_3 = __fdiv_rn(f3, scales_1);
  const u32 quotients_4 = __float_as_uint(quotients_0);
  const float quotients_5 = fminf(__uint_as_float(quotients_4 & 0x7fffffffu), 448.0f);
  const u32 quotients_6 = __float_as_uint(quotients_5);
  const u32 quotients_7 = ((quotients_6 + 524287u + ((quotients_6 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_8 = quotients_5 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_5, 16384.0f)) - 1182793728u : quotients_7;
  const u32 quotients_9 = !are_numbers(quotients_0, quotients_0) ? 127u : quotients_8 | ((quotients_4 >> 24) & 0x80u);
  const u32 quotients_10 = __float_as_uint(quotients_1);
  const float quotients_11 = fminf(__uint_as_float(quotients_10 & 0x7fffffffu), 448.0f);
  const u32 quotients_12 = __float_as_uint(quotients_11);
  const u32 quotients_13 = ((quotients_12 + 524287u + ((quotients_12 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_14 = quotients_11 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_11, 16384.0f)) - 1182793728u : quotients_13;
  const u32 quotients_15 = !are_numbers(quotients_1, quotients_1) ? 127u : quotients_14 | ((quotients_10 >> 24) & 0x80u);
  const u32 quotients_16 = __float_as_uint(quotients_2);
  const float quotients_17 = fminf(__uint_as_float(quotients_16 & 0x7fffffffu), 448.0f);
  const u32 quotients_18 = __float_as_uint(quotients_17);
  const u32 quotients_19 = ((quotients_18 + 524287u + ((quotients_18 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_20 = quotients_17 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_17, 16384.0f)) - 1182793728u : quotients_19;
  const u32 quotients_21 = !are_numbers(quotients_2, quotients_2) ? 127u : quotients_20 | ((quotients_16 >> 24) & 0x80u);
  const u32 quotients_22 = __float_as_uint(quotients_3);
  const float quotients_23 = fminf(__uint_as_float(quotients_22 & 0x7fffffffu), 448.0f);
  const u32 quotients_24 = __float_as_uint(quotients_23);
  const u32 quotients_25 = ((quotients_24 + 524287u + ((quotients_24 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_26 = quotients_23 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_23, 16384.0f)) - 1182793728u : quotients_25;
  const u32 quotients_27 = !are_numbers(quotients_3, quotients_3) ? 127u : quotients_26 | ((quotients_22 >> 24) & 0x80u);
  const u32 quotients_28 = quotients_9 | (quotients_15 << 8) | (quotients_21 << 16) | (quotients_27 << 24);
  const float quotients_29 = __fdiv_rn(f4, scales_1);
  const float quotients_30 = __fdiv_rn(f5, scales_1);
  const float quotients_31 = __fdiv_rn(f6, scales_1);
  const float quotients_32 = __fdiv_rn(f7, scales_1);
  const u32 quotients_33 = __float_as_uint(quotients_29);
  const float quotients_34 = fminf(__uint_as_float(quotients_33 & 0x7fffffffu), 448.0f);
  const u32 quotients_35 = __float_as_uint(quotients_34);
  const u32 quotients_36 = ((quotients_35 + 524287u + ((quotients_35 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_37 = quotients_34 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_34, 16384.0f)) - 1182793728u : quotients_36;
  const u32 quotients_38 = !are_numbers(quotients_29, quotients_29) ? 127u : quotients_37 | ((quotients_33 >> 24) & 0x80u);
  const u32 quotients_39 = __float_as_uint(quotients_30);
  const float quotients_40 = fminf(__uint_as_float(quotients_39 & 0x7fffffffu), 448.0f);
  const u32 quotients_41 = __float_as_uint(quotients_40);
  const u32 quotients_42 = ((quotients_41 + 524287u + ((quotients_41 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_43 = quotients_40 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_40, 16384.0f)) - 1182793728u : quotients_42;
  const u32 quotients_44 = !are_numbers(quotients_30, quotients_30) ? 127u : quotients_43 | ((quotients_39 >> 24) & 0x80u);
  const u32 quotients_45 = __float_as_uint(quotients_31);
  const float quotients_46 = fminf(__uint_as_float(quotients_45 & 0x7fffffffu), 448.0f);
  const u32 quotients_47 = __float_as_uint(quotients_46);
  const u32 quotients_48 = ((quotients_47 + 524287u + ((quotients_47 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_49 = quotients_46 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_46, 16384.0f)) - 1182793728u : quotients_48;
  const u32 quotients_50 = !are_numbers(quotients_31, quotients_31) ? 127u : quotients_49 | ((quotients_45 >> 24) & 0x80u);
  const u32 quotients_51 = __float_as_uint(quotients_32);
  const float quotients_52 = fminf(__uint_as_float(quotients_51 & 0x7fffffffu), 448.0f);
  const u32 quotients_53 = __float_as_uint(quotients_52);
  const u32 quotients_54 = ((quotients_53 + 524287u + ((quotients_53 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_55 = quotients_52 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_52, 16384.0f)) - 1182793728u : quotients_54;
  const u32 quotients_56 = !are_numbers(quotients_32, quotients_32) ? 127u : quotients_55 | ((quotients_51 >> 24) & 0x80u);
  const u32 quotients_57 = quotients_38 | (quotients_44 << 8) | (quotients_50 << 16) | (quotients_56 << 24);
  const float quotients_58 = __fdiv_rn(f8, scales_3);
  const float quotients_59 = __fdiv_rn(f9, scales_3);
  const float quotients_60 = __fdiv_rn(f10, scales_3);
  const float quotients_61 = __fdiv_rn(f11, scales_3);
  const u32 quotients_62 = __float_as_uint(quotients_58);
  const float quotients_63 = fminf(__uint_as_float(quotients_62 & 0x7fffffffu), 448.0f);
  const u32 quotients_64 = __float_as_uint(quotients_63);
  const u32 quotients_65 = ((quotients_64 + 524287u + ((quotients_64 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_66 = quotients_63 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_63, 16384.0f)) - 1182793728u : quotients_65;
  const u32 quotients_67 = !are_numbers(quotients_58, quotients_58) ? 127u : quotients_66 | ((quotients_62 >> 24) & 0x80u);
  const u32 quotients_68 = __float_as_uint(quotients_59);
  const float quotients_69 = fminf(__uint_as_float(quotients_68 & 0x7fffffffu), 448.0f);
  const u32 quotients_70 = __float_as_uint(quotients_69);
  const u32 quotients_71 = ((quotients_70 + 524287u + ((quotients_70 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_72 = quotients_69 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_69, 16384.0f)) - 1182793728u : quotients_71;
  const u32 quotients_73 = !are_numbers(quotients_59, quotients_59) ? 127u : quotients_72 | ((quotients_68 >> 24) & 0x80u);
  const u32 quotients_74 = __float_as_uint(quotients_60);
  const float quotients_75 = fminf(__uint_as_float(quotients_74 & 0x7fffffffu), 448.0f);
  const u32 quotients_76 = __float_as_uint(quotients_75);
  const u32 quotients_77 = ((quotients_76 + 524287u + ((quotients_76 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_78 = quotients_75 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_75, 16384.0f)) - 1182793728u : quotients_77;
  const u32 quotients_79 = !are_numbers(quotients_60, quotients_60) ? 127u : quotients_78 | ((quotients_74 >> 24) & 0x80u);
  const u32 quotients_80 = __float_as_uint(quotients_61);
  const float quotients_81 = fminf(__uint_as_float(quotients_80 & 0x7fffffffu), 448.0f);
  const u32 quotients_82 = __float_as_uint(quotients_81);
  const u32 quotients_83 = ((quotients_82 + 524287u + ((quotients_82 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_84 = quotients_81 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_81, 16384.0f)) - 1182793728u : quotients_83;
  const u32 quotients_85 = !are_numbers(quotients_61, quotients_61) ? 127u : quotients_84 | ((quotients_80 >> 24) & 0x80u);
  const u32 quotients_86 = quotients_67 | (quotients_73 << 8) | (quotients_79 << 16) | (quotients_85 << 24);
  const float quotients_87 = __fdiv_rn(f12, scales_3);
  const float quotients_88 = __fdiv_rn(f13, scales_3);
  const float quotients_89 = __fdiv_rn(f14, scales_3);
  const float quotients_90 = __fdiv_rn(f15, scales_3);
  const u32 quotients_91 = __float_as_uint(quotients_87);
  const float quotients_92 = fminf(__uint_as_float(quotients_91 & 0x7fffffffu), 448.0f);
  const u32 quotients_93 = __float_as_uint(quotients_92);
  const u32 quotients_94 = ((quotients_93 + 524287u + ((quotients_93 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_95 = quotients_92 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_92, 16384.0f)) - 1182793728u : quotients_94;
  const u32 quotients_96 = !are_numbers(quotients_87, quotients_87) ? 127u : quotients_95 | ((quotients_91 >> 24) & 0x80u);
  const u32 quotients_97 = __float_as_uint(quotients_88);
  const float quotients_98 = fminf(__uint_as_float(quotients_97 & 0x7fffffffu), 448.0f);
  const u32 quotients_99 = __float_as_uint(quotients_98);
  const u32 quotients_100 = ((quotients_99 + 524287u + ((quotients_99 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_101 = quotients_98 < 0.015625f ? __float_as_uint(__fadd_rn(quotients_98, 16384.0f)) - 1182793728u : quotients_100;
  const u32 quotients_102 = !are_numbers(quotients_88, quotients_88) ? 127u : quotients_101 | ((quotients_97 >> 24) & 0x80u);
  const u32 quotients_103 = __float_as_uint(quotients_89);
  const float quotients_104 = fminf(__uint_as_float(quotients_103 & 0x7fffffffu), 448.0f);
  const u32 quotients_105 = __float_as_uint(quotients_104);
  const u32 quotients_106 = ((quotients_105 + 524287u + ((quotients_105 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_107 = __float_as_uint(__fadd_rn(quotients_104, 16384.0f)) - 1182793728u;
  const u32 quotients_108 = (quotients_104 < 0.015625f ? quotients_107 : quotients_106) | ((quotients_103 >> 24) & 0x80u);
  const u32 quotients_109 = (!are_numbers(quotients_89, quotients_89) ? 127u : quotients_108) << 16;
  const u32 quotients_110 = __float_as_uint(quotients_90);
  const float quotients_111 = fminf(__uint_as_float(quotients_110 & 0x7fffffffu), 448.0f);
  const u32 quotients_112 = __float_as_uint(quotients_111);
  const u32 quotients_113 = ((quotients_112 + 524287u + ((quotients_112 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_114 = __float_as_uint(__fadd_rn(quotients_111, 16384.0f)) - 1182793728u;
  const u32 quotients_115 = (quotients_111 < 0.015625f ? quotients_114 : quotients_113) | ((quotients_110 >> 24) & 0x80u);
  const u32 quotients_116 = (!are_numbers(quotients_90, quotients_90) ? 127u : quotients_115) << 24;
  const u32 quotients_117 = quotients_96 | (quotients_102 << 8) | quotients_109 | quotients_116;
  const float quotients_118 = __fdiv_rn(f16, scales_5);
  const float quotients_119 = __fdiv_rn(f17, scales_5);
  const float quotients_120 = __fdiv_rn(f18, scales_5);
  const float quotients_121 = __fdiv_rn(f19, scales_5);
  const u32 quotients_122 = __float_as_uint(quotients_118);
  const float quotients_123 = fminf(__uint_as_float(quotients_122 & 0x7fffffffu), 448.0f);
  const u32 quotients_124 = __float_as_uint(quotients_123);
  const u32 quotients_125 = ((quotients_124 + 524287u + ((quotients_124 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_126 = __float_as_uint(__fadd_rn(quotients_123, 16384.0f)) - 1182793728u;
  const u32 quotients_127 = (quotients_123 < 0.015625f ? quotients_126 : quotients_125) | ((quotients_122 >> 24) & 0x80u);
  const u32 quotients_128 = !are_numbers(quotients_118, quotients_118) ? 127u : quotients_127;
  const u32 quotients_129 = __float_as_uint(quotients_119);
  const float quotients_130 = fminf(__uint_as_float(quotients_129 & 0x7fffffffu), 448.0f);
  const u32 quotients_131 = __float_as_uint(quotients_130);
  const u32 quotients_132 = ((quotients_131 + 524287u + ((quotients_131 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_133 = __float_as_uint(__fadd_rn(quotients_130, 16384.0f)) - 1182793728u;
  const u32 quotients_134 = (quotients_130 < 0.015625f ? quotients_133 : quotients_132) | ((quotients_129 >> 24) & 0x80u);
  const u32 quotients_135 = !are_numbers(quotients_119, quotients_119) ? 127u : quotients_134;
  const u32 quotients_136 = __float_as_uint(quotients_120);
  const float quotients_137 = fminf(__uint_as_float(quotients_136 & 0x7fffffffu), 448.0f);
  const u32 quotients_138 = __float_as_uint(quotients_137);
  const u32 quotients_139 = ((quotients_138 + 524287u + ((quotients_138 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_140 = __float_as_uint(__fadd_rn(quotients_137, 16384.0f)) - 1182793728u;
  const u32 quotients_141 = (quotients_137 < 0.015625f ? quotients_140 : quotients_139) | ((quotients_136 >> 24) & 0x80u);
  const u32 quotients_142 = !are_numbers(quotients_120, quotients_120) ? 127u : quotients_141;
  const u32 quotients_143 = __float_as_uint(quotients_121);
  const float quotients_144 = fminf(__uint_as_float(quotients_143 & 0x7fffffffu), 448.0f);
  const u32 quotients_145 = __float_as_uint(quotients_144);
  const u32 quotients_146 = ((quotients_145 + 524287u + ((quotients_145 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_147 = __float_as_uint(__fadd_rn(quotients_144, 16384.0f)) - 1182793728u;
  const u32 quotients_148 = (quotients_144 < 0.015625f ? quotients_147 : quotients_146) | ((quotients_143 >> 24) & 0x80u);
  const u32 quotients_149 = !are_numbers(quotients_121, quotients_121) ? 127u : quotients_148;
  const u32 quotients_150 = quotients_128 | (quotients_135 << 8) | (quotients_142 << 16) | (quotients_149 << 24);
  const float quotients_151 = __fdiv_rn(f20, scales_5);
  const float quotients_152 = __fdiv_rn(f21, scales_5);
  const float quotients_153 = __fdiv_rn(f22, scales_5);
  const float quotients_154 = __fdiv_rn(f23, scales_5);
  const u32 quotients_155 = __float_as_uint(quotients_151);
  const float quotients_156 = fminf(__uint_as_float(quotients_155 & 0x7fffffffu), 448.0f);
  const u32 quotients_157 = __float_as_uint(quotients_156);
  const u32 quotients_158 = ((quotients_157 + 524287u + ((quotients_157 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_159 = __float_as_uint(__fadd_rn(quotients_156, 16384.0f)) - 1182793728u;
  const u32 quotients_160 = (quotients_156 < 0.015625f ? quotients_159 : quotients_158) | ((quotients_155 >> 24) & 0x80u);
  const u32 quotients_161 = !are_numbers(quotients_151, quotients_151) ? 127u : quotients_160;
  const u32 quotients_162 = __float_as_uint(quotients_152);
  const float quotients_163 = fminf(__uint_as_float(quotients_162 & 0x7fffffffu), 448.0f);
  const u32 quotients_164 = __float_as_uint(quotients_163);
  const u32 quotients_165 = ((quotients_164 + 524287u + ((quotients_164 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_166 = __float_as_uint(__fadd_rn(quotients_163, 16384.0f)) - 1182793728u;
  const u32 quotients_167 = (quotients_163 < 0.015625f ? quotients_166 : quotients_165) | ((quotients_162 >> 24) & 0x80u);
  const u32 quotients_168 = !are_numbers(quotients_152, quotients_152) ? 127u : quotients_167;
  const u32 quotients_169 = __float_as_uint(quotients_153);
  const float quotients_170 = fminf(__uint_as_float(quotients_169 & 0x7fffffffu), 448.0f);
  const u32 quotients_171 = __float_as_uint(quotients_170);
  const u32 quotients_172 = ((quotients_171 + 524287u + ((quotients_171 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_173 = __float_as_uint(__fadd_rn(quotients_170, 16384.0f)) - 1182793728u;
  const u32 quotients_174 = (quotients_170 < 0.015625f ? quotients_173 : quotients_172) | ((quotients_169 >> 24) & 0x80u);
  const u32 quotients_175 = !are_numbers(quotients_153, quotients_153) ? 127u : quotients_174;
  const u32 quotients_176 = __float_as_uint(quotients_154);
  const float quotients_177 = fminf(__uint_as_float(quotients_176 & 0x7fffffffu), 448.0f);
  const u32 quotients_178 = __float_as_uint(quotients_177);
  const u32 quotients_179 = ((quotients_178 + 524287u + ((quotients_178 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_180 = __float_as_uint(__fadd_rn(quotients_177, 16384.0f)) - 1182793728u;
  const u32 quotients_181 = (quotients_177 < 0.015625f ? quotients_180 : quotients_179) | ((quotients_176 >> 24) & 0x80u);
  const u32 quotients_182 = !are_numbers(quotients_154, quotients_154) ? 127u : quotients_181;
  const u32 quotients_183 = quotients_161 | (quotients_168 << 8) | (quotients_175 << 16) | (quotients_182 << 24);
  const float quotients_184 = __fdiv_rn(f24, scales_7);
  const float quotients_185 = __fdiv_rn(f25, scales_7);
  const float quotients_186 = __fdiv_rn(f26, scales_7);
  const float quotients_187 = __fdiv_rn(f27, scales_7);
  const u32 quotients_188 = __float_as_uint(quotients_184);
  const float quotients_189 = fminf(__uint_as_float(quotients_188 & 0x7fffffffu), 448.0f);
  const u32 quotients_190 = __float_as_uint(quotients_189);
  const u32 quotients_191 = ((quotients_190 + 524287u + ((quotients_190 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_192 = __float_as_uint(__fadd_rn(quotients_189, 16384.0f)) - 1182793728u;
  const u32 quotients_193 = (quotients_189 < 0.015625f ? quotients_192 : quotients_191) | ((quotients_188 >> 24) & 0x80u);
  const u32 quotients_194 = !are_numbers(quotients_184, quotients_184) ? 127u : quotients_193;
  const u32 quotients_195 = __float_as_uint(quotients_185);
  const float quotients_196 = fminf(__uint_as_float(quotients_195 & 0x7fffffffu), 448.0f);
  const u32 quotients_197 = __float_as_uint(quotients_196);
  const u32 quotients_198 = ((quotients_197 + 524287u + ((quotients_197 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_199 = __float_as_uint(__fadd_rn(quotients_196, 16384.0f)) - 1182793728u;
  const u32 quotients_200 = (quotients_196 < 0.015625f ? quotients_199 : quotients_198) | ((quotients_195 >> 24) & 0x80u);
  const u32 quotients_201 = !are_numbers(quotients_185, quotients_185) ? 127u : quotients_200;
  const u32 quotients_202 = __float_as_uint(quotients_186);
  const float quotients_203 = fminf(__uint_as_float(quotients_202 & 0x7fffffffu), 448.0f);
  const u32 quotients_204 = __float_as_uint(quotients_203);
  const u32 quotients_205 = ((quotients_204 + 524287u + ((quotients_204 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_206 = __float_as_uint(__fadd_rn(quotients_203, 16384.0f)) - 1182793728u;
  const u32 quotients_207 = (quotients_203 < 0.015625f ? quotients_206 : quotients_205) | ((quotients_202 >> 24) & 0x80u);
  const u32 quotients_208 = !are_numbers(quotients_186, quotients_186) ? 127u : quotients_207;
  const u32 quotients_209 = __float_as_uint(quotients_187);
  const float quotients_210 = fminf(__uint_as_float(quotients_209 & 0x7fffffffu), 448.0f);
  const u32 quotients_211 = __float_as_uint(quotients_210);
  const u32 quotients_212 = ((quotients_211 + 524287u + ((quotients_211 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_213 = __float_as_uint(__fadd_rn(quotients_210, 16384.0f)) - 1182793728u;
  const u32 quotients_214 = (quotients_210 < 0.015625f ? quotients_213 : quotients_212) | ((quotients_209 >> 24) & 0x80u);
  const u32 quotients_215 = !are_numbers(quotients_187, quotients_187) ? 127u : quotients_214;
  const u32 quotients_216 = quotients_194 | (quotients_201 << 8) | (quotients_208 << 16) | (quotients_215 << 24);
  const float quotients_217 = __fdiv_rn(f28, scales_7);
  const float quotients_218 = __fdiv_rn(f29, scales_7);
  const float quotients_219 = __fdiv_rn(f30, scales_7);
  const float quotients_220 = __fdiv_rn(f31, scales_7);
  const u32 quotients_221 = __float_as_uint(quotients_217);
  const float quotients_222 = fminf(__uint_as_float(quotients_221 & 0x7fffffffu), 448.0f);
  const u32 quotients_223 = __float_as_uint(quotients_222);
  const u32 quotients_224 = ((quotients_223 + 524287u + ((quotients_223 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_225 = __float_as_uint(__fadd_rn(quotients_222, 16384.0f)) - 1182793728u;
  const u32 quotients_226 = (quotients_222 < 0.015625f ? quotients_225 : quotients_224) | ((quotients_221 >> 24) & 0x80u);
  const u32 quotients_227 = !are_numbers(quotients_217, quotients_217) ? 127u : quotients_226;
  const u32 quotients_228 = __float_as_uint(quotients_218);
  const float quotients_229 = fminf(__uint_as_float(quotients_228 & 0x7fffffffu), 448.0f);
  const u32 quotients_230 = __float_as_uint(quotients_229);
  const u32 quotients_231 = ((quotients_230 + 524287u + ((quotients_230 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_232 = __float_as_uint(__fadd_rn(quotients_229, 16384.0f)) - 1182793728u;
  const u32 quotients_233 = (quotients_229 < 0.015625f ? quotients_232 : quotients_231) | ((quotients_228 >> 24) & 0x80u);
  const u32 quotients_234 = !are_numbers(quotients_218, quotients_218) ? 127u : quotients_233;
  const u32 quotients_235 = __float_as_uint(quotients_219);
  const float quotients_236 = fminf(__uint_as_float(quotients_235 & 0x7fffffffu), 448.0f);
  const u32 quotients_237 = __float_as_uint(quotients_236);
  const u32 quotients_238 = ((quotients_237 + 524287u + ((quotients_237 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_239 = __float_as_uint(__fadd_rn(quotients_236, 16384.0f)) - 1182793728u;
  const u32 quotients_240 = (quotients_236 < 0.015625f ? quotients_239 : quotients_238) | ((quotients_235 >> 24) & 0x80u);
  const u32 quotients_241 = !are_numbers(quotients_219, quotients_219) ? 127u : quotients_240;
  const u32 quotients_242 = __float_as_uint(quotients_220);
  const float quotients_243 = fminf(__uint_as_float(quotients_242 & 0x7fffffffu), 448.0f);
  const u32 quotients_244 = __float_as_uint(quotients_243);
  const u32 quotients_245 = ((quotients_244 + 524287u + ((quotients_244 >> 20) & 1u)) >> 20) - 960u;
  const u32 quotients_246 = __float_as_uint(__fadd_rn(quotients_243, 16384.0f)) - 1182793728u;
  const u32 quotients_247 = (quotients_243 < 0.015625f ? quotients_246 : quotients_245) | ((quotients_242 >> 24) & 0x80u);
  const u32 quotients_248 = !are_numbers(quotients_220, quotients_220) ? 127u : quotients_247;
  const u32 quotients_249 = quotients_227 | (quotients_234 << 8) | (quotients_241 << 16) | (quotients_248 << 24);

  // mla_cache_write.ts:63  store(
  const char* const d1 = slots + 32ll * (int)blockIdx.x;
  const char* const d2 = d1 + 8ll * (int)r1;
  u32 r24 = 0u;
  if (p0) r24 = __ldg((const u32*)d2);
  const u32 r25 = (int)r3 < dim_M ? r24 : -1u;
  const u32 r26 = (int)r25 < 0 ? -1u : div_s32(r25, dim_page);
  const u32 r27 = rem_s32(r25, dim_page);
  u32 r28 = 0u;
  if (p1) r28 = __ldg((const u32*)(d2 + 4));
  const u32 r29 = (int)(r3 + 1u) < dim_M ? r28 : -1u;
  const u32 r30 = (int)r29 < 0 ? -1u : div_s32(r29, dim_page);
  const u32 r31 = rem_s32(r29, dim_page);
  const bool p2 = r26 < (u32)dim_P && r27 < (u32)dim_page;
  const s64 d3 = (s64)(int)r26;
  char* const d4 = cache + (s64)(d3 * mlaCacheWrite_1) + 656ll * (int)r27 + 8ll * r0;
  if (p2) *(uint2*)d4 = make_uint2(quotients_28, quotients_57);
  if (p2) *(uint2*)(d4 + 256) = make_uint2(quotients_86, quotients_117);
  const bool p3 = r30 < (u32)dim_P && r31 < (u32)dim_page;
  const s64 d5 = (s64)(int)r30;
  char* const d6 = cache + (s64)(d5 * mlaCacheWrite_1) + 656ll * (int)r31 + 8ll * r0;
  if (p3) *(uint2*)d6 = make_uint2(quotients_150, quotients_183);
  if (p3) *(uint2*)(d6 + 256) = make_uint2(quotients_216, quotients_249);

  // mla_cache_write.ts:67  store(
  const bool p4 = r21 == 0;
  const bool p5 = p4 && p2;
  char* const d7 = cache + (s64)(d3 * words << 2) + 656ll * (int)r27 + 4ll * r23;
  __syncthreads();
  if (p5) *(float*)(d7 + 512) = scales_1;
  if (p5) *(float*)(d7 + 520) = scales_3;
  const bool p6 = p4 && p3;
  char* const d8 = cache + (s64)(d5 * words << 2) + 656ll * (int)r31 + 4ll * r23;
  if (p6) *(float*)(d8 + 512) = scales_5;
  if (p6) *(float*)(d8 + 520) = scales_7;

  // mla_cache_write.ts:73  load(rope.tile([row, 0], [rows, 64])),
  const u32 r32 = r2 + r22;
  const bool p7 = (int)(dim_M - r32) > 0;
  u32 r33 = 0u;
  u32 r34 = 0u;
  if (p7) {
    const uint2 v4 = __ldg((const uint2*)(rope + 1024ll * (int)blockIdx.x + 128ll * r22 + 8ll * r21));
    r33 = v4.x;
    r34 = v4.y;
  }

  // mla_cache_write.ts:71  store(
  u32 r35 = 0u;
  if (p7) r35 = __ldg((const u32*)(d1 + 4ll * r22));
  const u32 r36 = (int)r32 < dim_M ? r35 : -1u;
  const u32 r37 = (int)r36 < 0 ? -1u : div_s32(r36, dim_page);
  const u32 r38 = rem_s32(r36, dim_page);
  char* const d9 = cache + (s64)((s64)(int)r37 * (mlaCacheWrite_0 * 328ull) << 1) + 656ll * (int)r38;
  __syncthreads();
  if (r37 < (u32)dim_P && r38 < (u32)dim_page) *(uint2*)(d9 + 8ll * r21 + 528) = make_uint2(r33, r34);
}
