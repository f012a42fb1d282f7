/** Every shipped kernel at DeepSeek-V3.2's sizes over context lengths: times on a real GPU, counts on the virtual one. */
import { type Amount, casesOf, measuredKernels } from "../cases.js";
import { copyBandwidth } from "../device-time.js";
import { BenchRefusal } from "../errors.js";
import { launcherOf, place } from "../placed.js";
import type { Metric } from "../record.js";
import type { Suite, SuiteContext } from "../suite.js";
import { measureCase, parametersText } from "./measure.js";

export const kernels: Suite = {
  name: "kernels",
  summary: "each kernel over context length (or tokens): cold and warm times on a GPU, exact counts on the virtual GPU",
  async run(context) {
    const names = context.settings.kernels ?? measuredKernels;
    const unknown = names.filter((name) => !measuredKernels.includes(name));
    if (unknown.length > 0)
      throw new BenchRefusal(
        "bench.kernel",
        `no kernel ${unknown.join(", ")} is measured`,
        `there are ${measuredKernels.join(", ")}`,
      );
    const probe = context.open();
    const amount: Amount = probe.kind === "cuda" ? "gpu" : "virtual";
    if (amount === "gpu") await copies(context);
    for (const name of names) {
      for (const one of casesOf(name, amount, context.settings.contexts)) {
        context.stopIfAsked();
        context.progress(`${name} ${parametersText(one)}`);
        await measureCase(context, name, one, launcherOf(name), (device) => place(device, one));
      }
    }
  },
};

/** What memory gives at most here: the other kernels' rates are read against it. */
async function copies(context: SuiteContext): Promise<void> {
  using device = context.open();
  const rate = await copyBandwidth(device, { samples: 20, signal: context.signal });
  const metrics: Metric[] = [{ name: "bandwidth", unit: "GB/s", kind: "rate", samples: [rate / 1e9] }];
  context.add({ name: "copy", measured: "device", parameters: {}, metrics });
}
