// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `hadamardQuant`. */
export interface HadamardQuantArguments {
  /** Read: bf16 [M, 128]. */
  readonly x: DeviceTensor<"bf16">;
  /** Written: e4m3 [M, 128]. */
  readonly y: DeviceTensor<"e4m3">;
  /** Written: f32 [M, 1]. */
  readonly scale: DeviceTensor<"f32">;
  /** ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
}

/** 128-point Walsh–Hadamard rotation, then FP8 quantisation. */
export const hadamardQuant: Launcher<HadamardQuantArguments> = launcher<HadamardQuantArguments>("hadamard_quant");

/** The launches of `hadamardQuant` as data, for a runtime with its own binding. */
export const hadamardQuantLaunches = [
  {
    kernel: "hadamard_quant",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of hadamard_quant", [["M"], ["rows"]], (d: { readonly M: number }, t: { readonly rows: number }): [number, number, number] => [Math.ceil(d.M / t.rows), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("hadamard_quant", "hadamard_quant"),
  },
] as const;
