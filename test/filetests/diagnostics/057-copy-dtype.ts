import { bf16, blockIdx, copy, f32, input, kernel, output, shared } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const half = shared(bf16, [1, N]);
    copy(x.tile([blockIdx.x, 0], [1, N]), half);
  },
);
