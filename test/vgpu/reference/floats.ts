/**
 * Floating point by exact integers: every finite value is m · 2^e with a BigInt m, every operation is computed exactly (or, for
 * quotients and roots, to more bits than any format has and a remainder) and rounded once. Slow, and plain to check.
 */

/** A binary format with `exponent` and `fraction` bits behind a sign. */
export interface Format {
  readonly exponent: number;
  readonly fraction: number;
  readonly bits: number;
  /** What an operation returns for NaN. */
  readonly nan: bigint;
}

const format = (exponent: number, fraction: number, nan: bigint): Format => ({
  exponent,
  fraction,
  bits: exponent + fraction + 1,
  nan,
});

export const f16 = format(5, 10, 0x7fffn);
export const bf16 = format(8, 7, 0x7fffn);
export const f32 = format(8, 23, 0x7fffffffn);
export const f64 = format(11, 52, 0xfff8000000000000n);

/** To nearest (ties to even), toward zero, down, up, to nearest (ties away from zero). */
export type Rounding = "rn" | "rz" | "rm" | "rp" | "rna";

export type Value =
  | { readonly kind: "nan" }
  | { readonly kind: "infinite"; readonly negative: boolean }
  /** ±m · 2^e; zero has m = 0. */
  | { readonly kind: "finite"; readonly negative: boolean; readonly m: bigint; readonly e: number };

const nan: Value = { kind: "nan" };

interface Sizes {
  readonly fractionMask: bigint;
  readonly exponentMask: bigint;
  readonly hidden: bigint;
  readonly sign: bigint;
  readonly fractionShift: bigint;
  readonly bias: number;
}

const known = new Map<Format, Sizes>();

function sizesOf(f: Format): Sizes {
  let sizes = known.get(f);
  if (sizes === undefined) {
    sizes = {
      fractionMask: (1n << BigInt(f.fraction)) - 1n,
      exponentMask: (1n << BigInt(f.exponent)) - 1n,
      hidden: 1n << BigInt(f.fraction),
      sign: 1n << BigInt(f.bits - 1),
      fractionShift: BigInt(f.fraction),
      bias: 2 ** (f.exponent - 1) - 1,
    };
    known.set(f, sizes);
  }
  return sizes;
}

export function decode(bits: bigint, f: Format): Value {
  const s = sizesOf(f);
  const negative = (bits & s.sign) !== 0n;
  const fraction = bits & s.fractionMask;
  const exponent = (bits >> s.fractionShift) & s.exponentMask;
  if (exponent === s.exponentMask) return fraction === 0n ? { kind: "infinite", negative } : nan;
  if (exponent === 0n) return { kind: "finite", negative, m: fraction, e: 1 - s.bias - f.fraction };
  return { kind: "finite", negative, m: fraction | s.hidden, e: Number(exponent) - s.bias - f.fraction };
}

export const isNan = (bits: bigint, f: Format): boolean => decode(bits, f).kind === "nan";

export function isSubnormal(bits: bigint, f: Format): boolean {
  const s = sizesOf(f);
  return ((bits >> s.fractionShift) & s.exponentMask) === 0n && (bits & s.fractionMask) !== 0n;
}

export const zero = (negative: boolean, f: Format): bigint => (negative ? sizesOf(f).sign : 0n);

export function infinity(negative: boolean, f: Format): bigint {
  const s = sizesOf(f);
  return (s.exponentMask << s.fractionShift) | zero(negative, f);
}

/** The largest finite value. */
export const largest = (negative: boolean, f: Format): bigint => infinity(negative, f) - 1n;

export const negate = (bits: bigint, f: Format): bigint => bits ^ sizesOf(f).sign;
export const magnitude = (bits: bigint, f: Format): bigint => bits & ~sizesOf(f).sign;
export const isNegative = (bits: bigint, f: Format): boolean => (bits & sizesOf(f).sign) !== 0n;

/** Subnormals become zeros of their sign. */
export const flush = (bits: bigint, f: Format): bigint => (isSubnormal(bits, f) ? bits & sizesOf(f).sign : bits);

function lengthOf(m: bigint): number {
  const hex = m.toString(16);
  return hex.length * 4 - (Math.clz32(Number.parseInt(hex[0] as string, 16)) - 28);
}

/** Whether a magnitude with `rest` of `unit` below its last digit is rounded up. `more`: the rest is a little larger than said. */
function roundsUp(mode: Rounding, negative: boolean, odd: boolean, rest: bigint, unit: bigint, more: boolean): boolean {
  const exact = rest === 0n && !more;
  if (exact) return false;
  switch (mode) {
    case "rz":
      return false;
    case "rm":
      return negative;
    case "rp":
      return !negative;
    default: {
      const twice = rest * 2n;
      if (twice !== unit) return twice > unit;
      return more || mode === "rna" || odd;
    }
  }
}

/** ±m · 2^e in a format. `more`: the value lies between m and m + 1; then m must have more digits than the format. */
export function round(negative: boolean, m: bigint, e: number, f: Format, mode: Rounding, more = false): bigint {
  const s = sizesOf(f);
  if (m === 0n && !more) return zero(negative, f);
  // The exponent of the result's last digit.
  let last = Math.max(lengthOf(m) + e - (f.fraction + 1), 1 - s.bias - f.fraction);
  let q: bigint;
  if (last <= e) {
    if (more) throw new Error("too few digits to round");
    q = m << BigInt(e - last);
  } else {
    const shift = BigInt(last - e);
    const unit = 1n << shift;
    q = m >> shift;
    if (roundsUp(mode, negative, (q & 1n) === 1n, m & (unit - 1n), unit, more)) q += 1n;
  }
  if (q === s.hidden << 1n) {
    q = s.hidden;
    last += 1;
  }
  const exponent = last + f.fraction + s.bias;
  if (q >= s.hidden && BigInt(exponent) >= s.exponentMask) {
    const toInfinity = mode === "rn" || mode === "rna" || (mode === "rm" && negative) || (mode === "rp" && !negative);
    return toInfinity ? infinity(negative, f) : largest(negative, f);
  }
  const biased = q >= s.hidden ? BigInt(exponent) << s.fractionShift : 0n;
  return zero(negative, f) | biased | (q & s.fractionMask);
}

type Binary = (a: Value, b: Value, f: Format, mode: Rounding) => bigint;

/** a + b. */
export const add: Binary = (a, b, f, mode) => {
  if (a.kind === "nan" || b.kind === "nan") return f.nan;
  if (a.kind === "infinite")
    return b.kind === "infinite" && a.negative !== b.negative ? f.nan : infinity(a.negative, f);
  if (b.kind === "infinite") return infinity(b.negative, f);
  const e = Math.min(a.e, b.e);
  const x = (a.negative ? -a.m : a.m) << BigInt(a.e - e);
  const y = (b.negative ? -b.m : b.m) << BigInt(b.e - e);
  const sum = x + y;
  if (sum === 0n) {
    // Zeros of one sign keep it; otherwise an exact zero is positive, but negative when rounding down.
    const both = a.m === 0n && b.m === 0n && a.negative === b.negative;
    return zero(both ? a.negative : mode === "rm", f);
  }
  return round(sum < 0n, sum < 0n ? -sum : sum, e, f, mode);
};

function product(a: Value, b: Value): Value {
  if (a.kind === "nan" || b.kind === "nan") return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === "finite" && b.kind === "finite") {
    return { kind: "finite", negative, m: a.m * b.m, e: a.e + b.e };
  }
  const isZero = (v: Value) => v.kind === "finite" && v.m === 0n;
  return isZero(a) || isZero(b) ? nan : { kind: "infinite", negative };
}

/** a · b. */
export const multiply: Binary = (a, b, f, mode) => {
  const p = product(a, b);
  if (p.kind === "nan") return f.nan;
  if (p.kind === "infinite") return infinity(p.negative, f);
  return round(p.negative, p.m, p.e, f, mode);
};

/** a · b + c, rounded once. */
export const fusedMultiplyAdd = (a: Value, b: Value, c: Value, f: Format, mode: Rounding): bigint =>
  add(product(a, b), c, f, mode);

/** a / b. */
export const divide: Binary = (a, b, f, mode) => {
  if (a.kind === "nan" || b.kind === "nan") return f.nan;
  const negative = a.negative !== b.negative;
  if (a.kind === "infinite") return b.kind === "infinite" ? f.nan : infinity(negative, f);
  if (b.kind === "infinite") return zero(negative, f);
  if (b.m === 0n) return a.m === 0n ? f.nan : infinity(negative, f);
  if (a.m === 0n) return zero(negative, f);
  // Enough digits that the quotient has more than the format, whatever the lengths of m.
  const shift = f.fraction + 4 + Math.max(0, lengthOf(b.m) - lengthOf(a.m)) + f.fraction;
  const numerator = a.m << BigInt(shift);
  return round(negative, numerator / b.m, a.e - shift - b.e, f, mode, numerator % b.m !== 0n);
};

/** √a. */
export function squareRoot(a: Value, f: Format, mode: Rounding): bigint {
  if (a.kind === "nan") return f.nan;
  if (a.kind === "infinite") return a.negative ? f.nan : infinity(false, f);
  if (a.m === 0n) return zero(a.negative, f);
  if (a.negative) return f.nan;
  let shift = 2 * f.fraction + 8;
  if ((a.e - shift) % 2 !== 0) shift += 1;
  const scaled = a.m << BigInt(shift);
  let root = 1n << BigInt(Math.ceil(lengthOf(scaled) / 2));
  for (;;) {
    const next = (root + scaled / root) >> 1n;
    if (next >= root) break;
    root = next;
  }
  return round(false, root, (a.e - shift) / 2, f, mode, root * root !== scaled);
}

/** The integer a value is rounded to. */
export function toInteger(a: Extract<Value, { kind: "finite" }>, mode: Rounding): bigint {
  let q = a.m;
  if (a.e >= 0) q <<= BigInt(a.e);
  else {
    const shift = BigInt(-a.e);
    const unit = 1n << shift;
    q = a.m >> shift;
    if (roundsUp(mode, a.negative, (q & 1n) === 1n, a.m & (unit - 1n), unit, false)) q += 1n;
  }
  return a.negative ? -q : q;
}

/** Below, equal, above, or unordered (one is NaN). */
export function compare(a: Value, b: Value): -1 | 0 | 1 | undefined {
  if (a.kind === "nan" || b.kind === "nan") return undefined;
  const x = comparable(a);
  const y = comparable(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A number in the order of the value; every format's finite values are far inside the infinities chosen here. */
function comparable(v: Exclude<Value, { kind: "nan" }>): bigint {
  const scaled = v.kind === "infinite" ? 1n << 3000n : v.m << BigInt(v.e + 1100);
  return v.negative ? -scaled : scaled;
}
