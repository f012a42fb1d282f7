import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    let scale = f32(1);
    const times = (v: number): number => v * scale;
    scale = 2.0;
    y.set(0, 0, times(x.at(0, 0)));
  },
);
