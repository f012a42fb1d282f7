/** The suites themselves: they accept their references and a right kernel, and no wrong one. */
import { describe, expect, test } from "vitest";
import { allSuites, checkSuite, expectVerdicts, suiteOf } from "./kernel-suites.js";
import { mlaFaults, sparseAttentionModel } from "./mla-model.js";
import { referenceOutputs } from "./references.js";
import { suiteFaults } from "./suite-faults.js";

const limits = { maxRows: 3, maxKeys: 100 };
const sparse = ["sparse_mla_prefill", "sparse_mla_decode"];

describe("suites", () => {
  test("there is one per kernel", () => {
    expect(new Set(allSuites.map((suite) => suite.kernel)).size).toBe(allSuites.length);
    expect(allSuites).toHaveLength(18);
  });

  test.each(allSuites.map((suite) => [suite.kernel, suite] as const))("%s accepts its reference", (kernel, suite) =>
    checkSuite(
      kernel,
      suite,
      limits,
      (spec) => {
        const invocation = suite.build(spec);
        const outputs = referenceOutputs(kernel, invocation);
        for (const [name, { dtype, shape }] of Object.entries(invocation.outputs)) {
          expect(outputs[name]).toMatchObject({ dtype, shape });
        }
        expectVerdicts(suite.check(invocation, outputs, spec));
      },
      suite.work === undefined ? 40 : 12,
    ),
  );

  test.each(sparse)("%s accepts probabilities in bf16 and sums in f32", (kernel) => {
    const suite = suiteOf(kernel);
    return checkSuite(
      kernel,
      suite,
      limits,
      (spec) => {
        // Pairs are what rounding to bf16 is not exact enough for: see below.
        if ((spec as { readonly data: string }).data === "pairs") return;
        const invocation = suite.build(spec);
        expectVerdicts(suite.check(invocation, sparseAttentionModel(invocation), spec));
      },
      20,
    );
  });

  const attentionFaults = mlaFaults.flatMap((fault) =>
    sparse
      .filter((kernel) => kernel === "sparse_mla_decode" || !["scale-in-bf16", "lse-in-query-order"].includes(fault))
      .map(
        (kernel) =>
          [
            kernel,
            fault,
            (given: Parameters<typeof sparseAttentionModel>[0]) => sparseAttentionModel(given, fault),
          ] as const,
      ),
  );
  const rounded = sparse.map(
    (kernel) =>
      [
        kernel,
        "weights-left-rounded",
        (given: Parameters<typeof sparseAttentionModel>[0]) => sparseAttentionModel(given),
      ] as const,
  );
  const others = suiteFaults.map(({ kernel, fault, outputs }) => [kernel, fault, outputs] as const);
  test.each([...attentionFaults, ...rounded, ...others])(
    "%s: a kernel with the fault %s is caught",
    async (kernel, fault, outputs) => {
      const suite = suiteOf(kernel);
      const broken = checkSuite(
        fault,
        suite,
        limits,
        (spec) => {
          const invocation = suite.build(spec);
          expectVerdicts(suite.check(invocation, outputs(invocation), spec));
        },
        // The first case that shows the fault ends it: rare ones get the time to come.
        4 * suite.runs,
      );
      await expect(broken).rejects.toThrow(/fails after/);
    },
  );
});
