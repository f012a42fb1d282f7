/** UE8M0, the power-of-two scale format of OCP MX: code c stands for 2^(c−127), 0xFF is NaN; no sign, no zero. */

import { check, kinds } from "../../checks/index.js";
import { refuse } from "../errors.js";
import { f32Bits } from "./f32.js";
import { powerOfTwo } from "./float-format.js";

/** `up` is PTX's `.rp`, `zero` its `.rz`: the format has no round-to-nearest conversion. */
export type Ue8m0Rounding = "up" | "zero";

const roundings = kinds.word("up", "zero");

/** 2^(code−127), or NaN for 0xFF. Exact in f32 (2^-127 is subnormal there). */
export function decodeUe8m0(code: number): number {
  check(refuse, "the code of decodeUe8m0", code, kinds.number);
  return (code & 0xff) === 0xff ? Number.NaN : powerOfTwo((code & 0xff) - 127);
}

/**
 * The code of an f32 (`value` is rounded to f32 first), as PTX's `cvt.satfinite.ue8m0x2.f32` gives it: the sign is dropped,
 * NaN is 0xFF, what exceeds 2^127 (an infinity too) is 0xFE, what lies below 2^-127 is 0x00.
 */
export function encodeUe8m0(value: number, rounding: Ue8m0Rounding): number {
  check(refuse, "the rounding of encodeUe8m0", rounding, roundings);
  const magnitude = f32Bits(value) & 0x7fffffff;
  if (magnitude > 0x7f800000) return 0xff;
  const exponent = magnitude >>> 23;
  const mantissa = magnitude & 0x7fffff;
  if (rounding === "zero" || mantissa === 0) return Math.min(exponent, 0xfe);
  // Subnormals: up to 2^-127 (mantissa 0x400000) is code 0, above it code 1 = 2^-126.
  if (exponent === 0) return mantissa <= 0x400000 ? 0 : 1;
  return Math.min(exponent + 1, 0xfe);
}
