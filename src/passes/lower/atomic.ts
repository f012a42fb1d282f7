/** Atomics on integers (and addition on f32), of tensors and shared buffers. */
import { LoweringError } from "../../ir/errors.js";
import type { AtomicOp, Stmt } from "../../ir/tile.js";
import { imm, type Val } from "../builder.js";
import { allInBounds, globalAddress, sharedAddress } from "./address.js";
import { type Context, touch, wroteShared } from "./context.js";
import { affineOf, evaluate } from "./expr.js";
import { classOf, plain, settle, valOf } from "./numeric.js";

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
  const value = valOf(ctx, settle(ctx, evaluate(ctx, s.value)));
  const expected = s.expected === undefined ? undefined : valOf(ctx, settle(ctx, evaluate(ctx, s.expected)));
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
