import { describe, expect, test } from "vitest";
import { type IndexerLogitsInputs, indexerLogits, indexerLogitsWithBound, tensor } from "../../src/oracle/index.js";
import { buildLogits, type LogitsCase, logitsCases, logitsKinds, rangeKinds } from "../support/logits-inputs.js";
import { checkProperty } from "../support/property.js";
import {
  appendKeys,
  permuteColumns,
  permuteKeys,
  permuteRows,
  reorderQueries,
  scaleWeights,
  widenRanges,
} from "../support/transforms.js";

/** e4m3 by its definition. */
function value(code: number): number {
  const sign = code & 0x80 ? -1 : 1;
  const exponent = (code >> 3) & 15;
  const mantissa = code & 7;
  if (exponent === 15 && mantissa === 7) return Number.NaN;
  return sign * (exponent === 0 ? mantissa * 2 ** -9 : (8 + mantissa) * 2 ** (exponent - 10));
}

/** The formula, one element at a time. */
function element(inputs: IndexerLogitsInputs, t: number, s: number): { logit: number; bound: number } {
  const [, H, D] = inputs.q.shape as [number, number, number];
  const S = inputs.k.shape[0] as number;
  const start = inputs.k_start.data[t] as number;
  const end = inputs.k_end.data[t] as number;
  if (s < Math.max(0, start) || s >= Math.min(S, end)) return { logit: Number.NEGATIVE_INFINITY, bound: 0 };
  let sum = 0;
  let magnitudes = 0;
  for (let h = 0; h < H; h++) {
    let dot = 0;
    let magnitude = 0;
    for (let d = 0; d < D; d++) {
      const product = value(inputs.q.data[(t * H + h) * D + d] as number) * value(inputs.k.data[s * D + d] as number);
      dot += product;
      magnitude += Math.abs(product);
    }
    const weight = inputs.weights.data[t * H + h] as number;
    sum += weight * Math.max(0, dot);
    magnitudes += Math.abs(weight) * magnitude;
  }
  const scale = inputs.k_scale.data[s] as number;
  return { logit: Math.fround(scale * sum), bound: Math.abs(scale) * magnitudes * 2 ** -9 };
}

function expectFormula(spec: LogitsCase): void {
  const inputs = buildLogits(spec);
  const got = indexerLogitsWithBound(inputs);
  expect(got.logits.shape).toEqual([spec.T, spec.S]);
  expect(indexerLogits(inputs).logits).toEqual(got.logits);
  for (let t = 0; t < spec.T; t++) {
    for (let s = 0; s < spec.S; s++) {
      const want = element(inputs, t, s);
      const logit = got.logits.data[t * spec.S + s] as number;
      // Zeros compare equal whatever their sign.
      if (logit !== want.logit) expect(logit).toBe(want.logit);
      const bound = got.bound[t * spec.S + s] as number;
      if (Number.isFinite(logit)) expect(Math.abs(bound - want.bound)).toBeLessThanOrEqual(1e-12 * want.bound);
    }
  }
}

const base: LogitsCase = { T: 3, H: 16, D: 64, S: 150, kind: "ordinary", range: "full", seed: 1 };

describe("indexer_logits", () => {
  test.each(logitsKinds.flatMap((kind) => rangeKinds.map((range) => [kind, range] as const)))(
    "%s data, %s ranges: every element by the formula",
    (kind, range) => {
      for (let seed = 0; seed < 4; seed++) expectFormula({ ...base, kind, range, seed });
    },
  );

  test("any shape", async () => {
    await checkProperty("the oracle follows the formula", logitsCases({ maxT: 3, maxS: 140 }), expectFormula, {
      runs: 60,
    });
  });

  test("blocks of keys meet without a gap at any start", () => {
    for (const start of [0, 1, 126, 127, 128, 129, 255, 256, 257]) {
      for (const end of [start + 1, start + 2, 257, 300]) {
        const inputs = buildLogits({ ...base, T: 1, H: 8, D: 32, S: 300 });
        inputs.k_start.data[0] = start;
        inputs.k_end.data[0] = end;
        const { logits } = indexerLogits(inputs);
        logits.data.forEach((logit, s) => {
          expect(logit).toBe(element(inputs, 0, s).logit);
        });
      }
    }
  });

  test("a NaN code reaches its own key or query only, even under a weight of 0", () => {
    const inputs = buildLogits(base);
    inputs.weights.data.fill(0);
    inputs.k.data[77 * 64 + 3] = 0xff;
    inputs.q.data[(1 * 16 + 5) * 64] = 0x7f;
    const { logits } = indexerLogits(inputs);
    logits.data.forEach((logit, i) => {
      const expectNaN = Math.floor(i / 150) === 1 || i % 150 === 77;
      expect(Number.isNaN(logit)).toBe(expectNaN);
    });
  });

  test("an infinite weight on a dot product that may round to either sign is undetermined, a certain one is not", () => {
    const one = 0x38;
    const minusOne = 0xb8;
    const make = (k: number[]) => {
      const q = tensor("e4m3", [1, 8, 32]);
      q.data.fill(one, 0, 32);
      const keys = tensor("e4m3", [1, 32]);
      keys.data.set(k);
      const weights = tensor("f32", [1, 8]);
      weights.data[0] = Number.POSITIVE_INFINITY;
      const whole = tensor("i32", [1], Int32Array.of(1));
      return {
        q,
        k: keys,
        k_scale: tensor("f32", [1], Float32Array.of(1)),
        weights,
        k_start: tensor("i32", [1]),
        k_end: whole,
      };
    };
    const cancelling = indexerLogitsWithBound(make([one, minusOne]));
    expect(cancelling.undetermined[0]).toBe(1);
    const positive = indexerLogitsWithBound(make([one, one]));
    expect([positive.logits.data[0], positive.undetermined[0]]).toEqual([Number.POSITIVE_INFINITY, 0]);
    const zero = indexerLogitsWithBound(make([]));
    expect([zero.logits.data[0], zero.undetermined[0]]).toEqual([Number.NaN, 0]);
  });

  test("sums beyond f32 that come back are determined, certain overflow is infinite", () => {
    const inputs = buildLogits({ ...base, T: 1, S: 4 });
    inputs.weights.data.fill(3e38);
    inputs.k_scale.data.fill(1e-30);
    const back = indexerLogitsWithBound(inputs);
    expect(Array.from(back.undetermined)).toEqual([0, 0, 0, 0]);
    expect(Array.from(back.logits.data).every((x) => x > 1e8 && x < 1e20)).toBe(true);
    inputs.weights.data.fill(1e20);
    inputs.k_scale.data.fill(3e38);
    const overflow = indexerLogitsWithBound(inputs);
    expect(Array.from(overflow.logits.data)).toEqual(new Array(4).fill(Number.POSITIVE_INFINITY));
    expect(Array.from(overflow.undetermined)).toEqual([0, 0, 0, 0]);
  });

  test("overflow in the last multiplication, an infinite scale, and a NaN that settles any doubt", () => {
    const one = buildLogits({ ...base, T: 1, H: 8, D: 32, S: 1 });
    one.q.data.fill(0x38);
    one.k.data.fill(0x38);
    one.weights.data.fill(0).fill(1, 0, 1);
    const judged = (scale: number, weights: readonly number[] = [1]) => {
      one.k_scale.data[0] = scale;
      one.weights.data.fill(0);
      one.weights.data.set(weights);
      const { logits, undetermined } = indexerLogitsWithBound(one);
      return [logits.data[0], undetermined[0]];
    };
    const f32Max = 2 ** 128 - 2 ** 104;
    const infinity = Number.POSITIVE_INFINITY;
    // The dot product is 32, its allowed error 1/16.
    expect(judged(f32Max / 33)).toEqual([Math.fround((f32Max / 33) * 32), 0]);
    expect(judged(f32Max / 32)).toEqual([f32Max, 1]);
    expect(judged(f32Max / 31)).toEqual([infinity, 0]);
    expect(judged(infinity)).toEqual([infinity, 0]);
    expect(judged(infinity, [1, -1])).toEqual([Number.NaN, 1]);
    expect(judged(infinity, [0])).toEqual([Number.NaN, 0]);
    expect(judged(Number.NaN, [3e38, 3e38])).toEqual([Number.NaN, 0]);
    expect(judged(1, [3e38, Number.NaN])).toEqual([Number.NaN, 0]);
    expect(judged(1, [3e38, 1])).toEqual([infinity, 0]);
  });

  test("bad shapes and dtypes are refused", () => {
    const inputs = buildLogits(base);
    expect(() => indexerLogits({ ...inputs, k_scale: tensor("f32", [149]) })).toThrow(/k_scale/);
    expect(() => indexerLogits({ ...inputs, q: tensor("e4m3", [3, 12, 64]), weights: tensor("f32", [3, 12]) })).toThrow(
      /multiple of 8/,
    );
  });
});

describe("metamorphic transforms hold for the oracle", () => {
  const specs = logitsKinds.map((kind) => ({ ...base, kind, range: "random" as const, seed: 5 }));

  test.each(specs)("$kind", (spec) => {
    const inputs = buildLogits(spec);
    const logits = indexerLogits(inputs).logits;

    const reordered = reorderQueries(inputs, 1);
    expect(indexerLogits(reordered.inputs).logits).toEqual(permuteRows(logits, reordered.order));

    const straight = permuteKeys(inputs, 2);
    const full = { ...inputs, k_start: straight.inputs.k_start, k_end: straight.inputs.k_end };
    expect(indexerLogits(straight.inputs).logits).toEqual(permuteColumns(indexerLogits(full).logits, straight.order));

    const widened = indexerLogits(widenRanges(inputs, 3)).logits;
    const longer = indexerLogits(appendKeys(inputs, 37, 4)).logits;
    logits.data.forEach((logit, i) => {
      if (logit !== Number.NEGATIVE_INFINITY) expect(widened.data[i]).toBe(logit);
      expect(longer.data[Math.floor(i / spec.S) * (spec.S + 37) + (i % spec.S)]).toBe(logit);
    });
  });

  test("scaling a query's weights by a power of two scales its row", () => {
    const inputs = buildLogits(base);
    const logits = indexerLogits(inputs).logits;
    const scaled = indexerLogits(scaleWeights(inputs, 1, 3)).logits;
    logits.data.forEach((logit, i) => {
      expect(scaled.data[i]).toBe(Math.floor(i / base.S) === 1 ? logit * 8 : logit);
    });
  });
});
