/** Operators of scalar expressions as TypeScript spells them. */
import type { BinaryOp, CompareOp } from "./tile.js";

export const operatorSigns: Readonly<Record<BinaryOp | CompareOp, string>> = {
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
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  eq: "===",
  ne: "!==",
};
