/**
 * Small floating-point formats, described by their layout and converted from and to f64.
 *
 * One rounding routine serves every format: a value is scaled by a power of two (exact), rounded to an integer once, to
 * nearest with ties to even, and that integer is the code. So an f64 is never rounded twice, and an f32 (each of which is
 * an f64) converts as the hardware's `cvt.rn` does.
 */

import { check, isInstance, type Kind, kinds } from "../../checks/index.js";
import { checkAll, numbers, refuse } from "../errors.js";

const codeArray: Kind = {
  accepts: "a Uint8Array or a Uint16Array",
  holds: (it) => isInstance(it, Uint8Array) || isInstance(it, Uint16Array),
};
const floatArray: Kind = {
  accepts: "a Float32Array or a Float64Array",
  holds: (it) => isInstance(it, Float32Array) || isInstance(it, Float64Array),
};

/** The bit layout of a sign–exponent–mantissa format. */
export interface FloatLayout {
  readonly name: string;
  readonly exponentBits: number;
  readonly mantissaBits: number;
  /**
   * `ieee`: the highest exponent holds infinities and NaN. `finite`: no infinities, and only the code whose exponent and
   * mantissa bits are all set is a NaN (E4M3FN).
   */
  readonly specials: "ieee" | "finite";
  /** The code that PTX conversions write for any NaN. */
  readonly canonicalNaN: number;
}

/**
 * What a value past the largest finite one becomes. `saturate` is PTX's `.satfinite`: the largest finite value, also for
 * an infinity. `propagate`: an infinity, or a NaN of the same sign in a format that has none.
 */
export type Overflow = "saturate" | "propagate";

/** Arrays that hold the codes of an 8-bit or a 16-bit format. */
export type CodeArray = Uint8Array | Uint16Array;

/** A number format: scalar and bulk conversion between codes (raw bits) and numbers. */
export interface FloatFormat<Codes extends CodeArray> extends FloatLayout {
  /** Bits per code: 8 or 16. */
  readonly bits: number;
  /** The largest finite value. */
  readonly max: number;
  /** The smallest positive value that is not subnormal. */
  readonly minNormal: number;
  /** The smallest positive value. */
  readonly minSubnormal: number;
  /** The number that `code` stands for, exactly. Bits above the format's width are ignored. */
  decode(code: number): number;
  /** The code nearest to `value`, ties to even; any NaN becomes the canonical NaN. */
  encode(value: number, overflow?: Overflow): number;
  /** `value` rounded to the format, as a number. */
  round(value: number, overflow?: Overflow): number;
  /** Decodes a whole array; each format's values are exact in f32. */
  decodeArray(codes: Codes): Float32Array;
  /** Decodes `count` codes from `from` on into `out` at `at`. */
  decodeInto(codes: Codes, from: number, count: number, out: Float32Array | Float64Array, at: number): void;
  /** Encodes a whole array. */
  encodeArray(values: ArrayLike<number>, overflow?: Overflow): Codes;
}

const scratch = new Float64Array(1);
const scratchWords = new Uint32Array(scratch.buffer);
/** Which half of an f64 holds the exponent on this machine. */
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
/** Adding and subtracting it rounds an f64 below 2^51 to an integer, ties to even. */
const ROUND_TO_INTEGER = 1.5 * 2 ** 52;

/** Exponent of the leading bit of a finite, normal f64. */
function exponentOf(value: number): number {
  scratch[0] = value;
  return (((scratchWords[HIGH_WORD] as number) >>> 20) & 0x7ff) - 1023;
}

/** 2^exponent, exactly, for −1022 ≤ exponent ≤ 1023. */
export function powerOfTwo(exponent: number): number {
  scratch[0] = 0;
  scratchWords[HIGH_WORD] = (exponent + 1023) << 20;
  return scratch[0];
}

/**
 * The code of a magnitude, as if the exponent were unbounded above. Its integer part needs no carry handling: a mantissa
 * that rounds up to 2^(m+1) is the first code of the next binade.
 */
function roundMagnitude(magnitude: number, mantissaBits: number, minExponent: number): number {
  const exponent = Math.max(exponentOf(magnitude), minExponent);
  const units = magnitude * powerOfTwo(mantissaBits - exponent);
  const rounded = units + ROUND_TO_INTEGER - ROUND_TO_INTEGER;
  return (exponent - minExponent) * 2 ** mantissaBits + rounded;
}

/** Builds the conversions of a format of 8 or 16 bits. `allocate` makes an array for its codes. */
export function makeFloatFormat<Codes extends CodeArray>(
  layout: FloatLayout,
  allocate: (length: number) => Codes,
): FloatFormat<Codes> {
  const { exponentBits, mantissaBits, specials, canonicalNaN } = layout;
  const bits = 1 + exponentBits + mantissaBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  const minExponent = 1 - bias;
  const signBit = 2 ** (bits - 1);
  const mantissas = 2 ** mantissaBits;
  const firstSpecial = specials === "ieee" ? (2 ** exponentBits - 1) * mantissas : signBit - 1;

  const magnitudeOf = (code: number): number => {
    const exponent = Math.floor(code / mantissas);
    const mantissa = code % mantissas;
    if (code >= firstSpecial) return specials === "ieee" && mantissa === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    return exponent === 0
      ? mantissa * powerOfTwo(minExponent - mantissaBits)
      : (mantissas + mantissa) * powerOfTwo(exponent - bias - mantissaBits);
  };

  let table: Float32Array | undefined;
  /** Value by code; built on first use, since 65,536 entries need not slow down an import. */
  const values = (): Float32Array => {
    if (table === undefined) {
      table = new Float32Array(2 * signBit);
      for (let code = 0; code < signBit; code++) {
        table[code] = magnitudeOf(code);
        table[code + signBit] = -magnitudeOf(code);
      }
    }
    return table;
  };

  const encode = (value: number, overflow: Overflow = "propagate"): number => {
    if (typeof value !== "number") check(refuse, `the number that ${layout.name} encodes`, value, kinds.number);
    if (Number.isNaN(value)) return canonicalNaN;
    const sign = value < 0 || Object.is(value, -0) ? signBit : 0;
    const magnitude = Math.abs(value);
    const code =
      magnitude === Number.POSITIVE_INFINITY ? firstSpecial : roundMagnitude(magnitude, mantissaBits, minExponent);
    if (code < firstSpecial) return sign + code;
    return sign + (overflow === "saturate" ? firstSpecial - 1 : firstSpecial);
  };

  const decode = (code: number): number => {
    if (typeof code !== "number") check(refuse, `the code that ${layout.name} decodes`, code, kinds.number);
    return values()[code & (2 * signBit - 1)] as number;
  };

  /** Codes and numbers lie inside their arrays. */
  const checkRange = (codes: unknown, from: unknown, count: unknown, out: unknown, at: unknown): void => {
    checkAll({ codes }, codeArray);
    checkAll({ out }, floatArray);
    checkAll({ from, at, count }, kinds.whole());
    const [whole, room] = [(codes as Uint8Array).length, (out as Float32Array).length];
    if ((from as number) + (count as number) > whole || (at as number) + (count as number) > room)
      refuse(`${count} codes from ${from} of ${whole} on, to ${at} of ${room} on`, "keep within both arrays");
  };

  const decodeInto = (
    codes: Codes,
    from: number,
    count: number,
    out: Float32Array | Float64Array,
    at: number,
  ): void => {
    checkRange(codes, from, count, out, at);
    const decoded = values();
    for (let i = 0; i < count; i++) out[at + i] = decoded[codes[from + i] as number] as number;
  };

  return {
    ...layout,
    bits,
    max: magnitudeOf(firstSpecial - 1),
    minNormal: powerOfTwo(minExponent),
    minSubnormal: powerOfTwo(minExponent - mantissaBits),
    decode,
    encode,
    round: (value, overflow) => decode(encode(value, overflow)),
    decodeArray: (codes) => {
      checkAll({ codes }, codeArray);
      const out = new Float32Array(codes.length);
      decodeInto(codes, 0, codes.length, out, 0);
      return out;
    },
    decodeInto,
    encodeArray: (array, overflow) => {
      checkAll({ values: array }, numbers);
      const codes = allocate(array.length);
      for (let i = 0; i < array.length; i++) codes[i] = encode(array[i] as number, overflow);
      return codes;
    },
  };
}
