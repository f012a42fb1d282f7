/**
 * Exact selection of the largest values, of equal ones those with the smaller columns: what the top-k kernels share.
 *
 * Values are ordered by their rank, an i32 that grows as they fall, and by their column. The last one that is chosen lies in an interval of
 * ranks, which is closed in on 11 bits at a time: a histogram of the next digit, then the bin in which the running count reaches what is
 * wanted. Where more values than that have one rank, it goes on with the columns. `state` says how far this has come.
 */
import {
  atomicAdd,
  atomicOr,
  bitcast,
  ceilDiv,
  clz,
  type Fragment,
  f32,
  fill,
  i32,
  load,
  map,
  max,
  min,
  parallel,
  popcount,
  range,
  reduceSum,
  scanSum,
  shared,
  sort,
  tabulate,
  u32,
} from "../language/index.js";

/** Bins of a histogram: one digit of a rank or column. */
export const BINS = 2048;
const DIGIT = 11;
/** Candidates that are moved at a time. */
const CHUNK = 1024;
export const BITS_31 = 0x7fffffff;

/** Words of `state`: the last rank of the interval in question, and how many of its bits are open; */
export const RANK = 0;
const OPEN = 1;
/** the same of the columns from the first on, once the interval is a single rank; */
export const COLUMN = 2;
/** how many values come before the interval, all of them chosen, and how many lie in it; */
const BEFORE = 4;
const INSIDE = 5;
/** and how many candidates are kept. */
export const KEPT = 6;
const STATE = 7;

/** What is kept of values with columns in [first, first + size): at first nothing, at most `spare` more than are `wanted`. */
export function candidates(wanted: number, spare: number, first: number, size: number) {
  const capacity = wanted + spare;
  const ranks = shared(i32, [capacity]);
  const columns = shared(i32, [capacity]);
  const bins = shared(i32, [BINS]);
  const state = shared(i32, [STATE]);
  state.set(KEPT, 0);
  return { ranks, columns, bins, state, capacity, wanted, first, size };
}

export type Candidates = ReturnType<typeof candidates>;

/** Grows as the value falls; both zeros have one rank. `x` is not NaN. */
export function rankOf(x: number): number {
  const bits = bitcast(0 - x, i32);
  return bits ^ ((bits >> 31) & BITS_31);
}

/** The value of this rank. */
export function valueAt(rank: number): number {
  return 0 - bitcast(rank ^ ((rank >> 31) & BITS_31), f32);
}

/** Nothing is known yet of `count` values. */
export function begin({ state, first, size }: Candidates, count: number): void {
  state.set(RANK, BITS_31);
  state.set(RANK + OPEN, 32);
  state.set(COLUMN, first + size - 1);
  state.set(COLUMN + OPEN, 32 - clz(size));
  state.set(BEFORE, 0);
  state.set(INSIDE, count);
}

/** Adds a candidate, in element code. */
export function keep({ ranks, columns, state, capacity }: Candidates, rank: number, column: number): void {
  const at = atomicAdd(state, [KEPT], 1);
  if (at < capacity) {
    ranks.set(at, rank);
    columns.set(at, column);
  }
}

/** Goes on in the bin in which the running count reaches what is wanted; stays where it is if none does. `last`: of the interval before. */
export function enterBin(
  { wanted, state }: Candidates,
  digits: number,
  counts: Fragment<"i32", 1>,
  last: number,
  shift: number,
): void {
  const before = state.at(BEFORE);
  const upTo = scanSum(counts, 0);
  parallel([BINS], (bin) => {
    const end = before + upTo.at(bin);
    const start = end - counts.at(bin);
    if (start < wanted && wanted <= end) {
      state.set(digits, last - ((BINS - 1 - bin) << shift));
      state.set(digits + OPEN, shift);
      state.set(BEFORE, start);
      state.set(INSIDE, counts.at(bin));
    }
  });
}

/** Closes in on the digits of ranks or of columns until no more than `most` values are chosen or in question. `each` counts by the distance from `last`. */
function narrowBy(
  c: Candidates,
  digits: number,
  most: number,
  each: (last: number, count: (distance: number) => void) => void,
): void {
  const { bins, state } = c;
  while (state.at(digits + OPEN) > 0 && state.at(BEFORE) + state.at(INSIDE) > most) {
    const last = state.at(digits);
    const open = state.at(digits + OPEN);
    const shift = max(open - DIGIT, 0);
    fill(bins, 0);
    each(last, (distance) => {
      if (distance <= u32(-1) >>> (32 - open)) atomicAdd(bins, [i32(distance >>> shift)], 1);
    });
    const counts = tabulate(i32, [BINS], (bin) => bins.at(BINS - 1 - bin));
    enterBin(c, digits, counts, last, shift);
  }
}

/** The same of ranks, then of columns; `each` visits all values. */
export function narrow(
  c: Candidates,
  most: number,
  each: (visit: (rank: number, column: number) => void) => void,
): void {
  narrowBy(c, RANK, most, (last, count) => each((rank, _column) => count(u32(rank ^ last))));
  const only = c.state.at(RANK);
  narrowBy(c, COLUMN, most, (last, count) =>
    each((rank, column) => {
      if (rank === only) count(u32(last - column));
    }),
  );
}

/** Tells the best of the candidates from the others. */
export function settle(c: Candidates): void {
  const kept = c.state.at(KEPT);
  narrow(c, c.wanted, (visit) => parallel([kept], (i) => visit(c.ranks.at(i), c.columns.at(i))));
}

/** Whether a candidate is chosen, once `settle` has told. */
function chosenOf({ state }: Candidates): (rank: number, column: number) => boolean {
  const last = state.at(RANK);
  const end = state.at(COLUMN);
  return (rank, column) => rank < last || (rank === last && column <= end);
}

/** Moves the chosen candidates to the front, in any order, and drops the others. */
export function compact(c: Candidates): void {
  const { ranks, columns, state } = c;
  const kept = state.at(KEPT);
  const isChosen = chosenOf(c);
  state.set(KEPT, 0);
  // What a chunk moves lands in it or before it: the next one is untouched.
  for (const chunk of range(ceilDiv(kept, CHUNK))) {
    const start = chunk * CHUNK;
    const rank = tabulate(i32, [CHUNK], (i) => (start + i < kept ? ranks.at(start + i) : 0));
    const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
    parallel([CHUNK], (i) => {
      if (start + i < kept && isChosen(rank.at(i), column.at(i))) keep(c, rank.at(i), column.at(i));
    });
  }
}

/** Keeps only the best of more candidates than are wanted, and gives what a later value must exceed to be among them: later columns lose ties. */
export function cut(c: Candidates): number {
  begin(c, c.state.at(KEPT));
  settle(c);
  compact(c);
  return valueAt(c.state.at(RANK));
}

/** Calls `write(place, column)` for the chosen candidates by ascending column, and gives their number. */
function writeByColumn(c: Candidates, write: (place: number, column: number) => void): number {
  const { ranks, columns, bins, first, size } = c;
  const kept = c.state.at(KEPT);
  const isChosen = chosenOf(c);
  let total = 0;
  // A bitmap of the chosen columns of one window after another, in the memory of the bins.
  for (const window of range(ceilDiv(size, 32 * BINS))) {
    const start = first + window * (32 * BINS);
    const before = total;
    fill(bins, 0);
    parallel([kept], (i) => {
      const at = columns.at(i) - start;
      if (u32(at) < u32(32 * BINS) && isChosen(ranks.at(i), columns.at(i))) atomicOr(bins, [at >> 5], 1 << (at & 31));
    });
    const words = load(bins);
    const counts = map(words, (word) => popcount(word));
    const upTo = scanSum(counts, 0);
    parallel([BINS], (w) => {
      let word = words.at(w);
      const place = before + upTo.at(w) - counts.at(w);
      for (let n = 0; n < counts.at(w); n++) {
        write(place + n, start + w * 32 + 31 - clz(word & -word));
        word = word & (word - 1);
      }
    });
    total = before + reduceSum(counts, 0);
  }
  return total;
}

/** The order of candidates. */
function isBefore(a: { rank: number; column: number }, b: { rank: number; column: number }): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.column < b.column);
}

/** Calls `write(place, column)` for every place below `wanted`: the chosen candidates in the order that is asked for, then −1. */
export function writeSelection(
  c: Candidates,
  order: "index" | "score",
  write: (place: number, column: number) => void,
): void {
  if (order === "index") {
    const chosen = writeByColumn(c, write);
    parallel([c.wanted], (place) => {
      if (place >= chosen) write(place, -1);
    });
  } else {
    compact(c);
    const chosen = c.state.at(KEPT);
    sort({ rank: c.ranks, column: c.columns }, min(chosen, c.wanted), isBefore);
    parallel([c.wanted], (place) => write(place, place < chosen ? c.columns.at(place) : -1));
  }
}
