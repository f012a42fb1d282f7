/** Registers that fragments hold, and when they are so many that other values had better be computed again than kept. */
import type { Context } from "./context.js";
import { liveWords } from "./fragment.js";

/** Registers of fragments in a thread from which on no others should live across a loop or a product. */
const CROWDED = 160;

export const isCrowded = (ctx: Context): boolean => heldRegisters(ctx) > CROWDED;

function heldRegisters(ctx: Context): number {
  let held = 0;
  for (const f of ctx.buffers.values()) if (f.k === "fragment" && f.dt !== "bool") held += liveWords(f).length;
  return held;
}
