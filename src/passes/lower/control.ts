/** Statements → thread IR: control flow, scalars, element code, and the dispatch of tile operations. */
import { LoweringError } from "../../ir/errors.js";
import type { Reg } from "../../ir/thread.js";
import type { Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { declaredNames, dimsOf } from "../specialise.js";
import { ofVal } from "./affine.js";
import { lowerAtomic } from "./atomic.js";
import type { Context, Fragment } from "./context.js";
import { convertLayout } from "./convert.js";
import { beginWrites, touchShared } from "./effects.js";
import { writeElement } from "./element.js";
import { ElementCode } from "./element-code.js";
import { affineOf, evalCondition, evaluate } from "./expr.js";
import { liveWords, newFragment, setWord, writeFragment } from "./fragment.js";
import { lowerMma } from "./matrix.js";
import { cast, isNarrow, plain, rawBits, settle, valOf } from "./numeric.js";
import { lowerParallel } from "./parallel.js";
import { lowerBallot, lowerReshape, lowerShuffle, lowerTranspose } from "./permute.js";
import { lowerPipelined } from "./pipeline.js";
import { placeOf, wholeShared } from "./places.js";
import { isCrowded } from "./pressure.js";
import { lowerReduce, lowerScan } from "./reduce.js";
import { lowerAssert, lowerScalar } from "./scalars.js";
import { declareShared } from "./storage.js";
import { lowerReinterpret } from "./tensors.js";
import { copyTile, copyWords, loadFragment, storeFragment } from "./transfer.js";
import { lowerWidening, wideningAt } from "./widen.js";
import { writtenIn } from "./written.js";

export function lowerBlock(ctx: Context, stmts: readonly Stmt[]): void {
  for (let i = 0; i < stmts.length; i++) {
    const s = stmts[i] as Stmt;
    const outer = ctx.b.span;
    if (s.span !== undefined) ctx.b.span = s.span;
    const widening = wideningAt(ctx, stmts, i);
    if (widening === undefined) lowerStmt(ctx, s);
    else {
      lowerWidening(ctx, widening);
      i += 2;
    }
    ctx.b.span = outer;
  }
}

function lowerStmt(ctx: Context, s: Stmt): void {
  switch (s.k) {
    case "let":
    case "var":
    case "assign":
      return lowerScalar(ctx, s);
    case "shared":
      declareShared(ctx, s);
      return;
    case "fragment": {
      const f = newFragment(s.name, s.dt, ctx.layoutOf(s.name, dimsOf(s.shape)), ctx.mutable.has(s.name));
      const fill = settle(ctx, evaluate(ctx, s.fill));
      const v = isNarrow(s.dt) ? rawBits(ctx, cast(ctx, fill, s.dt)) : valOf(ctx, fill);
      f.pristine = v.k === "imm" ? v : undefined;
      if (v.k === "reg") writeFragment(ctx, f, () => plain(s.dt, v));
      ctx.buffers.set(s.name, f);
      return;
    }
    case "reinterpret":
      return lowerReinterpret(ctx, s);
    case "copy":
      return lowerCopy(ctx, s);
    case "fill":
      return lowerFill(ctx, s);
    case "load": {
      const f = newFragment(s.name, s.dt, ctx.layoutOf(s.name, dimsOf(s.shape)), ctx.mutable.has(s.name));
      ctx.asGroup(() => loadFragment(ctx, f, placeOf(ctx, s.src, f.layout.shape)));
      ctx.buffers.set(s.name, f);
      return;
    }
    case "map": {
      ctx.asGroup(() => {
        const inputs = s.inputs.map((n) => ctx.fragment(n));
        const layout = inputs[0]?.layout ?? ctx.layoutOf(s.name, dimsOf(s.shape));
        const aligned = inputs.map((f) => convertLayout(ctx, f, layout));
        const f = newFragment(s.name, s.dt, layout, ctx.mutable.has(s.name));
        const code = new ElementCode(ctx, s.fn, layout, aligned);
        writeFragment(ctx, f, (r) => cast(ctx, code.value(r), s.dt));
        ctx.buffers.set(s.name, f);
      });
      return;
    }
    case "reduce":
      return ctx.asGroup(() => lowerReduce(ctx, s));
    case "scan":
      return ctx.asGroup(() => lowerScan(ctx, s));
    case "shuffle":
      return ctx.asGroup(() => lowerShuffle(ctx, s));
    case "ballot":
      return ctx.asGroup(() => lowerBallot(ctx, s));
    case "transpose":
      return lowerTranspose(ctx, s);
    case "reshape":
      return ctx.asGroup(() => lowerReshape(ctx, s));
    case "mma":
      return ctx.asGroup(() => lowerMma(ctx, s));
    case "for":
      return s.kind === "pipelined" ? lowerPipelined(ctx, s, lowerBlock) : lowerFor(ctx, s);
    case "while":
      return lowerWhile(ctx, s, true);
    case "if":
      return lowerIf(ctx, s, true);
    case "parallel":
      return ctx.asGroup(() => lowerParallel(ctx, s));
    case "set":
      return ctx.asGroup(() => {
        const index = s.index.map((i) => affineOf(ctx, i));
        const value = cast(ctx, settle(ctx, evaluate(ctx, s.value)), ctx.buffer(s.buffer).dt);
        writeElement(ctx, s.buffer, index, value, ctx.a.compare("eq", ctx.tid(), imm(0)));
      });
    case "atomic":
      return ctx.asGroup(() => lowerAtomic(ctx, s, ctx.a.compare("eq", ctx.tid(), imm(0))));
    case "barrier":
      ctx.b.emit("bar.sync", undefined, [], [imm(0)]);
      return;
    case "assert":
      return lowerAssert(ctx, s);
  }
}

function lowerFor(ctx: Context, s: Extract<Stmt, { k: "for" }>): void {
  const lo = settle(ctx, evaluate(ctx, s.lo));
  const hi = settle(ctx, evaluate(ctx, s.hi));
  const step = Number((s.step as { value: number }).value);
  const written = writtenIn(s.body);
  const regs = beginWrites(ctx, written);
  ctx.b.for(ctx.b.snapshot(valOf(ctx, lo)), ctx.b.snapshot(valOf(ctx, hi)), step, regs(), (counter) => {
    ctx.scalars.set(s.name, { dt: "i32", value: counter, aff: ofVal(counter) });
    touchShared(ctx, written);
    lowerBlock(ctx, s.body);
  });
  touchShared(ctx, written);
  // As behind a pipelined loop: what only the code from here on needs is not worth a register in the loop.
  if (isCrowded(ctx)) ctx.b.forget();
}

function lowerWhile(ctx: Context, s: Extract<Stmt, { k: "while" }>, uniform: boolean): void {
  const written = writtenIn(s.body);
  const regs = beginWrites(ctx, written);
  ctx.b.while(
    () => {
      touchShared(ctx, written);
      const cond = evalCondition(ctx, s.cond);
      const reg = cond.k === "reg" ? cond : ctx.b.pure("mov", "pred", "pred", [cond]);
      return { reg, negated: false };
    },
    regs(),
    () => {
      touchShared(ctx, written);
      lowerBlock(ctx, s.body);
    },
    uniform,
  );
  touchShared(ctx, written);
}

function lowerIf(ctx: Context, s: Extract<Stmt, { k: "if" }>, uniform: boolean): void {
  const cond = evalCondition(ctx, s.cond);
  if (cond.k === "imm") return lowerBlock(ctx, Number(cond.value) ? s.then : s.else);
  const written = writtenIn([...s.then, ...s.else]);
  const regs = beginWrites(ctx, written);
  const shared = (): void => touchShared(ctx, written);
  // The condition may be a variable's own register, which the branch may write.
  const guard = { reg: ctx.b.snapshot(cond) as Reg, negated: false };
  ctx.b.if(
    guard,
    uniform,
    regs(),
    () => {
      shared();
      lowerBlock(ctx, s.then);
    },
    s.else.length === 0
      ? undefined
      : () => {
          shared();
          lowerBlock(ctx, s.else);
        },
  );
  shared();
  // Fragments of the branches take no registers any more.
  for (const name of declaredNames([...s.then, ...s.else]))
    if (ctx.buffers.get(name)?.k === "fragment") ctx.buffers.delete(name);
}

// ── whole tiles ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function lowerCopy(ctx: Context, s: Extract<Stmt, { k: "copy" }>): void {
  const src = ctx.buffer(s.src.buffer);
  const dst = ctx.buffer(s.dst.buffer);
  if (src.k === "fragment" && dst.k === "fragment") {
    return ctx.asGroup(() =>
      copyWords(ctx, convertLayout(ctx, maybeTransposed(ctx, src, s.src.transposed), dst.layout), dst),
    );
  }
  if (src.k === "fragment") {
    return ctx.asGroup(() => {
      const f = maybeTransposed(ctx, src, s.src.transposed);
      storeFragment(ctx, f, placeOf(ctx, s.dst, f.layout.shape));
    });
  }
  if (dst.k === "fragment") {
    return ctx.asGroup(() => {
      const temp: Fragment = s.dst.transposed
        ? newFragment(`${dst.name}.t`, dst.dt, maybeTransposed(ctx, dst, true).layout, false)
        : { ...dst, words: [], mutable: false, pristine: undefined };
      loadFragment(ctx, temp, placeOf(ctx, s.src, temp.layout.shape));
      copyWords(ctx, s.dst.transposed ? { ...temp, layout: dst.layout } : temp, dst);
    });
  }
  const shape = dimsOf(s.src.shape).filter((n) => n !== 1);
  if (s.src.transposed) shape.reverse();
  const tile = shape.length === 0 ? [1] : shape;
  copyTile(ctx, placeOf(ctx, s.src, tile), placeOf(ctx, s.dst, tile));
}

/** A fragment seen with its two dims swapped: the same registers. */
function maybeTransposed(_ctx: Context, f: Fragment, transposed: boolean | undefined): Fragment {
  if (!transposed) return f;
  const rank = f.layout.shape.length;
  const swap = (b: Fragment["layout"]["lanes"][number]) =>
    b === null ? null : { dim: b.dim === rank - 1 ? rank - 2 : b.dim === rank - 2 ? rank - 1 : b.dim, step: b.step };
  const shape = [...f.layout.shape];
  [shape[rank - 2], shape[rank - 1]] = [shape[rank - 1] as number, shape[rank - 2] as number];
  return {
    ...f,
    layout: { shape, regs: f.layout.regs.map(swap), lanes: f.layout.lanes.map(swap), warps: f.layout.warps.map(swap) },
  };
}

function lowerFill(ctx: Context, s: Extract<Stmt, { k: "fill" }>): void {
  const dst = ctx.buffer(s.dst);
  const value = cast(ctx, settle(ctx, evaluate(ctx, s.value)), dst.dt);
  if (dst.k === "tensor")
    throw new LoweringError(
      "TW5015",
      `fill of tensor ${s.dst}`,
      "store a fragment, or set() elements in parallel",
      s.span,
    );
  const raw = isNarrow(dst.dt) ? rawBits(ctx, value) : valOf(ctx, value);
  if (dst.k === "fragment") {
    dst.pristine = undefined;
    const f: Fragment = { ...dst, words: [], mutable: false };
    writeFragment(ctx, f, () => plain(dst.dt, raw));
    for (const w of liveWords(dst)) setWord(ctx, dst, w, f.words[w] as Val);
    return;
  }
  ctx.asGroup(() => {
    const f = newFragment(`${s.dst}.fill`, dst.dt, ctx.blocked(dst.shape, dst.dt), false);
    writeFragment(ctx, f, () => plain(dst.dt, raw));
    storeFragment(ctx, f, wholeShared(dst));
  });
}
