/** Scalar arithmetic on thread values: folds constants, keeps integer ranges, and emits what is left through the value-numbering builder. */
import type { Guard, Reg } from "../ir/thread.js";
import {
  type Builder,
  FALSE,
  gcd,
  I32_MAX,
  I32_MIN,
  imm,
  immOf,
  isImm,
  type Range,
  TRUE,
  type Val,
} from "./builder.js";

const clampRange = (lo: number, hi: number, multipleOf = 1): Range =>
  lo < I32_MIN || hi > I32_MAX ? { lo: I32_MIN, hi: I32_MAX, multipleOf } : { lo, hi, multipleOf };

const multiple = (r: Range): number => r.multipleOf ?? 1;

export class Arith {
  constructor(readonly b: Builder) {}

  /** Comparisons, by their results: each the other way round, of values that stay what they are. */
  private readonly opposites = new Map<number, () => Val>();
  /** Choices between two constants, by their results. */
  private readonly choices = new Map<number, { readonly cond: Val; readonly x: Val; readonly y: Val }>();

  // ── i32 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  add(x: Val, y: Val): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined) return imm((cx + cy) | 0);
    if (cx === 0) return y;
    if (cy === 0) return x;
    if (cx !== undefined) return this.add(y, x);
    const rx = this.b.range(x);
    const ry = this.b.range(y);
    const r = this.b.pure("add", "s32", "b32", [x, y]);
    this.b.setRange(r, clampRange(rx.lo + ry.lo, rx.hi + ry.hi, gcd(multiple(rx), multiple(ry))));
    return r;
  }

  sub(x: Val, y: Val): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined) return imm((cx - cy) | 0);
    if (cy !== undefined) return this.add(x, imm(-cy | 0));
    const rx = this.b.range(x);
    const ry = this.b.range(y);
    const r = this.b.pure("sub", "s32", "b32", [x, y]);
    this.b.setRange(r, clampRange(rx.lo - ry.hi, rx.hi - ry.lo, gcd(multiple(rx), multiple(ry))));
    return r;
  }

  mul(x: Val, y: Val): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined) return imm(Math.imul(cx, cy));
    if (cx !== undefined) return this.mul(y, x);
    if (cy === 0) return imm(0);
    if (cy === 1) return x;
    const rx = this.b.range(x);
    const ry = this.b.range(y);
    const lo = Math.min(rx.lo * ry.lo, rx.lo * ry.hi, rx.hi * ry.lo, rx.hi * ry.hi);
    const hi = Math.max(rx.lo * ry.lo, rx.lo * ry.hi, rx.hi * ry.lo, rx.hi * ry.hi);
    const r =
      cy !== undefined && cy > 0 && (cy & (cy - 1)) === 0
        ? this.b.pure("shl", "b32", "b32", [x, imm(Math.log2(cy))])
        : this.b.pure("mul", "s32", "b32", [x, y], { mods: ["lo"] });
    this.b.setRange(r, clampRange(lo, hi, Math.min(multiple(rx) * multiple(ry), 2 ** 30)));
    return r;
  }

  /** Truncating division; by a power of two of a non-negative value it is a shift. */
  div(x: Val, y: Val, unsigned = false): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined && cy !== 0)
      return imm(unsigned ? ((cx >>> 0) / (cy >>> 0)) | 0 : Math.trunc(cx / cy) | 0);
    if (cy === 1) return x;
    const rx = this.b.range(x);
    if (cy !== undefined && cy > 0 && (rx.lo >= 0 || unsigned)) {
      const r =
        (cy & (cy - 1)) === 0
          ? this.b.pure("shr", "u32", "b32", [x, imm(Math.log2(cy))])
          : this.b.pure("div", "u32", "b32", [x, y]);
      if (rx.lo >= 0) this.b.setRange(r, { lo: Math.floor(rx.lo / cy), hi: Math.floor(rx.hi / cy) });
      return r;
    }
    return this.b.pure("div", unsigned ? "u32" : "s32", "b32", [x, y]);
  }

  rem(x: Val, y: Val, unsigned = false): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined && cy !== 0)
      return imm(unsigned ? ((cx >>> 0) % (cy >>> 0)) | 0 : (cx % cy) | 0);
    if (cy === 1) return imm(0);
    const rx = this.b.range(x);
    if (cy !== undefined && cy > 0 && (rx.lo >= 0 || unsigned)) {
      const r =
        (cy & (cy - 1)) === 0
          ? this.b.pure("and", "b32", "b32", [x, imm(cy - 1)])
          : this.b.pure("rem", "u32", "b32", [x, y]);
      this.b.setRange(r, { lo: 0, hi: Math.min(cy - 1, rx.lo >= 0 ? rx.hi : cy - 1) });
      return r;
    }
    return this.b.pure("rem", unsigned ? "u32" : "s32", "b32", [x, y]);
  }

  minmax(op: "min" | "max", x: Val, y: Val, unsigned = false): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined)
      return imm(unsigned ? Math[op](cx >>> 0, cy >>> 0) | 0 : Math[op](cx, cy));
    if (cx !== undefined) return this.minmax(op, y, x, unsigned);
    const rx = this.b.range(x);
    const ry = this.b.range(y);
    if (!unsigned) {
      if (op === "min" ? rx.hi <= ry.lo : rx.lo >= ry.hi) return x;
      if (op === "min" ? ry.hi <= rx.lo : ry.lo >= rx.hi) return y;
      // Of a choice between a constant that x is not beyond and one that is not beyond x: the first, or x.
      const choice = y.k === "reg" ? this.choices.get(y.id) : undefined;
      if (choice !== undefined) {
        const [won, lost] = [this.b.range(choice.x), this.b.range(choice.y)];
        if (op === "min" ? won.lo <= rx.lo && lost.lo >= rx.hi : won.lo >= rx.hi && lost.lo <= rx.lo)
          return this.select(choice.cond, choice.x, x);
      }
    }
    const r = this.b.pure(op, unsigned ? "u32" : "s32", "b32", [x, y]);
    if (!unsigned) {
      const below = op === "min" ? (rx.below ?? ry.below) : undefined;
      this.b.setRange(r, {
        lo: Math[op](rx.lo, ry.lo),
        hi: Math[op](rx.hi, ry.hi),
        ...(below === undefined ? {} : { below }),
      });
    }
    return r;
  }

  bitwise(op: "and" | "or" | "xor", x: Val, y: Val): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy !== undefined) return imm(op === "and" ? cx & cy : op === "or" ? cx | cy : cx ^ cy);
    if (cx !== undefined) return this.bitwise(op, y, x);
    if (cy === 0) return op === "and" ? imm(0) : x;
    if (cy === -1 && op === "and") return x;
    const rx = this.b.range(x);
    const r = this.b.pure(op, "b32", "b32", [x, y]);
    if (cy !== undefined && cy >= 0) {
      if (op === "and") this.b.setRange(r, { lo: 0, hi: cy });
      else if (rx.lo >= 0) {
        const bits = 2 ** Math.ceil(Math.log2(Math.max(rx.hi, cy) + 1));
        this.b.setRange(r, { lo: 0, hi: bits - 1 });
      }
    }
    return r;
  }

  shift(op: "shl" | "sar" | "shr", x: Val, y: Val): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    // TypeScript takes the count modulo 32, PTX clamps it.
    if (cx !== undefined && cy !== undefined)
      return imm((op === "shl" ? cx << cy : op === "sar" ? cx >> cy : cx >>> cy) | 0);
    if (cy !== undefined && (cy & 31) === 0) return x;
    const count = cy !== undefined ? imm(cy & 31) : this.bitwise("and", y, imm(31));
    const rx = this.b.range(x);
    const r = this.b.pure(op === "shl" ? "shl" : "shr", op === "shl" ? "b32" : op === "sar" ? "s32" : "u32", "b32", [
      x,
      count,
    ]);
    if (cy !== undefined && rx.lo >= 0 && op !== "shl")
      this.b.setRange(r, { lo: rx.lo >> (cy & 31), hi: rx.hi >> (cy & 31) });
    return r;
  }

  // ── predicates ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Integer comparison (`lt le gt ge eq ne`), decided by ranges where they suffice. */
  compare(op: string, x: Val, y: Val, type: "s32" | "u32" = "s32"): Val {
    const cx = immOf(x);
    const cy = immOf(y);
    if (cx !== undefined && cy === undefined) return this.compare(swapped[op] as string, y, x, type);
    const rx = this.b.range(x);
    const ry = this.b.range(y);
    if (type === "s32" || (rx.lo >= 0 && ry.lo >= 0)) {
      const known = decide(op, rx, ry);
      if (known !== undefined) return known ? TRUE : FALSE;
    } else if (cx !== undefined && cy !== undefined) {
      const known = decide(op, { lo: cx >>> 0, hi: cx >>> 0 }, { lo: cy >>> 0, hi: cy >>> 0 });
      if (known !== undefined) return known ? TRUE : FALSE;
    }
    const r = this.b.pure("setp", type, "pred", [x, y], { mods: [op] });
    if (!this.b.isVariable(x) && !this.b.isVariable(y))
      this.opposites.set(r.id, () => this.compare(complements[op] as string, x, y, type));
    return r;
  }

  and(x: Val, y: Val): Val {
    if (isImm(x)) return immOf(x) ? y : FALSE;
    if (isImm(y)) return immOf(y) ? x : FALSE;
    return x.id === y.id ? x : this.b.pure("and", "pred", "pred", [x, y]);
  }

  or(x: Val, y: Val): Val {
    if (isImm(x)) return immOf(x) ? TRUE : y;
    if (isImm(y)) return immOf(y) ? TRUE : x;
    return x.id === y.id ? x : this.b.pure("or", "pred", "pred", [x, y]);
  }

  xor(x: Val, y: Val): Val {
    if (isImm(x) && isImm(y)) return imm(Number(x.value) ^ Number(y.value), "pred");
    if (isImm(x)) return this.xor(y, x);
    if (isImm(y)) return immOf(y) ? this.not(x) : x;
    return this.b.pure("xor", "pred", "pred", [x, y]);
  }

  not(x: Val): Val {
    if (isImm(x)) return immOf(x) ? FALSE : TRUE;
    return this.opposites.get(x.id)?.() ?? this.b.pure("not", "pred", "pred", [x]);
  }

  select(cond: Val, x: Val, y: Val): Val {
    if (isImm(cond)) return immOf(cond) ? x : y;
    const cls = x.cls;
    if (cls === "pred") return this.or(this.and(cond, x), this.and(this.not(cond), y));
    if (x.k === "reg" && y.k === "reg" && x.id === y.id) return x;
    const r = this.b.pure("selp", cls === "f32" ? "f32" : cls === "b16" ? "b16" : cls === "b64" ? "b64" : "b32", cls, [
      x,
      y,
      cond,
    ]);
    if (cls === "b32") {
      const rx = this.b.range(x);
      const ry = this.b.range(y);
      this.b.setRange(r, { lo: Math.min(rx.lo, ry.lo), hi: Math.max(rx.hi, ry.hi) });
      if (isImm(x) && isImm(y) && !this.b.isVariable(cond)) this.choices.set(r.id, { cond, x, y });
    }
    return r;
  }

  guard(cond: Val): Guard | undefined {
    return cond.k === "reg" ? { reg: cond, negated: false } : undefined;
  }

  // ── 64-bit addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────

  /** base + x·scale in 64 bits; one instruction. */
  offset64(base: Reg, x: Val, scale: number): Reg {
    const c = immOf(x);
    if (c === 0 || scale === 0) return base;
    if (c !== undefined) return this.b.pure("add", "s64", "b64", [base, imm(BigInt(c) * BigInt(scale), "b64")]);
    return this.b.pure("mad", "s32", "b64", [x, imm(scale), base], { mods: ["wide"] });
  }

  // ── f32 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  f32(op: "add" | "sub" | "mul" | "div", x: Val, y: Val): Val {
    const cx = x.k === "imm" ? Number(x.value) : undefined;
    const cy = y.k === "imm" ? Number(y.value) : undefined;
    if (cx !== undefined && cy !== undefined) {
      return imm(
        Math.fround(op === "add" ? cx + cy : op === "sub" ? cx - cy : op === "mul" ? cx * cy : cx / cy),
        "f32",
      );
    }
    if (op === "mul" && cy === 1) return x;
    if (op === "mul" && cx === 1) return y;
    if (op === "div" && cy === 1) return x;
    if (op === "div" && cy !== undefined && isPow2Float(cy)) return this.f32("mul", x, imm(1 / cy, "f32"));
    return this.b.pure(op, "f32", "f32", [x, y], { mods: ["rn"] });
  }

  fma(x: Val, y: Val, z: Val): Val {
    return this.b.pure("fma", "f32", "f32", [x, y, z], { mods: ["rn"] });
  }
}

/** A normal power of two whose reciprocal is normal too: dividing by it is multiplying by the reciprocal, exactly. */
const isPow2Float = (v: number): boolean => {
  const e = Math.log2(Math.abs(v));
  return Number.isInteger(e) && e > -126 && e < 126;
};

const complements: Readonly<Record<string, string>> = { lt: "ge", le: "gt", gt: "le", ge: "lt", eq: "ne", ne: "eq" };

const swapped: Readonly<Record<string, string>> = { lt: "gt", le: "ge", gt: "lt", ge: "le", eq: "eq", ne: "ne" };

function decide(op: string, x: Range, y: Range): boolean | undefined {
  switch (op) {
    case "lt":
      return x.hi < y.lo || (x.below !== undefined && x.below === y.symbol) ? true : x.lo >= y.hi ? false : undefined;
    case "le":
      return x.hi <= y.lo ? true : x.lo > y.hi ? false : undefined;
    case "gt":
      return x.lo > y.hi ? true : x.hi <= y.lo ? false : undefined;
    case "ge":
      return x.lo >= y.hi ? true : x.hi < y.lo ? false : undefined;
    case "eq":
      return x.lo === x.hi && y.lo === y.hi && x.lo === y.lo ? true : x.hi < y.lo || x.lo > y.hi ? false : undefined;
    default:
      return x.hi < y.lo || x.lo > y.hi ? true : x.lo === x.hi && y.lo === y.hi && x.lo === y.lo ? false : undefined;
  }
}
