/**
 * coalesce: a value that is computed only to be moved into a variable is computed there. Lowering writes `x = f(x)` as a fresh register and a
 * move, since it cannot know that nothing else will ask for the value; this pass can. It works within one list of nodes (no move crosses a
 * loop's or a branch's edge), and takes a move away where nothing between touches the variable.
 */
import type { Guard, Inst, Node, Operand, Reg } from "../ir/thread.js";

/** How far back from a move its value's computation is looked for. */
const REACH = 600;

/** Times each register is read and written in a whole function. */
interface Census {
  readonly reads: Map<number, number>;
  readonly writes: Map<number, number>;
}

export function coalesce(nodes: readonly Node[]): Node[] {
  const census: Census = { reads: new Map(), writes: new Map() };
  for (const n of nodes)
    visit(
      n,
      (r) => add(census.reads, r),
      (r) => add(census.writes, r),
    );
  return inList(nodes, census);
}

const add = (counts: Map<number, number>, r: Reg): void => {
  counts.set(r.id, (counts.get(r.id) ?? 0) + 1);
};

function inList(nodes: readonly Node[], census: Census): Node[] {
  const list: (Node | undefined)[] = nodes.map((n) => nested(n, census));
  for (let at = 0; at < list.length; at++) {
    const move = list[at];
    if (move === undefined || !isPlainMove(move)) continue;
    const [to, from] = [move.dst[0] as Reg, move.src[0] as Reg];
    if (census.reads.get(from.id) !== 1 || to.cls !== from.cls) continue;
    const defined = definitions(list, at, from, to, census.writes.get(from.id) ?? 0);
    if (defined === undefined) continue;
    for (const i of defined) list[i] = renamed(list[i] as Inst, from, to);
    list[at] = undefined;
  }
  return list.filter((n): n is Node => n !== undefined);
}

function nested(n: Node, census: Census): Node {
  switch (n.k) {
    case "for":
    case "role":
      return { ...n, body: inList(n.body, census) };
    case "while":
      return { ...n, head: inList(n.head, census), body: inList(n.body, census) };
    case "if":
      return { ...n, then: inList(n.then, census), else: inList(n.else, census) };
    default:
      return n;
  }
}

function isPlainMove(n: Node): n is Inst {
  return (
    n.k === "inst" &&
    n.op === "mov" &&
    n.guard === undefined &&
    n.mods.length === 0 &&
    n.dst[0]?.k === "reg" &&
    n.src[0]?.k === "reg" &&
    n.dst[0].id !== n.src[0].id
  );
}

/**
 * Where in the list all `count` writes of `from` stand, if they do, and nothing after the first of them touches `to` before `at`. The first
 * may read it: an instruction reads before it writes.
 */
function definitions(
  list: readonly (Node | undefined)[],
  at: number,
  from: Reg,
  to: Reg,
  count: number,
): number[] | undefined {
  const found: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const n = list[i];
    if (n === undefined) continue;
    let [writesFrom, readsTo, writesTo] = [false, false, false];
    visit(
      n,
      (r) => {
        readsTo ||= r.id === to.id;
      },
      (r) => {
        writesFrom ||= r.id === from.id;
        writesTo ||= r.id === to.id;
      },
    );
    if (writesTo || (writesFrom && n.k !== "inst")) return undefined;
    if (writesFrom) found.push(i);
    if (found.length === count) return readsTo && (n as Inst).guard !== undefined ? undefined : found;
    if (readsTo) return undefined;
  }
  return undefined;
}

function renamed(n: Inst, from: Reg, to: Reg): Inst {
  const swap = <T extends Operand>(o: T): T => (o.k === "reg" && o.id === from.id ? ({ ...to } as unknown as T) : o);
  return {
    ...n,
    dst: n.dst.map((d) => (d.k === "vec" ? { ...d, items: d.items.map(swap) } : swap(d))),
  };
}

function visit(n: Node, read: (r: Reg) => void, write: (r: Reg) => void): void {
  const operand = (o: Operand, each: (r: Reg) => void): void => {
    if (o.k === "reg") each(o);
    else if (o.k === "vec") for (const x of o.items) operand(x, each);
    else if (o.k === "mem") {
      if (o.base.k === "reg") read(o.base);
      for (const x of o.coordinates ?? []) operand(x, read);
    }
  };
  const guard = (g: Guard | undefined): void => {
    if (g !== undefined) read(g.reg);
  };
  const all = (list: readonly Node[]): void => {
    for (const x of list) visit(x, read, write);
  };
  switch (n.k) {
    case "inst":
      for (const s of n.src) operand(s, read);
      for (const d of n.dst) operand(d, write);
      guard(n.guard);
      return;
    case "for":
      write(n.counter);
      operand(n.lo, read);
      operand(n.hi, read);
      all(n.body);
      return;
    case "while":
      all(n.head);
      guard(n.cond);
      all(n.body);
      return;
    case "if":
      guard(n.cond);
      all(n.then);
      all(n.else);
      return;
    case "role":
      all(n.body);
      return;
    default:
      return;
  }
}
