/**
 * What the virtual GPU's ways of running cost: host threads, counters, sanitizers; `indexer_logits` at V3.2's head dims. Each way's rate stands beside
 * what nothing but matrix instructions reach in the same way: no rate is compared with another way's, or with a GPU's.
 */
import { availableParallelism } from "node:os";
import type { VirtualOptions } from "../../runtime/index.js";
import { casesOf } from "../cases.js";
import { peakFlops, peakGrid, peakText } from "../peaks.js";
import { launcherOf, place, textHash } from "../placed.js";
import type { Metric } from "../record.js";
import type { Suite, SuiteContext } from "../suite.js";

type Way = VirtualOptions & { readonly threads: number };

const ways: readonly (readonly [name: string, options: Way])[] = [
  ["one thread", { threads: 1 }],
  ["all threads", { threads: availableParallelism() }],
  ["one thread, counters", { threads: 1, counters: true }],
  ["one thread, all sanitizers", { threads: 1, sanitize: "all" }],
];

const share = { name: "of this way's matrix peak", unit: "%", kind: "rate" } as const;

/** GFLOP/s of each sample. */
const ratesOf = (flops: number, milliseconds: readonly number[]): number[] =>
  milliseconds.map((ms) => flops / ms / 1e6);

const metrics = (times: readonly number[], rates: readonly number[]): Metric[] => [
  { name: "virtual time", unit: "ms", kind: "time", samples: times },
  { name: "rate", unit: "GFLOP/s", kind: "rate", samples: rates },
];

export const virtualGpu: Suite = {
  name: "virtual-gpu",
  summary: "the virtual GPU's own speed: one host thread and all, counters, sanitizers",
  async run(context) {
    const [one] = casesOf("indexer_logits", "virtual", [65536]);
    if (one === undefined) return;
    // In turns, so that what else the host does falls on all alike.
    const runs = ways.map(([name, options]) => ({ name, threads: options.threads, ...prepared(context, options) }));
    const peakHash = textHash(peakText());
    const rounds = context.settings.samples ?? 5;
    for (let round = 0; round <= rounds; round++) {
      context.stopIfAsked();
      context.progress(`round ${round + 1} of ${rounds + 1}`);
      for (const { times, peaks, run, peak } of runs) {
        const [elapsed, most] = [await run(), await peak()];
        if (round === 0) continue;
        times.push(elapsed);
        peaks.push(most);
      }
    }
    for (const { name, threads, times, peaks, ptx } of runs) {
      const rates = ratesOf(one.flops, times);
      const most = ratesOf(peakFlops(threads), peaks);
      // Of the peak of the same round.
      const shares = rates.map((rate, i) => (100 * rate) / (most[i] as number));
      context.add({
        ...{ name: `indexer_logits, ${name}`, measured: "virtual", ptx },
        parameters: { ...one.parameters, threads },
        metrics: [...metrics(times, rates), { ...share, samples: shares }],
      });
      context.add({
        ...{ name: `matrix instructions alone, ${name}`, measured: "virtual", ptx: [peakHash] },
        parameters: { threads },
        metrics: metrics(peaks, most),
      });
    }

    function prepared({ signal }: SuiteContext, options: Way) {
      // By name: a real GPU beside it changes nothing.
      const device = context.open(options, "virtual:sm_89");
      const placed = place(device, one as NonNullable<typeof one>);
      const launch = launcherOf("indexer_logits");
      const run = async () => {
        const ended = await launch(device, placed.args, { signal });
        return ended.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
      };
      const [buffer, kernel] = [device.alloc(4), device.loadModule(peakText()).function("peak")];
      const grid = peakGrid(options.threads);
      const peak = async () => (await device.launch(kernel, { ...grid, args: [buffer], signal })).elapsedMs;
      const [times, peaks]: [number[], number[]] = [[], []];
      return { times, peaks, run, peak, ptx: placed.ptx };
    }
  },
};
