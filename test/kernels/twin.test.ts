/**
 * The CUDA C++ twin of every shipped kernel, on every target: NVRTC compiles it without a word, and on the virtual GPU it gives the
 * bits that our PTX gives (any NaN for a NaN). TILEWRIGHT_RUNS raises the number of cases.
 */
import { describe } from "vitest";
import { targets } from "../../src/targets/index.js";
import { checkSuite, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { testWithNvrtc } from "../support/nvrtc.js";
import { onDevice } from "../support/on-device.js";
import { expectSameBits } from "../support/same-bits.js";

/** A case may be a variant of its own, and NVRTC takes as long for one as the rest of this file for all. */
const cases = 2;

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  for (const { kernel: name } of kernelSuites) {
    testWithNvrtc(`the twin of ${name} gives the same bits`, async () => {
      const suite = suiteOf(name);
      const limits = { maxRows: 4, maxKeys: 300 };
      const same = async (spec: unknown) => {
        const invocation = suite.build(spec);
        const ours = await onDevice(arch, name, invocation);
        const twins = await onDevice(arch, name, invocation, {}, "cuda");
        expectSameBits(twins.outputs, ours.outputs);
      };
      await checkSuite(`the twin of ${name} on ${arch}`, suite, limits, same, cases);
    });
  }
});
