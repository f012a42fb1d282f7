/** The body of a kernel: thread IR's instructions and control flow as C++ statements. */
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
  Role,
  SymbolRef,
  ThreadFunction,
  Vec,
  While,
} from "../../ir/thread.js";
import { opEntry } from "../../ir/thread-ops.js";
import type { Span } from "../../ir/tile.js";
import { commentText, shortened } from "../comments.js";
import type { LineOrigin } from "../origin.js";
import { arithmetic, compared, condition, displaced, truth } from "./arithmetic.js";
import {
  atom,
  type CType,
  call,
  cast,
  convert,
  double,
  type Expr,
  float,
  integer,
  isConstant,
  isPointer,
  levels,
  spelling,
  unsigned,
  within,
} from "./expression.js";
import { atomic, fields, type Load, load, loaded, store } from "./memory.js";
import type { SourceLine } from "./names.js";
import { integerOf, type Printer } from "./printer.js";
import { type RawFunction, rawFunction } from "./raw.js";
import { type Access, type Block, registersOf, type Usage } from "./usage.js";
import { type Learnt, Variables } from "./variables.js";
import { exchange, together } from "./warp.js";

const commentWidth = 96;
const integers = new Set<CType>(["u16", "u32", "s32", "u64", "s64"]);

/** Families whose integer operands are bit patterns: written in hexadecimal. */
const patternOps = new Set(["and", "or", "xor", "lop3"]);

interface RawCall {
  readonly value: Expr;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A statement under way: which block it stands in, and where in the text it began. */
interface Frame {
  readonly block: Block;
  line: number;
  readonly indent: string;
}

export class BodyWriter implements Printer {
  readonly variables: Variables;
  readonly helpers = new Set<string>();
  /** Functions of raw instructions by their text. */
  readonly instructions = new Map<string, RawFunction>();
  /** How many zeros the array `zeros` must hold. */
  zeros = 0;
  readonly #fn: ThreadFunction;
  readonly #usage: Usage;
  readonly #source: SourceLine | undefined;
  readonly #shown = new Set<string>();
  #lines: string[] = [];
  /** For each of the lines where it comes from. */
  readonly origins: (LineOrigin | undefined)[] = [];
  #node: Node | undefined;
  #span: Span | undefined;
  #indent = "  ";
  #block: Block;
  /** Variables that the block being written has declared, by block. */
  readonly #declared = new Set<number>();
  #pattern = false;
  /** Statements that hold the block being written, outermost first. */
  readonly #frames: Frame[] = [];

  constructor(fn: ThreadFunction, usage: Usage, source: SourceLine | undefined, learnt: Learnt | undefined) {
    this.#fn = fn;
    this.#usage = usage;
    this.#source = source;
    this.variables = new Variables(fn, usage, source, learnt);
    this.#block = usage.blocks.get(fn.body) as Block;
  }

  write(): string[] {
    this.#nodes(this.#fn.body);
    return this.#lines;
  }

  // ── operands ──

  read(operand: Operand, type: CType): Expr {
    if (operand.k === "imm") return this.#number(operand, type);
    if (operand.k === "sym") return convert(this.variables.buffer(operand.name, operand.offset), type);
    if (operand.k !== "reg") throw new Error(`a ${operand.k} is no value`);
    this.variables.wanted(operand, type);
    return convert(this.variables.expression(operand), type);
  }

  readInteger(operand: Operand, type: "u32" | "u64"): Expr {
    if (operand.k !== "reg") return this.read(operand, type);
    const e = this.variables.expression(operand);
    const other = type === "u32" ? "s32" : "s64";
    if (e.type === type || e.type === other || isPointer(e.type)) return e;
    return convert(e, type);
  }

  #number(imm: Imm, type: CType): Expr {
    if (type === "bool") return truth(Number(imm.value) !== 0);
    if (type === "f32" || type === "f64") {
      const bits = integerOf(imm);
      if (bits !== undefined) return convert(integer(bits, type === "f32" ? "u32" : "u64", true), type);
      return type === "f32" ? float(Number(imm.value)) : double(Number(imm.value));
    }
    if (imm.cls === "f32") return convert(float(Number(imm.value)), type);
    if (imm.cls === "f64") return convert(double(Number(imm.value)), type);
    return integer(BigInt(imm.value), type, this.#pattern);
  }

  typeOf(reg: Reg): CType {
    return this.variables.typeOf(reg);
  }

  variable(reg: Reg): string {
    return this.variables.variable(reg);
  }

  helper(name: string): string {
    this.helpers.add(name);
    return name;
  }

  sharedAddress(place: Mem | SymbolRef): Expr {
    if (place.k === "sym") return this.variables.buffer(place.name, place.offset);
    if (place.base.k === "sym") return this.variables.buffer(place.base.name, place.base.offset + place.offset);
    const base = this.read(place.base, "u32");
    return place.offset === 0 ? base : unsigned("+", base, integer(BigInt(place.offset), "u32"), "u32");
  }

  globalAddress(mem: Mem): Expr {
    if (mem.base.k !== "reg") throw new Error("device memory is addressed by a register");
    const base = this.variables.expression(mem.base);
    const pointer = isPointer(base.type) ? base : convert(base, "bytes");
    return displaced(pointer, "+", integer(BigInt(mem.offset), "s64"));
  }

  /** The call of an instruction that has no C++ spelling, and what must come before and after it. */
  #raw(inst: Inst): RawCall {
    const made = rawFunction(inst);
    this.instructions.set(made.text, made);
    const constants: string[] = [];
    const args: string[] = [];
    const [before, after]: string[][] = [[], []];
    for (const { kind, type, operand } of made.parameters) {
      if (kind === "constant") constants.push(String((operand as Imm).value));
      else if (kind === "result") args.push(this.#target(operand as Reg, type));
      else if (kind === "results")
        args.push(this.#results(operand as Vec, type, before as string[], after as string[]));
      else if (kind === "values") args.push(this.#values(operand as Vec, type, before as string[]));
      else if (kind === "shared") args.push(this.sharedAddress(operand as Mem).text);
      else if (kind === "global") args.push(this.globalAddress(operand as Mem).text);
      else args.push(this.#argument(operand, type).text);
    }
    const name = constants.length === 0 ? made.name : `${made.name}<${constants.join(", ")}>`;
    const value = call(name, args, made.returns ?? "u32");
    return { value, before: before as string[], after: after as string[] };
  }

  /** Several results, in the array that they are, or in one that they are then taken from. */
  #results(vec: Vec, type: CType, before: string[], after: string[]): string {
    const items = vec.items as readonly Reg[];
    const member = this.variables.member(items[0] as Reg);
    if (member !== undefined && member.array.items.length === items.length)
      return this.variables.arrayName(member.array);
    const name = this.variables.names.vector();
    before.push(`${spelling(type)} ${name}[${items.length}];`);
    items.forEach((reg, i) => {
      if (this.variables.use(reg).reads.length === 0) return;
      after.push(`${this.variables.variable(reg)} = ${this.#as(atom(`${name}[${i}]`, type), reg).text};`);
    });
    return name;
  }

  /** Several values: part of an array, or an array made of them. */
  #values(vec: Vec, type: CType, before: string[]): string {
    const members = vec.items.map((item) => (item.k === "reg" ? this.variables.member(item) : undefined));
    const [first] = members;
    if (first !== undefined && members.every((m, i) => m?.array === first.array && m.index === first.index + i)) {
      const name = this.variables.arrayName(first.array);
      return first.index === 0 ? name : `${name} + ${first.index}`;
    }
    const values = vec.items.map((item) => this.read(item, type).text);
    if (values.every((text) => text === "0.0f")) {
      this.zeros = Math.max(this.zeros, values.length);
      return "zeros";
    }
    const name = this.variables.names.vector();
    before.push(`const ${spelling(type)} ${name}[${values.length}] = {${values.join(", ")}};`);
    return name;
  }

  /** Integers pass whatever their sign. */
  #argument(operand: Operand, type: CType): Expr {
    if (type !== "u32" && type !== "u64") return this.read(operand, type);
    const e = this.readInteger(operand, type);
    return isPointer(e.type) ? convert(e, type) : e;
  }

  /** A variable as a reference to unsigned bits. */
  #target(reg: Reg, type: CType): string {
    const name = this.variables.variable(reg);
    return this.typeOf(reg) === type ? name : `(${spelling(type)}&)${name}`;
  }

  // ── statements ──

  #line(text: string): void {
    this.#push(`${this.#indent}${text}`);
  }

  #push(line: string, known = true): void {
    const [node, span] = [this.#node, this.#span];
    this.#lines.push(line);
    this.origins.push(known && node !== undefined ? { node, ...(span === undefined ? {} : { span }) } : undefined);
  }

  #nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.#node = node;
      switch (node.k) {
        case "inst":
          this.#inst(node);
          // What follows an unconditional end is never reached.
          if (node.op === "exit" && node.guard === undefined) return;
          break;
        case "comment":
          this.#line(comment(node.text));
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

  #nested(nodes: readonly Node[], owner: object): void {
    const [indent, block, node] = [this.#indent, this.#block, this.#node];
    this.#indent = `${indent}  `;
    this.#block = this.#usage.blocks.get(owner) as Block;
    this.#nodes(nodes);
    this.#indent = indent;
    this.#block = block;
    this.#node = node;
  }

  /** Shows the source line that comes next, once. */
  #location(span: Span | undefined): void {
    if (span === undefined) return;
    this.#span = span;
    const key = `${span.file}:${span.line}`;
    if (this.#shown.has(key)) return;
    this.#shown.add(key);
    const text = this.#source?.(span.file, span.line)?.trim();
    if (text === undefined || text === "") return;
    const file = (this.#fn.files[span.file] ?? "").replace(/^.*\//, "");
    if (this.#lines.length > 0 && !this.#lines[this.#lines.length - 1]?.endsWith("{")) this.#push("", false);
    this.#push(`${this.#indent}${comment(`${file}:${span.line}  ${shortened(text, commentWidth)}`)}`);
  }

  #inst(inst: Inst): void {
    if (this.#usage.dead.has(inst)) return;
    const alias = this.variables.alias(inst);
    if (alias !== undefined) {
      this.variables.replace(inst.dst[0] as Reg, this.#sameBits(alias, inst.dst[0] as Reg));
      return;
    }
    const at: Access = {
      order: this.#usage.orders.get(inst) as number,
      block: this.#block,
      inst,
      pinned: false,
    };
    this.#pattern = patternOps.has(inst.op);
    const value = inst.dst.length === 1 && inst.dst[0]?.k === "reg" ? this.#value(inst) : undefined;
    this.#pattern = false;
    if (value !== undefined) {
      const reg = inst.dst[0] as Reg;
      const moved = this.variables.moves(inst, at, value);
      if (moved !== undefined) {
        this.variables.replace(reg, value, moved.leaves, moved.depth);
        return;
      }
      this.#location(inst.span);
      this.#assign(reg, value, inst.guard);
      return;
    }
    this.#location(inst.span);
    this.#statement(inst);
  }

  /** An alias keeps its own type if it is a number's; bits of another register file are converted where they are read. */
  #sameBits(alias: Expr, reg: Reg): Expr {
    return reg.cls === "f32" && alias.type !== "f32" ? convert(alias, "f32") : alias;
  }

  /** The value of an instruction with one result. */
  #value(inst: Inst): Expr | undefined {
    const reg = inst.dst[0] as Reg;
    if (inst.op === "ld" && inst.mods[0] === "param") return this.#parameter(inst);
    if (inst.op === "ld") {
      const found = load(inst, this);
      return found === undefined ? undefined : loaded(found.expr, reg, this);
    }
    if (inst.op === "atom") return this.#unlessUnread(reg, atomic(inst, this));
    return arithmetic(inst, this) ?? exchange(inst, this) ?? this.#named(inst) ?? this.#rawValue(inst);
  }

  #unlessUnread(reg: Reg, value: Expr | undefined): Expr | undefined {
    return this.variables.use(reg).reads.length === 0 ? undefined : value;
  }

  #parameter(inst: Inst): Expr {
    const [source] = inst.src;
    if (source?.k !== "mem" || source.base.k !== "sym" || source.base.offset + source.offset !== 0)
      throw new Error(`${this.#fn.name} reads inside a parameter, which C++ has no words for`);
    return atom(this.variables.params.get(source.base.name) ?? "", this.variables.paramType(source.base.name));
  }

  /** Special registers and buffers' addresses. */
  #named(inst: Inst): Expr | undefined {
    const [source] = inst.src;
    if (inst.op !== "mov" || source?.k !== "sym") return undefined;
    const [special = "", axis = ""] = source.name.split(".");
    const builtin = { "%tid": "threadIdx", "%ntid": "blockDim", "%ctaid": "blockIdx", "%nctaid": "gridDim" }[special];
    if (builtin !== undefined) return atom(`${builtin}.${axis}`, "u32");
    return source.name.startsWith("%") ? undefined : this.variables.buffer(source.name, source.offset);
  }

  /** Raw instructions that compute one thing, as a call; what they write beside it makes them statements. */
  #rawValue(inst: Inst): Expr | undefined {
    const { effect, updates } = opEntry(inst);
    if ((effect !== "pure" && effect !== "read") || updates || inst.src.some(({ k }) => k === "vec")) return undefined;
    return this.#raw(inst).value;
  }

  #assign(reg: Reg, value: Expr, guard: Guard | undefined): void {
    this.variables.wanted(reg, value.type);
    const type = this.typeOf(reg);
    const text = this.#as(value, reg).text;
    const { writes, reads } = this.variables.use(reg);
    if (reads.length === 0) {
      this.#guarded(guard, `${text};`);
      return;
    }
    const alone = this.variables.member(reg) === undefined;
    if (alone && guard === undefined && !this.#declared.has(reg.id) && this.variables.home(reg) === this.#block) {
      this.#declared.add(reg.id);
      // Of constants that are const, compilers know the value, and warn of comparisons whose outcome they know.
      const constant = writes.length === 1 && !isConstant(value) ? "const " : "";
      this.#line(`${qualified(constant, type)} ${this.variables.variable(reg)} = ${text};`);
      return;
    }
    this.#declare(reg);
    this.#guarded(guard, `${this.variables.variable(reg)} = ${text};`);
  }

  /** A value in the register's own type. */
  #as(value: Expr, reg: Reg): Expr {
    const type = this.typeOf(reg);
    // Integers are converted by being assigned; the result of an operation may be kept in a wider register.
    const implicit = integers.has(value.type) && integers.has(type) && value.value === undefined;
    if (!implicit) return convert(value, type);
    return value.type !== type && isConstant(value) ? cast(value, type) : { ...value, type };
  }

  /** Declares a variable ahead of its first use, in the block that holds all of them. */
  #declare(reg: Reg): void {
    if (this.#declared.has(reg.id)) return;
    this.#declared.add(reg.id);
    const home = this.variables.home(reg);
    const member = this.variables.member(reg);
    for (const { id } of member?.array.items ?? []) this.#declared.add(id);
    const name =
      member === undefined
        ? this.variables.variable(reg)
        : `${this.variables.arrayName(member.array)}[${member.array.items.length}]`;
    const text = `${spelling(this.typeOf(reg))} ${name};`;
    if (home === this.#block) this.#line(text);
    else this.#insert(home, text);
  }

  /** Puts a line into an outer block, before the statement that is being written there. */
  #insert(home: Block, text: string): void {
    const at = this.#frames.findIndex(({ block }) => block === home);
    const frame = this.#frames[at];
    if (frame === undefined) throw new Error(`${this.#fn.name}: a block that is not around the one being written`);
    this.#lines.splice(frame.line, 0, `${frame.indent}${text}`);
    const [node, span] = [this.#node, this.#span];
    this.origins.splice(frame.line, 0, node && { node, ...(span === undefined ? {} : { span }) });
    for (const inner of this.#frames.slice(at)) inner.line++;
  }

  /** Starts a statement that holds blocks. */
  #open(): Frame {
    const frame = { block: this.#block, line: this.#lines.length, indent: this.#indent };
    this.#frames.push(frame);
    return frame;
  }

  #close(frame: Frame): void {
    this.#line("}");
    if (this.#frames.pop() !== frame) throw new Error("statements end in the order in which they began");
  }

  #guarded(guard: Guard | undefined, ...statements: readonly string[]): void {
    if (guard === undefined) {
      for (const text of statements) this.#line(text);
      return;
    }
    const test = `if (${condition(this, guard).text})`;
    if (statements.length === 1) this.#line(`${test} ${statements[0]}`);
    else {
      this.#line(`${test} {`);
      for (const text of statements) this.#line(`  ${text}`);
      this.#line("}");
    }
  }

  /** Instructions without a single value: stores, vectors, barriers, and what has several results. */
  #statement(inst: Inst): void {
    const { guard } = inst;
    if (inst.op === "ld") {
      const found = load(inst, this);
      if (found !== undefined) return this.#vector(inst, found);
    }
    if (inst.op === "st") {
      const found = store(inst, this);
      if (found !== undefined) return this.#guarded(guard, found);
    }
    if (inst.op === "atom" || inst.op === "red") {
      const found = atomic(inst, this);
      if (found !== undefined) return this.#guarded(guard, `${found.text};`);
    }
    if (inst.op === "mov" && inst.dst[0]?.k === "vec") return this.#unpack(inst);
    if (inst.op === "setp" && inst.dst.length === 2) {
      const first = compared(inst, this);
      if (first !== undefined) return this.#both(inst, first, compared(inst, this, true) as Expr);
    }
    const found = together(inst, this);
    if (found !== undefined) return this.#guarded(guard, found);
    const [only, ...others] = inst.dst.filter(({ k }) => k !== "sink");
    const single = only?.k === "reg" && others.length === 0 && !opEntry(inst).updates ? only : undefined;
    // A single result is declared where it is assigned.
    this.#declareAll(inst.dst.flatMap(registersOf).filter((reg) => reg !== single));
    const { value, before, after } = this.#raw(inst);
    for (const text of before) this.#line(text);
    if (single !== undefined) this.#assign(single, value, guard);
    else this.#guarded(guard, `${value.text};`, ...after);
  }

  /** Declares several variables, those of one type in one line. */
  #declareAll(registers: readonly Reg[]): void {
    const here = new Map<CType, string[]>();
    for (const reg of registers) {
      if (this.#declared.has(reg.id)) continue;
      if (this.variables.member(reg) !== undefined || this.variables.home(reg) !== this.#block) {
        this.#declare(reg);
        continue;
      }
      this.#declared.add(reg.id);
      const type = this.typeOf(reg);
      here.set(type, [...(here.get(type) ?? []), this.variables.variable(reg)]);
    }
    for (const [type, names] of here) {
      if (isPointer(type)) for (const name of names) this.#line(`${spelling(type)} ${name};`);
      else this.#line(`${spelling(type)} ${names.join(", ")};`);
    }
  }

  /** A vector is loaded as one; its registers are its fields where nothing else writes them. */
  #vector(inst: Inst, found: Load): void {
    const registers = (inst.dst[0] as { readonly items: readonly Reg[] }).items;
    const name = this.variables.names.vector();
    const field = (i: number) => atom(`${name}.${fields[i]}`, found.element);
    const once = registers.every((reg) => this.variables.use(reg).writes.length === 1 && !this.#declared.has(reg.id));
    const distinct = new Set(registers.map(({ id }) => id)).size === registers.length;
    const local = registers.every(
      (reg) => this.variables.home(reg) === this.#block || this.variables.use(reg).reads.length === 0,
    );
    if (inst.guard === undefined && once && distinct && local) {
      this.#line(`const ${found.whole} ${name} = ${found.expr.text};`);
      registers.forEach((reg, i) => {
        this.variables.replace(reg, loaded(field(i), reg, this));
      });
      return;
    }
    this.#declareAll(registers.filter((reg) => this.variables.use(reg).reads.length > 0));
    const statements = registers.flatMap((reg, i) =>
      this.variables.use(reg).reads.length === 0
        ? []
        : [`${this.variables.variable(reg)} = ${loaded(field(i), reg, this).text};`],
    );
    const load = `const ${found.whole} ${name} = ${found.expr.text};`;
    if (inst.guard !== undefined) this.#guarded(inst.guard, load, ...statements);
    else for (const text of [load, ...statements]) this.#line(text);
  }

  /** The parts of a word. */
  #unpack(inst: Inst): void {
    const parts = (inst.dst[0] as { readonly items: readonly (Reg | Imm)[] }).items as readonly Reg[];
    const wide = inst.type === "b64";
    const bits = (wide ? 64 : 32) / parts.length;
    const word = this.read(inst.src[0] as Operand, wide ? "u64" : "u32");
    const read = parts.filter((reg) => this.variables.use(reg).reads.length > 0);
    // A part may be a register that the word itself was made of.
    const whole = read.length > 1 ? this.#held(word) : word;
    const statements: [Reg, Expr][] = parts.flatMap((reg, i): [Reg, Expr][] => {
      if (!read.includes(reg)) return [];
      const shifted = i === 0 ? whole.text : `(${within(whole, levels.shift)} >> ${bits * i})`;
      const type: CType = bits === 16 ? "u16" : "u32";
      return [
        [
          reg,
          { text: `(${spelling(type)})${i === 0 ? within(whole, levels.unary) : shifted}`, type, level: levels.unary },
        ],
      ];
    });
    for (const [reg, value] of statements) this.#assign(reg, value, inst.guard);
  }

  /** A copy under a name of its own. */
  #held(word: Expr): Expr {
    if (/^\w+$/.test(word.text)) return word;
    const name = this.variables.names.vector();
    this.#line(`const ${spelling(word.type)} ${name} = ${word.text};`);
    return atom(name, word.type);
  }

  #both(inst: Inst, first: Expr, second: Expr): void {
    const [a, b] = inst.dst as [Reg, Reg];
    const sinks = [a, b].map((reg) => (reg as Operand).k !== "reg");
    // The first result may be an operand of the second.
    const name = this.variables.names.vector();
    if (!sinks[1]) this.#line(`const bool ${name} = ${second.text};`);
    if (!sinks[0]) this.#assign(a, first, inst.guard);
    if (!sinks[1]) this.#assign(b, atom(name, "bool"), inst.guard);
  }

  // ── control flow ──

  #for(loop: For): void {
    this.#location(loop.span);
    const { counter, lo, hi, step } = loop;
    const own = this.variables.home(counter) === this.#usage.blocks.get(loop);
    if (!this.variables.hasVariable(counter))
      this.variables.nameCounter(counter, this.variables.names.counter(loop.span));
    const name = this.variables.variable(counter);
    const from = this.read(lo, "s32").text;
    const to = this.read(hi, "s32");
    const bound = within(to, levels.shift + 1);
    if (!own && !this.#declared.has(counter.id)) this.#declareAll([counter]);
    const start = `${own ? "int " : ""}${name} = ${from}`;
    const next =
      step === 1
        ? `${name}++`
        : mayPass(loop)
          ? `${name} = ${this.helper("step_to")}(${name}, ${step}u, ${to.text})`
          : `${name} += ${step}`;
    const frame = this.#open();
    this.#line("#pragma unroll 1");
    this.#line(`for (${start}; ${name} < ${bound}; ${next}) {`);
    this.#nested(loop.body, loop);
    this.#close(frame);
  }

  #while(loop: While): void {
    const frame = this.#open();
    this.#line("for (;;) {");
    this.#nested(loop.head, loop);
    const [indent, block] = [this.#indent, this.#block];
    this.#indent = `${indent}  `;
    this.#block = this.#usage.blocks.get(loop) as Block;
    const stop = condition(this, { reg: loop.cond.reg, negated: !loop.cond.negated });
    this.#line(`if (${stop.text}) break;`);
    this.#indent = indent;
    this.#block = block;
    this.#nested(loop.body, loop);
    this.#close(frame);
  }

  #if(branch: If): void {
    this.#location(branch.span);
    const frame = this.#open();
    this.#line(`if (${condition(this, branch.cond).text}) {`);
    this.#nested(branch.then, branch.then);
    if (branch.else.length > 0) {
      this.#line("} else {");
      this.#nested(branch.else, branch.else);
    }
    this.#close(frame);
  }

  #role(role: Role): void {
    const frame = this.#open();
    this.#line(comment(`role ${role.name}: warps ${role.first} to ${role.first + role.count - 1}`));
    this.#line(
      role.first === 0
        ? `if (threadIdx.x / 32u < ${role.count}u) {`
        : `if (threadIdx.x / 32u - ${role.first}u < ${role.count}u) {`,
    );
    this.#nested(role.body, role);
    this.#close(frame);
  }
}

/** Whether counting on from below the bound may pass the largest s32, which C++ leaves undefined. */
function mayPass({ hi, step }: For): boolean {
  return step > 1 && (hi.k === "reg" || Number(hi.value) + step > 2 ** 31 - 1);
}

/** `const u32`, and of pointers `const char* const`. */
function qualified(constant: string, type: CType): string {
  return isPointer(type) ? `${spelling(type)}${constant === "" ? "" : " const"}` : `${constant}${spelling(type)}`;
}

/** A comment line; a backslash at its end would take the next line into it. */
export function comment(text: string): string {
  const line = commentText(text).trimEnd();
  return `// ${line.endsWith("\\") ? `${line} .` : line}`.trimEnd();
}
