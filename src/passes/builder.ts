/**
 * Builds thread IR while numbering values.
 *
 * A pure instruction with the same operands is emitted once, and in the outermost open scope where its operands exist: common
 * subexpressions and loop invariants never come into being, so no pass has to remove them. Constants fold on the way.
 * Registers that are written more than once (`variable`) carry a version, so that a value read before a write is never reused after it.
 */
import type { For, Guard, If, Imm, Inst, Mem, Node, Operand, Reg, RegClass, Touch, Vec, While } from "../ir/thread.js";
import type { Span } from "../ir/tile.js";

/** A value in a thread: a register or a constant. A predicate constant is 0 or 1. */
export type Val = Reg | Imm;

interface Scope {
  readonly nodes: Node[];
  /** Loads may be hoisted out of loops (they are safe to run once more) but not out of branches; nothing leaves a cold branch. */
  readonly kind: "function" | "loop" | "branch" | "cold";
  readonly values: Map<string, Reg | readonly Reg[]>;
}

/** What is known of an integer register: inclusive bounds, and a dim that it is below. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
  readonly below?: string;
  /** The register holds this dim itself. */
  readonly symbol?: string;
  /** The value is a multiple of this. */
  readonly multipleOf?: number;
}

export const I32_MIN = -(2 ** 31);
export const I32_MAX = 2 ** 31 - 1;
const unknownRange: Range = { lo: I32_MIN, hi: I32_MAX };

export const imm = (value: number | bigint, cls: RegClass = "b32"): Imm => ({ k: "imm", value, cls });
export const isImm = (v: Operand): v is Imm => v.k === "imm";
export const immOf = (v: Operand): number | undefined => (v.k === "imm" ? Number(v.value) : undefined);
export const vec = (items: readonly (Reg | Imm)[]): Vec => ({ k: "vec", items });
export const mem = (base: Mem["base"], offset = 0): Mem => ({ k: "mem", base, offset });
export const TRUE = imm(1, "pred");
export const FALSE = imm(0, "pred");

export interface PureOptions {
  readonly mods?: readonly string[];
  /** Added to the value's identity, and to what it depends on. */
  readonly key?: string;
  readonly depth?: number;
  readonly touches?: readonly Touch[];
  readonly group?: number;
  readonly load?: boolean;
}

export class Builder {
  private nextId = 0;
  private readonly scopes: Scope[] = [{ nodes: [], kind: "function", values: new Map() }];
  /** Scope depth in which a register was (last) written. */
  private readonly depthOf = new Map<number, number>();
  private readonly versionOf = new Map<number, number>();
  private readonly rangeOf = new Map<number, Range>();
  span: Span | undefined;

  get nodes(): Node[] {
    return (this.scopes[0] as Scope).nodes;
  }

  get depth(): number {
    return this.scopes.length - 1;
  }

  reg(cls: RegClass, depth = this.depth): Reg {
    const r: Reg = { k: "reg", id: this.nextId++, cls };
    this.depthOf.set(r.id, depth);
    return r;
  }

  /** A register that may be written again; every write goes through `assign` or `wrote`. */
  variable(cls: RegClass): Reg {
    const r = this.reg(cls);
    this.versionOf.set(r.id, 0);
    return r;
  }

  wrote(r: Reg): void {
    this.versionOf.set(r.id, (this.versionOf.get(r.id) ?? 0) + 1);
    this.depthOf.set(r.id, this.depth);
    this.rangeOf.delete(r.id);
  }

  assign(r: Reg, value: Val): void {
    this.emit("mov", r.cls === "pred" ? "pred" : r.cls, [r], [value]);
    this.wrote(r);
  }

  /** A variable that nothing writes any more: from here on it is a value like any other. */
  settle(r: Reg): void {
    this.versionOf.delete(r.id);
    this.depthOf.set(r.id, this.depth);
  }

  /** A value that later writes do not change: a variable is copied. */
  snapshot(v: Val): Val {
    if (v.k === "imm" || !this.versionOf.has(v.id)) return v;
    return this.pure("mov", v.cls === "pred" ? "pred" : v.cls, v.cls, [v]);
  }

  /** A register that is assigned more than once. */
  isVariable(v: Val): boolean {
    return v.k === "reg" && this.versionOf.has(v.id);
  }

  /** Computes again, where it is asked for again, what has been computed in the scope at hand: nothing of it is kept in a register for later. */
  forget(): void {
    (this.scopes[this.depth] as Scope).values.clear();
  }

  range(v: Val): Range {
    if (v.k === "imm") return { lo: Number(v.value), hi: Number(v.value), multipleOf: Math.abs(Number(v.value)) };
    return this.rangeOf.get(v.id) ?? unknownRange;
  }

  setRange(r: Val, range: Range): void {
    if (r.k === "reg") this.rangeOf.set(r.id, range);
  }

  /** Depth of the innermost scope that the operands need. */
  depthFor(operands: readonly Operand[]): number {
    let depth = 0;
    const visit = (o: Operand): void => {
      if (o.k === "reg") depth = Math.max(depth, this.depthOf.get(o.id) ?? 0);
      else if (o.k === "vec") o.items.forEach(visit);
      else if (o.k === "mem" && o.base.k === "reg") visit(o.base);
    };
    operands.forEach(visit);
    return depth;
  }

  private identity(o: Operand): string {
    switch (o.k) {
      case "reg": {
        const version = this.versionOf.get(o.id);
        return version === undefined ? `r${o.id}` : `r${o.id}.${version}`;
      }
      case "imm":
        return Object.is(o.value, -0) ? "i-0" : `i${o.value}`;
      case "sym":
        return `s${o.name}+${o.offset}`;
      case "mem":
        return `[${this.identity(o.base)}+${o.offset}]`;
      case "vec":
        return `{${o.items.map((x) => this.identity(x)).join(",")}}`;
      case "sink":
        return "_";
    }
  }

  /** Emits an instruction with an effect, here. */
  emit(
    op: string,
    type: string | undefined,
    dst: Inst["dst"],
    src: readonly Operand[],
    options: {
      mods?: readonly string[];
      guard?: Guard | undefined;
      touches?: readonly Touch[];
      group?: number | undefined;
    } = {},
  ): void {
    this.push({
      k: "inst",
      op,
      ...(type === undefined ? {} : { type }),
      mods: options.mods ?? [],
      dst,
      src,
      ...(options.guard === undefined ? {} : { guard: options.guard }),
      ...(options.touches === undefined ? {} : { touches: options.touches }),
      ...(options.group === undefined ? {} : { group: options.group }),
      ...(this.span === undefined ? {} : { span: this.span }),
    });
  }

  push(node: Node, depth = this.depth): void {
    (this.scopes[depth] as Scope).nodes.push(node);
  }

  /** Where a value of these operands may be placed: as far out as they allow; loads stop at the innermost branch. */
  private placement(depth: number, load: boolean): number {
    for (let d = this.depth; d > depth; d--) {
      const kind = (this.scopes[d] as Scope).kind;
      if (kind === "cold" || (load && kind === "branch")) return d;
    }
    return depth;
  }

  /**
   * Emits (or finds) a pure computation whose instructions `make` pushes through `put`; the result registers are shared by all
   * later requests with the same key.
   */
  value<T extends Reg | readonly Reg[]>(
    key: string,
    operands: readonly Operand[],
    load: boolean,
    minDepth: number,
    make: (put: (inst: Omit<Inst, "k" | "span">) => void, depth: number) => T,
  ): T {
    const natural = Math.max(minDepth, this.depthFor(operands));
    const depth = this.placement(natural, load);
    // A value that exists further out serves as well as one that would be placed here.
    for (let d = natural; d <= this.depth; d++) {
      const known = (this.scopes[d] as Scope).values.get(key);
      if (known !== undefined) return known as T;
    }
    const span = this.span;
    const made = make(
      (inst) => this.push({ k: "inst", ...inst, ...(span === undefined ? {} : { span }) }, depth),
      depth,
    );
    (this.scopes[depth] as Scope).values.set(key, made);
    return made;
  }

  /** A pure one-result instruction; integer constants fold. */
  pure(op: string, type: string, cls: RegClass, src: readonly Operand[], options: PureOptions = {}): Reg {
    const mods = options.mods ?? [];
    const key = `${op}.${mods.join(".")}.${type}.${cls}(${src.map((o) => this.identity(o)).join(",")})${options.key ?? ""}`;
    return this.value(key, src, options.load ?? false, options.depth ?? 0, (put, depth) => {
      const r = this.reg(cls, depth);
      put({
        op,
        type,
        mods,
        dst: [r],
        src,
        ...(options.touches === undefined ? {} : { touches: options.touches }),
        ...(options.group === undefined ? {} : { group: options.group }),
      });
      return r;
    });
  }

  /** Key of a multi-result value (vector loads, ldmatrix). */
  keyOf(op: string, operands: readonly Operand[]): string {
    return `${op}(${operands.map((o) => this.identity(o)).join(",")})`;
  }

  // ── structure ────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private scoped(kind: Scope["kind"], body: () => void): Node[] {
    const scope: Scope = { nodes: [], kind, values: new Map() };
    this.scopes.push(scope);
    try {
      body();
    } finally {
      this.scopes.pop();
    }
    return scope.nodes;
  }

  private spanned<N extends Node>(node: N): N {
    return this.span === undefined ? node : { ...node, span: this.span };
  }

  /** `written`: variables that the body writes; their old values are forgotten at entry and after. */
  for(
    lo: Val,
    hi: Val,
    step: number,
    written: readonly Reg[],
    body: (counter: Reg) => void,
    extra: Partial<For> = {},
  ): void {
    const atLeastOnce = isImm(lo) && isImm(hi) && Number(lo.value) < Number(hi.value);
    let counter: Reg | undefined;
    const nodes = this.scoped("loop", () => {
      for (const v of written) this.wrote(v);
      counter = this.reg("b32");
      const from = this.range(lo);
      const to = this.range(hi);
      const below = to.symbol ?? to.below;
      const base = immOf(lo);
      this.setRange(counter, {
        lo: from.lo,
        hi: Math.max(from.lo, to.hi - 1),
        ...(below === undefined ? {} : { below }),
        ...(base === undefined ? {} : { multipleOf: gcd(base, step) }),
      });
      body(counter);
    });
    for (const v of written) this.wrote(v);
    this.push(
      this.spanned({ k: "for", counter: counter as Reg, lo, hi, step, atLeastOnce, body: nodes, ...extra } as For),
    );
  }

  while(
    head: () => Guard | undefined,
    written: readonly Reg[],
    body: () => void,
    uniform: boolean,
    group?: number,
  ): void {
    let cond: Guard | undefined;
    let headNodes: Node[] = [];
    let bodyNodes: Node[] = [];
    // Head and body are one loop body; the head runs once more than the body, which pure values do not mind.
    const shared = this.scoped("loop", () => {
      for (const v of written) this.wrote(v);
      headNodes = this.scoped("loop", () => {
        cond = head();
      });
      bodyNodes = this.scoped("loop", body);
    });
    for (const v of written) this.wrote(v);
    this.push(
      this.spanned({
        k: "while",
        head: [...shared, ...headNodes],
        cond: cond as Guard,
        body: bodyNodes,
        uniform,
        ...(group === undefined ? {} : { group }),
      } as While),
    );
  }

  /** `coldElse`: the else branch is rarely taken; what it alone needs is computed inside it. */
  if(
    cond: Guard,
    uniform: boolean,
    written: readonly Reg[],
    then: () => void,
    otherwise?: () => void,
    options: { coldElse?: boolean; group?: number | undefined } = {},
  ): void {
    const thenNodes = this.scoped("branch", then);
    for (const v of written) this.wrote(v);
    const elseNodes = otherwise === undefined ? [] : this.scoped(options.coldElse ? "cold" : "branch", otherwise);
    for (const v of written) this.wrote(v);
    if (thenNodes.length === 0 && elseNodes.length === 0) return;
    this.push(
      this.spanned({
        k: "if",
        cond,
        then: thenNodes,
        else: elseNodes,
        uniform,
        ...(options.group === undefined ? {} : { group: options.group }),
      } as If),
    );
  }
}

export function gcd(a: number, b: number): number {
  a = Math.abs(a);
  b = Math.abs(b);
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
