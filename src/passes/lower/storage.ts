/** Shared buffers: their place in memory, and whether their rows are swizzled. */
import { LoweringError } from "../../ir/errors.js";
import type { Stmt } from "../../ir/tile.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { dimsOf } from "../specialise.js";
import { type Context, type SharedTile, wroteShared } from "./context.js";

/** Declares a buffer of `stages` stages (a ring where there are several). */
export function declareShared(ctx: Context, s: Extract<Stmt, { k: "shared" }>, stages = 1): SharedTile {
  const known = ctx.buffers.get(s.name);
  if (known?.k === "shared") {
    // Declared in a loop body that is lowered again: the same memory, new contents.
    wroteShared(ctx, known);
    return known;
  }
  const shape = dimsOf(s.shape);
  const bytes = shape.reduce((p, n) => p * n, 1) * dtypeFacts[s.dt].bytes;
  const rowBytes = (shape[shape.length - 1] as number) * dtypeFacts[s.dt].bytes;
  // 16-byte chunks change places within 128-byte lines; narrower or ragged rows stay as they are.
  const swizzled = shape.length >= 2 && rowBytes % 16 === 0 && bytes % 128 === 0 && bytes > 128;
  if (bytes * stages > ctx.target.sharedLimit) {
    throw new LoweringError(
      "TW5016",
      `shared buffer of ${bytes * stages} bytes; ${ctx.target.name} has ${ctx.target.sharedLimit} per block`,
      "use a smaller tile or fewer stages",
      s.span,
    );
  }
  const ring = stages > 1 ? ` x ${stages} stages` : "";
  ctx.declareShared({
    name: s.name,
    bytes: bytes * stages,
    align: 128,
    note: `${s.dt}[${shape.join(", ")}]${swizzled ? " swizzle<3,4,3>" : ""}${ring}`,
  });
  const tile: SharedTile = {
    k: "shared",
    name: s.name,
    dt: s.dt,
    shape,
    bytes,
    swizzled,
    slot: undefined,
    version: ctx.nextVersion++,
    depth: ctx.b.depth,
  };
  ctx.buffers.set(s.name, tile);
  return tile;
}
