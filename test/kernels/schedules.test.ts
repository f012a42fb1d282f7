// No bit of any kernel depends on the order in which warps and blocks run, or on how many host threads run them.
import { afterAll, describe, test } from "vitest";
import { type Device, open } from "../../src/runtime/index.js";
import { checkSuite, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { program, runGiven } from "../support/on-device.js";
import { expectSameBits } from "../support/same-bits.js";

describe.each(["sm_80", "sm_90a", "sm_120a"])("on %s", (arch) => {
  const device = `virtual:${arch}`;
  const plain = open(device, { threads: 1 });
  const others: readonly Device[] = [
    open(device, { threads: 4 }),
    open(device, { threads: 1, seed: 1 }),
    open(device, { threads: 2, seed: 77 }),
    open(device, { threads: 1, seed: 4096 }),
  ];
  afterAll(() => {
    for (const each of [plain, ...others]) each.close();
  });

  test.each(kernelSuites.map((suite) => suite.kernel))("%s gives the same bits on every schedule", async (name) => {
    const suite = suiteOf(name);
    await checkSuite(
      `schedules of ${name} on ${arch}`,
      suite,
      { maxRows: 4, maxKeys: 300 },
      async (spec) => {
        const given = suite.build(spec);
        const { outputs } = await runGiven(plain, program(name), given);
        for (const other of others) expectSameBits((await runGiven(other, program(name), given)).outputs, outputs);
      },
      6,
    );
  });
});
