/** The language's functions on scalars: their arguments, dtypes and values on literals. */
import type { ts } from "ts-morph";
import type { Expr, MathFn } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import type { Context } from "./context.js";
import { binary, call } from "./fold.js";
import {
  convertible,
  literal,
  literalValue,
  type Operand,
  refuseStorage,
  scalar,
  sourceText,
  unify,
} from "./scalars.js";
import type { ScalarValue, Scope } from "./values.js";

const anyNumber: readonly DTypeName[] = ["f32", "i32", "u32"];
const onlyFloat: readonly DTypeName[] = ["f32"];
const onlyInts: readonly DTypeName[] = ["i32", "u32"];

/** Ties go to even, as on the GPU. */
function roundToEven(x: number): number {
  const down = Math.floor(x);
  if (x - down !== 0.5) return Math.round(x);
  // Written so that −0.5 gives −0.
  return down % 2 === 0 ? down : -(-down - 1);
}

interface Signature {
  readonly arity: number;
  readonly dtypes: readonly DTypeName[];
  readonly result?: DTypeName;
  /** Its value on literals. */
  readonly literal?: (...args: number[]) => number;
}

/** The language's scalar functions by IR name; `min` and `max` take two or more. */
const signatures: Readonly<Partial<Record<MathFn, Signature>>> = {
  min: { arity: 2, dtypes: anyNumber, literal: Math.min },
  max: { arity: 2, dtypes: anyNumber, literal: Math.max },
  abs: { arity: 1, dtypes: ["f32", "i32"], literal: Math.abs },
  sign: { arity: 1, dtypes: ["f32", "i32"], literal: Math.sign },
  exp: { arity: 1, dtypes: onlyFloat, literal: Math.exp },
  exp2: { arity: 1, dtypes: onlyFloat, literal: (x) => 2 ** x },
  log: { arity: 1, dtypes: onlyFloat, literal: Math.log },
  log2: { arity: 1, dtypes: onlyFloat, literal: Math.log2 },
  sqrt: { arity: 1, dtypes: onlyFloat, literal: Math.sqrt },
  rsqrt: { arity: 1, dtypes: onlyFloat, literal: (x) => 1 / Math.sqrt(x) },
  rcp: { arity: 1, dtypes: onlyFloat, literal: (x) => 1 / x },
  sin: { arity: 1, dtypes: onlyFloat, literal: Math.sin },
  cos: { arity: 1, dtypes: onlyFloat, literal: Math.cos },
  tanh: { arity: 1, dtypes: onlyFloat, literal: Math.tanh },
  erf: { arity: 1, dtypes: onlyFloat },
  floor: { arity: 1, dtypes: onlyFloat, literal: Math.floor },
  ceil: { arity: 1, dtypes: onlyFloat, literal: Math.ceil },
  round: { arity: 1, dtypes: onlyFloat, literal: roundToEven },
  trunc: { arity: 1, dtypes: onlyFloat, literal: Math.trunc },
  fma: { arity: 3, dtypes: onlyFloat },
  ceilDiv: { arity: 2, dtypes: onlyInts },
  popcount: { arity: 1, dtypes: onlyInts, result: "i32" },
  clz: { arity: 1, dtypes: onlyInts, result: "i32" },
  isNaN: { arity: 1, dtypes: onlyFloat, result: "bool" },
  isFinite: { arity: 1, dtypes: onlyFloat, result: "bool" },
};

/** Names of scalar functions in the language: the IR's own, and the two that become operators. */
export function isScalarFunction(name: string): boolean {
  return name in signatures || name === "idiv" || name === "imul";
}

export function scalarFunction(
  cx: Context,
  s: Scope,
  name: string,
  args: readonly Operand[],
  at: ts.Node,
): ScalarValue {
  const variadic = name === "min" || name === "max";
  const signature: Signature | undefined =
    name === "idiv" || name === "imul" ? { arity: 2, dtypes: onlyInts } : signatures[name as MathFn];
  if (signature === undefined) cx.refuse(s, at, "TW1201", `\`${name}\` is no scalar function`);
  if (variadic ? args.length < 2 : args.length !== signature.arity) {
    cx.refuse(
      s,
      at,
      "TW1604",
      `${name} takes ${variadic ? "two or more" : signature.arity} argument${signature.arity === 1 ? "" : "s"}, and ${args.length} ${args.length === 1 ? "is" : "are"} given`,
    );
  }
  const span = cx.span(s, at);
  const literals = args.map((a) => literalValue(a.value));
  if (signature.literal !== undefined && literals.every((v): v is number => v !== undefined)) {
    const ints = args.every((a) => a.value.weak === "int") && signature.dtypes !== onlyFloat;
    return literal(signature.literal(...literals), ints ? "int" : "float", span);
  }
  let joined = args[0] as Operand;
  for (const next of args.slice(1)) joined = joinDTypes(cx, s, joined, next, at, name);
  refuseStorage(cx, s, joined, name);
  let dt: DTypeName = joined.value.dt;
  if (joined.value.weak === "int" && signature.dtypes === onlyFloat) dt = "f32";
  if (!signature.dtypes.includes(dt)) {
    const wanted = signature.dtypes.join(", ");
    const fix =
      dt === "bool"
        ? "cast first: i32(b)"
        : signature.dtypes === onlyFloat
          ? `cast first: ${name}(f32(${sourceText(args[0]?.node ?? at)}))`
          : `${name} works on ${wanted}: cast the argument`;
    cx.refuse(s, at, "TW1304", `${name} on ${dt}; it takes ${wanted}`, fix);
  }
  const values = args.map((a) => convertible(cx, s, a.value, dt, a.node) ?? a.value.expr);
  if (name === "idiv") return scalar(binary("div", values[0] as Expr, values[1] as Expr, dt, span));
  if (name === "imul") return scalar(binary("mul", values[0] as Expr, values[1] as Expr, dt, span));
  if (variadic) return scalar(values.slice(1).reduce((a, b) => call(name, [a, b], dt, span), values[0] as Expr));
  return scalar(call(name as MathFn, values, signature.result ?? dt, span));
}

/** The operand whose dtype the others take. */
function joinDTypes(cx: Context, s: Scope, a: Operand, b: Operand, at: ts.Node, name: string): Operand {
  const { dt } = unify(cx, s, a, b, at, name);
  if (a.value.weak === undefined) return a;
  if (b.value.weak === undefined) return b;
  return (dt === "f32") === (a.value.weak === "float") ? a : b;
}
