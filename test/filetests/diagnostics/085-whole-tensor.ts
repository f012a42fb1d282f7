import { f32, input, kernel, load, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = load(x);
    store(y.tile([0, 0], [1, N]), v);
  },
);
