import type { Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { pow2Ceil } from "../layout.js";
import { dimsOf } from "../specialise.js";
import { ofVal } from "./affine.js";
import type { Context } from "./context.js";
import { beginWrites, touchShared } from "./effects.js";
import { lowerElementBody, withActive } from "./element-body.js";
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
