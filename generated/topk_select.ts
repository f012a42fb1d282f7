// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `topkSelect`. */
export interface TopkSelectArguments {
  /** Read: f32 [R, S]. */
  readonly logits: DeviceTensor<"f32">;
  /** Read: i32 [R]. */
  readonly row_start: DeviceTensor<"i32">;
  /** Read: i32 [R]. */
  readonly row_end: DeviceTensor<"i32">;
  /** Written: i32 [R, topk]. */
  readonly indices: DeviceTensor<"i32">;
  /** index if not given. */
  readonly order?: "index" | "score";
  /** A size; what the outputs say if not given. */
  readonly topk?: number;
  /** A size; chosen from the other sizes if not given. */
  readonly splits?: number;
}

/** Columns of the k largest logits of each row, exact, ties by column. */
export const topkSelect: Launcher<TopkSelectArguments> = launcher<TopkSelectArguments>("topk_select");

/** The launches of `topkSelect` as data, for a runtime with its own binding. */
export const topkSelectLaunches = [
  {
    kernel: "topk_rows",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of topk_rows", [["R"], undefined], (d: { readonly R: number }, _t: object): [number, number, number] => [d.R, 1, 1]),
    /** Whether it is launched at all. */
    when: formula("the condition of topk_rows", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits === 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("topk_select", "topk_rows"),
  },
  {
    kernel: "topk_parts",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of topk_parts", [["R","splits"], undefined], (d: { readonly R: number; readonly splits: number }, _t: object): [number, number, number] => [d.R, d.splits, 1]),
    /** Whether it is launched at all. */
    when: formula("the condition of topk_parts", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits !== 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("topk_select", "topk_parts"),
  },
  {
    kernel: "topk_merge",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of topk_merge", [["R"], undefined], (d: { readonly R: number }, _t: object): [number, number, number] => [d.R, 1, 1]),
    /** Whether it is launched at all. */
    when: formula("the condition of topk_merge", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits !== 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("topk_select", "topk_merge"),
  },
] as const;

/** Dims that `topkSelect` chooses, in order. */
export const topkSelectChoices = {
  splits: formula("topkSelectChoices.splits", [["S","R"]], (d: { readonly S: number; readonly R: number }): number => Math.max(1, Math.min(Math.min(Math.ceil(d.S / 131072), Math.trunc(256 / Math.max(d.R, 1))), 16))),
} as const;

/** Tensors that `topkSelect` needs for itself; `zeroed` ones must be zeros before the first launch. */
export const topkSelectWorkspace = formula("topkSelectWorkspace", [["R","splits","topk"]], (d: { readonly R: number; readonly splits: number; readonly topk: number }) => [
  { name: "part_values", bytes: d.R * d.splits * d.topk * 4, zeroed: false },
  { name: "part_columns", bytes: d.R * d.splits * d.topk * 4, zeroed: false },
]);
