import { f32, fragment, input, kernel, output, reshape, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = fragment(f32, [8, 8]);
    store(y.tile([0, 0], [4, 8]), reshape(v, [4, 8]));
  },
);
