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
import { median } from "../statistics.js";
import type { Suite, SuiteContext } from "../suite.js";

const ways: readonly (readonly [name: string, options: VirtualOptions])[] = [
  ["one thread", { threads: 1 }],
  ["all threads", {}],
  ["one thread, counters", { threads: 1, counters: true }],
  ["one thread, all sanitizers", { threads: 1, sanitize: "all" }],
];

export const virtualGpu: Suite = {
  name: "virtual-gpu",
  summary: "the virtual GPU's own speed: one host thread and all, counters, sanitizers",
  async run(context) {
    const [one] = casesOf("indexer_logits", "virtual", [65536]);
    if (one === undefined) return;
    // In turns, so that what else the host does falls on all alike.
    const runs = ways.map(([name, options]) => ({ name, ...prepared(context, options) }));
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
    for (const { name, times, peaks, ptx } of runs) {
      const threads = name.startsWith("all") ? availableParallelism() : 1;
      const most = peakFlops / median(peaks);
      const metrics = (flops: number, samples: readonly number[]): Metric[] => [
        { name: "virtual time", unit: "ms", kind: "time", samples },
        { name: "rate", unit: "GFLOP/s", kind: "rate", samples: [flops / median(samples) / 1e6] },
        {
          name: "of this way's matrix peak",
          unit: "%",
          kind: "rate",
          samples: [(100 * flops) / median(samples) / most],
        },
      ];
      context.add({
        ...{ name: `indexer_logits, ${name}`, measured: "virtual", ptx },
        parameters: { ...one.parameters, threads },
        metrics: metrics(one.flops, times),
      });
      context.add({
        ...{ name: `matrix instructions alone, ${name}`, measured: "virtual", ptx: [peakHash] },
        parameters: { threads },
        metrics: metrics(peakFlops, peaks),
      });
    }

    function prepared({ signal }: SuiteContext, options: VirtualOptions) {
      // By name: a real GPU beside it changes nothing.
      const device = context.open(options, "virtual:sm_89");
      const placed = place(device, one as NonNullable<typeof one>);
      const launch = launcherOf("indexer_logits");
      const run = async () => {
        const ended = await launch(device, placed.args, { signal });
        return ended.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0);
      };
      const [buffer, kernel] = [device.alloc(4), device.loadModule(peakText()).function("peak")];
      const peak = async () => (await device.launch(kernel, { ...peakGrid, args: [buffer], signal })).elapsedMs;
      const [times, peaks]: [number[], number[]] = [[], []];
      return { times, peaks, run, peak, ptx: placed.ptx };
    }
  },
};
