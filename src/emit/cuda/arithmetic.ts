/** Arithmetic, logic, comparison, choice and conversion as C++ expressions. */
import type { Inst, Operand } from "../../ir/thread.js";
import {
  atom,
  type CType,
  call,
  cast,
  choice,
  comparison,
  convert,
  type Expr,
  instructionTypes,
  isPointer,
  levels,
  not,
  unsigned,
  within,
} from "./expression.js";
import { integerOf, type Printer } from "./printer.js";

type Words = "u32" | "u64";
const unsignedOf = (type: string): Words => (type.endsWith("64") ? "u64" : "u32");
const signedOf = (type: string): "s32" | "s64" => (type.endsWith("64") ? "s64" : "s32");
const isSigned = (type: string): boolean => type.startsWith("s");
const widthOf = (type: string): number => Number(type.slice(1));

/** Suffixes of the intrinsics that name their rounding. */
const roundings: Readonly<Record<string, string>> = { rn: "rn", rz: "rz", rm: "rd", rp: "ru" };

/** The value of a pure instruction with one result; undefined where C++ has no spelling for it. */
export function arithmetic(inst: Inst, p: Printer): Expr | undefined {
  const { op, type = "", src } = inst;
  const [a, b, c] = src as [Operand, Operand, Operand];
  if (type === "f32" || type === "f64") {
    const found = floating(inst, p);
    if (found !== undefined) return found;
  }
  switch (op) {
    case "add":
    case "sub":
      return isInteger(type) ? sum(op, a, b, type, p) : undefined;
    case "mul":
      return isInteger(type) ? product(inst, a, b, type, p) : undefined;
    case "mad":
      return multiplyAdd(inst, a, b, c, type, p);
    case "min":
    case "max": {
      if (!isInteger(type)) return undefined;
      const as = type as CType;
      return call(op, [p.read(a, as), p.read(b, as)], as);
    }
    case "div":
    case "rem":
      return isInteger(type) ? quotient(op, a, b, type, p) : undefined;
    case "neg":
    case "abs": {
      if (!isInteger(type)) return undefined;
      const words = unsignedOf(type);
      const name = `${op === "neg" ? "negated" : "magnitude"}${words === "u64" ? "64" : ""}`;
      return call(p.helper(name), [p.read(a, words)], words);
    }
    case "and":
    case "or":
    case "xor":
      return bits(op, a, b, type, p);
    case "not": {
      if (type === "pred") return not(p.read(a, "bool"));
      const as = instructionTypes[type] as CType;
      const flipped: Expr = { text: `~${within(p.read(a, as), levels.unary)}`, type: as, level: levels.unary };
      return as === "u16" ? cast(flipped, "u16") : flipped;
    }
    case "shl":
    case "shr":
      return shift(op, a, b, type, p);
    case "shf": {
      const [way, mode] = inst.mods;
      return call(
        `__funnelshift_${way}${mode === "clamp" ? "c" : ""}`,
        [p.read(a, "u32"), p.read(b, "u32"), p.read(c, "u32")],
        "u32",
      );
    }
    case "prmt": {
      const given = integerOf(c);
      const selector = given === undefined ? undefined : BigInt.asUintN(32, given);
      // __byte_perm is only defined for selectors without the bit that spreads a sign.
      if (selector === undefined || (selector & 0x8888n) !== 0n) return undefined;
      return call("__byte_perm", [p.read(a, "u32"), p.read(b, "u32"), `0x${selector.toString(16)}u`], "u32");
    }
    case "popc":
    case "clz": {
      const wide = type === "b64";
      const signed = op === "clz" ? signedOf(type) : unsignedOf(type);
      return call(`__${op}${wide ? "ll" : ""}`, [p.read(a, signed)], "s32");
    }
    case "brev":
      return call(type === "b64" ? "__brevll" : "__brev", [p.read(a, unsignedOf(type))], unsignedOf(type));
    case "setp":
      return compared(inst, p);
    case "selp": {
      const as = chosenType(a, b, type, p);
      return choice(p.read(c, "bool"), p.read(a, as), p.read(b, as));
    }
    case "mov":
      return moved(inst, p);
    case "cvt":
      return converted(inst, p);
    default:
      return undefined;
  }
}

const isInteger = (type: string): boolean => /^[su](32|64)$/.test(type);

function floating(inst: Inst, p: Printer): Expr | undefined {
  const { op, type = "", mods, src } = inst;
  const as = type as "f32" | "f64";
  const args = () => src.map((operand) => p.read(operand, as));
  const single = as === "f32";
  const [first] = mods;
  const rounding = roundings[first ?? ""];
  if (mods.some((mod) => mod === "ftz" || mod === "sat" || mod === "approx" || mod === "full" || mod === "NaN"))
    return undefined;
  switch (op) {
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "rcp":
    case "sqrt":
      return call(`__${single ? "f" : "d"}${op}_${rounding}`, args(), as);
    case "fma":
      return call(`__fma${single ? "f" : ""}_${rounding}`, args(), as);
    case "min":
    case "max":
      return call(`f${op}f`, args(), as);
    case "neg":
      return { text: `-${within(args()[0] as Expr, levels.unary + 1)}`, type: as, level: levels.unary };
    case "abs":
      return call("fabsf", args(), as);
    case "copysign":
      // PTX names the sign first.
      return call("copysignf", args().reverse(), as);
    default:
      return undefined;
  }
}

/** A sum of numbers, or an address and a distance. */
function sum(op: "add" | "sub", a: Operand, b: Operand, type: string, p: Printer): Expr {
  const words = unsignedOf(type);
  if (words === "u64") {
    const left = p.readInteger(a, words);
    const right = p.readInteger(b, words);
    if (isPointer(left.type) !== isPointer(right.type)) {
      const [pointer, distance] = isPointer(left.type) ? [left, b] : [right, a];
      return displaced(pointer, op === "add" ? "+" : "-", p.read(distance, "s64"));
    }
  }
  return unsigned(op === "add" ? "+" : "-", numberOf(p, a, words), numberOf(p, b, words), words);
}

/** An integer operand of either sign; an address as a number. */
function numberOf(p: Printer, operand: Operand, words: Words): Expr {
  const e = p.readInteger(operand, words);
  return isPointer(e.type) ? convert(e, words) : e;
}

/** A pointer some bytes further on. */
export function displaced(pointer: Expr, op: "+" | "-", distance: Expr): Expr {
  if (distance.value === 0n) return pointer;
  if (distance.value !== undefined && distance.value < 0n && op === "+")
    return displaced(pointer, "-", { ...distance, text: String(-distance.value), value: -distance.value });
  const text = distance.value === undefined ? within(distance, levels.product) : String(distance.value);
  return { text: `${within(pointer, levels.sum)} ${op} ${text}`, type: pointer.type, level: levels.sum };
}

function product(inst: Inst, a: Operand, b: Operand, type: string, p: Printer): Expr {
  const words = unsignedOf(type);
  switch (inst.mods[0]) {
    case "lo":
      return unsigned("*", numberOf(p, a, words), numberOf(p, b, words), words);
    case "wide":
      return wide(a, b, type, p);
    default: {
      const names = { s32: "__mulhi", u32: "__umulhi", s64: "__mul64hi", u64: "__umul64hi" };
      return call(names[type as "s32"], [p.read(a, type as CType), p.read(b, type as CType)], type as CType);
    }
  }
}

/** The whole product of two 32-bit numbers: it fits its 64 bits. */
function wide(a: Operand, b: Operand, type: string, p: Printer): Expr {
  const narrow = type as CType;
  const to: CType = isSigned(type) ? "s64" : "u64";
  const [x, y] = [p.read(a, narrow), p.read(b, narrow)];
  const literal = (e: Expr): Expr | undefined =>
    e.value === undefined ? undefined : { text: `${e.value}${to === "s64" ? "ll" : "ull"}`, type: to, level: e.level };
  const constant = literal(y) ?? literal(x);
  const other = literal(y) === undefined ? y : x;
  if (constant !== undefined)
    return {
      text: `${within(constant, levels.product)} * ${within(other, levels.unary)}`,
      type: to,
      level: levels.product,
    };
  return { text: `${cast(x, to).text} * ${within(y, levels.unary)}`, type: to, level: levels.product };
}

function multiplyAdd(inst: Inst, a: Operand, b: Operand, c: Operand, type: string, p: Printer): Expr | undefined {
  const kind = inst.mods[0];
  if (kind === "wide") {
    const base = p.readInteger(c, "u64");
    const times = wide(a, b, type, p);
    if (isPointer(base.type)) return displaced(base, "+", times);
    return unsigned("+", convert(times, "u64"), numberOf(p, c, "u64"), "u64");
  }
  const words = unsignedOf(type);
  return unsigned("+", convert(product(inst, a, b, type, p), words), numberOf(p, c, words), words);
}

/** By a number that is neither 0 nor -1, which C++ leaves undefined; by any other, the instruction itself. */
function quotient(op: "div" | "rem", a: Operand, b: Operand, type: string, p: Printer): Expr | undefined {
  const by = integerOf(b);
  if (by === undefined || by === 0n || by === -1n) return undefined;
  const as = type as CType;
  const [x, y] = [p.read(a, as), p.read(b, as)];
  return {
    text: `${within(x, levels.product)} ${op === "div" ? "/" : "%"} ${within(y, levels.unary)}`,
    type: as,
    level: levels.product,
  };
}

function bits(op: "and" | "or" | "xor", a: Operand, b: Operand, type: string, p: Printer): Expr {
  if (type === "pred") {
    const [x, y] = [p.read(a, "bool"), p.read(b, "bool")];
    return combined(op, x, y);
  }
  const sign = { and: "&", or: "|", xor: "^" }[op] as "&" | "|" | "^";
  if (type === "b16") {
    const both = unsigned(sign, convert(p.read(a, "u16"), "u32"), convert(p.read(b, "u16"), "u32"), "u32");
    return convert(both, "u16");
  }
  const words = unsignedOf(type);
  return unsigned(sign, numberOf(p, a, words), numberOf(p, b, words), words);
}

function combined(op: string, x: Expr, y: Expr): Expr {
  if (op === "and")
    return { text: `${within(x, levels.both)} && ${within(y, levels.both + 1)}`, type: "bool", level: levels.both };
  if (op === "or")
    return {
      text: `${within(x, levels.both + 1)} || ${within(y, levels.both + 1)}`,
      type: "bool",
      level: levels.either,
    };
  return {
    text: `${within(x, levels.relation)} != ${within(y, levels.relation)}`,
    type: "bool",
    level: levels.equality,
  };
}

/** Shifts by less than the width are C++'s; the rest is what GPUs do. */
function shift(op: "shl" | "shr", a: Operand, by: Operand, type: string, p: Printer): Expr {
  const width = widthOf(type);
  const count = integerOf(by) === undefined ? undefined : BigInt.asUintN(32, integerOf(by) as bigint);
  const signed = op === "shr" && isSigned(type);
  if (width === 16) {
    // In a word, where a shift by 16 to 31 gives what it should; by more, the helpers do.
    const name = op === "shl" ? "shift_left" : signed ? "shift_right_signed" : "shift_right";
    const half = p.read(a, "u16");
    const word: Expr = signed ? cast(cast(half, "s32", "short"), "s32") : convert(half, "u32");
    return convert(call(p.helper(name), [word, p.read(by, "u32")], signed ? "s32" : "u32"), "u16");
  }
  const as: CType = signed ? signedOf(type) : unsignedOf(type);
  const value = p.read(a, as);
  if (count !== undefined && count < BigInt(width))
    return {
      text: `${within(value, levels.product)} ${op === "shl" ? "<<" : ">>"} ${count}`,
      type: as,
      level: levels.shift,
    };
  const name = `shift_${op === "shl" ? "left" : "right"}${signed ? "_signed" : ""}${width === 64 ? "64" : ""}`;
  return call(p.helper(name), [value, p.read(by, "u32")], as);
}

/** The first result of a comparison; the second is its opposite, then combined alike. */
export function compared(inst: Inst, p: Printer, opposite = false): Expr | undefined {
  const { type = "", mods, src } = inst;
  if (mods.includes("ftz")) return undefined;
  const [relation = "", combination] = mods;
  const [a, b, c] = src as [Operand, Operand, Operand];
  let result =
    type === "f32"
      ? floatRelation(relation, p.read(a, "f32"), p.read(b, "f32"), p)
      : integerRelation(relation, a, b, type, p);
  if (opposite) result = not(result);
  return combination === undefined ? result : combined(combination, result, p.read(c, "bool"));
}

const relations: Readonly<Record<string, string>> = { eq: "==", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=" };

function integerRelation(relation: string, a: Operand, b: Operand, type: string, p: Printer): Expr {
  const op = relations[relation] as string;
  const as = instructionTypes[type] as CType;
  if ((relation === "eq" || relation === "ne") && as !== "u16") {
    // Equality has no sign: whichever one operand has will do.
    const [x, y] = [p.readInteger(a, unsignedOf(type)), p.readInteger(b, unsignedOf(type))];
    if (x.type === y.type || y.value !== undefined) return comparison(op, x, convert(y, x.type));
  }
  const [x, y] = [p.read(a, as), p.read(b, as)];
  const [zero, other] = y.value === 0n ? [y, x] : [x, y];
  // No unsigned number is below 0: compilers warn of the comparison, so it is asked of no bits at all.
  if (zero.value === 0n && (as === "u32" || as === "u64")) {
    const below = zero === y ? relation : { lt: "gt", le: "ge", gt: "lt", ge: "le" }[relation];
    if (below === "lt" || below === "ge")
      return comparison(below === "lt" ? "!=" : "==", unsigned("&", other, zero, as), zero);
  }
  return comparison(op, x, y);
}

/** Ordered relations are false of NaN, those that end in u are true of it. */
function floatRelation(relation: string, a: Expr, b: Expr, p: Printer): Expr {
  switch (relation) {
    case "ne":
      return call(p.helper("differ"), [a, b], "bool");
    case "neu":
      return comparison("!=", a, b);
    case "equ":
      return not(call(p.helper("differ"), [a, b], "bool"));
    case "ltu":
      return not(comparison(">=", a, b));
    case "leu":
      return not(comparison(">", a, b));
    case "gtu":
      return not(comparison("<=", a, b));
    case "geu":
      return not(comparison("<", a, b));
    case "num":
      return call(p.helper("are_numbers"), [a, b], "bool");
    case "nan":
      return not(call(p.helper("are_numbers"), [a, b], "bool"));
    default:
      return comparison(relations[relation] as string, a, b);
  }
}

/** Both sides of a choice in one type, pointers and floats as they are. */
function chosenType(a: Operand, b: Operand, type: string, p: Printer): CType {
  const types = [a, b].flatMap((operand) => (operand.k === "reg" ? [p.typeOf(operand)] : []));
  if (types.length === 2 && types.every(isPointer)) return types.includes("bytes") ? "bytes" : "const bytes";
  if (types.length > 0 && types.every((t) => t === "f32")) return "f32";
  return instructionTypes[type] as CType;
}

function moved(inst: Inst, p: Printer): Expr | undefined {
  const [a] = inst.src as [Operand];
  const [d] = inst.dst;
  if (a.k === "vec") {
    const [x, y, z, w] = a.items as [Operand, Operand, Operand, Operand];
    if (a.items.length === 4) {
      const halves = [x, y, z, w].map((item) => convert(p.read(item, "u16"), "u32"));
      const join = p.helper("join16");
      return call(
        p.helper("join32"),
        [call(join, halves.slice(0, 2), "u32"), call(join, halves.slice(2), "u32")],
        "u64",
      );
    }
    if (inst.type === "b64") return call(p.helper("join32"), [p.read(x, "u32"), p.read(y, "u32")], "u64");
    return call(p.helper("join16"), [p.read(x, "u16"), p.read(y, "u16")], "u32");
  }
  if (a.k === "sym") return undefined;
  if (d?.k !== "reg") return undefined;
  if (a.k === "imm" && (a.cls === "f32" || a.cls === "f64")) return p.read(a, a.cls);
  // Bits as they are: a move between register files.
  return a.k === "reg" ? p.read(a, p.typeOf(a)) : p.read(a, instructionTypes[inst.type ?? ""] as CType);
}

const smallTypes: Readonly<Record<string, string>> = { u8: "u8", s8: "signed char", u16: "u16", s16: "short" };
const toFloat: Readonly<Record<string, string>> = { s32: "int", u32: "uint", s64: "ll", u64: "ull" };

/** The number that the low bits of a register are as a type, in a C++ type of 32 or 64 bits. */
function numberIn(operand: Operand, type: string, p: Printer): Expr {
  const small = smallTypes[type];
  if (small === undefined) return p.read(operand, type as CType);
  const cls = operand.k === "reg" || operand.k === "imm" ? operand.cls : "b32";
  const whole = p.read(operand, cls === "b16" ? "u16" : "u32");
  return narrowed(whole, type, small);
}

/** The low bits alone, in 32. C++ would make an int even of an unsigned byte, hence the second cast. */
function narrowed(e: Expr, type: string, small: string): Expr {
  const low = cast(e, "s32", small);
  return isSigned(type) ? low : cast(low, "u32");
}

function converted(inst: Inst, p: Printer): Expr | undefined {
  const { type: from = "", mods } = inst;
  const [a] = inst.src as [Operand];
  const to = mods[mods.length - 1] as string;
  const integer = /^[su](8|16|32|64)$/;
  if (mods.includes("ftz") || mods.includes("relu") || inst.src.length !== 1) return undefined;
  const rounding = roundings[mods[0]?.replace(/i$/, "") ?? ""];
  if (integer.test(from) && integer.test(to)) return integerToInteger(inst, from, to, p);
  if (integer.test(from) && to === "f32") {
    const wideFrom = from in smallTypes ? (isSigned(from) ? "s32" : "u32") : from;
    return call(`__${toFloat[wideFrom]}2float_${rounding}`, [convert(numberIn(a, from, p), wideFrom as CType)], "f32");
  }
  if (from === "f32" && toFloat[to] !== undefined)
    return call(`__float2${toFloat[to]}_${rounding}`, [p.read(a, "f32")], to as CType);
  if (from === "f32" && to === "f32" && mods.length === 2) {
    const name = { rni: "rintf", rzi: "truncf", rmi: "floorf", rpi: "ceilf" }[mods[0] as string];
    return name === undefined ? undefined : call(name, [p.read(a, "f32")], "f32");
  }
  if (from === "f32" && to === "f64") return cast(p.read(a, "f32"), "f64");
  if (from === "f64" && to === "f32") return call(`__double2float_${rounding}`, [p.read(a, "f64")], "f32");
  return undefined;
}

function integerToInteger(inst: Inst, from: string, to: string, p: Printer): Expr {
  const [a] = inst.src as [Operand];
  const value = numberIn(a, from, p);
  const wide: CType = isSigned(to) ? signedOf(to) : unsignedOf(to);
  if (inst.mods[0] === "sat") {
    const [low, high] = isSigned(to)
      ? [-(2 ** (widthOf(to) - 1)), 2 ** (widthOf(to) - 1) - 1]
      : [0, 2 ** widthOf(to) - 1];
    const held =
      from === "s32"
        ? call("max", [call("min", [value, String(high)], "s32"), String(low)], "s32")
        : call("min", [value, `${high}u`], "u32");
    return sized(held, wide);
  }
  const small = smallTypes[to];
  if (small !== undefined) {
    return narrowed(isPointer(value.type) ? convert(value, "u64") : value, to, small);
  }
  return sized(value, wide);
}

/** An integer's value as another integer type, by C++'s own rules. */
function sized(e: Expr, type: CType): Expr {
  if (e.type === type) return e;
  return cast(isPointer(e.type) ? convert(e, "u64") : e, type);
}

/** For control flow: a register's truth or its opposite. */
export function condition(p: Printer, guard: { readonly reg: Operand; readonly negated: boolean }): Expr {
  const e = p.read(guard.reg, "bool");
  return guard.negated ? not(e) : e;
}

export const truth = (value: boolean): Expr => atom(value ? "true" : "false", "bool");
