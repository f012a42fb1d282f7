/** The rules of scalar expressions: names are in scope, dtypes agree, elements are read with as many indices as the buffer has dims. */
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import type { Expr, Kernel, MathFn } from "./tile.js";
import type { TileNames } from "./tile-names.js";
import { operandsOf } from "./tile-operands.js";

type Report = (code: string, message: string) => void;
type ExprOf<K extends Expr["k"]> = Extract<Expr, { k: K }>;

const numeric = new Set<DTypeName>(["f32", "i32", "u32"]);
const whole = new Set<DTypeName>(["i32", "u32"]);
const bitwise = new Set(["and", "or", "xor", "shl", "shr", "ushr", "rem"]);

/** Functions that take something else than one or more f32 and give f32. */
const signatures: Readonly<
  Partial<Record<MathFn, { readonly args: number; readonly of: ReadonlySet<DTypeName>; readonly gives?: DTypeName }>>
> = {
  min: { args: 2, of: numeric },
  max: { args: 2, of: numeric },
  abs: { args: 1, of: numeric },
  sign: { args: 1, of: numeric },
  fma: { args: 3, of: new Set(["f32"]) },
  popcount: { args: 1, of: whole, gives: "i32" },
  clz: { args: 1, of: whole, gives: "i32" },
  isNaN: { args: 1, of: new Set(["f32"]), gives: "bool" },
  isFinite: { args: 1, of: new Set(["f32"]), gives: "bool" },
  ceilDiv: { args: 2, of: whole },
};
const oneFloat = { args: 1, of: new Set<DTypeName>(["f32"]) } as const;

/** Element code that is being verified. */
export interface ElementCode {
  readonly what: "lambda" | "parallel" | "row";
  readonly coordinates: readonly string[];
}

export class ExprVerifier {
  readonly #kernel: Kernel;
  readonly #names: TileNames;
  readonly #report: Report;
  readonly #symbols: ReadonlySet<string>;
  /** Element code the expression stands in. */
  element: ElementCode | undefined;

  constructor(kernel: Kernel, names: TileNames, report: Report) {
    this.#kernel = kernel;
    this.#names = names;
    this.#report = report;
    this.#symbols = new Set([...kernel.dims, ...kernel.tune.map((tune) => tune.name)]);
  }

  /** Checks an expression; `dt` is what it must be. */
  check(e: Expr, dt: DTypeName, what: string): void {
    this.#expr(e);
    if (e.dt !== dt) this.#report("TW-TILE-DTYPE", `${what} is ${e.dt}, not ${dt}`);
  }

  /** What the host evaluates before a launch: constants, dims, scalar parameters, tunables, options and arithmetic on them. */
  host(e: Expr, dt: DTypeName, what: string): void {
    walk(e, (part) => {
      if (part.k === "ref" || part.k === "special" || part.k === "at" || part.k === "place") {
        const used = "buffer" in part ? part.buffer : part.name;
        this.#report("TW-TILE-HOST", `${what} is computed on the host and cannot use ${used}`);
      }
    });
    this.check(e, dt, what);
  }

  /** Shapes, strides and the like: no run-time dim, parameter or element. */
  comptime(e: Expr, what: string): void {
    const known = new Set([...this.#kernel.comptime, ...this.#kernel.tune.map((tune) => tune.name)]);
    walk(e, (part) => {
      if (part.k === "at" || part.k === "place")
        this.#report("TW-TILE-COMPTIME", `${what} is a compile-time value and cannot use ${part.buffer}`);
      else if ((part.k === "param" && !known.has(part.name)) || part.k === "special")
        this.#report("TW-TILE-COMPTIME", `${what} is a compile-time value and cannot use ${part.name}`);
      else if (part.k === "sym" && !known.has(part.name))
        this.#report("TW-TILE-COMPTIME", `${what} is a compile-time value, but ${part.name} is a run-time dim`);
    });
    this.check(e, "i32", what);
  }

  index(index: readonly Expr[], buffer: string, rank: number): void {
    if (index.length !== rank)
      this.#report("TW-TILE-RANK", `${buffer} has ${rank} dims, but ${index.length} indices are given`);
    for (const at of index) this.check(at, "i32", `an index into ${buffer}`);
  }

  #expr(e: Expr): void {
    switch (e.k) {
      case "const":
        return this.#constant(e);
      case "sym":
        if (!this.#symbols.has(e.name)) this.#report("TW-TILE-NAME", `no dim and no tunable is called ${e.name}`);
        return;
      case "option":
        return this.#option(e);
      case "given": {
        const param = this.#kernel.params.find((one) => one.k === "tensor" && one.name === e.name);
        if (param?.k !== "tensor" || param.optional !== true)
          this.#report("TW-TILE-NAME", `no optional tensor is called ${e.name}`);
        return;
      }
      case "ref": {
        const scalar = this.#names.scalar(e.name);
        if (scalar === undefined) this.#report("TW-TILE-NAME", `${e.name} is not in scope`);
        else if (scalar.dt !== e.dt) this.#report("TW-TILE-DTYPE", `${e.name} is ${scalar.dt}, read as ${e.dt}`);
        return;
      }
      case "param": {
        const param = this.#kernel.params.find((one) => one.k === "scalar" && one.name === e.name);
        if (param === undefined) this.#report("TW-TILE-NAME", `no scalar parameter is called ${e.name}`);
        else if (param.dt !== e.dt) this.#report("TW-TILE-DTYPE", `${e.name} is ${param.dt}, read as ${e.dt}`);
        return;
      }
      case "special":
        return;
      case "unary":
        return this.#unary(e);
      case "binary":
        return this.#binary(e);
      case "compare":
        this.#expr(e.a);
        this.#expr(e.b);
        if (e.a.dt !== e.b.dt) this.#report("TW-TILE-DTYPE", `a comparison of ${e.a.dt} with ${e.b.dt}`);
        else if (e.a.dt === "bool" ? e.op !== "eq" && e.op !== "ne" : !numeric.has(e.a.dt))
          this.#report("TW-TILE-DTYPE", `'${e.op}' on ${e.a.dt}`);
        return;
      case "select":
        this.check(e.cond, "bool", "the condition");
        this.check(e.a, e.dt, "what is chosen if true");
        this.check(e.b, e.dt, "what is chosen if false");
        return;
      case "call":
        return this.#call(e);
      case "cast":
        return this.#expr(e.a);
      case "bitcast":
        this.#expr(e.a);
        if (dtypeFacts[e.a.dt].bytes !== dtypeFacts[e.dt].bytes || (e.a.dt === "bool") !== (e.dt === "bool"))
          this.#report("TW-TILE-DTYPE", `a bitcast from ${e.a.dt} to ${e.dt}`);
        return;
      case "at":
        return this.#at(e);
      case "place":
        return this.#place(e);
    }
  }

  #constant({ value, dt }: ExprOf<"const">): void {
    const fits =
      dt === "bool"
        ? typeof value === "boolean"
        : typeof value === "number" &&
          (dt === "i32"
            ? Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31
            : dt === "u32" || dt === "u8"
              ? Number.isInteger(value) && value >= 0 && value < (dt === "u8" ? 256 : 2 ** 32)
              : true);
    if (!fits) this.#report("TW-TILE-CONST", `${value} is not a ${dt}`);
  }

  #option({ name, word }: ExprOf<"option">): void {
    const option = this.#kernel.options.find((one) => one.name === name);
    if (option === undefined) this.#report("TW-TILE-NAME", `no option is called ${name}`);
    else if (!option.words.includes(word))
      this.#report("TW-TILE-NAME", `${name} is one of ${option.words.join(", ")}, never ${word}`);
  }

  #unary(e: ExprOf<"unary">): void {
    this.#expr(e.a);
    const fits = e.op === "not" ? e.a.dt === "bool" : e.op === "neg" ? numeric.has(e.a.dt) : whole.has(e.a.dt);
    if (!fits) this.#report("TW-TILE-DTYPE", `'${e.op}' on ${e.a.dt}`);
    else if (e.dt !== e.a.dt) this.#report("TW-TILE-DTYPE", `'${e.op}' of ${e.a.dt} gives ${e.a.dt}, not ${e.dt}`);
  }

  #binary(e: ExprOf<"binary">): void {
    this.#expr(e.a);
    this.#expr(e.b);
    if (e.a.dt !== e.b.dt) return this.#report("TW-TILE-DTYPE", `'${e.op}' mixes ${e.a.dt} and ${e.b.dt}`);
    const logic = e.op === "logand" || e.op === "logor" || (e.a.dt === "bool" && e.op === "xor");
    const fits = logic ? e.a.dt === "bool" : bitwise.has(e.op) ? whole.has(e.a.dt) : numeric.has(e.a.dt);
    if (!fits) this.#report("TW-TILE-DTYPE", `'${e.op}' on ${e.a.dt}`);
    else if (e.dt !== e.a.dt) this.#report("TW-TILE-DTYPE", `'${e.op}' of ${e.a.dt} gives ${e.a.dt}, not ${e.dt}`);
  }

  #call(e: ExprOf<"call">): void {
    const { args, of, gives } = { gives: undefined, ...(signatures[e.fn] ?? oneFloat) };
    for (const arg of e.args) this.#expr(arg);
    if (e.args.length !== args)
      return this.#report("TW-TILE-DTYPE", `${e.fn} takes ${args} arguments, not ${e.args.length}`);
    const [first, ...others] = e.args as [Expr, ...Expr[]];
    if (!of.has(first.dt)) return this.#report("TW-TILE-DTYPE", `${e.fn} of ${first.dt}`);
    for (const other of others)
      if (other.dt !== first.dt) this.#report("TW-TILE-DTYPE", `${e.fn} mixes ${first.dt} and ${other.dt}`);
    const result = gives ?? first.dt;
    if (e.dt !== result) this.#report("TW-TILE-DTYPE", `${e.fn} of ${first.dt} gives ${result}, not ${e.dt}`);
  }

  #place(e: ExprOf<"place">): void {
    const buffer = this.#names.buffer(e.buffer);
    if (buffer === undefined) return this.#report("TW-TILE-NAME", `${e.buffer} is not in scope`);
    if (buffer.k !== "tensor") this.#report("TW-TILE-KIND", `a place in ${e.buffer}, which is no tensor`);
    this.index(e.index, `the rows of ${e.buffer}`, e.index.length === 1 ? 1 : buffer.shape.length - 1);
  }

  #at(e: ExprOf<"at">): void {
    const buffer = this.#names.buffer(e.buffer);
    if (buffer === undefined) return this.#report("TW-TILE-NAME", `${e.buffer} is not in scope`);
    if (buffer.dt !== e.dt) this.#report("TW-TILE-DTYPE", `${e.buffer} holds ${buffer.dt}, read as ${e.dt}`);
    this.index(e.index, e.buffer, buffer.shape.length);
    if (buffer.k !== "fragment") return;
    if (this.element === undefined)
      return this.#report("TW-TILE-ELEMENT", `an element of the fragment ${e.buffer} is read outside of element code`);
    if (this.element.what === "row")
      return this.#report("TW-TILE-ELEMENT", `an element of the fragment ${e.buffer} says where a row starts`);
    for (const at of e.index) {
      const own = at.k === "ref" ? this.element.coordinates.includes(at.name) : at.k === "const" && at.value === 0;
      if (!own)
        this.#report(
          "TW-TILE-ELEMENT",
          `the fragment ${e.buffer} is read elsewhere than at the element's own coordinates (or 0)`,
        );
    }
  }
}

/** Visits an expression and everything in it. */
export function walk(e: Expr, visit: (part: Expr) => void): void {
  visit(e);
  for (const part of operandsOf(e)) walk(part, visit);
}
