/** `cvt`. */

import { formats, rectify } from "./floating.js";
import {
  bf16,
  compare,
  decode,
  type Format,
  f16,
  f32,
  flush,
  infinity,
  isNan,
  largest,
  type Rounding,
  round,
  toInteger,
} from "./floats.js";
import { type Operation, read, saturate, type Type, typeOf, unsigned } from "./operation.js";

/** A value of one format in another. NaN becomes the canonical NaN. */
function reformat(bits: bigint, from: Format, to: Format, mode: Rounding): bigint {
  const v = decode(bits, from);
  if (v.kind === "nan") return to.nan;
  if (v.kind === "infinite") return infinity(v.negative, to);
  return round(v.negative, v.m, v.e, to, mode);
}

/** `.satfinite`: beyond the largest finite value, that value. */
function finite(bits: bigint, f: Format): bigint {
  const v = decode(bits, f);
  return v.kind === "infinite" ? largest(v.negative, f) : bits;
}

function narrowed(mods: readonly string[], bits: bigint, to: Format, mode: Rounding): bigint {
  let d = reformat(bits, f32, to, mode);
  if (mods.includes("satfinite")) d = finite(d, to);
  return mods.includes("relu") ? rectify(d, to) : d;
}

/** FP8. e4m3 has no infinity, and one NaN per sign where the other formats have the exponent's whole range. */
const fp8 = {
  e4m3: { exponent: 4, fraction: 3, bits: 8, nan: 0x7fn, largest: 0x7en },
  e5m2: { exponent: 5, fraction: 2, bits: 8, nan: 0x7fn, largest: 0x7bn },
} as const;
type Fp8 = (typeof fp8)[keyof typeof fp8];

/** To the nearest finite value, ties to the even code: `.satfinite` is mandatory, so there is nothing beyond the largest. */
function toFp8(bits: bigint, from: Format, to: Fp8, relu: boolean): bigint {
  const v = decode(bits, from);
  if (v.kind === "nan") return to.nan;
  if (relu && v.negative) return 0n;
  const sign = v.negative ? 0x80n : 0n;
  if (v.kind === "infinite") return sign | to.largest;
  // All as integers in units of 2^-400, far below any digit of an f32.
  const x = v.m << BigInt(v.e + 400);
  let best = 0n;
  let distance = x;
  for (let code = 1n; code <= to.largest; code++) {
    const y = scaledValues(to)[Number(code)] as bigint;
    const away = y > x ? y - x : x - y;
    if (away < distance || (away === distance && code % 2n === 0n)) {
      best = code;
      distance = away;
    }
  }
  return sign | best;
}

const scaled = new Map<Fp8, bigint[]>();

/** The non-negative finite values in units of 2^-400. */
function scaledValues(f: Fp8): bigint[] {
  let values = scaled.get(f);
  if (values === undefined) {
    values = Array.from({ length: Number(f.largest) + 1 }, (_, code) => {
      const { m, e } = fp8Value(BigInt(code), f);
      return m << BigInt(e + 400);
    });
    scaled.set(f, values);
  }
  return values;
}

function fp8Value(code: bigint, from: Fp8): { kind: "finite"; negative: boolean; m: bigint; e: number } {
  const exponent = Number((code & 0x7fn) >> BigInt(from.fraction));
  const fraction = code & ((1n << BigInt(from.fraction)) - 1n);
  const bias = 2 ** (from.exponent - 1) - 1;
  const m = exponent === 0 ? fraction : fraction | (1n << BigInt(from.fraction));
  return { kind: "finite", negative: (code & 0x80n) !== 0n, m, e: Math.max(exponent, 1) - bias - from.fraction };
}

function fp8ToF16(code: bigint, from: Fp8, relu: boolean): bigint {
  const low = code & 0x7fn;
  if (low > from.largest) {
    if (from === fp8.e5m2 && low === 0x7cn) return relu && code >= 0x80n ? 0n : infinity(code >= 0x80n, f16);
    return f16.nan;
  }
  const v = fp8Value(code, from);
  const d = round(v.negative, v.m, v.e, f16, "rn");
  return relu ? rectify(d, f16) : d;
}

/** TF32: an f32 with 10 fraction bits; the rest of the register is zero. */
function toTf32(mods: readonly string[], bits: bigint): bigint {
  const mode = (mods.includes("rna") ? "rna" : mods.includes("rz") ? "rz" : "rn") as Rounding;
  const short: Format = { exponent: 8, fraction: 10, bits: 19, nan: 0x3ffffn };
  const v = decode(bits, f32);
  if (v.kind === "nan") return f32.nan;
  let d = v.kind === "infinite" ? infinity(v.negative, short) : round(v.negative, v.m, v.e, short, mode);
  if (mods.includes("satfinite")) d = finite(d, short);
  if (mods.includes("relu")) d = rectify(d, short);
  return d << 13n;
}

/** Two f32, or the halves of a register, into one register; the first is the upper. */
function packed(mods: readonly string[], to: string, from: string): Operation | undefined {
  const relu = mods.includes("relu");
  const mode = (mods.includes("rz") ? "rz" : "rn") as Rounding;
  const small = fp8[to.slice(0, 4) as keyof typeof fp8];
  if (to === "tf32") return { sources: [32], run: (a) => toTf32(mods, a) };
  if (to === "f16x2" && /^e\dm\dx2$/.test(from)) {
    const source = fp8[from.slice(0, 4) as keyof typeof fp8];
    return {
      sources: [16],
      run: (a) => (fp8ToF16(a >> 8n, source, relu) << 16n) | fp8ToF16(a & 0xffn, source, relu),
    };
  }
  if (small !== undefined && from === "f32") {
    return { sources: [32, 32], run: (a, b) => (toFp8(a, f32, small, relu) << 8n) | toFp8(b, f32, small, relu) };
  }
  if (small !== undefined && from === "f16x2") {
    return {
      sources: [32],
      run: (a) => (toFp8(a >> 16n, f16, small, relu) << 8n) | toFp8(a & 0xffffn, f16, small, relu),
    };
  }
  if ((to === "f16x2" || to === "bf16x2") && from === "f32") {
    const f = to === "f16x2" ? f16 : bf16;
    return { sources: [32, 32], run: (a, b) => (narrowed(mods, a, f, mode) << 16n) | narrowed(mods, b, f, mode) };
  }
  return undefined;
}

/** NaN as an integer: zero, but the lowest (or middle) value where an f64 or a 64-bit integer is involved. */
const nanAsInteger = (from: Format, to: Type): bigint =>
  from.bits === 64 || to.bits === 64 ? 1n << BigInt(to.bits - 1) : 0n;

function floatToInteger(mods: readonly string[], from: Format, to: Type, mode: Rounding): Operation {
  const ftz = mods.includes("ftz") && from === f32;
  return {
    sources: [from.bits],
    run: (a) => {
      const v = decode(ftz ? flush(a, from) : a, from);
      if (v.kind === "nan") return nanAsInteger(from, to);
      const beyond = 1n << 70n;
      const x = v.kind === "infinite" ? (v.negative ? -beyond : beyond) : toInteger(v, mode);
      return unsigned(saturate(x, to), to.bits);
    },
  };
}

function floatToFloat(mods: readonly string[], from: Format, to: Format): Operation {
  const ftz = mods.includes("ftz");
  const integral = mods.find((word) => /^r[nzmp]i$/.test(word));
  const mode = (mods.find((word) => /^r[nzmp]$/.test(word)) ?? "rn") as Rounding;
  return {
    sources: [from.bits],
    run: (a) => {
      const source = ftz && from === f32 ? flush(a, from) : a;
      let d: bigint;
      if (integral !== undefined) {
        const v = decode(source, from);
        if (v.kind === "finite") {
          const x = toInteger(v, integral.slice(0, 2) as Rounding);
          // A zero keeps the sign of what was rounded to it.
          d = round(v.negative, x < 0n ? -x : x, 0, to, "rn");
        } else d = reformat(source, from, to, "rn");
      } else d = reformat(source, from, to, mode);
      if (ftz && to === f32) d = flush(d, to);
      if (mods.includes("satfinite")) d = finite(d, to);
      if (mods.includes("relu")) d = rectify(d, to);
      if (mods.includes("sat")) {
        if (isNan(d, to) || (compare(decode(d, to), decode(0n, to)) ?? -1) <= 0) d = 0n;
        else if (compare(decode(d, to), { kind: "finite", negative: false, m: 1n, e: 0 }) === 1) {
          d = round(false, 1n, 0, to, "rn");
        }
      }
      return d;
    },
  };
}

/** The operation a `cvt` means. */
export function conversion(words: readonly string[]): Operation | undefined {
  const mods = words.slice(1);
  const [to = "", from = ""] = mods.slice(-2);
  if (/x2$|^tf32$/.test(to)) return packed(mods, to, from);
  const [toFloat, fromFloat] = [formats[to], formats[from]];
  if (toFloat && fromFloat) return floatToFloat(mods, fromFloat, toFloat);
  const mode = (mods.find((word) => /^r[nzmp]i?$/.test(word))?.slice(0, 2) ?? "rn") as Rounding;
  if (fromFloat) {
    const type = typeOf(to);
    const operation = floatToInteger(mods, fromFloat, type, mode);
    return type.kind === "s" ? { ...operation, extend: type.bits } : operation;
  }
  const type = typeOf(from);
  if (toFloat) {
    return {
      sources: [type.bits],
      run: (a) => {
        const x = read(a, type);
        const d = round(x < 0n, x < 0n ? -x : x, 0, toFloat, mode);
        return mods.includes("sat") ? saturated(x, d, toFloat) : d;
      },
    };
  }
  const target = typeOf(to);
  const run = (a: bigint) => {
    const x = read(a, type);
    return unsigned(mods.includes("sat") ? saturate(x, target) : x, target.bits);
  };
  return target.kind === "s" ? { sources: [type.bits], run, extend: target.bits } : { sources: [type.bits], run };
}

/** `.sat` of an integer made a float. */
function saturated(x: bigint, d: bigint, f: Format): bigint {
  if (x <= 0n) return 0n;
  return x > 1n ? round(false, 1n, 0, f, "rn") : d;
}
