// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `sparseMlaPrefill`. */
export interface SparseMlaPrefillArguments {
  /** Read: bf16 [T, H, 576]. */
  readonly q: DeviceTensor<"bf16">;
  /** Read: bf16 [S, 576]. */
  readonly kv: DeviceTensor<"bf16">;
  /** Read: i32 [T, K]. */
  readonly indices: DeviceTensor<"i32">;
  /** Read: i32 [T]. */
  readonly topk_length?: DeviceTensor<"i32">;
  /** Read: f32 [H]. */
  readonly attn_sink?: DeviceTensor<"f32">;
  /** f32. */
  readonly sm_scale: number;
  /** Written: bf16 [T, H, 512]. */
  readonly out: DeviceTensor<"bf16">;
  /** Written: f32 [T, H]. */
  readonly max_logits: DeviceTensor<"f32">;
  /** Written: f32 [T, H]. */
  readonly lse: DeviceTensor<"f32">;
}

/** Attention of every query over the latent rows that it selects. */
export const sparseMlaPrefill: Launcher<SparseMlaPrefillArguments> = launcher<SparseMlaPrefillArguments>("sparse_mla_prefill");

/** The launches of `sparseMlaPrefill` as data, for a runtime with its own binding. */
export const sparseMlaPrefillLaunches = [
  {
    kernel: "sparse_mla_prefill",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of sparse_mla_prefill", [["T","H"], ["heads"]], (d: { readonly T: number; readonly H: number }, t: { readonly heads: number }): [number, number, number] => [(d.T * Math.ceil(d.H / t.heads)), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("sparse_mla_prefill", "sparse_mla_prefill"),
  },
] as const;
