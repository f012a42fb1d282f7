/** Scalar expressions of the tile IR, built with constants folded. Integers fold as the GPU computes them: 32 bits, wrapping. */

import { operatorSigns } from "../ir/operator-signs.js";
import type { BinaryOp, CompareOp, Expr, MathFn, Span, UnaryOp } from "../ir/tile.js";
import { operandsOf } from "../ir/tile-operands.js";
import type { DTypeName } from "../language/dtypes.js";

type At = Span | undefined;

/** `span` only where there is one: the IR's optional fields are absent, not undefined. */
function located<T extends object>(node: T, span: At): T {
  return span === undefined ? node : { ...node, span };
}

export function constant(value: number | boolean, dt: DTypeName, span?: At): Expr {
  if (typeof value === "boolean") return located({ k: "const" as const, dt, value }, span);
  const isInt = dt === "i32" || dt === "u32" || dt === "u8";
  // Integers have no −0.
  return located(
    { k: "const" as const, dt, value: dt === "f32" ? Math.fround(value) : isInt ? value + 0 : value },
    span,
  );
}

export function intOf(e: Expr): number | undefined {
  return e.k === "const" && typeof e.value === "number" && (e.dt === "i32" || e.dt === "u32") ? e.value : undefined;
}

export function boolOf(e: Expr): boolean | undefined {
  return e.k === "const" && typeof e.value === "boolean" ? e.value : undefined;
}

function wrap(value: number, dt: DTypeName): number {
  return dt === "u32" ? value >>> 0 : value | 0;
}

function foldInts(op: BinaryOp, a: number, b: number, dt: DTypeName): number | undefined {
  switch (op) {
    case "add":
      return wrap(a + b, dt);
    case "sub":
      return wrap(a - b, dt);
    case "mul":
      return wrap(Math.imul(a, b), dt);
    case "div":
      return b === 0 ? undefined : wrap(Math.trunc(a / b), dt);
    case "rem":
      return b === 0 ? undefined : wrap(a % b, dt);
    case "and":
      return wrap(a & b, dt);
    case "or":
      return wrap(a | b, dt);
    case "xor":
      return wrap(a ^ b, dt);
    case "shl":
      return b < 0 || b > 31 ? undefined : wrap(a << b, dt);
    case "shr":
      return b < 0 || b > 31 ? undefined : wrap(dt === "u32" ? a >>> b : a >> b, dt);
    case "ushr":
      return b < 0 || b > 31 ? undefined : wrap(a >>> b, dt);
    default:
      return undefined;
  }
}

export function binary(op: BinaryOp, a: Expr, b: Expr, dt: DTypeName, span?: At): Expr {
  if (op === "logand" || op === "logor") {
    const absorbing = op === "logor";
    const [left, right] = [boolOf(a), boolOf(b)];
    if (left !== undefined) return left === absorbing ? a : b;
    if (right !== undefined && right !== absorbing) return a;
  }
  const [x, y] = [intOf(a), intOf(b)];
  if (dt === "i32" || dt === "u32") {
    if (x !== undefined && y !== undefined) {
      const value = foldInts(op, x, y, dt);
      if (value !== undefined) return constant(value, dt, span);
    }
    if ((op === "add" || op === "sub" || op === "shl" || op === "shr" || op === "ushr") && y === 0) return a;
    if (op === "add" && x === 0) return b;
    if ((op === "mul" || op === "div") && y === 1) return a;
    if (op === "mul" && x === 1) return b;
  }
  return located({ k: "binary" as const, op, a, b, dt }, span);
}

export function unary(op: UnaryOp, a: Expr, dt: DTypeName, span?: At): Expr {
  if (a.k === "const") {
    if (op === "neg" && typeof a.value === "number")
      return constant(dt === "i32" || dt === "u32" ? wrap(-a.value, dt) : -a.value, dt, span);
    if (op === "not" && typeof a.value === "boolean") return constant(!a.value, "bool", span);
    if (op === "bitnot" && typeof a.value === "number") return constant(wrap(~a.value, dt), dt, span);
  }
  return located({ k: "unary" as const, op, a, dt }, span);
}

const comparisons: Readonly<Record<CompareOp, (a: number, b: number) => boolean>> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
};

export function compare(op: CompareOp, a: Expr, b: Expr, span?: At): Expr {
  if (a.k === "const" && b.k === "const")
    return constant(comparisons[op](Number(a.value), Number(b.value)), "bool", span);
  return located({ k: "compare" as const, op, a, b, dt: "bool" as const }, span);
}

export function select(cond: Expr, a: Expr, b: Expr, span?: At): Expr {
  const known = boolOf(cond);
  if (known !== undefined) return known ? a : b;
  return located({ k: "select" as const, cond, a, b, dt: a.dt }, span);
}

export function cast(a: Expr, dt: DTypeName, span?: At): Expr {
  if (a.dt === dt) return a;
  if (a.k === "const" && typeof a.value === "number") {
    if (dt === "f32") return constant(a.value, dt, span);
    if (a.dt !== "f32" && (dt === "i32" || dt === "u32")) return constant(wrap(a.value, dt), dt, span);
    if (dt === "bool" && a.dt !== "f32") return constant(a.value !== 0, dt, span);
  }
  if (dt === "bool") return compare("ne", a, constant(0, a.dt), span);
  return located({ k: "cast" as const, a, dt }, span);
}

export function bitcast(a: Expr, dt: DTypeName, span?: At): Expr {
  return a.dt === dt ? a : located({ k: "bitcast" as const, a, dt }, span);
}

/** Integer min, max and ceilDiv fold; float functions are left to the target's arithmetic. */
export function call(fn: MathFn, args: readonly Expr[], dt: DTypeName, span?: At): Expr {
  const [x, y] = args.map(intOf);
  if ((dt === "i32" || dt === "u32") && x !== undefined && y !== undefined) {
    if (fn === "min") return constant(Math.min(x, y), dt, span);
    if (fn === "max") return constant(Math.max(x, y), dt, span);
    if (fn === "ceilDiv" && y > 0) return constant(wrap(Math.ceil(x / y), dt), dt, span);
  }
  if (fn === "abs" && x !== undefined && (dt === "i32" || dt === "u32"))
    return constant(wrap(Math.abs(x), dt), dt, span);
  return located({ k: "call" as const, fn, args, dt }, span);
}

export function anyNode(e: Expr, test: (e: Expr) => boolean): boolean {
  return test(e) || operandsOf(e).some((o) => anyNode(o, test));
}

/** Same value for certain: the same tree up to spans. */
export function sameExpr(a: Expr, b: Expr): boolean {
  if (a.k !== b.k || a.dt !== b.dt) return false;
  const [x, y] = [operandsOf(a), operandsOf(b)];
  if (x.length !== y.length || !x.every((e, i) => sameExpr(e, y[i] as Expr))) return commutes(a, b);
  return headOf(a) === headOf(b);
}

function commutes(a: Expr, b: Expr): boolean {
  if (a.k !== "binary" || b.k !== "binary" || a.op !== b.op || (a.op !== "add" && a.op !== "mul")) return false;
  return sameExpr(a.a, b.b) && sameExpr(a.b, b.a);
}

function headOf(e: Expr): string {
  switch (e.k) {
    case "const":
      return String(e.value);
    case "option":
      return `${e.name}=${e.word}`;
    case "sym":
    case "given":
    case "ref":
    case "param":
    case "special":
      return e.name;
    case "unary":
    case "binary":
    case "compare":
      return e.op;
    case "call":
      return e.fn;
    case "at":
    case "place":
      return e.buffer;
    default:
      return "";
  }
}

/** As a person would write it, for messages. */
export function exprText(e: Expr): string {
  switch (e.k) {
    case "const":
      return String(e.value);
    case "sym":
    case "ref":
    case "param":
    case "special":
      return e.name;
    case "option":
      return `${e.name} === "${e.word}"`;
    case "given":
      return `given(${e.name})`;
    case "unary":
      return `${e.op === "neg" ? "-" : e.op === "not" ? "!" : "~"}${exprText(e.a)}`;
    case "binary":
    case "compare":
      return e.k === "binary" && e.op === "div" && e.dt !== "f32"
        ? `idiv(${exprText(e.a)}, ${exprText(e.b)})`
        : `(${exprText(e.a)} ${operatorSigns[e.op]} ${exprText(e.b)})`;
    case "select":
      return `(${exprText(e.cond)} ? ${exprText(e.a)} : ${exprText(e.b)})`;
    case "call":
      return `${e.fn}(${e.args.map(exprText).join(", ")})`;
    case "cast":
    case "bitcast":
      return `${e.dt}(${exprText(e.a)})`;
    case "at":
    case "place":
      return `${e.buffer}.${e.k}(${e.index.map(exprText).join(", ")})`;
  }
}

/** `[M, N]` for messages. */
export function shapeText(shape: readonly Expr[]): string {
  return `[${shape.map((e) => exprText(e).replace(/^\((.*)\)$/s, "$1")).join(", ")}]`;
}
