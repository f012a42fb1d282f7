/**
 * Every opcode of the thread IR: which modifiers and types it takes, what its operands are, what it needs and what it does. The
 * tables are data (ops/*.ts); this file finds the entry of an instruction. An instruction that has no entry is refused by the
 * verifier and by the emitter alike, so nothing reaches PTX that is not written down here.
 *
 * The opcode's text is `op`, then `mods` in PTX order, then `type`: the type is always the last word. For `cvt` that is the source
 * type (`cvt.rn.bf16x2.f32`: mods rn, bf16x2; type f32), for `mma` the type of C.
 */
import { arithmeticForms } from "./ops/arithmetic.js";
import type { Effect, OpForm } from "./ops/form.js";
import { matrixForms } from "./ops/matrix.js";
import { memoryForms } from "./ops/memory.js";
import { syncForms } from "./ops/sync.js";
import type { Inst, RegClass } from "./thread.js";

export type { Effect, OpForm } from "./ops/form.js";

/** What may stand at one operand place. */
export interface OperandSpec {
  readonly kind: "value" | "memory" | "tensor" | "immediate" | "address" | "sink";
  /** Register classes for a value (of each item for a vector). */
  readonly classes: readonly RegClass[];
  /** Whether a value may be an immediate; its range then is that of `type`. */
  readonly immediates: boolean;
  /** The type a value has; "" where only the class matters. */
  readonly type: string;
  /** 0: a single operand; n: `{…}` with n items. */
  readonly count: number;
  readonly optional: boolean;
  /** Legal values of an immediate: first, last, and what they are multiples of. */
  readonly range: readonly [number, number, number] | undefined;
  readonly oneOf: readonly number[] | undefined;
}

export interface Signature {
  readonly dst: readonly OperandSpec[];
  readonly src: readonly OperandSpec[];
}

/** One opcode (family, modifiers and type) with its legal operand lists and its needs. */
export interface OpEntry {
  readonly text: string;
  readonly op: string;
  readonly type: string | undefined;
  readonly effect: Effect;
  readonly convergent: boolean;
  /** The destination is also read. */
  readonly updates: boolean;
  readonly signatures: readonly Signature[];
  /** Least PTX ISA version, as 10·major + minor (70, 84, …). */
  readonly version: number;
  /** Least compute capability, as 10·major + minor. */
  readonly cc: number;
  /** Architecture-specific: any `a` target from `cc` on, or only this one. */
  readonly arch: "a" | "sm_90a" | undefined;
  /** Bytes one access touches, for ld/st/atom/red/ldmatrix rows; 0 otherwise. */
  readonly accessBytes: number;
}

/** An opcode taken apart as instructions carry it. */
export interface Opcode {
  readonly op: string;
  readonly type?: string;
  readonly mods: readonly string[];
}

/** Register classes that hold a type. */
export const typeClasses: Readonly<Record<string, RegClass>> = {
  pred: "pred",
  b8: "b16",
  u8: "b16",
  s8: "b16",
  b16: "b16",
  u16: "b16",
  s16: "b16",
  f16: "b16",
  bf16: "b16",
  e4m3x2: "b16",
  e5m2x2: "b16",
  b32: "b32",
  u32: "b32",
  s32: "b32",
  f16x2: "b32",
  bf16x2: "b32",
  tf32: "b32",
  b64: "b64",
  u64: "b64",
  s64: "b64",
  f32: "f32",
  f64: "f64",
};

/** Bytes of one element of a type. */
export const typeBytes: Readonly<Record<string, number>> = {
  b8: 1,
  u8: 1,
  s8: 1,
  b16: 2,
  u16: 2,
  s16: 2,
  f16: 2,
  bf16: 2,
  e4m3x2: 2,
  e5m2x2: 2,
  b32: 4,
  u32: 4,
  s32: 4,
  f16x2: 4,
  bf16x2: 4,
  f32: 4,
  b64: 8,
  u64: 8,
  s64: 8,
  f64: 8,
};

/** The whole table. */
export const opForms: readonly OpForm[] = [...arithmeticForms, ...memoryForms, ...matrixForms, ...syncForms];

/** Modifiers that need a newer PTX, or a newer GPU, wherever they stand. */
const wordNeeds: Readonly<Record<string, { readonly version: string; readonly cc: number }>> = {
  "L2::cache_hint": { version: "7.4", cc: 80 },
  "L2::64B": { version: "7.4", cc: 80 },
  "L2::128B": { version: "7.4", cc: 80 },
  "L2::256B": { version: "7.4", cc: 80 },
  "shared::cta": { version: "7.8", cc: 80 },
  "shared::cluster": { version: "7.8", cc: 90 },
  cluster: { version: "7.8", cc: 90 },
};

interface Slot {
  readonly choices: ReadonlySet<string>;
  readonly optional: boolean;
}

interface Family {
  readonly forms: { readonly form: OpForm; readonly slots: readonly Slot[]; readonly types: ReadonlySet<string> }[];
}

const families = buildFamilies();

/** The opcode of an instruction as PTX writes it. */
export function opcodeText(inst: Opcode): string {
  let text = inst.op;
  for (const mod of inst.mods) text += `.${mod}`;
  return inst.type === undefined ? text : `${text}.${inst.type}`;
}

const entries = new Map<string, OpEntry>();

/** The table's entry for an instruction's opcode, or undefined: no such instruction. */
export function findOp(inst: Opcode): OpEntry | undefined {
  const text = opcodeText(inst);
  const known = entries.get(text);
  // The same text split another way ("bar" + "sync") is not the same opcode.
  if (known !== undefined && known.op === inst.op && known.type === inst.type) return known;
  const entry = resolve(inst, text);
  if (entry !== undefined) entries.set(text, entry);
  return entry;
}

/** As `findOp`, for an instruction known to be legal; throws when it is not in the table. */
export function opEntry(inst: Opcode): OpEntry {
  const entry = findOp(inst);
  if (entry === undefined)
    throw new Error(`no opcode '${opcodeText(inst)}' in the thread IR (src/ir/ops): ${opcodeProblem(inst)}`);
  return entry;
}

const opcodes = new Map<string, Opcode>();

/** Takes `"ld.global.nc.v4.b32"` apart into family, modifiers and type (memoised). Throws when the table has no such opcode. */
export function opcode(text: string): Opcode {
  let parts = opcodes.get(text);
  if (parts === undefined) {
    parts = splitOpcode(text);
    if (parts === undefined) throw new Error(`no opcode '${text}' in the thread IR (src/ir/ops)`);
    opcodes.set(text, parts);
  }
  return parts;
}

/** As `opcode`, but undefined instead of an exception. The longest family name that gives a legal opcode wins. */
export function splitOpcode(text: string): Opcode | undefined {
  const words = text.split(".");
  for (let n = words.length; n > 0; n--) {
    const op = words.slice(0, n).join(".");
    if (!families.has(op)) continue;
    const rest = words.slice(n);
    const untyped: Opcode = { op, mods: rest };
    if (resolve(untyped, text) !== undefined) return untyped;
    if (rest.length === 0) continue;
    const typed: Opcode = { op, type: rest[rest.length - 1] as string, mods: rest.slice(0, -1) };
    if (resolve(typed, text) !== undefined) return typed;
  }
  return undefined;
}

/** Why `findOp` found nothing, for a message: the family is unknown, or which modifiers and types it takes. */
export function opcodeProblem(inst: Opcode): string {
  const family = families.get(inst.op);
  if (family === undefined) return `no family '${inst.op}'`;
  const shapes = family.forms.map(({ form }) =>
    [inst.op, ...form.mods.split(" ").filter(Boolean), form.types === "" ? "" : `{${form.types}}`]
      .filter(Boolean)
      .join("."),
  );
  return `'${inst.op}' is written ${[...new Set(shapes)].slice(0, 4).join("  or  ")}`;
}

function buildFamilies(): Map<string, Family> {
  const out = new Map<string, Family>();
  for (const form of opForms) {
    const slots = form.mods
      .split(" ")
      .filter(Boolean)
      .map((word): Slot => {
        const optional = word.endsWith("?");
        return { choices: new Set((optional ? word.slice(0, -1) : word).split("|")), optional };
      });
    const types = new Set(form.types.split(" ").filter(Boolean));
    for (const op of form.ops.split(" ")) {
      const family = out.get(op) ?? { forms: [] };
      family.forms.push({ form, slots, types });
      out.set(op, family);
    }
  }
  return out;
}

function resolve(inst: Opcode, text: string): OpEntry | undefined {
  const matching = (families.get(inst.op)?.forms ?? []).filter(
    ({ slots, types }) =>
      (types.size === 0 ? inst.type === undefined : inst.type !== undefined && types.has(inst.type)) &&
      fits(inst.mods, slots),
  );
  // Forms that share an opcode and differ in operands only have the same needs.
  const form = matching[0]?.form;
  if (form === undefined || accessBytes(inst) > 16) return undefined;
  let version = versionNumber(form.version ?? "7.0");
  let cc = form.cc ?? 80;
  for (const mod of inst.mods) {
    const needs = wordNeeds[mod];
    if (needs === undefined) continue;
    version = Math.max(version, versionNumber(needs.version));
    cc = Math.max(cc, needs.cc);
  }
  return {
    text,
    op: inst.op,
    type: inst.type,
    effect: form.effect,
    convergent: form.convergent === true,
    updates: form.updates === true,
    signatures: matching.flatMap((match) =>
      match.form.operands.split(";").map((signature) => parseSignature(signature, inst)),
    ),
    version,
    cc,
    arch: form.arch,
    accessBytes: accessBytes(inst),
  };
}

/** Greedy: no optional slot's choices recur in the slot after it. */
function fits(mods: readonly string[], slots: readonly Slot[]): boolean {
  let at = 0;
  for (const slot of slots) {
    const mod = mods[at];
    if (mod !== undefined && slot.choices.has(mod)) at++;
    else if (!slot.optional) return false;
  }
  return at === mods.length;
}

function versionNumber(version: string): number {
  const [major, minor] = version.split(".");
  return Number(major) * 10 + Number(minor);
}

function accessBytes(inst: Opcode): number {
  if (inst.op === "ldmatrix" || inst.op === "stmatrix") return 16;
  if (!["ld", "st", "atom", "red"].includes(inst.op)) return 0;
  return (typeBytes[inst.type ?? ""] ?? 0) * vectorWidth(inst.mods);
}

/** Elements of a `v2`/`v4` access; 1 without. */
export function vectorWidth(mods: readonly string[]): number {
  return mods.includes("v4") ? 4 : mods.includes("v2") ? 2 : 1;
}

function parseSignature(text: string, inst: Opcode): Signature {
  const [dst = "", src = ""] = text.split("=");
  const specs = (side: string) =>
    side
      .split(" ")
      .filter(Boolean)
      .map((code) => operandSpec(code, inst))
      .filter((spec) => spec !== undefined);
  return { dst: specs(dst), src: specs(src) };
}

const codeClasses: Readonly<Record<string, RegClass>> = { p: "pred", h: "b16", r: "b32", d: "b64", f: "f32" };

function operandSpec(code: string, inst: Opcode): OperandSpec | undefined {
  const optional = code.endsWith("?");
  const [word = "", times] = (optional ? code.slice(0, -1) : code).split("*");
  const [name = "", limits] = word.split(":");
  const count = times === undefined ? 0 : Number(times);
  const base: OperandSpec = {
    kind: "value",
    classes: [],
    immediates: true,
    type: "",
    count,
    optional,
    range: undefined,
    oneOf: undefined,
    ...limitsOf(limits),
  };
  switch (name) {
    case "t":
      return { ...base, ...typed(inst.type ?? "", false) };
    case "T":
      return { ...base, ...typed(inst.type ?? "", false), immediates: false };
    case "w":
      return { ...base, ...typed(inst.type ?? "", true) };
    case "tv": {
      const width = vectorWidth(inst.mods);
      return { ...base, ...typed(inst.type ?? "", true), count: width === 1 ? 0 : width };
    }
    case "D":
      return { ...base, ...typed(inst.mods[inst.mods.length - 1] ?? "", true) };
    case "rx":
      return {
        ...base,
        classes: ["b32"],
        immediates: false,
        count: inst.mods.includes("x4") ? 4 : inst.mods.includes("x2") ? 2 : 1,
      };
    case "acc": {
      const n = Number(/^m64n(\d+)k/.exec(inst.mods.find((mod) => mod.startsWith("m64n")) ?? "")?.[1] ?? 0);
      return { ...base, classes: ["f32"], immediates: false, count: n / 2 };
    }
    case "b":
      return { ...base, classes: ["b32"], type: "b32", range: [0, 15, 1] };
    case "P":
      return { ...base, classes: ["pred"], immediates: false, type: "pred" };
    case "R":
      return { ...base, classes: ["b32"], immediates: false, type: "b32" };
    case "_":
      return { ...base, kind: "sink" };
    case "k":
      return inst.mods.includes("multicast::cluster") ? { ...base, classes: ["b16"], type: "b16" } : undefined;
    case "m":
      return { ...base, kind: "memory" };
    case "M":
      return { ...base, kind: "tensor" };
    case "s":
      return { ...base, kind: "address" };
    case "c":
      return inst.mods.includes("L2::cache_hint") ? { ...base, classes: ["b64"], immediates: false } : undefined;
    case "i":
      return { ...base, kind: "immediate" };
    default: {
      const cls = codeClasses[name];
      if (cls === undefined) throw new Error(`opcode table: unknown operand code '${code}' of ${inst.op}`);
      return { ...base, classes: [cls], type: cls === "f32" ? "f32" : cls };
    }
  }
}

function limitsOf(limits: string | undefined): Partial<Pick<OperandSpec, "range" | "oneOf">> {
  if (limits === undefined) return {};
  if (!limits.includes("..")) return { oneOf: limits.split(",").map(Number) };
  const [ends = "", multiple = "1"] = limits.split("/");
  const [lo = 0, hi = 0] = ends.split("..").map(Number);
  return { range: [lo, hi, Number(multiple)] };
}

/**
 * Classes that hold a type. Untyped bits (b32, b64) take float registers as they are, and float instructions take untyped ones; integer
 * types take no float registers. `wide`: integers below 32 bits may also live in b32 registers.
 */
function typed(type: string, wide: boolean): Pick<OperandSpec, "classes" | "type"> {
  const cls = typeClasses[type];
  if (cls === undefined) throw new Error(`opcode table: unknown type '${type}'`);
  const classes: RegClass[] = [cls];
  if (wide && (typeBytes[type] ?? 0) < 4 && /^[bsu]\d/.test(type)) classes.push("b32");
  if (type === "b32") classes.push("f32");
  if (type === "b64") classes.push("f64");
  if (wide && type === "f32") classes.push("b32");
  if (wide && type === "f64") classes.push("b64");
  return { classes, type };
}

/** Whether an instruction may be removed when nothing reads its results. */
export function isRemovable(inst: Inst): boolean {
  const entry = opEntry(inst);
  return (
    entry.effect === "pure" ||
    (entry.effect === "read" &&
      !inst.mods.includes("volatile") &&
      !inst.mods.includes("relaxed") &&
      !inst.mods.includes("acquire"))
  );
}
