/**
 * Sums in two f32, with as many bits as f64 has: `high`, the sum rounded to f32, and `low`, what that left out. Of two sums the larger has the
 * larger high part or, where those are equal, the larger low part. (Two-sum: D. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.)
 */
import { abs, bitcast, type Fragment, f32, i32, map, reduceMax, reduceMin } from "../language/index.js";

/** 1.5 · 2^23 units of 2^−52, and 2^22. */
const UNITS = 1.5 / 0x20000000;
const ROUNDED = 1 / 0x40000000;

/** What rounding left out of `sum`, which is a + b in f32. */
function leftOut(a: number, b: number, sum: number): number {
  const ofB = sum - a;
  return a - (sum - ofB) + (b - ofB);
}

/** a + b + `more`, which is small against the larger of them; NaN where a + b is not finite. */
export function wideSum(a: number, b: number, more: number): { readonly high: number; readonly low: number } {
  const sum = a + b;
  const rest = leftOut(a, b, sum) + more;
  const high = sum + rest;
  const low = leftOut(sum, rest, high);
  // f64 ends 52 bits below the largest power of two that is not above |high|. Adding 1.5 · 2^23 such units, and taking them off, rounds to units.
  const power = bitcast(bitcast(high, i32) & 0x7f800000, f32);
  const units = power * f32(UNITS);
  return { high, low: abs(low) < power * f32(ROUNDED) ? low + units - units : low };
}

/** Of each row the largest of `width` sums: its parts, and its place, the first of equal ones (`width` in a row of −infinities). */
export function largest(high: Fragment<"f32", 2>, low: Fragment<"f32", 2>, width: number) {
  const top = reduceMax(high, 1);
  const rest = reduceMax(
    map(high, (x, r, i) => (x === top.at(r) && x > -Infinity ? low.at(r, i) : -Infinity)),
    1,
  );
  const place = reduceMin(
    map(high, (x, r, i) => (x === top.at(r) && low.at(r, i) === rest.at(r) ? i : width), i32),
    1,
  );
  return { high: top, low: rest, place };
}
