/** Settings of a launch: which value each tunable and option takes. */
import { LanguageError } from "./errors.js";
import type { Options, Tunables } from "./spec.js";

export interface ChosenSettings {
  readonly tune: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
}

/** Combinations of the tunables' values, in the order written, the last tunable fastest. */
function* combinations(tune: Tunables, names: readonly string[]): Generator<Record<string, number>, void> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  for (const value of tune[name] as readonly number[]) {
    for (const others of combinations(tune, rest)) yield { [name]: value, ...others };
  }
}

/**
 * The first combination of tunables that `admits` and agrees with `given`, and the options given or their defaults. Throws TW-L012 for an
 * unknown name, a value that is not listed, or no legal combination.
 */
export function chooseSettings(
  kernel: string,
  tune: Tunables,
  options: Options,
  admits: (tune: Record<string, number>) => boolean,
  given: Readonly<Record<string, unknown>>,
): ChosenSettings {
  const refuse = (what: string, fix: string): never => {
    throw new LanguageError("TW-L012", `${kernel}: ${what}`, fix);
  };
  for (const [name, value] of Object.entries(given)) {
    const accepted: readonly unknown[] | undefined = tune[name] ?? options[name];
    if (accepted === undefined) {
      refuse(
        `unknown setting ${name}`,
        `the settings are ${Object.keys({ ...tune, ...options }).join(", ") || "none"}`,
      );
    } else if (!accepted.includes(value)) {
      refuse(`setting ${name} is ${String(value)}`, `choose from ${accepted.join(", ")}`);
    }
  }
  const chosen: Record<string, string> = {};
  for (const [name, words] of Object.entries(options))
    chosen[name] = (given[name] as string | undefined) ?? (words[0] as string);
  for (const combination of combinations(tune, Object.keys(tune))) {
    const agrees = Object.entries(combination).every(
      ([name, value]) => given[name] === undefined || given[name] === value,
    );
    if (agrees && admits(combination)) return { tune: combination, options: chosen };
  }
  return refuse(`no legal tunables with ${JSON.stringify(given)}`, "leave tunables out, or relax the kernel's where");
}
