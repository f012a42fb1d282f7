/**
 * One suite per kernel: cases to draw, the tensors and settings of a case, and the verdicts on outputs. A test of any back
 * end (PTX on a device, eager mode, a CUDA C++ twin) is a loop over suites with its own way to run a kernel.
 */
import fc from "fast-check";
import { catalogue } from "../../src/kernels/catalogue.js";
import { checkProperty, runsOf } from "./property.js";
import { indexerCacheWriteSuite, mlaCacheWriteSuite } from "./suites/caches.js";
import { indexerLogitsPagedSuite, indexerLogitsSuite } from "./suites/logits.js";
import {
  denseMlaDecodeSuite,
  denseMlaPrefillSuite,
  sparseMlaDecodeSuite,
  sparseMlaPrefillSuite,
} from "./suites/mla.js";
import { moeCombineSuite, moeGateSuite, moeMapSuite, moePermuteSuite } from "./suites/moe.js";
import { actQuantSuite, hadamardQuantSuite, indexerQuerySuite } from "./suites/quantisation.js";
import type { CaseLimits, KernelSuite } from "./suites/suite.js";
import { indexerTopkPagedSuite, indexerTopkSuite, topkSelectSuite } from "./suites/topk.js";

export { logitsTolerance } from "./suites/logits.js";
export {
  type CaseLimits,
  expectVerdicts,
  type KernelInvocation,
  type KernelSuite,
  type NamedTensors,
} from "./suites/suite.js";
export { actQuantSuite, hadamardQuantSuite, indexerLogitsSuite, indexerQuerySuite };

/** A suite for every kernel of the contract. The case type is erased: `build` and `check` are given what `cases` drew. */
export const allSuites: readonly KernelSuite[] = [
  actQuantSuite,
  hadamardQuantSuite,
  indexerQuerySuite,
  indexerCacheWriteSuite,
  mlaCacheWriteSuite,
  indexerLogitsSuite,
  indexerLogitsPagedSuite,
  topkSelectSuite,
  indexerTopkSuite,
  indexerTopkPagedSuite,
  sparseMlaPrefillSuite,
  sparseMlaDecodeSuite,
  denseMlaPrefillSuite,
  denseMlaDecodeSuite,
  moeGateSuite,
  moeMapSuite,
  moePermuteSuite,
  moeCombineSuite,
] as unknown as readonly KernelSuite[];

/** The suites of the kernels that are shipped. */
export const kernelSuites: readonly KernelSuite[] = allSuites.filter((suite) =>
  catalogue.some(({ name }) => name === suite.kernel),
);

export function suiteOf(kernel: string): KernelSuite {
  const found = allSuites.find((suite) => suite.kernel === kernel);
  if (found === undefined) throw new Error(`no suite for ${kernel}`);
  return found;
}

/**
 * Checks that `holds` for cases of a suite: all of its hard ones first if `runs` (by default the suite's own number) leaves
 * room for as many others, and else some of them among the others.
 */
export function checkSuite(
  title: string,
  suite: KernelSuite,
  limits: CaseLimits,
  holds: (spec: unknown) => unknown | Promise<unknown>,
  runs = suite.runs,
): Promise<void> {
  const hard = suite.hard ?? [];
  const cases = suite.cases(limits);
  if (hard.length === 0 || runsOf(runs) >= 2 * hard.length) {
    return checkProperty(title, cases, holds, { runs, examples: hard });
  }
  const mixed = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...hard) }, { weight: 2, arbitrary: cases });
  return checkProperty(title, mixed, holds, { runs });
}
