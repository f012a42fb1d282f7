/** Asynchronous copies from tensors to shared buffers, in chunks of 4, 8 or 16 bytes. */
import type { Operand } from "../../ir/thread.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { gcd, imm, TRUE } from "../builder.js";
import { chunkLayout, permuteLayout } from "../layout.js";
import { allInBounds, globalAddress, sharedAddress, sharedAlignment } from "./address.js";
import { scaleAff } from "./affine.js";
import { type Context, type SharedTile, type TensorBuffer, touch, wroteShared } from "./context.js";
import { coordinatesOf, distinctRegisters, firstReplica, insideShape, threadCoordinates } from "./fragment.js";
import { alignmentOf, contiguousDim, endsTogether, indexOf, type Place, rowsAligned, withinBounds } from "./places.js";

/** Bytes of a row that lanes side by side read at least: two sectors. */
const STRETCH = 64;

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
  const dim = contiguousDim(src);
  const perChunk = chunk / dtypeFacts[tile.dt].bytes;
  // The layout of chunks: one element per chunk.
  const shape = src.shape.map((n, d) => (d === dim ? n / perChunk : n));
  const order = [...shape.keys()].filter((d) => d !== dim);
  order.push(dim);
  const blocked = chunkLayout(
    order.map((d) => shape[d] as number),
    ctx.warps,
    STRETCH / chunk,
  );
  const layout = permuteLayout(
    blocked,
    shape.map((_, d) => order.indexOf(d)),
  );
  const thread = threadCoordinates(ctx, layout);
  const one = firstReplica(ctx, layout);
  const list = distinctRegisters(layout).map((r) => {
    const chunks = coordinatesOf(ctx, layout, thread, r);
    const coordinates = chunks.map((c, d) => (d === dim ? scaleAff(c, perChunk) : c));
    return {
      inside: insideShape(ctx, layout, chunks, r),
      from: indexOf(src, coordinates),
      to: indexOf(dst, coordinates),
    };
  });
  const mods = [chunk === 16 ? "cg" : "ca", "shared", "global"];
  const all = (checked: boolean): void => {
    for (const x of list) {
      const bounds = checked ? allInBounds(ctx, x.from, tensor.dims) : TRUE;
      const when = ctx.a.and(one, x.inside);
      const operands: Operand[] = [sharedAddress(ctx, tile, x.to), globalAddress(ctx, tensor, x.from), imm(chunk)];
      // Outside the tensor nothing is read and the chunk is filled with zeros; a guard that says the same needs no second word.
      if (bounds.k === "imm" ? Number(bounds.value) === 0 : when.k !== "reg" || when.id !== bounds.id)
        operands.push(ctx.a.select(bounds, imm(chunk), imm(0)));
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
