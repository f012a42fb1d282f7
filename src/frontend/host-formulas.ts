/** What the host computes before a launch: grid, warps, where and requires, as formulas in dims, tunables and options. */
import { ts } from "ts-morph";
import type { Expr } from "../ir/tile.js";
import type { Context } from "./context.js";
import { constant, intOf } from "./fold.js";
import { applyFunction } from "./inline.js";
import { functionOf } from "./names.js";
import { asScalar, condition, scalar } from "./scalars.js";
import { bare, indexExpr } from "./shapes.js";
import { symbolOf } from "./symbols.js";
import { type FunctionValue, kindOf, type ScalarValue, type Scope, type Value } from "./values.js";
import { type Property, propertiesOf, valueNode } from "./written.js";

/** The names that formulas may use. */
interface Declared {
  readonly dims: readonly string[];
  readonly tune: readonly { readonly name: string }[];
  readonly options: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** The records that host formulas and the body take apart. */
export interface Records {
  readonly dims: Value;
  readonly tune: Value;
  readonly options: Value;
}

export function recordsOf(spec: Declared, isPartial: boolean): Records {
  const symbols = (names: readonly string[]): Map<string, Value> =>
    new Map(names.map((name) => [name, scalar({ k: "sym", name, dt: "i32" })]));
  return {
    dims: { k: "record", what: "dims", fields: symbols(spec.dims), isPartial },
    tune: { k: "record", what: "tunables", fields: symbols(spec.tune.map((t) => t.name)), isPartial },
    options: {
      k: "record",
      what: "options",
      fields: new Map(
        spec.options.map((o): [string, Value] => [o.name, { k: "option", name: o.name, words: o.words }]),
      ),
      isPartial,
    },
  };
}

function hostFunction(cx: Context, s: Scope, property: Property): FunctionValue | undefined {
  if (property.method !== undefined) return { k: "function", node: property.method, name: property.name, env: s.env };
  const value = property.value === undefined ? undefined : bare(property.value);
  if (value === undefined) return undefined;
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    return { k: "function", node: value, name: property.name, env: s.env };
  const declaration = ts.isIdentifier(value) ? symbolOf(cx.checker, value)?.valueDeclaration : undefined;
  const node = declaration === undefined ? undefined : functionOf(declaration);
  return node === undefined ? undefined : { k: "function", node, name: property.name, env: s.env };
}

/** The value of a formula: a function of the records, or written out. */
export function hostValue(
  cx: Context,
  s: Scope,
  property: Property,
  records: Records,
): { value: Value; node: ts.Node } {
  const fn = hostFunction(cx, s, property);
  if (fn === undefined)
    return { value: cx.parts.expression(cx, s, valueNode(cx, s, property)), node: property.value as ts.Expression };
  const value = applyFunction(
    cx,
    s,
    fn,
    [records.dims, records.tune, records.options].slice(0, fn.node.parameters.length),
    property.node,
    false,
  );
  return { value, node: fn.node.body ?? property.node };
}

export function gridOf(cx: Context, s: Scope, property: Property, records: Records): [Expr, Expr, Expr] {
  const { value, node } = hostValue(cx, s, property, records);
  const entries: readonly ScalarValue[] | undefined = value.k === "list" ? value.entries : undefined;
  if (entries === undefined || entries.length < 1 || entries.length > 3)
    cx.refuse(
      s,
      node,
      "TW1012",
      entries === undefined ? `the grid is ${kindOf(value)}` : `the grid has ${entries.length} numbers`,
    );
  const one = constant(1, "i32");
  const [x, y, z] = entries.map((entry) => indexExpr(cx, s, entry, node, "a grid size"));
  return [x ?? one, y ?? one, z ?? one];
}

export function warpsOf(cx: Context, s: Scope, property: Property, records: Records): Expr {
  const { value, node } = hostValue(cx, s, property, records);
  const expr = indexExpr(cx, s, asScalar(cx, s, value, node), node, "the number of warps");
  requireComptime(cx, s, expr, node, "warps");
  const known = intOf(expr);
  if (known !== undefined && (known < 1 || known > 32 || (known & (known - 1)) !== 0))
    cx.refuse(s, node, "TW1013", `${known} warps per block`);
  return expr;
}

export function requireComptime(cx: Context, s: Scope, expr: Expr, node: ts.Node, what: string): void {
  if (!cx.isComptime(expr))
    cx.refuse(
      s,
      node,
      "TW1019",
      `${what} uses a run-time dim; only comptime dims, tunables and options are known there`,
    );
}

export function requirements(
  cx: Context,
  s: Scope,
  property: Property,
  records: Records,
): { message: string; cond: Expr }[] {
  const out: { message: string; cond: Expr }[] = [];
  for (const entry of propertiesOf(cx, s, valueNode(cx, s, property), "requires")) {
    cx.guarded(() => {
      const { value, node } = hostValue(cx, s, entry, records);
      out.push({ message: entry.name, cond: condition(cx, s, asScalar(cx, s, value, node), node) });
    });
  }
  return out;
}
