/** The rules of tile IR: what the front end gives and every pass keeps. */
import type { DTypeName } from "../language/dtypes.js";
import { sameBytes } from "./bytes.js";
import type { Expr, Kernel, Lambda, Region, Stmt } from "./tile.js";
import { type Buffer, TileNames } from "./tile-names.js";
import { printTile } from "./tile-text.js";
import { ExprVerifier } from "./tile-verify-expr.js";
import { type Finding, notesOf, VerifyError } from "./verify-error.js";

/** Throws `VerifyError` if the kernel breaks a rule; the message shows the kernel with the findings in place. */
export function verifyTile(kernel: Kernel): void {
  const findings = checkTile(kernel);
  if (findings.length > 0)
    throw new VerifyError(`kernel ${kernel.name}`, findings, printTile(kernel, notesOf(findings)));
}

/** Everything that is wrong with a kernel, in the order of its text. */
export function checkTile(kernel: Kernel): readonly Finding[] {
  return new TileVerifier(kernel).run();
}

type StmtOf<K extends Stmt["k"]> = Extract<Stmt, { k: K }>;

const matrixInputs = new Set<DTypeName>(["e4m3", "e5m2", "bf16", "f16"]);
const numeric = new Set<DTypeName>(["f32", "i32", "u32"]);
/** Statements that may stand in element code; in a lambda without the last three. */
const elementStatements = new Set<Stmt["k"]>(["let", "var", "assign", "if", "for", "while", "assert", "set", "atomic"]);
const effects = new Set<Stmt["k"]>(["set", "atomic", "assert"]);

class TileVerifier {
  readonly #kernel: Kernel;
  readonly #findings: Finding[] = [];
  readonly #names = new TileNames();
  readonly #exprs: ExprVerifier;
  #at: object;
  #elementDepth = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#at = kernel;
    this.#exprs = new ExprVerifier(kernel, this.#names, (code, message) => this.#report(code, message));
  }

  run(): readonly Finding[] {
    this.#header();
    this.#names.scoped(() => this.#stmts(this.#kernel.body));
    return this.#findings;
  }

  #report(code: string, message: string): void {
    this.#findings.push({ at: this.#at, code, message });
  }

  #isNew(fresh: boolean, name: string): void {
    if (!fresh) this.#report("TW-TILE-NAME", `${name} is declared twice: names are unique in a kernel`);
  }

  // ── the header ──

  #header(): void {
    const { kernel } = { kernel: this.#kernel };
    const whole = new Set(kernel.params.flatMap((p) => (p.k === "scalar" && p.dt === "i32" ? [p.name] : [])));
    for (const name of new Set(kernel.dims)) this.#names.take(name);
    for (const { name, values } of kernel.tune) {
      this.#isNew(this.#names.take(name), name);
      if (values.length === 0 || !values.every(Number.isInteger))
        this.#report("TW-TILE-TUNE", `${name} needs at least one whole number to choose from`);
    }
    for (const { name, words } of kernel.options) {
      this.#isNew(this.#names.take(name), name);
      if (words.length === 0) this.#report("TW-TILE-TUNE", `the option ${name} has no words`);
    }
    for (const name of kernel.comptime)
      if (!kernel.dims.includes(name) && !whole.has(name))
        this.#report("TW-TILE-NAME", `${name} is said to be comptime but is no dim and no i32 scalar`);
    for (const { name, value } of kernel.defaults ?? []) {
      if (!kernel.dims.includes(name)) this.#report("TW-TILE-NAME", `${name} has a default but is no dim`);
      if (!Number.isInteger(value) || value < 0 || value >= 2 ** 31)
        this.#report("TW-TILE-CONST", `the default of ${name} is ${value}`);
    }
    for (const param of kernel.params) {
      this.#at = param;
      if (param.k === "scalar") this.#isNew(this.#names.take(param.name), param.name);
      else {
        const { strided = 1, dims } = param;
        if (!Number.isInteger(strided) || strided < 1 || (param.strided !== undefined && strided >= dims.length))
          this.#report("TW-TILE-KIND", `${strided} of the ${dims.length} dims of ${param.name} have strides`);
        if (param.optional === true && param.access !== "input")
          this.#report("TW-TILE-KIND", `${param.name} is optional but no input`);
        for (const dim of param.dims) this.#exprs.host(dim, "i32", `a dim of ${param.name}`);
        this.#isNew(
          this.#names.declareBuffer(param.name, {
            k: "tensor",
            dt: param.dt,
            shape: param.dims,
            writable: param.access !== "input",
          }),
          param.name,
        );
      }
    }
    this.#at = kernel;
    if (kernel.where !== undefined) this.#exprs.host(kernel.where, "bool", "where");
    for (const { cond, message } of kernel.requires) this.#exprs.host(cond, "bool", `the requirement "${message}"`);
    for (const size of kernel.grid) this.#exprs.host(size, "i32", "an entry of the grid");
    this.#exprs.host(kernel.warps, "i32", "warps");
    const warps = constant(kernel.warps);
    if (warps !== undefined && ![1, 2, 4, 8, 16, 32].includes(warps))
      this.#report("TW-TILE-WARPS", `${warps} warps: a power of two from 1 to 32`);
  }

  // ── statements ──

  #stmts(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) {
      this.#at = stmt;
      const element = this.#exprs.element;
      if (
        element !== undefined &&
        !(elementStatements.has(stmt.k) && (element.what === "parallel" || !effects.has(stmt.k)))
      ) {
        this.#report(
          "TW-TILE-ELEMENT",
          `${stmt.k} in ${element.what === "parallel" ? "a parallel body" : "an element lambda"}`,
        );
      }
      this.#stmt(stmt);
    }
  }

  #block(stmts: readonly Stmt[]): void {
    this.#names.scoped(() => this.#stmts(stmts));
  }

  #stmt(s: Stmt): void {
    switch (s.k) {
      case "let":
      case "var":
        this.#exprs.check(s.value, s.dt, s.name);
        this.#isNew(this.#names.declareScalar(s.name, { k: s.k, dt: s.dt, element: this.#elementDepth }), s.name);
        return;
      case "assign":
        return this.#assign(s);
      case "shared":
        this.#shape(s.shape, s.name);
        return this.#declare(s.name, { k: "shared", dt: s.dt, shape: s.shape, writable: true });
      case "fragment":
        this.#shape(s.shape, s.name);
        this.#exprs.check(s.fill, s.dt, `what ${s.name} is filled with`);
        return this.#declare(s.name, { k: "fragment", dt: s.dt, shape: s.shape, writable: true });
      case "reinterpret":
        return this.#reinterpret(s);
      case "copy":
        return this.#copy(s);
      case "fill": {
        const dst = this.#buffer(s.dst);
        if (dst === undefined) return;
        if (dst.k === "tensor")
          this.#report("TW-TILE-KIND", `fill of the tensor ${s.dst}: only shared buffers and fragments are filled`);
        return this.#exprs.check(s.value, dst.dt, `what ${s.dst} is filled with`);
      }
      case "mma":
        return this.#mma(s);
      case "load": {
        const src = this.#region(s.src);
        if (src?.k === "fragment")
          this.#report("TW-TILE-KIND", `load of the fragment ${s.src.buffer}, which is in registers already`);
        if (src !== undefined && src.dt !== s.dt)
          this.#report("TW-TILE-DTYPE", `a load of ${src.dt} gives ${src.dt}, not ${s.dt}`);
        return this.#defines(s);
      }
      case "map":
        return this.#map(s);
      case "reduce":
        return this.#reduce(s);
      case "scan": {
        const src = this.#fragment(s.src);
        if (src !== undefined) {
          this.#axis(s.axis, src);
          this.#same(s, src, "a scan");
          if (!numeric.has(src.dt)) this.#report("TW-TILE-DTYPE", `a scan of ${src.dt}`);
        }
        return this.#defines(s);
      }
      case "shuffle": {
        const src = this.#fragment(s.src);
        if (src !== undefined) this.#same(s, src, "a shuffle");
        this.#exprs.check(s.by, "i32", "the lane");
        return this.#defines(s);
      }
      case "ballot": {
        const src = this.#fragment(s.src);
        if (src !== undefined && src.dt !== "bool")
          this.#report("TW-TILE-DTYPE", `a ballot of ${src.dt}: it takes bool`);
        return this.#defines(s);
      }
      case "transpose":
      case "reshape": {
        const src = this.#fragment(s.src);
        if (src !== undefined && src.dt !== s.dt)
          this.#report("TW-TILE-DTYPE", `${s.k} of ${src.dt} gives ${src.dt}, not ${s.dt}`);
        if (src !== undefined && s.k === "transpose" && (src.shape.length !== 2 || s.shape.length !== 2))
          this.#report("TW-TILE-RANK", "transpose is of rank 2");
        const [from, to] = [src === undefined ? undefined : volume(src.shape), volume(s.shape)];
        if (from !== undefined && to !== undefined && from !== to)
          this.#report("TW-TILE-SHAPE", `${s.k} of ${from} elements into ${to}`);
        return this.#defines(s);
      }
      case "for":
        return this.#for(s);
      case "while":
        this.#exprs.check(s.cond, "bool", "the condition");
        return this.#block(s.body);
      case "if":
        this.#exprs.check(s.cond, "bool", "the condition");
        this.#block(s.then);
        return this.#block(s.else);
      case "parallel":
        if (s.shape[0] !== undefined) this.#exprs.check(s.shape[0], "i32", "the first dim of parallel");
        if (s.shape.length > 1) this.#shape(s.shape.slice(1), "parallel");
        if (s.coordinates.length !== s.shape.length)
          this.#report("TW-TILE-RANK", `${s.shape.length} dims, but ${s.coordinates.length} coordinates`);
        return this.#element("parallel", s.coordinates, [], () => this.#stmts(s.body));
      case "set": {
        const buffer = this.#written(s.buffer, "set");
        if (buffer === undefined) return;
        this.#exprs.index(s.index, s.buffer, buffer.shape.length);
        return this.#exprs.check(s.value, buffer.dt, `what ${s.buffer} is set to`);
      }
      case "atomic":
        return this.#atomic(s);
      case "barrier":
        return;
      case "assert":
        return this.#exprs.check(s.cond, "bool", "the condition");
    }
  }

  #assign(s: StmtOf<"assign">): void {
    const scalar = this.#names.scalar(s.name);
    if (scalar === undefined) return this.#report("TW-TILE-NAME", `${s.name} is not in scope`);
    if (scalar.k !== "var") this.#report("TW-TILE-KIND", `${s.name} is no variable: it cannot be assigned`);
    else if (scalar.element < this.#elementDepth)
      this.#report("TW-TILE-ELEMENT", `${s.name} is declared outside of the element code that assigns it`);
    this.#exprs.check(s.value, scalar.dt, s.name);
  }

  #reinterpret(s: StmtOf<"reinterpret">): void {
    const src = this.#buffer(s.src);
    for (const dim of s.dims) this.#exprs.host(dim, "i32", `a dim of ${s.name}`);
    if (src?.k === "fragment")
      this.#report("TW-TILE-KIND", `reinterpret of ${s.src}, which is neither a tensor nor a shared buffer`);
    if (src?.k === "shared" && s.placed) this.#report("TW-TILE-KIND", `places in ${s.src}, which is no tensor`);
    if (src?.placed) this.#report("TW-TILE-KIND", `reinterpret of ${s.src}, whose rows go by places`);
    if (s.placed && s.dims.length !== 2)
      this.#report("TW-TILE-RANK", `${s.name} has ${s.dims.length} dims: placed it is rows and columns`);
    if (src !== undefined && sameBytes(src.shape, src.dt, s.dims, s.dt) === "no")
      this.#report("TW-TILE-SHAPE", `${s.name} does not hold as many bytes as ${s.src}`);
    const { writable = false } = src ?? {};
    const k = src?.k === "shared" ? "shared" : "tensor";
    this.#declare(s.name, { k, dt: s.dt, shape: s.dims, writable, placed: s.placed === true });
  }

  #copy(s: StmtOf<"copy">): void {
    const src = this.#region(s.src);
    const dst = this.#region(s.dst);
    if (dst !== undefined && !dst.writable) this.#report("TW-TILE-KIND", `copy to ${s.dst.buffer}, which is an input`);
    if (src === undefined || dst === undefined) return;
    if (src.dt !== dst.dt) this.#report("TW-TILE-DTYPE", `copy from ${src.dt} to ${dst.dt}`);
    const [from, to] = [dense(s.src), dense(s.dst)];
    if (from !== undefined && to !== undefined && from.join() !== to.join())
      this.#report("TW-TILE-SHAPE", `copy from [${from.join(", ")}] to [${to.join(", ")}]`);
  }

  #mma(s: StmtOf<"mma">): void {
    const acc = this.#fragment(s.acc);
    const a = this.#region(s.a);
    const b = this.#region(s.b);
    if (acc !== undefined && acc.dt !== "f32")
      this.#report("TW-TILE-DTYPE", `the accumulator ${s.acc} is ${acc.dt}, not f32`);
    if (acc !== undefined && acc.shape.length !== 2)
      this.#report("TW-TILE-RANK", `the accumulator ${s.acc} has ${acc.shape.length} dims, not 2`);
    if (a === undefined || b === undefined) return;
    for (const [side, region] of [
      [a, s.a],
      [b, s.b],
    ] as const) {
      if (side.k === "tensor")
        this.#report("TW-TILE-KIND", `mma of the tensor ${region.buffer}: it takes shared buffers and fragments`);
      if (!matrixInputs.has(side.dt))
        this.#report("TW-TILE-DTYPE", `mma of ${side.dt}: it takes ${[...matrixInputs].join(", ")}`);
    }
    if (a.dt !== b.dt) this.#report("TW-TILE-DTYPE", `mma of ${a.dt} by ${b.dt}`);
    const [x, y, c] = [dense(s.a), dense(s.b), acc === undefined ? undefined : constants(acc.shape)];
    const groups = s.groups === undefined ? 1 : s.groups.k === "const" ? Number(s.groups.value) : undefined;
    const ranks = x?.length === 2 && y?.length === 2 && c?.length === 2;
    if (ranks && groups !== undefined && (x[0] !== c[0] || y[1] !== c[1] || x[1] !== (y[0] as number) * groups)) {
      const how = groups === 1 ? "" : ` in ${groups} groups`;
      this.#report("TW-TILE-SHAPE", `mma of [${x.join(", ")}] by [${y.join(", ")}]${how} into [${c.join(", ")}]`);
    }
  }

  #map(s: StmtOf<"map">): void {
    const inputs = s.inputs.map((name) => this.#fragment(name));
    for (const [i, input] of inputs.entries()) {
      if (input !== undefined && input.shape.length !== s.shape.length)
        this.#report("TW-TILE-RANK", `${s.inputs[i]} has ${input.shape.length} dims, the result ${s.shape.length}`);
    }
    this.#lambda(
      s.fn,
      inputs.map((input) => input?.dt ?? "f32"),
      s.shape.length,
      s.dt,
    );
    this.#defines(s);
  }

  #reduce(s: StmtOf<"reduce">): void {
    const src = this.#fragment(s.src);
    if (src !== undefined) {
      this.#axis(s.axis, src);
      if (s.shape.length !== src.shape.length - 1)
        this.#report(
          "TW-TILE-RANK",
          `${s.src} has ${src.shape.length} dims: its reduction has one less, not ${s.shape.length}`,
        );
      const logic = s.op === "any" || s.op === "all";
      const elements = s.fn === undefined ? src.dt : s.fn.result.dt;
      if (elements !== s.dt) this.#report("TW-TILE-DTYPE", `a reduction of ${elements} gives ${elements}, not ${s.dt}`);
      else if (logic ? s.dt !== "bool" : !numeric.has(s.dt)) this.#report("TW-TILE-DTYPE", `'${s.op}' of ${s.dt}`);
      if (s.fn !== undefined) this.#lambda(s.fn, [src.dt], src.shape.length, s.dt);
    }
    this.#defines(s);
  }

  #for(s: StmtOf<"for">): void {
    for (const [value, what] of [
      [s.lo, "the first value"],
      [s.hi, "the bound"],
      [s.step, "the step"],
    ] as const)
      this.#exprs.check(value, "i32", what);
    const step = constant(s.step);
    if (step !== undefined && step <= 0) this.#report("TW-TILE-FOR", `a step of ${step}: it is positive`);
    if (s.stages !== undefined) {
      this.#exprs.comptime(s.stages, "the number of stages");
      const stages = constant(s.stages);
      if (stages !== undefined && stages < 1) this.#report("TW-TILE-FOR", `${stages} stages: at least 1`);
      if (s.kind !== "pipelined") this.#report("TW-TILE-FOR", `stages on a loop that is ${s.kind}`);
    }
    if (s.kind === "pipelined" && this.#exprs.element !== undefined)
      this.#report("TW-TILE-ELEMENT", "a pipelined loop in element code");
    this.#names.scoped(() => {
      this.#isNew(this.#names.declareScalar(s.name, { k: "let", dt: "i32", element: this.#elementDepth }), s.name);
      this.#stmts(s.body);
    });
  }

  #atomic(s: StmtOf<"atomic">): void {
    const buffer = this.#written(s.buffer, "an atomic");
    if (this.#exprs.element?.what !== "parallel")
      this.#report("TW-TILE-ELEMENT", "an atomic outside of a parallel body");
    if (buffer !== undefined) {
      this.#exprs.index(s.index, s.buffer, buffer.shape.length);
      this.#exprs.check(s.value, buffer.dt, "the value");
      if (s.expected !== undefined) this.#exprs.check(s.expected, buffer.dt, "the expected value");
      if ((s.op === "cas") !== (s.expected !== undefined))
        this.#report("TW-TILE-KIND", "an expected value belongs to cas, and to cas only");
      if (buffer.dt !== "i32" && buffer.dt !== "u32" && !(buffer.dt === "f32" && s.op === "add"))
        this.#report("TW-TILE-DTYPE", `an atomic ${s.op} on ${buffer.dt}`);
      if (s.dt !== buffer.dt)
        this.#report("TW-TILE-DTYPE", `an atomic on ${buffer.dt} gives ${buffer.dt}, not ${s.dt}`);
    }
    this.#isNew(this.#names.declareScalar(s.name, { k: "let", dt: s.dt, element: this.#elementDepth }), s.name);
  }

  // ── parts of statements ──

  #lambda(fn: Lambda, elements: readonly DTypeName[], rank: number, dt: DTypeName): void {
    if (fn.elements.length !== elements.length)
      this.#report(
        "TW-TILE-LAMBDA",
        `the lambda takes ${fn.elements.length} elements, but there are ${elements.length} inputs`,
      );
    if (fn.coordinates.length !== rank)
      this.#report(
        "TW-TILE-LAMBDA",
        `the lambda takes ${fn.coordinates.length} coordinates, but there are ${rank} dims`,
      );
    const stmt = this.#at;
    const named = fn.elements.map((name, i) => ({ name, dt: elements[i] ?? "f32" }));
    this.#element("lambda", fn.coordinates, named, () => {
      this.#stmts(fn.body);
      this.#at = stmt;
      this.#exprs.check(fn.result, dt, "the lambda's result");
    });
  }

  /** Runs `body` as element code with its coordinates and elements in scope. */
  #element(
    what: "lambda" | "parallel" | "row",
    coordinates: readonly string[],
    elements: readonly { name: string; dt: DTypeName }[],
    body: () => void,
  ): void {
    const outer = this.#exprs.element;
    this.#exprs.element = { what, coordinates: [...coordinates, ...(outer?.coordinates ?? [])] };
    this.#elementDepth++;
    this.#names.scoped(() => {
      for (const { name, dt } of [...coordinates.map((name) => ({ name, dt: "i32" as const })), ...elements]) {
        this.#isNew(this.#names.declareScalar(name, { k: "coordinate", dt, element: this.#elementDepth }), name);
      }
      body();
    });
    this.#elementDepth--;
    this.#exprs.element = outer;
  }

  /** Declares what a statement defines: a fragment, or a scalar when it has no shape. */
  #defines(s: { readonly name: string; readonly dt: DTypeName; readonly shape: readonly Expr[] }): void {
    if (s.shape.length === 0) {
      this.#isNew(this.#names.declareScalar(s.name, { k: "let", dt: s.dt, element: this.#elementDepth }), s.name);
      return;
    }
    this.#shape(s.shape, s.name);
    this.#declare(s.name, { k: "fragment", dt: s.dt, shape: s.shape, writable: true });
  }

  #declare(name: string, buffer: Buffer): void {
    this.#isNew(this.#names.declareBuffer(name, buffer), name);
  }

  #shape(shape: readonly Expr[], name: string): void {
    if (shape.length === 0) this.#report("TW-TILE-SHAPE", `${name} has no dims`);
    for (const size of shape) {
      this.#exprs.comptime(size, `a dim of ${name}`);
      const value = constant(size);
      if (value !== undefined && value < 1) this.#report("TW-TILE-SHAPE", `a dim of ${name} is ${value}`);
    }
  }

  #region(region: Region): Buffer | undefined {
    const buffer = this.#buffer(region.buffer);
    if (buffer === undefined) return undefined;
    const rank = buffer.shape.length;
    if (region.shape.length !== rank)
      this.#report("TW-TILE-RANK", `${region.buffer} has ${rank} dims, the region ${region.shape.length}`);
    const { origin, row } = region;
    if (row !== undefined && origin === undefined)
      this.#report("TW-TILE-KIND", `the region of ${region.buffer} names its rows but not where they start`);
    if (row !== undefined && buffer.k === "fragment")
      this.#report("TW-TILE-KIND", `rows of the fragment ${region.buffer}: they are taken from memory`);
    const start = (): void => {
      if (origin !== undefined) this.#exprs.index(origin, region.buffer, rank);
    };
    if (row === undefined) start();
    else this.#element("row", [row], [], start);
    const whole = region.origin === undefined && buffer.k === "tensor";
    for (const size of region.shape) {
      // A whole tensor has the tensor's dims, which may be run-time ones: then the copy is refused when they are known not to be constants.
      if (whole) this.#exprs.check(size, "i32", `a dim of ${region.buffer}`);
      else this.#exprs.comptime(size, `a dim of the region of ${region.buffer}`);
    }
    const shape = constants(region.shape);
    if (
      region.transposed === true &&
      shape !== undefined &&
      shape.length !== 2 &&
      shape.filter((size) => size !== 1).length > 2
    ) {
      this.#report("TW-TILE-RANK", `transpose of a region of ${region.buffer} with more than two dims`);
    }
    return buffer;
  }

  #buffer(name: string): Buffer | undefined {
    const buffer = this.#names.buffer(name);
    if (buffer === undefined) this.#report("TW-TILE-NAME", `${name} is no buffer in scope`);
    return buffer;
  }

  #fragment(name: string): Buffer | undefined {
    const buffer = this.#buffer(name);
    if (buffer === undefined || buffer.k === "fragment") return buffer;
    this.#report("TW-TILE-KIND", `${name} is a ${buffer.k} buffer, not a fragment`);
    return undefined;
  }

  /** A tensor or shared buffer that single elements are written to. */
  #written(name: string, what: string): Buffer | undefined {
    const buffer = this.#buffer(name);
    if (buffer?.k === "fragment")
      this.#report("TW-TILE-KIND", `${what} on the fragment ${name}: its elements are in registers`);
    else if (buffer !== undefined && !buffer.writable)
      this.#report("TW-TILE-KIND", `${what} on ${name}, which is an input`);
    return buffer;
  }

  #axis(axis: number, src: Buffer): void {
    if (!Number.isInteger(axis) || axis < 0 || axis >= src.shape.length)
      this.#report("TW-TILE-RANK", `axis ${axis} of ${src.shape.length} dims`);
  }

  /** Same dtype and rank as its source. */
  #same(s: { readonly dt: DTypeName; readonly shape: readonly Expr[] }, src: Buffer, what: string): void {
    if (s.dt !== src.dt) this.#report("TW-TILE-DTYPE", `${what} of ${src.dt} gives ${src.dt}, not ${s.dt}`);
    if (s.shape.length !== src.shape.length)
      this.#report(
        "TW-TILE-RANK",
        `${what} of ${src.shape.length} dims has ${src.shape.length}, not ${s.shape.length}`,
      );
  }
}

function constant(e: Expr): number | undefined {
  return e.k === "const" ? Number(e.value) : undefined;
}

/** The numbers of a shape, or undefined if one of them is not known yet. */
function constants(shape: readonly Expr[]): number[] | undefined {
  const sizes = shape.map(constant);
  return sizes.includes(undefined) ? undefined : (sizes as number[]);
}

function volume(shape: readonly Expr[]): number | undefined {
  return constants(shape)?.reduce((product, size) => product * size, 1);
}

/** Shape of a region without its dims of size 1, transposed if the region is; undefined if not known. */
function dense(region: Region): number[] | undefined {
  const sizes = constants(region.shape);
  if (sizes === undefined) return undefined;
  const kept = region.transposed === true && sizes.length === 2 ? sizes : sizes.filter((size) => size !== 1);
  return (region.transposed === true ? [...kept].reverse() : kept).filter((size) => size !== 1);
}
