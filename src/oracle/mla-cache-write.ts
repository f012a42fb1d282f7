/** Reference of `mla_cache_write`: latent rows in FP8 with their scales, and RoPE parts as they are, into a paged cache. */
import { GROUP, type QuantSettings, quantiseGroups, scaleFormatOf } from "./act-quant.js";
import { bf16, f32Words } from "./formats/index.js";
import { type CacheOutput, storeWord } from "./indexer-cache-write.js";
import { LATENT, ROPE, ROPE_AT, ROW_BYTES, SCALES_AT } from "./mla-cache.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

export interface MlaCacheWriteInputs {
  /** [M,512]. */
  readonly latent: HostTensor<"bf16">;
  /** [M,64]. */
  readonly rope: HostTensor<"bf16">;
  /** `[M]`: page·page_size + offset; a number outside the cache skips its row. */
  readonly slots: HostTensor<"i32">;
  /** [P,page,656]. */
  readonly cache: HostTensor<"u8">;
}

/** s = max(amax/448, 1e-4) per 128 dims. A slot that is named twice keeps the later row. */
export function mlaCacheWrite(inputs: MlaCacheWriteInputs, settings: QuantSettings = {}): CacheOutput {
  const dims = bindDims("latent", inputs, "bf16", ["M", LATENT], {});
  bindDims("rope", inputs, "bf16", ["M", ROPE], dims);
  bindDims("slots", inputs, "i32", ["M"], dims);
  bindDims("cache", inputs, "u8", ["P", "page", ROW_BYTES], dims);
  const { M, P, page } = dims as { M: number; P: number; page: number };
  const codes = new Uint8Array(M * LATENT);
  const groups = LATENT / GROUP;
  const scales = new Float32Array(M * groups);
  quantiseGroups(bf16.decodeArray(inputs.latent.data), scaleFormatOf(settings), codes, scales, "scale");
  const words = f32Words(scales);

  const cache = tensor("u8", inputs.cache.shape, inputs.cache.data.slice());
  for (let row = 0; row < M; row++) {
    const slot = inputs.slots.data[row] as number;
    if (slot < 0 || slot >= P * page) continue;
    const at = slot * ROW_BYTES;
    cache.data.set(codes.subarray(row * LATENT, (row + 1) * LATENT), at);
    for (let g = 0; g < groups; g++) storeWord(cache.data, at + SCALES_AT + 4 * g, words[row * groups + g] as number);
    for (let d = 0; d < ROPE; d++) {
      const code = inputs.rope.data[row * ROPE + d] as number;
      cache.data[at + ROPE_AT + 2 * d] = code & 0xff;
      cache.data[at + ROPE_AT + 2 * d + 1] = code >>> 8;
    }
  }
  return { cache };
}
