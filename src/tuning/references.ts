/** What a candidate's outputs are held to: for shipped kernels the oracle and the catalogue's tolerances, for others what the default configuration gives. */

import { codecs } from "../language/formats.js";
import {
  actQuant,
  compareBits,
  compareCombined,
  compareGateIds,
  compareGateWeights,
  compareLogits,
  compareMlaOut,
  compareMlaScores,
  compareTopkWithin,
  denseMlaDecodeReference,
  denseMlaPrefillReference,
  hadamardQuant,
  indexerCacheWrite,
  indexerLogitsPagedWithBound,
  indexerLogitsWithBound,
  indexerQuery,
  type MlaReference,
  mlaCacheWrite,
  moeMap,
  moePermute,
  type ScaleFormat,
  sparseMlaDecodeReference,
  sparseMlaPrefillReference,
  type TopkOrder,
  topkSelect,
  type Verdict,
} from "../oracle/index.js";
import type { Tensor } from "../runtime/index.js";

type Tensors = Readonly<Record<string, Tensor>>;
type Settings = Readonly<Record<string, string>>;

/** What judges outputs; made once for a set of inputs. */
export type Judge = (outputs: Tensors) => Pick<Verdict, "ok" | "message">[];

// Tensors of the runtime are the oracle's, by name and array; its references check dtypes and shapes themselves.
type Reference = (inputs: never, settings: Settings) => (outputs: never) => Pick<Verdict, "ok" | "message">[];

const quant = (s: Settings) => ({ scale_fmt: (s.scale_fmt ?? "ue8m0") as ScaleFormat });
const topkOf = (s: Settings) => ({ topk: Number(s.topk ?? 2048), order: (s.order ?? "index") as TopkOrder });
const scaleOf = (s: Settings) => ({ sm_scale: Number(s.sm_scale) });
const gateOf = (s: Settings) => ({
  n_group: Number(s.n_group),
  topk_group: Number(s.topk_group),
  topk: Number(s.topk),
  route_scale: Number(s.route_scale),
});

const sameBits = (want: object) => (outputs: never) =>
  Object.entries(want).map(([name, tensor]) =>
    compareBits(name, (outputs as Record<string, never>)[name] as never, tensor),
  );

const attention =
  (reference: MlaReference, prefill: boolean) => (outputs: { out: never; lse: never; max_logits: never }) => [
    compareMlaOut("out", outputs.out, reference),
    compareMlaScores("lse", outputs.lse, reference, "lse"),
    ...(prefill ? [compareMlaScores("max_logits", outputs.max_logits, reference, "maxLogits")] : []),
  ];

const references: Readonly<Record<string, Reference>> = {
  act_quant: (inputs, s) => sameBits(actQuant(inputs, quant(s))),
  hadamard_quant: (inputs, s) => sameBits(hadamardQuant(inputs, quant(s))),
  indexer_query: (inputs, s) => sameBits(indexerQuery(inputs, quant(s))),
  indexer_cache_write: (inputs, s) =>
    sameBits(indexerCacheWrite(inputs, { ...quant(s), rotate: (s.rotate ?? "none") as "none" })),
  mla_cache_write: (inputs, s) => sameBits(mlaCacheWrite(inputs, quant(s))),
  indexer_logits: (inputs) => {
    const want = indexerLogitsWithBound(inputs);
    return (outputs: { logits: never }) => [compareLogits("logits", outputs.logits, want)];
  },
  indexer_logits_paged: (inputs) => {
    const want = indexerLogitsPagedWithBound(inputs);
    return (outputs: { logits: never }) => [compareLogits("logits", outputs.logits, want)];
  },
  topk_select: (inputs, s) => sameBits(topkSelect(inputs, topkOf(s))),
  indexer_topk: (inputs, s) => {
    const want = indexerLogitsWithBound(inputs);
    const { topk, order } = topkOf(s);
    return (outputs: { indices: never }) => [compareTopkWithin("indices", outputs.indices, want, topk, order)];
  },
  indexer_topk_paged: (inputs, s) => {
    const want = indexerLogitsPagedWithBound(inputs);
    const { topk, order } = topkOf(s);
    return (outputs: { indices: never }) => [compareTopkWithin("indices", outputs.indices, want, topk, order)];
  },
  sparse_mla_prefill: (inputs, s) => attention(sparseMlaPrefillReference(inputs, scaleOf(s)), true),
  sparse_mla_decode: (inputs, s) => attention(sparseMlaDecodeReference(inputs, scaleOf(s)), false),
  dense_mla_prefill: (inputs, s) => attention(denseMlaPrefillReference(inputs, scaleOf(s)), true),
  dense_mla_decode: (inputs, s) => attention(denseMlaDecodeReference(inputs, scaleOf(s)), false),
  moe_gate: (inputs, s) => (outputs: { ids: never; weights: never }) => [
    compareGateIds("ids", outputs.ids, inputs, gateOf(s)),
    compareGateWeights("weights", outputs.weights, outputs.ids, inputs, gateOf(s)),
  ],
  moe_map: (inputs, s) => sameBits(moeMap(inputs, { num_experts: Number(s.num_experts), block: Number(s.block) })),
  moe_permute: (inputs, s) => sameBits(moePermute(inputs, { topk: Number(s.topk) })),
  moe_combine: (inputs) => (outputs: { out: never }) => [compareCombined("out", outputs.out, inputs)],
};

/** The oracle's judge for a shipped program, or undefined for one that it does not know. */
export function oracleJudge(
  program: string,
  inputs: ReadonlyMap<string, Tensor>,
  settings: Settings,
): Judge | undefined {
  const reference = references[program];
  if (reference === undefined) return undefined;
  return reference(Object.fromEntries(inputs) as never, settings) as Judge;
}

/** How far a float may be from the default configuration's, as part of the largest magnitude of its tensor: sums in another order round differently. */
const tolerance: Readonly<Record<string, number>> = {
  f32: 2 ** -12,
  bf16: 2 ** -7,
  f16: 2 ** -9,
  e4m3: 2 ** -3,
  e5m2: 2 ** -2,
};

/** Outputs against others of the same program: integers and bytes to the bit, floats within what the order of a sum can change. */
export function sameAs(want: Tensors): Judge {
  return (outputs) => Object.entries(want).map(([name, tensor]) => sameTensor(name, outputs[name], tensor));
}

function sameTensor(name: string, got: Tensor | undefined, want: Tensor): Pick<Verdict, "ok" | "message"> {
  // Dtypes of kernels are those of the language.
  const { decode } = codecs[want.dtype as keyof typeof codecs];
  const part = tolerance[want.dtype] ?? 0;
  if (got === undefined || got.data.length !== want.data.length) return { ok: false, message: `${name}: another size` };
  let largest = 0;
  for (let i = 0; i < want.data.length; i++) {
    const size = Math.abs(Number(decode(want.data[i] as number)));
    if (Number.isFinite(size)) largest = Math.max(largest, size);
  }
  for (let i = 0; i < want.data.length; i++) {
    const [a, b] = [Number(decode(got.data[i] as number)), Number(decode(want.data[i] as number))];
    const same = Object.is(a, b) || a === b || Math.abs(a - b) <= part * largest;
    if (!same) return { ok: false, message: `${name}: element ${i} is ${a}, with the default configuration ${b}` };
  }
  return { ok: true, message: `${name}: as with the default configuration` };
}
