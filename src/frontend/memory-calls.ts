/** shared, fragment, load, store, copy, fill: buffers, and the copies between them. */
import type { ts } from "ts-morph";
import { sameBytes } from "../ir/bytes.js";
import type { Expr } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import { type Context, fragmentValue } from "./context.js";
import { evaluate } from "./evaluate.js";
import { anyNode, binary, constant, intOf, sameExpr, shapeText } from "./fold.js";
import { requireWritable } from "./members.js";
import { asScalar, convertible } from "./scalars.js";
import {
  asFragment,
  asTile,
  baseOf,
  indexExpr,
  listOf,
  regionOf,
  requireSameTile,
  shapeOf,
  shownShape,
} from "./shapes.js";
import { mapFragment } from "./tile-calls.js";
import { kindOf, type Scope, type TensorValue, type TileValue, type Value } from "./values.js";

function argument(node: ts.CallExpression, index: number): ts.Expression {
  return node.arguments[index] as ts.Expression;
}

export function shared(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName, hint?: string): Value {
  const shape = shapeOf(cx, s, argument(node, 1));
  const name = cx.fresh(hint ?? "buffer");
  cx.emit(s, { k: "shared", name, dt, shape, span: cx.span(s, node) });
  return { k: "shared", name, dt, shape };
}

/** A scalar for a buffer's elements; `node` is where it stands. */
function elementValue(cx: Context, s: Scope, node: ts.Expression, dt: DTypeName): Expr {
  const value = asScalar(cx, s, cx.parts.expression(cx, s, node), node);
  const expr = convertible(cx, s, value, dt, node);
  if (expr === undefined)
    cx.refuse(s, node, "TW1308", `a value of ${value.dt} for ${dt} elements`, `cast it: ${dt}(…)`);
  return expr;
}

export function fragment(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName, hint?: string): Value {
  const shape = shapeOf(cx, s, argument(node, 1));
  const given = node.arguments[2];
  const span = cx.span(s, node);
  const value = given === undefined ? constant(dt === "bool" ? false : 0, dt, span) : elementValue(cx, s, given, dt);
  const name = cx.fresh(hint ?? "values");
  cx.emit(s, { k: "fragment", name, dt, shape, fill: value, span });
  return fragmentValue(name, dt, shape);
}

/** The bytes of a tensor or a shared buffer under another dtype and other dims. */
export function reinterpret(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName, hint?: string): Value {
  const [at, , dimsAt] = node.arguments as unknown as [ts.Expression, ts.Expression, ts.Expression];
  const src = cx.parts.expression(cx, s, at);
  if (src.k !== "tensor" && src.k !== "shared")
    cx.refuse(s, at, "TW1515", `reinterpret takes a tensor parameter or a shared buffer, and this is ${kindOf(src)}`);
  if (src.k === "tensor") requirePlain(cx, s, src, at);
  const strided = src.k === "tensor" ? src.strided : undefined;
  const dims =
    src.k === "shared"
      ? shapeOf(cx, s, dimsAt)
      : listOf(cx, s, dimsAt).map((d) => {
          const e = indexExpr(cx, s, d.value, d.node, "a dim");
          const open = anyNode(
            e,
            (n) => ["ref", "param", "special", "at", "place", "select"].includes(n.k) && !cx.isComptime(n),
          );
          if (open) cx.refuse(s, d.node, "TW1515", "a dim of reinterpret is a formula over dims and constants");
          return e;
        });
  if (dims.length < 1 || dims.length > 8)
    cx.refuse(s, dimsAt, "TW1405", `a tensor of ${dims.length} dims; 1 to 8 are possible`);
  const moved = src.shape
    .slice(0, strided ?? 0)
    .findIndex((size, d) => dims[d] === undefined || !sameExpr(size, dims[d]));
  if (moved >= 0)
    cx.refuse(
      s,
      dimsAt,
      "TW1515",
      `\`${src.name}\` may have a stride along dim ${moved}, which reinterpret must keep`,
      `start with the dims ${shapeText(src.shape.slice(0, strided))}`,
    );
  if (sameBytes(src.shape, src.dt, dims, dt) === "no")
    cx.refuse(
      s,
      dimsAt,
      "TW1515",
      `${dt} ${shapeText(dims)} does not hold as many bytes as ${src.dt} ${shapeText(src.shape)}`,
      "write its dims as products of the dims of the tensor, so that the bytes are the same for all sizes",
    );
  const name = cx.fresh(hint ?? src.name);
  cx.emit(s, { k: "reinterpret", name, dt, dims, src: src.name, span: cx.span(s, node) });
  if (src.k === "shared") return { k: "shared", name, dt, shape: dims };
  return { k: "tensor", name, access: src.access, dt, shape: dims, ...(strided === undefined ? {} : { strided }) };
}

/** The rows of a tensor by their places, as elements of another dtype. */
export function placed(cx: Context, s: Scope, node: ts.CallExpression, dt: DTypeName, hint?: string): Value {
  const at = argument(node, 0);
  const src = cx.parts.expression(cx, s, at);
  if (src.k !== "tensor") cx.refuse(s, at, "TW1515", `placed takes a tensor parameter, and this is ${kindOf(src)}`);
  requirePlain(cx, s, src, at);
  const leading = src.shape.slice(0, -1);
  const last = src.shape.at(-1) as Expr;
  const [from, to] = [dtypeFacts[src.dt].bytes, dtypeFacts[dt].bytes];
  if (leading.length === 0 || !cx.isComptime(last) || ((intOf(last) ?? 0) * from) % to !== 0)
    cx.refuse(
      s,
      at,
      "TW1515",
      `the rows of ${src.dt} ${shapeText(src.shape)} are no compile-time number of ${dt}`,
      "place tensors of two dims or more, whose last is known at compile time and a whole number of the elements",
    );
  const by = (op: "mul" | "div", a: Expr, b: Expr) => binary(op, a, b, "i32");
  const ratio = constant(Math.max(from / to, to / from), "i32");
  const dims = [
    leading.reduce((a, b) => by("mul", a, b)),
    from === to ? last : by(from > to ? "mul" : "div", last, ratio),
  ];
  const name = cx.fresh(hint ?? src.name);
  cx.emit(s, { k: "reinterpret", name, dt, dims, src: src.name, placed: true, span: cx.span(s, node) });
  return { k: "tensor", name, access: src.access, dt, shape: dims, placed: true };
}

/** What goes by places is looked at as it is. */ function requirePlain(
  cx: Context,
  s: Scope,
  src: TensorValue,
  at: ts.Node,
): void {
  if (src.placed)
    cx.refuse(s, at, "TW1515", "a tensor whose rows go by places", "look at the tensor that they are rows of");
}

export function load(cx: Context, s: Scope, node: ts.CallExpression, hint?: string): Value {
  const at = argument(node, 0);
  const source = asTile(cx, s, cx.parts.expression(cx, s, at), at);
  if (source.k === "fragment")
    cx.refuse(
      s,
      at,
      "TW1509",
      "load reads tensors and shared buffers, and this is a fragment already",
      "use the fragment itself",
    );
  const shape = shownShape(source);
  if (shape.length > 4)
    cx.refuse(
      s,
      at,
      "TW1405",
      `a fragment of ${shape.length} dims; 1 to 4 are possible`,
      "copy it to a shared buffer or fragment without the dims of size 1",
    );
  const src = regionOf(cx, s, source, at);
  const name = cx.fresh(hint ?? "loaded");
  const { dt } = baseOf(source);
  cx.emit(s, { k: "load", name, dt, shape, src, span: cx.span(s, node) });
  return fragmentValue(name, dt, shape);
}

/** Source and destination of a copy agree in dtype and shape, and the destination may be written. */
function emitCopy(
  cx: Context,
  s: Scope,
  src: TileValue,
  dst: TileValue,
  node: ts.CallExpression,
  srcNode: ts.Node,
  dstNode: ts.Node,
  what: string,
): void {
  requireWritable(cx, s, dst, dstNode, what);
  const [from, to] = [baseOf(src).dt, baseOf(dst).dt];
  if (from !== to)
    cx.refuse(
      s,
      srcNode,
      "TW1308",
      `${what} from ${from} to ${to}`,
      `convert on the way: store(destination, fragment, (x) => ${to}(x))`,
    );
  requireSameTile(cx, s, src, dst, node, what);
  cx.emit(s, {
    k: "copy",
    src: regionOf(cx, s, src, srcNode),
    dst: regionOf(cx, s, dst, dstNode),
    span: cx.span(s, node),
  });
}

export function copy(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const [a, b] = evaluate(cx, s, node.arguments) as [Value, Value];
  const src = asTile(cx, s, a, argument(node, 0));
  const dst = asTile(cx, s, b, argument(node, 1));
  emitCopy(cx, s, src, dst, node, argument(node, 0), argument(node, 1), "copy");
  return { k: "void" };
}

/** With an element function, the fragment is mapped on its way; the function yields the destination's dtype. */
export function store(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const [dstNode, srcNode] = [argument(node, 0), argument(node, 1)];
  const [a, b] = evaluate(cx, s, [dstNode, srcNode]) as [Value, Value];
  const dst = asTile(cx, s, a, dstNode);
  if (dst.k === "fragment")
    cx.refuse(
      s,
      dstNode,
      "TW1509",
      "store writes tensors and shared buffers, and this is a fragment",
      "write copy(source, fragment)",
    );
  requireWritable(cx, s, dst, dstNode, "store");
  const fn = node.arguments[2];
  if (fn === undefined && b.k === "view" && b.base.k === "fragment") {
    emitCopy(cx, s, b, dst, node, srcNode, dstNode, "store");
    return { k: "void" };
  }
  const src = asFragment(cx, s, b, srcNode, "store");
  const value = fn === undefined ? src : mapFragment(cx, s, src, fn, node, baseOf(dst).dt, "store", "stored");
  emitCopy(cx, s, value, dst, node, srcNode, dstNode, "store");
  return { k: "void" };
}

export function fill(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const at = argument(node, 0);
  const dst = cx.parts.expression(cx, s, at);
  if (dst.k !== "shared" && dst.k !== "fragment") {
    cx.refuse(
      s,
      at,
      "TW1509",
      `fill sets a shared buffer or a fragment, but this is ${kindOf(dst)}`,
      "store a constant fragment: store(view, fragment(dtype, shape, value))",
    );
  }
  const value = elementValue(cx, s, argument(node, 1), dst.dt);
  cx.emit(s, { k: "fill", dst: dst.name, value, span: cx.span(s, node) });
  return { k: "void" };
}
