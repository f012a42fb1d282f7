/** Scalar expressions → thread values. Integer sums keep their affine form, so that indices turn into good addresses. */
import { LoweringError } from "../../ir/errors.js";
import type { Expr } from "../../ir/tile.js";
import { I32_MAX, I32_MIN, imm, type Val } from "../builder.js";
import { placeOfRow } from "./address.js";
import { type Aff, addAff, boundsOf, constant, isConstant, ofVal, scaleAff } from "./affine.js";
import type { Context, Scalar } from "./context.js";
import { fragmentElement, readShared, readTensor } from "./element.js";
import { mathCall } from "./math.js";
import { bitcast, cast, classOf, plain, settle, valOf } from "./numeric.js";

const fits = (ctx: Context, x: Aff): boolean => {
  const { lo, hi } = boundsOf(ctx.a, x);
  return lo >= I32_MIN && hi <= I32_MAX;
};

export function affineOf(ctx: Context, e: Expr): Aff {
  const s = evaluate(ctx, e);
  return s.aff ?? ofVal(valOf(ctx, s));
}

export const evalValue = (ctx: Context, e: Expr): Val => valOf(ctx, evaluate(ctx, e));

/** A predicate or predicate constant. */
export const evalCondition = evalValue;

export function constantOf(ctx: Context, dt: Scalar["dt"], value: number | boolean): Scalar {
  const v = Number(value);
  switch (dt) {
    case "bool":
      return plain("bool", imm(value ? 1 : 0, "pred"));
    case "f32":
      return plain("f32", imm(Math.fround(v), "f32"));
    case "i32":
    case "u32":
    case "u8":
      return { dt, value: imm(v | 0), aff: constant(v | 0) };
    default:
      return cast(ctx, plain("f32", imm(Math.fround(v), "f32")), dt);
  }
}

export function evaluate(ctx: Context, e: Expr): Scalar {
  const { a, b } = ctx;
  switch (e.k) {
    case "const":
      return constantOf(ctx, e.dt, e.value);
    case "sym":
    case "param":
    case "ref": {
      const variable = ctx.variables.get(e.name);
      if (variable !== undefined) return plain(variable.dt, variable.reg);
      const known = ctx.scalars.get(e.k === "sym" ? `dim ${e.name}` : e.name);
      if (known === undefined)
        throw new LoweringError("TW5099", `internal: ${e.name} has no value`, "report this kernel", e.span);
      return known;
    }
    case "option":
    case "given":
      throw new LoweringError("TW5099", `internal: ${e.name} was not specialised`, "report this kernel", e.span);
    case "special":
      return special(ctx, e.name);
    case "unary": {
      const x = evaluate(ctx, e.a);
      if (e.op === "not") return plain("bool", a.not(valOf(ctx, x)));
      if (e.op === "bitnot") return plain(e.dt, a.bitwise("xor", valOf(ctx, x), imm(-1)));
      if (e.dt === "f32") {
        const v = valOf(ctx, x);
        return plain("f32", v.k === "imm" ? imm(-Number(v.value), "f32") : b.pure("neg", "f32", "f32", [v]));
      }
      return integer(ctx, e.dt, x, constantOf(ctx, "i32", -1), "mul");
    }
    case "binary":
      return binary(ctx, e);
    case "compare":
      return plain("bool", compare(ctx, e));
    case "select": {
      const cond = evalCondition(ctx, e.cond);
      if (cond.k === "imm") return evaluate(ctx, Number(cond.value) ? e.a : e.b);
      const x = evaluate(ctx, e.a);
      const y = evaluate(ctx, e.b);
      // Two values still to be rounded are chosen between before rounding, once.
      if (x.pending !== undefined && y.pending !== undefined)
        return { dt: e.dt, pending: a.select(cond, x.pending, y.pending) };
      return plain(e.dt, a.select(cond, valOf(ctx, x), valOf(ctx, y)));
    }
    case "call":
      return mathCall(
        ctx,
        e,
        e.args.map((x) => evaluate(ctx, x)),
      );
    case "cast":
      return cast(ctx, settle(ctx, evaluate(ctx, e.a)), e.dt);
    case "bitcast":
      return bitcast(ctx, settle(ctx, evaluate(ctx, e.a)), e.dt);
    case "at":
      return readElement(ctx, e);
    case "place": {
      const t = ctx.buffer(e.buffer);
      if (t.k !== "tensor")
        throw new LoweringError("TW5099", `internal: ${t.name} is no tensor`, "report this kernel", e.span);
      const v = placeOfRow(
        ctx,
        t,
        e.index.map((i) => affineOf(ctx, i)),
      );
      return { dt: "i32", value: v, aff: ofVal(v) };
    }
  }
}

function special(ctx: Context, name: string): Scalar {
  const r = ctx.b.pure("mov", "u32", "b32", [
    { k: "sym", name: name.replace("blockIdx", "%ctaid").replace("gridDim", "%nctaid"), offset: 0 },
  ]);
  const known = ctx.specialRanges.get(name);
  if (known !== undefined) ctx.b.setRange(r, known);
  return { dt: "i32", value: r, aff: ofVal(r) };
}

function binary(ctx: Context, e: Extract<Expr, { k: "binary" }>): Scalar {
  const { a, b } = ctx;
  if (e.op === "logand" || e.op === "logor") {
    const x = evalCondition(ctx, e.a);
    if (x.k === "imm") return Number(x.value) === (e.op === "logand" ? 1 : 0) ? evaluate(ctx, e.b) : plain("bool", x);
    const y = evalCondition(ctx, e.b);
    return plain("bool", e.op === "logand" ? a.and(x, y) : a.or(x, y));
  }
  const x = evaluate(ctx, e.a);
  const y = evaluate(ctx, e.b);
  if (e.dt === "bool") {
    const [p, q] = [valOf(ctx, x), valOf(ctx, y)];
    return plain("bool", e.op === "and" ? a.and(p, q) : e.op === "or" ? a.or(p, q) : a.xor(p, q));
  }
  if (e.dt === "f32") {
    const [p, q] = [valOf(ctx, x), valOf(ctx, y)];
    switch (e.op) {
      case "add":
      case "sub":
      case "mul":
      case "div":
        return plain("f32", a.f32(e.op, p, q));
      case "rem": {
        // x − trunc(x / y)·y, as near as f32 gets
        const quotient = b.pure("cvt", "f32", "f32", [a.f32("div", p, q)], { mods: ["rzi", "f32"] });
        return plain("f32", a.fma(b.pure("neg", "f32", "f32", [quotient]), q, p));
      }
      default:
        throw new LoweringError("TW5099", `internal: ${e.op} on f32`, "report this kernel", e.span);
    }
  }
  return integer(ctx, e.dt, x, y, e.op);
}

function integer(ctx: Context, dt: Scalar["dt"], x: Scalar, y: Scalar, op: string): Scalar {
  const { a } = ctx;
  const ax = x.aff ?? ofVal(valOf(ctx, x));
  const ay = y.aff ?? ofVal(valOf(ctx, y));
  if (dt === "i32") {
    let sum: Aff | undefined;
    if (op === "add") sum = addAff(ax, ay);
    else if (op === "sub") sum = addAff(ax, scaleAff(ay, -1));
    else if (op === "mul" && isConstant(ay)) sum = scaleAff(ax, ay.c);
    else if (op === "mul" && isConstant(ax)) sum = scaleAff(ay, ax.c);
    if (sum !== undefined && fits(ctx, sum)) return { dt, aff: sum };
  }
  const p = valOf(ctx, x);
  const q = valOf(ctx, y);
  const unsigned = dt === "u32";
  const result = ((): Val => {
    switch (op) {
      case "add":
        return a.add(p, q);
      case "sub":
        return a.sub(p, q);
      case "mul":
        return a.mul(p, q);
      case "div":
        return a.div(p, q, unsigned);
      case "rem":
        return a.rem(p, q, unsigned);
      case "and":
      case "or":
      case "xor":
        return a.bitwise(op, p, q);
      case "shl":
        return a.shift("shl", p, q);
      case "shr":
        return a.shift(unsigned ? "shr" : "sar", p, q);
      default:
        return a.shift("shr", p, q);
    }
  })();
  return { dt, value: result, aff: ofVal(result) };
}

function compare(ctx: Context, e: Extract<Expr, { k: "compare" }>): Val {
  const { a, b } = ctx;
  const x = evaluate(ctx, e.a);
  const y = evaluate(ctx, e.b);
  const dt = x.dt;
  const p = valOf(ctx, x);
  const q = valOf(ctx, y);
  if (dt === "bool") {
    const differ = a.xor(p, q);
    return e.op === "ne" ? differ : a.not(differ);
  }
  if (classOf(dt) === "f32") {
    if (p.k === "imm" && q.k === "imm") {
      const [u, v] = [Number(p.value), Number(q.value)];
      const yes =
        e.op === "lt"
          ? u < v
          : e.op === "le"
            ? u <= v
            : e.op === "gt"
              ? u > v
              : e.op === "ge"
                ? u >= v
                : e.op === "eq"
                  ? u === v
                  : u !== v;
      return imm(yes ? 1 : 0, "pred");
    }
    return b.pure("setp", "f32", "pred", [p, q], { mods: [e.op === "ne" ? "neu" : e.op] });
  }
  return a.compare(e.op, p, q, dt === "u32" || dt === "u8" ? "u32" : "s32");
}

function readElement(ctx: Context, e: Extract<Expr, { k: "at" }>): Scalar {
  const buffer = ctx.buffer(e.buffer);
  if (buffer.k === "fragment") return fragmentElement(ctx, buffer, e);
  const index = e.index.map((i) => affineOf(ctx, i));
  return buffer.k === "tensor" ? readTensor(ctx, buffer, index) : readShared(ctx, buffer, index);
}
