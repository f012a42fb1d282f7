import {
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  e4m3,
  f32,
  fma,
  fragment,
  input,
  kernel,
  output,
  sqrt,
  store,
} from "../language/index.js";
import { combineQuarters, maxOfFour, QUARTER, transformQuarter } from "./hadamard.js";
import { groupScales, rowAmax } from "./quantise.js";

/** n^-0.5 as the nearest f32: an approximation and one Newton step on its exact residual 1 − n·y². Checked for n = 128·H up to 2^23. */
function inverseSqrt(n: number): number {
  const y = 1 / sqrt(n);
  const square = f32(y * y);
  const squareError = fma(y, y, -square);
  const residual = fma(-n, squareError, fma(-n, square, 1));
  return fma(0.5 * y, residual, y);
}

/**
 * Queries for the indexer: q8 and a scale per head as `hadamard_quant` gives them, the scale folded into the head's weight:
 * weights = w · scale · (H·128)^-0.5, multiplied in that order.
 */
export const indexerQuery = kernel(
  "indexer_query",
  {
    params: {
      q: input(bf16, ["T", "H", 128]),
      w: input(f32, ["T", "H"]),
      q8: output(e4m3, ["T", "H", 128]),
      weights: output(f32, ["T", "H"]),
    },
    options: { scale_fmt: ["ue8m0", "f32"] },
    tune: { heads: [16, 8, 32], warps: [4, 2, 8] },
    grid: ({ T, H }, { heads }) => [T, ceilDiv(H, heads)],
  },
  ({ q, w, q8, weights }, { H }, { heads }, { scale_fmt }) => {
    const t = blockIdx.x;
    const head = blockIdx.y * heads;
    const q0 = fragment(bf16, [heads, QUARTER]);
    const q1 = fragment(bf16, [heads, QUARTER]);
    const q2 = fragment(bf16, [heads, QUARTER]);
    const q3 = fragment(bf16, [heads, QUARTER]);
    copy(q.tile([t, head, 0], [1, heads, QUARTER]), q0);
    copy(q.tile([t, head, 32], [1, heads, QUARTER]), q1);
    copy(q.tile([t, head, 64], [1, heads, QUARTER]), q2);
    copy(q.tile([t, head, 96], [1, heads, QUARTER]), q3);
    const a = transformQuarter(q0);
    const b = transformQuarter(q1);
    const c = transformQuarter(q2);
    const d = transformQuarter(q3);
    const z0 = combineQuarters(0, a, b, c, d);
    const z1 = combineQuarters(1, a, b, c, d);
    const z2 = combineQuarters(2, a, b, c, d);
    const z3 = combineQuarters(3, a, b, c, d);

    const scales = groupScales(maxOfFour(rowAmax(z0), rowAmax(z1), rowAmax(z2), rowAmax(z3)), scale_fmt);
    const norm = f32(inverseSqrt(f32(H * 128)));
    store(weights.tile([t, head], [1, heads]), scales, (s, i) => f32(w.at(t, head + i) * s) * norm);
    store(q8.tile([t, head, 0], [1, heads, QUARTER]), z0, (v, i) => e4m3(v / scales.at(i)));
    store(q8.tile([t, head, 32], [1, heads, QUARTER]), z1, (v, i) => e4m3(v / scales.at(i)));
    store(q8.tile([t, head, 64], [1, heads, QUARTER]), z2, (v, i) => e4m3(v / scales.at(i)));
    store(q8.tile([t, head, 96], [1, heads, QUARTER]), z3, (v, i) => e4m3(v / scales.at(i)));
  },
);
