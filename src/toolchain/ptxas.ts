/** NVIDIA's assembler: whether it accepts a module, and what it says the module costs. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isWholeElf } from "./elf.js";
import { requireTool } from "./ensure.js";
import { ToolchainError } from "./errors.js";
import type { Tool } from "./find.js";
import { runProcess } from "./process.js";
import { withScratchFolder } from "./scratch.js";

export interface AssembleOptions {
  /** Which ptxas; the one that findTool finds, without. */
  readonly ptxas?: Tool;
  /** Where the cubin goes. Without, it is made and thrown away. */
  readonly cubinPath?: string;
  /** 0 … 3; ptxas's own 3 without. */
  readonly optimisation?: 0 | 1 | 2 | 3;
  /** Keeps the line table, so that SASS can be traced to the `.loc` lines of the PTX. */
  readonly lineInfo?: boolean;
  readonly maxRegisters?: number;
  readonly signal?: AbortSignal;
}

/** What ptxas reports about one function. Sizes in bytes. */
export interface FunctionUsage {
  readonly name: string;
  /** A kernel, as opposed to a device function that was not inlined. */
  readonly entry: boolean;
  readonly registers: number;
  readonly barriers: number;
  /** Static shared memory; what a launch asks for besides is not known here. */
  readonly sharedBytes: number;
  readonly stackBytes: number;
  readonly spillStores: number;
  readonly spillLoads: number;
}

export interface AssemblerMessage {
  readonly severity: "fatal" | "error" | "warning";
  /** 1-based line of the PTX text; absent where ptxas names none. */
  readonly line?: number;
  readonly text: string;
}

export interface Assembly extends Omit<FunctionUsage, "name" | "entry"> {
  /** Whether ptxas accepted the module. Registers … spillLoads are the largest of any function, and 0 when it did not. */
  readonly ok: boolean;
  /** Everything ptxas printed. */
  readonly log: string;
  readonly messages: readonly AssemblerMessage[];
  readonly functions: readonly FunctionUsage[];
  readonly cubinPath?: string;
}

/**
 * Assembles PTX text for one target, for instance "sm_90a". A refusal by ptxas is a result (`ok: false`, with its messages); only what
 * has nothing to do with the module throws (ToolchainError: no ptxas, stopped, killed).
 */
export async function assemble(ptx: string, target: string, options: AssembleOptions = {}): Promise<Assembly> {
  const tool = options.ptxas ?? requireTool("ptxas");
  return withScratchFolder(async (folder) => {
    const input = path.join(folder, "module.ptx");
    await writeFile(input, ptx);
    const output = options.cubinPath ?? path.join(folder, "module.cubin");
    const args = ["--verbose", `--gpu-name=${target}`, `--output-file=${output}`];
    if (options.optimisation !== undefined) args.push(`--opt-level=${options.optimisation}`);
    if (options.lineInfo) args.push("--generate-line-info");
    if (options.maxRegisters !== undefined) args.push(`--maxrregcount=${options.maxRegisters}`);
    const { status, signal, stdout, stderr } = await runProcess(tool.path, [...args, input], {
      signal: options.signal,
    });
    const log = `${stdout}${stderr}`.replaceAll(`${folder}${path.sep}`, "");
    const parsed = parseAssemblerLog(log);
    // ptxas can die of a module (it has crashed on wrong PTX): that is neither an acceptance nor a verdict.
    if (signal !== null || (status !== 0 && parsed.messages.every(({ severity }) => severity === "warning"))) {
      const how = signal !== null ? `was ended by ${signal}` : `exited with ${status} and named no error`;
      throw new ToolchainError(
        "toolchain.tool-failed",
        `${tool.path} ${how}: ${log.trim() || "no output"}`,
        "Try another CUDA release.",
      );
    }
    const ok = status === 0;
    // Of a full disk ptxas says nothing: it leaves the beginning of the cubin, and success. Nor does a file that it cannot open say anything of the module.
    const unwritten = parsed.messages.find(({ severity, text }) => severity === "fatal" && noFile.test(text));
    if (unwritten !== undefined || (ok && !isWholeElf(await readFile(output))))
      throw new ToolchainError(
        "toolchain.tool-failed",
        `${tool.path} did not write the whole cubin to ${path.dirname(output)}${unwritten === undefined ? "" : `: ${unwritten.text}`}`,
        "Make room there, or name another folder for temporary files (TMPDIR).",
      );
    return {
      ok,
      log,
      ...parsed,
      ...largest(ok ? parsed.functions : []),
      ...(ok && options.cubinPath !== undefined ? { cubinPath: options.cubinPath } : {}),
    };
  });
}

/** Of an output or a scratch file. */
const noFile = /file '.*' could not be opened/i;

/** The largest of each figure over all functions. */
function largest(functions: readonly FunctionUsage[]): Omit<FunctionUsage, "name" | "entry"> {
  const most = (key: "registers" | "barriers" | "sharedBytes" | "stackBytes" | "spillStores" | "spillLoads") =>
    functions.reduce((value, usage) => Math.max(value, usage[key]), 0);
  return {
    registers: most("registers"),
    barriers: most("barriers"),
    sharedBytes: most("sharedBytes"),
    stackBytes: most("stackBytes"),
    spillStores: most("spillStores"),
    spillLoads: most("spillLoads"),
  };
}

/**
 * Reads the output of `ptxas --verbose`. Each release adds lines and words to it, so every figure is looked for by its own words
 * wherever it stands, and a line that is not known is passed over.
 */
export function parseAssemblerLog(log: string): { messages: AssemblerMessage[]; functions: FunctionUsage[] } {
  const messages: AssemblerMessage[] = [];
  const functions = new Map<string, Mutable<FunctionUsage>>();
  const usageOf = (name: string): Mutable<FunctionUsage> => {
    let usage = functions.get(name);
    if (usage === undefined) {
      usage = {
        name,
        entry: false,
        registers: 0,
        barriers: 0,
        sharedBytes: 0,
        stackBytes: 0,
        spillStores: 0,
        spillLoads: 0,
      };
      functions.set(name, usage);
    }
    return usage;
  };
  // "Used …" belongs to the entry named last; "stack frame …" to the function named by the line before it.
  let compiling: Mutable<FunctionUsage> | undefined;
  let properties: Mutable<FunctionUsage> | undefined;
  for (const line of log.split(/\r?\n/)) {
    const message = /^ptxas\b(?:.*?, line (\d+);)?\s*(?:\S+\s+)?(fatal|error|warning)\s*:\s*(.*)$/i.exec(line);
    if (message !== null) {
      const severity = message[2]!.toLowerCase() as AssemblerMessage["severity"];
      messages.push({ severity, ...(message[1] ? { line: Number(message[1]) } : {}), text: message[3]! });
      continue;
    }
    const entry = /Compiling entry function '([^']+)'/.exec(line)?.[1];
    if (entry !== undefined) {
      compiling = usageOf(entry);
      compiling.entry = true;
      properties = compiling;
      continue;
    }
    const named = /Function properties for '?([^'\s]+)'?/.exec(line)?.[1];
    if (named !== undefined) {
      properties = usageOf(named);
      continue;
    }
    const frame = properties ?? compiling;
    if (frame !== undefined) {
      frame.stackBytes = figure(line, /(\d+) bytes stack frame/) ?? frame.stackBytes;
      frame.spillStores = figure(line, /(\d+) bytes spill stores/) ?? frame.spillStores;
      frame.spillLoads = figure(line, /(\d+) bytes spill loads/) ?? frame.spillLoads;
    }
    const registers = figure(line, /Used (\d+) registers/);
    const used = compiling ?? properties;
    if (registers === undefined || used === undefined) continue;
    used.registers = registers;
    used.barriers = figure(line, /used (\d+) barriers/) ?? 0;
    used.sharedBytes = figure(line, /(\d+)(?:\+\d+)? bytes smem/) ?? 0;
  }
  return { messages, functions: [...functions.values()] };
}

function figure(line: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(line)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
