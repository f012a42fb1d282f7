/** dtypes as values and casts. */
import { tileOperation } from "./ambient.js";
import { type DTypeName, dtypeFacts } from "./dtypes.js";
import { LanguageError } from "./errors.js";
import { codecs, type RawArray } from "./formats.js";
import { FragmentTile } from "./memory.js";
import { dtypeOf, fragmentOf, memoryOf } from "./operands.js";
import type { DType, Element, Fragment } from "./types.js";

const INT_MIN = -(2 ** 31);
const INT_MAX = 2 ** 31 - 1;
const UINT_MAX = 2 ** 32 - 1;

/** Truncates a float and saturates it to [low, high]; NaN gives 0. */
function saturate(x: number, low: number, high: number): number {
  if (Number.isNaN(x)) return 0;
  return Math.min(Math.max(Math.trunc(x), low), high) + 0;
}

/** Whether a value fits a 32-bit integer, signed or not. */
function isInteger32(x: number): boolean {
  return Number.isInteger(x) && x >= INT_MIN && x <= UINT_MAX;
}

/** Casts a value; `integer`: it is of an integer dtype, so that 32-bit casts keep its bits. */
function castValue(to: DTypeName, x: number | boolean, integer: boolean): number | boolean {
  const value = Number(x);
  switch (to) {
    case "bool":
      return value !== 0;
    case "f32":
      return Math.fround(value);
    case "i32":
      return integer ? value | 0 : saturate(value, INT_MIN, INT_MAX);
    case "u32":
      return integer ? value >>> 0 : saturate(value, 0, UINT_MAX);
    case "u8":
      return saturate(value, 0, 255);
    default:
      return codecs[to].decode(codecs[to].encode(value));
  }
}

function castFragment(x: FragmentTile, to: DTypeName): FragmentTile {
  tileOperation(`${to}(fragment)`);
  const integer = ["i32", "u32", "u8", "bool"].includes(x.dtype);
  const result = new FragmentTile(to, x.shape);
  for (let n = 0; n < x.data.length; n++) result.write(n, castValue(to, x.read(n), integer));
  return result;
}

function castAny(x: Fragment | number | boolean, to: DTypeName): Fragment | number | boolean {
  if (typeof x !== "number" && typeof x !== "boolean") {
    const memory = memoryOf(`${to}(…)`, x);
    if (memory instanceof FragmentTile) return castFragment(memory, to) as unknown as Fragment;
    throw new LanguageError("TW-L004", `${to}(…) of a buffer or view`, "load it into a fragment first");
  }
  return castValue(to, x, isInteger32(Number(x)));
}

function makeDType<DT extends DTypeName>(name: DT): DType<DT> {
  const call = (x: Fragment | number | boolean) => castAny(x, name);
  return Object.freeze(Object.assign(call, { dtype: name })) as unknown as DType<DT>;
}

/** OCP FP8 E4M3FN: no infinity, largest 448, NaN 0x7F and 0xFF. */
export const e4m3: DType<"e4m3"> = makeDType("e4m3");
/** OCP FP8 E5M2: largest 57344. */
export const e5m2: DType<"e5m2"> = makeDType("e5m2");
export const bf16: DType<"bf16"> = makeDType("bf16");
export const f16: DType<"f16"> = makeDType("f16");
export const f32: DType<"f32"> = makeDType("f32");
export const i32: DType<"i32"> = makeDType("i32");
export const u32: DType<"u32"> = makeDType("u32");
export const u8: DType<"u8"> = makeDType("u8");
/** One byte in memory, 0 or 1. */
export const bool: DType<"bool"> = makeDType("bool");

/** `dtype(x)`: converts the value. Floats round to nearest even; to e4m3, e5m2 and integers it saturates too. */
export function cast<DT extends DTypeName, Rank extends number>(
  x: Fragment<DTypeName, Rank>,
  dtype: DType<DT>,
): Fragment<DT, Rank>;
export function cast<DT extends DTypeName>(x: number | boolean, dtype: DType<DT>): Element<DT>;
export function cast(x: Fragment | number | boolean, dtype: DType): Fragment | number | boolean {
  return castAny(x, dtypeOf("cast(…)", dtype));
}

const bytes = new ArrayBuffer(4);
const asF32 = new Float32Array(bytes);
const asI32 = new Int32Array(bytes);
const asU32 = new Uint32Array(bytes);
const CANONICAL_NAN = 0x7fc00000;

/**
 * Reinterprets the bits of an f32, i32 or u32 as another of them, likewise bf16↔f16 and e4m3↔e5m2↔u8.
 *
 * A scalar carries no dtype in eager mode: there, to i32 or u32 it must be an f32, to f32 an integer (casts between i32 and u32 keep the
 * bits), and a NaN's bits are 0x7fc00000; scalars of narrow dtypes are refused with TW-L004.
 */
export function bitcast<DT extends DTypeName, Rank extends number>(
  x: Fragment<DTypeName, Rank>,
  dtype: DType<DT>,
): Fragment<DT, Rank>;
export function bitcast<DT extends DTypeName>(x: number, dtype: DType<DT>): Element<DT>;
export function bitcast(x: Fragment | number, dtype: DType): Fragment | number | boolean {
  const to = dtypeOf("bitcast(…)", dtype);
  if (typeof x !== "number") return bitcastFragment(fragmentOf("bitcast(…)", x), to) as unknown as Fragment;
  if (to === "f32") {
    asI32[0] = x;
    return asF32[0] as number;
  }
  if (to === "i32" || to === "u32") {
    // JavaScript leaves a NaN's sign and payload open.
    if (Number.isNaN(x)) return CANONICAL_NAN;
    asF32[0] = x;
    return (to === "i32" ? asI32 : asU32)[0] as number;
  }
  throw new LanguageError(
    "TW-L004",
    `bitcast of a scalar to ${to} in eager mode, where scalars carry no dtype`,
    "bitcast the fragment",
  );
}

function bitcastFragment(x: FragmentTile, to: DTypeName): FragmentTile {
  tileOperation("bitcast(fragment)");
  const logical = x.dtype === "bool" || to === "bool";
  if (logical || dtypeFacts[x.dtype].bytes !== dtypeFacts[to].bytes) {
    throw new LanguageError(
      "TW-L004",
      `bitcast from ${x.dtype} to ${to}`,
      "bitcast between dtypes of equal size; cast otherwise",
    );
  }
  const raw = codecs[to].allocate(x.data.length);
  new Uint8Array(raw.buffer).set(new Uint8Array((x.data as RawArray).buffer));
  return new FragmentTile(to, x.shape, raw);
}
