/** Settings of a launch: which value each tunable and option takes. */
import { described } from "../checks/index.js";
import { LanguageError } from "./errors.js";
import type { Options, Tunables } from "./spec.js";

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

function refuse(kernel: string, what: string, fix: string): never {
  throw new LanguageError("TW-L012", `${kernel}: ${what}`, fix);
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The options given, or their defaults. Throws TW-L012 for an unknown name or a value that is not listed, also of a tunable. */
export function chooseOptions(
  kernel: string,
  tune: Tunables,
  options: Options,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  for (const [name, value] of Object.entries(given)) {
    const accepted: readonly unknown[] | undefined = own(tune, name) ?? own(options, name);
    if (accepted === undefined) {
      refuse(
        kernel,
        `unknown setting ${name}`,
        `the settings are ${Object.keys({ ...tune, ...options }).join(", ") || "none"}`,
      );
    } else if (!accepted.includes(value)) {
      refuse(kernel, `setting ${name} is ${described(value)}`, `choose from ${accepted.join(", ")}`);
    }
  }
  const chosen: Record<string, string> = {};
  for (const [name, words] of Object.entries(options))
    chosen[name] = (given[name] as string | undefined) ?? (words[0] as string);
  return chosen;
}

const givenText = (given: Readonly<Record<string, unknown>>): string =>
  Object.entries(given)
    .map(([name, value]) => `${name} = ${described(value)}`)
    .join(", ") || "these dims";

/** The first combination of tunables that `admits` and agrees with `given`. Throws TW-L012 if there is none. */
export function chooseTunables(
  kernel: string,
  tune: Tunables,
  admits: (tune: Record<string, number>) => boolean,
  given: Readonly<Record<string, unknown>>,
): Record<string, number> {
  for (const combination of combinations(tune, Object.keys(tune))) {
    const agrees = Object.entries(combination).every(
      ([name, value]) => given[name] === undefined || given[name] === value,
    );
    if (agrees && admits(combination)) return combination;
  }
  return refuse(
    kernel,
    `no legal tunables with ${givenText(given)}`,
    "leave tunables out, or relax the kernel's where",
  );
}
