/**
 * Moving tiles: fragments to and from tensors and shared buffers, and tensors to shared buffers (asynchronously where they are aligned).
 *
 * The width of an access follows from the layout (how many elements a thread holds side by side) and from what is known of the
 * address: only a vector that is aligned and inside or outside as a whole is used.
 */
import type { Mem, Operand, Reg } from "../../ir/thread.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { imm, TRUE, type Val, vec } from "../builder.js";
import { blockedLayout, contiguousBits, type Layout, liveRegisters, permuteLayout } from "../layout.js";
import { allInBounds } from "./address.js";
import { type Aff, addAff, constant, ofVal } from "./affine.js";
import { asyncChunk, copyAsync } from "./async-copy.js";
import { type Context, type Fragment, type Scalar, type SharedTile, touch, wroteShared } from "./context.js";
import { elementOf, fromLoaded, memoryType, storable } from "./element.js";
import {
  coordinatesOf,
  distinctRegisters,
  firstReplica,
  insideShape,
  liveWords,
  newFragment,
  setWord,
  threadCoordinates,
  wordClass,
  writeFragment,
} from "./fragment.js";
import { isNarrow } from "./numeric.js";
import {
  addressOf,
  alignedAtRunTime,
  contiguousDim,
  extentsOf,
  indexOf,
  movedAlong,
  type Place,
  sampleIndex,
  vectorWidth,
  wholeShared,
  withinBounds,
} from "./places.js";

interface Access {
  /** First register of the vector. */
  readonly register: number;
  readonly index: readonly Aff[];
  readonly coordinates: readonly Aff[];
}

/** Splits a fragment's registers into vectors for `p`; `widest` is what its layout would allow. */
function accesses(
  ctx: Context,
  f: Fragment,
  p: Place,
  registers: readonly number[],
): { width: number; widest: number; list: Access[] } {
  const thread = threadCoordinates(ctx, f.layout);
  const dim = contiguousDim(p);
  const adjacent = dim < 0 || f.dt === "bool" ? 1 : 2 ** contiguousBits(f.layout, dim);
  const at = (register: number): Access => {
    const coordinates = coordinatesOf(ctx, f.layout, thread, register);
    return { register, coordinates, index: indexOf(p, coordinates) };
  };
  const size = dim < 0 ? 1 : (f.layout.shape[dim] as number);
  let widest = Math.min(adjacent, 16 / dtypeFacts[f.dt].bytes);
  while (widest > 1 && size % widest !== 0) widest /= 2;
  const width = widest === 1 ? 1 : vectorWidth(ctx, p, widest, sampleIndex(p, coordinatesOf(ctx, f.layout, thread, 0)));
  return { width, widest, list: registers.filter((r) => r % width === 0).map(at) };
}

const vectorMod = (n: number): string[] => (n === 1 ? [] : [`v${n}`]);

// ── memory → fragment ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function loadFragment(ctx: Context, f: Fragment, p: Place): void {
  const { width, widest, list } = accesses(ctx, f, p, liveRegisters(f.layout));
  const better = width < widest ? alignedAtRunTime(ctx, p, widest) : undefined;
  if (better === undefined) return loadVectors(ctx, f, p, width, list);
  // Both ways fill the same registers.
  const words = liveWords(f).map((w) => [w, ctx.b.variable(wordClass(f.dt))] as const);
  const into = (place: Place): void => {
    const part = newFragment(f.name, f.dt, f.layout, false);
    const way = accesses(ctx, part, place, liveRegisters(f.layout));
    if (f.packBits === 0 && f.dt !== "bool") return loadWords(ctx, place, way.width, way.list, new Map(words));
    loadVectors(ctx, part, place, way.width, way.list);
    for (const [w, r] of words) ctx.b.assign(r, part.words[w] as Val);
  };
  ctx.b.if(
    { reg: better.test, negated: false },
    true,
    words.map(([, r]) => r),
    () => into(better.place),
    () => into(p),
    { coldElse: true },
  );
  f.pristine = undefined;
  for (const [w, r] of words) {
    ctx.b.settle(r);
    setWord(ctx, f, w, r);
  }
}

/** Loads elements of 4 bytes into registers that are there already, by register of the layout. */
function loadWords(
  ctx: Context,
  p: Place,
  width: number,
  list: readonly Access[],
  into: ReadonlyMap<number, Reg>,
): void {
  const tensor = p.buffer.k === "tensor" ? p.buffer : undefined;
  if (tensor === undefined) throw new Error(`internal: ${p.buffer.name} is no tensor`);
  for (const x of list) {
    const regs = Array.from({ length: width }, (_, i) => into.get(x.register + i) as Reg);
    const inside = allInBounds(ctx, x.index, extentsOf(p));
    if (!(inside.k === "imm" && Number(inside.value))) for (const r of regs) ctx.b.assign(r, imm(0, r.cls));
    if (inside.k === "imm" && Number(inside.value) === 0) continue;
    const dst = width === 1 ? (regs[0] as Reg) : vec(regs);
    ctx.b.emit("ld", tensor.dt === "f32" ? "f32" : "b32", [dst], [addressOf(ctx, p, x.index)], {
      mods: ["global", ...(tensor.readonly ? ["nc"] : []), ...vectorMod(width)],
      guard: ctx.a.guard(inside),
      group: ctx.group(),
      ...(tensor.readonly ? {} : { touches: [{ buffer: tensor.name, access: "read" as const }] }),
    });
    for (const r of regs) ctx.b.wrote(r);
  }
}

function loadVectors(ctx: Context, f: Fragment, p: Place, width: number, list: readonly Access[]): void {
  const bytes = dtypeFacts[f.dt].bytes;
  const perWord = 2 ** f.packBits;
  const whole = !isNarrow(f.dt) || (width >= perWord && width * bytes >= 4);
  const loaded = new Map<number, Scalar>();
  for (const x of list) {
    const inside =
      p.buffer.k === "tensor"
        ? allInBounds(ctx, x.index, extentsOf(p))
        : insideShape(ctx, f.layout, x.coordinates, x.register);
    const words = whole ? (width * bytes) / 4 : 1;
    if (f.dt !== "bool" && whole && words >= 1) {
      const values = vectorLoad(ctx, p, addressOf(ctx, p, x.index), words, f.dt === "f32", inside);
      if (f.packBits === 0) {
        for (const [i, v] of values.entries()) loaded.set(x.register + i, fromLoaded(ctx, f.dt, v));
      } else {
        for (let i = 0; i < width; i++)
          loaded.set(x.register + i, {
            dt: f.dt,
            packed: { word: values[i >> f.packBits] as Val, sub: i & (perWord - 1) },
          });
      }
    } else {
      for (let i = 0; i < width; i++) {
        const index = x.index.map((a, d) => (d === x.index.length - 1 ? addAff(a, constant(i)) : a));
        const [v] = vectorLoad(ctx, p, addressOf(ctx, p, index), 1, false, inside, memoryType(f.dt)) as [Val];
        loaded.set(x.register + i, fromLoaded(ctx, f.dt, v));
      }
    }
  }
  writeFragment(ctx, f, (r) => loaded.get(r) as Scalar);
}

function vectorLoad(
  ctx: Context,
  p: Place,
  address: Mem,
  words: number,
  float: boolean,
  inside: Val,
  type = float ? "f32" : "b32",
): readonly Reg[] | Val[] {
  const { b } = ctx;
  const cls = float ? "f32" : "b32";
  if (inside.k === "imm" && Number(inside.value) === 0) return new Array(words).fill(imm(0, cls));
  const tensor = p.buffer.k === "tensor" ? p.buffer : undefined;
  const shared = p.buffer.k === "shared" ? p.buffer : undefined;
  const life =
    shared !== undefined
      ? { depth: shared.depth, key: `${shared.name}@${shared.version}` }
      : tensor?.readonly
        ? { depth: 0, key: "" }
        : ctx.fresh();
  const mods = [
    ...(shared !== undefined ? ["shared"] : tensor?.readonly ? ["global", "nc"] : ["global"]),
    ...vectorMod(words),
  ];
  const touches =
    shared !== undefined
      ? [touch(shared, "read")]
      : tensor !== undefined && !tensor.readonly
        ? [{ buffer: tensor.name, access: "read" as const }]
        : undefined;
  const group = ctx.group();
  const operands: Operand[] = inside.k === "reg" ? [address, inside] : [address];
  return b.value(
    b.keyOf(`ld.${mods.join(".")}.${type}${life.key}`, operands),
    operands,
    true,
    life.depth,
    (put, depth) => {
      const regs = Array.from({ length: words }, () => b.reg(cls, depth));
      if (inside.k === "reg")
        for (const r of regs) put({ op: "mov", type: cls, mods: [], dst: [r], src: [imm(0, cls)] });
      put({
        op: "ld",
        type,
        mods,
        dst: words === 1 ? (regs as [Reg]) : [vec(regs)],
        src: [address],
        ...(inside.k === "reg" ? { guard: { reg: inside, negated: false } } : {}),
        ...(touches === undefined ? {} : { touches }),
        ...(group === undefined ? {} : { group }),
      });
      return regs as readonly Reg[];
    },
  );
}

export function loadFromShared(ctx: Context, f: Fragment, tile: SharedTile): void {
  loadFragment(ctx, f, wholeShared(tile));
}

// ── fragment → memory ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function storeFragment(ctx: Context, f: Fragment, p: Place): void {
  const { width, widest } = accesses(ctx, f, p, []);
  const better = width < widest ? alignedAtRunTime(ctx, p, widest) : undefined;
  if (better === undefined) storeVectors(ctx, f, p, false);
  else {
    ctx.b.if(
      { reg: better.test, negated: false },
      true,
      [],
      () => storeVectors(ctx, f, better.place, false),
      () => storeVectors(ctx, f, p, true),
      { coldElse: true },
    );
  }
  if (p.buffer.k === "shared") wroteShared(ctx, p.buffer);
}

/** `rare`: not worth a copy of the code without bounds checks. */
function storeVectors(ctx: Context, f: Fragment, p: Place, rare: boolean): void {
  const { width, list } = accesses(ctx, f, p, distinctRegisters(f.layout));
  const one = firstReplica(ctx, f.layout);
  const all = (checked: boolean): void => {
    for (const x of list) {
      const padded = insideShape(ctx, f.layout, x.coordinates, x.register);
      const bounds = checked && p.buffer.k === "tensor" ? allInBounds(ctx, x.index, extentsOf(p)) : TRUE;
      storeVector(ctx, f, p, x, width, ctx.a.and(one, ctx.a.and(padded, bounds)));
    }
  };
  if (rare) return all(true);
  withinBounds(
    ctx,
    p,
    list.map((x) => x.index),
    all,
  );
}

function storeVector(ctx: Context, f: Fragment, p: Place, x: Access, width: number, when: Val): void {
  if (when.k === "imm" && Number(when.value) === 0) return;
  const bytes = dtypeFacts[f.dt].bytes;
  const space = p.buffer.k === "tensor" ? "global" : "shared";
  const touches = [
    p.buffer.k === "shared" ? touch(p.buffer, "write") : { buffer: p.buffer.name, access: "write" as const },
  ];
  const emit = (type: string, address: Mem, value: Operand, n: number): void => {
    ctx.b.emit("st", type, [], [address, value], {
      mods: [space, ...vectorMod(n)],
      guard: ctx.a.guard(when),
      touches,
      group: ctx.group(),
    });
  };
  const perWord = 2 ** f.packBits;
  if (!isNarrow(f.dt) && f.dt !== "bool") {
    const values = Array.from({ length: width }, (_, i) => storable(ctx, elementOf(f, x.register + i)) as Reg);
    emit(
      f.dt === "f32" ? "f32" : "b32",
      addressOf(ctx, p, x.index),
      width === 1 ? (values[0] as Reg) : vec(values),
      width,
    );
  } else if (isNarrow(f.dt) && width >= perWord && width * bytes >= 4 && f.pristine === undefined) {
    const words = Array.from({ length: (width * bytes) / 4 }, (_, i) => f.words[(x.register >> f.packBits) + i] as Reg);
    emit("b32", addressOf(ctx, p, x.index), words.length === 1 ? (words[0] as Reg) : vec(words), words.length);
  } else if (isNarrow(f.dt) && width * bytes === 2 && bytes === 1 && f.packBits > 0 && f.pristine === undefined) {
    // Two fp8 values: the half of a word they share.
    const word = f.words[x.register >> f.packBits] as Val;
    emit("u16", addressOf(ctx, p, x.index), (x.register & 2) === 0 ? word : ctx.a.shift("shr", word, imm(16)), 1);
  } else {
    for (let i = 0; i < width; i++) {
      const index = x.index.map((a, d) => (d === x.index.length - 1 ? addAff(a, constant(i)) : a));
      emit(memoryType(f.dt), addressOf(ctx, p, index), storable(ctx, elementOf(f, x.register + i)), 1);
    }
  }
}

export function storeToShared(ctx: Context, f: Fragment, tile: SharedTile): void {
  storeFragment(ctx, f, wholeShared(tile));
}

// ── tensor → shared ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Copies between any two buffers; tensors to shared buffers go asynchronously where the alignment allows. */
export function copyTile(ctx: Context, src: Place, dst: Place): void {
  const bytes = dtypeFacts[src.buffer.dt].bytes;
  const chunk = asyncChunk(ctx, src, dst);
  const widest = Math.max(16, bytes);
  const better = chunk < widest ? alignedAtRunTime(ctx, src, widest / bytes) : undefined;
  const close = (): void => {
    if (!ctx.openAsyncGroup) ctx.b.emit("cp.async.commit_group", undefined, [], []);
  };
  ctx.asGroup(() => {
    if (better !== undefined && asyncChunk(ctx, better.place, dst) > chunk) {
      ctx.b.if(
        { reg: better.test, negated: false },
        true,
        [],
        () => copyAsync(ctx, better.place, dst, asyncChunk(ctx, better.place, dst)),
        () => (chunk > 0 ? copyAsync(ctx, src, dst, chunk) : copyThroughRegisters(ctx, src, dst)),
        { coldElse: true },
      );
      wroteShared(ctx, dst.buffer as SharedTile);
      return close();
    }
    if (chunk === 0) return copyThroughRegisters(ctx, src, dst);
    copyAsync(ctx, src, dst, chunk);
    close();
  });
}

/** Registers per thread that one round of a copy may fill. */
const COPY_REGISTERS = 16;

/** A big tile goes in several rounds over its rows. */
function copyThroughRegisters(ctx: Context, src: Place, dst: Place): void {
  const side = src.buffer.k === "tensor" ? src : dst.buffer.k === "tensor" ? dst : src;
  const rows = side.shape.findIndex((n, d) => n > 1 && d !== contiguousDim(side));
  const perRound = rows < 0 ? 0 : rowsPerRound(ctx, side, rows);
  const round = (from: Place, to: Place, shape: readonly number[]): void => {
    const f = newFragment("copy", from.buffer.dt, layoutFor(ctx, { ...side, shape }), false);
    loadFragment(ctx, f, { ...from, shape });
    if (from.buffer.name === to.buffer.name) ctx.nextGroup();
    storeFragment(ctx, f, { ...to, shape });
  };
  const size = side.shape[rows] as number;
  if (perRound === 0 || perRound === size || src.buffer.name === dst.buffer.name) return round(src, dst, side.shape);
  const shape = side.shape.map((n, d) => (d === rows ? perRound : n));
  const group = ctx.group();
  ctx.b.for(
    imm(0),
    imm(size),
    perRound,
    [],
    (row) => round(movedAlong(src, rows, ofVal(row)), movedAlong(dst, rows, ofVal(row)), shape),
    group === undefined ? {} : { group },
  );
  if (dst.buffer.k === "shared") wroteShared(ctx, dst.buffer);
}

/** The most rows (a divisor of their number) of which a thread holds few enough elements. */
function rowsPerRound(ctx: Context, p: Place, rows: number): number {
  const size = p.shape[rows] as number;
  for (let n = size; n > 1; n--) {
    if (size % n !== 0) continue;
    const layout = layoutFor(ctx, { ...p, shape: p.shape.map((m, d) => (d === rows ? n : m)) });
    if (liveRegisters(layout).length <= COPY_REGISTERS) return n;
  }
  return 1;
}

/** A layout whose vectors and lanes run along the place's contiguous dim. */
export function layoutFor(ctx: Context, p: Place): Layout {
  const bytes = dtypeFacts[p.buffer.dt].bytes;
  const dim = contiguousDim(p);
  const widest = p.buffer.dt === "bool" ? 1 : 16 / bytes;
  if (dim < 0 || dim === p.shape.length - 1) return blockedLayout(p.shape, ctx.warps, widest);
  const order = [...p.shape.keys()].filter((d) => d !== dim);
  order.push(dim);
  const permuted = blockedLayout(
    order.map((d) => p.shape[d] as number),
    ctx.warps,
    widest,
  );
  return permuteLayout(
    permuted,
    p.shape.map((_, d) => order.indexOf(d)),
  );
}

/** Copies a fragment's words into another of the same layout. */
export function copyWords(ctx: Context, from: Fragment, to: Fragment): void {
  if (from.pristine !== undefined) return writeFragment(ctx, to, () => ({ dt: from.dt, value: from.pristine as Val }));
  const values = liveWords(from).map((w) => [w, from.words[w] as Val] as const);
  to.pristine = undefined;
  for (const [w, v] of values) setWord(ctx, to, w, v);
}
