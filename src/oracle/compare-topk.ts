/** Whether a selection from logits is one that a right kernel may make, given how far each logit may be off. */
import { kinds } from "../checks/index.js";
import { boundedLogits, type Verdict } from "./compare.js";
import { Tally } from "./compare-tally.js";
import { checkAll } from "./errors.js";
import type { BoundedLogits } from "./indexer-logits.js";
import type { HostTensor } from "./tensor.js";
import type { TopkOrder } from "./topk-select.js";

/** The range that a logit lies in, whatever computed it. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * Judges `got` [R,topk] against logits that are known to within their bounds: distinct columns, none that cannot be selected,
 * none left out that is surely larger than one taken, as many as there are, in the order asked for, −1 behind them.
 */
export function compareTopkWithin(
  name: string,
  got: HostTensor<"i32">,
  reference: BoundedLogits,
  topk: number,
  order: TopkOrder,
): Verdict {
  checkAll({ reference }, boundedLogits);
  checkAll({ topk }, kinds.whole(1));
  checkAll({ order }, kinds.word("index", "score"));
  const [R = 0, S = 0] = reference.logits.shape;
  const structural = Tally.structure(name, got, { dtype: "i32", shape: [R, topk] });
  if (structural) return structural;
  const tally = new Tally(name, [R, topk]);
  for (let r = 0; r < R; r++) judgeRow(tally, got.data.subarray(r * topk, (r + 1) * topk), reference, r, S, order);
  return tally.verdict();
}

function judgeRow(
  tally: Tally,
  row: Int32Array,
  reference: BoundedLogits,
  r: number,
  S: number,
  order: TopkOrder,
): void {
  const at = (j: number) => r * row.length + j;
  const spanOf = (s: number): Span => {
    if (reference.undetermined[r * S + s] === 1)
      return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const value = reference.logits.data[r * S + s] as number;
    const bound = reference.bound[r * S + s] as number;
    return Number.isFinite(value) ? { low: value - bound, high: value + bound } : { low: value, high: value };
  };
  /** NaN and −inf are never selected. */
  const mayBeTaken = (s: number) => spanOf(s).high > Number.NEGATIVE_INFINITY;
  const mustBeTaken = (s: number) => reference.undetermined[r * S + s] !== 1 && mayBeTaken(s);

  const end = row.indexOf(-1);
  const count = end < 0 ? row.length : end;
  const taken = new Set<number>();
  let lowestTaken = Number.POSITIVE_INFINITY;
  for (let j = 0; j < row.length; j++) {
    const s = row[j] as number;
    if (j >= count) {
      tally.holds(at(j), s === -1, () => `${s} behind the first −1`);
      continue;
    }
    const legal = s >= 0 && s < S && !taken.has(s) && mayBeTaken(s);
    tally.holds(at(j), legal, () => `${s} is ${taken.has(s) ? "taken twice" : "no column that can be selected"}`);
    if (!legal) return;
    taken.add(s);
    const { low, high } = spanOf(s);
    if (order === "index") {
      const before = j === 0 ? -1 : (row[j - 1] as number);
      tally.holds(at(j), s > before, () => `${s} after ${before}`);
    } else {
      tally.holds(at(j), low <= lowestTaken, () => `column ${s} is larger than one before it`);
    }
    lowestTaken = Math.min(lowestTaken, high);
  }
  for (let s = 0; s < S; s++) {
    if (taken.has(s) || !mustBeTaken(s)) continue;
    tally.holds(at(0), count === row.length && spanOf(s).low <= lowestTaken, () => `column ${s} is left out`);
  }
}
