import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let i = 0;
    do {
      y.set(0, i, 1.0);
      i++;
    } while (i < 4);
  },
);
