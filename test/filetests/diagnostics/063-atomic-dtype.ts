import { atomicAdd, bf16, kernel, output, parallel } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { y: output(bf16, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ y }, { M, N }) => {
    parallel([4], (i) => {
      atomicAdd(y as never, [0, i], 1.0);
    });
  },
);
