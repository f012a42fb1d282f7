/**
 * Faults planted in the launches of programs: of those that are tried at least 95 % must be noticed by what the tests of kernels compare, by
 * the sanitizers or by the order verifier, not counting those that are explained: equivalent, or roundings within the catalogue's tolerance.
 *
 * A lowered kernel has thousands of sites: a run tries some of each kind, the same every time unless `TILEWRIGHT_SEED` says otherwise;
 * `TILEWRIGHT_FAULTS` is how many per launch and target, or "all".
 */
import { afterAll, describe, expect, test } from "vitest";
import { bind } from "../../src/compiler/bind.js";
import { type CompiledKernel, compileVariant, gridOf, targetOf } from "../../src/compiler/compile.js";
import { launchAll, type PlannedLaunch } from "../../src/compiler/launch.js";
import { type KernelProgram, programOf } from "../../src/compiler/program.js";
import { hostValue } from "../../src/compiler/sizes.js";
import { sourceLines } from "../../src/compiler/sources.js";
import { emitPtx } from "../../src/emit/ptx.js";
import { type Launch, opOf } from "../../src/ir/op.js";
import { checkOrder } from "../../src/ir/order-verify.js";
import type { ThreadFunction } from "../../src/ir/thread.js";
import { checkThread } from "../../src/ir/thread-verify.js";
import { type Device, open, type Tensor } from "../../src/runtime/index.js";
import { expectVerdicts, type NamedTensors } from "../support/kernel-suites.js";
import { program } from "../support/on-device.js";
import { Prng } from "../support/prng.js";
import { expectSameBits } from "../support/same-bits.js";
import { Code, equivalences } from "./equivalent-faults.js";
import { explained } from "./explained-faults.js";
import { type Mutant, mutants } from "./mutants.js";
import { type ProgramBattery, type ProgramCase, programBatteries } from "./program-fault-cases.js";

const seed = Number(process.env.TILEWRIGHT_SEED || 1);
const asked = process.env.TILEWRIGHT_FAULTS || "10";
const most = asked === "all" ? Number.POSITIVE_INFINITY : Number(asked);

/** One host thread, and a device of its own for what ends in a fault. */
class Devices {
  #open = new Map<string, Device>();
  #launched = 0;

  constructor(readonly arch: string) {}

  get plain(): Device {
    // Modules stay loaded on a device: a fresh one now and then.
    if (this.#launched++ % 400 === 399) this.close();
    return this.#of("plain", () => open(`virtual:${this.arch}`, { threads: 1, counters: true, budget: 20_000_000 }));
  }

  get watching(): Device {
    return this.#of("watching", () =>
      open(`virtual:${this.arch}`, { threads: 1, sanitize: "all", budget: 20_000_000 }),
    );
  }

  #of(name: string, make: () => Device): Device {
    const device = this.#open.get(name) ?? make();
    this.#open.set(name, device);
    return device;
  }

  close(): void {
    for (const device of this.#open.values()) device.close();
    this.#open.clear();
  }
}

interface Run {
  readonly outputs: NamedTensors;
  readonly bytesCopied: number;
  readonly findings: number;
}

/** A case with all its launches compiled. */
interface Prepared {
  readonly case: ProgramCase;
  readonly whole: KernelProgram;
  readonly binding: ReturnType<typeof bind>;
  readonly inputs: ReadonlyMap<string, Tensor>;
  readonly planned: readonly PlannedLaunch[];
  /** The one that is changed, and where it stands. */
  readonly own: CompiledKernel;
  readonly at: number;
}

const alone = new Map<string, KernelProgram>();

/** The battery's program, or its launch as a program. */
function programOfBattery(battery: ProgramBattery): KernelProgram {
  const whole = program(battery.program);
  if (battery.alone === undefined) return whole;
  const { kernel } = whole.launches.find((l) => l.kernel.name === battery.launch) as Launch;
  const own = alone.get(battery.launch) ?? programOf(opOf(kernel), whole.file);
  alone.set(battery.launch, own);
  return own;
}

function prepare(arch: string, battery: ProgramBattery, one: ProgramCase): Prepared {
  const whole = programOfBattery(battery);
  const inputs = new Map(Object.entries(one.invocation.inputs)) as ReadonlyMap<string, Tensor>;
  const binding = bind(whole.kernel, inputs, new Map(Object.entries(one.invocation.settings)));
  const { dims, options } = binding;
  const launches = whole.launches.filter(({ when }) => when === undefined || hostValue("when", when, dims) === true);
  const tune = new Map(Object.entries(battery.tune));
  const compiled = launches.map((l: Launch) => compileVariant(whole, targetOf(arch), dims, options, tune, l));
  const planned = launches.map(({ kernel }, i): PlannedLaunch => {
    const variant = compiled[i] as CompiledKernel;
    return { kernel, compiled: variant, grid: gridOf(kernel, dims, variant.tune, options) };
  });
  const at = launches.findIndex(({ kernel }) => kernel.name === battery.launch);
  if (at < 0) throw new Error(`${battery.launch} is not launched in a case of ${battery.variant}`);
  return { case: one, whole, binding, inputs, planned, own: compiled[at] as CompiledKernel, at };
}

async function run(device: Device, p: Prepared, fn: ThreadFunction): Promise<Run> {
  const { ptx, entry, dynamicShared } = emitPtx(fn);
  const { tune, block, params } = p.own;
  const changed = { ptx, entry, dynamicShared, tune, block, params };
  const planned = p.planned.map((l, i) => (i === p.at ? { ...l, compiled: changed } : l));
  const { outputs, results } = await launchAll(device, p.whole, planned, p.binding, { inputs: p.inputs });
  return {
    outputs: Object.fromEntries(outputs) as NamedTensors,
    bytesCopied: results.reduce((sum, r) => sum + Number(r?.counters?.cp_async_bytes ?? 0), 0),
    findings: results.reduce((sum, r) => sum + (r?.findings ?? []).length, 0),
  };
}

function isSame(a: NamedTensors, b: NamedTensors): boolean {
  try {
    expectSameBits(a, b);
    return true;
  } catch {
    return false;
  }
}

/** `count` of them, of every kind alike as far as there are as many. */
function sample(all: readonly Mutant[], count: number, random: Prng): Mutant[] {
  if (count >= all.length) return [...all];
  const kinds = [...new Set(all.map((m) => m.kind))].map((kind) => {
    const own = all.filter((m) => m.kind === kind);
    return Array.from(random.permutation(own.length), (i) => own[i] as Mutant);
  });
  const chosen: Mutant[] = [];
  for (let round = 0; chosen.length < count; round++)
    for (const own of kinds) if (own[round] !== undefined && chosen.length < count) chosen.push(own[round] as Mutant);
  return chosen;
}

/** The TypeScript that a fault is planted in: its line and the two behind it. */
function sourceOf({ files }: ThreadFunction, { node }: Mutant): string {
  const span = "span" in node ? node.span : undefined;
  const file = files[span?.file ?? 0];
  if (span === undefined || file === undefined) return "";
  return sourceLines(file)
    .slice(span.line - 1, span.line + 2)
    .map((line) => line.trim())
    .join(" ");
}

const isExplained = (fn: ThreadFunction, mutant: Mutant): boolean =>
  explained.some(
    ({ kind, source, site }) =>
      kind === mutant.kind && source.test(sourceOf(fn, mutant)) && (site === undefined || site.test(mutant.site)),
  );

type Outcome = "noticed" | "tolerated" | "unnoticed";

async function outcomeOf(
  devices: Devices,
  battery: ProgramBattery,
  cases: readonly Prepared[],
  right: readonly Run[],
  mutant: Mutant,
): Promise<Outcome> {
  let outcome: Outcome = "unnoticed";
  for (const [i, p] of cases.entries()) {
    const want = right[i] as Run;
    try {
      const got = await run(devices.plain, p, mutant.fn);
      if (got.bytesCopied > want.bytesCopied) return "noticed";
      if (isSame(got.outputs, want.outputs)) continue;
      if (battery.exact || !p.case.check(got.outputs).every((verdict) => verdict.ok)) return "noticed";
      outcome = "tolerated";
    } catch {
      devices.close();
      return "noticed";
    }
  }
  return outcome;
}

/** What the sanitizers say where the results are right. */
async function isFlagged(devices: Devices, cases: readonly Prepared[], mutant: Mutant): Promise<boolean> {
  for (const p of cases) {
    try {
      if ((await run(devices.watching, p, mutant.fn)).findings > 0) return true;
    } catch {
      devices.close();
      return true;
    }
  }
  return false;
}

describe.each(["sm_80", "sm_90a"])("faults planted on %s", (arch) => {
  const devices = new Devices(arch);
  afterAll(() => devices.close());
  // Each launch on one of the targets, and on both where all faults are asked for.
  const here = programBatteries.filter((_, i) => asked === "all" || (i % 2 === 0) === (arch === "sm_80"));

  for (const battery of here) {
    const { launch, variant } = battery;
    test(`${battery.program}: ${launch}, ${variant}`, async () => {
      const cases = battery.cases().map((one) => prepare(arch, battery, one));
      const { thread } = (cases[0] as Prepared).own;
      const right: Run[] = [];
      for (const p of cases) {
        expect(p.own.thread, "cases of a battery share a variant").toBe(thread);
        const own = await run(devices.plain, p, thread);
        expectVerdicts(p.case.check(own.outputs));
        expect((await run(devices.watching, p, thread)).findings).toBe(0);
        right.push(own);
      }
      const programs = [...mutants(thread)].filter((m) => checkThread(m.fn, targetOf(arch)).length === 0);
      const tried = sample(programs, most, new Prng(seed, 54));
      const code = new Code(thread, variant);
      const count = { noticed: 0, tolerated: 0, order: 0, sanitizers: 0, equivalent: 0 };
      const survivors: Mutant[] = [];
      for (const mutant of tried) {
        const outcome = await outcomeOf(devices, battery, cases, right, mutant);
        if (outcome === "noticed") count.noticed++;
        else if ((!battery.exact || battery.roundings === "hidden") && mutant.kind === "wrong rounding")
          count.tolerated++;
        else if (checkOrder(mutant.fn).length > 0) count.order++;
        else if (await isFlagged(devices, cases, mutant)) count.sanitizers++;
        else if (equivalences.some((e) => e.is(mutant, code)) || isExplained(thread, mutant)) count.equivalent++;
        else survivors.push(mutant);
      }
      console.info(
        [
          `${launch} (${variant}) on ${arch}: ${tried.length} of ${programs.length} faults (TILEWRIGHT_SEED=${seed}): ${count.noticed} noticed by running, ${count.sanitizers} by sanitizers, ${count.order} by the order verifier, ${count.tolerated} roundings within tolerance, ${count.equivalent} equivalent, ${survivors.length} survive`,
          ...survivors.map((m) => `  survives: ${m.kind}: ${m.site}: ${sourceOf(thread, m)}`),
        ].join("\n"),
      );
      expect(tried.length).toBeGreaterThanOrEqual(Math.min(most, 10));
      const judged = tried.length - count.equivalent - count.tolerated;
      // One in twenty; of a sample as small as the default's, one.
      expect(survivors.length).toBeLessThanOrEqual(Math.max(1, Math.floor(judged / 20)));
    });
  }
});
