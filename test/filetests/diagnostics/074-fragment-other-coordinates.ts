import { blockIdx, f32, input, kernel, load, map, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = load(x.tile([blockIdx.x, 0], [1, N]));
    const w = map(v, (a, i, j) => a + v.at(i, j + 1));
    store(y.tile([blockIdx.x, 0], [1, N]), w);
  },
);
