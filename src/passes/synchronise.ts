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
  readonly buffer: string;
  readonly write: boolean;
  readonly slot: number | undefined;
  readonly of: number | undefined;
  /** undefined: in no operation, or in an earlier iteration's. */
  readonly group: number | undefined;
  readonly atomic: boolean;
}

interface State {
  /** Done, but not yet ordered against other warps. */
  readonly pending: readonly Access[];
  /** Asynchronous writes: closed groups, oldest first, and the open one. */
  readonly groups: readonly (readonly Access[])[];
  readonly open: readonly Access[];
}

const empty: State = { pending: [], groups: [], open: [] };

/** `overlaps`: for each buffer, the others that share bytes with it. */
export function synchronise(nodes: readonly Node[], overlaps: ReadonlyMap<string, ReadonlySet<string>>): Node[] {
  return new Walker(overlaps).block(nodes, empty).nodes;
}

/** Groups of copies that are told apart; older ones count as one. */
const GROUPS = 16;
/** Walks of a loop body: each adds at least one access or group to what reaches its top, or is the last. */
const ROUNDS = 256;

const key = (a: Access): string => `${a.buffer}|${a.write}|${a.slot}|${a.of}|${a.group}|${a.atomic}`;
const uniq = (list: readonly Access[]): Access[] => [...new Map(list.map((a) => [key(a), a])).values()];
const stateKey = (s: State): string =>
  JSON.stringify([s.pending.map(key).sort(), s.groups.map((g) => g.map(key).sort()), s.open.map(key).sort()]);

const toAccess = (t: Touch, group: number | undefined, atomic = false): Access => ({
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
    uniq([...(a.groups[a.groups.length - count + i] ?? []), ...(b.groups[b.groups.length - count + i] ?? [])]),
  );
  return { pending: uniq([...a.pending, ...b.pending]), groups: trim(groups), open: uniq([...a.open, ...b.open]) };
}

/** Groups that hold nothing of interest are forgotten, the oldest first; of too many the oldest are waited for together. */
function trim(groups: readonly (readonly Access[])[]): (readonly Access[])[] {
  let from = 0;
  while (from < groups.length && (groups[from] as readonly Access[]).length === 0) from++;
  const kept = groups.slice(from);
  if (kept.length <= GROUPS) return kept;
  const young = kept.slice(kept.length - GROUPS);
  return [uniq(kept.slice(0, kept.length - GROUPS + 1).flat()), ...young.slice(1)];
}

class Walker {
  constructor(private readonly overlaps: ReadonlyMap<string, ReadonlySet<string>>) {}

  private conflicts(a: Access, b: Access): boolean {
    if (!(a.write || b.write)) return false;
    if (a.buffer !== b.buffer) return this.overlaps.get(a.buffer)?.has(b.buffer) === true;
    if (a.atomic && b.atomic) return false;
    if (a.group !== undefined && a.group === b.group) return false;
    return a.slot === undefined || b.slot === undefined || a.slot === b.slot;
  }

  /** Where barriers go: in a first walk of a loop decisions are not yet final. */
  block(nodes: readonly Node[], entry: State): { nodes: Node[]; state: State } {
    const out: Node[] = [];
    let state = entry;
    for (const n of nodes) state = this.node(n, state, out);
    return { nodes: out, state };
  }

  private node(n: Node, state: State, out: Node[]): State {
    switch (n.k) {
      case "comment":
        out.push(n);
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
        out.push(n);
        return state;
      }
    }
  }

  private inst(n: Inst, state: State, out: Node[]): State {
    if (n.op === "bar.sync" || n.op === "bar.red") {
      out.push(n);
      return { ...state, pending: [] };
    }
    if (n.op === "cp.async.commit_group") {
      out.push(n);
      const groups = trim([...state.groups, state.open]);
      return { ...state, groups, open: [] };
    }
    if (n.op === "cp.async.wait_group") {
      out.push(n);
      const first = n.src[0];
      return landed(state, first?.k === "imm" ? Number(first.value) : 0);
    }
    const touches = n.touches ?? [];
    if (touches.length === 0) {
      out.push(n);
      return state;
    }
    const accesses = accessesOf(n);
    const ordered = this.order(accesses, state, out, n);
    out.push(n);
    const async = touches.some((t) => t.access === "async-write");
    return async
      ? { ...ordered, open: uniq([...ordered.open, ...accesses]) }
      : { ...ordered, pending: uniq([...ordered.pending, ...accesses]) };
  }

  /** Waits and barriers that these accesses need before them. */
  private order(accesses: readonly Access[], state: State, out: Node[], at: Inst | Acquire | If | For | While): State {
    let result = state;
    const inFlight = (list: readonly Access[]): boolean => list.some((p) => accesses.some((a) => this.conflicts(p, a)));
    if (inFlight(result.open)) {
      emit(out, "cp.async.commit_group", undefined, at);
      result = { ...result, groups: [...result.groups, result.open], open: [] };
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
      result = { ...result, pending: [] };
    }
    return result;
  }

  private branch(n: If, state: State, out: Node[]): State {
    if (!n.uniform || n.group !== undefined) return this.atomic(n, state, out);
    const then = this.block(n.then, state);
    const otherwise = this.block(n.else, state);
    out.push({ ...n, then: then.nodes, else: otherwise.nodes });
    return join(then.state, otherwise.state);
  }

  /** A divergent construct: its accesses are ordered before it as a whole. */
  private atomic(n: If | For | While, state: State, out: Node[]): State {
    const accesses = uniq(collect(n));
    const ordered = this.order(accesses, state, out, n);
    out.push(n);
    return { ...ordered, pending: uniq([...ordered.pending, ...accesses]) };
  }

  private loop(n: For, state: State, out: Node[]): State {
    const rings = new Set(n.rotates ?? []);
    let entry = state;
    for (let round = 0; round < ROUNDS; round++) {
      const walked = this.block(n.body, entry);
      const next = join(entry, nextIteration(walked.state, rings));
      if (stateKey(next) === stateKey(entry)) {
        out.push({ ...n, body: walked.nodes });
        const left = leave(walked.state, rings);
        return n.atLeastOnce ? left : join(leave(state, rings), left);
      }
      entry = next;
    }
    throw new Error("internal: barrier placement does not settle");
  }

  private whileLoop(n: While, state: State, out: Node[]): State {
    let entry = state;
    for (let round = 0; round < ROUNDS; round++) {
      const head = this.block(n.head, entry);
      const body = this.block(n.body, head.state);
      const next = join(entry, nextIteration(body.state, new Set()));
      if (stateKey(next) === stateKey(entry)) {
        out.push({ ...n, head: head.nodes, body: body.nodes });
        return head.state;
      }
      entry = next;
    }
    throw new Error("internal: barrier placement does not settle");
  }
}

/** All but the `younger` newest groups have arrived: written by their threads, not yet ordered against others. */
function landed(state: State, younger: number): State {
  const done = state.groups.slice(0, Math.max(0, state.groups.length - younger));
  return { ...state, pending: uniq([...state.pending, ...done.flat()]), groups: trim(state.groups.slice(done.length)) };
}

const mapState = (state: State, change: (a: Access) => Access): State => ({
  pending: uniq(state.pending.map(change)),
  groups: state.groups.map((g) => uniq(g.map(change))),
  open: uniq(state.open.map(change)),
});

/**
 * Across a back edge every slot of a ring is one nearer, and an operation is no longer the one that the next iteration runs: which
 * thread owns which byte may have changed.
 */
const nextIteration = (state: State, rings: ReadonlySet<string>): State =>
  mapState(state, (a) => ({ ...turned(a, rings), group: undefined }));

function turned(a: Access, rings: ReadonlySet<string>): Access {
  if (a.slot === undefined || a.of === undefined || !rings.has(a.buffer)) return a;
  return { ...a, slot: (a.slot - 1 + a.of) % a.of };
}

/** After a loop nobody knows how far its rings have turned: an access may be to any slot. */
const leave = (state: State, rings: ReadonlySet<string>): State =>
  mapState(state, (a) => (rings.has(a.buffer) ? { ...a, slot: undefined, of: undefined } : a));

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

function emit(out: Node[], op: string, operand: number | undefined, at: { readonly span?: Inst["span"] }): void {
  out.push({
    k: "inst",
    op,
    mods: [],
    dst: [],
    src: operand === undefined ? [] : [{ k: "imm", value: operand, cls: "b32" }],
    ...(at.span === undefined ? {} : { span: at.span }),
  });
}
