/** The loader and `ptxas` accept and refuse the same modules: valid ones made from the table of forms, and damaged ones. */
import { describe, expect } from "vitest";
import { Prng } from "../support/prng.js";
import { testWithPtxas } from "../support/ptxas.js";
import { isGenerated, meets, randomSpelling, readForms } from "./forms.js";
import { instance } from "./instances.js";
import { mutate } from "./mutations.js";
import { type Case, compare, modulesOr, patience, randomPlatform, seed } from "./verdicts.js";

const modules = modulesOr(2100);
const forms = readForms().filter(isGenerated);

function generate(random: Prng): Case {
  for (;;) {
    const platform = randomPlatform(random);
    const fits: string[] = [];
    // Many valid lines in one module, as it is accepted as a whole; one bad line makes a module of its own.
    const damaged = random.chance(0.75);
    while (fits.length < (damaged ? 1 : 8)) {
      const spelling = randomSpelling(random.pick(forms), random);
      const fit = meets(platform.target, platform.version, spelling.need);
      if (!fit && random.chance(damaged ? 0.5 : 1)) continue;
      fits.push(instance(spelling, random));
    }
    if (!damaged) return { ...platform, what: "valid", lines: fits };
    const mutation = mutate(fits[0] as string, random);
    if (mutation !== null) return { ...platform, what: mutation.kind, lines: [mutation.text] };
  }
}

describe("the loader and ptxas", () => {
  testWithPtxas(
    `agree on ${modules} modules`,
    async () => {
      const random = new Prng(seed);
      const { disagreements, ...counts } = await compare(Array.from({ length: modules }, () => generate(random)));
      console.log(`seed ${seed}: ${modules} modules, ${JSON.stringify(counts)}`);
      expect(disagreements.slice(0, 20).join("\n\n"), `TILEWRIGHT_SEED=${seed}`).toBe("");
      expect(counts.accepted).toBeGreaterThan(modules / 5);
      expect(counts.refused).toBeGreaterThan(modules / 3);
      expect(counts.explained).toBeLessThan(modules / 20);
    },
    patience(modules),
  );
});
