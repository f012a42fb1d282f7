// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `denseMlaDecode`. */
export interface DenseMlaDecodeArguments {
  /** Read: bf16 [B, N, H, 576]. */
  readonly q: DeviceTensor<"bf16">;
  /** Read: u8 [P, page, 656]; its first 2 dims may have gaps. */
  readonly cache: DeviceTensor<"u8">;
  /** Read: i32 [B, M]. */
  readonly block_table: DeviceTensor<"i32">;
  /** Read: i32 [B, N]. */
  readonly context_lens: DeviceTensor<"i32">;
  /** Read: f32 [H]. */
  readonly attn_sink?: DeviceTensor<"f32">;
  /** f32. */
  readonly sm_scale: number;
  /** Written: bf16 [B, N, H, 512]. */
  readonly out: DeviceTensor<"bf16">;
  /** Written: f32 [B, H, N]. */
  readonly lse: DeviceTensor<"f32">;
  /** A size; chosen from the other sizes if not given. */
  readonly splits?: number;
}

/** Attention over all keys of each request in the paged FP8 cache. */
export const denseMlaDecode: Launcher<DenseMlaDecodeArguments> = launcher<DenseMlaDecodeArguments>("dense_mla_decode");

/** The launches of `denseMlaDecode` as data, for a runtime with its own binding. */
export const denseMlaDecodeLaunches = [
  {
    kernel: "dense_mla_decode_whole",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of dense_mla_decode_whole", [["B","N","H"], ["heads"]], (d: { readonly B: number; readonly N: number; readonly H: number }, t: { readonly heads: number }): [number, number, number] => [((d.B * d.N) * Math.ceil(d.H / t.heads)), 1, 1]),
    /** Whether it is launched at all. */
    when: formula("the condition of dense_mla_decode_whole", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits === 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("dense_mla_decode", "dense_mla_decode_whole"),
  },
  {
    kernel: "dense_mla_decode_part",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of dense_mla_decode_part", [["B","N","H","splits"], ["heads"]], (d: { readonly B: number; readonly N: number; readonly H: number; readonly splits: number }, t: { readonly heads: number }): [number, number, number] => [((d.B * d.N) * Math.ceil(d.H / t.heads)), d.splits, 1]),
    /** Whether it is launched at all. */
    when: formula("the condition of dense_mla_decode_part", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits !== 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("dense_mla_decode", "dense_mla_decode_part"),
  },
  {
    kernel: "mla_decode_merge",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of mla_decode_merge", [["B","H","N"], undefined], (d: { readonly B: number; readonly H: number; readonly N: number }, _t: object): [number, number, number] => [d.B, d.H, d.N]),
    /** Whether it is launched at all. */
    when: formula("the condition of mla_decode_merge", [["splits"]], (d: { readonly splits: number }): boolean => (d.splits !== 1)),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("dense_mla_decode", "mla_decode_merge"),
  },
] as const;

/** Dims that `denseMlaDecode` chooses, in order. */
export const denseMlaDecodeChoices = {
  splits: formula("denseMlaDecodeChoices.splits", [["B","N","H","M","page"]], (d: { readonly B: number; readonly N: number; readonly H: number; readonly M: number; readonly page: number }): number => Math.max(Math.min(Math.trunc(96 / Math.max(((d.B * d.N) * Math.ceil(d.H / 64)), 1)), Math.ceil((d.M * d.page) / 256)), 1)),
} as const;

/** Tensors that `denseMlaDecode` needs for itself; `zeroed` ones must be zeros before the first launch. */
export const denseMlaDecodeWorkspace = formula("denseMlaDecodeWorkspace", [["B","N","splits","H"]], (d: { readonly B: number; readonly N: number; readonly splits: number; readonly H: number }) => [
  { name: "partial", bytes: d.B * d.N * d.splits * d.H * 512 * 4, zeroed: false },
  { name: "pivots", bytes: d.B * d.N * d.splits * d.H * 4, zeroed: false },
  { name: "weights", bytes: d.B * d.N * d.splits * d.H * 4, zeroed: false },
]);
