/** Statements of element code: what `parallel` bodies and lambdas may hold. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg } from "../../ir/thread.js";
import type { Stmt } from "../../ir/tile.js";
import type { Val } from "../builder.js";
import { ofVal } from "./affine.js";
import { lowerAtomic } from "./atomic.js";
import type { Context } from "./context.js";
import { beginWrites, touchShared } from "./effects.js";
import { writeElement } from "./element.js";
import { affineOf, evalCondition, evaluate } from "./expr.js";
import { cast, settle, valOf } from "./numeric.js";
import { lowerAssert, lowerScalar } from "./scalars.js";
import { writtenIn } from "./written.js";

/** Statements of element code: scalars, divergent branches and loops, writes and atomics of single elements. */
export function lowerElementBody(ctx: Context, stmts: readonly Stmt[]): void {
  for (const s of stmts) {
    const outer = ctx.b.span;
    if (s.span !== undefined) ctx.b.span = s.span;
    lowerElementStmt(ctx, s);
    ctx.b.span = outer;
  }
}

function lowerElementStmt(ctx: Context, s: Stmt): void {
  const group = ctx.group();
  switch (s.k) {
    case "let":
    case "var":
    case "assign":
      return lowerScalar(ctx, s);
    case "set": {
      const index = s.index.map((i) => affineOf(ctx, i));
      const value = cast(ctx, settle(ctx, evaluate(ctx, s.value)), ctx.buffer(s.buffer).dt);
      return writeElement(ctx, s.buffer, index, value, ctx.active);
    }
    case "atomic":
      return lowerAtomic(ctx, s, ctx.active);
    case "assert":
      return lowerAssert(ctx, s);
    case "if": {
      const cond = evalCondition(ctx, s.cond);
      if (cond.k === "imm") return lowerElementBody(ctx, Number(cond.value) ? s.then : s.else);
      const written = writtenIn([...s.then, ...s.else]);
      const regs = beginWrites(ctx, written);
      ctx.b.if(
        { reg: ctx.b.snapshot(cond) as Reg, negated: false },
        false,
        regs(),
        () => {
          touchShared(ctx, written);
          lowerElementBody(ctx, s.then);
        },
        s.else.length === 0
          ? undefined
          : () => {
              touchShared(ctx, written);
              lowerElementBody(ctx, s.else);
            },
        { group },
      );
      touchShared(ctx, written);
      return;
    }
    case "for": {
      const written = writtenIn(s.body);
      const regs = beginWrites(ctx, written);
      const lo = ctx.b.snapshot(valOf(ctx, settle(ctx, evaluate(ctx, s.lo))));
      const hi = ctx.b.snapshot(valOf(ctx, settle(ctx, evaluate(ctx, s.hi))));
      ctx.b.for(
        lo,
        hi,
        Number((s.step as { value: number }).value),
        regs(),
        (counter) => {
          ctx.scalars.set(s.name, { dt: "i32", value: counter, aff: ofVal(counter) });
          touchShared(ctx, written);
          lowerElementBody(ctx, s.body);
        },
        group === undefined ? {} : { group },
      );
      touchShared(ctx, written);
      return;
    }
    case "while": {
      const written = writtenIn(s.body);
      const regs = beginWrites(ctx, written);
      ctx.b.while(
        () => {
          touchShared(ctx, written);
          const cond = evalCondition(ctx, s.cond);
          return { reg: cond.k === "reg" ? cond : ctx.b.pure("mov", "pred", "pred", [cond]), negated: false };
        },
        regs(),
        () => {
          touchShared(ctx, written);
          lowerElementBody(ctx, s.body);
        },
        false,
        group,
      );
      touchShared(ctx, written);
      return;
    }
    default:
      throw new LoweringError(
        "TW5024",
        `${s.k} inside element code`,
        "tile operations belong outside parallel() and element lambdas",
        s.span,
      );
  }
}

/** Used by `parallel`: coordinates are bound, the body runs where `active`. */
export function withActive(ctx: Context, active: Val, body: () => void): void {
  if (active.k === "imm" && Number(active.value) === 0) return;
  const outer = ctx.active;
  ctx.active = active;
  try {
    body();
  } finally {
    ctx.active = outer;
  }
}
