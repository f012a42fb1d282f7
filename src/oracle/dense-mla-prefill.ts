/** Reference of `dense_mla_prefill`: attention over every key of each query's range. */
import { KEY } from "./mla-cache.js";
import {
  type MlaPrefillOutputs,
  type MlaReference,
  type MlaSettings,
  prefillOutputs,
  prefillReference,
} from "./mla-outputs.js";
import { keyRows } from "./sparse-mla-prefill.js";
import { bindDims, type HostTensor } from "./tensor.js";

export interface DenseMlaPrefillInputs {
  /** [T,H,576]. */
  readonly q: HostTensor<"bf16">;
  /** [S,576]. */
  readonly kv: HostTensor<"bf16">;
  /** [T], first key in range; below 0 means 0. */
  readonly k_start: HostTensor<"i32">;
  /** [T], end of the range, exclusive; above S means S. */
  readonly k_end: HostTensor<"i32">;
  /** [H]. */
  readonly attn_sink?: HostTensor<"f32">;
}

/** Each query's attention with what a comparison needs. */
export function denseMlaPrefillReference(inputs: DenseMlaPrefillInputs, settings: MlaSettings): MlaReference {
  const dims = bindDims("q", inputs, "bf16", ["T", "H", KEY], {});
  bindDims("kv", inputs, "bf16", ["S", KEY], dims);
  bindDims("k_start", inputs, "i32", ["T"], dims);
  bindDims("k_end", inputs, "i32", ["T"], dims);
  const { S } = dims as { S: number };
  const rowOf = keyRows(inputs.kv);
  return prefillReference(inputs.q, inputs.attn_sink, settings, (t) => {
    const from = Math.max(0, inputs.k_start.data[t] as number);
    const to = Math.min(S, inputs.k_end.data[t] as number);
    return { count: Math.max(0, to - from), rowAt: (i) => rowOf(from + i) };
  });
}

export function denseMlaPrefill(inputs: DenseMlaPrefillInputs, settings: MlaSettings): MlaPrefillOutputs {
  return prefillOutputs(denseMlaPrefillReference(inputs, settings));
}
