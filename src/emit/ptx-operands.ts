/** How operands are written in PTX: registers numbered densely by class, exact immediates, addresses in the block's shared memory. */
import type { Guard, Imm, Mem, Operand, Reg, RegClass, SymbolRef, ThreadFunction } from "../ir/thread.js";

/** PTX register prefix and declared type of each class, in the order they are declared. */
export const registerBanks: readonly { readonly cls: RegClass; readonly prefix: string; readonly type: string }[] = [
  { cls: "pred", prefix: "%p", type: ".pred" },
  { cls: "b16", prefix: "%h", type: ".b16" },
  { cls: "b32", prefix: "%r", type: ".b32" },
  { cls: "b64", prefix: "%rd", type: ".b64" },
  { cls: "f32", prefix: "%f", type: ".f32" },
  { cls: "f64", prefix: "%fd", type: ".f64" },
];

const prefixes = Object.fromEntries(registerBanks.map(({ cls, prefix }) => [cls, prefix])) as Record<RegClass, string>;

/** Families whose integer immediates are bit patterns: written in hexadecimal. */
const patternOps = new Set([
  "and",
  "or",
  "xor",
  "lop3",
  "prmt",
  "shfl.sync",
  "vote.sync",
  "redux.sync",
  "match.sync",
  "bar.warp.sync",
  "elect.sync",
]);

const floatBits = new Float32Array(1);
const floatWord = new Uint32Array(floatBits.buffer);
const doubleBits = new Float64Array(1);
const doubleWord = new BigUint64Array(doubleBits.buffer);

/** An f32 as PTX writes it exactly: `0f3F800000`. */
export function f32Literal(value: number): string {
  floatBits[0] = value;
  return `0f${(floatWord[0] as number).toString(16).toUpperCase().padStart(8, "0")}`;
}

function f64Literal(value: number): string {
  doubleBits[0] = value;
  return `0d${(doubleWord[0] as bigint).toString(16).toUpperCase().padStart(16, "0")}`;
}

/** Names and numbers of one function's operands. */
export class OperandWriter {
  /** Registers in use, by class: the next free number. */
  readonly used: Record<RegClass, number> = { pred: 0, b16: 0, b32: 0, b64: 0, f32: 0, f64: 0 };
  /** Name of the shared-memory array. */
  readonly shared: string;
  readonly #names: string[] = [];
  readonly #offsets = new Map<string, number>();
  readonly #params = new Map<string, string>();

  constructor(fn: ThreadFunction) {
    for (const buffer of fn.shared) this.#offsets.set(buffer.name, buffer.offset);
    const taken = new Set<string>();
    for (const param of fn.params) {
      let name = ptxName(param.name);
      while (taken.has(name)) name += "_";
      taken.add(name);
      this.#params.set(param.name, name);
    }
    let shared = "smem";
    while (taken.has(shared)) shared += "_";
    this.shared = shared;
  }

  register(reg: Reg): string {
    const known = this.#names[reg.id];
    if (known !== undefined) return known;
    const name = this.fresh(reg.cls);
    this.#names[reg.id] = name;
    return name;
  }

  /** A register of the emitter's own. */
  fresh(cls: RegClass): string {
    const name = prefixes[cls] + this.used[cls];
    this.used[cls]++;
    return name;
  }

  param(name: string): string {
    const written = this.#params.get(name);
    if (written === undefined) throw new Error(`no parameter or shared buffer is called '${name}'`);
    return written;
  }

  /** `@%p1` or `@!%p1`. */
  guard(guard: Guard): string {
    return `@${guard.negated ? "!" : ""}${this.register(guard.reg)}`;
  }

  operand(operand: Operand, op: string): string {
    switch (operand.k) {
      case "reg":
        return this.register(operand);
      case "imm":
        return immediate(operand, op);
      case "vec": {
        let text = "{";
        for (let i = 0; i < operand.items.length; i++)
          text += (i === 0 ? "" : ", ") + this.operand(operand.items[i] as Operand, op);
        return `${text}}`;
      }
      case "mem":
        return this.#memory(operand, op);
      case "sym":
        return this.#address(operand, 0);
      case "sink":
        return "_";
    }
  }

  #memory(mem: Mem, op: string): string {
    const base = mem.base.k === "sym" ? this.#address(mem.base, mem.offset) : plus(this.register(mem.base), mem.offset);
    if (mem.coordinates === undefined) return `[${base}]`;
    return `[${base}, {${mem.coordinates.map((at) => this.operand(at, op)).join(", ")}}]`;
  }

  /** A special register, a place in the shared array, or a parameter. */
  #address(symbol: SymbolRef, offset: number): string {
    if (symbol.name.startsWith("%")) return symbol.name;
    const start = this.#offsets.get(symbol.name);
    if (start !== undefined) return plus(this.shared, start + symbol.offset + offset);
    return plus(this.param(symbol.name), symbol.offset + offset);
  }
}

/** A name PTX takes: what it has no letter for becomes `_`, its two reserved names get one appended. */
export function ptxName(name: string): string {
  const clean = name.replace(/[^A-Za-z0-9_$]/g, "_");
  return clean === "_" || clean === "WARP_SZ" || /^[0-9]/.test(clean) || clean === "" ? `_${clean}_` : clean;
}

function plus(base: string, offset: number): string {
  return offset === 0 ? base : `${base}+${offset}`;
}

function immediate(imm: Imm, op: string): string {
  const { value } = imm;
  if (imm.cls === "f32") return f32Literal(Number(value));
  if (imm.cls === "f64") return f64Literal(Number(value));
  if (patternOps.has(op) && (value < 0 || value > 9)) return pattern(value, imm.cls);
  return String(value);
}

function pattern(value: number | bigint, cls: RegClass): string {
  return `0x${BigInt.asUintN(cls === "b64" ? 64 : 32, BigInt(value)).toString(16)}`;
}
