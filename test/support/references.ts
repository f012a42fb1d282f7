/** The outputs that the oracle gives for an invocation of any suite. */
import {
  actQuant,
  type DenseMlaDecodeInputs,
  type DenseMlaPrefillInputs,
  denseMlaDecode,
  denseMlaPrefill,
  type HostTensor,
  hadamardQuant,
  type IndexerCacheWriteInputs,
  type IndexerLogitsInputs,
  type IndexerLogitsPagedInputs,
  type IndexerQueryInputs,
  indexerCacheWrite,
  indexerLogits,
  indexerLogitsPaged,
  indexerQuery,
  indexerTopk,
  indexerTopkPaged,
  type MlaCacheWriteInputs,
  type MoeCombineInputs,
  type MoeGateInputs,
  type MoeMapInputs,
  type MoePermuteInputs,
  mlaCacheWrite,
  moeCombine,
  moeGate,
  moeMap,
  moePermute,
  type ScaleFormat,
  type SparseMlaDecodeInputs,
  type SparseMlaPrefillInputs,
  sparseMlaDecode,
  sparseMlaPrefill,
  type TopkOrder,
  type TopkSelectInputs,
  topkSelect,
} from "../../src/oracle/index.js";
import type { KernelInvocation, NamedTensors } from "./suites/suite.js";

type Settings = KernelInvocation["settings"];

const quant = (s: Settings) => ({ scale_fmt: (s.scale_fmt ?? "ue8m0") as ScaleFormat });
const rotated = (s: Settings) => ({ ...quant(s), rotate: (s.rotate ?? "none") as "none" | "hadamard" });
const topk = (s: Settings) => ({ topk: Number(s.topk ?? 2048), order: (s.order ?? "index") as TopkOrder });
const paged = (s: Settings) => ({ ...topk(s), out: (s.out ?? "logical") as "logical" | "slot" });
const attention = (s: Settings) => ({ sm_scale: Number(s.sm_scale) });
const gate = (s: Settings) => ({
  n_group: Number(s.n_group),
  topk_group: Number(s.topk_group),
  topk: Number(s.topk),
  route_scale: Number(s.route_scale),
});

/** `inputs` are what a suite built, so they are of the types that the reference takes. */
const references: Readonly<Record<string, (inputs: never, settings: Settings) => object>> = {
  act_quant: (inputs: { x: HostTensor<"bf16"> }, s) => actQuant(inputs, quant(s)),
  hadamard_quant: (inputs: { x: HostTensor<"bf16"> }, s) => hadamardQuant(inputs, quant(s)),
  indexer_query: (inputs: IndexerQueryInputs, s) => indexerQuery(inputs, quant(s)),
  indexer_cache_write: (inputs: IndexerCacheWriteInputs, s) => indexerCacheWrite(inputs, rotated(s)),
  mla_cache_write: (inputs: MlaCacheWriteInputs, s) => mlaCacheWrite(inputs, quant(s)),
  indexer_logits: (inputs: IndexerLogitsInputs) => indexerLogits(inputs),
  indexer_logits_paged: (inputs: IndexerLogitsPagedInputs) => indexerLogitsPaged(inputs),
  topk_select: (inputs: TopkSelectInputs, s) => topkSelect(inputs, topk(s)),
  indexer_topk: (inputs: IndexerLogitsInputs, s) => indexerTopk(inputs, topk(s)),
  indexer_topk_paged: (inputs: IndexerLogitsPagedInputs, s) => indexerTopkPaged(inputs, paged(s)),
  sparse_mla_prefill: (inputs: SparseMlaPrefillInputs, s) => sparseMlaPrefill(inputs, attention(s)),
  sparse_mla_decode: (inputs: SparseMlaDecodeInputs, s) => sparseMlaDecode(inputs, attention(s)),
  dense_mla_prefill: (inputs: DenseMlaPrefillInputs, s) => denseMlaPrefill(inputs, attention(s)),
  dense_mla_decode: (inputs: DenseMlaDecodeInputs, s) => denseMlaDecode(inputs, attention(s)),
  moe_gate: (inputs: MoeGateInputs, s) => moeGate(inputs, gate(s)),
  moe_map: (inputs: MoeMapInputs, s) => moeMap(inputs, { num_experts: Number(s.num_experts), block: Number(s.block) }),
  moe_permute: (inputs: MoePermuteInputs, s) => moePermute(inputs, { topk: Number(s.topk) }),
  moe_combine: (inputs: MoeCombineInputs) => moeCombine(inputs),
};

export function referenceOutputs(kernel: string, invocation: KernelInvocation): NamedTensors {
  const reference = references[kernel];
  if (reference === undefined) throw new Error(`no reference for ${kernel}`);
  return reference(invocation.inputs as never, invocation.settings) as NamedTensors;
}
