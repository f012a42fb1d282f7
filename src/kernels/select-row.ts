/**
 * Selection from a row of values in global memory: what the top-k kernels share on top of select.ts.
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
  min,
  parallel,
  range,
  type Tensor,
  tabulate,
} from "../language/index.js";
import {
  BINS,
  BITS_31,
  begin,
  type Candidates,
  COLUMN,
  enterBin,
  KEPT,
  keep,
  narrow,
  RANK,
  rankOf,
  settle,
  valueAt,
} from "./select.js";

/** The rank of −FLT_MAX: −inf and NaN are never chosen. */
const WORST = 0x7f7fffff;

/** What the top-k kernels' specifications have in common, */
export const SELECTION = { comptime: ["topk"], defaults: { topk: 2048 } } as const;
export const TOPK = { "topk must be from 1 to 8192": ({ topk }: { topk: number }) => topk >= 1 && topk <= 8192 };
/** and those that write a row's selection. */
export const ORDER = { order: ["index", "score"] } as const;
export const MERGE = { ...SELECTION, options: ORDER, tune: { perThread: [8, 4, 16], warps: [16, 32, 8] } } as const;

/** Candidates that are kept beside those that are wanted: both fit the smallest target's shared memory. */
export function spareFor(topk: number): number {
  return topk <= 4096 ? 2048 : 1024;
}

/** Elements [from, to) of a row, which are read a tile at a time. */
export interface Row {
  readonly values: Tensor<"f32", 2>;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly tile: number;
}

/** Calls `visit(x, i)` for the elements. */
function eachValue({ values, row, from, to, tile }: Row, visit: (x: number, i: number) => void): void {
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

/** Leaves the best of a row, and perhaps others, among the candidates, told apart. `columnOf(i)`: the column of element i. */
export function selectRow(c: Candidates, row: Row, columnOf: (i: number) => number): void {
  begin(c, 0);

  // The upper bits of the negatives as they are: ranks of those below 0 run the other way, and outermost lie −inf and NaN.
  fill(c.bins, 0);
  eachValue(row, (x, _i) => {
    atomicAdd(c.bins, [bitcast(0 - x, i32) >>> 21], 1);
  });
  const counts = tabulate(i32, [BINS], (bin) => (bin < 2044 ? c.bins.at(bin < 1024 ? 2047 - bin : bin - 1024) : 0));
  enterBin(c, RANK, counts, BITS_31, 21);

  narrow(c, c.capacity, (visit) => eachValue(row, (x, i) => visit(rankOf(x), columnOf(i))));

  const last = c.state.at(RANK);
  const end = c.state.at(COLUMN);
  const least = valueAt(min(last, WORST));
  eachValue(row, (x, i) => {
    if (x >= least) {
      const rank = rankOf(x);
      const column = columnOf(i);
      // `rank < last` for all others but zeros: the interval of the smallest positives ends with −1, the rank of a −0, and that equals 0.
      if (rank < last || (rank === last && column <= end)) keep(c, rank, column);
    }
  });
  settle(c);
}

/** Writes a part's candidates, all of which are chosen: values, −inf past the last, and columns. */
export function writePart(
  c: Candidates,
  row: number,
  part: number,
  values: Tensor<"f32", 3>,
  places: Tensor<"i32", 3>,
): void {
  const kept = c.state.at(KEPT);
  parallel([c.wanted], (i) => {
    values.set(row, part, i, i < kept ? valueAt(c.ranks.at(i)) : -Infinity);
    places.set(row, part, i, i < kept ? c.columns.at(i) : -1);
  });
}
