/** Reference of `sparse_mla_prefill`: attention over the rows that an index list names. */
import { bf16 } from "./formats/index.js";
import { KEY } from "./mla-cache.js";
import {
  type MlaPrefillOutputs,
  type MlaReference,
  type MlaSettings,
  prefillOutputs,
  prefillReference,
} from "./mla-outputs.js";
import { bindDims, type HostTensor } from "./tensor.js";

export interface SparseMlaPrefillInputs {
  /** [T,H,576]. */
  readonly q: HostTensor<"bf16">;
  /** [S,576]. */
  readonly kv: HostTensor<"bf16">;
  /** [T,K]; a slot whose index is outside [0,S) is not valid. */
  readonly indices: HostTensor<"i32">;
  /** `[T]`: slots from here on are not valid. */
  readonly topk_length?: HostTensor<"i32">;
  /** [H]. */
  readonly attn_sink?: HostTensor<"f32">;
}

/** Rows of `kv` by number; each is decoded once. */
export function keyRows(kv: HostTensor<"bf16">): (row: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (row) => {
    const found = known.get(row) ?? new Float64Array(KEY);
    if (!known.has(row)) {
      bf16.decodeInto(kv.data, row * KEY, KEY, found, 0);
      known.set(row, found);
    }
    return found;
  };
}

/** Each query's attention with what a comparison needs. */
export function sparseMlaPrefillReference(inputs: SparseMlaPrefillInputs, settings: MlaSettings): MlaReference {
  const dims = bindDims("q", inputs, "bf16", ["T", "H", KEY], {});
  bindDims("kv", inputs, "bf16", ["S", KEY], dims);
  bindDims("indices", inputs, "i32", ["T", "K"], dims);
  if (inputs.topk_length !== undefined) bindDims("topk_length", inputs, "i32", ["T"], dims);
  const { S, K } = dims as { S: number; K: number };
  const rowOf = keyRows(inputs.kv);
  return prefillReference(inputs.q, inputs.attn_sink, settings, (t) => ({
    count: Math.min(K, inputs.topk_length?.data[t] ?? K),
    rowAt: (slot) => {
      const index = inputs.indices.data[t * K + slot] as number;
      return index >= 0 && index < S ? rowOf(index) : undefined;
    },
  }));
}

export function sparseMlaPrefill(inputs: SparseMlaPrefillInputs, settings: MlaSettings): MlaPrefillOutputs {
  return prefillOutputs(sparseMlaPrefillReference(inputs, settings));
}
