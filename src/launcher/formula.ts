/** Formulas of sizes as functions: what modules of programs offer to runtimes with their own binding, for grids and workspace. */
import { check, isRecord, type Kind, kinds } from "../checks/index.js";
import { refusing } from "../compiler/errors.js";

/** By the place of an argument: the names of the whole numbers that it holds, or undefined where the formula does not look at it. */
export type FormulaNames = readonly (readonly string[] | undefined)[];

const recordWith = (names: readonly string[]): Kind => ({
  accepts: `{ ${names.map((name) => `${name}: a whole number`).join(", ")} }`,
  holds: (record) => isRecord(record) && names.every((name) => Number.isSafeInteger(record[name])),
});

const nameLists = kinds.listOf(
  kinds.maybe(kinds.listOf(kinds.text, "")),
  "a list of names, or undefined, for each argument",
);
const refuse = refusing("TW6071");

/** `compute` behind a check of its arguments. Throws TW6071 where a size is missing or none, from which NaN would follow. */
export function formula<F extends (...records: never[]) => unknown>(of: string, names: FormulaNames, compute: F): F {
  check(refuse, "the name of formula", of, kinds.text);
  check(refuse, `the names of ${of}`, names, nameLists);
  check(refuse, `the function of ${of}`, compute, kinds.callback);
  const records = Array.from(names, (list) => (list === undefined ? kinds.any : recordWith(list)));
  const checked = (...given: never[]) => {
    for (const [i, kind] of records.entries()) check(refuse, `argument ${i} of ${of}`, given[i], kind);
    return compute(...given);
  };
  return checked as F;
}
