import { blockIdx, f32, i32, input, kernel, op, output } from "tilewright";

const first = kernel(
  "first",
  { params: { x: input(f32, ["M"]), part: output(f32, ["M"]) }, grid: ({ M }) => [M] },
  ({ x, part }) => {
    part.set(blockIdx.x, x.at(blockIdx.x));
  },
);

const second = kernel(
  "second",
  { params: { part: input(i32, ["M"]), y: output(i32, ["M"]) }, grid: ({ M }) => [M] },
  ({ part, y }) => {
    y.set(blockIdx.x, part.at(blockIdx.x));
  },
);

export const k = op("k", { launches: [first, second], workspace: ["x", "z"], choose: { N: () => 1 } });
