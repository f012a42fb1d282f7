/**
 * y = xᵀ.
 *
 * New here: shared memory. A tile comes in by rows and leaves by rows of the transpose, so both sides move whole sectors; the compiler swizzles the
 * buffer, so that neither side meets bank conflicts, and places the barrier.
 */
import { blockIdx, ceilDiv, copy, f32, input, kernel, load, output, shared, store, transpose } from "tilewright";

export const transposeMatrix = kernel(
  "transpose",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["N", "M"]) },
    grid: ({ M, N }) => [ceilDiv(M, 64), ceilDiv(N, 64)],
  },
  ({ x, y }) => {
    const m = blockIdx.x * 64;
    const n = blockIdx.y * 64;
    const tile = shared(f32, [64, 64]);
    copy(x.tile([m, n], [64, 64]), tile);
    store(y.tile([n, m], [64, 64]), load(transpose(tile)));
  },
);
