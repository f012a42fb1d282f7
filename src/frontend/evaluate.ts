/** The order in which operands and arguments are computed. */
import type { ts } from "ts-morph";
import type { Stmt } from "../ir/tile.js";
import type { Context } from "./context.js";
import { anyNode } from "./fold.js";
import { asScalar, type Operand, scalar } from "./scalars.js";
import type { Scope, Value } from "./values.js";

/**
 * Values of expressions in order. Where a later one has effects (an inlined helper that writes, an atomic), scalars before it that
 * read memory or changing variables are given a name first, so that they keep the value JavaScript would give them.
 */
export function evaluate(cx: Context, s: Scope, nodes: readonly ts.Expression[]): Value[] {
  const values: Value[] = [];
  for (const node of nodes) {
    const before = s.sink.length;
    values.push(cx.parts.expression(cx, s, node));
    if (!s.sink.slice(before).some(hasEffect)) continue;
    const late = s.sink.splice(before);
    for (const [i, earlier] of values.slice(0, -1).entries()) {
      if (earlier.k !== "scalar" || !anyNode(earlier.expr, (e) => e.k === "at" || e.k === "ref")) continue;
      values[i] = scalar(cx.name(s, "kept", earlier.expr, nodes[i] ?? node));
    }
    s.sink.push(...late);
  }
  return values;
}

function hasEffect(statement: Stmt): boolean {
  return (
    statement.k === "set" ||
    statement.k === "atomic" ||
    statement.k === "assign" ||
    statement.k === "copy" ||
    statement.k === "fill" ||
    statement.k === "for" ||
    statement.k === "while" ||
    statement.k === "if" ||
    statement.k === "parallel" ||
    statement.k === "mma"
  );
}

/** Scalar arguments, each with the node to point at. */
export function evaluateScalars(cx: Context, s: Scope, nodes: readonly ts.Expression[]): Operand[] {
  return evaluate(cx, s, nodes).map((value, i) => ({
    value: asScalar(cx, s, value, nodes[i] as ts.Node),
    node: nodes[i] as ts.Node,
  }));
}
