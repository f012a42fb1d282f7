/** Read-modify-write of single elements that no other thread can divide. Each returns the old value. */
import { described, isArray } from "../checks/index.js";
import { elementEffect } from "./ambient.js";
import { LanguageError } from "./errors.js";
import { SharedBuffer, TensorBuffer } from "./memory.js";
import { bufferOf, numberOf } from "./operands.js";
import type { Shared, Tensor } from "./types.js";

/** What an atomic works on: an `output` or `inout` tensor, or a shared buffer. */
export type AtomicBuffer<DT extends "i32" | "u32" | "f32" = "i32" | "u32"> = Tensor<DT> | Shared<DT>;

function update(
  what: string,
  buffer: AtomicBuffer<"i32" | "u32" | "f32">,
  index: readonly number[],
  next: (old: number) => number,
): number {
  elementEffect(`${what}(…)`);
  const memory = bufferOf(`${what}(…)`, buffer);
  if (!(memory instanceof TensorBuffer || memory instanceof SharedBuffer))
    throw new LanguageError("TW-L007", `${what}(…) on a fragment`, "use a tensor or a shared buffer");
  if (!isArray(index))
    throw new LanguageError("TW-L007", `${what}(…) at ${described(index)}`, "give an array of one index per dimension");
  const { dtype } = memory;
  if (dtype !== "i32" && dtype !== "u32" && !(dtype === "f32" && what === "atomicAdd")) {
    throw new LanguageError("TW-L004", `${what}(…) on ${dtype}`, "use i32 or u32 (atomicAdd: f32 too)");
  }
  const offset = memory.element(index);
  if (offset < 0) return 0;
  const old = memory.data[offset] as number;
  memory.data[offset] = next(old);
  return old;
}

/** The value as the buffer's dtype holds it, so that u32 compares unsigned. */
function as(buffer: AtomicBuffer, value: number): number {
  const x = numberOf("an atomic", value);
  return buffer.dtype === "u32" ? x >>> 0 : x | 0;
}

/** Adds; i32 and u32 wrap. Outside a tensor: dropped, and 0 comes back. */
export function atomicAdd(
  buffer: AtomicBuffer<"i32" | "u32" | "f32">,
  index: readonly number[],
  value: number,
): number {
  return update("atomicAdd", buffer, index, (old) => old + numberOf("atomicAdd", value));
}

export function atomicMin(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicMin", buffer, index, (old) => Math.min(old, as(buffer, value)));
}

export function atomicMax(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicMax", buffer, index, (old) => Math.max(old, as(buffer, value)));
}

export function atomicAnd(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicAnd", buffer, index, (old) => old & numberOf("atomicAnd", value));
}

export function atomicOr(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicOr", buffer, index, (old) => old | numberOf("atomicOr", value));
}

export function atomicXor(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicXor", buffer, index, (old) => old ^ numberOf("atomicXor", value));
}

export function atomicExchange(buffer: AtomicBuffer, index: readonly number[], value: number): number {
  return update("atomicExchange", buffer, index, () => numberOf("atomicExchange", value));
}

/** Writes `value` where the element equals `expected`. */
export function atomicCas(buffer: AtomicBuffer, index: readonly number[], expected: number, value: number): number {
  return update("atomicCas", buffer, index, (old) =>
    old === as(buffer, expected) ? numberOf("atomicCas", value) : old,
  );
}
