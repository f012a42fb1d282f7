// Faults planted in compiled kernels at every site they fit: the checks of these tests must notice at least 95 % of them.
import { describe, expect, test } from "vitest";
import { emitPtx } from "../../src/emit/ptx.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import type { HostTensor } from "../../src/oracle/index.js";
import { targetFor } from "../../src/targets/index.js";
import {
  expectVerdicts,
  type KernelInvocation,
  type KernelSuite,
  kernelSuites,
  type NamedTensors,
} from "../support/kernel-suites.js";
import { deviceFor, discardDevice, launchModule, onDevice, variantFor } from "../support/on-device.js";
import { type Mutant, mutants } from "./mutants.js";

interface Battery {
  readonly kernel: string;
  /** Cases of the kernel's suite that share one variant; the cheapest first. */
  readonly cases: readonly unknown[];
  /** Other tunables: an independent program that must give the same bits. */
  readonly other: Readonly<Record<string, number>>;
}

const quantCases = (heads: number) =>
  (["ordinary", "ties", "outliers", "special", "tiny"] as const).flatMap((kind, i) =>
    [3, 37].map((rows) => ({
      rows,
      groups: heads === 1 ? 2 : 1,
      heads,
      kind,
      scaleFormat: "ue8m0",
      seed: 1000 + i * 7 + rows,
    })),
  );

const logits = (T: number, S: number, kind: string, range: string, seed: number) => ({
  T,
  H: 24,
  D: 64,
  S,
  kind,
  range,
  seed,
});

const batteries: readonly Battery[] = [
  { kernel: "act_quant", cases: quantCases(1), other: { rows: 8, warps: 2 } },
  { kernel: "hadamard_quant", cases: quantCases(1).map((c) => ({ ...c, groups: 1 })), other: {} },
  { kernel: "indexer_query", cases: quantCases(5), other: {} },
  {
    kernel: "indexer_logits",
    cases: [
      logits(2, 300, "ordinary", "full", 1),
      logits(3, 4500, "ordinary", "causal", 2),
      logits(15, 129, "special", "extreme", 3),
      logits(40, 257, "ordinary", "extreme", 4),
      logits(3, 2176, "ordinary", "full", 5),
      logits(24, 4300, "outliers", "random", 6),
    ],
    other: { keys: 64, tiles: 8, stages: 2, warps: 4 },
  },
];

/**
 * Faults that change nothing anybody could observe, with the reason. A survivor that none of these explains counts against the 95 %
 * and is printed.
 */
const equivalent: readonly { readonly why: string; readonly is: (m: Mutant) => boolean }[] = [];

const sameBits = (a: NamedTensors, b: NamedTensors): boolean =>
  Object.entries(a).every(([name, t]) => {
    const u = b[name] as HostTensor;
    const view = (x: HostTensor) =>
      x.dtype === "f32" ? new Uint32Array(x.data.buffer, x.data.byteOffset, x.data.length) : x.data;
    const [p, q] = [view(t), view(u)];
    const nan = (x: HostTensor, i: number) => x.dtype === "f32" && Number.isNaN(x.data[i]);
    return p.length === q.length && p.every((v, i) => v === q[i] || (nan(t, i) && nan(u, i)));
  });

describe.each(["sm_80", "sm_89"])("faults planted on %s", (arch) => {
  test.each(batteries.map((b) => b.kernel))("%s", async (name) => {
    const battery = batteries.find((b) => b.kernel === name) as Battery;
    const suite = kernelSuites.find((s) => s.kernel === name) as KernelSuite;
    const invocations = battery.cases.map((c) => suite.build(c));
    const expected: NamedTensors[] = [];
    for (const [i, invocation] of invocations.entries()) {
      const { outputs } = await onDevice(arch, name, invocation, battery.other);
      expectVerdicts(suite.check(invocation, outputs, battery.cases[i]));
      expected.push(outputs);
    }
    const compiled = variantFor(arch, name, invocations[0] as KernelInvocation);
    let planted = 0;
    const survivors: Mutant[] = [];
    const byVerifier: Mutant[] = [];
    for (const mutant of mutants(compiled.thread)) {
      if (checkThread(mutant.fn, targetFor(arch)).length > 0) continue; // not a program
      planted++;
      if (await killed(arch, name, compiled, mutant, invocations, expected)) continue;
      if (checkOrder(mutant.fn).length > 0) byVerifier.push(mutant);
      else survivors.push(mutant);
    }
    const unexplained = survivors.filter((m) => !equivalent.some((e) => e.is(m)));
    const share = (planted - unexplained.length) / planted;
    console.info(
      [
        `${name} on ${arch}: ${planted} faults, ${planted - survivors.length} noticed (${byVerifier.length} by the order verifier alone), ${survivors.length - unexplained.length} equivalent, ${unexplained.length} survive`,
        ...unexplained.map((m) => `  survives: ${m.kind}: ${m.site}`),
      ].join("\n"),
    );
    expect(planted).toBeGreaterThan(20);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});

let launches = 0;

async function killed(
  arch: string,
  name: string,
  compiled: ReturnType<typeof variantFor>,
  mutant: Mutant,
  invocations: readonly KernelInvocation[],
  expected: readonly NamedTensors[],
): Promise<boolean> {
  const module = emitPtx(mutant.fn);
  // Modules stay loaded on a device: a fresh one now and then.
  if (launches++ % 200 === 199) discardDevice(arch);
  for (const [i, invocation] of invocations.entries()) {
    try {
      const outputs = await launchModule(
        arch,
        name,
        {
          ptx: module.ptx,
          entry: module.entry,
          tune: compiled.tune,
          block: compiled.block,
          dynamicShared: module.dynamicShared,
          params: compiled.params,
        },
        invocation,
      );
      if (!sameBits(outputs, expected[i] as NamedTensors)) return true;
    } catch {
      discardDevice(arch);
      deviceFor(arch);
      return true;
    }
  }
  return false;
}
