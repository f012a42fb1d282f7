/**
 * The launches that planted faults of cache writers, selectors, attention and routing must not survive: small ones, from their suites, whose
 * cases of one battery share the variant of the launch that is changed.
 */

import { bf16, type HostTensor } from "../../src/oracle/index.js";
import { Prng } from "../support/prng.js";
import { gateKinds } from "../support/routing-inputs.js";
import { indexerCacheWriteSuite, mlaCacheWriteSuite } from "../support/suites/caches.js";
import { indexerLogitsPagedSuite } from "../support/suites/logits.js";
import { denseMlaDecodeSuite, denseMlaPrefillSuite, sparseMlaDecodeSuite } from "../support/suites/mla.js";
import { moeCombineSuite, moeGateSuite, moeMapSuite, moePermuteSuite } from "../support/suites/moe.js";
import type { KernelInvocation, KernelSuite, NamedTensors } from "../support/suites/suite.js";
import { indexerTopkPagedSuite, indexerTopkSuite } from "../support/suites/topk.js";
import { manyRows } from "./fault-cases.js";
import { mergeCases, pagedMergeCases } from "./merge-fault-cases.js";

/** One run of a program, and what its suite says of the outputs. */
export interface ProgramCase {
  readonly invocation: KernelInvocation;
  check(outputs: NamedTensors): ReturnType<KernelSuite["check"]>;
}

export interface ProgramBattery {
  readonly program: string;
  /** The launch whose lowered kernel is changed. */
  readonly launch: string;
  /** What tells this battery from others of the launch. */
  readonly variant: string;
  readonly cases: () => readonly ProgramCase[];
  /** Tunables of the program. */
  readonly tune: Readonly<Record<string, number>>;
  /** Outputs are a matter of bits: an independent program gives the same (tests of the kernels hold that). Else of the catalogue's tolerance. */
  readonly exact: boolean;
  /** Roundings show in no output unless two numbers are neighbours; what computes them is tested where they are an output. */
  readonly roundings?: "hidden";
  /** The launch is run by itself, on tensors of its own. */
  readonly alone?: true;
}

/** `splits`: parts of each case, in turns. */
function casesOf<Spec>(
  suite: KernelSuite<Spec>,
  specs: readonly Spec[],
  splits: readonly number[] = [],
): () => ProgramCase[] {
  return () =>
    specs.map((spec, i) => {
      const built = suite.build(spec);
      const own = splits.length === 0 ? {} : { splits: String(splits[i % splits.length]) };
      const invocation = { ...built, settings: { ...built.settings, ...own } };
      return { invocation, check: (outputs) => suite.check(invocation, outputs, spec) };
    });
}

type Case<Suite> = Suite extends KernelSuite<infer Spec> ? Spec : never;

// ── attention ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** 31 heads: one less than whole tiles. Lists of a few tiles, and of more than are looked up at a time. */
const sparseDecode = (
  [
    { B: 1, N: 2, K: 69, P: 3, page: 61, slots: "mixed", lengths: "random", data: "peaked" },
    { B: 1, N: 1, K: 400, P: 7, page: 64, slots: "distinct", lengths: "random", data: "peaked" },
    { B: 1, N: 1, K: 300, P: 5, page: 64, slots: "distinct", lengths: "random", data: "wide" },
    { B: 2, N: 1, K: 128, P: 2, page: 64, slots: "distinct", lengths: "random", data: "scaled" },
    { B: 1, N: 2, K: 40, P: 1, page: 53, slots: "fillers", lengths: "extreme", data: "plain" },
    { B: 1, N: 1, K: 33, P: 2, page: 64, slots: "distinct", lengths: "random", data: "needle" },
    { B: 2, N: 1, K: 65, P: 2, page: 64, slots: "none", lengths: "random", data: "plain" },
    { B: 1, N: 1, K: 64, P: 1, page: 1, slots: "duplicates", lengths: "random", data: "plain" },
    { B: 8, N: 1, K: 110, P: 2, page: 64, slots: "run", lengths: "random", data: "pairs" },
    { B: 2, N: 1, K: 70, P: 2, page: 64, slots: "distinct", lengths: "random", data: "faint" },
  ] as const
).map((c, i) => ({ ...c, H: 31, poison: i === 2 ? ("nan" as const) : ("none" as const), sinks: i % 2 === 0 ? "infinite" : "ordinary", smScale: 0.13523378, seed: 300 + i }) as Case<typeof sparseMlaDecodeSuite>); // biome-ignore format: one record

/** Keys for each of 128 parts. */
const manyParts: readonly Case<typeof sparseMlaDecodeSuite>[] = [
  { B: 1, N: 1, H: 1, K: 4096, P: 64, page: 64, slots: "distinct", lengths: "absent", data: "peaked", poison: "none", sinks: "ordinary", smScale: 0.13523378, seed: 319 },
]; // biome-ignore format: a record

const denseDecode = (
  [
    { B: 2, N: 2, M: 3, P: 4, page: 61, contexts: "random", table: "permuted", data: "peaked" },
    { B: 1, N: 2, M: 5, P: 6, page: 64, contexts: "boundary", table: "invalid", data: "scaled" },
    { B: 1, N: 1, M: 3, P: 3, page: 64, contexts: "full", table: "permuted", data: "wide" },
    { B: 2, N: 1, M: 40, P: 30, page: 2, contexts: "extreme", table: "shared", data: "plain" },
    { B: 1, N: 1, M: 2, P: 2, page: 64, contexts: "full", table: "permuted", data: "needle" },
    { B: 1, N: 1, M: 64, P: 1, page: 1, contexts: "full", table: "shared", data: "plain" },
    { B: 1, N: 1, M: 2, P: 2, page: 64, contexts: "full", table: "permuted", data: "pairs" },
    { B: 2, N: 1, M: 2, P: 4, page: 32, contexts: "full", table: "permuted", data: "faint" },
  ] as const
).map((c, i) => ({ ...c, H: 31, poison: i === 2 ? "nan" : "none", sinks: i % 2 === 0 ? "infinite" : "ordinary", smScale: 0.13523378, seed: 320 + i }) as Case<typeof denseMlaDecodeSuite>); // biome-ignore format: one record

const densePrefill = (
  [
    { T: 3, S: 150, range: "causal", data: "peaked" },
    { T: 3, S: 67, range: "random", data: "plain" },
    { T: 3, S: 200, range: "full", data: "wide" },
    { T: 3, S: 130, range: "extreme", data: "large" },
    { T: 2, S: 97, range: "full", data: "needle" },
    { T: 40, S: 70, range: "random", data: "plain" },
    { T: 2, S: 90, range: "full", data: "pairs" },
    { T: 2, S: 70, range: "full", data: "faint" },
  ] as const
).map((c, i) => ({ ...c, H: 31, poison: i === 1 ? "nan" : "none", sinks: i % 2 === 0 ? "infinite" : "ordinary", smScale: 0.13523378, seed: 340 + i }) as Case<typeof denseMlaPrefillSuite>); // biome-ignore format: one record

/**
 * The first case once more, with rows in order that grow from one to the next: what exponents are shifted by grows with every tile, for each
 * head by something else.
 */
const growing = (cases: () => ProgramCase[]) => (): ProgramCase[] => {
  const [last] = cases().slice(0, 1) as [ProgramCase];
  const { indices, block_table, context_lens, cache, kv } = last.invocation.inputs as Record<string, HostTensor>;
  if (block_table !== undefined)
    context_lens?.data.fill((block_table.shape[1] as number) * (cache?.shape[1] as number));
  for (const t of [indices, block_table])
    t?.data.set(Int32Array.from(t.data, (_, i) => i % (t.shape.at(-1) as number)));
  const factor = (row: number) => 0.25 + row / 12;
  if (kv !== undefined)
    for (let i = 0; i < kv.data.length; i++)
      kv.data[i] = bf16.encode(bf16.decode(kv.data[i] as number) * factor(Math.floor(i / 576)));
  if (cache !== undefined) {
    const words = new Float32Array(cache.data.buffer, cache.data.byteOffset, cache.data.length / 4);
    for (let i = 128; i < words.length; i += 164)
      for (let g = 0; g < 4; g++) words[i + g] = (words[i + g] as number) * factor(Math.floor(i / 164));
  }
  return [...cases(), last];
};

/** Lists of more than a tile count as a whole. */
const whole = (cases: () => ProgramCase[]) => (): ProgramCase[] =>
  cases().map((one) => {
    const { indices, topk_length } = one.invocation.inputs as { indices: HostTensor; topk_length?: HostTensor<"i32"> };
    const K = indices.shape[2] as number;
    if (K > 128) topk_length?.data.fill(K);
    return one;
  });

const attention = (
  program: string,
  launch: string,
  cases: ProgramBattery["cases"],
  variant = "H=31",
): ProgramBattery => ({ program, launch, variant, cases, tune: {}, exact: false });

// ── selectors ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const topkPaged = (
  [
    { B: 12, N: 2, M: 14, P: 15, kind: "exact", lengths: "full", table: "permuted" },
    { B: 12, N: 2, M: 13, P: 17, kind: "ordinary", lengths: "full", table: "permuted" },
    { B: 3, N: 2, M: 11, P: 12, kind: "outliers", lengths: "full", table: "permuted" },
    { B: 2, N: 2, M: 5, P: 7, kind: "exact", lengths: "boundary", table: "invalid" },
    { B: 2, N: 1, M: 3, P: 7, kind: "exact", lengths: "extreme", table: "shared" },
    { B: 1, N: 2, M: 6, P: 7, kind: "ordinary", lengths: "random", table: "permuted" },
    { B: 2, N: 1, M: 3, P: 4, kind: "special", lengths: "boundary", table: "permuted" },
  ] as const
).map((c, i) => ({ ...c, H: 8, D: 32, topk: 33, order: "index", out: "slot", seed: 360 + i }) as Case<typeof indexerTopkPagedSuite>); // biome-ignore format: one record

const topk = (
  [
    { T: 24, S: 900, kind: "exact", range: "full" },
    { T: 24, S: 800, kind: "ordinary", range: "full" },
    { T: 6, S: 700, kind: "outliers", range: "full" },
    { T: 3, S: 300, kind: "exact", range: "random" },
    { T: 3, S: 130, kind: "exact", range: "extreme" },
    { T: 2, S: 400, kind: "ordinary", range: "full" },
    { T: 3, S: 129, kind: "special", range: "random" },
  ] as const
).map((c, i) => ({ ...c, H: 8, D: 32, topk: 33, order: "score", seed: 380 + i }) as Case<typeof indexerTopkSuite>);

/**
 * Each query's weights times another power of two, of either sign: what selects the last of its keys is another digit. Of every fifth all scores are below 0.
 * Once more the first case, of whose queries each has another head whose products f32 cannot hold: the keys' scales bring some of them back.
 */
const scattered = (cases: () => ProgramCase[], seed: number) => (): ProgramCase[] => {
  const random = new Prng(seed, 56);
  const [large] = cases().slice(0, 1) as [ProgramCase];
  const { data, shape } = large.invocation.inputs.weights as HostTensor<"f32">;
  const H = shape[1] as number;
  for (let row = 0; row * H < data.length; row++) data[row * H + (row % H)] = 2 ** 122;
  const others = cases().map((one) => {
    const weights = one.invocation.inputs.weights as HostTensor<"f32">;
    const [rows, heads] = weights.shape as [number, number];
    // Whole pages and one key, which is the last part's own.
    const lengths = one.invocation.inputs.context_lens?.data as Int32Array | undefined;
    for (let i = 1; i < (lengths?.length ?? 0); i += 2) if (lengths) lengths[i] = Math.min(lengths[i] as number, 129);
    for (let row = 0; row < rows; row++) {
      const scale = 2 ** random.integer(-110, 100) * (random.chance(0.5) ? 1 : -1);
      for (let h = 0; h < heads; h++) {
        const w = scale * (weights.data[row * heads + h] as number);
        weights.data[row * heads + h] = row % 5 === 4 ? -Math.abs(w) : w;
      }
    }
    return one;
  });
  return [...others, large];
};

const logitsPaged = (
  [
    { B: 2, N: 2, M: 4, P: 6, kind: "ordinary", lengths: "boundary", table: "invalid" },
    { B: 1, N: 3, M: 9, P: 10, kind: "special", lengths: "random", table: "shared" },
    { B: 2, N: 1, M: 2, P: 3, kind: "outliers", lengths: "extreme", table: "permuted" },
    { B: 1, N: 1, M: 3, P: 3, kind: "ordinary", lengths: "full", table: "permuted" },
    { B: 4, N: 1, M: 12, P: 5, kind: "ordinary", lengths: "full", table: "invalid" },
    { B: 3, N: 2, M: 17, P: 20, kind: "exact", lengths: "boundary", table: "permuted" },
    { B: 2, N: 2, M: 33, P: 40, kind: "ordinary", lengths: "random", table: "shared" },
    { B: 1, N: 1, M: 64, P: 64, kind: "ordinary", lengths: "full", table: "permuted" },
  ] as const
).map((c, i) => ({ ...c, H: 24, D: 64, seed: 400 + i }) as Case<typeof indexerLogitsPagedSuite>);

// ── caches and routing ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Rows that show every rounding of a writer, 128 of a row's numbers after another, and few rows of every other sort. */
function cacheWrites(
  suite: typeof mlaCacheWriteSuite,
  name: "k" | "latent",
  spec: Pick<Case<typeof mlaCacheWriteSuite>, "page" | "rotate" | "scaleFormat">,
): () => ProgramCase[] {
  return () => {
    const width = name === "k" ? 1 : 4;
    const all = manyRows(spec.scaleFormat, width);
    const rows = all.data.length / (128 * width);
    const P = Math.ceil(rows / spec.page);
    const many = { ...spec, rows, P, kind: "ordinary", slots: "scattered", seed: 420 } as const;
    const built = suite.build(many);
    const invocation = { ...built, inputs: { ...built.inputs, [name]: { ...all, shape: [rows, 128 * width] } } };
    const few = [1, 15, 16, 17, 33].map((n, i) => ({ ...spec, rows: n, P: 2, kind: "special", slots: "gaps", seed: 421 + i }) as const); // biome-ignore format: one record
    return [
      { invocation, check: (outputs) => suite.check(invocation, outputs, many) },
      ...casesOf(suite, few as readonly Case<typeof mlaCacheWriteSuite>[])(),
    ];
  };
}

/** Selections of one expert, of all that may be, and of every place in a thread's vectors. */
const gates = gateKinds.flatMap((kind, i) =>
  ([6, 16, 15, 1, 2, 3, 4, 14] as const)
    .filter((_, j) => (i + j) % 2 === 0)
    .map((topk, j): Case<typeof moeGateSuite> => ({ kind, T: 12, E: 32, n_group: 8, topk_group: 4, topk, forced: "absent", routeScale: 2.5, seed: 480 + 10 * i + j })),
); // biome-ignore format: one record

/** An odd and an even number of rows; more than one chunk of pairs; experts of more than one tile, with pairs for each. */
const maps: readonly Case<typeof moeMapSuite>[] = [
  { T: 0, k: 8, experts: 40, block: 3, kind: "even", seed: 4 },
  { T: 33, k: 8, experts: 257, block: 3, kind: "dropped", seed: 5 },
  { T: 300, k: 8, experts: 32, block: 16, kind: "distinct", seed: 6 },
  { T: 7, k: 8, experts: 1025, block: 64, kind: "even", seed: 7 },
  { T: 1, k: 8, experts: 3, block: 3, kind: "even", seed: 8 },
  { T: 150, k: 8, experts: 512, block: 1, kind: "even", seed: 9 },
  { T: 320, k: 8, experts: 1100, block: 5, kind: "even", seed: 10 },
  { T: 64, k: 8, experts: 2, block: 512, kind: "skewed", seed: 11 },
];

/** Widths that end at every place of a vector, and about a block's columns. */
const rowWidths = [
  ...[7, 129, 168, 201, 202, 203, 296, 297, 298, 299, 300, 301, 302, 303, 424, 425, 426, 427],
  ...[513, 514, 515, 516, 517, 518, 519, 520, 2047, 2048, 2056],
];

const permutes = rowWidths.map((C, i): Case<typeof moePermuteSuite> => ({ T: 2, C, topk: 3, cap: C < 16 ? 60 : 9, seed: 440 + i })); // biome-ignore format: one record

const combines = rowWidths.map(
  (C, i): Case<typeof moeCombineSuite> => ({
    ...{ T: C < 16 ? 40 : 3, C, k: 6, cap: 2, seed: 460 + i },
    kind: (["special", "ordinary", "cancelling"] as const)[i % 3] ?? "ordinary",
  }),
);

export const programBatteries: readonly ProgramBattery[] = [
  attention("sparse_mla_decode", "sparse_mla_decode_whole", growing(whole(casesOf(sparseMlaDecodeSuite, sparseDecode, [1])))),
  attention("sparse_mla_decode", "sparse_mla_decode_part", growing(whole(casesOf(sparseMlaDecodeSuite, sparseDecode, [3])))),
  attention("sparse_mla_decode", "mla_decode_merge", casesOf(sparseMlaDecodeSuite, [...sparseDecode.slice(0, 3), ...manyParts], [3, 33, 2, 128])),
  attention("dense_mla_decode", "dense_mla_decode_whole", growing(casesOf(denseMlaDecodeSuite, denseDecode, [1]))),
  attention("dense_mla_decode", "dense_mla_decode_part", growing(casesOf(denseMlaDecodeSuite, denseDecode, [3]))),
  attention("dense_mla_prefill", "dense_mla_prefill", growing(casesOf(denseMlaPrefillSuite, densePrefill))),
  { program: "indexer_logits_paged", launch: "indexer_logits_paged", variant: "H=24 D=64", cases: casesOf(indexerLogitsPagedSuite, logitsPaged), tune: {}, exact: true },
  { program: "indexer_topk", launch: "indexer_topk_parts", variant: "topk=33", cases: scattered(casesOf(indexerTopkSuite, topk, [2]), 1), tune: { spare: 256 }, exact: true, roundings: "hidden" },
  { program: "indexer_topk", launch: "indexer_topk_merge", variant: "topk=33", cases: mergeCases, tune: {}, exact: true, alone: true },
  { program: "indexer_topk_paged", launch: "indexer_topk_paged_parts", variant: "topk=33", cases: scattered(casesOf(indexerTopkPagedSuite, topkPaged, [2]), 2), tune: { spare: 256 }, exact: true, roundings: "hidden" },
  { program: "indexer_topk_paged", launch: "indexer_topk_paged_merge", variant: "topk=33", cases: pagedMergeCases, tune: {}, exact: true, alone: true },
  { program: "indexer_cache_write", launch: "indexer_cache_write", variant: "scale_fmt=ue8m0", cases: cacheWrites(indexerCacheWriteSuite, "k", { page: 64, rotate: "hadamard", scaleFormat: "ue8m0" }), tune: {}, exact: true },
  { program: "mla_cache_write", launch: "mla_cache_write", variant: "scale_fmt=f32", cases: cacheWrites(mlaCacheWriteSuite, "latent", { page: 53, rotate: "none", scaleFormat: "f32" }), tune: {}, exact: true },
  { program: "moe_gate", launch: "moe_gate", variant: "E=32", cases: casesOf(moeGateSuite, gates), tune: {}, exact: false },
  ...["moe_map_count", "moe_map_offsets", "moe_map_place"].map((launch): ProgramBattery => ({ program: "moe_map", launch, variant: "k ≤ 8", cases: casesOf(moeMapSuite, maps), tune: {}, exact: true })),
  { program: "moe_permute", launch: "moe_permute", variant: "C ≤ 1000", cases: casesOf(moePermuteSuite, permutes), tune: {}, exact: true },
  { program: "moe_combine", launch: "moe_combine", variant: "k=6", cases: casesOf(moeCombineSuite, combines), tune: {}, exact: false },
]; // biome-ignore format: a table
