/** The 656-byte rows of the MLA cache: 512 e4m3 values, 4 f32 scales (one per 128 values), 64 bf16 RoPE values. */
import { isInstance, kinds } from "../checks/index.js";
import { checkAll } from "./errors.js";
import { bf16, e4m3, f32FromBits } from "./formats/index.js";

/** Dims of the latent part, which is also the value row. */
export const LATENT = 512;
/** Dims of the RoPE part. */
export const ROPE = 64;
/** Dims of a query and of a key. */
export const KEY = LATENT + ROPE;
/** Values that share a scale. */
export const SCALE_GROUP = 128;
/** Where a row's scales start. */
export const SCALES_AT = LATENT;
/** Where a row's RoPE part starts. */
export const ROPE_AT = SCALES_AT + 4 * (LATENT / SCALE_GROUP);
export const ROW_BYTES = ROPE_AT + 2 * ROPE;

/** The 576 numbers of the row that starts at byte `at`: value times scale, exact in f64; the RoPE part as it is. */
export function readCacheRow(bytes: Uint8Array, at: number, row: Float64Array): void {
  checkAll({ bytes }, kinds.instance(Uint8Array, "a Uint8Array"));
  checkAll(
    { row },
    { accepts: `a Float64Array of ${KEY} numbers`, holds: (it) => isInstance(it, Float64Array) && it.length >= KEY },
  );
  checkAll({ at }, kinds.whole(0, bytes.length - ROW_BYTES));
  const byte = (i: number) => bytes[at + i] as number;
  for (let d = 0; d < LATENT; d++) {
    const s = SCALES_AT + 4 * Math.floor(d / SCALE_GROUP);
    const scale = f32FromBits((byte(s) | (byte(s + 1) << 8) | (byte(s + 2) << 16) | (byte(s + 3) << 24)) >>> 0);
    row[d] = e4m3.decode(byte(d)) * scale;
  }
  for (let d = 0; d < ROPE; d++)
    row[LATENT + d] = bf16.decode(byte(ROPE_AT + 2 * d) | (byte(ROPE_AT + 2 * d + 1) << 8));
}
