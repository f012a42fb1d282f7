/** The lightning indexer's scores, as every kernel that needs them computes them: the same products, and sums in the same order. */
import {
  abs,
  type Fragment,
  f32,
  fragment,
  max,
  mma,
  reduceMax,
  reduceSum,
  type Shared,
  type Tensor,
  tabulate,
  transpose,
} from "../language/index.js";

/** From here on weighted products of 128 heads and 128 dims may not fit f32, of e4m3 values up to 448. */
const LARGE = 0x1000000000000000000000000;

/** Weights of a query, and what makes up for their factor: a power of two that keeps the sum over heads below the end of f32. */
export interface Weights {
  readonly of: Tensor<"f32", 2>;
  readonly row: number;
  readonly factor: number;
  readonly inverse: number;
}

/** The weights of query `row`; nearly always as they are. */
export function weightsOf(of: Tensor<"f32", 2>, row: number, H: number): Weights {
  const largest = reduceMax(
    tabulate(f32, [H], (h) => abs(of.at(row, h))),
    0,
  );
  return {
    of,
    row,
    factor: largest >= LARGE ? f32(1 / 0x100000000) : 1,
    inverse: largest >= LARGE ? f32(0x100000000) : 1,
  };
}

/**
 * factor · Σ_h weights[row, h] · max(0, Q[h]·K[i]) for each of `keys` keys. Keys are the rows of the matrix product, so that the sum over heads stays
 * within a thread but for the last steps; warps share out keys only, so that its order does not depend on tunables.
 */
export function scores(
  K: Shared<"e4m3", 2>,
  Q: Shared<"e4m3", 2>,
  keys: number,
  H: number,
  weights: Weights,
): Fragment<"f32", 1> {
  const products = fragment(f32, [keys, H]);
  mma(products, K, transpose(Q));
  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * (weights.of.at(weights.row, h) * weights.factor));
}
