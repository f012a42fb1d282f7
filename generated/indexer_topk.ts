// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerTopk`. */
export interface IndexerTopkArguments {
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
  /** Written: i32 [T, topk]. */
  readonly indices: DeviceTensor<"i32">;
  /** index if not given. */
  readonly order?: "index" | "score";
  /** A size; chosen from the other sizes if not given. */
  readonly splits?: number;
  /** A size; what the outputs say if not given. */
  readonly topk?: number;
}

/** The k keys that the lightning indexer scores highest, without storing the scores. */
export const indexerTopk: Launcher<IndexerTopkArguments> = launcher<IndexerTopkArguments>("indexer_topk");

/** The launches of `indexerTopk` as data, for a runtime with its own binding. */
export const indexerTopkLaunches = [
  {
    kernel: "indexer_topk_parts",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_topk_parts", [["T","splits"], undefined], (d: { readonly T: number; readonly splits: number }, _t: object): [number, number, number] => [d.T, d.splits, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_topk", "indexer_topk_parts"),
  },
  {
    kernel: "indexer_topk_merge",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_topk_merge", [["T"], undefined], (d: { readonly T: number }, _t: object): [number, number, number] => [d.T, 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_topk", "indexer_topk_merge"),
  },
] as const;

/** Dims that `indexerTopk` chooses, in order. */
export const indexerTopkChoices = {
  splits: formula("indexerTopkChoices.splits", [["S","T"]], (d: { readonly S: number; readonly T: number }): number => Math.max(1, Math.min(Math.min(Math.ceil(d.S / 8192), Math.trunc(256 / Math.max(d.T, 1))), 16))),
} as const;

/** Tensors that `indexerTopk` needs for itself; `zeroed` ones must be zeros before the first launch. */
export const indexerTopkWorkspace = formula("indexerTopkWorkspace", [["T","splits","topk"]], (d: { readonly T: number; readonly splits: number; readonly topk: number }) => [
  { name: "part_values", bytes: d.T * d.splits * d.topk * 4, zeroed: false },
  { name: "part_columns", bytes: d.T * d.splits * d.topk * 4, zeroed: false },
]);
