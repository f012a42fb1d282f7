import { f32, input, kernel, output, pipelined } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    for (const j of pipelined(4, { depth: 2 } as never)) y.set(0, j, 1.0);
  },
);
