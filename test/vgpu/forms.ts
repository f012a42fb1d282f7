/** The engine's table of PTX forms, read as the engine reads it: for generated modules and for the coverage table. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Prng } from "../support/prng.js";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../src/native/vgpu/src/forms/table");

/** What a form asks of a module: a `.version` (84 for 8.4; 0 for any), and of each group of targets one. */
export interface Need {
  version: number;
  targets: string[][];
}

export interface Option {
  word: string;
  need: Need;
}

/** A place in a form that one of several modifiers fills. */
export interface Slot {
  options: Option[];
  optional: boolean;
}

export interface Form {
  /** The row as it stands in the table, without needs. */
  pattern: string;
  opcode: string;
  slots: Slot[];
  operands: string[];
  need: Need;
  /** `file.rs::function` */
  test: string;
  file: string;
  line: number;
}

/** One spelling of a form: a word per filled slot. */
export interface Spelling {
  form: Form;
  words: string[];
  need: Need;
}

/**
 * Whether instances of a form can be made here: `fragments` stands for operands that follow from the words in ways of their own, and
 * `[call]` for parameters of a call, which stand in its sequence only.
 */
export function isGenerated(form: Form): boolean {
  return !form.operands.includes("fragments") && !form.operands.includes("[call]");
}

export const anyNeed: Need = { version: 0, targets: [] };

function parseNeed(text: string): Need {
  const [version = "", targets = ""] = text.trim().split(/[ /]+/, 2);
  const [major = 0, minor = 0] = version === "" || version === "-" ? [] : version.split(".").map(Number);
  return { version: major * 10 + minor, targets: targets === "" ? [] : [targets.split("+")] };
}

function parsePattern(text: string, lists: Map<string, string>): { opcode: string; slots: Slot[] } {
  const opcode = /^[a-z0-9_]+/.exec(text)?.[0] ?? "";
  const slots: Slot[] = [];
  const options = (list: string): Option[] =>
    list.split("|").flatMap((item): Option[] => {
      const [word = "", need = ""] = item.split("@");
      const nested = lists.get(word);
      if (nested !== undefined) return options(nested);
      return [{ word, need: need === "" ? anyNeed : parseNeed(need) }];
    });
  let rest = text.slice(opcode.length);
  while (rest !== "") {
    const match = /^(?:\.[!>]?\(([^)]*)\)|\{!?([^}]*)\}|\.[!>]?([^.({]+))/.exec(rest);
    if (match === null) throw new Error(`not a pattern: ${text}`);
    const [all, choice, optional, single] = match;
    slots.push({ options: options(choice ?? optional ?? single ?? ""), optional: optional !== undefined });
    rest = rest.slice(all.length);
  }
  return { opcode, slots };
}

/** Every row of the table. */
export function readForms(): Form[] {
  const forms: Form[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    const lists = new Map<string, string>();
    let test = "";
    for (const [i, raw] of readFileSync(path.join(folder, file), "utf8").split("\n").entries()) {
      const line = raw.trim();
      if (line === "" || line.startsWith("#")) continue;
      if (line.startsWith("let ")) {
        const [name = "", list = ""] = line.slice(4).split("=", 2);
        lists.set(name.trim(), list.trim());
        continue;
      }
      if (line.startsWith("test ")) {
        test = line.slice(5).trim();
        continue;
      }
      const [pattern = "", operands = "", need = ""] = line.split(/\s:(?=\s|$)/).map((part) => part.trim());
      const { opcode, slots } = parsePattern(pattern, lists);
      forms.push({
        pattern: pattern.replaceAll(/@[0-9./+a-f-]+/g, "").replaceAll(/[!>]/g, ""),
        opcode,
        slots,
        operands: operands === "" ? [] : operands.split(/\s+/),
        need: parseNeed(need),
        test,
        file,
        line: i + 1,
      });
    }
  }
  return forms;
}

/** Both needs at once. */
export function both(a: Need, b: Need): Need {
  return { version: Math.max(a.version, b.version), targets: [...a.targets, ...b.targets] };
}

/** Whether a module of this `.target` and `.version` may use what asks `need`. `90` is sm_90 or higher, `90a` just sm_90a, `100f` sm_100a, sm_100f and later ones of that family with a suffix. */
export function meets(target: string, version: number, need: Need): boolean {
  const number = Number(/\d+/.exec(target)?.[0]);
  const suffix = /[af]$/.exec(target)?.[0];
  const fits = (wanted: string): boolean => {
    const least = Number(/\d+/.exec(wanted)?.[0]);
    if (wanted.endsWith("a")) return suffix === "a" && number === least;
    const family = Math.trunc(number / 10) === Math.trunc(least / 10);
    return number >= least && (!wanted.endsWith("f") || (suffix !== undefined && family));
  };
  return version >= need.version && need.targets.every((group) => group.some(fits));
}

/** One spelling, each optional slot filled or not by the generator's choice.  */
export function spell(form: Form, choose: (slot: Slot) => Option | undefined): Spelling {
  const words: string[] = [];
  let need = form.need;
  for (const slot of form.slots) {
    const option = choose(slot);
    if (option === undefined) continue;
    words.push(option.word);
    need = both(need, option.need);
  }
  return { form, words, need };
}

export function randomSpelling(form: Form, random: Prng): Spelling {
  return spell(form, (slot) => (slot.optional && random.chance(0.5) ? undefined : random.pick(slot.options)));
}

/** Every spelling of a form, or null when there are more than `limit`. */
export function allSpellings(form: Form, limit: number): Spelling[] | null {
  const count = form.slots.reduce((n, slot) => n * (slot.options.length + (slot.optional ? 1 : 0)), 1);
  if (count > limit) return null;
  let list: Option[][] = [[]];
  for (const slot of form.slots) {
    const next = slot.options.flatMap((option) => list.map((prefix) => [...prefix, option]));
    list = slot.optional ? [...list, ...next] : next;
  }
  return list.map((options) => ({
    form,
    words: options.map((option) => option.word),
    need: options.reduce((need, option) => both(need, option.need), form.need),
  }));
}
