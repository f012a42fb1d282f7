// Into how many parts a program splits its work shows in no selection, and in attention only within the tolerance; nor do schedules show in either.
import fc from "fast-check";
import { afterAll, describe, test } from "vitest";
import { open } from "../../src/runtime/index.js";
import { checkSuite, expectVerdicts, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { onDevice, program, runGiven } from "../support/on-device.js";
import { checkProperty } from "../support/property.js";
import { expectSameBits } from "../support/same-bits.js";
import type { KernelInvocation } from "../support/suites/suite.js";

const shipped = (names: readonly string[]) => names.filter((name) => kernelSuites.some((s) => s.kernel === name));
const selectors = shipped(["topk_select", "indexer_topk", "indexer_topk_paged"]);
const attention = shipped(["sparse_mla_decode", "dense_mla_decode"]);

/** More parts than keys, in most cases: the last ones are empty. */
const MANY = 61;

const into = (given: KernelInvocation, splits: number): KernelInvocation => ({
  ...given,
  settings: { ...given.settings, splits: String(splits) },
});

/** From few keys per part to many, whatever the kernel would choose. */
const counts = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.constantFrom(1, 3, MANY));

// One target for each size of shared memory.
describe.each(["sm_80", "sm_90a", "sm_120a"])("on %s", (arch) => {
  test.each(selectors)("%s selects the same columns however its keys are split", async (name) => {
    const suite = suiteOf(name);
    await checkProperty(
      `splits of ${name} on ${arch}`,
      fc.tuple(suite.cases({ maxRows: 3, maxKeys: 200 }), counts),
      async ([spec, [first, second]]) => {
        const given = suite.build(spec);
        const whole = await onDevice(arch, name, into(given, 1));
        for (const splits of [first, second])
          expectSameBits((await onDevice(arch, name, into(given, splits))).outputs, whole.outputs);
      },
      { runs: 12 },
    );
  });

  test.each(attention)("%s stays within tolerance however its keys are split", async (name) => {
    const suite = suiteOf(name);
    await checkProperty(
      `splits of ${name} on ${arch}`,
      fc.tuple(suite.cases({ maxRows: 2, maxKeys: 150 }), counts),
      async ([spec, [first, second]]) => {
        const given = suite.build(spec);
        for (const splits of [first, second])
          expectVerdicts(suite.check(given, (await onDevice(arch, name, into(given, splits))).outputs, spec));
      },
      { runs: 6 },
    );
  });
});

describe("on every schedule", () => {
  const arch = "virtual:sm_90a";
  const plain = open(arch, { threads: 1 });
  const others = [
    open(arch, { threads: 4 }),
    open(arch, { threads: 2, seed: 91 }),
    open(arch, { threads: 1, seed: 5 }),
  ];
  afterAll(() => {
    for (const device of [plain, ...others]) device.close();
  });

  test.each([...selectors, ...attention])("%s in 5 parts gives the same bits", async (name) => {
    const suite = suiteOf(name);
    await checkSuite(
      `schedules of ${name} in parts`,
      suite,
      { maxRows: 3, maxKeys: 200 },
      async (spec) => {
        const given = into(suite.build(spec), 5);
        const { outputs } = await runGiven(plain, program(name), given);
        for (const other of others) expectSameBits((await runGiven(other, program(name), given)).outputs, outputs);
      },
      4,
    );
  });
});
