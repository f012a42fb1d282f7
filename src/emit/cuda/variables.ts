/**
 * How each register appears in the text: as a variable of its own, as the expression that its only reader takes, or as something that
 * has a name already (a parameter, a shared buffer's address, `threadIdx.x`, a number).
 */
import type { Inst, Mem, Reg, ThreadFunction } from "../../ir/thread.js";
import { opEntry } from "../../ir/thread-ops.js";
import { arraysOf, type Member, type RegisterArray } from "./arrays.js";
import { atom, type CType, classTypes, type Expr, integer, isConstant } from "./expression.js";
import { Names, type SourceLine } from "./names.js";
import { type Pointers, pointersOf } from "./pointers.js";
import {
  type Access,
  type Block,
  enclosing,
  homeOf,
  type RegisterUse,
  registersOf,
  type Usage,
  writtenBetween,
} from "./usage.js";

/** Longest expression that moves into its reader, and how deep they nest. */
const longest = 64;
const deepest = 4;

/** What stands for a register. */
type Stand =
  | { readonly k: "variable"; readonly name: string; readonly type: CType }
  | { readonly k: "expression"; readonly expr: Expr; readonly leaves: readonly number[]; readonly depth: number };

const builtins: Readonly<Record<string, string>> = {
  "%tid": "threadIdx",
  "%ntid": "blockDim",
  "%ctaid": "blockIdx",
  "%nctaid": "gridDim",
};

/** What the first printing learnt for the second. */
export interface Learnt {
  /** Uses as a signed number less uses as an unsigned one, by register. */
  readonly signed: ReadonlyMap<number, number>;
  /** How many variables asked for a name. */
  readonly counts: ReadonlyMap<string, number>;
}

export class Variables {
  readonly names: Names;
  readonly pointers: Pointers;
  readonly params = new Map<string, string>();
  readonly buffers = new Map<string, string>();
  /** Buffers whose address the text names. */
  readonly usedBuffers = new Set<string>();
  readonly #usage: Usage;
  readonly #learnt: Learnt | undefined;
  readonly #stands = new Map<number, Stand>();
  readonly #signed = new Map<number, number>();
  readonly #paramTypes = new Map<string, CType>();
  readonly #members: ReadonlyMap<number, Member>;
  readonly #arrays = new Map<RegisterArray, string>();

  constructor(fn: ThreadFunction, usage: Usage, source: SourceLine | undefined, learnt: Learnt | undefined) {
    this.#usage = usage;
    this.#learnt = learnt;
    this.names = new Names(source, learnt?.counts ?? new Map());
    this.pointers = pointersOf(fn, usage);
    this.#members = arraysOf(fn);
    for (const { name, type, source: from } of fn.params) {
      this.params.set(name, this.names.unique(name));
      const pointer = this.pointers.written.has(name) ? "bytes" : "const bytes";
      const number = type === "f32" ? "f32" : type === "s32" ? "s32" : type === "u32" ? "u32" : "u64";
      this.#paramTypes.set(name, from.k === "tensor" ? pointer : number);
    }
    for (const { name } of fn.shared) this.buffers.set(name, this.names.unique(name));
  }

  get learnt(): Learnt {
    return { signed: this.#signed, counts: this.names.given };
  }

  use(reg: Reg): RegisterUse {
    const use = this.#usage.registers.get(reg.id);
    if (use === undefined) throw new Error(`register ${reg.id} is neither written nor read`);
    return use;
  }

  paramType(name: string): CType {
    const type = this.#paramTypes.get(name);
    if (type === undefined) throw new Error(`no parameter or shared buffer is called '${name}'`);
    return type;
  }

  // ── types ──

  /** A register's type: its class's, signed where most of its uses are, a pointer where it is one. */
  typeOf(reg: Reg): CType {
    const stand = this.#stands.get(reg.id);
    if (stand !== undefined) return stand.k === "variable" ? stand.type : stand.expr.type;
    const roots = this.pointers.roots.get(reg.id);
    if (roots !== undefined)
      return [...roots].some((root) => this.pointers.written.has(root)) ? "bytes" : "const bytes";
    const type = classTypes[reg.cls];
    if (this.#members.has(reg.id)) return type;
    if (this.use(reg).counter) return "s32";
    if ((this.#learnt?.signed.get(reg.id) ?? 0) <= 0) return type;
    return type === "u32" ? "s32" : type === "u64" ? "s64" : type;
  }

  /** Counts a use as signed or unsigned. */
  wanted(reg: Reg, type: CType): void {
    const vote = type === "s32" || type === "s64" ? 1 : type === "u32" || type === "u64" ? -1 : 0;
    this.#signed.set(reg.id, (this.#signed.get(reg.id) ?? 0) + vote);
  }

  // ── variables ──

  /** The variable of a register; made when it is asked for first. */
  variable(reg: Reg): string {
    const stand = this.#stands.get(reg.id);
    if (stand?.k === "variable") return stand.name;
    if (stand !== undefined) throw new Error(`register ${reg.id} has no variable`);
    const type = this.typeOf(reg);
    const member = this.member(reg);
    if (member !== undefined) {
      const name = `${this.arrayName(member.array)}[${member.index}]`;
      this.#stands.set(reg.id, { k: "variable", name, type });
      return name;
    }
    const first = this.use(reg).writes[0]?.inst;
    const name = this.names.variable(reg, type, first?.span);
    this.#stands.set(reg.id, { k: "variable", name, type });
    return name;
  }

  /** The array that a register is in. */
  member(reg: Reg): Member | undefined {
    return this.#members.get(reg.id);
  }

  arrayName(array: RegisterArray): string {
    let name = this.#arrays.get(array);
    if (name === undefined) {
      name = this.names.array(array.inst);
      this.#arrays.set(array, name);
    }
    return name;
  }

  /** Gives a register's variable its name: loop counters. */
  nameCounter(reg: Reg, name: string): void {
    this.#stands.set(reg.id, { k: "variable", name, type: "s32" });
  }

  hasVariable(reg: Reg): boolean {
    return this.#stands.get(reg.id)?.k === "variable";
  }

  /** Lets an expression stand for a register that is written once. */
  replace(reg: Reg, expr: Expr, leaves: readonly number[] = [], depth = 0): void {
    this.#stands.set(reg.id, { k: "expression", expr, leaves, depth });
  }

  expression(reg: Reg): Expr {
    const stand = this.#stands.get(reg.id);
    if (stand?.k === "expression") return stand.expr;
    return atom(this.variable(reg), this.typeOf(reg));
  }

  /** The block that declares a register's variable. */
  home(reg: Reg): Block {
    const member = this.member(reg);
    if (member === undefined) return homeOf(this.use(reg));
    return member.array.items.map((item) => homeOf(this.use(item))).reduce(enclosing);
  }

  // ── expressions in place of variables ──

  /** Whether the register that `inst` writes is better named by what it is: a parameter, a special register, a buffer, a number. */
  alias(inst: Inst): Expr | undefined {
    const [result] = inst.dst;
    const [source] = inst.src;
    if (inst.dst.length !== 1 || result?.k !== "reg" || inst.guard !== undefined) return undefined;
    if (this.use(result).writes.length !== 1 || this.#members.has(result.id)) return undefined;
    if (inst.op === "ld" && inst.mods[0] === "param" && source?.k === "mem") return this.#param(source);
    if (inst.op !== "mov" || source === undefined) return undefined;
    if (source.k === "sym") {
      const [special = "", axis = ""] = source.name.split(".");
      const builtin = builtins[special];
      if (builtin !== undefined) return atom(`${builtin}.${axis}`, "u32");
      return source.name.startsWith("%") ? undefined : this.buffer(source.name, source.offset);
    }
    if (source.k === "imm" && result.cls === "b32" && source.cls === "b32") return integer(BigInt(source.value), "u32");
    return undefined;
  }

  #param(source: Mem): Expr | undefined {
    if (source.base.k !== "sym" || source.offset + source.base.offset !== 0) return undefined;
    const { name } = source.base;
    return atom(this.params.get(name) as string, this.paramType(name));
  }

  /** A shared buffer's address and some bytes. */
  buffer(name: string, offset: number): Expr {
    const written = this.buffers.get(name);
    if (written === undefined) throw new Error(`no parameter or shared buffer is called '${name}'`);
    this.usedBuffers.add(name);
    if (offset === 0) return atom(written, "u32");
    return { text: `${written} ${offset < 0 ? "-" : "+"} ${Math.abs(offset)}u`, type: "u32", level: 12 };
  }

  /**
   * Whether the expression for the register that `inst` writes can stand where that register is read: one reader, in the same turn of
   * the same loop, nothing in between that changes what it is made of.
   */
  moves(
    inst: Inst,
    at: Access,
    expr: Expr,
  ): { readonly leaves: readonly number[]; readonly depth: number } | undefined {
    const [result] = inst.dst;
    if (inst.dst.length !== 1 || result?.k !== "reg" || inst.guard !== undefined) return undefined;
    const entry = opEntry(inst);
    if (entry.effect !== "pure" || entry.convergent) return undefined;
    if (this.#members.has(result.id)) return undefined;
    const { writes, reads } = this.use(result);
    const [reader, ...others] = reads;
    if (writes.length !== 1 || reader === undefined || others.length > 0 || reader.pinned) return undefined;
    if (reader.block.loop !== at.block.loop || reader.order <= at.order) return undefined;
    // What control flow asks, and what goes to an instruction of many operands, keeps its name.
    if (
      reader.inst !== undefined &&
      opEntry(reader.inst).convergent &&
      reader.inst.dst.length + reader.inst.src.length > 3
    )
      return undefined;
    if (expr.text.length > longest || (isConstant(expr) && expr.value === undefined)) return undefined;
    const leaves = new Set<number>();
    let depth = 0;
    for (const reg of inst.src.flatMap(registersOf)) {
      const stand = this.#stands.get(reg.id);
      if (stand?.k === "expression") {
        depth = Math.max(depth, stand.depth);
        for (const leaf of stand.leaves) leaves.add(leaf);
      } else leaves.add(reg.id);
    }
    if (depth + 1 > deepest) return undefined;
    for (const leaf of leaves) {
      const use = this.#usage.registers.get(leaf);
      if (use !== undefined && writtenBetween(use, at.order, reader.order)) return undefined;
    }
    return { leaves: [...leaves], depth: depth + 1 };
  }
}
