import { blockIdx, f32, kernel, output } from "tilewright";

export const k = kernel(
  "k",
  { params: { y: output(f32, ["M"]) }, options: { mode: ["fast", "exact"] }, grid: ({ M }) => [M] },
  ({ y }, _dims, _tune, { mode }) => {
    if (mode === ("slow" as string)) y.set(blockIdx.x, 1.0);
  },
);
