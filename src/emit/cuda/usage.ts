/**
 * Where each register of a function is written and read: what a C++ variable needs to know of it. Which block declares it, whether it
 * is `const`, and whether it needs no name at all, because its one reader can have the expression instead.
 */
import type { Inst, Node, Operand, Reg, ThreadFunction } from "../../ir/thread.js";
import { isRemovable, opEntry } from "../../ir/thread-ops.js";

/** A list of statements between braces. */
export interface Block {
  readonly parent: Block | undefined;
  readonly depth: number;
  /** The block that a loop runs anew each time, nearest around; the function's own where there is none. */
  readonly loop: Block;
  /** Place of the node that owns the block, among all of them. */
  readonly order: number;
}

export interface Access {
  readonly order: number;
  readonly block: Block;
  /** The instruction that writes; undefined for a loop's counter, and for what is read by control flow. */
  readonly inst: Inst | undefined;
  /** Bounds of loops are read on every turn: no expression is put there. */
  readonly pinned: boolean;
}

export interface RegisterUse {
  readonly reg: Reg;
  readonly writes: Access[];
  readonly reads: Access[];
  /** Counter of a loop. */
  counter: boolean;
}

export interface Usage {
  readonly registers: ReadonlyMap<number, RegisterUse>;
  /** Blocks by what owns them: the function's body, a loop, a role, or one side of an If (its list of nodes). */
  readonly blocks: ReadonlyMap<object, Block>;
  /** Places by node. */
  readonly orders: ReadonlyMap<Node, number>;
  /** Instructions whose results reach nothing: they are not printed, and do not count as readers. */
  readonly dead: ReadonlySet<Inst>;
}

export function usageOf(fn: ThreadFunction): Usage {
  return new Walker().walk(fn);
}

class Walker {
  readonly #registers = new Map<number, RegisterUse>();
  readonly #blocks = new Map<object, Block>();
  readonly #orders = new Map<Node, number>();
  #order = 0;

  walk(fn: ThreadFunction): Usage {
    const root = { parent: undefined, depth: 0, order: 0 } as { -readonly [K in keyof Block]: Block[K] };
    root.loop = root;
    this.#blocks.set(fn.body, root);
    this.#nodes(fn.body, root);
    const dead = this.#dead();
    for (const use of this.#registers.values()) {
      const live = use.reads.filter(({ inst }) => inst === undefined || !dead.has(inst));
      use.reads.splice(0, use.reads.length, ...live);
    }
    return { registers: this.#registers, blocks: this.#blocks, orders: this.#orders, dead };
  }

  /** What is left when everything is marked that memory, other threads or control flow depend on. */
  #dead(): Set<Inst> {
    const dead = new Set<Inst>();
    const live: number[] = [];
    const reached = new Set<number>();
    const readersOf = new Map<Inst, number[]>();
    for (const [id, { reads, writes }] of this.#registers) {
      for (const { inst } of writes) if (inst !== undefined && isRemovable(inst)) dead.add(inst);
      for (const { inst } of reads) {
        if (inst === undefined || inst.dst.length === 0 || !isRemovable(inst)) live.push(id);
        else readersOf.set(inst, [...(readersOf.get(inst) ?? []), id]);
      }
    }
    for (let id = live.pop(); id !== undefined; id = live.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const { inst } of this.#registers.get(id)?.writes ?? []) {
        if (inst === undefined || !dead.delete(inst)) continue;
        live.push(...(readersOf.get(inst) ?? []));
      }
    }
    return dead;
  }

  #open(owner: object, parent: Block, loops: boolean): Block {
    const block = { parent, depth: parent.depth + 1, loop: parent.loop, order: this.#order };
    if (loops) (block as { loop: Block }).loop = block;
    this.#blocks.set(owner, block);
    return block;
  }

  #nodes(nodes: readonly Node[], block: Block): void {
    for (const node of nodes) {
      this.#order++;
      this.#orders.set(node, this.#order);
      this.#node(node, block);
    }
  }

  #node(node: Node, block: Block): void {
    switch (node.k) {
      case "inst":
        for (const source of node.src) this.#readAll(source, block, node);
        if (node.guard !== undefined) this.#read(node.guard.reg, block, node, false);
        // What an instruction also reads counts as a reader.
        if (opEntry(node).updates) for (const result of node.dst) this.#readAll(result, block, node);
        for (const result of node.dst) this.#writeAll(result, block, node);
        break;
      case "for": {
        for (const bound of [node.lo, node.hi]) if (bound.k === "reg") this.#read(bound, block, undefined, true);
        const body = this.#open(node, block, true);
        this.#use(node.counter).counter = true;
        this.#write(node.counter, body, undefined);
        this.#nodes(node.body, body);
        this.#order++;
        // The bound is still read after the last statement of the body.
        for (const bound of [node.lo, node.hi]) if (bound.k === "reg") this.#read(bound, body, undefined, true);
        break;
      }
      case "while": {
        const body = this.#open(node, block, true);
        this.#nodes(node.head, body);
        this.#order++;
        this.#read(node.cond.reg, body, undefined, false);
        this.#nodes(node.body, body);
        break;
      }
      case "if":
        this.#read(node.cond.reg, block, undefined, false);
        this.#nodes(node.then, this.#open(node.then, block, false));
        this.#nodes(node.else, this.#open(node.else, block, false));
        break;
      case "role":
        this.#nodes(node.body, this.#open(node, block, false));
        break;
      case "comment":
      case "acquire":
        break;
    }
  }

  #use(reg: Reg): RegisterUse {
    let use = this.#registers.get(reg.id);
    if (use === undefined) {
      use = { reg, writes: [], reads: [], counter: false };
      this.#registers.set(reg.id, use);
    }
    return use;
  }

  #read(reg: Reg, block: Block, inst: Inst | undefined, pinned: boolean): void {
    this.#use(reg).reads.push({ order: this.#order, block, inst, pinned });
  }

  #write(reg: Reg, block: Block, inst: Inst | undefined): void {
    this.#use(reg).writes.push({ order: this.#order, block, inst, pinned: false });
  }

  #readAll(operand: Operand, block: Block, inst: Inst): void {
    for (const reg of registersOf(operand)) this.#read(reg, block, inst, false);
  }

  #writeAll(operand: Operand, block: Block, inst: Inst): void {
    for (const reg of registersOf(operand)) this.#write(reg, block, inst);
  }
}

/** Registers that an operand names. */
export function registersOf(operand: Operand): Reg[] {
  switch (operand.k) {
    case "reg":
      return [operand];
    case "vec":
      return operand.items.filter((item): item is Reg => item.k === "reg");
    case "mem":
      return [
        ...(operand.base.k === "reg" ? [operand.base] : []),
        ...(operand.coordinates ?? []).filter((at): at is Reg => at.k === "reg"),
      ];
    default:
      return [];
  }
}

/** The innermost block around two. */
export function enclosing(a: Block, b: Block): Block {
  let [x, y] = [a, b];
  while (x !== y) {
    if (x.depth >= y.depth) x = x.parent as Block;
    else y = y.parent as Block;
  }
  return x;
}

/** The block whose statements hold every access of a register. */
export function homeOf(use: RegisterUse): Block {
  const all = [...use.writes, ...use.reads];
  return all.map(({ block }) => block).reduce(enclosing);
}

/** Whether a register is written in a place strictly between two. */
export function writtenBetween(use: RegisterUse, from: number, to: number): boolean {
  return use.writes.some(({ order }) => order > from && order < to);
}
