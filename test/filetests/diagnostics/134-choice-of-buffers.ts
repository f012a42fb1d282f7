import { blockIdx, f32, input, kernel, output, shared } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const a = shared(f32, [8]);
    const b = shared(f32, [8]);
    const c = blockIdx.x > 0 ? a : b;
    y.set(0, 0, c.at(0));
  },
);
