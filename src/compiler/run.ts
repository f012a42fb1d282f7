/** Running a program on host tensors: bind, compile for the device, launch. */
import {
  type Device,
  devices,
  type Finding,
  type LaunchCounters,
  type LineCounters,
  open,
  type Sanitizer,
  type Tensor,
  tensorFromBytes,
  type VirtualOptions,
} from "../runtime/index.js";
import { placeOf } from "../tuned/index.js";
import { type Binding, bind } from "./bind.js";
import { type CompiledKernel, compileVariant, gridOf, targetOf } from "./compile.js";
import { KernelRefusal } from "./errors.js";
import { type Launchable, type LaunchRequest, launchAll, type PlannedLaunch, refusedBy } from "./launch.js";
import type { KernelProgram } from "./program.js";
import { checkProgram, checkRunRequest } from "./request.js";
import { hostValue, shapeOf, type TensorParam, tensorsOf } from "./sizes.js";
import { chooseVariant } from "./tuned.js";
import { compileTwin } from "./twin.js";
import { planWorkspace } from "./workspace.js";

export interface RunRequest extends LaunchRequest {
  /** Options, scalar parameters and dims as text, by name. */
  readonly settings?: ReadonlyMap<string, string>;
  readonly tune?: ReadonlyMap<string, number>;
  /** What is launched: our PTX, or the CUDA C++ twin as NVRTC compiles it; "ptx" without. */
  readonly via?: "ptx" | "cuda";
  /** Architecture of the virtual GPU; on a real one its own is used and must agree. */
  readonly arch?: string;
  /** "virtual", "cuda:0", "auto". */
  readonly device?: string;
  /** Sanitizers asked for. */
  readonly sanitize?: readonly string[];
  readonly counters?: boolean;
  /** Counters by line of the PTX text, too. */
  readonly lines?: boolean;
}

export interface RunResult {
  readonly outputs: ReadonlyMap<string, Tensor>;
  readonly stats: RunStats;
  /** "virtual:sm_89", "cuda:0" */
  readonly device: string;
  /** What the sanitizers found. */
  readonly findings: readonly Finding[];
  /** Sanitizers asked for that the device does not have. */
  readonly notSanitized: readonly string[];
  /** Of each launch, in the order of `stats.launches`; empty unless lines were asked for and something ran. */
  readonly profiles: readonly RunProfile[];
}

/** One launch. */
export interface LaunchRecord {
  readonly kernel: string;
  readonly target: string;
  readonly grid: readonly number[];
  readonly block: readonly number[];
  readonly sharedBytes: number;
  readonly tune: Readonly<Record<string, number>>;
  /** Time on the device. */
  readonly milliseconds: number;
  /** Of the virtual GPU, when asked for. */
  readonly counters?: LaunchCounters;
}

/** A run: of several launches, time and counters are sums, shared memory the most; grid, block and tunables are those of the launches. */
export interface RunStats extends LaunchRecord {
  readonly arch: string;
  readonly compileMs: number;
  readonly workspaceBytes: number;
  /** What ran, in order. */
  readonly launches: readonly LaunchRecord[];
}

/** A profile's raw material, when lines were asked for. */
export interface RunProfile {
  /** The text that ran, for which the lines are. */
  readonly ptx: string;
  readonly lines: readonly LineCounters[];
}

/**
 * Runs a kernel on a device opened for it. Throws `KernelRefusal` or `DiagnosticsError` before anything is launched; the runtime's
 * `DriverError` and `DeviceFault` where the device fails.
 */
export async function runKernel(program: KernelProgram, request: RunRequest): Promise<RunResult> {
  checkProgram(program);
  checkRunRequest(request);
  const settings = request.settings ?? new Map();
  const binding = bind(program.kernel, request.inputs, settings);
  const name = deviceName(request);
  const device = name.startsWith("virtual") ? open(name, countingOf(request)) : open(name);
  try {
    if (request.arch !== undefined && targetOf(request.arch).name !== targetOf(device.arch).name) {
      throw new KernelRefusal(
        "TW6040",
        `arch ${request.arch}, but ${name} is ${device.arch}`,
        `leave arch out, or take the device virtual:${targetOf(request.arch).name}`,
      );
    }
    const { outputs, stats, findings, profiles } = await runOn(device, program, binding, request);
    const notSanitized = device.kind === "virtual" ? [] : (request.sanitize ?? []);
    return { outputs, stats, device: device.id, findings, notSanitized, profiles };
  } finally {
    device.close();
  }
}

const countingOf = ({ counters = false, lines = false, sanitize = [] }: RunRequest): VirtualOptions => ({
  counters: counters || lines,
  lines,
  sanitize: sanitize as readonly Sanitizer[],
});

function deviceName({ device = "auto", arch }: RunRequest): string {
  const virtual = `virtual:${arch === undefined ? "sm_90a" : targetOf(arch).name}`;
  if (device === "virtual") return virtual;
  if (device === "auto") return devices().find((d) => d.kind === "cuda")?.id ?? virtual;
  return device;
}

/** Compiles for `device` and launches on it; the device stays open. */
export async function runOn(
  device: Device,
  program: KernelProgram,
  binding: Binding,
  request: LaunchRequest & Pick<RunRequest, "tune" | "via">,
): Promise<Omit<RunResult, "device" | "notSanitized"> & { readonly outputs: Map<string, Tensor> }> {
  const written = tensorsOf(program.kernel).filter((p) => p.access !== "input");
  // Nothing to compute: every output is empty, or nothing reaches it.
  if (written.every((p) => shapeOf(p, binding.dims).includes(0))) {
    const outputs = new Map(written.map((p) => [p.name, emptyTensor(p, binding)]));
    return { outputs, stats: statsOf(device, program, 0, 0, []), findings: [], profiles: [] };
  }
  const started = performance.now();
  const planned = await planLaunches(device, program, binding, request);
  const compileMs = performance.now() - started;
  const { outputs, results } = await launchAll(device, program, planned, binding, request);
  const launches = planned.map(({ kernel, variant, grid }, i): LaunchRecord => {
    const { elapsedMs = 0, counters } = results[i] ?? {};
    const { target, block, sharedBytes, tune } = variant;
    const record = { kernel: kernel.name, target, grid, block, sharedBytes, tune, milliseconds: elapsedMs };
    return counters === undefined ? record : { ...record, counters };
  });
  return {
    outputs,
    stats: statsOf(device, program, compileMs, planWorkspace(program, binding.dims).bytes, launches),
    findings: results.flatMap((result) => result?.findings ?? []),
    profiles: planned.flatMap(({ compiled }, i) => {
      const lines = results[i]?.lines;
      return lines === undefined ? [] : [{ ptx: compiled.ptx, lines }];
    }),
  };
}

/** The launches that the dims do not leave out, compiled for the device. */
async function planLaunches(
  device: Device,
  program: KernelProgram,
  { dims, options }: Binding,
  { tune = new Map(), via }: Pick<RunRequest, "tune" | "via">,
): Promise<(PlannedLaunch & { readonly variant: CompiledKernel })[]> {
  const target = targetOf(device.arch);
  const place = placeOf(device);
  const planned: (PlannedLaunch & { readonly variant: CompiledKernel })[] = [];
  for (const launch of program.launches) {
    const { kernel, when } = launch;
    if (when !== undefined && hostValue(`when ${kernel.name} is launched`, when, dims) !== true) continue;
    const variant = chooseVariant({
      program,
      launch,
      binding: { dims, options },
      asked: tune,
      place,
      make: (chosen) => compileVariant(program, target, dims, options, chosen, launch),
      // A twin's module is another; it is made for what was chosen.
      refused: via === "cuda" ? undefined : (made) => refusedBy(device, made),
    });
    const grid = gridOf(kernel, dims, variant.tune, options);
    planned.push({ kernel, variant, compiled: await launchable(variant, via), grid });
  }
  return planned;
}

/** A variant with the module that is to be loaded: its own, or its twin's. */
async function launchable(variant: CompiledKernel, via: RunRequest["via"]): Promise<Launchable> {
  if (via !== "cuda") return variant;
  const { tune, block, dynamicShared, params } = variant;
  return { ...(await compileTwin(variant.cuda)), tune, block, dynamicShared, params };
}

function statsOf(
  device: Device,
  program: KernelProgram,
  compileMs: number,
  workspaceBytes: number,
  launches: readonly LaunchRecord[],
): RunStats {
  const [only, ...others] = launches;
  const facts = { arch: device.arch, compileMs, workspaceBytes, launches };
  if (only !== undefined && others.length === 0) return { ...only, ...facts, kernel: program.name };
  const counters = launches.flatMap((launch) => (launch.counters === undefined ? [] : [launch.counters]));
  return {
    kernel: program.name,
    ...facts,
    // Of nothing that ran, a grid of 0 blocks.
    ...(only === undefined ? { grid: [0, 0, 0], block: [0, 1, 1] } : { grid: [], block: [] }),
    target: targetOf(device.arch).name,
    sharedBytes: Math.max(0, ...launches.map((launch) => launch.sharedBytes)),
    tune: {},
    milliseconds: launches.reduce((sum, launch) => sum + launch.milliseconds, 0),
    ...(counters.length === 0 ? {} : { counters: sumOf(counters) }),
  };
}

function sumOf(all: readonly LaunchCounters[]): LaunchCounters {
  const sum: Record<string, number> = {};
  for (const counters of all)
    for (const [name, value] of Object.entries(counters)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

const emptyTensor = (p: TensorParam, binding: Binding): Tensor =>
  tensorFromBytes(p.dt, shapeOf(p, binding.dims), new Uint8Array(0));
