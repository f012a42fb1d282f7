/** Walking the scalar expressions of tile IR. */
import type { Expr } from "./tile.js";

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
      return e.index;
    default:
      return [];
  }
}
