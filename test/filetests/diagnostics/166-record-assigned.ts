import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let sums = { low: f32(0) };
    if (M > 4) sums = { low: f32(1) };
    y.set(0, 0, sums.low);
  },
);
