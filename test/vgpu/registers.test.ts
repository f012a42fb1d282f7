/** Registers of every declared type, in every place of an instruction: the loader and `ptxas` take and refuse the same ones. */
import { describe, expect } from "vitest";
import { Prng } from "../support/prng.js";
import { testWithPtxas } from "../support/ptxas.js";
import { allSpellings, type Form, isGenerated, meets, randomSpelling, readForms, type Spelling } from "./forms.js";
import { classes, instance, typedClasses } from "./instances.js";
import { type Case, compare, modulesOr, type Platform, patience, randomPlatform, seed } from "./verdicts.js";

const forms = readForms().filter(isGenerated);
const every = [...classes, ...typedClasses];
/** Conversions to and from pairs and quadruples of narrow elements. */
const narrow = forms.filter(
  ({ opcode, slots }) =>
    opcode === "cvt" && slots.some(({ options }) => options.some(({ word }) => /^(?:\w+x[24]|tf32)$/.test(word))),
);
const modules = modulesOr(700);

/** An instruction with the register in one place replaced by one of a class; null where it has none. */
function replaced(line: string, place: number, name: string): string | null {
  const found = [...line.matchAll(/%[a-z]\d+/g)][place];
  return found === undefined ? null : line.slice(0, found.index) + name + line.slice(found.index + found[0].length);
}

/** A platform that has a spelling, as `ptxas` 13.0 knows it. */
function platformOf(spelling: Spelling, random: Prng): Platform | null {
  for (let i = 0; i < 100; i++) {
    const platform = randomPlatform(random);
    if (meets(platform.target, platform.version, spelling.need)) return platform;
  }
  return null;
}

async function agree(cases: readonly Case[]): Promise<void> {
  const { disagreements, ...counts } = await compare(cases);
  console.log(`seed ${seed}: ${cases.length} modules, ${JSON.stringify(counts)}`);
  expect(disagreements.slice(0, 20).join("\n\n"), `TILEWRIGHT_SEED=${seed}`).toBe("");
  expect(counts.accepted).toBeGreaterThan(cases.length / 20);
  expect(counts.refused).toBeGreaterThan(cases.length / 3);
}

/** As many cases as asked for, of these forms. */
function generate(from: readonly Form[], names: readonly string[], count: number): Case[] {
  const random = new Prng(seed);
  const cases: Case[] = [];
  while (cases.length < count) {
    const spelling = randomSpelling(random.pick(from), random);
    const platform = platformOf(spelling, random);
    if (platform === null) continue;
    const line = replaced(instance(spelling, random), random.integer(0, 4), `%${random.pick(names)}1`);
    if (line !== null) cases.push({ ...platform, what: "another type of register", lines: [line] });
  }
  return cases;
}

describe("registers of every type", () => {
  testWithPtxas(
    "in every place of every narrow conversion",
    async () => {
      const random = new Prng(seed);
      const cases: Case[] = [];
      for (const spelling of narrow.flatMap((form) => allSpellings(form, 100) ?? [])) {
        const platform = platformOf(spelling, random);
        if (platform === null) continue;
        for (const [place, name] of [0, 1, 2, 3].flatMap((at) => every.map((each) => [at, each] as const))) {
          const line = replaced(instance(spelling, random), place, `%${name}1`);
          if (line !== null) cases.push({ ...platform, what: "another type of register", lines: [line] });
        }
      }
      // All of them where the number of modules is asked for, else a part that changes with the seed.
      const limit = process.env.TILEWRIGHT_AGREEMENT === undefined ? modules : cases.length;
      const order = [...random.permutation(cases.length)].slice(0, limit);
      await agree(order.map((i) => cases[i] as Case));
    },
    patience(20_000),
  );

  testWithPtxas(
    "in any place of any instruction",
    async () => agree(generate(forms, typedClasses, modules)),
    patience(modules),
  );
});
