/** Option values: parsed where commander hands them over, refused with the option's name. */
import { existsSync, statSync } from "node:fs";
import { InvalidArgumentError } from "commander";

/** A parser for a repeatable `name=value` option; a name given twice is refused. */
export function collectPairs(
  option: string,
): (text: string, previous: ReadonlyMap<string, string>) => ReadonlyMap<string, string> {
  return (text, previous) => {
    const at = text.indexOf("=");
    if (at <= 0) throw new InvalidArgumentError(`write ${option} name=value`);
    const name = text.slice(0, at);
    if (previous.has(name)) throw new InvalidArgumentError(`${name} is set twice`);
    return new Map([...previous, [name, text.slice(at + 1)]]);
  };
}

/** As collectPairs, for values that are whole numbers. */
export function collectNumbers(
  option: string,
): (text: string, previous: ReadonlyMap<string, number>) => ReadonlyMap<string, number> {
  const pairs = collectPairs(option);
  return (text, previous) => {
    const all = pairs(text, new Map([...previous].map(([name, value]) => [name, String(value)])));
    for (const [name, value] of all) {
      if (!/^[+-]?\d{1,9}$/.test(value)) throw new InvalidArgumentError(`${name} takes a whole number`);
    }
    return new Map([...all].map(([name, value]) => [name, Number(value)]));
  };
}

/** A parser for a comma-separated list of words; without `known`, any word. */
export function listOf(known?: readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const words = text.split(",").map((word) => word.trim());
    for (const word of words) {
      if (word === "" || (known !== undefined && !known.includes(word))) {
        throw new InvalidArgumentError(
          known === undefined ? "give words with commas between them" : `choose from ${known.join(", ")}`,
        );
      }
    }
    return [...new Set(words)];
  };
}

/** A parser for --device. */
export function deviceName(text: string): string {
  if (!/^(virtual(:sm_\d+[af]?)?|cuda:\d{1,3}|auto)$/.test(text)) {
    throw new InvalidArgumentError("choose virtual, cuda:<number> or auto");
  }
  return text;
}

/** A parser for the name of a folder to work in. The empty one would be the current folder, which a script with an unset variable does not mean. */
export function folderName(text: string): string {
  if (text === "") throw new InvalidArgumentError("give the name of a folder");
  if (existsSync(text) && !statSync(text).isDirectory()) throw new InvalidArgumentError("that is no folder");
  return text;
}
