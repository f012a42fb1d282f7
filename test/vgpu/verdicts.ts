/** What `ptxas` and the loader say about generated modules, side by side. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { open } from "../../src/runtime/index.js";
import { requireTool } from "../../src/toolchain/index.js";
import type { Prng } from "../support/prng.js";
import { explained } from "./explained.js";
import { moduleOf } from "./instances.js";

/** `TILEWRIGHT_SEED=n` replays a run. */
export const seed = Number(process.env.TILEWRIGHT_SEED ?? 1);

/** How many modules are compared: `TILEWRIGHT_AGREEMENT=n`, or the number of a plain run. */
export const modulesOr = (plain: number): number => Number(process.env.TILEWRIGHT_AGREEMENT ?? plain);

/** Milliseconds until a comparison of so many modules counts as hung: ptxas takes about 15 for each on a quiet machine. */
export const patience = (modules: number): number => 120_000 + 200 * modules;

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

/** What a module is for. */
export interface Platform {
  device: string;
  target: string;
  version: number;
}

export interface Case extends Platform {
  /** What was done to the lines. */
  what: string;
  lines: string[];
}

export interface Comparison {
  accepted: number;
  refused: number;
  explained: number;
  disagreements: string[];
}

export function randomPlatform(random: Prng): Platform {
  const [device, target, least] = random.pick(targets);
  return { device, target, version: random.pick(versions.filter((known) => known >= least)) };
}

/** What ptxas says about a text: its first error, or null. A crash of ptxas counts as one. */
function assemble(ptxas: string, file: string, target: string, text: string): Promise<string | null> {
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

/** Asks both about every case. */
export async function compare(cases: readonly Case[]): Promise<Comparison> {
  const ptxas = (await requireTool("ptxas")).path;
  const folder = mkdtempSync(path.join(tmpdir(), "tilewright-agreement-"));
  const texts = cases.map(({ target, version, lines }) => moduleOf(target, version, lines));
  const theirs: (string | null)[] = [];
  const ours: (string | null)[] = [];
  try {
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let i = next++; i < cases.length; i = next++) {
        const file = path.join(folder, `${i}.ptx`);
        theirs[i] = await assemble(ptxas, file, cases[i]?.target ?? "", texts[i] ?? "");
      }
    };
    const running = Promise.all([worker(), worker(), worker(), worker()]);
    for (const device of new Set(cases.map((each) => each.device))) {
      using gpu = open(`virtual:${device}`);
      for (const [i, each] of cases.entries()) {
        if (each.device !== device) continue;
        try {
          gpu.loadModule(texts[i] ?? "").unload();
          ours[i] = null;
        } catch (error) {
          ours[i] = error instanceof Error ? error.message : String(error);
        }
        // ptxas runs beside this loop.
        if (i % 20 === 0) await new Promise(setImmediate);
      }
    }
    await running;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const result: Comparison = { accepted: 0, refused: 0, explained: 0, disagreements: [] };
  for (const [i, { target, version, what, lines }] of cases.entries()) {
    const [their, own] = [theirs[i] ?? null, ours[i] ?? null];
    if ((their === null) === (own === null)) result[own === null ? "accepted" : "refused"]++;
    else if (explained(lines.join("\n"), their, own) !== null) result.explained++;
    else {
      const said = `ptxas: ${their ?? "accepts"}\n  loader: ${own ?? "accepts"}`;
      result.disagreements.push(`${target} ${version} (${what})\n  ${lines.join("\n  ")}\n  ${said}`);
    }
  }
  return result;
}
