// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `mlaCacheWrite`. */
export interface MlaCacheWriteArguments {
  /** Read: bf16 [M, 512]; its first 1 dims may have gaps. */
  readonly latent: DeviceTensor<"bf16">;
  /** Read: bf16 [M, 64]; its first 1 dims may have gaps. */
  readonly rope: DeviceTensor<"bf16">;
  /** Read: i32 [M]. */
  readonly slots: DeviceTensor<"i32">;
  /** Updated in place: u8 [P, page, 656]; its first 2 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** ue8m0 if not given. */
  readonly scale_fmt?: "ue8m0" | "f32";
}

/** Latent rows and RoPE parts, quantised into the paged cache of MLA. */
export const mlaCacheWrite: Launcher<MlaCacheWriteArguments> = launcher<MlaCacheWriteArguments>("mla_cache_write");

/** The launches of `mlaCacheWrite` as data, for a runtime with its own binding. */
export const mlaCacheWriteLaunches = [
  {
    kernel: "mla_cache_write",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of mla_cache_write", [["M"], ["rows"]], (d: { readonly M: number }, t: { readonly rows: number }): [number, number, number] => [Math.ceil(d.M / t.rows), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("mla_cache_write", "mla_cache_write"),
  },
] as const;
