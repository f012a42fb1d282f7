/** Text → tile IR; see tile-text.ts for the form. */
import type { DTypeName } from "../language/dtypes.js";
import type { Scanner } from "./text-scanner.js";
import type { Expr, Kernel, Lambda, Param, Region, Stmt } from "./tile.js";
import { TileExprReader } from "./tile-read-expr.js";
import { TileScope } from "./tile-scope.js";
import { atomicOps, reduceOps, scanOps, shuffleModes } from "./tile-words.js";

type Requirement = Kernel["requires"][number];

export class TileReader {
  readonly #in: Scanner;
  readonly #lineOf: Map<object, number>;
  readonly #scope = new TileScope();
  readonly #exprs: TileExprReader;
  /** Shapes of the buffers by name: a region that is a whole buffer has its shape. */
  readonly #shapes = new Map<string, readonly Expr[]>();

  constructor(scanner: Scanner, lineOf: Map<object, number>) {
    this.#in = scanner;
    this.#lineOf = lineOf;
    this.#exprs = new TileExprReader(scanner, this.#scope);
  }

  kernel(): Kernel {
    const s = this.#in;
    this.#need("a kernel");
    const line = s.line;
    s.expect("kernel");
    const name = s.name("the kernel's name");
    this.#open();
    const span = s.span === undefined ? {} : { span: s.span };
    const files: string[] = [];
    const params: Param[] = [];
    let dims: string[] = [];
    let comptime: string[] = [];
    const defaults: { name: string; value: number }[] = [];
    const tune: Kernel["tune"][number][] = [];
    const options: Kernel["options"][number][] = [];
    const requires: Requirement[] = [];
    let where: Expr | undefined;
    let grid: Expr[] | undefined;
    let warps: Expr | undefined;
    for (;;) {
      this.#need("'}'");
      if (s.take("file")) files.push(s.string("the file"));
      else if (s.take("dims")) dims = this.#names();
      else if (s.take("comptime")) comptime = this.#names();
      else if (s.take("default")) defaults.push(this.#default());
      else if (s.take("tune")) tune.push(this.#tune());
      else if (s.take("option")) options.push(this.#option());
      else if (s.take("where")) where = this.#expr();
      else if (s.take("requires")) requires.push(this.#requirement());
      else if (s.take("grid")) grid = this.#grid();
      else if (s.take("warps")) warps = this.#expr();
      else {
        const param = this.#param();
        if (param === undefined) break;
        params.push(param);
      }
      s.expectEnd();
      this.#scope.declareKernel({ dims, comptime, tune });
    }
    if (grid === undefined || warps === undefined)
      return s.fail("a kernel has a line 'grid x, y, z' and a line 'warps n' before its body");
    const body = this.#stmtsFromHere();
    s.expectEnd();
    if (s.nextLine()) s.fail("expected the end of the text after the kernel");
    const kernel: Kernel = {
      name,
      files,
      params,
      dims,
      comptime,
      ...(defaults.length === 0 ? {} : { defaults }),
      tune,
      options,
      ...(where === undefined ? {} : { where }),
      requires,
      grid: grid as unknown as Kernel["grid"],
      warps,
      body,
      ...span,
    };
    this.#lineOf.set(kernel, line);
    return kernel;
  }

  // ── the header ──

  #need(what: string): void {
    if (!this.#in.nextLine()) this.#in.fail(`expected ${what}, found the end of the text`);
  }

  #names(): string[] {
    const names: string[] = [];
    do names.push(this.#in.name("a name"));
    while (this.#in.take(","));
    return names;
  }

  #default(): { name: string; value: number } {
    const name = this.#in.name("a dim");
    this.#in.expect("=");
    return { name, value: this.#in.number("its size") };
  }

  #tune(): Kernel["tune"][number] {
    const name = this.#in.name("a tunable");
    this.#in.expect(":");
    const values: number[] = [];
    if (!this.#in.atEnd()) {
      do values.push(this.#in.number("a value"));
      while (this.#in.take(","));
    }
    return { name, values };
  }

  #option(): Kernel["options"][number] {
    const name = this.#in.name("an option");
    this.#in.expect(":");
    const words: string[] = [];
    if (!this.#in.atEnd()) {
      do words.push(this.#in.string("a word"));
      while (this.#in.take(","));
    }
    return { name, words };
  }

  #requirement(): Requirement {
    const message = this.#in.string("the requirement's text");
    this.#in.expect(":");
    return { message, cond: this.#expr() };
  }

  #grid(): Expr[] {
    const grid = [this.#expr()];
    while (this.#in.take(",")) grid.push(this.#expr());
    return grid.length === 3 ? grid : this.#in.fail(`a grid has three entries, not ${grid.length}`);
  }

  #param(): Param | undefined {
    const s = this.#in;
    const line = s.line;
    const optional = s.take("optional");
    const access = (["input", "output", "inout", "scalar"] as const).find((word) => s.take(word));
    if (access === undefined) return optional ? s.fail("expected an input") : undefined;
    if (optional && access !== "input") return s.fail("only an input can be optional");
    const name = s.name("the parameter's name");
    s.expect(":");
    const dt = this.#exprs.dtype();
    const span = s.span === undefined ? {} : { span: s.span };
    let param: Param;
    if (access === "scalar") {
      if (dt !== "i32" && dt !== "u32" && dt !== "f32") return s.fail("a scalar parameter is i32, u32 or f32");
      param = { k: "scalar", name, dt, ...(s.take("=") ? { default: this.#constant() } : {}), ...span };
      this.#scope.declareParam(name, dt);
    } else {
      const dims = this.#shape();
      const strided = s.take("strided") ? { strided: s.number("how many dims have strides") } : {};
      param = { k: "tensor", name, access, dt, dims, ...(optional ? { optional } : {}), ...strided, ...span };
      this.#declare(name, dt, dims);
    }
    this.#lineOf.set(param, line);
    return param;
  }

  #constant(): number {
    const value = this.#expr();
    return value.k === "const" ? Number(value.value) : this.#in.fail("a default is a number");
  }

  // ── statements ──

  #open(): void {
    this.#in.expect("{");
    this.#in.expectEnd();
  }

  #stmts(): Stmt[] {
    this.#need("'}'");
    return this.#stmtsFromHere();
  }

  #stmtsFromHere(): Stmt[] {
    const stmts: Stmt[] = [];
    while (!this.#in.take("}")) {
      stmts.push(this.#stmt());
      this.#need("'}'");
    }
    return stmts;
  }

  #stmt(): Stmt {
    const s = this.#in;
    const { line, span } = s;
    const bare = this.#anyStmt();
    s.expectEnd();
    const stmt: Stmt = span === undefined ? bare : { ...bare, span };
    this.#lineOf.set(stmt, line);
    return stmt;
  }

  #anyStmt(): Stmt {
    const s = this.#in;
    if (s.take("let")) return this.#variable("let");
    if (s.take("var")) return this.#variable("var");
    if (s.take("shared")) {
      const { name, dt, shape } = this.#buffer();
      return { k: "shared", name, dt, shape };
    }
    if (s.take("fragment")) {
      const { name, dt, shape } = this.#buffer();
      s.expect("=");
      return { k: "fragment", name, dt, shape, fill: this.#expr() };
    }
    if (s.take("reinterpret")) {
      const { name, dt, shape } = this.#buffer();
      s.expect("=");
      const placed = s.take("placed") ? { placed: true as const } : {};
      return { k: "reinterpret", name, dt, dims: shape, src: s.name("a tensor"), ...placed };
    }
    if (s.take("copy")) {
      const src = this.#region();
      s.expect("->");
      return { k: "copy", src, dst: this.#region() };
    }
    if (s.take("fill")) {
      const dst = s.name("a buffer");
      s.expect("=");
      return { k: "fill", dst, value: this.#expr() };
    }
    if (s.take("mma")) {
      const acc = s.name("an accumulator");
      s.expect("+=");
      const a = this.#region();
      s.expect("*");
      const b = this.#region();
      const columnsFirst = s.take("split");
      if (columnsFirst) s.expect("n");
      return {
        k: "mma",
        acc,
        a,
        b,
        ...(columnsFirst ? { split: "n" } : {}),
        ...(s.take("groups") ? { groups: this.#expr() } : {}),
      };
    }
    if (s.take("for")) return this.#for();
    if (s.take("while")) {
      const cond = this.#expr();
      this.#open();
      return { k: "while", cond, body: this.#stmts() };
    }
    if (s.take("if")) return this.#if();
    if (s.take("parallel")) return this.#parallel();
    if (s.take("set")) {
      const buffer = s.name("a buffer");
      s.expect("[");
      const index = this.#exprs.list("]");
      s.expect("=");
      return { k: "set", buffer, index, value: this.#expr() };
    }
    if (s.take("barrier")) return { k: "barrier" };
    if (s.take("assert")) {
      const cond = this.#expr();
      s.expect(",");
      return { k: "assert", cond, message: s.string("the message") };
    }
    const name = s.name("a statement");
    if (s.take(":")) return this.#definition(name);
    s.expect("=");
    return { k: "assign", name, value: this.#expr() };
  }

  #variable(k: "let" | "var"): Stmt {
    const name = this.#in.name("a name");
    this.#in.expect(":");
    const dt = this.#exprs.dtype();
    this.#in.expect("=");
    const value = this.#expr();
    this.#scope.declareScalar(name, dt);
    return { k, name, dt, value };
  }

  #buffer(): { name: string; dt: DTypeName; shape: Expr[] } {
    const name = this.#in.name("a name");
    this.#in.expect(":");
    const dt = this.#exprs.dtype();
    const shape = this.#shape();
    this.#declare(name, dt, shape);
    return { name, dt, shape };
  }

  /** What follows `name:`; no shape means a scalar. */
  #definition(name: string): Stmt {
    const s = this.#in;
    const dt = this.#exprs.dtype();
    const shape = s.peek() === "[" ? this.#shape() : [];
    s.expect("=");
    const stmt = this.#defined({ name, dt, shape });
    if (stmt.k === "atomic" || shape.length === 0) this.#scope.declareScalar(name, dt);
    else this.#declare(name, dt, shape);
    return stmt;
  }

  #defined(made: { name: string; dt: DTypeName; shape: Expr[] }): Stmt {
    const s = this.#in;
    if (s.take("load")) return { k: "load", ...made, src: this.#region() };
    if (s.take("map")) {
      s.expect("(");
      const inputs: string[] = [];
      if (!s.take(")")) {
        inputs.push(...this.#names());
        s.expect(")");
      }
      return { k: "map", ...made, inputs, fn: this.#lambda(inputs) };
    }
    if (s.take("reduce")) {
      const op = this.#oneOf(reduceOps, "a reduction");
      const src = s.name("a fragment");
      const axis = this.#axis();
      return { k: "reduce", ...made, op, src, axis, ...(s.take("with") ? { fn: this.#lambda([src]) } : {}) };
    }
    if (s.take("scan")) {
      const op = this.#oneOf(scanOps, "a scan");
      return { k: "scan", ...made, op, src: s.name("a fragment"), axis: this.#axis() };
    }
    if (s.take("shuffle")) {
      const mode = this.#oneOf(shuffleModes, "a shuffle");
      const src = s.name("a fragment");
      s.expect("by");
      return { k: "shuffle", ...made, mode, src, by: this.#expr() };
    }
    if (s.take("ballot")) return { k: "ballot", ...made, dt: "u32", src: s.name("a fragment") };
    if (s.take("transpose")) return { k: "transpose", ...made, src: s.name("a fragment") };
    if (s.take("reshape")) return { k: "reshape", ...made, src: s.name("a fragment") };
    if (s.take("atomic")) return this.#atomic(made);
    return s.fail("expected load, map, reduce, scan, shuffle, ballot, transpose, reshape or atomic");
  }

  #atomic({ name, dt }: { name: string; dt: DTypeName }): Stmt {
    const s = this.#in;
    const op = this.#oneOf(atomicOps, "an atomic operation");
    const buffer = s.name("a buffer");
    s.expect("[");
    const index = this.#exprs.list("]");
    s.expect("by");
    const first = this.#expr();
    const atomic = { k: "atomic", name, dt, op, buffer, index } as const;
    return s.take(",") ? { ...atomic, expected: first, value: this.#expr() } : { ...atomic, value: first };
  }

  #oneOf<Word extends string>(words: readonly Word[], what: string): Word {
    return words.find((word) => this.#in.take(word)) ?? this.#in.fail(`expected ${what}: ${words.join(", ")}`);
  }

  #axis(): number {
    this.#in.expect("axis");
    return this.#in.number("an axis");
  }

  /** `(elements | coordinates) => expression`, or with statements in braces and a `yield` at the end. */
  #lambda(inputs: readonly string[]): Lambda {
    const s = this.#in;
    s.expect("(");
    const elements = s.peek() === "|" ? [] : this.#names();
    s.expect("|");
    const coordinates = s.peek() === ")" ? [] : this.#names();
    s.expect(")");
    s.expect("=>");
    elements.forEach((name, i) => {
      const dt = this.#scope.buffer(inputs[i] ?? "")?.dt;
      if (dt !== undefined) this.#scope.declareScalar(name, dt);
    });
    for (const name of coordinates) this.#scope.declareScalar(name, "i32");
    if (!s.take("{")) return { elements, coordinates, body: [], result: this.#expr() };
    s.expectEnd();
    const body: Stmt[] = [];
    for (;;) {
      this.#need("'yield'");
      if (s.take("yield")) break;
      body.push(this.#stmt());
    }
    const result = this.#expr();
    s.expectEnd();
    this.#need("'}'");
    s.expect("}");
    return { elements, coordinates, body, result };
  }

  #for(): Stmt {
    const s = this.#in;
    const name = s.name("the loop's variable");
    s.expect("=");
    const lo = this.#expr();
    s.expect("to");
    const hi = this.#expr();
    s.expect("step");
    const step = this.#expr();
    const kind = s.take("unrolled") ? "unrolled" : s.take("pipelined") ? "pipelined" : "serial";
    const stages = s.peek() === "{" ? {} : { stages: this.#expr() };
    this.#open();
    this.#scope.declareScalar(name, "i32");
    return { k: "for", name, lo, hi, step, kind, ...stages, body: this.#stmts() };
  }

  #if(): Stmt {
    const cond = this.#expr();
    this.#open();
    const then = this.#stmts();
    let otherwise: Stmt[] = [];
    if (this.#in.take("else")) {
      this.#open();
      otherwise = this.#stmts();
    }
    return { k: "if", cond, then, else: otherwise };
  }

  #parallel(): Stmt {
    const s = this.#in;
    const shape = this.#shape();
    s.expect("(");
    const coordinates = s.take(")") ? [] : this.#names();
    if (coordinates.length > 0) s.expect(")");
    this.#open();
    for (const name of coordinates) this.#scope.declareScalar(name, "i32");
    return { k: "parallel", shape, coordinates, body: this.#stmts() };
  }

  // ── regions and expressions ──

  #region(): Region {
    const s = this.#in;
    if (s.take("transpose")) {
      s.expect("(");
      const inner = this.#region();
      s.expect(")");
      return { ...inner, transposed: true };
    }
    if (s.take("tile")) {
      const buffer = s.name("a buffer");
      const row = s.take("(") ? { row: this.#rowName() } : {};
      const origin = s.take("[") ? { origin: this.#exprs.list("]") } : {};
      s.expect("of");
      return { buffer, ...row, ...origin, shape: this.#shape() };
    }
    const column = s.column;
    const buffer = s.name("a buffer");
    const shape = this.#shapes.get(buffer);
    return shape === undefined
      ? s.fail(`no buffer '${buffer}' (if that is meant: tile ${buffer} of [shape])`, column)
      : { buffer, shape };
  }

  #rowName(): string {
    const name = this.#in.name("the row's name");
    this.#in.expect(")");
    this.#scope.declareScalar(name, "i32");
    return name;
  }

  #shape(): Expr[] {
    this.#in.expect("[");
    return this.#exprs.list("]");
  }

  #declare(name: string, dt: DTypeName, shape: readonly Expr[]): void {
    this.#scope.declareBuffer(name, { dt, shape: "" });
    this.#shapes.set(name, shape);
  }

  #expr(): Expr {
    return this.#exprs.expr();
  }
}
