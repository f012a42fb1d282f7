import { i32, input, kernel, max, min } from "../language/index.js";
import { attend, PREFILL, QUERIES, RESULTS } from "./mla.js";

/** Attention of every query over all latent rows in [max(0, k_start), min(S, k_end)): the baseline, and the teacher of the dense warm-up. */
export const denseMlaPrefill = kernel(
  "dense_mla_prefill",
  { ...PREFILL, params: { ...QUERIES, k_start: input(i32, ["T"]), k_end: input(i32, ["T"]), ...RESULTS } },
  ({ k_start, k_end, ...tensors }, dims, tune) =>
    attend(tensors, dims, tune, (t) => {
      const { S } = dims;
      const first = max(k_start.at(t), 0);
      // Keys past the end of a huge range are cut off before anything is subtracted: no difference of two i32 may wrap.
      const count = max(max(min(k_end.at(t), S), 0) - min(first, S), 0);
      return { count, rowOf: (slot) => first + slot };
    }),
);
