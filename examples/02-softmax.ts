/**
 * y[m, :] = softmax(x[m, :]), one block per row.
 *
 * New here: reductions along an axis, lambdas that see an element's coordinates, and a comptime dim. N decides the shape of a tile, so it must be
 * known when the kernel is compiled: `comptime` says so, and every N gets a variant of its own. It need not be a power of two.
 */
import { blockIdx, exp, f32, input, kernel, load, map, output, reduceMax, reduceSum, store } from "tilewright";

export const softmax = kernel(
  "softmax",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { N }) => {
    const row = blockIdx.x;
    const v = load(x.tile([row, 0], [1, N]));
    const top = reduceMax(v, 1);
    const e = map(v, (a, i) => exp(a - top.at(i)));
    const sum = reduceSum(e, 1);
    store(y.tile([row, 0], [1, N]), e, (a, i) => a / sum.at(i));
  },
);
