import { f32, input, kernel, output } from "tilewright";

function even(n: number): number {
  return n < 1 ? 1.0 : odd(n - 1.0);
}

function odd(n: number): number {
  return n < 1 ? 0.0 : even(n - 1.0);
}

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, even(8.0));
  },
);
