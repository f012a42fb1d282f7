/** Reference of `moe_combine`: the weighted sum of each token's expert rows, in f64. */
import { bf16 } from "./formats/index.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MoeCombineInputs {
  /** [cap,C]. */
  readonly y: HostTensor<"bf16">;
  /** `[T,k]`: row of each pair; outside [0,cap) it is skipped. */
  readonly pos: HostTensor<"i32">;
  /** [T,k]. */
  readonly weights: HostTensor<"f32">;
}

export interface MoeCombineOutputs {
  /** [T,C]. */
  readonly out: HostTensor<"bf16">;
}

/** The sums before they are rounded, and the sums of the terms' magnitudes, [T,C]. */
export interface CombinedSums {
  readonly shape: readonly number[];
  readonly sums: Float64Array;
  readonly magnitudes: Float64Array;
}

export function combinedSums(inputs: MoeCombineInputs): CombinedSums {
  const dims = bindDims("y", inputs, "bf16", ["cap", "C"], {});
  bindDims("pos", inputs, "i32", ["T", "k"], dims);
  bindDims("weights", inputs, "f32", ["T", "k"], dims);
  const { T, C, cap, k } = dims as { T: number; C: number; cap: number; k: number };
  const sums = new Float64Array(T * C);
  const magnitudes = new Float64Array(T * C);
  for (let pair = 0; pair < T * k; pair++) {
    const row = inputs.pos.data[pair] as number;
    if (row < 0 || row >= cap) continue;
    const weight = inputs.weights.data[pair] as number;
    const at = Math.floor(pair / k) * C;
    for (let c = 0; c < C; c++) {
      // A bf16 number times an f32 number is exact in f64.
      const term = weight * bf16.decode(inputs.y.data[row * C + c] as number);
      sums[at + c] = (sums[at + c] as number) + term;
      magnitudes[at + c] = (magnitudes[at + c] as number) + Math.abs(term);
    }
  }
  return { shape: [T, C], sums, magnitudes };
}

/** out[t] = Σ_j weights[t,j]·y[pos[t,j]], j ascending. */
export function moeCombine(inputs: MoeCombineInputs): MoeCombineOutputs {
  const { shape, sums } = combinedSums(inputs);
  return { out: tensor("bf16", shape, bf16.encodeArray(sums)) };
}
