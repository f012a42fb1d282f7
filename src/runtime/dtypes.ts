/** Element types of tensors in memory and in files. Narrow floats are kept as their bit patterns. */

import type { Kind } from "../checks/index.js";

/** The array that holds each dtype's elements. */
export interface DTypeArrays {
  e4m3: Uint8Array;
  e5m2: Uint8Array;
  bf16: Uint16Array;
  f16: Uint16Array;
  f32: Float32Array;
  f64: Float64Array;
  i8: Int8Array;
  u8: Uint8Array;
  i16: Int16Array;
  u16: Uint16Array;
  i32: Int32Array;
  u32: Uint32Array;
  i64: BigInt64Array;
  u64: BigUint64Array;
  bool: Uint8Array;
}

export type DType = keyof DTypeArrays;

interface ArrayType<A> {
  readonly BYTES_PER_ELEMENT: number;
  readonly name: string;
  new (length: number): A;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): A;
}

interface Facts<D extends DType> {
  /** Name in a safetensors header. */
  readonly safetensors: string;
  readonly array: ArrayType<DTypeArrays[D]>;
}

const table: { readonly [D in DType]: Facts<D> } = {
  e4m3: { safetensors: "F8_E4M3", array: Uint8Array },
  e5m2: { safetensors: "F8_E5M2", array: Uint8Array },
  bf16: { safetensors: "BF16", array: Uint16Array },
  f16: { safetensors: "F16", array: Uint16Array },
  f32: { safetensors: "F32", array: Float32Array },
  f64: { safetensors: "F64", array: Float64Array },
  i8: { safetensors: "I8", array: Int8Array },
  u8: { safetensors: "U8", array: Uint8Array },
  i16: { safetensors: "I16", array: Int16Array },
  u16: { safetensors: "U16", array: Uint16Array },
  i32: { safetensors: "I32", array: Int32Array },
  u32: { safetensors: "U32", array: Uint32Array },
  i64: { safetensors: "I64", array: BigInt64Array },
  u64: { safetensors: "U64", array: BigUint64Array },
  bool: { safetensors: "BOOL", array: Uint8Array },
};

/** Every dtype, in the table's order. */
export const dtypes = Object.keys(table) as readonly DType[];

/** For checks of arguments. */
export const dtype: Kind = { accepts: `a dtype: ${dtypes.join(", ")}`, holds: isDType };

export function isDType(name: unknown): name is DType {
  return typeof name === "string" && Object.hasOwn(table, name);
}

/** Bytes per element. */
export function elementBytes(dtype: DType): number {
  return table[dtype].array.BYTES_PER_ELEMENT;
}

/** The constructor of a dtype's array. */
export function arrayType<D extends DType>(dtype: D): ArrayType<DTypeArrays[D]> {
  return table[dtype].array as ArrayType<DTypeArrays[D]>;
}

export function safetensorsName(dtype: DType): string {
  return table[dtype].safetensors;
}

/** The dtype a safetensors header names, or undefined for one this package does not know. */
export function fromSafetensorsName(name: string): DType | undefined {
  return dtypes.find((dtype) => table[dtype].safetensors === name);
}
