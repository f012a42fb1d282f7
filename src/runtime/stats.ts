/** What the virtual GPU's counters say about a launch, in the ratios one reads and asserts: `expect(stats.sectorsPerRequest).toBe(4)`. */

/** Counters of the virtual GPU by name; matrix operations by shape, for instance `mma.m16n8k32.e4m3`. */
export type LaunchCounters = { readonly [name: string]: number };

/** Ratios and sums of a launch's counters. A ratio without anything to divide by is 0. */
export interface LaunchStats {
  /** PTX instructions issued for a warp, and the lanes of those that were active. */
  readonly warpInstructions: number;
  readonly laneInstructions: number;
  /** Active lanes per instruction, at most 32. */
  readonly lanesPerInstruction: number;
  /** Distinct 32-byte sectors per request: of global loads, global stores, and asynchronous copies from global memory. */
  readonly sectorsPerRequest: number;
  readonly sectorsPerStoreRequest: number;
  readonly sectorsPerCopyRequest: number;
  /** Bytes of the sectors that loads and copies fetched, and the part of them that was asked for, from 0 to 1 (above, where lanes share bytes). */
  readonly globalBytesRead: number;
  readonly globalReadUse: number;
  /** The same of stores. */
  readonly globalBytesWritten: number;
  readonly globalWriteUse: number;
  /** Passes over the banks of shared memory beyond what the widths need: loads, stores, ldmatrix, stmatrix and asynchronous copies. */
  readonly bankConflicts: number;
  readonly matrixInstructions: number;
  readonly instructionsPerMatrixInstruction: number;
  /** Part of the branches whose lanes went both ways, from 0 to 1. */
  readonly divergence: number;
  readonly barrierWaits: number;
}

/** What one line of the PTX text did in a launch. */
export interface LineCounters {
  /** 1-based line of the loaded text. */
  readonly ptxLine: number;
  /** The source line it came from, where the text says so. */
  readonly source?: { readonly file: string; readonly line: number };
  /** The counter its instructions are classed under, for instance `alu_integer`. */
  readonly class: string;
  readonly issued: number;
  readonly lanes: number;
  readonly globalRequests: number;
  readonly globalSectors: number;
  readonly globalBytes: number;
  readonly sharedRequests: number;
  readonly sharedWavefronts: number;
  readonly bankConflicts: number;
  readonly divergent: number;
  /** The first request that conflicted, of the lowest block that made one. */
  readonly conflict?: ConflictSample;
}

/** One request to shared memory that took more passes over the banks than its width does. */
export interface ConflictSample {
  readonly block: number;
  /** Bytes per lane. */
  readonly bytes: number;
  /** Mask of the active lanes. */
  readonly lanes: number;
  /** Where each lane's access starts in shared memory. */
  readonly offsets: readonly number[];
}

const sectorBytes = 32;
const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

export function statsOf(counters: LaunchCounters): LaunchStats {
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counters[name] ?? 0), 0);
  const readSectors = sum("global_load_sectors", "cp_async_sectors");
  const writtenSectors = sum("global_store_sectors");
  return {
    warpInstructions: sum("warp_instructions"),
    laneInstructions: sum("lane_instructions"),
    lanesPerInstruction: ratio(sum("lane_instructions"), sum("warp_instructions")),
    sectorsPerRequest: ratio(sum("global_load_sectors"), sum("global_load_requests")),
    sectorsPerStoreRequest: ratio(writtenSectors, sum("global_store_requests")),
    sectorsPerCopyRequest: ratio(sum("cp_async_sectors"), sum("cp_async_requests")),
    globalBytesRead: sectorBytes * readSectors,
    globalReadUse: ratio(sum("global_load_bytes", "cp_async_bytes"), sectorBytes * readSectors),
    globalBytesWritten: sectorBytes * writtenSectors,
    globalWriteUse: ratio(sum("global_store_bytes"), sectorBytes * writtenSectors),
    bankConflicts: sum(
      "shared_load_bank_conflicts",
      "shared_store_bank_conflicts",
      "ldmatrix_bank_conflicts",
      "stmatrix_bank_conflicts",
      "cp_async_shared_bank_conflicts",
    ),
    matrixInstructions: sum("matrix"),
    instructionsPerMatrixInstruction: ratio(sum("warp_instructions"), sum("matrix")),
    divergence: ratio(sum("divergent_branches"), sum("branches")),
    barrierWaits: sum("barrier_waits"),
  };
}

/** A line as the driver reports it. */
export interface RawLine {
  readonly ptx_line: number;
  readonly class: string;
  readonly file?: string;
  readonly line?: number;
  readonly issued: number;
  readonly lanes: number;
  readonly global_requests: number;
  readonly global_sectors: number;
  readonly global_bytes: number;
  readonly shared_requests: number;
  readonly shared_wavefronts: number;
  readonly shared_bank_conflicts: number;
  readonly divergent: number;
  readonly conflict?: ConflictSample;
}

export function lineOf(raw: RawLine): LineCounters {
  return {
    ptxLine: raw.ptx_line,
    ...(raw.file === undefined || raw.line === undefined ? {} : { source: { file: raw.file, line: raw.line } }),
    class: raw.class,
    issued: raw.issued,
    lanes: raw.lanes,
    globalRequests: raw.global_requests,
    globalSectors: raw.global_sectors,
    globalBytes: raw.global_bytes,
    sharedRequests: raw.shared_requests,
    sharedWavefronts: raw.shared_wavefronts,
    bankConflicts: raw.shared_bank_conflicts,
    divergent: raw.divergent,
    ...(raw.conflict === undefined ? {} : { conflict: raw.conflict }),
  };
}
