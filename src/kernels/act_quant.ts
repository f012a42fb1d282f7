import { bf16, blockIdx, ceilDiv, e4m3, f32, input, kernel, load, output, store } from "../language/index.js";
import { GROUP, groupScales, rowAmax } from "./quantise.js";

/**
 * FP8 quantisation of activations: per row and group of 128, scale = max(amax, 1e-4)/448 (`scale_fmt`: rounded up to a power of two, or
 * as is) and y = e4m3(x / scale). A group that holds a NaN or an infinity gets a NaN scale and NaN codes.
 */
export const actQuant = kernel(
  "act_quant",
  {
    params: {
      x: input(bf16, ["M", "K"]),
      y: output(e4m3, ["M", "K"]),
      scale: output(f32, ["M", "K/128"]),
    },
    options: { scale_fmt: ["ue8m0", "f32"] },
    tune: { rows: [16, 8, 32], warps: [4, 8, 2] },
    requires: { "K must be a multiple of 128": ({ K }) => K % GROUP === 0 },
    grid: ({ M, K }, { rows }) => [ceilDiv(M, rows), ceilDiv(K, GROUP)],
  },
  ({ x, y, scale }, _dims, { rows }, { scale_fmt }) => {
    const row = blockIdx.x * rows;
    const group = blockIdx.y;
    const values = f32(load(x.tile([row, group * GROUP], [rows, GROUP])));
    const scales = groupScales(rowAmax(values), scale_fmt);
    store(scale.tile([row, group], [rows, 1]), scales);
    store(y.tile([row, group * GROUP], [rows, GROUP]), values, (v, i) => e4m3(v / scales.at(i)));
  },
);
