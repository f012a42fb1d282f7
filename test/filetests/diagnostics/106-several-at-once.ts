import { blockIdx, f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const a = blockIdx.x / 2;
    const b = a + 1;
    var c = 1;
    y.set(0, b, x.at(0, 0) * blockIdx.y);
    y.set(0, 0, 1.0);
  },
);
