/** Operations that move elements: shuffles and ballots along the last axis, transposes and reshapes. */
import type { Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { blockedLayout, type Layout, permuteLayout, reshapeLayout } from "../layout.js";
import { type Aff, constant, isConstant } from "./affine.js";
import type { Context, Fragment, Scalar } from "./context.js";
import { convertLayout } from "./convert.js";
import { elementOf, readShared } from "./element.js";
import { affineOf } from "./expr.js";
import {
  coordinatesOf,
  insideShape,
  liveWords,
  newFragment,
  setWord,
  threadCoordinates,
  writeFragment,
} from "./fragment.js";
import { isNarrow, plain, rawBits, settle, valOf } from "./numeric.js";
import { wholeShared } from "./places.js";
import { butterfly, shuffleBy } from "./reduce.js";
import { loadFragment, storeToShared } from "./transfer.js";

const GROUP = 32;

/** The thread or register bit that steps by `step` along the last axis. */
function bitFor(l: Layout, step: number): { k: "reg" | "lane" | "warp"; bit: number } | undefined {
  const axis = l.shape.length - 1;
  for (const [k, bases] of [
    ["reg", l.regs],
    ["lane", l.lanes],
    ["warp", l.warps],
  ] as const) {
    const bit = bases.findIndex((b) => b !== null && b.dim === axis && b.step === step);
    if (bit >= 0) return { k, bit };
  }
  return undefined;
}

/** The low bits of the last axis are the lane bits, in order: the group of 32 is a warp. */
const groupIsWarp = (l: Layout): boolean =>
  [1, 2, 4, 8, 16].every((step, i) => bitFor(l, step)?.k === "lane" && bitFor(l, step)?.bit === i);

const valueAt = (ctx: Context, f: Fragment, r: number): Val =>
  isNarrow(f.dt) ? rawBits(ctx, elementOf(f, r)) : valOf(ctx, settle(ctx, elementOf(f, r)));

const travel = (ctx: Context, f: Fragment, v: Val, move: (v: Val) => Val): Scalar =>
  f.dt === "bool"
    ? plain("bool", ctx.a.compare("ne", move(ctx.a.select(v, imm(1), imm(0))), imm(0)))
    : plain(f.dt, move(v));

export function lowerShuffle(ctx: Context, s: Extract<Stmt, { k: "shuffle" }>): void {
  const src = ctx.fragment(s.src);
  const l = src.layout;
  const by = affineOf(ctx, s.by);
  const out = newFragment(s.name, s.dt, l, ctx.mutable.has(s.name));
  const size = l.shape[l.shape.length - 1] as number;
  if (s.mode === "xor" && isConstant(by) && xorInPlace(ctx, src, out, by.c & (GROUP - 1), size))
    return define(ctx, s.name, out);
  if (groupIsWarp(l) && size % GROUP === 0) {
    const mode = s.mode === "xor" ? "bfly" : s.mode === "index" ? "idx" : s.mode;
    const count = valOf(ctx, { dt: "i32", aff: by });
    writeFragment(ctx, out, (r) => travel(ctx, src, valueAt(ctx, src, r), (v) => shuffleBy(ctx, mode, v, count)));
    return define(ctx, s.name, out);
  }
  throughShared(ctx, s, src, out, by, size);
  define(ctx, s.name, out);
}

const define = (ctx: Context, name: string, f: Fragment): void => {
  ctx.buffers.set(name, f);
};

/** x[i ^ mask]: registers change places, lanes exchange by butterfly. False where a bit lies across warps or outside the tile. */
function xorInPlace(ctx: Context, src: Fragment, out: Fragment, mask: number, size: number): boolean {
  let regMask = 0;
  let laneMask = 0;
  for (let step = 1; step < GROUP; step *= 2) {
    if ((mask & step) === 0) continue;
    if (size % (step * 2) !== 0) return false;
    const at = bitFor(src.layout, step);
    if (at === undefined || at.k === "warp") return false;
    if (at.k === "reg") regMask |= 1 << at.bit;
    else laneMask |= 1 << at.bit;
  }
  // Narrow elements that keep their place in the word travel a word at a time.
  const wordMask = 2 ** src.packBits - 1;
  if (isNarrow(src.dt) && (regMask & wordMask) === 0 && src.pristine === undefined) {
    const words = liveWords(src).map((w) => [w, src.words[w ^ (regMask >> src.packBits)] as Val] as const);
    for (const [w, v] of words) setWord(ctx, out, w, laneMask === 0 ? v : butterfly(ctx, v, laneMask));
    return true;
  }
  writeFragment(ctx, out, (r) => {
    const from = valueAt(ctx, src, r ^ regMask);
    return laneMask === 0 ? plain(src.dt, from) : travel(ctx, src, from, (v) => butterfly(ctx, v, laneMask));
  });
  return true;
}

/** Any other movement: every element is left in shared memory and read at its source. */
function throughShared(
  ctx: Context,
  s: Extract<Stmt, { k: "shuffle" }>,
  src: Fragment,
  out: Fragment,
  by: Aff,
  size: number,
): void {
  const { a } = ctx;
  const tile = ctx.scratchTile(src.dt, src.layout.shape, `${s.name}: elements change places`);
  ctx.nextGroup();
  storeToShared(ctx, src, tile);
  ctx.nextGroup();
  const thread = threadCoordinates(ctx, src.layout);
  const axis = src.layout.shape.length - 1;
  const count = valOf(ctx, { dt: "i32", aff: by });
  writeFragment(ctx, out, (r) => {
    const at = coordinatesOf(ctx, src.layout, thread, r);
    const i = valOf(ctx, { dt: "i32", aff: at[axis] as Aff });
    const lane = a.bitwise("and", i, imm(GROUP - 1));
    const start = a.bitwise("and", i, imm(~(GROUP - 1)));
    const wanted =
      s.mode === "xor"
        ? a.bitwise("xor", lane, count)
        : s.mode === "up"
          ? a.sub(lane, count)
          : s.mode === "down"
            ? a.add(lane, count)
            : count;
    // Leaving the group of 32, or the row's end inside it, an element keeps its own value.
    const from = a.add(start, wanted);
    const legal = a.and(a.compare("lt", wanted, imm(GROUP), "u32"), a.compare("lt", from, imm(size), "u32"));
    const index = a.select(legal, from, i);
    const outer = ctx.active;
    ctx.active = insideShape(ctx, src.layout, at, r);
    const value = readShared(
      ctx,
      tile,
      at.map((x, d) =>
        d === axis
          ? index.k === "reg"
            ? { terms: [{ reg: index, coef: 1 }], c: 0 }
            : constant(Number(index.value))
          : x,
      ),
    );
    ctx.active = outer;
    return value;
  });
  ctx.nextGroup();
}

export function lowerBallot(ctx: Context, s: Extract<Stmt, { k: "ballot" }>): void {
  const { a, b } = ctx;
  const given = ctx.fragment(s.src);
  const src =
    groupIsWarp(given.layout) || laneRun(given.layout) > 0
      ? given
      : convertLayout(ctx, given, blockedLayout(given.layout.shape, ctx.warps, 1));
  const run = groupIsWarp(src.layout) ? 5 : laneRun(src.layout);
  const out = newFragment(s.name, "u32", src.layout, ctx.mutable.has(s.name));
  const thread = threadCoordinates(ctx, src.layout);
  const lane = a.bitwise("and", ctx.tid(), imm(31));
  writeFragment(ctx, out, (r) => {
    const inside = insideShape(ctx, src.layout, coordinatesOf(ctx, src.layout, thread, r), r);
    const p = a.and(inside, valueAt(ctx, src, r));
    const predicate = p.k === "reg" ? p : b.pure("mov", "pred", "pred", [p]);
    const votes = b.pure("vote.sync", "b32", "b32", [predicate, imm(-1)], {
      mods: ["ballot"],
      depth: b.depth,
      key: `@${b.depth}`,
    });
    if (run === 5) return plain("u32", votes);
    // Rows shorter than a warp: several share one ballot.
    const width = 2 ** run;
    return plain(
      "u32",
      a.bitwise("and", a.shift("shr", votes, a.bitwise("and", lane, imm(31 & ~(width - 1)))), imm(2 ** width - 1)),
    );
  });
  define(ctx, s.name, out);
}

/** Lane bits that hold a last axis shorter than 32, in order from lane bit 0: their number, or 0 where that is not so. */
function laneRun(l: Layout): number {
  const size = l.shape[l.shape.length - 1] as number;
  if (size >= GROUP) return 0;
  const bits = Math.ceil(Math.log2(size));
  for (let i = 0; i < bits; i++) if (bitFor(l, 2 ** i)?.k !== "lane" || bitFor(l, 2 ** i)?.bit !== i) return 0;
  return bits === 0 ? 0 : bits;
}

export function lowerTranspose(ctx: Context, s: Extract<Stmt, { k: "transpose" }>): void {
  const src = ctx.fragment(s.src);
  const rank = src.layout.shape.length;
  const order = [...src.layout.shape.keys()];
  [order[rank - 2], order[rank - 1]] = [rank - 1, rank - 2];
  define(ctx, s.name, relabel(ctx, s, src, permuteLayout(src.layout, order)));
}

export function lowerReshape(ctx: Context, s: Extract<Stmt, { k: "reshape" }>): void {
  const src = ctx.fragment(s.src);
  const shape = s.shape.map((d) => Number((d as { value: number }).value));
  const layout = reshapeLayout(src.layout, shape);
  if (layout !== undefined) return define(ctx, s.name, relabel(ctx, s, src, layout));
  // Through shared memory, as one row of elements.
  const tile = ctx.scratchTile(src.dt, src.layout.shape, `${s.name}: another shape`);
  ctx.nextGroup();
  storeToShared(ctx, src, tile);
  ctx.nextGroup();
  const out = newFragment(s.name, s.dt, blockedLayout(shape, ctx.warps, 1), ctx.mutable.has(s.name));
  loadFragment(ctx, out, wholeShared({ ...tile, shape }));
  ctx.nextGroup();
  define(ctx, s.name, out);
}

/** The same registers under other coordinates. */
function relabel(
  ctx: Context,
  s: Extract<Stmt, { k: "transpose" | "reshape" }>,
  src: Fragment,
  layout: Layout,
): Fragment {
  const { name } = s;
  const out = newFragment(name, src.dt, layout, ctx.mutable.has(name));
  if (src.pristine !== undefined) {
    out.pristine = src.pristine;
    return out;
  }
  if (!out.mutable && (!src.mutable || ctx.lastingViews.has(s))) {
    out.words.push(...src.words);
    return out;
  }
  writeFragment(ctx, out, (r) => elementOf(src, r));
  return out;
}
