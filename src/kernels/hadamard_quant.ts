import { bf16, blockIdx, ceilDiv, e4m3, f32, input, kernel, load, output, store } from "../language/index.js";
import { combineQuarters, maxOfFour, QUARTER, transformQuarter } from "./hadamard.js";
import { groupScales, rowAmax } from "./quantise.js";

/** Rows of 128 rotated by the Walsh–Hadamard matrix over √128, rounded to bf16, then quantised as `act_quant` does. */
export const hadamardQuant = kernel(
  "hadamard_quant",
  {
    params: {
      x: input(bf16, ["M", 128]),
      y: output(e4m3, ["M", 128]),
      scale: output(f32, ["M", 1]),
    },
    options: { scale_fmt: ["ue8m0", "f32"] },
    tune: { rows: [16, 8, 32], warps: [4, 2, 8] },
    grid: ({ M }, { rows }) => [ceilDiv(M, rows)],
  },
  ({ x, y, scale }, _dims, { rows }, { scale_fmt }) => {
    const row = blockIdx.x * rows;
    const a = transformQuarter(load(x.tile([row, 0], [rows, QUARTER])));
    const b = transformQuarter(load(x.tile([row, 32], [rows, QUARTER])));
    const c = transformQuarter(load(x.tile([row, 64], [rows, QUARTER])));
    const d = transformQuarter(load(x.tile([row, 96], [rows, QUARTER])));
    const z0 = combineQuarters(0, a, b, c, d);
    const z1 = combineQuarters(1, a, b, c, d);
    const z2 = combineQuarters(2, a, b, c, d);
    const z3 = combineQuarters(3, a, b, c, d);

    const scales = groupScales(maxOfFour(rowAmax(z0), rowAmax(z1), rowAmax(z2), rowAmax(z3)), scale_fmt);
    store(scale.tile([row, 0], [rows, 1]), scales);
    store(y.tile([row, 0], [rows, QUARTER]), z0, (v, i) => e4m3(v / scales.at(i)));
    store(y.tile([row, 32], [rows, QUARTER]), z1, (v, i) => e4m3(v / scales.at(i)));
    store(y.tile([row, 64], [rows, QUARTER]), z2, (v, i) => e4m3(v / scales.at(i)));
    store(y.tile([row, 96], [rows, QUARTER]), z3, (v, i) => e4m3(v / scales.at(i)));
  },
);
