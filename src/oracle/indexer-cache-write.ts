/** Reference of `indexer_cache_write`: keys of the lightning indexer, quantised into the pages of its cache. */
import { kinds } from "../checks/index.js";
import { GROUP, type QuantSettings, quantiseGroups, scaleFormatOf } from "./act-quant.js";
import { settingsOf } from "./errors.js";
import { bf16, f32Words } from "./formats/index.js";
import { hadamardTransform } from "./hadamard-quant.js";
import { bindDims, type HostTensor, tensor } from "./tensor.js";

/** Tokens in a page of the indexer's cache. */
export const INDEXER_PAGE = 64;

export interface IndexerCacheWriteInputs {
  /** [M,128], RoPE applied. */
  readonly k: HostTensor<"bf16">;
  /** `[M]`: page·64 + j; a number outside the cache skips its row. */
  readonly slots: HostTensor<"i32">;
  /** [P,64,132]. */
  readonly cache: HostTensor<"u8">;
}

export interface IndexerCacheWriteSettings extends QuantSettings {
  readonly rotate?: "none" | "hadamard";
}

export interface CacheOutput {
  /** The whole cache after the update; the input stays as it was. */
  readonly cache: HostTensor<"u8">;
}

/** Stores the four bytes of a word, the lowest first. */
export function storeWord(bytes: Uint8Array, at: number, word: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = word >>> (8 * i);
}

/** In each page 64 rows of 128 codes come first, then 64 scales. A slot that is named twice keeps the later row. */
export function indexerCacheWrite(
  inputs: IndexerCacheWriteInputs,
  settings: IndexerCacheWriteSettings = {},
): CacheOutput {
  const dims = bindDims("k", inputs, "bf16", ["M", GROUP], {});
  bindDims("slots", inputs, "i32", ["M"], dims);
  bindDims("cache", inputs, "u8", ["P", INDEXER_PAGE, GROUP + 4], dims);
  const { M, P } = dims as { M: number; P: number };
  const { rotate } = settingsOf<IndexerCacheWriteSettings>(settings, { rotate: kinds.word("none", "hadamard") });
  const values = bf16.decodeArray(inputs.k.data);
  if (rotate === "hadamard") hadamardTransform(values);
  const codes = new Uint8Array(M * GROUP);
  const scales = new Float32Array(M);
  quantiseGroups(values, scaleFormatOf(settings), codes, scales);
  const words = f32Words(scales);

  const cache = tensor("u8", inputs.cache.shape, inputs.cache.data.slice());
  for (let row = 0; row < M; row++) {
    const slot = inputs.slots.data[row] as number;
    if (slot < 0 || slot >= INDEXER_PAGE * P) continue;
    const page = Math.floor(slot / INDEXER_PAGE) * INDEXER_PAGE * (GROUP + 4);
    const j = slot % INDEXER_PAGE;
    cache.data.set(codes.subarray(row * GROUP, (row + 1) * GROUP), page + j * GROUP);
    storeWord(cache.data, page + INDEXER_PAGE * GROUP + 4 * j, words[row] as number);
  }
  return { cache };
}
