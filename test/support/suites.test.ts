/** The suites themselves: they accept their references, on every case that they draw. */
import { describe, expect, test } from "vitest";
import { allSuites, checkSuite, expectVerdicts } from "./kernel-suites.js";
import { referenceOutputs } from "./references.js";

describe("suites", () => {
  test("there is one per kernel", () => {
    expect(new Set(allSuites.map((suite) => suite.kernel)).size).toBe(allSuites.length);
    expect(allSuites).toHaveLength(18);
  });

  test.each(allSuites.map((suite) => [suite.kernel, suite] as const))("%s accepts its reference", (kernel, suite) =>
    checkSuite(
      kernel,
      suite,
      { maxRows: 3, maxKeys: 100 },
      (spec) => {
        const invocation = suite.build(spec);
        const outputs = referenceOutputs(kernel, invocation);
        for (const [name, { dtype, shape }] of Object.entries(invocation.outputs)) {
          expect(outputs[name]).toMatchObject({ dtype, shape });
        }
        expectVerdicts(suite.check(invocation, outputs, spec));
      },
      60,
    ),
  );
});
