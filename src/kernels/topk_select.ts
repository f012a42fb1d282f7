import {
  atomicAdd,
  bitcast,
  blockIdx,
  ceilDiv,
  f32,
  fill,
  i32,
  idiv,
  input,
  kernel,
  load,
  max,
  min,
  output,
  parallel,
  range,
  shared,
  type Tensor,
  tabulate,
} from "../language/index.js";
import {
  BINS,
  begin,
  capacityFor,
  countColumn,
  countKey,
  enterBin,
  enterKeys,
  FLOOR,
  floatOf,
  KEPT,
  keep,
  keyOf,
  LOWEST,
  lastColumn,
  narrow,
  STATE,
  settle,
  writeSelection,
} from "./select.js";

/** Calls `visit(x, column)` for columns [lo, hi) of a row, a tile at a time. */
function eachValue(
  values: Tensor<"f32", 2>,
  row: number,
  lo: number,
  hi: number,
  tile: number,
  visit: (x: number, column: number) => void,
): void {
  const first = idiv(lo, 4) * 4;
  for (const n of range(ceilDiv(hi - first, tile))) {
    const start = first + n * tile;
    const x = load(values.tile([row, start], [1, tile]));
    if (start >= lo && start + tile <= hi) parallel([tile], (i) => visit(x.at(0, i), start + i));
    else
      parallel([tile], (i) => {
        if (start + i >= lo && start + i < hi) visit(x.at(0, i), start + i);
      });
  }
}

/**
 * The columns of the topk largest logits of a row in [row_start, row_end), exact for every input: of equal ones the smaller columns; −inf
 * and NaN are never selected. `order`: by ascending column, or by descending logit.
 *
 * One pass counts the upper 11 bits of every logit; the second keeps those above the bin that holds the topk-th, and all of that bin, in
 * shared memory, where the rest is settled. Only where they do not fit are there passes between, which narrow that bin.
 */
export const topkSelect = kernel(
  "topk_select",
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
    requires: { "topk must be from 1 to 8192": ({ topk }) => topk >= 1 && topk <= 8192 },
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
    begin(state, 0, lo, hi - lo);
    state.set(KEPT, 0);

    // The upper bits as they are; negative floats run the other way, and outermost lie the infinities and NaN.
    fill(bins, 0);
    eachValue(logits, row, lo, hi, tile, (x, _column) => {
      atomicAdd(bins, [bitcast(x + 0, i32) >>> 21], 1);
    });
    const counts = tabulate(i32, [BINS], (bin) =>
      bin < 3 || bin >= 2044 ? 0 : bins.at(bin < 1024 ? 1023 - bin : bin),
    );
    enterBin(counts, topk, state, (bin) => enterKeys(state, -0x80000000, bin, 21));

    narrow(
      topk,
      capacity,
      bins,
      state,
      (floor, open, shift) =>
        eachValue(logits, row, lo, hi, tile, (x, _column) => countKey(bins, keyOf(x), floor, open, shift)),
      (floor, from, bits, shift) =>
        eachValue(logits, row, lo, hi, tile, (x, column) => {
          if (keyOf(x) === floor) countColumn(bins, column, from, bits, shift);
        }),
    );

    const floor = state.at(FLOOR);
    const least = floatOf(max(floor, LOWEST));
    const last = lastColumn(state);
    eachValue(logits, row, lo, hi, tile, (x, column) => {
      if (x >= least) {
        const key = keyOf(x);
        if (key !== floor || column <= last) keep(keys, columns, state, capacity, key, column);
      }
    });

    settle(keys, columns, topk, bins, state);
    writeSelection(keys, columns, capacity, topk, lo, hi - lo, bins, state, order, (rank, column) =>
      indices.set(row, rank, column),
    );
  },
);
