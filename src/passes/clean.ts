/** clean: drops computations nobody uses, and the answers of atomics that nobody reads. Value numbering has left nothing else to do; ptxas does registers and scheduling. */
import type { Guard, Node, Operand } from "../ir/thread.js";
import { isRemovable } from "../ir/thread-ops.js";

/** Atomics that need not answer. */
const reductions: ReadonlySet<string> = new Set(["add", "min", "max", "and", "or", "xor"]);

/** Removes removable instructions whose results are not used, from the last to the first, until nothing changes. */
export function clean(nodes: readonly Node[]): Node[] {
  let current = [...nodes];
  for (;;) {
    const uses = new Set<number>();
    for (const n of current) collectUses(n, uses);
    const before = count(current);
    current = sweep(current, uses);
    if (count(current) === before) return current;
  }
}

function use(o: Operand, uses: Set<number>): void {
  if (o.k === "reg") uses.add(o.id);
  else if (o.k === "vec") for (const x of o.items) use(x, uses);
  else if (o.k === "mem" && o.base.k === "reg") uses.add(o.base.id);
}

const useGuard = (g: Guard | undefined, uses: Set<number>): void => {
  if (g !== undefined) uses.add(g.reg.id);
};

function collectUses(n: Node, uses: Set<number>): void {
  switch (n.k) {
    case "inst":
      for (const s of n.src) use(s, uses);
      useGuard(n.guard, uses);
      // Memory operands may stand among the destinations of no instruction; accumulators are read through src.
      break;
    case "for":
      use(n.lo, uses);
      use(n.hi, uses);
      for (const x of n.body) collectUses(x, uses);
      break;
    case "while":
      useGuard(n.cond, uses);
      for (const x of [...n.head, ...n.body]) collectUses(x, uses);
      break;
    case "if":
      useGuard(n.cond, uses);
      for (const x of [...n.then, ...n.else]) collectUses(x, uses);
      break;
    case "role":
      for (const x of n.body) collectUses(x, uses);
      break;
  }
}

const count = (nodes: readonly Node[]): number =>
  nodes.reduce(
    (n, x) =>
      n +
      (x.k === "inst"
        ? 1
        : x.k === "for" || x.k === "role"
          ? count(x.body)
          : x.k === "if"
            ? count(x.then) + count(x.else)
            : x.k === "while"
              ? count(x.head) + count(x.body)
              : 0),
    nodes.length,
  );

function sweep(nodes: readonly Node[], uses: ReadonlySet<number>): Node[] {
  const out: Node[] = [];
  for (const n of nodes) {
    switch (n.k) {
      case "inst": {
        const used = n.dst.some((d) =>
          d.k === "reg" ? uses.has(d.id) : d.k === "vec" ? d.items.some((x) => x.k === "reg" && uses.has(x.id)) : false,
        );
        if (used || n.dst.length === 0) out.push(n);
        else if (n.op === "atom" && reductions.has(n.mods.at(-1) as string)) out.push({ ...n, op: "red", dst: [] });
        else if (!isRemovable(n)) out.push(n);
        break;
      }
      case "for":
        out.push({ ...n, body: sweep(n.body, uses) });
        break;
      case "while":
        out.push({ ...n, head: sweep(n.head, uses), body: sweep(n.body, uses) });
        break;
      case "if": {
        const then = sweep(n.then, uses);
        const otherwise = sweep(n.else, uses);
        if (then.length > 0 || otherwise.length > 0) out.push({ ...n, then, else: otherwise });
        break;
      }
      case "role":
        out.push({ ...n, body: sweep(n.body, uses) });
        break;
      default:
        out.push(n);
    }
  }
  return out;
}
