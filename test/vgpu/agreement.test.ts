/** The loader and `ptxas` accept and refuse the same modules: valid ones made from the table of forms, and damaged ones. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect } from "vitest";
import { open } from "../../src/runtime/index.js";
import { requireTool } from "../../src/toolchain/index.js";
import { Prng } from "../support/prng.js";
import { testWithPtxas } from "../support/ptxas.js";
import { explained } from "./explained.js";
import { isGenerated, meets, randomSpelling, readForms } from "./forms.js";
import { instance, moduleOf } from "./instances.js";
import { mutate } from "./mutations.js";

/** `TILEWRIGHT_SEED=n` replays a run, `TILEWRIGHT_AGREEMENT=n` compares n modules instead of the 2,100 of a plain run. */
const seed = Number(process.env.TILEWRIGHT_SEED ?? 1);
const modules = Number(process.env.TILEWRIGHT_AGREEMENT ?? 2100);

/** Device, `.target` and the lowest `.version` that knows it. */
const targets = [
  ["sm_80", "sm_80", 70],
  ["sm_86", "sm_86", 71],
  ["sm_89", "sm_89", 78],
  ["sm_90a", "sm_90", 78],
  ["sm_90a", "sm_90a", 80],
  ["sm_100a", "sm_100", 86],
  ["sm_100a", "sm_100a", 86],
  ["sm_120a", "sm_120", 87],
  ["sm_120a", "sm_120a", 87],
] as const;
const versions = [70, 71, 72, 73, 74, 75, 76, 77, 78, 80, 81, 82, 83, 84, 85, 86, 87, 88, 90];

interface Case {
  device: string;
  target: string;
  version: number;
  what: string;
  lines: string[];
  text: string;
}

const folder = mkdtempSync(path.join(tmpdir(), "tilewright-agreement-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forms = readForms().filter(isGenerated);

/** What ptxas says about a module: its first error, or null. A crash of ptxas counts as one. */
function assembler(ptxas: string, name: string, { target, text }: Case): Promise<string | null> {
  const file = path.join(folder, `${name}.ptx`);
  writeFileSync(file, text);
  // For a virtual architecture ptxas checks, and generates no code.
  const args = ["-arch", target.replace("sm_", "compute_"), file, "-o", "/dev/null"];
  return new Promise((resolve, reject) => {
    const child = spawn(ptxas, args, { stdio: ["ignore", "ignore", "pipe"] });
    let output = "";
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      rmSync(file);
      if (status === 0) resolve(null);
      else if (signal !== null) resolve(`ptxas ended by ${signal}`);
      else resolve(/(?:error|fatal)\s*: (.*)/.exec(output)?.[1] ?? output);
    });
  });
}

function generate(random: Prng): Case {
  for (;;) {
    const [device, target, least] = random.pick(targets);
    const version = random.pick(versions.filter((known) => known >= least));
    const fits: string[] = [];
    let what = "valid";
    // Many valid lines in one module, as it is accepted as a whole; one bad line makes a module of its own.
    const damaged = random.chance(0.75);
    while (fits.length < (damaged ? 1 : 8)) {
      const spelling = randomSpelling(random.pick(forms), random);
      if (!meets(target, version, spelling.need) && random.chance(damaged ? 0.5 : 1)) continue;
      fits.push(instance(spelling, random));
    }
    let lines = fits;
    if (damaged) {
      const mutation = mutate(fits[0] as string, random);
      if (mutation === null) continue;
      what = mutation.kind;
      lines = [mutation.text];
    }
    return { device, target, version, what, lines, text: moduleOf(target, version, lines) };
  }
}

describe("the loader and ptxas", () => {
  testWithPtxas(`agree on ${modules} modules`, async () => {
    const ptxas = (await requireTool("ptxas")).path;
    const random = new Prng(seed);
    const cases = Array.from({ length: modules }, () => generate(random));
    const verdicts: (string | null)[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let i = next++; i < cases.length; i = next++) {
        verdicts[i] = await assembler(ptxas, String(i), cases[i] as Case);
      }
    };
    const running = Promise.all([worker(), worker(), worker(), worker()]);
    const ours: (string | null)[] = [];
    for (const device of new Set(cases.map((each) => each.device))) {
      using gpu = open(`virtual:${device}`);
      for (const [i, each] of cases.entries()) {
        if (each.device !== device) continue;
        try {
          gpu.loadModule(each.text).unload();
          ours[i] = null;
        } catch (error) {
          ours[i] = error instanceof Error ? error.message : String(error);
        }
        // ptxas runs beside this loop.
        if (i % 20 === 0) await new Promise(setImmediate);
      }
    }
    await running;
    const counts = { accepted: 0, refused: 0, explained: 0 };
    const disagreements: string[] = [];
    for (const [i, each] of cases.entries()) {
      const [theirs, own] = [verdicts[i] ?? null, ours[i] ?? null];
      if ((theirs === null) === (own === null)) counts[own === null ? "accepted" : "refused"]++;
      else if (explained(each.lines.join("\n"), theirs, own) !== null) counts.explained++;
      else {
        const said = `ptxas: ${theirs ?? "accepts"}\n  loader: ${own ?? "accepts"}`;
        disagreements.push(`${each.target} ${each.version} (${each.what})\n  ${each.lines.join("\n  ")}\n  ${said}`);
      }
    }
    console.log(`seed ${seed}: ${modules} modules, ${JSON.stringify(counts)}`);
    expect(disagreements.slice(0, 20).join("\n\n"), `TILEWRIGHT_SEED=${seed}`).toBe("");
    expect(counts.accepted).toBeGreaterThan(modules / 5);
    expect(counts.refused).toBeGreaterThan(modules / 3);
    expect(counts.explained).toBeLessThan(modules / 20);
  });
});
