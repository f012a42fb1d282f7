/**
 * The contract's formulas once more, written from the kernel catalogue for these tests alone: neither the compiler nor the oracle is
 * used, so that a misreading they share is seen here.
 */

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

const f32 = Math.fround;
const QUIET_NAN = 0x7fc00000;

export function fromBits(pattern: number): number {
  bits[0] = pattern;
  return float[0]!;
}

export function toBits(value: number): number {
  float[0] = value;
  return bits[0]!;
}

export const fromBf16 = (code: number): number => fromBits(code << 16);

/** Nearest bf16, ties to even; NaN for NaN. */
export function toBf16(value: number): number {
  if (Number.isNaN(value)) return 0x7fff;
  const b = toBits(value);
  const kept = b >>> 16;
  const rest = b & 0xffff;
  return rest > 0x8000 || (rest === 0x8000 && (kept & 1) === 1) ? kept + 1 : kept;
}

/** The 127 non-negative finite values, in the order of their codes. */
const magnitudes = Array.from({ length: 127 }, (_, code) => {
  const [exponent, mantissa] = [code >> 3, code & 7];
  return exponent === 0 ? mantissa * 2 ** -9 : (8 + mantissa) * 2 ** (exponent - 10);
});

export function fromE4m3(code: number): number {
  const magnitude = magnitudes[code & 0x7f] ?? Number.NaN;
  return code & 0x80 ? -magnitude : magnitude;
}

/** Clamped to ±448, nearest value, ties to the even code, the sign of a zero kept. */
export function toE4m3(value: number): number {
  if (Number.isNaN(value)) return 0x7f;
  const sign = value < 0 || Object.is(value, -0) ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(value), 448);
  let low = 0;
  for (let high = 126; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (magnitudes[middle]! <= magnitude) low = middle;
    else high = middle;
  }
  const [below, above] = [magnitude - magnitudes[low]!, magnitudes[low + 1]! - magnitude];
  return sign | (above < below || (above === below && low % 2 === 1) ? low + 1 : low);
}

export type ScaleFormat = "ue8m0" | "f32";

/** One group of 128 values to 128 codes; returns the bits of its scale. `latent`: the smallest scale, not the smallest amax, is 1e-4. */
export function quantiseGroup(
  values: ArrayLike<number>,
  codes: Uint8Array,
  format: ScaleFormat,
  latent = false,
): number {
  let amax = 0;
  let finite = true;
  for (let i = 0; i < 128; i++) {
    if (!Number.isFinite(values[i]!)) finite = false;
    amax = Math.max(amax, Math.abs(values[i]!));
  }
  if (!finite) {
    codes.fill(0x7f);
    return QUIET_NAN;
  }
  let scale = latent ? Math.max(f32(amax / 448), f32(1e-4)) : f32(Math.max(amax, f32(1e-4)) / 448);
  if (format === "ue8m0") {
    let power = 2 ** -40;
    while (power < scale) power *= 2;
    scale = power;
  }
  for (let i = 0; i < 128; i++) codes[i] = toE4m3(f32(values[i]! / scale));
  return toBits(scale);
}

export interface Quantised {
  readonly y: Uint8Array;
  /** As bits, so that a NaN's are compared too. */
  readonly scale: Uint32Array;
}

/** `groups` rows of 128 bf16 codes each, which is also [M, K] with K a multiple of 128. */
export function actQuant(x: Uint16Array, format: ScaleFormat): Quantised {
  const groups = x.length / 128;
  const out = { y: new Uint8Array(x.length), scale: new Uint32Array(groups) };
  for (let g = 0; g < groups; g++) {
    const values = Array.from(x.subarray(g * 128, g * 128 + 128), fromBf16);
    out.scale[g] = quantiseGroup(values, out.y.subarray(g * 128, g * 128 + 128), format);
  }
  return out;
}

export function hadamardQuant(x: Uint16Array, format: ScaleFormat): Quantised {
  const z = new Uint16Array(x.length);
  const factor = f32(128 ** -0.5);
  for (let row = 0; row < x.length; row += 128) {
    let v = Float32Array.from(x.subarray(row, row + 128), fromBf16);
    for (let stride = 1; stride <= 64; stride *= 2) {
      const next = new Float32Array(128);
      for (let i = 0; i < 128; i++) {
        const partner = i ^ stride;
        next[i] = i < partner ? f32(v[i]! + v[partner]!) : f32(v[partner]! - v[i]!);
      }
      v = next;
    }
    for (let i = 0; i < 128; i++) z[row + i] = toBf16(f32(v[i]! * factor));
  }
  return actQuant(z, format);
}

export function indexerQuery(
  q: Uint16Array,
  w: Float32Array,
  heads: number,
  format: ScaleFormat,
): { readonly q8: Uint8Array; readonly weights: Float32Array } {
  const { y, scale } = hadamardQuant(q, format);
  const norm = f32((heads * 128) ** -0.5);
  const weights = w.map((weight, i) => f32(f32(weight * fromBits(scale[i]!)) * norm));
  return { q8: y, weights };
}

export interface LogitsInputs {
  readonly T: number;
  readonly S: number;
  readonly H: number;
  readonly D: number;
  readonly q: Uint8Array;
  readonly k: Uint8Array;
  readonly k_scale: Float32Array;
  readonly weights: Float32Array;
  readonly k_start: Int32Array;
  readonly k_end: Int32Array;
}

/** logits[t, s] in double precision, and how far a result may be from it; undefined outside the range, where it is −inf. */
export function logit(given: LogitsInputs, t: number, s: number): { value: number; bound: number } | undefined {
  const { S, H, D, q, k, k_scale, weights, k_start, k_end } = given;
  if (s < Math.max(0, k_start[t]!) || s >= Math.min(S, k_end[t]!)) return undefined;
  let sum = 0;
  let magnitude = 0;
  for (let h = 0; h < H; h++) {
    let dot = 0;
    let size = 0;
    for (let d = 0; d < D; d++) {
      const product = fromE4m3(q[(t * H + h) * D + d]!) * fromE4m3(k[s * D + d]!);
      dot += product;
      size += Math.abs(product);
    }
    // Math.max lets a NaN through, as the contract asks.
    sum += weights[t * H + h]! * Math.max(0, dot);
    magnitude += Math.abs(weights[t * H + h]!) * size;
  }
  return { value: k_scale[s]! * sum, bound: 2 ** -9 * Math.abs(k_scale[s]!) * magnitude };
}
