/** Racing with samplers whose truth is known: who wins, how few samples it takes, and that noise alone never moves the default. */
import { describe, expect, test } from "vitest";
import { choose, confirm, figureOf, type RaceRules, race, usualRules } from "../../src/tuning/race.js";
import { Prng } from "../support/prng.js";

/** Microseconds around `truth`, off by `spread` of it, with a long tail as clocks have it. */
function sampler(truth: readonly number[], spread: number, seed: number) {
  const random = new Prng(seed, 71);
  const taken = truth.map(() => 0);
  const sample = async (i: number): Promise<number> => {
    taken[i] = (taken[i] ?? 0) + 1;
    const tail = random.chance(0.05) ? random.uniform() * 3 * spread : 0;
    return (truth[i] as number) * (1 + spread * random.normal() + tail);
  };
  return { sample, taken };
}

const rules: RaceRules = { ...usualRules, absolute: 0 };
const never = (candidate: number, error: unknown) => {
  throw new Error(`candidate ${candidate}: ${error}`);
};

describe("figureOf", () => {
  test("the median, its quantiles and an interval that holds it", () => {
    const figure = figureOf([5, 1, 4, 2, 3, 6, 7]);
    expect(figure).toMatchObject({ median: 4, p20: 2, p80: 6, samples: 7 });
    expect(figure.margin).toBeGreaterThan(0);
    expect(figureOf([2, 4]).median).toBe(3);
  });

  test("covers the true median in 95 of 100 draws", () => {
    const random = new Prng(5, 72);
    let inside = 0;
    for (let round = 0; round < 1000; round++) {
      const { median, margin } = figureOf(Array.from({ length: 25 }, () => 10 + random.normal()));
      if (Math.abs(median - 10) <= margin) inside++;
    }
    expect(inside).toBeGreaterThan(930);
  });
});

describe("race", () => {
  test.each([1, 2, 3, 4, 5])("finds the fastest of forty, and hardly samples the slow ones (seed %i)", async (seed) => {
    const truth = Array.from({ length: 40 }, (_, i) => 100 + ((i * 17) % 40) * 5);
    const { sample, taken } = sampler(truth, 0.02, seed);
    const { figures, left } = await race(40, sample, rules, never);
    const best = left.reduce((a, b) => ((figures[b]?.median ?? 0) < (figures[a]?.median ?? 0) ? b : a));
    expect(truth[best]).toBe(100);
    const slow = truth.indexOf(295);
    expect(taken[slow]).toBe(rules.least);
    expect(taken.reduce((a, b) => a + b, 0)).toBeLessThan(40 * rules.most * 0.2);
  });

  test("ends although nothing separates the candidates", async () => {
    const { sample, taken } = sampler([50, 50, 50], 0.3, 3);
    const { left } = await race(3, sample, rules, never);
    expect(left.length).toBeGreaterThan(0);
    expect(Math.max(...taken)).toBeLessThanOrEqual(rules.most);
  });

  test("a candidate that fails is out, the others go on", async () => {
    const { sample } = sampler([10, 20, 30], 0.01, 4);
    const failed: number[] = [];
    const { left, figures } = await race(
      3,
      (i) => (i === 0 ? Promise.reject(new Error("gone")) : sample(i)),
      rules,
      (i) => failed.push(i),
    );
    expect(failed).toEqual([0]);
    expect(left).not.toContain(0);
    expect(figures[0]?.samples).toBe(0);
  });
});

describe("choose", () => {
  const standing = (median: number, margin: number, isDefault = false, size = 1) => ({
    figure: { median, margin, p20: median, p80: median, samples: 9 },
    isDefault,
    size,
  });

  test("the fastest, where it surely is", () => {
    expect(choose([standing(12, 0.2, true), standing(10, 0.2), standing(11, 0.2)], 0)).toBe(1);
  });

  test("the default, where nothing separates it from the fastest", () => {
    expect(choose([standing(10, 0.2), standing(10.3, 0.2, true)], 0)).toBe(1);
    expect(choose([standing(100, 0), standing(100.9, 0, true)], 0.01)).toBe(1);
    expect(choose([standing(100, 0), standing(101.1, 0, true)], 0.01)).toBe(0);
  });

  test("else the smallest of equals", () => {
    expect(choose([standing(10, 0.2, false, 9), standing(10.1, 0.2, false, 3), standing(12, 0.2, true)], 0)).toBe(1);
  });

  test("nobody, of nobody", () => {
    expect(choose([], 0)).toBeUndefined();
  });
});

test("confirmation takes both in turns, A B B A", async () => {
  const order: string[] = [];
  const timed = (name: string) => async () => {
    order.push(name);
    return name === "a" ? 1 : 2;
  };
  const { winner, usual } = await confirm(timed("a"), timed("b"), { ...rules, confirmations: 3 });
  expect(order.join("")).toBe("abbaab");
  expect([winner.median, usual.median]).toEqual([1, 2]);
});
