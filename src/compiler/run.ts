/** Running a kernel on host tensors: bind, compile for the device, upload, launch, download. */
import type { ThreadParam } from "../ir/thread.js";
import type { Kernel } from "../ir/tile.js";
import {
  type Device,
  type DeviceBuffer,
  DeviceFault,
  type DType,
  devices,
  elementBytes,
  type Finding,
  type KernelArgument,
  type LaunchCounters,
  type LaunchOptions,
  type LineCounters,
  type Kernel as LoadedKernel,
  open,
  type Sanitizer,
  type Tensor,
  tensorFromBytes,
  type VirtualOptions,
} from "../runtime/index.js";
import { type Binding, bind } from "./bind.js";
import { type CompiledKernel, compileVariant, gridOf, targetOf } from "./compile.js";
import { KernelRefusal } from "./errors.js";
import { type KernelProgram, sourceLines } from "./load.js";
import { checkProgram, checkRunRequest } from "./request.js";
import { shapeOf, type TensorParam, tensorsOf } from "./sizes.js";
import { compileTwin } from "./twin.js";

export interface RunRequest {
  readonly inputs: ReadonlyMap<string, Tensor>;
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
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
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
  /** Present where lines were asked for and something ran. */
  readonly profile?: RunProfile;
}

export interface RunStats {
  readonly kernel: string;
  readonly arch: string;
  readonly target: string;
  readonly grid: readonly number[];
  readonly block: readonly number[];
  readonly sharedBytes: number;
  readonly tune: Readonly<Record<string, number>>;
  readonly compileMs: number;
  /** Time on the device. */
  readonly milliseconds: number;
  /** Of the virtual GPU, when asked for. */
  readonly counters?: LaunchCounters;
}

/** A profile's raw material, when lines were asked for. */
export interface RunProfile {
  /** The text that ran, for which the lines are. */
  readonly ptx: string;
  readonly lines: readonly LineCounters[];
}

/** The tensors that a launch has: all but the optional inputs that were left out. */
const presentOf = (kernel: Kernel, { options }: Binding): TensorParam[] =>
  tensorsOf(kernel).filter((p) => p.optional !== true || options[p.name] === "given");

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
    const { outputs, stats, findings, profile } = await runOn(device, program, binding, request);
    const notSanitized = device.kind === "virtual" ? [] : (request.sanitize ?? []);
    return { outputs, stats, device: device.id, findings, notSanitized, ...(profile ? { profile } : {}) };
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
  request: Pick<RunRequest, "inputs" | "tune" | "via" | "signal" | "onProgress">,
): Promise<{ outputs: Map<string, Tensor>; stats: RunStats; findings: readonly Finding[]; profile?: RunProfile }> {
  const { kernel } = program;
  const target = targetOf(device.arch);
  // Nothing to compute: every output is empty, or nothing reaches it.
  const empty = tensorsOf(kernel)
    .filter((p) => p.access !== "input")
    .every((p) => shapeOf(p, binding.dims).includes(0));
  const started = performance.now();
  const compiled = empty
    ? undefined
    : compileVariant(program, target, binding.dims, binding.options, request.tune ?? new Map());
  const launched = compiled === undefined ? undefined : await launchable(compiled, request.via);
  const compileMs = performance.now() - started;
  if (compiled === undefined || launched === undefined) {
    const outputs = new Map(
      tensorsOf(kernel)
        .filter((p) => p.access !== "input")
        .map((p) => [p.name, emptyTensor(p, binding)]),
    );
    return {
      outputs,
      stats: {
        kernel: kernel.name,
        arch: device.arch,
        target: target.name,
        grid: [0, 0, 0],
        block: [0, 1, 1],
        sharedBytes: 0,
        tune: {},
        compileMs,
        milliseconds: 0,
      },
      findings: [],
    };
  }
  const { outputs, launchMs, counters, findings, lines } = await launchCompiled(
    device,
    program,
    launched,
    binding,
    request,
  );
  return {
    outputs,
    stats: {
      kernel: kernel.name,
      arch: device.arch,
      target: compiled.target,
      grid: gridOf(kernel, binding.dims, compiled.tune, binding.options),
      block: compiled.block,
      sharedBytes: compiled.sharedBytes,
      tune: compiled.tune,
      compileMs,
      milliseconds: launchMs,
      ...(counters === undefined ? {} : { counters }),
    },
    findings,
    ...(lines === undefined ? {} : { profile: { ptx: launched.ptx, lines } }),
  };
}

/** What a launch needs of a variant. */
type Launchable = Pick<CompiledKernel, "ptx" | "entry" | "tune" | "block" | "dynamicShared" | "params">;

/** A variant with the module that is to be loaded: its own, or its twin's. */
async function launchable(compiled: CompiledKernel, via: RunRequest["via"]): Promise<Launchable> {
  if (via !== "cuda") return compiled;
  const { tune, block, dynamicShared, params } = compiled;
  return { ...(await compileTwin(compiled.cuda)), tune, block, dynamicShared, params };
}

const emptyTensor = (p: TensorParam, binding: Binding): Tensor =>
  tensorFromBytes(p.dt, shapeOf(p, binding.dims), new Uint8Array(0));

/** Modules that a device has loaded, by their text. */
const loaded = new WeakMap<Device, Map<string, LoadedKernel>>();

function functionOn(device: Device, compiled: Pick<CompiledKernel, "ptx" | "entry">): LoadedKernel {
  let known = loaded.get(device);
  if (known === undefined) {
    known = new Map();
    loaded.set(device, known);
  }
  let fn = known.get(compiled.ptx);
  if (fn === undefined) {
    fn = device.loadModule(compiled.ptx).function(compiled.entry);
    known.set(compiled.ptx, fn);
  }
  return fn;
}

/** Uploads, launches a compiled variant, downloads. */
export async function launchCompiled(
  device: Device,
  program: KernelProgram,
  compiled: Launchable,
  binding: Binding,
  request: Pick<RunRequest, "inputs" | "signal" | "onProgress">,
): Promise<{
  outputs: Map<string, Tensor>;
  launchMs: number;
  counters: LaunchCounters | undefined;
  findings: readonly Finding[];
  lines: readonly LineCounters[] | undefined;
}> {
  const { kernel } = program;
  const buffers = new Map<string, DeviceBuffer>();
  checkMemory(device, kernel, binding);
  try {
    for (const p of presentOf(kernel, binding)) {
      const bytes = bytesOf(p, binding);
      // An empty tensor still has an address to pass.
      const buffer = device.alloc(Math.max(bytes, 16));
      buffers.set(p.name, buffer);
      const given = request.inputs.get(p.name);
      if (given !== undefined && bytes > 0) buffer.upload(given);
    }
    const fn = functionOn(device, compiled);
    const grid = gridOf(kernel, binding.dims, compiled.tune, binding.options);
    const result = grid.includes(0)
      ? undefined
      : await device.launch(fn, {
          grid,
          block: compiled.block,
          sharedBytes: compiled.dynamicShared,
          args: compiled.params.map((p) => argumentOf(p, binding, buffers)),
          ...(request.signal === undefined ? {} : { signal: request.signal }),
          ...progressOf(kernel.name, request.onProgress),
        });
    const outputs = new Map<string, Tensor>();
    for (const p of tensorsOf(kernel)) {
      if (p.access === "input") continue;
      const shape = shapeOf(p, binding.dims);
      const size = bytesOf(p, binding);
      const bytes = size === 0 ? new Uint8Array(0) : await (buffers.get(p.name) as DeviceBuffer).download(size);
      outputs.set(p.name, tensorFromBytes(p.dt as DType, shape, bytes));
    }
    return {
      outputs,
      launchMs: result?.elapsedMs ?? 0,
      counters: result?.counters,
      findings: result?.findings ?? [],
      lines: result?.lines,
    };
  } catch (error) {
    if (error instanceof DeviceFault) quoteSource(error);
    throw error;
  } finally {
    for (const buffer of buffers.values()) buffer.free();
  }
}

/** Adds the source line to a fault that names one: of an assertion, that is where its message stands. */
function quoteSource(fault: DeviceFault): void {
  const [, file, line] = /^(.*):(\d+)$/.exec(fault.source ?? "") ?? [];
  const text = file === undefined ? undefined : sourceLines(file)[Number(line) - 1]?.trim();
  if (text) fault.message += `\n  ${fault.source} reads: ${text}`;
}

const bytesOf = (p: TensorParam, binding: Binding): number =>
  shapeOf(p, binding.dims).reduce((n, d) => n * d, 1) * elementBytes(p.dt);

/** Tensors that the device cannot hold are refused by name, before the first is uploaded. */
function checkMemory(device: Device, kernel: Kernel, binding: Binding): void {
  const sizes = presentOf(kernel, binding).map((p) => ({
    name: p.name,
    shape: shapeOf(p, binding.dims),
    bytes: bytesOf(p, binding),
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const { free } = device.memInfo();
  if (total <= free) return;
  const largest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  throw new KernelRefusal(
    "TW6041",
    `the tensors of ${kernel.name} take ${total} bytes, "${largest.name}" [${largest.shape.join(", ")}] alone ${largest.bytes}; ${device.id} has ${free} free`,
    "launch it on a part of the tensors",
  );
}

function argumentOf(p: ThreadParam, binding: Binding, buffers: ReadonlyMap<string, DeviceBuffer>): KernelArgument {
  // An optional input that was left out is a null pointer.
  if (p.source.k === "tensor") return buffers.get(p.source.tensor) ?? { type: "ptr", value: 0n };
  const value = p.source.k === "scalar" ? binding.scalars[p.source.scalar] : binding.dims[p.source.dim];
  return { type: p.type === "s32" ? "i32" : p.type === "u32" ? "u32" : "f32", value: value as number };
}

function progressOf(name: string, onProgress: ((line: string) => void) | undefined): Pick<LaunchOptions, "onProgress"> {
  if (onProgress === undefined) return {};
  return { onProgress: ({ blocksDone, blocksTotal }) => onProgress(`${name}: ${blocksDone} of ${blocksTotal} blocks`) };
}
