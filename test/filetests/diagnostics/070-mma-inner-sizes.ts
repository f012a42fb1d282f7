import { bf16, f32, fragment, input, kernel, mma, output, shared, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const acc = fragment(f32, [64, 64]);
    const a = shared(bf16, [64, 32]);
    const b = shared(bf16, [64, 32]);
    mma(acc, a, b);
    store(y.tile([0, 0], [64, 64]), acc);
  },
);
