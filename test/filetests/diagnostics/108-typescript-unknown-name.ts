import { f32, kernel, output } from "tilewright";

export const k = kernel("k", { params: { y: output(f32, ["M"]) }, grid: ({ M }) => [M] }, ({ y }) => {
  y.set(blokIdx.x, 1.0);
});
