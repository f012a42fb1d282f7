/** The element types of tensors and tiles. Names, sizes and what may be done with them; nothing about how they are stored. */

import { isString, type Kind } from "../checks/index.js";

export type DTypeName = "e4m3" | "e5m2" | "bf16" | "f16" | "f32" | "i32" | "u32" | "u8" | "bool";

/** What a dtype can do in a scalar expression: `storage` dtypes must be cast before arithmetic. */
export type DTypeClass = "float" | "int" | "uint" | "bool" | "storage";

interface DTypeFacts {
  /** Bytes per element in global and shared memory (a bool is one byte, 0 or 1). */
  readonly bytes: 1 | 2 | 4;
  readonly class: DTypeClass;
  /** Name in a safetensors header. */
  readonly safetensors: string;
}

export const dtypeFacts: Readonly<Record<DTypeName, DTypeFacts>> = {
  e4m3: { bytes: 1, class: "storage", safetensors: "F8_E4M3" },
  e5m2: { bytes: 1, class: "storage", safetensors: "F8_E5M2" },
  bf16: { bytes: 2, class: "storage", safetensors: "BF16" },
  f16: { bytes: 2, class: "storage", safetensors: "F16" },
  f32: { bytes: 4, class: "float", safetensors: "F32" },
  i32: { bytes: 4, class: "int", safetensors: "I32" },
  u32: { bytes: 4, class: "uint", safetensors: "U32" },
  u8: { bytes: 1, class: "storage", safetensors: "U8" },
  bool: { bytes: 1, class: "bool", safetensors: "BOOL" },
};

/** Places count memory in units of so many bytes. */
export const PLACE_BYTES = 16;

export const dtypeNames = Object.keys(dtypeFacts) as readonly DTypeName[];

export const isDTypeName = (name: unknown): name is DTypeName => isString(name) && Object.hasOwn(dtypeFacts, name);

/** For checks of arguments: a dtype as `f32` is one, a function with a name. */
export const anyDType: Kind = {
  accepts: `a dtype: ${dtypeNames.join(", ")}`,
  holds: (value) =>
    typeof value === "function" &&
    Object.hasOwn(value, "dtype") &&
    isDTypeName((value as { readonly dtype?: unknown }).dtype),
};
