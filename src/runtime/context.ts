/** An open context of the addon: what buffers, modules, streams and events belong to, and are gone with. */
import type { Addon, Handle } from "./addon.js";
import { alreadyClosed, asking, badArgument } from "./errors.js";
import { notForgotten, whenForgotten } from "./lifetime.js";

/** What a graph refers to: it must still be there when the graph is launched. */
export interface GraphPart {
  /** "a buffer", for messages. */
  readonly what: string;
  /** "freed", "unloaded", that it was lost with its device, or undefined while it is there. */
  readonly gone: string | undefined;
}

/** The parts of the graph that a context is capturing. */
export class Capture {
  readonly parts = new Set<GraphPart>();
}

export class Context {
  readonly addon: Addon;
  readonly #handle: Handle;
  /** The device's id, for messages. */
  readonly device: string;
  #open = true;
  /** The launch options last set, as JSON: setting them again is skipped. */
  #options = "";
  /** The capture that is under way, if one is. */
  capture: Capture | undefined;

  constructor(addon: Addon, handle: Handle, device: string) {
    this.addon = addon;
    this.#handle = handle;
    this.device = device;
    whenForgotten(this, () => addon.closeContext(handle));
  }

  /** The addon's handle; throws TW-R011 once the device is closed or reset. */
  get handle(): Handle {
    if (!this.#open) throw alreadyClosed(`device ${this.device}`, "closed or reset");
    return this.#handle;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Sets how the virtual GPU runs the launches issued from now on. */
  setOptions(json: string): void {
    if (json === this.#options) return;
    asking(() => this.addon.setContextOptions(this.handle, json));
    this.#options = json;
  }

  /** Ends running launches where the driver can, and gives back everything; does nothing the second time. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    notForgotten(this);
    asking(() => this.addon.closeContext(this.#handle));
  }

  /** Throws TW-R010 unless `owned` belongs to this context: objects of two devices do not mix. */
  check(owned: { readonly context: Context }, what: string): void {
    const other: unknown = (owned as { readonly context?: unknown } | null | undefined)?.context;
    if (!(other instanceof Context)) throw badArgument(`${what} is none that a device has made`);
    if (other !== this)
      throw badArgument(`${what} belongs to device ${other.device}, or to this one before it was reset`);
  }
}
