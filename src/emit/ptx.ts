/**
 * Thread IR → PTX text, one module with one entry. Purely a printer: every instruction is written as it stands, control flow becomes
 * labels and branches, and the module asks for the lowest `.version` and `.target` that have its instructions, so that older
 * drivers still take it. Instructions that the opcode table does not know are refused here too.
 */

import { sourceText } from "../ir/parameter-text.js";
import type { For, If, Inst, Node, Role, ThreadFunction, While } from "../ir/thread.js";
import { type OpEntry, opEntry } from "../ir/thread-ops.js";
import type { Span } from "../ir/tile.js";
import { commentText, shortened } from "./comments.js";
import type { LineOrigin, OnLine } from "./origin.js";
import { OperandWriter, ptxName, registerBanks } from "./ptx-operands.js";

export interface PtxModule {
  readonly ptx: string;
  /** Name of the entry. */
  readonly entry: string;
  /** `.target` of the module: the lowest that has its instructions. */
  readonly target: string;
  /** `.version` of the module, "8.4". */
  readonly ptxVersion: string;
  /** Bytes of shared memory per block. */
  readonly sharedBytes: number;
  /** Bytes of it that the launch must ask for (0 when the array is static). */
  readonly dynamicShared: number;
}

export interface PtxOptions {
  /** Text of a source line, to be shown beside the first instruction that comes from it; `file` indexes `fn.files`. */
  readonly sourceLine?: (file: number, line: number) => string | undefined;
  readonly onLine?: OnLine;
}

/** Static shared memory is limited to 48 KiB on every GPU; more is dynamic and the launch opts in. */
const staticSharedLimit = 48 * 1024;
const opcodeColumn = 28;
const commentWidth = 88;

/** Prints a function as a PTX module. Throws on an instruction, symbol or target need that the tables do not know: `verifyThread` says more. */
export function emitPtx(fn: ThreadFunction, options: PtxOptions = {}): PtxModule {
  return new PtxEmitter(fn, options).module();
}

class PtxEmitter {
  readonly #fn: ThreadFunction;
  readonly #options: PtxOptions;
  readonly #operands: OperandWriter;
  readonly #lines: string[] = [];
  /** For each of `#lines` where it comes from. */
  readonly #origins: (LineOrigin | undefined)[] = [];
  #node: Node | undefined;
  #span: Span | undefined;
  readonly #shownSource = new Set<string>();
  #indent = "    ";
  #label = 0;
  #file = -1;
  #line = -1;
  #warpIndex: string | undefined;
  #version = 70;
  #cc = 80;
  #arch: OpEntry["arch"];

  constructor(fn: ThreadFunction, options: PtxOptions) {
    this.#fn = fn;
    this.#options = options;
    this.#operands = new OperandWriter(fn);
  }

  module(): PtxModule {
    const fn = this.#fn;
    if (fn.body.some((node) => node.k === "role")) this.#writeWarpIndex();
    this.#nodes(fn.body);
    this.#node = undefined;
    this.#instruction("", "ret", "");
    if (fn.cluster > 1) this.#need(78, 90, undefined);

    const target = this.#target();
    const version = Math.max(this.#version, leastVersion(target));
    const ptxVersion = `${Math.floor(version / 10)}.${version % 10}`;
    const entry = ptxName(fn.name);
    const dynamic = fn.sharedBytes > staticSharedLimit;
    const before = [
      ...this.#header(),
      `.version ${ptxVersion}`,
      `.target ${target}`,
      ".address_size 64",
      "",
      ...fn.files.map((file, i) => `.file ${i + 1} ${quoted(file)}`),
      ...(fn.files.length > 0 ? [""] : []),
      ...this.#sharedMemory(dynamic),
      ...this.#signature(entry),
      "{",
      ...this.#declarations(),
      "",
    ];
    const ptx = [...before, ...this.#lines, "}", ""].join("\n");
    const { onLine } = this.#options;
    if (onLine !== undefined) {
      this.#origins.forEach((origin, i) => {
        if (origin !== undefined) onLine(before.length + i + 1, origin);
      });
    }
    return { ptx, entry, target, ptxVersion, sharedBytes: fn.sharedBytes, dynamicShared: dynamic ? fn.sharedBytes : 0 };
  }

  // ── the frame ──

  #header(): string[] {
    const { name, target, notes } = this.#fn;
    return [
      "//",
      `// ${commentText(name)}: tilewright, for ${target}`,
      ...notes.map((note) => `//   ${commentText(note)}`),
      "//",
    ];
  }

  #sharedMemory(dynamic: boolean): string[] {
    const { shared, sharedBytes } = this.#fn;
    if (shared.length === 0 && sharedBytes === 0) return [];
    const align = Math.max(16, ...shared.map((buffer) => buffer.align));
    const widest = Math.max(...shared.map((buffer) => buffer.name.length), 0);
    const map = shared.map((buffer) =>
      `//   ${String(buffer.offset).padStart(6)} ${String(buffer.bytes).padStart(6)}  ${buffer.name.padEnd(widest)}  ${commentText(buffer.note)}`.trimEnd(),
    );
    const array = this.#operands.shared;
    return [
      `// shared memory, ${sharedBytes} bytes: offset, bytes, buffer`,
      ...map,
      dynamic
        ? `.extern .shared .align ${align} .b8 ${array}[];`
        : `.shared .align ${align} .b8 ${array}[${sharedBytes}];`,
      "",
    ];
  }

  #signature(entry: string): string[] {
    const { params, threads, cluster } = this.#fn;
    const declared = params.map((param, i) => {
      const comma = i === params.length - 1 ? "" : ",";
      const { source } = param;
      const what = sourceText(source);
      return `${`    .param .${param.type} ${this.#operands.param(param.name)}${comma}`.padEnd(40)} // ${commentText(what)}`;
    });
    return [
      `.visible .entry ${entry}(`,
      ...declared,
      ")",
      `.maxntid ${threads}, 1, 1`,
      ".minnctapersm 1", // without it ptxas may trade registers for occupancy, and spill
      ...(cluster > 1 ? [".explicitcluster", `.reqnctapercluster ${cluster}, 1, 1`] : []),
    ];
  }

  #declarations(): string[] {
    const out: string[] = [];
    for (const { cls, prefix, type } of registerBanks) {
      const count = this.#operands.used[cls];
      if (count > 0) out.push(`    .reg ${type.padEnd(6)} ${prefix}<${count}>;`);
    }
    return out;
  }

  /** The lowest target that has everything used. */
  #target(): string {
    if (this.#arch === undefined) return `sm_${this.#cc}`;
    const { target } = this.#fn;
    if (this.#arch === "a" ? !target.endsWith("a") : target !== this.#arch) {
      throw new Error(
        `${this.#fn.name} uses instructions of ${this.#arch === "a" ? "an architecture-specific target" : this.#arch}, but was lowered for ${target}`,
      );
    }
    return target;
  }

  #need(version: number, cc: number, arch: OpEntry["arch"]): void {
    if (version > this.#version) this.#version = version;
    if (cc > this.#cc) this.#cc = cc;
    if (arch !== undefined && this.#arch !== "sm_90a") this.#arch = arch;
  }

  // ── the body ──

  #nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.#node = node;
      switch (node.k) {
        case "inst":
          this.#inst(node);
          break;
        case "comment":
          this.#push(`${this.#indent}// ${commentText(node.text)}`);
          break;
        case "for":
          this.#for(node);
          break;
        case "while":
          this.#while(node);
          break;
        case "if":
          this.#if(node);
          break;
        case "role":
          this.#role(node);
          break;
        case "acquire":
          throw new Error(
            `${this.#fn.name} still has an acquire point: the barrier pass must run before it is printed`,
          );
      }
    }
  }

  #inst(inst: Inst): void {
    const entry = opEntry(inst);
    this.#need(entry.version, entry.cc, entry.arch);
    if (inst.span !== undefined) this.#location(inst.span);
    const writer = this.#operands;
    let operands = "";
    for (let i = 0; i < inst.dst.length; i++)
      operands += (i === 0 ? "" : "|") + writer.operand(inst.dst[i] as Inst["dst"][number], inst.op);
    for (let i = 0; i < inst.src.length; i++)
      operands += (operands === "" ? "" : ", ") + writer.operand(inst.src[i] as Inst["src"][number], inst.op);
    this.#instruction(inst.guard === undefined ? "" : writer.guard(inst.guard), entry.text, operands);
  }

  #instruction(guard: string, opcode: string, operands: string): void {
    const head = this.#indent + (guard === "" ? opcode : `${guard} ${opcode}`);
    this.#push(operands === "" ? `${head};` : `${head.padEnd(opcodeColumn)} ${operands};`);
  }

  #push(line: string): void {
    const [node, span] = [this.#node, this.#span];
    this.#lines.push(line);
    this.#origins.push(node === undefined ? undefined : { node, ...(span === undefined ? {} : { span }) });
  }

  #location(span: Span): void {
    this.#span = span;
    if (span.line === this.#line && span.file === this.#file) return;
    this.#line = span.line;
    this.#file = span.file;
    const directive = `${this.#indent}.loc ${span.file + 1} ${span.line} ${span.column}`;
    const key = `${span.file}:${span.line}`;
    const source = this.#shownSource.has(key) ? undefined : this.#options.sourceLine?.(span.file, span.line)?.trim();
    this.#shownSource.add(key);
    if (source === undefined || source === "") this.#push(directive);
    else this.#push(`${directive.padEnd(opcodeColumn)} // ${commentText(shortened(source, commentWidth))}`);
  }

  #place(label: string): void {
    this.#push(`${label}:`);
  }

  #nested(nodes: readonly Node[]): void {
    const [indent, node] = [this.#indent, this.#node];
    this.#indent = `${indent}  `;
    this.#nodes(nodes);
    this.#indent = indent;
    this.#node = node;
  }

  #for(loop: For): void {
    const writer = this.#operands;
    const label = `$L_for_${++this.#label}`;
    if (loop.span !== undefined) this.#location(loop.span);
    const counter = writer.register(loop.counter);
    const hi = writer.operand(loop.hi, "setp");
    const test = writer.fresh("pred");
    this.#instruction("", "mov.b32", `${counter}, ${writer.operand(loop.lo, "mov")}`);
    if (!loop.atLeastOnce) {
      this.#instruction("", "setp.ge.s32", `${test}, ${counter}, ${hi}`);
      this.#instruction(`@${test}`, "bra", `${label}_end`);
    }
    this.#place(label);
    this.#nested(loop.body);
    if (loop.span !== undefined) this.#location(loop.span);
    if (mayPass(loop)) {
      // counter < hi holds here, so hi − counter is exact as an unsigned number; counter + step might wrap.
      const left = writer.fresh("b32");
      this.#instruction("", "sub.s32", `${left}, ${hi}, ${counter}`);
      this.#instruction("", "setp.gt.u32", `${test}, ${left}, ${loop.step}`);
      this.#instruction("", "add.s32", `${counter}, ${counter}, ${loop.step}`);
    } else {
      this.#instruction("", "add.s32", `${counter}, ${counter}, ${loop.step}`);
      this.#instruction("", "setp.lt.s32", `${test}, ${counter}, ${hi}`);
    }
    this.#instruction(`@${test}`, "bra", label);
    if (!loop.atLeastOnce) this.#place(`${label}_end`);
  }

  #while(loop: While): void {
    const label = `$L_while_${++this.#label}`;
    const suffix = loop.uniform ? ".uni" : "";
    this.#place(label);
    this.#nested(loop.head);
    if (loop.body.length === 0) {
      this.#instruction(this.#operands.guard(loop.cond), `bra${suffix}`, label);
      return;
    }
    this.#instruction(
      this.#operands.guard({ reg: loop.cond.reg, negated: !loop.cond.negated }),
      `bra${suffix}`,
      `${label}_end`,
    );
    this.#nested(loop.body);
    this.#instruction("", "bra.uni", label);
    this.#place(`${label}_end`);
  }

  #if(branch: If): void {
    const number = ++this.#label;
    const suffix = branch.uniform ? ".uni" : "";
    if (branch.span !== undefined) this.#location(branch.span);
    const hasElse = branch.else.length > 0;
    const otherwise = hasElse ? `$L_else_${number}` : `$L_endif_${number}`;
    this.#instruction(
      this.#operands.guard({ reg: branch.cond.reg, negated: !branch.cond.negated }),
      `bra${suffix}`,
      otherwise,
    );
    this.#nested(branch.then);
    if (hasElse) {
      this.#instruction("", "bra.uni", `$L_endif_${number}`);
      this.#place(otherwise);
      this.#nested(branch.else);
    }
    this.#place(`$L_endif_${number}`);
  }

  /** Warps outside `first … first + count − 1` skip the body: one unsigned comparison of the distance to `first`. */
  #role(role: Role): void {
    const label = `$L_role_${ptxName(role.name)}_${++this.#label}_end`;
    const distance = this.#operands.fresh("b32");
    const outside = this.#operands.fresh("pred");
    this.#push(
      `${this.#indent}// role ${commentText(role.name)}: warps ${role.first} to ${role.first + role.count - 1}`,
    );
    this.#instruction("", "sub.u32", `${distance}, ${this.#warpIndex}, ${role.first}`);
    this.#instruction("", "setp.ge.u32", `${outside}, ${distance}, ${role.count}`);
    this.#instruction(`@${outside}`, "bra", label);
    this.#nested(role.body);
    this.#place(label);
  }

  #writeWarpIndex(): void {
    const index = this.#operands.fresh("b32");
    this.#instruction("", "mov.u32", `${index}, %tid.x`);
    this.#instruction("", "shr.u32", `${index}, ${index}, 5`);
    this.#warpIndex = index;
  }
}

/** Whether counting on from below the bound may pass the largest s32: then a loop tested after the addition would never end. */
function mayPass({ hi, step }: For): boolean {
  return step > 1 && (hi.k === "reg" || Number(hi.value) + step > 2 ** 31);
}

/** Least PTX ISA version that knows a target. */
function leastVersion(target: string): number {
  const versions: Readonly<Record<string, number>> = {
    sm_80: 70,
    sm_86: 71,
    sm_89: 78,
    sm_90: 78,
    sm_90a: 80,
    sm_100: 86,
    sm_100a: 86,
    sm_120: 87,
    sm_120a: 87,
  };
  const version = versions[target];
  if (version === undefined) throw new Error(`no PTX version is known for ${target}`);
  return version;
}

/** A file name in quotes; what is not ASCII is escaped as in JSON. */
function quoted(name: string): string {
  return JSON.stringify(name).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
