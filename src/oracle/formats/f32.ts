/** IEEE 754 binary32: JavaScript rounds to it natively (`Math.fround`); what it lacks is the bits. */

const value = new Float32Array(1);
const word = new Uint32Array(value.buffer);

/** The NaN that the catalogue asks for where it names NaN bits. */
export const F32_NAN_BITS = 0x7fc00000;

/** The bits of `x` rounded to f32, as an unsigned integer. A NaN gives some NaN's bits. */
export function f32Bits(x: number): number {
  value[0] = x;
  return word[0] as number;
}

/** The f32 whose bits are `bits`. */
export function f32FromBits(bits: number): number {
  word[0] = bits;
  return value[0] as number;
}

/** Raw bits of each element, over the same memory: the way to compare or write NaN payloads. */
export function f32Words(values: Float32Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, values.length);
}
