/**
 * Checks of what callers in JavaScript pass. Types say it too, but nothing keeps them at run time: null in the place of options would end
 * in a TypeError from deep inside. Each part of the package refuses by an error of its own, with its own code.
 */
import { described } from "./describe.js";
import { isRecord, type Kind } from "./kinds.js";

/** Throws the error of whoever checks: what is wrong, and what to do instead. */
export type Refuse = (what: string, fix: string) => never;

/** Refuses a value that is not of the kind. `name` is what messages call it: "the dtype of downloadTensor". */
export function check(refuse: Refuse, name: string, value: unknown, { accepts, holds }: Kind): void {
  if (!holds(value)) refuse(`${name} is ${described(value)}`, `pass ${accepts}`);
}

/** The kind of each option by its name. Every option may be left out. */
export type Fields<T> = { readonly [K in keyof T]-?: Kind };

/**
 * The options (or settings, as `noun` says) that were passed to `of`, each read once: none for undefined. Refuses what is no object, an option of a name
 * that nothing would look at, and a value that is not of its kind.
 */
export function checkedOptions<T extends object>(
  refuse: Refuse,
  of: string,
  given: unknown,
  fields: Fields<T>,
  noun = "option",
): T {
  const checked: Record<string, unknown> = {};
  if (given === undefined) return checked as T;
  const names = () => Object.keys(fields).join(", ") || "none";
  if (!isRecord(given))
    refuse(`the ${noun}s of ${of} are no record, but ${described(given)}`, `pass { ${names()} } or nothing`);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) refuse(`unknown ${noun} ${described(name)} of ${of}`, `it takes ${names()}`);
    const value = given[name];
    if (value === undefined) continue;
    check(refuse, `${name} of ${of}`, value, fields[name as keyof T]);
    checked[name] = value;
  }
  return checked as T;
}
