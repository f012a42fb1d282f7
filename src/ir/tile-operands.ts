/** Walking the scalar expressions of tile IR. */
import type { Expr } from "./tile.js";

/** The expression with `change` applied to each of its operands. */
export function mapOperands(e: Expr, change: (operand: Expr) => Expr): Expr {
  switch (e.k) {
    case "unary":
    case "cast":
    case "bitcast":
      return { ...e, a: change(e.a) };
    case "binary":
    case "compare":
      return { ...e, a: change(e.a), b: change(e.b) };
    case "select":
      return { ...e, cond: change(e.cond), a: change(e.a), b: change(e.b) };
    case "call":
      return { ...e, args: e.args.map(change) };
    case "at":
    case "place":
      return { ...e, index: e.index.map(change) };
    default:
      return e;
  }
}

/** Operands of an expression. */
export function operandsOf(e: Expr): readonly Expr[] {
  switch (e.k) {
    case "unary":
    case "cast":
    case "bitcast":
      return [e.a];
    case "binary":
    case "compare":
      return [e.a, e.b];
    case "select":
      return [e.cond, e.a, e.b];
    case "call":
      return e.args;
    case "at":
    case "place":
      return e.index;
    default:
      return [];
  }
}
