/** Reference of `indexer_query`: quantised queries, and head weights with every positive factor folded in. */
import { GROUP, type QuantSettings } from "./act-quant.js";
import { hadamardQuantise } from "./hadamard-quant.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface IndexerQueryInputs {
  /** [T,H,128], RoPE applied. */
  readonly q: HostTensor<"bf16">;
  /** [T,H]. */
  readonly w: HostTensor<"f32">;
}

export interface IndexerQueryOutputs {
  /** [T,H,128]. */
  readonly q8: HostTensor<"e4m3">;
  /** [T,H]. */
  readonly weights: HostTensor<"f32">;
}

/** q8, scale = hadamard_quant(q); weights = w · scale · f32((H·128)^-0.5), each product rounded to f32 in that order. */
export function indexerQuery(inputs: IndexerQueryInputs, settings: QuantSettings = {}): IndexerQueryOutputs {
  const dims = bindDims("q", inputs, "bf16", ["T", "H", GROUP], {});
  const { T, H } = bindDims("w", inputs, "f32", ["T", "H"], dims) as { T: number; H: number };
  const { y, scale } = hadamardQuantise(inputs.q, [T, H], settings);
  const factor = Math.fround(1 / Math.sqrt(H * GROUP));
  const weights = tensor("f32", [T, H]);
  for (let i = 0; i < weights.data.length; i++) {
    // A product of two f32 is exact in f64, so storing it rounds once, subnormal results included.
    const scaled = Math.fround((inputs.w.data[i] as number) * (scale.data[i] as number));
    weights.data[i] = scaled * factor;
  }
  return { q8: y, weights };
}
