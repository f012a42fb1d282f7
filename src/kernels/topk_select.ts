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
  shared,
} from "../language/index.js";
import { BINS, capacityFor, compact, STATE, writeSelection } from "./select.js";
import { mergeParts, selectRow, writePart } from "./select-row.js";

const TOPK = { "topk must be from 1 to 8192": ({ topk }: { topk: number }) => topk >= 1 && topk <= 8192 };

/** Rows that one block takes whole. */
const topkRows = kernel(
  "topk_rows",
  {
    params: {
      logits: input(f32, ["R", "S"]),
      row_start: input(i32, ["R"]),
      row_end: input(i32, ["R"]),
      indices: output(i32, ["R", "topk"]),
    },
    comptime: ["topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"] },
    tune: { perThread: [16, 8, 4], warps: [16, 32, 8] },
    requires: TOPK,
    grid: ({ R }) => [R],
  },
  ({ logits, row_start, row_end, indices }, { S, topk }, { perThread, warps }, { order }) => {
    const row = blockIdx.x;
    const lo = max(row_start.at(row), 0);
    const hi = max(min(row_end.at(row), S), lo);
    const tile = perThread * warps * 32;
    const capacity = capacityFor(topk, topk <= 4096 ? 2048 : 1024);
    const keys = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    selectRow(logits, row, lo, hi, tile, topk, capacity, lo, hi - lo, keys, columns, bins, state, (i) => i);
    writeSelection(keys, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, column) =>
      indices.set(row, rank, column),
    );
  },
);

/** The topk best of each of a row's `splits` parts. */
const topkParts = kernel(
  "topk_parts",
  {
    params: {
      logits: input(f32, ["R", "S"]),
      row_start: input(i32, ["R"]),
      row_end: input(i32, ["R"]),
      part_values: output(f32, ["R", "splits", "topk"]),
      part_columns: output(i32, ["R", "splits", "topk"]),
    },
    comptime: ["topk"],
    defaults: { topk: 2048 },
    tune: { perThread: [16, 8, 4], warps: [16, 32, 8] },
    requires: TOPK,
    grid: ({ R, splits }) => [R, splits],
  },
  ({ logits, row_start, row_end, part_values, part_columns }, { S, topk, splits }, { perThread, warps }) => {
    const row = blockIdx.x;
    const lo = max(row_start.at(row), 0);
    const hi = max(min(row_end.at(row), S), lo);
    const each = ceilDiv(ceilDiv(hi - lo, splits), 4) * 4;
    const from = min(lo + blockIdx.y * each, hi);
    const to = min(from + each, hi);
    const tile = perThread * warps * 32;
    const capacity = capacityFor(topk, topk <= 4096 ? 2048 : 1024);
    const keys = shared(i32, [capacity]);
    const columns = shared(i32, [capacity]);
    const bins = shared(i32, [BINS]);
    const state = shared(i32, [STATE]);
    selectRow(logits, row, from, to, tile, topk, capacity, from, to - from, keys, columns, bins, state, (i) => i);
    compact(keys, columns, capacity, state);
    writePart(keys, columns, topk, state, row, blockIdx.y, part_values, part_columns);
  },
);

/** The topk best of all parts. */
const topkMerge = kernel(
  "topk_merge",
  {
    params: {
      part_values: input(f32, ["R", "splits", "topk"]),
      part_columns: input(i32, ["R", "splits", "topk"]),
      // Only its width is of interest.
      logits: input(f32, ["R", "S"]),
      row_start: input(i32, ["R"]),
      row_end: input(i32, ["R"]),
      indices: output(i32, ["R", "topk"]),
    },
    comptime: ["topk"],
    defaults: { topk: 2048 },
    options: { order: ["index", "score"] },
    tune: { perThread: [8, 4, 16], warps: [16, 32, 8] },
    grid: ({ R }) => [R],
  },
  (
    { part_values, part_columns, row_start, row_end, indices },
    { R, S, splits, topk },
    { perThread, warps },
    { order },
  ) => {
    const row = blockIdx.x;
    const lo = max(row_start.at(row), 0);
    const size = max(min(row_end.at(row), S) - lo, 0);
    const values = reinterpret(part_values, f32, [R, splits * topk]);
    const places = reinterpret(part_columns, i32, [R, splits * topk]);
    const tile = perThread * warps * 32;
    mergeParts(values, places, row, splits * topk, tile, topk, lo, size, order, (rank, column) =>
      indices.set(row, rank, column),
    );
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
    { kernel: topkParts, when: ({ splits }) => splits > 1 },
    { kernel: topkMerge, when: ({ splits }) => splits > 1 },
  ],
  workspace: ["part_values", "part_columns"],
  choose: { splits: ({ R, S }) => max(1, min(ceilDiv(S, 131072), idiv(256, max(R, 1)), 16)) },
});
