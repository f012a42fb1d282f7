/** Compile-time evaluation of scalar expressions. Floats are computed in float64 and rounded once, when they meet a run-time value; i32 and u32 wrap. */
import { LoweringError } from "../ir/errors.js";
import type { BinaryOp, CompareOp, Expr, MathFn, UnaryOp } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";

export type Const = Extract<Expr, { k: "const" }>;

const wrap = (dt: DTypeName, v: number): number => (dt === "i32" ? v | 0 : dt === "u32" ? v >>> 0 : v);
/** Wraps after exact arithmetic: products of 32-bit integers exceed 2^53. */
const wrapBig = (dt: DTypeName, v: bigint): number =>
  Number(dt === "u32" ? BigInt.asUintN(32, v) : BigInt.asIntN(32, v));

export function foldUnary(op: UnaryOp, dt: DTypeName, a: number | boolean): number | boolean {
  if (op === "not") return !a;
  if (op === "bitnot") return wrap(dt, ~Number(a));
  return wrap(dt, -Number(a));
}

export function foldBinary(
  op: BinaryOp,
  dt: DTypeName,
  a: number | boolean,
  b: number | boolean,
  e: Expr,
): number | boolean {
  if (op === "logand") return Boolean(a) && Boolean(b);
  if (op === "logor") return Boolean(a) || Boolean(b);
  if (dt === "bool") return op === "and" ? Boolean(a) && Boolean(b) : op === "or" ? Boolean(a) || Boolean(b) : a !== b;
  const x = Number(a);
  const y = Number(b);
  const integer = dt === "i32" || dt === "u32";
  switch (op) {
    case "add":
      return wrap(dt, x + y);
    case "sub":
      return wrap(dt, x - y);
    case "mul":
      return integer ? wrapBig(dt, BigInt(x) * BigInt(y)) : x * y;
    case "div":
      if (!integer) return x / y;
      if (y === 0) throw new LoweringError("TW5001", "integer division by zero", "guard the divisor", e.span);
      return wrap(dt, Math.trunc(x / y));
    case "rem":
      if (y === 0) throw new LoweringError("TW5001", "remainder of a division by zero", "guard the divisor", e.span);
      return wrap(dt, x % y);
    case "and":
      return wrap(dt, x & y);
    case "or":
      return wrap(dt, x | y);
    case "xor":
      return wrap(dt, x ^ y);
    case "shl":
      return wrap(dt, x << y);
    case "shr":
      return dt === "u32" ? x >>> y : x >> y;
    case "ushr":
      return wrap(dt, x >>> y);
  }
}

export function foldCompare(op: CompareOp, a: number | boolean, b: number | boolean): boolean {
  switch (op) {
    case "lt":
      return a < b;
    case "le":
      return a <= b;
    case "gt":
      return a > b;
    case "ge":
      return a >= b;
    case "eq":
      return a === b;
    case "ne":
      return a !== b;
  }
}

/** undefined: not folded (left to run time). */
export function foldCall(fn: MathFn, dt: DTypeName, args: readonly number[]): number | boolean | undefined {
  const [x = 0, y = 0, z = 0] = args;
  switch (fn) {
    case "min":
      return Math.min(x, y);
    case "max":
      return Math.max(x, y);
    case "abs":
      return wrap(dt, Math.abs(x));
    case "ceilDiv":
      return y === 0 ? undefined : Math.ceil(x / y);
    case "exp":
      return Math.exp(x);
    case "exp2":
      return 2 ** x;
    case "log":
      return Math.log(x);
    case "log2":
      return Math.log2(x);
    case "sqrt":
      return Math.sqrt(x);
    case "rsqrt":
      return 1 / Math.sqrt(x);
    case "rcp":
      return 1 / x;
    case "sin":
      return Math.sin(x);
    case "cos":
      return Math.cos(x);
    case "tanh":
      return Math.tanh(x);
    case "floor":
      return Math.floor(x);
    case "ceil":
      return Math.ceil(x);
    case "trunc":
      return Math.trunc(x);
    case "fma":
      return dt === "f32" ? undefined : wrap(dt, x * y + z);
    case "isNaN":
      return Number.isNaN(x);
    case "isFinite":
      return Number.isFinite(x);
    case "sign":
      return Math.sign(x);
    case "clz":
      return Math.clz32(x);
    default:
      return undefined;
  }
}

/** A cast of a constant of dtype `from`. */
export function foldCast(dt: DTypeName, from: DTypeName, v: number | boolean): number | boolean | undefined {
  const x = Number(v);
  switch (dt) {
    case "bool":
      return x !== 0;
    case "f32":
      return Math.fround(x);
    case "i32":
      if (from === "u32") return x | 0;
      return Number.isNaN(x) ? 0 : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.trunc(x)));
    case "u32":
      if (from === "i32") return x >>> 0;
      return Number.isNaN(x) ? 0 : Math.max(0, Math.min(2 ** 32 - 1, Math.trunc(x)));
    default:
      return undefined; // narrow floats keep their cast: rounding is the target's business
  }
}
