/** Times of host work, by benchmark.js: it finds how often to repeat what is too short to time, and takes samples until they agree. */
import type Benchmark from "benchmark";
import { BenchRefusal } from "./errors.js";

export interface HostOptions {
  readonly signal: AbortSignal;
  readonly minSamples?: number;
  /** Seconds of samples. */
  readonly maxTime?: number;
  /** Seconds of a sample at least; benchmark.js's own choice (50 ms) if not given. Short ones leave out what else the host does. */
  readonly minTime?: number;
}

/** benchmark.js, which is a package of its own: who only measures kernels does not need it. Throws `bench.package` without it. */
export async function loadBenchmark(): Promise<typeof Benchmark> {
  try {
    return (await import("benchmark")).default;
  } catch (cause) {
    throw new BenchRefusal(
      "bench.package",
      "host work is measured with benchmark.js, which is not installed",
      "run `npm install --save-dev benchmark`, or name the suites that need none: kernels, layer, virtual-gpu",
      { cause },
    );
  }
}

/** Seconds of one call of `work`, a sample per cycle of benchmark.js. Rejects with what `work` throws, and with the signal's reason. */
export async function hostSeconds(
  name: string,
  work: () => void,
  { signal, minSamples = 40, maxTime = 3, minTime }: HostOptions,
): Promise<number[]> {
  const Timed = await loadBenchmark();
  return new Promise((resolve, reject) => {
    const bench = new Timed(name, work, {
      ...{ async: true, minSamples, maxTime, initCount: 1 },
      ...(minTime === undefined ? {} : { minTime, delay: 0 }),
    });
    const abort = () => bench.abort();
    signal.addEventListener("abort", abort, { once: true });
    bench.on("complete", () => {
      signal.removeEventListener("abort", abort);
      const { error } = bench as unknown as { error?: unknown };
      if (signal.aborted) reject(signal.reason);
      else if (error !== undefined) reject(error);
      else resolve([...bench.stats.sample]);
    });
    bench.run();
  });
}
