/** Matrix instructions, whose operands follow from shape and types: the engine loads what the table lists, and agrees with `ptxas`. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { open } from "../../src/runtime/index.js";
import { requireTool } from "../../src/toolchain/index.js";
import { Prng } from "../support/prng.js";
import { testWithPtxas } from "../support/ptxas.js";
import { explained } from "./explained.js";
import { type Form, meets, randomSpelling, readForms } from "./forms.js";
import { instance, moduleOf } from "./instances.js";

/** `TILEWRIGHT_SEED=n` replays a run, `TILEWRIGHT_AGREEMENT=n` compares n modules instead of the 300 of a plain run. */
const seed = Number(process.env.TILEWRIGHT_SEED ?? 1);
const modules = Number(process.env.TILEWRIGHT_AGREEMENT ?? 300);

const forms = readForms().filter((form) => form.file === "matrix.txt" && form.operands.includes("fragments"));

/** Device, `.target` and the lowest `.version` that knows it. */
const targets = [
  ["sm_80", "sm_80", 70],
  ["sm_89", "sm_89", 78],
  ["sm_90a", "sm_90", 78],
  ["sm_90a", "sm_90a", 80],
  ["sm_100a", "sm_100a", 86],
  ["sm_120a", "sm_120", 87],
  ["sm_120a", "sm_120a", 87],
] as const;
const versions = [70, 78, 80, 84, 86, 87, 88, 90];
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

interface Case {
  device: string;
  target: string;
  line: string;
  text: string;
}

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
    const [device, target, least] = random.pick(targets);
    const version = random.pick(versions.filter((known) => known >= least));
    const spelling = randomSpelling(random.pick(forms), random);
    const fits = meets(target, version, spelling.need);
    if (!fits && random.chance(0.8)) continue;
    const line = instance(spelling, random);
    const written = random.chance(0.5) ? damage(spelling.words, line, random) : line;
    return { device, target, line: written, text: moduleOf(target, version, [written]) };
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "tilewright-fragments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What ptxas says about a module: its first error, or null. For a virtual architecture it checks, and generates no code. */
function assembler(ptxas: string, name: string, { target, text }: Case): Promise<string | null> {
  const file = path.join(folder, `${name}.ptx`);
  writeFileSync(file, text);
  return new Promise((resolve, reject) => {
    const args = ["-arch", target.replace("sm_", "compute_"), file, "-o", "/dev/null"];
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

/** Where the loader and ptxas differ on purpose, beyond `explained.ts`. */
function expected(line: string, theirs: string | null): boolean {
  const words = (line.split(" ", 1)[0] ?? "").split(".");
  if (theirs !== null) return false;
  // ptxas takes a modifier that is written twice, and layouts where rows are moved.
  return new Set(words).size < words.length || (/^(?:ld|st|mov)matrix/.test(line) && /\.(?:row|col)\b/.test(line));
}

describe("matrix instructions", () => {
  test("load in every form of the table", () => {
    const random = new Prng(2);
    const devices = ["sm_80", "sm_89", "sm_90a", "sm_100a", "sm_120a"];
    const lists = new Map<string, string[]>();
    const spell = (form: Form) => randomSpelling(form, random);
    for (const form of forms) {
      for (let i = 0; i < 12; i++) {
        const spelling = spell(form);
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

  testWithPtxas(`agree with ptxas on ${modules} modules`, async () => {
    const ptxas = (await requireTool("ptxas")).path;
    const random = new Prng(seed);
    const cases = Array.from({ length: modules }, () => generate(random));
    const verdicts: (string | null)[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let i = next++; i < cases.length; i = next++)
        verdicts[i] = await assembler(ptxas, String(i), cases[i] as Case);
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    const disagreements: string[] = [];
    let accepted = 0;
    for (const device of new Set(cases.map((each) => each.device))) {
      using gpu = open(`virtual:${device}`);
      for (const [i, each] of cases.entries()) {
        if (each.device !== device) continue;
        let own: string | null = null;
        try {
          gpu.loadModule(each.text).unload();
        } catch (error) {
          own = error instanceof Error ? error.message : String(error);
        }
        const theirs = verdicts[i] ?? null;
        if (theirs === null && own === null) accepted++;
        if ((theirs === null) === (own === null) || expected(each.line, theirs)) continue;
        if (explained(each.line, theirs, own) !== null) continue;
        disagreements.push(
          `${each.target}\n  ${each.line}\n  ptxas: ${theirs ?? "accepts"}\n  loader: ${own ?? "accepts"}`,
        );
      }
    }
    expect(disagreements.slice(0, 20).join("\n\n"), `TILEWRIGHT_SEED=${seed}`).toBe("");
    expect(accepted).toBeGreaterThan(modules / 4);
  });
});
