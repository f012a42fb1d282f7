/** Loads, stores and atomics as C++: through typed pointers, or CUDA's functions for them where a cache is named. */
import type { Inst, Mem, Operand, Reg } from "../../ir/thread.js";
import { vectorWidth } from "../../ir/thread-ops.js";
import { type CType, call, cast, convert, type Expr, levels, within } from "./expression.js";
import type { Printer } from "./printer.js";

interface Element {
  /** C++'s type of one element, and of vectors of it without the number. */
  readonly one: string;
  readonly many: string;
  /** The type it has once it is read: small integers are widened. */
  readonly type: CType;
}

const elements: Readonly<Record<string, Element>> = {
  u8: { one: "u8", many: "uchar", type: "u32" },
  s8: { one: "signed char", many: "char", type: "s32" },
  u16: { one: "u16", many: "ushort", type: "u16" },
  s16: { one: "short", many: "short", type: "s32" },
  u32: { one: "u32", many: "uint", type: "u32" },
  s32: { one: "int", many: "int", type: "s32" },
  f32: { one: "float", many: "float", type: "f32" },
  u64: { one: "u64", many: "ulonglong", type: "u64" },
  s64: { one: "s64", many: "longlong", type: "s64" },
  f64: { one: "double", many: "double", type: "f64" },
};

/** What a load gives. */
export interface Load {
  readonly expr: Expr;
  /** The C++ type of the whole, "uint4". */
  readonly whole: string;
  /** The type of each element of a vector as an expression; 0 elements of a scalar. */
  readonly element: CType;
}

export const fields = ["x", "y", "z", "w"] as const;

/** What an instruction says about where and how, without what its other words say. */
function access(inst: Inst): { readonly space: "shared" | "global"; readonly how: string } | undefined {
  const space = inst.mods.find((mod) => /^(shared|global)/.test(mod));
  if (space === undefined || space === "shared::cluster") return undefined;
  const rest = inst.mods.filter((mod) => mod !== space && !/^(weak|v2|v4)$/.test(mod));
  return { space: space === "global" ? "global" : "shared", how: rest.join(" ") };
}

/** The element type: bits are floats where all registers are. */
function elementOf(type: string, registers: readonly Operand[], p: Printer): Element {
  const float = type === "b32" && registers.every((one) => one.k === "reg" && p.typeOf(one) === "f32");
  const double = type === "b64" && registers.every((one) => one.k === "reg" && p.typeOf(one) === "f64");
  return elements[float ? "f32" : double ? "f64" : type.replace("b", "u")] as Element;
}

const items = (operand: Operand): readonly Operand[] => (operand.k === "vec" ? operand.items : [operand]);

const cached: Readonly<Record<string, string>> = {
  nc: "__ldg",
  ca: "__ldca",
  cg: "__ldcg",
  cs: "__ldcs",
  lu: "__ldlu",
  cv: "__ldcv",
};

/** A load from shared or device memory; undefined where C++ has no words for how. */
export function load(inst: Inst, p: Printer): Load | undefined {
  const where = access(inst);
  const [source] = inst.src;
  const [target] = inst.dst;
  if (where === undefined || source?.k !== "mem" || target === undefined) return undefined;
  const width = vectorWidth(inst.mods);
  const element = elementOf(inst.type ?? "", items(target as Operand), p);
  const whole = width === 1 ? element.one : `${element.many}${width}`;
  const made = (expr: Expr): Load => ({ expr: { ...expr, type: element.type }, whole, element: element.type });
  const at = place(source, where.space, whole, true, p);
  if (where.how === "") return made(at.value);
  if (where.how === "volatile" && width === 1)
    return made(place(source, where.space, `volatile ${whole}`, false, p).value);
  const name = where.space === "global" ? cached[where.how] : undefined;
  return name === undefined ? undefined : made(call(name, [at.pointer], element.type));
}

const writers: Readonly<Record<string, string>> = { wb: "__stwb", cg: "__stcg", cs: "__stcs", wt: "__stwt" };

/** A store as a statement; undefined where C++ has no words for how. */
export function store(inst: Inst, p: Printer): string | undefined {
  const where = access(inst);
  const [target, source] = inst.src;
  if (where === undefined || target?.k !== "mem" || source === undefined) return undefined;
  const width = vectorWidth(inst.mods);
  const element = elementOf(inst.type ?? "", items(source), p);
  const whole = width === 1 ? element.one : `${element.many}${width}`;
  const values = items(source).map((one) => stored(one, element, p));
  const value = width === 1 ? (values[0] as Expr).text : `make_${whole}(${values.map(({ text }) => text).join(", ")})`;
  const at = place(target, where.space, whole, false, p);
  if (where.how === "") return `${at.value.text} = ${value};`;
  if (where.how === "volatile" && width === 1)
    return `${place(target, where.space, `volatile ${whole}`, false, p).value.text} = ${value};`;
  const name = where.space === "global" ? writers[where.how] : undefined;
  return name === undefined ? undefined : `${name}(${at.pointer}, ${value});`;
}

/** A value as the memory's element: registers may be wider than it. */
function stored(operand: Operand, element: Element, p: Printer): Expr {
  const small = /char|short|u8|u16/.test(element.one);
  const cls = operand.k === "reg" || operand.k === "imm" ? operand.cls : "b32";
  if (!small) return p.read(operand, element.type);
  if (cls === "b16" && element.one === "u16") return p.read(operand, "u16");
  const whole = p.read(operand, cls === "b16" ? "u16" : "u32");
  return cast(whole, "s32", element.one);
}

/** A place in memory, as a pointer and as what it points to. */
function place(
  mem: Mem,
  space: "shared" | "global",
  type: string,
  reading: boolean,
  p: Printer,
): { readonly pointer: string; readonly value: Expr } {
  if (space === "shared") {
    const text = `${p.helper("shared")}<${type}>(${p.sharedAddress(mem).text})`;
    return { pointer: `&${text}`, value: { text, type: "u32", level: levels.primary } };
  }
  const address = p.globalAddress(mem);
  const constant = reading && address.type === "const bytes" ? "const " : "";
  const pointer = cast(address, "u64", `${constant}${type}*`).text;
  return { pointer, value: { text: `*${pointer}`, type: "u32", level: levels.unary } };
}

const atomics: Readonly<Record<string, string>> = {
  add: "atomicAdd",
  min: "atomicMin",
  max: "atomicMax",
  and: "atomicAnd",
  or: "atomicOr",
  xor: "atomicXor",
  inc: "atomicInc",
  dec: "atomicDec",
  exch: "atomicExch",
  cas: "atomicCAS",
};

const scopes: Readonly<Record<string, string>> = { cta: "_block", gpu: "", sys: "_system" };

/** An atomic operation's call; undefined for those that also order other memory, and for clusters. */
export function atomic(inst: Inst, p: Printer): Expr | undefined {
  const mods = inst.mods.filter((mod) => mod !== "relaxed");
  const name = atomics[mods[mods.length - 1] ?? ""];
  const scope = mods.find((mod) => mod in scopes || mod === "cluster");
  const space = mods.find((mod) => mod === "shared" || mod === "global") as "shared" | "global" | undefined;
  const known = mods.length === (scope === undefined ? 2 : 3);
  const [target, ...operands] = inst.src;
  if (!known || name === undefined || scope === "cluster" || space === undefined || target?.k !== "mem")
    return undefined;
  const type = (inst.type ?? "").replace("b", "u");
  // There is no sum of signed 64-bit numbers; there is none in the table either.
  const element = elements[type] as Element;
  const at = place(target, space, element.one, false, p);
  const values = operands.map((operand) => p.read(operand, element.type).text);
  return call(`${name}${scope === undefined ? "" : scopes[scope]}`, [at.pointer, ...values], element.type);
}

/** Bits of a loaded value for a register. */
export function loaded(e: Expr, reg: Reg, p: Printer): Expr {
  const type = p.typeOf(reg);
  if (e.type === "u16" && (type === "u32" || type === "s32")) return { ...e, type };
  if ((e.type === "s32" || e.type === "u32") && type === "u16")
    return { ...e, text: `(u16)${within(e, levels.unary)}`, type };
  return convert(e, type);
}
