/** Matrix instructions, whose operands follow from shape and types: the engine loads what the table lists, and agrees with `ptxas`. */
import { describe, expect, test } from "vitest";
import { open } from "../../src/runtime/index.js";
import { Prng } from "../support/prng.js";
import { testWithPtxas } from "../support/ptxas.js";
import { meets, randomSpelling, readForms } from "./forms.js";
import { instance, moduleOf } from "./instances.js";
import { type Case, compare, modulesOr, patience, randomPlatform, seed } from "./verdicts.js";

const modules = modulesOr(300);
const forms = readForms().filter((form) => form.file === "matrix.txt" && form.operands.includes("fragments"));

const strangers = [
  "satfinite",
  "rn",
  "f16",
  "trans",
  "x2",
  "shared",
  "global",
  "row",
  "col",
  "popc",
  "aligned",
  "b16",
  "m16n8k16",
];

/** One thing wrong with an instruction, or maybe just another way to write it. */
function damage(words: string[], line: string, random: Prng): string {
  const [name = ""] = line.split(" ", 1);
  const operands = line.slice(name.length);
  const renamed = (list: readonly string[]) => `${[name.split(".", 1)[0], ...list].join(".")}${operands}`;
  const at = random.integer(0, words.length - 1);
  switch (random.integer(0, 6)) {
    case 0:
      return renamed(words.filter((_, i) => i !== at));
    case 1:
      return renamed(words.map((word, i) => (i === at ? random.pick(strangers) : word)));
    case 2:
      return renamed([...words, random.pick(strangers)]);
    case 3: {
      const other = random.integer(0, words.length - 1);
      return renamed(
        words.map((word, i) => (i === at ? (words[other] ?? "") : i === other ? (words[at] ?? "") : word)),
      );
    }
    case 4:
      return line.replace(/%[a-z]\d+/, () => `%${random.pick(["h", "r", "f", "d", "e"])}${random.integer(0, 7)}`);
    case 5:
      return line.replace(/, [^,{}]*;$/, ";");
    default:
      return line.replace(/\{%\w+, /, "{");
  }
}

function generate(random: Prng): Case {
  for (;;) {
    const platform = randomPlatform(random);
    const spelling = randomSpelling(random.pick(forms), random);
    const fits = meets(platform.target, platform.version, spelling.need);
    if (!fits && random.chance(0.8)) continue;
    const line = instance(spelling, random);
    if (random.chance(0.5)) return { ...platform, what: "valid", lines: [line] };
    return { ...platform, what: "damaged", lines: [damage(spelling.words, line, random)] };
  }
}

describe("matrix instructions", () => {
  test("load in every form of the table", () => {
    const random = new Prng(2);
    const devices = ["sm_80", "sm_89", "sm_90a", "sm_100a", "sm_120a"];
    const lists = new Map<string, string[]>();
    for (const form of forms) {
      for (let i = 0; i < 12; i++) {
        const spelling = randomSpelling(form, random);
        const device = devices.find((target) => meets(target, 91, spelling.need));
        if (device === undefined)
          throw new Error(`${form.file}:${form.line}: no device has ${spelling.words.join(".")}`);
        lists.set(device, [...(lists.get(device) ?? []), instance(spelling, random)]);
      }
    }
    for (const [device, list] of lists) {
      using gpu = open(`virtual:${device}`);
      for (let at = 0; at < list.length; at += 60)
        gpu.loadModule(moduleOf(device, 91, list.slice(at, at + 60))).unload();
    }
    expect(forms.length).toBeGreaterThan(60);
  });

  test("refuse sparse products by name", () => {
    using gpu = open("virtual:sm_90a");
    for (const line of [
      "mma.sp.sync.aligned.m16n8k32.row.col.f32.f16.f16.f32 {%f0,%f1,%f2,%f3}, {%r0,%r1,%r2,%r3}, {%r4,%r5,%r6,%r7}, {%f0,%f1,%f2,%f3}, %r8, 0;",
      "wgmma.mma_async.sp.sync.aligned.m64n8k32.f32.f16.f16 {%f0,%f1,%f2,%f3}, %d0, %d1, %r0, 0, 1, 1, 1, 0, 0;",
    ]) {
      expect(() => gpu.loadModule(moduleOf("sm_90a", 84, [line]))).toThrow(/sparse products are not executed/);
    }
  });

  testWithPtxas(
    `agree with ptxas on ${modules} modules`,
    async () => {
      const random = new Prng(seed);
      const { disagreements, accepted } = await compare(Array.from({ length: modules }, () => generate(random)));
      expect(disagreements.slice(0, 20).join("\n\n"), `TILEWRIGHT_SEED=${seed}`).toBe("");
      expect(accepted).toBeGreaterThan(modules / 4);
    },
    patience(modules),
  );
});
