// Every shipped kernel on every target under all sanitizers: nothing is found.
import { afterAll, describe, expect, test } from "vitest";
import { open } from "../../src/runtime/index.js";
import { targets } from "../../src/targets/index.js";
import { checkSuite, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { program, runGiven } from "../support/on-device.js";

describe.each(targets.map((t) => t.name))("on %s", (arch) => {
  const device = open(`virtual:${arch}`, { threads: 1, sanitize: "all" });
  afterAll(() => device.close());

  test.each(kernelSuites.map((s) => s.kernel))("the sanitizers find nothing in %s", async (name) => {
    const suite = suiteOf(name);
    const clean = async (spec: Parameters<typeof suite.build>[0]) => {
      const { findings } = await runGiven(device, program(name), suite.build(spec));
      expect(findings).toEqual([]);
    };
    await checkSuite(`${name} on ${arch} sanitized`, suite, { maxRows: 3, maxKeys: 150 }, clean, 5);
  });
});
