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

/** Attention of every query over all latent rows in [max(0, k_start), min(S, k_end)): the baseline, and the teacher of the dense warm-up. */
export const denseMlaPrefill = kernel(
  "dense_mla_prefill",
  {
    params: {
      q: input(bf16, ["T", "H", ROW]),
      kv: input(bf16, ["S", ROW]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      attn_sink: optional(input(f32, ["H"])),
      sm_scale: scalar(f32),
      out: output(bf16, ["T", "H", LATENT]),
      max_logits: output(f32, ["T", "H"]),
      lse: output(f32, ["T", "H"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [64, 32], stages: [3, 2], warps: [8, 4] },
    // As in sparse_mla_prefill.
    where: ({ H }, { heads, keys, warps }) =>
      (ceilDiv(H, 16) * 16) % heads === 0 && heads <= 8 * warps && keys * heads >= 128 * warps,
    requires: {
      "H must be at most 128": ({ H }) => H <= 128,
      "sm_scale must be positive": (_dims, { sm_scale }) => sm_scale > 0,
    },
    grid: ({ T, H }, { heads }) => [T * ceilDiv(H, heads)],
  },
  ({ q, kv, k_start, k_end, attn_sink, sm_scale, out, max_logits, lse }, { H, S }, { heads, keys, stages }) => {
    const parts = ceilDiv(H, heads);
    const t = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const first = max(k_start.at(t), 0);
    // Keys past the end of a huge range are cut off before anything is subtracted: no difference of two i32 may wrap.
    const slots = max(max(min(k_end.at(t), S), 0) - min(first, S), 0);
    const rowOf = (slot: number): number => first + slot;
    const sinkOf = (h: number): number => (given(attn_sink) ? attn_sink.at(h) : -Infinity);
    attend(q, kv, out, max_logits, lse, t, head, heads, keys, stages, S, sm_scale, slots, rowOf, sinkOf);
  },
);
