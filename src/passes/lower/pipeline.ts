/**
 * pipeline: `pipelined` loops. Copies from tensors into shared buffers declared in the loop's body run `stages − 1` iterations ahead, over a
 * ring of `stages` slots. An iteration waits for its own slot (one barrier, which also frees the slot of the iteration before), refills
 * that freed slot, and computes. Every iteration closes one group of copies, also when there is nothing left to copy, so that the
 * wait counts are constants.
 */
import type { Expr, Stmt } from "../../ir/tile.js";
import { operandsOf } from "../../ir/tile-operands.js";
import { gcd, imm, type Val } from "../builder.js";
import { declaredNames, dimsOf } from "../specialise.js";
import { ofVal } from "./affine.js";
import { type Context, type SharedTile, wroteShared } from "./context.js";
import { beginWrites, touchShared } from "./effects.js";
import { evaluate } from "./expr.js";
import { settle, valOf } from "./numeric.js";
import { placeOf } from "./places.js";
import { isCrowded } from "./pressure.js";
import { declareShared, refuseCrowdedLoop } from "./storage.js";
import { copyTile } from "./transfer.js";
import { aliases, writtenIn } from "./written.js";

type Loop = Extract<Stmt, { k: "for" }>;
type Copy = Extract<Stmt, { k: "copy" }>;

/** `lowerBlock` lowers statement lists: it is handed in, as it comes back here for loops. */
export function lowerPipelined(
  ctx: Context,
  s: Loop,
  lowerBlock: (ctx: Context, stmts: readonly Stmt[]) => void,
): void {
  const { a, b } = ctx;
  const stages = Number((s.stages as { value: number } | undefined)?.value ?? 2);
  const { ahead, copies, declarations, rest } = split(ctx, s.body);
  refuseCrowdedLoop(ctx, declarations, stages, rest);
  const lo = b.snapshot(valOf(ctx, settle(ctx, evaluate(ctx, s.lo))));
  const hi = b.snapshot(valOf(ctx, settle(ctx, evaluate(ctx, s.hi))));
  const step = Number((s.step as { value: number }).value);
  const plainLoop = (): void => lowerBlock(ctx, [{ ...s, kind: "serial" }]);
  if (stages === 1 || copies.length === 0) return plainLoop();

  const tiles = declarations.map((d) => declareShared(ctx, d, stages));
  /** Issues the copies of iteration `i` into the slot at `offsets`, all in one group. */
  const fill = (i: Val, slotOffset: (t: SharedTile) => Val, index: number): void => {
    ctx.scalars.set(s.name, { dt: "i32", value: i, aff: ofVal(i) });
    for (const t of tiles) t.slot = { offset: slotOffset(t), index, of: stages };
    ctx.openAsyncGroup = true;
    const issue = (): void => {
      lowerBlock(ctx, ahead);
      for (const c of copies) lowerCopyAhead(ctx, c);
    };
    const more = a.compare("lt", i, hi);
    if (more.k === "imm") {
      if (Number(more.value)) issue();
    } else b.if({ reg: more, negated: false }, true, [], issue);
    ctx.openAsyncGroup = false;
    b.emit("cp.async.commit_group", undefined, [], []);
  };

  for (let stage = 0; stage < stages - 1; stage++)
    fill(a.add(lo, imm(stage * step)), (t) => imm(stage * t.bytes), stage);

  const written = writtenIn(s.body);
  const regs = beginWrites(ctx, written);
  // Byte offset, in the smallest ring, of the slot in use and of the one used before, which is refilled. Other rings are so many times as large: one
  // register serves all, and of two stages the other slot is what is not in use.
  const unit = tiles.map((t) => t.bytes).reduce(gcd);
  const last = (stages - 1) * unit;
  const use = b.variable("b32");
  const free = stages === 2 ? undefined : b.variable("b32");
  b.assign(use, imm(0));
  if (free !== undefined) b.assign(free, imm(last));
  const rings = free === undefined ? [use] : [use, free];
  const offsetIn = (t: SharedTile, slot: Val): Val => a.mul(slot, imm(t.bytes / unit));
  b.for(
    lo,
    hi,
    step,
    [...regs(), ...rings],
    (counter) => {
      touchShared(ctx, written);
      b.push({
        k: "acquire",
        touches: tiles.map((t) => ({ buffer: t.name, access: "read", slot: { index: 0, of: stages } })),
      });
      for (const r of rings) b.setRange(r, { lo: 0, hi: last, multipleOf: unit });
      const refilled = free ?? a.sub(imm(last), use);
      fill(a.add(counter, imm((stages - 1) * step)), (t) => offsetIn(t, refilled), stages - 1);
      ctx.scalars.set(s.name, { dt: "i32", value: counter, aff: ofVal(counter) });
      for (const t of tiles) {
        t.slot = { offset: offsetIn(t, use), index: 0, of: stages };
        wroteShared(ctx, t);
      }
      lowerBlock(ctx, rest);
      if (free !== undefined) b.assign(free, use);
      const next = a.add(use, imm(unit));
      b.assign(use, a.select(a.compare("ge", next, imm(unit * stages)), imm(0), next));
    },
    { rotates: tiles.map((t) => t.name) },
  );
  touchShared(ctx, written);
  // Where fragments take most registers, an address that only the code behind the loop needs is not worth one.
  if (isCrowded(ctx)) {
    b.forget();
    ctx.crowded = true;
  }
  for (const t of tiles) {
    t.slot = undefined;
    ctx.buffers.delete(t.name);
  }
}

/** A copy into a ring: asynchronous or the loop cannot run ahead. */
function lowerCopyAhead(ctx: Context, c: Copy): void {
  const shape = dimsOf(c.src.shape).filter((n) => n !== 1);
  if (c.src.transposed) shape.reverse();
  const tile = shape.length === 0 ? [1] : shape;
  const outer = ctx.b.span;
  if (c.span !== undefined) ctx.b.span = c.span;
  copyTile(ctx, placeOf(ctx, c.src, tile), placeOf(ctx, c.dst, tile));
  ctx.b.span = outer;
}

/**
 * Takes a body apart. A buffer goes to the ring if it is declared in the body, filled whole by one top-level copy, and that copy can run
 * ahead: it reads a tensor that the kernel does not write, at an origin (or rows) that follow from the loop variable, from what is fixed
 * outside the loop, from such tensors and from shared buffers that the loop leaves alone. `ahead` are the scalars that the origins need. Every other copy is done in its place.
 */
function split(
  ctx: Context,
  body: readonly Stmt[],
): { ahead: Stmt[]; copies: Copy[]; declarations: Extract<Stmt, { k: "shared" }>[]; rest: Stmt[] } {
  const origins = new Origins(ctx, body);
  const ringed: Extract<Stmt, { k: "shared" }>[] = [];
  const copies: Copy[] = [];
  const names = aliases(body);
  const written = body.map((s) => new Set([...writtenIn([s]).shared].map((name) => names.get(name) ?? name)));
  for (const d of body) {
    if (d.k !== "shared") continue;
    const [only, ...more] = body.filter((_, i) => written[i]?.has(d.name));
    if (more.length > 0 || only?.k !== "copy" || only.dst.origin !== undefined || !origins.runsAhead(only)) continue;
    ringed.push(d);
    copies.push(only);
  }
  copies.sort((x, y) => body.indexOf(x) - body.indexOf(y));
  const moved = new Set<Stmt>([...ringed, ...copies]);
  const ahead = origins.needed(copies);
  return { ahead, copies, declarations: ringed, rest: body.filter((s) => !moved.has(s)) };
}

/** What the origins of copies in a loop's body depend on. */
class Origins {
  private readonly lets = new Map<string, Extract<Stmt, { k: "let" }>>();
  /** Names that hold something of the iteration itself. */
  private readonly ofIteration: ReadonlySet<string>;
  /** Buffers that the body writes. */
  private readonly written: ReadonlySet<string>;

  constructor(
    private readonly ctx: Context,
    private readonly body: readonly Stmt[],
  ) {
    for (const s of body) if (s.k === "let") this.lets.set(s.name, s);
    const rows = new Set(body.flatMap((s) => (s.k === "copy" && s.src.row !== undefined ? [s.src.row] : [])));
    const made = declaredNames(body).filter((n) => !this.lets.has(n) && !rows.has(n));
    const written = writtenIn(body);
    this.ofIteration = new Set([...made, ...written.variables]);
    this.written = new Set([...written.shared].map((name) => ctx.buffers.get(name)?.name ?? name));
  }

  runsAhead(c: Copy): boolean {
    const src = this.ctx.buffers.get(c.src.buffer);
    if (src?.k !== "tensor" || !src.readonly) return false;
    return (c.src.origin ?? []).every((e) => this.fixed(e));
  }

  private fixed(e: Expr): boolean {
    if (e.k === "at") {
      const buffer = this.ctx.buffers.get(e.buffer);
      const isFixed =
        buffer?.k === "tensor" ? buffer.readonly : buffer?.k === "shared" && !this.written.has(buffer.name);
      if (!isFixed) return false;
    }
    if (e.k === "ref") {
      if (this.ofIteration.has(e.name)) return false;
      const known = this.lets.get(e.name);
      if (known !== undefined && !this.fixed(known.value)) return false;
    }
    return operandsOf(e).every((x) => this.fixed(x));
  }

  /** The scalars that these copies need, in the body's order. */
  needed(copies: readonly Copy[]): Stmt[] {
    const names = new Set<string>();
    const visit = (e: Expr): void => {
      if (e.k === "ref") {
        const known = this.lets.get(e.name);
        if (known !== undefined && !names.has(e.name)) {
          names.add(e.name);
          visit(known.value);
        }
      }
      operandsOf(e).forEach(visit);
    };
    for (const c of copies) c.src.origin?.forEach(visit);
    return this.body.filter((s) => s.k === "let" && names.has(s.name));
  }
}
