// Made by `npm run generate`: change the kernel, not this file.
import { type DeviceTensor, formula, type Launcher, launcher, variantsOf } from "tilewright/launch";

/** Arguments of `moeGate`. */
export interface MoeGateArguments {
  /** Read: f32 [T, E]. */
  readonly logits: DeviceTensor<"f32">;
  /** Read: f32 [E]. */
  readonly bias: DeviceTensor<"f32">;
  /** Read: i32 [T, topk]. */
  readonly forced_ids?: DeviceTensor<"i32">;
  /** i32. */
  readonly n_group: number;
  /** i32. */
  readonly topk_group: number;
  /** f32. */
  readonly route_scale: number;
  /** Written: i32 [T, topk]. */
  readonly ids: DeviceTensor<"i32">;
  /** Written: f32 [T, topk]. */
  readonly weights: DeviceTensor<"f32">;
  /** A size; what the outputs say if not given. */
  readonly topk?: number;
}

/** Routing of tokens to experts in groups, or replay of given ids. */
export const moeGate: Launcher<MoeGateArguments> = launcher<MoeGateArguments>("moe_gate");

/** The launches of `moeGate` as data, for a runtime with its own binding. */
export const moeGateLaunches = [
  {
    kernel: "moe_gate",
    /** Blocks, from dims and i32 scalars and from the variant's tunables. */
    grid: formula("the grid of moe_gate", [["T"], undefined], (d: { readonly T: number }, _t: object): [number, number, number] => [d.T, 1, 1]),
    /** The variants that are shipped: text, entry, block, shared memory and parameter layout. */
    variants: () => variantsOf("moe_gate", "moe_gate"),
  },
] as const;
