/**
 * Scratch memory for exchanges between threads (reductions across warps, layout changes). An exchange is over when its values are in
 * registers, so a later one may take the same bytes; the barrier pass keeps them apart. Memory of its own saves that barrier: small
 * exchanges get it up to a number, big ones take turns on two buffers.
 */
import type { SharedBuffer } from "../../ir/thread.js";

const SMALL_BYTES = 1024;
const SMALL_BUFFERS = 8;
const BIG_BUFFERS = 2;

type Declared = Omit<SharedBuffer, "offset">;

export class ScratchPool {
  readonly buffers: Declared[] = [];
  /** Indices of `buffers`, the one used longest ago first. */
  private readonly small: number[] = [];
  private readonly big: number[] = [];

  /** The name of a buffer of at least `bytes` bytes; `note` says for the reader what it is first used for. */
  take(bytes: number, note: string): string {
    const [turns, most] = bytes <= SMALL_BYTES ? [this.small, SMALL_BUFFERS] : [this.big, BIG_BUFFERS];
    const index = turns.length < most ? this.buffers.length : (turns.shift() as number);
    turns.push(index);
    const known = this.buffers[index] ?? { name: `scratch${index}`, bytes: 0, align: 16, note };
    this.buffers[index] = { ...known, bytes: Math.max(known.bytes, bytes) };
    return known.name;
  }
}
