// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `moeMap`. */
export interface MoeMapArguments {
  /** Read: i32 [T, k]. */
  readonly ids: DeviceTensor<"i32">;
  /** i32. */
  readonly num_experts: number;
  /** i32. */
  readonly block: number;
  /** Written: i32 [ceil((T*k+num_experts*(block-1))/block)*block]. */
  readonly sorted_ids: DeviceTensor<"i32">;
  /** Written: i32 [num_experts]. */
  readonly counts: DeviceTensor<"i32">;
  /** Written: i32 [1]. */
  readonly num_padded: DeviceTensor<"i32">;
  /** Written: i32 [ceil((T*k+num_experts*(block-1))/block)]. */
  readonly block_expert: DeviceTensor<"i32">;
  /** Written: i32 [T, k]. */
  readonly pos: DeviceTensor<"i32">;
  /** A size; chosen from the other sizes if not given. */
  readonly chunks?: number;
}

/** Pairs of tokens and experts grouped by expert, each padded to whole blocks of rows. */
export const moeMap: Launcher<MoeMapArguments> = launcher<MoeMapArguments>("moe_map");

/** The launches of `moeMap` as data, for a runtime with its own binding. */
export const moeMapLaunches = [
  {
    kernel: "moe_map_count",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_map_count", [["chunks","T","k","num_experts","block"], undefined], (d: { readonly chunks: number; readonly T: number; readonly k: number; readonly num_experts: number; readonly block: number }, _t: object): [number, number, number] => [Math.max(d.chunks, Math.ceil((((d.T * d.k) + (d.num_experts * (d.block - 1))) + d.block) / 512)), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_map", "moe_map_count"),
  },
  {
    kernel: "moe_map_offsets",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_map_offsets", [undefined, undefined], (_d: object, _t: object): [number, number, number] => [1, 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_map", "moe_map_offsets"),
  },
  {
    kernel: "moe_map_place",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_map_place", [["chunks","T","k","num_experts","block"], undefined], (d: { readonly chunks: number; readonly T: number; readonly k: number; readonly num_experts: number; readonly block: number }, _t: object): [number, number, number] => [Math.max(d.chunks, Math.ceil(Math.ceil(((d.T * d.k) + (d.num_experts * (d.block - 1))) / d.block) / 512)), 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_map", "moe_map_place"),
  },
] as const;

/** Dims that `moeMap` chooses, in order. */
export const moeMapChoices = {
  chunks: formula("moeMapChoices.chunks", [["T","k"]], (d: { readonly T: number; readonly k: number }): number => Math.ceil((d.T * d.k) / 512)),
} as const;

/** Tensors that `moeMap` needs for itself; `zeroed` ones must be zeros before the first launch. */
export const moeMapWorkspace = formula("moeMapWorkspace", [["chunks","num_experts"]], (d: { readonly chunks: number; readonly num_experts: number }) => [
  { name: "partial", bytes: d.chunks * d.num_experts * 4, zeroed: false },
  { name: "starts", bytes: d.num_experts * 4, zeroed: false },
  { name: "first", bytes: d.chunks * d.num_experts * 4, zeroed: false },
]);
