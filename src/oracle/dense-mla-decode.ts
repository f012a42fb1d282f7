/** Reference of `dense_mla_decode`: attention over every key of each request's pages, up to its context length. */
import { KEY, ROW_BYTES } from "./mla-cache.js";
import {
  decodeOutputs,
  decodeReference,
  type MlaDecodeOutputs,
  type MlaReference,
  type MlaSettings,
} from "./mla-outputs.js";
import { cacheRows } from "./sparse-mla-decode.js";
import { bindDims, type HostTensor } from "./tensor.js";

export interface DenseMlaDecodeInputs {
  /** [B,N,H,576]. */
  readonly q: HostTensor<"bf16">;
  /** [P,page,656]. */
  readonly cache: HostTensor<"u8">;
  /** [B,M]; a page id outside [0,P) holds no keys. */
  readonly block_table: HostTensor<"i32">;
  /** [B,N]; below 0 means 0, above page·M means page·M. */
  readonly context_lens: HostTensor<"i32">;
  /** [H]. */
  readonly attn_sink?: HostTensor<"f32">;
}

/** Each query's attention with what a comparison needs. */
export function denseMlaDecodeReference(inputs: DenseMlaDecodeInputs, settings: MlaSettings): MlaReference {
  const dims = bindDims("q", inputs, "bf16", ["B", "N", "H", KEY], {});
  bindDims("cache", inputs, "u8", ["P", "page", ROW_BYTES], dims);
  bindDims("block_table", inputs, "i32", ["B", "M"], dims);
  bindDims("context_lens", inputs, "i32", ["B", "N"], dims);
  const { N, P, page, M } = dims as { N: number; P: number; page: number; M: number };
  const rowOf = cacheRows(inputs.cache);
  return decodeReference(inputs.q, inputs.attn_sink, settings, (query) => {
    const request = Math.floor(query / N);
    return {
      count: Math.min(page * M, inputs.context_lens.data[query] as number),
      rowAt: (position) => {
        const id = inputs.block_table.data[request * M + Math.floor(position / page)] as number;
        return id >= 0 && id < P ? rowOf(id * page + (position % page)) : undefined;
      },
    };
  });
}

export function denseMlaDecode(inputs: DenseMlaDecodeInputs, settings: MlaSettings): MlaDecodeOutputs {
  return decodeOutputs(denseMlaDecodeReference(inputs, settings));
}
