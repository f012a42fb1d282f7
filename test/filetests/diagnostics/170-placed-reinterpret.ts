import { blockIdx, e4m3, f32, input, kernel, output, placed, reinterpret, u8 } from "tilewright";

export const k = kernel(
  "k",
  { params: { x: input(u8, ["P", 64]), y: output(f32, ["P"]) }, grid: ({ P }) => [P] },
  ({ x, y }, { P }) => {
    const codes = reinterpret(placed(x, f32), e4m3, [P, 64]);
    y.set(blockIdx.x, f32(codes.at(x.place(blockIdx.x), 0)));
  },
);
