import { blockIdx, f32, kernel, output } from "tilewright";

export const k = kernel("k", { params: { y: output(f32, ["M"]) }, grid: ({ M }) => [M] }, ({ y }) => {
  const row: string = blockIdx.x;
  y.set(blockIdx.x, "one");
});
