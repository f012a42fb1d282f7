import { blockIdx, f32, input, kernel, load, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const n = blockIdx.x + 1;
    const v = load(x.tile([0, 0], [1, n]));
    store(y.tile([0, 0], [1, n]), v);
  },
);
