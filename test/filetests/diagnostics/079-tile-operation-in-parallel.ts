import { blockIdx, f32, input, kernel, load, output, parallel, reduceSum } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    parallel([N], (i) => {
      const v = load(x.tile([i, 0], [1, N]));
      y.set(blockIdx.x, i, reduceSum(v, 1).at(0));
    });
  },
);
