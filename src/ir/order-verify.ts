/**
 * An independent check of barriers: every two accesses to the same bytes by different warps, one of them a write, must be ordered.
 *
 * It knows nothing of how the barriers were placed. It walks the structured body with the set of accesses that no barrier has ordered
 * yet, to a fixed point over loops, so that what one iteration leaves behind meets what the next one does; a branch leaves behind
 * what either side may. An access that meets a conflicting pending one is a finding.
 *
 * - Same buffer (or buffers whose bytes overlap) means conflict unless both read, both are atomic, or both belong to one tile
 *   operation (`group`), whose threads touch their own bytes. The same operation in another iteration of a loop around it is another
 *   operation: which thread owns which byte may have changed.
 * - A `bar.sync` or `bar.red` of all threads orders everything before it, except copies still under way.
 * - An asynchronous copy is under way until its threads have waited for its commit group; then, as any write, until the next barrier.
 * - The slots of a ring buffer are different bytes; a loop that rotates the ring renames them at its back edge.
 *
 * Roles: each role is checked by itself (its named barriers that count exactly its threads order it); between roles only mbarriers
 * order, which this check does not model, so conflicts between roles are reported only where the function has no mbarrier at all.
 */

import type { Inst, Node, Operand, Role, ThreadFunction, Touch } from "./thread.js";
import { instText } from "./thread-print.js";
import { printThread } from "./thread-text.js";
import { type Finding, notesOf, VerifyError } from "./verify-error.js";

/** Throws `VerifyError` when two accesses are not ordered. */
export function verifyOrder(fn: ThreadFunction): void {
  const findings = checkOrder(fn);
  if (findings.length > 0)
    throw new VerifyError(`thread function ${fn.name}`, findings, printThread(fn, notesOf(findings)));
}

/** Every access that is not ordered against an earlier one, and every one that says wrongly what it touches. */
export function checkOrder(fn: ThreadFunction): readonly Finding[] {
  return new OrderVerifier(fn).run();
}

/** How far an asynchronous copy is: not in a commit group yet; in the group before which `age` later ones were committed; done. */
const uncommitted = -1;
const landed = 1 << 20;

/** An access no barrier has ordered yet. */
interface Pending {
  /** Accesses that behave alike have the same. */
  readonly key: string;
  readonly inst: Inst;
  readonly buffer: string;
  readonly access: Touch["access"];
  readonly slot: number | undefined;
  /** undefined: not in an operation, or in an earlier iteration's. */
  readonly group: number | undefined;
  readonly atomic: boolean;
  readonly stage: number;
}

const pendingOf = (p: Omit<Pending, "key">): Pending => ({
  ...p,
  key: `${p.buffer}|${p.access}|${p.slot}|${p.group}|${p.atomic}|${p.stage}`,
});

/** Pending accesses; those that behave alike share an entry. */
type State = Map<string, Pending>;

class OrderVerifier {
  readonly #fn: ThreadFunction;
  readonly #findings: Finding[] = [];
  readonly #reported = new Set<string>();
  readonly #overlaps: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #rings = new Map<string, number>();
  /** Loops are walked many times: what an instruction's touches mean in the operation it was last met in, and the nodes of a list that matter. */
  readonly #accesses = new Map<Inst, readonly Pending[]>();
  readonly #relevant = new Map<readonly Node[], readonly Node[]>();
  /** Age from which on no `wait_group` of the function tells groups apart: all of them wait for these. */
  readonly #oldestGroup: number;
  #quiet = 0;
  #group: number | undefined;
  #barrierThreads: number;

  constructor(fn: ThreadFunction) {
    this.#fn = fn;
    this.#overlaps = overlapping(fn);
    this.#barrierThreads = fn.threads;
    this.#oldestGroup = mostLeft(fn.body);
  }

  run(): readonly Finding[] {
    this.#nodes(this.#fn.body, new Map());
    this.#betweenRoles();
    return this.#findings;
  }

  #report(at: object, code: string, message: string): void {
    if (this.#quiet === 0) this.#findings.push({ at, code, message });
  }

  // ── control flow: each takes the state before a node and gives the one after ──

  #nodes(nodes: readonly Node[], state: State): State {
    let now = state;
    /** Roles that follow each other start from the same state: they run side by side. */
    let beforeRoles: State | undefined;
    for (const node of this.#relevantOf(nodes)) {
      if (node.k === "role") {
        beforeRoles ??= new Map(now);
        now = union(now, this.#role(node, beforeRoles));
        continue;
      }
      if (node.k !== "comment") beforeRoles = undefined;
      now = this.#node(node, now);
    }
    return now;
  }

  /** The nodes that touch or order shared memory. */
  #relevantOf(nodes: readonly Node[]): readonly Node[] {
    let found = this.#relevant.get(nodes);
    if (found === undefined) {
      // Any node ends a row of roles.
      found = nodes.some((n) => n.k === "role") ? nodes : nodes.filter((n) => this.#matters(n));
      this.#relevant.set(nodes, found);
    }
    return found;
  }

  #matters(node: Node): boolean {
    switch (node.k) {
      case "inst":
        return node.touches !== undefined || ordering.has(node.op) || accessOf(node) !== undefined;
      case "comment":
        return false;
      case "for":
        return node.rotates !== undefined || this.#relevantOf(node.body).length > 0;
      case "while":
        return this.#relevantOf(node.head).length > 0 || this.#relevantOf(node.body).length > 0;
      case "if":
        return this.#relevantOf(node.then).length > 0 || this.#relevantOf(node.else).length > 0;
      default:
        return true;
    }
  }

  #node(node: Exclude<Node, Role>, state: State): State {
    switch (node.k) {
      case "inst":
        return this.#inst(node, state);
      case "for":
        return this.#inGroup(node.group, () => {
          const rings = node.rotates ?? [];
          const after = this.#loop(state, node.group, rings, (before) => this.#nodes(node.body, before));
          return anySlot(node.atLeastOnce ? after.end : union(state, after.end), rings);
        });
      case "while":
        return this.#inGroup(node.group, () => {
          let exit: State = state;
          const run = (before: State) => {
            const tested = this.#nodes(node.head, before);
            exit = new Map(tested);
            return this.#nodes(node.body, tested);
          };
          this.#loop(state, node.group, [], run);
          return exit;
        });
      case "if":
        return this.#inGroup(node.group, () => {
          const then = this.#nodes(node.then, new Map(state));
          return union(then, this.#nodes(node.else, new Map(state)));
        });
      case "acquire":
        this.#report(node, "TW-ORDER-ACQUIRE", "an acquire point is left: the barrier pass has not run");
        return state;
      case "comment":
        return state;
    }
  }

  #inGroup(group: number | undefined, run: () => State): State {
    const outer = this.#group;
    this.#group = outer ?? group;
    const after = run();
    this.#group = outer;
    return after;
  }

  /** Runs a body until what reaches its top no longer grows; findings are those of the last run. */
  #loop(
    entry: State,
    group: number | undefined,
    rotates: readonly string[],
    body: (before: State) => State,
  ): { end: State } {
    const again = this.#group === undefined && group === undefined;
    let top: State = new Map(entry);
    this.#quiet++;
    for (;;) {
      const back = this.#backEdge(body(new Map(top)), rotates, again);
      const grown = union(top, back);
      if (grown.size === top.size) break;
      top = grown;
    }
    this.#quiet--;
    return { end: body(new Map(top)) };
  }

  /** Ring slots move on by one; operations of the iteration that ends are no longer those of the next. */
  #backEdge(state: State, rotates: readonly string[], forgetGroups: boolean): State {
    const out: State = new Map();
    for (const pending of state.values()) {
      const of = this.#rings.get(pending.buffer);
      const slot =
        pending.slot !== undefined && of !== undefined && rotates.includes(pending.buffer)
          ? (((pending.slot - 1) % of) + of) % of
          : pending.slot;
      const group = forgetGroups ? undefined : pending.group;
      const isSame = slot === pending.slot && group === pending.group;
      add(out, isSame ? pending : pendingOf({ ...pending, slot, group }));
    }
    return out;
  }

  #role(role: Role, state: State): State {
    const outer = this.#barrierThreads;
    this.#barrierThreads = role.count * 32;
    const after = this.#nodes(role.body, new Map(state));
    this.#barrierThreads = outer;
    return after;
  }

  // ── instructions ──

  #inst(inst: Inst, state: State): State {
    switch (inst.op) {
      case "bar.sync":
      case "bar.red":
        return this.#isForAll(inst) ? without(state, (pending) => pending.stage === landed) : state;
      case "bar.warp.sync":
        return this.#fn.threads === 32 ? without(state, (pending) => pending.stage === landed) : state;
      case "barrier.cluster.wait":
        return without(state, (pending) => pending.stage === landed);
      case "cp.async.commit_group":
        return staged(state, (stage) => Math.min(stage + 1, this.#oldestGroup));
      case "cp.async.wait_group": {
        const left = leftBy(inst);
        return staged(state, (stage) => (stage >= left ? landed : stage));
      }
      case "cp.async.wait_all":
        return staged(state, () => landed);
    }
    if (this.#quiet === 0) this.#checkTouches(inst);
    for (const access of this.#accessesOf(inst)) this.#access(access, state);
    return state;
  }

  /** Barrier 0 outside of roles, or one that counts just the threads that run here. */
  #isForAll(inst: Inst): boolean {
    const count = inst.op === "bar.red" ? undefined : inst.src[1];
    if (inst.guard !== undefined) return false;
    if (count === undefined) return this.#barrierThreads === this.#fn.threads;
    return count.k === "imm" && Number(count.value) === this.#barrierThreads;
  }

  #accessesOf(inst: Inst): readonly Pending[] {
    const group = this.#group ?? inst.group;
    let found = this.#accesses.get(inst);
    if (found === undefined || (found[0] !== undefined && found[0].group !== group)) {
      found = (inst.touches ?? []).map((touch) => {
        const { buffer, access, slot } = touch;
        if (slot !== undefined) this.#rings.set(buffer, slot.of);
        return pendingOf({
          ...{ inst, buffer, access, group },
          slot: slot === undefined ? undefined : ((slot.index % slot.of) + slot.of) % slot.of,
          atomic: inst.op === "atom" || inst.op === "red",
          stage: access === "async-write" ? uncommitted : landed,
        });
      });
      this.#accesses.set(inst, found);
    }
    return found;
  }

  #access(now: Pending, state: State): void {
    if (this.#quiet === 0)
      for (const before of state.values()) if (this.#conflict(before, now)) this.#reportPair(before, now);
    add(state, now);
  }

  #conflict(a: Pending, b: Pending): boolean {
    if (a.access === "read" && b.access === "read") return false;
    if (a.buffer !== b.buffer && this.#overlaps.get(a.buffer)?.has(b.buffer) !== true) return false;
    if (a.buffer === b.buffer && a.slot !== undefined && b.slot !== undefined && a.slot !== b.slot) return false;
    if (a.atomic && b.atomic) return false;
    return a.group === undefined || a.group !== b.group;
  }

  #reportPair(before: Pending, now: Pending): void {
    const key = `${before.buffer}|${now.buffer}|${before.access}|${now.access}|${before.inst.group}|${now.inst.group}|${before.stage}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const done = { read: "reads", write: "writes", "async-write": "copies to" } as const;
    const earlier = { read: "read", write: "write", "async-write": "copy" } as const;
    const where =
      before.buffer === now.buffer ? now.buffer : `${now.buffer}, which shares bytes with ${before.buffer},`;
    const missing =
      before.stage !== landed
        ? "is not waited for before (cp.async.wait_group, then a barrier)"
        : before.access === "async-write"
          ? "is waited for, but no barrier tells the other threads"
          : "is ordered by no barrier";
    this.#report(
      now.inst,
      "TW-ORDER-RACE",
      `${done[now.access]} ${where} while an earlier ${earlier[before.access]} ${missing}: ${instText(before.inst)}`,
    );
  }

  /** What an instruction says it touches must be what its opcode does and its address names. */
  #checkTouches(inst: Inst): void {
    const access = accessOf(inst);
    if (access === undefined) return;
    const touches = inst.touches ?? [];
    const address = inst.src.find((operand): operand is Extract<Operand, { k: "mem" }> => operand.k === "mem");
    if (touches.length === 0) {
      this.#report(inst, "TW-ORDER-UNKNOWN", "does not say which shared buffer it touches");
      return;
    }
    if (!touches.some((touch) => touch.access === access))
      this.#report(
        inst,
        "TW-ORDER-UNKNOWN",
        `is said to ${touches[0]?.access} ${touches[0]?.buffer}, but does: ${access}`,
      );
    if (address?.base.k !== "sym") return;
    const { name } = address.base;
    if (!touches.some(({ buffer }) => buffer === name || this.#overlaps.get(name)?.has(buffer) === true)) {
      this.#report(
        inst,
        "TW-ORDER-UNKNOWN",
        `is said to touch ${touches.map(({ buffer }) => buffer).join(", ")}, but its address is in ${name}`,
      );
    }
  }

  // ── roles ──

  #betweenRoles(): void {
    const roles = this.#fn.body.filter((node): node is Role => node.k === "role");
    if (roles.length < 2 || usesMbarriers(this.#fn.body)) return;
    const accesses = roles.map((role) => accessesIn(role.body));
    for (let later = 1; later < roles.length; later++) {
      for (const now of accesses[later] ?? []) {
        for (let first = 0; first < later; first++) {
          for (const before of accesses[first] ?? []) {
            if (!this.#conflict({ ...before, group: undefined }, now)) continue;
            this.#report(
              now.inst,
              "TW-ORDER-ROLES",
              `${now.access} of ${now.buffer} in role ${roles[later]?.name} is not ordered against the ${before.access} in role ${roles[first]?.name}`,
            );
            return;
          }
        }
      }
    }
  }
}

/** Groups that a `cp.async.wait_group` does not wait for. */
const leftBy = (inst: Inst): number => (inst.src[0]?.k === "imm" ? Number(inst.src[0].value) : 0);

/** The most that any `cp.async.wait_group` leaves under way. */
function mostLeft(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => {
    if (node.k !== "inst") return Math.max(most, ...childrenOf(node).map(mostLeft));
    return node.op === "cp.async.wait_group" ? Math.max(most, leftBy(node)) : most;
  }, 0);
}

/** Opcodes that order accesses, or move copies on. */
const ordering: ReadonlySet<string> = new Set([
  "bar.sync",
  "bar.red",
  "bar.warp.sync",
  "barrier.cluster.wait",
  "cp.async.commit_group",
  "cp.async.wait_group",
  "cp.async.wait_all",
]);

/** What the opcode does to shared memory; undefined: nothing this check follows. */
function accessOf(inst: Inst): Touch["access"] | undefined {
  if (!inst.mods.some((mod) => mod === "shared" || mod === "shared::cta" || mod === "shared::cluster"))
    return undefined;
  switch (inst.op) {
    case "ld":
    case "ldmatrix":
      return "read";
    case "st":
    case "stmatrix":
    case "atom":
    case "red":
      return "write";
    case "cp.async":
      return "async-write";
    default:
      return undefined;
  }
}

function usesMbarriers(nodes: readonly Node[]): boolean {
  return nodes.some((node) =>
    node.k === "inst" ? node.op.startsWith("mbarrier.") : childrenOf(node).some(usesMbarriers),
  );
}

function childrenOf(node: Exclude<Node, Inst>): readonly (readonly Node[])[] {
  switch (node.k) {
    case "for":
    case "role":
      return [node.body];
    case "while":
      return [node.head, node.body];
    case "if":
      return [node.then, node.else];
    default:
      return [];
  }
}

function accessesIn(nodes: readonly Node[]): Pending[] {
  return nodes.flatMap((node) =>
    node.k === "inst"
      ? (node.touches ?? []).map((touch) =>
          pendingOf({
            inst: node,
            buffer: touch.buffer,
            access: touch.access,
            slot: undefined,
            group: undefined,
            atomic: node.op === "atom" || node.op === "red",
            stage: landed,
          }),
        )
      : childrenOf(node).flatMap(accessesIn),
  );
}

function add(state: State, pending: Pending): void {
  if (!state.has(pending.key)) state.set(pending.key, pending);
}

/** After the loop that turns them nobody knows how far the rings have turned. */
function anySlot(state: State, rings: readonly string[]): State {
  const out: State = new Map();
  for (const pending of state.values())
    add(out, rings.includes(pending.buffer) ? pendingOf({ ...pending, slot: undefined }) : pending);
  return out;
}

function union(a: State, b: State): State {
  const out: State = new Map(a);
  for (const [key, pending] of b) if (!out.has(key)) out.set(key, pending);
  return out;
}

function without(state: State, ordered: (pending: Pending) => boolean): State {
  const out: State = new Map();
  for (const [key, pending] of state) if (!ordered(pending)) out.set(key, pending);
  return out;
}

/** Moves the copies that are still under way to their next stage. */
function staged(state: State, next: (stage: number) => number): State {
  const out: State = new Map();
  for (const pending of state.values())
    add(out, pending.stage === landed ? pending : pendingOf({ ...pending, stage: next(pending.stage) }));
  return out;
}

/** For each shared buffer, the others whose bytes it shares. */
function overlapping(fn: ThreadFunction): Map<string, ReadonlySet<string>> {
  const out = new Map<string, ReadonlySet<string>>();
  for (const a of fn.shared) {
    const shares = fn.shared.filter((b) => b !== a && a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes);
    out.set(a.name, new Set(shares.map((b) => b.name)));
  }
  return out;
}
