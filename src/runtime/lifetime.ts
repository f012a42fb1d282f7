/**
 * The end of native objects. Their owner gives them back by its own method or at the end of a `using` block; what is only forgotten is given
 * back when the collector finds out, which may be late or never.
 */
import type { Addon, Handle } from "./addon.js";
import type { Context } from "./context.js";
import { alreadyClosed, asking } from "./errors.js";

const registry = new FinalizationRegistry<() => void>((end) => {
  try {
    end();
  } catch {
    // A context that has faulted gives nothing back one by one; it takes all along when it is closed.
  }
});

/** Calls `end`, which must not refer to `owner`, once nothing refers to `owner`; unless `notForgotten` is called with the token first. */
export function whenForgotten(owner: object, end: () => void, token: object = owner): void {
  registry.register(owner, end, token);
}

/** The native object has been ended. */
export function notForgotten(token: object): void {
  registry.unregister(token);
}

/** The addon's function that gives an object of a kind back. */
type GiveBack = (addon: Addon, handle: Handle) => void;

/** One native object's life, from its making to the first of: given back, forgotten, its device closed. */
export class Lifetime {
  readonly #context: Context;
  readonly #handle: Handle;
  readonly #what: string;
  readonly #verb: string;
  readonly #giveBack: GiveBack;
  #ended = false;

  /** `what` and `verb` say in errors that it has ended: "the buffer", "freed". */
  constructor(
    owner: { readonly context: Context },
    handle: Handle,
    what: string,
    verb: "freed" | "destroyed" | "unloaded",
    giveBack: GiveBack,
  ) {
    const { context } = owner;
    this.#context = context;
    this.#handle = handle;
    this.#what = what;
    this.#verb = verb;
    this.#giveBack = giveBack;
    const forgotten = () => {
      if (context.isOpen) giveBack(context.addon, handle);
    };
    whenForgotten(owner, forgotten, this);
  }

  /** The addon's handle; throws TW-R011 once the object has ended, or its device is closed. */
  get handle(): Handle {
    if (this.#ended) throw alreadyClosed(this.#what, this.#verb);
    void this.#context.handle;
    return this.#handle;
  }

  /** What has become of it: "freed", or that its device took it along; undefined while it can be used. */
  get gone(): string | undefined {
    if (this.#ended) return this.#verb;
    return this.#context.isOpen ? undefined : `lost with device ${this.#context.device}, which was closed or reset`;
  }

  /** Gives the object back; does nothing the second time, or where the device took it along. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    notForgotten(this);
    if (this.#context.isOpen) asking(() => this.#giveBack(this.#context.addon, this.#handle));
  }
}
