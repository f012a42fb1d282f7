/** Each shipped kernel in eager mode against its reference: random and adversarial shapes, data and tunables. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/kernels/catalogue.js";
import type { AnyKernel } from "../../src/language/index.js";
import { expectVerdicts, kernelSuites, type NamedTensors } from "../support/kernel-suites.js";
import { checkProperty } from "../support/property.js";

/** Combinations of tunables that the kernel admits for the given sizes of comptime dims. */
function legalTunables(kernel: AnyKernel, dims: Record<string, number>): Record<string, number>[] {
  let combinations: Record<string, number>[] = [{}];
  for (const [name, values] of Object.entries(kernel.spec.tune ?? {}) as [string, readonly number[]][]) {
    combinations = combinations.flatMap((rest) => values.map((value) => ({ ...rest, [name]: value })));
  }
  return combinations.filter((tune) => kernel.spec.where?.(dims, tune, {}, {}) ?? true);
}

for (const suite of kernelSuites) {
  const entry = catalogue.find(({ name }) => name === suite.kernel);
  test(`${suite.kernel} equals its reference`, async () => {
    const kernel = entry?.kernel as AnyKernel;
    // indexer_query has up to 128 heads a row.
    const maxRows = suite.kernel === "indexer_query" ? 3 : 40;
    const cases = fc.record({ spec: suite.cases({ maxRows, maxKeys: 300 }), tuning: fc.nat(), seed: fc.nat() });
    await checkProperty(
      `eager ${suite.kernel}`,
      cases.filter(({ spec }) => size(spec) < 3e7),
      ({ spec, tuning, seed }) => {
        const invocation = suite.build(spec);
        const legal = legalTunables(kernel, spec as Record<string, number>);
        const settings = { ...invocation.settings, ...legal[tuning % legal.length] };
        const outputs = kernel.eager(invocation.inputs, settings, { seed }) as NamedTensors;
        expectVerdicts(suite.check(invocation, outputs, spec));
      },
      { runs: 100 },
    );
  });
}

/** Multiply-adds of a case of indexer_logits; 0 for others. */
function size(spec: unknown): number {
  const { T = 0, S = 0, H = 0, D = 0 } = spec as Partial<Record<"T" | "S" | "H" | "D", number>>;
  return T * S * H * D;
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
