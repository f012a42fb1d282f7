/** Tile IR → text; see tile-text.ts for the form. */
import type { DTypeName } from "../language/dtypes.js";
import { numberText, spanToText } from "./text-scanner.js";
import type { LineNotes, OnLine } from "./thread-print.js";
import type { Expr, Kernel, Lambda, Param, Region, Span, Stmt } from "./tile.js";
import { TileScope } from "./tile-scope.js";
import { binarySigns, compareSigns, tileName } from "./tile-words.js";

const spanColumn = 72;

export class TilePrinter {
  readonly #lines: string[] = [];
  readonly #notes: LineNotes | undefined;
  readonly #onLine: OnLine | undefined;
  readonly #scope = new TileScope();

  constructor(notes?: LineNotes, onLine?: OnLine) {
    this.#notes = notes;
    this.#onLine = onLine;
  }

  kernel(kernel: Kernel): string {
    this.#scope.declareKernel(kernel);
    this.#line("", `kernel ${tileName(kernel.name)} {`, kernel.span, kernel);
    for (const file of kernel.files) this.#line("  ", `file ${JSON.stringify(file)}`);
    this.#names("dims", kernel.dims);
    this.#names("comptime", kernel.comptime);
    for (const { name, value } of kernel.defaults ?? [])
      this.#line("  ", `default ${tileName(name)} = ${numberText(value)}`);
    for (const { name, values } of kernel.tune)
      this.#line("  ", `tune ${tileName(name)}: ${values.map(numberText).join(", ")}`);
    for (const { name, words } of kernel.options)
      this.#line("  ", `option ${tileName(name)}: ${words.map((word) => JSON.stringify(word)).join(", ")}`);
    for (const param of kernel.params) this.#param(param);
    if (kernel.where !== undefined) this.#line("  ", `where ${this.#expr(kernel.where)}`);
    for (const { message, cond } of kernel.requires)
      this.#line("  ", `requires ${JSON.stringify(message)}: ${this.#expr(cond)}`);
    this.#line("  ", `grid ${kernel.grid.map((e) => this.#expr(e)).join(", ")}`);
    this.#line("  ", `warps ${this.#expr(kernel.warps)}`);
    this.#lines.push("");
    this.#stmts(kernel.body, "  ");
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

  #names(word: string, names: readonly string[]): void {
    if (names.length > 0) this.#line("  ", `${word} ${names.map((one) => tileName(one)).join(", ")}`);
  }

  #param(param: Param): void {
    const name = tileName(param.name);
    if (param.k === "tensor") {
      const shape = this.#shape(param.dims);
      const optional = param.optional === true ? "optional " : "";
      const strided = param.strided === undefined ? "" : ` strided ${param.strided}`;
      this.#line("  ", `${optional}${param.access} ${name}: ${param.dt}${shape}${strided}`, param.span, param);
      this.#scope.declareBuffer(param.name, { dt: param.dt, shape });
    } else {
      this.#line(
        "  ",
        `scalar ${name}: ${param.dt}${param.default === undefined ? "" : ` = ${numberText(param.default)}`}`,
        param.span,
        param,
      );
      this.#scope.declareParam(param.name, param.dt);
    }
  }

  // ── statements ──

  #stmts(stmts: readonly Stmt[], indent: string): void {
    for (const stmt of stmts) this.#stmt(stmt, indent);
  }

  #stmt(s: Stmt, indent: string): void {
    const inner = `${indent}  `;
    const line = (text: string) => this.#line(indent, text, s.span, s);
    switch (s.k) {
      case "let":
      case "var":
        line(`${s.k} ${tileName(s.name)}: ${s.dt} = ${this.#expr(s.value)}`);
        this.#scope.declareScalar(s.name, s.dt);
        return;
      case "shared": {
        const shape = this.#shape(s.shape);
        line(`shared ${tileName(s.name)}: ${s.dt}${shape}`);
        this.#scope.declareBuffer(s.name, { dt: s.dt, shape });
        return;
      }
      case "fragment": {
        const shape = this.#shape(s.shape);
        line(`fragment ${tileName(s.name)}: ${s.dt}${shape} = ${this.#expr(s.fill)}`);
        this.#scope.declareBuffer(s.name, { dt: s.dt, shape });
        return;
      }
      case "reinterpret": {
        const shape = this.#shape(s.dims);
        line(
          `reinterpret ${tileName(s.name)}: ${s.dt}${shape} = ${s.placed ? "placed " : ""}${tileName(s.src, "source")}`,
        );
        this.#scope.declareBuffer(s.name, { dt: s.dt, shape });
        return;
      }
      case "load":
        this.#defines(s, `load ${this.#region(s.src)}`, indent);
        return;
      case "map": {
        const inputs = s.inputs.map((one) => tileName(one)).join(", ");
        this.#withLambda(s, `map(${inputs}) `, s.fn, s.inputs, indent);
        return;
      }
      case "reduce": {
        const text = `reduce ${s.op} ${tileName(s.src)} axis ${s.axis}`;
        if (s.fn === undefined) this.#defines(s, text, indent);
        else this.#withLambda(s, `${text} with `, s.fn, [s.src], indent);
        return;
      }
      case "scan":
        this.#defines(s, `scan ${s.op} ${tileName(s.src)} axis ${s.axis}`, indent);
        return;
      case "shuffle":
        this.#defines(s, `shuffle ${s.mode} ${tileName(s.src)} by ${this.#expr(s.by)}`, indent);
        return;
      case "ballot":
      case "transpose":
      case "reshape":
        this.#defines(s, `${s.k} ${tileName(s.src)}`, indent);
        return;
      case "for": {
        const stages = s.stages === undefined ? "" : ` ${this.#expr(s.stages)}`;
        const kind = s.kind === "serial" ? "" : ` ${s.kind}`;
        line(
          `for ${tileName(s.name)} = ${this.#expr(s.lo)} to ${this.#expr(s.hi)} step ${this.#expr(s.step)}${kind}${stages} {`,
        );
        this.#scope.declareScalar(s.name, "i32");
        this.#stmts(s.body, inner);
        this.#line(indent, "}");
        return;
      }
      case "while":
        line(`while ${this.#expr(s.cond)} {`);
        this.#stmts(s.body, inner);
        this.#line(indent, "}");
        return;
      case "if":
        line(`if ${this.#expr(s.cond)} {`);
        this.#stmts(s.then, inner);
        if (s.else.length > 0) {
          this.#line(indent, "} else {");
          this.#stmts(s.else, inner);
        }
        this.#line(indent, "}");
        return;
      case "parallel":
        line(`parallel ${this.#shape(s.shape)} (${s.coordinates.map((one) => tileName(one)).join(", ")}) {`);
        for (const name of s.coordinates) this.#scope.declareScalar(name, "i32");
        this.#stmts(s.body, inner);
        this.#line(indent, "}");
        return;
      case "atomic": {
        const expected = s.expected === undefined ? "" : `${this.#expr(s.expected)}, `;
        line(
          `${tileName(s.name, "statement")}: ${s.dt} = atomic ${s.op} ${tileName(s.buffer)}[${this.#list(s.index)}] by ${expected}${this.#expr(s.value)}`,
        );
        this.#scope.declareScalar(s.name, s.dt);
        return;
      }
      default:
        line(this.#lineText(s));
        return;
    }
  }

  /** Statements that are one line and declare nothing. */
  #lineText(s: Extract<Stmt, { k: "assign" | "copy" | "fill" | "mma" | "set" | "barrier" | "assert" }>): string {
    switch (s.k) {
      case "assign":
        return `${tileName(s.name, "statement")} = ${this.#expr(s.value)}`;
      case "copy":
        return `copy ${this.#region(s.src)} -> ${this.#region(s.dst)}`;
      case "fill":
        return `fill ${tileName(s.dst)} = ${this.#expr(s.value)}`;
      case "mma":
        return `mma ${tileName(s.acc)} += ${this.#region(s.a)} * ${this.#region(s.b)}${s.split === undefined ? "" : ` split ${s.split}`}${s.groups === undefined ? "" : ` groups ${this.#expr(s.groups)}`}`;
      case "set":
        return `set ${tileName(s.buffer)}[${this.#list(s.index)}] = ${this.#expr(s.value)}`;
      case "barrier":
        return "barrier";
      case "assert":
        return `assert ${this.#expr(s.cond)}, ${JSON.stringify(s.message)}`;
    }
  }

  /** `name: dt[shape] = …`; a scalar has no shape. */
  #defines(
    s: Extract<Stmt, { shape: readonly Expr[]; name: string; dt: DTypeName }>,
    text: string,
    indent: string,
  ): void {
    this.#line(indent, `${this.#head(s)} = ${text}`, s.span, s);
    this.#declare(s);
  }

  #head(s: { readonly name: string; readonly dt: DTypeName; readonly shape: readonly Expr[] }): string {
    return `${tileName(s.name, "statement")}: ${s.dt}${s.shape.length === 0 ? "" : this.#shape(s.shape)}`;
  }

  #declare(s: { readonly name: string; readonly dt: DTypeName; readonly shape: readonly Expr[] }): void {
    if (s.shape.length === 0) this.#scope.declareScalar(s.name, s.dt);
    else this.#scope.declareBuffer(s.name, { dt: s.dt, shape: this.#shape(s.shape) });
  }

  #withLambda(
    s: Extract<Stmt, { k: "map" | "reduce" }>,
    text: string,
    fn: Lambda,
    inputs: readonly string[],
    indent: string,
  ): void {
    const head = `${this.#head(s)} = ${text}`;
    fn.elements.forEach((name, i) => {
      const dt = this.#scope.buffer(inputs[i] ?? "")?.dt;
      if (dt !== undefined) this.#scope.declareScalar(name, dt);
    });
    for (const name of fn.coordinates) this.#scope.declareScalar(name, "i32");
    const names = (list: readonly string[]) => list.map((one) => tileName(one)).join(", ");
    const parameters = `(${names(fn.elements)} | ${names(fn.coordinates)}) =>`;
    if (fn.body.length === 0) this.#line(indent, `${head}${parameters} ${this.#expr(fn.result)}`, s.span, s);
    else {
      this.#line(indent, `${head}${parameters} {`, s.span, s);
      this.#stmts(fn.body, `${indent}  `);
      this.#line(`${indent}  `, `yield ${this.#expr(fn.result)}`);
      this.#line(indent, "}");
    }
    this.#declare(s);
  }

  /** A whole buffer by its name, a part as `tile x[origin] of [shape]`, or `tile x(row)[origin] of [shape]`. */
  #region(region: Region): string {
    const name = tileName(region.buffer, "region");
    const shape = this.#shape(region.shape);
    const whole = region.origin === undefined && this.#scope.buffer(region.buffer)?.shape === shape;
    if (region.row !== undefined) this.#scope.declareScalar(region.row, "i32");
    const row = region.row === undefined ? "" : `(${tileName(region.row)})`;
    const origin = region.origin === undefined ? "" : `[${this.#list(region.origin)}]`;
    const text = whole ? name : `tile ${name}${row}${origin} of ${shape}`;
    return region.transposed === true ? `transpose(${text})` : text;
  }

  #shape(shape: readonly Expr[]): string {
    return `[${this.#list(shape)}]`;
  }

  #list(exprs: readonly Expr[]): string {
    return exprs.map((e) => this.#expr(e)).join(", ");
  }

  // ── expressions ──

  #expr(e: Expr): string {
    if (e.k === "const") return constantText(e.value, e.dt);
    const text = this.#bare(e);
    const inferred = this.#scope.infer(e);
    if (inferred === e.dt) return text;
    return isOperator(e) ? `(${text}):${e.dt}` : `${text}:${e.dt}`;
  }

  /** As an operand: operators in parentheses. */
  #operand(e: Expr): string {
    const text = this.#expr(e);
    return isOperator(e) && this.#scope.infer(e) === e.dt ? `(${text})` : text;
  }

  #bare(e: Exclude<Expr, { k: "const" }>): string {
    switch (e.k) {
      case "sym":
        return this.#named("sym", "dim", e.name);
      case "param":
        return this.#named("param", "param", e.name);
      case "ref":
        return this.#named("ref", "ref", e.name);
      case "special":
        return e.name;
      case "option":
        return `is(${tileName(e.name)}, ${JSON.stringify(e.word)})`;
      case "given":
        return `given(${tileName(e.name)})`;
      case "unary": {
        const sign = e.op === "neg" ? "-" : e.op === "not" ? "!" : "~";
        const a = this.#operand(e.a);
        // "-5" is a number; the negation of one is written -(5).
        return `${sign}${e.a.k === "const" || e.a.k === "unary" ? `(${this.#expr(e.a)})` : a}`;
      }
      case "binary":
        return `${this.#operand(e.a)} ${binarySigns[e.op]} ${this.#operand(e.b)}`;
      case "compare":
        return `${this.#operand(e.a)} ${compareSigns[e.op]} ${this.#operand(e.b)}`;
      case "select":
        return `select(${this.#list([e.cond, e.a, e.b])})`;
      case "call":
        return `${e.fn}(${this.#list(e.args)})`;
      case "cast":
        return `${e.dt}(${this.#expr(e.a)})`;
      case "bitcast":
        return `bitcast(${this.#expr(e.a)}, ${e.dt})`;
      case "at":
        return `${tileName(e.buffer, "expression")}[${this.#list(e.index)}]`;
      case "place":
        return `place(${tileName(e.buffer)}[${this.#list(e.index)}])`;
    }
  }

  /** A name that means what it would mean bare; otherwise its kind is said. */
  #named(kind: "sym" | "param" | "ref", word: string, name: string): string {
    const known = this.#scope.kindOf(name);
    return known === kind || (known === undefined && kind === "ref")
      ? tileName(name, "expression")
      : `${word}(${tileName(name)})`;
  }
}

function isOperator(e: Expr): boolean {
  return e.k === "unary" || e.k === "binary" || e.k === "compare";
}

/** i32 as a whole number, f32 with a point, an exponent or a word, u32 with a `u`, bool as a word, and other dtypes named. */
function constantText(value: number | boolean, dt: DTypeName): string {
  if (typeof value === "boolean") return dt === "bool" ? String(value) : `${value}:${dt}`;
  const text = Number.isNaN(value) ? "nan" : numberText(value).replace("Infinity", "inf");
  const whole = /^-?\d+$/.test(text);
  if (dt === "i32" && whole) return text;
  if (dt === "u32" && whole) return `${text}u`;
  if (dt === "f32") return whole ? `${text}.0` : text;
  return `${text}:${dt}`;
}
