/**
 * Instructions without a C++ spelling: each becomes a function of one inline assembly statement, called like any other. What the
 * function looks like follows from the instruction's operands, so that every opcode of the table has one.
 */
import type { Inst, Operand, Reg, RegClass } from "../../ir/thread.js";
import { opcodeText, opEntry } from "../../ir/thread-ops.js";
import { type CType, spelling } from "./expression.js";
import { fill, meaning } from "./templates.js";

/** How a function takes one operand, or a part of one. */
export interface Parameter {
  readonly kind: "result" | "results" | "value" | "values" | "constant" | "shared" | "global";
  readonly type: CType;
  /** What the call passes: a register, a number, an address. */
  readonly operand: Operand;
}

export interface RawFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** What it returns: its only result. Several are reference parameters. */
  readonly returns: CType | undefined;
  readonly text: string;
}

const constraints: Readonly<Record<RegClass, string>> = {
  pred: "r",
  b16: "h",
  b32: "r",
  b64: "l",
  f32: "f",
  f64: "d",
};

/** Types of parameters by class: all bits, nothing signed. */
const parameterTypes: Readonly<Record<RegClass, CType>> = {
  pred: "bool",
  b16: "u16",
  b32: "u32",
  b64: "u64",
  f32: "f32",
  f64: "f64",
};

const isShared = (operand: Extract<Operand, { k: "mem" }>): boolean =>
  operand.base.k === "sym" || operand.base.cls === "b32";

/** The function for an instruction, and what a call of it passes. */
export function rawFunction(inst: Inst): RawFunction {
  return new RawBuilder(inst).build();
}

class RawBuilder {
  readonly #inst: Inst;
  readonly #parameters: Parameter[] = [];
  readonly #names: string[] = [];
  readonly #outputs: string[] = [];
  readonly #inputs: string[] = [];
  readonly #constants: string[] = [];
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  readonly #locals: string[] = [];
  readonly #writeBack: string[] = [];
  #predicates = 0;
  /** Constraints are numbered outputs first: places are filled in at the end. */
  #places = 0;
  readonly #slots: { readonly mark: string; readonly output: boolean }[] = [];
  #name: string;

  constructor(inst: Inst) {
    this.#inst = inst;
    // All of these are of the whole warp: the words say so on every one, and the name need not.
    this.#name = opcodeText(inst)
      .replace(".sync.aligned", "")
      .replace(/[^A-Za-z0-9]+/g, "_");
  }

  build(): RawFunction {
    const inst = this.#inst;
    const entry = opEntry(inst);
    const [only, ...others] = inst.dst.filter(({ k }) => k !== "sink");
    const returned = only?.k === "reg" && others.length === 0 && !entry.updates ? only : undefined;
    const dst = inst.dst.map((operand) => this.#result(operand, entry.updates, returned)).join("|");
    const src = inst.src.map((operand, i) => this.#source(operand, "abcefghijklmn"[i] ?? `z${i}`));
    const operands = [dst, ...src].filter((text) => text !== "").join(", ");
    const line = `${entry.text}${operands === "" ? "" : ` ${operands}`};`;
    const returns = returned === undefined ? undefined : parameterTypes[returned.cls];
    const about = meaning(inst.op);
    const text = fill("instruction.cu", {
      about: `// ${entry.text}${about === undefined ? "" : `: ${about}`}`,
      template: this.#constants.length === 0 ? "" : `template <${this.#constants.map((n) => `int ${n}`).join(", ")}>`,
      result: returns === undefined ? "void" : spelling(returns),
      name: this.#name,
      parameters: this.#signature(),
      statements: this.#statements(line, returns, entry.effect !== "pure", entry.convergent),
    });
    return { name: this.#name, parameters: this.#parameters, returns, text: text.trim() };
  }

  #signature(): string {
    const passed = this.#parameters.filter(({ kind }) => kind !== "constant");
    let i = 0;
    return passed
      .map(({ kind, type }) => {
        const name = this.#names[i++] as string;
        if (kind === "result") return `${spelling(type)}& ${name}`;
        if (kind === "results") return `${spelling(type)}* ${name}`;
        if (kind === "values") return `const ${spelling(type)}* ${name}`;
        return kind === "global" ? `const void* ${name}` : `${spelling(type)} ${name}`;
      })
      .join(", ");
  }

  /** A numbered place of the assembly text. */
  #slot(output: boolean): string {
    const mark = `\u0001${this.#places++}\u0002`;
    this.#slots.push({ mark, output });
    return mark;
  }

  #predicate(): string {
    return `p${this.#predicates++}`;
  }

  #result(operand: Operand, updates: boolean, returned: Reg | undefined): string {
    if (operand.k === "sink") {
      this.#name += "_";
      return "_";
    }
    if (operand.k === "vec") {
      const { cls } = operand.items[0] as Reg;
      const name = `d${this.#names.length}`;
      this.#parameters.push({ kind: "results", type: parameterTypes[cls], operand });
      this.#names.push(name);
      return `{${operand.items.map((_, i) => this.#place(`${name}[${i}]`, cls, updates)).join(", ")}}`;
    }
    return this.#output(operand as Reg, updates, returned);
  }

  #output(reg: Reg, updates: boolean, returned: Reg | undefined): string {
    const type = parameterTypes[reg.cls];
    const name = returned === undefined ? `d${this.#names.length}` : "d";
    if (returned === undefined) {
      this.#parameters.push({ kind: "result", type, operand: reg });
      this.#names.push(name);
    }
    if (reg.cls === "pred") {
      const place = this.#slot(true);
      const word = returned === undefined ? `${name}_word` : name;
      this.#locals.push(`  u32 ${word};`);
      this.#outputs.push(`"=r"(${word})`);
      if (returned === undefined) this.#writeBack.push(`  ${name} = ${word} != 0u;`);
      const p = this.#predicate();
      this.#after.push(`selp.u32 ${place}, 1, 0, ${p};`);
      return p;
    }
    if (returned !== undefined) this.#locals.push(`  ${spelling(type)} ${name};`);
    return this.#place(name, reg.cls, updates);
  }

  /** A place of the assembly text that `target` gets. */
  #place(target: string, cls: RegClass, updates: boolean): string {
    this.#outputs.push(`"${updates ? "+" : "="}${constraints[cls]}"(${target})`);
    return this.#slot(true);
  }

  #source(operand: Operand, letter: string): string {
    switch (operand.k) {
      case "vec": {
        const { cls } = operand.items[0] as { cls: RegClass };
        this.#parameters.push({ kind: "values", type: parameterTypes[cls], operand });
        this.#names.push(letter);
        const places = operand.items.map((_, i) => {
          this.#inputs.push(`"${constraints[cls]}"(${letter}[${i}])`);
          return this.#slot(false);
        });
        return `{${places.join(", ")}}`;
      }
      case "mem":
        return this.#memory(operand, letter);
      case "sym":
        if (operand.name.startsWith("%")) {
          this.#name += `_${operand.name.slice(1).replaceAll(".", "_")}`;
          return `%${operand.name}`;
        }
        return this.#input({ kind: "shared", type: "u32", operand }, letter, "r", letter);
      case "sink":
        return "_";
      default:
        return this.#value(operand, letter);
    }
  }

  #value(operand: Operand, name: string): string {
    if (operand.k === "imm" && this.#mustBeConstant(operand)) {
      this.#parameters.push({ kind: "constant", type: "s32", operand });
      const constant = name.toUpperCase();
      this.#constants.push(constant);
      const place = this.#slot(false);
      this.#inputs.push(`"n"(${constant})`);
      return place;
    }
    const cls = (operand as { cls: RegClass }).cls;
    const parameter: Parameter = { kind: "value", type: parameterTypes[cls], operand };
    if (cls !== "pred") return this.#input(parameter, name, constraints[cls], name);
    const place = this.#input(parameter, name, "r", `(u32)${name}`);
    const p = this.#predicate();
    this.#before.push(`setp.ne.u32 ${p}, ${place}, 0;`);
    return p;
  }

  #input(parameter: Parameter, name: string, constraint: string, text: string): string {
    this.#parameters.push(parameter);
    this.#names.push(name);
    this.#inputs.push(`"${constraint}"(${text})`);
    return this.#slot(false);
  }

  /** Numbers where the instruction takes nothing else, or is better for knowing them (which barrier, how many bytes). */
  #mustBeConstant(operand: Operand): boolean {
    const specs = opEntry(this.#inst).signatures.flatMap(({ src }) => src);
    if (this.#inst.op.startsWith("bar.") || this.#inst.op === "cp.async") return true;
    const at = this.#inst.src.indexOf(operand);
    return at >= 0 && specs.some(({ kind }) => kind === "immediate") && this.#takesOnlyConstant(at);
  }

  #takesOnlyConstant(at: number): boolean {
    return opEntry(this.#inst).signatures.some(
      ({ src }) => src.length >= this.#inst.src.length && src[at]?.kind === "immediate",
    );
  }

  #memory(operand: Extract<Operand, { k: "mem" }>, letter: string): string {
    const place = isShared(operand)
      ? this.#input({ kind: "shared", type: "u32", operand }, letter, "r", letter)
      : this.#input({ kind: "global", type: "u64", operand }, letter, "l", this.#globalAddress(letter, operand));
    if (operand.coordinates === undefined) return `[${place}]`;
    return `[${place}, {${operand.coordinates.map((at, i) => this.#value(at, `${letter}${i}`)).join(", ")}}]`;
  }

  /** Tensor maps, and what names no space, take generic addresses. */
  #globalAddress(name: string, { coordinates }: Extract<Operand, { k: "mem" }>): string {
    const global = this.#inst.mods.includes("global") && coordinates === undefined;
    return global ? `__cvta_generic_to_global(${name})` : name;
  }

  #statements(line: string, returns: CType | undefined, ordered: boolean, convergent: boolean): string {
    const order = [...this.#slots.filter(({ output }) => output), ...this.#slots.filter(({ output }) => !output)].map(
      ({ mark }) => mark,
    );
    const place = (text: string) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters so that nothing else holds them
      text.replace(/\u0001\d+\u0002/g, (mark) => `%${order.indexOf(mark)}`);
    const declared =
      this.#predicates === 0
        ? []
        : [`.reg .pred ${Array.from({ length: this.#predicates }, (_, i) => `p${i}`).join(", ")};`];
    const all = [...declared, ...this.#before, line, ...this.#after].map(place);
    const code =
      all.length === 1 ? `"${all[0]}"` : ['"{\\n"', ...all.map((text) => `"  ${text}\\n"`), '"}"'].join("\n      ");
    const volatile = ordered || convergent ? " volatile" : "";
    const clobbers = ordered ? ' : "memory"' : "";
    const lists = [this.#outputs.join(", "), this.#inputs.join(", ")];
    const separator = all.length === 1 ? " " : "\n      ";
    const tail =
      clobbers !== "" || lists[1] !== ""
        ? `${separator}: ${lists[0]}${separator}: ${lists[1]}${clobbers === "" ? "" : `${separator.trimEnd()}${clobbers}`}`
        : lists[0] !== ""
          ? ` : ${lists[0]}`
          : "";
    return [
      ...this.#locals,
      `  asm${volatile}(${code}${tail
        .replace(/ +\n/g, "\n")
        .replace(/: +(?=:)/g, ": ")
        .trimEnd()});`,
      ...this.#writeBack,
      ...(returns === undefined ? [] : [`  return ${returns === "bool" ? "d != 0u" : "d"};`]),
    ].join("\n");
  }
}
