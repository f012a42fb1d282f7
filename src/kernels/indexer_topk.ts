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
} from "../language/index.js";
import { scores } from "./indexer.js";
import { BINS, capacityFor, cut, KEPT, keep, keyOf, STATE } from "./select.js";
import { mergeParts, writePart } from "./select-row.js";

/**
 * The topk best keys of each of a query's `splits` parts. A block scores the keys of one part tile by tile and keeps, in shared memory, those
 * that are better than the topk best so far; when these leave no room for another tile they are cut to the topk best.
 */
const indexerTopkParts = kernel(
  "indexer_topk_parts",
  {
    params: {
      q: input(e4m3, ["T", "H", "D"]),
      k: input(e4m3, ["S", "D"]),
      k_scale: input(f32, ["S"]),
      weights: input(f32, ["T", "H"]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      part_values: output(f32, ["T", "splits", "topk"]),
      part_columns: output(i32, ["T", "splits", "topk"]),
    },
    comptime: ["H", "D", "topk"],
    defaults: { topk: 2048 },
    tune: { keys: [128, 64, 32], spare: [2048, 1024, 256], stages: [2, 3, 1], warps: [8, 4, 2] },
    // As for `indexer_logits`; candidates, bins and exchanges take shared memory, too.
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
    grid: ({ T, splits }) => [T, splits],
  },
  (
    { q, k, k_scale, weights, k_start, k_end, part_values, part_columns },
    { S, H, D, topk, splits },
    { keys, spare, stages },
  ) => {
    const t = blockIdx.x;
    const start = max(k_start.at(t), 0);
    const end = max(min(k_end.at(t), S), start);
    const each = ceilDiv(ceilDiv(end - start, splits), keys) * keys;
    const lo = min(start + blockIdx.y * each, end);
    const hi = min(lo + each, end);
    const capacity = capacityFor(topk, spare);
    const candidates = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    state.set(KEPT, 0);
    let bar = -Infinity;

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([t, 0, 0], [1, H, D]), Q);
    for (const tile of pipelined(ceilDiv(hi - lo, keys), { stages })) {
      const s = lo + tile * keys;
      const K = shared(e4m3, [keys, D]);
      copy(k.tile([s, 0], [keys, D]), K);
      const sums = scores(K, Q, keys, H, weights, t);
      const least = bar;
      parallel([keys], (i) => {
        const logit = f32(sums.at(i) * k_scale.at(s + i));
        if (logit > least && s + i < hi) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
      });
      // Too full for another tile, or at the end.
      if (state.at(KEPT) > (s + keys < hi ? capacity - keys : topk))
        bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
    }
    writePart(candidates, columns, topk, state, t, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const indexerTopkMerge = kernel(
  "indexer_topk_merge",
  {
    params: {
      part_values: input(f32, ["T", "splits", "topk"]),
      part_columns: input(i32, ["T", "splits", "topk"]),
      // Only its length is of interest.
      k_scale: input(f32, ["S"]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      indices: output(i32, ["T", "topk"]),
    },
    comptime: ["topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"] },
    tune: { perThread: [8, 4, 16], warps: [16, 32, 8] },
    grid: ({ T }) => [T],
  },
  ({ part_values, part_columns, k_start, k_end, indices }, { T, S, splits, topk }, { perThread, warps }, { order }) => {
    const t = blockIdx.x;
    const lo = max(k_start.at(t), 0);
    const size = max(min(k_end.at(t), S) - lo, 0);
    const values = reinterpret(part_values, f32, [T, splits * topk]);
    const places = reinterpret(part_columns, i32, [T, splits * topk]);
    const tile = perThread * warps * 32;
    mergeParts(values, places, t, splits * topk, tile, topk, lo, size, order, (rank, column) =>
      indices.set(t, rank, column),
    );
  },
);

/**
 * The topk keys that `indexer_logits` scores highest, exactly as `topk_select` of it would choose, without ever storing the logits. Workspace:
 * splits · topk · 8 bytes per query, with at most 16 splits, whatever the number of keys.
 */
export const indexerTopk = op("indexer_topk", {
  launches: [indexerTopkParts, indexerTopkMerge],
  workspace: ["part_values", "part_columns"],
  choose: { splits: ({ T, S }) => max(1, min(ceilDiv(S, 8192), idiv(256, max(T, 1)), 16)) },
});
