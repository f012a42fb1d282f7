import { bf16, f32, fragment, input, kernel, mma, output, shared, store } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) },
    comptime: ["N"],
    grid: ({ M }) => [M],
  },
  ({ x, y }, { M, N }) => {
    const acc = fragment(f32, [16, 16]);
    const a = shared(bf16, [64, 16]);
    mma(acc, a.tile((i) => [i * 2, 0], [16, 16]), a.tile([0, 0], [16, 16]));
    mma(acc, a.tile([16, 0], [16, 16]), a.tile([0, 0], [16, 16]), { split: "K" });
    mma(acc, a.tile([16, 0], [16, 16]), a.tile([0, 0], [16, 16]), { order: 1 });
    mma(acc, a.tile([16, 0], [16, 16]), a.tile([0, 0], [16, 16]), { groups: 0 });
    store(y.tile([0, 0], [16, 16]), acc);
  },
);
