/** Suites of the attention kernels. */
import fc from "fast-check";
import {
  bf16,
  compareMlaOut,
  compareMlaScores,
  type DenseMlaDecodeInputs,
  type DenseMlaPrefillInputs,
  denseMlaDecodeReference,
  denseMlaPrefillReference,
  type HostTensor,
  type MlaReference,
  readCacheRow,
  type SparseMlaDecodeInputs,
  type SparseMlaPrefillInputs,
  sparseMlaDecodeReference,
  sparseMlaPrefillReference,
  tensor,
  type Verdict,
} from "../../../src/oracle/index.js";
import { anyLength } from "../invalid-indices.js";
import { awkwardSizes, seeds } from "../logits-inputs.js";
import {
  bf16Rows,
  fp8Rows,
  type LengthListKind,
  lengthListKinds,
  listLengths,
  type MlaData,
  type MlaDataKind,
  mlaData,
  mlaDataKinds,
  mlaFiller,
  queryTensor,
  type SlotListKind,
  sinkTensor,
  slotListKinds,
  slotLists,
} from "../mla-inputs.js";
import { contextLength, type LengthKind, lengthKinds, pageTable, type TableKind, tableKinds } from "../paged-inputs.js";
import { Prng } from "../prng.js";
import { pageSizes } from "./caches.js";
import {
  type CaseLimits,
  inputsOf,
  type KernelInvocation,
  type KernelSuite,
  type NamedTensors,
  output,
} from "./suite.js";

/** Most multiply-adds of a drawn case: the reference's loops in f64 are what takes the time. */
const MOST_WORK = 1.5e7;
const ROW = 576 + 512;

const bf16Kinds: readonly MlaDataKind[] = mlaDataKinds.filter((kind) => kind !== "scaled");
const fp8Kinds: readonly MlaDataKind[] = mlaDataKinds.filter((kind) => kind !== "huge");

const settingsOf = (spec: MlaData) => ({ sm_scale: String(spec.data === "faint" ? 3.4e38 : spec.smScale) });
const scaleOf = (invocation: KernelInvocation) => ({ sm_scale: Number(invocation.settings.sm_scale) });

/** Pairs of rows lie in neighbouring slots: different threads hold them. */
const slotsOf = (spec: MlaData & { readonly slots: SlotListKind }): SlotListKind =>
  spec.data === "pairs" ? "run" : spec.slots;

/** The tensors that are given: undefined ones are left out. */
function given(tensors: Readonly<Record<string, HostTensor | undefined>>): NamedTensors {
  return Object.fromEntries(
    Object.entries(tensors).flatMap(([name, t]) => (t === undefined ? [] : [[name, t] as const])),
  );
}

/** Slots of a query that are valid: inside [0, rows) and before its length. */
function namedRows(
  lists: Int32Array,
  K: number,
  rows: number,
  lengthOf: (query: number) => number | undefined,
): { all: ReadonlySet<number>; first: (query: number) => number | undefined } {
  const valid = (query: number) =>
    Array.from(lists.subarray(query * K, (query + 1) * K)).filter(
      (row, s) => row >= 0 && row < rows && s < (lengthOf(query) ?? K),
    );
  const queries = K === 0 ? 0 : lists.length / K;
  const all = new Set(Array.from({ length: queries }, (_, query) => valid(query)).flat());
  return { all, first: (query) => (K === 0 ? undefined : valid(query).at(-1)) };
}

/** Row `s` of `kv` as numbers, if all of them are finite. */
function keyRow(kv: HostTensor<"bf16">, s: number | undefined): Float64Array | undefined {
  if (s === undefined) return undefined;
  const row = Float64Array.from(bf16.decodeArray(kv.data.slice(s * 576, (s + 1) * 576)));
  return row.every(Number.isFinite) ? row : undefined;
}

function prefillOutputShapes(T: number, H: number): KernelInvocation["outputs"] {
  return {
    out: { dtype: "bf16", shape: [T, H, 512] },
    max_logits: { dtype: "f32", shape: [T, H] },
    lse: { dtype: "f32", shape: [T, H] },
  };
}

function decodeOutputShapes(B: number, N: number, H: number): KernelInvocation["outputs"] {
  return { out: { dtype: "bf16", shape: [B, N, H, 512] }, lse: { dtype: "f32", shape: [B, H, N] } };
}

function checkPrefill(outputs: NamedTensors, reference: MlaReference): Verdict[] {
  return [
    compareMlaOut("out", output(outputs, "out"), reference),
    compareMlaScores("max_logits", output(outputs, "max_logits"), reference, "maxLogits"),
    compareMlaScores("lse", output(outputs, "lse"), reference, "lse"),
  ];
}

function checkDecode(outputs: NamedTensors, reference: MlaReference): Verdict[] {
  return [
    compareMlaOut("out", output(outputs, "out"), reference),
    compareMlaScores("lse", output(outputs, "lse"), reference, "lse"),
  ];
}

export interface SparsePrefillCase extends MlaData {
  readonly T: number;
  readonly K: number;
  readonly S: number;
  readonly slots: SlotListKind;
  readonly lengths: LengthListKind;
}

const sparseWork = (queries: number, H: number, K: number) => queries * H * K * ROW;

/** Cases that every run starts with: nothing to attend to, one head, heads and slots beside tiles, all options. */
const hardPrefill: readonly SparsePrefillCase[] = [
  { T: 2, H: 128, K: 65, S: 90, slots: "mixed", lengths: "random", data: "plain", poison: "none", sinks: "infinite" },
  { T: 0, H: 16, K: 8, S: 8, slots: "distinct", lengths: "absent", data: "plain", poison: "none", sinks: "absent" },
  { T: 2, H: 3, K: 0, S: 8, slots: "distinct", lengths: "absent", data: "plain", poison: "none", sinks: "ordinary" },
  { T: 2, H: 17, K: 9, S: 0, slots: "none", lengths: "absent", data: "plain", poison: "none", sinks: "infinite" },
  { T: 3, H: 1, K: 200, S: 64, slots: "leading", lengths: "absent", data: "peaked", poison: "none", sinks: "absent" },
  { T: 2, H: 64, K: 130, S: 300, slots: "tail", lengths: "extreme", data: "needle", poison: "none", sinks: "ordinary" },
  { T: 3, H: 8, K: 33, S: 50, slots: "fillers", lengths: "absent", data: "wide", poison: "nan", sinks: "absent" },
  { T: 2, H: 65, K: 64, S: 70, slots: "duplicates", lengths: "random", data: "zero", poison: "query", sinks: "absent" },
  { T: 3, H: 17, K: 200, S: 90, slots: "fillers", lengths: "random", data: "vast", poison: "none", sinks: "ordinary" },
  { T: 3, H: 17, K: 200, S: 90, slots: "mixed", lengths: "random", data: "vast", smScale: 3.4e38, poison: "none", sinks: "infinite" },
  { T: 3, H: 17, K: 300, S: 290, slots: "distinct", lengths: "random", data: "huge", poison: "none", sinks: "absent" },
].map((c, i) => ({ smScale: 0.13523378, ...c, seed: 200 + i }) as SparsePrefillCase); // biome-ignore format: a table

export const sparseMlaPrefillSuite: KernelSuite<SparsePrefillCase> = {
  kernel: "sparse_mla_prefill",
  runs: 40,
  hard: hardPrefill,
  cases: (limits = {}) =>
    fc
      .record({
        T: awkwardSizes(limits.maxRows ?? 4),
        K: awkwardSizes(limits.maxKeys ?? 300),
        S: awkwardSizes(limits.maxKeys ?? 300),
        slots: fc.constantFrom(...slotListKinds),
        lengths: fc.constantFrom(...lengthListKinds),
        shared: mlaData(bf16Kinds, seeds),
      })
      .map(({ shared, ...rest }) => ({ ...rest, ...shared }))
      .filter((spec) => sparseWork(spec.T, spec.H, spec.K) <= MOST_WORK),
  build(spec) {
    const { T, H, K, S } = spec;
    const random = new Prng(spec.seed, 31);
    const filler = mlaFiller(spec, random);
    const lists = slotLists(T, K, S, slotsOf(spec), random);
    const topk_length = listLengths(T, K, spec.lengths, random);
    const named = namedRows(lists, K, S, (t) => topk_length?.data[t]);
    const kv = bf16Rows(S, named.all, spec, filler, random);
    const needleOf = (t: number) => keyRow(kv, named.first(t));
    const q = queryTensor([T], spec, filler, needleOf, random);
    return {
      inputs: given({
        q,
        kv,
        indices: tensor("i32", [T, K], lists),
        topk_length,
        attn_sink: sinkTensor(spec, random),
      }),
      settings: settingsOf(spec),
      outputs: prefillOutputShapes(T, H),
    };
  },
  check: (invocation, outputs) =>
    checkPrefill(outputs, sparseMlaPrefillReference(inputsOf<SparseMlaPrefillInputs>(invocation), scaleOf(invocation))),
  work: ({ T, H, K }) => sparseWork(T, H, K),
};

export interface DensePrefillCase extends MlaData {
  readonly T: number;
  readonly S: number;
  readonly range: "full" | "causal" | "random" | "extreme";
}

const hardDensePrefill: readonly DensePrefillCase[] = [
  { T: 3, H: 128, S: 65, range: "causal", data: "plain", poison: "none", sinks: "infinite" },
  { T: 2, H: 5, S: 0, range: "extreme", data: "plain", poison: "none", sinks: "ordinary" },
  { T: 0, H: 5, S: 9, range: "full", data: "plain", poison: "none", sinks: "absent" },
  { T: 4, H: 16, S: 200, range: "extreme", data: "peaked", poison: "none", sinks: "absent" },
  { T: 4, H: 8, S: 129, range: "random", data: "needle", poison: "nan", sinks: "absent" },
].map((c, i) => ({ ...c, smScale: 0.13523378, seed: 220 + i }) as DensePrefillCase);

export const denseMlaPrefillSuite: KernelSuite<DensePrefillCase> = {
  kernel: "dense_mla_prefill",
  runs: 40,
  hard: hardDensePrefill,
  cases: (limits = {}) =>
    fc
      .record({
        T: awkwardSizes(limits.maxRows ?? 4),
        S: awkwardSizes(limits.maxKeys ?? 300),
        range: fc.constantFrom("full" as const, "causal" as const, "random" as const, "extreme" as const),
        shared: mlaData(bf16Kinds, seeds),
      })
      .map(({ shared, ...rest }) => ({ ...rest, ...shared }))
      .filter((spec) => sparseWork(spec.T, spec.H, spec.S) <= MOST_WORK),
  build(spec) {
    const { T, H, S } = spec;
    const random = new Prng(spec.seed, 32);
    const filler = mlaFiller(spec, random);
    const k_start = tensor("i32", [T]);
    const k_end = tensor("i32", [T]);
    const named = new Set<number>();
    for (let t = 0; t < T; t++) {
      const [from, to] = {
        full: [0, S],
        causal: [0, S - T + t + 1],
        random: [random.integer(-3, S + 3), random.integer(-3, S + 3)],
        extreme: [anyLength(S, random), anyLength(S, random)],
      }[spec.range] as [number, number];
      k_start.data[t] = from;
      k_end.data[t] = to;
      for (let s = Math.max(0, from); s < Math.min(S, to); s++) named.add(s);
    }
    const kv = bf16Rows(S, named, spec, filler, random);
    const needleOf = (t: number) => {
      const last = Math.min(S, k_end.data[t] as number) - 1;
      return keyRow(kv, last < Math.max(0, k_start.data[t] as number) ? undefined : last);
    };
    const q = queryTensor([T], spec, filler, needleOf, random);
    return {
      inputs: given({ q, kv, k_start, k_end, attn_sink: sinkTensor(spec, random) }),
      settings: settingsOf(spec),
      outputs: prefillOutputShapes(T, H),
    };
  },
  check: (invocation, outputs) =>
    checkPrefill(outputs, denseMlaPrefillReference(inputsOf<DenseMlaPrefillInputs>(invocation), scaleOf(invocation))),
  work: ({ T, H, S }) => sparseWork(T, H, S),
};

/** Requests and queries per request with at most `most` queries. */
function requests(most: number): fc.Arbitrary<{ B: number; N: number }> {
  return fc
    .constantFrom(1, 2, 3)
    .chain((N) => fc.integer({ min: 0, max: Math.max(1, Math.floor(most / N)) }).map((B) => ({ B, N })));
}

/** The row of a slot as numbers, if all of them are finite. */
function cacheRow(cache: HostTensor<"u8">, slot: number | undefined): Float64Array | undefined {
  if (slot === undefined) return undefined;
  const row = new Float64Array(576);
  readCacheRow(cache.data, slot * 656, row);
  return row.every(Number.isFinite) ? row : undefined;
}

export interface SparseDecodeCase extends MlaData {
  readonly B: number;
  readonly N: number;
  readonly K: number;
  readonly P: number;
  readonly page: number;
  readonly slots: SlotListKind;
  readonly lengths: LengthListKind;
}

const hardDecode: readonly SparseDecodeCase[] = [
  { B: 1, N: 2, H: 128, K: 65, P: 3, page: 64, slots: "mixed", lengths: "random", data: "plain", poison: "none", sinks: "infinite" },
  { B: 0, N: 1, H: 16, K: 8, P: 1, page: 8, slots: "distinct", lengths: "absent", data: "plain", poison: "none", sinks: "absent" },
  { B: 2, N: 1, H: 3, K: 0, P: 1, page: 8, slots: "distinct", lengths: "absent", data: "plain", poison: "none", sinks: "ordinary" },
  { B: 2, N: 1, H: 17, K: 9, P: 0, page: 64, slots: "none", lengths: "absent", data: "plain", poison: "none", sinks: "infinite" },
  { B: 1, N: 1, H: 16, K: 700, P: 400, page: 2, slots: "leading", lengths: "absent", data: "peaked", poison: "none", sinks: "absent" },
  { B: 2, N: 1, H: 64, K: 130, P: 5, page: 61, slots: "tail", lengths: "extreme", data: "needle", poison: "none", sinks: "ordinary" },
  { B: 1, N: 3, H: 8, K: 33, P: 1, page: 53, slots: "fillers", lengths: "absent", data: "scaled", poison: "nan", sinks: "absent" },
  { B: 2, N: 1, H: 65, K: 64, P: 1, page: 69, slots: "duplicates", lengths: "random", data: "zero", poison: "query", sinks: "absent" },
  { B: 1, N: 1, H: 32, K: 200, P: 1, page: 576, slots: "distinct", lengths: "absent", data: "scaled", poison: "none", sinks: "ordinary" },
  { B: 1, N: 1, H: 17, K: 700, P: 5, page: 64, slots: "fillers", lengths: "absent", data: "vast", poison: "none", sinks: "ordinary" },
  { B: 97, N: 1, H: 1, K: 40, P: 1, page: 64, slots: "fillers", lengths: "random", data: "vast", poison: "none", sinks: "absent" },
  { B: 1, N: 1, H: 17, K: 700, P: 5, page: 64, slots: "fillers", lengths: "absent", data: "vast", smScale: 3.4e38, poison: "none", sinks: "infinite" },
  { B: 97, N: 1, H: 1, K: 40, P: 1, page: 64, slots: "fillers", lengths: "random", data: "vast", smScale: 3.4e38, poison: "none", sinks: "infinite" },
].map((c, i) => ({ smScale: 0.13523378, ...c, seed: 240 + i }) as SparseDecodeCase); // biome-ignore format: a table

export const sparseMlaDecodeSuite: KernelSuite<SparseDecodeCase> = {
  kernel: "sparse_mla_decode",
  runs: 40,
  hard: hardDecode,
  cases: (limits = {}) =>
    fc
      .record({
        requests: requests(limits.maxRows ?? 4),
        K: awkwardSizes(limits.maxKeys ?? 300),
        rows: awkwardSizes(limits.maxKeys ?? 300),
        page: fc.constantFrom(...pageSizes),
        slots: fc.constantFrom(...slotListKinds),
        lengths: fc.constantFrom(...lengthListKinds),
        shared: mlaData(fp8Kinds, seeds),
      })
      .map(({ shared, requests: r, rows, ...rest }) => ({ ...rest, ...r, ...shared, P: Math.ceil(rows / rest.page) }))
      .filter((spec) => sparseWork(spec.B * spec.N, spec.H, spec.K) <= MOST_WORK),
  build(spec) {
    const { B, N, H, K, P, page } = spec;
    const random = new Prng(spec.seed, 33);
    const filler = mlaFiller(spec, random);
    const lists = slotLists(B * N, K, P * page, slotsOf(spec), random);
    const topk_length = listLengths(B, K, spec.lengths, random);
    const named = namedRows(lists, K, P * page, (query) => topk_length?.data[Math.floor(query / N)]);
    const cache = fp8Rows(P, page, named.all, spec, filler, random);
    const q = queryTensor([B, N], spec, filler, (query) => cacheRow(cache, named.first(query)), random);
    return {
      inputs: given({
        q,
        cache,
        indices: tensor("i32", [B, N, K], lists),
        topk_length,
        attn_sink: sinkTensor(spec, random),
      }),
      settings: settingsOf(spec),
      outputs: decodeOutputShapes(B, N, H),
    };
  },
  check: (invocation, outputs) =>
    checkDecode(outputs, sparseMlaDecodeReference(inputsOf<SparseMlaDecodeInputs>(invocation), scaleOf(invocation))),
  work: ({ B, N, H, K }) => sparseWork(B * N, H, K),
};

export interface DenseDecodeCase extends MlaData {
  readonly B: number;
  readonly N: number;
  /** Pages per request. */
  readonly M: number;
  readonly P: number;
  readonly page: number;
  readonly contexts: LengthKind;
  readonly table: TableKind;
}

const hardDenseDecode: readonly DenseDecodeCase[] = [
  { B: 1, N: 2, H: 128, M: 2, P: 3, page: 64, contexts: "random", table: "permuted", data: "plain", poison: "none", sinks: "infinite" },
  { B: 2, N: 1, H: 5, M: 0, P: 3, page: 64, contexts: "full", table: "permuted", data: "plain", poison: "none", sinks: "ordinary" },
  { B: 2, N: 1, H: 5, M: 2, P: 0, page: 64, contexts: "full", table: "invalid", data: "plain", poison: "none", sinks: "ordinary" },
  { B: 2, N: 2, H: 16, M: 40, P: 30, page: 2, contexts: "extreme", table: "shared", data: "peaked", poison: "none", sinks: "absent" },
  { B: 2, N: 1, H: 8, M: 3, P: 5, page: 61, contexts: "boundary", table: "invalid", data: "scaled", poison: "nan", sinks: "absent" },
  { B: 0, N: 1, H: 8, M: 3, P: 5, page: 1, contexts: "full", table: "shared", data: "plain", poison: "none", sinks: "absent" },
  { B: 2, N: 1, H: 16, M: 9, P: 9, page: 61, contexts: "full", table: "permuted", data: "vast", poison: "none", sinks: "ordinary" },
].map((c, i) => ({ ...c, smScale: 0.13523378, seed: 260 + i }) as DenseDecodeCase); // biome-ignore format: a table

/** Slots that a query of a dense decode attends to, in order. */
function contextSlots(spec: DenseDecodeCase, table: Int32Array, context: number, request: number): number[] {
  const slots: number[] = [];
  for (let i = 0; i < Math.min(context, spec.M * spec.page); i++) {
    const id = table[request * spec.M + Math.floor(i / spec.page)] as number;
    if (id >= 0 && id < spec.P) slots.push(id * spec.page + (i % spec.page));
  }
  return slots;
}

export const denseMlaDecodeSuite: KernelSuite<DenseDecodeCase> = {
  kernel: "dense_mla_decode",
  runs: 40,
  hard: hardDenseDecode,
  cases: (limits: CaseLimits = {}) =>
    fc
      .record({
        requests: requests(limits.maxRows ?? 4),
        page: fc.constantFrom(...pageSizes),
        rows: awkwardSizes(limits.maxKeys ?? 300),
        spare: fc.integer({ min: 0, max: 3 }),
        contexts: fc.constantFrom(...lengthKinds),
        table: fc.constantFrom(...tableKinds),
        shared: mlaData(fp8Kinds, seeds),
      })
      .map(({ shared, requests: r, rows, spare, ...rest }) => {
        const M = Math.ceil(rows / rest.page);
        return { ...rest, ...r, ...shared, M, P: M + spare };
      })
      .filter((spec) => sparseWork(spec.B * spec.N, spec.H, spec.M * spec.page) <= MOST_WORK),
  build(spec) {
    const { B, N, H, M, P, page } = spec;
    const random = new Prng(spec.seed, 35);
    const filler = mlaFiller(spec, random);
    // Pairs of rows lie in neighbouring slots, and each is there once.
    const table =
      spec.data === "pairs"
        ? Int32Array.from({ length: B * M }, (_, i) => (i % M < P ? i % M : -1))
        : pageTable(B, M, P, spec.table, random);
    const context_lens = tensor("i32", [B, N]);
    for (let i = 0; i < B * N; i++) context_lens.data[i] = contextLength(spec.contexts, page * M, page, random);
    const slots = Array.from({ length: B * N }, (_, i) =>
      contextSlots(spec, table, context_lens.data[i] as number, Math.floor(i / N)),
    );
    const cache = fp8Rows(P, page, new Set(slots.flat()), spec, filler, random);
    const q = queryTensor([B, N], spec, filler, (query) => cacheRow(cache, slots[query]?.at(-1)), random);
    return {
      inputs: given({
        q,
        cache,
        block_table: tensor("i32", [B, M], table),
        context_lens,
        attn_sink: sinkTensor(spec, random),
      }),
      settings: settingsOf(spec),
      outputs: decodeOutputShapes(B, N, H),
    };
  },
  check: (invocation, outputs) =>
    checkDecode(outputs, denseMlaDecodeReference(inputsOf<DenseMlaDecodeInputs>(invocation), scaleOf(invocation))),
  work: ({ B, N, M, page, H }) => sparseWork(B * N, H, M * page),
};
