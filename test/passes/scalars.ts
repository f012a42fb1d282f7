/** Random integer expressions, as tile IR and as JavaScript on 32-bit integers. Values go up to the limits of i32 and u32. */
import fc from "fast-check";
import type { BinaryOp, CompareOp, Expr } from "../../src/ir/tile.js";

export type Int = "i32" | "u32";

/** What an element knows: its own index, the block's index, a dim, an element of an input, a scalar parameter. */
export interface Inputs {
  readonly i: number;
  readonly block: number;
  readonly dim: number;
  readonly x: number;
  readonly s: number;
}

/** An expression with its meaning; the value is a signed number for i32, an unsigned one for u32. */
export interface Scalar {
  readonly expr: Expr;
  readonly value: (at: Inputs) => number;
}

const wrap = (dt: Int, v: number): number => (dt === "i32" ? v | 0 : v >>> 0);
const wrapBig = (dt: Int, v: bigint): number => Number(dt === "i32" ? BigInt.asIntN(32, v) : BigInt.asUintN(32, v));

const constants = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.constantFrom(31, 32, 64, 127, 128, 255, 1024, 65535, 65536, 2 ** 30, 2 ** 31 - 1, -(2 ** 31), -(2 ** 31) + 1),
  fc.integer(),
);

const literal = (dt: Int): fc.Arbitrary<Scalar> =>
  constants.map((v) => {
    const value = wrap(dt, v);
    return { expr: { k: "const", dt, value }, value: () => value };
  });

function leaf(dt: Int): fc.Arbitrary<Scalar> {
  const signed: readonly [Expr, (at: Inputs) => number][] = [
    [{ k: "ref", name: "i", dt: "i32" }, ({ i }) => i],
    [{ k: "special", name: "blockIdx.x", dt: "i32" }, ({ block }) => block],
    [{ k: "sym", name: "N", dt: "i32" }, ({ dim }) => dim],
    [{ k: "at", buffer: "x", index: [{ k: "ref", name: "i", dt: "i32" }], dt: "i32" }, ({ x }) => x],
    [{ k: "param", name: "s", dt: "i32" }, ({ s }) => s],
  ];
  const named = fc
    .constantFrom(...signed)
    .map(
      ([expr, value]): Scalar =>
        dt === "i32" ? { expr, value } : { expr: { k: "cast", a: expr, dt }, value: (at) => value(at) >>> 0 },
    );
  return fc.oneof({ arbitrary: named, weight: 2 }, { arbitrary: literal(dt), weight: 1 });
}

const operations = ["add", "sub", "mul", "div", "rem", "and", "or", "xor", "shl", "shr", "ushr", "min", "max"] as const;
type Operation = (typeof operations)[number];

function compute(dt: Int, op: Operation, x: number, y: number): number {
  switch (op) {
    case "add":
      return wrap(dt, x + y);
    case "sub":
      return wrap(dt, x - y);
    case "mul":
      return wrapBig(dt, BigInt(x) * BigInt(y));
    case "div":
      return wrap(dt, Math.trunc(x / y));
    case "rem":
      return wrap(dt, x % y);
    case "and":
      return wrap(dt, x & y);
    case "or":
      return wrap(dt, x | y);
    case "xor":
      return wrap(dt, x ^ y);
    case "shl":
      return wrap(dt, x << y);
    case "shr":
      return dt === "i32" ? x >> y : x >>> y;
    case "ushr":
      return wrap(dt, x >>> y);
    case "min":
      return Math.min(x, y);
    case "max":
      return Math.max(x, y);
  }
}

function apply(dt: Int, op: Operation, a: Scalar, b: Scalar): Scalar {
  // A divisor is made odd and positive: neither zero nor the −1 that overflows.
  const odd: Scalar =
    op !== "div" && op !== "rem"
      ? b
      : {
          expr: binary(dt, "or", binary(dt, "and", b.expr, { k: "const", dt, value: 0x7fff }), {
            k: "const",
            dt,
            value: 1,
          }),
          value: (at) => (b.value(at) & 0x7fff) | 1,
        };
  const value = (at: Inputs): number => compute(dt, op, a.value(at), odd.value(at));
  if (op === "min" || op === "max") return { expr: { k: "call", fn: op, args: [a.expr, odd.expr], dt }, value };
  return { expr: binary(dt, op, a.expr, odd.expr), value };
}

const unaries = ["neg", "bitnot", "clz", "popcount", "ceilDiv"] as const;

function applyUnary(dt: Int, op: (typeof unaries)[number], a: Scalar): Scalar {
  const bits = (v: number): number => {
    let ones = 0;
    for (let rest = v >>> 0; rest !== 0; rest &= rest - 1) ones++;
    return ones;
  };
  const call = (fn: "clz" | "popcount" | "ceilDiv", ...args: Expr[]): Expr => ({
    k: "call",
    fn,
    args,
    dt: fn === "ceilDiv" ? dt : "i32",
  });
  const counted = (e: Expr): Expr => (dt === "i32" ? e : { k: "cast", a: e, dt });
  switch (op) {
    case "neg":
      return { expr: { k: "unary", op, a: a.expr, dt }, value: (at) => wrap(dt, -a.value(at)) };
    case "bitnot":
      return { expr: { k: "unary", op, a: a.expr, dt }, value: (at) => wrap(dt, ~a.value(at)) };
    case "clz":
      return { expr: counted(call("clz", a.expr)), value: (at) => Math.clz32(a.value(at)) };
    case "popcount":
      return { expr: counted(call("popcount", a.expr)), value: (at) => bits(a.value(at)) };
    case "ceilDiv":
      return {
        expr: call("ceilDiv", a.expr, { k: "const", dt, value: 12 }),
        value: (at) => wrap(dt, Math.ceil(a.value(at) / 12)),
      };
  }
}

const binary = (dt: Int, op: BinaryOp, a: Expr, b: Expr): Expr => ({ k: "binary", op, a, b, dt });

const comparisons: Readonly<Record<CompareOp, (x: number, y: number) => boolean>> = {
  lt: (x, y) => x < y,
  le: (x, y) => x <= y,
  gt: (x, y) => x > y,
  ge: (x, y) => x >= y,
  eq: (x, y) => x === y,
  ne: (x, y) => x !== y,
};

/** Expressions of one dtype, up to `depth` operations deep; operands may be of the other dtype, cast. */
export function scalars(dt: Int, depth: number): fc.Arbitrary<Scalar> {
  if (depth === 0) return leaf(dt);
  const inner = scalars(dt, depth - 1);
  const other: Int = dt === "i32" ? "u32" : "i32";
  return fc.oneof(
    { arbitrary: leaf(dt), weight: 1 },
    {
      arbitrary: fc.tuple(fc.constantFrom(...operations), inner, inner).map(([op, a, b]) => apply(dt, op, a, b)),
      weight: 6,
    },
    { arbitrary: fc.tuple(fc.constantFrom(...unaries), inner).map(([op, a]) => applyUnary(dt, op, a)), weight: 2 },
    {
      arbitrary: scalars(other, depth - 1).map(
        (a): Scalar => ({
          expr: { k: "cast", a: a.expr, dt },
          value: (at) => wrap(dt, a.value(at)),
        }),
      ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...(Object.keys(comparisons) as CompareOp[])), inner, inner, inner, inner)
        .map(
          ([op, a, b, x, y]): Scalar => ({
            expr: {
              k: "select",
              cond: { k: "compare", op, a: a.expr, b: b.expr, dt: "bool" },
              a: x.expr,
              b: y.expr,
              dt,
            },
            value: (at) => (comparisons[op](a.value(at), b.value(at)) ? x.value(at) : y.value(at)),
          }),
        ),
      weight: 2,
    },
  );
}
