/** What parameters accept: predicates that hold for no value by accident and throw for none, each with the words that messages say it by. */

export interface Kind {
  /** Completes "pass …": `a whole number from 0 to 255`. */
  readonly accepts: string;
  readonly holds: (value: unknown) => boolean;
}

/** `Array.isArray`, which throws for a revoked Proxy. */
export function isArray(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** `instanceof`, which throws for a revoked Proxy. */
export function isInstance<T>(value: unknown, type: abstract new (...args: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** An object that holds fields by name: no array, no Map, no function. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  try {
    return Object.prototype.toString.call(value) === "[object Object]";
  } catch {
    return false;
  }
}

export const isString = (value: unknown): value is string => typeof value === "string";

/** Every element, holes included, is of the kind. */
export function isListOf(value: unknown, element: (value: unknown) => boolean): boolean {
  if (!isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (!element(value[i])) return false;
  return true;
}

export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Kind {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}, below 2^53` : `from ${least} to ${most}`;
  const holds = (value: unknown) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  return { accepts: `a whole number ${range}`, holds };
}

/** For what is checked elsewhere. */
export const any: Kind = { accepts: "a value", holds: () => true };
export const byte: Kind = { ...whole(0, 255), accepts: "a byte, 0 to 255" };
export const number: Kind = { accepts: "a number", holds: (value) => typeof value === "number" };
export const text: Kind = { accepts: "a string", holds: isString };
export const flag: Kind = { accepts: "true or false", holds: (value) => typeof value === "boolean" };
export const callback: Kind = { accepts: "a function", holds: (value) => typeof value === "function" };
export const record: Kind = { accepts: "{ name: value, … }", holds: isRecord };

/** Sizes of a shape. */
export const sizes: Kind = {
  accepts: "an array of whole numbers of at least 0",
  holds: (value) => isListOf(value, whole().holds),
};

/** `a, b or c`. */
const alternatives = (list: readonly string[]): string =>
  list.length < 2 ? list.join() : `${list.slice(0, -1).join(", ")} or ${list.at(-1)}`;

export const word = (...words: readonly string[]): Kind => ({
  accepts: alternatives(words.map((one) => JSON.stringify(one))),
  holds: (value) => isString(value) && words.includes(value),
});

export const instance = (type: abstract new (...args: never[]) => unknown, accepts: string): Kind => ({
  accepts,
  holds: (value) => isInstance(value, type),
});

export const signal: Kind = instance(AbortSignal, "an AbortSignal");

export const listOf = (element: Kind, accepts: string): Kind => ({
  accepts,
  holds: (value) => isListOf(value, element.holds),
});

export const recordOf = (field: Kind, accepts: string): Kind => ({
  accepts,
  holds: (value) => isRecord(value) && Object.values(value).every(field.holds),
});

/** May be undefined, too: a field of a record that is as good as left out. */
export const maybe = ({ accepts, holds }: Kind): Kind => ({
  accepts,
  holds: (value) => value === undefined || holds(value),
});

export const either = (...kinds: readonly Kind[]): Kind => ({
  accepts: alternatives(kinds.map(({ accepts }) => accepts)),
  holds: (value) => kinds.some(({ holds }) => holds(value)),
});
