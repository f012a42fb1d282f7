/** Shared buffers: their place in memory, and whether their rows are swizzled. */
import { LoweringError } from "../../ir/errors.js";
import { noteOf } from "../../ir/shared-note.js";
import type { Stmt } from "../../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../../language/dtypes.js";
import { dimsOf } from "../specialise.js";
import { type Context, type SharedTile, wroteShared } from "./context.js";
import { isUsedByRows } from "./uses.js";
import { isReinterpreted } from "./written.js";

type Declaration = Extract<Stmt, { k: "shared" }>;

const bytesOf = (s: Declaration): number => dimsOf(s.shape).reduce((p, n) => p * n, 1) * dtypeFacts[s.dt].bytes;

/**
 * Refuses a loop whose own buffers cannot lie in shared memory together, before it is lowered: all of them are in use at once, so that no
 * plan could hold them. What is declared under a branch or in a further loop is left to the plan.
 */
export function refuseCrowdedLoop(
  ctx: Context,
  rings: readonly Declaration[],
  stages: number,
  rest: readonly Stmt[],
): void {
  const own = rest.filter((s) => s.k === "shared");
  const buffers = [
    ...rings.map((s) => ({ name: s.name, bytes: bytesOf(s) * stages })),
    ...own.map((s) => ({ name: s.name, bytes: bytesOf(s) })),
  ];
  const bytes = buffers.reduce((sum, b) => sum + b.bytes, 0);
  if (bytes <= ctx.target.sharedLimit) return;
  const list = buffers.map((b) => `${b.name} ${b.bytes}`).join(", ");
  throw new LoweringError(
    "TW5016",
    `shared memory of ${bytes} bytes in one loop (${list}); ${ctx.target.name} has ${ctx.target.sharedLimit} per block`,
    "use smaller tiles or fewer stages",
    ctx.span,
  );
}

/** Declares a buffer of `stages` stages (a ring where there are several). */
export function declareShared(ctx: Context, s: Declaration, stages = 1): SharedTile {
  const known = ctx.buffers.get(s.name);
  if (known?.k === "shared") {
    // Declared in a loop body that is lowered again: the same memory, new contents.
    wroteShared(ctx, known);
    return known;
  }
  const shape = dimsOf(s.shape);
  const bytes = bytesOf(s);
  const rowBytes = (shape[shape.length - 1] as number) * dtypeFacts[s.dt].bytes;
  const lines = rowBytes / 128;
  // Where a row is one of other bytes under another name, chunks can only go by where they lie.
  const swizzledRows =
    !isReinterpreted(ctx.kernel.body, s.name) &&
    Number.isInteger(lines) &&
    !Number.isInteger(Math.log2(lines)) &&
    shape.length >= 2 &&
    dtypeFacts[s.dt].bytes < 4;
  const swizzle =
    rowBytes % 32 === 0 &&
    shape.length >= 2 &&
    bytes % 128 === 0 &&
    bytes > 128 &&
    !swizzledRows &&
    !isUsedByRows(ctx.kernel.body, s.name, ctx.layouts)
      ? shiftsOf(s.dt, rowBytes)
      : [];
  if (bytes * stages > ctx.target.sharedLimit) {
    throw new LoweringError(
      "TW5016",
      `shared buffer of ${bytes * stages} bytes; ${ctx.target.name} has ${ctx.target.sharedLimit} per block`,
      "use a smaller tile or fewer stages",
      s.span,
    );
  }
  ctx.declareShared({
    name: s.name,
    bytes: bytes * stages,
    align: 128,
    note: noteOf({ dtype: s.dt, shape, stages, shifts: swizzle, byRow: swizzledRows }),
  });
  const tile: SharedTile = {
    k: "shared",
    name: s.name,
    dt: s.dt,
    shape,
    bytes,
    swizzle,
    swizzledRows,
    slot: undefined,
    version: ctx.nextVersion++,
    depth: ctx.b.depth,
  };
  ctx.buffers.set(s.name, tile);
  return tile;
}

/** A shared buffer under another dtype and other dims: its writes and its stage are those of the buffer. */
export function seenAs(of: SharedTile, dt: DTypeName, shape: readonly number[]): SharedTile {
  return {
    ...of,
    dt,
    shape,
    get slot() {
      return of.slot;
    },
    set slot(slot) {
      of.slot = slot;
    },
    get version() {
      return of.version;
    },
    set version(version) {
      of.version = version;
    },
    get depth() {
      return of.depth;
    },
    set depth(depth) {
      of.depth = depth;
    },
  };
}

/**
 * 16-byte chunks change places within 128-byte lines by the number of their row, so that eight rows below each other (ldmatrix, or a
 * thread each) use all banks; rows of an odd number of chunks do so as they are. The row's number is that of the line in memory, which moves bits only, where a row has a power of two of
 * lines; else it is the index of the row, which address.ts exchanges on its own. Where elements have 4 bytes, a thread may hold four rows of a column: the row's number over four takes
 * part as well.
 */
function shiftsOf(dt: DTypeName, rowBytes: number): number[] {
  const lines = rowBytes / 128;
  const row = 3 + (Number.isInteger(Math.log2(lines)) && lines > 1 ? Math.log2(lines) : 0);
  return dtypeFacts[dt].bytes === 4 ? [row, row + 2] : [row];
}
