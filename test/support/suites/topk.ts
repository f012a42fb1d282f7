/** Suites of the top-k selectors. */
import fc from "fast-check";
import {
  type BoundedLogits,
  compareBits,
  compareTopkWithin,
  type HostTensor,
  type IndexerLogitsInputs,
  type IndexerLogitsPagedInputs,
  indexerLogitsPagedWithBound,
  indexerLogitsWithBound,
  slotsOf,
  type TopkOrder,
  type TopkSelectInputs,
  tensor,
  topkSelect,
  type Verdict,
} from "../../../src/oracle/index.js";
import { buildLogits, type LogitsCase, logitsCases, logitsKinds } from "../logits-inputs.js";
import { buildPaged, type PagedCase, pagedCases } from "../paged-inputs.js";
import { Prng } from "../prng.js";
import { buildScores, orders, scoreKinds, selectionSizes, type TopkCase, topkCases } from "../score-rows.js";
import { inputsOf, type KernelSuite, output } from "./suite.js";

/** Rows of 33,000 columns, of which a selection may have to look at all as candidates for the last place. */
const longRows: readonly TopkCase[] = (["equal", "one-bin", "plateau", "normal", "two"] as const).map((kind, i) => ({
  R: 2,
  S: 33_000,
  topk: [2048, 8192, 2048, 2048, 511][i] as number,
  order: orders[i % 2] as TopkOrder,
  kind,
  range: i === 3 ? "random" : "full",
  seed: 40 + i,
}));

const shortRows: readonly TopkCase[] = scoreKinds.flatMap((kind, i) =>
  orders.map((order, j) => ({
    R: 3,
    S: [129, 2049, 64, 1000][(i + j) % 4] as number,
    topk: [64, 2048, 1, 2047][(i + 2 * j) % 4] as number,
    order,
    kind,
    range: (["around-k", "full", "extreme"] as const)[i % 3] ?? "full",
    seed: 60 + i,
  })),
);

const topkSettings = (spec: { topk: number; order: TopkOrder }) => ({ topk: String(spec.topk), order: spec.order });

export const topkSelectSuite: KernelSuite<TopkCase> = {
  kernel: "topk_select",
  runs: 120,
  hard: [
    { R: 0, S: 5, topk: 4, order: "index", kind: "normal", range: "full", seed: 1 },
    { R: 3, S: 0, topk: 4, order: "score", kind: "normal", range: "extreme", seed: 2 },
    ...shortRows,
    ...longRows,
  ],
  cases: (limits = {}) => topkCases(limits.maxRows ?? 4, 16 * (limits.maxKeys ?? 300)),
  build(spec) {
    return {
      inputs: { ...buildScores(spec) },
      settings: topkSettings(spec),
      outputs: { indices: { dtype: "i32", shape: [spec.R, spec.topk] } },
    };
  },
  check(invocation, outputs, spec) {
    const want = topkSelect(inputsOf<TopkSelectInputs>(invocation), { topk: spec.topk, order: spec.order });
    return [compareBits("indices", output(outputs, "indices"), want.indices)];
  },
};

/** Whether no right kernel can be off in a single logit; then no selection can be, either. */
function isExact(reference: BoundedLogits, kind: LogitsCase["kind"]): boolean {
  return kind === "exact" && !reference.undetermined.includes(1);
}

/** The selection from logits that are exact, to the bit. */
function exactSelection(reference: BoundedLogits, spec: { topk: number; order: TopkOrder }): HostTensor<"i32"> {
  const [R, S] = reference.logits.shape as [number, number];
  const whole = { row_start: tensor("i32", [R]), row_end: tensor("i32", [R], new Int32Array(R).fill(S)) };
  return topkSelect({ logits: reference.logits, ...whole }, { topk: spec.topk, order: spec.order }).indices;
}

/** `exact` cases are made of ties: few keys, each many times, scales that are powers of two, most weights 0. */
function withTies(inputs: IndexerLogitsInputs, seed: number): IndexerLogitsInputs {
  const random = new Prng(seed, 26);
  const [S, D] = inputs.k.shape as [number, number];
  const distinct = Math.min(S, random.pick([1, 2, 7, 1000]));
  for (let s = distinct; s < S; s++) {
    const from = random.integer(0, distinct - 1) * D;
    inputs.k.data.copyWithin(s * D, from, from + D);
  }
  const power = random.integer(-3, 3);
  for (let s = 0; s < S; s++) inputs.k_scale.data[s] = 2 ** (power + random.integer(0, 1));
  for (let i = 0; i < inputs.weights.data.length; i++) if (random.chance(0.7)) inputs.weights.data[i] = 0;
  return inputs;
}

/** Heads, dims and selection sizes of most cases: each is a variant that takes longer to compile than a case to run. */
const usualVariants = [
  { H: 64, D: 128, topk: 64 },
  { H: 64, D: 128, topk: 2048 },
  { H: 8, D: 32, topk: 33 },
  { H: 8, D: 32, topk: 2048 },
  { H: 32, D: 64, topk: 100 },
  { H: 112, D: 128, topk: 8192 },
] as const;

/** `spec` as it is drawn in one case of five, with a usual variant in the others. */
function withUsualVariant<Case extends { H: number; D: number }>(spec: Case): fc.Arbitrary<Case & { topk: number }> {
  const rare = selectionSizes().map((topk) => ({ ...spec, topk }));
  const usual = fc.constantFrom(...usualVariants).map((variant) => ({ ...spec, ...variant }));
  return fc.oneof({ weight: 1, arbitrary: rare }, { weight: 4, arbitrary: usual });
}

export interface IndexerTopkCase extends LogitsCase {
  readonly topk: number;
  readonly order: TopkOrder;
}

function buildIndexerTopk(spec: IndexerTopkCase): IndexerLogitsInputs {
  const inputs = buildLogits(spec);
  return spec.kind === "exact" ? withTies(inputs, spec.seed) : inputs;
}

export const indexerTopkSuite: KernelSuite<IndexerTopkCase> = {
  kernel: "indexer_topk",
  runs: 60,
  hard: (["exact", "special", "ordinary", "exact", "outliers"] as const).map((kind, i) => ({
    T: [2, 3, 2, 0, 1][i] as number,
    H: [64, 8, 32, 8, 16][i] as number,
    D: [128, 32, 64, 32, 32][i] as number,
    S: [700, 300, 2100, 40, 0][i] as number,
    kind,
    range: (["full", "extreme", "causal", "full", "full"] as const)[i] ?? "full",
    seed: 80 + i,
    topk: [64, 33, 2048, 5, 7][i] as number,
    order: orders[i % 2] as TopkOrder,
  })),
  cases: (limits = {}) =>
    logitsCases({
      maxT: Math.min(3, limits.maxRows ?? 3),
      maxS: 2 * (limits.maxKeys ?? 300),
      // Ties come with exact data only, and are what selectors get wrong.
      kinds: [...logitsKinds, "exact", "exact"],
    })
      .chain(withUsualVariant)
      .chain((spec) => fc.constantFrom(...orders).map((order) => ({ ...spec, order }))),
  build(spec) {
    return {
      inputs: { ...buildIndexerTopk(spec) },
      settings: topkSettings(spec),
      outputs: { indices: { dtype: "i32", shape: [spec.T, spec.topk] } },
    };
  },
  check(invocation, outputs, spec) {
    const reference = indexerLogitsWithBound(inputsOf<IndexerLogitsInputs>(invocation));
    const got = output<"i32">(outputs, "indices");
    return [
      isExact(reference, spec.kind)
        ? compareBits("indices", got, exactSelection(reference, spec))
        : compareTopkWithin("indices", got, reference, spec.topk, spec.order),
    ];
  },
  work: ({ T, S, H, D }) => T * S * H * D,
};

export interface IndexerTopkPagedCase extends PagedCase {
  readonly topk: number;
  readonly order: TopkOrder;
  readonly out: "logical" | "slot";
}

/** The cache's keys get the ties; a page's scales follow its rows. */
function buildIndexerTopkPaged(spec: IndexerTopkPagedCase): IndexerLogitsPagedInputs {
  const inputs = buildPaged(spec);
  if (spec.kind !== "exact") return inputs;
  const random = new Prng(spec.seed, 27);
  const row = spec.D;
  const pageBytes = 64 * (row + 4);
  const view = new DataView(inputs.cache.data.buffer);
  for (let page = 0; page < spec.P; page++) {
    for (let j = 1; j < 64; j++) {
      if (random.chance(0.6))
        inputs.cache.data.copyWithin(page * pageBytes + j * row, page * pageBytes, page * pageBytes + row);
    }
    for (let j = 0; j < 64; j++) view.setFloat32(page * pageBytes + 64 * row + 4 * j, 2 ** random.integer(-1, 0), true);
  }
  for (let i = 0; i < inputs.weights.data.length; i++) if (random.chance(0.7)) inputs.weights.data[i] = 0;
  return inputs;
}

/** Logical positions of slots, where each request has every page once; what is no slot of the request becomes −2. */
function positionsOf(slots: HostTensor<"i32">, inputs: IndexerLogitsPagedInputs): HostTensor<"i32"> {
  const [B, M] = inputs.block_table.shape as [number, number];
  const [rows, topk] = slots.shape as [number, number];
  const N = B === 0 ? 1 : rows / B;
  const positions = tensor("i32", slots.shape);
  for (let i = 0; i < positions.data.length; i++) {
    const slot = slots.data[i] as number;
    const request = Math.floor(Math.floor(i / topk) / N);
    const page = inputs.block_table.data.subarray(request * M, (request + 1) * M).indexOf(Math.floor(slot / 64));
    positions.data[i] = slot === -1 ? -1 : page < 0 ? -2 : page * 64 + (slot % 64);
  }
  return positions;
}

function checkPaged(invocation: { inputs: object }, got: HostTensor<"i32">, spec: IndexerTopkPagedCase): Verdict {
  const inputs = invocation.inputs as IndexerLogitsPagedInputs;
  const reference = indexerLogitsPagedWithBound(inputs);
  if (isExact(reference, spec.kind)) {
    const logical = exactSelection(reference, spec);
    return compareBits("indices", got, spec.out === "slot" ? slotsOf(logical, inputs.block_table, spec.N) : logical);
  }
  const fits = got.dtype === "i32" && got.shape.length === 2;
  const logical = spec.out === "slot" && fits ? positionsOf(got, inputs) : got;
  return compareTopkWithin("indices", logical, reference, spec.topk, spec.order);
}

export const indexerTopkPagedSuite: KernelSuite<IndexerTopkPagedCase> = {
  kernel: "indexer_topk_paged",
  runs: 60,
  hard: (["exact", "special", "ordinary", "exact", "ordinary", "exact"] as const).map((kind, i) => ({
    B: [2, 1, 2, 1, 2, 3][i] as number,
    N: [2, 3, 1, 1, 1, 1][i] as number,
    H: [64, 8, 32, 8, 8, 8][i] as number,
    D: [128, 32, 64, 32, 32, 32][i] as number,
    M: [5, 4, 33, 0, 3, 8][i] as number,
    P: [7, 4, 40, 2, 0, 9][i] as number,
    kind,
    lengths: (["random", "extreme", "boundary", "full", "full", "full"] as const)[i] ?? "full",
    table: (["shared", "permuted", "permuted", "invalid", "invalid", "invalid"] as const)[i] ?? "permuted",
    seed: i === 5 ? 98 : 90 + i,
    topk: [64, 33, 2048, 5, 7, 600][i] as number,
    order: orders[i % 2] as TopkOrder,
    // The last names pages whose numbers would wrap; more slots than keys, so that any key too many shows.
    out: i % 2 === 0 ? ("slot" as const) : ("logical" as const),
  })),
  cases: (limits = {}) =>
    pagedCases({
      maxQueries: Math.min(3, limits.maxRows ?? 3),
      maxPages: 2 * Math.ceil((limits.maxKeys ?? 300) / 64),
      kinds: [...logitsKinds, "exact", "exact"],
    })
      .chain(withUsualVariant)
      .chain((spec) =>
        fc
          .record({
            order: fc.constantFrom(...orders),
            out: fc.constantFrom("logical" as const, "slot" as const),
          })
          .map((more) => ({ ...spec, ...more })),
      )
      // A slot tells its position only where no page is twice in a table.
      .filter((spec) => spec.out === "logical" || spec.kind === "exact" || spec.table !== "shared"),
  build(spec) {
    return {
      inputs: { ...buildIndexerTopkPaged(spec) },
      settings: { ...topkSettings(spec), out: spec.out },
      outputs: { indices: { dtype: "i32", shape: [spec.B * spec.N, spec.topk] } },
    };
  },
  check: (invocation, outputs, spec) => [checkPaged(invocation, output(outputs, "indices"), spec)],
  work: ({ B, N, M, H, D }) => B * N * 64 * M * H * D,
};
