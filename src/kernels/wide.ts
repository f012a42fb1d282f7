/**
 * Sums in two f32, of f64's range of bits: `high`, the sum rounded to f32, and `low`, what that left out. Of two sums the larger has the
 * larger high part or, where those are equal, the larger low part. Every step says that it rounds: in eager mode, too. (Two-sum: D. Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.)
 */
import { abs, bitcast, type Fragment, f32, i32, map, max, reduceMax, reduceMin } from "../language/index.js";

/** Units that low parts are whole numbers of: what sigmoids in f32 are surely right to, so that sums that are equal stay equal. */
const UNIT = 1 / 0x100000;

/** Adding one and a half times as many units, and taking them off again, rounds to units. */
const UNITS = 0x800000;

/** What rounding left out of `sum`, which is a + b in f32. */
function leftOut(a: number, b: number, sum: number): number {
  const ofB = f32(sum - a);
  return f32(f32(a - f32(sum - ofB)) + f32(b - ofB));
}

/** a + b + `more`, which is small against the larger of them; NaN where a + b is not finite. */
export function wideSum(a: number, b: number, more: number): { readonly high: number; readonly low: number } {
  const sum = f32(a + b);
  const rest = f32(leftOut(a, b, sum) + more);
  const high = f32(sum + rest);
  const low = leftOut(sum, rest, high);
  // f64 ends 52 bits below the largest power of two that is not above |high|.
  const unit = max(UNIT, bitcast(bitcast(high, i32) & 0x7f800000, f32) * f32(1 / 0x10000000000000));
  const rounder = unit * f32(1.5 * UNITS);
  return { high, low: abs(low) < unit * f32(UNITS / 2) ? f32(f32(low + rounder) - rounder) : low };
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
