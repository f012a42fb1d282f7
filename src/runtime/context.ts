/** An open context of the addon: what buffers, modules, streams and events belong to, and are gone with. */
import { described, isInstance } from "../checks/index.js";
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

/** What a device has made. */
export interface Owned {
  readonly context: Context;
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

  /** Throws TW-R010 unless `owned` is of the class and belongs to this context: objects of two devices do not mix. */
  check<T extends Owned>(owned: T, type: abstract new (...args: never[]) => T, what: string): void {
    if (!isInstance(owned, type))
      throw badArgument(`${what} is none that a device has made, but ${described(owned)}: pass a ${type.name}`);
    const { context } = owned;
    if (context !== this)
      throw badArgument(`${what} belongs to device ${context.device}, or to this one before it was reset`);
  }
}

/** Throws TW-R010 for a constructor that was called from outside: objects of a device are made by a method of it. */
export function checkMaker(context: unknown, what: string, maker: string): void {
  if (!isInstance(context, Context)) throw badArgument(`${what} is made by ${maker}, not by its constructor`);
}
