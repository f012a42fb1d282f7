/**
 * Places: the tiles of tensors and shared buffers that operations read and write, and what is known of their addresses: alignment, bounds,
 * which dim is contiguous.
 */
import { LoweringError } from "../../ir/errors.js";
import type { Mem, Reg } from "../../ir/thread.js";
import type { Expr, Region } from "../../ir/tile.js";
import { operandsOf } from "../../ir/tile-operands.js";
import { dtypeFacts } from "../../language/dtypes.js";
import { gcd, imm, TRUE, type Val } from "../builder.js";
import { dimsOf } from "../specialise.js";
import { globalAddress, globalAlignment, inBounds, knownInBounds, sharedAddress, sharedAlignment } from "./address.js";
import { type Aff, addAff, boundsOf, constant, divisorOf, materialise, ofVal, scaleAff } from "./affine.js";
import type { Context, SharedTile, TensorBuffer } from "./context.js";
import { affineOf } from "./expr.js";

/** A rectangle of a tensor or shared buffer, addressed by tile coordinates. */
export interface Place {
  readonly buffer: TensorBuffer | SharedTile;
  /** Buffer index of the tile's corner. */
  readonly origin: readonly Aff[];
  /** For each buffer dim, the tile dim that moves along it, or −1. */
  readonly dimOf: readonly number[];
  readonly shape: readonly number[];
  /** Found out at run time: rows start at multiples of this many elements, and so does the tile in its row. */
  readonly aligned?: number;
  /** Every row (index along the first dim) starts where this says; `origin` then stands for that of any row. */
  readonly rows?: RowStarts;
}

interface RowStarts {
  readonly startOf: (row: Aff) => readonly Aff[];
  /** Number of the first row. */
  readonly first: Aff;
  /** The place along the last dim differs from row to row. */
  readonly shifted: boolean;
}

const isOne = (n: number | undefined): boolean => n === 1;

/** Pairs a region's dims with those of a tile of shape `shape` (dims of size 1 aside). */
export function placeOf(ctx: Context, r: Region, shape: readonly number[]): Place {
  const buffer = ctx.buffer(r.buffer);
  if (buffer.k === "fragment")
    throw new LoweringError("TW5099", `internal: ${r.buffer} is a fragment`, "report this kernel", r.span);
  const regionShape = dimsOf(r.shape);
  const regionDims = regionShape.flatMap((n, d) => (isOne(n) ? [] : [d]));
  if (r.transposed) regionDims.reverse();
  const tileDims = shape.flatMap((n, d) => (isOne(n) ? [] : [d]));
  const dimOf = regionShape.map((_, d) => {
    const at = regionDims.indexOf(d);
    return at < 0 ? -1 : (tileDims[at] as number);
  });
  const { origin, row } = r;
  if (origin === undefined) return { buffer, origin: regionShape.map(() => constant(0)), dimOf, shape };
  if (row === undefined) return { buffer, origin: origin.map((e) => affineOf(ctx, e)), dimOf, shape };
  const rowCount = imm(regionShape[0] as number);
  const startOf = (at: Aff): Aff[] => {
    ctx.scalars.set(row, { dt: "i32", aff: at });
    // In threads that hold no row (a padded dim) the function must not read shared memory.
    const outer = ctx.active;
    ctx.active = ctx.a.and(outer, inBounds(ctx, at, rowCount));
    const start = origin.map((e) => affineOf(ctx, e));
    ctx.active = outer;
    return start;
  };
  const isRow = (e: Expr): boolean => (e.k === "ref" && e.name === row) || operandsOf(e).some(isRow);
  const rows = { startOf, first: constant(0), shifted: isRow(origin[origin.length - 1] as Expr) };
  return { buffer, origin: startOf(anyRow(ctx, regionShape[0] as number)), dimOf, shape, rows };
}

/** A row's number of which nothing more is known: what holds for it holds for all. Code that computes with it alone is dropped. */
function anyRow(ctx: Context, rows: number): Aff {
  return ofVal(ctx.a.rem(ctx.tid(), imm(rows)));
}

/** `p` further along the tile's dim `dim`. */
export function movedAlong(p: Place, dim: number, by: Aff): Place {
  const moves = (d: number): boolean => p.dimOf[d] === dim && !(p.rows !== undefined && d === 0);
  const add = (index: readonly Aff[]): Aff[] => index.map((o, d) => (moves(d) ? addAff(o, by) : o));
  const moved = { ...p, origin: add(p.origin) };
  if (p.rows === undefined) return moved;
  const { startOf, first, shifted } = p.rows;
  const rowFirst = p.dimOf[0] === dim ? addAff(first, by) : first;
  return { ...moved, rows: { startOf: (row) => add(startOf(row)), first: rowFirst, shifted } };
}

/** A whole shared buffer. */
export const wholeShared = (tile: SharedTile): Place => ({
  buffer: tile,
  origin: tile.shape.map(() => constant(0)),
  dimOf: tile.shape.map((_, d) => d),
  shape: tile.shape,
});

/** Index of the tile's element at `coordinates`. */
export function indexOf(p: Place, coordinates: readonly Aff[]): Aff[] {
  if (p.rows === undefined) return offset(p, p.origin, coordinates);
  const dim = p.dimOf[0] as number;
  const { startOf, first } = p.rows;
  return offset(p, startOf(dim < 0 ? first : addAff(first, coordinates[dim] as Aff)), coordinates);
}

/** As `indexOf`, for any row: its alignment is that of every row. */
export const sampleIndex = (p: Place, coordinates: readonly Aff[]): Aff[] => offset(p, p.origin, coordinates);

const offset = (p: Place, start: readonly Aff[], coordinates: readonly Aff[]): Aff[] =>
  start.map((o, d) => {
    const dim = p.dimOf[d] as number;
    return dim < 0 || (d === 0 && p.rows !== undefined) ? o : addAff(o, coordinates[dim] as Aff);
  });

/** The tile dim that is contiguous in memory, or −1. */
export const contiguousDim = (p: Place): number => p.dimOf[p.dimOf.length - 1] ?? -1;

/** Extents of a tensor, or of a shared buffer as constants. */
export const extentsOf = (p: Place): Val[] =>
  p.buffer.k === "tensor" ? [...p.buffer.dims] : p.buffer.shape.map((n) => imm(n));

/** How many elements along the contiguous dim one access may take: a power of two, at most 16 bytes. */
export function vectorWidth(ctx: Context, p: Place, adjacent: number, index: readonly Aff[]): number {
  const bytes = dtypeFacts[p.buffer.dt].bytes;
  const alignment = alignmentOf(ctx, p, index);
  let width = Math.min(adjacent, 16 / bytes);
  while (width > 1 && !(alignment % (width * bytes) === 0 && endsTogether(ctx, p, index, width))) width /= 2;
  return width;
}

/** A power of two (up to 16) that divides the byte address of `index`. */
export function alignmentOf(ctx: Context, p: Place, index: readonly Aff[]): number {
  if (p.buffer.k === "shared") return sharedAlignment(ctx, p.buffer, index);
  const { aligned } = p;
  if (aligned === undefined) return globalAlignment(ctx, p.buffer, index);
  const bytes = dtypeFacts[p.buffer.dt].bytes;
  const last = index.length - 1;
  const within = addAff(index[last] as Aff, scaleAff(p.origin[last] as Aff, -1));
  return gcd(gcd(divisorOf(ctx.a, within), aligned) * bytes, 16);
}

/** A vector along the last dim lies inside or outside the buffer as a whole. */
export function endsTogether(ctx: Context, p: Place, index: readonly Aff[], width: number): boolean {
  if (p.buffer.k === "shared") return true;
  if (p.aligned !== undefined && p.aligned % width === 0)
    return (alignmentOf(ctx, p, index) / dtypeFacts[p.buffer.dt].bytes) % width === 0;
  const extent = p.buffer.dims[p.buffer.dims.length - 1] as Val;
  const multiple = extent.k === "imm" ? Number(extent.value) : (ctx.b.range(extent).multipleOf ?? 1);
  return multiple % width === 0 && divisorOf(ctx.a, index[index.length - 1] as Aff) % width === 0;
}

/**
 * `p` with rows aligned to `width` elements where only the launch tells: the test to make (uniform) and the place as it is where the
 * test holds. Undefined where nothing is left to find out. All strides are multiples of the last extent.
 */
export function alignedAtRunTime(ctx: Context, p: Place, width: number): { test: Reg; place: Place } | undefined {
  if (p.buffer.k === "shared" || p.aligned !== undefined || width < 2 || p.rows?.shifted) return undefined;
  const last = p.origin.length - 1;
  const extent = p.buffer.dims[last] as Val;
  const origin = p.origin[last] as Aff;
  const parts: Val[] = [];
  if (extent.k === "imm" ? Number(extent.value) % width !== 0 : (ctx.b.range(extent).multipleOf ?? 1) % width !== 0)
    parts.push(extent);
  if (divisorOf(ctx.a, origin) % width !== 0) parts.push(materialise(ctx.a, origin));
  const rest = parts.reduce<Val>((x, y) => ctx.a.bitwise("or", x, y), imm(0));
  const test = ctx.a.compare("eq", ctx.a.bitwise("and", rest, imm(width - 1)), imm(0));
  return test.k === "reg" ? { test, place: { ...p, aligned: width } } : undefined;
}

export function addressOf(ctx: Context, p: Place, index: readonly Aff[]): Mem {
  return p.buffer.k === "tensor" ? globalAddress(ctx, p.buffer, index) : sharedAddress(ctx, p.buffer, index);
}

/**
 * Runs `all(true)` with bounds checked; where several accesses need a check and the whole tile is usually inside, a uniform test of the
 * tile's corners chooses between an unchecked and a checked copy of the code.
 */
export function withinBounds(
  ctx: Context,
  p: Place,
  indexes: readonly (readonly Aff[])[],
  all: (checked: boolean) => void,
): void {
  if (p.buffer.k === "shared") return all(false);
  const extents = extentsOf(p);
  const unknown = indexes.filter((i) => !i.every((x, d) => knownInBounds(ctx, x, extents[d] as Val))).length;
  if (unknown === 0) return all(false);
  if (unknown < 2 || p.rows !== undefined) return all(true);
  const full = tileInside(ctx, p);
  if (full.k === "imm") return all(Number(full.value) === 0);
  ctx.b.if(
    { reg: full, negated: false },
    true,
    [],
    () => all(false),
    () => all(true),
    { coldElse: true },
  );
}

/**
 * The whole tile lies inside the tensor: uniform, from the corners. The test of the far corner implies that of the near one where no index
 * can be negative.
 */
function tileInside(ctx: Context, p: Place): Val {
  const extents = extentsOf(p);
  return p.origin.reduce<Val>((all, near, d) => {
    const dim = p.dimOf[d] as number;
    const extent = extents[d] as Val;
    const far = dim < 0 ? near : addAff(near, constant((p.shape[dim] as number) - 1));
    const inside = inBounds(ctx, far, extent);
    const { lo } = boundsOf(ctx.a, near);
    return ctx.a.and(all, near.c >= 0 && lo >= near.c ? inside : ctx.a.and(inBounds(ctx, near, extent), inside));
  }, TRUE);
}

/** Every row starts at a multiple of `chunk` bytes. */
export function rowsAligned(p: Place, chunk: number): boolean {
  const t = p.buffer as TensorBuffer;
  const bytes = dtypeFacts[t.dt].bytes;
  if (p.aligned !== undefined && (p.aligned * bytes) % chunk === 0) return true;
  return t.strides.slice(0, -1).every((s) => ((s.k === "known" ? s.n : s.multipleOf) * bytes) % chunk === 0);
}
