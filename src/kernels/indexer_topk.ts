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
} from "../language/index.js";
import { candidates, writeSelection } from "./select.js";
import { FUSED, selectKeys } from "./select-keys.js";
import { MERGE, selectRow, spareFor, writePart } from "./select-row.js";

/** The topk best keys of each of a query's `splits` parts. */
const indexerTopkParts = kernel(
  "indexer_topk_parts",
  {
    ...FUSED,
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
    tune: { keys: [128, 64, 32], spare: [2048, 1024, 256], stages: [2, 3, 1], warps: [8, 4, 2] },
    grid: ({ T, splits }) => [T, splits],
  },
  (
    { q, k, k_scale, weights, k_start, k_end, part_values, part_columns },
    { S, H, D, topk, splits },
    { keys, spare, stages },
  ) => {
    const row = blockIdx.x;
    const start = max(k_start.at(row), 0);
    const end = max(min(k_end.at(row), S), start);
    const each = ceilDiv(ceilDiv(end - start, splits), keys) * keys;
    const lo = min(start + blockIdx.y * each, end);
    const hi = min(lo + each, end);
    const c = candidates(topk, spare, lo, hi - lo);
    const Q = shared(e4m3, [H, D]);
    copy(q.tile([row, 0, 0], [1, H, D]), Q);
    selectKeys(c, { Q, weights, row, lo, hi, keys, H, D }, stages, (s) => ({
      codes: k.tile([s, 0], [keys, D]),
      count: hi - s,
      scaleOf: (i) => k_scale.at(s + i),
    }));
    writePart(c, row, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const indexerTopkMerge = kernel(
  "indexer_topk_merge",
  {
    ...MERGE,
    params: {
      part_values: input(f32, ["T", "splits", "topk"]),
      part_columns: input(i32, ["T", "splits", "topk"]),
      // Only its length is of interest.
      k_scale: input(f32, ["S"]),
      k_start: input(i32, ["T"]),
      k_end: input(i32, ["T"]),
      indices: output(i32, ["T", "topk"]),
    },
    grid: ({ T }) => [T],
  },
  ({ part_values, part_columns, k_start, k_end, indices }, { T, S, splits, topk }, { perThread, warps }, { order }) => {
    const row = blockIdx.x;
    const first = max(k_start.at(row), 0);
    const c = candidates(topk, spareFor(topk), first, max(min(k_end.at(row), S) - first, 0));
    const values = reinterpret(part_values, f32, [T, splits * topk]);
    const columns = reinterpret(part_columns, i32, [T, splits * topk]);
    selectRow(c, { values, row, from: 0, to: splits * topk, tile: perThread * warps * 32 }, (i) => columns.at(row, i));
    writeSelection(c, order, (place, column) => indices.set(row, place, column));
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
