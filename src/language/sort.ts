/** Sorting of shared memory, by the network that kernels sort by: what is equal lands in the same place in both. */
import { check, described, isInstance, kinds } from "../checks/index.js";
import { runElements, tileOperation } from "./ambient.js";
import type { DTypeName } from "./dtypes.js";
import { LanguageError, refuse } from "./errors.js";
import { SharedBuffer } from "./memory.js";
import { functionOf } from "./operands.js";
import type { Element, Shared } from "./types.js";

/** Buffers whose elements of one index belong together, by name. */
export type SortBuffers = Readonly<Record<string, Shared<DTypeName, 1>>>;
/** The elements of one index, by their buffers' names. */
export type SortElements<B extends SortBuffers> = {
  readonly [K in keyof B]: B[K] extends Shared<infer DT extends DTypeName, 1> ? Element<DT> : never;
};

/**
 * Sorts the first `count` elements of shared buffers, moving those of one index together: afterwards `isBefore(a, b)` holds for no b before a.
 * It must be an order (of NaN and numbers none is); elements that it does not tell apart end in any order, the same each time.
 */
export function sort<B extends SortBuffers>(
  buffers: B,
  count: number,
  isBefore: (a: SortElements<B>, b: SortElements<B>) => boolean,
): void {
  tileOperation("sort(…)");
  check(refuse, "the buffers of sort(…)", buffers, kinds.record);
  functionOf("sort(…)", isBefore);
  const named = Object.entries(buffers);
  for (const [name, buffer] of named) {
    if (!isInstance(buffer, SharedBuffer) || buffer.rank !== 1)
      throw new LanguageError("TW-L007", `sort(…) of \`${name}\``, "give shared buffers of one dimension");
    const length = buffer.shape[0] as number;
    if (!Number.isInteger(count) || count < 0 || count > length)
      throw new LanguageError(
        "TW-L005",
        `sort(…) of ${described(count)} elements of \`${name}\`, which has ${length}`,
        "sort those it has",
      );
  }
  const memory = named.map(([name, buffer]) => [name, buffer as unknown as SharedBuffer] as const);
  const at = (i: number) =>
    Object.fromEntries(memory.map(([name, buffer]) => [name, buffer.read(i)])) as SortElements<B>;
  for (let run = 1; run < count; run *= 2) {
    for (let apart = run; apart > 0; apart >>= 1) {
      const other = apart === run ? 2 * run - 1 : apart;
      for (let a = 0; a < count; a++) {
        const b = a ^ other;
        if ((a & apart) !== 0 || b >= count || !runElements("lambda", () => isBefore(at(b), at(a)))) continue;
        for (const [, { data }] of memory) [data[a], data[b]] = [data[b] as number, data[a] as number];
      }
    }
  }
}
