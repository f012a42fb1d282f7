/** tilewright: write tile kernels in TypeScript, compile them to PTX, run them on a GPU or on the embedded virtual one. */

export {
  type CompiledKernel,
  type CompileRequest,
  compileKernel,
  type Diagnostic,
  DiagnosticsError,
  type KernelProgram,
  KernelRefusal,
  loadKernel,
  loadKernels,
  renderDiagnostic,
} from "./compiler/index.js";
export * from "./language/index.js";
