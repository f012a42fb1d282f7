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
  reinterpret,
  shared,
  u8,
} from "../language/index.js";
import { candidates, writeSelection } from "./select.js";
import { FUSED, selectKeys } from "./select-keys.js";
import { MERGE, ORDER, selectRow, spareFor, writePart } from "./select-row.js";

/** Tokens of a page of the indexer's cache. */
const PAGE = 64;

/** The topk best keys of each of a query's `splits` parts, as in `indexer_topk`; a tile of keys lies in one page. */
const indexerTopkPagedParts = kernel(
  "indexer_topk_paged_parts",
  {
    ...FUSED,
    params: {
      q: input(e4m3, ["B", "N", "H", "D"]),
      cache: input(u8, ["P", 64, "D+4"], { strided: 1 }),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      weights: input(f32, ["B*N", "H"]),
      part_values: output(f32, ["B*N", "splits", "topk"]),
      part_columns: output(i32, ["B*N", "splits", "topk"]),
    },
    tune: { keys: [64, 32], spare: [2048, 1024, 256], stages: [3, 2, 4, 1], warps: [4, 2] },
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
    const c = candidates(topk, spare, lo, hi - lo);
    const Q = shared(e4m3, [H, D]);
    copy(q.tile([b, n, 0, 0], [1, 1, H, D]), Q);
    selectKeys(c, { Q, weights, row, lo, hi, keys, H, D }, stages, (s) => {
      const page = block_table.at(b, idiv(s, PAGE));
      const offset = s % PAGE;
      return {
        codes: codes.tile([page, offset, 0], [1, keys, D]),
        count: page >= 0 && page < P ? hi - s : 0,
        scaleOf: (i) => scales.at(page, 16 * D + offset + i),
      };
    });
    writePart(c, row, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const indexerTopkPagedMerge = kernel(
  "indexer_topk_paged_merge",
  {
    ...MERGE,
    params: {
      part_values: input(f32, ["B*N", "splits", "topk"]),
      part_columns: input(i32, ["B*N", "splits", "topk"]),
      block_table: input(i32, ["B", "M"]),
      context_lens: input(i32, ["B", "N"]),
      indices: output(i32, ["B*N", "topk"]),
    },
    options: { ...ORDER, out: ["logical", "slot"] },
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
    const c = candidates(topk, spareFor(topk), 0, min(max(context_lens.at(b, row - b * N), 0), M * PAGE));
    const values = reinterpret(part_values, f32, [B * N, splits * topk]);
    const columns = reinterpret(part_columns, i32, [B * N, splits * topk]);
    selectRow(c, { values, row, from: 0, to: splits * topk, tile: perThread * warps * 32 }, (i) => columns.at(row, i));
    writeSelection(c, order, (place, column) => {
      const slot = out === "slot" ? block_table.at(b, column >> 6) * PAGE + (column & (PAGE - 1)) : column;
      indices.set(row, place, column < 0 ? -1 : slot);
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
