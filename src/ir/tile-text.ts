/**
 * The text form of tile IR.
 *
 *     kernel softmax {
 *       file "src/softmax.ts"
 *       dims M, N
 *       comptime N
 *       input x: f32[M, N]
 *       output y: f32[M, N]
 *       grid M, 1, 1
 *       warps 4
 *
 *       let row: i32 = blockIdx.x                    ; 0:8:3-24
 *       v: f32[1, N] = load tile x[row, 0] of [1, N]
 *       top: f32[1] = reduce max v axis 1
 *       e: f32[1, N] = map(v) (a | i, j) => exp(a - top[i])
 *       copy e -> tile y[row, 0] of [1, N]
 *     }
 *
 * A region is a buffer's name (all of it), `tile x[origin] of [shape]`, `tile x(row)[origin] of [shape]` where the origin is each row's
 * own, or `transpose(…)` of one. A name means a variable, else a scalar
 * parameter, else a dim or tunable; where that would be wrong it is written `ref(x)`, `param(x)`, `dim(x)`. The dtype of an expression
 * follows from its parts; where it does not, it is written after a colon. Names that are words of the form are put in quotes.
 *
 * Trailing `; file:line:column-end` comments are the spans of statements, parameters and the kernel, and survive. Spans inside a statement
 * (of expressions, regions and lambdas) are not written: they lie on the statement's own line or right after it.
 */
import { Scanner } from "./text-scanner.js";
import type { LineNotes, OnLine } from "./thread-print.js";
import type { Kernel } from "./tile.js";
import { TilePrinter } from "./tile-print.js";
import { TileReader } from "./tile-read.js";

export { IrSyntaxError } from "./text-scanner.js";

/** A parsed kernel and, for each of its statements, parameters and itself, the 1-based line it starts on. */
export interface ParsedTile {
  readonly kernel: Kernel;
  readonly lineOf: ReadonlyMap<object, number>;
}

/** Prints a kernel. `notes` are put under the line of the statement they belong to (how the verifier shows its findings). */
export function printTile(kernel: Kernel, notes?: LineNotes, onLine?: OnLine): string {
  return new TilePrinter(notes, onLine).kernel(kernel);
}

/** Parses one kernel. Throws `IrSyntaxError` with line and column. */
export function parseTile(text: string): Kernel {
  return parseTileWithLines(text).kernel;
}

export function parseTileWithLines(text: string): ParsedTile {
  const lineOf = new Map<object, number>();
  const kernel = new TileReader(new Scanner(text), lineOf).kernel();
  return { kernel, lineOf };
}
