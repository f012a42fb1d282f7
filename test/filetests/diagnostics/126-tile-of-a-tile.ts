import { f32, fragment, input, kernel, output, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const t = y.tile([0, 0], [8, 8]) as never as typeof y;
    store(t.tile([0, 0], [4, 4]), fragment(f32, [4, 4]));
  },
);
