/**
 * parallel: the body once per element. Elements go to threads in row-major order, one after another per thread; inner dims are padded to
 * powers of two so that coordinates are shifts and masks, and a thread whose element lies outside does nothing.
 */
import { LoweringError } from "../../ir/errors.js";
import type { AtomicOp, Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { pow2Ceil } from "../layout.js";
import { dimsOf } from "../specialise.js";
import { allInBounds, globalAddress, sharedAddress } from "./address.js";
import { ofVal } from "./affine.js";
import { type Context, touch, wroteShared } from "./context.js";
import { beginWrites, lowerElementBody, touchShared, withActive } from "./control.js";
import { affineOf, evaluate, settle, valueOf } from "./expr.js";
import { classOf, plain } from "./numeric.js";
import { writtenIn } from "./written.js";

/** Iterations up to this number are laid out one after another. */
const UNROLL = 4;

export function lowerParallel(ctx: Context, s: Extract<Stmt, { k: "parallel" }>): void {
  const { a, b } = ctx;
  const shape = dimsOf(s.shape);
  const padded = shape.map((n, d) => (d === 0 ? n : pow2Ceil(n)));
  const total = padded.reduce((p, n) => p * n, 1);
  const rounds = Math.ceil(total / ctx.threads);
  const group = ctx.group();
  const written = writtenIn(s.body);

  const one = (flat: Val): void => {
    let rest = flat;
    const coordinates: Val[] = new Array(shape.length);
    for (let d = shape.length - 1; d > 0; d--) {
      coordinates[d] = a.rem(rest, imm(padded[d] as number));
      rest = a.div(rest, imm(padded[d] as number));
    }
    coordinates[0] = rest;
    const inside = coordinates.reduce<Val>(
      (p, c, d) => a.and(p, a.compare("lt", c, imm(shape[d] as number))),
      imm(1, "pred"),
    );
    s.coordinates.forEach((name, d) => {
      const v = coordinates[d] as Val;
      ctx.scalars.set(name, { dt: "i32", value: v, aff: ofVal(v) });
    });
    touchShared(ctx, written);
    const regs = beginWrites(ctx, written);
    if (inside.k === "imm") {
      if (Number(inside.value)) lowerElementBody(ctx, s.body);
      return;
    }
    b.if(
      { reg: inside, negated: false },
      false,
      regs(),
      () => withActive(ctx, imm(1, "pred"), () => lowerElementBody(ctx, s.body)),
      undefined,
      { group },
    );
  };

  if (rounds <= UNROLL) {
    for (let i = 0; i < rounds; i++) one(a.add(ctx.tid(), imm(i * ctx.threads)));
  } else {
    const regs = beginWrites(ctx, written);
    b.for(
      imm(0),
      imm(rounds * ctx.threads),
      ctx.threads,
      regs(),
      (counter) => {
        const flat = a.add(counter, ctx.tid());
        b.setRange(flat, { lo: 0, hi: rounds * ctx.threads - 1 });
        one(flat);
      },
      group === undefined ? {} : { group },
    );
  }
  touchShared(ctx, written);
}

const ptxAtomic: Readonly<Record<AtomicOp, string>> = {
  add: "add",
  min: "min",
  max: "max",
  and: "and",
  or: "or",
  xor: "xor",
  exchange: "exch",
  cas: "cas",
};

/** One atomic; outside the tensor it does nothing and yields 0. */
export function lowerAtomic(ctx: Context, s: Extract<Stmt, { k: "atomic" }>, when: Val): void {
  const { a, b } = ctx;
  const buffer = ctx.buffer(s.buffer);
  if (buffer.k === "fragment")
    throw new LoweringError("TW5021", `atomic on fragment ${s.buffer}`, "use a shared buffer or a tensor", s.span);
  const index = s.index.map((i) => affineOf(ctx, i));
  const value = valueOf(ctx, settle(ctx, evaluate(ctx, s.value)));
  const expected = s.expected === undefined ? undefined : valueOf(ctx, settle(ctx, evaluate(ctx, s.expected)));
  const bitwise = s.op === "and" || s.op === "or" || s.op === "xor" || s.op === "exchange" || s.op === "cas";
  const type = bitwise ? "b32" : buffer.dt === "f32" ? "f32" : buffer.dt === "u32" ? "u32" : "s32";
  const inside = buffer.k === "tensor" ? a.and(when, allInBounds(ctx, index, buffer.dims)) : when;
  const address = buffer.k === "tensor" ? globalAddress(ctx, buffer, index) : sharedAddress(ctx, buffer, index);
  const space = buffer.k === "tensor" ? "global" : "shared";
  const touches = [buffer.k === "shared" ? touch(buffer, "write") : { buffer: buffer.name, access: "write" as const }];
  const cls = classOf(buffer.dt);
  const old = b.variable(cls);
  if (inside.k === "reg") b.assign(old, imm(0, cls));
  if (!(inside.k === "imm" && Number(inside.value) === 0)) {
    b.emit("atom", type, [old], expected === undefined ? [address, value] : [address, expected, value], {
      mods: ["relaxed", space === "shared" ? "cta" : "gpu", space, ptxAtomic[s.op]],
      guard: a.guard(inside),
      touches,
      group: ctx.group(),
    });
    b.wrote(old);
  }
  if (buffer.k === "shared") wroteShared(ctx, buffer);
  ctx.scalars.set(s.name, plain(buffer.dt, b.snapshot(old)));
}
