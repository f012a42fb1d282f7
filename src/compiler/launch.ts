/** The launches of a program on a device: buffers, one stream, nothing that waits in between, and the outputs afterwards. */
import type { ThreadParam } from "../ir/thread.js";
import type { Kernel } from "../ir/tile.js";
import {
  type Device,
  type DeviceBuffer,
  DeviceFault,
  DriverError,
  type DType,
  type KernelArgument,
  type LaunchOptions,
  type LaunchResult,
  type Kernel as LoadedKernel,
  type Tensor,
  tensorFromBytes,
} from "../runtime/index.js";
import type { Binding } from "./bind.js";
import { type CompiledKernel, gridOf } from "./compile.js";
import { KernelRefusal } from "./errors.js";
import type { KernelProgram } from "./program.js";
import { keptCharacters, Recent } from "./recent.js";
import { placesOf, shapeOf, type TensorParam, tensorsOf } from "./sizes.js";
import { sourceLines } from "./sources.js";
import { bytesOf } from "./workspace.js";

/** What launching takes of a compiled variant. */
export type Launchable = Pick<CompiledKernel, "ptx" | "entry" | "tune" | "block" | "dynamicShared" | "params">;

export interface PlannedLaunch {
  readonly kernel: Kernel;
  readonly compiled: Launchable;
  readonly grid: readonly number[];
}

/** Results of the launches in their order; undefined for a grid without blocks. */
export interface Launched {
  readonly outputs: Map<string, Tensor>;
  readonly results: readonly (LaunchResult | undefined)[];
}

export interface LaunchRequest {
  readonly inputs: ReadonlyMap<string, Tensor>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

/** The tensors that a program's launches have: all but the optional inputs that were left out. */
const presentOf = ({ kernel, workspace }: KernelProgram, { options }: Binding): TensorParam[] => [
  ...tensorsOf(kernel).filter((p) => p.optional !== true || options[p.name] === "given"),
  ...workspace,
];

/** Modules that a device has loaded, by their text. One that gives way to others stays loaded while anyone holds its kernel. */
const loaded = new WeakMap<Device, Recent<LoadedKernel>>();

/** The entry of a module, loaded once per device and text. */
export function functionOn(device: Device, { ptx, entry }: Pick<CompiledKernel, "ptx" | "entry">): LoadedKernel {
  let known = loaded.get(device);
  if (known === undefined) {
    known = new Recent(keptCharacters);
    loaded.set(device, known);
  }
  const found = known.get(ptx);
  // A device that was reset has lost its modules.
  if (found !== undefined && found.gone === undefined) return found;
  const fn = device.loadModule(ptx).function(entry);
  known.set(ptx, fn, ptx.length);
  return fn;
}

/** Codes of a driver that does not take a module or a block as it is: the value, the image, the text, its version, the resources. */
const refusals: ReadonlySet<number> = new Set([1, 200, 209, 218, 222, 701]);

/** What a device is asked about. */
type Asked = Pick<CompiledKernel, "ptx" | "entry" | "block" | "dynamicShared">;

/** By device and text: why it is refused, "" where it is not. */
const asked = new WeakMap<Device, Recent<string>>();

/** Why a device would not launch a variant; undefined where it would. Nothing is launched to find out: the driver compiles it and says what a block takes. */
export function refusedBy(device: Device, compiled: Asked): string | undefined {
  const known = asked.get(device) ?? new Recent<string>(keptCharacters);
  asked.set(device, known);
  let why = known.get(compiled.ptx);
  if (why === undefined) {
    why = askDevice(device, compiled);
    known.set(compiled.ptx, why, compiled.ptx.length);
  }
  return why === "" ? undefined : why;
}

function askDevice(device: Device, { ptx, entry, block, dynamicShared }: Asked): string {
  const threads = block.reduce((n, size) => n * size, 1);
  try {
    const fn = functionOn(device, { ptx, entry });
    const { maxThreads } = fn;
    if (maxThreads < threads) return `${device.id} runs blocks of ${maxThreads} threads of it, not ${threads}`;
    if (fn.occupancy(threads, dynamicShared) === 0) return `no block of it fits a multiprocessor of ${device.id}`;
    return "";
  } catch (error) {
    if (!(error instanceof DriverError) || !refusals.has(error.driverCode)) throw error;
    return `${device.id}: ${error.message}`;
  }
}

/** Memory for every tensor of a program, workspace too, with the inputs in it. The caller frees it. */
export function allocateTensors(
  device: Device,
  program: KernelProgram,
  binding: Binding,
  inputs: ReadonlyMap<string, Tensor>,
): Map<string, DeviceBuffer> {
  checkMemory(device, program, binding);
  const buffers = new Map<string, DeviceBuffer>();
  try {
    for (const p of presentOf(program, binding)) {
      const bytes = bytesOf(p, binding.dims);
      // An empty tensor still has an address to pass.
      const buffer = device.alloc(Math.max(bytes, 16));
      buffers.set(p.name, buffer);
      const given = inputs.get(p.name);
      if (given !== undefined && bytes > 0) buffer.upload(given);
    }
    // Workspace that a launch updates before any has written it starts as zeros.
    for (const p of program.workspace) if (p.access === "inout") buffers.get(p.name)?.fill(0);
    return buffers;
  } catch (error) {
    for (const buffer of buffers.values()) buffer.free();
    throw error;
  }
}

/** What a launch is queued with, its tensors being `buffers`. */
export const launchOptionsOf = (
  { kernel, compiled, grid }: PlannedLaunch,
  binding: Binding,
  buffers: ReadonlyMap<string, DeviceBuffer>,
): LaunchOptions => ({
  grid,
  block: compiled.block,
  sharedBytes: compiled.dynamicShared,
  args: compiled.params.map((p) => argumentOf(kernel, p, binding, buffers)),
});

/** Uploads, launches one after another without waiting in between, downloads. */
export async function launchAll(
  device: Device,
  program: KernelProgram,
  planned: readonly PlannedLaunch[],
  binding: Binding,
  request: LaunchRequest,
): Promise<Launched> {
  const buffers = allocateTensors(device, program, binding, request.inputs);
  try {
    const several = planned.length > 1;
    const functions = planned.map(({ compiled }) => functionOn(device, compiled));
    // Queued in the order of the program: the promise of one is not waited for before the next is made.
    const ends = planned.map((launch, i) =>
      launch.grid.includes(0)
        ? undefined
        : device.launch(functions[i] as LoadedKernel, {
            ...launchOptionsOf(launch, binding, buffers),
            ...(request.signal === undefined ? {} : { signal: request.signal }),
            ...progressOf(launch.kernel.name, several, request.onProgress),
          }),
    );
    const results = await allOf(ends);
    const outputs = new Map<string, Tensor>();
    for (const p of tensorsOf(program.kernel)) {
      if (p.access === "input") continue;
      const shape = shapeOf(p, binding.dims);
      const size = bytesOf(p, binding.dims);
      const bytes = size === 0 ? new Uint8Array(0) : await (buffers.get(p.name) as DeviceBuffer).download(size);
      outputs.set(p.name, tensorFromBytes(p.dt as DType, shape, bytes));
    }
    return { outputs, results };
  } catch (error) {
    if (error instanceof DeviceFault) quoteSource(error);
    throw error;
  } finally {
    for (const buffer of buffers.values()) buffer.free();
  }
}

/** All results, once every launch has ended; the first failure is the one that counts: later ones follow from it. */
async function allOf<T>(ends: readonly (Promise<T> | undefined)[]): Promise<(T | undefined)[]> {
  const settled = await Promise.allSettled(ends);
  return settled.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}

/** Launches one compiled variant of a program of one launch, which need not be the one that it compiles to itself. */
export async function launchCompiled(
  device: Device,
  program: KernelProgram,
  compiled: Launchable,
  binding: Binding,
  request: LaunchRequest,
): Promise<Partial<Omit<LaunchResult, "elapsedMs">> & { outputs: Map<string, Tensor>; launchMs: number }> {
  const { kernel } = program.launches[0] as KernelProgram["launches"][number];
  const grid = gridOf(kernel, binding.dims, compiled.tune, binding.options);
  const { outputs, results } = await launchAll(device, program, [{ kernel, compiled, grid }], binding, request);
  const { elapsedMs = 0, ...rest } = results[0] ?? {};
  return { outputs, launchMs: elapsedMs, ...rest };
}

/** Adds the source line to a fault that names one: of an assertion, that is where its message stands. */
function quoteSource(fault: DeviceFault): void {
  const [, file, line] = /^(.*):(\d+)$/.exec(fault.source ?? "") ?? [];
  const text = file === undefined ? undefined : sourceLines(file)[Number(line) - 1]?.trim();
  if (text) fault.message += `\n  ${fault.source} reads: ${text}`;
}

/** Tensors that the device cannot hold are refused by name, before the first is uploaded. */
function checkMemory(device: Device, program: KernelProgram, binding: Binding): void {
  const sizes = presentOf(program, binding).map((p) => ({
    name: p.name,
    shape: shapeOf(p, binding.dims),
    bytes: bytesOf(p, binding.dims),
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const { free } = device.memInfo();
  if (total <= free) return;
  const largest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  throw new KernelRefusal(
    "TW6041",
    `the tensors of ${program.name} take ${total} bytes, "${largest.name}" [${largest.shape.join(", ")}] alone ${largest.bytes}; ${device.id} has ${free} free`,
    "launch it on a part of the tensors",
  );
}

/** Tensors of the host have no gaps; a variant that takes strides is told theirs. */
function contiguousStride(kernel: Kernel, { tensor, dim }: { tensor: string; dim: number }, binding: Binding): number {
  const p = tensorsOf(kernel).find(({ name }) => name === tensor) as TensorParam;
  return shapeOf(p, binding.dims)
    .slice(dim + 1)
    .reduce((n, size) => n * size, 1);
}

function contiguousPlaces(kernel: Kernel, { tensor, row }: { tensor: string; row: number }, binding: Binding): number {
  const p = tensorsOf(kernel).find(({ name }) => name === tensor) as TensorParam;
  return placesOf(tensor, bytesOf(p, binding.dims), row);
}

function argumentOf(
  kernel: Kernel,
  p: ThreadParam,
  binding: Binding,
  buffers: ReadonlyMap<string, DeviceBuffer>,
): KernelArgument {
  // An optional input that was left out is a null pointer.
  if (p.source.k === "tensor") return buffers.get(p.source.tensor) ?? { type: "ptr", value: 0n };
  if (p.source.k === "stride") return { type: "u64", value: contiguousStride(kernel, p.source, binding) };
  if (p.source.k === "places") return { type: "i32", value: contiguousPlaces(kernel, p.source, binding) };
  const value = p.source.k === "scalar" ? binding.scalars[p.source.scalar] : binding.dims[p.source.dim];
  return { type: p.type === "s32" ? "i32" : p.type === "u32" ? "u32" : "f32", value: value as number };
}

function progressOf(
  name: string,
  several: boolean,
  onProgress: ((line: string) => void) | undefined,
): Pick<LaunchOptions, "onProgress"> {
  if (onProgress === undefined) return {};
  return {
    onProgress: ({ blocksDone, blocksTotal }) => {
      // Of several launches, those that wait for their turn are silent.
      if (!several || blocksDone > 0) onProgress(`${name}: ${blocksDone} of ${blocksTotal} blocks`);
    },
  };
}
