/** The roofline of a launch: what the counted work would take at least on a real GPU of that architecture. A bound, not a time. */
import type { LaunchCounters } from "../runtime/stats.js";

/** Peak rates of one product per architecture, dense, from NVIDIA's data sheets: teraflops by input type, terabytes per second. */
interface Peaks {
  readonly gpu: string;
  readonly fp8: number;
  readonly half: number;
  readonly tf32: number;
  readonly f64: number;
  /** 32-bit arithmetic outside the matrix unit. */
  readonly f32: number;
  readonly memory: number;
}

const peaks: Readonly<Record<string, Peaks>> = {
  // Without an FP8 unit the kernels widen to f16.
  sm_80: { gpu: "A100 SXM 80GB", fp8: 312, half: 312, tf32: 156, f64: 19.5, f32: 19.5, memory: 2.039 },
  sm_86: { gpu: "GeForce RTX 3090", fp8: 71, half: 71, tf32: 35.6, f64: 0.56, f32: 35.6, memory: 0.936 },
  sm_89: { gpu: "L40S", fp8: 733, half: 362, tf32: 183, f64: 1.4, f32: 91.6, memory: 0.864 },
  sm_90a: { gpu: "H100 SXM", fp8: 1979, half: 989, tf32: 494, f64: 67, f32: 67, memory: 3.35 },
  sm_100a: { gpu: "B200", fp8: 4500, half: 2250, tf32: 1100, f64: 40, f32: 80, memory: 8 },
  sm_120a: { gpu: "GeForce RTX 5090", fp8: 419, half: 209.5, tf32: 104.8, f64: 1.6, f32: 104.8, memory: 1.792 },
};

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
  const peak = peaks[arch];
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
