//
// moe_permute: tilewright, for sm_80
//   columns = 2048, warps = 4
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture=sm_80      nvcc: -arch=sm_80
//
// Rows of tokens in the order of their experts: y[r] = x[?sorted_ids[r] / topk?], where sorted_ids comes from `moe_map`. Rows whose id is
// outside [0, T*topk) are 0.

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

// div.s32: division as the hardware has it
static __device__ __forceinline__ u32 div_s32(u32 a, u32 b) {
  u32 d;
  asm("div.s32 %0, %1, %2;" : "=r"(d) : "r"(a), "r"(b));
  return d;
}

extern "C" __global__ void __launch_bounds__(128, 1) moe_permute(
  const char* __restrict__ x,            // tensor x
  const char* __restrict__ sorted_ids,   // tensor sorted_ids
  int topk,                              // scalar topk
  char* y,                               // tensor y
  int dim_T,                             // dim T
  int dim_C                              // dim C
) {
  // moe_permute.ts:24  const id = sorted_ids.at(row);
  const int id = (int)__ldg((const u32*)(sorted_ids + 4ll * (int)blockIdx.x));

  // moe_permute.ts:27  copy(x.tile([token, column], [1, columns]), y.tile([row, column], [1, columns]));
  const bool p0 = (dim_C & 7u) == 0u;
  const int r0 = threadIdx.x & 0x1fu;
  const int r1 = threadIdx.x >> 5;
  const u32 r2 = blockIdx.y << 11;
  const int r3 = dim_C - (r2 + ((u32)r0 << 3) + ((u32)r1 << 9));
  const bool p1 = r3 > 0;
  const bool p2 = r3 > 256;
  u32 r4;
  u32 r5;
  u32 r6;
  u32 r7;
  u32 r8;
  u32 r9;
  u32 r10;
  u32 r11;
  if (p0) {
    // moe_permute.ts:26  const token = id < 0 ? T : idiv(id, topk);
    const u32 token_0 = id < 0 ? (u32)dim_T : div_s32(id, topk);
    const bool p3 = token_0 < (u32)dim_T;
    const char* const d0 = x + (s64)((u64)((s64)(int)token_0 * dim_C) << 1) + 4096ll * (int)blockIdx.y;
    const char* const d1 = d0 + 16ll * r0 + 1024ll * r1;
    r4 = 0u;
    r5 = 0u;
    r6 = 0u;
    r7 = 0u;
    if (p3 && p1) {
      const uint4 v0 = __ldg((const uint4*)d1);
      r4 = v0.x;
      r5 = v0.y;
      r6 = v0.z;
      r7 = v0.w;
    }
    r8 = 0u;
    r9 = 0u;
    r10 = 0u;
    r11 = 0u;
    if (p3 && p2) {
      const uint4 v1 = __ldg((const uint4*)(d1 + 512));
      r8 = v1.x;
      r9 = v1.y;
      r10 = v1.z;
      r11 = v1.w;
    }
  } else {
    const u32 token = id < 0 ? (u32)dim_T : div_s32(id, topk);
    const bool p4 = token < (u32)dim_T;
    const char* const d2 = x + (s64)((u64)((s64)(int)token * dim_C) << 1) + 4096ll * (int)blockIdx.y;
    const char* const d3 = d2 + 16ll * r0 + 1024ll * r1;
    u32 r12 = 0u;
    if (p4 && p1) r12 = __ldg((const u16*)d3);
    u32 r13 = 0u;
    if (p4 && r3 > 1) r13 = __ldg((const u16*)(d3 + 2));
    u32 r14 = 0u;
    if (p4 && r3 > 2) r14 = __ldg((const u16*)(d3 + 4));
    u32 r15 = 0u;
    if (p4 && r3 > 3) r15 = __ldg((const u16*)(d3 + 6));
    u32 r16 = 0u;
    if (p4 && r3 > 4) r16 = __ldg((const u16*)(d3 + 8));
    u32 r17 = 0u;
    if (p4 && r3 > 5) r17 = __ldg((const u16*)(d3 + 10));
    u32 r18 = 0u;
    if (p4 && r3 > 6) r18 = __ldg((const u16*)(d3 + 12));
    u32 r19 = 0u;
    if (p4 && r3 > 7) r19 = __ldg((const u16*)(d3 + 14));
    u32 r20 = 0u;
    if (p4 && p2) r20 = __ldg((const u16*)(d3 + 512));
    u32 r21 = 0u;
    if (p4 && r3 > 257) r21 = __ldg((const u16*)(d3 + 514));
    u32 r22 = 0u;
    if (p4 && r3 > 258) r22 = __ldg((const u16*)(d3 + 516));
    u32 r23 = 0u;
    if (p4 && r3 > 259) r23 = __ldg((const u16*)(d3 + 518));
    u32 r24 = 0u;
    if (p4 && r3 > 260) r24 = __ldg((const u16*)(d3 + 520));
    u32 r25 = 0u;
    if (p4 && r3 > 261) r25 = __ldg((const u16*)(d3 + 522));
    u32 r26 = 0u;
    if (p4 && r3 > 262) r26 = __ldg((const u16*)(d3 + 524));
    u32 r27 = 0u;
    if (p4 && r3 > 263) r27 = __ldg((const u16*)(d3 + 526));
    r4 = r12 | (r13 << 16);
    r5 = r14 | (r15 << 16);
    r6 = r16 | (r17 << 16);
    r7 = r18 | (r19 << 16);
    r8 = r20 | (r21 << 16);
    r9 = r22 | (r23 << 16);
    r10 = r24 | (r25 << 16);
    r11 = r26 | (r27 << 16);
  }
  if (p0) {
    if ((int)(dim_C - r2) > 2047) {
      char* const d4 = y + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
      char* const d5 = d4 + 16ll * r0 + 1024ll * r1;
      *(uint4*)d5 = make_uint4(r4, r5, r6, r7);
      *(uint4*)(d5 + 512) = make_uint4(r8, r9, r10, r11);
    } else {
      char* const d6 = y + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
      char* const d7 = d6 + 16ll * r0 + 1024ll * r1;
      if (p1) *(uint4*)d7 = make_uint4(r4, r5, r6, r7);
      if (p2) *(uint4*)(d7 + 512) = make_uint4(r8, r9, r10, r11);
    }
  } else {
    char* const d8 = y + (s64)((u64)((s64)(int)blockIdx.x * dim_C) << 1) + 4096ll * (int)blockIdx.y;
    char* const d9 = d8 + 16ll * r0 + 1024ll * r1;
    if (p1) *(u16*)d9 = (u16)(r4 & 0xffffu);
    if (r3 > 1) *(u16*)(d9 + 2) = (u16)(r4 >> 16);
    if (r3 > 2) *(u16*)(d9 + 4) = (u16)(r5 & 0xffffu);
    if (r3 > 3) *(u16*)(d9 + 6) = (u16)(r5 >> 16);
    if (r3 > 4) *(u16*)(d9 + 8) = (u16)(r6 & 0xffffu);
    if (r3 > 5) *(u16*)(d9 + 10) = (u16)(r6 >> 16);
    if (r3 > 6) *(u16*)(d9 + 12) = (u16)(r7 & 0xffffu);
    if (r3 > 7) *(u16*)(d9 + 14) = (u16)(r7 >> 16);
    if (p2) *(u16*)(d9 + 512) = (u16)(r8 & 0xffffu);
    if (r3 > 257) *(u16*)(d9 + 514) = (u16)(r8 >> 16);
    if (r3 > 258) *(u16*)(d9 + 516) = (u16)(r9 & 0xffffu);
    if (r3 > 259) *(u16*)(d9 + 518) = (u16)(r9 >> 16);
    if (r3 > 260) *(u16*)(d9 + 520) = (u16)(r10 & 0xffffu);
    if (r3 > 261) *(u16*)(d9 + 522) = (u16)(r10 >> 16);
    if (r3 > 262) *(u16*)(d9 + 524) = (u16)(r11 & 0xffffu);
    if (r3 > 263) *(u16*)(d9 + 526) = (u16)(r11 >> 16);
  }
}
