/** IEEE 754 binary32: JavaScript rounds to it natively (`Math.fround`); what it lacks is the bits. */

import { check, isGone, isInstance, type Kind, kinds } from "../../checks/index.js";
import { refuse } from "../errors.js";

const floats: Kind = {
  accepts: "a Float32Array",
  holds: (values) => isInstance(values, Float32Array) && !isGone(values),
};
const value = new Float32Array(1);
const word = new Uint32Array(value.buffer);

/** The NaN that the catalogue asks for where it names NaN bits. */
export const F32_NAN_BITS = 0x7fc00000;

/** The bits of `x` rounded to f32, as an unsigned integer. A NaN gives some NaN's bits. */
export function f32Bits(x: number): number {
  if (typeof x !== "number") check(refuse, "the number of f32Bits", x, kinds.number);
  value[0] = x;
  return word[0] as number;
}

/** The f32 whose bits are `bits`. */
export function f32FromBits(bits: number): number {
  if (typeof bits !== "number") check(refuse, "the bits of f32FromBits", bits, kinds.number);
  word[0] = bits;
  return value[0] as number;
}

/** Raw bits of each element, over the same memory: the way to compare or write NaN payloads. */
export function f32Words(values: Float32Array): Uint32Array {
  check(refuse, "the values of f32Words", values, floats);
  return new Uint32Array(values.buffer, values.byteOffset, values.length);
}
