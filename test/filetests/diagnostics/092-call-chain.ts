import { blockIdx, f32, input, kernel, output } from "tilewright";

const inner = (v: number, i: number): number => v * i;
const outer = (v: number, i: number): number => inner(v, i) + 1.0;

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, outer(x.at(0, 0), blockIdx.x));
  },
);
