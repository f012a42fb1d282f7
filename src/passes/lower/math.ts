/** The language's math functions in terms of what PTX offers. Error bounds are those docs/language.md promises. */
import { LoweringError } from "../../ir/errors.js";
import type { Expr } from "../../ir/tile.js";
import { I32_MAX, imm, type Val } from "../builder.js";
import type { Context, Scalar } from "./context.js";
import { bitsOfF32, f32OfBits, plain, valOf } from "./numeric.js";

const f = (v: number): Val => imm(Math.fround(v), "f32");

export function mathCall(ctx: Context, e: Extract<Expr, { k: "call" }>, args: readonly Scalar[]): Scalar {
  const { a } = ctx;
  const v = args.map((x) => valOf(ctx, x));
  const [x, y, z] = v as [Val, Val, Val];
  const dt = args[0]?.dt ?? e.dt;
  if (dt === "f32") return floatCall(ctx, e.fn, x, y, z, e);
  const unsigned = dt === "u32";
  switch (e.fn) {
    case "min":
    case "max":
      return plain(dt, a.minmax(e.fn, x, y, unsigned));
    case "abs":
      return plain(dt, unsigned ? x : a.minmax("max", x, a.sub(imm(0), x)));
    case "ceilDiv":
      return plain(dt, ceilDiv(ctx, x, y, unsigned));
    case "fma":
      return plain(dt, a.add(a.mul(x, y), z));
    case "popcount":
    case "clz":
      return plain("i32", ctx.b.pure(e.fn === "clz" ? "clz" : "popc", "b32", "b32", [x]));
    case "sign":
      return plain(
        dt,
        unsigned ? a.minmax("min", x, imm(1), true) : a.minmax("max", imm(-1), a.minmax("min", x, imm(1))),
      );
    default:
      throw new LoweringError("TW5030", `${e.fn} of ${dt}`, `cast first: ${e.fn}(f32(x))`, e.span);
  }
}

/** One division where x + y − 1 cannot overflow, else the quotient and one more where something is left. */
function ceilDiv(ctx: Context, x: Val, y: Val, unsigned: boolean): Val {
  const { a, b } = ctx;
  const [rx, ry] = [b.range(x), b.range(y)];
  if (rx.lo >= 0 && ry.lo > 0 && rx.hi + ry.hi - 1 <= I32_MAX) return a.div(a.add(x, a.sub(y, imm(1))), y, unsigned);
  const quotient = a.div(x, y, unsigned);
  if (rx.lo >= 0 && ry.lo > 0)
    return a.add(quotient, a.select(a.compare("ne", a.rem(x, y, unsigned), imm(0)), imm(1), imm(0)));
  const left = a.sub(x, a.mul(quotient, y));
  // What is left has the sign of x: rounding up adds one where that is the sign of y too.
  const up = unsigned
    ? a.compare("ne", left, imm(0))
    : a.and(a.compare("ne", left, imm(0)), a.compare("ge", a.bitwise("xor", left, y), imm(0)));
  return a.add(quotient, a.select(up, imm(1), imm(0)));
}

function floatCall(ctx: Context, fn: string, x: Val, y: Val, z: Val, e: Expr): Scalar {
  const { a, b } = ctx;
  const unary = (op: string, mods: string[]): Scalar => plain("f32", b.pure(op, "f32", "f32", [x], { mods }));
  const round = (mode: string): Scalar => plain("f32", b.pure("cvt", "f32", "f32", [x], { mods: [mode, "f32"] }));
  switch (fn) {
    case "min":
    case "max":
      return plain("f32", b.pure(fn, "f32", "f32", x.k === "imm" ? [y, x] : [x, y], { mods: ["NaN"] }));
    case "abs":
      return unary("abs", []);
    case "fma":
      return plain("f32", a.fma(x, y, z));
    case "sqrt":
      return unary("sqrt", ["rn"]);
    case "rsqrt":
      return unary("rsqrt", ["approx"]);
    case "rcp":
      return unary("rcp", ["approx"]);
    case "exp2":
      return unary("ex2", ["approx"]);
    case "log2":
      return unary("lg2", ["approx"]);
    case "exp":
      return plain("f32", exp(ctx, x));
    case "log":
      return plain("f32", a.f32("mul", b.pure("lg2", "f32", "f32", [x], { mods: ["approx"] }), f(Math.LN2)));
    case "sin":
    case "cos":
      return plain("f32", b.pure(fn, "f32", "f32", [reduceAngle(ctx, x)], { mods: ["approx"] }));
    case "tanh":
      return plain("f32", tanh(ctx, x));
    case "erf":
      return plain("f32", erf(ctx, x));
    case "floor":
      return round("rmi");
    case "ceil":
      return round("rpi");
    case "trunc":
      return round("rzi");
    case "round":
      return round("rni");
    case "isNaN":
      return plain("bool", b.pure("setp", "f32", "pred", [x, x], { mods: ["nan"] }));
    case "isFinite":
      return plain(
        "bool",
        b.pure("setp", "f32", "pred", [b.pure("abs", "f32", "f32", [x]), imm(Number.POSITIVE_INFINITY, "f32")], {
          mods: ["lt"],
        }),
      );
    case "sign":
      return plain("f32", sign(ctx, x));
    default:
      throw new LoweringError("TW5030", `${fn} of f32`, "cast to an integer first", e.span);
  }
}

const compare = (ctx: Context, op: string, x: Val, y: Val): Val =>
  ctx.b.pure("setp", "f32", "pred", [x, y], { mods: [op] });

/** e^x = 2^hi · (1 + lo·ln 2), with hi + lo = x·log2 e: the part of the product that f32 drops would cost |x|·2^-24 relative. */
function exp(ctx: Context, x: Val): Val {
  const { a, b } = ctx;
  const log2e = f(Math.LOG2E);
  const hi = a.f32("mul", x, log2e);
  const power = b.pure("ex2", "f32", "f32", [hi], { mods: ["approx"] });
  const dropped = a.fma(x, log2e, b.pure("neg", "f32", "f32", [hi]));
  const lo = a.fma(x, f(Math.LOG2E - Math.fround(Math.LOG2E)), dropped);
  const corrected = a.fma(power, a.f32("mul", lo, f(Math.LN2)), power);
  // Beyond the range of f32 (and for infinities) the correction would be NaN or lost: 0 and +inf stand.
  const ordinary = compare(ctx, "lt", b.pure("abs", "f32", "f32", [hi]), f(128));
  return a.select(ordinary, corrected, power);
}

/** 1 − 2/(e^2x + 1); for small x the series x − x³/3 + 2x⁵/15 keeps relative accuracy. */
function tanh(ctx: Context, x: Val): Val {
  const { a, b } = ctx;
  const e = exp(ctx, a.f32("mul", x, f(2)));
  const big = a.f32("sub", f(1), a.f32("div", f(2), a.f32("add", e, f(1))));
  const x2 = a.f32("mul", x, x);
  const series = a.fma(a.f32("mul", x2, x), a.fma(x2, a.fma(x2, f(-17 / 315), f(2 / 15)), f(-1 / 3)), x);
  return a.select(compare(ctx, "lt", b.pure("abs", "f32", "f32", [x]), f(0.2)), series, big);
}

/** Abramowitz and Stegun 7.1.26, absolute error 1.5e-7. */
function erf(ctx: Context, x: Val): Val {
  const { a, b } = ctx;
  const magnitude = b.pure("abs", "f32", "f32", [x]);
  const t = a.f32("div", f(1), a.fma(magnitude, f(0.3275911), f(1)));
  const coefficients = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const poly = coefficients.slice(1).reduce<Val>((p, c) => a.fma(p, t, f(c)), f(coefficients[0] as number));
  const tail = a.f32("mul", a.f32("mul", poly, t), exp(ctx, b.pure("neg", "f32", "f32", [a.f32("mul", x, x)])));
  const value = a.f32("sub", f(1), tail);
  const signed = a.bitwise("or", a.bitwise("and", bitsOfF32(ctx, x), imm(-2147483648)), bitsOfF32(ctx, value));
  // NaN keeps its payload through `tail`.
  return a.select(compare(ctx, "nan", x, x), x, f32OfBits(ctx, signed));
}

/** x − 2π·round(x / 2π) in three steps (Cody and Waite): the approximate sine and cosine are accurate near zero only. */
function reduceAngle(ctx: Context, x: Val): Val {
  const { a, b } = ctx;
  const turns = b.pure("cvt", "f32", "f32", [a.f32("mul", x, f(1 / (2 * Math.PI)))], { mods: ["rni", "f32"] });
  const minus = b.pure("neg", "f32", "f32", [turns]);
  const high = 6.28125; // eight bits: its product with `turns` is exact up to 2^16 turns
  const middle = Math.fround(2 * Math.PI - high);
  const low = 2 * Math.PI - high - middle;
  return a.fma(minus, f(low), a.fma(minus, f(middle), a.fma(minus, f(high), x)));
}

function sign(ctx: Context, x: Val): Val {
  const { a } = ctx;
  const positive = a.select(compare(ctx, "gt", x, f(0)), f(1), x);
  return a.select(compare(ctx, "lt", x, f(0)), f(-1), positive);
}
