import { blockIdx, f32, i32, kernel, output, scalar } from "tilewright";

export const k = kernel(
  "k",
  {
    params: { y: output(f32, ["M"]), n: scalar(i32) },
    tune: { rows: [1, 2] },
    where: ({ n }, { rows }) => rows < n,
    grid: () => [1],
  },
  ({ y }) => {
    y.set(blockIdx.x, 1.0);
  },
);
