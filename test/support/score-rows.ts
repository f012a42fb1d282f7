/** Rows of scores for the top-k selectors: ordinary ones, and those that break radix selection with buffers of a fixed size. */
import fc from "fast-check";
import { f32FromBits, type TopkOrder, type TopkSelectInputs, tensor } from "../../src/oracle/index.js";
import { anyLength, INT_MAX, INT_MIN } from "./invalid-indices.js";
import { awkwardSizes, seeds } from "./logits-inputs.js";
import { Prng } from "./prng.js";

/**
 * - `normal`: normal deviates;
 * - `equal`: one value throughout; `two`: two values;
 * - `plateau`: most scores are exactly 0 (of both signs), as ReLU leaves them, and the k-th lies among those;
 * - `one-bin`: the upper 22 bits are the same in all, so that the k-th lies in a coarse bin with everything else;
 * - `narrow`: neighbouring numbers; `last-bit`: two numbers that differ in the last bit;
 * - `infinite`: infinities of both signs among finite numbers;
 * - `special`: NaN of any payload and sign, infinities, zeros of both signs, subnormals;
 * - `any-bits`: every bit is random;
 * - `masked`: −inf outside a part of the range;
 * - `ascending`, `descending`: sorted, the worst order for whoever keeps a running best.
 */
export const scoreKinds = [
  "normal", "equal", "two", "plateau", "one-bin", "narrow", "last-bit", "infinite", "special", "any-bits", "masked",
  "ascending", "descending",
] as const; // biome-ignore format: a table
export type ScoreKind = (typeof scoreKinds)[number];

/** `around-k`: lengths 0, 1, k−1, k and k+1. */
export const rowRangeKinds = ["full", "around-k", "random", "extreme"] as const;
export type RowRangeKind = (typeof rowRangeKinds)[number];

export interface TopkCase {
  readonly R: number;
  readonly S: number;
  readonly topk: number;
  readonly order: TopkOrder;
  readonly kind: ScoreKind;
  readonly range: RowRangeKind;
  readonly seed: number;
}

export const orders: readonly TopkOrder[] = ["index", "score"];

/** Selection sizes, each a variant of its own: few, so that most cases run what is compiled already. */
const usualSizes = [1, 33, 64, 511, 2048, 8192];

/** `size` is one of the usual selection sizes in most cases. */
export function selectionSizes(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...usualSizes) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) },
    { weight: 1, arbitrary: fc.constantFrom(2, 3, 31, 32, 100, 1000, 2047, 2049, 4096, 8191) },
  );
}

/** Numbers of columns to select `topk` of: around it, short, and now and then long. */
function columnsFor(topk: number, maxColumns: number): fc.Arbitrary<number> {
  const near = [topk - 1, topk, topk + 1, 2 * topk, 3 * topk].filter((n) => n <= maxColumns);
  return fc.oneof(
    { weight: 3, arbitrary: awkwardSizes(Math.min(maxColumns, 300)) },
    { weight: 2, arbitrary: fc.constantFrom(...near, 1) },
    // A long row costs as much as fifty short ones.
    { weight: 1, arbitrary: awkwardSizes(maxColumns) },
  );
}

export function topkCases(maxRows: number, maxColumns: number): fc.Arbitrary<TopkCase> {
  return selectionSizes().chain((topk) =>
    fc.record({
      R: awkwardSizes(maxRows),
      S: columnsFor(topk, maxColumns),
      topk: fc.constant(topk),
      order: fc.constantFrom(...orders),
      kind: fc.constantFrom(...scoreKinds),
      range: fc.constantFrom(...rowRangeKinds),
      seed: seeds,
    }),
  );
}

const specialBits = [
  0x7fc00000, 0xffc00000, 0x7f800001, 0xffffffff, 0x7f800000, 0xff800000, 0, 0x80000000, 1, 0x80000001, 0x007fffff,
  0x807fffff, 0x7f7fffff, 0xff7fffff,
] as const; // biome-ignore format: a table

/** Fills one row. `keep` is how many will be selected. */
function fillRow(row: Float32Array, kind: ScoreKind, keep: number, random: Prng): void {
  const each = (next: (i: number) => number) => {
    for (let i = 0; i < row.length; i++) row[i] = next(i);
  };
  switch (kind) {
    case "normal":
      return each(() => random.normal());
    case "equal": {
      const value = random.pick([0, 1, -3.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** -149]);
      return each(() => value);
    }
    case "two": {
      const [a, b] = random.pick([[0, 1], [-1, -2], [1, Number.POSITIVE_INFINITY], [-0, 0], [5, Number.NEGATIVE_INFINITY]]); // biome-ignore format: pairs
      const share = random.uniform();
      return each(() => (random.chance(share) ? (a as number) : (b as number)));
    }
    case "plateau": {
      // Fewer positive scores than are selected: the rest is taken from the zeros, by index.
      const positive = row.length === 0 ? 0 : Math.min(0.6, (keep * random.uniform()) / row.length);
      return each(() => {
        if (random.chance(positive)) return Math.abs(random.normal());
        return random.chance(0.1) ? -Math.abs(random.normal()) : random.sign() * 0;
      });
    }
    case "one-bin": {
      const top = random.pick([0x3f900000, 0xbf900000, 0x00000000, 0x7f7ffc00]);
      return each(() => f32FromBits((top | random.integer(0, 1023)) >>> 0));
    }
    case "narrow": {
      const middle = random.integer(0x100, 0x7f7f0000);
      return each(() => f32FromBits(middle + random.integer(-5, 5)));
    }
    case "last-bit": {
      const bits = (random.integer(0, 0x7f7ffffe) | (random.uint32() & 0x80000000)) >>> 0;
      return each(() => f32FromBits((bits ^ (random.uint32() & 1)) >>> 0));
    }
    case "infinite":
      return each(() => random.pick([random.normal(), Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]));
    case "special":
      return each(() => (random.chance(0.5) ? random.normal() : f32FromBits(random.pick(specialBits))));
    case "any-bits":
      return each(() => f32FromBits(random.uint32()));
    case "masked": {
      const [from, to] = [random.integer(0, row.length), random.integer(0, row.length)];
      return each((i) => (i >= from && i < to ? random.normal() : Number.NEGATIVE_INFINITY));
    }
    case "ascending":
      return each((i) => i - row.length / 2);
    case "descending":
      return each((i) => row.length / 3 - i);
  }
}

/** Start and end of one row's range, before clamping. */
function rangeOf({ S, topk, range }: TopkCase, random: Prng): [number, number] {
  switch (range) {
    case "full":
      return [0, S];
    case "around-k": {
      const length = random.pick([0, 1, topk - 1, topk, topk + 1]);
      const start = random.integer(0, Math.max(0, S - length));
      return [start, start + length];
    }
    case "random": {
      const [a, b] = [random.integer(-3, S + 3), random.integer(-3, S + 3)];
      return [Math.min(a, b), Math.max(a, b)];
    }
    case "extreme":
      return [random.chance(0.5) ? INT_MIN : anyLength(S, random), random.chance(0.5) ? INT_MAX : anyLength(S, random)];
  }
}

/** The tensors of a case. What lies outside a row's range is larger than anything inside, or NaN. */
export function buildScores(spec: TopkCase): TopkSelectInputs {
  const { R, S, topk, kind, seed } = spec;
  const random = new Prng(seed, 25);
  const logits = tensor("f32", [R, S]);
  const row_start = tensor("i32", [R]);
  const row_end = tensor("i32", [R]);
  for (let r = 0; r < R; r++) {
    const row = logits.data.subarray(r * S, (r + 1) * S);
    fillRow(row, kind, topk, random);
    const [start, end] = rangeOf(spec, random);
    row_start.data[r] = start;
    row_end.data[r] = end;
    const outside = random.pick([Number.POSITIVE_INFINITY, Number.NaN, 3e38]);
    for (let s = 0; s < S; s++) if (s < start || s >= end) row[s] = outside;
  }
  return { logits, row_start, row_end };
}
