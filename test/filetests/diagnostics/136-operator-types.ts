import { blockIdx, f32, input, kernel, load, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = load(x.tile([blockIdx.x, 0], [1, N]));
    store(y.tile([blockIdx.x, 0], [1, N]), v + 1);
  },
);
