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
  optional,
  output,
  scalar,
} from "../language/index.js";
import { attend, LATENT, ROW } from "./mla.js";

/**
 * Attention of every query over the latent rows that its list names: softmax(sm_scale · q · kv[idx]) · kv[idx][0:512]. A slot counts if its index
 * is in [0, S) and its position below topk_length; a row that is listed twice counts twice.
 */
export const sparseMlaPrefill = kernel(
  "sparse_mla_prefill",
  {
    params: {
      q: input(bf16, ["T", "H", ROW]),
      kv: input(bf16, ["S", ROW]),
      indices: input(i32, ["T", "K"]),
      topk_length: optional(input(i32, ["T"])),
      attn_sink: optional(input(f32, ["H"])),
      sm_scale: scalar(f32),
      out: output(bf16, ["T", "H", LATENT]),
      max_logits: output(f32, ["T", "H"]),
      lse: output(f32, ["T", "H"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [64, 32], stages: [3, 2], warps: [8, 4] },
    // Whole blocks of heads but for a part of the last tile of 16; 128 accumulators per thread at most; a product tile for each warp.
    where: ({ H }, { heads, keys, warps }) =>
      (ceilDiv(H, 16) * 16) % heads === 0 && heads <= 8 * warps && keys * heads >= 128 * warps,
    requires: {
      "H must be at most 128": ({ H }) => H <= 128,
      "sm_scale must be positive": (_dims, { sm_scale }) => sm_scale > 0,
    },
    grid: ({ T, H }, { heads }) => [T * ceilDiv(H, heads)],
  },
  (
    { q, kv, indices, topk_length, attn_sink, sm_scale, out, max_logits, lse },
    { H, S, K },
    { heads, keys, stages },
  ) => {
    // Blocks of one query follow each other: they read the same rows.
    const parts = ceilDiv(H, heads);
    const t = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const slots = given(topk_length) ? min(max(topk_length.at(t), 0), K) : K;
    const rowOf = (slot: number): number => indices.at(t, slot);
    const sinkOf = (h: number): number => (given(attn_sink) ? attn_sink.at(h) : -Infinity);
    attend(q, kv, out, max_logits, lse, t, head, heads, keys, stages, S, sm_scale, slots, rowOf, sinkOf);
  },
);
