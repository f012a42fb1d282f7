import { atomicAdd, i32, inout, kernel } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { counts: inout(i32, ["M"]) },
    grid: ({ M }) => [M],
  },
  ({ counts }, { M, N }) => {
    atomicAdd(counts, [0], 1);
  },
);
