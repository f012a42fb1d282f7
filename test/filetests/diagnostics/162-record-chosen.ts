import { f32, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const low = { bar: f32(0), place: 0 };
    const high = { bar: f32(1), place: 1 };
    const side = M > 4 ? high : low;
    y.set(0, side.place, side.bar);
  },
);
