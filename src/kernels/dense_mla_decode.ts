import {
  bf16,
  blockIdx,
  ceilDiv,
  copy,
  exp2,
  f32,
  fma,
  given,
  i32,
  idiv,
  input,
  kernel,
  log2,
  max,
  min,
  op,
  optional,
  output,
  reinterpret,
  scalar,
  shared,
  store,
  u8,
} from "../language/index.js";
import { LATENT, LN2, LOG2E, ROW } from "./mla.js";
import { attendCache, BYTES } from "./mla_decode.js";
import { mlaDecodeMerge } from "./mla_decode_merge.js";

/** The row of a page's token; −1 where there is no such page. */
function tokenRow(id: number, offset: number, P: number, page: number): number {
  return id >= 0 && id < P ? id * page + offset : -1;
}

/** A query's keys in one go. */
export const denseMlaDecodeWhole = kernel(
  "dense_mla_decode_whole",
  {
    params: {
      q: input(bf16, ["B", "N", "H", ROW]),
      cache: input(u8, ["P", "page", BYTES]),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      attn_sink: optional(input(f32, ["H"])),
      sm_scale: scalar(f32),
      out: output(bf16, ["B", "N", "H", LATENT]),
      lse: output(f32, ["B", "H", "N"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [32, 64], groups: [4, 2], stages: [3, 2], warps: [8, 4] },
    where: ({ H }, { heads, keys, groups, stages, warps }) =>
      (ceilDiv(H, 16) * 16) % heads === 0 &&
      heads <= 8 * warps &&
      keys * heads >= 128 * warps &&
      (heads < 64 || (groups === 4 && stages === 3)),
    requires: {
      "H must be at most 128": ({ H }) => H <= 128,
      "sm_scale must be positive": (_dims, { sm_scale }) => sm_scale > 0,
    },
    grid: ({ B, N, H }, { heads }) => [B * N * ceilDiv(H, heads)],
  },
  (
    { q, cache, block_table, context_lens, attn_sink, sm_scale, out, lse },
    { B, N, H, P, page, M },
    { heads, keys, stages, groups },
  ) => {
    const parts = ceilDiv(H, heads);
    const row = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const b = idiv(row, N);
    const n = row - b * N;
    const slots = min(max(context_lens.at(b, n), 0), M * page);
    attendCache(
      reinterpret(q, bf16, [B * N, H, ROW]),
      cache,
      row,
      head,
      heads,
      keys,
      stages,
      groups,
      P,
      page,
      sm_scale,
      0,
      slots,
      (slot) => tokenRow(block_table.at(b, idiv(slot, page)), slot % page, P, page),
      (shift, weight, o0, o1, o2, o3) => {
        const factors = shared(f32, [heads]);
        store(factors, weight, (w, h) => {
          const sink = given(attn_sink) ? exp2(fma(attn_sink.at(head + h), f32(LOG2E), shift.at(h))) : 0;
          return w === 0 ? 0 : 1 / (w + sink);
        });
        store(lse.tile([b, head, n], [1, heads, 1]), weight, (w, h) =>
          w === 0 ? Infinity : (log2(w) - shift.at(h)) * f32(LN2),
        );
        const result = shared(bf16, [heads, LATENT]);
        store(result.tile([0, 0], [heads, 128]), o0, (x, h) => bf16(x * factors.at(h)));
        store(result.tile([0, 128], [heads, 128]), o1, (x, h) => bf16(x * factors.at(h)));
        store(result.tile([0, 256], [heads, 128]), o2, (x, h) => bf16(x * factors.at(h)));
        store(result.tile([0, 384], [heads, 128]), o3, (x, h) => bf16(x * factors.at(h)));
        copy(result, out.tile([b, n, head, 0], [1, 1, heads, LATENT]));
      },
    );
  },
);

/** One of `splits` parts of a query's keys. */
export const denseMlaDecodePart = kernel(
  "dense_mla_decode_part",
  {
    params: {
      q: input(bf16, ["B", "N", "H", ROW]),
      cache: input(u8, ["P", "page", BYTES]),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      sm_scale: scalar(f32),
      partial: output(f32, ["B", "N", "splits", "H", LATENT]),
      pivots: output(f32, ["B", "N", "splits", "H"]),
      weights: output(f32, ["B", "N", "splits", "H"]),
    },
    comptime: ["H"],
    tune: { heads: [64, 32, 16], keys: [32, 64], groups: [4, 2], stages: [3, 2], warps: [8, 4] },
    where: ({ H }, { heads, keys, groups, stages, warps }) =>
      (ceilDiv(H, 16) * 16) % heads === 0 &&
      heads <= 8 * warps &&
      keys * heads >= 128 * warps &&
      (heads < 64 || (groups === 4 && stages === 3)),
    grid: ({ B, N, H, splits }, { heads }) => [B * N * ceilDiv(H, heads), splits],
  },
  (
    { q, cache, block_table, context_lens, sm_scale, partial, pivots, weights },
    { B, N, H, P, page, M, splits },
    { heads, keys, stages, groups },
  ) => {
    const parts = ceilDiv(H, heads);
    const row = idiv(blockIdx.x, parts);
    const head = (blockIdx.x % parts) * heads;
    const b = idiv(row, N);
    const n = row - b * N;
    const slots = min(max(context_lens.at(b, n), 0), M * page);
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
      groups,
      P,
      page,
      sm_scale,
      from,
      to,
      (slot) => tokenRow(block_table.at(b, idiv(slot, page)), slot % page, P, page),
      (shift, weight, o0, o1, o2, o3) => {
        const part = blockIdx.y;
        store(pivots.tile([b, n, part, head], [1, 1, 1, heads]), shift, (c) => -c);
        store(weights.tile([b, n, part, head], [1, 1, 1, heads]), weight);
        store(partial.tile([b, n, part, head, 0], [1, 1, 1, heads, 128]), o0);
        store(partial.tile([b, n, part, head, 128], [1, 1, 1, heads, 128]), o1);
        store(partial.tile([b, n, part, head, 256], [1, 1, 1, heads, 128]), o2);
        store(partial.tile([b, n, part, head, 384], [1, 1, 1, heads, 128]), o3);
      },
    );
  },
);

/**
 * Attention of every query over all keys of its request in the paged FP8 cache, up to context_lens: the baseline of `sparse_mla_decode`, and the
 * teacher of the dense warm-up. A page id outside [0, P) holds no keys.
 */
export const denseMlaDecode = op("dense_mla_decode", {
  launches: [
    { kernel: denseMlaDecodeWhole, when: ({ splits }) => splits === 1 },
    { kernel: denseMlaDecodePart, when: ({ splits }) => splits > 1 },
    { kernel: mlaDecodeMerge, when: ({ splits }) => splits > 1 },
  ],
  workspace: ["partial", "pivots", "weights"],
  // About 96 blocks, of 256 keys each at least.
  choose: {
    splits: ({ B, N, H, M, page }) => max(min(idiv(96, max(B * N * ceilDiv(H, 64), 1)), ceilDiv(M * page, 256)), 1),
  },
});
