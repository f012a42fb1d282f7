import { given, i32, input, kernel, max, min, optional } from "../language/index.js";
import { attend, PREFILL, QUERIES, RESULTS } from "./mla.js";

/**
 * Attention of every query over the latent rows that its list names: softmax(sm_scale · q · kv[idx]) · kv[idx][0:512]. A slot counts if its index
 * is in [0, S) and its position below topk_length; a row that is listed twice counts twice.
 */
export const sparseMlaPrefill = kernel(
  "sparse_mla_prefill",
  {
    ...PREFILL,
    params: { ...QUERIES, indices: input(i32, ["T", "K"]), topk_length: optional(input(i32, ["T"])), ...RESULTS },
  },
  ({ indices, topk_length, ...tensors }, dims, tune) =>
    attend(tensors, dims, tune, (t) => ({
      count: given(topk_length) ? min(max(topk_length.at(t), 0), dims.K) : dims.K,
      rowOf: (slot) => indices.at(t, slot),
    })),
);
