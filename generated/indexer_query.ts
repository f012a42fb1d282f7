// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerQuery`. */
export interface IndexerQueryArguments {
  /** Read: bf16 [T, H, 128]. */
  readonly q: DeviceTensor<"bf16">;
  /** Read: f32 [T, H]. */
  readonly w: DeviceTensor<"f32">;
  /** Written: e4m3 [T, H, 128]. */
  readonly q8: DeviceTensor<"e4m3">;
  /** Written: f32 [T, H]. */
  readonly weights: DeviceTensor<"f32">;
  /** ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
}

/** Rotated FP8 queries of the lightning indexer, scales folded into the head weights. */
export const indexerQuery: Launcher<IndexerQueryArguments> = launcher<IndexerQueryArguments>("indexer_query");

/** The launches of `indexerQuery` as data, for a runtime with its own binding. */
export const indexerQueryLaunches = [
  {
    kernel: "indexer_query",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_query", [["T","H"], ["heads"]], (d: { readonly T: number; readonly H: number }, t: { readonly heads: number }): [number, number, number] => [d.T, Math.ceil(d.H / t.heads), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_query", "indexer_query"),
  },
] as const;
