import { f32, input, kernel, output } from "tilewright";

declare function elsewhere(x: number): number;

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, elsewhere(1.0));
  },
);
