/** The figures of a launch that the demo's table shows, out of all that the virtual GPU counts. */
import type { LaunchResult } from "../../runtime/index.js";

export interface Figures {
  /** Time of the launch on the device, in milliseconds. */
  readonly milliseconds: number;
  /** Warp instructions; 0 on a real GPU, which does not count. */
  readonly instructions: number;
  /** Matrix instructions of any shape. */
  readonly matrixOperations: number;
  /** Bytes that the kernels asked global memory for, and gave to it. */
  readonly bytes: number;
}

export const noFigures: Figures = { milliseconds: 0, instructions: 0, matrixOperations: 0, bytes: 0 };

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    milliseconds: a.milliseconds + b.milliseconds,
    instructions: a.instructions + b.instructions,
    matrixOperations: a.matrixOperations + b.matrixOperations,
    bytes: a.bytes + b.bytes,
  };
}

export function figuresOf({ elapsedMs, counters = {} }: LaunchResult): Figures {
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counters[name] ?? 0), 0);
  return {
    milliseconds: elapsedMs,
    instructions: sum("warp_instructions"),
    matrixOperations: sum("matrix"),
    bytes: sum("global_load_bytes", "global_store_bytes", "cp_async_bytes"),
  };
}
