import { f32, input, kernel, output } from "tilewright";

const factorial = (n: number): number => (n < 2 ? 1.0 : n * factorial(n - 1.0));

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, factorial(5.0));
  },
);
