// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerCacheWrite`. */
export interface IndexerCacheWriteArguments {
  /** Read: bf16 [M, 128]. */
  readonly k: DeviceTensor<"bf16">;
  /** Read: i32 [M]. */
  readonly slots: DeviceTensor<"i32">;
  /** Updated in place: u8 [P, 64, 132]; its first 1 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** none if not given. */
  readonly rotate?: "none" | "hadamard";
  /** ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
}

/** Keys of the indexer, quantised into their paged cache. */
export const indexerCacheWrite: Launcher<IndexerCacheWriteArguments> = launcher<IndexerCacheWriteArguments>("indexer_cache_write");

/** The launches of `indexerCacheWrite` as data, for a runtime with its own binding. */
export const indexerCacheWriteLaunches = [
  {
    kernel: "indexer_cache_write",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_cache_write", [["M"], ["rows"]], (d: { readonly M: number }, t: { readonly rows: number }): [number, number, number] => [Math.ceil(d.M / t.rows), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_cache_write", "indexer_cache_write"),
  },
] as const;
