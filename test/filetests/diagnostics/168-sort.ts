import { f32, input, kernel, load, output, shared, sort } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = shared(f32, [64]);
    const table = shared(f32, [8, 8]);
    const row = load(x.tile([0, 0], [1, N]));
    sort(v, 64, (a, b) => a.at(0) < b.at(0));
    sort({ table }, 64, (a, b) => a.table < b.table);
    sort({ v }, 100, (a, b) => a.v < b.v);
    sort({ v }, 64, (a, b) => a.v - b.v);
    sort({ v }, 64, (a, b) => a.v + row.at(0, 0) < b.v);
    y.set(0, 0, v.at(0));
  },
);
