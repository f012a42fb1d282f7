/** The words and signs of tile IR's text form. */
import { dtypeNames } from "../language/dtypes.js";
import { nameText } from "./text-scanner.js";
import type { BinaryOp, CompareOp, MathFn, Special } from "./tile.js";

export const binarySigns: Readonly<Record<BinaryOp, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  rem: "%",
  and: "&",
  or: "|",
  xor: "^",
  shl: "<<",
  shr: ">>",
  ushr: ">>>",
  logand: "&&",
  logor: "||",
};

export const compareSigns: Readonly<Record<CompareOp, string>> = {
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "==",
  ne: "!=",
};

export const mathFns: readonly MathFn[] = [
  "min",
  "max",
  "abs",
  "exp",
  "exp2",
  "log",
  "log2",
  "sqrt",
  "rsqrt",
  "rcp",
  "sin",
  "cos",
  "tanh",
  "erf",
  "floor",
  "ceil",
  "round",
  "trunc",
  "fma",
  "popcount",
  "clz",
  "isNaN",
  "isFinite",
  "sign",
  "ceilDiv",
];

export const specials: readonly Special[] = [
  "blockIdx.x",
  "blockIdx.y",
  "blockIdx.z",
  "gridDim.x",
  "gridDim.y",
  "gridDim.z",
];

export const reduceOps = ["sum", "max", "min", "prod", "any", "all"] as const;
export const scanOps = ["sum", "max", "min"] as const;
export const shuffleModes = ["xor", "up", "down", "index"] as const;
export const atomicOps = ["add", "min", "max", "and", "or", "xor", "exchange", "cas"] as const;

/** Words that start or join something: a name that is one of them is written in quotes. */
const reserved = new Set<string>([
  ...dtypeNames,
  ...mathFns,
  ...specials,
  "kernel",
  "file",
  "input",
  "output",
  "inout",
  "scalar",
  "dims",
  "comptime",
  "tune",
  "option",
  "where",
  "requires",
  "grid",
  "warps",
  "let",
  "var",
  "shared",
  "fragment",
  "copy",
  "fill",
  "mma",
  "for",
  "while",
  "if",
  "else",
  "parallel",
  "set",
  "barrier",
  "assert",
  "yield",
  "load",
  "map",
  "reduce",
  "scan",
  "shuffle",
  "ballot",
  "transpose",
  "reshape",
  "atomic",
  "tile",
  "of",
  "to",
  "step",
  "by",
  "axis",
  "with",
  "select",
  "bitcast",
  "is",
  "dim",
  "param",
  "ref",
  "true",
  "false",
  "inf",
  "nan",
]);

/** A name as tile IR writes it. */
export function tileName(name: string): string {
  return reserved.has(name) ? JSON.stringify(name) : nameText(name);
}
