/**
 * Affine integer forms: Σ register·coefficient + constant.
 *
 * Addresses are built from these, so that the constant part becomes an immediate, the per-thread part is computed once, and only the
 * loop's own term is left inside a loop.
 */
import type { Reg } from "../../ir/thread.js";
import type { Arith } from "../arith.js";
import { gcd, I32_MAX, I32_MIN, imm, type Val } from "../builder.js";

export interface Term {
  readonly reg: Reg;
  readonly coef: number;
}

export interface Aff {
  readonly terms: readonly Term[];
  readonly c: number;
}

export const constant = (c: number): Aff => ({ terms: [], c });
export const ofVal = (v: Val): Aff =>
  v.k === "imm" ? constant(Number(v.value)) : { terms: [{ reg: v, coef: 1 }], c: 0 };

export function addAff(a: Aff, b: Aff): Aff {
  if (a.terms.length === 0 && b.terms.length === 0) return constant(a.c + b.c);
  const terms = [...a.terms];
  for (const t of b.terms) {
    const at = terms.findIndex((x) => x.reg.id === t.reg.id);
    if (at < 0) terms.push(t);
    else terms[at] = { reg: t.reg, coef: (terms[at] as Term).coef + t.coef };
  }
  return { terms: terms.filter((t) => t.coef !== 0), c: a.c + b.c };
}

export const scaleAff = (a: Aff, by: number): Aff =>
  by === 0 ? constant(0) : { terms: a.terms.map((t) => ({ reg: t.reg, coef: t.coef * by })), c: a.c * by };

export const isConstant = (a: Aff): boolean => a.terms.length === 0;

export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

export function boundsOf(arith: Arith, a: Aff): Bounds {
  let lo = a.c;
  let hi = a.c;
  for (const { reg, coef } of a.terms) {
    const r = arith.b.range(reg);
    lo += coef > 0 ? r.lo * coef : r.hi * coef;
    hi += coef > 0 ? r.hi * coef : r.lo * coef;
  }
  return { lo, hi };
}

/** A number that divides the form's value whatever the registers hold. */
export function divisorOf(arith: Arith, a: Aff): number {
  let d = Math.abs(a.c);
  for (const { reg, coef } of a.terms) d = gcd(d, Math.abs(coef) * (arith.b.range(reg).multipleOf ?? 1));
  return d === 0 ? 2 ** 30 : d;
}

/** Terms with those of the outermost scopes first, so that sums of invariant terms stay outside loops. */
export function byDepth(arith: Arith, terms: readonly Term[]): Term[] {
  return [...terms].sort((x, y) => arith.b.depthFor([x.reg]) - arith.b.depthFor([y.reg]));
}

/** The form as one 32-bit value. */
export function materialise(arith: Arith, a: Aff): Val {
  let sum: Val | undefined;
  for (const { reg, coef } of byDepth(arith, a.terms)) {
    if (coef === -1 && sum !== undefined) sum = arith.sub(sum, reg);
    else {
      const term = arith.mul(reg, imm(coef | 0));
      sum = sum === undefined ? term : arith.add(sum, term);
    }
  }
  if (sum === undefined) return imm(a.c | 0);
  const value = a.c === 0 ? sum : arith.add(sum, imm(a.c | 0));
  const { lo, hi } = boundsOf(arith, a);
  if (value.k === "reg" && lo >= I32_MIN && hi <= I32_MAX && (a.terms.length > 1 || a.c !== 0)) {
    const known = arith.b.range(value);
    if (known.lo < lo || known.hi > hi)
      arith.b.setRange(value, { ...known, lo: Math.max(lo, known.lo), hi: Math.min(hi, known.hi) });
  }
  return value;
}

/** Bits that may be set in a non-negative form without its constant, if its terms cannot carry into each other; else undefined. */
export function disjointBits(arith: Arith, terms: readonly Term[]): number | undefined {
  let mask = 0;
  for (const { reg, coef } of terms) {
    const r = arith.b.range(reg);
    if (coef <= 0 || r.lo < 0) return undefined;
    const top = r.hi * coef;
    if (top >= 2 ** 31) return undefined;
    const low = coef * (r.multipleOf ?? 1);
    const lowBit = low & -low;
    const bits = (2 ** Math.ceil(Math.log2(top + 1)) - 1) & ~(lowBit - 1);
    if ((mask & bits) !== 0) return undefined;
    mask |= bits;
  }
  return mask;
}
