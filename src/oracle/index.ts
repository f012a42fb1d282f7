/**
 * `tilewright/oracle`: what the shipped kernels must compute, in plain TypeScript loops. It imports nothing, shares no code
 * with the compiler, and is written from the formulas of the kernel catalogue.
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
export * from "./formats/index.js";
export { hadamardQuant, hadamardTransform } from "./hadamard-quant.js";
export {
  type BoundedLogits,
  type IndexerLogitsInputs,
  type IndexerLogitsOutputs,
  indexerLogits,
  indexerLogitsWithBound,
} from "./indexer-logits.js";
export { type IndexerQueryInputs, type IndexerQueryOutputs, indexerQuery } from "./indexer-query.js";
export { elementCount, type HostTensor, type TensorData, type TensorDType, tensor } from "./tensor.js";
