import { blockIdx, exp, f32, input, kernel, load, map, output, reduceMax, reduceSum, store } from "tilewright";

/** The softmax of every row. */
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
