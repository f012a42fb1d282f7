/** The cache writers' rules once more, and how a cache is read back; independent of the oracle. */
import { fromBf16, fromBits, fromE4m3, hadamardQuant, quantiseGroup, type ScaleFormat } from "./reference.js";

function put(bytes: Uint8Array, at: number, width: 2 | 4, value: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (width === 4) view.setUint32(at, value, true);
  else view.setUint16(at, value, true);
}

/** The cache [P,64,132] after the rows of `k` were written to their slots. */
export function writeIndexerCache(
  k: Uint16Array,
  slots: Int32Array,
  cache: Uint8Array,
  rotate: boolean,
  format: ScaleFormat,
): Uint8Array {
  const after = cache.slice();
  const pages = cache.length / (64 * 132);
  slots.forEach((slot, row) => {
    const page = slot >> 6;
    if (page < 0 || page >= pages) return;
    const codes = new Uint8Array(128);
    const group = k.subarray(row * 128, row * 128 + 128);
    let scale: number;
    if (rotate) {
      const turned = hadamardQuant(group, format);
      codes.set(turned.y);
      scale = turned.scale[0]!;
    } else scale = quantiseGroup(Array.from(group, fromBf16), codes, format);
    after.set(codes, page * 8448 + (slot & 63) * 128);
    put(after, page * 8448 + 8192 + (slot & 63) * 4, 4, scale);
  });
  return after;
}

/** The cache [P,page,656] after the rows were written to their slots. */
export function writeMlaCache(
  latent: Uint16Array,
  rope: Uint16Array,
  slots: Int32Array,
  cache: Uint8Array,
  format: ScaleFormat,
): Uint8Array {
  const after = cache.slice();
  slots.forEach((slot, row) => {
    if (slot < 0 || slot >= cache.length / 656) return;
    const line = after.subarray(slot * 656, slot * 656 + 656);
    for (let tile = 0; tile < 4; tile++) {
      const from = row * 512 + tile * 128;
      const values = Array.from(latent.subarray(from, from + 128), fromBf16);
      put(line, 512 + tile * 4, 4, quantiseGroup(values, line.subarray(tile * 128, tile * 128 + 128), format, true));
    }
    for (let d = 0; d < 64; d++) put(line, 528 + 2 * d, 2, rope[row * 64 + d]!);
  });
  return after;
}

/** The 576 numbers of a slot of the MLA cache. */
export function mlaRow(cache: Uint8Array, slot: number): number[] {
  const view = new DataView(cache.buffer, cache.byteOffset + slot * 656, 656);
  const values = Array.from({ length: 512 }, (_, d) => {
    return fromE4m3(view.getUint8(d)) * fromBits(view.getUint32(512 + 4 * (d >> 7), true));
  });
  return [...values, ...Array.from({ length: 64 }, (_, d) => fromBf16(view.getUint16(528 + 2 * d, true)))];
}
