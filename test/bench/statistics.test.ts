/** What samples are said to mean: against values computed by hand, and on synthetic samples whose truth is known. */
import { describe, expect, test } from "vitest";
import {
  compareAll,
  holm,
  mannWhitney,
  quantile,
  ratioInterval,
  spread,
  summary,
  uniform,
} from "../../src/bench/statistics.js";

/** A skewed sample around `centre`, as times are: a floor, noise, now and then an outlier. */
function times(n: number, centre: number, noise: number, seed: number): number[] {
  const draw = uniform(seed);
  return Array.from({ length: n }, () => centre * (1 + noise * (draw() + (draw() < 0.05 ? 5 * draw() : 0))));
}

test("quantiles are interpolated; a summary has the usual ones", () => {
  expect([0, 0.5, 1].map((q) => quantile([4, 1, 3, 2], q))).toEqual([1, 2.5, 4]);
  expect(quantile([], 0.5)).toBeNaN();
  expect(summary([5, 1, 2, 3, 4])).toEqual({ n: 5, median: 3, p20: 1.8, p80: 4.2, min: 1, max: 5 });
  expect(spread(summary([2, 2, 2]))).toBe(0);
  expect(spread(summary([1, 2, 3, 4, 5]))).toBeCloseTo(0.8);
});

describe("Mann–Whitney", () => {
  test("small samples: the exact share of orders", () => {
    // All of the first below all of the second: 2 of C(n+m, n) orders are as extreme.
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toBeCloseTo(2 / 20, 12);
    expect(mannWhitney([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(2 / 252, 12);
    // U = 4: 1 + 1 + 2 + 3 + 5 of the 70 orders of four and four have a U of at most that.
    expect(mannWhitney([1, 2, 5, 6], [3, 4, 7, 8])).toBeCloseTo((2 * 12) / 70, 12);
    expect(mannWhitney([1, 3, 5], [2, 4, 6])).toBeCloseTo(0.7, 12);
  });

  test("is symmetric, and says nothing about equal or absent samples", () => {
    const [a, b] = [times(30, 1, 0.1, 1), times(40, 1.02, 0.1, 2)];
    expect(mannWhitney(a, b)).toBeCloseTo(mannWhitney(b, a), 12);
    expect(mannWhitney([2, 2, 2], [2, 2, 2])).toBe(1);
    expect(mannWhitney([], [1])).toBe(1);
  });

  test("the normal approximation meets the exact value where they hand over", () => {
    const a = Array.from({ length: 20 }, (_, i) => i + 0.1);
    const shifted = (by: number) => a.map((x) => x + by + 0.5);
    const exact = mannWhitney(a, shifted(4));
    const approximate = mannWhitney(a, [...shifted(4), 14.55]);
    expect(exact).toBeGreaterThan(0.01);
    expect(Math.abs(approximate - exact)).toBeLessThan(0.02);
  });

  test("finds a false difference about as often as it should", () => {
    const ps = Array.from({ length: 400 }, (_, i) =>
      mannWhitney(times(25, 1, 0.2, 2 * i + 1), times(25, 1, 0.2, 2 * i + 2)),
    );
    const found = ps.filter((p) => p < 0.05).length / ps.length;
    expect(found).toBeGreaterThan(0.015);
    expect(found).toBeLessThan(0.09);
  });
});

test("Holm: the least p is held to all tests, the next to those that are left", () => {
  expect(holm([0.004, 0.03, 0.02], 0.05)).toEqual([true, true, true]);
  expect(holm([0.02, 0.03, 0.2], 0.05)).toEqual([false, false, false]);
  expect(holm([0.001, 0.03, 0.2], 0.05)).toEqual([true, false, false]);
  expect(holm([], 0.05)).toEqual([]);
});

test("the interval of a ratio holds the ratio, and is the same every time", () => {
  const [a, b] = [times(40, 1, 0.1, 5), times(40, 1.3, 0.1, 6)];
  const interval = ratioInterval(a, b);
  expect(interval.low).toBeLessThan(1.3);
  expect(interval.high).toBeGreaterThan(1.3);
  expect(interval.high - interval.low).toBeLessThan(0.12);
  expect(ratioInterval(a, b)).toEqual(interval);
});

describe("verdicts", () => {
  const verdict = (before: readonly number[], after: readonly number[]) => compareAll([{ before, after }])[0]?.verdict;

  test("slower, faster, the same, and what cannot be said", () => {
    const base = times(60, 1, 0.05, 11);
    expect(verdict(base, times(60, 1.1, 0.05, 12))).toBe("slower");
    expect(verdict(base, times(60, 0.9, 0.05, 13))).toBe("faster");
    expect(verdict(base, times(60, 1, 0.05, 14))).toBe("same");
    expect(verdict(times(8, 1, 2, 15), times(8, 1.2, 2, 16))).toBe("noisy");
  });

  test("a difference below 2 % is none to speak of, however sure", () => {
    const [before, after] = [times(300, 1, 0.01, 21), times(300, 1.01, 0.01, 22)];
    expect(mannWhitney(before, after)).toBeLessThan(1e-6);
    expect(verdict(before, after)).toBe("same");
  });

  test("one in a hundred runs of 20 equal pairs may raise an alarm, not most of them", () => {
    const alarms = Array.from({ length: 6 }, (_, run) => {
      const pairs = Array.from({ length: 20 }, (_, i) => {
        const seed = 1000 * run + 2 * i;
        return { before: times(12, 1, 0.3, seed + 1), after: times(12, 1, 0.3, seed + 2) };
      });
      return compareAll(pairs).some((c) => c.verdict === "slower" || c.verdict === "faster");
    });
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(1);
  });
});
