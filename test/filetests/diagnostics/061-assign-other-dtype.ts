import { f32, input, kernel, output, range } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let sum = 0;
    for (const i of range(4)) sum += x.at(0, i);
    y.set(0, 0, sum);
  },
);
