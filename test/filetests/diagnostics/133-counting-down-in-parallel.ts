import { f32, input, kernel, output, parallel } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    parallel([4], (i) => {
      for (let j = 4; j > 0; j--) y.set(i, j, 1.0);
    });
  },
);
