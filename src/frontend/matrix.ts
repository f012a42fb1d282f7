/** `mma`: its operands, their dtypes and sizes. */
import type { ts } from "ts-morph";
import type { Expr, Region } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import type { Context } from "./context.js";
import { evaluate } from "./evaluate.js";
import { binary, intOf, shapeText } from "./fold.js";
import { asScalar } from "./scalars.js";
import { asTile, baseOf, certainlyDiffer, comptimeInt, dropOnes, regionOf, shownShape } from "./shapes.js";
import { kindOf, type Scope, type TileValue, type Value } from "./values.js";
import { propertiesOf, valueNode, wordOf } from "./written.js";

/** dtypes of `a` and `b`. */
export const matrixDTypes: readonly DTypeName[] = ["e4m3", "e5m2", "bf16", "f16"];

function argument(node: ts.CallExpression, index: number): ts.Expression {
  return node.arguments[index] as ts.Expression;
}

/** A shared buffer, a tile of one, or a fragment, perhaps transposed. */
function matrixOperand(
  cx: Context,
  s: Scope,
  value: Value,
  at: ts.Node,
  name: string,
): { tile: TileValue; region: Region; rows: Expr; columns: Expr; dt: DTypeName } {
  const tile = asTile(cx, s, value, at);
  const base = baseOf(tile);
  if (base.k === "tensor")
    cx.refuse(
      s,
      at,
      "TW1509",
      `${name} of mma is ${kindOf(tile)} of a tensor in global memory`,
      "copy it to a shared buffer first, or load it into a fragment",
    );
  if (tile.k === "view" && tile.row !== undefined)
    cx.refuse(s, at, "TW1510", `${name} of mma is a tile whose rows start where a function says`);
  const shape = dropOnes(shownShape(tile)).length === 2 ? dropOnes(shownShape(tile)) : shownShape(tile);
  if (shape.length !== 2)
    cx.refuse(s, at, "TW1407", `${name} of mma has the shape ${shapeText(shape)}, and rank 2 is needed`);
  return { tile, region: regionOf(cx, s, tile, at), rows: shape[0] as Expr, columns: shape[1] as Expr, dt: base.dt };
}

/** `{ split: "M" }` or `{ split: "N" }`, and perhaps `groups`. */
function optionsOf(cx: Context, s: Scope, node: ts.Expression | undefined): { split: "M" | "N"; groups?: Expr } {
  let split: "M" | "N" = "M";
  let groups: Expr | undefined;
  for (const property of node === undefined ? [] : propertiesOf(cx, s, node, "the last argument of mma")) {
    const at = valueNode(cx, s, property);
    if (property.name === "split") {
      const word = wordOf(cx, at);
      if (word !== "M" && word !== "N") cx.refuse(s, at, "TW1516", "split of mma is M or N");
      split = word;
    } else if (property.name === "groups") {
      const value = asScalar(cx, s, cx.parts.expression(cx, s, at), at);
      groups = comptimeInt(cx, s, value, at, "the number of groups");
      if ((intOf(groups) ?? 1) < 1) cx.refuse(s, at, "TW1516", "mma needs one group at least");
    } else cx.refuse(s, property.node, "TW1516", `mma has no option \`${property.name}\``);
  }
  return { split, ...(groups === undefined ? {} : { groups }) };
}

export function mma(cx: Context, s: Scope, node: ts.CallExpression): Value {
  const nodes = [argument(node, 0), argument(node, 1), argument(node, 2)] as const;
  const [accValue, aValue, bValue] = evaluate(cx, s, nodes) as [Value, Value, Value];
  if (accValue.k !== "fragment")
    cx.refuse(
      s,
      nodes[0],
      "TW1508",
      `mma accumulates into a fragment, but this is ${kindOf(accValue)}`,
      "declare it: const acc = fragment(f32, [M, N])",
    );
  const a = matrixOperand(cx, s, aValue, nodes[1], "a");
  const b = matrixOperand(cx, s, bValue, nodes[2], "b");
  if (accValue.dt !== "f32")
    cx.refuse(s, nodes[0], "TW1309", `mma accumulates in f32, and the accumulator is ${accValue.dt}`);
  if (a.dt !== b.dt || !matrixDTypes.includes(a.dt)) cx.refuse(s, node, "TW1309", `mma of ${a.dt} and ${b.dt}`);
  const acc = dropOnes(accValue.shape).length === 2 ? dropOnes(accValue.shape) : accValue.shape;
  const [m, n] = acc;
  if (m === undefined || n === undefined || acc.length !== 2)
    cx.refuse(
      s,
      nodes[0],
      "TW1407",
      `the accumulator has the shape ${shapeText(accValue.shape)}, and rank 2 is needed`,
    );
  const text = `acc${shapeText(acc)} += a${shapeText([a.rows, a.columns])} · b${shapeText([b.rows, b.columns])}`;
  const { split, groups } = optionsOf(cx, s, node.arguments[3]);
  const inner = groups === undefined ? b.rows : binary("mul", b.rows, groups, "i32");
  if (certainlyDiffer(a.columns, inner)) {
    const turned = !certainlyDiffer(a.columns, b.columns);
    cx.refuse(
      s,
      node,
      "TW1407",
      groups === undefined
        ? `the inner sizes differ: ${text}`
        : `a of all groups side by side is [M, groups · K]: ${text}`,
      turned && groups === undefined ? "transpose b: mma(acc, a, transpose(b))" : undefined,
    );
  }
  if (certainlyDiffer(m, a.rows) || certainlyDiffer(n, b.columns))
    cx.refuse(s, node, "TW1407", `the outer sizes differ: ${text}`);
  const step = dtypeFacts[a.dt].bytes === 1 ? 32 : 16;
  for (const [size, multiple, what] of [
    [m, 16, "M"],
    [n, 8 * (groups === undefined ? 1 : (intOf(groups) ?? 1)), "N"],
    [b.rows, step, "K"],
  ] as const) {
    const known = intOf(size);
    if (known !== undefined && known % multiple !== 0)
      cx.refuse(s, node, "TW1407", `${what} is ${known}, and mma on ${a.dt} needs a multiple of ${multiple}`);
  }
  cx.emit(s, {
    k: "mma",
    acc: accValue.name,
    a: a.region,
    b: b.region,
    ...(split === "N" ? { split: "n" } : {}),
    ...(groups === undefined ? {} : { groups }),
    span: cx.span(s, node),
  });
  return { k: "void" };
}
