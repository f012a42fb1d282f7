/** Operations on whole fragments: map, reductions, scans, mma, shuffles, and changes of shape. */
import type { ts } from "ts-morph";
import type { Expr, ReduceOp, ScanOp, ShuffleMode } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import { type Context, fragmentValue, ref } from "./context.js";
import { elementLambda, type LoweredLambda } from "./element.js";
import { intOf, shapeText } from "./fold.js";
import { matrixDTypes } from "./matrix.js";
import { asScalar, castExpression, convertible, scalar } from "./scalars.js";
import { asFragment, asTile, comptimeInt, dropOnes, indexExpr, shapeOf } from "./shapes.js";
import type { FragmentValue, Scope, Value } from "./values.js";

export const reduceOps: Readonly<Record<string, ReduceOp>> = {
  reduceSum: "sum",
  reduceMax: "max",
  reduceMin: "min",
  reduceProd: "prod",
  reduceAny: "any",
  reduceAll: "all",
};
export const scanOps: Readonly<Record<string, ScanOp>> = { scanSum: "sum", scanMax: "max", scanMin: "min" };
export const shuffleModes: Readonly<Record<string, ShuffleMode>> = {
  shuffleXor: "xor",
  shuffleUp: "up",
  shuffleDown: "down",
  shuffle: "index",
};

function argument(node: ts.CallExpression, index: number): ts.Expression {
  return node.arguments[index] as ts.Expression;
}

function fragmentArgument(cx: Context, s: Scope, node: ts.CallExpression, index: number, what: string): FragmentValue {
  const at = argument(node, index);
  return asFragment(cx, s, cx.parts.expression(cx, s, at), at, what);
}

/** The lambda's result in the dtype that is asked for. */
function resultIn(
  cx: Context,
  lowered: LoweredLambda,
  dt: DTypeName,
  what: string,
  advice: (yielded: DTypeName) => string,
): Expr {
  const expr = convertible(cx, lowered.scope, lowered.result, dt, lowered.node);
  if (expr === undefined)
    cx.refuse(
      lowered.scope,
      lowered.node,
      "TW1307",
      `the function yields ${lowered.result.dt}, and ${what} needs ${dt}`,
      advice(lowered.result.dt),
    );
  return expr;
}

/** `fn` on each element of `x`, into a new fragment of `dt`. */
export function mapFragment(
  cx: Context,
  s: Scope,
  x: FragmentValue,
  fn: ts.Expression,
  node: ts.CallExpression,
  dt: DTypeName,
  what: string,
  hint: string,
): FragmentValue {
  const name = cx.fresh(hint);
  const lowered = elementLambda(cx, s, fn, node, what, { elements: [x.dt], shape: x.shape });
  const advice = (yielded: DTypeName): string =>
    what === "store"
      ? `cast the result: ${dt}(…)`
      : `give the dtype: map(x, fn, ${yielded}), or cast the result to ${dt}`;
  const result = resultIn(cx, lowered, dt, what === "store" ? "the destination" : "map", advice);
  cx.emit(s, {
    k: "map",
    name,
    dt,
    shape: x.shape,
    inputs: [x.name],
    fn: { ...lowered.lambda, result },
    span: cx.span(s, node),
  });
  return fragmentValue(name, dt, x.shape);
}

export function map(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName | undefined, hint?: string): Value {
  const x = fragmentArgument(cx, s, node, 0, "map");
  return mapFragment(cx, s, x, argument(node, 1), node, dt ?? x.dt, "map", hint ?? "mapped");
}

export function tabulate(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName, hint?: string): Value {
  const shape = shapeOf(cx, s, argument(node, 1));
  const name = cx.fresh(hint ?? "table");
  const lowered = elementLambda(cx, s, argument(node, 2), node, "tabulate", { elements: [], shape });
  const result = resultIn(cx, lowered, dt, "tabulate", () => `cast the result: ${dt}(…)`);
  cx.emit(s, { k: "map", name, dt, shape, inputs: [], fn: { ...lowered.lambda, result }, span: cx.span(s, node) });
  return fragmentValue(name, dt, shape);
}

export function castFragment(
  cx: Context,
  s: Scope,
  how: "cast" | "bitcast",
  x: FragmentValue,
  dt: DTypeName,
  node: ts.CallExpression,
  hint?: string,
): Value {
  if (x.dt === dt) return x;
  const name = cx.fresh(hint ?? "cast");
  const span = cx.span(s, node);
  const element = cx.fresh("x");
  const coordinates = x.shape.map((_, n) => cx.fresh(["i", "j", "k", "l"][n] ?? "i"));
  const result = castExpression(
    cx,
    s,
    how,
    { value: scalar(ref(element, x.dt, span)), node: argument(node, 0) },
    dt,
    node,
  );
  cx.emit(s, {
    k: "map",
    name,
    dt,
    shape: x.shape,
    inputs: [x.name],
    fn: { elements: [element], coordinates, body: [], result, span },
    span,
  });
  return fragmentValue(name, dt, x.shape);
}

function axisOf(cx: Context, s: Scope, x: FragmentValue, at: ts.Expression): number {
  const value = asScalar(cx, s, cx.parts.expression(cx, s, at), at);
  const axis = intOf(comptimeInt(cx, s, value, at, "an axis"));
  if (axis === undefined || axis < 0 || axis >= x.shape.length) {
    cx.refuse(
      s,
      at,
      "TW1408",
      axis === undefined ? "the axis must be a constant" : `axis ${axis} of a fragment of rank ${x.shape.length}`,
    );
  }
  return axis;
}

/** What can be summed, ordered, or tested. */
function requireReducible(cx: Context, s: Scope, dt: DTypeName, isLogic: boolean, at: ts.Node, what: string): void {
  if (isLogic && dt !== "bool")
    cx.refuse(
      s,
      at,
      "TW1304",
      `${what} on ${dt}; it takes bool`,
      `compare in its function: ${what}(x, axis, (a) => a > 0)`,
    );
  if (isLogic) return;
  if (dtypeFacts[dt].class === "storage")
    cx.refuse(
      s,
      at,
      "TW1302",
      `${what} on ${dt}, which is a storage dtype`,
      `cast before computing: ${what}(x, axis, (a) => f32(a)), or f32(x)`,
    );
  if (dt === "bool")
    cx.refuse(
      s,
      at,
      "TW1304",
      `${what} on bool`,
      what === "reduceSum" || what === "scanSum" ? "cast first: i32(b)" : "use reduceAny or reduceAll",
    );
}

/** The dtype that a reduction's function yields for elements of `dt`. */
function reducedDType(dt: DTypeName): DTypeName {
  const facts = dtypeFacts[dt].class;
  if (facts !== "storage" && facts !== "bool") return dt;
  return matrixDTypes.includes(dt) ? "f32" : "i32";
}

/** Without its axis; a rank-1 fragment reduces to a scalar. */
export function reduce(cx: Context, s: Scope, name: string, node: ts.CallExpression, hint?: string): Value {
  const x = fragmentArgument(cx, s, node, 0, name);
  const axis = axisOf(cx, s, x, argument(node, 1));
  const op = reduceOps[name] as ReduceOp;
  const isLogic = op === "any" || op === "all";
  const fn = node.arguments[2];
  const shape = x.shape.filter((_, dim) => dim !== axis);
  const result = cx.fresh(hint ?? op);
  const span = cx.span(s, node);
  if (fn === undefined) {
    requireReducible(cx, s, x.dt, isLogic, argument(node, 0), name);
    cx.emit(s, { k: "reduce", name: result, dt: x.dt, shape, op, src: x.name, axis, span });
  } else {
    const lowered = elementLambda(cx, s, fn, node, name, { elements: [x.dt], shape: x.shape });
    const dt = isLogic ? "bool" : reducedDType(x.dt);
    const value = resultIn(
      cx,
      lowered,
      dt,
      `${name} of ${x.dt}`,
      () =>
        `cast the result: ${dt}(…)${x.dt === dt || isLogic ? "" : `, or the fragment before: ${name}(f32(x), axis, fn)`}`,
    );
    cx.emit(s, {
      k: "reduce",
      name: result,
      dt: value.dt,
      shape,
      op,
      src: x.name,
      axis,
      fn: { ...lowered.lambda, result: value },
      span,
    });
    return shape.length === 0 ? scalar(ref(result, value.dt, span)) : fragmentValue(result, value.dt, shape);
  }
  return shape.length === 0 ? scalar(ref(result, x.dt, span)) : fragmentValue(result, x.dt, shape);
}

export function scan(cx: Context, s: Scope, name: string, node: ts.CallExpression, hint?: string): Value {
  const x = fragmentArgument(cx, s, node, 0, name);
  const axis = axisOf(cx, s, x, argument(node, 1));
  requireReducible(cx, s, x.dt, false, argument(node, 0), name);
  const result = cx.fresh(hint ?? "scan");
  cx.emit(s, {
    k: "scan",
    name: result,
    dt: x.dt,
    shape: x.shape,
    op: scanOps[name] as ScanOp,
    src: x.name,
    axis,
    span: cx.span(s, node),
  });
  return fragmentValue(result, x.dt, x.shape);
}

export function shuffle(
  cx: Context,
  s: Scope,
  name: string,
  node: ts.CallExpression,
  [value, by]: readonly Value[],
  hint?: string,
): Value {
  const x = asFragment(cx, s, value as Value, argument(node, 0), name);
  const at = argument(node, 1);
  const distance = indexExpr(cx, s, asScalar(cx, s, by as Value, at), at, "the lane");
  const result = cx.fresh(hint ?? "shuffled");
  cx.emit(s, {
    k: "shuffle",
    name: result,
    dt: x.dt,
    shape: x.shape,
    mode: shuffleModes[name] as ShuffleMode,
    src: x.name,
    by: distance,
    span: cx.span(s, node),
  });
  return fragmentValue(result, x.dt, x.shape);
}

export function ballot(cx: Context, s: Scope, node: ts.CallExpression, hint?: string): Value {
  const x = fragmentArgument(cx, s, node, 0, "ballot");
  if (x.dt !== "bool")
    cx.refuse(
      s,
      argument(node, 0),
      "TW1304",
      `ballot on ${x.dt}; it takes bool`,
      "compare first: map(x, (a) => a > 0, bool)",
    );
  const result = cx.fresh(hint ?? "ballot");
  cx.emit(s, { k: "ballot", name: result, dt: "u32", shape: x.shape, src: x.name, span: cx.span(s, node) });
  return fragmentValue(result, "u32", x.shape);
}

/** A view with its two dims swapped; no data moves until it is used. */
export function transpose(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const at = argument(node, 0);
  const tile = asTile(cx, s, cx.parts.expression(cx, s, at), at);
  // A size that is only known later may turn out to be 1; `specialise` sees to that.
  if (dropOnes(tile.shape).length !== 2 && tile.shape.length !== 2)
    cx.refuse(s, at, "TW1411", `transpose of ${shapeText(tile.shape)}`);
  if (tile.k === "view") return { ...tile, transposed: !tile.transposed };
  return { k: "view", base: tile, shape: tile.shape, transposed: true };
}

export function reshape(cx: Context, s: Scope, node: ts.CallExpression, hint?: string): Value {
  const x = fragmentArgument(cx, s, node, 0, "reshape");
  const shape = shapeOf(cx, s, argument(node, 1));
  const [before, after] = [x.shape, shape].map((sizes) =>
    sizes.map(intOf).reduce<number | undefined>((a, b) => (a === undefined || b === undefined ? undefined : a * b), 1),
  );
  if (before !== undefined && after !== undefined && before !== after)
    cx.refuse(s, node, "TW1409", `${shapeText(x.shape)} has ${before} elements, ${shapeText(shape)} has ${after}`);
  const result = cx.fresh(hint ?? "reshaped");
  cx.emit(s, { k: "reshape", name: result, dt: x.dt, shape, src: x.name, span: cx.span(s, node) });
  return fragmentValue(result, x.dt, shape);
}
