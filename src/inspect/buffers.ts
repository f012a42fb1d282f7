/** The shared buffers of a kernel: where they lie, and which bank each 16-byte chunk of a row is in. */
import { readNote, swizzled } from "../ir/shared-note.js";
import type { ThreadFunction } from "../ir/thread.js";
import { type DTypeName, dtypeFacts } from "../language/dtypes.js";

export interface BufferView {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly note: string;
  /** Of a tile: the first rows, each a list of the group of four banks (0 … 7) that each 16-byte chunk lies in. */
  readonly banks?: readonly (readonly number[])[];
  readonly rows?: number;
  readonly rowBytes?: number;
}

const chunk = 16;
const bankGroups = 8;
/** After this many rows every pattern repeats. */
const shownRows = 16;
const shownChunks = 64;

export function buffersOf(fn: ThreadFunction): BufferView[] {
  return fn.shared.map(({ name, offset, bytes, note }) => {
    const plain = { name, offset, bytes, note };
    const layout = readNote(note);
    const facts = layout === undefined ? undefined : dtypeFacts[layout.dtype as DTypeName];
    if (layout === undefined || facts === undefined || layout.shape.length < 2) return plain;
    const rowBytes = (layout.shape[layout.shape.length - 1] as number) * facts.bytes;
    const rows = layout.shape.slice(0, -1).reduce((p, n) => p * n, 1);
    if (rowBytes % chunk !== 0) return { ...plain, rows, rowBytes };
    const bankOf = (row: number, c: number) =>
      Math.floor((offset + swizzled(layout, row * rowBytes + c * chunk, rowBytes)) / chunk) % bankGroups;
    const banks = Array.from({ length: Math.min(rows, shownRows) }, (_, row) =>
      Array.from({ length: Math.min(rowBytes / chunk, shownChunks) }, (_, c) => bankOf(row, c)),
    );
    return { ...plain, rows, rowBytes, banks };
  });
}
