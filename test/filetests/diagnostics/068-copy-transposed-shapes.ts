import { copy, f32, input, kernel, load, output, shared, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const buffer = shared(f32, [8, 64]);
    copy(x.tile([0, 0], [64, 8]), buffer);
    store(y.tile([0, 0], [8, 64]), load(buffer));
  },
);
