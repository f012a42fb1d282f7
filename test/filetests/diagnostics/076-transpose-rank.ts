import { f32, input, kernel, load, output, shared, store, transpose } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const v = shared(f32, [4, 8, 16]);
    const t = load(transpose(v as never)) as never;
    store(y.tile([0, 0], [4, 8]), t);
  },
);
