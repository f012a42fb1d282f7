/** The shape of a launch: grid, block, cluster and dynamic shared memory, checked the same way for every kind of launch. */
import { check, described, type Fields, isArray, isListOf, kinds } from "../checks/index.js";
import { badArgument, refuse } from "./errors.js";

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

/** Each is checked by `checkedShape`. */
export const shapeFields: Fields<LaunchShape> = {
  grid: kinds.any,
  block: kinds.any,
  cluster: kinds.any,
  sharedBytes: kinds.any,
};

export interface CheckedShape {
  readonly grid: readonly number[];
  readonly block: readonly number[];
  readonly cluster: readonly number[];
  readonly sharedBytes: number;
}

/** Three sizes each, and the bytes. Throws TW-R010 for what is no such thing. */
export function checkedShape({ grid, block, cluster = 1, sharedBytes = 0 }: LaunchShape): CheckedShape {
  const shape = { grid: sizes(grid, "grid"), block: sizes(block, "block"), cluster: sizes(cluster, "cluster") };
  check(refuse, "sharedBytes", sharedBytes, kinds.whole());
  return { ...shape, sharedBytes };
}

export function sizes(given: Sizes, what: string): number[] {
  const list: unknown = typeof given === "number" ? [given] : given;
  if (!isArray(list) || list.length < 1 || list.length > 3)
    throw badArgument(`${what} is one to three sizes, not ${described(given)}`);
  if (!isListOf(list, kinds.whole(1).holds))
    throw badArgument(`${what} ${described(list)}: each size is a whole number of at least 1`);
  const [x, y = 1, z = 1] = list as number[];
  return [x as number, y, z];
}
