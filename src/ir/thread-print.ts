/** Thread IR → text; see thread-text.ts for the form. */
import { sourceText } from "./parameter-text.js";
import { nameText, numberText, spanToText } from "./text-scanner.js";
import type {
  Guard,
  Imm,
  Inst,
  Mem,
  Node,
  Operand,
  Reg,
  RegClass,
  SymbolRef,
  ThreadFunction,
  Touch,
} from "./thread.js";
import { opcodeText } from "./thread-ops.js";
import type { Span } from "./tile.js";

/** Lines to print under a node (or, for the function itself, under its header). */
export type LineNotes = ReadonlyMap<object, readonly string[]>;

/** Called for the line that a node begins on, with its number from 1. */
export type OnLine = (line: number, node: object) => void;

/** `%r3` and the like. */
export const registerPrefix: Readonly<Record<RegClass, string>> = {
  pred: "%p",
  b16: "%h",
  b32: "%r",
  b64: "%rd",
  f32: "%f",
  f64: "%fd",
};

const spanColumn = 64;
const f32 = new Float32Array(1);
const f32Word = new Uint32Array(f32.buffer);
const f64 = new Float64Array(1);
const f64Word = new BigUint64Array(f64.buffer);

export class ThreadPrinter {
  readonly #lines: string[] = [];
  readonly #notes: LineNotes | undefined;
  readonly #onLine: OnLine | undefined;

  constructor(notes?: LineNotes, onLine?: OnLine) {
    this.#notes = notes;
    this.#onLine = onLine;
  }

  function(fn: ThreadFunction): string {
    this.#line(
      "",
      `function ${nameText(fn.name)}: ${nameText(fn.target)}, ${fn.threads} threads, cluster ${fn.cluster} {`,
      undefined,
      fn,
    );
    for (const note of fn.notes) this.#line("  ", `note ${JSON.stringify(note)}`);
    for (const file of fn.files) this.#line("  ", `file ${JSON.stringify(file)}`);
    for (const param of fn.params)
      this.#line("  ", `param ${nameText(param.name)}: ${param.type} = ${sourceText(param.source, nameText)}`);
    if (fn.sharedBytes > 0 || fn.shared.length > 0) this.#line("  ", `shared ${fn.sharedBytes} bytes`);
    for (const buffer of fn.shared) {
      this.#line(
        "  ",
        `buffer ${nameText(buffer.name)}: ${buffer.bytes} bytes align ${buffer.align} at ${buffer.offset} ${JSON.stringify(buffer.note)}`,
        undefined,
        buffer,
      );
    }
    this.#lines.push("");
    this.#nodes(fn.body, "  ");
    this.#lines.push("}", "");
    return this.#lines.join("\n");
  }

  #line(indent: string, text: string, span?: Span, node?: object): void {
    const line = indent + text;
    this.#lines.push(span === undefined ? line : `${line.padEnd(spanColumn)} ; ${spanToText(span)}`);
    if (node !== undefined) this.#onLine?.(this.#lines.length, node);
    if (this.#notes === undefined || node === undefined) return;
    for (const note of this.#notes.get(node) ?? []) this.#lines.push(`${indent}; ^ ${note}`);
  }

  #nodes(nodes: readonly Node[], indent: string): void {
    for (const node of nodes) this.#node(node, indent);
  }

  #node(node: Node, indent: string): void {
    const inner = `${indent}  `;
    switch (node.k) {
      case "inst":
        this.#line(indent, instText(node), node.span, node);
        return;
      case "comment":
        this.#line(indent, commentText(node.text), undefined, node);
        return;
      case "acquire":
        this.#line(indent, `acquire ${node.touches.map(touchText).join(", ")}`, node.span, node);
        return;
      case "for": {
        const rotates = (node.rotates ?? []).map((name) => ` rotates ${nameText(name)}`).join("");
        const head = `for ${registerText(node.counter)} = ${operandText(node.lo)} to ${operandText(node.hi)} step ${node.step}`;
        this.#line(
          indent,
          `${head}${node.atLeastOnce ? " atleastonce" : ""}${rotates}${groupText(node.group)} {`,
          node.span,
          node,
        );
        this.#nodes(node.body, inner);
        this.#line(indent, "}");
        return;
      }
      case "while":
        this.#line(indent, `while${node.uniform ? " uniform" : ""}${groupText(node.group)} {`, node.span, node);
        this.#nodes(node.head, inner);
        this.#line(indent, `} test ${guardText(node.cond)} {`);
        this.#nodes(node.body, inner);
        this.#line(indent, "}");
        return;
      case "if":
        this.#line(
          indent,
          `if ${guardText(node.cond)}${node.uniform ? " uniform" : ""}${groupText(node.group)} {`,
          node.span,
          node,
        );
        this.#nodes(node.then, inner);
        if (node.else.length > 0) {
          this.#line(indent, "} else {");
          this.#nodes(node.else, inner);
        }
        this.#line(indent, "}");
        return;
      case "role":
        this.#line(indent, `role ${nameText(node.name)} warps ${node.first} count ${node.count} {`, node.span, node);
        this.#nodes(node.body, inner);
        this.#line(indent, "}");
        return;
    }
  }
}

/** One instruction, without its span. */
export function instText(inst: Inst): string {
  let text = inst.guard === undefined ? "" : `@${guardText(inst.guard)} `;
  for (let i = 0; i < inst.dst.length; i++) text += (i === 0 ? "" : ", ") + operandText(inst.dst[i] as Operand);
  if (inst.dst.length > 0) text += " = ";
  text += opcodeText(inst);
  for (let i = 0; i < inst.src.length; i++) text += (i === 0 ? " " : ", ") + operandText(inst.src[i] as Operand);
  const attributes = (inst.touches ?? []).map(touchText);
  if (inst.group !== undefined) attributes.push(`group ${inst.group}`);
  return attributes.length === 0 ? text : `${text} | ${attributes.join(", ")}`;
}

export function registerText(reg: Reg): string {
  return registerPrefix[reg.cls] + reg.id;
}

export function guardText(guard: Guard): string {
  return `${guard.negated ? "!" : ""}${registerText(guard.reg)}`;
}

export function operandText(operand: Operand): string {
  switch (operand.k) {
    case "reg":
      return registerText(operand);
    case "imm":
      return immediateText(operand);
    case "vec":
      return `{${operand.items.map(operandText).join(", ")}}`;
    case "mem":
      return memoryText(operand);
    case "sym":
      return symbolText(operand);
    case "sink":
      return "_";
  }
}

/** Integers of b32 stand bare, other classes say theirs; floats are exact bits. */
function immediateText(imm: Imm): string {
  if (imm.cls === "f32") {
    f32[0] = Number(imm.value);
    return `0f${(f32Word[0] as number).toString(16).toUpperCase().padStart(8, "0")}`;
  }
  if (imm.cls === "f64") {
    f64[0] = Number(imm.value);
    return `0d${(f64Word[0] as bigint).toString(16).toUpperCase().padStart(16, "0")}`;
  }
  const value = typeof imm.value === "number" ? numberText(imm.value) : String(imm.value);
  return imm.cls === "b32" ? value : `${value}:${imm.cls}`;
}

function memoryText(mem: Mem): string {
  const base =
    mem.base.k === "reg"
      ? registerText(mem.base)
      : mem.base.offset === 0
        ? symbolText(mem.base)
        : `(${symbolText(mem.base)})`;
  const coordinates = mem.coordinates === undefined ? "" : `, {${mem.coordinates.map(operandText).join(", ")}}`;
  return `[${base}${offsetText(mem.offset)}${coordinates}]`;
}

function symbolText(symbol: SymbolRef): string {
  const name = symbol.name.startsWith("%") ? symbol.name : nameText(symbol.name);
  return name + offsetText(symbol.offset);
}

function offsetText(offset: number): string {
  return offset === 0 ? "" : offset > 0 ? `+${offset}` : String(offset);
}

function touchText(touch: Touch): string {
  const slot = touch.slot === undefined ? "" : `[${touch.slot.index} of ${touch.slot.of}]`;
  return `${touch.access} ${nameText(touch.buffer)}${slot}`;
}

function groupText(group: number | undefined): string {
  return group === undefined ? "" : ` group ${group}`;
}

/** Line breaks would end the comment: they are written as escapes. */
function commentText(text: string): string {
  const escaped = text.replace(/[\\\n\r]/g, (c) => (c === "\\" ? "\\\\" : c === "\n" ? "\\n" : "\\r"));
  return `// ${escaped}`;
}
