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
  idiv,
  log2,
  map,
  min,
  reduceAny,
  reduceMax,
  reduceSum,
  reshape,
  shared,
  store,
  type Tensor,
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

/** From scores to exponents of 2; finite, so that equal scores have equal weights. (From 2.4e38 on too small by up to a third, which scores of 1e-38 alone would show.) */
export const exponentScale = (sm_scale: number): number => min(sm_scale * f32(LOG2E), f32(3.4e38));

/** What a sink weighs. Less than the end of f32 is taken off it, so that a sink of +inf stays one. */
export const sinkWeight = (sink: number, pivot: number, scale: number): number =>
  exp2(fma(sink, f32(LOG2E), -min(pivot * scale, f32(3.4e38)))) * f32(1 / UNIT);

/** ln Σ e^(score · sm_scale), of the sum of weights relative to a pivot; +inf where no row counted. */
export const logSum = (weight: number, pivot: number, sm_scale: number): number =>
  weight === 0 ? Infinity : fma(pivot, sm_scale, log2(weight * f32(UNIT)) * f32(LN2));

/** The softmax of a block's heads over tiles of scores [keys, heads]. */
export type Softmax = ReturnType<typeof softmaxOf>;

/** `apart` rows of a tile, at least as many as lie in different threads, are kept apart in sums and maxima of weights. */
export function softmaxOf(keys: number, heads: number, apart: number, sm_scale: number) {
  return {
    keys,
    heads,
    apart,
    /** From scores to exponents of 2. */
    scale: exponentScale(sm_scale),
    sm_scale,
    /** The scores that weights are relative to. */
    pivot: fragment(f32, [heads], UNSET),
    /** Each thread adds up the weights of its own rows; threads are added up at the end. */
    weight: fragment(f32, [apart, heads]),
    /** What outputs are to be multiplied by: when a pivot has moved, and at the end. */
    factors: shared(f32, [heads]),
  };
}

/** Replaces every element of a fragment. */
export const update = <Rank extends number>(x: Fragment<"f32", Rank>, fn: ElementFn<"f32", "f32">): void =>
  copy(map(x, fn), x);

/** The weights of a tile. */
const powers = ({ scale, pivot }: Softmax, score: Fragment<"f32", 2>): Fragment<"f32", 2> =>
  map(score, (s, _i, h) => exp2(fma(s - pivot.at(h), scale, -HEADROOM)));

/** Of values [keys, heads] those that a thread holds, apart: [keys / apart, apart, heads]. */
const byThread = ({ keys, apart, heads }: Softmax, x: Fragment<"f32", 2>): Fragment<"f32", 3> =>
  reshape(x, [idiv(keys, apart), apart, heads]);

/**
 * Weighs a tile of scores, of which `highest` is each head's largest. Moves pivots where it must; what the outputs are then to be multiplied by
 * lies in `factors` when `moved` is called, after `keep` has stored the weights.
 */
export function weigh(
  softmax: Softmax,
  score: Fragment<"f32", 2>,
  highest: Fragment<"f32", 1>,
  keep: (p: Fragment<"f32", 2>) => void,
  moved: () => void,
): void {
  const { scale, pivot, weight, factors } = softmax;
  const next = map(pivot, (m, h) => ((highest.at(h) - m) * scale > SLACK ? highest.at(h) : m));
  const factor = map(next, (m, h) => exp2((pivot.at(h) - m) * scale));
  const moves = map(next, (m, h) => m !== pivot.at(h), bool);
  copy(factor, factors);
  copy(next, pivot);
  const p = powers(softmax, score);
  const own = reduceSum(byThread(softmax, p), 0);
  update(weight, (w, i, h) => fma(w, factor.at(h), own.at(i, h)));
  keep(p);
  if (reduceAny(moves, 0)) moved();
}

/** As `weigh`, with fewer instructions and a barrier more: nothing crosses threads until a pivot must move. */
export function weighApart(softmax: Softmax, score: Fragment<"f32", 2>, moved: () => void): Fragment<"f32", 2> {
  const { heads, apart, scale, pivot, weight, factors } = softmax;
  const highest = reduceMax(byThread(softmax, score), 0);
  const over = map(highest, (x, _i, h) => (x - pivot.at(h)) * scale > SLACK, bool);
  if (reduceAny(reshape(over, [apart * heads]), 0)) {
    const top = reduceMax(highest, 0);
    const next = map(pivot, (m, h) => ((top.at(h) - m) * scale > SLACK ? top.at(h) : m));
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

/** Multiplies weighted sums of values [heads, columns] by what lies in `factors`. */
export const rescale = (sum: Fragment<"f32", 2>, { factors }: Softmax): void =>
  update(sum, (x, h) => x * factors.at(h));

/**
 * Writes the outputs of heads `head` …: the sums of `columns` values, divided by those of the weights, 0 where no row counted; and the natural logarithm of
 * the sums of weights, there +inf. The sink takes its share of the outputs alone.
 */
export function finish<OutRank extends number, LseRank extends number>(
  { heads, scale, sm_scale, pivot, weight, factors }: Softmax,
  sum: Fragment<"f32", 2>,
  columns: number,
  attn_sink: Tensor<"f32", 1>,
  head: number,
  out: View<"bf16", OutRank>,
  lse: View<"f32", LseRank>,
): void {
  const total = reduceSum(weight, 0);
  store(factors, total, (w, h) => {
    let all = w;
    if (given(attn_sink)) all += sinkWeight(attn_sink.at(head + h), pivot.at(h), scale);
    return w === 0 ? 0.0 : 1 / all;
  });
  store(lse, total, (w, h) => logSum(w, pivot.at(h), sm_scale));
  const result = shared(bf16, [heads, columns]);
  store(result, sum, (x, h) => bf16(x * factors.at(h)));
  copy(result, out);
}
