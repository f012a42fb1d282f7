import { f32, input, kernel, output, parallel, pipelined } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    parallel([4], (i) => {
      for (const j of pipelined(4, { stages: 2 })) y.set(i, j, 1.0);
    });
  },
);
