// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerLogits`. */
export interface IndexerLogitsArguments {
  /** Read: e4m3 [T, H, D]. */
  readonly q: DeviceTensor<"e4m3">;
  /** Read: e4m3 [S, D]. */
  readonly k: DeviceTensor<"e4m3">;
  /** Read: f32 [S]. */
  readonly k_scale: DeviceTensor<"f32">;
  /** Read: f32 [T, H]. */
  readonly weights: DeviceTensor<"f32">;
  /** Read: i32 [T]. */
  readonly k_start: DeviceTensor<"i32">;
  /** Read: i32 [T]. */
  readonly k_end: DeviceTensor<"i32">;
  /** Written: f32 [T, S]. */
  readonly logits: DeviceTensor<"f32">;
}

/** Scores of the lightning indexer: weighted relu of FP8 query-key products, summed over heads. */
export const indexerLogits: Launcher<IndexerLogitsArguments> = launcher<IndexerLogitsArguments>("indexer_logits");

/** The launches of `indexerLogits` as data, for a runtime with its own binding. */
export const indexerLogitsLaunches = [
  {
    kernel: "indexer_logits",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_logits", [["T","S"], ["keys","tiles"]], (d: { readonly T: number; readonly S: number }, t: { readonly keys: number; readonly tiles: number }): [number, number, number] => [d.T, Math.ceil(d.S / (t.keys * t.tiles)), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_logits", "indexer_logits"),
  },
] as const;
