/** Whole steps of DSA against the oracle's: caches, selection and attention, on small odd shapes. */
import fc from "fast-check";
import { describe, test } from "vitest";
import {
  buildDecode,
  buildPrefill,
  type DecodeStep,
  expectGood,
  judgeDecode,
  judgePrefill,
  type PrefillStep,
  runDecode,
  runPrefill,
} from "../support/dsa-steps.js";
import { seeds } from "../support/logits-inputs.js";
import { deviceFor } from "../support/on-device.js";
import { checkProperty } from "../support/property.js";

/** Few of each: a number of heads or a topk is a variant, which takes longer to lower than a step to run. */
const common = {
  H: fc.constantFrom(5, 128),
  indexer: fc.constantFrom({ index_heads: 8, topk: 7 }, { index_heads: 64, topk: 100 }),
  sinks: fc.boolean(),
  wild: fc.boolean(),
  seed: seeds,
};
const decodeSteps: fc.Arbitrary<DecodeStep> = fc
  .record({
    B: fc.integer({ min: 0, max: 3 }),
    N: fc.integer({ min: 0, max: 3 }),
    M: fc.integer({ min: 0, max: 4 }),
    ...common,
  })
  .map(({ indexer, ...rest }) => ({ ...rest, ...indexer }));
const prefillSteps: fc.Arbitrary<PrefillStep> = fc
  .record({
    T: fc.integer({ min: 0, max: 5 }),
    S: fc.integer({ min: 0, max: 150 }),
    ...common,
  })
  .map(({ indexer, ...rest }) => ({ ...rest, ...indexer }));

const wholeContext: DecodeStep = {
  ...{ B: 2, N: 2, M: 3, H: 5, index_heads: 64, topk: 100 },
  ...{ sinks: true, wild: false, seed: 5 },
};

describe.each(["sm_80", "sm_90a", "sm_120a"])("on %s", (arch) => {
  test("a decode step is the oracle's", () =>
    checkProperty(
      `decode steps on ${arch}`,
      decodeSteps,
      async (spec) => {
        const given = buildDecode(spec);
        expectGood(judgeDecode(spec, given, (await runDecode(deviceFor(arch), spec, given)).got));
      },
      { runs: 6, examples: [wholeContext] },
    ));

  test("a prefill step is the oracle's", () =>
    checkProperty(
      `prefill steps on ${arch}`,
      prefillSteps,
      async (spec) => {
        const given = buildPrefill(spec);
        expectGood(judgePrefill(spec, given, (await runPrefill(deviceFor(arch), spec, given)).got));
      },
      { runs: 6 },
    ));
});
