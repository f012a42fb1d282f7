// Every shipped kernel on every target: PTX on the virtual GPU against the oracle, and twice for equal bits. TILEWRIGHT_RUNS raises the number of cases.
import { describe, expect, test } from "vitest";
import { targets } from "../../src/targets/index.js";
import { checkSuite, expectVerdicts, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { onDevice } from "../support/on-device.js";

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  test.each(kernelSuites.map((s) => s.kernel))("%s equals the oracle", async (name) => {
    const suite = suiteOf(name);
    let launches = 0;
    await checkSuite(`${name} on ${arch}`, suite, { maxRows: 5, maxKeys: 400 }, async (spec) => {
      const invocation = suite.build(spec);
      const { outputs } = await onDevice(arch, name, invocation);
      expectVerdicts(suite.check(invocation, outputs, spec));
      // Run to run, the same bits; every eighth case is enough to catch what depends on time or order.
      if (launches++ % 8 === 0) expect((await onDevice(arch, name, invocation)).outputs).toEqual(outputs);
    });
  });
});
