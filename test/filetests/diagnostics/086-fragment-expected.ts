import { blockIdx, f32, input, kernel, map, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = map(x.tile([blockIdx.x, 0], [1, N]) as never, (a: number) => a);
    store(y.tile([blockIdx.x, 0], [1, N]), v);
  },
);
