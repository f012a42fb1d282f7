/**
 * Where shared buffers lie. Big buffers that are in use one after another share bytes: what stages the operands before a loop, the ring inside
 * it, and what collects the results after it. In use is a buffer from its first access to its last, a loop or branch counting as
 * one place; the barrier pass is told what overlaps, and orders the accesses of one buffer before those of the next.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Node, SharedBuffer } from "../../ir/thread.js";
import type { Context } from "./context.js";

/** Smaller buffers have bytes of their own: sharing them is not worth a barrier. */
const SHARED_FROM = 1024;

export interface MemoryPlan {
  readonly shared: SharedBuffer[];
  readonly bytes: number;
  /** For each buffer, the others that share bytes with it. */
  readonly overlaps: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Life {
  first: number;
  last: number;
}

/** The widest alignment first, then the biggest; each at the lowest offset where no buffer lies that is in use at the same time. */
export function planMemory(ctx: Context): MemoryPlan {
  const lives = livesOf(ctx.b.nodes);
  const alive = (a: SharedBuffer, b: SharedBuffer): boolean => {
    const [x, y] = [lives.get(a.name), lives.get(b.name)];
    if (a.bytes < SHARED_FROM || b.bytes < SHARED_FROM || x === undefined || y === undefined) return true;
    return x.first <= y.last && y.first <= x.last;
  };
  const placed: SharedBuffer[] = [];
  for (const buffer of ctx.sharedBuffers().sort((x, y) => y.align - x.align || y.bytes - x.bytes)) {
    let at: SharedBuffer = { ...buffer, offset: 0 };
    for (const other of [...placed].sort((x, y) => x.offset - y.offset)) {
      if (!alive(at, other) || !overlap(at, other)) continue;
      at = { ...at, offset: Math.ceil((other.offset + other.bytes) / at.align) * at.align };
    }
    placed.push(at);
  }
  const bytes = placed.reduce((most, b) => Math.max(most, b.offset + b.bytes), 0);
  if (bytes > ctx.target.sharedLimit) {
    const list = placed.map((s) => `${s.name} ${s.bytes}`).join(", ");
    throw new LoweringError(
      "TW5016",
      `shared memory of ${bytes} bytes (${list}); ${ctx.target.name} has ${ctx.target.sharedLimit} per block`,
      "use smaller tiles or fewer stages",
      ctx.kernel.span,
    );
  }
  const overlaps = new Map(
    placed.map((a) => [a.name, new Set(placed.filter((b) => b !== a && overlap(a, b)).map((b) => b.name))] as const),
  );
  return { shared: placed, bytes, overlaps };
}

const overlap = (a: SharedBuffer, b: SharedBuffer): boolean =>
  a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;

/** First and last place in the function's body where a buffer is accessed. */
function livesOf(nodes: readonly Node[]): Map<string, Life> {
  const lives = new Map<string, Life>();
  nodes.forEach((node, at) => {
    for (const name of buffersIn(node)) {
      const life = lives.get(name);
      if (life === undefined) lives.set(name, { first: at, last: at });
      else life.last = at;
    }
  });
  return lives;
}

function buffersIn(n: Node): string[] {
  switch (n.k) {
    case "inst":
    case "acquire":
      return (n.touches ?? []).map((t) => t.buffer);
    case "for":
    case "role":
      return n.body.flatMap(buffersIn);
    case "while":
      return [...n.head, ...n.body].flatMap(buffersIn);
    case "if":
      return [...n.then, ...n.else].flatMap(buffersIn);
    default:
      return [];
  }
}
