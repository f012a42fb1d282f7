import { blockIdx, kernel, output } from "tilewright";

const width = 4;
export const k = kernel("k", { params: { y: output(width as never, ["M"]) }, grid: ({ M }) => [M] }, ({ y }) => {
  y.set(blockIdx.x, 1.0);
});
