/**
 * The softmax of attention, tile by tile, in base 2. Its pivot (the score that counts as 0) follows the maximum only when a weight would exceed
 * 2^16: sums and outputs, in f32, bear that, and are rescaled once or twice per query.
 *
 * A weight is 2^((score − pivot) · scale). The difference is taken first: products that are subtracted (score · scale − pivot · scale, in one
 * instruction) are off by as much as half a unit in the last place of the larger, which for scores beyond 2^31 is more than an exponent holds.
 */
import {
  bool,
  copy,
  exp2,
  type Fragment,
  f32,
  fma,
  idiv,
  log2,
  map,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  type Shared,
  store,
  type View,
} from "../language/index.js";

export const LOG2E = 1.4426950408889634;
export const LN2 = 0.6931471805599453;

/** How far, in base 2, a score may lie above the pivot. Weights keep their relative precision: only the range of f32 sets a limit. */
const SLACK = 16;

/** A head's pivot before it has seen a row: below any score, so that the first one moves it. */
export const UNSET = -3.4e38;

/**
 * The weights of a tile of scores [keys, heads], of which `highest` is each head's largest: 2^((score − pivot) · scale), added to `weight`.
 * Moves `pivot` where it must; what the outputs are then to be multiplied by lies in `factors` when `rescale` is called, after `keep` has
 * stored the weights.
 */
export function weigh(
  score: Fragment<"f32", 2>,
  highest: Fragment<"f32", 1>,
  scale: number,
  keys: number,
  heads: number,
  pivot: Fragment<"f32", 1>,
  weight: Fragment<"f32", 2>,
  factors: Shared<"f32", 1>,
  keep: (p: Fragment<"f32", 2>) => void,
  rescale: () => void,
): Fragment<"f32", 2> {
  const next = map(pivot, (m, h) => ((highest.at(h) - m) * scale > SLACK ? highest.at(h) : m));
  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
  const moved = map(next, (m, h) => m !== pivot.at(h), bool);
  copy(factor, factors);
  copy(next, pivot);
  const p = map(score, (s, _i, h) => exp2((s - pivot.at(h)) * scale));
  const own = reduceSum(reshape(p, [idiv(keys, 8), 8, heads]), 0);
  copy(
    map(weight, (w, i, h) => fma(w, factor.at(h), own.at(i, h))),
    weight,
  );
  keep(p);
  if (reduceAny(moved, 0)) rescale();
  return p;
}

/** How many rows of a tile are kept apart in sums and maxima of weights: as many as lie in different threads. Warps share out 64 heads, fewer heads and rows. */
export function rowsApart(keys: number, heads: number): number {
  return heads < 64 ? keys : 8;
}

/** The largest scores of a tile [keys, heads] among the rows that a thread holds. Nothing crosses threads until a pivot must move. */
export function highestOf(score: Fragment<"f32", 2>, keys: number, heads: number): Fragment<"f32", 2> {
  const apart = rowsApart(keys, heads);
  return reduceMax(reshape(score, [idiv(keys, apart), apart, heads]), 0);
}

/**
 * As `weigh`, where `highest` is what `highestOf` gives: fewer instructions, and a barrier more.
 * Moves `pivot` where it must; what the outputs are then to be multiplied by lies in `factors` when `rescale` is called.
 */
export function weighApart(
  score: Fragment<"f32", 2>,
  highest: Fragment<"f32", 2>,
  scale: number,
  keys: number,
  heads: number,
  pivot: Fragment<"f32", 1>,
  weight: Fragment<"f32", 2>,
  factors: Shared<"f32", 1>,
  rescale: () => void,
): Fragment<"f32", 2> {
  const over = map(highest, (x, _i, h) => (x - pivot.at(h)) * scale > SLACK, bool);
  if (reduceAny(reshape(over, [rowsApart(keys, heads) * heads]), 0)) {
    const top = reduceMax(highest, 0);
    const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
    const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
    copy(factor, factors);
    copy(next, pivot);
    copy(
      map(weight, (w, _i, h) => w * factor.at(h)),
      weight,
    );
    rescale();
  }
  const p = map(score, (s, _i, h) => exp2((s - pivot.at(h)) * scale));
  const apart = rowsApart(keys, heads);
  const own = reduceSum(reshape(p, [idiv(keys, apart), apart, heads]), 0);
  copy(
    map(weight, (w, i, h) => w + own.at(i, h)),
    weight,
  );
  return p;
}

/** Multiplies the outputs by what lies in `factors`. */
export function multiply(o: Fragment<"f32", 2>, factors: Shared<"f32", 1>): void {
  copy(
    map(o, (x, h) => x * factors.at(h)),
    o,
  );
}

/**
 * What the outputs of heads `head` … are to be multiplied by at the end, from the sums of their weights: 0 where no row counted. The sink takes
 * its share here.
 */
export function storeFactors(
  factors: Shared<"f32", 1>,
  total: Fragment<"f32", 1>,
  pivot: Fragment<"f32", 1>,
  scale: number,
  head: number,
  sinkOf: (head: number) => number,
): void {
  store(factors, total, (w, h) =>
    w === 0 ? 0.0 : 1 / (w + exp2(fma(sinkOf(head + h), f32(LOG2E), -(pivot.at(h) * scale)))),
  );
}

/** The natural logarithm of the sums of weights; +inf where no row counted. */
export function storeLse<Rank extends number>(
  lse: View<"f32", Rank>,
  total: Fragment<"f32", 1>,
  pivot: Fragment<"f32", 1>,
  scale: number,
): void {
  store(lse, total, (w, h) => (w === 0 ? Infinity : fma(pivot.at(h), scale, log2(w)) * f32(LN2)));
}
