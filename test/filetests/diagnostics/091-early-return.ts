import { f32, input, kernel, output } from "tilewright";

function clamp(v: number): number {
  if (v > 1) return 1.0;
  return v;
}

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    y.set(0, 0, clamp(x.at(0, 0)));
  },
);
