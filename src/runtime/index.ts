/** The runtime: devices, memory, modules, launches, streams, tensors and their files. Importing it loads no native code. */
export type { KernelArgument, ScalarType } from "./arguments.js";
export {
  type CopyOptions,
  DeviceBuffer,
  type DeviceCopyOptions,
  type FillOptions,
  type HostCopyOptions,
} from "./buffer.js";
export {
  Device,
  type DeviceInfo,
  type DeviceLimit,
  type DeviceProps,
  devices,
  open,
  type Sanitizer,
  sanitizers,
  type VirtualOptions,
} from "./device.js";
export type { DeviceKind } from "./drivers.js";
export { type DType, type DTypeArrays, dtypes, elementBytes } from "./dtypes.js";
export {
  DeviceFault,
  DriverError,
  type Finding,
  type FindingSite,
  SafetensorsError,
  TilewrightError,
} from "./errors.js";
export { Graph } from "./graph.js";
export { HostBuffer } from "./host.js";
export {
  type LaunchOptions,
  type LaunchProgress,
  type LaunchResult,
  launchKernel,
} from "./launch.js";
export { DeviceModule, Kernel, type ParameterPlace } from "./module.js";
export { type CudaCompilation, compileCuda } from "./nvrtc.js";
export { PreparedLaunch, type PrepareOptions } from "./prepared.js";
export { parseSafetensors, readSafetensors, serializeSafetensors, writeSafetensors } from "./safetensors.js";
export type { LaunchShape, Sizes } from "./shape.js";
export { type ConflictSample, type LaunchCounters, type LaunchStats, type LineCounters, statsOf } from "./stats.js";
export { DeviceEvent, Stream } from "./stream.js";
export { elementCount, type Tensor, tensor, tensorBytes, tensorFromBytes } from "./tensor.js";
