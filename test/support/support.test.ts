import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { catalogue } from "../../src/kernels/catalogue.js";
import {
  actQuant,
  bf16,
  compareLogits,
  hadamardQuant,
  indexerLogits,
  indexerLogitsWithBound,
  indexerQuery,
  tensor,
} from "../../src/oracle/index.js";
import { activationKinds, activations } from "./activations.js";
import {
  actQuantSuite,
  expectVerdicts,
  hadamardQuantSuite,
  indexerLogitsSuite,
  indexerQuerySuite,
  kernelSuites,
  logitsTolerance,
} from "./kernel-suites.js";
import { buildLogits, logitsCases, logitsKinds } from "./logits-inputs.js";
import { logitsOfMatrixUnit, type PlantedFault } from "./matrix-unit.js";
import { Prng } from "./prng.js";
import { checkProperty } from "./property.js";
import { negate, permuteRows } from "./transforms.js";

describe("prng", () => {
  test("same seed, same numbers; other seed or stream, others", () => {
    const draw = (seed: number, stream?: number) => {
      const random = new Prng(seed, stream);
      return Array.from({ length: 8 }, () => random.uint32());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1)).not.toEqual(draw(1, 1));
    expect(draw(1)).not.toEqual(draw(1 + 2 ** 32));
  });

  test("uniform and normal have their moments, permutations are permutations", () => {
    const random = new Prng(7);
    const mean = (next: () => number) => Array.from({ length: 20000 }, next).reduce((a, b) => a + b) / 20000;
    expect(Math.abs(mean(() => random.uniform()) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(mean(() => random.normal()))).toBeLessThan(0.05);
    expect(Math.abs(mean(() => random.normal() ** 2) - 1)).toBeLessThan(0.05);
    expect(Array.from(random.permutation(50)).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});

describe("checkProperty", () => {
  test("passes what holds and names the smallest case of what does not", async () => {
    await checkProperty("small", fc.nat(99), (n) => n < 100);
    const failure = checkProperty("less than 50", fc.nat(99), (n) => expect(n).toBeLessThan(50), { runs: 500 });
    await expect(failure).rejects.toThrow(
      /property "less than 50" fails[\s\S]*counterexample: 50[\s\S]*TILEWRIGHT_SEED=-?\d+ TILEWRIGHT_PATH=[\d:]+/,
    );
    await expect(checkProperty("async", fc.nat(), async () => Promise.reject(new Error("late")))).rejects.toThrow(
      /because: late/,
    );
  });

  test("the printed seed and path replay the counterexample at once", async () => {
    const failing = (check: typeof checkProperty) => {
      let runs = 0;
      const done = check("replay", fc.nat(10 ** 6), (n) => {
        runs++;
        return n < 12345;
      }).then(
        () => ({ message: "", runs }),
        (error: Error) => ({ message: error.message, runs }),
      );
      return done;
    };
    const first = await failing(checkProperty);
    const [, seed = "", path = ""] = /TILEWRIGHT_SEED=(\S+) TILEWRIGHT_PATH=(\S+)/.exec(first.message) ?? [];
    vi.stubEnv("TILEWRIGHT_SEED", seed);
    vi.stubEnv("TILEWRIGHT_PATH", path);
    vi.resetModules();
    const again = await failing((await import("./property.js")).checkProperty);
    vi.unstubAllEnvs();
    expect(first.message).toContain("counterexample: 12345");
    expect(again.message).toContain("counterexample: 12345");
    expect(again.runs).toBeLessThan(first.runs);
  });

  test("TILEWRIGHT_RUNS sets the number of cases, and a bad value is refused", async () => {
    vi.stubEnv("TILEWRIGHT_RUNS", "7");
    vi.resetModules();
    const { checkProperty: checkSeven } = await import("./property.js");
    let runs = 0;
    await checkSeven("count", fc.nat(), () => void runs++, { runs: 100 });
    expect(runs).toBe(7);
    vi.stubEnv("TILEWRIGHT_RUNS", "many");
    vi.resetModules();
    await expect(import("./property.js")).rejects.toThrow(/TILEWRIGHT_RUNS must be an integer, got "many"/);
    vi.unstubAllEnvs();
  });
});

describe("activations", () => {
  const groupsOf = (kind: (typeof activationKinds)[number]) => {
    const values = bf16.decodeArray(activations([200, 128], kind, 3).data);
    return Array.from({ length: 200 }, (_, i) => Array.from(values.subarray(128 * i, 128 * i + 128)));
  };
  const largest = (group: number[]) => Math.max(...group.map(Math.abs));
  const share = (groups: number[][], holds: (group: number[]) => boolean) =>
    groups.filter(holds).length / groups.length;

  test("each kind holds what it promises", () => {
    expect(share(groupsOf("ordinary"), (g) => g.every(Number.isFinite))).toBe(1);
    expect(share(groupsOf("outliers"), (g) => largest(g) > 32)).toBeGreaterThan(0.5);
    const tiny = groupsOf("tiny");
    expect(share(tiny, (g) => g.every((x) => x === 0))).toBeGreaterThan(0.1);
    expect(share(tiny, (g) => largest(g) > 0 && largest(g) < 2 ** -126)).toBeGreaterThan(0.1);
    expect(share(tiny, (g) => largest(g) > 1e-4)).toBeGreaterThan(0.05);
    expect(share(tiny, (g) => largest(g) > 9e-5 && largest(g) < 1e-4)).toBeGreaterThan(0.05);
    const special = groupsOf("special");
    expect(share(special, (g) => g.some(Number.isNaN))).toBeGreaterThan(0.05);
    expect(share(special, (g) => g.some((x) => Math.abs(x) === Number.POSITIVE_INFINITY))).toBeGreaterThan(0.05);
    expect(share(special, (g) => g.every(Number.isFinite))).toBeGreaterThan(0.3);
    expect(share(special, (g) => g.every(Number.isFinite) && largest(g) === bf16.max)).toBeGreaterThan(0.03);
  });

  test("ties: quotients lie on rounding ties of e4m3, to even below and above", () => {
    const x = activations([100, 128], "ties", 3);
    const { scale } = actQuant({ x });
    const values = bf16.decodeArray(x.data);
    let ties = 0;
    values.forEach((value, i) => {
      const ratio = Math.abs(value) / (scale.data[Math.floor(i / 128)] as number);
      // A tie has exactly one binary digit below the four of e4m3.
      const step = 2 ** Math.max(Math.floor(Math.log2(ratio)) - 3, -9);
      if (ratio < 448 && (ratio / step) % 1 === 0.5) ties++;
    });
    expect(ties / values.length).toBeGreaterThan(0.1);
  });

  test("quantisers: rows are independent, and signs flip alone", () => {
    for (const kind of activationKinds) {
      const x = activations([20, 128], kind, 17);
      const order = new Prng(1).permutation(20);
      for (const quantise of [actQuant, hadamardQuant]) {
        const straight = quantise({ x });
        const moved = quantise({ x: permuteRows(x, order) });
        expect(moved.y).toEqual(permuteRows(straight.y, order));
        expect(moved.scale).toEqual(permuteRows(straight.scale, order));
        const flipped = quantise({ x: negate(x) });
        expect(flipped.scale).toEqual(straight.scale);
      }
      const y = actQuant({ x }).y.data;
      const negative = actQuant({ x: negate(x) }).y.data;
      y.forEach((code, i) => {
        expect(negative[i]).toBe(code === 0x7f ? 0x7f : code ^ 0x80);
      });
    }
  });
});

describe("indexer inputs and their tolerance", () => {
  test.each(logitsKinds)("%s: a unit with 13 fraction bits and f32 sums is always accepted", async (kind) => {
    const cases = logitsCases({ maxT: 2, maxS: 70, kinds: [kind] });
    await checkProperty(
      `13 fraction bits, ${kind}`,
      cases,
      (spec) => {
        const inputs = buildLogits(spec);
        const reference = indexerLogitsWithBound(inputs);
        const verdict = compareLogits("logits", logitsOfMatrixUnit(inputs), reference, logitsTolerance(kind));
        expect(verdict.ok, verdict.message).toBe(true);
      },
      { runs: 40 },
    );
  });

  test("special inputs give results of every class, mostly finite ones, at any head count", () => {
    for (const H of [8, 64, 128]) {
      const counts = { finite: 0, nan: 0, positive: 0, undetermined: 0 };
      let total = 0;
      for (let seed = 0; seed < 20; seed++) {
        const reference = indexerLogitsWithBound(
          buildLogits({ T: 4, H, D: 32, S: 50, kind: "special", range: "full", seed }),
        );
        total += 200;
        reference.logits.data.forEach((x, i) => {
          if (Number.isFinite(x)) counts.finite++;
          else if (Number.isNaN(x)) counts.nan++;
          else if (x > 0) counts.positive++;
          counts.undetermined += reference.undetermined[i] as number;
        });
      }
      expect(counts.finite / total).toBeGreaterThan(0.3);
      expect(counts.nan / total).toBeGreaterThan(0.05);
      expect(counts.positive).toBeGreaterThan(0);
      expect(counts.undetermined / total).toBeLessThan(0.02);
    }
  });

  test.each<PlantedFault>([
    "drop-last-head",
    "end-off-by-one",
    "fmax-drops-nan",
    "scale-in-bf16",
    "skip-last-products",
  ])("a kernel with the fault %s is caught", async (fault) => {
    const suite = indexerLogitsSuite;
    const broken = checkProperty(
      fault,
      suite.cases({ maxRows: 2, maxKeys: 40 }),
      (spec) => {
        const invocation = suite.build(spec);
        expectVerdicts(suite.check(invocation, { logits: logitsOfMatrixUnit(buildLogits(spec), fault) }, spec));
      },
      { runs: 200 },
    );
    await expect(broken).rejects.toThrow(/logits/);
  });
});

describe("kernel suites", () => {
  test("cover this catalogue's kernels and accept their references", async () => {
    expect(kernelSuites.map((suite) => suite.kernel).sort()).toEqual(catalogue.map(({ name }) => name).sort());
    const settings = (format: string) => ({ scale_fmt: format as "ue8m0" | "f32" });
    await checkProperty(
      "act_quant",
      actQuantSuite.cases(),
      (spec) => {
        const invocation = actQuantSuite.build(spec);
        const x = activations([spec.rows, 128 * spec.groups], spec.kind, spec.seed);
        expectVerdicts(actQuantSuite.check(invocation, { ...actQuant({ x }, settings(spec.scaleFormat)) }, spec));
      },
      { runs: 30 },
    );
    await checkProperty(
      "hadamard_quant",
      hadamardQuantSuite.cases(),
      (spec) => {
        const invocation = hadamardQuantSuite.build(spec);
        const x = activations([spec.rows, 128], spec.kind, spec.seed);
        expectVerdicts(
          hadamardQuantSuite.check(invocation, { ...hadamardQuant({ x }, settings(spec.scaleFormat)) }, spec),
        );
      },
      { runs: 30 },
    );
    await checkProperty(
      "indexer_query",
      indexerQuerySuite.cases(),
      (spec) => {
        const { inputs } = indexerQuerySuite.build(spec);
        const q = activations([spec.rows, spec.heads, 128], spec.kind, spec.seed);
        const w = tensor("f32", [spec.rows, spec.heads], inputs.w?.data as Float32Array);
        expectVerdicts(
          indexerQuerySuite.check(
            indexerQuerySuite.build(spec),
            { ...indexerQuery({ q, w }, settings(spec.scaleFormat)) },
            spec,
          ),
        );
      },
      { runs: 30 },
    );
    await checkProperty(
      "indexer_logits",
      indexerLogitsSuite.cases(),
      (spec) => {
        expectVerdicts(
          indexerLogitsSuite.check(indexerLogitsSuite.build(spec), { ...indexerLogits(buildLogits(spec)) }, spec),
        );
      },
      { runs: 30 },
    );
  });

  test("every suite refuses missing outputs and outputs of the wrong setting", () => {
    for (const suite of kernelSuites) {
      const [spec] = fc.sample(suite.cases(), { numRuns: 1, seed: 5 });
      const verdicts = suite.check(suite.build(spec), {}, spec);
      expect(verdicts.every((verdict) => !verdict.ok)).toBe(true);
    }
    const spec = { rows: 4, groups: 3, heads: 1, kind: "ordinary", scaleFormat: "f32", seed: 1 } as const;
    const outputs = actQuant({ x: activations([4, 384], "ordinary", 1) }, { scale_fmt: "ue8m0" });
    expect(() => expectVerdicts(actQuantSuite.check(actQuantSuite.build(spec), { ...outputs }, spec))).toThrow(
      /scale: 12 of 12/,
    );
  });
});
