// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `moePermute`. */
export interface MoePermuteArguments {
  /** Read: bf16 [T, C]. */
  readonly x: DeviceTensor<"bf16">;
  /** Read: i32 [cap]. */
  readonly sorted_ids: DeviceTensor<"i32">;
  /** i32. */
  readonly topk: number;
  /** Written: bf16 [cap, C]. */
  readonly y: DeviceTensor<"bf16">;
}

/** Rows of tokens in the order of their experts. */
export const moePermute: Launcher<MoePermuteArguments> = launcher<MoePermuteArguments>("moe_permute");

/** The launches of `moePermute` as data, for a runtime with its own binding. */
export const moePermuteLaunches = [
  {
    kernel: "moe_permute",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_permute", [["cap","C"], ["columns"]], (d: { readonly cap: number; readonly C: number }, t: { readonly columns: number }): [number, number, number] => [d.cap, Math.ceil(d.C / t.columns), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_permute", "moe_permute"),
  },
] as const;
