/**
 * Number formats of eager mode: raw codes to values and back.
 *
 * Narrow floats decode through a table of every code. Encoding rounds once, to nearest even: scaling by a power of two brings
 * the value to a whole number of quanta, which adding and taking away 2^52 rounds.
 */
import type { DTypeName } from "./dtypes.js";

/** The array that holds a dtype's raw codes on the host. */
export interface RawArrays {
  e4m3: Uint8Array;
  e5m2: Uint8Array;
  bf16: Uint16Array;
  f16: Uint16Array;
  f32: Float32Array;
  i32: Int32Array;
  u32: Uint32Array;
  u8: Uint8Array;
  bool: Uint8Array;
}
export type RawArray = RawArrays[DTypeName];

interface NarrowFloat {
  readonly codes: 256 | 65536;
  readonly mantissaBits: number;
  /** Exponent of the smallest normal number. */
  readonly minExponent: number;
  /** Code of the largest finite number. */
  readonly largest: number;
  /** Code of what lies above it: itself where casts saturate, else infinity. */
  readonly overflow: number;
  readonly nan: number;
  /** First code without sign that is infinite; codes above are NaN. Past the last code where the format has no infinity. */
  readonly infinity: number;
}

const narrow = {
  e4m3: { codes: 256, mantissaBits: 3, minExponent: -6, largest: 0x7e, overflow: 0x7e, nan: 0x7f, infinity: 0x80 },
  e5m2: { codes: 256, mantissaBits: 2, minExponent: -14, largest: 0x7b, overflow: 0x7b, nan: 0x7f, infinity: 0x7c },
  f16: {
    codes: 65536,
    mantissaBits: 10,
    minExponent: -14,
    largest: 0x7bff,
    overflow: 0x7c00,
    nan: 0x7fff,
    infinity: 0x7c00,
  },
  bf16: {
    codes: 65536,
    mantissaBits: 7,
    minExponent: -126,
    largest: 0x7f7f,
    overflow: 0x7f80,
    nan: 0x7fff,
    infinity: 0x7f80,
  },
} as const satisfies Record<string, NarrowFloat>;

function decodeTable(format: NarrowFloat): Float32Array {
  const table = new Float32Array(format.codes);
  const half = format.codes / 2;
  const unit = 2 ** format.mantissaBits;
  for (let code = 0; code < half; code++) {
    const exponent = Math.floor(code / unit);
    const mantissa = code % unit;
    let value: number;
    if (code === format.infinity) value = Infinity;
    else if (code > format.largest) value = NaN;
    else if (exponent === 0) value = mantissa * 2 ** (format.minExponent - format.mantissaBits);
    else value = (unit + mantissa) * 2 ** (exponent - 1 + format.minExponent - format.mantissaBits);
    table[code] = value;
    table[code + half] = -value;
  }
  return table;
}

/** Exponents of float64 from −1023 to 1023 as powers of two; index exponent + 1023. */
const powers = Float64Array.from({ length: 2047 }, (_, i) => 2 ** (i - 1023));
const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const ROUND_TO_WHOLE = 2 ** 52;

function encodeNarrow(format: NarrowFloat, value: number): number {
  if (Number.isNaN(value)) return format.nan;
  word[0] = value;
  const high = halves[HIGH] as number;
  const sign = high >>> 31 === 0 ? 0 : format.codes >>> 1;
  const magnitude = Math.abs(value);
  const exponent = Math.max(((high >>> 20) & 0x7ff) - 1023, format.minExponent);
  if (exponent > 128) return sign | format.overflow;
  const quanta = magnitude * (powers[1023 - exponent + format.mantissaBits] as number);
  const rounded = quanta + ROUND_TO_WHOLE - ROUND_TO_WHOLE;
  // A whole number of quanta is the code itself, but for the exponents skipped; a carry moves on to the next exponent by itself.
  const code = rounded + (exponent - format.minExponent) * 2 ** format.mantissaBits;
  return sign | (code > format.largest ? format.overflow : code);
}

/** Element access to raw codes of one dtype. */
export interface Codec {
  readonly dtype: DTypeName;
  /** `length` zero elements. */
  allocate(length: number): RawArray;
  /** The value of a raw code: a number (a boolean for `bool`). */
  decode(raw: number): number | boolean;
  /** The raw code of a value: one rounding for floats, low bits for integers. */
  encode(value: number | boolean): number;
  /** What fills the bytes of memory that nobody has written: NaN in every float format. */
  readonly poison: number;
  /** Values by code, for formats that have a table. */
  readonly table: Float32Array | undefined;
}

function narrowCodec(dtype: keyof typeof narrow): Codec {
  const format: NarrowFloat = narrow[dtype];
  const table = decodeTable(format);
  return {
    dtype,
    allocate: (length) => (format.codes === 256 ? new Uint8Array(length) : new Uint16Array(length)),
    decode: (raw) => table[raw] as number,
    // Scalars are f32: a value is one before it narrows.
    encode: (value) => encodeNarrow(format, Math.fround(value as number)),
    poison: 0xff,
    table,
  };
}

function plainCodec(dtype: DTypeName, poison: number, make: (length: number) => RawArray): Codec {
  return { dtype, allocate: make, decode: (raw) => raw, encode: (value) => Number(value), poison, table: undefined };
}

export const codecs: Readonly<Record<DTypeName, Codec>> = {
  e4m3: narrowCodec("e4m3"),
  e5m2: narrowCodec("e5m2"),
  bf16: narrowCodec("bf16"),
  f16: narrowCodec("f16"),
  f32: plainCodec("f32", 0xff, (length) => new Float32Array(length)),
  i32: plainCodec("i32", 0xa5, (length) => new Int32Array(length)),
  u32: plainCodec("u32", 0xa5, (length) => new Uint32Array(length)),
  u8: plainCodec("u8", 0xa5, (length) => new Uint8Array(length)),
  bool: {
    ...plainCodec("bool", 0xa5, (length) => new Uint8Array(length)),
    decode: (raw) => raw !== 0,
    encode: (value) => (value ? 1 : 0),
  },
};
