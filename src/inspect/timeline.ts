/**
 * What the iterations of a pipelined loop do, and in which order: copies into the ring, waits, barriers, reads of shared memory,
 * matrix instructions. Positions are instructions from the top of the loop body; they are an order, not a time.
 */
import type { For, Inst, Node, ThreadFunction, Touch } from "../ir/thread.js";
import type { Places } from "./places.js";

export type EventKind = "copy" | "commit" | "wait" | "barrier" | "read" | "write" | "mma";

/** Instructions of one kind on one buffer, with few others between them. */
export interface TimelineEvent {
  readonly kind: EventKind;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly buffer?: string;
  /** Relative to the iteration: 0 is its own slot, 2 the slot of the iteration after the next. */
  readonly slot?: number;
  /** Of a wait: the copy groups that may still be in flight after it. */
  readonly pending?: number;
  readonly place: number;
}

export interface Timeline {
  readonly title: string;
  readonly place: number;
  /** Instructions of one iteration, the longer way through each branch. */
  readonly length: number;
  /** Slots of each ring. */
  readonly rings: readonly { readonly buffer: string; readonly slots: number }[];
  readonly events: readonly TimelineEvent[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function timelinesOf(fn: ThreadFunction, places: Places): Timeline[] {
  return loopsIn(fn.body)
    .filter((loop) => (loop.rotates ?? []).length > 0)
    .map((loop) => timelineOf(loop, places));
}

function loopsIn(nodes: readonly Node[]): For[] {
  return nodes.flatMap((n): For[] => {
    if (n.k === "for") return [n, ...loopsIn(n.body)];
    if (n.k === "role") return loopsIn(n.body);
    if (n.k === "while") return loopsIn([...n.head, ...n.body]);
    return n.k === "if" ? loopsIn([...n.then, ...n.else]) : [];
  });
}

function timelineOf(loop: For, places: Places): Timeline {
  const walk = new Walk(places, places.of(loop.span));
  const length = walk.nodes(loop.body, 0);
  const rings = (loop.rotates ?? []).map((buffer) => ({ buffer, slots: walk.slots.get(buffer) ?? 1 }));
  return {
    title: `pipelined over ${rings.map(({ buffer }) => buffer).join(", ")}`,
    place: places.of(loop.span),
    length,
    rings,
    events: walk.merged(length),
  };
}

class Walk {
  readonly slots = new Map<string, number>();
  private readonly events: TimelineEvent[] = [];

  constructor(
    private readonly places: Places,
    private readonly loop: number,
  ) {}

  /** Resolves to the position behind the nodes. */
  nodes(nodes: readonly Node[], start: number): number {
    let at = start;
    for (const n of nodes) {
      if (n.k === "inst") this.inst(n, at++);
      else if (n.k === "if") at = Math.max(this.nodes(n.then, at + 1), this.nodes(n.else, at + 1));
      else if (n.k === "for" || n.k === "role") at = this.nodes(n.body, at + 1);
      else if (n.k === "while") at = this.nodes([...n.head, ...n.body], at + 1);
    }
    return at;
  }

  private inst(inst: Inst, at: number): void {
    const place = inst.span === undefined ? this.loop : this.places.of(inst.span);
    const one = { from: at, to: at + 1, count: 1, place };
    const name = [inst.op, ...inst.mods].join(".");
    if (/^(mma|wgmma\.mma|tcgen05\.mma)/.test(name)) this.events.push({ ...one, kind: "mma" });
    if (/^(bar|barrier)\b/.test(name)) this.events.push({ ...one, kind: "barrier" });
    if (/commit_group/.test(name)) this.events.push({ ...one, kind: "commit" });
    if (/wait_(group|all)|try_wait|test_wait/.test(name))
      this.events.push({ ...one, kind: "wait", ...pendingOf(inst) });
    for (const touch of inst.touches ?? []) {
      if (touch.slot !== undefined) this.slots.set(touch.buffer, touch.slot.of);
      const slot = touch.slot === undefined ? {} : { slot: touch.slot.index };
      this.events.push({ ...one, kind: kindOf(touch), buffer: touch.buffer, ...slot });
    }
  }

  /** Joins instructions of one kind that lie close together. */
  merged(length: number): TimelineEvent[] {
    const near = Math.max(4, Math.round(length / 40));
    const out: Mutable<TimelineEvent>[] = [];
    const last = new Map<string, Mutable<TimelineEvent>>();
    for (const e of [...this.events].sort((a, b) => a.from - b.from)) {
      const key = `${e.kind} ${e.buffer ?? ""} ${e.slot ?? ""}`;
      const open = last.get(key);
      const alone = e.kind === "wait" || e.kind === "barrier";
      if (open !== undefined && !alone && e.from - open.to <= near) {
        open.to = Math.max(open.to, e.to);
        open.count++;
        continue;
      }
      const fresh = { ...e };
      last.set(key, fresh);
      out.push(fresh);
    }
    return out;
  }
}

const kindOf = ({ access }: Touch): EventKind => (access === "async-write" ? "copy" : access);

function pendingOf(inst: Inst): { readonly pending?: number } {
  const [count] = inst.src;
  return count?.k === "imm" ? { pending: Number(count.value) } : {};
}
