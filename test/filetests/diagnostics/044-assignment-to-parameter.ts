import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const twice = (v: number): number => {
      v = v * 2;
      return v;
    };
    y.set(0, 0, twice(x.at(0, 0)));
  },
);
