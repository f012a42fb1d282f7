/**
 * The text form of thread IR, after Cranelift's: one instruction per line, results first, control flow in braces.
 *
 *     function scale: sm_80, 128 threads, cluster 1 {
 *       file "scale.ts"
 *       param x: u64 = tensor x
 *       param N: s32 = dim N
 *       shared 1024 bytes
 *       buffer Q: 1024 bytes align 128 at 0 "f32[256]"
 *
 *       %rd0 = ld.param.u64 [x]                      ; 0:3:5-20
 *       for %r5 = 0 to %r1 step 1 {
 *         @!%p9 st.shared.f32 [Q+16], %f10 | write Q, group 2
 *       }
 *     }
 *
 * Trailing `; file:line:column-end` comments are spans and survive; other `;` comments are for the reader of the file only.
 */
import { Scanner } from "./text-scanner.js";
import type { ThreadFunction } from "./thread.js";
import { type LineNotes, type OnLine, ThreadPrinter } from "./thread-print.js";
import { ThreadReader } from "./thread-read.js";

export { IrSyntaxError } from "./text-scanner.js";
export type { LineNotes, OnLine } from "./thread-print.js";

/** A parsed function and, for each of its nodes (and the function itself), the 1-based line it starts on. */
export interface ParsedThread {
  readonly fn: ThreadFunction;
  readonly lineOf: ReadonlyMap<object, number>;
}

/** Prints a function. `notes` are put under the line of the node they belong to (how the verifier shows its findings). */
export function printThread(fn: ThreadFunction, notes?: LineNotes, onLine?: OnLine): string {
  return new ThreadPrinter(notes, onLine).function(fn);
}

/** Parses one function. Throws `IrSyntaxError` with line and column. */
export function parseThread(text: string): ThreadFunction {
  return parseThreadWithLines(text).fn;
}

export function parseThreadWithLines(text: string): ParsedThread {
  const lineOf = new Map<object, number>();
  const fn = new ThreadReader(new Scanner(text), lineOf).function();
  return { fn, lineOf };
}
