// Host cores: the same launch on one host thread and on all of them, wall time on the device's own clock.
import { availableParallelism } from "node:os";
import { bind } from "../dist/compiler/bind.js";
import { compileVariant, launchCompiled, loadKernel, targetOf } from "../dist/compiler/index.js";
import { sampleInputs } from "../dist/compiler/sample.js";
import { open } from "../dist/runtime/index.js";
import { summary } from "./statistics.mjs";

const dims = new Map(Object.entries({ T: "16", H: "64", D: "128", S: "16384" }));
const fills = new Map([["k_end", "16384"]]);

/** Milliseconds of `runs` launches on `threads` host threads, plain or sanitized. */
async function times(options, runs = 7) {
  const program = loadKernel("indexer_logits");
  const inputs = sampleInputs(program.kernel, dims, fills);
  const binding = bind(program.kernel, inputs, new Map());
  const compiled = compileVariant(program, targetOf("sm_89"), binding.dims, {}, new Map());
  const device = open("virtual:sm_89", options);
  try {
    const all = [];
    for (let i = 0; i <= runs; i++) {
      const { launchMs } = await launchCompiled(device, program, compiled, binding, { inputs });
      if (i > 0) all.push(launchMs);
    }
    return summary(all);
  } finally {
    device.close();
  }
}

/** indexer_logits at DeepSeek-V3.2's head dims: all cores against one, counters and all sanitizers against neither. */
export async function indexerRatios() {
  const one = await times({ threads: 1 });
  const all = await times({});
  const counted = await times({ threads: 1, counters: true });
  const sanitized = await times({ threads: 1, sanitize: "all" }, 3);
  return {
    name: "indexer_logits on sm_89: T 16, H 64, D 128, S 16384",
    oneThreadMs: one.median,
    spread: (one.p80 - one.p20) / one.median,
    cores: availableParallelism(),
    allCoresTimesFaster: one.median / all.median,
    countersRatio: counted.median / one.median,
    sanitizersRatio: sanitized.median / one.median,
  };
}
