/** Methods of tensors, buffers and fragments: `.at`, `.set`, `.tile`, `.place`. */
import { ts } from "ts-morph";
import type { Expr } from "../ir/tile.js";
import type { Context } from "./context.js";
import { evaluateScalars } from "./evaluate.js";
import { exprText, intOf } from "./fold.js";
import { rowOrigins } from "./rows.js";
import { convertible, scalar } from "./scalars.js";
import { bare, certainlyDiffer, indexExpr, indices, listOf, shapeOf } from "./shapes.js";
import { type ElementCode, type FragmentValue, kindOf, type Scope, type TileValue, type Value } from "./values.js";

export function memberCall(
  cx: Context,
  s: Scope,
  object: TileValue,
  callee: ts.PropertyAccessExpression,
  node: ts.CallExpression,
): Value {
  const method = callee.name.text;
  if (method === "at") return readElement(cx, s, object, callee.expression, node);
  if (method === "set") return writeElement(cx, s, object, callee.expression, node);
  if (method === "tile") return tileOf(cx, s, object, callee.expression, node);
  if (method === "place") return placeOf(cx, s, object, callee.expression, node);
  cx.refuse(
    s,
    callee.name,
    "TW1206",
    `${kindOf(object)} has no method \`${method}\``,
    "the methods are .at(i, …), .set(i, …, value), .tile(origin, shape) and, of tensors, .place(i, …)",
  );
}

function sourceName(node: ts.Node, value: TileValue): string {
  const text = node.getText();
  return text.length <= 30 ? text : value.k === "view" ? value.base.name : value.name;
}

function readElement(cx: Context, s: Scope, object: TileValue, name: ts.Node, node: ts.CallExpression): Value {
  if (object.k === "view") {
    const fix =
      object.base.k === "fragment"
        ? "bind it to a variable first: const t = transpose(x);"
        : "add the origin to the indices: t.at(row + i, column + j)";
    cx.refuse(s, name, "TW1513", "`.at` reads a tensor, buffer or fragment, not a view", fix);
  }
  if (object.k === "fragment" && s.element === undefined) {
    cx.refuse(
      s,
      node,
      "TW1503",
      "an element of a fragment is spread over the threads and can only be read in element code",
    );
  }
  if (object.k === "fragment" && s.element?.what === "row")
    cx.refuse(
      s,
      node,
      "TW1414",
      "an element of a fragment says where a row starts: each thread holds only its own",
      "copy the fragment to a shared buffer and read that",
    );
  const index = indices(
    cx,
    s,
    evaluateScalars(cx, s, node.arguments),
    object.shape.length,
    sourceName(name, object),
    node,
  );
  if (object.k === "fragment") requireOwnCoordinates(cx, s, object, index, s.element as ElementCode, node);
  return scalar({ k: "at", buffer: object.name, index, dt: object.dt, span: cx.span(s, node) });
}

/** Where a row of a tensor begins in its memory. */
function placeOf(cx: Context, s: Scope, object: TileValue, name: ts.Node, node: ts.CallExpression): Value {
  if (object.k !== "tensor")
    cx.refuse(s, name, "TW1515", `a place in ${kindOf(object)}`, "take the place of a row of a tensor");
  if (s.mode === "host") cx.refuse(s, node, "TW1018", "`.place` in a host formula");
  const row = evaluateScalars(cx, s, node.arguments);
  const index = indices(
    cx,
    s,
    row,
    row.length === 1 ? 1 : object.shape.length - 1,
    `the rows of ${sourceName(name, object)}`,
    node,
  );
  return scalar({ k: "place", buffer: object.name, index, dt: "i32", span: cx.span(s, node) });
}

/** A thread holds only its own elements: a fragment is read at the coordinates of the element at hand, in their order. */
function requireOwnCoordinates(
  cx: Context,
  s: Scope,
  fragment: FragmentValue,
  index: readonly Expr[],
  element: ElementCode,
  node: ts.CallExpression,
): void {
  let last = -1;
  for (const [dim, e] of index.entries()) {
    const at = node.arguments[dim] ?? node;
    const extent = fragment.shape[dim] as Expr;
    if (intOf(e) === 0 && (intOf(extent) ?? 1) === 1) continue;
    const own = e.k === "ref" ? element.coordinates.findIndex((c) => c.name === e.name) : -1;
    const coordinate = element.coordinates[own];
    if (coordinate === undefined) cx.refuse(s, at, "TW1410", `\`${exprText(e)}\` is not a coordinate of this element`);
    if (own <= last)
      cx.refuse(
        s,
        node,
        "TW1410",
        "the coordinates are out of order: this element lies in another thread",
        "transpose it before: const t = transpose(x); or go through shared memory",
      );
    last = own;
    if (certainlyDiffer(coordinate.extent, extent)) {
      cx.refuse(
        s,
        at,
        "TW1404",
        `this dim has ${exprText(extent)} elements, and the coordinate runs over ${exprText(coordinate.extent)}`,
        "read fragments whose dims agree with those of the element code",
      );
    }
  }
}

/** Whether element code and access rights let this memory be written here. */
export function requireWritable(cx: Context, s: Scope, target: TileValue, node: ts.Node, what: string): void {
  if (s.mode === "host") cx.refuse(s, node, "TW1018", `${what} in a host formula`);
  const base = target.k === "view" ? target.base : target;
  if (base.k === "tensor" && base.access === "input") {
    cx.refuse(
      s,
      node,
      "TW1501",
      `${what} writes the input \`${base.name}\``,
      `declare ${base.name} as output(…) or inout(…)`,
    );
  }
}

function writeElement(cx: Context, s: Scope, object: TileValue, name: ts.Node, node: ts.CallExpression): Value {
  if (object.k === "view")
    cx.refuse(
      s,
      name,
      "TW1513",
      "`.set` writes a tensor or buffer, not a view",
      "add the origin to the indices: t.set(row + i, column + j, value)",
    );
  if (object.k === "fragment") cx.refuse(s, node, "TW1511", "`.set` on a fragment");
  requireWritable(cx, s, object, node, "`.set`");
  if (s.element !== undefined && s.element.what !== "parallel")
    cx.refuse(s, node, "TW1504", "`.set` inside an element lambda");
  const args = evaluateScalars(cx, s, node.arguments);
  const given = args.at(-1);
  if (given === undefined || args.length !== object.shape.length + 1) {
    const dims = object.shape.length;
    cx.refuse(
      s,
      node,
      "TW1403",
      `\`.set\` on ${dims} dim${dims === 1 ? "" : "s"} takes ${dims} ${dims === 1 ? "index" : "indices"} and a value, and ${args.length} argument${args.length === 1 ? " is" : "s are"} given`,
    );
  }
  const index = indices(cx, s, args.slice(0, -1), object.shape.length, sourceName(name, object), node);
  const value = convertible(cx, s, given.value, object.dt, given.node);
  if (value === undefined)
    cx.refuse(
      s,
      given.node,
      "TW1308",
      `a value of ${given.value.dt} is written to ${object.dt} memory`,
      `cast it: ${object.dt}(…)`,
    );
  cx.emit(s, { k: "set", buffer: object.name, index, value, span: cx.span(s, node) });
  return { k: "void" };
}

function tileOf(cx: Context, s: Scope, object: TileValue, name: ts.Node, node: ts.CallExpression): Value {
  if (object.k === "view") cx.refuse(s, name, "TW1513", "a tile of a view", undefined);
  if (object.k === "fragment")
    cx.refuse(
      s,
      node,
      "TW1509",
      "a tile of a fragment",
      "take the tile from shared memory: fragments are spread over the threads",
    );
  const [originNode, shapeNode] = node.arguments;
  if (originNode === undefined || shapeNode === undefined || node.arguments.length > 2)
    cx.refuse(s, node, "TW1604", "`.tile` takes an origin and a shape", "write t.tile([row, column], [rows, columns])");
  const rank = object.shape.length;
  const rows = ts.isArrayLiteralExpression(bare(originNode)) ? undefined : cx.parts.expression(cx, s, originNode);
  const given = rows?.k === "function" ? [] : listOf(cx, s, originNode);
  const shape = shapeOf(cx, s, shapeNode, 8);
  const { row, origin } =
    rows?.k === "function"
      ? rowOrigins(cx, s, rows, originNode, shape[0] as Expr)
      : {
          row: undefined,
          origin: given.map((o) => indexExpr(cx, s, o.value, o.node, "an origin")),
        };
  const label = sourceName(name, object);
  if (origin.length !== rank)
    cx.refuse(
      s,
      originNode,
      "TW1403",
      `\`${label}\` has ${rank} dim${rank === 1 ? "" : "s"}, and the origin has ${origin.length}`,
    );
  if (shape.length !== rank)
    cx.refuse(
      s,
      shapeNode,
      "TW1403",
      `\`${label}\` has ${rank} dim${rank === 1 ? "" : "s"}, and the shape has ${shape.length}`,
      "give one size per dim; write 1 for dims that the tile does not span",
    );
  return {
    k: "view",
    base: object,
    origin,
    ...(row === undefined ? {} : { row }),
    shape,
    transposed: false,
  };
}
