// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, type Launcher, launcher, variantsOf } from "tilewright/launch";

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
}

/** Columns of the k largest logits of each row, exact, ties by column. */
export const topkSelect: Launcher<TopkSelectArguments> = launcher<TopkSelectArguments>("topk_select");

/** The launches of `topkSelect` as data, for a runtime with its own binding. */
export const topkSelectLaunches = [
  {
    kernel: "topk_select",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: (d: { readonly R: number }, _t: object): [number, number, number] => [d.R, 1, 1],
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("topk_select", "topk_select"),
  },
] as const;
