import { bf16, f32, fragment, input, kernel, mma, output, shared, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const acc = fragment(f32, [24, 64]);
    const a = shared(bf16, [24, 32]);
    const b = shared(bf16, [32, 64]);
    mma(acc, a, b);
    store(y.tile([0, 0], [24, 64]), acc);
  },
);
