/** What the virtual GPU's ways of running cost: host threads, counters, sanitizers; `indexer_logits` at V3.2's head dims. */
import { availableParallelism } from "node:os";
import type { VirtualOptions } from "../../runtime/index.js";
import { casesOf } from "../cases.js";
import { launcherOf, place } from "../placed.js";
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
    const rounds = context.settings.samples ?? 5;
    for (let round = 0; round <= rounds; round++) {
      context.stopIfAsked();
      context.progress(`round ${round + 1} of ${rounds + 1}`);
      for (const { times, run } of runs) {
        const elapsed = await run();
        if (round > 0) times.push(elapsed);
      }
    }
    for (const { name, times, ptx } of runs) {
      context.add({
        name: `indexer_logits, ${name}`,
        measured: "virtual",
        parameters: { ...one.parameters, threads: name.startsWith("all") ? availableParallelism() : 1 },
        ptx,
        metrics: [{ name: "virtual time", unit: "ms", kind: "time", samples: times }],
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
      const times: number[] = [];
      return { times, run, ptx: placed.ptx };
    }
  },
};
