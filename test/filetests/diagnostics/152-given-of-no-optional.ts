import { blockIdx, f32, given, input, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  { params: { x: input(f32, ["M"]), y: output(f32, ["M"]) }, grid: () => [1] },
  ({ x, y }) => {
    if (given(x)) y.set(blockIdx.x, x.at(0));
  },
);
