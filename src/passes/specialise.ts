/**
 * specialise: comptime dims and scalars, tunables and options become constants, whether optional inputs are there too; constant expressions fold, `unrolled` loops unroll, decided
 * branches go. Assumes a verified kernel. Guarantees that every shape entry is a constant, that copies and matrix products agree in
 * shape, and that names stay unique (names declared in an unrolled body get the iteration's number).
 */

import { sameBytes } from "../ir/bytes.js";
import { LoweringError } from "../ir/errors.js";
import type { Expr, Kernel, Lambda, Param, Region, Span, Stmt } from "../ir/tile.js";
import type { DTypeName } from "../language/dtypes.js";
import { foldBinary, foldCall, foldCast, foldCompare, foldUnary } from "./fold.js";

export interface Choice {
  /** Values of the comptime dims and scalars (others are ignored). */
  readonly dims: Readonly<Record<string, number>>;
  readonly tune: Readonly<Record<string, number>>;
  /** Words of the options; "given" for the optional inputs that are there, and for `tensor.strides` that the caller passes. */
  readonly options: Readonly<Record<string, string>>;
}

const UNROLL_LIMIT = 4096;

export function specialise(kernel: Kernel, choice: Choice): Kernel {
  const constants = new Map<string, number>();
  for (const name of kernel.comptime) {
    const value = choice.dims[name];
    if (value === undefined)
      throw new LoweringError("TW5002", `comptime "${name}" has no value`, `give a value for ${name}`, kernel.span);
    constants.set(name, value);
  }
  for (const { name } of kernel.tune) {
    const value = choice.tune[name];
    if (value === undefined)
      throw new LoweringError("TW5002", `tunable "${name}" has no value`, `give a value for ${name}`, kernel.span);
    constants.set(name, value);
  }
  const absent = kernel.params.filter(
    (p) => p.k === "tensor" && p.optional === true && choice.options[p.name] !== "given",
  );
  const s = new Specialiser(constants, choice.options, new Set(absent.map((p) => p.name)));
  const params = kernel.params.map((p): Param => {
    if (p.k !== "tensor") return p;
    const { strided, ...rest } = p;
    const given = strided !== undefined && choice.options[`${p.name}.strides`] === "given";
    return { ...rest, dims: p.dims.map((d) => s.expr(d)), ...(given ? { strided } : {}) };
  });
  for (const p of params) if (p.k === "tensor") s.tensors.set(p.name, p);
  return {
    ...kernel,
    params,
    grid: [s.expr(kernel.grid[0]), s.expr(kernel.grid[1]), s.expr(kernel.grid[2])],
    warps: s.expr(kernel.warps),
    body: s.block(kernel.body),
  };
}

class Specialiser {
  /** Scalars that turned out constant, and names renamed by unrolling. */
  private readonly known = new Map<string, Expr>();
  private readonly renamed = new Map<string, string>();
  private readonly shapes = new Map<string, readonly number[]>();
  /** What tensors and shared buffers are, under all their names. */
  readonly tensors = new Map<string, { readonly dt: DTypeName; readonly dims: readonly Expr[] }>();

  constructor(
    private readonly constants: ReadonlyMap<string, number>,
    private readonly options: Readonly<Record<string, string>>,
    /** Optional inputs that this variant lacks. */
    private readonly absent: ReadonlySet<string>,
  ) {}

  private name(n: string): string {
    return this.renamed.get(n) ?? n;
  }

  /** A buffer that is touched: not one that this variant lacks. */
  private touched(buffer: string, span: Span | undefined): string {
    if (this.absent.has(buffer))
      throw new LoweringError(
        "TW5041",
        `the optional input "${buffer}" is touched in the variant that lacks it`,
        `put it under if (given(${buffer}))`,
        span,
      );
    return this.name(buffer);
  }

  expr(e: Expr): Expr {
    switch (e.k) {
      case "const":
      case "special":
        return e;
      case "sym":
      case "param": {
        const value = this.constants.get(e.name);
        return value === undefined ? e : { k: "const", dt: "i32", value, ...(e.span ? { span: e.span } : {}) };
      }
      case "option":
        return { k: "const", dt: "bool", value: this.options[e.name] === e.word };
      case "given":
        return { k: "const", dt: "bool", value: this.options[e.name] === "given" };
      case "ref": {
        const known = this.known.get(e.name);
        if (known !== undefined) return known;
        const name = this.name(e.name);
        return name === e.name ? e : { ...e, name };
      }
      case "unary": {
        const a = this.expr(e.a);
        if (a.k === "const") return { ...a, dt: e.dt, value: foldUnary(e.op, e.dt, a.value) };
        return { ...e, a };
      }
      case "binary": {
        const a = this.expr(e.a);
        const b = this.expr(e.b);
        if (a.k === "const" && b.k === "const")
          return { k: "const", dt: e.dt, value: foldBinary(e.op, e.dt, a.value, b.value, e) };
        if (e.op === "logand" || e.op === "logor") {
          const decided = e.op === "logor";
          if (a.k === "const") return a.value === decided ? a : b;
          if (b.k === "const") return b.value === decided ? b : a;
        }
        return { ...e, a, b };
      }
      case "compare": {
        const a = this.expr(e.a);
        const b = this.expr(e.b);
        if (a.k === "const" && b.k === "const")
          return { k: "const", dt: "bool", value: foldCompare(e.op, a.value, b.value) };
        return { ...e, a, b };
      }
      case "select": {
        const cond = this.expr(e.cond);
        if (cond.k === "const") return this.expr(cond.value ? e.a : e.b);
        return { ...e, cond, a: this.expr(e.a), b: this.expr(e.b) };
      }
      case "call": {
        const args = e.args.map((a) => this.expr(a));
        if (args.every((a) => a.k === "const")) {
          const value = foldCall(
            e.fn,
            e.dt,
            args.map((a) => Number((a as { value: number }).value)),
          );
          if (value !== undefined) return { k: "const", dt: e.dt, value };
        }
        return { ...e, args };
      }
      case "cast": {
        const a = this.expr(e.a);
        if (a.k === "const") {
          const value = foldCast(e.dt, a.dt, a.value);
          if (value !== undefined) return { k: "const", dt: e.dt, value };
        }
        return { ...e, a };
      }
      case "bitcast":
        return { ...e, a: this.expr(e.a) };
      case "at":
      case "place":
        return { ...e, buffer: this.touched(e.buffer, e.span), index: e.index.map((i) => this.expr(i)) };
    }
  }

  private constant(e: Expr, what: string): number {
    const v = this.expr(e);
    if (v.k !== "const")
      throw new LoweringError(
        "TW5004",
        `${what} must be known at compile time`,
        "use comptime dims, tunables and literals",
        e.span,
      );
    return Number(v.value);
  }

  private shape(dims: readonly Expr[], span: Span | undefined): Expr[] {
    return dims.map((d) => {
      const value = this.constant(d, "a shape");
      if (!Number.isInteger(value) || value < 1) {
        throw new LoweringError(
          "TW5005",
          `a tile's dim is ${value}`,
          "every dim of a tile is a whole number from 1 up",
          d.span ?? span,
        );
      }
      return { k: "const", dt: "i32", value } as const;
    });
  }

  /** Dims of `parallel`: the first may be a run-time number. */
  private elements(dims: readonly Expr[], span: Span | undefined): Expr[] {
    const first = this.expr(dims[0] as Expr);
    if (first.k === "const") return this.shape(dims, span);
    return [first, ...this.shape(dims.slice(1), span)];
  }

  private region(r: Region): Region {
    const out: Region = {
      ...r,
      buffer: this.touched(r.buffer, r.span),
      shape: this.shape(r.shape, r.span),
      ...(r.row === undefined ? {} : { row: this.name(r.row) }),
      ...(r.origin === undefined ? {} : { origin: r.origin.map((o) => this.expr(o)) }),
    };
    return out;
  }

  private lambda(fn: Lambda): Lambda {
    const body = this.block(fn.body);
    return {
      ...fn,
      elements: fn.elements.map((n) => this.name(n)),
      coordinates: fn.coordinates.map((n) => this.name(n)),
      body,
      result: this.expr(fn.result),
    };
  }

  block(stmts: readonly Stmt[]): Stmt[] {
    return stmts.flatMap((s) => this.stmt(s));
  }

  private record(name: string, shape: readonly Expr[]): void {
    this.shapes.set(name, dimsOf(shape));
  }

  private stmt(s: Stmt): Stmt[] {
    switch (s.k) {
      case "let": {
        const value = this.expr(s.value);
        if (value.k === "const") {
          this.known.set(s.name, value);
          return [];
        }
        return [{ ...s, name: this.name(s.name), value }];
      }
      case "var":
      case "assign":
        return [{ ...s, name: this.name(s.name), value: this.expr(s.value) }];
      case "shared":
      case "fragment": {
        const shape = this.shape(s.shape, s.span);
        const name = this.name(s.name);
        this.record(name, shape);
        if (s.k === "shared") this.tensors.set(name, { dt: s.dt, dims: shape });
        return s.k === "shared" ? [{ ...s, name, shape }] : [{ ...s, name, shape, fill: this.expr(s.fill) }];
      }
      case "reinterpret":
        return [this.reinterpret(s)];
      case "copy": {
        const src = this.region(s.src);
        const dst = this.region(s.dst);
        const a = effective(src);
        const b = effective(dst);
        if (a.join() !== b.join()) {
          throw new LoweringError(
            "TW5006",
            `copy from [${dimsOf(src.shape).join(", ")}] to [${dimsOf(dst.shape).join(", ")}]`,
            "source and destination must have the same shape (dims of size 1 aside)",
            s.span,
          );
        }
        return [{ ...s, src, dst }];
      }
      case "fill":
        return [{ ...s, dst: this.name(s.dst), value: this.expr(s.value) }];
      case "mma": {
        const a = this.region(s.a);
        const b = this.region(s.b);
        const acc = this.name(s.acc);
        const groups = s.groups === undefined ? undefined : this.expr(s.groups);
        this.checkMma(acc, a, b, groups, s.span);
        return [{ ...s, acc, a, b, ...(groups === undefined ? {} : { groups }) }];
      }
      case "load": {
        const shape = this.shape(s.shape, s.span);
        this.record(this.name(s.name), shape);
        return [{ ...s, name: this.name(s.name), shape, src: this.region(s.src) }];
      }
      case "map": {
        const shape = this.shape(s.shape, s.span);
        this.record(this.name(s.name), shape);
        return [
          { ...s, name: this.name(s.name), shape, inputs: s.inputs.map((n) => this.name(n)), fn: this.lambda(s.fn) },
        ];
      }
      case "reduce": {
        const shape = this.shape(s.shape, s.span);
        this.record(this.name(s.name), shape);
        return [
          {
            ...s,
            name: this.name(s.name),
            shape,
            src: this.name(s.src),
            ...(s.fn === undefined ? {} : { fn: this.lambda(s.fn) }),
          },
        ];
      }
      case "scan":
      case "transpose":
      case "reshape":
      case "ballot": {
        const shape = this.shape(s.shape, s.span);
        this.record(this.name(s.name), shape);
        if (s.k === "reshape") this.checkReshape(this.name(s.src), shape, s.span);
        return [{ ...s, name: this.name(s.name), shape, src: this.name(s.src) }];
      }
      case "shuffle":
        return [
          {
            ...s,
            name: this.name(s.name),
            shape: this.shape(s.shape, s.span),
            src: this.name(s.src),
            by: this.expr(s.by),
          },
        ];
      case "for": {
        const lo = this.expr(s.lo);
        const hi = this.expr(s.hi);
        const step = this.expr(s.step);
        if (s.kind === "unrolled") return this.unroll(s, lo, hi, step);
        const stepValue = this.constant(step, "the step of a loop");
        if (stepValue < 1)
          throw new LoweringError("TW5007", `a loop's step is ${stepValue}`, "loops count upwards", s.span);
        const stages = s.stages === undefined ? undefined : this.constant(s.stages, "the number of stages");
        if (stages !== undefined && (stages < 1 || !Number.isInteger(stages)))
          throw new LoweringError("TW5008", `a pipelined loop of ${stages} stages`, "use at least 1 stage", s.span);
        return [
          {
            ...s,
            name: this.name(s.name),
            lo,
            hi,
            step: { k: "const", dt: "i32", value: stepValue },
            ...(stages === undefined ? {} : { stages: { k: "const", dt: "i32", value: stages } as const }),
            body: this.block(s.body),
          },
        ];
      }
      case "while":
        return [{ ...s, cond: this.expr(s.cond), body: this.block(s.body) }];
      case "if": {
        const cond = this.expr(s.cond);
        if (cond.k === "const") return this.block(cond.value ? s.then : s.else);
        return [{ ...s, cond, then: this.block(s.then), else: this.block(s.else) }];
      }
      case "parallel":
        return [
          {
            ...s,
            shape: this.elements(s.shape, s.span),
            coordinates: s.coordinates.map((n) => this.name(n)),
            body: this.block(s.body),
          },
        ];
      case "set":
        return [
          {
            ...s,
            buffer: this.touched(s.buffer, s.span),
            index: s.index.map((i) => this.expr(i)),
            value: this.expr(s.value),
          },
        ];
      case "atomic":
        return [
          {
            ...s,
            name: this.name(s.name),
            buffer: this.name(s.buffer),
            index: s.index.map((i) => this.expr(i)),
            value: this.expr(s.value),
            ...(s.expected === undefined ? {} : { expected: this.expr(s.expected) }),
          },
        ];
      case "barrier":
        return [s];
      case "assert":
        return [{ ...s, cond: this.expr(s.cond) }];
    }
  }

  private reinterpret(s: Extract<Stmt, { k: "reinterpret" }>): Stmt {
    const src = this.touched(s.src, s.span);
    const name = this.name(s.name);
    const isShared = this.shapes.has(src);
    const made = { ...s, name, src, dims: isShared ? this.shape(s.dims, s.span) : s.dims.map((d) => this.expr(d)) };
    if (isShared) this.record(name, made.dims);
    const of = this.tensors.get(made.src);
    if (of !== undefined && sameBytes(of.dims, of.dt, made.dims, made.dt) !== "yes")
      throw new LoweringError(
        "TW5026",
        `${made.name} does not hold as many bytes as ${made.src}`,
        "give reinterpret dims whose product, times the bytes of an element, is the same for all sizes",
        s.span,
      );
    this.tensors.set(made.name, made);
    return made;
  }

  private unroll(s: Extract<Stmt, { k: "for" }>, lo: Expr, hi: Expr, step: Expr): Stmt[] {
    const from = this.constant(lo, "the start of an unrolled loop");
    const to = this.constant(hi, "the end of an unrolled loop");
    const by = this.constant(step, "the step of an unrolled loop");
    if (by < 1) throw new LoweringError("TW5007", `a loop's step is ${by}`, "loops count upwards", s.span);
    if ((to - from) / by > UNROLL_LIMIT)
      throw new LoweringError(
        "TW5009",
        `unrolling ${Math.ceil((to - from) / by)} iterations`,
        `unroll at most ${UNROLL_LIMIT}; use range()`,
        s.span,
      );
    const declared = declaredNames(s.body);
    const out: Stmt[] = [];
    for (let i = from; i < to; i += by) {
      const saved = declared.map((n) => [n, this.renamed.get(n)] as const);
      for (const n of declared) {
        this.renamed.set(n, `${this.name(n)}.u${i}`);
        this.known.delete(n);
      }
      this.known.set(s.name, { k: "const", dt: "i32", value: i });
      out.push(...this.block(s.body));
      for (const [n, old] of saved) old === undefined ? this.renamed.delete(n) : this.renamed.set(n, old);
    }
    return out;
  }

  private checkMma(acc: string, a: Region, b: Region, groups: Expr | undefined, span: Span | undefined): void {
    const [m, n] = this.shapes.get(acc) ?? [];
    const [am, ak] = effective2(a);
    const [bk, bn] = effective2(b);
    const count = groups === undefined ? 1 : Number((groups as { value: number }).value);
    const how = groups === undefined ? "" : ` in ${count} groups`;
    if (count < 1 || m !== am || n !== bn || ak !== bk * count) {
      throw new LoweringError(
        "TW5010",
        `mma of [${am}, ${ak}] × [${bk}, ${bn}] into [${m}, ${n}]${how}`,
        groups === undefined
          ? "acc[M, N] += a[M, K] · b[K, N]"
          : "with groups, a is [M, groups · K]: an a for each group of columns",
        span,
      );
    }
    if ((m as number) % 16 !== 0 || (n as number) % (8 * count) !== 0 || bk % 16 !== 0) {
      throw new LoweringError(
        "TW5011",
        `mma with M ${m}, N ${n}, K ${bk}${how}`,
        "M must be a multiple of 16, N of 8 for each group, K of 16 (32 for fp8)",
        span,
      );
    }
  }

  private checkReshape(src: string, shape: readonly Expr[], span: Span | undefined): void {
    const from = this.shapes.get(src);
    const product = (s: readonly number[]) => s.reduce((p, n) => p * n, 1);
    if (from !== undefined && product(from) !== product(dimsOf(shape))) {
      throw new LoweringError(
        "TW5012",
        `reshape of [${from.join(", ")}] to [${dimsOf(shape).join(", ")}]`,
        "both shapes must hold the same number of elements",
        span,
      );
    }
  }
}

export const dimsOf = (shape: readonly Expr[]): number[] => shape.map((d) => Number((d as { value: number }).value));

/** A region's shape without dims of size 1, transposition applied. */
function effective(r: Region): number[] {
  const dims = dimsOf(r.shape).filter((n) => n !== 1);
  return r.transposed && dims.length === 2 ? dims.reverse() : dims;
}

function effective2(r: Region): [number, number] {
  let dims = dimsOf(r.shape);
  while (dims.length > 2 && dims[0] === 1) dims = dims.slice(1);
  const [a = 1, b = 1] = dims;
  return r.transposed ? [b, a] : [a, b];
}

/** Every name that statements declare, nested ones included. */
export function declaredNames(stmts: readonly Stmt[]): string[] {
  return stmts.flatMap((s): string[] => {
    const lambda =
      "fn" in s && s.fn !== undefined ? [...s.fn.elements, ...s.fn.coordinates, ...declaredNames(s.fn.body)] : [];
    switch (s.k) {
      case "copy":
        return [s.src, s.dst].flatMap((r) => r.row ?? []);
      case "load":
        return [s.name, ...(s.src.row === undefined ? [] : [s.src.row])];
      case "assign":
      case "fill":
      case "mma":
      case "set":
      case "barrier":
      case "assert":
        return [];
      case "for":
        return [s.name, ...declaredNames(s.body)];
      case "while":
        return declaredNames(s.body);
      case "if":
        return [...declaredNames(s.then), ...declaredNames(s.else)];
      case "parallel":
        return [...s.coordinates, ...declaredNames(s.body)];
      default:
        return [s.name, ...lambda];
    }
  });
}
