import {
  bf16,
  blockIdx,
  ceilDiv,
  f32,
  fma,
  fragment,
  i32,
  input,
  kernel,
  load,
  map,
  output,
  range,
  store,
} from "../language/index.js";

/**
 * What the experts made of each token, weighted and added: out[t] = Σ_j weights[t,j] · y[pos[t,j]] in f32, j ascending. A pos outside
 * [0, cap) is skipped.
 */
export const moeCombine = kernel(
  "moe_combine",
  {
    params: {
      y: input(bf16, ["cap", "C"]),
      pos: input(i32, ["T", "k"]),
      weights: input(f32, ["T", "k"]),
      out: output(bf16, ["T", "C"]),
    },
    tune: { columns: [2048, 1024, 4096], warps: [4, 2, 8] },
    grid: ({ T, C }, { columns }) => [T, ceilDiv(C, columns)],
  },
  ({ y, pos, weights, out }, { cap, k }, { columns }) => {
    const t = blockIdx.x;
    const column = blockIdx.y * columns;
    let sum = fragment(f32, [columns]);
    for (const j of range(k)) {
      const row = pos.at(t, j);
      if (row >= 0 && row < cap) {
        const weight = weights.at(t, j);
        const part = load(y.tile([row, column], [1, columns]));
        sum = map(sum, (s, i) => fma(weight, f32(part.at(0, i)), s));
      }
    }
    store(out.tile([t, column], [1, columns]), sum, (s) => bf16(s));
  },
);
