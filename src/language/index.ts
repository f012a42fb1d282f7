/** Everything a kernel author imports. The reference is docs/language.md. */
export { dtypeFacts, dtypeNames, type DTypeName } from "./dtypes.js";
export { LanguageError, type LanguageErrorCode } from "./errors.js";
export { type AnyKernel, type Kernel, kernel } from "./kernel.js";
export * from "./math.js";
export { input, inout, output, scalar } from "./spec.js";
export * from "./tiles.js";
export type * from "./spec.js";
export type * from "./types.js";
