/**
 * Statements that go to memory. Each thread has bytes of its own in every space, so that no access races with another; what
 * all threads read nobody writes; what all threads add to, they add to in an order that does not matter.
 */
import { type Class, classBits, type Item, type Place, type Writer } from "./writer.js";

/** Bytes of a thread's own in global, shared and local memory. */
export const ownBytes = 64;
/** Bytes of the tables that all threads read. */
export const tableBytes = 256;
/** Words that all threads of the grid update, and those of the block. Each is only ever updated by one operation. */
export const commonOps = ["add", "min", "max", "and", "or", "xor", "inc", "add"] as const;

interface Target {
  /** `.global`, or nothing for a generic address. */
  readonly space: string;
  readonly base: string;
  /** Bits of the base register. */
  readonly bits: 32 | 64;
}

function ownTargets(w: Writer, at: Place): Target[] {
  const local: Target = { space: ".local", base: "%local", bits: 64 };
  if (!at.entry) return [local];
  const order = w.pick([".relaxed.gpu", ".relaxed.cta", ".volatile", "", "", "", "", ""]);
  return [
    { space: `${order}.global`, base: "%own", bits: 64 },
    { space: `${order}.shared`, base: "%shared", bits: 32 },
    { space: "", base: "%own", bits: 64 },
    { space: "", base: "%sharedg", bits: 64 },
    { space: "", base: "%localg", bits: 64 },
    local,
  ];
}

const tables: readonly Target[] = [
  { space: ".const", base: "table", bits: 64 },
  { space: ".global", base: "words", bits: 64 },
  { space: ".global.nc", base: "words", bits: 64 },
];

interface Shape {
  readonly type: string;
  readonly bytes: number;
  readonly count: number;
  readonly kind: Class;
}

/** A type, a vector length and a register class that holds it. */
function shape(w: Writer): Shape {
  const type = w.pick([
    ...["b8", "u8", "s8", "b16", "u16", "s16", "b32", "u32", "s32", "f32", "b64", "u64", "s64", "f64"],
    ...["u32", "b32", "f32", "u64"],
  ]);
  const bytes = Number(type.slice(1)) / 8;
  const count = w.pick([1, 1, 1, 2, 4]);
  const fits = count * bytes <= 16 ? count : 1;
  const wider = w.chance(0.3);
  let kind: Class = bytes <= 2 ? "h" : bytes === 4 ? "r" : "d";
  if (type === "f32") kind = "f";
  else if (type === "f64") kind = "e";
  else if (wider) kind = bytes <= 2 ? "r" : "d";
  return { type, bytes, count: fits, kind };
}

/** Computes an address in `range` bytes from a base that suits an access; `[register+offset]`. */
function where(w: Writer, at: Place, target: Target, range: number, bytes: number): { lines: string[]; text: string } {
  const half = range / 2;
  const offset = bytes * w.integer(0, Math.floor((half - bytes) / bytes));
  const suffix = offset === 0 && w.chance(0.5) ? "" : `+${offset}`;
  if (w.chance(0.35)) return { lines: [], text: `[${target.base}${suffix}]` };
  const t = w.register("b32");
  const lines = [`and.b32 ${t}, ${w.of(at, "r")}, ${(half - 1) & ~(bytes - 1)};`];
  if (target.bits === 32) {
    lines.push(`add.u32 ${t}, ${t}, ${target.base};`);
    return { lines, text: `[${t}${suffix}]` };
  }
  const q = w.register("b64");
  if (!target.base.startsWith("%")) {
    const base = w.register("b64");
    lines.push(`mov.u64 ${base}, ${target.base};`, `cvt.u64.u32 ${q}, ${t};`, `add.u64 ${q}, ${q}, ${base};`);
  } else if (w.chance(0.5)) lines.push(`cvt.u64.u32 ${q}, ${t};`, `add.u64 ${q}, ${target.base}, ${q};`);
  else lines.push(`mad.wide.u32 ${q}, ${t}, 1, ${target.base};`);
  return { lines, text: `[${q}${suffix}]` };
}

const list = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] as string) : `{${names.join(", ")}}`;

function loads(w: Writer, at: Place): string[] {
  const s = shape(w);
  const common = w.chance(0.35);
  const target = w.pick(common ? tables : ownTargets(w, at));
  const { lines, text } = where(w, at, target, common ? tableBytes : ownBytes, s.bytes * s.count);
  const first = w.integer(0, at.pools[s.kind] - 1);
  // Different destinations, as far as there are.
  const count = Math.min(s.count, at.pools[s.kind]) === s.count ? s.count : 1;
  const to = Array.from({ length: count }, (_, i) => `%${s.kind}${(first + i) % at.pools[s.kind]}`);
  if (count > 1 && w.chance(0.1)) to[w.integer(0, count - 1)] = "_";
  const vector = count > 1 ? `.v${count}` : "";
  return [...lines, `${w.guard(at)}ld${target.space}${vector}.${s.type} ${list(to)}, ${text};`];
}

function stores(w: Writer, at: Place): string[] {
  const s = shape(w);
  const target = w.pick(ownTargets(w, at));
  const { lines, text } = where(w, at, target, ownBytes, s.bytes * s.count);
  const from = Array.from({ length: s.count }, () => w.of(at, s.kind));
  return [
    ...lines,
    `${w.guard(at)}st${target.space}${s.count > 1 ? `.v${s.count}` : ""}.${s.type} ${text}, ${list(from)};`,
  ];
}

/** An atomic operation on the thread's own bytes: what it returns is known. */
function ownAtomic(w: Writer, at: Place): string[] {
  const [op, type, kind] = w.pick([
    ["add", "u32", "r"],
    ["add", "s32", "r"],
    ["add", "u64", "d"],
    ["add", "f32", "f"],
    ["add", "f64", "e"],
    ["add.noftz", "f16x2", "r"],
    ["add.noftz", "bf16x2", "r"],
    ["add.noftz", "f16", "h"],
    ["min", "u32", "r"],
    ["max", "s32", "r"],
    ["min", "s64", "d"],
    ["max", "u64", "d"],
    ["inc", "u32", "r"],
    ["dec", "u32", "r"],
    ["and", "b32", "r"],
    ["or", "b64", "d"],
    ["xor", "b32", "r"],
    ["exch", "b32", "r"],
    ["exch", "b64", "d"],
    ["cas", "b32", "r"],
    ["cas", "b64", "d"],
    ["cas", "b16", "h"],
  ] as const);
  const spaces: Target[] = [
    { space: ".global", base: "%own", bits: 64 },
    { space: ".shared", base: "%shared", bits: 32 },
  ];
  // Where the space decides about subnormals, it is named.
  if (type !== "f32") spaces.push({ space: "", base: "%own", bits: 64 }, { space: "", base: "%sharedg", bits: 64 });
  const target = w.pick(spaces);
  const bytes = classBits[kind] / 8;
  const { lines, text } = where(w, at, target, ownBytes, bytes);
  const values = op === "cas" ? `${w.of(at, kind)}, ${w.of(at, kind)}` : w.of(at, kind);
  const order = w.pick(["", "", ".relaxed.gpu", ".acq_rel.gpu", ".relaxed.cta"]);
  const g = w.guard(at);
  if (op !== "cas" && op !== "exch" && w.chance(0.3)) {
    return [...lines, `${g}red${order.replace("acq_rel", "release")}${target.space}.${op}.${type} ${text}, ${values};`];
  }
  return [...lines, `${g}atom${order}${target.space}.${op}.${type} ${w.of(at, kind)}, ${text}, ${values};`];
}

/** An update of a word that others update, too. */
function commonAtomic(w: Writer, at: Place): string[] {
  const i = w.integer(0, commonOps.length - 1);
  const op = commonOps[i] as string;
  const type = ["and", "or", "xor"].includes(op)
    ? "b32"
    : op === "min" || op === "max"
      ? i % 2
        ? "s32"
        : "u32"
      : "u32";
  const [space, base] = w.pick([
    [".global", "%common"],
    [".shared", "%commons"],
    ["", "%common"],
  ] as const);
  // `inc` wraps at its bound: all must have the same one.
  const value = op === "inc" ? "0x3fffffff" : w.of(at, "r");
  const t = w.chance(0.3) ? `atom${space}.${op}.${type} _, ` : `red${space}.${op}.${type} `;
  return [`${w.guard(at)}${t}[${base}+${4 * i}], ${value};`];
}

function parameters(w: Writer, at: Place): string[] {
  return [
    w.pick([
      `${w.guard(at)}ld.param.u32 ${w.of(at, "r")}, [narrow];`,
      `${w.guard(at)}ld.param.s8 ${w.of(at, "r")}, [narrow+${w.integer(0, 3)}];`,
      `${w.guard(at)}ld.param.u64 ${w.of(at, "d")}, [wide];`,
      `${w.guard(at)}ld.param.v2.u32 {%r0, %r1}, [wide];`,
      `${w.guard(at)}ld.param.f32 ${w.of(at, "f")}, [real];`,
    ]),
  ];
}

/** One statement that goes to memory. */
export function memory(w: Writer, at: Place): Item {
  const what = w.integer(1, 100);
  if (what <= 42) return w.item(...loads(w, at));
  if (what <= 75 || !at.entry) return w.item(...stores(w, at));
  if (what <= 88) return w.item(...ownAtomic(w, at));
  if (what <= 95) return w.item(...commonAtomic(w, at));
  return w.item(...parameters(w, at));
}
