/** tilewright: write tile kernels in TypeScript, compile them to PTX, run them on a GPU or on the embedded virtual one. */
export * from "./language/index.js";
export {
  type CompiledKernel,
  type CompileRequest,
  compileKernel,
  type Diagnostic,
  DiagnosticsError,
  KernelRefusal,
  type KernelProgram,
  loadKernel,
  loadKernels,
  renderDiagnostic,
} from "./compiler/index.js";
