/** Scalars: the dtypes of operators and functions, literals taking the dtype of what they meet, and constants among literals. */
import { ts } from "ts-morph";
import type { BinaryOp, CompareOp, Expr, Span } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import type { Context } from "./context.js";
import { binary, bitcast, cast, compare, constant, select, unary } from "./fold.js";
import { kindOf, type ScalarValue, type Scope, type Value } from "./values.js";

export function scalar(expr: Expr): ScalarValue {
  return { k: "scalar", expr, dt: expr.dt };
}

export function literal(value: number, kind: "int" | "float", span: Span | undefined): ScalarValue {
  // Kept in double precision: it is rounded once, when it meets a dtype.
  const expr: Expr =
    span === undefined
      ? { k: "const", dt: kind === "int" ? "i32" : "f32", value }
      : { k: "const", dt: kind === "int" ? "i32" : "f32", value, span };
  return { k: "scalar", expr, dt: expr.dt, weak: kind };
}

export function literalValue(v: ScalarValue): number | undefined {
  return v.weak !== undefined && v.expr.k === "const" && typeof v.expr.value === "number" ? v.expr.value : undefined;
}

/** A scalar, or a diagnostic that says what is there instead. */
export function asScalar(cx: Context, s: Scope, value: Value, node: ts.Node): ScalarValue {
  if (value.k === "scalar") return value;
  if (value.k === "fragment" || value.k === "view" || value.k === "tensor" || value.k === "shared") {
    cx.refuse(s, node, "TW1506", `a scalar is expected, but this is ${kindOf(value)}`);
  }
  if (value.k === "void") cx.refuse(s, node, "TW1603", "this yields no value, but a scalar is expected");
  if (value.k === "word") cx.refuse(s, node, "TW1105", "a string is no scalar");
  if (value.k === "option")
    cx.refuse(
      s,
      node,
      "TW1208",
      `an option is not a scalar: compare \`${value.name}\` with one of its words`,
      `write ${value.name} === "${value.words[0] ?? ""}"`,
    );
  if (value.k === "list") cx.refuse(s, node, "TW1108", "a scalar is expected, but this is a list of numbers");
  const fix = value.k === "record" ? "name the field that is meant: record.name" : undefined;
  cx.refuse(s, node, "TW1209", `a scalar is expected, but this is ${kindOf(value)}`, fix);
}

/** Whether a literal's value is representable in what it must become (floats round). */
function literalFits(value: number, dt: DTypeName): boolean {
  if (dt === "i32") return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
  if (dt === "u32") return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
  if (dt === "u8") return Number.isInteger(value) && value >= 0 && value < 256;
  return dt !== "bool";
}

function retype(cx: Context, s: Scope, expr: Expr, dt: DTypeName, node: ts.Node): Expr {
  if (expr.k === "const" && typeof expr.value === "number") {
    if (!literalFits(expr.value, dt)) {
      const hex =
        dt === "i32" && expr.value >= 2 ** 31 && expr.value < 2 ** 32
          ? `write bitcast(u32(${expr.value}), i32) for that bit pattern, or compute in u32`
          : undefined;
      cx.refuse(s, node, "TW1306", `${expr.value} does not fit ${dt}`, hex);
    }
    return constant(expr.value, dt, expr.span);
  }
  if (expr.k === "select")
    return select(expr.cond, retype(cx, s, expr.a, dt, node), retype(cx, s, expr.b, dt, node), expr.span);
  return cast(expr, dt, expr.span);
}

/** `value` as `dt`: literals take it, anything else must have it already; otherwise undefined. */
export function convertible(cx: Context, s: Scope, value: ScalarValue, dt: DTypeName, node: ts.Node): Expr | undefined {
  if (value.weak === undefined) return value.dt === dt ? value.expr : undefined;
  if (dt === "bool" || (value.weak === "float" && dtypeFacts[dt].class !== "float" && !isFloatStorage(dt)))
    return undefined;
  return retype(cx, s, value.expr, dt, node);
}

function isFloatStorage(dt: DTypeName): boolean {
  return dt === "bf16" || dt === "f16" || dt === "e4m3" || dt === "e5m2";
}

/** A literal alone: i32 or f32. */
export function settled(cx: Context, s: Scope, value: ScalarValue, node: ts.Node): ScalarValue {
  if (value.weak === undefined) return value;
  return scalar(retype(cx, s, value.expr, value.weak === "int" ? "i32" : "f32", node));
}

export interface Operand {
  readonly value: ScalarValue;
  readonly node: ts.Node;
}

/** The source of an operand, for advice. */
export function sourceText(node: ts.Node): string {
  const source = node.getText();
  return source.length > 40 ? "…" : source;
}

/** The same beside another operator. */
export function operandText(node: ts.Node): string {
  return ts.isBinaryExpression(node) || ts.isConditionalExpression(node) ? `(${sourceText(node)})` : sourceText(node);
}

export function refuseStorage(cx: Context, s: Scope, operand: Operand, what: string): void {
  const { value, node } = operand;
  if (value.weak !== undefined || dtypeFacts[value.dt].class !== "storage") return;
  const to = value.dt === "u8" ? "u32" : "f32";
  cx.refuse(
    s,
    node,
    "TW1302",
    `${what} on ${value.dt}, which is a storage dtype`,
    `cast before computing: ${to}(${sourceText(node)})`,
  );
}

/** Both operands in one dtype. */
export function unify(
  cx: Context,
  s: Scope,
  a: Operand,
  b: Operand,
  at: ts.Node,
  what: string,
): { x: Expr; y: Expr; dt: DTypeName } {
  refuseStorage(cx, s, a, what);
  refuseStorage(cx, s, b, what);
  if (a.value.weak !== undefined && b.value.weak !== undefined) {
    const dt = a.value.weak === "float" || b.value.weak === "float" ? "f32" : "i32";
    return { x: retype(cx, s, a.value.expr, dt, a.node), y: retype(cx, s, b.value.expr, dt, b.node), dt };
  }
  const dt = a.value.weak === undefined ? a.value.dt : b.value.dt;
  const x = convertible(cx, s, a.value, dt, a.node);
  const y = convertible(cx, s, b.value, dt, b.node);
  if (x !== undefined && y !== undefined) return { x, y, dt };
  const other = a.value.weak === undefined ? b : a;
  const toCast = a.value.dt === "f32" ? b : b.value.dt === "f32" ? a : other;
  const target = toCast === a ? b.value.dt : a.value.dt;
  cx.refuse(
    s,
    at,
    "TW1301",
    `${what} mixes ${a.value.dt} and ${b.value.dt}`,
    `cast one side: ${target}(${sourceText(toCast.node)})`,
  );
}

const arithmetic = new Set<BinaryOp>(["add", "sub", "mul", "div", "rem"]);

/** The value of an operator on two literals, in double precision as JavaScript computes it. */
function literalArithmetic(
  op: BinaryOp,
  x: number,
  y: number,
  ints: boolean,
): { value: number; kind: "int" | "float" } | undefined {
  const kind = ints ? "int" : "float";
  if (op === "add") return { value: x + y, kind };
  if (op === "sub") return { value: x - y, kind };
  if (op === "mul") return { value: x * y, kind };
  if (op === "div") return { value: x / y, kind: "float" };
  if (!ints) return undefined;
  if (op === "rem") return y === 0 ? undefined : { value: x % y, kind };
  if (op === "and") return { value: x & y, kind };
  if (op === "or") return { value: x | y, kind };
  if (op === "xor") return { value: x ^ y, kind };
  if (op === "shl") return { value: x << y, kind };
  if (op === "shr") return { value: x >> y, kind };
  if (op === "ushr") return { value: x >>> y, kind };
  return undefined;
}

/** `a op b` for arithmetic, bit operations and the logic on bool. `sign` is the operator as written. */
export function binaryOperator(
  cx: Context,
  s: Scope,
  op: BinaryOp,
  sign: string,
  a: Operand,
  b: Operand,
  at: ts.Node,
): ScalarValue {
  const span = cx.span(s, at);
  const [lx, ly] = [literalValue(a.value), literalValue(b.value)];
  if (lx !== undefined && ly !== undefined) {
    const folded = literalArithmetic(op, lx, ly, a.value.weak === "int" && b.value.weak === "int");
    if (folded !== undefined) return literal(folded.value, folded.kind, span);
  }
  if (op === "logand" || op === "logor") {
    for (const side of [a, b]) condition(cx, s, side.value, side.node);
    return scalar(binary(op, a.value.expr, b.value.expr, "bool", span));
  }
  if (op === "shl" || op === "shr" || op === "ushr") return shift(cx, s, op, sign, a, b, at);
  const bothWeak = a.value.weak !== undefined && b.value.weak !== undefined;
  const { x, y, dt } = unify(cx, s, a, b, at, `\`${sign}\``);
  if (dt === "bool" && !arithmetic.has(op))
    return scalar(binary(op === "and" ? "logand" : op === "or" ? "logor" : op, x, y, dt, span));
  if (dt === "bool") cx.refuse(s, at, "TW1304", `\`${sign}\` on bool`, "cast first: i32(b)");
  if (op === "div" && dt !== "f32") {
    cx.refuse(
      s,
      at,
      "TW1303",
      `\`/\` divides f32 only, and this is ${dt}`,
      `write idiv(${sourceText(a.node)}, ${sourceText(b.node)}), which truncates, or cast both sides to f32`,
    );
  }
  if (op === "rem" && dt === "f32") cx.refuse(s, at, "TW1304", "`%` on f32", "write x - y * trunc(x / y)");
  if (!arithmetic.has(op) && dt === "f32")
    cx.refuse(s, at, "TW1304", `\`${sign}\` on f32`, "cast to i32 (the value) or bitcast to u32 (the bits) first");
  const expr = binary(op, x, y, dt, span);
  return bothWeak ? { ...scalar(expr), weak: dt === "f32" ? "float" : "int" } : scalar(expr);
}

/** Shifts keep the dtype of their left side; the distance may be any integer. */
function shift(cx: Context, s: Scope, op: BinaryOp, sign: string, a: Operand, b: Operand, at: ts.Node): ScalarValue {
  for (const side of [a, b]) {
    refuseStorage(cx, s, side, `\`${sign}\``);
    if (side.value.weak === "float" || side.value.dt === "f32" || side.value.dt === "bool")
      cx.refuse(s, side.node, "TW1304", `\`${sign}\` on ${side.value.dt}`, "shifts take i32 and u32: cast first");
  }
  const left = settled(cx, s, a.value, a.node);
  const distance = cast(settled(cx, s, b.value, b.node).expr, left.dt);
  return scalar(binary(op, left.expr, distance, left.dt, cx.span(s, at)));
}

export function comparison(
  cx: Context,
  s: Scope,
  op: CompareOp,
  sign: string,
  a: Operand,
  b: Operand,
  at: ts.Node,
): ScalarValue {
  const { x, y, dt } = unify(cx, s, a, b, at, `\`${sign}\``);
  if (dt === "bool" && op !== "eq" && op !== "ne")
    cx.refuse(s, at, "TW1304", `\`${sign}\` on bool`, "cast first: i32(b)");
  return scalar(compare(op, x, y, cx.span(s, at)));
}

export function unaryOperator(
  cx: Context,
  s: Scope,
  sign: "-" | "+" | "!" | "~",
  a: Operand,
  at: ts.Node,
): ScalarValue {
  const span = cx.span(s, at);
  if (sign === "!") return scalar(unary("not", condition(cx, s, a.value, a.node), "bool", span));
  refuseStorage(cx, s, a, `\`${sign}\``);
  const known = literalValue(a.value);
  if (sign === "+" || sign === "-") {
    if (a.value.dt === "bool" || (sign === "-" && a.value.dt === "u32")) {
      cx.refuse(
        s,
        at,
        "TW1304",
        `\`${sign}\` on ${a.value.dt}`,
        a.value.dt === "bool" ? "cast first: i32(b)" : "write u32(0) - x, which wraps, or cast to i32",
      );
    }
    if (sign === "+") return a.value;
    if (known !== undefined && a.value.weak !== undefined) return literal(-known, a.value.weak, span);
    const negated = scalar(unary("neg", a.value.expr, a.value.dt, span));
    return a.value.weak === undefined ? negated : { ...negated, weak: a.value.weak };
  }
  if (a.value.dt === "f32" || a.value.dt === "bool")
    cx.refuse(s, at, "TW1304", `\`~\` on ${a.value.dt}`, a.value.dt === "bool" ? "write !b" : "bitcast to u32 first");
  if (known !== undefined) return literal(~known, "int", span);
  return scalar(unary("bitnot", a.value.expr, a.value.dt, span));
}

/** A bool, or the diagnostic that numbers are not truth values. */
export function condition(cx: Context, s: Scope, value: ScalarValue, node: ts.Node): Expr {
  if (value.dt === "bool") return value.expr;
  cx.refuse(
    s,
    node,
    "TW1305",
    `a condition must be bool, and this is ${value.dt}`,
    `compare: ${operandText(node)} !== 0`,
  );
}

/** Both arms of `? :` in one dtype. */
export function arms(
  cx: Context,
  s: Scope,
  a: Operand,
  b: Operand,
  at: ts.Node,
): { x: Expr; y: Expr; weak?: "int" | "float" } {
  if (a.value.weak !== undefined && b.value.weak !== undefined) {
    const weak = a.value.weak === "float" || b.value.weak === "float" ? "float" : "int";
    const dt = weak === "float" ? "f32" : "i32";
    return { x: keep(a.value.expr, dt), y: keep(b.value.expr, dt), weak };
  }
  const dt = a.value.weak === undefined ? a.value.dt : b.value.dt;
  const x = convertible(cx, s, a.value, dt, a.node);
  const y = convertible(cx, s, b.value, dt, b.node);
  if (x !== undefined && y !== undefined) return { x, y };
  const other = a.value.weak === undefined ? b : a;
  cx.refuse(
    s,
    at,
    "TW1301",
    `the two sides of \`? :\` are ${a.value.dt} and ${b.value.dt}`,
    `cast one side: ${dt}(${sourceText(other.node)})`,
  );
}

/** A literal keeps its double precision while both arms are literals. */
function keep(expr: Expr, dt: DTypeName): Expr {
  return expr.k === "const"
    ? { ...expr, dt }
    : expr.k === "select"
      ? { ...expr, a: keep(expr.a, dt), b: keep(expr.b, dt), dt }
      : expr;
}

const bitGroups: readonly (readonly DTypeName[])[] = [
  ["f32", "i32", "u32"],
  ["bf16", "f16"],
  ["e4m3", "e5m2", "u8"],
];

/** The expression of `f32(x)`, `cast(x, dtype)` or `bitcast(x, dtype)`. */
export function castExpression(
  cx: Context,
  s: Scope,
  how: "cast" | "bitcast",
  a: Operand,
  dt: DTypeName,
  at: ts.Node,
): Expr {
  const span = cx.span(s, at);
  if (how === "bitcast") {
    const from = settled(cx, s, a.value, a.node);
    if (!bitGroups.some((group) => group.includes(from.dt) && group.includes(dt))) {
      cx.refuse(s, at, "TW1310", `bitcast from ${from.dt} to ${dt}`);
    }
    return bitcast(from.expr, dt, span);
  }
  const known = literalValue(a.value);
  if (known !== undefined && isFloatStorage(dt)) return cast(constant(known, "f32", span), dt, span);
  if (known !== undefined && dt !== "bool" && literalFits(known, dt) && (a.value.weak === "int" || dt === "f32"))
    return constant(known, dt, span);
  return cast(settled(cx, s, a.value, a.node).expr, dt, span);
}
