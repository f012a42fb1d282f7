import { blockIdx, f32, input, kernel, output, parallel, syncThreads } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    parallel([N], (i) => {
      y.set(blockIdx.x, i, 1.0);
      syncThreads();
    });
  },
);
