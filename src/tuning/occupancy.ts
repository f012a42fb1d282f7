/** How many blocks of a kernel a multiprocessor holds at a time, from what ptxas says of it. */
import type { Target } from "../targets/index.js";

export interface BlockNeeds {
  readonly threads: number;
  readonly registers: number;
  /** Static and dynamic. */
  readonly sharedBytes: number;
}

/** Registers are given to a warp in units of 256, shared memory with 1 KiB per block on top. */
const REGISTER_UNIT = 256;
const SHARED_RESERVED = 1024;

/** Blocks per multiprocessor, and what keeps it from being one more; 0 where not even one fits. */
export function occupancyOf(
  target: Target,
  { threads, registers, sharedBytes }: BlockNeeds,
): { blocks: number; limit: string } {
  const warps = Math.ceil(threads / 32);
  const perWarp = Math.ceil((Math.max(registers, 1) * 32) / REGISTER_UNIT) * REGISTER_UNIT;
  const limits: readonly (readonly [string, number])[] = [
    ["registers", Math.floor(target.registersPerMultiprocessor / (perWarp * warps))],
    [
      "shared memory",
      sharedBytes > target.sharedLimit
        ? 0
        : Math.floor(target.sharedPerMultiprocessor / (sharedBytes + SHARED_RESERVED)),
    ],
    ["warps", Math.floor(target.warpsPerMultiprocessor / warps)],
    ["blocks", target.blocksPerMultiprocessor],
  ];
  const [limit, blocks] = limits.reduce((least, next) => (next[1] < least[1] ? next : least));
  return { blocks, limit };
}
