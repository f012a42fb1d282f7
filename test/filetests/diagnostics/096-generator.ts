import { f32, input, kernel, output } from "tilewright";

function* numbers(): Generator<number> {
  yield 1;
}

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, numbers().next().value as number);
  },
);
