/**
 * C++ expressions with their types. Registers have one type each; an operation asks for the type it works on, and the conversion is
 * written out: PTX's registers are bits, C++'s values are not. Integers are computed as unsigned, which wraps as PTX does.
 */
import type { RegClass } from "../../ir/thread.js";

/** Types of values in the emitted code: `u32`, `u64`, `s64` and `u16` are its own names for C++'s. `bytes` is an address of device memory. */
export type CType = "bool" | "u16" | "u32" | "s32" | "u64" | "s64" | "f32" | "f64" | "bytes" | "const bytes";

export interface Expr {
  readonly text: string;
  readonly type: CType;
  /** How tightly its outermost operator binds. */
  readonly level: number;
  /** An integer literal's value. */
  readonly value?: bigint;
  /** What a cast between integers of one size was applied to. */
  readonly uncast?: Expr;
}

/** Binding strengths of C++ operators. */
export const levels = {
  primary: 16,
  unary: 14,
  product: 13,
  sum: 12,
  shift: 11,
  relation: 10,
  equality: 9,
  and: 8,
  xor: 7,
  or: 6,
  both: 5,
  either: 4,
  choice: 3,
} as const;

const spellings: Readonly<Record<CType, string>> = {
  bool: "bool",
  u16: "u16",
  u32: "u32",
  s32: "int",
  u64: "u64",
  s64: "s64",
  f32: "float",
  f64: "double",
  bytes: "char*",
  "const bytes": "const char*",
};

export const spelling = (type: CType): string => spellings[type];

/** The type a register of a class is declared with, unless its uses prefer another of the same size. */
export const classTypes: Readonly<Record<RegClass, CType>> = {
  pred: "bool",
  b16: "u16",
  b32: "u32",
  b64: "u64",
  f32: "f32",
  f64: "f64",
};

/** The type an instruction type computes in. */
export const instructionTypes: Readonly<Record<string, CType>> = {
  pred: "bool",
  b16: "u16",
  u16: "u16",
  s16: "u16",
  b32: "u32",
  u32: "u32",
  s32: "s32",
  b64: "u64",
  u64: "u64",
  s64: "s64",
  f32: "f32",
  f64: "f64",
};

export const isPointer = (type: CType): boolean => type === "bytes" || type === "const bytes";

export function atom(text: string, type: CType): Expr {
  return { text, type, level: levels.primary };
}

export function call(name: string, args: readonly (Expr | string)[], type: CType): Expr {
  return atom(`${name}(${args.map((arg) => (typeof arg === "string" ? arg : arg.text)).join(", ")})`, type);
}

/** The expression's text where at least `level` binds it. */
export function within(e: Expr, level: number): string {
  return e.level >= level ? e.text : `(${e.text})`;
}

/** `(type)e` */
export function cast(e: Expr, type: CType, spelled: string = spelling(type)): Expr {
  return { text: `(${spelled})${within(e, levels.unary)}`, type, level: levels.unary };
}

const suffixes: Readonly<Partial<Record<CType, string>>> = { u16: "u", u32: "u", s32: "", u64: "ull", s64: "ll" };
const bitsOf: Readonly<Partial<Record<CType, number>>> = { u16: 16, u32: 32, s32: 32, u64: 64, s64: 64 };

/** An integer literal of a type: the value modulo its size. */
export function integer(value: bigint, type: CType, pattern = false): Expr {
  const bits = bitsOf[type] as number;
  const signed = type === "s32" || type === "s64";
  const wrapped = signed ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
  const suffix = suffixes[type] as string;
  const made = (text: string, level: number): Expr => ({ text, type, level, value: wrapped });
  if (pattern && !signed && wrapped > 9n) return made(`0x${wrapped.toString(16)}${suffix}`, levels.primary);
  // Small negative numbers are told as such: -2048u is 2^32 - 2048.
  const negative = BigInt.asIntN(bits, wrapped);
  if (!signed && bits > 16 && negative < 0n && negative > -0x100000n) return made(`${negative}${suffix}`, levels.unary);
  if (wrapped >= 0n) return made(`${wrapped}${suffix}`, levels.primary);
  // The smallest number has no literal of its own: 2147483648 is no int.
  if (wrapped === -(2n ** BigInt(bits - 1)))
    return made(`(${wrapped + 1n}${suffix} - 1${suffix})`.replace("--", "- -"), levels.primary);
  return made(`${wrapped}${suffix}`, levels.unary);
}

const word = new DataView(new ArrayBuffer(8));

/** A literal that means exactly this f32; numbers without a plain one are given by their bits. */
export function float(value: number): Expr {
  word.setFloat32(0, value);
  const bits = word.getUint32(0);
  const exact = Math.fround(value);
  const plain = Number.isFinite(exact) && (exact === 0 || Math.abs(exact) >= 2 ** -126);
  if (!plain) return call("__uint_as_float", [`0x${bits.toString(16)}u`], "f32");
  const text = shortest(exact, 9, Math.fround);
  return { text: `${text}f`, type: "f32", level: text.startsWith("-") ? levels.unary : levels.primary };
}

export function double(value: number): Expr {
  word.setFloat64(0, value);
  if (!Number.isFinite(value) || (value !== 0 && Math.abs(value) < 2 ** -1022))
    return call("__longlong_as_double", [`(s64)0x${word.getBigUint64(0).toString(16)}ull`], "f64");
  const text = shortest(value, 17, (x) => x);
  return { text, type: "f64", level: text.startsWith("-") ? levels.unary : levels.primary };
}

/** The fewest decimal digits that read back as the number, with a point or an exponent. */
function shortest(value: number, most: number, round: (x: number) => number): string {
  if (Object.is(value, -0)) return "-0.0";
  let text = value.toPrecision(most);
  for (let digits = 1; digits < most; digits++) {
    const candidate = value.toPrecision(digits);
    if (round(Number(candidate)) === value) {
      text = candidate;
      break;
    }
  }
  const tidy = text.includes("e") ? text.replace("e+", "e") : text;
  return /[.e]/.test(tidy) ? tidy : `${tidy}.0`;
}

/** The same bits as another type. */
export function convert(e: Expr, type: CType): Expr {
  if (e.type === type) return e;
  if (e.type === "bytes" && type === "const bytes") return { ...e, type };
  if (e.value !== undefined && bitsOf[type] !== undefined && bitsOf[type] === bitsOf[e.type])
    return integer(e.value, type);
  if (e.uncast?.type === type) return e.uncast;
  const pair = `${e.type} ${type}`;
  switch (pair) {
    case "u32 s32":
    case "s32 u32":
    case "u64 s64":
    case "s64 u64":
    case "u64 bytes":
    case "u64 const bytes":
    case "bytes u64":
    case "bytes s64":
    case "const bytes u64":
    case "const bytes s64":
      return { ...cast(e, type), uncast: e };
    case "s64 bytes":
    case "s64 const bytes":
    case "const bytes bytes":
    case "u16 u32":
    case "u16 s32":
    case "u32 u16":
    case "s32 u16":
      return cast(e, type);
    case "f32 u32":
      return call("__float_as_uint", [e], type);
    case "f32 s32":
      return call("__float_as_int", [e], type);
    case "u32 f32":
      return call("__uint_as_float", [e], type);
    case "s32 f32":
      return call("__int_as_float", [e], type);
    case "f64 s64":
      return call("__double_as_longlong", [e], type);
    case "f64 u64":
      return cast(call("__double_as_longlong", [e], "s64"), type);
    case "s64 f64":
      return call("__longlong_as_double", [e], type);
    case "bytes f64":
    case "const bytes f64":
    case "u64 f64":
      return call("__longlong_as_double", [convert(e, "s64")], type);
    default:
      throw new Error(`no bits of a ${type} in a ${e.type} (${e.text})`);
  }
}

/** Whether it is made of literals alone: compilers evaluate it, and warn where an implicit conversion changes its value. */
export const isConstant = (e: Expr): boolean =>
  !/[A-Za-z_]/.test(e.text.replace(/\((?:u8|u16|u32|u64|s64|int|short|signed char)\)/g, "").replace(/\b\d\w*/g, ""));

const operatorLevels = { "+": 12, "-": 12, "*": 13, "&": 8, "^": 7, "|": 6 } as const;

/**
 * `a + b` and its like on unsigned numbers, wrapping. Operands may be signed as they stand: one that is unsigned makes the other so.
 */
export function unsigned(op: keyof typeof operatorLevels, a: Expr, b: Expr, type: "u32" | "u64"): Expr {
  const [signed, bits] = type === "u32" ? ["s32", 32] : ["s64", 64];
  // x + 4294967280u is x - 16u.
  if (op === "+" && b.value !== undefined && BigInt.asIntN(bits as number, b.value) < 0n)
    return unsigned("-", a, integer(-b.value, type), type);
  const usable = (e: Expr) => (e.type === signed && !isConstant(e) ? e : convert(e, type));
  const right = usable(b);
  const left = usable(a);
  const first = left.type === type || right.type === type ? left : convert(left, type);
  const level = operatorLevels[op];
  // Bit operators bind in an order that few know by heart: parentheses around all but a chain of one operator.
  const bitwise = level <= levels.and;
  const side = (e: Expr, last: boolean) =>
    bitwise ? (e.level === level ? e.text : within(e, levels.unary)) : within(e, last ? level + 1 : level);
  return { text: `${side(first, false)} ${op} ${side(right, true)}`, type, level };
}

/** `a < b`, and so on. */
export function comparison(op: string, a: Expr, b: Expr): Expr {
  const level = op === "==" || op === "!=" ? levels.equality : levels.relation;
  return { text: `${within(a, levels.shift + 1)} ${op} ${within(b, levels.shift + 1)}`, type: "bool", level };
}

export function not(e: Expr): Expr {
  return { text: `!${within(e, levels.unary)}`, type: "bool", level: levels.unary };
}

/** `p ? a : b` */
export function choice(p: Expr, a: Expr, b: Expr): Expr {
  return {
    text: `${within(p, levels.either)} ? ${within(a, levels.either)} : ${within(b, levels.either)}`,
    type: a.type,
    level: levels.choice,
  };
}
