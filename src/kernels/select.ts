/**
 * Exact selection of the largest values, of equal ones those with the smaller columns: what the top-k kernels share.
 *
 * Values are ordered by an i32 key. The last one that is chosen is closed in on 11 bits of the key at a time: a histogram of the digit, then
 * the bin in which the running count, from the largest digit down, reaches what is wanted. Where more values than that have one key, it
 * goes on with the columns, from the smallest up. `state` says how far this has come.
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
  parallel,
  popcount,
  range,
  reduceSum,
  type Shared,
  scanSum,
  tabulate,
  u32,
} from "../language/index.js";

type Words = Shared<"i32", 1>;

/** Bins of a histogram: one digit of a key or column. */
export const BINS = 2048;
const DIGIT = 11;
/** Candidates that are moved at a time. */
const CHUNK = 1024;
const BITS_31 = 0x7fffffff;

/** The smallest key of the interval that is in question, which has 2^OPEN keys: values with larger ones are chosen. */
export const FLOOR = 0;
const OPEN = 1;
/** The first column in question of 2^BITS, once the interval is a single key: those before it are chosen. */
const FROM = 2;
const BITS = 3;
/** How many values are chosen, and how many are in question. */
const ABOVE = 4;
const INSIDE = 5;
/** How many candidates lie in shared memory. */
export const KEPT = 6;
/** Words of `state`. */
export const STATE = 7;

/** The key of −FLT_MAX: −inf and NaN are never chosen. */
export const LOWEST = -0x7f800000;

/** An i32 in the order of the floats, the same for both zeros. `x` is not NaN. */
export function keyOf(x: number): number {
  const bits = bitcast(x + 0, i32);
  return bits ^ ((bits >> 31) & BITS_31);
}

/** The float of this key. */
export function floatOf(key: number): number {
  return bitcast(key ^ ((key >> 31) & BITS_31), f32);
}

/** Nothing is known yet of `count` values in columns [first, first + columns). */
export function begin(state: Words, count: number, first: number, columns: number): void {
  state.set(FLOOR, -BITS_31 - 1);
  state.set(OPEN, 32);
  state.set(FROM, first);
  state.set(BITS, 32 - clz(columns));
  state.set(ABOVE, 0);
  state.set(INSIDE, count);
}

/** Entries that the lists of candidates need: `spare` more than are wanted, and room to sort these. */
export function capacityFor(wanted: number, spare: number): number {
  return max(wanted + spare, sortSize(wanted));
}

/** The power of two from 2 up that holds `wanted`. */
function sortSize(wanted: number): number {
  return max(1 << (32 - clz(wanted - 1)), 2);
}

/** Goes on in the bin in which the running count of `counts` reaches `wanted`; stays where it is if it never does. */
export function enterBin(counts: Fragment<"i32", 1>, wanted: number, state: Words, enter: (bin: number) => void): void {
  const above = state.at(ABOVE);
  const upTo = scanSum(counts, 0);
  parallel([BINS], (bin) => {
    const before = above + upTo.at(bin) - counts.at(bin);
    if (before < wanted && wanted <= above + upTo.at(bin)) {
      state.set(ABOVE, before);
      state.set(INSIDE, counts.at(bin));
      enter(bin);
    }
  });
}

/** The interval is now digit BINS − 1 − `bin` of the `shift` + 11 bits that were open above `floor`. */
export function enterKeys(state: Words, floor: number, bin: number, shift: number): void {
  state.set(FLOOR, floor ^ ((BINS - 1 - bin) << shift));
  state.set(OPEN, shift);
}

/** Counts a key that lies in question, by its digit, the largest first. */
export function countKey(bins: Words, key: number, floor: number, open: number, shift: number): void {
  const offset = u32(key ^ floor);
  if (offset <= u32(-1) >>> (32 - open)) atomicAdd(bins, [BINS - 1 - i32(offset >>> shift)], 1);
}

/** Counts a column of the key in question, by its digit. */
export function countColumn(bins: Words, column: number, from: number, bits: number, shift: number): void {
  const offset = u32(column - from);
  if (offset <= u32(BITS_31) >>> (31 - bits)) atomicAdd(bins, [i32(offset >>> shift)], 1);
}

/**
 * Narrows what is in question until no more than `most` values are chosen or in question, `wanted` of which are to be chosen.
 * `countKeys` and `countColumns` call the two functions above for every value.
 */
export function narrow(
  wanted: number,
  most: number,
  bins: Words,
  state: Words,
  countKeys: (floor: number, open: number, shift: number) => void,
  countColumns: (floor: number, from: number, bits: number, shift: number) => void,
): void {
  while (state.at(OPEN) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
    const floor = state.at(FLOOR);
    const open = state.at(OPEN);
    const shift = max(open - DIGIT, 0);
    fill(bins, 0);
    countKeys(floor, open, shift);
    enterBin(load(bins), wanted, state, (bin) => enterKeys(state, floor, bin, shift));
  }
  while (state.at(BITS) > 0 && state.at(ABOVE) + state.at(INSIDE) > most) {
    const from = state.at(FROM);
    const bits = state.at(BITS);
    const shift = max(bits - DIGIT, 0);
    fill(bins, 0);
    countColumns(state.at(FLOOR), from, bits, shift);
    enterBin(load(bins), wanted, state, (bin) => {
      state.set(FROM, from + (bin << shift));
      state.set(BITS, shift);
    });
  }
}

/** The last column that is chosen of the key FLOOR. */
export function lastColumn(state: Words): number {
  return state.at(FROM) + (BITS_31 >>> (31 - state.at(BITS)));
}

/** Appends a candidate. */
export function keep(keys: Words, columns: Words, state: Words, capacity: number, key: number, column: number): void {
  const at = atomicAdd(state, [KEPT], 1);
  if (at < capacity) {
    keys.set(at, key);
    columns.set(at, column);
  }
}

/** Tells the `wanted` best of the candidates in shared memory from the others. */
export function settle(keys: Words, columns: Words, wanted: number, bins: Words, state: Words): void {
  const kept = state.at(KEPT);
  narrow(
    wanted,
    wanted,
    bins,
    state,
    (floor, open, shift) => parallel([kept], (i) => countKey(bins, keys.at(i), floor, open, shift)),
    (floor, from, bits, shift) =>
      parallel([kept], (i) => {
        if (keys.at(i) === floor) countColumn(bins, columns.at(i), from, bits, shift);
      }),
  );
}

/** Whether a candidate is chosen, once `settle` has told: `floor` and `last` are FLOOR and the last column of it. */
function isChosen(key: number, column: number, floor: number, last: number): boolean {
  return key > floor || (key === floor && column <= last);
}

/** Moves the chosen candidates to the front, in any order; KEPT is then their number. */
export function compact(keys: Words, columns: Words, capacity: number, state: Words): void {
  const kept = state.at(KEPT);
  const floor = state.at(FLOOR);
  const last = lastColumn(state);
  state.set(KEPT, 0);
  // What a chunk moves lands in it or before it: the next one is untouched.
  for (const chunk of range(ceilDiv(kept, CHUNK))) {
    const start = chunk * CHUNK;
    const key = tabulate(i32, [CHUNK], (i) => (start + i < kept ? keys.at(start + i) : 0));
    const column = tabulate(i32, [CHUNK], (i) => (start + i < kept ? columns.at(start + i) : 0));
    parallel([CHUNK], (i) => {
      if (start + i < kept && isChosen(key.at(i), column.at(i), floor, last))
        keep(keys, columns, state, capacity, key.at(i), column.at(i));
    });
  }
}

/** Keeps only the `wanted` best of more candidates, and gives what a later value must exceed to be among them: later columns lose ties. */
export function cut(
  keys: Words,
  columns: Words,
  capacity: number,
  wanted: number,
  first: number,
  size: number,
  bins: Words,
  state: Words,
): number {
  begin(state, state.at(KEPT), first, size);
  settle(keys, columns, wanted, bins, state);
  compact(keys, columns, capacity, state);
  return floatOf(state.at(FLOOR));
}

/** Sorts the first `size` (a power of two) candidates by descending key, equal keys by column; those from KEPT on count as last. */
function sortByKey(keys: Words, columns: Words, size: number, state: Words): void {
  const kept = state.at(KEPT);
  parallel([size], (i) => {
    if (i >= kept) {
      keys.set(i, -BITS_31 - 1);
      columns.set(i, BITS_31);
    }
  });
  // Bitonic: runs of `run` are sorted one way and the other in turns.
  for (let run = 2; run <= size; run *= 2) {
    for (let stride = run >> 1; stride > 0; stride = stride >> 1) {
      const ordered = run;
      const apart = stride;
      parallel([size >> 1], (pair) => {
        const a = 2 * pair - (pair & (apart - 1));
        const b = a + apart;
        const key = keys.at(a);
        const column = columns.at(a);
        const nextKey = keys.at(b);
        const nextColumn = columns.at(b);
        const isAfter = key < nextKey || (key === nextKey && column > nextColumn);
        if (isAfter === ((a & ordered) === 0)) {
          keys.set(a, nextKey);
          columns.set(a, nextColumn);
          keys.set(b, key);
          columns.set(b, column);
        }
      });
    }
  }
}

/** Calls `emit(rank, column)` for the chosen candidates by ascending column, and gives their number. Columns lie in [first, first + size). */
function emitByColumn(
  keys: Words,
  columns: Words,
  first: number,
  size: number,
  bins: Words,
  state: Words,
  emit: (rank: number, column: number) => void,
): number {
  const kept = state.at(KEPT);
  const floor = state.at(FLOOR);
  const last = lastColumn(state);
  let total = 0;
  // A bitmap of the chosen columns of one window after another, in the memory of the bins.
  for (const window of range(ceilDiv(size, 32 * BINS))) {
    const start = first + window * (32 * BINS);
    const rank = total;
    fill(bins, 0);
    parallel([kept], (i) => {
      const at = columns.at(i) - start;
      if (u32(at) < u32(32 * BINS) && isChosen(keys.at(i), columns.at(i), floor, last))
        atomicOr(bins, [at >> 5], 1 << (at & 31));
    });
    const words = load(bins);
    const counts = map(words, (word) => popcount(word));
    const upTo = scanSum(counts, 0);
    parallel([BINS], (w) => {
      let word = words.at(w);
      const count = counts.at(w);
      const before = rank + upTo.at(w) - count;
      for (let n = 0; n < count; n++) {
        emit(before + n, start + w * 32 + 31 - clz(word & -word));
        word = word & (word - 1);
      }
    });
    total = rank + reduceSum(counts, 0);
  }
  return total;
}

/**
 * Calls `write(rank, column)` for every rank below `topk`: the chosen candidates in the order that is asked for, then −1. Columns lie in
 * [first, first + size).
 */
export function writeSelection(
  keys: Words,
  columns: Words,
  capacity: number,
  topk: number,
  first: number,
  size: number,
  bins: Words,
  state: Words,
  order: "index" | "score",
  write: (rank: number, column: number) => void,
): void {
  if (order === "index") {
    const selected = emitByColumn(keys, columns, first, size, bins, state, write);
    parallel([topk], (rank) => {
      if (rank >= selected) write(rank, -1);
    });
  } else {
    compact(keys, columns, capacity, state);
    sortByKey(keys, columns, sortSize(topk), state);
    const selected = state.at(KEPT);
    parallel([topk], (rank) => write(rank, rank < selected ? columns.at(rank) : -1));
  }
}
