import { bf16, blockIdx, ceilDiv, copy, i32, idiv, input, kernel, output, scalar } from "../language/index.js";

/**
 * Rows of tokens in the order of their experts: y[r] = x[⌊sorted_ids[r] / topk⌋], where sorted_ids comes from `moe_map`. Rows whose id is
 * outside [0, T·topk) are 0.
 */
export const moePermute = kernel(
  "moe_permute",
  {
    params: {
      x: input(bf16, ["T", "C"]),
      sorted_ids: input(i32, ["cap"]),
      topk: scalar(i32),
      y: output(bf16, ["cap", "C"]),
    },
    tune: { columns: [2048, 1024, 4096], warps: [4, 2, 8] },

    requires: { "topk must be 1 or more": ({ topk }) => topk >= 1 },
    grid: ({ cap, C }, { columns }) => [cap, ceilDiv(C, columns)],
  },
  ({ x, sorted_ids, topk, y }, { T }, { columns }) => {
    const row = blockIdx.x;
    const column = blockIdx.y * columns;
    const id = sorted_ids.at(row);
    // Row T lies outside of x, where everything reads as 0.
    const token = id < 0 ? T : idiv(id, topk);
    copy(x.tile([token, column], [1, columns]), y.tile([row, column], [1, columns]));
  },
);
