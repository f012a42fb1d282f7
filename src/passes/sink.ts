/**
 * sink: computations that only one side of a branch uses move into it.
 *
 * Value numbering places a computation as far out as its operands allow, which takes it out of loops, but out of branches as well: what only
 * a rare case needs would be paid for by all. Assumes nothing of the order of pure instructions but their operands; moves only those whose
 * registers, operands included, are written once in the whole function, and never into a loop. What both sides of one branch use is computed
 * in each, since it may go deeper there; float arithmetic is not, so that no rounding is in a copy that only rare inputs reach.
 *
 * Where registers are scarce, into loops as well, if these have loops of their own that do not use the value: there it would lie in a register for
 * nothing, and the outer one takes few turns.
 */
import type { Inst, Node, Operand, Reg } from "../ir/thread.js";
import { isRemovable, opEntry } from "../ir/thread-ops.js";

type Side = "then" | "else";

/** What moves into a branch; into a loop, as though it were one with a side alone. */
interface Moved {
  readonly then: Inst[];
  readonly else: Inst[];
  /** Registers that the else side has copies of. */
  readonly renamed: Map<number, Reg>;
}

export function sink(nodes: readonly Node[], scarce: boolean): Node[] {
  const sinker = new Sinker(scarce);
  for (const n of nodes) sinker.enter(n);
  return sinker.list(nodes);
}

class Sinker {
  private readonly writes = new Map<number, number>();
  private readonly uses = new Map<number, number>();
  private next = 0;

  constructor(private readonly scarce: boolean) {}

  enter(n: Node): void {
    visitWrites(n, (id) => {
      add(this.writes, id);
      this.next = Math.max(this.next, id + 1);
    });
    visitUses(n, (id) => add(this.uses, id));
  }

  list(nodes: readonly Node[]): Node[] {
    // Where each register is used, among the sides of this list's branches.
    const users = new Map<number, Map<string, number>>();
    const moved = new Map<number, Moved>();
    const note = (key: string) => (id: number) => {
      const per = users.get(id) ?? new Map<string, number>();
      per.set(key, (per.get(key) ?? 0) + 1);
      users.set(id, per);
    };
    nodes.forEach((node, i) => {
      const isOuter = this.scarce && node.k === "for" && node.body.some(hasLoop);
      if (node.k !== "if" && !isOuter) return;
      moved.set(i, { then: [], else: [], renamed: new Map() });
      if (node.k === "for") for (const n of node.body) if (!hasLoop(n)) visitUses(n, note(`${i}.then`));
      if (node.k !== "if") return;
      for (const side of ["then", "else"] as const) for (const n of node[side]) visitUses(n, note(`${i}.${side}`));
    });
    const kept: number[] = [];
    // From the end, so that what a computation feeds has moved before it.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i] as Node;
      const target = node.k === "inst" ? this.target(node, users) : undefined;
      if (target === undefined) {
        kept.push(i);
        continue;
      }
      const inst = node as Inst;
      const into = moved.get(target.branch) as Moved;
      const [first, second] = target.sides as [Side, Side?];
      into[first].unshift(inst);
      visitUses(inst, note(`${target.branch}.${first}`));
      if (second === undefined) continue;
      into[second].unshift(this.copy(inst, users, `${target.branch}.else`, into.renamed));
      visitUses(inst, (id) => {
        note(`${target.branch}.${second}`)(id);
        add(this.uses, id);
      });
    }
    return kept.reverse().map((i) => this.inner(nodes[i] as Node, moved.get(i)));
  }

  /** The same computation into registers of its own, for the else side. */
  private copy(
    inst: Inst,
    users: ReadonlyMap<number, ReadonlyMap<string, number>>,
    elseKey: string,
    renamed: Map<number, Reg>,
  ): Inst {
    for (const r of registersOf(inst.dst)) {
      const own: Reg = { k: "reg", id: this.next++, cls: r.cls };
      const there = users.get(r.id)?.get(elseKey) ?? 0;
      this.writes.set(own.id, 1);
      this.uses.set(own.id, there);
      this.uses.set(r.id, (this.uses.get(r.id) ?? 0) - there);
      renamed.set(r.id, own);
    }
    return { ...inst, dst: inst.dst.map((o) => rename(o, renamed)) as Inst["dst"] };
  }

  private inner(node: Node, moved: Moved | undefined): Node {
    switch (node.k) {
      case "if": {
        const otherwise = [...(moved?.else ?? []), ...node.else];
        const renamed = moved?.renamed ?? new Map<number, Reg>();
        return {
          ...node,
          then: this.list([...(moved?.then ?? []), ...node.then]),
          else: this.list(renamed.size === 0 ? otherwise : otherwise.map((n) => renameUses(n, renamed))),
        };
      }
      case "for":
      case "role":
        return { ...node, body: this.list([...(moved?.then ?? []), ...node.body]) };
      case "while":
        return { ...node, head: this.list(node.head), body: this.list(node.body) };
      default:
        return node;
    }
  }

  /** The branch, and its sides, that alone use the results of a computation that may move. */
  private target(
    n: Inst,
    users: ReadonlyMap<number, ReadonlyMap<string, number>>,
  ): { branch: number; sides: Side[] } | undefined {
    if (n.guard !== undefined || n.touches !== undefined || n.op === "ld" || n.dst.length === 0) return undefined;
    if (!isRemovable(n) || opEntry(n).convergent) return undefined;
    const keys = new Set<string>();
    for (const r of registersOf(n.dst)) {
      const there = users.get(r.id);
      if (there === undefined || this.writes.get(r.id) !== 1) return undefined;
      let times = 0;
      for (const [key, count] of there) {
        keys.add(key);
        times += count;
      }
      if (keys.size > 2 || times !== this.uses.get(r.id)) return undefined;
    }
    if (!registersOf(n.src).every((r) => this.writes.get(r.id) === 1)) return undefined;
    const places = [...keys].map((key) => key.split(".") as [string, Side]);
    const branches = new Set(places.map(([branch]) => branch));
    if (branches.size !== 1 || (keys.size !== 1 && n.type === "f32")) return undefined;
    const sides = (["then", "else"] as const).filter((side) => places.some(([, s]) => s === side));
    return { branch: Number([...branches][0]), sides };
  }
}

const hasLoop = (n: Node): boolean => n.k === "for" || n.k === "while" || childrenOf(n).some(hasLoop);

function add(map: Map<number, number>, id: number): void {
  map.set(id, (map.get(id) ?? 0) + 1);
}

function rename<O extends Operand>(o: O, renamed: ReadonlyMap<number, Reg>): O {
  switch (o.k) {
    case "reg":
      return (renamed.get(o.id) ?? o) as O;
    case "vec":
      return { ...o, items: o.items.map((x) => rename(x, renamed)) };
    case "mem":
      return { ...o, base: rename(o.base, renamed) };
    default:
      return o;
  }
}

/** What is read under the new names; copies already write theirs. */
function renameUses(n: Node, renamed: ReadonlyMap<number, Reg>): Node {
  const all = (nodes: readonly Node[]): Node[] => nodes.map((x) => renameUses(x, renamed));
  const guard = <G extends { readonly reg: Reg } | undefined>(g: G): G =>
    (g === undefined ? g : { ...g, reg: rename(g.reg, renamed) }) as G;
  switch (n.k) {
    case "inst":
      return {
        ...n,
        src: n.src.map((o) => rename(o, renamed)),
        ...(n.guard === undefined ? {} : { guard: guard(n.guard) }),
      };
    case "for":
      return { ...n, lo: rename(n.lo, renamed), hi: rename(n.hi, renamed), body: all(n.body) };
    case "while":
      return { ...n, head: all(n.head), cond: guard(n.cond), body: all(n.body) };
    case "if":
      return { ...n, cond: guard(n.cond), then: all(n.then), else: all(n.else) };
    case "role":
      return { ...n, body: all(n.body) };
    default:
      return n;
  }
}

function registersOf(operands: readonly Operand[], into: Reg[] = []): Reg[] {
  for (const o of operands) {
    if (o.k === "reg") into.push(o);
    else if (o.k === "vec") registersOf(o.items, into);
    else if (o.k === "mem" && o.base.k === "reg") into.push(o.base);
  }
  return into;
}

function visitWrites(n: Node, write: (id: number) => void): void {
  if (n.k === "inst") for (const r of registersOf(n.dst)) write(r.id);
  if (n.k === "for") write(n.counter.id);
  for (const child of childrenOf(n)) visitWrites(child, write);
}

function visitUses(n: Node, use: (id: number) => void): void {
  if (n.k === "inst") {
    for (const r of registersOf(n.src)) use(r.id);
    if (n.guard !== undefined) use(n.guard.reg.id);
  }
  if (n.k === "for") for (const r of registersOf([n.lo, n.hi])) use(r.id);
  if (n.k === "while" || n.k === "if") use(n.cond.reg.id);
  for (const child of childrenOf(n)) visitUses(child, use);
}

function childrenOf(n: Node): readonly Node[] {
  switch (n.k) {
    case "for":
    case "role":
      return n.body;
    case "while":
      return [...n.head, ...n.body];
    case "if":
      return [...n.then, ...n.else];
    default:
      return none;
  }
}

const none: readonly Node[] = [];
