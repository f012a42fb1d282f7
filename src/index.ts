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
  type RunRequest,
  type RunResult,
  renderDiagnostic,
  runKernel,
} from "./compiler/index.js";
export * from "./language/index.js";
export {
  Device,
  DeviceBuffer,
  DeviceEvent,
  DeviceFault,
  type DeviceInfo,
  DeviceModule,
  DriverError,
  devices,
  type KernelArgument,
  type LaunchOptions,
  type LaunchResult,
  open,
  readSafetensors,
  SafetensorsError,
  Stream,
  type Tensor as HostTensorData,
  TilewrightError,
  tensor,
  writeSafetensors,
} from "./runtime/index.js";
