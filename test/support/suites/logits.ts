import {
  compareLogits,
  type IndexerLogitsInputs,
  type IndexerLogitsPagedInputs,
  indexerLogitsPagedWithBound,
  indexerLogitsWithBound,
  type LogitsOptions,
} from "../../../src/oracle/index.js";
import { buildLogits, type LogitsCase, type LogitsKind, logitsCases } from "../logits-inputs.js";
import { buildPaged, type PagedCase, pagedCases } from "../paged-inputs.js";
import { inputsOf, type KernelSuite, output } from "./suite.js";

/** What the catalogue's tolerances ask on data of a kind. */
export function logitsTolerance(kind: LogitsKind): LogitsOptions {
  return { ordinary: kind === "ordinary", exact: kind === "exact" };
}

export const indexerLogitsSuite: KernelSuite<LogitsCase> = {
  kernel: "indexer_logits",
  runs: 200,
  cases: (limits = {}) => logitsCases({ maxT: limits.maxRows ?? 4, maxS: limits.maxKeys ?? 300 }),
  build(spec) {
    return {
      inputs: { ...buildLogits(spec) },
      settings: {},
      outputs: { logits: { dtype: "f32", shape: [spec.T, spec.S] } },
    };
  },
  check(invocation, outputs, spec) {
    const reference = indexerLogitsWithBound(inputsOf<IndexerLogitsInputs>(invocation));
    return [compareLogits("logits", output(outputs, "logits"), reference, logitsTolerance(spec.kind))];
  },
  work: ({ T, S, H, D }) => T * S * H * D,
};

export const indexerLogitsPagedSuite: KernelSuite<PagedCase> = {
  kernel: "indexer_logits_paged",
  runs: 100,
  hard: [
    { B: 0, N: 1, H: 8, D: 32, M: 1, P: 1, kind: "ordinary", lengths: "full", table: "permuted", seed: 1 },
    { B: 2, N: 1, H: 8, D: 32, M: 0, P: 2, kind: "ordinary", lengths: "full", table: "permuted", seed: 2 },
    { B: 2, N: 2, H: 8, D: 128, M: 2, P: 0, kind: "ordinary", lengths: "full", table: "permuted", seed: 3 },
    { B: 2, N: 2, H: 16, D: 64, M: 3, P: 5, kind: "exact", lengths: "extreme", table: "invalid", seed: 4 },
    { B: 2, N: 1, H: 64, D: 128, M: 4, P: 9, kind: "special", lengths: "boundary", table: "shared", seed: 5 },
  ],
  cases: (limits = {}) =>
    pagedCases({ maxQueries: limits.maxRows ?? 4, maxPages: Math.ceil((limits.maxKeys ?? 300) / 64) }),
  build(spec) {
    return {
      inputs: { ...buildPaged(spec) },
      settings: {},
      outputs: { logits: { dtype: "f32", shape: [spec.B * spec.N, 64 * spec.M] } },
    };
  },
  check(invocation, outputs, spec) {
    const reference = indexerLogitsPagedWithBound(inputsOf<IndexerLogitsPagedInputs>(invocation));
    return [compareLogits("logits", output(outputs, "logits"), reference, logitsTolerance(spec.kind))];
  },
  work: ({ B, N, M, H, D }) => B * N * 64 * M * H * D,
};
