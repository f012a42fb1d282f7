// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `indexerTopkPaged`. */
export interface IndexerTopkPagedArguments {
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
  /** Written: i32 [B*N, topk]. */
  readonly indices: DeviceTensor<"i32">;
  /** index if not given. */
  readonly order?: "index" | "score";
  /** logical if not given. */
  readonly out?: "logical" | "slot";
  /** A size; chosen from the other sizes if not given. */
  readonly splits?: number;
  /** A size; what the outputs say if not given. */
  readonly topk?: number;
}

/** The same over a paged cache, as positions or as slots of the cache. */
export const indexerTopkPaged: Launcher<IndexerTopkPagedArguments> = launcher<IndexerTopkPagedArguments>("indexer_topk_paged");

/** The launches of `indexerTopkPaged` as data, for a runtime with its own binding. */
export const indexerTopkPagedLaunches = [
  {
    kernel: "indexer_topk_paged_parts",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_topk_paged_parts", [["B","N","splits"], undefined], (d: { readonly B: number; readonly N: number; readonly splits: number }, _t: object): [number, number, number] => [(d.B * d.N), d.splits, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_topk_paged", "indexer_topk_paged_parts"),
  },
  {
    kernel: "indexer_topk_paged_merge",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of indexer_topk_paged_merge", [["B","N"], undefined], (d: { readonly B: number; readonly N: number }, _t: object): [number, number, number] => [(d.B * d.N), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("indexer_topk_paged", "indexer_topk_paged_merge"),
  },
] as const;

/** Dims that `indexerTopkPaged` chooses, in order. */
export const indexerTopkPagedChoices = {
  splits: formula("indexerTopkPagedChoices.splits", [["M","B","N"]], (d: { readonly M: number; readonly B: number; readonly N: number }): number => Math.max(1, Math.min(Math.min(Math.ceil(d.M / 128), Math.trunc(256 / Math.max((d.B * d.N), 1))), 16))),
} as const;

/** Tensors that `indexerTopkPaged` needs for itself; `zeroed` ones must be zeros before the first launch. */
export const indexerTopkPagedWorkspace = formula("indexerTopkPagedWorkspace", [["B","N","splits","topk"]], (d: { readonly B: number; readonly N: number; readonly splits: number; readonly topk: number }) => [
  { name: "part_values", bytes: (d.B * d.N) * d.splits * d.topk * 4, zeroed: false },
  { name: "part_columns", bytes: (d.B * d.N) * d.splits * d.topk * 4, zeroed: false },
]);
