/**
 * pipeline: `pipelined` loops. Copies from tensors into shared buffers declared in the loop's body run `stages − 1` iterations ahead, over a
 * ring of `stages` slots. An iteration waits for its own slot (one barrier, which also frees the slot of the iteration before), refills
 * that freed slot, and computes. Every iteration closes one group of copies, also when there is nothing left to copy, so that the
 * wait counts are constants.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { dimsOf } from "../specialise.js";
import { ofVal } from "./affine.js";
import { type Context, type SharedTile, wroteShared } from "./context.js";
import { beginWrites, touchShared } from "./effects.js";
import { evaluate } from "./expr.js";
import { settle, valOf } from "./numeric.js";
import { declareShared } from "./storage.js";
import { copyTile, placeOf } from "./transfer.js";
import { writtenIn } from "./written.js";

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
  // Byte offsets of the slot in use and of the one used before (which is refilled), per ring size.
  const sizes = [...new Set(tiles.map((t) => t.bytes))];
  const use = new Map(sizes.map((n) => [n, b.variable("b32")]));
  const free = new Map(sizes.map((n) => [n, b.variable("b32")]));
  for (const n of sizes) {
    b.assign(use.get(n) as NonNullable<ReturnType<typeof use.get>>, imm(0));
    b.assign(free.get(n) as NonNullable<ReturnType<typeof free.get>>, imm((stages - 1) * n));
  }
  const rings = [...use.values(), ...free.values()];
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
      for (const [n, r] of [...use, ...free]) b.setRange(r, { lo: 0, hi: (stages - 1) * n, multipleOf: n });
      fill(a.add(counter, imm((stages - 1) * step)), (t) => free.get(t.bytes) as Val, stages - 1);
      ctx.scalars.set(s.name, { dt: "i32", value: counter, aff: ofVal(counter) });
      for (const t of tiles) {
        t.slot = { offset: use.get(t.bytes) as Val, index: 0, of: stages };
        wroteShared(ctx, t);
      }
      lowerBlock(ctx, rest);
      for (const n of sizes) {
        const used = use.get(n) as NonNullable<ReturnType<typeof use.get>>;
        b.assign(free.get(n) as NonNullable<ReturnType<typeof free.get>>, used);
        const next = a.add(used, imm(n));
        b.assign(used, a.select(a.compare("ge", next, imm(n * stages)), imm(0), next));
      }
    },
    { rotates: tiles.map((t) => t.name) },
  );
  touchShared(ctx, written);
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
 * Takes a body apart: buffers declared in it that are filled by one top-level copy from a tensor go to the ring; scalars that those
 * copies need are computed ahead as well.
 */
function split(
  ctx: Context,
  body: readonly Stmt[],
): { ahead: Stmt[]; copies: Copy[]; declarations: Extract<Stmt, { k: "shared" }>[]; rest: Stmt[] } {
  const declared = body.filter((s): s is Extract<Stmt, { k: "shared" }> => s.k === "shared");
  const ringed = declared.filter((d) => {
    const writers = body.filter((s) => writtenIn([s]).shared.has(d.name));
    const [only] = writers;
    return (
      writers.length === 1 &&
      only?.k === "copy" &&
      ctx.buffers.get(only.src.buffer)?.k === "tensor" &&
      only.dst.origin === undefined
    );
  });
  const names = new Set(ringed.map((d) => d.name));
  const copies = body.filter((s): s is Copy => s.k === "copy" && names.has(s.dst.buffer));
  const ahead: Stmt[] = [];
  const lastCopy = Math.max(-1, ...copies.map((c) => body.indexOf(c)));
  for (const s of body.slice(0, lastCopy)) if (s.k === "let") ahead.push(s);
  const variableBefore = body.slice(0, lastCopy).find((s) => s.k === "var" || s.k === "assign");
  if (variableBefore !== undefined && copies.length > 0) {
    throw new LoweringError(
      "TW5017",
      "a variable is assigned before a copy of a pipelined loop",
      "compute the copy's origin from the loop variable with const",
      variableBefore.span,
    );
  }
  return {
    ahead,
    copies,
    declarations: ringed,
    rest: body.filter((s) => !(s.k === "shared" && names.has(s.name)) && !(s.k === "copy" && names.has(s.dst.buffer))),
  };
}
