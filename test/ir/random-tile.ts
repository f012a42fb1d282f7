/** Random tile IR kernels for round trips: every node kind, names that need care, dtypes that follow and dtypes that do not. */

import type { BinaryOp, CompareOp, Expr, Kernel, Lambda, Region, Span, Stmt } from "../../src/ir/tile.js";
import {
  atomicOps,
  binarySigns,
  compareSigns,
  mathFns,
  reduceOps,
  scanOps,
  shuffleModes,
  specials,
} from "../../src/ir/tile-words.js";
import type { DTypeName } from "../../src/language/dtypes.js";
import { dtypeNames } from "../../src/language/dtypes.js";
import type { Pick } from "./random-thread.js";

const numbers: Readonly<Partial<Record<DTypeName, readonly number[]>>> = {
  f32: [0, -0, 1, 0.1, -2.5e-7, Infinity, -Infinity, Number.NaN, 1e30],
  i32: [0, 1, -5, 2147483647, -2147483648],
  u32: [0, 7, 4294967295],
};

export class RandomTile {
  readonly #pick: Pick;
  #names = 0;
  readonly #scalars: { name: string; dt: DTypeName }[] = [];
  readonly #buffers: { name: string; dt: DTypeName; shape: readonly Expr[] }[] = [];

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  #one<T>(items: readonly T[]): T {
    return items[this.#pick(items.length)] as T;
  }

  #many<T>(n: number, make: () => T): T[] {
    return Array.from({ length: n }, make);
  }

  /** Some names are words of the text form, some carry the suffix the front end appends, some shadow dims. */
  #name(): string {
    const n = this.#names++;
    return this.#one([
      `v${n}`,
      `x.${n}`,
      n === 3
        ? "copy"
        : n === 13
          ? "tile"
          : n === 15
            ? "inf"
            : n === 17
              ? "blockIdx.x"
              : n === 19
                ? "grid"
                : `copy.${n}`,
      n === 5 ? "N" : `e${n}`,
      n === 7 ? "f32" : n === 11 ? "to" : `w_${n}`,
      n === 9 ? "a b" : `q$${n}`,
    ]);
  }

  #dtype(): DTypeName {
    return this.#one(dtypeNames);
  }

  span(): { span?: Span } {
    if (this.#pick(2) === 0) return {};
    const at = () => ({ file: 0, line: 1 + this.#pick(80), column: 1 + this.#pick(9), endColumn: 12 + this.#pick(9) });
    return { span: this.#pick(3) === 0 ? { ...at(), chain: [at()] } : at() };
  }

  expr(depth = 2): Expr {
    const leaf = depth <= 0;
    switch (this.#pick(leaf ? 5 : 13)) {
      case 0: {
        const dt = this.#dtype();
        return {
          k: "const",
          dt,
          value: dt === "bool" && this.#pick(3) > 0 ? this.#pick(2) === 0 : this.#one(numbers[dt] ?? [0, 1.5]),
        };
      }
      case 1:
        return { k: "sym", name: this.#one(["M", "N", "keys"]), dt: "i32" };
      case 2:
        return this.#scalars.length === 0
          ? { k: "ref", name: "unknown", dt: "f32" }
          : { k: "ref", ...this.#reference() };
      case 3:
        return { k: "param", name: "factor", dt: "f32" };
      case 4:
        return this.#pick(2) === 0
          ? { k: "special", name: this.#one(specials), dt: "i32" }
          : { k: "option", name: "mode", word: "fast one", dt: "bool" };
      case 5: {
        const a = this.expr(depth - 1);
        const op = this.#one(["neg", "not", "bitnot"] as const);
        return { k: "unary", op, a, dt: this.#oddly(op === "not" ? "bool" : a.dt) };
      }
      case 6:
      case 7: {
        const op = this.#one(Object.keys(binarySigns)) as BinaryOp;
        const a = this.expr(depth - 1);
        return {
          k: "binary",
          op,
          a,
          b: this.expr(depth - 1),
          dt: this.#oddly(op === "logand" || op === "logor" ? "bool" : a.dt),
        };
      }
      case 8:
        return {
          k: "compare",
          op: this.#one(Object.keys(compareSigns)) as CompareOp,
          a: this.expr(depth - 1),
          b: this.expr(depth - 1),
          dt: "bool",
        };
      case 9: {
        const a = this.expr(depth - 1);
        return { k: "select", cond: this.expr(depth - 1), a, b: this.expr(depth - 1), dt: this.#oddly(a.dt) };
      }
      case 10: {
        const args = this.#many(1 + this.#pick(3), () => this.expr(depth - 1));
        return { k: "call", fn: this.#one(mathFns), args, dt: this.#oddly(args[0]?.dt ?? "f32") };
      }
      case 11:
        return { k: this.#one(["cast", "bitcast"] as const), a: this.expr(depth - 1), dt: this.#dtype() };
      default: {
        const buffer = this.#one(this.#buffers);
        if (this.#pick(4) === 0)
          return {
            k: "place",
            buffer: buffer.name,
            index: this.#many(1 + this.#pick(2), () => this.expr(depth - 1)),
            dt: "i32",
          };
        return {
          k: "at",
          buffer: buffer.name,
          index: this.#many(1 + this.#pick(3), () => this.expr(depth - 1)),
          dt: this.#oddly(buffer.dt),
        };
      }
    }
  }

  #reference(): { name: string; dt: DTypeName } {
    const { name, dt } = this.#one(this.#scalars);
    return { name, dt: this.#oddly(dt) };
  }

  /** Mostly what is expected. */
  #oddly(dt: DTypeName): DTypeName {
    return this.#pick(8) === 0 ? this.#dtype() : dt;
  }

  #shape(): Expr[] {
    return this.#many(1 + this.#pick(2), () => this.expr(1));
  }

  #region(): Region {
    const { name, shape } = this.#one(this.#buffers);
    const transposed = this.#pick(3) === 0 ? { transposed: true } : {};
    if (this.#pick(2) === 0) return { buffer: name, shape, ...transposed };
    return {
      buffer: name,
      ...(this.#pick(2) === 0 ? { origin: this.#many(2, () => this.expr(1)) } : {}),
      shape: this.#shape(),
      ...transposed,
    };
  }

  #lambda(inputs: number, depth: number): Lambda {
    const elements = this.#many(inputs, () => this.#declared("f32"));
    const coordinates = this.#many(2, () => this.#declared("i32"));
    return { elements, coordinates, body: this.stmts(this.#pick(2), depth + 2), result: this.expr() };
  }

  #declared(dt: DTypeName): string {
    const name = this.#name();
    this.#scalars.push({ name, dt });
    return name;
  }

  #buffer(dt: DTypeName, shape: readonly Expr[]): string {
    const name = this.#name();
    this.#buffers.push({ name, dt, shape });
    return name;
  }

  stmts(n: number, depth = 0): Stmt[] {
    return this.#many(n, () => ({ ...this.#stmt(depth), ...this.span() }) as Stmt);
  }

  #stmt(depth: number): Stmt {
    const dt = this.#dtype();
    const source = () => this.#one(this.#buffers).name;
    const made = () => {
      const shape = this.#shape();
      return { name: this.#buffer(dt, shape), dt, shape };
    };
    switch (this.#pick(depth < 3 ? 24 : 19)) {
      case 0: {
        const value = this.expr();
        return { k: this.#one(["let", "var"] as const), name: this.#declared(dt), dt, value };
      }
      case 1:
        return { k: "assign", name: this.#one([...this.#scalars, { name: "unknown" }]).name, value: this.expr() };
      case 2:
        return { k: "shared", ...made() };
      case 3: {
        const fill = this.expr();
        return { k: "fragment", ...made(), fill };
      }
      case 4:
      case 5:
        if (this.#pick(3) === 0) {
          const src = source();
          const { name, shape: dims } = made();
          return { k: "reinterpret", name, dt, dims, src, ...(this.#pick(3) === 0 ? { placed: true as const } : {}) };
        }
        return { k: "copy", src: this.#region(), dst: this.#region() };
      case 6:
        return { k: "fill", dst: source(), value: this.expr() };
      case 7:
        return {
          k: "mma",
          acc: source(),
          a: this.#region(),
          b: this.#region(),
          ...(this.#pick(2) === 0 ? { split: "n" as const } : {}),
          ...(this.#pick(3) === 0 ? { groups: this.expr() } : {}),
        };
      case 8: {
        const src = this.#region();
        return { k: "load", ...made(), src };
      }
      case 9: {
        const inputs = this.#many(this.#pick(3), source);
        const fn = this.#lambda(inputs.length, depth);
        return { k: "map", ...made(), inputs, fn };
      }
      case 10: {
        const src = source();
        const fn = this.#pick(2) === 0 ? { fn: this.#lambda(1, depth) } : {};
        const common = { k: "reduce", op: this.#one(reduceOps), src, axis: this.#pick(3), ...fn } as const;
        return this.#pick(2) === 0 ? { ...common, ...made() } : { ...common, name: this.#declared(dt), dt, shape: [] };
      }
      case 11:
        return { k: "scan", op: this.#one(scanOps), src: source(), axis: this.#pick(3), ...made() };
      case 12: {
        const by = this.expr();
        return { k: "shuffle", mode: this.#one(shuffleModes), src: source(), by, ...made() };
      }
      case 13: {
        const shape = this.#shape();
        return { k: "ballot", src: source(), name: this.#buffer("u32", shape), dt: "u32", shape };
      }
      case 14:
        return { k: this.#one(["transpose", "reshape"] as const), src: source(), ...made() };
      case 15:
        return { k: "set", buffer: source(), index: this.#many(2, () => this.expr(1)), value: this.expr() };
      case 16: {
        const rest = { buffer: source(), index: this.#many(1, () => this.expr(1)), value: this.expr() };
        const expected = this.#pick(2) === 0 ? { expected: this.expr() } : {};
        return { k: "atomic", op: this.#one(atomicOps), ...rest, ...expected, name: this.#declared(dt), dt };
      }
      case 17:
        return { k: "barrier" };
      case 18:
        return { k: "assert", cond: this.expr(), message: 'must "hold"; always' };
      case 19:
      case 20: {
        const bounds = { lo: this.expr(1), hi: this.expr(1), step: this.expr(1) };
        const kind = this.#one(["serial", "unrolled", "pipelined"] as const);
        const stages = kind === "pipelined" && this.#pick(2) === 0 ? { stages: this.expr(1) } : {};
        return {
          k: "for",
          name: this.#declared("i32"),
          ...bounds,
          kind,
          ...stages,
          body: this.stmts(this.#pick(3), depth + 1),
        };
      }
      case 21:
        return { k: "while", cond: this.expr(), body: this.stmts(this.#pick(3), depth + 1) };
      case 22:
        return {
          k: "if",
          cond: this.expr(),
          then: this.stmts(this.#pick(3), depth + 1),
          else: this.stmts(this.#pick(3), depth + 1),
        };
      default:
        return {
          k: "parallel",
          shape: this.#shape(),
          coordinates: this.#many(this.#pick(3), () => this.#declared("i32")),
          body: this.stmts(this.#pick(3), depth + 1),
        };
    }
  }

  kernel(size: number): Kernel {
    const dims = [
      { k: "sym", name: "M", dt: "i32" },
      {
        k: "binary",
        op: "div",
        a: { k: "sym", name: "N", dt: "i32" },
        b: { k: "const", dt: "i32", value: 128 },
        dt: "i32",
      },
    ] as const;
    this.#buffers.push({ name: "x", dt: "f32", shape: dims }, { name: "y.out", dt: "bf16", shape: dims });
    const head = {
      where: this.expr(1),
      grid: [this.expr(1), this.expr(1), this.expr(0)] as const,
      warps: this.expr(0),
    };
    return {
      name: "random",
      files: ["src/k.ts", "a;b.ts"],
      params: [
        { k: "tensor", name: "x", access: "input", dt: "f32", dims, ...this.span() },
        { k: "tensor", name: "y.out", access: "inout", dt: "bf16", dims },
        { k: "scalar", name: "factor", dt: "f32", default: -0.5, ...this.span() },
        { k: "scalar", name: "count", dt: "u32" },
      ],
      dims: ["M", "N"],
      comptime: ["N"],
      tune: [{ name: "keys", values: [64, 128] }],
      options: [{ name: "mode", words: ["fast one", "exact"] }],
      ...head,
      requires: [{ message: "N must be a multiple of 128", cond: this.expr(1) }],
      body: this.stmts(size),
      ...this.span(),
    };
  }
}
