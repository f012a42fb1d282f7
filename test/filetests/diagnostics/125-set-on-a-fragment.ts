import { f32, fragment, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = fragment(f32, [8]);
    (v as never as typeof y).set(0, 0, 1.0);
    y.set(0, 0, 1.0);
  },
);
