import type { Reg } from "../../ir/thread.js";
import type { DTypeName } from "../../language/dtypes.js";
import { imm, TRUE, type Val } from "../builder.js";
import { guardedDims, type Layout, liveRegisters, registerCoordinates } from "../layout.js";
import { inBounds } from "./address.js";
import { type Aff, addAff, constant } from "./affine.js";
import type { Context, Fragment, Scalar } from "./context.js";
import { classOf, isNarrow, packBitsOf, packWord, valOf } from "./numeric.js";

/** Bits `from … from + n − 1` of the thread index, as a number. */
function threadBits(ctx: Context, from: number, n: number): Val {
  const tid = ctx.tid();
  const total = Math.log2(ctx.threads);
  const shifted = ctx.a.shift("shr", tid, imm(from));
  return from + n >= total ? shifted : ctx.a.bitwise("and", shifted, imm(2 ** n - 1));
}

/** What lane and warp contribute to each coordinate. */
export function threadCoordinates(ctx: Context, l: Layout): Aff[] {
  const bits = [...l.lanes, ...l.warps];
  const out: Aff[] = l.shape.map(() => constant(0));
  for (let i = 0; i < bits.length; ) {
    const first = bits[i];
    if (first === null || first === undefined) {
      i++;
      continue;
    }
    let n = 1;
    for (
      let next = bits[i + n];
      next !== null && next !== undefined && next.dim === first.dim && next.step === first.step * 2 ** n;
      next = bits[i + n]
    )
      n++;
    const piece = threadBits(ctx, i, n);
    out[first.dim] = addAff(
      out[first.dim] as Aff,
      piece.k === "reg" ? { terms: [{ reg: piece, coef: first.step }], c: 0 } : constant(0),
    );
    i += n;
  }
  return out;
}

/** Coordinates of register `r`. */
export function coordinatesOf(_ctx: Context, l: Layout, thread: readonly Aff[], r: number): Aff[] {
  return registerCoordinates(l, r).map((c, d) => addAff(thread[d] as Aff, constant(c)));
}

/** Whether register `r` holds an element in this thread (a padded dim may put it outside the shape). */
export function insideShape(ctx: Context, l: Layout, coordinates: readonly Aff[], r: number): Val {
  return guardedDims(l, r).reduce<Val>(
    (p, d) => ctx.a.and(p, inBounds(ctx, coordinates[d] as Aff, imm(l.shape[d] as number))),
    TRUE,
  );
}

/** True in one thread of each set that holds the same elements. */
export function firstReplica(ctx: Context, l: Layout): Val {
  let mask = 0;
  [...l.lanes, ...l.warps].forEach((b, bit) => {
    if (b === null) mask |= 1 << bit;
  });
  return mask === 0 ? TRUE : ctx.a.compare("eq", ctx.a.bitwise("and", ctx.tid(), imm(mask)), imm(0));
}

/** Registers that differ only in replica bits hold the same element: the ones to store. */
export function distinctRegisters(l: Layout): number[] {
  const replicas = l.regs.reduce((m, b, bit) => (b === null ? m | (1 << bit) : m), 0);
  return liveRegisters(l).filter((r) => (r & replicas) === 0);
}

export function newFragment(name: string, dt: DTypeName, layout: Layout, mutable: boolean): Fragment {
  return {
    k: "fragment",
    name,
    dt,
    layout,
    packBits: Math.min(packBitsOf(dt), layout.regs.length),
    words: [],
    mutable,
    pristine: undefined,
  };
}

/** Word numbers in use, ascending. */
export const liveWords = (f: Fragment): number[] => [...new Set(liveRegisters(f.layout).map((r) => r >> f.packBits))];

export function wordClass(dt: DTypeName): "pred" | "f32" | "b32" {
  return isNarrow(dt) ? "b32" : classOf(dt);
}

export function setWord(ctx: Context, f: Fragment, w: number, value: Val): void {
  if (!f.mutable) {
    f.words[w] = ctx.b.snapshot(value);
    return;
  }
  const own = (f.words[w] ?? ctx.b.variable(wordClass(f.dt))) as Reg;
  f.words[w] = own;
  ctx.b.assign(own, value);
}

/** Gives every word of a fragment that is still its fill constant a register of its own (before a loop or branch that writes it). */
export function materialiseFragment(ctx: Context, f: Fragment): void {
  if (f.pristine === undefined) return;
  const fill = wordOfConstant(ctx, f, f.pristine);
  f.pristine = undefined;
  for (const w of liveWords(f)) setWord(ctx, f, w, fill);
}

function wordOfConstant(ctx: Context, f: Fragment, v: Val): Val {
  if (f.packBits === 0) return v;
  return packWord(ctx, f.dt, new Array(2 ** f.packBits).fill({ dt: f.dt, value: v }));
}

/** Writes all elements; `element` is asked for each live register. */
export function writeFragment(ctx: Context, f: Fragment, element: (register: number) => Scalar): void {
  const live = new Set(liveRegisters(f.layout));
  const per = 2 ** f.packBits;
  const values: [number, Val][] = [];
  for (const w of liveWords(f)) {
    const items = Array.from({ length: per }, (_, i) => (live.has(w * per + i) ? element(w * per + i) : undefined));
    values.push([w, isNarrow(f.dt) ? packWord(ctx, f.dt, items) : valOf(ctx, items[0] as Scalar)]);
  }
  f.pristine = undefined;
  for (const [w, v] of values) setWord(ctx, f, w, v);
}
