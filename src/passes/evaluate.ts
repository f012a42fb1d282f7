/**
 * What the host computes before a launch: sizes, grids and conditions, with every name known. Only the side that counts of `&&`, `||`
 * and `? :` is computed. Integers do not wrap here as they do on the device: a value that 32 bits cannot hold is an error, because a
 * size that has wrapped would pass every later check.
 */
import { LoweringError } from "../ir/errors.js";
import type { Expr } from "../ir/tile.js";
import { foldBinary, foldCall, foldCast, foldCompare, foldUnary } from "./fold.js";

/** An integer of a formula that 32 bits cannot hold. */
export class OverflowError extends LoweringError {
  constructor(
    /** The part of the formula that overflows. */
    readonly expr: Expr,
    readonly value: number,
  ) {
    super(
      "TW5040",
      `a value of ${value} in a formula of the host`,
      "sizes and what they are computed from fit 32 bits",
      expr.span,
    );
  }
}

type Value = number | boolean;

/** Throws `LoweringError` for a name without a value, a division by 0, and an integer that does not fit. */
export function evaluate(
  e: Expr,
  values: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>> = {},
): Value {
  const of = (x: Expr): Value => evaluate(x, values, options);
  switch (e.k) {
    case "const":
      return e.value;
    case "sym":
    case "param":
      return values[e.name] ?? unknown(e);
    case "option":
      return options[e.name] === e.word;
    case "given":
      return options[e.name] === "given";
    case "unary":
      return fitting(e, e.op === "neg" ? -Number(of(e.a)) : foldUnary(e.op, e.dt, of(e.a)));
    case "binary": {
      const a = of(e.a);
      if ((e.op === "logand" && a === false) || (e.op === "logor" && a === true)) return a;
      return fitting(e, exact(e, a, of(e.b)));
    }
    case "compare":
      return foldCompare(e.op, of(e.a), of(e.b));
    case "select":
      return of(of(e.cond) === true ? e.a : e.b);
    case "call": {
      const args = e.args.map((x) => Number(of(x)));
      if (e.fn === "ceilDiv" && args[1] === 0)
        throw new LoweringError("TW5001", "integer division by zero", "guard the divisor", e.span);
      const value = foldCall(e.fn, e.dt, args);
      return value === undefined ? unknown(e) : fitting(e, value);
    }
    case "cast":
      return foldCast(e.dt, e.a.dt, of(e.a)) ?? unknown(e);
    default:
      return unknown(e);
  }
}

/** Sums, differences and products as they are: whether they fit is looked at afterwards. */
function exact(e: Extract<Expr, { k: "binary" }>, a: Value, b: Value): Value {
  if (e.op === "add") return Number(a) + Number(b);
  if (e.op === "sub") return Number(a) - Number(b);
  if (e.op === "mul") return Number(a) * Number(b);
  return foldBinary(e.op, e.dt, a, b, e);
}

function fitting(e: Expr, value: Value): Value {
  if (typeof value === "boolean") return value;
  const [least, most] = e.dt === "i32" ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1];
  if ((e.dt === "i32" || e.dt === "u32") && (value < least || value > most)) throw new OverflowError(e, value);
  // Integers have no −0.
  return e.dt === "f32" ? value : value + 0;
}

function unknown(e: Expr): never {
  throw new LoweringError(
    "TW5003",
    "this expression needs a value that the host does not know",
    "use dims, scalars and tunables only",
    e.span,
  );
}
