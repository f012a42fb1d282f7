/** What JavaScript itself declares and kernels may use: `Math`, a little of `Number`, `Infinity` and `NaN`. */
import type { ts } from "ts-morph";
import type { Context } from "./context.js";
import { literal } from "./scalars.js";
import type { Scope, Value } from "./values.js";

/** `Math` members by the language's name for them. */
const mathFunctions: Readonly<Record<string, string>> = {
  max: "max",
  min: "min",
  abs: "abs",
  exp: "exp",
  log: "log",
  log2: "log2",
  sqrt: "sqrt",
  floor: "floor",
  ceil: "ceil",
  round: "round",
  trunc: "trunc",
  sin: "sin",
  cos: "cos",
  tanh: "tanh",
  sign: "sign",
  imul: "imul",
  clz32: "clz",
  fround: "f32",
};
const mathConstants: Readonly<Record<string, number>> = {
  PI: Math.PI,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  SQRT2: Math.SQRT2,
  SQRT1_2: Math.SQRT1_2,
};
const mathInstead: Readonly<Record<string, string>> = {
  random: "pass random numbers in as a tensor, or compute a counter-based generator in u32",
  pow: "multiply, or write exp2(y * log2(x))",
  cbrt: "write exp2(log2(x) / 3.0) for x > 0",
  hypot: "write sqrt(x * x + y * y)",
  log10: "write log2(x) * 0.30102999566398120",
  log1p: "write log(1.0 + x)",
  expm1: "write exp(x) - 1.0",
};

/** What stands in for names that people bring along from CUDA C++. */
const cudaNames: Readonly<Record<string, string>> = {
  threadIdx:
    "a kernel describes a whole block: take the coordinates from map(x, (a, i, j) => …) or parallel(shape, (i, j) => …)",
  blockDim: "a kernel describes a whole block: use the sizes of its tiles, which are tunables or comptime dims",
  warpSize: "groups of shuffles and ballots have 32 elements: write 32",
  __syncthreads: "the compiler places barriers; syncThreads() adds one",
  __shared__: "write shared(dtype, shape)",
  __shfl_xor_sync: "write shuffleXor(x, mask) on a fragment",
  __ballot_sync: "write ballot(x) on a bool fragment",
  fmaxf: "write max(a, b)",
  fminf: "write min(a, b)",
  expf: "write exp(x)",
  __expf: "write exp(x)",
  sqrtf: "write sqrt(x)",
};

export function cudaName(name: string): string | undefined {
  return Object.hasOwn(cudaNames, name) ? cudaNames[name] : undefined;
}

const hostNames = new Set(
  "console process setTimeout setInterval setImmediate queueMicrotask fetch performance require window document Buffer structuredClone globalThis crypto".split(
    " ",
  ),
);

/** Names of Node and browsers, which no declaration in reach explains. */
export function isHostName(name: string): boolean {
  return hostNames.has(name);
}

/** An identifier that the JavaScript library declares. */
export function libraryName(cx: Context, s: Scope, node: ts.Identifier): Value {
  switch (node.text) {
    case "Infinity":
      return literal(Number.POSITIVE_INFINITY, "float", cx.span(s, node));
    case "NaN":
      return literal(Number.NaN, "float", cx.span(s, node));
    case "Math":
    case "Number":
      return { k: "host", object: node.text };
    case "isNaN":
    case "isFinite":
      return { k: "host", object: "Number", member: node.text };
    default:
      cx.refuse(s, node, "TW1207", `\`${node.text}\` exists in JavaScript, not in kernels`);
  }
}

export function hostMember(
  cx: Context,
  s: Scope,
  object: "Math" | "Number",
  member: string,
  node: ts.PropertyAccessExpression,
): Value {
  const value = object === "Math" && Object.hasOwn(mathConstants, member) ? mathConstants[member] : undefined;
  if (value !== undefined) return literal(value, "float", cx.span(s, node));
  if (object === "Number") {
    if (member === "POSITIVE_INFINITY") return literal(Number.POSITIVE_INFINITY, "float", cx.span(s, node));
    if (member === "NEGATIVE_INFINITY") return literal(Number.NEGATIVE_INFINITY, "float", cx.span(s, node));
    if (member === "NaN") return literal(Number.NaN, "float", cx.span(s, node));
  }
  return { k: "host", object, member };
}

/** The language's name of a called member of `Math` or `Number`. */
export function hostValue(cx: Context, s: Scope, target: Extract<Value, { k: "host" }>, node: ts.Node): string {
  const { object, member } = target;
  if (member === undefined)
    cx.refuse(s, node, "TW1207", `\`${object}\` is called`, object === "Number" ? "cast: i32(x) or f32(x)" : undefined);
  if (object === "Math" && Object.hasOwn(mathFunctions, member)) return mathFunctions[member] as string;
  if (object === "Number" && (member === "isNaN" || member === "isFinite")) return member;
  cx.refuse(
    s,
    node,
    "TW1207",
    `\`${object}.${member}\` has no counterpart in kernels`,
    object === "Math" ? mathInstead[member] : undefined,
  );
}
