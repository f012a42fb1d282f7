/** What the host computes before a launch: grid, warps, where and requires, as formulas in dims, scalars, tunables and options. */
import type { ts } from "ts-morph";
import type { Expr, Param } from "../ir/tile.js";
import type { Context } from "./context.js";
import { constant, intOf } from "./fold.js";
import { applyFunction } from "./inline.js";
import { asScalar, condition, scalar } from "./scalars.js";
import { indexExpr } from "./shapes.js";
import { type FunctionValue, kindOf, type ScalarValue, type Scope, type Value } from "./values.js";
import { functionAt, type Property, propertiesOf, valueNode } from "./written.js";

/** The names that formulas may use. */
interface Declared {
  readonly params: readonly Param[];
  readonly dims: readonly string[];
  readonly tune: readonly { readonly name: string }[];
  readonly options: readonly { readonly name: string; readonly words: readonly string[] }[];
}

/** The records that host formulas and the body take apart. */
export interface Records {
  readonly dims: Value;
  readonly tune: Value;
  readonly options: Value;
  /** Scalar parameters, for requires. */
  readonly scalars: Value;
  /** Optional inputs, for given() in the other formulas. */
  readonly inputs: Value;
}

export function recordsOf(spec: Declared, isPartial: boolean): Records {
  const symbols = (names: readonly string[]): Map<string, Value> =>
    new Map(names.map((name) => [name, scalar({ k: "sym", name, dt: "i32" })]));
  const scalars = new Map<string, Value>(
    spec.params.flatMap((p) => (p.k === "scalar" ? [[p.name, paramValue(p)] as const] : [])),
  );
  const whole = [...scalars].filter(([, value]) => value.k === "scalar" && value.dt === "i32");
  const inputs = new Map(
    spec.params.flatMap((p) => (p.k === "tensor" && p.optional === true ? [[p.name, paramValue(p)] as const] : [])),
  );
  return {
    dims: { k: "record", what: "dims", fields: new Map([...symbols(spec.dims), ...whole]), isPartial },
    scalars: { k: "record", what: "scalars", fields: scalars, isPartial },
    inputs: { k: "record", what: "optional inputs", fields: inputs, isPartial },
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

/** What a parameter stands for in the body and in formulas. */
export function paramValue(p: Param): Value {
  if (p.k === "scalar") return scalar({ k: "param", name: p.name, dt: p.dt });
  const { name, access, dt, dims, optional, strided } = p;
  return {
    k: "tensor",
    name,
    access,
    dt,
    shape: dims,
    ...(optional === true ? { optional } : {}),
    ...(strided === undefined ? {} : { strided }),
  };
}

/** The records that a formula's function takes, in order. */
const argumentsOf = ({ dims, tune, options, inputs }: Records): Value[] => [dims, tune, options, inputs];

function hostFunction(cx: Context, s: Scope, property: Property): FunctionValue | undefined {
  if (property.method !== undefined) return { k: "function", node: property.method, name: property.name, env: s.env };
  if (property.value === undefined) return undefined;
  const node = functionAt(cx, property.value);
  return node === undefined ? undefined : { k: "function", node, name: property.name, env: s.env };
}

/** The value of a formula: a function of the records, or written out. */
export function hostValue(
  cx: Context,
  s: Scope,
  property: Property,
  args: readonly Value[],
): { value: Value; node: ts.Node } {
  let fn = hostFunction(cx, s, property);
  if (fn === undefined) {
    const node = valueNode(cx, s, property);
    const value = cx.parts.expression(cx, s, node);
    if (value.k !== "function") return { value, node };
    fn = value;
  }
  const value = applyFunction(cx, s, fn, args.slice(0, fn.node.parameters.length), property.node, false);
  return { value, node: fn.node.body ?? property.node };
}

export function whereOf(cx: Context, s: Scope, property: Property, records: Records): Expr {
  const { value, node } = hostValue(cx, s, property, argumentsOf(records));
  const cond = condition(cx, s, asScalar(cx, s, value, node), node);
  requireComptime(cx, s, cond, node, "where");
  return cond;
}

export function gridOf(cx: Context, s: Scope, property: Property, records: Records): [Expr, Expr, Expr] {
  const { value, node } = hostValue(cx, s, property, argumentsOf(records));
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
  const { value, node } = hostValue(cx, s, property, argumentsOf(records));
  const expr = indexExpr(cx, s, asScalar(cx, s, value, node), node, "the number of warps");
  requireComptime(cx, s, expr, node, "warps");
  const known = intOf(expr);
  if (known !== undefined && (known < 1 || known > 32 || (known & (known - 1)) !== 0))
    cx.refuse(s, node, "TW1013", `${known} warps per block`);
  return expr;
}

function requireComptime(cx: Context, s: Scope, expr: Expr, node: ts.Node, what: string): void {
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
      const { value, node } = hostValue(cx, s, entry, [records.dims, records.scalars, records.options]);
      out.push({ message: entry.name, cond: condition(cx, s, asScalar(cx, s, value, node), node) });
    });
  }
  return out;
}
