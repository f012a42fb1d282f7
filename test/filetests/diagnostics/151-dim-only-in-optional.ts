import { blockIdx, f32, given, input, kernel, optional, output } from "tilewright";

export const k = kernel(
  "k",
  { params: { x: optional(input(f32, ["N"])), y: output(f32, ["M"]) }, grid: () => [1] },
  ({ x, y }) => {
    if (given(x)) y.set(blockIdx.x, x.at(0));
  },
);
