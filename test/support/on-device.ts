/** Runs shipped kernels on virtual devices, one device per architecture and test file. */
import { afterAll } from "vitest";
import { bind } from "../../src/compiler/bind.js";
import { type CompiledKernel, compileVariant, targetOf } from "../../src/compiler/compile.js";
import { type KernelProgram, loadKernel } from "../../src/compiler/load.js";
import { launchCompiled, runOn } from "../../src/compiler/run.js";
import { type Device, open, type Tensor } from "../../src/runtime/index.js";
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

export interface OnDevice {
  readonly outputs: NamedTensors;
  readonly counters: Readonly<Record<string, unknown>>;
}

type Settings = Readonly<Record<string, string>>;

/** Runs a kernel on an invocation's tensors. */
export async function onDevice(
  arch: string,
  name: string,
  given: Pick<KernelInvocation, "inputs"> & { settings?: Settings },
  tune: Readonly<Record<string, number>> = {},
  via: "ptx" | "cuda" = "ptx",
): Promise<OnDevice> {
  const inputs = new Map(Object.entries(given.inputs)) as ReadonlyMap<string, Tensor>;
  const kernel = program(name);
  const binding = bind(kernel.kernel, inputs, new Map(Object.entries(given.settings ?? {})));
  const { outputs, stats } = await runOn(deviceFor(arch), kernel, binding, {
    inputs,
    tune: new Map(Object.entries(tune)),
    via,
  });
  return { outputs: Object.fromEntries(outputs) as NamedTensors, counters: stats.counters ?? {} };
}

/** The variant that `onDevice` would launch. */
export function variantFor(
  arch: string,
  name: string,
  given: Pick<KernelInvocation, "inputs"> & { settings?: Settings },
  tune: Readonly<Record<string, number>> = {},
): CompiledKernel {
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
  given: Pick<KernelInvocation, "inputs"> & { settings?: Settings },
): Promise<OnDevice> {
  const inputs = new Map(Object.entries(given.inputs)) as ReadonlyMap<string, Tensor>;
  const kernel = program(name);
  const binding = bind(kernel.kernel, inputs, new Map(Object.entries(given.settings ?? {})));
  const { outputs, counters } = await launchCompiled(deviceFor(arch), kernel, compiled, binding, { inputs });
  return { outputs: Object.fromEntries(outputs) as NamedTensors, counters: { ...counters } };
}
