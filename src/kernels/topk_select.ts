import {
  blockIdx,
  ceilDiv,
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
} from "../language/index.js";
import { candidates, compact, writeSelection } from "./select.js";
import { MERGE, ORDER, SELECTION, selectRow, spareFor, TOPK, writePart } from "./select-row.js";
import { SPLITS } from "./splits.js";

const ROWS = { logits: input(f32, ["R", "S"]), row_start: input(i32, ["R"]), row_end: input(i32, ["R"]) };

const TUNE = { perThread: [16, 8, 4], warps: [16, 32, 8] };

/** Rows that one block takes whole. */
const topkRows = kernel(
  "topk_rows",
  {
    ...SELECTION,
    params: { ...ROWS, indices: output(i32, ["R", "topk"]) },
    options: ORDER,
    tune: TUNE,
    requires: TOPK,
    grid: ({ R }) => [R],
  },
  ({ logits, row_start, row_end, indices }, { S, topk }, { perThread, warps }, { order }) => {
    const row = blockIdx.x;
    const from = max(row_start.at(row), 0);
    const to = max(min(row_end.at(row), S), from);
    const c = candidates(topk, spareFor(topk), from, to - from);
    selectRow(c, { values: logits, row, from, to, tile: perThread * warps * 32 }, (i) => i);
    writeSelection(c, order, (place, column) => indices.set(row, place, column));
  },
);

/** The topk best of each of a row's `splits` parts. */
const topkParts = kernel(
  "topk_parts",
  {
    ...SELECTION,
    params: {
      ...ROWS,
      part_values: output(f32, ["R", "splits", "topk"]),
      part_columns: output(i32, ["R", "splits", "topk"]),
    },
    tune: TUNE,
    requires: { ...TOPK, ...SPLITS },
    grid: ({ R, splits }) => [R, splits],
  },
  ({ logits, row_start, row_end, part_values, part_columns }, { S, topk, splits }, { perThread, warps }) => {
    const row = blockIdx.x;
    const lo = max(row_start.at(row), 0);
    const hi = max(min(row_end.at(row), S), lo);
    const each = ceilDiv(ceilDiv(hi - lo, splits), 4) * 4;
    const from = min(lo + blockIdx.y * each, hi);
    const to = min(from + each, hi);
    const c = candidates(topk, spareFor(topk), from, to - from);
    selectRow(c, { values: logits, row, from, to, tile: perThread * warps * 32 }, (i) => i);
    compact(c);
    writePart(c, row, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const topkMerge = kernel(
  "topk_merge",
  {
    ...MERGE,
    params: {
      part_values: input(f32, ["R", "splits", "topk"]),
      part_columns: input(i32, ["R", "splits", "topk"]),
      // Only its width is of interest.
      ...ROWS,
      indices: output(i32, ["R", "topk"]),
    },
    grid: ({ R }) => [R],
  },
  (
    { part_values, part_columns, row_start, row_end, indices },
    { R, S, splits, topk },
    { perThread, warps },
    { order },
  ) => {
    const row = blockIdx.x;
    const first = max(row_start.at(row), 0);
    const c = candidates(topk, spareFor(topk), first, max(min(row_end.at(row), S) - first, 0));
    const values = reinterpret(part_values, f32, [R, splits * topk]);
    const columns = reinterpret(part_columns, i32, [R, splits * topk]);
    selectRow(c, { values, row, from: 0, to: splits * topk, tile: perThread * warps * 32 }, (i) => columns.at(row, i));
    writeSelection(c, order, (place, column) => indices.set(row, place, column));
  },
);

/**
 * The columns of the topk largest logits of each row in [row_start, row_end), exact for every input: of equal ones the smaller columns; −inf
 * and NaN are never selected. `order`: by ascending column, or by descending logit.
 *
 * Rows longer than 131072 columns are split where there are too few of them to fill a device; the parts' selections are merged.
 */
export const topkSelect = op("topk_select", {
  launches: [
    { kernel: topkRows, when: ({ splits }) => splits === 1 },
    { kernel: topkParts, when: ({ splits }) => splits !== 1 },
    { kernel: topkMerge, when: ({ splits }) => splits !== 1 },
  ],
  workspace: ["part_values", "part_columns"],
  choose: { splits: ({ R, S }) => max(1, min(ceilDiv(S, 131072), idiv(256, max(R, 1)), 16)) },
});
