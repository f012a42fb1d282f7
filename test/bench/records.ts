/** Records made up for tests. */
import type { BenchRecord, Metric, Result } from "../../src/bench/index.js";
import { uniform } from "../../src/bench/statistics.js";

export function timesAround(centre: number, seed: number, noise = 0.02, n = 40): number[] {
  const draw = uniform(seed);
  return Array.from({ length: n }, () => centre * (1 + noise * draw()));
}

export const time = (name: string, samples: readonly number[]): Metric => ({ name, unit: "ms", kind: "time", samples });
export const count = (name: string, value: number): Metric => ({ name, unit: "", kind: "count", samples: [value] });

export function result(name: string, metrics: readonly Metric[], more: Partial<Result> = {}): Result {
  return { suite: "kernels", name, measured: "device", parameters: { S: 4096 }, ptx: ["aa"], metrics, ...more };
}

export function record(results: readonly Result[], more: Partial<BenchRecord> = {}): BenchRecord {
  return {
    schema: "tilewright-bench/1",
    method: 1,
    created: "2026-01-02T03:04:05.678Z",
    partial: false,
    suites: ["kernels"],
    environment: {
      tilewright: "0.1.0",
      commit: "0123456789abcdef0123456789abcdef01234567",
      node: "v20.19.0",
      platform: "linux-x64",
      cpu: "a processor",
      cores: 2,
      memoryBytes: 2 ** 33,
      device: {
        id: "cuda:0",
        name: "NVIDIA H800",
        kind: "cuda",
        arch: "sm_90",
        driver: 12080,
        props: { smCount: 132 },
      },
      options: {},
    },
    results,
    ...more,
  };
}
