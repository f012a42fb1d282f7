import { f32, input, kernel, output } from "tilewright";

let tune = { rows: [16, 32] };
const sizes = (n: number) => [n];
const params = { x: input(f32, ["M", "N"]), y: output(f32, ["M", "N"]) };
export const k = kernel(
  "k",
  { params, tune: { ...tune, warps: [...sizes(4)] }, comptime: ["N", "K"] as const, grid: ({ M }) => [M] },
  ({ x, y }) => {
    y.set(0, 0, x.at(0, 0));
  },
);
