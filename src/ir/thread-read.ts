/** Text → thread IR; see thread-text.ts for the form. */
import type { Scanner } from "./text-scanner.js";
import type {
  For,
  Guard,
  If,
  Imm,
  Inst,
  Mem,
  Node,
  Operand,
  Reg,
  RegClass,
  Role,
  SharedBuffer,
  Sink,
  SymbolRef,
  ThreadFunction,
  ThreadParam,
  Touch,
  Vec,
  While,
} from "./thread.js";
import { type Opcode, splitOpcode } from "./thread-ops.js";

const registerAt = /%(p|h|rd|r|fd|f)(\d+)\b/y;
const specialAt = /%[a-z_]\w*(?:\.[xyz])?/y;
const floatAt = /0([fd])([0-9A-Fa-f]{8}(?:[0-9A-Fa-f]{8})?)\b/y;
const integerAt = /-?\d+(?!\w)/y;
const classAt = /:(pred|b16|b64)\b/y;
const opcodeAt = /[a-z][\w:.]*/y;
const offsetAt = /[+-]\d+/y;
const accessAt = /(read|write|async-write)(?=\s)/y;
const classOf: Readonly<Record<string, RegClass>> = { p: "pred", h: "b16", r: "b32", rd: "b64", f: "f32", fd: "f64" };

const opcodes = new Map<string, Opcode>();
const f32 = new Float32Array(1);
const f32Word = new Uint32Array(f32.buffer);
const f64 = new Float64Array(1);
const f64Word = new BigUint64Array(f64.buffer);

export class ThreadReader {
  readonly #in: Scanner;
  readonly #lineOf: Map<object, number>;

  constructor(scanner: Scanner, lineOf: Map<object, number>) {
    this.#in = scanner;
    this.#lineOf = lineOf;
  }

  function(): ThreadFunction {
    const s = this.#in;
    this.#need("a function");
    s.expect("function");
    const line = s.line;
    const name = s.name("the function's name");
    s.expect(":");
    const target = s.name("a target");
    s.expect(",");
    const threads = s.count("a number of threads");
    s.expect("threads");
    s.expect(",");
    s.expect("cluster");
    const cluster = s.count("a cluster size");
    s.expect("{");
    s.expectEnd();

    const notes: string[] = [];
    const files: string[] = [];
    const params: ThreadParam[] = [];
    const shared: SharedBuffer[] = [];
    let sharedBytes = 0;
    for (;;) {
      this.#need("'}'");
      if (s.take("note")) notes.push(s.string("the note"));
      else if (s.take("file")) files.push(s.string("the file"));
      else if (s.take("param")) params.push(this.#param());
      else if (s.take("shared")) {
        sharedBytes = s.count("bytes of shared memory");
        s.expect("bytes");
      } else if (s.take("buffer")) shared.push(this.#buffer());
      else break;
      s.expectEnd();
    }
    const body = this.#nodesFromHere();
    s.expectEnd();
    if (s.nextLine()) s.fail("expected the end of the text after the function");
    const fn: ThreadFunction = { name, target, files, params, shared, sharedBytes, threads, cluster, notes, body };
    this.#lineOf.set(fn, line);
    return fn;
  }

  #need(what: string): void {
    if (!this.#in.nextLine()) this.#in.fail(`expected ${what}, found the end of the text`);
  }

  #param(): ThreadParam {
    const s = this.#in;
    const name = s.name("the parameter's name");
    s.expect(":");
    const type = s.match(/u64|s32|u32|f32/y)?.[0] as ThreadParam["type"] | undefined;
    if (type === undefined) return s.fail("a parameter is u64, s32, u32 or f32");
    s.expect("=");
    if (s.take("tensor")) return { name, type, source: { k: "tensor", tensor: s.name("a tensor's name") } };
    if (s.take("scalar")) return { name, type, source: { k: "scalar", scalar: s.name("a scalar's name") } };
    if (s.take("dim")) return { name, type, source: { k: "dim", dim: s.name("a dim's name") } };
    if (s.take("stride")) {
      const dim = s.number("the number of a dim");
      s.expect("of");
      const tensor = s.name("a tensor's name");
      s.expect("by");
      return { name, type, source: { k: "stride", tensor, dim, multipleOf: s.number("a divisor") } };
    }
    if (s.take("places")) {
      s.expect("of");
      const tensor = s.name("a tensor's name");
      s.expect("by");
      return { name, type, source: { k: "places", tensor, row: s.number("bytes of a row") } };
    }
    return s.fail("a parameter comes from 'tensor', 'scalar', 'dim', 'stride' or 'places'");
  }

  #buffer(): SharedBuffer {
    const s = this.#in;
    const line = s.line;
    const name = s.name("the buffer's name");
    s.expect(":");
    const bytes = s.count("the buffer's bytes");
    s.expect("bytes");
    s.expect("align");
    const align = s.count("an alignment");
    s.expect("at");
    const offset = s.count("an offset");
    const note = s.string("the buffer's note");
    const buffer: SharedBuffer = { name, bytes, align, offset, note };
    this.#lineOf.set(buffer, line);
    return buffer;
  }

  /** Nodes on the lines after this one, up to the line that starts with `}` (which is taken). */
  #nodes(): Node[] {
    this.#need("'}'");
    return this.#nodesFromHere();
  }

  #nodesFromHere(): Node[] {
    const nodes: Node[] = [];
    while (!this.#in.take("}")) {
      nodes.push(this.#node());
      this.#need("'}'");
    }
    return nodes;
  }

  #node(): Node {
    const s = this.#in;
    const line = s.line;
    const node = this.#anyNode();
    this.#lineOf.set(node, line);
    return node;
  }

  #anyNode(): Node {
    const s = this.#in;
    const comment = s.comment();
    if (comment !== undefined)
      return {
        k: "comment",
        text: comment.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c === "r" ? "\r" : c)),
      };
    const span = s.span === undefined ? {} : { span: s.span };
    if (s.take("for")) return { ...this.#for(), ...span };
    if (s.take("while")) return { ...this.#while(), ...span };
    if (s.take("if")) return { ...this.#if(), ...span };
    if (s.take("role")) return { ...this.#role(), ...span };
    if (s.take("acquire")) {
      const touches = this.#touches();
      s.expectEnd();
      return { k: "acquire", touches, ...span };
    }
    return { ...this.#inst(), ...span };
  }

  #for(): For {
    const s = this.#in;
    const counter = this.#register("the loop's counter");
    s.expect("=");
    const lo = this.#bound();
    s.expect("to");
    const hi = this.#bound();
    s.expect("step");
    const step = s.number("a step");
    const atLeastOnce = s.take("atleastonce");
    const rotates: string[] = [];
    while (s.take("rotates")) rotates.push(s.name("a buffer"));
    const group = this.#group();
    this.#open();
    const body = this.#nodes();
    s.expectEnd();
    return { k: "for", counter, lo, hi, step, atLeastOnce, body, ...(rotates.length > 0 ? { rotates } : {}), ...group };
  }

  #bound(): Reg | Imm {
    const operand = this.#operand();
    return operand.k === "reg" || operand.k === "imm"
      ? operand
      : this.#in.fail("a loop's bound is a register or a number");
  }

  #while(): While {
    const s = this.#in;
    const uniform = s.take("uniform");
    const group = this.#group();
    this.#open();
    const head = this.#nodes();
    s.expect("test");
    const cond = this.#guard();
    this.#open();
    const body = this.#nodes();
    s.expectEnd();
    return { k: "while", head, cond, body, uniform, ...group };
  }

  #if(): If {
    const s = this.#in;
    const cond = this.#guard();
    const uniform = s.take("uniform");
    const group = this.#group();
    this.#open();
    const then = this.#nodes();
    let otherwise: Node[] = [];
    if (s.take("else")) {
      this.#open();
      otherwise = this.#nodes();
    }
    s.expectEnd();
    return { k: "if", cond, then, else: otherwise, uniform, ...group };
  }

  #role(): Role {
    const s = this.#in;
    const name = s.name("the role's name");
    s.expect("warps");
    const first = s.count("a warp");
    s.expect("count");
    const count = s.count("a number of warps");
    this.#open();
    const body = this.#nodes();
    s.expectEnd();
    return { k: "role", name, first, count, body };
  }

  #open(): void {
    this.#in.expect("{");
    this.#in.expectEnd();
  }

  #group(): { group?: number } {
    return this.#in.take("group") ? { group: this.#in.count("a group's number") } : {};
  }

  #inst(): Inst {
    const s = this.#in;
    const guard = s.take("@") ? { guard: this.#guard() } : {};
    const dst: Inst["dst"][number][] = [];
    if (/[%{_]/.test(s.peek())) {
      do dst.push(this.#destination());
      while (s.take(","));
      s.expect("=");
    }
    const opcode = this.#opcode();
    const src: Operand[] = [];
    if (!s.atEnd() && s.peek() !== "|") {
      do src.push(this.#operand());
      while (s.take(","));
    }
    let attributes: { touches?: readonly Touch[]; group?: number } = {};
    if (s.take("|")) attributes = this.#attributes();
    s.expectEnd();
    return { k: "inst", ...opcode, dst, src, ...guard, ...attributes };
  }

  #opcode(): Opcode {
    const s = this.#in;
    s.skipSpace();
    const column = s.column;
    const text = s.match(opcodeAt)?.[0];
    if (text === undefined) return s.fail("expected an opcode");
    let opcode = opcodes.get(text);
    if (opcode === undefined) {
      opcode = splitOpcode(text);
      if (opcode === undefined) return s.fail(`no opcode '${text}'`, column);
      opcodes.set(text, opcode);
    }
    return opcode;
  }

  #destination(): Reg | Vec | Sink {
    const operand = this.#operand();
    return operand.k === "reg" || operand.k === "vec" || operand.k === "sink"
      ? operand
      : this.#in.fail("a result is a register, a vector of registers or '_'");
  }

  #attributes(): { touches?: readonly Touch[]; group?: number } {
    const s = this.#in;
    const group = this.#group();
    if (group.group !== undefined) return group;
    const touches: Touch[] = [];
    do {
      const last = this.#group();
      if (last.group !== undefined) return { touches, ...last };
      touches.push(this.#touch());
    } while (s.take(","));
    return { touches };
  }

  #touches(): Touch[] {
    const touches: Touch[] = [];
    if (this.#in.atEnd()) return touches;
    do touches.push(this.#touch());
    while (this.#in.take(","));
    return touches;
  }

  #touch(): Touch {
    const s = this.#in;
    const access = s.match(accessAt)?.[1] as Touch["access"] | undefined;
    if (access === undefined) return s.fail("expected 'read', 'write', 'async-write' or 'group'");
    const buffer = s.name("a buffer's name");
    if (!s.take("[")) return { buffer, access };
    const index = s.number("a slot");
    s.expect("of");
    const of = s.count("a number of slots");
    s.expect("]");
    return { buffer, access, slot: { index, of } };
  }

  #guard(): Guard {
    const negated = this.#in.take("!");
    return { reg: this.#register("a predicate"), negated };
  }

  #tryRegister(): Reg | undefined {
    const match = this.#in.match(registerAt);
    return match === undefined
      ? undefined
      : { k: "reg", id: Number(match[2]), cls: classOf[match[1] as string] as RegClass };
  }

  #register(what: string): Reg {
    return this.#tryRegister() ?? this.#in.fail(`expected ${what}`);
  }

  #operand(): Operand {
    const s = this.#in;
    switch (s.peek()) {
      case "%": {
        const reg = this.#tryRegister();
        if (reg !== undefined) return reg;
        const special = s.match(specialAt)?.[0];
        return special === undefined ? s.fail("expected a register") : { k: "sym", name: special, offset: 0 };
      }
      case "{":
        return { k: "vec", items: this.#items() };
      case "[":
        return this.#memory();
      case "_":
        if (s.match(/_(?![\w$.])/y) !== undefined) return { k: "sink" };
        return this.#symbol();
      default:
        return this.#immediate() ?? this.#symbol();
    }
  }

  #items(): (Reg | Imm)[] {
    const s = this.#in;
    s.expect("{");
    const items: (Reg | Imm)[] = [];
    if (s.take("}")) return items;
    do items.push(this.#tryRegister() ?? this.#immediate() ?? s.fail("a vector holds registers and numbers"));
    while (s.take(","));
    s.expect("}");
    return items;
  }

  #immediate(): Imm | undefined {
    const s = this.#in;
    const float = s.match(floatAt);
    if (float !== undefined)
      return (
        floatImmediate(float[1] as string, float[2] as string) ?? s.fail("a 0f number has 8 digits, a 0d number 16")
      );
    const digits = s.match(integerAt)?.[0];
    if (digits === undefined) return undefined;
    const cls = (s.match(classAt)?.[1] ?? "b32") as RegClass;
    const value = Number(digits);
    return { k: "imm", value: Number.isSafeInteger(value) ? value : BigInt(digits), cls };
  }

  #memory(): Mem {
    const s = this.#in;
    s.expect("[");
    let base: Reg | SymbolRef | undefined = this.#tryRegister();
    if (base === undefined && s.take("(")) {
      base = this.#symbol();
      s.expect(")");
    }
    base ??= { k: "sym", name: s.name("an address"), offset: 0 };
    const offset = this.#offset();
    const coordinates = s.take(",") ? { coordinates: this.#items() } : {};
    s.expect("]");
    return { k: "mem", base, offset, ...coordinates };
  }

  #symbol(): SymbolRef {
    return { k: "sym", name: this.#in.name("an operand"), offset: this.#offset() };
  }

  #offset(): number {
    return Number(this.#in.match(offsetAt)?.[0] ?? 0);
  }
}

function floatImmediate(kind: string, digits: string): Imm | undefined {
  if (kind === "f") {
    if (digits.length !== 8) return undefined;
    f32Word[0] = Number.parseInt(digits, 16);
    return { k: "imm", value: f32[0] as number, cls: "f32" };
  }
  if (digits.length !== 16) return undefined;
  f64Word[0] = BigInt(`0x${digits}`);
  return { k: "imm", value: f64[0] as number, cls: "f64" };
}
