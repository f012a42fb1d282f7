// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerLogitsPaged`. */
export interface IndexerLogitsPagedArguments {
  /** Read: e4m3 [B, N, H, D]. */
  readonly q: DeviceTensor<"e4m3">;
  /** Read: u8 [P, 64, D+4]; its first 1 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** Read: i32 [B, M]. */
  readonly block_table: DeviceTensor<"i32">;
  /** Read: i32 [B, N]. */
  readonly context_lens: DeviceTensor<"i32">;
  /** Read: f32 [B*N, H]. */
  readonly weights: DeviceTensor<"f32">;
  /** Written: f32 [B*N, 64*M]. */
  readonly logits: DeviceTensor<"f32">;
}

/** The lightning indexer's scores over the pages of each request. */
export const indexerLogitsPaged: Launcher<IndexerLogitsPagedArguments> = launcher<IndexerLogitsPagedArguments>("indexer_logits_paged");

/** The launches of `indexerLogitsPaged` as data, for a runtime with its own binding. */
export const indexerLogitsPagedLaunches = [
  {
    kernel: "indexer_logits_paged",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_logits_paged", [["B","N","M"], ["pages"]], (d: { readonly B: number; readonly N: number; readonly M: number }, t: { readonly pages: number }): [number, number, number] => [(d.B * d.N), Math.ceil(d.M / t.pages), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_logits_paged", "indexer_logits_paged"),
  },
] as const;
