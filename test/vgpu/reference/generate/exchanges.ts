/** Statements that threads execute together: exchanges in a warp, and through shared memory with barriers between. */
import type { Item, Place, Writer } from "./writer.js";

/** `shfl.sync`. What comes from a lane that is not here has no defined value: it is replaced by zero. */
function shuffle(w: Writer, at: Place): string[] {
  const mode = w.pick(["idx", "up", "down", "bfly"]);
  const [a, d, p] = [w.pick([w.of(at, "r"), w.of(at, "f")]), w.register("b32"), w.register("pred")];
  const width = w.pick([32, 32, 16, 8, 4, 2]);
  const clamp = mode === "up" ? 0 : 31;
  const c = w.chance(0.15) ? w.integer(0, 31) | (w.integer(0, 31) << 8) : ((32 - width) << 8) | clamp;
  const lane = w.register("b32");
  const lines: string[] = [];
  const b = w.chance(0.5) ? `${w.integer(0, w.chance(0.2) ? 40 : width - 1)}` : lane;
  if (b === lane) lines.push(`and.b32 ${lane}, ${w.of(at, "r")}, 31;`);
  lines.push(`shfl.sync.${mode}.b32 ${d}|${p}, ${a}, ${b}, 0x${c.toString(16)}, ${at.mask};`);
  // j, the lane the value came from.
  const [j, segment, bit] = [w.register("b32"), (c >> 8) & 31, w.register("b32")];
  const low = w.register("b32");
  lines.push(`mov.u32 ${j}, %laneid;`, `and.b32 ${low}, ${b}, 31;`);
  if (mode === "idx") {
    lines.push(
      `and.b32 ${j}, ${j}, ${segment};`,
      `and.b32 ${low}, ${low}, ${~segment & 31};`,
      `or.b32 ${j}, ${j}, ${low};`,
    );
  } else lines.push(`${{ up: "sub.u32", down: "add.u32", bfly: "xor.b32" }[mode]} ${j}, ${j}, ${low};`);
  const there = w.register("pred");
  lines.push(
    `shr.u32 ${bit}, ${at.mask}, ${j};`,
    `and.b32 ${bit}, ${bit}, 1;`,
    // In range and absent: nothing. Out of range, the lane gets its own value.
    `setp.ne.or.u32 ${there}, ${bit}, 0, !${p};`,
    `selp.b32 ${w.of(at, "r")}, ${d}, 0, ${there};`,
  );
  if (w.chance(0.6)) lines.push(`mov.pred ${w.of(at, "p")}, ${p};`);
  return lines;
}

function votes(w: Writer, at: Place): string[] {
  const p = w.predicate(at);
  return [
    w.pick([
      `vote.sync.ballot.b32 ${w.of(at, "r")}, ${p}, ${at.mask};`,
      `vote.sync.ballot.b32 ${w.of(at, "r")}, ${p}, ${at.mask};`,
      `vote.sync.all.pred ${w.of(at, "p")}, ${p}, ${at.mask};`,
      `vote.sync.any.pred ${w.of(at, "p")}, ${p}, ${at.mask};`,
      `vote.sync.uni.pred ${w.of(at, "p")}, ${p}, ${at.mask};`,
    ]),
  ];
}

function matches(w: Writer, at: Place): string[] {
  const wide = w.chance(0.4);
  const kind = wide ? "d" : "r";
  const type = wide ? "b64" : "b32";
  // Few different values, so that some match.
  const t = w.register(type);
  const lines = [`and.${type} ${t}, ${w.of(at, kind)}, ${w.pick([0, 1, 3, 7])};`];
  const d = w.of(at, "r");
  lines.push(
    w.pick([
      `match.any.sync.${type} ${d}, ${t}, ${at.mask};`,
      `match.all.sync.${type} ${d}, ${t}, ${at.mask};`,
      `match.all.sync.${type} ${d}|${w.of(at, "p")}, ${t}, ${at.mask};`,
    ]),
  );
  return lines;
}

function reductions(w: Writer, at: Place): string[] {
  const [op, type] = w.pick([
    ["add", "u32"],
    ["add", "s32"],
    ["min", "u32"],
    ["max", "u32"],
    ["min", "s32"],
    ["max", "s32"],
    ["and", "b32"],
    ["or", "b32"],
    ["xor", "b32"],
  ] as const);
  return [`redux.sync.${op}.${type} ${w.of(at, "r")}, ${w.of(at, "r")}, ${at.mask};`];
}

/** One exchange among the lanes that are here. */
export function exchange(w: Writer, at: Place): Item {
  const what = w.integer(1, 100);
  if (what <= 45) return w.item(...shuffle(w, at));
  if (what <= 70) return w.item(...votes(w, at));
  if (what <= 82) return w.item(...matches(w, at));
  if (what <= 94) return w.item(...reductions(w, at));
  return w.item(`bar.warp.sync ${at.mask};`);
}

/** Bytes of a thread in the shared array through which values are exchanged. */
export const slotBytes = 16;

/** Values through shared memory: all write, all wait, all read another's, all wait. Only where all threads are together. */
export function throughShared(w: Writer, at: Place, threads: number): Item {
  const [type, kind, bytes] = w.pick([
    ["b32", "r", 4],
    ["f32", "f", 4],
    ["b64", "d", 8],
    ["u16", "h", 2],
    ["u8", "r", 1],
  ] as const);
  const [to, from, other] = [w.register("b32"), w.register("b32"), w.register("b32")];
  const count = w.pick([1, 2]);
  const vector = count === 2 ? ".v2" : "";
  const values = Array.from({ length: count }, () => w.of(at, kind));
  const first = w.integer(0, at.pools[kind] - 1);
  const results = Array.from({ length: count }, (_, i) => `%${kind}${(first + i) % at.pools[kind]}`);
  const list = (names: string[]) => (count === 1 ? names[0] : `{${names.join(", ")}}`);
  const lines = [
    // The slot that a thread writes is its own, or its neighbour's: a permutation of the block.
    `add.u32 ${to}, %linear, ${w.integer(0, threads - 1)};`,
    `rem.u32 ${to}, ${to}, ${threads};`,
    `mad.lo.u32 ${to}, ${to}, ${slotBytes}, %exchange;`,
    `st.shared${vector}.${type} [${to}], ${list(values)};`,
    barrier(w, at),
  ];
  // Threads that have ended have written nothing: what was there before is zero, or of an earlier exchange, for everyone.
  lines.push(
    w.chance(0.5) ? `add.u32 ${other}, %linear, ${w.integer(1, 40)};` : `mov.u32 ${other}, ${w.of(at, "r")};`,
    `rem.u32 ${other}, ${other}, ${threads};`,
    `mad.lo.u32 ${from}, ${other}, ${slotBytes}, %exchange;`,
    `ld.shared${vector}.${type} ${list(results)}, [${from}+${w.pick([0, 0, 8])}];`.replace(
      /\+8\]/,
      bytes * count > 8 ? "+0]" : "+8]",
    ),
    barrier(w, at),
  );
  return w.item(...lines);
}

/** A barrier of the whole block, some with a reduction. */
function barrier(w: Writer, at: Place): string {
  return w.pick([
    "bar.sync 0;",
    "bar.sync 0;",
    `bar.sync ${w.integer(0, 15)};`,
    "barrier.sync.aligned 3;",
    `bar.red.popc.u32 ${w.of(at, "r")}, 1, ${w.predicate(at)};`,
    `bar.red.and.pred ${w.of(at, "p")}, 2, ${w.predicate(at)};`,
    `bar.red.or.pred ${w.of(at, "p")}, 0, ${w.predicate(at)};`,
  ]);
}
