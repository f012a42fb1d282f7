/**
 * Number formats derived a second time, in exact integer arithmetic: every value is an integer count of 2^-1080, so that
 * values, midpoints and distances compare without rounding. Shares nothing with the code under test.
 */

/** All exact values are integers in this unit: below half the smallest f64. */
const UNIT_EXPONENT = -1080;

export interface Layout {
  readonly exponentBits: number;
  readonly mantissaBits: number;
  /** Codes (without sign) from this one on are infinity or NaN. */
  readonly firstSpecial: number;
}

export const layouts = {
  e4m3: { exponentBits: 4, mantissaBits: 3, firstSpecial: 0x7f },
  e5m2: { exponentBits: 5, mantissaBits: 2, firstSpecial: 0x7c },
  bf16: { exponentBits: 8, mantissaBits: 7, firstSpecial: 0x7f80 },
  f16: { exponentBits: 5, mantissaBits: 10, firstSpecial: 0x7c00 },
} as const satisfies Record<string, Layout>;

/** significand · 2^exponent in units. */
function scaled(significand: bigint, exponent: number): bigint {
  return significand << BigInt(exponent - UNIT_EXPONENT);
}

/** The exact magnitude of a code without its sign; for `firstSpecial` itself, what the next value would have been. */
export function exactMagnitude(layout: Layout, code: number): bigint {
  const exponent = code >> layout.mantissaBits;
  const mantissa = code & ((1 << layout.mantissaBits) - 1);
  const bias = (1 << (layout.exponentBits - 1)) - 1;
  return exponent === 0
    ? scaled(BigInt(mantissa), 1 - bias - layout.mantissaBits)
    : scaled(BigInt((1 << layout.mantissaBits) + mantissa), exponent - bias - layout.mantissaBits);
}

/** The exact value of a finite f64, from its bits. */
export function exactOf(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = bits & ((1n << 52n) - 1n);
  const magnitude = exponent === 0 ? scaled(mantissa, -1074) : scaled(mantissa + (1n << 52n), exponent - 1075);
  return bits >> 63n === 1n ? -magnitude : magnitude;
}

/** The f64 with an exact value, which must be one. */
export function toNumber(units: bigint): number {
  const negative = units < 0n;
  const magnitude = negative ? -units : units;
  const length = magnitude.toString(2).length;
  const drop = Math.max(0, length - 53);
  const top = magnitude >> BigInt(drop);
  if (top << BigInt(drop) !== magnitude) throw new RangeError("not a 53-bit number");
  // Two factors, since 2^-1080 alone is not an f64.
  const value = Number(top) * 2 ** (drop - 540) * 2 ** (UNIT_EXPONENT + 540);
  return negative ? -value : value;
}

/**
 * The code nearest to |x|, found by searching all values; ties to the even code. `firstSpecial` means past the largest
 * finite value by more than half a step.
 */
export function nearestCode(layout: Layout, x: number): number {
  const target = exactOf(Math.abs(x));
  let low = 0;
  let high = layout.firstSpecial;
  if (target >= exactMagnitude(layout, high)) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (exactMagnitude(layout, middle) <= target) low = middle;
    else high = middle;
  }
  const below = target - exactMagnitude(layout, low);
  const above = exactMagnitude(layout, high) - target;
  if (below === above) return low % 2 === 0 ? low : high;
  return below < above ? low : high;
}

/** The f32 that many steps above (or below) a positive f32. */
export function stepF32(x: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, x);
  view.setInt32(0, view.getInt32(0) + steps);
  return view.getFloat32(0);
}

/** The f64 that many steps above (or below) a positive f64. */
export function stepF64(x: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(steps));
  return view.getFloat64(0);
}
