import { blockIdx, e4m3, f32, input, kernel, load, output, placed, store, u8 } from "tilewright";

export const k = kernel(
  "k",
  { params: { x: input(u8, ["P", "page", "N"]), y: output(f32, ["P", 64]) }, grid: ({ P }) => [P] },
  ({ x, y }) => {
    const place = x.place(blockIdx.x);
    store(y.tile([blockIdx.x, 0], [1, 64]), f32(load(placed(x, e4m3).tile([place, 0], [1, 64]))));
  },
);
