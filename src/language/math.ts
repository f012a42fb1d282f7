/**
 * Functions on scalars. In eager mode they compute in float64; the value is rounded where it is cast or stored. They work anywhere:
 * inside kernels, in grids, and in plain programs.
 */
import { numberOf } from "./operands.js";

/** The smallest; NaN if one is NaN. */
export function min(a: number, b: number, ...more: number[]): number {
  const least = Math.min(numberOf("min", a), numberOf("min", b));
  return more.length === 0 ? least : Math.min(least, ...more.map((x) => numberOf("min", x)));
}

/** The largest; NaN if one is NaN. */
export function max(a: number, b: number, ...more: number[]): number {
  const most = Math.max(numberOf("max", a), numberOf("max", b));
  return more.length === 0 ? most : Math.max(most, ...more.map((x) => numberOf("max", x)));
}

export function abs(x: number): number {
  return Math.abs(numberOf("abs", x));
}

export function exp(x: number): number {
  return Math.exp(numberOf("exp", x));
}

/** 2 to the power of x. */
export function exp2(x: number): number {
  return 2 ** numberOf("exp2", x);
}

/** Natural logarithm. */
export function log(x: number): number {
  return Math.log(numberOf("log", x));
}

export function log2(x: number): number {
  return Math.log2(numberOf("log2", x));
}

export function sqrt(x: number): number {
  return Math.sqrt(numberOf("sqrt", x));
}

/** 1 / sqrt(x). */
export function rsqrt(x: number): number {
  return 1 / Math.sqrt(numberOf("rsqrt", x));
}

/** 1 / x, approximately on a GPU. */
export function rcp(x: number): number {
  return 1 / numberOf("rcp", x);
}

export function sin(x: number): number {
  return Math.sin(numberOf("sin", x));
}

export function cos(x: number): number {
  return Math.cos(numberOf("cos", x));
}

export function tanh(x: number): number {
  return Math.tanh(numberOf("tanh", x));
}

export function floor(x: number): number {
  return Math.floor(numberOf("floor", x));
}

export function ceil(x: number): number {
  return Math.ceil(numberOf("ceil", x));
}

/** To the nearest integer, ties to even (unlike `Math.round`, whose ties go up). */
export function round(x: number): number {
  const below = Math.floor(numberOf("round", x));
  const rest = x - below;
  if (!(rest >= 0.5)) return rest === 0 ? x : below === 0 ? 0 : below;
  if (rest > 0.5 || below % 2 !== 0) return below === -1 ? -0 : below + 1;
  return below;
}

/** Towards zero. */
export function trunc(x: number): number {
  return Math.trunc(numberOf("trunc", x));
}

/** −1, 0 or 1 with the sign of x; a zero keeps its own, NaN stays NaN. */
export function sign(x: number): number {
  return Math.sign(numberOf("sign", x));
}

// biome-ignore lint/suspicious/noShadowRestrictedNames: the language has its own, which the front end knows
export function isNaN(x: number): boolean {
  return Number.isNaN(numberOf("isNaN", x));
}

// biome-ignore lint/suspicious/noShadowRestrictedNames: the language has its own, which the front end knows
export function isFinite(x: number): boolean {
  return Number.isFinite(numberOf("isFinite", x));
}

/** a · b + c with a single rounding (to f32 when the result is stored; the product of two f32 is exact in float64). */
export function fma(a: number, b: number, c: number): number {
  return numberOf("fma", a) * numberOf("fma", b) + numberOf("fma", c);
}

/** Integer quotient, towards zero. 0 if b is 0. */
export function idiv(a: number, b: number): number {
  return numberOf("idiv", b) === 0 ? 0 : Math.trunc(numberOf("idiv", a) / b) + 0;
}

/** Low 32 bits of the product, as an i32. */
export function imul(a: number, b: number): number {
  return Math.imul(numberOf("imul", a), numberOf("imul", b));
}

/** ⌈a / b⌉ of non-negative integers. */
export function ceilDiv(a: number, b: number): number {
  return Math.ceil(numberOf("ceilDiv", a) / numberOf("ceilDiv", b));
}

/** Number of 1 bits of a 32-bit integer. */
export function popcount(x: number): number {
  let v = numberOf("popcount", x) - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Number of leading 0 bits of a 32-bit integer; 32 for 0. */
export function clz(x: number): number {
  return Math.clz32(numberOf("clz", x));
}

/** The error function, to about 1e-15: a Taylor series near 0, a continued fraction of the complement further out. */
export function erf(x: number): number {
  const a = Math.abs(numberOf("erf", x));
  if (Number.isNaN(x)) return x;
  if (a > 6) return Math.sign(numberOf("sign", x));
  if (a < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return x === 0 ? x : (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n >= 1; n--) fraction = n / 2 / (a + fraction);
  const complement = Math.exp(-a * a) / ((a + fraction) * Math.sqrt(Math.PI));
  return Math.sign(x) * (1 - complement);
}
