/**
 * Counted cost: what a launch would take on a model of a GPU, from the virtual GPU's exact counts. The slowest resource of the busiest multiprocessor,
 * wave by wave, plus one latency per wave. It knows nothing of dependences inside a warp: it ranks configurations that differ in work,
 * occupancy, conflicts and shape of the grid, and its microseconds are never compared with measured ones.
 */
import type { LaunchCounters } from "../runtime/index.js";
import type { GpuModel } from "../targets/gpus.js";

export interface CountedLaunch {
  readonly counters: LaunchCounters;
  /** Blocks that were counted, and blocks of the launch that is meant. */
  readonly counted: number;
  readonly blocks: number;
  readonly threads: number;
  /** Blocks per multiprocessor. */
  readonly occupancy: number;
  readonly sharedBytes: number;
  /** Bytes of all tensors of the launch: what has to come from device memory at least once, if all of it is touched. */
  readonly tensorBytes: number;
}

export interface Cost {
  readonly microseconds: number;
  /** Microseconds by resource, the slowest first. */
  readonly parts: readonly (readonly [resource: string, microseconds: number])[];
  readonly waves: number;
}

/** Warp instructions of a launch's whole grid, multiplications and additions of its matrix unit, by rate, and bytes. */
export interface Work {
  readonly instructions: number;
  /** Seconds of the whole GPU's matrix units at their peak. */
  readonly matrixSeconds: number;
  readonly sharedPasses: number;
  readonly sectorBytes: number;
}

const SCHEDULERS = 4;
/** A warp that waits for its own last result issues every other clock at best. */
const ISSUE_PER_WARP = 0.5;
const SHARED_BYTES_PER_PASS = 128;
const LAUNCH_OVERHEAD = 2;

/** `mma.m16n8k32.e4m3` → operations and rate class; undefined for what is no matrix operation. */
function matrixOp(name: string): { flops: number; rate: "fp8" | "half" | "tf32" | "f64"; sync: boolean } | undefined {
  const [, kind, m, n, k, types = ""] = /^(w?g?mma|tcgen05\.mma)\.m(\d+)n(\d+)k(\d+)\.?(.*)$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  const flops = 2 * Number(m) * Number(n) * Number(k);
  const sync = kind === "mma";
  if (/e4m3|e5m2|e3m2|e2m3|e2m1|s8|u8|s4|u4|b1/.test(types)) return { flops, rate: "fp8", sync };
  if (/f64/.test(types)) return { flops, rate: "f64", sync };
  return { flops, rate: /tf32/.test(types) ? "tf32" : "half", sync };
}

/** What a launch asks of a GPU, scaled from the blocks that were counted to all of them. */
export function workOf(model: GpuModel, { counters, counted, blocks }: CountedLaunch): Work {
  const scale = counted === 0 ? 0 : blocks / counted;
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counters[name] ?? 0), 0) * scale;
  let matrixSeconds = 0;
  for (const [name, count] of Object.entries(counters)) {
    const op = matrixOp(name);
    if (op === undefined) continue;
    matrixSeconds += (op.flops * count * scale) / (model[op.rate] * 1e12 * (op.sync ? model.mmaSync : 1));
  }
  return {
    instructions: sum("warp_instructions"),
    matrixSeconds,
    sharedPasses:
      sum("shared_load_wavefronts", "shared_store_wavefronts", "ldmatrix_wavefronts", "stmatrix_wavefronts") +
      sum("cp_async_shared_wavefronts") +
      sum("wgmma_shared_bytes") / SHARED_BYTES_PER_PASS,
    sectorBytes:
      32 * sum("global_load_sectors", "global_store_sectors", "cp_async_sectors") +
      sum("tma_load_bytes", "tma_store_bytes", "tma_reduce_bytes"),
  };
}

/**
 * Share of the grid that the busiest multiprocessor runs: with 133 blocks on 132 multiprocessors, two of 133. No schedule does better, so that
 * work times this share is a bound.
 */
export const busiestShare = (model: GpuModel, blocks: number): number =>
  blocks === 0 ? 0 : Math.ceil(blocks / model.multiprocessors) / blocks;

export function costOf(model: GpuModel, launch: CountedLaunch): Cost {
  const { blocks, threads, occupancy, sharedBytes, tensorBytes } = launch;
  const work = workOf(model, launch);
  const hertz = model.clock * 1e9;
  const share = busiestShare(model, blocks);
  const waves = Math.ceil(blocks / (model.multiprocessors * Math.max(occupancy, 1)));
  // Blocks that one multiprocessor really holds at a time.
  const resident = Math.min(occupancy, Math.max(1, Math.ceil(blocks / model.multiprocessors)));
  const warps = (resident * threads) / 32 / SCHEDULERS;
  const issue = Math.min(1, warps * ISSUE_PER_WARP) * SCHEDULERS;
  // What one multiprocessor can have under way, Little's law: its share of memory's speed needs latency × rate bytes in flight.
  const busy = Math.min(model.multiprocessors, Math.max(blocks, 1));
  const inFlight = busy * resident * Math.max(sharedBytes, threads * 16);
  const memory = Math.min(model.memory * 1e12, (inFlight / model.memoryLatency) * hertz);
  const us = 1e6;
  const parts: (readonly [string, number])[] = [
    ["matrix unit", us * work.matrixSeconds * model.multiprocessors * share],
    ["instruction issue", (us * work.instructions * share) / issue / hertz],
    ["shared memory", (us * work.sharedPasses * share) / hertz],
    ["L2", (us * work.sectorBytes) / (model.l2PerClock * hertz)],
    ["device memory", (us * Math.min(work.sectorBytes, tensorBytes)) / memory],
  ];
  parts.sort((a, b) => b[1] - a[1]);
  const latency = (us * (waves + 1) * model.memoryLatency) / hertz;
  const slowest = parts[0]?.[1] ?? 0;
  return { microseconds: slowest + latency + LAUNCH_OVERHEAD, parts, waves };
}

/**
 * The least that any launch with this much useful work can take, in microseconds, if its grid has `blocks` blocks: what candidates are dropped by before
 * they are run.
 */
export function lowerBound(
  model: GpuModel,
  least: Pick<Work, "matrixSeconds"> & { readonly bytes: number },
  blocks: number,
): number {
  const matrix = least.matrixSeconds * model.multiprocessors * busiestShare(model, blocks);
  return 1e6 * Math.max(matrix, least.bytes / (model.memory * 1e12));
}
