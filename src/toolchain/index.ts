/** NVIDIA's tools: found, fetched and run. They check what tilewright emits; nothing needs them to run a kernel. */
export { cacheFolder, componentFolder, hostArchitecture } from "./cache.js";
export { ensureToolchain, requireTool } from "./ensure.js";
export { ToolchainError, type ToolchainErrorCode } from "./errors.js";
export { type FetchOptions, fetchComponents, type InstalledComponent } from "./fetch.js";
export { type FindOptions, findTool, type Tool, type ToolName } from "./find.js";
export {
  type DisassembleOptions,
  type Disassembly,
  disassemble,
  parseSass,
  type SassFunction,
  type SassInstruction,
  type SassLoop,
} from "./nvdisasm.js";
export { type ComponentName, components, defaultComponents } from "./pins.js";
export {
  type AssembleOptions,
  type AssemblerMessage,
  type Assembly,
  assemble,
  type FunctionUsage,
  parseAssemblerLog,
} from "./ptxas.js";
export { withScratchFolder } from "./scratch.js";
