// Kernels on a device whose approximate functions are off inside PTX's bounds: their results stay within tolerance.
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadKernels } from "../../src/compiler/load.js";
import type { KernelProgram } from "../../src/compiler/program.js";
import { type Device, open } from "../../src/runtime/index.js";
import { checkSuite, expectVerdicts, kernelSuites, suiteOf } from "../support/kernel-suites.js";
import { program, runGiven } from "../support/on-device.js";
import { compareWithin, softmaxReference } from "../support/own-references.js";
import { Prng } from "../support/prng.js";

const seeds = [1, 2, 3, 4];
const devices = new Map(seeds.map((perturb) => [perturb, open("virtual:sm_89", { threads: 1, perturb })]));
const plain = open("virtual:sm_89", { threads: 1 });
afterAll(() => {
  for (const device of [plain, ...devices.values()]) device.close();
});
const deviceOf = (seed: number): Device => devices.get(seed) as Device;

describe.each(seeds)("seed %i", (seed) => {
  test.each(kernelSuites.map((suite) => suite.kernel))("%s equals its reference", async (name) => {
    const suite = suiteOf(name);
    await checkSuite(
      `${name} perturbed by ${seed}`,
      suite,
      { maxRows: 3, maxKeys: 150 },
      async (spec) => {
        const given = suite.build(spec);
        const { outputs } = await runGiven(deviceOf(seed), program(name), given);
        expectVerdicts(suite.check(given, outputs, spec));
      },
      3,
    );
  });
});

test("softmax stays within the error of its functions, with other bits for every seed", async () => {
  const fixture = path.join(import.meta.dirname, "../fixtures/own-kernels.ts");
  const softmax = loadKernels(fixture).find((kernel) => kernel.name === "softmax") as KernelProgram;
  const [rows, columns] = [7, 300];
  const random = new Prng(5, 40);
  const data = Float32Array.from({ length: rows * columns }, () => random.normal() * 5);
  const want = softmaxReference(data, rows, columns, "f32");
  const on = async (device: Device): Promise<Float32Array> => {
    const { outputs } = await runGiven(device, softmax, {
      inputs: { x: { dtype: "f32", shape: [rows, columns], data } },
    });
    return outputs.y?.data as Float32Array;
  };
  const results = [await on(plain)];
  for (const seed of seeds) results.push(await on(deviceOf(seed)));
  for (const y of results) {
    const verdict = compareWithin("y", y, want);
    expect(verdict.ok, verdict.message).toBe(true);
  }
  expect(new Set(results.map((y) => y.join())).size).toBe(1 + seeds.length);
  expect(await on(deviceOf(1))).toEqual(results[1]);
});

test("the option is a whole number", () => {
  expect(() => open("virtual", { perturb: -1 })).toThrow(/perturb of open is -1: pass a whole number/);
});
