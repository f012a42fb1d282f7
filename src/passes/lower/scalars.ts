/** Scalar statements: named values, variables, assertions. */
import { LoweringError } from "../../ir/errors.js";
import type { Stmt } from "../../ir/tile.js";
import type { Val } from "../builder.js";
import type { Aff } from "./affine.js";
import type { Context, Scalar } from "./context.js";
import { evalCondition, evaluate } from "./expr.js";
import { classOf, isNarrow, rawBits, valOf } from "./numeric.js";

/** let, var and assign. */
export function lowerScalar(ctx: Context, s: Extract<Stmt, { k: "let" | "var" | "assign" }>): void {
  const value = evaluate(ctx, s.value);
  if (s.k === "let") {
    ctx.variables.delete(s.name);
    ctx.scalars.set(s.name, frozen(ctx, value));
    return;
  }
  const v = registerValue(ctx, value);
  if (s.k === "var") {
    const reg = ctx.b.variable(classOf(s.dt));
    ctx.b.assign(reg, v);
    ctx.variables.set(s.name, { dt: s.dt, reg });
    return;
  }
  const variable = ctx.variables.get(s.name);
  if (variable === undefined)
    throw new LoweringError("TW5099", `internal: ${s.name} is not a variable`, "report this kernel", s.span);
  ctx.b.assign(variable.reg, v);
}

/** A value that keeps what it is although variables it was read from change. */
function frozen(ctx: Context, s: Scalar): Scalar {
  if (s.aff !== undefined) {
    const terms = s.aff.terms.map((t) => ({ reg: ctx.b.snapshot(t.reg), coef: t.coef }));
    const aff: Aff = { terms: terms as Aff["terms"], c: s.aff.c };
    return s.value === undefined ? { dt: s.dt, aff } : { dt: s.dt, aff, value: ctx.b.snapshot(s.value) };
  }
  if (s.value !== undefined) return { ...s, value: ctx.b.snapshot(s.value) };
  if (s.packed !== undefined) return { ...s, packed: { ...s.packed, word: ctx.b.snapshot(s.packed.word) } };
  if (s.pending !== undefined) return { ...s, pending: ctx.b.snapshot(s.pending) };
  return s;
}

const registerValue = (ctx: Context, s: Scalar): Val => (isNarrow(s.dt) ? rawBits(ctx, s) : valOf(ctx, s));

/** A failed assertion stops the launch. */
export function lowerAssert(ctx: Context, s: Extract<Stmt, { k: "assert" }>): void {
  const cond = evalCondition(ctx, s.cond);
  if (cond.k === "imm" && Number(cond.value)) return;
  const failed = ctx.a.not(ctx.a.or(cond, ctx.a.not(ctx.active)));
  ctx.b.push({ k: "comment", text: `assert: ${s.message}` });
  ctx.b.emit("trap", undefined, [], [], { guard: ctx.a.guard(failed) });
}
