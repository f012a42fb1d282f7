/** Which tuned configuration a launch takes: keys, buckets, files that cannot be read, and the launches themselves. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KernelRefusal } from "../../src/compiler/errors.js";
import { loadKernel, runKernel } from "../../src/compiler/index.js";
import { chooseVariant, wantedBy } from "../../src/compiler/tuned.js";
import type { Kernel } from "../../src/ir/tile.js";
import { shippedProgram } from "../../src/launcher/assets.js";
import { tensor } from "../../src/runtime/index.js";
import {
  bucketOf,
  type Entry,
  explainTuned,
  forgetTuned,
  kernelHash,
  keyHash,
  type MachineCache,
  METHOD,
  modelPlace,
  type TunedKey,
  writeTuneFile,
} from "../../src/tuned/index.js";
import { tunedEntry, tunedKey, useTuned } from "../support/tuned.js";

const { program } = shippedProgram("act_quant");
const [launch] = program.launches as [(typeof program.launches)[number]];
const { kernel } = launch;
const place = modelPlace("sm_89");
const [silicon] = place.silicon as [(typeof place.silicon)[number]];

const keyFor = (dims: Record<string, number>, change: Partial<TunedKey> = {}): TunedKey =>
  tunedKey(place, dims, { ptxas: "13.0.88", ...change });

const entryOf = (tune: Record<string, number>, at = "2026-01-01T00:00:00.000Z"): Entry =>
  tunedEntry(tune, { gpu: "model of L40S", driver: "virtual GPU", at });

let folder: string;
let cache: MachineCache;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tuned-"));
  cache = useTuned(path.join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetTuned();
  rmSync(folder, { recursive: true, force: true });
});

const chosen = (dims: Record<string, number>, options: Record<string, string> = {}) =>
  Object.fromEntries(choose({ dims, options }));

/** The tunables of a launch; `change` says what of the chooser is another. */
const choose = (
  binding: { dims: Record<string, number>; options: Record<string, string> },
  change: Partial<Parameters<typeof chooseVariant<ReadonlyMap<string, number>>>[0]> = {},
): ReadonlyMap<string, number> =>
  chooseVariant({ program, launch, binding, asked: new Map(), place, make: (tune) => tune, ...change });

describe("keys", () => {
  test("the front end's kernel and the shipped one are the same", () => {
    const [{ kernel: own }] = loadKernel("act_quant").launches as [{ kernel: Kernel }];
    expect(kernelHash(own)).toBe(kernelHash(kernel));
  });

  test("a space that grows keeps its rows; another body does not", () => {
    const [first, ...rest] = kernel.tune as [(typeof kernel.tune)[number]];
    const grown = { ...kernel, tune: [...rest, { ...first, values: [...first.values, 64] }] };
    expect(kernelHash(grown)).toBe(kernelHash(kernel));
    expect(kernelHash({ ...kernel, body: kernel.body.slice(1) })).not.toBe(kernelHash(kernel));
  });

  test("sizes fall into buckets; names in any order are one key", () => {
    expect([0, 1, 2, 3, 4, 5, 1000, 1024, 1025].map(bucketOf)).toEqual([0, 1, 2, 4, 4, 8, 1024, 1024, 2048]);
    const { dims, ...rest } = keyFor({ M: 5, K: 128 });
    expect(dims).toEqual({ K: 128, M: 8 });
    expect(keyHash({ ...rest, dims: { M: 8, K: 128 } })).toBe(keyHash({ ...rest, dims }));
    expect(keyHash({ ...rest, dims, ptxas: "12.9.1" })).not.toBe(keyHash({ ...rest, dims }));
  });
});

describe("a launch", () => {
  test("takes the entry of its sizes, else of the nearest, else none", () => {
    expect(chosen({ M: 100, K: 128 })).toEqual({});
    cache.putEntry(keyFor({ M: 128, K: 128 }), entryOf({ rows: 8, warps: 2 }));
    cache.putEntry(keyFor({ M: 4096, K: 128 }), entryOf({ rows: 32, warps: 8 }));
    forgetTuned();
    expect(chosen({ M: 100, K: 128 })).toEqual({ rows: 8, warps: 2 });
    expect(chosen({ M: 300, K: 128 })).toEqual({ rows: 8, warps: 2 });
    expect(chosen({ M: 3000, K: 256 })).toEqual({ rows: 32, warps: 8 });
    expect(chosen({ M: 100, K: 128 }, { scale_fmt: "f32" })).toEqual({});
  });

  test.each([
    ["silicon.model", { silicon: { ...silicon, model: "rtx4090x" } }],
    ["silicon.multiprocessors", { silicon: { ...silicon, multiprocessors: 7 } }],
    ["code generator", { codegen: "another" }],
    ["the kernel's body", { ir: "another" }],
    ["method", { method: METHOD + 1 }],
    ["source (measured)", { source: "measured" as const }],
    ["option scale_fmt (f32)", { options: { scale_fmt: "f32" } }],
  ])("takes none that is for something else, and says so: %s", (field, change) => {
    const dims = { M: 128, K: 128 };
    cache.putEntry(keyFor(dims, change), entryOf({ rows: 8, warps: 2 }));
    forgetTuned();
    expect(chosen(dims)).toEqual({});
    const { found, missed } = explainTuned(wantedBy(kernel, { dims, options: {} }, place));
    expect(found).toEqual([]);
    expect(missed.map(({ fields }) => fields)).toEqual([expect.arrayContaining([field])]);
  });

  test("what the caller says counts first; a configuration that the kernel lacks is none", () => {
    const dims = { M: 128, K: 128 };
    cache.putEntry(keyFor(dims), entryOf({ rows: 7, warps: 2 }));
    forgetTuned();
    expect(chosen(dims)).toEqual({});
    cache.putEntry(keyFor(dims), entryOf({ rows: 8, warps: 2 }));
    forgetTuned();
    const asked = choose({ dims, options: {} }, { asked: new Map([["warps", 8]]) });
    expect(Object.fromEntries(asked)).toEqual({ warps: 8 });
    vi.stubEnv("TILEWRIGHT_TUNED", "off");
    expect(chosen(dims)).toEqual({});
  });

  test("passes over a configuration that the device refuses or that does not compile: the next nearest, then the kernel's own, with one warning each", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const binding = { dims: { M: 100, K: 128 }, options: {} };
    cache.putEntry(keyFor({ M: 128, K: 128 }), entryOf({ rows: 8, warps: 2 }));
    cache.putEntry(keyFor({ M: 512, K: 128 }), entryOf({ rows: 8, warps: 2 }));
    cache.putEntry(keyFor({ M: 4096, K: 128 }), entryOf({ rows: 32, warps: 8 }));
    forgetTuned();
    const tried: string[] = [];
    const make = (tune: ReadonlyMap<string, number>) => {
      tried.push([...tune].join(" "));
      return tune;
    };
    const refused = (tune: ReadonlyMap<string, number>) => (tune.get("rows") === 8 ? "too many\nof all" : undefined);
    expect(Object.fromEntries(choose(binding, { make, refused }))).toEqual({ rows: 32, warps: 8 });
    choose(binding, { make, refused });
    expect(tried).toEqual(["rows,8 warps,2", "rows,32 warps,8", "rows,8 warps,2", "rows,32 warps,8"]);
    const fails = (tune: ReadonlyMap<string, number>) => {
      if (tune.size > 0) throw new KernelRefusal("TW6043", `no room for ${tune.get("rows")} rows`, "take fewer");
      return tune;
    };
    expect(choose(binding, { make: fails }).size).toBe(0);
    // What is no refusal is not hidden.
    const broken = () => {
      throw new RangeError("mine");
    };
    expect(() => choose(binding, { make: broken })).toThrow("mine");
    // Nor is a refusal of what the caller asks for, or the kernel itself chooses.
    expect(Object.fromEntries(choose(binding, { asked: new Map([["rows", 8]]), refused }))).toEqual({ rows: 8 });
    const texts = warned.mock.calls.map(([text, options]) => `${(options as { code: string }).code} ${text}`);
    expect(texts).toEqual([
      "TW7002 the tuned configuration rows=8 warps=2 of act_quant is passed over: too many",
      expect.stringMatching(/^TW7002 .* rows=8 warps=2 .* no room for 8 rows/),
      expect.stringMatching(/^TW7002 .* rows=32 warps=8 .* no room for 32 rows/),
    ]);
    warned.mockRestore();
  });

  test("committed files come before the machine's cache", () => {
    const dims = { M: 128, K: 128 };
    const file = path.join(folder, "l40s.tune.json");
    cache.putEntry(keyFor(dims), entryOf({ rows: 8, warps: 2 }));
    writeTuneFile(file, "L40S", [{ key: keyFor(dims), entry: entryOf({ rows: 32, warps: 2 }) }]);
    vi.stubEnv("TILEWRIGHT_TUNE_FILES", file);
    forgetTuned();
    expect(chosen(dims)).toEqual({ rows: 32, warps: 2 });
  });

  test("of entries that differ in ptxas alone takes the latest", () => {
    const dims = { M: 128, K: 128 };
    cache.putEntry(keyFor(dims, { ptxas: "12.9.86" }), entryOf({ rows: 8, warps: 2 }, "2026-03-01T00:00:00.000Z"));
    cache.putEntry(keyFor(dims, { ptxas: "13.1.9" }), entryOf({ rows: 8, warps: 8 }, "2026-02-01T00:00:00.000Z"));
    forgetTuned();
    expect(chosen(dims)).toEqual({ rows: 8, warps: 2 });
  });

  test("really runs with it", async () => {
    const x = tensor("bf16", [100, 128], new Uint16Array(12800).fill(0x3f80));
    const run = async () =>
      (await runKernel(loadKernel("act_quant"), { inputs: new Map([["x", x]]), arch: "sm_89", device: "virtual" }))
        .stats.tune;
    expect(await run()).toEqual({ rows: 16, warps: 4 });
    cache.putEntry(keyFor({ M: 100, K: 128 }), entryOf({ rows: 8, warps: 2 }));
    forgetTuned();
    expect(await run()).toEqual({ rows: 8, warps: 2 });
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["no JSON", "{ half of"],
    ["another thing", '{"tune": "all"}'],
    ["a number that is none", JSON.stringify({ ...entryOf({ rows: 8 }), candidates: null })],
    ["nothing", ""],
  ])("counts as absent, is said once, and goes with prune: %s", async (_, text) => {
    const dims = { M: 128, K: 128 };
    const key = keyFor(dims);
    cache.putEntry(key, entryOf({ rows: 8, warps: 2 }));
    const file = path.join(cache.root, "act_quant", keyHash(key), "entry.json");
    writeFileSync(file, text);
    const warnings: unknown[] = [];
    const listen = (warning: Error & { code?: string }) =>
      void (warning.message.includes(folder) && warnings.push(warning.code));
    process.on("warning", listen);
    try {
      for (let i = 0; i < 3; i++) {
        forgetTuned();
        expect(chosen(dims)).toEqual({});
      }
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off("warning", listen);
    }
    expect(warnings).toEqual(["TW7001"]);
    expect(cache.corrupt()).toEqual([file]);
    for (const broken of cache.corrupt()) cache.remove(broken);
    expect(cache.corrupt()).toEqual([]);
  });

  test("a key that is not its folder's, and a folder in a row's place, do no harm", () => {
    const key = keyFor({ M: 128, K: 128 });
    cache.putEntry(key, entryOf({ rows: 8, warps: 2 }));
    const own = path.join(cache.root, "act_quant", keyHash(key));
    writeFileSync(path.join(own, "key.json"), JSON.stringify(keyFor({ M: 4096, K: 128 })));
    mkdirSync(path.join(own, "rows", "rows=8,warps=2.json"), { recursive: true });
    forgetTuned();
    expect(chosen({ M: 128, K: 128 })).toEqual({});
    expect(cache.rows(key)).toEqual([]);
    expect(cache.corrupt()).toEqual([own]);
  });

  test("what a killed process had begun to write goes after an hour; a sweep that was only begun stays", () => {
    const key = keyFor({ M: 128, K: 128 });
    cache.putEntry(key, entryOf({ rows: 8, warps: 2 }));
    mkdirSync(path.join(cache.root, "act_quant", "0123456789abcdef0123", "claims"), { recursive: true });
    const [old, young] = ["old", "young"].map((name) =>
      path.join(cache.root, "act_quant", keyHash(key), `.${name}.tmp`),
    ) as [string, string];
    for (const file of [old, young]) writeFileSync(file, "{ half of");
    utimesSync(old, new Date(0), new Date(0));
    expect(cache.corrupt()).toEqual([old]);
  });

  test("nothing but whole files is ever there", () => {
    const key = keyFor({ M: 128, K: 128 });
    for (let i = 0; i < 20; i++) cache.putEntry(key, entryOf({ rows: 8, warps: 2 }));
    expect(readdirSync(path.join(cache.root, "act_quant", keyHash(key))).sort()).toEqual(["entry.json", "key.json"]);
    cache.remove(path.join(cache.root, "..", ".."));
    expect(readdirSync(folder)).toContain("cache");
  });
});
