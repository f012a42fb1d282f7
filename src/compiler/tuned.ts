/** Tunables that tuning found, for launches whose caller says nothing of them. The one place where a launch meets a tuned configuration. */
import type { Launch } from "../ir/op.js";
import type { Kernel } from "../ir/tile.js";
import { configText, type Place, tunedEntries, type Wanted } from "../tuned/index.js";
import type { Binding } from "./bind.js";
import { DiagnosticsError, KernelRefusal } from "./errors.js";
import type { KernelProgram } from "./program.js";
import { optionsOf } from "./settings.js";
import { choices, tunablesFor } from "./tunables.js";

/** What a launch asks the tuned configurations with. */
export function wantedBy(kernel: Kernel, { dims, options }: Pick<Binding, "dims" | "options">, place: Place): Wanted {
  const words = [...optionsOf(kernel)].map(([name, [first]]) => [name, options[name] ?? first ?? ""]);
  return { kernel, dims, options: Object.fromEntries(words), place };
}

/** What decides the tunables of one launch. */
export interface Chooser<V> {
  readonly program: KernelProgram;
  readonly launch: Launch;
  readonly binding: Pick<Binding, "dims" | "options">;
  /** What the caller says of tunables. */
  readonly asked: ReadonlyMap<string, number>;
  /** Whose tuned configurations count; none without. */
  readonly place: Place | undefined;
  readonly make: (tune: ReadonlyMap<string, number>) => V;
  /** Why a device does not take a variant; undefined where it does. Without, nobody is asked. */
  readonly refused?: ((variant: V) => string | undefined) | undefined;
}

/**
 * The variant of one launch: with what the caller asks for, else with what was tuned for the place and these sizes, else with the kernel's own choice. A tuned
 * configuration that the kernel does not admit (any more) counts as none. One that does not compile, or that the device refuses, gives way to
 * the next nearest, with warning TW7002, once. Throws TW6034 for a name that no launch has.
 */
export function chooseVariant<V>({ program, launch, binding, asked, place, make, refused }: Chooser<V>): V {
  const { kernel } = launch;
  const own = tunablesFor(program, kernel, asked);
  const tried = new Set<string>();
  const known = own.size > 0 || place === undefined ? [] : tunedEntries(wantedBy(kernel, binding, place));
  for (const { entry } of known) {
    const tune = new Map(Object.entries(entry.tune));
    const text = configText(entry.tune);
    if (tried.has(text) || !admits(kernel, binding, tune)) continue;
    tried.add(text);
    const made = attempt(() => make(tune));
    const why = "refusal" in made ? made.refusal : refused?.(made.variant);
    if (why !== undefined) passOver(kernel.name, text, why);
    else if ("variant" in made) return made.variant;
  }
  return make(own);
}

function attempt<V>(make: () => V): { readonly variant: V } | { readonly refusal: string } {
  try {
    return { variant: make() };
  } catch (error) {
    if (!(error instanceof KernelRefusal || error instanceof DiagnosticsError)) throw error;
    return { refusal: error.message };
  }
}

const passedOver = new Set<string>();

function passOver(kernel: string, config: string, why: string): void {
  const [first = ""] = why.split("\n");
  const text = `the tuned configuration ${config} of ${kernel} is passed over: ${first}`;
  if (passedOver.has(text)) return;
  passedOver.add(text);
  process.emitWarning(text, {
    code: "TW7002",
    type: "TilewrightWarning",
    detail: "It was found on another device, or with another driver. `tilewright tune` finds one for this device.",
  });
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
