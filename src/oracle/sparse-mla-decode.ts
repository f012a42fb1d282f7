/** Reference of `sparse_mla_decode`: attention over the slots of an FP8 cache that an index list names. */
import { KEY, ROW_BYTES, readCacheRow } from "./mla-cache.js";
import {
  decodeOutputs,
  decodeReference,
  type MlaDecodeOutputs,
  type MlaReference,
  type MlaSettings,
} from "./mla-outputs.js";
import { bindDims, type HostTensor } from "./tensor.js";

export interface SparseMlaDecodeInputs {
  /** [B,N,H,576]. */
  readonly q: HostTensor<"bf16">;
  /** [P,page,656]. */
  readonly cache: HostTensor<"u8">;
  /** `[B,N,K]`: page·page_size + slot; outside the cache a slot is not valid. */
  readonly indices: HostTensor<"i32">;
  /** `[B]`: slots from here on are not valid. */
  readonly topk_length?: HostTensor<"i32">;
  /** [H]. */
  readonly attn_sink?: HostTensor<"f32">;
}

/** Rows of the cache by slot; each is decoded once. */
export function cacheRows(cache: HostTensor<"u8">): (slot: number) => Float64Array {
  const known = new Map<number, Float64Array>();
  return (slot) => {
    const found = known.get(slot) ?? new Float64Array(KEY);
    if (!known.has(slot)) {
      readCacheRow(cache.data, slot * ROW_BYTES, found);
      known.set(slot, found);
    }
    return found;
  };
}

/** Each query's attention with what a comparison needs. */
export function sparseMlaDecodeReference(inputs: SparseMlaDecodeInputs, settings: MlaSettings): MlaReference {
  const dims = bindDims("q", inputs, "bf16", ["B", "N", "H", KEY], {});
  bindDims("cache", inputs, "u8", ["P", "page", ROW_BYTES], dims);
  bindDims("indices", inputs, "i32", ["B", "N", "K"], dims);
  if (inputs.topk_length !== undefined) bindDims("topk_length", inputs, "i32", ["B"], dims);
  const { N, P, page, K } = dims as { N: number; P: number; page: number; K: number };
  const rowOf = cacheRows(inputs.cache);
  return decodeReference(inputs.q, inputs.attn_sink, settings, (query) => ({
    count: Math.min(K, inputs.topk_length?.data[Math.floor(query / N)] ?? K),
    rowAt: (slot) => {
      const index = inputs.indices.data[query * K + slot] as number;
      return index >= 0 && index < P * page ? rowOf(index) : undefined;
    },
  }));
}

export function sparseMlaDecode(inputs: SparseMlaDecodeInputs, settings: MlaSettings): MlaDecodeOutputs {
  return decodeOutputs(sparseMlaDecodeReference(inputs, settings));
}
