/**
 * place: gives every fragment its layout.
 *
 * Matrix products fix the layouts of their accumulators and of the fragments they multiply; element operations hand a layout on, reductions
 * project it; a fragment that element code reads at some of its coordinates takes the projection of that code's layout, so that each
 * thread already holds what it needs. Whatever is still free takes the default layout. Where two uses want different
 * layouts the fragment keeps the first and is converted at the other use (through shared memory; see lower/fragment.ts).
 */
import { LoweringError } from "../ir/errors.js";
import type { Expr, Lambda, Region, Span, Stmt } from "../ir/tile.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";
import {
  accumulatorLayout,
  blockedLayout,
  type Layout,
  liveRegisters,
  operandALayout,
  operandBLayout,
  permuteLayout,
  projectLayout,
  reshapeLayout,
  sameLayout,
} from "./layout.js";
import { elementReads, parallelLayout, requiredLayout } from "./lower/element.js";
import { dimsOf } from "./specialise.js";

interface Known {
  readonly dt: DTypeName;
  readonly shape: readonly number[];
  readonly span: Span | undefined;
}

/** Registers that a thread can name. */
const REGISTERS = 255;

export function placeFragments(body: readonly Stmt[], warps: number): Map<string, Layout> {
  const p = new Placer(warps);
  p.collect(body);
  return p.solve();
}

class Placer {
  private readonly fragments = new Map<string, Known>();
  private readonly layouts = new Map<string, Layout>();
  private readonly statements: Stmt[] = [];
  private readonly shared = new Set<string>();

  constructor(private readonly warps: number) {}

  collect(stmts: readonly Stmt[]): void {
    for (const s of stmts) {
      this.statements.push(s);
      switch (s.k) {
        case "fragment":
        case "load":
        case "map":
        case "reduce":
        case "scan":
        case "shuffle":
        case "ballot":
        case "transpose":
        case "reshape":
          if (s.shape.length > 0) this.fragments.set(s.name, { dt: s.dt, shape: dimsOf(s.shape), span: s.span });
          break;
        case "shared":
          this.shared.add(s.name);
          break;
        case "for":
        case "while":
          this.collect(s.body);
          break;
        case "if":
          this.collect(s.then);
          this.collect(s.else);
          break;
      }
    }
  }

  solve(): Map<string, Layout> {
    for (const s of this.statements) if (s.k === "mma") this.multiply(s);
    for (;;) {
      let changed = true;
      while (changed) {
        changed = false;
        for (const s of this.statements) changed = this.propagate(s) || changed;
      }
      // Nothing follows any more: the first fragment that is still free takes the default.
      const free = [...this.fragments].find(([name]) => !this.layouts.has(name));
      if (free === undefined) {
        this.checkRegisters();
        return this.layouts;
      }
      const [name, { dt, shape }] = free;
      this.layouts.set(name, blockedLayout(shape, this.warps, dt === "bool" ? 1 : 16 / this.widestBytes(name, dt)));
    }
  }

  /** Refuses fragments that no thread could hold: they would live in slow local memory. */
  private checkRegisters(): void {
    for (const [name, { dt, shape, span }] of this.fragments) {
      const layout = this.layouts.get(name) as Layout;
      const words = Math.ceil((liveRegisters(layout).length * Math.min(4, dtypeFacts[dt].bytes)) / 4);
      if (dt === "bool" || words <= REGISTERS) continue;
      throw new LoweringError(
        "TW5025",
        `a ${dt} fragment of [${shape.join(", ")}] takes ${words} registers of each of ${this.warps * 32} threads; a thread has ${REGISTERS}`,
        "use a smaller tile, or more warps",
        span,
      );
    }
  }

  /**
   * Bytes of an element in memory that the fragment comes from or goes to, 16 of which a thread moves at once. Where it is widened on its way
   * to shared memory that is the wider dtype: threads that wrote two vectors side by side would meet in the same banks.
   */
  private widestBytes(name: string, dt: DTypeName): number {
    const goesToShared = (of: string): boolean =>
      this.statements.some((s) => s.k === "copy" && s.src.buffer === of && this.shared.has(s.dst.buffer));
    const widened = this.statements.flatMap((s) =>
      s.k === "map" && s.inputs.includes(name) && goesToShared(s.name) ? [dtypeFacts[s.dt].bytes] : [],
    );
    return Math.max(dtypeFacts[dt].bytes, ...widened);
  }

  private give(name: string, layout: Layout | undefined): boolean {
    const f = this.fragments.get(name);
    if (f === undefined || layout === undefined || this.layouts.has(name)) return false;
    if (layout.shape.length !== f.shape.length || layout.shape.some((n, d) => n !== f.shape[d])) return false;
    this.layouts.set(name, layout);
    return true;
  }

  private multiply(s: Extract<Stmt, { k: "mma" }>): void {
    const acc = this.fragments.get(s.acc);
    if (acc === undefined) return;
    const [m, n] = acc.shape as [number, number];
    const wanted = accumulatorLayout(m, n, this.warps, s.split);
    this.give(s.acc, wanted);
    if (!sameLayout(this.layouts.get(s.acc) as Layout, wanted))
      throw new LoweringError(
        "TW5026",
        `the accumulator ${s.acc} of this product is already laid out for another use`,
        "give products into one accumulator the same split, and use the accumulator of a product as an operand through a cast",
        s.span,
      );
    const operand = (r: Region, make: (k: number, packed: 2 | 4) => Layout, kOf: (dims: number[]) => number): void => {
      const f = this.fragments.get(r.buffer);
      if (f === undefined) return;
      const dims = r.transposed ? [...f.shape].reverse() : [...f.shape];
      const layout = make(kOf(dims), dtypeFacts[f.dt].bytes === 1 ? 4 : 2);
      this.give(r.buffer, r.transposed ? permuteLayout(layout, [1, 0]) : layout);
    };
    operand(
      s.a,
      (k, packed) => operandALayout(m, k, n, this.warps, packed, s.split),
      (d) => d[1] as number,
    );
    operand(
      s.b,
      (k, packed) => operandBLayout(k, n, m, this.warps, packed, s.split),
      (d) => d[0] as number,
    );
  }

  private propagate(s: Stmt): boolean {
    const of = (name: string): Layout | undefined => this.layouts.get(name);
    switch (s.k) {
      case "map": {
        const known = [s.name, ...s.inputs].map(of).find((l) => l !== undefined);
        let changed = false;
        for (const name of [s.name, ...s.inputs]) changed = this.give(name, known) || changed;
        const layout = of(s.inputs[0] ?? s.name);
        if (layout === undefined) return this.give(s.name, this.readWhole(s.fn, s.shape.length)) || changed;
        return this.readBy(s.fn, layout) || changed;
      }
      case "reduce": {
        const src = of(s.src);
        if (src === undefined) return false;
        const gave = s.shape.length > 0 && this.give(s.name, projectLayout(src, s.axis));
        return (s.fn !== undefined && this.readBy(s.fn, src)) || gave;
      }
      case "scan":
      case "shuffle":
      case "ballot":
        return this.give(s.name, of(s.src)) || this.give(s.src, of(s.name));
      case "transpose": {
        const rank = s.shape.length;
        const order = [...s.shape.keys()];
        [order[rank - 2], order[rank - 1]] = [rank - 1, rank - 2];
        const [src, out] = [of(s.src), of(s.name)];
        if (src !== undefined) return this.give(s.name, permuteLayout(src, order));
        return out !== undefined && this.give(s.src, permuteLayout(out, order));
      }
      case "reshape": {
        const [src, out] = [of(s.src), of(s.name)];
        if (src !== undefined) return this.give(s.name, reshapeLayout(src, dimsOf(s.shape)));
        const from = this.fragments.get(s.src);
        return out !== undefined && from !== undefined && this.give(s.src, reshapeLayout(out, from.shape));
      }
      case "copy": {
        const [src, dst] = [of(s.src.buffer), of(s.dst.buffer)];
        const swap = (l: Layout): Layout => (s.src.transposed || s.dst.transposed ? permuteLayout(l, [1, 0]) : l);
        if (src !== undefined && src.shape.length === 2) return this.give(s.dst.buffer, swap(src));
        if (src !== undefined) return this.give(s.dst.buffer, src);
        return dst !== undefined && this.give(s.src.buffer, dst.shape.length === 2 ? swap(dst) : dst);
      }
      case "parallel": {
        if (s.shape[0]?.k !== "const") return false;
        const layout = parallelLayout(s, dimsOf(s.shape), of);
        return layout !== undefined && this.readBy(s, layout);
      }
      default:
        return false;
    }
  }

  /** The layout of a fragment that element code of `rank` dims reads at all its coordinates, if one has a layout already. */
  private readWhole(fn: Lambda, rank: number): Layout | undefined {
    for (const e of elementReads(fn.body, fn.result)) {
      const layout = this.layouts.get(e.buffer);
      const isOwn = e.index.length === rank && e.index.every((i, d) => i.k === "ref" && i.name === fn.coordinates[d]);
      if (layout !== undefined && isOwn) return layout;
    }
    return undefined;
  }

  /** Fragments that element code under `layout` reads at its own coordinates. */
  private readBy(fn: Pick<Lambda, "coordinates" | "body"> & { readonly result?: Expr }, layout: Layout): boolean {
    let changed = false;
    for (const e of elementReads(fn.body, fn.result)) {
      const f = this.fragments.get(e.buffer);
      const dims = e.index.map((i) => (i.k === "ref" ? fn.coordinates.indexOf(i.name) : -1));
      if (
        f !== undefined &&
        !this.layouts.has(e.buffer) &&
        e.index.every((i, d) => (i.k === "const" ? f.shape[d] === 1 : (dims[d] as number) >= 0))
      ) {
        changed = this.give(e.buffer, requiredLayout(layout, f.shape, dims)) || changed;
      }
    }
    return changed;
  }
}
