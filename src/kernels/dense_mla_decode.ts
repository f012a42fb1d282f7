import { type ArgumentRecord, type DimRecord, i32, idiv, input, kernel, max, min, op } from "../language/index.js";
import { decodePart, decodeWhole, PART, PARTS, QUERIES, RESULTS, splitsFor, WHOLE } from "./mla_decode.js";
import { mlaDecodeMerge } from "./mla_decode_merge.js";

const TABLES = { block_table: input(i32, ["B", "M"]), context_lens: input(i32, ["B", "N"]) };

/** The slots of a query: all tokens of its request that it sees. */
const seen =
  (
    { cache, block_table, context_lens }: ArgumentRecord<typeof QUERIES & typeof TABLES>,
    { M, page }: DimRecord<typeof QUERIES & typeof TABLES>,
  ) =>
  (b: number, n: number) => ({
    count: min(max(context_lens.at(b, n), 0), M * page),
    rowOf: (slot: number) => cache.place(block_table.at(b, idiv(slot, page)), slot % page),
  });

/** A query's keys in one go. */
export const denseMlaDecodeWhole = kernel(
  "dense_mla_decode_whole",
  { ...WHOLE, params: { ...QUERIES, ...TABLES, ...RESULTS } },
  (tensors, dims, tune) => decodeWhole(tensors, dims, tune, seen(tensors, dims)),
);

/** One of `splits` parts of a query's keys. */
export const denseMlaDecodePart = kernel(
  "dense_mla_decode_part",
  { ...PART, params: { ...QUERIES, ...TABLES, ...PARTS } },
  (tensors, dims, tune) => decodePart(tensors, dims, tune, seen(tensors, dims)),
);

/**
 * Attention of every query over all keys of its request in the paged FP8 cache, up to context_lens: the baseline of `sparse_mla_decode`, and the
 * teacher of the dense warm-up. A page id outside [0, P) holds no keys.
 */
export const denseMlaDecode = op("dense_mla_decode", {
  launches: [
    { kernel: denseMlaDecodeWhole, when: ({ splits }) => splits === 1 },
    { kernel: denseMlaDecodePart, when: ({ splits }) => splits !== 1 },
    { kernel: mlaDecodeMerge, when: ({ splits }) => splits !== 1 },
  ],
  workspace: ["partial", "pivots", "weights"],
  choose: { splits: ({ B, N, H, M, page }) => splitsFor(B, N, H, M * page) },
});
