/** Instructions and modules made from forms of the table: every operand a register or constant of the kind the form names. */
import type { Prng } from "../support/prng.js";
import type { Spelling } from "./forms.js";
import { fragments } from "./fragments.js";

/** Registers of every class that instances name, and a label and lists for control flow. */
export const registers = [
  ".reg .pred %p<8>;",
  ".reg .b8 %c<8>;",
  ".reg .b16 %h<12>;",
  ".reg .b32 %r<12>;",
  ".reg .f32 %f<12>;",
  ".reg .b64 %d<12>;",
  ".reg .f64 %e<12>;",
  ".reg .b128 %q<8>;",
  // Of the types that share those widths.
  ".reg .u8 %a<8>;",
  ".reg .s8 %b<8>;",
  ".reg .u16 %t<8>;",
  ".reg .s16 %i<8>;",
  ".reg .f16 %g<8>;",
  ".reg .u32 %u<8>;",
  ".reg .s32 %s<8>;",
  ".reg .f16x2 %x<8>;",
  ".reg .u64 %l<8>;",
  ".reg .s64 %m<8>;",
];

export const classes = ["p", "c", "h", "r", "f", "d", "e", "q"];

/** Those of integers and halves, which most instructions take for the untyped ones. */
export const typedClasses = ["a", "b", "t", "i", "g", "u", "s", "x", "l", "m"];

const types =
  /^(?:pred|[bus](?:8|16|32|64)|b128|f(?:16|32|64)|f16x2|bf16|bf16x2|f32x2|[us]16x2|tf32|e[2-5]m[0-9]x[24]|ue8m0x2)$/;

/** The class of register that holds a type. */
export function classOf(type: string): string {
  if (type === "pred") return "p";
  if (type === "f32") return "f";
  if (type === "f64") return "e";
  if (type === "b128") return "q";
  if (type === "b8" || type === "u8" || type === "s8") return "h";
  if (/^(?:bf16|[busf]16)$/.test(type)) return "h";
  if (/64$|f32x2/.test(type)) return "d";
  return "r";
}

const scalarParts = [".b0", ".b1", ".b2", ".b3", ".h0", ".h1"];
const wide: Record<string, string> = { u16: "u32", s16: "s32", u32: "u64", s32: "s64" };

/** Of a tensor copy: `.1d` to `.5d`. */
const dimension = (words: readonly string[]): number =>
  Number(words.find((word) => /^[1-5]d$/.test(word))?.charAt(0) ?? 1);

/** One instruction of a spelling, without a guard. */
export function instance({ form, words }: Spelling, random: Prng): string {
  const named = words.filter((word) => types.test(word));
  const [first = "b32", second = first] = named;
  const last = named.at(-1) ?? first;
  const elements = words.includes("v8") ? 8 : words.includes("v4") ? 4 : words.includes("v2") ? 2 : 1;
  let count = 0;
  // Registers differ within one instruction, so that no rule about overlap is met by chance.
  const register = (kind: string) => `%${kind}${count++ % (kind === "q" || kind === "c" || kind === "p" ? 8 : 12)}`;
  // The sizes of a range, of which the second is not smaller, are one.
  const number = () => (form.opcode === "createpolicy" ? 4 : random.integer(0, 7));
  const constant = (type: string) =>
    type === "f32" ? "0f3F800000" : type === "f64" ? "0d3FF0000000000000" : String(number());
  const immediates = /^(?:[bus](?:16|32|64)|f32|f64)$/;
  const source = (type: string) =>
    immediates.test(type) && count > 1 && random.chance(0.15) ? constant(type) : register(classOf(type));
  const resolve = (token: string): string | undefined => {
    if (token === "T") return ["ld", "st", "red"].includes(form.opcode) ? last : first;
    if (token === "A") return second;
    if (token === "W") return wide[first];
    if (token === "D") return named.includes("s32") ? "s32" : "u32";
    return types.test(token) ? token : undefined;
  };
  const list = (type: string, n: number) =>
    `{${Array.from({ length: n }, () => register(type === "b8" ? "c" : classOf(type))).join(", ")}}`;
  if (form.operands[0] === "fragments") {
    return `${[form.opcode, ...words].join(".")} ${fragments(form.opcode, words, random).join(", ")};`;
  }
  let at = 0;
  const operands: string[] = [];
  for (const raw of form.operands) {
    const optional = raw.endsWith("?");
    const token = optional ? raw.slice(0, -1) : raw;
    const destination = token.startsWith("=");
    const kind = destination ? token.slice(1) : token;
    if (optional && kind !== "d|p" && random.chance(0.5)) continue;
    const type = resolve(kind);
    const parts = /^\{(\w+)\*(\d)\}$/.exec(kind);
    const text = (() => {
      if (parts !== null) return list(parts[1] ?? "", Number(parts[2]));
      if (type === "b8") return register("c");
      if (type !== undefined) return destination || type === "b128" ? register(classOf(type)) : source(type);
      switch (kind) {
        case "C":
        case "C8": {
          // Beside bf16 no register may be wider than its type: bytes need registers of their own.
          const cvt = named[at === 0 ? 0 : named.length - 1] ?? "b32";
          return register(kind === "C8" && /^[us]8$/.test(cvt) ? "c" : classOf(cvt));
        }
        case "V":
          return elements > 1 ? list(last, elements) : register(classOf(last));
        case "d|p":
          return optional && random.chance(0.5) ? register("r") : `${register("r")}|${register("p")}`;
        case "pq":
          return random.chance(0.5) ? register("p") : `${register("p")}|${register("p")}`;
        case "!p":
          return `${random.chance(0.3) ? "!" : ""}${register("p")}`;
        case "p":
          return register("p");
        case "count":
          return random.chance(0.5) ? register("r") : String(random.integer(1, 100));
        case "parity":
          return random.chance(0.5) ? register("r") : String(random.integer(0, 1));
        case "sink":
          return "_";
        case "size16":
          return random.chance(0.5) ? register("r") : String(16 * random.integer(1, 64));
        case "zero":
          return "0";
        case "b16r":
          return register("h");
        case "b32r":
          return register("r");
        case "b64r":
          return register("d");
        case "b128r":
          return register("q");
        case "[a]":
          return `[${register("d")}${random.chance(0.3) ? "+32" : ""}]`;
        case "[t]": {
          const rows = words.some((word) => /::(?:gather|scatter)4$/.test(word));
          return `[${register("d")}, ${list("b32", rows ? 5 : dimension(words))}]`;
        }
        case "offs":
          return list("b16", dimension(words) - 2);
        case "[call]":
          return "[c_param]";
        case "[param]":
          return "[k_param]";
        case "bar":
          return random.chance(0.7) ? String(random.integer(0, 15)) : register("r");
        case "threads":
          return random.chance(0.5) ? register("r") : String(32 * random.integer(1, 32));
        case "reg24":
          return String(8 * random.integer(3, 32));
        case "imm1":
        case "imm2":
        case "imm3":
        case "imm4":
        case "imm12":
          return String(random.integer(0, Number(kind.slice(3))));
        case "imm255":
          return String(random.integer(0, 255));
        case "imm128":
          return "128";
        case "imm0":
          return "0";
        case "_":
          return "_";
        case "imm15":
          return String(random.integer(0, 15));
        case "imm65535":
          return String(random.integer(1, 65535));
        case "label":
          return "L";
        case "targets":
          return "TL";
        case "align":
          return String(2 ** random.integer(0, 10));
        case "v":
          return `${register("r")}${!destination && random.chance(0.5) ? random.pick(scalarParts) : ""}`;
        case "vd":
          return `${register("r")}${random.pick(scalarParts)}`;
        case "v2":
        case "v4": {
          const [letter, n] = kind === "v2" ? ["h", 2] : ["b", 4];
          if (random.chance(0.5)) return register("r");
          const digits = destination
            ? Array.from({ length: n }, (_, i) => n - 1 - i).filter(() => random.chance(0.7))
            : Array.from({ length: n }, () => random.integer(0, 2 * n - 1));
          return `${register("r")}.${letter}${digits.length === 0 ? "0" : digits.join("")}`;
        }
        case "f32":
          return "0f3F000000";
        default:
          throw new Error(`operand kind '${token}' of ${form.file}:${form.line} is unknown`);
      }
    })();
    at++;
    operands.push(text);
  }
  return `${[form.opcode, ...words].join(".")} ${operands.join(", ")};`;
}

/** A module of one entry whose body is these lines; the first of them is line `firstLine`. */
export function moduleOf(target: string, version: number, lines: readonly string[]): string {
  return [
    `.version ${Math.trunc(version / 10)}.${version % 10}`,
    `.target ${target}`,
    ".address_size 64",
    ".visible .entry k(.param .align 16 .b8 k_param[256]) {",
    // 128-bit registers are younger than the rest: declared where they are named.
    ...registers.map((line) => (line.includes("%q") && !lines.some((text) => text.includes("%q")) ? "" : line)),
    "TL: .branchtargets L;",
    ...lines,
    "L: ret;",
    "}",
    "",
  ].join("\n");
}

export const firstLine = 6 + registers.length;
