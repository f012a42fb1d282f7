/** Asynchronous copies from tensors to shared buffers, in chunks of 4, 8 or 16 bytes. */
import type { Operand } from "../../ir/thread.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { gcd, imm, TRUE } from "../builder.js";
import { allInBounds, globalAddress, sharedAddress, sharedAlignment } from "./address.js";
import { chunksOf } from "./chunks.js";
import { type Context, type SharedTile, type TensorBuffer, touch, wroteShared } from "./context.js";
import { alignmentOf, contiguousDim, endsTogether, type Place, rowsAligned, withinBounds } from "./places.js";

/** Bytes that one asynchronous copy may move (16, 8 or 4); 0 where the tile cannot be copied asynchronously. */
export function asyncChunk(ctx: Context, src: Place, dst: Place): number {
  if (src.buffer.k !== "tensor" || dst.buffer.k !== "shared") return 0;
  const tile = dst.buffer;
  const dim = contiguousDim(src);
  if (dim < 0 || dim !== contiguousDim(dst) || tile.dt === "bool") return 0;
  // A tensor that the kernel writes too is read here and now, where barriers order it.
  if (!src.buffer.readonly) return 0;
  const bytes = dtypeFacts[tile.dt].bytes;
  const inner = (src.shape[dim] as number) * bytes;
  const row = (tile.shape[tile.shape.length - 1] as number) * bytes;
  const alignment = gcd(alignmentOf(ctx, src, src.origin), sharedAlignment(ctx, tile, dst.origin));
  for (let chunk = 16; chunk >= Math.max(4, bytes); chunk /= 2) {
    const fits = alignment % chunk === 0 && inner % chunk === 0 && row % chunk === 0;
    if (fits && rowsAligned(src, chunk) && endsTogether(ctx, src, src.origin, chunk / bytes)) return chunk;
  }
  return 0;
}

export function copyAsync(ctx: Context, src: Place, dst: Place, chunk: number): void {
  const tile = dst.buffer as SharedTile;
  const tensor = src.buffer as TensorBuffer;
  const list = chunksOf(ctx, src, dst, chunk, tile.dt);
  const mods = [chunk === 16 ? "cg" : "ca", "shared", "global"];
  const all = (checked: boolean): void => {
    for (const x of list) {
      const bounds = checked ? allInBounds(ctx, x.from, tensor.dims) : TRUE;
      const { when } = x;
      const operands: Operand[] = [sharedAddress(ctx, tile, x.to), globalAddress(ctx, tensor, x.from), imm(chunk)];
      // Outside the tensor nothing is read and the chunk is filled with zeros; a guard that says the same needs no second word.
      if (bounds.k === "imm") {
        if (Number(bounds.value) === 0) operands.push(imm(0));
      } else if (when.k !== "reg" || when.id !== bounds.id) operands.push(ctx.a.not(bounds));
      ctx.b.emit("cp.async", undefined, [], operands, {
        mods,
        guard: ctx.a.guard(when),
        touches: [touch(tile, "async-write")],
        group: ctx.group(),
      });
    }
  };
  withinBounds(
    ctx,
    src,
    list.map((x) => x.from),
    all,
  );
  wroteShared(ctx, tile);
}
