/**
 * What happens to native objects whose owner nobody holds any more: they are given back when the collector finds out, which may be late
 * or never. `using`, or the owner's own method, is the way to give them back in time.
 */
const registry = new FinalizationRegistry<() => void>((end) => {
  try {
    end();
  } catch {
    // A context that has faulted gives nothing back one by one; it takes all along when it is closed.
  }
});

/** Calls `end`, which must not refer to `owner`, once nothing refers to `owner`. */
export function whenForgotten(owner: object, end: () => void): void {
  registry.register(owner, end, owner);
}

/** The owner has ended its native object itself. */
export function notForgotten(owner: object): void {
  registry.unregister(owner);
}
