// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `actQuant`. */
export interface ActQuantArguments {
  /** Read: bf16 [M, K]. */
  readonly x: DeviceTensor<"bf16">;
  /** Written: e4m3 [M, K]. */
  readonly y: DeviceTensor<"e4m3">;
  /** Written: f32 [M, K/128]. */
  readonly scale: DeviceTensor<"f32">;
  /** ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
}

/** FP8 quantisation of activations in groups of 128. */
export const actQuant: Launcher<ActQuantArguments> = launcher<ActQuantArguments>("act_quant");

/** The launches of `actQuant` as data, for a runtime with its own binding. */
export const actQuantLaunches = [
  {
    kernel: "act_quant",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of act_quant", [["M","K"], ["rows"]], (d: { readonly M: number; readonly K: number }, t: { readonly rows: number }): [number, number, number] => [Math.ceil(d.M / t.rows), Math.ceil(d.K / 128), 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("act_quant", "act_quant"),
  },
] as const;
