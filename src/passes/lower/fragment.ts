/** Fragments: where a thread's elements lie, how they are made, and how they change layout. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg } from "../../ir/thread.js";
import type { Expr, Lambda, Stmt } from "../../ir/tile.js";
import type { DTypeName } from "../../language/dtypes.js";
import { imm, TRUE, type Val } from "../builder.js";
import { guardedDims, type Layout, liveRegisters, registerCoordinates, sameLayout } from "../layout.js";
import { inBounds } from "./address.js";
import { type Aff, addAff, constant } from "./affine.js";
import type { Context, Fragment, Scalar } from "./context.js";
import { lowerElementBody } from "./control.js";
import { coordinateDims, elementOf, requiredLayout } from "./element.js";
import { evaluate, settle, valueOf } from "./expr.js";
import { classOf, isNarrow, packBitsOf, packWord } from "./numeric.js";
import { loadFromShared, storeToShared } from "./transfer.js";

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
    values.push([w, isNarrow(f.dt) ? packWord(ctx, f.dt, items) : valueOf(ctx, items[0] as Scalar)]);
  }
  f.pristine = undefined;
  for (const [w, v] of values) setWord(ctx, f, w, v);
}

// ── layout changes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The same elements under another layout: itself if it is the same, else through shared memory. */
export function convertLayout(ctx: Context, f: Fragment, layout: Layout): Fragment {
  if (sameLayout(f.layout, layout)) return f;
  if (f.pristine !== undefined) {
    const out = newFragment(f.name, f.dt, layout, false);
    out.pristine = f.pristine;
    return out;
  }
  const tile = ctx.scratchTile(f.dt, f.layout.shape, `${f.name} changes its layout`);
  ctx.nextGroup();
  storeToShared(ctx, f, tile);
  ctx.nextGroup();
  const out = newFragment(f.name, f.dt, layout, false);
  loadFromShared(ctx, out, tile);
  ctx.nextGroup();
  return out;
}

// ── element code ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every `fragment.at(…)` in element code. */
export function fragmentReads(ctx: Context, fn: Lambda): Extract<Expr, { k: "at" }>[] {
  const found: Extract<Expr, { k: "at" }>[] = [];
  const expr = (e: Expr): void => {
    switch (e.k) {
      case "at":
        if (ctx.buffers.get(e.buffer)?.k === "fragment") found.push(e);
        e.index.forEach(expr);
        break;
      case "unary":
      case "cast":
      case "bitcast":
        expr(e.a);
        break;
      case "binary":
      case "compare":
        expr(e.a);
        expr(e.b);
        break;
      case "select":
        expr(e.cond);
        expr(e.a);
        expr(e.b);
        break;
      case "call":
        e.args.forEach(expr);
        break;
    }
  };
  const stmt = (s: Stmt): void => {
    if ("value" in s) expr(s.value);
    if (s.k === "set") s.index.forEach(expr);
    if (s.k === "if") {
      expr(s.cond);
      [...s.then, ...s.else].forEach(stmt);
    }
    if (s.k === "for") {
      expr(s.lo);
      expr(s.hi);
      s.body.forEach(stmt);
    }
  };
  fn.body.forEach(stmt);
  expr(fn.result);
  return found;
}

/** Brings the fragments that element code reads into the layout it runs under. */
export function convertedFor(ctx: Context, fn: Lambda, layout: Layout): Map<string, Fragment> {
  const converted = new Map<string, Fragment>();
  for (const e of fragmentReads(ctx, fn)) {
    if (converted.has(e.buffer)) continue;
    const f = ctx.fragment(e.buffer);
    const want = requiredLayout(layout, f.layout.shape, coordinateDims(e.index, fn.coordinates, f.name));
    if (sameThreads(f.layout, want)) continue;
    converted.set(e.buffer, convertLayout(ctx, f, want));
  }
  return converted;
}

/** Each thread holds the same coordinates (registers may be numbered otherwise). */
export function sameThreads(a: Layout, b: Layout): boolean {
  const same = (x: Layout["lanes"], y: Layout["lanes"]) =>
    x.every((p, i) => (p === null ? y[i] === null : y[i] !== null && p.dim === y[i]?.dim && p.step === y[i]?.step));
  if (!same(a.lanes, b.lanes) || !same(a.warps, b.warps)) return false;
  const bases = (l: Layout) =>
    l.regs
      .flatMap((r) => (r === null ? [] : [`${r.dim}:${r.step}`]))
      .sort()
      .join();
  return bases(a) === bases(b);
}

/** Evaluates element code at every register that `each` is called for. */
export class ElementCode {
  private readonly thread: Aff[];
  private readonly converted: Map<string, Fragment>;

  constructor(
    private readonly ctx: Context,
    private readonly fn: Lambda,
    private readonly layout: Layout,
    private readonly inputs: readonly Fragment[],
  ) {
    this.thread = threadCoordinates(ctx, layout);
    this.converted = convertedFor(ctx, fn, layout);
  }

  coordinates(register: number): Aff[] {
    return coordinatesOf(this.ctx, this.layout, this.thread, register);
  }

  /** Runs `use` with the element's names bound. */
  at<T>(register: number, use: (fn: Lambda) => T): T {
    const { ctx, fn } = this;
    const coordinates = this.coordinates(register);
    fn.coordinates.forEach((name, d) => {
      ctx.scalars.set(name, { dt: "i32", aff: coordinates[d] ?? constant(0) });
    });
    fn.elements.forEach((name, i) => {
      const input = this.inputs[i];
      if (input === undefined)
        throw new LoweringError("TW5099", `internal: element ${name} has no input`, "report this kernel", fn.span);
      ctx.scalars.set(name, elementOf(input, register));
    });
    const outer = { site: ctx.site, active: ctx.active };
    ctx.site = { layout: this.layout, register, coordinates: fn.coordinates, converted: this.converted };
    ctx.active = insideShape(ctx, this.layout, coordinates, register);
    try {
      lowerElementBody(ctx, fn.body);
      return use(fn);
    } finally {
      ctx.site = outer.site;
      ctx.active = outer.active;
    }
  }

  value(register: number): Scalar {
    return this.at(register, (fn) => settle(this.ctx, evaluate(this.ctx, fn.result)));
  }
}
