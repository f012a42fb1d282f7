/** The shape of a launch: grid, block, cluster and dynamic shared memory, checked the same way for every kind of launch. */
import { badArgument } from "./errors.js";

/** One, two or three sizes; those not given are 1. A number is the first. */
export type Sizes = number | readonly number[];

export interface LaunchShape {
  /** Blocks of the grid. */
  readonly grid: Sizes;
  /** Threads of a block. */
  readonly block: Sizes;
  /** Blocks of a cluster (sm_90 and above); none if not given. */
  readonly cluster?: Sizes;
  /** Bytes of dynamic shared memory. Beyond 48 KB the kernel is opted in by itself. */
  readonly sharedBytes?: number;
}

export interface CheckedShape {
  readonly grid: readonly number[];
  readonly block: readonly number[];
  readonly cluster: readonly number[];
  readonly sharedBytes: number;
}

/** Three sizes each, and the bytes. Throws TW-R010 for what is no such thing. */
export function checkedShape({ grid, block, cluster = 1, sharedBytes = 0 }: LaunchShape): CheckedShape {
  const shape = { grid: sizes(grid, "grid"), block: sizes(block, "block"), cluster: sizes(cluster, "cluster") };
  if (!Number.isSafeInteger(sharedBytes) || sharedBytes < 0)
    throw badArgument(`sharedBytes: ${sharedBytes} is not a number of bytes`);
  return { ...shape, sharedBytes };
}

export function sizes(given: Sizes, what: string): number[] {
  const list = typeof given === "number" ? [given] : given;
  if (!Array.isArray(list) || list.length < 1 || list.length > 3) throw badArgument(`${what} is one to three sizes`);
  for (const size of list) {
    if (!Number.isSafeInteger(size) || size < 1)
      throw badArgument(`${what} [${list.join(", ")}]: each size is a whole number of at least 1`);
  }
  return [list[0], list[1] ?? 1, list[2] ?? 1];
}
