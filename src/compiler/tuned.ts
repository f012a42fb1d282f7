/** Tunables that tuning found, for launches whose caller says nothing of them. The one place where a launch meets a tuned configuration. */
import type { Launch } from "../ir/op.js";
import type { Kernel } from "../ir/tile.js";
import { type Place, tunedEntry, type Wanted } from "../tuned/index.js";
import type { Binding } from "./bind.js";
import { KernelRefusal } from "./errors.js";
import type { KernelProgram } from "./program.js";
import { optionsOf } from "./settings.js";
import { choices, tunablesFor } from "./tunables.js";

/** What a launch asks the tuned configurations with. */
export function wantedBy(kernel: Kernel, { dims, options }: Pick<Binding, "dims" | "options">, place: Place): Wanted {
  const words = [...optionsOf(kernel)].map(([name, [first]]) => [name, options[name] ?? first ?? ""]);
  return { kernel, dims, options: Object.fromEntries(words), place };
}

/**
 * The tunables of one launch: what the caller asks for, else what was tuned for the place and these sizes, else none, which leaves the choice to
 * the kernel. A tuned configuration that the kernel does not admit (any more) counts as none. Throws TW6034 for a name that no launch has.
 */
export function tunablesOn(
  program: KernelProgram,
  { kernel }: Launch,
  binding: Pick<Binding, "dims" | "options">,
  asked: ReadonlyMap<string, number>,
  place: Place | undefined,
): ReadonlyMap<string, number> {
  const own = tunablesFor(program, kernel, asked);
  if (own.size > 0 || place === undefined) return own;
  const found = tunedEntry(wantedBy(kernel, binding, place));
  const tune = new Map(Object.entries(found?.entry.tune ?? {}));
  return admits(kernel, binding, tune) ? tune : own;
}

/** Whether a kernel works with these tunables at these sizes, as far as its own rules say. */
export function admits(
  kernel: Kernel,
  { dims, options }: Pick<Binding, "dims" | "options">,
  tune: ReadonlyMap<string, number>,
): boolean {
  try {
    return choices(kernel, dims, tune, options).next().done === false;
  } catch (error) {
    if (error instanceof KernelRefusal) return false;
    throw error;
  }
}
