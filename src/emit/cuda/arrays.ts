/**
 * Registers that an instruction writes together and others take together (what ldmatrix loads, what a matrix product sums up): small
 * arrays in C++, as people write them.
 */
import type { Inst, Node, Reg, ThreadFunction } from "../../ir/thread.js";

export interface RegisterArray {
  readonly items: readonly Reg[];
  /** The first instruction that writes them. */
  readonly inst: Inst;
}

/** A register's array and its place there. */
export interface Member {
  readonly array: RegisterArray;
  readonly index: number;
}

/** The arrays by member. Registers that are written in groups of two kinds are in none. */
export function arraysOf(fn: ThreadFunction): ReadonlyMap<number, Member> {
  const members = new Map<number, Member>();
  const torn = new Set<RegisterArray>();
  for (const inst of instructions(fn.body)) {
    // Vectors of loads and parts of words have C++ of their own.
    if (inst.op === "ld" || inst.op === "mov") continue;
    for (const operand of inst.dst) {
      if (operand.k !== "vec") continue;
      const items = operand.items as readonly Reg[];
      const known = new Set(items.map(({ id }) => members.get(id)?.array));
      const [only] = known;
      if (known.size === 1 && only !== undefined) {
        if (only.items.length === items.length && items.every(({ id }, i) => members.get(id)?.index === i)) continue;
      } else if (known.size === 1 && new Set(items.map(({ id }) => id)).size === items.length) {
        const array = { items, inst };
        items.forEach(({ id }, index) => {
          members.set(id, { array, index });
        });
        continue;
      }
      for (const array of known) if (array !== undefined) torn.add(array);
    }
  }
  for (const [id, { array }] of members) if (torn.has(array)) members.delete(id);
  return members;
}

function* instructions(nodes: readonly Node[]): Generator<Inst> {
  for (const node of nodes) {
    if (node.k === "inst") yield node;
    else if (node.k === "for" || node.k === "role") yield* instructions(node.body);
    else if (node.k === "while") {
      yield* instructions(node.head);
      yield* instructions(node.body);
    } else if (node.k === "if") {
      yield* instructions(node.then);
      yield* instructions(node.else);
    }
  }
}
