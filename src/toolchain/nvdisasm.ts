/** NVIDIA's disassembler: the machine code behind a cubin, its loops and their lengths. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { requireTool } from "./ensure.js";
import { ToolchainError } from "./errors.js";
import type { Tool } from "./find.js";
import { runProcess } from "./process.js";
import { withScratchFolder } from "./scratch.js";

export interface SassInstruction {
  /** Byte offset in its function. */
  readonly address: number;
  /** The guard as written, for instance "@!P0"; absent without one. */
  readonly guard?: string;
  /** The operation with its modifiers, for instance "LDG.E.128". */
  readonly opcode: string;
  readonly operands: string;
  /** The label that a branch of this function goes to; absent for other instructions. */
  readonly branchTo?: string;
  /** Line of the PTX text that it was made from; known when `ptxLines` was asked for and ptxas kept the line table. */
  readonly ptxLine?: number;
}

/** Instructions from a label to the branch back to it. Indices into `SassFunction.instructions`, both inside the loop. */
export interface SassLoop {
  readonly label: string;
  readonly first: number;
  readonly last: number;
  /** Instructions in the loop, those of loops inside it included. */
  readonly length: number;
  /** How many loops it lies in: 0 for an outermost one. */
  readonly depth: number;
}

export interface SassFunction {
  readonly name: string;
  /** Without the padding behind the last instruction (a branch to itself, then NOPs). */
  readonly instructions: readonly SassInstruction[];
  /** Index of the instruction that each label stands before. */
  readonly labels: ReadonlyMap<string, number>;
  /** In the order of their first instructions, an outer loop before those inside it. */
  readonly loops: readonly SassLoop[];
}

export interface Disassembly {
  /** What nvdisasm printed. */
  readonly text: string;
  readonly functions: readonly SassFunction[];
}

export interface DisassembleOptions {
  readonly nvdisasm?: Tool;
  /** Says of each instruction which line of PTX it comes from, in a cubin that `assemble` made with `lineInfo`. */
  readonly ptxLines?: boolean;
  readonly signal?: AbortSignal;
}

/** Disassembles a cubin, given as a file's path or as its bytes. Throws ToolchainError: no nvdisasm, or not a cubin it can read. */
export async function disassemble(cubin: string | Uint8Array, options: DisassembleOptions = {}): Promise<Disassembly> {
  const tool = options.nvdisasm ?? requireTool("nvdisasm");
  const text =
    typeof cubin === "string"
      ? await print(tool, cubin, options)
      : await withScratchFolder(async (folder) => {
          const file = path.join(folder, "module.cubin");
          await writeFile(file, cubin);
          return print(tool, file, options);
        });
  return { text, functions: parseSass(text) };
}

async function print(tool: Tool, file: string, options: DisassembleOptions): Promise<string> {
  const { status, stdout, stderr } = await runProcess(
    tool.path,
    ["--print-code", ...(options.ptxLines === true ? ["--print-line-info-ptx"] : []), file],
    { signal: options.signal },
  );
  if (status === 0) return stdout;
  throw new ToolchainError(
    "toolchain.tool-failed",
    `nvdisasm cannot read ${path.basename(file)} (${stderr.trim() || `exit status ${status}`})`,
    "Give it a cubin made by ptxas of the same or an older CUDA release.",
  );
}

/** Reads the output of `nvdisasm --print-code`. */
export function parseSass(text: string): SassFunction[] {
  const functions: SassFunction[] = [];
  let current: { name: string; instructions: SassInstruction[]; labels: Map<string, number> } | undefined;
  let ptxLine: number | undefined;
  const finish = () => {
    if (current !== undefined) functions.push(withLoops(current));
  };
  for (const line of text.split(/\r?\n/)) {
    const section = /^\.text\.([^:\s]+):/.exec(line)?.[1];
    if (section !== undefined) {
      finish();
      current = { name: section, instructions: [], labels: new Map() };
      ptxLine = undefined;
      continue;
    }
    if (current === undefined) continue;
    const label = /^\s*(\.L\S*|[A-Za-z_$][\w$]*):\s*$/.exec(line)?.[1];
    if (label !== undefined) {
      current.labels.set(label, current.instructions.length);
      continue;
    }
    const place = /^\s*\/\/## File "\.nv_debug_ptx_txt[^"]*", line (\d+)/.exec(line)?.[1];
    if (place !== undefined) ptxLine = Number(place);
    const instruction = parseInstruction(line);
    if (instruction !== undefined)
      current.instructions.push(ptxLine === undefined ? instruction : { ...instruction, ptxLine });
  }
  finish();
  return functions;
}

function parseInstruction(line: string): SassInstruction | undefined {
  const match = /^\s*\/\*([0-9a-f]+)\*\/\s+(?:\{\s*)?(@!?U?P[\dT]\S*\s+)?([A-Z][\w.]*)\s*(.*?)\s*;/.exec(line);
  if (match === null) return undefined;
  const [, address, guard, opcode, operands] = match as unknown as [string, string, string | undefined, string, string];
  const branchTo = /^(?:BRA|BRX|JMP|WARPSYNC\.\w+|BREAK)/.test(opcode) ? /`\(([^)]+)\)/.exec(operands)?.[1] : undefined;
  return {
    address: Number.parseInt(address, 16),
    ...(guard ? { guard: guard.trim() } : {}),
    opcode,
    operands,
    ...(branchTo === undefined ? {} : { branchTo }),
  };
}

function withLoops({ name, instructions, labels }: Omit<SassFunction, "loops">): SassFunction {
  const real = instructions.slice(0, withoutPadding(instructions, labels));
  // One loop per label: the last branch back to it closes it, an earlier one is a `continue`.
  const ends = new Map<string, number>();
  real.forEach(({ branchTo }, index) => {
    const first = branchTo === undefined ? undefined : labels.get(branchTo);
    // A branch to itself is a trap behind code that does not return, not a loop.
    if (branchTo !== undefined && first !== undefined && first < index) ends.set(branchTo, index);
  });
  const found = [...ends].map(([label, last]) => ({ label, first: labels.get(label)!, last }));
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const loops = found.map((loop, index) => ({
    ...loop,
    length: loop.last - loop.first + 1,
    depth: found.slice(0, index).filter((outer) => outer.first <= loop.first && outer.last >= loop.last).length,
  }));
  return { name, instructions: real, labels, loops };
}

/** The number of instructions before the padding that fills a function up to its alignment. */
function withoutPadding(instructions: readonly SassInstruction[], labels: ReadonlyMap<string, number>): number {
  let end = instructions.length;
  while (end > 0 && instructions[end - 1]!.opcode === "NOP") end--;
  const last = instructions[end - 1];
  if (last?.branchTo !== undefined && labels.get(last.branchTo) === end - 1 && last.guard === undefined) end--;
  return end;
}
