/**
 * Tuning by real processes: killed at random moments, many at once, in shards. CI does a few of each; `TILEWRIGHT_TUNE_KILLS=50` and
 * `TILEWRIGHT_TUNE_PROCESSES=8` are the numbers that the project holds itself to.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { configText, MachineCache } from "../../src/tuned/index.js";
import { Prng } from "../support/prng.js";

const kills = Number(process.env.TILEWRIGHT_TUNE_KILLS ?? 4);
const processes = Number(process.env.TILEWRIGHT_TUNE_PROCESSES ?? 4);
const seed = Number(process.env.TILEWRIGHT_SEED ?? Date.now() % 1e6);

const cli = path.resolve(import.meta.dirname, "../../dist/cli/main.js");
let folder: string;
let cache: string;
let shapes: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tune-processes-"));
  cache = path.join(folder, "cache");
  shapes = path.join(folder, "shapes.json");
  // Small sizes: what takes time is starting processes. Each kill needs rows that are not there yet.
  const list = Array.from({ length: Math.max(2, Math.ceil(kills / 3)) }, (_, i) => ({
    M: 64,
    K: 128 * 2 ** (i % 12),
    ...(i >= 12 ? { scale_fmt: "f32" } : {}),
    count: { M: 16, K: 128 },
    check: { M: 3, K: 128 },
  }));
  writeFileSync(shapes, JSON.stringify({ act_quant: list }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const shapeCount = (): number =>
  (JSON.parse(readFileSync(shapes, "utf8")) as { act_quant: unknown[] }).act_quant.length;

function start(...more: string[]): ChildProcess {
  const args = ["tune", "act_quant", "--model", "l40s", "--shapes", shapes, "--cache", cache, ...more];
  return spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs to the end. */
async function finished(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}

/** A finished row as a run says it: "3/9 rows=8 warps=4: ok 2.5 us, …". */
const rowLine = /^ {2}\d+\/\d+ ([^:]+): (\w+)/;

/** Starts a run, kills it after `rows` rows of its own and `delay` more milliseconds; the rows that it had said were finished. */
async function killed(rows: number, delay: number): Promise<{ said: string[]; ended: boolean }> {
  const child = start();
  const said: string[] = [];
  let shape = -1;
  let fresh = 0;
  let rest = "";
  let ended = true;
  const closed = new Promise((resolve) => child.on("close", resolve));
  const kill = () =>
    setTimeout(() => {
      if (child.exitCode === null) ended = false;
      child.kill("SIGKILL");
    }, delay);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    rest += text;
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (/ candidates$/.test(line)) shape++;
      const [, config, verdict] = rowLine.exec(line) ?? [];
      if (config === undefined) continue;
      said.push(`${shape} ${config} ${verdict}`);
      if (!line.endsWith("(known)") && ++fresh === rows) kill();
    }
  });
  if (rows === 0) kill();
  await closed;
  return { said, ended };
}

/** Every file of the cache, but for those of locks. */
const filesOf = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: "utf8", withFileTypes: true })
        .filter((entry) => entry.isFile() && !/(claims|locks)/.test(entry.parentPath))
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

test(`killed ${kills} times at a random moment, it loses no finished row and leaves nothing that cannot be read`, async () => {
  console.log(`TILEWRIGHT_SEED=${seed}`);
  const random = new Prng(seed, 73);
  for (let round = 0; round < kills; round++) {
    const { said } = await killed(random.integer(0, 3), random.integer(0, 250));
    const stored = new MachineCache(cache);
    const rows = new Set(
      stored.sweeps("act_quant").flatMap((sweep) => sweep.rows.map((row) => `${configText(row.tune)} ${row.verdict}`)),
    );
    for (const line of said) expect(rows).toContain(line.replace(/^\d+ /, ""));
    const counts = stored.sweeps("act_quant").reduce((sum, sweep) => sum + sweep.rows.length, 0);
    expect(counts).toBeGreaterThanOrEqual(new Set(said).size);
    for (const file of filesOf(cache)) if (file.endsWith(".json")) JSON.parse(readFileSync(file, "utf8"));
    expect(stored.corrupt()).toEqual([]);
  }
  const { code, err } = await finished(start());
  expect(err).not.toMatch(/warning/i);
  expect(code).toBe(0);
  const sweeps = new MachineCache(cache).sweeps("act_quant");
  expect(sweeps).toHaveLength(shapeCount());
  for (const { rows, entry } of sweeps) {
    expect(rows).toHaveLength(9);
    expect(entry).toMatchObject({ candidates: 9 });
  }
});

test(`${processes} processes at once share the work and end with one consistent cache`, async () => {
  const runs = await Promise.all(Array.from({ length: processes }, () => finished(start("--jobs", "1", "--json"))));
  expect(runs.map(({ code, err }) => [code, err])).toEqual(runs.map(() => [0, ""]));
  const answers = runs.map(
    ({ out }) => (JSON.parse(out) as { units: { entry: { tune: object; figure: object } }[] }).units,
  );
  // All of them end with the same winners, and these are what is stored.
  const winners = answers.map((units) => units.map(({ entry }) => [entry.tune, entry.figure]));
  for (const own of winners) expect(own).toEqual(winners[0]);
  const stored = new MachineCache(cache);
  expect(stored.corrupt()).toEqual([]);
  const sweeps = stored.sweeps("act_quant");
  expect(sweeps).toHaveLength(shapeCount());
  for (const { rows, entry } of sweeps) {
    expect(rows).toHaveLength(9);
    expect(winners[0]).toContainEqual([entry?.tune, entry?.figure]);
  }
  // Nothing is left of claims and half-written files.
  expect(filesOf(cache).filter((file) => file.endsWith(".tmp"))).toEqual([]);
});

test("three shards with caches of their own, merged, are one sweep", async () => {
  writeFileSync(shapes, JSON.stringify({ act_quant: [{ M: 64, K: 256, count: { M: 16 }, check: { M: 3 } }] }));
  const whole = await finished(start("--json"));
  expect(whole.code).toBe(0);
  const parts = [0, 1, 2].map((i) => path.join(folder, `part-${i}.json`));
  for (const [i, file] of parts.entries()) {
    const run = await finished(
      start("--cache", path.join(folder, `cache-${i}`), "--shard", `${i}/3`, "--out", file, "--json"),
    );
    expect([run.code, run.err]).toEqual([0, ""]);
  }
  const merged = path.join(folder, "merged");
  const tuneFile = path.join(folder, "l40s.tune.json");
  const merge = (files: readonly string[], ...more: string[]) =>
    finished(
      spawn(process.execPath, [cli, "tune", "merge", ...files, "--cache", merged, "--json", ...more], {
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
  // Two of three decide nothing.
  const some = await merge(parts.slice(0, 2));
  const units = (out: string) =>
    (JSON.parse(out) as { units: { entry?: { tune: object; figure: object }; missing: number }[] }).units;
  expect(units(some.out).every(({ entry, missing }) => entry === undefined && missing > 0)).toBe(true);
  const all = await merge(parts, "--write", tuneFile);
  const pick = (out: string) => units(out).map(({ entry }) => [entry?.tune, entry?.figure]);
  expect(pick(all.out)).toEqual(pick(whole.out));
  const { schema, gpu, entries } = JSON.parse(readFileSync(tuneFile, "utf8"));
  expect([schema, gpu, entries.length]).toEqual([1, "model of L40S", shapeCount()]);
  // A file that is none is refused before anything is kept.
  const bad = await merge([...parts, shapes]);
  expect([bad.code, JSON.parse(bad.out).error.code]).toEqual([2, "TW7020"]);
});
