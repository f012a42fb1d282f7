/** What a `const` keeps: a scalar that is computed once, the elements that a fragment has now. */
import type { ts } from "ts-morph";
import { type Context, fragmentValue } from "./context.js";
import { constant } from "./fold.js";
import { scalar } from "./scalars.js";
import type { FragmentValue, ScalarValue, Scope } from "./values.js";

/** A constant keeps standing for its expression if that is known at compile time, else it is computed here. */
export function named(cx: Context, s: Scope, name: string, value: ScalarValue, node: ts.Node): ScalarValue {
  if (value.weak !== undefined || s.mode === "host" || cx.isComptime(value.expr)) return value;
  if (value.expr.k === "ref" && !cx.mutableRefs.has(value.expr.name)) return value;
  return scalar(cx.name(s, name, value.expr, node));
}

/** A fragment of its own with the elements that `value` has now. */
export function copyOf(cx: Context, s: Scope, base: string, value: FragmentValue, node: ts.Node): FragmentValue {
  const name = cx.fresh(base);
  const span = cx.span(s, node);
  cx.emit(s, {
    k: "fragment",
    name,
    dt: value.dt,
    shape: value.shape,
    fill: constant(value.dt === "bool" ? false : 0, value.dt, span),
    span,
  });
  copyFragment(cx, s, value, fragmentValue(name, value.dt, value.shape), node);
  return fragmentValue(name, value.dt, value.shape);
}

export function copyFragment(cx: Context, s: Scope, from: FragmentValue, to: FragmentValue, node: ts.Node): void {
  const span = cx.span(s, node);
  cx.emit(s, {
    k: "copy",
    src: { buffer: from.name, shape: from.shape, span },
    dst: { buffer: to.name, shape: to.shape, span },
    span,
  });
}
