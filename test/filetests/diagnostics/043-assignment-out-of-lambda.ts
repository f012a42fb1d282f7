import { blockIdx, f32, input, kernel, load, map, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let best = -Infinity;
    const v = load(x.tile([blockIdx.x, 0], [1, N]));
    const w = map(v, (a) => {
      if (a > best) best = a;
      return a;
    });
    store(y.tile([blockIdx.x, 0], [1, N]), w);
  },
);
