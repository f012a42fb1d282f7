/** Indices that name nothing: what callers leave in unused slots, tables and lengths. */
import type { Prng } from "./prng.js";

export const INT_MIN = -(2 ** 31);
export const INT_MAX = 2 ** 31 - 1;

/** Whose lower 16 bits, or whose products with 1152, 656 or 8448 bytes modulo 2^32, are 0. */
const wrapping = [2 ** 16, 2 ** 24, 2 ** 25, 2 ** 28];
const large = [114514, 1919810, 2147480000, INT_MAX];

/** Numbers outside [0, limit): negative ones, the limit itself, and ones so large that an address made of them would wrap. */
export function invalidIndices(limit: number): number[] {
  const fillers = [INT_MIN, INT_MIN + 1, -123456, -64, -1, limit, limit + 1, ...large, ...wrapping];
  return fillers.filter((i) => i < 0 || (i >= limit && i <= INT_MAX));
}

/** One of those, often the -1 that most callers leave. */
export function invalidIndex(limit: number, random: Prng): number {
  return random.chance(0.3) ? -1 : random.pick(invalidIndices(limit));
}

/** Lengths for up to `limit` items: inside, at the ends, and far outside. */
export function anyLength(limit: number, random: Prng): number {
  if (random.chance(0.5)) return random.integer(0, limit);
  return random.pick([INT_MIN, -1, 0, 1, limit - 1, limit, limit + 1, 2 * limit + 7, INT_MAX]);
}
