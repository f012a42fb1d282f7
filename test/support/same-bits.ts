/** Outputs of two ways to run a kernel, bit for bit; of floats, any NaN is any other. */
import { bf16, e4m3, e5m2, f16 } from "../../src/oracle/index.js";
import type { NamedTensors } from "./kernel-suites.js";

const isNan: Readonly<Record<string, (bits: number) => boolean>> = {
  f32: (bits) => (bits & 0x7fffffff) > 0x7f800000,
  bf16: (bits) => Number.isNaN(bf16.decode(bits)),
  f16: (bits) => Number.isNaN(f16.decode(bits)),
  e4m3: (bits) => Number.isNaN(e4m3.decode(bits)),
  e5m2: (bits) => Number.isNaN(e5m2.decode(bits)),
};

const words: Readonly<Record<number, (bytes: Uint8Array) => ArrayLike<number>>> = {
  1: (bytes) => bytes,
  2: (bytes) => new Uint16Array(bytes.slice().buffer),
  4: (bytes) => new Uint32Array(bytes.slice().buffer),
};

/** Throws with the first element that differs, by the name of its tensor. */
export function expectSameBits(got: NamedTensors, want: NamedTensors): void {
  const names = Object.keys(want).sort();
  if (String(Object.keys(got).sort()) !== String(names)) throw new Error(`outputs ${Object.keys(got)}, not ${names}`);
  for (const name of names) {
    const [g, w] = [got[name], want[name]];
    if (g === undefined || w === undefined) continue;
    if (g.dtype !== w.dtype || String(g.shape) !== String(w.shape))
      throw new Error(`${name}: ${g.dtype} [${g.shape}], not ${w.dtype} [${w.shape}]`);
    const bytesOf = ({ data }: { data: ArrayBufferView }) =>
      new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    const view = words[w.data.BYTES_PER_ELEMENT];
    if (view === undefined) throw new Error(`${name}: elements of ${w.data.BYTES_PER_ELEMENT} bytes`);
    const [a, b] = [view(bytesOf(g)), view(bytesOf(w))];
    const nan = isNan[w.dtype] ?? (() => false);
    for (let i = 0; i < b.length; i++) {
      const [x, y] = [a[i] as number, b[i] as number];
      if (x === y || (nan(x) && nan(y))) continue;
      throw new Error(`${name}[${i}] is ${x.toString(16)}, not ${y.toString(16)} (bits of ${w.dtype})`);
    }
  }
}
