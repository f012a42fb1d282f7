/**
 * Thread IR → CUDA C++: the twin of the PTX module, for people to read and for NVIDIA's compilers to compile. The same instructions in
 * the same order, written as C++ wherever C++ has a spelling: loops, ifs, arithmetic with its rounding named, loads and stores through
 * typed pointers. What has none is a function of one line of inline assembly (cuda/raw.ts). The text frames are in `templates/cuda`.
 */

import { sourceText } from "../ir/parameter-text.js";
import type { ThreadFunction } from "../ir/thread.js";
import { commentText } from "./comments.js";
import { spelling } from "./cuda/expression.js";
import { cppName } from "./cuda/names.js";
import { fill, helpers } from "./cuda/templates.js";
import { usageOf } from "./cuda/usage.js";
import { BodyWriter, comment } from "./cuda/writer.js";
import type { LineOrigin, OnLine } from "./origin.js";
import { ptxName } from "./ptx-operands.js";

export interface CudaModule {
  readonly source: string;
  /** Name of the kernel, the same as the PTX module's entry. */
  readonly entry: string;
  /** What the compilers are told to compile for, "sm_90a". */
  readonly target: string;
  /** Bytes of shared memory that the launch must ask for (0 when the array is static). */
  readonly dynamicShared: number;
}

export interface CudaOptions {
  /** Text of a source line, to be shown beside what comes from it; `file` indexes `fn.files`. */
  readonly sourceLine?: (file: number, line: number) => string | undefined;
  /** What the kernel says about itself, shown at the top. */
  readonly documentation?: readonly string[];
  readonly onLine?: OnLine;
}

/** Static shared memory is limited to 48 KiB on every GPU; more is dynamic and the launch opts in. */
const staticSharedLimit = 48 * 1024;

/** Prints a function as a CUDA C++ file. Throws on an instruction that the opcode table does not know: `verifyThread` says more. */
export function emitCuda(fn: ThreadFunction, options: CudaOptions = {}): CudaModule {
  const usage = usageOf(fn);
  const entry = cppName(ptxName(fn.name));
  // Printed twice: the first time teaches which registers are best signed, and which names are shared.
  const draft = new BodyWriter(fn, usage, options.sourceLine, undefined);
  draft.write();
  const writer = new BodyWriter(fn, usage, options.sourceLine, draft.variables.learnt);
  const lines = writer.write();
  const dynamic = fn.sharedBytes > staticSharedLimit;
  const before = [...sharedPlan(fn, writer, dynamic), ...zeroArray(writer)];
  const source = fill("file.cu", {
    title: commentText(`${fn.name}: tilewright, for ${fn.target}`),
    notes: fn.notes.map((note) => comment(`  ${note}`)).join("\n"),
    doc: (options.documentation ?? []).map(comment).join("\n"),
    arch: fn.target,
    helpers: helperText(writer),
    instructions: instructionText(writer),
    shared: dynamic ? sharedArray(fn, writer, true) : "",
    signature: signature(fn, entry, writer),
    body: [...before, ...lines].join("\n"),
  });
  const text = tidy(source);
  if (options.onLine !== undefined) tellOrigins(text, lines, writer.origins, options.onLine);
  return { source: text, entry, target: fn.target, dynamicShared: dynamic ? fn.sharedBytes : 0 };
}

/** The body's lines are the last of the file but for the closing brace; tidying took nothing but empty ones. */
function tellOrigins(
  text: string,
  lines: readonly string[],
  origins: readonly (LineOrigin | undefined)[],
  onLine: OnLine,
): void {
  const final = text.split("\n");
  let at = final.lastIndexOf("}");
  for (let i = lines.length - 1; i >= 0; i--) {
    if ((lines[i] as string).trim() === "") continue;
    do at--;
    while (final[at] === "");
    if (final[at] !== lines[i]) throw new Error(`a line of the CUDA C++ text was not found again: ${lines[i]}`);
    const origin = origins[i];
    if (origin !== undefined) onLine(at + 1, origin);
  }
}

/** No two empty lines, none at a block's ends. */
function tidy(text: string): string {
  return `${text
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\{\n\n/g, "{\n")
    .replace(/\n\n( *\})/g, "\n$1")
    .trimEnd()}\n`;
}

/** The helper functions that the body calls, after those that they call. */
function helperText(writer: BodyWriter): string {
  const all = helpers();
  const wanted = new Set<string>();
  const add = (name: string) => {
    const helper = all.get(name);
    if (helper === undefined) throw new Error(`templates/cuda/helpers.cu has no section '${name}'`);
    for (const need of helper.needs) add(need);
    wanted.add(name);
  };
  if (writer.variables.usedBuffers.size > 0) add("shared_address");
  for (const name of [...writer.helpers].sort()) add(name);
  return [...all.values()]
    .filter(({ name }) => wanted.has(name))
    .map(({ text }) => `${text}\n`)
    .join("\n");
}

/** One function per raw instruction, in the order of their names. */
function instructionText(writer: BodyWriter): string {
  const texts = [...writer.instructions.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return texts.map(({ text }) => `${text}\n`).join("\n");
}

function sharedArray(fn: ThreadFunction, writer: BodyWriter, dynamic: boolean): string {
  if (writer.variables.usedBuffers.size === 0) return "";
  const align = Math.max(16, ...fn.shared.map((buffer) => buffer.align));
  const array = `__shared__ __align__(${align}) u8 smem`;
  return dynamic ? `// ${fn.sharedBytes} bytes\nextern ${array}[];\n` : `${array}[${fn.sharedBytes}];`;
}

/** The array and where each buffer lies in it. */
function sharedPlan(fn: ThreadFunction, writer: BodyWriter, dynamic: boolean): string[] {
  const { usedBuffers, buffers } = writer.variables;
  if (usedBuffers.size === 0) return [];
  const used = fn.shared.filter(({ name }) => usedBuffers.has(name));
  const plan = used.map(({ name, offset, bytes, note }) => {
    const text = `  const u32 ${buffers.get(name)} = shared_address(smem)${offset === 0 ? "" : ` + ${offset}u`};`;
    return `${text.padEnd(48)} ${comment(`${bytes} bytes: ${note}`)}`;
  });
  return [...(dynamic ? [] : [`  ${sharedArray(fn, writer, false)}`]), ...plan, ""];
}

/** Where sums start from. */
function zeroArray({ zeros }: BodyWriter): string[] {
  return zeros === 0 ? [] : [`  const float zeros[${zeros}] = {${Array(zeros).fill("0.0f").join(", ")}};`, ""];
}

function signature(fn: ThreadFunction, entry: string, writer: BodyWriter): string {
  const { params, threads, cluster } = fn;
  const declared = params.map(({ name, source }, i) => {
    const type = writer.variables.paramType(name);
    const restricted = type === "const bytes" ? " __restrict__" : "";
    const text = `  ${spelling(type)}${restricted} ${writer.variables.params.get(name)}${i === params.length - 1 ? "" : ","}`;
    return `${text.padEnd(40)} ${comment(sourceText(source))}`;
  });
  const clusters = cluster > 1 ? ` __cluster_dims__(${cluster}, 1, 1)` : "";
  return [`extern "C" __global__ void __launch_bounds__(${threads}, 1)${clusters} ${entry}(`, ...declared, ")"].join(
    "\n",
  );
}
