/** The roofline of a launch: what the counted work would take at least on a real GPU of that architecture. A bound, not a time. */
import type { LaunchCounters } from "../runtime/stats.js";
import { modelsOf } from "../targets/gpus.js";

export interface Roofline {
  readonly gpu: string;
  /** Multiplications and additions in matrix instructions. */
  readonly matrixFlops: number;
  /** Bytes of the sectors that moved, reads and writes. */
  readonly bytes: number;
  /** Flops per byte. */
  readonly intensity: number;
  /** Peaks that hold for this mix: flops per second and bytes per second. */
  readonly peakFlops: number;
  readonly peakBytes: number;
  /** Least microseconds: of the matrix unit alone, of memory alone (every sector from DRAM). */
  readonly computeUs: number;
  readonly memoryUs: number;
  readonly bound: "matrix unit" | "memory" | "neither";
}

const sectorBytes = 32;

/** `mma.m16n8k32.e4m3` → flops per instruction and the unit's class. */
function matrixOp(name: string): { flops: number; rate: "fp8" | "half" | "tf32" | "f64" } | undefined {
  const [, m, n, k, types] = /^w?g?mma\.m(\d+)n(\d+)k(\d+)\.?(.*)$/.exec(name) ?? [];
  if (m === undefined || n === undefined || k === undefined) return undefined;
  const flops = 2 * Number(m) * Number(n) * Number(k);
  if (/e4m3|e5m2|e3m2|e2m3|e2m1|s8|u8|s4|u4|b1/.test(types ?? "")) return { flops, rate: "fp8" };
  if (/f64/.test(types ?? "")) return { flops, rate: "f64" };
  return { flops, rate: /tf32/.test(types ?? "") ? "tf32" : "half" };
}

export function rooflineOf(arch: string, counters: LaunchCounters): Roofline | undefined {
  const [peak] = modelsOf(arch);
  if (peak === undefined) return undefined;
  let matrixFlops = 0;
  let seconds = 0;
  for (const [name, count] of Object.entries(counters)) {
    const op = matrixOp(name);
    if (op === undefined) continue;
    matrixFlops += op.flops * count;
    seconds += (op.flops * count) / (peak[op.rate] * 1e12);
  }
  const sum = (...names: string[]) => names.reduce((total, name) => total + (counters[name] ?? 0), 0);
  const sectors = sum("global_load_sectors", "global_store_sectors", "cp_async_sectors");
  const bytes = sectors * sectorBytes + sum("tma_load_bytes", "tma_store_bytes", "tma_reduce_bytes");
  const memorySeconds = bytes / (peak.memory * 1e12);
  return {
    gpu: peak.gpu,
    matrixFlops,
    bytes,
    intensity: bytes === 0 ? 0 : matrixFlops / bytes,
    peakFlops: seconds === 0 ? peak.half * 1e12 : matrixFlops / seconds,
    peakBytes: peak.memory * 1e12,
    computeUs: seconds * 1e6,
    memoryUs: memorySeconds * 1e6,
    bound: seconds === 0 && bytes === 0 ? "neither" : seconds > memorySeconds ? "matrix unit" : "memory",
  };
}
