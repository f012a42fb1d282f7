import {
  blockIdx,
  ceilDiv,
  copy,
  e4m3,
  f32,
  i32,
  idiv,
  input,
  kernel,
  max,
  min,
  op,
  output,
  parallel,
  pipelined,
  reinterpret,
  shared,
  u8,
} from "../language/index.js";
import { scores } from "./indexer.js";
import { BINS, capacityFor, cut, KEPT, keep, keyOf, STATE } from "./select.js";
import { mergeParts, writePart } from "./select-row.js";

/** Tokens of a page of the indexer's cache. */
const PAGE = 64;

/** The topk best keys of each of a query's `splits` parts, as in `indexer_topk`; a tile of keys lies in one page. */
const indexerTopkPagedParts = kernel(
  "indexer_topk_paged_parts",
  {
    params: {
      q: input(e4m3, ["B", "N", "H", "D"]),
      cache: input(u8, ["P", 64, "D+4"], { strided: 1 }),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      weights: input(f32, ["B*N", "H"]),
      part_values: output(f32, ["B*N", "splits", "topk"]),
      part_columns: output(i32, ["B*N", "splits", "topk"]),
    },
    comptime: ["H", "D", "topk"],
    defaults: { topk: 2048 },
    tune: { keys: [64, 32], spare: [2048, 1024, 256], stages: [3, 2, 4, 1], warps: [4, 2] },
    where: ({ H, D, topk }, { keys, spare, stages, warps }) =>
      keys >= 16 * warps &&
      (H % 32 === 0 || keys === 16 * warps) &&
      keys * H <= 2048 * warps &&
      (stages * keys + H) * D + 8 * capacityFor(topk, spare) + 4 * BINS + 5120 <= 99 * 1024,
    requires: {
      "H must be a multiple of 8 from 8 to 128": ({ H }) => H % 8 === 0 && H >= 8 && H <= 128,
      "D must be 32, 64 or 128": ({ D }) => D === 32 || D === 64 || D === 128,
      "topk must be from 1 to 8192": ({ topk }) => topk >= 1 && topk <= 8192,
    },
    grid: ({ B, N, splits }) => [B * N, splits],
  },
  (
    { q, cache, block_table, context_lens, weights, part_values, part_columns },
    { N, H, D, P, M, topk, splits },
    { keys, spare, stages },
  ) => {
    // A page in rows of D bytes: 64 of codes, then those of the scales.
    const codes = reinterpret(cache, e4m3, [P, PAGE + idiv(PAGE * 4, D), D]);
    const scales = reinterpret(cache, f32, [P, 16 * (D + 4)]);
    const row = blockIdx.x;
    const b = idiv(row, N);
    const n = row - b * N;
    const length = min(max(context_lens.at(b, n), 0), M * PAGE);
    const each = ceilDiv(ceilDiv(length, splits), PAGE) * PAGE;
    const lo = min(blockIdx.y * each, length);
    const hi = min(lo + each, length);
    const capacity = capacityFor(topk, spare);
    const candidates = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    state.set(KEPT, 0);
    let bar = -Infinity;

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
    for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
      const s = lo + tile * keys;
      const page = block_table.at(b, idiv(s, PAGE));
      const offset = s % PAGE;
      const K = shared(e4m3, [keys, D]);
      copy(codes.tile([page, offset, 0], [1, keys, D]), K);
      const sums = scores(K, Q, keys, H, weights, row);
      const end = page >= 0 && page < P ? hi - s : 0;
      const least = bar;
      parallel([keys], (i) => {
        const logit = f32(sums.at(i) * scales.at(page, 16 * D + offset + i));
        if (logit > least && i < end) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
      });
      // Too full for another tile, or at the end.
      if (state.at(KEPT) > (s + keys < hi ? capacity - keys : topk))
        bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
    }
    writePart(candidates, columns, topk, state, row, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const indexerTopkPagedMerge = kernel(
  "indexer_topk_paged_merge",
  {
    params: {
      part_values: input(f32, ["B*N", "splits", "topk"]),
      part_columns: input(i32, ["B*N", "splits", "topk"]),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      indices: output(i32, ["B*N", "topk"]),
    },
    comptime: ["topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"], out: ["logical", "slot"] },
    tune: { perThread: [8, 4, 16], warps: [16, 32, 8] },
    grid: ({ B, N }) => [B * N],
  },
  (
    { part_values, part_columns, block_table, context_lens, indices },
    { B, N, M, splits, topk },
    { perThread, warps },
    { order, out },
  ) => {
    const row = blockIdx.x;
    const b = idiv(row, N);
    const length = min(max(context_lens.at(b, row - b * N), 0), M * PAGE);
    const values = reinterpret(part_values, f32, [B * N, splits * topk]);
    const places = reinterpret(part_columns, i32, [B * N, splits * topk]);
    const tile = perThread * warps * 32;
    mergeParts(values, places, row, splits * topk, tile, topk, 0, length, order, (rank, column) => {
      const slot = out === "slot" ? block_table.at(b, column >> 6) * PAGE + (column & (PAGE - 1)) : column;
      indices.set(row, rank, column < 0 ? -1 : slot);
    });
  },
);

/**
 * `indexer_topk` over a paged cache: exactly what `topk_select` chooses of `indexer_logits_paged`. `out`: positions in the request, or slots
 * of the cache (page · 64 + offset), in the order of the positions. Workspace as there.
 */
export const indexerTopkPaged = op("indexer_topk_paged", {
  launches: [indexerTopkPagedParts, indexerTopkPagedMerge],
  workspace: ["part_values", "part_columns"],
  choose: { splits: ({ B, N, M }) => max(1, min(ceilDiv(M, 128), idiv(256, max(B * N, 1)), 16)) },
});
