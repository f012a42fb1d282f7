import { blockIdx, f32, input, kernel, output } from "tilewright";

const shared_ = () => ({ y: output(f32, ["M"]) });
export const k = kernel("k", { params: { x: input(f32, ["M"]), ...shared_() }, grid: ({ M }) => [M] }, ({ y }) => {
  y.set(blockIdx.x, 1.0);
});
