/** The f32 arithmetic of the kernels' `inverseSqrt`, each step to nearest or, as a planted fault has it, towards zero. */
import { f32Bits, f32FromBits } from "../../src/oracle/index.js";

export interface WrongSteps {
  readonly quotient: boolean;
  readonly square: boolean;
  readonly error: boolean;
  readonly product: boolean;
  readonly residual: boolean;
  readonly result: boolean;
}

/** `near` is a neighbour of the exact value: `excess` is the sign of near minus that value. */
function towardsZero(near: number, excess: number): number {
  return excess * Math.sign(near) > 0 ? f32FromBits(f32Bits(near) - 1) : near;
}

/** A float64 sum v + e of which v is rounded and e exact, as f32. */
function round(v: number, e: number, wrong: boolean): number {
  let near = Math.fround(v);
  // Half-way between two f32, as rounded: the error says on which side the exact sum lies.
  const other = near + 2 * (v - near);
  if (e !== 0 && other !== near && Math.fround(other) === other)
    near = e > 0 ? Math.max(near, other) : Math.min(near, other);
  const rest = near - v;
  return wrong ? towardsZero(near, rest !== 0 ? Math.sign(rest) : -Math.sign(e)) : near;
}

/** a·b + c in f32: the product of two f32 is exact in float64, the sum's error is exact too (Knuth). */
function fma(a: number, b: number, c: number, wrong: boolean): number {
  const p = a * b;
  const s = p + c;
  const t = s - p;
  return round(s, p - (s - t) + (c - t), wrong);
}

/** (128·heads)^-0.5 as the kernel computes it. */
export function inverseSqrt(heads: number, wrong: WrongSteps): number {
  const n = Math.fround(128 * heads);
  const root = Math.fround(Math.sqrt(n));
  const near = Math.fround(1 / root);
  const y = wrong.quotient ? towardsZero(near, Math.sign(near * root - 1)) : near;
  const square = round(y * y, 0, wrong.square);
  const error = fma(y, y, -square, wrong.error);
  const product = fma(-n, square, 1, wrong.product);
  const residual = fma(-n, error, product, wrong.residual);
  return fma(0.5 * y, residual, y, wrong.result);
}
