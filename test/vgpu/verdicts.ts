/** What `ptxas` and the loader say about generated modules, side by side. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { open } from "../../src/runtime/index.js";
import { requireTool } from "../../src/toolchain/index.js";
import type { Prng } from "../support/prng.js";
import { explained } from "./explained.js";
import { firstLine, moduleOf } from "./instances.js";

/** `TILEWRIGHT_SEED=n` replays a run. */
export const seed = Number(process.env.TILEWRIGHT_SEED ?? 1);

/** How many modules are compared: `TILEWRIGHT_AGREEMENT=n`, or the number of a plain run. */
export const modulesOr = (plain: number): number => Number(process.env.TILEWRIGHT_AGREEMENT ?? plain);

/** Milliseconds until a comparison of so many modules counts as hung: ptxas takes a few for each on a quiet machine. */
export const patience = (modules: number): number => 120_000 + 50 * modules;

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

/** What ptxas says about a text: whether it takes it, the first error of each line that has one, and its last words. */
interface Reply {
  accepted: boolean;
  errors: Map<number, string>;
  last: string;
}

/** Asks ptxas about texts, one at a time. A crash counts as a refusal. */
class Assembler implements Disposable {
  readonly #ptxas: string;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "tilewright-agreement-"));
  #files = 0;

  constructor(ptxas: string) {
    this.#ptxas = ptxas;
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  ask(target: string, text: string): Promise<Reply> {
    const file = path.join(this.#folder, `${this.#files++}.ptx`);
    writeFileSync(file, text);
    // For a virtual architecture ptxas checks, and generates no code.
    const args = ["-arch", target.replace("sm_", "compute_"), file, "-o", "/dev/null"];
    return new Promise((resolve, reject) => {
      const child = spawn(this.#ptxas, args, { stdio: ["ignore", "ignore", "pipe"] });
      let output = "";
      child.stderr.on("data", (chunk) => {
        output += chunk;
      });
      child.on("error", reject);
      child.on("close", (status, signal) => {
        rmSync(file);
        const errors = new Map<number, string>();
        for (const [, line, what = ""] of output.matchAll(/, line (\d+); (?:error|fatal)\s*: (.*)/g)) {
          if (!errors.has(Number(line))) errors.set(Number(line), what);
        }
        const last =
          signal === null ? (/(?:error|fatal)\s*: (.*)/.exec(output)?.[1] ?? output) : `ptxas ended by ${signal}`;
        resolve({ accepted: status === 0, errors, last });
      });
    });
  }
}

/** Lines that ptxas may read on into the next one, which would then be blamed. */
const runsOn = ({ lines }: Case): boolean => lines.some((line) => !line.endsWith(";"));

/** Cases that may share a module, in lists that are not too long. */
function batches(cases: readonly Case[], alike: (each: Case) => string): Case[][] {
  const groups = new Map<string, Case[][]>();
  for (const each of cases) {
    const { target, version, lines } = each;
    const wide = lines.some((line) => line.includes("%q"));
    const key = [target, version, wide, alike(each)].join();
    const lists = groups.get(key) ?? [[]];
    groups.set(key, lists);
    if (runsOn(each)) lists.unshift([each]);
    else if ((lists.at(-1)?.length ?? 0) < 50) lists.at(-1)?.push(each);
    else lists.push([each]);
  }
  return [...groups.values()].flat().filter((list) => list.length > 0);
}

/**
 * What ptxas says about cases of one platform: its first error, or null. They are asked about together, as it lists the errors of
 * all lines; those without one are asked about again without the others, until they are accepted.
 */
async function verdictsOf(
  assembler: Assembler,
  list: readonly Case[],
  verdicts: Map<Case, string | null>,
): Promise<void> {
  let open = [...list];
  while (open[0] !== undefined) {
    const { target, version } = open[0];
    const reply = await assembler.ask(
      target,
      moduleOf(
        target,
        version,
        open.flatMap((each) => each.lines),
      ),
    );
    const left: Case[] = [];
    let line = firstLine;
    for (const each of open) {
      const end = line + each.lines.length;
      const errors = [...reply.errors].filter(([at]) => at >= line && at < end);
      if (errors[0] !== undefined) verdicts.set(each, errors[0][1]);
      else if (reply.accepted) verdicts.set(each, null);
      else left.push(each);
      line = end;
    }
    if (left.length === open.length) {
      if (left.length === 1) {
        verdicts.set(open[0], reply.last);
        return;
      }
      // A crash, or an error at a line of none: of one half, or both.
      await verdictsOf(assembler, left.splice(left.length >> 1), verdicts);
    }
    open = left;
  }
}

/** Asks both about every case. */
export async function compare(cases: readonly Case[]): Promise<Comparison> {
  const ours = new Map<Case, string | null>();
  for (const device of new Set(cases.map((each) => each.device))) {
    using gpu = open(`virtual:${device}`);
    for (const each of cases.filter((some) => some.device === device)) {
      try {
        gpu.loadModule(moduleOf(each.target, each.version, each.lines)).unload();
        ours.set(each, null);
      } catch (error) {
        ours.set(each, error instanceof Error ? error.message : String(error));
      }
    }
  }
  using assembler = new Assembler((await requireTool("ptxas")).path);
  const theirs = new Map<Case, string | null>();
  const lists = batches(cases, (each) => String(ours.get(each) === null));
  const worker = async (): Promise<void> => {
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) await verdictsOf(assembler, list, theirs);
  };
  await Promise.all([worker(), worker()]);
  const result: Comparison = { accepted: 0, refused: 0, explained: 0, disagreements: [] };
  for (const each of cases) {
    const { target, version, what, lines } = each;
    const [their, own] = [theirs.get(each) ?? null, ours.get(each) ?? null];
    if ((their === null) === (own === null)) result[own === null ? "accepted" : "refused"]++;
    else if (explained(lines.join("\n"), their, own) !== null) result.explained++;
    else {
      const said = `ptxas: ${their ?? "accepts"}\n  loader: ${own ?? "accepts"}`;
      result.disagreements.push(`${target} ${version} (${what})\n  ${lines.join("\n  ")}\n  ${said}`);
    }
  }
  return result;
}
