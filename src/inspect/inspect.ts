/** A kernel in all its forms, as data: what `tilewright inspect` puts on a page. */
import path from "node:path";
import {
  bind,
  type CompiledKernel,
  compileProgram,
  documentationOf,
  type KernelProgram,
  packageRoot,
  sourceLines,
  targetOf,
} from "../compiler/index.js";
import { specialise } from "../passes/index.js";
import { assemble, disassemble, findTool, withScratchFolder } from "../toolchain/index.js";
import { type BufferView, buffersOf } from "./buffers.js";
import { type FragmentView, fragmentsOf } from "./fragments.js";
import { type Place, Places } from "./places.js";
import { resourcesOf, type TargetResources } from "./resources.js";
import { type Timeline, timelinesOf } from "./timeline.js";
import { missingSass, sassView, type View, viewsOf } from "./views.js";

export interface LaunchInspection {
  readonly name: string;
  readonly tune: Readonly<Record<string, number>>;
  readonly threads: number;
  readonly sharedBytes: number;
  readonly grid: readonly number[];
  /** Source files that places name, with their text. */
  readonly files: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly places: readonly Place[];
  /** Tile IR, thread IR, CUDA C++, PTX, SASS. */
  readonly views: readonly View[];
  readonly fragments: readonly FragmentView[];
  readonly buffers: readonly BufferView[];
  readonly timelines: readonly Timeline[];
}

export interface Inspection {
  readonly kernel: string;
  readonly arch: string;
  readonly dims: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly launches: readonly LaunchInspection[];
  readonly resources: readonly TargetResources[];
  /** Which assembler and disassembler were used, and what to do where there is none. */
  readonly tools: readonly string[];
}

export interface InspectRequest {
  /** The target whose texts are shown. */
  readonly arch: string;
  /** The targets whose resources are listed; all of them without. */
  readonly resources?: readonly string[];
  readonly settings?: ReadonlyMap<string, string>;
  readonly tune?: ReadonlyMap<string, number>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

/** Throws as `compileProgram` does where the kernel does not fit `arch`, and ToolchainError where a tool that is there fails. */
export async function inspect(program: KernelProgram, request: InspectRequest): Promise<Inspection> {
  const { arch, settings = new Map(), tune = new Map(), signal, onProgress } = request;
  // Refused before any work is done.
  for (const name of request.resources ?? []) targetOf(name);
  const compiled = compileProgram(program, { arch, settings, tune });
  const { dims, options } = bind(program.kernel, undefined, settings);
  const launches: LaunchInspection[] = [];
  for (const [i, launch] of program.launches.entries()) {
    onProgress?.(`${launch.kernel.name}: forms for ${arch}`);
    const one = compiled[i] as CompiledKernel;
    const tile = specialise(launch.kernel, { dims, tune: one.tune, options });
    launches.push(await inspectLaunch(program, tile, one, arch, signal));
  }
  const onTarget = (target: string) => onProgress?.(`${program.name}: resources on ${target}`);
  const stop = signal === undefined ? {} : { signal };
  const wanted = request.resources === undefined ? {} : { targets: request.resources };
  const resources = await resourcesOf(program, { settings, tune, onTarget, ...wanted, ...stop });
  return { kernel: program.name, arch, dims, options, launches, resources, tools: toolsUsed() };
}

async function inspectLaunch(
  program: KernelProgram,
  tile: ReturnType<typeof specialise>,
  compiled: CompiledKernel,
  arch: string,
  signal: AbortSignal | undefined,
): Promise<LaunchInspection> {
  const { thread, name, tune, threads, sharedBytes, grid } = compiled;
  const files = tile.files.map((file) => ({ name: shownName(file), lines: sourceLines(file) }));
  const sourceLine = (file: number, line: number) => files[file]?.lines[line - 1];
  const documentation = documentationOf(sourceLines(program.file), tile.span?.line);
  const places = new Places();
  const views = viewsOf(tile, thread, places, { sourceLine, documentation });
  const ptx = views.find((view) => view.name === "ptx") as View;
  const fragments = fragmentsOf(tile, places);
  const timelines = timelinesOf(thread, places);
  const sass = await machineCode(ptx, arch, compiled.entry, signal);
  return {
    ...{ name, tune, threads, sharedBytes, grid, files, places: places.all },
    ...{ views: [...views, sass], fragments, buffers: buffersOf(thread), timelines },
  };
}

/** A file of the package by its name in it, others as they were given. */
function shownName(file: string): string {
  const inside = path.relative(packageRoot, path.resolve(packageRoot, file));
  return inside.startsWith("..") ? path.relative(process.cwd(), file) || file : inside.replaceAll(path.sep, "/");
}

async function machineCode(ptx: View, arch: string, entry: string, signal: AbortSignal | undefined): Promise<View> {
  const missing = (["ptxas", "nvdisasm"] as const).filter((name) => findTool(name) === undefined);
  if (missing.length > 0)
    return missingSass(
      `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} neither in a CUDA toolkit nor in the cache: \`tilewright setup\` fetches NVIDIA's own build.`,
    );
  const stop = signal === undefined ? {} : { signal };
  return withScratchFolder(async (folder) => {
    const cubinPath = path.join(folder, "kernel.cubin");
    const text = `${ptx.lines.join("\n")}\n`;
    const { ok, log } = await assemble(text, arch, { cubinPath, lineInfo: true, ...stop });
    if (!ok) return missingSass(`ptxas refuses the PTX: ${log.trim()}`);
    const { functions } = await disassemble(cubinPath, { ptxLines: true, ...stop });
    const found = functions.find((one) => one.name === entry) ?? functions[0];
    return found === undefined ? missingSass("nvdisasm found no function in the cubin.") : sassView(found, ptx);
  });
}

function toolsUsed(): string[] {
  return (["ptxas", "nvdisasm"] as const).map((name) => {
    const tool = findTool(name);
    return tool === undefined
      ? `no ${name}: \`tilewright setup\` fetches NVIDIA's own build`
      : `${name} ${tool.version} (${tool.source === "cache" ? "fetched by tilewright setup" : "of a CUDA toolkit"})`;
  });
}
