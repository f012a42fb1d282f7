/**
 * The 128-point Walsh–Hadamard transform of the rows of a tile, in natural order, by butterflies of stride 1, 2, 4, … 64.
 *
 * A row is held as four quarters of 32 columns. Strides 1 to 16 stay inside a quarter and are shuffles; strides 32 and 64 combine
 * whole quarters element by element. Every sum and difference rounds to f32.
 */
import { bf16, type Fragment, f32, fma, map, max, shuffleXor } from "../language/index.js";

type Quarter = Fragment<"f32", 2>;

/** Columns of a quarter. */
export const QUARTER = 32;

/** (a, b) → (a + b, a − b) for columns that differ in the bit `stride`: partner ± own, a single operation that rounds once. */
function butterfly(x: Quarter, stride: number): Quarter {
  const partner = shuffleXor(x, stride);
  return map(x, (v, i, j) => fma(v, (j & stride) === 0 ? 1.0 : -1.0, partner.at(i, j)));
}

/** Strides 1 to 16, inside a quarter of bf16 values. */
export function transformQuarter(x: Fragment<"bf16", 2>): Quarter {
  return butterfly(butterfly(butterfly(butterfly(butterfly(f32(x), 1), 2), 4), 8), 16);
}

function sum(a: Quarter, b: Quarter): Quarter {
  return map(a, (v, i, j) => v + b.at(i, j));
}

function difference(a: Quarter, b: Quarter): Quarter {
  return map(a, (v, i, j) => v - b.at(i, j));
}

/**
 * Quarter `n` of the whole transform, from the transforms of the four quarters: strides 32 and 64, then times 128^-0.5, rounded to
 * bf16.
 */
export function combineQuarters(n: number, a: Quarter, b: Quarter, c: Quarter, d: Quarter): Quarter {
  const ab = n % 2 === 0 ? sum(a, b) : difference(a, b);
  const cd = n % 2 === 0 ? sum(c, d) : difference(c, d);
  const z = n < 2 ? sum(ab, cd) : difference(ab, cd);
  return map(z, (v) => f32(bf16(v * f32(0.08838834764831845))));
}

/** Element-wise maximum of four. */
export function maxOfFour(
  a: Fragment<"f32", 1>,
  b: Fragment<"f32", 1>,
  c: Fragment<"f32", 1>,
  d: Fragment<"f32", 1>,
): Fragment<"f32", 1> {
  return map(a, (v, i) => max(max(v, b.at(i)), max(c.at(i), d.at(i))));
}
