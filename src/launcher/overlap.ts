/** Memory of a call that two tensors share: what one writes, no other may name. */
import { KernelRefusal } from "../compiler/errors.js";
import { DeviceBuffer } from "../runtime/index.js";
import type { Place } from "./arguments.js";

interface Extent extends Pick<Place, "parts"> {
  readonly name: string;
  readonly start: bigint;
  readonly end: bigint;
  readonly written: boolean;
}

/**
 * Throws TW6075, naming both, where a tensor that is written shares bytes with another. What lies between a tensor's rows counts as its own, but where
 * another of the same stride lies there: caches of several layers whose pages take turns in one allocation.
 */
export function checkApart(
  program: string,
  places: ReadonlyMap<string, Place>,
  isWritten: (tensor: string) => boolean,
): void {
  const extents = [...places].flatMap(([name, { value, offset, bytes, parts }]): Extent[] => {
    if (bytes === 0) return [];
    const start = (value instanceof DeviceBuffer ? value.address : value) + BigInt(offset);
    const end = start + BigInt(bytes);
    return [{ name, start, end, written: isWritten(name), ...(parts === undefined ? {} : { parts }) }];
  });
  extents.sort((a, b) => (a.start < b.start ? -1 : 1));
  // Those that begin before and have not ended.
  let open: Extent[] = [];
  for (const extent of extents) {
    open = open.filter((before) => before.end > extent.start);
    const shared = open.find((before) => (before.written || extent.written) && !takeTurns(before, extent));
    if (shared !== undefined)
      throw new KernelRefusal(
        "TW6075",
        `"${shared.name}" and "${extent.name}" of ${program} share memory`,
        [shared, extent].map(described).join("; "),
      );
    open.push(extent);
  }
}

/** Each lies in the gaps of the other. */
function takeTurns(a: Extent, b: Extent): boolean {
  if (a.parts === undefined || b.parts === undefined || a.parts.stride !== b.parts.stride) return false;
  const { stride } = a.parts;
  const between = Number((b.start - a.start) % BigInt(stride));
  return a.parts.taken <= between && between + b.parts.taken <= stride;
}

const described = ({ name, start, end, written }: Extent): string =>
  `"${name}" is ${written ? "written" : "read"} and takes ${end - start} bytes from ${start} on`;
