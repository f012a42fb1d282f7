/**
 * The softmax of attention, tile by tile, in base 2. Its pivot (the score that counts as 0) follows the maximum only when a weight would exceed
 * 2^16: sums and outputs, in f32, bear that, and are rescaled once or twice per query.
 *
 * A weight is 2^((score − pivot) · scale − HEADROOM). The difference is taken first: products that are subtracted (score · scale − pivot · scale, in one
 * instruction) are off by as much as half a unit in the last place of the larger, which for scores beyond 2^31 is more than an exponent holds.
 */
import {
  bf16,
  bool,
  copy,
  type ElementFn,
  exp2,
  type Fragment,
  f32,
  fma,
  fragment,
  given,
  i32,
  idiv,
  load,
  log2,
  map,
  max,
  min,
  parallel,
  range,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  shared,
  store,
  type Tensor,
  tabulate,
  transpose,
  type View,
} from "../language/index.js";

const LOG2E = 1.4426950408889634;
const LN2 = 0.6931471805599453;

/** How far, in base 2, a score may lie above the pivot. Weights keep their relative precision: only the range of f32 sets a limit. */
const SLACK = 16;

/** A score at the pivot weighs 2^-HEADROOM: weighted sums of values then stay below the largest value, and do not overflow where that is near the end of f32. */
const HEADROOM = 24;

/** 2^HEADROOM. */
const UNIT = 0x1000000;

/** A head's pivot before it has seen a row: below any score, so that the first one moves it. */
export const UNSET = -3.4e38;

/** The pivot of a part of which no slot counts: below that of one whose rows all score −inf. */
export const EMPTY = -3.4028234663852886e38;

/** Where sm_scale · log₂ e is beyond f32 queries, and with them scores, are four times as large, */
const isHuge = (sm_scale: number): boolean => sm_scale > f32(2e38);

/** and what scores are multiplied by is a quarter of sm_scale; */
export const scaleOf = (sm_scale: number): number => (isHuge(sm_scale) ? sm_scale * f32(0.25) : sm_scale);

/** for exponents of 2, that times log₂ e. */
export const exponentScale = (sm_scale: number): number => scaleOf(sm_scale) * f32(LOG2E);

/** What a sink weighs. Less than the end of f32 is taken off it, so that a sink of +inf stays one. */
export const sinkWeight = (sink: number, pivot: number, scale: number): number =>
  exp2(fma(sink, f32(LOG2E), -min(pivot * scale, f32(3.4e38)))) * f32(1 / UNIT);

/** ln Σ e^(score · sm_scale), of the sum of weights relative to a pivot; where there are none, +inf if `none` is 0, and NaN if it is NaN. */
export const logSum = (weight: number, pivot: number, sm_scale: number, none: number): number =>
  weight === 0 ? none + Infinity : fma(pivot, scaleOf(sm_scale), log2(weight * f32(UNIT)) * f32(LN2));

/** The softmax of a block's heads over tiles of scores [keys, heads]. */
export type Softmax = ReturnType<typeof softmaxOf>;

export function softmaxOf({ keys, heads, warps }: Record<"keys" | "heads" | "warps", number>, sm_scale: number) {
  // Rows of a tile that are kept apart, since different threads hold them. Where there are fewer heads than warps' columns, warps share out rows, too.
  const apart = heads < 8 * warps ? idiv(128 * warps, heads) : 8;
  return {
    keys,
    heads,
    apart,
    sm_scale,
    /** From scores to exponents of 2. */
    scale: exponentScale(sm_scale),
    /** The scores that weights are relative to. */
    pivot: fragment(f32, [heads], UNSET),
    /** Each thread adds up the weights of its own rows; threads are added up at the end. */
    weight: fragment(f32, [apart, heads]),
    /** The highest score of a thread's own rows, and which slot has it. */
    top: fragment(f32, [apart, heads], -Infinity),
    slot: fragment(i32, [apart, heads]),
    /** What outputs are to be multiplied by: when a pivot has moved, and at the end. */
    factors: shared(f32, [heads]),
  };
}

/** Queries as scores are to have them. */
export function enlarge(q: View<"bf16", 2>, sm_scale: number): void {
  if (isHuge(sm_scale)) store(q, load(q), (x) => bf16(f32(x) * 4.0));
}

/** Replaces every element of a fragment. */
export const update = <DT extends "f32" | "i32", Rank extends number>(x: Fragment<DT, Rank>, fn: ElementFn<DT, DT>) =>
  copy(map(x, fn), x);

/** What scores weigh. */
const powers = ({ scale, pivot }: Pick<Softmax, "scale" | "pivot">, score: Fragment<"f32", 2>) =>
  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));

/** Of values [keys, heads] those that a thread holds, apart: [keys / apart, apart, heads]. */
const byThread = ({ keys, apart, heads }: Softmax, x: Fragment<"f32", 2>): Fragment<"f32", 3> =>
  reshape(x, [idiv(keys, apart), apart, heads]);

/**
 * What a tile of scores weighs, the first of which is that of slot `first`. Nothing crosses threads until a pivot must move; what sums are to be
 * multiplied by then lies in `factors` when `moved` is called.
 */
export function weigh(softmax: Softmax, score: Fragment<"f32", 2>, first: number, moved: () => void) {
  const { heads, apart, scale, pivot, weight, top, slot, factors } = softmax;
  const scores = byThread(softmax, score);
  const highest = reduceMax(scores, 0);
  const row = map(scores, (s, r, i, h) => (s === highest.at(i, h) ? r * apart : 0), i32);
  const rows = reduceMax(row, 0);
  update(slot, (old, i, h) => (highest.at(i, h) > top.at(i, h) ? first + rows.at(i, h) : old));
  update(top, (m, i, h) => max(m, highest.at(i, h)));
  const over = map(highest, (x, _i, h) => (x - pivot.at(h)) * scale > SLACK, bool);
  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const most = reduceMax(highest, 0);
    const next = map(pivot, (m, h) => ((most.at(h) - m) * scale > SLACK ? most.at(h) : m));
    const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
    copy(factor, factors);
    copy(next, pivot);
    update(weight, (w, _i, h) => w * factor.at(h));
    moved();
  }
  const p = powers(softmax, score);
  const own = reduceSum(byThread(softmax, p), 0);
  update(weight, (w, i, h) => w + own.at(i, h));
  return p;
}

/** What rounding takes from a weight. */
export const lossOf = (p: number): number => p - f32(bf16(p));

/** Multiplies weighted sums of values [heads, columns] by what lies in `factors`. */
export const rescale = (sum: Fragment<"f32", 2>, { factors }: Softmax): void =>
  update(sum, (x, h) => x * factors.at(h));

/**
 * Weights are rounded to bf16 for the product with the values. Calls `add`, in element code, for every column of the rows whose weight `isHeavy` of a
 * head's `total`, so that it may put back what that took. Of the rows that a thread holds only the heaviest is looked at; it was weighed by the pivot
 * as it is now, which moves only to what is heavier than all before.
 */
export function restore(
  { apart, heads, top, slot, ...softmax }: Softmax,
  total: Fragment<"f32", 1>,
  isHeavy: (p: number, total: number) => boolean,
  columns: number,
  add: (h: number, slot: number, p: number, c: number) => void,
): void {
  const p = map(powers(softmax, top), (x, _i, h) => (isHeavy(x, total.at(h)) ? x : 0));
  const heavy = map(p, (x) => x > 0, bool);
  if (reduceAny(reshape(heavy, [apart * heads]), 0)) {
    // Four elements more per row than there are rows apart, for different banks.
    const slots = shared(i32, [heads, apart + 4]);
    const weights = shared(f32, [heads, apart + 4]);
    store(slots.tile([0, 0], [heads, apart]), transpose(slot), (x, _h, i) => x + i);
    store(weights.tile([0, 0], [heads, apart]), transpose(p));
    const most = shared(f32, [heads]);
    store(most, reduceMax(p, 0));
    parallel([heads, 32], (h, lane) => {
      if (most.at(h) > 0)
        for (const i of range(apart)) {
          const weight = weights.at(h, i);
          if (weight > 0) for (const c of range(lane, columns, 32)) add(h, slots.at(h, i), weight, c);
        }
    });
  }
}

/** The sums of weights; and what comes of none: 0 if no slot in [from, to) counts, NaN if there are such, and all score −inf. */
export function totals({ weight }: Softmax, from: number, to: number, counts: (slot: number) => boolean) {
  const total = reduceSum(weight, 0);
  let none = f32(0);
  const lacks = map(total, (w) => w === 0, bool);
  if (reduceAny(lacks, 0))
    for (const slot of range(from, to, 256)) {
      const any = reduceAny(
        tabulate(bool, [256], (i) => slot + i < to && counts(slot + i)),
        0,
      );
      if (any) none = f32(NaN);
    }
  return { total, none };
}

/**
 * The outputs of heads `head` …: the sums of `columns` values, divided by those of the weights, 0 where no slot counted; and the natural logarithm of the sums
 * of weights, there +inf. The sink takes its share of the outputs alone. `lost` is what rounding a slot's weight took from a value.
 */
export function finish(
  softmax: Softmax,
  { total, none }: ReturnType<typeof totals>,
  sum: Fragment<"f32", 2>,
  columns: number,
  attn_sink: Tensor<"f32", 1>,
  head: number,
  isHeavy: (p: number, total: number) => boolean,
  lost: (slot: number, p: number, c: number) => number,
) {
  const { heads, sm_scale, scale, pivot, factors } = softmax;
  store(factors, total, (w, h) => {
    let all = w;
    if (given(attn_sink)) all += sinkWeight(attn_sink.at(head + h), pivot.at(h), scale);
    return w === 0 ? none : 1 / all;
  });
  const result = shared(bf16, [heads, columns]);
  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  restore(softmax, total, isHeavy, columns, (h, slot, p, c) =>
    result.set(h, c, bf16(fma(lost(slot, p, c), factors.at(h), f32(result.at(h, c))))),
  );
  return { result, lse: map(total, (w, h) => logSum(w, pivot.at(h), sm_scale, none)) };
}
