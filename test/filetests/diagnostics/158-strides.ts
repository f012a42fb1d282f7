import { bf16, blockIdx, f32, input, kernel, output, reinterpret, u8 } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { x: input(u8, ["P", "M", 4], { strided: 3 }), z: input(u8, ["P", "M", 4], { strided: true }), y: output(f32, ["P"]) },
    grid: ({ P }) => [P],
  },
  ({ z, y }, { P, M }) => {
    const rows = reinterpret(z, bf16, [P * M, 2]);
    y.set(blockIdx.x, f32(rows.at(blockIdx.x, 0)));
  },
);

export const l = kernel(
  "l",
  { params: { z: input(u8, ["P", "M", 4], { strided: true }), y: output(f32, ["P"]) }, grid: ({ P }) => [P] },
  ({ z, y }, { P, M }) => {
    const rows = reinterpret(z, bf16, [P * M, 2]);
    y.set(blockIdx.x, f32(rows.at(blockIdx.x, 0)));
  },
);
