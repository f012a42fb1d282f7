/** `tilewright/dsa`: DeepSeek sparse attention as whole steps, composed of the shipped kernels on memory of the caller's. */
export { KernelRefusal } from "../compiler/errors.js";
export type {
  DeviceTensor,
  Forms,
  LaunchSettings,
  PreparedProgram,
  ProgramPlan,
  TensorForm,
} from "../launcher/index.js";
export type { Composition } from "./compose.js";
export { type DsaDecodeArguments, dsaDecode } from "./decode.js";
export { type DsaPrefillArguments, dsaPrefill } from "./prefill.js";
