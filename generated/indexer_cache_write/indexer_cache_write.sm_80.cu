//
// indexer_cache_write: tilewright, for sm_80
//   rows = 16, warps = 4
//   rotate = none, scale_fmt = ue8m0
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Keys of the indexer into its paged cache, quantised as `act_quant` does, or with `rotate=hadamard` as `hadamard_quant` does. A page
// holds 64 rows of 128 e4m3 codes, then 64 f32 scales; slot = page*64 + row. A slot outside of the cache is skipped, and bytes
// of other slots stay as they are.

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

extern "C" __global__ void __launch_bounds__(128, 1) indexer_cache_write(
  const char* __restrict__ k,            // tensor k
  const char* __restrict__ slots,        // tensor slots
  char* cache,                           // tensor cache
  int dim_M,                             // dim M
  int dim_P                              // dim P
) {
  // indexer_cache_write.ts:48  const q0 = load(k.tile([row, 0], [rows, QUARTER]));
  const int q0_0 = threadIdx.x & 7u;
  const int q0_1 = threadIdx.x >> 3;
  const u32 q0_2 = (blockIdx.x << 4) + q0_1;
  const bool q0_if = (int)(dim_M - q0_2) > 0;
  const char* const q0_at = k + 4096ll * (int)blockIdx.x + 256ll * q0_1 + 8ll * q0_0;
  u32 q0_3 = 0u;
  u32 q0_4 = 0u;
  if (q0_if) {
    const uint2 v0 = __ldg((const uint2*)q0_at);
    q0_3 = v0.x;
    q0_4 = v0.y;
  }

  // indexer_cache_write.ts:49  const q1 = load(k.tile([row, 32], [rows, QUARTER]));
  u32 q1_0 = 0u;
  u32 q1_1 = 0u;
  if (q0_if) {
    const uint2 v1 = __ldg((const uint2*)(q0_at + 64));
    q1_0 = v1.x;
    q1_1 = v1.y;
  }

  // indexer_cache_write.ts:50  const q2 = load(k.tile([row, 64], [rows, QUARTER]));
  u32 q2_0 = 0u;
  u32 q2_1 = 0u;
  if (q0_if) {
    const uint2 v2 = __ldg((const uint2*)(q0_at + 128));
    q2_0 = v2.x;
    q2_1 = v2.y;
  }

  // indexer_cache_write.ts:51  const q3 = load(k.tile([row, 96], [rows, QUARTER]));
  u32 q3_0 = 0u;
  u32 q3_1 = 0u;
  if (q0_if) {
    const uint2 v3 = __ldg((const uint2*)(q0_at + 192));
    q3_0 = v3.x;
    q3_1 = v3.y;
  }

  // indexer_cache_write.ts:53  const a = rotated ? transformQuarter(q0) : f32(q0);
  const float f0 = __uint_as_float(q0_3 << 16);
  const float f1 = __uint_as_float(q0_3 & 0xffff0000u);
  const float f2 = __uint_as_float(q0_4 << 16);
  const float f3 = __uint_as_float(q0_4 & 0xffff0000u);

  // indexer_cache_write.ts:54  const b = rotated ? transformQuarter(q1) : f32(q1);
  const float f4 = __uint_as_float(q1_0 << 16);
  const float f5 = __uint_as_float(q1_0 & 0xffff0000u);
  const float f6 = __uint_as_float(q1_1 << 16);
  const float f7 = __uint_as_float(q1_1 & 0xffff0000u);

  // indexer_cache_write.ts:55  const c = rotated ? transformQuarter(q2) : f32(q2);
  const float f8 = __uint_as_float(q2_0 << 16);
  const float f9 = __uint_as_float(q2_0 & 0xffff0000u);
  const float f10 = __uint_as_float(q2_1 << 16);
  const float f11 = __uint_as_float(q2_1 & 0xffff0000u);

  // indexer_cache_write.ts:56  const d = rotated ? transformQuarter(q3) : f32(q3);
  const float f12 = __uint_as_float(q3_0 << 16);
  const float f13 = __uint_as_float(q3_0 & 0xffff0000u);
  const float f14 = __uint_as_float(q3_1 << 16);
  const float f15 = __uint_as_float(q3_1 & 0xffff0000u);

  // quantise.ts:23  return reduceMax(x, 1, (v) => abs(v));
  const float f16 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f0), fabsf(f1)), fabsf(f2)), fabsf(f3));
  const float f17 = __shfl_xor_sync(0xffffffffu, f16, 1);
  const float f18 = max_NaN_f32(f16, f17);
  const float f19 = __shfl_xor_sync(0xffffffffu, f18, 2);
  const float f20 = max_NaN_f32(f18, f19);
  const float f21 = __shfl_xor_sync(0xffffffffu, f20, 4);
  const float f22 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f4), fabsf(f5)), fabsf(f6)), fabsf(f7));
  const float f23 = __shfl_xor_sync(0xffffffffu, f22, 1);
  const float f24 = max_NaN_f32(f22, f23);
  const float f25 = __shfl_xor_sync(0xffffffffu, f24, 2);
  const float f26 = max_NaN_f32(f24, f25);
  const float f27 = __shfl_xor_sync(0xffffffffu, f26, 4);
  const float f28 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f8), fabsf(f9)), fabsf(f10)), fabsf(f11));
  const float f29 = __shfl_xor_sync(0xffffffffu, f28, 1);
  const float f30 = max_NaN_f32(f28, f29);
  const float f31 = __shfl_xor_sync(0xffffffffu, f30, 2);
  const float f32 = max_NaN_f32(f30, f31);
  const float f33 = __shfl_xor_sync(0xffffffffu, f32, 4);
  const float f34 = max_NaN_f32(max_NaN_f32(max_NaN_f32(fabsf(f12), fabsf(f13)), fabsf(f14)), fabsf(f15));
  const float f35 = __shfl_xor_sync(0xffffffffu, f34, 1);
  const float f36 = max_NaN_f32(f34, f35);
  const float f37 = __shfl_xor_sync(0xffffffffu, f36, 2);
  const float f38 = max_NaN_f32(f36, f37);
  const float f39 = __shfl_xor_sync(0xffffffffu, f38, 4);

  // hadamard.ts:51  return map(a, (v, i) => max(max(v, b.at(i)), max(c.at(i), d.at(i))));
  const float f40 = max_NaN_f32(max_NaN_f32(max_NaN_f32(f20, f21), max_NaN_f32(f26, f27)), max_NaN_f32(max_NaN_f32(f32, f33), max_NaN_f32(f38, f39)));

  // quantise.ts:28  return map(amax, (a) => (a < Infinity ? scaleOf(a, format) : bitcast(0x7fc00000, f32)));
  const u32 scales_0 = __float_as_uint(__fdiv_rn(max_NaN_f32(f40, 0.0001f), 448.0f)) + 8388607u;
  const float scales_1 = f40 < __uint_as_float(0x7f800000u) ? __uint_as_float(scales_0 & 0x7f800000u) : __uint_as_float(0x7fc00000u);

  // indexer_cache_write.ts:66  store(scalePlaces, scales);
  u32 r0 = 0u;
  if (q0_if) r0 = __ldg((const u32*)(slots + 64ll * (int)blockIdx.x + 4ll * q0_1));
  const int r1 = (int)q0_2 < dim_M ? r0 : -1u;
  const u32 r2 = r1 < 0 ? -1u : (u32)(r1 / 64);
  const int r3 = r1 % 64;
  const bool p0 = r2 < (u32)dim_P;
  char* const d0 = cache + 8448ll * (int)r2;
  if (q0_0 == 0 && (p0 && (u32)r3 < 64u)) *(float*)(d0 + 4ll * r3 + 8192) = scales_1;

  // indexer_cache_write.ts:69  store(codePlaces, z, (v, i) => e4m3(v / scales.at(i)));
  const float f41 = __fdiv_rn(f0, scales_1);
  const float f42 = __fdiv_rn(f1, scales_1);
  const float f43 = __fdiv_rn(f2, scales_1);
  const float f44 = __fdiv_rn(f3, scales_1);
  const u32 r4 = __float_as_uint(f41);
  const float f45 = fminf(__uint_as_float(r4 & 0x7fffffffu), 448.0f);
  const u32 r5 = __float_as_uint(f45);
  const u32 r6 = ((r5 + 524287u + ((r5 >> 20) & 1u)) >> 20) - 960u;
  const u32 r7 = f45 < 0.015625f ? __float_as_uint(__fadd_rn(f45, 16384.0f)) - 1182793728u : r6;
  const u32 r8 = __float_as_uint(f42);
  const float f46 = fminf(__uint_as_float(r8 & 0x7fffffffu), 448.0f);
  const u32 r9 = __float_as_uint(f46);
  const u32 r10 = ((r9 + 524287u + ((r9 >> 20) & 1u)) >> 20) - 960u;
  const u32 r11 = f46 < 0.015625f ? __float_as_uint(__fadd_rn(f46, 16384.0f)) - 1182793728u : r10;
  const u32 r12 = (!are_numbers(f42, f42) ? 127u : r11 | ((r8 >> 24) & 0x80u)) << 8;
  const u32 r13 = (!are_numbers(f41, f41) ? 127u : r7 | ((r4 >> 24) & 0x80u)) | r12;
  const u32 r14 = __float_as_uint(f43);
  const float f47 = fminf(__uint_as_float(r14 & 0x7fffffffu), 448.0f);
  const u32 r15 = __float_as_uint(f47);
  const u32 r16 = ((r15 + 524287u + ((r15 >> 20) & 1u)) >> 20) - 960u;
  const u32 r17 = f47 < 0.015625f ? __float_as_uint(__fadd_rn(f47, 16384.0f)) - 1182793728u : r16;
  const u32 r18 = (!are_numbers(f43, f43) ? 127u : r17 | ((r14 >> 24) & 0x80u)) << 16;
  const u32 r19 = __float_as_uint(f44);
  const float f48 = fminf(__uint_as_float(r19 & 0x7fffffffu), 448.0f);
  const u32 r20 = __float_as_uint(f48);
  const u32 r21 = ((r20 + 524287u + ((r20 >> 20) & 1u)) >> 20) - 960u;
  const u32 r22 = f48 < 0.015625f ? __float_as_uint(__fadd_rn(f48, 16384.0f)) - 1182793728u : r21;
  const u32 r23 = (!are_numbers(f44, f44) ? 127u : r22 | ((r19 >> 24) & 0x80u)) << 24;
  const bool p1 = p0 && (u32)r3 < 66u;
  char* const d1 = d0 + 128ll * r3 + 4ll * q0_0;
  __syncthreads();
  if (p1) *(u32*)d1 = r13 | r18 | r23;
  const float f49 = __fdiv_rn(f4, scales_1);
  const float f50 = __fdiv_rn(f5, scales_1);
  const float f51 = __fdiv_rn(f6, scales_1);
  const float f52 = __fdiv_rn(f7, scales_1);
  const u32 r24 = __float_as_uint(f49);
  const float f53 = fminf(__uint_as_float(r24 & 0x7fffffffu), 448.0f);
  const u32 r25 = __float_as_uint(f53);
  const u32 r26 = ((r25 + 524287u + ((r25 >> 20) & 1u)) >> 20) - 960u;
  const u32 r27 = f53 < 0.015625f ? __float_as_uint(__fadd_rn(f53, 16384.0f)) - 1182793728u : r26;
  const u32 r28 = __float_as_uint(f50);
  const float f54 = fminf(__uint_as_float(r28 & 0x7fffffffu), 448.0f);
  const u32 r29 = __float_as_uint(f54);
  const u32 r30 = ((r29 + 524287u + ((r29 >> 20) & 1u)) >> 20) - 960u;
  const u32 r31 = f54 < 0.015625f ? __float_as_uint(__fadd_rn(f54, 16384.0f)) - 1182793728u : r30;
  const u32 r32 = (!are_numbers(f50, f50) ? 127u : r31 | ((r28 >> 24) & 0x80u)) << 8;
  const u32 r33 = (!are_numbers(f49, f49) ? 127u : r27 | ((r24 >> 24) & 0x80u)) | r32;
  const u32 r34 = __float_as_uint(f51);
  const float f55 = fminf(__uint_as_float(r34 & 0x7fffffffu), 448.0f);
  const u32 r35 = __float_as_uint(f55);
  const u32 r36 = ((r35 + 524287u + ((r35 >> 20) & 1u)) >> 20) - 960u;
  const u32 r37 = f55 < 0.015625f ? __float_as_uint(__fadd_rn(f55, 16384.0f)) - 1182793728u : r36;
  const u32 r38 = (!are_numbers(f51, f51) ? 127u : r37 | ((r34 >> 24) & 0x80u)) << 16;
  const u32 r39 = __float_as_uint(f52);
  const float f56 = fminf(__uint_as_float(r39 & 0x7fffffffu), 448.0f);
  const u32 r40 = __float_as_uint(f56);
  const u32 r41 = ((r40 + 524287u + ((r40 >> 20) & 1u)) >> 20) - 960u;
  const u32 r42 = f56 < 0.015625f ? __float_as_uint(__fadd_rn(f56, 16384.0f)) - 1182793728u : r41;
  const u32 r43 = (!are_numbers(f52, f52) ? 127u : r42 | ((r39 >> 24) & 0x80u)) << 24;
  __syncthreads();
  if (p1) *(u32*)(d1 + 32) = r33 | r38 | r43;
  const float f57 = __fdiv_rn(f8, scales_1);
  const float f58 = __fdiv_rn(f9, scales_1);
  const float f59 = __fdiv_rn(f10, scales_1);
  const float f60 = __fdiv_rn(f11, scales_1);
  const u32 r44 = __float_as_uint(f57);
  const float f61 = fminf(__uint_as_float(r44 & 0x7fffffffu), 448.0f);
  const u32 r45 = __float_as_uint(f61);
  const u32 r46 = ((r45 + 524287u + ((r45 >> 20) & 1u)) >> 20) - 960u;
  const u32 r47 = f61 < 0.015625f ? __float_as_uint(__fadd_rn(f61, 16384.0f)) - 1182793728u : r46;
  const u32 r48 = __float_as_uint(f58);
  const float f62 = fminf(__uint_as_float(r48 & 0x7fffffffu), 448.0f);
  const u32 r49 = __float_as_uint(f62);
  const u32 r50 = ((r49 + 524287u + ((r49 >> 20) & 1u)) >> 20) - 960u;
  const u32 r51 = f62 < 0.015625f ? __float_as_uint(__fadd_rn(f62, 16384.0f)) - 1182793728u : r50;
  const u32 r52 = (!are_numbers(f58, f58) ? 127u : r51 | ((r48 >> 24) & 0x80u)) << 8;
  const u32 r53 = (!are_numbers(f57, f57) ? 127u : r47 | ((r44 >> 24) & 0x80u)) | r52;
  const u32 r54 = __float_as_uint(f59);
  const float f63 = fminf(__uint_as_float(r54 & 0x7fffffffu), 448.0f);
  const u32 r55 = __float_as_uint(f63);
  const u32 r56 = ((r55 + 524287u + ((r55 >> 20) & 1u)) >> 20) - 960u;
  const u32 r57 = f63 < 0.015625f ? __float_as_uint(__fadd_rn(f63, 16384.0f)) - 1182793728u : r56;
  const u32 r58 = (!are_numbers(f59, f59) ? 127u : r57 | ((r54 >> 24) & 0x80u)) << 16;
  const u32 r59 = __float_as_uint(f60);
  const float f64 = fminf(__uint_as_float(r59 & 0x7fffffffu), 448.0f);
  const u32 r60 = __float_as_uint(f64);
  const u32 r61 = ((r60 + 524287u + ((r60 >> 20) & 1u)) >> 20) - 960u;
  const u32 r62 = f64 < 0.015625f ? __float_as_uint(__fadd_rn(f64, 16384.0f)) - 1182793728u : r61;
  const u32 r63 = (!are_numbers(f60, f60) ? 127u : r62 | ((r59 >> 24) & 0x80u)) << 24;
  __syncthreads();
  if (p1) *(u32*)(d1 + 64) = r53 | r58 | r63;
  const float f65 = __fdiv_rn(f12, scales_1);
  const float f66 = __fdiv_rn(f13, scales_1);
  const float f67 = __fdiv_rn(f14, scales_1);
  const float f68 = __fdiv_rn(f15, scales_1);
  const u32 r64 = __float_as_uint(f65);
  const float f69 = fminf(__uint_as_float(r64 & 0x7fffffffu), 448.0f);
  const u32 r65 = __float_as_uint(f69);
  const u32 r66 = ((r65 + 524287u + ((r65 >> 20) & 1u)) >> 20) - 960u;
  const u32 r67 = f69 < 0.015625f ? __float_as_uint(__fadd_rn(f69, 16384.0f)) - 1182793728u : r66;
  const u32 r68 = __float_as_uint(f66);
  const float f70 = fminf(__uint_as_float(r68 & 0x7fffffffu), 448.0f);
  const u32 r69 = __float_as_uint(f70);
  const u32 r70 = ((r69 + 524287u + ((r69 >> 20) & 1u)) >> 20) - 960u;
  const u32 r71 = f70 < 0.015625f ? __float_as_uint(__fadd_rn(f70, 16384.0f)) - 1182793728u : r70;
  const u32 r72 = (!are_numbers(f66, f66) ? 127u : r71 | ((r68 >> 24) & 0x80u)) << 8;
  const u32 r73 = (!are_numbers(f65, f65) ? 127u : r67 | ((r64 >> 24) & 0x80u)) | r72;
  const u32 r74 = __float_as_uint(f67);
  const float f71 = fminf(__uint_as_float(r74 & 0x7fffffffu), 448.0f);
  const u32 r75 = __float_as_uint(f71);
  const u32 r76 = ((r75 + 524287u + ((r75 >> 20) & 1u)) >> 20) - 960u;
  const u32 r77 = f71 < 0.015625f ? __float_as_uint(__fadd_rn(f71, 16384.0f)) - 1182793728u : r76;
  const u32 r78 = (!are_numbers(f67, f67) ? 127u : r77 | ((r74 >> 24) & 0x80u)) << 16;
  const u32 r79 = __float_as_uint(f68);
  const float f72 = fminf(__uint_as_float(r79 & 0x7fffffffu), 448.0f);
  const u32 r80 = __float_as_uint(f72);
  const u32 r81 = ((r80 + 524287u + ((r80 >> 20) & 1u)) >> 20) - 960u;
  const u32 r82 = f72 < 0.015625f ? __float_as_uint(__fadd_rn(f72, 16384.0f)) - 1182793728u : r81;
  const u32 r83 = (!are_numbers(f68, f68) ? 127u : r82 | ((r79 >> 24) & 0x80u)) << 24;
  __syncthreads();
  if (p1) *(u32*)(d1 + 96) = r73 | r78 | r83;
}
