import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let a = f32(0);
    const b = (a = 1.0) + 2.0;
    y.set(0, a > b ? 1 : 0, b);
  },
);
