/** Which chunks of a tile each thread copies from a tensor to a shared buffer. */
import { type DTypeName, dtypeFacts } from "../../language/dtypes.js";
import { imm, type Val } from "../builder.js";
import { blockedLayout, chunkLayout, type Layout, permuteLayout } from "../layout.js";
import { type Aff, addAff, constant, materialise, scaleAff } from "./affine.js";
import type { Context, TensorBuffer } from "./context.js";
import { coordinatesOf, distinctRegisters, firstReplica, insideShape, threadCoordinates } from "./fragment.js";
import { contiguousDim, indexOf, type Place } from "./places.js";

const SECTOR = 32;

/** Bytes of a row that lanes side by side read at least: two sectors. */
const STRETCH = 64;

/** A chunk that a thread copies where `when` holds. */
export interface Chunk {
  readonly when: Val;
  readonly from: readonly Aff[];
  readonly to: readonly Aff[];
}

/** The chunks, of `bytes` each, of `dt` elements. */
export function chunksOf(ctx: Context, src: Place, dst: Place, bytes: number, dt: DTypeName): Chunk[] {
  const dim = contiguousDim(src);
  const perChunk = bytes / dtypeFacts[dt].bytes;
  const each = halfSectors(src, bytes);
  if (each !== undefined) return bySectors(ctx, src, dst, perChunk, each);
  // The layout of chunks: one element per chunk.
  const shape = src.shape.map((n, d) => (d === dim ? n / perChunk : n));
  const order = [...shape.keys()].filter((d) => d !== dim);
  order.push(dim);
  const blocked = chunkLayout(
    order.map((d) => shape[d] as number),
    ctx.warps,
    STRETCH / bytes,
  );
  const layout = permuteLayout(
    blocked,
    shape.map((_, d) => order.indexOf(d)),
  );
  return slotsOf(ctx, layout).map(({ when, at }) => {
    const coordinates = at.map((c, d) => (d === dim ? scaleAff(c, perChunk) : c));
    return { when, from: indexOf(src, coordinates), to: indexOf(dst, coordinates) };
  });
}

/** What a thread holds of a layout: where, and whether it is inside and nobody else's. */
function slotsOf(ctx: Context, layout: Layout): { readonly when: Val; readonly at: readonly Aff[] }[] {
  const thread = threadCoordinates(ctx, layout);
  const one = firstReplica(ctx, layout);
  return distinctRegisters(layout).map((r) => {
    const at = coordinatesOf(ctx, layout, thread, r);
    return { when: ctx.a.and(one, insideShape(ctx, layout, at, r)), at };
  });
}

/**
 * Gathered rows of which every other one begins in the middle of a sector: how many chunks each of two accesses takes of one. Undefined for all other
 * tiles.
 */
function halfSectors(src: Place, bytes: number): number | undefined {
  const tensor = src.buffer as TensorBuffer;
  const [rows, columns] = src.shape as [number, number];
  const [stride] = tensor.strides;
  const [, column] = src.origin;
  const elementBytes = dtypeFacts[tensor.dt].bytes;
  const gathered = src.rows !== undefined && !src.rows.shifted && tensor.dims.length === 2 && src.shape.length === 2;
  if (bytes !== SECTOR / 2 || !gathered || contiguousDim(src) !== 1 || src.dimOf[0] !== 0) return undefined;
  if (stride?.k !== "known" || column === undefined || column.terms.length > 0 || rows < 2) return undefined;
  const startsAnywhere = (stride.n * elementBytes) % SECTOR !== 0;
  if (!startsAnywhere || (column.c * elementBytes) % SECTOR !== 0) return undefined;
  const chunks = (columns * elementBytes) / bytes;
  const each = 2 ** Math.floor(Math.log2(chunks));
  return each * bytes >= STRETCH && chunks > each ? each : undefined;
}

/**
 * The chunks of a row by two accesses that meet where a sector ends, so that no sector is asked for by both: the first takes the first `each` chunks,
 * the second of the last `each` those behind them. Where a row begins inside a sector the seam lies a chunk further ahead. That is told by the lowest bit of the
 * row's place, as though the tensor began with a sector: where it does not, sectors at the seam are asked for twice.
 */
function bySectors(ctx: Context, src: Place, dst: Place, perChunk: number, each: number): Chunk[] {
  const { a } = ctx;
  const [rows, columns] = src.shape as [number, number];
  const rest = columns / perChunk - each;
  return slotsOf(ctx, blockedLayout([rows, each], ctx.warps, 1)).flatMap(({ when, at: [row, slot] }) => {
    const column = scaleAff(slot as Aff, perChunk);
    const from = indexOf(src, [row as Aff, column]);
    const to = indexOf(dst, [row as Aff, column]);
    const further = ([r, c]: readonly Aff[]): Aff[] => [r as Aff, addAff(c as Aff, constant(rest * perChunk))];
    const odd = a.bitwise("and", materialise(a, from[0] as Aff), imm(1));
    const s = materialise(a, slot as Aff);
    const isFirst = a.compare("le", odd, a.sub(imm(each - 1), s));
    const isSecond = a.compare("ge", odd, a.sub(imm(each - rest), s));
    return [
      { when: a.and(when, isFirst), from, to },
      { when: a.and(when, isSecond), from: further(from), to: further(to) },
    ];
  });
}
