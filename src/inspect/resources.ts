/** What a kernel takes of each target: shared memory, registers and spills, and how many blocks a multiprocessor then holds. */
import { type CompileRequest, compileProgram, type KernelProgram, KernelRefusal } from "../compiler/index.js";
import { LoweringError } from "../ir/errors.js";
import { type Occupancy, occupancyOf, type Target, targetFor, targets } from "../targets/index.js";
import { type Assembly, assemble, findTool, ToolchainError } from "../toolchain/index.js";

export interface LaunchResources {
  readonly kernel: string;
  readonly tune: Readonly<Record<string, number>>;
  readonly threads: number;
  readonly sharedBytes: number;
  /** Lines of PTX that are instructions. */
  readonly instructions: number;
  /** What ptxas says; absent without one. */
  readonly assembled?: Pick<Assembly, "registers" | "spillStores" | "spillLoads" | "stackBytes" | "barriers">;
  readonly occupancy: Occupancy;
}

export interface TargetResources {
  readonly target: string;
  readonly gpus: string;
  readonly launches: readonly LaunchResources[];
  /** Why there are none: the kernel does not fit this target, or ptxas refuses it. */
  readonly refused?: string;
}

export interface ResourcesRequest extends Omit<CompileRequest, "arch"> {
  /** All targets without. */
  readonly targets?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onTarget?: (target: string) => void;
}

/** For each target, oldest first. A target that the kernel does not fit says so; it is no error. */
export async function resourcesOf(program: KernelProgram, request: ResourcesRequest): Promise<TargetResources[]> {
  const all: TargetResources[] = [];
  const wanted = request.targets?.map((name) => targetFor(name).name);
  for (const target of targets.filter(({ name }) => wanted?.includes(name) ?? true)) {
    request.onTarget?.(target.name);
    all.push(await onTarget(program, target, request));
  }
  return all;
}

async function onTarget(program: KernelProgram, target: Target, request: ResourcesRequest): Promise<TargetResources> {
  const { settings, tune, signal } = request;
  const named = { target: target.name, gpus: target.gpus };
  try {
    const compiled = compileProgram(program, {
      arch: target.name,
      ...(settings === undefined ? {} : { settings }),
      ...(tune === undefined ? {} : { tune }),
    });
    const hasPtxas = findTool("ptxas") !== undefined;
    const launches = await Promise.all(
      compiled.map(async (one): Promise<LaunchResources> => {
        const assembled = hasPtxas
          ? await assemble(one.ptx, target.name, signal === undefined ? {} : { signal })
          : undefined;
        if (assembled?.ok === false)
          throw new ToolchainError("toolchain.tool-failed", assembled.log.trim(), "report this kernel");
        const { threads, sharedBytes } = one;
        const registers = assembled?.registers;
        return {
          kernel: one.name,
          tune: one.tune,
          threads,
          sharedBytes,
          instructions: one.ptx.split("\n").filter((line) => /^\s+[@a-z].*;$/.test(line)).length,
          ...(assembled === undefined ? {} : { assembled: figuresOf(assembled) }),
          occupancy: occupancyOf(target, { threads, sharedBytes, ...(registers === undefined ? {} : { registers }) }),
        };
      }),
    );
    return { ...named, launches };
  } catch (error) {
    const known =
      error instanceof KernelRefusal ||
      error instanceof LoweringError ||
      error instanceof ToolchainError ||
      (error instanceof Error && "diagnostics" in error);
    if (!known || signal?.aborted === true) throw error;
    return { ...named, launches: [], refused: (error as Error).message };
  }
}

const figuresOf = ({ registers, spillStores, spillLoads, stackBytes, barriers }: Assembly) => ({
  registers,
  spillStores,
  spillLoads,
  stackBytes,
  barriers,
});
