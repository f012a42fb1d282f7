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
  output,
  parallel,
  pipelined,
  shared,
} from "../language/index.js";
import { scores } from "./indexer.js";
import { BINS, begin, capacityFor, cut, KEPT, keep, keyOf, STATE, writeSelection } from "./select.js";

/**
 * The topk keys that `indexer_logits` scores highest, exactly as `topk_select` of it would choose, without ever storing the logits: a block
 * scores the keys of one query tile by tile and keeps, in shared memory, those that are better than the topk best so far; when these
 * leave no room for another tile they are cut to the topk best.
 */
export const indexerTopk = kernel(
  "indexer_topk",
  {
    params: {
      q: input(e4m3, ["T", "H", "D"]),
      k: input(e4m3, ["S", "D"]),
      k_scale: input(f32, ["S"]),
      weights: input(f32, ["T", "H"]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      indices: output(i32, ["T", "topk"]),
    },
    comptime: ["H", "D", "topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"] },
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
    grid: ({ T }) => [T],
  },
  ({ q, k, k_scale, weights, k_start, k_end, indices }, { S, H, D, topk }, { keys, spare, stages }, { order }) => {
    const t = blockIdx.x;
    const lo = max(k_start.at(t), 0);
    const hi = max(min(k_end.at(t), S), lo);
    const capacity = capacityFor(topk, spare);
    const candidates = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    state.set(KEPT, 0);
    let bar = -Infinity;

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([t, 0, 0], [1, H, D]), Q);
    for (const tile of pipelined(idiv(lo, keys), ceilDiv(hi, keys), { stages })) {
      const s = tile * keys;
      const K = shared(e4m3, [keys, D]);
      copy(k.tile([s, 0], [keys, D]), K);
      const sums = scores(K, Q, keys, H, weights, t);
      const least = bar;
      parallel([keys], (i) => {
        const logit = f32(sums.at(i) * k_scale.at(s + i));
        if (logit > least && s + i >= lo && s + i < hi) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
      });
      // Too full for another tile, or at the end.
      if (state.at(KEPT) > (s + keys < hi ? capacity - keys : topk))
        bar = cut(candidates, columns, capacity, topk, lo, hi - lo, bins, state);
    }
    begin(state, 0, lo, hi - lo);
    writeSelection(candidates, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, column) =>
      indices.set(t, rank, column),
    );
  },
);
