/** Reference of `act_quant`: FP8 quantisation of activations in groups of 128, bit for bit. */
import { refuse, scaleFormat, settingsOf } from "./errors.js";
import { bf16, e4m3, F32_NAN_BITS, f32Bits, f32FromBits, f32Words } from "./formats/index.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

/** How a group's scale is stored: rounded up to a power of two, or as it is. */
export type ScaleFormat = "ue8m0" | "f32";

export interface QuantSettings {
  readonly scale_fmt?: ScaleFormat;
}

export interface Quantised {
  /** e4m3, of the shape of the input. */
  readonly y: HostTensor<"e4m3">;
  /** f32, one per group. */
  readonly scale: HostTensor<"f32">;
}

/** How scales are to be stored. Throws TW-O001 for another word. */
export const scaleFormatOf = (settings: QuantSettings): ScaleFormat =>
  settingsOf<QuantSettings>(settings, { scale_fmt: scaleFormat }).scale_fmt ?? "ue8m0";

/** Elements that share a scale. */
export const GROUP = 128;

const FLOOR = Math.fround(1e-4);
const E4M3_NAN = 0x7f;

/** What the floor 1e-4 holds for: `amax`, before it is divided by 448, or the `scale` that the division gives. */
export type ScaleFloor = "amax" | "scale";

/**
 * max(amax, 1e-4) / 448, or max(amax / 448, 1e-4), by f32 division, as the scale format asks. `amax` is finite. Division of
 * two f32 in f64 and then rounding to f32 equals IEEE f32 division, because f64 has more than twice the digits; where the
 * quotient is not normal, the floor replaces it.
 */
function groupScale(amax: number, format: ScaleFormat, floor: ScaleFloor): number {
  const scale = floor === "amax" ? Math.fround(Math.max(amax, FLOOR) / 448) : Math.max(Math.fround(amax / 448), FLOOR);
  if (format === "f32") return scale;
  const bits = f32Bits(scale);
  const exponent = (bits >>> 23) + ((bits & 0x7fffff) === 0 ? 0 : 1);
  return f32FromBits(exponent << 23);
}

/**
 * Quantises the groups of `values` (f32, a multiple of 128 of them), writing e4m3 codes and f32 scales.
 * A group with a NaN or an infinity gets scale 0x7FC00000 and codes 0x7F throughout.
 */
export function quantiseGroups(
  values: Float32Array,
  format: ScaleFormat,
  y: Uint8Array,
  scale: Float32Array,
  floor: ScaleFloor = "amax",
): void {
  const scaleWords = f32Words(scale);
  for (let group = 0; group * GROUP < values.length; group++) {
    const start = group * GROUP;
    let amax = 0;
    let finite = true;
    for (let i = start; i < start + GROUP; i++) {
      const magnitude = Math.abs(values[i] as number);
      if (!Number.isFinite(magnitude)) finite = false;
      else if (magnitude > amax) amax = magnitude;
    }
    if (!finite) {
      scaleWords[group] = F32_NAN_BITS;
      y.fill(E4M3_NAN, start, start + GROUP);
      continue;
    }
    const s = groupScale(amax, format, floor);
    scale[group] = s;
    for (let i = start; i < start + GROUP; i++) {
      // Where the f32 quotient would be subnormal its e4m3 code is a signed zero either way.
      y[i] = e4m3.encode(Math.fround((values[i] as number) / s), "saturate");
    }
  }
}

/** `x` [M,K] bf16, K a multiple of 128 → `y` [M,K] e4m3, `scale` [M,K/128] f32. */
export function actQuant(inputs: { readonly x: HostTensor<"bf16"> }, settings: QuantSettings = {}): Quantised {
  const { M, K } = bindDims("x", inputs, "bf16", ["M", "K"], {}) as { M: number; K: number };
  if (K % GROUP !== 0) refuse(`K of x is ${K}`, `pass a multiple of ${GROUP}`);
  const y = tensor("e4m3", [M, K]);
  const scale = tensor("f32", [M, K / GROUP]);
  quantiseGroups(bf16.decodeArray(inputs.x.data), scaleFormatOf(settings), y.data, scale.data);
  return { y, scale };
}
