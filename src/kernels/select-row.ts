/**
 * Selection from a row of values in global memory, and from the parts that several blocks have selected: what the top-k kernels share on
 * top of select.ts.
 *
 * One pass counts the upper 11 bits of every value; the second keeps those above the bin that holds the last one wanted, and all of that
 * bin, in shared memory, where the rest is settled. Only where they do not fit are there passes between, which narrow that bin.
 */
import {
  atomicAdd,
  bitcast,
  ceilDiv,
  fill,
  i32,
  idiv,
  load,
  max,
  parallel,
  range,
  type Shared,
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

type Words = Shared<"i32", 1>;

/** Calls `visit(x, i)` for elements [from, to) of a row, a tile at a time. */
function eachValue(
  values: Tensor<"f32", 2>,
  row: number,
  from: number,
  to: number,
  tile: number,
  visit: (x: number, i: number) => void,
): void {
  const first = idiv(from, 4) * 4;
  for (const n of range(ceilDiv(to - first, tile))) {
    const start = first + n * tile;
    const x = load(values.tile([row, start], [1, tile]));
    if (start >= from && start + tile <= to) parallel([tile], (i) => visit(x.at(0, i), start + i));
    else
      parallel([tile], (i) => {
        if (start + i >= from && start + i < to) visit(x.at(0, i), start + i);
      });
  }
}

/**
 * Leaves the `topk` best of elements [from, to) of a row, and perhaps others, among the candidates, and in `state` which are chosen.
 * `columnOf(i)` is the column of element i, in [first, first + size).
 */
export function selectRow(
  values: Tensor<"f32", 2>,
  row: number,
  from: number,
  to: number,
  tile: number,
  topk: number,
  capacity: number,
  first: number,
  size: number,
  keys: Words,
  columns: Words,
  bins: Words,
  state: Words,
  columnOf: (i: number) => number,
): void {
  begin(state, 0, first, size);
  state.set(KEPT, 0);

  // The upper bits as they are; negative floats run the other way, and outermost lie the infinities and NaN.
  fill(bins, 0);
  eachValue(values, row, from, to, tile, (x, _i) => {
    atomicAdd(bins, [bitcast(x + 0, i32) >>> 21], 1);
  });
  const counts = tabulate(i32, [BINS], (bin) => (bin < 3 || bin >= 2044 ? 0 : bins.at(bin < 1024 ? 1023 - bin : bin)));
  enterBin(counts, topk, state, (bin) => enterKeys(state, -0x80000000, bin, 21));

  narrow(
    topk,
    capacity,
    bins,
    state,
    (floor, open, shift) =>
      eachValue(values, row, from, to, tile, (x, _i) => countKey(bins, keyOf(x), floor, open, shift)),
    (floor, start, bits, shift) =>
      eachValue(values, row, from, to, tile, (x, i) => {
        if (keyOf(x) === floor) countColumn(bins, columnOf(i), start, bits, shift);
      }),
  );

  const floor = state.at(FLOOR);
  const least = floatOf(max(floor, LOWEST));
  const last = lastColumn(state);
  eachValue(values, row, from, to, tile, (x, i) => {
    if (x >= least) {
      const key = keyOf(x);
      const column = columnOf(i);
      if (key !== floor || column <= last) keep(keys, columns, state, capacity, key, column);
    }
  });
  settle(keys, columns, topk, bins, state);
}

/** Writes a part's candidates, all of which are chosen, for `mergeParts`: values, −inf past the last, and columns. */
export function writePart(
  keys: Words,
  columns: Words,
  topk: number,
  state: Words,
  row: number,
  part: number,
  values: Tensor<"f32", 3>,
  places: Tensor<"i32", 3>,
): void {
  const kept = state.at(KEPT);
  parallel([topk], (i) => {
    values.set(row, part, i, i < kept ? floatOf(keys.at(i)) : -Infinity);
    places.set(row, part, i, i < kept ? columns.at(i) : -1);
  });
}

/** Selects among the candidates of a row's parts, and calls `write(rank, column)` as `writeSelection` does. */
export function mergeParts(
  values: Tensor<"f32", 2>,
  places: Tensor<"i32", 2>,
  row: number,
  count: number,
  tile: number,
  topk: number,
  first: number,
  size: number,
  order: "index" | "score",
  write: (rank: number, column: number) => void,
): void {
  const capacity = capacityFor(topk, topk <= 4096 ? 2048 : 1024);
  const keys = shared(i32, [capacity]);
  const columns = shared(i32, [capacity]);
  const bins = shared(i32, [BINS]);
  const state = shared(i32, [STATE]);
  selectRow(values, row, 0, count, tile, topk, capacity, first, size, keys, columns, bins, state, (i) =>
    places.at(row, i),
  );
  writeSelection(keys, columns, capacity, topk, first, size, bins, state, order, write);
}
