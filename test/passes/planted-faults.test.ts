// Faults planted in compiled kernels at every site they fit: the checks of these tests must notice at least 95 % of them.
import { describe, expect, test } from "vitest";
import { emitPtx } from "../../src/emit/ptx.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import { bf16, f32Bits, f32FromBits, type HostTensor } from "../../src/oracle/index.js";
import { targetFor } from "../../src/targets/index.js";
import { expectVerdicts, type NamedTensors } from "../support/kernel-suites.js";
import { deviceFor, discardDevice, launchModule, type OnDevice, onDevice, variantFor } from "../support/on-device.js";
import { Code, equivalences } from "./equivalent-faults.js";
import { type Battery, batteries, type FaultCase } from "./fault-cases.js";
import { inverseSqrt } from "./inverse-sqrt.js";
import { type Mutant, mutants } from "./mutants.js";

const sameBits = (a: NamedTensors, b: NamedTensors): boolean =>
  Object.entries(a).every(([name, t]) => {
    const u = b[name] as HostTensor;
    const view = (x: HostTensor) =>
      x.dtype === "f32" ? new Uint32Array(x.data.buffer, x.data.byteOffset, x.data.length) : x.data;
    const [p, q] = [view(t), view(u)];
    const nan = (x: HostTensor, i: number) => x.dtype === "f32" && Number.isNaN(x.data[i]);
    return p.length === q.length && p.every((v, i) => v === q[i] || (nan(t, i) && nan(u, i)));
  });

/** What a right program must leave behind: these bits, and no more bytes copied than these. */
interface Expected {
  readonly case: FaultCase;
  readonly outputs: NamedTensors;
  readonly bytes: number;
}

const bytesCopied = (run: OnDevice): number => Number(run.counters.cp_async_bytes ?? 0);

describe("what is said to be equivalent is", () => {
  test("amax/448 towards zero rounds up to the same power of two", () => {
    const above = (s: number): number => (f32Bits(s) + 0x7fffff) & 0x7f800000;
    for (let code = 0; code < 0x7f80; code++) {
      const amax = Math.max(bf16.decode(code), Math.fround(1e-4));
      const near = Math.fround(amax / 448);
      // amax and near·448 are exact in float64.
      const below = near * 448 > amax ? f32FromBits(f32Bits(near) - 1) : near;
      expect(above(below)).toBe(above(near));
    }
  });

  test("the Newton step makes up for its own roundings", () => {
    const none = { quotient: false, square: false, error: false, product: false, residual: false, result: false };
    const differs = (wrong: Partial<typeof none>): boolean => {
      for (let heads = 1; heads <= 65536; heads++)
        if (inverseSqrt(heads, { ...none, ...wrong }) !== Math.fround((128 * heads) ** -0.5)) return true;
      return false;
    };
    for (const step of Object.keys(none)) expect(differs({ [step]: true }), step).toBe(step === "result");
  });
});

describe.each(["sm_80", "sm_89"])("faults planted on %s", (arch) => {
  test.each(batteries.map((b) => [b.kernel, b.variant, b] as const))("%s, %s", async (kernel, variant, battery) => {
    const cases = battery.cases();
    const compiled = variantFor(arch, kernel, (cases[0] as FaultCase).invocation);
    const expected: Expected[] = [];
    for (const c of cases) {
      // Two programs that share no schedule agree with the oracle and with each other.
      const independent = await onDevice(arch, kernel, c.invocation, battery.other);
      expectVerdicts(c.check(independent.outputs));
      const own = await launch(arch, battery, compiled, emitPtx(compiled.thread), c);
      expect(sameBits(own.outputs, independent.outputs)).toBe(true);
      expected.push({ case: c, outputs: independent.outputs, bytes: bytesCopied(own) });
    }
    const code = new Code(compiled.thread, variant);
    let planted = 0;
    let byVerifier = 0;
    const explained = new Map<string, number>();
    const unexplained: Mutant[] = [];
    for (const mutant of mutants(compiled.thread)) {
      if (checkThread(mutant.fn, targetFor(arch)).length > 0) continue; // not a program
      planted++;
      if (await noticed(arch, battery, compiled, mutant, expected)) continue;
      const why = equivalences.find((e) => e.is(mutant, code))?.why;
      if (checkOrder(mutant.fn).length > 0) byVerifier++;
      else if (why === undefined) unexplained.push(mutant);
      else explained.set(why, (explained.get(why) ?? 0) + 1);
    }
    const equivalent = [...explained.values()].reduce((a, b) => a + b, 0);
    const killed = planted - equivalent - unexplained.length;
    console.info(
      [
        `${kernel} (${variant}) on ${arch}: ${planted} faults, ${killed - byVerifier} noticed by running, ${byVerifier} by the order verifier alone, ${equivalent} equivalent, ${unexplained.length} survive`,
        ...[...explained].map(([why, n]) => `  equivalent: ${n} × ${why}`),
        ...unexplained.map((m) => `  survives: ${m.kind}: ${m.site}`),
      ].join("\n"),
    );
    expect(planted).toBeGreaterThan(20);
    expect(killed / Math.max(planted - equivalent, 1)).toBeGreaterThanOrEqual(0.95);
  });
});

type Compiled = ReturnType<typeof variantFor>;

const launch = (
  arch: string,
  { kernel }: Battery,
  compiled: Compiled,
  module: ReturnType<typeof emitPtx>,
  c: FaultCase,
): Promise<OnDevice> =>
  launchModule(
    arch,
    kernel,
    {
      ptx: module.ptx,
      entry: module.entry,
      tune: compiled.tune,
      block: compiled.block,
      dynamicShared: module.dynamicShared,
      params: compiled.params,
    },
    c.invocation,
  );

let launched = 0;

/** Other bits, a fault on the device, or bytes copied that nobody needs. */
async function noticed(
  arch: string,
  battery: Battery,
  compiled: Compiled,
  mutant: Mutant,
  expected: readonly Expected[],
): Promise<boolean> {
  const module = emitPtx(mutant.fn);
  // Modules stay loaded on a device: a fresh one now and then.
  if (launched++ % 200 === 199) discardDevice(arch);
  for (const e of expected) {
    try {
      const run = await launch(arch, battery, compiled, module, e.case);
      if (!sameBits(run.outputs, e.outputs) || bytesCopied(run) > e.bytes) return true;
    } catch {
      discardDevice(arch);
      deviceFor(arch);
      return true;
    }
  }
  return false;
}
