/** Memory of a call that two tensors share: what one writes, no other may name. */
import { KernelRefusal } from "../compiler/errors.js";
import { DeviceBuffer } from "../runtime/index.js";
import type { Place } from "./arguments.js";

interface Extent {
  readonly name: string;
  readonly start: bigint;
  readonly end: bigint;
  readonly written: boolean;
}

/** Throws TW6075, naming both, where a tensor that is written shares bytes with another; gaps between its rows are its own. */
export function checkApart(
  program: string,
  places: ReadonlyMap<string, Place>,
  isWritten: (tensor: string) => boolean,
): void {
  const extents = [...places].flatMap(([name, { value, offset, bytes }]): Extent[] => {
    if (bytes === 0) return [];
    const start = (value instanceof DeviceBuffer ? value.address : value) + BigInt(offset);
    return [{ name, start, end: start + BigInt(bytes), written: isWritten(name) }];
  });
  extents.sort((a, b) => (a.start < b.start ? -1 : 1));
  // Of those that begin before: which reaches furthest, of all and of those that are written.
  let furthest: Extent | undefined;
  let furthestWritten: Extent | undefined;
  for (const extent of extents) {
    const before = extent.written ? furthest : furthestWritten;
    if (before !== undefined && before.end > extent.start)
      throw new KernelRefusal(
        "TW6075",
        `"${before.name}" and "${extent.name}" of ${program} share memory`,
        [before, extent].map(described).join("; "),
      );
    furthest = further(furthest, extent);
    if (extent.written) furthestWritten = further(furthestWritten, extent);
  }
}

const described = ({ name, start, end, written }: Extent): string =>
  `"${name}" is ${written ? "written" : "read"} and takes ${end - start} bytes from ${start} on`;

const further = (a: Extent | undefined, b: Extent): Extent => (a === undefined || b.end > a.end ? b : a);
