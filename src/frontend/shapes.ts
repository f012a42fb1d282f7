/** Shapes: lists of compile-time sizes, whether two agree as far as can be told, and the regions that copies and mma take. */
import { ts } from "ts-morph";
import type { Expr, Region } from "../ir/tile.js";
import type { Context } from "./context.js";
import { anyNode, exprText, intOf, sameExpr, shapeText } from "./fold.js";
import { asScalar, convertible, scalar, settled } from "./scalars.js";
import {
  type FragmentValue,
  kindOf,
  type ScalarValue,
  type Scope,
  type TileValue,
  type Value,
  type ViewValue,
} from "./values.js";

/** Skips parentheses and type assertions, which mean nothing to a kernel. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  )
    inner = inner.expression;
  return inner;
}

/** The scalars of an array literal (or of a variable that stands for one), each with the node to point at. */
export function listOf(cx: Context, s: Scope, node: ts.Expression): { value: ScalarValue; node: ts.Node }[] {
  const inner = bare(node);
  if (ts.isArrayLiteralExpression(inner)) {
    return inner.elements.map((element) => {
      if (ts.isSpreadElement(element)) cx.refuse(s, element, "TW1109", "a list of numbers is written out in kernels");
      if (ts.isOmittedExpression(element)) cx.refuse(s, inner, "TW1412", "an entry of the list is missing");
      return { value: asScalar(cx, s, cx.parts.expression(cx, s, element), element), node: element };
    });
  }
  const value = cx.parts.expression(cx, s, inner);
  if (value.k !== "list") cx.refuse(s, node, "TW1412", `a list of numbers is expected, but this is ${kindOf(value)}`);
  return value.entries.map((entry) => ({ value: entry, node: inner }));
}

/** A compile-time i32, or the diagnostic that tells a run-time dim from any other value. */
export function comptimeInt(cx: Context, s: Scope, value: ScalarValue, node: ts.Node, what: string): Expr {
  const expr = indexExpr(cx, s, value, node, what);
  if (cx.isComptime(expr)) return expr;
  const dims = new Set<string>();
  anyNode(expr, (n) => {
    if (n.k === "sym" && !cx.comptime.has(n.name)) dims.add(n.name);
    return false;
  });
  const runTime = ["param", "special", "at", "place"];
  const onlyDims = !anyNode(expr, (n) => (n.k === "ref" ? !cx.comptimeRefs.has(n.name) : runTime.includes(n.k)));
  const [dim] = dims;
  if (dim !== undefined && onlyDims) {
    cx.refuse(
      s,
      node,
      "TW1401",
      `${what} must be known at compile time, and \`${dim}\` is a run-time dim`,
      `add "${dim}" to comptime, or use a tunable for the size of the tile`,
    );
  }
  cx.refuse(s, node, "TW1402", `${what} must be known at compile time, and this is a run-time value`);
}

/** An i32 for an index, an origin, a bound. */
export function indexExpr(cx: Context, s: Scope, value: ScalarValue, node: ts.Node, what: string): Expr {
  const expr = value.weak === "float" ? undefined : convertible(cx, s, value, "i32", node);
  if (expr === undefined)
    cx.refuse(
      s,
      node,
      "TW1311",
      `${what} must be i32, and this is ${value.dt}`,
      value.dt === "f32" ? "write i32(x), which truncates" : undefined,
    );
  return expr;
}

/** A shape: 1 to `most` positive compile-time sizes. */
export function shapeOf(cx: Context, s: Scope, node: ts.Expression, most = 4): Expr[] {
  const entries = listOf(cx, s, node);
  if (entries.length < 1 || entries.length > most)
    cx.refuse(s, node, "TW1405", `a shape of ${entries.length} dims; 1 to ${most} are possible`);
  return entries.map((entry) => {
    const size = comptimeInt(cx, s, entry.value, entry.node, "a size of a shape");
    const known = intOf(size);
    if (known !== undefined && known < 1) cx.refuse(s, entry.node, "TW1406", `the size ${known} is not positive`);
    return size;
  });
}

/** The dims of `parallel`: the first may be a run-time number, also 0. */
export function elementsOf(cx: Context, s: Scope, node: ts.Expression): Expr[] {
  const entries = listOf(cx, s, node);
  const [first] = entries;
  if (first === undefined || entries.length > 4)
    cx.refuse(s, node, "TW1405", `a shape of ${entries.length} dims; 1 to 4 are possible`);
  const count = indexExpr(cx, s, first.value, first.node, "a size of a shape");
  if (cx.isComptime(count)) return shapeOf(cx, s, node);
  const name = cx.isSettled(count) ? count : cx.name(s, "count", count, first.node);
  return [name, ...entries.slice(1).map((entry) => comptimeInt(cx, s, entry.value, entry.node, "a size of a shape"))];
}

export function isOne(size: Expr): boolean {
  return intOf(size) === 1;
}

export function dropOnes(shape: readonly Expr[]): Expr[] {
  return shape.filter((size) => !isOne(size));
}

/** Whether two sizes are equal: what is not certain is left to `specialise`. */
export function certainlyDiffer(a: Expr, b: Expr): boolean {
  if (sameExpr(a, b)) return false;
  const [x, y] = [intOf(a), intOf(b)];
  return x !== undefined && y !== undefined && x !== y;
}

export function shapesDiffer(a: readonly Expr[], b: readonly Expr[]): boolean {
  return a.length !== b.length || a.some((size, i) => certainlyDiffer(size, b[i] as Expr));
}

/** The shape that a tile shows to an operation: a transposed view drops its dims of size 1 and swaps the other two. */
export function shownShape(value: TileValue): readonly Expr[] {
  if (value.k !== "view" || !value.transposed) return value.shape;
  return dropOnes(value.shape).reverse();
}

export function baseOf(value: TileValue): Exclude<TileValue, ViewValue> {
  return value.k === "view" ? value.base : value;
}

export function asTile(cx: Context, s: Scope, value: Value, node: ts.Node): TileValue {
  if (value.k === "tensor" || value.k === "shared" || value.k === "fragment" || value.k === "view") return value;
  cx.refuse(s, node, "TW1509", `a buffer, tile view or fragment is expected, but this is ${kindOf(value)}`);
}

/** The region of the IR; a whole tensor is one only if its dims are known at compile time. */
export function regionOf(cx: Context, s: Scope, value: TileValue, node: ts.Node): Region {
  const span = cx.span(s, node);
  if (value.k === "view") {
    const region = { buffer: value.base.name, shape: value.shape, span };
    return {
      ...region,
      ...(value.origin === undefined ? {} : { origin: value.origin }),
      ...(value.row === undefined ? {} : { row: value.row }),
      ...(value.transposed ? { transposed: true } : {}),
    };
  }
  if (value.k === "tensor") requireComptimeTensor(cx, s, value.name, value.shape, node);
  return { buffer: value.name, shape: value.shape, span };
}

function requireComptimeTensor(cx: Context, s: Scope, name: string, shape: readonly Expr[], node: ts.Node): void {
  const open = shape.find((size) => !cx.isComptime(size));
  if (open === undefined) return;
  const origin = shape.map(() => "0").join(", ");
  cx.refuse(
    s,
    node,
    "TW1507",
    `the whole tensor \`${name}\` has a run-time size (${exprText(open)})`,
    `take a tile of it: ${name}.tile([${origin}], shape)`,
  );
}

/** A fragment; a transposed fragment is made one. */
export function asFragment(
  cx: Context,
  s: Scope,
  value: Value,
  node: ts.Node,
  what: string,
  hint = "transposed",
): FragmentValue {
  if (value.k === "fragment") return value;
  if (value.k === "view" && value.base.k === "fragment") {
    const name = cx.fresh(hint);
    const shape = shownShape(value);
    cx.emit(s, { k: "transpose", name, dt: value.base.dt, shape, src: value.base.name, span: cx.span(s, node) });
    return { k: "fragment", name, dt: value.base.dt, shape };
  }
  const fix =
    value.k === "tensor"
      ? `load a tile of it: load(${value.name}.tile(origin, shape))`
      : value.k === "shared" || value.k === "view"
        ? "load it first: load(…)"
        : undefined;
  cx.refuse(s, node, "TW1508", `${what} takes a fragment, but this is ${kindOf(value)}`, fix);
}

/** Refuses a copy between shapes that differ for certain, dims of size 1 aside. */
export function requireSameTile(cx: Context, s: Scope, a: TileValue, b: TileValue, node: ts.Node, what: string): void {
  const [x, y] = [shownShape(a), shownShape(b)];
  if (!shapesDiffer(dropOnes(x), dropOnes(y))) return;
  const swapped = dropOnes(x).length === 2 && !shapesDiffer(dropOnes(x).reverse(), dropOnes(y));
  cx.refuse(
    s,
    node,
    "TW1404",
    `${what} between shapes ${shapeText(x)} and ${shapeText(y)}`,
    swapped ? "transpose one side: transpose(x)" : undefined,
  );
}

/** Index expressions of `.at`, `.set` and atomics: one per dim. */
export function indices(
  cx: Context,
  s: Scope,
  entries: readonly { value: ScalarValue; node: ts.Node }[],
  rank: number,
  name: string,
  node: ts.Node,
): Expr[] {
  if (entries.length !== rank) {
    cx.refuse(
      s,
      node,
      "TW1403",
      `\`${name}\` has ${rank} dim${rank === 1 ? "" : "s"}, and ${entries.length} ${entries.length === 1 ? "index is" : "indices are"} given`,
    );
  }
  return entries.map((entry) => indexExpr(cx, s, entry.value, entry.node, "an index"));
}

export function settledInt(cx: Context, s: Scope, value: ScalarValue, node: ts.Node): ScalarValue {
  return scalar(indexExpr(cx, s, settled(cx, s, value, node), node, "a bound"));
}
