// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `moeCombine`. */
export interface MoeCombineArguments {
  /** Read: bf16 [cap, C]. */
  readonly y: DeviceTensor<"bf16">;
  /** Read: i32 [T, k]. */
  readonly pos: DeviceTensor<"i32">;
  /** Read: f32 [T, k]. */
  readonly weights: DeviceTensor<"f32">;
  /** Written: bf16 [T, C]. */
  readonly out: DeviceTensor<"bf16">;
}

/** Weighted sum of what the experts made of each token. */
export const moeCombine: Launcher<MoeCombineArguments> = launcher<MoeCombineArguments>("moe_combine");

/** The launches of `moeCombine` as data, for a runtime with its own binding. */
export const moeCombineLaunches = [
  {
    kernel: "moe_combine",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_combine", [["T","C"], ["columns"]], (d: { readonly T: number; readonly C: number }, t: { readonly columns: number }): [number, number, number] => [d.T, Math.ceil(d.C / t.columns), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_combine", "moe_combine"),
  },
] as const;
