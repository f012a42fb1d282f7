/** The figures of a launch that the demo's table shows, out of all that the virtual GPU counts. */

export interface Figures {
  /** Time of the launch as the runtime measured it, in milliseconds. */
  readonly milliseconds: number;
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

/** Reads the figures from a run's stats. */
export function figuresOf(stats: object): Figures {
  const { milliseconds, counters } = stats as { milliseconds: number; counters: Readonly<Record<string, number>> };
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counters[name] ?? 0), 0);
  return {
    milliseconds,
    instructions: sum("warp_instructions"),
    matrixOperations: sum("matrix"),
    bytes: sum("global_load_bytes", "global_store_bytes", "cp_async_bytes"),
  };
}
