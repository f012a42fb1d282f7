/** Each shipped kernel in eager mode against its reference: random and adversarial shapes, data and tunables. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bind } from "../../src/compiler/bind.js";
import { catalogue } from "../../src/kernels/catalogue.js";
import type { AnyKernel } from "../../src/language/index.js";
import { tensor } from "../../src/oracle/index.js";
import { expectVerdicts, kernelSuites, type NamedTensors } from "../support/kernel-suites.js";
import { legalTunables, program } from "../support/on-device.js";
import { checkProperty } from "../support/property.js";

/** More multiply-adds than that take eager mode seconds. */
const MOST_WORK = 2e6;

for (const suite of kernelSuites) {
  test(`${suite.kernel} equals its reference`, async () => {
    const loaded = program(suite.kernel);
    const kernel = catalogue.find(({ name }) => name === suite.kernel)?.kernel as AnyKernel;
    // indexer_query has up to 128 heads a row.
    const maxRows = suite.kernel === "indexer_query" ? 3 : 40;
    const cases = fc.record({ spec: suite.cases({ maxRows, maxKeys: 300 }), tuning: fc.nat(), seed: fc.nat() });
    await checkProperty(
      `eager ${suite.kernel}`,
      cases.filter(({ spec }) => (suite.work?.(spec) ?? 0) < MOST_WORK),
      ({ spec, tuning, seed }) => {
        const invocation = suite.build(spec);
        const given = new Map(Object.entries(invocation.inputs));
        const binding = bind(loaded.kernel, given, new Map(Object.entries(invocation.settings)));
        const words = Object.entries(binding.options).filter(([name]) => name in (kernel.spec.options ?? {}));
        // An output that is handed over fixes the dims that no input does.
        const results = Object.entries(invocation.outputs).filter(([name]) => !given.has(name));
        const zeros = Object.fromEntries(results.map(([name, { dtype, shape }]) => [name, tensor(dtype, shape)]));
        const outputs = kernel.eager(
          { ...zeros, ...invocation.inputs, ...binding.scalars },
          { ...Object.fromEntries(words), ...legalTunables(loaded, binding, tuning) },
          { seed },
        ) as NamedTensors;
        expectVerdicts(suite.check(invocation, outputs, spec));
      },
      { runs: suite.runs / 2 },
    );
  });
}

describe("the catalogue", () => {
  test.each(catalogue)("$name is exported by its file under the name it gives", async (entry) => {
    const module = (await import(`../../src/kernels/${entry.file}.ts`)) as Record<string, unknown>;
    expect(module[entry.exportName]).toBe(entry.kernel);
    expect(entry.kernel.name).toBe(entry.name);
  });

  test("names are unique", () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
  });
});
