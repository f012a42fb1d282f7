/** Runs shipped kernels on virtual devices, one device per architecture and test file. */
import { afterAll } from "vitest";
import { type Binding, bind } from "../../src/compiler/bind.js";
import { type CompiledKernel, compileVariant, targetOf } from "../../src/compiler/compile.js";
import { launchCompiled } from "../../src/compiler/launch.js";
import { loadKernel } from "../../src/compiler/load.js";
import type { KernelProgram } from "../../src/compiler/program.js";
import { runOn } from "../../src/compiler/run.js";
import { choices } from "../../src/compiler/tunables.js";
import type { Kernel } from "../../src/ir/tile.js";
import { type Device, type Finding, open, type Tensor } from "../../src/runtime/index.js";
import type { KernelInvocation, NamedTensors } from "./kernel-suites.js";

const devices = new Map<string, Device>();
const programs = new Map<string, KernelProgram>();

afterAll(() => {
  for (const device of devices.values()) device.close();
  devices.clear();
});

/** The virtual device of an architecture; one host thread, since test files run side by side. */
export function deviceFor(arch: string): Device {
  const known = devices.get(arch) ?? open(`virtual:${arch}`, { threads: 1, counters: true });
  devices.set(arch, known);
  return known;
}

/** Drops a device that a fault has ended. */
export function discardDevice(arch: string): void {
  const device = devices.get(arch);
  devices.delete(arch);
  device?.close();
}

export function program(name: string): KernelProgram {
  const known = programs.get(name) ?? loadKernel(name);
  programs.set(name, known);
  return known;
}

/** The kernel of a program of one launch. */
export function onlyKernel(name: string): Kernel {
  const { launches } = program(name);
  if (launches.length !== 1) throw new Error(`${name} has ${launches.length} launches`);
  return (launches[0] as { kernel: Kernel }).kernel;
}

/** The `n`th legal tunables (counting round) of every launch of a program, as settings of its eager form. */
export function legalTunables(
  { launches }: KernelProgram,
  { dims, options }: Binding,
  n: number,
): Record<string, number> {
  return Object.fromEntries(
    launches.flatMap(({ kernel }) => {
      const legal = [...choices(kernel, dims, new Map(), options)];
      const chosen = Object.entries(legal[n % legal.length] ?? {});
      return chosen.map(([tunable, value]) => [launches.length > 1 ? `${kernel.name}.${tunable}` : tunable, value]);
    }),
  );
}

export interface OnDevice {
  readonly outputs: NamedTensors;
  readonly counters: Readonly<Record<string, unknown>>;
  /** What the device's sanitizers found, if it has any on. */
  readonly findings: readonly Finding[];
}

type Given = Pick<KernelInvocation, "inputs"> & { readonly settings?: Readonly<Record<string, string>> };
type Tune = Readonly<Record<string, number>>;

/** Runs a kernel on an invocation's tensors, on a device of the caller's. */
export async function runGiven(
  device: Device,
  kernel: KernelProgram,
  given: Given,
  tune: Tune = {},
  via: "ptx" | "cuda" = "ptx",
): Promise<OnDevice> {
  const inputs = new Map(Object.entries(given.inputs)) as ReadonlyMap<string, Tensor>;
  const binding = bind(kernel.kernel, inputs, new Map(Object.entries(given.settings ?? {})));
  const { outputs, stats, findings } = await runOn(device, kernel, binding, {
    inputs,
    tune: new Map(Object.entries(tune)),
    via,
  });
  return { outputs: Object.fromEntries(outputs) as NamedTensors, counters: { ...stats.counters }, findings };
}

/** Runs a shipped kernel on an invocation's tensors. */
export function onDevice(
  arch: string,
  name: string,
  given: Given,
  tune: Tune = {},
  via: "ptx" | "cuda" = "ptx",
): Promise<OnDevice> {
  return runGiven(deviceFor(arch), program(name), given, tune, via);
}

/** The variant that `onDevice` would launch. */
export function variantFor(arch: string, name: string, given: Given, tune: Tune = {}): CompiledKernel {
  const kernel = program(name);
  const binding = bind(
    kernel.kernel,
    new Map(Object.entries(given.inputs)),
    new Map(Object.entries(given.settings ?? {})),
  );
  return compileVariant(kernel, targetOf(arch), binding.dims, binding.options, new Map(Object.entries(tune)));
}

/** Launches a module of the caller's own with a kernel's parameters. */
export async function launchModule(
  arch: string,
  name: string,
  compiled: Parameters<typeof launchCompiled>[2],
  given: Given,
): Promise<OnDevice> {
  const inputs = new Map(Object.entries(given.inputs)) as ReadonlyMap<string, Tensor>;
  const kernel = program(name);
  const binding = bind(kernel.kernel, inputs, new Map(Object.entries(given.settings ?? {})));
  const { outputs, counters } = await launchCompiled(deviceFor(arch), kernel, compiled, binding, { inputs });
  return { outputs: Object.fromEntries(outputs) as NamedTensors, counters: { ...counters }, findings: [] };
}
