/** Element code: lambdas of tile operations, and bodies of `parallel`. */
import { ts } from "ts-morph";
import type { Expr, Lambda, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { type Context, ref } from "./context.js";
import { applyFunction } from "./inline.js";
import { scalarFunction } from "./scalar-functions.js";
import { asScalar, castExpression, type Operand, scalar } from "./scalars.js";
import { bare } from "./shapes.js";
import { type ElementCode, type FunctionValue, kindOf, type ScalarValue, type Scope, type Value } from "./values.js";

const coordinateNames = ["i", "j", "k", "l"];

interface Shape {
  /** dtypes of the elements that the function is given, before the coordinates. */
  readonly elements: readonly DTypeName[];
  readonly shape: readonly Expr[];
}

export interface LoweredLambda {
  readonly lambda: Omit<Lambda, "result">;
  readonly result: ScalarValue;
  readonly scope: Scope;
  /** Where the result is written. */
  readonly node: ts.Node;
}

/** The function given as an argument. */
export function functionArgument(
  cx: Context,
  s: Scope,
  node: ts.Expression | undefined,
  call: ts.CallExpression,
  what: string,
): Value {
  if (node === undefined) cx.refuse(s, call, "TW1605", `${what} needs an element function`);
  const value = cx.parts.expression(cx, s, node);
  if (value.k === "function" || value.k === "intrinsic" || value.k === "dtype") return value;
  cx.refuse(s, node, "TW1605", `${what} takes an element function, but this is ${kindOf(value)}`);
}

function parameterName(fn: FunctionValue, index: number): string | undefined {
  const name = fn.node.parameters[index]?.name;
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}

/** Lowers `(x, i, j) => …` for elements of `shape`. */
export function elementLambda(
  cx: Context,
  s: Scope,
  node: ts.Expression | undefined,
  call: ts.CallExpression,
  what: string,
  over: Shape,
): LoweredLambda {
  const value = functionArgument(cx, s, node, call, what);
  const at = node as ts.Expression;
  const fn = value.k === "function" ? value : undefined;
  const given = over.elements.length;
  if (fn !== undefined) requireParameters(cx, s, fn, given + over.shape.length, what);
  const elements = over.elements.map((_, n) => cx.fresh((fn && parameterName(fn, n)) ?? "x"));
  const coordinates = over.shape.map((_, n) =>
    cx.fresh((fn && parameterName(fn, given + n)) ?? coordinateNames[n] ?? "i"),
  );
  const code: ElementCode = {
    what: "lambda",
    coordinates: coordinates.map((name, n) => ({ name, extent: over.shape[n] as Expr })),
  };
  const body: Stmt[] = [];
  const scope: Scope = { ...s, sink: body, mode: "element", element: code };
  const span = cx.span(s, at);
  const args: Value[] = [
    ...elements.map((name, n) => scalar(ref(name, over.elements[n] as DTypeName, span))),
    ...coordinates.map((name) => scalar(ref(name, "i32", span))),
  ];
  const [result, where] =
    fn === undefined ? [applyNamed(cx, scope, value, args.slice(0, given), at), at] : run(cx, scope, fn, args, at);
  return { lambda: { elements, coordinates, body, span }, result, scope, node: where };
}

/** `map(x, exp)`, `map(x, f32, f32)`: a function of the language itself. */
function applyNamed(cx: Context, s: Scope, value: Value, elements: readonly Value[], at: ts.Expression): ScalarValue {
  const operands: Operand[] = elements.map((element) => ({ value: asScalar(cx, s, element, at), node: at }));
  const [first] = operands;
  if (value.k === "dtype" && first !== undefined) return scalar(castExpression(cx, s, "cast", first, value.dt, at));
  if (value.k === "intrinsic") return scalarFunction(cx, s, value.name, operands, at);
  cx.refuse(s, at, "TW1605", `an element function is expected, but this is ${kindOf(value)}`);
}

function requireParameters(cx: Context, s: Scope, fn: FunctionValue, most: number, what: string): void {
  const extra = fn.node.parameters[most];
  if (extra !== undefined)
    cx.refuse(
      s,
      extra,
      "TW1413",
      `the function of ${what} takes at most ${most} parameter${most === 1 ? "" : "s"} here`,
    );
  for (const parameter of fn.node.parameters) {
    if (!ts.isIdentifier(parameter.name)) cx.refuse(s, parameter, "TW1119", "an element or coordinate is taken apart");
    if (parameter.dotDotDotToken !== undefined) cx.refuse(s, parameter, "TW1109", "a rest parameter");
  }
}

/** The lambda's scalar result and the node it comes from. */
function run(
  cx: Context,
  scope: Scope,
  fn: FunctionValue,
  args: readonly Value[],
  at: ts.Expression,
): [ScalarValue, ts.Node] {
  const isLiteral = fn.node === bare(at);
  const frame = { node: fn.node, name: fn.name, site: at };
  const inner: Scope = isLiteral
    ? scope
    : { ...scope, chain: [cx.files.span(at, []), ...scope.chain], stack: [...scope.stack, frame] };
  const used = args.slice(0, Math.max(fn.node.parameters.length, 0));
  const result = applyFunction(cx, inner, fn, used, at, !isLiteral);
  const where = resultNode(fn) ?? at;
  if (result.k === "void") cx.refuse(inner, where, "TW1609", "the element function yields no value");
  return [asScalar(cx, inner, result, where), where];
}

function resultNode(fn: FunctionValue): ts.Node | undefined {
  const { body } = fn.node;
  if (body === undefined || !ts.isBlock(body)) return body;
  const last = body.statements.at(-1);
  return last !== undefined && ts.isReturnStatement(last) ? last.expression : undefined;
}

/** `parallel(shape, (i, j) => { … })`. */
export function parallelBody(
  cx: Context,
  s: Scope,
  node: ts.Expression | undefined,
  call: ts.CallExpression,
  shape: readonly Expr[],
): { coordinates: string[]; body: Stmt[] } {
  const fn = functionArgument(cx, s, node, call, "parallel");
  const at = node as ts.Expression;
  if (fn.k !== "function") cx.refuse(s, at, "TW1605", `parallel takes a function, but this is ${kindOf(fn)}`);
  requireParameters(cx, s, fn, shape.length, "parallel");
  const coordinates = shape.map((_, n) => cx.fresh(parameterName(fn, n) ?? coordinateNames[n] ?? "i"));
  const code: ElementCode = {
    what: "parallel",
    coordinates: coordinates.map((name, n) => ({ name, extent: shape[n] as Expr })),
  };
  const body: Stmt[] = [];
  const span = cx.span(s, at);
  const args = coordinates.slice(0, fn.node.parameters.length).map((name) => scalar(ref(name, "i32", span)));
  applyFunction(cx, { ...s, sink: body, mode: "element", element: code }, fn, args, at, fn.node !== bare(at));
  return { coordinates, body };
}
