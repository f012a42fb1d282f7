/** FP8 quantisation in groups that share a scale: the parts that several kernels inline. */
import { abs, bitcast, type Fragment, f32, i32, map, max, reduceMax } from "../language/index.js";

/** How a scale is stored: rounded up to a power of two, or as it is. */
export type ScaleFormat = "ue8m0" | "f32";

/** Elements that share a scale. */
export const GROUP = 128;

/** The smallest power of two that is not below `s`, on its bits. `s` is a positive normal f32 of at most 2^127. */
export function powerOfTwoAbove(s: number): number {
  return bitcast((bitcast(s, i32) + 0x7fffff) & 0x7f800000, f32);
}

/** The scale that brings magnitudes up to `amax` (finite) into e4m3's range: max(amax, 1e-4) / 448, in `format`. */
function scaleOf(amax: number, format: ScaleFormat): number {
  const exact = f32(max(amax, f32(1e-4)) / 448);
  return format === "ue8m0" ? powerOfTwoAbove(exact) : exact;
}

/** Largest magnitude of each row of [rows, columns]; NaN or infinite where the row holds such an element. */
export function rowAmax(x: Fragment<"f32", 2>): Fragment<"f32", 1> {
  return reduceMax(x, 1, (v) => abs(v));
}

/** Scales of groups from their largest magnitudes. A group that is not finite gets the NaN 0x7FC00000, which makes every quotient by it NaN. */
export function groupScales(amax: Fragment<"f32", 1>, format: ScaleFormat): Fragment<"f32", 1> {
  return map(amax, (a) => (a < Infinity ? scaleOf(a, format) : bitcast(0x7fc00000, f32)));
}
