/** Compiling one variant of a kernel: dims and tunables chosen, lowered, verified, printed; kept, so that the next request is a look-up. */
import { type CudaModule, emitCuda } from "../emit/cuda.js";
import { emitPtx, type PtxModule } from "../emit/ptx.js";
import { LoweringError } from "../ir/errors.js";
import type { Launch } from "../ir/op.js";
import { verifyOrder } from "../ir/order-verify.js";
import type { ThreadFunction, ThreadParam } from "../ir/thread.js";
import { printThread } from "../ir/thread-text.js";
import { verifyThread } from "../ir/thread-verify.js";
import type { Kernel } from "../ir/tile.js";
import { printTile } from "../ir/tile-text.js";
import { lowerKernel, specialise } from "../passes/index.js";
import { type Target, targetFor, UnknownTargetError } from "../targets/index.js";
import { bind } from "./bind.js";
import { DiagnosticsError, KernelRefusal } from "./errors.js";
import type { KernelProgram } from "./program.js";
import { keptCharacters, Recent } from "./recent.js";
import { checkCompileRequest, checkProgram } from "./request.js";
import { optionsOf } from "./settings.js";
import { hostValue, namesIn } from "./sizes.js";
import { diagnosticOf, documentationOf, sourceLines } from "./sources.js";
import { choices, tunablesFor } from "./tunables.js";

export interface CompileRequest {
  /** "sm_89" */
  readonly arch: string;
  /** Dims, options and scalar parameters as text, by name. */
  readonly settings?: ReadonlyMap<string, string>;
  readonly tune?: ReadonlyMap<string, number>;
}

/** One variant: what a launcher needs, and the texts people look at. */
export interface CompiledKernel {
  readonly name: string;
  readonly ptx: string;
  readonly entry: string;
  readonly target: string;
  readonly ptxVersion: string;
  readonly tune: Readonly<Record<string, number>>;
  readonly threads: number;
  readonly block: readonly [number, number, number];
  readonly sharedBytes: number;
  readonly dynamicShared: number;
  readonly params: readonly ThreadParam[];
  /** Blocks for the dims asked for; empty while a dim or scalar of their formula is unknown. */
  readonly grid: readonly number[];
  /** The specialised tile IR. */
  readonly tileIr: string;
  readonly threadIr: string;
  /** The CUDA C++ twin: the same thread IR as C++, with the same entry, parameters and shared memory. */
  readonly cuda: CudaModule;
  readonly thread: ThreadFunction;
}

interface Variant {
  readonly module: PtxModule;
  readonly thread: ThreadFunction;
  readonly tune: Readonly<Record<string, number>>;
}

/** Of all kernels, by the kernel's number and what was chosen. */
const variants = new Recent<Variant>(keptCharacters);
const numbers = new WeakMap<Kernel, number>();
let kernelsSeen = 0;

/** A number of its own for each kernel. */
function numberOf(kernel: Kernel): number {
  const number = numbers.get(kernel) ?? kernelsSeen++;
  numbers.set(kernel, number);
  return number;
}

/**
 * Compiles a kernel for one target. Throws `KernelRefusal` for settings, tunables or targets it does not have, and for a program of
 * several launches; `DiagnosticsError` where the kernel cannot be lowered for these dims.
 */
export function compileKernel(program: KernelProgram, request: CompileRequest): CompiledKernel {
  checkProgram(program);
  onlyLaunch(program);
  return compileProgram(program, request)[0] as CompiledKernel;
}

/** Compiles every launch of a program, in order, whether or not the dims leave it out. Throws as `compileKernel` does. */
export function compileProgram(program: KernelProgram, request: CompileRequest): CompiledKernel[] {
  checkProgram(program);
  checkCompileRequest(request);
  const { dims, options } = bind(program.kernel, undefined, request.settings ?? new Map());
  const target = targetOf(request.arch);
  const tune = request.tune ?? new Map();
  return program.launches.map((launch) => compileVariant(program, target, dims, options, tune, launch));
}

/** The launch of a program that has one. */
function onlyLaunch(program: KernelProgram): Launch {
  const [first, ...others] = program.launches;
  if (first !== undefined && others.length === 0) return first;
  throw new KernelRefusal(
    "TW6035",
    `${program.name} is a program of ${program.launches.length} launches: ${program.launches.map((l) => l.kernel.name).join(", ")}`,
    "compile it by compileProgram",
  );
}

export function targetOf(arch: string): Target {
  try {
    return targetFor(arch);
  } catch (error) {
    if (error instanceof UnknownTargetError) throw new KernelRefusal("TW6030", error.message);
    throw error;
  }
}

/** One launch of a program (the only one, unless it is named) for a target. */
export function compileVariant(
  program: KernelProgram,
  target: Target,
  dims: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>>,
  tune: ReadonlyMap<string, number>,
  launch: Launch = onlyLaunch(program),
): CompiledKernel {
  const { kernel } = launch;
  const missing = kernel.comptime.filter((d) => dims[d] === undefined);
  if (missing.length > 0)
    throw new KernelRefusal(
      "TW6031",
      `${kernel.name} is specialised for ${missing.join(", ")}`,
      `set it: --set ${missing[0]}=…`,
    );
  const v = variantOf(program, kernel, target, dims, options, tunablesFor(program, kernel, tune));
  const known = kernel.grid.flatMap(namesIn).every((name) => (v.tune[name] ?? dims[name]) !== undefined);
  return {
    name: kernel.name,
    ptx: v.module.ptx,
    entry: v.module.entry,
    target: v.module.target,
    ptxVersion: v.module.ptxVersion,
    tune: v.tune,
    threads: v.thread.threads,
    block: [v.thread.threads, 1, 1],
    sharedBytes: v.module.sharedBytes,
    dynamicShared: v.module.dynamicShared,
    params: v.thread.params,
    grid: known ? gridOf(kernel, dims, v.tune, options) : [],
    get tileIr() {
      return printTile(specialise(kernel, { dims, tune: v.tune, options }));
    },
    get threadIr() {
      return printThread(v.thread);
    },
    get cuda() {
      return twinOf(program, kernel, v.thread);
    },
    thread: v.thread,
  };
}

const twins = new WeakMap<ThreadFunction, CudaModule>();

/** The CUDA C++ twin of a lowered kernel, with what its source says about it; printed when it is asked for first. */
function twinOf({ file }: KernelProgram, kernel: Kernel, thread: ThreadFunction): CudaModule {
  let twin = twins.get(thread);
  if (twin === undefined) {
    const lines = kernel.files.map((name) => sourceLines(name));
    const sourceLine = (at: number, line: number) => lines[at]?.[line - 1];
    twin = emitCuda(thread, { sourceLine, documentation: documentationOf(sourceLines(file), kernel.span?.line) });
    twins.set(thread, twin);
  }
  return twin;
}

export function gridOf(
  kernel: Kernel,
  dims: Readonly<Record<string, number>>,
  tune: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>>,
): [number, number, number] {
  const values = { ...dims, ...tune };
  const [x, y, z] = kernel.grid.map((e) => Number(hostValue(`the grid of ${kernel.name}`, e, values, options)));
  const grid = [x, y, z] as [number, number, number];
  const limits = [2 ** 31 - 1, 65535, 65535];
  grid.forEach((n, axis) => {
    if (n > (limits[axis] as number))
      throw new KernelRefusal(
        "TW6032",
        `${kernel.name} would launch ${n} blocks along ${"xyz"[axis]}; a GPU takes ${limits[axis]}`,
        "launch it on a part of the tensors",
      );
  });
  return grid;
}

function variantOf(
  program: KernelProgram,
  kernel: Kernel,
  target: Target,
  dims: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>>,
  tune: ReadonlyMap<string, number>,
): Variant {
  const comptime = Object.fromEntries(kernel.comptime.map((d) => [d, dims[d] as number]));
  // Of a program's options, those that this kernel has.
  const words = Object.fromEntries(
    [...optionsOf(kernel)].map(([name, [first]]) => [name, options[name] ?? first ?? ""]),
  );
  const key = JSON.stringify([numberOf(kernel), target.name, comptime, words, [...tune].sort()]);
  const found = variants.get(key);
  if (found !== undefined) return found;
  const made = build(program, kernel, target, comptime, words, tune);
  variants.set(key, made, made.module.ptx.length);
  return made;
}

/** Tries the admitted combinations of tunables in order; one that does not fit the target's shared memory or registers gives way to the next. */
function build(
  program: KernelProgram,
  kernel: Kernel,
  target: Target,
  dims: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>>,
  tune: ReadonlyMap<string, number>,
): Variant {
  let refused: LoweringError | undefined;
  for (const choice of choices(kernel, dims, tune, options)) {
    try {
      const thread = lowerKernel(kernel, target, { dims, tune: choice, options });
      verifyThread(thread, target);
      verifyOrder(thread);
      const lines = kernel.files.map((file) => sourceLines(file));
      const module = emitPtx(thread, { sourceLine: (file, line) => lines[file]?.[line - 1] });
      return { module, thread, tune: choice };
    } catch (error) {
      if (!(error instanceof LoweringError)) throw error;
      refused ??= error;
      if (error.code !== "TW5016" && error.code !== "TW5025") break;
    }
  }
  if (refused !== undefined) throw new DiagnosticsError([diagnosticOf(program, kernel, refused)]);
  const given = [...tune].map(([n, v]) => `${n}=${v}`).join(", ");
  throw new KernelRefusal(
    "TW6033",
    `no tunables of ${kernel.name} fit${given === "" ? "" : ` ${given}`} with ${JSON.stringify(dims)}`,
    `its tunables: ${kernel.tune.map((t) => `${t.name}=${t.values.join("|")}`).join(" ")}`,
  );
}
