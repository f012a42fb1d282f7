import { blockIdx, f32, input, kernel, load, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = load(x.tile([blockIdx.x, 0], [1, N]));
    y.set(blockIdx.x, 0, v.at(0, 0));
  },
);
