/** How many blocks of a kernel a multiprocessor holds at once, and what limits them. */
import type { Target } from "./target.js";

export interface BlockNeeds {
  readonly threads: number;
  /** Per thread; unknown without an assembler's word, and then no limit. */
  readonly registers?: number;
  readonly sharedBytes: number;
}

export interface Occupancy {
  readonly blocks: number;
  /** Warps of these blocks, of all that the multiprocessor has room for. */
  readonly warps: number;
  readonly share: number;
  readonly limit: "registers" | "shared memory" | "warps" | "blocks";
}

/** Registers are given to a warp in units of this many. */
const registerUnit = 256;
/** Shared memory that the system takes from each block. */
const reservedShared = 1024;

/** The rule of `cuOccupancyMaxActiveBlocksPerMultiprocessor`. */
export function occupancyOf(target: Target, { threads, registers, sharedBytes }: BlockNeeds): Occupancy {
  const warps = Math.ceil(threads / 32);
  const perWarp = registers === undefined ? 0 : Math.ceil((Math.max(1, registers) * 32) / registerUnit) * registerUnit;
  const limits = [
    {
      limit: "registers",
      blocks:
        perWarp === 0 ? Number.POSITIVE_INFINITY : Math.floor(target.registersPerMultiprocessor / (perWarp * warps)),
    },
    {
      limit: "shared memory",
      // A block that no multiprocessor takes is not one that fits where several share it.
      blocks:
        sharedBytes > target.sharedLimit
          ? 0
          : Math.floor(target.sharedPerMultiprocessor / (sharedBytes + reservedShared)),
    },
    { limit: "warps", blocks: Math.floor(target.warpsPerMultiprocessor / warps) },
    { limit: "blocks", blocks: target.blocksPerMultiprocessor },
  ] as const;
  const { limit, blocks } = limits.reduce((least, one) => (one.blocks < least.blocks ? one : least));
  return { limit, blocks, warps: blocks * warps, share: (blocks * warps) / target.warpsPerMultiprocessor };
}
