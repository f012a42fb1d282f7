import { blockIdx, f32, input, kernel, output, reinterpret, u8 } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(u8, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const words = reinterpret(x, f32, [M, N]);
    y.set(blockIdx.x, 0, words.at(blockIdx.x, 0));
  },
);
