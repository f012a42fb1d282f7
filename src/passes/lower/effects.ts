import type { Reg } from "../../ir/thread.js";
import { type Context, wroteShared } from "./context.js";
import { materialiseFragment } from "./fragment.js";
import type { Written } from "./written.js";

/** Prepares what a loop or branch writes, and tells the registers whose old values are lost. */
export function beginWrites(ctx: Context, w: Written): () => Reg[] {
  for (const name of w.fragments) {
    const f = ctx.buffers.get(name);
    if (f?.k === "fragment") materialiseFragment(ctx, f);
  }
  const regs = (): Reg[] => {
    const out: Reg[] = [];
    for (const name of w.variables) {
      const v = ctx.variables.get(name);
      if (v !== undefined) out.push(v.reg);
    }
    for (const name of w.fragments) {
      const f = ctx.buffers.get(name);
      if (f?.k === "fragment") for (const x of f.words) if (x !== undefined && x.k === "reg") out.push(x);
    }
    return out;
  };
  return regs;
}

/** Inside a body that writes them, and after it, shared buffers hold new values. */
export function touchShared(ctx: Context, w: Written): void {
  for (const name of w.shared) {
    const tile = ctx.buffers.get(name);
    if (tile?.k === "shared") wroteShared(ctx, tile);
  }
}
