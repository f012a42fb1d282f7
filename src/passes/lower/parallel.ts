/**
 * `parallel`: element code with effects, spread over the threads of the block.
 *
 * A body that reads fragments runs where their elements are: under the layout of the first fragment that spans it, register by register,
 * each element once. Any other body takes the elements in rows of one per thread; then the first dim may be a run-time number.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Expr, Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { blockedLayout, type Layout, pow2Ceil } from "../layout.js";
import { dimsOf } from "../specialise.js";
import { constant, ofVal } from "./affine.js";
import type { Context } from "./context.js";
import { convertedFor } from "./convert.js";
import { beginWrites, touchShared } from "./effects.js";
import { elementReads, parallelLayout } from "./element.js";
import { lowerElementBody, withActive } from "./element-body.js";
import { evaluate } from "./expr.js";
import { coordinatesOf, distinctRegisters, firstReplica, insideShape, threadCoordinates } from "./fragment.js";
import { settle, valOf } from "./numeric.js";
import { writtenIn } from "./written.js";

type Parallel = Extract<Stmt, { k: "parallel" }>;

/** Iterations up to this number are laid out one after another. */
const UNROLL = 4;

export function lowerParallel(ctx: Context, s: Parallel): void {
  const readsFragments = elementReads(s.body).some((e) => ctx.buffers.get(e.buffer)?.k === "fragment");
  const [first, ...rest] = s.shape as [Expr, ...Expr[]];
  if (first.k !== "const") {
    if (readsFragments)
      throw new LoweringError(
        "TW5031",
        "a parallel body over a run-time number of elements reads a fragment",
        "give its first dim the fragment's size, and test the coordinate in the body",
        s.span,
      );
    return overRows(ctx, s, valOf(ctx, settle(ctx, evaluate(ctx, first))), dimsOf(rest));
  }
  const shape = dimsOf(s.shape);
  if (!readsFragments) return overRows(ctx, s, imm(shape[0] as number), shape.slice(1));
  const known = parallelLayout(s, shape, (name) => {
    const buffer = ctx.buffers.get(name);
    return buffer?.k === "fragment" ? buffer.layout : undefined;
  });
  overRegisters(ctx, s, known ?? blockedLayout(shape, ctx.warps, 1));
}

/** Runs the body for one element, where `inside` holds. */
function lowerElement(ctx: Context, s: Parallel, inside: Val): void {
  const written = writtenIn(s.body);
  touchShared(ctx, written);
  const regs = beginWrites(ctx, written);
  if (inside.k === "imm") {
    if (Number(inside.value)) lowerElementBody(ctx, s.body);
    return;
  }
  ctx.b.if(
    { reg: inside, negated: false },
    false,
    regs(),
    () => withActive(ctx, imm(1, "pred"), () => lowerElementBody(ctx, s.body)),
    undefined,
    { group: ctx.group() },
  );
}

/** Every thread runs the elements that its registers hold under `layout`. */
function overRegisters(ctx: Context, s: Parallel, layout: Layout): void {
  const converted = convertedFor(ctx, s, layout);
  const thread = threadCoordinates(ctx, layout);
  const one = firstReplica(ctx, layout);
  const outer = ctx.site;
  for (const register of distinctRegisters(layout)) {
    const coordinates = coordinatesOf(ctx, layout, thread, register);
    s.coordinates.forEach((name, d) => {
      ctx.scalars.set(name, { dt: "i32", aff: coordinates[d] ?? constant(0) });
    });
    ctx.site = { layout, register, coordinates: s.coordinates, converted };
    try {
      lowerElement(ctx, s, ctx.a.and(one, insideShape(ctx, layout, coordinates, register)));
    } finally {
      ctx.site = outer;
    }
  }
  touchShared(ctx, writtenIn(s.body));
}

/** Element n belongs to thread n mod threads. `rest`: the dims after the first. */
function overRows(ctx: Context, s: Parallel, first: Val, rest: readonly number[]): void {
  const { a, b } = ctx;
  const padded = rest.map(pow2Ceil);
  const inner = padded.reduce((p, n) => p * n, 1);
  const group = ctx.group();
  const written = writtenIn(s.body);

  const one = (flat: Val, insideFirst: boolean): void => {
    let left = flat;
    const coordinates: Val[] = new Array(s.shape.length);
    for (let d = rest.length; d > 0; d--) {
      coordinates[d] = a.rem(left, imm(padded[d - 1] as number));
      left = a.div(left, imm(padded[d - 1] as number));
    }
    coordinates[0] = left;
    const inside = coordinates.reduce<Val>(
      (p, c, d) => {
        if (d === 0) return insideFirst ? p : a.and(p, a.compare("lt", c, first));
        return a.and(p, a.compare("lt", c, imm(rest[d - 1] as number)));
      },
      imm(1, "pred"),
    );
    s.coordinates.forEach((name, d) => {
      const v = coordinates[d] as Val;
      ctx.scalars.set(name, { dt: "i32", value: v, aff: ofVal(v) });
    });
    lowerElement(ctx, s, inside);
  };

  const rounds = first.k === "imm" ? Math.ceil((Number(first.value) * inner) / ctx.threads) : undefined;
  if (rounds !== undefined && rounds <= UNROLL) {
    for (let i = 0; i < rounds; i++) one(a.add(ctx.tid(), imm(i * ctx.threads)), false);
  } else {
    const regs = beginWrites(ctx, written);
    const count = first.k === "imm" ? imm(Number(first.value) * inner) : b.snapshot(a.mul(first, imm(inner)));
    b.for(ctx.tid(), count, ctx.threads, regs(), (flat) => one(flat, true), group === undefined ? {} : { group });
  }
  touchShared(ctx, written);
}
