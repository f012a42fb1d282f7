/**
 * `tilewright/oracle`: what the shipped kernels must compute, in plain TypeScript loops. It imports nothing but the checks of
 * arguments, shares no code with the compiler, and is written from the formulas of the kernel catalogue.
 *
 * References take their tensors by the catalogue's names and return the outputs by name.
 */
export { actQuant, type Quantised, type QuantSettings, type ScaleFormat } from "./act-quant.js";
export {
  type BitsOptions,
  compareBits,
  compareLogits,
  coordinatesOf,
  cosineDifference,
  type LogitsOptions,
  type Verdict,
} from "./compare.js";
export { compareMlaOut, compareMlaScores } from "./compare-mla.js";
export { compareCombined, compareGateIds, compareGateWeights, gateIsCertain } from "./compare-moe.js";
export { compareTopkWithin } from "./compare-topk.js";
export { type DenseMlaDecodeInputs, denseMlaDecode, denseMlaDecodeReference } from "./dense-mla-decode.js";
export { type DenseMlaPrefillInputs, denseMlaPrefill, denseMlaPrefillReference } from "./dense-mla-prefill.js";
export { OracleError } from "./errors.js";
export * from "./formats/index.js";
export { hadamardQuant, hadamardTransform } from "./hadamard-quant.js";
export {
  type CacheOutput,
  type IndexerCacheWriteInputs,
  type IndexerCacheWriteSettings,
  indexerCacheWrite,
} from "./indexer-cache-write.js";
export {
  type BoundedLogits,
  type IndexerLogitsInputs,
  type IndexerLogitsOutputs,
  indexerLogits,
  indexerLogitsWithBound,
} from "./indexer-logits.js";
export {
  type IndexerLogitsPagedInputs,
  indexerLogitsPaged,
  indexerLogitsPagedWithBound,
} from "./indexer-logits-paged.js";
export { type IndexerQueryInputs, type IndexerQueryOutputs, indexerQuery } from "./indexer-query.js";
export { indexerTopk } from "./indexer-topk.js";
export { type IndexerTopkPagedSettings, indexerTopkPaged, slotsOf } from "./indexer-topk-paged.js";
export { attend, type QueryAttention } from "./mla-attention.js";
export { readCacheRow } from "./mla-cache.js";
export { type MlaCacheWriteInputs, mlaCacheWrite } from "./mla-cache-write.js";
export type { MlaDecodeOutputs, MlaPrefillOutputs, MlaReference, MlaSettings } from "./mla-outputs.js";
export { type MoeCombineInputs, type MoeCombineOutputs, moeCombine } from "./moe-combine.js";
export { type MoeGateInputs, type MoeGateOutputs, type MoeGateSettings, moeGate } from "./moe-gate.js";
export { type MoeMapInputs, type MoeMapOutputs, type MoeMapSettings, mapCapacity, moeMap } from "./moe-map.js";
export { type MoePermuteInputs, type MoePermuteSettings, moePermute } from "./moe-permute.js";
export { type SparseMlaDecodeInputs, sparseMlaDecode, sparseMlaDecodeReference } from "./sparse-mla-decode.js";
export { type SparseMlaPrefillInputs, sparseMlaPrefill, sparseMlaPrefillReference } from "./sparse-mla-prefill.js";
export { elementCount, type HostTensor, type TensorData, type TensorDType, tensor } from "./tensor.js";
export {
  type TopkOrder,
  type TopkOutputs,
  type TopkSelectInputs,
  type TopkSettings,
  topkSelect,
} from "./topk-select.js";
