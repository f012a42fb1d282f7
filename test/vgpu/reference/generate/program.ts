/**
 * Random PTX programs with a defined result: no races, no undefined values, loops that end. One seed makes one program, its
 * launch and its memory.
 */
import { Prng } from "../../../support/prng.js";
import { exchange, slotBytes, throughShared } from "./exchanges.js";
import { type Body, branch, call, choice, earlyExit, loop, type Signature } from "./flow.js";
import { commonOps, memory, ownBytes, tableBytes } from "./memory.js";
import { scalar } from "./scalars.js";
import { type Class, classBits, classType, type Item, type Place, type Pools, Writer } from "./writer.js";

export interface Program {
  readonly seed: number;
  readonly grid: readonly [number, number, number];
  readonly shape: readonly [number, number, number];
  /** The text without the items that are left out. */
  readonly text: (without?: ReadonlySet<Item>) => string;
  /** Instructions that do not come from items: a start and an end that are the same in all programs. */
  readonly fixed: number;
  /** Every item, outer ones first. */
  readonly items: readonly Item[];
  /** Contents of the buffers whose addresses are the first four parameters. */
  readonly buffers: { readonly [name in BufferName]: Uint8Array };
  /** The parameters after the addresses. */
  readonly narrow: number;
  readonly wide: bigint;
  readonly real: number;
}

export const bufferNames = ["input", "data", "common", "output"] as const;
export type BufferName = (typeof bufferNames)[number];

const entryPools: Pools = { r: 10, d: 5, h: 5, f: 6, e: 4, p: 5 };
const functionPools: Pools = { r: 5, d: 3, h: 3, f: 3, e: 2, p: 3 };

/** What is stored of each register, in this order, and then of memory; see `named`. */
const dumped: readonly Class[] = ["r", "f", "d", "e", "h"];
const registerBytes = 160;
const dumpBytes = registerBytes + 2 * ownBytes + 4 * commonOps.length;

/** Name of what lies at a byte of the output. */
export function named(byte: number): string {
  const thread = `thread ${Math.floor(byte / dumpBytes)} of the grid`;
  let at = byte % dumpBytes;
  if (at >= registerBytes) {
    at -= registerBytes;
    if (at < ownBytes) return `${thread}: its shared byte ${at}`;
    if (at < 2 * ownBytes) return `${thread}: its local byte ${at - ownBytes}`;
    return `${thread}: common shared word ${Math.floor((at - 2 * ownBytes) / 4)}`;
  }
  for (const kind of dumped) {
    const bytes = classBits[kind] / 8;
    if (at < entryPools[kind] * bytes) return `${thread}: %${kind}${Math.floor(at / bytes)}`;
    at -= entryPools[kind] * bytes;
  }
  return `${thread}: predicates`;
}

function declarations(pools: Pools): string[] {
  return (Object.keys(pools) as Class[]).map((kind) => `.reg .${classType[kind]} %${kind}<${pools[kind]}>;`);
}

/** Lines that move every data register to or from memory. */
function registersAt(base: string, store: boolean): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const kind of dumped) {
    const bytes = classBits[kind] / 8;
    for (let i = 0; i < entryPools[kind]; ) {
      // As many at once as lie together on an address that suits.
      const fits = (n: number) => n <= entryPools[kind] - i && n * bytes <= 16 && at % (n * bytes) === 0;
      const n = fits(4) ? 4 : fits(2) ? 2 : 1;
      const names = Array.from({ length: n }, (_, j) => `%${kind}${i + j}`).join(", ");
      const [registers, type] = n === 1 ? [names, classType[kind]] : [`{${names}}`, `v${n}.${classType[kind]}`];
      const place = `[${base}+${at}]`;
      lines.push(store ? `st.global.${type} ${place}, ${registers};` : `ld.global.${type} ${registers}, ${place};`);
      i += n;
      at += n * bytes;
    }
  }
  at = Math.ceil(at / 4) * 4;
  if (!store) lines.push(`ld.global.u32 %word, [${base}+${at}];`);
  else lines.push("mov.u32 %word, 0;");
  for (let i = 0; i < entryPools.p; i++) {
    if (store) lines.push(`selp.b32 %one, ${1 << i}, 0, %p${i};`, "or.b32 %word, %word, %one;");
    else lines.push(`and.b32 %one, %word, ${1 << i};`, `setp.ne.u32 %p${i}, %one, 0;`);
  }
  if (store) lines.push(`st.global.u32 [${base}+${at}], %word;`);
  return lines;
}

/** 64 bytes from one place to another. */
function copy(from: string, to: string): string[] {
  return Array.from({ length: ownBytes / 16 }, (_, i) => [
    `ld.${from.replace("@", "{%copy, %copy2}, [")}+${16 * i}];`,
    `st.${to.replace("@", "[")}+${16 * i}], {%copy, %copy2};`,
  ]).flat();
}

const prologue = [
  "mov.u32 %linear, %tid.z;",
  "mov.u32 %one, %ntid.y;",
  "mov.u32 %word, %tid.y;",
  "mad.lo.u32 %linear, %linear, %one, %word;",
  "mov.u32 %one, %ntid.x;",
  "mov.u32 %word, %tid.x;",
  "mad.lo.u32 %linear, %linear, %one, %word;",
  "mov.u32 %number, %ctaid.z;",
  "mov.u32 %one, %nctaid.y;",
  "mov.u32 %word, %ctaid.y;",
  "mad.lo.u32 %number, %number, %one, %word;",
  "mov.u32 %one, %nctaid.x;",
  "mov.u32 %word, %ctaid.x;",
  "mad.lo.u32 %number, %number, %one, %word;",
];

/** Everything before the random part of the entry. */
function start(threads: number): string[] {
  return [
    ...prologue,
    `mad.lo.u32 %number, %number, ${threads}, %linear;`,
    "ld.param.u64 %base, [input];",
    `mad.wide.u32 %base, %number, ${registerBytes}, %base;`,
    "ld.param.u64 %own, [data];",
    `mad.wide.u32 %own, %number, ${ownBytes}, %own;`,
    "ld.param.u64 %common, [common];",
    "ld.param.u64 %out, [output];",
    `mad.wide.u32 %out, %number, ${dumpBytes}, %out;`,
    "mov.u32 %shared, mine;",
    `mad.lo.u32 %shared, %linear, ${ownBytes}, %shared;`,
    "cvt.u64.u32 %sharedg, %shared;",
    "cvta.shared.u64 %sharedg, %sharedg;",
    "mov.u32 %exchange, slots;",
    "mov.u32 %commons, sums;",
    "mov.u64 %local, stack;",
    "cvta.local.u64 %localg, %local;",
    "setp.eq.u32 %always, %linear, %linear;",
    ...registersAt("%base", false),
    ...copy("global.v2.b64 @%own", "shared.v2.b64 @%shared"),
    ...copy("global.v2.b64 @%own", "local.v2.b64 @%local"),
    "mov.u64 %copy, 0;",
    `mad.lo.u32 %word, %linear, ${slotBytes}, %exchange;`,
    "st.shared.v2.b64 [%word], {%copy, %copy};",
    `setp.lt.u32 %first, %linear, 1;`,
    ...commonOps.map((_, i) => `@%first st.shared.u32 [%commons+${4 * i}], ${i};`),
    "bar.sync 0;",
    // The lanes there are: blocks need not be whole warps.
    "vote.sync.ballot.b32 %mask, %always, 0xffffffff;",
  ];
}

const finish = [
  ...registersAt("%out", true),
  ...copy("shared.v2.b64 @%shared", `global.v2.b64 @%out+${registerBytes}`),
  ...copy("local.v2.b64 @%local", `global.v2.b64 @%out+${registerBytes + ownBytes}`),
  "bar.sync 0;",
  ...[0, 16].flatMap((at) => [
    `ld.shared.v2.b64 {%copy, %copy2}, [%commons+${at}];`,
    `st.global.v2.b64 [%out+${registerBytes + 2 * ownBytes + at}], {%copy, %copy2};`,
  ]),
  "ret;",
].map((line) => line.replace(/\+(\d+)\+(\d+)\]/, (_, a, b) => `+${Number(a) + Number(b)}]`));

/** Statements for a cost, some with others inside. */
const bodyOf =
  (signatures: readonly Signature[], threads: number): Body =>
  (w, at, cost) => {
    const items: Item[] = [];
    const body = bodyOf(signatures, threads);
    let left = cost;
    while (left > 0) {
      const what = w.integer(1, 100);
      const share = Math.min(left, w.integer(8, 60));
      if (what <= 8 && left > 8 && at.depth < 3) {
        items.push(branch(w, at, share, body));
        left -= share / 2 + 5;
      } else if (what <= 14 && left > 10 && at.depth < 3) {
        items.push(loop(w, at, share * 1.5, body));
        left -= share * 1.5 + 6;
      } else if (what <= 16 && left > 10 && at.depth < 3) {
        items.push(choice(w, at, share, body));
        left -= share / 2 + 8;
      } else if (what <= 18 && at.functions > 0 && at.depth < 2) {
        items.push(call(w, at, signatures[w.integer(0, at.functions - 1)] as Signature));
        left -= 40;
      } else if (what <= 27) {
        items.push(exchange(w, at));
        left -= 4;
      } else if (what <= 30 && at.together && at.entry) {
        items.push(throughShared(w, at, threads));
        left -= 10;
      } else if (what === 31 && at.depth === 0 && at.entry && w.chance(0.3)) {
        items.push(earlyExit(w, at));
        left -= 4;
      } else if (what <= 50) {
        items.push(memory(w, at));
        left -= 2.5;
      } else {
        items.push(scalar(w, at));
        left -= 1.3;
      }
    }
    return items;
  };

interface Routine {
  readonly header: string;
  readonly before: readonly string[];
  readonly items: readonly Item[];
  readonly after: readonly string[];
}

function deviceFunction(w: Writer, f: Signature, number: number, signatures: readonly Signature[]): Routine {
  const place: Place = {
    pools: functionPools,
    mask: "%mask",
    together: false,
    depth: 1,
    functions: number,
    entry: false,
  };
  const items = bodyOf(signatures, 1)(w, place, w.integer(12, 40));
  if (w.chance(0.4)) {
    // Some lanes return at once.
    const [q, stay] = [w.register("pred"), w.name("stay")];
    const result = f.registers ? `mov.b32 %ret, ${w.of(place, "r")};` : `st.param.b32 [ret], ${w.of(place, "r")};`;
    const wide = f.aggregate ? [`st.param.b64 [ret+8], ${w.of(place, "d")};`] : [];
    items.push(
      w.item(
        `mov.pred ${q}, ${w.of(place, "p")};`,
        `vote.sync.ballot.b32 %mask, !${q}, %mask;`,
        `@!${q} bra ${stay};`,
        result,
        ...wide,
        "ret;",
        `${stay}:`,
      ),
      ...bodyOf(signatures, 1)(w, place, 8),
    );
  }
  const formal = (type: string, name: string) => (f.registers ? `.reg .${type} %${name}` : `.param .${type} ${name}`);
  const returned = f.aggregate ? ".param .align 16 .b8 ret[16]" : formal("b32", "ret");
  const parameters = [formal("b32", "a"), formal("b64", "b"), formal("f32", "c"), formal("b32", "m")].join(", ");
  const get = (type: string, to: string, name: string) =>
    f.registers ? `mov.${type} ${to}, %${name};` : `ld.param.${type} ${to}, [${name}];`;
  return {
    header: `.func (${returned}) ${f.name} (${parameters})`,
    before: [
      ...declarations(functionPools),
      ".reg .b32 %mask;",
      ".reg .b64 %local, %localg, %copy;",
      `.local .align 16 .b8 stack[${ownBytes}];`,
      ...w.declarations,
      get("b32", "%r0", "a"),
      get("b64", "%d0", "b"),
      get("f32", "%f0", "c"),
      get("b32", "%mask", "m"),
      "mov.u64 %local, stack;",
      "cvta.local.u64 %localg, %local;",
      "mov.b64 {%r1, %r2}, %d0;",
      "mov.b32 {%h0, %h1}, %r0;",
      "xor.b32 %r3, %r0, %r1;",
      "not.b32 %r4, %r2;",
      "mov.b32 %f1, %r3;",
      "mov.f32 %f2, 0f3F800000;",
      "mov.b64 %d1, {%r4, %r3};",
      "not.b64 %d2, %d0;",
      "mov.b64 %e0, %d1;",
      "cvt.f64.f32 %e1, %f0;",
      "cvt.u16.u32 %h2, %r4;",
      "setp.lt.s32 %p0|%p1, %r0, 0;",
      "setp.gt.f32 %p2, %f0, 0f00000000;",
      ...Array.from({ length: ownBytes / 8 }, (_, i) => `st.local.b64 [%local+${8 * i}], %d${i % 3};`),
    ],
    items,
    after: [
      f.registers ? `mov.b32 %ret, ${w.of(place, "r")};` : `st.param.b32 [ret], ${w.of(place, "r")};`,
      ...(f.aggregate ? [`st.param.b64 [ret+8], ${w.of(place, "d")};`] : []),
      "ret;",
    ],
  };
}

function render(routine: Routine, without: ReadonlySet<Item>): string[] {
  const lines: string[] = [routine.header, "{", ...routine.before];
  const add = (item: Item) => {
    if (without.has(item)) return;
    for (const line of item.lines) {
      if (typeof line === "string") lines.push(line);
      else add(line);
    }
  };
  for (const item of routine.items) add(item);
  lines.push(...routine.after);
  const body = lines.slice(2).map((line) => (line.endsWith(":") ? line : `  ${line}`));
  return [routine.header, "{", ...body, "}"];
}

function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [
    item,
    ...allItems(item.lines.filter((line): line is Item => typeof line !== "string")),
  ]);
}

const shapes: readonly (readonly [number, number, number])[] = [
  [32, 1, 1],
  [32, 1, 1],
  [64, 1, 1],
  [8, 4, 2],
  [5, 3, 3],
  [96, 1, 1],
  [16, 2, 1],
];

/** The program of a seed. */
export function program(seed: number): Program {
  const random = new Prng(seed, 3);
  const sm100 = random.chance(0.3);
  const names = { next: 0 };
  // Few threads, mostly: part of a warp shows most mistakes, and the reference is slow.
  const shape = random.chance(0.25)
    ? random.pick(shapes)
    : ([random.chance(0.6) ? random.integer(1, 16) : random.integer(17, 40), 1, 1] as const);
  const grids = [
    [2, 1, 1],
    [1, 2, 1],
    [3, 1, 1],
    [2, 1, 2],
  ] as const;
  const grid = random.chance(0.85) ? ([1, 1, 1] as const) : random.pick(grids);
  const threads = shape[0] * shape[1] * shape[2];
  const all = threads * grid[0] * grid[1] * grid[2];
  const signatures = Array.from({ length: random.integer(0, 3) }, (_, i): Signature => {
    const registers = random.chance(0.25);
    return { name: `f${i}`, registers, aggregate: !registers && random.chance(0.4) };
  });
  const routines = signatures.map((f, i) => deviceFunction(new Writer(random, sm100, names), f, i, signatures));
  const w = new Writer(random, sm100, names);
  const place: Place = {
    pools: entryPools,
    mask: "%mask",
    together: true,
    depth: 0,
    functions: signatures.length,
    entry: true,
  };
  const items = bodyOf(signatures, threads)(w, place, random.integer(50, 170));
  const formals = [...bufferNames.map((name) => `.param .u64 ${name}`), ".param .u32 narrow", ".param .u64 wide"];
  routines.push({
    header: `.visible .entry kernel(${[...formals, ".param .f32 real"].join(", ")})`,
    before: [
      ...declarations(entryPools),
      ".reg .b32 %linear, %number, %word, %one, %mask, %shared, %exchange, %commons;",
      ".reg .b64 %base, %own, %common, %out, %sharedg, %local, %localg, %copy, %copy2;",
      ".reg .pred %always, %first;",
      `.local .align 16 .b8 stack[${ownBytes}];`,
      `.shared .align 16 .b8 mine[${threads * ownBytes}];`,
      `.shared .align 16 .b8 slots[${threads * slotBytes}];`,
      `.shared .align 16 .b8 sums[${4 * commonOps.length}];`,
      ...w.declarations,
      ...start(threads),
    ],
    items,
    after: finish,
  });
  const bytes = (n: number) => Array.from({ length: n }, () => random.integer(0, 255)).join(", ");
  const head = [
    `.version ${sm100 ? "8.8" : "8.4"}`,
    `.target ${sm100 ? "sm_100" : "sm_90"}`,
    ".address_size 64",
    `.const .align 16 .b8 table[${tableBytes}] = {${bytes(tableBytes)}};`,
    `.global .align 16 .b8 words[${tableBytes}] = {${bytes(tableBytes)}};`,
  ];
  const data = new Uint8Array(all * ownBytes);
  for (let i = 0; i < data.length; i++) data[i] = random.integer(0, 255);
  const common = new Uint8Array(4 * commonOps.length);
  for (let i = 0; i < common.length; i++) common[i] = random.integer(0, 255);
  return {
    seed,
    grid,
    shape,
    text: (without = new Set()) => [...head, ...routines.flatMap((r) => render(r, without)), ""].join("\n"),
    fixed: start(threads).length + finish.length,
    items: allItems(routines.flatMap((r) => r.items)),
    buffers: { input: initial(w, all), data, common, output: new Uint8Array(all * dumpBytes) },
    narrow: random.uint32(),
    wide: w.bits(64),
    real: Number(w.float("f")),
  };
}

/** First values of every thread's registers. */
function initial(w: Writer, threads: number): Uint8Array {
  const bytes = new Uint8Array(threads * registerBytes);
  const view = new DataView(bytes.buffer);
  for (let t = 0; t < threads; t++) {
    let at = t * registerBytes;
    for (const kind of dumped) {
      for (let i = 0; i < entryPools[kind]; i++) {
        if (kind === "d" || kind === "e") view.setBigUint64(at, kind === "e" ? w.float("e") : w.bits(64), true);
        else if (kind === "h")
          view.setUint16(at, w.chance(0.6) ? w.integer(0x2c00, 0x4800) : w.integer(0, 65535), true);
        else view.setUint32(at, Number(kind === "f" ? w.float("f") : w.bits(32)), true);
        at += classBits[kind] / 8;
      }
    }
    view.setUint32(Math.ceil(at / 4) * 4, w.random.uint32(), true);
  }
  return bytes;
}
