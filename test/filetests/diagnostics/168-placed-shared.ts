import { blockIdx, i32, input, kernel, output, shared, u8 } from "tilewright";

export const k = kernel(
  "k",
  { params: { x: input(u8, ["M", 64]), y: output(i32, ["M"]) }, grid: ({ M }) => [M] },
  ({ y }) => {
    const buffer = shared(u8, [4, 64]);
    y.set(blockIdx.x, buffer.place(1));
  },
);
