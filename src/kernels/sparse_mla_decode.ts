import {
  bf16,
  blockIdx,
  ceilDiv,
  f32,
  given,
  i32,
  idiv,
  input,
  kernel,
  max,
  min,
  op,
  optional,
  output,
  reinterpret,
  scalar,
  u8,
} from "../language/index.js";
import { LATENT, ROW } from "./mla.js";
import { attendCache, BYTES, decodeFits, splitsFor, writeOutputs, writePart } from "./mla_decode.js";
import { mlaDecodeMerge } from "./mla_decode_merge.js";

/** A query's list in one go. */
export const sparseMlaDecodeWhole = kernel(
  "sparse_mla_decode_whole",
  {
    params: {
      q: input(bf16, ["B", "N", "H", ROW]),
      cache: input(u8, ["P", "page", BYTES], { strided: true }),
      indices: input(i32, ["B", "N", "K"]),
      topk_length: optional(input(i32, ["B"])),
      attn_sink: optional(input(f32, ["H"])),
      sm_scale: scalar(f32),
      out: output(bf16, ["B", "N", "H", LATENT]),
      lse: output(f32, ["B", "H", "N"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [32, 64], stages: [3, 2], warps: [8, 4] },
    where: decodeFits,
    requires: {
      "H must be at most 128": ({ H }) => H <= 128,
      "sm_scale must be positive": (_dims, { sm_scale }) => sm_scale > 0,
    },
    grid: ({ B, N, H }, { heads }) => [B * N * ceilDiv(H, heads)],
  },
  ({ q, cache, indices, topk_length, attn_sink, sm_scale, out, lse }, { B, N, H, K }, { heads, keys, stages }) => {
    const parts = ceilDiv(H, heads);
    const row = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const b = idiv(row, N);
    const n = row - b * N;
    const slots = given(topk_length) ? min(max(topk_length.at(b), 0), K) : K;
    const sinkOf = (h: number): number => (given(attn_sink) ? attn_sink.at(h) : -Infinity);
    attendCache(
      reinterpret(q, bf16, [B * N, H, ROW]),
      cache,
      row,
      head,
      heads,
      keys,
      stages,
      sm_scale,
      0,
      slots,
      (slot) => cache.place(indices.at(b, n, slot)),
      (pivot, weight, sum) => writeOutputs(out, lse, row, N, head, heads, sm_scale, sinkOf, pivot, weight, sum),
    );
  },
);

/** One of `splits` parts of a query's list. */
export const sparseMlaDecodePart = kernel(
  "sparse_mla_decode_part",
  {
    params: {
      q: input(bf16, ["B", "N", "H", ROW]),
      cache: input(u8, ["P", "page", BYTES], { strided: true }),
      indices: input(i32, ["B", "N", "K"]),
      topk_length: optional(input(i32, ["B"])),
      sm_scale: scalar(f32),
      partial: output(f32, ["B", "N", "splits", "H", LATENT]),
      pivots: output(f32, ["B", "N", "splits", "H"]),
      weights: output(f32, ["B", "N", "splits", "H"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [32, 64], stages: [3, 2], warps: [8, 4] },
    where: decodeFits,
    grid: ({ B, N, H, splits }, { heads }) => [B * N * ceilDiv(H, heads), splits],
  },
  (
    { q, cache, indices, topk_length, sm_scale, partial, pivots, weights },
    { B, N, H, K, splits },
    { heads, keys, stages },
  ) => {
    const parts = ceilDiv(H, heads);
    const row = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const b = idiv(row, N);
    const n = row - b * N;
    const slots = given(topk_length) ? min(max(topk_length.at(b), 0), K) : K;
    const share = ceilDiv(ceilDiv(slots, splits), keys) * keys;
    const from = min(blockIdx.y * share, slots);
    const to = min(from + share, slots);
    attendCache(
      reinterpret(q, bf16, [B * N, H, ROW]),
      cache,
      row,
      head,
      heads,
      keys,
      stages,
      sm_scale,
      from,
      to,
      (slot) => cache.place(indices.at(b, n, slot)),
      (pivot, weight, sum) => writePart(partial, pivots, weights, row, N, blockIdx.y, head, heads, pivot, weight, sum),
    );
  },
);

/**
 * Attention of every query over the rows of the paged FP8 cache that its list names, as `sparse_mla_prefill` has it. Where there are few queries
 * their lists are split, and the parts merged in their order.
 */
export const sparseMlaDecode = op("sparse_mla_decode", {
  launches: [
    { kernel: sparseMlaDecodeWhole, when: ({ splits }) => splits === 1 },
    { kernel: sparseMlaDecodePart, when: ({ splits }) => splits > 1 },
    { kernel: mlaDecodeMerge, when: ({ splits }) => splits > 1 },
  ],
  workspace: ["partial", "pivots", "weights"],
  choose: { splits: ({ B, N, H, K }) => splitsFor(B, N, H, K) },
});
