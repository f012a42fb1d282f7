/** Wrong rules that a kernel could follow, as changes to the reference's inputs or outputs; the suites must notice each. */
import type { HostTensor } from "../../src/oracle/index.js";
import { referenceOutputs } from "./references.js";
import type { KernelInvocation, NamedTensors } from "./suites/suite.js";

export interface SuiteFault {
  readonly kernel: string;
  readonly fault: string;
  /** The outputs of a kernel with the fault. */
  readonly outputs: (given: KernelInvocation) => NamedTensors;
}

type Change = (t: HostTensor) => HostTensor;

/** The reference on other inputs. */
const onInputs =
  (
    kernel: string,
    changes: Readonly<Record<string, Change | undefined>>,
    settings: Readonly<Record<string, string>> = {},
  ) =>
  (given: KernelInvocation): NamedTensors => {
    const inputs = Object.fromEntries(
      Object.entries(given.inputs).map(([name, t]) => [name, changes[name]?.(t) ?? t]),
    ) as NamedTensors;
    return referenceOutputs(kernel, { ...given, inputs, settings: { ...given.settings, ...settings } });
  };

/** The reference's outputs, one of them changed. */
const onOutput =
  (kernel: string, name: string, change: (t: HostTensor, given: KernelInvocation) => HostTensor) =>
  (given: KernelInvocation): NamedTensors => {
    const outputs = referenceOutputs(kernel, given);
    return { ...outputs, [name]: change(outputs[name] as HostTensor, given) };
  };

/** Each number through `change`. */
const each =
  (change: (x: number, i: number) => number): Change =>
  (t) =>
    ({ ...t, data: (t.data as Float32Array).map(change) }) as HostTensor;

/** The integers of `indices` as 16-bit ones would be: huge numbers wrap to small ones. */
const wrapped = each((x) => (x << 16) >> 16);

export const suiteFaults: readonly SuiteFault[] = [
  { kernel: "indexer_cache_write", fault: "slots wrap", outputs: onInputs("indexer_cache_write", { slots: wrapped }) },
  { kernel: "indexer_cache_write", fault: "-1 is slot 0", outputs: onInputs("indexer_cache_write", { slots: each((x) => (x === -1 ? 0 : x)) }) },
  { kernel: "indexer_cache_write", fault: "the rotation is left out", outputs: onInputs("indexer_cache_write", {}, { rotate: "none" }) },
  { kernel: "indexer_cache_write", fault: "the other scale format", outputs: onInputs("indexer_cache_write", {}, { scale_fmt: "ue8m0" }) },
  { kernel: "indexer_cache_write", fault: "bytes beside a slot are lost", outputs: onInputs("indexer_cache_write", { cache: (t) => ({ ...t, data: t.data.map(() => 0) }) as HostTensor }) },
  { kernel: "mla_cache_write", fault: "slots wrap", outputs: onInputs("mla_cache_write", { slots: wrapped }) },
  { kernel: "mla_cache_write", fault: "RoPE NaN made quiet", outputs: onInputs("mla_cache_write", { rope: each((x) => ((x & 0x7f80) === 0x7f80 && (x & 0x7f) !== 0 ? x | 0x40 : x)) }) },
  { kernel: "indexer_logits_paged", fault: "one key less", outputs: onInputs("indexer_logits_paged", { context_lens: each((x) => x - 1) }) },
  { kernel: "indexer_logits_paged", fault: "lengths of the first query", outputs: onInputs("indexer_logits_paged", { context_lens: (t) => each((_x, i) => t.data[i - (i % (t.shape[1] as number))] as number)(t) }) },
  { kernel: "indexer_logits_paged", fault: "page -1 is page 0", outputs: onInputs("indexer_logits_paged", { block_table: each((x) => (x === -1 ? 0 : x)) }) },
  { kernel: "indexer_logits_paged", fault: "page ids wrap", outputs: onInputs("indexer_logits_paged", { block_table: wrapped }) },
  { kernel: "topk_select", fault: "ranges wrap", outputs: onInputs("topk_select", { row_end: wrapped }) },
  { kernel: "topk_select", fault: "-0 below 0", outputs: onInputs("topk_select", { logits: each((x) => (Object.is(x, -0) ? -(2 ** -149) : x)) }) },
  { kernel: "topk_select", fault: "+inf left out", outputs: onInputs("topk_select", { logits: each((x) => (x === Number.POSITIVE_INFINITY ? Number.NaN : x)) }) },
  { kernel: "topk_select", fault: "NaN is large", outputs: onInputs("topk_select", { logits: each((x) => (Number.isNaN(x) ? Number.POSITIVE_INFINITY : x)) }) },
  { kernel: "topk_select", fault: "subnormals are 0", outputs: onInputs("topk_select", { logits: each((x) => (Math.abs(x) < 2 ** -126 ? 0 : x)) }) },
  { kernel: "topk_select", fault: "compares 16 bits", outputs: onInputs("topk_select", { logits: each((x) => (Number.isFinite(x) ? Math.fround(x * (1 + 2 ** -8)) - Math.fround(x * 2 ** -8) : x)) }) },
  { kernel: "topk_select", fault: "the other order", outputs: onInputs("topk_select", {}, { order: "index" }) },
  { kernel: "topk_select", fault: "0 behind the last", outputs: onOutput("topk_select", "indices", each((x) => (x === -1 ? 0 : x))) },
  { kernel: "indexer_topk", fault: "one key less", outputs: onInputs("indexer_topk", { k_end: each((x) => x - 1) }) },
  { kernel: "indexer_topk", fault: "the last left out", outputs: onOutput("indexer_topk", "indices", (t) => each((x, i) => (i % (t.shape[1] as number) === (t.shape[1] as number) - 1 ? -1 : x))(t)) },
  { kernel: "indexer_topk_paged", fault: "page ids wrap", outputs: onInputs("indexer_topk_paged", { block_table: wrapped }) },
  { kernel: "indexer_topk_paged", fault: "positions for slots", outputs: onInputs("indexer_topk_paged", {}, { out: "logical" }) },
  { kernel: "dense_mla_prefill", fault: "one key more", outputs: onInputs("dense_mla_prefill", { k_end: each((x) => Math.min(x, 2 ** 31 - 2) + 1) }) },
  { kernel: "dense_mla_prefill", fault: "one key later", outputs: onInputs("dense_mla_prefill", { k_start: each((x) => x + 1) }) },
  { kernel: "dense_mla_decode", fault: "one key less", outputs: onInputs("dense_mla_decode", { context_lens: each((x) => x - 1) }) },
  { kernel: "dense_mla_decode", fault: "page ids wrap", outputs: onInputs("dense_mla_decode", { block_table: wrapped }) },
  { kernel: "moe_gate", fault: "no groups", outputs: onInputs("moe_gate", {}, { n_group: "1", topk_group: "1" }) },
  { kernel: "moe_gate", fault: "the bias is left out", outputs: onInputs("moe_gate", { bias: each((x) => (Number.isFinite(x) ? 0 : x)) }) },
  { kernel: "moe_gate", fault: "a non-finite bias counts as 0", outputs: onInputs("moe_gate", { bias: each((x) => (Number.isFinite(x) ? x : 0)) }) },
  { kernel: "moe_gate", fault: "weights sum to 1", outputs: onInputs("moe_gate", {}, { route_scale: "1" }) },
  { kernel: "moe_gate", fault: "forced ids wrap", outputs: onInputs("moe_gate", { forced_ids: wrapped }) },
  { kernel: "moe_map", fault: "ids wrap", outputs: onInputs("moe_map", { ids: wrapped }) },
  { kernel: "moe_map", fault: "unused blocks name expert 0", outputs: onOutput("moe_map", "block_expert", each((x) => (x === -1 ? 0 : x))) },
  { kernel: "moe_permute", fault: "ids wrap", outputs: onInputs("moe_permute", { sorted_ids: wrapped }) },
  { kernel: "moe_permute", fault: "-1 is row 0", outputs: onInputs("moe_permute", { sorted_ids: each((x) => (x === -1 ? 0 : x)) }) },
  { kernel: "moe_combine", fault: "rows wrap", outputs: onInputs("moe_combine", { pos: wrapped }) },
  { kernel: "moe_combine", fault: "weights in bf16, all of them smaller", outputs: onInputs("moe_combine", { weights: each((x) => x * (1 - 2 ** -6)) }) },
]; // biome-ignore format: a table
