/** Everything a kernel author imports. The reference is docs/language.md. */
export { given } from "./absent.js";
export type { HostTensor } from "./arguments.js";
export {
  type AtomicBuffer,
  atomicAdd,
  atomicAnd,
  atomicCas,
  atomicExchange,
  atomicMax,
  atomicMin,
  atomicOr,
  atomicXor,
} from "./atomics.js";
export { bf16, bitcast, bool, cast, e4m3, e5m2, f16, f32, i32, u8, u32 } from "./casts.js";
export { assert, blockIdx, gridDim, parallel, pipelined, range, unrolled } from "./control.js";
export { type DTypeName, dtypeFacts, dtypeNames } from "./dtypes.js";
export type { EagerArguments, EagerHow, EagerResults, EagerSettings } from "./eager.js";
export { map, tabulate } from "./elements.js";
export { LanguageError, type LanguageErrorCode } from "./errors.js";
export { type AnyKernel, type Kernel, kernel } from "./kernel.js";
export {
  abs,
  ceil,
  ceilDiv,
  clz,
  cos,
  erf,
  exp,
  exp2,
  floor,
  fma,
  idiv,
  imul,
  isFinite,
  isNaN,
  log,
  log2,
  max,
  min,
  popcount,
  rcp,
  round,
  rsqrt,
  sign,
  sin,
  sqrt,
  tanh,
  trunc,
} from "./math.js";
export { mma } from "./matrix.js";
export { type ConditionalLaunch, type Op, type OpLaunch, type OpSpec, type OpSurface, op } from "./op.js";
export { ballot, reshape, shuffle, shuffleDown, shuffleUp, shuffleXor, transpose } from "./rearrange.js";
export {
  reduceAll,
  reduceAny,
  reduceMax,
  reduceMin,
  reduceProd,
  reduceSum,
  scanMax,
  scanMin,
  scanSum,
} from "./reduce.js";
export { type SortBuffers, type SortElements, sort } from "./sort.js";
export {
  type Access,
  type ArgumentRecord,
  type Dim,
  type DimNames,
  type DimRecord,
  type Grid,
  inout,
  input,
  type KernelBody,
  type KernelSpec,
  type Layout,
  type OptionalParam,
  type OptionalRecord,
  type OptionRecord,
  type Options,
  optional,
  output,
  type Params,
  type ScalarDType,
  type ScalarParam,
  type ScalarRecord,
  scalar,
  type TensorParam,
  type Tunables,
  type TuneRecord,
} from "./spec.js";
export { copy, fill, fragment, load, placed, reinterpret, shared, store, syncThreads } from "./transfer.js";
export type {
  Coordinates,
  Copyable,
  DType,
  Element,
  ElementFn,
  Fragment,
  MatrixDType,
  MatrixOperand,
  Memory,
  NumericDType,
  Reduced,
  ReducedDType,
  Shape,
  Shared,
  Tensor,
  View,
} from "./types.js";
