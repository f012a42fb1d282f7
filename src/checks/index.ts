/** Checks of arguments, and the words that messages have for values: shared by every part that callers reach, so that all refuse alike. */
export { check, checkedOptions, type Fields, type Refuse } from "./check.js";
export { described, isGone } from "./describe.js";
export * as kinds from "./kinds.js";
export { isArray, isInstance, isListOf, isRecord, isString, type Kind } from "./kinds.js";
