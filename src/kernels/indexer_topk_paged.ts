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
  reinterpret,
  shared,
  u8,
} from "../language/index.js";
import { scores } from "./indexer.js";
import { BINS, begin, capacityFor, cut, KEPT, keep, keyOf, STATE, writeSelection } from "./select.js";

/** Tokens of a page of the indexer's cache. */
const PAGE = 64;

/**
 * `indexer_topk` over a paged cache: exactly what `topk_select` chooses of `indexer_logits_paged`. `out`: positions in the
 * request, or slots of the cache (page · 64 + offset), in the order of the positions.
 */
export const indexerTopkPaged = kernel(
  "indexer_topk_paged",
  {
    params: {
      q: input(e4m3, ["B", "N", "H", "D"]),
      cache: input(u8, ["P", 64, "D+4"], { strided: 1 }),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      weights: input(f32, ["B*N", "H"]),
      indices: output(i32, ["B*N", "topk"]),
    },
    comptime: ["H", "D", "topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"], out: ["logical", "slot"] },
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
    grid: ({ B, N }) => [B * N],
  },
  (
    { q, cache, block_table, context_lens, weights, indices },
    { N, H, D, P, M, topk },
    { keys, spare, stages },
    { order, out },
  ) => {
    // A page in rows of D bytes: 64 of codes, then those of the scales.
    const codes = reinterpret(cache, e4m3, [P, PAGE + idiv(PAGE * 4, D), D]);
    const scales = reinterpret(cache, f32, [P, 16 * (D + 4)]);
    const row = blockIdx.x;
    const b = idiv(row, N);
    const n = row - b * N;
    const length = min(max(context_lens.at(b, n), 0), M * PAGE);
    const capacity = capacityFor(topk, spare);
    const candidates = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    state.set(KEPT, 0);
    let bar = -Infinity;

    const Q = shared(e4m3, [H, D]);
    copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
    for (const tile of pipelined(ceilDiv(length, keys), { stages })) {
      const s = tile * keys;
      const page = block_table.at(b, idiv(s, PAGE));
      const offset = s % PAGE;
      const K = shared(e4m3, [keys, D]);
      copy(codes.tile([page, offset, 0], [1, keys, D]), K);
      const sums = scores(K, Q, keys, H, weights, row);
      const end = page >= 0 && page < P ? length - s : 0;
      const least = bar;
      parallel([keys], (i) => {
        const logit = f32(sums.at(i) * scales.at(page, 16 * D + offset + i));
        if (logit > least && i < end) keep(candidates, columns, state, capacity, keyOf(logit), s + i);
      });
      // Too full for another tile, or at the end.
      if (state.at(KEPT) > (s + keys < length ? capacity - keys : topk))
        bar = cut(candidates, columns, capacity, topk, 0, length, bins, state);
    }
    begin(state, 0, 0, length);
    writeSelection(candidates, columns, capacity, topk, 0, length, bins, state, order, (rank, column) => {
      const slot = out === "slot" ? block_table.at(b, column >> 6) * PAGE + (column & (PAGE - 1)) : column;
      indices.set(row, rank, column < 0 ? -1 : slot);
    });
  },
);
