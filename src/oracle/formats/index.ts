/** Number formats: exact conversion between raw codes and numbers. */
export { F32_NAN_BITS, f32Bits, f32FromBits, f32Words } from "./f32.js";
export type { CodeArray, FloatFormat, FloatLayout, Overflow } from "./float-format.js";
export { bf16, e4m3, e5m2, f16 } from "./formats.js";
export { decodeUe8m0, encodeUe8m0, type Ue8m0Rounding } from "./ue8m0.js";
