import { blockIdx, f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(blockIdx.x, threadIdx.x, 1.0);
  },
);
