import { type ArgumentRecord, given, i32, input, kernel, max, min, op, optional } from "../language/index.js";
import { decodePart, decodeWhole, PART, PARTS, QUERIES, RESULTS, splitsFor, WHOLE } from "./mla_decode.js";
import { mlaDecodeMerge } from "./mla_decode_merge.js";

const LISTS = { indices: input(i32, ["B", "N", "K"]), topk_length: optional(input(i32, ["B"])) };

/** The slots of a query: those of its list. */
const listed =
  ({ cache, indices, topk_length }: ArgumentRecord<typeof QUERIES & typeof LISTS>, K: number) =>
  (b: number, n: number) => ({
    count: given(topk_length) ? min(max(topk_length.at(b), 0), K) : K,
    rowOf: (slot: number) => cache.place(indices.at(b, n, slot)),
  });

/** A query's list in one go. */
export const sparseMlaDecodeWhole = kernel(
  "sparse_mla_decode_whole",
  { ...WHOLE, params: { ...QUERIES, ...LISTS, ...RESULTS } },
  (tensors, dims, tune) => decodeWhole(tensors, dims, tune, listed(tensors, dims.K)),
);

/** One of `splits` parts of a query's list. */
export const sparseMlaDecodePart = kernel(
  "sparse_mla_decode_part",
  { ...PART, params: { ...QUERIES, ...LISTS, ...PARTS } },
  (tensors, dims, tune) => decodePart(tensors, dims, tune, listed(tensors, dims.K)),
);

/**
 * Attention of every query over the rows of the paged FP8 cache that its list names, as `sparse_mla_prefill` has it. Where there are few queries
 * their lists are split, and the parts merged in their order.
 */
export const sparseMlaDecode = op("sparse_mla_decode", {
  launches: [
    { kernel: sparseMlaDecodeWhole, when: ({ splits }) => splits === 1 },
    { kernel: sparseMlaDecodePart, when: ({ splits }) => splits !== 1 },
    { kernel: mlaDecodeMerge, when: ({ splits }) => splits !== 1 },
  ],
  workspace: ["partial", "pivots", "weights"],
  choose: { splits: ({ B, N, H, K }) => splitsFor(B, N, H, K) },
});
