/** How references refuse: what they are given is asserted, so that a wrong call is never mistaken for a wrong kernel. */
import { check, isRecord, type Kind, kinds, type Refuse } from "../checks/index.js";

/** An argument of a reference or of a comparison that is not what it takes. */
export class OracleError extends RangeError {
  override readonly name = "OracleError";
  readonly code = "TW-O001";

  /** `fix`: what to pass instead. */
  constructor(
    what: string,
    readonly fix: string,
  ) {
    super(`${what}: ${fix}`);
  }
}

export const refuse: Refuse = (what, fix) => {
  throw new OracleError(what, fix);
};

/**
 * Checks the settings that a reference looks at, and gives them back. Others are let through: references of one family are called with the settings of
 * all. Those that are `needed` may not be left out.
 */
export function settingsOf<T extends object>(
  settings: T,
  fields: { readonly [K in keyof T]?: Kind },
  needed: readonly (keyof T)[] = [],
): T {
  check(refuse, "the settings", settings, kinds.record);
  for (const [name, kind] of Object.entries<Kind | undefined>(fields)) {
    const value = settings[name as keyof T];
    if (kind !== undefined && (value !== undefined || needed.includes(name as keyof T)))
      check(refuse, name, value, kind);
  }
  return settings;
}

/** Checks numbers, arrays and functions by their names: `checkAll({ count }, kinds.whole())`. */
export function checkAll(values: Readonly<Record<string, unknown>>, kind: Kind): void {
  for (const [name, value] of Object.entries(values)) check(refuse, name, value, kind);
}

/** What is indexed and has a length: a typed array or an array. */
export const numbers: Kind = {
  accepts: "an array or a typed array of numbers",
  holds: (value) =>
    (ArrayBuffer.isView(value) && !(value instanceof DataView)) || kinds.listOf(kinds.number, "").holds(value),
};

export const scaleFormat: Kind = kinds.word("ue8m0", "f32");

/** Records with the fields that are asked for. */
export const recordWith = (fields: Readonly<Record<string, Kind>>, accepts: string): Kind => ({
  accepts,
  holds: (value) => isRecord(value) && Object.entries(fields).every(([name, kind]) => kind.holds(value[name])),
});
