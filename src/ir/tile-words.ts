/** The words and signs of tile IR's text form. */
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

/** Where a name stands decides which words it could be mistaken for; such a name is written in quotes. */
export type NamePlace = "plain" | "statement" | "region" | "source" | "expression";

const mistakable: Readonly<Record<NamePlace, ReadonlySet<string>>> = {
  plain: new Set(),
  // prettier than quoting every word of the form everywhere: `tile`, `to` and `warps` are good names
  statement: new Set([
    ...[
      "file",
      "dims",
      "comptime",
      "default",
      "optional",
      "tune",
      "option",
      "where",
      "requires",
      "grid",
      "warps",
      "input",
      "output",
      "inout",
      "scalar",
    ],
    ...[
      "let",
      "var",
      "shared",
      "fragment",
      "reinterpret",
      "copy",
      "fill",
      "mma",
      "for",
      "while",
      "if",
      "parallel",
      "set",
      "barrier",
      "assert",
      "yield",
    ],
  ]),
  region: new Set(["tile", "transpose"]),
  source: new Set(["placed"]),
  expression: new Set(["true", "false", "inf", "nan", ...specials]),
};

/** A name as tile IR writes it at that place. */
export function tileName(name: string, place: NamePlace = "plain"): string {
  return mistakable[place].has(name) ? JSON.stringify(name) : nameText(name);
}
