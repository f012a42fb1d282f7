/** Row functions of tiles: `t.tile((i) => [index, …], shape)` starts every row where the function says. */
import { ts } from "ts-morph";
import type { Expr, Stmt } from "../ir/tile.js";
import { mapOperands } from "../ir/tile-operands.js";
import { type Context, ref } from "./context.js";
import { enterFunction } from "./inline.js";
import { scalar } from "./scalars.js";
import { bare, indexExpr, listOf } from "./shapes.js";
import type { ElementCode, FunctionValue, Scope } from "./values.js";

/** The name of the row's number and, in terms of it, the indices that the row starts at. */
export function rowOrigins(
  cx: Context,
  s: Scope,
  fn: FunctionValue,
  at: ts.Expression,
  rows: Expr,
): { row: string; origin: Expr[] } {
  const [parameter, extra] = fn.node.parameters;
  if (extra !== undefined) cx.refuse(s, extra, "TW1414", "the function of a tile's rows takes the row's number alone");
  const row = cx.fresh(parameter !== undefined && ts.isIdentifier(parameter.name) ? parameter.name.text : "row");
  const element: ElementCode = { what: "row", coordinates: [{ name: row, extent: rows }] };
  const body: Stmt[] = [];
  const isLiteral = fn.node === bare(at);
  const frame = { node: fn.node, name: fn.name, site: at };
  const scope: Scope = {
    ...s,
    sink: body,
    mode: "element",
    element,
    ...(isLiteral ? {} : { chain: [cx.files.span(at, []), ...s.chain], stack: [...s.stack, frame] }),
  };
  const args = parameter === undefined ? [] : [scalar(ref(row, "i32", cx.span(s, at)))];
  const { inner, result } = enterFunction(cx, scope, fn, args, at, !isLiteral);
  if (result === undefined) cx.refuse(inner, at, "TW1414", "the function of a tile's rows yields no indices");
  const origin = listOf(cx, inner, result).map((o) => indexExpr(cx, inner, o.value, o.node, "an index"));
  return { row, origin: withoutNames(cx, s, body, origin, at) };
}

/** The expressions with the constants that the function declares put in their places. */
function withoutNames(cx: Context, s: Scope, body: readonly Stmt[], exprs: readonly Expr[], at: ts.Node): Expr[] {
  const known = new Map<string, Expr>();
  const put = (e: Expr): Expr => (e.k === "ref" ? (known.get(e.name) ?? e) : mapOperands(e, put));
  for (const stmt of body) {
    if (stmt.k !== "let")
      cx.refuse(s, at, "TW1414", "the function of a tile's rows has a variable, a branch or a loop");
    known.set(stmt.name, put(stmt.value));
  }
  return exprs.map(put);
}
