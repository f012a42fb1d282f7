import { f32, input, kernel, load, map, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = load(x.tile([0, 0], [1, N]));
    store(y.tile([0, 0], [1, N]), map(v, (a, i, j, k) => a));
  },
);
