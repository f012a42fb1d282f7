import { f32, fragment, input, kernel, map, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = fragment(f32, [8]);
    const w = map(v, 2 as never);
    y.set(0, 0, 1.0);
  },
);
