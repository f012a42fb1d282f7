/** The lightning indexer's scores, as every kernel that needs them computes them: the same products, and sums in the same order. */
import {
  type Fragment,
  f32,
  fragment,
  max,
  mma,
  reduceSum,
  type Shared,
  type Tensor,
  transpose,
} from "../language/index.js";

/**
 * Σ_h weights[row, h] · max(0, Q[h]·K[i]) for each of `keys` keys. Keys are the rows of the matrix product, so that the sum over heads stays
 * within a thread but for the last steps; warps share out keys only, so that its order does not depend on tunables.
 */
export function scores(
  K: Shared<"e4m3", 2>,
  Q: Shared<"e4m3", 2>,
  keys: number,
  H: number,
  weights: Tensor<"f32", 2>,
  row: number,
): Fragment<"f32", 1> {
  const products = fragment(f32, [keys, H]);
  mma(products, K, transpose(Q));
  return reduceSum(products, 1, (x, _i, h) => max(x, 0) * weights.at(row, h));
}
