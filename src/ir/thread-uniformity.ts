/**
 * How far a register's value is the same: in the whole block, in each warp, or not even there.
 *
 * A forward analysis to a fixed point over the structured body. It is built to catch barriers under divergent control flow, so it is
 * exact about what comes from thread numbers by arithmetic and trusting about exchanges: the result of a shuffle, a vote or a reduction
 * counts as the same in the warp.
 */

import type { Inst, Node, Operand, Reg, ThreadFunction } from "./thread.js";
import { opEntry } from "./thread-ops.js";

/** 2: the same in all threads of the block; 1: in all lanes of each warp; 0: not known to be. */
export type Uniformity = 0 | 1 | 2;

const warpExchanges = new Set(["shfl.sync", "vote.sync", "redux.sync", "match.sync", "activemask", "elect.sync"]);
const warpSpecials = new Set(["%warpid", "%nwarpid", "%smid", "%clock", "%clock64", "%globaltimer"]);
const laneBits = 5;

export class UniformityOf {
  /** Level per register id; what was never written counts as uniform. */
  readonly #levels: Uint8Array;
  /** Registers that hold %tid.x itself: comparing it with a multiple of 32 splits between warps only. */
  readonly #threadIndex = new Set<number>();
  readonly #rewritten = new Set<number>();
  readonly #oneWarp: boolean;
  #changed = false;

  constructor(fn: ThreadFunction, registers: number) {
    this.#levels = new Uint8Array(registers).fill(2);
    this.#oneWarp = fn.threads <= 32;
    do {
      this.#changed = false;
      this.#nodes(fn.body, 2);
    } while (this.#changed);
  }

  of(reg: Reg): Uniformity {
    const level = (this.#levels[reg.id] ?? 2) as Uniformity;
    return level === 1 && this.#oneWarp ? 2 : level;
  }

  operand(operand: Operand): Uniformity {
    switch (operand.k) {
      case "reg":
        return this.of(operand);
      case "vec":
        return this.#least(operand.items);
      case "mem":
        return operand.base.k === "reg" ? this.of(operand.base) : 2;
      case "sym":
        return this.#special(operand.name);
      case "imm":
      case "sink":
        return 2;
    }
  }

  #special(name: string): Uniformity {
    if (!name.startsWith("%")) return 2;
    if (name.startsWith("%tid") || name === "%laneid" || name.startsWith("%lanemask")) return 0;
    return warpSpecials.has(name) ? 1 : 2;
  }

  #least(operands: readonly Operand[]): Uniformity {
    let level: Uniformity = 2;
    for (const operand of operands) {
      const its = this.operand(operand);
      if (its < level) level = its;
    }
    return level;
  }

  #lower(reg: Reg, level: Uniformity): void {
    if ((this.#levels[reg.id] ?? 2) <= level) return;
    this.#levels[reg.id] = level;
    this.#changed = true;
  }

  /** `control`: how uniformly the nodes are reached. */
  #nodes(nodes: readonly Node[], control: Uniformity): void {
    for (const node of nodes) {
      switch (node.k) {
        case "inst":
          this.#inst(node, control);
          break;
        case "for": {
          const inner = least(control, this.#least([node.lo, node.hi]));
          this.#lower(node.counter, inner);
          this.#nodes(node.body, inner);
          break;
        }
        case "while": {
          const inner = least(control, node.uniform ? 2 : this.of(node.cond.reg));
          this.#nodes(node.head, inner);
          this.#nodes(node.body, inner);
          break;
        }
        case "if": {
          const inner = least(control, node.uniform ? 2 : this.of(node.cond.reg));
          this.#nodes(node.then, inner);
          this.#nodes(node.else, inner);
          break;
        }
        case "role":
          this.#nodes(node.body, least(control, 1));
          break;
      }
    }
  }

  #inst(inst: Inst, control: Uniformity): void {
    this.#noteThreadIndex(inst);
    const [first] = inst.dst;
    // Already as low as it gets: most instructions, from the second round on.
    if (first === undefined || (first.k === "reg" && inst.dst.length === 1 && this.#levels[first.id] === 0)) return;
    let level = least(control, this.#result(inst));
    if (inst.guard !== undefined) level = least(level, this.of(inst.guard.reg));
    for (const dst of inst.dst) {
      if (dst.k === "reg") this.#lower(dst, level);
      else if (dst.k === "vec") for (const item of dst.items) if (item.k === "reg") this.#lower(item, level);
    }
  }

  #result(inst: Inst): Uniformity {
    const [a, b] = inst.src;
    if (inst.op === "bar.red") return 2;
    if (warpExchanges.has(inst.op)) return 1;
    if (inst.op === "mma" || inst.op === "ldmatrix" || inst.op === "wgmma.mma_async" || inst.op === "atom") return 0;
    const level = this.#least(inst.src);
    if (level > 0 || b?.k !== "imm") return level;
    const value = Number(b.value);
    if (inst.op === "shr" && value >= laneBits && this.#isThreadIndex(a)) return 1;
    if (inst.op === "div" && value % 32 === 0 && value > 0 && this.#isThreadIndex(a)) return 1;
    if (inst.op === "and" && (value & 31) === 0 && this.#isThreadIndex(a)) return 1;
    if (inst.op === "setp" && this.#isThreadIndex(a)) {
      const [comparison] = inst.mods;
      if (inst.mods.length === 1 && (comparison === "lt" || comparison === "ge") && value % 32 === 0) return 1;
      if (inst.mods.length === 1 && (comparison === "le" || comparison === "gt") && (value + 1) % 32 === 0) return 1;
    }
    return level;
  }

  /** A register counts as the thread's index while that is all that is ever written to it. */
  #noteThreadIndex(inst: Inst): void {
    const [dst] = inst.dst;
    const [src] = inst.src;
    if (dst?.k !== "reg") return;
    if (inst.op === "mov" && src?.k === "sym" && src.name === "%tid.x") {
      if (!this.#rewritten.has(dst.id)) this.#threadIndex.add(dst.id);
    } else if (this.#threadIndex.delete(dst.id)) {
      this.#rewritten.add(dst.id);
      this.#changed = true;
    }
  }

  #isThreadIndex(operand: Operand | undefined): boolean {
    return operand?.k === "reg" && this.#threadIndex.has(operand.id);
  }
}

/** Whether an instruction needs all lanes of its warp, or the whole block. */
export function needsUniformity(inst: Inst): Uniformity {
  if (inst.op === "bar.sync" || inst.op === "bar.red" || inst.op.startsWith("barrier.cluster")) return 2;
  return opEntry(inst).convergent ? 1 : 0;
}

function least(a: Uniformity, b: Uniformity): Uniformity {
  return a < b ? a : b;
}
