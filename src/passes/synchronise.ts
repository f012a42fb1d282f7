/**
 * synchronise: places barriers and waits.
 *
 * Walks the thread IR with what is still in flight: accesses since the last barrier, and groups of asynchronous copies. Before an operation
 * that conflicts with one of them (same buffer and slot, or shared bytes, at least one write, another tile operation) it puts `cp.async.wait_group` with
 * the number of younger groups that may stay in flight, where a copy is involved, and one `bar.sync`. Loops are walked until the state
 * at their back edge repeats. Assumes that everything under one `group` touches each thread's own bytes; guarantees that every
 * conflicting pair of different operations has a barrier between (ir/order-verify.ts checks that on its own terms).
 */
import type { Acquire, For, If, Inst, Node, Touch, While } from "../ir/thread.js";

interface Access {
  /** Accesses that behave alike have the same. */
  readonly key: string;
  readonly buffer: string;
  readonly write: boolean;
  readonly slot: number | undefined;
  readonly of: number | undefined;
  /** undefined: in no operation, or in an earlier iteration's. */
  readonly group: number | undefined;
  readonly atomic: boolean;
}

/** Accesses by their keys. */
type Bag = ReadonlyMap<string, Access>;

interface State {
  /** Done, but not yet ordered against other warps. */
  readonly pending: Bag;
  /** Asynchronous writes: closed groups, oldest first, and the open one. */
  readonly groups: readonly Bag[];
  readonly open: Bag;
}

const none: Bag = new Map();
const empty: State = { pending: none, groups: [], open: none };

/** `overlaps`: for each buffer, the others that share bytes with it. */
export function synchronise(nodes: readonly Node[], overlaps: ReadonlyMap<string, ReadonlySet<string>>): Node[] {
  return new Walker(overlaps).block(nodes, empty).nodes;
}

/** Groups of copies that are told apart; older ones count as one. */
const GROUPS = 16;
/** Walks of a loop body: each adds at least one access or group to what reaches its top, or is the last. */
const ROUNDS = 256;

const access = (a: Omit<Access, "key">): Access => ({
  ...a,
  key: `${a.buffer}|${a.write}|${a.slot}|${a.of}|${a.group}|${a.atomic}`,
});

/** `bag` and `more`: the bag itself where it holds them all. */
function withAll(bag: Bag, more: Iterable<Access>): Bag {
  let out: Map<string, Access> | undefined;
  for (const a of more) {
    if (bag.has(a.key)) continue;
    out ??= new Map(bag);
    out.set(a.key, a);
  }
  return out ?? bag;
}

const bagOf = (list: Iterable<Access>): Bag => withAll(none, list);
const both = (a: Bag, b: Bag): Bag => withAll(a, b.values());

const sameBag = (a: Bag, b: Bag): boolean => a === b || (a.size === b.size && [...a.keys()].every((k) => b.has(k)));
const sameState = (a: State, b: State): boolean =>
  sameBag(a.pending, b.pending) &&
  sameBag(a.open, b.open) &&
  a.groups.length === b.groups.length &&
  a.groups.every((g, i) => sameBag(g, b.groups[i] as Bag));

const toAccess = (t: Touch, group: number | undefined, atomic = false): Access =>
  access({
    buffer: t.buffer,
    write: t.access !== "read",
    slot: t.slot?.index,
    of: t.slot?.of,
    group,
    atomic,
  });

const accessesOf = (n: Inst): Access[] =>
  (n.touches ?? []).map((t) => toAccess(t, n.group, n.op === "atom" || n.op === "red"));

/** What two ways into the same place have in flight together. Groups line up by age: the youngest of both are counted together. */
function join(a: State, b: State): State {
  const count = Math.max(a.groups.length, b.groups.length);
  const groups = Array.from({ length: count }, (_, i) =>
    both(a.groups[a.groups.length - count + i] ?? none, b.groups[b.groups.length - count + i] ?? none),
  );
  return { pending: both(a.pending, b.pending), groups: trim(groups), open: both(a.open, b.open) };
}

/** Groups that hold nothing of interest are forgotten, the oldest first; of too many the oldest are waited for together. */
function trim(groups: readonly Bag[]): Bag[] {
  let from = 0;
  while (from < groups.length && (groups[from] as Bag).size === 0) from++;
  const kept = groups.slice(from);
  if (kept.length <= GROUPS) return kept;
  const young = kept.slice(kept.length - GROUPS);
  return [kept.slice(0, kept.length - GROUPS + 1).reduce(both), ...young.slice(1)];
}

/** Opcodes that order accesses. */
const ordering: ReadonlySet<string> = new Set(["bar.sync", "bar.red", "cp.async.commit_group", "cp.async.wait_group"]);

class Walker {
  /** Loops are walked many times: what instructions touch, and the nodes of a list that touch or order anything. */
  private readonly accesses = new Map<Inst, readonly Access[]>();
  private readonly relevant = new Map<readonly Node[], readonly Node[]>();

  constructor(private readonly overlaps: ReadonlyMap<string, ReadonlySet<string>>) {}

  private accessesOf(n: Inst): readonly Access[] {
    let found = this.accesses.get(n);
    if (found === undefined) {
      found = accessesOf(n);
      this.accesses.set(n, found);
    }
    return found;
  }

  private relevantOf(nodes: readonly Node[]): readonly Node[] {
    let found = this.relevant.get(nodes);
    if (found === undefined) {
      found = nodes.filter((n) => this.matters(n));
      this.relevant.set(nodes, found);
    }
    return found;
  }

  private matters(n: Node): boolean {
    switch (n.k) {
      case "inst":
        return n.touches !== undefined || ordering.has(n.op);
      case "if":
        return this.relevantOf(n.then).length > 0 || this.relevantOf(n.else).length > 0;
      case "comment":
      case "role":
        return false;
      default:
        return true;
    }
  }

  private conflicts(a: Access, b: Access): boolean {
    if (!(a.write || b.write)) return false;
    if (a.buffer !== b.buffer) return this.overlaps.get(a.buffer)?.has(b.buffer) === true;
    if (a.atomic && b.atomic) return false;
    if (a.group !== undefined && a.group === b.group) return false;
    return a.slot === undefined || b.slot === undefined || a.slot === b.slot;
  }

  block(nodes: readonly Node[], entry: State): { nodes: Node[]; state: State } {
    const out: Node[] = [];
    return { nodes: out, state: this.walk(nodes, entry, out) };
  }

  /** Nodes with their waits and barriers go to `out`: without it decisions are not yet final, and only the state after is asked for. */
  private walk(nodes: readonly Node[], entry: State, out: Node[] | undefined): State {
    let state = entry;
    for (const n of out === undefined ? this.relevantOf(nodes) : nodes) state = this.node(n, state, out);
    return state;
  }

  private node(n: Node, state: State, out: Node[] | undefined): State {
    switch (n.k) {
      case "comment":
        out?.push(n);
        return state;
      case "acquire":
        return this.order(
          n.touches.map((t) => toAccess(t, undefined)),
          state,
          out,
          n,
        );
      case "inst":
        return this.inst(n, state, out);
      case "if":
        return this.branch(n, state, out);
      case "for":
        return n.group === undefined ? this.loop(n, state, out) : this.atomic(n, state, out);
      case "while":
        return n.group === undefined && n.uniform ? this.whileLoop(n, state, out) : this.atomic(n, state, out);
      case "role": {
        // Roles order themselves with named barriers and mbarriers.
        out?.push(n);
        return state;
      }
    }
  }

  private inst(n: Inst, state: State, out: Node[] | undefined): State {
    if (n.op === "bar.sync" || n.op === "bar.red") {
      out?.push(n);
      return { ...state, pending: none };
    }
    if (n.op === "cp.async.commit_group") {
      out?.push(n);
      const groups = trim([...state.groups, state.open]);
      return { ...state, groups, open: none };
    }
    if (n.op === "cp.async.wait_group") {
      out?.push(n);
      const first = n.src[0];
      return landed(state, first?.k === "imm" ? Number(first.value) : 0);
    }
    const accesses = this.accessesOf(n);
    if (accesses.length === 0) {
      out?.push(n);
      return state;
    }
    const ordered = this.order(accesses, state, out, n);
    out?.push(n);
    const isAsync = (n.touches ?? []).some((t) => t.access === "async-write");
    return isAsync ? withOpen(ordered, accesses) : withPending(ordered, accesses);
  }

  /** Waits and barriers that these accesses need before them. */
  private order(
    accesses: readonly Access[],
    state: State,
    out: Node[] | undefined,
    at: Inst | Acquire | If | For | While,
  ): State {
    let result = state;
    const inFlight = (bag: Bag): boolean => {
      for (const p of bag.values()) for (const a of accesses) if (this.conflicts(p, a)) return true;
      return false;
    };
    if (inFlight(result.open)) {
      emit(out, "cp.async.commit_group", undefined, at);
      result = { ...result, groups: [...result.groups, result.open], open: none };
    }
    let newest = -1;
    result.groups.forEach((g, i) => {
      if (inFlight(g)) newest = i;
    });
    if (newest >= 0) {
      const younger = result.groups.length - 1 - newest;
      emit(out, "cp.async.wait_group", younger, at);
      result = landed(result, younger);
    }
    if (inFlight(result.pending)) {
      emit(out, "bar.sync", 0, at);
      result = { ...result, pending: none };
    }
    return result;
  }

  private branch(n: If, state: State, out: Node[] | undefined): State {
    if (!n.uniform || n.group !== undefined) return this.atomic(n, state, out);
    if (out === undefined) return join(this.walk(n.then, state, out), this.walk(n.else, state, out));
    const then = this.block(n.then, state);
    const otherwise = this.block(n.else, state);
    out.push({ ...n, then: then.nodes, else: otherwise.nodes });
    return join(then.state, otherwise.state);
  }

  /** A divergent construct: its accesses are ordered before it as a whole. */
  private atomic(n: If | For | While, state: State, out: Node[] | undefined): State {
    const accesses = [...bagOf(collect(n)).values()];
    const ordered = this.order(accesses, state, out, n);
    out?.push(n);
    return withPending(ordered, accesses);
  }

  /** What reaches the top of a loop: `entry`, and what an iteration leaves for the next. */
  private settled(entry: State, iterate: (top: State) => State): State {
    let top = entry;
    for (let round = 0; round < ROUNDS; round++) {
      const next = join(top, iterate(top));
      if (sameState(next, top)) return top;
      top = next;
    }
    throw new Error("internal: barrier placement does not settle");
  }

  private loop(n: For, state: State, out: Node[] | undefined): State {
    const rings = new Set(n.rotates ?? []);
    const top = this.settled(state, (entry) => nextIteration(this.walk(n.body, entry, undefined), rings));
    const body: Node[] | undefined = out === undefined ? undefined : [];
    const left = leave(this.walk(n.body, top, body), rings);
    if (body !== undefined) out?.push({ ...n, body });
    return n.atLeastOnce ? left : join(leave(state, rings), left);
  }

  private whileLoop(n: While, state: State, out: Node[] | undefined): State {
    const top = this.settled(state, (entry) => {
      const tested = this.walk(n.head, entry, undefined);
      return nextIteration(this.walk(n.body, tested, undefined), new Set());
    });
    if (out === undefined) return this.walk(n.head, top, out);
    const head = this.block(n.head, top);
    const body = this.block(n.body, head.state);
    out.push({ ...n, head: head.nodes, body: body.nodes });
    return head.state;
  }
}

const withPending = (state: State, accesses: Iterable<Access>): State => {
  const pending = withAll(state.pending, accesses);
  return pending === state.pending ? state : { ...state, pending };
};

const withOpen = (state: State, accesses: Iterable<Access>): State => {
  const open = withAll(state.open, accesses);
  return open === state.open ? state : { ...state, open };
};

/** All but the `younger` newest groups have arrived: written by their threads, not yet ordered against others. */
function landed(state: State, younger: number): State {
  const done = state.groups.slice(0, Math.max(0, state.groups.length - younger));
  return { ...state, pending: done.reduce(both, state.pending), groups: trim(state.groups.slice(done.length)) };
}

const mapBag = (bag: Bag, change: (a: Access) => Access): Bag => {
  const out = new Map<string, Access>();
  for (const a of bag.values()) {
    const changed = change(a);
    out.set(changed.key, changed);
  }
  return out;
};

const mapState = (state: State, change: (a: Access) => Access): State => ({
  pending: mapBag(state.pending, change),
  groups: state.groups.map((g) => mapBag(g, change)),
  open: mapBag(state.open, change),
});

/**
 * Across a back edge every slot of a ring is one nearer, and an operation is no longer the one that the next iteration runs: which
 * thread owns which byte may have changed.
 */
const nextIteration = (state: State, rings: ReadonlySet<string>): State =>
  mapState(state, (a) => {
    const isTurned = a.slot !== undefined && a.of !== undefined && rings.has(a.buffer);
    if (!isTurned) return a.group === undefined ? a : access({ ...a, group: undefined });
    return access({ ...a, slot: (a.slot - 1 + a.of) % a.of, group: undefined });
  });

/** After a loop nobody knows how far its rings have turned: an access may be to any slot. */
const leave = (state: State, rings: ReadonlySet<string>): State =>
  rings.size === 0
    ? state
    : mapState(state, (a) => (rings.has(a.buffer) ? access({ ...a, slot: undefined, of: undefined }) : a));

function collect(n: Node): Access[] {
  switch (n.k) {
    case "inst":
      return accessesOf(n);
    case "if":
      return [...n.then, ...n.else].flatMap(collect);
    case "for":
    case "role":
      return n.body.flatMap(collect);
    case "while":
      return [...n.head, ...n.body].flatMap(collect);
    default:
      return [];
  }
}

function emit(
  out: Node[] | undefined,
  op: string,
  operand: number | undefined,
  at: { readonly span?: Inst["span"] },
): void {
  out?.push({
    k: "inst",
    op,
    mods: [],
    dst: [],
    src: operand === undefined ? [] : [{ k: "imm", value: operand, cls: "b32" }],
    ...(at.span === undefined ? {} : { span: at.span }),
  });
}
