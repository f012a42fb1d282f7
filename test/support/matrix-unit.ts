/**
 * `indexer_logits` as a GPU's FP8 matrix unit and f32 arithmetic would compute it, in slow plain loops: what shows that the
 * tolerances and the generated inputs leave a right kernel room, and a wrong one none.
 */
import {
  bf16,
  e4m3,
  f32Bits,
  f32FromBits,
  type HostTensor,
  type IndexerLogitsInputs,
  tensor,
} from "../../src/oracle/index.js";

/** Fraction bits kept of the largest term of a sum by FP8 matrix units before Blackwell. */
const FRACTION_BITS = 13;
/** Products that such a unit (Ada's) adds at a time. */
const TERMS = 16;

/** Exponent of an e4m3 code; all subnormals, and zero, have the lowest. */
function exponentOf(code: number): number {
  return Math.max((code >> 3) & 15, 1) - 7;
}

/** One step of the unit: products and accumulator aligned to the largest exponent, cut off, added, cut off to 13 bits. */
function accumulate(q: Uint8Array, k: Uint8Array, accumulator: number): number {
  let top = accumulator === 0 ? -200 : Math.floor(Math.log2(Math.abs(accumulator)));
  const products: number[] = [];
  for (let i = 0; i < q.length; i++) {
    const product = e4m3.decode(q[i] as number) * e4m3.decode(k[i] as number);
    if (Number.isNaN(product)) return Number.NaN;
    products.push(product);
    if (product !== 0) top = Math.max(top, exponentOf(q[i] as number) + exponentOf(k[i] as number));
  }
  const unit = 2 ** (top - FRACTION_BITS);
  let sum = Math.trunc(accumulator / unit);
  for (const product of products) sum += Math.trunc(product / unit);
  // The lowest 10 of f32's 23 mantissa bits are cut.
  return f32FromBits((f32Bits(Math.fround(sum * unit)) & ~0x3ff) >>> 0);
}

/** Faults that a careless kernel could have; each must be caught by the comparison. */
export type PlantedFault =
  | "drop-last-head"
  | "end-off-by-one"
  | "fmax-drops-nan"
  | "scale-in-bf16"
  | "skip-last-products";

/** The logits [T,S] of a correct kernel, or of one with a fault. */
export function logitsOfMatrixUnit(inputs: IndexerLogitsInputs, fault?: PlantedFault): HostTensor<"f32"> {
  const [T, H, D] = inputs.q.shape as [number, number, number];
  const S = inputs.k.shape[0] as number;
  const logits = tensor("f32", [T, S]);
  logits.data.fill(Number.NEGATIVE_INFINITY);
  for (let t = 0; t < T; t++) {
    const weights = inputs.weights.data.subarray(t * H, (t + 1) * H);
    // Sums of large weights are kept below the end of f32.
    const unit = weights.some((w) => Math.abs(w) >= 2 ** 90) ? 2 ** -40 : 1;
    const start = Math.max(0, inputs.k_start.data[t] as number);
    const end = Math.min(S, inputs.k_end.data[t] as number) + (fault === "end-off-by-one" ? -1 : 0);
    for (let s = start; s < end; s++) {
      let sum = 0;
      for (let h = 0; h < (fault === "drop-last-head" ? H - 1 : H); h++) {
        let dot = 0;
        for (let d = 0; d < (fault === "skip-last-products" ? D - TERMS : D); d += TERMS) {
          const at = (t * H + h) * D + d;
          dot = accumulate(
            inputs.q.data.subarray(at, at + TERMS),
            inputs.k.data.subarray(s * D + d, s * D + d + TERMS),
            dot,
          );
        }
        const positive = fault === "fmax-drops-nan" && Number.isNaN(dot) ? 0 : Math.max(0, dot);
        sum = Math.fround(sum + Math.fround((weights[h] as number) * unit * positive));
      }
      const scale = inputs.k_scale.data[s] as number;
      logits.data[t * S + s] = (sum / unit) * (fault === "scale-in-bf16" ? bf16.round(scale) : scale);
    }
  }
  return logits;
}
