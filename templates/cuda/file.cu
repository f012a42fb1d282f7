//
// {{title}}
{{notes}}
//
// Printed by tilewright from the same thread program as its PTX, instruction for instruction: the same bits come out. Nothing is
// included, and no compiler flag matters: floating-point arithmetic names its rounding, so that nothing is contracted.
//   NVRTC: --gpu-architecture={{arch}}      nvcc: -arch={{arch}}
//
{{doc}}

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

{{helpers}}
{{instructions}}
{{shared}}
{{signature}} {
{{body}}
}
