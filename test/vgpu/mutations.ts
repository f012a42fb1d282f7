/** Small damage to an instruction, of the kinds that people and compilers make. Whether the result is still PTX is for ptxas to say. */
import type { Prng } from "../support/prng.js";
import { classes, typedClasses } from "./instances.js";

/** Modifiers that turn up where they do not belong. */
const strangers =
  "f32 f64 u32 s32 b32 b64 u64 s64 u16 s16 b16 f16 bf16 f16x2 bf16x2 pred u8 s8 b8 b128 f32x2 u16x2 s16x2 tf32 e4m3x2 rn rz rm rp rni rzi ftz sat approx full lo hi wide cc relu NaN abs xorsign satfinite global shared local const param shared::cta shared::cluster ca cg cs wb v2 v4 v8 volatile relaxed acquire release acq_rel cta gpu sys cluster sync aligned noftz add min max and or xor eq ne lt ge nc weak mmio L1::no_allocate L2::128B L2::cache_hint L2::evict_last uni clamp wrap nonsense".split(
    " ",
  );

const kinds = [
  "drop a modifier",
  "add a modifier",
  "replace a modifier",
  "repeat a modifier",
  "swap modifiers",
  "another class of register",
  "another type of register",
  "a constant for a register",
  "a large constant",
  "a float constant",
  "drop an operand",
  "repeat an operand",
  "swap operands",
  "an unknown name",
  "a vector one shorter",
  "a vector one longer",
  "a sink",
  "negate",
  "no semicolon",
  "guard",
  "misspell",
] as const;
export type MutationKind = (typeof kinds)[number];

export interface Mutation {
  kind: MutationKind;
  text: string;
}

/** Splits at commas outside braces and brackets. */
function operandsOf(text: string): string[] {
  const list: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "{" || c === "[") depth++;
    if (c === "}" || c === "]") depth--;
    if (i === text.length || (c === "," && depth === 0)) {
      const operand = text.slice(from, i).trim();
      if (operand !== "") list.push(operand);
      from = i + 1;
    }
  }
  return list;
}

/** One mutation of an instruction such as `add.f32 %f0, %f1, %f2;`; null where the kind chosen has nothing to work on. */
export function mutate(instruction: string, random: Prng): Mutation | null {
  const kind = random.pick(kinds);
  const space = instruction.indexOf(" ");
  const [opcode = "", ...words] = instruction.slice(0, space).split(".");
  const operands = operandsOf(instruction.slice(space).replace(/;$/, ""));
  const build = (w: readonly string[], o: readonly string[], end = ";", guard = "") =>
    `${guard}${[opcode, ...w].join(".")} ${o.join(", ")}${end}`;
  const at = (list: readonly unknown[]) => random.integer(0, list.length - 1);
  const result = (text: string): Mutation => ({ kind, text });
  const withOperand = (change: (operand: string) => string | null): Mutation | null => {
    if (operands.length === 0) return null;
    const i = at(operands);
    const changed = change(operands[i] as string);
    return changed === null ? null : result(build(words, operands.with(i, changed)));
  };
  const register = /%[a-z]\d+/g;
  const replaceRegister = (operand: string, by: string): string | null => {
    const found = [...operand.matchAll(register)];
    if (found.length === 0) return null;
    const hit = random.pick(found);
    return operand.slice(0, hit.index) + by + operand.slice(hit.index + hit[0].length);
  };
  switch (kind) {
    case "drop a modifier":
      return words.length === 0 ? null : result(build(words.toSpliced(at(words), 1), operands));
    case "add a modifier":
      return result(build(words.toSpliced(random.integer(0, words.length), 0, random.pick(strangers)), operands));
    case "replace a modifier":
      return words.length === 0 ? null : result(build(words.with(at(words), random.pick(strangers)), operands));
    case "repeat a modifier": {
      if (words.length === 0) return null;
      const i = at(words);
      return result(build(words.toSpliced(i, 0, words[i] as string), operands));
    }
    case "swap modifiers": {
      if (words.length < 2) return null;
      const [i, j] = [at(words), at(words)];
      return result(build(words.with(i, words[j] as string).with(j, words[i] as string), operands));
    }
    case "another class of register":
      return withOperand((operand) => replaceRegister(operand, `%${random.pick(classes)}${random.integer(0, 7)}`));
    case "another type of register":
      return withOperand((operand) => replaceRegister(operand, `%${random.pick(typedClasses)}${random.integer(0, 7)}`));
    case "a constant for a register":
      return withOperand((operand) => replaceRegister(operand, String(random.integer(0, 40))));
    case "a large constant":
      return withOperand((operand) =>
        replaceRegister(
          operand,
          random.pick(["65536", "-1", "4294967296", "0x8000000000000000", "-2147483649", "300"]),
        ),
      );
    case "a float constant":
      return withOperand((operand) =>
        replaceRegister(operand, random.pick(["0f3F800000", "0d3FF0000000000000", "1.5"])),
      );
    case "drop an operand":
      return operands.length === 0 ? null : result(build(words, operands.toSpliced(at(operands), 1)));
    case "repeat an operand": {
      if (operands.length === 0) return null;
      const i = at(operands);
      return result(build(words, operands.toSpliced(i, 0, operands[i] as string)));
    }
    case "swap operands": {
      if (operands.length < 2) return null;
      const [i, j] = [at(operands), at(operands)];
      return result(build(words, operands.with(i, operands[j] as string).with(j, operands[i] as string)));
    }
    case "an unknown name":
      return withOperand((operand) =>
        replaceRegister(operand, random.pick(["%r99", "%zz", "nothing", "k", "k_param"])),
      );
    case "a vector one shorter":
      return withOperand((operand) => (operand.startsWith("{") ? operand.replace(/,[^,]*\}$/, "}") : null));
    case "a vector one longer":
      return withOperand((operand) => (operand.startsWith("{") ? operand.replace(/\}$/, ", %r7}") : null));
    case "a sink":
      return withOperand((operand) => replaceRegister(operand, "_"));
    case "negate":
      return withOperand((operand) => (/^%/.test(operand) ? `${random.pick(["!", "-"])}${operand}` : null));
    case "no semicolon":
      return result(build(words, operands, ""));
    case "guard":
      return result(build(words, operands, ";", random.pick(["@%p1 ", "@!%p2 ", "@%r1 ", "@%p99 ", "@!%f1 "])));
    case "misspell":
      return result(`${opcode.slice(0, -1)}${random.pick(["x", "e", ""])}${instruction.slice(opcode.length)}`);
  }
}
