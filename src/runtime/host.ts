/** Host memory that the driver has locked in place, so that copies to and from it run beside everything else. */
import { check, kinds } from "../checks/index.js";
import type { Handle } from "./addon.js";
import { type Context, checkMaker } from "./context.js";
import { asking, refuse } from "./errors.js";
import { Lifetime } from "./lifetime.js";

/**
 * Pinned host memory. Copies between it and device memory (`DeviceBuffer.copyFromHost`, `copyToHost`) are queued and return at once; the bytes must
 * not be changed, or relied on, before the stream has come so far. `upload` and `download` need no such care and cost one copy more.
 */
export class HostBuffer {
  readonly context: Context;
  /** The memory itself; it stays as long as this array does, even after `free`. */
  readonly bytes: Uint8Array;
  readonly #life: Lifetime;
  readonly what = "a host buffer";

  /** Made by `Device.allocHost`. */
  constructor(context: Context, bytes: number) {
    checkMaker(context, "a HostBuffer", "Device.allocHost");
    check(refuse, "the size of allocHost", bytes, kinds.whole());
    const { handle, memory } = asking(() => context.addon.allocHost(context.handle, bytes));
    this.context = context;
    this.bytes = new Uint8Array(memory);
    this.#life = new Lifetime(this, handle, "the host buffer", "freed", (addon, freed) => addon.freeHost(freed));
  }

  /** The addon's handle; throws TW-R011 once the buffer is freed or its device closed. */
  get handle(): Handle {
    return this.#life.handle;
  }

  /** "freed", or that it was lost with its device; undefined while it is there. */
  get gone(): string | undefined {
    return this.#life.gone;
  }

  /** Ends it for copies, once those queued before are done. Freeing again does nothing. */
  free(): void {
    this.#life.end();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}
